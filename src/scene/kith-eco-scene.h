/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "scene/kith-chart.h"

G_BEGIN_DECLS

gpointer   kith_ecomap_begin (KithChart *chart);
void       kith_ecomap_end   (gpointer   work);
KithScene *kith_ecomap_draw  (gpointer   work);

G_END_DECLS
