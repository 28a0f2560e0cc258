/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a layout promises, held against many families made up from a seed. */

#include "config.h"

#include "layout/kith-layout-csv.h"
#include "layout/kith-layout.h"

#include <math.h>
#include <string.h>

typedef struct
{
  KithLayoutPerson  persons[400];
  KithLayoutUnion   unions[400];
  KithLayoutPartner partners[800];
  KithLayoutChild   children[800];
  KithLayoutInput   input;
} Family;

static guint
add_person (Family *self,
            GRand  *rand,
            int     born)
{
  guint i = self->input.n_persons++;

  self->persons[i] = (KithLayoutPerson){
    .width_mm = 15.0 + g_rand_int_range (rand, 0, 20),
    .height_mm = 14.0 + g_rand_int_range (rand, 0, 10),
    .gender = g_rand_int_range (rand, 0, 3),
    .birth_key = g_rand_int_range (rand, 0, 4) == 0 ? KITH_LAYOUT_UNKNOWN : born,
    .entry = i,
  };
  return i;
}

static void
add_partner (Family *self,
             guint   unity,
             guint   person)
{
  self->partners[self->input.n_partners++] = (KithLayoutPartner){ unity, person };
}

/* A likely family: couples of anybody and somebody new, now and then of two who are there. */
static void
grow (Family *self,
      GRand  *rand,
      int     n)
{
  add_person (self, rand, 0);
  while ((int) self->input.n_persons < n)
    {
      guint one = g_rand_int_range (rand, 0, self->input.n_persons);
      guint unity = self->input.n_unions++;
      int born = self->persons[one].birth_key == KITH_LAYOUT_UNKNOWN
                 ? 30 : self->persons[one].birth_key + 25;

      self->unions[unity] = (KithLayoutUnion){ born, unity };
      add_partner (self, unity, one);
      if (g_rand_int_range (rand, 0, 8) == 0)
        add_partner (self, unity, g_rand_int_range (rand, 0, self->input.n_persons));
      else if (g_rand_int_range (rand, 0, 8) != 0)
        add_partner (self, unity, add_person (self, rand, born - 25));
      for (int i = g_rand_int_range (rand, 0, 5); i > 0; i--)
        {
          guint child = g_rand_int_range (rand, 0, 20) == 0
                        ? (guint) g_rand_int_range (rand, 0, self->input.n_persons)
                        : add_person (self, rand, born + i);

          self->children[self->input.n_children++]
            = (KithLayoutChild){ unity, child, g_rand_int_range (rand, 0, 10) == 0, -1,
                                 g_rand_int_range (rand, 0, 12) == 0 ? unity + 1 : 0 };
        }
    }
}

static Family *
make_family (guint seed,
             int   n)
{
  g_autoptr(GRand) rand = g_rand_new_with_seed (seed);
  Family *self = g_new0 (Family, 1);

  self->input.persons = self->persons;
  self->input.unions = self->unions;
  self->input.partners = self->partners;
  self->input.children = self->children;
  grow (self, rand, n);
  return self;
}

static void
assert_nobody_overlaps (const KithLayout *layout)
{
  for (guint i = 0; i < layout->n_persons; i++)
    for (guint j = i + 1; j < layout->n_persons; j++)
      g_assert_false (kith_rect_overlaps (&layout->boxes[i], &layout->boxes[j]));
}

static gboolean
is_contradiction (const KithLayout *layout,
                  guint             number)
{
  for (guint i = 0; i < layout->n_contradictions; i++)
    if (layout->contradictions[i] == number)
      return TRUE;
  return FALSE;
}

/* A child of themselves, or told twice: such a link is left out. */
static gboolean
is_left_out (const Family *family,
             guint         child)
{
  const KithLayoutChild *c = &family->children[child];

  for (guint i = 0; i < child; i++)
    if (family->children[i].unity == c->unity && family->children[i].person == c->person)
      return TRUE;

  for (guint i = 0; i < family->input.n_partners; i++)
    if (family->partners[i].unity == c->unity && family->partners[i].person == c->person)
      return TRUE;
  return FALSE;
}

static void
assert_children_below (const Family     *family,
                       const KithLayout *layout)
{
  for (guint c = 0; c < layout->n_children; c++)
    for (guint i = 0; i < layout->n_partners; i++)
      if (family->partners[i].unity == family->children[c].unity
          && !is_contradiction (layout, c) && !is_left_out (family, c))
        g_assert_cmpint (layout->generations[family->children[c].person], >,
                         layout->generations[family->partners[i].person]);
}

