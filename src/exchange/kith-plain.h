/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/kith-case.h"

G_BEGIN_DECLS

char     *kith_plain_write (KithCase    *self);
KithCase *kith_plain_read  (const char  *text,
                            GError     **error);
char     *kith_json_write  (KithCase    *self);

G_END_DECLS
