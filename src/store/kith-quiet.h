/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "store/kith-case-file.h"

G_BEGIN_DECLS

gboolean kith_case_file_has_kept    (KithCaseFile    *file,
                                     KithRecordKind   kind);
gboolean kith_case_file_add_quietly (KithCaseFile    *file,
                                     KithRecord      *record,
                                     GError         **error);

G_END_DECLS
