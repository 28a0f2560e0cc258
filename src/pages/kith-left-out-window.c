/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * What a copy leaves out and why, by sort, with a button beside each thing to give it all the same;
 * and what is left out of it that would be given. Each choice has a reason. What is confidential is
 * given only after a second question that names the reader.
 */

#include "config.h"

#include "pages/kith-left-out-window.h"

#include "base/kith-text.h"
#include "model/kith-naming.h"
#include "model/kith-records.h"
#include "pages/kith-tidy.h"

#include <glib/gi18n-lib.h>

#define MOST_ROWS 200 /* of one sort at once */

struct _KithLeftOutWindow
{
  AdwWindow         parent_instance;

  KithRecipient    *recipient;   /* owned */
  GtkWidget        *scroller;    /* child; holds what is made anew */
  GPtrArray        *people;      /* owned; ids in the order of the list */
  GArray           *classes;     /* owned; of KithDisclosure in the order of the list */
  gboolean          is_open[KITH_N_DISCLOSURES];
};

G_DEFINE_FINAL_TYPE (KithLeftOutWindow, kith_left_out_window, ADW_TYPE_WINDOW)

/* A choice that waits for its reason, and perhaps for a second answer. */
typedef struct
{
  KithLeftOutWindow *window;   /* owned */
  KithShareChoice    choice;   /* its texts owned */
  char              *what;     /* owned */
  char              *why_not;  /* owned, nullable: why a second question is asked */
  GtkEditable       *entry;    /* borrowed from the dialog */
} Question;

static void fill (KithLeftOutWindow *self);

static void
question_free (Question *self)
{
  g_object_unref (self->window);
  g_free (self->choice.id);
  g_free (self->choice.field);
  g_free (self->choice.reason);
  g_free (self->what);
  g_free (self->why_not);
  g_free (self);
}

static char *
dup_reader (KithLeftOutWindow *self)
{
  return kith_reader_dup_label (kith_recipient_get_reader (self->recipient));
}

static void
confirmed_cb (GtkWidget  *dialog,
              const char *response,
              gpointer    data)
{
  Question *question = data;

  if (g_str_equal (response, "yes"))
    {
      question->choice.is_confirmed = TRUE;
      kith_recipient_choose (question->window->recipient, &question->choice);
    }
  question_free (question);
}

/* The second question names the reader and says why it is asked. */
static void
ask_again (Question *question)
{
  g_autofree char *reader = dup_reader (question->window);
  /* Translators: %s is the reader's name */
  g_autofree char *heading = kith_text_fill (_("Give this to %s all the same?"), reader);
  g_autofree char *body = g_strdup_printf ("%s\n\n%s", question->what, question->why_not);
  GtkWidget *dialog = adw_message_dialog_new (GTK_WINDOW (question->window), heading, body);
  /* Translators: %s is the reader's name */
  g_autofree char *yes = kith_text_fill (_("_Give It to %s"), reader);

  adw_message_dialog_add_responses (ADW_MESSAGE_DIALOG (dialog), "no", _("_Leave It Out"),
                                    "yes", yes, NULL);
  adw_message_dialog_set_response_appearance (ADW_MESSAGE_DIALOG (dialog), "yes",
                                              ADW_RESPONSE_DESTRUCTIVE);
  adw_message_dialog_set_default_response (ADW_MESSAGE_DIALOG (dialog), "no");
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (dialog), "no");
  g_signal_connect (dialog, "response", G_CALLBACK (confirmed_cb), question);
  kith_tidy (dialog);
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
answered_cb (GtkWidget  *dialog,
             const char *response,
             gpointer    data)
{
  Question *question = data;

  if (!g_str_equal (response, "yes"))
    {
      question_free (question);
      return;
    }

  question->choice.reason = g_strdup (gtk_editable_get_text (question->entry));
  if (question->choice.is_given && question->why_not != NULL)
    {
      ask_again (question);
      return;
    }
  kith_recipient_choose (question->window->recipient, &question->choice);
  question_free (question);
}

static void
reason_typed_cb (GtkEditable *entry,
                 GtkWidget   *dialog)
{
  adw_message_dialog_set_response_enabled (ADW_MESSAGE_DIALOG (dialog), "yes",
                                           !kith_text_is_empty (gtk_editable_get_text (entry)));
}

