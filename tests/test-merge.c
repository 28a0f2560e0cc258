/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Two records that are one person: nothing that was said, and no link, is lost. */

#include "config.h"

#include "base/kith-error.h"
#include "desk/kith-typing.h"
#include "desk/kith-verbs-kin.h"
#include "desk/kith-verbs-merge.h"
#include "kith-test-desk.h"
#include "kith-test-family.h"
#include "model/kith-kin.h"
#include "model/kith-records.h"

typedef struct
{
  KithTestFolder *folder;
  KithDesk       *desk;
} Scene;

static const char family_text[] =
  "[person mum]\nknown_as=Mum\n"
  "[person one]\nknown_as=Liz\nfamily_name=Smith\nborn=1980\nnote=Rings on Mondays.\nsymbol=female\n"
  "[person two]\nknown_as=Auntie Liz\nborn=1981~\ntown=Leeds\nnote=Has a dog.\noccupation=Nurse\n"
  "[person gran]\nknown_as=Gran\n"
  "[person kid]\nknown_as=Kid\n"
  "[person ex]\nknown_as=Ex\n"
  "[parentage one-gran]\nchild=one\nparent=gran\nsince=1980\n"
  "[parentage two-gran]\nchild=two\nparent=gran\nnote=As Gran tells it.\n"
  "[partnership one-ex]\npartner_a=one\npartner_b=ex\nkind=married\nstarted=2001\n"
  "[partnership two-ex]\npartner_a=ex\npartner_b=two\nkind=married\nended=2010\nstarted=2002\n"
  "[parentage kid-two]\nchild=kid\nparent=two\nfamily=two-ex\n"
  "[parentage kid-ex]\nchild=kid\nparent=ex\nfamily=two-ex\n"
  "[sibship same]\nperson_a=one\nperson_b=two\n"
  "[tie close]\ngiver=mum\nreceiver=two\nkind=emo_close\n"
  "[contact_route phone]\nperson=two\nvalue=07700 900123\n"
  "[household home]\nname=Home\n"
  "[household_member lives]\nhousehold=home\nperson=two\n"
  "[restriction away]\nperson=ex\nother=two\n"
  "[sheet now]\nkind=genogram\ncentre=two\n"
  "[placement p1]\nsheet=now\nperson=one\nx=10\ny=20\n"
  "[placement p2]\nsheet=now\nperson=two\nx=50\ny=60\nis_pinned=true\n";

static void
scene_open_with (Scene      *scene,
                 const char *text)
{
  g_autoptr(KithCase) family = kith_test_family_read (text);
  g_autoptr(GError) error = NULL;

  scene->folder = kith_test_folder_new ();
  scene->desk = kith_desk_new (scene->folder->file, &error);
  g_assert_no_error (error);
  kith_desk_import (scene->desk, family, &error);
  g_assert_no_error (error);
}

static void
scene_open (Scene *scene)
{
  scene_open_with (scene, family_text);
}

static void
scene_close (Scene *scene)
{
  g_object_unref (scene->desk);
  kith_test_folder_free (scene->folder);
}

static KithRecord *
record (Scene      *scene,
        const char *id)
{
  return kith_case_find (kith_desk_get_case (scene->desk), id);
}

static const char *
said (Scene      *scene,
      const char *id,
      guint       field)
{
  return kith_record_get_text (record (scene, id), field);
}

static void
merge (Scene     *scene,
       KithDraft *draft)
{
  g_autoptr(GError) error = NULL;

  kith_desk_merge (scene->desk, draft, "two", &error);
  g_assert_no_error (error);
}

static void
make_one (Scene      *scene,
          const char *stays,
          const char *goes)
{
  g_autoptr(KithDraft) draft = kith_draft_new_for (record (scene, stays));
  g_autoptr(GError) error = NULL;

  kith_desk_merge (scene->desk, draft, goes, &error);
  g_assert_no_error (error);
}

static char *
add_parent (Scene      *scene,
            const char *name,
            const char *of)
{
  const KithNewcomer newcomer = { KITH_ROLE_PARENT, name };
  g_autoptr(GError) error = NULL;
  char *id = kith_desk_add_kin (scene->desk, &newcomer, of, &error);

  g_assert_no_error (error);
  return id;
}

