/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/kith-case.h"
#include "share/kith-matrix.h"
#include "share/kith-reader.h"
#include "share/kith-share-choices.h"

G_BEGIN_DECLS

/**
 * KithWhy:
 *
 * Why something is not in a copy.
 */
typedef enum
{
  KITH_WHY_GIVEN,        /* it is in the copy */
  KITH_WHY_MATRIX,       /* readers of this kind do not get it */
  KITH_WHY_ASK,          /* to be decided each time */
  KITH_WHY_OWN,          /* only the person it is about gets it */
  KITH_WHY_NOT_AGREED,   /* whoever it reaches did not agree to its being printed */
  KITH_WHY_NOT_ATTENDED, /* the reader had no part in it */
  KITH_WHY_YEAR,         /* only the year is given */
  KITH_WHY_CONFIDENTIAL, /* marked as not to be shown */
  KITH_WHY_APART,        /* it would tell where somebody is whom a restriction keeps apart from the reader */
  KITH_WHY_LOSS,         /* a lost pregnancy */
  KITH_WHY_NARROWED,     /* the worker left it out */
  KITH_WHY_WITHHELD,     /* a person the worker left out */
  KITH_WHY_NAMED,        /* the text names a person who was left out */
  KITH_WHY_FOLLOWS,      /* it means nothing without what was left out */
  KITH_WHY_EMPTY,        /* nobody in this copy belongs to it */
  KITH_WHY_AT_HOME,      /* of use in the case file only */
  KITH_N_WHYS,
} KithWhy;

/**
 * KithLeftOut:
 * @record: (transfer none): a record of the case the copy was made of
 * @field: the number of the field; -1 for the whole record
 * @disclosure: what sort of thing it is
 * @why: why it was left out
 * @reason: (nullable): the worker's reason, where it was a choice
 */
typedef struct
{
  KithRecord     *record;
  int             field;
  KithDisclosure  disclosure;
  KithWhy         why;
  char           *reason;
} KithLeftOut;

/**
 * KithShare:
 * @copy: what the reader may have
 * @left_out: (element-type KithLeftOut): what is not in it, in the order of the tables
 * @is_whole: whether @copy is the case itself
 *
 * A case made smaller for a reader. Everything that leaves is made from @copy and nothing else.
 */
typedef struct
{
  KithCase   *copy;
  GPtrArray  *left_out;
  gboolean    is_whole;

  /*< private >*/
  KithCase   *family;
  GHashTable *new_ids;
} KithShare;

KithShare  *kith_share_reduce         (KithCase               *family,
                                       const KithReader       *reader,
                                       const KithMatrix       *matrix,
                                       const KithShareChoices *choices);
KithShare  *kith_share_reduce_for_room (KithCase              *family,
                                       GPtrArray              *readers,
                                       const KithMatrix       *matrix);
void        kith_share_free           (KithShare              *self);
KithRecord *kith_share_find           (KithShare              *self,
                                       const char             *id);

const char *kith_share_find_source    (KithShare              *self,
                                       KithRecord             *record);

gboolean    kith_left_out_is_told         (const KithLeftOut *self);
gboolean    kith_left_out_can_be_given    (const KithLeftOut *self);
gboolean    kith_left_out_needs_question  (const KithLeftOut *self);
char       *kith_left_out_dup_what        (const KithLeftOut *self,
                                           KithCase          *family);
const char *kith_left_out_get_why         (const KithLeftOut *self);
guint       kith_share_count_told         (const KithShare   *self);
char       *kith_share_dup_withheld       (KithShare         *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KithShare, kith_share_free)

G_END_DECLS
