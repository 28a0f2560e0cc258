/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Offers that are not in the plan yet, what each person says of their line, and plainer words. */

#include "config.h"

#include "pages/kith-plan-parts.h"

#include "base/kith-text.h"
#include "desk/kith-draft.h"
#include "desk/kith-verbs-plan.h"
#include "desk/kith-verbs.h"
#include "model/kith-naming.h"
#include "model/kith-plans.h"
#include "model/kith-records.h"
#include "model/kith-wording.h"
#include "pages/kith-tidy.h"
#include "pages/kith-toast.h"

#include <glib/gi18n-lib.h>

/**
 * kith_plan_text:
 *
 * Returns: (transfer floating): a text that wraps
 */
GtkWidget *
kith_plan_text (const char *text)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  return label;
}

/**
 * kith_plan_heading:
 *
 * Returns: (transfer floating): a heading
 */
GtkWidget *
kith_plan_heading (const char *text)
{
  GtkWidget *label = kith_plan_text (text);

  gtk_widget_add_css_class (label, "heading");
  gtk_widget_set_margin_top (label, 12);
  return label;
}

/**
 * kith_plan_card:
 * @box: where it is put
 *
 * Returns: (transfer none): a card with room in it
 */
GtkWidget *
kith_plan_card (GtkBox *box)
{
  GtkWidget *card = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);

  gtk_widget_add_css_class (card, "card");
  gtk_widget_add_css_class (card, "kith-card");
  gtk_box_append (box, card);
  return card;
}

/**
 * kith_plan_clear:
 *
 * Takes everything out of @box.
 */
void
kith_plan_clear (GtkBox *box)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (box))) != NULL)
    gtk_box_remove (box, child);
}

/* Offers. */

static void
take_clicked_cb (GtkWidget *button,
                 KithDesk  *desk)
{
  g_autoptr(GError) error = NULL;
  g_autofree char *line = kith_desk_take_offer (desk, g_object_get_data (G_OBJECT (button), "offer"),
                                                g_object_get_data (G_OBJECT (button), "plan"), &error);

  if (line == NULL)
    kith_toast (button, error->message, NULL, NULL);
}

static void
add_offer (GtkBox     *box,
           KithDesk   *desk,
           KithRecord *plan,
           KithRecord *offer)
{
  KithRecord *person = kith_case_resolve (kith_desk_get_case (desk), offer, KITH_OFFER_PERSON);
  g_autofree char *name = person != NULL ? kith_person_dup_name (person) : g_strdup (_("Somebody"));
  g_autofree char *what = kith_text_one_line (kith_record_get_text (offer, KITH_OFFER_WHAT));
  g_autofree char *sentence = g_strdup_printf ("%s: %s", name, what);
  g_autofree char *spoken = g_strdup_printf (_("Take into the plan: %s"), sentence);
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *text = kith_plan_text (sentence);
  GtkWidget *button = gtk_button_new_with_label (_("Take into Plan"));

  gtk_widget_set_hexpand (text, TRUE);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_set_visible (button, !kith_desk_is_read_only (desk));
  g_object_set_data_full (G_OBJECT (button), "offer", g_strdup (kith_record_get_id (offer)), g_free);
  g_object_set_data_full (G_OBJECT (button), "plan", g_strdup (kith_record_get_id (plan)), g_free);
  g_signal_connect_object (button, "clicked", G_CALLBACK (take_clicked_cb), desk, 0);
  gtk_box_append (GTK_BOX (line), text);
  gtk_box_append (GTK_BOX (line), button);
  gtk_box_append (box, line);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);
}

/**
 * kith_plan_fill_offers:
 *
 * Shows what was offered at a meeting and is in no line yet.
 */