static void
test_every_link_is_given_to_the_one_who_stays (void)
{
  Scene scene;
  g_autoptr(KithDraft) draft = NULL;
  g_autoptr(GPtrArray) problems = NULL;

  scene_open (&scene);
  draft = kith_draft_new_for (record (&scene, "one"));
  merge (&scene, draft);

  g_assert_null (record (&scene, "two"));
  g_assert_cmpstr (said (&scene, "close", KITH_TIE_RECEIVER), ==, "one");
  g_assert_cmpstr (said (&scene, "phone", KITH_CONTACT_ROUTE_PERSON), ==, "one");
  g_assert_cmpstr (said (&scene, "lives", KITH_HOUSEHOLD_MEMBER_PERSON), ==, "one");
  g_assert_cmpstr (said (&scene, "away", KITH_RESTRICTION_OTHER), ==, "one");
  g_assert_cmpstr (said (&scene, "now", KITH_SHEET_CENTRE), ==, "one");
  g_assert_cmpstr (said (&scene, "kid-two", KITH_PARENTAGE_PARENT), ==, "one");
  problems = kith_desk_check (scene.desk, NULL);
  g_assert_cmpuint (problems->len, ==, 0);
  scene_close (&scene);
}

static void
test_links_that_both_had_become_one (void)
{
  Scene scene;
  g_autoptr(KithDraft) draft = NULL;

  scene_open (&scene);
  draft = kith_draft_new_for (record (&scene, "one"));
  merge (&scene, draft);

  g_assert_null (record (&scene, "two-gran"));
  g_assert_cmpstr (said (&scene, "one-gran", KITH_PARENTAGE_NOTE), ==, "As Gran tells it.");
  g_assert_null (record (&scene, "two-ex"));
  g_assert_cmpstr (said (&scene, "one-ex", KITH_PARTNERSHIP_ENDED), ==, "2010");
  g_assert_cmpstr (said (&scene, "one-ex", KITH_PARTNERSHIP_NOTE), ==, "Together since: 2002");
  g_assert_cmpstr (said (&scene, "kid-two", KITH_PARENTAGE_FAMILY), ==, "one-ex");
  g_assert_cmpstr (said (&scene, "kid-ex", KITH_PARENTAGE_FAMILY), ==, "one-ex");
  g_assert_null (record (&scene, "p2"));
  g_assert_cmpfloat (kith_record_get_real (record (&scene, "p1"), KITH_PLACEMENT_X), ==, 10.0);
  scene_close (&scene);
}

static void
test_what_is_not_chosen_is_kept (void)
{
  Scene scene;
  g_autoptr(KithDraft) draft = NULL;
  const char *note;

  scene_open (&scene);
  g_assert_true (kith_desk_keep_half_typed (scene.desk, record (&scene, "two"), KITH_PERSON_DIED,
                                            "31 June", NULL));
  draft = kith_draft_new_for (record (&scene, "one"));
  kith_draft_set_text (draft, KITH_PERSON_BORN, "1981~");
  merge (&scene, draft);

  g_assert_cmpstr (said (&scene, "one", KITH_PERSON_BORN), ==, "1981~");
  g_assert_cmpstr (said (&scene, "one", KITH_PERSON_KNOWN_AS), ==, "Liz");
  g_assert_cmpstr (said (&scene, "one", KITH_PERSON_OTHER_NAMES), ==, "Auntie Liz");
  g_assert_cmpstr (said (&scene, "one", KITH_PERSON_TOWN), ==, "Leeds");
  g_assert_cmpstr (said (&scene, "one", KITH_PERSON_OCCUPATION), ==, "Nurse");
  note = said (&scene, "one", KITH_PERSON_NOTE);
  g_assert_nonnull (strstr (note, "Rings on Mondays."));
  g_assert_nonnull (strstr (note, "Has a dog."));
  g_assert_nonnull (strstr (note, "Born: 1980"));
  g_assert_nonnull (strstr (note, "Died: 31 June"));
  g_assert_nonnull (strstr (note, "Auntie Liz"));
  g_assert_null (record (&scene, "same"));
  scene_close (&scene);
}

