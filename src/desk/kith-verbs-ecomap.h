/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "base/kith-geometry.h"
#include "desk/kith-desk.h"

G_BEGIN_DECLS

/**
 * KithEcoWish:
 * @text: one line as it was typed: who or what, and what the tie is like
 * @system_kind: (nullable): the kind it is, whatever its name sounds like
 * @member: (nullable): the id of whose tie alone it is
 * @at: (nullable): where it shall stand; %NULL for wherever Kith would place it
 * @today: the day on which it is said
 *
 * What somebody wants to have on an ecomap.
 */
typedef struct
{
  const char      *text;
  const char      *system_kind;
  const char      *member;
  const KithPoint *at;
  KithDay          today;
} KithEcoWish;

char    *kith_desk_say_eco_tie   (KithDesk           *self,
                                  const char         *sheet,
                                  const KithEcoWish  *wish,
                                  GError            **error);
gboolean kith_desk_put_on_ecomap (KithDesk           *self,
                                  const char         *sheet,
                                  const char         *id,
                                  const KithPoint    *at,
                                  GError            **error);
gboolean kith_desk_take_off_ecomap (KithDesk         *self,
                                  const char         *sheet,
                                  const char *const  *ids,
                                  GError            **error);
gboolean kith_desk_set_eco_ties  (KithDesk           *self,
                                  const char *const  *ties,
                                  guint               field,
                                  const char         *token,
                                  GError            **error);

G_END_DECLS
