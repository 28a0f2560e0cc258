/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How Kith would arrange a sheet, to be looked at before anything is changed. */

#include "config.h"

#include "canvas/kith-proposal.h"

#include "scene/kith-chart.h"

/* Who would go less far than this stays, as far as anybody can see. */
#define MOVED_MM 3.0

/**
 * kith_places_new:
 *
 * Returns: (transfer full) (element-type utf8 KithPoint): nobody's places yet
 */
GHashTable *
kith_places_new (void)
{
  return g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
}

/**
 * kith_proposal_new:
 * @genogram: made with is_fresh, so that only who was placed by hand stands fast
 * @people: who stands on the sheet, measured by @genogram
 * @now: (element-type utf8 KithPoint): where they stand
 *
 * Returns: (transfer full): how they would be arranged
 */
KithProposal *
kith_proposal_new (KithGenogram     *genogram,
                   KithLayoutFamily *people,
                   GHashTable       *now)
{
  KithProposal *self = g_new0 (KithProposal, 1);

  self->layout = kith_genogram_lay_out (genogram, people);
  self->places = kith_places_new ();
  self->came_from = kith_places_new ();
  for (guint i = 0; i < self->layout->n_persons; i++)
    {
      const char *id = kith_record_get_id (kith_layout_family_get_person (people, i));
      const KithRect *box = &self->layout->boxes[i];
      KithPoint to = { box->x + box->width / 2.0,
                       box->y + kith_layout_family_get_centre_mm (people, i) };
      const KithPoint *from = g_hash_table_lookup (now, id);

      g_hash_table_insert (self->places, g_strdup (id), g_memdup2 (&to, sizeof to));
      if (from != NULL && kith_point_distance (from, &to) > MOVED_MM)
        g_hash_table_insert (self->came_from, g_strdup (id), g_memdup2 (from, sizeof *from));
    }

  return self;
}

/**
 * kith_proposal_new_for_scene:
 * @arranged: a drawing made with is_fresh
 * @now: (element-type utf8 KithPoint): where its subjects stand
 *
 * Returns: (transfer full): how they would be arranged
 */
KithProposal *
kith_proposal_new_for_scene (const KithScene *arranged,
                             GHashTable      *now)
{
  KithProposal *self = g_new0 (KithProposal, 1);
  GHashTableIter iter;
  gpointer id, to;

  self->places = kith_places_new ();
  self->came_from = kith_places_new ();
  kith_scene_collect_places (arranged, self->places);
  g_hash_table_iter_init (&iter, self->places);
  while (g_hash_table_iter_next (&iter, &id, &to))
    {
      const KithPoint *from = g_hash_table_lookup (now, id);

      if (from != NULL && kith_point_distance (from, to) > MOVED_MM)
        g_hash_table_insert (self->came_from, g_strdup (id), g_memdup2 (from, sizeof *from));
    }

  return self;
}

/**
 * kith_proposal_draw_way:
 * @genogram: made with people_only
 * @progress: 0 where people stand now, 1 where they would go
 *
 * Returns: (transfer full): everybody somewhere on their way
 */
KithScene *
kith_proposal_draw_way (const KithProposal *self,
                        KithGenogram       *genogram,
                        KithLayoutFamily   *people,
                        double              progress)
{
  g_autofree KithRect *boxes = g_memdup2 (self->layout->boxes,
                                          (self->layout->n_persons + 1) * sizeof *boxes);
  KithLayout between = *self->layout;

  for (guint i = 0; i < between.n_persons; i++)
    {
      const char *id = kith_record_get_id (kith_layout_family_get_person (people, i));
      const KithPoint *from = g_hash_table_lookup (self->came_from, id);
      const KithPoint *to = g_hash_table_lookup (self->places, id);

      if (from == NULL)
        continue;
      boxes[i].x += (from->x - to->x) * (1.0 - progress);
      boxes[i].y += (from->y - to->y) * (1.0 - progress);
    }
  between.boxes = boxes;
  return kith_genogram_draw (genogram, people, &between);
}

/**
 * kith_proposal_free:
 *
 * Frees the proposal.
 */
void
kith_proposal_free (KithProposal *self)
{
  g_clear_pointer (&self->layout, kith_layout_free);
  g_hash_table_unref (self->places);
  g_hash_table_unref (self->came_from);
  g_free (self);
}
