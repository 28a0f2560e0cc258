/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The symbols of people: outline, what is inside it, and how far it reaches in any direction.
 *
 * Which record is drawn as which figure is told elsewhere. */

#include "config.h"

#include "scene/kith-figure.h"

#include <math.h>
#include <string.h>

#define INDEX_GAP 0.12
#define GROUP_SHIFT 0.10
#define CLEAR_DISC 0.27
#define WIDE_DISC 0.40   /* round two lines */
#define N_ARC 32

/* Half widths, and how far above and below the centre each shape reaches, in symbol sizes. */
static const struct
{
  double    half_width;
  double    top;
  double    bottom;
  KithShape shape;
} shapes[KITH_N_FIGURE_SHAPES] = {
  [KITH_FIGURE_NONE] = { 0.50, 0.50, 0.50, KITH_SHAPE_RECT },
  [KITH_FIGURE_SQUARE] = { 0.50, 0.50, 0.50, KITH_SHAPE_RECT },
  [KITH_FIGURE_CIRCLE] = { 0.50, 0.50, 0.50, KITH_SHAPE_ELLIPSE },
  [KITH_FIGURE_DIAMOND] = { 0.56, 0.56, 0.56, KITH_SHAPE_DIAMOND },
  [KITH_FIGURE_DOME] = { 0.50, 0.50, 0.50, KITH_SHAPE_DOME },
  [KITH_FIGURE_TRIANGLE] = { 0.42, 0.42, 0.34, KITH_SHAPE_TRIANGLE },
  [KITH_FIGURE_CARD] = { 0.80, 0.35, 0.35, KITH_SHAPE_ROUND_RECT },
  [KITH_FIGURE_BLOCK] = { 0.95, 0.35, 0.35, KITH_SHAPE_RECT },
};

/* The size of a shape that stands inside another. */
static double
inner_scale (KithFigureShape inner)
{
  return inner == KITH_FIGURE_CIRCLE ? 0.70 : 0.62;
}

static KithRect
box_of_shape (KithFigureShape  shape,
              double           size_mm,
              double           grow_mm,
              const KithPoint *centre)
{
  KithRect box = { centre->x - shapes[shape].half_width * size_mm,
                   centre->y - shapes[shape].top * size_mm,
                   2.0 * shapes[shape].half_width * size_mm,
                   (shapes[shape].top + shapes[shape].bottom) * size_mm };

  /* Slanted sides move by the gap only if the corners move further. */
  if (shape == KITH_FIGURE_DIAMOND)
    grow_mm *= G_SQRT2;
  else if (shape == KITH_FIGURE_TRIANGLE)
    grow_mm *= 1.6;
  kith_rect_grow (&box, grow_mm);
  return box;
}

static double
index_gap_mm (const KithFigure *self,
              double            unit_mm)
{
  return self->is_index ? INDEX_GAP * unit_mm : 0.0;
}

/**
 * kith_figure_get_box:
 * @centre: where the figure stands
 *
 * Returns: the box round all outlines of the figure, on their centre lines
 */
KithRect
kith_figure_get_box (const KithFigure *self,
                     double            unit_mm,
                     const KithPoint  *centre)
{
  KithRect box = box_of_shape (self->shape, self->scale * unit_mm, index_gap_mm (self, unit_mm),
                               centre);

  if (self->is_group)
    {
      box.width += GROUP_SHIFT * unit_mm;
      box.y -= GROUP_SHIFT * unit_mm;
      box.height += GROUP_SHIFT * unit_mm;
    }

  return box;
}

/* Points of a circle of radius 1, clockwise from the right; worked out once, for there are thousands
 * of circles. */
static const KithPoint *
get_arc (void)
{
  static KithPoint arc[N_ARC];
  static gsize is_ready = 0;

  if (g_once_init_enter (&is_ready))
    {
      for (guint i = 0; i < N_ARC; i++)
        arc[i] = (KithPoint){ cos (i * 2.0 * G_PI / N_ARC), sin (i * 2.0 * G_PI / N_ARC) };
      g_once_init_leave (&is_ready, 1);
    }

  return arc;
}

static guint
add_arc (KithPoint      *points,
         guint           n,
         const KithRect *box,
         guint           from,
         guint           n_steps)
{
  const KithPoint *arc = get_arc ();
  KithPoint centre = kith_rect_centre (box);

  for (guint i = 0; i < n_steps; i++)
    {
      const KithPoint *at = &arc[(from + i) % N_ARC];

      points[n + i] = (KithPoint){ centre.x + at->x * box->width / 2.0,
                                   centre.y + at->y * box->height / 2.0 };
    }

  return n + n_steps;
}

