/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The lines between rows, where they end in their rows, and how many of them cross. */

#include "config.h"

#include "layout/kith-layout-order.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

typedef struct
{
  int   upper;
  int   lower;
  float upper_off;
  float lower_off;
  int   weight;
} Edge;

/* Where a union stands from the place of its block: between its partners. */
static float
union_offset (KithLayoutWork *work,
              int             unity,
              const int      *index)
{
  float sum = 0.0f;
  int n = 0;

  for KITH_LAYOUT_EACH (i, &work->partners, unity)
    if (work->rank[work->partners.item[i]] == work->union_rank[unity])
      {
        sum += index[work->partners.item[i]];
        n++;
      }
  return sum / n;
}

static void
add_union (GArray         *edges,
           KithLayoutWork *work,
           int             unity,
           const int      *index)
{
  int row = work->union_rank[unity], pass = work->union_pass[unity], n_far = 0;
  int block = work->block_of[kith_layout_anchor (work, unity)];
  float offset = union_offset (work, unity, index);

  for KITH_LAYOUT_EACH (i, &work->children, unity)
    {
      int child = work->link_child[work->children.item[i]], below = work->rank[child] - row;
      int lower = work->block_of[child];

      n_far += below > 1;
      if (below == 1)
        g_array_append_val (edges, ((Edge){ block, lower, offset, index[child], 1 }));
      else if (below > 1)
        g_array_append_val (edges, ((Edge){ pass + below - 2, lower, 0.0f, index[child], 1 }));
    }
  if (n_far == 0)
    return;
  g_array_append_val (edges, ((Edge){ block, pass, offset, 0.0f, n_far }));
  for (; pass + 1 < work->n_blocks && work->blocks[pass + 1].pass == unity; pass++)
    {
      n_far = 0;
      for KITH_LAYOUT_EACH (i, &work->children, unity)
        n_far += work->rank[work->link_child[work->children.item[i]]]
                 > work->blocks[pass + 1].row;
      g_array_append_val (edges, ((Edge){ pass, pass + 1, 0.0f, 0.0f, n_far }));
    }
}

static void
list_ends (KithLayoutWork *work,
           GArray         *edges,
           gboolean        up,
           KithLayoutEnds *ends)
{
  int *fill = kith_layout_work_array (work, int, work->n_blocks + 2);

  ends->ends = kith_layout_work_array (work, KithLayoutEnd, edges->len);
  for (guint i = 0; i < edges->len; i++)
    {
      Edge *edge = &g_array_index (edges, Edge, i);

      fill[(up ? edge->lower : edge->upper) + 2]++;
    }
  for (int i = 0; i < work->n_blocks; i++)
    fill[i + 2] += fill[i + 1];
  for (guint i = 0; i < edges->len; i++)
    {
      Edge *e = &g_array_index (edges, Edge, i);

      ends->ends[fill[(up ? e->lower : e->upper) + 1]++]
        = up ? (KithLayoutEnd){ e->upper, e->upper_off, e->weight, e->lower, e->lower_off }
             : (KithLayoutEnd){ e->lower, e->lower_off, e->weight, e->upper, e->upper_off };
    }
  ends->first = fill;
}

/* Sets room aside for the lines of all blocks that may ever stand in a group. */
static void
make_room (KithLayoutWork *work,
           KithLayoutEnds *ends)
{
  int *first = kith_layout_work_array (work, int, work->n_groups + 1);

  for (int p = 0; p < work->n_persons; p++)
    if (work->home_link[p] >= 0)
      first[work->home_group[p] + 1] += ends->first[work->block_of[p] + 1]
                                        - ends->first[work->block_of[p]];
  for (int b = 0; b < work->n_blocks; b++)
    if (work->blocks[b].home < 0)
      first[work->blocks[b].group + 1] += ends->first[b + 1] - ends->first[b];
  for (int g = 0; g < work->n_groups; g++)
    first[g + 1] += first[g];
  ends->group_first = first;
  ends->group_n = kith_layout_work_array (work, int, work->n_groups);
  ends->group_ends = kith_layout_work_array (work, KithLayoutEnd, first[work->n_groups]);
}

