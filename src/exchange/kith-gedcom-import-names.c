/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The names of people in a GEDCOM file, in one piece, in pieces, and others they go by. */

#include "config.h"

#include "exchange/kith-gedcom-import-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/**
 * kith_gedcom_person_set:
 *
 * Sets a field of text, if @text says something.
 */
void
kith_gedcom_person_set (KithGedcomPerson *person,
                        guint             field,
                        const char       *text)
{
  if (*text != '\0')
    kith_record_set_text (person->record, field, text);
}

/**
 * kith_gedcom_person_lacks:
 *
 * Returns: whether nothing is said in @field yet
 */
gboolean
kith_gedcom_person_lacks (KithGedcomPerson *person,
                          guint             field)
{
  return kith_record_get_text (person->record, field) == NULL;
}

/**
 * kith_gedcom_person_append:
 *
 * Adds to a field that may hold several things, parted by semicolons.
 */
void
kith_gedcom_person_append (KithGedcomPerson *person,
                           guint             field,
                           const char       *text)
{
  const char *there = kith_record_get_text (person->record, field);
  g_autofree char *both = NULL;

  if (*text == '\0')
    return;
  if (there == NULL)
    {
      kith_record_set_text (person->record, field, text);
      return;
    }

  if (strlen (there) > KITH_GEDCOM_LONGEST_FIELD)
    {
      kith_gedcom_import_add_text (&person->note, text);
      return;
    }

  both = g_strdup_printf ("%s; %s", there, text);
  kith_record_set_text (person->record, field, both);
}

/* Cuts runs of spaces down to one, and those around the text off. */
static char *
dup_tidy (const char *text,
          gsize       length)
{
  GString *tidy = g_string_sized_new (length);

  for (gsize i = 0; i < length; i++)
    {
      if (!g_ascii_isspace (text[i]))
        g_string_append_c (tidy, text[i]);
      else if (tidy->len > 0 && i + 1 < length && !g_ascii_isspace (text[i + 1]))
        g_string_append_c (tidy, ' ');
    }

  return g_string_free (tidy, FALSE);
}

typedef struct
{
  char *given;
  char *family;
  char *suffix;
} NameParts;

static void
split_name (const char *value,
            NameParts  *parts)
{
  const char *open = strchr (value, '/');
  const char *close = open != NULL ? strrchr (open + 1, '/') : NULL;

  if (open == NULL)
    open = close = value + strlen (value);
  if (close == NULL)
    close = open + strlen (open);

  parts->given = dup_tidy (value, open - value);
  parts->family = *open == '/' ? dup_tidy (open + 1, close - open - 1) : g_strdup ("");
  parts->suffix = *close == '/' ? dup_tidy (close + 1, strlen (close + 1)) : g_strdup ("");

  /* The family name may stand first. */
  if (*parts->given == '\0' && *parts->suffix != '\0')
    {
      g_free (parts->given);
      parts->given = g_steal_pointer (&parts->suffix);
      parts->suffix = g_strdup ("");
    }
}

static void
clear_parts (NameParts *parts)
{
  g_free (parts->given);
  g_free (parts->family);
  g_free (parts->suffix);
}

static char *
join_name (const NameParts *parts)
{
  g_autofree char *joined = g_strjoin (" ", parts->given, parts->family, parts->suffix, NULL);

  return dup_tidy (joined, strlen (joined));
}

/* Letters and digits alone, the ASCII ones small. */
static char *
dup_letters (const char *text)
{
  GString *letters = g_string_new (NULL);

  for (const char *at = text; *at != '\0'; at++)
    {
      if (g_ascii_isalnum (*at) || (*at & 0x80))
        g_string_append_c (letters, g_ascii_tolower (*at));
    }

  return g_string_free (letters, FALSE);
}

/* Whether the text of a piece of the name is already in the name as a whole, though perhaps in
 * capitals or with commas. */
static gboolean
says (const char *value,
      const char *piece)
{
  g_autofree char *whole = NULL;
  g_autofree char *part = NULL;

  if (*piece == '\0')
    return TRUE;
  if (strlen (value) > KITH_GEDCOM_LONGEST_FIELD)
    return FALSE;

  whole = dup_letters (value);
  part = dup_letters (piece);
  return strstr (whole, part) != NULL;
}

static void
take_prefix (KithGedcomPerson *person,
             const char       *prefix)
{
  const char *given = kith_record_get_text (person->record, KITH_PERSON_GIVEN_NAME);

  if (!kith_gedcom_person_lacks (person, KITH_PERSON_NAME_PREFIX))
    return;

  kith_gedcom_person_set (person, KITH_PERSON_NAME_PREFIX, prefix);
  if (given != NULL && g_str_has_prefix (given, prefix) && given[strlen (prefix)] == ' ')
    {
      g_autofree char *rest = g_strdup (given + strlen (prefix) + 1);

      kith_record_set_text (person->record, KITH_PERSON_GIVEN_NAME, rest);
    }
}

