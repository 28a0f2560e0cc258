/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * What the user may choose from, in the words of practice. The tokens of couple kinds, child links
 * and ties are the keys of the symbols that draw them.
 */

#include "config.h"

#include "model/kith-vocabulary.h"

#include <glib/gi18n-lib.h>

static const KithTerm person_kind_terms[] = {
  { "family", N_("Family") },
  { "friend", N_("Friend or community") },
  { "professional", N_("Professional") },
  { "organisation", N_("Organisation") },
  { "group", N_("Several people") },
  { "pet", N_("Pet") },
};

/* How a person is drawn; how they describe themselves is a field of its own. */
static const KithTerm person_symbol_terms[] = {
  { "unknown", N_("Not known or not recorded") },
  { "female", N_("Woman or girl") },
  { "male", N_("Man or boy") },
  { "nonbinary", N_("Non-binary") },
  { "trans_woman", N_("Trans woman, shown as such") },
  { "trans_man", N_("Trans man, shown as such") },
};

static const KithTerm life_state_terms[] = {
  { "living", N_("Living") },
  { "died", N_("Died") },
  { "unborn", N_("Not yet born") },
  { "miscarriage", N_("Miscarriage") },
  { "stillbirth", N_("Stillbirth") },
  { "ectopic", N_("Ectopic pregnancy") },
  { "termination", N_("Termination of pregnancy") },
};

static const KithTerm confirmation_terms[] = {
  { "confirmed", N_("Confirmed") },
  { "unconfirmed", N_("Not confirmed") },
};

static const KithTerm condition_state_terms[] = {
  { "none", N_("None recorded") },
  { "suspected", N_("Suspected") },
  { "current", N_("Current") },
  { "recovery", N_("In recovery or remission") },
};

static const KithTerm care_status_terms[] = {
  { "none", N_("None") },
  { "EH", N_("Early help") },
  { "CIN", N_("Child in need") },
  { "CP", N_("Child protection plan") },
  { "CLA", N_("Looked after") },
  { "CL", N_("Care leaver") },
  { "UASC", N_("Unaccompanied child seeking asylum") },
};

static const KithTerm sex_at_birth_terms[] = {
  { "not_recorded", N_("Not recorded") },
  { "AFAB", N_("Female") },
  { "AMAB", N_("Male") },
  { "UAAB", N_("Unassigned") },
};

/* From the child to one parent or carer. */
static const KithTerm parentage_kind_terms[] = {
  { "birth", N_("Birth child"), N_("Parents") },
  { "adopted", N_("Adopted"), N_("Parents") },
  { "placed_for_adoption", N_("Placed for adoption"), N_("Parents") },
  { "step", N_("Step-child"), N_("Parents") },
  { "donor", N_("Donor"), N_("Parents") },
  { "surrogate", N_("Surrogate"), N_("Parents") },
  { "paternity_uncertain", N_("Possible parent"), N_("Parents") },
  { "fostered", N_("Fostered"), N_("Carers") },
  { "fostered_connected", N_("Connected-person foster care"), N_("Carers") },
  { "sgo", N_("Special guardianship"), N_("Carers") },
  { "cao", N_("Lives-with order"), N_("Carers") },
  { "kinship_informal", N_("Kinship care by family agreement"), N_("Carers") },
  { "private_fostering", N_("Private fostering"), N_("Carers") },
  { "residential", N_("Children's home or other unit"), N_("Carers") },
  { "staying_put", N_("Stays on after 18"), N_("Carers") },
  { "other_carer", N_("Other carer"), N_("Carers") },
};

