/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "app/kith-print-settings.h"
#include "paint/kith-painter.h"

G_BEGIN_DECLS

/**
 * KithPrintPlan:
 * @scene: (transfer full): what is printed
 * @setup: how it is put onto paper
 * @theme: the inks
 * @title: (nullable): the line above it
 * @stamp: the lines below it
 * @pages: (transfer full) (nullable): the pages; %NULL until they are planned
 * @n_readable: how many sheets it takes to be read; 0 if it can be read on @pages
 *
 * All that the pages of a print depend on, so that a thread can plan them.
 */
typedef struct
{
  KithScene     *scene;
  KithPageSetup  setup;
  KithThemeKind  theme;
  char          *title;
  char         **stamp;
  KithPages     *pages;
  guint          n_readable;
} KithPrintPlan;

KithPrintPlan *kith_print_plan_new  (KithScene               *scene,
                                     const KithPrintSettings *settings,
                                     const char              *title,
                                     const char *const       *stamp);
void           kith_print_plan_free (KithPrintPlan           *self);

void           kith_print_plan_make (KithPrintPlan           *self,
                                     KithPainter             *painter);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KithPrintPlan, kith_print_plan_free)

G_END_DECLS
