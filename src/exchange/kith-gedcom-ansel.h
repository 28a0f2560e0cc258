/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

gboolean  kith_ansel_is_likely (const char *bytes,
                                gsize       length);
char     *kith_ansel_decode    (char       *bytes,
                                gsize       length,
                                gsize      *decoded_length,
                                guint      *replaced);

G_END_DECLS
