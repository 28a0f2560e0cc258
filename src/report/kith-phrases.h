/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "base/kith-date.h"

G_BEGIN_DECLS

/* Round words in a language of their own, so that they neither turn round what stands beside them
   nor are read out in the wrong language: first strong isolate, pop directional isolate. */
#define KITH_ISOLATE "\xE2\x81\xA8"
#define KITH_ISOLATE_END "\xE2\x81\xA9"

/**
 * KithDayForm:
 * @KITH_DAY_LONG: with weekday and year
 * @KITH_DAY_PLAIN: with year
 * @KITH_DAY_SOON: with weekday, without year
 */
typedef enum
{
  KITH_DAY_LONG,
  KITH_DAY_PLAIN,
  KITH_DAY_SOON,
} KithDayForm;

typedef struct _KithPhrases KithPhrases;

const char *const *kith_phrases_list_languages (void);
const char *const *kith_phrases_list_keys      (void);
const KithPhrases *kith_phrases_get            (const char         *language);

const char        *kith_phrases_get_language   (const KithPhrases  *self);
const char        *kith_phrases_get_name       (const KithPhrases  *self);
gboolean           kith_phrases_is_rtl         (const KithPhrases  *self);
gboolean           kith_phrases_is_reviewed    (const KithPhrases  *self);
char             **kith_phrases_list_missing   (const KithPhrases  *self);

const char        *kith_phrases_look_up        (const KithPhrases  *self,
                                                const char         *key);
char              *kith_phrases_fill           (const KithPhrases  *self,
                                                const char         *key,
                                                const char *const  *words);
char              *kith_phrases_count          (const KithPhrases  *self,
                                                const char         *key,
                                                guint               n);
char              *kith_phrases_day            (const KithPhrases  *self,
                                                KithDay             day,
                                                KithDayForm         form);
char              *kith_phrases_date           (const KithPhrases  *self,
                                                const KithDate     *date);
const char        *kith_phrases_weekday        (const KithPhrases  *self,
                                                guint               weekday);

G_END_DECLS
