/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "desk/kith-desk.h"
#include "desk/kith-draft.h"

G_BEGIN_DECLS

gboolean kith_desk_set_picture  (KithDesk    *self,
                                 const char  *person,
                                 GBytes      *content,
                                 int          width,
                                 int          height,
                                 GError     **error);
gboolean kith_desk_keep_picture_content (KithDesk   *self,
                                         KithDraft  *picture,
                                         GBytes     *content,
                                         GError    **error);
gboolean kith_desk_set_paper    (KithDesk    *self,
                                 const char  *sheet,
                                 GBytes      *content,
                                 int          width,
                                 int          height,
                                 GError     **error);
gboolean kith_desk_make_paper_pale (KithDesk *self,
                                 const char  *sheet,
                                 gboolean     is_pale,
                                 GError     **error);
gboolean kith_desk_show_pictures (KithDesk    *self,
                                  const char  *sheet,
                                  gboolean     shown,
                                  GError     **error);

G_END_DECLS
