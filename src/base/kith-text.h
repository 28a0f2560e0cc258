/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

gboolean  kith_set_string    (char       **place,
                              const char  *value);
gboolean  kith_text_is_empty (const char  *text);
char     *kith_text_fold     (const char  *text);
char     *kith_text_one_line (const char  *text);
char     *kith_text_shorten  (const char  *text,
                              guint        longest);
char     *kith_text_fill     (const char  *sentence,
                              const char  *word);

G_END_DECLS
