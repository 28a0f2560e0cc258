/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Makes a line of the plan from an offer, and says when that has been done. */

#include "config.h"

#include "pages/kith-plan-button.h"

#include "desk/kith-verbs-meeting.h"
#include "model/kith-records.h"
#include "pages/kith-tidy.h"
#include "pages/kith-toast.h"

#include <glib/gi18n-lib.h>

struct _KithPlanButton
{
  GtkBox      parent_instance;

  KithBinder *binder; /* owned, nullable until it is bound */
  GtkWidget  *button; /* borrowed child */
  GtkWidget  *done;   /* borrowed child */
};

G_DEFINE_FINAL_TYPE (KithPlanButton, kith_plan_button, GTK_TYPE_BOX)

static void
kith_plan_button_dispose (GObject *object)
{
  g_clear_object (&KITH_PLAN_BUTTON (object)->binder);

  G_OBJECT_CLASS (kith_plan_button_parent_class)->dispose (object);
}

static void
kith_plan_button_class_init (KithPlanButtonClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = kith_plan_button_dispose;
}

static void
show (KithPlanButton *self)
{
  KithRecord *offer = kith_binder_get_record (self->binder);
  const gboolean is_in_plan
    = offer != NULL && kith_case_resolve (kith_desk_get_case (kith_binder_get_desk (self->binder)), offer,
                                          KITH_OFFER_LINE) != NULL;

  gtk_widget_set_visible (self->button, !is_in_plan);
  gtk_widget_set_visible (self->done, is_in_plan);
  gtk_widget_set_sensitive (self->button, kith_binder_is_editable (self->binder));
}

static void
clicked_cb (KithPlanButton *self)
{
  KithRecord *offer = kith_binder_get_record (self->binder);
  g_autoptr(GError) error = NULL;

  if (offer == NULL)
    return;
  kith_binder_save (self->binder);
  if (kith_desk_take_into_plan (kith_binder_get_desk (self->binder), kith_record_get_id (offer), &error))
    kith_toast (GTK_WIDGET (self), _("It is a line of the plan now"), _("_Undo"), "win.undo");
  else
    kith_toast (GTK_WIDGET (self), error->message, NULL, NULL);
}

static void
kith_plan_button_init (KithPlanButton *self)
{
  self->button = gtk_button_new_with_mnemonic (_("Take _Into the Plan"));
  self->done = gtk_label_new (_("✓ In the plan"));
  gtk_widget_set_halign (self->button, GTK_ALIGN_START);
  gtk_widget_add_css_class (self->done, "dim-label");
  gtk_box_append (GTK_BOX (self), self->button);
  gtk_box_append (GTK_BOX (self), self->done);
  g_signal_connect_object (self->button, "clicked", G_CALLBACK (clicked_cb), self, G_CONNECT_SWAPPED);
  kith_tidy (GTK_WIDGET (self));
}

/**
 * kith_plan_button_bind:
 * @binder: of an offer
 *
 * To be called once.
 */
void
kith_plan_button_bind (KithPlanButton *self,
                       KithBinder     *binder)
{
  g_return_if_fail (self->binder == NULL);

  self->binder = g_object_ref (binder);
  g_signal_connect_object (binder, "record-changed", G_CALLBACK (show), self, G_CONNECT_SWAPPED);
  show (self);
}
