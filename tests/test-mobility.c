/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a mobility map draws, what it says in words, and what of it a child takes home. */

#include "config.h"

#include "exchange/kith-plain.h"
#include "kith-test-family.h"
#include "model/kith-mobility.h"
#include "model/kith-pen-stroke.h"
#include "model/kith-records.h"
#include "scene/kith-chart.h"
#include "share/kith-share.h"

#include <math.h>
#include <string.h>

static const char family_text[] =
  "[person maya]\nknown_as=Maya\nis_focus=true\n"
  "[person rin]\nknown_as=Auntie Rin\nkind=friend\n"
  "[person mo]\nknown_as=Big Mo\nkind=friend\nis_placeholder=true\n"
  "[person lee]\nknown_as=Lee\n"
  "[person dog]\nknown_as=Biscuit\nkind=pet\n"
  "[sheet map]\nkind=mobility_map\ntitle=Where I have lived\nvoice=Maya\ncentre=maya\nnote=teacups\n"
  "[place red]\nsheet=map\nnumber=1\nlabel=The flat with the red door\nsince=2015\nuntil=2017\n"
  "good=ice cream\nfeeling=happy\n"
  "[place nan]\nsheet=map\nnumber=2\nlabel=Nan’s\nkind=kin\nages=3\ncame_by=sudden\n"
  "[place room]\nsheet=map\nnumber=3\nkind=foster\nis_left_alone=true\nleft_alone=the nights\nnote=two rooms\n"
  "[place dream]\nsheet=map\nnumber=4\nlabel=By the sea\nkind=hope\n"
  "[place_person a]\nplace=red\nperson=rin\nmark=safe\nsee_again=yes\nwhat_for=her songs\n"
  "[place_person b]\nplace=nan\nperson=mo\nwords=Big Mo from the shop\nmark=safe\nsee_again=maybe\n"
  "follow_by=Ros\n"
  "[place_person c]\nplace=room\nperson=lee\nmark=not_safe\nsee_again=no\nnote=lodger\n"
  "[place_person d]\nplace=nan\nperson=rin\nsee_again=yes\n"
  "[place_person e]\nplace=nan\nperson=dog\n"
  "[wish w2]\nsheet=map\nnumber=2\ntext=a quiet place\n"
  "[wish w1]\nsheet=map\nnumber=1\ntext=to know where dad is\nnote=ask mum\n"
  "[stroke s]\nsheet=map\nnumber=1\nink=orange\npoints=1,1 4,2 9,8\n"
  "[sticker t]\nsheet=map\npicture=heart\nx=70\ny=-20\nlabel=mine\n";

static KithRecord *
map_of (KithCase *family)
{
  return kith_case_find_kind (family, KITH_RECORD_SHEET, "map");
}

static KithScene *
draw (KithCase *family)
{
  KithRecord *sheet = map_of (family);
  const KithChartOptions options = { .measurer = kith_measurer_fixed (),
                                     .as_at = kith_day_from_civil (2026, 11, 14) };
  g_autoptr(KithChart) chart = kith_chart_new (kith_chart_kind_of (sheet), family, sheet, &options);

  return kith_chart_draw (chart);
}

static gboolean
notes (KithScene  *scene,
       const char *key)
{
  for (guint i = 0; i < kith_scene_get_n_kinds (scene); i++)
    if (strcmp (kith_scene_get_kind (scene, i), key) == 0)
      return TRUE;

  return FALSE;
}

static const KithSubject *
find (KithScene  *scene,
      const char *id)
{
  const guint number = kith_scene_find_subject (scene, id);

  g_assert_cmpuint (number, !=, KITH_NO_SUBJECT);
  return kith_scene_get_described (scene, number);
}

