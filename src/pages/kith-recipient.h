/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "desk/kith-desk.h"
#include "share/kith-share.h"

G_BEGIN_DECLS

#define KITH_TYPE_RECIPIENT (kith_recipient_get_type ())
G_DECLARE_FINAL_TYPE (KithRecipient, kith_recipient, KITH, RECIPIENT, GObject)

KithRecipient    *kith_recipient_new          (KithDesk              *desk,
                                               KithReader            *reader);
KithDesk         *kith_recipient_get_desk     (KithRecipient         *self);
KithCase         *kith_recipient_get_case     (KithRecipient         *self);
const KithReader *kith_recipient_get_reader   (KithRecipient         *self);
void              kith_recipient_take_reader  (KithRecipient         *self,
                                               KithReader            *reader);
void              kith_recipient_set_kind     (KithRecipient         *self,
                                               KithReaderKind         kind);
KithShare        *kith_recipient_get_share    (KithRecipient         *self);
guint             kith_recipient_count_told   (KithRecipient         *self);
char             *kith_recipient_dup_left_out (KithRecipient         *self);
char             *kith_recipient_dup_leaks    (KithRecipient         *self,
                                               const char            *within);
KithShareChoices *kith_recipient_get_choices  (KithRecipient         *self);
void              kith_recipient_choose       (KithRecipient         *self,
                                               const KithShareChoice *choice);
void              kith_recipient_take_back    (KithRecipient         *self,
                                               const KithShareChoice *choice);

G_END_DECLS
