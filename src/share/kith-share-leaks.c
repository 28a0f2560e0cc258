/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * Two people must not know where the other is, and get different copies. What the case knows of the
 * place of one (home, town, school, work, doctor, area code, the venue they are asked to) is looked
 * for, word by word, in all that the copy of the other says. It is shown before anything is printed;
 * only a person can tell whether "Mill" is the street or the grandmother.
 */

#include "config.h"

#include "share/kith-share-leaks.h"

#include "base/kith-text.h"
#include "model/kith-naming.h"
#include "model/kith-records.h"
#include "share/kith-share-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define SHORTEST_WORD 4  /* letters or digits */
#define AREA_CODE 5      /* digits, where no gap tells its length */

/* Words of many places. */
static const char *const everywhere[] = {
  "street", "road", "lane", "avenue", "close", "drive", "court", "place", "flat", "house", "home",
  "school", "primary", "secondary", "nursery", "college", "centre", "center", "church", "surgery",
  "hospital", "clinic", "town", "city", "village", "north", "south", "east", "west", "with", "from",
  "works", "work", "part", "time", "year", "class", "shop", "office", "street", "social", "service",
  "team", "family", "community", "club", "group", "hall", "room", "the",
};

/* Fields of a record about somebody that tell where they are; a number tells its area. */
static const struct
{
  KithRecordKind kind;
  guint          field;
} places[] = {
  { KITH_RECORD_PERSON, KITH_PERSON_TOWN },
  { KITH_RECORD_PERSON, KITH_PERSON_OCCUPATION },
  { KITH_RECORD_PERSON, KITH_PERSON_AGENCY },
  { KITH_RECORD_CONTACT_ROUTE, KITH_CONTACT_ROUTE_VALUE },
  { KITH_RECORD_CONTACT_ROUTE, KITH_CONTACT_ROUTE_ADDRESS },
  { KITH_RECORD_HOUSEHOLD, KITH_HOUSEHOLD_PLACE },
  { KITH_RECORD_SYSTEM, KITH_SYSTEM_NAME },
  { KITH_RECORD_SYSTEM, KITH_SYSTEM_DETAIL },
  { KITH_RECORD_SYSTEM, KITH_SYSTEM_ADDRESS },
  { KITH_RECORD_SYSTEM, KITH_SYSTEM_PHONE },
  { KITH_RECORD_MEETING, KITH_MEETING_VENUE },
  { KITH_RECORD_PLACE, KITH_MAP_PLACE_TOWN },
  { KITH_RECORD_PLACE, KITH_MAP_PLACE_SCHOOL },
  { KITH_RECORD_PLACE, KITH_MAP_PLACE_CLUB },
  { KITH_RECORD_PLACE, KITH_MAP_PLACE_FAITH },
  { KITH_RECORD_PLACE, KITH_MAP_PLACE_STREET },
};

static void
free_leak (gpointer data)
{
  KithLeak *self = data;

  g_free (self->word);
  g_free (self->person);
  g_free (self);
}

static gboolean
is_everywhere (const char *word)
{
  for (guint i = 0; i < G_N_ELEMENTS (everywhere); i++)
    if (g_str_equal (everywhere[i], word))
      return TRUE;

  return FALSE;
}

static gboolean
is_number (const char *word)
{
  return strspn (word, "0123456789") == strlen (word);
}

/* A number is a place by its first digits, if it is no mobile. */
static char *
dup_telling_word (const char *word)
{
  if (g_utf8_strlen (word, -1) < SHORTEST_WORD || is_everywhere (word))
    return NULL;
  if (is_number (word) && (word[0] != '0' || word[1] == '7'))
    return NULL;

  return is_number (word) ? g_strndup (word, AREA_CODE) : g_strdup (word);
}

static void
add_words (KithRecord *record,
           const char *person,
           GHashTable *words)
{
  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    {
      g_autoptr(GPtrArray) split = NULL;

      if (places[i].kind != kith_record_get_kind (record))
        continue;
      split = kith_share_split_words (kith_record_get_text (record, places[i].field));
      for (guint w = 0; w < split->len; w++)
        {
          char *word = dup_telling_word (split->pdata[w]);

          if (word != NULL)
            g_hash_table_insert (words, word, (gpointer) person);
        }
    }
}

