/* SPDX-License-Identifier: GPL-3.0-or-later */

/* For whom a copy is made: somebody of the case, or anybody of a kind. */

#include "config.h"

#include "share/kith-reader.h"

#include "base/kith-error.h"
#include "base/kith-text.h"
#include "model/kith-kin.h"
#include "model/kith-naming.h"
#include "model/kith-presence.h"
#include "model/kith-records.h"

#include <glib/gi18n-lib.h>

#define LONGEST_SHOWN 60 /* letters of what somebody typed */

/* The vocabulary of the register has the kinds in their order. */
static const KithTerm *
term_of (KithReaderKind kind)
{
  return &kith_reader_kinds.terms[kind];
}

/**
 * kith_reader_kind_get_token:
 *
 * Returns: the word by which @kind is kept and asked for
 */
const char *
kith_reader_kind_get_token (KithReaderKind kind)
{
  return term_of (kind)->token;
}

/**
 * kith_reader_kind_get_label:
 *
 * Returns: what a list calls @kind, translated
 */
const char *
kith_reader_kind_get_label (KithReaderKind kind)
{
  return _(term_of (kind)->label);
}

/**
 * kith_reader_kind_parse:
 * @token: (nullable):
 * @kind: (out):
 *
 * Returns: whether @token is the word for a kind
 */
gboolean
kith_reader_kind_parse (const char     *token,
                        KithReaderKind *kind)
{
  for (guint i = 0; i < KITH_N_READERS; i++)
    if (g_strcmp0 (token, term_of (i)->token) == 0)
      {
        *kind = i;
        return TRUE;
      }

  return FALSE;
}

/**
 * kith_reader_new:
 *
 * Returns: (transfer full): anybody of @kind
 */
KithReader *
kith_reader_new (KithReaderKind kind)
{
  KithReader *self = g_new0 (KithReader, 1);

  self->kind = kind;
  self->day = KITH_DAY_PAST;
  return self;
}

/* Whoever once lived there and no longer does shares no home. */
static gboolean
share_a_home (KithCase   *family,
              KithRecord *one,
              KithRecord *other)
{
  g_autoptr(GPtrArray) here = kith_kin_memberships (family, one);
  g_autoptr(GPtrArray) there = kith_kin_memberships (family, other);

  for (guint i = 0; i < here->len; i++)
    for (guint j = 0; j < there->len; j++)
      if (g_strcmp0 (kith_record_get_ref (here->pdata[i], KITH_HOUSEHOLD_MEMBER_HOUSEHOLD),
                     kith_record_get_ref (there->pdata[j], KITH_HOUSEHOLD_MEMBER_HOUSEHOLD)) == 0
          && !kith_record_says_something (here->pdata[i], KITH_HOUSEHOLD_MEMBER_UNTIL)
          && !kith_record_says_something (there->pdata[j], KITH_HOUSEHOLD_MEMBER_UNTIL))
        return TRUE;

  return FALSE;
}

static gboolean
is_bound (KithCase   *family,
          KithRecord *person)
{
  GPtrArray *referrers = kith_case_get_referrers (family, kith_record_get_id (person));

  for (guint i = 0; i < referrers->len; i++)
    if (kith_record_get_kind (referrers->pdata[i]) == KITH_RECORD_RESTRICTION
        && g_strcmp0 (kith_record_get_ref (referrers->pdata[i], KITH_RESTRICTION_PERSON),
                      kith_record_get_id (person)) == 0)
      return TRUE;

  return FALSE;
}

/* Somebody else brings the child up, and they do not. */
static gboolean
lives_apart (KithCase   *family,
             KithRecord *child,
             KithRecord *parent)
{
  g_autoptr(GPtrArray) parents = kith_kin_parents (family, child, KITH_PARENTAGE_ANY);

  if (share_a_home (family, child, parent))
    return FALSE;

  for (guint i = 0; i < parents->len; i++)
    if (parents->pdata[i] != parent && share_a_home (family, child, parents->pdata[i]))
      return TRUE;

  return FALSE;
}

