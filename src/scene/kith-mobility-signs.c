/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * The pictures of a mobility map: houses and other places, faces, little people and the marks the
 * person gives them. Each can be told from the others in black on white.
 */

#include "config.h"

#include "scene/kith-mobility-private.h"
#include "scene/kith-mobility-scene.h"

#include "scene/kith-eco-pictures.h"

#include <math.h>
#include <string.h>

#define PEN_MM 0.6
#define FOSTER_PEN_MM 0.8
#define FACE_PEN_MM 0.5
#define SAFE_PEN_MM 1.0

typedef enum
{
  BODY_HOUSE,
  BODY_BLOCK,
  BODY_CLOUD,
} Body;

static const struct
{
  const char *kind;
  const char *key;
  Body        body;
  double      pen_mm;
  KithDash    dash;
  const char *inside; /* a picture of an ecomap, or one of the words below */
} pictures[] = {
  { "home", "mm_place_home", BODY_HOUSE, PEN_MM, KITH_DASH_SOLID, "door" },
  { "kin", "mm_place_kin", BODY_HOUSE, PEN_MM, KITH_DASH_SOLID, "heart" },
  { "foster", "mm_place_foster", BODY_HOUSE, FOSTER_PEN_MM, KITH_DASH_DOTS, "door" },
  { "adoptive", "mm_place_adoptive", BODY_HOUSE, PEN_MM, KITH_DASH_LONG, "door" },
  { "unit", "mm_place_unit", BODY_BLOCK, PEN_MM, KITH_DASH_SOLID, "windows" },
  { "hospital", "mm_place_hospital", BODY_BLOCK, PEN_MM, KITH_DASH_SOLID, "health" },
  { "school", "mm_place_school", BODY_BLOCK, PEN_MM, KITH_DASH_SOLID, "school" },
  { "club", "mm_place_club", BODY_CLOUD, PEN_MM, KITH_DASH_SOLID, "leisure" },
  { "faith", "mm_place_faith", BODY_CLOUD, PEN_MM, KITH_DASH_SOLID, "faith" },
  { "street", "mm_place_street", BODY_CLOUD, PEN_MM, KITH_DASH_SOLID, "neighbours" },
  { "other", "mm_place_other", BODY_CLOUD, PEN_MM, KITH_DASH_SOLID, NULL },
  { "hope", "mm_hope", BODY_CLOUD, PEN_MM, KITH_DASH_NORMAL, NULL },
};

static guint
pen (const KithSketch *sketch,
     KithInk           ink,
     double            width_mm,
     KithDash          dash,
     KithFill          fill)
{
  return kith_sketch_shape_pen (sketch, ink, width_mm / sketch->unit_mm, dash, fill);
}

static guint
line_pen (const KithSketch *sketch,
          KithInk           ink,
          double            width_mm)
{
  return kith_sketch_pen (sketch, ink, width_mm / sketch->unit_mm, KITH_DASH_SOLID);
}

/* Points in parts of @half, their middle at 0, 0. */
static void
add_points (const KithSketch *sketch,
            KithShape         shape,
            KithPart          part,
            guint             style,
            const KithPoint  *at,
            double            half_mm,
            const KithPoint  *points,
            guint             n)
{
  KithPoint placed[24];

  for (guint i = 0; i < n; i++)
    placed[i] = (KithPoint){ at->x + points[i].x * half_mm, at->y + points[i].y * half_mm };
  kith_scene_builder_add_points (sketch->builder, shape, part, style, placed, n);
}

#define ADD_POINTS(sketch, shape, part, style, at, half_mm, points) \
  add_points (sketch, shape, part, style, at, half_mm, points, G_N_ELEMENTS (points))

static void
draw_heart (const KithSketch *sketch,
            KithInk           ink,
            const KithPoint  *at,
            double            half_mm)
{
  static const KithPoint heart[] = {
    { 0.0, 0.9 }, { -0.5, 0.45 }, { -1.0, 0.1 }, { -1.0, -0.35 }, { -1.0, -0.75 }, { -0.7, -0.9 },
    { -0.5, -0.9 }, { -0.25, -0.9 }, { -0.05, -0.7 }, { 0.0, -0.45 }, { 0.05, -0.7 },
    { 0.25, -0.9 }, { 0.5, -0.9 }, { 0.7, -0.9 }, { 1.0, -0.75 }, { 1.0, -0.35 }, { 1.0, 0.1 },
    { 0.5, 0.45 }, { 0.0, 0.9 },
  };

  ADD_POINTS (sketch, KITH_SHAPE_CLOSED_CURVE, KITH_PART_INNER,
              pen (sketch, ink, 0.5, KITH_DASH_SOLID, KITH_FILL_NONE), at, half_mm, heart);
}