/* What is told of somebody, and of the homes, systems, maps and meetings they belong to. */
static void
collect_words (KithCase   *family,
               const char *person,
               GHashTable *words)
{
  KithRecord *record = kith_case_find_kind (family, KITH_RECORD_PERSON, person);
  GPtrArray *referrers = kith_case_get_referrers (family, person);

  if (record != NULL)
    add_words (record, person, words);
  for (guint i = 0; i < referrers->len; i++)
    {
      const KithRecordType *type = kith_record_get_record_type (referrers->pdata[i]);

      add_words (referrers->pdata[i], person, words);
      for (guint f = 0; f < type->n_fields; f++)
        {
          KithRecord *other = type->fields[f].kind == KITH_FIELD_REF
                                ? kith_case_resolve (family, referrers->pdata[i], f) : NULL;

          if (other != NULL && kith_record_get_kind (other) != KITH_RECORD_PERSON)
            add_words (other, person, words);
        }
      if (type->kind == KITH_RECORD_SHEET)
        {
          GPtrArray *drawn = kith_case_get_referrers (family, kith_record_get_id (referrers->pdata[i]));

          for (guint d = 0; d < drawn->len; d++)
            add_words (drawn->pdata[d], person, words);
        }
    }
}

/* The words by which the place of those is known whom the reader must not find, less those by which
 * the reader's own place is known. */
static GHashTable *
find_words (KithCase         *family,
            const KithReader *reader)
{
  g_autoptr(GHashTable) apart = kith_share_find_apart (family, reader, NULL);
  g_autoptr(GHashTable) own = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  GHashTable *words = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  GHashTableIter iter;
  gpointer person, word;

  g_hash_table_iter_init (&iter, apart);
  while (g_hash_table_iter_next (&iter, &person, NULL))
    collect_words (family, person, words);

  if (reader->person != NULL)
    collect_words (family, reader->person, own);
  g_hash_table_iter_init (&iter, own);
  while (g_hash_table_iter_next (&iter, &word, NULL))
    g_hash_table_remove (words, word);
  return words;
}

static void
look_at_field (KithRecord *record,
               guint       field,
               GHashTable *words,
               GPtrArray  *leaks)
{
  g_autoptr(GPtrArray) split = kith_share_split_words (kith_record_get_text (record, field));

  for (guint i = 0; i < split->len; i++)
    {
      g_autofree char *word = dup_telling_word (split->pdata[i]);
      const char *person = word != NULL ? g_hash_table_lookup (words, word) : NULL;
      KithLeak *leak;

      if (person == NULL)
        continue;
      leak = g_new0 (KithLeak, 1);
      leak->word = g_strdup (split->pdata[i]);
      leak->record = record;
      leak->field = field;
      leak->person = g_strdup (person);
      g_ptr_array_add (leaks, leak);
    }
}

/**
 * kith_share_find_leaks:
 * @reader: whose copy it is
 *
 * Returns: (transfer full) (element-type KithLeak): the words to be looked at, in the order of the
 *   copy
 */
GPtrArray *
kith_share_find_leaks (KithShare        *self,
                       const KithReader *reader)
{
  GPtrArray *leaks = g_ptr_array_new_with_free_func (free_leak);
  g_autoptr(GHashTable) words = NULL;

  if (self->is_whole)
    return leaks;

  words = find_words (self->family, reader);
  if (g_hash_table_size (words) == 0)
    return leaks;

  for (guint kind = 0; kind < KITH_N_RECORD_KINDS; kind++)
    {
      const KithRecordType *type = kith_record_type_get (kind);

      for (guint i = 0; type->is_live && i < kith_case_count (self->copy, kind); i++)
        for (guint f = 0; f < type->n_fields; f++)
          if (type->fields[f].kind == KITH_FIELD_TEXT)
            look_at_field (kith_case_nth (self->copy, kind, i), f, words, leaks);
    }

  return leaks;
}

/**
 * kith_leak_dup_text:
 * @share: what it was found in
 *
 * Returns: (transfer full): the word, where it stands, and whose place it would tell
 */
char *
kith_leak_dup_text (const KithLeak *self,
                    KithShare      *share)
{
  KithLeftOut item = { self->record, (int) self->field, KITH_DISCLOSE_NAME, KITH_WHY_APART, NULL };
  g_autofree char *where = kith_left_out_dup_what (&item, share->copy);
  KithRecord *person = kith_case_find_kind (share->family, KITH_RECORD_PERSON, self->person);
  g_autofree char *name = person != NULL ? kith_person_dup_name (person) : g_strdup ("");

  /* Translators: a word; where it stands, as "Rowan: Work or school"; and a person's name. */
  return g_strdup_printf (_("“%s” in %s may tell where %s is"), self->word, where, name);
}
