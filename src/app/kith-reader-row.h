/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "app/kith-bundle.h"
#include "pages/kith-recipient.h"

G_BEGIN_DECLS

#define KITH_TYPE_READER_ROW (kith_reader_row_get_type ())
G_DECLARE_FINAL_TYPE (KithReaderRow, kith_reader_row, KITH, READER_ROW, AdwExpanderRow)

GtkWidget     *kith_reader_row_new           (KithDesk       *desk,
                                              KithReader     *reader);
KithRecipient *kith_reader_row_get_recipient (KithReaderRow  *self);
gboolean       kith_reader_row_is_chosen     (KithReaderRow  *self);
void           kith_reader_row_set_chosen    (KithReaderRow  *self,
                                              gboolean        is_chosen);
void           kith_reader_row_get_wish      (KithReaderRow  *self,
                                              KithBundleWish *wish);
void           kith_reader_row_focus         (KithReaderRow  *self);

G_END_DECLS
