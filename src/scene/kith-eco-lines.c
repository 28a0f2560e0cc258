/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * The lines of an ecomap: how strong is the body, stress is strokes or dots, help is arrow heads.
 * The three are kept apart. Which body says what is the table below, one part for each official key;
 * the samples of the legend are drawn by the same function.
 *
 * Source: the reference of symbols, 4.2 and 4.3.
 */

#include "config.h"

#include "scene/kith-eco-lines.h"

#include <math.h>
#include <string.h>

#define STROKE_MM 4.0       /* of stress, across the line */
#define STROKE_STEP_MM 5.0
#define STROKE_TURN 1.0472  /* 60 degrees */
#define STROKE_PEN_MM 0.5
#define BREAK_MM 6.0        /* the gap of a tie that is broken off */
#define LIP_MM 7.0          /* the bars at its ends */
#define HEAD_MM 5.0
#define HEAD_HALF_MM 2.0

/* Patterns are measured in symbol sizes, lines of an ecomap in millimetres: this size gives them. */
typedef struct
{
  const char *note;         /* key of the legend */
  KithEcoKey  key;
  const char *strength;
  gboolean    is_stressful;
  double      pen_mm;
  KithDash    dash;
  double      unit_mm;
  gboolean    has_strokes;
} Body;

#define SOLID KITH_DASH_SOLID, 9.0
#define DASHED KITH_DASH_NORMAL, 13.6        /* 3 mm on, 2 mm off */
#define SPARSE KITH_DASH_SPARSE_DOTS, 10.0   /* 3 mm apart */
#define DOTTED KITH_DASH_DOTS, 10.0
#define KITH KITH_ECO_KEY_KITH
#define ENGLAND KITH_ECO_KEY_ENGLAND
#define SCOTLAND KITH_ECO_KEY_SCOTLAND

static const Body bodies[] = {
  { "eco_strong", KITH, "strong", FALSE, 1.4, SOLID, FALSE },
  { "eco_ordinary", KITH, "ordinary", FALSE, 0.6, SOLID, FALSE },
  { "eco_weak", KITH, "weak", FALSE, 0.6, DASHED, FALSE },
  { "eco_uncertain", KITH, "uncertain", FALSE, 0.8, SPARSE, FALSE },
  { "eco_broken", KITH, "broken", FALSE, 0.6, SOLID, FALSE },
  { "eco_strong_stressful", KITH, "strong", TRUE, 1.4, SOLID, TRUE },
  { "eco_stressful", KITH, "ordinary", TRUE, 0.6, SOLID, TRUE },
  { "eco_weak_stressful", KITH, "weak", TRUE, 0.6, DASHED, TRUE },
  { "eco_uncertain_stressful", KITH, "uncertain", TRUE, 0.8, SPARSE, TRUE },
  { "eco_broken_stressful", KITH, "broken", TRUE, 0.6, SOLID, TRUE },
  { "eco_england_strong", ENGLAND, "strong", FALSE, 0.8, SOLID, FALSE },
  { "eco_england_strong", ENGLAND, "ordinary", FALSE, 0.8, SOLID, FALSE },
  { "eco_england_weak", ENGLAND, "weak", FALSE, 0.8, DASHED, FALSE },
  { "eco_england_stressful", ENGLAND, NULL, TRUE, 1.0, DOTTED, FALSE },
  { "eco_scotland_strong", SCOTLAND, "strong", FALSE, 0.8, SOLID, FALSE },
  { "eco_scotland_strong", SCOTLAND, "ordinary", FALSE, 0.8, SOLID, FALSE },
  { "eco_scotland_weak", SCOTLAND, "weak", FALSE, 0.8, DASHED, FALSE },
  { "eco_scotland_stressful", SCOTLAND, NULL, TRUE, 1.0, DOTTED, TRUE },
};

/**
 * kith_eco_key_find:
 * @token: (nullable): of the keys of an ecomap
 *
 * Returns: the key; Kith's own for %NULL
 */
KithEcoKey
kith_eco_key_find (const char *token)
{
  static const char *const tokens[KITH_N_ECO_KEYS] = { "kith", "england_2000s", "scotland_2012" };

  for (guint i = 0; i < KITH_N_ECO_KEYS; i++)
    if (g_strcmp0 (tokens[i], token) == 0)
      return i;

  return KITH_ECO_KEY_KITH;
}

static const Body *
find_body (KithEcoKey         key,
           const KithEcoLine *line)
{
  for (guint i = 0; i < G_N_ELEMENTS (bodies); i++)
    if (bodies[i].key == key && !bodies[i].is_stressful == !line->is_stressful
        && (bodies[i].strength == NULL || strcmp (bodies[i].strength, line->strength) == 0))
      return &bodies[i];

  /* What an official key has no line for is drawn as Kith does. */
  return key != KITH_ECO_KEY_KITH ? find_body (KITH_ECO_KEY_KITH, line) : &bodies[1];
}

/**
 * kith_eco_line_ink:
 *
 * Returns: the ink of the line, which tells nothing that its body does not
 */
