/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * KithTextRunFunc:
 * @text: (array length=length): a piece of text, not terminated
 * @said: whether it is somebody's own words
 */
typedef void (*KithTextRunFunc) (const char *text,
                                 gsize       length,
                                 gboolean    said,
                                 gpointer    data);

void  kith_text_for_each_run (const char      *text,
                              KithTextRunFunc  func,
                              gpointer         data);
char *kith_text_dup_plain    (const char      *text);

G_END_DECLS
