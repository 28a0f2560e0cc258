/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * The policy pack: a key file in which an authority says its intervals, holidays and words. The one
 * for England travels inside the program; the one in force stands in each case, so that a case
 * means the same next year. What a pack leaves out is as in the one for England.
 */

#include "config.h"

#include "model/kith-policy-pack.h"

#include "base/kith-error.h"
#include "base/kith-moment.h"
#include "base/kith-text.h"
#include "model/kith-policy-resources.h"
#include "model/kith-records.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define ENGLAND "/org/kithfamilies/Kith/policy/england.ini"

/* Longer counts are slips of the keyboard. */
#define LARGEST_NUMBER 1000

typedef struct
{
  KithDay  first;
  KithDay  last;
  char    *name; /* owned */
} Holiday;

struct _KithPolicyPack
{
  gatomicrefcount ref_count;

  GKeyFile   *file;            /* owned */
  char       *name;            /* owned */
  char       *version;         /* owned */
  char       *in_force_from;   /* owned; EDTF, or NULL */
  GHashTable *texts;           /* owned; "group key" → text */
  GArray     *bank_holidays;   /* owned; of Holiday */
  GArray     *school_holidays; /* owned; of Holiday */
  GPtrArray  *questions;       /* owned; of text */
  GPtrArray  *words;           /* owned; of KithPolicyWord */
};

/**
 * kith_policy_pack_get_england_text:
 *
 * Returns: the pack for England as it travels inside the program
 */
const char *
kith_policy_pack_get_england_text (void)
{
  static char *text = NULL;

  if (g_once_init_enter (&text))
    {
      g_autoptr(GError) error = NULL;
      g_autoptr(GBytes) bytes = g_resource_lookup_data (kith_policy_get_resource (), ENGLAND,
                                                        G_RESOURCE_LOOKUP_FLAGS_NONE, &error);

      g_assert_no_error (error);
      g_once_init_leave (&text, g_strndup (g_bytes_get_data (bytes, NULL),
                                           g_bytes_get_size (bytes)));
    }

  return text;
}

/* Reading. */

static gboolean
refuse (GError    **error,
        const char *group,
        const char *key,
        const char *value)
{
  g_set_error (error, KITH_ERROR, KITH_ERROR_FORMAT,
               _("The policy pack cannot be used: in [%s], “%s” is “%s”, which makes no sense there. Correct it, or take the pack that came with Kith."),
               group, key, value);
  return FALSE;
}

static gboolean
check_number (const char *group,
              const char *key,
              const char *value,
              GError    **error)
{
  guint64 number;

  return g_ascii_string_to_unsigned (value, 10, 0, LARGEST_NUMBER, &number, NULL)
         || refuse (error, group, key, value);
}

static gboolean
check_severity (const char *group,
                const char *key,
                const char *value,
                GError    **error)
{
  static const char *const severities[] = { "stop", "warn", "nudge", "off", NULL };

  return g_strv_contains (severities, value) || refuse (error, group, key, value);
}

static gboolean
check_text (const char *group,
            const char *key,
            const char *value,
            GError    **error)
{
  return !kith_text_is_empty (value) || refuse (error, group, key, value);
}

/* What a group holds. Groups that Kith does not know are another program's business. */
static const struct
{
  const char *group;
  gboolean  (*check) (const char  *group,
                      const char  *key,
                      const char  *value,
                      GError     **error);
} groups[] = {
  { "intervals", check_number },
  { "measures", check_number },
  { "stages", check_number },
  { "warnings", check_severity },
  { "counts", check_text },
  { "sentences", check_text },
  { "private_time_questions", check_text },
  { "sharing_rules", check_text },
  { "wordings family_support", check_text },
  { "wordings child_in_need", check_text },
  { "wordings child_protection", check_text },
  { "glossary", check_text },
  { "blaming", check_text },
  { "explained", check_text },
};

static gboolean
read_group (KithPolicyPack *self,
            guint           i,
            GError        **error)
{
  const char *group = groups[i].group;
  g_auto(GStrv) keys = g_key_file_get_keys (self->file, group, NULL, NULL);

  for (guint k = 0; keys != NULL && keys[k] != NULL; k++)
    {
      g_autofree char *value = g_key_file_get_string (self->file, group, keys[k], error);

      if (value == NULL || !groups[i].check (group, keys[k], value, error))
        return FALSE;
      g_hash_table_insert (self->texts, g_strdup_printf ("%s %s", group, keys[k]),
                           g_steal_pointer (&value));
    }

  return TRUE;
}

