/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "base/kith-geometry.h"
#include "model/kith-case.h"

G_BEGIN_DECLS

const GHashTable *kith_case_get_last_places (KithCase        *self,
                                             const char      *sheet);
const GHashTable *kith_case_get_places_before (KithCase     *self,
                                             const char      *sheet);
char             *kith_places_before_name   (const char      *sheet);
void              kith_case_set_last_place  (KithCase        *self,
                                             const char      *sheet,
                                             const char      *person,
                                             const KithPoint *at);

G_END_DECLS
