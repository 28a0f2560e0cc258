/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/kith-case.h"
#include "scene/kith-scene.h"

G_BEGIN_DECLS

/**
 * KithWay:
 * @KITH_WAY_UP: to a parent
 * @KITH_WAY_DOWN: to a child
 * @KITH_WAY_LEFT: to the partner or sibling on the left
 * @KITH_WAY_RIGHT: to the partner or sibling on the right
 */
typedef enum
{
  KITH_WAY_UP,
  KITH_WAY_DOWN,
  KITH_WAY_LEFT,
  KITH_WAY_RIGHT,
} KithWay;

guint kith_walk_step      (KithCase        *family,
                           const KithScene *scene,
                           guint            from,
                           const char      *came_from,
                           KithWay          way);
guint kith_walk_towards   (const KithScene *scene,
                           guint            from,
                           KithWay          way);
guint kith_walk_home      (KithCase        *family,
                           const KithScene *scene);
guint kith_walk_next      (const KithScene *scene,
                           guint            from,
                           int              by);

G_END_DECLS
