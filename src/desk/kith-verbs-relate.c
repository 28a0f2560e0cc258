/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * Lines between people who are drawn already: drawing one, giving it another kind or another end,
 * ending it, saying that it is disputed; and in which order brothers, sisters and partners stand.
 * What has ended stays; only kith_desk_remove() takes a line away.
 */

#include "config.h"

#include "desk/kith-verbs-relate.h"

#include "base/kith-date.h"
#include "base/kith-error.h"
#include "desk/kith-labels.h"
#include "desk/kith-verbs.h"
#include "model/kith-kin.h"
#include "model/kith-records.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static KithRecord *
find_relation (KithDesk    *self,
               const char  *id,
               GError     **error)
{
  KithRecord *record = kith_case_find (kith_desk_get_case (self), id);
  guint one, other;

  if (record == NULL || !kith_relating_get_ends (kith_record_get_kind (record), &one, &other))
    {
      kith_verb_tell_gone (error);
      return NULL;
    }

  return record;
}

/* Drawing a line. */

static KithRecord *
find_couple (KithCase   *live,
             KithRecord *a,
             KithRecord *b)
{
  g_autoptr(GPtrArray) couples = kith_kin_partnerships (live, a);

  for (guint i = 0; i < couples->len; i++)
    if (kith_kin_other_partner (live, couples->pdata[i], a) == b)
      return couples->pdata[i];

  return NULL;
}

/* A second parent of the same sort: child and both hang together, from their couple if they were
 * said to be one, else from one of a kind that is not known. */
static void
join_other_parent (KithCase   *live,
                   GPtrArray  *drafts,
                   KithDraft  *link,
                   KithRecord *parent,
                   KithRecord *child)
{
  KithParentageFlags sort = kith_parentage_classify (kith_draft_get_record (link));
  g_autoptr(GPtrArray) links = kith_kin_parentages_of (live, child, sort);
  KithRecord *other = links->len == 1
                        ? kith_case_resolve (live, links->pdata[0], KITH_PARENTAGE_PARENT) : NULL;
  KithRecord *couple = other != NULL && other != parent ? find_couple (live, parent, other) : NULL;
  const char *family = couple != NULL ? kith_record_get_id (couple) : NULL;

  if (other == NULL || other == parent
      || kith_record_get_ref (links->pdata[0], KITH_PARENTAGE_FAMILY) != NULL)
    return;

  if (family == NULL && sort == KITH_PARENTAGE_BY_BIRTH)
    {
      KithDraft *both = kith_draft_new (KITH_RECORD_PARTNERSHIP);

      kith_draft_set_text (both, KITH_PARTNERSHIP_PARTNER_A, kith_record_get_id (other));
      kith_draft_set_text (both, KITH_PARTNERSHIP_PARTNER_B, kith_record_get_id (parent));
      kith_draft_set_text (both, KITH_PARTNERSHIP_KIND, "other");
      g_ptr_array_add (drafts, both);
      family = kith_draft_get_id (both);
    }
  if (family == NULL)
    return;

  kith_draft_set_text (link, KITH_PARENTAGE_FAMILY, family);
  kith_draft_set_text (kith_drafts_add_for (drafts, links->pdata[0]), KITH_PARENTAGE_FAMILY, family);
}

/**
 * kith_desk_relate:
 * @a: a person
 * @b: another one
 * @relating: what they are to each other, from kith_relating_list() for @a and @b
 * @error: return location for a #GError
 *
 * Draws a line between two people.
 *
 * Errors: %KITH_ERROR_NOT_FOUND if one of them is no longer there; %KITH_ERROR_RULE if it cannot be.
 *
 * Returns: (transfer full) (nullable): the id of the new relation
 */