static const KithTerm partnership_kind_terms[] = {
  { "married", N_("Married") },
  { "civil_partnership", N_("Civil partnership") },
  { "religious_only", N_("Religious marriage not registered in law") },
  { "cohabiting", N_("Living together") },
  { "cohabiting_agreement", N_("Living together under a legal agreement") },
  { "engaged", N_("Engaged") },
  { "engaged_cohabiting", N_("Engaged and living together") },
  { "committed", N_("Committed, living apart") },
  { "casual", N_("Casual or dating") },
  { "brief", N_("Brief or one-off") },
  { "affair", N_("Affair") },
  { "liaison", N_("Uncommitted liaison") },
  { "nonsentimental", N_("Share a home, no affection") },
  { "coparents", N_("Co-parents, never a couple") },
  { "forced", N_("Forced or non-consensual") },
  { "forced_marriage", N_("Forced marriage") },
  { "other", N_("Other or not known") },
};

static const KithTerm partnership_state_terms[] = {
  { "together", N_("Together") },
  { "separated", N_("Separated") },
  { "separated_legal", N_("Judicially separated") },
  { "divorced", N_("Divorced or dissolved") },
  { "annulled", N_("Annulled") },
  { "widowed", N_("Widowed") },
  { "ended", N_("Ended") },
  { "reconciled", N_("Separated, then reconciled") },
  { "remarried", N_("Divorced, then married each other again") },
};

static const KithTerm no_children_reason_terms[] = {
  { "not_said", N_("Not said") },
  { "none", N_("No children") },
  { "infertility", N_("No children, infertility") },
};

static const KithTerm birth_group_kind_terms[] = {
  { "fraternal", N_("Not identical") },
  { "identical", N_("Identical") },
  { "some_identical", N_("Some identical") },
  { "unknown", N_("Kind not known") },
};

static const KithTerm sibship_kind_terms[] = {
  { "full", N_("Full brother or sister") },
  { "half", N_("Half-brother or half-sister") },
  { "step", N_("Step-brother or step-sister") },
  { "unknown", N_("Brother or sister, how not known") },
};

static const KithTerm responsibility_basis_terms[] = {
  { "birth_mother", N_("Birth mother") },
  { "married", N_("Married or in civil partnership with the mother") },
  { "birth_certificate", N_("On the birth certificate since 1 December 2003") },
  { "agreement", N_("Parental responsibility agreement") },
  { "order", N_("Parental responsibility order") },
  { "lives_with_order", N_("Child arrangements order, lives with") },
  { "guardian", N_("Guardian") },
  { "step_parent", N_("Step-parent agreement or order") },
  { "special_guardian", N_("Special guardian") },
  { "adoption", N_("Adoption order") },
  { "local_authority", N_("Local authority, shared") },
  { "other", N_("Other") },
};

static const KithTerm evidence_kind_terms[] = {
  { "assumed", N_("Assumed") },
  { "told", N_("Told") },
  { "seen", N_("Seen") },
};

static const KithTerm household_kind_terms[] = {
  { "home", N_("Home") },
  { "institution", N_("Unit or institution") },
};

static const KithTerm household_share_terms[] = {
  { "main", N_("Lives here") },
  { "part_time", N_("Here part of the week") },
};