static gboolean
take_piece (KithGedcomImport     *self,
            KithGedcomPerson     *person,
            const KithGedcomNode *node,
            const char           *value)
{
  static const struct
  {
    const char *tag;
    guint field;
  } pieces[] = {
    { "GIVN", KITH_PERSON_GIVEN_NAME },
    { "SURN", KITH_PERSON_FAMILY_NAME },
    { "NSFX", KITH_PERSON_NAME_SUFFIX },
    { "NICK", KITH_PERSON_KNOWN_AS },
  };
  g_autofree char *text = kith_gedcom_import_dup_value (self, node);

  if (node->child != 0)
    return FALSE;
  if (kith_gedcom_tree_is (self->tree, node, "NPFX"))
    {
      take_prefix (person, text);
      return TRUE;
    }

  for (gsize i = 0; i < G_N_ELEMENTS (pieces); i++)
    {
      if (!kith_gedcom_tree_is (self->tree, node, pieces[i].tag))
        continue;
      if (kith_gedcom_person_lacks (person, pieces[i].field))
        {
          kith_gedcom_person_set (person, pieces[i].field, text);
          return TRUE;
        }
      return says (value, text);
    }

  return kith_gedcom_tree_is (self->tree, node, "SPFX") && says (value, text);
}

/* Who has no other name than the one they go by was not given it. */
static void
drop_nickname (KithGedcomImport     *self,
               KithGedcomPerson     *person,
               const KithGedcomNode *node)
{
  const char *known_as = kith_record_get_text (person->record, KITH_PERSON_KNOWN_AS);

  if (known_as == NULL || !kith_gedcom_person_lacks (person, KITH_PERSON_FAMILY_NAME)
      || g_strcmp0 (kith_record_get_text (person->record, KITH_PERSON_GIVEN_NAME), known_as) != 0
      || kith_gedcom_tree_find (self->tree, node, "GIVN") != NULL)
    return;

  kith_record_set_text (person->record, KITH_PERSON_GIVEN_NAME, NULL);
  person->is_named = TRUE;
}

static void
take_first_name (KithGedcomImport     *self,
                 KithGedcomPerson     *person,
                 const KithGedcomNode *node,
                 const char           *value,
                 const NameParts      *parts)
{
  const KithGedcomNode *below;

  kith_gedcom_person_set (person, KITH_PERSON_GIVEN_NAME, parts->given);
  kith_gedcom_person_set (person, KITH_PERSON_FAMILY_NAME, parts->family);
  kith_gedcom_person_set (person, KITH_PERSON_NAME_SUFFIX, parts->suffix);
  for (below = kith_gedcom_tree_first (self->tree, node); below != NULL;
       below = kith_gedcom_tree_next (self->tree, below))
    {
      g_autofree char *text = kith_gedcom_import_dup_value (self, below);

      if (take_piece (self, person, below, value))
        continue;
      if (kith_gedcom_import_is_dull (self, below))
        kith_gedcom_import_skip (self, below);
      else if (kith_gedcom_tree_is (self->tree, below, "_MARNM")
               || kith_gedcom_tree_is (self->tree, below, "_AKA"))
        kith_gedcom_person_append (person, KITH_PERSON_OTHER_NAMES, text);
      else if (!kith_gedcom_tree_is (self->tree, below, "TYPE")
               || g_ascii_strcasecmp (text, "birth") != 0)
        kith_gedcom_import_describe (self, below, _("Name"), &person->note);
    }
  drop_nickname (self, person, node);
}

/* Everything a further name says stays together; only what it is called is in the field. */
static void
take_other_name (KithGedcomImport     *self,
                 KithGedcomPerson     *person,
                 const KithGedcomNode *node,
                 const NameParts      *parts)
{
  const KithGedcomNode *type = kith_gedcom_tree_find (self->tree, node, "TYPE");
  g_autofree char *name = join_name (parts);
  g_autofree char *kind = type != NULL ? kith_gedcom_import_dup_value (self, type) : g_strdup ("");
  g_autofree char *text = NULL;
  gboolean more = FALSE;

  text = *kind != '\0' ? g_strdup_printf ("%s (%s)", name, kind) : g_strdup (name);
  kith_gedcom_person_append (person, KITH_PERSON_OTHER_NAMES, text);
  for (const KithGedcomNode *below = kith_gedcom_tree_first (self->tree, node); below != NULL;
       below = kith_gedcom_tree_next (self->tree, below))
    more = more || (below != type && !kith_gedcom_import_is_dull (self, below));
  if (more)
    kith_gedcom_import_describe (self, node, NULL, &person->note);
}

/**
 * kith_gedcom_import_name:
 *
 * Reads a NAME line; all but the first are other names.
 */
void
kith_gedcom_import_name (KithGedcomImport     *self,
                         KithGedcomPerson     *person,
                         const KithGedcomNode *node)
{
  g_autofree char *value = kith_gedcom_import_dup_value (self, node);
  NameParts parts;

  split_name (value, &parts);
  if (person->is_named)
    take_other_name (self, person, node, &parts);
  else
    take_first_name (self, person, node, value, &parts);

  person->is_named = person->is_named || !kith_gedcom_person_lacks (person, KITH_PERSON_GIVEN_NAME)
                     || !kith_gedcom_person_lacks (person, KITH_PERSON_FAMILY_NAME);
  clear_parts (&parts);
}

/**
 * kith_gedcom_import_other_name:
 *
 * Reads a line that names somebody otherwise.
 */
void
kith_gedcom_import_other_name (KithGedcomImport     *self,
                               KithGedcomPerson     *person,
                               const KithGedcomNode *node)
{
  g_autofree char *value = kith_gedcom_import_dup_value (self, node);
  g_autofree char *name = NULL;
  NameParts parts;

  if (node->is_pointer || node->child != 0)
    {
      kith_gedcom_import_describe (self, node, NULL, &person->note);
      return;
    }

  split_name (value, &parts);
  name = join_name (&parts);
  kith_gedcom_person_append (person, KITH_PERSON_OTHER_NAMES, name);
  clear_parts (&parts);
}
