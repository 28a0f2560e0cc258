/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * For whom something is printed or saved: the reader, what they are to the case, why they get it, how
 * much is left out, and the words that would tell where somebody is.
 */

#include "config.h"

#include "pages/kith-reader-group.h"

#include "model/kith-naming.h"
#include "model/kith-records.h"
#include "pages/kith-left-out-window.h"
#include "pages/kith-pages.h"
#include "pages/kith-readers.h"

#include <glib/gi18n-lib.h>

struct _KithReaderGroup
{
  AdwPreferencesGroup  parent_instance;

  KithDesk            *desk;       /* owned, nullable */
  KithRecipient       *recipient;  /* owned, nullable until there is a desk */
  GPtrArray           *ids;        /* owned; of each line of the list the person's id, or a kind */
  gboolean             is_filling; /* whether the rows are changed by us */

  GtkDropDown         *reader_choice;  /* template child */
  GtkStringList       *reader_names;   /* template child */
  GtkWidget           *kind_row;       /* template child */
  GtkDropDown         *kind_choice;    /* template child */
  GtkStringList       *kind_names;     /* template child */
  GtkEditable         *why_row;        /* template child */
  AdwActionRow        *left_out_row;   /* template child */
  GtkWidget           *left_out_button; /* template child */
  GtkLabel            *leaks_label;    /* template child */
};

G_DEFINE_FINAL_TYPE (KithReaderGroup, kith_reader_group, ADW_TYPE_PREFERENCES_GROUP)

enum { CHANGED, N_SIGNALS };
static guint signals[N_SIGNALS];

static const KithReader *
reader_of (KithReaderGroup *self)
{
  return kith_recipient_get_reader (self->recipient);
}

static void
tell_leaks (KithReaderGroup *self)
{
  g_autofree char *leaks = kith_recipient_dup_leaks (self->recipient, NULL);
  g_autofree char *text = g_strdup_printf ("%s\n%s", _("Look at these words before you give it:"),
                                           leaks != NULL ? leaks : "");

  gtk_label_set_label (self->leaks_label, text);
  gtk_widget_set_visible (GTK_WIDGET (self->leaks_label), leaks != NULL);
}

static void
tell_left_out (KithReaderGroup *self)
{
  g_autofree char *text = kith_recipient_dup_left_out (self->recipient);

  adw_action_row_set_subtitle (self->left_out_row, text);
  tell_leaks (self);
}

static void
fill_kind (KithReaderGroup *self)
{
  self->is_filling = TRUE;
  gtk_drop_down_set_selected (self->kind_choice, reader_of (self)->kind);
  gtk_widget_set_visible (self->kind_row, reader_of (self)->person != NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->why_row), reader_of (self)->kind != KITH_READER_FILE);
  self->is_filling = FALSE;
}

