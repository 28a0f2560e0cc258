/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "base/kith-geometry.h"
#include "base/kith-measurer.h"
#include "scene/kith-style.h"

G_BEGIN_DECLS

/**
 * KithShape:
 * @KITH_SHAPE_RECT: the box of two points, top left and bottom right
 * @KITH_SHAPE_ROUND_RECT: as above; a third point holds the radius of the corners
 * @KITH_SHAPE_ELLIPSE: as wide and high as the box
 * @KITH_SHAPE_DIAMOND: corners in the middle of each side of the box
 * @KITH_SHAPE_DOME: a box whose upper half is an arch
 * @KITH_SHAPE_TRIANGLE: apex in the middle of the top side, base at the bottom
 * @KITH_SHAPE_POLYLINE: straight pieces from point to point
 * @KITH_SHAPE_POLYGON: the same, closed
 * @KITH_SHAPE_SEGMENTS: a separate piece for each pair of points
 * @KITH_SHAPE_CURVE: a start, then three points for each cubic piece
 * @KITH_SHAPE_CLOSED_CURVE: the same, closed
 * @KITH_SHAPE_TEXT: one line of text in the box of two points
 */
typedef enum
{
  KITH_SHAPE_RECT,
  KITH_SHAPE_ROUND_RECT,
  KITH_SHAPE_ELLIPSE,
  KITH_SHAPE_DIAMOND,
  KITH_SHAPE_DOME,
  KITH_SHAPE_TRIANGLE,
  KITH_SHAPE_POLYLINE,
  KITH_SHAPE_POLYGON,
  KITH_SHAPE_SEGMENTS,
  KITH_SHAPE_CURVE,
  KITH_SHAPE_CLOSED_CURVE,
  KITH_SHAPE_TEXT,
  KITH_N_SHAPES,
} KithShape;

/**
 * KithPart:
 *
 * What an item is a part of, from the back of the drawing to its front: the order of this list is
 * the order of painting.
 */
typedef enum
{
  KITH_PART_PAPER,
  KITH_PART_BACKGROUND,
  KITH_PART_HOUSEHOLD,
  KITH_PART_LINK,
  KITH_PART_BAR,
  KITH_PART_LINE_MARK,
  KITH_PART_TIE,
  KITH_PART_TIE_MARK,
  KITH_PART_LINE_TEXT,
  KITH_PART_HOUSEHOLD_TAG,
  KITH_PART_SYMBOL_BACK,
  KITH_PART_SYMBOL,
  KITH_PART_PICTURE,
  KITH_PART_FILL,
  KITH_PART_INNER,
  KITH_PART_CROSS,
  KITH_PART_AGE,
  KITH_PART_LABEL,
  KITH_PART_BADGE,
  KITH_PART_BADGE_TEXT,
  KITH_PART_CHIP,
  KITH_PART_CHIP_TEXT,
  KITH_PART_FURNITURE,
  KITH_PART_FURNITURE_TEXT,
  KITH_N_PARTS,
} KithPart;

/**
 * KithAlign:
 * @KITH_ALIGN_START: from the left edge of the box
 * @KITH_ALIGN_CENTRE: in the middle of the box
 * @KITH_ALIGN_END: up to the right edge of the box
 */
typedef enum
{
  KITH_ALIGN_START,
  KITH_ALIGN_CENTRE,
  KITH_ALIGN_END,
} KithAlign;

/**
 * KithSubjectKind:
 * @KITH_SUBJECT_PERSON: somebody who stands somewhere by themselves
 * @KITH_SUBJECT_SYSTEM: a place, group or service of an ecomap
 * @KITH_SUBJECT_PLACE: a place of a mobility map
 * @KITH_SUBJECT_STICKER: what a child has stuck on
 * @KITH_SUBJECT_MEMBER: somebody inside the middle of a drawing, who stands where it stands
 * @KITH_SUBJECT_TIE: what two people are to each other
 * @KITH_SUBJECT_ECO_TIE: a line of an ecomap
 * @KITH_SUBJECT_MOVE: from one place or ring to another
 * @KITH_SUBJECT_CENTRE: the middle of an ecomap or of rings
 * @KITH_SUBJECT_STROKE: a line of a pen
 * @KITH_SUBJECT_RING: a ring
 *
 * What somebody can point at. The order is the order of preference where several lie under the
 * pointer.
 */
typedef enum
{
  KITH_SUBJECT_PERSON,
  KITH_SUBJECT_SYSTEM,
  KITH_SUBJECT_PLACE,
  KITH_SUBJECT_STICKER,
  KITH_SUBJECT_MEMBER,
  KITH_SUBJECT_TIE,
  KITH_SUBJECT_ECO_TIE,
  KITH_SUBJECT_MOVE,
  KITH_SUBJECT_COUPLE,
  KITH_SUBJECT_CHILD_LINK,
  KITH_SUBJECT_CENTRE,
  KITH_SUBJECT_HOUSEHOLD,
  KITH_SUBJECT_NOTE,
  KITH_SUBJECT_STROKE,
  KITH_SUBJECT_RING,
  KITH_N_SUBJECT_KINDS,
} KithSubjectKind;

#define KITH_NO_SUBJECT G_MAXUINT32
#define KITH_NO_TEXT G_MAXUINT32

/**
 * KithItem:
 * @shape: a #KithShape
 * @part: a #KithPart
 * @style: number of its style
 * @n_points: how many points it has
 * @first_point: where they begin among the points of the scene
 * @owner: number of the subject it belongs to, or %KITH_NO_SUBJECT
 * @text: number of its text, or %KITH_NO_TEXT; for a picture, the text that is its name
 */
typedef struct
{
  guint8  shape;
  guint8  part;
  guint16 style;
  guint32 n_points;
  guint32 first_point;
  guint32 owner;
  guint32 text;
} KithItem;

