/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The lines, corner by corner, once everybody has a place in their row: bars, stems and sibship
 * lines get their heights, the rows move apart to make room for them, and each link is written
 * down as one polyline from partner to union or from union to child. */

#include "config.h"

#include "layout/kith-layout-channel.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

/**
 * kith_layout_sheet_row:
 *
 * Returns: the row of the sheet @person stands in
 */
int
kith_layout_sheet_row (KithLayoutWork *work,
                       int             person)
{
  return work->rank[person] + work->shift[work->component[person]];
}

/**
 * kith_layout_union_row:
 *
 * Returns: the row of the sheet below which the bar of @unity lies; -1 for above the first row
 */
int
kith_layout_union_row (KithLayoutWork *work,
                       int             unity)
{
  return work->union_rank[unity] + work->shift[work->union_component[unity]];
}

static double
bar_y (KithLayoutChannels *self,
       int                 row,
       int                 depth)
{
  const KithLayoutOptions *o = self->work->options;

  return self->row_top[row] + self->row_height[row] + o->bar_mm + depth * o->bar_step_mm;
}

static double
track_y (KithLayoutChannels  *self,
         const KithLayoutNet *net)
{
  const KithLayoutOptions *o = self->work->options;
  int row = net->row, track = MAX (net->track, 0);

  if (row < 0)
    return self->row_top[0] - o->drop_mm - (self->row_tracks[0] - 1 - track) * o->track_mm;
  return bar_y (self, row, MAX (self->row_depths[row] - 1, 0)) + o->sibship_mm
         + track * o->track_mm;
}

static int
compare_heights (const void *a,
                 const void *b)
{
  double p = *(const double *) a, q = *(const double *) b;

  return p < q ? -1 : p > q;
}

/* How far down the sheet begins, so that those who stood somewhere before, or were put there by
 * hand, are met best. */
static double
begin_of_sheet (KithLayoutChannels *self)
{
  KithLayoutWork *work = self->work;
  g_autofree double *wishes = g_new (double, work->n_persons + 1);
  int n = 0;

  for (int pass = 0; pass < 2 && n == 0; pass++)
    for (int p = 0; p < work->n_persons; p++)
      if (pass == 0 ? work->person[p]->pinned : work->person[p]->placed)
        wishes[n++] = work->person[p]->at.y - self->row_top[kith_layout_sheet_row (work, p)];
  qsort (wishes, n, sizeof *wishes, compare_heights);
  return n > 0 ? wishes[n / 2] : 0.0;
}

static void
stack_rows (KithLayoutChannels *self)
{
  KithLayoutWork *work = self->work;
  const KithLayoutOptions *o = work->options;
  double y = 0.0;

  for (int p = 0; p < work->n_persons; p++)
    {
      int row = kith_layout_sheet_row (work, p);

      self->row_height[row] = MAX (self->row_height[row], work->person[p]->height_mm);
    }
  for (int row = -1; row < work->n_rows; row++)
    {
      int tracks = self->row_tracks[row + 1];
      double room = tracks > 0 ? o->drop_mm + (tracks - 1) * o->track_mm : 0.0;

      if (row >= 0)
        {
          self->row_top[row] = y;
          y += self->row_height[row];
          room += o->sibship_mm + o->bar_mm + MAX (self->row_depths[row] - 1, 0) * o->bar_step_mm;
        }
      y += row >= 0 ? MAX (room, o->gap_row_mm) : room;
    }
  y = work->has_goals ? begin_of_sheet (self) : 0.0;
  for (int row = 0; row < work->n_rows; row++)
    self->row_top[row] += y;
}

/**
 * kith_layout_top:
 *
 * Returns: the top of the box of @person
 */
double
kith_layout_top (KithLayoutChannels *self,
                 int                 person)
{
  if (self->work->person[person]->pinned)
    return self->work->person[person]->at.y;
  return self->row_top[kith_layout_sheet_row (self->work, person)];
}

typedef struct
{
  KithLayoutChannels *channels;
  KithLayout         *layout;
  GArray             *corners;
} Routes;

static void
corner (Routes *self,
        double  x,
        double  y)
{
  KithPoint point = { x, y };

  g_array_append_val (self->corners, point);
}

/* Leads the line from (@x, its last height) along the level line of @net to @to. */
static void
along (Routes              *self,
       const KithLayoutNet *net,
       double               from,
       double               to)
{
  double y = track_y (self->channels, net);

  if (net->track < 0)
    return;
  corner (self, from, y);
  if (to != from)
    corner (self, to, y);
}

