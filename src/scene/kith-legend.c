/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The legend: a sample and a word for each kind of symbol and line that a drawing uses, and for no
 * other. Samples are drawn by what draws the genogram, so they cannot differ from it. */

#include "config.h"

#include "scene/kith-legend.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

#include "scene/kith-circles.h"
#include "scene/kith-eco-lines.h"
#include "scene/kith-genogram-private.h"
#include "scene/kith-mobility-scene.h"
#include "scene/kith-track.h"

#define SAMPLE_UNIT_MM 5.0
#define SIGN_UNIT_MM 4.2   /* of symbols, so that what stands above them fits the row */
#define WORD_CAP_MM 1.9
#define TITLE_MM 6.0

/* How far things stand apart. */
typedef struct
{
  double row_mm;
  double sample_mm;
  double column_mm;
} Spacing;

static const Spacing spacings[] = {
  { 7.0, 17.0, KITH_LEGEND_COLUMN_MM },
  { 6.0, 13.5, 44.0 }, /* dense */
};

/* Things one reads without being told. */
static const char *const plain[] = { "mark_age", "mark_birth_year", "mark_death_year",
                                     "mark_location", NULL };

/* How the sample of each sign differs from a plain person. */
typedef struct
{
  const char *key;
  KithFigure  figure;
  const char *status;
  const char *letter;
  guint       n_waves;
  gboolean    is_withheld;
  gboolean    has_bubble;
  gboolean    has_pr;
  gboolean    has_doubt;
} Sample;

