/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * A button that says who is chosen and opens a list to search in, with what each person is to the
 * child in focus and on which side. The list is made when it is opened, so that a form costs nothing
 * in a case of thousands. Who is not in it yet can be added from here, and whoever is chosen can be
 * taken back, where the form lets one.
 */

#include "config.h"

#include "pages/kith-person-chooser.h"

#include "base/kith-text.h"
#include "desk/kith-verbs-told.h"
#include "model/kith-kin.h"
#include "model/kith-kin-sides.h"
#include "model/kith-kin-words.h"
#include "model/kith-naming.h"
#include "model/kith-records.h"
#include "pages/kith-in-sight.h"
#include "pages/kith-toast.h"

#include <glib/gi18n-lib.h>

/* More than this nobody reads; they go on typing. */
#define MOST_SHOWN 60

struct _KithPersonChooser
{
  GtkBox          parent_instance;

  KithCase       *family;  /* owned */
  KithRecordKind  kind;
  KithDesk       *desk;    /* owned, nullable: nobody can be added */
  KithKinTeller  *teller;  /* owned, nullable; while the list is open */
  KithKinSides   *sides;   /* owned, nullable; while the list is open */
  gboolean        lets_clear;
  gboolean        has_chosen;
  GtkWidget      *button;  /* borrowed child: a GtkMenuButton */
  GtkLabel       *label;   /* borrowed child of button */
  GtkWidget      *popover; /* borrowed child of button */
  GtkWidget      *search;  /* borrowed child of popover */
  GtkListBox     *list;    /* borrowed child of popover */
};

G_DEFINE_FINAL_TYPE (KithPersonChooser, kith_person_chooser, GTK_TYPE_BOX)

enum { CHOSEN, N_SIGNALS };
static guint signals[N_SIGNALS];

static void
forget_kin (KithPersonChooser *self)
{
  g_clear_pointer (&self->teller, kith_kin_teller_free);
  g_clear_pointer (&self->sides, kith_kin_sides_free);
}

static void
kith_person_chooser_dispose (GObject *object)
{
  KithPersonChooser *self = KITH_PERSON_CHOOSER (object);

  forget_kin (self);
  g_clear_object (&self->family);
  g_clear_object (&self->desk);

  G_OBJECT_CLASS (kith_person_chooser_parent_class)->dispose (object);
}

static void
kith_person_chooser_class_init (KithPersonChooserClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = kith_person_chooser_dispose;

  /**
   * KithPersonChooser::chosen:
   * @id: who; "" for nobody
   */
  signals[CHOSEN] = g_signal_new ("chosen", KITH_TYPE_PERSON_CHOOSER, G_SIGNAL_RUN_LAST, 0, NULL,
                                  NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
}

static char *
dup_name (KithRecord *record)
{
  const char *name;

  if (kith_record_get_kind (record) == KITH_RECORD_PERSON)
    return kith_person_dup_name (record);

  name = kith_record_get_kind (record) == KITH_RECORD_HOUSEHOLD
           ? kith_record_get_text (record, KITH_HOUSEHOLD_NAME)
           : kith_record_get_kind (record) == KITH_RECORD_SHEET
             ? kith_record_get_text (record, KITH_SHEET_TITLE) : NULL;
  return g_strdup (name != NULL ? name : _(kith_record_get_record_type (record)->label));
}

/* What they are to the child, and where; "" for who is not of the family. */
static char *
dup_kin (KithPersonChooser *self,
         KithRecord        *record)
{
  g_autofree char *kin = NULL;
  g_autofree char *side = NULL;

  if (self->teller == NULL)
    return g_strdup ("");

  kin = kith_kin_teller_dup_words (self->teller, record);
  side = kith_kin_sides_dup_words (self->sides, record);
  if (kin == NULL || *side == '\0')
    return g_strdup (kin != NULL ? kin : side);

  /* Translators: what somebody is to the child, and on which side of the family */
  return g_strdup_printf (_("%s · %s"), kin, side);
}

static GtkWidget *
new_line (const char *text,
          const char *css_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  if (css_class != NULL)
    {
      gtk_widget_add_css_class (label, "caption");
      gtk_widget_add_css_class (label, css_class);
    }
  return label;
}

static GtkWidget *
add_row (KithPersonChooser *self,
         const char        *id,
         const char        *name,
         const char        *kin)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  g_autofree char *spoken = *kin != '\0' ? g_strdup_printf ("%s, %s", name, kin) : g_strdup (name);

  gtk_box_append (GTK_BOX (box), new_line (name, NULL));
  if (*kin != '\0')
    gtk_box_append (GTK_BOX (box), new_line (kin, "dim-label"));
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);
  g_object_set_data_full (G_OBJECT (row), "id", g_strdup (id), g_free);
  gtk_list_box_append (self->list, row);
  return row;
}

