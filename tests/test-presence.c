/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <string.h>

#include "base/kith-calendar.h"
#include "kith-test-family.h"
#include "kith-test-scene.h"
#include "model/kith-presence.h"
#include "model/kith-records.h"

static void
check (const char     *text,
       KithRecordKind  kind,
       int             year,
       KithPresence    expected)
{
  g_autoptr(KithCase) family = kith_test_family_read (text);

  g_assert_cmpint (kith_record_get_presence (kith_case_nth (family, kind, 0),
                                             kith_day_from_civil (year, 7, 1)),
                   ==, expected);
}

static void
test_only_what_is_sure_takes_somebody_away (void)
{
  check ("[person a]\nborn=2014\n", KITH_RECORD_PERSON, 2013, KITH_PRESENCE_NOT_YET);
  check ("[person a]\nborn=2014\n", KITH_RECORD_PERSON, 2014, KITH_PRESENCE_THERE);
  check ("[person a]\nborn=2010/2014\n", KITH_RECORD_PERSON, 2011, KITH_PRESENCE_THERE);
  check ("[person a]\nknown_as=A\n", KITH_RECORD_PERSON, 1066, KITH_PRESENCE_THERE);
  check ("[person a]\ndied=2011-10-02\n", KITH_RECORD_PERSON, 2011, KITH_PRESENCE_NOT_YET);
  check ("[person a]\nborn=1936\ndied=2011\n", KITH_RECORD_PERSON, 2011, KITH_PRESENCE_THERE);
  check ("[person a]\nborn=1936\ndied=2011\n", KITH_RECORD_PERSON, 2012, KITH_PRESENCE_OVER);
}

static void
test_an_expected_child_is_there_from_conception (void)
{
  check ("[person a]\nlife=unborn\ndue=2027-03\n", KITH_RECORD_PERSON, 2026, KITH_PRESENCE_THERE);
  check ("[person a]\nlife=unborn\ndue=2027-03\n", KITH_RECORD_PERSON, 2025,
         KITH_PRESENCE_NOT_YET);
}

#define COUPLE "[person a]\n[person b]\n[partnership u]\npartner_a=a\npartner_b=b\n"

static void
check_state (const char *dates,
             int         year,
             const char *expected)
{
  g_autofree char *text = g_strconcat (COUPLE, dates, NULL);
  g_autoptr(KithCase) family = kith_test_family_read (text);

  g_assert_cmpstr (kith_partnership_get_state_on (kith_case_nth (family, KITH_RECORD_PARTNERSHIP, 0),
                                                  kith_day_from_civil (year, 7, 1)),
                   ==, expected);
}

static void
test_steps_to_come_have_not_been_taken (void)
{
#define DIVORCED "kind=married\nregistered=2000\nstate=divorced\nseparated=2005\nended=2008\n"

  check_state (DIVORCED, 2004, "together");
  check_state (DIVORCED, 2006, "separated");
  check_state (DIVORCED, 2009, "divorced");
  check_state ("state=divorced\nended=2008\n", 2004, "together");
  check_state ("state=ended\n", 2004, "ended");
  check_state ("state=reconciled\nseparated=2005\nresumed=2010\n", 2006, "separated");
  check_state ("state=reconciled\nseparated=2005\nresumed=2010\n", 2011, "reconciled");
  check (COUPLE DIVORCED, KITH_RECORD_PARTNERSHIP, 1999, KITH_PRESENCE_NOT_YET);
  check (COUPLE DIVORCED, KITH_RECORD_PARTNERSHIP, 2004, KITH_PRESENCE_THERE);
  check (COUPLE DIVORCED, KITH_RECORD_PARTNERSHIP, 2009, KITH_PRESENCE_OVER);
}

#define HOME                                                                                       \
  "[person mum]\nknown_as=Mum\nsymbol=female\nborn=1985\n"                                         \
  "[person dad]\nknown_as=Dad\nsymbol=male\nborn=1984\n"                                           \
  "[person finn]\nknown_as=Finn\nsymbol=male\nborn=2017\n"                                         \
  "[partnership u]\npartner_a=mum\npartner_b=dad\nkind=cohabiting\nstarted=2014\nstate=ended\n"    \
  "ended=2020\n"                                                                                   \
  "[parentage l1]\nchild=finn\nparent=mum\nfamily=u\n"                                             \
  "[parentage l2]\nchild=finn\nparent=dad\nfamily=u\n"                                             \
  "[household h]\nname=Home\n"                                                                     \
  "[household_member m1]\nhousehold=h\nperson=mum\n"                                               \
  "[household_member m2]\nhousehold=h\nperson=dad\nuntil=2020\n"                                   \
  "[tie t]\ngiver=mum\nreceiver=dad\nkind=emo_conflict\nsince=2019\nuntil=2021\n"

