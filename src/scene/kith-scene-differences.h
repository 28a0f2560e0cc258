/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "scene/kith-scene.h"

G_BEGIN_DECLS

/**
 * KithDifferenceKind:
 * @KITH_ONLY_ON_ONE: the other drawing does not have it
 * @KITH_ONLY_ON_OTHER: the first drawing does not have it
 * @KITH_SAID_OTHERWISE: both have it, and say something else about it
 */
typedef enum
{
  KITH_ONLY_ON_ONE,
  KITH_ONLY_ON_OTHER,
  KITH_SAID_OTHERWISE,
} KithDifferenceKind;

/**
 * KithDifference:
 * @kind: what is different
 * @id: of the record that is drawn
 * @name: what it is called
 * @one: (nullable): what the first drawing says about it
 * @other: (nullable): what the other one says
 *
 * One difference between two drawings. None of the two is taken for the true one.
 */
typedef struct
{
  KithDifferenceKind kind;
  char              *id;
  char              *name;
  char              *one;
  char              *other;
} KithDifference;

GPtrArray *kith_scene_list_differences (KithScene *one,
                                        KithScene *other);

G_END_DECLS
