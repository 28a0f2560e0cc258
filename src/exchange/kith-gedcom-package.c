/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Takes the family file out of a GEDZIP package (.gdz), which is a zip archive. Its pictures stay
 * where they are. */

#include "config.h"

#include "exchange/kith-gedcom-package.h"

#include "base/kith-error.h"
#include "exchange/kith-gedcom-lines.h"

#include <gio/gio.h>
#include <glib/gi18n-lib.h>
#include <string.h>

/* Source: PKWARE, APPNOTE 6.3: the sizes of the fixed parts of an archive. */
#define END_SIZE     22
#define CENTRAL_SIZE 46
#define LOCAL_SIZE   30

enum
{
  METHOD_STORED = 0,
  METHOD_DEFLATED = 8,
};

typedef struct
{
  guint method;
  gsize packed;
  gsize offset;
} Entry;

static guint32
read_number (const char *at,
             int         bytes)
{
  guint32 number = 0;

  for (int i = bytes - 1; i >= 0; i--)
    number = number << 8 | (guint8) at[i];

  return number;
}

/**
 * kith_gedcom_package_is:
 *
 * Returns: whether @bytes begin as a zip archive does
 */
gboolean
kith_gedcom_package_is (const char *bytes,
                        gsize       length)
{
  return length >= 4 && memcmp (bytes, "PK\003\004", 4) == 0;
}

/* The end of the directory is looked for from behind, for a comment may follow it. */
static const char *
find_end (const char *bytes,
          gsize       length)
{
  gsize reach = MIN (length, END_SIZE + 65535);

  for (gsize back = END_SIZE; back <= reach; back++)
    {
      if (memcmp (bytes + length - back, "PK\005\006", 4) == 0)
        return bytes + length - back;
    }

  return NULL;
}

static gboolean
is_family_file (const char *name,
                gsize       length)
{
  return length >= 4 && g_ascii_strncasecmp (name + length - 4, ".ged", 4) == 0
         && memchr (name, '/', length) == NULL;
}

static gboolean
find_entry (const char *bytes,
            gsize       length,
            Entry      *entry)
{
  const char *end = length >= END_SIZE ? find_end (bytes, length) : NULL;
  gsize at;

  if (end == NULL)
    return FALSE;

  at = read_number (end + 16, 4);
  for (guint left = read_number (end + 10, 2); left > 0; left--)
    {
      gsize name, next;

      if (at > length || length - at < CENTRAL_SIZE || memcmp (bytes + at, "PK\001\002", 4) != 0)
        return FALSE;

      name = read_number (bytes + at + 28, 2);
      next = at + CENTRAL_SIZE + name + read_number (bytes + at + 30, 2)
             + read_number (bytes + at + 32, 2);
      if (next > length)
        return FALSE;
      if (is_family_file (bytes + at + CENTRAL_SIZE, name))
        {
          entry->method = read_number (bytes + at + 10, 2);
          entry->packed = read_number (bytes + at + 20, 4);
          entry->offset = read_number (bytes + at + 42, 4);
          return TRUE;
        }
      at = next;
    }

  return FALSE;
}

static const char *
find_content (const char  *bytes,
              gsize        length,
              const Entry *entry)
{
  gsize begin;

  if (entry->offset > length || length - entry->offset < LOCAL_SIZE
      || memcmp (bytes + entry->offset, "PK\003\004", 4) != 0)
    return NULL;

  begin = entry->offset + LOCAL_SIZE + read_number (bytes + entry->offset + 26, 2)
          + read_number (bytes + entry->offset + 28, 2);
  if (begin > length || length - begin < entry->packed)
    return NULL;

  return bytes + begin;
}

/* An archive of a few bytes can unpack to more than any disk holds, so it is stopped in time. */
static char *
inflate (const char *content,
         gsize       packed,
         gsize      *extracted)
{
  g_autoptr(GConverter) inflater = G_CONVERTER (g_zlib_decompressor_new (G_ZLIB_COMPRESSOR_FORMAT_RAW));
  g_autoptr(GString) out = g_string_new (NULL);
  char piece[16384];
  gsize at = 0;
  GConverterResult result = G_CONVERTER_CONVERTED;

  while (result != G_CONVERTER_FINISHED)
    {
      gsize taken = 0, given = 0;

      result = g_converter_convert (inflater, content + at, packed - at, piece, sizeof piece,
                                    G_CONVERTER_INPUT_AT_END, &taken, &given, NULL);
      if (result == G_CONVERTER_ERROR || (taken == 0 && given == 0 && result != G_CONVERTER_FINISHED)
          || out->len + given > KITH_GEDCOM_MAX_BYTES)
        return NULL;
      at += taken;
      g_string_append_len (out, piece, given);
    }

  *extracted = out->len;
  return g_string_free (g_steal_pointer (&out), FALSE);
}

/**
 * kith_gedcom_package_extract:
 * @bytes: a GEDZIP package
 * @length: the number of bytes
 * @extracted: (out): the length of the family file
 * @error: return location for a #GError
 *
 * Errors: %KITH_ERROR_FORMAT if there is no family file in it that can be unpacked.
 *
 * Source: FamilySearch GEDCOM 7.0, chapter 4.
 *
 * Returns: (transfer full) (nullable): the family file
 */
char *
kith_gedcom_package_extract (const char  *bytes,
                             gsize        length,
                             gsize       *extracted,
                             GError     **error)
{
  Entry entry = { 0 };
  const char *content = NULL;
  char *file = NULL;

  if (find_entry (bytes, length, &entry))
    content = find_content (bytes, length, &entry);

  if (content != NULL && entry.method == METHOD_STORED)
    {
      file = g_memdup2 (content, entry.packed);
      *extracted = entry.packed;
    }
  else if (content != NULL && entry.method == METHOD_DEFLATED)
    file = inflate (content, entry.packed, extracted);

  if (file == NULL)
    g_set_error_literal (error, KITH_ERROR, KITH_ERROR_FORMAT,
                         _("The package holds no family file that Kith can take out. Unpack it as a zip archive and choose the .ged file in it."));
  return file;
}
