/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Rows with the shortest links in total: the network simplex of layered drawing (Gansner,
 * Koutsofios, North and Vo, A technique for drawing directed graphs, 1993).
 *
 * A tree of tight links spans each connected piece. The pull on a subtree is the weight of the
 * links that leave it downwards less that of those that enter it; when a tree link stands in the
 * way of a subtree that wants to move, it is exchanged for the link that stops the move. Families
 * are nearly trees, so a few exchanges suffice. */

#include "config.h"

#include "layout/kith-layout-simplex.h"

#include <string.h>

typedef struct
{
  int                   n;
  const KithLayoutSpan *spans;
  int                   n_spans;
  int                  *rank;     /* borrowed */
  int                  *first;    /* node → its spans in incident[] */
  int                  *incident;
  int                  *parent;   /* node → node above it in the tree */
  int                  *link;     /* node → the span to its parent */
  int                  *child;    /* node → its first child in the tree */
  int                  *next;     /* node → next child of the same parent */
  int                  *previous;
  int                  *pull;     /* node → pull on its subtree */
  int                  *size;     /* node → how many nodes its subtree has */
  int                  *mark;
  int                   stamp;
  int                  *stack;
} Simplex;

static int
slack_of (const Simplex *self,
          int            span)
{
  const KithLayoutSpan *s = &self->spans[span];

  return self->rank[s->head] - self->rank[s->tail] - 1;
}

static void
list_incident (Simplex *self)
{
  int *fill = g_new0 (int, self->n + 2);

  self->first = g_new0 (int, self->n + 2);
  self->incident = g_new (int, 2 * self->n_spans + 1);
  for (int i = 0; i < self->n_spans; i++)
    {
      self->first[self->spans[i].tail + 1]++;
      self->first[self->spans[i].head + 1]++;
    }
  for (int i = 0; i < self->n; i++)
    self->first[i + 1] += self->first[i];
  memcpy (fill, self->first, sizeof *fill * (self->n + 1));
  for (int i = 0; i < self->n_spans; i++)
    {
      self->incident[fill[self->spans[i].tail]++] = i;
      self->incident[fill[self->spans[i].head]++] = i;
    }
  g_free (fill);
}

/* Longest path from the top. The spans have no cycle. */
static void
start_rows (Simplex *self)
{
  int *waiting = g_new0 (int, self->n + 1);
  int n = 0;

  memset (self->rank, 0, sizeof *self->rank * self->n);
  for (int i = 0; i < self->n_spans; i++)
    waiting[self->spans[i].head]++;
  for (int i = 0; i < self->n; i++)
    if (waiting[i] == 0)
      self->stack[n++] = i;
  for (int k = 0; k < n; k++)
    for (int i = self->first[self->stack[k]]; i < self->first[self->stack[k] + 1]; i++)
      {
        const KithLayoutSpan *s = &self->spans[self->incident[i]];

        if (s->tail != self->stack[k])
          continue;
        self->rank[s->head] = MAX (self->rank[s->head], self->rank[s->tail] + 1);
        if (--waiting[s->head] == 0)
          self->stack[n++] = s->head;
      }
  g_assert (n == self->n);
  g_free (waiting);
}

/* Grows tight trees until one spans each connected piece: each tree in turn moves by the least
 * slack of the links that leave it, and joins what it then touches. */
typedef struct
{
  int *tree;      /* node → tree */
  int *members;   /* node → next node of its tree */
  int *head;      /* tree → first node */
  int *tail;
  int *size;
} Trees;

static int
nearest_span (const Simplex *self,
              const Trees   *trees,
              int            tree)
{
  int best = -1;

  for (int v = trees->head[tree]; v >= 0; v = trees->members[v])
    for (int i = self->first[v]; i < self->first[v + 1]; i++)
      {
        int span = self->incident[i];
        const KithLayoutSpan *s = &self->spans[span];

        if (trees->tree[s->tail] == trees->tree[s->head])
          continue;
        if (slack_of (self, span) == 0)
          return span;
        if (best < 0 || slack_of (self, span) < slack_of (self, best))
          best = span;
      }
  return best;
}

static int
join_trees (Trees *trees,
            int    a,
            int    b)
{
  int into = trees->size[a] >= trees->size[b] ? a : b;
  int from = into == a ? b : a;

  for (int v = trees->head[from]; v >= 0; v = trees->members[v])
    trees->tree[v] = into;
  trees->members[trees->tail[into]] = trees->head[from];
  trees->tail[into] = trees->tail[from];
  trees->size[into] += trees->size[from];
  trees->head[from] = -1;
  return into;
}