static void
gather (KithLayoutWork *work,
        KithLayoutEnds *ends,
        int             group)
{
  const KithLayoutGroup *g = &work->groups[group];
  KithLayoutEnd *to = ends->group_ends + ends->group_first[group];
  int n = 0;

  for (int k = 0; k < g->n; k++)
    {
      int block = work->group_blocks[g->first + k];

      for (int i = ends->first[block]; i < ends->first[block + 1]; i++)
        {
          const KithLayoutEnd *end = &ends->ends[i];
          int m = 0;

          while (m < n && (to[m].block != end->block || to[m].there != end->there))
            m++;
          if (m < n)
            to[m].weight += end->weight;
          else
            to[n++] = *end;
        }
    }
  ends->group_n[group] = n;
}

/**
 * kith_layout_order_gather:
 *
 * Lists the lines of @group anew after a block has come or gone.
 */
void
kith_layout_order_gather (KithLayoutOrder *self,
                          int              group)
{
  gather (self->work, &self->ups, group);
  gather (self->work, &self->downs, group);
}

/**
 * kith_layout_order_start:
 *
 * Lists the lines between rows.
 */
void
kith_layout_order_start (KithLayoutOrder *self,
                         KithLayoutWork  *work)
{
  g_autoptr(GArray) edges = g_array_new (FALSE, FALSE, sizeof (Edge));
  g_autofree int *index = g_new (int, work->n_persons + 1);

  self->work = work;
  for (int b = 0; b < work->first_pass; b++)
    for (int i = 0; i < work->blocks[b].n; i++)
      index[work->sequence[work->blocks[b].first + i]] = i;
  for (int u = 0; u < work->n_unions; u++)
    if (work->partners.first[u] < work->partners.first[u + 1])
      add_union (edges, work, u, index);

  list_ends (work, edges, TRUE, &self->ups);
  list_ends (work, edges, FALSE, &self->downs);
  make_room (work, &self->ups);
  make_room (work, &self->downs);
  for (int g = 0; g < work->n_groups; g++)
    kith_layout_order_gather (self, g);
  self->at = kith_layout_work_array (work, float, work->n_blocks);
  for (int i = 0; i < work->n_blocks; i++)
    self->at[i] = NAN;
  self->placed = kith_layout_work_array (work, char, work->n_groups);
  self->stem = kith_layout_work_array (work, int, work->n_groups);
  self->twig = kith_layout_work_array (work, int, work->n_groups);
  self->next_twig = kith_layout_work_array (work, int, work->n_groups);
  self->stem_block = kith_layout_work_array (work, int, work->n_groups);
  memset (self->stem, -1, sizeof (int) * work->n_groups);
  memset (self->stem_block, -1, sizeof (int) * work->n_groups);
  self->n_placed = kith_layout_work_array (work, int, work->first_row[work->n_components]);
  self->mine = kith_layout_work_array (work, float, edges->len);
  self->my_weight = kith_layout_work_array (work, int, edges->len);
  self->cost = kith_layout_work_array (work, int, work->n_groups + 1);
  self->wants = g_array_new (FALSE, FALSE, sizeof (KithLayoutWant));
}

/**
 * kith_layout_order_end:
 *
 * Frees what is not in the arena.
 */
void
kith_layout_order_end (KithLayoutOrder *self)
{
  g_array_unref (self->wants);
}

/**
 * kith_layout_order_number:
 * @from: the first group whose place may have changed
 *
 * Numbers the places of @row from left to right.
 */
