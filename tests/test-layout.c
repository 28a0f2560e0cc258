/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "layout/kith-layout-input.h"
#include "layout/kith-layout.h"

#include <math.h>
#include <string.h>

/* A family told in a few words, for tests. */
typedef struct
{
  GArray *persons;
  GArray *unions;
  GArray *partners;
  GArray *children;
} Family;

static Family *
family_new (void)
{
  Family *self = g_new0 (Family, 1);

  self->persons = g_array_new (FALSE, TRUE, sizeof (KithLayoutPerson));
  self->unions = g_array_new (FALSE, TRUE, sizeof (KithLayoutUnion));
  self->partners = g_array_new (FALSE, TRUE, sizeof (KithLayoutPartner));
  self->children = g_array_new (FALSE, TRUE, sizeof (KithLayoutChild));
  return self;
}

static void
family_free (Family *self)
{
  g_array_unref (self->persons);
  g_array_unref (self->unions);
  g_array_unref (self->partners);
  g_array_unref (self->children);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Family, family_free)

static guint
person (Family     *self,
        const char *gender,
        int         born)
{
  KithLayoutPerson p = {
    .width_mm = 20.0,
    .height_mm = 18.0,
    .gender = *gender == 'm' ? KITH_LAYOUT_MALE
              : *gender == 'f' ? KITH_LAYOUT_FEMALE : KITH_LAYOUT_OTHER_GENDER,
    .birth_key = born == 0 ? KITH_LAYOUT_UNKNOWN : born,
    .entry = self->persons->len,
  };

  g_array_append_val (self->persons, p);
  return self->persons->len - 1;
}

static guint
unite (Family *self,
       int     a,
       int     b,
       int     year)
{
  KithLayoutUnion u = { year == 0 ? KITH_LAYOUT_UNKNOWN : year, self->unions->len };
  guint unity = self->unions->len;

  g_array_append_val (self->unions, u);
  if (a >= 0)
    g_array_append_val (self->partners, ((KithLayoutPartner){ unity, a }));
  if (b >= 0)
    g_array_append_val (self->partners, ((KithLayoutPartner){ unity, b }));
  return unity;
}

static void
hang (Family  *self,
      guint    unity,
      guint    child,
      gboolean care)
{
  g_array_append_val (self->children, ((KithLayoutChild){ unity, child, care, -1, 0 }));
}

static guint
birth (Family     *self,
       guint       unity,
       const char *gender,
       int         born)
{
  guint child = person (self, gender, born);

  hang (self, unity, child, FALSE);
  return child;
}

static KithLayoutInput
input_of (Family *self)
{
  return (KithLayoutInput){
    (KithLayoutPerson *) self->persons->data, self->persons->len,
    (KithLayoutUnion *) self->unions->data, self->unions->len,
    (KithLayoutPartner *) self->partners->data, self->partners->len,
    (KithLayoutChild *) self->children->data, self->children->len,
  };
}

static KithLayout *
arrange (Family *self)
{
  KithLayoutInput input = input_of (self);
  KithLayoutOptions options = kith_layout_options_for_symbol (10.0);

  return kith_layout_new (&input, &options);
}

static double
x_of (KithLayout *layout,
      guint       who)
{
  return layout->boxes[who].x + layout->boxes[who].width / 2.0;
}

static void
assert_left_to_right (KithLayout *layout,
                      const int  *who,
                      int         n)
{
  for (int i = 0; i + 1 < n; i++)
    {
      g_assert_cmpfloat (layout->boxes[who[i]].y, ==, layout->boxes[who[i + 1]].y);
      g_assert_cmpfloat (layout->boxes[who[i]].x + layout->boxes[who[i]].width, <=,
                         layout->boxes[who[i + 1]].x);
    }
}

#define ASSERT_LEFT_TO_RIGHT(layout, ...) \
  assert_left_to_right ((layout), (const int[]){ __VA_ARGS__ }, \
                        G_N_ELEMENTS (((const int[]){ __VA_ARGS__ })))

