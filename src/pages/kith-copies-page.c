/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * The register: what was given to whom, when, how and why, what was left out of it, with a button that
 * makes the same copy again; and the decisions to share something, or not to.
 */

#include "config.h"

#include "pages/kith-copies-page.h"

#include "base/kith-moment.h"
#include "base/kith-text.h"
#include "model/kith-records.h"
#include "pages/kith-decision-dialog.h"
#include "pages/kith-print-button.h"
#include "pages/kith-tidy.h"
#include "share/kith-matrix.h"

#include <glib/gi18n-lib.h>

#define MOST_ROWS 300 /* the newest */

struct _KithCopiesPage
{
  AdwBin         parent_instance;

  KithDesk      *desk;       /* owned */
  char          *reader;     /* owned, nullable: whose copies are listed; everybody's without */
  GPtrArray     *readers;    /* owned; the names in the order of the filter */
  gboolean       is_filling; /* whether the filter is changed by us */

  GtkDropDown   *filter;     /* child */
  GtkStringList *names;      /* child */
  AdwBin        *body;       /* child; holds what is made anew */
};

G_DEFINE_FINAL_TYPE (KithCopiesPage, kith_copies_page, ADW_TYPE_BIN)

static void
add_line (AdwExpanderRow *row,
          KithRecord     *giving,
          guint           field)
{
  const KithRecordType *type = kith_record_get_record_type (giving);
  const char *text = kith_record_get_text (giving, field);
  g_autofree char *trimmed = NULL;
  g_autofree char *escaped = NULL;
  GtkWidget *line;

  if (kith_text_is_empty (text))
    return;

  trimmed = g_strchomp (g_strdup (text));
  escaped = g_markup_escape_text (trimmed, -1);
  line = adw_action_row_new ();
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (line), _(type->fields[field].label));
  adw_action_row_set_subtitle (ADW_ACTION_ROW (line), escaped);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (line), 0);
  adw_expander_row_add_row (row, line);
}

static char *
dup_when (KithRecord *giving)
{
  KithMoment moment;

  return kith_record_get_moment (giving, KITH_GIVING_GIVEN_AT, &moment)
           ? kith_moment_dup_text (&moment) : g_strdup (_("Not known when"));
}

static const char *
label_of (KithRecord *record,
          guint       field)
{
  const KithVocabulary *vocabulary = kith_record_get_record_type (record)->fields[field].vocabulary;
  const KithTerm *term = kith_vocabulary_find (vocabulary, kith_record_get_token (record, field));

  return term != NULL ? _(term->label) : "";
}

static GtkWidget *
new_giving_row (KithRecord *giving)
{
  static const guint fields[] = {
    KITH_GIVING_WHY, KITH_GIVING_GIVEN_BY, KITH_GIVING_FORM, KITH_GIVING_LANGUAGE,
    KITH_GIVING_RULES, KITH_GIVING_WITHHELD,
  };
  GtkWidget *row = adw_expander_row_new ();
  /* No mnemonic: it would be the name of the button, and all of them would be called the same. */
  GtkWidget *button = gtk_button_new_with_label (_("Make Again…"));
  const char *what = kith_record_get_text (giving, KITH_GIVING_WHAT);
  const char *name = kith_record_get_text (giving, KITH_GIVING_READER_NAME);
  /* Translators: to whom, and what: "Bea: Genogram" */
  g_autofree char *title = g_strdup_printf (_("%s: %s"), name != NULL ? name : "",
                                            what != NULL ? what : "");
  g_autofree char *when = dup_when (giving);
  g_autofree char *subtitle = g_strdup_printf ("%s · %s · %s", when, label_of (giving, KITH_GIVING_WAY),
                                               label_of (giving, KITH_GIVING_READER_KIND));
  g_autofree char *escaped = g_markup_escape_text (subtitle, -1);
  g_autofree char *about = g_strdup_printf ("%s: %s, %s", _("Make again"), title, when);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (row), escaped);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "win.make-again");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", kith_record_get_id (giving));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, about, -1);
  adw_expander_row_add_action (ADW_EXPANDER_ROW (row), button);
  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    add_line (ADW_EXPANDER_ROW (row), giving, fields[i]);
  return row;
}

