/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "model/kith-record.h"

G_BEGIN_DECLS

#define KITH_TYPE_RECORD_LIST (kith_record_list_get_type ())
G_DECLARE_FINAL_TYPE (KithRecordList, kith_record_list, KITH, RECORD_LIST, GObject)

KithRecordList *kith_record_list_new       (const KithRecordType *type);

guint           kith_record_list_get_count (KithRecordList       *self);
KithRecord     *kith_record_list_peek      (KithRecordList       *self,
                                            guint                 position);
void            kith_record_list_change    (KithRecordList       *self,
                                            GPtrArray            *added,
                                            GPtrArray            *removed);

G_END_DECLS
