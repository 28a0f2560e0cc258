/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "base/kith-error.h"
#include "kith-test-desk.h"
#include "kith-test-family.h"
#include "model/kith-oddities.h"
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

static void
import (KithDesk *desk,
        KithCase *family)
{
  g_autoptr(GError) error = NULL;

  kith_desk_import (desk, family, &error);
  g_assert_no_error (error);
}

static void
undo (KithDesk *desk)
{
  g_autoptr(GError) error = NULL;

  kith_desk_undo (desk, &error);
  g_assert_no_error (error);
}

static void
redo (KithDesk *desk)
{
  g_autoptr(GError) error = NULL;

  kith_desk_redo (desk, &error);
  g_assert_no_error (error);
}

static void
test_what_is_added_is_in_the_file (void)
{
  g_autoptr(KithTestFolder) folder = kith_test_folder_new ();
  g_autoptr(KithDesk) desk = new_desk (folder);
  g_autofree char *live = NULL;
  g_autofree char *stored = NULL;

  kith_test_add_person (desk, "Zofia Łęcka");
  live = kith_test_dump (desk);
  g_clear_object (&desk);
  stored = kith_test_dump_file (folder->file);

  g_assert_nonnull (strstr (live, "Zofia Łęcka"));
  kith_test_assert_same (stored, live);
}

static void
test_undo_and_redo_survive_closing (void)
{
  g_autoptr(KithTestFolder) folder = kith_test_folder_new ();
  g_autoptr(KithDesk) desk = new_desk (folder);
  g_autofree char *before = kith_test_dump (desk);
  g_autofree char *after = NULL;
  g_autofree char *undone = NULL;
  g_autofree char *redone = NULL;

  kith_test_add_person (desk, "Ash");
  after = kith_test_dump (desk);
  g_clear_object (&desk);

  desk = kith_desk_open (folder->file, NULL);
  g_assert_cmpstr (kith_desk_get_undo_label (desk), ==, "Add Person");
  undo (desk);
  undone = kith_test_dump (desk);
  g_clear_object (&desk);

  desk = kith_desk_open (folder->file, NULL);
  g_assert_false (kith_desk_can_undo (desk));
  g_assert_cmpstr (kith_desk_get_redo_label (desk), ==, "Add Person");
  redo (desk);
  redone = kith_test_dump (desk);

  kith_test_assert_same (undone, before);
  kith_test_assert_same (redone, after);
}

static void
test_import_is_one_step (void)
{
  g_autoptr(KithTestFolder) folder = kith_test_folder_new ();
  g_autoptr(KithDesk) desk = new_desk (folder);
  g_autoptr(KithCase) family = kith_test_big_family (3000);
  g_autofree char *before = kith_test_dump (desk);
  g_autofree char *after = NULL;
  g_autofree char *undone = NULL;
  g_autofree char *redone = NULL;

  import (desk, family);
  g_assert_cmpuint (kith_case_count (kith_desk_get_case (desk), KITH_RECORD_PERSON), ==, 3000);
  after = kith_test_dump (desk);
  g_clear_object (&desk);
  desk = kith_desk_open (folder->file, NULL);
  undo (desk);
  undone = kith_test_dump (desk);
  redo (desk);
  redone = kith_test_dump (desk);

  kith_test_assert_same (undone, before);
  kith_test_assert_same (redone, after);
}

static void
test_the_sample_comes_through_the_file (void)
{
  g_autoptr(KithTestFolder) folder = kith_test_folder_new ();
  g_autoptr(KithDesk) desk = new_desk (folder);
  g_autoptr(KithCase) family = kith_test_family_load ("family.txt");
  g_autofree char *live = NULL;
  g_autofree char *stored = NULL;

  import (desk, family);
  live = kith_test_dump (desk);
  kith_desk_close (desk);
  stored = kith_test_dump_file (folder->file);

  kith_test_assert_same (stored, live);
}

