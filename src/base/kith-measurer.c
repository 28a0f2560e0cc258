/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How much room text takes, and where it is broken into lines.
 *
 * Lines are broken here, not by whoever draws, so that every surface shows the same lines and a
 * label keeps the box that was measured for it. */

#include "config.h"

#include "base/kith-measurer.h"

#include <string.h>

#define LINE_PER_CAP 1.75     /* from one baseline to the next */
#define BASELINE_PER_CAP 1.35 /* from the top of the line's box to its baseline */

/* Bytes. No line is drawn that is longer, so it does not matter how much. */
#define LONGEST_LINE 2048

#define FIXED_NORMAL 0.78
#define FIXED_BOLD 0.85

static double
fixed_width_mm (const KithMeasurer *self,
                const char         *text,
                double              cap_mm,
                KithWeight          weight)
{
  double advance = weight == KITH_WEIGHT_BOLD ? FIXED_BOLD : FIXED_NORMAL;
  guint n = 0;

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    if (!g_unichar_iszerowidth (g_utf8_get_char (p)))
      n++;

  return n * advance * cap_mm;
}

/**
 * kith_measurer_fixed:
 *
 * The measurer of tests: each visible character is as wide as the next, whatever fonts there are.
 *
 * Returns: (transfer none): the one fixed measurer
 */
const KithMeasurer *
kith_measurer_fixed (void)
{
  static const KithMeasurer fixed = { fixed_width_mm };

  return &fixed;
}

/* Whole letters of a text that is longer than @n bytes. */
static char *
dup_beginning (const char *text,
               gsize       n)
{
  const char *end = g_utf8_find_prev_char (text, text + n);

  return g_strndup (text, end != NULL ? (gsize) (end - text) : n);
}

/**
 * kith_measurer_width_mm:
 * @text: one line of UTF-8
 * @cap_mm: cap height in millimetres
 *
 * Returns: the width of @text in millimetres; of a text too long for any line, only that of what
 *   would be too long already
 */
double
kith_measurer_width_mm (const KithMeasurer *self,
                        const char         *text,
                        double              cap_mm,
                        KithWeight          weight)
{
  g_autofree char *beginning = NULL;

  g_return_val_if_fail (self != NULL && text != NULL, 0.0);

  if (*text == '\0')
    return 0.0;
  if (strnlen (text, LONGEST_LINE + 1) > LONGEST_LINE)
    text = beginning = dup_beginning (text, LONGEST_LINE);

  return self->width_mm (self, text, cap_mm, weight);
}

/**
 * kith_text_line_mm:
 * @cap_mm: cap height in millimetres
 *
 * Returns: the height of the box of one line, in millimetres
 */
double
kith_text_line_mm (double cap_mm)
{
  return LINE_PER_CAP * cap_mm;
}

/**
 * kith_text_baseline_mm:
 * @cap_mm: cap height in millimetres
 *
 * Returns: how far the baseline lies below the top of a line's box, in millimetres
 */
double
kith_text_baseline_mm (double cap_mm)
{
  return BASELINE_PER_CAP * cap_mm;
}

typedef struct
{
  const KithMeasurer *measurer;
  double              cap_mm;
  KithWeight          weight;
  double              max_width_mm;
  guint               max_lines;
} Wrapping;

static gboolean
fits (const Wrapping *self,
      const char     *text)
{
  return kith_measurer_width_mm (self->measurer, text, self->cap_mm, self->weight)
         <= self->max_width_mm;
}

/* Marks and joiners belong to the letter before them. */
static gboolean
may_break_before (const char *p)
{
  gunichar c = g_utf8_get_char (p);
  gunichar before = g_utf8_get_char (g_utf8_prev_char (p));

  return !g_unichar_iszerowidth (c) && !g_unichar_ismark (c) && before != 0x200D
         && !(c >= 0x1F3FB && c <= 0x1F3FF);
}

static gboolean
joins_words (char c)
{
  return c == '-' || c == '_' || c == '/';
}

/* Where a long word is best broken before @end: after the last thing that joins two words in it. */
static const char *
better_end (const char *word,
            const char *end)
{
  for (const char *p = end - 1; p > word; p--)
    if (joins_words (*p))
      return p + 1;

  return end;
}