static void
clear_list (KithPersonChooser *self)
{
  GtkWidget *row;

  while ((row = gtk_widget_get_first_child (GTK_WIDGET (self->list))) != NULL)
    gtk_list_box_remove (self->list, row);
}

static gboolean
matches (KithRecord *record,
         const char *name,
         const char *kin,
         const char *wanted)
{
  const gboolean is_person = kith_record_get_kind (record) == KITH_RECORD_PERSON;
  g_autofree char *full = is_person ? kith_person_dup_full_name (record) : NULL;
  g_autofree char *all = g_strconcat (name, "\n", full != NULL ? full : "", "\n", kin, NULL);
  g_autofree char *folded = kith_text_fold (all);

  return strstr (folded, wanted) != NULL;
}

/* Whoever is typed and not there can be added on the spot. */
static void
add_newcomer_row (KithPersonChooser *self,
                  const char        *typed)
{
  g_autofree char *line = kith_text_one_line (typed);
  g_autofree char *label = NULL;

  if (self->desk == NULL || self->kind != KITH_RECORD_PERSON || *line == '\0'
      || kith_desk_is_read_only (self->desk))
    return;

  /* Translators: a button; the name was just typed */
  label = kith_text_fill (_("Add “%s” as a new person"), line);
  g_object_set_data_full (G_OBJECT (add_row (self, "", label, "")), "newcomer",
                          g_steal_pointer (&line), g_free);
}

static gboolean
is_called (const char *name,
           const char *wanted)
{
  g_autofree char *folded = kith_text_fold (name);

  return strcmp (folded, wanted) == 0;
}

/* Those of just that name, or all others; "Kofi" means Kofi before his brothers. */
static void
add_matches (KithPersonChooser *self,
             const char        *wanted,
             gboolean           are_called_so)
{
  guint n_shown = 0;

  for (guint i = 0; i < kith_case_count (self->family, self->kind) && n_shown < MOST_SHOWN; i++)
    {
      KithRecord *record = kith_case_nth (self->family, self->kind, i);
      g_autofree char *name = dup_name (record);
      g_autofree char *kin = NULL;

      if (is_called (name, wanted) != are_called_so)
        continue;
      kin = dup_kin (self, record);
      if (!matches (record, name, kin, wanted))
        continue;
      add_row (self, kith_record_get_id (record), name, kin);
      n_shown++;
    }
}

static void
fill_list (KithPersonChooser *self)
{
  const char *typed = gtk_editable_get_text (GTK_EDITABLE (self->search));
  g_autofree char *wanted = kith_text_fold (typed);

  clear_list (self);
  if (self->lets_clear && self->has_chosen && *typed == '\0')
    add_row (self, "", _("Nobody"), "");
  add_matches (self, wanted, TRUE);
  add_matches (self, wanted, FALSE);
  add_newcomer_row (self, typed);
}

static char *
dup_chosen (KithPersonChooser *self,
            GtkListBoxRow     *row)
{
  const char *newcomer = g_object_get_data (G_OBJECT (row), "newcomer");
  g_autoptr(GError) error = NULL;
  char *id;

  if (newcomer == NULL)
    return g_strdup (g_object_get_data (G_OBJECT (row), "id"));

  id = kith_desk_add_told (self->desk, newcomer, kith_day_today (), &error);
  if (id == NULL)
    kith_toast (GTK_WIDGET (self), error->message, NULL, NULL);
  return id;
}