static void
ask_reason (Question *question)
{
  g_autofree char *reader = dup_reader (question->window);
  g_autofree char *heading
    = kith_text_fill (question->choice.is_given
                        /* Translators: %s is the reader's name */
                        ? _("Why is this given to %s?")
                        /* Translators: %s is the reader's name */
                        : _("Why is this left out for %s?"), reader);
  GtkWidget *dialog = adw_message_dialog_new (GTK_WINDOW (question->window), heading,
                                              question->what);
  GtkWidget *entry = gtk_entry_new ();

  question->entry = GTK_EDITABLE (entry);
  gtk_entry_set_activates_default (GTK_ENTRY (entry), TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Reason"),
                                  -1);
  gtk_entry_set_placeholder_text (GTK_ENTRY (entry), _("Reason"));
  adw_message_dialog_set_extra_child (ADW_MESSAGE_DIALOG (dialog), entry);
  adw_message_dialog_add_responses (ADW_MESSAGE_DIALOG (dialog), "no", _("_Cancel"), "yes",
                                    question->choice.is_given ? _("_Give") : _("_Leave Out"), NULL);
  adw_message_dialog_set_response_enabled (ADW_MESSAGE_DIALOG (dialog), "yes", FALSE);
  adw_message_dialog_set_default_response (ADW_MESSAGE_DIALOG (dialog), "yes");
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (dialog), "no");
  g_signal_connect (entry, "changed", G_CALLBACK (reason_typed_cb), dialog);
  g_signal_connect (dialog, "response", G_CALLBACK (answered_cb), question);
  kith_tidy (dialog);
  gtk_window_present (GTK_WINDOW (dialog));
}

static Question *
question_new (KithLeftOutWindow *self,
              KithShareScope     scope,
              gboolean           is_given,
              const char        *what)
{
  Question *question = g_new0 (Question, 1);

  question->window = g_object_ref (self);
  question->choice.scope = scope;
  question->choice.is_given = is_given;
  question->what = g_strdup (what);
  return question;
}

static void
give_cb (GtkWidget *button,
         gpointer   data)
{
  KithLeftOutWindow *self = data;
  const KithLeftOut *item = g_object_get_data (G_OBJECT (button), "kith-left-out");
  g_autofree char *what = kith_left_out_dup_what (item, kith_recipient_get_case (self->recipient));
  Question *question = question_new (self, item->field < 0 ? KITH_SHARE_RECORD : KITH_SHARE_FIELD,
                                     TRUE, what);
  const KithRecordType *type = kith_record_get_record_type (item->record);

  /* A lost child comes back as a person. */
  if (item->why == KITH_WHY_LOSS)
    question->choice.scope = KITH_SHARE_PERSON;
  question->choice.id = g_strdup (kith_record_get_id (item->record));
  if (item->field >= 0)
    question->choice.field = g_strdup (type->fields[item->field].name);
  if (kith_left_out_needs_question (item))
    question->why_not = g_strdup (kith_left_out_get_why (item));
  ask_reason (question);
}

static void
give_class_cb (GtkWidget *button,
               gpointer   data)
{
  KithLeftOutWindow *self = data;
  const KithDisclosure disclosure
    = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (button), "kith-disclosure"));
  Question *question = question_new (self, KITH_SHARE_CLASS, TRUE,
                                     kith_disclosure_get_label (disclosure));

  question->choice.disclosure = disclosure;
  if (disclosure == KITH_DISCLOSE_NOT_TOLD || disclosure == KITH_DISCLOSE_NOT_PURSUED
      || disclosure == KITH_DISCLOSE_SAFETY)
    question->why_not = g_strdup (_("This is confidential."));
  ask_reason (question);
}

static void
leave_person_cb (GtkWidget *button,
                 gpointer   data)
{
  KithLeftOutWindow *self = data;
  GtkDropDown *choice = g_object_get_data (G_OBJECT (button), "kith-choice");
  const guint line = gtk_drop_down_get_selected (choice);
  GtkStringObject *name = gtk_drop_down_get_selected_item (choice);
  Question *question;

  if (line >= self->people->len)
    return;

  question = question_new (self, KITH_SHARE_PERSON, FALSE, gtk_string_object_get_string (name));
  question->choice.id = g_strdup (self->people->pdata[line]);
  ask_reason (question);
}

