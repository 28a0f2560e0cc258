/* SPDX-License-Identifier: GPL-3.0-or-later */

/* ANSEL, the character set of libraries that GEDCOM began with: marks stand before their letter.
 * They become one letter with its marks, as Unicode composes it. */

#include "config.h"

#include "exchange/kith-gedcom-ansel.h"

#define MAX_MARKS 8

/* Source: ANSI/NISO Z39.47-1993 with the additions of GEDCOM 5.5.1, appendix C, and MARC 21. */
static const guint16 characters[0xd0 - 0xa0] = {
  0,      0x0141, 0x00d8, 0x0110, 0x00de, 0x00c6, 0x0152, 0x02b9,  /* a0 */
  0x00b7, 0x266d, 0x00ae, 0x00b1, 0x01a0, 0x01af, 0x02bc, 0,
  0x02bb, 0x0142, 0x00f8, 0x0111, 0x00fe, 0x00e6, 0x0153, 0x02ba,  /* b0 */
  0x0131, 0x00a3, 0x00f0, 0,      0x01a1, 0x01b0, 0x25a1, 0x25a0,
  0x00b0, 0x2113, 0x2117, 0x00a9, 0x266f, 0x00bf, 0x00a1, 0x00df,  /* c0 */
  0x20ac, 0,      0,      0,      0,      0x0065, 0x006f, 0x00df,
};

static const guint16 marks[0x100 - 0xe0] = {
  0x0309, 0x0300, 0x0301, 0x0302, 0x0303, 0x0304, 0x0306, 0x0307,  /* e0 */
  0x0308, 0x030c, 0x030a, 0xfe20, 0xfe21, 0x0315, 0x030b, 0x0310,
  0x0327, 0x0328, 0x0323, 0x0324, 0x0325, 0x0333, 0x0332, 0x0326,  /* f0 */
  0x031c, 0x032e, 0xfe22, 0xfe23, 0x0338, 0,      0x0313, 0,
};

static gunichar
mark_of (guint8 byte)
{
  return byte >= 0xe0 ? marks[byte - 0xe0] : 0;
}

static gunichar
character_of (guint8 byte)
{
  if (byte < 0x80)
    return byte;

  return byte >= 0xa0 && byte < 0xd0 ? characters[byte - 0xa0] : 0;
}

/**
 * kith_ansel_is_likely:
 *
 * Returns: whether the marks in @bytes stand before letters more often than not
 */
gboolean
kith_ansel_is_likely (const char *bytes,
                      gsize       length)
{
  guint good = 0, bad = 0;

  for (gsize i = 0; i + 1 < length; i++)
    {
      guint8 here = bytes[i], next = bytes[i + 1];

      if (mark_of (here) != 0)
        {
          if (g_ascii_isalpha (next) || mark_of (next) != 0 || next >= 0xa0)
            good++;
          else
            bad++;
        }
      else if (here >= 0x80 && character_of (here) == 0)
        bad++;
    }

  return good >= bad;
}

/* Puts marks into the order of their classes, and as many of them into the letter as it takes. */
static void
append_composed (GString  *out,
                 gunichar  letter,
                 gunichar *pending,
                 guint     count)
{
  int blocked = -1;
  guint kept = 0;

  for (guint i = 1; i < count; i++)
    {
      for (guint j = i; j > 0
                        && g_unichar_combining_class (pending[j - 1])
                             > g_unichar_combining_class (pending[j]); j--)
        {
          gunichar swap = pending[j];

          pending[j] = pending[j - 1];
          pending[j - 1] = swap;
        }
    }

  for (guint i = 0; i < count; i++)
    {
      int class = g_unichar_combining_class (pending[i]);
      gunichar composed;

      if (class != blocked && g_unichar_compose (letter, pending[i], &composed))
        {
          letter = composed;
          continue;
        }
      blocked = class;
      pending[kept++] = pending[i];
    }

  g_string_append_unichar (out, letter);
  for (guint i = 0; i < kept; i++)
    g_string_append_unichar (out, pending[i]);
}

/* Marks at the end of a line have no letter; they are kept as they are. */
static void
append_marks (GString  *out,
              gunichar *pending,
              guint     count)
{
  for (guint i = 0; i < count; i++)
    g_string_append_unichar (out, pending[i]);
}

/**
 * kith_ansel_decode:
 * @bytes: (transfer full): text in ANSEL
 * @length: the number of bytes
 * @decoded_length: (out): the length of the result
 * @replaced: (inout): increased by the bytes that stand for nothing and have become U+FFFD
 *
 * Returns: (transfer full): the text in UTF-8
 */
char *
kith_ansel_decode (char  *bytes,
                   gsize  length,
                   gsize *decoded_length,
                   guint *replaced)
{
  GString *out = g_string_sized_new (length + length / 16);
  gunichar pending[MAX_MARKS];
  guint count = 0;

  for (gsize i = 0; i < length; i++)
    {
      guint8 byte = bytes[i];
      gunichar mark = mark_of (byte), c;

      if (mark != 0 && count < MAX_MARKS)
        {
          pending[count++] = mark;
          continue;
        }

      c = mark != 0 ? mark : character_of (byte);
      if (c < 0x20 || c == 0x7f || mark != 0)
        {
          append_marks (out, pending, count);
          count = 0;
        }
      *replaced += c == 0;
      if (count > 0)
        append_composed (out, c != 0 ? c : 0xfffd, pending, count);
      else if (c != 0 && c < 0x80)
        g_string_append_c (out, (char) c);
      else
        g_string_append_unichar (out, c != 0 ? c : 0xfffd);
      count = 0;
    }

  append_marks (out, pending, count);
  g_free (bytes);
  *decoded_length = out->len;
  return g_string_free (out, FALSE);
}
