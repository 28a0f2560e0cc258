/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "pages/kith-listed-person.h"

G_BEGIN_DECLS

#define KITH_TYPE_PEOPLE_LIST (kith_people_list_get_type ())
G_DECLARE_FINAL_TYPE (KithPeopleList, kith_people_list, KITH, PEOPLE_LIST, GObject)

KithPeopleList *kith_people_list_new        (KithCase       *family);
void            kith_people_list_refresh    (KithPeopleList *self);
KithRecord     *kith_people_list_get_centre (KithPeopleList *self);
void            kith_people_list_set_centre (KithPeopleList *self,
                                             KithRecord     *centre);
KithKinTeller  *kith_people_list_get_teller (KithPeopleList *self);
KithKinSides   *kith_people_list_get_sides  (KithPeopleList *self);

G_END_DECLS
