/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Giving somebody a photo: chosen from the files, dropped on them, or pasted. */

#include "config.h"

#include "pages/kith-photo-giving.h"

#include "base/kith-text.h"
#include "canvas/kith-photo-intake.h"
#include "desk/kith-verbs-picture.h"
#include "desk/kith-verbs.h"
#include "model/kith-naming.h"
#include "model/kith-pictures.h"
#include "pages/kith-toast.h"

#include <glib/gi18n-lib.h>

/* A photo on its way to somebody. */
typedef struct
{
  GtkWidget *from;   /* owned; says how it went */
  KithDesk  *desk;   /* owned */
  char      *person; /* owned; an id */
} Gift;

static Gift *
gift_new (GtkWidget  *from,
          KithDesk   *desk,
          const char *person)
{
  Gift *self = g_new0 (Gift, 1);

  self->from = g_object_ref (from);
  self->desk = g_object_ref (desk);
  self->person = g_strdup (person);
  return self;
}

static void
gift_free (Gift *self)
{
  g_object_unref (self->from);
  g_object_unref (self->desk);
  g_free (self->person);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Gift, gift_free)

static char *
dup_name (KithDesk   *desk,
          const char *person)
{
  KithRecord *record = kith_case_find (kith_desk_get_case (desk), person);

  return record != NULL ? kith_person_dup_name (record) : g_strdup ("");
}

/* The window may have been closed while the photo was read. */
static gboolean
is_still_wanted (Gift *self)
{
  return gtk_widget_get_root (self->from) != NULL;
}

static void
taken_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      data)
{
  g_autoptr(Gift) self = data;
  g_autoptr(GError) error = NULL;
  g_autoptr(KithTakenPhoto) photo = kith_photo_intake_finish (result, &error);
  g_autofree char *name = NULL;
  g_autofree char *text = NULL;

  if (!is_still_wanted (self))
    return;
  if (photo == NULL
      || !kith_desk_set_picture (self->desk, self->person, photo->content, photo->width,
                                 photo->height, &error))
    {
      kith_toast (self->from, error->message, NULL, NULL);
      return;
    }

  name = dup_name (self->desk, self->person);
  /* Translators: %s is the name of who has been given a photo */
  text = kith_text_fill (_("Photo of %s"), name);
  kith_toast (self->from, text, _("_Undo"), "win.undo");
}

static gboolean
may_change (GtkWidget *from,
            KithDesk  *desk)
{
  if (!kith_desk_is_read_only (desk))
    return TRUE;

  kith_toast (from, _("This case can be read but not changed."), NULL, NULL);
  return FALSE;
}

static void
chosen_cb (GtkNativeDialog *dialog,
           int              response,
           gpointer         data)
{
  g_autoptr(Gift) self = data;
  g_autoptr(GFile) file = response == GTK_RESPONSE_ACCEPT
                            ? gtk_file_chooser_get_file (GTK_FILE_CHOOSER (dialog)) : NULL;

  if (file != NULL)
    kith_photo_intake_file (file, taken_cb, g_steal_pointer (&self));
  g_object_unref (dialog);
}

/**
 * kith_photo_choose:
 * @from: a widget of the window, which says how it went
 * @desk: where the case is worked on
 * @person: the id of a person
 *
 * Asks for a file and gives the person the photo that is in it.
 */
void
kith_photo_choose (GtkWidget  *from,
                   KithDesk   *desk,
                   const char *person)
{
  g_autofree char *name = dup_name (desk, person);
  /* Translators: the title of the window in which a file is chosen; %s is a name */
  g_autofree char *title = kith_text_fill (_("A photo of %s"), name);
  g_autoptr(GtkFileFilter) photos = NULL;
  GtkFileChooserNative *dialog;

  if (!may_change (from, desk))
    return;

  photos = gtk_file_filter_new ();
  gtk_file_filter_set_name (photos, _("Photos"));
  gtk_file_filter_add_pixbuf_formats (photos);
  dialog = gtk_file_chooser_native_new (title, GTK_WINDOW (gtk_widget_get_root (from)),
                                        GTK_FILE_CHOOSER_ACTION_OPEN, _("_Take"), _("_Cancel"));
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (dialog), TRUE);
  gtk_file_chooser_add_filter (GTK_FILE_CHOOSER (dialog), photos);
  g_signal_connect (dialog, "response", G_CALLBACK (chosen_cb), gift_new (from, desk, person));
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (dialog));
}

