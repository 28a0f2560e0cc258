/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * Where things stand round the middle of an ecomap: on an ellipse, the first at the top, clockwise,
 * in the order of their kinds. When one ellipse is too short it grows, and when it would grow too
 * much there are two, and every second one stands on the outer, so that its line runs between two
 * inner circles; when they are too short too, both grow. Who stands somewhere already stays, and a newcomer takes the free place nearest to its
 * own kind. The middle is the origin.
 */

#include "config.h"

#include "layout/kith-layout-ecomap.h"

#include <math.h>
#include <string.h>

#define STEPS 720           /* into which an ellipse is cut to measure its length */
#define CANDIDATES 144      /* places tried on one ellipse for a newcomer */
#define MOST_RINGS 12       /* ellipses tried for a newcomer */
#define MOST_GROWN 1.4      /* how far one ellipse grows before there are two */
#define BESIDE_LINE_MM 2.0  /* between a line and a circle that it passes */
#define ASLANT 1.15         /* along an ellipse one comes further than away from a line that crosses it */

typedef struct
{
  double a_mm;
  double b_mm;
  double at_mm[STEPS + 1]; /* how far along the ellipse each step is, clockwise from the top */
} Ellipse;

typedef struct
{
  KithEcoBody        *bodies;
  guint               n;
  const KithEcoSpace *space;
  double              body_mm; /* room of the largest, with its detail */
  double              ring_mm; /* from one ellipse to the next */
  double              a_mm;    /* of the inner ellipse, grown to what is needed */
  double              b_mm;
  gboolean            has_two;
  guint               n_slots; /* along both ellipses; even, for inner and outer ones take turns */
  gboolean           *stands;  /* owned; which have their place */
} Work;

static KithPoint
point_at (double a_mm,
          double b_mm,
          double turn)
{
  return (KithPoint){ a_mm * sin (turn), -b_mm * cos (turn) };
}

static void
ellipse_init (Ellipse *self,
              double   a_mm,
              double   b_mm)
{
  KithPoint before = point_at (a_mm, b_mm, 0.0);

  self->a_mm = a_mm;
  self->b_mm = b_mm;
  self->at_mm[0] = 0.0;
  for (guint i = 1; i <= STEPS; i++)
    {
      KithPoint here = point_at (a_mm, b_mm, 2.0 * G_PI * i / STEPS);

      self->at_mm[i] = self->at_mm[i - 1] + kith_point_distance (&before, &here);
      before = here;
    }
}

/* The turn at which a part of the whole length is gone. */
static double
turn_at (const Ellipse *self,
         double         part)
{
  double wanted = part * self->at_mm[STEPS];
  guint low = 0, high = STEPS;

  while (high - low > 1)
    {
      guint middle = (low + high) / 2;

      if (self->at_mm[middle] <= wanted)
        low = middle;
      else
        high = middle;
    }
  return 2.0 * G_PI
         * (low + (wanted - self->at_mm[low]) / MAX (self->at_mm[high] - self->at_mm[low], 1e-9))
         / STEPS;
}

static double
room_of (const Work        *self,
         const KithEcoBody *body)
{
  return body->diameter_mm + body->foot_mm + self->space->gap_mm;
}

static void
measure (Work *self)
{
  double largest = 0.0, foot = 0.0, total = 0.0, least;
  Ellipse ellipse;
  double grown, spokes;

  for (guint i = 0; i < self->n; i++)
    {
      largest = MAX (largest, self->bodies[i].diameter_mm);
      foot = MAX (foot, self->bodies[i].foot_mm);
      total += room_of (self, &self->bodies[i]);
    }
  self->body_mm = largest + foot + self->space->gap_mm;
  self->ring_mm = self->body_mm + self->space->gap_mm;
  least = self->space->centre_mm / 2.0 + self->space->line_mm + largest / 2.0;
  self->a_mm = MAX (self->space->a_mm, least);
  self->b_mm = MAX (self->space->b_mm, least);
  ellipse_init (&ellipse, self->a_mm, self->b_mm);
  grown = total / ellipse.at_mm[STEPS];
  self->has_two = grown > MOST_GROWN;
  if (!self->has_two && grown > 1.0)
    {
      self->a_mm *= grown;
      self->b_mm *= grown;
    }
  /* The line to an outer one passes between two inner ones. */
  spokes = ellipse.at_mm[STEPS]
           / (ASLANT * MAX (self->body_mm / 2.0, largest / 2.0 + foot + BESIDE_LINE_MM));
  self->n_slots = self->has_two ? self->n + self->n % 2 : self->n;
  if (self->has_two && self->n_slots > spokes)
    {
      self->a_mm *= self->n_slots / spokes;
      self->b_mm *= self->n_slots / spokes;
    }
}