static void
draw_house (const KithSketch *sketch,
            guint             style,
            const KithPoint  *at,
            double            half_mm)
{
  static const KithPoint house[] = { { 0.0, -1.0 }, { 1.0, -0.2 }, { 0.8, -0.2 }, { 0.8, 0.95 },
                                     { -0.8, 0.95 }, { -0.8, -0.2 }, { -1.0, -0.2 } };

  ADD_POINTS (sketch, KITH_SHAPE_POLYGON, KITH_PART_SYMBOL_BACK, style, at, half_mm, house);
}

static void
draw_cloud (const KithSketch *sketch,
            guint             style,
            const KithPoint  *at,
            double            half_mm)
{
  static const KithPoint points[] = {
    { -0.75, 0.8 },  { -1.3, 0.8 },   { -1.3, -0.05 }, { -0.8, -0.1 },  { -0.95, -0.8 },
    { -0.15, -1.0 }, { 0.05, -0.55 }, { 0.35, -1.05 }, { 1.0, -0.65 },  { 0.8, -0.15 },
    { 1.35, -0.1 },  { 1.3, 0.8 },    { 0.75, 0.8 },   { 0.25, 0.8 },   { -0.25, 0.8 },
    { -0.75, 0.8 },
  };

  ADD_POINTS (sketch, KITH_SHAPE_CLOSED_CURVE, KITH_PART_SYMBOL_BACK, style, at, half_mm, points);
}

static void
draw_box (const KithSketch *sketch,
          KithPart          part,
          guint             style,
          const KithPoint  *at,
          double            half_mm,
          const KithRect   *box)
{
  kith_scene_builder_add_box (sketch->builder, KITH_SHAPE_RECT, part, style,
                              &(KithRect){ at->x + box->x * half_mm, at->y + box->y * half_mm,
                                           box->width * half_mm, box->height * half_mm });
}

static void
draw_inside (const KithSketch *sketch,
             const char       *inside,
             const KithPoint  *at,
             double            half_mm)
{
  const guint style = pen (sketch, KITH_INK_STRUCTURAL, 0.4, KITH_DASH_SOLID, KITH_FILL_NONE);
  const KithPoint middle = { at->x, at->y + 0.3 * half_mm };

  if (g_str_equal (inside, "door"))
    {
      draw_box (sketch, KITH_PART_INNER, style, at, half_mm, &(KithRect){ -0.22, 0.3, 0.44, 0.65 });
      draw_box (sketch, KITH_PART_INNER, style, at, half_mm, &(KithRect){ 0.34, 0.0, 0.3, 0.3 });
      draw_box (sketch, KITH_PART_INNER, style, at, half_mm, &(KithRect){ -0.64, 0.0, 0.3, 0.3 });
    }
  else if (g_str_equal (inside, "windows"))
    for (int row = 0; row < 2; row++)
      for (int column = 0; column < 3; column++)
        draw_box (sketch, KITH_PART_INNER, style, at, half_mm,
                  &(KithRect){ -0.64 + 0.5 * column, -0.5 + 0.6 * row, 0.28, 0.34 });
  else if (g_str_equal (inside, "heart"))
    draw_heart (sketch, KITH_INK_STRUCTURAL, &middle, 0.38 * half_mm);
  else
    kith_eco_picture_draw (sketch, inside, at, 1.05 * half_mm);
}

static guint
find_picture (const char *kind)
{
  for (guint i = 0; i < G_N_ELEMENTS (pictures); i++)
    if (strcmp (pictures[i].kind, kind) == 0)
      return i;

  return 0;
}

/**
 * kith_map_picture_key:
 * @kind: a token of the kinds of place
 *
 * Returns: (transfer none): the key of its picture
 */
const char *
kith_map_picture_key (const char *kind)
{
  return pictures[find_picture (kind)].key;
}

/**
 * kith_map_draw_picture:
 * @kind: a token of the kinds of place
 * @feeling: a token of the feelings; the face stands where the door would
 * @at: its middle
 * @half_mm: half of its height
 */
