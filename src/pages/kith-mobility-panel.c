/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * Beside a mobility map: what the person needs most, ranked by them, and for the worker whom they
 * would like to see again, with who looks for them and what came of it.
 */

#include "config.h"

#include "pages/kith-mobility-panel.h"

#include "base/kith-text.h"
#include "canvas/kith-photo-intake.h"
#include "desk/kith-verbs-mobility.h"
#include "desk/kith-verbs-picture.h"
#include "desk/kith-verbs.h"
#include "model/kith-mobility.h"
#include "model/kith-records.h"

#include <glib/gi18n-lib.h>

struct _KithMobilityPanel
{
  GtkBox     parent_instance;

  KithDesk  *desk;    /* owned */
  char      *sheet;   /* owned, nullable */
  GtkWidget *wishes;  /* child; a list box */
  GtkWidget *entry;   /* child */
  GtkWidget *follow;  /* child; a list box */
  GtkWidget *paper;   /* child; takes a photo of the paper drawing */
  GtkWidget *pale;    /* child */
  GtkWidget *no_paper; /* child; removes the photo */
  gboolean   is_showing;
  GtkWidget *nobody;  /* child; says that there is nobody in it */
};

G_DEFINE_FINAL_TYPE (KithMobilityPanel, kith_mobility_panel, GTK_TYPE_BOX)

enum { CHOSEN, N_SIGNALS };
static guint signals[N_SIGNALS];

static void
tell (KithMobilityPanel *self,
      const GError      *error)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.tell", "(sss)", error->message, "", "");
}

static void
entry_activated_cb (KithMobilityPanel *self)
{
  g_autofree char *text = g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->entry)));
  g_autoptr(GError) error = NULL;
  g_autofree char *id = self->sheet != NULL
                          ? kith_desk_add_wish (self->desk, self->sheet, text, &error) : NULL;

  if (id != NULL)
    gtk_editable_set_text (GTK_EDITABLE (self->entry), "");
  else if (error != NULL)
    tell (self, error);
}

static const char *
wish_of (GtkWidget *button)
{
  return g_object_get_data (G_OBJECT (button), "wish");
}

static void
move_wish (KithMobilityPanel *self,
           GtkWidget         *button,
           int                by)
{
  g_autofree char *wish = g_strdup (wish_of (button));
  g_autoptr(GError) error = NULL;

  if (!kith_desk_order_wish (self->desk, wish, by, &error))
    tell (self, error);
}

static void
up_cb (KithMobilityPanel *self,
       GtkWidget         *button)
{
  move_wish (self, button, -1);
}

static void
down_cb (KithMobilityPanel *self,
         GtkWidget         *button)
{
  move_wish (self, button, 1);
}

static void
remove_cb (KithMobilityPanel *self,
           GtkWidget         *button)
{
  g_autofree char *wish = g_strdup (wish_of (button));
  g_autoptr(GError) error = NULL;

  if (!kith_desk_remove (self->desk, wish, &error))
    tell (self, error);
}

static void
add_button (KithMobilityPanel *self,
            GtkWidget         *row,
            KithRecord        *wish,
            const char        *icon,
            const char        *label,
            GCallback          clicked)
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon);

  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (button, label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  gtk_widget_set_sensitive (button, !kith_desk_is_read_only (self->desk));
  g_object_set_data_full (G_OBJECT (button), "wish", g_strdup (kith_record_get_id (wish)), g_free);
  g_signal_connect_object (button, "clicked", clicked, self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (row), button);
}

static GtkWidget *
new_label (const char *text)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_widget_set_hexpand (label, TRUE);
  return label;
}

static void
append_row (GtkWidget *list,
            GtkWidget *child,
            gboolean   is_activatable)
{
  GtkWidget *row = gtk_list_box_row_new ();

  gtk_widget_set_margin_start (child, 12);
  gtk_widget_set_margin_end (child, 6);
  gtk_widget_set_margin_top (child, 6);
  gtk_widget_set_margin_bottom (child, 6);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), child);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), is_activatable);
  gtk_widget_set_focusable (row, is_activatable);
  gtk_list_box_append (GTK_LIST_BOX (list), row);
}