char *
kith_desk_relate (KithDesk            *self,
                  const char          *a,
                  const char          *b,
                  const KithRelating  *relating,
                  GError             **error)
{
  KithCase *live = kith_desk_get_case (self);
  g_autoptr(GPtrArray) drafts = kith_drafts_new ();
  KithRecord *one = kith_case_find_kind (live, KITH_RECORD_PERSON, relating->is_reversed ? b : a);
  KithRecord *other = kith_case_find_kind (live, KITH_RECORD_PERSON, relating->is_reversed ? a : b);
  guint from, to, field;
  KithDraft *draft;

  if (one == NULL || other == NULL || !kith_relating_get_ends (relating->kind, &from, &to)
      || !kith_relating_get_field (relating->kind, &field))
    {
      kith_verb_tell_gone (error);
      return NULL;
    }

  draft = kith_draft_new (relating->kind);
  g_ptr_array_add (drafts, draft);
  kith_draft_set_text (draft, from, kith_record_get_id (one));
  kith_draft_set_text (draft, to, kith_record_get_id (other));
  kith_draft_set_text (draft, field, relating->token);
  if (relating->kind == KITH_RECORD_PARENTAGE)
    join_other_parent (live, drafts, draft, one, other);

  if (!kith_desk_record (self, kith_label_add (relating->kind), drafts, NULL, error))
    return NULL;

  return g_strdup (kith_draft_get_id (draft));
}

/**
 * kith_desk_set_kind:
 * @relation: the id of a couple, a child link, known siblings or a tie
 * @token: another kind
 * @error: return location for a #GError
 *
 * Returns: %TRUE when it is on the disk and in the live case
 */
gboolean
kith_desk_set_kind (KithDesk    *self,
                    const char  *relation,
                    const char  *token,
                    GError     **error)
{
  g_autoptr(GPtrArray) drafts = kith_drafts_new ();
  KithRecord *record = find_relation (self, relation, error);
  guint field;

  if (record == NULL)
    return FALSE;

  kith_relating_get_field (kith_record_get_kind (record), &field);
  kith_draft_set_text (kith_drafts_add_for (drafts, record), field, token);
  return kith_desk_record (self, N_("Change Kind"), drafts, NULL, error);
}

/* Another end. */

/* Children who hang from a couple of which one has changed hang from their parents again. */
static void
let_children_go (KithCase   *live,
                 GPtrArray  *drafts,
                 KithRecord *couple)
{
  GPtrArray *rows = kith_case_get_referrers (live, kith_record_get_id (couple));

  for (guint i = 0; i < rows->len; i++)
    if (kith_record_get_kind (rows->pdata[i]) == KITH_RECORD_PARENTAGE)
      kith_draft_set_text (kith_drafts_add_for (drafts, rows->pdata[i]), KITH_PARENTAGE_FAMILY,
                           NULL);
}

/**
 * kith_desk_re_end:
 * @relation: the id of a couple, a child link, known siblings or a tie
 * @from: the id of the person who stands at one of its ends
 * @to: (nullable): the id of the person who shall stand there; of a couple %NULL for nobody who is
 *   known, and its children still hang from it
 * @error: return location for a #GError
 *
 * Leads one end of a line to somebody else; everything else that is said about it stays.
 *
 * Errors: %KITH_ERROR_NOT_FOUND if one of them is no longer there; %KITH_ERROR_RULE if it cannot be.
 *
 * Returns: %TRUE when it is on the disk and in the live case
 */
gboolean
kith_desk_re_end (KithDesk    *self,
                  const char  *relation,
                  const char  *from,
                  const char  *to,
                  GError     **error)
{
  KithCase *live = kith_desk_get_case (self);
  g_autoptr(GPtrArray) drafts = kith_drafts_new ();
  KithRecord *record = find_relation (self, relation, error);
  guint one, other;
  KithDraft *draft;

  if (record == NULL)
    return FALSE;

  kith_relating_get_ends (kith_record_get_kind (record), &one, &other);
  if (g_strcmp0 (kith_record_get_ref (record, one), from) != 0)
    one = other;
  if (g_strcmp0 (kith_record_get_ref (record, one), from) != 0
      || (to == NULL && !kith_relating_may_lead_nowhere (record)))
    return kith_verb_tell_gone (error);

  draft = kith_drafts_add_for (drafts, record);
  kith_draft_set_text (draft, one, to);
  if (kith_record_get_kind (record) == KITH_RECORD_PARENTAGE)
    kith_draft_set_text (draft, KITH_PARENTAGE_FAMILY, NULL);
  if (kith_record_get_kind (record) == KITH_RECORD_PARTNERSHIP && to != NULL)
    let_children_go (live, drafts, record);

  return kith_desk_record (self, N_("Change an End"), drafts, NULL, error);
}

/* Ends in time, and disputes. */

