/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * Where people stand on the sheet by hand: what a drag and the keys for it come to, and the way back
 * to where Kith would place them. Drags and keys make the same step of the desk.
 */

#include "config.h"

#include "pages/kith-genogram-page-private.h"

#include "desk/kith-verbs-relate.h"
#include "desk/kith-verbs.h"
#include "model/kith-kin.h"
#include "model/kith-records.h"
#include "pages/kith-page-kinds.h"
#include "tools/kith-branch.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define NUDGE_MM 2.0
#define SAME_ROW_MM 6.0

/**
 * kith_genogram_page_place:
 * @places: (element-type KithPlace): where to
 * @join: (nullable): a word for steps that are undone together
 *
 * Puts people where a hand wants them, or says why not.
 *
 * Returns: whether they stand there
 */
gboolean
kith_genogram_page_place (KithGenogramPage *self,
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

/* Reordering. */

static gboolean
is_born (KithRecord *person)
{
  KithDate born;

  return kith_kin_get_birth (person, &born);
}

static double
column_of (KithScene  *scene,
           KithRecord *person)
{
  guint number = kith_scene_find_subject (scene, kith_record_get_id (person));

  return number != KITH_NO_SUBJECT ? kith_scene_get_subject (scene, number)->anchor.x : NAN;
}

/* Somebody was dragged along their row past a brother or sister, and births do not say who comes
 * first: whom they stand left of now. Returns: whether that is what happened */
static gboolean
find_new_neighbour (KithGenogramPage      *self,
                    const KithCanvasMove  *move,
                    const char           **before)
{
  KithScene *scene = kith_canvas_get_scene (KITH_CANVAS (self->canvas));
  KithRecord *person = kith_case_find (self->family, move->id);
  guint number = kith_scene_find_subject (scene, move->id);
  const KithPoint *from = &kith_scene_get_subject (scene, number)->anchor;
  g_autoptr(GPtrArray) siblings = kith_kin_siblings (self->family, person,
                                                     KITH_SIBLING_FULL | KITH_SIBLING_HALF);
  gboolean passed = FALSE;
  double nearest = INFINITY;

  *before = NULL;
  if (fabs (move->to_mm.y - from->y) > SAME_ROW_MM)
    return FALSE;

  for (guint i = 0; i < siblings->len; i++)
    {
      double x = column_of (scene, siblings->pdata[i]);

      if (isnan (x))
        continue;
      if ((x - from->x) * (x - move->to_mm.x) < 0.0)
        {
          if (is_born (person) && is_born (siblings->pdata[i]))
            return FALSE;
          passed = TRUE;
        }
      if (x > move->to_mm.x && x < nearest)
        {
          nearest = x;
          *before = kith_record_get_id (siblings->pdata[i]);
        }
    }

  return passed;
}

static gboolean
reorder (KithGenogramPage *self,
         GArray           *moves)
{
  const KithCanvasMove *move = &g_array_index (moves, KithCanvasMove, 0);
  g_autofree char *id = g_strdup (move->id);
  g_autofree char *kept = NULL;
  const char *before;

  if (moves->len != 1 || !self->kind->follows_kin || !find_new_neighbour (self, move, &before))
    return FALSE;

  kept = g_strdup (before);
  kith_drawing_forget (self->drawing, id);
  return kith_desk_put_before (self->desk, id, kept, NULL);
}

/* Whoever was dragged alone is who the keys go on with. */
static void
select_moved (KithGenogramPage *self,
              GArray           *moves)
{
  KithRecord *record
    = moves->len == 1 ? kith_case_find (self->family, g_array_index (moves, KithCanvasMove, 0).id)
                      : NULL;

  if (record != NULL)
    kith_selection_select_only (kith_canvas_get_selection (KITH_CANVAS (self->canvas)),
                                kith_record_get_id (record));
  gtk_widget_grab_focus (self->canvas);
}

static void
people_moved_cb (KithGenogramPage *self,
                 GArray           *moves)
{
  g_autoptr(GArray) places = g_array_new (FALSE, FALSE, sizeof (KithPlace));

  if (self->kind->moved != NULL)
    {
      select_moved (self, moves);
      self->kind->moved (self, moves);
      return;
    }
  if (reorder (self, moves))
    return;

  for (guint i = 0; i < moves->len; i++)
    {
      const KithCanvasMove *move = &g_array_index (moves, KithCanvasMove, i);
      KithPlace at = { move->id, move->to_mm.x, move->to_mm.y, TRUE, FALSE };

      g_array_append_val (places, at);
    }
  select_moved (self, moves);
  kith_genogram_page_place (self, places, NULL);
}

static gboolean
takes_branch (KithGenogramPage *self)
{
  g_autoptr(GVariant) state
    = g_action_group_get_action_state (G_ACTION_GROUP (self->drawing_actions), "with-family");

  return g_variant_get_boolean (state);
}

/* What is selected, and with it the branch of one person if that is wanted. */
static GPtrArray *
list_meant (KithGenogramPage *self)
{
  KithSelection *selection = kith_canvas_get_selection (KITH_CANVAS (self->canvas));
  GPtrArray *ids;

  if (kith_selection_get_size (selection) == 1 && takes_branch (self))
    return kith_branch_collect (self->family, kith_selection_get_nth (selection, 0));

  ids = g_ptr_array_new ();
  for (guint i = 0; i < kith_selection_get_size (selection); i++)
    g_ptr_array_add (ids, (gpointer) kith_selection_get_nth (selection, i));
  return ids;
}

/* The people among them, where they stand. */
static GArray *
list_places (KithGenogramPage *self)
{
  KithScene *scene = kith_canvas_get_scene (KITH_CANVAS (self->canvas));
  g_autoptr(GPtrArray) ids = list_meant (self);
  GArray *places = g_array_new (FALSE, FALSE, sizeof (KithPlace));

  for (guint i = 0; scene != NULL && i < ids->len; i++)
    {
      guint number = kith_scene_find_subject (scene, ids->pdata[i]);
      const KithSubject *subject = number != KITH_NO_SUBJECT
                                     ? kith_scene_get_subject (scene, number) : NULL;
      KithPlace at = { NULL, 0.0, 0.0, TRUE, FALSE };

      if (subject == NULL || !kith_subject_kind_stands (subject->kind))
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

/* Nudges of the same people are one step; whoever goes to another sheet ends it. The sheet is not
 * part of the word, for the first nudge makes it. */
static char *
dup_nudge_word (GArray *places)
{
  GString *word = g_string_new ("nudge");

  for (guint i = 0; i < places->len; i++)
    g_string_append_printf (word, " %s", g_array_index (places, KithPlace, i).person);
  return g_string_free (word, FALSE);
}

static void
nudge_action (GSimpleAction *action,
              GVariant      *parameter,
              gpointer       data)
{
  const char *name = g_action_get_name (G_ACTION (action));
  g_autoptr(GArray) places = list_places (data);
  g_autofree char *word = dup_nudge_word (places);

  for (guint n = 0; n < G_N_ELEMENTS (nudges); n++)
    if (g_str_equal (nudges[n].action, name))
      for (guint i = 0; i < places->len; i++)
        {
          g_array_index (places, KithPlace, i).x += nudges[n].dx;
          g_array_index (places, KithPlace, i).y += nudges[n].dy;
        }

  kith_genogram_page_place (data, places, word);
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
    if (kith_subject_kind_stands (kith_scene_get_subject (scene, i)->kind))
      g_ptr_array_add (ids, (gpointer) kith_scene_get_subject (scene, i)->id);
  kith_selection_add_all (kith_canvas_get_selection (canvas), ids, FALSE);
}

static void
with_family_action (GSimpleAction *action,
                    GVariant      *state,
                    gpointer       data)
{
  KithGenogramPage *self = data;

  g_simple_action_set_state (action, state);
  kith_canvas_set_moves_branch (KITH_CANVAS (self->canvas), g_variant_get_boolean (state));
  kith_genogram_page_tell (self, g_variant_get_boolean (state)
                                   ? _("Whoever is moved takes their branch along")
                                   : _("Whoever is moved goes alone"), FALSE);
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
    { "with-family", NULL, NULL, "false", with_family_action },
  };

  g_action_map_add_action_entries (G_ACTION_MAP (self->drawing_actions), entries,
                                   G_N_ELEMENTS (entries), self);
  for (guint i = 0; i < G_N_ELEMENTS (nudges); i++)
    g_action_map_add_action_entries (G_ACTION_MAP (self->drawing_actions),
                                     &(GActionEntry){ nudges[i].action, nudge_action }, 1, self);
  g_signal_connect_object (self->canvas, "people-moved", G_CALLBACK (people_moved_cb), self,
                           G_CONNECT_SWAPPED);
}
