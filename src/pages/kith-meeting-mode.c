/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * A meeting for a screen on the wall: full screen, in large type, and nothing but what the people in
 * the room may see, which is read from a copy that holds what each of them may have: why they are here, the bottom line, their ground rules and questions, who is here,
 * what is offered. Somebody who is named, or an offer, is added by typing one line. A curtain hides all
 * of it while the family talks alone.
 */

#include "config.h"

#include "pages/kith-meeting-mode.h"

#include "base/kith-text.h"
#include "desk/kith-said-offer.h"
#include "desk/kith-verbs-meeting.h"
#include "model/kith-meetings.h"
#include "model/kith-naming.h"
#include "model/kith-records.h"
#include "pages/kith-binder.h"
#include "pages/kith-readers.h"
#include "pages/kith-sign-in.h"
#include "pages/kith-stage-list.h"
#include "pages/kith-tidy.h"
#include "share/kith-share.h"

#include <glib/gi18n-lib.h>

struct _KithMeetingMode
{
  AdwWindow   parent_instance;

  KithDesk   *desk;    /* owned */
  KithBinder *binder;  /* owned; of the meeting */
  KithShare  *share;   /* owned, nullable; what everybody asked may see together */
  guint       source;

  GtkStack   *stack;   /* borrowed child: the room, and the curtain */
  GtkLabel   *clock;   /* borrowed child */
  GtkLabel   *heads;   /* borrowed child */
  GtkBox     *words;   /* borrowed child: what is said to everybody */
  GtkBox     *offers;  /* borrowed child */
  GtkEditable *entry;  /* borrowed child */
  GtkLabel   *answer;  /* borrowed child: how the line is understood, or what was done */
};

G_DEFINE_FINAL_TYPE (KithMeetingMode, kith_meeting_mode, ADW_TYPE_WINDOW)

/* What is told of a meeting, and under which words. Fields of other kinds of disclosure are never
 * among them. */
static const struct
{
  guint       field;
  const char *heading;
} told[] = {
  { KITH_MEETING_REASON, N_("Why we are here") },
  { KITH_MEETING_BOTTOM_LINE, N_("The bottom line") },
};

static KithCase *
get_case (KithMeetingMode *self)
{
  return kith_desk_get_case (self->desk);
}

static KithRecord *
get_meeting (KithMeetingMode *self)
{
  return kith_binder_get_record (self->binder);
}

static void
kith_meeting_mode_dispose (GObject *object)
{
  KithMeetingMode *self = KITH_MEETING_MODE (object);

  g_clear_handle_id (&self->source, g_source_remove);
  g_clear_object (&self->binder);
  g_clear_pointer (&self->share, kith_share_free);
  g_clear_object (&self->desk);

  G_OBJECT_CLASS (kith_meeting_mode_parent_class)->dispose (object);
}

static void
kith_meeting_mode_class_init (KithMeetingModeClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = kith_meeting_mode_dispose;
}

static GtkWidget *
new_label (const char *text,
           const char *css_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);
  return label;
}

static void
clear (GtkBox *box)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (box))) != NULL)
    gtk_box_remove (box, child);
}

/* What is said to everybody. */

static void
add_reader (GPtrArray  *readers,
            KithReader *reader)
{
  reader->day = kith_day_today ();
  g_ptr_array_add (readers, reader);
}

/* Whoever is asked may look on; while nobody is, it may be anybody of the network, and a child. */
static GPtrArray *
list_readers (KithMeetingMode *self)
{
  g_autoptr(GPtrArray) rows = kith_meeting_rows (get_case (self), get_meeting (self),
                                                 KITH_RECORD_ATTENDANCE);
  GPtrArray *readers = g_ptr_array_new_with_free_func ((GDestroyNotify) kith_reader_free);

  for (guint i = 0; i < rows->len; i++)
    {
      KithRecord *person = kith_case_resolve (get_case (self), rows->pdata[i], KITH_ATTENDANCE_PERSON);

      if (person != NULL && kith_can_read (person))
        add_reader (readers, kith_reader_new_for_person (get_case (self), person));
    }
  if (readers->len == 0)
    {
      add_reader (readers, kith_reader_new (KITH_READER_NETWORK));
      add_reader (readers, kith_reader_new (KITH_READER_CHILD));
    }
  return readers;
}