#define FIGURE(shape_name, ...) \
  { .shape = KITH_FIGURE_##shape_name, .scale = 1.0, .pen = KITH_PEN_NORMAL, __VA_ARGS__ }

static const Sample samples[] = {
  { "person_male", FIGURE (SQUARE) },
  { "person_female", FIGURE (CIRCLE) },
  { "person_unknown", FIGURE (DIAMOND, .centre = "?") },
  { "person_nonbinary", FIGURE (DOME) },
  { "person_trans_man", FIGURE (SQUARE, .inner = KITH_FIGURE_CIRCLE) },
  { "person_trans_woman", FIGURE (CIRCLE, .inner = KITH_FIGURE_SQUARE) },
  { "person_pet", { .shape = KITH_FIGURE_DIAMOND, .scale = 0.607, .pen = KITH_PEN_MEDIUM } },
  { "person_group", FIGURE (DIAMOND, .is_group = TRUE, .centre = "4") },
  { "person_unconfirmed", FIGURE (SQUARE, .dash = KITH_DASH_SHORT), .has_doubt = TRUE },
  { "person_significant", { .shape = KITH_FIGURE_CIRCLE, .scale = 0.80, .pen = KITH_PEN_THIN } },
  { "person_professional", { .shape = KITH_FIGURE_CARD, .scale = 1.0, .pen = KITH_PEN_THIN } },
  { "person_institution", { .shape = KITH_FIGURE_BLOCK, .scale = 1.0, .pen = KITH_PEN_MEDIUM } },
  { "mark_index", FIGURE (SQUARE, .is_index = TRUE) },
  { "mark_deceased", FIGURE (SQUARE, .cross = KITH_CROSS_FULL) },
  { "mark_migration", FIGURE (SQUARE), .n_waves = 1 },
  { "mark_two_cultures", FIGURE (SQUARE), .n_waves = 2 },
  { "mark_language", FIGURE (SQUARE), .letter = "L" },
  { "mark_pr", FIGURE (CIRCLE), .has_pr = TRUE },
  { "badge_care_status", FIGURE (SQUARE), .status = "CLA" },
  { "badge_address_withheld", FIGURE (SQUARE), .is_withheld = TRUE },
  { "badge_interpreter", FIGURE (SQUARE), .has_bubble = TRUE },
  { "preg_current", FIGURE (TRIANGLE) },
  { "preg_multiple", FIGURE (TRIANGLE) },
  { "loss_miscarriage", { .shape = KITH_FIGURE_TRIANGLE, .scale = 0.65, .pen = KITH_PEN_MEDIUM,
                          .cross = KITH_CROSS_BOX } },
  { "loss_abortion", { .shape = KITH_FIGURE_TRIANGLE, .scale = 0.65, .pen = KITH_PEN_MEDIUM,
                       .cross = KITH_CROSS_BOX, .has_level = TRUE } },
  { "loss_ectopic", { .shape = KITH_FIGURE_TRIANGLE, .scale = 0.65, .pen = KITH_PEN_MEDIUM,
                      .cross = KITH_CROSS_BOX } },
  { "loss_stillbirth", { .shape = KITH_FIGURE_CIRCLE, .scale = 0.50, .pen = KITH_PEN_MEDIUM,
                         .cross = KITH_CROSS_WIDE } },
  { "loss_neonatal", FIGURE (CIRCLE, .cross = KITH_CROSS_FULL, .centre = "2d") },
  { "fill_illness", FIGURE (SQUARE, .illness = KITH_FILL_SOLID) },
  { "fill_illness_suspected", FIGURE (SQUARE, .illness = KITH_FILL_DIAGONAL) },
  { "fill_illness_remission", FIGURE (SQUARE, .illness = KITH_FILL_HORIZONTAL) },
  { "fill_substance", FIGURE (SQUARE, .substance = KITH_FILL_SOLID) },
  { "fill_substance_suspected", FIGURE (SQUARE, .substance = KITH_FILL_DIAGONAL) },
  { "fill_substance_recovery", FIGURE (SQUARE, .substance = KITH_FILL_HORIZONTAL) },
  { "fill_both", FIGURE (SQUARE, .illness = KITH_FILL_SOLID, .substance = KITH_FILL_SOLID) },
  { "fill_both_recovery", FIGURE (SQUARE, .illness = KITH_FILL_HORIZONTAL,
                                  .substance = KITH_FILL_HORIZONTAL) },
  { "fill_both_mixed", FIGURE (SQUARE, .illness = KITH_FILL_SOLID,
                               .substance = KITH_FILL_HORIZONTAL) },
};

/* Children born together: how many legs, and what stands between them. */
static const struct
{
  const char *key;
  guint       n_legs;
  gboolean    has_bar;
  gboolean    has_doubt;
} births[] = {
  { "twins_fraternal", 2, FALSE, FALSE },
  { "twins_identical", 2, TRUE, FALSE },
  { "twins_unknown", 2, FALSE, TRUE },
  { "multiple_birth", 3, FALSE, FALSE },
};

static gboolean
is_plain (const char *key)
{
  return g_strv_contains (plain, key);
}

static gboolean
is_used (const KithScene *scene,
         const char      *key)
{
  guint n = scene != NULL ? kith_scene_get_n_kinds (scene) : 0;

  for (guint i = 0; i < n; i++)
    if (strcmp (kith_scene_get_kind (scene, i), key) == 0)
      return TRUE;

  return scene == NULL;
}

static KithLegend *
new_legend (const KithScene *scene)
{
  KithLegend *self = g_new0 (KithLegend, 1);
  guint n_signs, n_lines;
  const KithSignKind *signs = kith_sign_kinds_get_all (&n_signs);
  const KithLineKind *lines = kith_line_kinds_get_all (&n_lines);

  self->keys = g_ptr_array_new ();
  for (guint i = 0; i < n_signs; i++)
    if (!is_plain (signs[i].key) && is_used (scene, signs[i].key))
      g_ptr_array_add (self->keys, (gpointer) signs[i].key);
  for (guint i = 0; i < n_lines; i++)
    if (is_used (scene, lines[i].key))
      g_ptr_array_add (self->keys, (gpointer) lines[i].key);

  return self;
}

/**
 * kith_legend_new:
 * @scene: a drawing
 *
 * Returns: (transfer full): the legend of what @scene uses
 */
KithLegend *
kith_legend_new (const KithScene *scene)
{
  g_return_val_if_fail (scene != NULL, NULL);

  return new_legend (scene);
}

/**
 * kith_legend_new_of_all:
 *
 * Returns: (transfer full): the legend of everything that can be drawn
 */
KithLegend *
kith_legend_new_of_all (void)
{
  return new_legend (NULL);
}

/**
 * kith_legend_free:
 *
 * Frees the legend.
 */
void
kith_legend_free (KithLegend *self)
{
  g_ptr_array_unref (self->keys);
  g_free (self);
}

static const Spacing *
spacing_of (const KithLegend *self)
{
  return &spacings[self->is_dense ? 1 : 0];
}

static guint
columns_in (const KithLegend *self,
            double            width_mm)
{
  return (guint) MAX (floor (width_mm / spacing_of (self)->column_mm), 1.0);
}

/**
 * kith_legend_get_height:
 * @width_mm: the room it may take
 *
 * Returns: how high it is then, in millimetres; 0 for a legend that explains nothing
 */
double
kith_legend_get_height (const KithLegend *self,
                        double            width_mm)
{
  guint columns = columns_in (self, width_mm);

  if (self->keys->len == 0)
    return 0.0;

  return TITLE_MM + (self->keys->len + columns - 1) / columns * spacing_of (self)->row_mm;
}

static void
draw_sign (const KithSketch *sketch,
           const Sample     *sample,
           const KithPoint  *centre)
{
  KithPersonView view = { .figure = sample->figure, .status = sample->status,
                          .letter = sample->letter, .n_waves = sample->n_waves,
                          .is_withheld = sample->is_withheld, .has_bubble = sample->has_bubble,
                          .has_pr = sample->has_pr, .has_doubt = sample->has_doubt };
  KithSketch small = { sketch->builder, sketch->measurer, SIGN_UNIT_MM };
  KithPoint at = *centre;

  /* What stands above the symbol needs its room too. */
  if (view.n_waves > 0 || view.is_withheld)
    at.y += 0.27 * SIGN_UNIT_MM;
  view.lines = g_array_new (FALSE, FALSE, sizeof (KithLabelLine));
  kith_person_view_draw (&view, &small, &at);
  g_array_unref (view.lines);
}

static void
draw_birth (const KithSketch *sketch,
            guint             birth,
            const KithPoint  *centre)
{
  double unit = sketch->unit_mm;
  KithPoint legs[6], bar[2];
  guint n = births[birth].n_legs;
  guint pen = kith_sketch_pen (sketch, KITH_INK_STRUCTURAL, KITH_PEN_NORMAL, KITH_DASH_SOLID);

  for (guint i = 0; i < n; i++)
    {
      legs[2 * i] = (KithPoint){ centre->x, centre->y - 0.5 * unit };
      legs[2 * i + 1] = (KithPoint){ centre->x + (i - (n - 1) / 2.0) * 1.2 * unit,
                                     centre->y + 0.5 * unit };
    }
  kith_scene_builder_add_points (sketch->builder, KITH_SHAPE_SEGMENTS, KITH_PART_LINK, pen, legs,
                                 2 * n);
  bar[0] = (KithPoint){ centre->x - 0.33 * unit, centre->y + 0.05 * unit };
  bar[1] = (KithPoint){ centre->x + 0.33 * unit, centre->y + 0.05 * unit };
  if (births[birth].has_bar)
    kith_scene_builder_add_points (sketch->builder, KITH_SHAPE_SEGMENTS, KITH_PART_LINK, pen, bar,
                                   2);
  if (births[birth].has_doubt)
    kith_sketch_text (sketch, KITH_PART_LINE_TEXT, KITH_INK_STRUCTURAL, "?", KITH_CAP_NAME,
                      KITH_WEIGHT_BOLD, KITH_ALIGN_CENTRE, centre, 0.0);
}

static void
draw_no_children (const KithSketch *sketch,
                  guint             n_bars,
                  const KithPoint  *centre)
{
  double unit = sketch->unit_mm;
  KithPoint ends[6] = { { centre->x, centre->y - 0.3 * unit }, { centre->x, centre->y + 0.3 * unit } };

  for (guint i = 0; i < n_bars; i++)
    {
      ends[2 + 2 * i] = (KithPoint){ centre->x - 0.3 * unit, centre->y + (0.3 - 0.14 * i) * unit };
      ends[3 + 2 * i] = (KithPoint){ centre->x + 0.3 * unit, centre->y + (0.3 - 0.14 * i) * unit };
    }
  kith_scene_builder_add_points (sketch->builder, KITH_SHAPE_SEGMENTS, KITH_PART_LINK,
                                 kith_sketch_pen (sketch, KITH_INK_STRUCTURAL, KITH_PEN_MEDIUM,
                                                  KITH_DASH_SOLID),
                                 ends, 2 + 2 * n_bars);
}

typedef struct
{
  const KithSketch *sketch;
  const KithPath   *path;
  KithInk           ink;
  double            pen;
} LineSample;

static void
draw_mark_cb (const char *token,
              const char *text,
              const char *where,
              gpointer    data)
{
  LineSample *self = data;
  KithMarkPart as = { KITH_PART_TIE_MARK, self->ink };
  KithPoint direction, at;

  if (*where == '\0')
    {
      kith_mark_draw_ticks (self->sketch, &as, token, self->path, self->pen);
      return;
    }

  at = kith_path_get_point (self->path,
                            kith_mark_get_fraction (where) * kith_path_get_length (self->path), 0.0,
                            &direction);
  if (strcmp (token, "chip") == 0)
    kith_sketch_chip (self->sketch, KITH_PART_CHIP, self->ink, text, KITH_CAP_CHIP, &at,
                      KITH_DASH_SOLID);
  else
    kith_mark_draw (self->sketch, &as, token, &at, &direction);
}

static void
draw_line (const KithSketch   *sketch,
           const KithLineKind *kind,
           const KithPoint    *centre,
           double              sample_mm)
{
  double half = sample_mm / 2.0 - 1.5;
  KithPoint ends[] = { { centre->x - half, centre->y }, { centre->x + half, centre->y } };
  guint pen = kith_sketch_pen (sketch, kind->ink, kind->pen, kind->dash);
  KithPath path;
  LineSample sample = { sketch, &path, kind->ink, kind->pen };

  kith_path_set_line (&path, &ends[0], &ends[1]);
  if (kind->track == KITH_TRACK_OUTLINE)
    {
      kith_scene_builder_add_round_rect (sketch->builder, KITH_PART_HOUSEHOLD, pen,
                                         &(KithRect){ ends[0].x, centre->y - 2.0, 2.0 * half, 4.0 },
                                         strcmp (kind->key, "household_institution") == 0 ? 0.0 : 1.5);
      return;
    }
  if (kind->track == KITH_TRACK_UBAR_DOUBLE)
    for (int side = -1; side <= 1; side += 2)
      {
        KithPoint strand[] = { { ends[0].x, ends[0].y + side * 0.3 },
                               { ends[1].x, ends[1].y + side * 0.3 } };

        kith_scene_builder_add_points (sketch->builder, KITH_SHAPE_POLYLINE, KITH_PART_BAR, pen,
                                       strand, 2);
      }
  else if (kind->track >= KITH_TRACK_UBAR)
    kith_scene_builder_add_points (sketch->builder, KITH_SHAPE_POLYLINE, KITH_PART_BAR, pen, ends, 2);
  else
    kith_track_draw (sketch, kind, &path, kind->pen);
  kith_marks_foreach (kind->marks, draw_mark_cb, &sample);
}

static void
draw_sample (const KithSketch *sketch,
             const char       *key,
             const KithPoint  *centre,
             double            sample_mm)
{
  const KithLineKind *line = kith_line_kind_find (key);

  if (line != NULL)
    draw_line (sketch, line, centre, sample_mm);
  if (kith_circles_draw_sample (sketch, key, centre)
      || kith_eco_draw_sample (sketch, key, centre, sample_mm)
      || kith_mobility_draw_sample (sketch, key, centre))
    return;
  for (guint i = 0; i < G_N_ELEMENTS (samples); i++)
    if (strcmp (samples[i].key, key) == 0)
      draw_sign (sketch, &samples[i], centre);
  for (guint i = 0; i < G_N_ELEMENTS (births); i++)
    if (strcmp (births[i].key, key) == 0)
      draw_birth (sketch, i, centre);
  if (strcmp (key, "link_no_children") == 0)
    draw_no_children (sketch, 1, centre);
  if (strcmp (key, "link_infertility") == 0)
    draw_no_children (sketch, 2, centre);
  if (strcmp (key, "badge_unverified") == 0)
    kith_sketch_chip (sketch, KITH_PART_CHIP, KITH_INK_STRUCTURAL, "?", KITH_CAP_CHIP, centre,
                      KITH_DASH_FINE);
}

static char *
dup_word (const char *key)
{
  const KithLineKind *line = kith_line_kind_find (key);
  const KithSignKind *sign = line == NULL ? kith_sign_kind_find (key) : NULL;

  if (line != NULL && line->code != NULL)
    return g_strdup_printf ("%s  %s", line->code, _(line->label));

  return g_strdup (_(line != NULL ? line->label : sign->label));
}

static void
draw_entry (const KithSketch *sketch,
            const char       *key,
            const KithPoint  *corner,
            double            width,
            const Spacing    *spacing)
{
  double cap = WORD_CAP_MM / sketch->unit_mm;
  double line_mm = kith_text_line_mm (WORD_CAP_MM);
  g_autofree char *word = dup_word (key);
  g_auto(GStrv) lines = kith_measurer_wrap (sketch->measurer, word, WORD_CAP_MM, KITH_WEIGHT_NORMAL,
                                            width - spacing->sample_mm - 2.0, 2);
  guint n = g_strv_length (lines);

  draw_sample (sketch, key,
               &(KithPoint){ corner->x + spacing->sample_mm / 2.0,
                             corner->y + spacing->row_mm / 2.0 },
               spacing->sample_mm);
  for (guint i = 0; i < n; i++)
    kith_sketch_text (sketch, KITH_PART_FURNITURE_TEXT, KITH_INK_STRUCTURAL, lines[i], cap,
                      KITH_WEIGHT_NORMAL, KITH_ALIGN_START,
                      &(KithPoint){ corner->x + spacing->sample_mm + 1.0,
                                    corner->y + spacing->row_mm / 2.0 + (i - n / 2.0) * line_mm },
                      0.0);
}

/**
 * kith_legend_draw:
 * @builder: where it is drawn
 * @box: the room it takes; as high as kith_legend_get_height() says
 *
 * Draws the legend, column by column.
 */
void
kith_legend_draw (const KithLegend   *self,
                  KithSceneBuilder   *builder,
                  const KithMeasurer *measurer,
                  const KithRect     *box)
{
  KithSketch sketch = { builder, measurer, SAMPLE_UNIT_MM };
  const Spacing *spacing = spacing_of (self);
  guint columns = columns_in (self, box->width);
  guint rows = (self->keys->len + columns - 1) / columns;
  double width = box->width / columns;

  if (self->keys->len == 0)
    return;

  kith_scene_builder_set_owner (builder, KITH_NO_SUBJECT);
  kith_sketch_text (&sketch, KITH_PART_FURNITURE_TEXT, KITH_INK_STRUCTURAL,
                    /* Translators: the key to the signs of a drawing */
                    _("Key"), WORD_CAP_MM / SAMPLE_UNIT_MM, KITH_WEIGHT_BOLD, KITH_ALIGN_START,
                    &(KithPoint){ box->x, box->y + 1.0 }, 0.0);
  for (guint i = 0; i < self->keys->len; i++)
    draw_entry (&sketch, self->keys->pdata[i],
                &(KithPoint){ box->x + i / rows * width,
                              box->y + TITLE_MM + i % rows * spacing->row_mm },
                width, spacing);
}
