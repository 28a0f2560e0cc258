/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "pages/kith-binder.h"

G_BEGIN_DECLS

#define KITH_TYPE_PHOTO_EDITOR (kith_photo_editor_get_type ())
G_DECLARE_FINAL_TYPE (KithPhotoEditor, kith_photo_editor, KITH, PHOTO_EDITOR, GtkBox)

void kith_photo_editor_bind (KithPhotoEditor *self,
                             KithBinder      *binder);

G_END_DECLS
