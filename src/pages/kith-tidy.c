/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * Gives controls the names a screen reader should say, where GTK 4.8 says something else, and lets
 * their words go on in the next line where letters are so large that a window is too narrow for one.
 */

#include "config.h"

#include "pages/kith-tidy.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

/* Letters a quarter larger than usual. */
#define LARGE_DPI 120

static void
set_label (GtkWidget  *widget,
           const char *label)
{
  gtk_accessible_update_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                  -1);
}

static char *
without_mnemonic (const char *label)
{
  g_auto(GStrv) parts = g_strsplit (label, "_", 2);

  return g_strjoinv ("", parts);
}

/* A menu button or drop-down has its focus on a button inside that knows no name. */
static void
name_inner_button (GtkWidget  *widget,
                   const char *label)
{
  GtkWidget *inner = gtk_widget_get_first_child (widget);

  set_label (widget, label);
  if (inner != NULL)
    set_label (inner, label);
}

/* A row that opens is made of lists and rows of its own, which all are about the same. */
static void
name_rows_inside (GtkWidget  *widget,
                  const char *title)
{
  if (GTK_IS_LIST_BOX (widget) || GTK_IS_LIST_BOX_ROW (widget))
    set_label (widget, title);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    name_rows_inside (child, title);
}

/* A row of buttons is else as wide as all its words; with large letters that is wider than the window. */
static void
let_buttons_wrap (GtkWidget *row)
{
  for (GtkWidget *child = gtk_widget_get_first_child (row); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *label = GTK_IS_BUTTON (child) ? gtk_widget_get_first_child (child) : NULL;

      if (!GTK_IS_LABEL (label) || gtk_label_get_ellipsize (GTK_LABEL (label)) != PANGO_ELLIPSIZE_NONE)
        continue;

      gtk_label_set_wrap (GTK_LABEL (label), TRUE);
      if (gtk_label_get_xalign (GTK_LABEL (label)) > 0)
        gtk_label_set_justify (GTK_LABEL (label), GTK_JUSTIFY_CENTER);
    }
}

/* The title of a group gives way to the button beside it, down to three dots. */
static void
let_title_wrap (GtkWidget  *widget,
                const char *title)
{
  if (GTK_IS_LABEL (widget) && g_strcmp0 (gtk_label_get_label (GTK_LABEL (widget)), title) == 0)
    {
      gtk_label_set_ellipsize (GTK_LABEL (widget), PANGO_ELLIPSIZE_NONE);
      gtk_label_set_wrap (GTK_LABEL (widget), TRUE);
    }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && !GTK_IS_LIST_BOX (child);
       child = gtk_widget_get_next_sibling (child))
    let_title_wrap (child, title);
}

/* Only then is there too little room. With letters as usual nothing changes: GTK 4.8 miscounts the height
 * of a label that may wrap at some sizes by a dot, and says so. */
static gboolean
letters_are_large (void)
{
  int dpi = 0;

  g_object_get (gtk_settings_get_default (), "gtk-xft-dpi", &dpi, NULL);
  return dpi >= LARGE_DPI * PANGO_SCALE;
}

static void
fit_one (GtkWidget *widget)
{
  if (!letters_are_large () || gtk_widget_has_css_class (widget, "canvas-controls"))
    return;

  if (GTK_IS_STACK_SWITCHER (widget)
      || (GTK_IS_BOX (widget)
          && gtk_orientable_get_orientation (GTK_ORIENTABLE (widget)) == GTK_ORIENTATION_HORIZONTAL))
    let_buttons_wrap (widget);
  else if (ADW_IS_PREFERENCES_GROUP (widget)
           && adw_preferences_group_get_header_suffix (ADW_PREFERENCES_GROUP (widget)) != NULL)
    {
      GtkWidget *suffix = adw_preferences_group_get_header_suffix (ADW_PREFERENCES_GROUP (widget));

      let_buttons_wrap (gtk_widget_get_parent (suffix));
      let_title_wrap (widget, adw_preferences_group_get_title (ADW_PREFERENCES_GROUP (widget)));
    }
}

static void
tidy_one (GtkWidget *widget)
{
  const char *tooltip = gtk_widget_get_tooltip_text (widget);

  if (GTK_IS_CHECK_BUTTON (widget) && gtk_check_button_get_label (GTK_CHECK_BUTTON (widget)))
    {
      g_autofree char *label = without_mnemonic (
        gtk_check_button_get_label (GTK_CHECK_BUTTON (widget)));

      set_label (widget, label);
    }
  else if (GTK_IS_BUTTON (widget) && gtk_button_get_label (GTK_BUTTON (widget)) != NULL)
    {
      if (gtk_button_get_use_underline (GTK_BUTTON (widget)))
        gtk_accessible_reset_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL);
    }
  else if (GTK_IS_BUTTON (widget) && tooltip != NULL)
    set_label (widget, tooltip);
  else if (ADW_IS_EXPANDER_ROW (widget))
    name_rows_inside (widget, adw_preferences_row_get_title (ADW_PREFERENCES_ROW (widget)));
  else if (GTK_IS_EXPANDER (widget) && gtk_expander_get_label (GTK_EXPANDER (widget)) != NULL)
    set_label (widget, gtk_expander_get_label (GTK_EXPANDER (widget)));
  else if (GTK_IS_BUTTON (widget)
           && g_strcmp0 (gtk_button_get_icon_name (GTK_BUTTON (widget)),
                         "window-close-symbolic") == 0)
    set_label (widget, _("Dismiss"));
  else if (GTK_IS_SCROLLED_WINDOW (widget) && ADW_IS_STATUS_PAGE (gtk_widget_get_parent (widget)))
    set_label (widget, adw_status_page_get_title (ADW_STATUS_PAGE (gtk_widget_get_parent (widget))));
  else if ((GTK_IS_MENU_BUTTON (widget) || GTK_IS_DROP_DOWN (widget)) && tooltip != NULL)
    name_inner_button (widget, tooltip);
}

/**
 * kith_tidy:
 * @widget: a window or a part of one
 *
 * Names every control in it: icon buttons after their tooltips, the cross of a toast, mnemonic
 * buttons without the underscore, drop-downs and menu buttons on the part that takes the focus,
 * status pages on the part that scrolls, rows that open on all their parts. Lets the words of buttons
 * that stand in one row, and the titles of groups, wrap. To be called once the part is built, and again
 * after labels or tooltips have changed.
 */
void
kith_tidy (GtkWidget *widget)
{
  g_return_if_fail (GTK_IS_WIDGET (widget));

  tidy_one (widget);
  fit_one (widget);
  /* What an expander holds is none of its children while it is closed. */
  if (GTK_IS_EXPANDER (widget) && !gtk_expander_get_expanded (GTK_EXPANDER (widget))
      && gtk_expander_get_child (GTK_EXPANDER (widget)) != NULL)
    kith_tidy (gtk_expander_get_child (GTK_EXPANDER (widget)));
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    kith_tidy (child);
}
