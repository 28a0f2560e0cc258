/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "base/kith-id.h"
#include "exchange/kith-gedcom-lines.h"
#include "model/kith-case.h"

G_BEGIN_DECLS

KithCase *kith_gedcom_import      (const KithGedcomTree  *tree,
                                   KithIdMaker           *ids,
                                   KithGedcomReport      *report);
KithCase *kith_gedcom_import_file (GFile                 *file,
                                   KithIdMaker           *ids,
                                   KithGedcomReport      *report,
                                   GCancellable          *cancellable,
                                   GError               **error);

G_END_DECLS
