/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A case as a genogram: people where the layout puts them, and all that is drawn between them.
 *
 * The same case, sheet and day give the same scene. How each thing looks is told by the table of
 * kinds; where people stand is the layout's business. */

#include "config.h"

#include "scene/kith-genogram-private.h"

#include <glib/gi18n-lib.h>

#include "base/kith-text.h"
#include "model/kith-last-places.h"
#include "model/kith-naming.h"
#include "model/kith-records.h"

/* With chips on the links of children there must be line left to see above and below them. */
#define ROOMY_DROP 0.95

static KithDay
day_of_drawing (KithRecord                *sheet,
                const KithGenogramOptions *options)
{
  KithDate as_at;

  if (!options->is_asked && sheet != NULL
      && kith_record_get_date (sheet, KITH_SHEET_AS_AT, &as_at)
      && as_at.latest != KITH_DAY_FUTURE)
    return as_at.latest;

  return options->as_at;
}

/**
 * kith_genogram_new:
 * @family: the case
 * @sheet: (nullable): the sheet, for its day
 * @options: what the drawing depends on besides
 *
 * Returns: (transfer full): a drawing in the making; it reads @family as it is now
 */
KithGenogram *
kith_genogram_new (KithCase                  *family,
                   KithRecord                *sheet,
                   const KithGenogramOptions *options)
{
  KithGenogram *self = g_new0 (KithGenogram, 1);

  self->family = g_object_ref (family);
  self->sheet = sheet != NULL ? g_object_ref (sheet) : NULL;
  self->options = *options;
  self->as_at = day_of_drawing (sheet, options);
  self->views = g_hash_table_new (NULL, NULL);
  self->sketch.measurer = options->measurer;
  self->sketch.unit_mm = KITH_SYMBOL_MM;
  if (options->views == NULL)
    self->own_views = kith_person_views_new ();
  self->store = options->views != NULL ? options->views : self->own_views;
  kith_person_views_begin (self->store, self);
  return self;
}

/**
 * kith_genogram_free:
 *
 * Frees the drawing in the making; scenes made from it stay.
 */
void
kith_genogram_free (KithGenogram *self)
{
  g_hash_table_unref (self->views);
  g_clear_pointer (&self->own_views, kith_person_views_free);
  g_clear_object (&self->sheet);
  g_object_unref (self->family);
  g_free (self);
}

/**
 * kith_genogram_get_as_at:
 *
 * Returns: the day of the drawing; %KITH_DAY_PAST if nothing says when
 */
KithDay
kith_genogram_get_as_at (KithGenogram *self)
{
  return self->as_at;
}

/* All symbols of a row stand on one line, so each box has the same room above its symbol. */
static double
find_head_mm (KithGenogram *self)
{
  guint n = kith_case_count (self->family, KITH_RECORD_PERSON);

  for (guint i = 0; i < n; i++)
    {
      KithRecord *person = kith_case_nth (self->family, KITH_RECORD_PERSON, i);

      self->head_mm = MAX (self->head_mm, -kith_genogram_get_view (self, person)->box.y);
    }

  return self->head_mm;
}

/**
 * kith_genogram_box:
 * @genogram: a #KithGenogram
 *
 * A #KithBoxFunc.
 *
 * Returns: how much room symbol, label and badges of @person take
 */
KithBox
kith_genogram_box (KithRecord *person,
                   gpointer    genogram)
{
  KithGenogram *self = genogram;
  const KithRect *box = &kith_genogram_get_view (self, person)->box;
  double head = self->head_mm > 0.0 ? self->head_mm : find_head_mm (self);

  return (KithBox){ box->width, box->height + head + box->y, head };
}

static gboolean
has_care_links (KithCase *family)
{
  guint n = kith_case_count (family, KITH_RECORD_PARENTAGE);

  for (guint i = 0; i < n; i++)
    if (!kith_record_has_token (kith_case_nth (family, KITH_RECORD_PARENTAGE, i),
                                KITH_PARENTAGE_KIND, "birth"))
      return TRUE;

  return FALSE;
}

/**
 * kith_genogram_layout_options:
 *
 * Returns: the distances the layout should keep for this drawing
 */
KithLayoutOptions
kith_genogram_layout_options (KithGenogram *self)
{
  KithLayoutOptions options = kith_layout_options_for_symbol (self->sketch.unit_mm);

  if (has_care_links (self->family))
    options.drop_mm = ROOMY_DROP * self->sketch.unit_mm;

  return options;
}

/**
 * kith_genogram_view_at:
 * @person: index in the layout
 *
 * Returns: (transfer none): how that person is drawn
 */
KithPersonView *
kith_genogram_view_at (KithGenogram *self,
                       guint         person)
{
  return kith_genogram_get_view (self, kith_layout_family_get_person (self->people, person));
}

static double
common_area (const KithRect *a,
             const KithRect *b)
{
  double width = MIN (a->x + a->width, b->x + b->width) - MAX (a->x, b->x);
  double height = MIN (a->y + a->height, b->y + b->height) - MAX (a->y, b->y);

  return width > 0.0 && height > 0.0 ? width * height : 0.0;
}

