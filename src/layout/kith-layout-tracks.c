/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Which level line lies above which. For two lines of different families that share a stretch
 * the crossings of both orders are counted; all are then stacked so that the dearer orders win
 * (Eades, Lin and Smyth's ordering where they form a circle), each as high as it can lie. */

#include "config.h"

#include "layout/kith-layout-channel.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

/* Two level lines that share a stretch: @above should lie above @below by @weight crossings. */
typedef struct
{
  int above;
  int below;
  int weight;
} Pair;

typedef struct
{
  KithLayoutChannels *channels;
  int                *net;      /* those of one channel that need a track, by left end */
  int                 n;
  GArray             *pairs;
  KithLayoutLists     touching; /* own index → pairs */
  KithLayoutWork     *work;
} Tracks;

static int
count_between (const double *ends,
               int           n,
               double        left,
               double        right)
{
  int count = 0;

  for (int i = 0; i < n; i++)
    count += ends[i] > left && ends[i] < right;
  return count;
}

/* Crossings while @a lies above @b. */
static int
cost_of (KithLayoutChannels  *self,
         const KithLayoutNet *a,
         const KithLayoutNet *b)
{
  return (b->has_top && b->top > a->left && b->top < a->right)
         + count_between (self->ends + a->first_end, a->n_ends, b->left, b->right);
}

static int
compare_nets (const void *a,
              const void *b,
              void       *data)
{
  const KithLayoutNet *nets = data;
  const KithLayoutNet *p = &nets[*(const int *) a], *q = &nets[*(const int *) b];

  if (p->left != q->left)
    return p->left < q->left ? -1 : 1;
  return *(const int *) a - *(const int *) b;
}

static void
find_pairs (Tracks *self)
{
  KithLayoutNet *nets = self->channels->nets;
  double clear = self->work->options->clear_mm;
  g_autofree int *active = g_new (int, self->n + 1);
  int n_active = 0;

  g_array_set_size (self->pairs, 0);
  for (int i = 0; i < self->n; i++)
    {
      const KithLayoutNet *net = &nets[self->net[i]];
      int kept = 0;

      for (int k = 0; k < n_active; k++)
        {
          const KithLayoutNet *other = &nets[self->net[active[k]]];
          int cost;

          if (other->right + clear <= net->left)
            continue;
          active[kept++] = active[k];
          if (other->unity == net->unity)
            continue;
          cost = cost_of (self->channels, other, net) - cost_of (self->channels, net, other);
          g_array_append_val (self->pairs, ((Pair){ cost <= 0 ? active[k] : i,
                                                    cost <= 0 ? i : active[k], ABS (cost) }));
        }
      n_active = kept;
      active[n_active++] = i;
    }
}

static void
list_touching (Tracks *self)
{
  int n = self->pairs->len;
  g_autofree int *owners = g_new (int, 2 * n + 1);
  g_autofree int *items = g_new (int, 2 * n + 1);

  for (int i = 0; i < n; i++)
    {
      const Pair *pair = &g_array_index (self->pairs, Pair, i);

      owners[2 * i] = pair->above;
      owners[2 * i + 1] = pair->below;
      items[2 * i] = items[2 * i + 1] = i;
    }
  self->touching = kith_layout_lists_new (self->work, self->n, owners, items, 2 * n);
}

static void
drop_from_balance (Tracks     *self,
                   int         i,
                   const char *done,
                   int        *out,
                   int        *in)
{
  for KITH_LAYOUT_EACH (k, &self->touching, i)
    {
      const Pair *pair = &g_array_index (self->pairs, Pair, self->touching.item[k]);
      int other = pair->above == i ? pair->below : pair->above;

      if (done[other])
        continue;
      if (pair->above == i)
        in[other] -= pair->weight;
      else
        out[other] -= pair->weight;
    }
}

/* Takes away lines that nothing need lie below to the end, others by what they gain on top. */
static void
stack_nets (Tracks *self,
            int    *stack)
{
  g_autofree char *done = g_new0 (char, self->n + 1);
  g_autofree int *out = g_new0 (int, self->n + 1);
  g_autofree int *in = g_new0 (int, self->n + 1);
  int top = 0, bottom = self->n;

  for (guint i = 0; i < self->pairs->len; i++)
    {
      const Pair *pair = &g_array_index (self->pairs, Pair, i);

      out[pair->above] += pair->weight;
      in[pair->below] += pair->weight;
    }
  while (top < bottom)
    {
      int best = -1;

      for (int i = 0; i < self->n; i++)
        if (!done[i] && (in[i] == 0 || out[i] == 0))
          {
            if (in[i] == 0)
              stack[top++] = i;
            else
              stack[--bottom] = i;
            done[i] = TRUE;
            drop_from_balance (self, i, done, out, in);
            best = i;
          }
      if (best >= 0 || top == bottom)
        continue;
      for (int i = 0; i < self->n; i++)
        if (!done[i] && (best < 0 || out[i] - in[i] > out[best] - in[best]))
          best = i;
      stack[top++] = best;
      done[best] = TRUE;
      drop_from_balance (self, best, done, out, in);
    }
}

/* Gives each line the highest track that is free and below those it should lie below. */
static void
give_tracks (Tracks    *self,
             const int *stack,
             int        row)
{
  KithLayoutChannels *channels = self->channels;
  g_autofree int *taken = g_new (int, self->n + 2);

  memset (taken, -1, sizeof *taken * (self->n + 2));
  for (int s = 0; s < self->n; s++)
    {
      int i = stack[s], track = 0;
      KithLayoutNet *net = &channels->nets[self->net[i]];

      for KITH_LAYOUT_EACH (k, &self->touching, i)
        {
          const Pair *pair = &g_array_index (self->pairs, Pair, self->touching.item[k]);
          int other = channels->nets[self->net[pair->above == i ? pair->below
                                                                : pair->above]].track;

          if (other < 0)
            continue;
          taken[other] = i;
          if (pair->weight > 0 && pair->below == i)
            track = MAX (track, other + 1);
        }
      while (taken[track] == i)
        track++;
      net->track = track;
      channels->row_tracks[row + 1] = MAX (channels->row_tracks[row + 1], track + 1);
    }
}

static gboolean
needs_track (const KithLayoutNet *net)
{
  return net->n_ends > 0 ? net->right > net->left || !net->has_top : net->right > net->left;
}

/**
 * kith_layout_tracks:
 *
 * Gives every level line a track, counted from the top of its channel.
 */
void
kith_layout_tracks (KithLayoutChannels *self)
{
  KithLayoutWork *work = self->work;
  Tracks tracks = { self };
  g_autofree int *owners = g_new (int, self->n_nets + 1);
  g_autofree int *items = g_new (int, self->n_nets + 1);
  g_autofree int *stack = g_new (int, self->n_nets + 1);
  KithLayoutLists rows;

  tracks.work = work;
  tracks.pairs = g_array_new (FALSE, FALSE, sizeof (Pair));
  for (int i = 0; i < self->n_nets; i++)
    {
      owners[i] = needs_track (&self->nets[i]) ? self->nets[i].row + 1 : -1;
      items[i] = i;
    }
  rows = kith_layout_lists_new (work, work->n_rows + 1, owners, items, self->n_nets);
  for (int row = -1; row < work->n_rows; row++)
    {
      tracks.net = rows.item + rows.first[row + 1];
      tracks.n = rows.first[row + 2] - rows.first[row + 1];
      g_qsort_with_data (tracks.net, tracks.n, sizeof (int), compare_nets, self->nets);
      find_pairs (&tracks);
      list_touching (&tracks);
      stack_nets (&tracks, stack);
      give_tracks (&tracks, stack, row);
    }
  g_array_unref (tracks.pairs);
}
