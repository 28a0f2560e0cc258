/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Who may be missing round a child: each a sentence with why, and one button that asks. */

#include "config.h"

#include "pages/kith-gap-list.h"

#include "base/kith-text.h"
#include "model/kith-missing.h"
#include "model/kith-naming.h"

#include <glib/gi18n-lib.h>

struct _KithGapList
{
  AdwBin      parent_instance;

  GtkBox     *content; /* borrowed child */
  GtkLabel   *head;    /* borrowed child */
  GtkListBox *list;    /* borrowed child */
  GtkLabel   *none;    /* borrowed child */
};

G_DEFINE_FINAL_TYPE (KithGapList, kith_gap_list, ADW_TYPE_BIN)

enum { ASK, N_SIGNALS };
static guint signals[N_SIGNALS];

static void
kith_gap_list_class_init (KithGapListClass *klass)
{
  /**
   * KithGapList::ask:
   * @side: token of kith_family_sides
   * @prompt: id of the prompt that asks
   */
  signals[ASK] = g_signal_new ("ask", KITH_TYPE_GAP_LIST, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 2,
                               G_TYPE_STRING, G_TYPE_STRING);
}

static GtkLabel *
add_label (GtkBox     *box,
           const char *text,
           const char *css_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);
  gtk_box_append (box, label);
  return GTK_LABEL (label);
}

static void
kith_gap_list_init (KithGapList *self)
{
  GtkWidget *scroller = gtk_scrolled_window_new ();
  GtkWidget *clamp = adw_clamp_new ();

  self->content = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 12));
  gtk_widget_add_css_class (GTK_WIDGET (self->content), "kith-page-body");
  self->head = add_label (self->content, NULL, "title-2");
  add_label (self->content, _("Questions, not faults. Each goes away when somebody is recorded, or when it was asked and there is nobody."), "dim-label");
  self->list = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_list_box_set_selection_mode (self->list, GTK_SELECTION_NONE);
  gtk_widget_add_css_class (GTK_WIDGET (self->list), "boxed-list");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Who may be missing"),
                                  -1);
  gtk_box_append (self->content, GTK_WIDGET (self->list));
  self->none = add_label (self->content, _("Every side and generation has been asked about."), NULL);
  adw_clamp_set_maximum_size (ADW_CLAMP (clamp), 760);
  adw_clamp_set_child (ADW_CLAMP (clamp), GTK_WIDGET (self->content));
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), clamp);
  gtk_accessible_update_property (GTK_ACCESSIBLE (scroller), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Who may be missing"),
                                  -1);
  adw_bin_set_child (ADW_BIN (self), scroller);
}

static void
ask_clicked_cb (KithGapList *self,
                GtkWidget   *button)
{
  const char *side = g_object_get_data (G_OBJECT (button), "side");
  const char *prompt = g_object_get_data (G_OBJECT (button), "prompt");

  g_signal_emit (self, signals[ASK], 0, side, prompt);
}

static GtkWidget *
new_row (KithGapList   *self,
         const KithGap *gap)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *button = gtk_button_new_with_label (_("Ask"));
  g_autofree char *spoken = g_strdup_printf ("%s %s", gap->sentence, gap->why);
  /* Translators: a sentence about who may be missing */
  g_autofree char *name = kith_text_fill (_("Ask: %s"), gap->sentence);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), gap->sentence);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), gap->why);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 0);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 0);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  g_object_set_data (G_OBJECT (button), "side", (gpointer) gap->side);
  g_object_set_data (G_OBJECT (button), "prompt", (gpointer) gap->prompt);
  g_signal_connect_object (button, "clicked", G_CALLBACK (ask_clicked_cb), self, G_CONNECT_SWAPPED);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
  return row;
}

/**
 * kith_gap_list_new:
 *
 * Returns: (transfer floating): a list that shows nothing yet
 */
GtkWidget *
kith_gap_list_new (void)
{
  return g_object_new (KITH_TYPE_GAP_LIST, NULL);
}

/**
 * kith_gap_list_show:
 * @child: one of the children of @family
 *
 * Shows who may be missing round @child.
 */
void
kith_gap_list_show (KithGapList *self,
                    KithCase    *family,
                    KithRecord  *child)
{
  g_autoptr(GPtrArray) gaps = kith_missing_list (family, child, kith_day_today ());
  g_autofree char *name = kith_person_dup_name (child);
  /* Translators: the name of a child */
  g_autofree char *head = kith_text_fill (_("Who May Be Missing Round %s"), name);
  GtkWidget *row;

  gtk_label_set_label (self->head, head);
  while ((row = gtk_widget_get_first_child (GTK_WIDGET (self->list))) != NULL)
    gtk_list_box_remove (self->list, row);
  for (guint i = 0; i < gaps->len; i++)
    gtk_list_box_append (self->list, new_row (self, gaps->pdata[i]));
  gtk_widget_set_visible (GTK_WIDGET (self->list), gaps->len > 0);
  gtk_widget_set_visible (GTK_WIDGET (self->none), gaps->len == 0);
}
