/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "base/kith-error.h"
#include "desk/kith-verbs-kin.h"
#include "desk/kith-verbs.h"
#include "kith-test-desk.h"
#include "layout/kith-layout-family.h"
#include "model/kith-kin.h"
#include "model/kith-records.h"

#include <string.h>

static KithDesk *
new_desk (KithTestFolder *folder)
{
  g_autoptr(GError) error = NULL;
  KithDesk *desk = kith_desk_new (folder->file, &error);

  g_assert_no_error (error);
  return desk;
}

/* The id stays good for the test. */
static const char *
add (KithDesk   *desk,
     KithRole    role,
     const char *name,
     const char *of)
{
  KithNewcomer newcomer = { role, name };
  g_autoptr(GError) error = NULL;
  g_autofree char *id = kith_desk_add_kin (desk, &newcomer, of, &error);

  g_assert_no_error (error);
  return g_intern_string (id);
}

static KithRecord *
find (KithDesk   *desk,
      const char *id)
{
  return kith_case_find (kith_desk_get_case (desk), id);
}

static char *
names (GPtrArray *people)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < people->len; i++)
    g_string_append_printf (text, "%s%s", i > 0 ? " " : "",
                            kith_record_get_text (people->pdata[i], KITH_PERSON_KNOWN_AS));
  return g_string_free (text, FALSE);
}

static char *
parents (KithDesk   *desk,
         const char *child)
{
  g_autoptr(GPtrArray) people = kith_kin_parents (kith_desk_get_case (desk), find (desk, child),
                                                  KITH_PARENTAGE_BY_BIRTH);

  return names (people);
}

static void
assert_names (char       *got,
              const char *wanted)
{
  g_assert_cmpstr (got, ==, wanted);
  g_free (got);
}

static void
test_the_first_is_the_child_in_focus (void)
{
  g_autoptr(KithTestFolder) folder = kith_test_folder_new ();
  g_autoptr(KithDesk) desk = new_desk (folder);
  const char *maya = add (desk, KITH_ROLE_ANYBODY, "Maya", NULL);
  const char *other = add (desk, KITH_ROLE_ANYBODY, "Lee", NULL);

  g_assert_true (kith_record_get_boolean (find (desk, maya), KITH_PERSON_IS_FOCUS));
  g_assert_false (kith_record_get_boolean (find (desk, other), KITH_PERSON_IS_FOCUS));
}

static void
test_the_second_parent_makes_a_couple_of_unknown_kind (void)
{
  g_autoptr(KithTestFolder) folder = kith_test_folder_new ();
  g_autoptr(KithDesk) desk = new_desk (folder);
  KithCase *live = kith_desk_get_case (desk);
  const char *maya = add (desk, KITH_ROLE_ANYBODY, "Maya", NULL);
  KithRecord *couple;

  add (desk, KITH_ROLE_PARENT, "Ann", maya);
  g_assert_cmpuint (kith_case_count (live, KITH_RECORD_PARTNERSHIP), ==, 0);
  add (desk, KITH_ROLE_PARENT, "Joe", maya);

  assert_names (parents (desk, maya), "Ann Joe");
  g_assert_cmpuint (kith_case_count (live, KITH_RECORD_PARTNERSHIP), ==, 1);
  couple = kith_case_nth (live, KITH_RECORD_PARTNERSHIP, 0);
  g_assert_true (kith_record_has_token (couple, KITH_PARTNERSHIP_KIND, "other"));
  for (guint i = 0; i < 2; i++)
    g_assert_cmpstr (kith_record_get_ref (kith_case_nth (live, KITH_RECORD_PARENTAGE, i),
                                          KITH_PARENTAGE_FAMILY), ==, kith_record_get_id (couple));
}

static void
test_a_third_parent_is_a_carer (void)
{
  g_autoptr(KithTestFolder) folder = kith_test_folder_new ();
  g_autoptr(KithDesk) desk = new_desk (folder);
  KithCase *live = kith_desk_get_case (desk);
  const char *maya = add (desk, KITH_ROLE_ANYBODY, "Maya", NULL);

  for (guint i = 0; i < 3; i++)
    add (desk, KITH_ROLE_PARENT, "P", maya);

  g_assert_cmpuint (kith_case_count (live, KITH_RECORD_PARTNERSHIP), ==, 1);
  g_assert_true (kith_record_has_token (kith_case_nth (live, KITH_RECORD_PARENTAGE, 2),
                                        KITH_PARENTAGE_KIND, "other_carer"));
}

