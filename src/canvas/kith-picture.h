/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <cairo.h>

#include "paint/kith-theme.h"
#include "scene/kith-scene.h"

G_BEGIN_DECLS

typedef struct _KithPicture KithPicture;

/**
 * KithPictureReadyFunc:
 *
 * Called in the main loop when another part of the picture has been painted.
 */
typedef void (*KithPictureReadyFunc) (gpointer data);

KithPicture *kith_picture_new       (KithPictureReadyFunc  ready,
                                     gpointer              data);
void         kith_picture_free      (KithPicture          *self);

void         kith_picture_set_scene (KithPicture          *self,
                                     KithScene            *scene,
                                     KithThemeKind         theme);
void         kith_picture_show      (KithPicture          *self,
                                     double               zoom,
                                     const KithPoint      *origin,
                                     int                   width,
                                     int                   height);
gboolean     kith_picture_is_crisp  (KithPicture          *self);
void         kith_picture_draw      (KithPicture          *self,
                                     cairo_t              *cr);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KithPicture, kith_picture_free)

G_END_DECLS
