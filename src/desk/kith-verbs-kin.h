/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "desk/kith-desk.h"

G_BEGIN_DECLS

/**
 * KithRole:
 * @KITH_ROLE_ANYBODY: somebody of the family of whom nothing more is said; the first is the child
 *   the drawing is about
 * @KITH_ROLE_PARENT: a parent
 * @KITH_ROLE_PARTNER: a partner
 * @KITH_ROLE_CHILD: a child
 * @KITH_ROLE_SIBLING: a brother or sister
 * @KITH_ROLE_SIBLINGS: brothers or sisters drawn as one, their number not known
 * @KITH_ROLE_FRIEND: a friend, a neighbour, anybody the family counts in
 * @KITH_ROLE_PROFESSIONAL: a worker
 * @KITH_ROLE_PET: an animal
 *
 * What a newcomer is to somebody who is drawn already.
 */
typedef enum
{
  KITH_ROLE_ANYBODY,
  KITH_ROLE_PARENT,
  KITH_ROLE_PARTNER,
  KITH_ROLE_CHILD,
  KITH_ROLE_SIBLING,
  KITH_ROLE_SIBLINGS,
  KITH_ROLE_FRIEND,
  KITH_ROLE_PROFESSIONAL,
  KITH_ROLE_PET,
  KITH_N_ROLES,
} KithRole;

/**
 * KithNewcomer:
 * @role: what they are to the other one
 * @name: (nullable): what they are called; without one they get a name such as "Maya's mother",
 *   which says that the real one is not known
 * @born: (nullable): EDTF
 * @died: (nullable): EDTF
 * @symbol: (nullable): a token
 * @has_died: whether they are dead, perhaps nobody knows since when
 * @is_group: whether they are several people, drawn as one
 * @count: how many these are; 0 when nobody knows
 *
 * Somebody who is about to be drawn.
 */
typedef struct
{
  KithRole    role;
  const char *name;
  const char *born;
  const char *died;
  const char *symbol;
  gboolean    has_died;
  gboolean    is_group;
  int         count;
} KithNewcomer;

const char *kith_role_get_label   (KithRole             role);
char       *kith_role_dup_name    (KithRole             role,
                                   const char          *symbol,
                                   const char          *of);

char       *kith_desk_add_kin     (KithDesk            *self,
                                   const KithNewcomer  *newcomer,
                                   const char          *of,
                                   GError             **error);

G_END_DECLS
