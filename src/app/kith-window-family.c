/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * The family view: the whole window for the people in the room. What they see is a copy of the case that
 * holds what each of them may have; behind it nothing of the window works on the case itself. It needs no
 * secret to leave it, but it is asked, so that nobody does it by a slip of the finger.
 */

#include "config.h"

#include "app/kith-window-private.h"

#include "base/kith-text.h"
#include "model/kith-involved.h"
#include "model/kith-meetings.h"
#include "model/kith-naming.h"
#include "model/kith-records.h"
#include "pages/kith-readers.h"
#include "pages/kith-tidy.h"
#include "share/kith-share.h"

#include <glib/gi18n-lib.h>

/* What may be done while people look on: nothing that is about the case itself. */
static const char *const allowed[] = { "leave-family-view", "tell", "show-shortcuts", "close-case", NULL };

/* Who is in the room, while it is asked. */
typedef struct
{
  KithWindow *window;  /* borrowed; the dialog is modal to it */
  GPtrArray  *checks;  /* borrowed children */
  GPtrArray  *people;  /* owned; their ids, in the same order */
} Asking;

static void
asking_free (gpointer data)
{
  Asking *self = data;

  g_ptr_array_unref (self->checks);
  g_ptr_array_unref (self->people);
  g_free (self);
}

/**
 * kith_window_is_shown:
 *
 * Returns: whether people look on, and see what they may see
 */
gboolean
kith_window_is_shown (KithWindow *self)
{
  return self->family_view != NULL;
}

static void
set_enabled (KithWindow *self,
             const char *name,
             gboolean    enabled)
{
  GAction *action = g_action_map_lookup_action (G_ACTION_MAP (self), name);

  if (G_IS_SIMPLE_ACTION (action))
    g_simple_action_set_enabled (G_SIMPLE_ACTION (action), enabled);
}

/* What was possible is kept, to be so again afterwards. */
static void
disable_actions (KithWindow *self)
{
  g_auto(GStrv) names = g_action_group_list_actions (G_ACTION_GROUP (self));
  g_autoptr(GStrvBuilder) disabled = g_strv_builder_new ();

  for (guint i = 0; names[i] != NULL; i++)
    if (!g_strv_contains (allowed, names[i])
        && g_action_group_get_action_enabled (G_ACTION_GROUP (self), names[i]))
      {
        g_strv_builder_add (disabled, names[i]);
        set_enabled (self, names[i], FALSE);
      }
  self->disabled = g_strv_builder_end (disabled);
  set_enabled (self, "leave-family-view", TRUE);
}

static void
enable_actions (KithWindow *self)
{
  for (guint i = 0; self->disabled != NULL && self->disabled[i] != NULL; i++)
    set_enabled (self, self->disabled[i], TRUE);
  g_clear_pointer (&self->disabled, g_strfreev);
}

static GtkWidget *
new_sign (const char *who)
{
  GtkWidget *bar = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *button = gtk_button_new_with_mnemonic (_("_Leave the Family View…"));
  /* Translators: %s is a list of names */
  g_autofree char *text = kith_text_fill (_("Family view: only what all of these may see: %s"), who);
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "win.leave-family-view");
  gtk_widget_add_css_class (bar, "kith-family-sign");
  gtk_box_append (GTK_BOX (bar), label);
  gtk_box_append (GTK_BOX (bar), button);
  return bar;
}

