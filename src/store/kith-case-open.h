/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "store/kith-db.h"

G_BEGIN_DECLS

KithDb   *kith_case_open_to_edit (const char  *path,
                                  GError     **error);
KithDb   *kith_case_open_to_read (const char  *path,
                                  GError     **error);
gboolean  kith_case_open_check   (KithDb      *db,
                                  gboolean     keep_copy,
                                  GError     **error);
KithDb   *kith_case_open_in_memory (const char  *name,
                                    GError     **error);
gboolean  kith_case_open_make    (const char  *path,
                                  GError     **error);

G_END_DECLS
