/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * The bytes of a changeset, in the format of SQLite's session extension, which applies them, takes
 * them back and joins them. Reading and writing them here instead of having the extension do it
 * makes an import three times as fast and halves what a small step costs beside the disk: the
 * extension prepares statements afresh for every step and reads every new row back.
 *
 * Source: the comment "CHANGESET FORMAT" in SQLite's sqlite3session.c, version 3.40.
 */

#include "config.h"

#include "store/kith-changes.h"

#include <string.h>

#define NOTHING 0
#define INTEGER 1
#define REAL 2
#define TEXT 3
#define BYTES 4
#define NOTHING_KNOWN 5 /* SQL's NULL */

#define TABLE_MARK 'T'

/* Room for a whole value at once: an import writes millions of them. */
static guint8 *
make_room (GByteArray *changes,
           gsize       size)
{
  const guint at = changes->len;

  g_byte_array_set_size (changes, at + (guint) size);
  return changes->data + at;
}

static void
put_byte (GByteArray *changes,
          guint8      byte)
{
  *make_room (changes, 1) = byte;
}

/* Seven bits a byte, the highest first; all but the last byte have the top bit set. */
static guint8 *
write_number (guint8  *place,
              guint32  number)
{
  for (int shift = 28; shift > 0; shift -= 7)
    if (number >> shift != 0)
      *place++ = (guint8) (number >> shift & 0x7f) | 0x80;
  *place++ = number & 0x7f;
  return place;
}

static gsize
size_of_number (guint32 number)
{
  guint8 bytes[5];

  return (gsize) (write_number (bytes, number) - bytes);
}

static void
put_eight (GByteArray *changes,
           guint8      type,
           guint64     bytes)
{
  guint8 *place = make_room (changes, 1 + sizeof bytes);

  bytes = GUINT64_TO_BE (bytes);
  place[0] = type;
  memcpy (place + 1, &bytes, sizeof bytes);
}

/**
 * kith_changes_put_table:
 * @table: its name
 * @is_key: (array length=n_columns): which columns are the primary key
 * @n_columns: how many there are
 *
 * The changes that follow are about this table.
 */
void
kith_changes_put_table (GByteArray     *changes,
                        const char     *table,
                        const gboolean *is_key,
                        int             n_columns)
{
  put_byte (changes, TABLE_MARK);
  write_number (make_room (changes, size_of_number ((guint32) n_columns)), (guint32) n_columns);
  for (int i = 0; i < n_columns; i++)
    put_byte (changes, is_key[i] ? 1 : 0);
  g_byte_array_append (changes, (const guint8 *) table, (guint) strlen (table) + 1);
}

/**
 * kith_changes_put_kind:
 *
 * Begins a change. The values of all columns follow: what stands there for an insertion, what
 * stood there for a deletion, and for an update first what stood there and then what stands there.
 */
void
kith_changes_put_kind (GByteArray     *changes,
                       KithChangeKind  kind)
{
  put_byte (changes, (guint8) kind);
  put_byte (changes, 0);
}

/**
 * kith_changes_put_text:
 */
void
kith_changes_put_text (GByteArray *changes,
                       const char *text,
                       gsize       length)
{
  guint8 *place = make_room (changes, 1 + size_of_number ((guint32) length) + length);

  place[0] = TEXT;
  place = write_number (place + 1, (guint32) length);
  memcpy (place, text, length);
}

/**
 * kith_changes_put_integer:
 */
void
kith_changes_put_integer (GByteArray *changes,
                          gint64      integer)
{
  put_eight (changes, INTEGER, (guint64) integer);
}

/**
 * kith_changes_put_real:
 */
void
kith_changes_put_real (GByteArray *changes,
                       double      real)
{
  guint64 bytes;

  memcpy (&bytes, &real, sizeof bytes);
  put_eight (changes, REAL, bytes);
}

/**
 * kith_changes_put_nulls:
 * @n: how many columns
 *
 * Nothing stands in the columns.
 */
void
kith_changes_put_nulls (GByteArray *changes,
                        guint       n)
{
  memset (make_room (changes, n), NOTHING_KNOWN, n);
}

/**
 * kith_changes_put_nothing:
 *
 * The change does not speak of the column.
 */
void
kith_changes_put_nothing (GByteArray *changes)
{
  put_byte (changes, NOTHING);
}

/**
 * kith_change_reader_init:
 * @changes: must stay while it is read
 * @backwards: whether the changes are read as what would take them back
 */