static void
show_copy (KithWindow *self,
           KithCase   *copy,
           const char *who)
{
  g_autoptr(GError) error = NULL;
  KithDesk *desk = kith_desk_new_to_show (copy, _("Family view"), &error);
  GtkWidget *view;

  if (desk == NULL)
    {
      kith_window_tell_error (self, _("The family view could not be shown"), error);
      return;
    }

  self->shown_desk = desk;
  self->family_view = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  view = kith_case_view_new (desk);
  gtk_widget_set_vexpand (view, TRUE);
  gtk_box_append (GTK_BOX (self->family_view), view);
  gtk_box_append (GTK_BOX (self->family_view), new_sign (who));
  kith_tidy (self->family_view);
  gtk_stack_add_child (self->layers, self->family_view);
  gtk_stack_set_visible_child (self->layers, self->family_view);
  /* What stands behind is not there for a screen reader either. */
  gtk_widget_set_visible (GTK_WIDGET (self->view), FALSE);
  gtk_window_set_title (GTK_WINDOW (self), _("Family view – Kith"));
  disable_actions (self);
  gtk_widget_grab_focus (GTK_WIDGET (kith_case_view_get_canvas (KITH_CASE_VIEW (view))));
}

static void
answered_cb (GtkWidget  *dialog,
             const char *response,
             gpointer    data)
{
  const Asking *asking = g_object_get_data (G_OBJECT (dialog), "kith-asking");
  KithCase *family = kith_desk_get_case (asking->window->desk);
  g_autoptr(GPtrArray) readers = g_ptr_array_new_with_free_func ((GDestroyNotify) kith_reader_free);
  g_autoptr(GString) who = g_string_new (NULL);
  g_autoptr(KithShare) share = NULL;

  if (!g_str_equal (response, "yes"))
    return;

  for (guint i = 0; i < asking->checks->len; i++)
    {
      KithRecord *person = kith_case_find_kind (family, KITH_RECORD_PERSON, asking->people->pdata[i]);
      KithReader *reader;

      if (person == NULL || !gtk_check_button_get_active (asking->checks->pdata[i]))
        continue;
      reader = kith_reader_new_for_person (family, person);
      reader->day = kith_day_today ();
      g_string_append_printf (who, "%s%s", who->len > 0 ? ", " : "", reader->name);
      g_ptr_array_add (readers, reader);
    }
  if (readers->len == 0)
    return;

  share = kith_share_reduce_for_room (family, readers, kith_case_get_matrix (family));
  show_copy (asking->window, share->copy, who->str);
}

static void
toggled_cb (GtkWidget *dialog)
{
  const Asking *asking = g_object_get_data (G_OBJECT (dialog), "kith-asking");
  gboolean is_anybody = FALSE;

  for (guint i = 0; i < asking->checks->len; i++)
    is_anybody = is_anybody || gtk_check_button_get_active (asking->checks->pdata[i]);
  adw_message_dialog_set_response_enabled (ADW_MESSAGE_DIALOG (dialog), "yes", is_anybody);
}

static void
add_people (Asking    *asking,
            GtkWidget *dialog,
            GtkWidget *box,
            gboolean   is_involved)
{
  KithCase *family = kith_desk_get_case (asking->window->desk);

  for (guint i = 0; i < kith_case_count (family, KITH_RECORD_PERSON); i++)
    {
      KithRecord *person = kith_case_nth (family, KITH_RECORD_PERSON, i);
      const char *id = kith_record_get_id (person);
      g_autofree char *name = kith_person_dup_name (person);
      GtkWidget *check;

      if (!kith_can_read (person) || kith_is_involved (family, id, NULL, NULL) != is_involved)
        continue;
      check = gtk_check_button_new_with_label (name);
      gtk_box_append (GTK_BOX (box), check);
      g_ptr_array_add (asking->checks, check);
      g_ptr_array_add (asking->people, g_strdup (id));
      g_signal_connect_object (check, "toggled", G_CALLBACK (toggled_cb), dialog, G_CONNECT_SWAPPED);
    }
}