/* "2026-12-25", or the first and the last day with a stroke between. */
static gboolean
read_days (const char *text,
           Holiday    *holiday)
{
  g_auto(GStrv) parts = g_strsplit (text, "/", 3);
  const guint n = g_strv_length (parts);
  KithDate days[2];

  if (n < 1 || n > 2)
    return FALSE;
  for (guint i = 0; i < n; i++)
    if (!kith_date_parse_edtf (parts[i], &days[i], NULL)
        || days[i].form != KITH_DATE_SINGLE || days[i].earliest != days[i].latest)
      return FALSE;

  holiday->first = days[0].earliest;
  holiday->last = days[n - 1].latest;
  return holiday->first <= holiday->last;
}

static void
clear_holiday (gpointer data)
{
  g_free (((Holiday *) data)->name);
}

static int
compare_holidays (gconstpointer a,
                  gconstpointer b)
{
  const Holiday *one = a;
  const Holiday *other = b;

  return (one->first > other->first) - (one->first < other->first);
}

static gboolean
read_holidays (KithPolicyPack *self,
               const char     *group,
               GArray         *holidays,
               GError        **error)
{
  g_auto(GStrv) keys = g_key_file_get_keys (self->file, group, NULL, NULL);

  for (guint k = 0; keys != NULL && keys[k] != NULL; k++)
    {
      g_autofree char *name = g_key_file_get_string (self->file, group, keys[k], error);
      Holiday holiday = { 0, 0, NULL };

      if (name == NULL)
        return FALSE;
      if (!read_days (keys[k], &holiday))
        return refuse (error, group, keys[k], name);
      holiday.name = g_steal_pointer (&name);
      g_array_append_val (holidays, holiday);
    }

  g_array_sort (holidays, compare_holidays);
  return TRUE;
}

static void
free_word (gpointer data)
{
  KithPolicyWord *word = data;

  g_free (word->word);
  g_free (word->plainer);
  g_free (word);
}

static gboolean
is_in_capitals (const char *word)
{
  guint n = 0;

  for (const char *p = word; *p != '\0'; p = g_utf8_next_char (p))
    n += g_unichar_isupper (g_utf8_get_char (p)) ? 1 : 0;

  return n >= 2;
}

static void
read_words (KithPolicyPack *self,
            const char     *group,
            gboolean        is_blaming)
{
  g_auto(GStrv) keys = g_key_file_get_keys (self->file, group, NULL, NULL);

  for (guint k = 0; keys != NULL && keys[k] != NULL; k++)
    {
      KithPolicyWord *word = g_new0 (KithPolicyWord, 1);

      word->word = g_strdup (keys[k]);
      word->plainer = g_key_file_get_string (self->file, group, keys[k], NULL);
      word->is_blaming = is_blaming;
      word->has_capitals = is_in_capitals (keys[k]);
      g_ptr_array_add (self->words, word);
    }
}

static void
read_questions (KithPolicyPack *self)
{
  g_auto(GStrv) keys = g_key_file_get_keys (self->file, "private_time_questions", NULL, NULL);

  for (guint k = 0; keys != NULL && keys[k] != NULL; k++)
    g_ptr_array_add (self->questions, g_key_file_get_string (self->file, "private_time_questions",
                                                             keys[k], NULL));
}

static gboolean
read_head (KithPolicyPack *self,
           GError        **error)
{
  KithDate date;

  self->name = g_key_file_get_string (self->file, "policy", "name", NULL);
  self->version = g_key_file_get_string (self->file, "policy", "version", NULL);
  self->in_force_from = g_key_file_get_string (self->file, "policy", "in_force_from", NULL);
  if (kith_text_is_empty (self->name) || kith_text_is_empty (self->version))
    {
      g_set_error_literal (error, KITH_ERROR, KITH_ERROR_FORMAT,
                           _("The policy pack cannot be used: it does not say its name and version. Put both under [policy], or take the pack that came with Kith."));
      return FALSE;
    }
  if (self->in_force_from != NULL && !kith_date_parse_edtf (self->in_force_from, &date, NULL))
    return refuse (error, "policy", "in_force_from", self->in_force_from);

  return TRUE;
}

