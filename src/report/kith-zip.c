/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A zip archive, written file by file without compression: what a document of a word processor is
 * kept in. The same files give the same bytes, so each bears the first day that zip knows.
 *
 * Source: PKWARE, APPNOTE.TXT 6.3, sections 4.3.7, 4.3.12 and 4.3.16. */

#include "config.h"

#include "report/kith-zip.h"

#include <string.h>

#define FIRST_DAY 0x0021 /* 1 January 1980 */
#define UTF8_NAMES 0x0800

struct _KithZip
{
  GByteArray *out;       /* owned */
  GByteArray *directory; /* owned */
  guint       n_files;
};

static void
append_16 (GByteArray *out,
           guint       number)
{
  guint16 little = GUINT16_TO_LE ((guint16) number);

  g_byte_array_append (out, (const guint8 *) &little, sizeof little);
}

static void
append_32 (GByteArray *out,
           guint32     number)
{
  guint32 little = GUINT32_TO_LE (number);

  g_byte_array_append (out, (const guint8 *) &little, sizeof little);
}

static guint32
crc_of (const guint8 *data,
        gsize         size)
{
  guint32 crc = 0xFFFFFFFF;

  for (gsize i = 0; i < size; i++)
    {
      crc ^= data[i];
      for (guint bit = 0; bit < 8; bit++)
        crc = (crc >> 1) ^ (crc & 1 ? 0xEDB88320 : 0);
    }

  return ~crc;
}

/**
 * kith_zip_new:
 *
 * Returns: (transfer full): an archive without files
 */
KithZip *
kith_zip_new (void)
{
  KithZip *self = g_new0 (KithZip, 1);

  self->out = g_byte_array_new ();
  self->directory = g_byte_array_new ();
  return self;
}

/* What the head of a file and its line in the directory have in common. */
static void
append_common (GByteArray   *out,
               const char   *name,
               const guint8 *data,
               gsize         size)
{
  append_16 (out, 20);         /* version needed */
  append_16 (out, UTF8_NAMES);
  append_16 (out, 0);          /* stored */
  append_16 (out, 0);          /* midnight */
  append_16 (out, FIRST_DAY);
  append_32 (out, crc_of (data, size));
  append_32 (out, (guint32) size);
  append_32 (out, (guint32) size);
  append_16 (out, (guint) strlen (name));
  append_16 (out, 0);          /* nothing extra */
}

/**
 * kith_zip_add:
 * @name: of the file in the archive, with slashes
 * @bytes: its content
 *
 * Adds a file after the others.
 */
void
kith_zip_add (KithZip    *self,
              const char *name,
              GBytes     *bytes)
{
  gsize size;
  const guint8 *data = g_bytes_get_data (bytes, &size);
  guint32 start = self->out->len;

  append_32 (self->out, 0x04034B50);
  append_common (self->out, name, data, size);
  g_byte_array_append (self->out, (const guint8 *) name, strlen (name));
  g_byte_array_append (self->out, data, size);

  append_32 (self->directory, 0x02014B50);
  append_16 (self->directory, 20); /* made by */
  append_common (self->directory, name, data, size);
  append_16 (self->directory, 0);  /* no comment */
  append_16 (self->directory, 0);  /* first disk */
  append_16 (self->directory, 0);
  append_32 (self->directory, 0);
  append_32 (self->directory, start);
  g_byte_array_append (self->directory, (const guint8 *) name, strlen (name));
  self->n_files++;
}

/**
 * kith_zip_finish:
 *
 * Ends the archive and frees @self.
 *
 * Returns: (transfer full): the bytes of the archive
 */
GBytes *
kith_zip_finish (KithZip *self)
{
  GByteArray *out = self->out;
  guint32 start = out->len;

  g_byte_array_append (out, self->directory->data, self->directory->len);
  append_32 (out, 0x06054B50);
  append_16 (out, 0);
  append_16 (out, 0);
  append_16 (out, self->n_files);
  append_16 (out, self->n_files);
  append_32 (out, self->directory->len);
  append_32 (out, start);
  append_16 (out, 0);
  g_byte_array_unref (self->directory);
  g_free (self);
  return g_byte_array_free_to_bytes (out);
}
