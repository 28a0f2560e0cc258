/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What two drawings say otherwise. */

#include "config.h"

#include "kith-test-family.h"
#include "scene/kith-genogram.h"
#include "scene/kith-scene-differences.h"

#define HOME                                                                                       \
  "[person mum]\nknown_as=Mum\nsymbol=female\nborn=1985\n"                                         \
  "[person dad]\nknown_as=Dad\nsymbol=male\nborn=1984\n"                                           \
  "[person finn]\nknown_as=Finn\nsymbol=male\nborn=2017\n"                                         \
  "[person baby]\nknown_as=Baby\nborn=2021\n"                                                      \
  "[partnership u]\npartner_a=mum\npartner_b=dad\nkind=cohabiting\nstarted=2014\nstate=ended\n"    \
  "ended=2020\n"                                                                                   \
  "[parentage l1]\nchild=finn\nparent=mum\nfamily=u\n"                                             \
  "[parentage l2]\nchild=finn\nparent=dad\nfamily=u\n"                                             \
  "[parentage l3]\nchild=baby\nparent=mum\n"

/* The sentences are made when they are asked for, from the family. */
static KithScene *
draw (KithCase *family,
      int       year)
{
  KithGenogramOptions options = { .measurer = kith_measurer_fixed (),
                                  .as_at = kith_day_from_civil (year, 7, 1) };

  return kith_genogram_new_scene (family, NULL, &options);
}

static const KithDifference *
find (GPtrArray  *differences,
      const char *name)
{
  for (guint i = 0; i < differences->len; i++)
    if (g_strcmp0 (((KithDifference *) differences->pdata[i])->name, name) == 0)
      return differences->pdata[i];

  return NULL;
}

static void
test_who_is_on_one_alone_is_told (void)
{
  g_autoptr(KithCase) family = kith_test_family_read (HOME);
  g_autoptr(KithScene) before = draw (family, 2019);
  g_autoptr(KithScene) after = draw (family, 2023);
  g_autoptr(GPtrArray) there = kith_scene_list_differences (before, after);
  g_autoptr(GPtrArray) back = kith_scene_list_differences (after, before);
  const KithDifference *baby = find (there, "Baby");

  g_assert_nonnull (baby);
  g_assert_cmpint (baby->kind, ==, KITH_ONLY_ON_OTHER);
  g_assert_null (baby->one);
  g_assert_nonnull (baby->other);
  g_assert_cmpint (find (back, "Baby")->kind, ==, KITH_ONLY_ON_ONE);
  g_assert_cmpuint (there->len, ==, back->len);
}

static void
test_being_older_is_no_difference (void)
{
  g_autoptr(KithCase) family = kith_test_family_read (HOME);
  g_autoptr(KithScene) before = draw (family, 2017);
  g_autoptr(KithScene) after = draw (family, 2019);
  g_autoptr(GPtrArray) differences = kith_scene_list_differences (before, after);

  g_assert_null (find (differences, "Mum"));
}

static void
test_what_is_said_otherwise_is_told_twice (void)
{
  g_autoptr(KithCase) family = kith_test_family_read (HOME);
  g_autoptr(KithScene) before = draw (family, 2019);
  g_autoptr(KithScene) after = draw (family, 2023);
  g_autoptr(GPtrArray) differences = kith_scene_list_differences (before, after);
  guint n_otherwise = 0;

  for (guint i = 0; i < differences->len; i++)
    {
      const KithDifference *one = differences->pdata[i];

      if (one->kind != KITH_SAID_OTHERWISE)
        continue;
      n_otherwise++;
      g_assert_cmpstr (one->one, !=, one->other);
    }
  g_assert_cmpuint (n_otherwise, >, 0);
}

static void
test_a_drawing_does_not_differ_from_itself (void)
{
  g_autoptr(KithCase) family = kith_test_family_read (HOME);
  g_autoptr(KithScene) scene = draw (family, 2019);
  g_autoptr(KithScene) again = draw (family, 2019);
  g_autoptr(GPtrArray) differences = kith_scene_list_differences (scene, again);

  g_assert_cmpuint (differences->len, ==, 0);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/differences/who-is-on-one-alone-is-told", test_who_is_on_one_alone_is_told);
  g_test_add_func ("/differences/being-older-is-no-difference", test_being_older_is_no_difference);
  g_test_add_func ("/differences/what-is-said-otherwise-is-told-twice",
                   test_what_is_said_otherwise_is_told_twice);
  g_test_add_func ("/differences/a-drawing-does-not-differ-from-itself",
                   test_a_drawing_does_not_differ_from_itself);

  return g_test_run ();
}
