/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What is not in a copy, in words: for the worker before it is given, and for the register. */

#include "config.h"

#include "share/kith-share-private.h"

#include "base/kith-text.h"
#include "model/kith-naming.h"
#include "model/kith-records.h"

#include <glib/gi18n-lib.h>

static const char *const whys[] = {
  [KITH_WHY_GIVEN] = "",
  [KITH_WHY_MATRIX] = N_("Not given to readers of this kind"),
  [KITH_WHY_ASK] = N_("To be decided each time"),
  [KITH_WHY_OWN] = N_("Given only to the person it is about"),
  [KITH_WHY_NOT_AGREED] = N_("They have not agreed to its being printed for everyone"),
  [KITH_WHY_NOT_ATTENDED] = N_("This reader had no part in it"),
  [KITH_WHY_YEAR] = N_("Only the year is given"),
  [KITH_WHY_CONFIDENTIAL] = N_("Marked as not to be shown"),
  [KITH_WHY_APART] = N_("It would tell where somebody is whom a restriction keeps apart from this reader"),
  [KITH_WHY_LOSS] = N_("A lost pregnancy"),
  [KITH_WHY_NARROWED] = N_("Left out by you"),
  [KITH_WHY_WITHHELD] = N_("Left out by you, with everything that names them"),
  [KITH_WHY_NAMED] = N_("The text may name somebody who is left out; read it before you give it"),
  [KITH_WHY_FOLLOWS] = N_("It belongs to something that is left out"),
  [KITH_WHY_EMPTY] = N_("Nobody in this copy belongs to it"),
  [KITH_WHY_AT_HOME] = N_("Of use in the case file only"),
};

G_STATIC_ASSERT (G_N_ELEMENTS (whys) == KITH_N_WHYS);

/**
 * kith_left_out_new:
 *
 * Returns: (transfer full): one line of the list
 */
KithLeftOut *
kith_left_out_new (KithRecord     *record,
                   int             field,
                   KithDisclosure  disclosure,
                   KithWhy         why,
                   const char     *reason)
{
  KithLeftOut *self = g_new0 (KithLeftOut, 1);

  self->record = g_object_ref (record);
  self->field = field;
  self->disclosure = disclosure;
  self->why = why;
  self->reason = g_strdup (reason);
  return self;
}

/**
 * kith_left_out_free:
 * @data: (type KithLeftOut):
 */
void
kith_left_out_free (gpointer data)
{
  KithLeftOut *self = data;

  g_object_unref (self->record);
  g_free (self->reason);
  g_free (self);
}

/**
 * kith_left_out_is_told:
 *
 * The register of what others were given is never anybody's, and grows with each copy.
 *
 * Returns: whether somebody could wonder about it
 */
gboolean
kith_left_out_is_told (const KithLeftOut *self)
{
  return self->why != KITH_WHY_AT_HOME && self->disclosure != KITH_DISCLOSE_REGISTER;
}

/**
 * kith_share_count_told:
 *
 * Returns: how many things are left out that somebody could wonder about
 */
guint
kith_share_count_told (const KithShare *self)
{
  guint n = 0;

  for (guint i = 0; i < self->left_out->len; i++)
    n += kith_left_out_is_told (self->left_out->pdata[i]);

  return n;
}

/**
 * kith_left_out_can_be_given:
 *
 * Returns: whether a choice about just this puts it back; what follows from something else comes
 *   back with that
 */
gboolean
kith_left_out_can_be_given (const KithLeftOut *self)
{
  switch (self->why)
    {
    case KITH_WHY_WITHHELD:
    case KITH_WHY_FOLLOWS:
    case KITH_WHY_EMPTY:
    case KITH_WHY_AT_HOME:
    case KITH_WHY_GIVEN:
      return FALSE;
    case KITH_WHY_MATRIX:
    case KITH_WHY_ASK:
    case KITH_WHY_OWN:
    case KITH_WHY_NOT_AGREED:
    case KITH_WHY_NOT_ATTENDED:
    case KITH_WHY_YEAR:
    case KITH_WHY_CONFIDENTIAL:
    case KITH_WHY_APART:
    case KITH_WHY_LOSS:
    case KITH_WHY_NARROWED:
    case KITH_WHY_NAMED:
    case KITH_N_WHYS:
    default:
      return TRUE;
    }
}