static void
test_one_undo_brings_both_back (void)
{
  Scene scene;
  g_autoptr(KithDraft) draft = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autofree char *undone = NULL;
  g_autofree char *redone = NULL;

  scene_open (&scene);
  before = kith_test_dump (scene.desk);
  draft = kith_draft_new_for (record (&scene, "one"));
  merge (&scene, draft);
  after = kith_test_dump (scene.desk);

  g_assert_cmpstr (kith_desk_get_undo_label (scene.desk), ==, "Make Two Records One");
  g_assert_true (kith_desk_undo (scene.desk, NULL));
  undone = kith_test_dump (scene.desk);
  kith_test_assert_same (undone, before);
  g_assert_true (kith_desk_redo (scene.desk, NULL));
  redone = kith_test_dump (scene.desk);
  kith_test_assert_same (redone, after);
  scene_close (&scene);
}

static void
test_a_circle_of_descent_is_noted_and_not_forbidden (void)
{
  Scene scene;
  g_autoptr(KithDraft) draft = NULL;
  g_autoptr(GPtrArray) problems = NULL;
  g_autoptr(GError) error = NULL;

  scene_open (&scene);
  draft = kith_draft_new_for (record (&scene, "kid"));
  g_assert_true (kith_desk_merge (scene.desk, draft, "gran", &error));
  g_assert_no_error (error);
  problems = kith_desk_check (scene.desk, &error);
  g_assert_cmpuint (problems->len, >, 0);
  g_assert_nonnull (strstr (problems->pdata[0], "their own ancestor"));
  scene_close (&scene);
}

static void
test_a_tie_between_the_two_is_told_in_the_note (void)
{
  Scene scene;
  g_autoptr(KithDraft) draft = NULL;
  g_autoptr(GError) error = NULL;

  scene_open (&scene);
  draft = kith_draft_new_for (record (&scene, "mum"));
  g_assert_true (kith_desk_merge (scene.desk, draft, "two", &error));
  g_assert_null (record (&scene, "close"));
  g_assert_nonnull (strstr (said (&scene, "mum", KITH_PERSON_NOTE), "Tie: Auntie Liz"));
  scene_close (&scene);
}

static void
test_all_that_a_lost_link_said_is_told_in_the_note (void)
{
  Scene scene;
  const char *note;

  scene_open_with (&scene, "[person one]\nknown_as=One\n[person two]\nknown_as=Two\n"
                           "[tie t]\ngiver=one\nreceiver=two\nkind=emo_close\nlabel=Best friends\n"
                           "since=2011\nnote=Since school.\n");
  g_assert_true (kith_desk_keep_half_typed (scene.desk, record (&scene, "t"), KITH_TIE_UNTIL,
                                            "31 June", NULL));
  make_one (&scene, "one", "two");

  g_assert_null (record (&scene, "t"));
  note = said (&scene, "one", KITH_PERSON_NOTE);
  g_assert_nonnull (strstr (note, "Tie: Two\n"));
  g_assert_nonnull (strstr (note, "Kind: "));
  g_assert_nonnull (strstr (note, "In words: Best friends\n"));
  g_assert_nonnull (strstr (note, "Since: 2011\n"));
  g_assert_nonnull (strstr (note, "Until: 31 June\n"));
  g_assert_nonnull (strstr (note, "Since school."));
  scene_close (&scene);
}

static void
test_an_order_between_the_two_stays_an_order (void)
{
  Scene scene;

  scene_open_with (&scene, "[person one]\nknown_as=One\n[person two]\nknown_as=Two\n"
                           "[restriction away]\nperson=two\nother=one\nkind=order\n"
                           "says=Not within 100 metres\nsince=2025\nnote=Seen by the worker.\n");
  make_one (&scene, "one", "two");

  g_assert_cmpstr (said (&scene, "away", KITH_RESTRICTION_PERSON), ==, "one");
  g_assert_null (said (&scene, "away", KITH_RESTRICTION_OTHER));
  g_assert_cmpstr (said (&scene, "away", KITH_RESTRICTION_SAYS), ==, "Not within 100 metres");
  g_assert_cmpstr (said (&scene, "away", KITH_RESTRICTION_NOTE), ==,
                   "Seen by the worker.\nIt was between “One” and “Two”, whose records have been made one.");
  g_assert_null (said (&scene, "one", KITH_PERSON_NOTE));
  scene_close (&scene);
}