void
kith_plan_fill_offers (GtkBox     *box,
                       KithDesk   *desk,
                       KithRecord *plan)
{
  KithCase *family = kith_desk_get_case (desk);
  GtkBox *card = NULL;

  kith_plan_clear (box);
  for (guint i = 0; i < kith_case_count (family, KITH_RECORD_OFFER); i++)
    {
      KithRecord *offer = kith_case_nth (family, KITH_RECORD_OFFER, i);

      if (kith_case_resolve (family, offer, KITH_OFFER_LINE) != NULL)
        continue;
      if (card == NULL)
        {
          gtk_box_append (box, kith_plan_heading (_("Offered, and not in the plan yet")));
          card = GTK_BOX (kith_plan_card (box));
        }
      add_offer (card, desk, plan, offer);
    }
  gtk_widget_set_visible (GTK_WIDGET (box), card != NULL);
}

/* What each person says of their line. */

static void
answer_chosen_cb (GtkDropDown *chooser,
                  GParamSpec  *pspec,
                  KithDesk    *desk)
{
  const char *line = g_object_get_data (G_OBJECT (chooser), "line");
  const guint chosen = gtk_drop_down_get_selected (chooser);
  KithRecord *record = kith_case_find (kith_desk_get_case (desk), line);
  g_autoptr(GError) error = NULL;

  if (chosen >= kith_line_answers.n_terms || record == NULL
      || kith_record_has_token (record, KITH_PLAN_LINE_AGREED, kith_line_answers.terms[chosen].token))
    return;
  if (!kith_desk_answer_line (desk, line, kith_line_answers.terms[chosen].token, NULL,
                              kith_day_today (), &error))
    kith_toast (GTK_WIDGET (chooser), error->message, NULL, NULL);
}

static void
difference_changed_cb (GtkEditable *entry,
                       KithDesk    *desk)
{
  KithRecord *record = kith_case_find (kith_desk_get_case (desk),
                                       g_object_get_data (G_OBJECT (entry), "line"));
  g_autoptr(KithDraft) draft = record != NULL ? kith_draft_new_for (record) : NULL;
  g_autoptr(GError) error = NULL;

  if (draft == NULL || g_strcmp0 (kith_record_get_text (record, KITH_PLAN_LINE_DIFFERENCE),
                                  gtk_editable_get_text (entry)) == 0)
    return;
  kith_draft_set_text (draft, KITH_PLAN_LINE_DIFFERENCE, gtk_editable_get_text (entry));
  if (!kith_desk_edit (desk, draft, TRUE, &error))
    kith_toast (GTK_WIDGET (entry), error->message, NULL, NULL);
}

static void
left_cb (GtkEventController *controller,
         KithDesk           *desk)
{
  difference_changed_cb (GTK_EDITABLE (gtk_event_controller_get_widget (controller)), desk);
}

static GtkWidget *
new_answer (KithDesk   *desk,
            KithRecord *line,
            const char *spoken)
{
  g_autoptr(GtkStringList) labels = gtk_string_list_new (NULL);
  GtkWidget *chooser;
  guint chosen = 0;

  for (guint i = 0; i < kith_line_answers.n_terms; i++)
    {
      gtk_string_list_append (labels, _(kith_line_answers.terms[i].label));
      if (kith_record_has_token (line, KITH_PLAN_LINE_AGREED, kith_line_answers.terms[i].token))
        chosen = i;
    }
  chooser = gtk_drop_down_new (G_LIST_MODEL (g_steal_pointer (&labels)), NULL);
  gtk_drop_down_set_selected (GTK_DROP_DOWN (chooser), chosen);
  gtk_widget_set_valign (chooser, GTK_ALIGN_CENTER);
  gtk_widget_set_sensitive (chooser, !kith_desk_is_read_only (desk));
  gtk_accessible_update_property (GTK_ACCESSIBLE (gtk_widget_get_first_child (chooser)),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);
  g_object_set_data_full (G_OBJECT (chooser), "line", g_strdup (kith_record_get_id (line)), g_free);
  g_signal_connect_object (chooser, "notify::selected", G_CALLBACK (answer_chosen_cb), desk, 0);
  return chooser;
}

