/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The people of a GEDCOM file: what stands in their own records, but for their kin. */

#include "config.h"

#include "exchange/kith-gedcom-import-private.h"
#include "exchange/kith-gedcom-words.h"

#include <glib/gi18n-lib.h>
#include <string.h>

typedef void (*Reader) (KithGedcomImport     *self,
                        KithGedcomPerson     *person,
                        const KithGedcomNode *node);

static void
describe (KithGedcomImport     *self,
          KithGedcomPerson     *person,
          const KithGedcomNode *node)
{
  kith_gedcom_import_describe (self, node, NULL, &person->note);
}

/* What somebody is */

static void
read_sex (KithGedcomImport     *self,
          KithGedcomPerson     *person,
          const KithGedcomNode *node)
{
  static const struct
  {
    char letter;
    const char *symbol;
  } symbols[] = {
    { 'M', "male" }, { 'F', "female" }, { 'X', "nonbinary" }, { 'U', "unknown" },
    { 'N', "unknown" }, { '?', "unknown" },
  };
  g_autofree char *value = kith_gedcom_import_dup_value (self, node);

  for (gsize i = 0; i < G_N_ELEMENTS (symbols); i++)
    {
      if (g_ascii_toupper (*value) == symbols[i].letter)
        {
          kith_record_set_text (person->record, KITH_PERSON_SYMBOL, symbols[i].symbol);
          if (node->child != 0)
            describe (self, person, node);
          return;
        }
    }

  if (*value != '\0')
    describe (self, person, node);
}

static gboolean
says_no (const char *value)
{
  return g_ascii_strcasecmp (value, "N") == 0 || g_ascii_strcasecmp (value, "NO") == 0;
}

/* "Y" only says that it happened. */
static gboolean
says_more_than_yes (const char *value)
{
  return *value != '\0' && g_ascii_strcasecmp (value, "Y") != 0;
}

static void
read_birth (KithGedcomImport     *self,
            KithGedcomPerson     *person,
            const KithGedcomNode *node)
{
  g_autofree char *value = kith_gedcom_import_dup_value (self, node);
  const KithGedcomNode *type = kith_gedcom_tree_find (self->tree, node, "TYPE");
  const char *kind = type != NULL ? kith_gedcom_tree_get_value (self->tree, type) : NULL;
  gboolean is_stillbirth = kind != NULL && g_ascii_strncasecmp (kind, "stillb", 6) == 0;

  kith_gedcom_import_event (self, person->record, node, KITH_PERSON_BORN, KITH_PERSON_BORN_PLACE,
                            is_stillbirth ? "TYPE" : NULL, &person->note);
  if (says_more_than_yes (value))
    kith_gedcom_import_add_text (&person->note, value);
  if (is_stillbirth)
    kith_record_set_text (person->record, KITH_PERSON_LIFE, "stillbirth");
}

static void
move_text (KithGedcomImport     *self,
           KithGedcomPerson     *person,
           const KithGedcomNode *node,
           const char           *tag,
           guint                 field)
{
  const KithGedcomNode *below = kith_gedcom_tree_find (self->tree, node, tag);
  g_autofree char *text = NULL;

  if (below == NULL || below->is_pointer || !kith_gedcom_person_lacks (person, field))
    return;

  text = kith_gedcom_import_dup_value (self, below);
  kith_gedcom_person_set (person, field, text);
}

/* In the new version an age that is no number stands in words below it. */
static void
move_age (KithGedcomImport     *self,
          KithGedcomPerson     *person,
          const KithGedcomNode *node)
{
  const KithGedcomNode *age = kith_gedcom_tree_find (self->tree, node, "AGE");

  move_text (self, person, node, "AGE", KITH_PERSON_AGE_AT_DEATH);
  if (age != NULL)
    move_text (self, person, age, "PHRASE", KITH_PERSON_AGE_AT_DEATH);
}

