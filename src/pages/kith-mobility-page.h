/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The page of mobility maps, and what its files share. */

#pragma once

#include "pages/kith-page-kinds.h"

G_BEGIN_DECLS

/**
 * KithMobilityOwn:
 *
 * What the page of a mobility map has of its own.
 */
typedef struct
{
  GtkWidget *entry;      /* child of the strip */
  GtkWidget *words;      /* the list view, child of a popover */
  GtkWidget *panel;      /* child of the side */
  GtkWidget *toggle;     /* shows the panel */
  GtkWidget *pen;        /* children of the strip */
  GtkWidget *eraser;
  GtkWidget *pen_kind;
  GtkWidget *pen_ink;
  GtkWidget *stickers;
} KithMobilityOwn;

extern const KithPageKind kith_mobility_page_kind;

KithMobilityOwn *kith_mobility_page_get_own    (KithGenogramPage *page);
void             kith_mobility_page_add_hand   (KithGenogramPage *page,
                                                GtkBox           *row);
void             kith_mobility_page_put_pen_away (KithGenogramPage *page);

#define KITH_STICKER_PREFIX "sticker:"
gboolean         kith_mobility_page_stick      (KithGenogramPage *page,
                                                const char       *picture,
                                                const KithPoint  *at,
                                                GError          **error);

G_END_DECLS
