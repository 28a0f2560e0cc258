/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "scene/kith-scene.h"

G_BEGIN_DECLS

/**
 * KithFloatRect:
 *
 * The edges of a box, in half the room of a #KithRect; rounded outwards.
 */
typedef struct
{
  float left;
  float top;
  float right;
  float bottom;
} KithFloatRect;

/**
 * KithBoxTree:
 * @order: the numbers of the items, neighbours on the sheet near each other
 * @levels: the boxes of each level, the lowest first
 * @n: how many boxes each level has
 * @n_levels: how many levels there are
 *
 * A packed tree of boxes: each node covers the next few of the level below.
 */
typedef struct
{
  guint32       *order;
  KithFloatRect *levels[12];
  guint          n[12];
  guint          n_levels;
} KithBoxTree;

struct _KithScene
{
  KithRect       bounds;
  GArray        *items;          /* owned; KithItem */
  GArray        *points;         /* owned; KithPoint */
  GArray        *styles;         /* owned; KithStyle */
  GArray        *texts;          /* owned; KithText */
  GArray        *subjects;       /* owned; KithSubject */
  GPtrArray     *kinds;          /* owned; borrowed static strings */
  GHashTable    *subject_by_id;  /* owned; number + 1 */
  GHashTable    *pictures;       /* owned; name → owned GBytes; NULL without pictures */
  GStringChunk  *strings;        /* owned; everything that is text */
  KithFloatRect *item_bounds;    /* owned; one for each item */
  guint32       *owned_items;    /* owned; item numbers, subject by subject */
  guint32       *owned_first;    /* owned; n subjects + 1 */
  KithBoxTree    tree;           /* owned inside */
  KithDescribeFunc describe;     /* may be NULL */
  gpointer       describe_data;  /* owned if @describe_destroy is set */
  GDestroyNotify describe_destroy;
};

KithFloatRect kith_float_rect_from_rect  (const KithRect      *rect);
gboolean      kith_float_rect_touches    (const KithFloatRect *a,
                                          const KithFloatRect *b);

void          kith_box_tree_build        (KithBoxTree         *self,
                                          const KithFloatRect *boxes,
                                          guint                n_boxes);
void          kith_box_tree_collect      (const KithBoxTree   *self,
                                          const KithFloatRect *area,
                                          GArray              *found);
void          kith_box_tree_clear        (KithBoxTree         *self);

G_END_DECLS
