/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What was drawn on a mobility map by hand: lines of the pen, and stickers. */

#include "config.h"

#include "scene/kith-mobility-private.h"

#include <glib/gi18n-lib.h>

#include "base/kith-text.h"
#include "model/kith-mobility.h"
#include "model/kith-pen-stroke.h"
#include "model/kith-records.h"
#include "scene/kith-stickers.h"

#define USUAL_PEN_MM 0.7
#define LABEL_CAP_MM 2.2

/* How a pen differs from the usual one. */
static const struct
{
  const char *pen;
  double      times;
} pens[] = { { "pen", 1.0 }, { "marker", 3.2 }, { "crayon", 1.8 } };

static const struct
{
  const char *token;
  KithInk     ink;
} inks[] = {
  { "black", KITH_INK_STRUCTURAL }, { "blue", KITH_INK_PEN_BLUE },     { "teal", KITH_INK_PEN_TEAL },
  { "green", KITH_INK_PEN_GREEN },  { "orange", KITH_INK_PEN_ORANGE }, { "red", KITH_INK_PEN_RED },
  { "purple", KITH_INK_PEN_PURPLE }, { "brown", KITH_INK_PEN_BROWN },
};

/**
 * kith_pen_ink_find:
 * @token: of the inks of a pen
 *
 * Returns: the ink it is drawn with
 */
KithInk
kith_pen_ink_find (const char *token)
{
  for (guint i = 0; i < G_N_ELEMENTS (inks); i++)
    if (g_str_equal (inks[i].token, token))
      return inks[i].ink;

  return KITH_INK_STRUCTURAL;
}

/**
 * kith_pen_width_mm:
 * @pen: a token of the pens
 * @width_mm: what the stroke says; 0 for the usual
 *
 * Returns: how broad it is drawn
 */
double
kith_pen_width_mm (const char *pen,
                   double      width_mm)
{
  if (width_mm > 0.0)
    return CLAMP (width_mm, 0.25, 12.0);

  for (guint i = 0; i < G_N_ELEMENTS (pens); i++)
    if (g_str_equal (pens[i].pen, pen))
      return USUAL_PEN_MM * pens[i].times;

  return USUAL_PEN_MM;
}

static void
draw_stroke (KithMapDrawing *self,
             KithRecord     *stroke)
{
  KithSceneBuilder *builder = self->sketch.builder;
  g_autoptr(GArray) points = kith_pen_stroke_read (kith_record_get_text (stroke, KITH_STROKE_POINTS));
  g_autoptr(GArray) curve = kith_pen_stroke_new_curve ((KithPoint *) points->data, points->len);
  const char *ink = kith_record_get_token (stroke, KITH_STROKE_INK);
  const double width = kith_pen_width_mm (kith_record_get_token (stroke, KITH_STROKE_PEN),
                                          kith_record_get_real (stroke, KITH_STROKE_WIDTH));
  KithStyle style = { kith_pen_ink_find (ink), KITH_DASH_SOLID, KITH_FILL_NONE, TRUE, (float) width,
                      (float) self->sketch.unit_mm, 0.0f };
  guint number;

  if (points->len == 0)
    return;

  number = kith_scene_builder_add_subject (builder, KITH_SUBJECT_STROKE, kith_record_get_id (stroke),
                                           &g_array_index (points, KithPoint, 0));
  kith_scene_builder_describe (builder, number, _("Pen line"),
                               kith_vocabulary_label (&kith_inks, ink));
  kith_scene_builder_set_owner (builder, number);
  kith_scene_builder_add_points (builder, KITH_SHAPE_CURVE, KITH_PART_TIE_MARK,
                                 kith_scene_builder_add_style (builder, &style),
                                 (KithPoint *) curve->data, curve->len);
}

static void
draw_sticker (KithMapDrawing *self,
              KithRecord     *sticker)
{
  KithSceneBuilder *builder = self->sketch.builder;
  const char *picture = kith_record_get_text (sticker, KITH_STICKER_PICTURE);
  const char *label = kith_record_get_text (sticker, KITH_STICKER_LABEL);
  const KithStickerKind *kind = kith_sticker_find (picture);
  const KithPoint at = { kith_record_get_real (sticker, KITH_STICKER_X),
                         kith_record_get_real (sticker, KITH_STICKER_Y) };
  const double size = kith_record_get_real (sticker, KITH_STICKER_SIZE);
  guint number;

  if (kind == NULL)
    return;

  number = kith_scene_builder_add_subject (builder, KITH_SUBJECT_STICKER,
                                           kith_record_get_id (sticker), &at);
  kith_scene_builder_describe (builder, number, _(kind->label),
                               !kith_text_is_empty (label) ? label : _("Sticker"));
  kith_scene_builder_set_owner (builder, number);
  kith_sticker_draw (&self->sketch, kind, &at, size > 0.0 ? CLAMP (size, 4.0, 80.0) : KITH_STICKER_MM);
  if (!kith_text_is_empty (label))
    kith_sketch_text (&self->sketch, KITH_PART_LABEL, KITH_INK_STRUCTURAL, label,
                      LABEL_CAP_MM / self->sketch.unit_mm, KITH_WEIGHT_NORMAL, KITH_ALIGN_CENTRE,
                      &(KithPoint){ at.x, at.y + KITH_STICKER_MM / 2.0 + 0.8 }, 0.06);
}

/**
 * kith_map_draw_hand:
 *
 * Draws it in the order in which it was drawn.
 */
void
kith_map_draw_hand (KithMapDrawing *self)
{
  const char *sheet = kith_record_get_id (self->sheet);
  g_autoptr(GPtrArray) strokes = kith_mobility_list (self->family, sheet, KITH_RECORD_STROKE);
  g_autoptr(GPtrArray) stickers = kith_mobility_list (self->family, sheet, KITH_RECORD_STICKER);

  for (guint i = 0; i < strokes->len; i++)
    draw_stroke (self, strokes->pdata[i]);
  for (guint i = 0; i < stickers->len; i++)
    draw_sticker (self, stickers->pdata[i]);
}
