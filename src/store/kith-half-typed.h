/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "store/kith-case-file.h"

G_BEGIN_DECLS

/* Stands in place of a record where there is none yet; no record has such a name. */
#define KITH_HALF_TYPED_NO_RECORD "-"

const char *kith_half_typed_get  (KithCaseFile  *file,
                                  const char    *record,
                                  const char    *field);
gboolean    kith_half_typed_keep (KithCaseFile  *file,
                                  const char    *record,
                                  const char    *field,
                                  const char    *text,
                                  GError       **error);

G_END_DECLS
