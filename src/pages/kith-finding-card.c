/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * One question of the library with all that is noted of it: how it stands, whom it brought, who was
 * asked by whom and when, and what was answered before. A name that is being typed is kept in the
 * case file until it has become somebody.
 */

#include "config.h"

#include "pages/kith-finding-card.h"

#include "base/kith-text.h"
#include "desk/kith-typing.h"
#include "desk/kith-verbs-finding.h"
#include "desk/kith-verbs.h"
#include "model/kith-finding.h"
#include "model/kith-naming.h"
#include "model/kith-records.h"
#include "pages/kith-form.h"
#include "pages/kith-now.h"
#include "pages/kith-tidy.h"
#include "pages/kith-toast.h"

#include <glib/gi18n-lib.h>

#define PAUSE_MS 250
#define MOST_OFFERS 4

/* The answers as they can be pressed, in the order of the talk. */
static const struct
{
  const char *token;
  const char *label;
} answers[] = {
  { "not_yet", N_("Not Yet") },
  { "asked", N_("Somebody Named") },
  { "nobody", N_("Nobody") },
  { "later", N_("Come Back to It") },
};

struct _KithFindingCard
{
  GtkBox            parent_instance;

  KithDesk         *desk;   /* owned */
  char             *child;  /* owned */
  char             *side;   /* owned */
  const KithPrompt *prompt; /* of the library */
  guint             source; /* while what is typed was not kept yet */
  gboolean          is_showing;

  GtkLabel         *tool;   /* borrowed child */
  GtkLabel         *heard;  /* borrowed child */
  GtkLabel         *ask;    /* borrowed child */
  GtkBox           *then;   /* borrowed child */
  GtkToggleButton  *buttons[G_N_ELEMENTS (answers)]; /* borrowed children */
  GtkBox           *named;  /* borrowed child */
  GtkEntry         *entry;  /* borrowed child */
  GtkWidget        *add;    /* borrowed child */
  GtkBox           *offers; /* borrowed child; who may be meant by what is typed */
  KithForm         *form;   /* borrowed child */
  GtkWidget        *again;  /* borrowed child */
  GtkBox           *before; /* borrowed child */
};

G_DEFINE_FINAL_TYPE (KithFindingCard, kith_finding_card, GTK_TYPE_BOX)

static void show (KithFindingCard *self);

static void
kith_finding_card_dispose (GObject *object)
{
  KithFindingCard *self = KITH_FINDING_CARD (object);

  g_clear_handle_id (&self->source, g_source_remove);
  g_clear_object (&self->desk);

  G_OBJECT_CLASS (kith_finding_card_parent_class)->dispose (object);
}

static void
kith_finding_card_finalize (GObject *object)
{
  KithFindingCard *self = KITH_FINDING_CARD (object);

  g_free (self->child);
  g_free (self->side);

  G_OBJECT_CLASS (kith_finding_card_parent_class)->finalize (object);
}

static void
kith_finding_card_class_init (KithFindingCardClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = kith_finding_card_dispose;
  G_OBJECT_CLASS (klass)->finalize = kith_finding_card_finalize;
}

static void
kith_finding_card_init (KithFindingCard *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 12);
}

static KithCase *
get_case (KithFindingCard *self)
{
  return kith_desk_get_case (self->desk);
}

static KithAskedPrompt
get_asked (KithFindingCard *self)
{
  return (KithAskedPrompt){ self->child, self->side, self->prompt->id };
}

static KithRecord *
find_child (KithFindingCard *self)
{
  return self->child != NULL ? kith_case_find_kind (get_case (self), KITH_RECORD_PERSON, self->child) : NULL;
}

static KithRecord *
find_answer (KithFindingCard *self)
{
  KithRecord *child = find_child (self);

  return child != NULL ? kith_finding_find_answer (get_case (self), child, self->side, self->prompt->id) : NULL;
}

static void
tell (KithFindingCard *self,
      const GError    *error)
{
  kith_toast (GTK_WIDGET (self), error->message, NULL, NULL);
}

static void
clear (GtkBox *box)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (box))) != NULL)
    gtk_box_remove (box, child);
}

/* The name that is being typed. */

static char *
dup_unfinished_key (KithFindingCard *self)
{
  return g_strdup_printf ("finding %s %s %s", self->child, self->side, self->prompt->id);
}