/* Directed kinds run from the one who does to the one who receives. */
static const KithTerm tie_kind_terms[] = {
  { "emo_harmony", N_("Harmony / connected"), N_("Most used") },
  { "emo_close", N_("Close / friendship"), N_("Most used") },
  { "emo_fused", N_("Fused / enmeshed"), N_("Most used") },
  { "emo_distant", N_("Distant / poor"), N_("Most used") },
  { "emo_hostile", N_("Hostile / conflictual"), N_("Most used") },
  { "emo_close_hostile", N_("Close-hostile"), N_("Most used") },
  { "emo_fused_hostile", N_("Fused-hostile"), N_("Most used") },
  { "emo_focused_on", N_("Focused on"), N_("Most used") },
  { "emo_cutoff", N_("Cut off / estranged"), N_("Most used") },
  { "emo_cutoff_repaired", N_("Cut-off repaired"), N_("Most used") },
  { "emo_spiritual", N_("Spiritual or deep emotional connection"), N_("Most used") },
  { "emo_caregiver", N_("Caregiver"), N_("Most used") },
  { "emo_abuse_physical", N_("Physical abuse"), N_("Most used") },
  { "emo_abuse_emotional", N_("Emotional or psychological abuse"), N_("Most used") },
  { "emo_abuse_sexual", N_("Sexual abuse"), N_("Most used") },
  { "emo_normal", N_("Plain, ordinary"), N_("More") },
  { "emo_very_close", N_("Very close / best friends"), N_("More") },
  { "emo_love", N_("Love"), N_("More") },
  { "emo_in_love", N_("In love"), N_("More") },
  { "emo_young_carer", N_("Young carer"), N_("More") },
  { "emo_indifferent", N_("Indifferent / apathetic"), N_("More") },
  { "emo_never_met", N_("Never met"), N_("More") },
  { "emo_discord", N_("Discord / conflict"), N_("More") },
  { "emo_hate", N_("Hate"), N_("More") },
  { "emo_distrust", N_("Distrust"), N_("More") },
  { "emo_distant_hostile", N_("Distant-hostile"), N_("More") },
  { "emo_violence", N_("Violence"), N_("More") },
  { "emo_distant_violence", N_("Distant-violence"), N_("More") },
  { "emo_close_violence", N_("Close-violence"), N_("More") },
  { "emo_fused_violence", N_("Fused-violence"), N_("More") },
  { "emo_abuse", N_("Abuse, kind not stated"), N_("More") },
  { "emo_neglect", N_("Neglect"), N_("More") },
  { "emo_abuse_coercive", N_("Controlling or coercive behaviour"), N_("More") },
  { "emo_abuse_economic", N_("Economic abuse"), N_("More") },
  { "emo_exploitation", N_("Exploitation"), N_("More") },
  { "emo_manipulative", N_("Manipulative"), N_("More") },
  { "emo_controlling", N_("Controlling"), N_("More") },
  { "emo_jealous", N_("Jealous"), N_("More") },
  { "emo_focused_negative", N_("Focused on, negatively"), N_("More") },
  { "emo_admirer", N_("Fan / admirer"), N_("More") },
  { "emo_limerence", N_("Limerence"), N_("More") },
  { "emo_other", N_("Other (must be named)"), N_("More") },
  { "contact_direct", N_("Family time, direct, unsupervised"), N_("Family time") },
  { "contact_supervised", N_("Family time, supervised"), N_("Family time") },
  { "contact_indirect", N_("Indirect contact"), N_("Family time") },
  { "contact_suspended", N_("Contact suspended"), N_("Family time") },
  { "contact_prohibited", N_("No contact by order or safety plan"), N_("Family time") },
  { "social_link", N_("Social tie"), N_("Social ties") },
  { "social_friend", N_("Friend"), N_("Social ties") },
  { "social_professional", N_("Professional tie"), N_("Social ties") },
  { "social_peer_risk", N_("Peer or group of concern"), N_("Social ties") },
  { "social_mentor", N_("Mentor or trusted adult"), N_("Social ties") },
};

/* How a fact is known. */
static const KithTerm account_state_terms[] = {
  { "said", N_("Said") },
  { "observed", N_("Observed") },
  { "recorded", N_("Recorded") },
  { "alleged", N_("Alleged") },
  { "disputed", N_("Not agreed") },
};

static const KithTerm contact_kind_terms[] = {
  { "mobile", N_("Mobile") },
  { "landline", N_("Telephone") },
  { "email", N_("E-mail") },
  { "address", N_("Address") },
  { "social", N_("Social media") },
  { "through", N_("Through somebody") },
  { "other", N_("Other") },
};

/* For whom a contact route may be printed. */
static const KithTerm print_permission_terms[] = {
  { "nobody", N_("Nobody") },
  { "professionals", N_("Professionals") },
  { "everyone", N_("Everyone") },
};

