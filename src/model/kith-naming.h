/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/kith-case.h"

G_BEGIN_DECLS

char     *kith_person_dup_name          (KithRecord *person);
char     *kith_person_dup_full_name     (KithRecord *person);
char     *kith_person_dup_age           (KithRecord *person,
                                         KithDay     as_at);
gboolean  kith_person_has_died          (KithRecord *person);
char     *kith_person_dup_sentence      (KithCase   *self,
                                         KithRecord *person,
                                         KithDay     as_at);

char     *kith_partnership_dup_sentence (KithCase   *self,
                                         KithRecord *partnership,
                                         KithDay     as_at);
char     *kith_parentage_dup_sentence   (KithCase   *self,
                                         KithRecord *parentage,
                                         KithDay     as_at);
char     *kith_tie_dup_sentence         (KithCase   *self,
                                         KithRecord *tie,
                                         KithDay     as_at);
char     *kith_household_dup_sentence   (KithCase   *self,
                                         KithRecord *household,
                                         KithDay     as_at);

G_END_DECLS