static void
leave_class_cb (GtkWidget *button,
                gpointer   data)
{
  KithLeftOutWindow *self = data;
  GtkDropDown *choice = g_object_get_data (G_OBJECT (button), "kith-choice");
  const guint line = gtk_drop_down_get_selected (choice);
  Question *question;

  if (line >= self->classes->len)
    return;

  question = question_new (self, KITH_SHARE_CLASS, FALSE,
                           kith_disclosure_get_label (g_array_index (self->classes, KithDisclosure,
                                                                     line)));
  question->choice.disclosure = g_array_index (self->classes, KithDisclosure, line);
  ask_reason (question);
}

static void
take_back_cb (GtkWidget *button,
              gpointer   data)
{
  KithLeftOutWindow *self = data;
  const guint number = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (button), "kith-number"));
  const KithShareChoices *choices = kith_recipient_get_choices (self->recipient);

  if (number < kith_share_choices_count (choices))
    kith_recipient_take_back (self->recipient, kith_share_choices_nth (choices, number));
}

static GtkWidget *
new_button (const char *label,
            const char *about,
            GCallback   clicked,
            gpointer    data)
{
  GtkWidget *button = gtk_button_new_with_mnemonic (label);
  g_autofree char *name = g_strdup_printf ("%s: %s", gtk_button_get_label (GTK_BUTTON (button)),
                                           about);

  g_strdelimit (name, "_", ' ');
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  g_signal_connect_object (button, "clicked", clicked, data, 0);
  return button;
}

/* User text is never markup. */
static GtkWidget *
new_row (const char *title,
         const char *subtitle)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  if (subtitle != NULL)
    {
      g_autofree char *escaped = g_markup_escape_text (subtitle, -1);

      adw_action_row_set_subtitle (ADW_ACTION_ROW (row), escaped);
      adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 3);
    }
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 3);
  return row;
}

static GtkWidget *
new_item_row (KithLeftOutWindow *self,
              KithLeftOut       *item)
{
  g_autofree char *what = kith_left_out_dup_what (item, kith_recipient_get_case (self->recipient));
  g_autofree char *why = kith_text_is_empty (item->reason)
                           ? g_strdup (kith_left_out_get_why (item))
                           : g_strdup_printf ("%s: %s", kith_left_out_get_why (item), item->reason);
  GtkWidget *row = new_row (what, why);
  GtkWidget *button;

  if (!kith_left_out_can_be_given (item))
    return row;

  button = new_button (_("Give…"), what, G_CALLBACK (give_cb), self);
  g_object_set_data (G_OBJECT (button), "kith-left-out", item);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
  return row;
}

static void
opened_cb (AdwExpanderRow    *row,
           GParamSpec        *pspec,
           KithLeftOutWindow *self)
{
  const guint disclosure = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (row), "kith-disclosure"));

  self->is_open[disclosure] = adw_expander_row_get_expanded (row);
}

static guint
count_class (KithShare      *share,
             KithDisclosure  disclosure)
{
  guint n = 0;

  for (guint i = 0; i < share->left_out->len; i++)
    {
      const KithLeftOut *item = share->left_out->pdata[i];

      n += item->disclosure == disclosure && kith_left_out_is_told (item);
    }

  return n;
}

static GtkWidget *
new_class_row (KithLeftOutWindow *self,
               KithDisclosure     disclosure,
               guint              n)
{
  KithShare *share = kith_recipient_get_share (self->recipient);
  GtkWidget *row = adw_expander_row_new ();
  GtkWidget *button = new_button (_("Give All…"), kith_disclosure_get_label (disclosure),
                                  G_CALLBACK (give_class_cb), self);
  g_autofree char *subtitle = g_strdup_printf (ngettext ("%u thing", "%u things", n), n);
  guint n_rows = 0;

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), kith_disclosure_get_label (disclosure));
  adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (row), subtitle);
  g_object_set_data (G_OBJECT (button), "kith-disclosure", GUINT_TO_POINTER (disclosure));
  adw_expander_row_add_action (ADW_EXPANDER_ROW (row), button);
  for (guint i = 0; i < share->left_out->len && n_rows < MOST_ROWS; i++)
    {
      KithLeftOut *item = share->left_out->pdata[i];

      if (item->disclosure != disclosure || !kith_left_out_is_told (item))
        continue;
      adw_expander_row_add_row (ADW_EXPANDER_ROW (row), new_item_row (self, item));
      n_rows++;
    }
  if (n > n_rows)
    adw_expander_row_add_row (ADW_EXPANDER_ROW (row), new_row (_("… and more of this sort"), NULL));
  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (row), self->is_open[disclosure]);
  g_object_set_data (G_OBJECT (row), "kith-disclosure", GUINT_TO_POINTER (disclosure));
  g_signal_connect (row, "notify::expanded", G_CALLBACK (opened_cb), self);
  return row;
}

