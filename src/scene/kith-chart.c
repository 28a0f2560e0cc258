/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * A sheet of any kind, ready to be drawn: genogram, ecomap and whatever else the table below holds.
 * Screen, print, export, command line and dump know sheets only through this.
 *
 * To add a kind:
 *  1. Write its layout (pure, in mm) in layout/ and its scene in scene/: a begin, an end and a draw
 *     as #KithChartKind has them. draw() builds a scene with #KithSceneBuilder and gives every
 *     subject an id: that of a person, system or place for what stands somewhere, that of the tie,
 *     move or stroke for the rest. Describe each in a sentence: screen readers and lists use it.
 *  2. A subject whose kind kith_subject_kind_stands() can be dragged; its anchor is where it stands.
 *     Ask kith_chart_find_place() where somebody was put by hand, or stood last, and keep to it.
 *  3. Put one line into the table here. The legend asks kith-legend.c for a sample and a word of
 *     each key noted with kith_scene_builder_note_kind().
 *  4. Say in pages/kith-page-kinds.c what one can do on its page: its empty text, its actions, and
 *     what it means to put somebody from the tray on the sheet. A line in the table of
 *     kith-case-view.c shows the page.
 */

#include "config.h"

#include "scene/kith-chart.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "base/kith-text.h"
#include "model/kith-last-places.h"
#include "model/kith-records.h"
#include "scene/kith-circles.h"
#include "scene/kith-eco-scene.h"
#include "scene/kith-mobility-scene.h"

struct _KithChart
{
  const KithChartKind *kind;
  KithCase            *family;  /* owned */
  KithRecord          *sheet;   /* owned, nullable */
  KithChartOptions     options;
  KithDay              as_at;
  gpointer             work;    /* owned; of the kind */
};

static const KithRecordKind genogram_records[] = {
  KITH_RECORD_BIRTH_GROUP, KITH_RECORD_PERSON, KITH_RECORD_PARTNERSHIP, KITH_RECORD_PARENTAGE,
  KITH_RECORD_SIBSHIP, KITH_RECORD_RESPONSIBILITY, KITH_RECORD_HOUSEHOLD,
  KITH_RECORD_HOUSEHOLD_MEMBER, KITH_RECORD_TIE, KITH_RECORD_NEED, KITH_RECORD_SHEET,
  KITH_RECORD_PLACEMENT, KITH_RECORD_PICTURE,
};

static gpointer
begin_genogram (KithChart *chart)
{
  return kith_genogram_new (chart->family, chart->sheet, &chart->options);
}

static void
end_genogram (gpointer work)
{
  kith_genogram_free (work);
}

static KithScene *
draw_genogram (gpointer work)
{
  return kith_genogram_make_scene (work);
}

static const KithRecordKind circles_records[] = {
  KITH_RECORD_PERSON, KITH_RECORD_SYSTEM, KITH_RECORD_PARTNERSHIP, KITH_RECORD_PARENTAGE,
  KITH_RECORD_SIBSHIP, KITH_RECORD_SHEET, KITH_RECORD_PLACEMENT, KITH_RECORD_CIRCLE_MOVE,
};

/* A chart is all that circles need to know; nothing is read before they are drawn. */
static gpointer
begin_circles (KithChart *chart)
{
  return chart;
}

static void
end_circles (gpointer chart)
{
}

static KithScene *
draw_circles (gpointer work)
{
  KithChart *chart = work;
  KithCirclesOptions options = { chart->options.measurer, chart->options.as_at,
                                 chart->options.is_asked };

  g_return_val_if_fail (chart->sheet != NULL, NULL);

  return kith_circles_new_scene (chart->family, chart->sheet, &options);
}

#define CIRCLES(token, name, title, nth_title) \
  { token, name, title, nth_title, KITH_PAPER_A4, KITH_ORIENTATION_PORTRAIT, circles_records, \
    G_N_ELEMENTS (circles_records), begin_circles, end_circles, draw_circles }

