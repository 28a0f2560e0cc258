/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "desk/kith-desk.h"

G_BEGIN_DECLS

char     *kith_desk_attach_paper (KithDesk          *self,
                                  const char        *kind,
                                  GBytes            *content,
                                  int                width,
                                  int                height,
                                  const KithMoment  *now,
                                  GError           **error);
gboolean  kith_desk_tick_on_paper (KithDesk         *self,
                                  const char        *picture,
                                  const char        *person,
                                  gboolean           ticked,
                                  const KithMoment  *now,
                                  GError           **error);
char     *kith_desk_name_on_paper (KithDesk         *self,
                                  const char        *picture,
                                  const char        *text,
                                  const KithMoment  *now,
                                  GError           **error);

KithRecord *kith_paper_find_tick (KithCase          *family,
                                  KithRecord        *picture,
                                  KithRecord        *person);

G_END_DECLS
