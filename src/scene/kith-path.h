/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "base/kith-geometry.h"

G_BEGIN_DECLS

#define KITH_PATH_MAX_POINTS 66

/**
 * KithPath:
 * @points: its corners, or enough of them to look round
 * @at_mm: how far along the path each is
 * @n: how many there are
 * @is_straight: whether it is one straight piece
 *
 * The course of a line, to be walked along.
 */
typedef struct
{
  KithPoint points[KITH_PATH_MAX_POINTS];
  double    at_mm[KITH_PATH_MAX_POINTS];
  guint     n;
  gboolean  is_straight;
} KithPath;

void      kith_path_set_line    (KithPath        *self,
                                 const KithPoint *from,
                                 const KithPoint *to);
void      kith_path_set_curve   (KithPath        *self,
                                 const KithPoint *from,
                                 const KithPoint *control,
                                 const KithPoint *to);
void      kith_path_set_corners (KithPath        *self,
                                 const KithPoint *corners,
                                 guint            n_corners);
double    kith_path_get_length  (const KithPath  *self);
KithPoint kith_path_get_point   (const KithPath  *self,
                                 double           at_mm,
                                 double           aside_mm,
                                 KithPoint       *direction);
gboolean  kith_path_passes      (const KithPath  *self,
                                 const KithPoint *point,
                                 double           reach_mm);

G_END_DECLS