static void
test_places_people_and_marks_have_names_and_sentences (void)
{
  g_autoptr(KithCase) family = kith_test_family_read (family_text);
  g_autoptr(KithScene) scene = draw (family);

  g_assert_cmpint (find (scene, "red")->kind, ==, KITH_SUBJECT_PLACE);
  g_assert_cmpstr (find (scene, "red")->name, ==, "The flat with the red door");
  g_assert_cmpstr (find (scene, "red")->description, ==,
                   "1. The flat with the red door, 2015 to 2017. Home. What was good: ice cream."
                   " How it felt: Happy.");
  g_assert_cmpstr (find (scene, "room")->name, ==, "Foster home");
  g_assert_cmpstr (find (scene, "a")->description, ==,
                   "Auntie Rin, at “The flat with the red door”. Felt safe with. Would like to see"
                   " them again. What for: her songs.");
  g_assert_cmpstr (find (scene, "b")->name, ==, "Big Mo from the shop");
  g_assert_cmpstr (find (scene, "b")->description, ==,
                   "Big Mo from the shop (Big Mo), at “Nan’s”. Felt safe with. May want to see them"
                   " again.");
  g_assert_cmpint (find (scene, "w1")->kind, ==, KITH_SUBJECT_NOTE);
  g_assert_cmpint (find (scene, "s")->kind, ==, KITH_SUBJECT_STROKE);
  g_assert_cmpint (find (scene, "t")->kind, ==, KITH_SUBJECT_STICKER);
}

static void
test_the_legend_holds_what_is_used_and_nothing_else (void)
{
  g_autoptr(KithCase) family = kith_test_family_read (family_text);
  g_autoptr(KithScene) scene = draw (family);
  static const char *const used[] = { "mm_place_home", "mm_place_kin", "mm_place_foster", "mm_hope",
                                      "mm_safe", "mm_not_safe", "mm_reconnect", "mm_reconnect_maybe",
                                      "mm_pet", "mm_person", "mm_now", "mm_start", "mm_move_sudden",
                                      "mm_left_alone" };

  for (guint i = 0; i < G_N_ELEMENTS (used); i++)
    g_assert_true (notes (scene, used[i]));
  g_assert_false (notes (scene, "mm_place_school"));
  g_assert_false (notes (scene, "mm_move_planned"));
  g_assert_false (notes (scene, "mm_gap"));
}

/* Each mark is a shape of its own, so that black alone tells them apart. */
static void
test_marks_differ_in_shape_and_not_in_colour_alone (void)
{
  g_autoptr(KithCase) family = kith_test_family_read (family_text);
  g_autoptr(KithScene) scene = draw (family);
  g_autofree char *dump = kith_scene_dump (scene);

  g_assert_nonnull (strstr (dump, "badge ellipse supportive"));
  g_assert_nonnull (strstr (dump, "badge polygon conflict"));
  g_assert_nonnull (strstr (dump, "badge polygon structural"));
}

static void
test_words_say_the_same_as_the_picture_in_its_order (void)
{
  g_autoptr(KithCase) family = kith_test_family_read (family_text);
  g_autoptr(GPtrArray) said = kith_mobility_list_sentences (family, map_of (family));

  g_assert_cmpuint (said->len, ==, 4 + 5 + 2);
  g_assert_true (g_str_has_prefix (said->pdata[0], "1. The flat with the red door"));
  g_assert_true (g_str_has_prefix (said->pdata[1], "Auntie Rin"));
  g_assert_true (g_str_has_prefix (said->pdata[2], "2. Nan’s, aged 3."));
  g_assert_nonnull (strstr (said->pdata[6], "Better left alone: the nights."));
  g_assert_cmpstr (said->pdata[9], ==, "Needed most, 1: to know where dad is");
}

static void
test_the_last_place_but_a_hope_is_now (void)
{
  g_autoptr(KithCase) family = kith_test_family_read (family_text);

  g_assert_cmpstr (kith_record_get_id (kith_mobility_find_now (family, map_of (family))), ==, "room");
}

