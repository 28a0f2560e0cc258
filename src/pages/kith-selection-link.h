/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "desk/kith-desk.h"
#include "tools/kith-selection.h"

G_BEGIN_DECLS

void kith_selection_link (KithSelection *selection,
                          KithDesk      *desk);

G_END_DECLS
