/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "base/kith-error.h"
#include "exchange/kith-plain.h"
#include "kith-test-family.h"
#include "model/kith-records.h"

#include <string.h>

static void
test_what_is_written_is_read_again (void)
{
  g_autoptr(KithCase) family = kith_test_family_load ("family.txt");
  g_autofree char *written = kith_plain_write (family);
  g_autoptr(KithCase) again = kith_test_family_read (written);
  g_autofree char *rewritten = kith_plain_write (again);

  g_assert_cmpstr (written, ==, rewritten);
  for (guint kind = 0; kind < KITH_N_RECORD_KINDS; kind++)
    if (kith_record_type_get (kind)->is_live)
      g_assert_cmpuint (kith_case_count (family, kind), ==, kith_case_count (again, kind));
}

static void
test_a_record_without_words_is_kept (void)
{
  g_autoptr(KithCase) family = kith_test_family_read ("[person a]\n");
  g_autofree char *written = kith_plain_write (family);
  g_autoptr(KithCase) again = kith_test_family_read (written);

  g_assert_cmpuint (kith_case_count (again, KITH_RECORD_PERSON), ==, 1);
}

static void
test_hard_text_survives (void)
{
  g_autoptr(KithCase) family
    = kith_test_family_read ("[person a]\nknown_as= Smith & Sons <b>x\nnote=two\\nlines \\\\ ; #\n");
  g_autofree char *written = kith_plain_write (family);
  g_autoptr(KithCase) again = kith_test_family_read (written);

  g_assert_cmpstr (kith_record_get_text (kith_test_person (again, "a"), KITH_PERSON_NOTE), ==,
                   "two\nlines \\ ; #");
}

static const char *const faulty[] = {
  "[person]\n",
  "[planet a]\n",
  "[person a b c]\n",
  "[person a]\nsoul=large\n",
  "[person a]\ngroup_count=many\n",
  "[history a]\n",
  "[person a]\n[tie a]\n",
};

static void
test_faults_are_refused_in_words (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (faulty); i++)
    {
      g_autoptr(GError) error = NULL;

      g_assert_null (kith_plain_read (faulty[i], &error));
      g_assert_error (error, KITH_ERROR, KITH_ERROR_FORMAT);
    }
}

static void
test_json_escapes_what_must_be (void)
{
  g_autoptr(KithCase) family = kith_test_family_read ("[person a]\nnote=say \"no\"\\t\\\\\n");
  g_autofree char *json = kith_json_write (family);

  g_assert_nonnull (strstr (json, "\"note\": \"say \\\"no\\\"\\u0009\\\\\""));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/plain/what-is-written-is-read-again", test_what_is_written_is_read_again);
  g_test_add_func ("/plain/a-record-without-words-is-kept", test_a_record_without_words_is_kept);
  g_test_add_func ("/plain/hard-text-survives", test_hard_text_survives);
  g_test_add_func ("/plain/faults-are-refused-in-words", test_faults_are_refused_in_words);
  g_test_add_func ("/plain/json-escapes-what-must-be", test_json_escapes_what_must_be);

  return g_test_run ();
}