static GtkWidget *
new_givings_group (KithCopiesPage *self)
{
  KithCase *family = kith_desk_get_case (self->desk);
  GtkWidget *group = adw_preferences_group_new ();
  guint n_rows = 0;

  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (group), _("What Was Given"));
  for (guint i = kith_case_count (family, KITH_RECORD_GIVING); i > 0 && n_rows < MOST_ROWS; i--)
    {
      KithRecord *giving = kith_case_nth (family, KITH_RECORD_GIVING, i - 1);

      if (self->reader != NULL
          && g_strcmp0 (kith_record_get_text (giving, KITH_GIVING_READER_NAME), self->reader) != 0)
        continue;
      adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), new_giving_row (giving));
      n_rows++;
    }
  if (n_rows == 0)
    adw_preferences_group_set_description (ADW_PREFERENCES_GROUP (group),
                                           _("Nothing has been given yet. What you print or save stands here afterwards, with what was left out."));
  return group;
}

/* The words of the rule, or the number if the pack of today has it no more. */
static const char *
basis_of (KithCopiesPage *self,
          KithRecord     *decision)
{
  const KithMatrix *matrix = kith_case_get_matrix (kith_desk_get_case (self->desk));
  const char *id = kith_record_get_text (decision, KITH_SHARING_DECISION_BASIS);
  const char *text = NULL;
  guint number;

  if (!kith_matrix_find_rule (matrix, id, &number))
    return id;

  kith_matrix_get_rule (matrix, number, &text);
  return text;
}

static void
edit_decision_cb (GtkWidget      *row,
                  KithCopiesPage *self)
{
  kith_decision_dialog_present (GTK_WIDGET (self), self->desk,
                                g_object_get_data (G_OBJECT (row), "kith-decision"));
}

static GtkWidget *
new_decision_row (KithCopiesPage *self,
                  KithRecord     *decision)
{
  GtkWidget *row = adw_action_row_new ();
  const char *what = kith_record_get_text (decision, KITH_SHARING_DECISION_WHAT);
  const char *whom = kith_record_get_text (decision, KITH_SHARING_DECISION_WITH_WHOM);
  const char *why = kith_record_get_text (decision, KITH_SHARING_DECISION_WHY);
  const char *basis = basis_of (self, decision);
  g_autofree char *title = g_strdup_printf ("%s: %s", label_of (decision, KITH_SHARING_DECISION_ANSWER),
                                            what != NULL ? what : "");
  g_autofree char *subtitle = g_strdup_printf ("%s\n%s\n%s", whom != NULL ? whom : "",
                                               why != NULL ? why : "", basis != NULL ? basis : "");
  g_autofree char *escaped = g_markup_escape_text (subtitle, -1);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), escaped);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 0);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  g_object_set_data_full (G_OBJECT (row), "kith-decision", g_object_ref (decision), g_object_unref);
  g_signal_connect (row, "activated", G_CALLBACK (edit_decision_cb), self);
  return row;
}

static void
add_decision_cb (KithCopiesPage *self)
{
  kith_decision_dialog_present (GTK_WIDGET (self), self->desk, NULL);
}

static GtkWidget *
new_decisions_group (KithCopiesPage *self)
{
  KithCase *family = kith_desk_get_case (self->desk);
  GtkWidget *group = adw_preferences_group_new ();
  GtkWidget *button = gtk_button_new_with_mnemonic (_("_Note a Decision…"));

  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (group), _("Decisions about Sharing"));
  adw_preferences_group_set_description (ADW_PREFERENCES_GROUP (group),
                                         _("What was shared or not shared, with whom, and on which rule that rests."));
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_set_sensitive (button, !kith_desk_is_read_only (self->desk));
  g_signal_connect_object (button, "clicked", G_CALLBACK (add_decision_cb), self, G_CONNECT_SWAPPED);
  adw_preferences_group_set_header_suffix (ADW_PREFERENCES_GROUP (group), button);
  for (guint i = kith_case_count (family, KITH_RECORD_SHARING_DECISION); i > 0; i--)
    adw_preferences_group_add (ADW_PREFERENCES_GROUP (group),
                               new_decision_row (self, kith_case_nth (family,
                                                                      KITH_RECORD_SHARING_DECISION,
                                                                      i - 1)));
  return group;
}

static void
fill_body (KithCopiesPage *self)
{
  GtkWidget *page = adw_preferences_page_new ();

  adw_preferences_page_add (ADW_PREFERENCES_PAGE (page),
                            ADW_PREFERENCES_GROUP (new_givings_group (self)));
  adw_preferences_page_add (ADW_PREFERENCES_PAGE (page),
                            ADW_PREFERENCES_GROUP (new_decisions_group (self)));
  gtk_accessible_update_property (GTK_ACCESSIBLE (gtk_widget_get_first_child (page)),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, _("Copies"), -1);
  adw_bin_set_child (self->body, page);
  kith_tidy (GTK_WIDGET (self));
}