/**
 * kith_genogram_covered_area:
 * @box: where something might be written
 *
 * Returns: how much it would hide of chips, dates and people, in square millimetres
 */
double
kith_genogram_covered_area (KithGenogram   *self,
                            const KithRect *box)
{
  double area = 0.0;

  for (guint i = 0; i < self->chips->len; i++)
    area += common_area (box, &g_array_index (self->chips, KithRect, i));
  for (guint i = 0; i < self->layout->n_persons; i++)
    area += common_area (box, &self->layout->boxes[i]);

  return area;
}

/* On the line if there is room, as near its usual place as may be; else beside it; and if there is
 * no room anywhere, where it hides least. */
static KithPoint
find_chip_place (KithGenogram   *self,
                 const KithPath *path,
                 double          fraction,
                 const char     *text)
{
  static const double asides[] = { 0.0, 0.5, -0.5, 1.0, -1.0, 1.5, -1.5, 2.0, -2.0, 2.6, -2.6 };
  static const double shifts[] = { 0.0, 0.06, -0.06, 0.12, -0.12, 0.18, -0.18, 0.25, -0.25, 0.32,
                                   -0.32 };
  double length = kith_path_get_length (path);
  KithPoint best = kith_path_get_point (path, fraction * length, 0.0, NULL);
  double least = G_MAXDOUBLE;

  for (guint i = 0; i < G_N_ELEMENTS (asides) * G_N_ELEMENTS (shifts); i++)
    {
      double at = CLAMP (fraction + shifts[i % G_N_ELEMENTS (shifts)], 0.1, 0.9) * length;
      double aside = asides[i / G_N_ELEMENTS (shifts)] * self->sketch.unit_mm;
      KithPoint place = kith_path_get_point (path, at, aside, NULL);
      KithRect box = kith_sketch_chip_box (&self->sketch, text, KITH_CAP_CHIP, &place);

      double hidden = kith_genogram_covered_area (self, &box);

      if (hidden >= least)
        continue;
      least = hidden;
      best = place;
      if (hidden <= 0.0)
        break;
    }

  return best;
}

/**
 * kith_genogram_draw_chip_on:
 * @path: the line it stands on
 * @fraction: its usual place on the line, from 0 to 1
 *
 * Draws a chip at its usual place, or at the nearest where it covers no other and nobody.
 */
void
kith_genogram_draw_chip_on (KithGenogram   *self,
                            const KithPath *path,
                            double          fraction,
                            KithInk         ink,
                            const char     *text,
                            KithDash        outline)
{
  KithPoint at = find_chip_place (self, path, fraction, text);
  KithRect box = kith_sketch_chip_box (&self->sketch, text, KITH_CAP_CHIP, &at);

  g_array_append_val (self->chips, box);
  kith_sketch_chip (&self->sketch, KITH_PART_CHIP, ink, text, KITH_CAP_CHIP, &at, outline);
}

static void
find_centres (KithGenogram *self)
{
  self->centres = g_new (KithPoint, self->layout->n_persons + 1);
  for (guint i = 0; i < self->layout->n_persons; i++)
    {
      const KithRect *box = &self->layout->boxes[i];

      self->centres[i] = (KithPoint){ box->x + box->width / 2.0,
                                      box->y + kith_layout_family_get_centre_mm (self->people, i) };
    }
}

/* In a proposal: from where somebody stands now to where they would go. */
static void
draw_way (KithGenogram    *self,
          KithRecord      *person,
          const KithPoint *to)
{
  const KithSketch *sketch = &self->sketch;
  const KithPoint *from = self->options.came_from != NULL
                            ? g_hash_table_lookup (self->options.came_from,
                                                   kith_record_get_id (person))
                            : NULL;

  if (from == NULL)
    return;

  self->sketch.tone = KITH_TONE_NEW;
  kith_scene_builder_set_owner (sketch->builder, KITH_NO_SUBJECT);
  kith_scene_builder_add_points (sketch->builder, KITH_SHAPE_POLYLINE, KITH_PART_BACKGROUND,
                                 kith_sketch_pen (sketch, KITH_INK_ACCENT, KITH_PEN_THIN,
                                                  KITH_DASH_SHORT),
                                 (KithPoint[]){ *from, *to }, 2);
  kith_scene_builder_add_box (sketch->builder, KITH_SHAPE_ELLIPSE, KITH_PART_BACKGROUND,
                              kith_sketch_pen (sketch, KITH_INK_ACCENT, KITH_PEN_THIN,
                                               KITH_DASH_SHORT),
                              &(KithRect){ from->x - sketch->unit_mm / 3.0,
                                           from->y - sketch->unit_mm / 3.0,
                                           sketch->unit_mm / 1.5, sketch->unit_mm / 1.5 });
}