static GtkWidget *
new_left_out_group (KithLeftOutWindow *self)
{
  KithShare *share = kith_recipient_get_share (self->recipient);
  GtkWidget *group = adw_preferences_group_new ();
  gboolean is_empty = TRUE;

  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (group), _("Left Out"));
  for (guint i = KITH_DISCLOSE_UNSET + 1; i < KITH_N_DISCLOSURES; i++)
    {
      const guint n = count_class (share, i);

      if (n == 0)
        continue;
      adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), new_class_row (self, i, n));
      is_empty = FALSE;
    }
  if (is_empty)
    adw_preferences_group_set_description (ADW_PREFERENCES_GROUP (group),
                                           _("Nothing is left out for this reader."));
  return group;
}

static char *
dup_choice_title (KithLeftOutWindow     *self,
                  const KithShareChoice *choice)
{
  KithCase *family = kith_recipient_get_case (self->recipient);
  KithRecord *record = choice->id != NULL ? kith_case_find (family, choice->id) : NULL;
  KithLeftOut item = { record, -1, choice->disclosure, KITH_WHY_NARROWED, NULL };
  g_autofree char *what = NULL;

  if (record != NULL && choice->field != NULL)
    item.field = kith_record_type_field (kith_record_get_record_type (record), choice->field);
  what = record != NULL ? kith_left_out_dup_what (&item, family)
                        : g_strdup (kith_disclosure_get_label (choice->disclosure));
  return kith_text_fill (choice->is_given ? _("Given: %s") : _("Left out: %s"), what);
}

static GtkWidget *
new_choices_group (KithLeftOutWindow *self)
{
  const KithShareChoices *choices = kith_recipient_get_choices (self->recipient);
  GtkWidget *group = adw_preferences_group_new ();

  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (group), _("Decided for This Copy"));
  for (guint i = 0; i < kith_share_choices_count (choices); i++)
    {
      const KithShareChoice *choice = kith_share_choices_nth (choices, i);
      g_autofree char *title = dup_choice_title (self, choice);
      GtkWidget *row = new_row (title, choice->reason);
      GtkWidget *button = new_button (_("Take Back"), title, G_CALLBACK (take_back_cb), self);

      g_object_set_data (G_OBJECT (button), "kith-number", GUINT_TO_POINTER (i));
      adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
      adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), row);
    }
  gtk_widget_set_visible (group, kith_share_choices_count (choices) > 0);
  return group;
}

static GtkWidget *
new_chooser_row (KithLeftOutWindow *self,
                 const char        *title,
                 GtkStringList     *names,
                 GCallback          clicked)
{
  GtkWidget *row = new_row (title, NULL);
  GtkWidget *choice = gtk_drop_down_new (G_LIST_MODEL (names),
                                         gtk_property_expression_new (GTK_TYPE_STRING_OBJECT, NULL,
                                                                      "string"));
  GtkWidget *button = new_button (_("Leave Out…"), title, clicked, self);

  gtk_drop_down_set_enable_search (GTK_DROP_DOWN (choice), TRUE);
  gtk_widget_set_valign (choice, GTK_ALIGN_CENTER);
  gtk_accessible_update_property (GTK_ACCESSIBLE (choice), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  g_object_set_data (G_OBJECT (button), "kith-choice", choice);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), choice);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
  return row;
}

static GtkStringList *
list_people (KithLeftOutWindow *self)
{
  KithCase *family = kith_recipient_get_case (self->recipient);
  const KithReader *reader = kith_recipient_get_reader (self->recipient);
  GtkStringList *names = gtk_string_list_new (NULL);

  g_ptr_array_set_size (self->people, 0);
  for (guint i = 0; i < kith_case_count (family, KITH_RECORD_PERSON); i++)
    {
      KithRecord *person = kith_case_nth (family, KITH_RECORD_PERSON, i);
      g_autofree char *name = kith_person_dup_name (person);

      if (kith_reader_is (reader, kith_record_get_id (person)))
        continue;
      g_ptr_array_add (self->people, g_strdup (kith_record_get_id (person)));
      gtk_string_list_append (names, name);
    }

  return names;
}

