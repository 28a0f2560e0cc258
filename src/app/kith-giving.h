/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "desk/kith-desk.h"
#include "share/kith-share.h"

G_BEGIN_DECLS

/**
 * KithGift:
 * @reader: for whom
 * @share: what they may have
 * @choices: (nullable): what was decided for this copy
 * @what: what it is, without a name
 * @way: a token of the ways of giving
 * @form: (nullable): "PDF", "A4" and the like
 * @language: (nullable): in which language
 * @sheet: (nullable): the id of the drawing in the case
 * @plan: (nullable): the id of the plan in the case
 * @why: (nullable): why it is given
 * @by: (nullable): who gives it; %NULL for the practitioner of the case
 * @options: (nullable): how it was made
 *
 * Something that is handed out.
 */
typedef struct
{
  const KithReader       *reader;
  KithShare              *share;
  const KithShareChoices *choices;
  const char             *what;
  const char             *way;
  const char             *form;
  const char             *language;
  const char             *sheet;
  const char             *plan;
  const char             *why;
  const char             *by;
  const char             *options;
} KithGift;

/**
 * KithGivingLine:
 *
 * What is about to be handed out, as it will stand in the register.
 */
typedef struct _KithGivingLine KithGivingLine;

KithGivingLine *kith_giving_prepare  (KithDesk        *desk,
                                      const KithGift  *gift);
gboolean        kith_giving_can_commit (const KithGivingLine *self);
gboolean        kith_giving_commit   (KithGivingLine  *self,
                                      GError         **error);
void            kith_giving_free     (KithGivingLine  *self);
gboolean        kith_giving_register (KithDesk        *desk,
                                      const KithGift  *gift,
                                      GError         **error);
gboolean        kith_giving_register_for_file (KithDesk   *desk,
                                      const char      *what,
                                      const char      *way,
                                      const char      *form,
                                      const char      *sheet,
                                      GError         **error);
KithCase       *kith_giving_read     (KithDesk        *desk,
                                      const char      *giving,
                                      char           **options,
                                      GError         **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KithGivingLine, kith_giving_free)

G_END_DECLS