static void
reduce (KithMeetingMode *self)
{
  g_autoptr(GPtrArray) readers = list_readers (self);

  g_clear_pointer (&self->share, kith_share_free);
  self->share = kith_share_reduce_for_room (get_case (self), readers,
                                            kith_case_get_matrix (get_case (self)));
}

static GPtrArray *
shown_rows (KithMeetingMode *self,
            KithRecordKind   kind)
{
  KithRecord *meeting = kith_share_find (self->share, kith_record_get_id (get_meeting (self)));

  return meeting != NULL ? kith_meeting_rows (self->share->copy, meeting, kind) : g_ptr_array_new ();
}

static void
add_rows (KithMeetingMode *self,
          KithRecordKind   kind,
          guint            field,
          const char      *heading)
{
  g_autoptr(GPtrArray) rows = shown_rows (self, kind);
  gboolean is_first = TRUE;

  for (guint i = 0; i < rows->len; i++)
    {
      g_autofree char *line = NULL;

      if (!kith_record_says_something (rows->pdata[i], field))
        continue;
      if (is_first)
        gtk_box_append (self->words, new_label (heading, "kith-wall-heading"));
      is_first = FALSE;
      line = g_strconcat ("•  ", kith_record_get_text (rows->pdata[i], field), NULL);
      gtk_box_append (self->words, new_label (line, NULL));
    }
}

static void
show_words (KithMeetingMode *self)
{
  KithRecord *meeting = kith_share_find (self->share, kith_record_get_id (get_meeting (self)));

  clear (self->words);
  for (guint i = 0; meeting != NULL && i < G_N_ELEMENTS (told); i++)
    if (kith_record_says_something (meeting, told[i].field))
      {
        gtk_box_append (self->words, new_label (_(told[i].heading), "kith-wall-heading"));
        gtk_box_append (self->words, new_label (kith_record_get_text (meeting, told[i].field), NULL));
      }
  add_rows (self, KITH_RECORD_GROUND_RULE, KITH_GROUND_RULE_TEXT, _("Our ground rules"));
  add_rows (self, KITH_RECORD_MEETING_QUESTION, KITH_MEETING_QUESTION_TEXT, _("Questions for the family"));
  if (gtk_widget_get_first_child (GTK_WIDGET (self->words)) == NULL)
    gtk_box_append (self->words, new_label (_("What the meeting is for, and its ground rules, stand here once they are written on the page of the meeting."), "dim-label"));
}

static void
show_offers (KithMeetingMode *self)
{
  g_autoptr(GPtrArray) rows = shown_rows (self, KITH_RECORD_OFFER);

  clear (self->offers);
  gtk_box_append (self->offers, new_label (_("Who will do what"), "kith-wall-heading"));
  for (guint i = 0; i < rows->len; i++)
    {
      KithRecord *person = kith_case_resolve (self->share->copy, rows->pdata[i], KITH_OFFER_PERSON);
      g_autofree char *name = person != NULL ? kith_person_dup_name (person) : NULL;
      const char *what = kith_record_get_text (rows->pdata[i], KITH_OFFER_WHAT);
      /* Translators: who offers, and what, in their words */
      g_autofree char *line = name != NULL ? g_strdup_printf (_("%s: %s"), name, what != NULL ? what : "")
                                           : g_strdup (what != NULL ? what : "");

      gtk_box_append (self->offers, new_label (line, NULL));
    }
}

static void
show_heads (KithMeetingMode *self)
{
  KithHeads invited, present;
  g_autofree char *words = NULL;

  kith_meeting_count (get_case (self), get_meeting (self), &invited, &present);
  words = kith_heads_dup_sentence (&present);
  gtk_label_set_label (self->heads, words);
}

static void
show (KithMeetingMode *self)
{
  if (get_meeting (self) == NULL)
    {
      gtk_window_close (GTK_WINDOW (self));
      return;
    }
  reduce (self);
  show_words (self);
  show_offers (self);
  show_heads (self);
}

static void
case_changed_cb (KithMeetingMode  *self,
                 const KithChange *change)
{
  static const KithRecordKind kinds[] = { KITH_RECORD_MEETING,  KITH_RECORD_GROUND_RULE, KITH_RECORD_MEETING_QUESTION,
                                          KITH_RECORD_OFFER,    KITH_RECORD_ATTENDANCE,  KITH_RECORD_PERSON };

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (kith_change_touches (change, kinds[i]))
      {
        show (self);
        return;
      }
}