static double
union_y (KithLayoutChannels *self,
         int                 unity)
{
  KithLayoutWork *work = self->work;

  if (work->partners.first[unity] < work->partners.first[unity + 1])
    return bar_y (self, kith_layout_union_row (work, unity), self->depth[unity]);
  if (self->union_net[unity] >= 0 && self->nets[self->union_net[unity]].n_ends > 0)
    return track_y (self, &self->nets[self->union_net[unity]]);
  return 0.0;
}

static void
route_partner (Routes *self,
               int     partner)
{
  KithLayoutChannels *channels = self->channels;
  KithLayoutWork *work = channels->work;
  int unity = work->partner_union[partner], person = work->partner_person[partner];
  double top = kith_layout_top (channels, person), bottom = top + work->person[person]->height_mm;
  double x = channels->leg_x[partner], side = channels->side_x[work->n_links + partner];
  double y = union_y (channels, unity);

  corner (self, x, bottom > y && top > y ? top : bottom);
  if (side > 0.0)
    {
      along (self, &channels->nets[channels->detour_net[work->n_links + partner]], x, side);
      along (self, &channels->nets[channels->union_net[unity]], side,
             channels->point_x[unity]);
      corner (self, channels->point_x[unity], y);
      return;
    }
  corner (self, x, y);
  if (channels->point_x[unity] != x)
    corner (self, channels->point_x[unity], y);
}

/* A partner may stand between twins, with a line from above just where theirs would part. */
static double
beside_other_lines (KithLayoutChannels *self,
                    int                 unity,
                    int                 row,
                    double              x)
{
  KithLayoutWork *work = self->work;
  const double clear = work->options->clear_mm;

  for (int link = 0; link < work->n_links; link++)
    if (work->link_union[link] != unity && work->rank[work->link_child[link]] == row
        && fabs (self->entry_x[link] - x) < clear)
      x = self->entry_x[link] + clear * 1.5;

  return x;
}

static double
twins_middle (KithLayoutChannels *self,
              int                 link)
{
  KithLayoutWork *work = self->work;
  int unity = work->link_union[link], row = work->rank[work->link_child[link]];
  guint twins = work->input->children[work->link_input[link]].twins;
  double left = HUGE_VAL, right = -HUGE_VAL;

  for KITH_LAYOUT_EACH (i, &work->children, unity)
    {
      int other = work->children.item[i];

      if (work->input->children[work->link_input[other]].twins != twins
          || work->rank[work->link_child[other]] != row)
        continue;
      left = MIN (left, self->entry_x[other]);
      right = MAX (right, self->entry_x[other]);
    }
  return beside_other_lines (self, unity, row, (left + right) / 2.0);
}

static void
route_child (Routes *self,
             int     link)
{
  KithLayoutChannels *channels = self->channels;
  KithLayoutWork *work = channels->work;
  int unity = work->link_union[link], child = work->link_child[link];
  int pass = work->union_pass[unity];
  double x = channels->point_x[unity], to = channels->entry_x[link];
  double top = kith_layout_top (channels, child);
  const KithLayoutNet *net = &channels->nets[channels->union_net[unity]];
  gboolean forked = work->input->children[work->link_input[link]].twins != 0;

  corner (self, x, union_y (channels, unity));
  if (work->rank[child] <= work->union_rank[unity])
    {
      double side = channels->side_x[link];

      along (self, net, x, side);
      along (self, &channels->nets[channels->detour_net[link]], side, to);
      corner (self, to, top);
      return;
    }
  for (int row = work->union_rank[unity] + 1; row < work->rank[child]; row++, pass++)
    {
      along (self, net, x, work->block_x[pass]);
      x = work->block_x[pass];
      net = &channels->nets[channels->pass_net[pass - work->first_pass]];
    }
  if (forked)
    {
      double middle = twins_middle (channels, link);

      along (self, net, x, middle);
      corner (self, middle, top - work->options->drop_mm * 0.9);
    }
  else
    along (self, net, x, to);
  if (work->person[child]->pinned && top < track_y (channels, net))
    top += work->person[child]->height_mm;
  corner (self, to, top);
}

static void
write_boxes (Routes *self)
{
  KithLayoutChannels *channels = self->channels;
  KithLayoutWork *work = channels->work;

  for (int p = 0; p < work->n_persons; p++)
    {
      int row = kith_layout_sheet_row (work, p), i = work->person_input[p];

      self->layout->boxes[i] = (KithRect){
        work->block_x[work->block_of[p]] + work->offset[p], kith_layout_top (channels, p),
        work->person[p]->width_mm, work->person[p]->height_mm };
      self->layout->generations[i] = row;
    }
}

static void
begin_line (Routes         *self,
            KithLayoutLine *line)
{
  line->first = self->corners->len;
}

