/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * People and lines in sentences, as they are spoken of by a screen reader, in a list, in a tooltip.
 * Whole sentences are translated, never glued from halves; lists of names are joined with a
 * translatable comma.
 */

#include "config.h"

#include "model/kith-naming.h"

#include "base/kith-age.h"
#include "base/kith-text.h"
#include "model/kith-kin.h"
#include "model/kith-presence.h"
#include "model/kith-records.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Words for a person by symbol: as a child, grown up, and as somebody's child. */
static const struct
{
  const char *symbol;
  const char *young;
  const char *grown;
  const char *child_of;
} words_of_symbols[] = {
  { "female", N_("girl"), N_("woman"), N_("daughter of %s") },
  { "trans_woman", N_("girl"), N_("woman"), N_("daughter of %s") },
  { "male", N_("boy"), N_("man"), N_("son of %s") },
  { "trans_man", N_("boy"), N_("man"), N_("son of %s") },
  { "nonbinary", N_("non-binary child"), N_("non-binary person"), N_("child of %s") },
  { "unknown", NULL, NULL, N_("child of %s") },
};

static guint
symbol_row (KithRecord *person)
{
  const char *symbol = kith_record_get_token (person, KITH_PERSON_SYMBOL);
  guint i = 0;

  while (i < G_N_ELEMENTS (words_of_symbols) - 1
         && strcmp (words_of_symbols[i].symbol, symbol) != 0)
    i++;

  return i;
}

static gboolean
is_grown_up (KithRecord *person,
             KithDay     as_at)
{
  KithDate born;
  KithAge age;

  return !kith_record_get_date (person, KITH_PERSON_BORN, &born)
         || !kith_age_on_day (&born, as_at, &age) || !age.has_high || age.high.years >= 18;
}

static const char *
word_for_person (KithRecord *person,
                 KithDay     as_at)
{
  const char *gender = kith_record_get_text (person, KITH_PERSON_GENDER);
  const guint row = symbol_row (person);
  const char *word = is_grown_up (person, as_at) ? words_of_symbols[row].grown
                                                 : words_of_symbols[row].young;

  if (gender != NULL)
    return gender;

  if (!kith_record_has_token (person, KITH_PERSON_KIND, "family")
      && !kith_record_has_token (person, KITH_PERSON_KIND, "friend"))
    return kith_vocabulary_label (&kith_person_kinds,
                                  kith_record_get_token (person, KITH_PERSON_KIND));

  return word != NULL ? _(word) : NULL;
}

static void
add_part (GString    *sentence,
          const char *part)
{
  if (kith_text_is_empty (part))
    return;

  if (sentence->len > 0)
    /* Translators: stands between the parts of a sentence about a person: "Rowan, 9, boy". */
    g_string_append (sentence, _(", "));
  g_string_append (sentence, part);
}

static char *
joined_names (GPtrArray *people)
{
  GString *names = g_string_new (NULL);

  for (guint i = 0; i < people->len; i++)
    {
      g_autofree char *name = kith_person_dup_name (people->pdata[i]);

      if (i > 0)
        /* Translators: stands between two names, before the last of them. */
        g_string_append (names, i + 1 == people->len ? _(" and ") : _(", "));
      g_string_append (names, name);
    }

  return g_string_free (names, FALSE);
}

/* Puts @word where the translated @format has its one %s. */
static char *
fill_in (const char *format,
         const char *word)
{
  g_auto(GStrv) halves = g_strsplit (format, "%s", 2);

  return g_strconcat (halves[0], word, halves[0] != NULL ? halves[1] : NULL, NULL);
}

static void
add_parents (GString    *sentence,
             KithCase   *self,
             KithRecord *person)
{
  g_autoptr(GPtrArray) parents
    = kith_kin_parents (self, person, KITH_PARENTAGE_BY_BIRTH | KITH_PARENTAGE_BY_LAW);
  g_autofree char *names = NULL;
  g_autofree char *part = NULL;

  if (parents->len == 0)
    return;

  names = joined_names (parents);
  part = fill_in (_(words_of_symbols[symbol_row (person)].child_of), names);
  add_part (sentence, part);
}

static gboolean
lives_there (KithRecord *membership,
             KithDay     as_at)
{
  KithDate since, until;

  kith_record_get_date (membership, KITH_HOUSEHOLD_MEMBER_SINCE, &since);
  kith_record_get_date (membership, KITH_HOUSEHOLD_MEMBER_UNTIL, &until);
  return kith_date_span_contains (&since, &until, as_at) != KITH_DATE_NO;
}

