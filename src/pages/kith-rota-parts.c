/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The turns of one part of a day, the week as a list and person by person, and what to ask. */

#include "config.h"

#include "pages/kith-rota-parts.h"

#include "base/kith-text.h"
#include "desk/kith-draft.h"
#include "desk/kith-verbs-plan.h"
#include "desk/kith-verbs.h"
#include "model/kith-naming.h"
#include "model/kith-plans.h"
#include "model/kith-records.h"
#include "model/kith-rota-words.h"
#include "pages/kith-form.h"
#include "pages/kith-plan-parts.h"
#include "pages/kith-rota-grid.h"
#include "pages/kith-tidy.h"
#include "pages/kith-toast.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

/* One turn, and what can be done with it. */

static KithDay
day_of (GtkWidget *widget)
{
  return GPOINTER_TO_INT (g_object_get_data (G_OBJECT (widget), "day"));
}

static const char *
slot_of (GtkWidget *widget)
{
  return g_object_get_data (G_OBJECT (widget), "slot");
}

static void
remember (GtkWidget          *widget,
          const KithRotaTurn *turn)
{
  g_object_set_data (G_OBJECT (widget), "day", GINT_TO_POINTER (turn->day));
  g_object_set_data_full (G_OBJECT (widget), "slot", g_strdup (kith_record_get_id (turn->slot)), g_free);
}

static void
edit_clicked_cb (GtkWidget *button,
                 KithDesk  *desk)
{
  KithRecord *slot = kith_case_find (kith_desk_get_case (desk), slot_of (button));
  GtkWidget *window = adw_window_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *bar = adw_header_bar_new ();
  GtkWidget *scroller = gtk_scrolled_window_new ();
  GtkWidget *form = kith_form_new (desk, KITH_RECORD_ROTA_SLOT);

  if (slot == NULL)
    {
      g_object_ref_sink (form);
      g_object_unref (form);
      gtk_window_destroy (GTK_WINDOW (window));
      return;
    }

  kith_form_set_record (KITH_FORM (form), slot);
  gtk_widget_add_css_class (form, "kith-card");
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), form);
  gtk_widget_set_vexpand (scroller, TRUE);
  gtk_box_append (GTK_BOX (box), bar);
  gtk_box_append (GTK_BOX (box), scroller);
  adw_window_set_content (ADW_WINDOW (window), box);
  gtk_window_set_title (GTK_WINDOW (window), _("Slot of the Rota"));
  gtk_window_set_default_size (GTK_WINDOW (window), 480, 540);
  gtk_window_set_modal (GTK_WINDOW (window), TRUE);
  gtk_window_set_transient_for (GTK_WINDOW (window), GTK_WINDOW (gtk_widget_get_root (button)));
  kith_tidy (window);
  gtk_window_present (GTK_WINDOW (window));
  kith_form_focus_first (KITH_FORM (form));
}

static void
off_clicked_cb (GtkWidget *button,
                KithDesk  *desk)
{
  g_autoptr(GError) error = NULL;

  if (!kith_desk_change_turn (desk, slot_of (button), day_of (button), "off", NULL, NULL,
                              kith_day_today (), &error))
    kith_toast (button, error->message, NULL, NULL);
}

static void
remove_clicked_cb (GtkWidget *button,
                   KithDesk  *desk)
{
  g_autoptr(GError) error = NULL;
  GtkWidget *root = GTK_WIDGET (gtk_widget_get_root (button));

  if (!kith_desk_remove (desk, slot_of (button), &error))
    kith_toast (button, error->message, NULL, NULL);
  else
    kith_toast (root, _("Taken out of the rota"), _("_Undo"), "win.undo");
}

static void
swap_activated_cb (GtkWidget *entry,
                   KithDesk  *desk)
{
  KithRecord *person = kith_case_find_said (kith_desk_get_case (desk),
                                            gtk_editable_get_text (GTK_EDITABLE (entry)));
  g_autoptr(GError) error = NULL;

  if (person == NULL)
    kith_toast (entry, _("Nobody in the case is certainly meant by that name"), NULL, NULL);
  else if (!kith_desk_change_turn (desk, slot_of (entry), day_of (entry), "swap",
                                   kith_record_get_id (person), NULL, kith_day_today (), &error))
    kith_toast (entry, error->message, NULL, NULL);
}

