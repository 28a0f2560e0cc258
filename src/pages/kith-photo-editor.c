/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * The photo of the person of a form: what it shows, a button to take one and one to take it away,
 * and beneath who agreed to it being here. A photo can also be dropped here.
 */

#include "config.h"

#include "pages/kith-photo-editor.h"

#include "base/kith-text.h"
#include "canvas/kith-photo-intake.h"
#include "model/kith-naming.h"
#include "model/kith-pictures.h"
#include "model/kith-records.h"
#include "pages/kith-form.h"
#include "pages/kith-photo-giving.h"
#include "pages/kith-tidy.h"

#include <glib/gi18n-lib.h>

#define SIDE_PX 96

struct _KithPhotoEditor
{
  GtkBox      parent_instance;

  KithBinder *binder;  /* owned, nullable until it is bound */
  char       *content; /* owned, nullable; what is shown */
  GtkWidget  *picture; /* borrowed child */
  GtkWidget  *choose;  /* borrowed child */
  GtkWidget  *remove;  /* borrowed child */
  GtkWidget  *about;   /* borrowed child */
  KithForm   *form;    /* borrowed child of about; NULL until there is a photo */
};

G_DEFINE_FINAL_TYPE (KithPhotoEditor, kith_photo_editor, GTK_TYPE_BOX)

static void
kith_photo_editor_dispose (GObject *object)
{
  g_clear_object (&KITH_PHOTO_EDITOR (object)->binder);

  G_OBJECT_CLASS (kith_photo_editor_parent_class)->dispose (object);
}

static void
kith_photo_editor_finalize (GObject *object)
{
  g_free (KITH_PHOTO_EDITOR (object)->content);

  G_OBJECT_CLASS (kith_photo_editor_parent_class)->finalize (object);
}

static void
kith_photo_editor_class_init (KithPhotoEditorClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = kith_photo_editor_dispose;
  G_OBJECT_CLASS (klass)->finalize = kith_photo_editor_finalize;
}

static const char *
get_person (KithPhotoEditor *self)
{
  KithRecord *person = kith_binder_get_record (self->binder);

  return person != NULL ? kith_record_get_id (person) : NULL;
}

static void
choose_cb (KithPhotoEditor *self)
{
  if (get_person (self) != NULL)
    kith_photo_choose (GTK_WIDGET (self), kith_binder_get_desk (self->binder), get_person (self));
}

static void
remove_cb (KithPhotoEditor *self)
{
  if (get_person (self) == NULL)
    return;

  kith_photo_remove (GTK_WIDGET (self), kith_binder_get_desk (self->binder), get_person (self));
  gtk_widget_grab_focus (self->choose);
}

static gboolean
dropped_cb (GtkDropTarget   *target,
            const GValue    *value,
            double           x,
            double           y,
            KithPhotoEditor *self)
{
  return get_person (self) != NULL
         && kith_photo_give_value (GTK_WIDGET (self), kith_binder_get_desk (self->binder),
                                   get_person (self), value);
}

static void
kith_photo_editor_init (KithPhotoEditor *self)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *buttons = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkDropTarget *target = kith_photo_new_drop_target ();

  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 6);
  self->picture = gtk_picture_new ();
  gtk_widget_set_size_request (self->picture, SIDE_PX, SIDE_PX);
  gtk_widget_add_css_class (self->picture, "kith-photo");
  self->choose = gtk_button_new_with_mnemonic (_("_Photo…"));
  self->remove = gtk_button_new_with_mnemonic (_("Remove Photo"));
  gtk_widget_set_valign (buttons, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (buttons), self->choose);
  gtk_box_append (GTK_BOX (buttons), self->remove);
  gtk_box_append (GTK_BOX (row), self->picture);
  gtk_box_append (GTK_BOX (row), buttons);
  self->about = gtk_expander_new (_("About the photo"));
  gtk_widget_add_css_class (self->about, "kith-more");
  gtk_box_append (GTK_BOX (self), row);
  gtk_box_append (GTK_BOX (self), self->about);

  g_signal_connect_object (self->choose, "clicked", G_CALLBACK (choose_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->remove, "clicked", G_CALLBACK (remove_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (target, "drop", G_CALLBACK (dropped_cb), self, 0);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (target));
}

static void
show_content (KithPhotoEditor *self,
              const char      *content)
{
  g_autoptr(GBytes) bytes = NULL;
  g_autoptr(GdkTexture) texture = NULL;

  if (!kith_set_string (&self->content, content))
    return;

  bytes = kith_case_load_picture (kith_desk_get_case (kith_binder_get_desk (self->binder)), content);
  if (bytes != NULL)
    texture = kith_photo_new_texture (bytes, 2 * SIDE_PX);
  gtk_picture_set_paintable (GTK_PICTURE (self->picture),
                             texture != NULL ? GDK_PAINTABLE (texture) : NULL);
}

static void
show_form (KithPhotoEditor *self,
           KithRecord      *record)
{
  if (self->form == NULL && record == NULL)
    return;

  if (self->form == NULL)
    {
      self->form = KITH_FORM (kith_form_new (kith_binder_get_desk (self->binder),
                                             KITH_RECORD_PICTURE));
      gtk_widget_add_css_class (GTK_WIDGET (self->form), "kith-more-box");
      gtk_expander_set_child (GTK_EXPANDER (self->about), GTK_WIDGET (self->form));
    }
  kith_form_set_record (self->form, record);
}

/* What a screen reader says of the photo. */
static void
name_picture (KithPhotoEditor *self)
{
  g_autofree char *name = kith_person_dup_name (kith_binder_get_record (self->binder));
  g_autofree char *text = kith_text_fill (_("Photo of %s"), name);

  gtk_picture_set_alternative_text (GTK_PICTURE (self->picture), text);
}

static void
show (KithPhotoEditor *self)
{
  KithRecord *person = kith_binder_get_record (self->binder);
  KithRecord *record = person != NULL
                         ? kith_person_find_picture (
                             kith_desk_get_case (kith_binder_get_desk (self->binder)),
                             kith_record_get_id (person))
                         : NULL;
  const gboolean may_change = kith_binder_is_editable (self->binder);

  show_content (self, record != NULL ? kith_record_get_text (record, KITH_PICTURE_CONTENT) : NULL);
  show_form (self, record);
  if (record != NULL)
    name_picture (self);
  gtk_widget_set_visible (self->picture, record != NULL);
  gtk_widget_set_visible (self->remove, record != NULL);
  gtk_widget_set_visible (self->about, record != NULL);
  gtk_widget_set_sensitive (self->choose, may_change);
  gtk_widget_set_sensitive (self->remove, may_change);
}

static void
case_changed_cb (KithPhotoEditor  *self,
                 const KithChange *change)
{
  if (kith_change_touches (change, KITH_RECORD_PICTURE)
      || kith_change_touches (change, KITH_RECORD_PERSON))
    show (self);
}

/**
 * kith_photo_editor_bind:
 * @binder: of a person's form
 *
 * Lets it follow the person of the form. To be called once.
 */
void
kith_photo_editor_bind (KithPhotoEditor *self,
                        KithBinder      *binder)
{
  g_return_if_fail (KITH_IS_PHOTO_EDITOR (self) && self->binder == NULL);

  self->binder = g_object_ref (binder);
  g_signal_connect_object (binder, "record-changed", G_CALLBACK (show), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (kith_desk_get_case (kith_binder_get_desk (binder)), "changed",
                           G_CALLBACK (case_changed_cb), self, G_CONNECT_SWAPPED);
  show (self);
  kith_tidy (GTK_WIDGET (self));
}
