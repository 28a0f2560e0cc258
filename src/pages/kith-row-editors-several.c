/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Rows in which everything one may choose is in sight: several of a few things, or one step of a scale. */

#include "config.h"

#include "pages/kith-row-editors.h"

#include <glib/gi18n-lib.h>

static const KithField *
field_of (KithRow *row)
{
  return &kith_binder_get_type_of (kith_row_get_binder (row))->fields[kith_row_get_number (row)];
}

/* Both are boxes that flow; the boxes around their buttons are no stop for Tab. */
static GtkWidget *
new_flow (guint most_in_a_line)
{
  GtkWidget *flow = gtk_flow_box_new ();

  gtk_flow_box_set_selection_mode (GTK_FLOW_BOX (flow), GTK_SELECTION_NONE);
  gtk_flow_box_set_max_children_per_line (GTK_FLOW_BOX (flow), most_in_a_line);
  gtk_flow_box_set_column_spacing (GTK_FLOW_BOX (flow), 9);
  gtk_widget_add_css_class (flow, "kith-several");
  return flow;
}

static void
add_to_flow (GtkWidget  *flow,
             GtkWidget  *button,
             const char *token)
{
  GtkWidget *child = gtk_flow_box_child_new ();

  gtk_widget_set_focusable (child, FALSE);
  gtk_flow_box_child_set_child (GTK_FLOW_BOX_CHILD (child), button);
  gtk_flow_box_append (GTK_FLOW_BOX (flow), child);
  g_object_set_data_full (G_OBJECT (button), "token", g_strdup (token), g_free);
}

static GtkWidget *
nth_button (GtkWidget *flow,
            guint      position)
{
  GtkFlowBoxChild *child = gtk_flow_box_get_child_at_index (GTK_FLOW_BOX (flow), (int) position);

  return child != NULL ? gtk_flow_box_child_get_child (child) : NULL;
}

/* Several of a vocabulary. */

static void
ticked_cb (KithRow        *row,
           GtkCheckButton *button)
{
  GtkWidget *flow = gtk_widget_get_ancestor (GTK_WIDGET (button), GTK_TYPE_FLOW_BOX);
  g_autoptr(GPtrArray) tokens = g_ptr_array_new ();
  g_autofree char *text = NULL;
  GtkWidget *each;

  for (guint i = 0; (each = nth_button (flow, i)) != NULL; i++)
    if (gtk_check_button_get_active (GTK_CHECK_BUTTON (each)))
      g_ptr_array_add (tokens, g_object_get_data (G_OBJECT (each), "token"));
  g_ptr_array_add (tokens, NULL);

  text = g_strjoinv (" ", (char **) tokens->pdata);
  kith_binder_choose (kith_row_get_binder (row), kith_row_get_number (row), text);
}

static GtkWidget *
make_several (KithRow *row)
{
  const KithVocabulary *vocabulary = field_of (row)->vocabulary;
  GtkWidget *flow = new_flow (4);

  for (guint i = 0; i < vocabulary->n_terms; i++)
    {
      GtkWidget *button = gtk_check_button_new_with_label (_(vocabulary->terms[i].label));

      add_to_flow (flow, button, vocabulary->terms[i].token);
      g_signal_connect_object (button, "toggled", G_CALLBACK (ticked_cb), row, G_CONNECT_SWAPPED);
    }
  return flow;
}

static void
show_in_several (KithRow    *row,
                 GtkWidget  *flow,
                 const char *text)
{
  g_auto(GStrv) tokens = g_strsplit (text, " ", -1);
  GtkWidget *button;

  for (guint i = 0; (button = nth_button (flow, i)) != NULL; i++)
    {
      const char *token = g_object_get_data (G_OBJECT (button), "token");

      g_signal_handlers_block_by_func (button, ticked_cb, row);
      gtk_check_button_set_active (GTK_CHECK_BUTTON (button),
                                   g_strv_contains ((const char *const *) tokens, token));
      g_signal_handlers_unblock_by_func (button, ticked_cb, row);
    }
}

const KithRowEditor kith_row_editor_several = { make_several, show_in_several };

/* A step from 0 to the highest; pressed again, nothing was said. */

static void
step_cb (KithRow         *row,
         GtkToggleButton *button)
{
  kith_binder_choose (kith_row_get_binder (row), kith_row_get_number (row),
                      gtk_toggle_button_get_active (button)
                        ? g_object_get_data (G_OBJECT (button), "token") : "");
}

static GtkWidget *
make_steps (KithRow *row)
{
  const guint n_steps = kith_row_get_steps (row);
  GtkWidget *flow = new_flow (n_steps + 1);

  for (guint i = 0; i <= n_steps; i++)
    {
      g_autofree char *number = g_strdup_printf ("%u", i);
      GtkWidget *button = gtk_toggle_button_new_with_label (number);

      gtk_widget_add_css_class (button, "kith-step");
      add_to_flow (flow, button, number);
      g_signal_connect_object (button, "toggled", G_CALLBACK (step_cb), row, G_CONNECT_SWAPPED);
    }
  return flow;
}

static void
show_in_steps (KithRow    *row,
               GtkWidget  *flow,
               const char *text)
{
  GtkWidget *button;

  for (guint i = 0; (button = nth_button (flow, i)) != NULL; i++)
    {
      const char *token = g_object_get_data (G_OBJECT (button), "token");

      g_signal_handlers_block_by_func (button, step_cb, row);
      gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (button), g_str_equal (token, text));
      g_signal_handlers_unblock_by_func (button, step_cb, row);
    }
}

/* Faces, for whoever would rather point than write. */

static const struct
{
  const char *token;
  const char *icon;
} faces[] = {
  { "happy", "face-smile-symbolic" },
  { "ok", "face-plain-symbolic" },
  { "unsure", "face-uncertain-symbolic" },
  { "sad", "face-sad-symbolic" },
};

#define FACE_PX 32

static GtkWidget *
make_faces (KithRow *row)
{
  GtkWidget *flow = new_flow (G_N_ELEMENTS (faces));

  for (guint i = 0; i < G_N_ELEMENTS (faces); i++)
    {
      GtkWidget *button = gtk_toggle_button_new ();
      GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
      GtkWidget *image = gtk_image_new_from_icon_name (faces[i].icon);
      const char *label = kith_vocabulary_label (&kith_faces, faces[i].token);

      gtk_image_set_pixel_size (GTK_IMAGE (image), FACE_PX);
      gtk_box_append (GTK_BOX (box), image);
      gtk_box_append (GTK_BOX (box), gtk_label_new (label));
      gtk_button_set_child (GTK_BUTTON (button), box);
      gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
      add_to_flow (flow, button, faces[i].token);
      g_signal_connect_object (button, "toggled", G_CALLBACK (step_cb), row, G_CONNECT_SWAPPED);
    }
  return flow;
}

const KithRowEditor kith_row_editor_faces = { make_faces, show_in_steps };

const KithRowEditor kith_row_editor_steps = { make_steps, show_in_steps };
