/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/kith-case.h"

G_BEGIN_DECLS

/**
 * KithPictureFunc:
 * @content: the name of a picture's content
 *
 * Returns: (transfer full) (nullable): that content, a JPEG file
 */
typedef GBytes *(*KithPictureFunc) (const char *content,
                                    gpointer    data);

void        kith_case_set_picture_source (KithCase        *self,
                                          KithPictureFunc  load,
                                          gpointer         data);
GBytes     *kith_case_load_picture       (KithCase        *self,
                                          const char      *content);
void        kith_case_load_pictures      (KithCase        *self);
KithRecord *kith_person_find_picture     (KithCase        *self,
                                          const char      *person);

G_END_DECLS
