/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "layout/kith-layout-family.h"
#include "layout/kith-layout-input.h"
#include "model/kith-case.h"
#include "scene/kith-person-views.h"
#include "scene/kith-scene.h"
#include "scene/kith-sketch.h"

G_BEGIN_DECLS

/**
 * KithEnded:
 * @KITH_ENDED_SHOWN: as its kind is drawn
 * @KITH_ENDED_DIMMED: faint
 * @KITH_ENDED_HIDDEN: left out, where nothing hangs from it
 *
 * What is done with relations that have ended.
 */
typedef enum
{
  KITH_ENDED_SHOWN,
  KITH_ENDED_DIMMED,
  KITH_ENDED_HIDDEN,
} KithEnded;

/**
 * KithGenogramOptions:
 * @measurer: who knows how wide text is
 * @as_at: the day of the drawing; %KITH_DAY_PAST if nothing says when, and then no age of anybody
 *   living is told
 * @all_codes: whether every tie carries its letters, as a drawing in one ink must
 * @is_asked: whether somebody asked for just that day; else the sheet's own comes first
 * @is_compared: whether what is new since @compared is outlined, and what is gone dimmed
 * @compared: another day
 * @ended: what is done with relations that have ended
 * @is_fresh: whether nobody keeps a place but who was put there by hand
 * @may_move_all: whether not even those do
 * @people_only: whether no line and no outline is drawn, as while everybody is on the way
 * @came_from: (nullable) (element-type utf8 KithPoint): where some of them stand now, by id; they
 *   are outlined, with a line from there
 * @compared_sheet: (nullable): another sheet of the same kind, whose differences are told
 * @places: (nullable) (element-type utf8 KithPoint): where people stood in the drawing before this
 *   one, by id: the middle of their symbols; they stay near
 * @views: (nullable): kept from the drawing before this one, and outlives this one; lent to one
 *   drawing in the making at a time
 */
typedef struct
{
  const KithMeasurer *measurer;
  KithDay             as_at;
  gboolean            all_codes;
  gboolean            is_asked;
  gboolean            is_compared;
  KithDay             compared;
  KithEnded           ended;
  gboolean            is_fresh;
  gboolean            may_move_all;
  gboolean            people_only;
  GHashTable         *came_from;
  KithRecord         *compared_sheet;
  GHashTable         *places;
  KithPersonViews    *views;
} KithGenogramOptions;

typedef struct _KithGenogram KithGenogram;

KithGenogram      *kith_genogram_new            (KithCase                  *family,
                                                 KithRecord                *sheet,
                                                 const KithGenogramOptions *options);
void               kith_genogram_free           (KithGenogram              *self);

KithDay            kith_genogram_get_as_at      (KithGenogram              *self);
KithBox            kith_genogram_box            (KithRecord                *person,
                                                 gpointer                   genogram);
KithLayoutOptions  kith_genogram_layout_options (KithGenogram              *self);
KithScene         *kith_genogram_draw           (KithGenogram              *self,
                                                 KithLayoutFamily          *people,
                                                 const KithLayout          *layout);

KithLayout        *kith_genogram_lay_out        (KithGenogram              *self,
                                                 KithLayoutFamily          *people);
KithScene         *kith_genogram_make_scene     (KithGenogram              *self);

KithScene         *kith_genogram_new_scene      (KithCase                  *family,
                                                 KithRecord                *sheet,
                                                 const KithGenogramOptions *options);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KithGenogram, kith_genogram_free)

G_END_DECLS
