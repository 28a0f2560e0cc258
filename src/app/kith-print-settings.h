/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "paint/kith-theme.h"
#include "scene/kith-pages.h"

G_BEGIN_DECLS

/**
 * KithPrintSettings:
 * @paper: which paper
 * @orientation: how it lies
 * @fit: %KITH_FIT_READABLE, %KITH_FIT_ONE_PAGE or %KITH_FIT_SHEETS
 * @n_sheets: for %KITH_FIT_SHEETS
 * @in_black: whether it is printed in one ink
 * @no_legend: whether the key is left out
 * @no_day: whether the day of the drawing is left out
 *
 * How somebody likes their prints. Nothing of it tells of a case.
 */
typedef struct
{
  KithPaper       paper;
  KithOrientation orientation;
  KithPageFit     fit;
  guint           n_sheets;
  gboolean        in_black;
  gboolean        no_legend;
  gboolean        no_day;
} KithPrintSettings;

#define KITH_USUAL_SHEETS 4

void          kith_print_settings_load      (KithPrintSettings       *self);
void          kith_print_settings_save      (const KithPrintSettings *self);

KithThemeKind kith_print_settings_get_theme (const KithPrintSettings *self);
KithPageSetup kith_print_settings_get_setup (const KithPrintSettings *self);

G_END_DECLS
