/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Puts the pieces of a family that no line connects side by side on one sheet. What stood before
 * stays where it was. Else the piece with a child the drawing is about comes first, then the
 * largest; each further one moves as far left as its rows allow, in the rows where it ends
 * soonest, and somebody alone at the end of the row of their age. */

#include "config.h"

#include "layout/kith-layout-work.h"

#include <math.h>
#include <stdlib.h>

enum { HOLDS_NOTHING, HOLDS_FOCUS, HOLDS_PLACED, HOLDS_PINNED };

typedef struct
{
  KithLayoutWork *work;
  char           *holds;     /* component → what gives it a right to its place */
  double         *left;      /* row of a component → its left edge, lines included */
  double         *right;
  double         *skyline;   /* sheet row → how far it is filled */
  int             capacity;
  double         *age;       /* sheet row → sum of the births of those who stand in it */
  int            *n_ages;
  double         *stood;     /* sheet row → sum of the heights where they stood before */
  int            *n_stood;
  KithLayoutLists people;    /* component → persons */
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

typedef struct
{
  const char *holds;
  const int  *size;
} Sizes;

static int
compare_sizes (const void *a,
               const void *b,
               void       *data)
{
  const Sizes *sizes = data;
  const int *size = sizes->size;
  int i = *(const int *) a, j = *(const int *) b;

  if (sizes->holds[i] != sizes->holds[j])
    return sizes->holds[j] - sizes->holds[i];
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
  double x = self->holds[c] >= HOLDS_PLACED ? 0.0 : -HUGE_VAL;

  if (self->holds[c] == HOLDS_PINNED)
    return x;
  for (int row = first; row < work->first_row[c + 1]; row++)
    x = MAX (x, self->skyline[shift + row - first] - self->left[row]);
  if (x > -HUGE_VAL)
    return x;
  for (int row = first; row < work->first_row[c + 1]; row++)
    x = MAX (x, -self->left[row]);
  return x;
}

static double
end_at (Pack   *self,
        int     c,
        double  x)
{
  double end = -HUGE_VAL;

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

/* Remembers of whom the rows of component @c are, for those who come later. */
static void
note_people (Pack *self,
             int   c)
{
  KithLayoutWork *work = self->work;

  for KITH_LAYOUT_EACH (i, &self->people, c)
    {
      const KithLayoutPerson *person = work->person[self->people.item[i]];
      int row = work->rank[self->people.item[i]] + work->shift[c];

      if (person->birth_key != KITH_LAYOUT_UNKNOWN)
        {
          self->age[row] += person->birth_key;
          self->n_ages[row]++;
        }
      if (person->placed || person->pinned)
        {
          self->stood[row] += person->at.y;
          self->n_stood[row]++;
        }
    }
}

/* The row where the first person of @c who can tell stood before or, somebody alone, has their
 * age; -1 if nobody can tell. */
static int
wished_shift (Pack *self,
              int   c)
{
  KithLayoutWork *work = self->work;
  gboolean alone = work->first_row[c + 1] - work->first_row[c] == 1;
  int best = -1;
  double least = HUGE_VAL;

  for KITH_LAYOUT_EACH (i, &self->people, c)
    {
      int p = self->people.item[i];
      const KithLayoutPerson *person = work->person[p];
      gboolean stood = person->placed || person->pinned;

      if (!stood && (!alone || person->birth_key == KITH_LAYOUT_UNKNOWN))
        continue;
      for (int row = work->rank[p]; row < work->n_rows; row++)
        {
          double far = HUGE_VAL;

          if (stood && self->n_stood[row] > 0)
            far = fabs (person->at.y - self->stood[row] / self->n_stood[row]);
          else if (!stood && self->n_ages[row] > 0)
            far = fabs (person->birth_key - self->age[row] / self->n_ages[row]);
          if (far >= least)
            continue;
          least = far;
          best = row - work->rank[p];
        }
      break;
    }
  return best;
}

static void
find_place (Pack *self,
            int   c)
{
  KithLayoutWork *work = self->work;
  int height = work->first_row[c + 1] - work->first_row[c];
  int best = wished_shift (self, c);
  double best_end = best < 0 ? HUGE_VAL : end_at (self, c, begin_at (self, c, best));

  if (best < 0 || (best_end > self->wide && self->holds[c] < HOLDS_PLACED))
    for (int shift = 0; shift + height <= MAX (work->n_rows, height); shift++)
      {
        double end = end_at (self, c, begin_at (self, c, shift));

        if (end >= best_end - 0.01)
          continue;
        best_end = end;
        best = shift;
      }
  if (best_end > self->wide && work->n_rows + height <= self->capacity && work->n_rows > 0
      && self->holds[c] < HOLDS_PLACED)
    best = work->n_rows;
  put (self, c, MAX (best, 0), begin_at (self, c, MAX (best, 0)));
  note_people (self, c);
}

static void
note_holds (Pack *self)
{
  KithLayoutWork *work = self->work;

  for (int p = 0; p < work->n_persons; p++)
    {
      char *holds = &self->holds[work->component[p]];

      if (work->person[p]->pinned)
        *holds = HOLDS_PINNED;
      else if (work->person[p]->placed)
        *holds = MAX (*holds, HOLDS_PLACED);
      else if (work->person[p]->focus)
        *holds = MAX (*holds, HOLDS_FOCUS);
    }
}

static void
list_people (Pack *self,
             int  *size)
{
  KithLayoutWork *work = self->work;
  g_autofree int *items = g_new (int, work->n_persons + 1);

  for (int p = 0; p < work->n_persons; p++)
    {
      items[p] = p;
      size[work->component[p]]++;
    }
  self->people = kith_layout_lists_new (work, work->n_components, work->component, items,
                                        work->n_persons);
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
  g_autofree double *memory = g_new0 (double, 5 * n_rows + 5);
  g_autofree int *counts = g_new0 (int, 2 * n_rows + 2);
  g_autofree char *holds = g_new0 (char, work->n_components + 1);
  g_autofree int *order = g_new (int, work->n_components + 1);
  g_autofree int *size = g_new0 (int, work->n_components + 1);
  Sizes sizes = { holds, size };
  double area = 0.0, tallest = 0.0;

  self.left = memory;
  self.right = memory + n_rows + 1;
  self.skyline = memory + 2 * n_rows + 2;
  self.age = memory + 3 * n_rows + 3;
  self.stood = memory + 4 * n_rows + 4;
  self.n_ages = counts;
  self.n_stood = counts + n_rows + 1;
  self.capacity = n_rows;
  self.holds = holds;
  work->n_rows = 0;
  work->shift = kith_layout_work_array (work, int, work->n_components);
  measure_rows (&self);
  for (int row = 0; row < n_rows; row++)
    {
      self.skyline[row] = -HUGE_VAL;
      area += MAX (0.0, self.right[row] - self.left[row]) + work->options->gap_other_mm;
    }
  for (int p = 0; p < work->n_persons; p++)
    tallest = MAX (tallest, work->person[p]->height_mm);
  self.wide = sqrt (2.0 * area * (tallest + work->options->gap_row_mm));
  list_people (&self, size);
  note_holds (&self);
  for (int c = 0; c < work->n_components; c++)
    order[c] = c;
  g_qsort_with_data (order, work->n_components, sizeof *order, compare_sizes, &sizes);
  for (int i = 0; i < work->n_components; i++)
    if (work->first_row[order[i]] < work->first_row[order[i] + 1])
      find_place (&self, order[i]);
}
