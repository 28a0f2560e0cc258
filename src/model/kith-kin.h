/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/kith-case.h"

G_BEGIN_DECLS

/**
 * KithParentageFlags:
 * @KITH_PARENTAGE_BY_BIRTH: birth, and the parents nobody can leave out: donors and surrogates
 *   and possible parents are not among them
 * @KITH_PARENTAGE_BY_LAW: adoption, in force or on its way
 * @KITH_PARENTAGE_BY_CARE: fostering, guardianship, kinship care, units
 * @KITH_PARENTAGE_BY_STEP: the partner of a parent
 * @KITH_PARENTAGE_OTHER: donor, surrogate, possible parent
 * @KITH_PARENTAGE_ANY: all of them
 *
 * What a child link amounts to, for whoever asks after "parents".
 */
typedef enum
{
  KITH_PARENTAGE_BY_BIRTH = 1 << 0,
  KITH_PARENTAGE_BY_LAW = 1 << 1,
  KITH_PARENTAGE_BY_CARE = 1 << 2,
  KITH_PARENTAGE_BY_STEP = 1 << 3,
  KITH_PARENTAGE_OTHER = 1 << 4,
  KITH_PARENTAGE_ANY = 0x1f,
} KithParentageFlags;

/**
 * KithSiblingFlags:
 * @KITH_SIBLING_FULL: the same two birth or adoptive parents
 * @KITH_SIBLING_HALF: one birth or adoptive parent in common
 * @KITH_SIBLING_TOLD: known as a sibling, parents not known
 * @KITH_SIBLING_ANY: all of them
 */
typedef enum
{
  KITH_SIBLING_FULL = 1 << 0,
  KITH_SIBLING_HALF = 1 << 1,
  KITH_SIBLING_TOLD = 1 << 2,
  KITH_SIBLING_ANY = 0x7,
} KithSiblingFlags;

KithParentageFlags  kith_parentage_classify     (KithRecord         *parentage);
gboolean            kith_kin_get_birth          (KithRecord         *person,
                                                 KithDate           *date);

GPtrArray          *kith_kin_parentages_of      (KithCase           *self,
                                                 KithRecord         *child,
                                                 KithParentageFlags  classes);
GPtrArray          *kith_kin_parents            (KithCase           *self,
                                                 KithRecord         *person,
                                                 KithParentageFlags  classes);
GPtrArray          *kith_kin_children           (KithCase           *self,
                                                 KithRecord         *person,
                                                 KithParentageFlags  classes);
GPtrArray          *kith_kin_partnerships       (KithCase           *self,
                                                 KithRecord         *person);
KithRecord         *kith_kin_other_partner      (KithCase           *self,
                                                 KithRecord         *partnership,
                                                 KithRecord         *person);
GPtrArray          *kith_kin_partners           (KithCase           *self,
                                                 KithRecord         *person);
GPtrArray          *kith_kin_siblings           (KithCase           *self,
                                                 KithRecord         *person,
                                                 KithSiblingFlags    classes);
GPtrArray          *kith_kin_memberships        (KithCase           *self,
                                                 KithRecord         *person);
gboolean            kith_kin_is_ancestor        (KithCase           *self,
                                                 KithRecord         *person,
                                                 KithRecord         *of);
KithRecord         *kith_kin_find_focus         (KithCase           *self);

G_END_DECLS