static void
read_death (KithGedcomImport     *self,
            KithGedcomPerson     *person,
            const KithGedcomNode *node)
{
  g_autofree char *value = kith_gedcom_import_dup_value (self, node);
  const char *age;

  if (says_no (value) || kith_record_has_token (person->record, KITH_PERSON_LIFE, "stillbirth"))
    {
      describe (self, person, node);
      return;
    }

  kith_record_set_text (person->record, KITH_PERSON_LIFE, "died");
  move_text (self, person, node, "CAUS", KITH_PERSON_DIED_OF);
  move_age (self, person, node);
  kith_gedcom_import_event (self, person->record, node, KITH_PERSON_DIED, KITH_PERSON_DIED_PLACE,
                            "CAUS|AGE", &person->note);
  if (says_more_than_yes (value))
    kith_gedcom_import_add_text (&person->note, value);

  age = kith_record_get_text (person->record, KITH_PERSON_AGE_AT_DEATH);
  if (age != NULL && g_ascii_strcasecmp (age, "STILLBORN") == 0)
    kith_record_set_text (person->record, KITH_PERSON_LIFE, "stillbirth");
}

/* Who was buried has died. */
static void
read_burial (KithGedcomImport     *self,
             KithGedcomPerson     *person,
             const KithGedcomNode *node)
{
  if (!kith_record_has_token (person->record, KITH_PERSON_LIFE, "stillbirth"))
    kith_record_set_text (person->record, KITH_PERSON_LIFE, "died");
  describe (self, person, node);
}

static void
read_work (KithGedcomImport     *self,
           KithGedcomPerson     *person,
           const KithGedcomNode *node)
{
  g_autofree char *value = kith_gedcom_import_dup_value (self, node);

  kith_gedcom_person_append (person, KITH_PERSON_OCCUPATION, value);
  if (node->child != 0)
    describe (self, person, node);
}

static void
read_faith (KithGedcomImport     *self,
            KithGedcomPerson     *person,
            const KithGedcomNode *node)
{
  g_autofree char *value = kith_gedcom_import_dup_value (self, node);

  kith_gedcom_person_append (person, KITH_PERSON_FAITH_CULTURE, value);
  if (node->child != 0)
    describe (self, person, node);
}

static void
read_move (KithGedcomImport     *self,
           KithGedcomPerson     *person,
           const KithGedcomNode *node)
{
  const KithGedcomNode *date = kith_gedcom_tree_find (self->tree, node, "DATE");
  GString *ignored = NULL;

  if (kith_gedcom_tree_is (self->tree, node, "EMIG")
      && kith_gedcom_tree_get_value (self->tree, node) == NULL)
    {
      kith_gedcom_import_event (self, person->record, node, KITH_PERSON_MIGRATED,
                                KITH_PERSON_MIGRATED_FROM, NULL, &person->note);
      return;
    }

  if (date != NULL && kith_gedcom_person_lacks (person, KITH_PERSON_MIGRATED))
    {
      g_autofree char *edtf = kith_gedcom_import_date (self, date, "", &ignored);

      kith_gedcom_person_set (person, KITH_PERSON_MIGRATED, edtf);
      if (ignored != NULL)
        g_string_free (ignored, TRUE);
    }
  describe (self, person, node);
}

/* The words that Kith writes for those who were not born. */
static void
read_other_event (KithGedcomImport     *self,
                  KithGedcomPerson     *person,
                  const KithGedcomNode *node)
{
  static const struct
  {
    const char *type;
    const char *life;
  } lives[] = {
    { "Expected birth", "unborn" },          { "Miscarriage", "miscarriage" },
    { "Ectopic pregnancy", "ectopic" },      { "Termination of pregnancy", "termination" },
  };
  const KithGedcomNode *type = kith_gedcom_tree_find (self->tree, node, "TYPE");
  const char *words = type != NULL ? kith_gedcom_tree_get_value (self->tree, type) : NULL;

  for (gsize i = 0; i < G_N_ELEMENTS (lives); i++)
    {
      if (g_strcmp0 (words, lives[i].type) != 0)
        continue;
      kith_record_set_text (person->record, KITH_PERSON_LIFE, lives[i].life);
      kith_gedcom_import_event (self, person->record, node, KITH_PERSON_DUE,
                                KITH_PERSON_BORN_PLACE, "TYPE", &person->note);
      return;
    }

  describe (self, person, node);
}

