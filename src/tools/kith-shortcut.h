/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * KithShortcut:
 * @action: detailed name of the action; %NULL for keys that a tool handles itself
 * @keys: accelerators, separated by blanks; the first is the one that is shown
 * @label: what it does, marked for translation
 * @group: the heading it stands under, marked for translation
 *
 * One line of a table from which keys, menus and the list of shortcuts are made.
 */
typedef struct
{
  const char *action;
  const char *keys;
  const char *label;
  const char *group;
} KithShortcut;

G_END_DECLS
