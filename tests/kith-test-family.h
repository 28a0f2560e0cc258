/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/kith-case.h"

G_BEGIN_DECLS

KithCase   *kith_test_family_load (const char *name);
KithCase   *kith_test_family_read (const char *text);
KithRecord *kith_test_person      (KithCase   *family,
                                   const char *id);

G_END_DECLS