/* What Kith says of those who are not one member of the family with a name. */
static void
read_fact (KithGedcomImport     *self,
           KithGedcomPerson     *person,
           const KithGedcomNode *node)
{
  const KithGedcomNode *type = kith_gedcom_tree_find (self->tree, node, "TYPE");
  const char *label = type != NULL ? kith_gedcom_tree_get_value (self->tree, type) : NULL;
  const char *value = kith_gedcom_tree_get_value (self->tree, node);
  g_autofree char *words = g_strdup_printf ("%s: %s", label != NULL ? label : "",
                                            value != NULL ? value : "");

  if (!kith_gedcom_words_read (words, person->record, kith_gedcom_person_facts,
                               G_N_ELEMENTS (kith_gedcom_person_facts)))
    describe (self, person, node);
}

/* Ways to reach somebody */

static void
add_route (KithGedcomImport *self,
           KithGedcomPerson *person,
           const char       *kind,
           guint             field,
           const char       *text)
{
  KithRecord *route;

  if (*text == '\0')
    return;

  route = kith_gedcom_import_record (self, KITH_RECORD_CONTACT_ROUTE);
  kith_record_set_text (route, KITH_CONTACT_ROUTE_PERSON, kith_record_get_id (person->record));
  kith_record_set_text (route, KITH_CONTACT_ROUTE_KIND, kind);
  kith_record_set_text (route, KITH_CONTACT_ROUTE_PRINT_FOR, "nobody");
  kith_record_set_text (route, field, text);
  g_ptr_array_add (self->records, route);
}

/* The lines of an address, or its pieces where it has no lines. */
static void
add_address (KithGedcomImport     *self,
             KithGedcomPerson     *person,
             const KithGedcomNode *node)
{
  g_autoptr(GString) text = g_string_new (kith_gedcom_tree_get_value (self->tree, node));

  for (const KithGedcomNode *below = kith_gedcom_tree_first (self->tree, node); below != NULL;
       below = kith_gedcom_tree_next (self->tree, below))
    {
      g_autofree char *piece = kith_gedcom_import_dup_value (self, below);

      if (*piece != '\0' && (text->len > KITH_GEDCOM_LONGEST_FIELD || strstr (text->str, piece) == NULL))
        g_string_append_printf (text, "%s%s", text->len > 0 ? "\n" : "", piece);
    }

  g_strstrip (text->str);
  add_route (self, person, "address", KITH_CONTACT_ROUTE_ADDRESS, text->str);
}

static gboolean
add_contact (KithGedcomImport     *self,
             KithGedcomPerson     *person,
             const KithGedcomNode *node)
{
  static const struct
  {
    const char *tag;
    const char *kind;
  } kinds[] = {
    { "PHON", "landline" }, { "EMAIL", "email" }, { "EMAI", "email" },
    { "FAX", "other" },     { "WWW", "other" },
  };

  if (kith_gedcom_tree_is (self->tree, node, "ADDR"))
    {
      add_address (self, person, node);
      return TRUE;
    }

  for (gsize i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      if (kith_gedcom_tree_is (self->tree, node, kinds[i].tag))
        {
          g_autofree char *value = kith_gedcom_import_dup_value (self, node);

          add_route (self, person, kinds[i].kind, KITH_CONTACT_ROUTE_VALUE, value);
          return TRUE;
        }
    }

  return FALSE;
}

static void
read_contact (KithGedcomImport     *self,
              KithGedcomPerson     *person,
              const KithGedcomNode *node)
{
  add_contact (self, person, node);
}

/* Where somebody lives or lived: the first place is kept, and all of them with their dates stand
 * in the note, for it is not said which of them holds today. */
