/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * The form of one table: what is laid out by hand in ui/kith-form-TABLE.ui, with every KithRow and
 * every list in it joined with one record.
 */

#include "config.h"

#include "pages/kith-form.h"

#include "pages/kith-assumed-list.h"
#include "pages/kith-list-editor.h"
#include "pages/kith-pages.h"
#include "pages/kith-photo-editor.h"
#include "pages/kith-plan-button.h"
#include "pages/kith-row.h"
#include "pages/kith-sheet-list.h"
#include "pages/kith-sign-in.h"
#include "pages/kith-stage-list.h"
#include "pages/kith-tidy.h"

struct _KithForm
{
  AdwBin      parent_instance;

  KithBinder *binder; /* owned */
  GtkWidget  *first;  /* borrowed; the first row */
};

G_DEFINE_FINAL_TYPE (KithForm, kith_form, ADW_TYPE_BIN)

static void
kith_form_dispose (GObject *object)
{
  g_clear_object (&KITH_FORM (object)->binder);

  G_OBJECT_CLASS (kith_form_parent_class)->dispose (object);
}

static void
kith_form_class_init (KithFormClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = kith_form_dispose;

  g_type_ensure (KITH_TYPE_ASSUMED_LIST);
  g_type_ensure (KITH_TYPE_LIST_EDITOR);
  g_type_ensure (KITH_TYPE_PHOTO_EDITOR);
  g_type_ensure (KITH_TYPE_PLAN_BUTTON);
  g_type_ensure (KITH_TYPE_ROW);
  g_type_ensure (KITH_TYPE_SHEET_LIST);
  g_type_ensure (KITH_TYPE_SIGN_IN);
  g_type_ensure (KITH_TYPE_STAGE_LIST);
}

static void
kith_form_init (KithForm *self)
{
}

static char *
path_for (KithRecordKind  kind,
          const char     *name)
{
  char *path = g_strconcat (KITH_UI "kith-form-", kith_record_type_get (kind)->table,
                            name != NULL ? "-" : "", name != NULL ? name : "", ".ui", NULL);

  return g_strdelimit (path, "_", '-');
}

static void bind_all (KithForm  *self,
                      GtkWidget *widget);

static void
bind_children (KithForm  *self,
               GtkWidget *widget)
{
  /* What an expander holds is none of its children while it is closed. */
  if (GTK_IS_EXPANDER (widget))
    {
      bind_all (self, gtk_expander_get_child (GTK_EXPANDER (widget)));
      return;
    }

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    bind_all (self, child);
}

/* The rows find their binder here; whatever is not a row may hold some. */
static void
bind_all (KithForm  *self,
          GtkWidget *widget)
{
  if (KITH_IS_ROW (widget))
    {
      kith_row_bind (KITH_ROW (widget), self->binder);
      if (self->first == NULL)
        self->first = widget;
      return;
    }
  if (KITH_IS_LIST_EDITOR (widget))
    kith_list_editor_bind (KITH_LIST_EDITOR (widget), self->binder);
  else if (KITH_IS_ASSUMED_LIST (widget))
    kith_assumed_list_bind (KITH_ASSUMED_LIST (widget), self->binder);
  else if (KITH_IS_PHOTO_EDITOR (widget))
    kith_photo_editor_bind (KITH_PHOTO_EDITOR (widget), self->binder);
  else if (KITH_IS_SHEET_LIST (widget))
    kith_sheet_list_bind (KITH_SHEET_LIST (widget), self->binder);
  else if (KITH_IS_SIGN_IN (widget))
    kith_sign_in_bind (KITH_SIGN_IN (widget), self->binder);
  else if (KITH_IS_STAGE_LIST (widget))
    kith_stage_list_bind (KITH_STAGE_LIST (widget), self->binder);
  else if (KITH_IS_PLAN_BUTTON (widget))
    kith_plan_button_bind (KITH_PLAN_BUTTON (widget), self->binder);
  else
    bind_children (self, widget);
}

static void
load (KithForm   *self,
      const char *name)
{
  g_autofree char *path = path_for (kith_binder_get_type_of (self->binder)->kind, name);
  g_autoptr(GtkBuilder) builder = gtk_builder_new ();
  g_autoptr(GError) error = NULL;

  gtk_builder_set_translation_domain (builder, GETTEXT_PACKAGE);
  if (!gtk_builder_add_from_resource (builder, path, &error))
    g_error ("%s: %s", path, error->message);

  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (gtk_builder_get_object (builder, "form")));
  bind_all (self, adw_bin_get_child (ADW_BIN (self)));
  kith_tidy (GTK_WIDGET (self));
}

/**
 * kith_form_new:
 * @desk: where the case is worked on
 * @kind: a table that has a form
 *
 * Returns: (transfer floating): the form, joined with no record yet
 */
GtkWidget *
kith_form_new (KithDesk       *desk,
               KithRecordKind  kind)
{
  return kith_form_new_named (desk, kind, NULL);
}

/**
 * kith_form_new_named:
 * @desk: where the case is worked on
 * @kind: a table
 * @name: (nullable): which form of the table, laid out in ui/kith-form-TABLE-NAME.ui
 *
 * Returns: (transfer floating): the form, joined with no record yet
 */
GtkWidget *
kith_form_new_named (KithDesk       *desk,
                     KithRecordKind  kind,
                     const char     *name)
{
  KithForm *self = g_object_new (KITH_TYPE_FORM, NULL);

  self->binder = kith_binder_new (desk, kind);
  load (self, name);
  return GTK_WIDGET (self);
}

/**
 * kith_form_exists:
 *
 * Returns: whether there is a form for records of @kind
 */
gboolean
kith_form_exists (KithRecordKind kind)
{
  g_autofree char *path = path_for (kind, NULL);

  return g_resources_get_info (path, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL, NULL, NULL);
}

/**
 * kith_form_get_binder:
 *
 * Returns: (transfer none): what joins its rows with the record
 */
KithBinder *
kith_form_get_binder (KithForm *self)
{
  return self->binder;
}

/**
 * kith_form_set_record:
 * @record: (nullable): a record of the form's table
 */
void
kith_form_set_record (KithForm   *self,
                      KithRecord *record)
{
  kith_binder_set_record (self->binder, record);
}

/**
 * kith_form_focus_first:
 *
 * Puts the focus where typing begins.
 */
void
kith_form_focus_first (KithForm *self)
{
  if (self->first != NULL)
    gtk_widget_child_focus (self->first, GTK_DIR_TAB_FORWARD);
}
