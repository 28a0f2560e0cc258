/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "base/kith-os.h"

G_BEGIN_DECLS

gboolean    kith_case_head_check (const char  *path,
                                  GError     **error);
KithOsLock *kith_case_head_lock  (const char  *path,
                                  GError     **error);
gboolean    kith_case_head_tell_holder (const char  *path,
                                        GError     **error);

G_END_DECLS
