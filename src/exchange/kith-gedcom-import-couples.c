/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the families of a GEDCOM file say of their couples: how they began and ended. A family of
 * nobody but children says that they are brothers and sisters, and has no couple. */

#include "config.h"

#include "exchange/kith-gedcom-import-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

typedef void (*Reader) (KithGedcomImport     *self,
                        KithGedcomFamily     *family,
                        const KithGedcomNode *node);

typedef struct
{
  const char *words;  /* in small letters, parted by "|" */
  const char *token;
} WordToken;

/* What programs write as the kind of a couple, in a TYPE or a tag of their own. */
static const WordToken kind_words[] = {
  { "civil partnership|civil union|registered partner", "civil_partnership" },
  { "common law|common-law|cohabit|living together|unmarried|partners|partnership|not married|"
    "never married|domestic", "cohabiting" },
  { "engaged|fianc", "engaged" },
  { "affair|mistress|lover", "affair" },
  { "friends|dating|relationship", "casual" },
};

static const WordToken end_words[] = {
  { "separat", "separated" },
  { "divorce", "divorced" },
  { "annul", "annulled" },
};

static const char *
token_for (const WordToken *table,
           gsize            count,
           const char      *text)
{
  g_autofree char *folded = g_ascii_strdown (text, -1);

  for (gsize i = 0; i < count; i++)
    {
      g_auto(GStrv) words = g_strsplit (table[i].words, "|", -1);

      for (char **word = words; *word != NULL; word++)
        {
          if (strstr (folded, *word) != NULL)
            return table[i].token;
        }
    }

  return NULL;
}

static char *
dup_type (KithGedcomImport     *self,
          const KithGedcomNode *node)
{
  const KithGedcomNode *type = kith_gedcom_tree_find (self->tree, node, "TYPE");

  return type != NULL ? kith_gedcom_import_dup_value (self, type) : g_strdup ("");
}

static gboolean
says_no (KithGedcomImport     *self,
         const KithGedcomNode *node)
{
  g_autofree char *value = kith_gedcom_import_dup_value (self, node);

  return g_ascii_strcasecmp (value, "N") == 0 || g_ascii_strcasecmp (value, "NO") == 0;
}

static void
add_value (KithGedcomImport     *self,
           KithGedcomFamily     *family,
           const KithGedcomNode *node)
{
  g_autofree char *value = kith_gedcom_import_dup_value (self, node);

  if (g_ascii_strcasecmp (value, "Y") != 0)
    kith_gedcom_import_add_text (&family->note, value);
}

static void
set_kind (KithGedcomFamily *family,
          const char       *token)
{
  kith_record_set_text (family->record, KITH_PARTNERSHIP_KIND, token);
}

static void
read_marriage (KithGedcomImport     *self,
               KithGedcomFamily     *family,
               const KithGedcomNode *node)
{
  g_autofree char *type = dup_type (self, node);
  gboolean is_exact = kith_vocabulary_has (&kith_partnership_kinds, type)
                      || g_ascii_strcasecmp (type, "civil partnership") == 0;
  const char *kind = kith_vocabulary_has (&kith_partnership_kinds, type)
                     ? type
                     : token_for (kind_words, G_N_ELEMENTS (kind_words), type);

  if (says_no (self, node))
    {
      kith_gedcom_import_describe (self, node, NULL, &family->note);
      return;
    }

  set_kind (family, kind != NULL ? kind : "married");
  kith_gedcom_import_event (self, family->record, node, KITH_PARTNERSHIP_REGISTERED,
                            KITH_PARTNERSHIP_PLACE, is_exact ? "TYPE" : NULL, &family->note);
  add_value (self, family, node);
}

static void
read_engagement (KithGedcomImport     *self,
                 KithGedcomFamily     *family,
                 const KithGedcomNode *node)
{
  if (!says_no (self, node)
      && kith_record_has_token (family->record, KITH_PARTNERSHIP_KIND, "other"))
    set_kind (family, "engaged");
  kith_gedcom_import_describe (self, node, NULL, &family->note);
}

/* The date of an end has a field; all else it says goes to the note. */
static void
read_end (KithGedcomImport     *self,
          KithGedcomFamily     *family,
          const KithGedcomNode *node,
          const char           *state,
          guint                 field)
{
  const KithGedcomNode *date = kith_gedcom_tree_find (self->tree, node, "DATE");

  if (says_no (self, node))
    {
      kith_gedcom_import_describe (self, node, NULL, &family->note);
      return;
    }

  if (field == KITH_PARTNERSHIP_ENDED
      || kith_record_has_token (family->record, KITH_PARTNERSHIP_STATE, "together"))
    kith_record_set_text (family->record, KITH_PARTNERSHIP_STATE, state);
  if (date != NULL && kith_record_get_text (family->record, field) == NULL)
    {
      g_autofree char *edtf = kith_gedcom_import_date (self, date, _("End"), &family->note);

      kith_record_set_text (family->record, field, edtf);
      if (date->next == 0 && node->child == kith_gedcom_tree_number (self->tree, date))
        {
          add_value (self, family, node);
          return;
        }
    }
  if (node->child != 0)
    kith_gedcom_import_describe (self, node, NULL, &family->note);
  else
    add_value (self, family, node);
}

