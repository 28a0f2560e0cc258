/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "base/kith-calendar.h"
#include "model/kith-record.h"

G_BEGIN_DECLS

gboolean kith_busy_meets (KithRecord *busy,
                          KithDay     day,
                          int         from,
                          int         to);

G_END_DECLS