static GPtrArray *
housemates (KithCase   *self,
            KithRecord *person,
            KithDay     as_at)
{
  g_autoptr(GPtrArray) memberships = kith_kin_memberships (self, person);
  GPtrArray *people = g_ptr_array_new ();

  for (guint i = 0; i < memberships->len; i++)
    {
      const char *home = kith_record_get_ref (memberships->pdata[i],
                                              KITH_HOUSEHOLD_MEMBER_HOUSEHOLD);
      GPtrArray *rows = kith_case_get_referrers (self, home);

      if (!lives_there (memberships->pdata[i], as_at)
          || !kith_record_has_token (memberships->pdata[i], KITH_HOUSEHOLD_MEMBER_SHARE, "main"))
        continue;

      for (guint j = 0; j < rows->len; j++)
        {
          KithRecord *other;

          if (kith_record_get_kind (rows->pdata[j]) != KITH_RECORD_HOUSEHOLD_MEMBER
              || !lives_there (rows->pdata[j], as_at))
            continue;

          other = kith_case_resolve (self, rows->pdata[j], KITH_HOUSEHOLD_MEMBER_PERSON);
          if (other != NULL && other != person && !g_ptr_array_find (people, other, NULL))
            g_ptr_array_add (people, other);
        }
    }

  return people;
}

static void
add_home (GString    *sentence,
          KithCase   *self,
          KithRecord *person,
          KithDay     as_at)
{
  g_autoptr(GPtrArray) people = housemates (self, person, as_at);
  g_autofree char *names = NULL;
  g_autofree char *part = NULL;

  if (people->len == 0)
    return;

  names = joined_names (people);
  part = g_strdup_printf (_("lives with %s"), names);
  add_part (sentence, part);
}

static void
add_life (GString    *sentence,
          KithRecord *person)
{
  KithDate date;
  g_autofree char *said = NULL;
  g_autofree char *part = NULL;

  if (kith_record_has_token (person, KITH_PERSON_LIFE, "unborn")
      && kith_record_get_date (person, KITH_PERSON_DUE, &date))
    {
      said = kith_date_dup_text (&date);
      part = g_strdup_printf (_("due %s"), said);
    }
  else if (kith_person_has_died (person))
    {
      kith_record_get_date (person, KITH_PERSON_DIED, &date);
      said = kith_date_dup_text (&date);
      part = kith_date_is_known (&date) ? g_strdup_printf (_("died %s"), said)
                                        : g_strdup (_("has died"));
    }

  add_part (sentence, part);
}

/**
 * kith_person_dup_sentence:
 * @as_at: the day of the sheet
 *
 * Returns: (transfer full): "Rowan, 9, boy, son of Tomasz and Mum, lives with Darren and Maya"
 */
char *
kith_person_dup_sentence (KithCase   *self,
                          KithRecord *person,
                          KithDay     as_at)
{
  g_autofree char *name = kith_person_dup_name (person);
  g_autofree char *age = kith_person_dup_age (person, as_at);
  GString *sentence = g_string_new (name);

  add_part (sentence, age);
  add_part (sentence, word_for_person (person, as_at));
  if (kith_record_get_boolean (person, KITH_PERSON_IS_FOCUS))
    add_part (sentence, _("child in focus"));
  add_life (sentence, person);
  add_part (sentence, kith_record_get_text (person, KITH_PERSON_ROLE));
  add_parents (sentence, self, person);
  add_home (sentence, self, person, as_at);
  return g_string_free (sentence, FALSE);
}

static char *
name_of (KithCase   *self,
         KithRecord *record,
         guint       field)
{
  KithRecord *person = kith_case_resolve (self, record, field);

  return person != NULL ? kith_person_dup_name (person) : g_strdup (_("Name not known"));
}

/* What was still to come on the day is not told. */
static void
add_dated (GString    *sentence,
           KithRecord *record,
           guint       field,
           const char *format,
           KithDay     as_at)
{
  KithDate date;
  g_autofree char *said = NULL;
  g_autofree char *part = NULL;

  if (!kith_record_get_date (record, field, &date)
      || (KITH_DAY_IS_KNOWN (as_at) && date.earliest > as_at))
    return;

  said = kith_date_dup_text (&date);
  part = fill_in (format, said);
  add_part (sentence, part);
}

/**
 * kith_partnership_dup_sentence:
 * @as_at: the day; %KITH_DAY_PAST for all that is on record
 *
 * Returns: (transfer full): "Derek and Nan Joan, Married, 1983, Divorced or dissolved, ended 1998"
 */
