/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * Which records are in a copy at all. One that lost whom or what it is about goes, one of which
 * nothing is left goes, and with them goes what means nothing without them, by the same rules by
 * which the desk removes. Who was withheld leaves no twin group, empty home or empty map behind.
 */

#include "config.h"

#include "share/kith-share-decide.h"

#include "model/kith-records.h"
#include "model/kith-references.h"

#include <string.h>

/* Of use in the case file only, and full of ids. */
static const KithRecordKind at_home[] = {
  KITH_RECORD_WARNING_ANSWER, KITH_RECORD_POLICY, KITH_RECORD_CASE_WORD,
};

static gboolean
is_gone (KithDecider *self,
         KithRecord  *record)
{
  return g_hash_table_contains (self->gone, record);
}

static gboolean
take_out (KithDecider *self,
          KithRecord  *record,
          KithWhy      why,
          int          field)
{
  KithGone *gone;

  if (is_gone (self, record))
    return FALSE;

  gone = g_new (KithGone, 1);
  *gone = (KithGone){ why, field };
  return g_hash_table_insert (self->gone, record, gone);
}

static gboolean
is_link (const KithRecordType *type,
         guint                 field)
{
  return type->fields[field].kind == KITH_FIELD_REF
         && kith_reference_get_rule (type, field) == KITH_REFERENCE_OWNS;
}

/* The sentence that a record is there for; without it the rest would be a blank with a name beside it. */
static const struct
{
  KithRecordKind kind;
  guint          field;
} sentences[] = {
  { KITH_RECORD_PLAN_LINE, KITH_PLAN_LINE_WHAT },
  { KITH_RECORD_PLAN_SIGN, KITH_PLAN_SIGN_SIGN },
  { KITH_RECORD_PLAN_SIGN, KITH_PLAN_SIGN_ACTION },
  { KITH_RECORD_OFFER, KITH_OFFER_WHAT },
  { KITH_RECORD_MEETING_QUESTION, KITH_MEETING_QUESTION_TEXT },
  { KITH_RECORD_GROUND_RULE, KITH_GROUND_RULE_TEXT },
  { KITH_RECORD_WISH, KITH_WISH_TEXT },
  { KITH_RECORD_SYSTEM, KITH_SYSTEM_NAME },
};

static gboolean
is_sentence (KithRecordKind kind,
             guint          field)
{
  for (guint i = 0; i < G_N_ELEMENTS (sentences); i++)
    if (sentences[i].kind == kind && sentences[i].field == field)
      return TRUE;

  return FALSE;
}

/* People whom a record could forget, but who are withheld: what they promised, said or were kept from would
 * stand there as nobody's, and what was for them alone as everybody's. */
static const struct
{
  KithRecordKind kind;
  guint          field;
} owners[] = {
  { KITH_RECORD_RESTRICTION, KITH_RESTRICTION_OTHER },
  { KITH_RECORD_ECO_TIE, KITH_ECO_TIE_MEMBER },
  { KITH_RECORD_CIRCLE_MOVE, KITH_CIRCLE_MOVE_TELLER },
  { KITH_RECORD_SUPPORT, KITH_SUPPORT_CHILD },
  { KITH_RECORD_FATHER_ANSWER, KITH_FATHER_ANSWER_FATHER },
  { KITH_RECORD_AGREEMENT, KITH_AGREEMENT_CHILD },
  { KITH_RECORD_PLAN_LINE, KITH_PLAN_LINE_WHO },
  { KITH_RECORD_OFFER, KITH_OFFER_PERSON },
  { KITH_RECORD_FEEDBACK, KITH_FEEDBACK_PERSON },
  { KITH_RECORD_ROTA_SLOT, KITH_ROTA_SLOT_WHO },
  { KITH_RECORD_ROTA_REPORT, KITH_ROTA_REPORT_REPORTER },
};

static gboolean
is_owner (KithDecider *self,
          KithRecord  *record,
          guint        field,
          KithRecord  *person)
{
  if (!g_hash_table_contains (self->withheld, person))
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (owners); i++)
    if (owners[i].kind == kith_record_get_kind (record) && owners[i].field == field)
      return TRUE;

  return FALSE;
}

/* Nothing is known of a record that says only where it stands. That somebody was at a place is what
 * is told of them there, whether or not anything else is. */
static gboolean
tells (KithRecordKind   kind,
       const KithField *field)
{
  if (kind == KITH_RECORD_PLACE_PERSON && field->kind == KITH_FIELD_REF)
    return g_str_equal (field->refers_to, "person");

  return field->kind != KITH_FIELD_REF && field->disclosure != KITH_DISCLOSE_TECHNICAL;
}