/* The outline as corners, clockwise; @points has room for N_ARC + 4. */
static guint
outline_of_box (KithFigureShape shape,
                const KithRect *box,
                KithPoint      *points)
{
  double left = box->x, right = box->x + box->width;
  double top = box->y, bottom = box->y + box->height;
  KithPoint middle = kith_rect_centre (box);
  guint n;

  switch (shape)
    {
    case KITH_FIGURE_CIRCLE:
      return add_arc (points, 0, box, 0, N_ARC);
    case KITH_FIGURE_DOME:
      n = add_arc (points, 0, box, N_ARC / 2, N_ARC / 2 + 1);
      points[n++] = (KithPoint){ right, bottom };
      points[n++] = (KithPoint){ left, bottom };
      return n;
    case KITH_FIGURE_DIAMOND:
      points[0] = (KithPoint){ middle.x, top };
      points[1] = (KithPoint){ right, middle.y };
      points[2] = (KithPoint){ middle.x, bottom };
      points[3] = (KithPoint){ left, middle.y };
      return 4;
    case KITH_FIGURE_TRIANGLE:
      points[0] = (KithPoint){ middle.x, top };
      points[1] = (KithPoint){ right, bottom };
      points[2] = (KithPoint){ left, bottom };
      return 3;
    default:
      points[0] = (KithPoint){ left, top };
      points[1] = (KithPoint){ right, top };
      points[2] = (KithPoint){ right, bottom };
      points[3] = (KithPoint){ left, bottom };
      return 4;
    }
}

/* How far a ray from the centre goes until it leaves the outline. */
static double
ray_to_outline (const KithPoint *outline,
                guint            n,
                const KithPoint *centre,
                double           dx,
                double           dy)
{
  double furthest = 0.0;

  for (guint i = 0; i < n; i++)
    {
      const KithPoint *a = &outline[i];
      const KithPoint *b = &outline[(i + 1) % n];
      double ex = b->x - a->x, ey = b->y - a->y;
      double cross = dx * ey - dy * ex;
      double t, u;

      if (fabs (cross) < 1e-12)
        continue;
      t = ((a->x - centre->x) * ey - (a->y - centre->y) * ex) / cross;
      u = ((a->x - centre->x) * dy - (a->y - centre->y) * dx) / cross;
      if (t > 0.0 && u >= -1e-9 && u <= 1.0 + 1e-9)
        furthest = MAX (furthest, t);
    }

  return furthest;
}

/**
 * kith_figure_get_reach:
 * @dx: a direction, together with @dy of length 1
 *
 * Returns: how far the outermost outline lies from the centre in that direction, in millimetres
 */
double
kith_figure_get_reach (const KithFigure *self,
                       double            unit_mm,
                       double            dx,
                       double            dy)
{
  KithPoint outline[N_ARC + 4];
  KithPoint centre = { 0.0, 0.0 };
  KithRect box = box_of_shape (self->shape, self->scale * unit_mm, index_gap_mm (self, unit_mm),
                               &centre);
  guint n = outline_of_box (self->shape, &box, outline);

  return ray_to_outline (outline, n, &centre, dx, dy);
}

static double
edge_at (const KithFigure *self,
         double            unit_mm,
         double            dx_mm,
         double            sign)
{
  KithPoint outline[N_ARC + 4];
  KithPoint centre = { 0.0, 0.0 };
  KithRect box = box_of_shape (self->shape, self->scale * unit_mm, index_gap_mm (self, unit_mm),
                               &centre);
  guint n = outline_of_box (self->shape, &box, outline);

  return ray_to_outline (outline, n, &(KithPoint){ dx_mm, 0.0 }, 0.0, sign);
}

/**
 * kith_figure_get_top:
 * @dx_mm: how far to the right of the centre
 *
 * Returns: how far above the centre the outline lies there, in millimetres
 */
double
kith_figure_get_top (const KithFigure *self,
                     double            unit_mm,
                     double            dx_mm)
{
  return edge_at (self, unit_mm, dx_mm, -1.0);
}

/**
 * kith_figure_get_bottom:
 * @dx_mm: how far to the right of the centre
 *
 * Returns: how far below the centre the outline lies there, in millimetres
 */
