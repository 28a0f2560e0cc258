/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * Meetings: a list of them, and of the one that is chosen what is prepared, who is asked, what happens
 * on the day and how it was, with the count of heads always in sight.
 */

#include "config.h"

#include "pages/kith-meetings-page.h"

#include "base/kith-text.h"
#include "desk/kith-verbs-meeting.h"
#include "desk/kith-verbs.h"
#include "model/kith-engaging.h"
#include "model/kith-meetings.h"
#include "model/kith-naming.h"
#include "model/kith-records.h"
#include "pages/kith-folio.h"
#include "pages/kith-form.h"
#include "pages/kith-tidy.h"
#include "pages/kith-toast.h"

#include <glib/gi18n-lib.h>

/* The parts of a meeting's form, in the order in which they are filled. */
static const struct
{
  const char *name;
  const char *title;
  const char *form;
} parts[] = {
  { "prepare", N_("Prepare"), NULL },
  { "people", N_("People"), "people" },
  { "day", N_("On the Day"), "day" },
  { "after", N_("Afterwards"), "after" },
};

struct _KithMeetingsPage
{
  AdwBin     parent_instance;

  KithDesk  *desk;    /* owned */
  KithFolio *folio;   /* borrowed child */
  GtkLabel  *name;    /* borrowed child */
  GtkLabel  *when;    /* borrowed child */
  GtkLabel  *invited; /* borrowed child */
  GtkLabel  *present; /* borrowed child */
  GtkLabel  *advice;  /* borrowed child */
  GtkStack  *stack;   /* borrowed child */
  GtkWidget *hold;     /* borrowed child */
  GtkWidget *papers;   /* borrowed child */
  GtkWidget *calendar; /* borrowed child */
  KithForm  *forms[G_N_ELEMENTS (parts)]; /* borrowed children; NULL until they are looked at */
};

G_DEFINE_FINAL_TYPE (KithMeetingsPage, kith_meetings_page, ADW_TYPE_BIN)

static void
kith_meetings_page_dispose (GObject *object)
{
  KithMeetingsPage *self = KITH_MEETINGS_PAGE (object);

  /* The parts of the page go after it, and have nothing more to say. */
  if (self->folio != NULL)
    g_signal_handlers_disconnect_by_data (self->folio, self);
  if (self->stack != NULL)
    g_signal_handlers_disconnect_by_data (self->stack, self);
  self->folio = NULL;
  self->stack = NULL;
  g_clear_object (&self->desk);

  G_OBJECT_CLASS (kith_meetings_page_parent_class)->dispose (object);
}

static void
kith_meetings_page_class_init (KithMeetingsPageClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = kith_meetings_page_dispose;
}

static void
kith_meetings_page_init (KithMeetingsPage *self)
{
}

static KithCase *
get_case (KithMeetingsPage *self)
{
  return kith_desk_get_case (self->desk);
}

static KithRecord *
get_meeting (KithMeetingsPage *self)
{
  const char *id = kith_folio_get_chosen (self->folio);

  return id != NULL ? kith_case_find_kind (get_case (self), KITH_RECORD_MEETING, id) : NULL;
}

static char *
dup_when (KithRecord *meeting)
{
  KithMoment starts;

  return kith_record_get_moment (meeting, KITH_MEETING_STARTS_AT, &starts) ? kith_moment_dup_text (&starts)
                                                                           : g_strdup (_("No day yet"));
}

static void
show_list (KithMeetingsPage *self)
{
  g_autoptr(GPtrArray) meetings = kith_meeting_list (get_case (self));
  g_autoptr(GPtrArray) items = kith_folio_items_new ();

  for (guint i = 0; i < meetings->len; i++)
    {
      const char *state = kith_record_get_token (meetings->pdata[i], KITH_MEETING_STATE);
      g_autofree char *when = dup_when (meetings->pdata[i]);

      kith_folio_items_take (items, kith_record_get_id (meetings->pdata[i]),
                             kith_meeting_dup_name (meetings->pdata[i]),
                             g_strdup_printf ("%s · %s", when, kith_vocabulary_label (&kith_meeting_states, state)),
                             NULL);
    }
  kith_folio_set_items (self->folio, items);
}

