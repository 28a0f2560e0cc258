/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * Two people must not know where the other is, and get different copies. What the case knows of the
 * place of one (home, town, postcode, school, work, doctor, area code, the venue they are asked to) is
 * looked for, word by word, in all that the copy of the other says; so is every place that was marked as
 * not to be shown. It is shown before anything is printed; only a person can tell whether "Mill" is the
 * street or the grandmother.
 */

#include "config.h"

#include "share/kith-share-leaks.h"

#include "base/kith-text.h"
#include "model/kith-naming.h"
#include "model/kith-records.h"
#include "share/kith-share-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define ITSELF -1
#define NOBODY -2
#define AREA_MARK "+"      /* in no word */
#define SHORTEST_WORD 4  /* letters */
#define SHORTEST_PLACE 3 /* letters of a word in the name of a place: "Ely" */

/* Words of many places, and of all sentences. */
static const char *const everywhere[] = {
  "street", "road", "lane", "avenue", "close", "drive", "court", "place", "flat", "house", "home",
  "school", "primary", "secondary", "high", "nursery", "college", "centre", "center", "church", "surgery",
  "hospital", "clinic", "town", "city", "village", "north", "south", "east", "west", "with", "from",
  "works", "work", "part", "time", "year", "class", "shop", "office", "social", "service", "team", "family",
  "community", "club", "group", "hall", "room", "park", "hill", "the", "and", "for", "his", "her", "our",
  "their", "new", "old", "two", "one", "all", "day", "days", "week", "weeks", "then", "when", "where", "there",
  "after", "before", "every", "about", "over", "that", "this", "they", "lives", "stays", "mum", "dad", "nan",
  "gran", "night", "nights", "morning", "mornings", "evening", "evenings", "afternoon", "afternoons",
  "weekend", "weekends", "monday", "mondays", "tuesday", "tuesdays", "wednesday", "wednesdays", "thursday",
  "thursdays", "friday", "fridays", "saturday", "saturdays", "sunday", "sundays",
};

/* Letters after a number that make it an hour or a rank, and no postcode. */
static const char *const number_endings[] = { "am", "pm", "st", "nd", "rd", "th" };

/* Fields of a record about somebody that tell where they are; a number tells its area. In some people
 * are called by name too, and all sorts of things said. */
static const struct
{
  KithRecordKind kind;
  guint          field;
  gboolean       is_loose;
} places[] = {
  { KITH_RECORD_PERSON, KITH_PERSON_TOWN },
  { KITH_RECORD_PERSON, KITH_PERSON_OCCUPATION, TRUE },
  { KITH_RECORD_PERSON, KITH_PERSON_AGENCY, TRUE },
  { KITH_RECORD_CONTACT_ROUTE, KITH_CONTACT_ROUTE_VALUE },
  { KITH_RECORD_CONTACT_ROUTE, KITH_CONTACT_ROUTE_ADDRESS },
  { KITH_RECORD_HOUSEHOLD, KITH_HOUSEHOLD_NAME, TRUE },
  { KITH_RECORD_HOUSEHOLD, KITH_HOUSEHOLD_PLACE },
  { KITH_RECORD_SYSTEM, KITH_SYSTEM_NAME },
  { KITH_RECORD_SYSTEM, KITH_SYSTEM_DETAIL, TRUE },
  { KITH_RECORD_SYSTEM, KITH_SYSTEM_ADDRESS },
  { KITH_RECORD_SYSTEM, KITH_SYSTEM_PHONE },
  { KITH_RECORD_MEETING, KITH_MEETING_VENUE },
  { KITH_RECORD_PLACE, KITH_MAP_PLACE_LABEL, TRUE },
  { KITH_RECORD_PLACE, KITH_MAP_PLACE_TOWN },
  { KITH_RECORD_PLACE, KITH_MAP_PLACE_SCHOOL },
  { KITH_RECORD_PLACE, KITH_MAP_PLACE_CLUB },
  { KITH_RECORD_PLACE, KITH_MAP_PLACE_FAITH },
  { KITH_RECORD_PLACE, KITH_MAP_PLACE_STREET },
};

/* What was marked by hand, and whose it is. */
static const struct
{
  KithRecordKind kind;
  guint          flag;
  int            person;
} marks[] = {
  { KITH_RECORD_PERSON, KITH_PERSON_IS_PLACE_WITHHELD, ITSELF },
  { KITH_RECORD_CONTACT_ROUTE, KITH_CONTACT_ROUTE_IS_CONFIDENTIAL, KITH_CONTACT_ROUTE_PERSON },
  { KITH_RECORD_HOUSEHOLD, KITH_HOUSEHOLD_IS_PLACE_WITHHELD, NOBODY },
  { KITH_RECORD_MEETING, KITH_MEETING_IS_VENUE_WITHHELD, NOBODY },
};

