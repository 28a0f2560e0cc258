/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "layout/kith-layout.h"

G_BEGIN_DECLS

void kith_layout_write_csv (const KithLayout  *layout,
                            const char *const *person_ids,
                            const char *const *union_ids,
                            GString           *out);

G_END_DECLS
