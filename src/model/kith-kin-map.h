/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/kith-case.h"

G_BEGIN_DECLS

/**
 * KithKinStep:
 * @KITH_KIN_UP: to a parent or carer
 * @KITH_KIN_DOWN: to a child
 * @KITH_KIN_ACROSS: to a brother or sister of whom no parents are known
 * @KITH_KIN_PARTNER: to a partner
 */
typedef enum
{
  KITH_KIN_UP,
  KITH_KIN_DOWN,
  KITH_KIN_ACROSS,
  KITH_KIN_PARTNER,
} KithKinStep;

/**
 * KithKinLeg:
 * @step: which way
 * @from: (transfer none): a person
 * @to: (transfer none): the next person
 * @link: (transfer none): the record that joins them
 *
 * One step of a way from one person to another.
 */
typedef struct
{
  KithKinStep  step;
  KithRecord  *from;
  KithRecord  *to;
  KithRecord  *link;
} KithKinLeg;

/**
 * KithKinMap:
 *
 * How everybody in a case is related to one person, by the closest way.
 */
typedef struct _KithKinMap KithKinMap;

#define KITH_KIN_UNRELATED G_MAXUINT

KithKinMap *kith_kin_map_new          (KithCase   *self,
                                       KithRecord *centre,
                                       gboolean    with_care);
void        kith_kin_map_free         (KithKinMap *self);

KithRecord *kith_kin_map_get_centre   (KithKinMap *self);
guint       kith_kin_map_get_distance (KithKinMap *self,
                                       KithRecord *person);
GArray     *kith_kin_map_dup_way      (KithKinMap *self,
                                       KithRecord *person);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KithKinMap, kith_kin_map_free)

G_END_DECLS
