/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Writes a layout as plain rows for other programs to read and measure. */

#include "config.h"

#include "layout/kith-layout-csv.h"

#include <math.h>

/* A large family has a hundred thousand numbers, and printf would take longer to write them than
 * the layout takes to be made. A micrometre is far below what anybody can draw. */
static void
append_number (GString *out,
               double   number)
{
  char text[G_ASCII_DTOSTR_BUF_SIZE];
  char *at = text + sizeof text;
  gint64 rest = llround (ABS (number) * 1000.0);
  const gboolean is_below = number < 0.0 && rest != 0;

  g_assert (ABS (number) < 1e12);

  for (int digit = 0; digit < 4 || rest != 0; digit++, rest /= 10)
    {
      if (digit == 3)
        *--at = '.';
      *--at = (char) ('0' + rest % 10);
    }
  if (is_below)
    *--at = '-';

  g_string_append_len (out, at, text + sizeof text - at);
}

static void
append_box (GString    *out,
            char        kind,
            guint       index,
            const char *type,
            const char *id,
            KithRect    box)
{
  g_string_append_printf (out, "node,%c%u,%s,%s,", kind, index, type, id);
  append_number (out, box.x);
  g_string_append_c (out, ',');
  append_number (out, box.y);
  g_string_append_c (out, ',');
  append_number (out, box.width);
  g_string_append_c (out, ',');
  append_number (out, box.height);
  g_string_append_c (out, '\n');
}

static void
append_corners (GString              *out,
                const KithLayout     *layout,
                const KithLayoutLine *line)
{
  for (guint i = 0; i < line->n_points; i++)
    {
      const KithPoint *point = &layout->corners[line->first + i];

      g_string_append_c (out, i == 0 ? ',' : ' ');
      append_number (out, point->x);
      g_string_append_c (out, ' ');
      append_number (out, point->y);
    }
  g_string_append (out, line->n_points == 0 ? ",\n" : "\n");
}

/**
 * kith_layout_write_csv:
 * @person_ids: one for each person of the input; no commas or line ends
 * @union_ids: one for each union of the input
 * @out: what is written is added here
 *
 * Writes the boxes of the persons, the points of the unions and all lines.
 */
void
kith_layout_write_csv (const KithLayout  *layout,
                       const char *const *person_ids,
                       const char *const *union_ids,
                       GString           *out)
{
  g_string_append (out, "kith-layout,1,mm,down,kith " KITH_VERSION "\n");
  for (guint i = 0; i < layout->n_persons; i++)
    append_box (out, 'p', i, "person", person_ids[i], layout->boxes[i]);
  for (guint i = 0; i < layout->n_unions; i++)
    append_box (out, 'u', i, "union", union_ids[i],
                (KithRect){ layout->points[i].x - 1.0, layout->points[i].y - 1.0, 2.0, 2.0 });
  for (guint i = 0; i < layout->n_partners; i++)
    {
      const KithLayoutLine *line = &layout->partner_lines[i];

      g_string_append_printf (out, "edge,partner,%s,p%u,u%u", union_ids[line->unity],
                              line->person, line->unity);
      append_corners (out, layout, line);
    }
  for (guint i = 0; i < layout->n_children; i++)
    {
      const KithLayoutLine *line = &layout->child_lines[i];

      g_string_append_printf (out, "edge,child,%s,u%u,p%u", union_ids[line->unity], line->unity,
                              line->person);
      append_corners (out, layout, line);
    }
}