static GtkWidget *
add_button (GtkBox             *line,
            const char         *label,
            const char         *spoken,
            GCallback           clicked,
            KithDesk           *desk,
            const KithRotaTurn *turn)
{
  GtkWidget *button = gtk_button_new_with_label (label);
  g_autofree char *name = g_strdup_printf ("%s: %s", label, spoken);

  remember (button, turn);
  g_signal_connect_object (button, "clicked", clicked, desk, 0);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_box_append (line, button);
  return button;
}

static void
add_swap (GtkBox             *card,
          KithDesk           *desk,
          const KithRotaTurn *turn)
{
  GtkWidget *entry = gtk_entry_new ();

  gtk_entry_set_placeholder_text (GTK_ENTRY (entry), _("Who steps in on this day"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Who steps in on this day"), -1);
  remember (entry, turn);
  g_signal_connect_object (entry, "activate", G_CALLBACK (swap_activated_cb), desk, 0);
  gtk_box_append (card, entry);
}

/* What was changed for that day before, so that nothing is forgotten by a swap. */
static void
add_history (GtkBox             *card,
             KithDesk           *desk,
             const KithRotaTurn *turn)
{
  KithCase *family = kith_desk_get_case (desk);
  GPtrArray *referrers = kith_case_get_referrers (family, kith_record_get_id (turn->slot));

  for (guint i = 0; i < referrers->len; i++)
    {
      KithRecord *change = referrers->pdata[i];
      g_autofree char *who = NULL;
      g_autofree char *noted = NULL;
      g_autofree char *text = NULL;
      GtkWidget *label;
      KithDate on;

      if (kith_record_get_kind (change) != KITH_RECORD_ROTA_CHANGE
          || !kith_record_get_date (change, KITH_ROTA_CHANGE_DAY, &on) || on.earliest != turn->day)
        continue;
      who = kith_record_dup_field_text (family, change, KITH_ROTA_CHANGE_WHO);
      noted = kith_record_dup_field_text (family, change, KITH_ROTA_CHANGE_MADE_ON);
      text = g_strdup_printf ("%s %s · %s",
                              kith_vocabulary_label (&kith_rota_change_kinds,
                                                     kith_record_get_token (change, KITH_ROTA_CHANGE_KIND)),
                              who, noted);
      label = kith_plan_text (text);
      gtk_widget_add_css_class (label, "kith-help");
      gtk_box_append (card, label);
    }
}

static void
add_turn (GtkBox             *box,
          KithDesk           *desk,
          const KithRotaTurn *turn)
{
  g_autofree char *sentence = kith_rota_turn_dup_sentence (turn);
  g_autofree char *pattern = kith_rota_slot_dup_pattern (turn->slot);
  const char *note = kith_record_get_text (turn->slot, KITH_ROTA_SLOT_NOTE);
  GtkBox *card = GTK_BOX (kith_plan_card (box));
  GtkBox *line = GTK_BOX (gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6));
  GtkWidget *label = kith_plan_text (pattern);

  gtk_widget_add_css_class (label, "kith-help");
  gtk_box_append (card, kith_plan_text (sentence));
  gtk_box_append (card, label);
  if (!kith_text_is_empty (note))
    gtk_box_append (card, kith_plan_text (note));
  add_history (card, desk, turn);
  if (kith_desk_is_read_only (desk))
    return;

  add_button (line, _("Edit…"), sentence, G_CALLBACK (edit_clicked_cb), desk, turn);
  if (!turn->is_off)
    add_button (line, _("Not That Day"), sentence, G_CALLBACK (off_clicked_cb), desk, turn);
  add_button (line, _("Take Out"), sentence, G_CALLBACK (remove_clicked_cb), desk, turn);
  gtk_box_append (card, GTK_WIDGET (line));
  add_swap (card, desk, turn);
}

/**
 * kith_rota_fill_turns:
 * @turns: (element-type KithRotaTurn): of one part of a day
 *
 * Shows each, with what can be done with it.
 */
void
kith_rota_fill_turns (GtkBox    *box,
                      KithDesk  *desk,
                      GPtrArray *turns)
{
  kith_plan_clear (box);
  for (guint i = 0; i < turns->len; i++)
    add_turn (box, desk, turns->pdata[i]);
  if (turns->len == 0)
    gtk_box_append (box, kith_plan_text (_("Nobody is there. Type a name to put somebody in.")));
  kith_tidy (GTK_WIDGET (box));
}

/**
 * kith_rota_fill_questions:
 *
 * Shows what to ask the network about these days. Reports that are missing stand on their own view.
 */
void
kith_rota_fill_questions (GtkBox   *box,
                          KithRota *rota,
                          KithDay   today)
{
  g_autoptr(GPtrArray) questions = kith_rota_list_questions (rota, today);

  kith_plan_clear (box);
  for (guint i = 0; i < questions->len; i++)
    {
      const KithRotaQuestion *question = questions->pdata[i];
      GtkWidget *label;

      if (question->kind == KITH_ROTA_ASK_REPORT)
        continue;
      label = kith_plan_text (question->sentence);
      if (question->kind == KITH_ROTA_ASK_SIGN)
        gtk_widget_add_css_class (label, "rota-sign");
      gtk_box_append (GTK_BOX (kith_plan_card (box)), label);
    }
  if (gtk_widget_get_first_child (GTK_WIDGET (box)) == NULL)
    gtk_box_append (box, kith_plan_text (_("Nothing to ask about this week.")));
}

static char *
dup_day (KithRota *rota,
         KithDay   day)
{
  const KithDate date = kith_date_from_day (day);
  g_autofree char *text = kith_date_dup_text (&date);
  const char *holiday = kith_rota_get_holiday (rota, day);
  const char *weekday = _(kith_weekdays.terms[kith_day_of_week (day)].label);

  return holiday != NULL ? g_strdup_printf ("%s %s (%s)", weekday, text, holiday)
                         : g_strdup_printf ("%s %s", weekday, text);
}

/**
 * kith_rota_fill_list:
 *
 * Shows the days one after the other.
 */
void
kith_rota_fill_list (GtkBox   *box,
                     KithRota *rota)
{
  kith_plan_clear (box);
  for (KithDay day = kith_rota_get_first (rota); day <= kith_rota_get_last (rota); day++)
    {
      g_autofree char *title = dup_day (rota, day);
      GtkBox *card;

      gtk_box_append (box, kith_plan_heading (title));
      card = GTK_BOX (kith_plan_card (box));
      for (guint i = 0; i < kith_rota_get_n_turns (rota); i++)
        if (kith_rota_get_turn (rota, i)->day == day)
          {
            g_autofree char *sentence = kith_rota_turn_dup_sentence (kith_rota_get_turn (rota, i));

            gtk_box_append (card, kith_plan_text (sentence));
          }
      for (int band = 0; band < KITH_N_BANDS; band++)
        if (kith_rota_get_gap (rota, day, band) != KITH_ROTA_GAP_NONE)
          {
            /* Translators: a part of the day. */
            g_autofree char *text = g_strdup_printf (_("%s: nobody is there"),
                                                     kith_rota_band_label (band, kith_day_of_week (day) >= 5));
            GtkWidget *label = kith_plan_text (text);

            gtk_widget_add_css_class (label, "rota-nobody");
            gtk_box_append (card, label);
          }
      if (gtk_widget_get_first_child (GTK_WIDGET (card)) == NULL)
        gtk_box_append (card, kith_plan_text (_("Nothing agreed for this day.")));
    }
}

static char *
dup_load (const KithRotaLoad *load)
{
  g_autofree char *turns = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u turn", "%u turns",
                                                         load->n_turns), load->n_turns);

  /* Translators: how many turns somebody has ("3 turns"), how many of them at night and at the
   * weekend, and for how many turns of others they are the back-up. */
  return g_strdup_printf (_("%s, at night %u, at the weekend %u; back-up for %u"), turns, load->n_nights,
                          load->n_weekends, load->n_back_ups);
}

