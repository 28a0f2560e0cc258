/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct _KithZip KithZip;

KithZip *kith_zip_new    (void);
void     kith_zip_add    (KithZip    *self,
                          const char *name,
                          GBytes     *bytes);
GBytes  *kith_zip_finish (KithZip    *self);

G_END_DECLS
