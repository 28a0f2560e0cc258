/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/kith-record.h"

G_BEGIN_DECLS

const char *kith_label_add      (KithRecordKind   kind);
const char *kith_label_edit     (KithRecordKind   kind);
const char *kith_label_remove   (KithRecordKind   kind);
char       *kith_label_dup_typed (KithRecord      *record,
                                  guint            field);
char       *kith_label_dup_shown (const char      *label);

gboolean    kith_verb_tell_gone (GError         **error);

G_END_DECLS
