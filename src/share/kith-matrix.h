/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/kith-record.h"
#include "share/kith-reader.h"

G_BEGIN_DECLS

/**
 * KithPermit:
 *
 * What a cell of the matrix says; any that holds lets out what it is about. Nothing set: not given.
 */
typedef enum
{
  KITH_PERMIT_NOT = 0,
  KITH_PERMIT_PRINT = 1 << 0,
  KITH_PERMIT_ASK = 1 << 1,      /* left out until somebody decides */
  KITH_PERMIT_OWN = 1 << 2,      /* to the person it is about */
  KITH_PERMIT_CHILDREN = 1 << 3, /* to a parent of the child it is about */
  KITH_PERMIT_AGREED = 1 << 4,   /* a route whose owner agreed to its being printed */
  KITH_PERMIT_ATTENDED = 1 << 5, /* to those who were asked to the meeting or stand in the plan */
  KITH_PERMIT_YEAR = 1 << 6,     /* of a date only the year */
} KithPermit;

/**
 * KithMatrix:
 *
 * Which sort of thing which kind of reader may have: data with a name and a version, not code.
 */
typedef struct _KithMatrix KithMatrix;

const KithMatrix *kith_matrix_get_default  (void);
const KithMatrix *kith_case_get_matrix     (KithCase          *self);
KithMatrix       *kith_matrix_parse        (const char        *text,
                                            GError           **error);
void              kith_matrix_free         (KithMatrix        *self);

KithPermit        kith_matrix_get_permit   (const KithMatrix  *self,
                                            KithDisclosure     disclosure,
                                            KithReaderKind     reader);
const char       *kith_matrix_get_name     (const KithMatrix  *self);
const char       *kith_matrix_get_version  (const KithMatrix  *self);

guint             kith_matrix_count_rules  (const KithMatrix  *self);
const char       *kith_matrix_get_rule     (const KithMatrix  *self,
                                            guint              number,
                                            const char       **text);
gboolean          kith_matrix_find_rule    (const KithMatrix  *self,
                                            const char        *id,
                                            guint             *number);

const char       *kith_disclosure_get_token (KithDisclosure    disclosure);
const char       *kith_disclosure_get_label (KithDisclosure    disclosure);
gboolean          kith_disclosure_parse     (const char       *token,
                                             KithDisclosure   *disclosure);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KithMatrix, kith_matrix_free)

G_END_DECLS
