/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What has no field of its own becomes a line of a note, in words. */

#include "config.h"

#include "exchange/kith-gedcom-import-private.h"

#include "exchange/kith-gedcom-date.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Notes that many records share are copied to each; a file made to do harm could fill the memory
 * with that. */
#define MAX_COPIED (64u << 20)

typedef struct
{
  const char *tag;
  const char *label;
} TagLabel;

/* What programs keep for themselves, and ordinances; a label of "" marks them. */
#define DULL ""

static const TagLabel tag_labels[] = {
  { "ABBR", N_("Short title") },
  { "ADDR", N_("Address") },
  { "ADR1", N_("Address") },
  { "ADR2", N_("Address") },
  { "ADR3", N_("Address") },
  { "ADOP", N_("Adoption") },
  { "AFN", DULL },
  { "AGE", N_("Age") },
  { "AGNC", N_("Agency") },
  { "ALIA", N_("Also known as") },
  { "ANCI", DULL },
  { "ANUL", N_("Annulment") },
  { "ASSO", N_("Connected with") },
  { "AUTH", N_("Author") },
  { "BAPL", DULL },
  { "BAPM", N_("Baptism") },
  { "BARM", N_("Bar mitzvah") },
  { "BASM", N_("Bat mitzvah") },
  { "BIRT", N_("Birth") },
  { "BLES", N_("Blessing") },
  { "BURI", N_("Burial") },
  { "CALN", N_("Call number") },
  { "CAST", N_("Caste") },
  { "CAUS", N_("Cause") },
  { "CENS", N_("Census") },
  { "CHAN", DULL },
  { "CHIL", N_("Child") },
  { "CHR", N_("Christening") },
  { "CHRA", N_("Adult christening") },
  { "CITY", N_("Town") },
  { "CONC", N_("Text") },
  { "CONF", N_("Confirmation") },
  { "CONL", DULL },
  { "CONT", N_("Text") },
  { "CREA", DULL },
  { "CREM", N_("Cremation") },
  { "CTRY", N_("Country") },
  { "DATA", N_("Data") },
  { "DATE", N_("Date") },
  { "DEAT", N_("Death") },
  { "DESI", DULL },
  { "DIV", N_("Divorce") },
  { "DIVF", N_("Divorce filed") },
  { "DSCR", N_("Description") },
  { "EDUC", N_("Education") },
  { "EMAI", N_("E-mail") },
  { "EMAIL", N_("E-mail") },
  { "EMIG", N_("Emigration") },
  { "ENDL", DULL },
  { "ENGA", N_("Engagement") },
  { "EVEN", N_("Event") },
  { "EXID", DULL },
  { "FACT", N_("Fact") },
  { "FAMC", N_("Child of") },
  { "FAMS", N_("Partner in") },
  { "FAX", N_("Fax") },
  { "FCOM", N_("First communion") },
  { "FILE", N_("File") },
  { "FONE", N_("As spoken") },
  { "FORM", DULL },
  { "GIVN", N_("First names") },
  { "GRAD", N_("Graduation") },
  { "HUSB", N_("Husband") },
  { "IDNO", N_("Number") },
  { "IMMI", N_("Immigration") },
  { "INIL", DULL },
  { "LANG", N_("Language") },
  { "LATI", DULL },
  { "LONG", DULL },
  { "MAP", DULL },
  { "MARB", N_("Marriage banns") },
  { "MARC", N_("Marriage contract") },
  { "MARL", N_("Marriage licence") },
  { "MARR", N_("Marriage") },
  { "MARS", N_("Marriage settlement") },
  { "MEDI", N_("Medium") },
  { "MIME", DULL },
  { "NAME", N_("Name") },
  { "NATI", N_("Nationality") },
  { "NATU", N_("Naturalisation") },
  { "NCHI", N_("Number of children") },
  { "NICK", N_("Nickname") },
  { "NMR", N_("Number of marriages") },
  { "NO", N_("Did not happen") },
  { "NOTE", N_("Note") },
  { "NPFX", N_("Before the name") },
  { "NSFX", N_("After the name") },
  { "OBJE", N_("Picture or file") },
  { "OCCU", N_("Work") },
  { "ORDN", N_("Ordination") },
  { "PAGE", N_("Page") },
  { "PEDI", N_("Kind of child") },
  { "PHON", N_("Telephone") },
  { "PHRASE", N_("In words") },
  { "PLAC", N_("Place") },
  { "POST", N_("Postcode") },
  { "PROB", N_("Probate") },
  { "PROP", N_("Possessions") },
  { "PUBL", N_("Published") },
  { "QUAY", N_("Certainty") },
  { "REFN", N_("Reference") },
  { "RELA", N_("Relation") },
  { "RELI", N_("Religion") },
  { "REPO", N_("Archive") },
  { "RESI", N_("Residence") },
  { "RESN", N_("Restriction") },
  { "RETI", N_("Retirement") },
  { "RFN", DULL },
  { "RIN", DULL },
  { "ROLE", N_("Role") },
  { "ROMN", N_("In Roman letters") },
  { "SDATE", DULL },
  { "SEX", N_("Sex") },
  { "SLGC", DULL },
  { "SLGS", DULL },
  { "SNOTE", N_("Note") },
  { "SORT", DULL },
  { "SOUR", N_("Source") },
  { "SPFX", N_("Before the family name") },
  { "SSN", N_("Social security number") },
  { "STAE", N_("County or state") },
  { "STAT", N_("Status") },
  { "SUBM", DULL },
  { "SUBN", DULL },
  { "SURN", N_("Family name") },
  { "TEMP", DULL },
  { "TEXT", N_("Text") },
  { "TIME", N_("Time") },
  { "TITL", N_("Title") },
  { "TRAN", N_("Translation") },
  { "TYPE", N_("Kind") },
  { "UID", DULL },
  { "VERS", DULL },
  { "WIFE", N_("Wife") },
  { "WILL", N_("Will") },
  { "WWW", N_("Web page") },
  { "_AKA", N_("Also known as") },
  { "_CRE", DULL },
  { "_FREL", N_("Child of the father") },
  { "_MARNM", N_("Married name") },
  { "_MREL", N_("Child of the mother") },
  { "_PRIM", DULL },
  { "_SDATE", DULL },
  { "_TMPLT", DULL },
  { "_UID", DULL },
  { "_UPD", DULL },
};