static gboolean
has (KithScene  *scene,
     const char *id)
{
  return kith_scene_find_subject (scene, id) != KITH_NO_SUBJECT;
}

static void
test_drawing_shows_what_was_so_on_its_day (void)
{
  g_autoptr(KithScene) early = kith_test_scene_on (HOME, 2010, 0, KITH_ENDED_SHOWN);
  g_autoptr(KithScene) middle = kith_test_scene_on (HOME, 2018, 0, KITH_ENDED_SHOWN);
  g_autoptr(KithScene) late = kith_test_scene_on (HOME, 2025, 0, KITH_ENDED_SHOWN);

  g_assert_true (has (early, "mum") && has (early, "dad"));
  g_assert_false (has (early, "finn") || has (early, "u") || has (early, "l1") || has (early, "t"));
  g_assert_true (has (middle, "finn") && has (middle, "u") && has (middle, "l1"));
  g_assert_false (has (middle, "t"));
  g_assert_false (kith_test_scene_says (middle, "ended 2020"));
  g_assert_true (kith_test_scene_says (late, "ended 2020") && has (late, "t"));
}

static void
test_nobody_moves_when_the_day_changes (void)
{
  g_autoptr(KithScene) early = kith_test_scene_on (HOME, 2010, 0, KITH_ENDED_SHOWN);
  g_autoptr(KithScene) late = kith_test_scene_on (HOME, 2025, 0, KITH_ENDED_SHOWN);
  const char *const people[] = { "mum", "dad" };
  double shift[2];

  for (guint i = 0; i < 2; i++)
    shift[i] = kith_scene_get_subject (late, kith_scene_find_subject (late, people[i]))->anchor.x
               - kith_scene_get_subject (early, kith_scene_find_subject (early, people[i]))->anchor.x;
  g_assert_cmpfloat_with_epsilon (shift[0], shift[1], 1e-6);
}

static void
test_ended_relations_dim_or_hide (void)
{
  g_autoptr(KithScene) shown = kith_test_scene_on (HOME, 2025, 0, KITH_ENDED_SHOWN);
  g_autoptr(KithScene) dimmed = kith_test_scene_on (HOME, 2025, 0, KITH_ENDED_DIMMED);
  g_autoptr(KithScene) hidden = kith_test_scene_on (HOME, 2025, 0, KITH_ENDED_HIDDEN);

  g_assert_cmpuint (kith_test_scene_count_ink (shown, "t", KITH_INK_FAINT), ==, 0);
  g_assert_cmpuint (kith_test_scene_count_ink (dimmed, "t", KITH_INK_FAINT), >, 0);
  g_assert_cmpuint (kith_test_scene_count_ink (dimmed, "u", KITH_INK_FAINT), >, 0);
  g_assert_false (has (hidden, "t"));
  /* Finn hangs from them. */
  g_assert_true (has (hidden, "u"));
}

static void
test_comparison_outlines_the_new_and_dims_the_gone (void)
{
  g_autoptr(KithScene) scene = kith_test_scene_on (HOME, 2025, 2016, KITH_ENDED_SHOWN);

  g_assert_cmpuint (kith_test_scene_count_ink (scene, "finn", KITH_INK_ACCENT), >, 0);
  g_assert_cmpuint (kith_test_scene_count_ink (scene, "mum", KITH_INK_ACCENT), ==, 0);
  g_assert_cmpuint (kith_test_scene_count_ink (scene, "u", KITH_INK_FAINT), >, 0);
  /* Dad has moved out: the home of today stands out before the home of then. */
  g_assert_cmpuint (kith_test_scene_count_ink (scene, "h", KITH_INK_ACCENT), >, 0);
  g_assert_cmpuint (kith_test_scene_count_ink (scene, "h", KITH_INK_FAINT), >, 0);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/presence/only-what-is-sure-takes-somebody-away",
                   test_only_what_is_sure_takes_somebody_away);
  g_test_add_func ("/presence/an-expected-child-is-there-from-conception",
                   test_an_expected_child_is_there_from_conception);
  g_test_add_func ("/presence/steps-to-come-have-not-been-taken",
                   test_steps_to_come_have_not_been_taken);
  g_test_add_func ("/presence/drawing-shows-what-was-so-on-its-day",
                   test_drawing_shows_what_was_so_on_its_day);
  g_test_add_func ("/presence/nobody-moves-when-the-day-changes",
                   test_nobody_moves_when_the_day_changes);
  g_test_add_func ("/presence/ended-relations-dim-or-hide", test_ended_relations_dim_or_hide);
  g_test_add_func ("/presence/comparison-outlines-the-new-and-dims-the-gone",
                   test_comparison_outlines_the_new_and_dims_the_gone);

  return g_test_run ();
}
