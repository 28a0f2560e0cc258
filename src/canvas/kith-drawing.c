/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * The scene of one sheet of a case, of whatever kind, kept up to date: whenever a step, an undo or a redo touches
 * something that is drawn, it is laid out and drawn anew. Where people stood before goes into the
 * new layout as a wish, so that one newcomer does not send everybody elsewhere; a sheet that is
 * shown for the first time is laid out from nothing, as on paper.
 */

#include "config.h"

#include "canvas/kith-drawing.h"

#include "model/kith-last-places.h"
#include "model/kith-records.h"
#include "paint/kith-painter.h"
#include "scene/kith-circles.h"
#include "scene/kith-genogram.h"

struct _KithDrawing
{
  GObject      parent_instance;

  KithCase    *family;  /* owned */
  const KithChartKind *kind;
  char        *sheet;   /* owned, nullable; an id */
  KithPainter *painter; /* owned; measures text */
  KithPersonViews *views; /* owned; how people are drawn, as far as it is known */
  KithScene   *scene;   /* owned, nullable until it is asked for */
  GHashTable  *places;  /* owned, nullable; id → KithPoint where people stood */
  KithPoint    expected; /* where the next newcomer should stand */
  gboolean     expects;
  KithDrawingView view;
  char        *compared_sheet; /* owned, nullable; an id */

  KithLayoutFamily *people; /* owned, nullable until the sheet is laid out */
  KithLayout       *layout; /* owned, nullable until the sheet is laid out */
  KithLayoutInput  *input;  /* owned, nullable; what the last layout was made of */
  KithLayout       *last;   /* owned, nullable; the last layout, while there is none */
  gboolean          is_moved; /* whether somebody has another place than in the last layout */
  KithProposal     *proposal; /* owned, nullable; shown instead of how things are */
};

G_DEFINE_FINAL_TYPE (KithDrawing, kith_drawing, G_TYPE_OBJECT)

enum { CHANGED, N_SIGNALS };
static guint signals[N_SIGNALS];

/* A genogram keeps its layout from one drawing to the next; the others are quickly laid out. */
static gboolean
is_genogram (KithDrawing *self)
{
  return self->kind == kith_chart_kind_find (NULL);
}

static void
keep_place (KithDrawing     *self,
            const char      *id,
            const KithPoint *at)
{
  if (self->places == NULL)
    self->places = kith_places_new ();
  g_hash_table_insert (self->places, g_strdup (id), g_memdup2 (at, sizeof *at));
}

/* Noted as soon as they are known: by the next change somebody may be gone. */
static void
keep_places (KithDrawing *self)
{
  for (guint i = 0; i < self->layout->n_persons; i++)
    {
      const KithRect *box = &self->layout->boxes[i];
      KithPoint at = { box->x + box->width / 2.0,
                       box->y + kith_layout_family_get_centre_mm (self->people, i) };

      keep_place (self, kith_record_get_id (kith_layout_family_get_person (self->people, i)), &at);
    }
}

static void
drop_layout (KithDrawing *self)
{
  g_clear_pointer (&self->people, kith_layout_family_free);
  if (self->layout != NULL)
    {
      g_clear_pointer (&self->last, kith_layout_free);
      self->last = g_steal_pointer (&self->layout);
    }
  g_clear_pointer (&self->proposal, kith_proposal_free);
}

