/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "scene/kith-genogram.h"

G_BEGIN_DECLS

/**
 * KithProposal:
 * @layout: (owned) (nullable): where everybody on a genogram would stand
 * @places: (owned) (element-type utf8 KithPoint): the same by id: the middle of each symbol
 * @came_from: (owned) (element-type utf8 KithPoint): where those stand now who would move
 *
 * How Kith would arrange a sheet if nobody stood anywhere yet.
 */
typedef struct
{
  KithLayout *layout;
  GHashTable *places;
  GHashTable *came_from;
} KithProposal;

GHashTable   *kith_places_new    (void);
KithProposal *kith_proposal_new  (KithGenogram     *genogram,
                                  KithLayoutFamily *people,
                                  GHashTable       *now);
KithProposal *kith_proposal_new_for_scene (const KithScene *arranged,
                                  GHashTable       *now);
KithScene    *kith_proposal_draw_way (const KithProposal *self,
                                  KithGenogram     *genogram,
                                  KithLayoutFamily *people,
                                  double            progress);
void          kith_proposal_free (KithProposal     *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KithProposal, kith_proposal_free)

G_END_DECLS
