/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define KITH_CHANGE_COLUMNS 64

/**
 * KithChangeKind:
 *
 * SQLite's numbers for what happened to a row.
 */
typedef enum
{
  KITH_CHANGE_DELETE = 9,
  KITH_CHANGE_INSERT = 18,
  KITH_CHANGE_UPDATE = 23,
} KithChangeKind;

/**
 * KithChangeValue:
 * @type: SQLite's number for the type; 0 when the change does not speak of the column
 * @integer: for integers
 * @real: for reals
 * @text: for text; not ended by a zero byte; %NULL for any other type
 * @length: of @text, in bytes
 *
 * What stands, or stood, in one column.
 */
typedef struct
{
  int         type;
  gint64      integer;
  double      real;
  const char *text;
  gsize       length;
} KithChangeValue;

/**
 * KithChangeReader:
 * @table: the table of the change that was read last
 * @n_columns: how many columns that table had when the change was written
 * @kind: what happened
 * @old: what stood there before: of an update only the key and what has changed
 * @now: what stands there after; of an update only what has changed
 * @is_broken: whether the changeset cannot be read further
 *
 * Goes through the changes of a changeset; a plain value.
 */
typedef struct
{
  const char      *table;
  int              n_columns;
  KithChangeKind   kind;
  KithChangeValue  old[KITH_CHANGE_COLUMNS];
  KithChangeValue  now[KITH_CHANGE_COLUMNS];
  gboolean         is_broken;

  /*< private >*/
  const guint8    *at;
  const guint8    *end;
  gboolean         backwards;
} KithChangeReader;

void     kith_change_reader_init (KithChangeReader *self,
                                  GBytes           *changes,
                                  gboolean          backwards);
gboolean kith_change_reader_next (KithChangeReader *self);

void     kith_changes_put_table   (GByteArray      *changes,
                                   const char      *table,
                                   const gboolean  *is_key,
                                   int              n_columns);
void     kith_changes_put_kind    (GByteArray      *changes,
                                   KithChangeKind   kind);
void     kith_changes_put_text    (GByteArray      *changes,
                                   const char      *text,
                                   gsize            length);
void     kith_changes_put_integer (GByteArray      *changes,
                                   gint64           integer);
void     kith_changes_put_real    (GByteArray      *changes,
                                   double           real);
void     kith_changes_put_nulls   (GByteArray      *changes,
                                   guint            n);
void     kith_changes_put_nothing (GByteArray      *changes);

G_END_DECLS
