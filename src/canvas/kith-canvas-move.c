/* SPDX-License-Identifier: GPL-3.0-or-later */

/* People who are lifted off the drawing, follow the pointer, and are put down somewhere. */

#include "config.h"

#include "canvas/kith-canvas-private.h"

#include "tools/kith-branch.h"

#define SNAP_PX 7.0

/* Who goes along: everybody who is selected with the leader, or the leader's branch. */
static GPtrArray *
list_moved (KithCanvas *self,
            const char *leader,
            gboolean    with_branch)
{
  GPtrArray *ids = g_ptr_array_new ();

  g_ptr_array_add (ids, (gpointer) leader);
  if (kith_selection_contains (self->selection, leader))
    for (guint i = 0; i < kith_selection_get_size (self->selection); i++)
      g_ptr_array_add (ids, (gpointer) kith_selection_get_nth (self->selection, i));
  if (with_branch && self->family != NULL)
    kith_branch_add_all (self->family, ids);
  return ids;
}

/**
 * kith_canvas_begin_move:
 * @leader: number of the person under the pointer
 * @with_branch: whether their family goes along
 *
 * Lifts people off the drawing.
 */
void
kith_canvas_begin_move (KithCanvas *self,
                        guint       leader,
                        gboolean    with_branch)
{
  g_autoptr(GPtrArray) ids = list_moved (self, kith_scene_get_subject (self->scene, leader)->id,
                                         with_branch);

  g_clear_pointer (&self->lift, kith_canvas_lift_free);
  self->lift = kith_canvas_lift_new (self->scene, self->family, ids, leader);
  kith_canvas_set_hovered (self, KITH_NO_SUBJECT);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

/**
 * kith_canvas_continue_move:
 * @by_mm: how far they are from where they stood
 * @free_hand: whether they keep out of line with others
 */
void
kith_canvas_continue_move (KithCanvas      *self,
                           const KithPoint *by_mm,
                           gboolean         free_hand)
{
  kith_canvas_lift_move (self->lift, by_mm,
                         free_hand ? 0.0 : SNAP_PX / self->view.zoom);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * kith_canvas_end_move:
 * @keep: whether they stay where they are now
 *
 * Lets go of them.
 */
void
kith_canvas_end_move (KithCanvas *self,
                      gboolean    keep)
{
  g_autoptr(KithCanvasLift) lift = g_steal_pointer (&self->lift);
  g_autoptr(GArray) moves = g_array_new (FALSE, FALSE, sizeof (KithCanvasMove));

  gtk_widget_queue_allocate (GTK_WIDGET (self));
  gtk_widget_queue_draw (GTK_WIDGET (self));
  if (lift == NULL || !keep || !kith_canvas_lift_has_moved (lift))
    return;

  for (guint i = 0; i < kith_canvas_lift_get_n (lift); i++)
    {
      KithCanvasMove move;

      move.id = kith_canvas_lift_get_nth (lift, i, &move.to_mm);
      g_array_append_val (moves, move);
    }
  kith_canvas_tell_moved (self, moves);
}

/**
 * kith_canvas_set_moves_branch:
 * @moves_branch: whether a drag takes the family along, as Shift does for one drag
 */
void
kith_canvas_set_moves_branch (KithCanvas *self,
                              gboolean    moves_branch)
{
  g_return_if_fail (KITH_IS_CANVAS (self));

  self->moves_branch = moves_branch;
}
