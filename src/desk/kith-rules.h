/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/kith-case.h"

G_BEGIN_DECLS

gboolean kith_rules_check_values  (KithRecord            *record,
                                   GError               **error);
gboolean kith_rules_check_refs    (KithCase              *live,
                                   GHashTable            *fresh,
                                   KithRecord            *record,
                                   GError               **error);
gboolean kith_rules_check_ends    (KithRecord            *record,
                                   GError               **error);
gboolean kith_rules_check_descent (KithCase              *live,
                                   GHashTable            *fresh,
                                   KithRecord            *parentage,
                                   GError               **error);
gboolean kith_rules_check_one_plan (KithCase             *live,
                                   GHashTable            *fresh,
                                   KithRecord            *record,
                                   GError               **error);
gboolean kith_rules_is_descent    (KithRecord            *record);

G_END_DECLS
