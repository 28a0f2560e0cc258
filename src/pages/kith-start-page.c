/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the window shows before a case is open: what to begin with, and the cases of last time. */

#include "config.h"

#include "pages/kith-start-page.h"

#include "pages/kith-pages.h"
#include "pages/kith-recent.h"
#include "pages/kith-tidy.h"
#include "pages/kith-when.h"

#include <glib/gi18n-lib.h>

struct _KithStartPage
{
  AdwBin      parent_instance;

  GtkFlowBox *recent_box;     /* template child */
  GtkWidget  *recent_section; /* template child */
};

G_DEFINE_FINAL_TYPE (KithStartPage, kith_start_page, ADW_TYPE_BIN)

static GtkWidget *
new_line (const char *text,
          const char *css_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0.0f);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_widget_add_css_class (label, css_class);
  return label;
}

static GtkWidget *
new_card (const KithRecentCase *recent)
{
  g_autofree char *when = kith_when_dup_text (recent->opened_at);
  /* Translators: a time, such as "today at 14:02" or "on 3 May 2026" */
  g_autofree char *opened = g_strdup_printf (_("Opened %s"), when);
  g_autofree char *name = g_strdup_printf ("%s, %s", recent->shown_as, opened);
  GtkWidget *card = gtk_button_new ();
  GtkWidget *lines = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);

  gtk_box_append (GTK_BOX (lines), new_line (recent->shown_as, "heading"));
  gtk_box_append (GTK_BOX (lines), new_line (opened, "dim-label"));
  gtk_button_set_child (GTK_BUTTON (card), lines);
  gtk_widget_add_css_class (card, "card");
  gtk_widget_add_css_class (card, "case-card");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (card), "win.open-recent");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (card), "s", recent->path);
  gtk_accessible_update_property (GTK_ACCESSIBLE (card), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  return card;
}

static void
kith_start_page_class_init (KithStartPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  gtk_widget_class_set_template_from_resource (widget_class, KITH_UI "kith-start-page.ui");
  gtk_widget_class_bind_template_child (widget_class, KithStartPage, recent_box);
  gtk_widget_class_bind_template_child (widget_class, KithStartPage, recent_section);
}

static void
kith_start_page_init (KithStartPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  kith_start_page_reload (self);
  kith_tidy (GTK_WIDGET (self));
}

/**
 * kith_start_page_new:
 *
 * Returns: (transfer floating): the page
 */
GtkWidget *
kith_start_page_new (void)
{
  return g_object_new (KITH_TYPE_START_PAGE, NULL);
}

/**
 * kith_start_page_reload:
 *
 * Shows the recent cases as they are now.
 */
void
kith_start_page_reload (KithStartPage *self)
{
  g_autoptr(GPtrArray) cases = kith_recent_load ();
  GtkFlowBoxChild *child;

  g_return_if_fail (KITH_IS_START_PAGE (self));

  while ((child = gtk_flow_box_get_child_at_index (self->recent_box, 0)) != NULL)
    gtk_flow_box_remove (self->recent_box, GTK_WIDGET (child));
  for (guint i = 0; i < cases->len; i++)
    {
      GtkWidget *card = new_card (cases->pdata[i]);

      gtk_flow_box_append (self->recent_box, card);
      /* The card itself is what one tabs to, not the place it stands in. */
      gtk_widget_set_focusable (gtk_widget_get_parent (card), FALSE);
    }
  gtk_widget_set_visible (self->recent_section, cases->len > 0);
}
