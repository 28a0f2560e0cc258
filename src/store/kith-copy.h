/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "store/kith-db.h"

G_BEGIN_DECLS

gboolean kith_copy_to (KithDb      *db,
                       const char  *path,
                       gboolean     replace,
                       GError     **error);

G_END_DECLS