char *
kith_partnership_dup_sentence (KithCase   *self,
                               KithRecord *partnership,
                               KithDay     as_at)
{
  g_autofree char *a = name_of (self, partnership, KITH_PARTNERSHIP_PARTNER_A);
  g_autofree char *b = name_of (self, partnership, KITH_PARTNERSHIP_PARTNER_B);
  const char *state = kith_partnership_get_state_on (partnership, as_at);
  GString *sentence = g_string_new (NULL);

  /* Translators: two partners. */
  g_string_append_printf (sentence, _("%s and %s"), a, b);
  add_part (sentence, kith_vocabulary_label (&kith_partnership_kinds,
                                             kith_record_get_token (partnership,
                                                                    KITH_PARTNERSHIP_KIND)));
  add_dated (sentence, partnership, KITH_PARTNERSHIP_STARTED, _("since %s"), as_at);
  add_dated (sentence, partnership, KITH_PARTNERSHIP_REGISTERED, _("registered %s"), as_at);
  if (strcmp (state, "together") != 0)
    add_part (sentence, kith_vocabulary_label (&kith_partnership_states, state));
  add_dated (sentence, partnership, KITH_PARTNERSHIP_SEPARATED, _("separated %s"), as_at);
  add_dated (sentence, partnership, KITH_PARTNERSHIP_ENDED, _("ended %s"), as_at);
  return g_string_free (sentence, FALSE);
}

/**
 * kith_parentage_dup_sentence:
 * @as_at: the day; %KITH_DAY_PAST for all that is on record
 *
 * Returns: (transfer full): "Kai, child of Ted: Connected-person foster care, since April 2023"
 */
char *
kith_parentage_dup_sentence (KithCase   *self,
                             KithRecord *parentage,
                             KithDay     as_at)
{
  g_autofree char *child = name_of (self, parentage, KITH_PARENTAGE_CHILD);
  g_autofree char *parent = name_of (self, parentage, KITH_PARENTAGE_PARENT);
  GString *sentence = g_string_new (NULL);

  /* Translators: a child, a parent or carer, and the kind of link between them. */
  g_string_append_printf (sentence, _("%s, child of %s: %s"), child, parent,
                          kith_vocabulary_label (&kith_parentage_kinds,
                                                 kith_record_get_token (parentage,
                                                                        KITH_PARENTAGE_KIND)));
  add_dated (sentence, parentage, KITH_PARENTAGE_SINCE, _("since %s"), as_at);
  add_dated (sentence, parentage, KITH_PARENTAGE_UNTIL, _("until %s"), as_at);
  return g_string_free (sentence, FALSE);
}

/**
 * kith_tie_dup_sentence:
 * @as_at: the day; %KITH_DAY_PAST for all that is on record
 *
 * Returns: (transfer full): "Rowan to Babcia Halina: Close / friendship, as Rowan sees it"
 */
char *
kith_tie_dup_sentence (KithCase   *self,
                       KithRecord *tie,
                       KithDay     as_at)
{
  g_autofree char *giver = name_of (self, tie, KITH_TIE_GIVER);
  g_autofree char *receiver = name_of (self, tie, KITH_TIE_RECEIVER);
  const char *voice = kith_record_get_text (tie, KITH_TIE_VOICE);
  GString *sentence = g_string_new (NULL);

  /* Translators: two people and the kind of tie between them. */
  g_string_append_printf (sentence, _("%s to %s: %s"), giver, receiver,
                          kith_vocabulary_label (&kith_tie_kinds,
                                                 kith_record_get_token (tie, KITH_TIE_KIND)));
  add_part (sentence, kith_record_get_text (tie, KITH_TIE_LABEL));
  add_dated (sentence, tie, KITH_TIE_SINCE, _("since %s"), as_at);
  add_dated (sentence, tie, KITH_TIE_UNTIL, _("until %s"), as_at);
  if (voice != NULL)
    {
      g_autofree char *part = g_strdup_printf (_("as %s sees it"), voice);

      add_part (sentence, part);
    }

  return g_string_free (sentence, FALSE);
}

/**
 * kith_household_dup_sentence:
 * @as_at: the day of the sheet
 *
 * Returns: (transfer full): "Household Mum and Darren: Mum, Darren, Maya and Rowan"
 */
char *
kith_household_dup_sentence (KithCase   *self,
                             KithRecord *household,
                             KithDay     as_at)
{
  GPtrArray *rows = kith_case_get_referrers (self, kith_record_get_id (household));
  g_autoptr(GPtrArray) people = g_ptr_array_new ();
  g_autofree char *names = NULL;
  const char *name = kith_record_get_text (household, KITH_HOUSEHOLD_NAME);

  for (guint i = 0; i < rows->len; i++)
    {
      KithRecord *person
        = kith_record_get_kind (rows->pdata[i]) == KITH_RECORD_HOUSEHOLD_MEMBER
              && lives_there (rows->pdata[i], as_at)
            ? kith_case_resolve (self, rows->pdata[i], KITH_HOUSEHOLD_MEMBER_PERSON) : NULL;

      if (person != NULL)
        g_ptr_array_add (people, person);
    }

  names = joined_names (people);
  /* Translators: the name of a household and who lives there. */
  return g_strdup_printf (_("Household %s: %s"), name != NULL ? name : "", names);
}