static void
assert_sound (Family     *family,
              KithLayout *layout)
{
  g_assert_cmpuint (layout->n_persons, ==, family->persons->len);
  for (guint i = 0; i < layout->n_persons; i++)
    for (guint j = i + 1; j < layout->n_persons; j++)
      g_assert_false (kith_rect_overlaps (&layout->boxes[i], &layout->boxes[j]));
}

static void
test_nobody_needs_no_room (void)
{
  g_autoptr(Family) family = family_new ();
  g_autoptr(KithLayout) layout = arrange (family);

  g_assert_true (kith_rect_is_empty (&layout->bounds));
}

static void
test_man_stands_left_of_woman (void)
{
  g_autoptr(Family) family = family_new ();
  g_autoptr(KithLayout) layout = NULL;
  int woman = person (family, "f", 1980), man = person (family, "m", 1985);

  unite (family, woman, man, 0);
  layout = arrange (family);

  ASSERT_LEFT_TO_RIGHT (layout, man, woman);
}

/* A line through the middle of a family is worse than a woman on the left. */
static void
test_a_couple_turns_round_to_spare_a_crossing (void)
{
  g_autoptr(Family) family = family_new ();
  g_autoptr(KithLayout) layout = NULL;
  guint hers = unite (family, person (family, "m", 0), person (family, "f", 0), 0);
  guint his = unite (family, person (family, "m", 0), person (family, "f", 0), 0);
  int one = birth (family, hers, "f", 1970), other = birth (family, hers, "f", 1972);
  int woman = birth (family, hers, "f", 1974), man = birth (family, his, "m", 1973);

  unite (family, man, woman, 2000);
  layout = arrange (family);

  ASSERT_LEFT_TO_RIGHT (layout, one, other, woman, man);
  assert_sound (family, layout);
}

/* The order they were told in is not known to be that of their births. */
static void
test_told_order_gives_way_to_fewer_crossings_than_births (void)
{
  for (int known = 0; known < 2; known++)
    {
      g_autoptr(Family) family = family_new ();
      g_autoptr(KithLayout) layout = NULL;
      guint hers = unite (family, person (family, "m", 0), person (family, "f", 0), 0);
      guint his = unite (family, person (family, "m", 0), person (family, "f", 0), 0);
      int girls[9], man = birth (family, his, "m", 1973);

      for (int i = 0; i < 9; i++)
        girls[i] = birth (family, hers, "f", known ? 1970 + i : 0);
      unite (family, man, girls[4], 2000);
      layout = arrange (family);

      if (known)
        ASSERT_LEFT_TO_RIGHT (layout, girls[3], girls[4], girls[5]);
      else
        g_assert_true (layout->boxes[girls[4]].x > layout->boxes[girls[8]].x
                       || layout->boxes[girls[4]].x < layout->boxes[girls[0]].x);
      assert_sound (family, layout);
    }
}

static void
test_two_marriages_and_half_siblings (void)
{
  g_autoptr(Family) family = family_new ();
  g_autoptr(KithLayout) layout = NULL;
  int david = person (family, "m", 1980), beth = person (family, "f", 1986);
  int anna = person (family, "f", 1981);
  guint second = unite (family, david, beth, 2013), first = unite (family, david, anna, 2004);
  int finn = birth (family, second, "m", 2017), dora = birth (family, first, "f", 2008);
  int ella = birth (family, second, "f", 2014), carl = birth (family, first, "m", 2006);

  layout = arrange (family);

  ASSERT_LEFT_TO_RIGHT (layout, anna, david, beth);
  ASSERT_LEFT_TO_RIGHT (layout, carl, dora, ella, finn);
  g_assert_cmpfloat (layout->boxes[carl].y, >, layout->boxes[anna].y + layout->boxes[anna].height);
  assert_sound (family, layout);
}

