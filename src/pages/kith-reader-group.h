/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "pages/kith-recipient.h"

G_BEGIN_DECLS

#define KITH_TYPE_READER_GROUP (kith_reader_group_get_type ())
G_DECLARE_FINAL_TYPE (KithReaderGroup, kith_reader_group, KITH, READER_GROUP, AdwPreferencesGroup)

void           kith_reader_group_set_desk      (KithReaderGroup *self,
                                                KithDesk        *desk);
KithRecipient *kith_reader_group_get_recipient (KithReaderGroup *self);
const char    *kith_reader_group_get_why       (KithReaderGroup *self);

G_END_DECLS
