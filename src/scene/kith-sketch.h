/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "scene/kith-scene.h"

G_BEGIN_DECLS

/* Side of the male square on A4, in millimetres; on the screen it is 48 pixels at 100 %. */
#define KITH_SYMBOL_MM 9.0

/* Pens, in symbol sizes. */
#define KITH_PEN_HAIR 0.025
#define KITH_PEN_THIN 0.035
#define KITH_PEN_MEDIUM 0.05
#define KITH_PEN_NORMAL 0.06
#define KITH_PEN_DOT 0.08
#define KITH_PEN_BOLD 0.10

/* Cap heights, in symbol sizes. */
#define KITH_CAP_AGE 0.34
#define KITH_CAP_NAME 0.30
#define KITH_CAP_NOTE 0.22
#define KITH_CAP_CHIP 0.20
#define KITH_CAP_BADGE 0.18

/**
 * KithTone:
 * @KITH_TONE_NORMAL: in its own ink
 * @KITH_TONE_NEW: outlined: stronger, in the accent
 * @KITH_TONE_FAINT: dimmed
 *
 * How what is drawn stands out from the rest.
 */
typedef enum
{
  KITH_TONE_NORMAL,
  KITH_TONE_NEW,
  KITH_TONE_FAINT,
} KithTone;

/**
 * KithSketch:
 * @builder: the scene being built
 * @measurer: who knows how wide text is
 * @unit_mm: the symbol size, S
 * @tone: of what is drawn from now on
 *
 * What all who draw into one scene share.
 */
typedef struct
{
  KithSceneBuilder   *builder;
  const KithMeasurer *measurer;
  double              unit_mm;
  KithTone            tone;
} KithSketch;

KithInk   kith_sketch_ink        (const KithSketch *self,
                                  KithInk           ink);
guint     kith_sketch_pen        (const KithSketch *self,
                                  KithInk           ink,
                                  double            width,
                                  KithDash          dash);
guint     kith_sketch_shape_pen  (const KithSketch *self,
                                  KithInk           ink,
                                  double            width,
                                  KithDash          dash,
                                  KithFill          fill);
double    kith_sketch_width_mm   (const KithSketch *self,
                                  const char       *text,
                                  double            cap,
                                  KithWeight        weight);
KithRect  kith_sketch_text       (const KithSketch *self,
                                  KithPart          part,
                                  KithInk           ink,
                                  const char       *text,
                                  double            cap,
                                  KithWeight        weight,
                                  KithAlign         align,
                                  const KithPoint  *at,
                                  double            halo);
KithRect  kith_sketch_chip_box   (const KithSketch *self,
                                  const char       *text,
                                  double            cap,
                                  const KithPoint  *centre);
void      kith_sketch_chip       (const KithSketch *self,
                                  KithPart          part,
                                  KithInk           ink,
                                  const char       *text,
                                  double            cap,
                                  const KithPoint  *centre,
                                  KithDash          outline);

G_END_DECLS
