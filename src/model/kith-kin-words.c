/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * A way from one person to another in the words people use. The way is cut into stretches that have
 * a name of their own, such as "aunt", "ex-partner" or "mother-in-law", and these are told one of
 * the other: "mother’s ex-partner", "foster mother’s son". Where the everyday word does not say by
 * whom, that follows in brackets: "aunt (mother’s sister)".
 */

#include "config.h"

#include "model/kith-kin-words.h"

#include "base/kith-text.h"
#include "model/kith-kin-names.h"
#include "model/kith-kin.h"
#include "model/kith-records.h"

#include <glib/gi18n-lib.h>

typedef struct
{
  KithCase         *family;
  const KithKinLeg *legs;
  guint             n;
  KithDay           as_at;
} Way;

/* A stretch of a way by blood or adoption: up, then down; a known sibling counts as both. */
typedef struct
{
  guint       n_legs;
  guint       ups;
  guint       downs;
  const char *told;      /* the kind, where siblings are only known as such; else NULL */
  gboolean    is_half;
  KithRecord *by;        /* the first person on it */
  KithRecord *half;      /* the half-sibling on it, or NULL */
} Stretch;

static char *
of (char *owner,
    char *name)
{
  char *text;

  if (owner == NULL)
    return name;

  /* Translators: kin of kin: "mother", "brother" make "mother’s brother" */
  text = g_strdup_printf (_("%s’s %s"), owner, name);
  g_free (owner);
  g_free (name);
  return text;
}

static gboolean
is_descent (const KithKinLeg *leg)
{
  return (leg->step == KITH_KIN_UP || leg->step == KITH_KIN_DOWN)
         && (kith_parentage_classify (leg->link) & (KITH_PARENTAGE_BY_BIRTH | KITH_PARENTAGE_BY_LAW));
}

static guint
count_shared (KithCase   *self,
              KithRecord *a,
              KithRecord *b,
              guint      *fewest)
{
  const KithParentageFlags close = KITH_PARENTAGE_BY_BIRTH | KITH_PARENTAGE_BY_LAW;
  g_autoptr(GPtrArray) of_a = kith_kin_parents (self, a, close);
  g_autoptr(GPtrArray) of_b = kith_kin_parents (self, b, close);
  guint n = 0;

  for (guint i = 0; i < of_a->len; i++)
    n += g_ptr_array_find (of_b, of_a->pdata[i], NULL) ? 1 : 0;

  *fewest = MIN (of_a->len, of_b->len);
  return n;
}

/* As kith_kin_siblings() sees it: half only when each has a further parent on record. */
static gboolean
are_half (KithCase   *self,
          KithRecord *a,
          KithRecord *b)
{
  guint fewest;
  const guint n = count_shared (self, a, b, &fewest);

  return n < fewest;
}

static Stretch
measure (const Way *way,
         guint      at)
{
  Stretch stretch = { .by = way->legs[at].to };
  guint i = at;

  for (; i < way->n && way->legs[i].step == KITH_KIN_UP && is_descent (&way->legs[i]); i++)
    stretch.ups++;

  if (i < way->n && way->legs[i].step == KITH_KIN_ACROSS)
    {
      stretch.told = kith_record_get_token (way->legs[i].link, KITH_SIBSHIP_KIND);
      stretch.is_half = g_str_equal (stretch.told, "half") || g_str_equal (stretch.told, "step");
      stretch.half = way->legs[i].to;
      stretch.ups++;
      stretch.downs++;
      i++;
    }
  else if (stretch.ups > 0 && i < way->n && way->legs[i].step == KITH_KIN_DOWN
           && is_descent (&way->legs[i]))
    {
      stretch.is_half = are_half (way->family, way->legs[i - 1].from, way->legs[i].to);
      stretch.half = way->legs[i].to;
    }

  for (; i < way->n && way->legs[i].step == KITH_KIN_DOWN && is_descent (&way->legs[i]); i++)
    stretch.downs++;

  stretch.n_legs = i - at;
  return stretch;
}

