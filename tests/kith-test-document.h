/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "report/kith-document.h"

G_BEGIN_DECLS

KithDocument *kith_test_document_new   (const char *language,
                                        const char *second,
                                        gboolean    easy);
KithScene    *kith_test_document_scene (void);

G_END_DECLS