static void
read_divorce (KithGedcomImport     *self,
              KithGedcomFamily     *family,
              const KithGedcomNode *node)
{
  read_end (self, family, node, "divorced", KITH_PARTNERSHIP_ENDED);
}

static void
read_annulment (KithGedcomImport     *self,
                KithGedcomFamily     *family,
                const KithGedcomNode *node)
{
  read_end (self, family, node, "annulled", KITH_PARTNERSHIP_ENDED);
}

static void
read_separation (KithGedcomImport     *self,
                 KithGedcomFamily     *family,
                 const KithGedcomNode *node)
{
  read_end (self, family, node, "separated", KITH_PARTNERSHIP_SEPARATED);
}

/* A couple that is said to have lived together for a time began when that time did, and is apart
 * since it ended. The words of the date stand in the note with the event. */
static void
set_start (KithGedcomImport     *self,
           KithGedcomFamily     *family,
           const KithGedcomNode *node)
{
  GString *words = NULL;
  g_autofree char *edtf = NULL;
  g_auto(GStrv) ends = NULL;

  if (node == NULL || kith_record_get_text (family->record, KITH_PARTNERSHIP_STARTED) != NULL)
    return;

  edtf = kith_gedcom_import_date (self, node, "", &words);
  ends = g_strsplit (edtf, "/", 2);
  if (ends[0] != NULL && *ends[0] != '.')
    kith_record_set_text (family->record, KITH_PARTNERSHIP_STARTED, ends[0]);
  if (ends[0] != NULL && ends[1] != NULL && *ends[1] != '.'
      && kith_record_has_token (family->record, KITH_PARTNERSHIP_STATE, "together"))
    {
      kith_record_set_text (family->record, KITH_PARTNERSHIP_STATE, "ended");
      kith_record_set_text (family->record, KITH_PARTNERSHIP_SEPARATED, ends[1]);
    }
  if (words != NULL)
    g_string_free (words, TRUE);
}

static gboolean
is_own_event (KithGedcomImport     *self,
              const KithGedcomNode *node)
{
  for (const KithGedcomNode *below = kith_gedcom_tree_first (self->tree, node); below != NULL;
       below = kith_gedcom_tree_next (self->tree, below))
    {
      if (!kith_gedcom_tree_is (self->tree, below, "TYPE")
          && !kith_gedcom_tree_is (self->tree, below, "DATE")
          && !kith_gedcom_tree_is (self->tree, below, "PLAC"))
        return FALSE;
    }

  return TRUE;
}

/* What Kith itself writes as the TYPE of an event: its own words for how a couple began and ended.
 * A word without a date says what is so now; with a date, when it came to be. */
static gboolean
read_own_event (KithGedcomImport     *self,
                KithGedcomFamily     *family,
                const KithGedcomNode *node,
                const char           *type)
{
  static const struct
  {
    const char *type;
    guint field;
  } dates[] = {
    { "together", KITH_PARTNERSHIP_STARTED }, { "separated", KITH_PARTNERSHIP_SEPARATED },
    { "ended", KITH_PARTNERSHIP_ENDED },      { "resumed", KITH_PARTNERSHIP_RESUMED },
  };
  gboolean has_date = kith_gedcom_tree_find (self->tree, node, "DATE") != NULL;
  guint field = KITH_PARTNERSHIP_STARTED;
  gboolean is_dated = FALSE;

  if (!is_own_event (self, node))
    return FALSE;

  for (gsize i = 0; i < G_N_ELEMENTS (dates); i++)
    {
      if (strcmp (type, dates[i].type) == 0)
        {
          field = dates[i].field;
          is_dated = TRUE;
        }
    }

  if (kith_vocabulary_has (&kith_partnership_kinds, type))
    set_kind (family, type);
  else if (kith_vocabulary_has (&kith_partnership_states, type)
           && (!has_date || (strcmp (type, "separated") == 0
                             && kith_record_has_token (family->record, KITH_PARTNERSHIP_STATE, "together"))))
    kith_record_set_text (family->record, KITH_PARTNERSHIP_STATE, type);
  else if (!is_dated)
    return FALSE;

  kith_gedcom_import_event (self, family->record, node, field, KITH_PARTNERSHIP_PLACE, "TYPE",
                            &family->note);
  return TRUE;
}

/* An event or a tag of a program that says in words what became of the couple. */
static void
read_other_event (KithGedcomImport     *self,
                  KithGedcomFamily     *family,
                  const KithGedcomNode *node)
{
  g_autofree char *type = dup_type (self, node);
  g_autofree char *value = kith_gedcom_import_dup_value (self, node);
  const char *text = *type != '\0' ? type : value;
  const char *end = token_for (end_words, G_N_ELEMENTS (end_words), text);
  const char *kind = token_for (kind_words, G_N_ELEMENTS (kind_words), text);

  if (*value == '\0' && read_own_event (self, family, node, type))
    return;
  if (end != NULL)
    {
      read_end (self, family, node, end,
                strcmp (end, "separated") == 0 ? KITH_PARTNERSHIP_SEPARATED : KITH_PARTNERSHIP_ENDED);
      return;
    }

  if (kind != NULL && kith_record_has_token (family->record, KITH_PARTNERSHIP_KIND, "other"))
    {
      set_kind (family, kind);
      set_start (self, family, kith_gedcom_tree_find (self->tree, node, "DATE"));
    }
  kith_gedcom_import_describe (self, node, NULL, &family->note);
}

