/* SPDX-License-Identifier: GPL-3.0-or-later */

/* People who are their own ancestors. A file may say so; then, in this order: care links inside a
 * circle are let go, then links whose dates cannot be right, then links that close a circle, and
 * where circles still remain all links in them. */

#include "config.h"

#include "layout/kith-layout-circles.h"

/**
 * kith_layout_find_pieces:
 *
 * Finds the pieces: Tarjan's walk, without recursion.
 */
void
kith_layout_find_pieces (KithLayoutPieces *self)
{
  g_autofree int *memory = g_new0 (int, 5 * self->n + 5);
  int *index = memory, *low = memory + self->n, *stack = memory + 2 * self->n;
  int *path = memory + 3 * self->n, *at = memory + 4 * self->n;
  int n_stack = 0, count = 0;

  self->n_pieces = 0;
  for (int i = 0; i < self->n; i++)
    self->piece[i] = -1;
  for (int root = 0; root < self->n; root++)
    {
      int depth = 0;

      if (index[root] != 0)
        continue;
      path[depth++] = root;
      index[root] = low[root] = ++count;
      at[root] = self->next->first[root];
      stack[n_stack++] = root;
      while (depth > 0)
        {
          int v = path[depth - 1], w;

          if (at[v] < self->next->first[v + 1])
            {
              w = self->next->item[at[v]++];
              if (index[w] == 0)
                {
                  index[w] = low[w] = ++count;
                  at[w] = self->next->first[w];
                  stack[n_stack++] = w;
                  path[depth++] = w;
                }
              else if (self->piece[w] < 0)
                low[v] = MIN (low[v], index[w]);
              continue;
            }
          depth--;
          if (depth > 0)
            low[path[depth - 1]] = MIN (low[path[depth - 1]], low[v]);
          if (low[v] != index[v])
            continue;
          self->size[self->n_pieces] = 0;
          do
            {
              w = stack[--n_stack];
              self->piece[w] = self->n_pieces;
              self->size[self->n_pieces]++;
            }
          while (w != v);
          self->n_pieces++;
        }
    }
}

/* Persons and unions as one graph, downwards, without the broken links. */
static KithLayoutLists
descent_lists (KithLayoutWork *work)
{
  int n = work->n_partners + work->n_links, k = 0;
  g_autofree int *owners = g_new (int, n + 1);
  g_autofree int *items = g_new (int, n + 1);

  for (int i = 0; i < work->n_partners; i++, k++)
    {
      owners[k] = work->partner_person[i];
      items[k] = work->n_persons + work->partner_union[i];
    }
  for (int i = 0; i < work->n_links; i++)
    if (!work->link_broken[i])
      {
        owners[k] = work->n_persons + work->link_union[i];
        items[k++] = work->link_child[i];
      }
  return kith_layout_lists_new (work, work->n_persons + work->n_unions, owners, items, k);
}

static gboolean
is_older_than_parent (KithLayoutWork *work,
                      int             link)
{
  gint64 born = work->person[work->link_child[link]]->birth_key;

  for KITH_LAYOUT_EACH (i, &work->partners, work->link_union[link])
    {
      gint64 parent = work->person[work->partners.item[i]]->birth_key;

      if (born != KITH_LAYOUT_UNKNOWN && parent != KITH_LAYOUT_UNKNOWN && born <= parent)
        return TRUE;
    }
  return FALSE;
}

typedef enum { LET_GO_CARE, LET_GO_IMPOSSIBLE, LET_GO_CLOSING, LET_GO_ALL } LetGo;

static gboolean
lets_go (KithLayoutWork *work,
         int             link,
         LetGo           pass)
{
  switch (pass)
    {
    case LET_GO_CARE:
      return work->link_care[link];
    case LET_GO_IMPOSSIBLE:
      return is_older_than_parent (work, link);
    case LET_GO_CLOSING:
      return FALSE;
    case LET_GO_ALL:
    default:
      return TRUE;
    }
}

/* Walks down and breaks each child link that leads back to somebody on the way, or to a partner
 * of a union on the way. */
static void
break_closing_links (KithLayoutWork *work)
{
  int n = work->n_persons + work->n_unions;
  g_autofree char *state = g_new0 (char, n + 1);
  g_autofree int *path = g_new (int, n + 1);
  g_autofree int *at = g_new (int, n + 1);
  g_autofree int *via = g_new (int, work->n_persons + 1);

  for (int root = 0; root < work->n_persons; root++)
    {
      int depth = 0;

      if (state[root] != 0)
        continue;
      path[depth++] = root;
      state[root] = 1;
      via[root] = -1;
      at[root] = work->unions_of.first[root];
      while (depth > 0)
        {
          int v = path[depth - 1], next = -1;
          gboolean person = v < work->n_persons;
          const KithLayoutLists *lists = person ? &work->unions_of : &work->children;
          int owner = person ? v : v - work->n_persons;

          while (next < 0 && at[v] < lists->first[owner + 1])
            {
              int item = lists->item[at[v]++];
              int w = person ? work->n_persons + item : work->link_child[item];

              if (!person && work->link_broken[item])
                continue;
              if (state[w] == 0)
                next = w;
              else if (state[w] == 1 && !person)
                work->link_broken[item] = TRUE;
              else if (state[w] == 1 && via[v] >= 0)
                work->link_broken[via[v]] = TRUE;
              if (next >= 0 && !person)
                via[next] = item;
            }
          if (next < 0)
            {
              state[v] = 2;
              depth--;
              continue;
            }
          state[next] = 1;
          at[next] = next < work->n_persons ? work->unions_of.first[next]
                                            : work->children.first[next - work->n_persons];
          path[depth++] = next;
        }
    }
}

/**
 * kith_layout_break_circles:
 *
 * Marks links as broken until nobody is their own ancestor.
 */
void
kith_layout_break_circles (KithLayoutWork *work)
{
  int n = work->n_persons + work->n_unions;
  g_autofree int *piece = g_new (int, n + 1);
  g_autofree int *size = g_new (int, n + 1);

  for (LetGo pass = LET_GO_CARE; pass <= LET_GO_ALL; pass++)
    {
      KithLayoutLists down = descent_lists (work);
      KithLayoutPieces pieces = { n, &down, piece, size };

      kith_layout_find_pieces (&pieces);
      if (pieces.n_pieces == n)
        return;
      for (int i = 0; i < work->n_links; i++)
        if (piece[work->n_persons + work->link_union[i]] == piece[work->link_child[i]])
          work->link_broken[i] = work->link_broken[i] || lets_go (work, i, pass);
      if (pass == LET_GO_CLOSING)
        break_closing_links (work);
    }
}
