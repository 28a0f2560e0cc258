/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Which row everybody stands in. Partners share a row and a child stands below its parents; among
 * all such rows those are taken that make the links shortest in total. An uncle who marries his
 * niece comes down to her row.
 *
 * Couples who would have to stand above their own ancestors are let go of one another. */

#include "config.h"

#include "layout/kith-layout-work.h"

#include "layout/kith-layout-circles.h"
#include "layout/kith-layout-simplex.h"

#include <string.h>

/* Sets of people who share a row, with the path halved on each visit. */
static int
find_set (int *set,
          int  i)
{
  while (set[i] != i)
    i = set[i] = set[set[i]];
  return i;
}

static void
join_sets (int *set,
           int  i,
           int  j)
{
  i = find_set (set, i);
  j = find_set (set, j);
  set[MAX (i, j)] = MIN (i, j);
}

/* Rows as nodes: sets of partners first, and a node for each union, so that unions of nobody and
 * of partners on two rows need no case of their own. */
static KithLayoutLists
row_lists (KithLayoutWork *work,
           int            *set)
{
  int k = 0, n = work->n_partners + work->n_links;
  g_autofree int *owners = g_new (int, n + 1);
  g_autofree int *items = g_new (int, n + 1);

  for (int i = 0; i < work->n_partners; i++, k++)
    {
      owners[k] = find_set (set, work->partner_person[i]);
      items[k] = work->n_persons + work->partner_union[i];
    }
  for (int i = 0; i < work->n_links; i++)
    if (!work->link_broken[i])
      {
        owners[k] = work->n_persons + work->link_union[i];
        items[k++] = find_set (set, work->link_child[i]);
      }
  return kith_layout_lists_new (work, work->n_persons + work->n_unions, owners, items, k);
}

static void
glue_couple (KithLayoutWork *work,
             int            *set,
             int             unity)
{
  int first = work->partners.first[unity];

  for (int i = first + 1; i < work->partners.first[unity + 1]; i++)
    join_sets (set, work->partners.item[first], work->partners.item[i]);
}

/* Whether gluing the partners of @unity would put somebody above their own ancestor. */
static gboolean
closes_circle (KithLayoutWork *work,
               int            *set,
               int             unity,
               int            *piece,
               int            *size)
{
  g_autofree int *trial = g_memdup2 (set, sizeof *set * (work->n_persons + 1));
  KithLayoutLists down;
  KithLayoutPieces pieces = { work->n_persons + work->n_unions, &down, piece, size };
  gboolean closes;
  guint keep = work->arena->len;

  glue_couple (work, trial, unity);
  down = row_lists (work, trial);
  kith_layout_find_pieces (&pieces);
  closes = pieces.n_pieces < pieces.n;
  g_ptr_array_set_size (work->arena, keep);
  return closes;
}

typedef struct
{
  int unity;
  int apart;
} Reunion;

static int
compare_reunions (const void *a,
                  const void *b)
{
  const Reunion *p = a, *q = b;

  return p->apart != q->apart ? p->apart - q->apart : p->unity - q->unity;
}

/* Lets go of the couples inside circles, then joins again those that can be, those who stand
 * least apart first. Trying one costs a walk over everything, so only so many are tried. */
static void
part_couples (KithLayoutWork *work,
              int            *set,
              int            *piece,
              int            *size)
{
  g_autoptr(GArray) parted = g_array_new (FALSE, FALSE, sizeof (Reunion));
  g_autofree int *alone = g_new (int, work->n_persons + work->n_unions + 1);
  g_autoptr(GArray) spans = g_array_new (FALSE, FALSE, sizeof (KithLayoutSpan));
  KithLayoutLists down;
  guint tries;

  for (int u = 0; u < work->n_unions; u++)
    {
      Reunion reunion = { u, 0 };
      int first = work->partners.first[u], n = work->partners.first[u + 1] - first;

      if (n > 1 && size[piece[find_set (set, work->partners.item[first])]] > 1)
        g_array_append_val (parted, reunion);
    }
  for (int p = 0; p < work->n_persons; p++)
    set[p] = p;
  for (int u = 0; u < work->n_unions; u++)
    work->union_broken[u] = FALSE;
  for (guint i = 0; i < parted->len; i++)
    work->union_broken[g_array_index (parted, Reunion, i).unity] = TRUE;
  for (int u = 0; u < work->n_unions; u++)
    if (!work->union_broken[u])
      glue_couple (work, set, u);

  down = row_lists (work, set);
  for (int v = 0; v < work->n_persons + work->n_unions; v++)
    for KITH_LAYOUT_EACH (i, &down, v)
      {
        KithLayoutSpan span = { v, down.item[i], 1 };
        g_array_append_val (spans, span);
      }
  kith_layout_simplex (work->n_persons + work->n_unions, (KithLayoutSpan *) spans->data,
                       spans->len, alone);
  for (guint i = 0; i < parted->len; i++)
    {
      Reunion *reunion = &g_array_index (parted, Reunion, i);
      int *partner = work->partners.item + work->partners.first[reunion->unity];

      reunion->apart = ABS (alone[find_set (set, partner[0])] - alone[find_set (set, partner[1])]);
    }
  g_array_sort (parted, compare_reunions);
  tries = MIN (parted->len, 20000000u / (work->n_persons + work->n_unions + 1));
  for (guint i = 0; i < tries; i++)
    {
      int unity = g_array_index (parted, Reunion, i).unity;

      if (closes_circle (work, set, unity, piece, size))
        continue;
      glue_couple (work, set, unity);
      work->union_broken[unity] = FALSE;
    }
}

