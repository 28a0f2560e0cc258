/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * A mobility map: a winding path of places from the first memory to now, in the person's own order,
 * with who was there; below it what is needed most; and over it what was drawn by hand.
 */

#include "config.h"

#include "scene/kith-mobility-scene.h"

#include <glib/gi18n-lib.h>

#include "base/kith-text.h"
#include "model/kith-mobility.h"
#include "model/kith-pictures.h"
#include "model/kith-records.h"
#include "scene/kith-mark.h"
#include "scene/kith-mobility-private.h"
#include "scene/kith-path.h"
#include "scene/kith-track.h"

#define START_MM 14.0     /* of path before the first place */
#define PAPER_MM 200.0    /* narrowest photo of a paper drawing */
#define WISH_HEAD_MM 3.0
#define WISH_CAP_MM 2.8
#define WISH_MM 120.0
#define WISHES_BELOW_MM 12.0

static const KithPathSpace space = { 16.0, 12.0, 3.5, 14.0, KITH_MAP_HALF_MM + 2.6 };

/* How somebody came to a place, and how the path there is drawn. */
static const struct
{
  const char *came_by;
  const char *key;
} ways[] = {
  { "move", "mm_move" },
  { "sudden", "mm_move_sudden" },
  { "planned", "mm_move_planned" },
  { "not_remembered", "mm_gap" },
};

static const KithLineKind *
way_to (KithRecord *place)
{
  const char *came_by = kith_record_get_token (place, KITH_MAP_PLACE_CAME_BY);

  if (kith_record_has_token (place, KITH_MAP_PLACE_KIND, "hope"))
    return kith_line_kind_find ("mm_hoped");

  for (guint i = 0; i < G_N_ELEMENTS (ways); i++)
    if (g_str_equal (ways[i].came_by, came_by))
      return kith_line_kind_find (ways[i].key);

  return kith_line_kind_find ("mm_move");
}

typedef struct
{
  const KithSketch   *sketch;
  const KithPath     *path;
  const KithLineKind *kind;
} Leg;

static void
draw_mark_cb (const char *token,
              const char *text,
              const char *where,
              gpointer    data)
{
  const Leg *leg = data;
  KithMarkPart as = { KITH_PART_TIE_MARK, leg->kind->ink };
  KithPoint direction;
  const KithPoint at = kith_path_get_point (
    leg->path, kith_mark_get_fraction (where) * kith_path_get_length (leg->path), 0.0, &direction);

  if (g_str_equal (token, "chip"))
    kith_sketch_chip (leg->sketch, KITH_PART_CHIP, KITH_INK_STRUCTURAL, text, KITH_CAP_NAME, &at,
                      KITH_DASH_SOLID);
  else
    kith_mark_draw (leg->sketch, &as, token, &at, &direction);
}

static void
draw_leg (KithMapDrawing      *self,
          const KithPathStop  *stops,
          guint                n,
          guint                number,
          KithRecord          *to)
{
  KithPoint points[KITH_PATH_LEG_POINTS];
  const guint n_points = kith_layout_path_leg (stops, n, number, &space, points);
  const KithLineKind *kind = way_to (to);
  KithPath path;
  Leg leg = { &self->sketch, &path, kind };

  kith_path_set_corners (&path, points, n_points);
  kith_track_draw (&self->sketch, kind, &path, kind->pen);
  kith_marks_foreach (kind->marks, draw_mark_cb, &leg);
  kith_scene_builder_note_kind (self->sketch.builder, kind->key);
}

