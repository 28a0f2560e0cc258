/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Drawing in units of the symbol size: pens, lines of text, and the white boxes with a code in them
 * that are called chips. */

#include "config.h"

#include "scene/kith-sketch.h"

#define CHIP_PADDING 0.05
#define NEW_WIDTH 1.7   /* how much wider the lines of what is new are */

/**
 * kith_sketch_ink:
 * @ink: what the line means
 *
 * Returns: the ink it is drawn in, for the tone of the sketch
 */
KithInk
kith_sketch_ink (const KithSketch *self,
                 KithInk           ink)
{
  if (ink == KITH_INK_NONE || ink == KITH_INK_PAPER || self->tone == KITH_TONE_NORMAL)
    return ink;

  return self->tone == KITH_TONE_NEW ? KITH_INK_ACCENT : KITH_INK_FAINT;
}

static float
toned_width (const KithSketch *self,
             double            width)
{
  return (float) (width * self->unit_mm * (self->tone == KITH_TONE_NEW ? NEW_WIDTH : 1.0));
}

/**
 * kith_sketch_pen:
 * @width: in symbol sizes
 *
 * Returns: the number of a style for lines
 */
guint
kith_sketch_pen (const KithSketch *self,
                 KithInk           ink,
                 double            width,
                 KithDash          dash)
{
  KithStyle style = { kith_sketch_ink (self, ink), dash, KITH_FILL_NONE, TRUE,
                      toned_width (self, width), (float) self->unit_mm, 0.0f };

  return kith_scene_builder_add_style (self->builder, &style);
}

/**
 * kith_sketch_shape_pen:
 * @width: in symbol sizes; 0 for no outline
 *
 * Returns: the number of a style for shapes
 */
guint
kith_sketch_shape_pen (const KithSketch *self,
                       KithInk           ink,
                       double            width,
                       KithDash          dash,
                       KithFill          fill)
{
  KithStyle style = { kith_sketch_ink (self, ink), dash, fill, FALSE,
                      toned_width (self, width), (float) self->unit_mm, 0.0f };

  return kith_scene_builder_add_style (self->builder, &style);
}

/**
 * kith_sketch_width_mm:
 * @cap: cap height in symbol sizes
 *
 * Returns: the width of @text in millimetres
 */
double
kith_sketch_width_mm (const KithSketch *self,
                      const char       *text,
                      double            cap,
                      KithWeight        weight)
{
  return kith_measurer_width_mm (self->measurer, text, cap * self->unit_mm, weight);
}

/**
 * kith_sketch_text:
 * @text: one line
 * @cap: cap height in symbol sizes
 * @align: which point of the line @at is
 * @at: the start, middle or end of the top of the line's box, in millimetres
 * @halo: how much paper shows round the text, in symbol sizes
 *
 * Returns: the box of the line
 */
KithRect
kith_sketch_text (const KithSketch *self,
                  KithPart          part,
                  KithInk           ink,
                  const char       *text,
                  double            cap,
                  KithWeight        weight,
                  KithAlign         align,
                  const KithPoint  *at,
                  double            halo)
{
  KithStyle style = { kith_sketch_ink (self, ink), KITH_DASH_SOLID, KITH_FILL_NONE, TRUE, 0.0f,
                      (float) self->unit_mm, (float) (halo * self->unit_mm) };
  KithText line = { text, (float) (cap * self->unit_mm), weight, align };
  double width = kith_sketch_width_mm (self, text, cap, weight);
  KithRect box = { at->x - align * width / 2.0, at->y, width,
                   kith_text_line_mm (cap * self->unit_mm) };

  kith_scene_builder_add_text (self->builder, part,
                               kith_scene_builder_add_style (self->builder, &style), &box, &line);
  return box;
}

/**
 * kith_sketch_chip_box:
 * @cap: cap height in symbol sizes
 * @centre: where the chip is to stand
 *
 * Returns: the outline of a chip that says @text
 */
KithRect
kith_sketch_chip_box (const KithSketch *self,
                      const char       *text,
                      double            cap,
                      const KithPoint  *centre)
{
  double padding = CHIP_PADDING * self->unit_mm;
  double height = cap * self->unit_mm + 3.0 * padding;
  double width = MAX (kith_sketch_width_mm (self, text, cap, KITH_WEIGHT_BOLD) + 2.0 * padding,
                      height);

  return (KithRect){ centre->x - width / 2.0, centre->y - height / 2.0, width, height };
}

/**
 * kith_sketch_chip:
 * @part: of the box; its text is the part that follows
 * @text: a code or a few words
 * @cap: cap height in symbol sizes
 * @outline: solid, or dashed where the fact is one person's account
 *
 * Draws a white box with a hairline round it and @text in it. The text owns the whole box, so that
 * nobody shows one without the other.
 */
void
kith_sketch_chip (const KithSketch *self,
                  KithPart          part,
                  KithInk           ink,
                  const char       *text,
                  double            cap,
                  const KithPoint  *centre,
                  KithDash          outline)
{
  KithRect box = kith_sketch_chip_box (self, text, cap, centre);
  guint pen = kith_sketch_shape_pen (self, ink, KITH_PEN_HAIR, outline, KITH_FILL_PAPER);
  KithText line = { text, (float) (cap * self->unit_mm), KITH_WEIGHT_BOLD, KITH_ALIGN_CENTRE };
  KithRect own = box;
  KithStyle style = { ink, KITH_DASH_SOLID, KITH_FILL_NONE, TRUE, 0.0f, (float) self->unit_mm, 0.0f };

  kith_scene_builder_add_box (self->builder, KITH_SHAPE_RECT, part, pen, &box);

  /* The middle of the capitals is the middle of the chip. */
  own.y = centre->y + cap * self->unit_mm / 2.0 - kith_text_baseline_mm (cap * self->unit_mm);
  own.height = kith_text_line_mm (cap * self->unit_mm);
  kith_scene_builder_add_text (self->builder, part + 1,
                               kith_scene_builder_add_style (self->builder, &style), &own, &line);
}
