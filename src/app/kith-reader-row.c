/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * Somebody who may get a copy: whether they do, in which print and which language, which at first are
 * those the case says they need, what is left out for them and which words of it have to be looked at.
 * What can be chosen about them is made when the row is opened for the first time.
 */

#include "config.h"

#include "app/kith-reader-row.h"

#include "base/kith-text.h"
#include "pages/kith-left-out-window.h"
#include "pages/kith-tidy.h"
#include "report/kith-phrases.h"
#include "report/kith-reading.h"

#include <glib/gi18n-lib.h>

struct _KithReaderRow
{
  AdwExpanderRow   parent_instance;

  KithRecipient   *recipient;  /* owned */
  KithReading      reading;    /* as chosen */
  const char      *second;     /* nullable; the language beside it */
  gboolean         is_opened;  /* whether the choices are made */
  gboolean         is_filling; /* whether they are changed by us */

  GtkCheckButton  *check;      /* child */
  GtkDropDown     *kind;       /* child, nullable; these are there once it was opened */
  AdwActionRow    *left_out;   /* child, nullable */
  GtkEditable     *why;        /* child, nullable */
  GtkWidget       *leaks_row;  /* child, nullable */
  GtkLabel        *leaks;      /* child, nullable */
};

G_DEFINE_FINAL_TYPE (KithReaderRow, kith_reader_row, ADW_TYPE_EXPANDER_ROW)

enum { CHANGED, N_SIGNALS };
static guint signals[N_SIGNALS];

static const KithReader *
reader_of (KithReaderRow *self)
{
  return kith_recipient_get_reader (self->recipient);
}

static void
tell_subtitle (KithReaderRow *self)
{
  const char *format = kith_print_format_get_label (self->reading.format);
  const char *language = kith_reading_get_language_label (self->reading.language);
  GString *text = g_string_new (NULL);
  g_autofree char *escaped = NULL;

  g_string_append_printf (text, "%s · %s", format, language);
  if (self->second != NULL)
    g_string_append_printf (text, " + %s", kith_reading_get_language_label (self->second));
  if (kith_reader_row_is_chosen (self) && !kith_recipient_get_share (self->recipient)->is_whole)
    {
      const guint n = kith_recipient_count_told (self->recipient);

      g_string_append (text, " · ");
      g_string_append_printf (text, ngettext ("%u thing left out", "%u things left out", n), n);
    }
  escaped = g_markup_escape_text (text->str, -1);
  adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (self), escaped);
  g_string_free (text, TRUE);
}

static void
tell_leaks (KithReaderRow *self)
{
  g_autofree char *leaks = kith_recipient_dup_leaks (self->recipient, NULL);
  g_autofree char *text = g_strdup_printf ("%s\n%s", _("Look at these words before you give it:"),
                                           leaks != NULL ? leaks : "");

  gtk_label_set_label (self->leaks, text);
  gtk_widget_set_visible (self->leaks_row, leaks != NULL);
}

static void
tell (KithReaderRow *self)
{
  tell_subtitle (self);
  if (!self->is_opened)
    return;

  if (adw_expander_row_get_expanded (ADW_EXPANDER_ROW (self)))
    {
      g_autofree char *left_out = kith_recipient_dup_left_out (self->recipient);

      adw_action_row_set_subtitle (self->left_out, left_out);
      tell_leaks (self);
    }
}

static void
changed (KithReaderRow *self)
{
  tell (self);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
recipient_changed_cb (KithReaderRow *self)
{
  if (kith_reader_row_is_chosen (self) || adw_expander_row_get_expanded (ADW_EXPANDER_ROW (self)))
    changed (self);
}

static void
toggled_cb (KithReaderRow *self)
{
  if (self->recipient != NULL)
    changed (self);
}

/* A screen reader stands on the button in a drop-down, and is to hear what is chosen. */
static void
name_choice (GtkDropDown *choice,
             const char  *title)
{
  GtkStringObject *chosen = gtk_drop_down_get_selected_item (choice);
  g_autofree char *name = g_strdup_printf ("%s: %s", title,
                                           chosen != NULL ? gtk_string_object_get_string (chosen) : "");

  gtk_accessible_update_property (GTK_ACCESSIBLE (gtk_widget_get_first_child (GTK_WIDGET (choice))),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static void
renamed_cb (GtkDropDown *choice,
            GParamSpec  *pspec,
            gpointer     title)
{
  name_choice (choice, title);
}

/* A choice of its own row; @labels has room for no more than its list. */
static GtkDropDown *
add_choice (KithReaderRow      *self,
            const char         *title,
            const char *const  *labels,
            guint               chosen,
            GCallback           selected)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *choice = gtk_drop_down_new_from_strings (labels);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  gtk_drop_down_set_selected (GTK_DROP_DOWN (choice), chosen);
  gtk_widget_set_valign (choice, GTK_ALIGN_CENTER);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), choice);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), choice);
  adw_expander_row_add_row (ADW_EXPANDER_ROW (self), row);
  name_choice (GTK_DROP_DOWN (choice), title);
  g_signal_connect (choice, "notify::selected", G_CALLBACK (renamed_cb), (gpointer) title);
  g_signal_connect_object (choice, "notify::selected", selected, self, G_CONNECT_SWAPPED);
  return GTK_DROP_DOWN (choice);
}

