/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/kith-case.h"

G_BEGIN_DECLS

/**
 * KithRotaWords:
 * @who: (transfer none) (nullable): who does it, if one person is certainly meant
 * @who_words: (nullable): who does it, as it was said
 * @back_up: (transfer none) (nullable): who steps in
 * @back_up_words: (nullable): who steps in, as it was said
 * @task: a token of kith_rota_tasks
 * @task_words: what is done, as it was said
 * @days: (nullable): tokens of kith_weekdays with blanks between; %NULL for every day
 * @days_said: whether anything was said of days
 * @band: a token of kith_time_bands
 * @from_minute: since midnight, or -1
 * @to_minute: since midnight, or -1
 * @every: every how many weeks
 *
 * What one line about who does what and when was understood to say.
 */
typedef struct
{
  KithRecord *who;
  char       *who_words;
  KithRecord *back_up;
  char       *back_up_words;
  const char *task;
  char       *task_words;
  char       *days;
  gboolean    days_said;
  const char *band;
  int         from_minute;
  int         to_minute;
  int         every;
} KithRotaWords;

KithRotaWords *kith_rota_words_parse   (KithCase      *family,
                                        const char    *text);
void           kith_rota_words_free    (KithRotaWords *self);
char          *kith_rota_words_dup_understood (KithRotaWords *self);
KithRecord    *kith_case_find_said     (KithCase      *family,
                                        const char    *words);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KithRotaWords, kith_rota_words_free)

G_END_DECLS
