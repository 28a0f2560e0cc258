/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * Lines between people, by hand: who, then what they are to each other; another kind or another end
 * for a line that is there; homes and the order in a row. A drag says the first of these, a list one
 * types in says the rest, so that keys alone can do all of it.
 */

#include "config.h"

#include "pages/kith-genogram-page-private.h"

#include "base/kith-text.h"
#include "desk/kith-verbs-home.h"
#include "desk/kith-verbs-relate.h"
#include "model/kith-naming.h"
#include "model/kith-records.h"
#include "tools/kith-walk.h"

#include <glib/gi18n-lib.h>

static KithCanvas *
canvas_of (KithGenogramPage *self)
{
  return KITH_CANVAS (self->canvas);
}

static void
tell_if_failed (KithGenogramPage *self,
                gboolean          is_done,
                const GError     *error)
{
  if (!is_done)
    kith_genogram_page_tell (self, error->message, FALSE);
}

static GPtrArray *
list_selected_people (KithGenogramPage *self)
{
  KithSelection *selection = kith_canvas_get_selection (canvas_of (self));
  GPtrArray *ids = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < kith_selection_get_size (selection); i++)
    if (kith_case_find_kind (self->family, KITH_RECORD_PERSON,
                             kith_selection_get_nth (selection, i)) != NULL)
      g_ptr_array_add (ids, g_strdup (kith_selection_get_nth (selection, i)));

  return ids;
}

/* The one line among what is selected. */
static KithRecord *
find_selected_line (KithGenogramPage *self)
{
  const char *id = kith_selection_get_current (kith_canvas_get_selection (canvas_of (self)));
  KithRecord *record = id != NULL ? kith_case_find (self->family, id) : NULL;
  guint one, other;

  return record != NULL && kith_relating_get_ends (kith_record_get_kind (record), &one, &other)
           ? record : NULL;
}

static char *
dup_name_of (KithGenogramPage *self,
             const char       *id)
{
  KithRecord *person = id != NULL ? kith_case_find_kind (self->family, KITH_RECORD_PERSON, id)
                                  : NULL;

  return person != NULL ? kith_person_dup_name (person) : g_strdup ("");
}

/* Asking. */

/**
 * kith_genogram_page_keep_inside:
 * @at: (inout): what something stands beside, on the page
 *
 * Who was gone to a moment ago may not be in sight yet, and GTK 4.8 knows no place for a popover
 * beside what lies beyond the screen. Beside a line as high as the page there is no room: then it is
 * beside the middle of it.
 */
void
kith_genogram_page_keep_inside (KithGenogramPage *self,
                                GdkRectangle     *at)
{
  const GdkRectangle page = { 0, 0, MAX (gtk_widget_get_width (GTK_WIDGET (self)), 1),
                              MAX (gtk_widget_get_height (GTK_WIDGET (self)), 1) };

  at->width = MAX (at->width, 1);
  at->height = MAX (at->height, 1);
  if (gdk_rectangle_intersect (at, &page, at))
    {
      if (at->height > page.height / 3)
        *at = (GdkRectangle){ at->x + at->width / 2, at->y + at->height / 2, 1, 1 };
      return;
    }

  at->x = CLAMP (at->x, 0, page.width - 1);
  at->y = CLAMP (at->y, 0, page.height - 1);
  at->width = at->height = 1;
}

/**
 * kith_genogram_page_open_list:
 * @list: a #KithChooser
 * @heading: what is asked
 * @choices: (element-type KithChoice): what there is to choose
 * @beside: (nullable): the id of what the list stands beside
 *
 * Asks.
 */
