/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "store/kith-db.h"

G_BEGIN_DECLS

gboolean kith_migrate           (KithDb             *db,
                                 const char *const  *migrations,
                                 int                 n_migrations,
                                 GError            **error);
gboolean kith_migrate_keep_copy (KithDb             *db,
                                 int                 format,
                                 char              **kept,
                                 GError            **error);

G_END_DECLS