/**
 * KithText:
 * @text: one line of UTF-8, never markup
 * @cap_mm: cap height in millimetres
 * @weight: how heavy
 * @align: where it stands in its box
 */
typedef struct
{
  const char *text;
  float       cap_mm;
  guint8      weight;
  guint8      align;
} KithText;

/**
 * KithSubject:
 * @id: of the record that is drawn
 * @name: what it is called, for lists and screen readers; may be empty until it is described
 * @description: one sentence about it; may be empty until it is described
 * @anchor: where a handle, a tooltip or a line's end belongs
 * @bounds: everything of it that is drawn
 * @kind: what it is
 */
typedef struct
{
  const char     *id;
  const char     *name;
  const char     *description;
  KithPoint       anchor;
  KithRect        bounds;
  KithSubjectKind kind;
} KithSubject;

/**
 * KithDescribeFunc:
 * @subject: a subject of which only the id is sure
 *
 * Returns: (transfer full): a sentence about it
 */
typedef char *(*KithDescribeFunc) (const KithSubject *subject,
                                   gpointer           data);

typedef struct _KithScene KithScene;
typedef struct _KithSceneBuilder KithSceneBuilder;

gboolean           kith_subject_kind_stands      (KithSubjectKind   kind);

KithScene         *kith_scene_ref                (KithScene        *self);
void               kith_scene_unref              (KithScene        *self);

const KithRect    *kith_scene_get_bounds         (const KithScene  *self);
guint              kith_scene_get_n_items        (const KithScene  *self);
const KithItem    *kith_scene_get_items          (const KithScene  *self);
const KithPoint   *kith_scene_get_points         (const KithScene  *self,
                                                  const KithItem   *item);
KithRect           kith_scene_get_item_bounds    (const KithScene  *self,
                                                  guint             item);
KithRect           kith_scene_get_item_box       (const KithScene  *self,
                                                  const KithItem   *item);
guint              kith_scene_get_n_styles       (const KithScene  *self);
const KithStyle   *kith_scene_get_style          (const KithScene  *self,
                                                  guint             style);
guint              kith_scene_get_n_texts        (const KithScene  *self);
const KithText    *kith_scene_get_text           (const KithScene  *self,
                                                  guint             text);

GBytes            *kith_scene_get_picture        (const KithScene  *self,
                                                  const KithItem   *item);

guint              kith_scene_get_n_subjects     (const KithScene  *self);
const KithSubject *kith_scene_get_subject        (const KithScene  *self,
                                                  guint             subject);
const KithSubject *kith_scene_get_described      (KithScene        *self,
                                                  guint             subject);
guint              kith_scene_find_subject       (const KithScene  *self,
                                                  const char       *id);
const guint32     *kith_scene_get_subject_items  (const KithScene  *self,
                                                  guint             subject,
                                                  guint            *n_items);

guint              kith_scene_get_n_kinds        (const KithScene  *self);
const char        *kith_scene_get_kind           (const KithScene  *self,
                                                  guint             kind);

void               kith_scene_collect_items_in   (const KithScene  *self,
                                                  const KithRect   *area,
                                                  GArray           *items);
guint              kith_scene_get_subject_at     (const KithScene  *self,
                                                  const KithPoint  *at,
                                                  double            tolerance_mm);
char              *kith_scene_dump               (KithScene        *self);

KithSceneBuilder  *kith_scene_builder_new        (void);
void               kith_scene_builder_free       (KithSceneBuilder *self);
KithScene         *kith_scene_builder_finish     (KithSceneBuilder *self);

guint              kith_scene_builder_add_style  (KithSceneBuilder *self,
                                                  const KithStyle  *style);
guint              kith_scene_builder_add_subject (KithSceneBuilder *self,
                                                  KithSubjectKind   kind,
                                                  const char       *id,
                                                  const KithPoint  *anchor);
void               kith_scene_builder_describe   (KithSceneBuilder *self,
                                                  guint             subject,
                                                  const char       *name,
                                                  const char       *description);
void               kith_scene_builder_set_describer (KithSceneBuilder *self,
                                                  KithDescribeFunc  describe,
                                                  gpointer          data,
                                                  GDestroyNotify    destroy);
void               kith_scene_builder_set_owner  (KithSceneBuilder *self,
                                                  guint             subject);
void               kith_scene_builder_note_kind  (KithSceneBuilder *self,
                                                  const char       *key);

void               kith_scene_builder_add_box    (KithSceneBuilder *self,
                                                  KithShape         shape,
                                                  KithPart          part,
                                                  guint             style,
                                                  const KithRect   *box);
void               kith_scene_builder_add_round_rect (KithSceneBuilder *self,
                                                  KithPart          part,
                                                  guint             style,
                                                  const KithRect   *box,
                                                  double            radius_mm);
void               kith_scene_builder_add_points (KithSceneBuilder *self,
                                                  KithShape         shape,
                                                  KithPart          part,
                                                  guint             style,
                                                  const KithPoint  *points,
                                                  guint             n_points);
void               kith_scene_builder_add_text   (KithSceneBuilder *self,
                                                  KithPart          part,
                                                  guint             style,
                                                  const KithRect   *box,
                                                  const KithText   *text);
void               kith_scene_builder_add_paper  (KithSceneBuilder *self,
                                                  guint             style,
                                                  const KithRect   *box,
                                                  const char       *name,
                                                  GBytes           *content);
void               kith_scene_builder_add_picture (KithSceneBuilder *self,
                                                  KithShape         shape,
                                                  guint             style,
                                                  const KithRect   *box,
                                                  const char       *name,
                                                  GBytes           *content);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KithScene, kith_scene_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (KithSceneBuilder, kith_scene_builder_free)

G_END_DECLS
