/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Menus out of tables: the pages of all drawings tell what can be done in the same way. */

#include "config.h"

#include "pages/kith-menu-lines.h"

#include <glib/gi18n-lib.h>

/**
 * kith_menu_lines_new_section:
 * @lines: (array length=n_lines): what stands in it
 *
 * Returns: (transfer full): a part of a menu
 */
GMenuModel *
kith_menu_lines_new_section (const KithMenuLine *lines,
                             guint               n_lines)
{
  GMenu *section = g_menu_new ();

  for (guint i = 0; i < n_lines; i++)
    {
      g_autoptr(GMenuItem) item = g_menu_item_new (_(lines[i].label), lines[i].action);

      if (lines[i].key != NULL)
        g_menu_item_set_attribute (item, "accel", "s", lines[i].key);
      g_menu_append_item (section, item);
    }

  return G_MENU_MODEL (section);
}

/**
 * kith_menu_add_lines:
 * @lines: (array length=n_lines): what is added, as a part of its own
 */
void
kith_menu_add_lines (GMenu              *menu,
                     const KithMenuLine *lines,
                     guint               n_lines)
{
  g_autoptr(GMenuModel) section = kith_menu_lines_new_section (lines, n_lines);

  g_menu_append_section (menu, NULL, section);
}
