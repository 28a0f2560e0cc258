/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "layout/kith-layout.h"

G_BEGIN_DECLS

KithLayoutInput *kith_layout_input_copy  (const KithLayoutInput *self);
void             kith_layout_input_free  (KithLayoutInput       *self);
gboolean         kith_layout_input_equal (const KithLayoutInput *self,
                                          const KithLayoutInput *other);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KithLayoutInput, kith_layout_input_free)

G_END_DECLS
