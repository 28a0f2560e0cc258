/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "desk/kith-desk.h"
#include "share/kith-share.h"

G_BEGIN_DECLS

#define KITH_TYPE_READER_GROUP (kith_reader_group_get_type ())
G_DECLARE_FINAL_TYPE (KithReaderGroup, kith_reader_group, KITH, READER_GROUP, AdwPreferencesGroup)

void              kith_reader_group_set_desk    (KithReaderGroup       *self,
                                                 KithDesk              *desk);
KithCase         *kith_reader_group_get_case    (KithReaderGroup       *self);
const KithReader *kith_reader_group_get_reader  (KithReaderGroup       *self);
KithShare        *kith_reader_group_get_share   (KithReaderGroup       *self);
KithShareChoices *kith_reader_group_get_choices (KithReaderGroup       *self);
const char       *kith_reader_group_get_why     (KithReaderGroup       *self);
void              kith_reader_group_choose      (KithReaderGroup       *self,
                                                 const KithShareChoice *choice);
void              kith_reader_group_take_back   (KithReaderGroup       *self,
                                                 const KithShareChoice *choice);

G_END_DECLS