static void
add_difference (GtkBox     *card,
                KithDesk   *desk,
                KithRecord *line)
{
  GtkWidget *entry = gtk_entry_new ();
  GtkEventController *focus = gtk_event_controller_focus_new ();
  const char *text = kith_record_get_text (line, KITH_PLAN_LINE_DIFFERENCE);

  gtk_editable_set_text (GTK_EDITABLE (entry), text != NULL ? text : "");
  gtk_entry_set_placeholder_text (GTK_ENTRY (entry), _("What they see differently, in their words"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("What they see differently, in their words"), -1);
  gtk_widget_set_sensitive (entry, !kith_desk_is_read_only (desk));
  g_object_set_data_full (G_OBJECT (entry), "line", g_strdup (kith_record_get_id (line)), g_free);
  g_signal_connect_object (entry, "activate", G_CALLBACK (difference_changed_cb), desk, 0);
  g_signal_connect_object (focus, "leave", G_CALLBACK (left_cb), desk, 0);
  gtk_widget_add_controller (entry, focus);
  gtk_box_append (card, entry);
}

static void
add_agreed_line (GtkBox     *card,
                 KithDesk   *desk,
                 KithRecord *line)
{
  g_autofree char *what = kith_plan_line_dup_sentence (kith_desk_get_case (desk), line);
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *text = kith_plan_text (what);

  gtk_widget_set_hexpand (text, TRUE);
  gtk_box_append (GTK_BOX (row), text);
  gtk_box_append (GTK_BOX (row), new_answer (desk, line, what));
  gtk_box_append (card, row);
  if (kith_record_has_token (line, KITH_PLAN_LINE_AGREED, "partly")
      || kith_record_has_token (line, KITH_PLAN_LINE_AGREED, "no"))
    add_difference (card, desk, line);
}

/* Whose answer has the focus, so that it has it again when all is made anew. */
static char *
dup_focused_line (GtkBox *box)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (box));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  if (focus == NULL || !gtk_widget_is_ancestor (focus, GTK_WIDGET (box)))
    return NULL;
  for (; focus != GTK_WIDGET (box); focus = gtk_widget_get_parent (focus))
    if (g_object_get_data (G_OBJECT (focus), "line") != NULL)
      return g_strdup (g_object_get_data (G_OBJECT (focus), "line"));

  return NULL;
}

static gboolean
focus_line (GtkWidget  *widget,
            const char *line)
{
  if (GTK_IS_DROP_DOWN (widget)
      && g_strcmp0 (g_object_get_data (G_OBJECT (widget), "line"), line) == 0)
    return gtk_widget_child_focus (widget, GTK_DIR_TAB_FORWARD);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (focus_line (child, line))
      return TRUE;

  return FALSE;
}

/* The people who have a line, in the order of their first. */
static GPtrArray *
list_owners (KithCase  *family,
             GPtrArray *lines)
{
  GPtrArray *owners = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < lines->len; i++)
    {
      char *who = kith_plan_line_dup_who (family, lines->pdata[i]);

      if (g_ptr_array_find_with_equal_func (owners, who, g_str_equal, NULL))
        g_free (who);
      else
        g_ptr_array_add (owners, who);
    }

  return owners;
}

/**
 * kith_plan_fill_agreed:
 *
 * Shows each named person with their own lines and what they say of them.
 */
void
kith_plan_fill_agreed (GtkBox     *box,
                       KithDesk   *desk,
                       KithRecord *plan)
{
  KithCase *family = kith_desk_get_case (desk);
  g_autoptr(GPtrArray) lines = kith_plan_list_parts (family, plan, KITH_RECORD_PLAN_LINE);
  g_autoptr(GPtrArray) owners = list_owners (family, lines);
  g_autofree char *focused = dup_focused_line (box);

  kith_plan_clear (box);
  if (lines->len == 0)
    gtk_box_append (box, kith_plan_text (_("The plan has no lines yet. Each person is asked about their own line once it is written.")));
  for (guint o = 0; o < owners->len; o++)
    {
      GtkBox *card;

      gtk_box_append (box, kith_plan_heading (owners->pdata[o]));
      card = GTK_BOX (kith_plan_card (box));
      for (guint i = 0; i < lines->len; i++)
        {
          g_autofree char *who = kith_plan_line_dup_who (family, lines->pdata[i]);

          if (g_str_equal (who, owners->pdata[o]))
            add_agreed_line (card, desk, lines->pdata[i]);
        }
    }
  if (focused != NULL)
    focus_line (GTK_WIDGET (box), focused);
}

