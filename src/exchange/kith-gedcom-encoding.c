/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Finds out what a GEDCOM file is written in and turns it into UTF-8. What the file says of itself
 * is believed only where its bytes allow it. */

#include "config.h"

#include "exchange/kith-gedcom-encoding.h"

#include "exchange/kith-gedcom-ansel.h"
#include "exchange/kith-gedcom-codepages.h"

#include <string.h>

typedef enum
{
  READ_UTF8,
  READ_UTF16,
  READ_ANSEL,
  READ_CODEPAGE,
} Reader;

typedef struct
{
  const char *said;      /* what CHAR begins with, in capitals, without spaces, "-" and "_" */
  const char *name;      /* what we call it */
  Reader reader;
  const guint16 *page;
} Charset;

/* Longer names before those they begin with. Latin 1 is read as Windows reads it: the bytes that
 * differ are control characters that nobody means. */
static const Charset charsets[] = {
  { "UTF8", "UTF-8", READ_UTF8, NULL },
  { "UTF16", "UTF-16", READ_UTF16, NULL },
  { "UNICODE", "UTF-16", READ_UTF16, NULL },
  { "ANSEL", "ANSEL", READ_ANSEL, NULL },
  { "ASCII", "ASCII", READ_UTF8, NULL },
  { "USASCII", "ASCII", READ_UTF8, NULL },
  { "ANSI", "CP1252", READ_CODEPAGE, kith_codepage_cp1252 },
  { "WINDOWS1250", "CP1250", READ_CODEPAGE, kith_codepage_cp1250 },
  { "CP1250", "CP1250", READ_CODEPAGE, kith_codepage_cp1250 },
  { "WINDOWS1251", "CP1251", READ_CODEPAGE, kith_codepage_cp1251 },
  { "CP1251", "CP1251", READ_CODEPAGE, kith_codepage_cp1251 },
  { "WINDOWS", "CP1252", READ_CODEPAGE, kith_codepage_cp1252 },
  { "CP1252", "CP1252", READ_CODEPAGE, kith_codepage_cp1252 },
  { "IBMWINDOWS", "CP1252", READ_CODEPAGE, kith_codepage_cp1252 },
  { "ISO88592", "ISO-8859-2", READ_CODEPAGE, kith_codepage_latin2 },
  { "LATIN2", "ISO-8859-2", READ_CODEPAGE, kith_codepage_latin2 },
  { "ISO8859", "ISO-8859-1", READ_CODEPAGE, kith_codepage_cp1252 },
  { "ISO1", "ISO-8859-1", READ_CODEPAGE, kith_codepage_cp1252 },
  { "LATIN", "ISO-8859-1", READ_CODEPAGE, kith_codepage_cp1252 },
  { "CP850", "CP850", READ_CODEPAGE, kith_codepage_cp850 },
  { "IBM850", "CP850", READ_CODEPAGE, kith_codepage_cp850 },
  { "IBM", "CP437", READ_CODEPAGE, kith_codepage_cp437 },
  { "CP437", "CP437", READ_CODEPAGE, kith_codepage_cp437 },
  { "OEM", "CP437", READ_CODEPAGE, kith_codepage_cp437 },
  { "MSDOS", "CP437", READ_CODEPAGE, kith_codepage_cp437 },
  { "DOS", "CP437", READ_CODEPAGE, kith_codepage_cp437 },
  { "MAC", "MacRoman", READ_CODEPAGE, kith_codepage_mac },
};

#define CHARSET_UTF8   (&charsets[0])
#define CHARSET_ASCII  (&charsets[4])
#define CHARSET_CP1252 (&charsets[6])

/* Copies the value of the CHAR line of the header; the header ends at the next level 0. */
static void
find_declared (const char *bytes,
               gsize       length,
               char       *declared,
               gsize       size)
{
  const char *end = bytes + MIN (length, 65536);
  const char *at = bytes;
  int records = 0;

  while (at < end && records < 2)
    {
      const char *stop = at;

      while (stop < end && *stop != '\n' && *stop != '\r')
        stop++;
      while (at < stop && g_ascii_isspace (*at))
        at++;
      if (stop - at > 7 && g_ascii_strncasecmp (at, "1 CHAR ", 7) == 0)
        {
          gsize n = MIN ((gsize) (stop - at - 7), size - 1);

          memcpy (declared, at + 7, n);
          declared[n] = '\0';
          g_strstrip (declared);
          g_strcanon (declared, " !\"#$%&'()*+,-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[]^_"
                                "abcdefghijklmnopqrstuvwxyz{|}~", '?');
          return;
        }
      records += stop - at > 1 && at[0] == '0' && at[1] == ' ';
      at = stop + 1;
    }
}