static gboolean
read_pack (KithPolicyPack *self,
           const char     *text,
           GError        **error)
{
  g_autoptr(GError) reason = NULL;

  if (!g_utf8_validate (text, -1, NULL)
      || !g_key_file_load_from_data (self->file, text, strlen (text), G_KEY_FILE_NONE, &reason))
    {
      g_set_error (error, KITH_ERROR, KITH_ERROR_FORMAT,
                   _("The policy pack cannot be read: %s. Correct it, or take the pack that came with Kith."),
                   reason != NULL ? reason->message : _("it is not text in UTF-8"));
      return FALSE;
    }
  if (!read_head (self, error))
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (groups); i++)
    if (!read_group (self, i, error))
      return FALSE;
  if (!read_holidays (self, "bank_holidays", self->bank_holidays, error)
      || !read_holidays (self, "school_holidays", self->school_holidays, error))
    return FALSE;

  read_words (self, "glossary", FALSE);
  read_words (self, "blaming", TRUE);
  read_questions (self);
  return TRUE;
}

/**
 * kith_policy_pack_parse:
 * @text: a key file
 * @error: return location for a #GError
 *
 * Errors: %KITH_ERROR_FORMAT, with the place that makes no sense.
 *
 * Returns: (transfer full) (nullable): the pack
 */
KithPolicyPack *
kith_policy_pack_parse (const char *text,
                        GError    **error)
{
  g_autoptr(KithPolicyPack) self = g_new0 (KithPolicyPack, 1);

  g_atomic_ref_count_init (&self->ref_count);
  self->file = g_key_file_new ();
  self->texts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->bank_holidays = g_array_new (FALSE, FALSE, sizeof (Holiday));
  g_array_set_clear_func (self->bank_holidays, clear_holiday);
  self->school_holidays = g_array_new (FALSE, FALSE, sizeof (Holiday));
  g_array_set_clear_func (self->school_holidays, clear_holiday);
  self->questions = g_ptr_array_new_with_free_func (g_free);
  self->words = g_ptr_array_new_with_free_func (free_word);

  return read_pack (self, text, error) ? g_steal_pointer (&self) : NULL;
}

/**
 * kith_policy_pack_ref:
 *
 * Returns: (transfer full): @self
 */
KithPolicyPack *
kith_policy_pack_ref (KithPolicyPack *self)
{
  g_atomic_ref_count_inc (&self->ref_count);
  return self;
}

/**
 * kith_policy_pack_unref:
 * @self: (transfer full):
 */
void
kith_policy_pack_unref (KithPolicyPack *self)
{
  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;

  g_key_file_free (self->file);
  g_free (self->name);
  g_free (self->version);
  g_free (self->in_force_from);
  g_hash_table_unref (self->texts);
  g_array_unref (self->bank_holidays);
  g_array_unref (self->school_holidays);
  g_ptr_array_unref (self->questions);
  g_ptr_array_unref (self->words);
  g_free (self);
}

/**
 * kith_policy_pack_get_england:
 *
 * Returns: (transfer none): the pack for England; a test reads it, so that it cannot fail here
 */
KithPolicyPack *
kith_policy_pack_get_england (void)
{
  static KithPolicyPack *england = NULL;

  if (g_once_init_enter (&england))
    {
      g_autoptr(GError) error = NULL;
      KithPolicyPack *pack = kith_policy_pack_parse (kith_policy_pack_get_england_text (), &error);

      g_assert_no_error (error);
      g_once_init_leave (&england, pack);
    }

  return england;
}

/* The pack of a case. */

/* What was read of a case's pack last, kept with the case. */
typedef struct
{
  char           *content; /* owned */
  KithPolicyPack *pack;    /* owned; NULL when it is damaged */
  char           *problem; /* owned; why it is */
} Read;

static void
free_read (gpointer data)
{
  Read *read = data;

  g_clear_pointer (&read->pack, kith_policy_pack_unref);
  g_free (read->content);
  g_free (read->problem);
  g_free (read);
}

