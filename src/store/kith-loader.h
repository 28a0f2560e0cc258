/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/kith-case.h"
#include "store/kith-schema.h"

G_BEGIN_DECLS

/**
 * KithLoader:
 *
 * What a changeset will do to a live case, read and found sound, but not yet done.
 */
typedef struct _KithLoader KithLoader;

KithLoader *kith_loader_new      (KithCase           *live,
                                  KithDb             *db,
                                  const KithColumns  *columns,
                                  GBytes             *changes,
                                  gboolean            backwards,
                                  GError            **error);
void        kith_loader_free     (KithLoader         *self);

void        kith_loader_apply    (KithLoader         *self);

gboolean    kith_loader_load_all (KithCase           *live,
                                  KithDb             *db,
                                  GError            **error);
gboolean    kith_loader_resync   (KithCase           *live,
                                  KithDb             *db,
                                  GError            **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KithLoader, kith_loader_free)

G_END_DECLS
