/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/kith-case.h"

G_BEGIN_DECLS

/**
 * KithHeads:
 * @network: those who are there for the family and not paid to be
 * @professionals: those who are paid to be there
 * @children: children the case is about
 * @neither: advocates and interpreters, who are counted as neither
 *
 * How many are asked to a meeting, or are there.
 */
typedef struct
{
  guint network;
  guint professionals;
  guint children;
  guint neither;
} KithHeads;

const char *kith_meeting_part_for     (KithRecord     *person);
void        kith_meeting_count        (KithCase       *self,
                                       KithRecord     *meeting,
                                       KithHeads      *invited,
                                       KithHeads      *present);
gboolean    kith_attendance_is_here   (KithRecord     *attendance);
gboolean    kith_heads_are_family_led (const KithHeads *self);
char       *kith_heads_dup_sentence   (const KithHeads *self);

GPtrArray  *kith_meeting_list         (KithCase       *self);
KithRecord *kith_meeting_find_next    (KithCase       *self,
                                       KithDay         today);
GPtrArray  *kith_meeting_rows         (KithCase       *self,
                                       KithRecord     *meeting,
                                       KithRecordKind  kind);
KithRecord *kith_meeting_find_person  (KithCase       *self,
                                       KithRecord     *meeting,
                                       KithRecord     *person);
KithRecord *kith_meeting_find_stage   (KithCase       *self,
                                       KithRecord     *meeting,
                                       const char     *kind);
KithRecord *kith_meeting_running_stage (KithCase      *self,
                                       KithRecord     *meeting);
char       *kith_meeting_dup_name     (KithRecord     *meeting);

G_END_DECLS