/* The one rule that counts heads, said where it can still be mended. */
static const char *
advice_on (const KithHeads *invited,
           const KithHeads *present)
{
  const guint n_here = present->network + present->professionals;

  if (n_here > 0 && !kith_heads_are_family_led (present))
    return _("Those who are paid to be here are as many as the network, or more. Who could leave after giving information?");
  if (n_here == 0 && invited->professionals > 0 && !kith_heads_are_family_led (invited))
    return _("The network should be more than the professionals. Who else could be asked, and who could send information in writing instead?");

  return NULL;
}

static void
show_heads (KithMeetingsPage *self,
            KithRecord       *meeting)
{
  KithHeads invited, present;
  g_autofree char *asked_words = NULL;
  g_autofree char *here_words = NULL;
  g_autofree char *asked = NULL;
  g_autofree char *here = NULL;
  const char *advice;

  kith_meeting_count (get_case (self), meeting, &invited, &present);
  asked_words = kith_heads_dup_sentence (&invited);
  here_words = kith_heads_dup_sentence (&present);
  /* Translators: a head count before a meeting */
  asked = kith_text_fill (_("Asked: %s"), asked_words);
  /* Translators: a head count at a meeting */
  here = kith_text_fill (_("Here: %s"), here_words);
  advice = advice_on (&invited, &present);
  gtk_label_set_label (self->invited, asked);
  /* A copy for somebody holds no invitations of others, and is not to say that nobody was asked. */
  gtk_widget_set_visible (GTK_WIDGET (self->invited),
                          !kith_desk_is_read_only (self->desk)
                            || invited.network + invited.professionals + invited.children > 0);
  gtk_label_set_label (self->present, here);
  gtk_widget_set_visible (GTK_WIDGET (self->present),
                          present.network + present.professionals + present.children > 0);
  gtk_label_set_label (self->advice, advice != NULL ? advice : "");
  gtk_widget_set_visible (GTK_WIDGET (self->advice), advice != NULL);
}

static guint
visible_part (KithMeetingsPage *self)
{
  const char *name = gtk_stack_get_visible_child_name (self->stack);

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    if (g_strcmp0 (name, parts[i].name) == 0)
      return i;

  return 0;
}

/* A form is made when it is first looked at. */
static void
show_form (KithMeetingsPage *self,
           KithRecord       *meeting)
{
  const guint part = visible_part (self);

  if (self->forms[part] == NULL)
    {
      self->forms[part] = KITH_FORM (kith_form_new_named (self->desk, KITH_RECORD_MEETING, parts[part].form));
      adw_bin_set_child (ADW_BIN (gtk_stack_get_visible_child (self->stack)), GTK_WIDGET (self->forms[part]));
    }
  kith_form_set_record (self->forms[part], meeting);
}

/* What the window does with a meeting. An invitation before it, thanks when it has been. */
static void
aim_buttons (KithMeetingsPage *self,
             KithRecord       *meeting)
{
  const char *id = kith_record_get_id (meeting);
  KithMoment starts = { KITH_DAY_FUTURE, 0 };

  kith_record_get_moment (meeting, KITH_MEETING_STARTS_AT, &starts);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->hold), "s", id);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->calendar), "s", id);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->papers), "(ss)",
                                    starts.day >= kith_day_today () ? "invitation" : "thank-you", id);
}

static void
show (KithMeetingsPage *self)
{
  KithRecord *meeting;
  g_autofree char *name = NULL;
  g_autofree char *when = NULL;

  show_list (self);
  meeting = get_meeting (self);
  if (meeting == NULL)
    return;

  name = kith_meeting_dup_name (meeting);
  when = dup_when (meeting);
  gtk_label_set_label (self->name, name);
  gtk_label_set_label (self->when, when);
  aim_buttons (self, meeting);
  show_heads (self, meeting);
  show_form (self, meeting);
}

static void
case_changed_cb (KithMeetingsPage *self,
                 const KithChange *change)
{
  if (kith_change_touches (change, KITH_RECORD_MEETING) || kith_change_touches (change, KITH_RECORD_ATTENDANCE)
      || kith_change_touches (change, KITH_RECORD_PERSON))
    show (self);
}

/* What can be done. */

static void
tell_error (KithMeetingsPage *self,
            const GError     *error)
{
  kith_toast (GTK_WIDGET (self), error->message, NULL, NULL);
}

static void
add_action (GSimpleAction *action,
            GVariant      *kind,
            gpointer       data)
{
  KithMeetingsPage *self = data;
  g_autoptr(GError) error = NULL;
  g_autofree char *id = kith_desk_add_meeting (self->desk, g_variant_get_string (kind, NULL), &error);

  if (id == NULL)
    {
      tell_error (self, error);
      return;
    }
  gtk_stack_set_visible_child_name (self->stack, "prepare");
  kith_folio_choose (self->folio, id);
  kith_form_focus_first (self->forms[0]);
}

