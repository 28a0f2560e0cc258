/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

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

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/layout/nobody-needs-no-room", test_nobody_needs_no_room);
  g_test_add_func ("/layout/man-stands-left-of-woman", test_man_stands_left_of_woman);
  g_test_add_func ("/layout/two-marriages-and-half-siblings", test_two_marriages_and_half_siblings);
  g_test_add_func ("/layout/own-ancestor-is-named-and-drawn", test_own_ancestor_is_named_and_drawn);
  g_test_add_func ("/layout/cousins-face-each-other", test_cousins_face_each_other);

  return g_test_run ();
}
