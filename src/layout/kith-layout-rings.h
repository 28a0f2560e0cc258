/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

#include "base/kith-geometry.h"

G_BEGIN_DECLS

/**
 * KithRingChip:
 * @ring: number of its ring, 0 for the middle
 * @width_mm: of all that belongs to it
 * @height_mm: likewise
 * @pinned: whether it was put at @at by hand
 * @at: its middle, from the middle of the rings; only for the pinned
 *
 * One person or group that is to stand in a ring.
 */
typedef struct
{
  guint     ring;
  double    width_mm;
  double    height_mm;
  gboolean  pinned;
  KithPoint at;
} KithRingChip;

/**
 * KithRingsInput:
 * @radii_mm: (array length=n_rings): of the middle and of each ring, as wide as they should be at
 *   least
 * @names_mm: (array length=n_rings): how wide the name of each is; 0 for none
 * @name_height_mm: how high one is
 * @n_rings: the middle counted
 * @chips: (array length=n_chips): who stands in them, in the order of their seats
 * @n_chips: how many
 * @gap_mm: least distance between two, and to the edges of a ring
 */
typedef struct
{
  const double       *radii_mm;
  const double       *names_mm;
  double              name_height_mm;
  guint               n_rings;
  const KithRingChip *chips;
  guint               n_chips;
  double              gap_mm;
} KithRingsInput;

/**
 * KithRingsLayout:
 * @radii_mm: of the middle and of each ring
 * @places: the middle of each chip, from the middle of the rings
 */
typedef struct
{
  double    *radii_mm;
  KithPoint *places;
} KithRingsLayout;

KithRingsLayout *kith_rings_layout_new  (const KithRingsInput *input);
void             kith_rings_layout_free (KithRingsLayout      *self);
KithRect         kith_rings_name_box    (const KithRingsInput *input,
                                         double                radius_mm,
                                         guint                 ring);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KithRingsLayout, kith_rings_layout_free)

G_END_DECLS