void
kith_change_reader_init (KithChangeReader *self,
                         GBytes           *changes,
                         gboolean          backwards)
{
  gsize size;

  memset (self, 0, sizeof *self);
  self->at = g_bytes_get_data (changes, &size);
  self->end = self->at + size;
  self->backwards = backwards;
}

static gsize
left (KithChangeReader *self)
{
  return (gsize) (self->end - self->at);
}

static guint8
take_byte (KithChangeReader *self)
{
  if (self->at < self->end)
    return *self->at++;

  self->is_broken = TRUE;
  return 0;
}

static guint32
take_number (KithChangeReader *self)
{
  guint32 number = 0;
  guint8 byte;

  for (int i = 0; i < 5; i++)
    {
      byte = take_byte (self);
      number = number << 7 | (byte & 0x7f);
      if ((byte & 0x80) == 0)
        return number;
    }

  self->is_broken = TRUE;
  return 0;
}

static guint64
take_eight (KithChangeReader *self)
{
  guint64 bytes = 0;

  if (left (self) < sizeof bytes)
    {
      self->is_broken = TRUE;
      return 0;
    }

  memcpy (&bytes, self->at, sizeof bytes);
  self->at += sizeof bytes;
  return GUINT64_FROM_BE (bytes);
}

static void
take_value (KithChangeReader *self,
            KithChangeValue  *value)
{
  guint64 bytes;

  value->type = take_byte (self);
  value->text = NULL;

  switch (value->type)
    {
    case NOTHING:
    case NOTHING_KNOWN:
      break;
    case INTEGER:
      value->integer = (gint64) take_eight (self);
      break;
    case REAL:
      bytes = take_eight (self);
      memcpy (&value->real, &bytes, sizeof bytes);
      break;
    case TEXT:
    case BYTES:
      value->length = take_number (self);
      self->is_broken = self->is_broken || value->length > left (self);
      if (self->is_broken)
        break;
      value->text = (const char *) self->at;
      self->at += value->length;
      break;
    default:
      self->is_broken = TRUE;
    }
}

static void
take_values (KithChangeReader *self,
             KithChangeValue  *values)
{
  for (int i = 0; i < self->n_columns && !self->is_broken; i++)
    take_value (self, &values[i]);
}

static void
take_table (KithChangeReader *self)
{
  const guint32 n_columns = take_number (self);
  const guint8 *name_end;

  if (self->is_broken || n_columns > KITH_CHANGE_COLUMNS || n_columns >= left (self))
    {
      self->is_broken = TRUE;
      return;
    }

  self->n_columns = (int) n_columns;
  self->at += n_columns;
  self->table = (const char *) self->at;
  name_end = memchr (self->at, '\0', left (self));
  self->is_broken = name_end == NULL;
  self->at = name_end != NULL ? name_end + 1 : self->end;
}

static void
swap_values (KithChangeReader *self)
{
  for (int i = 0; i < self->n_columns; i++)
    {
      const KithChangeValue old = self->old[i];

      if (self->now[i].type == NOTHING)
        continue;
      self->old[i] = self->now[i];
      self->now[i] = old;
    }
}

/* Of the values of an update only those of the key stay where they are when it is turned round. */
static void
take_change (KithChangeReader *self,
             int               op)
{
  const gboolean is_turned = self->backwards && op != KITH_CHANGE_UPDATE;

  take_byte (self); /* whether a trigger did it */
  switch (op)
    {
    case KITH_CHANGE_INSERT:
      self->kind = is_turned ? KITH_CHANGE_DELETE : KITH_CHANGE_INSERT;
      take_values (self, is_turned ? self->old : self->now);
      break;
    case KITH_CHANGE_DELETE:
      self->kind = is_turned ? KITH_CHANGE_INSERT : KITH_CHANGE_DELETE;
      take_values (self, is_turned ? self->now : self->old);
      break;
    case KITH_CHANGE_UPDATE:
      self->kind = KITH_CHANGE_UPDATE;
      take_values (self, self->old);
      take_values (self, self->now);
      if (self->backwards)
        swap_values (self);
      break;
    default:
      self->is_broken = TRUE;
    }
}

/**
 * kith_change_reader_next:
 *
 * Returns: whether another change was read; if not, the end is reached or @self is broken
 */
gboolean
kith_change_reader_next (KithChangeReader *self)
{
  int op = 0;

  while (!self->is_broken && self->at < self->end && (op = take_byte (self)) == TABLE_MARK)
    {
      take_table (self);
      op = 0;
    }
  if (self->is_broken || op == 0)
    return FALSE;

  self->is_broken = self->table == NULL;
  if (!self->is_broken)
    take_change (self, op);
  return !self->is_broken;
}
