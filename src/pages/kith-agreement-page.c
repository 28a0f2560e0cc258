/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * Who has been asked whether their network may be asked in, and what they said: each child, everybody
 * with parental responsibility, and whoever else was asked. Asking again keeps what was said before.
 */

#include "config.h"

#include "pages/kith-agreement-page.h"

#include "desk/kith-draft-known.h"
#include "desk/kith-verbs.h"
#include "model/kith-agreements.h"
#include "model/kith-naming.h"
#include "model/kith-records.h"
#include "pages/kith-folio.h"
#include "pages/kith-form.h"
#include "pages/kith-now.h"
#include "pages/kith-person-chooser.h"
#include "pages/kith-summary.h"
#include "pages/kith-tidy.h"
#include "pages/kith-toast.h"

#include <glib/gi18n-lib.h>

struct _KithAgreementPage
{
  AdwBin     parent_instance;

  KithDesk  *desk;   /* owned */
  char      *shown;  /* owned, nullable; the id of the agreement the form is about */
  KithFolio *folio;  /* borrowed child */
  GtkLabel  *name;   /* borrowed child */
  GtkLabel  *about;  /* borrowed child */
  GtkWidget *ask;    /* borrowed child */
  GtkBox    *before; /* borrowed child; what was said before */
  KithForm  *forms[2]; /* borrowed children: of a grown-up, of a child; NULL until they are needed */
};

G_DEFINE_FINAL_TYPE (KithAgreementPage, kith_agreement_page, ADW_TYPE_BIN)

static void
kith_agreement_page_dispose (GObject *object)
{
  KithAgreementPage *self = KITH_AGREEMENT_PAGE (object);

  if (self->folio != NULL)
    g_signal_handlers_disconnect_by_data (self->folio, self);
  self->folio = NULL;
  g_clear_object (&self->desk);
  g_clear_pointer (&self->shown, g_free);

  G_OBJECT_CLASS (kith_agreement_page_parent_class)->dispose (object);
}

static void
kith_agreement_page_class_init (KithAgreementPageClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = kith_agreement_page_dispose;
}

static void
kith_agreement_page_init (KithAgreementPage *self)
{
}

static KithCase *
get_case (KithAgreementPage *self)
{
  return kith_desk_get_case (self->desk);
}

static const KithAsking *
find_asking (GPtrArray  *askings,
             const char *id)
{
  for (guint i = 0; id != NULL && i < askings->len; i++)
    {
      const KithAsking *asking = askings->pdata[i];

      if (g_str_equal (kith_record_get_id (asking->person), id))
        return asking;
    }

  return NULL;
}

static char *
dup_names (GPtrArray *people)
{
  g_autoptr(GPtrArray) names = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < people->len; i++)
    g_ptr_array_add (names, kith_person_dup_name (people->pdata[i]));
  g_ptr_array_add (names, NULL);
  /* Translators: stands between names */
  return g_strjoinv (_(", "), (char **) names->pdata);
}

/* Why somebody is asked, and whether that is known or only assumed. */
static char *
dup_why (const KithAsking *asking)
{
  g_autofree char *names = dup_names (asking->children);

  if (g_str_equal (asking->role, "child"))
    return g_strdup (_("The child’s own view, by age and understanding."));
  if (!g_str_equal (asking->role, "responsibility"))
    return g_strdup (_("Was asked as well."));

  return g_strdup_printf (asking->is_assumed
                            /* Translators: the names of children */
                            ? _("Has parental responsibility for %s, as far as can be assumed; nobody has said so yet.")
                            : _("Has parental responsibility for %s."), names);
}

static const char *
heading_of (const KithAsking *asking)
{
  if (g_str_equal (asking->role, "child"))
    return _("Children");

  return g_str_equal (asking->role, "responsibility") ? _("Parental responsibility") : _("Others");
}

static void
show_list (KithAgreementPage *self,
           GPtrArray         *askings)
{
  g_autoptr(GPtrArray) items = kith_folio_items_new ();

  for (guint i = 0; i < askings->len; i++)
    {
      const KithAsking *asking = askings->pdata[i];

      kith_folio_items_take (items, kith_record_get_id (asking->person), kith_person_dup_name (asking->person),
                             g_strdup (kith_vocabulary_label (&kith_agreement_states,
                                                              kith_asking_get_state (asking))),
                             heading_of (asking));
    }
  kith_folio_set_items (self->folio, items);
}

