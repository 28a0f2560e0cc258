/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "desk/kith-desk.h"

G_BEGIN_DECLS

char     *kith_desk_add_plan         (KithDesk    *self,
                                      const char  *type,
                                      KithDay      day,
                                      GError     **error);
gboolean  kith_desk_start_plan       (KithDesk    *self,
                                      const char  *plan,
                                      KithDay      day,
                                      GError     **error);
char     *kith_desk_add_plan_version (KithDesk    *self,
                                      const char  *plan,
                                      const char  *type,
                                      const char  *why,
                                      KithDay      day,
                                      GError     **error);

char     *kith_desk_add_plan_part    (KithDesk       *self,
                                      const char     *plan,
                                      KithRecordKind  kind,
                                      GError        **error);
gboolean  kith_desk_move_plan_part   (KithDesk    *self,
                                      const char  *part,
                                      int          by,
                                      GError     **error);
char     *kith_desk_take_offer       (KithDesk    *self,
                                      const char  *offer,
                                      const char  *plan,
                                      GError     **error);
gboolean  kith_desk_answer_line      (KithDesk    *self,
                                      const char  *line,
                                      const char  *answer,
                                      const char  *difference,
                                      KithDay      day,
                                      GError     **error);

char     *kith_desk_add_said_slot    (KithDesk    *self,
                                      const char  *plan,
                                      const char  *said,
                                      GError     **error);
char     *kith_desk_add_slot_at      (KithDesk    *self,
                                      const char  *plan,
                                      const char  *who,
                                      guint        days,
                                      int          band,
                                      GError     **error);
gboolean  kith_desk_change_turn      (KithDesk    *self,
                                      const char  *slot,
                                      KithDay      on,
                                      const char  *kind,
                                      const char  *who,
                                      const char  *why,
                                      KithDay      day,
                                      GError     **error);
gboolean  kith_desk_report_turn      (KithDesk    *self,
                                      const char  *slot,
                                      KithDay      on,
                                      const char  *contact,
                                      const char  *good,
                                      const char  *worry,
                                      const char  *sign,
                                      GError     **error);

gboolean  kith_desk_answer_warning   (KithDesk    *self,
                                      guint        warning,
                                      const char  *subject,
                                      const char  *answer,
                                      const char  *because,
                                      const char  *by,
                                      KithDay      day,
                                      GError     **error);

G_END_DECLS