static void
test_a_brother_invents_no_parents (void)
{
  g_autoptr(KithTestFolder) folder = kith_test_folder_new ();
  g_autoptr(KithDesk) desk = new_desk (folder);
  KithCase *live = kith_desk_get_case (desk);
  const char *maya = add (desk, KITH_ROLE_ANYBODY, "Maya", NULL);

  add (desk, KITH_ROLE_SIBLING, "Tom", maya);

  g_assert_cmpuint (kith_case_count (live, KITH_RECORD_PERSON), ==, 2);
  g_assert_cmpuint (kith_case_count (live, KITH_RECORD_PARENTAGE), ==, 0);
  g_assert_cmpuint (kith_case_count (live, KITH_RECORD_SIBSHIP), ==, 1);
}

static void
test_a_parent_told_later_is_the_parent_of_full_siblings (void)
{
  g_autoptr(KithTestFolder) folder = kith_test_folder_new ();
  g_autoptr(KithDesk) desk = new_desk (folder);
  const char *maya = add (desk, KITH_ROLE_ANYBODY, "Maya", NULL);
  const char *tom = add (desk, KITH_ROLE_SIBLING, "Tom", maya);
  const char *kai = add (desk, KITH_ROLE_SIBLING, "Kai", tom);

  add (desk, KITH_ROLE_PARENT, "Ann", maya);

  assert_names (parents (desk, maya), "Ann");
  assert_names (parents (desk, tom), "Ann");
  assert_names (parents (desk, kai), "Ann");

  add (desk, KITH_ROLE_PARENT, "Joe", tom);

  assert_names (parents (desk, maya), "Ann Joe");
  assert_names (parents (desk, tom), "Ann Joe");
  assert_names (parents (desk, kai), "Ann Joe");
  g_assert_cmpuint (kith_case_count (kith_desk_get_case (desk), KITH_RECORD_PARTNERSHIP), ==, 1);
}

static void
test_a_second_parent_is_nobodys_who_was_not_told_as_a_full_sibling (void)
{
  g_autoptr(KithTestFolder) folder = kith_test_folder_new ();
  g_autoptr(KithDesk) desk = new_desk (folder);
  const char *maya = add (desk, KITH_ROLE_ANYBODY, "Maya", NULL);
  const char *ann = add (desk, KITH_ROLE_PARENT, "Ann", maya);
  const char *tom = add (desk, KITH_ROLE_CHILD, "Tom", ann);
  const char *kai = add (desk, KITH_ROLE_SIBLING, "Kai", maya);

  add (desk, KITH_ROLE_PARENT, "Joe", maya);

  assert_names (parents (desk, maya), "Ann Joe");
  assert_names (parents (desk, kai), "Ann Joe");
  assert_names (parents (desk, tom), "Ann");
}

static void
test_a_sibling_shares_the_known_parents (void)
{
  g_autoptr(KithTestFolder) folder = kith_test_folder_new ();
  g_autoptr(KithDesk) desk = new_desk (folder);
  KithCase *live = kith_desk_get_case (desk);
  const char *maya = add (desk, KITH_ROLE_ANYBODY, "Maya", NULL);
  const char *tom;

  add (desk, KITH_ROLE_PARENT, "Ann", maya);
  add (desk, KITH_ROLE_PARENT, "Joe", maya);
  tom = add (desk, KITH_ROLE_SIBLING, "Tom", maya);

  assert_names (parents (desk, tom), "Ann Joe");
  g_assert_cmpuint (kith_case_count (live, KITH_RECORD_SIBSHIP), ==, 0);
  g_assert_cmpuint (kith_case_count (live, KITH_RECORD_PARTNERSHIP), ==, 1);
}

static void
test_a_sibling_of_an_adopted_child_is_not_adopted (void)
{
  g_autoptr(KithTestFolder) folder = kith_test_folder_new ();
  g_autoptr(KithDesk) desk = new_desk (folder);
  const char *maya = add (desk, KITH_ROLE_ANYBODY, "Maya", NULL);
  const char *ann = kith_test_add_person (desk, "Ann");
  const char *link = kith_test_add_parent (desk, maya, ann);
  g_autoptr(KithDraft) change = kith_draft_new_for (find (desk, link));
  g_autoptr(GError) error = NULL;
  const char *tom;

  kith_draft_set_text (change, KITH_PARENTAGE_KIND, "adopted");
  kith_desk_edit (desk, change, FALSE, &error);
  g_assert_no_error (error);
  tom = add (desk, KITH_ROLE_SIBLING, "Tom", maya);

  assert_names (parents (desk, tom), "");
  g_assert_cmpuint (kith_case_count (kith_desk_get_case (desk), KITH_RECORD_SIBSHIP), ==, 1);
}