/* A record without whom it is about, or of which nothing is left that it said. */
static void
judge_record (KithDecider *self,
              KithRecord  *record)
{
  const KithRecordType *type = kith_record_get_record_type (record);
  int first_left_out = -1;
  gboolean tells_something = FALSE;

  for (guint i = 0; i < G_N_ELEMENTS (at_home); i++)
    if (at_home[i] == type->kind && self->reader->kind != KITH_READER_FILE)
      take_out (self, record, KITH_WHY_AT_HOME, -1);
  /* What was written on paper by hand cannot be made smaller for anybody. */
  if (type->kind == KITH_RECORD_PICTURE && self->reader->kind != KITH_READER_FILE
      && kith_record_get_ref (record, KITH_PICTURE_SHEET) != NULL)
    take_out (self, record, KITH_WHY_AT_HOME, -1);

  for (guint i = 0; i < type->n_fields; i++)
    {
      const KithWhy why = kith_decider_get_field (self, record, i);
      const gboolean is_given = why == KITH_WHY_GIVEN || why == KITH_WHY_YEAR;

      if (!kith_record_says_something (record, i))
        continue;
      if ((is_link (type, i) || is_sentence (type->kind, i)) && !is_given)
        take_out (self, record, why, (int) i);
      if (!tells (type->kind, &type->fields[i]))
        continue;
      tells_something = tells_something || is_given;
      if (!is_given && first_left_out < 0)
        first_left_out = (int) i;
    }

  if (!tells_something && first_left_out >= 0 && type->kind != KITH_RECORD_CASE_INFO)
    take_out (self, record, kith_decider_get_field (self, record, (guint) first_left_out),
              first_left_out);
}

/* Whether somebody who stays in the copy stands in a ring that is given; @has_any whether in any. */
static gboolean
tells_a_ring (KithDecider *self,
              KithRecord  *sheet,
              gboolean    *has_any)
{
  GPtrArray *referrers = kith_case_get_referrers (self->family, kith_record_get_id (sheet));

  *has_any = FALSE;
  for (guint i = 0; i < referrers->len; i++)
    {
      KithRecord *placement = referrers->pdata[i];
      KithRecord *person = kith_record_get_kind (placement) == KITH_RECORD_PLACEMENT
                             ? kith_case_resolve (self->family, placement, KITH_PLACEMENT_PERSON) : NULL;

      if (person == NULL || g_hash_table_contains (self->withheld, person)
          || !kith_record_says_something (placement, KITH_PLACEMENT_RING))
        continue;
      *has_any = TRUE;
      if (kith_decider_get_field (self, placement, KITH_PLACEMENT_RING) == KITH_WHY_GIVEN)
        return TRUE;
    }

  return FALSE;
}

/* Circles without a ring that is given would say that nobody knows. */
static KithWhy
decide_circles (KithDecider *self,
                KithRecord  *sheet)
{
  const KithPermit permit = kith_matrix_get_permit (self->matrix, KITH_DISCLOSE_CIRCLE, self->reader->kind);
  const KithShareChoice *choice = kith_share_choices_find (self->choices, KITH_SHARE_RECORD, 0,
                                                           kith_record_get_id (sheet), NULL);
  gboolean has_any;

  if (tells_a_ring (self, sheet, &has_any))
    return KITH_WHY_GIVEN;
  if (choice == NULL)
    choice = kith_share_choices_find (self->choices, KITH_SHARE_CLASS, KITH_DISCLOSE_CIRCLE, NULL, NULL);
  if (choice != NULL || (permit & KITH_PERMIT_PRINT) != 0)
    return has_any || (choice != NULL && !choice->is_given) ? KITH_WHY_NARROWED : KITH_WHY_GIVEN;

  return (permit & KITH_PERMIT_ASK) != 0 ? KITH_WHY_ASK : KITH_WHY_MATRIX;
}

/* A map without what it shows is a stub. */
static void
judge_sheet (KithDecider *self,
             KithRecord  *sheet)
{
  const gboolean is_map = kith_record_has_token (sheet, KITH_SHEET_KIND, "mobility_map");
  KithWhy why;

  /* Its places belong to whom the map is of. */
  if (is_map)
    {
      GPtrArray *referrers = kith_case_get_referrers (self->family, kith_record_get_id (sheet));
      guint n_places = 0, n_gone = 0;

      for (guint i = 0; i < referrers->len; i++)
        if (kith_record_get_kind (referrers->pdata[i]) == KITH_RECORD_PLACE)
          {
            n_places++;
            n_gone += is_gone (self, referrers->pdata[i]);
          }
      if (n_places > 0 && n_places == n_gone)
        take_out (self, sheet, KITH_WHY_EMPTY, -1);
    }

  if (strstr (kith_record_get_token (sheet, KITH_SHEET_KIND), "circles") == NULL)
    return;

  why = decide_circles (self, sheet);
  if (why != KITH_WHY_GIVEN)
    take_out (self, sheet, why, -1);
}

static gboolean
is_centred (KithRecord *sheet,
            guint       field)
{
  return kith_record_get_kind (sheet) == KITH_RECORD_SHEET
         && (field == KITH_SHEET_CENTRE || field == KITH_SHEET_HOUSEHOLD)
         && !kith_record_has_token (sheet, KITH_SHEET_KIND, "genogram");
}

