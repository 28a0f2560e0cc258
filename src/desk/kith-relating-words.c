/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The everyday words by which people look for a kind of relation that a form calls otherwise. */

#include "config.h"

#include "desk/kith-relating-words.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* No token stands in two of the vocabularies. */
static const struct
{
  const char *token;
  const char *words;
} words[] = {
  /* Translators: everyday words, with blanks between them, by which somebody might look for this */
  { "separated", N_("split up ex former broke up apart left estranged") },
  { "divorced", N_("ex husband wife former split up civil partnership ended") },
  { "ended", N_("ex boyfriend girlfriend former split up broke up finished over") },
  { "widowed", N_("widow widower died bereaved") },
  { "reconciled", N_("back together again made up") },
  { "together", N_("still a couple now") },
  { "married", N_("husband wife spouse wedding") },
  { "cohabiting", N_("boyfriend girlfriend partner move in") },
  { "casual", N_("boyfriend girlfriend going out seeing each other") },
  { "committed", N_("boyfriend girlfriend partner lat") },
  { "brief", N_("one night stand fling") },
  { "engaged", N_("fiancé fiancée") },
  { "birth", N_("mum dad mother father real biological") },
  { "step", N_("stepmum stepdad mum’s boyfriend dad’s girlfriend") },
  { "foster", N_("foster mum foster dad in care looked after") },
  { "kinship", N_("gran nan grandparent aunt raises brings up") },
  { "full", N_("real same mum and dad") },
  { "half", N_("same mum or same dad half-brother half-sister") },
  { "emo_cutoff", N_("not speaking fell out no contact") },
  { "emo_hostile", N_("argue fight rows") },
  { "emo_close", N_("get on best friend") },
};

/**
 * kith_relating_get_words:
 * @token: the kind or the state of a relation
 *
 * Returns: (nullable): further words by which it is found, translated
 */
const char *
kith_relating_get_words (const char *token)
{
  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (strcmp (words[i].token, token) == 0)
      return _(words[i].words);

  return NULL;
}
