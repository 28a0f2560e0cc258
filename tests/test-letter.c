/* SPDX-License-Identifier: GPL-3.0-or-later */

/* One document for one reader: how they read, what is kept of it, and the slip that lies on top. */

#include "config.h"

#include <string.h>

#include "base/kith-error.h"
#include "exchange/kith-plain.h"
#include "kith-test-family.h"
#include "kith-test-together.h"
#include "model/kith-copies.h"
#include "model/kith-edit.h"
#include "model/kith-involved.h"
#include "model/kith-records.h"
#include "report/kith-letter.h"
#include "report/kith-reading.h"

#define DAY kith_day_from_civil (2026, 3, 4)

static void
add_need (KithCase   *family,
          const char *person,
          const char *kind,
          const char *value)
{
  static guint n;
  g_autofree char *id = g_strdup_printf ("need-%u", n++);
  g_autoptr(KithRecord) need = kith_record_new (KITH_RECORD_NEED, id);

  kith_record_set_text (need, KITH_NEED_PERSON, person);
  kith_record_set_text (need, KITH_NEED_KIND, kind);
  kith_record_set_text (need, KITH_NEED_VALUE, value);
  kith_case_begin_change (family);
  kith_case_add (family, need);
  kith_case_end_change (family);
}

static void
test_needs_say_how_somebody_reads (void)
{
  static const struct
  {
    const char      *kind;
    const char      *value;
    KithPrintFormat  format;
    const char      *language;
  } cases[] = {
    { "format", "Easy read", KITH_PRINT_EASY, "en" },
    { "format", "easy read with pictures, in large letters", KITH_PRINT_EASY, "en" },
    { "format", "LARGE print, 18 pt", KITH_PRINT_LARGE, "en" },
    { "format", "Dyslexia: on cream", KITH_PRINT_DYSLEXIA, "en" },
    { "format", "no idea", KITH_PRINT_STANDARD, "en" },
    { "language", "Polish", KITH_PRINT_STANDARD, "pl" },
    { "language", "English and Polish", KITH_PRINT_STANDARD, "pl" },
    { "language", "po polsku, polski", KITH_PRINT_STANDARD, "pl" },
    { "language", "uk", KITH_PRINT_STANDARD, "uk" },
    { "language", "Klingon", KITH_PRINT_STANDARD, "en" },
    { "interpreter", "Lithuanian", KITH_PRINT_STANDARD, "lt" },
    { "access", "Polish shelf, large door", KITH_PRINT_STANDARD, "en" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(KithCase) family = kith_test_family_read (KITH_TEST_TOGETHER);
      KithReading reading;

      add_need (family, "gwen", cases[i].kind, cases[i].value);
      reading = kith_reading_of (family, "gwen");

      g_assert_cmpint (reading.format, ==, cases[i].format);
      g_assert_cmpstr (reading.language, ==, cases[i].language);
    }
}

static void
test_what_one_reads_counts_before_what_one_speaks (void)
{
  g_autoptr(KithCase) family = kith_test_family_read (KITH_TEST_TOGETHER);

  add_need (family, "gwen", "interpreter", "Romanian");
  add_need (family, "gwen", "language", "English");

  g_assert_cmpstr (kith_reading_of (family, "gwen").language, ==, "en");
  g_assert_cmpstr (kith_reading_of (family, NULL).language, ==, "en");
}

static KithShare *
share_for (KithCase    *family,
           const char  *person,
           KithReader **reader)
{
  *reader = kith_reader_new_for_person (family, kith_test_person (family, person));
  (*reader)->day = DAY;
  return kith_share_reduce (family, *reader, kith_matrix_get_default (), NULL);
}

static GBytes *
write_pdf (KithLetter *letter,
           KithCase   *copy)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(KithDocument) document = kith_letter_write (letter, copy, &error);
  GBytes *bytes;

  g_assert_no_error (error);
  bytes = kith_document_write (document, letter->format, KITH_DOCUMENT_PDF, &error);
  g_assert_no_error (error);
  return bytes;
}

/* The register keeps the copy as text, and how the document was made. */
static void
test_every_document_is_made_again_exactly (void)
{
  g_autoptr(KithCase) family = kith_test_family_read (KITH_TEST_TOGETHER);
  g_autoptr(KithReader) reader = NULL;
  g_autoptr(KithShare) share = share_for (family, "adeyemi", &reader);
  g_autofree char *kept = kith_plain_write (share->copy);

  for (KithDocKind kind = 0; kind < KITH_N_DOCS; kind++)
    {
      g_autoptr(KithLetter) letter = kith_letter_new (kind, share, reader);
      g_autoptr(KithCase) copy = NULL;
      g_autoptr(KithLetter) again = NULL;
      g_autofree char *text = NULL;
      g_autoptr(GBytes) one = NULL;
      g_autoptr(GBytes) other = NULL;
      g_autoptr(GError) error = NULL;

      letter->format = kind % KITH_N_PRINT_FORMATS;
      g_free (letter->language);
      letter->language = g_strdup ("pl");
      letter->second_language = g_strdup ("en");
      one = write_pdf (letter, share->copy);
      text = kith_letter_dup_text (letter);
      again = kith_letter_parse (text, &error);
      g_assert_no_error (error);
      copy = kith_plain_read (kept, &error);
      g_assert_no_error (error);
      other = write_pdf (again, copy);

      g_assert_true (g_bytes_equal (one, other));
    }
}

