/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * A person as the list of people shows, sorts and searches them. What every keystroke of a search
 * and every comparison of a sort needs is made once; the words for kin are made when the row is
 * looked at, for most rows never are.
 */

#include "config.h"

#include "pages/kith-listed-person.h"

#include "base/kith-text.h"
#include "model/kith-kin.h"
#include "model/kith-naming.h"
#include "model/kith-records.h"

#include <glib/gi18n-lib.h>
#include <string.h>

struct _KithListedPerson
{
  GObject          parent_instance;

  KithRecord      *person;   /* owned */
  KithKinTeller   *teller;   /* borrowed from the list */
  char            *name;     /* owned */
  char            *key;      /* owned; for sorting by name */
  char            *folded;   /* owned; all that is searched */
  char            *age;      /* owned, nullable */
  char            *kin;      /* owned, nullable until it is asked for */
  char            *side;     /* owned */
  const char      *symbol;   /* interned */
  KithDay          born;
  guint            distance;
  KithListedPlace  place;
};

G_DEFINE_FINAL_TYPE (KithListedPerson, kith_listed_person, G_TYPE_OBJECT)

static void
kith_listed_person_finalize (GObject *object)
{
  KithListedPerson *self = KITH_LISTED_PERSON (object);

  g_object_unref (self->person);
  g_free (self->name);
  g_free (self->key);
  g_free (self->folded);
  g_free (self->age);
  g_free (self->kin);
  g_free (self->side);

  G_OBJECT_CLASS (kith_listed_person_parent_class)->finalize (object);
}

static void
kith_listed_person_class_init (KithListedPersonClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = kith_listed_person_finalize;
}

static void
kith_listed_person_init (KithListedPerson *self)
{
}

/* What one may search for: names and notes, and what else somebody is known by. */
static const guint searched[] = {
  KITH_PERSON_KNOWN_AS, KITH_PERSON_GIVEN_NAME, KITH_PERSON_FAMILY_NAME, KITH_PERSON_NAME_PREFIX,
  KITH_PERSON_NAME_SUFFIX, KITH_PERSON_OTHER_NAMES, KITH_PERSON_ROLE, KITH_PERSON_AGENCY,
  KITH_PERSON_OCCUPATION, KITH_PERSON_TOWN, KITH_PERSON_SPECIES, KITH_PERSON_CAPTION,
  KITH_PERSON_NOTE,
};

static char *
dup_folded (KithRecord *person,
            const char *name)
{
  GString *text = g_string_new (name);
  char *folded;

  for (guint i = 0; i < G_N_ELEMENTS (searched); i++)
    if (kith_record_says_something (person, searched[i]))
      g_string_append_printf (text, "\n%s", kith_record_get_text (person, searched[i]));

  folded = kith_text_fold (text->str);
  g_string_free (text, TRUE);
  return folded;
}

static KithListedPlace
find_place (KithCase   *family,
            KithRecord *person)
{
  GPtrArray *rows = kith_case_get_referrers (family, kith_record_get_id (person));
  KithListedPlace place = KITH_LISTED_BY_KITH;

  for (guint i = 0; i < rows->len; i++)
    {
      if (kith_record_get_kind (rows->pdata[i]) != KITH_RECORD_PLACEMENT)
        continue;
      if (kith_record_get_boolean (rows->pdata[i], KITH_PLACEMENT_IS_HIDDEN))
        return KITH_LISTED_LEFT_OFF;
      if (kith_record_get_boolean (rows->pdata[i], KITH_PLACEMENT_IS_PINNED))
        place = KITH_LISTED_BY_HAND;
    }

  return place;
}

/**
 * kith_listed_person_new:
 * @as_at: the day ages are told for
 *
 * Returns: (transfer full): @person as they are now, of whose kin nothing is known yet
 */
