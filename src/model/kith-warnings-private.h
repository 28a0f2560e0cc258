/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/kith-plans.h"
#include "model/kith-policy-pack.h"
#include "model/kith-warnings.h"

G_BEGIN_DECLS

/* A look at a case on a day, while it is being taken. */
typedef struct
{
  KithCase       *family;   /* borrowed */
  KithPolicyPack *policy;   /* borrowed */
  KithDay         today;
  KithRecord     *plan;     /* borrowed; the live plan, or NULL */
  GPtrArray      *children; /* owned; the children in focus who are born */
  GPtrArray      *found;    /* borrowed; of KithWarning */
} KithLook;

void        kith_look_note          (KithLook     *self,
                                     guint         number,
                                     const char   *subject,
                                     char         *sentence);
void        kith_look_note_with     (KithLook     *self,
                                     guint         number,
                                     KithSeverity  severity,
                                     const char   *subject,
                                     char         *sentence);
gboolean    kith_look_is_over       (KithLook     *self,
                                     KithRecord   *record,
                                     guint         until);
char       *kith_look_dup_name      (KithRecord   *person);
GPtrArray  *kith_look_list_holders  (KithLook     *self,
                                     KithRecord   *child);
KithRecord *kith_look_find_agreement (KithLook    *self,
                                     KithRecord   *person,
                                     KithRecord   *child,
                                     const char   *role);
KithRecord *kith_look_find_father   (KithLook     *self,
                                     KithRecord   *child);
KithRecord *kith_look_find_father_answer (KithLook *self,
                                     KithRecord   *child);
gboolean    kith_look_is_ahead      (KithLook     *self,
                                     KithRecord   *meeting);
gboolean    kith_look_is_invited    (KithRecord   *attendance);
GPtrArray  *kith_look_list_of       (KithLook     *self,
                                     KithRecord   *owner,
                                     KithRecordKind kind,
                                     guint         field);

void        kith_look_at_people     (KithLook     *self);
void        kith_look_at_meetings   (KithLook     *self);
void        kith_look_at_plan       (KithLook     *self);

G_END_DECLS
