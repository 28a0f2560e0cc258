/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/kith-record.h"

G_BEGIN_DECLS

/**
 * KithShareScope:
 * @KITH_SHARE_CLASS: everything of a sort
 * @KITH_SHARE_PERSON: a person, with everything that names them
 * @KITH_SHARE_RECORD: one record
 * @KITH_SHARE_FIELD: one field of one record
 *
 * How much a choice is about. The narrower one counts.
 */
typedef enum
{
  KITH_SHARE_CLASS,
  KITH_SHARE_PERSON,
  KITH_SHARE_RECORD,
  KITH_SHARE_FIELD,
} KithShareScope;

/**
 * KithShareChoice:
 * @scope: how much it is about
 * @disclosure: for %KITH_SHARE_CLASS, which
 * @id: (nullable): for the others, the record
 * @field: (nullable): for %KITH_SHARE_FIELD, the name of the field
 * @is_given: whether it is given against the matrix, or left out against it
 * @is_confirmed: whether the second question was answered, which names the reader
 * @reason: why
 */
typedef struct
{
  KithShareScope  scope;
  KithDisclosure  disclosure;
  char           *id;
  char           *field;
  gboolean        is_given;
  gboolean        is_confirmed;
  char           *reason;
} KithShareChoice;

/**
 * KithShareChoices:
 *
 * What a worker decided for one copy, beside the matrix.
 */
typedef struct _KithShareChoices KithShareChoices;

KithShareChoices      *kith_share_choices_new      (void);
KithShareChoices      *kith_share_choices_parse    (const char             *text,
                                                    GError                **error);
char                  *kith_share_choices_dup_text (const KithShareChoices *self);
void                   kith_share_choices_free     (KithShareChoices       *self);

void                   kith_share_choices_set      (KithShareChoices       *self,
                                                    const KithShareChoice  *choice);
gboolean               kith_share_choices_unset    (KithShareChoices       *self,
                                                    const KithShareChoice  *choice);
guint                  kith_share_choices_count    (const KithShareChoices *self);
const KithShareChoice *kith_share_choices_nth      (const KithShareChoices *self,
                                                    guint                   number);
const KithShareChoice *kith_share_choices_find     (const KithShareChoices *self,
                                                    KithShareScope          scope,
                                                    KithDisclosure          disclosure,
                                                    const char             *id,
                                                    const char             *field);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KithShareChoices, kith_share_choices_free)

G_END_DECLS
