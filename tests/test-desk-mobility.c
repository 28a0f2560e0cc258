/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Places told in one line, and what one can do on a mobility map: each one step, each undone. */

#include "config.h"

#include "base/kith-error.h"
#include "desk/kith-said-place.h"
#include "desk/kith-verbs-map-hand.h"
#include "desk/kith-verbs-mobility.h"
#include "desk/kith-verbs-picture.h"
#include "desk/kith-verbs-sheet.h"
#include "desk/kith-verbs.h"
#include "kith-test-desk.h"
#include "model/kith-mobility.h"
#include "model/kith-records.h"

static const struct
{
  const char *text;
  const char *label;
  const char *kind;
  const char *since;
  const char *until;
  const char *people;
  const char *rest; /* ages, town, street, school, club, faith, good; with | between */
} lines[] = {
  { "Nan's flat, 2019, with Auntie Rin and Big Mo", "Nan's flat", "kin", "2019", NULL,
    "Auntie Rin|Big Mo", "||||||" },
  { "The flat with the red door, 2015 to 2017, Leeds, good: ice cream", "The flat with the red door",
    "home", "2015", "2017", "", "|Leeds|||||ice cream" },
  { "Foster home, until 2020, with Pat, Jo and Sam, aged 6, Hill School", "Foster home", "foster", NULL,
    "2020", "Pat|Jo|Sam", "6|||Hill School|||" },
  { "Sunny Bank, football club, St Anne's church, Mill Lane", "Sunny Bank", "home", NULL, NULL, "",
    "||Mill Lane||football club|St Anne's church|" },
  { "Grandad's with Grandad and Nan", "Grandad's", "kin", NULL, NULL, "Grandad|Nan", "||||||" },
  { "the hospital", "the hospital", "hospital", NULL, NULL, "", "||||||" },
  { "Home, we had a dog that ate shoes", "Home", "home", NULL, NULL, "",
    "||||||a dog that ate shoes" },
  { "Home, something odd, and more", "Home", "home", NULL, NULL, "more", "||||||something odd" },
  { " , , ", "", "home", NULL, NULL, "", "||||||" },
};

static void
test_a_line_is_read_and_nothing_typed_is_lost (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (lines); i++)
    {
      g_auto(KithSaidPlace) said = { 0 };
      g_autofree char *people = NULL;
      g_autofree char *rest = NULL;

      kith_said_place_read (&said, lines[i].text);

      g_ptr_array_add (said.people, NULL);
      people = g_strjoinv ("|", (char **) said.people->pdata);
#define OR_NOTHING(text) ((text) != NULL ? (text) : "")
      rest = g_strjoin ("|", OR_NOTHING (said.ages), OR_NOTHING (said.town), OR_NOTHING (said.street),
                        OR_NOTHING (said.school), OR_NOTHING (said.club), OR_NOTHING (said.faith),
                        OR_NOTHING (said.good), NULL);
      g_assert_cmpstr (said.label, ==, lines[i].label);
      g_assert_cmpstr (said.kind, ==, lines[i].kind);
      g_assert_cmpstr (said.since, ==, lines[i].since);
      g_assert_cmpstr (said.until, ==, lines[i].until);
      g_assert_cmpstr (people, ==, lines[i].people);
      g_assert_cmpstr (rest, ==, lines[i].rest);
    }
}

typedef struct
{
  KithTestFolder *folder;
  KithDesk       *desk;
  char           *sheet;
} Fixture;

static const KithDay today = 20000;

static void
set_up (Fixture       *self,
        gconstpointer  data)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(KithDraft) child = kith_draft_new (KITH_RECORD_PERSON);

  self->folder = kith_test_folder_new ();
  self->desk = kith_desk_new (self->folder->file, &error);
  g_assert_no_error (error);
  kith_draft_set_text (child, KITH_PERSON_KNOWN_AS, "Maya");
  kith_draft_set_integer (child, KITH_PERSON_IS_FOCUS, 1);
  kith_desk_add (self->desk, child, &error);
  g_assert_no_error (error);
  self->sheet = kith_desk_add_map (self->desk, "Where I have lived", NULL, &error);
  g_assert_no_error (error);
}

