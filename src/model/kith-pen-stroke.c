/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * A line of a pen: how it is written into the case, and how the shaky dots of a pointer become a
 * line that looks drawn. Written as "x,y x,y …", in millimetres on the sheet.
 */

#include "config.h"

#include "model/kith-pen-stroke.h"

#include <math.h>

#define MOST_POINTS 4000
#define TOLERANCE_MM 0.25  /* how far a point that is left out may lie beside the line */
#define FARTHEST_MM 100000.0

/**
 * kith_pen_stroke_read:
 * @text: (nullable): as it is written into the case
 *
 * Returns: (transfer full) (element-type KithPoint): its points; as far as @text makes sense
 */
GArray *
kith_pen_stroke_read (const char *text)
{
  GArray *points = g_array_new (FALSE, FALSE, sizeof (KithPoint));
  const char *at = text != NULL ? text : "";

  while (points->len < MOST_POINTS)
    {
      char *end = NULL;
      KithPoint point;

      point.x = g_ascii_strtod (at, &end);
      if (end == at || *end != ',')
        return points;
      at = end + 1;
      point.y = g_ascii_strtod (at, &end);
      if (end == at || !(fabs (point.x) < FARTHEST_MM) || !(fabs (point.y) < FARTHEST_MM))
        return points;
      at = end;
      g_array_append_val (points, point);
    }

  return points;
}

static void
append_number (GString *text,
               double   number)
{
  char buffer[G_ASCII_DTOSTR_BUF_SIZE];

  /* No minus before a nought. */
  if (fabs (number) < 0.005)
    number = 0.0;
  g_string_append (text, g_ascii_formatd (buffer, sizeof buffer, "%.2f", number));
}

/**
 * kith_pen_stroke_dup_text:
 * @points: (array length=n_points): where the pen went
 *
 * Returns: (transfer full): the stroke as it is written into the case
 */
char *
kith_pen_stroke_dup_text (const KithPoint *points,
                          guint            n_points)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < MIN (n_points, MOST_POINTS); i++)
    {
      if (i > 0)
        g_string_append_c (text, ' ');
      append_number (text, points[i].x);
      g_string_append_c (text, ',');
      append_number (text, points[i].y);
    }
  return g_string_free (text, FALSE);
}

/* Keeps the point that lies farthest from the line between the ends, and so on in both halves. */
static void
keep_corners (const KithPoint *points,
              guint            first,
              guint            last,
              gboolean        *is_kept)
{
  double farthest = TOLERANCE_MM;
  guint corner = first;

  for (guint i = first + 1; i < last; i++)
    {
      const double away = kith_point_to_line (&points[i], &points[first], &points[last]);

      if (away > farthest)
        {
          farthest = away;
          corner = i;
        }
    }
  if (corner == first)
    return;

  is_kept[corner] = TRUE;
  keep_corners (points, first, corner, is_kept);
  keep_corners (points, corner, last, is_kept);
}

/**
 * kith_pen_stroke_smooth:
 * @points: (array length=n_points): where the pointer went
 *
 * Returns: (transfer full) (element-type KithPoint): fewer points, without the tremble, through
 *   which kith_pen_stroke_new_curve() leads a line; both ends stay
 */
GArray *
kith_pen_stroke_smooth (const KithPoint *points,
                        guint            n_points)
{
  GArray *smooth = g_array_new (FALSE, FALSE, sizeof (KithPoint));
  const guint n = MIN (n_points, MOST_POINTS);
  g_autofree KithPoint *calm = g_new (KithPoint, n + 1);
  g_autofree gboolean *is_kept = g_new0 (gboolean, n + 1);

  for (guint i = 0; i < n; i++)
    {
      calm[i] = points[i];
      if (i == 0 || i + 1 == n)
        continue;
      calm[i].x = (points[i - 1].x + 2.0 * points[i].x + points[i + 1].x) / 4.0;
      calm[i].y = (points[i - 1].y + 2.0 * points[i].y + points[i + 1].y) / 4.0;
    }
  if (n > 0)
    {
      is_kept[0] = is_kept[n - 1] = TRUE;
      keep_corners (calm, 0, n - 1, is_kept);
    }
  for (guint i = 0; i < n; i++)
    if (is_kept[i])
      g_array_append_val (smooth, calm[i]);
  return smooth;
}

static const KithPoint *
nth (const KithPoint *points,
     guint            n,
     int              i)
{
  return &points[CLAMP (i, 0, (int) n - 1)];
}

/**
 * kith_pen_stroke_new_curve:
 * @points: (array length=n_points): of a stroke
 *
 * Returns: (transfer full) (element-type KithPoint): a start and three points for each cubic piece
 *   of a line through them; a dot becomes a very short line
 */
GArray *
kith_pen_stroke_new_curve (const KithPoint *points,
                           guint            n_points)
{
  GArray *curve = g_array_new (FALSE, FALSE, sizeof (KithPoint));

  if (n_points == 0)
    return curve;

  g_array_append_val (curve, points[0]);
  if (n_points == 1)
    {
      const KithPoint near = { points[0].x + 0.1, points[0].y };

      for (guint i = 0; i < 3; i++)
        g_array_append_val (curve, near);
      return curve;
    }

  for (guint i = 0; i + 1 < n_points; i++)
    {
      const KithPoint *a = nth (points, n_points, (int) i - 1), *b = &points[i], *c = &points[i + 1];
      const KithPoint *d = nth (points, n_points, (int) i + 2);
      const KithPoint piece[] = { { b->x + (c->x - a->x) / 6.0, b->y + (c->y - a->y) / 6.0 },
                                  { c->x - (d->x - b->x) / 6.0, c->y - (d->y - b->y) / 6.0 },
                                  *c };

      g_array_append_vals (curve, piece, 3);
    }
  return curve;
}

/**
 * kith_pen_stroke_is_near:
 * @points: (array length=n_points): of a stroke
 *
 * Returns: whether the stroke passes within @reach_mm of @at
 */
gboolean
kith_pen_stroke_is_near (const KithPoint *points,
                         guint            n_points,
                         const KithPoint *at,
                         double           reach_mm)
{
  if (n_points == 1)
    return kith_point_distance (&points[0], at) <= reach_mm;

  for (guint i = 0; i + 1 < n_points; i++)
    if (kith_point_to_line (at, &points[i], &points[i + 1]) <= reach_mm)
      return TRUE;

  return FALSE;
}
