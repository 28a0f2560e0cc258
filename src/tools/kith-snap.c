/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * Brings somebody who is dragged into line: with a row of others, right above or below somebody, in
 * the middle between two, or as far from a neighbour as that one is from the next. The nearest line
 * wins, and only within reach; further away the hand is free.
 */

#include "config.h"

#include "tools/kith-snap.h"

#include <math.h>

/* The two nearest on each side in the row, the nearer first; infinite where nobody is. */
typedef struct
{
  double left[2];
  double right[2];
} Neighbours;

typedef struct
{
  double at;
  double distance;
} Nearest;

static void
try (Nearest *self,
     double   wanted,
     double   at)
{
  if (fabs (at - wanted) < self->distance)
    *self = (Nearest){ at, fabs (at - wanted) };
}

static void
note_neighbour (Neighbours *self,
                double      wanted,
                double      x)
{
  if (x < wanted && x > self->left[0])
    {
      self->left[1] = self->left[0];
      self->left[0] = x;
    }
  else if (x < wanted && x > self->left[1])
    self->left[1] = x;
  else if (x >= wanted && x < self->right[0])
    {
      self->right[1] = self->right[0];
      self->right[0] = x;
    }
  else if (x >= wanted && x < self->right[1])
    self->right[1] = x;
}

static gboolean
stays (const KithSubject *subject,
       GHashTable        *moved)
{
  return kith_subject_kind_stands (subject->kind) && !g_hash_table_contains (moved, subject->id);
}

static void
try_gaps (Nearest          *column,
          const Neighbours *row,
          double            wanted)
{
  if (isfinite (row->left[0]) && isfinite (row->right[0]))
    try (column, wanted, (row->left[0] + row->right[0]) / 2.0);
  if (isfinite (row->left[1]))
    try (column, wanted, 2.0 * row->left[0] - row->left[1]);
  if (isfinite (row->right[1]))
    try (column, wanted, 2.0 * row->right[0] - row->right[1]);
}

/**
 * kith_snap_move:
 * @moved: (element-type utf8): the ids of those who are moved
 * @leader: number of the one under the pointer
 * @by_mm: how far the pointer has come
 * @tolerance_mm: how far a line reaches; 0 leaves the hand free
 *
 * Returns: how far to move them
 */
KithSnap
kith_snap_move (const KithScene *scene,
                GHashTable      *moved,
                guint            leader,
                const KithPoint *by_mm,
                double           tolerance_mm)
{
  const KithPoint *from = &kith_scene_get_subject (scene, leader)->anchor;
  const KithPoint wanted = { from->x + by_mm->x, from->y + by_mm->y };
  KithSnap snap = { *by_mm };
  Nearest column = { wanted.x, tolerance_mm }, row = { wanted.y, tolerance_mm };
  Neighbours beside = { { -INFINITY, -INFINITY }, { INFINITY, INFINITY } };
  guint n = kith_scene_get_n_subjects (scene);

  for (guint i = 0; i < n; i++)
    if (stays (kith_scene_get_subject (scene, i), moved))
      {
        const KithPoint *at = &kith_scene_get_subject (scene, i)->anchor;

        try (&row, wanted.y, at->y);
        try (&column, wanted.x, at->x);
        if (fabs (at->y - wanted.y) < tolerance_mm)
          note_neighbour (&beside, wanted.x, at->x);
      }
  try_gaps (&column, &beside, wanted.x);

  snap.has_column = column.distance < tolerance_mm;
  snap.has_row = row.distance < tolerance_mm;
  snap.column_mm = column.at;
  snap.row_mm = row.at;
  snap.by_mm.x = column.at - from->x;
  snap.by_mm.y = row.at - from->y;
  return snap;
}