static void
tear_down (Fixture       *self,
           gconstpointer  data)
{
  kith_desk_close (self->desk);
  g_clear_object (&self->desk);
  g_free (self->sheet);
  kith_test_folder_free (self->folder);
}

static char *
say (Fixture    *self,
     const char *text,
     const char *before)
{
  g_autoptr(GError) error = NULL;
  char *id = kith_desk_say_place (self->desk, self->sheet, text, before, today, &error);

  g_assert_no_error (error);
  return id;
}

static guint
count (Fixture        *self,
       KithRecordKind  kind)
{
  return kith_case_count (kith_desk_get_case (self->desk), kind);
}

static char *
dup_order (Fixture        *self,
           KithRecordKind  kind,
           guint           field)
{
  g_autoptr(GPtrArray) list = kith_mobility_list (kith_desk_get_case (self->desk), self->sheet, kind);
  GString *order = g_string_new (NULL);

  for (guint i = 0; i < list->len; i++)
    g_string_append_printf (order, "%s%s", i > 0 ? " " : "", kith_record_get_text (list->pdata[i], field));
  return g_string_free (order, FALSE);
}

static void
assert_order (Fixture        *self,
              KithRecordKind  kind,
              guint           field,
              const char     *wanted)
{
  g_autofree char *order = dup_order (self, kind, field);

  g_assert_cmpstr (order, ==, wanted);
}

/* What undo takes back comes back by redo, to the letter. */
static void
assert_one_step (Fixture    *self,
                 const char *before,
                 const char *label)
{
  g_autofree char *after = kith_test_dump (self->desk);
  g_autofree char *undone = NULL;
  g_autofree char *redone = NULL;

  g_assert_cmpstr (kith_desk_get_undo_label (self->desk), ==, label);
  g_assert_true (kith_desk_undo (self->desk, NULL));
  undone = kith_test_dump (self->desk);
  kith_test_assert_same (undone, before);
  g_assert_true (kith_desk_redo (self->desk, NULL));
  redone = kith_test_dump (self->desk);
  kith_test_assert_same (redone, after);
}

static void
test_a_map_is_the_childs_and_in_their_voice (Fixture       *self,
                                             gconstpointer  data)
{
  KithCase *live = kith_desk_get_case (self->desk);
  KithRecord *sheet = kith_case_find (live, self->sheet);

  g_assert_true (kith_mobility_is_map (sheet));
  g_assert_cmpstr (kith_record_get_text (sheet, KITH_SHEET_VOICE), ==, "Maya");
  g_assert_cmpstr (kith_record_get_ref (sheet, KITH_SHEET_CENTRE), ==,
                   kith_record_get_id (kith_case_nth (live, KITH_RECORD_PERSON, 0)));
}

static void
test_a_line_makes_a_place_and_people_in_one_step (Fixture       *self,
                                                  gconstpointer  data)
{
  g_autofree char *before = kith_test_dump (self->desk);
  g_autofree char *id = say (self, "Nan's flat, 2019, with Auntie Rin and Big Mo", NULL);
  KithCase *live = kith_desk_get_case (self->desk);

  g_assert_cmpuint (count (self, KITH_RECORD_PLACE), ==, 1);
  g_assert_cmpuint (count (self, KITH_RECORD_PERSON), ==, 3);
  g_assert_cmpuint (count (self, KITH_RECORD_PLACE_PERSON), ==, 2);
  g_assert_cmpuint (count (self, KITH_RECORD_MENTION), ==, 2);
  for (guint i = 0; i < 2; i++)
    {
      KithRecord *mention = kith_case_nth (live, KITH_RECORD_MENTION, i);
      KithRecord *person = kith_case_resolve (live, mention, KITH_MENTION_PERSON);

      g_assert_true (kith_record_get_boolean (person, KITH_PERSON_IS_PLACEHOLDER));
      g_assert_cmpstr (kith_record_get_text (mention, KITH_MENTION_NAMED_BY), ==, "Maya");
      g_assert_true (kith_record_has_token (mention, KITH_MENTION_TOOL, "mobility_map"));
      g_assert_true (kith_record_says_something (mention, KITH_MENTION_NAMED_ON));
      g_assert_true (kith_mobility_names (live, self->sheet, kith_record_get_id (person)));
    }
  assert_one_step (self, before, "Add Place");
}

