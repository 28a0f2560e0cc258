/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "model/kith-record.h"

G_BEGIN_DECLS

/**
 * KithChange:
 * @added: (element-type KithRecord): records that are now in the case
 * @removed: (element-type KithRecord): records that no longer are
 * @changed: (element-type KithRecord): records of which some field is another one
 *
 * What one step, undo or redo did to the live case. No record stands in two of the arrays.
 */
typedef struct
{
  GPtrArray *added;
  GPtrArray *removed;
  GPtrArray *changed;
} KithChange;

gboolean kith_change_touches (const KithChange *self,
                              KithRecordKind    kind);

#define KITH_TYPE_CASE (kith_case_get_type ())
G_DECLARE_FINAL_TYPE (KithCase, kith_case, KITH, CASE, GObject)

KithCase   *kith_case_new           (void);

KithRecord *kith_case_find          (KithCase       *self,
                                     const char     *id);
KithRecord *kith_case_find_kind     (KithCase       *self,
                                     KithRecordKind  kind,
                                     const char     *id);
GListModel *kith_case_get_list      (KithCase       *self,
                                     KithRecordKind  kind);
guint       kith_case_count         (KithCase       *self,
                                     KithRecordKind  kind);
KithRecord *kith_case_nth           (KithCase       *self,
                                     KithRecordKind  kind,
                                     guint           position);
GPtrArray  *kith_case_get_referrers (KithCase       *self,
                                     const char     *id);
KithRecord *kith_case_resolve       (KithCase       *self,
                                     KithRecord     *record,
                                     guint           field);
KithRecord *kith_case_get_info      (KithCase       *self);

G_END_DECLS
