/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "report/kith-document-pages-private.h"
#include "report/kith-document-write.h"
#include "report/kith-text-runs.h"

G_BEGIN_DECLS

void     kith_append_escaped     (GString              *out,
                                  const char           *text,
                                  gsize                 length);

GBytes *kith_write_odt           (KithDocument         *document,
                                  const KithPrintRules *rules,
                                  GError              **error);
GBytes *kith_write_html          (KithDocument         *document,
                                  const KithPrintRules *rules,
                                  GError              **error);
GBytes *kith_write_text          (KithDocument         *document,
                                  const KithPrintRules *rules,
                                  GError              **error);

gboolean kith_pdf_describe       (GByteArray           *pdf,
                                  const KithTag        *tags,
                                  const guint          *opened,
                                  guint                 n_opened,
                                  const char           *language,
                                  GError              **error);

G_END_DECLS
