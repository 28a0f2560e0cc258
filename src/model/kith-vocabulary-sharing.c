/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the register chooses from: to whom something was given, how, and what was decided. */

#include "config.h"

#include "model/kith-vocabulary.h"

#include <glib/gi18n-lib.h>

static const KithTerm reader_kind_terms[] = {
  { "child", N_("Child") },
  { "parent", N_("Parent") },
  { "other-parent", N_("Other parent or former partner") },
  { "network", N_("Network member") },
  { "professional", N_("Professional on the plan") },
  { "file", N_("Service file") },
};

const KithVocabulary kith_reader_kinds = {
  "kinds of reader", reader_kind_terms, G_N_ELEMENTS (reader_kind_terms)
};

static const KithTerm giving_way_terms[] = {
  { "paper", N_("On paper") },
  { "file", N_("As a file") },
  { "clipboard", N_("Copied as a picture") },
  { "data", N_("As data for another program") },
  { "shown", N_("Shown on the screen") },
};

const KithVocabulary kith_giving_ways = {
  "ways of giving", giving_way_terms, G_N_ELEMENTS (giving_way_terms)
};

static const KithTerm sharing_answer_terms[] = {
  { "not_decided", N_("Not decided yet") },
  { "shared", N_("Shared") },
  { "not_shared", N_("Not shared") },
};

const KithVocabulary kith_sharing_answers = {
  "decisions about sharing", sharing_answer_terms, G_N_ELEMENTS (sharing_answer_terms)
};
