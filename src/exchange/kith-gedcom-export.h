/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "exchange/kith-gedcom-report.h"
#include "exchange/kith-gedcom-writer.h"
#include "model/kith-case.h"

G_BEGIN_DECLS

char *kith_gedcom_export (KithCase          *self,
                          KithGedcomVersion  version,
                          KithGedcomReport  *report);

G_END_DECLS
