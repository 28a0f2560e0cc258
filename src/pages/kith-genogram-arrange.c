/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * Where people stand on the sheet by hand: what a drag and the keys for it come to, and the way back
 * to where Kith would place them. Drags and keys make the same step of the desk.
 */

#include "config.h"

#include "pages/kith-genogram-page-private.h"

#include "desk/kith-verbs.h"

#include <glib/gi18n-lib.h>

#define NUDGE_MM 2.0

static gboolean
place (KithGenogramPage *self,
       GArray           *places,
       const char       *join)
{
  g_autoptr(GError) error = NULL;

  if (places->len == 0)
    return TRUE;
  if (kith_desk_place (self->desk, kith_drawing_get_sheet (self->drawing),
                       (const KithPlace *) places->data, places->len, join, &error))
    return TRUE;

  kith_genogram_page_tell (self, error->message, FALSE);
  return FALSE;
}

static void
people_moved_cb (KithGenogramPage *self,
                 GArray           *moves)
{
  g_autoptr(GArray) places = g_array_new (FALSE, FALSE, sizeof (KithPlace));

  for (guint i = 0; i < moves->len; i++)
    {
      const KithCanvasMove *move = &g_array_index (moves, KithCanvasMove, i);
      KithPlace at = { move->id, move->to_mm.x, move->to_mm.y, TRUE, FALSE };

      g_array_append_val (places, at);
    }
  place (self, places, NULL);
}

/* The people among what is selected, where they stand. */
static GArray *
list_places (KithGenogramPage *self)
{
  KithCanvas *canvas = KITH_CANVAS (self->canvas);
  KithScene *scene = kith_canvas_get_scene (canvas);
  KithSelection *selection = kith_canvas_get_selection (canvas);
  GArray *places = g_array_new (FALSE, FALSE, sizeof (KithPlace));

  for (guint i = 0; scene != NULL && i < kith_selection_get_size (selection); i++)
    {
      guint number = kith_scene_find_subject (scene, kith_selection_get_nth (selection, i));
      const KithSubject *subject = number != KITH_NO_SUBJECT
                                     ? kith_scene_get_subject (scene, number) : NULL;
      KithPlace at = { NULL, 0.0, 0.0, TRUE, FALSE };

      if (subject == NULL || subject->kind != KITH_SUBJECT_PERSON)
        continue;
      at.person = kith_record_get_id (kith_case_find (self->family, subject->id));
      at.x = subject->anchor.x;
      at.y = subject->anchor.y;
      g_array_append_val (places, at);
    }

  return places;
}

static const struct
{
  const char *action;
  double      dx;
  double      dy;
} nudges[] = {
  { "nudge-left", -NUDGE_MM, 0.0 },
  { "nudge-right", NUDGE_MM, 0.0 },
  { "nudge-up", 0.0, -NUDGE_MM },
  { "nudge-down", 0.0, NUDGE_MM },
};

static void
nudge_action (GSimpleAction *action,
              GVariant      *parameter,
              gpointer       data)
{
  const char *name = g_action_get_name (G_ACTION (action));
  g_autoptr(GArray) places = list_places (data);

  for (guint n = 0; n < G_N_ELEMENTS (nudges); n++)
    if (g_str_equal (nudges[n].action, name))
      for (guint i = 0; i < places->len; i++)
        {
          g_array_index (places, KithPlace, i).x += nudges[n].dx;
          g_array_index (places, KithPlace, i).y += nudges[n].dy;
        }

  place (data, places, "nudge");
}

static void
unpin_action (GSimpleAction *action,
              GVariant      *parameter,
              gpointer       data)
{
  KithGenogramPage *self = data;
  g_autoptr(GArray) places = list_places (self);
  g_autoptr(GPtrArray) ids = g_ptr_array_new ();
  g_autoptr(GError) error = NULL;

  if (kith_drawing_get_sheet (self->drawing) == NULL || places->len == 0)
    return;

  for (guint i = 0; i < places->len; i++)
    {
      kith_drawing_forget (self->drawing, g_array_index (places, KithPlace, i).person);
      g_ptr_array_add (ids, (gpointer) g_array_index (places, KithPlace, i).person);
    }
  g_ptr_array_add (ids, NULL);
  if (!kith_desk_unpin (self->desk, kith_drawing_get_sheet (self->drawing),
                        (const char *const *) ids->pdata, &error))
    kith_genogram_page_tell (self, error->message, FALSE);
}

static void
select_all_action (GSimpleAction *action,
                   GVariant      *parameter,
                   gpointer       data)
{
  KithCanvas *canvas = KITH_CANVAS (((KithGenogramPage *) data)->canvas);
  KithScene *scene = kith_canvas_get_scene (canvas);
  g_autoptr(GPtrArray) ids = g_ptr_array_new ();

  for (guint i = 0; scene != NULL && i < kith_scene_get_n_subjects (scene); i++)
    if (kith_scene_get_subject (scene, i)->kind == KITH_SUBJECT_PERSON)
      g_ptr_array_add (ids, (gpointer) kith_scene_get_subject (scene, i)->id);
  kith_selection_add_all (kith_canvas_get_selection (canvas), ids, FALSE);
}

/**
 * kith_genogram_page_add_arranging:
 *
 * Gives a new page the actions by which people are put to their places.
 */
void
kith_genogram_page_add_arranging (KithGenogramPage *self)
{
  static const GActionEntry entries[] = {
    { "unpin", unpin_action },
    { "select-all", select_all_action },
  };

  g_action_map_add_action_entries (G_ACTION_MAP (self->drawing_actions), entries,
                                   G_N_ELEMENTS (entries), self);
  for (guint i = 0; i < G_N_ELEMENTS (nudges); i++)
    g_action_map_add_action_entries (G_ACTION_MAP (self->drawing_actions),
                                     &(GActionEntry){ nudges[i].action, nudge_action }, 1, self);
  g_signal_connect_object (self->canvas, "people-moved", G_CALLBACK (people_moved_cb), self,
                           G_CONNECT_SWAPPED);
}