double
kith_figure_get_bottom (const KithFigure *self,
                        double            unit_mm,
                        double            dx_mm)
{
  return edge_at (self, unit_mm, dx_mm, 1.0);
}

static void
add_shape (const KithSketch *sketch,
           KithFigureShape   shape,
           KithPart          part,
           guint             style,
           const KithRect   *box)
{
  if (shape == KITH_FIGURE_CARD)
    kith_scene_builder_add_round_rect (sketch->builder, part, style, box, 0.16 * sketch->unit_mm);
  else
    kith_scene_builder_add_box (sketch->builder, shapes[shape].shape, part, style, box);
}

/* Keeps what lies on one side of a level or upright line through @at. */
static guint
clip_outline (const KithPoint *from,
              guint            n,
              gboolean         upright,
              double           sign,
              double           at,
              KithPoint       *to)
{
  guint kept = 0;

  for (guint i = 0; i < n; i++)
    {
      KithPoint a = from[i], b = from[(i + 1) % n];
      double da = sign * ((upright ? a.x : a.y) - at);
      double db = sign * ((upright ? b.x : b.y) - at);

      if (da >= 0.0)
        to[kept++] = a;
      if ((da > 0.0 && db < 0.0) || (da < 0.0 && db > 0.0))
        to[kept++] = (KithPoint){ a.x + (b.x - a.x) * da / (da - db),
                                  a.y + (b.y - a.y) * da / (da - db) };
    }

  return kept;
}

static void
fill_quarter (const KithFigure *self,
              const KithSketch *sketch,
              const KithPoint  *centre,
              gboolean          left,
              gboolean          upper,
              KithFill          fill)
{
  KithPoint outline[N_ARC + 4], half[N_ARC + 8], quarter[N_ARC + 12];
  KithRect box;
  guint n, pen;

  if (fill == KITH_FILL_NONE)
    return;

  box = box_of_shape (self->shape, self->scale * sketch->unit_mm, 0.0, centre);
  pen = kith_sketch_shape_pen (sketch, KITH_INK_STRUCTURAL, 0.0, KITH_DASH_SOLID, fill);
  n = outline_of_box (self->shape, &box, outline);
  n = clip_outline (outline, n, TRUE, left ? -1.0 : 1.0, centre->x, half);
  n = clip_outline (half, n, FALSE, upper ? -1.0 : 1.0, centre->y, quarter);
  if (n >= 3)
    kith_scene_builder_add_points (sketch->builder, KITH_SHAPE_POLYGON, KITH_PART_FILL, pen,
                                   quarter, n);
}

/* Left half for health, lower half for substances; where they meet, what is current shows. */
static void
draw_fills (const KithFigure *self,
            const KithSketch *sketch,
            const KithPoint  *centre)
{
  KithFill both = self->illness != KITH_FILL_NONE ? self->illness : self->substance;

  if (self->substance == KITH_FILL_SOLID)
    both = KITH_FILL_SOLID;

  fill_quarter (self, sketch, centre, TRUE, TRUE, self->illness);
  fill_quarter (self, sketch, centre, TRUE, FALSE, both);
  fill_quarter (self, sketch, centre, FALSE, FALSE, self->substance);
}

static double
cross_reach (const KithFigure *self,
             const KithPoint  *outline,
             guint             n,
             const KithRect   *box,
             const KithPoint  *centre,
             double            unit_mm,
             double            dx,
             double            dy)
{
  if (self->cross == KITH_CROSS_FULL)
    return ray_to_outline (outline, n, centre, dx, dy);
  if (self->cross == KITH_CROSS_WIDE)
    return hypot (0.36, 0.36) * unit_mm;

  return hypot (box->width, box->height) / 2.0;
}

/* How far the cross keeps off what stands in the middle, in symbol sizes. */
static double
clear_disc (const KithFigure *self)
{
  if (self->centre == NULL || *self->centre == '\0' || self->picture != NULL)
    return 0.0;

  return strchr (self->centre, ' ') != NULL ? WIDE_DISC : CLEAR_DISC;
}

