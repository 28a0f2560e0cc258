/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/kith-case.h"

G_BEGIN_DECLS

char *kith_ics_write (KithRecord  *meeting,
                      const char  *stamp,
                      GError     **error);

G_END_DECLS
