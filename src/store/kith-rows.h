/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/kith-case.h"
#include "store/kith-schema.h"
#include "store/kith-statement.h"

G_BEGIN_DECLS

KithStatement *kith_rows_prepare_insert (KithDb           *db,
                                         KithRecordKind    kind);
gboolean       kith_rows_insert         (KithStatement    *insert,
                                         KithRecord       *record,
                                         GError          **error);
gboolean       kith_rows_update         (KithDb           *db,
                                         KithRecordKind    kind,
                                         const char       *id,
                                         guint             field,
                                         const KithValue  *value,
                                         GError          **error);
gboolean       kith_rows_delete         (KithDb           *db,
                                         KithRecordKind    kind,
                                         const char       *id,
                                         GError          **error);
gboolean       kith_rows_count          (KithDb           *db,
                                         KithRecordKind    kind,
                                         gint64           *count,
                                         GError          **error);
gboolean       kith_rows_load           (KithDb           *db,
                                         KithRecordKind    kind,
                                         KithCase         *live,
                                         GError          **error);

void           kith_rows_take_text      (KithRecord       *record,
                                         guint             field,
                                         const char       *text);

G_END_DECLS