static void
keep_typed (KithFindingCard *self)
{
  g_autofree char *key = NULL;
  g_autoptr(GError) error = NULL;

  g_clear_handle_id (&self->source, g_source_remove);
  if (self->prompt == NULL || kith_desk_is_read_only (self->desk))
    return;

  /* What cannot be kept stands in the entry still, and the next letter tries again. */
  key = dup_unfinished_key (self);
  if (!kith_desk_keep_unfinished (self->desk, key, gtk_editable_get_text (GTK_EDITABLE (self->entry)), &error))
    g_debug ("What is being typed could not be kept");
}

static gboolean
pause_cb (gpointer data)
{
  KithFindingCard *self = data;

  self->source = 0;
  keep_typed (self);
  return G_SOURCE_REMOVE;
}

static gboolean
has_word (const char *name,
          const char *typed)
{
  g_autofree char *folded = g_utf8_casefold (name, -1);
  g_autofree char *start = g_utf8_casefold (typed, -1);
  g_auto(GStrv) words = g_strsplit (folded, " ", -1);

  if (g_str_has_prefix (folded, start))
    return TRUE;
  for (guint i = 0; words[i] != NULL; i++)
    if (g_str_has_prefix (words[i], start))
      return TRUE;

  return FALSE;
}

static void
offer_clicked_cb (KithFindingCard *self,
                  GtkWidget       *button)
{
  const KithAskedPrompt asked = get_asked (self);
  const KithMoment now = kith_now ();
  g_autofree char *person = g_strdup (g_object_get_data (G_OBJECT (button), "person"));
  g_autoptr(GError) error = NULL;

  if (!kith_desk_note_named (self->desk, &asked, person, &now, &error))
    {
      tell (self, error);
      return;
    }

  gtk_editable_set_text (GTK_EDITABLE (self->entry), "");
  keep_typed (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->entry));
}

static void
add_offer (KithFindingCard *self,
           KithRecord      *person,
           const char      *name)
{
  /* Translators: the name of somebody who is recorded already and may be meant */
  g_autofree char *label = kith_text_fill (_("%s, who is recorded"), name);
  GtkWidget *button = gtk_button_new_with_label (label);

  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_halign (button, GTK_ALIGN_START);
  gtk_label_set_ellipsize (GTK_LABEL (gtk_button_get_child (GTK_BUTTON (button))), PANGO_ELLIPSIZE_END);
  g_object_set_data_full (G_OBJECT (button), "person", g_strdup (kith_record_get_id (person)), g_free);
  g_signal_connect_object (button, "clicked", G_CALLBACK (offer_clicked_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (self->offers, button);
}

/* Somebody who is recorded under a longer name is not recorded again by accident. */
static void
show_offers (KithFindingCard *self)
{
  g_autofree char *typed = kith_text_one_line (gtk_editable_get_text (GTK_EDITABLE (self->entry)));
  guint n = 0;

  clear (self->offers);
  for (guint i = 0; g_utf8_strlen (typed, -1) >= 2 && n < MOST_OFFERS
                    && i < kith_case_count (get_case (self), KITH_RECORD_PERSON); i++)
    {
      KithRecord *person = kith_case_nth (get_case (self), KITH_RECORD_PERSON, i);
      g_autofree char *name = kith_person_dup_full_name (person);
      g_autofree char *known = kith_person_dup_name (person);

      if ((!has_word (name, typed) && !has_word (known, typed)) || g_str_equal (kith_record_get_id (person), self->child))
        continue;
      add_offer (self, person, known);
      n++;
    }
  gtk_widget_set_visible (GTK_WIDGET (self->offers), n > 0);
}

static void
typed_cb (KithFindingCard *self)
{
  if (self->is_showing || self->prompt == NULL)
    return;

  gtk_widget_set_sensitive (self->add, gtk_entry_get_text_length (self->entry) > 0);
  show_offers (self);
  if (self->source == 0)
    self->source = g_timeout_add (PAUSE_MS, pause_cb, self);
}

static void
add_cb (KithFindingCard *self)
{
  const KithAskedPrompt asked = get_asked (self);
  const KithMoment now = kith_now ();
  g_autofree char *text = g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->entry)));
  g_autofree char *person = NULL;
  g_autoptr(GError) error = NULL;

  person = kith_desk_name_by_prompt (self->desk, &asked, text, &now, &error);
  if (person == NULL)
    {
      tell (self, error);
      return;
    }

  gtk_editable_set_text (GTK_EDITABLE (self->entry), "");
  keep_typed (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->entry));
}