/**
 * kith_rota_fill_people:
 *
 * Shows who does what in these days, person by person.
 */
void
kith_rota_fill_people (GtkBox   *box,
                       KithRota *rota)
{
  g_autoptr(GArray) loads = kith_rota_list_loads (rota);

  kith_plan_clear (box);
  if (loads->len == 0)
    gtk_box_append (box, kith_plan_text (_("Nobody is on the rota in this week.")));
  for (guint l = 0; l < loads->len; l++)
    {
      const KithRotaLoad *load = &g_array_index (loads, KithRotaLoad, l);
      g_autofree char *name = kith_person_dup_name (load->who);
      g_autofree char *text = dup_load (load);
      GtkBox *card;

      gtk_box_append (box, kith_plan_heading (name));
      card = GTK_BOX (kith_plan_card (box));
      gtk_box_append (card, kith_plan_text (text));
      for (guint i = 0; i < kith_rota_get_n_turns (rota); i++)
        {
          const KithRotaTurn *turn = kith_rota_get_turn (rota, i);
          g_autofree char *day = dup_day (rota, turn->day);
          g_autofree char *sentence = kith_rota_turn_dup_own (turn);
          g_autofree char *line = g_strdup_printf ("%s · %s", day, sentence);

          if (turn->who == load->who && !turn->is_off)
            gtk_box_append (card, kith_plan_text (line));
        }
    }
}