static void
assert_couples_share_a_row (const Family     *family,
                            const KithLayout *layout)
{
  for (guint i = 0; i + 1 < layout->n_partners; i++)
    if (family->partners[i].unity == family->partners[i + 1].unity
        && !is_contradiction (layout, layout->n_children + family->partners[i].unity))
      g_assert_cmpfloat (layout->boxes[family->partners[i].person].y, ==,
                         layout->boxes[family->partners[i + 1].person].y);
}

typedef struct
{
  KithPoint a;
  KithPoint b;
  guint     unity;
} Piece;

static GArray *
list_pieces (const KithLayout *layout)
{
  GArray *pieces = g_array_new (FALSE, FALSE, sizeof (Piece));

  for (guint i = 0; i < layout->n_partners + layout->n_children; i++)
    {
      const KithLayoutLine *line = i < layout->n_partners
                                   ? &layout->partner_lines[i]
                                   : &layout->child_lines[i - layout->n_partners];

      for (guint k = 0; k + 1 < line->n_points; k++)
        {
          Piece piece = { layout->corners[line->first + k],
                          layout->corners[line->first + k + 1], line->unity };

          g_array_append_val (pieces, piece);
        }
    }
  return pieces;
}

static double
shared (double a,
        double b,
        double c,
        double d)
{
  return MIN (MAX (a, b), MAX (c, d)) - MAX (MIN (a, b), MIN (c, d));
}

/* Lines of two unions may cross; they never run along each other. */
static void
assert_lines_apart (GArray *pieces)
{
  for (guint i = 0; i < pieces->len; i++)
    for (guint j = i + 1; j < pieces->len; j++)
      {
        const Piece *p = &g_array_index (pieces, Piece, i);
        const Piece *q = &g_array_index (pieces, Piece, j);

        if (p->unity == q->unity)
          continue;
        if (p->a.y == p->b.y && q->a.y == q->b.y && fabs (p->a.y - q->a.y) < 0.1)
          g_assert_cmpfloat (shared (p->a.x, p->b.x, q->a.x, q->b.x), <, 0.1);
        if (p->a.x == p->b.x && q->a.x == q->b.x && fabs (p->a.x - q->a.x) < 0.1)
          g_assert_cmpfloat (shared (p->a.y, p->b.y, q->a.y, q->b.y), <, 0.1);
      }
}

static gboolean
belongs (const Family *family,
         guint         unity,
         guint         person)
{
  for (guint i = 0; i < family->input.n_partners; i++)
    if (family->partners[i].unity == unity && family->partners[i].person == person)
      return TRUE;
  for (guint i = 0; i < family->input.n_children; i++)
    if (family->children[i].unity == unity && family->children[i].person == person)
      return TRUE;
  return FALSE;
}

static void
assert_no_line_through_a_stranger (const Family     *family,
                                   const KithLayout *layout,
                                   GArray           *pieces)
{
  for (guint i = 0; i < pieces->len; i++)
    for (guint p = 0; p < layout->n_persons; p++)
      {
        const Piece *piece = &g_array_index (pieces, Piece, i);
        KithRect box = layout->boxes[p];
        KithRect line = { MIN (piece->a.x, piece->b.x), MIN (piece->a.y, piece->b.y),
                          fabs (piece->a.x - piece->b.x), fabs (piece->a.y - piece->b.y) };

        kith_rect_grow (&box, -0.1);
        if (kith_rect_overlaps (&line, &box))
          g_assert_true (belongs (family, piece->unity, p));
      }
}

static void
test_likely_families_are_drawn_soundly (void)
{
  KithLayoutOptions options = kith_layout_options_for_symbol (10.0);

  for (guint seed = 0; seed < 120; seed++)
    {
      g_autofree Family *family = make_family (seed, 5 + seed % 90);
      g_autoptr(KithLayout) layout = kith_layout_new (&family->input, &options);
      g_autoptr(GArray) pieces = list_pieces (layout);

      assert_nobody_overlaps (layout);
      assert_children_below (family, layout);
      assert_couples_share_a_row (family, layout);
      assert_lines_apart (pieces);
      assert_no_line_through_a_stranger (family, layout, pieces);
    }
}

/* Anybody anybody's parent and partner: nothing to be right about, but never a crash. */
static void
test_nonsense_is_drawn_without_overlaps (void)
{
  KithLayoutOptions options = kith_layout_options_for_gaps (20.0, 60.0);

  for (guint seed = 0; seed < 60; seed++)
    {
      g_autoptr(GRand) rand = g_rand_new_with_seed (seed);
      g_autofree Family *family = make_family (seed, 3 + seed % 40);
      g_autoptr(KithLayout) layout = NULL;
      int n = family->input.n_persons;

      for (guint i = 0; i < family->input.n_partners; i++)
        family->partners[i].person = g_rand_int_range (rand, 0, n);
      for (guint i = 0; i < family->input.n_children; i++)
        family->children[i].person = g_rand_int_range (rand, 0, n);
      layout = kith_layout_new (&family->input, &options);

      assert_nobody_overlaps (layout);
    }
}