/* How it stands. */

static void
answer_toggled_cb (KithFindingCard *self,
                   GtkToggleButton *button)
{
  const KithAskedPrompt asked = get_asked (self);
  const KithMoment now = kith_now ();
  g_autofree char *id = NULL;
  g_autoptr(GError) error = NULL;
  guint which = 0;

  if (self->is_showing || !gtk_toggle_button_get_active (button))
    return;

  while (self->buttons[which] != button)
    which++;
  id = kith_desk_answer_prompt (self->desk, &asked, answers[which].token, &now, &error);
  if (id == NULL)
    {
      tell (self, error);
      show (self);
    }
}

/* A name is said next; also by whoever presses what is pressed already. */
static void
named_clicked_cb (KithFindingCard *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (self->entry));
}

static void
again_clicked_cb (KithFindingCard *self)
{
  const KithAskedPrompt asked = get_asked (self);
  const KithMoment now = kith_now ();
  g_autoptr(GError) error = NULL;
  g_autofree char *id = kith_desk_ask_again (self->desk, &asked, &now, &error);

  if (id == NULL)
    tell (self, error);
  else
    kith_form_focus_first (self->form);
}

/* Whom it brought. */

static void
take_off_clicked_cb (KithFindingCard *self,
                     GtkWidget       *button)
{
  g_autofree char *mention = g_strdup (g_object_get_data (G_OBJECT (button), "mention"));
  g_autoptr(GError) error = NULL;

  if (!kith_desk_remove (self->desk, mention, &error))
    tell (self, error);
}

static GtkWidget *
new_named_row (KithFindingCard *self,
               KithRecord      *mention)
{
  KithRecord *person = kith_case_resolve (get_case (self), mention, KITH_MENTION_PERSON);
  g_autofree char *name = kith_person_dup_name (person);
  g_autofree char *look = kith_text_fill (_("Look at %s"), name);
  g_autofree char *remove = kith_text_fill (_("Take %s off this answer"), name);
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *go = gtk_button_new_with_label (name);
  GtkWidget *off = gtk_button_new_from_icon_name ("list-remove-symbolic");

  gtk_widget_add_css_class (go, "flat");
  gtk_widget_add_css_class (off, "flat");
  gtk_label_set_xalign (GTK_LABEL (gtk_button_get_child (GTK_BUTTON (go))), 0);
  gtk_label_set_ellipsize (GTK_LABEL (gtk_button_get_child (GTK_BUTTON (go))), PANGO_ELLIPSIZE_END);
  gtk_widget_set_tooltip_text (go, look);
  gtk_widget_set_hexpand (go, TRUE);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (go), "case.go-to");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (go), "s", kith_record_get_id (person));
  gtk_widget_set_tooltip_text (off, remove);
  gtk_widget_set_sensitive (off, !kith_desk_is_read_only (self->desk));
  g_object_set_data_full (G_OBJECT (off), "mention", g_strdup (kith_record_get_id (mention)), g_free);
  g_signal_connect_object (off, "clicked", G_CALLBACK (take_off_clicked_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (row), go);
  gtk_box_append (GTK_BOX (row), off);
  return row;
}

static void
show_named (KithFindingCard *self,
            KithRecord      *answer)
{
  g_autoptr(GPtrArray) mentions = answer != NULL ? kith_finding_list_mentions (get_case (self), answer)
                                                 : g_ptr_array_new ();

  clear (self->named);
  for (guint i = 0; i < mentions->len; i++)
    gtk_box_append (self->named, new_named_row (self, mentions->pdata[i]));
  gtk_widget_set_visible (GTK_WIDGET (self->named), mentions->len > 0);
}