static const KithRecordKind ecomap_records[] = {
  KITH_RECORD_PERSON, KITH_RECORD_PARTNERSHIP, KITH_RECORD_PARENTAGE, KITH_RECORD_SIBSHIP,
  KITH_RECORD_HOUSEHOLD, KITH_RECORD_HOUSEHOLD_MEMBER, KITH_RECORD_SYSTEM, KITH_RECORD_SHEET,
  KITH_RECORD_PLACEMENT, KITH_RECORD_ECO_TIE,
};

static const KithRecordKind mobility_records[] = {
  KITH_RECORD_PERSON, KITH_RECORD_SHEET, KITH_RECORD_PLACE, KITH_RECORD_PLACE_PERSON,
  KITH_RECORD_WISH, KITH_RECORD_STROKE, KITH_RECORD_STICKER, KITH_RECORD_PICTURE,
};

/* The first is the one a case without any sheet is drawn as. */
static const KithChartKind kinds[] = {
  { "genogram", NULL, N_("Genogram"), /* Translators: the title of a further sheet; %s is its number */
    N_("Genogram %s"), KITH_PAPER_A4, KITH_ORIENTATION_AUTO,
    genogram_records, G_N_ELEMENTS (genogram_records), begin_genogram, end_genogram,
    draw_genogram },
  { "ecomap", NULL, N_("Ecomap"), N_("Ecomap %s"), KITH_PAPER_A4, KITH_ORIENTATION_PORTRAIT,
    ecomap_records, G_N_ELEMENTS (ecomap_records), kith_ecomap_begin, kith_ecomap_end,
    kith_ecomap_draw },
  CIRCLES ("safety_circles", "circles", N_("Safety circles"), N_("Safety circles %s")),
  CIRCLES ("closeness_circles", "closeness", N_("Circles of closeness"),
           N_("Circles of closeness %s")),
  CIRCLES ("support_circles", "support", N_("Circles of support"), N_("Circles of support %s")),
  { "mobility_map", "mobility", N_("Mobility map"), N_("Mobility map %s"), KITH_PAPER_A3,
    KITH_ORIENTATION_LANDSCAPE, mobility_records, G_N_ELEMENTS (mobility_records),
    kith_mobility_begin, kith_mobility_end, kith_mobility_draw },
};

/**
 * kith_chart_kind_find:
 * @token: (nullable): of the vocabulary of sheet kinds
 *
 * Returns: (transfer none) (nullable): the kind; the genogram for %NULL
 */
const KithChartKind *
kith_chart_kind_find (const char *token)
{
  if (token == NULL)
    return &kinds[0];

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (strcmp (kinds[i].token, token) == 0)
      return &kinds[i];

  return NULL;
}

/**
 * kith_chart_kind_for_name:
 * @name: a token, or a shorter name for the command line
 *
 * Returns: (transfer none) (nullable): the kind
 */
const KithChartKind *
kith_chart_kind_for_name (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (g_strcmp0 (kinds[i].name, name) == 0)
      return &kinds[i];

  return kith_chart_kind_find (name);
}

/**
 * kith_chart_kind_of:
 * @sheet: (nullable): a sheet; %NULL for a genogram of everybody
 *
 * Returns: (transfer none): its kind; the genogram if nobody knows how to draw it
 */
const KithChartKind *
kith_chart_kind_of (KithRecord *sheet)
{
  const KithChartKind *kind
    = sheet != NULL ? kith_chart_kind_find (kith_record_get_token (sheet, KITH_SHEET_KIND)) : NULL;

  return kind != NULL ? kind : &kinds[0];
}

/**
 * kith_chart_kind_is_drawn_from:
 *
 * Returns: whether @change may have changed what is drawn
 */
gboolean
kith_chart_kind_is_drawn_from (const KithChartKind *self,
                               const KithChange    *change)
{
  for (guint i = 0; i < self->n_records; i++)
    if (kith_change_touches (change, self->records[i]))
      return TRUE;

  return FALSE;
}

static KithDay
day_of_drawing (KithRecord             *sheet,
                const KithChartOptions *options)
{
  KithDate as_at;

  if (!options->is_asked && sheet != NULL
      && kith_record_get_date (sheet, KITH_SHEET_AS_AT, &as_at)
      && as_at.latest != KITH_DAY_FUTURE)
    return as_at.latest;

  return options->as_at;
}

