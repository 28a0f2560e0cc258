/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/kith-policy-pack.h"

G_BEGIN_DECLS

/* The bands of the day, in the order of kith_time_bands. */
enum
{
  KITH_BAND_MORNING,
  KITH_BAND_DAYTIME,
  KITH_BAND_AFTER_SCHOOL,
  KITH_BAND_EVENING,
  KITH_BAND_NIGHT,
  KITH_N_BANDS,
};

/**
 * KithRotaTurn:
 * @day: when
 * @band: which part of the day
 * @from_minute: since midnight, or -1
 * @to_minute: since midnight, or -1
 * @slot: (transfer none): the slot it follows from
 * @who: (transfer none) (nullable): who does it on that day
 * @back_up: (transfer none) (nullable): who steps in
 * @change: (transfer none) (nullable): what was changed for that day alone
 * @report: (transfer none) (nullable): what was reported of it
 * @is_off: whether it is not needed on that day, because somebody said so or there is no school
 *
 * One slot on one day.
 */
typedef struct
{
  KithDay     day;
  int         band;
  int         from_minute;
  int         to_minute;
  KithRecord *slot;
  KithRecord *who;
  KithRecord *back_up;
  KithRecord *change;
  KithRecord *report;
  gboolean    is_off;
} KithRotaTurn;

/**
 * KithRotaGapKind:
 * @KITH_ROTA_GAP_NONE: covered, or nobody would expect it to be
 * @KITH_ROTA_GAP_WEEKEND: a part of Saturday or Sunday that the rota covers on other days
 * @KITH_ROTA_GAP_NIGHT: a night
 * @KITH_ROTA_GAP_HOLIDAY: a weekday without school on which nobody has the children by day
 */
typedef enum
{
  KITH_ROTA_GAP_NONE,
  KITH_ROTA_GAP_WEEKEND,
  KITH_ROTA_GAP_NIGHT,
  KITH_ROTA_GAP_HOLIDAY,
} KithRotaGapKind;

/**
 * KithRotaLoad:
 * @who: (transfer none): somebody on the rota
 * @n_turns: how many turns
 * @n_nights: how many of them at night
 * @n_weekends: how many of them on Saturday or Sunday
 * @n_back_ups: how many turns of others they would step in for
 */
typedef struct
{
  KithRecord *who;
  guint       n_turns;
  guint       n_nights;
  guint       n_weekends;
  guint       n_back_ups;
} KithRotaLoad;

/**
 * KithRota:
 *
 * The rota of one plan over some days, worked out from its slots. It does not follow the case: make
 * another one when the case has changed.
 */
typedef struct _KithRota KithRota;

KithRota        *kith_rota_new            (KithCase           *family,
                                           KithRecord         *plan,
                                           KithDay             first,
                                           KithDay             last);
void             kith_rota_free           (KithRota           *self);

KithDay          kith_rota_get_first      (KithRota           *self);
KithDay          kith_rota_get_last       (KithRota           *self);
guint            kith_rota_get_n_turns    (KithRota           *self);
KithRotaTurn    *kith_rota_get_turn       (KithRota           *self,
                                           guint               position);
GPtrArray       *kith_rota_list_at        (KithRota           *self,
                                           KithDay             day,
                                           int                 band);
gboolean         kith_rota_is_covered     (KithRota           *self,
                                           KithDay             day,
                                           int                 band);
KithRotaGapKind  kith_rota_get_gap        (KithRota           *self,
                                           KithDay             day,
                                           int                 band);
const char      *kith_rota_get_holiday    (KithRota           *self,
                                           KithDay             day);
GArray          *kith_rota_list_loads     (KithRota           *self);

int              kith_rota_band_of_minute (int                 minute);
int              kith_rota_band_of_token  (const char         *token);
const char      *kith_rota_band_token     (int                 band);
const char      *kith_rota_band_label     (int                 band,
                                           gboolean            on_free_day);
int              kith_rota_slot_get_band  (KithRecord         *slot);
KithDay          kith_rota_slot_find_week (KithCase           *family,
                                           KithRecord         *slot,
                                           KithDay             day);
gboolean         kith_rota_slot_falls_on  (KithCase           *family,
                                           KithRecord         *slot,
                                           KithDay             day);
char            *kith_rota_slot_dup_task  (KithRecord         *slot);
char            *kith_rota_slot_dup_times (KithRecord         *slot);
char            *kith_rota_slot_dup_pattern (KithRecord       *slot);
char            *kith_rota_turn_dup_sentence (const KithRotaTurn *turn);
char            *kith_rota_turn_dup_own      (const KithRotaTurn *turn);

/**
 * KithRotaQuestionKind:
 * @KITH_ROTA_ASK_SIGN: a sign from the plan was reported
 * @KITH_ROTA_ASK_WEEKEND: a hole on Saturday or Sunday
 * @KITH_ROTA_ASK_NIGHT: a night that nobody has
 * @KITH_ROTA_ASK_HOLIDAY: a hole on a day without school
 * @KITH_ROTA_ASK_NOBODY: a slot with nobody in it
 * @KITH_ROTA_ASK_LOAD: one person has most of it
 * @KITH_ROTA_ASK_BACK_UP: a slot that keeps the children safe, without a back-up
 * @KITH_ROTA_ASK_BUSY: somebody is on the rota while they work or care for others
 * @KITH_ROTA_ASK_REPORT: a turn that is over and was not reported
 */
typedef enum
{
  KITH_ROTA_ASK_SIGN,
  KITH_ROTA_ASK_WEEKEND,
  KITH_ROTA_ASK_NIGHT,
  KITH_ROTA_ASK_HOLIDAY,
  KITH_ROTA_ASK_NOBODY,
  KITH_ROTA_ASK_LOAD,
  KITH_ROTA_ASK_BACK_UP,
  KITH_ROTA_ASK_BUSY,
  KITH_ROTA_ASK_REPORT,
} KithRotaQuestionKind;

/**
 * KithRotaQuestion:
 * @kind: about what
 * @sentence: the question
 * @subject: (transfer none): the slot, report or person it is about; the plan where it is a gap
 * @day: the first day it is about
 * @band: the part of the day, or -1
 */
typedef struct
{
  KithRotaQuestionKind kind;
  char                *sentence;
  KithRecord          *subject;
  KithDay              day;
  int                  band;
} KithRotaQuestion;

GPtrArray       *kith_rota_list_questions (KithRota           *self,
                                           KithDay             today);
KithCase        *kith_rota_get_case       (KithRota           *self);
KithRecord      *kith_rota_get_plan       (KithRota           *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KithRota, kith_rota_free)

G_END_DECLS