/**
 * kith_photo_give_value:
 * @value: files or a picture, as they were dropped or pasted
 *
 * Gives the person the photo that @value is.
 *
 * Returns: whether it is anything that may be one
 */
gboolean
kith_photo_give_value (GtkWidget    *from,
                       KithDesk     *desk,
                       const char   *person,
                       const GValue *value)
{
  if (!may_change (from, desk))
    return FALSE;

  if (G_VALUE_HOLDS (value, GDK_TYPE_TEXTURE))
    {
      kith_photo_intake_texture (g_value_get_object (value), taken_cb, gift_new (from, desk, person));
      return TRUE;
    }
  if (G_VALUE_HOLDS (value, GDK_TYPE_FILE_LIST))
    {
      GSList *files = g_value_get_boxed (value);

      if (files == NULL || files->next != NULL)
        {
          kith_toast (from, _("A person has one photo; take one at a time."), NULL, NULL);
          return FALSE;
        }
      kith_photo_intake_file (files->data, taken_cb, gift_new (from, desk, person));
      return TRUE;
    }

  return FALSE;
}

static void
pasted_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      data)
{
  g_autoptr(Gift) self = data;
  const GValue *value = gdk_clipboard_read_value_finish (GDK_CLIPBOARD (source), result, NULL);

  if (!is_still_wanted (self))
    return;
  if (value == NULL)
    kith_toast (self->from, _("What is on the clipboard could not be read; nothing was changed."),
                NULL, NULL);
  else
    kith_photo_give_value (self->from, self->desk, self->person, value);
}

/**
 * kith_photo_paste:
 * @from: a widget of the window, which says how it went
 * @desk: where the case is worked on
 * @person: the id of a person
 *
 * Gives the person the photo on the clipboard, if there is one.
 *
 * Returns: whether there is something that may be one
 */
gboolean
kith_photo_paste (GtkWidget  *from,
                  KithDesk   *desk,
                  const char *person)
{
  GdkClipboard *clipboard = gtk_widget_get_clipboard (from);
  GdkContentFormats *formats = gdk_clipboard_get_formats (clipboard);
  GType type = gdk_content_formats_contain_gtype (formats, GDK_TYPE_FILE_LIST) ? GDK_TYPE_FILE_LIST
               : gdk_content_formats_contain_gtype (formats, GDK_TYPE_TEXTURE) ? GDK_TYPE_TEXTURE
                                                                               : G_TYPE_INVALID;

  if (type == G_TYPE_INVALID)
    return FALSE;

  gdk_clipboard_read_value_async (clipboard, type, G_PRIORITY_DEFAULT, NULL, pasted_cb,
                                  gift_new (from, desk, person));
  return TRUE;
}

/**
 * kith_photo_remove:
 * @person: the id of a person
 *
 * Takes the photo of somebody away; a toast brings it back.
 */
void
kith_photo_remove (GtkWidget  *from,
                   KithDesk   *desk,
                   const char *person)
{
  KithRecord *picture = kith_person_find_picture (kith_desk_get_case (desk), person);
  g_autofree char *name = dup_name (desk, person);
  g_autofree char *text = NULL;
  g_autoptr(GError) error = NULL;

  if (picture == NULL || !may_change (from, desk))
    return;
  if (!kith_desk_remove (desk, kith_record_get_id (picture), &error))
    {
      kith_toast (from, error->message, NULL, NULL);
      return;
    }

  /* Translators: %s is the name of whose photo has been taken away */
  text = kith_text_fill (_("Removed the photo of %s"), name);
  kith_toast (from, text, _("_Undo"), "win.undo");
}

/**
 * kith_photo_new_drop_target:
 *
 * Returns: (transfer full): a drop target for what may be a photo
 */
GtkDropTarget *
kith_photo_new_drop_target (void)
{
  GType types[] = { GDK_TYPE_FILE_LIST, GDK_TYPE_TEXTURE };
  GtkDropTarget *target = gtk_drop_target_new (G_TYPE_INVALID, GDK_ACTION_COPY);

  gtk_drop_target_set_gtypes (target, types, G_N_ELEMENTS (types));
  return target;
}
