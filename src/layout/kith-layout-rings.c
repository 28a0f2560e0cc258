/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * Where people stand in rings round a middle. It promises:
 *
 * - everybody stands wholly inside their ring, so that nobody can be read as of another;
 * - nobody covers anybody, nor the name of a ring;
 * - rings are as wide as was asked, and wider only where somebody would not find room;
 * - people are spread evenly, clockwise from the top in the order of their seats; many stand in
 *   rows; who was put somewhere by hand stays there while there is room;
 * - the same input gives the same places.
 *
 * It takes time in proportion to the people in a ring.
 */

#include "config.h"

#include "layout/kith-layout-rings.h"

#include <math.h>
#include <string.h>

#define FULL 0.78        /* of the area of a ring that people in rows can take, at most */
#define WIDER_MM 10.0    /* that a ring may grow for the sake of an even look */
#define STEP_MM 2.0      /* by which a ring grows until everybody fits */
#define TURN_STEPS 720   /* places tried on the way round */

/* One ring while its people are being placed. */
typedef struct
{
  const KithRingsInput *input;
  guint                 ring;
  double                inner;
  double                outer;
  double                width;    /* of the widest who stands in it */
  double                height;   /* of the highest */
  guint                 n;
  const guint          *members;  /* their numbers, by seat */
  GArray               *taken;    /* owned; of KithRect: names of rings, and who is placed */
  KithPoint            *places;   /* borrowed; by number */
} Ring;

/**
 * kith_rings_name_box:
 * @radius_mm: of the ring
 * @ring: its number
 *
 * Returns: where its name stands: at the top, on the edge; empty if it has none
 */
KithRect
kith_rings_name_box (const KithRingsInput *input,
                     double                radius_mm,
                     guint                 ring)
{
  const double width = input->names_mm[ring];

  if (width <= 0.0)
    return KITH_RECT_EMPTY;

  return (KithRect){ -width / 2.0, -radius_mm - input->name_height_mm / 2.0, width,
                     input->name_height_mm };
}

static KithRect
box_at (const Ring      *self,
        const KithPoint *at,
        double           margin)
{
  return (KithRect){ at->x - self->width / 2.0 - margin, at->y - self->height / 2.0 - margin,
                     self->width + 2.0 * margin, self->height + 2.0 * margin };
}

/* Whether the whole box lies between the edges of the ring. */
static gboolean
is_inside (const Ring      *self,
           const KithPoint *at)
{
  const double margin = self->input->gap_mm / 2.0;
  const double x = fabs (at->x), y = fabs (at->y);
  const double near_x = MAX (x - self->width / 2.0, 0.0), near_y = MAX (y - self->height / 2.0, 0.0);

  return hypot (near_x, near_y) >= self->inner + margin
         && hypot (x + self->width / 2.0, y + self->height / 2.0) <= self->outer - margin;
}

static gboolean
is_free (const Ring      *self,
         const KithPoint *at)
{
  const KithRect box = box_at (self, at, self->input->gap_mm - 0.001);

  for (guint i = 0; i < self->taken->len; i++)
    if (kith_rect_overlaps (&box, &g_array_index (self->taken, KithRect, i)))
      return FALSE;

  return TRUE;
}

static void
take (Ring            *self,
      guint            member,
      const KithPoint *at)
{
  const KithRect box = box_at (self, at, 0.0);

  self->places[self->members[member]] = *at;
  g_array_append_val (self->taken, box);
}

static KithPoint
on_circle (double radius,
           double turn)
{
  return (KithPoint){ radius * sin (turn), -radius * cos (turn) };
}

/* How much of the way round one of them takes: level text is wide at the top and low at the side. */
static double
extent_at (const Ring *self,
           double      turn)
{
  return (self->width + self->input->gap_mm) * fabs (cos (turn))
         + (self->height + self->input->gap_mm) * fabs (sin (turn));
}

/* The first turn from the top at which nobody touches the name of a ring. */
static double
first_turn (const Ring *self,
            double      radius)
{
  for (int i = 0; i < TURN_STEPS / 2; i++)
    {
      const double turn = 2.0 * G_PI * i / TURN_STEPS;
      const KithPoint at = on_circle (radius, turn);

      if (is_free (self, &at))
        return turn;
    }

  return 0.0;
}

static double
measure_way (const Ring *self,
             double      radius,
             double      from,
             double      upto)
{
  const double step = 2.0 * G_PI / TURN_STEPS;
  double way = 0.0;

  for (double turn = from; turn < upto; turn += step)
    way += radius * step / extent_at (self, turn + step / 2.0);

  return way;
}

/* Everybody on the middle line: a few by equal turns, and if they do not fit so, as far apart from
 * one to the next as may be. */
