/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/kith-case.h"

G_BEGIN_DECLS

gboolean kith_is_involved (KithCase   *family,
                           const char *person,
                           const char *plan,
                           const char *meeting);

G_END_DECLS
