/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "report/kith-doc.h"
#include "report/kith-document-write.h"
#include "share/kith-share.h"

G_BEGIN_DECLS

/**
 * KithLetter:
 * @kind: which document
 * @format: in which print
 * @language: of its phrases
 * @second_language: (nullable): of those that stand beside them
 * @said_language: (nullable): in which the case was written
 * @reader: (nullable): the id, in the copy, of the person for whom it is
 * @copy_for: (nullable): what the reader is called where no person stands for them
 * @subject: (nullable): the id, in the copy, of the plan, meeting or sheet it is made from
 * @leaves_out: whether it says that something is left out
 * @day: the day on which it is made
 *
 * All that one document for one reader depends on beside the copy of the case it is made from, so that
 * it can be made again exactly.
 */
typedef struct
{
  KithDocKind      kind;
  KithPrintFormat  format;
  char            *language;
  char            *second_language;
  char            *said_language;
  char            *reader;
  char            *copy_for;
  char            *subject;
  gboolean         leaves_out;
  KithDay          day;
} KithLetter;

KithLetter    *kith_letter_new          (KithDocKind       kind,
                                       KithShare        *share,
                                       const KithReader *reader);
void          kith_letter_free         (KithLetter        *self);
gboolean      kith_letter_set_subject  (KithLetter        *self,
                                       KithShare        *share,
                                       const char       *subject);
char         *kith_letter_dup_text     (const KithLetter  *self);
KithLetter    *kith_letter_parse        (const char       *text,
                                       GError          **error);
char         *kith_letter_dup_form     (const KithLetter  *self,
                                       const char       *file);
char         *kith_letter_dup_language (const KithLetter  *self);
const char   *kith_letter_find_plan    (const KithLetter  *self,
                                       KithShare        *share);
KithDocument *kith_letter_write        (const KithLetter  *self,
                                       KithCase         *copy,
                                       GError          **error);
KithDocument *kith_letter_new_slip     (GPtrArray        *letters,
                                       KithCase         *copy);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KithLetter, kith_letter_free)

G_END_DECLS