static KithDesk *
desk_with_family (KithTestFolder *folder)
{
  KithDesk *desk = new_desk (folder);
  g_autoptr(KithCase) family = kith_test_family_read (
    "[birth_group twins]\nkind=identical\n"
    "[person gran]\nknown_as=Gran\n"
    "[person mum]\nknown_as=Mum\nbirth_group=twins\n"
    "[person dad]\nknown_as=Dad\n"
    "[person maya]\nknown_as=Maya\n"
    "[partnership pair]\npartner_a=mum\npartner_b=dad\n"
    "[parentage maya-of-mum]\nchild=maya\nparent=mum\nfamily=pair\n"
    "[parentage maya-of-dad]\nchild=maya\nparent=dad\nfamily=pair\n"
    "[parentage mum-of-gran]\nchild=mum\nparent=gran\n"
    "[tie close]\ngiver=mum\nreceiver=gran\n"
    "[sheet now]\nkind=genogram\ncentre=mum\n"
    "[placement mum-there]\nsheet=now\nperson=mum\nx=10\ny=20\n");

  import (desk, family);
  return desk;
}

static KithRecord *
find (KithDesk   *desk,
      const char *id)
{
  return kith_case_find (kith_desk_get_case (desk), id);
}

static void
test_removing_takes_along_what_hangs_on_it (void)
{
  g_autoptr(KithTestFolder) folder = kith_test_folder_new ();
  g_autoptr(KithDesk) desk = desk_with_family (folder);
  g_autofree char *before = kith_test_dump (desk);
  g_autofree char *undone = NULL;
  g_autoptr(GError) error = NULL;
  static const char *const gone[] = { "mum", "pair", "maya-of-mum", "mum-of-gran", "close",
                                      "mum-there" };

  kith_desk_remove (desk, "mum", &error);
  g_assert_no_error (error);

  for (guint i = 0; i < G_N_ELEMENTS (gone); i++)
    g_assert_null (find (desk, gone[i]));
  g_assert_null (kith_record_get_ref (find (desk, "maya-of-dad"), KITH_PARENTAGE_FAMILY));
  g_assert_null (kith_record_get_ref (find (desk, "now"), KITH_SHEET_CENTRE));
  g_assert_nonnull (find (desk, "twins"));
  g_assert_cmpstr (kith_desk_get_undo_label (desk), ==, "Remove Person");

  undo (desk);
  undone = kith_test_dump (desk);
  kith_test_assert_same (undone, before);
  g_assert_false (kith_desk_remove (desk, "nobody", &error));
  g_assert_error (error, KITH_ERROR, KITH_ERROR_NOT_FOUND);
}

/* Each draft breaks one rule. */
static const struct
{
  KithRecordKind kind;
  int            first;
  const char    *one;
  int            second;
  const char    *other;
} broken[] = {
  { KITH_RECORD_PARTNERSHIP, KITH_PARTNERSHIP_PARTNER_A, "mum", KITH_PARTNERSHIP_PARTNER_B, "mum" },
  { KITH_RECORD_PARENTAGE, KITH_PARENTAGE_CHILD, "mum", KITH_PARENTAGE_PARENT, "mum" },
  { KITH_RECORD_PARENTAGE, KITH_PARENTAGE_CHILD, "gran", KITH_PARENTAGE_PARENT, "nobody" },
  { KITH_RECORD_PARENTAGE, KITH_PARENTAGE_CHILD, "gran", KITH_PARENTAGE_PARENT, "pair" },
  { KITH_RECORD_PARENTAGE, KITH_PARENTAGE_CHILD, "gran", KITH_PARENTAGE_NOTE, "no parent" },
  { KITH_RECORD_SIBSHIP, KITH_SIBSHIP_PERSON_A, "mum", KITH_SIBSHIP_PERSON_B, "mum" },
  { KITH_RECORD_TIE, KITH_TIE_GIVER, "mum", KITH_TIE_RECEIVER, "mum" },
  { KITH_RECORD_PERSON, KITH_PERSON_SYMBOL, "triangle", KITH_PERSON_NOTE, "x" },
  { KITH_RECORD_PERSON, KITH_PERSON_BORN, "last week", KITH_PERSON_NOTE, "x" },
  { KITH_RECORD_PERSON, KITH_PERSON_KNOWN_AS, "M\xff", KITH_PERSON_NOTE, "x" },
  { KITH_RECORD_NEED, KITH_NEED_KIND, "interpreter", KITH_NEED_VALUE, "Polish" },
};

