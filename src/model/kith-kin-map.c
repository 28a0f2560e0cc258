/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * The closest way from one person to everybody else, over parents, children, partners and known
 * siblings. One pass over the case answers for all of them, so that a list of thousands can say
 * how each is related.
 */

#include "config.h"

#include "model/kith-kin-map.h"

#include "model/kith-kin.h"
#include "model/kith-records.h"

/* How far apart a step puts two people. Birth and adoption are closest; a few steps by blood are
 * closer than one that only care or a partner makes. */
static const struct
{
  KithParentageFlags class;
  guint              distance;
} distances[] = {
  { KITH_PARENTAGE_BY_BIRTH, 10 },
  { KITH_PARENTAGE_BY_LAW, 10 },
  { KITH_PARENTAGE_OTHER, 13 },
  { KITH_PARENTAGE_BY_STEP, 14 },
  { KITH_PARENTAGE_BY_CARE, 15 },
};

#define DISTANCE_ACROSS 11
#define DISTANCE_PARTNER 12

typedef struct
{
  guint      distance;
  KithKinLeg leg;      /* the last step of the way; not set for the centre */
} Reached;

struct _KithKinMap
{
  KithCase   *family;  /* owned */
  KithRecord *centre;  /* owned */
  gboolean    with_care;
  GHashTable *reached; /* owned; KithRecord → Reached */
  GPtrArray  *queue;   /* owned; of GPtrArray, by distance */
};

static guint
distance_of_link (KithKinMap *self,
                  KithRecord *link)
{
  const KithParentageFlags class = kith_parentage_classify (link);

  if (!self->with_care && !(class & (KITH_PARENTAGE_BY_BIRTH | KITH_PARENTAGE_BY_LAW)))
    return 0;

  for (guint i = 0; i < G_N_ELEMENTS (distances); i++)
    if (distances[i].class == class)
      return distances[i].distance;

  return 0;
}

static void
put_in_queue (KithKinMap *self,
              KithRecord *person,
              guint       distance)
{
  while (self->queue->len <= distance)
    g_ptr_array_add (self->queue, NULL);
  if (self->queue->pdata[distance] == NULL)
    self->queue->pdata[distance] = g_ptr_array_new ();

  g_ptr_array_add (self->queue->pdata[distance], person);
}

static void
reach (KithKinMap       *self,
       const KithKinLeg *leg,
       guint             distance)
{
  Reached *known = leg->to != NULL ? g_hash_table_lookup (self->reached, leg->to) : NULL;

  if (leg->to == NULL || (known != NULL && known->distance <= distance))
    return;

  if (known == NULL)
    {
      known = g_new0 (Reached, 1);
      g_hash_table_insert (self->reached, leg->to, known);
    }
  known->distance = distance;
  known->leg = *leg;
  put_in_queue (self, leg->to, distance);
}

/* Which way a record leads from a person who is at one of its two ends. */
static void
follow (KithKinMap *self,
        KithRecord *from,
        KithRecord *link,
        guint       distance)
{
  KithKinLeg leg = { KITH_KIN_UP, from, NULL, link };
  guint more = 0;

  switch ((int) kith_record_get_kind (link))
    {
    case KITH_RECORD_PARENTAGE:
      leg.to = kith_case_resolve (self->family, link, KITH_PARENTAGE_PARENT);
      more = distance_of_link (self, link);
      if (leg.to == from)
        {
          leg.step = KITH_KIN_DOWN;
          leg.to = kith_case_resolve (self->family, link, KITH_PARENTAGE_CHILD);
        }
      break;
    case KITH_RECORD_PARTNERSHIP:
      leg.step = KITH_KIN_PARTNER;
      leg.to = kith_kin_other_partner (self->family, link, from);
      more = DISTANCE_PARTNER;
      break;
    case KITH_RECORD_SIBSHIP:
      leg.step = KITH_KIN_ACROSS;
      leg.to = kith_case_resolve (self->family, link, KITH_SIBSHIP_PERSON_A);
      if (leg.to == from)
        leg.to = kith_case_resolve (self->family, link, KITH_SIBSHIP_PERSON_B);
      more = DISTANCE_ACROSS;
      break;
    default:
      return;
    }

  if (more > 0 && leg.to != from)
    reach (self, &leg, distance + more);
}

static void
explore (KithKinMap *self)
{
  for (guint distance = 0; distance < self->queue->len; distance++)
    {
      GPtrArray *people = self->queue->pdata[distance];

      for (guint i = 0; people != NULL && i < people->len; i++)
        {
          KithRecord *person = people->pdata[i];
          GPtrArray *links = kith_case_get_referrers (self->family, kith_record_get_id (person));

          /* Somebody may have been reached by a shorter way since. */
          if (kith_kin_map_get_distance (self, person) < distance)
            continue;
          for (guint j = 0; j < links->len; j++)
            follow (self, person, links->pdata[j], distance);
        }
    }
}

static void
free_bucket (gpointer bucket)
{
  if (bucket != NULL)
    g_ptr_array_unref (bucket);
}

/**
 * kith_kin_map_new:
 * @centre: a person
 * @with_care: whether carers, step-parents and donors count as a way, and not only birth, adoption,
 *   partners and siblings
 *
 * Returns: (transfer full): how everybody is related to @centre, as the case is now
 */
KithKinMap *
kith_kin_map_new (KithCase   *self,
                  KithRecord *centre,
                  gboolean    with_care)
{
  KithKinMap *map = g_new0 (KithKinMap, 1);

  map->family = g_object_ref (self);
  map->centre = g_object_ref (centre);
  map->with_care = with_care;
  map->reached = g_hash_table_new_full (NULL, NULL, NULL, g_free);
  map->queue = g_ptr_array_new_with_free_func (free_bucket);
  g_hash_table_insert (map->reached, centre, g_new0 (Reached, 1));
  put_in_queue (map, centre, 0);
  explore (map);
  return map;
}

/**
 * kith_kin_map_free:
 * @self: (transfer full):
 */
void
kith_kin_map_free (KithKinMap *self)
{
  g_ptr_array_unref (self->queue);
  g_hash_table_unref (self->reached);
  g_object_unref (self->centre);
  g_object_unref (self->family);
  g_free (self);
}

/**
 * kith_kin_map_get_centre:
 *
 * Returns: (transfer none): to whom everybody is related
 */
KithRecord *
kith_kin_map_get_centre (KithKinMap *self)
{
  return self->centre;
}

/**
 * kith_kin_map_get_distance:
 *
 * Returns: how far @person is from the centre, 0 for the centre and about 10 for each step;
 *   %KITH_KIN_UNRELATED if there is no way
 */
guint
kith_kin_map_get_distance (KithKinMap *self,
                           KithRecord *person)
{
  Reached *reached = g_hash_table_lookup (self->reached, person);

  return reached != NULL ? reached->distance : KITH_KIN_UNRELATED;
}

/**
 * kith_kin_map_dup_way:
 *
 * Returns: (transfer full) (element-type KithKinLeg): the steps from the centre to @person; none if
 *   there is no way, or @person is the centre
 */
GArray *
kith_kin_map_dup_way (KithKinMap *self,
                      KithRecord *person)
{
  GArray *legs = g_array_new (FALSE, FALSE, sizeof (KithKinLeg));

  for (Reached *at = g_hash_table_lookup (self->reached, person);
       at != NULL && at->leg.from != NULL;
       at = g_hash_table_lookup (self->reached, at->leg.from))
    g_array_prepend_val (legs, at->leg);

  return legs;
}