static void
family_view_action (GSimpleAction *action,
                    GVariant      *parameter,
                    gpointer       data)
{
  KithWindow *self = data;
  GtkWidget *dialog, *scroller, *box;
  Asking *asking;

  if (self->view == NULL || kith_window_is_printing (self))
    return;

  kith_desk_settle (self->desk);
  dialog = adw_message_dialog_new (GTK_WINDOW (self), _("Who is in the room?"),
                                   _("The window shows only what everybody ticked may see. Nothing can be changed there."));
  asking = g_new0 (Asking, 1);
  asking->window = self;
  asking->checks = g_ptr_array_new ();
  asking->people = g_ptr_array_new_with_free_func (g_free);
  g_object_set_data_full (G_OBJECT (dialog), "kith-asking", asking, asking_free);
  box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  add_people (asking, dialog, box, TRUE);
  add_people (asking, dialog, box, FALSE);
  scroller = gtk_scrolled_window_new ();
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), box);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (scroller), TRUE);
  gtk_scrolled_window_set_max_content_height (GTK_SCROLLED_WINDOW (scroller), 320);
  gtk_accessible_update_property (GTK_ACCESSIBLE (scroller), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Who is in the room"), -1);
  adw_message_dialog_set_extra_child (ADW_MESSAGE_DIALOG (dialog), scroller);
  adw_message_dialog_add_responses (ADW_MESSAGE_DIALOG (dialog), "no", _("_Cancel"), "yes",
                                    _("_Show"), NULL);
  adw_message_dialog_set_response_appearance (ADW_MESSAGE_DIALOG (dialog), "yes",
                                              ADW_RESPONSE_SUGGESTED);
  adw_message_dialog_set_response_enabled (ADW_MESSAGE_DIALOG (dialog), "yes", FALSE);
  adw_message_dialog_set_default_response (ADW_MESSAGE_DIALOG (dialog), "yes");
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (dialog), "no");
  g_signal_connect (dialog, "response", G_CALLBACK (answered_cb), NULL);
  kith_tidy (dialog);
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
leave (KithWindow *self)
{
  GtkWidget *shown = self->family_view;

  self->family_view = NULL;
  gtk_widget_set_visible (GTK_WIDGET (self->view), TRUE);
  gtk_stack_set_visible_child (self->layers, GTK_WIDGET (self->view));
  gtk_stack_remove (self->layers, shown);
  g_clear_object (&self->shown_desk);
  enable_actions (self);
  kith_window_show_title (self);
  kith_case_view_take_focus (self->view);
}

static void
left_cb (GtkWidget  *dialog,
         const char *response,
         gpointer    data)
{
  KithWindow *self = data;

  if (g_str_equal (response, "yes") && self->family_view != NULL)
    leave (self);
}

static void
leave_family_view_action (GSimpleAction *action,
                          GVariant      *parameter,
                          gpointer       data)
{
  KithWindow *self = data;
  GtkWidget *dialog;

  if (!kith_window_is_shown (self))
    return;

  dialog = adw_message_dialog_new (GTK_WINDOW (self), _("Leave the family view?"),
                                   _("Everything in the case will be on this screen again. Turn it away from the room first."));
  adw_message_dialog_add_responses (ADW_MESSAGE_DIALOG (dialog), "no", _("_Stay"), "yes",
                                    _("_Leave"), NULL);
  adw_message_dialog_set_response_appearance (ADW_MESSAGE_DIALOG (dialog), "yes",
                                              ADW_RESPONSE_DESTRUCTIVE);
  adw_message_dialog_set_default_response (ADW_MESSAGE_DIALOG (dialog), "no");
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (dialog), "no");
  g_signal_connect_object (dialog, "response", G_CALLBACK (left_cb), self, 0);
  kith_tidy (dialog);
  gtk_window_present (GTK_WINDOW (dialog));
}

/**
 * kith_window_add_family:
 *
 * Gives a new window the actions of the family view.
 */
void
kith_window_add_family (KithWindow *self)
{
  static const GActionEntry entries[] = {
    { "family-view", family_view_action },
    { "leave-family-view", leave_family_view_action },
  };

  g_action_map_add_action_entries (G_ACTION_MAP (self), entries, G_N_ELEMENTS (entries), self);
}
