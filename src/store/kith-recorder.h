/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "store/kith-schema.h"

G_BEGIN_DECLS

/**
 * KithRecorder:
 *
 * The changeset of a step while its rows are being written.
 */
typedef struct _KithRecorder KithRecorder;

KithRecorder *kith_recorder_new    (KithDb             *db,
                                    const KithColumns  *columns);
void          kith_recorder_free   (KithRecorder       *self);

void          kith_recorder_insert (KithRecorder       *self,
                                    KithRecord         *record);
gboolean      kith_recorder_update (KithRecorder       *self,
                                    KithRecordKind      kind,
                                    const char         *id,
                                    guint               field,
                                    const KithValue    *value,
                                    GError            **error);
gboolean      kith_recorder_delete (KithRecorder       *self,
                                    KithRecordKind      kind,
                                    const char         *id,
                                    GError            **error);
GBytes       *kith_recorder_finish (KithRecorder       *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KithRecorder, kith_recorder_free)

G_END_DECLS
