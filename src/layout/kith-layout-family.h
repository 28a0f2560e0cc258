/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "layout/kith-layout.h"
#include "model/kith-case.h"

G_BEGIN_DECLS

/**
 * KithBox:
 * @width_mm: width of all that belongs to a person on paper, symbol and label
 * @height_mm: its height
 * @centre_mm: from the top of the box down to the middle of the symbol
 */
typedef struct
{
  double width_mm;
  double height_mm;
  double centre_mm;
} KithBox;

/**
 * KithBoxFunc:
 * @person: a person on the sheet
 *
 * Returns: how much room @person takes
 */
typedef KithBox (*KithBoxFunc) (KithRecord *person,
                                gpointer    user_data);

typedef struct _KithLayoutFamily KithLayoutFamily;

KithLayoutFamily      *kith_layout_family_new             (KithCase         *family,
                                                           KithRecord       *sheet,
                                                           KithBoxFunc       box_of,
                                                           gpointer          user_data);
void                   kith_layout_family_free            (KithLayoutFamily *self);

const KithLayoutInput *kith_layout_family_get_input       (KithLayoutFamily *self);
KithRecord            *kith_layout_family_get_person      (KithLayoutFamily *self,
                                                           guint             person);
gboolean               kith_layout_family_find_person     (KithLayoutFamily *self,
                                                           KithRecord       *person,
                                                           guint            *index);
double                 kith_layout_family_get_centre_mm   (KithLayoutFamily *self,
                                                           guint             person);
KithRecord            *kith_layout_family_get_partnership (KithLayoutFamily *self,
                                                           guint             unity);
const char            *kith_layout_family_get_union_ref   (KithLayoutFamily *self,
                                                           guint             unity);
GPtrArray             *kith_layout_family_get_links       (KithLayoutFamily *self,
                                                           guint             child);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KithLayoutFamily, kith_layout_family_free)

G_END_DECLS
