/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A mobility map in words: for its list, for screen readers and for whoever cannot see the picture. */

#include "config.h"

#include "model/kith-mobility.h"

#include "base/kith-text.h"
#include "model/kith-naming.h"
#include "model/kith-records.h"

#include <glib/gi18n-lib.h>

/**
 * kith_map_place_dup_name:
 *
 * Returns: (transfer full): what the person calls the place, else what kind of place it was
 */
char *
kith_map_place_dup_name (KithRecord *place)
{
  const char *label = kith_record_get_text (place, KITH_MAP_PLACE_LABEL);

  return !kith_text_is_empty (label)
           ? kith_text_one_line (label)
           : g_strdup (kith_vocabulary_label (&kith_place_kinds,
                                              kith_record_get_token (place, KITH_MAP_PLACE_KIND)));
}

static char *
dup_span (KithRecord *place)
{
  KithDate since, until;
  const gboolean has_since = kith_record_get_date (place, KITH_MAP_PLACE_SINCE, &since);
  const gboolean has_until = kith_record_get_date (place, KITH_MAP_PLACE_UNTIL, &until);
  g_autofree char *from = has_since ? kith_date_dup_text (&since) : NULL;
  g_autofree char *to = has_until ? kith_date_dup_text (&until) : NULL;

  if (from != NULL && to != NULL)
    /* Translators: from when to when somebody lived somewhere; both are dates */
    return g_strdup_printf (_("%1$s to %2$s"), from, to);
  if (from != NULL)
    /* Translators: since when somebody lived somewhere; %s is a date */
    return kith_text_fill (_("from %s"), from);
  if (to != NULL)
    /* Translators: until when somebody lived somewhere; %s is a date */
    return kith_text_fill (_("until %s"), to);

  return NULL;
}

/**
 * kith_map_place_dup_when:
 *
 * Returns: (transfer full) (nullable): about when, and how old they were
 */
char *
kith_map_place_dup_when (KithRecord *place)
{
  const char *ages = kith_record_get_text (place, KITH_MAP_PLACE_AGES);
  char *span = dup_span (place);

  if (kith_text_is_empty (ages))
    return span;
  if (span != NULL)
    {
      g_autofree char *before = span;

      /* Translators: when somebody lived somewhere, and how old they were: "2019 to 2021, aged 4" */
      return g_strdup_printf (_("%1$s, aged %2$s"), before, ages);
    }

  /* Translators: how old somebody was */
  return kith_text_fill (_("aged %s"), ages);
}

static void
add (GString    *text,
     const char *format,
     const char *word)
{
  g_autofree char *sentence = NULL;

  if (kith_text_is_empty (word))
    return;

  sentence = kith_text_fill (format, word);
  g_string_append_printf (text, "%s%s", text->len > 0 ? " " : "", sentence);
}

/* What is said of a place, each as a sentence. */
static const struct
{
  guint       field;
  const char *sentence;
} said[] = {
  { KITH_MAP_PLACE_TOWN, N_("In %s.") },
  { KITH_MAP_PLACE_LIVED_WITH, N_("There: %s.") },
  { KITH_MAP_PLACE_SCHOOL, N_("School: %s.") },
  { KITH_MAP_PLACE_CLUB, N_("Club: %s.") },
  { KITH_MAP_PLACE_FAITH, N_("Faith: %s.") },
  { KITH_MAP_PLACE_STREET, N_("Street: %s.") },
  { KITH_MAP_PLACE_GOOD, N_("What was good: %s.") },
};

static char *
dup_feeling (KithRecord *place)
{
  const char *word = kith_record_get_text (place, KITH_MAP_PLACE_FEELING_WORD);
  const char *feeling = kith_record_get_token (place, KITH_MAP_PLACE_FEELING);

  if (!kith_text_is_empty (word))
    return g_strdup (word);
  if (g_str_equal (feeling, "not_said"))
    return NULL;

  return g_strdup (kith_vocabulary_label (&kith_feelings, feeling));
}

