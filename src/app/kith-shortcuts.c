/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The keys of the window as one table: the application binds them, the list of shortcuts shows them. */

#include "config.h"

#include "app/kith-shortcuts.h"

#include "canvas/kith-canvas.h"
#include "tools/kith-shortcut.h"

#include <glib/gi18n-lib.h>

static const KithShortcut shortcuts[] = {
  { "win.new-case", "<Control>n", N_("New case"), N_("Cases") },
  { "win.open", "<Control>o", N_("Open a case"), N_("Cases") },
  { "win.import", "<Control>i", N_("Import a family"), N_("Cases") },
  { "win.save-copy", "<Control><Shift>s", N_("Save a copy"), N_("Cases") },
  { "win.print", "<Control>p", N_("Print"), N_("Cases") },
  { "win.export-drawing::pdf", "<Control>e", N_("Export the drawing as PDF"), N_("Cases") },
  { NULL, "<Control>g", N_("To another page, by typing"), N_("Cases") },
  { "win.close-case", "<Control>w", N_("Close the case or the window"), N_("Cases") },
  { "app.quit", "<Control>q", N_("Quit"), N_("Cases") },
  { "win.meeting-mode", "F5", N_("Hold the meeting on the whole screen"), N_("Meetings") },
  { "win.family-view", "<Shift>F5", N_("Show the window to the people in the room"), N_("Meetings") },
  { "win.undo", "<Control>z", N_("Undo"), N_("Editing") },
  { "win.redo", "<Control><Shift>z <Control>y", N_("Redo"), N_("Editing") },
  { "win.show-shortcuts", "<Control>question F1", N_("Keyboard shortcuts"), N_("Help") },
};

/**
 * kith_shortcuts_bind:
 *
 * Binds the keys of the table to their actions.
 */
void
kith_shortcuts_bind (GtkApplication *application)
{
  for (guint i = 0; i < G_N_ELEMENTS (shortcuts); i++)
    {
      g_auto(GStrv) keys = g_strsplit (shortcuts[i].keys, " ", -1);

      /* What a page binds itself is only told here. */
      if (shortcuts[i].action != NULL)
        gtk_application_set_accels_for_action (application, shortcuts[i].action,
                                               (const char *const *) keys);
    }
}

static void
append_shortcut (GString            *xml,
                 const KithShortcut *shortcut)
{
  g_autofree char *keys = g_markup_escape_text (shortcut->keys, -1);
  g_autofree char *label = g_markup_escape_text (_(shortcut->label), -1);

  g_string_append_printf (xml,
                          "<child><object class='GtkShortcutsShortcut'>"
                          "<property name='accelerator'>%s</property>"
                          "<property name='title'>%s</property></object></child>",
                          keys, label);
}

/* Lines of one group stand together in a table. */
static void
append_groups (GString            *xml,
               const KithShortcut *table,
               guint               n_lines)
{
  const char *group = NULL;

  for (guint i = 0; i < n_lines; i++)
    {
      if (group == NULL || !g_str_equal (group, table[i].group))
        {
          g_autofree char *title = g_markup_escape_text (_(table[i].group), -1);

          g_string_append_printf (xml,
                                  "%s<child><object class='GtkShortcutsGroup'>"
                                  "<property name='title'>%s</property>",
                                  group != NULL ? "</object></child>" : "", title);
        }
      group = table[i].group;
      append_shortcut (xml, &table[i]);
    }
  g_string_append (xml, "</object></child>");
}

/**
 * kith_shortcuts_show:
 * @parent: the window to stand over
 *
 * Shows the list of all keys.
 */
void
kith_shortcuts_show (GtkWindow *parent)
{
  g_autoptr(GString) xml = g_string_new (NULL);
  g_autoptr(GtkBuilder) builder = NULL;
  const KithShortcut *drawing;
  GtkWindow *window;
  guint n_drawing;

  g_return_if_fail (GTK_IS_WINDOW (parent));

  drawing = kith_canvas_get_shortcuts (&n_drawing);
  g_string_append (xml, "<interface><object class='GtkShortcutsWindow' id='window'>"
                        "<property name='modal'>true</property>"
                        "<child><object class='GtkShortcutsSection'>"
                        "<property name='section-name'>all</property>"
                        "<property name='max-height'>14</property>");
  append_groups (xml, shortcuts, G_N_ELEMENTS (shortcuts));
  append_groups (xml, drawing, n_drawing);
  g_string_append (xml, "</object></child></object></interface>");

  builder = gtk_builder_new_from_string (xml->str, -1);
  window = GTK_WINDOW (gtk_builder_get_object (builder, "window"));
  gtk_window_set_transient_for (window, parent);
  gtk_window_present (window);
}
