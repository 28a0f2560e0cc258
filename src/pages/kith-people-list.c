/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * Everybody in the case as a list model of KithListedPerson, with how each is related to one of
 * them. It follows the case: words that were changed in one person cost one row, anything that
 * makes other kin of them costs all.
 */

#include "config.h"

#include "pages/kith-people-list.h"

#include "base/kith-text.h"
#include "model/kith-kin.h"
#include "model/kith-records.h"

struct _KithPeopleList
{
  GObject        parent_instance;

  KithCase      *family; /* owned */
  char          *centre; /* owned, nullable; an id, if somebody was chosen */
  GPtrArray     *people; /* owned; of KithListedPerson, in the order of the case */
  KithKinTeller *teller; /* owned, nullable in an empty case */
  KithKinSides  *sides;  /* owned, nullable in an empty case */
  gboolean       is_stale;
};

static GType
get_item_type (GListModel *model)
{
  return KITH_TYPE_LISTED_PERSON;
}

static guint
get_n_items (GListModel *model)
{
  return KITH_PEOPLE_LIST (model)->people->len;
}

static gpointer
get_item (GListModel *model,
          guint       position)
{
  GPtrArray *people = KITH_PEOPLE_LIST (model)->people;

  return position < people->len ? g_object_ref (people->pdata[position]) : NULL;
}

static void
model_init (GListModelInterface *iface)
{
  iface->get_item_type = get_item_type;
  iface->get_n_items = get_n_items;
  iface->get_item = get_item;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (KithPeopleList, kith_people_list, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, model_init))

enum { STALE, N_SIGNALS };
static guint signals[N_SIGNALS];

static void
kith_people_list_finalize (GObject *object)
{
  KithPeopleList *self = KITH_PEOPLE_LIST (object);

  g_ptr_array_unref (self->people);
  g_clear_pointer (&self->teller, kith_kin_teller_free);
  g_clear_pointer (&self->sides, kith_kin_sides_free);
  g_free (self->centre);
  g_object_unref (self->family);

  G_OBJECT_CLASS (kith_people_list_parent_class)->finalize (object);
}

static void
kith_people_list_class_init (KithPeopleListClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = kith_people_list_finalize;

  /**
   * KithPeopleList::stale:
   *
   * Kin is no longer what the list says; whoever shows it calls kith_people_list_refresh() when
   * somebody looks.
   */
  signals[STALE] = g_signal_new ("stale", KITH_TYPE_PEOPLE_LIST, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                 NULL, G_TYPE_NONE, 0);
}

static void
kith_people_list_init (KithPeopleList *self)
{
  self->people = g_ptr_array_new_with_free_func (g_object_unref);
}

static GPtrArray *
list_people (KithPeopleList *self)
{
  const KithDay today = kith_day_today ();
  const guint n = kith_case_count (self->family, KITH_RECORD_PERSON);
  GPtrArray *people = g_ptr_array_new_full (n, g_object_unref);

  for (guint i = 0; i < n; i++)
    {
      KithListedPerson *person = kith_listed_person_new (
        self->family, kith_case_nth (self->family, KITH_RECORD_PERSON, i), today);

      kith_listed_person_set_kin (person, self->teller, self->sides);
      g_ptr_array_add (people, person);
    }

  return people;
}

static KithRecord *
find_centre (KithPeopleList *self)
{
  KithRecord *chosen = self->centre != NULL
                         ? kith_case_find_kind (self->family, KITH_RECORD_PERSON, self->centre) : NULL;

  return chosen != NULL ? chosen : kith_kin_find_focus (self->family);
}

/**
 * kith_people_list_refresh:
 *
 * Lists everybody anew if the list has become stale.
 */
void
kith_people_list_refresh (KithPeopleList *self)
{
  KithRecord *centre = find_centre (self);
  KithKinTeller *old_teller = self->teller;
  KithKinSides *old_sides = self->sides;
  GPtrArray *old = self->people;

  if (!self->is_stale)
    return;

  self->is_stale = FALSE;
  self->teller = centre != NULL ? kith_kin_teller_new (self->family, centre, kith_day_today ()) : NULL;
  self->sides = centre != NULL ? kith_kin_sides_new (self->family, centre) : NULL;
  self->people = list_people (self);
  g_list_model_items_changed (G_LIST_MODEL (self), 0, old->len, self->people->len);

  g_ptr_array_unref (old);
  g_clear_pointer (&old_teller, kith_kin_teller_free);
  g_clear_pointer (&old_sides, kith_kin_sides_free);
}

