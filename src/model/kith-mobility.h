/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What one may ask of a mobility map: its places in order, who was there, what is needed. */

#pragma once

#include "model/kith-case.h"

G_BEGIN_DECLS

gboolean    kith_mobility_is_map            (KithRecord *sheet);
GPtrArray  *kith_mobility_list              (KithCase       *self,
                                             const char     *holder,
                                             KithRecordKind  kind);
KithRecord *kith_mobility_find_now          (KithCase       *self,
                                             KithRecord     *sheet);
KithRecord *kith_sheet_find_paper           (KithCase       *self,
                                             const char     *sheet);
gboolean    kith_mobility_names             (KithCase       *self,
                                             const char     *sheet,
                                             const char     *person);
GPtrArray  *kith_mobility_list_to_follow    (KithCase       *self,
                                             KithRecord     *sheet,
                                             gboolean        with_done);

guint       kith_map_place_get_turn         (KithCase       *self,
                                             KithRecord     *place);
char       *kith_map_place_dup_name         (KithRecord     *place);
char       *kith_map_place_dup_when         (KithRecord     *place);
char       *kith_map_place_dup_sentence     (KithCase       *self,
                                             KithRecord     *place);
char       *kith_place_person_dup_name      (KithCase       *self,
                                             KithRecord     *there);
char       *kith_place_person_dup_sentence  (KithCase       *self,
                                             KithRecord     *there);
char       *kith_place_person_dup_follow_up (KithCase       *self,
                                             KithRecord     *there);
GPtrArray  *kith_mobility_list_sentences    (KithCase       *self,
                                             KithRecord     *sheet);

G_END_DECLS