static void
format_chosen_cb (KithReaderRow *self,
                  GParamSpec    *pspec,
                  GtkDropDown   *choice)
{
  self->reading.format = MIN (gtk_drop_down_get_selected (choice), KITH_N_PRINT_FORMATS - 1);
  changed (self);
}

static void
language_chosen_cb (KithReaderRow *self,
                    GParamSpec    *pspec,
                    GtkDropDown   *choice)
{
  self->reading.language = kith_phrases_list_languages ()[gtk_drop_down_get_selected (choice)];
  changed (self);
}

/* The first line is none. */
static void
second_chosen_cb (KithReaderRow *self,
                  GParamSpec    *pspec,
                  GtkDropDown   *choice)
{
  const guint line = gtk_drop_down_get_selected (choice);

  self->second = line > 0 ? kith_phrases_list_languages ()[line - 1] : NULL;
  changed (self);
}

static void
kind_chosen_cb (KithReaderRow *self)
{
  const guint kind = gtk_drop_down_get_selected (self->kind);

  if (kind < KITH_N_READERS)
    kith_recipient_set_kind (self->recipient, kind);
}

static void
look_cb (KithReaderRow *self)
{
  kith_left_out_window_present (GTK_WIDGET (self), self->recipient);
}

static guint
find_language (const char *code)
{
  const char *const *codes = kith_phrases_list_languages ();

  for (guint i = 0; codes[i] != NULL; i++)
    if (g_strcmp0 (codes[i], code) == 0)
      return i;

  return 0;
}

static void
add_reading (KithReaderRow *self)
{
  const char *const *codes = kith_phrases_list_languages ();
  g_autoptr(GPtrArray) labels = g_ptr_array_new ();

  for (KithPrintFormat i = 0; i < KITH_N_PRINT_FORMATS; i++)
    g_ptr_array_add (labels, (gpointer) kith_print_format_get_label (i));
  g_ptr_array_add (labels, NULL);
  add_choice (self, _("Print"), (const char *const *) labels->pdata, self->reading.format,
              G_CALLBACK (format_chosen_cb));

  g_ptr_array_set_size (labels, 0);
  for (guint i = 0; codes[i] != NULL; i++)
    g_ptr_array_add (labels, (gpointer) kith_reading_get_language_label (codes[i]));
  g_ptr_array_add (labels, NULL);
  add_choice (self, _("Language"), (const char *const *) labels->pdata,
              find_language (self->reading.language), G_CALLBACK (language_chosen_cb));

  g_ptr_array_insert (labels, 0, (gpointer) _("None"));
  add_choice (self, _("Beside it"), (const char *const *) labels->pdata,
              self->second != NULL ? find_language (self->second) + 1 : 0,
              G_CALLBACK (second_chosen_cb));
}

static void
add_kind (KithReaderRow *self)
{
  const char *labels[KITH_N_READERS + 1] = { NULL };

  for (KithReaderKind i = 0; i < KITH_N_READERS; i++)
    labels[i] = kith_reader_kind_get_label (i);
  self->kind = add_choice (self, _("Given as to a"), labels, reader_of (self)->kind,
                           G_CALLBACK (kind_chosen_cb));
}

static void
add_left_out (KithReaderRow *self)
{
  GtkWidget *button = gtk_button_new_with_mnemonic (_("_Look…"));

  self->left_out = ADW_ACTION_ROW (adw_action_row_new ());
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->left_out), _("Left out"));
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  g_signal_connect_object (button, "clicked", G_CALLBACK (look_cb), self, G_CONNECT_SWAPPED);
  adw_action_row_add_suffix (self->left_out, button);
  adw_action_row_set_activatable_widget (self->left_out, button);
  adw_expander_row_add_row (ADW_EXPANDER_ROW (self), GTK_WIDGET (self->left_out));
}

static void
add_why (KithReaderRow *self)
{
  self->why = GTK_EDITABLE (adw_entry_row_new ());
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->why), _("Why it is given"));
  adw_expander_row_add_row (ADW_EXPANDER_ROW (self), GTK_WIDGET (self->why));
}

