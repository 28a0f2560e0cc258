/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * KithTrayItem:
 * @id: of a record
 * @name: what it is called
 * @detail: who named it and when, or what it is
 * @icon: (nullable): a symbolic icon
 *
 * Somebody, or something, that is recorded and not on the sheet.
 */
typedef struct
{
  char       *id;
  char       *name;
  char       *detail;
  const char *icon;
} KithTrayItem;

void kith_tray_item_free (KithTrayItem *self);

/**
 * KithCarried:
 * @what: what is carried: the id of a record, or a word of the page's own
 *
 * What a drag from the tray or from a palette brings to a drawing.
 */
typedef struct
{
  char *what;
} KithCarried;

#define KITH_TYPE_CARRIED (kith_carried_get_type ())
GType        kith_carried_get_type (void);
void         kith_carry_from       (GtkWidget  *widget,
                                    const char *what);

#define KITH_TYPE_TRAY (kith_tray_get_type ())
G_DECLARE_FINAL_TYPE (KithTray, kith_tray, KITH, TRAY, AdwBin)

void         kith_tray_show        (KithTray   *self,
                                    GPtrArray  *items);
guint        kith_tray_get_n       (KithTray   *self);
void         kith_tray_focus_first (KithTray   *self);

G_END_DECLS
