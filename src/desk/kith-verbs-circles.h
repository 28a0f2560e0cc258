/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "desk/kith-desk.h"

G_BEGIN_DECLS

/**
 * KithStepPlan:
 * @to_ring: token of the ring they are to come into
 * @teller: (nullable): id of who tells them
 * @words: (nullable): what they will say
 * @help: (nullable): what help that takes
 * @by_when: by when, or %KITH_DAY_PAST
 *
 * A step inward as it is agreed.
 */
typedef struct
{
  const char *to_ring;
  const char *teller;
  const char *words;
  const char *help;
  KithDay     by_when;
} KithStepPlan;

char     *kith_desk_add_circles     (KithDesk            *self,
                                     const char          *kind,
                                     const char          *title,
                                     const char          *voice,
                                     KithDay              today,
                                     GError             **error);
gboolean  kith_desk_put_in_ring     (KithDesk            *self,
                                     const char          *sheet,
                                     const char *const   *subjects,
                                     const char          *ring,
                                     KithDay              day,
                                     GError             **error);
gboolean  kith_desk_take_off_rings  (KithDesk            *self,
                                     const char          *sheet,
                                     const char *const   *subjects,
                                     GError             **error);
gboolean  kith_desk_seat_before     (KithDesk            *self,
                                     const char          *sheet,
                                     const char          *subject,
                                     const char          *other,
                                     GError             **error);
gboolean  kith_desk_answer_network  (KithDesk            *self,
                                     const char          *sheet,
                                     const char          *person,
                                     const char          *answer,
                                     GError             **error);
char     *kith_desk_plan_step       (KithDesk            *self,
                                     const char          *sheet,
                                     const char          *person,
                                     const KithStepPlan  *plan,
                                     KithDay              today,
                                     GError             **error);
gboolean  kith_desk_finish_step     (KithDesk            *self,
                                     const char          *step,
                                     const char          *went,
                                     KithDay              day,
                                     GError             **error);

G_END_DECLS