/* What was said before the last time, for nothing of it is overwritten. */
static void
show_before (KithAgreementPage *self,
             KithRecord        *person)
{
  g_autoptr(GPtrArray) trail = kith_agreement_trail (get_case (self), person);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->before))) != NULL)
    gtk_box_remove (self->before, child);
  gtk_widget_set_visible (GTK_WIDGET (self->before), trail->len > 1);
  for (guint i = trail->len; i-- > 0;)
    {
      g_autofree char *summary = kith_summary_dup (get_case (self), trail->pdata[i], KITH_AGREEMENT_PERSON);
      GtkWidget *button = gtk_button_new_with_label (summary);

      gtk_widget_add_css_class (button, "flat");
      gtk_label_set_xalign (GTK_LABEL (gtk_button_get_child (GTK_BUTTON (button))), 0);
      gtk_label_set_wrap (GTK_LABEL (gtk_button_get_child (GTK_BUTTON (button))), TRUE);
      gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "agreement.show");
      gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s",
                                        kith_record_get_id (trail->pdata[i]));
      gtk_box_append (self->before, button);
    }
}

static KithForm *
get_form (KithAgreementPage *self,
          gboolean           of_child)
{
  if (self->forms[of_child] == NULL)
    {
      self->forms[of_child] = KITH_FORM (kith_form_new_named (self->desk, KITH_RECORD_AGREEMENT,
                                                              of_child ? "child" : NULL));
      gtk_box_insert_child_after (kith_folio_get_content (self->folio),
                                  GTK_WIDGET (self->forms[of_child]), self->ask);
    }

  return self->forms[of_child];
}

static void
show_form (KithAgreementPage *self,
           const KithAsking  *asking)
{
  const gboolean of_child = g_str_equal (asking->role, "child");
  KithRecord *record = self->shown != NULL
                         ? kith_case_find_kind (get_case (self), KITH_RECORD_AGREEMENT, self->shown) : NULL;
  KithForm *form;

  if (record == NULL || kith_case_resolve (get_case (self), record, KITH_AGREEMENT_PERSON) != asking->person)
    record = asking->agreement;
  for (guint i = 0; i < 2; i++)
    if (self->forms[i] != NULL)
      gtk_widget_set_visible (GTK_WIDGET (self->forms[i]), record != NULL && i == (guint) of_child);
  if (record == NULL)
    return;

  form = get_form (self, of_child);
  gtk_widget_set_visible (GTK_WIDGET (form), TRUE);
  kith_form_set_record (form, record);
}

static void
show (KithAgreementPage *self)
{
  g_autoptr(GPtrArray) askings = kith_agreement_askings (get_case (self), kith_day_today ());
  const KithAsking *asking;
  g_autofree char *name = NULL;
  g_autofree char *why = NULL;

  show_list (self, askings);
  asking = find_asking (askings, kith_folio_get_chosen (self->folio));
  if (asking == NULL)
    return;

  name = kith_person_dup_name (asking->person);
  why = dup_why (asking);
  gtk_label_set_label (self->name, name);
  gtk_label_set_label (self->about, why);
  gtk_button_set_label (GTK_BUTTON (self->ask),
                        asking->agreement != NULL ? _("_Ask Again") : _("_Note What Was Said"));
  gtk_widget_set_sensitive (self->ask, !kith_desk_is_read_only (self->desk));
  kith_tidy (self->ask);
  show_form (self, asking);
  show_before (self, asking->person);
}

static void
case_changed_cb (KithAgreementPage *self,
                 const KithChange  *change)
{
  if (kith_change_touches (change, KITH_RECORD_AGREEMENT) || kith_change_touches (change, KITH_RECORD_PERSON)
      || kith_change_touches (change, KITH_RECORD_RESPONSIBILITY)
      || kith_change_touches (change, KITH_RECORD_PARENTAGE))
    show (self);
}

static void
note_asked (KithAgreementPage *self,
            const char        *person,
            const char        *role)
{
  g_autoptr(KithDraft) draft = kith_draft_new (KITH_RECORD_AGREEMENT);
  const KithMoment now = kith_now ();
  g_autoptr(GError) error = NULL;

  kith_draft_set_text (draft, KITH_AGREEMENT_PERSON, person);
  if (!g_str_equal (role, kith_agreement_roles.terms[0].token))
    kith_draft_set_text (draft, KITH_AGREEMENT_ROLE, role);
  kith_draft_set_text (draft, KITH_AGREEMENT_STATE, "asked");
  kith_draft_fill_known (draft, get_case (self), &now);
  g_clear_pointer (&self->shown, g_free);
  if (!kith_desk_add (self->desk, draft, &error))
    {
      kith_toast (GTK_WIDGET (self), error->message, NULL, NULL);
      return;
    }

  kith_folio_choose (self->folio, person);
  show (self);
}