static KithReaderKind
guess_kind (KithCase   *family,
            KithRecord *person)
{
  const guint n = kith_case_count (family, KITH_RECORD_PERSON);
  gboolean is_apart = is_bound (family, person);
  gboolean is_parent = FALSE;

  if (kith_record_has_token (person, KITH_PERSON_KIND, "professional"))
    return KITH_READER_PROFESSIONAL;
  if (kith_record_get_boolean (person, KITH_PERSON_IS_FOCUS))
    return KITH_READER_CHILD;

  for (guint i = 0; i < n; i++)
    {
      KithRecord *child = kith_case_nth (family, KITH_RECORD_PERSON, i);
      g_autoptr(GPtrArray) parents = NULL;

      if (!kith_record_get_boolean (child, KITH_PERSON_IS_FOCUS))
        continue;
      parents = kith_kin_parents (family, child, KITH_PARENTAGE_ANY);
      if (!g_ptr_array_find (parents, person, NULL))
        continue;
      is_parent = TRUE;
      is_apart = is_apart || lives_apart (family, child, person);
    }

  if (!is_parent)
    return KITH_READER_NETWORK;

  return is_apart ? KITH_READER_OTHER_PARENT : KITH_READER_PARENT;
}

/**
 * kith_reader_new_for_person:
 * @person: somebody of the case
 *
 * What they are to the case follows from it: a child in focus, one of its parents, a professional,
 * else a member of the network. A parent whom a restriction binds, or who lives elsewhere while
 * another parent lives with the child, is the other parent. Whoever knows better sets the kind.
 *
 * Returns: (transfer full): that reader
 */
KithReader *
kith_reader_new_for_person (KithCase   *family,
                            KithRecord *person)
{
  KithReader *self = kith_reader_new (guess_kind (family, person));

  self->person = g_strdup (kith_record_get_id (person));
  self->name = kith_person_dup_name (person);
  return self;
}

/* Somebody whose known-as name is @text, if that is one person only. */
static KithRecord *
find_by_name (KithCase   *family,
              const char *text,
              guint      *n_found)
{
  const guint n = kith_case_count (family, KITH_RECORD_PERSON);
  g_autofree char *wanted = kith_text_fold (text);
  KithRecord *found = NULL;

  *n_found = 0;
  for (guint i = 0; i < n; i++)
    {
      KithRecord *person = kith_case_nth (family, KITH_RECORD_PERSON, i);
      g_autofree char *name = kith_person_dup_name (person);
      g_autofree char *folded = kith_text_fold (name);

      if (!g_str_equal (folded, wanted))
        continue;
      found = person;
      (*n_found)++;
    }

  return found;
}

/**
 * kith_reader_parse:
 * @text: a word for a kind, the id of a person, or the name a person is known by
 * @error: return location for a #GError
 *
 * Errors: %KITH_ERROR_NOT_FOUND if there is nobody of that name, or more than one.
 *
 * Returns: (transfer full) (nullable): the reader
 */
KithReader *
kith_reader_parse (KithCase    *family,
                   const char  *text,
                   GError     **error)
{
  KithRecord *person = kith_case_find_kind (family, KITH_RECORD_PERSON, text);
  g_autofree char *line = kith_text_one_line (text);
  g_autofree char *shown = kith_text_shorten (line, LONGEST_SHOWN);
  KithReaderKind kind;
  guint n_found = 1;

  if (kith_reader_kind_parse (text, &kind))
    return kith_reader_new (kind);
  if (person == NULL)
    person = find_by_name (family, text, &n_found);
  if (n_found == 1)
    return kith_reader_new_for_person (family, person);

  if (n_found > 1)
    g_set_error (error, KITH_ERROR, KITH_ERROR_NOT_FOUND,
                 _("More than one person is called “%s”; give the id instead, as “kith dump” shows it."),
                 shown);
  else
    g_set_error (error, KITH_ERROR, KITH_ERROR_NOT_FOUND,
                 _("Nobody in this case is called “%s”. A reader is a person, or one of child, parent, other-parent, network, professional, file."),
                 shown);
  return NULL;
}

/**
 * kith_reader_copy:
 *
 * Returns: (transfer full): the same reader
 */
KithReader *
kith_reader_copy (const KithReader *self)
{
  KithReader *copy = g_memdup2 (self, sizeof *self);

  copy->person = g_strdup (self->person);
  copy->name = g_strdup (self->name);
  return copy;
}

/**
 * kith_reader_free:
 */
void
kith_reader_free (KithReader *self)
{
  g_free (self->person);
  g_free (self->name);
  g_free (self);
}

/**
 * kith_reader_is:
 * @person: (nullable): the id of a person
 *
 * Returns: whether that person is the reader
 */
gboolean
kith_reader_is (const KithReader *self,
                const char       *person)
{
  return self->person != NULL && g_strcmp0 (self->person, person) == 0;
}

/**
 * kith_reader_dup_label:
 *
 * Returns: (transfer full): the reader's name, or what anybody of the kind is called
 */
char *
kith_reader_dup_label (const KithReader *self)
{
  return g_strdup (kith_text_is_empty (self->name) ? kith_reader_kind_get_label (self->kind)
                                                   : self->name);
}
