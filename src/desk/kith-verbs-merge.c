/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * Making one record of two that are one person. Every link of the one that goes is given to the one
 * that stays, and nothing that was said is lost: where the two differ, what is not chosen is kept
 * among the other names or in the note. Links that both have become one in the same way.
 */

#include "config.h"

#include "desk/kith-verbs-merge.h"

#include "base/kith-error.h"
#include "base/kith-text.h"
#include "desk/kith-desk-private.h"
#include "desk/kith-labels.h"
#include "desk/kith-rules.h"
#include "desk/kith-said-private.h"
#include "desk/kith-typing.h"
#include "model/kith-edit.h"
#include "model/kith-naming.h"
#include "model/kith-records.h"

#include <glib/gi18n-lib.h>

typedef struct
{
  KithDesk   *desk;
  KithCase   *live;
  KithRecord *goes;
  KithDraft  *stays;  /* the person who stays */
  GHashTable *drafts; /* owned; id → owned KithDraft, of what changes */
  GPtrArray  *order;  /* owned; the same drafts, as they were made */
  GPtrArray  *gone;   /* owned; of borrowed KithRecord */
} Merge;

/* Links of which one is enough, and what makes two of them the same. */
static const struct
{
  KithRecordKind kind;
  guint          a;
  guint          b;
  guint          sort;
  int            note;
  gboolean       either_way;
} doubles[] = {
  { KITH_RECORD_PARTNERSHIP, KITH_PARTNERSHIP_PARTNER_A, KITH_PARTNERSHIP_PARTNER_B,
    KITH_PARTNERSHIP_KIND, KITH_PARTNERSHIP_NOTE, TRUE },
  { KITH_RECORD_PARENTAGE, KITH_PARENTAGE_CHILD, KITH_PARENTAGE_PARENT, KITH_PARENTAGE_KIND,
    KITH_PARENTAGE_NOTE, FALSE },
  { KITH_RECORD_SIBSHIP, KITH_SIBSHIP_PERSON_A, KITH_SIBSHIP_PERSON_B, KITH_SIBSHIP_KIND,
    KITH_SIBSHIP_NOTE, TRUE },
  { KITH_RECORD_RESPONSIBILITY, KITH_RESPONSIBILITY_HOLDER, KITH_RESPONSIBILITY_CHILD,
    KITH_RESPONSIBILITY_BASIS, KITH_RESPONSIBILITY_NOTE, FALSE },
  { KITH_RECORD_HOUSEHOLD_MEMBER, KITH_HOUSEHOLD_MEMBER_HOUSEHOLD, KITH_HOUSEHOLD_MEMBER_PERSON,
    KITH_HOUSEHOLD_MEMBER_SHARE, KITH_HOUSEHOLD_MEMBER_NOTE, FALSE },
  { KITH_RECORD_PLACEMENT, KITH_PLACEMENT_SHEET, KITH_PLACEMENT_PERSON, KITH_PLACEMENT_PERSON, -1,
    FALSE },
  { KITH_RECORD_PICTURE, KITH_PICTURE_PERSON, KITH_PICTURE_PERSON, KITH_PICTURE_PERSON,
    KITH_PICTURE_NOTE, FALSE },
  { KITH_RECORD_PLACE_PERSON, KITH_PLACE_PERSON_PLACE, KITH_PLACE_PERSON_PERSON, KITH_PLACE_PERSON_PERSON,
    KITH_PLACE_PERSON_NOTE, FALSE },
  { KITH_RECORD_ENGAGEMENT, KITH_ENGAGEMENT_PERSON, KITH_ENGAGEMENT_PERSON, KITH_ENGAGEMENT_PERSON,
    KITH_ENGAGEMENT_NOTE, FALSE },
  { KITH_RECORD_ATTENDANCE, KITH_ATTENDANCE_MEETING, KITH_ATTENDANCE_PERSON, KITH_ATTENDANCE_PERSON,
    KITH_ATTENDANCE_NOTE, FALSE },
  { KITH_RECORD_PLAN_AGREEMENT, KITH_PLAN_AGREEMENT_PLAN, KITH_PLAN_AGREEMENT_PERSON,
    KITH_PLAN_AGREEMENT_PERSON, KITH_PLAN_AGREEMENT_NOTE, FALSE },
};

