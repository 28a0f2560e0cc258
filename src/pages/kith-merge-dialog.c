/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * Two records that are one person, side by side, field by field. Where they differ, one chooses; what
 * is not chosen is kept too, and so is every link, so that there is nothing to be afraid of.
 */

#include "config.h"

#include "pages/kith-merge-dialog.h"

#include "desk/kith-verbs-merge.h"
#include "model/kith-naming.h"
#include "model/kith-records.h"
#include "pages/kith-binder.h"
#include "pages/kith-pages.h"
#include "pages/kith-tidy.h"
#include "pages/kith-toast.h"

#include <glib/gi18n-lib.h>

struct _KithMergeDialog
{
  AdwWindow   parent_instance;

  KithDesk   *desk;     /* owned */
  GtkWidget  *page;     /* weak; where the dialog was asked for */
  KithBinder *one;      /* owned; of who stays, only read */
  KithBinder *other;    /* owned; of who goes, only read */
  GtkWidget  *chosen[KITH_PERSON_N_FIELDS]; /* borrowed; active where the other one’s value is taken */

  GtkGrid    *grid;     /* template child */
  GtkLabel   *problem;  /* template child */
};

G_DEFINE_FINAL_TYPE (KithMergeDialog, kith_merge_dialog, ADW_TYPE_WINDOW)

static void
kith_merge_dialog_dispose (GObject *object)
{
  KithMergeDialog *self = KITH_MERGE_DIALOG (object);

  g_clear_weak_pointer (&self->page);
  g_clear_object (&self->one);
  g_clear_object (&self->other);
  g_clear_object (&self->desk);

  G_OBJECT_CLASS (kith_merge_dialog_parent_class)->dispose (object);
}

/* What was chosen, as a draft of who stays. */
static KithDraft *
draft_choices (KithMergeDialog *self)
{
  KithRecord *goes = kith_binder_get_record (self->other);
  KithDraft *draft = kith_draft_new_for (kith_binder_get_record (self->one));

  for (guint i = 0; i < KITH_PERSON_N_FIELDS; i++)
    {
      const KithFieldKind kind = kith_record_get_record_type (goes)->fields[i].kind;

      if (self->chosen[i] == NULL || !gtk_check_button_get_active (GTK_CHECK_BUTTON (self->chosen[i])))
        continue;
      if (kind == KITH_FIELD_BOOLEAN || kind == KITH_FIELD_INTEGER)
        kith_draft_set_integer (draft, i, kith_record_get_integer (goes, i));
      else
        kith_draft_set_text (draft, i, kith_record_get_text (goes, i));
    }

  return draft;
}

static void
merge_clicked_cb (KithMergeDialog *self)
{
  KithRecord *goes = kith_binder_get_record (self->other);
  g_autoptr(KithDraft) draft = NULL;
  g_autoptr(GError) error = NULL;
  g_autofree char *id = NULL;

  if (goes == NULL || kith_binder_get_record (self->one) == NULL)
    {
      gtk_window_close (GTK_WINDOW (self));
      return;
    }

  draft = draft_choices (self);
  id = g_strdup (kith_record_get_id (goes));
  if (!kith_desk_merge (self->desk, draft, id, &error))
    {
      gtk_label_set_label (self->problem, error->message);
      gtk_widget_set_visible (GTK_WIDGET (self->problem), TRUE);
      return;
    }

  if (self->page != NULL)
    kith_toast (self->page, _("The two records are one now"), _("_Undo"), "win.undo");
  gtk_window_close (GTK_WINDOW (self));
}

