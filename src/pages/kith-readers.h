/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/kith-record.h"

G_BEGIN_DECLS

gboolean kith_can_read (KithRecord *person);

G_END_DECLS