/**
 * kith_map_place_dup_sentence:
 *
 * Returns: (transfer full): the place with its number and everything that is told of it but who was
 *   there
 */
char *
kith_map_place_dup_sentence (KithCase   *self,
                             KithRecord *place)
{
  g_autofree char *name = kith_map_place_dup_name (place);
  g_autofree char *when = kith_map_place_dup_when (place);
  g_autofree char *feeling = dup_feeling (place);
  const char *kind = kith_record_get_token (place, KITH_MAP_PLACE_KIND);
  const char *came_by = kith_record_get_token (place, KITH_MAP_PLACE_CAME_BY);
  GString *text = g_string_new (NULL);

  /* Translators: the number of a place on a mobility map, and what it is called */
  g_string_append_printf (text, _("%1$u. %2$s"),
                          kith_map_place_get_turn (self, place), name);
  if (when != NULL)
    g_string_append_printf (text, ", %s", when);
  g_string_append_c (text, '.');
  if (!kith_text_is_empty (kith_record_get_text (place, KITH_MAP_PLACE_LABEL)))
    add (text, "%s.", kith_vocabulary_label (&kith_place_kinds, kind));
  if (!g_str_equal (came_by, "move"))
    add (text, _("How they came there: %s."), kith_vocabulary_label (&kith_move_kinds, came_by));
  for (guint i = 0; i < G_N_ELEMENTS (said); i++)
    add (text, _(said[i].sentence), kith_record_get_text (place, said[i].field));
  add (text, _("How it felt: %s."), feeling);
  if (!kith_text_is_empty (kith_record_get_text (place, KITH_MAP_PLACE_LEFT_ALONE)))
    add (text, _("Better left alone: %s."), kith_record_get_text (place, KITH_MAP_PLACE_LEFT_ALONE));
  else if (kith_record_get_boolean (place, KITH_MAP_PLACE_IS_LEFT_ALONE))
    add (text, "%s", _("Better left alone."));
  return g_string_free (text, FALSE);
}

/**
 * kith_place_person_dup_name:
 *
 * Returns: (transfer full): what the person calls them, else what the case does
 */
char *
kith_place_person_dup_name (KithCase   *self,
                            KithRecord *there)
{
  const char *words = kith_record_get_text (there, KITH_PLACE_PERSON_WORDS);
  KithRecord *person = kith_case_resolve (self, there, KITH_PLACE_PERSON_PERSON);

  if (!kith_text_is_empty (words))
    return kith_text_one_line (words);

  return person != NULL ? kith_person_dup_name (person) : g_strdup (_("Somebody"));
}

static void
add_known_name (KithCase   *self,
                KithRecord *there,
                GString    *text)
{
  KithRecord *person = kith_case_resolve (self, there, KITH_PLACE_PERSON_PERSON);
  g_autofree char *known = person != NULL ? kith_person_dup_name (person) : NULL;
  g_autofree char *name = kith_place_person_dup_name (self, there);

  if (known != NULL && g_utf8_collate (known, name) != 0)
    g_string_append_printf (text, " (%s)", known);
}

static const struct
{
  const char *answer;
  const char *sentence;
} answers[] = {
  { "yes", N_("Would like to see them again.") },
  { "maybe", N_("May want to see them again.") },
  { "not_now", N_("Does not want to see them now.") },
  { "no", N_("Does not want to see them.") },
};

static void
add_answer (KithRecord *there,
            GString    *text)
{
  for (guint i = 0; i < G_N_ELEMENTS (answers); i++)
    if (kith_record_has_token (there, KITH_PLACE_PERSON_SEE_AGAIN, answers[i].answer))
      add (text, "%s", _(answers[i].sentence));
}

/**
 * kith_place_person_dup_sentence:
 *
 * Returns: (transfer full): who it is, where, and the marks the person gave
 */
