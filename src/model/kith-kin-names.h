/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/kith-case.h"

G_BEGIN_DECLS

char    *kith_kin_name_blood        (KithRecord *person,
                                     guint       ups,
                                     guint       downs);
char    *kith_kin_name_half_sibling (KithRecord *person);
char    *kith_kin_name_sibling      (KithRecord *person,
                                     const char *kind);
char    *kith_kin_name_foster_sibling (KithRecord *person);
char    *kith_kin_name_parent       (KithRecord *person,
                                     KithRecord *link,
                                     KithDay     as_at);
char    *kith_kin_name_child        (KithRecord *person,
                                     KithRecord *link,
                                     KithDay     as_at);
char    *kith_kin_name_partner      (KithRecord *person,
                                     KithRecord *link,
                                     KithDay     as_at);
char    *kith_kin_name_in_law       (KithRecord *person,
                                     int         generation);
char    *kith_kin_name_step_parent  (KithRecord *person);
gboolean kith_kin_is_marriage       (KithRecord *link,
                                     KithDay     as_at);

G_END_DECLS
