/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Puts the pieces of a family that no line connects side by side on one sheet. The largest comes
 * first; each further one moves as far left as its rows allow, in the rows where it ends
 * soonest. */

#include "config.h"

#include "layout/kith-layout-work.h"

#include <math.h>
#include <stdlib.h>

typedef struct
{
  KithLayoutWork *work;
  double         *left;      /* row of a component → its left edge, lines included */
  double         *right;
  double         *skyline;   /* sheet row → how far it is filled */
  int             capacity;
  double          wide;      /* a sheet wider than this takes a new row instead */
} Pack;

/**
 * kith_layout_block_component:
 *
 * Returns: the component @block belongs to
 */
int
kith_layout_block_component (KithLayoutWork *work,
                             int             block)
{
  const KithLayoutBlock *b = &work->blocks[block];

  return b->n > 0 ? work->component[work->sequence[b->first]] : work->union_component[b->pass];
}

static void
reach (Pack   *self,
       int     row,
       double  x)
{
  self->left[row] = MIN (self->left[row], x);
  self->right[row] = MAX (self->right[row], x);
}

/* A row reaches as far as its blocks, and as far as the lines that come down to it. */
static void
measure_rows (Pack *self)
{
  KithLayoutWork *work = self->work;
  int n_rows = work->first_row[work->n_components];

  for (int row = 0; row < n_rows; row++)
    {
      self->left[row] = HUGE_VAL;
      self->right[row] = -HUGE_VAL;
    }
  for (int i = 0; i < work->n_blocks; i++)
    {
      int row = work->groups[work->blocks[i].group].row;

      reach (self, row, work->block_x[i]);
      reach (self, row, work->block_x[i] + work->blocks[i].width);
    }
  for (int i = 0; i < work->n_links; i++)
    {
      int unity = work->link_union[i], child = work->link_child[i];
      int first = work->first_row[work->component[child]];
      double x;

      if (work->partners.first[unity] == work->partners.first[unity + 1])
        continue;
      x = kith_layout_middle (work, kith_layout_anchor (work, unity));
      reach (self, first + MIN (work->rank[child], work->union_rank[unity] + 1), x);
      reach (self, first + work->union_rank[unity], kith_layout_middle (work, child));
    }
}

static int
compare_sizes (const void *a,
               const void *b,
               void       *data)
{
  const int *size = data;
  int i = *(const int *) a, j = *(const int *) b;

  return size[i] != size[j] ? size[j] - size[i] : i - j;
}

/* Where component @c would begin with its first row in sheet row @shift. */
static double
begin_at (Pack *self,
          int   c,
          int   shift)
{
  const KithLayoutWork *work = self->work;
  int first = work->first_row[c];
  double x = 0.0;

  for (int row = first; row < work->first_row[c + 1]; row++)
    x = MAX (x, self->skyline[shift + row - first] - self->left[row]);
  return x;
}

static double
end_at (Pack   *self,
        int     c,
        double  x)
{
  double end = 0.0;

  for (int row = self->work->first_row[c]; row < self->work->first_row[c + 1]; row++)
    end = MAX (end, x + self->right[row]);
  return end;
}

static void
put (Pack *self,
     int   c,
     int   shift,
     double x)
{
  KithLayoutWork *work = self->work;
  int first = work->first_row[c], last = work->first_row[c + 1];

  work->shift[c] = shift;
  for (int row = first; row < last; row++)
    {
      self->skyline[shift + row - first] = x + self->right[row] + work->options->gap_other_mm;
      for KITH_LAYOUT_EACH (i, &work->rows, row)
        {
          KithLayoutGroup *group = &work->groups[work->rows.item[i]];

          for (int k = 0; k < group->n; k++)
            work->block_x[work->group_blocks[group->first + k]] += x;
        }
    }
  work->n_rows = MAX (work->n_rows, shift + last - first);
  self->wide = MAX (self->wide, end_at (self, c, x));
}

static void
find_place (Pack *self,
            int   c)
{
  KithLayoutWork *work = self->work;
  int height = work->first_row[c + 1] - work->first_row[c];
  int best = 0;
  double best_end = HUGE_VAL;

  for (int shift = 0; shift + height <= MAX (work->n_rows, height); shift++)
    {
      double end = end_at (self, c, begin_at (self, c, shift));

      if (end < best_end - 0.01)
        {
          best_end = end;
          best = shift;
        }
    }
  if (best_end > self->wide && work->n_rows + height <= self->capacity && work->n_rows > 0)
    best = work->n_rows;
  put (self, c, best, begin_at (self, c, best));
}

/**
 * kith_layout_pack:
 *
 * Gives each component its rows on the sheet and moves it to its side of it.
 */
void
kith_layout_pack (KithLayoutWork *work)
{
  Pack self = { work };
  int n_rows = work->first_row[work->n_components];
  g_autofree double *memory = g_new0 (double, 3 * n_rows + 3);
  g_autofree int *order = g_new (int, work->n_components + 1);
  g_autofree int *size = g_new0 (int, work->n_components + 1);
  double area = 0.0, tallest = 0.0;

  self.left = memory;
  self.right = memory + n_rows + 1;
  self.skyline = memory + 2 * n_rows + 2;
  self.capacity = n_rows;
  work->shift = kith_layout_work_array (work, int, work->n_components);
  measure_rows (&self);
  for (int row = 0; row < n_rows; row++)
    area += MAX (0.0, self.right[row] - self.left[row]) + work->options->gap_other_mm;
  for (int p = 0; p < work->n_persons; p++)
    tallest = MAX (tallest, work->person[p]->height_mm);
  self.wide = sqrt (2.0 * area * (tallest + work->options->gap_row_mm));
  for (int p = 0; p < work->n_persons; p++)
    size[work->component[p]]++;
  for (int c = 0; c < work->n_components; c++)
    order[c] = c;
  g_qsort_with_data (order, work->n_components, sizeof *order, compare_sizes, size);
  for (int i = 0; i < work->n_components; i++)
    if (work->first_row[order[i]] < work->first_row[order[i] + 1])
      find_place (&self, order[i]);
}