static void
grow_trees (Simplex *self,
            gboolean *in_tree)
{
  Trees trees;
  g_autoptr(GArray) queue = g_array_new (FALSE, FALSE, sizeof (int));
  g_autofree int *memory = g_new (int, 5 * self->n + 5);
  g_autofree char *queued = g_new (char, self->n + 1);

  trees.tree = memory;
  trees.members = memory + self->n;
  trees.head = memory + 2 * self->n;
  trees.tail = memory + 3 * self->n;
  trees.size = memory + 4 * self->n;
  for (int i = 0; i < self->n; i++)
    {
      trees.tree[i] = trees.head[i] = trees.tail[i] = i;
      trees.members[i] = -1;
      trees.size[i] = 1;
      queued[i] = TRUE;
      g_array_append_val (queue, i);
    }
  for (guint k = 0; k < queue->len; k++)
    {
      int tree = g_array_index (queue, int, k), span, by, other;

      queued[tree] = FALSE;
      if (trees.head[tree] < 0)
        continue;
      span = nearest_span (self, &trees, tree);
      if (span < 0)
        continue;
      by = slack_of (self, span);
      if (trees.tree[self->spans[span].head] == tree)
        by = -by;
      other = by < 0 || trees.tree[self->spans[span].head] == tree
              ? trees.tree[self->spans[span].tail] : trees.tree[self->spans[span].head];
      for (int v = trees.head[tree]; by != 0 && v >= 0; v = trees.members[v])
        self->rank[v] += by;
      in_tree[span] = TRUE;
      tree = join_trees (&trees, tree, other);
      if (!queued[tree])
        g_array_append_val (queue, tree);
      queued[tree] = TRUE;
    }
}

static void
hang_below (Simplex *self,
            int      node,
            int      parent,
            int      link)
{
  self->parent[node] = parent;
  self->link[node] = link;
  self->previous[node] = -1;
  self->next[node] = self->child[parent];
  if (self->next[node] >= 0)
    self->previous[self->next[node]] = node;
  self->child[parent] = node;
}

static void
take_from_parent (Simplex *self,
                  int      node)
{
  if (self->previous[node] >= 0)
    self->next[self->previous[node]] = self->next[node];
  else
    self->child[self->parent[node]] = self->next[node];
  if (self->next[node] >= 0)
    self->previous[self->next[node]] = self->previous[node];
  self->parent[node] = -1;
}

/* Hangs every tree from its first node and sums the pulls from the leaves up. */
static void
root_trees (Simplex        *self,
            const gboolean *in_tree)
{
  int n = 0;

  for (int i = 0; i < self->n; i++)
    {
      self->parent[i] = self->child[i] = self->next[i] = self->previous[i] = self->link[i] = -1;
      self->mark[i] = 0;
      self->pull[i] = 0;
      self->size[i] = 1;
    }
  for (int i = 0; i < self->n_spans; i++)
    {
      self->pull[self->spans[i].tail] += self->spans[i].weight;
      self->pull[self->spans[i].head] -= self->spans[i].weight;
    }
  self->stamp = 1;
  for (int root = 0; root < self->n; root++)
    {
      int from = n;

      if (self->mark[root] == 1)
        continue;
      self->mark[root] = 1;
      self->stack[n++] = root;
      for (int k = from; k < n; k++)
        for (int v = self->stack[k], i = self->first[v]; i < self->first[v + 1]; i++)
          {
            int span = self->incident[i];
            int w = self->spans[span].tail == v ? self->spans[span].head : self->spans[span].tail;

            if (!in_tree[span] || self->mark[w] == 1)
              continue;
            self->mark[w] = 1;
            hang_below (self, w, v, span);
            self->stack[n++] = w;
          }
    }
  for (int k = n - 1; k >= 0; k--)
    if (self->parent[self->stack[k]] >= 0)
      {
        self->pull[self->parent[self->stack[k]]] += self->pull[self->stack[k]];
        self->size[self->parent[self->stack[k]]] += self->size[self->stack[k]];
      }
}

/* Lists the subtree of @root, without that of @but, on the stack and marks it.
 * Returns: how many nodes */
static int
mark_subtree (Simplex *self,
              int      root,
              int      but)
{
  int n = 1;

  self->stamp++;
  self->stack[0] = root;
  self->mark[root] = self->stamp;
  for (int k = 0; k < n; k++)
    for (int c = self->child[self->stack[k]]; c >= 0; c = self->next[c])
      {
        if (c == but)
          continue;
        self->mark[c] = self->stamp;
        self->stack[n++] = c;
      }
  return n;
}

