/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/kith-case.h"

G_BEGIN_DECLS

/**
 * KithPlanShare:
 * @by_family: how many are with people who are there for the family and not paid to be
 * @by_professionals: how many are with paid people and services
 * @by_nobody: how many are with nobody yet, or with somebody named in words only
 *
 * Who carries the lines of a plan, or its slots.
 */
typedef struct
{
  guint by_family;
  guint by_professionals;
  guint by_nobody;
} KithPlanShare;

/**
 * KithPlanDifferenceKind:
 * @KITH_PLAN_ADDED: only the later version has it
 * @KITH_PLAN_GONE: only the earlier version has it
 * @KITH_PLAN_CHANGED: both have it, and something in it is another
 * @KITH_PLAN_SAME: both have it as it is
 */
typedef enum
{
  KITH_PLAN_ADDED,
  KITH_PLAN_GONE,
  KITH_PLAN_CHANGED,
  KITH_PLAN_SAME,
} KithPlanDifferenceKind;

/**
 * KithPlanDifference:
 * @kind: how the two versions differ
 * @before: (transfer none) (nullable): the line, sign or plan in the earlier version
 * @after: (transfer none) (nullable): the same in the later version
 * @fields: (element-type guint): which fields are another, in the order of the form
 *
 * One thing in two versions of a plan.
 */
typedef struct
{
  KithPlanDifferenceKind  kind;
  KithRecord             *before;
  KithRecord             *after;
  GArray                 *fields;
} KithPlanDifference;

KithRecord *kith_case_find_live_plan     (KithCase      *self);
KithRecord *kith_case_find_plan          (KithCase      *self);
GPtrArray  *kith_case_list_plans         (KithCase      *self);
GPtrArray  *kith_plan_list_parts         (KithCase      *self,
                                          KithRecord    *plan,
                                          KithRecordKind kind);
char       *kith_plan_dup_version        (KithRecord    *plan);
gboolean    kith_plan_get_review_due     (KithCase      *self,
                                          KithRecord    *plan,
                                          KithDay       *day);

gboolean    kith_person_is_paid          (KithRecord    *person);
void        kith_plan_count_lines        (KithCase      *self,
                                          KithRecord    *plan,
                                          KithPlanShare *share);
void        kith_plan_count_slots        (KithCase      *self,
                                          KithRecord    *plan,
                                          KithPlanShare *share);

GPtrArray  *kith_plan_compare            (KithCase      *self,
                                          KithRecord    *before,
                                          KithRecord    *after);
char       *kith_record_dup_field_text   (KithCase      *self,
                                          KithRecord    *record,
                                          guint          field);

char       *kith_plan_line_dup_who       (KithCase      *self,
                                          KithRecord    *line);
char       *kith_plan_line_dup_sentence  (KithCase      *self,
                                          KithRecord    *line);

G_END_DECLS
