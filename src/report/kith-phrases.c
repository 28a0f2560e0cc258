/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The fixed phrases of printed pages, in a language that has nothing to do with the language of the
 * window: a worker who reads English prints the plan in Polish.
 *
 * The phrases lie in data/phrases, one file a language, compiled into the program. A phrase that a
 * language lacks is said in English; kith_phrases_list_missing() tells which. */

#include "config.h"

#include "report/kith-phrases.h"

#include <string.h>

#include "report/kith-report-resource.h"

#define FOLDER "/org/kithfamilies/Kith/phrases/"
#define ENGLISH "en"
#define N_FORMS 6

/* Which of the plural forms a number takes; the names are those of the files. */
static const char *const forms[N_FORMS] = { "one", "two", "few", "many", "zero", "other" };
enum { ONE, TWO, FEW, MANY, ZERO, OTHER };

/* Source: Unicode CLDR, plural rules for cardinal whole numbers. */
static guint
plural_of_english (guint n)
{
  return n == 1 ? ONE : OTHER;
}

static guint
plural_of_polish (guint n)
{
  if (n == 1)
    return ONE;
  return n % 10 >= 2 && n % 10 <= 4 && (n % 100 < 12 || n % 100 > 14) ? FEW : MANY;
}

static guint
plural_of_ukrainian (guint n)
{
  if (n % 10 == 1 && n % 100 != 11)
    return ONE;
  return n % 10 >= 2 && n % 10 <= 4 && (n % 100 < 12 || n % 100 > 14) ? FEW : MANY;
}

static guint
plural_of_lithuanian (guint n)
{
  if (n % 10 == 0 || (n % 100 >= 11 && n % 100 <= 19))
    return OTHER;
  return n % 10 == 1 ? ONE : FEW;
}

static guint
plural_of_romanian (guint n)
{
  if (n == 1)
    return ONE;
  return n == 0 || (n % 100 >= 1 && n % 100 <= 19) ? FEW : OTHER;
}

static guint
plural_of_welsh (guint n)
{
  static const guint small[] = { ZERO, ONE, TWO, FEW, OTHER, OTHER, MANY };

  return n < G_N_ELEMENTS (small) ? small[n] : OTHER;
}

static guint
plural_of_arabic (guint n)
{
  if (n <= 2)
    return n == 0 ? ZERO : n == 1 ? ONE : TWO;
  if (n % 100 >= 3 && n % 100 <= 10)
    return FEW;
  return n % 100 >= 11 ? MANY : OTHER;
}

typedef struct
{
  const char *code;
  gboolean    rtl;
  guint     (*plural) (guint n);
} Language;

static const Language languages[] = {
  { "en", FALSE, plural_of_english },   { "pl", FALSE, plural_of_polish },
  { "lt", FALSE, plural_of_lithuanian }, { "pt", FALSE, plural_of_english },
  { "ro", FALSE, plural_of_romanian },  { "uk", FALSE, plural_of_ukrainian },
  { "cy", FALSE, plural_of_welsh },     { "ar", TRUE, plural_of_arabic },
};

struct _KithPhrases
{
  const Language *language; /* borrowed */
  GKeyFile       *file;     /* owned */
  GHashTable     *phrases;  /* owned; key to phrase */
};

/**
 * kith_phrases_list_languages:
 *
 * Returns: (transfer none) (array zero-terminated=1): the languages that pages can be printed in, as
 *   ISO 639 codes, English first
 */
const char *const *
kith_phrases_list_languages (void)
{
  static const char *codes[G_N_ELEMENTS (languages) + 1];

  for (guint i = 0; i < G_N_ELEMENTS (languages); i++)
    codes[i] = languages[i].code;
  return codes;
}

