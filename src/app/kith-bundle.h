/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "app/kith-giving.h"
#include "app/kith-leaves.h"
#include "pages/kith-recipient.h"
#include "report/kith-letter.h"

G_BEGIN_DECLS

/**
 * KithBundleWish:
 * @kinds: which documents, a bit for each #KithDocKind
 * @subject: (nullable): the id, in the case, of the plan or meeting they are about
 * @format: in which print
 * @language: of the phrases
 * @second_language: (nullable): of those beside them
 * @why: (nullable): why they are given
 *
 * What somebody is to get.
 */
typedef struct
{
  guint            kinds;
  const char      *subject;
  KithPrintFormat  format;
  const char      *language;
  const char      *second_language;
  const char      *why;
} KithBundleWish;

/**
 * KithBundle:
 *
 * The papers of one reader, written from their copy and not laid out yet.
 */
typedef struct _KithBundle KithBundle;

KithBundle     *kith_bundle_new            (KithRecipient        *recipient,
                                            const KithBundleWish *wish);
KithBundle     *kith_bundle_ref            (KithBundle           *self);
void            kith_bundle_unref          (KithBundle           *self);
const char     *kith_bundle_get_label      (const KithBundle     *self);
const char     *kith_bundle_get_problem    (const KithBundle     *self);
gboolean        kith_bundle_is_for_file    (const KithBundle     *self);
guint           kith_bundle_get_n          (const KithBundle     *self);
const char     *kith_bundle_get_title      (const KithBundle     *self,
                                            guint                 number);
void            kith_bundle_lay_out        (KithBundle           *self);
void            kith_bundle_add_leaves     (const KithBundle     *self,
                                            KithLeaves           *leaves,
                                            gboolean              with_slip);
char           *kith_bundle_dup_text       (const KithBundle     *self);
GBytes         *kith_bundle_write          (const KithBundle     *self,
                                            guint                 number,
                                            KithDocumentFile      file,
                                            GError              **error);
KithGivingLine *kith_bundle_prepare_giving (const KithBundle     *self,
                                            guint                 number,
                                            const char           *way,
                                            const char           *file);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KithBundle, kith_bundle_unref)

G_END_DECLS