static void
drop_scene (KithDrawing *self)
{
  g_clear_pointer (&self->scene, kith_scene_unref);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
keep_newcomer (KithDrawing      *self,
               const KithChange *change)
{
  for (guint i = 0; self->expects && i < change->added->len; i++)
    if (kith_record_get_kind (change->added->pdata[i]) == KITH_RECORD_PERSON
        || kith_record_get_kind (change->added->pdata[i]) == KITH_RECORD_SYSTEM)
      {
        keep_place (self, kith_record_get_id (change->added->pdata[i]), &self->expected);
        self->expects = FALSE;
      }
}

static const char *
placed_id (KithRecord *placement)
{
  const char *person = kith_record_get_ref (placement, KITH_PLACEMENT_PERSON);

  return person != NULL ? person : kith_record_get_ref (placement, KITH_PLACEMENT_SYSTEM);
}

static gboolean
is_loose_placement (KithDrawing *self,
                    KithRecord  *record)
{
  return kith_record_get_kind (record) == KITH_RECORD_PLACEMENT
         && !kith_record_get_boolean (record, KITH_PLACEMENT_IS_PINNED)
         && !kith_record_get_boolean (record, KITH_PLACEMENT_IS_HIDDEN)
         && (self->sheet == NULL
             || g_strcmp0 (kith_record_get_ref (record, KITH_PLACEMENT_SHEET), self->sheet) == 0);
}

static void
follow_rows (KithDrawing *self,
             GPtrArray   *records)
{
  for (guint i = 0; i < records->len; i++)
    {
      KithRecord *record = records->pdata[i];
      KithPoint at;

      if (!is_loose_placement (self, record) || placed_id (record) == NULL)
        continue;
      self->is_moved = TRUE;
      at.x = kith_record_get_real (record, KITH_PLACEMENT_X);
      at.y = kith_record_get_real (record, KITH_PLACEMENT_Y);
      keep_place (self, placed_id (record), &at);
    }
}

/* An arrangement that was made, undone or done again: people go where it has them; where there was
 * none before, back to where they stood. */
static void
follow_placements (KithDrawing      *self,
                   const KithChange *change)
{
  const GHashTable *before = kith_case_get_places_before (self->family, self->sheet);

  follow_rows (self, change->added);
  follow_rows (self, change->changed);
  for (guint i = 0; before != NULL && i < change->removed->len; i++)
    {
      KithRecord *record = change->removed->pdata[i];
      const char *person = is_loose_placement (self, record)
                             ? placed_id (record) : NULL;
      const KithPoint *at = person != NULL ? g_hash_table_lookup ((GHashTable *) before, person)
                                           : NULL;

      if (at != NULL)
        keep_place (self, person, at);
      self->is_moved = self->is_moved || at != NULL;
    }
}

static void
case_changed_cb (KithDrawing      *self,
                 const KithChange *change)
{
  if (!kith_chart_kind_is_drawn_from (self->kind, change))
    return;

  keep_newcomer (self, change);
  follow_placements (self, change);
  drop_layout (self);
  drop_scene (self);
}

/* A sheet that was drawn before begins from where people stood then. */
static void
take_last_places (KithDrawing *self)
{
  const GHashTable *last = kith_case_get_last_places (self->family, self->sheet);
  GHashTableIter iter;
  gpointer person, at;

  if (last == NULL)
    return;

  g_hash_table_iter_init (&iter, (GHashTable *) last);
  while (g_hash_table_iter_next (&iter, &person, &at))
    keep_place (self, person, at);
}

static void
kith_drawing_finalize (GObject *object)
{
  KithDrawing *self = KITH_DRAWING (object);

  g_clear_object (&self->family);
  g_free (self->sheet);
  kith_person_views_free (self->views);
  g_free (self->compared_sheet);
  kith_painter_free (self->painter);
  g_clear_pointer (&self->scene, kith_scene_unref);
  g_clear_pointer (&self->places, g_hash_table_unref);
  drop_layout (self);
  g_clear_pointer (&self->last, kith_layout_free);
  g_clear_pointer (&self->input, kith_layout_input_free);

  G_OBJECT_CLASS (kith_drawing_parent_class)->finalize (object);
}

static void
kith_drawing_class_init (KithDrawingClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = kith_drawing_finalize;

  /**
   * KithDrawing::changed:
   *
   * The scene is another one now.
   */
  signals[CHANGED] = g_signal_new ("changed", KITH_TYPE_DRAWING, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                   NULL, G_TYPE_NONE, 0);
}

static void
kith_drawing_init (KithDrawing *self)
{
  self->painter = kith_painter_new ();
  self->views = kith_person_views_new ();
}

/**
 * kith_drawing_new:
 * @family: what to draw
 * @kind: how its sheets are drawn
 *
 * Returns: (transfer full): a drawing as on a sheet nobody has arranged: a genogram of everybody
 */
KithDrawing *
kith_drawing_new (KithCase            *family,
                  const KithChartKind *kind)
{
  KithDrawing *self = g_object_new (KITH_TYPE_DRAWING, NULL);

  self->kind = kind;
  self->family = g_object_ref (family);
  take_last_places (self);
  g_signal_connect_object (family, "changed", G_CALLBACK (case_changed_cb), self,
                           G_CONNECT_SWAPPED);
  return self;
}

/**
 * kith_drawing_set_sheet:
 * @sheet: (nullable): the id of a sheet of the kind of this drawing, or %NULL for none
 *
 * Draws another sheet.
 */
void
kith_drawing_set_sheet (KithDrawing *self,
                        const char  *sheet)
{
  /* The first sheet of a case shows what was shown without one. */
  const gboolean may_keep = self->sheet == NULL;

  g_return_if_fail (KITH_IS_DRAWING (self));

  if (g_strcmp0 (self->sheet, sheet) == 0)
    return;

  g_free (self->sheet);
  self->sheet = g_strdup (sheet);
  if (!may_keep)
    g_clear_pointer (&self->places, g_hash_table_unref);
  take_last_places (self);
  drop_layout (self);
  self->is_moved = TRUE;
  drop_scene (self);
}

/**
 * kith_drawing_set_compared_sheet:
 * @sheet: (nullable): the id of another sheet of the same kind
 *
 * Shows what is otherwise on this sheet than on another one.
 */
void
kith_drawing_set_compared_sheet (KithDrawing *self,
                                 const char  *sheet)
{
  g_return_if_fail (KITH_IS_DRAWING (self));

  g_free (self->compared_sheet);
  self->compared_sheet = g_strdup (sheet);
  drop_scene (self);
}

/**
 * kith_drawing_get_kind:
 *
 * Returns: (transfer none): how its sheets are drawn
 */
const KithChartKind *
kith_drawing_get_kind (KithDrawing *self)
{
  g_return_val_if_fail (KITH_IS_DRAWING (self), NULL);

  return self->kind;
}

/**
 * kith_drawing_get_sheet:
 *
 * Returns: (nullable): the id of the sheet
 */
const char *
kith_drawing_get_sheet (KithDrawing *self)
{
  g_return_val_if_fail (KITH_IS_DRAWING (self), NULL);

  return self->sheet;
}

/**
 * kith_drawing_set_view:
 * @view: what is wanted
 *
 * Shows the sheet on another day, against another day, or with ended relations otherwise. Everybody
 * stays where they are.
 */
void
kith_drawing_set_view (KithDrawing           *self,
                       const KithDrawingView *view)
{
  g_return_if_fail (KITH_IS_DRAWING (self));

  self->view = *view;
  drop_scene (self);
}

static KithChartOptions
options_for (KithDrawing           *self,
             const KithDrawingView *view,
             gboolean               all_codes)
{
  return (KithChartOptions){
    .measurer = kith_painter_get_measurer (self->painter),
    .views = self->views,
    .as_at = view->is_asked ? view->as_at : kith_day_today (),
    .is_asked = view->is_asked,
    .is_compared = view->is_compared,
    .compared = view->compared,
    .ended = view->ended,
    .places = self->places,
    .came_from = self->proposal != NULL ? self->proposal->came_from : NULL,
    .all_codes = all_codes,
  };
}

static KithRecord *
find_sheet (KithDrawing *self)
{
  return kith_case_find_kind (self->family, KITH_RECORD_SHEET, self->sheet);
}

static KithGenogram *
new_genogram (KithDrawing           *self,
              const KithDrawingView *view,
              gboolean               all_codes)
{
  KithGenogramOptions options = options_for (self, view, all_codes);

  return kith_genogram_new (self->family, find_sheet (self), &options);
}

/* Of any kind but a genogram. Where everything stands is where it stood, so that what is drawn next
 * keeps near to it. */
static KithScene *
new_chart_scene (KithDrawing *self,
                 gboolean     all_codes)
{
  KithChartOptions options = options_for (self, &self->view, all_codes);
  g_autoptr(KithChart) chart = NULL;
  KithScene *scene;

  options.compared_sheet = self->compared_sheet != NULL
                             ? kith_case_find_kind (self->family, KITH_RECORD_SHEET,
                                                    self->compared_sheet)
                             : NULL;
  if (self->proposal != NULL)
    options.places = self->proposal->places;
  chart = kith_chart_new (self->kind, self->family, find_sheet (self), &options);
  scene = kith_chart_draw (chart);
  if (self->proposal == NULL)
    {
      if (self->places == NULL)
        self->places = kith_places_new ();
      kith_scene_collect_places (scene, self->places);
    }
  return scene;
}

static const KithProposal *
propose_chart (KithDrawing            *self,
               const KithChartOptions *options)
{
  g_autoptr(KithChart) chart = kith_chart_new (self->kind, self->family, find_sheet (self),
                                               options);
  g_autoptr(KithScene) scene = kith_chart_draw (chart);

  kith_drawing_get_scene (self);
  g_clear_pointer (&self->proposal, kith_proposal_free);
  self->proposal = kith_proposal_new_for_scene (scene, self->places);
  drop_scene (self);
  return self->proposal;
}

/* The places are those of the sheet's own day, whatever is shown. */
static void
lay_out (KithDrawing *self)
{
  g_autoptr(KithGenogram) genogram = new_genogram (self, &(KithDrawingView){ 0 }, FALSE);
  KithRecord *sheet = find_sheet (self);
  const KithLayoutInput *input;

  self->people = kith_layout_family_new (self->family, sheet, kith_genogram_box, genogram);
  input = kith_layout_family_get_input (self->people);
  /* A word in a note moves nobody. */
  if (self->last != NULL && !self->is_moved && kith_layout_input_equal (self->input, input))
    {
      self->layout = g_steal_pointer (&self->last);
      return;
    }

  self->layout = kith_genogram_lay_out (genogram, self->people);
  self->is_moved = FALSE;
  g_clear_pointer (&self->last, kith_layout_free);
  g_clear_pointer (&self->input, kith_layout_input_free);
  self->input = kith_layout_input_copy (input);
  keep_places (self);
}

/**
 * kith_drawing_propose:
 * @may_move_all: whether also those may move who were placed by hand
 *
 * Shows how Kith would arrange the sheet, until kith_drawing_end_proposal() or the next change.
 *
 * Returns: (transfer none): the proposal
 */
const KithProposal *
kith_drawing_propose (KithDrawing *self,
                      gboolean     may_move_all)
{
  KithRecord *sheet;
  KithGenogramOptions options = {
    .measurer = kith_painter_get_measurer (self->painter),
    .views = self->views,
    .as_at = kith_day_today (),
    .is_fresh = TRUE,
    .may_move_all = may_move_all,
  };
  g_autoptr(KithGenogram) genogram = NULL;

  g_return_val_if_fail (KITH_IS_DRAWING (self), NULL);

  if (!is_genogram (self))
    return propose_chart (self, &options);

  if (self->layout == NULL)
    lay_out (self);
  sheet = find_sheet (self);
  genogram = kith_genogram_new (self->family, sheet, &options);
  g_clear_pointer (&self->proposal, kith_proposal_free);
  self->proposal = kith_proposal_new (genogram, self->people, self->places);
  drop_scene (self);
  return self->proposal;
}

/* With more people the picture could not keep up with them. */
enum { MOST_ON_THE_WAY = 250 };

/**
 * kith_drawing_show_way:
 * @progress: 0 where people stand now, 1 where the proposal has them
 *
 * While there is a proposal, shows everybody on the way there.
 *
 * Returns: %FALSE if there are too many people for that
 */
gboolean
kith_drawing_show_way (KithDrawing *self,
                       double       progress)
{
  KithGenogramOptions options = {
    .measurer = kith_painter_get_measurer (self->painter),
    .views = self->views,
    .as_at = kith_day_today (),
    .people_only = TRUE,
  };
  g_autoptr(KithGenogram) genogram = NULL;

  g_return_val_if_fail (KITH_IS_DRAWING (self) && self->proposal != NULL, FALSE);

  if (self->proposal->layout == NULL || self->layout->n_persons > MOST_ON_THE_WAY)
    return FALSE;

  genogram = kith_genogram_new (self->family, find_sheet (self), &options);
  g_clear_pointer (&self->scene, kith_scene_unref);
  if (progress < 1.0)
    self->scene = kith_proposal_draw_way (self->proposal, genogram, self->people, progress);
  g_signal_emit (self, signals[CHANGED], 0);
  return TRUE;
}

/**
 * kith_drawing_end_proposal:
 *
 * Shows how things are again.
 */
void
kith_drawing_end_proposal (KithDrawing *self)
{
  g_return_if_fail (KITH_IS_DRAWING (self));

  if (self->proposal == NULL)
    return;

  g_clear_pointer (&self->proposal, kith_proposal_free);
  drop_scene (self);
}

/**
 * kith_drawing_get_view:
 *
 * Returns: (transfer none): what somebody wants to see of the sheet
 */
const KithDrawingView *
kith_drawing_get_view (KithDrawing *self)
{
  g_return_val_if_fail (KITH_IS_DRAWING (self), NULL);

  return &self->view;
}

/**
 * kith_drawing_get_places:
 *
 * Returns: (transfer none) (nullable) (element-type utf8 KithPoint): where people stand, by id: the
 *   middle of their symbols, in mm; %NULL until the sheet is drawn
 */
GHashTable *
kith_drawing_get_places (KithDrawing *self)
{
  g_return_val_if_fail (KITH_IS_DRAWING (self), NULL);

  return self->places;
}

/**
 * kith_drawing_list_differences:
 * @other: a drawing of the same kind
 *
 * Returns: (transfer full) (element-type KithDifference): what the two say otherwise; nothing while
 *   one of them has nothing to draw
 */
GPtrArray *
kith_drawing_list_differences (KithDrawing *self,
                               KithDrawing *other)
{
  KithScene *one, *two;

  g_return_val_if_fail (KITH_IS_DRAWING (self) && KITH_IS_DRAWING (other), NULL);

  one = kith_drawing_get_scene (self);
  two = kith_drawing_get_scene (other);
  return one != NULL && two != NULL ? kith_scene_list_differences (one, two) : g_ptr_array_new ();
}

/**
 * kith_drawing_new_chart:
 * @all_codes: whether every tie carries its letters, as a drawing in one ink must
 *
 * Returns: (transfer full): what the drawing is made from, for its title and its stamp
 */
KithChart *
kith_drawing_new_chart (KithDrawing *self,
                        gboolean     all_codes)
{
  KithChartOptions options;

  g_return_val_if_fail (KITH_IS_DRAWING (self), NULL);

  /* It may still be in use when the next drawing is made. */
  options = options_for (self, &self->view, all_codes);
  options.views = NULL;
  return kith_chart_new (self->kind, self->family, find_sheet (self), &options);
}

/**
 * kith_drawing_new_scene:
 * @all_codes: whether every tie carries its letters, as a drawing in one ink must
 *
 * Returns: (transfer full): what is drawn as things are now; everybody stands where they stand on
 *   the screen
 */
KithScene *
kith_drawing_new_scene (KithDrawing *self,
                        gboolean     all_codes)
{
  g_autoptr(KithGenogram) genogram = NULL;

  g_return_val_if_fail (KITH_IS_DRAWING (self), NULL);

  if (!is_genogram (self))
    return new_chart_scene (self, all_codes);

  if (self->layout == NULL)
    lay_out (self);
  genogram = new_genogram (self, &self->view, all_codes);
  return kith_genogram_draw (genogram, self->people,
                             self->proposal != NULL ? self->proposal->layout : self->layout);
}

/**
 * kith_drawing_get_scene:
 *
 * Returns: (transfer none): what is drawn as things are now; lent until the next "changed"
 */
KithScene *
kith_drawing_get_scene (KithDrawing *self)
{
  g_return_val_if_fail (KITH_IS_DRAWING (self), NULL);

  if (self->scene == NULL)
    self->scene = kith_drawing_new_scene (self, FALSE);
  return self->scene;
}

/**
 * kith_drawing_forget:
 * @id: of a person
 *
 * Lets the next layout place somebody as if they had never stood anywhere.
 */
void
kith_drawing_forget (KithDrawing *self,
                     const char  *id)
{
  g_return_if_fail (KITH_IS_DRAWING (self));

  self->is_moved = TRUE;
  if (self->places != NULL)
    g_hash_table_remove (self->places, id);
}

/**
 * kith_drawing_expect:
 * @at: (nullable): the middle of a symbol, in mm
 *
 * Has whoever is added next stand near @at; %NULL takes that back.
 */
void
kith_drawing_expect (KithDrawing     *self,
                     const KithPoint *at)
{
  g_return_if_fail (KITH_IS_DRAWING (self));

  self->expects = at != NULL;
  if (at != NULL)
    self->expected = *at;
}

/**
 * kith_drawing_ring_at:
 * @scene: a drawing of circles
 * @n_rings: how many it has, the middle counted
 * @at: a point on the sheet
 *
 * Returns: the number of the ring there, 0 for the middle, or -1 outside all of them
 */
int
kith_drawing_ring_at (KithScene       *scene,
                      guint            n_rings,
                      const KithPoint *at)
{
  return kith_circles_ring_at (scene, n_rings, at);
}