static void
remove_action (GSimpleAction *action,
               GVariant      *parameter,
               gpointer       data)
{
  KithMeetingsPage *self = data;
  KithRecord *meeting = get_meeting (self);
  g_autofree char *name = meeting != NULL ? kith_meeting_dup_name (meeting) : NULL;
  g_autofree char *text = NULL;
  g_autoptr(GError) error = NULL;

  if (meeting == NULL)
    return;
  if (!kith_desk_remove (self->desk, kith_record_get_id (meeting), &error))
    {
      tell_error (self, error);
      return;
    }
  text = kith_text_fill (_("Removed: %s"), name);
  kith_toast (GTK_WIDGET (self), text, _("_Undo"), "win.undo");
}

/* Everybody who has been spoken to and has not stepped back, and the children. */
static GPtrArray *
list_network (KithMeetingsPage *self)
{
  static const char *const reached[] = { "contacted", "interested", "attended", "committed", NULL };
  GPtrArray *ids = g_ptr_array_new ();

  for (guint i = 0; i < kith_case_count (get_case (self), KITH_RECORD_PERSON); i++)
    {
      KithRecord *person = kith_case_nth (get_case (self), KITH_RECORD_PERSON, i);

      if ((kith_network_has_member (get_case (self), person, kith_day_today ())
           && g_strv_contains (reached, kith_network_get_stage (get_case (self), person)))
          || (kith_record_get_boolean (person, KITH_PERSON_IS_FOCUS) && !kith_person_has_died (person)))
        g_ptr_array_add (ids, (gpointer) kith_record_get_id (person));
    }
  g_ptr_array_add (ids, NULL);
  return ids;
}

static void
ask_network_action (GSimpleAction *action,
                    GVariant      *parameter,
                    gpointer       data)
{
  KithMeetingsPage *self = data;
  g_autoptr(GPtrArray) ids = list_network (self);
  KithRecord *meeting = get_meeting (self);
  g_autoptr(GError) error = NULL;

  if (meeting == NULL)
    return;
  if (!kith_desk_invite (self->desk, kith_record_get_id (meeting), (const char *const *) ids->pdata, &error))
    {
      tell_error (self, error);
      return;
    }
  gtk_stack_set_visible_child_name (self->stack, "people");
}

static const GActionEntry entries[] = {
  { "add", add_action, "s" },
  { "remove", remove_action },
  { "ask-network", ask_network_action },
};

/* Building. */

static GtkLabel *
add_label (GtkBox     *box,
           const char *css_class)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_widget_add_css_class (label, css_class);
  gtk_box_append (box, label);
  return GTK_LABEL (label);
}

static GtkWidget *
add_button (GtkWidget  *flow,
            const char *label,
            const char *action)
{
  GtkWidget *button = gtk_button_new_with_mnemonic (label);
  GtkWidget *child = gtk_flow_box_child_new ();

  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  gtk_widget_set_focusable (child, FALSE);
  gtk_flow_box_child_set_child (GTK_FLOW_BOX_CHILD (child), button);
  gtk_flow_box_append (GTK_FLOW_BOX (flow), child);
  return button;
}

static void
add_buttons (KithMeetingsPage *self,
             GtkBox           *box)
{
  GtkWidget *flow = gtk_flow_box_new ();

  gtk_flow_box_set_selection_mode (GTK_FLOW_BOX (flow), GTK_SELECTION_NONE);
  gtk_flow_box_set_max_children_per_line (GTK_FLOW_BOX (flow), 5);
  gtk_flow_box_set_column_spacing (GTK_FLOW_BOX (flow), 6);
  gtk_flow_box_set_row_spacing (GTK_FLOW_BOX (flow), 6);
  gtk_widget_add_css_class (flow, "kith-several");
  self->hold = add_button (flow, _("_Hold the Meeting"), "win.hold-meeting");
  add_button (flow, _("Ask In the _Network"), "meetings.ask-network");
  self->papers = add_button (flow, _("Copies for _Readers…"), "win.print-documents");
  self->calendar = add_button (flow, _("_Calendar File…"), "win.save-calendar");
  add_button (flow, _("_Remove"), "meetings.remove");
  gtk_box_append (box, flow);
}