/* What the program carries is either there or the program is broken. */
static GKeyFile *
read_file (const char *code)
{
  g_autofree char *path = g_strconcat (FOLDER, code, ".ini", NULL);
  g_autoptr(GBytes) bytes = NULL;
  g_autoptr(GError) error = NULL;
  GKeyFile *file = g_key_file_new ();

  g_resources_register (kith_report_get_resource ());
  bytes = g_resources_lookup_data (path, G_RESOURCE_LOOKUP_FLAGS_NONE, &error);
  if (bytes == NULL || !g_key_file_load_from_bytes (file, bytes, G_KEY_FILE_NONE, &error))
    g_error ("%s: %s", path, error->message);
  return file;
}

static void
read_group (KithPhrases *self,
            const char  *group,
            const char  *prefix)
{
  g_auto(GStrv) keys = g_key_file_get_keys (self->file, group, NULL, NULL);

  for (guint i = 0; keys != NULL && keys[i] != NULL; i++)
    {
      g_autofree char *value = g_key_file_get_string (self->file, group, keys[i], NULL);

      if (value != NULL && *value != '\0')
        g_hash_table_insert (self->phrases, g_strconcat (prefix, keys[i], NULL),
                             g_steal_pointer (&value));
    }
}

static KithPhrases *
read_phrases (const Language *language)
{
  KithPhrases *self = g_new0 (KithPhrases, 1);

  self->language = language;
  self->file = read_file (language->code);
  self->phrases = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  read_group (self, "phrases", "");
  read_group (self, "counts", "count-");
  read_group (self, "weekdays", "weekday-");
  read_group (self, "months", "month-");
  read_group (self, "months-alone", "month-alone-");
  read_group (self, "dates", "date-");
  return self;
}

/**
 * kith_phrases_get:
 * @language: (nullable): an ISO 639 code, with or without a country
 *
 * Returns: (transfer none): the phrases of @language, or the English ones if there are none. They
 *   stay for as long as the program runs.
 */
const KithPhrases *
kith_phrases_get (const char *language)
{
  static KithPhrases *read[G_N_ELEMENTS (languages)];
  static GMutex mutex;
  const KithPhrases *found;
  guint n = 0;

  for (guint i = 0; language != NULL && i < G_N_ELEMENTS (languages); i++)
    if (g_ascii_strncasecmp (language, languages[i].code, 2) == 0
        && !g_ascii_isalpha (language[2]))
      n = i;

  g_mutex_lock (&mutex);
  if (read[n] == NULL)
    read[n] = read_phrases (&languages[n]);
  found = read[n];
  g_mutex_unlock (&mutex);
  return found;
}