static void
fill_filter (KithCopiesPage *self)
{
  KithCase *family = kith_desk_get_case (self->desk);
  guint chosen = 0;

  self->is_filling = TRUE;
  g_ptr_array_set_size (self->readers, 0);
  gtk_string_list_splice (self->names, 0, g_list_model_get_n_items (G_LIST_MODEL (self->names)), NULL);
  gtk_string_list_append (self->names, _("Everybody"));
  g_ptr_array_add (self->readers, NULL);
  for (guint i = 0; i < kith_case_count (family, KITH_RECORD_GIVING); i++)
    {
      const char *name = kith_record_get_text (kith_case_nth (family, KITH_RECORD_GIVING, i),
                                               KITH_GIVING_READER_NAME);
      gboolean is_new = name != NULL;

      for (guint r = 1; is_new && r < self->readers->len; r++)
        is_new = !g_str_equal (self->readers->pdata[r], name);
      if (!is_new)
        continue;
      if (g_strcmp0 (name, self->reader) == 0)
        chosen = self->readers->len;
      g_ptr_array_add (self->readers, g_strdup (name));
      gtk_string_list_append (self->names, name);
    }
  gtk_drop_down_set_selected (self->filter, chosen);
  self->is_filling = FALSE;
}

static void
filter_chosen_cb (KithCopiesPage *self)
{
  const guint line = gtk_drop_down_get_selected (self->filter);

  if (self->is_filling || line >= self->readers->len)
    return;

  g_free (self->reader);
  self->reader = g_strdup (self->readers->pdata[line]);
  fill_body (self);
}

static void
case_changed_cb (KithCopiesPage   *self,
                 const KithChange *what)
{
  if (!kith_change_touches (what, KITH_RECORD_GIVING)
      && !kith_change_touches (what, KITH_RECORD_SHARING_DECISION))
    return;

  fill_filter (self);
  fill_body (self);
}

static void
kith_copies_page_dispose (GObject *object)
{
  g_clear_object (&KITH_COPIES_PAGE (object)->desk);

  G_OBJECT_CLASS (kith_copies_page_parent_class)->dispose (object);
}

static void
kith_copies_page_finalize (GObject *object)
{
  KithCopiesPage *self = KITH_COPIES_PAGE (object);

  g_free (self->reader);
  g_ptr_array_unref (self->readers);

  G_OBJECT_CLASS (kith_copies_page_parent_class)->finalize (object);
}

static void
kith_copies_page_class_init (KithCopiesPageClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = kith_copies_page_dispose;
  G_OBJECT_CLASS (klass)->finalize = kith_copies_page_finalize;
}

static void
kith_copies_page_init (KithCopiesPage *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *bar = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *label = gtk_label_new_with_mnemonic (_("Copies _for"));

  self->readers = g_ptr_array_new_with_free_func (g_free);
  self->names = gtk_string_list_new (NULL);
  self->filter = GTK_DROP_DOWN (gtk_drop_down_new (G_LIST_MODEL (self->names), NULL));
  self->body = ADW_BIN (adw_bin_new ());
  /* What takes the focus is the button inside. */
  gtk_accessible_update_property (GTK_ACCESSIBLE (gtk_widget_get_first_child (GTK_WIDGET (self->filter))),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, _("Copies for"), -1);
  gtk_label_set_mnemonic_widget (GTK_LABEL (label), GTK_WIDGET (self->filter));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->filter), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Copies for"), -1);
  g_signal_connect_object (self->filter, "notify::selected", G_CALLBACK (filter_chosen_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_widget_set_halign (bar, GTK_ALIGN_CENTER);
  gtk_widget_set_margin_top (bar, 12);
  gtk_box_append (GTK_BOX (bar), label);
  gtk_box_append (GTK_BOX (bar), GTK_WIDGET (self->filter));
  gtk_box_append (GTK_BOX (bar), kith_print_button_new ("register"));
  gtk_widget_set_vexpand (GTK_WIDGET (self->body), TRUE);
  gtk_box_append (GTK_BOX (box), bar);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->body));
  adw_bin_set_child (ADW_BIN (self), box);
}

/**
 * kith_copies_page_new:
 * @desk: where the case is worked on
 *
 * Returns: (transfer floating): the page
 */
GtkWidget *
kith_copies_page_new (KithDesk *desk)
{
  KithCopiesPage *self = g_object_new (KITH_TYPE_COPIES_PAGE, NULL);

  self->desk = g_object_ref (desk);
  fill_filter (self);
  fill_body (self);
  g_signal_connect_object (kith_desk_get_case (desk), "changed", G_CALLBACK (case_changed_cb), self,
                           G_CONNECT_SWAPPED);
  return GTK_WIDGET (self);
}