static void
glue_couples (KithLayoutWork *work,
              int            *set)
{
  int n = work->n_persons + work->n_unions;
  g_autofree int *piece = g_new (int, n + 1);
  g_autofree int *size = g_new (int, n + 1);
  KithLayoutLists down;
  KithLayoutPieces pieces = { n, &down, piece, size };

  for (int p = 0; p < work->n_persons; p++)
    set[p] = p;
  for (int u = 0; u < work->n_unions; u++)
    glue_couple (work, set, u);
  down = row_lists (work, set);
  kith_layout_find_pieces (&pieces);
  if (pieces.n_pieces < n)
    part_couples (work, set, piece, size);
}

/* The row of a union is that of its lowest partner; of a union of nobody, above its children. */
static void
rank_unions (KithLayoutWork *work)
{
  for (int u = 0; u < work->n_unions; u++)
    {
      int rank = G_MININT;

      for KITH_LAYOUT_EACH (i, &work->partners, u)
        rank = MAX (rank, work->rank[work->partners.item[i]]);
      if (work->partners.first[u] == work->partners.first[u + 1])
        for KITH_LAYOUT_EACH (i, &work->children, u)
          {
            int row = work->rank[work->link_child[work->children.item[i]]] - 1;

            rank = rank == G_MININT ? row : MIN (rank, row);
          }
      work->union_rank[u] = rank == G_MININT ? 0 : rank;
    }
}

/* Connected pieces, numbered by their first person, and each piece's rows counted from 0. */
static void
find_components (KithLayoutWork *work,
                 int            *set)
{
  g_autofree int *top = g_new (int, work->n_persons + work->n_unions + 1);
  int n = work->n_persons + work->n_unions;

  for (int i = 0; i < n; i++)
    set[i] = i;
  for (int i = 0; i < work->n_partners; i++)
    join_sets (set, work->partner_person[i], work->n_persons + work->partner_union[i]);
  for (int i = 0; i < work->n_links; i++)
    join_sets (set, work->link_child[i], work->n_persons + work->link_union[i]);

  work->component = kith_layout_work_array (work, int, work->n_persons);
  work->union_component = kith_layout_work_array (work, int, work->n_unions);
  work->n_components = 0;
  for (int i = 0; i < n; i++)
    {
      int root = find_set (set, i);
      int *mine = i < work->n_persons ? &work->component[i]
                                      : &work->union_component[i - work->n_persons];

      if (root == i)
        {
          top[work->n_components] = G_MAXINT;
          *mine = work->n_components++;
        }
      else
        *mine = root < work->n_persons ? work->component[root]
                                       : work->union_component[root - work->n_persons];
      if (i < work->n_persons)
        top[*mine] = MIN (top[*mine], work->rank[i]);
    }
  for (int p = 0; p < work->n_persons; p++)
    work->rank[p] -= top[work->component[p]];
}

/**
 * kith_layout_ranks:
 *
 * Gives every person and union of @work a row, oldest first.
 *
 * Partners share a row and a child stands below all its parents, except where the family
 * contradicts itself; there the link or the union is marked as broken. Each connected piece of
 * the family starts at row 0.
 */
void
kith_layout_ranks (KithLayoutWork *work)
{
  int n = work->n_persons + work->n_unions;
  g_autofree int *set = g_new (int, n + 1);
  g_autofree int *rank = g_new0 (int, n + 1);
  g_autoptr(GArray) spans = g_array_new (FALSE, FALSE, sizeof (KithLayoutSpan));
  KithLayoutLists down;

  kith_layout_break_circles (work);
  glue_couples (work, set);
  down = row_lists (work, set);
  for (int v = 0; v < n; v++)
    for KITH_LAYOUT_EACH (i, &down, v)
      {
        gboolean leads_to_union = v < work->n_persons;
        KithLayoutSpan span = { v, down.item[i], leads_to_union ? 64 : 1 };

        g_array_append_val (spans, span);
      }
  kith_layout_simplex (n, (KithLayoutSpan *) spans->data, spans->len, rank);
  for (int p = 0; p < work->n_persons; p++)
    work->rank[p] = rank[find_set (set, p)] >> 1;
  find_components (work, set);
  rank_unions (work);
}