static void
clear (GtkWidget *list)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (list)) != NULL)
    gtk_list_box_remove (GTK_LIST_BOX (list), child);
}

static void
show_wishes (KithMobilityPanel *self)
{
  g_autoptr(GPtrArray) wishes = kith_mobility_list (kith_desk_get_case (self->desk), self->sheet,
                                                    KITH_RECORD_WISH);

  for (guint i = 0; i < wishes->len; i++)
    {
      const char *said = kith_record_get_text (wishes->pdata[i], KITH_WISH_TEXT);
      g_autofree char *text = g_strdup_printf ("%u. %s", i + 1, said != NULL ? said : "");
      GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

      gtk_box_append (GTK_BOX (row), new_label (text));
      add_button (self, row, wishes->pdata[i], "go-up-symbolic", _("Needed More"), G_CALLBACK (up_cb));
      add_button (self, row, wishes->pdata[i], "go-down-symbolic", _("Needed Less"),
                  G_CALLBACK (down_cb));
      add_button (self, row, wishes->pdata[i], "user-trash-symbolic", _("Remove Need"),
                  G_CALLBACK (remove_cb));
      append_row (self->wishes, row, FALSE);
      gtk_accessible_update_property (GTK_ACCESSIBLE (gtk_widget_get_last_child (self->wishes)),
                                      GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
    }
  gtk_widget_set_visible (self->wishes, wishes->len > 0);
}

static void
show_follow_ups (KithMobilityPanel *self)
{
  KithCase *family = kith_desk_get_case (self->desk);
  KithRecord *sheet = kith_case_find_kind (family, KITH_RECORD_SHEET, self->sheet);
  g_autoptr(GPtrArray) list = sheet != NULL ? kith_mobility_list_to_follow (family, sheet, TRUE)
                                            : g_ptr_array_new ();

  for (guint i = 0; i < list->len; i++)
    {
      g_autofree char *text = kith_place_person_dup_follow_up (family, list->pdata[i]);

      append_row (self->follow, new_label (text), TRUE);
      gtk_accessible_update_property (GTK_ACCESSIBLE (gtk_widget_get_last_child (self->follow)),
                                      GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
      g_object_set_data_full (G_OBJECT (gtk_widget_get_last_child (self->follow)), "there",
                              g_strdup (kith_record_get_id (list->pdata[i])), g_free);
    }
  gtk_widget_set_visible (self->follow, list->len > 0);
  gtk_widget_set_visible (self->nobody, list->len == 0);
}

/* The photo of a paper drawing. */

static void
paper_taken_cb (GObject      *source,
                GAsyncResult *result,
                gpointer      data)
{
  g_autoptr(KithMobilityPanel) self = data;
  g_autoptr(GError) error = NULL;
  g_autoptr(KithTakenPhoto) photo = kith_photo_intake_finish (result, &error);

  if (self->desk == NULL || self->sheet == NULL || gtk_widget_get_root (GTK_WIDGET (self)) == NULL)
    return;
  if (photo == NULL
      || !kith_desk_set_paper (self->desk, self->sheet, photo->content, photo->width, photo->height,
                               &error))
    tell (self, error);
}

static void
paper_chosen_cb (GtkNativeDialog   *dialog,
                 int                response,
                 KithMobilityPanel *self)
{
  g_autoptr(GFile) file = response == GTK_RESPONSE_ACCEPT
                            ? gtk_file_chooser_get_file (GTK_FILE_CHOOSER (dialog)) : NULL;

  if (file != NULL)
    kith_photo_intake_page (file, paper_taken_cb, g_object_ref (self));
  g_object_unref (dialog);
}

static void
take_paper_cb (KithMobilityPanel *self)
{
  g_autoptr(GtkFileFilter) photos = gtk_file_filter_new ();
  GtkFileChooserNative *dialog
    = gtk_file_chooser_native_new (_("A photo of the paper drawing"),
                                   GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))),
                                   GTK_FILE_CHOOSER_ACTION_OPEN, _("_Take"), _("_Cancel"));

  gtk_file_filter_set_name (photos, _("Photos"));
  gtk_file_filter_add_pixbuf_formats (photos);
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (dialog), TRUE);
  gtk_file_chooser_add_filter (GTK_FILE_CHOOSER (dialog), photos);
  g_signal_connect_object (dialog, "response", G_CALLBACK (paper_chosen_cb), self, 0);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (dialog));
}