static void
test_own_ancestor_is_named_and_drawn (void)
{
  g_autoptr(Family) family = family_new ();
  g_autoptr(KithLayout) layout = NULL;
  int a = person (family, "m", 1950), b = person (family, "m", 1975);
  guint of_a = unite (family, a, -1, 0), of_b = unite (family, b, -1, 0);

  hang (family, of_a, b, FALSE);
  hang (family, of_b, a, FALSE);
  layout = arrange (family);

  g_assert_cmpuint (layout->n_contradictions, ==, 1);
  g_assert_cmpuint (layout->contradictions[0], ==, 1);
  g_assert_cmpfloat (layout->boxes[b].y, >, layout->boxes[a].y);
  assert_sound (family, layout);
}

static void
test_cousins_face_each_other (void)
{
  g_autoptr(Family) family = family_new ();
  g_autoptr(KithLayout) layout = NULL;
  int ali = person (family, "m", 0), bano = person (family, "f", 0);
  guint root = unite (family, ali, bano, 0), left, right, last;
  int celia = birth (family, root, "f", 1940), eesa = birth (family, root, "m", 1945);
  int dev = person (family, "m", 0), fara = person (family, "f", 0);
  int gita, hari, ines, jay, kiran;

  left = unite (family, dev, celia, 0);
  right = unite (family, eesa, fara, 0);
  gita = birth (family, left, "f", 1960);
  hari = birth (family, left, "m", 1965);
  ines = birth (family, right, "f", 1966);
  jay = birth (family, right, "m", 1970);
  last = unite (family, hari, ines, 0);
  kiran = birth (family, last, "m", 1990);
  layout = arrange (family);

  ASSERT_LEFT_TO_RIGHT (layout, dev, celia, eesa, fara);
  ASSERT_LEFT_TO_RIGHT (layout, gita, hari, ines, jay);
  g_assert_cmpfloat (fabs (x_of (layout, kiran) - (x_of (layout, hari) + x_of (layout, ines)) / 2.0),
                     <, 1.0);
  assert_sound (family, layout);
}

static void
test_first_partner_left_later_ones_right (void)
{
  g_autoptr(Family) family = family_new ();
  g_autoptr(KithLayout) layout = NULL;
  int tara = person (family, "f", 1985), umar = person (family, "m", 0);
  int ron = person (family, "m", 0), sam = person (family, "m", 0);
  guint third = unite (family, tara, umar, 2023), first = unite (family, tara, ron, 2005);
  guint second = unite (family, tara, sam, 2014);
  int bea = birth (family, second, "f", 2016), due = birth (family, third, "x", 2026);
  int yas = birth (family, first, "m", 2007), zoe = birth (family, first, "f", 2009);

  layout = arrange (family);

  ASSERT_LEFT_TO_RIGHT (layout, ron, tara, sam, umar);
  ASSERT_LEFT_TO_RIGHT (layout, yas, zoe, bea, due);
  g_assert_cmpfloat (layout->points[third].y, >, layout->points[second].y);
  g_assert_cmpfloat (layout->points[first].y, ==, layout->points[second].y);
  assert_sound (family, layout);
}

/* Between the other two, the bar of the childless couple crosses nobody's stem. */
static void
test_childless_partner_stands_where_lines_do_not_cross (void)
{
  g_autoptr(Family) family = family_new ();
  g_autoptr(KithLayout) layout = NULL;
  int tara = person (family, "f", 1985), umar = person (family, "m", 0);
  int ron = person (family, "m", 0), sam = person (family, "m", 0);
  guint first = unite (family, tara, ron, 2005), second = unite (family, tara, sam, 2014);
  int zoe = birth (family, first, "f", 2009), bea = birth (family, second, "f", 2016);

  unite (family, tara, umar, 2023);
  layout = arrange (family);

  ASSERT_LEFT_TO_RIGHT (layout, ron, tara, umar, sam);
  ASSERT_LEFT_TO_RIGHT (layout, zoe, bea);
  assert_sound (family, layout);
}

