/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * An ecomap: the middle, what stands round it where the layout puts it, and the lines between.
 * Strength, stress and help are kept apart (kith-eco-lines.c); what is planned, lost, bigger or
 * compared is told by the circle and in words. The middle of the drawing is the origin.
 */

#include "config.h"

#include "scene/kith-eco-scene.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "base/kith-text.h"
#include "layout/kith-layout-ecomap.h"
#include "model/kith-naming.h"
#include "model/kith-presence.h"
#include "model/kith-records.h"
#include "scene/kith-eco-pictures.h"
#include "scene/kith-eco-private.h"
#include "scene/kith-genogram-private.h"

/* Parts of the short side of the drawing area of A4, 190 mm. */
#define HOUSEHOLD_MM 68.0
#define CHILD_MM 38.0
#define LINE_MM 22.0
#define GAP_MM 4.0
#define A_MM 77.0
#define B_MM 102.0

#define CIRCLE_PEN_MM 0.5
#define NAME_CAP_MM 2.6
#define DETAIL_CAP_MM 2.2
#define WORDS_CAP_MM 2.2
#define PICTURE_MM 8.0
#define BESIDE_MM 3.6       /* between two lines to one circle */
#define MEMBER_GAP_MM 1.0

static const struct
{
  const char *token;
  double      diameter_mm;
  const char *note;
} sizes[] = {
  { "small", 26.0, "eco_size_small" },
  { "ordinary", 34.0, NULL },
  { "large", 42.0, "eco_size_large" },
};

static double
diameter_of (const KithEcoSubject *subject,
             const char          **note)
{
  const char *size = subject->ties->len > 0
                       ? kith_record_get_token (subject->ties->pdata[0], KITH_ECO_TIE_SIZE)
                       : "ordinary";

  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    if (strcmp (sizes[i].token, size) == 0)
      {
        *note = sizes[i].note;
        return sizes[i].diameter_mm;
      }

  *note = NULL;
  return sizes[1].diameter_mm;
}

static gboolean
all_are (const KithEcoSubject *subject,
         const char           *state)
{
  for (guint i = 0; i < subject->ties->len; i++)
    if (!kith_record_has_token (subject->ties->pdata[i], KITH_ECO_TIE_STATE, state))
      return FALSE;

  return subject->ties->len > 0;
}

static char *
dup_detail (const KithEcoSubject *subject)
{
  gboolean is_person = kith_record_get_kind (subject->record) == KITH_RECORD_PERSON;
  const char *detail = kith_record_get_text (subject->record,
                                             is_person ? KITH_PERSON_ROLE : KITH_SYSTEM_DETAIL);
  KithDate until;

  if (all_are (subject, "planned"))
    return g_strdup (_("planned"));
  if (all_are (subject, "lost")
      && kith_record_get_date (subject->ties->pdata[0], KITH_ECO_TIE_UNTIL, &until))
    {
      g_autofree char *day = kith_date_dup_text (&until);

      /* Translators: support that is no longer there; %s is when it ended */
      return kith_text_fill (_("ended %s"), day);
    }
  if (all_are (subject, "lost"))
    return g_strdup (_("ended"));

  return g_strdup (detail != NULL ? detail : "");
}

static void
describe (KithEcoDrawing    *self,
          const KithEcoView *view,
          guint              number)
{
  KithCase *family = kith_chart_get_case (self->chart);
  g_autofree char *name = kith_eco_dup_name (view->subject->record);
  g_autoptr(GString) sentence = g_string_new (NULL);

  for (guint i = 0; i < view->subject->ties->len; i++)
    {
      g_autofree char *one = kith_eco_tie_dup_sentence (family, view->subject->ties->pdata[i]);

      g_string_append_printf (sentence, "%s%s", i > 0 ? " " : "", one);
    }
  if (view->subject->ties->len == 0)
    {
      g_autofree char *none = kith_text_fill (_("%s: no tie is drawn."), name);

      g_string_append (sentence, none);
    }
  kith_scene_builder_describe (self->sketch.builder, number, name, sentence->str);
}

static void
draw_picture (KithEcoDrawing    *self,
              const KithEcoView *view)
{
  KithPoint at = { view->at.x, view->at.y - view->diameter_mm * 0.23 };
  KithSketch small = self->sketch;
  KithRecord *record = view->subject->record;

  small.unit_mm = PICTURE_MM * 0.85;
  if (kith_record_get_kind (record) == KITH_RECORD_PERSON)
    {
      KithFigure figure = kith_genogram_get_view (self->genogram, record)->figure;

      figure.centre = NULL;
      kith_figure_draw (&figure, &small, &at);
    }
  else
    kith_eco_picture_draw (&self->sketch, view->subject->kind, &at, PICTURE_MM);
}