static const Charset *
find_charset (const char *declared)
{
  char said[32];
  gsize n = 0;

  for (const char *at = declared; *at != '\0' && n < sizeof said - 1; at++)
    {
      if (g_ascii_isalnum (*at))
        said[n++] = g_ascii_toupper (*at);
    }
  said[n] = '\0';

  for (gsize i = 0; i < G_N_ELEMENTS (charsets); i++)
    {
      if (g_str_has_prefix (said, charsets[i].said))
        return &charsets[i];
    }

  return NULL;
}

/* A level and a space in two bytes each, one of them zero: that is all UTF-16 of GEDCOM. */
static gboolean
looks_like_utf16 (const char *bytes,
                  gsize       length,
                  gsize       high)
{
  if (length < 4)
    return FALSE;

  return bytes[high] == 0 && bytes[high + 2] == 0 && bytes[1 - high] != 0 && bytes[3 - high] != 0;
}

/* How many sequences of several bytes are sound UTF-8, and how many bytes are not. */
static void
weigh_utf8 (const char *bytes,
            gsize       length,
            guint      *sound,
            guint      *broken)
{
  const char *at = bytes, *end = bytes + length, *stop;

  *sound = *broken = 0;
  while (at < end)
    {
      g_utf8_validate_len (at, end - at, &stop);
      for (const char *c = at; c < stop; c++)
        *sound += ((guint8) *c & 0xc0) == 0xc0;
      *broken += stop < end;
      at = stop + 1;
    }
}

static gboolean
has_high_bytes (const char *bytes,
                gsize       length)
{
  for (gsize i = 0; i < length; i++)
    {
      if (bytes[i] & 0x80)
        return TRUE;
    }

  return FALSE;
}

/* What the file is to be read as. Sound UTF-8 of more than plain letters comes about by chance in
 * no other encoding; marks that stand before no letter are not ANSEL. */
static const Charset *
choose (const char *bytes,
        gsize       length,
        const char *declared)
{
  const Charset *said = find_charset (declared);
  guint sound, broken;

  if (!has_high_bytes (bytes, length))
    return said != NULL && said->reader != READ_UTF16 ? said : CHARSET_ASCII;

  weigh_utf8 (bytes, length, &sound, &broken);
  if (broken == 0)
    return CHARSET_UTF8;
  if (said != NULL && said->reader == READ_CODEPAGE)
    return said;
  if (said != NULL && said->reader == READ_ANSEL)
    return kith_ansel_is_likely (bytes, length) ? said : CHARSET_CP1252;
  if (sound >= broken)
    return CHARSET_UTF8;

  return CHARSET_CP1252;
}

/* Leaves sound UTF-8 where it is. */
static char *
repair_utf8 (char               *bytes,
             gsize               length,
             gsize              *decoded_length,
             KithGedcomEncoding *encoding)
{
  const char *at = bytes, *end = bytes + length, *stop;
  GString *out;

  if (g_utf8_validate_len (bytes, length, NULL))
    {
      *decoded_length = length;
      return bytes;
    }

  out = g_string_sized_new (length + length / 8);
  while (at < end)
    {
      g_utf8_validate_len (at, end - at, &stop);
      g_string_append_len (out, at, stop - at);
      if (stop < end)
        {
          g_string_append (out, "\xef\xbf\xbd");
          encoding->replaced++;
        }
      at = stop + 1;
    }

  g_free (bytes);
  *decoded_length = out->len;
  return g_string_free (out, FALSE);
}

static char *
decode_codepage (char               *bytes,
                 gsize               length,
                 const guint16      *page,
                 gsize              *decoded_length,
                 KithGedcomEncoding *encoding)
{
  GString *out = g_string_sized_new (length + length / 8);

  for (gsize i = 0; i < length; i++)
    {
      guint8 byte = bytes[i];
      gunichar c = byte < 0x80 ? byte : page[byte - 0x80];

      encoding->replaced += c == 0;
      if (c < 0x80 && c != 0)
        g_string_append_c (out, (char) c);
      else
        g_string_append_unichar (out, c != 0 ? c : 0xfffd);
    }

  g_free (bytes);
  *decoded_length = out->len;
  return g_string_free (out, FALSE);
}

