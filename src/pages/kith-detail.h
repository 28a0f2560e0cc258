/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

typedef void (*KithDetailFunc) (GtkWidget  *widget,
                                const char *what);

/**
 * KithDetail:
 * @label: what it is called
 * @group: (nullable): what it belongs to
 *
 * Something of a form that one can go to.
 */
typedef struct
{
  char           *label;
  char           *group;
  GtkWidget      *widget;   /* owned */
  GtkExpander    *expander; /* owned, nullable; has to be open */
  KithDetailFunc  go_to;
  char           *what;     /* owned, nullable; which part of the widget */
} KithDetail;

GPtrArray *kith_details_list    (GtkWidget      *within);
void       kith_details_add     (GPtrArray      *details,
                                 const char     *label,
                                 const char     *group,
                                 GtkWidget      *widget,
                                 KithDetailFunc  go_to,
                                 const char     *what);
void       kith_details_add_all (GPtrArray      *details,
                                 const char     *group,
                                 GtkWidget      *within);
void       kith_detail_go_to    (KithDetail     *self);

G_END_DECLS