static const KithTerm need_kind_terms[] = {
  { "language", N_("Language") },
  { "interpreter", N_("Interpreter") },
  { "communication", N_("Communication") },
  { "format", N_("Reading format") },
  { "access", N_("Access") },
  { "culture", N_("Culture and faith") },
  { "other", N_("Other") },
};

/* Who holds a view of safety. */
static const KithTerm safety_voice_terms[] = {
  { "not_said", N_("Not said") },
  { "child", N_("Child") },
  { "parent", N_("Parent") },
  { "carer", N_("Carer") },
  { "network", N_("Family network") },
  { "agency", N_("Agency") },
};

static const KithTerm restriction_kind_terms[] = {
  { "order", N_("Court order") },
  { "bail", N_("Bail condition") },
  { "no_contact", N_("Agreement not to be in contact") },
  { "not_same_room", N_("Not in the same room") },
  { "other", N_("Other") },
};

static const KithTerm sheet_kind_terms[] = {
  { "genogram", N_("Genogram") },
  { "ecomap", N_("Ecomap") },
  { "safety_circles", N_("Safety circles") },
  { "closeness_circles", N_("Circles of closeness") },
  { "support_circles", N_("Circles of support") },
  { "mobility_map", N_("Mobility map") },
};

const KithVocabulary kith_person_kinds = {
  "person kinds", person_kind_terms, G_N_ELEMENTS (person_kind_terms)
};
const KithVocabulary kith_person_symbols = {
  "symbols of people", person_symbol_terms, G_N_ELEMENTS (person_symbol_terms)
};
const KithVocabulary kith_life_states = {
  "life states", life_state_terms, G_N_ELEMENTS (life_state_terms)
};
const KithVocabulary kith_confirmations = {
  "confirmations", confirmation_terms, G_N_ELEMENTS (confirmation_terms)
};
const KithVocabulary kith_condition_states = {
  "states of a condition", condition_state_terms, G_N_ELEMENTS (condition_state_terms)
};
const KithVocabulary kith_care_statuses = {
  "care statuses", care_status_terms, G_N_ELEMENTS (care_status_terms)
};
const KithVocabulary kith_sexes_at_birth = {
  "sexes at birth", sex_at_birth_terms, G_N_ELEMENTS (sex_at_birth_terms)
};
const KithVocabulary kith_parentage_kinds = {
  "parentage kinds", parentage_kind_terms, G_N_ELEMENTS (parentage_kind_terms)
};
const KithVocabulary kith_partnership_kinds = {
  "partnership kinds", partnership_kind_terms, G_N_ELEMENTS (partnership_kind_terms)
};
const KithVocabulary kith_partnership_states = {
  "partnership states", partnership_state_terms, G_N_ELEMENTS (partnership_state_terms)
};
const KithVocabulary kith_no_children_reasons = {
  "reasons for no children", no_children_reason_terms, G_N_ELEMENTS (no_children_reason_terms)
};
const KithVocabulary kith_birth_group_kinds = {
  "kinds of multiple birth", birth_group_kind_terms, G_N_ELEMENTS (birth_group_kind_terms)
};
const KithVocabulary kith_sibship_kinds = {
  "kinds of sibling", sibship_kind_terms, G_N_ELEMENTS (sibship_kind_terms)
};
const KithVocabulary kith_responsibility_bases = {
  "bases of parental responsibility", responsibility_basis_terms, G_N_ELEMENTS (responsibility_basis_terms)
};
const KithVocabulary kith_evidence_kinds = {
  "evidence", evidence_kind_terms, G_N_ELEMENTS (evidence_kind_terms)
};
const KithVocabulary kith_household_kinds = {
  "household kinds", household_kind_terms, G_N_ELEMENTS (household_kind_terms)
};
const KithVocabulary kith_household_shares = {
  "shares of a home", household_share_terms, G_N_ELEMENTS (household_share_terms)
};
const KithVocabulary kith_tie_kinds = {
  "tie kinds", tie_kind_terms, G_N_ELEMENTS (tie_kind_terms)
};
const KithVocabulary kith_account_states = {
  "accounts", account_state_terms, G_N_ELEMENTS (account_state_terms)
};
const KithVocabulary kith_contact_kinds = {
  "contact routes", contact_kind_terms, G_N_ELEMENTS (contact_kind_terms)
};
const KithVocabulary kith_print_permissions = {
  "print permissions", print_permission_terms, G_N_ELEMENTS (print_permission_terms)
};
const KithVocabulary kith_need_kinds = {
  "needs", need_kind_terms, G_N_ELEMENTS (need_kind_terms)
};
const KithVocabulary kith_safety_voices = {
  "voices on safety", safety_voice_terms, G_N_ELEMENTS (safety_voice_terms)
};
const KithVocabulary kith_restriction_kinds = {
  "restriction kinds", restriction_kind_terms, G_N_ELEMENTS (restriction_kind_terms)
};
const KithVocabulary kith_sheet_kinds = {
  "sheet kinds", sheet_kind_terms, G_N_ELEMENTS (sheet_kind_terms)
};

