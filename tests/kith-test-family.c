/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Families for tests: the sample, or one written out in the test as key-file text. */

#include "config.h"

#include "kith-test-family.h"

#include "exchange/kith-plain.h"

/**
 * kith_test_family_load:
 * @name: a file under data/sample, such as "family.txt"
 *
 * Returns: (transfer full): the family in it
 */
KithCase *
kith_test_family_load (const char *name)
{
  g_autofree char *path = g_build_filename (KITH_TEST_SAMPLE_DIR, name, NULL);
  g_autofree char *text = NULL;
  g_autoptr(GError) error = NULL;

  g_file_get_contents (path, &text, NULL, &error);
  g_assert_no_error (error);
  return kith_test_family_read (text);
}

/**
 * kith_test_family_read:
 * @text: a family as kith_plain_read() takes it
 *
 * Returns: (transfer full): that family
 */
KithCase *
kith_test_family_read (const char *text)
{
  g_autoptr(GError) error = NULL;
  KithCase *family = kith_plain_read (text, &error);

  g_assert_no_error (error);
  return family;
}

/**
 * kith_test_person:
 *
 * Returns: (transfer none): the person of that id, who must be there
 */
KithRecord *
kith_test_person (KithCase   *family,
                  const char *id)
{
  KithRecord *person = kith_case_find_kind (family, KITH_RECORD_PERSON, id);

  g_assert_nonnull (person);
  return person;
}
