/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * All that one can go to in a form, by name: its rows, its lists, the lines in them and what stands
 * in a line that is open. A form may have sixty of them; with Tab alone the last is far away.
 */

#include "config.h"

#include "pages/kith-detail.h"

#include "pages/kith-list-editor.h"
#include "pages/kith-row.h"

static void
detail_free (gpointer data)
{
  KithDetail *self = data;

  g_free (self->label);
  g_free (self->group);
  g_free (self->what);
  g_object_unref (self->widget);
  g_clear_object (&self->expander);
  g_free (self);
}

/**
 * kith_details_add:
 * @details: (element-type KithDetail): a list that grows
 * @label: what it is called
 * @group: (nullable): what it belongs to
 * @widget: where it is
 * @go_to: brings the keyboard there
 * @what: (nullable): which part of @widget
 */
void
kith_details_add (GPtrArray      *details,
                  const char     *label,
                  const char     *group,
                  GtkWidget      *widget,
                  KithDetailFunc  go_to,
                  const char     *what)
{
  KithDetail *detail = g_new0 (KithDetail, 1);

  detail->label = g_strdup (label);
  detail->group = g_strdup (group);
  detail->widget = g_object_ref (widget);
  detail->go_to = go_to;
  detail->what = g_strdup (what);
  g_ptr_array_add (details, detail);
}

static void
go_to_row (GtkWidget  *row,
           const char *what)
{
  kith_row_enter (KITH_ROW (row));
}

static void
go_to_button (GtkWidget  *button,
              const char *what)
{
  gtk_widget_grab_focus (button);
}

static char *
dup_button_label (GtkButton *button)
{
  const char *label = gtk_button_get_label (button);
  const char *tooltip = gtk_widget_get_tooltip_text (GTK_WIDGET (button));
  g_auto(GStrv) parts = NULL;

  if (label == NULL || !gtk_button_get_use_underline (button))
    return g_strdup (label != NULL ? label : tooltip);

  parts = g_strsplit (label, "_", 2);
  return g_strjoinv ("", parts);
}

static void
add_button (GPtrArray  *details,
            const char *group,
            GtkButton  *button)
{
  g_autofree char *label = dup_button_label (button);

  if (label != NULL && gtk_widget_get_sensitive (GTK_WIDGET (button)))
    kith_details_add (details, label, group, GTK_WIDGET (button), go_to_button, NULL);
}

static void
add_children (GPtrArray  *details,
              const char *group,
              GtkWidget  *within)
{
  for (GtkWidget *child = gtk_widget_get_first_child (within); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    kith_details_add_all (details, group, child);
}

/* What an expander holds is none of its children while it is closed. */
static void
add_expander (GPtrArray   *details,
              const char  *group,
              GtkExpander *expander)
{
  const guint n_before = details->len;

  add_children (details, group != NULL ? group : gtk_expander_get_label (expander),
                gtk_expander_get_child (expander));
  for (guint i = n_before; i < details->len; i++)
    g_set_object (&((KithDetail *) details->pdata[i])->expander, expander);
}

/**
 * kith_details_add_all:
 * @details: (element-type KithDetail): a list that grows
 * @group: (nullable): what all that is in @within belongs to
 * @within: a form or a part of one
 *
 * What is not to be seen as things are, such as when somebody died who lives, is left out.
 */
void
kith_details_add_all (GPtrArray  *details,
                      const char *group,
                      GtkWidget  *within)
{
  if (!gtk_widget_get_visible (within))
    return;

  if (KITH_IS_ROW (within))
    kith_details_add (details, kith_row_get_title (KITH_ROW (within)), group, within, go_to_row,
                      NULL);
  else if (KITH_IS_LIST_EDITOR (within))
    kith_list_editor_add_details (KITH_LIST_EDITOR (within), details);
  else if (GTK_IS_EXPANDER (within))
    add_expander (details, group, GTK_EXPANDER (within));
  else if (GTK_IS_BUTTON (within))
    add_button (details, group, GTK_BUTTON (within));
  else
    add_children (details, group, within);
}

/**
 * kith_details_list:
 * @within: a form or a part of one
 *
 * Returns: (transfer full) (element-type KithDetail): all that one can go to in it, from top to foot
 */
GPtrArray *
kith_details_list (GtkWidget *within)
{
  GPtrArray *details = g_ptr_array_new_with_free_func (detail_free);

  kith_details_add_all (details, NULL, within);
  return details;
}

/**
 * kith_detail_go_to:
 *
 * Brings the keyboard there, whatever has to be opened on the way. To be called when the form is to
 * be seen.
 */
void
kith_detail_go_to (KithDetail *self)
{
  if (self->expander != NULL)
    gtk_expander_set_expanded (self->expander, TRUE);
  self->go_to (self->widget, self->what);
}
