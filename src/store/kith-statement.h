/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "store/kith-db.h"

G_BEGIN_DECLS

/**
 * KithStatement:
 *
 * One use of one SQL statement. It remembers its first failure, so that binding and reading go on
 * as a list and one look at the end suffices.
 */
typedef struct _KithStatement KithStatement;

KithStatement *kith_db_prepare             (KithDb         *db,
                                            const char     *sql);
void           kith_statement_free         (KithStatement  *self);

void           kith_statement_bind_text    (KithStatement  *self,
                                            int             place,
                                            const char     *text);
void           kith_statement_bind_integer (KithStatement  *self,
                                            int             place,
                                            gint64          integer);
void           kith_statement_bind_real    (KithStatement  *self,
                                            int             place,
                                            double          real);
void           kith_statement_bind_bytes   (KithStatement  *self,
                                            int             place,
                                            gconstpointer   bytes,
                                            gsize           size);

gboolean       kith_statement_step         (KithStatement  *self);
void           kith_statement_restart      (KithStatement  *self);
gboolean       kith_statement_finish       (KithStatement  *self,
                                            GError        **error);
gboolean       kith_statement_run          (KithStatement  *self,
                                            GError        **error);

int            kith_statement_get_type     (KithStatement  *self,
                                            int             column);
gsize          kith_statement_get_size     (KithStatement  *self,
                                            int             column);
const char    *kith_statement_get_text     (KithStatement  *self,
                                            int             column);
gint64         kith_statement_get_integer  (KithStatement  *self,
                                            int             column);
double         kith_statement_get_real     (KithStatement  *self,
                                            int             column);
GBytes        *kith_statement_dup_bytes    (KithStatement  *self,
                                            int             column);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KithStatement, kith_statement_free)

G_END_DECLS
