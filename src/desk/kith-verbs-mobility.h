/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "desk/kith-desk.h"

G_BEGIN_DECLS

char    *kith_desk_add_map          (KithDesk           *self,
                                     const char         *title,
                                     const char         *person,
                                     GError            **error);
char    *kith_desk_say_place        (KithDesk           *self,
                                     const char         *sheet,
                                     const char         *text,
                                     const char         *before,
                                     KithDay             today,
                                     GError            **error);
char    *kith_desk_name_at_place    (KithDesk           *self,
                                     const char         *place,
                                     const char         *names,
                                     KithDay             today,
                                     GError            **error);
gboolean kith_desk_put_at_place     (KithDesk           *self,
                                     const char         *place,
                                     const char         *person,
                                     KithDay             today,
                                     GError            **error);
gboolean kith_desk_move_to_place    (KithDesk           *self,
                                     const char         *there,
                                     const char         *place,
                                     GError            **error);
gboolean kith_desk_order_place      (KithDesk           *self,
                                     const char         *place,
                                     const char         *before,
                                     GError            **error);
gboolean kith_desk_mark_people      (KithDesk           *self,
                                     const char *const  *ids,
                                     guint               field,
                                     const char         *token,
                                     GError            **error);
char    *kith_desk_add_wish         (KithDesk           *self,
                                     const char         *sheet,
                                     const char         *text,
                                     GError            **error);
gboolean kith_desk_order_wish       (KithDesk           *self,
                                     const char         *wish,
                                     int                 by,
                                     GError            **error);

G_END_DECLS
