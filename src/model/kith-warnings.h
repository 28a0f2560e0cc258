/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/kith-case.h"

G_BEGIN_DECLS

/**
 * KithSeverity:
 * @KITH_SEVERITY_STOP: needs a recorded override by a named person
 * @KITH_SEVERITY_WARN: stays until it is answered or put right
 * @KITH_SEVERITY_NUDGE: may be put aside
 */
typedef enum
{
  KITH_SEVERITY_STOP,
  KITH_SEVERITY_WARN,
  KITH_SEVERITY_NUDGE,
} KithSeverity;

/**
 * KithWarningKind:
 * @number: as in the table of the practice, 0 for what Kith itself has to say
 * @severity: unless the policy pack says otherwise
 * @why: why it matters, marked for translation
 * @source: where the rule comes from, marked for translation
 * @page: the page on which it is put right
 * @button: what the one button says, marked for translation
 *
 * A condition worth noticing.
 */
typedef struct
{
  guint         number;
  KithSeverity  severity;
  const char   *why;
  const char   *source;
  const char   *page;
  const char   *button;
} KithWarningKind;

/**
 * KithWarning:
 * @kind: (transfer none): what it is about
 * @severity: how it stands in this case
 * @subject: about whom or what: the id of a record, perhaps with a blank and a word after it;
 *   empty for the case itself
 * @sentence: what was noticed
 * @answer: (transfer none) (nullable): the record in which somebody answered it
 *
 * Something worth noticing in a case on a day. It never blocks saving.
 */
typedef struct
{
  const KithWarningKind *kind;
  KithSeverity           severity;
  char                  *subject;
  char                  *sentence;
  KithRecord            *answer;
} KithWarning;

GPtrArray             *kith_warnings_list      (KithCase          *family,
                                                KithDay            today);
GPtrArray             *kith_warnings_list_all  (KithCase          *family,
                                                KithDay            today);
const KithWarningKind *kith_warning_kind_find  (guint              number);
char                  *kith_warning_dup_subject_id (const KithWarning *self);
const char            *kith_severity_label     (KithSeverity       severity);

G_END_DECLS
