/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "desk/kith-desk.h"

G_BEGIN_DECLS

#define KITH_TYPE_AGREEMENT_PAGE (kith_agreement_page_get_type ())
G_DECLARE_FINAL_TYPE (KithAgreementPage, kith_agreement_page, KITH, AGREEMENT_PAGE, AdwBin)

GtkWidget *kith_agreement_page_new (KithDesk *desk);

G_END_DECLS
