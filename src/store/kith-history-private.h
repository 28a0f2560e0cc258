/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "base/kith-id.h"
#include "store/kith-history.h"

G_BEGIN_DECLS

typedef struct
{
  char  *id;
  char  *label;
  char  *made_at; /* changes each time the row does */
  gint64 number;
  gsize  size;
} KithHistoryEntry;

typedef struct
{
  GPtrArray *entries; /* owned; of shared KithHistoryEntry, oldest first */
  guint      n_done;  /* the rest was undone */
  char      *join;    /* owned; what the newest entry may be joined with, or NULL */
} KithHistoryTimeline;

struct _KithHistory
{
  KithHistoryTimeline  now;
  KithHistoryTimeline  next; /* its entries are NULL when nothing is pending */
  KithIdMaker         *ids;  /* owned */
};

KithHistoryEntry *kith_history_entry_new  (const char          *id,
                                           gint64               number,
                                           const char          *label,
                                           const char          *made_at,
                                           gsize                size);
KithHistoryEntry *kith_history_newest     (KithHistoryTimeline *timeline);
void              kith_history_begin_next (KithHistory         *self,
                                           guint                n,
                                           guint                n_done);

G_END_DECLS