static void
test_strict_man_left_puts_partners_on_one_side (void)
{
  g_autoptr(Family) family = family_new ();
  g_autoptr(KithLayout) layout = NULL;
  KithLayoutOptions options = kith_layout_options_for_symbol (10.0);
  int david = person (family, "m", 0), anna = person (family, "f", 0);
  int beth = person (family, "f", 0);
  KithLayoutInput input;

  unite (family, david, anna, 2004);
  unite (family, david, beth, 2013);
  input = input_of (family);
  options.strict_man_left = TRUE;
  layout = kith_layout_new (&input, &options);

  ASSERT_LEFT_TO_RIGHT (layout, david, anna, beth);
}

static void
test_twins_hang_from_one_point (void)
{
  g_autoptr(Family) family = family_new ();
  g_autoptr(KithLayout) layout = NULL;
  int omar = person (family, "m", 0), priya = person (family, "f", 0);
  guint unity = unite (family, omar, priya, 0);
  int bilal = birth (family, unity, "m", 2012), dina = birth (family, unity, "f", 2016);
  int asha = birth (family, unity, "f", 2009), cyrus = birth (family, unity, "m", 2012);
  const KithPoint *one, *other;

  g_array_index (family->children, KithLayoutChild, 0).twins = 7;
  g_array_index (family->children, KithLayoutChild, 3).twins = 7;
  layout = arrange (family);

  ASSERT_LEFT_TO_RIGHT (layout, asha, bilal, cyrus, dina);
  one = &layout->corners[layout->child_lines[0].first + layout->child_lines[0].n_points - 2];
  other = &layout->corners[layout->child_lines[3].first + layout->child_lines[3].n_points - 2];
  g_assert_cmpfloat (one->x, ==, other->x);
  g_assert_cmpfloat (one->y, ==, other->y);
  assert_sound (family, layout);
}

static void
test_twins_part_beside_the_line_of_a_partner_between_them (void)
{
  g_autoptr(Family) family = family_new ();
  g_autoptr(KithLayout) layout = NULL;
  guint theirs = unite (family, person (family, "m", 0), person (family, "f", 0), 0);
  guint hers = unite (family, person (family, "m", 0), person (family, "f", 0), 0);
  int older = birth (family, theirs, "m", 1980), younger = birth (family, theirs, "m", 1980);
  int wife = birth (family, hers, "f", 1981), before_her = person (family, "f", 0);
  const KithLayoutLine *leg, *drop;
  KithLayoutOptions options = kith_layout_options_for_gaps (20.0, 60.0);
  KithLayoutInput input;

  g_array_index (family->children, KithLayoutChild, 0).twins = 7;
  g_array_index (family->children, KithLayoutChild, 1).twins = 7;
  unite (family, older, before_her, 2001);
  unite (family, older, wife, 2005);
  input = input_of (family);
  layout = kith_layout_new (&input, &options);

  ASSERT_LEFT_TO_RIGHT (layout, before_her, older, wife, younger);
  leg = &layout->child_lines[0];
  drop = &layout->child_lines[2];
  g_assert_cmpfloat_with_epsilon (layout->corners[drop->first + drop->n_points - 1].x,
                                  x_of (layout, wife), 1e-6);
  g_assert_cmpfloat (ABS (layout->corners[leg->first + leg->n_points - 2].x
                          - layout->corners[drop->first + drop->n_points - 1].x), >=, options.clear_mm);
  assert_sound (family, layout);
}

