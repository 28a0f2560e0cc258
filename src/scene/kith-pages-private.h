/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the files that plan pages share. */

#pragma once

#include "scene/kith-furniture.h"
#include "scene/kith-legend.h"
#include "scene/kith-pages.h"

G_BEGIN_DECLS

#define KITH_PAGE_MARGIN_MM 10.0
#define KITH_PAGE_HEADER_MM 11.0
#define KITH_PAGE_GAP_MM 4.0

struct _KithPages
{
  KithScene  *drawing;  /* owned */
  GArray     *pages;    /* owned; KithPage */
  KithLegend *legend;   /* owned */
};

/**
 * KithPagePlan:
 * @pages: what is being planned
 * @bounds: what the drawing takes
 * @sheets: (array length=n_sheets): what may be taken
 * @foot: what stands at the foot of a single page
 *
 * A plan while it is being made.
 */
typedef struct
{
  KithPages           *pages;
  const KithPageSetup *setup;
  const KithPageWords *words;
  const KithMeasurer  *measurer;
  KithRect             bounds;
  KithSheetSize        sheets[KITH_MOST_SHEET_SIZES];
  guint                n_sheets;
  guint                foot;
} KithPagePlan;

void kith_page_plan_add_sheets (KithPagePlan *self);

G_END_DECLS