/* Reports. */

static void
report_clicked_cb (GtkWidget *button,
                   KithDesk  *desk)
{
  GtkDropDown *contact = g_object_get_data (G_OBJECT (button), "contact");
  GtkDropDown *sign = g_object_get_data (G_OBJECT (button), "sign");
  GPtrArray *signs = g_object_get_data (G_OBJECT (button), "signs");
  const guint chosen = gtk_drop_down_get_selected (sign);
  g_autoptr(GError) error = NULL;

  if (!kith_desk_report_turn (desk, slot_of (button), day_of (button),
                              kith_rota_contacts.terms[gtk_drop_down_get_selected (contact)].token,
                              gtk_editable_get_text (g_object_get_data (G_OBJECT (button), "good")),
                              gtk_editable_get_text (g_object_get_data (G_OBJECT (button), "worry")),
                              chosen > 0 && chosen <= signs->len ? signs->pdata[chosen - 1] : NULL, &error))
    kith_toast (button, error->message, NULL, NULL);
}

static GtkWidget *
new_entry (const char *label)
{
  GtkWidget *entry = gtk_entry_new ();

  gtk_entry_set_placeholder_text (GTK_ENTRY (entry), label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  gtk_widget_set_hexpand (entry, TRUE);
  return entry;
}

static GtkWidget *
new_choice (GtkStringList *labels,
            const char    *label)
{
  GtkWidget *chooser = gtk_drop_down_new (G_LIST_MODEL (labels), NULL);

  gtk_accessible_update_property (GTK_ACCESSIBLE (gtk_widget_get_first_child (chooser)),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  return chooser;
}

static GtkWidget *
new_contact_choice (void)
{
  GtkStringList *labels = gtk_string_list_new (NULL);

  for (guint i = 0; i < kith_rota_contacts.n_terms; i++)
    gtk_string_list_append (labels, _(kith_rota_contacts.terms[i].label));
  return new_choice (labels, _("How it went"));
}

static GtkWidget *
new_sign_choice (KithCase  *family,
                 KithRota  *rota,
                 GPtrArray *ids)
{
  g_autoptr(GPtrArray) signs = kith_plan_list_parts (family, kith_rota_get_plan (rota),
                                                     KITH_RECORD_PLAN_SIGN);
  GtkStringList *labels = gtk_string_list_new (NULL);

  gtk_string_list_append (labels, _("No sign from the plan"));
  for (guint i = 0; i < signs->len; i++)
    {
      g_autofree char *text = kith_text_one_line (kith_record_get_text (signs->pdata[i],
                                                                        KITH_PLAN_SIGN_SIGN));

      gtk_string_list_append (labels, text);
      g_ptr_array_add (ids, g_strdup (kith_record_get_id (signs->pdata[i])));
    }
  return new_choice (labels, _("A sign from the plan"));
}

static void
add_report_form (GtkBox             *card,
                 KithDesk           *desk,
                 KithRota           *rota,
                 const KithRotaTurn *turn)
{
  GtkBox *choices = GTK_BOX (gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6));
  GtkBox *words = GTK_BOX (gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6));
  GPtrArray *ids = g_ptr_array_new_with_free_func (g_free);
  GtkWidget *contact = new_contact_choice ();
  GtkWidget *sign = new_sign_choice (kith_desk_get_case (desk), rota, ids);
  GtkWidget *good = new_entry (_("What was good"));
  GtkWidget *worry = new_entry (_("What is a worry"));
  g_autofree char *sentence = kith_rota_turn_dup_sentence (turn);
  GtkWidget *button;

  gtk_box_append (choices, contact);
  gtk_box_append (choices, sign);
  gtk_box_append (words, good);
  gtk_box_append (words, worry);
  button = add_button (words, _("Keep"), sentence, G_CALLBACK (report_clicked_cb), desk, turn);
  g_object_set_data (G_OBJECT (button), "contact", contact);
  g_object_set_data (G_OBJECT (button), "sign", sign);
  g_object_set_data (G_OBJECT (button), "good", good);
  g_object_set_data (G_OBJECT (button), "worry", worry);
  g_object_set_data_full (G_OBJECT (button), "signs", ids, (GDestroyNotify) g_ptr_array_unref);
  gtk_box_append (card, GTK_WIDGET (choices));
  gtk_box_append (card, GTK_WIDGET (words));
}

