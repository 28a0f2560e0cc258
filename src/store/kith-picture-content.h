/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "store/kith-case-file.h"

G_BEGIN_DECLS

char     *kith_picture_content_name  (GBytes        *bytes);
gboolean  kith_picture_content_keep  (KithCaseFile  *file,
                                      GBytes        *bytes,
                                      GError       **error);
gboolean  kith_picture_content_check (KithCaseFile  *file,
                                      const char    *name,
                                      gboolean      *is_sound,
                                      GError       **error);

G_END_DECLS