static void
add_parts (KithMeetingsPage *self,
           GtkBox           *box)
{
  GtkWidget *switcher = gtk_stack_switcher_new ();

  self->stack = GTK_STACK (gtk_stack_new ());
  gtk_stack_set_vhomogeneous (self->stack, FALSE);
  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    gtk_stack_add_titled (self->stack, adw_bin_new (), parts[i].name, _(parts[i].title));
  gtk_stack_switcher_set_stack (GTK_STACK_SWITCHER (switcher), self->stack);
  gtk_box_append (box, switcher);
  gtk_box_append (box, GTK_WIDGET (self->stack));
}

static GtkWidget *
new_add_button (KithMeetingsPage *self)
{
  g_autoptr(GMenu) menu = g_menu_new ();
  GtkWidget *button = gtk_menu_button_new ();

  for (guint i = 0; i < kith_meeting_kinds.n_terms; i++)
    {
      g_autoptr(GMenuItem) item = g_menu_item_new (_(kith_meeting_kinds.terms[i].label), NULL);

      g_menu_item_set_action_and_target (item, "meetings.add", "s", kith_meeting_kinds.terms[i].token);
      g_menu_append_item (menu, item);
    }
  gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (button), "list-add-symbolic");
  gtk_menu_button_set_menu_model (GTK_MENU_BUTTON (button), G_MENU_MODEL (menu));
  gtk_widget_set_tooltip_text (button, _("New meeting"));
  gtk_widget_set_sensitive (button, !kith_desk_is_read_only (self->desk));
  gtk_widget_add_css_class (button, "flat");
  return button;
}

static void
build (KithMeetingsPage *self)
{
  g_autoptr(GSimpleActionGroup) actions = g_simple_action_group_new ();
  GtkBox *content;

  g_action_map_add_action_entries (G_ACTION_MAP (actions), entries, G_N_ELEMENTS (entries), self);
  for (guint i = 0; kith_desk_is_read_only (self->desk) && i < G_N_ELEMENTS (entries); i++)
    g_simple_action_set_enabled (
      G_SIMPLE_ACTION (g_action_map_lookup_action (G_ACTION_MAP (actions), entries[i].name)), FALSE);
  gtk_widget_insert_action_group (GTK_WIDGET (self), "meetings", G_ACTION_GROUP (actions));
  self->folio = KITH_FOLIO (kith_folio_new (_("Meetings")));
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->folio));
  kith_folio_set_empty (self->folio, _("Bring people together"),
                        _("Add a meeting above the list. Say why in plain words, ask people in, and hold it with this screen on the wall."));
  kith_folio_add_button (self->folio, new_add_button (self));
  content = kith_folio_get_content (self->folio);
  self->name = add_label (content, "title-2");
  self->when = add_label (content, "dim-label");
  self->invited = add_label (content, "kith-heads");
  self->present = add_label (content, "kith-heads");
  self->advice = add_label (content, "warning");
  kith_folio_add_notices (self->folio, self->desk, "meetings");
  add_buttons (self, content);
  add_parts (self, content);
  kith_tidy (GTK_WIDGET (content));
}

/**
 * kith_meetings_page_new:
 * @desk: where the case is worked on
 *
 * Returns: (transfer floating): the page, at the meeting that comes next
 */
GtkWidget *
kith_meetings_page_new (KithDesk *desk)
{
  KithMeetingsPage *self = g_object_new (KITH_TYPE_MEETINGS_PAGE, NULL);
  KithRecord *next;

  self->desk = g_object_ref (desk);
  build (self);
  show_list (self);
  g_signal_connect_object (self->folio, "chosen", G_CALLBACK (show), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->stack, "notify::visible-child", G_CALLBACK (show), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (get_case (self), "changed", G_CALLBACK (case_changed_cb), self,
                           G_CONNECT_SWAPPED);
  next = kith_meeting_find_next (get_case (self), kith_day_today ());
  if (next != NULL)
    kith_folio_choose (self->folio, kith_record_get_id (next));
  return GTK_WIDGET (self);
}

/**
 * kith_meetings_page_get_chosen:
 *
 * Returns: (nullable): the id of the meeting that is looked at
 */
const char *
kith_meetings_page_get_chosen (KithMeetingsPage *self)
{
  g_return_val_if_fail (KITH_IS_MEETINGS_PAGE (self), NULL);

  return kith_folio_get_chosen (self->folio);
}