static void
make_stale (KithPeopleList *self)
{
  if (self->is_stale)
    return;

  self->is_stale = TRUE;
  g_signal_emit (self, signals[STALE], 0);
}

/* A mother who turns out to be a father makes other kin of many. */
static void
replace_person (KithPeopleList *self,
                KithRecord     *record)
{
  for (guint i = 0; i < self->people->len; i++)
    {
      KithListedPerson *person;

      if (kith_listed_person_get_person (self->people->pdata[i]) != record)
        continue;
      if (!kith_listed_person_is_drawn_alike (self->people->pdata[i]))
        {
          make_stale (self);
          return;
        }

      person = kith_listed_person_new (self->family, record, kith_day_today ());
      kith_listed_person_set_kin (person, self->teller, self->sides);
      g_object_unref (self->people->pdata[i]);
      self->people->pdata[i] = person;
      g_list_model_items_changed (G_LIST_MODEL (self), i, 1, 1);
      return;
    }
}

/* Links make kin, and so do those who come and go; the words of a person
 * are their own affair, and stand in one row. */
static gboolean
touches_kin (const KithChange *change)
{
  static const KithRecordKind kinds[] = {
    KITH_RECORD_PARENTAGE, KITH_RECORD_PARTNERSHIP, KITH_RECORD_SIBSHIP, KITH_RECORD_PLACEMENT,
  };

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (kith_change_touches (change, kinds[i]))
      return TRUE;

  for (guint i = 0; i < change->added->len; i++)
    if (kith_record_get_kind (change->added->pdata[i]) == KITH_RECORD_PERSON)
      return TRUE;
  for (guint i = 0; i < change->removed->len; i++)
    if (kith_record_get_kind (change->removed->pdata[i]) == KITH_RECORD_PERSON)
      return TRUE;

  return FALSE;
}

/* Many rows are listed anew at once rather than one after the other. */
#define MANY 20

static void
case_changed_cb (KithPeopleList   *self,
                 const KithChange *change)
{
  if (self->is_stale)
    return;
  if (touches_kin (change) || change->changed->len > MANY
      || (self->teller != NULL && find_centre (self) != kith_kin_teller_get_centre (self->teller)))
    {
      make_stale (self);
      return;
    }

  for (guint i = 0; i < change->changed->len; i++)
    if (kith_record_get_kind (change->changed->pdata[i]) == KITH_RECORD_PERSON)
      replace_person (self, change->changed->pdata[i]);
}

/**
 * kith_people_list_new:
 *
 * Returns: (transfer full): a list of everybody in the case, related to the child in focus
 */
KithPeopleList *
kith_people_list_new (KithCase *family)
{
  KithPeopleList *self = g_object_new (KITH_TYPE_PEOPLE_LIST, NULL);

  self->family = g_object_ref (family);
  self->is_stale = TRUE;
  kith_people_list_refresh (self);
  g_signal_connect_object (family, "changed", G_CALLBACK (case_changed_cb), self, G_CONNECT_SWAPPED);
  return self;
}

/**
 * kith_people_list_get_centre:
 *
 * Returns: (transfer none) (nullable): to whom everybody is related; %NULL in an empty case
 */
KithRecord *
kith_people_list_get_centre (KithPeopleList *self)
{
  return self->teller != NULL ? kith_kin_teller_get_centre (self->teller) : NULL;
}

/**
 * kith_people_list_set_centre:
 * @centre: (nullable): to whom everybody is to be related; %NULL for the child in focus
 */
void
kith_people_list_set_centre (KithPeopleList *self,
                             KithRecord     *centre)
{
  if (kith_set_string (&self->centre, centre != NULL ? kith_record_get_id (centre) : NULL))
    make_stale (self);
}

/**
 * kith_people_list_get_teller:
 *
 * Returns: (transfer none) (nullable): what tells of kin; lent until the list is refreshed
 */
KithKinTeller *
kith_people_list_get_teller (KithPeopleList *self)
{
  return self->teller;
}

/**
 * kith_people_list_get_sides:
 *
 * Returns: (transfer none) (nullable): the sides of the family; lent until the list is refreshed
 */
KithKinSides *
kith_people_list_get_sides (KithPeopleList *self)
{
  return self->sides;
}