static void
draw_people (KithGenogram *self)
{
  for (guint i = 0; i < self->layout->n_persons; i++)
    {
      KithRecord *person = kith_layout_family_get_person (self->people, i);
      KithPersonView *view = kith_genogram_get_view (self, person);
      guint subject;

      if (!kith_genogram_shows (self, person))
        continue;
      draw_way (self, person, &self->centres[i]);
      subject = kith_scene_builder_add_subject (self->sketch.builder, KITH_SUBJECT_PERSON,
                                                kith_record_get_id (person), &self->centres[i]);
      kith_scene_builder_describe (self->sketch.builder, subject, view->name, NULL);
      kith_person_view_draw (view, &self->sketch, &self->centres[i]);
    }
}

/**
 * kith_genogram_draw:
 * @people: who stands on the sheet, measured with kith_genogram_box()
 * @layout: where they stand
 *
 * Returns: (transfer full): the scene
 */
KithScene *
kith_genogram_draw (KithGenogram     *self,
                    KithLayoutFamily *people,
                    const KithLayout *layout)
{
  g_autoptr(KithSceneBuilder) builder = kith_scene_builder_new ();

  self->sketch.builder = builder;
  self->people = people;
  self->layout = layout;
  self->chips = g_array_new (FALSE, FALSE, sizeof (KithRect));
  find_centres (self);

  kith_genogram_set_describer (self);
  draw_people (self);
  if (!self->options.people_only)
    {
      kith_genogram_draw_lines (self);
      kith_genogram_draw_homes (self);
      kith_genogram_draw_ties (self);
    }
  self->sketch.tone = KITH_TONE_NORMAL;

  g_clear_pointer (&self->centres, g_free);
  g_clear_pointer (&self->chips, g_array_unref);
  self->sketch.builder = NULL;
  self->people = NULL;
  self->layout = NULL;
  return kith_scene_builder_finish (builder);
}

/* Where people stood last is a wish, and later than where a row of the sheet has them; who was put
 * there by hand stands fast. */
static void
wish_for_places (KithLayoutPerson *persons,
                 GHashTable       *places,
                 KithLayoutFamily *people,
                 guint             n)
{
  for (guint i = 0; i < n; i++)
    {
      KithRecord *person = kith_layout_family_get_person (people, i);
      const KithPoint *at = g_hash_table_lookup (places, kith_record_get_id (person));

      if (at == NULL || persons[i].pinned)
        continue;
      persons[i].placed = TRUE;
      persons[i].at.x = at->x - persons[i].width_mm / 2.0;
      persons[i].at.y = at->y - kith_layout_family_get_centre_mm (people, i);
    }
}

static void
forget_places (KithGenogram     *self,
               KithLayoutPerson *persons,
               guint             n)
{
  for (guint i = 0; i < n; i++)
    {
      persons[i].pinned = persons[i].pinned && !self->options.may_move_all;
      persons[i].placed = persons[i].pinned;
    }
}

static const GHashTable *
find_places (KithGenogram *self)
{
  if (self->options.places != NULL)
    return self->options.places;

  return kith_case_get_last_places (self->family, self->sheet != NULL
                                                    ? kith_record_get_id (self->sheet)
                                                    : NULL);
}

/**
 * kith_genogram_lay_out:
 * @people: who stands on the sheet, measured with kith_genogram_box()
 *
 * Returns: (transfer full): where they stand
 */
KithLayout *
kith_genogram_lay_out (KithGenogram     *self,
                       KithLayoutFamily *people)
{
  KithLayoutOptions distances = kith_genogram_layout_options (self);
  KithLayoutInput input = *kith_layout_family_get_input (people);
  g_autofree KithLayoutPerson *persons
    = g_memdup2 (input.persons, input.n_persons * sizeof *persons);
  const GHashTable *places = find_places (self);

  if (self->options.is_fresh)
    forget_places (self, persons, input.n_persons);
  else if (places != NULL)
    wish_for_places (persons, (GHashTable *) places, people, input.n_persons);
  input.persons = persons;
  return kith_layout_new (&input, &distances);
}

/**
 * kith_genogram_make_scene:
 *
 * Lays the family out and draws it, for whoever needs nothing in between.
 *
 * Returns: (transfer full): the scene
 */
KithScene *
kith_genogram_make_scene (KithGenogram *self)
{
  g_autoptr(KithLayoutFamily) people = kith_layout_family_new (self->family, self->sheet,
                                                               kith_genogram_box, self);
  g_autoptr(KithLayout) layout = kith_genogram_lay_out (self, people);

  return kith_genogram_draw (self, people, layout);
}

/**
 * kith_genogram_new_scene:
 * @family: the case
 * @sheet: (nullable): the sheet
 * @options: what the drawing depends on besides
 *
 * Lays the family out and draws it, for whoever needs nothing in between.
 *
 * Returns: (transfer full): the scene
 */
KithScene *
kith_genogram_new_scene (KithCase                  *family,
                         KithRecord                *sheet,
                         const KithGenogramOptions *options)
{
  g_autoptr(KithGenogram) self = kith_genogram_new (family, sheet, options);

  return kith_genogram_make_scene (self);
}
