/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Writes single lines of GEDCOM, with what each version wants doubled, cut or continued. */

#include "config.h"

#include "exchange/kith-gedcom-writer.h"

#include "exchange/kith-gedcom-date.h"

#include <string.h>

/* Source: GEDCOM 5.5.1, chapter 1: a line has at most 255 characters, its level and tag included.
 * Bytes are counted, which is never more than that. */
#define LONGEST_LINE 248

static gboolean
is_kept (gunichar c)
{
  return c >= 0x20 && c != 0x7f && !(c >= 0x80 && c < 0xa0);
}

/* Appends one line of a value: the old version doubles every "@", the new only one in front. */
static void
append_value (KithGedcomWriter *self,
              const char       *from,
              const char       *to)
{
  for (const char *at = from; at < to; at = g_utf8_next_char (at))
    {
      gunichar c = g_utf8_get_char (at);

      if (c == '@' && (at == from || self->version == KITH_GEDCOM_5_5_1))
        g_string_append_c (self->text, '@');
      if (is_kept (c))
        g_string_append_unichar (self->text, c);
      else
        g_string_append_c (self->text, ' ');
    }
}

/* Where to cut so that neither side of the cut is a space, which programs lose, and no character
 * is torn apart. */
static const char *
find_cut (const char *from,
          const char *to)
{
  const char *cut = from + LONGEST_LINE / 2;

  if (to - from <= LONGEST_LINE / 2)
    return to;

  while (cut > from + 1 && (((guint8) *cut & 0xc0) == 0x80 || *cut == ' ' || cut[-1] == ' '
                            || *cut == '@' || cut[-1] == '@'))
    cut--;

  return cut > from + 1 ? cut : to;
}

static void
write_line (KithGedcomWriter *self,
            int               level,
            const char       *tag,
            const char       *from,
            const char       *to)
{
  const char *cut = self->version == KITH_GEDCOM_5_5_1 ? find_cut (from, to) : to;

  g_string_append_printf (self->text, "%d %s", level, tag);
  if (cut > from)
    {
      g_string_append_c (self->text, ' ');
      append_value (self, from, cut);
    }
  g_string_append_c (self->text, '\n');

  while (cut < to)
    {
      const char *next = find_cut (cut, to);

      g_string_append_printf (self->text, "%d CONC ",
                              level + (strcmp (tag, "CONT") == 0 ? 0 : 1));
      append_value (self, cut, next);
      g_string_append_c (self->text, '\n');
      cut = next;
    }
}

/**
 * kith_gedcom_write:
 * @level: the level
 * @tag: the tag
 * @value: (nullable): sound UTF-8 of any number of lines
 *
 * Writes a structure; what @value holds beyond a line is continued.
 */
void
kith_gedcom_write (KithGedcomWriter *self,
                   int               level,
                   const char       *tag,
                   const char       *value)
{
  const char *at = value != NULL ? value : "";
  const char *end = at + strcspn (at, "\n");

  write_line (self, level, tag, at, end);
  while (*end == '\n')
    {
      at = end + 1;
      end = at + strcspn (at, "\n");
      write_line (self, level + 1, "CONT", at, end);
    }
}

/**
 * kith_gedcom_write_record:
 * @xref: (nullable): its name, without "@"
 * @tag: its tag
 *
 * Writes the line that begins a record.
 */
void
kith_gedcom_write_record (KithGedcomWriter *self,
                          const char       *xref,
                          const char       *tag)
{
  if (xref != NULL)
    g_string_append_printf (self->text, "0 @%s@ %s\n", xref, tag);
  else
    g_string_append_printf (self->text, "0 %s\n", tag);
}

/**
 * kith_gedcom_write_to:
 * @xref: the name of a record, without "@"
 *
 * Writes a structure that points to a record.
 */
void
kith_gedcom_write_to (KithGedcomWriter *self,
                      int               level,
                      const char       *tag,
                      const char       *xref)
{
  g_string_append_printf (self->text, "%d %s @%s@\n", level, tag, xref);
}

/* The old version has one form for a date and words together, which holds a single date: of two
 * the year of the first stands in it. */
static char *
dup_interpreted (const KithDate *date,
                 const char     *phrase)
{
  const KithDatePart *part = date->first.precision >= KITH_PRECISION_DAY ? &date->first
                                                                         : &date->second;

  return part->year > 0 ? g_strdup_printf ("INT %d (%s)", part->year, phrase)
                        : g_strdup_printf ("INT %d B.C. (%s)", 1 - part->year, phrase);
}

/**
 * kith_gedcom_write_date:
 * @edtf: (nullable): a date in EDTF
 *
 * Writes a date, if there is one, with the words that it needs besides.
 */
void
kith_gedcom_write_date (KithGedcomWriter *self,
                        int               level,
                        const char       *edtf)
{
  g_autofree char *value = NULL;
  g_autofree char *phrase = NULL;
  g_autofree char *both = NULL;
  KithDate date;

  if (!kith_date_parse_edtf (edtf, &date, NULL) || !kith_date_is_known (&date))
    return;

  value = kith_gedcom_date_write (&date, &phrase);
  if (phrase == NULL)
    kith_gedcom_write (self, level, "DATE", value);
  else if (self->version == KITH_GEDCOM_5_5_1)
    {
      both = dup_interpreted (&date, phrase);
      kith_gedcom_write (self, level, "DATE", both);
    }
  else
    {
      kith_gedcom_write (self, level, "DATE", value);
      kith_gedcom_write (self, level + 1, "PHRASE", phrase);
    }
}
