/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Where lines run straight down: into children, through rows, and as stems from bars. Two lines
 * of different families must never lie on each other, so whatever may give way a little does,
 * from the lowest row upwards. */

#include "config.h"

#include "layout/kith-layout-channel.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

typedef struct
{
  double x;
  int    unity;
} Upright;

typedef struct
{
  KithLayoutChannels *channels;
  GArray            **below;     /* sheet row → uprights that end in or pass it, sorted */
  GArray             *beside;    /* uprights that leave the row in hand, sorted */
} Stems;

typedef struct
{
  int    link;
  double from;
} Entry;

static int
compare_entries (const void *a,
                 const void *b)
{
  const Entry *p = a, *q = b;

  if (p->from != q->from)
    return p->from < q->from ? -1 : 1;
  return p->link - q->link;
}

/* Where the line of @link comes from: its union, or the passing line just above the child. */
static double
source_x (KithLayoutChannels *self,
          int                 link)
{
  KithLayoutWork *work = self->work;
  int unity = work->link_union[link], child = work->link_child[link];
  int below = work->rank[child] - work->union_rank[unity];

  if (work->partners.first[unity] == work->partners.first[unity + 1])
    return kith_layout_middle (work, child);
  if (below > 1 && work->union_pass[unity] >= 0)
    return work->block_x[work->union_pass[unity] + below - 2];
  return self->point_x[unity];
}

static void
place_entries (KithLayoutChannels *self)
{
  KithLayoutWork *work = self->work;
  g_autofree Entry *entries = g_new (Entry, work->n_links + 1);

  for (int p = 0; p < work->n_persons; p++)
    {
      int n = 0;
      double step;

      for KITH_LAYOUT_EACH (i, &work->parents, p)
        entries[n++] = (Entry){ work->parents.item[i], source_x (self, work->parents.item[i]) };
      qsort (entries, n, sizeof *entries, compare_entries);
      step = n > 1 ? MIN (work->options->leg_mm, work->person[p]->width_mm * 0.8 / (n - 1)) : 0.0;
      for (int i = 0; i < n; i++)
        self->entry_x[entries[i].link] = kith_layout_middle (work, p)
                                         + (i - (n - 1) / 2.0) * step;
    }
}

static guint
first_not_left_of (GArray *uprights,
                   double  x)
{
  guint low = 0, high = uprights->len;

  while (low < high)
    {
      guint middle = (low + high) / 2;

      if (g_array_index (uprights, Upright, middle).x < x)
        low = middle + 1;
      else
        high = middle;
    }
  return low;
}

static void
add_upright (GArray *uprights,
             double  x,
             int     unity)
{
  Upright upright = { x, unity };

  g_array_insert_val (uprights, first_not_left_of (uprights, x), upright);
}

static gboolean
is_taken (GArray *uprights,
          double  x,
          int     unity,
          double  clear)
{
  for (guint i = first_not_left_of (uprights, x - clear); i < uprights->len; i++)
    {
      Upright *upright = &g_array_index (uprights, Upright, i);

      if (upright->x >= x + clear)
        return FALSE;
      if (upright->unity != unity)
        return TRUE;
    }
  return FALSE;
}

/* The free place nearest to @wish between @left and @right; @wish itself if there is none. */
static double
free_place (Stems  *self,
            int     row,
            int     unity,
            double  wish,
            double  left,
            double  right)
{
  double clear = self->channels->work->options->clear_mm, step = clear / 2.0;
  GArray *below = self->below[row + 1];

  for (int k = 0; k < 400; k++)
    {
      double x = wish + (k % 2 == 0 ? 1 : -1) * ((k + 1) / 2) * step;

      if (k > 0 && wish - k / 2 * step < left && wish + k / 2 * step > right)
        break;
      if (x < left - 1e-9 || x > right + 1e-9)
        continue;
      if (!is_taken (below, x, unity, clear) && !is_taken (self->beside, x, unity, clear))
        return x;
    }
  return wish;
}

static void
place_passes (Stems *self,
              int    row,
              int    block)
{
  KithLayoutWork *work = self->channels->work;
  int unity = work->blocks[block].pass;
  double play = MAX (work->options->gap_other_mm / 2.0 - work->options->clear_mm,
                     work->options->clear_mm / 2.0);
  double x = work->block_x[block];

  x = free_place (self, row, unity, x, x - play, x + play);
  work->block_x[block] = x;
  add_upright (self->beside, x, unity);
  add_upright (self->below[row], x, unity);
}

/* A stem a little aside of its middle that runs straight down is easier to follow than one with a
 * small bend. Returns: the x of such a child, or @x */