static void
set_state (KithDesk   *desk,
           const char *state)
{
  KithRecord *couple = kith_case_nth (kith_desk_get_case (desk), KITH_RECORD_PARTNERSHIP, 0);
  g_autoptr(KithDraft) change = kith_draft_new_for (couple);

  kith_draft_set_text (change, KITH_PARTNERSHIP_STATE, state);
  g_assert_true (kith_desk_edit (desk, change, FALSE, NULL));
}

static void
test_a_child_is_the_couples_while_it_is_one (void)
{
  g_autoptr(KithTestFolder) folder = kith_test_folder_new ();
  g_autoptr(KithDesk) desk = new_desk (folder);
  const char *ann = add (desk, KITH_ROLE_ANYBODY, "Ann", NULL);
  const char *first, *second, *third, *couple;

  first = add (desk, KITH_ROLE_CHILD, "One", ann);
  add (desk, KITH_ROLE_PARTNER, "Joe", ann);
  second = add (desk, KITH_ROLE_CHILD, "Two", ann);
  set_state (desk, "ended");
  third = add (desk, KITH_ROLE_CHILD, "Three", ann);

  assert_names (parents (desk, first), "Ann");
  assert_names (parents (desk, second), "Ann Joe");
  assert_names (parents (desk, third), "Ann");

  couple = kith_record_get_id (kith_case_nth (kith_desk_get_case (desk), KITH_RECORD_PARTNERSHIP, 0));
  assert_names (parents (desk, add (desk, KITH_ROLE_CHILD, "Four", couple)), "Ann Joe");
}

static void
test_who_has_no_name_is_a_placeholder (void)
{
  g_autoptr(KithTestFolder) folder = kith_test_folder_new ();
  g_autoptr(KithDesk) desk = new_desk (folder);
  const char *maya = add (desk, KITH_ROLE_ANYBODY, "Maya", NULL);
  KithNewcomer newcomer = { KITH_ROLE_PARENT, "  ", NULL, NULL, "female" };
  g_autofree char *mother = kith_desk_add_kin (desk, &newcomer, maya, NULL);

  g_assert_cmpstr (kith_record_get_text (find (desk, mother), KITH_PERSON_KNOWN_AS), ==,
                   "Maya’s mother");
  g_assert_true (kith_record_get_boolean (find (desk, mother), KITH_PERSON_IS_PLACEHOLDER));
}

static void
test_friends_workers_and_pets_are_tied_to_whom_they_were_told_of (void)
{
  static const struct
  {
    KithRole    role;
    const char *kind;
    const char *tie;
  } cases[] = {
    { KITH_ROLE_FRIEND, "friend", "social_friend" },
    { KITH_ROLE_PROFESSIONAL, "professional", "social_professional" },
    { KITH_ROLE_PET, "pet", "social_link" },
  };
  g_autoptr(KithTestFolder) folder = kith_test_folder_new ();
  g_autoptr(KithDesk) desk = new_desk (folder);
  KithCase *live = kith_desk_get_case (desk);
  const char *maya = add (desk, KITH_ROLE_ANYBODY, "Maya", NULL);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const char *id = add (desk, cases[i].role, "X", maya);

      g_assert_true (kith_record_has_token (find (desk, id), KITH_PERSON_KIND, cases[i].kind));
      g_assert_true (kith_record_has_token (kith_case_nth (live, KITH_RECORD_TIE, i), KITH_TIE_KIND,
                                            cases[i].tie));
    }

  add (desk, KITH_ROLE_FRIEND, "Nobody's", NULL);
  g_assert_cmpuint (kith_case_count (live, KITH_RECORD_TIE), ==, 3);
}

static void
test_each_newcomer_is_one_step (void)
{
  g_autoptr(KithTestFolder) folder = kith_test_folder_new ();
  g_autoptr(KithDesk) desk = new_desk (folder);
  const char *maya = add (desk, KITH_ROLE_ANYBODY, "Maya", NULL);
  g_autoptr(GPtrArray) before = g_ptr_array_new_with_free_func (g_free);
  static const KithRole told[] = { KITH_ROLE_SIBLING, KITH_ROLE_PARENT, KITH_ROLE_PARENT,
                                   KITH_ROLE_CHILD, KITH_ROLE_PARTNER, KITH_ROLE_SIBLINGS,
                                   KITH_ROLE_PET };

  for (guint i = 0; i < G_N_ELEMENTS (told); i++)
    {
      g_ptr_array_add (before, kith_test_dump (desk));
      add (desk, told[i], "X", maya);
    }
  for (guint i = G_N_ELEMENTS (told); i-- > 0;)
    {
      g_autofree char *now = NULL;

      g_assert_true (kith_desk_undo (desk, NULL));
      now = kith_test_dump (desk);
      kith_test_assert_same (now, before->pdata[i]);
    }
}

