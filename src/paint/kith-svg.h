/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <cairo.h>

#include "base/kith-geometry.h"

G_BEGIN_DECLS

typedef struct _KithSvg KithSvg;

KithSvg *kith_svg_new   (GBytes         *bytes,
                         GError        **error);
void     kith_svg_free  (KithSvg        *self);
void     kith_svg_paint (KithSvg        *self,
                         cairo_t        *cr,
                         const KithRect *box);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KithSvg, kith_svg_free)

G_END_DECLS
