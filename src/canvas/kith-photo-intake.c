/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Taking in a photo from a file or from another program, in a thread of its own: a large one takes
 * its time, and the window goes on meanwhile. */

#include "config.h"

#include "canvas/kith-photo-intake.h"

#include "paint/kith-photo.h"

#include <glib/gi18n-lib.h>

/**
 * kith_taken_photo_free:
 * @self: (transfer full):
 */
void
kith_taken_photo_free (KithTakenPhoto *self)
{
  g_bytes_unref (self->content);
  g_free (self);
}

static GBytes *
take_texture (GdkTexture      *texture,
              KithTakenPhoto  *photo,
              GCancellable    *cancellable,
              GError         **error)
{
  g_autoptr(GBytes) png = gdk_texture_save_to_png_bytes (texture);
  g_autoptr(GInputStream) stream = g_memory_input_stream_new_from_bytes (png);

  /* Translators: what a photo that was pasted or dropped without a file is called in a sentence */
  return kith_photo_take (stream, _("the picture"), &photo->width, &photo->height, cancellable, error);
}

static void
take_in_thread (GTask        *task,
                gpointer      source,
                gpointer      data,
                GCancellable *cancellable)
{
  KithTakenPhoto *photo = g_new0 (KithTakenPhoto, 1);
  GError *error = NULL;

  photo->content = G_IS_FILE (data)
                     ? kith_photo_take_file (data, &photo->width, &photo->height, cancellable, &error)
                     : take_texture (data, photo, cancellable, &error);
  if (photo->content != NULL)
    {
      g_task_return_pointer (task, photo, (GDestroyNotify) kith_taken_photo_free);
      return;
    }

  g_free (photo);
  g_task_return_error (task, error);
}

static void
take_page_in_thread (GTask        *task,
                     gpointer      source,
                     gpointer      data,
                     GCancellable *cancellable)
{
  KithTakenPhoto *photo = g_new0 (KithTakenPhoto, 1);
  GError *error = NULL;

  photo->content = kith_photo_take_page (data, &photo->width, &photo->height, cancellable, &error);
  if (photo->content != NULL)
    {
      g_task_return_pointer (task, photo, (GDestroyNotify) kith_taken_photo_free);
      return;
    }

  g_free (photo);
  g_task_return_error (task, error);
}

static void
take (gpointer             from,
      GAsyncReadyCallback  callback,
      gpointer             data)
{
  g_autoptr(GTask) task = g_task_new (NULL, NULL, callback, data);

  g_task_set_task_data (task, g_object_ref (from), g_object_unref);
  g_task_run_in_thread (task, take_in_thread);
}

/**
 * kith_photo_intake_file:
 * @file: a file
 * @callback: asks with kith_photo_intake_finish()
 * @data: for @callback
 */
void
kith_photo_intake_file (GFile               *file,
                        GAsyncReadyCallback  callback,
                        gpointer             data)
{
  take (file, callback, data);
}

/**
 * kith_photo_intake_page:
 * @file: a file
 * @callback: asks with kith_photo_intake_finish()
 * @data: for @callback
 *
 * As kith_photo_intake_file(), of a page that is to be read.
 */
void
kith_photo_intake_page (GFile               *file,
                        GAsyncReadyCallback  callback,
                        gpointer             data)
{
  g_autoptr(GTask) task = g_task_new (NULL, NULL, callback, data);

  g_task_set_task_data (task, g_object_ref (file), g_object_unref);
  g_task_run_in_thread (task, take_page_in_thread);
}

/**
 * kith_photo_intake_texture:
 * @texture: a picture that another program has given
 * @callback: asks with kith_photo_intake_finish()
 * @data: for @callback
 */
void
kith_photo_intake_texture (GdkTexture          *texture,
                           GAsyncReadyCallback  callback,
                           gpointer             data)
{
  take (texture, callback, data);
}

/**
 * kith_photo_intake_finish:
 * @error: return location for a #GError
 *
 * Errors: %KITH_ERROR_FORMAT, with a sentence for the user.
 *
 * Returns: (transfer full) (nullable): the photo, fit to be kept
 */
KithTakenPhoto *
kith_photo_intake_finish (GAsyncResult  *result,
                          GError       **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

static void
destroy_surface (gpointer surface)
{
  cairo_surface_destroy (surface);
}

/**
 * kith_photo_new_texture:
 * @content: a JPEG file of the case
 * @side: how long the longer side need be, in dots
 *
 * Returns: (transfer full) (nullable): the photo for a widget; %NULL if it cannot be read
 */
GdkTexture *
kith_photo_new_texture (GBytes *content,
                        int     side)
{
  cairo_surface_t *surface = kith_photo_new_surface (content, side, FALSE);
  g_autoptr(GBytes) dots = NULL;
  int stride;

  if (surface == NULL)
    return NULL;

  stride = cairo_image_surface_get_stride (surface);
  dots = g_bytes_new_with_free_func (cairo_image_surface_get_data (surface),
                                     (gsize) stride * (gsize) cairo_image_surface_get_height (surface),
                                     destroy_surface, surface);
  return gdk_memory_texture_new (cairo_image_surface_get_width (surface),
                                 cairo_image_surface_get_height (surface), GDK_MEMORY_DEFAULT, dots,
                                 (gsize) stride);
}
