/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the tests of the case file and the desk share: a folder of their own, and dumps. */

#include "config.h"

#include "kith-test-desk.h"

#include "exchange/kith-plain.h"
#include "model/kith-edit.h"
#include "model/kith-records.h"

#include <glib/gstdio.h>
#include <string.h>

/* The name of the function, as one reads it. */
void
kith_test_add (const char *group,
               const char *name,
               GTestFunc   test)
{
  g_autofree char *path = g_strdup_printf ("/%s/%s", group, name);

  g_test_add_func (g_strdelimit (path, "_", '-'), test);
}

KithTestFolder *
kith_test_folder_new (void)
{
  KithTestFolder *self = g_new0 (KithTestFolder, 1);

  self->path = g_dir_make_tmp ("kith-test-XXXXXX", NULL);
  g_assert_nonnull (self->path);
  self->file = g_build_filename (self->path, "Family.kith", NULL);
  return self;
}

static int
compare_names (gconstpointer a,
               gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

static GPtrArray *
names_in (const char *path)
{
  GPtrArray *names = g_ptr_array_new_with_free_func (g_free);
  g_autoptr(GDir) folder = g_dir_open (path, 0, NULL);
  const char *name;

  while (folder != NULL && (name = g_dir_read_name (folder)) != NULL)
    g_ptr_array_add (names, g_strdup (name));
  g_ptr_array_sort (names, compare_names);
  return names;
}

void
kith_test_folder_free (KithTestFolder *self)
{
  g_autoptr(GPtrArray) names = names_in (self->path);

  for (guint i = 0; i < names->len; i++)
    {
      g_autofree char *path = g_build_filename (self->path, names->pdata[i], NULL);

      g_remove (path);
    }
  g_rmdir (self->path);
  g_free (self->path);
  g_free (self->file);
  g_free (self);
}

char *
kith_test_folder_path (KithTestFolder *self,
                       const char     *name)
{
  return g_build_filename (self->path, name, NULL);
}

/* The names of what lies in the folder, with a blank between them. */
char *
kith_test_folder_list (KithTestFolder *self)
{
  g_autoptr(GPtrArray) names = names_in (self->path);

  g_ptr_array_add (names, NULL);
  return g_strjoinv (" ", (char **) names->pdata);
}

char *
kith_test_dump (KithDesk *desk)
{
  return kith_plain_write (kith_desk_get_case (desk));
}

/* Says where two long dumps part, not all they hold. */
void
kith_test_assert_same (const char *one,
                       const char *other)
{
  gsize same = 0;

  while (one[same] != '\0' && one[same] == other[same])
    same++;
  if (one[same] != other[same])
    g_error ("dumps differ:\n%.300s\n---\n%.300s", one + (same > 100 ? same - 100 : 0),
             other + (same > 100 ? same - 100 : 0));
}

char *
kith_test_dump_file (const char *path)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(KithDesk) desk = kith_desk_open_to_read (path, &error);

  g_assert_no_error (error);
  return kith_test_dump (desk);
}

/* Returns the id, which stays good while the person is in the case. */
const char *
kith_test_add_person (KithDesk   *desk,
                      const char *name)
{
  g_autoptr(KithDraft) draft = kith_draft_new (KITH_RECORD_PERSON);
  g_autoptr(GError) error = NULL;

  kith_draft_set_text (draft, KITH_PERSON_KNOWN_AS, name);
  kith_desk_add (desk, draft, &error);
  g_assert_no_error (error);
  return g_intern_string (kith_draft_get_id (draft));
}

const char *
kith_test_add_parent (KithDesk   *desk,
                      const char *child,
                      const char *parent)
{
  g_autoptr(KithDraft) draft = kith_draft_new (KITH_RECORD_PARENTAGE);
  g_autoptr(GError) error = NULL;

  kith_draft_set_text (draft, KITH_PARENTAGE_CHILD, child);
  kith_draft_set_text (draft, KITH_PARENTAGE_PARENT, parent);
  kith_desk_add (desk, draft, &error);
  g_assert_no_error (error);
  return g_intern_string (kith_draft_get_id (draft));
}

static void
take (KithCase   *family,
      KithRecord *record)
{
  kith_case_add (family, record);
  g_object_unref (record);
}

static void
take_family (KithCase *family,
             guint     number)
{
  g_autofree char *child = g_strdup_printf ("p%06u", number);
  g_autofree char *couple = g_strdup_printf ("f%06u", number / 3);
  g_autofree char *link = g_strdup_printf ("l%06u", number);
  g_autofree char *parent = g_strdup_printf ("p%06u", number / 3);
  g_autofree char *name = g_strdup_printf ("Person %u of the Family", number);
  KithRecord *person = kith_record_new (KITH_RECORD_PERSON, child);
  KithRecord *parentage;

  kith_record_set_text (person, KITH_PERSON_GIVEN_NAME, name);
  kith_record_set_text (person, KITH_PERSON_FAMILY_NAME, "Okonkwo-Larsson");
  kith_record_set_text (person, KITH_PERSON_BORN, "1948-05-03");
  kith_record_set_text (person, KITH_PERSON_BORN_PLACE, "Ashby by the Water");
  kith_record_set_text (person, KITH_PERSON_SYMBOL, number % 2 ? "female" : "male");
  take (family, person);
  if (number < 3)
    return;

  if (kith_case_find (family, couple) == NULL)
    {
      KithRecord *partnership = kith_record_new (KITH_RECORD_PARTNERSHIP, couple);
      g_autofree char *other = g_strdup_printf ("p%06u", number / 3 + 1);

      kith_record_set_text (partnership, KITH_PARTNERSHIP_PARTNER_A, parent);
      kith_record_set_text (partnership, KITH_PARTNERSHIP_PARTNER_B, other);
      take (family, partnership);
    }
  parentage = kith_record_new (KITH_RECORD_PARENTAGE, link);
  kith_record_set_text (parentage, KITH_PARENTAGE_CHILD, child);
  kith_record_set_text (parentage, KITH_PARENTAGE_PARENT, parent);
  kith_record_set_text (parentage, KITH_PARENTAGE_FAMILY, couple);
  take (family, parentage);
}

KithCase *
kith_test_big_family (guint n_people)
{
  KithCase *family = kith_case_new ();

  kith_case_begin_change (family);
  for (guint i = 0; i < n_people; i++)
    take_family (family, i);
  kith_case_end_change (family);
  return family;
}
