/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "desk/kith-desk.h"
#include "desk/kith-draft.h"

G_BEGIN_DECLS

/**
 * KithPlace:
 * @person: the id of a person, or of a place, group or service
 * @x: in mm on the sheet, to the right
 * @y: in mm on the sheet, downwards
 * @is_pinned: whether a hand has put them there
 * @is_hidden: whether they are left off this sheet
 *
 * Where somebody stands on a sheet.
 */
typedef struct
{
  const char *person;
  double      x;
  double      y;
  gboolean    is_pinned;
  gboolean    is_hidden;
} KithPlace;

gboolean kith_desk_import      (KithDesk         *self,
                                KithCase         *from,
                                GError          **error);
gboolean kith_desk_add         (KithDesk         *self,
                                KithDraft        *draft,
                                GError          **error);
gboolean kith_desk_edit        (KithDesk         *self,
                                KithDraft        *draft,
                                gboolean          joins,
                                GError          **error);
gboolean kith_desk_record      (KithDesk         *self,
                                const char       *label,
                                GPtrArray        *drafts,
                                const char       *join,
                                GError          **error);
gboolean kith_desk_describe    (KithDesk         *self,
                                KithDraft        *draft,
                                GError          **error);
gboolean kith_desk_remove      (KithDesk         *self,
                                const char       *id,
                                GError          **error);
gboolean kith_desk_remove_all  (KithDesk           *self,
                                const char *const  *ids,
                                GError            **error);
gboolean kith_desk_place       (KithDesk         *self,
                                const char       *sheet,
                                const KithPlace  *places,
                                guint             n_places,
                                const char       *join,
                                GError          **error);
gboolean kith_desk_unpin       (KithDesk           *self,
                                const char         *sheet,
                                const char *const  *people,
                                GError            **error);

G_END_DECLS