static void
test_who_is_wanted_is_followed_up_once_the_sure_ones_first (void)
{
  g_autofree char *done = g_strconcat (family_text, "[place_person f]\nplace=red\nperson=lee\n"
                                       "see_again=yes\nfollow_result=found\n", NULL);
  g_autoptr(KithCase) family = kith_test_family_read (done);
  g_autoptr(GPtrArray) open = kith_mobility_list_to_follow (family, map_of (family), FALSE);
  g_autoptr(GPtrArray) all = kith_mobility_list_to_follow (family, map_of (family), TRUE);
  g_autofree char *rin = kith_place_person_dup_follow_up (family, open->pdata[0]);

  g_assert_cmpuint (open->len, ==, 2);
  g_assert_cmpstr (rin, ==, "Auntie Rin. Would like to see them again. What for: her songs."
                            " Nobody looks for them yet.");
  g_assert_cmpstr (kith_record_get_id (open->pdata[1]), ==, "b");
  g_assert_cmpuint (all->len, ==, 3);
}

static void
test_a_place_put_by_hand_stands_there (void)
{
  g_autofree char *text = g_strconcat (family_text, "[place far]\nsheet=map\nnumber=9\nlabel=Far\n"
                                       "x=333\ny=-44\nis_pinned=true\n", NULL);
  g_autoptr(KithCase) family = kith_test_family_read (text);
  g_autoptr(KithScene) scene = draw (family);

  g_assert_cmpfloat_with_epsilon (find (scene, "far")->anchor.x, 333.0, 0.01);
  g_assert_cmpfloat_with_epsilon (find (scene, "far")->anchor.y, -44.0, 0.01);
}

/* Awkward names. */

static const char *const awkward[] = {
  "", "A", "Nan", "<b>&amp;</b>", "100%s %n", "أمي وأبي", "祖母の家に住んでいた頃のこと",
  "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft",
  "The very long name of a place that somebody remembers with every detail of its front garden and"
  " the colour of its gate", "Zażółć gęślą jaźń", "‮backwards‬", "👨‍👩‍👧‍👦 us", "e\u0301\u0302\u0303",
  "a, b; c | d", "…", "   ",
};

static char *
awkward_map (guint n)
{
  GString *text = g_string_new ("[sheet map]\nkind=mobility_map\n");

  for (guint i = 0; i < n; i++)
    {
      const char *name = awkward[i % G_N_ELEMENTS (awkward)];

      g_string_append_printf (text, "[person p%u]\nknown_as=%s\n[place n%u]\nsheet=map\nnumber=%u\n"
                              "label=%s\ngood=%s\nschool=%s\n", i, name, i, i + 1, name, name, name);
      for (guint j = 0; j < i % 7; j++)
        g_string_append_printf (text, "[place_person t%u-%u]\nplace=n%u\nperson=p%u\nsee_again=yes\n",
                                i, j, i, (i + j) % (i + 1));
    }
  return g_string_free (text, FALSE);
}

static gboolean
is_block_item (const KithItem *item)
{
  return item->part == KITH_PART_LABEL || item->part == KITH_PART_SYMBOL_BACK
         || item->part == KITH_PART_SYMBOL;
}

static void
assert_nothing_overlaps (KithScene *scene)
{
  const KithItem *items = kith_scene_get_items (scene);
  const guint n = kith_scene_get_n_items (scene);
  g_autoptr(GArray) near = g_array_new (FALSE, FALSE, sizeof (guint32));

  for (guint i = 0; i < n; i++)
    {
      KithRect box = kith_scene_get_item_bounds (scene, i);

      if (!is_block_item (&items[i]))
        continue;
      kith_rect_grow (&box, -0.5);
      g_array_set_size (near, 0);
      kith_scene_collect_items_in (scene, &box, near);
      for (guint k = 0; k < near->len; k++)
        {
          const guint j = g_array_index (near, guint32, k);
          KithRect other = kith_scene_get_item_bounds (scene, j);

          kith_rect_grow (&other, -0.5);
          if (items[j].owner != items[i].owner && is_block_item (&items[j]))
            g_assert_false (kith_rect_overlaps (&box, &other));
        }
    }
}

