/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "base/kith-moment.h"

G_BEGIN_DECLS

KithMoment kith_now (void);

G_END_DECLS
