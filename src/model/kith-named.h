/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/kith-case.h"

G_BEGIN_DECLS

gboolean    kith_name_is_same     (const char *one,
                                   const char *other);
KithRecord *kith_case_find_named  (KithCase   *self,
                                   const char *name,
                                   gboolean   *is_one_of_several);

G_END_DECLS
