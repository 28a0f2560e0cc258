/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "base/kith-calendar.h"
#include "desk/kith-desk.h"

G_BEGIN_DECLS

#define KITH_TYPE_BINDER (kith_binder_get_type ())
G_DECLARE_FINAL_TYPE (KithBinder, kith_binder, KITH, BINDER, GObject)

KithBinder *kith_binder_new            (KithDesk       *desk,
                                        KithRecordKind  kind);
KithDesk   *kith_binder_get_desk       (KithBinder     *self);
KithRecord *kith_binder_get_record     (KithBinder     *self);
void        kith_binder_set_record     (KithBinder     *self,
                                        KithRecord     *record);
const KithRecordType *
            kith_binder_get_type_of    (KithBinder     *self);
void        kith_binder_set_today      (KithBinder     *self,
                                        KithDay         today);

void        kith_binder_type           (KithBinder     *self,
                                        guint           field,
                                        const char     *text);
void        kith_binder_choose         (KithBinder     *self,
                                        guint           field,
                                        const char     *text);
void        kith_binder_leave          (KithBinder     *self,
                                        guint           field);
void        kith_binder_save           (KithBinder     *self);

gboolean    kith_binder_is_editable    (KithBinder     *self);
char       *kith_binder_dup_text       (KithBinder     *self,
                                        guint           field);
char       *kith_binder_dup_understood (KithBinder     *self,
                                        guint           field);
gboolean    kith_binder_looks_at_words (KithBinder     *self,
                                        guint           field);
const char *kith_binder_get_problem    (KithBinder     *self,
                                        guint           field);

G_END_DECLS
