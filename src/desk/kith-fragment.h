/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "desk/kith-desk.h"

G_BEGIN_DECLS

#define KITH_FRAGMENT_TYPE "application/x-kith-people"

char      *kith_fragment_new   (KithCase            *live,
                                const char *const   *people);
GPtrArray *kith_fragment_paste (KithDesk            *desk,
                                const char          *text,
                                gsize                length,
                                const char          *label,
                                GError             **error);

G_END_DECLS
