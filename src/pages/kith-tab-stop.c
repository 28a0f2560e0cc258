/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * What stands round a list from which one is chosen, so that Tab stops once in it, at what is chosen,
 * and then goes on to what was chosen. In GTK 4.8 Tab goes through a list row by row, and in one that
 * always has a choice each row it comes to is chosen: what stands beside could not be reached.
 */

#include "config.h"

#include "pages/kith-tab-stop.h"

struct _KithTabStop
{
  AdwBin parent_instance;
};

G_DEFINE_FINAL_TYPE (KithTabStop, kith_tab_stop, ADW_TYPE_BIN)

static GtkWidget *
find_list (GtkWidget *widget)
{
  GtkWidget *list = GTK_IS_LIST_BOX (widget) || GTK_IS_LIST_BASE (widget) ? widget : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && list == NULL;
       child = gtk_widget_get_next_sibling (child))
    list = find_list (child);
  return list;
}

static GtkWidget *
row_to_stop_at (GtkListBox *list)
{
  GtkListBoxRow *row = gtk_list_box_get_selected_row (list);

  for (int i = 0; row == NULL; i++)
    {
      row = gtk_list_box_get_row_at_index (list, i);
      if (row == NULL)
        return NULL;
      if (!gtk_widget_get_mapped (GTK_WIDGET (row)))
        row = NULL;
    }
  return GTK_WIDGET (row);
}

static gboolean
kith_tab_stop_focus (GtkWidget        *widget,
                     GtkDirectionType  direction)
{
  GtkWidget *list = find_list (widget);
  GtkWidget *row;

  if (list == NULL || (direction != GTK_DIR_TAB_FORWARD && direction != GTK_DIR_TAB_BACKWARD))
    return GTK_WIDGET_CLASS (kith_tab_stop_parent_class)->focus (widget, direction);

  if (gtk_widget_get_focus_child (list) != NULL)
    return FALSE;

  /* A list of its own keeping knows where it was left. */
  if (!GTK_IS_LIST_BOX (list))
    return gtk_widget_child_focus (list, direction);

  row = row_to_stop_at (GTK_LIST_BOX (list));
  return row != NULL && gtk_widget_grab_focus (row);
}

static void
kith_tab_stop_class_init (KithTabStopClass *klass)
{
  GTK_WIDGET_CLASS (klass)->focus = kith_tab_stop_focus;
}

static void
kith_tab_stop_init (KithTabStop *self)
{
}
