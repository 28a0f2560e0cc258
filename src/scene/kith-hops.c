/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Lines that cross without joining: a level line breaks where the upright line of another family
 * goes through it. */

#include "config.h"

#include "scene/kith-hops.h"

#include <math.h>

#define HOP 0.08        /* half of the gap where two lines cross, in symbol sizes */
#define TOUCH 0.03      /* nearer than this, two lines meet rather than cross */

typedef struct
{
  KithHopLine look;
  guint       first;
  guint       n;
} Line;

typedef struct
{
  guint  family;
  double x;
  double top;
  double bottom;
} Upright;

struct _KithHops
{
  double            unit_mm;
  GArray           *lines;     /* owned; Line */
  GArray           *corners;   /* owned; KithPoint, of all lines */
  GArray           *uprights;  /* owned; Upright, from left to right */
  KithSceneBuilder *builder;   /* borrowed while drawing */
};

/**
 * kith_hops_new:
 * @unit_mm: the symbol size
 *
 * Returns: (transfer full): a store of lines
 */
KithHops *
kith_hops_new (double unit_mm)
{
  KithHops *self = g_new0 (KithHops, 1);

  self->unit_mm = unit_mm;
  self->lines = g_array_new (FALSE, FALSE, sizeof (Line));
  self->corners = g_array_new (FALSE, FALSE, sizeof (KithPoint));
  self->uprights = g_array_new (FALSE, FALSE, sizeof (Upright));
  return self;
}

/**
 * kith_hops_free:
 *
 * Frees the store.
 */
void
kith_hops_free (KithHops *self)
{
  g_array_unref (self->lines);
  g_array_unref (self->corners);
  g_array_unref (self->uprights);
  g_free (self);
}

/**
 * kith_hops_add:
 * @corners: (array length=n_corners): its course; a corner that repeats the one before is left out
 *
 * Adds a line, to be drawn when all are there.
 */
void
kith_hops_add (KithHops          *self,
               const KithHopLine *line,
               const KithPoint   *corners,
               guint              n_corners)
{
  Line entry = { *line, self->corners->len, 0 };

  for (guint i = 0; i < n_corners; i++)
    if (i == 0 || fabs (corners[i].x - corners[i - 1].x) > 1e-6
        || fabs (corners[i].y - corners[i - 1].y) > 1e-6)
      {
        g_array_append_val (self->corners, corners[i]);
        entry.n++;
      }
  if (entry.n >= 2)
    g_array_append_val (self->lines, entry);
}

static int
compare_uprights (gconstpointer a,
                  gconstpointer b)
{
  const Upright *left = a, *right = b;

  return (left->x > right->x) - (left->x < right->x);
}

static void
collect_uprights (KithHops *self)
{
  for (guint i = 0; i < self->lines->len; i++)
    {
      const Line *line = &g_array_index (self->lines, Line, i);
      const KithPoint *at = &g_array_index (self->corners, KithPoint, line->first);

      for (guint k = 1; k < line->n; k++)
        if (fabs (at[k].x - at[k - 1].x) < 1e-6)
          {
            Upright upright = { line->look.family, at[k].x, MIN (at[k].y, at[k - 1].y),
                                MAX (at[k].y, at[k - 1].y) };

            g_array_append_val (self->uprights, upright);
          }
    }
  g_array_sort (self->uprights, compare_uprights);
}

static guint
first_upright_after (const KithHops *self,
                     double          x)
{
  guint low = 0, high = self->uprights->len;

  while (low < high)
    {
      guint middle = (low + high) / 2;

      if (g_array_index (self->uprights, Upright, middle).x <= x)
        low = middle + 1;
      else
        high = middle;
    }

  return low;
}

static void
flush_run (KithHops   *self,
           const Line *line,
           GArray     *run)
{
  if (run->len >= 2)
    {
      kith_scene_builder_set_owner (self->builder, line->look.owner);
      kith_scene_builder_add_points (self->builder, KITH_SHAPE_POLYLINE, line->look.part,
                                     line->look.style, (KithPoint *) run->data, run->len);
    }
  g_array_set_size (run, 0);
}

/* Adds the level piece from @a to @b, with a gap wherever a stranger's line crosses it. */
static void
add_level_with_gaps (KithHops        *self,
                     const Line      *line,
                     const KithPoint *a,
                     const KithPoint *b,
                     GArray          *run)
{
  double unit = self->unit_mm;
  double left = MIN (a->x, b->x) + TOUCH * unit, right = MAX (a->x, b->x) - TOUCH * unit;
  guint first = first_upright_after (self, left), end = first;
  double ahead = a->x < b->x ? HOP * unit : -HOP * unit;

  while (end < self->uprights->len && g_array_index (self->uprights, Upright, end).x < right)
    end++;
  for (guint i = first; i < end; i++)
    {
      const Upright *upright
        = &g_array_index (self->uprights, Upright, a->x < b->x ? i : end - 1 - (i - first));
      KithPoint before = { upright->x - ahead, a->y }, after = { upright->x + ahead, a->y };

      if (upright->family == line->look.family || upright->top + TOUCH * unit >= a->y
          || upright->bottom - TOUCH * unit <= a->y)
        continue;
      /* Two crossings so near each other that their gaps meet make one gap. */
      if ((before.x - g_array_index (run, KithPoint, run->len - 1).x) * ahead > 0.0)
        {
          g_array_append_val (run, before);
          flush_run (self, line, run);
        }
      else
        g_array_set_size (run, 0);
      g_array_append_val (run, after);
    }
  g_array_append_vals (run, b, 1);
}

static void
emit_line (KithHops   *self,
           const Line *line)
{
  const KithPoint *at = &g_array_index (self->corners, KithPoint, line->first);
  g_autoptr(GArray) run = g_array_new (FALSE, FALSE, sizeof (KithPoint));

  g_array_append_vals (run, &at[0], 1);
  for (guint i = 1; i < line->n; i++)
    if (fabs (at[i].y - at[i - 1].y) < 1e-6)
      add_level_with_gaps (self, line, &at[i - 1], &at[i], run);
    else
      g_array_append_vals (run, &at[i], 1);
  flush_run (self, line, run);
}

/**
 * kith_hops_draw:
 *
 * Draws all lines, each level one with gaps where a line of another family crosses it.
 */
void
kith_hops_draw (KithHops         *self,
                KithSceneBuilder *builder)
{
  self->builder = builder;
  collect_uprights (self);
  for (guint i = 0; i < self->lines->len; i++)
    emit_line (self, &g_array_index (self->lines, Line, i));
  self->builder = NULL;
}