static int
compare_keys (gconstpointer a,
              gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

/**
 * kith_phrases_list_keys:
 *
 * Returns: (transfer none) (array zero-terminated=1): the keys of every English phrase, in order
 */
const char *const *
kith_phrases_list_keys (void)
{
  static gsize list;

  if (g_once_init_enter (&list))
    {
      g_autoptr(GPtrArray) keys = g_ptr_array_new ();
      GHashTableIter iter;
      gpointer key;

      g_hash_table_iter_init (&iter, kith_phrases_get (ENGLISH)->phrases);
      while (g_hash_table_iter_next (&iter, &key, NULL))
        g_ptr_array_add (keys, key);
      g_ptr_array_sort (keys, compare_keys);
      g_ptr_array_add (keys, NULL);
      g_once_init_leave (&list, (gsize) g_ptr_array_steal (keys, NULL));
    }

  return (const char *const *) list;
}

/**
 * kith_phrases_get_language:
 *
 * Returns: (transfer none): the ISO 639 code of the language
 */
const char *
kith_phrases_get_language (const KithPhrases *self)
{
  return self->language->code;
}

/**
 * kith_phrases_get_name:
 *
 * Returns: (transfer none): what the language calls itself
 */
const char *
kith_phrases_get_name (const KithPhrases *self)
{
  return kith_phrases_look_up (self, "language-name");
}

/**
 * kith_phrases_is_rtl:
 *
 * Returns: whether the language is written from right to left
 */
gboolean
kith_phrases_is_rtl (const KithPhrases *self)
{
  return self->language->rtl;
}

/**
 * kith_phrases_is_reviewed:
 *
 * Returns: whether somebody who speaks the language has read the phrases and found them right
 */
gboolean
kith_phrases_is_reviewed (const KithPhrases *self)
{
  return g_key_file_get_boolean (self->file, "language", "reviewed", NULL);
}

static gboolean
is_count (const char *key)
{
  return g_str_has_prefix (key, "count-");
}

/* The forms that counting to 200 asks for. */
static void
add_missing_forms (const KithPhrases *self,
                   const char        *english,
                   GPtrArray         *missing)
{
  g_autofree char *stem = g_strndup (english, strrchr (english, '-') - english);
  gboolean needed[N_FORMS] = { FALSE };

  for (guint n = 0; n <= 200; n++)
    needed[self->language->plural (n)] = TRUE;
  for (guint i = 0; i < N_FORMS; i++)
    {
      g_autofree char *key = g_strconcat (stem, "-", forms[i], NULL);

      if (needed[i] && !g_hash_table_contains (self->phrases, key))
        g_ptr_array_add (missing, g_steal_pointer (&key));
    }
}

/**
 * kith_phrases_list_missing:
 *
 * Returns: (transfer full) (array zero-terminated=1): the keys that are said in English because the
 *   language lacks them, with the plural forms that counting asks for
 */
char **
kith_phrases_list_missing (const KithPhrases *self)
{
  const char *const *keys = kith_phrases_list_keys ();
  g_autoptr(GPtrArray) missing = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; keys[i] != NULL; i++)
    if (is_count (keys[i]) && g_str_has_suffix (keys[i], "-other"))
      add_missing_forms (self, keys[i], missing);
    else if (!is_count (keys[i]) && !g_hash_table_contains (self->phrases, keys[i]))
      g_ptr_array_add (missing, g_strdup (keys[i]));

  g_ptr_array_add (missing, NULL);
  return (char **) g_ptr_array_steal (missing, NULL);
}

/**
 * kith_phrases_look_up:
 * @key: of an English phrase; a key that does not exist is a mistake of the program
 *
 * Returns: (transfer none): the phrase, in English where the language lacks it
 */
const char *
kith_phrases_look_up (const KithPhrases *self,
                      const char        *key)
{
  const char *phrase = g_hash_table_lookup (self->phrases, key);

  if (phrase == NULL)
    phrase = g_hash_table_lookup (kith_phrases_get (ENGLISH)->phrases, key);
  if (phrase == NULL)
    {
      g_critical ("there is no phrase “%s”", key);
      return "";
    }

  return phrase;
}

/**
 * kith_phrases_fill:
 * @key: of a phrase with gaps, written {1}, {2} …
 * @words: (array zero-terminated=1): what stands in the gaps, in that order
 *
 * Returns: (transfer full): the phrase without gaps
 */
char *
kith_phrases_fill (const KithPhrases *self,
                   const char        *key,
                   const char *const *words)
{
  const char *phrase = kith_phrases_look_up (self, key);
  guint n_words = g_strv_length ((char **) words);
  GString *filled = g_string_new (NULL);

  for (const char *p = phrase; *p != '\0'; p++)
    if (p[0] == '{' && p[1] >= '1' && p[1] <= '9' && p[2] == '}')
      {
        if ((guint) (p[1] - '1') < n_words)
          g_string_append (filled, words[p[1] - '1']);
        p += 2;
      }
    else
      g_string_append_c (filled, *p);

  return g_string_free (filled, FALSE);
}

/**
 * kith_phrases_count:
 * @key: what is counted
 * @n: how many
 *
 * Returns: (transfer full): the number with its noun in the right form
 */
char *
kith_phrases_count (const KithPhrases *self,
                    const char        *key,
                    guint              n)
{
  g_autofree char *full = g_strdup_printf ("count-%s-%s", key, forms[self->language->plural (n)]);
  g_autofree char *other = g_strdup_printf ("count-%s-other", key);
  g_autofree char *number = g_strdup_printf ("%u", n);
  const char *words[] = { number, NULL };

  if (!g_hash_table_contains (self->phrases, full))
    self = kith_phrases_get (ENGLISH);
  return kith_phrases_fill (self, self->language->plural == plural_of_english && n != 1 ? other : full,
                            words);
}