/**
 * kith_chart_new:
 * @kind: what kind of drawing
 * @family: the case
 * @sheet: (nullable): the sheet
 * @options: what the drawing depends on besides
 *
 * Returns: (transfer full): a drawing in the making; it reads @family as it is now
 */
KithChart *
kith_chart_new (const KithChartKind    *kind,
                KithCase               *family,
                KithRecord             *sheet,
                const KithChartOptions *options)
{
  KithChart *self = g_new0 (KithChart, 1);

  self->kind = kind;
  self->family = g_object_ref (family);
  self->sheet = sheet != NULL ? g_object_ref (sheet) : NULL;
  self->options = *options;
  self->as_at = day_of_drawing (sheet, options);
  self->work = kind->begin (self);
  return self;
}

/**
 * kith_chart_free:
 *
 * Frees the drawing in the making; scenes made from it stay.
 */
void
kith_chart_free (KithChart *self)
{
  self->kind->end (self->work);
  g_clear_object (&self->sheet);
  g_object_unref (self->family);
  g_free (self);
}

/**
 * kith_chart_get_kind:
 *
 * Returns: (transfer none): what kind of drawing it is
 */
const KithChartKind *
kith_chart_get_kind (KithChart *self)
{
  return self->kind;
}

/**
 * kith_chart_get_case:
 *
 * Returns: (transfer none): the case
 */
KithCase *
kith_chart_get_case (KithChart *self)
{
  return self->family;
}

/**
 * kith_chart_get_sheet:
 *
 * Returns: (transfer none) (nullable): the sheet
 */
KithRecord *
kith_chart_get_sheet (KithChart *self)
{
  return self->sheet;
}

/**
 * kith_chart_get_options:
 *
 * Returns: (transfer none): what the drawing depends on besides
 */
const KithChartOptions *
kith_chart_get_options (KithChart *self)
{
  return &self->options;
}

/**
 * kith_chart_get_as_at:
 *
 * Returns: the day of the drawing; %KITH_DAY_PAST if nothing says when
 */
KithDay
kith_chart_get_as_at (KithChart *self)
{
  return self->as_at;
}

/**
 * kith_chart_draw:
 *
 * Returns: (transfer full): the scene
 */
KithScene *
kith_chart_draw (KithChart *self)
{
  return self->kind->draw (self->work);
}

static const char *
sheet_text (KithChart *self,
            guint      field)
{
  return self->sheet != NULL ? kith_record_get_text (self->sheet, field) : NULL;
}

/**
 * kith_chart_dup_title:
 *
 * Returns: (transfer full): the title line of a print: the sheet's, else the case's
 */
char *
kith_chart_dup_title (KithChart *self)
{
  const char *title = sheet_text (self, KITH_SHEET_TITLE);
  KithRecord *info = kith_case_get_info (self->family);

  if (!kith_text_is_empty (title))
    return g_strdup (title);
  if (info != NULL && !kith_text_is_empty (kith_record_get_text (info, KITH_CASE_INFO_TITLE)))
    return g_strdup (kith_record_get_text (info, KITH_CASE_INFO_TITLE));

  return g_strdup (_(self->kind->title));
}

static void
add_stamp (GPtrArray  *lines,
           const char *words,
           const char *format)
{
  if (!kith_text_is_empty (words))
    g_ptr_array_add (lines, kith_text_fill (format, words));
}

static void
add_days (KithChart            *self,
          const KithStampWords *wanted,
          GPtrArray            *lines)
{
  if (KITH_DAY_IS_KNOWN (self->as_at) && !wanted->no_day)
    {
      KithDate as_at = kith_date_from_day (self->as_at);
      g_autofree char *day = kith_date_dup_text (&as_at);

      /* Translators: the day for which a drawing holds */
      add_stamp (lines, day, _("As at %s"));
    }
  if (self->options.is_compared && KITH_DAY_IS_KNOWN (self->options.compared))
    {
      KithDate compared = kith_date_from_day (self->options.compared);
      g_autofree char *day = kith_date_dup_text (&compared);

      /* Translators: %s is a day; as short as can be */
      g_ptr_array_add (lines, g_strdup_printf (_("Outlined: not so on %s"), day));
      /* Translators: %s is a day; as short as can be */
      g_ptr_array_add (lines, g_strdup_printf (_("Pale: so on %s only"), day));
    }
}

