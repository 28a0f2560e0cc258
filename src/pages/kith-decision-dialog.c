/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Noting a decision to share something with somebody, or not to, and the rule on which it rests. */

#include "config.h"

#include "pages/kith-decision-dialog.h"

#include "base/kith-date.h"
#include "base/kith-text.h"
#include "desk/kith-verbs.h"
#include "model/kith-records.h"
#include "pages/kith-pages.h"
#include "pages/kith-tidy.h"
#include "share/kith-matrix.h"

#include <glib/gi18n-lib.h>

struct _KithDecisionDialog
{
  AdwWindow      parent_instance;

  KithDesk      *desk;     /* owned */
  KithRecord    *decision; /* owned, nullable: the one that is changed */
  GPtrArray     *rules;    /* owned; the check buttons, in the order of the rules */

  GtkEditable   *what_row;      /* template child */
  GtkEditable   *whom_row;      /* template child */
  GtkDropDown   *answer_choice; /* template child */
  GtkStringList *answers;       /* template child */
  GtkEditable   *why_row;       /* template child */
  GtkWidget     *basis_group;   /* template child */
  GtkEditable   *by_row;        /* template child */
  GtkEditable   *when_row;      /* template child */
  GtkLabel      *fault_label;   /* template child */
};

G_DEFINE_FINAL_TYPE (KithDecisionDialog, kith_decision_dialog, ADW_TYPE_WINDOW)

static const KithMatrix *
matrix_of (KithDecisionDialog *self)
{
  return kith_case_get_matrix (kith_desk_get_case (self->desk));
}

static const char *
chosen_rule (KithDecisionDialog *self)
{
  for (guint i = 0; i < self->rules->len; i++)
    if (gtk_check_button_get_active (self->rules->pdata[i]))
      return kith_matrix_get_rule (matrix_of (self), i, NULL);

  return NULL;
}

static void
tell_fault (KithDecisionDialog *self,
            const char         *text)
{
  gtk_label_set_label (self->fault_label, text);
  gtk_widget_set_visible (GTK_WIDGET (self->fault_label), TRUE);
}

/* The day as it was typed, in the form that is kept. */
static gboolean
read_day (KithDecisionDialog  *self,
          char               **edtf)
{
  const char *text = gtk_editable_get_text (self->when_row);
  g_autoptr(GError) error = NULL;
  KithDate date;

  *edtf = NULL;
  if (kith_text_is_empty (text))
    return TRUE;
  if (!kith_date_parse (text, &date, &error))
    {
      tell_fault (self, error->message);
      gtk_widget_grab_focus (GTK_WIDGET (self->when_row));
      return FALSE;
    }

  *edtf = kith_date_dup_edtf (&date);
  return TRUE;
}

static void
write_draft (KithDecisionDialog *self,
             KithDraft          *draft,
             const char         *day)
{
  const char *rule = chosen_rule (self);

  kith_draft_set_text (draft, KITH_SHARING_DECISION_WHAT, gtk_editable_get_text (self->what_row));
  kith_draft_set_text (draft, KITH_SHARING_DECISION_WITH_WHOM,
                       gtk_editable_get_text (self->whom_row));
  kith_draft_set_text (draft, KITH_SHARING_DECISION_ANSWER,
                       kith_sharing_answers.terms[gtk_drop_down_get_selected (self->answer_choice)].token);
  kith_draft_set_text (draft, KITH_SHARING_DECISION_WHY, gtk_editable_get_text (self->why_row));
  kith_draft_set_text (draft, KITH_SHARING_DECISION_DECIDED_BY, gtk_editable_get_text (self->by_row));
  kith_draft_set_text (draft, KITH_SHARING_DECISION_DECIDED_ON, day);
  /* A rule of an older pack stays what it was while nobody chooses another. */
  if (rule == NULL)
    return;
  kith_draft_set_text (draft, KITH_SHARING_DECISION_BASIS, rule);
  kith_draft_set_text (draft, KITH_SHARING_DECISION_BASIS_VERSION,
                       kith_matrix_get_version (matrix_of (self)));
}

static void
save_cb (KithDecisionDialog *self)
{
  g_autoptr(KithDraft) draft = self->decision != NULL
                                 ? kith_draft_new_for (self->decision)
                                 : kith_draft_new (KITH_RECORD_SHARING_DECISION);
  g_autofree char *day = NULL;
  g_autoptr(GError) error = NULL;

  if (!read_day (self, &day))
    return;

  write_draft (self, draft, day);
  if (self->decision != NULL ? kith_desk_edit (self->desk, draft, FALSE, &error)
                             : kith_desk_add (self->desk, draft, &error))
    gtk_window_destroy (GTK_WINDOW (self));
  else
    tell_fault (self, error->message);
}