static void
draw_words (KithEcoDrawing    *self,
            const KithEcoView *view)
{
  double unit = self->sketch.unit_mm, line = kith_text_line_mm (NAME_CAP_MM);
  g_autofree char *name = kith_eco_dup_name (view->subject->record);
  g_autofree char *detail = dup_detail (view->subject);
  g_auto(GStrv) lines = kith_measurer_wrap (self->sketch.measurer, name, NAME_CAP_MM,
                                            KITH_WEIGHT_BOLD, view->diameter_mm * 0.84, 2);
  g_auto(GStrv) details = kith_measurer_wrap (self->sketch.measurer, detail, DETAIL_CAP_MM,
                                              KITH_WEIGHT_NORMAL, view->diameter_mm, 1);

  for (guint i = 0; lines[i] != NULL; i++)
    kith_sketch_text (&self->sketch, KITH_PART_LABEL, KITH_INK_STRUCTURAL, lines[i],
                      NAME_CAP_MM / unit, KITH_WEIGHT_BOLD, KITH_ALIGN_CENTRE,
                      &(KithPoint){ view->at.x, view->at.y + i * line }, 0.06);
  if (*detail != '\0' && details[0] != NULL)
    kith_sketch_text (&self->sketch, KITH_PART_LABEL, KITH_INK_STRUCTURAL, details[0],
                      DETAIL_CAP_MM / unit, KITH_WEIGHT_NORMAL, KITH_ALIGN_CENTRE,
                      &(KithPoint){ view->at.x, view->at.y + view->diameter_mm / 2.0 + 0.8 }, 0.1);
}

static void
draw_change (KithEcoDrawing    *self,
             const KithEcoView *view)
{
  static const char *const words[] = {
    [KITH_ECO_NEW] = N_("new"),         [KITH_ECO_GONE] = N_("gone"),
    [KITH_ECO_THICKER] = N_("thicker"), [KITH_ECO_THINNER] = N_("thinner"),
    [KITH_ECO_OTHER] = N_("changed"),
  };
  KithPoint at = { view->at.x + view->diameter_mm * 0.36, view->at.y - view->diameter_mm * 0.42 };

  if (view->change != KITH_ECO_SAME)
    kith_sketch_chip (&self->sketch, KITH_PART_CHIP, KITH_INK_STRUCTURAL, _(words[view->change]),
                      KITH_CAP_NOTE, &at, KITH_DASH_SOLID);
}

/**
 * kith_eco_draw_body:
 *
 * Draws what stands round the middle, without its lines.
 */
void
kith_eco_draw_body (KithEcoDrawing    *self,
                    const KithEcoView *view)
{
  gboolean is_person = kith_record_get_kind (view->subject->record) == KITH_RECORD_PERSON;
  gboolean is_planned = all_are (view->subject, "planned"), is_lost = all_are (view->subject, "lost");
  double half = view->diameter_mm / 2.0;
  KithRect box = { view->at.x - half, view->at.y - half, view->diameter_mm, view->diameter_mm };
  KithPoint diagonal[] = { { view->at.x - half * 0.7071, view->at.y + half * 0.7071 },
                           { view->at.x + half * 0.7071, view->at.y - half * 0.7071 } };
  KithSketch dashes = self->sketch;
  guint number = kith_scene_builder_add_subject (self->sketch.builder,
                                                 is_person ? KITH_SUBJECT_PERSON
                                                           : KITH_SUBJECT_SYSTEM,
                                                 kith_record_get_id (view->subject->record),
                                                 &view->at);

  describe (self, view, number);
  kith_scene_builder_set_owner (self->sketch.builder, number);
  kith_scene_builder_add_box (
    self->sketch.builder, KITH_SHAPE_ELLIPSE, KITH_PART_SYMBOL_BACK,
    kith_sketch_shape_pen (&dashes, KITH_INK_STRUCTURAL, CIRCLE_PEN_MM / dashes.unit_mm,
                           is_planned ? KITH_DASH_NORMAL : KITH_DASH_SOLID, KITH_FILL_PAPER), &box);
  if (is_lost)
    kith_scene_builder_add_points (self->sketch.builder, KITH_SHAPE_SEGMENTS, KITH_PART_CROSS,
                                   kith_sketch_pen (&self->sketch, KITH_INK_STRUCTURAL,
                                                    CIRCLE_PEN_MM / self->sketch.unit_mm,
                                                    KITH_DASH_SOLID), diagonal, 2);
  draw_picture (self, view);
  draw_words (self, view);
  draw_change (self, view);
  if (is_planned || is_lost)
    kith_scene_builder_note_kind (self->sketch.builder,
                                  is_planned ? "eco_system_potential" : "eco_system_lost");
}