static KithRect
box_at (const KithEcoBody *body,
        const KithPoint   *at,
        double             gap_mm)
{
  double half = (body->diameter_mm + gap_mm) / 2.0;

  return (KithRect){ at->x - half, at->y - half, 2.0 * half, 2.0 * half + body->foot_mm };
}

static gboolean
circles_touch (const KithEcoBody *one,
               const KithPoint   *at,
               const KithEcoBody *other,
               double             gap_mm)
{
  KithRect a = box_at (one, at, gap_mm), b = box_at (other, &other->at, gap_mm);

  return kith_rect_overlaps (&a, &b)
         && kith_point_distance (at, &other->at)
              < (one->diameter_mm + other->diameter_mm) / 2.0
                  + MAX (one->foot_mm, other->foot_mm) + gap_mm;
}

/* Whether the line of one runs through the circle of the other. */
static gboolean
lines_hit (const KithEcoBody *one,
           const KithPoint   *at,
           const KithEcoBody *other)
{
  KithPoint middle = { 0.0, 0.0 };

  return kith_point_to_line (&other->at, &middle, at) < other->diameter_mm / 2.0 + BESIDE_LINE_MM
         || kith_point_to_line (at, &middle, &other->at) < one->diameter_mm / 2.0 + BESIDE_LINE_MM;
}

static gboolean
is_free (const Work        *self,
         const KithEcoBody *body,
         const KithPoint   *at,
         gboolean           minds_lines)
{
  for (guint i = 0; i < self->n; i++)
    if (self->stands[i]
        && (circles_touch (body, at, &self->bodies[i], self->space->gap_mm)
            || (minds_lines && lines_hit (body, at, &self->bodies[i]))))
      return FALSE;

  return TRUE;
}

/* In order of the kinds, and within a kind the heavy ones on the inner ring. */
static guint *
order_bodies (const Work *self)
{
  guint *order = g_new (guint, self->n + 1);
  g_autofree gboolean *taken = g_new0 (gboolean, self->n + 1);

  for (guint slot = 0; slot < self->n; slot++)
    {
      guint best = G_MAXUINT;
      gboolean wants_heavy = slot % 2 == 0;

      for (guint i = 0; i < self->n; i++)
        {
          const KithEcoBody *body = &self->bodies[i];

          if (taken[i])
            continue;
          if (best == G_MAXUINT || body->sector < self->bodies[best].sector
              || (self->has_two && body->sector == self->bodies[best].sector
                  && body->is_heavy == wants_heavy && self->bodies[best].is_heavy != wants_heavy))
            best = i;
        }
      taken[best] = TRUE;
      order[slot] = best;
    }

  return order;
}

static double
turn_of (const KithPoint *at)
{
  double turn = atan2 (at->x, -at->y);

  return turn < 0.0 ? turn + 2.0 * G_PI : turn;
}

/* Between the neighbours in the order who stand already; %FALSE if nobody does. */
static gboolean
find_turn_between (const Work  *self,
                   const guint *order,
                   guint        slot,
                   double      *turn)
{
  double from = NAN, to = NAN;

  for (guint i = 1; i < self->n && isnan (from); i++)
    if (self->stands[order[(slot + self->n - i) % self->n]])
      from = turn_of (&self->bodies[order[(slot + self->n - i) % self->n]].at);
  for (guint i = 1; i < self->n && isnan (to); i++)
    if (self->stands[order[(slot + i) % self->n]])
      to = turn_of (&self->bodies[order[(slot + i) % self->n]].at);
  if (isnan (from))
    return FALSE;

  if (to <= from)
    to += 2.0 * G_PI;
  *turn = fmod ((from + to) / 2.0, 2.0 * G_PI);
  return TRUE;
}