void
kith_layout_order_number (KithLayoutOrder *self,
                          int              row,
                          int              from)
{
  KithLayoutWork *work = self->work;
  const int *order = work->rows.item + work->rows.first[row];
  double at = 0.0;

  self->effort += (self->n_placed[row] - from) / 2;
  for (; from > 0 && work->groups[order[from - 1]].n == 0; from--)
    ;
  if (from > 0)
    {
      const KithLayoutGroup *group = &work->groups[order[from - 1]];
      int last = work->group_blocks[group->first + group->n - 1];

      at = self->at[last] + MAX (work->blocks[last].n, 1);
    }
  for (int i = from; i < self->n_placed[row]; i++)
    {
      const KithLayoutGroup *group = &work->groups[order[i]];

      for (int k = 0; k < group->n; k++)
        {
          int block = work->group_blocks[group->first + k];

          self->at[block] = at;
          at += MAX (work->blocks[block].n, 1);
        }
    }
}

/**
 * kith_layout_order_mean:
 * @up: whether to look at the lines upwards
 * @mean: (out): the mean place of the other ends of the lines to groups already placed
 *
 * Returns: whether there are any
 */
gboolean
kith_layout_order_mean (KithLayoutOrder *self,
                        int              group,
                        gboolean         up,
                        double          *mean)
{
  const KithLayoutEnds *ends = up ? &self->ups : &self->downs;
  const KithLayoutEnd *end = ends->group_ends + ends->group_first[group];
  double sum = 0.0, n = 0.0;

  for (const KithLayoutEnd *last = end + ends->group_n[group]; end < last; end++)
    if (!isnan (self->at[end->block]))
      {
        sum += end->weight * (self->at[end->block] + end->there);
        n += end->weight;
      }
  *mean = n > 0 ? sum / n : 0.0;
  return n > 0;
}

typedef struct
{
  double from;
  double to;
  int    weight;
} Line;

static int
compare_lines (const void *a,
               const void *b)
{
  const Line *p = a, *q = b;

  if (p->from != q->from)
    return p->from < q->from ? -1 : 1;
  return p->to < q->to ? -1 : p->to > q->to;
}

static void
list_lines (KithLayoutOrder *self,
            int              group,
            GArray          *lines)
{
  KithLayoutWork *work = self->work;
  const KithLayoutGroup *g = &work->groups[group];

  for (int k = 0; k < g->n; k++)
    {
      int block = work->group_blocks[g->first + k];

      for (int i = self->downs.first[block]; i < self->downs.first[block + 1]; i++)
        {
          const KithLayoutEnd *end = &self->downs.ends[i];
          Line line = { self->at[block] + end->here, self->at[end->block] + end->there,
                        end->weight };

          g_array_append_val (lines, line);
        }
    }
}

/**
 * kith_layout_order_crossings:
 *
 * Returns: how many lines cross between @row and the row below it, once all groups are placed
 */
gint64
kith_layout_order_crossings (KithLayoutOrder *self,
                             int              row)
{
  KithLayoutWork *work = self->work;
  g_autoptr(GArray) lines = g_array_new (FALSE, FALSE, sizeof (Line));
  g_autofree gint64 *tree = NULL;
  gint64 sum = 0, all = 0;
  int n, width;

  for (int i = 0; i < self->n_placed[row]; i++)
    list_lines (self, work->rows.item[work->rows.first[row] + i], lines);
  n = lines->len;
  g_array_sort (lines, compare_lines);
  width = work->n_persons + work->n_blocks + 2;
  tree = g_new0 (gint64, width + 1);
  for (int i = 0, j = 0; i < n; i = j)
    {
      double from = g_array_index (lines, Line, i).from;

      for (j = i; j < n && g_array_index (lines, Line, j).from == from; j++)
        {
          Line *line = &g_array_index (lines, Line, j);
          gint64 before = 0;

          for (int k = (int) line->to + 1; k > 0; k -= k & -k)
            before += tree[k];
          sum += line->weight * (all - before);
        }
      for (int m = i; m < j; m++)
        {
          Line *line = &g_array_index (lines, Line, m);

          all += line->weight;
          for (int k = (int) line->to + 1; k <= width; k += k & -k)
            tree[k] += line->weight;
        }
    }
  return sum;
}
