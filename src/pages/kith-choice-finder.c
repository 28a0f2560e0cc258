/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * Choosing from a drop-down by typing: a letter on it opens the list of what there is to choose, and
 * goes into the search. In GTK 4.8 letters do nothing there, and the search of a drop-down finds
 * only what begins with them and chooses nothing by Enter.
 */

#include "config.h"

#include "pages/kith-choice-finder.h"

#include "pages/kith-chooser.h"
#include "pages/kith-in-sight.h"

#include <glib/gi18n-lib.h>

#define FINDER "kith-choice-finder"
#define TYPED "kith-choice-typed"

static void
chosen_cb (GtkDropDown *choice,
           guint        chosen)
{
  gtk_drop_down_set_selected (choice, chosen);
  gtk_widget_grab_focus (GTK_WIDGET (choice));
}

static void
left_cb (GtkDropDown *choice)
{
  gtk_widget_grab_focus (GTK_WIDGET (choice));
}

static void
destroy_cb (GtkWidget *choice)
{
  GtkWidget *finder = g_object_steal_data (G_OBJECT (choice), FINDER);

  g_clear_pointer (&finder, gtk_widget_unparent);
}

/* A form has many drop-downs; most are never typed on. */
static KithChooser *
get_finder (GtkDropDown *choice)
{
  GtkWidget *finder = g_object_get_data (G_OBJECT (choice), FINDER);

  if (finder == NULL)
    {
      finder = kith_chooser_new ();
      gtk_widget_set_parent (finder, GTK_WIDGET (choice));
      g_object_set_data (G_OBJECT (choice), FINDER, finder);
      g_signal_connect_object (finder, "chosen", G_CALLBACK (chosen_cb), choice, G_CONNECT_SWAPPED);
      g_signal_connect_object (finder, "left", G_CALLBACK (left_cb), choice, G_CONNECT_SWAPPED);
    }
  return KITH_CHOOSER (finder);
}

static void
open_finder (GtkWidget *widget)
{
  GtkDropDown *choice = GTK_DROP_DOWN (widget);
  GListModel *terms = gtk_drop_down_get_model (choice);
  const char *title = gtk_widget_get_tooltip_text (widget);
  g_autoptr(GArray) choices = g_array_new (FALSE, TRUE, sizeof (KithChoice));
  GdkRectangle at = { 0, 0, gtk_widget_get_width (widget), gtk_widget_get_height (widget) };
  g_autofree char *typed = g_object_steal_data (G_OBJECT (choice), TYPED);
  KithChooser *finder = get_finder (choice);

  for (guint i = 0; i < g_list_model_get_n_items (terms); i++)
    {
      KithChoice one = { gtk_string_list_get_string (GTK_STRING_LIST (terms), i) };

      g_array_append_val (choices, one);
    }

  kith_chooser_open (finder, title != NULL ? title : _("Choose"), (const KithChoice *) choices->data,
                     choices->len, &at);
  kith_chooser_type (finder, typed != NULL ? typed : "");
}

/* Whoever types on while the drop-down scrolls into sight has typed it into the search. */
static void
type (GtkDropDown *choice,
      const char  *letters)
{
  const char *before = g_object_get_data (G_OBJECT (choice), TYPED);

  g_object_set_data_full (G_OBJECT (choice), TYPED,
                          g_strconcat (before != NULL ? before : "", letters, NULL), g_free);
  if (before == NULL)
    kith_bring_into_sight (GTK_WIDGET (choice), open_finder);
}

/**
 * kith_choice_finder_open:
 * @choice: a drop-down that kith_choice_finder_watch() watches, and that has the keyboard
 *
 * Opens the list of what there is to choose, once the drop-down is to be seen.
 */
void
kith_choice_finder_open (GtkDropDown *choice)
{
  type (choice, "");
}

/* Only while the drop-down is closed: then the button in it has the keyboard. */
static gboolean
key_pressed_cb (GtkEventControllerKey *controller,
                guint                  key,
                guint                  code,
                GdkModifierType        state,
                GtkDropDown           *choice)
{
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (GTK_WIDGET (choice)));
  const gunichar letter = gdk_keyval_to_unicode (key);
  char typed[7] = "";

  if ((state & (GDK_CONTROL_MASK | GDK_ALT_MASK)) != 0 || !g_unichar_isalnum (letter)
      || focus == NULL || gtk_widget_get_parent (focus) != GTK_WIDGET (choice))
    return FALSE;

  g_unichar_to_utf8 (letter, typed);
  type (choice, typed);
  return TRUE;
}

/**
 * kith_choice_finder_watch:
 * @choice: a drop-down on a #GtkStringList
 *
 * Lets one choose from it by typing.
 */
void
kith_choice_finder_watch (GtkDropDown *choice)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  g_return_if_fail (GTK_IS_DROP_DOWN (choice));
  g_return_if_fail (GTK_IS_STRING_LIST (gtk_drop_down_get_model (choice)));

  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (key_pressed_cb), choice, 0);
  gtk_widget_add_controller (GTK_WIDGET (choice), keys);
  g_signal_connect (choice, "destroy", G_CALLBACK (destroy_cb), NULL);
}
