/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/kith-policy-pack.h"

G_BEGIN_DECLS

/**
 * KithWordingKind:
 * @KITH_WORDING_LONG: a sentence with more words than the policy pack allows
 * @KITH_WORDING_JARGON: a word that families may not use
 * @KITH_WORDING_BLAMING: a word that judges
 */
typedef enum
{
  KITH_WORDING_LONG,
  KITH_WORDING_JARGON,
  KITH_WORDING_BLAMING,
} KithWordingKind;

/**
 * KithWordingNote:
 * @kind: what it is about
 * @start: where it begins in the text, in bytes
 * @end: where it ends, in bytes
 * @n_words: how many words a long sentence has
 * @plainer: (transfer none) (nullable): what could be said instead; lent as long as the pack
 *
 * Something in a text that could be said more plainly. Nothing is ever changed by itself.
 */
typedef struct
{
  KithWordingKind  kind;
  gsize            start;
  gsize            end;
  guint            n_words;
  const char      *plainer;
} KithWordingNote;

GArray *kith_wording_check       (KithPolicyPack        *policy,
                                  const char            *text);
char   *kith_wording_dup_sentence (const KithWordingNote *note,
                                   const char            *text);

G_END_DECLS
