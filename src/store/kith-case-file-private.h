/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "store/kith-case-file.h"
#include "store/kith-history.h"
#include "store/kith-schema.h"

G_BEGIN_DECLS

KithDb            *kith_case_file_get_db      (KithCaseFile  *self,
                                               GError       **error);
const KithColumns *kith_case_file_get_columns (KithCaseFile  *self);
KithHistory       *kith_case_file_get_history (KithCaseFile  *self);
gboolean           kith_case_file_commit      (KithCaseFile  *self,
                                               GError       **error);
void               kith_case_file_roll_back   (KithCaseFile  *self);

G_END_DECLS