static void
test_rules_are_kept (void)
{
  g_autoptr(KithTestFolder) folder = kith_test_folder_new ();
  g_autoptr(KithDesk) desk = desk_with_family (folder);
  g_autofree char *before = kith_test_dump (desk);

  for (guint i = 0; i < G_N_ELEMENTS (broken); i++)
    {
      g_autoptr(KithDraft) draft = kith_draft_new (broken[i].kind);
      g_autoptr(GError) error = NULL;
      g_autofree char *after = NULL;

      kith_draft_set_text (draft, (guint) broken[i].first, broken[i].one);
      kith_draft_set_text (draft, (guint) broken[i].second, broken[i].other);
      g_assert_false (kith_desk_add (desk, draft, &error));
      g_assert_error (error, KITH_ERROR, KITH_ERROR_RULE);
      after = kith_test_dump (desk);
      kith_test_assert_same (after, before);
    }

  g_assert_cmpstr (kith_desk_get_undo_label (desk), ==, "Import Family");
}

/* Turning a foster link into one by birth can close a circle: it is kept as it is told, and noted. */
static void
test_somebody_who_is_their_own_grandmother_is_noted (void)
{
  g_autoptr(KithTestFolder) folder = kith_test_folder_new ();
  g_autoptr(KithDesk) desk = desk_with_family (folder);
  g_autoptr(KithDraft) link = kith_draft_new (KITH_RECORD_PARENTAGE);
  g_autoptr(KithDraft) edit = NULL;
  g_autoptr(GPtrArray) problems = NULL;
  g_autofree char *at_link = NULL;
  g_autofree char *at_person = NULL;
  g_autoptr(GError) error = NULL;

  kith_draft_set_text (link, KITH_PARENTAGE_CHILD, "gran");
  kith_draft_set_text (link, KITH_PARENTAGE_PARENT, "maya");
  kith_draft_set_text (link, KITH_PARENTAGE_KIND, "other_carer");
  kith_desk_add (desk, link, &error);
  g_assert_no_error (error);
  edit = kith_draft_new_for (find (desk, kith_draft_get_id (link)));
  kith_draft_set_text (edit, KITH_PARENTAGE_KIND, "birth");

  g_assert_true (kith_desk_edit (desk, edit, FALSE, &error));
  g_assert_no_error (error);
  problems = kith_desk_check (desk, &error);
  g_assert_cmpuint (problems->len, >=, 2);
  g_assert_nonnull (strstr (problems->pdata[0], "their own ancestor"));
  at_link = kith_oddity_dup_sentence (kith_desk_get_case (desk), find (desk, kith_draft_get_id (link)),
                                      KITH_PARENTAGE_KIND);
  g_assert_nonnull (strstr (at_link, "their own ancestor"));
  at_person = kith_oddity_dup_sentence (kith_desk_get_case (desk), find (desk, "maya"),
                                        KITH_PERSON_BORN);
  g_assert_nonnull (strstr (at_person, "their own ancestor"));
}

/* A foreign file may say that somebody is their own grandparent. */
static void
test_a_circle_comes_in_and_is_told (void)
{
  g_autoptr(KithTestFolder) folder = kith_test_folder_new ();
  g_autoptr(KithDesk) desk = new_desk (folder);
  g_autoptr(KithCase) family = kith_test_family_read (
    "[person a]\n[person b]\n[person c]\n[person top]\n"
    "[parentage a-of-b]\nchild=a\nparent=b\n"
    "[parentage b-of-a]\nchild=b\nparent=a\n"
    "[parentage b-of-top]\nchild=b\nparent=top\n"
    "[parentage c-of-a]\nchild=c\nparent=a\n");
  g_autoptr(GPtrArray) problems = NULL;
  g_autoptr(GError) error = NULL;

  import (desk, family);
  problems = kith_desk_check (desk, &error);
  g_assert_no_error (error);

  g_assert_cmpuint (problems->len, ==, 2);
  g_assert_true (g_str_has_prefix (problems->pdata[0], "parentage a-of-b: "));
  g_assert_true (g_str_has_prefix (problems->pdata[1], "parentage b-of-a: "));
}

