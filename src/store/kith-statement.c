/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Binding, stepping and reading with one failure remembered, the first. */

#include "config.h"

#include "store/kith-statement.h"

#include <errno.h>

struct _KithStatement
{
  KithDb       *db;        /* borrowed */
  sqlite3_stmt *statement; /* on loan from db; NULL when it could not be prepared */
  int           code;      /* the first failure, or SQLITE_OK */
};

/**
 * kith_db_prepare:
 * @sql: one statement
 *
 * Returns: (transfer full): the statement; a failure is told by kith_statement_finish()
 */
KithStatement *
kith_db_prepare (KithDb     *db,
                 const char *sql)
{
  KithStatement *self = g_new0 (KithStatement, 1);

  self->db = db;
  self->statement = kith_db_borrow_statement (db, sql, &self->code);
  return self;
}

/**
 * kith_statement_free:
 * @self: (transfer full):
 */
void
kith_statement_free (KithStatement *self)
{
  if (self->statement != NULL)
    kith_db_return_statement (self->db, self->statement);
  g_free (self);
}

static void
note (KithStatement *self,
      int            code)
{
  if (self->code == SQLITE_OK)
    self->code = code;
}

/**
 * kith_statement_bind_text:
 * @place: from 1
 * @text: (nullable): must stay until the statement is stepped for the last time
 */
void
kith_statement_bind_text (KithStatement *self,
                          int            place,
                          const char    *text)
{
  if (self->code == SQLITE_OK)
    note (self, sqlite3_bind_text (self->statement, place, text, -1, SQLITE_STATIC));
}

/**
 * kith_statement_bind_integer:
 * @place: from 1
 */
void
kith_statement_bind_integer (KithStatement *self,
                             int            place,
                             gint64         integer)
{
  if (self->code == SQLITE_OK)
    note (self, sqlite3_bind_int64 (self->statement, place, integer));
}

/**
 * kith_statement_bind_real:
 * @place: from 1
 */
void
kith_statement_bind_real (KithStatement *self,
                          int            place,
                          double         real)
{
  if (self->code == SQLITE_OK)
    note (self, sqlite3_bind_double (self->statement, place, real));
}

/**
 * kith_statement_bind_bytes:
 * @place: from 1
 * @bytes: must stay until the statement is stepped for the last time
 */
void
kith_statement_bind_bytes (KithStatement *self,
                           int            place,
                           gconstpointer  bytes,
                           gsize          size)
{
  if (self->code == SQLITE_OK)
    note (self, sqlite3_bind_blob64 (self->statement, place, bytes, size, SQLITE_STATIC));
}

/**
 * kith_statement_step:
 *
 * Returns: whether there is a row to be read
 */
gboolean
kith_statement_step (KithStatement *self)
{
  int code;

  if (self->code != SQLITE_OK)
    return FALSE;

  errno = 0;
  code = sqlite3_step (self->statement);
  if (code != SQLITE_ROW && code != SQLITE_DONE)
    {
      kith_db_note_errno (self->db, errno);
      note (self, code);
    }
  return code == SQLITE_ROW;
}

/**
 * kith_statement_restart:
 *
 * Makes the statement ready for another round of binding and stepping. Nothing is bound then.
 */
void
kith_statement_restart (KithStatement *self)
{
  if (self->statement == NULL)
    return;

  sqlite3_reset (self->statement);
  sqlite3_clear_bindings (self->statement);
}

/**
 * kith_statement_finish:
 * @error: return location for a #GError
 *
 * Returns: %TRUE, or %FALSE if anything failed since the statement was prepared
 */
gboolean
kith_statement_finish (KithStatement  *self,
                       GError        **error)
{
  return self->code == SQLITE_OK || kith_db_fail (self->db, self->code, error);
}

/**
 * kith_statement_run:
 * @error: return location for a #GError
 *
 * Steps a statement that answers nothing.
 *
 * Returns: whether it succeeded
 */
gboolean
kith_statement_run (KithStatement  *self,
                    GError        **error)
{
  kith_statement_step (self);
  return kith_statement_finish (self, error);
}

/**
 * kith_statement_get_type:
 * @column: from 0
 *
 * Returns: SQLITE_NULL, SQLITE_TEXT and the like
 */
int
kith_statement_get_type (KithStatement *self,
                         int            column)
{
  return sqlite3_column_type (self->statement, column);
}

/**
 * kith_statement_get_size:
 * @column: from 0, holding text or bytes
 *
 * Returns: how many bytes there are
 */
gsize
kith_statement_get_size (KithStatement *self,
                         int            column)
{
  return (gsize) sqlite3_column_bytes (self->statement, column);
}

/**
 * kith_statement_get_text:
 * @column: from 0
 *
 * Returns: (nullable): the text, until the next step
 */
const char *
kith_statement_get_text (KithStatement *self,
                         int            column)
{
  return (const char *) sqlite3_column_text (self->statement, column);
}

/**
 * kith_statement_get_integer:
 * @column: from 0
 *
 * Returns: the number
 */
gint64
kith_statement_get_integer (KithStatement *self,
                            int            column)
{
  return sqlite3_column_int64 (self->statement, column);
}

/**
 * kith_statement_get_real:
 * @column: from 0
 *
 * Returns: the number
 */
double
kith_statement_get_real (KithStatement *self,
                         int            column)
{
  return sqlite3_column_double (self->statement, column);
}

/**
 * kith_statement_dup_bytes:
 * @column: from 0
 *
 * Returns: (transfer full): the bytes
 */
GBytes *
kith_statement_dup_bytes (KithStatement *self,
                          int            column)
{
  gconstpointer bytes = sqlite3_column_blob (self->statement, column);

  return g_bytes_new (bytes, (gsize) sqlite3_column_bytes (self->statement, column));
}
