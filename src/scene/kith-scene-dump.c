/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A scene as text, for tests and for people who look into a file without a window. */

#include "config.h"

#include "scene/kith-scene-private.h"

static const char *const shape_tokens[KITH_N_SHAPES] = {
  "rect",    "roundrect", "ellipse",  "diamond", "dome",         "triangle",
  "polyline", "polygon",  "segments", "curve",   "closed-curve", "text",
};

static const char *const part_tokens[KITH_N_PARTS] = {
  "paper", "background", "household", "link", "bar", "line-mark", "tie", "tie-mark", "line-text",
  "household-tag", "symbol-back", "symbol", "picture", "fill", "inner", "cross", "age", "label", "badge",
  "badge-text", "chip", "chip-text", "furniture", "furniture-text",
};

static const char *const subject_tokens[KITH_N_SUBJECT_KINDS] = {
  "person", "system", "place", "sticker", "member", "tie", "eco-tie", "move", "couple",
  "child-link", "centre", "household", "note", "stroke", "ring",
};

static void
append_number (GString *out,
               double   value)
{
  char buffer[G_ASCII_DTOSTR_BUF_SIZE];

  /* A rounded nought has no sign. */
  if (value > -0.005 && value < 0.005)
    value = 0.0;
  g_string_append (out, g_ascii_formatd (buffer, sizeof buffer, "%.2f", value));
}

static void
append_point (GString         *out,
              const KithPoint *point)
{
  g_string_append_c (out, ' ');
  append_number (out, point->x);
  g_string_append_c (out, ',');
  append_number (out, point->y);
}

static void
append_quoted (GString    *out,
               const char *text)
{
  g_string_append_c (out, '"');
  for (const char *p = text; *p != '\0'; p++)
    {
      if (*p == '"' || *p == '\\')
        g_string_append_c (out, '\\');
      g_string_append_c (out, g_ascii_iscntrl (*p) ? ' ' : *p);
    }
  g_string_append_c (out, '"');
}

static void
append_rect (GString        *out,
             const KithRect *rect)
{
  append_point (out, &(KithPoint){ rect->x, rect->y });
  g_string_append_c (out, ' ');
  append_number (out, rect->width);
  g_string_append_c (out, 'x');
  append_number (out, rect->height);
}

static void
append_style (GString         *out,
              const KithStyle *style)
{
  g_string_append_printf (out, " %s", kith_ink_get_token (style->ink));
  if (style->width_mm > 0.0f)
    {
      g_string_append_c (out, ' ');
      append_number (out, style->width_mm);
      g_string_append_printf (out, " %s", kith_dash_get_token (style->dash));
    }
  if (style->fill != KITH_FILL_NONE)
    g_string_append_printf (out, " fill=%s", kith_fill_get_token (style->fill));
}

static void
append_text (GString        *out,
             const KithText *text)
{
  static const char *const aligns[] = { "start", "centre", "end" };

  g_string_append_c (out, ' ');
  append_number (out, text->cap_mm);
  g_string_append_printf (out, "%s %s ", text->weight == KITH_WEIGHT_BOLD ? " bold" : "",
                          aligns[text->align]);
  append_quoted (out, text->text);
}

static void
append_item (GString         *out,
             const KithScene *self,
             const KithItem  *item)
{
  const KithPoint *points = kith_scene_get_points (self, item);

  g_string_append_printf (out, "%s %s", part_tokens[item->part], shape_tokens[item->shape]);
  append_style (out, kith_scene_get_style (self, item->style));
  if (item->owner != KITH_NO_SUBJECT)
    g_string_append_printf (out, " of %s", kith_scene_get_subject (self, item->owner)->id);
  g_string_append (out, " at");
  for (guint i = 0; i < item->n_points; i++)
    append_point (out, &points[i]);
  if (item->part == KITH_PART_PICTURE || item->part == KITH_PART_PAPER)
    g_string_append_printf (out, " %s", kith_scene_get_text (self, item->text)->text);
  else if (item->text != KITH_NO_TEXT)
    append_text (out, kith_scene_get_text (self, item->text));
  g_string_append_c (out, '\n');
}

static void
append_subject (GString           *out,
                const KithSubject *subject)
{
  g_string_append_printf (out, "subject %s %s at", subject_tokens[subject->kind], subject->id);
  append_rect (out, &subject->bounds);
  g_string_append_c (out, ' ');
  append_quoted (out, subject->name);
  g_string_append_c (out, ' ');
  append_quoted (out, subject->description);
  g_string_append_c (out, '\n');
}

/**
 * kith_scene_dump:
 *
 * Writes the scene as text: its size, the kinds used, a line for each subject, and a line for each
 * item in order of painting. Lengths are millimetres with two decimals, in every locale.
 *
 * Returns: (transfer full): the text
 */
char *
kith_scene_dump (KithScene *self)
{
  GString *out = g_string_new ("scene");

  append_rect (out, &self->bounds);
  g_string_append (out, "\nkinds");
  for (guint i = 0; i < self->kinds->len; i++)
    g_string_append_printf (out, " %s", kith_scene_get_kind (self, i));
  g_string_append_c (out, '\n');
  for (guint i = 0; i < self->subjects->len; i++)
    append_subject (out, kith_scene_get_described (self, i));
  for (guint i = 0; i < self->items->len; i++)
    append_item (out, self, &g_array_index (self->items, KithItem, i));

  return g_string_free (out, FALSE);
}