/**
 * kith_gedcom_import_find_words:
 *
 * Looks up once for every tag of the file what it means.
 */
void
kith_gedcom_import_find_words (KithGedcomImport *self)
{
  for (guint i = 0; i < kith_gedcom_tree_count_tags (self->tree); i++)
    {
      const char *tag = kith_gedcom_tree_nth_tag (self->tree, i);

      for (gsize j = 0; j < G_N_ELEMENTS (tag_labels) && self->labels[i] == NULL; j++)
        {
          if (strcmp (tag, tag_labels[j].tag) == 0)
            self->labels[i] = tag_labels[j].label;
        }
    }
}

/**
 * kith_gedcom_import_is_known:
 *
 * Returns: whether the tag of @node is one that Kith has a word for
 */
gboolean
kith_gedcom_import_is_known (KithGedcomImport     *self,
                             const KithGedcomNode *node)
{
  return self->labels[node->tag] != NULL;
}

/**
 * kith_gedcom_import_is_dull:
 *
 * Returns: whether @node is what a program keeps for itself, or an ordinance
 */
gboolean
kith_gedcom_import_is_dull (KithGedcomImport     *self,
                            const KithGedcomNode *node)
{
  return self->labels[node->tag] != NULL && *self->labels[node->tag] == '\0';
}

/**
 * kith_gedcom_import_dup_value:
 *
 * Returns: (transfer full): the value of @node without the spaces around it; "" if it has none
 */
char *
kith_gedcom_import_dup_value (KithGedcomImport     *self,
                              const KithGedcomNode *node)
{
  const char *value = kith_gedcom_tree_get_value (self->tree, node);

  return g_strstrip (g_strdup (value != NULL ? value : ""));
}

/**
 * kith_gedcom_import_add_text:
 * @note: (inout) (nullable): a note, made if there is none yet
 * @text: a line of it
 */
void
kith_gedcom_import_add_text (GString    **note,
                             const char  *text)
{
  if (*text == '\0')
    return;

  if (*note == NULL)
    *note = g_string_new (text);
  else
    {
      g_string_append_c (*note, '\n');
      g_string_append (*note, text);
    }
}

/**
 * kith_gedcom_import_label_of:
 *
 * Returns: what the tag of @node means, translated; the tag itself if nobody knows
 */
const char *
kith_gedcom_import_label_of (KithGedcomImport     *self,
                             const KithGedcomNode *node)
{
  const char *label = self->labels[node->tag];

  return label != NULL && *label != '\0' ? _(label) : kith_gedcom_tree_get_tag (self->tree, node);
}

/* What one reads of a record that a pointer leads to. */
static const KithGedcomNode *
look_for_name (KithGedcomImport     *self,
               const KithGedcomNode *record)
{
  static const char *const names[] = { "TITL", "NAME", "ABBR", "FILE", "TEXT", "AUTH" };

  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    {
      const KithGedcomNode *name = kith_gedcom_tree_find (self->tree, record, names[i]);

      if (name != NULL && kith_gedcom_tree_get_value (self->tree, name) != NULL)
        return name;
    }

  return record;
}