static void
read_home (KithGedcomImport     *self,
           KithGedcomPerson     *person,
           const KithGedcomNode *node)
{
  gboolean more = kith_gedcom_tree_get_value (self->tree, node) != NULL;
  gboolean is_first = kith_gedcom_person_lacks (person, KITH_PERSON_TOWN);

  move_text (self, person, node, "PLAC", KITH_PERSON_TOWN);
  for (const KithGedcomNode *below = kith_gedcom_tree_first (self->tree, node); below != NULL;
       below = kith_gedcom_tree_next (self->tree, below))
    {
      if (add_contact (self, person, below))
        continue;
      more = more || !is_first || below->child != 0
             || !kith_gedcom_tree_is (self->tree, below, "PLAC");
    }

  if (more)
    describe (self, person, node);
}

/* The rest */

static void
read_kin (KithGedcomImport     *self,
          KithGedcomPerson     *person,
          const KithGedcomNode *node)
{
  /* Families come after all people are known. */
}

static void
read_picture (KithGedcomImport     *self,
              KithGedcomPerson     *person,
              const KithGedcomNode *node)
{
  kith_gedcom_import_lose (self, node, _("Pictures and files are not taken over."));
}

static void
read_anything (KithGedcomImport     *self,
               KithGedcomPerson     *person,
               const KithGedcomNode *node)
{
  if (kith_gedcom_import_is_dull (self, node))
    kith_gedcom_import_skip (self, node);
  else
    describe (self, person, node);
}

static const struct
{
  const char *tag;
  Reader read;
} readers[] = {
  { "NAME", kith_gedcom_import_name },        { "SEX", read_sex },          { "BIRT", read_birth },
  { "DEAT", read_death },       { "BURI", read_burial },      { "CREM", read_burial },
  { "OCCU", read_work },        { "RELI", read_faith },       { "NATI", read_faith },
  { "EMIG", read_move },        { "IMMI", read_move },        { "RESI", read_home },
  { "ADDR", read_contact },     { "PHON", read_contact },     { "EMAIL", read_contact },
  { "EMAI", read_contact },     { "FAX", read_contact },      { "WWW", read_contact },
  { "ALIA", kith_gedcom_import_other_name },  { "_AKA", kith_gedcom_import_other_name },  { "_MARNM", kith_gedcom_import_other_name },
  { "FAMC", read_kin },         { "FAMS", read_kin },         { "ASSO", read_kin },
  { "ADOP", read_kin },         { "OBJE", read_picture },     { "EVEN", read_other_event },
  { "FACT", read_fact },
};

static Reader *
find_readers (KithGedcomImport *self)
{
  guint count = kith_gedcom_tree_count_tags (self->tree);
  Reader *found = g_new (Reader, count);

  for (guint i = 0; i < count; i++)
    {
      found[i] = read_anything;
      for (gsize j = 0; j < G_N_ELEMENTS (readers); j++)
        {
          if (strcmp (kith_gedcom_tree_nth_tag (self->tree, i), readers[j].tag) == 0)
            found[i] = readers[j].read;
        }
    }

  return found;
}

/**
 * kith_gedcom_import_people:
 *
 * Fills the records of all people, but for their kin.
 */
void
kith_gedcom_import_people (KithGedcomImport *self)
{
  g_autofree Reader *found = find_readers (self);

  for (guint i = 0; i < self->people->len; i++)
    {
      KithGedcomPerson *person = kith_gedcom_import_person (self, i);

      for (const KithGedcomNode *node = kith_gedcom_tree_first (self->tree, person->node);
           node != NULL; node = kith_gedcom_tree_next (self->tree, node))
        found[node->tag] (self, person, node);

      if (!person->is_named && kith_gedcom_person_lacks (person, KITH_PERSON_KNOWN_AS))
        kith_record_set_integer (person->record, KITH_PERSON_IS_PLACEHOLDER, TRUE);
    }
}
