/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "share/kith-share.h"

G_BEGIN_DECLS

/**
 * KithLeak:
 * @word: the word, as it stands in the copy
 * @record: (transfer none): the record of the copy in which it stands
 * @field: the number of the field
 * @person: (nullable): the id, in the case, of whoever it tells the place of; %NULL for a place that is
 *   nobody's
 *
 * A word in a copy that would tell its reader where somebody is whom a restriction keeps apart
 * from them, or a place that was marked as not to be shown.
 */
typedef struct
{
  char       *word;
  KithRecord *record;
  guint       field;
  char       *person;
} KithLeak;

GPtrArray *kith_share_find_leaks (KithShare        *self,
                                  const KithReader *reader);
char      *kith_leak_dup_text    (const KithLeak   *self,
                                  KithShare        *share);

G_END_DECLS