void
kith_map_draw_picture (const KithSketch *sketch,
                       const char       *kind,
                       const char       *feeling,
                       const KithPoint  *at,
                       double            half_mm)
{
  const guint i = find_picture (kind);
  const guint style = pen (sketch, KITH_INK_STRUCTURAL, pictures[i].pen_mm, pictures[i].dash,
                           KITH_FILL_PAPER);
  const gboolean has_face = !g_str_equal (feeling, "not_said");
  const KithPoint middle = { at->x, at->y + (pictures[i].body == BODY_HOUSE ? 0.32 : 0.0) * half_mm };

  if (pictures[i].body == BODY_HOUSE)
    draw_house (sketch, style, at, half_mm);
  else if (pictures[i].body == BODY_CLOUD)
    draw_cloud (sketch, style, at, half_mm);
  else
    draw_box (sketch, KITH_PART_SYMBOL_BACK, style, at, half_mm, &(KithRect){ -0.9, -0.85, 1.8, 1.8 });

  if (has_face && g_strcmp0 (pictures[i].inside, "heart") == 0)
    draw_heart (sketch, KITH_INK_STRUCTURAL, &(KithPoint){ at->x, at->y - 0.5 * half_mm },
                0.2 * half_mm);
  if (has_face)
    kith_map_draw_face (sketch, feeling, &middle, 0.52 * half_mm);
  else if (pictures[i].inside != NULL)
    draw_inside (sketch, pictures[i].inside, at, half_mm);
}

/* The corners of the mouth and the middle of its bow, in parts of the radius; eyes beside that. */
static const struct
{
  const char *feeling;
  double      corners;
  double      bow;
  gboolean    has_frown;
  gboolean    is_open;
} faces[] = {
  { "happy", 0.25, 0.75, FALSE, FALSE },  { "flat", 0.42, 0.42, FALSE, FALSE },
  { "sad", 0.6, 0.15, FALSE, FALSE },     { "scared", 0.42, 0.42, FALSE, TRUE },
  { "angry", 0.6, 0.25, TRUE, FALSE },    { "mixed", 0.3, 0.45, FALSE, FALSE },
};

/**
 * kith_map_draw_face:
 * @feeling: a token of the feelings
 *
 * Draws the face of a feeling; its word always stands under the picture.
 */
void
kith_map_draw_face (const KithSketch *sketch,
                    const char       *feeling,
                    const KithPoint  *at,
                    double            radius_mm)
{
  const double r = radius_mm;
  const guint line = line_pen (sketch, KITH_INK_STRUCTURAL, FACE_PEN_MM);
  const guint dot = pen (sketch, KITH_INK_STRUCTURAL, 0.2, KITH_DASH_SOLID, KITH_FILL_SOLID);
  guint i = 0;

  while (i + 1 < G_N_ELEMENTS (faces) && strcmp (faces[i].feeling, feeling) != 0)
    i++;

  kith_scene_builder_add_box (sketch->builder, KITH_SHAPE_ELLIPSE, KITH_PART_INNER,
                              pen (sketch, KITH_INK_STRUCTURAL, FACE_PEN_MM, KITH_DASH_SOLID,
                                   KITH_FILL_NONE),
                              &(KithRect){ at->x - r, at->y - r, 2.0 * r, 2.0 * r });
  for (int side = -1; side <= 1; side += 2)
    {
      const KithPoint brow[] = { { side * 0.55, -0.6 }, { side * 0.18, -0.38 } };

      kith_scene_builder_add_box (sketch->builder, KITH_SHAPE_ELLIPSE, KITH_PART_INNER, dot,
                                  &(KithRect){ at->x + side * 0.36 * r - 0.1 * r, at->y - 0.32 * r,
                                               0.2 * r, 0.24 * r });
      if (faces[i].has_frown)
        ADD_POINTS (sketch, KITH_SHAPE_POLYLINE, KITH_PART_INNER, line, at, r, brow);
    }

  if (faces[i].is_open)
    kith_scene_builder_add_box (sketch->builder, KITH_SHAPE_ELLIPSE, KITH_PART_INNER, line,
                                &(KithRect){ at->x - 0.2 * r, at->y + 0.22 * r, 0.4 * r, 0.46 * r });
  else
    {
      /* One corner of a mixed mouth goes up, the other down. */
      const double left = faces[i].corners, right = g_str_equal (feeling, "mixed") ? 0.62 : left;
      const KithPoint mouth[] = { { -0.5, left }, { -0.2, faces[i].bow }, { 0.2, faces[i].bow },
                                  { 0.5, right } };

      ADD_POINTS (sketch, KITH_SHAPE_CURVE, KITH_PART_INNER, line, at, r, mouth);
    }
}