/* Where each sort of relation says until when it was. */
static const struct
{
  KithRecordKind kind;
  guint          until;
  int            account; /* -1 where it has none */
} spans[] = {
  { KITH_RECORD_PARTNERSHIP, KITH_PARTNERSHIP_ENDED, KITH_PARTNERSHIP_ACCOUNT },
  { KITH_RECORD_PARENTAGE, KITH_PARENTAGE_UNTIL, KITH_PARENTAGE_ACCOUNT },
  { KITH_RECORD_SIBSHIP, 0, KITH_SIBSHIP_ACCOUNT },
  { KITH_RECORD_TIE, KITH_TIE_UNTIL, KITH_TIE_ACCOUNT },
};

/**
 * kith_desk_end:
 * @relation: the id of a couple, a child link or a tie
 * @state: (nullable): what a couple is now, a token; %NULL for other relations
 * @day: until when, or %KITH_DAY_PAST if nobody knows; not used for a couple, whose dates say more
 *   than one thing
 * @error: return location for a #GError
 *
 * Says that something is over, or of a couple what has become of it.
 *
 * Returns: %TRUE when it is on the disk and in the live case
 */
gboolean
kith_desk_end (KithDesk    *self,
               const char  *relation,
               const char  *state,
               KithDay      day,
               GError     **error)
{
  g_autoptr(GPtrArray) drafts = kith_drafts_new ();
  KithRecord *record = find_relation (self, relation, error);
  KithRecordKind kind;
  g_autofree char *until = NULL;
  KithDate date;

  if (record == NULL)
    return FALSE;

  kind = kith_record_get_kind (record);
  date = kith_date_from_day (day);
  until = day != KITH_DAY_PAST ? kith_date_dup_edtf (&date) : NULL;
  if (kind == KITH_RECORD_PARTNERSHIP)
    kith_draft_set_text (kith_drafts_add_for (drafts, record), KITH_PARTNERSHIP_STATE, state);
  for (guint i = 0; i < G_N_ELEMENTS (spans); i++)
    if (spans[i].kind == kind && kind != KITH_RECORD_PARTNERSHIP && kind != KITH_RECORD_SIBSHIP)
      kith_draft_set_text (kith_drafts_add_for (drafts, record), spans[i].until, until);

  return kith_desk_record (self, kith_label_edit (kind), drafts, NULL, error);
}

/**
 * kith_desk_dispute:
 * @is_disputed: whether people do not agree on it
 * @error: return location for a #GError
 *
 * Returns: %TRUE when it is on the disk and in the live case
 */
gboolean
kith_desk_dispute (KithDesk    *self,
                   const char  *relation,
                   gboolean     is_disputed,
                   GError     **error)
{
  g_autoptr(GPtrArray) drafts = kith_drafts_new ();
  KithRecord *record = find_relation (self, relation, error);

  if (record == NULL)
    return FALSE;

  for (guint i = 0; i < G_N_ELEMENTS (spans); i++)
    if (spans[i].kind == kith_record_get_kind (record))
      kith_draft_set_text (kith_drafts_add_for (drafts, record), (guint) spans[i].account,
                           is_disputed ? "disputed" : "said");

  return kith_desk_record (self, is_disputed ? N_("Mark as Disputed") : N_("Mark as Agreed"), drafts,
                           NULL, error);
}

/* Order among brothers and sisters. */

static KithRecord *
find_link (KithCase   *live,
           KithRecord *child,
           const char *parent,
           const char *family)
{
  g_autoptr(GPtrArray) links = kith_kin_parentages_of (live, child, KITH_PARENTAGE_ANY);

  for (guint i = 0; i < links->len; i++)
    if (g_strcmp0 (kith_record_get_ref (links->pdata[i], KITH_PARENTAGE_PARENT), parent) == 0
        && g_strcmp0 (kith_record_get_ref (links->pdata[i], KITH_PARENTAGE_FAMILY), family) == 0)
      return links->pdata[i];

  return NULL;
}

static gint64
seat_of (KithRecord *link)
{
  return kith_record_get_integer (link, KITH_PARENTAGE_SEAT);
}

