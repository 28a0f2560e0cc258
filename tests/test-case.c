/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "model/kith-case.h"
#include "model/kith-edit.h"
#include "model/kith-records.h"

typedef struct
{
  guint heard;
  guint added;
  guint removed;
  guint changed;
} Heard;

static void
changed_cb (KithCase         *family,
            const KithChange *change,
            Heard            *heard)
{
  heard->heard++;
  heard->added += change->added->len;
  heard->removed += change->removed->len;
  heard->changed += change->changed->len;
}

static KithRecord *
add_person (KithCase   *family,
            const char *id)
{
  g_autoptr(KithRecord) person = kith_record_new (KITH_RECORD_PERSON, id);

  kith_case_add (family, person);
  return person;
}

static KithRecord *
add_parent (KithCase   *family,
            const char *id,
            const char *child,
            const char *parent)
{
  g_autoptr(KithRecord) link = kith_record_new (KITH_RECORD_PARENTAGE, id);

  kith_record_set_text (link, KITH_PARENTAGE_CHILD, child);
  kith_record_set_text (link, KITH_PARENTAGE_PARENT, parent);
  kith_case_add (family, link);
  return link;
}

static void
test_one_change_is_heard_once (void)
{
  g_autoptr(KithCase) family = kith_case_new ();
  Heard heard = { 0 };

  g_signal_connect (family, "changed", G_CALLBACK (changed_cb), &heard);
  kith_case_begin_change (family);
  add_person (family, "b");
  add_person (family, "a");
  kith_case_end_change (family);

  g_assert_cmpuint (heard.heard, ==, 1);
  g_assert_cmpuint (heard.added, ==, 2);
  g_assert_cmpuint (kith_case_count (family, KITH_RECORD_PERSON), ==, 2);
  g_assert_cmpstr (kith_record_get_id (kith_case_nth (family, KITH_RECORD_PERSON, 0)), ==, "a");
}

static void
test_a_change_of_nothing_is_not_heard (void)
{
  g_autoptr(KithCase) family = kith_case_new ();
  Heard heard = { 0 };

  g_signal_connect (family, "changed", G_CALLBACK (changed_cb), &heard);
  kith_case_begin_change (family);
  kith_case_remove (family, add_person (family, "a"));
  kith_case_end_change (family);

  g_assert_cmpuint (heard.heard, ==, 0);
  g_assert_null (kith_case_find (family, "a"));
}

static void
test_referrers_follow_the_reference (void)
{
  g_autoptr(KithCase) family = kith_case_new ();
  KithRecord *link;

  kith_case_begin_change (family);
  add_person (family, "child");
  add_person (family, "mum");
  add_person (family, "gran");
  link = add_parent (family, "l", "child", "mum");
  kith_case_set_value (family, link, KITH_PARENTAGE_PARENT,
                       &(KithValue){ .text = (char *) "gran" });
  kith_case_end_change (family);

  g_assert_cmpuint (kith_case_get_referrers (family, "mum")->len, ==, 0);
  g_assert_cmpuint (kith_case_get_referrers (family, "gran")->len, ==, 1);
  g_assert_true (kith_case_resolve (family, link, KITH_PARENTAGE_PARENT)
                 == kith_case_find (family, "gran"));
}

/* As in a file that another program has changed. */
static void
test_a_reference_to_something_of_another_sort_leads_nowhere (void)
{
  g_autoptr(KithCase) family = kith_case_new ();
  KithRecord *link;

  kith_case_begin_change (family);
  add_person (family, "child");
  link = add_parent (family, "l", "child", "l");
  kith_case_end_change (family);

  g_assert_true (kith_case_find (family, kith_record_get_ref (link, KITH_PARENTAGE_PARENT)) == link);
  g_assert_null (kith_case_resolve (family, link, KITH_PARENTAGE_PARENT));
  g_assert_nonnull (kith_case_resolve (family, link, KITH_PARENTAGE_CHILD));
}

static void
test_setting_tells_the_property (void)
{
  g_autoptr(KithCase) family = kith_case_new ();
  Heard heard = { 0 };
  guint told = 0;
  KithRecord *person;

  kith_case_begin_change (family);
  person = add_person (family, "a");
  kith_case_end_change (family);
  g_signal_connect (family, "changed", G_CALLBACK (changed_cb), &heard);
  g_signal_connect_swapped (person, "notify::known-as", G_CALLBACK (g_atomic_int_inc), &told);

  kith_case_begin_change (family);
  kith_case_set_value (family, person, KITH_PERSON_KNOWN_AS,
                       &(KithValue){ .text = (char *) "Ash" });
  kith_case_set_value (family, person, KITH_PERSON_KNOWN_AS,
                       &(KithValue){ .text = (char *) "Ash" });
  kith_case_end_change (family);

  g_assert_cmpuint (told, ==, 1);
  g_assert_cmpuint (heard.changed, ==, 1);
}

static void
items_changed_cb (GListModel *list,
                  guint       position,
                  guint       removed,
                  guint       added,
                  Heard      *heard)
{
  heard->heard++;
  heard->changed = position;
  heard->removed = removed;
  heard->added = added;
}

static void
test_lists_say_which_stretch_is_new (void)
{
  g_autoptr(KithCase) family = kith_case_new ();
  Heard heard = { 0 };

  kith_case_begin_change (family);
  for (char id[2] = "a"; id[0] <= 'f'; id[0]++)
    add_person (family, id);
  kith_case_end_change (family);
  g_signal_connect (kith_case_get_list (family, KITH_RECORD_PERSON), "items-changed",
                    G_CALLBACK (items_changed_cb), &heard);

  kith_case_begin_change (family);
  kith_case_remove (family, kith_case_find (family, "c"));
  add_person (family, "cc");
  add_person (family, "cd");
  kith_case_end_change (family);

  g_assert_cmpuint (heard.heard, ==, 1);
  g_assert_cmpuint (heard.changed, ==, 2);
  g_assert_cmpuint (heard.removed, ==, 1);
  g_assert_cmpuint (heard.added, ==, 2);
}

static void
test_everything_is_let_go (void)
{
  KithCase *family = kith_case_new ();
  KithRecord *person;

  kith_case_begin_change (family);
  person = g_object_ref (add_person (family, "a"));
  kith_case_end_change (family);

  g_assert_finalize_object (family);
  g_assert_finalize_object (person);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/case/one-change-is-heard-once", test_one_change_is_heard_once);
  g_test_add_func ("/case/a-change-of-nothing-is-not-heard", test_a_change_of_nothing_is_not_heard);
  g_test_add_func ("/case/referrers-follow-the-reference", test_referrers_follow_the_reference);
  g_test_add_func ("/case/a-reference-to-something-of-another-sort-leads-nowhere",
                   test_a_reference_to_something_of_another_sort_leads_nowhere);
  g_test_add_func ("/case/setting-tells-the-property", test_setting_tells_the_property);
  g_test_add_func ("/case/lists-say-which-stretch-is-new", test_lists_say_which_stretch_is_new);
  g_test_add_func ("/case/everything-is-let-go", test_everything_is_let_go);

  return g_test_run ();
}
