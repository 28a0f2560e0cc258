/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/kith-case.h"

G_BEGIN_DECLS

/**
 * KithPolicyPack:
 *
 * What an authority may set otherwise: intervals, holidays, words. It does not change once it is
 * read.
 */
typedef struct _KithPolicyPack KithPolicyPack;

/**
 * KithPolicyWord:
 * @word: a word or a phrase
 * @plainer: what could be said instead
 * @is_blaming: whether it judges; otherwise it is jargon
 * @has_capitals: whether only these letters count, as in "LAC"
 */
typedef struct
{
  char     *word;
  char     *plainer;
  gboolean  is_blaming;
  gboolean  has_capitals;
} KithPolicyWord;

const char     *kith_policy_pack_get_england_text (void);
KithPolicyPack *kith_policy_pack_parse            (const char      *text,
                                                   GError         **error);
KithPolicyPack *kith_policy_pack_ref              (KithPolicyPack  *self);
void            kith_policy_pack_unref            (KithPolicyPack  *self);

KithPolicyPack *kith_policy_pack_get_england      (void);
KithPolicyPack *kith_case_get_policy              (KithCase        *self);
KithRecord     *kith_case_find_policy             (KithCase        *self);
const char     *kith_case_get_policy_problem      (KithCase        *self);

const char     *kith_policy_pack_get_name         (KithPolicyPack  *self);
const char     *kith_policy_pack_get_version      (KithPolicyPack  *self);
const char     *kith_policy_pack_get_in_force_from (KithPolicyPack *self);

int             kith_policy_pack_get_interval     (KithPolicyPack  *self,
                                                   const char      *key);
int             kith_policy_pack_get_measure      (KithPolicyPack  *self,
                                                   const char      *key);
int             kith_policy_pack_get_review_weeks (KithPolicyPack  *self,
                                                   const char      *plan_type);
int             kith_policy_pack_get_stage_minutes (KithPolicyPack *self,
                                                   const char      *stage);
const char     *kith_policy_pack_get_wording      (KithPolicyPack  *self,
                                                   const char      *plan_type,
                                                   const char      *key);
const char     *kith_policy_pack_get_sentence     (KithPolicyPack  *self,
                                                   const char      *key);
GPtrArray      *kith_policy_pack_get_questions    (KithPolicyPack  *self);
const char     *kith_policy_pack_get_severity     (KithPolicyPack  *self,
                                                   guint            warning);
gboolean        kith_policy_pack_counts_neither   (KithPolicyPack  *self,
                                                   const char      *part);

const char     *kith_policy_pack_get_bank_holiday (KithPolicyPack  *self,
                                                   KithDay          day);
const char     *kith_policy_pack_get_school_holiday (KithPolicyPack *self,
                                                   KithDay          day);
KithDay         kith_policy_pack_add_working_days (KithPolicyPack  *self,
                                                   KithDay          day,
                                                   int              n);

GPtrArray      *kith_policy_pack_get_words        (KithPolicyPack  *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KithPolicyPack, kith_policy_pack_unref)

G_END_DECLS