/* What was answered before the last time. */
static void
show_before (KithFindingCard *self)
{
  g_autoptr(GPtrArray) all = kith_finding_list_answers (get_case (self), find_child (self), self->side,
                                                        self->prompt->id);

  clear (self->before);
  for (guint i = all->len; i-- > 1;)
    {
      g_autofree char *state = kith_finding_dup_state (get_case (self), all->pdata[i - 1]);
      /* Translators: what was answered to the same question before, and when */
      g_autofree char *text = kith_text_fill (_("Before that: %s"), state);
      GtkWidget *label = gtk_label_new (text);

      gtk_label_set_xalign (GTK_LABEL (label), 0);
      gtk_label_set_wrap (GTK_LABEL (label), TRUE);
      gtk_widget_add_css_class (label, "dim-label");
      gtk_box_append (self->before, label);
    }
  gtk_widget_set_visible (GTK_WIDGET (self->before), all->len > 1);
}

static void
show_question (KithFindingCard *self)
{
  g_autofree char *tool = g_strdup_printf ("%s · %s", kith_vocabulary_label (&kith_prompt_tools, self->prompt->tool),
                                           kith_vocabulary_label (&kith_prompt_audiences, self->prompt->to));
  /* Translators: what somebody has just said */
  g_autofree char *heard = self->prompt->heard != NULL ? kith_text_fill (_("“%s”"), self->prompt->heard) : NULL;

  gtk_label_set_label (self->tool, tool);
  gtk_label_set_label (self->heard, heard != NULL ? heard : "");
  gtk_widget_set_visible (GTK_WIDGET (self->heard), heard != NULL);
  gtk_label_set_label (self->ask, self->prompt->ask);
  clear (self->then);
  for (guint i = 0; self->prompt->then[i] != NULL; i++)
    {
      GtkWidget *label = gtk_label_new (self->prompt->then[i]);

      gtk_label_set_xalign (GTK_LABEL (label), 0);
      gtk_label_set_wrap (GTK_LABEL (label), TRUE);
      gtk_box_append (self->then, label);
    }
}

static void
show (KithFindingCard *self)
{
  KithRecord *answer = find_answer (self);
  const char *token = answer != NULL ? kith_record_get_token (answer, KITH_PROMPT_ANSWER_ANSWER) : "not_yet";
  const gboolean can_write = !kith_desk_is_read_only (self->desk);

  if (find_child (self) == NULL)
    return;

  self->is_showing = TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (answers); i++)
    {
      gtk_toggle_button_set_active (self->buttons[i], g_str_equal (answers[i].token, token));
      gtk_widget_set_sensitive (GTK_WIDGET (self->buttons[i]), can_write);
    }
  show_named (self, answer);
  show_before (self);
  gtk_widget_set_sensitive (GTK_WIDGET (self->entry), can_write);
  gtk_widget_set_visible (GTK_WIDGET (self->form), answer != NULL);
  kith_form_set_record (self->form, answer);
  gtk_widget_set_visible (self->again, kith_finding_was_asked (answer) && can_write);
  self->is_showing = FALSE;
  kith_tidy (GTK_WIDGET (self->named));
}

static void
case_changed_cb (KithFindingCard  *self,
                 const KithChange *change)
{
  if (self->prompt != NULL
      && (kith_change_touches (change, KITH_RECORD_PROMPT_ANSWER) || kith_change_touches (change, KITH_RECORD_MENTION)
          || kith_change_touches (change, KITH_RECORD_PERSON)))
    show (self);
}

static GtkLabel *
add_label (GtkBox     *box,
           const char *css_class)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_widget_add_css_class (label, css_class);
  gtk_box_append (box, label);
  return GTK_LABEL (label);
}

static GtkBox *
add_box (KithFindingCard *self,
         int              spacing)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, spacing);

  gtk_box_append (GTK_BOX (self), box);
  return GTK_BOX (box);
}

static void
build_answers (KithFindingCard *self)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  gtk_widget_add_css_class (row, "linked");
  gtk_widget_set_halign (row, GTK_ALIGN_START);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, _("How it stands"), -1);
  for (guint i = 0; i < G_N_ELEMENTS (answers); i++)
    {
      GtkWidget *button = gtk_toggle_button_new_with_label (_(answers[i].label));

      self->buttons[i] = GTK_TOGGLE_BUTTON (button);
      gtk_toggle_button_set_group (self->buttons[i], i > 0 ? self->buttons[0] : NULL);
      g_signal_connect_object (button, "toggled", G_CALLBACK (answer_toggled_cb), self, G_CONNECT_SWAPPED);
      if (g_str_equal (answers[i].token, "asked"))
        g_signal_connect_object (button, "clicked", G_CALLBACK (named_clicked_cb), self, G_CONNECT_SWAPPED);
      gtk_box_append (GTK_BOX (row), button);
    }
  gtk_box_append (GTK_BOX (self), row);
}