static GtkStringList *
list_classes (KithLeftOutWindow *self)
{
  GtkStringList *names = gtk_string_list_new (NULL);

  g_array_set_size (self->classes, 0);
  for (KithDisclosure i = KITH_DISCLOSE_KIN; i < KITH_DISCLOSE_REGISTER; i++)
    {
      g_array_append_val (self->classes, i);
      gtk_string_list_append (names, kith_disclosure_get_label (i));
    }

  return names;
}

static GtkWidget *
new_narrow_group (KithLeftOutWindow *self)
{
  GtkWidget *group = adw_preferences_group_new ();

  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (group), _("Leave Out More"));
  adw_preferences_group_set_description (ADW_PREFERENCES_GROUP (group),
                                         _("Somebody who is left out leaves no trace in the copy: no gap, no number, no name."));
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group),
                             new_chooser_row (self, _("Somebody"), list_people (self),
                                              G_CALLBACK (leave_person_cb)));
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group),
                             new_chooser_row (self, _("Everything of a sort"), list_classes (self),
                                              G_CALLBACK (leave_class_cb)));
  return group;
}

/* The rows are made anew from the copy; nothing of them is older than it. */
static void
fill (KithLeftOutWindow *self)
{
  GtkWidget *page = adw_preferences_page_new ();
  g_autofree char *reader = dup_reader (self);
  g_autofree char *title = kith_text_fill (_("What %s Does Not Get"), reader);

  gtk_window_set_title (GTK_WINDOW (self), title);
  adw_preferences_page_add (ADW_PREFERENCES_PAGE (page),
                            ADW_PREFERENCES_GROUP (new_choices_group (self)));
  adw_preferences_page_add (ADW_PREFERENCES_PAGE (page),
                            ADW_PREFERENCES_GROUP (new_left_out_group (self)));
  adw_preferences_page_add (ADW_PREFERENCES_PAGE (page),
                            ADW_PREFERENCES_GROUP (new_narrow_group (self)));
  adw_bin_set_child (ADW_BIN (self->scroller), page);
  kith_tidy (GTK_WIDGET (self));
}

static void
kith_left_out_window_dispose (GObject *object)
{
  g_clear_object (&KITH_LEFT_OUT_WINDOW (object)->recipient);

  G_OBJECT_CLASS (kith_left_out_window_parent_class)->dispose (object);
}

static void
kith_left_out_window_finalize (GObject *object)
{
  KithLeftOutWindow *self = KITH_LEFT_OUT_WINDOW (object);

  g_ptr_array_unref (self->people);
  g_array_unref (self->classes);

  G_OBJECT_CLASS (kith_left_out_window_parent_class)->finalize (object);
}

static void
kith_left_out_window_class_init (KithLeftOutWindowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = kith_left_out_window_dispose;
  G_OBJECT_CLASS (klass)->finalize = kith_left_out_window_finalize;
  gtk_widget_class_add_binding_action (GTK_WIDGET_CLASS (klass), GDK_KEY_Escape, 0, "window.close",
                                       NULL);
}

static void
kith_left_out_window_init (KithLeftOutWindow *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  self->people = g_ptr_array_new_with_free_func (g_free);
  self->classes = g_array_new (FALSE, FALSE, sizeof (KithDisclosure));
  self->scroller = adw_bin_new ();
  gtk_widget_set_vexpand (self->scroller, TRUE);
  gtk_box_append (GTK_BOX (box), adw_header_bar_new ());
  gtk_box_append (GTK_BOX (box), self->scroller);
  adw_window_set_content (ADW_WINDOW (self), box);
  gtk_window_set_default_size (GTK_WINDOW (self), 640, 560);
  gtk_window_set_modal (GTK_WINDOW (self), TRUE);
}

/**
 * kith_left_out_window_present:
 * @widget: over whose window
 * @recipient: for whom the copy is
 *
 * Shows what is left out.
 */
void
kith_left_out_window_present (GtkWidget     *widget,
                              KithRecipient *recipient)
{
  KithLeftOutWindow *self = g_object_new (KITH_TYPE_LEFT_OUT_WINDOW, NULL);

  self->recipient = g_object_ref (recipient);
  gtk_window_set_transient_for (GTK_WINDOW (self), GTK_WINDOW (gtk_widget_get_root (widget)));
  fill (self);
  g_signal_connect_object (recipient, "changed", G_CALLBACK (fill), self, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (self));
}