/* The photo of a paper drawing lies behind what stands on the sheet, as broad as that is. */
static void
draw_paper (KithMapDrawing     *self,
            const KithPathStop *stops,
            guint               n)
{
  KithRecord *paper = kith_sheet_find_paper (self->family, kith_record_get_id (self->sheet));
  const char *content = paper != NULL ? kith_record_get_text (paper, KITH_PICTURE_CONTENT) : NULL;
  g_autoptr(GBytes) bytes = content != NULL ? kith_case_load_picture (self->family, content) : NULL;
  const gint64 width = paper != NULL ? kith_record_get_integer (paper, KITH_PICTURE_WIDTH) : 0;
  const gint64 height = paper != NULL ? kith_record_get_integer (paper, KITH_PICTURE_HEIGHT) : 0;
  KithRect box = { 0.0, 0.0, PAPER_MM, 0.0 };

  if (bytes == NULL || width <= 0 || height <= 0)
    return;

  if (n > 0)
    {
      KithRect all = KITH_RECT_EMPTY;

      for (guint i = 0; i < n; i++)
        {
          const KithRect one = kith_path_stop_get_box (&stops[i]);

          kith_rect_add_rect (&all, &one);
        }
      box = (KithRect){ all.x, all.y, MAX (all.width, PAPER_MM), 0.0 };
    }
  box.height = box.width * (double) height / (double) width;
  kith_scene_builder_add_paper (
    self->sketch.builder,
    kith_sketch_pen (&self->sketch, kith_record_get_boolean (paper, KITH_PICTURE_IS_PALE)
                                      ? KITH_INK_FAINT : KITH_INK_STRUCTURAL, 0.0, KITH_DASH_SOLID),
    &box, content, bytes);
}

/* The path begins a little before the first place, at a flag. */
static void
draw_start (KithMapDrawing     *self,
            const KithPathStop *first)
{
  const KithLineKind *kind = kith_line_kind_find ("mm_move");
  const KithPoint ends[] = { { first->at.x - space.reach_mm - START_MM, first->at.y },
                             { first->at.x - space.reach_mm, first->at.y } };
  KithPath path;

  kith_path_set_line (&path, &ends[0], &ends[1]);
  kith_track_draw (&self->sketch, kind, &path, kind->pen);
  kith_map_draw_flag (&self->sketch, &ends[0], 7.0, FALSE);
  kith_scene_builder_note_kind (self->sketch.builder, "mm_start");
}

static void
draw_wish (KithMapDrawing  *self,
           KithRecord      *wish,
           guint            rank,
           const KithPoint *corner,
           double          *y)
{
  const KithSketch *sketch = &self->sketch;
  const char *said = kith_record_get_text (wish, KITH_WISH_TEXT);
  g_autofree char *text = kith_text_one_line (said != NULL ? said : "");
  g_autofree char *number = g_strdup_printf ("%u.", rank);
  g_auto(GStrv) lines = kith_measurer_wrap (sketch->measurer, text, WISH_CAP_MM, KITH_WEIGHT_NORMAL,
                                            WISH_MM, 3);
  const KithPoint at = { corner->x, *y };
  const guint subject = kith_scene_builder_add_subject (sketch->builder, KITH_SUBJECT_NOTE,
                                                        kith_record_get_id (wish), &at);

  kith_scene_builder_describe (sketch->builder, subject, text, _("What I need most"));
  kith_scene_builder_set_owner (sketch->builder, subject);
  kith_sketch_text (sketch, KITH_PART_LABEL, KITH_INK_STRUCTURAL, number,
                    WISH_CAP_MM / sketch->unit_mm, KITH_WEIGHT_BOLD, KITH_ALIGN_START, &at, 0.06);
  for (guint i = 0; lines[i] != NULL; i++)
    {
      kith_sketch_text (sketch, KITH_PART_LABEL, KITH_INK_STRUCTURAL, lines[i],
                        WISH_CAP_MM / sketch->unit_mm, KITH_WEIGHT_NORMAL, KITH_ALIGN_START,
                        &(KithPoint){ corner->x + 7.0, *y }, 0.06);
      *y += kith_text_line_mm (WISH_CAP_MM);
    }
  if (lines[0] == NULL)
    *y += kith_text_line_mm (WISH_CAP_MM);
}