static Read *
read_content (KithCase   *self,
              const char *content)
{
  static GQuark quark = 0;
  g_autoptr(GError) error = NULL;
  Read *read;

  if (quark == 0)
    quark = g_quark_from_static_string ("kith-policy-pack");
  read = g_object_get_qdata (G_OBJECT (self), quark);
  if (read != NULL && strcmp (read->content, content) == 0)
    return read;

  read = g_new0 (Read, 1);
  read->content = g_strdup (content);
  read->pack = kith_policy_pack_parse (content, &error);
  read->problem = error != NULL ? g_strdup (error->message) : NULL;
  g_object_set_qdata_full (G_OBJECT (self), quark, read, free_read);
  return read;
}

/**
 * kith_case_find_policy:
 *
 * Returns: (transfer none) (nullable): the record of the pack in force, which is the one that was
 *   taken last
 */
KithRecord *
kith_case_find_policy (KithCase *self)
{
  const guint n = kith_case_count (self, KITH_RECORD_POLICY);

  return n > 0 ? kith_case_nth (self, KITH_RECORD_POLICY, n - 1) : NULL;
}

static Read *
read_policy (KithCase *self)
{
  KithRecord *record = kith_case_find_policy (self);
  const char *content = record != NULL ? kith_record_get_text (record, KITH_POLICY_CONTENT) : NULL;

  return content != NULL ? read_content (self, content) : NULL;
}

/**
 * kith_case_get_policy:
 *
 * Returns: (transfer none): the pack in force in this case; the one for England when the case has
 *   none yet or it is damaged. Lent until the case changes
 */
KithPolicyPack *
kith_case_get_policy (KithCase *self)
{
  Read *read = read_policy (self);

  return read != NULL && read->pack != NULL ? read->pack : kith_policy_pack_get_england ();
}

/**
 * kith_case_get_policy_problem:
 *
 * Returns: (nullable): why the pack that stands in the case cannot be used, as a sentence
 */
const char *
kith_case_get_policy_problem (KithCase *self)
{
  Read *read = read_policy (self);

  return read != NULL ? read->problem : NULL;
}

/* Asking. */

/**
 * kith_policy_pack_get_name:
 *
 * Returns: what the pack is called: "England"
 */
const char *
kith_policy_pack_get_name (KithPolicyPack *self)
{
  return self->name;
}

/**
 * kith_policy_pack_get_version:
 *
 * Returns: which edition it is: "2026.1"
 */
const char *
kith_policy_pack_get_version (KithPolicyPack *self)
{
  return self->version;
}

/**
 * kith_policy_pack_get_in_force_from:
 *
 * Returns: (nullable): since when it holds, in EDTF
 */
const char *
kith_policy_pack_get_in_force_from (KithPolicyPack *self)
{
  return self->in_force_from;
}

static const char *
find_text (KithPolicyPack *self,
           const char     *group,
           const char     *key)
{
  g_autofree char *name = g_strdup_printf ("%s %s", group, key);
  const char *text = g_hash_table_lookup (self->texts, name);

  if (text != NULL || self == kith_policy_pack_get_england ())
    return text;

  return g_hash_table_lookup (kith_policy_pack_get_england ()->texts, name);
}

static int
find_number (KithPolicyPack *self,
             const char     *group,
             const char     *key)
{
  const char *text = find_text (self, group, key);

  g_return_val_if_fail (text != NULL, 0);

  return (int) g_ascii_strtoull (text, NULL, 10);
}

/**
 * kith_policy_pack_get_interval:
 * @key: a key of [intervals], such as "interim_review_days"
 *
 * Returns: how many of the unit that the key names
 */
int
kith_policy_pack_get_interval (KithPolicyPack *self,
                               const char     *key)
{
  return find_number (self, "intervals", key);
}

/**
 * kith_policy_pack_get_measure:
 * @key: a key of [measures], such as "sentence_words"
 *
 * Returns: from how much on something is worth noticing
 */
int
kith_policy_pack_get_measure (KithPolicyPack *self,
                              const char     *key)
{
  return find_number (self, "measures", key);
}

/**
 * kith_policy_pack_get_review_weeks:
 * @plan_type: a token of kith_plan_types
 *
 * Returns: the longest time between two reviews of such a plan, in weeks
 */
int
kith_policy_pack_get_review_weeks (KithPolicyPack *self,
                                   const char     *plan_type)
{
  g_autofree char *key = g_strdup_printf ("review_%s_weeks", plan_type);

  return kith_policy_pack_get_interval (self, key);
}

