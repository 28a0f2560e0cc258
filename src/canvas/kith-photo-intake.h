/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * KithTakenPhoto:
 * @content: (owned): a JPEG file, fit to be kept
 * @width: in dots
 * @height: in dots
 */
typedef struct
{
  GBytes *content;
  int     width;
  int     height;
} KithTakenPhoto;

void            kith_photo_intake_file    (GFile                *file,
                                           GAsyncReadyCallback   callback,
                                           gpointer              data);
void            kith_photo_intake_page    (GFile                *file,
                                           GAsyncReadyCallback   callback,
                                           gpointer              data);
void            kith_photo_intake_texture (GdkTexture           *texture,
                                           GAsyncReadyCallback   callback,
                                           gpointer              data);
KithTakenPhoto *kith_photo_intake_finish  (GAsyncResult         *result,
                                           GError              **error);
void            kith_taken_photo_free     (KithTakenPhoto       *self);

GdkTexture     *kith_photo_new_texture    (GBytes               *content,
                                           int                   side);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KithTakenPhoto, kith_taken_photo_free)

G_END_DECLS
