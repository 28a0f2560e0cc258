/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the files that draw an ecomap share. */

#pragma once

#include "model/kith-ecomap.h"
#include "scene/kith-chart.h"
#include "scene/kith-eco-lines.h"
#include "scene/kith-genogram.h"

G_BEGIN_DECLS

/**
 * KithEcoView:
 * @subject: what stands there; borrowed from the list it came in
 * @diameter_mm: of its circle
 * @at: the middle of its circle
 * @change: how it differs from the sheet that is compared with
 *
 * What stands round the middle, while it is drawn.
 */
typedef struct
{
  const KithEcoSubject *subject;
  double                diameter_mm;
  KithPoint             at;
  KithEcoChange         change;
} KithEcoView;

typedef struct
{
  KithChart    *chart;      /* borrowed */
  KithSketch    sketch;
  KithEcoKey    key;
  KithGenogram *genogram;   /* owned; draws the people in the middle */
  GPtrArray    *members;    /* owned; KithRecord in the middle */
  KithPoint    *member_at;  /* owned; where they stand, as @members */
  double        member_mm;  /* how far their symbols reach */
  double        centre_mm;  /* diameter of the middle */
} KithEcoDrawing;

void kith_eco_draw_centre (KithEcoDrawing    *self);
void kith_eco_draw_body   (KithEcoDrawing    *self,
                           const KithEcoView *view);
void kith_eco_draw_ties   (KithEcoDrawing    *self,
                           const KithEcoView *view);

G_END_DECLS
