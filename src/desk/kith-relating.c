/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * What two people can be to each other: every kind there is, the most likely first, and those that
 * cannot be with the reason. Only what no family has ever seen is ruled out; what merely looks odd
 * is for kith_desk_check() to mention.
 */

#include "config.h"

#include "desk/kith-relating.h"

#include "base/kith-date.h"
#include "base/kith-text.h"
#include "desk/kith-relating-words.h"
#include "model/kith-kin.h"
#include "model/kith-naming.h"
#include "model/kith-records.h"

#include <glib/gi18n-lib.h>

#define GENERATION_DAYS (14 * 365)
#define GROWN_DAYS (16 * 365)

/* The tables that relate two people: their ends, and the field that says how. */
static const struct
{
  KithRecordKind        kind;
  guint                 one;
  guint                 other;
  guint                 field;
  const KithVocabulary *vocabulary;
} tables[] = {
  { KITH_RECORD_PARTNERSHIP, KITH_PARTNERSHIP_PARTNER_A, KITH_PARTNERSHIP_PARTNER_B,
    KITH_PARTNERSHIP_KIND, &kith_partnership_kinds },
  { KITH_RECORD_PARENTAGE, KITH_PARENTAGE_PARENT, KITH_PARENTAGE_CHILD, KITH_PARENTAGE_KIND,
    &kith_parentage_kinds },
  { KITH_RECORD_SIBSHIP, KITH_SIBSHIP_PERSON_A, KITH_SIBSHIP_PERSON_B, KITH_SIBSHIP_KIND,
    &kith_sibship_kinds },
  { KITH_RECORD_TIE, KITH_TIE_GIVER, KITH_TIE_RECEIVER, KITH_TIE_KIND, &kith_tie_kinds },
};

enum { COUPLE, PARENT, SIBLINGS, TIE, N_TABLES };

/* Two people, and what is known that speaks for one thing or another. */
typedef struct
{
  KithCase   *live;
  KithRecord *a;
  KithRecord *b;
  char       *name_a; /* owned */
  char       *name_b; /* owned */
  GPtrArray  *list;   /* owned by whoever asked */
} Pair;

static void
relating_free (gpointer data)
{
  KithRelating *self = data;

  g_free (self->group);
  g_free (self);
}

/* What is known. */

/* How many days @b is younger, at the least; 0 when that cannot be told. */
static gint64
days_younger (KithRecord *a,
              KithRecord *b)
{
  KithDate born_a, born_b;

  if (!kith_kin_get_birth (a, &born_a) || !kith_kin_get_birth (b, &born_b)
      || born_a.latest == KITH_DAY_FUTURE || born_b.earliest == KITH_DAY_PAST)
    return 0;

  return (gint64) born_b.earliest - born_a.latest;
}

static gboolean
is_surely_grown (KithRecord *person)
{
  KithDate born;

  return kith_kin_get_birth (person, &born) && born.latest != KITH_DAY_FUTURE
         && kith_day_today () - born.latest > GROWN_DAYS;
}

static gboolean
is_surely_young (KithRecord *person)
{
  KithDate born;

  return kith_kin_get_birth (person, &born) && born.earliest != KITH_DAY_PAST
         && kith_day_today () - born.earliest < GROWN_DAYS;
}

/* Somebody who has children or a partner, or is grown up, as far as is known. */
static gboolean
may_be_parent (KithCase   *live,
               KithRecord *person)
{
  g_autoptr(GPtrArray) children = kith_kin_children (live, person, KITH_PARENTAGE_BY_BIRTH
                                                                   | KITH_PARENTAGE_BY_LAW);
  g_autoptr(GPtrArray) couples = kith_kin_partnerships (live, person);

  return children->len > 0 || couples->len > 0 || is_surely_grown (person);
}

static gboolean
is_parent_of (KithCase   *live,
              KithRecord *parent,
              KithRecord *child)
{
  g_autoptr(GPtrArray) parents = kith_kin_parents (live, child, KITH_PARENTAGE_BY_BIRTH
                                                                | KITH_PARENTAGE_BY_LAW);

  return g_ptr_array_find (parents, parent, NULL);
}

