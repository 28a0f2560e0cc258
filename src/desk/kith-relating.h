/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/kith-case.h"

G_BEGIN_DECLS

/**
 * KithRelating:
 * @kind: the table: a couple, a child link, known siblings or a tie
 * @token: the kind it would have
 * @is_state: whether @token says instead how a couple stands now
 * @words: (nullable): everyday words by which it is found, translated
 * @is_reversed: whether it runs from the second of the two to the first
 * @label: what the user calls it, translated
 * @group: (owned): the heading it stands under, which names the two, translated
 * @reason: (nullable): why it cannot be, translated
 *
 * One thing that two people could be to each other.
 */
typedef struct
{
  KithRecordKind  kind;
  const char     *token;
  gboolean        is_state;
  const char     *words;
  gboolean        is_reversed;
  const char     *label;
  char           *group;
  const char     *reason;
} KithRelating;

GPtrArray *kith_relating_list       (KithCase       *live,
                                     KithRecord     *a,
                                     KithRecord     *b);
GPtrArray *kith_relating_list_kinds (KithRecord     *record);
gboolean   kith_relating_get_ends   (KithRecordKind  kind,
                                     guint          *one,
                                     guint          *other);
gboolean   kith_relating_get_field  (KithRecordKind  kind,
                                     guint          *field);
gboolean   kith_relating_may_lead_nowhere (KithRecord *relation);

G_END_DECLS
