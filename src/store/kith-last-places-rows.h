/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "store/kith-case-file.h"

G_BEGIN_DECLS

gboolean kith_last_places_keep (KithCaseFile  *file,
                                const char    *sheet,
                                GHashTable    *places,
                                GError       **error);

G_END_DECLS