static void
test_who_is_recorded_already_is_meant (Fixture       *self,
                                       gconstpointer  data)
{
  g_autofree char *first = say (self, "Nan's, with Big Mo", NULL);
  g_autofree char *second = say (self, "The shop, with big mo and Big Mo", NULL);

  g_assert_cmpuint (count (self, KITH_RECORD_PERSON), ==, 2);
  g_assert_cmpuint (count (self, KITH_RECORD_PLACE_PERSON), ==, 2);
}

/* "Joe" and "Joe Moss" are one man, who was not there twice. */
static void
test_who_is_named_in_two_ways_is_there_once (Fixture       *self,
                                             gconstpointer  data)
{
  const char *joe = kith_test_add_person (self->desk, "Joe");
  g_autoptr(KithDraft) edit
    = kith_draft_new_for (kith_case_find (kith_desk_get_case (self->desk), joe));
  g_autofree char *place = NULL;
  g_autoptr(GError) error = NULL;

  kith_draft_set_text (edit, KITH_PERSON_GIVEN_NAME, "Joe");
  kith_draft_set_text (edit, KITH_PERSON_FAMILY_NAME, "Moss");
  g_assert_true (kith_desk_edit (self->desk, edit, FALSE, &error));
  place = say (self, "Nan's, with Joe and Joe Moss", NULL);

  g_assert_cmpuint (count (self, KITH_RECORD_PLACE_PERSON), ==, 1);
}