KithListedPerson *
kith_listed_person_new (KithCase   *family,
                        KithRecord *person,
                        KithDay     as_at)
{
  KithListedPerson *self = g_object_new (KITH_TYPE_LISTED_PERSON, NULL);
  KithDate born;

  self->person = g_object_ref (person);
  self->name = kith_person_dup_name (person);
  self->key = g_utf8_collate_key (self->name, -1);
  self->folded = dup_folded (person, self->name);
  self->age = kith_person_dup_age (person, as_at);
  self->born = kith_kin_get_birth (person, &born) ? born.earliest : KITH_DAY_FUTURE;
  self->side = g_strdup ("");
  self->symbol = kith_record_get_token (person, KITH_PERSON_SYMBOL);
  self->distance = KITH_KIN_UNRELATED;
  self->place = find_place (family, person);
  return self;
}

/**
 * kith_listed_person_set_kin:
 * @teller: (nullable): borrowed; has to live as long as it is not set anew
 * @sides: (nullable): only asked at once
 *
 * Says to whom kin is told.
 */
void
kith_listed_person_set_kin (KithListedPerson *self,
                            KithKinTeller    *teller,
                            KithKinSides     *sides)
{
  g_clear_pointer (&self->kin, g_free);
  g_clear_pointer (&self->side, g_free);
  self->teller = teller;
  self->distance = teller != NULL ? kith_kin_teller_get_distance (teller, self->person)
                                  : KITH_KIN_UNRELATED;
  self->side = sides != NULL ? kith_kin_sides_dup_words (sides, self->person) : g_strdup ("");
}

/**
 * kith_listed_person_get_person:
 *
 * Returns: (transfer none): who it is
 */
KithRecord *
kith_listed_person_get_person (KithListedPerson *self)
{
  return self->person;
}

/**
 * kith_listed_person_is_drawn_alike:
 *
 * Returns: whether they are still drawn as they were when they were listed; if not, whoever is
 *   related by way of them is called something else now
 */
gboolean
kith_listed_person_is_drawn_alike (KithListedPerson *self)
{
  return self->symbol == kith_record_get_token (self->person, KITH_PERSON_SYMBOL);
}

/**
 * kith_listed_person_get_name:
 *
 * Returns: what they are called
 */
const char *
kith_listed_person_get_name (KithListedPerson *self)
{
  return self->name;
}

/**
 * kith_listed_person_get_age:
 *
 * Returns: how old they are; "" while it is not known
 */
const char *
kith_listed_person_get_age (KithListedPerson *self)
{
  return self->age != NULL ? self->age : "";
}

static char *
dup_kin (KithListedPerson *self)
{
  char *words;

  if (self->teller == NULL)
    return g_strdup ("");
  if (kith_kin_teller_get_centre (self->teller) == self->person)
    /* Translators: stands in a list of kin beside the child to whom all are related */
    return g_strdup (_("this is who the list is about"));

  words = kith_kin_teller_dup_words (self->teller, self->person);
  return words != NULL ? words : g_strdup ("");
}

/**
 * kith_listed_person_get_kin:
 *
 * Returns: what they are to whom kin is told, in words; "" for who is not related
 */
const char *
kith_listed_person_get_kin (KithListedPerson *self)
{
  if (self->kin == NULL)
    self->kin = dup_kin (self);

  return self->kin;
}

/**
 * kith_listed_person_get_side:
 *
 * Returns: on which side of the family they stand; "" for neither
 */
const char *
kith_listed_person_get_side (KithListedPerson *self)
{
  return self->side;
}

/**
 * kith_listed_person_get_kind:
 *
 * Returns: what sort of person they are: family, friend, professional
 */
const char *
kith_listed_person_get_kind (KithListedPerson *self)
{
  return kith_vocabulary_label (&kith_person_kinds,
                                kith_record_get_token (self->person, KITH_PERSON_KIND));
}

/**
 * kith_listed_person_get_place:
 *
 * Returns: how they got their place on the drawings
 */
KithListedPlace
kith_listed_person_get_place (KithListedPerson *self)
{
  return self->place;
}

/**
 * kith_listed_place_get_label:
 *
 * Returns: the place in words, translated
 */
