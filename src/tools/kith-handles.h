/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "base/kith-geometry.h"
#include "desk/kith-verbs-kin.h"
#include "scene/kith-scene.h"

G_BEGIN_DECLS

/**
 * KithHandle:
 *
 * What stands round somebody who is selected, to draw on from there.
 */
typedef enum
{
  KITH_HANDLE_PARENT,
  KITH_HANDLE_PARTNER,
  KITH_HANDLE_CHILD,
  KITH_HANDLE_SIBLING,
  KITH_HANDLE_TIE,
  KITH_N_HANDLES,
} KithHandle;

#define KITH_HANDLE_PX 28.0
#define KITH_HANDLE_FINGER_PX 44.0

KithPoint kith_handle_place       (KithHandle       handle,
                                   const KithRect  *box_px,
                                   double           size_px);
KithRole  kith_handle_get_role    (KithHandle       handle);

KithPoint kith_ghost_place        (const KithScene *scene,
                                   guint            of,
                                   KithRole         role);

G_END_DECLS
