/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * For whom something is printed or saved: the reader, what they are to the case, why they get it, how
 * much is left out, and the words that would tell where somebody is. It makes the copy; what stands
 * beside it draws from that and from nothing else.
 */

#include "config.h"

#include "pages/kith-reader-group.h"

#include "base/kith-text.h"
#include "model/kith-naming.h"
#include "model/kith-records.h"
#include "pages/kith-left-out-window.h"
#include "pages/kith-pages.h"
#include "share/kith-share-leaks.h"

#include <glib/gi18n-lib.h>

#define MOST_LEAKS 8 /* told at once */

struct _KithReaderGroup
{
  AdwPreferencesGroup  parent_instance;

  KithDesk            *desk;       /* owned, nullable */
  KithReader          *reader;     /* owned; never NULL */
  KithShareChoices    *choices;    /* owned */
  KithShare           *share;      /* owned, nullable while it is out of date */
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

static void
tell_leaks (KithReaderGroup *self)
{
  g_autoptr(GPtrArray) leaks = kith_share_find_leaks (self->share, self->reader);
  GString *text = g_string_new (_("Look at these words before you give it:"));

  for (guint i = 0; i < leaks->len && i < MOST_LEAKS; i++)
    {
      g_autofree char *line = kith_leak_dup_text (leaks->pdata[i], self->share);

      g_string_append_printf (text, "\n%s", line);
    }
  if (leaks->len > MOST_LEAKS)
    g_string_append (text, "\n…");

  gtk_label_set_label (self->leaks_label, text->str);
  gtk_widget_set_visible (GTK_WIDGET (self->leaks_label), leaks->len > 0);
  g_string_free (text, TRUE);
}

static guint
count_told (const KithShare *share)
{
  guint n = 0;

  for (guint i = 0; i < share->left_out->len; i++)
    n += ((KithLeftOut *) share->left_out->pdata[i])->why != KITH_WHY_AT_HOME;

  return n;
}

static void
tell_left_out (KithReaderGroup *self)
{
  const guint n = count_told (kith_reader_group_get_share (self));
  g_autofree char *text = NULL;

  if (self->share->is_whole)
    text = g_strdup (_("Nothing: the service file is given whole"));
  else
    text = g_strdup_printf (ngettext ("%u thing", "%u things", n), n);
  adw_action_row_set_subtitle (self->left_out_row, text);
  tell_leaks (self);
}

static void
fill_kind (KithReaderGroup *self)
{
  self->is_filling = TRUE;
  gtk_drop_down_set_selected (self->kind_choice, self->reader->kind);
  gtk_widget_set_visible (self->kind_row, self->reader->person != NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->why_row), self->reader->kind != KITH_READER_FILE);
  self->is_filling = FALSE;
}

static void
change (KithReaderGroup *self)
{
  g_clear_pointer (&self->share, kith_share_free);
  tell_left_out (self);
  g_signal_emit (self, signals[CHANGED], 0);
}

/* What was decided for one reader holds for nobody else. */
static void
take_reader (KithReaderGroup *self,
             KithReader      *reader)
{
  g_clear_pointer (&self->reader, kith_reader_free);
  self->reader = reader;
  self->reader->day = kith_day_today ();
  g_clear_pointer (&self->choices, kith_share_choices_free);
  self->choices = kith_share_choices_new ();
  fill_kind (self);
}

static void
reader_chosen_cb (KithReaderGroup *self)
{
  const guint line = gtk_drop_down_get_selected (self->reader_choice);
  KithReader *reader;

  if (self->is_filling || self->desk == NULL || line >= self->ids->len)
    return;

  reader = kith_reader_parse (kith_desk_get_case (self->desk), self->ids->pdata[line], NULL);
  take_reader (self, reader != NULL ? reader : kith_reader_new (KITH_READER_FILE));
  change (self);
}