static gboolean
spread_evenly (Ring     *self,
               gboolean  by_turns)
{
  const double radius = (self->inner + self->outer) / 2.0;
  const double step = 2.0 * G_PI / TURN_STEPS;
  const double first = first_turn (self, radius);
  const double whole = by_turns ? 2.0 * (G_PI - first)
                                : measure_way (self, radius, first, 2.0 * G_PI - first);
  const guint n_taken = self->taken->len;
  double way = 0.0, turn = first;

  for (guint i = 0; i < self->n; i++)
    {
      KithPoint at;

      for (; way < whole * (i + 0.5) / self->n; turn += step)
        way += by_turns ? step : radius * step / extent_at (self, turn + step / 2.0);
      at = on_circle (radius, turn);
      if (!is_inside (self, &at) || !is_free (self, &at))
        {
          g_array_set_size (self->taken, n_taken);
          return FALSE;
        }
      take (self, i, &at);
    }

  return TRUE;
}

static void
add_places (const Ring *self,
            GArray     *places,
            double      y,
            double      from,
            double      upto)
{
  const double pitch = self->width + self->input->gap_mm;
  const int n = upto >= from ? (int) floor ((upto - from) / pitch) + 1 : 0;
  const double start = (from + upto) / 2.0 - (n - 1) * pitch / 2.0;

  for (int i = 0; i < n; i++)
    {
      const KithPoint at = { start + i * pitch, y };

      if (is_free (self, &at))
        g_array_append_val (places, at);
    }
}

/* The places of one row: all of it, or what is left of it on both sides of what lies inside. */
static void
add_row (const Ring *self,
         GArray     *places,
         double      y)
{
  const double margin = self->input->gap_mm / 2.0;
  const double far_y = fabs (y) + self->height / 2.0;
  const double near_y = MAX (fabs (y) - self->height / 2.0, 0.0);
  const double outer = self->outer - margin, inner = self->inner + margin;
  const double reach = far_y < outer ? sqrt (outer * outer - far_y * far_y) - self->width / 2.0 : -1.0;
  const double hole = near_y < inner ? sqrt (inner * inner - near_y * near_y) + self->width / 2.0 : -1.0;

  if (reach < 0.0)
    return;
  if (hole < 0.0)
    {
      add_places (self, places, y, -reach, reach);
      return;
    }

  add_places (self, places, y, -reach, -hole);
  add_places (self, places, y, hole, reach);
}

static double
turn_of (const KithPoint *at)
{
  const double turn = atan2 (at->x, -at->y);

  return turn < 0.0 ? turn + 2.0 * G_PI : turn;
}

static int
compare_turns (gconstpointer a,
               gconstpointer b)
{
  const double one = turn_of (a), other = turn_of (b);

  return (one > other) - (one < other);
}

static GArray *
list_rows (const Ring *self)
{
  const double pitch = self->height + self->input->gap_mm;
  const int n = (int) floor (2.0 * self->outer / pitch);
  GArray *places = g_array_new (FALSE, FALSE, sizeof (KithPoint));

  for (int i = 0; i < n; i++)
    add_row (self, places, (i - (n - 1) / 2.0) * pitch);

  return places;
}

static guint
count_pinned (const Ring *self)
{
  guint n = 0;

  for (guint i = 0; i < self->n; i++)
    n += self->input->chips[self->members[i]].pinned;

  return n;
}

/* Who was put in this ring by hand stays, if the place is in it and free. */
static void
keep_pinned (Ring     *self,
             gboolean *placed)
{
  for (guint i = 0; i < self->n; i++)
    {
      const KithRingChip *chip = &self->input->chips[self->members[i]];

      placed[i] = chip->pinned && is_inside (self, &chip->at) && is_free (self, &chip->at);
      if (placed[i])
        take (self, i, &chip->at);
    }
}

/* In rows, evenly over all there is room for. */
static gboolean
fill_rows (Ring           *self,
           const gboolean *placed,
           guint           n_left)
{
  g_autoptr(GArray) places = list_rows (self);
  guint next = 0;

  if (places->len < n_left)
    return FALSE;

  g_array_sort (places, compare_turns);
  for (guint i = 0; i < self->n; i++)
    if (!placed[i])
      {
        const guint at = (guint) ((next + 0.5) * places->len / n_left);

        take (self, i, &g_array_index (places, KithPoint, MIN (at, places->len - 1)));
        next++;
      }

  return TRUE;
}

/* On the middle line, each in the middle of the widest stretch that is still free. */
static gboolean
fill_line (Ring           *self,
           const gboolean *placed,
           guint           n_left)
{
  const double radius = (self->inner + self->outer) / 2.0;
  guint next = 0;

  for (guint i = 0; i < self->n; i++)
    {
      const double wish = 2.0 * G_PI * (next + 0.5) / n_left;
      gboolean is_found = FALSE;

      if (placed[i])
        continue;
      for (int j = 0; j <= TURN_STEPS && !is_found; j++)
        {
          const double turn = wish + (j % 2 == 0 ? 1 : -1) * ((j + 1) / 2) * 2.0 * G_PI / TURN_STEPS;
          const KithPoint at = on_circle (radius, turn);

          is_found = is_inside (self, &at) && is_free (self, &at);
          if (is_found)
            take (self, i, &at);
        }
      if (!is_found)
        return FALSE;
      next++;
    }

  return TRUE;
}

