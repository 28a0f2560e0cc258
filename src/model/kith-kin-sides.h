/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/kith-case.h"

G_BEGIN_DECLS

/**
 * KithKinSides:
 *
 * On which side of somebody's family each person stands: with the kin of one parent, of the other,
 * or of both.
 */
typedef struct _KithKinSides KithKinSides;

KithKinSides *kith_kin_sides_new       (KithCase     *self,
                                        KithRecord   *centre);
void          kith_kin_sides_free      (KithKinSides *self);

guint         kith_kin_sides_get_count (KithKinSides *self);
char         *kith_kin_sides_dup_label (KithKinSides *self,
                                        guint         side);
gboolean      kith_kin_sides_has       (KithKinSides *self,
                                        guint         side,
                                        KithRecord   *person);
char         *kith_kin_sides_dup_words (KithKinSides *self,
                                        KithRecord   *person);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KithKinSides, kith_kin_sides_free)

G_END_DECLS