static gboolean
share_parent (KithCase   *live,
              KithRecord *a,
              KithRecord *b)
{
  g_autoptr(GPtrArray) parents = kith_kin_parents (live, a, KITH_PARENTAGE_BY_BIRTH);

  for (guint i = 0; i < parents->len; i++)
    if (is_parent_of (live, parents->pdata[i], b))
      return TRUE;

  return FALSE;
}

/* Whether @child is one of a partner of @person, or a brother or sister of one of their children. */
static gboolean
is_child_of_home (KithCase   *live,
                  KithRecord *person,
                  KithRecord *child)
{
  g_autoptr(GPtrArray) partners = kith_kin_partners (live, person);
  g_autoptr(GPtrArray) children = kith_kin_children (live, person, KITH_PARENTAGE_BY_BIRTH);

  for (guint i = 0; i < partners->len; i++)
    if (is_parent_of (live, partners->pdata[i], child))
      return TRUE;
  for (guint i = 0; i < children->len; i++)
    if (share_parent (live, children->pdata[i], child))
      return TRUE;

  return FALSE;
}

static gboolean
is_kin (KithRecord *person)
{
  return kith_record_has_token (person, KITH_PERSON_KIND, "family")
         || kith_record_has_token (person, KITH_PERSON_KIND, "group");
}

/* Whether a row of that table relates the two, in either direction or only from @a to @b. */
static gboolean
is_recorded (Pair       *pair,
             guint       table,
             KithRecord *a,
             KithRecord *b,
             const char *token,
             gboolean    either_way)
{
  GPtrArray *rows = kith_case_get_referrers (pair->live, kith_record_get_id (a));

  for (guint i = 0; i < rows->len; i++)
    {
      KithRecord *one, *other;

      if (kith_record_get_kind (rows->pdata[i]) != tables[table].kind
          || (token != NULL && !kith_record_has_token (rows->pdata[i], tables[table].field, token)))
        continue;

      one = kith_case_resolve (pair->live, rows->pdata[i], tables[table].one);
      other = kith_case_resolve (pair->live, rows->pdata[i], tables[table].other);
      if ((one == a && other == b) || (either_way && one == b && other == a))
        return TRUE;
    }

  return FALSE;
}

static gboolean
are_related (Pair *pair)
{
  for (guint i = 0; i < TIE; i++)
    if (is_recorded (pair, i, pair->a, pair->b, NULL, TRUE))
      return TRUE;

  return FALSE;
}

/* Why not. */

static const char *
why_no_parent (Pair       *pair,
               KithRecord *parent,
               KithRecord *child,
               const char *token)
{
  g_autoptr(GPtrArray) parents = NULL;

  if (g_strcmp0 (token, "birth") != 0 && g_strcmp0 (token, "adopted") != 0)
    return NULL;
  if (g_strcmp0 (token, "adopted") == 0)
    return NULL;
  if (days_younger (child, parent) > 0)
    return _("The parent would be younger than the child");

  parents = kith_kin_parents (pair->live, child, KITH_PARENTAGE_BY_BIRTH);
  return parents->len > 1 ? _("Both birth parents are recorded") : NULL;
}

static const char *
why_not (Pair       *pair,
         guint       table,
         gboolean    is_reversed,
         const char *token)
{
  KithRecord *one = is_reversed ? pair->b : pair->a;
  KithRecord *other = is_reversed ? pair->a : pair->b;

  if (is_recorded (pair, table, one, other, token, table == COUPLE || table == SIBLINGS))
    return _("Recorded already");

  return table == PARENT ? why_no_parent (pair, one, other, token) : NULL;
}

/* The list. */