/**
 * kith_phrases_weekday:
 * @weekday: from 0 for Monday to 6 for Sunday
 *
 * Returns: (transfer none): its name, as the head of a row says it
 */
const char *
kith_phrases_weekday (const KithPhrases *self,
                      guint              weekday)
{
  g_autofree char *key = g_strdup_printf ("weekday-%u", weekday % 7 + 1);

  return kith_phrases_look_up (self, key);
}

static char *
fill_date (const KithPhrases *self,
           const char        *key,
           const char        *weekday,
           int                day,
           int                month,
           int                year)
{
  g_autofree char *days = g_strdup_printf ("%d", day);
  g_autofree char *years = g_strdup_printf ("%d", year);
  g_autofree char *months = g_strdup_printf (day > 0 ? "month-%d" : "month-alone-%d", month);
  const char *words[] = { weekday, days, month > 0 ? kith_phrases_look_up (self, months) : "", years,
                          NULL };

  return kith_phrases_fill (self, key, words);
}

/**
 * kith_phrases_day:
 *
 * Returns: (transfer full): a day as it is written out
 */
char *
kith_phrases_day (const KithPhrases *self,
                  KithDay            day,
                  KithDayForm        form)
{
  static const char *const keys[] = { "date-long", "date-plain", "date-soon" };
  int year, month, number;

  g_return_val_if_fail (KITH_DAY_IS_KNOWN (day), NULL);

  kith_day_to_civil (day, &year, &month, &number);
  return fill_date (self, keys[form], kith_phrases_weekday (self, ((day % 7) + 7) % 7), number, month,
                    year);
}

static char *
part_text (const KithPhrases  *self,
           const KithDatePart *part)
{
  g_autofree char *text = NULL;
  const char *words[] = { NULL, NULL };

  if (part->precision == KITH_PRECISION_DAY)
    text = fill_date (self, "date-plain", "", part->day, part->month, part->year);
  else if (part->precision == KITH_PRECISION_MONTH)
    text = fill_date (self, "date-month", "", 0, part->month, part->year);
  else if (part->precision == KITH_PRECISION_DECADE)
    text = g_strdup_printf ("%d–%d", part->year, part->year + 9);
  else if (part->precision == KITH_PRECISION_CENTURY)
    text = g_strdup_printf ("%d–%d", part->year, part->year + 99);
  else if (part->precision == KITH_PRECISION_YEAR || part->precision == KITH_PRECISION_SEASON)
    text = g_strdup_printf ("%d", part->year);
  else
    text = g_strdup ("…");

  if (part->doubt == KITH_DOUBT_NONE)
    return g_steal_pointer (&text);
  words[0] = text;
  return kith_phrases_fill (self, "date-about", words);
}

/**
 * kith_phrases_date:
 * @date: a date as people know it, with its gaps
 *
 * Returns: (transfer full): the date as it is written out; a season is told by its year, and a date
 *   that may be wrong as one that is about right
 */
char *
kith_phrases_date (const KithPhrases *self,
                   const KithDate    *date)
{
  static const struct { KithDateForm form; const char *key; } keys[] = {
    { KITH_DATE_ONE_OF, "date-one-of" }, { KITH_DATE_BETWEEN, "date-between" },
    { KITH_DATE_BEFORE, "date-before" }, { KITH_DATE_AFTER, "date-after" },
    { KITH_DATE_PERIOD, "date-between" },
  };
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;
  const char *words[3] = { NULL };

  if (!kith_date_is_known (date))
    return g_strdup (kith_phrases_look_up (self, "date-unknown"));

  first = part_text (self, &date->first);
  second = part_text (self, &date->second);
  words[0] = date->form == KITH_DATE_BEFORE ? second : first;
  words[1] = second;
  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    if (keys[i].form == date->form)
      return kith_phrases_fill (self, keys[i].key, words);

  return g_steal_pointer (&first);
}
