/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How somebody reads, from what the case says they need. Needs are typed as people say them, so words
 * are looked for in them, in English, in the language of the window and in the language itself. */

#include "config.h"

#include "report/kith-reading.h"

#include "model/kith-records.h"
#include "report/kith-phrases.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static const struct
{
  const char *code;
  const char *label;
} languages[] = {
  { "ar", N_("Arabic") },   { "cy", N_("Welsh") },      { "en", N_("English") },
  { "lt", N_("Lithuanian") }, { "pl", N_("Polish") },   { "pt", N_("Portuguese") },
  { "ro", N_("Romanian") }, { "uk", N_("Ukrainian") },
};

/* The first that is found counts: "easy read in large letters" is easy read, which is large. */
static const struct
{
  const char      *word;
  KithPrintFormat  format;
} formats[] = {
  { "easy", KITH_PRINT_EASY },        { "learning disab", KITH_PRINT_EASY },
  { "pictures", KITH_PRINT_EASY },    { "large", KITH_PRINT_LARGE },
  { "big", KITH_PRINT_LARGE },        { "18 pt", KITH_PRINT_LARGE },
  { "18 point", KITH_PRINT_LARGE },   { "dyslex", KITH_PRINT_DYSLEXIA },
  { "cream", KITH_PRINT_DYSLEXIA },   { "black and white", KITH_PRINT_BLACK },
};

static gboolean
has (const char *folded,
     const char *words)
{
  g_autofree char *wanted = g_utf8_casefold (words, -1);

  return strstr (folded, wanted) != NULL;
}

static gboolean
find_format (const char      *text,
             KithPrintFormat *format)
{
  g_autofree char *folded = g_utf8_casefold (text, -1);

  for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
    if (has (folded, formats[i].word))
      {
        *format = formats[i].format;
        return TRUE;
      }
  for (KithPrintFormat i = KITH_PRINT_STANDARD; i < KITH_N_PRINT_FORMATS; i++)
    if (has (folded, kith_print_format_get_label (i)))
      {
        *format = i;
        return TRUE;
      }

  return FALSE;
}

static const char *
find_language (const char *text)
{
  g_autofree char *folded = g_utf8_casefold (text, -1);
  const char *english = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (languages); i++)
    {
      const char *own = kith_phrases_get_name (kith_phrases_get (languages[i].code));

      if (!has (folded, languages[i].label) && !has (folded, _(languages[i].label))
          && !has (folded, own) && g_ascii_strcasecmp (text, languages[i].code) != 0)
        continue;
      /* Where two are named, the one that is not the worker's is the one that is needed. */
      if (!g_str_equal (languages[i].code, "en"))
        return languages[i].code;
      english = languages[i].code;
    }

  return english;
}

/**
 * kith_reading_of:
 * @family: the whole case
 * @person: (nullable): the id of somebody
 *
 * Reads what is noted of their needs. An interpreter tells the language as well, unless another is
 * noted; what nobody has noted is standard print in English.
 *
 * Returns: how they read
 */
KithReading
kith_reading_of (KithCase   *family,
                 const char *person)
{
  KithReading reading = { KITH_PRINT_STANDARD, NULL };
  const char *spoken = NULL;

  for (guint i = 0; person != NULL && i < kith_case_count (family, KITH_RECORD_NEED); i++)
    {
      KithRecord *need = kith_case_nth (family, KITH_RECORD_NEED, i);
      const char *value = kith_record_get_text (need, KITH_NEED_VALUE);

      if (value == NULL || g_strcmp0 (kith_record_get_ref (need, KITH_NEED_PERSON), person) != 0)
        continue;
      if (kith_record_has_token (need, KITH_NEED_KIND, "format"))
        find_format (value, &reading.format);
      else if (kith_record_has_token (need, KITH_NEED_KIND, "language") && reading.language == NULL)
        reading.language = find_language (value);
      else if (kith_record_has_token (need, KITH_NEED_KIND, "interpreter") && spoken == NULL)
        spoken = find_language (value);
    }

  if (reading.language == NULL)
    reading.language = spoken != NULL ? spoken : "en";
  return reading;
}

/**
 * kith_reading_get_language_label:
 * @language: ISO 639 code of a language that has phrases
 *
 * Returns: what a worker calls it, in the language of the window
 */
const char *
kith_reading_get_language_label (const char *language)
{
  for (guint i = 0; i < G_N_ELEMENTS (languages); i++)
    if (g_strcmp0 (language, languages[i].code) == 0)
      return _(languages[i].label);

  return language;
}
