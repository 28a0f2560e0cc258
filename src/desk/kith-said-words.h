/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * KithSaidWords:
 * @words: with | between, marked for translation: each translation lists words of its language
 * @token: what they mean
 */
typedef struct
{
  const char *words;
  const char *token;
} KithSaidWords;

const char *kith_said_words_find   (const char          *part,
                                    const KithSaidWords *table,
                                    guint                n);
const char *kith_said_words_within (const char          *text,
                                    const KithSaidWords *table,
                                    guint                n);

G_END_DECLS