/**
 * kith_left_out_needs_question:
 *
 * Returns: whether it may be given only after a second question that names the reader
 */
gboolean
kith_left_out_needs_question (const KithLeftOut *self)
{
  return kith_share_is_confidential (self->record, self->disclosure, self->why);
}

/* The people a record is about, by name, each once, with commas between. */
static char *
dup_people (KithRecord *record,
            KithCase   *family)
{
  const KithRecordType *type = kith_record_get_record_type (record);
  g_autoptr(GPtrArray) people = g_ptr_array_new ();
  g_autoptr(GPtrArray) names = g_ptr_array_new_with_free_func (g_free);

  if (type->kind == KITH_RECORD_PERSON)
    return kith_person_dup_name (record);

  for (guint i = 0; i < type->n_fields; i++)
    if (type->fields[i].kind == KITH_FIELD_REF && g_str_equal (type->fields[i].refers_to, "person"))
      {
        KithRecord *person = kith_case_resolve (family, record, i);

        if (person == NULL || g_ptr_array_find (people, person, NULL))
          continue;
        g_ptr_array_add (people, person);
        g_ptr_array_add (names, kith_person_dup_name (person));
      }
  g_ptr_array_add (names, NULL);

  return g_strjoinv (", ", (char **) names->pdata);
}

/* The first text of a record that belongs to nobody: the name of a household, the title of a sheet. What a
 * pen drew is no text that anybody reads. */
static char *
dup_first_text (KithRecord *record)
{
  const KithRecordType *type = kith_record_get_record_type (record);

  for (guint i = 0; type->kind != KITH_RECORD_STROKE && i < type->n_fields; i++)
    if (type->fields[i].kind == KITH_FIELD_TEXT && kith_record_says_something (record, i))
      {
        g_autofree char *line = kith_text_one_line (kith_record_get_text (record, i));

        return kith_text_shorten (line, 40);
      }

  return g_strdup ("");
}

/**
 * kith_left_out_dup_what:
 * @family: the case the copy was made of
 *
 * Returns: (transfer full): what it is, for the worker: "Kofi Mensah: Lives in"
 */
char *
kith_left_out_dup_what (const KithLeftOut *self,
                        KithCase          *family)
{
  const KithRecordType *type = kith_record_get_record_type (self->record);
  const char *what = _(self->field >= 0 ? type->fields[self->field].label : type->label);
  g_autofree char *whose = dup_people (self->record, family);

  if (*whose == '\0')
    {
      g_free (whose);
      whose = dup_first_text (self->record);
    }
  if (self->field < 0 && type->kind == KITH_RECORD_PERSON)
    return g_steal_pointer (&whose);
  if (*whose == '\0')
    return g_strdup (what);
  if (self->field < 0 || type->kind == KITH_RECORD_PERSON)
    /* Translators: whose it is, and what is left out: "Kofi Mensah: Lives in". */
    return g_strdup_printf (_("%s: %s"), whose, what);

  /* Translators: whose it is, what sort of record, and which part of it is left out. */
  return g_strdup_printf (_("%s: %s, %s"), whose, _(type->label), what);
}

/**
 * kith_left_out_get_why:
 *
 * Returns: why, in a few words, translated
 */
const char *
kith_left_out_get_why (const KithLeftOut *self)
{
  return _(whys[self->why]);
}

/**
 * kith_share_dup_withheld:
 *
 * Returns: (transfer full): for the register, each thing that was left out and why, one a line
 */
char *
kith_share_dup_withheld (KithShare *self)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < self->left_out->len; i++)
    {
      const KithLeftOut *item = self->left_out->pdata[i];
      g_autofree char *what = NULL;

      if (!kith_left_out_is_told (item))
        continue;
      what = kith_left_out_dup_what (item, self->family);
      g_string_append_printf (text, "%s – %s", what, kith_left_out_get_why (item));
      if (!kith_text_is_empty (item->reason))
        g_string_append_printf (text, " (%s)", item->reason);
      g_string_append_c (text, '\n');
    }

  return g_string_free (text, FALSE);
}