/* What tells a place that the reader must not find: words, and area codes, which are kept with a mark
 * before them; to the id of whose it is, or to NULL. */
typedef struct
{
  KithCase   *family; /* borrowed */
  GHashTable *names;  /* owned; a set of the words by which people are called */
  GHashTable *found;  /* owned */
} Clues;

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

/* "ls6" or "2ab", and not "7pm" or "3". */
static gboolean
is_part_of_postcode (const char *word)
{
  const gsize n_digits = strspn (word, "0123456789");

  if (strpbrk (word, "0123456789") == NULL || word[n_digits] == '\0')
    return FALSE;
  for (guint i = 0; n_digits > 0 && i < G_N_ELEMENTS (number_endings); i++)
    if (g_str_equal (word + n_digits, number_endings[i]))
      return FALSE;

  return n_digits == 0 || strlen (word) >= SHORTEST_PLACE;
}

static gboolean
is_telling (const char *word,
            glong       shortest)
{
  if (strpbrk (word, "0123456789") != NULL)
    return is_part_of_postcode (word);

  return g_utf8_strlen (word, -1) >= shortest && !is_everywhere (word);
}

static void
add_clue (Clues      *self,
          char       *clue,
          const char *person)
{
  g_hash_table_insert (self->found, clue, (gpointer) person);
}

static void
add_words (Clues      *self,
           KithRecord *record,
           const char *person)
{
  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    {
      const char *text;
      g_autoptr(GPtrArray) split = NULL;
      g_autoptr(GPtrArray) areas = NULL;

      if (places[i].kind != kith_record_get_kind (record))
        continue;
      text = kith_record_get_text (record, places[i].field);
      split = kith_share_split_words (text);
      areas = kith_share_list_areas (text);
      for (guint w = 0; w < split->len; w++)
        if (is_telling (split->pdata[w], places[i].is_loose ? SHORTEST_WORD : SHORTEST_PLACE)
            && !(places[i].is_loose && g_hash_table_contains (self->names, split->pdata[w])))
          add_clue (self, g_strdup (split->pdata[w]), person);
      for (guint a = 0; a < areas->len; a++)
        add_clue (self, g_strconcat (AREA_MARK, ((KithArea *) areas->pdata[a])->code, NULL), person);
    }
}

/* What is told of somebody, and of the homes, systems, maps and meetings they belong to. */
static void
collect_words (Clues      *self,
               const char *person)
{
  KithRecord *record = kith_case_find_kind (self->family, KITH_RECORD_PERSON, person);
  GPtrArray *referrers = kith_case_get_referrers (self->family, person);

  if (record != NULL)
    add_words (self, record, person);
  for (guint i = 0; i < referrers->len; i++)
    {
      const KithRecordType *type = kith_record_get_record_type (referrers->pdata[i]);

      add_words (self, referrers->pdata[i], person);
      for (guint f = 0; f < type->n_fields; f++)
        {
          KithRecord *other = type->fields[f].kind == KITH_FIELD_REF
                                ? kith_case_resolve (self->family, referrers->pdata[i], f) : NULL;

          if (other != NULL && kith_record_get_kind (other) != KITH_RECORD_PERSON)
            add_words (self, other, person);
        }
      if (type->kind == KITH_RECORD_SHEET)
        {
          GPtrArray *drawn = kith_case_get_referrers (self->family,
                                                      kith_record_get_id (referrers->pdata[i]));

          for (guint d = 0; d < drawn->len; d++)
            add_words (self, drawn->pdata[d], person);
        }
    }
}

/* What was marked is nobody's to know, whether or not anybody is kept apart. */
static void
collect_marked (Clues *self)
{
  for (guint m = 0; m < G_N_ELEMENTS (marks); m++)
    for (guint i = 0; i < kith_case_count (self->family, marks[m].kind); i++)
      {
        KithRecord *record = kith_case_nth (self->family, marks[m].kind, i);

        if (!kith_record_get_boolean (record, marks[m].flag))
          continue;
        add_words (self, record,
                   marks[m].person == NOBODY ? NULL
                   : marks[m].person == ITSELF
                     ? kith_record_get_id (record)
                     : kith_record_get_ref (record, (guint) marks[m].person));
      }
}