static void
test_nothing_overlaps_whatever_the_names (void)
{
  static const guint counts[] = { 1, 2, 3, 7, 16, 40, 100, 300 };

  for (guint i = 0; i < G_N_ELEMENTS (counts); i++)
    {
      g_autofree char *text = awkward_map (counts[i]);
      g_autoptr(KithCase) family = kith_test_family_read (text);
      g_autoptr(KithScene) scene = draw (family);

      assert_nothing_overlaps (scene);
    }
}

static void
test_the_same_map_is_drawn_the_same (void)
{
  g_autofree char *text = awkward_map (40);
  g_autoptr(KithCase) one = kith_test_family_read (text);
  g_autoptr(KithCase) other = kith_test_family_read (text);
  g_autoptr(KithScene) first = draw (one);
  g_autoptr(KithScene) second = draw (other);
  g_autofree char *first_dump = kith_scene_dump (first);
  g_autofree char *second_dump = kith_scene_dump (second);

  g_assert_cmpstr (first_dump, ==, second_dump);
}

/* What the child takes home. */

static KithShare *
share_with (KithCase   *family,
            const char *person)
{
  g_autoptr(KithReader) reader = kith_reader_new_for_person (family, kith_test_person (family, person));

  reader->kind = KITH_READER_CHILD;
  return kith_share_reduce (family, reader, kith_matrix_get_default (), NULL);
}

static void
test_the_childs_copy_has_no_note_and_no_mark (void)
{
  static const char *const kept_back[] = { "not_safe", "safe", "teacups", "two rooms", "lodger",
                                           "ask mum", "Ros", "left_alone", "the nights", "follow", "her songs" };
  static const char *const given[] = { "The flat with the red door", "ice cream", "a quiet place",
                                       "Big Mo from the shop", "1,1 4,2 9,8", "heart" };
  g_autoptr(KithCase) family = kith_test_family_read (family_text);
  g_autoptr(KithShare) share = share_with (family, "maya");
  g_autofree char *plain = kith_plain_write (share->copy);

  for (guint i = 0; i < G_N_ELEMENTS (kept_back); i++)
    g_assert_null (strstr (plain, kept_back[i]));
  for (guint i = 0; i < G_N_ELEMENTS (given); i++)
    g_assert_nonnull (strstr (plain, given[i]));
}

static void
test_the_childs_print_draws_everybody_without_marks (void)
{
  g_autoptr(KithCase) family = kith_test_family_read (family_text);
  g_autoptr(KithShare) share = share_with (family, "maya");
  KithRecord *sheet = kith_share_find (share, "map");
  const KithChartOptions options = { .measurer = kith_measurer_fixed () };
  g_autoptr(KithChart) chart = kith_chart_new (kith_chart_kind_of (sheet), share->copy, sheet, &options);
  g_autoptr(KithScene) scene = kith_chart_draw (chart);
  g_autofree char *dump = kith_scene_dump (scene);

  g_assert_cmpuint (kith_case_count (share->copy, KITH_RECORD_PLACE_PERSON), ==, 5);
  g_assert_false (notes (scene, "mm_safe"));
  g_assert_false (notes (scene, "mm_not_safe"));
  g_assert_false (notes (scene, "mm_reconnect"));
  g_assert_false (notes (scene, "mm_left_alone"));
  g_assert_null (strstr (dump, "left alone"));
  g_assert_nonnull (strstr (dump, "Biscuit"));
}

/* Pen lines. */

