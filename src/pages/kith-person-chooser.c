/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * A button that says who is chosen and opens a list to search in. The list is made when it is
 * opened, so that a form costs nothing in a case of thousands.
 */

#include "config.h"

#include "pages/kith-person-chooser.h"

#include "base/kith-text.h"
#include "model/kith-naming.h"
#include "model/kith-records.h"

#include <glib/gi18n-lib.h>

/* More than this nobody reads; they go on typing. */
#define MOST_SHOWN 60

struct _KithPersonChooser
{
  GtkBox          parent_instance;

  KithCase       *family;  /* owned */
  KithRecordKind  kind;
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
kith_person_chooser_dispose (GObject *object)
{
  g_clear_object (&KITH_PERSON_CHOOSER (object)->family);

  G_OBJECT_CLASS (kith_person_chooser_parent_class)->dispose (object);
}

static void
kith_person_chooser_class_init (KithPersonChooserClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = kith_person_chooser_dispose;

  /**
   * KithPersonChooser::chosen:
   * @id: who
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

static void
add_row (KithPersonChooser *self,
         KithRecord        *record,
         const char        *name)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *label = gtk_label_new (name);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  g_object_set_data_full (G_OBJECT (row), "id", g_strdup (kith_record_get_id (record)), g_free);
  gtk_list_box_append (self->list, row);
}

static void
clear_list (KithPersonChooser *self)
{
  GtkWidget *row;

  while ((row = gtk_widget_get_first_child (GTK_WIDGET (self->list))) != NULL)
    gtk_list_box_remove (self->list, row);
}

static void
fill_list (KithPersonChooser *self)
{
  g_autofree char *wanted = kith_text_fold (gtk_editable_get_text (GTK_EDITABLE (self->search)));
  guint n_shown = 0;

  clear_list (self);
  for (guint i = 0; i < kith_case_count (self->family, self->kind) && n_shown < MOST_SHOWN; i++)
    {
      KithRecord *record = kith_case_nth (self->family, self->kind, i);
      g_autofree char *name = dup_name (record);
      g_autofree char *folded = kith_text_fold (name);

      if (strstr (folded, wanted) == NULL)
        continue;
      add_row (self, record, name);
      n_shown++;
    }
}

static void
row_activated_cb (KithPersonChooser *self,
                  GtkListBoxRow     *row)
{
  g_autofree char *id = g_strdup (g_object_get_data (G_OBJECT (row), "id"));

  gtk_popover_popdown (GTK_POPOVER (self->popover));
  g_signal_emit (self, signals[CHOSEN], 0, id);
}

static void
search_activated_cb (KithPersonChooser *self)
{
  GtkListBoxRow *first = gtk_list_box_get_row_at_index (self->list, 0);

  if (first != NULL)
    row_activated_cb (self, first);
}

static void
shown_cb (KithPersonChooser *self)
{
  gtk_editable_set_text (GTK_EDITABLE (self->search), "");
  fill_list (self);
  gtk_widget_grab_focus (self->search);
}

static GtkWidget *
new_popover (KithPersonChooser *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *scroller = gtk_scrolled_window_new ();
  GtkWidget *popover = gtk_popover_new ();

  self->search = gtk_search_entry_new ();
  self->list = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->search), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Search"), -1);
  gtk_list_box_set_selection_mode (self->list, GTK_SELECTION_NONE);
  gtk_widget_add_css_class (GTK_WIDGET (self->list), "navigation-sidebar");
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), GTK_WIDGET (self->list));
  gtk_widget_set_size_request (scroller, 260, 240);
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
  return popover;
}

static void
kith_person_chooser_init (KithPersonChooser *self)
{
  self->label = GTK_LABEL (gtk_label_new (NULL));
  gtk_label_set_xalign (self->label, 0);
  gtk_label_set_ellipsize (self->label, PANGO_ELLIPSIZE_END);
  self->button = gtk_menu_button_new ();
  self->popover = new_popover (self);
  gtk_menu_button_set_child (GTK_MENU_BUTTON (self->button), GTK_WIDGET (self->label));
  gtk_menu_button_set_popover (GTK_MENU_BUTTON (self->button), self->popover);
  gtk_widget_set_hexpand (self->button, TRUE);
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
