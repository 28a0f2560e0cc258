/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "base/kith-id.h"
#include "base/kith-text.h"
#include "model/kith-edit.h"
#include "model/kith-records.h"

static void
test_every_field_says_who_may_have_it (void)
{
  for (guint i = 0; i < KITH_N_RECORD_KINDS; i++)
    {
      const KithRecordType *type = kith_record_type_get (i);

      g_assert_cmpint ((int) type->kind, ==, (int) i);
      for (guint f = 0; f < type->n_fields; f++)
        {
          g_assert_cmpint (type->fields[f].disclosure, >, KITH_DISCLOSE_UNSET);
          g_assert_cmpint (type->fields[f].disclosure, <, KITH_N_DISCLOSURES);
        }
    }
}

static void
test_every_field_is_whole (void)
{
  for (guint i = 0; i < KITH_N_RECORD_KINDS; i++)
    {
      const KithRecordType *type = kith_record_type_get (i);

      g_assert_true (kith_record_type_find (type->table) == type);
      for (guint f = 0; f < type->n_fields; f++)
        {
          const KithField *field = &type->fields[f];

          g_assert_cmpint (kith_record_type_field (type, field->name), ==, (int) f);
          g_assert_false (kith_text_is_empty (field->label));
          g_assert_true ((field->kind == KITH_FIELD_TOKEN || field->kind == KITH_FIELD_TOKENS)
                         == (field->vocabulary != NULL));
          g_assert_true ((field->kind == KITH_FIELD_REF) == (field->refers_to != NULL));
          if (field->refers_to != NULL)
            g_assert_nonnull (kith_record_type_find (field->refers_to));
        }
    }
}

static void
test_vocabularies_have_no_token_twice (void)
{
  for (guint i = 0; i < KITH_N_RECORD_KINDS; i++)
    {
      const KithRecordType *type = kith_record_type_get (i);

      for (guint f = 0; f < type->n_fields; f++)
        {
          const KithVocabulary *vocabulary = type->fields[f].vocabulary;

          for (guint t = 0; vocabulary != NULL && t < vocabulary->n_terms; t++)
            g_assert_true (kith_vocabulary_find (vocabulary, vocabulary->terms[t].token)
                           == &vocabulary->terms[t]);
        }
    }
}

static void
test_nothing_said_is_the_first_term (void)
{
  g_autoptr(KithRecord) person = kith_record_new (KITH_RECORD_PERSON, "p");

  g_assert_cmpstr (kith_record_get_token (person, KITH_PERSON_SYMBOL), ==, "unknown");
  g_assert_null (kith_record_get_text (person, KITH_PERSON_KNOWN_AS));
  g_assert_false (kith_record_get_boolean (person, KITH_PERSON_IS_FOCUS));
}

static void
test_only_a_real_change_counts (void)
{
  g_autoptr(KithRecord) person = kith_record_new (KITH_RECORD_PERSON, "p");

  g_assert_false (kith_record_set_text (person, KITH_PERSON_KNOWN_AS, ""));
  g_assert_true (kith_record_set_text (person, KITH_PERSON_KNOWN_AS, "Rowan"));
  g_assert_false (kith_record_set_text (person, KITH_PERSON_KNOWN_AS, "Rowan"));
  g_assert_true (kith_record_set_text (person, KITH_PERSON_SYMBOL, "male"));
  g_assert_false (kith_record_set_text (person, KITH_PERSON_SYMBOL, "male"));
}

static void
test_fields_are_properties (void)
{
  g_autoptr(KithRecord) person = kith_record_new (KITH_RECORD_PERSON, "p");
  g_autofree char *name = NULL;
  gboolean focus = FALSE;

  kith_record_set_text (person, KITH_PERSON_KNOWN_AS, "Rowan");
  kith_record_set_integer (person, KITH_PERSON_IS_FOCUS, 1);
  g_object_get (person, "known-as", &name, "is-focus", &focus, NULL);

  g_assert_cmpstr (name, ==, "Rowan");
  g_assert_true (focus);
}

static void
test_ids_sort_as_they_were_made (void)
{
  g_autoptr(KithIdMaker) maker = kith_id_maker_new ();
  g_autofree char *last = kith_id_maker_next (maker);

  for (guint i = 0; i < 5000; i++)
    {
      char *id = kith_id_maker_next (maker);

      g_assert_cmpstr (last, <, id);
      g_assert_true (kith_id_is_valid (id));
      g_free (last);
      last = id;
    }
}

static void
test_two_makers_never_meet (void)
{
  g_autoptr(KithIdMaker) one = kith_id_maker_new ();
  g_autoptr(KithIdMaker) other = kith_id_maker_new ();
  g_autofree char *a = kith_id_maker_next (one);
  g_autofree char *b = kith_id_maker_next (other);

  g_assert_cmpstr (a, !=, b);
}

static void
test_search_is_blind_to_case_and_accents (void)
{
  g_autofree char *name = kith_text_fold ("Zofia ŁĘCKA-Østergård");
  g_autofree char *typed = kith_text_fold ("zofia lecka-ostergard");

  g_assert_cmpstr (name, ==, typed);
}

static void
test_several_choices_are_told_in_the_order_of_the_words (void)
{
  g_autoptr(KithRecord) slot = kith_record_new (KITH_RECORD_ROTA_SLOT, "s");
  g_autofree char *labels = NULL;

  kith_record_set_text (slot, KITH_ROTA_SLOT_DAYS, "sun mon");
  labels = kith_vocabulary_dup_labels (&kith_weekdays, kith_record_get_text (slot, KITH_ROTA_SLOT_DAYS));

  g_assert_cmpstr (labels, ==, "Monday, Sunday");
  g_assert_true (kith_record_has_among (slot, KITH_ROTA_SLOT_DAYS, "sun"));
  g_assert_false (kith_record_has_among (slot, KITH_ROTA_SLOT_DAYS, "sat"));
  g_assert_false (kith_vocabulary_has_all (&kith_weekdays, "sun someday"));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/records/every-field-says-who-may-have-it",
                   test_every_field_says_who_may_have_it);
  g_test_add_func ("/records/every-field-is-whole", test_every_field_is_whole);
  g_test_add_func ("/records/vocabularies-have-no-token-twice",
                   test_vocabularies_have_no_token_twice);
  g_test_add_func ("/records/nothing-said-is-the-first-term", test_nothing_said_is_the_first_term);
  g_test_add_func ("/records/only-a-real-change-counts", test_only_a_real_change_counts);
  g_test_add_func ("/records/fields-are-properties", test_fields_are_properties);
  g_test_add_func ("/records/ids-sort-as-they-were-made", test_ids_sort_as_they_were_made);
  g_test_add_func ("/records/two-makers-never-meet", test_two_makers_never_meet);
  g_test_add_func ("/records/several-choices-are-told-in-the-order-of-the-words",
                   test_several_choices_are_told_in_the_order_of_the_words);
  g_test_add_func ("/records/search-is-blind-to-case-and-accents",
                   test_search_is_blind_to_case_and_accents);

  return g_test_run ();
}