/* On a dark photo a cross is seen by its margin of paper. */
static guint
cross_pen (const KithFigure *self,
           const KithSketch *sketch)
{
  KithStyle style = { kith_sketch_ink (sketch, KITH_INK_STRUCTURAL), KITH_DASH_SOLID, KITH_FILL_NONE,
                      TRUE, (float) (KITH_PEN_MEDIUM * sketch->unit_mm), (float) sketch->unit_mm,
                      (float) (0.03 * sketch->unit_mm) };

  return self->picture != NULL
         ? kith_scene_builder_add_style (sketch->builder, &style)
         : kith_sketch_pen (sketch, KITH_INK_STRUCTURAL, KITH_PEN_MEDIUM, KITH_DASH_SOLID);
}

static void
draw_cross (const KithFigure *self,
            const KithSketch *sketch,
            const KithPoint  *centre)
{
  KithRect box = box_of_shape (self->shape, self->scale * sketch->unit_mm, 0.0, centre);
  KithPoint outline[N_ARC + 4], arms[8];
  guint n = outline_of_box (self->shape, &box, outline);
  KithPoint middle = self->cross == KITH_CROSS_BOX ? kith_rect_centre (&box) : *centre;
  gboolean square = self->cross == KITH_CROSS_WIDE || self->shape == KITH_FIGURE_DIAMOND;
  double clear = clear_disc (self) * sketch->unit_mm;
  double width = square ? 1.0 : box.width, height = square ? 1.0 : box.height;
  double length = hypot (width, height);

  for (guint i = 0; i < 4; i++)
    {
      double dx = (i % 2 == 0 ? -1.0 : 1.0) * width / length;
      double dy = (i / 2 == 0 ? -1.0 : 1.0) * height / length;
      double reach = cross_reach (self, outline, n, &box, &middle, sketch->unit_mm, dx, dy);
      double start = MIN (clear, 0.85 * reach);

      arms[2 * i] = (KithPoint){ middle.x + start * dx, middle.y + start * dy };
      arms[2 * i + 1] = (KithPoint){ middle.x + reach * dx, middle.y + reach * dy };
    }
  kith_scene_builder_add_points (sketch->builder, KITH_SHAPE_SEGMENTS, KITH_PART_CROSS,
                                 cross_pen (self, sketch), arms, 8);
}

static void
draw_centre_line (const KithSketch *sketch,
                  const char       *text,
                  double            cap,
                  const KithPoint  *middle,
                  gboolean          on_fill)
{
  double cap_mm = cap * sketch->unit_mm;
  KithPoint at = { middle->x, middle->y + cap_mm / 2.0 - kith_text_baseline_mm (cap_mm) };

  kith_sketch_text (sketch, KITH_PART_AGE, KITH_INK_STRUCTURAL, text, cap, KITH_WEIGHT_BOLD,
                    KITH_ALIGN_CENTRE, &at, on_fill ? 0.04 : 0.0);
}

static double
cap_that_fits (const KithSketch *sketch,
               const char       *text,
               double            cap,
               double            room)
{
  double width = kith_sketch_width_mm (sketch, text, cap, KITH_WEIGHT_BOLD);

  return width > room ? cap * room / width : cap;
}

/* "about 40" goes onto two lines, and what is still too long is written smaller. */
static void
draw_centre (const KithFigure *self,
             const KithSketch *sketch,
             const KithPoint  *centre)
{
  double size = self->scale * sketch->unit_mm;
  gboolean has_inner = self->inner != KITH_FIGURE_NONE;
  gboolean on_fill = self->illness != KITH_FILL_NONE || self->substance != KITH_FILL_NONE;
  double cap = has_inner ? 0.26 : KITH_CAP_AGE * MIN (self->scale, 1.0);
  double room = (has_inner ? 0.50 : 0.76) * size;
  const char *space = strrchr (self->centre, ' ');
  g_autofree char *word = NULL;

  if (space == NULL)
    {
      draw_centre_line (sketch, self->centre, cap_that_fits (sketch, self->centre, cap, room), centre,
                        on_fill);
      return;
    }

  word = g_strndup (self->centre, space - self->centre);
  draw_centre_line (sketch, word, cap_that_fits (sketch, word, 0.5 * cap, 0.9 * room),
                    &(KithPoint){ centre->x, centre->y - 0.20 * size }, on_fill);
  draw_centre_line (sketch, space + 1, cap_that_fits (sketch, space + 1, 0.85 * cap, room),
                    &(KithPoint){ centre->x, centre->y + 0.12 * size }, on_fill);
}

