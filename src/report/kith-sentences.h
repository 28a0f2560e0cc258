/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

char     **kith_sentences_split        (const char *text);
gboolean   kith_sentence_is_long       (const char *sentence);
void       kith_sentences_collect_long (const char *text,
                                        GPtrArray  *found);

G_END_DECLS