static void
test_names_are_added_to_a_place (Fixture       *self,
                                 gconstpointer  data)
{
  g_autofree char *place = say (self, "Nan's", NULL);
  g_autofree char *before = kith_test_dump (self->desk);
  g_autofree char *id = NULL;
  g_autofree char *again = NULL;
  g_autoptr(GError) error = NULL;

  id = kith_desk_name_at_place (self->desk, place, "Auntie Rin, Big Mo and the budgie", today, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (count (self, KITH_RECORD_PLACE_PERSON), ==, 3);
  assert_one_step (self, before, "Add Somebody There");

  again = kith_desk_name_at_place (self->desk, place, "Big Mo", today, &error);
  g_assert_null (again);
  g_assert_error (error, KITH_ERROR, KITH_ERROR_RULE);
}

static void
test_somebody_of_the_tray_is_put_at_a_place_once (Fixture       *self,
                                                  gconstpointer  data)
{
  g_autofree char *place = say (self, "Nan's", NULL);
  const char *person = kith_test_add_person (self->desk, "Uncle Joe");
  g_autofree char *before = kith_test_dump (self->desk);
  g_autoptr(GError) error = NULL;

  g_assert_true (kith_desk_put_at_place (self->desk, place, person, today, &error));
  assert_one_step (self, before, "Add Somebody There");
  g_assert_false (kith_desk_put_at_place (self->desk, place, person, today, &error));
  g_assert_error (error, KITH_ERROR, KITH_ERROR_RULE);
}

static void
test_somebody_is_moved_to_another_place_with_their_mark (Fixture       *self,
                                                         gconstpointer  data)
{
  g_autoptr(GError) error = NULL;
  g_autofree char *one = say (self, "Number 9, with Rin", NULL);
  g_autofree char *other = say (self, "Aldgate, with Big Mo", NULL);
  KithCase *family = kith_desk_get_case (self->desk);
  KithRecord *there = NULL;
  const char *ids[2] = { NULL };

  for (guint i = 0; i < kith_case_count (family, KITH_RECORD_PLACE_PERSON); i++)
    if (g_strcmp0 (kith_record_get_ref (kith_case_nth (family, KITH_RECORD_PLACE_PERSON, i),
                                        KITH_PLACE_PERSON_PLACE), one) == 0)
      there = kith_case_nth (family, KITH_RECORD_PLACE_PERSON, i);
  g_assert_nonnull (there);
  ids[0] = kith_record_get_id (there);
  g_assert_true (kith_desk_mark_people (self->desk, ids, KITH_PLACE_PERSON_MARK, "safe", &error));
  g_assert_true (kith_desk_move_to_place (self->desk, ids[0], other, &error));
  g_assert_no_error (error);
  there = kith_case_find (family, ids[0]);
  g_assert_cmpstr (kith_record_get_ref (there, KITH_PLACE_PERSON_PLACE), ==, other);
  g_assert_true (kith_record_has_token (there, KITH_PLACE_PERSON_MARK, "safe"));

  g_assert_false (kith_desk_move_to_place (self->desk, ids[0], other, &error));
  g_assert_error (error, KITH_ERROR, KITH_ERROR_RULE);
  g_assert_true (kith_desk_undo (self->desk, NULL));
  g_assert_cmpstr (kith_record_get_ref (kith_case_find (family, ids[0]), KITH_PLACE_PERSON_PLACE), ==, one);
}

static void
test_places_take_another_turn (Fixture       *self,
                               gconstpointer  data)
{
  g_autofree char *a = say (self, "A", NULL);
  g_autofree char *c = say (self, "C", NULL);
  g_autofree char *b = say (self, "B", c);
  g_autofree char *sea = say (self, "Where I want to live", NULL);
  g_autofree char *d = say (self, "D", NULL);
  g_autofree char *before = NULL;

  assert_order (self, KITH_RECORD_PLACE, KITH_MAP_PLACE_LABEL, "A B C D Where I want to live");
  before = kith_test_dump (self->desk);
  g_assert_true (kith_desk_order_place (self->desk, d, a, NULL));
  assert_order (self, KITH_RECORD_PLACE, KITH_MAP_PLACE_LABEL, "D A B C Where I want to live");
  assert_one_step (self, before, "Reorder Places");
  g_assert_true (kith_desk_order_place (self->desk, d, NULL, NULL));
  assert_order (self, KITH_RECORD_PLACE, KITH_MAP_PLACE_LABEL, "A B C Where I want to live D");
}

static void
test_a_place_is_put_by_hand_and_let_go (Fixture       *self,
                                        gconstpointer  data)
{
  g_autofree char *place = say (self, "Nan's", NULL);
  KithRecord *record = kith_case_find (kith_desk_get_case (self->desk), place);
  const char *const ids[] = { place, NULL };
  g_autofree char *before = kith_test_dump (self->desk);

  g_assert_true (kith_desk_place (self->desk, self->sheet, &(KithPlace){ place, 5.0, 6.0, TRUE, FALSE },
                                  1, NULL, NULL));
  g_assert_true (kith_record_get_boolean (record, KITH_MAP_PLACE_IS_PINNED));
  g_assert_cmpfloat (kith_record_get_real (record, KITH_MAP_PLACE_X), ==, 5.0);
  g_assert_cmpuint (count (self, KITH_RECORD_PLACEMENT), ==, 0);
  assert_one_step (self, before, "Move");
  g_assert_true (kith_desk_unpin (self->desk, self->sheet, ids, NULL));
  g_assert_false (kith_record_get_boolean (record, KITH_MAP_PLACE_IS_PINNED));
}

static void
test_marks_are_one_step_for_several (Fixture       *self,
                                     gconstpointer  data)
{
  g_autofree char *place = say (self, "Nan's, with Rin and Mo", NULL);
  KithCase *live = kith_desk_get_case (self->desk);
  const char *const ids[] = { kith_record_get_id (kith_case_nth (live, KITH_RECORD_PLACE_PERSON, 0)),
                              kith_record_get_id (kith_case_nth (live, KITH_RECORD_PLACE_PERSON, 1)), NULL };
  g_autofree char *before = kith_test_dump (self->desk);
  g_autoptr(GError) error = NULL;

  g_assert_true (kith_desk_mark_people (self->desk, ids, KITH_PLACE_PERSON_MARK, "safe", &error));
  assert_one_step (self, before, "Mark People");
  g_assert_false (kith_desk_mark_people (self->desk, ids, KITH_PLACE_PERSON_MARK, "dangerous", &error));
  g_assert_error (error, KITH_ERROR, KITH_ERROR_RULE);
}

static void
test_needs_are_ranked (Fixture       *self,
                       gconstpointer  data)
{
  g_autofree char *a = kith_desk_add_wish (self->desk, self->sheet, "a", NULL);
  g_autofree char *b = kith_desk_add_wish (self->desk, self->sheet, "b", NULL);
  g_autofree char *c = kith_desk_add_wish (self->desk, self->sheet, "c", NULL);
  g_autofree char *before = kith_test_dump (self->desk);
  g_autoptr(GError) error = NULL;
  g_autofree char *none = NULL;

  g_assert_true (kith_desk_order_wish (self->desk, c, -1, NULL));
  assert_order (self, KITH_RECORD_WISH, KITH_WISH_TEXT, "a c b");
  assert_one_step (self, before, "Rank Needs");
  g_assert_true (kith_desk_order_wish (self->desk, a, -1, NULL));
  assert_order (self, KITH_RECORD_WISH, KITH_WISH_TEXT, "a c b");
  none = kith_desk_add_wish (self->desk, self->sheet, " ", &error);
  g_assert_error (error, KITH_ERROR, KITH_ERROR_RULE);
}

static void
test_pen_lines_and_the_eraser_are_one_step_each (Fixture       *self,
                                                 gconstpointer  data)
{
  const KithPoint line[] = { { 0.0, 0.0 }, { 10.0, 0.3 }, { 20.0, 0.0 } };
  const KithPoint away[] = { { 100.0, 100.0 } };
  g_autofree char *before = kith_test_dump (self->desk);
  g_autofree char *one = kith_desk_draw_stroke (self->desk, self->sheet,
                                                &(KithPenWish){ "pen", "blue", line, 3 }, NULL);
  g_autofree char *two = NULL;
  g_autofree char *drawn = NULL;

  g_assert_nonnull (one);
  assert_one_step (self, before, "Draw");
  two = kith_desk_draw_stroke (self->desk, self->sheet, &(KithPenWish){ "marker", "red", away, 1 }, NULL);
  drawn = kith_test_dump (self->desk);
  g_assert_true (kith_desk_erase_strokes (self->desk, self->sheet, &(KithPoint){ 50.0, 50.0 }, 1, 2.0, NULL));
  g_assert_cmpuint (count (self, KITH_RECORD_STROKE), ==, 2);
  g_assert_true (kith_desk_erase_strokes (self->desk, self->sheet, &(KithPoint){ 10.0, 1.0 }, 1, 2.0, NULL));
  g_assert_cmpuint (count (self, KITH_RECORD_STROKE), ==, 1);
  assert_one_step (self, drawn, "Erase");
}

/* Told of only before and after the line: a busy machine leaves out what lies between. */
static void
test_a_quick_eraser_takes_what_it_crosses (Fixture       *self,
                                           gconstpointer  data)
{
  const KithPoint line[] = { { 0.0, 0.0 }, { 10.0, 0.3 }, { 20.0, 0.0 } };
  const KithPoint beside[] = { { 30.0, -40.0 }, { 30.0, 40.0 } };
  const KithPoint across[] = { { 8.0, -40.0 }, { 12.0, 40.0 } };
  g_autofree char *one = kith_desk_draw_stroke (self->desk, self->sheet,
                                                &(KithPenWish){ "pen", "blue", line, 3 }, NULL);

  g_assert_nonnull (one);
  g_assert_true (kith_desk_erase_strokes (self->desk, self->sheet, beside, 2, 2.0, NULL));
  g_assert_cmpuint (count (self, KITH_RECORD_STROKE), ==, 1);
  g_assert_true (kith_desk_erase_strokes (self->desk, self->sheet, across, 2, 2.0, NULL));
  g_assert_cmpuint (count (self, KITH_RECORD_STROKE), ==, 0);
}

static void
test_a_sticker_is_stuck_on (Fixture       *self,
                            gconstpointer  data)
{
  g_autofree char *before = kith_test_dump (self->desk);
  g_autofree char *id = kith_desk_stick (self->desk, self->sheet, "heart", &(KithPoint){ 3.0, 4.0 }, NULL);

  g_assert_nonnull (id);
  assert_one_step (self, before, "Add Sticker");
}

static void
test_a_place_taken_off_takes_nobody_out_of_the_case (Fixture       *self,
                                                     gconstpointer  data)
{
  g_autofree char *place = say (self, "Nan's, with Rin and Mo", NULL);
  g_autofree char *before = kith_test_dump (self->desk);

  g_assert_true (kith_desk_remove (self->desk, place, NULL));
  g_assert_cmpuint (count (self, KITH_RECORD_PERSON), ==, 3);
  g_assert_cmpuint (count (self, KITH_RECORD_PLACE_PERSON), ==, 0);
  assert_one_step (self, before, "Remove Place");
}

static void
test_a_copy_for_today_has_the_same_places (Fixture       *self,
                                           gconstpointer  data)
{
  const KithPoint dot = { 1.0, 1.0 };
  g_autofree char *place = say (self, "Nan's, with Rin and Mo", NULL);
  g_autofree char *wish = kith_desk_add_wish (self->desk, self->sheet, "a dog", NULL);
  g_autofree char *stroke = kith_desk_draw_stroke (self->desk, self->sheet,
                                                   &(KithPenWish){ "pen", "blue", &dot, 1 }, NULL);
  g_autofree char *sticker = kith_desk_stick (self->desk, self->sheet, "star", &dot, NULL);
  g_autofree char *copy = kith_desk_copy_sheet (self->desk, self->sheet, "Copy", today, NULL);
  KithCase *live = kith_desk_get_case (self->desk);
  g_autoptr(GPtrArray) places = kith_mobility_list (live, copy, KITH_RECORD_PLACE);
  g_autoptr(GPtrArray) there = NULL;

  g_assert_cmpuint (places->len, ==, 1);
  g_assert_cmpstr (kith_record_get_id (places->pdata[0]), !=, place);
  there = kith_mobility_list (live, kith_record_get_id (places->pdata[0]), KITH_RECORD_PLACE_PERSON);
  g_assert_cmpuint (there->len, ==, 2);
  g_assert_cmpuint (count (self, KITH_RECORD_WISH), ==, 2);
  g_assert_cmpuint (count (self, KITH_RECORD_STROKE), ==, 2);
  g_assert_cmpuint (count (self, KITH_RECORD_STICKER), ==, 2);
}

static void
test_a_photo_of_the_paper_lies_behind (Fixture       *self,
                                       gconstpointer  data)
{
  g_autoptr(GBytes) content = g_bytes_new_static ("\xff\xd8\xff Map", 7);
  g_autofree char *before = kith_test_dump (self->desk);
  KithCase *live = kith_desk_get_case (self->desk);
  KithRecord *paper;
  g_autoptr(GError) error = NULL;

  g_assert_true (kith_desk_set_paper (self->desk, self->sheet, content, 40, 30, &error));
  g_assert_no_error (error);
  assert_one_step (self, before, "Lay Paper Drawing Behind");
  g_assert_true (kith_desk_make_paper_pale (self->desk, self->sheet, TRUE, NULL));
  paper = kith_sheet_find_paper (live, self->sheet);
  g_assert_true (kith_record_get_boolean (paper, KITH_PICTURE_IS_PALE));
  g_assert_true (kith_desk_set_paper (self->desk, self->sheet, content, 40, 30, NULL));
  g_assert_cmpuint (count (self, KITH_RECORD_PICTURE), ==, 1);
  g_assert_true (kith_desk_remove (self->desk, self->sheet, NULL));
  g_assert_cmpuint (count (self, KITH_RECORD_PICTURE), ==, 0);
  g_assert_false (kith_desk_make_paper_pale (self->desk, self->sheet, TRUE, &error));
  g_assert_error (error, KITH_ERROR, KITH_ERROR_NOT_FOUND);
}

static void
test_an_empty_line_is_refused_with_a_sentence (Fixture       *self,
                                               gconstpointer  data)
{
  g_autoptr(GError) error = NULL;
  g_autofree char *id = kith_desk_say_place (self->desk, self->sheet, " , ", NULL, today, &error);

  g_assert_null (id);
  g_assert_error (error, KITH_ERROR, KITH_ERROR_RULE);
  g_clear_error (&error);
  id = kith_desk_say_place (self->desk, "gone", "Nan's", NULL, today, &error);
  g_assert_null (id);
  g_assert_error (error, KITH_ERROR, KITH_ERROR_NOT_FOUND);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/desk-mobility/a-line-is-read-and-nothing-typed-is-lost",
                   test_a_line_is_read_and_nothing_typed_is_lost);
#define ADD(name, test) g_test_add ("/desk-mobility/" name, Fixture, NULL, set_up, test, tear_down)
  ADD ("a-map-is-the-childs-and-in-their-voice", test_a_map_is_the_childs_and_in_their_voice);
  ADD ("a-line-makes-a-place-and-people-in-one-step", test_a_line_makes_a_place_and_people_in_one_step);
  ADD ("who-is-recorded-already-is-meant", test_who_is_recorded_already_is_meant);
  ADD ("who-is-named-in-two-ways-is-there-once", test_who_is_named_in_two_ways_is_there_once);
  ADD ("names-are-added-to-a-place", test_names_are_added_to_a_place);
  ADD ("somebody-of-the-tray-is-put-at-a-place-once", test_somebody_of_the_tray_is_put_at_a_place_once);
  ADD ("somebody-is-moved-to-another-place-with-their-mark",
       test_somebody_is_moved_to_another_place_with_their_mark);
  ADD ("places-take-another-turn", test_places_take_another_turn);
  ADD ("a-place-is-put-by-hand-and-let-go", test_a_place_is_put_by_hand_and_let_go);
  ADD ("marks-are-one-step-for-several", test_marks_are_one_step_for_several);
  ADD ("needs-are-ranked", test_needs_are_ranked);
  ADD ("pen-lines-and-the-eraser-are-one-step-each", test_pen_lines_and_the_eraser_are_one_step_each);
  ADD ("a-quick-eraser-takes-what-it-crosses", test_a_quick_eraser_takes_what_it_crosses);
  ADD ("a-sticker-is-stuck-on", test_a_sticker_is_stuck_on);
  ADD ("a-place-taken-off-takes-nobody-out-of-the-case",
       test_a_place_taken_off_takes_nobody_out_of_the_case);
  ADD ("a-copy-for-today-has-the-same-places", test_a_copy_for_today_has_the_same_places);
  ADD ("a-photo-of-the-paper-lies-behind", test_a_photo_of_the_paper_lies_behind);
  ADD ("an-empty-line-is-refused-with-a-sentence", test_an_empty_line_is_refused_with_a_sentence);

  return g_test_run ();
}
