/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "base/kith-date.h"

G_BEGIN_DECLS

void  kith_gedcom_date_read  (const char      *value,
                              const char      *phrase,
                              KithDate        *date,
                              char           **left_over);
char *kith_gedcom_date_write (const KithDate  *date,
                              char           **phrase);

G_END_DECLS