static void
collect_names (Clues *self)
{
  static const guint fields[] = { KITH_PERSON_KNOWN_AS, KITH_PERSON_GIVEN_NAME };

  for (guint i = 0; i < kith_case_count (self->family, KITH_RECORD_PERSON); i++)
    for (guint f = 0; f < G_N_ELEMENTS (fields); f++)
      {
        KithRecord *person = kith_case_nth (self->family, KITH_RECORD_PERSON, i);
        g_autoptr(GPtrArray) split = kith_share_split_words (kith_record_get_text (person, fields[f]));

        for (guint w = 0; w < split->len && !kith_record_has_token (person, KITH_PERSON_KIND, "organisation");
             w++)
          g_hash_table_add (self->names, g_strdup (split->pdata[w]));
      }
}

static void
clear_clues (Clues *self)
{
  g_clear_pointer (&self->names, g_hash_table_unref);
  g_clear_pointer (&self->found, g_hash_table_unref);
}

static void
begin_clues (Clues    *self,
             KithCase *family)
{
  self->family = family;
  self->names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->found = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  collect_names (self);
}

/* What tells where those are whom the reader must not find, less what tells where the reader is. The copy of
 * a child goes where the child goes, so that either side may read it, and the child's own place is looked
 * for too. */
static void
find_clues (Clues            *self,
            KithCase         *family,
            const KithReader *reader)
{
  const gboolean is_carried = reader->kind == KITH_READER_CHILD;
  const KithReader anybody = { .kind = KITH_READER_NETWORK, .day = reader->day };
  g_autoptr(GHashTable) apart = kith_share_find_apart (family, is_carried ? &anybody : reader, NULL);
  Clues own;
  GHashTableIter iter;
  gpointer person, clue;

  begin_clues (self, family);
  begin_clues (&own, family);
  collect_marked (self);
  g_hash_table_iter_init (&iter, apart);
  while (g_hash_table_iter_next (&iter, &person, NULL))
    collect_words (self, person);

  if (reader->person != NULL && !is_carried)
    collect_words (&own, reader->person);
  g_hash_table_iter_init (&iter, own.found);
  while (g_hash_table_iter_next (&iter, &clue, NULL))
    g_hash_table_remove (self->found, clue);
  clear_clues (&own);
}

static void
note_leak (GPtrArray  *leaks,
           Clues      *clues,
           const char *clue,
           const char *word,
           KithRecord *record,
           guint       field)
{
  const KithLeak *last = leaks->len > 0 ? leaks->pdata[leaks->len - 1] : NULL;
  gpointer person;
  KithLeak *leak;

  if (!g_hash_table_lookup_extended (clues->found, clue, NULL, &person)
      || (last != NULL && last->record == record && last->field == field && g_str_equal (last->word, word)))
    return;

  leak = g_new0 (KithLeak, 1);
  leak->word = g_strdup (word);
  leak->record = record;
  leak->field = field;
  leak->person = g_strdup (person);
  g_ptr_array_add (leaks, leak);
}

static void
look_at_field (KithRecord *record,
               guint       field,
               Clues      *clues,
               GPtrArray  *leaks)
{
  const char *text = kith_record_get_text (record, field);
  g_autoptr(GPtrArray) split = kith_share_split_words (text);
  g_autoptr(GPtrArray) areas = kith_share_list_areas (text);

  for (guint i = 0; i < split->len; i++)
    note_leak (leaks, clues, split->pdata[i], split->pdata[i], record, field);
  for (guint i = 0; i < areas->len; i++)
    {
      const KithArea *area = areas->pdata[i];
      g_autofree char *clue = g_strconcat (AREA_MARK, area->code, NULL);

      note_leak (leaks, clues, clue, area->number, record, field);
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
  Clues clues;

  if (self->is_whole)
    return leaks;

  find_clues (&clues, self->family, reader);
  for (guint kind = 0; kind < KITH_N_RECORD_KINDS; kind++)
    {
      const KithRecordType *type = kith_record_type_get (kind);

      for (guint i = 0; type->is_live && i < kith_case_count (self->copy, kind); i++)
        for (guint f = 0; f < type->n_fields; f++)
          if (type->fields[f].kind == KITH_FIELD_TEXT)
            look_at_field (kith_case_nth (self->copy, kind, i), f, &clues, leaks);
    }

  clear_clues (&clues);
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
  KithRecord *person = self->person != NULL
                         ? kith_case_find_kind (share->family, KITH_RECORD_PERSON, self->person) : NULL;
  g_autofree char *name = person != NULL ? kith_person_dup_name (person) : NULL;

  if (name == NULL)
    /* Translators: a word; and where it stands, as "Rowan: Work or school". */
    return g_strdup_printf (_("“%s” in %s may tell a place that is not to be shown"), self->word, where);

  /* Translators: a word; where it stands, as "Rowan: Work or school"; and a person's name. */
  return g_strdup_printf (_("“%s” in %s may tell where %s is"), self->word, where, name);
}
