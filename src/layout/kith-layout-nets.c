/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The level lines between rows: one for each union, and one for each row its line passes. Lines
 * that a contradictory family would lead upwards go round the side of the sheet. */

#include "config.h"

#include "layout/kith-layout-channel.h"

#include <math.h>
#include <stdlib.h>

static int
compare_ends (const void *a,
              const void *b)
{
  double p = *(const double *) a, q = *(const double *) b;

  return p < q ? -1 : p > q;
}

static KithLayoutNet *
begin_net (KithLayoutChannels *self,
           int                 unity,
           int                 row)
{
  KithLayoutNet *net = &self->nets[self->n_nets++];

  *net = (KithLayoutNet){ unity, row, FALSE, 0.0, self->n_ends, 0, HUGE_VAL, -HUGE_VAL, -1 };
  return net;
}

static void
add_end (KithLayoutChannels *self,
         KithLayoutNet      *net,
         double              x)
{
  self->ends[self->n_ends++] = x;
  net->n_ends++;
  net->left = MIN (net->left, x);
  net->right = MAX (net->right, x);
}

static void
set_top (KithLayoutNet *net,
         double         x)
{
  net->has_top = TRUE;
  net->top = x;
  net->left = MIN (net->left, x);
  net->right = MAX (net->right, x);
}

static void
end_net (KithLayoutChannels *self,
         KithLayoutNet      *net)
{
  qsort (self->ends + net->first_end, net->n_ends, sizeof (double), compare_ends);
}

/* Adds the children of @unity in the row below @row, which counts in its component's rows. */
static void
add_children (KithLayoutChannels *self,
              KithLayoutNet      *net,
              int                 row)
{
  KithLayoutWork *work = self->work;

  for KITH_LAYOUT_EACH (i, &work->children, net->unity)
    {
      int link = work->children.item[i];

      if (work->rank[work->link_child[link]] == row + 1)
        add_end (self, net, self->entry_x[link]);
    }
}

static double
next_side (KithLayoutChannels *self)
{
  self->side += 2.0 * self->work->options->clear_mm;
  return self->side;
}

/* A child who stands no lower than its parents: round the side to the channel above it. */
static void
add_child_detours (KithLayoutChannels *self,
                   KithLayoutNet      *net)
{
  KithLayoutWork *work = self->work;

  for KITH_LAYOUT_EACH (i, &work->children, net->unity)
    {
      int link = work->children.item[i];

      if (work->rank[work->link_child[link]] > work->union_rank[net->unity])
        continue;
      self->side_x[link] = next_side (self);
      net->right = self->side_x[link];
    }
}

static void
add_partner_detours (KithLayoutChannels *self,
                     KithLayoutNet      *net)
{
  KithLayoutWork *work = self->work;
  int unity = net->unity;

  for (int i = work->partners.first[unity]; i < work->partners.first[unity + 1]; i++)
    if (work->rank[work->partner_person[i]] != work->union_rank[unity])
      {
        self->side_x[work->n_links + i] = next_side (self);
        net->right = self->side_x[work->n_links + i];
      }
}

static void
add_union_net (KithLayoutChannels *self,
               int                 unity)
{
  KithLayoutWork *work = self->work;
  KithLayoutNet *net = begin_net (self, unity, kith_layout_union_row (work, unity));
  int pass = work->union_pass[unity];

  self->union_net[unity] = self->n_nets - 1;
  add_children (self, net, work->union_rank[unity]);
  if (work->partners.first[unity] < work->partners.first[unity + 1])
    set_top (net, self->point_x[unity]);
  else if (net->n_ends > 0)
    self->point_x[unity] = (net->left + net->right) / 2.0;
  if (pass >= 0)
    add_end (self, net, work->block_x[pass]);
  add_child_detours (self, net);
  add_partner_detours (self, net);
  end_net (self, net);
}

static void
add_pass_nets (KithLayoutChannels *self)
{
  KithLayoutWork *work = self->work;

  for (int i = work->first_pass; i < work->n_blocks; i++)
    {
      int unity = work->blocks[i].pass, row = work->blocks[i].row;
      KithLayoutNet *net = begin_net (self, unity,
                                      row + work->shift[work->union_component[unity]]);

      self->pass_net[i - work->first_pass] = self->n_nets - 1;
      set_top (net, work->block_x[i]);
      add_children (self, net, row);
      if (i + 1 < work->n_blocks && work->blocks[i + 1].pass == unity)
        add_end (self, net, work->block_x[i + 1]);
      end_net (self, net);
    }
}

static void
add_detour_nets (KithLayoutChannels *self)
{
  KithLayoutWork *work = self->work;

  for (int i = 0; i < work->n_links + work->n_partners; i++)
    {
      gboolean child = i < work->n_links;
      int p = i - work->n_links, person;
      KithLayoutNet *net;

      if (self->side_x[i] <= 0.0)
        continue;
      person = child ? work->link_child[i] : work->partner_person[p];
      net = begin_net (self, child ? work->link_union[i] : work->partner_union[p],
                       kith_layout_sheet_row (work, person) - (child ? 1 : 0));
      self->detour_net[i] = self->n_nets - 1;
      if (child)
        add_end (self, net, self->entry_x[i]);
      else
        set_top (net, self->leg_x[p]);
      net->right = self->side_x[i];
    }
}

/**
 * kith_layout_nets:
 *
 * Lists the level lines, and sets aside a place at the side of the sheet for each line that
 * cannot go down.
 */
void
kith_layout_nets (KithLayoutChannels *self)
{
  KithLayoutWork *work = self->work;
  int n = work->n_unions + (work->n_blocks - work->first_pass) + work->n_links + work->n_partners;

  self->nets = kith_layout_work_array (work, KithLayoutNet, n);
  self->ends = kith_layout_work_array (work, double, n + work->n_links);
  for (int i = 0; i < work->n_blocks; i++)
    self->side = MAX (self->side, work->block_x[i] + work->blocks[i].width);
  for (int u = 0; u < work->n_unions; u++)
    add_union_net (self, u);
  add_pass_nets (self);
  add_detour_nets (self);
}
