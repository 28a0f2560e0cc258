/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The pictures of easy read: black lines on white, so that any copier keeps them. */

#include "config.h"

#include "report/kith-pictures.h"

#include <gio/gio.h>

#include "paint/kith-svg.h"
#include "report/kith-report-resource.h"

static const char *const names[] = {
  "bus", "calendar", "car", "child", "clock", "doctor", "family", "food", "heart", "help", "home",
  "letter", "meeting", "money", "moon", "no", "person", "pet", "phone", "play", "question", "ring",
  "safe", "school", "sleep", "sun", "talk", "walk", "work", "write", "yes", NULL,
};

/**
 * kith_pictures_list:
 *
 * Returns: (transfer none) (array zero-terminated=1): the names of the pictures, in order
 */
const char *const *
kith_pictures_list (void)
{
  return names;
}

/**
 * kith_picture_load_svg:
 * @name: of a picture
 *
 * Returns: (transfer full) (nullable): the picture as an SVG file, if there is one of that name
 */
GBytes *
kith_picture_load_svg (const char *name)
{
  g_autofree char *path = g_strdup_printf ("/org/kithfamilies/Kith/pictures/%s.svg", name);

  g_resources_register (kith_report_get_resource ());
  return g_resources_lookup_data (path, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
}

/**
 * kith_picture_paint:
 * @name: of a picture; nothing is painted if there is none of that name
 * @box: where
 */
void
kith_picture_paint (const char     *name,
                    cairo_t        *cr,
                    const KithRect *box)
{
  g_autoptr(GBytes) bytes = kith_picture_load_svg (name);
  g_autoptr(KithSvg) svg = bytes != NULL ? kith_svg_new (bytes, NULL) : NULL;

  if (svg != NULL)
    kith_svg_paint (svg, cr, box);
}
