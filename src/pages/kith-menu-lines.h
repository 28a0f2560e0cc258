/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * KithMenuLine:
 * @label: marked for translation, with a mnemonic
 * @action: its detailed name
 * @key: (nullable): the key that does the same, shown beside the label
 *
 * One line of a menu, for tables of them.
 */
typedef struct
{
  const char *label;
  const char *action;
  const char *key;
} KithMenuLine;

GMenuModel *kith_menu_lines_new_section (const KithMenuLine *lines,
                                         guint               n_lines);
void        kith_menu_add_lines         (GMenu              *menu,
                                         const KithMenuLine *lines,
                                         guint               n_lines);

#define KITH_MENU_ADD(menu, lines) kith_menu_add_lines (menu, lines, G_N_ELEMENTS (lines))

G_END_DECLS
