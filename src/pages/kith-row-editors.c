/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The widgets in which fields are changed, one for each kind of field. */

#include "config.h"

#include "pages/kith-row-editors.h"

#include "base/kith-text.h"
#include "model/kith-naming.h"
#include "pages/kith-choice-finder.h"
#include "pages/kith-person-chooser.h"
#include "pages/kith-spelling.h"
#include "pages/kith-wording-marks.h"

#include <glib/gi18n-lib.h>

static const KithField *
field_of (KithRow *row)
{
  return &kith_binder_get_type_of (kith_row_get_binder (row))->fields[kith_row_get_number (row)];
}

/* A line of text, a number, a date. */

static void
entry_changed_cb (KithRow     *row,
                  GtkEditable *entry)
{
  kith_binder_type (kith_row_get_binder (row), kith_row_get_number (row),
                    gtk_editable_get_text (entry));
}

static void
entry_activated_cb (KithRow *row)
{
  kith_binder_leave (kith_row_get_binder (row), kith_row_get_number (row));
}

static GtkWidget *
make_entry (KithRow *row)
{
  GtkWidget *entry = gtk_entry_new ();

  /* Undo belongs to the case: what is typed is a step there. */
  gtk_editable_set_enable_undo (GTK_EDITABLE (entry), FALSE);
  gtk_editable_set_width_chars (GTK_EDITABLE (entry), 8);
  if (field_of (row)->kind == KITH_FIELD_INTEGER)
    gtk_entry_set_input_purpose (GTK_ENTRY (entry), GTK_INPUT_PURPOSE_NUMBER);
  g_signal_connect_object (entry, "changed", G_CALLBACK (entry_changed_cb), row, G_CONNECT_SWAPPED);
  g_signal_connect_object (entry, "activate", G_CALLBACK (entry_activated_cb), row,
                           G_CONNECT_SWAPPED);
  return entry;
}

static void
show_in_entry (KithRow    *row,
               GtkWidget  *widget,
               const char *text)
{
  if (g_str_equal (gtk_editable_get_text (GTK_EDITABLE (widget)), text))
    return;

  g_signal_handlers_block_by_func (widget, entry_changed_cb, row);
  gtk_editable_set_text (GTK_EDITABLE (widget), text);
  g_signal_handlers_unblock_by_func (widget, entry_changed_cb, row);
}

/* Several lines. */

static char *
dup_buffer_text (GtkTextBuffer *buffer)
{
  GtkTextIter start, end;

  gtk_text_buffer_get_bounds (buffer, &start, &end);
  return gtk_text_buffer_get_text (buffer, &start, &end, FALSE);
}

static void
buffer_changed_cb (KithRow       *row,
                   GtkTextBuffer *buffer)
{
  g_autofree char *text = dup_buffer_text (buffer);

  kith_binder_type (kith_row_get_binder (row), kith_row_get_number (row), text);
}

static GtkWidget *
make_text (KithRow *row)
{
  GtkWidget *view = gtk_text_view_new ();
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (view));

  gtk_text_buffer_set_enable_undo (buffer, FALSE);
  gtk_text_view_set_wrap_mode (GTK_TEXT_VIEW (view), GTK_WRAP_WORD_CHAR);
  gtk_text_view_set_accepts_tab (GTK_TEXT_VIEW (view), FALSE);
  gtk_widget_set_size_request (view, -1, 22 * (int) kith_row_get_lines (row) + 12);
  gtk_widget_add_css_class (view, "kith-text");
  g_signal_connect_object (buffer, "changed", G_CALLBACK (buffer_changed_cb), row,
                           G_CONNECT_SWAPPED);
  kith_spelling_watch (GTK_TEXT_VIEW (view), kith_binder_get_desk (kith_row_get_binder (row)));
  if (kith_binder_looks_at_words (kith_row_get_binder (row), kith_row_get_number (row)))
    kith_wording_marks_watch (GTK_TEXT_VIEW (view), kith_binder_get_desk (kith_row_get_binder (row)));
  return view;
}

static void
show_in_text (KithRow    *row,
              GtkWidget  *widget,
              const char *text)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (widget));
  g_autofree char *shown = dup_buffer_text (buffer);

  if (g_str_equal (shown, text))
    return;

  g_signal_handlers_block_by_func (buffer, buffer_changed_cb, row);
  gtk_text_buffer_set_text (buffer, text, -1);
  g_signal_handlers_unblock_by_func (buffer, buffer_changed_cb, row);
}

/* A choice from a vocabulary. */

/* Beyond this many terms one would rather type than look. */
#define MANY_TERMS 12

static void
choice_cb (KithRow     *row,
           GParamSpec  *pspec,
           GtkDropDown *chooser)
{
  const KithVocabulary *vocabulary = field_of (row)->vocabulary;
  guint chosen = gtk_drop_down_get_selected (chooser);

  if (chosen < vocabulary->n_terms)
    kith_binder_choose (kith_row_get_binder (row), kith_row_get_number (row),
                        vocabulary->terms[chosen].token);
}