static void
test_birth_and_foster_parents_stand_above_one_child (void)
{
  g_autoptr(Family) family = family_new ();
  g_autoptr(KithLayout) layout = NULL;
  int gary = person (family, "m", 0), helen = person (family, "f", 0);
  int ian = person (family, "m", 0), jo = person (family, "f", 0);
  guint home = unite (family, gary, helen, 0), foster = unite (family, ian, jo, 0);
  int kim = birth (family, home, "f", 2011), liam = birth (family, home, "m", 2015);

  hang (family, foster, liam, TRUE);
  layout = arrange (family);

  ASSERT_LEFT_TO_RIGHT (layout, kim, liam);
  g_assert_cmpfloat (layout->boxes[gary].y, ==, layout->boxes[jo].y);
  g_assert_cmpfloat (layout->boxes[liam].y, >, layout->boxes[ian].y);
  g_assert_cmpuint (layout->child_lines[2].n_points, >=, 2);
  assert_sound (family, layout);
}

static void
test_siblings_without_known_parents_share_a_row (void)
{
  g_autoptr(Family) family = family_new ();
  g_autoptr(KithLayout) layout = NULL;
  guint unity = unite (family, -1, -1, 0);
  int young = birth (family, unity, "m", 2014), old = birth (family, unity, "f", 2010);

  layout = arrange (family);

  ASSERT_LEFT_TO_RIGHT (layout, old, young);
  g_assert_cmpfloat (layout->child_lines[0].bar_y, <, layout->boxes[old].y);
  assert_sound (family, layout);
}

static void
test_a_seat_goes_before_birth_order (void)
{
  g_autoptr(Family) family = family_new ();
  g_autoptr(KithLayout) layout = NULL;
  guint unity = unite (family, person (family, "m", 0), person (family, "f", 0), 0);
  int first = birth (family, unity, "m", 2001), second = birth (family, unity, "m", 2003);

  g_array_index (family->children, KithLayoutChild, 0).seat = 1;
  g_array_index (family->children, KithLayoutChild, 1).seat = 0;
  layout = arrange (family);

  ASSERT_LEFT_TO_RIGHT (layout, second, first);
}

static void
test_uncle_comes_down_to_his_niece (void)
{
  g_autoptr(Family) family = family_new ();
  g_autoptr(KithLayout) layout = NULL;
  guint root = unite (family, person (family, "m", 0), person (family, "f", 0), 0);
  int brother = birth (family, root, "m", 1940), uncle = birth (family, root, "m", 1950);
  guint middle = unite (family, brother, person (family, "f", 0), 0);
  int niece = birth (family, middle, "f", 1965);
  guint pair = unite (family, uncle, niece, 0);
  int child = birth (family, pair, "m", 1990);

  layout = arrange (family);

  g_assert_cmpint (layout->generations[uncle], ==, layout->generations[niece]);
  g_assert_cmpint (layout->generations[child], ==, layout->generations[niece] + 1);
  g_assert_cmpuint (layout->n_contradictions, ==, 0);
  assert_sound (family, layout);
}

static void
test_friends_stand_at_the_edge_in_the_row_of_their_age (void)
{
  g_autoptr(Family) family = family_new ();
  g_autoptr(KithLayout) layout = NULL;
  int friend = person (family, "f", 2009);
  int father = person (family, "m", 1980), mother = person (family, "f", 1982);
  int child = birth (family, unite (family, father, mother, 0), "m", 2010);

  g_array_index (family->persons, KithLayoutPerson, friend).aside = TRUE;
  layout = arrange (family);

  ASSERT_LEFT_TO_RIGHT (layout, child, friend);
}

static void
test_pinned_people_stay_and_others_make_way (void)
{
  g_autoptr(Family) family = family_new ();
  g_autoptr(KithLayout) layout = NULL;
  int father = person (family, "m", 0), mother = person (family, "f", 0);
  guint unity = unite (family, father, mother, 0);
  KithLayoutPerson *pinned;

  for (int i = 0; i < 6; i++)
    birth (family, unity, "f", 2000 + i);
  pinned = &g_array_index (family->persons, KithLayoutPerson, 4);
  pinned->pinned = TRUE;
  pinned->at = (KithPoint){ 33.0, 47.5 };
  layout = arrange (family);

  g_assert_cmpfloat (layout->boxes[4].x, ==, 33.0);
  g_assert_cmpfloat (layout->boxes[4].y, ==, 47.5);
  assert_sound (family, layout);
}