const char *
kith_listed_place_get_label (KithListedPlace place)
{
  static const char *const labels[] = { N_("Placed by Kith"), N_("Placed by hand"),
                                        N_("Left off a drawing") };

  return _(labels[place]);
}

/**
 * kith_listed_person_matches:
 * @words: (array zero-terminated=1): folded by kith_text_fold()
 *
 * Returns: whether each of @words stands somewhere in their names and notes
 */
gboolean
kith_listed_person_matches (KithListedPerson  *self,
                            char             **words)
{
  for (guint i = 0; words[i] != NULL; i++)
    if (strstr (self->folded, words[i]) == NULL)
      return FALSE;

  return TRUE;
}

/* Sorting. Who is equal otherwise stands in the order of names. */

/**
 * kith_listed_person_compare_name:
 *
 * Returns: the order of two listed people by name
 */
int
kith_listed_person_compare_name (gconstpointer a,
                                 gconstpointer b,
                                 gpointer      data)
{
  const KithListedPerson *one = a, *other = b;
  const int order = strcmp (one->key, other->key);

  return order != 0 ? order : kith_record_compare (one->person, other->person);
}

/**
 * kith_listed_person_compare_kin:
 *
 * Returns: the order of two listed people, the closest kin first and who is not related last
 */
int
kith_listed_person_compare_kin (gconstpointer a,
                                gconstpointer b,
                                gpointer      data)
{
  const KithListedPerson *one = a, *other = b;

  if (one->distance != other->distance)
    return one->distance < other->distance ? -1 : 1;

  return kith_listed_person_compare_name (a, b, data);
}

/**
 * kith_listed_person_compare_age:
 *
 * Returns: the order of two listed people, the youngest first and who has no age last
 */
int
kith_listed_person_compare_age (gconstpointer a,
                                gconstpointer b,
                                gpointer      data)
{
  const KithListedPerson *one = a, *other = b;

  if ((one->age == NULL) != (other->age == NULL))
    return one->age == NULL ? 1 : -1;
  if (one->age != NULL && one->born != other->born)
    return one->born > other->born ? -1 : 1;

  return kith_listed_person_compare_name (a, b, data);
}

/* What says nothing comes last. */
static int
compare_words (const char *a,
               const char *b)
{
  if ((*a == '\0') != (*b == '\0'))
    return *a == '\0' ? 1 : -1;

  return g_utf8_collate (a, b);
}

/**
 * kith_listed_person_compare_side:
 *
 * Returns: the order of two listed people by side of the family
 */
int
kith_listed_person_compare_side (gconstpointer a,
                                 gconstpointer b,
                                 gpointer      data)
{
  const KithListedPerson *one = a, *other = b;
  const int order = compare_words (one->side, other->side);

  return order != 0 ? order : kith_listed_person_compare_kin (a, b, data);
}

static guint
kind_number (const KithListedPerson *self)
{
  const KithTerm *term = kith_vocabulary_find (
    &kith_person_kinds, kith_record_get_token (self->person, KITH_PERSON_KIND));

  return term != NULL ? (guint) (term - kith_person_kinds.terms) : kith_person_kinds.n_terms;
}

/**
 * kith_listed_person_compare_kind:
 *
 * Returns: the order of two listed people by what sort of person they are
 */
int
kith_listed_person_compare_kind (gconstpointer a,
                                 gconstpointer b,
                                 gpointer      data)
{
  const guint one = kind_number (a), other = kind_number (b);

  if (one != other)
    return one < other ? -1 : 1;

  return kith_listed_person_compare_kin (a, b, data);
}

/**
 * kith_listed_person_compare_place:
 *
 * Returns: the order of two listed people by how they got their place
 */
int
kith_listed_person_compare_place (gconstpointer a,
                                  gconstpointer b,
                                  gpointer      data)
{
  const KithListedPerson *one = a, *other = b;

  if (one->place != other->place)
    return one->place < other->place ? -1 : 1;

  return kith_listed_person_compare_kin (a, b, data);
}