static void
test_several_things_are_one_step (void)
{
  g_autoptr(KithTestFolder) folder = kith_test_folder_new ();
  g_autoptr(KithDesk) desk = desk_with_family (folder);
  g_autoptr(GPtrArray) drafts = g_ptr_array_new_with_free_func ((GDestroyNotify) kith_draft_free);
  g_autofree char *before = kith_test_dump (desk);
  g_autofree char *undone = NULL;
  g_autoptr(GError) error = NULL;
  KithDraft *link = kith_draft_new (KITH_RECORD_PARENTAGE);
  KithDraft *child = kith_draft_new (KITH_RECORD_PERSON);

  kith_draft_set_text (child, KITH_PERSON_KNOWN_AS, "Baby");
  kith_draft_set_text (link, KITH_PARENTAGE_CHILD, kith_draft_get_id (child));
  kith_draft_set_text (link, KITH_PARENTAGE_PARENT, "maya");
  g_ptr_array_add (drafts, link);
  g_ptr_array_add (drafts, child);
  kith_desk_record (desk, "Add Child", drafts, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (kith_desk_get_undo_label (desk), ==, "Add Child");
  undo (desk);
  undone = kith_test_dump (desk);

  kith_test_assert_same (undone, before);
}

static void
test_people_are_placed_and_unpinned (void)
{
  g_autoptr(KithTestFolder) folder = kith_test_folder_new ();
  g_autoptr(KithDesk) desk = desk_with_family (folder);
  KithPlace places[] = { { "mum", 30, 40, TRUE }, { "dad", 60.5, 40, TRUE } };
  g_autoptr(GError) error = NULL;

  kith_desk_place (desk, "now", places, 2, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (kith_case_count (kith_desk_get_case (desk), KITH_RECORD_PLACEMENT), ==, 2);
  g_assert_cmpfloat (kith_record_get_real (find (desk, "mum-there"), KITH_PLACEMENT_X), ==, 30);
  g_assert_true (kith_record_get_boolean (find (desk, "mum-there"), KITH_PLACEMENT_IS_PINNED));

  places[0].is_pinned = FALSE;
  kith_desk_place (desk, "now", places, 1, NULL, &error);
  g_assert_no_error (error);
  g_assert_false (kith_record_get_boolean (find (desk, "mum-there"), KITH_PLACEMENT_IS_PINNED));

  places[0].x = 0.0 / 0.0;
  g_assert_false (kith_desk_place (desk, "now", places, 1, NULL, &error));
  g_assert_error (error, KITH_ERROR, KITH_ERROR_RULE);
}

static void
test_a_family_comes_in_once (void)
{
  g_autoptr(KithTestFolder) folder = kith_test_folder_new ();
  g_autoptr(KithDesk) desk = new_desk (folder);
  g_autoptr(KithCase) family = kith_test_family_load ("family.txt");
  g_autoptr(GError) error = NULL;

  import (desk, family);

  g_assert_false (kith_desk_import (desk, family, &error));
  g_assert_error (error, KITH_ERROR, KITH_ERROR_EXISTS);
}

static void
count_cb (KithDesk   *desk,
          GParamSpec *property,
          guint      *n_told)
{
  ++*n_told;
}

static void
test_the_title_is_followed (void)
{
  g_autoptr(KithTestFolder) folder = kith_test_folder_new ();
  g_autoptr(KithDesk) desk = new_desk (folder);
  guint n_told = 0;

  g_assert_cmpstr (kith_desk_get_title (desk), ==, "Family");
  g_signal_connect (desk, "notify::title", G_CALLBACK (count_cb), &n_told);
  for (guint i = 0; i < 2; i++)
    {
      g_autoptr(KithDraft) draft = kith_draft_new (KITH_RECORD_CASE_INFO);

      kith_draft_set_text (draft, KITH_CASE_INFO_TITLE, "Hartley");
      g_assert_true (kith_desk_describe (desk, draft, NULL));
    }

  g_assert_cmpstr (kith_desk_get_title (desk), ==, "Hartley");
  g_assert_cmpuint (n_told, ==, 1);
  g_assert_cmpuint (kith_case_count (kith_desk_get_case (desk), KITH_RECORD_CASE_INFO), ==, 1);
  undo (desk);
  g_assert_cmpstr (kith_desk_get_title (desk), ==, "Family");
}

static void
test_what_the_case_says_of_itself_stays (void)
{
  g_autoptr(KithTestFolder) folder = kith_test_folder_new ();
  g_autoptr(KithDesk) desk = new_desk (folder);
  g_autoptr(KithCase) family
    = kith_test_family_read ("[case_info other]\ntitle=Theirs\nsource_note=From a file\n");
  g_autoptr(KithDraft) draft = kith_draft_new (KITH_RECORD_CASE_INFO);
  KithRecord *info;

  kith_draft_set_text (draft, KITH_CASE_INFO_TITLE, "Ours");
  g_assert_true (kith_desk_describe (desk, draft, NULL));
  import (desk, family);
  info = kith_case_get_info (kith_desk_get_case (desk));

  g_assert_cmpstr (kith_record_get_text (info, KITH_CASE_INFO_TITLE), ==, "Ours");
  g_assert_cmpstr (kith_record_get_text (info, KITH_CASE_INFO_SOURCE_NOTE), ==, "From a file");
}

static void
test_each_family_that_comes_in_is_told_of (void)
{
  g_autoptr(KithTestFolder) folder = kith_test_folder_new ();
  g_autoptr(KithDesk) desk = new_desk (folder);
  g_autoptr(KithCase) one = kith_test_family_read ("[case_info a]\nsource_note=one.ged\n");
  g_autoptr(KithCase) two = kith_test_family_read ("[case_info b]\nsource_note=two.ged\n");
  g_autoptr(KithCase) again = kith_test_family_read ("[case_info c]\nsource_note=one.ged\n"
                                                     "[person p]\nknown_as=Asha\n");
  KithRecord *info;

  import (desk, one);
  import (desk, two);
  import (desk, again);
  info = kith_case_get_info (kith_desk_get_case (desk));

  g_assert_cmpstr (kith_record_get_text (info, KITH_CASE_INFO_SOURCE_NOTE), ==,
                   "one.ged\ntwo.ged");
  undo (desk);
  undo (desk);
  g_assert_cmpstr (kith_record_get_text (info, KITH_CASE_INFO_SOURCE_NOTE), ==, "one.ged");
}

static void
test_a_desk_lets_go_of_everything (void)
{
  g_autoptr(KithTestFolder) folder = kith_test_folder_new ();
  KithDesk *desk = new_desk (folder);
  KithCase *family = g_object_ref (kith_desk_get_case (desk));

  g_assert_finalize_object (desk);
  g_assert_finalize_object (family);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name) kith_test_add ("desk", #name, test_##name)
  ADD (what_is_added_is_in_the_file);
  ADD (undo_and_redo_survive_closing);
  ADD (import_is_one_step);
  ADD (the_sample_comes_through_the_file);
  ADD (removing_takes_along_what_hangs_on_it);
  ADD (rules_are_kept);
  ADD (somebody_who_is_their_own_grandmother_is_noted);
  ADD (a_circle_comes_in_and_is_told);
  ADD (several_things_are_one_step);
  ADD (people_are_placed_and_unpinned);
  ADD (a_family_comes_in_once);
  ADD (the_title_is_followed);
  ADD (what_the_case_says_of_itself_stays);
  ADD (each_family_that_comes_in_is_told_of);
  ADD (a_desk_lets_go_of_everything);
#undef ADD

  return g_test_run ();
}