void
kith_genogram_page_open_list (KithGenogramPage *self,
                              GtkWidget        *list,
                              const char       *heading,
                              GArray           *choices,
                              const char       *beside)
{
  GdkRectangle at = { gtk_widget_get_width (self->canvas) / 2,
                      gtk_widget_get_height (self->canvas) / 2, 1, 1 };
  GdkRectangle area;
  double x, y;

  if (beside != NULL && kith_canvas_get_area (canvas_of (self), beside, &area))
    at = area;
  gtk_widget_translate_coordinates (self->canvas, GTK_WIDGET (self), at.x, at.y, &x, &y);
  at.x = (int) x;
  at.y = (int) y;
  kith_genogram_page_keep_inside (self, &at);
  gtk_popover_set_position (GTK_POPOVER (list),
                            2 * at.y + at.height > gtk_widget_get_height (GTK_WIDGET (self))
                              ? GTK_POS_TOP : GTK_POS_BOTTOM);
  kith_chooser_open (KITH_CHOOSER (list), heading, (const KithChoice *) choices->data, choices->len,
                     &at);
}

static void
open_chooser (KithGenogramPage *self,
              const char       *heading,
              GArray           *choices,
              const char       *beside)
{
  kith_genogram_page_open_list (self, self->chooser, heading, choices, beside);
}

static void
forget_question (KithGenogramPage *self)
{
  self->question.kind = KITH_QUESTION_NONE;
  g_clear_pointer (&self->question.one, g_free);
  g_clear_pointer (&self->question.other, g_free);
  g_clear_pointer (&self->question.relation, g_free);
  g_clear_pointer (&self->question.rows, g_ptr_array_unref);
}

static void
ask_among_rows (KithGenogramPage *self,
                KithQuestionKind  kind,
                const char       *heading,
                GPtrArray        *rows,
                const char       *beside)
{
  g_autoptr(GArray) choices = g_array_new (FALSE, FALSE, sizeof (KithChoice));

  for (guint i = 0; i < rows->len; i++)
    {
      const KithRelating *row = rows->pdata[i];
      KithChoice choice = { row->label, row->group, row->reason, row->words };

      g_array_append_val (choices, choice);
    }
  self->question.kind = kind;
  self->question.rows = rows;
  open_chooser (self, heading, choices, beside);
}

/* What a handle that was drawn to somebody means at once. */
static const struct
{
  KithHandle      handle;
  KithRecordKind  kind;
  const char     *token;
  gboolean        is_reversed;
} meanings[] = {
  { KITH_HANDLE_PARENT, KITH_RECORD_PARENTAGE, "birth", TRUE },
  { KITH_HANDLE_CHILD, KITH_RECORD_PARENTAGE, "birth", FALSE },
  { KITH_HANDLE_PARTNER, KITH_RECORD_PARTNERSHIP, "other", FALSE },
  { KITH_HANDLE_SIBLING, KITH_RECORD_SIBSHIP, "full", FALSE },
};

/* What the handle stands for comes first, whatever else speaks for other things. */
static void
put_first (GPtrArray      *rows,
           KithRecordKind  kind,
           gboolean        is_reversed)
{
  guint n_moved = 0;

  for (guint i = 0; i < rows->len; i++)
    {
      const KithRelating *row = rows->pdata[i];

      if (row->kind == kind && row->is_reversed == is_reversed)
        g_ptr_array_insert (rows, (int) n_moved++, g_ptr_array_steal_index (rows, i));
    }
}

static void
ask_kind (KithGenogramPage *self,
          const char       *one,
          const char       *other,
          int               handle)
{
  KithRecord *a = kith_case_find_kind (self->family, KITH_RECORD_PERSON, one);
  KithRecord *b = kith_case_find_kind (self->family, KITH_RECORD_PERSON, other);
  g_autofree char *name_a = dup_name_of (self, one);
  g_autofree char *name_b = dup_name_of (self, other);
  g_autofree char *heading = NULL;
  GPtrArray *rows;

  if (a == NULL || b == NULL)
    return;

  forget_question (self);
  self->question.one = g_strdup (one);
  self->question.other = g_strdup (other);
  /* Translators: two names */
  heading = g_strdup_printf (_("What are %s and %s to each other?"), name_a, name_b);
  rows = kith_relating_list (self->family, a, b);
  for (guint m = 0; m < G_N_ELEMENTS (meanings); m++)
    if ((int) meanings[m].handle == handle)
      put_first (rows, meanings[m].kind, meanings[m].is_reversed);
  ask_among_rows (self, KITH_QUESTION_KIND, heading, rows, other);
}

