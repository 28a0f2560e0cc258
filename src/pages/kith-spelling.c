/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * Underlines the words of a text view that no dictionary knows, when somebody has paused. The menu
 * of the text, by the pointer or by Shift+F10, offers what may have been meant and lets the case
 * learn the word; F7 goes to the next such word.
 */

#include "config.h"

#include "pages/kith-spelling.h"

#include "base/kith-text.h"
#include "desk/kith-verbs.h"
#include "model/kith-records.h"
#include "pages/kith-speller.h"
#include "pages/kith-toast.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define PAUSE_MS 350
#define MOST_SUGGESTIONS 6

/* One watched view; goes with it. */
typedef struct
{
  GtkTextView        *view;    /* borrowed; owns this */
  KithDesk           *desk;    /* owned */
  GtkTextTag         *wrong;   /* borrowed from the buffer */
  GSimpleActionGroup *actions; /* owned */
  char               *word;    /* owned, nullable; for which the menu offers others */
  int                 offset;  /* where it begins, in characters */
  guint               source;
} Watch;

static void
watch_free (gpointer data)
{
  Watch *self = data;

  g_clear_handle_id (&self->source, g_source_remove);
  g_object_unref (self->desk);
  g_object_unref (self->actions);
  g_free (self->word);
  g_free (self);
}

/* A case has one speller, made when something is first looked at: a dictionary takes its time. */
static KithSpeller *
get_speller (Watch *self)
{
  KithSpeller *speller = g_object_get_data (G_OBJECT (self->desk), "speller");
  g_autoptr(GPtrArray) languages = NULL;

  if (speller != NULL)
    return speller;

  languages = g_ptr_array_new ();
  for (const char *const *name = g_get_language_names (); *name != NULL; name++)
    if (strchr (*name, '.') == NULL && !g_str_equal (*name, "C") && !g_str_equal (*name, "en"))
      g_ptr_array_add (languages, (gpointer) *name);
  g_ptr_array_add (languages, (gpointer) "en_GB");
  g_ptr_array_add (languages, (gpointer) "en");
  g_ptr_array_add (languages, NULL);
  speller = kith_speller_new (kith_desk_get_case (self->desk),
                              (const char *const *) languages->pdata);
  g_object_set_data_full (G_OBJECT (self->desk), "speller", speller, g_object_unref);
  return speller;
}

static void
mark_word (Watch         *self,
           GtkTextBuffer *buffer,
           const char    *text,
           gsize          start,
           gsize          end)
{
  g_autofree char *word = g_strndup (text + start, end - start);
  GtkTextIter from, to, cursor;

  if (kith_speller_knows (get_speller (self), word))
    return;

  gtk_text_buffer_get_iter_at_offset (buffer, &from, (int) g_utf8_strlen (text, (gssize) start));
  to = from;
  gtk_text_iter_forward_chars (&to, (int) g_utf8_strlen (word, -1));
  gtk_text_buffer_get_iter_at_mark (buffer, &cursor, gtk_text_buffer_get_insert (buffer));
  /* A word that is still being typed is not wrong yet. */
  if (gtk_text_iter_equal (&cursor, &to) && gtk_widget_has_focus (GTK_WIDGET (self->view)))
    return;
  gtk_text_buffer_apply_tag (buffer, self->wrong, &from, &to);
}

static void
look (Watch *self)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (self->view);
  g_autofree char *text = NULL;
  GtkTextIter first, last;
  gsize start = 0, end = 0;

  gtk_text_buffer_get_bounds (buffer, &first, &last);
  gtk_text_buffer_remove_tag (buffer, self->wrong, &first, &last);
  text = gtk_text_buffer_get_text (buffer, &first, &last, FALSE);
  for (; kith_speller_next_word (text, &start, &end); start = end)
    mark_word (self, buffer, text, start, end);
}

static gboolean
pause_cb (gpointer data)
{
  Watch *self = data;

  self->source = 0;
  if (gtk_widget_get_mapped (GTK_WIDGET (self->view)))
    look (self);
  return G_SOURCE_REMOVE;
}