static void
test_a_new_person_moves_few_others (void)
{
  g_autoptr(Family) family = family_new ();
  g_autoptr(KithLayout) before = NULL, after = NULL;
  guint root = unite (family, person (family, "m", 0), person (family, "f", 0), 0);
  int moved = 0, n;

  for (int i = 0; i < 5; i++)
    {
      guint unity = unite (family, birth (family, root, "m", 1950 + i),
                           person (family, "f", 0), 0);

      for (int k = 0; k < 3; k++)
        birth (family, unity, "m", 1980 + k);
    }
  before = arrange (family);
  n = family->persons->len;
  for (int i = 0; i < n; i++)
    {
      KithLayoutPerson *p = &g_array_index (family->persons, KithLayoutPerson, i);

      p->placed = TRUE;
      p->at = (KithPoint){ before->boxes[i].x, before->boxes[i].y };
    }
  birth (family, 5, "f", 1990);
  after = arrange (family);

  for (int i = 0; i < n; i++)
    moved += fabs (after->boxes[i].x - before->boxes[i].x) > 10.0;
  g_assert_cmpint (moved, <=, 3);
  assert_sound (family, after);
}

static void
test_the_same_people_told_in_another_order_stand_the_same (void)
{
  g_autoptr(Family) family = family_new ();
  g_autoptr(KithLayout) one = NULL, other = NULL;
  KithLayoutPerson turned[9];
  KithLayoutInput input;
  KithLayoutOptions options = kith_layout_options_for_symbol (10.0);
  guint root = unite (family, person (family, "m", 0), person (family, "f", 0), 0);
  int n;

  for (int i = 0; i < 2; i++)
    {
      guint unity = unite (family, birth (family, root, "m", 0), person (family, "f", 0), 0);

      birth (family, unity, "f", 2000);
      if (i == 0)
        birth (family, unity, "m", 2001);
    }
  one = arrange (family);
  n = family->persons->len;
  g_assert_cmpint (n, ==, 9);
  input = input_of (family);
  for (int i = 0; i < n; i++)
    turned[n - 1 - i] = input.persons[i];
  for (guint i = 0; i < family->partners->len; i++)
    g_array_index (family->partners, KithLayoutPartner, i).person
      = n - 1 - g_array_index (family->partners, KithLayoutPartner, i).person;
  for (guint i = 0; i < family->children->len; i++)
    g_array_index (family->children, KithLayoutChild, i).person
      = n - 1 - g_array_index (family->children, KithLayoutChild, i).person;
  input.persons = turned;
  other = kith_layout_new (&input, &options);

  for (int i = 0; i < n; i++)
    {
      g_assert_cmpfloat (one->boxes[i].x, ==, other->boxes[n - 1 - i].x);
      g_assert_cmpfloat (one->boxes[i].y, ==, other->boxes[n - 1 - i].y);
    }
}

static void
test_parent_who_marries_their_child_is_named (void)
{
  g_autoptr(Family) family = family_new ();
  g_autoptr(KithLayout) layout = NULL;
  int mother = person (family, "f", 0), son;
  guint first = unite (family, mother, -1, 0), second;

  son = birth (family, first, "m", 0);
  second = unite (family, son, mother, 0);
  layout = arrange (family);

  g_assert_cmpfloat (layout->boxes[son].y, >, layout->boxes[mother].y);
  g_assert_cmpuint (layout->n_contradictions, ==, 1);
  g_assert_cmpuint (layout->contradictions[0], ==, layout->n_children + second);
  assert_sound (family, layout);
}