/* Where a tie begins: at the edge of the middle, or at the symbol of whose tie alone it is. */
static KithPoint
start_of (KithEcoDrawing  *self,
          KithRecord      *tie,
          const KithPoint *to,
          double          *from_mm)
{
  KithRecord *member = kith_case_resolve (kith_chart_get_case (self->chart), tie, KITH_ECO_TIE_MEMBER);
  guint number;

  *from_mm = self->centre_mm / 2.0;
  if (member == NULL || self->members->len < 2
      || !g_ptr_array_find (self->members, member, &number))
    return (KithPoint){ 0.0, 0.0 };

  *from_mm = self->member_mm + MEMBER_GAP_MM;
  return self->member_at[number];
}

static KithEcoLine
line_of (KithRecord *tie)
{
  return (KithEcoLine){ kith_record_get_token (tie, KITH_ECO_TIE_STRENGTH),
                        kith_record_get_boolean (tie, KITH_ECO_TIE_IS_STRESSFUL),
                        kith_record_get_token (tie, KITH_ECO_TIE_FLOW) };
}

/* Words stand on every line that is stressful or broken; else where somebody said some. */
static const char *
words_on (KithRecord        *tie,
          const KithEcoLine *line)
{
  const char *label = kith_record_get_text (tie, KITH_ECO_TIE_LABEL);

  if (!kith_text_is_empty (label))
    return label;
  if (line->is_stressful)
    return _("stressful");

  return strcmp (line->strength, "broken") == 0 ? _("broken off") : NULL;
}

/* The middle of what is seen of a line outside the circle in the middle; beside the gap of a line
 * that is broken. */
static KithPoint
place_words (KithEcoDrawing    *self,
             const KithEcoLine *line,
             const KithPath    *path,
             double             part)
{
  KithPoint middle = { 0.0, 0.0 };
  double length = kith_path_get_length (path), inside = 0.0;

  for (double at = 0.0; at < length; at += 1.0)
    {
      KithPoint here = kith_path_get_point (path, at, 0.0, NULL);

      if (kith_point_distance (&here, &middle) < self->centre_mm / 2.0 - 0.1)
        inside = at;
    }
  if (strcmp (line->strength, "broken") == 0)
    part = part * 0.5;
  return kith_path_get_point (path, inside + (length - inside) * part, 0.0, NULL);
}

static void
draw_tie_words (KithEcoDrawing    *self,
                KithRecord        *tie,
                const KithEcoLine *line,
                const KithPath    *path)
{
  double height = kith_text_line_mm (WORDS_CAP_MM);
  const char *words = words_on (tie, line), *code = kith_eco_line_code (line);
  KithPoint middle = place_words (self, line, path, 0.5);
  KithPoint near = place_words (self, line, path, 0.82);
  g_auto(GStrv) lines = NULL;

  if (kith_chart_get_options (self->chart)->all_codes && code != NULL)
    kith_sketch_chip (&self->sketch, KITH_PART_CHIP, KITH_INK_STRUCTURAL, code, KITH_CAP_CHIP, &near,
                      KITH_DASH_SOLID);
  if (words == NULL)
    return;

  lines = kith_measurer_wrap (self->sketch.measurer, words, WORDS_CAP_MM, KITH_WEIGHT_NORMAL, 28.0, 2);
  middle.y -= g_strv_length (lines) * height / 2.0;
  for (guint i = 0; lines[i] != NULL; i++)
    kith_sketch_text (&self->sketch, KITH_PART_LINE_TEXT, KITH_INK_STRUCTURAL, lines[i],
                      WORDS_CAP_MM / self->sketch.unit_mm, KITH_WEIGHT_NORMAL, KITH_ALIGN_CENTRE,
                      &(KithPoint){ middle.x, middle.y + i * height }, 0.12);
}

static void
note (KithEcoDrawing *self,
      const char     *key)
{
  if (key != NULL)
    kith_scene_builder_note_kind (self->sketch.builder, key);
}