/* What was typed and not kept yet, by the turn it is about. */
static char *
name_turn (GtkWidget *button)
{
  return g_strdup_printf ("%s %d", slot_of (button), day_of (button));
}

static void
collect_typed (GtkWidget  *widget,
               GHashTable *typed)
{
  static const char *const parts[] = { "good", "worry" };

  for (guint i = 0; GTK_IS_BUTTON (widget) && i < G_N_ELEMENTS (parts); i++)
    {
      GtkEditable *entry = g_object_get_data (G_OBJECT (widget), parts[i]);
      g_autofree char *turn = entry != NULL ? name_turn (widget) : NULL;

      if (entry != NULL && *gtk_editable_get_text (entry) != '\0')
        g_hash_table_insert (typed, g_strdup_printf ("%s %s", turn, parts[i]),
                             g_strdup (gtk_editable_get_text (entry)));
    }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    collect_typed (child, typed);
}

static void
put_typed_back (GtkWidget  *widget,
                GHashTable *typed)
{
  static const char *const parts[] = { "good", "worry" };

  for (guint i = 0; GTK_IS_BUTTON (widget) && i < G_N_ELEMENTS (parts); i++)
    {
      GtkEditable *entry = g_object_get_data (G_OBJECT (widget), parts[i]);
      g_autofree char *turn = entry != NULL ? name_turn (widget) : NULL;
      g_autofree char *key = entry != NULL ? g_strdup_printf ("%s %s", turn, parts[i]) : NULL;

      if (entry != NULL && g_hash_table_lookup (typed, key) != NULL)
        gtk_editable_set_text (entry, g_hash_table_lookup (typed, key));
    }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    put_typed_back (child, typed);
}

static void
add_report (GtkBox             *card,
            KithCase           *family,
            const KithRotaTurn *turn)
{
  static const guint fields[] = { KITH_ROTA_REPORT_CONTACT, KITH_ROTA_REPORT_GOOD,
                                  KITH_ROTA_REPORT_WORRY, KITH_ROTA_REPORT_ACTION };
  KithRecord *sign = kith_case_resolve (family, turn->report, KITH_ROTA_REPORT_SIGN);

  if (sign != NULL)
    {
      g_autofree char *text = kith_text_one_line (kith_record_get_text (sign, KITH_PLAN_SIGN_SIGN));
      g_autofree char *line = g_strdup_printf (_("A sign from the plan was seen: %s"), text);
      GtkWidget *label = kith_plan_text (line);

      gtk_widget_add_css_class (label, "rota-sign");
      gtk_box_append (card, label);
    }
  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    {
      g_autofree char *text = kith_record_dup_field_text (family, turn->report, fields[i]);
      g_autofree char *line
        = g_strdup_printf ("%s: %s", _(kith_record_get_record_type (turn->report)->fields[fields[i]].label),
                           text);

      if (!kith_text_is_empty (text))
        gtk_box_append (card, kith_plan_text (line));
    }
}

/**
 * kith_rota_fill_reports:
 * @rota: the days that are over, and today
 *
 * Shows the turns, the last first: what was told of them, or room to tell it.
 */
