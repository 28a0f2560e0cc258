/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "store/kith-case-file.h"

G_BEGIN_DECLS

gboolean  kith_case_file_give      (KithCaseFile  *file,
                                    KithRecord    *giving,
                                    const char    *options,
                                    GBytes        *content,
                                    GError       **error);
GBytes   *kith_case_file_read_copy (KithCaseFile  *file,
                                    const char    *giving,
                                    char         **options,
                                    GError       **error);

G_END_DECLS