static void
row_activated_cb (KithPersonChooser *self,
                  GtkListBoxRow     *row)
{
  g_autofree char *id = dup_chosen (self, row);

  gtk_popover_popdown (GTK_POPOVER (self->popover));
  if (id != NULL)
    g_signal_emit (self, signals[CHOSEN], 0, id);
}

/* Enter takes the first; with nothing typed that must not be "nobody". */
static void
search_activated_cb (KithPersonChooser *self)
{
  GtkListBoxRow *first = gtk_list_box_get_row_at_index (self->list, 0);

  if (first != NULL && *gtk_editable_get_text (GTK_EDITABLE (self->search)) != '\0')
    row_activated_cb (self, first);
}

static void
shown_cb (KithPersonChooser *self)
{
  KithRecord *focus
    = self->kind == KITH_RECORD_PERSON ? kith_kin_find_focus (self->family) : NULL;

  forget_kin (self);
  if (focus != NULL)
    {
      self->teller = kith_kin_teller_new (self->family, focus, kith_day_today ());
      self->sides = kith_kin_sides_new (self->family, focus);
    }
  gtk_editable_set_text (GTK_EDITABLE (self->search), "");
  fill_list (self);
  gtk_widget_grab_focus (self->search);
}

/* From the entry an arrow leads into the list. */
static gboolean
key_pressed_cb (GtkEventControllerKey *controller,
                guint                  key,
                guint                  code,
                GdkModifierType        state,
                KithPersonChooser     *self)
{
  GtkListBoxRow *first = gtk_list_box_get_row_at_index (self->list, 0);

  if (key != GDK_KEY_Down || first == NULL)
    return FALSE;

  gtk_widget_grab_focus (GTK_WIDGET (first));
  return TRUE;
}