static GtkWidget *
make_choice (KithRow *row)
{
  const KithVocabulary *vocabulary = field_of (row)->vocabulary;
  g_autoptr(GtkStringList) labels = gtk_string_list_new (NULL);
  GtkWidget *chooser;

  for (guint i = 0; i < vocabulary->n_terms; i++)
    gtk_string_list_append (labels, _(vocabulary->terms[i].label));

  chooser = gtk_drop_down_new (g_object_ref (G_LIST_MODEL (labels)),
                               gtk_property_expression_new (GTK_TYPE_STRING_OBJECT, NULL, "string"));
  gtk_drop_down_set_enable_search (GTK_DROP_DOWN (chooser), vocabulary->n_terms > MANY_TERMS);
  g_signal_connect_object (chooser, "notify::selected", G_CALLBACK (choice_cb), row,
                           G_CONNECT_SWAPPED);
  kith_choice_finder_watch (GTK_DROP_DOWN (chooser));
  return chooser;
}

/* What a newer Kith wrote has no place in the list, and none is shown as chosen. */
static void
show_in_choice (KithRow    *row,
                GtkWidget  *widget,
                const char *text)
{
  const KithTerm *term = kith_vocabulary_find (field_of (row)->vocabulary, text);

  g_signal_handlers_block_by_func (widget, choice_cb, row);
  gtk_drop_down_set_selected (GTK_DROP_DOWN (widget),
                              term != NULL ? (guint) (term - field_of (row)->vocabulary->terms)
                                           : GTK_INVALID_LIST_POSITION);
  g_signal_handlers_unblock_by_func (widget, choice_cb, row);
}

/* Yes or no. */

static void
tick_cb (KithRow        *row,
         GtkCheckButton *button)
{
  kith_binder_choose (kith_row_get_binder (row), kith_row_get_number (row),
                      gtk_check_button_get_active (button) ? "1" : "0");
}

static GtkWidget *
make_tick (KithRow *row)
{
  GtkWidget *button = gtk_check_button_new ();
  GtkWidget *label = gtk_label_new (kith_row_get_title (row));

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_check_button_set_child (GTK_CHECK_BUTTON (button), label);
  g_signal_connect_object (button, "toggled", G_CALLBACK (tick_cb), row, G_CONNECT_SWAPPED);
  return button;
}

static void
show_in_tick (KithRow    *row,
              GtkWidget  *widget,
              const char *text)
{
  g_signal_handlers_block_by_func (widget, tick_cb, row);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (widget), g_str_equal (text, "1"));
  g_signal_handlers_unblock_by_func (widget, tick_cb, row);
}

/* Somebody, or something else that is recorded. */

static void
chosen_cb (KithRow    *row,
           const char *id)
{
  kith_binder_choose (kith_row_get_binder (row), kith_row_get_number (row), id);
}

static GtkWidget *
make_reference (KithRow *row)
{
  const KithRecordType *type = kith_record_type_find (field_of (row)->refers_to);
  KithDesk *desk = kith_binder_get_desk (kith_row_get_binder (row));
  GtkWidget *chooser = kith_person_chooser_new (kith_desk_get_case (desk), type->kind);

  kith_person_chooser_let_add (KITH_PERSON_CHOOSER (chooser), desk);
  kith_person_chooser_let_clear (KITH_PERSON_CHOOSER (chooser));

  g_signal_connect_object (chooser, "chosen", G_CALLBACK (chosen_cb), row, G_CONNECT_SWAPPED);
  return chooser;
}

static void
show_in_reference (KithRow    *row,
                   GtkWidget  *widget,
                   const char *text)
{
  kith_person_chooser_set_chosen (KITH_PERSON_CHOOSER (widget), text);
}

static const KithRowEditor one_line = { make_entry, show_in_entry };
static const KithRowEditor many_lines = { make_text, show_in_text };
static const KithRowEditor choice = { make_choice, show_in_choice };
static const KithRowEditor tick = { make_tick, show_in_tick, TRUE };
static const KithRowEditor reference = { make_reference, show_in_reference };

/**
 * kith_row_editor_for:
 * @kind: of the field
 *
 * Returns: how fields of this kind are changed in a row such as @row
 */
const KithRowEditor *
kith_row_editor_for (KithRow       *row,
                     KithFieldKind  kind)
{
  if (kith_row_get_steps (row) > 0)
    return &kith_row_editor_steps;

  switch (kind)
    {
    case KITH_FIELD_TOKEN:
      return field_of (row)->vocabulary == &kith_faces ? &kith_row_editor_faces : &choice;
    case KITH_FIELD_TOKENS:
      return &kith_row_editor_several;
    case KITH_FIELD_BOOLEAN:
      return &tick;
    case KITH_FIELD_REF:
      return &reference;
    case KITH_FIELD_TEXT:
    case KITH_FIELD_DATE:
    case KITH_FIELD_MOMENT:
    case KITH_FIELD_INTEGER:
    case KITH_FIELD_REAL:
    case KITH_FIELD_BYTES:
    default:
      return kith_row_get_lines (row) > 1 ? &many_lines : &one_line;
    }
}