static void
test_a_pen_line_is_written_and_read_again (void)
{
  const KithPoint points[] = { { 0.0, -0.001 }, { 12.345, -7.5 }, { -100.0, 3.0 } };
  g_autofree char *text = kith_pen_stroke_dup_text (points, G_N_ELEMENTS (points));
  g_autoptr(GArray) read = kith_pen_stroke_read (text);
  g_autoptr(GArray) broken = kith_pen_stroke_read ("1,2 3,4 nonsense 5,6");
  g_autoptr(GArray) wild = kith_pen_stroke_read ("1,2 nan,4");

  g_assert_cmpstr (text, ==, "0.00,0.00 12.35,-7.50 -100.00,3.00");
  g_assert_cmpuint (read->len, ==, 3);
  g_assert_cmpuint (broken->len, ==, 2);
  g_assert_cmpuint (wild->len, ==, 1);
}

static void
test_smoothing_keeps_the_ends_and_drops_what_adds_nothing (void)
{
  KithPoint points[200];
  g_autoptr(GArray) smooth = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (points); i++)
    points[i] = (KithPoint){ i * 0.5, i % 2 == 0 ? 0.1 : -0.1 };
  smooth = kith_pen_stroke_smooth (points, G_N_ELEMENTS (points));

  g_assert_cmpuint (smooth->len, <, 10);
  g_assert_cmpfloat (g_array_index (smooth, KithPoint, 0).x, ==, points[0].x);
  g_assert_cmpfloat (g_array_index (smooth, KithPoint, smooth->len - 1).x, ==, points[199].x);
}

static void
test_a_dot_is_a_line_too (void)
{
  const KithPoint dot = { 3.0, 4.0 };
  g_autoptr(GArray) smooth = kith_pen_stroke_smooth (&dot, 1);
  g_autoptr(GArray) curve = kith_pen_stroke_new_curve ((KithPoint *) smooth->data, smooth->len);

  g_assert_cmpuint (curve->len, ==, 4);
  g_assert_true (kith_pen_stroke_is_near (&dot, 1, &(KithPoint){ 3.5, 4.0 }, 1.0));
  g_assert_false (kith_pen_stroke_is_near (&dot, 1, &(KithPoint){ 5.5, 4.0 }, 1.0));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, test) g_test_add_func ("/mobility/" name, test)
  ADD ("places-people-and-marks-have-names-and-sentences",
       test_places_people_and_marks_have_names_and_sentences);
  ADD ("the-legend-holds-what-is-used-and-nothing-else",
       test_the_legend_holds_what_is_used_and_nothing_else);
  ADD ("marks-differ-in-shape-and-not-in-colour-alone",
       test_marks_differ_in_shape_and_not_in_colour_alone);
  ADD ("words-say-the-same-as-the-picture-in-its-order",
       test_words_say_the_same_as_the_picture_in_its_order);
  ADD ("the-last-place-but-a-hope-is-now", test_the_last_place_but_a_hope_is_now);
  ADD ("who-is-wanted-is-followed-up-once-the-sure-ones-first",
       test_who_is_wanted_is_followed_up_once_the_sure_ones_first);
  ADD ("a-place-put-by-hand-stands-there", test_a_place_put_by_hand_stands_there);
  ADD ("nothing-overlaps-whatever-the-names", test_nothing_overlaps_whatever_the_names);
  ADD ("the-same-map-is-drawn-the-same", test_the_same_map_is_drawn_the_same);
  ADD ("the-childs-copy-has-no-note-and-no-mark", test_the_childs_copy_has_no_note_and_no_mark);
  ADD ("the-childs-print-draws-everybody-without-marks",
       test_the_childs_print_draws_everybody_without_marks);
  ADD ("a-pen-line-is-written-and-read-again", test_a_pen_line_is_written_and_read_again);
  ADD ("smoothing-keeps-the-ends-and-drops-what-adds-nothing",
       test_smoothing_keeps_the_ends_and_drops_what_adds_nothing);
  ADD ("a-dot-is-a-line-too", test_a_dot_is_a_line_too);

  return g_test_run ();
}