static void
test_the_first_place_makes_a_sheet_and_can_be_forgotten (void)
{
  g_autoptr(KithTestFolder) folder = kith_test_folder_new ();
  g_autoptr(KithDesk) desk = new_desk (folder);
  KithCase *live = kith_desk_get_case (desk);
  const char *maya = add (desk, KITH_ROLE_ANYBODY, "Maya", NULL);
  KithPlace place = { maya, 10.0, 20.0, TRUE, FALSE };
  const char *const ids[] = { maya, NULL };
  const char *sheet;

  g_assert_true (kith_desk_place (desk, NULL, &place, 1, NULL, NULL));
  g_assert_cmpuint (kith_case_count (live, KITH_RECORD_SHEET), ==, 1);
  sheet = kith_record_get_id (kith_case_nth (live, KITH_RECORD_SHEET, 0));
  g_assert_true (kith_desk_place (desk, sheet, &place, 1, NULL, NULL));
  g_assert_cmpuint (kith_case_count (live, KITH_RECORD_PLACEMENT), ==, 1);

  g_assert_true (kith_desk_unpin (desk, sheet, ids, NULL));
  g_assert_cmpuint (kith_case_count (live, KITH_RECORD_PLACEMENT), ==, 0);
  g_assert_cmpstr (kith_desk_get_undo_label (desk), ==, "Let Kith Place");
  g_assert_true (kith_desk_unpin (desk, sheet, ids, NULL));
  g_assert_true (kith_desk_undo (desk, NULL));
  g_assert_cmpuint (kith_case_count (live, KITH_RECORD_PLACEMENT), ==, 1);
}

static void
test_several_go_in_one_step (void)
{
  g_autoptr(KithTestFolder) folder = kith_test_folder_new ();
  g_autoptr(KithDesk) desk = new_desk (folder);
  KithCase *live = kith_desk_get_case (desk);
  const char *maya = add (desk, KITH_ROLE_ANYBODY, "Maya", NULL);
  const char *ann = add (desk, KITH_ROLE_PARENT, "Ann", maya);
  const char *joe = add (desk, KITH_ROLE_PARENT, "Joe", maya);
  const char *const ids[] = { ann, joe, NULL };
  g_autofree char *before = kith_test_dump (desk);
  g_autofree char *after = NULL;

  g_assert_true (kith_desk_remove_all (desk, ids, NULL));
  g_assert_cmpuint (kith_case_count (live, KITH_RECORD_PERSON), ==, 1);
  g_assert_cmpuint (kith_case_count (live, KITH_RECORD_PARENTAGE), ==, 0);
  g_assert_true (kith_desk_undo (desk, NULL));
  after = kith_test_dump (desk);
  kith_test_assert_same (after, before);
}

static KithBox
same_box (KithRecord *person,
          gpointer    user_data)
{
  return (KithBox){ 22.0, 21.0, 6.0 };
}

/* Couples of a thousand who all have parents, so that whole branches can change sides. */
static void
test_a_large_family_with_newcomers_is_laid_out (void)
{
  g_autoptr(KithTestFolder) folder = kith_test_folder_new ();
  g_autoptr(KithDesk) desk = new_desk (folder);
  g_autoptr(KithCase) family = kith_test_big_family (1000);
  KithLayoutOptions options = kith_layout_options_for_symbol (9.0);

  g_assert_true (kith_desk_import (desk, family, NULL));
  for (guint i = 0; i < 4; i++)
    {
      g_autofree char *of = g_strdup_printf ("p%06u", 999 - i * 2);
      g_autoptr(KithLayoutFamily) people = NULL;
      g_autoptr(KithLayout) layout = NULL;

      add (desk, KITH_ROLE_PARTNER, "New", of);
      people = kith_layout_family_new (kith_desk_get_case (desk), NULL, same_box, NULL);
      layout = kith_layout_new (kith_layout_family_get_input (people), &options);
      g_assert_cmpuint (layout->n_persons, ==, 1001 + i);
    }
}