static gboolean
second_cb (gpointer data)
{
  KithMeetingMode *self = data;
  g_autoptr(GDateTime) now = g_date_time_new_now_local ();
  g_autofree char *text = kith_clock_dup_text (g_date_time_get_hour (now) * 60 + g_date_time_get_minute (now));

  if (g_strcmp0 (gtk_label_get_label (self->clock), text) != 0)
    gtk_label_set_label (self->clock, text);
  return G_SOURCE_CONTINUE;
}

/* The line. */

static void
typed_cb (KithMeetingMode *self)
{
  const char *text = gtk_editable_get_text (self->entry);
  g_auto(KithSaidOffer) said = { 0 };
  g_autofree char *name = NULL;
  g_autofree char *understood = NULL;

  if (kith_text_is_empty (text) || get_meeting (self) == NULL)
    {
      gtk_label_set_label (self->answer, _("Enter: keep an offer · Ctrl+Enter: add somebody who was named"));
      return;
    }

  kith_said_offer_read (&said, get_case (self), get_meeting (self), TRUE, text);
  name = said.person != NULL ? kith_person_dup_name (said.person) : g_strdup (_("Nobody by name yet"));
  if (said.when != NULL)
    /* Translators: how a line is understood: who, does what, when */
    understood = g_strdup_printf (_("%s → %s → %s"), name, said.what, said.when);
  else
    /* Translators: how a line is understood: who, does what */
    understood = g_strdup_printf (_("%s → %s"), name, said.words);
  gtk_label_set_label (self->answer, understood);
}

static void
keep (KithMeetingMode *self,
      gboolean         is_person)
{
  const char *text = gtk_editable_get_text (self->entry);
  const char *meeting = kith_record_get_id (get_meeting (self));
  g_autoptr(GError) error = NULL;
  g_autofree char *id = is_person ? kith_desk_bring_in (self->desk, meeting, text, kith_day_today (), &error)
                                  : kith_desk_note_offer (self->desk, meeting, text, &error);

  if (id == NULL)
    {
      gtk_label_set_label (self->answer, error->message);
      return;
    }
  gtk_editable_set_text (self->entry, "");
  gtk_label_set_label (self->answer, is_person ? _("Added to the people of this meeting")
                                               : _("Kept, in the words in which it was said"));
}

static void
keep_offer_cb (KithMeetingMode *self)
{
  keep (self, FALSE);
}

static void
keep_person_cb (KithMeetingMode *self)
{
  keep (self, TRUE);
}

static gboolean
entry_key_cb (GtkEventControllerKey *controller,
              guint                  key,
              guint                  code,
              GdkModifierType        state,
              KithMeetingMode       *self)
{
  if ((key != GDK_KEY_Return && key != GDK_KEY_KP_Enter) || (state & GDK_CONTROL_MASK) == 0)
    return FALSE;

  keep (self, TRUE);
  return TRUE;
}

/* The curtain, and leaving. */

static void
curtain_action (GSimpleAction *action,
                GVariant      *parameter,
                gpointer       data)
{
  KithMeetingMode *self = data;
  const gboolean is_drawn = g_strcmp0 (gtk_stack_get_visible_child_name (self->stack), "curtain") == 0;

  /* What is behind the curtain is not there for a screen reader either. */
  gtk_widget_set_visible (gtk_stack_get_child_by_name (self->stack, "room"), is_drawn);
  gtk_stack_set_visible_child_name (self->stack, is_drawn ? "room" : "curtain");
  gtk_widget_child_focus (gtk_stack_get_visible_child (self->stack), GTK_DIR_TAB_FORWARD);
}

static void
leave_action (GSimpleAction *action,
              GVariant      *parameter,
              gpointer       data)
{
  gtk_window_close (GTK_WINDOW (data));
}

static void
undo_action (GSimpleAction *action,
             GVariant      *parameter,
             gpointer       data)
{
  KithMeetingMode *self = data;
  g_autoptr(GError) error = NULL;

  if (!kith_desk_can_undo (self->desk))
    return;
  if (!kith_desk_undo (self->desk, &error))
    gtk_label_set_label (self->answer, error->message);
}

/* Parts of a page tell things through their window; here there is a line for it. */
static void
tell_action (GSimpleAction *action,
             GVariant      *parameter,
             gpointer       data)
{
  g_autofree char *text = NULL;

  g_variant_get (parameter, "(sss)", &text, NULL, NULL);
  gtk_label_set_label (KITH_MEETING_MODE (data)->answer, text);
}