/* The person who stands @n steps up on a stretch. */
static KithRecord *
person_up (const Way *way,
           guint      at,
           guint      n)
{
  return way->legs[at + n - 1].to;
}

/* "mother’s half-brother’s son": half-blood has no words of its own beyond brothers and sisters. */
static char *
name_by_half (const Way     *way,
              guint          at,
              const Stretch *stretch,
              KithRecord    *person)
{
  char *text = stretch->ups > 1
               ? kith_kin_name_blood (person_up (way, at, stretch->ups - 1), stretch->ups - 1, 0) : NULL;

  text = of (text, kith_kin_name_sibling (stretch->half,
                                          stretch->told != NULL ? stretch->told : "half"));
  return stretch->downs > 1 ? of (text, kith_kin_name_blood (person, 0, stretch->downs - 1)) : text;
}

static char *
name_stretch (const Way     *way,
              guint          at,
              const Stretch *stretch)
{
  const KithKinLeg *last = &way->legs[at + stretch->n_legs - 1];

  if (stretch->n_legs == 1 && last->step == KITH_KIN_UP)
    return kith_kin_name_parent (last->to, last->link, way->as_at);
  if (stretch->n_legs == 1 && last->step == KITH_KIN_DOWN)
    return kith_kin_name_child (last->to, last->link, way->as_at);
  if (stretch->is_half)
    return name_by_half (way, at, stretch, last->to);

  return kith_kin_name_blood (last->to, stretch->ups, stretch->downs);
}

/* "mother’s sister", for what comes after "aunt"; %NULL where the word says it all. */
static char *
name_way_by_parent (const Way     *way,
                    const Stretch *stretch)
{
  KithRecord *person = way->legs[way->n - 1].to;
  const gboolean half_sibling = stretch->is_half && stretch->ups == 1 && stretch->downs == 1;

  if (stretch->told != NULL || (stretch->is_half && !half_sibling)
      || (stretch->ups < 2 && !half_sibling))
    return NULL;

  return of (kith_kin_name_parent (stretch->by, way->legs[0].link, way->as_at),
             kith_kin_name_blood (person, stretch->ups - 1, stretch->downs));
}

static char *
with_brackets (char *name,
               char *way)
{
  char *text;

  if (way == NULL)
    return name;

  /* Translators: what somebody is called, and by whom: "aunt (mother’s sister)" */
  text = g_strdup_printf (_("%s (%s)"), name, way);
  g_free (name);
  g_free (way);
  return text;
}

/* Pairs and threes of stretches that have a word of their own. */

static gboolean
is_foster (const KithKinLeg *leg)
{
  const char *kind = kith_record_get_token (leg->link, KITH_PARENTAGE_KIND);

  return g_str_equal (kind, "fostered") || g_str_equal (kind, "fostered_connected");
}

static gboolean
is_step (const KithKinLeg *leg)
{
  return kith_record_has_token (leg->link, KITH_PARENTAGE_KIND, "step");
}

/* Up to somebody who cares for both, or up and down where one of the two is by care. */
static char *
name_social_sibling (const Way *way,
                     guint      at,
                     guint     *n_legs)
{
  const KithKinLeg *up = &way->legs[at], *down = up + 1;

  if (at + 1 >= way->n || up->step != KITH_KIN_UP || down->step != KITH_KIN_DOWN)
    return NULL;

  *n_legs = 2;
  if (is_foster (up) || is_foster (down))
    return kith_kin_name_foster_sibling (down->to);
  if (is_step (up) || is_step (down))
    return kith_kin_name_sibling (down->to, "step");

  return NULL;
}

static gboolean
is_married_leg (const Way *way,
                guint      at)
{
  return at < way->n && way->legs[at].step == KITH_KIN_PARTNER
         && kith_kin_is_marriage (way->legs[at].link, way->as_at);
}

