/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * KithTerm:
 * @token: what is stored; never translated, never changed once shipped
 * @label: what is shown, marked for translation
 * @group: a word that divides a long vocabulary into parts, or %NULL
 *
 * One thing a user may choose.
 */
typedef struct
{
  const char *token;
  const char *label;
  const char *group;
} KithTerm;

/**
 * KithVocabulary:
 * @name: for messages and tests
 * @terms: in the order in which they are offered
 * @n_terms: how many
 */
typedef struct
{
  const char     *name;
  const KithTerm *terms;
  guint           n_terms;
} KithVocabulary;

extern const KithVocabulary kith_person_kinds;
extern const KithVocabulary kith_person_symbols;
extern const KithVocabulary kith_life_states;
extern const KithVocabulary kith_confirmations;
extern const KithVocabulary kith_condition_states;
extern const KithVocabulary kith_care_statuses;
extern const KithVocabulary kith_sexes_at_birth;
extern const KithVocabulary kith_parentage_kinds;
extern const KithVocabulary kith_partnership_kinds;
extern const KithVocabulary kith_partnership_states;
extern const KithVocabulary kith_no_children_reasons;
extern const KithVocabulary kith_birth_group_kinds;
extern const KithVocabulary kith_sibship_kinds;
extern const KithVocabulary kith_responsibility_bases;
extern const KithVocabulary kith_evidence_kinds;
extern const KithVocabulary kith_household_kinds;
extern const KithVocabulary kith_household_shares;
extern const KithVocabulary kith_tie_kinds;
extern const KithVocabulary kith_account_states;
extern const KithVocabulary kith_contact_kinds;
extern const KithVocabulary kith_print_permissions;
extern const KithVocabulary kith_need_kinds;
extern const KithVocabulary kith_safety_voices;
extern const KithVocabulary kith_restriction_kinds;
extern const KithVocabulary kith_sheet_kinds;

const KithTerm *kith_vocabulary_find  (const KithVocabulary *self,
                                       const char           *token);
const char     *kith_vocabulary_label (const KithVocabulary *self,
                                       const char           *token);
gboolean        kith_vocabulary_has   (const KithVocabulary *self,
                                       const char           *token);

G_END_DECLS