/* On a photo the age stands below the face, on a margin of paper. */
static void
draw_centre_on_picture (const KithFigure *self,
                        const KithSketch *sketch,
                        const KithPoint  *centre)
{
  double size = self->scale * sketch->unit_mm;
  double cap = cap_that_fits (sketch, self->centre, 0.24, 0.7 * size);
  double cap_mm = cap * sketch->unit_mm;
  KithPoint at = { centre->x,
                   centre->y + 0.34 * size + cap_mm / 2.0 - kith_text_baseline_mm (cap_mm) };

  kith_sketch_text (sketch, KITH_PART_AGE, KITH_INK_STRUCTURAL, self->centre, cap, KITH_WEIGHT_BOLD,
                    KITH_ALIGN_CENTRE, &at, 0.06);
}

static void
draw_picture (const KithFigure *self,
              const KithSketch *sketch,
              const KithPoint  *centre)
{
  KithRect box = box_of_shape (self->shape, self->scale * sketch->unit_mm, 0.0, centre);
  guint style = kith_sketch_shape_pen (sketch, KITH_INK_STRUCTURAL, 0.0, KITH_DASH_SOLID,
                                       KITH_FILL_NONE);

  kith_scene_builder_add_picture (sketch->builder, shapes[self->shape].shape, style, &box,
                                  self->picture, self->picture_content);
  /* The picture has covered the inner half of the outline. */
  add_shape (sketch, self->shape, KITH_PART_INNER,
             kith_sketch_shape_pen (sketch, KITH_INK_STRUCTURAL, self->pen, self->dash,
                                    KITH_FILL_NONE),
             &box);
}

static void
draw_outlines (const KithFigure *self,
               const KithSketch *sketch,
               const KithPoint  *centre)
{
  double size = self->scale * sketch->unit_mm;
  guint pen = kith_sketch_shape_pen (sketch, KITH_INK_STRUCTURAL, self->pen, self->dash,
                                     KITH_FILL_PAPER);
  KithPoint behind = { centre->x + GROUP_SHIFT * sketch->unit_mm,
                       centre->y - GROUP_SHIFT * sketch->unit_mm };
  KithRect box;

  if (self->is_group)
    {
      box = box_of_shape (self->shape, size, 0.0, &behind);
      add_shape (sketch, self->shape, KITH_PART_SYMBOL_BACK, pen, &box);
    }
  if (self->is_index)
    {
      box = box_of_shape (self->shape, size, INDEX_GAP * sketch->unit_mm, centre);
      add_shape (sketch, self->shape, KITH_PART_SYMBOL_BACK, pen, &box);
    }
  box = box_of_shape (self->shape, size, 0.0, centre);
  add_shape (sketch, self->shape, KITH_PART_SYMBOL, pen, &box);
}

/**
 * kith_figure_draw:
 * @centre: where the figure stands, in millimetres
 *
 * Draws the symbol, its fills, its cross and what stands in its middle.
 */
void
kith_figure_draw (const KithFigure *self,
                  const KithSketch *sketch,
                  const KithPoint  *centre)
{
  double size = self->scale * sketch->unit_mm;

  draw_outlines (self, sketch, centre);
  if (self->picture != NULL)
    draw_picture (self, sketch, centre);
  draw_fills (self, sketch, centre);
  if (self->inner != KITH_FIGURE_NONE)
    {
      KithRect box = box_of_shape (self->inner, inner_scale (self->inner) * size, 0.0, centre);

      add_shape (sketch, self->inner, KITH_PART_INNER,
                 kith_sketch_shape_pen (sketch, KITH_INK_STRUCTURAL, 0.04, KITH_DASH_SOLID,
                                        KITH_FILL_NONE),
                 &box);
    }
  if (self->cross != KITH_CROSS_NONE)
    draw_cross (self, sketch, centre);
  if (self->has_level)
    kith_scene_builder_add_points (sketch->builder, KITH_SHAPE_SEGMENTS, KITH_PART_CROSS,
                                   kith_sketch_pen (sketch, KITH_INK_STRUCTURAL, KITH_PEN_MEDIUM,
                                                    KITH_DASH_SOLID),
                                   (KithPoint[]){ { centre->x - 0.36 * sketch->unit_mm, centre->y },
                                                  { centre->x + 0.36 * sketch->unit_mm, centre->y } },
                                   2);
  if (self->centre == NULL || *self->centre == '\0')
    return;
  if (self->picture != NULL)
    draw_centre_on_picture (self, sketch, centre);
  else
    draw_centre (self, sketch, centre);
}