static void
draw_tie (KithEcoDrawing    *self,
          const KithEcoView *view,
          KithRecord        *tie,
          double             aside_mm)
{
  KithEcoLine line = line_of (tie);
  double from_mm, length;
  KithPoint from = start_of (self, tie, &view->at, &from_mm), ends[2];
  KithPath way, path;
  g_autofree char *name = kith_eco_dup_name (view->subject->record);
  g_autofree char *sentence = kith_eco_tie_dup_sentence (kith_chart_get_case (self->chart), tie);
  guint number;

  kith_path_set_line (&way, &from, &view->at);
  length = kith_path_get_length (&way);
  if (length <= from_mm + view->diameter_mm / 2.0)
    from_mm = MAX (0.0, length - view->diameter_mm / 2.0 - 4.0);
  ends[0] = kith_path_get_point (&way, from_mm, aside_mm, NULL);
  ends[1] = kith_path_get_point (&way, length - view->diameter_mm / 2.0, aside_mm, NULL);
  kith_path_set_line (&path, &ends[0], &ends[1]);

  number = kith_scene_builder_add_subject (self->sketch.builder, KITH_SUBJECT_ECO_TIE,
                                           kith_record_get_id (tie),
                                           &(KithPoint){ (ends[0].x + ends[1].x) / 2.0,
                                                         (ends[0].y + ends[1].y) / 2.0 });
  kith_scene_builder_describe (self->sketch.builder, number, name, sentence);
  kith_scene_builder_set_owner (self->sketch.builder, number);
  kith_eco_line_draw (&self->sketch, self->key, &line, &path);
  draw_tie_words (self, tie, &line, &path);
  note (self, kith_eco_line_note (self->key, &line));
  note (self, kith_eco_flow_note (self->key, &line));
}

/* On the day of the drawing; FALSE for a tie that is not drawn at all. */
static gboolean
set_tone (KithEcoDrawing *self,
          KithRecord     *tie)
{
  const KithChartOptions *options = kith_chart_get_options (self->chart);
  KithPresence now = kith_record_get_presence (tie, kith_chart_get_as_at (self->chart));

  self->sketch.tone = KITH_TONE_NORMAL;
  if (now == KITH_PRESENCE_NOT_YET
      || (now == KITH_PRESENCE_OVER && options->ended == KITH_ENDED_HIDDEN))
    return FALSE;
  if (now == KITH_PRESENCE_OVER && options->ended == KITH_ENDED_DIMMED)
    self->sketch.tone = KITH_TONE_FAINT;
  if (options->is_compared && now == KITH_PRESENCE_THERE
      && kith_record_get_presence (tie, options->compared) != KITH_PRESENCE_THERE)
    self->sketch.tone = KITH_TONE_NEW;
  return TRUE;
}

/**
 * kith_eco_draw_ties:
 *
 * Draws the lines of what stands round the middle, beside each other where there are several.
 */
void
kith_eco_draw_ties (KithEcoDrawing    *self,
                    const KithEcoView *view)
{
  guint n = view->subject->ties->len;

  for (guint i = 0; i < n; i++)
    if (set_tone (self, view->subject->ties->pdata[i]))
      {
        if (view->change == KITH_ECO_GONE)
          self->sketch.tone = KITH_TONE_FAINT;
        draw_tie (self, view, view->subject->ties->pdata[i], (i - (n - 1) / 2.0) * BESIDE_MM);
      }
  self->sketch.tone = KITH_TONE_NORMAL;
}

static guint
sector_of (const char *kind)
{
  for (guint i = 0; i < kith_system_kinds.n_terms; i++)
    if (strcmp (kith_system_kinds.terms[i].token, kind) == 0)
      return i;

  return kith_system_kinds.n_terms;
}

static gboolean
is_heavy (const KithEcoSubject *subject)
{
  for (guint i = 0; i < subject->ties->len; i++)
    if (kith_record_has_token (subject->ties->pdata[i], KITH_ECO_TIE_STRENGTH, "strong"))
      return TRUE;

  return FALSE;
}

static void
place_all (KithEcoDrawing *self,
           KithEcoView    *views,
           guint           n)
{
  KithEcoSpace space = { self->centre_mm, LINE_MM, GAP_MM, A_MM, B_MM };
  g_autofree KithEcoBody *bodies = g_new0 (KithEcoBody, n + 1);

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *detail = dup_detail (views[i].subject);

      bodies[i].diameter_mm = views[i].diameter_mm;
      bodies[i].foot_mm = *detail != '\0' ? kith_text_line_mm (DETAIL_CAP_MM) + 0.8 : 0.0;
      bodies[i].sector = sector_of (views[i].subject->kind);
      bodies[i].is_heavy = is_heavy (views[i].subject);
      bodies[i].is_placed = kith_chart_find_place (
        self->chart, kith_record_get_id (views[i].subject->record), &bodies[i].at,
        &bodies[i].is_pinned);
    }
  kith_layout_ecomap (bodies, n, &space);
  for (guint i = 0; i < n; i++)
    views[i].at = bodies[i].at;
}

