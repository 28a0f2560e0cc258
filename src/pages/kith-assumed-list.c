/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * Parental responsibility for the child of a form that is only assumed: each line says so, and has
 * a button that writes it down as told, so that nobody mistakes it for what somebody has seen.
 */

#include "config.h"

#include "pages/kith-assumed-list.h"

#include "base/kith-text.h"
#include "desk/kith-verbs.h"
#include "model/kith-naming.h"
#include "model/kith-records.h"
#include "model/kith-responsibility.h"
#include "pages/kith-tidy.h"
#include "pages/kith-toast.h"

#include <glib/gi18n-lib.h>

struct _KithAssumedList
{
  GtkBox      parent_instance;

  KithBinder *binder; /* owned, nullable until it is bound */
};

G_DEFINE_FINAL_TYPE (KithAssumedList, kith_assumed_list, GTK_TYPE_BOX)

static void
kith_assumed_list_dispose (GObject *object)
{
  g_clear_object (&KITH_ASSUMED_LIST (object)->binder);

  G_OBJECT_CLASS (kith_assumed_list_parent_class)->dispose (object);
}

static void
kith_assumed_list_class_init (KithAssumedListClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = kith_assumed_list_dispose;
}

static void
kith_assumed_list_init (KithAssumedList *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 6);
}

static void
confirm_cb (KithAssumedList *self,
            GtkWidget       *button)
{
  KithDesk *desk = kith_binder_get_desk (self->binder);
  KithRecord *child = kith_binder_get_record (self->binder);
  g_autoptr(KithDraft) draft = kith_draft_new (KITH_RECORD_RESPONSIBILITY);
  g_autoptr(GError) error = NULL;
  const char *basis = g_object_get_data (G_OBJECT (button), "basis");

  if (child == NULL)
    return;

  kith_draft_set_text (draft, KITH_RESPONSIBILITY_CHILD, kith_record_get_id (child));
  kith_draft_set_text (draft, KITH_RESPONSIBILITY_HOLDER,
                       g_object_get_data (G_OBJECT (button), "holder"));
  kith_draft_set_text (draft, KITH_RESPONSIBILITY_BASIS, basis != NULL ? basis : "birth_certificate");
  kith_draft_set_text (draft, KITH_RESPONSIBILITY_EVIDENCE, "told");
  if (!kith_desk_add (desk, draft, &error))
    kith_toast (GTK_WIDGET (self), error->message, NULL, NULL);
}

static char *
dup_sentence (const KithAssumption *assumption)
{
  g_autofree char *name = kith_person_dup_name (assumption->holder);

  if (assumption->basis == NULL)
    /* Translators: a father who was not married to the mother */
    return kith_text_fill (_("%s: not known. Was he named on the birth certificate?"), name);

  /* Translators: somebody, and why they would have parental responsibility */
  return g_strdup_printf (_("%s: assumed (%s)"), name,
                          kith_vocabulary_label (&kith_responsibility_bases, assumption->basis));
}

static void
add_line (KithAssumedList      *self,
          const KithAssumption *assumption)
{
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  g_autofree char *sentence = dup_sentence (assumption);
  g_autofree char *name = kith_person_dup_name (assumption->holder);
  g_autofree char *spoken = kith_text_fill (_("Confirm for %s"), name);
  GtkWidget *label = gtk_label_new (sentence);
  GtkWidget *button = gtk_button_new_with_label (_("Confirm"));

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_widget_add_css_class (label, "kith-assumed");
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_set_sensitive (button, kith_binder_is_editable (self->binder));
  g_object_set_data_full (G_OBJECT (button), "holder",
                          g_strdup (kith_record_get_id (assumption->holder)), g_free);
  g_object_set_data (G_OBJECT (button), "basis", (gpointer) assumption->basis);
  g_signal_connect_object (button, "clicked", G_CALLBACK (confirm_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (line), label);
  gtk_box_append (GTK_BOX (line), button);
  gtk_box_append (GTK_BOX (self), line);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);
}

static void
show_all (KithAssumedList *self)
{
  KithRecord *child = kith_binder_get_record (self->binder);
  g_autoptr(GArray) assumptions = NULL;
  GtkWidget *line;

  while ((line = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_box_remove (GTK_BOX (self), line);
  if (child == NULL)
    return;

  assumptions = kith_responsibility_assume (kith_desk_get_case (kith_binder_get_desk (self->binder)),
                                            child, kith_day_today ());
  for (guint i = 0; i < assumptions->len; i++)
    add_line (self, &g_array_index (assumptions, KithAssumption, i));
}

static void
case_changed_cb (KithAssumedList  *self,
                 const KithChange *change)
{
  static const KithRecordKind kinds[] = { KITH_RECORD_PERSON, KITH_RECORD_PARENTAGE,
                                          KITH_RECORD_PARTNERSHIP, KITH_RECORD_RESPONSIBILITY };

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (kith_change_touches (change, kinds[i]))
      {
        show_all (self);
        return;
      }
}

/**
 * kith_assumed_list_bind:
 * @binder: of a person's form
 *
 * Lets the list follow the person of the form. To be called once.
 */
void
kith_assumed_list_bind (KithAssumedList *self,
                        KithBinder      *binder)
{
  g_return_if_fail (KITH_IS_ASSUMED_LIST (self) && self->binder == NULL);

  self->binder = g_object_ref (binder);
  g_signal_connect_object (binder, "record-changed", G_CALLBACK (show_all), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (kith_desk_get_case (kith_binder_get_desk (binder)), "changed",
                           G_CALLBACK (case_changed_cb), self, G_CONNECT_SWAPPED);
  show_all (self);
}