static void
draw_wishes (KithMapDrawing     *self,
             const KithPathStop *stops,
             guint               n)
{
  g_autoptr(GPtrArray) wishes = kith_mobility_list (self->family, kith_record_get_id (self->sheet),
                                                    KITH_RECORD_WISH);
  KithPoint corner = { 0.0, 0.0 };
  double y;

  if (wishes->len == 0)
    return;

  for (guint i = 0; i < n; i++)
    {
      const KithRect box = kith_path_stop_get_box (&stops[i]);

      corner.x = i == 0 ? box.x : MIN (corner.x, box.x);
      corner.y = i == 0 ? box.y + box.height : MAX (corner.y, box.y + box.height);
    }
  y = corner.y + WISHES_BELOW_MM;
  kith_scene_builder_set_owner (self->sketch.builder, KITH_NO_SUBJECT);
  kith_sketch_text (&self->sketch, KITH_PART_LABEL, KITH_INK_STRUCTURAL, _("What I need most"),
                    WISH_HEAD_MM / self->sketch.unit_mm, KITH_WEIGHT_BOLD, KITH_ALIGN_START,
                    &(KithPoint){ corner.x, y }, 0.06);
  y += kith_text_line_mm (WISH_HEAD_MM) + 1.0;
  for (guint i = 0; i < wishes->len; i++)
    draw_wish (self, wishes->pdata[i], i + 1, &corner, &y);
}

static void
draw_places (KithMapDrawing *self,
             GPtrArray      *places)
{
  const guint n = places->len;
  g_autofree KithPathStop *stops = g_new0 (KithPathStop, n + 1);
  g_autoptr(GPtrArray) blocks = g_ptr_array_new_with_free_func ((GDestroyNotify) kith_map_block_free);
  KithRecord *now = kith_mobility_find_now (self->family, self->sheet);

  for (guint i = 0; i < n; i++)
    g_ptr_array_add (blocks, kith_map_block_new (self, places->pdata[i], &stops[i]));
  kith_layout_path (stops, n, &space);

  kith_scene_builder_set_owner (self->sketch.builder, KITH_NO_SUBJECT);
  draw_paper (self, stops, n);
  if (n > 0)
    draw_start (self, &stops[0]);
  for (guint i = 0; i + 1 < n; i++)
    draw_leg (self, stops, n, i, places->pdata[i + 1]);
  for (guint i = 0; i < n; i++)
    kith_map_block_draw (blocks->pdata[i], self, &stops[i].at, places->pdata[i] == now);
  draw_wishes (self, stops, n);
}

/**
 * kith_mobility_begin:
 *
 * Returns: (transfer full): a mobility map to be drawn
 */
gpointer
kith_mobility_begin (KithChart *chart)
{
  KithMapDrawing *self = g_new0 (KithMapDrawing, 1);

  self->chart = chart;
  self->family = kith_chart_get_case (chart);
  self->sheet = kith_chart_get_sheet (chart);
  self->sketch.measurer = kith_chart_get_options (chart)->measurer;
  self->sketch.unit_mm = KITH_SYMBOL_MM;
  return self;
}

/**
 * kith_mobility_end:
 *
 * Frees it; scenes made from it stay.
 */
void
kith_mobility_end (gpointer work)
{
  g_free (work);
}

/**
 * kith_mobility_draw:
 *
 * Returns: (transfer full): the scene
 */
KithScene *
kith_mobility_draw (gpointer work)
{
  KithMapDrawing *self = work;
  g_autoptr(KithSceneBuilder) builder = kith_scene_builder_new ();
  g_autoptr(GPtrArray) places = NULL;

  g_return_val_if_fail (self->sheet != NULL, kith_scene_builder_finish (builder));

  places = kith_mobility_list (self->family, kith_record_get_id (self->sheet), KITH_RECORD_PLACE);
  self->sketch.builder = builder;
  draw_places (self, places);
  kith_map_draw_hand (self);
  self->sketch.builder = NULL;
  return kith_scene_builder_finish (builder);
}
