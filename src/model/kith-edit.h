/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * How records and cases come to hold what they hold. Only those include this who load a case
 * file, or build a case of their own out of a foreign file or for a reader; everybody else changes
 * a case through the verbs of the desk. tests/layers.py sees to it.
 */

#pragma once

#include "model/kith-case.h"
#include "model/kith-record.h"

G_BEGIN_DECLS

void         kith_record_class_set_record_type (KithRecordClass      *klass,
                                                const KithRecordType *type);

KithRecord  *kith_record_new                   (KithRecordKind        kind,
                                                const char           *id);
KithRecord  *kith_record_copy                  (KithRecord           *self);
gboolean     kith_record_set_value             (KithRecord           *self,
                                                guint                 field,
                                                const KithValue      *value);
gboolean     kith_record_set_text              (KithRecord           *self,
                                                guint                 field,
                                                const char           *text);
gboolean     kith_record_set_integer           (KithRecord           *self,
                                                guint                 field,
                                                gint64                integer);
gboolean     kith_record_set_real              (KithRecord           *self,
                                                guint                 field,
                                                double                real);

void         kith_case_begin_change            (KithCase             *self);
void         kith_case_add                     (KithCase             *self,
                                                KithRecord           *record);
void         kith_case_remove                  (KithCase             *self,
                                                KithRecord           *record);
gboolean     kith_case_set_value               (KithCase             *self,
                                                KithRecord           *record,
                                                guint                 field,
                                                const KithValue      *value);
void         kith_case_end_change              (KithCase             *self);

G_END_DECLS
