/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/kith-case.h"

G_BEGIN_DECLS

#define KITH_TYPE_SPELLER (kith_speller_get_type ())
G_DECLARE_FINAL_TYPE (KithSpeller, kith_speller, KITH, SPELLER, GObject)

KithSpeller *kith_speller_new          (KithCase           *family,
                                        const char *const  *languages);
gboolean     kith_speller_knows        (KithSpeller        *self,
                                        const char         *word);
char       **kith_speller_dup_suggestions (KithSpeller     *self,
                                        const char         *word,
                                        guint               most);

gboolean     kith_speller_next_word    (const char         *text,
                                        gsize              *start,
                                        gsize              *end);

G_END_DECLS