/* Keeps what was half typed in a field of @from, which goes. */
static void
keep_half_typed (Merge      *self,
                 KithDraft  *draft,
                 KithRecord *from,
                 guint       field,
                 guint       note)
{
  const char *text = kith_desk_get_half_typed (self->desk, from, field);

  if (text != NULL)
    kith_said_append (draft, note, _(kith_record_get_record_type (from)->fields[field].label), text);
}

/* The person. */

static gboolean
is_name (guint field)
{
  return field == KITH_PERSON_KNOWN_AS || field == KITH_PERSON_GIVEN_NAME
         || field == KITH_PERSON_FAMILY_NAME || field == KITH_PERSON_OTHER_NAMES;
}

/* Whether @part stands in @text by itself, and not within something else. */
static gboolean
has_part (const char *text,
          const char *part,
          const char *between)
{
  const gsize n_between = strlen (between);

  if (*part == '\0')
    return TRUE;

  for (const char *p = text; p != NULL && (p = strstr (p, part)) != NULL; p++)
    {
      const char *end = p + strlen (part);

      if ((p == text || ((gsize) (p - text) >= n_between && strncmp (p - n_between, between, n_between) == 0))
          && (*end == '\0' || strncmp (end, between, n_between) == 0))
        return TRUE;
    }

  return FALSE;
}

static void
keep_other_name (KithDraft  *stays,
                 const char *name)
{
  const char *others = kith_record_get_text (kith_draft_get_record (stays), KITH_PERSON_OTHER_NAMES);
  g_autofree char *longer = NULL;

  if (has_part (others, name, ", "))
    return;

  longer = others != NULL ? g_strdup_printf (_("%s, %s"), others, name) : g_strdup (name);
  kith_draft_set_text (stays, KITH_PERSON_OTHER_NAMES, longer);
}

static void
keep_unchosen (KithDraft  *stays,
               KithRecord *before,
               guint       field)
{
  KithRecord *after = kith_draft_get_record (stays);
  g_autofree char *said = kith_said_dup (before, field);
  g_autofree char *kept = kith_said_dup (after, field);

  if (said == NULL || g_strcmp0 (said, kept) == 0)
    return;
  if (is_name (field))
    keep_other_name (stays, said);
  else if (kith_record_get_record_type (before)->fields[field].disclosure != KITH_DISCLOSE_TECHNICAL)
    kith_said_append (stays, KITH_PERSON_NOTE, _(kith_record_get_record_type (before)->fields[field].label),
                 said);
}

static void
merge_note (KithDraft  *stays,
            KithRecord *before)
{
  const char *said = kith_record_get_text (before, KITH_PERSON_NOTE);
  const char *kept = kith_record_get_text (kith_draft_get_record (stays), KITH_PERSON_NOTE);

  if (said != NULL && !has_part (kept, said, "\n"))
    kith_said_append_line (stays, KITH_PERSON_NOTE, said);
}

static void
merge_people (Merge *self)
{
  KithRecord *before = kith_case_find (self->live, kith_draft_get_id (self->stays));
  const KithField *fields = kith_record_get_record_type (before)->fields;

  merge_note (self->stays, before);
  merge_note (self->stays, self->goes);
  for (guint i = 0; i < KITH_PERSON_N_FIELDS; i++)
    {
      /* What only the other one says, and nobody has chosen against, is taken. */
      if (!kith_draft_says (self->stays, i) && i != KITH_PERSON_NOTE
          && !kith_record_says_something (before, i)
          && kith_record_says_something (self->goes, i))
        kith_said_copy (self->stays, self->goes, i);
      if (i == KITH_PERSON_NOTE || fields[i].kind == KITH_FIELD_REF)
        continue;
      keep_unchosen (self->stays, before, i);
      keep_unchosen (self->stays, self->goes, i);
      keep_half_typed (self, self->stays, self->goes, i, KITH_PERSON_NOTE);
    }
}

/* The links. */

static KithDraft *
draft_for (Merge      *self,
           KithRecord *record)
{
  KithDraft *draft = g_hash_table_lookup (self->drafts, kith_record_get_id (record));

  if (draft != NULL)
    return draft;

  draft = kith_draft_new_for (record);
  g_hash_table_insert (self->drafts, g_strdup (kith_record_get_id (record)), draft);
  g_ptr_array_add (self->order, draft);
  return draft;
}