/* Who stands only on the sheet that is compared with is drawn too, as gone. */
static GArray *
collect_views (KithEcoDrawing *self,
               GPtrArray      *list,
               GPtrArray      *others)
{
  GArray *views = g_array_new (FALSE, TRUE, sizeof (KithEcoView));
  KithRecord *compared = kith_chart_get_options (self->chart)->compared_sheet;
  g_autoptr(GHashTable) changes
    = compared != NULL ? kith_ecomap_compare (kith_chart_get_case (self->chart), compared,
                                              kith_chart_get_sheet (self->chart))
                       : NULL;

  for (guint pass = 0; pass < 2; pass++)
    {
      GPtrArray *from = pass == 0 ? list : others;

      for (guint i = 0; from != NULL && i < from->len; i++)
        {
          const KithEcoSubject *subject = from->pdata[i];
          const char *size_note;
          KithEcoView view = { subject, diameter_of (subject, &size_note) };

          if (changes != NULL)
            view.change = GPOINTER_TO_INT (
              g_hash_table_lookup (changes, kith_record_get_id (subject->record)));
          if (g_ptr_array_find (self->members, subject->record, NULL)
              || (pass == 1 && view.change != KITH_ECO_GONE))
            continue;
          note (self, size_note);
          g_array_append_val (views, view);
        }
    }

  return views;
}

/**
 * kith_ecomap_begin:
 *
 * Returns: (transfer full): an ecomap to be drawn
 */
gpointer
kith_ecomap_begin (KithChart *chart)
{
  KithEcoDrawing *self = g_new0 (KithEcoDrawing, 1);
  KithChartOptions options = *kith_chart_get_options (chart);
  KithCase *family = kith_chart_get_case (chart);
  KithRecord *sheet = kith_chart_get_sheet (chart);

  g_return_val_if_fail (sheet != NULL, self);

  options.places = NULL;
  self->chart = chart;
  self->key = kith_eco_key_find (kith_record_get_token (sheet, KITH_SHEET_ECO_KEY));
  self->genogram = kith_genogram_new (family, NULL, &options);
  self->members = kith_ecomap_list_members (family, sheet, kith_chart_get_as_at (chart));
  self->member_at = g_new0 (KithPoint, self->members->len + 1);
  self->centre_mm = kith_ecomap_find_household (family, sheet) != NULL ? HOUSEHOLD_MM : CHILD_MM;
  self->sketch.measurer = options.measurer;
  self->sketch.unit_mm = KITH_SYMBOL_MM;
  return self;
}

/**
 * kith_ecomap_end:
 *
 * Frees it; scenes made from it stay.
 */
void
kith_ecomap_end (gpointer work)
{
  KithEcoDrawing *self = work;

  g_clear_pointer (&self->genogram, kith_genogram_free);
  g_clear_pointer (&self->members, g_ptr_array_unref);
  g_free (self->member_at);
  g_free (self);
}

/**
 * kith_ecomap_draw:
 *
 * Returns: (transfer full): the scene
 */
KithScene *
kith_ecomap_draw (gpointer work)
{
  KithEcoDrawing *self = work;
  KithRecord *compared = kith_chart_get_options (self->chart)->compared_sheet;
  g_autoptr(KithSceneBuilder) builder = kith_scene_builder_new ();
  g_autoptr(GPtrArray) list = kith_ecomap_list (kith_chart_get_case (self->chart),
                                                kith_chart_get_sheet (self->chart));
  g_autoptr(GPtrArray) others
    = compared != NULL ? kith_ecomap_list (kith_chart_get_case (self->chart), compared) : NULL;
  g_autoptr(GArray) views = NULL;

  self->sketch.builder = builder;
  views = collect_views (self, list, others);
  place_all (self, (KithEcoView *) views->data, views->len);
  kith_eco_draw_centre (self);
  for (guint i = 0; i < views->len; i++)
    kith_eco_draw_body (self, &g_array_index (views, KithEcoView, i));
  for (guint i = 0; i < views->len; i++)
    kith_eco_draw_ties (self, &g_array_index (views, KithEcoView, i));
  self->sketch.builder = NULL;
  return kith_scene_builder_finish (builder);
}