/* The child links of one family in the order in which they are drawn. */
static GPtrArray *
list_sibling_links (KithCase   *live,
                    KithRecord *link)
{
  const char *parent = kith_record_get_ref (link, KITH_PARENTAGE_PARENT);
  const char *family = kith_record_get_ref (link, KITH_PARENTAGE_FAMILY);
  g_autoptr(GPtrArray) children
    = kith_kin_children (live, kith_case_find (live, parent), KITH_PARENTAGE_ANY);
  GPtrArray *links = g_ptr_array_new ();

  for (guint i = 0; i < children->len; i++)
    {
      KithRecord *theirs = find_link (live, children->pdata[i], parent, family);
      guint at = links->len;

      if (theirs == NULL)
        continue;
      while (at > 0 && seat_of (theirs) != 0 && seat_of (links->pdata[at - 1]) > seat_of (theirs))
        at--;
      g_ptr_array_insert (links, (int) at, theirs);
    }

  return links;
}

static void
move_before (GPtrArray  *links,
             KithRecord *link,
             KithRecord *before)
{
  guint at = links->len;

  g_ptr_array_remove (links, link);
  if (before == NULL || !g_ptr_array_find (links, before, &at))
    at = links->len;
  g_ptr_array_insert (links, (int) at, link);
}

static void
seat_siblings (KithCase   *live,
               GPtrArray  *drafts,
               KithRecord *link,
               KithRecord *before)
{
  g_autoptr(GPtrArray) links = list_sibling_links (live, link);
  KithRecord *there = before != NULL
                        ? find_link (live, before, kith_record_get_ref (link, KITH_PARENTAGE_PARENT),
                                     kith_record_get_ref (link, KITH_PARENTAGE_FAMILY)) : NULL;

  if (links->len < 2 || (before != NULL && there == NULL))
    return;

  move_before (links, link, there);
  for (guint i = 0; i < links->len; i++)
    kith_draft_set_integer (kith_drafts_add_for (drafts, links->pdata[i]), KITH_PARENTAGE_SEAT,
                            i + 1);
}

static void
seat_partners (KithCase   *live,
               GPtrArray  *drafts,
               KithRecord *person,
               KithRecord *before)
{
  g_autoptr(GPtrArray) partners = kith_kin_partners (live, person);

  for (guint i = 0; before != NULL && i < partners->len; i++)
    {
      KithRecord *shared = partners->pdata[i];
      g_autoptr(GPtrArray) couples = kith_kin_partnerships (live, shared);
      KithRecord *mine = find_couple (live, shared, person);
      KithRecord *there = find_couple (live, shared, before);

      if (couples->len < 2 || there == NULL || mine == NULL)
        continue;
      move_before (couples, mine, there);
      for (guint c = 0; c < couples->len; c++)
        kith_draft_set_integer (kith_drafts_add_for (drafts, couples->pdata[c]),
                                KITH_PARTNERSHIP_SEAT, c + 1);
      return;
    }
}

/**
 * kith_desk_put_before:
 * @person: the id of a person
 * @before: (nullable): the id of a brother or sister, or of another partner of the same one, who
 *   shall stand right of them; %NULL for the end of the row of siblings
 * @error: return location for a #GError
 *
 * Gives brothers and sisters, or partners of one person, another order than that of their birth or
 * of time.
 *
 * Errors: %KITH_ERROR_RULE if they are neither.
 *
 * Returns: %TRUE when it is on the disk and in the live case
 */
gboolean
kith_desk_put_before (KithDesk    *self,
                      const char  *person,
                      const char  *before,
                      GError     **error)
{
  KithCase *live = kith_desk_get_case (self);
  g_autoptr(GPtrArray) drafts = kith_drafts_new ();
  KithRecord *one = kith_case_find_kind (live, KITH_RECORD_PERSON, person);
  KithRecord *other = before != NULL ? kith_case_find_kind (live, KITH_RECORD_PERSON, before) : NULL;
  g_autoptr(GPtrArray) links = NULL;

  if (one == NULL || (before != NULL && other == NULL))
    return kith_verb_tell_gone (error);

  links = kith_kin_parentages_of (live, one, KITH_PARENTAGE_ANY);
  for (guint i = 0; i < links->len; i++)
    seat_siblings (live, drafts, links->pdata[i], other);
  if (drafts->len == 0)
    seat_partners (live, drafts, one, other);
  if (drafts->len == 0)
    {
      g_set_error_literal (error, KITH_ERROR, KITH_ERROR_RULE,
                           _("Only brothers and sisters, or partners of one person, have an order "
                             "that can be changed."));
      return FALSE;
    }

  return kith_desk_record (self, N_("Change Order"), drafts, NULL, error);
}