static void
wait_for_pause (Watch *self)
{
  g_clear_handle_id (&self->source, g_source_remove);
  self->source = g_timeout_add_full (G_PRIORITY_LOW, PAUSE_MS, pause_cb, self, NULL);
}

/* The menu. */

static gboolean
word_around (Watch       *self,
             GtkTextIter *at,
             GtkTextIter *from,
             GtkTextIter *to)
{
  *from = *to = *at;
  if (!gtk_text_iter_has_tag (at, self->wrong) && !gtk_text_iter_ends_tag (at, self->wrong))
    return FALSE;

  if (!gtk_text_iter_starts_tag (from, self->wrong))
    gtk_text_iter_backward_to_tag_toggle (from, self->wrong);
  if (!gtk_text_iter_ends_tag (to, self->wrong))
    gtk_text_iter_forward_to_tag_toggle (to, self->wrong);
  return TRUE;
}

static GMenuModel *
new_menu (Watch      *self,
          const char *word)
{
  GMenu *menu = g_menu_new ();
  g_autoptr(GMenu) suggested = g_menu_new ();
  g_autoptr(GMenu) more = g_menu_new ();
  g_auto(GStrv) words = kith_speller_dup_suggestions (get_speller (self), word, MOST_SUGGESTIONS);
  g_autofree char *learn = g_strdup_printf (_("“%s” Is Right"), word);
  g_autoptr(GMenuItem) item = g_menu_item_new (learn, NULL);

  for (guint i = 0; words[i] != NULL; i++)
    {
      g_autoptr(GMenuItem) each = g_menu_item_new (words[i], NULL);

      g_menu_item_set_action_and_target (each, "spelling.replace", "s", words[i]);
      g_menu_append_item (suggested, each);
    }
  g_menu_item_set_action_and_target (item, "spelling.learn", "s", word);
  g_menu_append_item (more, item);
  g_menu_append_section (menu, NULL, G_MENU_MODEL (suggested));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (more));
  return G_MENU_MODEL (menu);
}

/* The place is remembered: the row may show its text anew when the menu takes the focus. */
static void
offer_at (Watch       *self,
          GtkTextIter *at)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (self->view);
  g_autoptr(GMenuModel) menu = NULL;
  g_autofree char *word = NULL;
  GtkTextIter from, to;

  if (word_around (self, at, &from, &to))
    {
      word = gtk_text_buffer_get_text (buffer, &from, &to, FALSE);
      menu = new_menu (self, word);
      kith_set_string (&self->word, word);
      self->offset = gtk_text_iter_get_offset (&from);
      gtk_text_buffer_place_cursor (buffer, at);
    }
  gtk_text_view_set_extra_menu (self->view, menu);
}

static void
replace_cb (GSimpleAction *action,
            GVariant      *word,
            gpointer       data)
{
  Watch *self = data;
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (self->view);
  const char *text = g_variant_get_string (word, NULL);
  g_autofree char *there = NULL;
  GtkTextIter from, to;

  if (self->word == NULL || !gtk_text_view_get_editable (self->view))
    return;
  gtk_text_buffer_get_iter_at_offset (buffer, &from, self->offset);
  gtk_text_buffer_get_iter_at_offset (buffer, &to, self->offset + (int) g_utf8_strlen (self->word, -1));
  there = gtk_text_buffer_get_text (buffer, &from, &to, FALSE);
  if (!g_str_equal (there, self->word))
    return;

  gtk_text_buffer_begin_user_action (buffer);
  gtk_text_buffer_delete (buffer, &from, &to);
  gtk_text_buffer_insert (buffer, &from, text, -1);
  gtk_text_buffer_end_user_action (buffer);
}

static void
learn_cb (GSimpleAction *action,
          GVariant      *word,
          gpointer       data)
{
  Watch *self = data;
  g_autoptr(KithDraft) draft = kith_draft_new (KITH_RECORD_CASE_WORD);
  g_autoptr(GError) error = NULL;

  kith_draft_set_text (draft, KITH_CASE_WORD_WORD, g_variant_get_string (word, NULL));
  if (!kith_desk_add (self->desk, draft, &error))
    kith_toast (GTK_WIDGET (self->view), error->message, NULL, NULL);
  look (self);
}

