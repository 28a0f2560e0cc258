/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the layout of rings promises, tried on rings that are empty, full and overfull. */

#include "config.h"

#include "layout/kith-layout-rings.h"

#include <math.h>
#include <string.h>

#define N_RINGS 4

static const double radii[N_RINGS] = { 27.0, 49.0, 70.0, 89.0 };
static const double names[N_RINGS] = { 22.0, 34.0, 28.0, 38.0 };

typedef struct
{
  GArray          *chips;  /* owned; of KithRingChip */
  KithRingsInput   input;
  KithRingsLayout *layout; /* owned */
} Rings;

static void
rings_clear (Rings *self)
{
  kith_rings_layout_free (self->layout);
  g_array_unref (self->chips);
}

static void
rings_init (Rings         *self,
            const guint   *n_in_ring,
            guint32        seed)
{
  g_autoptr(GRand) chance = g_rand_new_with_seed (seed);

  self->chips = g_array_new (FALSE, TRUE, sizeof (KithRingChip));
  for (guint ring = 0; ring < N_RINGS; ring++)
    for (guint i = 0; i < n_in_ring[ring]; i++)
      {
        KithRingChip chip = { ring, g_rand_double_range (chance, 12.0, 27.0),
                              g_rand_double_range (chance, 6.0, 14.0) };

        g_array_append_val (self->chips, chip);
      }
}

static void
rings_lay_out (Rings *self)
{
  self->input = (KithRingsInput){ radii, names, 4.6, N_RINGS, (KithRingChip *) self->chips->data,
                                  self->chips->len, 3.0 };
  self->layout = kith_rings_layout_new (&self->input);
}

static KithRect
box_of (Rings *self,
        guint  chip)
{
  const KithRingChip *it = &g_array_index (self->chips, KithRingChip, chip);
  const KithPoint *at = &self->layout->places[chip];

  return (KithRect){ at->x - it->width_mm / 2.0, at->y - it->height_mm / 2.0, it->width_mm, it->height_mm };
}

/* Nobody covers anybody or a name, and nobody sticks out of their ring. */
static void
assert_tidy (Rings *self)
{
  for (guint i = 0; i < self->chips->len; i++)
    {
      const guint ring = g_array_index (self->chips, KithRingChip, i).ring;
      const KithRect box = box_of (self, i);
      const double far_x = MAX (fabs (box.x), fabs (box.x + box.width));
      const double far_y = MAX (fabs (box.y), fabs (box.y + box.height));
      const double near_x = box.x <= 0.0 && box.x + box.width >= 0.0 ? 0.0 : MIN (fabs (box.x), fabs (box.x + box.width));
      const double near_y = box.y <= 0.0 && box.y + box.height >= 0.0 ? 0.0 : MIN (fabs (box.y), fabs (box.y + box.height));

      g_assert_cmpfloat (hypot (far_x, far_y), <=, self->layout->radii_mm[ring] + 0.01);
      if (ring > 0)
        g_assert_cmpfloat (hypot (near_x, near_y), >=, self->layout->radii_mm[ring - 1] - 0.01);
      for (guint j = 0; j < i; j++)
        {
          const KithRect other = box_of (self, j);

          g_assert_false (kith_rect_overlaps (&box, &other));
        }
      for (guint r = 1; r < N_RINGS; r++)
        {
          const KithRect name = kith_rings_name_box (&self->input, self->layout->radii_mm[r], r);

          g_assert_false (kith_rect_overlaps (&box, &name));
        }
    }
}

static const guint crowds[][N_RINGS] = {
  { 0, 0, 0, 0 },   { 1, 1, 0, 0 },    { 4, 3, 2, 5 },     { 2, 8, 13, 18 },
  { 0, 30, 1, 30 }, { 12, 20, 20, 8 }, { 7, 0, 0, 60 },    { 3, 100, 100, 97 },
  { 40, 2, 2, 2 },
};

static void
test_nobody_covers_anybody_or_leaves_their_ring (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (crowds); i++)
    {
      Rings rings;

      rings_init (&rings, crowds[i], 7 + i);
      rings_lay_out (&rings);
      assert_tidy (&rings);
      rings_clear (&rings);
    }
}

static void
test_rings_are_no_wider_than_they_must_be (void)
{
  static const guint few[N_RINGS] = { 2, 0, 0, 0 };
  Rings rings;

  rings_init (&rings, few, 3);
  rings_lay_out (&rings);

  for (guint i = 1; i < N_RINGS; i++)
    g_assert_cmpfloat_with_epsilon (rings.layout->radii_mm[i], radii[i], 0.001);
  rings_clear (&rings);
}

static void
test_the_same_people_stand_in_the_same_places (void)
{
  static const guint crowd[N_RINGS] = { 3, 9, 20, 30 };
  Rings one, other;

  rings_init (&one, crowd, 11);
  rings_lay_out (&one);
  rings_init (&other, crowd, 11);
  rings_lay_out (&other);

  g_assert_cmpmem (one.layout->places, one.chips->len * sizeof (KithPoint), other.layout->places,
                   other.chips->len * sizeof (KithPoint));
  rings_clear (&one);
  rings_clear (&other);
}

static void
test_who_was_placed_by_hand_stays (void)
{
  static const guint crowd[N_RINGS] = { 2, 3, 4, 5 };
  const KithPoint by_hand = { -59.0, 4.0 };
  KithRingChip *chip;
  Rings rings;

  rings_init (&rings, crowd, 5);
  chip = &g_array_index (rings.chips, KithRingChip, 6);
  chip->pinned = TRUE;
  chip->at = by_hand;
  for (guint i = 0; i < rings.chips->len; i++)
    {
      g_array_index (rings.chips, KithRingChip, i).width_mm = 15.0;
      g_array_index (rings.chips, KithRingChip, i).height_mm = 9.0;
    }
  rings_lay_out (&rings);

  g_assert_cmpuint (g_array_index (rings.chips, KithRingChip, 6).ring, ==, 2);
  g_assert_cmpfloat (kith_point_distance (&rings.layout->places[6], &by_hand), <, 0.001);
  assert_tidy (&rings);
  rings_clear (&rings);
}

static void
test_a_place_in_another_ring_is_not_kept (void)
{
  static const guint crowd[N_RINGS] = { 2, 2, 2, 2 };
  Rings rings;

  rings_init (&rings, crowd, 5);
  g_array_index (rings.chips, KithRingChip, 7).pinned = TRUE;
  g_array_index (rings.chips, KithRingChip, 7).at = (KithPoint){ 0.0, 38.0 };
  rings_lay_out (&rings);

  assert_tidy (&rings);
  rings_clear (&rings);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/layout-rings/nobody-covers-anybody-or-leaves-their-ring",
                   test_nobody_covers_anybody_or_leaves_their_ring);
  g_test_add_func ("/layout-rings/rings-are-no-wider-than-they-must-be",
                   test_rings_are_no_wider_than_they_must_be);
  g_test_add_func ("/layout-rings/the-same-people-stand-in-the-same-places",
                   test_the_same_people_stand_in_the_same_places);
  g_test_add_func ("/layout-rings/who-was-placed-by-hand-stays", test_who_was_placed_by_hand_stays);
  g_test_add_func ("/layout-rings/a-place-in-another-ring-is-not-kept",
                   test_a_place_in_another_ring_is_not_kept);

  return g_test_run ();
}