/**
 * kith_map_draw_flag:
 * @foot: of its pole
 * @is_now: a full flag for where the person is now, an empty one for where the path begins
 */
void
kith_map_draw_flag (const KithSketch *sketch,
                    const KithPoint  *foot,
                    double            height_mm,
                    gboolean          is_now)
{
  static const KithPoint pole[] = { { 0.0, 0.0 }, { 0.0, -1.0 } };
  static const KithPoint cloth[] = { { 0.0, -1.0 }, { 0.62, -0.78 }, { 0.0, -0.56 } };

  ADD_POINTS (sketch, KITH_SHAPE_POLYLINE, KITH_PART_BADGE,
              line_pen (sketch, KITH_INK_STRUCTURAL, PEN_MM), foot, height_mm, pole);
  ADD_POINTS (sketch, KITH_SHAPE_POLYGON, KITH_PART_BADGE,
              pen (sketch, KITH_INK_STRUCTURAL, 0.5, KITH_DASH_SOLID,
                   is_now ? KITH_FILL_SOLID : KITH_FILL_PAPER), foot, height_mm, cloth);
}

/**
 * kith_map_draw_pause:
 *
 * Draws that a place is better left alone: two bars in a circle.
 */
void
kith_map_draw_pause (const KithSketch *sketch,
                     const KithPoint  *at,
                     double            radius_mm)
{
  static const KithPoint bars[] = { { -0.28, -0.45 }, { -0.28, 0.45 }, { 0.28, -0.45 }, { 0.28, 0.45 } };

  kith_scene_builder_add_box (sketch->builder, KITH_SHAPE_ELLIPSE, KITH_PART_BADGE,
                              pen (sketch, KITH_INK_STRUCTURAL, 0.4, KITH_DASH_SOLID, KITH_FILL_PAPER),
                              &(KithRect){ at->x - radius_mm, at->y - radius_mm, 2.0 * radius_mm,
                                           2.0 * radius_mm });
  ADD_POINTS (sketch, KITH_SHAPE_SEGMENTS, KITH_PART_BADGE,
              line_pen (sketch, KITH_INK_STRUCTURAL, 0.6), at, radius_mm, bars);
}

/**
 * kith_map_draw_figure:
 * @is_pet: whether it is an animal or a toy
 * @at: its middle
 */
void
kith_map_draw_figure (const KithSketch *sketch,
                      gboolean          is_pet,
                      const KithPoint  *at,
                      double            height_mm)
{
  static const KithPoint limbs[] = { { 0.0, -0.24 }, { 0.0, 0.14 }, { -0.28, -0.08 }, { 0.28, -0.08 },
                                     { 0.0, 0.14 }, { -0.24, 0.5 }, { 0.0, 0.14 }, { 0.24, 0.5 } };
  const double h = height_mm;

  if (is_pet)
    {
      kith_scene_builder_add_box (sketch->builder, KITH_SHAPE_DIAMOND, KITH_PART_SYMBOL,
                                  pen (sketch, KITH_INK_STRUCTURAL, 0.5, KITH_DASH_SOLID,
                                       KITH_FILL_PAPER),
                                  &(KithRect){ at->x - 0.4 * h, at->y - 0.4 * h, 0.8 * h, 0.8 * h });
      return;
    }

  kith_scene_builder_add_box (sketch->builder, KITH_SHAPE_ELLIPSE, KITH_PART_SYMBOL,
                              pen (sketch, KITH_INK_STRUCTURAL, PEN_MM, KITH_DASH_SOLID,
                                   KITH_FILL_PAPER),
                              &(KithRect){ at->x - 0.13 * h, at->y - 0.5 * h, 0.26 * h, 0.26 * h });
  ADD_POINTS (sketch, KITH_SHAPE_SEGMENTS, KITH_PART_SYMBOL,
              line_pen (sketch, KITH_INK_STRUCTURAL, PEN_MM), at, h, limbs);
}