KithInk
kith_eco_line_ink (const KithEcoLine *line)
{
  if (line->is_stressful)
    return KITH_INK_CONFLICT;
  if (strcmp (line->strength, "strong") == 0)
    return KITH_INK_SUPPORTIVE;

  return strcmp (line->strength, "broken") == 0 ? KITH_INK_DISTANCE : KITH_INK_STRUCTURAL;
}

static guint
pen_of (const KithSketch *sketch,
        const Body       *body,
        KithInk           ink,
        double            width_mm)
{
  KithSketch own = *sketch;

  own.unit_mm = body->unit_mm;
  return kith_sketch_pen (&own, ink, width_mm / body->unit_mm, body->dash);
}

static void
draw_piece (const KithSketch *sketch,
            guint             pen,
            const KithPath   *path,
            double            from_mm,
            double            to_mm)
{
  KithPoint ends[] = { kith_path_get_point (path, from_mm, 0.0, NULL),
                       kith_path_get_point (path, to_mm, 0.0, NULL) };

  if (to_mm > from_mm)
    kith_scene_builder_add_points (sketch->builder, KITH_SHAPE_POLYLINE, KITH_PART_TIE, pen, ends, 2);
}

static void
draw_bar (const KithSketch *sketch,
          guint             pen,
          const KithPath   *path,
          double            at_mm,
          double            length_mm,
          double            turn)
{
  KithPoint direction;
  KithPoint at = kith_path_get_point (path, at_mm, 0.0, &direction);
  KithPoint along = { direction.x * cos (turn) - direction.y * sin (turn),
                      direction.x * sin (turn) + direction.y * cos (turn) };
  KithPoint ends[] = { { at.x - along.x * length_mm / 2.0, at.y - along.y * length_mm / 2.0 },
                       { at.x + along.x * length_mm / 2.0, at.y + along.y * length_mm / 2.0 } };

  kith_scene_builder_add_points (sketch->builder, KITH_SHAPE_SEGMENTS, KITH_PART_TIE_MARK, pen, ends,
                                 2);
}

static void
draw_head (const KithSketch *sketch,
           KithInk           ink,
           const KithPath   *path,
           double            tip_mm,
           double            back_mm)
{
  guint pen = kith_sketch_shape_pen (sketch, ink, 0.0, KITH_DASH_SOLID, KITH_FILL_SOLID);
  KithPoint corners[] = { kith_path_get_point (path, tip_mm, 0.0, NULL),
                          kith_path_get_point (path, back_mm, HEAD_HALF_MM, NULL),
                          kith_path_get_point (path, back_mm, -HEAD_HALF_MM, NULL) };

  kith_scene_builder_add_points (sketch->builder, KITH_SHAPE_POLYGON, KITH_PART_TIE_MARK, pen,
                                 corners, 3);
}

static gboolean
flows (KithEcoKey         key,
       const KithEcoLine *line,
       const char        *way)
{
  return key != KITH_ECO_KEY_ENGLAND && line->flow != NULL
         && (strcmp (line->flow, way) == 0 || strcmp (line->flow, "both") == 0);
}

static void
draw_strokes (const KithSketch *sketch,
              KithInk           ink,
              const KithPath   *path,
              double            from_mm,
              double            to_mm)
{
  guint pen = kith_sketch_pen (sketch, ink, STROKE_PEN_MM / sketch->unit_mm, KITH_DASH_SOLID);
  guint n = (guint) MAX (floor ((to_mm - from_mm) / STROKE_STEP_MM), 1.0);
  double first = (from_mm + to_mm - (n - 1) * STROKE_STEP_MM) / 2.0;

  for (guint i = 0; i < n; i++)
    draw_bar (sketch, pen, path, first + i * STROKE_STEP_MM, STROKE_MM, STROKE_TURN);
}

/**
 * kith_eco_line_draw:
 * @path: from the middle of the ecomap outwards
 *
 * Draws a line with all that stands on it but words. A line that says "no contact" is none.
 */
void
kith_eco_line_draw (const KithSketch  *sketch,
                    KithEcoKey         key,
                    const KithEcoLine *line,
                    const KithPath    *path)
{
  const Body *body = find_body (key, line);
  KithInk ink = kith_eco_line_ink (line);
  double length = kith_path_get_length (path), from = 0.0, to = length;
  guint pen = pen_of (sketch, body, ink, body->pen_mm);

  if (strcmp (line->strength, "none") == 0)
    return;

  if (flows (key, line, "to"))
    draw_head (sketch, ink, path, 0.0, from = MIN (HEAD_MM, length / 3.0));
  if (flows (key, line, "from"))
    draw_head (sketch, ink, path, length, to = length - MIN (HEAD_MM, length / 3.0));
  if (strcmp (body->strength != NULL ? body->strength : "", "broken") == 0)
    {
      guint lip = kith_sketch_pen (sketch, ink, body->pen_mm / sketch->unit_mm, KITH_DASH_SOLID);

      draw_piece (sketch, pen, path, from, length / 2.0 - BREAK_MM / 2.0);
      draw_piece (sketch, pen, path, length / 2.0 + BREAK_MM / 2.0, to);
      for (int side = -1; side <= 1; side += 2)
        draw_bar (sketch, lip, path, length / 2.0 + side * BREAK_MM / 2.0, LIP_MM, G_PI_2);
    }
  else
    draw_piece (sketch, pen, path, from, to);
  if (body->has_strokes)
    draw_strokes (sketch, ink, path, from, to);
}

