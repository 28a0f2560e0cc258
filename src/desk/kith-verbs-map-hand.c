/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Drawing freely on a sheet: each line of the pen is one step, so is each sweep of the eraser. */

#include "config.h"

#include "desk/kith-verbs-map-hand.h"

#include "desk/kith-desk-private.h"
#include "desk/kith-labels.h"
#include "desk/kith-verbs.h"
#include "model/kith-mobility.h"
#include "model/kith-pen-stroke.h"
#include "model/kith-records.h"

#include <glib/gi18n-lib.h>
#include <math.h>

static gboolean
has_sheet (KithDesk    *self,
           const char  *sheet,
           GError     **error)
{
  return (sheet != NULL
          && kith_case_find_kind (kith_desk_get_case (self), KITH_RECORD_SHEET, sheet) != NULL)
         || kith_verb_tell_gone (error);
}

/**
 * kith_desk_draw_stroke:
 * @sheet: the id of a sheet
 * @wish: the line; its tremble is taken out
 * @error: return location for a #GError
 *
 * Returns: (transfer full) (nullable): the id of the line, when it is on the disk and in the live
 *   case
 */
char *
kith_desk_draw_stroke (KithDesk           *self,
                       const char         *sheet,
                       const KithPenWish  *wish,
                       GError            **error)
{
  g_autoptr(KithDraft) draft = NULL;
  g_autoptr(GPtrArray) before = NULL;
  g_autoptr(GArray) smooth = NULL;
  g_autofree char *text = NULL;
  gint64 number = 1;

  g_return_val_if_fail (wish->n_points > 0, NULL);

  if (!has_sheet (self, sheet, error))
    return NULL;

  before = kith_mobility_list (kith_desk_get_case (self), sheet, KITH_RECORD_STROKE);
  if (before->len > 0)
    number += kith_record_get_integer (before->pdata[before->len - 1], KITH_STROKE_NUMBER);
  smooth = kith_pen_stroke_smooth (wish->points, wish->n_points);
  text = kith_pen_stroke_dup_text ((KithPoint *) smooth->data, smooth->len);
  draft = kith_draft_new (KITH_RECORD_STROKE);
  kith_draft_set_text (draft, KITH_STROKE_SHEET, sheet);
  kith_draft_set_integer (draft, KITH_STROKE_NUMBER, number);
  kith_draft_set_text (draft, KITH_STROKE_PEN, wish->pen);
  kith_draft_set_text (draft, KITH_STROKE_INK, wish->ink);
  kith_draft_set_text (draft, KITH_STROKE_POINTS, text);
  return kith_desk_add (self, draft, error) ? g_strdup (kith_draft_get_id (draft)) : NULL;
}

/* From where the eraser was told of last, in steps that no line can slip between: a quick hand is told
 * of here and there only. */
static gboolean
is_on_way (GArray          *line,
           const KithPoint *from,
           const KithPoint *to,
           double           reach_mm)
{
  const guint n_steps = MAX (1, (guint) ceil (kith_point_distance (from, to) / reach_mm));

  for (guint i = 1; i <= n_steps; i++)
    {
      const double t = (double) i / n_steps;
      const KithPoint at = { from->x + t * (to->x - from->x), from->y + t * (to->y - from->y) };

      if (kith_pen_stroke_is_near ((KithPoint *) line->data, line->len, &at, reach_mm))
        return TRUE;
    }

  return FALSE;
}

static gboolean
is_swept (KithRecord      *stroke,
          const KithPoint *points,
          guint            n_points,
          double           reach_mm)
{
  g_autoptr(GArray) line = kith_pen_stroke_read (kith_record_get_text (stroke, KITH_STROKE_POINTS));

  for (guint i = 0; line->len > 0 && i < n_points; i++)
    if (is_on_way (line, &points[i > 0 ? i - 1 : 0], &points[i], reach_mm))
      return TRUE;

  return FALSE;
}

/**
 * kith_desk_erase_strokes:
 * @sheet: the id of a sheet
 * @points: (array length=n_points): where the eraser went, in mm on the sheet
 * @reach_mm: how near a line must pass to go
 * @error: return location for a #GError
 *
 * Takes away each pen line the eraser touched, as one step. Where it touched none, nothing is done.
 *
 * Returns: %TRUE when it is on the disk and in the live case
 */
gboolean
kith_desk_erase_strokes (KithDesk         *self,
                         const char       *sheet,
                         const KithPoint  *points,
                         guint             n_points,
                         double            reach_mm,
                         GError          **error)
{
  g_autoptr(GPtrArray) strokes = NULL;
  g_autoptr(GPtrArray) swept = g_ptr_array_new ();
  g_autoptr(KithStep) step = NULL;

  if (!has_sheet (self, sheet, error))
    return FALSE;

  strokes = kith_mobility_list (kith_desk_get_case (self), sheet, KITH_RECORD_STROKE);
  for (guint i = 0; i < strokes->len; i++)
    if (is_swept (strokes->pdata[i], points, n_points, reach_mm))
      g_ptr_array_add (swept, strokes->pdata[i]);
  if (swept->len == 0)
    return TRUE;

  step = kith_desk_begin (self, N_("Erase"), NULL, error);
  if (step == NULL)
    return FALSE;

  for (guint i = 0; i < swept->len; i++)
    kith_step_delete (step, swept->pdata[i]);
  return kith_desk_commit (self, step, error);
}

/**
 * kith_desk_stick:
 * @sheet: the id of a sheet
 * @picture: the token of a sticker
 * @at: where
 * @error: return location for a #GError
 *
 * Returns: (transfer full) (nullable): the id of the sticker, when it is on the disk and in the live
 *   case
 */
char *
kith_desk_stick (KithDesk         *self,
                 const char       *sheet,
                 const char       *picture,
                 const KithPoint  *at,
                 GError          **error)
{
  g_autoptr(KithDraft) draft = NULL;

  if (!has_sheet (self, sheet, error))
    return NULL;

  draft = kith_draft_new (KITH_RECORD_STICKER);
  kith_draft_set_text (draft, KITH_STICKER_SHEET, sheet);
  kith_draft_set_text (draft, KITH_STICKER_PICTURE, picture);
  kith_draft_set_real (draft, KITH_STICKER_X, at->x);
  kith_draft_set_real (draft, KITH_STICKER_Y, at->y);
  return kith_desk_add (self, draft, error) ? g_strdup (kith_draft_get_id (draft)) : NULL;
}