static void
test_what_moves_nobody_is_known (void)
{
  g_autoptr(Family) family = family_new ();
  guint mum = person (family, "f", 1985), dad = person (family, "m", 1984);
  guint unity = unite (family, mum, dad, 2010);
  KithLayoutInput input;
  g_autoptr(KithLayoutInput) kept = NULL;
  KithLayoutPerson *first = (KithLayoutPerson *) family->persons->data;

  input = input_of (family);
  kept = kith_layout_input_copy (&input);
  g_assert_true (kith_layout_input_equal (kept, &input));
  first->placed = TRUE;
  first->at.x = 70.0;
  g_assert_true (kith_layout_input_equal (kept, &input));
  first->pinned = TRUE;
  g_assert_false (kith_layout_input_equal (kept, &input));
  first->pinned = FALSE;
  first->width_mm += 1.0;
  g_assert_false (kith_layout_input_equal (kept, &input));
  first->width_mm -= 1.0;
  g_assert_true (kith_layout_input_equal (kept, &input));
  hang (family, unity, person (family, "f", 2015), FALSE);
  input = input_of (family);
  g_assert_false (kith_layout_input_equal (kept, &input));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/layout/what-moves-nobody-is-known",
                   test_what_moves_nobody_is_known);
  g_test_add_func ("/layout/nobody-needs-no-room",
                   test_nobody_needs_no_room);
  g_test_add_func ("/layout/man-stands-left-of-woman",
                   test_man_stands_left_of_woman);
  g_test_add_func ("/layout/two-marriages-and-half-siblings",
                   test_two_marriages_and_half_siblings);
  g_test_add_func ("/layout/own-ancestor-is-named-and-drawn",
                   test_own_ancestor_is_named_and_drawn);
  g_test_add_func ("/layout/cousins-face-each-other",
                   test_cousins_face_each_other);
  g_test_add_func ("/layout/first-partner-left-later-ones-right",
                   test_first_partner_left_later_ones_right);
  g_test_add_func ("/layout/childless-partner-stands-where-lines-do-not-cross",
                   test_childless_partner_stands_where_lines_do_not_cross);
  g_test_add_func ("/layout/strict-man-left-puts-partners-on-one-side",
                   test_strict_man_left_puts_partners_on_one_side);
  g_test_add_func ("/layout/twins-hang-from-one-point",
                   test_twins_hang_from_one_point);
  g_test_add_func ("/layout/twins-part-beside-the-line-of-a-partner-between-them",
                   test_twins_part_beside_the_line_of_a_partner_between_them);
  g_test_add_func ("/layout/birth-and-foster-parents-stand-above-one-child",
                   test_birth_and_foster_parents_stand_above_one_child);
  g_test_add_func ("/layout/siblings-without-known-parents-share-a-row",
                   test_siblings_without_known_parents_share_a_row);
  g_test_add_func ("/layout/a-couple-turns-round-to-spare-a-crossing",
                   test_a_couple_turns_round_to_spare_a_crossing);
  g_test_add_func ("/layout/told-order-gives-way-to-fewer-crossings-than-births",
                   test_told_order_gives_way_to_fewer_crossings_than_births);
  g_test_add_func ("/layout/a-seat-goes-before-birth-order",
                   test_a_seat_goes_before_birth_order);
  g_test_add_func ("/layout/uncle-comes-down-to-his-niece",
                   test_uncle_comes_down_to_his_niece);
  g_test_add_func ("/layout/friends-stand-at-the-edge-in-the-row-of-their-age",
                   test_friends_stand_at_the_edge_in_the_row_of_their_age);
  g_test_add_func ("/layout/pinned-people-stay-and-others-make-way",
                   test_pinned_people_stay_and_others_make_way);
  g_test_add_func ("/layout/a-new-person-moves-few-others",
                   test_a_new_person_moves_few_others);
  g_test_add_func ("/layout/the-same-people-told-in-another-order-stand-the-same",
                   test_the_same_people_told_in_another_order_stand_the_same);
  g_test_add_func ("/layout/parent-who-marries-their-child-is-named",
                   test_parent_who_marries_their_child_is_named);

  return g_test_run ();
}
