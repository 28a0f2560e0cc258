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
extern const KithVocabulary kith_system_kinds;
extern const KithVocabulary kith_tie_strengths;
extern const KithVocabulary kith_tie_flows;
extern const KithVocabulary kith_support_states;
extern const KithVocabulary kith_importances;
extern const KithVocabulary kith_support_kinds;
extern const KithVocabulary kith_rings;
extern const KithVocabulary kith_network_answers;
extern const KithVocabulary kith_eco_keys;
extern const KithVocabulary kith_place_kinds;
extern const KithVocabulary kith_move_kinds;
extern const KithVocabulary kith_feelings;
extern const KithVocabulary kith_safe_marks;
extern const KithVocabulary kith_see_again_answers;
extern const KithVocabulary kith_pens;
extern const KithVocabulary kith_inks;
extern const KithVocabulary kith_family_sides;
extern const KithVocabulary kith_prompt_answers;
extern const KithVocabulary kith_naming_tools;
extern const KithVocabulary kith_father_answers;
extern const KithVocabulary kith_agreement_states;
extern const KithVocabulary kith_agreement_roles;
extern const KithVocabulary kith_explained_ways;
extern const KithVocabulary kith_taking_part_ways;
extern const KithVocabulary kith_network_stages;
extern const KithVocabulary kith_try_answers;
extern const KithVocabulary kith_weekdays;
extern const KithVocabulary kith_busy_kinds;
extern const KithVocabulary kith_meeting_kinds;
extern const KithVocabulary kith_meeting_states;
extern const KithVocabulary kith_meeting_stages;
extern const KithVocabulary kith_meeting_parts;
extern const KithVocabulary kith_replies;
extern const KithVocabulary kith_presences;
extern const KithVocabulary kith_absence_reasons;
extern const KithVocabulary kith_offer_kinds;
extern const KithVocabulary kith_feedback_voices;
extern const KithVocabulary kith_faces;
extern const KithVocabulary kith_agrees;
extern const KithVocabulary kith_plan_types;
extern const KithVocabulary kith_plan_states;
extern const KithVocabulary kith_line_answers;
extern const KithVocabulary kith_flourish_domains;
extern const KithVocabulary kith_time_bands;
extern const KithVocabulary kith_rota_tasks;
extern const KithVocabulary kith_rota_change_kinds;
extern const KithVocabulary kith_rota_contacts;
extern const KithVocabulary kith_warning_answers;

extern const KithVocabulary kith_reader_kinds;
extern const KithVocabulary kith_giving_ways;
extern const KithVocabulary kith_sharing_answers;

const KithTerm *kith_vocabulary_find  (const KithVocabulary *self,
                                       const char           *token);
const char     *kith_vocabulary_label (const KithVocabulary *self,
                                       const char           *token);
gboolean        kith_vocabulary_has   (const KithVocabulary *self,
                                       const char           *token);
gboolean        kith_vocabulary_has_all (const KithVocabulary *self,
                                       const char           *tokens);
char           *kith_vocabulary_dup_labels (const KithVocabulary *self,
                                       const char           *tokens);

G_END_DECLS