void
kith_rota_fill_reports (GtkBox   *box,
                        KithDesk *desk,
                        KithRota *rota,
                        KithDay   today)
{
  g_autoptr(GHashTable) typed = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  guint n = 0;

  collect_typed (GTK_WIDGET (box), typed);
  kith_plan_clear (box);
  for (guint i = kith_rota_get_n_turns (rota); i-- > 0;)
    {
      const KithRotaTurn *turn = kith_rota_get_turn (rota, i);
      g_autofree char *day = dup_day (rota, turn->day);
      g_autofree char *sentence = kith_rota_turn_dup_sentence (turn);
      g_autofree char *title = g_strdup_printf ("%s · %s", day, sentence);
      GtkBox *card;
      GtkWidget *label;

      if (turn->is_off || turn->who == NULL || turn->day > today)
        continue;
      card = GTK_BOX (kith_plan_card (box));
      label = kith_plan_text (title);
      gtk_widget_add_css_class (label, "heading");
      gtk_box_append (card, label);
      if (turn->report != NULL)
        add_report (card, kith_desk_get_case (desk), turn);
      else if (!kith_desk_is_read_only (desk))
        add_report_form (card, desk, rota, turn);
      n++;
    }
  if (n == 0)
    gtk_box_append (box, kith_plan_text (_("No turn has come round yet.")));
  put_typed_back (GTK_WIDGET (box), typed);
  kith_tidy (GTK_WIDGET (box));
}

/* The people who may be dragged into a slot. */

static GdkContentProvider *
drag_prepare_cb (GtkDragSource *source,
                 double         x,
                 double         y,
                 gpointer       data)
{
  GtkWidget *row = gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (source));

  return gdk_content_provider_new_typed (G_TYPE_STRING, g_object_get_data (G_OBJECT (row), "id"));
}

static void
add_helper (GtkFlowBox *flow,
            KithRecord *person)
{
  g_autofree char *name = kith_person_dup_name (person);
  GtkWidget *label = gtk_label_new (name);
  GtkDragSource *source = gtk_drag_source_new ();

  gtk_widget_add_css_class (label, "rota-helper");
  g_object_set_data_full (G_OBJECT (label), "id", g_strdup (kith_record_get_id (person)), g_free);
  g_signal_connect (source, "prepare", G_CALLBACK (drag_prepare_cb), NULL);
  gtk_widget_add_controller (label, GTK_EVENT_CONTROLLER (source));
  gtk_flow_box_insert (flow, label, -1);
}

/* Who may help: grown up or not said, living, and no pet. Those with a line in the plan come first. */
static gboolean
may_help (KithRecord *person)
{
  return kith_record_has_token (person, KITH_PERSON_LIFE, "living") && !kith_person_has_died (person)
         && !kith_record_get_boolean (person, KITH_PERSON_IS_FOCUS)
         && !kith_record_get_boolean (person, KITH_PERSON_IS_PLACEHOLDER)
         && !kith_record_has_token (person, KITH_PERSON_KIND, "pet");
}

static gboolean
has_line (KithCase   *family,
          KithRecord *person)
{
  GPtrArray *referrers = kith_case_get_referrers (family, kith_record_get_id (person));

  for (guint i = 0; i < referrers->len; i++)
    if (kith_record_get_kind (referrers->pdata[i]) == KITH_RECORD_PLAN_LINE
        || kith_record_get_kind (referrers->pdata[i]) == KITH_RECORD_ROTA_SLOT
        || kith_record_get_kind (referrers->pdata[i]) == KITH_RECORD_OFFER)
      return TRUE;

  return FALSE;
}

/**
 * kith_rota_fill_helpers:
 *
 * Lists the people who can be dragged into the week: those of the plan, or while there are none all
 * who might help.
 */
void
kith_rota_fill_helpers (GtkBox   *box,
                        KithDesk *desk)
{
  KithCase *family = kith_desk_get_case (desk);
  GtkFlowBox *flow = GTK_FLOW_BOX (gtk_flow_box_new ());
  guint n = 0;

  kith_plan_clear (box);
  gtk_flow_box_set_selection_mode (flow, GTK_SELECTION_NONE);
  gtk_flow_box_set_max_children_per_line (flow, 12);
  for (int round = 0; round < 2 && n == 0; round++)
    for (guint i = 0; i < kith_case_count (family, KITH_RECORD_PERSON); i++)
      {
        KithRecord *person = kith_case_nth (family, KITH_RECORD_PERSON, i);

        if (may_help (person) && (round == 1 || has_line (family, person)))
          {
            add_helper (flow, person);
            n++;
          }
      }
  /* Names are typed into the rota by keys. A flow box with nothing to stop at would keep the focus from
   * going on. */
  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (flow)); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    gtk_widget_set_focusable (child, FALSE);
  gtk_widget_set_can_focus (GTK_WIDGET (flow), FALSE);
  gtk_box_append (box, GTK_WIDGET (flow));
}
