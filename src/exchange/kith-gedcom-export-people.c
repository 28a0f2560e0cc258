/* SPDX-License-Identifier: GPL-3.0-or-later */

/* People as GEDCOM records. */

#include "config.h"

#include "exchange/kith-gedcom-export-private.h"
#include "exchange/kith-gedcom-words.h"

#include <string.h>

static const char *
text_or_nothing (KithRecord *record,
                 guint       field)
{
  const char *text = kith_record_get_text (record, field);

  return text != NULL ? text : "";
}

/* Strokes mark the family name, so no other may stand in a name. */
static char *
dup_name_part (const char *text)
{
  g_auto(GStrv) parts = g_strsplit (text, "/", -1);

  return g_strjoinv ("⁄", parts);
}

static void
write_pieces (KithGedcomExport *self,
              KithRecord       *person)
{
  static const struct
  {
    const char *tag;
    guint field;
  } pieces[] = {
    { "NPFX", KITH_PERSON_NAME_PREFIX }, { "GIVN", KITH_PERSON_GIVEN_NAME },
    { "NICK", KITH_PERSON_KNOWN_AS },    { "SURN", KITH_PERSON_FAMILY_NAME },
    { "NSFX", KITH_PERSON_NAME_SUFFIX },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (pieces); i++)
    {
      g_autofree char *part = dup_name_part (text_or_nothing (person, pieces[i].field));

      if (*part != '\0')
        kith_gedcom_write (&self->writer, 2, pieces[i].tag, part);
    }
}

static void
write_name (KithGedcomExport *self,
            KithRecord       *person)
{
  g_autofree char *given = dup_name_part (text_or_nothing (person, KITH_PERSON_GIVEN_NAME));
  g_autofree char *surname = dup_name_part (text_or_nothing (person, KITH_PERSON_FAMILY_NAME));
  g_autofree char *suffix = dup_name_part (text_or_nothing (person, KITH_PERSON_NAME_SUFFIX));
  g_autofree char *known_as = dup_name_part (text_or_nothing (person, KITH_PERSON_KNOWN_AS));
  g_autoptr(GString) name = g_string_new (*given != '\0' || *surname != '\0' ? given : known_as);

  if (*surname != '\0')
    g_string_append_printf (name, "%s/%s/", name->len > 0 ? " " : "", surname);
  if (*suffix != '\0' && *surname == '\0')
    g_string_append (name, name->len > 0 ? " //" : "//");
  if (*suffix != '\0')
    g_string_append_printf (name, " %s", suffix);
  if (name->len == 0)
    return;

  kith_gedcom_write (&self->writer, 1, "NAME", name->str);
  write_pieces (self, person);
}

static void
write_other_names (KithGedcomExport *self,
                   KithRecord       *person)
{
  g_auto(GStrv) names = g_strsplit (text_or_nothing (person, KITH_PERSON_OTHER_NAMES), "; ", -1);

  for (char **name = names; *name != NULL; name++)
    {
      g_autofree char *part = dup_name_part (*name);

      if (*part != '\0')
        kith_gedcom_write (&self->writer, 1, "NAME", part);
    }
}