/**
 * kith_policy_pack_get_stage_minutes:
 * @stage: a token of kith_meeting_stages
 *
 * Returns: how long that stage usually takes, in minutes
 */
int
kith_policy_pack_get_stage_minutes (KithPolicyPack *self,
                                    const char     *stage)
{
  return find_number (self, "stages", stage);
}

/**
 * kith_policy_pack_get_wording:
 * @plan_type: a token of kith_plan_types
 * @key: "worry", "worry_statement", "goal" or "plan"
 *
 * Returns: what that is called at this level of service
 */
const char *
kith_policy_pack_get_wording (KithPolicyPack *self,
                              const char     *plan_type,
                              const char     *key)
{
  g_autofree char *group = g_strdup_printf ("wordings %s", plan_type);

  return find_text (self, group, key);
}

/**
 * kith_policy_pack_get_sentence:
 * @key: a key of [sentences]
 *
 * Returns: (nullable): the sentence as it is printed
 */
const char *
kith_policy_pack_get_sentence (KithPolicyPack *self,
                               const char     *key)
{
  return find_text (self, "sentences", key);
}

/**
 * kith_policy_pack_get_questions:
 *
 * Returns: (transfer none) (element-type utf8): the questions for private family time, in order
 */
GPtrArray *
kith_policy_pack_get_questions (KithPolicyPack *self)
{
  return self->questions->len > 0 ? self->questions : kith_policy_pack_get_england ()->questions;
}

/**
 * kith_policy_pack_get_severity:
 * @warning: its number
 *
 * Returns: (nullable): "stop", "warn", "nudge" or "off" where the pack says so; %NULL where Kith's
 *   own severity holds
 */
const char *
kith_policy_pack_get_severity (KithPolicyPack *self,
                               guint           warning)
{
  g_autofree char *key = g_strdup_printf ("%u", warning);

  return find_text (self, "warnings", key);
}

/**
 * kith_policy_pack_counts_neither:
 * @part: a token of kith_meeting_parts
 *
 * Returns: whether somebody in that part counts neither as family network nor as professional
 */
gboolean
kith_policy_pack_counts_neither (KithPolicyPack *self,
                                 const char     *part)
{
  const char *text = find_text (self, "counts", "neither");
  g_auto(GStrv) parts = text != NULL ? g_strsplit (text, ";", -1) : NULL;

  return parts != NULL && part != NULL && g_strv_contains ((const char *const *) parts, part);
}

static const char *
find_holiday (GArray  *holidays,
              KithDay  day)
{
  for (guint i = 0; i < holidays->len; i++)
    {
      const Holiday *holiday = &g_array_index (holidays, Holiday, i);

      if (holiday->first > day)
        return NULL;
      if (holiday->last >= day)
        return holiday->name;
    }

  return NULL;
}

/**
 * kith_policy_pack_get_bank_holiday:
 *
 * Returns: (nullable): the name of the bank holiday that @day is
 */
const char *
kith_policy_pack_get_bank_holiday (KithPolicyPack *self,
                                   KithDay         day)
{
  return find_holiday (self->bank_holidays, day);
}

/**
 * kith_policy_pack_get_school_holiday:
 *
 * Returns: (nullable): the name of the school holiday in which @day lies
 */
const char *
kith_policy_pack_get_school_holiday (KithPolicyPack *self,
                                     KithDay         day)
{
  return find_holiday (self->school_holidays, day);
}

/**
 * kith_policy_pack_add_working_days:
 * @day: where to begin; it does not count itself
 * @n: how many
 *
 * Returns: the @n-th day after @day that is neither a weekend nor a bank holiday
 */
KithDay
kith_policy_pack_add_working_days (KithPolicyPack *self,
                                   KithDay         day,
                                   int             n)
{
  while (n > 0)
    {
      day++;
      if (kith_day_of_week (day) < 5 && kith_policy_pack_get_bank_holiday (self, day) == NULL)
        n--;
    }

  return day;
}

/**
 * kith_policy_pack_get_words:
 *
 * Returns: (transfer none) (element-type KithPolicyWord): the glossary and the words that blame
 */
GPtrArray *
kith_policy_pack_get_words (KithPolicyPack *self)
{
  return self->words;
}
