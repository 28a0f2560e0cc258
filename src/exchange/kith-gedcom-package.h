/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

gboolean  kith_gedcom_package_is      (const char  *bytes,
                                       gsize        length);
char     *kith_gedcom_package_extract (const char  *bytes,
                                       gsize        length,
                                       gsize       *extracted,
                                       GError     **error);

G_END_DECLS