static void
point_elsewhere (Merge      *self,
                 KithRecord *referrer,
                 const char *from,
                 const char *to)
{
  const KithRecordType *type = kith_record_get_record_type (referrer);

  for (guint i = 0; i < type->n_fields; i++)
    if (type->fields[i].kind == KITH_FIELD_REF
        && g_strcmp0 (kith_record_get_ref (referrer, i), from) == 0)
      kith_draft_set_text (draft_for (self, referrer), i, to);
}

static void
redirect (Merge      *self,
          const char *from,
          const char *to)
{
  GPtrArray *rows = kith_case_get_referrers (self->live, from);

  for (guint i = 0; i < rows->len; i++)
    if (!g_ptr_array_find (self->gone, rows->pdata[i], NULL))
      point_elsewhere (self, rows->pdata[i], from, to);
}

static void
drop (Merge      *self,
      KithRecord *record)
{
  KithDraft *draft = g_hash_table_lookup (self->drafts, kith_record_get_id (record));

  g_ptr_array_add (self->gone, record);
  if (draft != NULL)
    {
      g_ptr_array_remove (self->order, draft);
      g_hash_table_remove (self->drafts, kith_record_get_id (record));
    }
}

/* As it will be. */
static KithRecord *
as_it_will_be (Merge      *self,
               KithRecord *record)
{
  KithDraft *draft = g_hash_table_lookup (self->drafts, kith_record_get_id (record));

  return draft != NULL ? kith_draft_get_record (draft) : record;
}

static gboolean
have_same_ends (KithRecord *one,
                KithRecord *other,
                guint       rule)
{
  const char *a = kith_record_get_ref (one, doubles[rule].a);
  const char *b = kith_record_get_ref (one, doubles[rule].b);
  const char *c = kith_record_get_ref (other, doubles[rule].a);
  const char *d = kith_record_get_ref (other, doubles[rule].b);

  return (g_strcmp0 (a, c) == 0 && g_strcmp0 (b, d) == 0)
         || (doubles[rule].either_way && g_strcmp0 (a, d) == 0 && g_strcmp0 (b, c) == 0);
}

static gboolean
is_same_link (Merge      *self,
              KithRecord *one,
              KithRecord *other,
              guint       rule)
{
  KithRecord *a = as_it_will_be (self, one), *b = as_it_will_be (self, other);

  if (one == other || kith_record_get_kind (other) != doubles[rule].kind || !have_same_ends (a, b, rule))
    return FALSE;
  if (doubles[rule].sort == doubles[rule].b)
    return TRUE;

  return g_str_equal (kith_record_get_token (a, doubles[rule].sort),
                      kith_record_get_token (b, doubles[rule].sort));
}

static KithRecord *
find_double (Merge      *self,
             KithRecord *record,
             guint       rule)
{
  GPtrArray *rows = kith_case_get_referrers (self->live, kith_draft_get_id (self->stays));

  for (guint i = 0; i < rows->len; i++)
    if (!g_ptr_array_find (self->gone, rows->pdata[i], NULL)
        && is_same_link (self, record, rows->pdata[i], rule))
      return rows->pdata[i];

  return NULL;
}

/* Whether both ends of a link are the one person now. */
static gboolean
is_with_oneself (Merge      *self,
                 KithRecord *record)
{
  g_autoptr(GError) error = NULL;

  return kith_record_get_kind (record) != KITH_RECORD_PLACEMENT
         && !kith_rules_check_ends (as_it_will_be (self, record), &error);
}

/* A person has one photo; that of the record that stays. */
static void
tell_of_lost_picture (Merge      *self,
                      KithRecord *same,
                      KithRecord *record)
{
  if (kith_record_get_kind (record) != KITH_RECORD_PICTURE
      || g_strcmp0 (kith_record_get_text (same, KITH_PICTURE_CONTENT),
                    kith_record_get_text (record, KITH_PICTURE_CONTENT)) == 0)
    return;

  kith_said_append_line (draft_for (self, same), KITH_PICTURE_NOTE,
                         _("Another photo was left out when two records became one."));
}

