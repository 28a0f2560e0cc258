/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/kith-case.h"

G_BEGIN_DECLS

KithRecord *kith_copies_find_last (KithCase   *family,
                                   const char *plan,
                                   const char *person);
GPtrArray  *kith_copies_list_without (KithCase   *family,
                                      const char *plan);

G_END_DECLS