/**
 * kith_map_draw_ring:
 * @is_safe: whether the person felt safe with them; a smooth ring, else a jagged one
 */
void
kith_map_draw_ring (const KithSketch *sketch,
                    gboolean          is_safe,
                    const KithPoint  *at,
                    double            radius_mm)
{
  enum { TEETH = 12 };
  KithPoint jagged[2 * TEETH];

  kith_scene_builder_note_kind (sketch->builder, is_safe ? "mm_safe" : "mm_not_safe");
  if (is_safe)
    {
      kith_scene_builder_add_box (sketch->builder, KITH_SHAPE_ELLIPSE, KITH_PART_BADGE,
                                  pen (sketch, KITH_INK_SUPPORTIVE, SAFE_PEN_MM, KITH_DASH_SOLID,
                                       KITH_FILL_NONE),
                                  &(KithRect){ at->x - radius_mm, at->y - radius_mm, 2.0 * radius_mm,
                                               2.0 * radius_mm });
      return;
    }

  for (guint i = 0; i < G_N_ELEMENTS (jagged); i++)
    {
      const double angle = G_PI * i / TEETH;
      const double reach = i % 2 == 0 ? 1.08 : 0.84;

      jagged[i] = (KithPoint){ reach * cos (angle), reach * sin (angle) };
    }
  ADD_POINTS (sketch, KITH_SHAPE_POLYGON, KITH_PART_BADGE,
              pen (sketch, KITH_INK_CONFLICT, PEN_MM, KITH_DASH_SOLID, KITH_FILL_NONE), at, radius_mm,
              jagged);
}

/**
 * kith_map_draw_star:
 * @is_sure: full for whom the person would like to see again, empty for maybe
 */
void
kith_map_draw_star (const KithSketch *sketch,
                    gboolean          is_sure,
                    const KithPoint  *at,
                    double            radius_mm)
{
  KithPoint star[10];

  kith_scene_builder_note_kind (sketch->builder, is_sure ? "mm_reconnect" : "mm_reconnect_maybe");
  for (guint i = 0; i < G_N_ELEMENTS (star); i++)
    {
      const double angle = G_PI * i / 5.0 - G_PI / 2.0;
      const double reach = i % 2 == 0 ? 1.0 : 0.42;

      star[i] = (KithPoint){ reach * cos (angle), reach * sin (angle) };
    }
  ADD_POINTS (sketch, KITH_SHAPE_POLYGON, KITH_PART_BADGE,
              pen (sketch, KITH_INK_STRUCTURAL, 0.4, KITH_DASH_SOLID,
                   is_sure ? KITH_FILL_SOLID : KITH_FILL_PAPER), at, radius_mm, star);
}

/**
 * kith_mobility_draw_sample:
 * @key: of the table of signs
 * @centre: where
 *
 * Draws what the legend shows of @key.
 *
 * Returns: whether it is a sign of mobility maps
 */
gboolean
kith_mobility_draw_sample (const KithSketch *sketch,
                           const char       *key,
                           const KithPoint  *centre)
{
  const KithPoint foot = { centre->x - 1.0, centre->y + 2.4 };

  for (guint i = 0; i < G_N_ELEMENTS (pictures); i++)
    if (g_str_equal (pictures[i].key, key))
      {
        kith_map_draw_picture (sketch, pictures[i].kind, "not_said", centre, 2.7);
        return TRUE;
      }

  if (g_str_equal (key, "mm_now") || g_str_equal (key, "mm_start"))
    kith_map_draw_flag (sketch, &foot, 4.8, g_str_equal (key, "mm_now"));
  else if (g_str_equal (key, "mm_left_alone"))
    kith_map_draw_pause (sketch, centre, 1.9);
  else if (g_str_equal (key, "mm_person") || g_str_equal (key, "mm_pet"))
    kith_map_draw_figure (sketch, g_str_equal (key, "mm_pet"), centre, 5.0);
  else if (g_str_equal (key, "mm_safe") || g_str_equal (key, "mm_not_safe"))
    kith_map_draw_ring (sketch, g_str_equal (key, "mm_safe"), centre, 2.3);
  else if (g_str_equal (key, "mm_reconnect") || g_str_equal (key, "mm_reconnect_maybe"))
    kith_map_draw_star (sketch, g_str_equal (key, "mm_reconnect"), centre, 2.2);
  else
    return FALSE;

  return TRUE;
}