static void
add_leaks (KithReaderRow *self)
{
  self->leaks_row = adw_preferences_row_new ();
  self->leaks = GTK_LABEL (gtk_label_new (NULL));
  gtk_label_set_wrap (self->leaks, TRUE);
  gtk_label_set_wrap_mode (self->leaks, PANGO_WRAP_WORD_CHAR);
  gtk_label_set_max_width_chars (self->leaks, 38);
  gtk_label_set_xalign (self->leaks, 0);
  gtk_widget_add_css_class (GTK_WIDGET (self->leaks), "kith-leaks");
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->leaks_row), _("Words to look at"));
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (self->leaks_row), GTK_WIDGET (self->leaks));
  adw_expander_row_add_row (ADW_EXPANDER_ROW (self), self->leaks_row);
}

static void
opened_cb (KithReaderRow *self)
{
  if (!adw_expander_row_get_expanded (ADW_EXPANDER_ROW (self)) || self->recipient == NULL)
    return;

  if (!self->is_opened)
    {
      self->is_opened = TRUE;
      add_leaks (self);
      add_reading (self);
      if (reader_of (self)->person != NULL)
        add_kind (self);
      add_left_out (self);
      if (reader_of (self)->kind != KITH_READER_FILE)
        add_why (self);
    }
  tell (self);
  kith_tidy (GTK_WIDGET (self));
}

static void
kith_reader_row_dispose (GObject *object)
{
  g_clear_object (&KITH_READER_ROW (object)->recipient);

  G_OBJECT_CLASS (kith_reader_row_parent_class)->dispose (object);
}

static void
kith_reader_row_class_init (KithReaderRowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = kith_reader_row_dispose;

  /**
   * KithReaderRow::changed:
   *
   * They get something else, or otherwise, or nothing.
   */
  signals[CHANGED] = g_signal_new ("changed", KITH_TYPE_READER_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                   NULL, G_TYPE_NONE, 0);
}

static void
kith_reader_row_init (KithReaderRow *self)
{
  self->check = GTK_CHECK_BUTTON (gtk_check_button_new ());
  gtk_widget_set_valign (GTK_WIDGET (self->check), GTK_ALIGN_CENTER);
  adw_expander_row_add_prefix (ADW_EXPANDER_ROW (self), GTK_WIDGET (self->check));
  g_signal_connect_object (self->check, "toggled", G_CALLBACK (toggled_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect (self, "notify::expanded", G_CALLBACK (opened_cb), NULL);
}

/**
 * kith_reader_row_new:
 * @desk: where the case is worked on
 * @reader: (transfer full): for whom
 *
 * Returns: (transfer floating): the row, not chosen, in the print and language they need
 */
GtkWidget *
kith_reader_row_new (KithDesk   *desk,
                     KithReader *reader)
{
  KithReaderRow *self = g_object_new (KITH_TYPE_READER_ROW, NULL);
  g_autofree char *name = kith_reader_dup_label (reader);
  g_autofree char *label = reader->person != NULL || reader->kind == KITH_READER_FILE
                             ? g_strdup (name)
                             /* Translators: a reader who is not named: "Any: Parent" */
                             : g_strdup_printf (_("Any: %s"), kith_reader_kind_get_label (reader->kind));

  self->reading = kith_reading_of (kith_desk_get_case (desk), reader->person);
  self->recipient = kith_recipient_new (desk, reader);
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (self), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->check), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  g_signal_connect_object (self->recipient, "changed", G_CALLBACK (recipient_changed_cb), self,
                           G_CONNECT_SWAPPED);
  tell (self);
  return GTK_WIDGET (self);
}

/**
 * kith_reader_row_get_recipient:
 *
 * Returns: (transfer none): who it is, and what they may have
 */
KithRecipient *
kith_reader_row_get_recipient (KithReaderRow *self)
{
  return self->recipient;
}

/**
 * kith_reader_row_is_chosen:
 *
 * Returns: whether they get a copy
 */
gboolean
kith_reader_row_is_chosen (KithReaderRow *self)
{
  return gtk_check_button_get_active (self->check);
}

/**
 * kith_reader_row_set_chosen:
 * @is_chosen: whether they get a copy
 */
void
kith_reader_row_set_chosen (KithReaderRow *self,
                            gboolean       is_chosen)
{
  gtk_check_button_set_active (self->check, is_chosen);
}

/**
 * kith_reader_row_get_wish:
 * @wish: (out): gets how they read, and why it is given; the rest stays
 */
void
kith_reader_row_get_wish (KithReaderRow  *self,
                          KithBundleWish *wish)
{
  wish->format = self->reading.format;
  wish->language = self->reading.language;
  wish->second_language = self->second;
  wish->why = self->why != NULL && !kith_text_is_empty (gtk_editable_get_text (self->why))
                ? gtk_editable_get_text (self->why) : NULL;
}

/**
 * kith_reader_row_focus:
 *
 * Puts the focus where they are chosen.
 */
void
kith_reader_row_focus (KithReaderRow *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (self->check));
}