static void
pale_toggled_cb (KithMobilityPanel *self)
{
  const gboolean is_pale = gtk_check_button_get_active (GTK_CHECK_BUTTON (self->pale));
  g_autoptr(GError) error = NULL;

  if (!self->is_showing && self->sheet != NULL
      && !kith_desk_make_paper_pale (self->desk, self->sheet, is_pale, &error))
    tell (self, error);
}

static void
remove_paper_cb (KithMobilityPanel *self)
{
  KithRecord *paper = kith_sheet_find_paper (kith_desk_get_case (self->desk), self->sheet);
  g_autoptr(GError) error = NULL;

  if (paper != NULL && !kith_desk_remove (self->desk, kith_record_get_id (paper), &error))
    tell (self, error);
}

static void
show_paper (KithMobilityPanel *self)
{
  KithRecord *paper = kith_sheet_find_paper (kith_desk_get_case (self->desk), self->sheet);

  self->is_showing = TRUE;
  gtk_check_button_set_active (GTK_CHECK_BUTTON (self->pale),
                               paper != NULL && kith_record_get_boolean (paper, KITH_PICTURE_IS_PALE));
  gtk_widget_set_visible (self->pale, paper != NULL);
  gtk_widget_set_visible (self->no_paper, paper != NULL);
  self->is_showing = FALSE;
}