static void
ask_clicked_cb (KithAgreementPage *self)
{
  g_autoptr(GPtrArray) askings = kith_agreement_askings (get_case (self), kith_day_today ());
  const KithAsking *asking = find_asking (askings, kith_folio_get_chosen (self->folio));

  if (asking != NULL)
    note_asked (self, kith_record_get_id (asking->person), asking->role);
}

static void
other_chosen_cb (KithAgreementPage *self,
                 const char        *id)
{
  note_asked (self, id, "other");
}

static void
chosen_cb (KithAgreementPage *self)
{
  g_clear_pointer (&self->shown, g_free);
  show (self);
}

static void
show_earlier_cb (GSimpleAction *action,
                 GVariant      *id,
                 gpointer       data)
{
  KithAgreementPage *self = data;

  g_free (self->shown);
  self->shown = g_variant_dup_string (id, NULL);
  show (self);
}

static const GActionEntry entries[] = { { "show", show_earlier_cb, "s" } };

static GtkLabel *
add_label (KithAgreementPage *self,
           const char        *css_class)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_widget_add_css_class (label, css_class);
  gtk_box_append (kith_folio_get_content (self->folio), label);
  return GTK_LABEL (label);
}

static void
build (KithAgreementPage *self)
{
  g_autoptr(GSimpleActionGroup) actions = g_simple_action_group_new ();
  GtkWidget *chooser = kith_person_chooser_new (get_case (self), KITH_RECORD_PERSON);

  self->folio = KITH_FOLIO (kith_folio_new (_("Who is asked")));
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->folio));
  kith_folio_set_empty (self->folio, _("Agreement to take part"),
                        _("Mark the child on the genogram as the one the case is about, and say who has parental responsibility; they stand here to be asked."));
  kith_person_chooser_set_icon (KITH_PERSON_CHOOSER (chooser), "list-add-symbolic", _("Ask somebody else"));
  kith_person_chooser_let_add (KITH_PERSON_CHOOSER (chooser), self->desk);
  g_signal_connect_object (chooser, "chosen", G_CALLBACK (other_chosen_cb), self, G_CONNECT_SWAPPED);
  kith_folio_add_button (self->folio, chooser);
  self->name = add_label (self, "title-2");
  self->about = add_label (self, "dim-label");
  kith_folio_add_notices (self->folio, self->desk, "agreement");
  self->ask = gtk_button_new_with_mnemonic ("");
  gtk_widget_set_halign (self->ask, GTK_ALIGN_START);
  g_signal_connect_object (self->ask, "clicked", G_CALLBACK (ask_clicked_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (kith_folio_get_content (self->folio), self->ask);
  self->before = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 3));
  gtk_box_append (kith_folio_get_content (self->folio), GTK_WIDGET (self->before));
  g_action_map_add_action_entries (G_ACTION_MAP (actions), entries, G_N_ELEMENTS (entries), self);
  gtk_widget_insert_action_group (GTK_WIDGET (self), "agreement", G_ACTION_GROUP (actions));
}

/**
 * kith_agreement_page_new:
 * @desk: where the case is worked on
 *
 * Returns: (transfer floating): the page
 */
GtkWidget *
kith_agreement_page_new (KithDesk *desk)
{
  KithAgreementPage *self = g_object_new (KITH_TYPE_AGREEMENT_PAGE, NULL);
  g_autoptr(GPtrArray) askings = NULL;

  self->desk = g_object_ref (desk);
  build (self);
  g_signal_connect_object (self->folio, "chosen", G_CALLBACK (chosen_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (get_case (self), "changed", G_CALLBACK (case_changed_cb), self,
                           G_CONNECT_SWAPPED);
  show (self);
  askings = kith_agreement_askings (get_case (self), kith_day_today ());
  if (askings->len > 0)
    kith_folio_choose (self->folio, kith_record_get_id (((KithAsking *) askings->pdata[0])->person));
  return GTK_WIDGET (self);
}