char *
kith_place_person_dup_sentence (KithCase   *self,
                                KithRecord *there)
{
  KithRecord *place = kith_case_resolve (self, there, KITH_PLACE_PERSON_PLACE);
  g_autofree char *name = kith_place_person_dup_name (self, there);
  g_autofree char *where = place != NULL ? kith_map_place_dup_name (place) : NULL;
  const char *mark = kith_record_get_token (there, KITH_PLACE_PERSON_MARK);
  GString *text = g_string_new (name);

  add_known_name (self, there, text);
  if (where != NULL)
    /* Translators: after the name of somebody: at which place of a mobility map they were */
    g_string_append_printf (text, _(", at “%s”"), where);
  g_string_append_c (text, '.');
  if (!g_str_equal (mark, "no_mark"))
    add (text, "%s.", kith_vocabulary_label (&kith_safe_marks, mark));
  add_answer (there, text);
  add (text, _("What for: %s."), kith_record_get_text (there, KITH_PLACE_PERSON_WHAT_FOR));
  return g_string_free (text, FALSE);
}

/**
 * kith_place_person_dup_follow_up:
 *
 * Returns: (transfer full): whom the person would like to see, and what is done about it
 */
char *
kith_place_person_dup_follow_up (KithCase   *self,
                                 KithRecord *there)
{
  g_autofree char *name = kith_place_person_dup_name (self, there);
  GString *text = g_string_new (name);
  KithDate date;

  add_known_name (self, there, text);
  g_string_append_c (text, '.');
  add_answer (there, text);
  add (text, _("What for: %s."), kith_record_get_text (there, KITH_PLACE_PERSON_WHAT_FOR));
  add (text, _("Who will look for them: %s."),
       kith_record_get_text (there, KITH_PLACE_PERSON_FOLLOW_BY));
  if (kith_record_get_date (there, KITH_PLACE_PERSON_FOLLOW_ON, &date))
    {
      g_autofree char *day = kith_date_dup_text (&date);

      add (text, _("By when: %s."), day);
    }
  if (kith_record_says_something (there, KITH_PLACE_PERSON_FOLLOW_RESULT))
    add (text, _("What came of it: %s."),
         kith_record_get_text (there, KITH_PLACE_PERSON_FOLLOW_RESULT));
  else if (!kith_record_says_something (there, KITH_PLACE_PERSON_FOLLOW_BY))
    add (text, "%s", _("Nobody looks for them yet."));
  return g_string_free (text, FALSE);
}

/**
 * kith_mobility_list_sentences:
 * @sheet: a mobility map
 *
 * Returns: (transfer full) (element-type utf8): what the drawing says, in its order: each place, who
 *   was there, then what is needed most
 */
GPtrArray *
kith_mobility_list_sentences (KithCase   *self,
                              KithRecord *sheet)
{
  const char *id = kith_record_get_id (sheet);
  GPtrArray *list = g_ptr_array_new_with_free_func (g_free);
  g_autoptr(GPtrArray) places = kith_mobility_list (self, id, KITH_RECORD_PLACE);
  g_autoptr(GPtrArray) wishes = kith_mobility_list (self, id, KITH_RECORD_WISH);

  for (guint i = 0; i < places->len; i++)
    {
      g_autoptr(GPtrArray) there
        = kith_mobility_list (self, kith_record_get_id (places->pdata[i]), KITH_RECORD_PLACE_PERSON);

      g_ptr_array_add (list, kith_map_place_dup_sentence (self, places->pdata[i]));
      for (guint j = 0; j < there->len; j++)
        g_ptr_array_add (list, kith_place_person_dup_sentence (self, there->pdata[j]));
    }
  for (guint i = 0; i < wishes->len; i++)
    {
      const char *text = kith_record_get_text (wishes->pdata[i], KITH_WISH_TEXT);

      /* Translators: the rank of something the person needs most, and what it is */
      g_ptr_array_add (list, g_strdup_printf (_("Needed most, %1$u: %2$s"), i + 1, text != NULL ? text : ""));
    }

  return list;
}