static void
end_line (Routes         *self,
          KithLayoutLine *line)
{
  line->n_points = self->corners->len - line->first;
}

static void
write_lines (Routes *self)
{
  KithLayoutChannels *channels = self->channels;
  KithLayoutWork *work = channels->work;
  KithLayout *layout = self->layout;

  for (int u = 0; u < work->n_unions; u++)
    layout->points[work->union_input[u]] = (KithPoint){ channels->point_x[u],
                                                        union_y (channels, u) };
  for (int i = 0; i < work->n_partners; i++)
    {
      KithLayoutLine *line = &layout->partner_lines[work->partner_input[i]];

      begin_line (self, line);
      route_partner (self, i);
      end_line (self, line);
      line->bar_y = union_y (channels, work->partner_union[i]);
      line->depth = channels->depth[work->partner_union[i]];
    }
  for (int i = 0; i < work->n_links; i++)
    {
      KithLayoutLine *line = &layout->child_lines[work->link_input[i]];
      const KithLayoutNet *net = &channels->nets[channels->union_net[work->link_union[i]]];

      begin_line (self, line);
      route_child (self, i);
      end_line (self, line);
      line->bar_y = track_y (channels, net);
      line->depth = MAX (net->track, 0);
    }
}

static void
allocate (KithLayoutChannels *self)
{
  KithLayoutWork *work = self->work;

  self->union_net = kith_layout_work_array (work, int, work->n_unions);
  self->pass_net = kith_layout_work_array (work, int, work->n_blocks - work->first_pass);
  self->detour_net = kith_layout_work_array (work, int, work->n_links + work->n_partners);
  self->leg_x = kith_layout_work_array (work, double, work->n_partners);
  self->depth = kith_layout_work_array (work, int, work->n_unions);
  self->point_x = kith_layout_work_array (work, double, work->n_unions);
  self->free_left = kith_layout_work_array (work, double, work->n_unions);
  self->free_right = kith_layout_work_array (work, double, work->n_unions);
  self->entry_x = kith_layout_work_array (work, double, work->n_links);
  self->side_x = kith_layout_work_array (work, double, work->n_links + work->n_partners);
  self->row_depths = kith_layout_work_array (work, int, work->n_rows);
  self->row_tracks = kith_layout_work_array (work, int, work->n_rows + 1);
  self->row_top = kith_layout_work_array (work, double, work->n_rows);
  self->row_height = kith_layout_work_array (work, double, work->n_rows);
}

/**
 * kith_layout_rows:
 * @middle: (out): sheet row → the middle of its boxes
 * @bar: (out): sheet row → its first bar
 *
 * Works out how high the rows of @work will be.
 */
void
kith_layout_rows (KithLayoutWork *work,
                  double         *middle,
                  double         *bar)
{
  KithLayoutChannels channels = { work };

  allocate (&channels);
  kith_layout_bars (&channels);
  kith_layout_stems (&channels);
  kith_layout_nets (&channels);
  kith_layout_tracks (&channels);
  stack_rows (&channels);
  for (int row = 0; row < work->n_rows; row++)
    {
      middle[row] = channels.row_top[row] + channels.row_height[row] / 2.0;
      bar[row] = bar_y (&channels, row, 0);
    }
}

/* Making way for what was put by hand changes the lines, and these the heights of the rows; in
 * the last turn the heights stay. */
enum { N_TURNS = 4 };

/**
 * kith_layout_routes:
 *
 * Draws the lines of @work and writes all places down in @layout.
 */
void
kith_layout_routes (KithLayoutWork *work,
                    KithLayout     *layout)
{
  KithLayoutChannels channels = { work };
  Routes routes = { &channels, layout };

  for (int turn = 0; turn < N_TURNS; turn++)
    {
      if (turn == 0)
        allocate (&channels);
      channels.n_nets = channels.n_ends = 0;
      memset (channels.row_depths, 0, sizeof (int) * work->n_rows);
      memset (channels.row_tracks, 0, sizeof (int) * (work->n_rows + 1));
      kith_layout_bars (&channels);
      kith_layout_stems (&channels);
      kith_layout_nets (&channels);
      kith_layout_tracks (&channels);
      if (turn + 1 < N_TURNS)
        stack_rows (&channels);
      if (!kith_layout_make_way (&channels))
        break;
    }
  routes.corners = g_array_new (FALSE, FALSE, sizeof (KithPoint));
  write_boxes (&routes);
  write_lines (&routes);
  layout->n_corners = routes.corners->len;
  layout->corners = (KithPoint *) g_array_free (routes.corners, FALSE);
}