static void
test_a_child_drawn_twice_with_both_parents (void)
{
  Scene scene;
  g_autofree char *mum = NULL;
  g_autofree char *dad = NULL;
  g_autofree char *mum_again = NULL;
  g_autofree char *dad_again = NULL;
  g_autoptr(GPtrArray) problems = NULL;
  KithCase *live;

  scene_open_with (&scene, "[person kid]\nknown_as=Kid\n[person again]\nknown_as=Kid\n");
  mum = add_parent (&scene, "Mum", "kid");
  dad = add_parent (&scene, "Dad", "kid");
  mum_again = add_parent (&scene, "Mum", "again");
  dad_again = add_parent (&scene, "Dad", "again");
  make_one (&scene, "kid", "again");
  make_one (&scene, dad, dad_again);
  make_one (&scene, mum, mum_again);

  live = kith_desk_get_case (scene.desk);
  g_assert_cmpuint (kith_case_count (live, KITH_RECORD_PERSON), ==, 3);
  g_assert_cmpuint (kith_case_count (live, KITH_RECORD_PARTNERSHIP), ==, 1);
  g_assert_cmpuint (kith_case_count (live, KITH_RECORD_PARENTAGE), ==, 2);
  for (guint i = 0; i < 2; i++)
    g_assert_cmpstr (kith_record_get_ref (kith_case_nth (live, KITH_RECORD_PARENTAGE, i),
                                          KITH_PARENTAGE_FAMILY),
                     ==, kith_record_get_id (kith_case_nth (live, KITH_RECORD_PARTNERSHIP, 0)));
  problems = kith_desk_check (scene.desk, NULL);
  g_assert_cmpuint (problems->len, ==, 0);
  scene_close (&scene);
}

/* The link that stays has no couple; the one that goes has one, which goes as well. */
static void
test_a_link_never_takes_a_couple_that_goes (void)
{
  Scene scene;

  scene_open_with (&scene, "[person one]\nknown_as=One\n[person two]\nknown_as=Two\n"
                           "[person ex]\nknown_as=Ex\n[person kid]\nknown_as=Kid\n"
                           "[partnership one-ex]\npartner_a=one\npartner_b=ex\nkind=other\n"
                           "[partnership two-ex]\npartner_a=two\npartner_b=ex\nkind=other\n"
                           "[parentage kid-one]\nchild=kid\nparent=one\n"
                           "[parentage kid-two]\nchild=kid\nparent=two\nfamily=two-ex\n");
  make_one (&scene, "one", "two");

  g_assert_null (record (&scene, "two-ex"));
  g_assert_null (record (&scene, "kid-two"));
  g_assert_cmpstr (said (&scene, "kid-one", KITH_PARENTAGE_FAMILY), ==, "one-ex");
  scene_close (&scene);
}

static void
test_half_typed_text_of_a_double_link_is_kept (void)
{
  Scene scene;

  scene_open (&scene);
  g_assert_true (kith_desk_keep_half_typed (scene.desk, record (&scene, "two-gran"),
                                            KITH_PARENTAGE_UNTIL, "31 June", NULL));
  make_one (&scene, "one", "two");
  g_assert_cmpstr (said (&scene, "one-gran", KITH_PARENTAGE_NOTE), ==,
                   "As Gran tells it.\nUntil: 31 June");
  scene_close (&scene);
}