/* A husband’s mother, a brother’s wife, a daughter’s husband. */
static char *
name_in_law (const Way *way,
             guint      at,
             guint     *n_legs)
{
  Stretch stretch;

  if (is_married_leg (way, at) && at + 1 < way->n)
    {
      stretch = measure (way, at + 1);
      *n_legs = 1 + stretch.n_legs;
      if (stretch.ups == 1 && stretch.downs <= 1)
        return kith_kin_name_in_law (way->legs[at + stretch.n_legs].to, stretch.downs == 0 ? 1 : 0);
      return NULL;
    }

  stretch = measure (way, at);
  *n_legs = stretch.n_legs + 1;
  if (stretch.n_legs == 0 || !is_married_leg (way, at + stretch.n_legs) || stretch.downs != 1
      || stretch.ups > 1)
    return NULL;

  return kith_kin_name_in_law (way->legs[at + stretch.n_legs].to, stretch.ups == 0 ? -1 : 0);
}

/* A parent’s husband or wife, and their children. */
static char *
name_by_marriage (const Way *way,
                  guint     *n_legs)
{
  if (way->n < 2 || way->legs[0].step != KITH_KIN_UP || !is_descent (&way->legs[0])
      || !is_married_leg (way, 1))
    return NULL;
  if (way->n >= 3 && way->legs[2].step == KITH_KIN_DOWN && is_descent (&way->legs[2]))
    {
      *n_legs = 3;
      return kith_kin_name_sibling (way->legs[2].to, "step");
    }

  *n_legs = 2;
  return with_brackets (kith_kin_name_step_parent (way->legs[1].to),
                        way->n == 2
                          ? of (kith_kin_name_parent (way->legs[0].to, way->legs[0].link, way->as_at),
                                kith_kin_name_partner (way->legs[1].to, way->legs[1].link, way->as_at))
                          : NULL);
}

static char *
name_single (const Way *way,
             guint      at,
             guint     *n_legs)
{
  const KithKinLeg *leg = &way->legs[at];
  Stretch stretch = measure (way, at);

  if (stretch.n_legs > 0)
    {
      *n_legs = stretch.n_legs;
      return name_stretch (way, at, &stretch);
    }

  *n_legs = 1;
  switch (leg->step)
    {
    case KITH_KIN_UP:
      return kith_kin_name_parent (leg->to, leg->link, way->as_at);
    case KITH_KIN_DOWN:
      return kith_kin_name_child (leg->to, leg->link, way->as_at);
    case KITH_KIN_PARTNER:
    case KITH_KIN_ACROSS:
    default:
      return kith_kin_name_partner (leg->to, leg->link, way->as_at);
    }
}

static char *
name_next (const Way *way,
           guint      at,
           guint     *n_legs)
{
  char *name = at == 0 ? name_by_marriage (way, n_legs) : NULL;

  if (name == NULL)
    name = name_social_sibling (way, at, n_legs);
  if (name == NULL)
    name = name_in_law (way, at, n_legs);
  if (name == NULL)
    name = name_single (way, at, n_legs);

  return name;
}

/**
 * kith_kin_words_for_way:
 * @legs: (element-type KithKinLeg): a way, as from kith_kin_map_dup_way()
 * @as_at: the day it is told for
 *
 * Returns: (transfer full) (nullable): what the person at its end is to the one at its beginning;
 *   %NULL for a way without steps
 */
char *
kith_kin_words_for_way (KithCase *self,
                        GArray   *legs,
                        KithDay   as_at)
{
  const Way way = { self, (const KithKinLeg *) legs->data, legs->len, as_at };
  char *text = NULL;
  Stretch first;

  if (way.n == 0)
    return NULL;

  first = measure (&way, 0);
  if (first.n_legs == way.n)
    return with_brackets (name_stretch (&way, 0, &first), name_way_by_parent (&way, &first));

  for (guint at = 0, n_legs = 0; at < way.n; at += n_legs)
    text = of (text, name_next (&way, at, &n_legs));

  return text;
}

struct _KithKinTeller
{
  KithCase   *family; /* owned */
  KithKinMap *kin;    /* owned; by birth, adoption, marriage */
  KithKinMap *any;    /* owned; by care as well */
  KithDay     as_at;
};

/**
 * kith_kin_teller_new:
 * @centre: to whom everybody is to be related
 * @as_at: the day it is told for
 *
 * Returns: (transfer full): a teller for the case as it is now
 */