static void
test_what_was_no_document_is_refused (void)
{
  static const char *const texts[] = { NULL, "", "[drawing]\nsheet=x\n", "[document]\nkind=plan\n",
                                       "[document]\nkind=sermon\nformat=large\n", "\xff\xfe" };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr(GError) error = NULL;

      g_assert_null (kith_letter_parse (texts[i], &error));
      g_assert_error (error, KITH_ERROR, KITH_ERROR_FORMAT);
    }
}

static void
test_the_register_knows_the_plan_by_its_own_id (void)
{
  g_autoptr(KithCase) family = kith_test_family_read (KITH_TEST_TOGETHER);
  g_autoptr(KithReader) reader = NULL;
  g_autoptr(KithShare) share = share_for (family, "gwen", &reader);
  g_autoptr(KithLetter) plan = kith_letter_new (KITH_DOC_PLAN, share, reader);
  g_autoptr(KithLetter) agenda = kith_letter_new (KITH_DOC_AGENDA, share, reader);

  g_assert_cmpstr (kith_letter_find_plan (plan, share), ==,
                   kith_record_get_id (kith_doc_find_plan (family)));
  g_assert_null (kith_letter_find_plan (agenda, share));
}

static char *
slip_text (KithLetter *letter,
           KithCase   *copy)
{
  g_autoptr(GPtrArray) letters = g_ptr_array_new ();
  g_autoptr(KithDocument) slip = NULL;
  g_autoptr(GBytes) bytes = NULL;

  g_ptr_array_add (letters, letter);
  slip = kith_letter_new_slip (letters, copy);
  bytes = kith_document_write (slip, KITH_PRINT_STANDARD, KITH_DOCUMENT_TEXT, NULL);
  return g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
}

static void
test_a_slip_says_for_whom_and_what_and_nothing_else (void)
{
  g_autoptr(KithCase) family = kith_test_family_read (KITH_TEST_TOGETHER);
  g_autoptr(KithReader) reader = NULL;
  g_autoptr(KithShare) share = share_for (family, "gwen", &reader);
  g_autoptr(KithLetter) letter = kith_letter_new (KITH_DOC_ROTA, share, reader);
  g_autofree char *text = slip_text (letter, share->copy);

  g_assert_nonnull (strstr (text, "Copy for Nan Gwen"));
  g_assert_nonnull (strstr (text, "Who is with us when"));
  g_assert_null (strstr (text, "Our plan"));
  g_assert_null (strstr (text, "left out"));
}

static void
test_who_has_a_part_is_involved (void)
{
  g_autoptr(KithCase) family = kith_test_family_read (KITH_TEST_TOGETHER);
  const char *plan = kith_record_get_id (kith_doc_find_plan (family));

  g_assert_true (kith_is_involved (family, "gwen", plan, NULL));
  g_assert_false (kith_is_involved (family, "gwen", "another-plan", "another-meeting"));
  g_assert_false (kith_is_involved (family, "nobody", NULL, NULL));
}

static void
add_giving (KithCase   *family,
            const char *id,
            const char *plan,
            const char *reader)
{
  g_autoptr(KithRecord) giving = kith_record_new (KITH_RECORD_GIVING, id);

  kith_record_set_text (giving, KITH_GIVING_PLAN, plan);
  kith_record_set_text (giving, KITH_GIVING_READER, reader);
  kith_case_begin_change (family);
  kith_case_add (family, giving);
  kith_case_end_change (family);
}

static gboolean
lacks (KithCase   *family,
       const char *plan,
       const char *person)
{
  g_autoptr(GPtrArray) without = kith_copies_list_without (family, plan);

  return g_ptr_array_find (without, kith_case_find (family, person), NULL);
}

static void
test_a_copy_of_an_older_plan_is_no_copy_of_this_one (void)
{
  g_autoptr(KithCase) family = kith_test_family_read (KITH_TEST_TOGETHER);
  const char *plan = kith_record_get_id (kith_doc_find_plan (family));

  g_assert_true (lacks (family, plan, "gwen"));
  add_giving (family, "given-1", "an-older-plan", "gwen");
  g_assert_true (lacks (family, plan, "gwen"));
  add_giving (family, "given-2", plan, "gwen");
  add_giving (family, "given-3", plan, "gwen");
  g_assert_false (lacks (family, plan, "gwen"));
  g_assert_cmpstr (kith_record_get_id (kith_copies_find_last (family, plan, "gwen")), ==, "given-3");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/letter/needs-say-how-somebody-reads", test_needs_say_how_somebody_reads);
  g_test_add_func ("/letter/what-one-reads-counts-before-what-one-speaks",
                   test_what_one_reads_counts_before_what_one_speaks);
  g_test_add_func ("/letter/every-document-is-made-again-exactly",
                   test_every_document_is_made_again_exactly);
  g_test_add_func ("/letter/what-was-no-document-is-refused", test_what_was_no_document_is_refused);
  g_test_add_func ("/letter/the-register-knows-the-plan-by-its-own-id",
                   test_the_register_knows_the_plan_by_its_own_id);
  g_test_add_func ("/letter/a-slip-says-for-whom-and-what-and-nothing-else",
                   test_a_slip_says_for_whom_and_what_and_nothing_else);
  g_test_add_func ("/letter/who-has-a-part-is-involved", test_who_has_a_part_is_involved);
  g_test_add_func ("/letter/a-copy-of-an-older-plan-is-no-copy-of-this-one",
                   test_a_copy_of_an_older_plan_is_no_copy_of_this_one);

  return g_test_run ();
}