static void
add_paper (KithMobilityPanel *self,
           GtkWidget         *box)
{
  GtkWidget *title = new_label (_("The drawing on paper"));
  GtkWidget *help = new_label (_("A photo of it lies behind the map. What a camera notes in it is not kept."));

  gtk_widget_add_css_class (title, "heading");
  gtk_widget_add_css_class (help, "dim-label");
  gtk_widget_set_margin_top (title, 12);
  self->paper = gtk_button_new_with_mnemonic (_("Take a P_hoto…"));
  self->pale = gtk_check_button_new_with_mnemonic (_("Show It P_ale"));
  self->no_paper = gtk_button_new_with_mnemonic (_("Re_move the Photo"));
  g_signal_connect_object (self->paper, "clicked", G_CALLBACK (take_paper_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->pale, "toggled", G_CALLBACK (pale_toggled_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->no_paper, "clicked", G_CALLBACK (remove_paper_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (box), title);
  gtk_box_append (GTK_BOX (box), help);
  gtk_box_append (GTK_BOX (box), self->paper);
  gtk_box_append (GTK_BOX (box), self->pale);
  gtk_box_append (GTK_BOX (box), self->no_paper);
}

/* Where the keyboard was in the list of needs stays, whatever became of the row. */
static void
show_all (KithMobilityPanel *self)
{
  clear (self->wishes);
  clear (self->follow);
  if (self->sheet == NULL)
    return;

  show_wishes (self);
  show_follow_ups (self);
  show_paper (self);
}

static void
case_changed_cb (KithMobilityPanel *self,
                 const KithChange  *change)
{
  if (kith_change_touches (change, KITH_RECORD_WISH)
      || kith_change_touches (change, KITH_RECORD_PLACE_PERSON)
      || kith_change_touches (change, KITH_RECORD_PLACE)
      || kith_change_touches (change, KITH_RECORD_PERSON)
      || kith_change_touches (change, KITH_RECORD_PICTURE))
    show_all (self);
}

static void
row_activated_cb (KithMobilityPanel *self,
                  GtkListBoxRow     *row)
{
  g_signal_emit (self, signals[CHOSEN], 0, g_object_get_data (G_OBJECT (row), "there"));
}

static void
kith_mobility_panel_dispose (GObject *object)
{
  KithMobilityPanel *self = KITH_MOBILITY_PANEL (object);

  g_clear_object (&self->desk);
  g_clear_pointer (&self->sheet, g_free);

  G_OBJECT_CLASS (kith_mobility_panel_parent_class)->dispose (object);
}

static void
kith_mobility_panel_class_init (KithMobilityPanelClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = kith_mobility_panel_dispose;

  /**
   * KithMobilityPanel::chosen:
   * @there: the id of who was at a place
   */
  signals[CHOSEN] = g_signal_new ("chosen", KITH_TYPE_MOBILITY_PANEL, G_SIGNAL_RUN_LAST, 0, NULL,
                                  NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
}

static GtkWidget *
new_list (GtkWidget  *box,
          const char *heading,
          const char *help)
{
  GtkWidget *title = new_label (heading);
  GtkWidget *text = new_label (help);
  GtkWidget *list = gtk_list_box_new ();

  gtk_widget_add_css_class (title, "heading");
  gtk_widget_add_css_class (text, "dim-label");
  gtk_widget_add_css_class (list, "boxed-list");
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL, heading, -1);
  gtk_box_append (GTK_BOX (box), title);
  gtk_box_append (GTK_BOX (box), text);
  gtk_box_append (GTK_BOX (box), list);
  return list;
}

static void
kith_mobility_panel_init (KithMobilityPanel *self)
{
  GtkWidget *scroller = gtk_scrolled_window_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);

  gtk_widget_set_margin_start (box, 12);
  gtk_widget_set_margin_end (box, 12);
  gtk_widget_set_margin_top (box, 12);
  gtk_widget_set_margin_bottom (box, 12);
  self->wishes = new_list (box, _("What they need most"),
                           _("The things that are missing, in their words, the most important first."));
  self->entry = gtk_entry_new ();
  gtk_entry_set_placeholder_text (GTK_ENTRY (self->entry), _("Add what is needed"));
  gtk_entry_set_max_length (GTK_ENTRY (self->entry), 2000);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Add what is needed"), -1);
  gtk_widget_set_margin_bottom (self->entry, 12);
  g_signal_connect_object (self->entry, "activate", G_CALLBACK (entry_activated_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (box), self->entry);
  self->follow = new_list (box, _("To follow up"),
                           _("Whom they would like to see again. For the worker; it is on no copy for the family."));
  self->nobody = new_label (_("Nobody is marked as somebody to see again."));
  gtk_box_append (GTK_BOX (box), self->nobody);
  g_signal_connect_object (self->follow, "row-activated", G_CALLBACK (row_activated_cb), self,
                           G_CONNECT_SWAPPED);
  add_paper (self, box);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), box);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_accessible_update_property (GTK_ACCESSIBLE (scroller), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Needs, and whom to follow up"), -1);
  gtk_widget_set_vexpand (scroller, TRUE);
  gtk_box_append (GTK_BOX (self), scroller);
}

/**
 * kith_mobility_panel_new:
 * @desk: where the case is worked on
 *
 * Returns: (transfer floating): the panel, without a sheet yet
 */
GtkWidget *
kith_mobility_panel_new (KithDesk *desk)
{
  KithMobilityPanel *self = g_object_new (KITH_TYPE_MOBILITY_PANEL,
                                          "orientation", GTK_ORIENTATION_VERTICAL, NULL);

  self->desk = g_object_ref (desk);
  gtk_widget_set_sensitive (self->entry, !kith_desk_is_read_only (desk));
  gtk_widget_set_sensitive (self->paper, !kith_desk_is_read_only (desk));
  gtk_widget_set_sensitive (self->pale, !kith_desk_is_read_only (desk));
  gtk_widget_set_sensitive (self->no_paper, !kith_desk_is_read_only (desk));
  g_signal_connect_object (kith_desk_get_case (desk), "changed", G_CALLBACK (case_changed_cb), self,
                           G_CONNECT_SWAPPED);
  return GTK_WIDGET (self);
}

/**
 * kith_mobility_panel_set_sheet:
 * @sheet: (nullable): the id of a mobility map
 */
void
kith_mobility_panel_set_sheet (KithMobilityPanel *self,
                               const char        *sheet)
{
  g_return_if_fail (KITH_IS_MOBILITY_PANEL (self));

  if (g_strcmp0 (self->sheet, sheet) == 0)
    return;

  g_free (self->sheet);
  self->sheet = g_strdup (sheet);
  show_all (self);
}