/* The longest beginning of a word that fits, at least one letter. */
static char *
dup_beginning_that_fits (const Wrapping *self,
                         const char     *word)
{
  const char *end = g_utf8_next_char (word);
  const char *p = end;

  while (*p != '\0')
    {
      const char *next = g_utf8_next_char (p);
      g_autofree char *longer = NULL;

      while (*next != '\0' && !may_break_before (next))
        next = g_utf8_next_char (next);
      longer = g_strndup (word, next - word);
      if (may_break_before (p) && !fits (self, longer))
        break;
      end = p = next;
    }

  end = better_end (word, end);
  return g_strndup (word, end - word);
}

static void
add_word (const Wrapping *self,
          GPtrArray      *lines,
          GString        *line,
          const char     *word)
{
  gsize before = line->len;

  if (before > 0)
    g_string_append_c (line, ' ');
  g_string_append (line, word);
  if (fits (self, line->str))
    return;

  if (before > 0)
    {
      g_string_truncate (line, before);
      g_ptr_array_add (lines, g_strdup (line->str));
      g_string_assign (line, word);
    }

  while (!fits (self, line->str) && lines->len <= self->max_lines)
    {
      g_autofree char *beginning = dup_beginning_that_fits (self, line->str);

      if (strlen (beginning) == line->len)
        break;
      g_string_erase (line, 0, strlen (beginning));
      g_ptr_array_add (lines, g_steal_pointer (&beginning));
    }
}

/* Shortens the last line that is kept until it and an ellipsis fit. */
static void
cut_lines (const Wrapping *self,
           GPtrArray      *lines,
           guint           max_lines)
{
  g_autoptr(GString) last = NULL;

  if (lines->len <= max_lines)
    return;

  g_ptr_array_set_size (lines, max_lines);
  last = g_string_new (lines->pdata[max_lines - 1]);
  g_string_append (last, "…");
  while (!fits (self, last->str))
    {
      const char *letter = g_utf8_prev_char (last->str + last->len - strlen ("…"));

      if (letter <= last->str)
        break;
      while (letter > last->str + 1 && !may_break_before (letter))
        letter = g_utf8_prev_char (letter);
      g_string_truncate (last, letter - last->str);
      g_strchomp (last->str);
      last->len = strlen (last->str);
      g_string_append (last, "…");
    }

  g_free (lines->pdata[max_lines - 1]);
  lines->pdata[max_lines - 1] = g_strdup (last->str);
}

/**
 * kith_measurer_wrap:
 * @text: UTF-8; any white space, line ends included, counts as one space
 * @cap_mm: cap height in millimetres
 * @max_width_mm: the width of a line; a word that is longer is broken between letters
 * @max_lines: how many lines to keep, at least 1; what is left out shows as an ellipsis
 *
 * Returns: (transfer full) (array zero-terminated=1): the lines, none for an empty text
 */
char **
kith_measurer_wrap (const KithMeasurer *self,
                    const char         *text,
                    double              cap_mm,
                    KithWeight          weight,
                    double              max_width_mm,
                    guint               max_lines)
{
  Wrapping wrapping = { self, cap_mm, weight, max_width_mm, max_lines };
  g_autoptr(GPtrArray) lines = g_ptr_array_new_with_free_func (g_free);
  g_autoptr(GString) line = g_string_new (NULL);
  g_auto(GStrv) words = NULL;

  g_return_val_if_fail (self != NULL && text != NULL && max_lines >= 1, NULL);

  words = g_strsplit_set (text, " \t\r\n\v\f", -1);
  for (guint i = 0; words[i] != NULL && lines->len <= max_lines; i++)
    if (*words[i] != '\0')
      add_word (&wrapping, lines, line, words[i]);
  if (line->len > 0)
    g_ptr_array_add (lines, g_strdup (line->str));

  cut_lines (&wrapping, lines, max_lines);
  g_ptr_array_add (lines, NULL);
  return (char **) g_ptr_array_steal (lines, NULL);
}
