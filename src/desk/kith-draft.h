/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/kith-record.h"

G_BEGIN_DECLS

/**
 * KithDraft:
 *
 * What somebody wants to be recorded: a record that is to be, or some fields of one that is. It
 * becomes true by a verb of the desk, or not at all.
 */
typedef struct _KithDraft KithDraft;

KithDraft  *kith_draft_new         (KithRecordKind  kind);
KithDraft  *kith_draft_new_for     (KithRecord     *record);
void        kith_draft_free        (KithDraft      *self);

const char *kith_draft_get_id      (KithDraft      *self);
KithRecord *kith_draft_get_record  (KithDraft      *self);
gboolean    kith_draft_says        (KithDraft      *self,
                                    guint           field);

void        kith_draft_set_text    (KithDraft      *self,
                                    guint           field,
                                    const char     *text);
void        kith_draft_set_integer (KithDraft      *self,
                                    guint           field,
                                    gint64          integer);
void        kith_draft_set_real    (KithDraft      *self,
                                    guint           field,
                                    double          real);

GPtrArray  *kith_drafts_new        (void);
KithDraft  *kith_drafts_add_for    (GPtrArray      *drafts,
                                    KithRecord     *record);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KithDraft, kith_draft_free)

G_END_DECLS