static void
write_sex (KithGedcomExport *self,
           KithRecord       *person)
{
  static const struct
  {
    const char *symbol;
    const char *value;
    gboolean says_less;
  } sexes[] = {
    { "male", "M", FALSE },      { "female", "F", FALSE },     { "nonbinary", "X", FALSE },
    { "trans_man", "M", TRUE },  { "trans_woman", "F", TRUE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (sexes); i++)
    {
      gboolean is_new = strcmp (sexes[i].value, "X") == 0;

      if (!kith_record_has_token (person, KITH_PERSON_SYMBOL, sexes[i].symbol))
        continue;
      if (is_new && self->writer.version == KITH_GEDCOM_5_5_1)
        break;
      kith_gedcom_write (&self->writer, 1, "SEX", sexes[i].value);
      if (sexes[i].says_less)
        kith_gedcom_export_leave (self, person, KITH_PERSON_SYMBOL);
      return;
    }

  kith_gedcom_write (&self->writer, 1, "SEX", "U");
  if (kith_record_has_token (person, KITH_PERSON_SYMBOL, "nonbinary"))
    kith_gedcom_export_leave (self, person, KITH_PERSON_SYMBOL);
}

static void
write_birth (KithGedcomExport *self,
             KithRecord       *person)
{
  const char *born = kith_record_get_text (person, KITH_PERSON_BORN);
  gboolean is_stillbirth = kith_record_has_token (person, KITH_PERSON_LIFE, "stillbirth");

  if (born == NULL && !is_stillbirth
      && kith_record_get_text (person, KITH_PERSON_BORN_PLACE) == NULL)
    return;

  kith_gedcom_write (&self->writer, 1, "BIRT", NULL);
  if (is_stillbirth)
    kith_gedcom_write (&self->writer, 2, "TYPE", "Stillbirth");
  kith_gedcom_write_date (&self->writer, 2, born);
  kith_gedcom_export_text (self, 2, "PLAC", person, KITH_PERSON_BORN_PLACE);
}

/* The new version wants an age in a fixed form; other words stand below it. */
static gboolean
is_age (const char *text)
{
  return *text != '\0' && strspn (text, "<> 0123456789ymwd") == strlen (text)
         && g_ascii_isdigit (text[strcspn (text, "0123456789")]);
}

static void
write_age (KithGedcomExport *self,
           KithRecord       *person)
{
  const char *age = kith_record_get_text (person, KITH_PERSON_AGE_AT_DEATH);

  if (age == NULL)
    return;

  if (self->writer.version == KITH_GEDCOM_5_5_1 || is_age (age))
    {
      kith_gedcom_write (&self->writer, 2, "AGE", age);
      return;
    }

  kith_gedcom_write (&self->writer, 2, "AGE", NULL);
  kith_gedcom_write (&self->writer, 3, "PHRASE", age);
}

static void
write_death (KithGedcomExport *self,
             KithRecord       *person)
{
  const char *died = kith_record_get_text (person, KITH_PERSON_DIED);
  const char *place = kith_record_get_text (person, KITH_PERSON_DIED_PLACE);

  if (!kith_record_has_token (person, KITH_PERSON_LIFE, "died") && died == NULL)
    return;

  kith_gedcom_write (&self->writer, 1, "DEAT", died == NULL && place == NULL ? "Y" : NULL);
  kith_gedcom_write_date (&self->writer, 2, died);
  kith_gedcom_export_text (self, 2, "PLAC", person, KITH_PERSON_DIED_PLACE);
  kith_gedcom_export_text (self, 2, "CAUS", person, KITH_PERSON_DIED_OF);
  write_age (self, person);
}

/* Those who were not born have no event of their own in GEDCOM. The importer knows these words. */
static void
write_life (KithGedcomExport *self,
            KithRecord       *person)
{
  static const struct
  {
    const char *life;
    const char *type;
  } events[] = {
    { "unborn", "Expected birth" },          { "miscarriage", "Miscarriage" },
    { "ectopic", "Ectopic pregnancy" },      { "termination", "Termination of pregnancy" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (events); i++)
    {
      if (!kith_record_has_token (person, KITH_PERSON_LIFE, events[i].life))
        continue;
      kith_gedcom_write (&self->writer, 1, "EVEN", NULL);
      kith_gedcom_write (&self->writer, 2, "TYPE", events[i].type);
      kith_gedcom_write_date (&self->writer, 2, kith_record_get_text (person, KITH_PERSON_DUE));
    }
}

static void
write_moves (KithGedcomExport *self,
             KithRecord       *person)
{
  const char *migrated = kith_record_get_text (person, KITH_PERSON_MIGRATED);
  const char *from = kith_record_get_text (person, KITH_PERSON_MIGRATED_FROM);

  if (migrated != NULL || from != NULL)
    {
      kith_gedcom_write (&self->writer, 1, "EMIG", NULL);
      kith_gedcom_write_date (&self->writer, 2, migrated);
      kith_gedcom_export_text (self, 2, "PLAC", person, KITH_PERSON_MIGRATED_FROM);
    }

  if (kith_record_get_text (person, KITH_PERSON_TOWN) == NULL)
    return;
  if (kith_record_get_boolean (person, KITH_PERSON_IS_PLACE_WITHHELD))
    {
      kith_gedcom_export_leave (self, person, KITH_PERSON_TOWN);
      return;
    }

  kith_gedcom_write (&self->writer, 1, "RESI", NULL);
  kith_gedcom_export_text (self, 2, "PLAC", person, KITH_PERSON_TOWN);
}

/* A route that must stay secret stays here. */
static void
write_route (KithGedcomExport *self,
             KithRecord       *route)
{
  static const struct
  {
    const char *kind;
    const char *tag;
    guint field;
  } kinds[] = {
    { "mobile", "PHON", KITH_CONTACT_ROUTE_VALUE },  { "landline", "PHON", KITH_CONTACT_ROUTE_VALUE },
    { "email", "EMAIL", KITH_CONTACT_ROUTE_VALUE },  { "address", "ADDR", KITH_CONTACT_ROUTE_ADDRESS },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      if (kith_record_has_token (route, KITH_CONTACT_ROUTE_KIND, kinds[i].kind)
          && kith_record_get_text (route, kinds[i].field) != NULL
          && !kith_record_get_boolean (route, KITH_CONTACT_ROUTE_IS_CONFIDENTIAL))
        {
          kith_gedcom_write (&self->writer, 1, "RESI", NULL);
          kith_gedcom_export_text (self, 2, kinds[i].tag, route, kinds[i].field);
          return;
        }
    }

  kith_gedcom_export_leave_whole (self, KITH_GEDCOM_LEFT_ROUTE);
}

static void
write_routes (KithGedcomExport *self,
              KithRecord       *person)
{
  GPtrArray *referrers = kith_case_get_referrers (self->family, kith_record_get_id (person));

  for (guint i = 0; i < referrers->len; i++)
    if (kith_record_get_kind (referrers->pdata[i]) == KITH_RECORD_CONTACT_ROUTE)
      write_route (self, referrers->pdata[i]);
}

/* Who is not one member of the family with a name. */
static void
write_facts (KithGedcomExport *self,
             KithRecord       *person)
{
  for (gsize i = 0; i < G_N_ELEMENTS (kith_gedcom_person_facts); i++)
    {
      const guint field = kith_gedcom_person_facts[i];
      g_autofree char *words = NULL;
      char *value;

      if (!kith_record_says_something (person, field)
          || (field == KITH_PERSON_KIND && kith_record_has_token (person, field, "family")))
        continue;
      words = kith_gedcom_words_write (person, field);
      value = strstr (words, ": ");
      *value = '\0';
      kith_gedcom_write (&self->writer, 1, "FACT", value + 2);
      kith_gedcom_write (&self->writer, 2, "TYPE", words);
    }
}

/* What is written, and what says only how the record is kept. */
static const guint carried[] = {
  KITH_PERSON_KIND,           KITH_PERSON_KNOWN_AS,      KITH_PERSON_GIVEN_NAME,
  KITH_PERSON_FAMILY_NAME,    KITH_PERSON_NAME_PREFIX,   KITH_PERSON_NAME_SUFFIX,
  KITH_PERSON_OTHER_NAMES,    KITH_PERSON_IS_PLACEHOLDER, KITH_PERSON_SYMBOL,
  KITH_PERSON_LIFE,           KITH_PERSON_BORN,          KITH_PERSON_BORN_PLACE,
  KITH_PERSON_DUE,            KITH_PERSON_DIED,          KITH_PERSON_DIED_PLACE,
  KITH_PERSON_DIED_OF,        KITH_PERSON_AGE_AT_DEATH,  KITH_PERSON_BIRTH_GROUP,
  KITH_PERSON_IS_IDENTICAL,   KITH_PERSON_OCCUPATION,    KITH_PERSON_TOWN,
  KITH_PERSON_IS_PLACE_WITHHELD, KITH_PERSON_FAITH_CULTURE, KITH_PERSON_MIGRATED,
  KITH_PERSON_MIGRATED_FROM,  KITH_PERSON_NOTE,          KITH_PERSON_SOURCE_REF,
  KITH_PERSON_GROUP_COUNT,
};

static void
write_person (KithGedcomExport *self,
              KithRecord       *person,
              const char       *xref)
{
  kith_gedcom_write_record (&self->writer, xref, "INDI");
  write_name (self, person);
  write_other_names (self, person);
  write_sex (self, person);
  write_birth (self, person);
  write_death (self, person);
  write_life (self, person);
  write_facts (self, person);
  kith_gedcom_export_text (self, 1, "OCCU", person, KITH_PERSON_OCCUPATION);
  kith_gedcom_export_text (self, 1, "RELI", person, KITH_PERSON_FAITH_CULTURE);
  write_moves (self, person);
  kith_gedcom_export_kin_of (self, person);
  kith_gedcom_export_ties_of (self, person);
  write_routes (self, person);
  kith_gedcom_export_text (self, 1, "NOTE", person, KITH_PERSON_NOTE);
  kith_gedcom_export_leave_others (self, person, carried, G_N_ELEMENTS (carried));
}

/**
 * kith_gedcom_export_people:
 *
 * Writes all people.
 */
void
kith_gedcom_export_people (KithGedcomExport *self)
{
  for (guint i = 0; i < kith_case_count (self->family, KITH_RECORD_PERSON); i++)
    {
      KithRecord *person = kith_case_nth (self->family, KITH_RECORD_PERSON, i);
      const char *xref = kith_gedcom_export_xref (self, person);

      if (xref != NULL)
        write_person (self, person, xref);
    }
}