/**
 * kith_eco_line_note:
 *
 * Returns: (transfer none) (nullable): the key of the legend for such a line; %NULL for no line
 */
const char *
kith_eco_line_note (KithEcoKey         key,
                    const KithEcoLine *line)
{
  return strcmp (line->strength, "none") != 0 ? find_body (key, line)->note : "eco_none";
}

/**
 * kith_eco_flow_note:
 *
 * Returns: (transfer none) (nullable): the key of the legend for its arrow heads
 */
const char *
kith_eco_flow_note (KithEcoKey         key,
                    const KithEcoLine *line)
{
  gboolean to = flows (key, line, "to"), from = flows (key, line, "from");

  if (to && from)
    return "eco_flow_both";

  return to ? "eco_flow_to" : from ? "eco_flow_from" : NULL;
}

/**
 * kith_eco_line_code:
 *
 * Returns: (transfer none) (nullable): the letters of such a line
 */
const char *
kith_eco_line_code (const KithEcoLine *line)
{
  static const struct
  {
    const char *strength;
    const char *calm;
    const char *stressful;
  } codes[] = {
    { "strong", "S", "S+st" },  { "ordinary", "O", "St" },  { "weak", "W", "W+st" },
    { "uncertain", "?", "?+st" }, { "broken", "X", "X+st" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (codes); i++)
    if (strcmp (codes[i].strength, line->strength) == 0)
      return line->is_stressful ? codes[i].stressful : codes[i].calm;

  return NULL;
}

static void
draw_circle_sample (const KithSketch *sketch,
                    const char       *key,
                    const KithPoint  *centre)
{
  double size = strcmp (key, "eco_size_small") == 0 ? 3.0
                : strcmp (key, "eco_size_large") == 0 ? 5.4 : 4.4;
  KithRect box = { centre->x - size / 2.0, centre->y - size / 2.0, size, size };
  gboolean is_planned = strcmp (key, "eco_system_potential") == 0;
  double thick = g_str_has_prefix (key, "eco_centre") ? 0.8 : 0.5;
  KithPoint cross[] = { { box.x + size * 0.15, box.y + size * 0.85 },
                        { box.x + size * 0.85, box.y + size * 0.15 } };

  kith_scene_builder_add_box (
    sketch->builder, KITH_SHAPE_ELLIPSE, KITH_PART_SYMBOL,
    kith_sketch_shape_pen (sketch, KITH_INK_STRUCTURAL, thick / sketch->unit_mm,
                           is_planned ? KITH_DASH_NORMAL : KITH_DASH_SOLID, KITH_FILL_PAPER), &box);
  if (strcmp (key, "eco_system_lost") == 0)
    kith_scene_builder_add_points (sketch->builder, KITH_SHAPE_SEGMENTS, KITH_PART_CROSS,
                                   kith_sketch_pen (sketch, KITH_INK_STRUCTURAL,
                                                    0.5 / sketch->unit_mm, KITH_DASH_SOLID),
                                   cross, 2);
}

static gboolean
find_sample (const char  *key,
             KithEcoKey  *of,
             KithEcoLine *line)
{
  *line = (KithEcoLine){ "ordinary", FALSE, "not_said" };
  *of = KITH_ECO_KEY_KITH;
  if (g_str_has_prefix (key, "eco_flow_"))
    {
      line->flow = key + strlen ("eco_flow_");
      return TRUE;
    }

  for (guint i = 0; i < G_N_ELEMENTS (bodies); i++)
    if (strcmp (bodies[i].note, key) == 0)
      {
        *of = bodies[i].key;
        line->strength = bodies[i].strength != NULL ? bodies[i].strength : "ordinary";
        line->is_stressful = bodies[i].is_stressful;
        return TRUE;
      }

  return FALSE;
}

/**
 * kith_eco_draw_sample:
 * @key: of the legend
 * @centre: the middle of the sample
 * @sample_mm: how wide it may be
 *
 * Returns: whether @key is one of an ecomap
 */
gboolean
kith_eco_draw_sample (const KithSketch *sketch,
                      const char       *key,
                      const KithPoint  *centre,
                      double            sample_mm)
{
  KithPoint from = { centre->x - sample_mm / 2.0 + 1.0, centre->y };
  KithPoint to = { centre->x + sample_mm / 2.0 - 1.0, centre->y };
  KithEcoLine line;
  KithEcoKey of;
  KithPath path;

  if (!g_str_has_prefix (key, "eco_"))
    return FALSE;

  if (find_sample (key, &of, &line))
    {
      kith_path_set_line (&path, &from, &to);
      kith_eco_line_draw (sketch, of, &line, &path);
    }
  else
    draw_circle_sample (sketch, key, centre);
  return TRUE;
}
