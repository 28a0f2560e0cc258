/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "base/kith-date.h"

G_BEGIN_DECLS

/* Begins the date that Kith writes into a phrase. */
#define KITH_GEDCOM_EDTF_MARK "(EDTF "

void        kith_gedcom_date_read      (const char      *value,
                                        const char      *phrase,
                                        KithDate        *date,
                                        char           **left_over);
char       *kith_gedcom_date_write     (const KithDate  *date,
                                        char           **phrase);
const char *kith_gedcom_month_get_name (int              month);

G_END_DECLS
