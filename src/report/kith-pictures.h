/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <cairo.h>

#include "base/kith-geometry.h"

G_BEGIN_DECLS

const char *const *kith_pictures_list    (void);
GBytes            *kith_picture_load_svg (const char     *name);
void               kith_picture_paint    (const char     *name,
                                          cairo_t        *cr,
                                          const KithRect *box);

G_END_DECLS