static void
clear_ring (Ring *self)
{
  g_array_set_size (self->taken, 0);
  for (guint ring = self->ring - 1; ring <= self->ring; ring++)
    {
      const KithRect name
        = kith_rings_name_box (self->input, ring == self->ring ? self->outer : self->inner, ring);

      if (!kith_rect_is_empty (&name))
        g_array_append_val (self->taken, name);
    }
}

static gboolean
place_all (Ring     *self,
           gboolean  by_turns)
{
  g_autofree gboolean *placed = g_new0 (gboolean, self->n + 1);
  const guint n_pinned = count_pinned (self);
  guint n_left = self->n;

  clear_ring (self);
  if (n_pinned == 0 && spread_evenly (self, by_turns))
    return TRUE;
  if (by_turns)
    return FALSE;

  for (int attempt = n_pinned > 0 ? 0 : 1; attempt < 2; attempt++)
    {
      clear_ring (self);
      keep_pinned (self, placed);
      n_left = self->n;
      for (guint i = 0; i < self->n; i++)
        n_left -= placed[i];
      if (attempt == 0 ? fill_line (self, placed, n_left) : fill_rows (self, placed, n_left))
        return TRUE;
    }

  return FALSE;
}

static void
measure_members (Ring *self)
{
  self->width = self->height = 0.0;
  for (guint i = 0; i < self->n; i++)
    {
      self->width = MAX (self->width, self->input->chips[self->members[i]].width_mm);
      self->height = MAX (self->height, self->input->chips[self->members[i]].height_mm);
    }
}

static void
place_ring (Ring   *self,
            double  asked)
{
  const double gap = self->input->gap_mm;
  double area, least;

  measure_members (self);
  area = self->n * (self->width + gap) * (self->height + gap) / FULL;
  self->outer = self->inner + asked;
  if (self->n == 0)
    return;

  self->outer = MAX (self->outer, self->inner + MIN (self->width, self->height) + gap);
  self->outer = MAX (self->outer, sqrt (self->inner * self->inner + area / G_PI));
  least = self->outer;
  for (; self->outer <= least + WIDER_MM; self->outer += STEP_MM)
    if (place_all (self, TRUE))
      return;

  for (self->outer = least; !place_all (self, FALSE); self->outer += STEP_MM)
    ;
}

/* The middle is filled in rows, as nearly round as may be. */
static double
place_middle (const KithRingsInput *input,
              const guint          *members,
              guint                 n,
              KithPoint            *places)
{
  Ring ring = { .input = input, .n = n, .members = members };
  double least = G_MAXDOUBLE;
  guint n_rows = 1, across;

  if (n == 0)
    return input->radii_mm[0];

  measure_members (&ring);
  for (guint rows = 1; rows <= n; rows++)
    {
      const double radius = hypot ((n + rows - 1) / rows * (ring.width + input->gap_mm),
                                   rows * (ring.height + input->gap_mm)) / 2.0;

      if (radius < least)
        n_rows = rows;
      least = MIN (least, radius);
    }

  across = (n + n_rows - 1) / n_rows;
  n_rows = (n + across - 1) / across;
  for (guint i = 0; i < n; i++)
    {
      const guint in_row = MIN (across, n - i / across * across);

      places[members[i]] = (KithPoint){
        (i % across - (in_row - 1) / 2.0) * (ring.width + input->gap_mm),
        (i / across - (n_rows - 1) / 2.0) * (ring.height + input->gap_mm),
      };
    }

  return MAX (input->radii_mm[0], least + input->name_height_mm / 2.0);
}

static guint
list_members (const KithRingsInput *input,
              guint                 ring,
              guint                *members)
{
  guint n = 0;

  for (guint i = 0; i < input->n_chips; i++)
    if (input->chips[i].ring == ring)
      members[n++] = i;

  return n;
}

/**
 * kith_rings_layout_new:
 *
 * Returns: (transfer full): how wide the rings are and where everybody stands
 */
KithRingsLayout *
kith_rings_layout_new (const KithRingsInput *input)
{
  KithRingsLayout *self = g_new0 (KithRingsLayout, 1);
  g_autofree guint *members = g_new (guint, input->n_chips + 1);
  g_autoptr(GArray) taken = g_array_new (FALSE, FALSE, sizeof (KithRect));

  self->radii_mm = g_new0 (double, input->n_rings);
  self->places = g_new0 (KithPoint, input->n_chips + 1);
  self->radii_mm[0] = place_middle (input, members, list_members (input, 0, members), self->places);

  for (guint i = 1; i < input->n_rings; i++)
    {
      Ring ring = { .input = input, .ring = i, .inner = self->radii_mm[i - 1], .members = members,
                    .taken = taken, .places = self->places };

      ring.n = list_members (input, i, members);
      place_ring (&ring, input->radii_mm[i] - input->radii_mm[i - 1]);
      self->radii_mm[i] = ring.outer;
    }

  return self;
}

/**
 * kith_rings_layout_free:
 *
 * Frees the layout.
 */
void
kith_rings_layout_free (KithRingsLayout *self)
{
  g_free (self->radii_mm);
  g_free (self->places);
  g_free (self);
}
