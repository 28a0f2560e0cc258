/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "layout/kith-layout-order.h"

G_BEGIN_DECLS

int kith_layout_try_branch (KithLayoutOrder *order,
                            int              group);
int kith_layout_try_region (KithLayoutOrder *order,
                            int              group,
                            int              size,
                            guint           *state);
int kith_layout_try_homes  (KithLayoutOrder *order,
                            int              group);

G_END_DECLS
