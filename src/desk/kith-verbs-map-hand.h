/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "base/kith-geometry.h"
#include "desk/kith-desk.h"

G_BEGIN_DECLS

/**
 * KithPenWish:
 * @pen: a token of the pens
 * @ink: a token of the inks
 * @points: (array length=n_points): where the pointer went, in mm on the sheet
 */
typedef struct
{
  const char      *pen;
  const char      *ink;
  const KithPoint *points;
  guint            n_points;
} KithPenWish;

char    *kith_desk_draw_stroke   (KithDesk           *self,
                                  const char         *sheet,
                                  const KithPenWish  *wish,
                                  GError            **error);
gboolean kith_desk_erase_strokes (KithDesk           *self,
                                  const char         *sheet,
                                  const KithPoint    *points,
                                  guint               n_points,
                                  double              reach_mm,
                                  GError            **error);
char    *kith_desk_stick         (KithDesk           *self,
                                  const char         *sheet,
                                  const char         *picture,
                                  const KithPoint    *at,
                                  GError            **error);

G_END_DECLS