/* Everybody but those who cannot be meant; whoever is drawn nearby is not put first, for one types. */
static void
ask_who (KithGenogramPage *self,
         KithQuestionKind  kind,
         const char       *heading,
         const char       *beside)
{
  g_autoptr(GArray) choices = g_array_new (FALSE, FALSE, sizeof (KithChoice));
  g_autoptr(GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  guint n = kith_case_count (self->family, KITH_RECORD_PERSON);

  self->question.kind = kind;
  self->question.rows = g_ptr_array_new_with_free_func (g_free);
  for (guint i = 0; i < n; i++)
    {
      KithRecord *person = kith_case_nth (self->family, KITH_RECORD_PERSON, i);
      const char *id = kith_record_get_id (person);
      KithChoice choice = { NULL };

      if (g_strcmp0 (id, self->question.one) == 0 || g_strcmp0 (id, self->question.other) == 0)
        continue;
      g_ptr_array_add (names, kith_person_dup_sentence (self->family, person, kith_day_today ()));
      g_ptr_array_add (self->question.rows, g_strdup (id));
      choice.label = names->pdata[names->len - 1];
      g_array_append_val (choices, choice);
    }
  if (kind == KITH_QUESTION_NEW_END && kith_relating_may_lead_nowhere (find_selected_line (self)))
    {
      KithChoice nobody = { _("Nobody who is known") };

      g_ptr_array_add (self->question.rows, g_strdup (""));
      g_array_append_val (choices, nobody);
    }
  open_chooser (self, heading, choices, beside);
}

/* Answers. */

static void
show_new_line (KithGenogramPage *self,
               const char       *id)
{
  KithScene *scene = kith_canvas_get_scene (canvas_of (self));

  /* Not every line is drawn by itself: two parents share theirs. */
  if (scene != NULL && kith_scene_find_subject (scene, id) != KITH_NO_SUBJECT)
    kith_canvas_go_to (canvas_of (self), id);
  else
    gtk_widget_grab_focus (self->canvas);
}

static void
relate (KithGenogramPage   *self,
        const char         *one,
        const char         *other,
        const KithRelating *row)
{
  g_autoptr(GError) error = NULL;
  g_autofree char *id = kith_desk_relate (self->desk, one, other, row, &error);

  tell_if_failed (self, id != NULL, error);
  if (id != NULL)
    show_new_line (self, id);
}

static void
re_end (KithGenogramPage *self,
        const char       *relation,
        const char       *from,
        const char       *to)
{
  g_autoptr(GError) error = NULL;
  g_autofree char *name = to != NULL ? dup_name_of (self, to)
                                     : g_strdup (_("nobody who is known"));
  g_autofree char *text = NULL;

  if (!kith_desk_re_end (self->desk, relation, from, to, &error))
    {
      kith_genogram_page_tell (self, error->message, FALSE);
      return;
    }

  /* Translators: %s is somebody's name */
  text = kith_text_fill (_("The line leads to %s now"), name);
  kith_genogram_page_tell (self, text, TRUE);
}

static void
answer_end (KithGenogramPage *self,
            const char       *end)
{
  g_autofree char *relation = g_strdup (self->question.relation);
  g_autofree char *kept = g_strdup (end);
  g_autofree char *name = dup_name_of (self, end);
  g_autofree char *heading = kith_text_fill (_("Who instead of %s?"), name);

  forget_question (self);
  self->question.relation = g_steal_pointer (&relation);
  self->question.one = g_steal_pointer (&kept);
  ask_who (self, KITH_QUESTION_NEW_END, heading, self->question.one);
}

static gboolean
change_line (KithGenogramPage    *self,
             const char          *relation,
             const KithRelating  *row,
             GError             **error)
{
  return row->is_state ? kith_desk_end (self->desk, relation, row->token, KITH_DAY_PAST, error)
                       : kith_desk_set_kind (self->desk, relation, row->token, error);
}

static void
chosen_cb (KithGenogramPage *self,
           guint             choice)
{
  KithQuestion asked = self->question;
  gpointer row = asked.rows->pdata[choice];
  g_autoptr(GError) error = NULL;

  self->question = (KithQuestion){ KITH_QUESTION_NONE };
  switch (asked.kind)
    {
    case KITH_QUESTION_WHO:
      ask_kind (self, asked.one, row, KITH_N_HANDLES);
      break;
    case KITH_QUESTION_KIND:
      relate (self, asked.one, asked.other, row);
      break;
    case KITH_QUESTION_OTHER_KIND:
      tell_if_failed (self, change_line (self, asked.relation, row, &error), error);
      gtk_widget_grab_focus (self->canvas);
      break;
    case KITH_QUESTION_END:
      self->question.relation = g_strdup (asked.relation);
      answer_end (self, row);
      break;
    case KITH_QUESTION_NEW_END:
      re_end (self, asked.relation, asked.one, *(char *) row != '\0' ? row : NULL);
      gtk_widget_grab_focus (self->canvas);
      break;
    case KITH_QUESTION_NONE:
    default:
      break;
    }

  g_free (asked.one);
  g_free (asked.other);
  g_free (asked.relation);
  g_ptr_array_unref (asked.rows);
}

static void
left_cb (KithGenogramPage *self)
{
  forget_question (self);
  gtk_widget_grab_focus (self->canvas);
}

static const KithRelating *
find_meaning (GPtrArray *rows,
              int        handle)
{
  for (guint m = 0; m < G_N_ELEMENTS (meanings); m++)
    for (guint i = 0; (int) meanings[m].handle == handle && i < rows->len; i++)
      {
        const KithRelating *row = rows->pdata[i];

        if (row->kind == meanings[m].kind && row->is_reversed == meanings[m].is_reversed
            && g_str_equal (row->token, meanings[m].token))
          return row->reason == NULL ? row : NULL;
      }

  return NULL;
}

static void
led_cb (KithGenogramPage *self,
        const char       *relation,
        const char       *from,
        const char       *to,
        int               handle)
{
  g_autoptr(GPtrArray) rows = NULL;
  const KithRelating *row;

  if (relation != NULL)
    {
      re_end (self, relation, from, to);
      return;
    }

  rows = kith_relating_list (self->family, kith_case_find (self->family, from),
                             kith_case_find (self->family, to));
  row = find_meaning (rows, handle);
  if (row != NULL)
    relate (self, from, to, row);
  else
    ask_kind (self, from, to, handle);
}

/**
 * kith_genogram_page_ask_carer:
 * @link: the id of a child link
 *
 * Asks what somebody is to a child who has two birth parents already. Without an answer they are
 * another carer.
 */
void
kith_genogram_page_ask_carer (KithGenogramPage *self,
                              const char       *link)
{
  KithRecord *record = kith_case_find_kind (self->family, KITH_RECORD_PARENTAGE, link);
  g_autofree char *child = NULL;
  g_autofree char *parent = NULL;
  g_autofree char *heading = NULL;

  if (record == NULL)
    return;

  child = dup_name_of (self, kith_record_get_ref (record, KITH_PARENTAGE_CHILD));
  parent = dup_name_of (self, kith_record_get_ref (record, KITH_PARENTAGE_PARENT));
  /* Translators: the child, the newcomer, the child */
  heading = g_strdup_printf (_("%1$s has two birth parents. What is %2$s to %1$s?"), child, parent);
  forget_question (self);
  self->question.relation = g_strdup (link);
  ask_among_rows (self, KITH_QUESTION_OTHER_KIND, heading, kith_relating_list_kinds (record),
                  kith_record_get_ref (record, KITH_PARENTAGE_PARENT));
}

/* Actions. */

static void
relate_action (GSimpleAction *action,
               GVariant      *parameter,
               gpointer       data)
{
  KithGenogramPage *self = data;
  g_autoptr(GPtrArray) ids = list_selected_people (self);
  g_autofree char *name = NULL;
  g_autofree char *heading = NULL;

  if (ids->len == 0)
    {
      kith_genogram_page_tell (self, _("Select somebody first, by a press or with the arrow keys."),
                               FALSE);
      return;
    }
  if (ids->len == 2)
    {
      ask_kind (self, ids->pdata[0], ids->pdata[1], KITH_N_HANDLES);
      return;
    }

  forget_question (self);
  self->question.one = g_strdup (ids->pdata[ids->len - 1]);
  name = dup_name_of (self, self->question.one);
  heading = kith_text_fill (_("Relate %s to whom?"), name);
  ask_who (self, KITH_QUESTION_WHO, heading, self->question.one);
}

static void
change_kind_action (GSimpleAction *action,
                    GVariant      *parameter,
                    gpointer       data)
{
  KithGenogramPage *self = data;
  KithRecord *line = find_selected_line (self);

  if (line == NULL)
    {
      kith_genogram_page_tell (self, _("Select a line first, by a press or with Page Down."), FALSE);
      return;
    }

  forget_question (self);
  self->question.relation = g_strdup (kith_record_get_id (line));
  ask_among_rows (self, KITH_QUESTION_OTHER_KIND, _("What is it instead?"),
                  kith_relating_list_kinds (line), self->question.relation);
}

static void
change_end_action (GSimpleAction *action,
                   GVariant      *parameter,
                   gpointer       data)
{
  KithGenogramPage *self = data;
  KithRecord *line = find_selected_line (self);
  g_autoptr(GArray) choices = g_array_new (FALSE, FALSE, sizeof (KithChoice));
  g_autoptr(GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  guint ends[2];

  if (line == NULL)
    return;

  forget_question (self);
  self->question.kind = KITH_QUESTION_END;
  self->question.relation = g_strdup (kith_record_get_id (line));
  self->question.rows = g_ptr_array_new_with_free_func (g_free);
  kith_relating_get_ends (kith_record_get_kind (line), &ends[0], &ends[1]);
  for (guint i = 0; i < G_N_ELEMENTS (ends); i++)
    {
      const char *id = kith_record_get_ref (line, ends[i]);
      KithChoice choice = { NULL };

      if (id == NULL)
        continue;
      g_ptr_array_add (names, dup_name_of (self, id));
      g_ptr_array_add (self->question.rows, g_strdup (id));
      choice.label = names->pdata[names->len - 1];
      g_array_append_val (choices, choice);
    }
  open_chooser (self, _("Which end leads elsewhere?"), choices, self->question.relation);
}

static void
set_state_action (GSimpleAction *action,
                  GVariant      *parameter,
                  gpointer       data)
{
  KithGenogramPage *self = data;
  KithRecord *line = find_selected_line (self);
  const char *state = g_variant_get_string (parameter, NULL);
  gboolean is_over = !g_str_equal (state, "together");
  g_autoptr(GError) error = NULL;

  if (line != NULL)
    tell_if_failed (self, kith_desk_end (self->desk, kith_record_get_id (line), state,
                                         is_over ? kith_day_today () : KITH_DAY_PAST, &error),
                    error);
}

static void
dispute_action (GSimpleAction *action,
                GVariant      *parameter,
                gpointer       data)
{
  KithGenogramPage *self = data;
  KithRecord *line = find_selected_line (self);
  g_autoptr(GError) error = NULL;

  if (line != NULL)
    tell_if_failed (self, kith_desk_dispute (self->desk, kith_record_get_id (line),
                                             g_variant_get_boolean (parameter), &error), error);
}

static void
live_together_action (GSimpleAction *action,
                      GVariant      *parameter,
                      gpointer       data)
{
  KithGenogramPage *self = data;
  g_autoptr(GPtrArray) ids = list_selected_people (self);
  g_autoptr(GError) error = NULL;

  if (ids->len == 0)
    {
      kith_genogram_page_tell (self, _("Select who lives together first: hold Ctrl and press, or "
                                       "draw a band round them."), FALSE);
      return;
    }

  g_ptr_array_add (ids, NULL);
  tell_if_failed (self, kith_desk_live_together (self->desk, (const char *const *) ids->pdata,
                                                 &error), error);
}

static void
leave_home_action (GSimpleAction *action,
                   GVariant      *parameter,
                   gpointer       data)
{
  KithGenogramPage *self = data;
  g_autoptr(GPtrArray) ids = list_selected_people (self);
  g_autoptr(GError) error = NULL;

  if (ids->len == 0)
    return;

  g_ptr_array_add (ids, NULL);
  tell_if_failed (self, kith_desk_leave_home (self->desk, (const char *const *) ids->pdata,
                                              kith_day_today (), &error), error);
}

/* The next in the row, and the one after that, to the left or to the right. */
static const char *
find_beside (KithGenogramPage *self,
             const char       *id,
             KithWay           way)
{
  KithScene *scene = kith_canvas_get_scene (canvas_of (self));
  guint from = scene != NULL ? kith_scene_find_subject (scene, id) : KITH_NO_SUBJECT;
  guint to = from != KITH_NO_SUBJECT ? kith_walk_step (self->family, scene, from, NULL, way)
                                     : KITH_NO_SUBJECT;

  return to != KITH_NO_SUBJECT ? kith_scene_get_subject (scene, to)->id : NULL;
}

static void
change_order_action (GSimpleAction *action,
                     GVariant      *parameter,
                     gpointer       data)
{
  KithGenogramPage *self = data;
  gboolean later = g_str_equal (g_action_get_name (G_ACTION (action)), "later");
  g_autoptr(GPtrArray) ids = list_selected_people (self);
  g_autofree char *who = NULL;
  g_autofree char *before = NULL;
  g_autoptr(GError) error = NULL;

  if (ids->len != 1)
    return;

  /* Later is to put the next one before oneself. */
  who = g_strdup (later ? find_beside (self, ids->pdata[0], KITH_WAY_RIGHT) : ids->pdata[0]);
  before = g_strdup (later ? ids->pdata[0] : find_beside (self, ids->pdata[0], KITH_WAY_LEFT));
  if (who == NULL || before == NULL)
    {
      gtk_widget_error_bell (self->canvas);
      return;
    }

  kith_drawing_forget (self->drawing, who);
  kith_drawing_forget (self->drawing, before);
  tell_if_failed (self, kith_desk_put_before (self->desk, who, before, &error), error);
}

/**
 * kith_genogram_page_add_relating:
 *
 * Gives a new page the actions by which lines are drawn and changed.
 */
void
kith_genogram_page_add_relating (KithGenogramPage *self)
{
  static const GActionEntry entries[] = {
    { "relate", relate_action },
    { "change-kind", change_kind_action },
    { "change-end", change_end_action },
    { "set-state", set_state_action, "s" },
    { "dispute", dispute_action, "b" },
    { "live-together", live_together_action },
    { "leave-home", leave_home_action },
    { "earlier", change_order_action },
    { "later", change_order_action },
  };

  g_action_map_add_action_entries (G_ACTION_MAP (self->drawing_actions), entries,
                                   G_N_ELEMENTS (entries), self);
  self->chooser = kith_chooser_new ();
  gtk_widget_set_parent (self->chooser, GTK_WIDGET (self));
  g_signal_connect_object (self->chooser, "chosen", G_CALLBACK (chosen_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->chooser, "left", G_CALLBACK (left_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->canvas, "led", G_CALLBACK (led_cb), self, G_CONNECT_SWAPPED);
}

/**
 * kith_genogram_page_remove_relating:
 *
 * Takes that away again.
 */
void
kith_genogram_page_remove_relating (KithGenogramPage *self)
{
  forget_question (self);
  g_clear_pointer (&self->chooser, gtk_widget_unparent);
}