static char *
dup_heading (Pair     *pair,
             guint     table,
             gboolean  is_reversed)
{
  const char *one = is_reversed ? pair->name_b : pair->name_a;
  const char *other = is_reversed ? pair->name_a : pair->name_b;

  switch (table)
    {
    case COUPLE:
      /* Translators: a heading above kinds of couples; two names */
      return g_strdup_printf (_("%s and %s, a couple"), one, other);
    case PARENT:
      /* Translators: a heading above kinds of parents and carers; parent, child */
      return g_strdup_printf (_("%s, parent or carer of %s"), one, other);
    case SIBLINGS:
      /* Translators: a heading above kinds of siblings; two names */
      return g_strdup_printf (_("%s and %s, brothers or sisters"), one, other);
    case TIE:
    default:
      /* Translators: a heading above kinds of ties; from whom, to whom */
      return g_strdup_printf (_("From %s to %s"), one, other);
    }
}

static void
add_table (Pair     *pair,
           guint     table,
           gboolean  is_reversed)
{
  const KithVocabulary *vocabulary = tables[table].vocabulary;

  for (guint i = 0; i < vocabulary->n_terms; i++)
    {
      KithRelating *row = g_new0 (KithRelating, 1);

      row->kind = tables[table].kind;
      row->token = vocabulary->terms[i].token;
      row->words = kith_relating_get_words (row->token);
      row->is_reversed = is_reversed;
      row->label = _(vocabulary->terms[i].label);
      row->group = dup_heading (pair, table, is_reversed);
      row->reason = why_not (pair, table, is_reversed, row->token);
      g_ptr_array_add (pair->list, row);
    }
}

typedef struct
{
  guint    table;
  gboolean is_reversed;
  int      weight;
} Likely;

static int
compare_likely (gconstpointer a,
                gconstpointer b,
                gpointer      data)
{
  return ((const Likely *) b)->weight - ((const Likely *) a)->weight;
}

/* How much speaks for @one being a parent or carer of @other. */
static int
weigh_parent (Pair       *pair,
              KithRecord *one,
              KithRecord *other)
{
  if (is_child_of_home (pair->live, one, other))
    return 64;
  if (days_younger (one, other) > GENERATION_DAYS)
    return 60;
  /* A child without a year of birth is a child all the same if nothing speaks against it. */
  if (may_be_parent (pair->live, one) && !may_be_parent (pair->live, other)
      && (is_surely_young (other) || kith_record_get_boolean (other, KITH_PERSON_IS_FOCUS)))
    return 58;

  return 30;
}

/* The weights only put the five headings in order; what is equal stays in this order. */
static void
weigh (Pair   *pair,
       Likely *likely)
{
  const gboolean young = is_surely_young (pair->a) || is_surely_young (pair->b);
  const gboolean grown = is_surely_grown (pair->a) && is_surely_grown (pair->b);
  const gboolean kin = is_kin (pair->a) && is_kin (pair->b);

  likely[0].weight = kin ? (young ? 15 : grown ? 45 : 40) : 25;
  likely[1].weight = kin ? weigh_parent (pair, pair->a, pair->b) : 20;
  likely[2].weight = kin ? weigh_parent (pair, pair->b, pair->a) - 1 : 19;
  likely[3].weight = kin ? (share_parent (pair->live, pair->a, pair->b) ? 66 : young ? 50 : 35) : 10;
  likely[4].weight = !kin || are_related (pair) ? 70 : 25;
}

/**
 * kith_relating_list:
 * @a: a person
 * @b: another one
 *
 * Returns: (transfer full) (element-type KithRelating): what they can be to each other, the most
 *   likely heading first; what cannot be is among them, with its reason
 */
GPtrArray *
kith_relating_list (KithCase   *live,
                    KithRecord *a,
                    KithRecord *b)
{
  Likely likely[] = { { COUPLE }, { PARENT }, { PARENT, TRUE }, { SIBLINGS }, { TIE } };
  g_autofree char *name_a = kith_person_dup_name (a);
  g_autofree char *name_b = kith_person_dup_name (b);
  Pair pair = { live, a, b, name_a, name_b };

  pair.list = g_ptr_array_new_with_free_func (relating_free);
  weigh (&pair, likely);
  g_qsort_with_data (likely, G_N_ELEMENTS (likely), sizeof *likely, compare_likely, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (likely); i++)
    add_table (&pair, likely[i].table, likely[i].is_reversed);

  return pair.list;
}

