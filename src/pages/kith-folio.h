/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "desk/kith-desk.h"

G_BEGIN_DECLS

/**
 * KithFolioItem:
 * @id: which
 * @title: what it is called
 * @subtitle: (nullable): more about it
 * @heading: (nullable): under which it stands
 *
 * One line of the list at the left.
 */
typedef struct
{
  char *id;
  char *title;
  char *subtitle;
  char *heading;
} KithFolioItem;

#define KITH_TYPE_FOLIO (kith_folio_get_type ())
G_DECLARE_FINAL_TYPE (KithFolio, kith_folio, KITH, FOLIO, AdwBin)

GtkWidget  *kith_folio_new         (const char  *title);
void        kith_folio_set_empty   (KithFolio   *self,
                                    const char  *title,
                                    const char  *description);
void        kith_folio_add_button  (KithFolio   *self,
                                    GtkWidget   *button);
void        kith_folio_set_items   (KithFolio   *self,
                                    GPtrArray   *items);
const char *kith_folio_get_chosen  (KithFolio   *self);
void        kith_folio_choose      (KithFolio   *self,
                                    const char  *id);
GtkBox     *kith_folio_get_content (KithFolio   *self);
void        kith_folio_add_notices (KithFolio   *self,
                                    KithDesk    *desk,
                                    const char  *page);

GPtrArray  *kith_folio_items_new   (void);
void        kith_folio_items_take  (GPtrArray   *items,
                                    const char  *id,
                                    char        *title,
                                    char        *subtitle,
                                    const char  *heading);

G_END_DECLS