/**
 * kith_chart_dup_stamp:
 * @wanted: (nullable): what is to be said otherwise than usual
 *
 * Returns: (transfer full) (array zero-terminated=1): the lines of the stamp of a print: the day,
 *   whose view it is, who took part, and that this is what people said
 */
char **
kith_chart_dup_stamp (KithChart            *self,
                      const KithStampWords *wanted)
{
  static const KithStampWords usual = { FALSE };
  GPtrArray *lines = g_ptr_array_new ();

  if (wanted == NULL)
    wanted = &usual;
  add_days (self, wanted, lines);
  /* Translators: whose view a drawing shows */
  add_stamp (lines, sheet_text (self, KITH_SHEET_VOICE), _("As seen by %s"));
  /* Translators: who took part in drawing */
  add_stamp (lines, wanted->drawn_with != NULL ? wanted->drawn_with
                                               : sheet_text (self, KITH_SHEET_DRAWN_WITH),
             _("Drawn with %s"));
  add_stamp (lines, wanted->note != NULL ? wanted->note : _("This is what we were told."), "%s");
  g_ptr_array_add (lines, NULL);
  return (char **) g_ptr_array_free (lines, FALSE);
}

static KithRecord *
find_placement (KithChart  *self,
                const char *id)
{
  GPtrArray *rows = self->sheet != NULL ? kith_case_get_referrers (self->family, id) : NULL;

  for (guint i = 0; rows != NULL && i < rows->len; i++)
    if (kith_record_get_kind (rows->pdata[i]) == KITH_RECORD_PLACEMENT
        && g_strcmp0 (kith_record_get_ref (rows->pdata[i], KITH_PLACEMENT_SHEET),
                      kith_record_get_id (self->sheet)) == 0)
      return rows->pdata[i];

  return NULL;
}

/**
 * kith_chart_find_place:
 * @id: of a person, or of a place, group or service
 * @at: (out): where it shall stand, in mm
 * @is_pinned: (out): whether a hand has put it there; else it only stood there last
 *
 * Asks in this order: where a hand put it; where it stood in the drawing before this one, or when
 * the sheet was seen last; where a row of the sheet has it.
 *
 * Returns: whether it stood anywhere
 */
gboolean
kith_chart_find_place (KithChart  *self,
                       const char *id,
                       KithPoint  *at,
                       gboolean   *is_pinned)
{
  KithRecord *row = find_placement (self, id);
  const GHashTable *last
    = kith_case_get_last_places (self->family,
                                 self->sheet != NULL ? kith_record_get_id (self->sheet) : NULL);
  GHashTable *were = self->options.places != NULL ? self->options.places : (GHashTable *) last;
  const KithPoint *was = were != NULL ? g_hash_table_lookup (were, id) : NULL;

  *is_pinned = row != NULL && kith_record_get_boolean (row, KITH_PLACEMENT_IS_PINNED)
               && !self->options.may_move_all;
  if (self->options.is_fresh && !*is_pinned)
    return FALSE;
  if (row != NULL && (*is_pinned || was == NULL))
    {
      at->x = kith_record_get_real (row, KITH_PLACEMENT_X);
      at->y = kith_record_get_real (row, KITH_PLACEMENT_Y);
      return TRUE;
    }

  if (was != NULL)
    *at = *was;
  return was != NULL;
}

/**
 * kith_scene_collect_places:
 * @places: (element-type utf8 KithPoint): owns its keys and values
 *
 * Notes in @places where everything stands that can stand elsewhere.
 */
void
kith_scene_collect_places (const KithScene *scene,
                           GHashTable      *places)
{
  for (guint i = 0; i < kith_scene_get_n_subjects (scene); i++)
    {
      const KithSubject *subject = kith_scene_get_subject (scene, i);

      if (kith_subject_kind_stands (subject->kind))
        g_hash_table_insert (places, g_strdup (subject->id),
                             g_memdup2 (&subject->anchor, sizeof subject->anchor));
    }
}