static gboolean
follow_from (KithDecider *self,
             KithRecord  *record)
{
  const KithRecordType *type = kith_record_get_record_type (record);
  gboolean has_changed = FALSE;

  if (is_gone (self, record))
    return FALSE;

  for (guint i = 0; i < type->n_fields; i++)
    {
      KithRecord *other = type->fields[i].kind == KITH_FIELD_REF
                            ? kith_case_resolve (self->family, record, i) : NULL;

      if (other != NULL && is_gone (self, other)
          && (is_link (type, i) || is_centred (record, i) || is_owner (self, record, i, other)))
        has_changed = take_out (self, record, KITH_WHY_FOLLOWS, (int) i) || has_changed;
    }

  return has_changed;
}

static guint
count_staying (KithDecider    *self,
               KithRecord     *record,
               KithRecordKind  kind)
{
  GPtrArray *referrers = kith_case_get_referrers (self->family, kith_record_get_id (record));
  guint n = 0;

  for (guint i = 0; i < referrers->len; i++)
    n += !is_gone (self, referrers->pdata[i])
         && (kind == KITH_N_RECORD_KINDS
               ? kith_record_get_kind (referrers->pdata[i]) != KITH_RECORD_PLACEMENT
               : kith_record_get_kind (referrers->pdata[i]) == kind);

  return n;
}

/* What stands for nobody in this copy. That it is so in the case too makes no difference: else the
 * copy would tell that somebody was taken out. */
static gboolean
prune (KithDecider *self)
{
  static const struct
  {
    KithRecordKind kind;
    KithRecordKind member;
    guint          least;
  } holders[] = {
    { KITH_RECORD_BIRTH_GROUP, KITH_RECORD_PERSON, 2 },
    { KITH_RECORD_HOUSEHOLD, KITH_RECORD_HOUSEHOLD_MEMBER, 1 },
    { KITH_RECORD_SYSTEM, KITH_N_RECORD_KINDS, 1 },
  };
  gboolean has_changed = FALSE;

  for (guint h = 0; h < G_N_ELEMENTS (holders); h++)
    for (guint i = 0; i < kith_case_count (self->family, holders[h].kind); i++)
      {
        KithRecord *holder = kith_case_nth (self->family, holders[h].kind, i);

        if (count_staying (self, holder, holders[h].member) < holders[h].least)
          has_changed = take_out (self, holder, KITH_WHY_EMPTY, -1) || has_changed;
      }

  return has_changed;
}

typedef gboolean (*Visit) (KithDecider *self,
                           KithRecord  *record);

static gboolean
visit_all (KithDecider *self,
           Visit        visit)
{
  gboolean has_changed = FALSE;

  for (guint kind = 0; kind < KITH_N_RECORD_KINDS; kind++)
    for (guint i = 0; kith_record_type_get (kind)->is_live && i < kith_case_count (self->family, kind); i++)
      has_changed = visit (self, kith_case_nth (self->family, kind, i)) || has_changed;

  return has_changed;
}

/* How somebody who is withheld would check is told of nobody. */
static gboolean
visit_checker (KithDecider *self,
               KithRecord  *record)
{
  KithRecord *checker = kith_record_get_kind (record) == KITH_RECORD_PLAN_LINE
                          ? kith_case_resolve (self->family, record, KITH_PLAN_LINE_CHECKER) : NULL;
  KithWhy *whys = g_hash_table_lookup (self->fields, record);

  if (checker != NULL && g_hash_table_contains (self->withheld, checker)
      && whys[KITH_PLAN_LINE_CHECKED_HOW] == KITH_WHY_GIVEN
      && kith_record_says_something (record, KITH_PLAN_LINE_CHECKED_HOW))
    whys[KITH_PLAN_LINE_CHECKED_HOW] = KITH_WHY_FOLLOWS;
  return FALSE;
}

static gboolean
visit_judge (KithDecider *self,
             KithRecord  *record)
{
  judge_record (self, record);
  return FALSE;
}

static gboolean
visit_sheet (KithDecider *self,
             KithRecord  *record)
{
  if (kith_record_get_kind (record) == KITH_RECORD_SHEET && !is_gone (self, record))
    judge_sheet (self, record);
  return FALSE;
}

/**
 * kith_decide_records:
 *
 * Fills in which records are not in the copy. The fields have been decided.
 */
void
kith_decide_records (KithDecider *self)
{
  GHashTableIter iter;
  gpointer person, why;
  gboolean has_changed;

  g_hash_table_iter_init (&iter, self->withheld);
  while (g_hash_table_iter_next (&iter, &person, &why))
    take_out (self, person, GPOINTER_TO_INT (why), -1);

  visit_all (self, visit_checker);
  visit_all (self, visit_judge);
  visit_all (self, visit_sheet);
  do
    {
      has_changed = visit_all (self, follow_from);
      if (self->reader->kind != KITH_READER_FILE)
        has_changed = prune (self) || has_changed;
    }
  while (has_changed);
}