static double
straight_above_child (Stems  *self,
                      int     unity,
                      double  x,
                      double  left,
                      double  right)
{
  KithLayoutChannels *channels = self->channels;
  KithLayoutWork *work = channels->work;
  gboolean alone = work->children.first[unity + 1] - work->children.first[unity] == 1;
  double aside = alone ? MAX (work->options->clear_mm, (right - left) / 6.0)
                       : work->options->clear_mm;

  for KITH_LAYOUT_EACH (i, &work->children, unity)
    {
      double entry = channels->entry_x[work->children.item[i]];

      if (fabs (entry - x) < aside && entry >= left && entry <= right)
        return entry;
    }
  return x;
}

static void
place_stem (Stems *self,
            int    row,
            int    unity)
{
  KithLayoutChannels *channels = self->channels;
  KithLayoutWork *work = channels->work;
  double clear = work->options->clear_mm;
  double left = channels->free_left[unity] + clear, right = channels->free_right[unity] - clear;
  double x = channels->point_x[unity];

  if (work->children.first[unity] == work->children.first[unity + 1])
    return;
  if (left > right)
    {
      left = x - 2.0 * clear;
      right = x + 2.0 * clear;
    }
  x = straight_above_child (self, unity, x, left, right);
  x = free_place (self, row, unity, x, left, right);
  channels->point_x[unity] = x;
  if (channels->free_right[unity] <= channels->free_left[unity])
    for (int i = work->partners.first[unity]; i < work->partners.first[unity + 1]; i++)
      if (work->rank[work->partner_person[i]] == work->union_rank[unity])
        channels->leg_x[i] = x;
  add_upright (self->beside, x, unity);
}

static void
place_row (Stems                 *self,
           int                    row,
           const KithLayoutLists *blocks)
{
  KithLayoutWork *work = self->channels->work;

  g_array_set_size (self->beside, 0);
  for KITH_LAYOUT_EACH (i, blocks, row)
    if (work->blocks[blocks->item[i]].n == 0)
      place_passes (self, row, blocks->item[i]);
  for KITH_LAYOUT_EACH (i, blocks, row)
    {
      const KithLayoutBlock *block = &work->blocks[blocks->item[i]];

      for (int p = 0; p < block->n; p++)
        for KITH_LAYOUT_EACH (k, &work->unions_of, work->sequence[block->first + p])
          {
            int unity = work->unions_of.item[k];

            if (work->union_rank[unity] == block->row
                && kith_layout_anchor (work, unity) == work->sequence[block->first + p])
              place_stem (self, row, unity);
          }
    }
}

static KithLayoutLists
blocks_by_row (KithLayoutWork *work)
{
  g_autofree int *owners = g_new (int, work->n_blocks + 1);
  g_autofree int *items = g_new (int, work->n_blocks + 1);

  for (int i = 0; i < work->n_blocks; i++)
    {
      owners[i] = work->blocks[i].row + work->shift[kith_layout_block_component (work, i)];
      items[i] = i;
    }
  return kith_layout_lists_new (work, work->n_rows, owners, items, work->n_blocks);
}

static int
compare_uprights (const void *a,
                  const void *b)
{
  const Upright *p = a, *q = b;

  return p->x != q->x ? (p->x < q->x ? -1 : 1) : p->unity - q->unity;
}

/**
 * kith_layout_stems:
 *
 * Places the uprights: where lines enter children, pass rows and leave bars.
 */
void
kith_layout_stems (KithLayoutChannels *self)
{
  KithLayoutWork *work = self->work;
  KithLayoutLists blocks = blocks_by_row (work);
  Stems stems = { self };

  place_entries (self);
  stems.below = g_new (GArray *, work->n_rows + 1);
  for (int row = 0; row <= work->n_rows; row++)
    stems.below[row] = g_array_new (FALSE, FALSE, sizeof (Upright));
  for (int i = 0; i < work->n_links; i++)
    {
      Upright upright = { self->entry_x[i], work->link_union[i] };
      int row = kith_layout_sheet_row (work, work->link_child[i]);

      g_array_append_val (stems.below[row], upright);
    }
  for (int row = 0; row <= work->n_rows; row++)
    g_array_sort (stems.below[row], compare_uprights);
  stems.beside = g_array_new (FALSE, FALSE, sizeof (Upright));
  for (int row = work->n_rows - 1; row >= 0; row--)
    place_row (&stems, row, &blocks);
  g_array_unref (stems.beside);
  for (int row = 0; row <= work->n_rows; row++)
    g_array_unref (stems.below[row]);
  g_free (stems.below);
}
