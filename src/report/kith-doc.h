/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/kith-case.h"
#include "report/kith-document.h"
#include "report/kith-print-format.h"

G_BEGIN_DECLS

/**
 * KithDocKind:
 * @KITH_DOC_PLAN: the whole plan
 * @KITH_DOC_ROTA: one week of it, for the fridge
 * @KITH_DOC_MY_PART: what one person has to do with it
 * @KITH_DOC_INVITATION: to a meeting
 * @KITH_DOC_AGENDA: what happens at a meeting
 * @KITH_DOC_BOTTOM_LINE: what must be in the plan
 * @KITH_DOC_QUESTIONS: what the family talks about alone
 * @KITH_DOC_SIGN_IN: who is here today
 * @KITH_DOC_THANKS: after a meeting
 * @KITH_DOC_NETWORK: who helps
 * @KITH_DOC_GENOGRAM: the family tree, with what its signs mean
 * @KITH_DOC_PAPER_GENOGRAM: the same, with room for those who are missing, to be filled in by pen
 * @KITH_DOC_PAPER_ECOMAP: an ecomap to be drawn by pen
 * @KITH_DOC_PAPER_CIRCLES: safety circles to be filled in by pen
 * @KITH_DOC_PAPER_MOBILITY: a mobility map to be drawn by pen
 * @KITH_DOC_PAPER_QUESTIONS: the questions for finding people, to be answered by pen
 * @KITH_DOC_RECORD: what stays on file of a meeting
 * @KITH_DOC_BLANKS: sheets to write on, with the names there are
 * @KITH_DOC_REGISTER: what was given to whom
 */
typedef enum
{
  KITH_DOC_PLAN,
  KITH_DOC_ROTA,
  KITH_DOC_MY_PART,
  KITH_DOC_INVITATION,
  KITH_DOC_AGENDA,
  KITH_DOC_BOTTOM_LINE,
  KITH_DOC_QUESTIONS,
  KITH_DOC_SIGN_IN,
  KITH_DOC_THANKS,
  KITH_DOC_NETWORK,
  KITH_DOC_GENOGRAM,
  KITH_DOC_PAPER_GENOGRAM,
  KITH_DOC_PAPER_ECOMAP,
  KITH_DOC_PAPER_CIRCLES,
  KITH_DOC_PAPER_MOBILITY,
  KITH_DOC_PAPER_QUESTIONS,
  KITH_DOC_RECORD,
  KITH_DOC_BLANKS,
  KITH_DOC_REGISTER,
  KITH_N_DOCS,
} KithDocKind;

/**
 * KithDocRequest:
 * @family: the case as its reader may have it: a reduced copy, never the case itself
 * @reader: (nullable): the person in that copy for whom it is printed
 * @copy_for: (nullable): what the footer calls the reader where no person stands for them
 * @subject: (nullable): the plan, meeting or sheet; without one the plan in force, the next meeting
 *   or the first sheet
 * @withheld: (nullable) (array zero-terminated=1): why something is left out of the copy, in words
 *   that give nothing away
 * @leaves_out: whether to say that the copy is not the whole, without a reason
 * @language: (nullable): of the phrases
 * @second_language: (nullable): to stand beside it
 * @said_language: (nullable): in which the case was written, English if not said
 * @day: the day it is printed
 * @format: in which it is going to be printed: drawings follow it
 *
 * What is to be printed, for whom.
 */
typedef struct
{
  KithCase          *family;
  KithRecord        *reader;
  const char        *copy_for;
  KithRecord        *subject;
  const char *const *withheld;
  gboolean           leaves_out;
  const char        *language;
  const char        *second_language;
  const char        *said_language;
  KithDay            day;
  KithPrintFormat    format;
} KithDocRequest;

KithDocument *kith_doc_new          (KithDocKind            kind,
                                     const KithDocRequest  *request,
                                     GError               **error);

const char   *kith_doc_get_token    (KithDocKind            kind);
const char   *kith_doc_get_label    (KithDocKind            kind);
const char   *kith_doc_get_title    (KithDocKind            kind);
KithRecordKind kith_doc_get_about   (KithDocKind            kind);
KithRecord   *kith_doc_find_plan    (KithCase              *family);
gboolean      kith_doc_parse        (const char            *token,
                                     KithDocKind           *kind);
gboolean      kith_doc_needs_reader (KithDocKind            kind);

G_END_DECLS
