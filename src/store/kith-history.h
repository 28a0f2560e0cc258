/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "base/kith-calendar.h"
#include "store/kith-db.h"

G_BEGIN_DECLS

/* What undo reaches back to; the oldest steps go first. The last step can always be undone. */
#define KITH_HISTORY_STEPS 500
#define KITH_HISTORY_BYTES (64 * 1024 * 1024)

/**
 * KithHistory:
 *
 * The steps of a case file, those that can be undone and then those that can be redone.
 */
typedef struct _KithHistory KithHistory;

KithHistory *kith_history_new            (KithDb       *db,
                                          GError      **error);
void         kith_history_free           (KithHistory  *self);

gboolean     kith_history_can_undo       (KithHistory  *self);
gboolean     kith_history_can_redo       (KithHistory  *self);
guint        kith_history_count_done     (KithHistory  *self);
const char  *kith_history_get_undo_label (KithHistory  *self);
const char  *kith_history_get_redo_label (KithHistory  *self);
guint        kith_history_count          (KithHistory  *self);
KithDay      kith_history_get_last_day   (KithHistory  *self);
gboolean     kith_history_is_same        (KithHistory  *self,
                                          KithHistory  *other);

gboolean     kith_history_add            (KithHistory  *self,
                                          KithDb       *db,
                                          const char   *label,
                                          const char   *selection,
                                          const char   *join,
                                          GBytes       *changes,
                                          GError      **error);
GBytes      *kith_history_read           (KithHistory  *self,
                                          KithDb       *db,
                                          gboolean      backwards,
                                          char        **selection,
                                          GError      **error);
gboolean     kith_history_move           (KithHistory  *self,
                                          KithDb       *db,
                                          gboolean      backwards,
                                          GError      **error);
GPtrArray   *kith_history_find_unreadable (KithDb      *db,
                                          GError      **error);
void         kith_history_settle         (KithHistory  *self);
void         kith_history_give_up        (KithHistory  *self);
void         kith_history_end_joining    (KithHistory  *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KithHistory, kith_history_free)

G_END_DECLS