/* Looked for once, for a record may be long and pointed to from everywhere. */
static const KithGedcomNode *
name_of_record (KithGedcomImport     *self,
                const KithGedcomNode *record)
{
  guint32 *known = &self->names[kith_gedcom_tree_number (self->tree, record)];

  if (*known == 0)
    *known = kith_gedcom_tree_number (self->tree, look_for_name (self, record));

  return kith_gedcom_tree_get (self->tree, *known);
}

static char *
dup_pointed (KithGedcomImport     *self,
             const KithGedcomNode *pointer)
{
  const KithGedcomNode *record = kith_gedcom_import_resolve (self, pointer);
  const KithGedcomNode *name;
  const char *value;

  if (record == NULL)
    {
      if (!kith_gedcom_import_is_void (self, pointer))
        kith_gedcom_import_tell (self, pointer,
                                 _("It points to a record that is not in the file."));
      return g_strdup ("");
    }

  name = name_of_record (self, record);
  value = name->is_pointer ? NULL : kith_gedcom_tree_get_value (self->tree, name);
  self->is_cited[kith_gedcom_tree_number (self->tree, record)] = TRUE;
  if (value == NULL)
    return g_strdup (kith_gedcom_tree_get_value (self->tree, pointer));

  self->copied += strlen (value);
  if (self->copied > MAX_COPIED)
    {
      kith_gedcom_import_lose (self, pointer, _("The same words are used too often to be copied to each place."));
      return g_strdup ("");
    }

  return g_strstrip (g_strdup (value));
}

static char *
dup_words (KithGedcomImport     *self,
           const KithGedcomNode *node)
{
  if (node->is_pointer)
    return dup_pointed (self, node);

  if (kith_gedcom_tree_is (self->tree, node, "DATE"))
    {
      const KithGedcomNode *phrase = kith_gedcom_tree_find (self->tree, node, "PHRASE");
      const char *value = kith_gedcom_tree_get_value (self->tree, node);
      g_autofree char *left_over = NULL;
      KithDate date;

      kith_gedcom_date_read (value, phrase != NULL ? kith_gedcom_tree_get_value (self->tree, phrase)
                                                   : NULL, &date, &left_over);
      if (left_over == NULL && kith_date_is_known (&date))
        return kith_date_dup_text (&date);
    }

  return kith_gedcom_import_dup_value (self, node);
}

static void
append_below (KithGedcomImport     *self,
              const KithGedcomNode *node,
              GString              *line)
{
  g_autofree char *words = dup_words (self, node);

  if (!kith_gedcom_import_is_known (self, node))
    self->unused[node->tag]++;
  if (*words == '\0' && node->child != 0)
    return;
  if (*words == '\0')
    {
      g_string_append_printf (line, "; %s", kith_gedcom_import_label_of (self, node));
      return;
    }
  if (kith_gedcom_tree_is (self->tree, node, "DATE") || kith_gedcom_tree_is (self->tree, node, "PLAC"))
    g_string_append_printf (line, ", %s", words);
  else
    g_string_append_printf (line, "; %s: %s", kith_gedcom_import_label_of (self, node), words);
}

/**
 * kith_gedcom_import_describe:
 * @node: what has no field of its own
 * @before: (nullable): what it belongs to, translated
 * @note: (inout): the note that it becomes a line of
 *
 * Puts @node and all that belongs to it into words.
 */
void
kith_gedcom_import_describe (KithGedcomImport     *self,
                             const KithGedcomNode *node,
                             const char           *before,
                             GString             **note)
{
  g_autoptr(GString) line = g_string_new (NULL);
  g_autofree char *words = dup_words (self, node);
  gboolean is_plain_note = kith_gedcom_tree_is (self->tree, node, "NOTE")
                           || kith_gedcom_tree_is (self->tree, node, "SNOTE");
  guint count = kith_gedcom_tree_count (self->tree), above_level = G_MAXUINT;

  if (!kith_gedcom_import_is_known (self, node))
    self->unused[node->tag]++;
  if (before != NULL)
    g_string_append_printf (line, "%s: ", before);
  if (!is_plain_note)
    g_string_append (line, kith_gedcom_import_label_of (self, node));
  if (*words != '\0')
    g_string_append_printf (line, "%s%s", is_plain_note ? "" : ": ", words);

  for (guint i = kith_gedcom_tree_number (self->tree, node) + 1; i < count; i++)
    {
      const KithGedcomNode *below = kith_gedcom_tree_get (self->tree, i);

      if (below->level <= node->level)
        break;
      if (below->level > above_level)
        continue;

      above_level = G_MAXUINT;
      if (kith_gedcom_import_is_dull (self, below))
        {
          kith_gedcom_import_skip (self, below);
          above_level = below->level;
        }
      else if (kith_gedcom_tree_is (self->tree, below, "OBJE"))
        {
          kith_gedcom_import_lose (self, below, _("Pictures and files are not taken over."));
          above_level = below->level;
        }
      else
        append_below (self, below, line);
    }

  kith_gedcom_import_add_text (note, line->str);
}
