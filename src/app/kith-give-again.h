/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/kith-case.h"

G_BEGIN_DECLS

gboolean kith_give_again_save (KithCase    *copy,
                               const char  *options,
                               const char  *out,
                               GError     **error);

G_END_DECLS
