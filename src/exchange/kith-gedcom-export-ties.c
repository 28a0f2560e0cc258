/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How people are connected otherwise than as kin, as associations in the record of the one who
 * receives. The role that GEDCOM has a word for is mostly "other"; what is meant stands in words. */

#include "config.h"

#include "exchange/kith-gedcom-export-private.h"
#include "exchange/kith-gedcom-words.h"

#include <string.h>

static const guint carried[] = {
  KITH_TIE_GIVER, KITH_TIE_RECEIVER, KITH_TIE_KIND,    KITH_TIE_LABEL,   KITH_TIE_NOTE, KITH_TIE_IS_MUTUAL,
  KITH_TIE_SINCE, KITH_TIE_UNTIL,    KITH_TIE_VOICE,   KITH_TIE_ACCOUNT, KITH_TIE_SAID_ON,
};

static void
write_associate (KithGedcomExport *self,
                 const char       *xref,
                 const char       *role,
                 const char       *words)
{
  kith_gedcom_write_to (&self->writer, 1, "ASSO", xref);
  if (self->writer.version == KITH_GEDCOM_5_5_1)
    {
      kith_gedcom_write (&self->writer, 2, "RELA", words);
      return;
    }

  kith_gedcom_write (&self->writer, 2, "ROLE", role);
  kith_gedcom_write (&self->writer, 3, "PHRASE", words);
}

/* The kind and what is said of it: "Close / friendship: like a sister". */
static char *
dup_words (const char *kind,
           const char *label)
{
  const KithTerm *term = kith_vocabulary_find (&kith_tie_kinds, kind);
  const char *words = term != NULL ? term->label : kind;

  return label != NULL ? g_strdup_printf ("%s: %s", words, label) : g_strdup (words);
}

static void
write_tie (KithGedcomExport *self,
           KithRecord       *tie,
           const char       *giver)
{
  const char *kind = kith_record_get_token (tie, KITH_TIE_KIND);
  g_autofree char *words = dup_words (kind, kith_record_get_text (tie, KITH_TIE_LABEL));

  write_associate (self, giver, strcmp (kind, "social_friend") == 0 ? "FRIEND" : "OTHER", words);
  for (gsize i = 0; i < G_N_ELEMENTS (kith_gedcom_tie_words); i++)
    kith_gedcom_export_words (self, 2, tie, kith_gedcom_tie_words[i]);
  kith_gedcom_export_text (self, 2, "NOTE", tie, KITH_TIE_NOTE);
  kith_gedcom_export_leave_others (self, tie, carried, G_N_ELEMENTS (carried));
}

/* The others of a birth group name the first of it. */
static void
write_twins (KithGedcomExport *self,
             KithRecord       *person)
{
  const char *group = kith_record_get_ref (person, KITH_PERSON_BIRTH_GROUP);
  GPtrArray *members = kith_case_get_referrers (self->family, group);
  KithRecord *record = kith_case_find (self->family, group);
  const char *words = "twin";

  if (record == NULL || members->len < 2 || members->pdata[0] == person)
    return;

  if (kith_record_has_token (record, KITH_BIRTH_GROUP_KIND, "identical")
      || kith_record_get_boolean (person, KITH_PERSON_IS_IDENTICAL))
    words = "identical twin";
  else if (kith_record_has_token (record, KITH_BIRTH_GROUP_KIND, "fraternal"))
    words = "fraternal twin";
  if (kith_gedcom_export_xref (self, members->pdata[0]) != NULL)
    write_associate (self, kith_gedcom_export_xref (self, members->pdata[0]), "OTHER", words);
}

/**
 * kith_gedcom_export_ties_of:
 *
 * Writes into the record of @person whose twin they are and what ties run to them.
 */
void
kith_gedcom_export_ties_of (KithGedcomExport *self,
                            KithRecord       *person)
{
  GPtrArray *referrers = kith_case_get_referrers (self->family, kith_record_get_id (person));

  write_twins (self, person);
  for (guint i = 0; i < referrers->len; i++)
    {
      KithRecord *tie = referrers->pdata[i];
      const char *giver;

      if (kith_record_get_kind (tie) != KITH_RECORD_TIE
          || kith_case_resolve (self->family, tie, KITH_TIE_RECEIVER) != person)
        continue;
      giver = kith_gedcom_export_xref (self, kith_case_resolve (self->family, tie, KITH_TIE_GIVER));
      if (giver != NULL)
        write_tie (self, tie, giver);
    }
}

/**
 * kith_gedcom_export_leave_ties:
 *
 * Counts the ties to whoever does not stand in the file.
 */
void
kith_gedcom_export_leave_ties (KithGedcomExport *self)
{
  for (guint i = 0; i < kith_case_count (self->family, KITH_RECORD_TIE); i++)
    {
      KithRecord *tie = kith_case_nth (self->family, KITH_RECORD_TIE, i);
      KithRecord *giver = kith_case_resolve (self->family, tie, KITH_TIE_GIVER);
      KithRecord *receiver = kith_case_resolve (self->family, tie, KITH_TIE_RECEIVER);

      if (kith_gedcom_export_xref (self, giver) == NULL
          || kith_gedcom_export_xref (self, receiver) == NULL)
        kith_gedcom_export_leave_whole (self, KITH_GEDCOM_LEFT_TIE);
    }
}