static void
read_count (KithGedcomImport     *self,
            KithGedcomFamily     *family,
            const KithGedcomNode *node)
{
  g_autofree char *value = kith_gedcom_import_dup_value (self, node);

  if (strcmp (value, "0") == 0 && family->n_children == 0 && node->child == 0)
    kith_record_set_text (family->record, KITH_PARTNERSHIP_NO_CHILDREN, "none");
  else
    kith_gedcom_import_describe (self, node, NULL, &family->note);
}

static void
read_member (KithGedcomImport     *self,
             KithGedcomFamily     *family,
             const KithGedcomNode *node)
{
  /* Partners and children were taken before. */
}

static void
read_picture (KithGedcomImport     *self,
              KithGedcomFamily     *family,
              const KithGedcomNode *node)
{
  kith_gedcom_import_lose (self, node, _("Pictures and files are not taken over."));
}

static void
read_anything (KithGedcomImport     *self,
               KithGedcomFamily     *family,
               const KithGedcomNode *node)
{
  if (kith_gedcom_import_is_dull (self, node))
    kith_gedcom_import_skip (self, node);
  else
    kith_gedcom_import_describe (self, node, NULL, &family->note);
}

static const struct
{
  const char *tag;
  Reader read;
} readers[] = {
  { "HUSB", read_member },    { "WIFE", read_member },      { "CHIL", read_member },
  { "MARR", read_marriage },  { "ENGA", read_engagement },  { "DIV", read_divorce },
  { "ANUL", read_annulment }, { "SEPA", read_separation },  { "_SEPR", read_separation },
  { "EVEN", read_other_event }, { "_STAT", read_other_event }, { "_MSTAT", read_other_event },
  { "_TYPE", read_other_event }, { "NCHI", read_count },    { "OBJE", read_picture },
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

static void
set_partner (KithGedcomImport *self,
             KithGedcomFamily *family,
             guint             which,
             guint             field)
{
  if (which < family->n_partners)
    {
      KithGedcomPerson *person = kith_gedcom_import_person (self, family->partners[which]);

      kith_record_set_text (family->record, field, kith_record_get_id (person->record));
    }
}

/* What is not said is not made up: a couple is married only if the file says so. */
static void
make_partnership (KithGedcomImport *self,
                  KithGedcomFamily *family,
                  Reader           *found)
{
  const KithGedcomNode *node;

  family->record = kith_gedcom_import_record (self, KITH_RECORD_PARTNERSHIP);
  set_kind (family, "other");
  set_partner (self, family, 0, KITH_PARTNERSHIP_PARTNER_A);
  set_partner (self, family, 1, KITH_PARTNERSHIP_PARTNER_B);
  kith_record_set_text (family->record, KITH_PARTNERSHIP_SOURCE_REF,
                        kith_gedcom_tree_get_xref (self->tree, family->node));
  for (node = kith_gedcom_tree_first (self->tree, family->node); node != NULL;
       node = kith_gedcom_tree_next (self->tree, node))
    found[node->tag] (self, family, node);
}

/* There is no couple to keep its lines with. */
static void
lose_family (KithGedcomImport *self,
             KithGedcomFamily *family)
{
  const KithGedcomNode *node;

  if (family->n_children == 0)
    {
      kith_gedcom_import_lose (self, family->node, _("A family of nobody cannot be kept."));
      return;
    }
  if (family->n_children == 1)
    kith_gedcom_import_lose (self, family->node,
                             _("A family of one child and nobody else cannot be kept."));

  for (node = kith_gedcom_tree_first (self->tree, family->node);
       node != NULL && family->n_children > 1; node = kith_gedcom_tree_next (self->tree, node))
    {
      if (kith_gedcom_import_is_dull (self, node))
        kith_gedcom_import_skip (self, node);
      else if (!kith_gedcom_tree_is (self->tree, node, "CHIL")
               && !kith_gedcom_tree_is (self->tree, node, "HUSB")
               && !kith_gedcom_tree_is (self->tree, node, "WIFE"))
        kith_gedcom_import_lose (self, node,
                                 _("The family has no partners with whom this could be kept."));
    }
}

/**
 * kith_gedcom_import_couples:
 *
 * Makes a partnership of every family that names a partner. A family with one partner is one whose
 * other parent is not known.
 */
void
kith_gedcom_import_couples (KithGedcomImport *self)
{
  g_autofree Reader *found = find_readers (self);

  for (guint i = 0; i < self->families->len; i++)
    {
      KithGedcomFamily *family = kith_gedcom_import_family (self, i);

      if (family->n_partners > 0)
        make_partnership (self, family, found);
      else
        lose_family (self, family);
    }
}