KithKinTeller *
kith_kin_teller_new (KithCase   *self,
                     KithRecord *centre,
                     KithDay     as_at)
{
  KithKinTeller *teller = g_new0 (KithKinTeller, 1);

  teller->family = g_object_ref (self);
  teller->kin = kith_kin_map_new (self, centre, FALSE);
  teller->any = kith_kin_map_new (self, centre, TRUE);
  teller->as_at = as_at;
  return teller;
}

/**
 * kith_kin_teller_free:
 * @self: (transfer full):
 */
void
kith_kin_teller_free (KithKinTeller *self)
{
  kith_kin_map_free (self->kin);
  kith_kin_map_free (self->any);
  g_object_unref (self->family);
  g_free (self);
}

/**
 * kith_kin_teller_get_centre:
 *
 * Returns: (transfer none): to whom everybody is related
 */
KithRecord *
kith_kin_teller_get_centre (KithKinTeller *self)
{
  return kith_kin_map_get_centre (self->any);
}

/* A carer who is kin is told as kin as well, unless that is far off. */
#define FAR_OFF 35

static KithKinMap *
map_for (KithKinTeller *self,
         KithRecord    *person)
{
  const guint kin = kith_kin_map_get_distance (self->kin, person);
  const guint any = kith_kin_map_get_distance (self->any, person);

  return kin != KITH_KIN_UNRELATED && kin <= any + FAR_OFF ? self->kin : self->any;
}

/* What somebody is besides: "special guardian". */
static char *
dup_care (KithKinTeller *self,
          KithRecord    *person)
{
  g_autoptr(GArray) legs = kith_kin_map_dup_way (self->any, person);
  const KithKinLeg *leg = legs->len == 1 ? &g_array_index (legs, KithKinLeg, 0) : NULL;

  return leg != NULL && (leg->step == KITH_KIN_UP || leg->step == KITH_KIN_DOWN) && !is_descent (leg)
         ? kith_kin_words_for_way (self->family, legs, self->as_at) : NULL;
}

/**
 * kith_kin_teller_dup_words:
 *
 * Returns: (transfer full) (nullable): what @person is to the centre, "grandmother (mother’s mother)
 *   and special guardian"; %NULL for the centre, and for who is not related
 */
char *
kith_kin_teller_dup_words (KithKinTeller *self,
                           KithRecord    *person)
{
  KithKinMap *map = map_for (self, person);
  g_autoptr(GArray) legs = kith_kin_map_dup_way (map, person);
  g_autofree char *words = kith_kin_words_for_way (self->family, legs, self->as_at);
  g_autofree char *care = map == self->kin ? dup_care (self, person) : NULL;

  if (words == NULL || care == NULL)
    return g_steal_pointer (&words);

  /* Translators: two things somebody is to a child: "grandmother", "special guardian" */
  return g_strdup_printf (_("%s and %s"), words, care);
}

/**
 * kith_kin_teller_get_distance:
 *
 * Returns: how far @person is from the centre, for sorting; %KITH_KIN_UNRELATED if not related
 */
guint
kith_kin_teller_get_distance (KithKinTeller *self,
                              KithRecord    *person)
{
  return kith_kin_map_get_distance (self->any, person);
}

/**
 * kith_kin_teller_dup_path:
 *
 * Returns: (transfer full) (element-type utf8): the ids of the people and links on the way that
 *   kith_kin_teller_dup_words() tells, both ends among them; none if there is no way
 */
GPtrArray *
kith_kin_teller_dup_path (KithKinTeller *self,
                          KithRecord    *person)
{
  g_autoptr(GArray) legs = kith_kin_map_dup_way (map_for (self, person), person);
  GPtrArray *ids = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < legs->len; i++)
    {
      const KithKinLeg *leg = &g_array_index (legs, KithKinLeg, i);

      if (i == 0)
        g_ptr_array_add (ids, g_strdup (kith_record_get_id (leg->from)));
      g_ptr_array_add (ids, g_strdup (kith_record_get_id (leg->link)));
      g_ptr_array_add (ids, g_strdup (kith_record_get_id (leg->to)));
    }

  return ids;
}