static char *
decode_utf16 (char               *bytes,
              gsize               from,
              gsize               length,
              gsize               high,
              gsize              *decoded_length,
              KithGedcomEncoding *encoding)
{
  GString *out = g_string_sized_new (length / 2 + length / 8);
  gunichar pending = 0;

  for (gsize i = from; i + 1 < length; i += 2)
    {
      gunichar unit = (guint8) bytes[i + high] << 8 | (guint8) bytes[i + 1 - high];

      if (pending != 0 && unit >= 0xdc00 && unit <= 0xdfff)
        {
          g_string_append_unichar (out, 0x10000 + ((pending - 0xd800) << 10) + (unit - 0xdc00));
          pending = 0;
          continue;
        }
      if (pending != 0)
        {
          g_string_append_unichar (out, 0xfffd);
          encoding->replaced += 2;
          pending = 0;
        }
      if (unit >= 0xd800 && unit <= 0xdbff)
        pending = unit;
      else if (unit == 0 || (unit >= 0xdc00 && unit <= 0xdfff))
        {
          g_string_append_unichar (out, 0xfffd);
          encoding->replaced += 2;
        }
      else
        g_string_append_unichar (out, unit);
    }

  if (pending != 0 || (length - from) % 2 != 0)
    {
      g_string_append_unichar (out, 0xfffd);
      encoding->replaced += (pending != 0 ? 2 : 0) + (length - from) % 2;
    }

  g_free (bytes);
  *decoded_length = out->len;
  return g_string_free (out, FALSE);
}

/* Byte order marks, and what can be told without: the place of the high byte, or -1. */
static int
find_utf16 (const char *bytes,
            gsize       length,
            gsize      *from)
{
  *from = 2;
  if (length >= 2 && memcmp (bytes, "\xff\xfe", 2) == 0)
    return 1;
  if (length >= 2 && memcmp (bytes, "\xfe\xff", 2) == 0)
    return 0;

  *from = 0;
  if (looks_like_utf16 (bytes, length, 1))
    return 1;

  return looks_like_utf16 (bytes, length, 0) ? 0 : -1;
}

static void
note_declared (const char         *text,
               gsize               length,
               const Charset      *used,
               KithGedcomEncoding *encoding)
{
  const Charset *said;

  find_declared (text, length, encoding->declared, sizeof encoding->declared);
  said = find_charset (encoding->declared);
  encoding->is_declared_wrong = said != NULL && said->name != used->name
                                && g_strcmp0 (said->name, used->name) != 0;
  if (used == CHARSET_ASCII)
    encoding->is_declared_wrong = FALSE;
}

/**
 * kith_gedcom_decode:
 * @bytes: (transfer full): the file, from g_malloc ()
 * @length: the number of bytes
 * @decoded_length: (out): the length of the text
 * @encoding: (out): what was found out about the file
 *
 * Bytes that stand for no character, and zeros, become U+FFFD and are counted, so that the result
 * is sound UTF-8 without zeros. A byte order mark is left out.
 *
 * Source: GEDCOM 5.5.1, chapter 3 and appendix D; GEDCOM 7.0, 1.1.
 *
 * Returns: (transfer full): the text; not always ended by a zero
 */
char *
kith_gedcom_decode (char               *bytes,
                    gsize               length,
                    gsize              *decoded_length,
                    KithGedcomEncoding *encoding)
{
  const Charset *charset;
  gsize from;
  int high;

  *encoding = (KithGedcomEncoding){ 0 };
  high = find_utf16 (bytes, length, &from);
  if (high >= 0)
    {
      char *text = decode_utf16 (bytes, from, length, high, decoded_length, encoding);

      encoding->used = "UTF-16";
      note_declared (text, *decoded_length, &charsets[1], encoding);
      return text;
    }

  if (length >= 3 && memcmp (bytes, "\xef\xbb\xbf", 3) == 0)
    {
      length -= 3;
      memmove (bytes, bytes + 3, length);
      charset = CHARSET_UTF8;
    }
  else
    {
      find_declared (bytes, length, encoding->declared, sizeof encoding->declared);
      charset = choose (bytes, length, encoding->declared);
    }

  encoding->used = charset->name;
  note_declared (bytes, length, charset, encoding);
  if (charset->reader == READ_UTF8 || !has_high_bytes (bytes, length))
    return repair_utf8 (bytes, length, decoded_length, encoding);
  if (charset->reader == READ_CODEPAGE)
    return decode_codepage (bytes, length, charset->page, decoded_length, encoding);

  return kith_ansel_decode (bytes, length, decoded_length, &encoding->replaced);
}