/* Two links become one, and nothing that either said is lost. */
static void
join_links (Merge      *self,
            KithRecord *same,
            KithRecord *record,
            guint       note)
{
  KithDraft *draft = draft_for (self, same);

  kith_said_absorb (draft, as_it_will_be (self, record), note);
  for (guint i = 0; i < kith_record_get_record_type (record)->n_fields; i++)
    keep_half_typed (self, draft, record, i, note);
}

static void
settle_link (Merge      *self,
             KithRecord *record)
{
  for (guint i = 0; i < G_N_ELEMENTS (doubles); i++)
    {
      KithRecord *same = doubles[i].kind == kith_record_get_kind (record)
                           ? find_double (self, record, i) : NULL;

      if (same == NULL)
        continue;
      if (doubles[i].note >= 0)
        join_links (self, same, record, (guint) doubles[i].note);
      tell_of_lost_picture (self, same, record);
      redirect (self, kith_record_get_id (record), kith_record_get_id (same));
      drop (self, record);
      return;
    }
}

static void
tell_of_lost_field (Merge      *self,
                    KithRecord *record,
                    guint       field)
{
  const KithField *line = &kith_record_get_record_type (record)->fields[field];
  g_autofree char *said = line->disclosure != KITH_DISCLOSE_TECHNICAL ? kith_said_dup (record, field) : NULL;

  if (said != NULL && line->disclosure == KITH_DISCLOSE_NOTE)
    kith_said_append_line (self->stays, KITH_PERSON_NOTE, said);
  else if (said != NULL)
    kith_said_append (self->stays, KITH_PERSON_NOTE, _(line->label), said);
  keep_half_typed (self, self->stays, record, field, KITH_PERSON_NOTE);
}

static void
tell_of_lost_link (Merge      *self,
                   KithRecord *record)
{
  const KithRecordType *type = kith_record_get_record_type (record);
  g_autofree char *name = kith_person_dup_name (self->goes);

  kith_said_append (self->stays, KITH_PERSON_NOTE, _(type->label), name);
  for (guint i = 0; i < type->n_fields; i++)
    tell_of_lost_field (self, record, i);
}

/* What an order says is never turned into a note: it stands, and forgets from whom. */
static void
keep_restriction (Merge      *self,
                  KithRecord *record)
{
  KithDraft *draft = draft_for (self, record);
  g_autofree char *name = kith_person_dup_name (self->goes);
  g_autofree char *before = kith_person_dup_name (kith_case_find (self->live,
                                                                  kith_draft_get_id (self->stays)));
  /* Translators: noted in a restriction between two people who turned out to be one person */
  g_autofree char *line = g_strdup_printf (_("It was between “%s” and “%s”, whose records have been made one."),
                                           before, name);

  kith_draft_set_text (draft, KITH_RESTRICTION_OTHER, NULL);
  kith_said_append_line (draft, KITH_RESTRICTION_NOTE, line);
}

static void
settle (Merge      *self,
        KithRecord *record)
{
  if (!is_with_oneself (self, record))
    {
      settle_link (self, record);
      return;
    }
  if (kith_record_get_kind (record) == KITH_RECORD_RESTRICTION)
    {
      keep_restriction (self, record);
      return;
    }

  tell_of_lost_link (self, record);
  redirect (self, kith_record_get_id (record), NULL);
  drop (self, record);
}

/* Couples first: child links hang from them, and have to know which of them stay. */
static void
merge_links (Merge *self)
{
  g_autoptr(GPtrArray) couples = g_ptr_array_new ();
  g_autoptr(GPtrArray) others = g_ptr_array_new ();
  GPtrArray *referrers = kith_case_get_referrers (self->live, kith_record_get_id (self->goes));

  for (guint i = 0; i < referrers->len; i++)
    g_ptr_array_add (kith_record_get_kind (referrers->pdata[i]) == KITH_RECORD_PARTNERSHIP ? couples
                                                                                         : others,
                     referrers->pdata[i]);

  redirect (self, kith_record_get_id (self->goes), kith_draft_get_id (self->stays));
  for (guint i = 0; i < couples->len; i++)
    settle (self, couples->pdata[i]);
  for (guint i = 0; i < others->len; i++)
    settle (self, others->pdata[i]);
}