static void
kith_merge_dialog_class_init (KithMergeDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = kith_merge_dialog_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, KITH_UI "kith-merge-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, KithMergeDialog, grid);
  gtk_widget_class_bind_template_child (widget_class, KithMergeDialog, problem);
  gtk_widget_class_bind_template_callback (widget_class, merge_clicked_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
kith_merge_dialog_init (KithMergeDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static GtkWidget *
new_label (const char *text,
           const char *css_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_width_chars (GTK_LABEL (label), 12);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 26);
  gtk_label_set_lines (GTK_LABEL (label), 4);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);
  return label;
}

/* A token is shown as its label, and yes as yes. */
static char *
dup_shown (KithBinder *binder,
           guint       field)
{
  const KithField *line = &kith_binder_get_type_of (binder)->fields[field];
  KithRecord *person = kith_binder_get_record (binder);

  if (!kith_record_says_something (person, field))
    return g_strdup ("");
  if (line->kind == KITH_FIELD_TOKEN)
    return g_strdup (kith_vocabulary_label (line->vocabulary, kith_record_get_token (person, field)));
  if (line->kind == KITH_FIELD_BOOLEAN)
    return g_strdup (_("yes"));

  return kith_binder_dup_text (binder, field);
}

static GtkWidget *
new_choice (const char *label,
            const char *value,
            gboolean    is_other)
{
  GtkWidget *button = gtk_check_button_new ();
  g_autofree char *spoken = NULL;

  /* Translators: said by a screen reader: a field, and one of two values to choose from */
  spoken = g_strdup_printf (is_other ? _("%s: %s, from the second record")
                                     : _("%s: %s, from the first record"), label, value);
  gtk_check_button_set_child (GTK_CHECK_BUTTON (button), new_label (value, NULL));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);
  return button;
}

static void
add_difference (KithMergeDialog *self,
                guint            field,
                int              row,
                const char      *one,
                const char      *other)
{
  const char *label = _(kith_binder_get_type_of (self->one)->fields[field].label);
  GtkWidget *first = new_choice (label, one, FALSE);

  self->chosen[field] = new_choice (label, other, TRUE);
  gtk_check_button_set_group (GTK_CHECK_BUTTON (self->chosen[field]), GTK_CHECK_BUTTON (first));
  gtk_check_button_set_active (GTK_CHECK_BUTTON (first), TRUE);
  gtk_grid_attach (self->grid, first, 1, row, 1, 1);
  gtk_grid_attach (self->grid, self->chosen[field], 2, row, 1, 1);
}

static void
add_field (KithMergeDialog *self,
           guint            field,
           int             *row)
{
  const KithField *line = &kith_binder_get_type_of (self->one)->fields[field];
  g_autofree char *one = dup_shown (self->one, field);
  g_autofree char *other = dup_shown (self->other, field);

  if ((*one == '\0' && *other == '\0') || line->kind == KITH_FIELD_REF
      || line->disclosure == KITH_DISCLOSE_TECHNICAL)
    return;

  gtk_grid_attach (self->grid, new_label (_(line->label), "dim-label"), 0, *row, 1, 1);
  if (*one != '\0' && *other != '\0' && !g_str_equal (one, other) && field != KITH_PERSON_NOTE)
    add_difference (self, field, *row, one, other);
  else
    {
      gtk_grid_attach (self->grid, new_label (one, NULL), 1, *row, 1, 1);
      gtk_grid_attach (self->grid, new_label (other, NULL), 2, *row, 1, 1);
    }
  (*row)++;
}

static void
fill_grid (KithMergeDialog *self)
{
  g_autofree char *one = kith_person_dup_name (kith_binder_get_record (self->one));
  g_autofree char *other = kith_person_dup_name (kith_binder_get_record (self->other));
  int row = 1;

  gtk_grid_attach (self->grid, new_label (one, "heading"), 1, 0, 1, 1);
  gtk_grid_attach (self->grid, new_label (other, "heading"), 2, 0, 1, 1);
  for (guint i = 0; i < KITH_PERSON_N_FIELDS; i++)
    add_field (self, i, &row);
}

/**
 * kith_merge_dialog_show:
 * @parent: the page it is asked from
 * @stays: the person whose record stays
 * @goes: the same person, once more
 *
 * Shows both and lets somebody make them one.
 */
void
kith_merge_dialog_show (GtkWidget  *parent,
                        KithDesk   *desk,
                        KithRecord *stays,
                        KithRecord *goes)
{
  KithMergeDialog *self = g_object_new (KITH_TYPE_MERGE_DIALOG, "modal", TRUE, "transient-for",
                                        gtk_widget_get_root (parent), NULL);

  kith_desk_settle (desk);
  self->desk = g_object_ref (desk);
  g_set_weak_pointer (&self->page, parent);
  self->one = kith_binder_new (desk, KITH_RECORD_PERSON);
  self->other = kith_binder_new (desk, KITH_RECORD_PERSON);
  kith_binder_set_record (self->one, stays);
  kith_binder_set_record (self->other, goes);
  fill_grid (self);
  kith_tidy (GTK_WIDGET (self));
  gtk_window_present (GTK_WINDOW (self));
}