/* Plainer words. */

static PangoAttrList *
underline (GArray *notes)
{
  PangoAttrList *list = pango_attr_list_new ();

  for (guint i = 0; i < notes->len; i++)
    {
      const KithWordingNote *note = &g_array_index (notes, KithWordingNote, i);
      PangoAttribute *line = pango_attr_underline_new (note->kind == KITH_WORDING_LONG
                                                         ? PANGO_UNDERLINE_SINGLE
                                                         : PANGO_UNDERLINE_DOUBLE);

      line->start_index = (guint) note->start;
      line->end_index = (guint) note->end;
      pango_attr_list_insert (list, line);
    }

  return list;
}

static void
add_words (GtkBox     *box,
           KithDesk   *desk,
           KithRecord *record,
           guint       field)
{
  const char *text = kith_record_get_text (record, field);
  g_autoptr(GArray) notes = kith_wording_check (kith_case_get_policy (kith_desk_get_case (desk)), text);
  g_autoptr(PangoAttrList) lines = NULL;
  GtkWidget *card, *label;

  if (notes->len == 0)
    return;

  card = kith_plan_card (box);
  gtk_box_append (GTK_BOX (card),
                  kith_plan_heading (_(kith_record_get_record_type (record)->fields[field].label)));
  label = kith_plan_text (text);
  lines = underline (notes);
  gtk_label_set_attributes (GTK_LABEL (label), lines);
  gtk_box_append (GTK_BOX (card), label);
  for (guint i = 0; i < notes->len; i++)
    {
      g_autofree char *said = kith_wording_dup_sentence (&g_array_index (notes, KithWordingNote, i),
                                                         text);
      GtkWidget *line = kith_plan_text (said);

      gtk_widget_add_css_class (line, "kith-help");
      gtk_box_append (GTK_BOX (card), line);
    }
}

static void
add_record_words (GtkBox     *box,
                  KithDesk   *desk,
                  KithRecord *record)
{
  const KithRecordType *type = kith_record_get_record_type (record);

  for (guint i = 0; i < type->n_fields; i++)
    if (type->fields[i].kind == KITH_FIELD_TEXT
        && type->fields[i].disclosure != KITH_DISCLOSE_CHILD_VIEW
        && type->fields[i].disclosure != KITH_DISCLOSE_NOTE)
      add_words (box, desk, record, i);
}

/**
 * kith_plan_fill_words:
 *
 * Shows what in the plan could be said more plainly. The child's words are nobody's to correct.
 */
void
kith_plan_fill_words (GtkBox     *box,
                      KithDesk   *desk,
                      KithRecord *plan)
{
  static const KithRecordKind kinds[] = { KITH_RECORD_PLAN_LINE, KITH_RECORD_PLAN_SIGN };

  kith_plan_clear (box);
  add_record_words (box, desk, plan);
  for (guint k = 0; k < G_N_ELEMENTS (kinds); k++)
    {
      g_autoptr(GPtrArray) parts = kith_plan_list_parts (kith_desk_get_case (desk), plan, kinds[k]);

      for (guint i = 0; i < parts->len; i++)
        add_record_words (box, desk, parts->pdata[i]);
    }

  if (gtk_widget_get_first_child (GTK_WIDGET (box)) == NULL)
    gtk_box_append (box, kith_plan_text (_("Everything is said in short sentences and everyday words.")));
  else
    gtk_box_prepend (box,
                     kith_plan_text (_("These are suggestions. Nothing is changed by itself; what the family said in its own words can stay.")));
}