/* Checking and writing. */

static gboolean
check_all (Merge   *self,
           GError **error)
{
  g_autoptr(GHashTable) fresh = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < self->order->len; i++)
    g_hash_table_insert (fresh, (gpointer) kith_draft_get_id (self->order->pdata[i]),
                         kith_draft_get_record (self->order->pdata[i]));

  for (guint i = 0; i < self->order->len; i++)
    {
      KithRecord *record = kith_draft_get_record (self->order->pdata[i]);

      if (!kith_rules_check_values (record, error)
          || !kith_rules_check_refs (self->live, fresh, record, error)
          || !kith_rules_check_ends (record, error))
        return FALSE;
    }

  return TRUE;
}

static void
write_draft (KithStep  *step,
             KithCase  *live,
             KithDraft *draft)
{
  KithRecord *record = kith_draft_get_record (draft);
  KithRecord *old = kith_case_find (live, kith_draft_get_id (draft));
  const KithRecordType *type = kith_record_get_record_type (record);

  for (guint i = 0; i < type->n_fields; i++)
    if (kith_draft_says (draft, i))
      kith_step_update (step, old, i, kith_record_get_value (record, i));
}

static gboolean
write_all (Merge   *self,
           GError **error)
{
  g_autoptr(KithStep) step = kith_desk_begin (self->desk, N_("Make Two Records One"), NULL, error);

  if (step == NULL)
    return FALSE;

  for (guint i = 0; i < self->order->len; i++)
    write_draft (step, self->live, self->order->pdata[i]);
  for (guint kind = KITH_N_RECORD_KINDS; kind-- > 0;)
    for (guint i = 0; i < self->gone->len; i++)
      if (kith_record_get_kind (self->gone->pdata[i]) == kind)
        kith_step_delete (step, self->gone->pdata[i]);

  return kith_desk_commit (self->desk, step, error);
}

static gboolean
are_two_people (KithCase   *live,
                const char *stays,
                const char *goes)
{
  return kith_case_find_kind (live, KITH_RECORD_PERSON, stays) != NULL
         && kith_case_find_kind (live, KITH_RECORD_PERSON, goes) != NULL && !g_str_equal (stays, goes);
}

/**
 * kith_desk_merge:
 * @stays: from kith_draft_new_for() of one person, with the fields in which something was chosen:
 *   the value of the other one, or its own; in fields it does not speak of, its own value stands,
 *   and if it has none, that of the other
 * @goes: the id of the other one
 * @error: return location for a #GError
 *
 * Makes one record of two. All links of both are kept; links that both had become one, and a link
 * between the two is told in the note, with all that it said. Values that were not chosen are kept
 * among the other names or in the note.
 *
 * Errors: %KITH_ERROR_NOT_FOUND if one of them is no longer there; %KITH_ERROR_RULE if a value
 *   breaks a rule of the model.
 *
 * Returns: %TRUE when it is on the disk and in the live case
 */
gboolean
kith_desk_merge (KithDesk    *self,
                 KithDraft   *stays,
                 const char  *goes,
                 GError     **error)
{
  KithCase *live = kith_desk_get_case (self);
  g_autoptr(GHashTable) drafts = NULL;
  g_autoptr(GPtrArray) order = g_ptr_array_new ();
  g_autoptr(GPtrArray) gone = g_ptr_array_new ();
  Merge merge = { self, live, NULL, stays, NULL, order, gone };
  g_autofree char *key = NULL;
  gboolean is_done;

  kith_desk_settle (self);
  if (!are_two_people (live, kith_draft_get_id (stays), goes))
    return kith_verb_tell_gone (error);

  drafts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) kith_draft_free);
  merge.drafts = drafts;
  merge.goes = kith_case_find (live, goes);
  g_ptr_array_add (order, stays);
  g_hash_table_insert (drafts, g_strdup (kith_draft_get_id (stays)), stays);
  merge_people (&merge);
  merge_links (&merge);
  g_ptr_array_add (gone, merge.goes);

  is_done = check_all (&merge, error) && write_all (&merge, error);
  /* The draft is the caller's. */
  g_hash_table_steal_extended (drafts, kith_draft_get_id (stays), (gpointer *) &key, NULL);
  return is_done;
}
