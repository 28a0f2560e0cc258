/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What did not go over between a GEDCOM file and a case, line by line, so that nothing is lost in
 * silence. */

#include "config.h"

#include "exchange/kith-gedcom-report.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* A broken file of many lines says nothing more after these. */
#define MAX_NOTICES 100000

/**
 * kith_gedcom_report_new:
 *
 * Returns: (transfer full): a report with nothing in it
 */
KithGedcomReport *
kith_gedcom_report_new (void)
{
  KithGedcomReport *self = g_new0 (KithGedcomReport, 1);

  self->encoding = "";
  self->version = "";
  self->written = KITH_DAY_PAST;
  self->notices = g_array_new (FALSE, FALSE, sizeof (KithGedcomNotice));
  self->tags = g_array_new (FALSE, FALSE, sizeof (KithGedcomTagCount));
  self->words = g_string_chunk_new (1024);
  return self;
}

/**
 * kith_gedcom_report_free:
 * @self: (transfer full): a report
 */
void
kith_gedcom_report_free (KithGedcomReport *self)
{
  g_array_unref (self->notices);
  g_array_unref (self->tags);
  g_string_chunk_free (self->words);
  g_free (self->file);
  g_free (self->source);
  g_free (self);
}

/* Words out of a file may be long. */
static const char *
keep_word (KithGedcomReport *self,
           const char       *word)
{
  g_autofree char *cut = NULL;

  if (strlen (word) < 64)
    return g_string_chunk_insert_const (self->words, word);

  cut = g_utf8_make_valid (word, 60);
  return g_string_chunk_insert_const (self->words, cut);
}

/**
 * kith_gedcom_report_add:
 * @line: the line of the file, or 0
 * @tag: (nullable): what the line is about
 * @lost: how many lines hold something that is nowhere in the case
 * @reason: one sentence, translated
 */
void
kith_gedcom_report_add (KithGedcomReport *self,
                        guint             line,
                        const char       *tag,
                        guint             lost,
                        const char       *reason)
{
  KithGedcomNotice notice = { line, "", NULL, lost };

  if (self->notices->len >= MAX_NOTICES)
    {
      self->unlisted += lost;
      return;
    }

  if (tag != NULL)
    notice.tag = keep_word (self, tag);
  notice.reason = g_string_chunk_insert_const (self->words, reason);
  g_array_append_val (self->notices, notice);
}

/**
 * kith_gedcom_report_count_tag:
 * @tag: a tag that Kith has no use for
 * @count: how often it came
 */
void
kith_gedcom_report_count_tag (KithGedcomReport *self,
                              const char       *tag,
                              guint             count)
{
  KithGedcomTagCount entry = { keep_word (self, tag), count };

  g_array_append_val (self->tags, entry);
}

static int
compare_notices (gconstpointer a,
                 gconstpointer b)
{
  const KithGedcomNotice *one = a, *other = b;

  if (one->line != other->line)
    return one->line < other->line ? -1 : 1;
  if ((one->lost > 0) != (other->lost > 0))
    return one->lost > 0 ? -1 : 1;

  return strcmp (one->reason, other->reason);
}

static int
compare_tags (gconstpointer a,
              gconstpointer b)
{
  return strcmp (((const KithGedcomTagCount *) a)->tag, ((const KithGedcomTagCount *) b)->tag);
}

/**
 * kith_gedcom_report_sort:
 *
 * Puts the notices into the order of the lines and the tags into that of their names.
 */
void
kith_gedcom_report_sort (KithGedcomReport *self)
{
  g_array_sort (self->notices, compare_notices);
  g_array_sort (self->tags, compare_tags);
}

/**
 * kith_gedcom_report_count_lost:
 *
 * Returns: how many lines hold something that is nowhere in the case
 */
guint
kith_gedcom_report_count_lost (const KithGedcomReport *self)
{
  guint count = 0;

  for (guint i = 0; i < self->notices->len; i++)
    count += g_array_index (self->notices, KithGedcomNotice, i).lost;

  return count + self->unlisted;
}

static void
append_notice (GString                *text,
               const KithGedcomNotice *notice)
{
  if (notice->line == 0)
    g_string_append_printf (text, "%s\n", notice->reason);
  else if (*notice->tag == '\0')
    /* Translators: a line number of a file, what happened to that line */
    g_string_append_printf (text, _("line %1$u: %2$s\n"), notice->line, notice->reason);
  else
    /* Translators: a line number of a file, the tag of that line, what happened to it */
    g_string_append_printf (text, _("line %1$u, %2$s: %3$s\n"), notice->line, notice->tag,
                            notice->reason);
}

/**
 * kith_gedcom_report_dup_text:
 *
 * Returns: (transfer full): the report as lines of text; "" if all went over as it was
 */
char *
kith_gedcom_report_dup_text (const KithGedcomReport *self)
{
  GString *text = g_string_new (NULL);

  if (self->is_declared_wrong)
    g_string_append_printf (text, _("The file says it is written in %1$s but is %2$s.\n"),
                            self->declared, self->encoding);
  if (self->replaced > 0)
    g_string_append_printf (text,
                            ngettext ("%u byte stands for no character; � stands in its place.\n",
                                      "%u bytes stand for no character; � stands in their place.\n",
                                      self->replaced),
                            self->replaced);

  for (guint i = 0; i < self->notices->len; i++)
    append_notice (text, &g_array_index (self->notices, KithGedcomNotice, i));

  if (self->unlisted > 0)
    g_string_append_printf (text, ngettext ("and %u more\n", "and %u more\n", self->unlisted),
                            self->unlisted);

  for (guint i = 0; i < self->tags->len; i++)
    {
      const KithGedcomTagCount *entry = &g_array_index (self->tags, KithGedcomTagCount, i);

      g_string_append_printf (text, ngettext ("%1$s: %2$u line that Kith has no use for\n",
                                              "%1$s: %2$u lines that Kith has no use for\n",
                                              entry->count),
                              entry->tag, entry->count);
    }

  return g_string_free (text, FALSE);
}