static const GActionEntry entries[] = {
  { "replace", replace_cb, "s" },
  { "learn", learn_cb, "s" },
};

static void
pressed_cb (GtkGestureClick *gesture,
            int              n_press,
            double           x,
            double           y,
            gpointer         data)
{
  Watch *self = data;
  GtkTextIter at;
  int bx, by;

  gtk_text_view_window_to_buffer_coords (self->view, GTK_TEXT_WINDOW_WIDGET, (int) x, (int) y, &bx,
                                         &by);
  gtk_text_view_get_iter_at_location (self->view, &at, bx, by);
  offer_at (self, &at);
}

static gboolean
go_to_next (Watch *self)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (self->view);
  GtkTextIter at, first, from, to;

  look (self);
  gtk_text_buffer_get_iter_at_mark (buffer, &at, gtk_text_buffer_get_insert (buffer));
  gtk_text_buffer_get_start_iter (buffer, &first);
  if (word_around (self, &at, &from, &to))
    at = to;
  while (!gtk_text_iter_starts_tag (&at, self->wrong))
    if (!gtk_text_iter_forward_to_tag_toggle (&at, self->wrong))
      break;
  if (!gtk_text_iter_starts_tag (&at, self->wrong))
    {
      at = first;
      if (!gtk_text_iter_starts_tag (&at, self->wrong)
          && !gtk_text_iter_forward_to_tag_toggle (&at, self->wrong))
        return TRUE;
    }

  gtk_text_buffer_place_cursor (buffer, &at);
  gtk_text_view_scroll_mark_onscreen (self->view, gtk_text_buffer_get_insert (buffer));
  offer_at (self, &at);
  return gtk_widget_activate_action (GTK_WIDGET (self->view), "menu.popup", NULL);
}

static gboolean
key_pressed_cb (GtkEventControllerKey *controller,
                guint                  key,
                guint                  code,
                GdkModifierType        state,
                gpointer               data)
{
  Watch *self = data;
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (self->view);
  GtkTextIter at;

  if (key == GDK_KEY_F7)
    return go_to_next (self);
  if (key == GDK_KEY_Menu || (key == GDK_KEY_F10 && (state & GDK_SHIFT_MASK) != 0))
    {
      look (self);
      gtk_text_buffer_get_iter_at_mark (buffer, &at, gtk_text_buffer_get_insert (buffer));
      offer_at (self, &at);
    }
  return FALSE;
}

static void
listen (Watch *self)
{
  GtkGesture *click = gtk_gesture_click_new ();
  GtkEventController *keys = gtk_event_controller_key_new ();

  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (click), GDK_BUTTON_SECONDARY);
  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (click), GTK_PHASE_CAPTURE);
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect (click, "pressed", G_CALLBACK (pressed_cb), self);
  g_signal_connect (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self->view), GTK_EVENT_CONTROLLER (click));
  gtk_widget_add_controller (GTK_WIDGET (self->view), keys);
}

/**
 * kith_spelling_watch:
 * @view: a text view of a form
 * @desk: where the case is worked on; it keeps the words that are learnt
 *
 * Has the spelling of what stands in @view looked at from now on. Without a dictionary nothing is
 * ever marked.
 */
void
kith_spelling_watch (GtkTextView *view,
                     KithDesk    *desk)
{
  Watch *self = g_new0 (Watch, 1);
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (view);

  self->view = view;
  self->desk = g_object_ref (desk);
  self->wrong = gtk_text_buffer_create_tag (buffer, NULL, "underline", PANGO_UNDERLINE_ERROR, NULL);
  self->actions = g_simple_action_group_new ();
  g_action_map_add_action_entries (G_ACTION_MAP (self->actions), entries, G_N_ELEMENTS (entries), self);
  gtk_widget_insert_action_group (GTK_WIDGET (view), "spelling", G_ACTION_GROUP (self->actions));
  g_object_set_data_full (G_OBJECT (view), "spelling", self, watch_free);
  listen (self);
  g_signal_connect_data (buffer, "changed", G_CALLBACK (wait_for_pause), self, NULL,
                         G_CONNECT_SWAPPED);
  g_signal_connect_swapped (view, "map", G_CALLBACK (wait_for_pause), self);
}