static void
add_rules (KithDecisionDialog *self,
           const char         *chosen)
{
  const KithMatrix *matrix = matrix_of (self);
  GtkCheckButton *first = NULL;

  for (guint i = 0; i < kith_matrix_count_rules (matrix); i++)
    {
      const char *text = NULL;
      const char *id = kith_matrix_get_rule (matrix, i, &text);
      GtkWidget *row = adw_action_row_new ();
      GtkWidget *check = gtk_check_button_new ();

      adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
      adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), text != NULL ? text : id);
      adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 0);
      gtk_widget_set_valign (check, GTK_ALIGN_CENTER);
      gtk_accessible_update_property (GTK_ACCESSIBLE (check), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                      text != NULL ? text : id, -1);
      if (first == NULL)
        first = GTK_CHECK_BUTTON (check);
      else
        gtk_check_button_set_group (GTK_CHECK_BUTTON (check), first);
      gtk_check_button_set_active (GTK_CHECK_BUTTON (check), g_strcmp0 (id, chosen) == 0);
      adw_action_row_add_prefix (ADW_ACTION_ROW (row), check);
      adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), check);
      adw_preferences_group_add (ADW_PREFERENCES_GROUP (self->basis_group), row);
      g_ptr_array_add (self->rules, check);
    }
}

static void
set_text (GtkEditable *row,
          const char  *text)
{
  gtk_editable_set_text (row, text != NULL ? text : "");
}

static void
fill_from (KithDecisionDialog *self,
           KithRecord         *decision)
{
  const char *token = kith_record_get_token (decision, KITH_SHARING_DECISION_ANSWER);
  KithDate day;

  set_text (self->what_row, kith_record_get_text (decision, KITH_SHARING_DECISION_WHAT));
  set_text (self->whom_row, kith_record_get_text (decision, KITH_SHARING_DECISION_WITH_WHOM));
  set_text (self->why_row, kith_record_get_text (decision, KITH_SHARING_DECISION_WHY));
  set_text (self->by_row, kith_record_get_text (decision, KITH_SHARING_DECISION_DECIDED_BY));
  for (guint i = 0; i < kith_sharing_answers.n_terms; i++)
    if (g_str_equal (kith_sharing_answers.terms[i].token, token))
      gtk_drop_down_set_selected (self->answer_choice, i);
  if (kith_record_get_date (decision, KITH_SHARING_DECISION_DECIDED_ON, &day))
    {
      g_autofree char *text = kith_date_dup_text (&day);

      set_text (self->when_row, text);
    }
}

/* Today, and whoever works with the family. */
static void
fill_new (KithDecisionDialog *self)
{
  KithRecord *info = kith_case_get_info (kith_desk_get_case (self->desk));
  KithDate today = kith_date_from_day (kith_day_today ());
  g_autofree char *day = kith_date_dup_text (&today);

  set_text (self->when_row, day);
  if (info != NULL)
    set_text (self->by_row, kith_record_get_text (info, KITH_CASE_INFO_PRACTITIONER));
}

static void
kith_decision_dialog_dispose (GObject *object)
{
  KithDecisionDialog *self = KITH_DECISION_DIALOG (object);

  g_clear_object (&self->desk);
  g_clear_object (&self->decision);

  G_OBJECT_CLASS (kith_decision_dialog_parent_class)->dispose (object);
}

static void
kith_decision_dialog_finalize (GObject *object)
{
  g_ptr_array_unref (KITH_DECISION_DIALOG (object)->rules);

  G_OBJECT_CLASS (kith_decision_dialog_parent_class)->finalize (object);
}

static void
kith_decision_dialog_class_init (KithDecisionDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = kith_decision_dialog_dispose;
  G_OBJECT_CLASS (klass)->finalize = kith_decision_dialog_finalize;

  gtk_widget_class_set_template_from_resource (widget_class, KITH_UI "kith-decision-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, KithDecisionDialog, what_row);
  gtk_widget_class_bind_template_child (widget_class, KithDecisionDialog, whom_row);
  gtk_widget_class_bind_template_child (widget_class, KithDecisionDialog, answer_choice);
  gtk_widget_class_bind_template_child (widget_class, KithDecisionDialog, answers);
  gtk_widget_class_bind_template_child (widget_class, KithDecisionDialog, why_row);
  gtk_widget_class_bind_template_child (widget_class, KithDecisionDialog, basis_group);
  gtk_widget_class_bind_template_child (widget_class, KithDecisionDialog, by_row);
  gtk_widget_class_bind_template_child (widget_class, KithDecisionDialog, when_row);
  gtk_widget_class_bind_template_child (widget_class, KithDecisionDialog, fault_label);
  gtk_widget_class_bind_template_callback (widget_class, save_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
kith_decision_dialog_init (KithDecisionDialog *self)
{
  self->rules = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  for (guint i = 0; i < kith_sharing_answers.n_terms; i++)
    gtk_string_list_append (self->answers, _(kith_sharing_answers.terms[i].label));
}

/**
 * kith_decision_dialog_present:
 * @over: whose window it stands over
 * @desk: where the case is worked on
 * @decision: (nullable): the decision to change; %NULL to note a new one
 *
 * Shows the form.
 */
void
kith_decision_dialog_present (GtkWidget  *over,
                              KithDesk   *desk,
                              KithRecord *decision)
{
  KithDecisionDialog *self = g_object_new (KITH_TYPE_DECISION_DIALOG, NULL);

  self->desk = g_object_ref (desk);
  g_set_object (&self->decision, decision);
  add_rules (self, decision != NULL ? kith_record_get_text (decision, KITH_SHARING_DECISION_BASIS)
                                    : NULL);
  if (decision != NULL)
    fill_from (self, decision);
  else
    fill_new (self);
  gtk_window_set_transient_for (GTK_WINDOW (self), GTK_WINDOW (gtk_widget_get_root (over)));
  kith_tidy (GTK_WIDGET (self));
  gtk_window_present (GTK_WINDOW (self));
}