static void
test_who_is_gone_gets_no_kin (void)
{
  g_autoptr(KithTestFolder) folder = kith_test_folder_new ();
  g_autoptr(KithDesk) desk = new_desk (folder);
  KithNewcomer newcomer = { KITH_ROLE_PARENT, "Ann" };
  g_autoptr(GError) error = NULL;
  g_autofree char *before = kith_test_dump (desk);
  g_autofree char *after = NULL;

  g_assert_null (kith_desk_add_kin (desk, &newcomer, "nobody", &error));
  g_assert_error (error, KITH_ERROR, KITH_ERROR_NOT_FOUND);
  after = kith_test_dump (desk);
  kith_test_assert_same (after, before);
}

static void
link_to (KithDesk   *desk,
         const char *child,
         const char *parent,
         const char *kind)
{
  g_autoptr(KithDraft) draft = kith_draft_new (KITH_RECORD_PARENTAGE);
  g_autoptr(GError) error = NULL;

  kith_draft_set_text (draft, KITH_PARENTAGE_CHILD, child);
  kith_draft_set_text (draft, KITH_PARENTAGE_PARENT, parent);
  kith_draft_set_text (draft, KITH_PARENTAGE_KIND, kind);
  g_assert_true (kith_desk_add (desk, draft, &error));
  g_assert_no_error (error);
}

/* Told as full sisters, and the mother of one is the other's by adoption. */
static void
test_a_second_parent_leaves_an_adopted_sister_alone (void)
{
  g_autoptr(KithTestFolder) folder = kith_test_folder_new ();
  g_autoptr(KithDesk) desk = new_desk (folder);
  const char *ann = add (desk, KITH_ROLE_ANYBODY, "Ann", NULL);
  const char *bea = add (desk, KITH_ROLE_SIBLING, "Bea", ann);
  const char *mum = add (desk, KITH_ROLE_ANYBODY, "Mum", NULL);

  link_to (desk, ann, mum, "birth");
  link_to (desk, bea, mum, "adopted");
  add (desk, KITH_ROLE_PARENT, "Dad", ann);
  assert_names (parents (desk, ann), "Mum Dad");
  assert_names (parents (desk, bea), "");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  kith_test_add ("desk-kin", "the-first-is-the-child-in-focus",
                 test_the_first_is_the_child_in_focus);
  kith_test_add ("desk-kin", "the-second-parent-makes-a-couple-of-unknown-kind",
                 test_the_second_parent_makes_a_couple_of_unknown_kind);
  kith_test_add ("desk-kin", "a-third-parent-is-a-carer", test_a_third_parent_is_a_carer);
  kith_test_add ("desk-kin", "a-brother-invents-no-parents", test_a_brother_invents_no_parents);
  kith_test_add ("desk-kin", "a-parent-told-later-is-the-parent-of-full-siblings",
                 test_a_parent_told_later_is_the_parent_of_full_siblings);
  kith_test_add ("desk-kin", "a-second-parent-is-nobodys-who-was-not-told-as-a-full-sibling",
                 test_a_second_parent_is_nobodys_who_was_not_told_as_a_full_sibling);
  kith_test_add ("desk-kin", "a-sibling-shares-the-known-parents",
                 test_a_sibling_shares_the_known_parents);
  kith_test_add ("desk-kin", "a-sibling-of-an-adopted-child-is-not-adopted",
                 test_a_sibling_of_an_adopted_child_is_not_adopted);
  kith_test_add ("desk-kin", "a-child-is-the-couples-while-it-is-one",
                 test_a_child_is_the_couples_while_it_is_one);
  kith_test_add ("desk-kin", "who-has-no-name-is-a-placeholder",
                 test_who_has_no_name_is_a_placeholder);
  kith_test_add ("desk-kin", "friends-workers-and-pets-are-tied-to-whom-they-were-told-of",
                 test_friends_workers_and_pets_are_tied_to_whom_they_were_told_of);
  kith_test_add ("desk-kin", "each-newcomer-is-one-step", test_each_newcomer_is_one_step);
  kith_test_add ("desk-kin", "who-is-gone-gets-no-kin", test_who_is_gone_gets_no_kin);
  kith_test_add ("desk-kin", "the-first-place-makes-a-sheet-and-can-be-forgotten",
                 test_the_first_place_makes_a_sheet_and_can_be_forgotten);
  kith_test_add ("desk-kin", "a-second-parent-leaves-an-adopted-sister-alone",
                 test_a_second_parent_leaves_an_adopted_sister_alone);
  kith_test_add ("desk-kin", "several-go-in-one-step", test_several_go_in_one_step);
  kith_test_add ("desk-kin", "a-large-family-with-newcomers-is-laid-out",
                 test_a_large_family_with_newcomers_is_laid_out);
  return g_test_run ();
}