/* The span of least slack between a marked node, at the upper end (@upper) or at the lower one,
 * and one that is not marked. */
static int
stopping_span (const Simplex *self,
               int            n,
               gboolean       upper)
{
  int best = -1;

  for (int k = 0; k < n; k++)
    for (int v = self->stack[k], i = self->first[v]; i < self->first[v + 1]; i++)
      {
        int span = self->incident[i];
        const KithLayoutSpan *s = &self->spans[span];
        int inner = upper ? s->tail : s->head, outer = upper ? s->head : s->tail;

        if (inner != v || self->mark[outer] == self->stamp)
          continue;
        if (best < 0 || slack_of (self, span) < slack_of (self, best))
          best = span;
      }
  return best;
}

/* Makes @node the root of its subtree, which has just been cut off, keeping the pulls right. */
static void
turn_up (Simplex *self,
         int      node)
{
  int above = self->parent[node], link = self->link[node];
  int whole, all;

  if (above < 0)
    return;
  take_from_parent (self, node);
  turn_up (self, above);
  whole = self->pull[above];
  all = self->size[above];
  self->pull[above] -= self->pull[node];
  self->size[above] -= self->size[node];
  self->pull[node] = whole;
  self->size[node] = all;
  hang_below (self, above, node, link);
}

static gboolean
stands_in_the_way (const Simplex *self,
                   int            node)
{
  if (self->parent[node] < 0 || self->pull[node] == 0)
    return FALSE;
  return self->spans[self->link[node]].head == node ? self->pull[node] > 0
                                                    : self->pull[node] < 0;
}

/* Moves the subtree of @node, or all the rest the other way if that is smaller, and hangs it to
 * what stopped it. */
static void
exchange (Simplex *self,
          int      node)
{
  gboolean down = self->pull[node] > 0, inside;
  int root = node, n, span, by, inner, outer;

  while (self->parent[root] >= 0)
    root = self->parent[root];
  inside = 2 * self->size[node] <= self->size[root];
  n = inside ? mark_subtree (self, node, -1) : mark_subtree (self, root, node);
  span = stopping_span (self, n, down == inside);
  if (span < 0)
    return;
  by = down == inside ? slack_of (self, span) : -slack_of (self, span);
  inner = down ? self->spans[span].tail : self->spans[span].head;
  outer = down ? self->spans[span].head : self->spans[span].tail;
  for (int k = 0; by != 0 && k < n; k++)
    self->rank[self->stack[k]] += by;

  for (int v = self->parent[node]; v >= 0; v = self->parent[v])
    {
      self->pull[v] -= self->pull[node];
      self->size[v] -= self->size[node];
    }
  take_from_parent (self, node);
  turn_up (self, inner);
  hang_below (self, inner, outer, span);
  for (int v = outer; v >= 0; v = self->parent[v])
    {
      self->pull[v] += self->pull[inner];
      self->size[v] += self->size[inner];
    }
}

static void
shorten (Simplex *self)
{
  int budget = 8 * self->n + 100, quiet = 0;

  for (int node = 0; self->n > 0 && quiet < self->n && budget > 0; node = (node + 1) % self->n)
    {
      quiet++;
      if (!stands_in_the_way (self, node))
        continue;
      exchange (self, node);
      quiet = 0;
      budget--;
    }
}

/**
 * kith_layout_simplex:
 * @n_nodes: how many nodes
 * @spans: links without a cycle
 * @rank: (out caller-allocates) (array length=n_nodes): the rows; each connected piece has its
 *   own zero
 *
 * Finds rows that make the spans as short as possible in total.
 */
void
kith_layout_simplex (int                   n_nodes,
                     const KithLayoutSpan *spans,
                     int                   n_spans,
                     int                  *rank)
{
  Simplex self = { n_nodes, spans, n_spans, rank };
  g_autofree int *memory = g_new (int, 9 * n_nodes + 9);
  g_autofree gboolean *in_tree = g_new0 (gboolean, n_spans + 1);

  self.parent = memory;
  self.link = memory + n_nodes;
  self.child = memory + 2 * n_nodes;
  self.next = memory + 3 * n_nodes;
  self.previous = memory + 4 * n_nodes;
  self.pull = memory + 5 * n_nodes;
  self.mark = memory + 6 * n_nodes;
  self.stack = memory + 7 * n_nodes;
  self.size = memory + 8 * n_nodes;
  list_incident (&self);
  start_rows (&self);
  grow_trees (&self, in_tree);
  root_trees (&self, in_tree);
  shorten (&self);
  g_free (self.first);
  g_free (self.incident);
}