static const GActionEntry entries[] = {
  { "curtain", curtain_action },
  { "meeting-mode", leave_action },
  { "undo", undo_action },
  { "tell", tell_action, "(sss)" },
};

static gboolean
key_pressed_cb (GtkEventControllerKey *controller,
                guint                  key,
                guint                  code,
                GdkModifierType        state,
                KithMeetingMode       *self)
{
  const gboolean is_drawn = g_strcmp0 (gtk_stack_get_visible_child_name (self->stack), "curtain") == 0;

  if (key == GDK_KEY_F6 || (key == GDK_KEY_Escape && is_drawn))
    return gtk_widget_activate_action (GTK_WIDGET (self), "win.curtain", NULL);
  if (key == GDK_KEY_F5 || key == GDK_KEY_Escape)
    return gtk_widget_activate_action (GTK_WIDGET (self), "win.meeting-mode", NULL);
  return FALSE;
}

/* Building. */

static GtkWidget *
new_scroller (GtkWidget  *child,
              const char *label)
{
  GtkWidget *scroller = gtk_scrolled_window_new ();

  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), child);
  gtk_widget_set_vexpand (scroller, TRUE);
  gtk_widget_set_hexpand (scroller, TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (scroller), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  return scroller;
}

static GtkWidget *
new_button (const char *label,
            const char *action,
            const char *tooltip)
{
  GtkWidget *button = gtk_button_new_with_mnemonic (label);

  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  gtk_widget_set_tooltip_text (button, tooltip);
  return button;
}

static GtkWidget *
new_top (KithMeetingMode *self)
{
  GtkWidget *top = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 18);

  self->clock = GTK_LABEL (new_label (NULL, "numeric"));
  gtk_label_set_wrap (self->clock, FALSE);
  self->heads = GTK_LABEL (new_label (NULL, "kith-wall-heads"));
  gtk_widget_set_hexpand (GTK_WIDGET (self->heads), TRUE);
  gtk_box_append (GTK_BOX (top), GTK_WIDGET (self->clock));
  gtk_box_append (GTK_BOX (top), GTK_WIDGET (self->heads));
  gtk_box_append (GTK_BOX (top), new_button (_("_Curtain"), "win.curtain", _("Hide all of it (F6)")));
  gtk_box_append (GTK_BOX (top), new_button (_("_Leave"), "win.meeting-mode", _("Back to the case (F5)")));
  return top;
}

static GtkWidget *
new_side (KithMeetingMode *self)
{
  GtkWidget *side = gtk_box_new (GTK_ORIENTATION_VERTICAL, 18);
  GtkWidget *stages = g_object_new (KITH_TYPE_STAGE_LIST, NULL);
  GtkWidget *sign_in = g_object_new (KITH_TYPE_SIGN_IN, NULL);
  GtkWidget *scroller;

  kith_stage_list_make_narrow (KITH_STAGE_LIST (stages));
  kith_sign_in_make_narrow (KITH_SIGN_IN (sign_in));
  kith_stage_list_bind (KITH_STAGE_LIST (stages), self->binder);
  kith_sign_in_bind (KITH_SIGN_IN (sign_in), self->binder);
  gtk_box_append (GTK_BOX (side), stages);
  gtk_box_append (GTK_BOX (side), sign_in);
  scroller = new_scroller (side, _("Stages, and who is here"));
  gtk_widget_set_hexpand (scroller, FALSE);
  return scroller;
}

