/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/kith-record.h"
#include "store/kith-db.h"

G_BEGIN_DECLS

/* "Kith" in ASCII; stands at byte 68 of the file, where other programs can recognise it. */
#define KITH_APPLICATION_ID 0x4b697468

/* The first format was made by migration 1; each later one adds a migration to the chain. */
#define KITH_FORMAT 8

/**
 * KithColumns:
 *
 * For each live table: which field of the record stands in which column of the file. The two
 * orders part when a migration adds a column and the field table lists it further up.
 */
typedef struct
{
  int n_columns[KITH_N_RECORD_KINDS];
  int fields[KITH_N_RECORD_KINDS][64]; /* by column; -1 for the id */
} KithColumns;

extern const char *const kith_migrations[KITH_FORMAT];

gboolean kith_schema_check        (KithDb      *db,
                                   GError     **error);
gboolean kith_schema_read_columns (KithDb      *db,
                                   KithColumns *columns,
                                   GError     **error);

G_END_DECLS