/* Whoever was asked under both names is one head in the room. */
static void
test_nobody_is_asked_or_counted_twice (void)
{
  static const struct { const char *left; const char *right; } pairs[] = {
    { "[attendance l]\nmeeting=m\nperson=one\nreply=yes\nneeds=a lift\n",
      "[attendance r]\nmeeting=m\nperson=two\nneeds=soup\npresence=in_room\n" },
    { "[plan_agreement l]\nplan=p\nperson=one\nanswer=agreed\n",
      "[plan_agreement r]\nplan=p\nperson=two\ndifference=not on Sundays\n" },
    { "[place_person l]\nplace=f\nperson=one\nwords=Liz\n",
      "[place_person r]\nplace=f\nperson=two\nwords=Auntie\nmark=safe\n" },
    { "[engagement l]\nperson=one\ncan_when=Mondays\noffers=emotional\n",
      "[engagement r]\nperson=two\ncan_when=Tuesdays\noffers=practical\n" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (pairs); i++)
    {
      g_autofree char *text = g_strconcat ("[person one]\nknown_as=Liz\n[person two]\nknown_as=Auntie Liz\n"
                                           "[meeting m]\nkind=network\n[plan p]\nstate=draft\n"
                                           "[sheet s]\nkind=mobility_map\n[place f]\nsheet=s\nlabel=The flat\n",
                                           pairs[i].left, pairs[i].right, NULL);
      Scene scene;

      scene_open_with (&scene, text);
      make_one (&scene, "one", "two");
      g_assert_nonnull (record (&scene, "l"));
      g_assert_null (record (&scene, "r"));
      scene_close (&scene);
    }
}

static void
test_what_two_invitations_said_is_kept (void)
{
  Scene scene;

  scene_open_with (&scene, "[person one]\nknown_as=Liz\n[person two]\nknown_as=Auntie Liz\n"
                           "[meeting m]\nkind=network\n"
                           "[attendance l]\nmeeting=m\nperson=one\nreply=yes\nneeds=a lift\n"
                           "[attendance r]\nmeeting=m\nperson=two\nneeds=soup\npresence=in_room\n"
                           "[engagement el]\nperson=one\noffers=emotional\n"
                           "[engagement er]\nperson=two\noffers=practical money\n");
  make_one (&scene, "one", "two");
  g_assert_cmpstr (said (&scene, "l", KITH_ATTENDANCE_NEEDS), ==, "a lift");
  g_assert_cmpstr (said (&scene, "l", KITH_ATTENDANCE_NOTE), ==, "What they need to come: soup");
  g_assert_true (kith_record_has_token (record (&scene, "l"), KITH_ATTENDANCE_PRESENCE, "in_room"));
  g_assert_cmpstr (said (&scene, "el", KITH_ENGAGEMENT_NOTE), ==, "Can offer: Practical, Money");
  scene_close (&scene);
}

/* "Ann" is not said by saying "Joanna", nor "calm" by "not calm at all". */
static void
test_a_name_within_another_is_kept (void)
{
  Scene scene;

  scene_open_with (&scene, "[person one]\nknown_as=Liz\nother_names=Joanna\nnote=not calm at all\n"
                           "[person two]\nknown_as=Ann\nnote=calm\n");
  make_one (&scene, "one", "two");
  g_assert_cmpstr (said (&scene, "one", KITH_PERSON_OTHER_NAMES), ==, "Joanna, Ann");
  g_assert_cmpstr (said (&scene, "one", KITH_PERSON_NOTE), ==, "not calm at all\ncalm");
  scene_close (&scene);
}

static void
test_somebody_gone_cannot_be_made_one (void)
{
  Scene scene;
  g_autoptr(KithDraft) draft = NULL;
  g_autoptr(GError) error = NULL;

  scene_open (&scene);
  draft = kith_draft_new_for (record (&scene, "one"));
  g_assert_true (kith_desk_remove (scene.desk, "two", NULL));
  g_assert_false (kith_desk_merge (scene.desk, draft, "two", &error));
  g_assert_error (error, KITH_ERROR, KITH_ERROR_NOT_FOUND);
  scene_close (&scene);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name) kith_test_add ("merge", #name, test_##name)
  ADD (every_link_is_given_to_the_one_who_stays);
  ADD (links_that_both_had_become_one);
  ADD (what_is_not_chosen_is_kept);
  ADD (one_undo_brings_both_back);
  ADD (a_circle_of_descent_is_noted_and_not_forbidden);
  ADD (a_tie_between_the_two_is_told_in_the_note);
  ADD (all_that_a_lost_link_said_is_told_in_the_note);
  ADD (an_order_between_the_two_stays_an_order);
  ADD (a_child_drawn_twice_with_both_parents);
  ADD (a_link_never_takes_a_couple_that_goes);
  ADD (half_typed_text_of_a_double_link_is_kept);
  ADD (nobody_is_asked_or_counted_twice);
  ADD (what_two_invitations_said_is_kept);
  ADD (a_name_within_another_is_kept);
  ADD (somebody_gone_cannot_be_made_one);
#undef ADD

  return g_test_run ();
}