static void
test_pins_hold_in_any_family (void)
{
  KithLayoutOptions options = kith_layout_options_for_symbol (9.0);

  for (guint seed = 0; seed < 60; seed++)
    {
      g_autoptr(GRand) rand = g_rand_new_with_seed (seed);
      g_autofree Family *family = make_family (seed, 10 + seed % 40);
      g_autoptr(KithLayout) layout = NULL;

      for (int i = 0; i < 3; i++)
        {
          family->persons[i * 3].pinned = TRUE;
          family->persons[i * 3].at = (KithPoint){ i * 60.0, g_rand_double_range (rand, 0, 90) };
        }
      layout = kith_layout_new (&family->input, &options);

      for (int i = 0; i < 3; i++)
        {
          g_assert_cmpfloat_with_epsilon (layout->boxes[i * 3].x, i * 60.0, 1e-6);
          g_assert_cmpfloat (layout->boxes[i * 3].y, ==, family->persons[i * 3].at.y);
        }
      assert_nobody_overlaps (layout);
    }
}

static void
test_drawn_again_nobody_moves_far (void)
{
  KithLayoutOptions options = kith_layout_options_for_symbol (10.0);
  int moved = 0, all = 0;

  for (guint seed = 0; seed < 60; seed++)
    {
      g_autofree Family *family = make_family (seed, 10 + seed % 60);
      g_autoptr(KithLayout) before = kith_layout_new (&family->input, &options);
      g_autoptr(KithLayout) after = NULL;

      for (guint i = 0; i < before->n_persons; i++)
        {
          family->persons[i].placed = TRUE;
          family->persons[i].at = (KithPoint){ before->boxes[i].x, before->boxes[i].y };
        }
      after = kith_layout_new (&family->input, &options);
      for (guint i = 0; i < before->n_persons; i++)
        moved += fabs (after->boxes[i].x - before->boxes[i].x) > before->boxes[i].width;
      all += before->n_persons;
    }
  g_assert_cmpint (moved, <, all / 12);
}

static char *
as_text (const Family *family)
{
  KithLayoutOptions options = kith_layout_options_for_gaps (20.0, 60.0);
  g_autoptr(KithLayout) layout = kith_layout_new (&family->input, &options);
  g_autofree const char **ids = g_new0 (const char *, 800);
  GString *text = g_string_new (NULL);

  for (int i = 0; i < 800; i++)
    ids[i] = "X";
  kith_layout_write_csv (layout, ids, ids, text);
  return g_string_free (text, FALSE);
}

static void
test_the_same_input_gives_the_same_bytes (void)
{
  g_autofree Family *family = make_family (11, 120);
  g_autofree char *one = as_text (family), *other = as_text (family);

  g_assert_cmpstr (one, ==, other);
  g_assert_true (g_str_has_prefix (one, "kith-layout,1,mm,down,kith "));
}

static void
test_a_long_chain_and_a_wide_row_are_drawn (void)
{
  KithLayoutOptions options = kith_layout_options_for_symbol (10.0);
  g_autofree Family *family = g_new0 (Family, 1);
  g_autoptr(GRand) rand = g_rand_new_with_seed (1);
  g_autoptr(KithLayout) layout = NULL;

  family->input = (KithLayoutInput){ family->persons, 0, family->unions, 0, family->partners, 0,
                                     family->children, 0 };
  for (int i = 0; i < 400; i++)
    add_person (family, rand, i);
  for (int i = 0; i < 31; i++)
    {
      add_partner (family, family->input.n_unions, 0);
      add_partner (family, family->input.n_unions++, i + 1);
    }
  for (int i = 40; i < 390; i++)
    family->children[family->input.n_children++] = (KithLayoutChild){ 0, i, FALSE, -1, 0 };
  layout = kith_layout_new (&family->input, &options);

  assert_nobody_overlaps (layout);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/layout-random/likely-families-are-drawn-soundly",
                   test_likely_families_are_drawn_soundly);
  g_test_add_func ("/layout-random/nonsense-is-drawn-without-overlaps",
                   test_nonsense_is_drawn_without_overlaps);
  g_test_add_func ("/layout-random/pins-hold-in-any-family", test_pins_hold_in_any_family);
  g_test_add_func ("/layout-random/drawn-again-nobody-moves-far",
                   test_drawn_again_nobody_moves_far);
  g_test_add_func ("/layout-random/the-same-input-gives-the-same-bytes",
                   test_the_same_input_gives_the_same_bytes);
  g_test_add_func ("/layout-random/a-long-chain-and-a-wide-row-are-drawn",
                   test_a_long_chain_and_a_wide_row_are_drawn);

  return g_test_run ();
}