/* What has become of a couple is looked for where its kind is. */
static void
add_states (GPtrArray  *list,
            KithRecord *couple)
{
  for (guint i = 0; i < kith_partnership_states.n_terms; i++)
    {
      const KithTerm *term = &kith_partnership_states.terms[i];
      KithRelating *row = g_new0 (KithRelating, 1);

      row->kind = KITH_RECORD_PARTNERSHIP;
      row->token = term->token;
      row->is_state = TRUE;
      row->words = kith_relating_get_words (row->token);
      row->label = _(term->label);
      row->group = g_strdup (_("How it stands now"));
      if (kith_record_has_token (couple, KITH_PARTNERSHIP_STATE, term->token))
        row->reason = _("As it is now");
      g_ptr_array_add (list, row);
    }
}

/**
 * kith_relating_list_kinds:
 * @record: a couple, a child link, known siblings or a tie
 *
 * Returns: (transfer full) (element-type KithRelating): the kinds it could have instead, and of a
 *   couple how it could stand; what it is already cannot be chosen again
 */
GPtrArray *
kith_relating_list_kinds (KithRecord *record)
{
  GPtrArray *list = g_ptr_array_new_with_free_func (relating_free);

  for (guint t = 0; t < N_TABLES; t++)
    for (guint i = 0; tables[t].kind == kith_record_get_kind (record)
                      && i < tables[t].vocabulary->n_terms; i++)
      {
        const KithTerm *term = &tables[t].vocabulary->terms[i];
        KithRelating *row = g_new0 (KithRelating, 1);

        row->kind = tables[t].kind;
        row->token = term->token;
        row->words = kith_relating_get_words (row->token);
        row->label = _(term->label);
        row->group = g_strdup (term->group != NULL ? _(term->group) : "");
        if (kith_record_has_token (record, tables[t].field, term->token))
          row->reason = _("As it is now");
        g_ptr_array_add (list, row);
      }

  if (kith_record_get_kind (record) == KITH_RECORD_PARTNERSHIP)
    add_states (list, record);
  return list;
}

/**
 * kith_relating_get_ends:
 * @one: (out): the field that names the one: of a child link the parent, of a tie the giver
 * @other: (out): the field that names the other
 *
 * Returns: whether records of @kind relate two people
 */
gboolean
kith_relating_get_ends (KithRecordKind  kind,
                        guint          *one,
                        guint          *other)
{
  for (guint t = 0; t < N_TABLES; t++)
    if (tables[t].kind == kind)
      {
        *one = tables[t].one;
        *other = tables[t].other;
        return TRUE;
      }

  return FALSE;
}

/**
 * kith_relating_get_field:
 * @field: (out): the field that says of what kind a relation is
 *
 * Returns: whether records of @kind relate two people
 */
gboolean
kith_relating_get_field (KithRecordKind  kind,
                         guint          *field)
{
  for (guint t = 0; t < N_TABLES; t++)
    if (tables[t].kind == kind)
      {
        *field = tables[t].field;
        return TRUE;
      }

  return FALSE;
}

/**
 * kith_relating_may_lead_nowhere:
 * @relation: (nullable): a couple, a child link, known siblings or a tie
 *
 * Of a couple one may know that it was, and nothing of the other; every other relation is none
 * without both ends.
 *
 * Returns: whether one end may lead to nobody
 */
gboolean
kith_relating_may_lead_nowhere (KithRecord *relation)
{
  return relation != NULL && kith_record_get_kind (relation) == KITH_RECORD_PARTNERSHIP
         && kith_record_get_ref (relation, KITH_PARTNERSHIP_PARTNER_A) != NULL
         && kith_record_get_ref (relation, KITH_PARTNERSHIP_PARTNER_B) != NULL;
}