static void
build_naming (KithFindingCard *self)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  self->entry = GTK_ENTRY (gtk_entry_new ());
  self->add = gtk_button_new_with_mnemonic (_("_Add"));
  gtk_widget_set_sensitive (self->add, FALSE);
  gtk_widget_set_hexpand (GTK_WIDGET (self->entry), TRUE);
  gtk_entry_set_placeholder_text (self->entry, _("Who was named? Auntie Rin, big Mo from the shop, a coach?"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Who was named?"),
                                  -1);
  gtk_box_append (GTK_BOX (row), GTK_WIDGET (self->entry));
  gtk_box_append (GTK_BOX (row), self->add);
  gtk_box_append (GTK_BOX (self), row);
  self->offers = add_box (self, 0);
  gtk_widget_set_visible (GTK_WIDGET (self->offers), FALSE);
  g_signal_connect_object (self->entry, "changed", G_CALLBACK (typed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->entry, "activate", G_CALLBACK (add_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->add, "clicked", G_CALLBACK (add_cb), self, G_CONNECT_SWAPPED);
}

static void
build (KithFindingCard *self)
{
  self->tool = add_label (GTK_BOX (self), "dim-label");
  self->heard = add_label (GTK_BOX (self), "title-4");
  self->ask = add_label (GTK_BOX (self), "title-3");
  self->then = add_box (self, 6);
  build_answers (self);
  self->named = add_box (self, 3);
  build_naming (self);
  self->form = KITH_FORM (kith_form_new (self->desk, KITH_RECORD_PROMPT_ANSWER));
  gtk_box_append (GTK_BOX (self), GTK_WIDGET (self->form));
  self->again = gtk_button_new_with_mnemonic (_("Ask A_gain"));
  gtk_widget_set_halign (self->again, GTK_ALIGN_START);
  gtk_widget_set_tooltip_text (self->again, _("Put the question to somebody else, or once more; what was answered stays"));
  g_signal_connect_object (self->again, "clicked", G_CALLBACK (again_clicked_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (self), self->again);
  self->before = add_box (self, 3);
  kith_tidy (GTK_WIDGET (self));
}

/**
 * kith_finding_card_new:
 * @desk: where the case is worked on
 *
 * Returns: (transfer floating): a card without a question
 */
GtkWidget *
kith_finding_card_new (KithDesk *desk)
{
  KithFindingCard *self = g_object_new (KITH_TYPE_FINDING_CARD, NULL);

  self->desk = g_object_ref (desk);
  build (self);
  g_signal_connect_object (kith_desk_get_case (desk), "changed", G_CALLBACK (case_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (desk, "settle", G_CALLBACK (kith_finding_card_settle), self, G_CONNECT_SWAPPED);
  return GTK_WIDGET (self);
}

/**
 * kith_finding_card_set:
 * @child: for whom people are looked for
 * @side: token of kith_family_sides
 * @prompt: of the library
 *
 * Shows a question, and takes up what was being typed there when it was shown last.
 */
void
kith_finding_card_set (KithFindingCard  *self,
                       const char       *child,
                       const char       *side,
                       const KithPrompt *prompt)
{
  g_autofree char *key = NULL;
  const char *typed;

  kith_finding_card_settle (self);
  kith_set_string (&self->child, child);
  kith_set_string (&self->side, side);
  self->prompt = prompt;
  key = dup_unfinished_key (self);
  typed = kith_desk_get_unfinished (self->desk, key);
  self->is_showing = TRUE;
  gtk_editable_set_text (GTK_EDITABLE (self->entry), typed != NULL ? typed : "");
  self->is_showing = FALSE;
  gtk_widget_set_sensitive (self->add, typed != NULL);
  clear (self->offers);
  show_question (self);
  show (self);
}

/**
 * kith_finding_card_settle:
 *
 * Keeps what is being typed now.
 */
void
kith_finding_card_settle (KithFindingCard *self)
{
  if (self->source != 0)
    keep_typed (self);
}
