/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "pages/kith-page-kinds.h"

G_BEGIN_DECLS

/* What one can do on the page of ecomaps. */
extern const KithPageKind kith_ecomap_page_kind;

G_END_DECLS