static void
kind_chosen_cb (KithReaderGroup *self)
{
  const guint kind = gtk_drop_down_get_selected (self->kind_choice);

  if (self->is_filling || self->desk == NULL || kind >= KITH_N_READERS
      || kind == self->reader->kind)
    return;

  self->reader->kind = kind;
  fill_kind (self);
  change (self);
}

static void
look_cb (KithReaderGroup *self)
{
  kith_left_out_window_present (self);
}

/* Who can be handed something: people who live, and are known. */
static gboolean
can_read (KithRecord *person)
{
  return !kith_record_has_token (person, KITH_PERSON_KIND, "pet")
         && kith_record_has_token (person, KITH_PERSON_LIFE, "living")
         && !kith_person_has_died (person)
         && !kith_record_get_boolean (person, KITH_PERSON_IS_PLACEHOLDER);
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
  const char *id = self->reader->person != NULL ? self->reader->person
                                                : kith_reader_kind_get_token (self->reader->kind);
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

      if (can_read (person))
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
    {
      if (self->reader->person != NULL
          && kith_case_find (kith_desk_get_case (self->desk), self->reader->person) == NULL)
        take_reader (self, kith_reader_new (KITH_READER_FILE));
      fill_readers (self);
    }
  change (self);
}

static void
kith_reader_group_dispose (GObject *object)
{
  KithReaderGroup *self = KITH_READER_GROUP (object);

  g_clear_pointer (&self->share, kith_share_free);
  g_clear_object (&self->desk);

  G_OBJECT_CLASS (kith_reader_group_parent_class)->dispose (object);
}

static void
kith_reader_group_finalize (GObject *object)
{
  KithReaderGroup *self = KITH_READER_GROUP (object);

  kith_reader_free (self->reader);
  kith_share_choices_free (self->choices);
  g_ptr_array_unref (self->ids);

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
  self->reader = kith_reader_new (KITH_READER_FILE);
  self->choices = kith_share_choices_new ();
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
  take_reader (self, kith_reader_new (KITH_READER_FILE));
  fill_readers (self);
  tell_left_out (self);
  g_signal_connect_object (kith_desk_get_case (desk), "changed", G_CALLBACK (case_changed_cb), self,
                           G_CONNECT_SWAPPED);
}

/**
 * kith_reader_group_get_case:
 *
 * Returns: (transfer none): the whole case
 */
KithCase *
kith_reader_group_get_case (KithReaderGroup *self)
{
  return kith_desk_get_case (self->desk);
}

/**
 * kith_reader_group_get_reader:
 *
 * Returns: (transfer none): for whom it is
 */
const KithReader *
kith_reader_group_get_reader (KithReaderGroup *self)
{
  return self->reader;
}

/**
 * kith_reader_group_get_share:
 *
 * Returns: (transfer none): the copy for that reader; lent until the next "changed"
 */
KithShare *
kith_reader_group_get_share (KithReaderGroup *self)
{
  KithCase *family = kith_desk_get_case (self->desk);

  if (self->share == NULL)
    self->share = kith_share_reduce (family, self->reader, kith_case_get_matrix (family),
                                     self->choices);
  return self->share;
}

/**
 * kith_reader_group_get_choices:
 *
 * Returns: (transfer none): what was decided for this copy
 */
KithShareChoices *
kith_reader_group_get_choices (KithReaderGroup *self)
{
  return self->choices;
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

/**
 * kith_reader_group_choose:
 * @choice: something given or left out against the matrix
 *
 * Makes the copy anew with it.
 */
void
kith_reader_group_choose (KithReaderGroup       *self,
                          const KithShareChoice *choice)
{
  kith_share_choices_set (self->choices, choice);
  change (self);
}

/**
 * kith_reader_group_take_back:
 * @choice: one of the choices
 *
 * Makes the copy anew without it.
 */
void
kith_reader_group_take_back (KithReaderGroup       *self,
                             const KithShareChoice *choice)
{
  if (kith_share_choices_unset (self->choices, choice))
    change (self);
}
