/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The table of lines and signs: what each looks like, by the keys of the reference of symbols.
 *
 * A key never changes once shipped. Two kinds differ in body or mark, never in colour alone. */

#include "config.h"

#include "scene/kith-kinds.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define INK(name) KITH_INK_##name
#define DASH(name) KITH_DASH_##name
#define COUPLE(key, label, pen, dash, marks) \
  { "couple_" key, label, KITH_TRACK_UBAR, INK (STRUCTURAL), pen, DASH (dash), marks, NULL, FALSE }
#define CHILD(key, label, pen, dash, marks) \
  { "child_" key, label, KITH_TRACK_LINK, INK (STRUCTURAL), pen, DASH (dash), marks, NULL, FALSE }
#define HOUSE(key, label, pen, ink, dash) \
  { key, label, KITH_TRACK_OUTLINE, INK (ink), pen, DASH (dash), NULL, NULL, FALSE }
#define EMO(key, label, track, pen, ink, dash, marks, code, always) \
  { "emo_" key, label, KITH_TRACK_##track, INK (ink), pen, DASH (dash), marks, code, always }
#define LINE(key, label, track, pen, ink, dash, marks) \
  { key, label, KITH_TRACK_##track, INK (ink), pen, DASH (dash), marks, NULL, FALSE }

static const KithLineKind line_kinds[] = {
  COUPLE ("married", N_("Married"), 0.06, SOLID, NULL),
  COUPLE ("civil_partnership", N_("Civil partnership"), 0.06, SOLID, "chip:CP@0.5"),
  COUPLE ("religious_only", N_("Religious marriage, not registered"), 0.06, LONG, "chip:R@0.5"),
  COUPLE ("cohabiting", N_("Living together"), 0.06, NORMAL, NULL),
  COUPLE ("cohabiting_agreement", N_("Living together under an agreement"), 0.06, DASH_DOT,
          "house@0.28"),
  COUPLE ("engaged", N_("Engaged"), 0.06, LONG, "chip:E@0.5"),
  COUPLE ("engaged_cohabiting", N_("Engaged and living together"), 0.06, LONG,
          "chip:E@0.5;house@0.28"),
  COUPLE ("engaged_ended", N_("Engagement ended"), 0.06, LONG, "chip:E@0.5;slash@0.3"),
  COUPLE ("committed", N_("Committed, living apart"), 0.06, NORMAL, "chip:LAT@0.5"),
  COUPLE ("committed_ended", N_("Committed relationship ended"), 0.06, NORMAL,
          "chip:LAT@0.5;slash@0.3"),
  COUPLE ("casual", N_("Casual or dating"), 0.08, DOTS, NULL),
  COUPLE ("casual_ended", N_("Dating ended"), 0.08, DOTS, "slash@0.3"),
  COUPLE ("brief", N_("Brief or one-off"), 0.08, SPARSE_DOTS, NULL),
  COUPLE ("affair", N_("Affair"), 0.08, DOTS, "chip:A@0.5"),
  COUPLE ("affair_ended", N_("Affair ended"), 0.08, DOTS, "chip:A@0.5;slash@0.3"),
  COUPLE ("affair_secret", N_("Secret affair"), 0.08, DOTS, "chip:A@0.5;tri@0.72"),
  COUPLE ("liaison", N_("Uncommitted liaison"), 0.06, DASH_DOT_DOT, NULL),
  COUPLE ("separated", N_("Separated"), 0.06, SOLID, "slash@0.3"),
  COUPLE ("separated_legal", N_("Judicially separated"), 0.06, SOLID, "slash_bold@0.3"),
  COUPLE ("divorced", N_("Divorced"), 0.06, SOLID, "slash2@0.3"),
  COUPLE ("dissolved", N_("Civil partnership dissolved"), 0.06, SOLID, "chip:CP@0.5;slash2@0.3"),
  COUPLE ("annulled", N_("Annulled"), 0.06, SOLID, "slash3@0.3"),
  COUPLE ("widowed", N_("Widowed"), 0.06, SOLID, NULL),
  COUPLE ("reconciled", N_("Separated, then reconciled"), 0.06, SOLID, "slash@0.3;backslash@0.3"),
  COUPLE ("remarried_same", N_("Divorced, then married each other again"), 0.06, SOLID,
          "slash2@0.3;backslash_long@0.3"),
  COUPLE ("cohabiting_ended", N_("Lived together, now apart"), 0.06, NORMAL, "slash@0.3"),
  COUPLE ("cohab_agreement_ended", N_("Agreement, apart in fact"), 0.06, DASH_DOT,
          "house@0.28;slash@0.72"),
  COUPLE ("cohab_agreement_legal_end", N_("Agreement, ended in law"), 0.06, DASH_DOT,
          "house@0.28;slash2@0.72"),
  COUPLE ("nonsentimental", N_("Share a home, no affection"), 0.08, SPARSE_DOTS, "house@0.28"),
  COUPLE ("nonsentimental_ended", N_("Shared a home, ended"), 0.08, SPARSE_DOTS,
          "house@0.28;slash@0.72"),
  COUPLE ("forced", N_("Forced or non-consensual"), 0.06, SHORT, "chip:!@0.5"),
  COUPLE ("forced_marriage", N_("Forced marriage"), 0.06, SOLID, "chip:FM@0.5"),
  { "couple_consanguineous", N_("Partners who are blood relatives"), KITH_TRACK_UBAR_DOUBLE,
    KITH_INK_STRUCTURAL, 0.05, KITH_DASH_SOLID, NULL, NULL, FALSE },
  COUPLE ("coparents", N_("Co-parents, never a couple"), 0.035, SOLID, "chip:co-p@0.5"),
  COUPLE ("other", N_("Other or not known"), 0.06, SHORT, "chip:?@0.5"),

  CHILD ("birth", N_("Birth child"), 0.06, SOLID, NULL),
  CHILD ("adopted", N_("Adopted"), 0.06, NORMAL, "chip:A@0.5"),
  CHILD ("adopted_out", N_("Adopted, seen from the birth family"), 0.06, SOLID, "chip:adopted@0.5"),
  CHILD ("placed_for_adoption", N_("Placed for adoption"), 0.06, DASH_DOT, "chip:PfA@0.5"),
  CHILD ("fostered", N_("Fostered"), 0.08, DOTS, "chip:F@0.5"),
  CHILD ("fostered_former", N_("Fostered before"), 0.06, DOTS, "bar@0.8;chip:F@0.5"),
  CHILD ("fostered_connected", N_("Connected-person foster care"), 0.08, DOTS, "chip:KF@0.5"),
  CHILD ("sgo", N_("Special guardianship"), 0.06, DASH_DOT_DOT, "chip:SGO@0.5"),
  CHILD ("cao", N_("Lives-with order"), 0.06, DASH_DOT_DOT, "chip:CAO@0.5"),
  CHILD ("kinship_informal", N_("Kinship care by family agreement"), 0.06, SHORT, "chip:K@0.5"),
  CHILD ("private_fostering", N_("Private fostering"), 0.08, DOTS, "chip:PF@0.5"),
  CHILD ("residential", N_("Children’s home or other unit"), 0.08, DOTS, "chip:CH@0.5"),
  CHILD ("staying_put", N_("Stays on after 18"), 0.08, DOTS, "chip:SP@0.5"),
  CHILD ("donor", N_("Donor"), 0.08, SPARSE_DOTS, NULL),
  CHILD ("surrogate", N_("Surrogate"), 0.06, SHORT, NULL),
  CHILD ("paternity_uncertain", N_("Possible parent"), 0.06, SHORT, "chip:?@0.5"),
  LINE ("link_pet", N_("Pet"), LINK, 0.035, STRUCTURAL, NORMAL, NULL),

  HOUSE ("household_current", N_("Household now"), 0.08, STRUCTURAL, DOTS),
  HOUSE ("household_former", N_("Household before"), 0.035, DISTANCE, SHORT),
  HOUSE ("household_part_time", N_("Second home"), 0.08, STRUCTURAL, DOTS),
  HOUSE ("household_institution", N_("Shared living in a unit"), 0.08, STRUCTURAL, DOTS),

  EMO ("normal", N_("Plain, ordinary"), X1, 0.035, STRUCTURAL, SOLID, NULL, "N", TRUE),
  EMO ("harmony", N_("Harmony, connected"), X1, 0.06, SUPPORTIVE, SOLID, NULL, "HA", TRUE),
  EMO ("close", N_("Close, friendship"), X2, 0.06, SUPPORTIVE, SOLID, NULL, "CL", FALSE),
  EMO ("very_close", N_("Very close"), X2, 0.06, SUPPORTIVE, SOLID, "rungs", "VC", FALSE),
  EMO ("fused", N_("Fused, enmeshed"), X3, 0.06, SUPPORTIVE, SOLID, NULL, "FU", FALSE),
  EMO ("love", N_("Love"), X1, 0.06, SUPPORTIVE, SOLID, "ring@mid", "LV", FALSE),
  EMO ("in_love", N_("In love"), X1, 0.06, SUPPORTIVE, SOLID, "ring2@mid", "IL", FALSE),
  EMO ("spiritual", N_("Spiritual or deep connection"), WAVE, 0.06, SUPPORTIVE, SOLID, NULL, "SP",
       FALSE),
  EMO ("caregiver", N_("Looks after"), X1, 0.06, SUPPORTIVE, SOLID, "chev2@end", "CG", TRUE),
  EMO ("young_carer", N_("Young carer"), X1, 0.06, SUPPORTIVE, SOLID, "chev2@end", "YC", TRUE),
  EMO ("indifferent", N_("Indifferent"), X1, 0.08, DISTANCE, SPARSE_DOTS, NULL, "IN", FALSE),
  EMO ("distant", N_("Distant"), X1, 0.06, DISTANCE, NORMAL, NULL, "DI", FALSE),
  EMO ("cutoff", N_("Cut off, estranged"), X1, 0.06, DISTANCE, SOLID, "gap_bar2@mid", "CO", FALSE),
  EMO ("cutoff_repaired", N_("Cut-off repaired"), X1, 0.06, DISTANCE, SOLID,
       "gap_bar2@mid;ring@mid", "CR", FALSE),
  EMO ("never_met", N_("Never met"), X1, 0.06, DISTANCE, SHORT, "boxx@mid", "NM", FALSE),
  EMO ("discord", N_("Discord"), X2, 0.06, CONFLICT, NORMAL, NULL, "DC", FALSE),
  EMO ("hate", N_("Hate"), X3, 0.06, CONFLICT, NORMAL, NULL, "HT", FALSE),
  EMO ("distrust", N_("Distrust"), X1, 0.05, CONFLICT, SOLID, "comb", "DT", FALSE),
  EMO ("hostile", N_("Hostile"), ZIG, 0.06, CONFLICT, SOLID, NULL, "HO", FALSE),
  EMO ("distant_hostile", N_("Distant and hostile"), DASH_ZIG, 0.06, CONFLICT, NORMAL, NULL, "DH",
       FALSE),
  EMO ("close_hostile", N_("Close and hostile"), X2_ZIG, 0.05, CONFLICT, SOLID, NULL, "CH", FALSE),
  EMO ("fused_hostile", N_("Fused and hostile"), X3_ZIG, 0.05, CONFLICT, SOLID, NULL, "FH", FALSE),
  EMO ("violence", N_("Violence"), ZIG_DENSE, 0.06, ABUSE, SOLID, "chev@end", "VI", TRUE),
  EMO ("distant_violence", N_("Distant, violent"), DASH_ZIG_DENSE, 0.06, ABUSE, NORMAL, "chev@end",
       "DV", TRUE),
  EMO ("close_violence", N_("Close, violent"), X2_ZIG_DENSE, 0.05, ABUSE, SOLID, "chev@end", "CV",
       TRUE),
  EMO ("fused_violence", N_("Fused, violent"), X3_ZIG_DENSE, 0.05, ABUSE, SOLID, "chev@end", "FV",
       TRUE),
  EMO ("abuse", N_("Abuse"), ZIG, 0.06, ABUSE, SOLID, "arrow_f@end", "AB", TRUE),
  EMO ("abuse_physical", N_("Physical abuse"), ZIG, 0.10, ABUSE, SOLID, "arrow_f@end", "PA", TRUE),
  EMO ("abuse_emotional", N_("Emotional abuse"), ZIG, 0.035, ABUSE, SOLID, "arrow_o@end", "EA",
       TRUE),
  EMO ("abuse_sexual", N_("Sexual abuse"), X2_ZIG, 0.06, ABUSE, SOLID, "arrow_f@end", "SA", TRUE),
  EMO ("neglect", N_("Neglect"), X1, 0.06, ABUSE, LONG, "chev@end", "NE", TRUE),
  EMO ("abuse_coercive", N_("Controlling or coercive behaviour"), ZIG, 0.06, ABUSE, SOLID,
       "boxx@mid;arrow_f@end", "CC", TRUE),
  EMO ("abuse_economic", N_("Economic abuse"), ZIG, 0.06, ABUSE, SOLID, "chip:£@mid;arrow_o@end",
       "EC", TRUE),
  EMO ("exploitation", N_("Exploitation"), ZIG_DENSE, 0.06, ABUSE, SOLID, "chip:!@mid;arrow_f@end",
       "EX", TRUE),
  EMO ("manipulative", N_("Manipulative"), X1, 0.06, CONTROL, SOLID, "xmark@mid;chev@end", "MP",
       TRUE),
  EMO ("controlling", N_("Controlling"), X1, 0.06, CONTROL, SOLID, "boxx@mid;chev@end", "CT", TRUE),
  EMO ("jealous", N_("Jealous"), X1, 0.10, CONTROL, SOLID, "chev@end", "JE", TRUE),
  EMO ("focused_on", N_("Focused on"), X1, 0.06, CONTROL, SOLID, "chev@end", "FO", TRUE),
  EMO ("focused_negative", N_("Focused on, negatively"), ZIG, 0.06, CONTROL, SOLID, "chev@end", "FN",
       TRUE),
  EMO ("admirer", N_("Admires"), X1, 0.06, CONTROL, SOLID, "ring@mid;chev@end", "FA", FALSE),
  EMO ("limerence", N_("Infatuated"), X1, 0.06, CONTROL, SOLID, "ring2sep@mid;chev@end", "LI",
       FALSE),
  EMO ("other", N_("Other, in words"), X1, 0.06, STRUCTURAL, DASH_DOT_DOT, NULL, NULL, FALSE),

  LINE ("contact_direct", N_("Family time"), X1, 0.035, STRUCTURAL, SOLID,
        "dot@start;dot@end;chip:FT@mid"),
  LINE ("contact_supervised", N_("Family time, supervised"), X1, 0.035, STRUCTURAL, SOLID,
        "dot@start;dot@end;chip:FT-S@mid;eye@0.3"),
  LINE ("contact_indirect", N_("Indirect contact"), X1, 0.035, STRUCTURAL, SHORT, "envelope@mid"),
  LINE ("contact_suspended", N_("Contact suspended"), X1, 0.035, DISTANCE, SOLID, "bar@mid"),
  LINE ("contact_prohibited", N_("No contact, by order or safety plan"), X1, 0.05, ABUSE, SOLID,
        "noentry@mid"),

  LINE ("social_link", N_("Social tie"), X1, 0.035, STRUCTURAL, SOLID, NULL),
  LINE ("social_friend", N_("Friend"), X1, 0.035, SUPPORTIVE, SOLID,
        "dot@start;dot@end"),
  LINE ("social_professional", N_("Professional tie"), X1, 0.035, STRUCTURAL, LONG, NULL),
  LINE ("social_peer_risk", N_("Peer or group of concern"), ZIG, 0.035, CONFLICT, SOLID,
        "chip:!@mid"),
  LINE ("social_mentor", N_("Mentor or trusted adult"), X1, 0.035, SUPPORTIVE, SOLID, "star@start"),

  LINE ("mm_move", N_("Move"), X1, 0.09, STRUCTURAL, SOLID, "arrow_f@end"),
  LINE ("mm_move_sudden", N_("Sudden or frightening move"), ZIG, 0.09, CONFLICT, SOLID,
        "arrow_f@end"),
  LINE ("mm_move_planned", N_("Planned or wished-for move"), X1, 0.09, SUPPORTIVE, SOLID,
        "arrow_f@end;tick@mid"),
  LINE ("mm_gap", N_("Do not remember"), X1, 0.09, DISTANCE, NORMAL, "chip:?@mid"),
  LINE ("mm_hoped", N_("Not yet"), X1, 0.06, STRUCTURAL, DOTS, NULL),
};

static const KithSignKind sign_kinds[] = {
  { "person_male", N_("Man or boy") },
  { "person_female", N_("Woman or girl") },
  { "person_unknown", N_("Gender not known") },
  { "person_nonbinary", N_("Non-binary") },
  { "person_trans_man", N_("Trans man") },
  { "person_trans_woman", N_("Trans woman") },
  { "person_pet", N_("Pet") },
  { "person_group", N_("Several people drawn as one") },
  { "person_unconfirmed", N_("Not confirmed") },
  { "person_significant", N_("Friend, not a relative") },
  { "person_professional", N_("Worker") },
  { "person_institution", N_("Organisation") },
  { "mark_index", N_("Child in focus") },
  { "mark_deceased", N_("Died") },
  { "mark_age", N_("Age") },
  { "mark_birth_year", N_("Born") },
  { "mark_death_year", N_("Died in") },
  { "mark_migration", N_("Moved country") },
  { "mark_two_cultures", N_("Two or more cultures") },
  { "mark_language", N_("Language need") },
  { "mark_location", N_("Lives in") },
  { "mark_pr", N_("Parental responsibility") },
  { "badge_care_status", N_("Care status") },
  { "badge_address_withheld", N_("Address withheld") },
  { "badge_interpreter", N_("Interpreter or communication need") },
  { "badge_unverified", N_("Not verified") },
  { "preg_current", N_("Pregnancy") },
  { "preg_multiple", N_("Twins or more expected") },
  { "loss_miscarriage", N_("Miscarriage") },
  { "loss_abortion", N_("Termination") },
  { "loss_ectopic", N_("Ectopic pregnancy") },
  { "loss_stillbirth", N_("Stillbirth") },
  { "loss_neonatal", N_("Died soon after birth") },
  { "fill_illness", N_("Illness") },
  { "fill_illness_suspected", N_("Illness suspected") },
  { "fill_illness_remission", N_("Illness in remission") },
  { "fill_substance", N_("Alcohol or drugs") },
  { "fill_substance_suspected", N_("Alcohol or drugs suspected") },
  { "fill_substance_recovery", N_("In recovery") },
  { "fill_both", N_("Illness and alcohol or drugs") },
  { "fill_both_recovery", N_("Both in recovery") },
  { "fill_both_mixed", N_("One current, one in recovery") },
  { "twins_fraternal", N_("Twins, not identical") },
  { "twins_identical", N_("Identical twins") },
  { "twins_unknown", N_("Twins, kind not known") },
  { "multiple_birth", N_("Triplets or more") },
  { "link_no_children", N_("No children") },
  { "link_infertility", N_("No children, infertility") },
  { "safety_yes", N_("Said yes to helping") },
  { "safety_asked", N_("Asked, no answer yet") },
  { "safety_move_in", N_("Next step: to be told more") },
  { "eco_centre", N_("Household") },
  { "eco_centre_child", N_("Child in the middle") },
  { "eco_strong", N_("S  Strong tie") },
  { "eco_ordinary", N_("O  Ordinary tie") },
  { "eco_weak", N_("W  Weak or thin tie") },
  { "eco_uncertain", N_("?  Not yet explored") },
  { "eco_stressful", N_("St  Stressful") },
  { "eco_strong_stressful", N_("S+st  Strong and stressful") },
  { "eco_weak_stressful", N_("W+st  Weak and stressful") },
  { "eco_uncertain_stressful", N_("?+st  Stressful, not yet explored") },
  { "eco_broken", N_("X  Broken off") },
  { "eco_broken_stressful", N_("X+st  Broken off, stressful") },
  { "eco_none", N_("No line: no contact") },
  { "eco_england_strong", N_("Strong (England, 2000s)") },
  { "eco_england_weak", N_("Weak (England, 2000s)") },
  { "eco_england_stressful", N_("Stressful (England, 2000s)") },
  { "eco_scotland_strong", N_("Strong (Scotland, 2012)") },
  { "eco_scotland_weak", N_("Weak (Scotland, 2012)") },
  { "eco_scotland_stressful", N_("Stressful (Scotland, 2012)") },
  { "eco_flow_to", N_("Helps the family") },
  { "eco_flow_from", N_("The family helps") },
  { "eco_flow_both", N_("Give and take") },
  { "eco_system_potential", N_("Planned or wished for") },
  { "eco_system_lost", N_("No longer there") },
  { "eco_size_small", N_("Matters less") },
  { "eco_size_large", N_("Matters more") },
  { "mm_start", N_("First place remembered") },
  { "mm_now", N_("Now") },
  { "mm_place_home", N_("Home") },
  { "mm_place_kin", N_("Home of relatives or friends") },
  { "mm_place_foster", N_("Foster home") },
  { "mm_place_adoptive", N_("Adoptive home") },
  { "mm_place_unit", N_("Children’s home or unit") },
  { "mm_place_hospital", N_("Hospital or birth place") },
  { "mm_place_school", N_("School or nursery") },
  { "mm_place_club", N_("Club or group") },
  { "mm_place_faith", N_("Place of worship") },
  { "mm_place_street", N_("Street or park") },
  { "mm_place_other", N_("Another place that mattered") },
  { "mm_hope", N_("Where I want to be") },
  { "mm_left_alone", N_("Better left alone") },
  { "mm_person", N_("Who was there") },
  { "mm_pet", N_("Pet or toy") },
  { "mm_safe", N_("Felt safe with") },
  { "mm_not_safe", N_("Did not feel safe with") },
  { "mm_reconnect", N_("Would like to see again") },
  { "mm_reconnect_maybe", N_("May want to see again") },
};

/* Which marks the state of a couple adds to the line of its kind. A row with a kind goes before the
   rows for all kinds. */
static const struct
{
  const char *kind;
  const char *state;
  const char *key;
} couple_states[] = {
  { "civil_partnership", "divorced", "couple_dissolved" },
  { "engaged", "separated", "couple_engaged_ended" },
  { "engaged", "ended", "couple_engaged_ended" },
  { "committed", "separated", "couple_committed_ended" },
  { "committed", "ended", "couple_committed_ended" },
  { "casual", "separated", "couple_casual_ended" },
  { "casual", "ended", "couple_casual_ended" },
  { "affair", "separated", "couple_affair_ended" },
  { "affair", "ended", "couple_affair_ended" },
  { "cohabiting", "separated", "couple_cohabiting_ended" },
  { "cohabiting", "ended", "couple_cohabiting_ended" },
  { "cohabiting_agreement", "separated", "couple_cohab_agreement_ended" },
  { "cohabiting_agreement", "ended", "couple_cohab_agreement_ended" },
  { "cohabiting_agreement", "divorced", "couple_cohab_agreement_legal_end" },
  { "nonsentimental", "separated", "couple_nonsentimental_ended" },
  { "nonsentimental", "ended", "couple_nonsentimental_ended" },
  { NULL, "separated", "couple_separated" },
  { NULL, "ended", "couple_separated" },
  { NULL, "separated_legal", "couple_separated_legal" },
  { NULL, "divorced", "couple_divorced" },
  { NULL, "annulled", "couple_annulled" },
  { NULL, "widowed", "couple_widowed" },
  { NULL, "reconciled", "couple_reconciled" },
  { NULL, "remarried", "couple_remarried_same" },
};

/**
 * kith_line_kinds_get_all:
 * @n_kinds: (out): how many
 *
 * Returns: (transfer none) (array length=n_kinds): all kinds of line, in the order of the legend
 */
const KithLineKind *
kith_line_kinds_get_all (guint *n_kinds)
{
  *n_kinds = G_N_ELEMENTS (line_kinds);
  return line_kinds;
}

/**
 * kith_sign_kinds_get_all:
 * @n_kinds: (out): how many
 *
 * Returns: (transfer none) (array length=n_kinds): all symbols and marks, in the order of the legend
 */
const KithSignKind *
kith_sign_kinds_get_all (guint *n_kinds)
{
  *n_kinds = G_N_ELEMENTS (sign_kinds);
  return sign_kinds;
}

/**
 * kith_line_kind_find:
 *
 * Returns: (transfer none) (nullable): the line with that key
 */
const KithLineKind *
kith_line_kind_find (const char *key)
{
  for (guint i = 0; i < G_N_ELEMENTS (line_kinds); i++)
    if (strcmp (line_kinds[i].key, key) == 0)
      return &line_kinds[i];

  return NULL;
}

/**
 * kith_sign_kind_find:
 *
 * Returns: (transfer none) (nullable): the symbol or mark with that key
 */
const KithSignKind *
kith_sign_kind_find (const char *key)
{
  for (guint i = 0; i < G_N_ELEMENTS (sign_kinds); i++)
    if (strcmp (sign_kinds[i].key, key) == 0)
      return &sign_kinds[i];

  return NULL;
}

static const KithLineKind *
find_prefixed (const char *prefix,
               const char *token)
{
  gsize length = strlen (prefix);

  for (guint i = 0; i < G_N_ELEMENTS (line_kinds); i++)
    if (strncmp (line_kinds[i].key, prefix, length) == 0
        && strcmp (line_kinds[i].key + length, token) == 0)
      return &line_kinds[i];

  return NULL;
}

/**
 * kith_couple_kind_find:
 * @kind: a token of the vocabulary of partnerships; one that is not known is drawn as "other"
 * @is_secret: whether it is kept from somebody
 *
 * Returns: (transfer none): the line of a couple of that kind, and the marks that the kind itself has
 */
const KithLineKind *
kith_couple_kind_find (const char *kind,
                       gboolean    is_secret)
{
  const KithLineKind *line = NULL;

  if (is_secret && strcmp (kind, "affair") == 0)
    line = find_prefixed ("couple_", "affair_secret");
  if (line == NULL)
    line = find_prefixed ("couple_", kind);

  return line != NULL ? line : find_prefixed ("couple_", "other");
}

/**
 * kith_couple_dup_marks:
 * @line: the line of the kind
 * @state: a token of the vocabulary of states
 * @key: (out) (nullable): the key that explains kind and state together
 *
 * Returns: (transfer full): the marks of kind and state together; "" for none
 */
char *
kith_couple_dup_marks (const KithLineKind *line,
                       const char         *state,
                       const char        **key)
{
  const char *kind = line->key + strlen ("couple_");
  const char *own = line->marks != NULL ? line->marks : "";
  const KithLineKind *state_line;

  *key = NULL;
  for (guint i = 0; i < G_N_ELEMENTS (couple_states); i++)
    {
      if (strcmp (couple_states[i].state, state) != 0
          || (couple_states[i].kind != NULL && strcmp (couple_states[i].kind, kind) != 0))
        continue;

      state_line = kith_line_kind_find (couple_states[i].key);
      if (state_line->marks == NULL)
        break;
      *key = state_line->key;
      if (couple_states[i].kind != NULL || *own == '\0')
        return g_strdup (state_line->marks);
      return g_strconcat (own, ";", state_line->marks, NULL);
    }

  return g_strdup (own);
}

/**
 * kith_child_kind_find:
 * @kind: a token of the vocabulary of parentage
 * @has_ended: whether it is over
 *
 * Returns: (transfer none) (nullable): how the link is drawn; %NULL for step-children, who are read
 *   from the two unions and never have a line
 */
const KithLineKind *
kith_child_kind_find (const char *kind,
                      gboolean    has_ended)
{
  const KithLineKind *line;

  if (strcmp (kind, "step") == 0)
    return NULL;
  if (strcmp (kind, "fostered") == 0 && has_ended)
    return find_prefixed ("child_", "fostered_former");

  line = find_prefixed ("child_", kind);
  return line != NULL ? line : find_prefixed ("child_", "kinship_informal");
}

/**
 * kith_kind_get_key:
 *
 * Returns: (transfer none) (nullable): @key as a static string, if it is one of the tables
 */
const char *
kith_kind_get_key (const char *key)
{
  const KithLineKind *line = kith_line_kind_find (key);
  const KithSignKind *sign = line == NULL ? kith_sign_kind_find (key) : NULL;

  return line != NULL ? line->key : sign != NULL ? sign->key : NULL;
}
