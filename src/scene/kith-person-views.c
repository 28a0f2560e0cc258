/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Views of people, kept from one drawing to the next.
 *
 * Reading and measuring a person is most of the work of a drawing, and a step changes one or two of
 * them. A view is good as long as every record it was read from has the stamp it had then; nothing
 * has to be told what a step changed. Views of another day, sheet or measurer are others: those of
 * two such settings are kept, for places are those of the sheet's own day and what is shown may be
 * another. */

#include "config.h"

#include "scene/kith-genogram-private.h"

#include <string.h>

#include "model/kith-records.h"

#define N_SETS 2
#define SPARE 64 /* views of people who are gone, before all are dropped */

typedef struct
{
  KithPersonView *view;   /* owned */
  gsize          *stamps; /* owned; of all it was read from */
  guint           n_stamps;
} Kept;

typedef struct
{
  KithDay             as_at;
  gsize               sheet;    /* its stamp, 0 for none */
  const KithMeasurer *measurer;
  GHashTable         *kept;     /* owned, nullable; KithRecord, never looked into, to Kept */
} Set;

struct _KithPersonViews
{
  Set     sets[N_SETS]; /* the last used first */
  GArray *stamps;       /* owned; gsize, for one person at a time */
};

static void
kept_free (Kept *self)
{
  kith_person_view_free (self->view);
  g_free (self->stamps);
  g_free (self);
}

static void
set_clear (Set *self)
{
  g_clear_pointer (&self->kept, g_hash_table_unref);
}

/**
 * kith_person_views_new:
 *
 * Returns: (transfer full): a store of nobody
 */
KithPersonViews *
kith_person_views_new (void)
{
  KithPersonViews *self = g_new0 (KithPersonViews, 1);

  self->stamps = g_array_new (FALSE, FALSE, sizeof (gsize));
  return self;
}

/**
 * kith_person_views_free:
 *
 * Drops all views. No drawing in the making may still use them.
 */
void
kith_person_views_free (KithPersonViews *self)
{
  for (guint i = 0; i < N_SETS; i++)
    set_clear (&self->sets[i]);
  g_array_unref (self->stamps);
  g_free (self);
}

static void
add_stamp (KithPersonViews *self,
           KithRecord      *record)
{
  const gsize stamp = record != NULL ? kith_record_get_stamp (record) : 0;

  g_array_append_val (self->stamps, stamp);
}

/* All that a view is read from: the person, what refers to them, and the child for whom somebody is
 * responsible. */
static void
list_stamps (KithPersonViews *self,
             KithGenogram    *genogram,
             KithRecord      *person)
{
  GPtrArray *referrers = kith_case_get_referrers (genogram->family, kith_record_get_id (person));

  g_array_set_size (self->stamps, 0);
  add_stamp (self, person);
  for (guint i = 0; i < referrers->len; i++)
    {
      KithRecord *record = referrers->pdata[i];

      add_stamp (self, record);
      if (kith_record_get_kind (record) == KITH_RECORD_RESPONSIBILITY)
        add_stamp (self, kith_case_resolve (genogram->family, record, KITH_RESPONSIBILITY_CHILD));
    }
}

static gsize
sheet_of (KithGenogram *genogram)
{
  return genogram->sheet != NULL ? kith_record_get_stamp (genogram->sheet) : 0;
}

static gboolean
is_for (const Set    *self,
        KithGenogram *genogram)
{
  return self->kept != NULL && self->as_at == genogram->as_at
         && self->measurer == genogram->sketch.measurer && self->sheet == sheet_of (genogram);
}

static GHashTable *
new_kept (void)
{
  return g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) kept_free);
}

/**
 * kith_person_views_begin:
 * @genogram: a drawing in the making
 *
 * To be called once, before the first view is asked for: finds those of the same day. No other
 * drawing in the making may use @self from now on.
 */
void
kith_person_views_begin (KithPersonViews *self,
                         KithGenogram    *genogram)
{
  guint found = 0;
  Set set;

  while (found < N_SETS - 1 && !is_for (&self->sets[found], genogram))
    found++;
  set = self->sets[found];
  for (; found > 0; found--)
    self->sets[found] = self->sets[found - 1];
  if (!is_for (&set, genogram))
    {
      set_clear (&set);
      set = (Set){ genogram->as_at, sheet_of (genogram), genogram->sketch.measurer, new_kept () };
    }
  else if (g_hash_table_size (set.kept)
           > kith_case_count (genogram->family, KITH_RECORD_PERSON) + SPARE)
    {
      g_hash_table_unref (set.kept);
      set.kept = new_kept ();
    }
  self->sets[0] = set;
}

/**
 * kith_person_views_find:
 *
 * Returns: (transfer none) (nullable): how @person was drawn last, if that still holds
 */
KithPersonView *
kith_person_views_find (KithPersonViews *self,
                        KithGenogram    *genogram,
                        KithRecord      *person)
{
  Kept *kept = g_hash_table_lookup (self->sets[0].kept, person);

  list_stamps (self, genogram, person);
  if (kept == NULL || kept->n_stamps != self->stamps->len
      || memcmp (kept->stamps, self->stamps->data, kept->n_stamps * sizeof (gsize)) != 0)
    return NULL;

  return kept->view;
}

/**
 * kith_person_views_take:
 * @view: (transfer full): how @person is drawn now
 *
 * To be called right after kith_person_views_find() has found nothing.
 */
void
kith_person_views_take (KithPersonViews *self,
                        KithRecord      *person,
                        KithPersonView  *view)
{
  Kept *kept = g_new (Kept, 1);

  kept->view = view;
  kept->n_stamps = self->stamps->len;
  kept->stamps = g_memdup2 (self->stamps->data, self->stamps->len * sizeof (gsize));
  g_hash_table_replace (self->sets[0].kept, person, kept);
}