static void
recipient_changed_cb (KithReaderGroup *self)
{
  fill_kind (self);
  tell_left_out (self);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
reader_chosen_cb (KithReaderGroup *self)
{
  const guint line = gtk_drop_down_get_selected (self->reader_choice);
  KithReader *reader;

  if (self->is_filling || self->desk == NULL || line >= self->ids->len)
    return;

  reader = kith_reader_parse (kith_desk_get_case (self->desk), self->ids->pdata[line], NULL);
  kith_recipient_take_reader (self->recipient,
                              reader != NULL ? reader : kith_reader_new (KITH_READER_FILE));
}

static void
kind_chosen_cb (KithReaderGroup *self)
{
  const guint kind = gtk_drop_down_get_selected (self->kind_choice);

  if (!self->is_filling && self->desk != NULL && kind < KITH_N_READERS)
    kith_recipient_set_kind (self->recipient, kind);
}

static void
look_cb (KithReaderGroup *self)
{
  kith_left_out_window_present (GTK_WIDGET (self), self->recipient);
}

static void
add_line (KithReaderGroup *self,
          const char      *id,
          const char      *label)
{
  g_ptr_array_add (self->ids, g_strdup (id));
  gtk_string_list_append (self->reader_names, label);
}

static guint
find_line (KithReaderGroup *self)
{
  const char *id = reader_of (self)->person != NULL ? reader_of (self)->person
                                                : kith_reader_kind_get_token (reader_of (self)->kind);
  guint line;

  return g_ptr_array_find_with_equal_func (self->ids, id, g_str_equal, &line) ? line : 0;
}

static void
fill_readers (KithReaderGroup *self)
{
  KithCase *family = kith_desk_get_case (self->desk);

  self->is_filling = TRUE;
  g_ptr_array_set_size (self->ids, 0);
  gtk_string_list_splice (self->reader_names, 0,
                          g_list_model_get_n_items (G_LIST_MODEL (self->reader_names)), NULL);
  add_line (self, kith_reader_kind_get_token (KITH_READER_FILE),
            kith_reader_kind_get_label (KITH_READER_FILE));
  for (guint i = 0; i < kith_case_count (family, KITH_RECORD_PERSON); i++)
    {
      KithRecord *person = kith_case_nth (family, KITH_RECORD_PERSON, i);
      g_autofree char *name = kith_person_dup_name (person);

      if (kith_can_read (person))
        add_line (self, kith_record_get_id (person), name);
    }
  for (KithReaderKind kind = 0; kind < KITH_READER_FILE; kind++)
    {
      /* Translators: a reader who is not named: "Any: Parent" */
      g_autofree char *label = g_strdup_printf (_("Any: %s"), kith_reader_kind_get_label (kind));

      add_line (self, kith_reader_kind_get_token (kind), label);
    }
  gtk_drop_down_set_selected (self->reader_choice, find_line (self));
  self->is_filling = FALSE;
}

/* Somebody else may have come into the case; whoever is chosen stays while they are there. */
static void
case_changed_cb (KithReaderGroup  *self,
                 const KithChange *what)
{
  if (kith_change_touches (what, KITH_RECORD_PERSON))
    fill_readers (self);
}

static void
kith_reader_group_dispose (GObject *object)
{
  KithReaderGroup *self = KITH_READER_GROUP (object);

  g_clear_object (&self->recipient);
  g_clear_object (&self->desk);

  G_OBJECT_CLASS (kith_reader_group_parent_class)->dispose (object);
}

static void
kith_reader_group_finalize (GObject *object)
{
  g_ptr_array_unref (KITH_READER_GROUP (object)->ids);

  G_OBJECT_CLASS (kith_reader_group_parent_class)->finalize (object);
}

static void
kith_reader_group_class_init (KithReaderGroupClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = kith_reader_group_dispose;
  G_OBJECT_CLASS (klass)->finalize = kith_reader_group_finalize;

  /**
   * KithReaderGroup::changed:
   *
   * The reader or what they may have is another one.
   */
  signals[CHANGED] = g_signal_new ("changed", KITH_TYPE_READER_GROUP, G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class, KITH_UI "kith-reader-group.ui");
  gtk_widget_class_bind_template_child (widget_class, KithReaderGroup, reader_choice);
  gtk_widget_class_bind_template_child (widget_class, KithReaderGroup, reader_names);
  gtk_widget_class_bind_template_child (widget_class, KithReaderGroup, kind_row);
  gtk_widget_class_bind_template_child (widget_class, KithReaderGroup, kind_choice);
  gtk_widget_class_bind_template_child (widget_class, KithReaderGroup, kind_names);
  gtk_widget_class_bind_template_child (widget_class, KithReaderGroup, why_row);
  gtk_widget_class_bind_template_child (widget_class, KithReaderGroup, left_out_row);
  gtk_widget_class_bind_template_child (widget_class, KithReaderGroup, left_out_button);
  gtk_widget_class_bind_template_child (widget_class, KithReaderGroup, leaks_label);
  gtk_widget_class_bind_template_callback (widget_class, reader_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, kind_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, look_cb);
}

static void
kith_reader_group_init (KithReaderGroup *self)
{
  self->ids = g_ptr_array_new_with_free_func (g_free);
  gtk_widget_init_template (GTK_WIDGET (self));
  for (KithReaderKind kind = 0; kind < KITH_N_READERS; kind++)
    gtk_string_list_append (self->kind_names, kith_reader_kind_get_label (kind));
}

/**
 * kith_reader_group_set_desk:
 * @desk: where the case is worked on
 *
 * Begins with the service file.
 */
void
kith_reader_group_set_desk (KithReaderGroup *self,
                            KithDesk        *desk)
{
  g_return_if_fail (KITH_IS_READER_GROUP (self));
  g_return_if_fail (self->desk == NULL);

  self->desk = g_object_ref (desk);
  self->recipient = kith_recipient_new (desk, kith_reader_new (KITH_READER_FILE));
  fill_readers (self);
  fill_kind (self);
  tell_left_out (self);
  g_signal_connect_object (self->recipient, "changed", G_CALLBACK (recipient_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (kith_desk_get_case (desk), "changed", G_CALLBACK (case_changed_cb), self,
                           G_CONNECT_SWAPPED);
}

/**
 * kith_reader_group_get_recipient:
 *
 * Returns: (transfer none): for whom it is, and what they may have
 */
KithRecipient *
kith_reader_group_get_recipient (KithReaderGroup *self)
{
  return self->recipient;
}

/**
 * kith_reader_group_get_why:
 *
 * Returns: why it is given, as typed
 */
const char *
kith_reader_group_get_why (KithReaderGroup *self)
{
  return gtk_editable_get_text (self->why_row);
}