/**
 * kith_vocabulary_find:
 * @token: (nullable): what is stored
 *
 * Returns: (nullable): the term, or %NULL if this vocabulary has no such token
 */
const KithTerm *
kith_vocabulary_find (const KithVocabulary *self,
                      const char           *token)
{
  if (token == NULL)
    return NULL;

  for (guint i = 0; i < self->n_terms; i++)
    if (g_str_equal (self->terms[i].token, token))
      return &self->terms[i];

  return NULL;
}

/**
 * kith_vocabulary_label:
 * @token: (nullable): what is stored
 *
 * Returns: the translated label; the token itself where the vocabulary does not know it, so that
 *   what a newer Kith wrote is still seen; "" for %NULL
 */
const char *
kith_vocabulary_label (const KithVocabulary *self,
                       const char           *token)
{
  const KithTerm *term = kith_vocabulary_find (self, token);

  if (term != NULL)
    return _(term->label);

  return token != NULL ? token : "";
}

/**
 * kith_vocabulary_has:
 * @token: (nullable): what is stored
 *
 * Returns: whether @token is one of this vocabulary's
 */
gboolean
kith_vocabulary_has (const KithVocabulary *self,
                     const char           *token)
{
  return kith_vocabulary_find (self, token) != NULL;
}

/**
 * kith_vocabulary_has_all:
 * @tokens: several tokens with a space between
 *
 * Returns: whether each is one of this vocabulary's
 */
gboolean
kith_vocabulary_has_all (const KithVocabulary *self,
                         const char           *tokens)
{
  g_auto(GStrv) words = g_strsplit (tokens, " ", -1);

  for (guint i = 0; words[i] != NULL; i++)
    if (!kith_vocabulary_has (self, words[i]))
      return FALSE;

  return TRUE;
}

/**
 * kith_vocabulary_dup_labels:
 * @tokens: (nullable): several tokens with a space between
 *
 * Returns: (transfer full): the translated labels in the order of the vocabulary, with commas; ""
 *   for none
 */
char *
kith_vocabulary_dup_labels (const KithVocabulary *self,
                            const char           *tokens)
{
  g_auto(GStrv) words = g_strsplit (tokens != NULL ? tokens : "", " ", -1);
  g_autoptr(GString) labels = g_string_new (NULL);

  for (guint i = 0; i < self->n_terms; i++)
    if (g_strv_contains ((const char *const *) words, self->terms[i].token))
      /* Translators: what stands between two things in a list */
      g_string_append_printf (labels, "%s%s", labels->len > 0 ? _(", ") : "", _(self->terms[i].label));

  return g_strdup (labels->str);
}