/* The free place on any ellipse that is nearest to a turn; the inner ones first. */
static void
find_place (Work        *self,
            KithEcoBody *body,
            double       turn)
{
  for (guint pass = 0; pass < 2; pass++)
    for (guint ring = 0; ring < MOST_RINGS; ring++)
      for (guint i = 0; i < CANDIDATES; i++)
        {
          double step = (i + 1) / 2 * (i % 2 == 0 ? 1.0 : -1.0);
          double a = self->a_mm + ring * self->ring_mm, b = self->b_mm + ring * self->ring_mm;
          KithPoint at = point_at (a, b, turn + 2.0 * G_PI * step / CANDIDATES);

          if (is_free (self, body, &at, pass == 0))
            {
              body->at = at;
              return;
            }
        }

  body->at = point_at (self->a_mm + MOST_RINGS * self->ring_mm,
                       self->b_mm + MOST_RINGS * self->ring_mm, turn);
}

/* On one ellipse everybody has room by their size; on two, spokes are equally far apart. */
static double *
share_turns (const Work    *self,
             const guint   *order,
             const Ellipse *ellipse)
{
  double *turns = g_new0 (double, self->n + 1);
  double total = 0.0, gone = 0.0;

  for (guint i = 0; i < self->n; i++)
    total += room_of (self, &self->bodies[i]);
  for (guint slot = 0; slot < self->n; slot++)
    {
      if (slot > 0)
        gone += (room_of (self, &self->bodies[order[slot - 1]])
                 + room_of (self, &self->bodies[order[slot]])) / 2.0;
      turns[slot] = turn_at (ellipse, self->has_two ? (double) slot / self->n_slots : gone / total);
    }

  return turns;
}

static void
place_slots (Work        *self,
             const guint *order)
{
  Ellipse inner, outer;
  g_autofree double *turns = NULL;
  gboolean stand_some = FALSE;

  ellipse_init (&inner, self->a_mm, self->b_mm);
  turns = share_turns (self, order, &inner);
  ellipse_init (&outer, self->a_mm + self->ring_mm, self->b_mm + self->ring_mm);
  for (guint i = 0; i < self->n; i++)
    stand_some = stand_some || self->stands[i];

  for (guint slot = 0; slot < self->n; slot++)
    {
      KithEcoBody *body = &self->bodies[order[slot]];
      const Ellipse *on = self->has_two && slot % 2 == 1 ? &outer : &inner;
      double turn = turns[slot];

      if (self->stands[order[slot]])
        continue;
      if (!stand_some)
        body->at = point_at (on->a_mm, on->b_mm, turn);
      else
        {
          find_turn_between (self, order, slot, &turn);
          find_place (self, body, turn);
          self->stands[order[slot]] = TRUE;
        }
    }
}

/**
 * kith_layout_ecomap:
 * @bodies: (array length=n_bodies) (inout): what stands round the middle; @at is filled
 * @space: how far apart things stand
 *
 * Places everything that is neither pinned nor placed. Circles do not overlap, nor their lines of
 * detail, unless a hand has put them so; lines run from the middle and pass between circles.
 *
 * Units: millimetres; the middle is at 0, 0.
 */
void
kith_layout_ecomap (KithEcoBody        *bodies,
                    guint               n_bodies,
                    const KithEcoSpace *space)
{
  Work self = { bodies, n_bodies, space };
  g_autofree gboolean *stands = g_new0 (gboolean, n_bodies + 1);
  g_autofree guint *order = NULL;

  if (n_bodies == 0)
    return;

  self.stands = stands;
  measure (&self);
  for (guint i = 0; i < n_bodies; i++)
    stands[i] = bodies[i].is_pinned || bodies[i].is_placed;
  order = order_bodies (&self);
  place_slots (&self, order);
}