static GtkWidget *
new_popover (KithPersonChooser *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *scroller = gtk_scrolled_window_new ();
  GtkWidget *popover = gtk_popover_new ();
  GtkEventController *keys;

  /* Who types and presses Enter at once must not get whom the list held before. */
  self->search = g_object_new (GTK_TYPE_SEARCH_ENTRY, "search-delay", 0, NULL);
  self->list = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->search), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Search"), -1);
  gtk_list_box_set_selection_mode (self->list, GTK_SELECTION_NONE);
  gtk_widget_add_css_class (GTK_WIDGET (self->list), "navigation-sidebar");
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), GTK_WIDGET (self->list));
  gtk_widget_set_size_request (scroller, 300, 260);
  gtk_box_append (GTK_BOX (box), self->search);
  gtk_box_append (GTK_BOX (box), scroller);
  gtk_popover_set_child (GTK_POPOVER (popover), box);
  g_signal_connect_object (self->search, "search-changed", G_CALLBACK (fill_list), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->search, "activate", G_CALLBACK (search_activated_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->list, "row-activated", G_CALLBACK (row_activated_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (popover, "show", G_CALLBACK (shown_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (popover, "closed", G_CALLBACK (forget_kin), self, G_CONNECT_SWAPPED);
  keys = gtk_event_controller_key_new ();
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self, 0);
  gtk_widget_add_controller (self->search, keys);
  return popover;
}

/* A letter on the closed button begins the search. */
static gboolean
button_key_cb (GtkEventControllerKey *controller,
               guint                  key,
               guint                  code,
               GdkModifierType        state,
               KithPersonChooser     *self)
{
  const gunichar letter = gdk_keyval_to_unicode (key);
  char typed[7] = "";

  if ((state & (GDK_CONTROL_MASK | GDK_ALT_MASK)) != 0 || !g_unichar_isalnum (letter)
      || gtk_widget_get_visible (self->popover))
    return FALSE;

  g_unichar_to_utf8 (letter, typed);
  gtk_menu_button_popup (GTK_MENU_BUTTON (self->button));
  gtk_editable_set_text (GTK_EDITABLE (self->search), typed);
  gtk_editable_set_position (GTK_EDITABLE (self->search), -1);
  return TRUE;
}

static void
kith_person_chooser_init (KithPersonChooser *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  self->label = GTK_LABEL (gtk_label_new (NULL));
  gtk_label_set_xalign (self->label, 0);
  gtk_label_set_ellipsize (self->label, PANGO_ELLIPSIZE_END);
  self->button = gtk_menu_button_new ();
  self->popover = new_popover (self);
  gtk_menu_button_set_child (GTK_MENU_BUTTON (self->button), GTK_WIDGET (self->label));
  gtk_menu_button_set_popover (GTK_MENU_BUTTON (self->button), self->popover);
  gtk_widget_set_hexpand (self->button, TRUE);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (button_key_cb), self, 0);
  gtk_widget_add_controller (self->button, keys);
  gtk_box_append (GTK_BOX (self), self->button);
}

/**
 * kith_person_chooser_new:
 * @family: the case
 * @kind: %KITH_RECORD_PERSON, or another table that has names
 *
 * Returns: (transfer floating): a chooser with nobody chosen
 */
GtkWidget *
kith_person_chooser_new (KithCase       *family,
                         KithRecordKind  kind)
{
  KithPersonChooser *self = g_object_new (KITH_TYPE_PERSON_CHOOSER, NULL);

  self->family = g_object_ref (family);
  self->kind = kind;
  kith_person_chooser_set_chosen (self, NULL);
  return GTK_WIDGET (self);
}

/**
 * kith_person_chooser_set_chosen:
 * @id: (nullable): who is shown as chosen
 */
void
kith_person_chooser_set_chosen (KithPersonChooser *self,
                                const char        *id)
{
  KithRecord *record = id != NULL ? kith_case_find_kind (self->family, self->kind, id) : NULL;
  g_autofree char *name = record != NULL ? dup_name (record) : g_strdup (_("Choose…"));

  self->has_chosen = record != NULL;
  kith_person_chooser_set_label (self, name);
}

static void
set_spoken (KithPersonChooser *self,
            const char        *label)
{
  GtkWidget *inner = gtk_widget_get_first_child (self->button);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  label, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (inner), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
}

/**
 * kith_person_chooser_set_label:
 * @label: what the button says, for a chooser that shows nobody as chosen
 */
void
kith_person_chooser_set_label (KithPersonChooser *self,
                               const char        *label)
{
  gtk_label_set_label (self->label, label);
  set_spoken (self, label);
}

/**
 * kith_person_chooser_set_icon:
 * @icon: the name of an icon
 * @label: what it stands for
 *
 * Shows an icon in place of who is chosen, for a button that adds somebody.
 */
void
kith_person_chooser_set_icon (KithPersonChooser *self,
                              const char        *icon,
                              const char        *label)
{
  self->label = NULL;
  gtk_widget_set_hexpand (self->button, FALSE);
  gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (self->button), icon);
  gtk_widget_add_css_class (self->button, "flat");
  gtk_widget_set_tooltip_text (self->button, label);
  set_spoken (self, label);
}

/**
 * kith_person_chooser_let_add:
 * @desk: where the case is worked on
 *
 * Lets whoever is not in the list be added from here, as a step of its own.
 */
void
kith_person_chooser_let_add (KithPersonChooser *self,
                             KithDesk          *desk)
{
  g_set_object (&self->desk, desk);
}

/**
 * kith_person_chooser_let_clear:
 *
 * Lets nobody be chosen, where somebody was.
 */
void
kith_person_chooser_let_clear (KithPersonChooser *self)
{
  self->lets_clear = TRUE;
}

static void
popup (GtkWidget *button)
{
  gtk_menu_button_popup (GTK_MENU_BUTTON (button));
}

/**
 * kith_person_chooser_open:
 *
 * Brings the keyboard here and opens the list, as a press on the button does.
 */
void
kith_person_chooser_open (KithPersonChooser *self)
{
  g_return_if_fail (KITH_IS_PERSON_CHOOSER (self));

  gtk_widget_child_focus (GTK_WIDGET (self), GTK_DIR_TAB_FORWARD);
  kith_bring_into_sight (self->button, popup);
}
