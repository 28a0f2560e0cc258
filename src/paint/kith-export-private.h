/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <cairo.h>
#include <glib.h>

G_BEGIN_DECLS

cairo_surface_t *kith_export_pdf_new (GByteArray       *out,
                                      double            width_pt,
                                      double            height_pt,
                                      const char       *title);
GBytes          *kith_export_finish  (cairo_surface_t  *surface,
                                      GByteArray       *out,
                                      GError          **error);

G_END_DECLS