static GtkWidget *
new_line (KithMeetingMode *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 9);
  GtkWidget *entry = gtk_entry_new ();
  GtkWidget *offer = gtk_button_new_with_mnemonic (_("Keep _Offer"));
  GtkWidget *person = gtk_button_new_with_mnemonic (_("Add _Person"));
  GtkEventController *keys = gtk_event_controller_key_new ();

  self->entry = GTK_EDITABLE (entry);
  gtk_entry_set_placeholder_text (GTK_ENTRY (entry), _("Gran rings every night at 7, uncle if she can’t"));
  gtk_widget_set_hexpand (entry, TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Who will do what, or who was named"), -1);
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (entry_key_cb), self, 0);
  gtk_widget_add_controller (entry, keys);
  g_signal_connect_object (entry, "changed", G_CALLBACK (typed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (entry, "activate", G_CALLBACK (keep_offer_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (offer, "clicked", G_CALLBACK (keep_offer_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (person, "clicked", G_CALLBACK (keep_person_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (box), entry);
  gtk_box_append (GTK_BOX (box), offer);
  gtk_box_append (GTK_BOX (box), person);
  return box;
}

static GtkWidget *
new_room (KithMeetingMode *self)
{
  GtkWidget *room = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  GtkWidget *columns = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 24);

  self->words = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 6));
  self->offers = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 6));
  self->answer = GTK_LABEL (new_label (NULL, "kith-wall-answer"));
  gtk_box_append (GTK_BOX (columns), new_scroller (GTK_WIDGET (self->words), _("What we are here for")));
  gtk_box_append (GTK_BOX (columns), new_scroller (GTK_WIDGET (self->offers), _("Who will do what")));
  gtk_box_append (GTK_BOX (columns), new_side (self));
  gtk_box_append (GTK_BOX (room), new_top (self));
  gtk_box_append (GTK_BOX (room), columns);
  gtk_box_append (GTK_BOX (room), new_line (self));
  gtk_box_append (GTK_BOX (room), GTK_WIDGET (self->answer));
  gtk_widget_add_css_class (room, "kith-wall");
  return room;
}

static GtkWidget *
new_curtain (void)
{
  GtkWidget *curtain = gtk_box_new (GTK_ORIENTATION_VERTICAL, 24);
  GtkWidget *title = gtk_label_new (_("Private family time"));
  GtkWidget *button = new_button (_("_Open the Curtain"), "win.curtain", NULL);

  gtk_widget_add_css_class (title, "kith-wall-title");
  gtk_widget_set_halign (button, GTK_ALIGN_CENTER);
  gtk_widget_set_valign (curtain, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (curtain, "kith-wall");
  gtk_box_append (GTK_BOX (curtain), title);
  gtk_box_append (GTK_BOX (curtain), button);
  return curtain;
}

static void
kith_meeting_mode_init (KithMeetingMode *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();
  g_autoptr(GSimpleActionGroup) actions = g_simple_action_group_new ();

  g_action_map_add_action_entries (G_ACTION_MAP (actions), entries, G_N_ELEMENTS (entries), self);
  gtk_widget_insert_action_group (GTK_WIDGET (self), "win", G_ACTION_GROUP (actions));
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self, 0);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
  gtk_window_set_title (GTK_WINDOW (self), _("Meeting"));
}

/**
 * kith_meeting_mode_new:
 * @desk: where the case is worked on
 * @meeting: the id of a meeting of the case
 * @parent: the window it was called from, to which one comes back
 *
 * Returns: (transfer full): the window, full screen
 */
GtkWidget *
kith_meeting_mode_new (KithDesk   *desk,
                       const char *meeting,
                       GtkWindow  *parent)
{
  /* One that is transient is not given the whole screen by every window manager. */
  KithMeetingMode *self = g_object_new (KITH_TYPE_MEETING_MODE, "application",
                                        gtk_window_get_application (parent), NULL);

  self->desk = g_object_ref (desk);
  self->binder = kith_binder_new (desk, KITH_RECORD_MEETING);
  kith_binder_set_record (self->binder, kith_case_find_kind (get_case (self), KITH_RECORD_MEETING, meeting));
  self->stack = GTK_STACK (gtk_stack_new ());
  gtk_stack_add_named (self->stack, new_room (self), "room");
  gtk_stack_add_named (self->stack, new_curtain (), "curtain");
  adw_window_set_content (ADW_WINDOW (self), GTK_WIDGET (self->stack));
  kith_tidy (GTK_WIDGET (self));
  show (self);
  typed_cb (self);
  second_cb (self);
  self->source = g_timeout_add_seconds (1, second_cb, self);
  g_signal_connect_object (get_case (self), "changed", G_CALLBACK (case_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (parent, "destroy", G_CALLBACK (gtk_window_destroy), self, G_CONNECT_SWAPPED);
  gtk_window_set_default_size (GTK_WINDOW (self), gtk_widget_get_width (GTK_WIDGET (parent)),
                               gtk_widget_get_height (GTK_WIDGET (parent)));
  gtk_window_fullscreen (GTK_WINDOW (self));
  gtk_widget_grab_focus (GTK_WIDGET (self->entry));
  return GTK_WIDGET (self);
}
