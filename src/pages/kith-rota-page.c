/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * The rota of the plan: a week as a grid, a line to type what was said at the table, the turns where
 * the cursor is, what to ask, and the same as a list, person by person, and with its reports.
 */

#include "config.h"

#include "pages/kith-rota-page.h"

#include "base/kith-text.h"
#include "desk/kith-draft.h"
#include "desk/kith-verbs-plan.h"
#include "desk/kith-verbs.h"
#include "model/kith-plans.h"
#include "model/kith-records.h"
#include "model/kith-rota-words.h"
#include "pages/kith-notice-list.h"
#include "pages/kith-plan-parts.h"
#include "pages/kith-print-button.h"
#include "pages/kith-rota-grid.h"
#include "pages/kith-rota-parts.h"
#include "pages/kith-tidy.h"
#include "pages/kith-toast.h"

#include <glib/gi18n-lib.h>

#define PAUSE_MS 150
#define REPORT_DAYS 14

struct _KithRotaPage
{
  AdwBin        parent_instance;

  KithDesk     *desk;     /* owned */
  KithDay       monday;
  KithRota     *rota;     /* owned; the week that is shown */
  guint         source;

  GtkStack     *whole;    /* borrowed child: "empty" or "rota" */
  GtkStack     *views;    /* borrowed child */
  GtkLabel     *week;     /* borrowed child */
  GtkEditable  *said;     /* borrowed child */
  GtkLabel     *understood; /* borrowed child */
  KithRotaGrid *grid;     /* borrowed child */
  GtkLabel     *place;    /* borrowed child */
  GtkBox       *turns;    /* borrowed child */
  GtkBox       *questions; /* borrowed child */
  GtkBox       *helpers;  /* borrowed child */
  GtkBox       *list;     /* borrowed child */
  GtkBox       *people;   /* borrowed child */
  GtkBox       *reports;  /* borrowed child */
};

G_DEFINE_FINAL_TYPE (KithRotaPage, kith_rota_page, ADW_TYPE_BIN)

static void
kith_rota_page_dispose (GObject *object)
{
  KithRotaPage *self = KITH_ROTA_PAGE (object);

  g_clear_handle_id (&self->source, g_source_remove);
  g_clear_pointer (&self->rota, kith_rota_free);
  g_clear_object (&self->desk);

  G_OBJECT_CLASS (kith_rota_page_parent_class)->dispose (object);
}

static void
kith_rota_page_class_init (KithRotaPageClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = kith_rota_page_dispose;
}

static void
kith_rota_page_init (KithRotaPage *self)
{
}

static KithRecord *
get_plan (KithRotaPage *self)
{
  return kith_case_find_plan (kith_desk_get_case (self->desk));
}

static void
tell (KithRotaPage *self,
      const GError *error)
{
  kith_toast (GTK_WIDGET (self), error->message, NULL, NULL);
}

/* Showing. */

static void
show_place (KithRotaPage *self)
{
  KithDay day;
  int band;
  g_autofree char *place = NULL;
  g_autoptr(GPtrArray) turns = NULL;

  if (self->rota == NULL)
    return;

  kith_rota_grid_get_cursor (self->grid, &day, &band);
  place = kith_rota_grid_dup_place (day, band, kith_rota_get_holiday (self->rota, day));
  gtk_label_set_text (self->place, place);
  turns = kith_rota_list_at (self->rota, day, band);
  kith_rota_fill_turns (self->turns, self->desk, turns);
}

static void
show_week_title (KithRotaPage *self)
{
  const KithDate first = kith_date_from_day (self->monday);
  const KithDate last = kith_date_from_day (self->monday + 6);
  g_autofree char *from = kith_date_dup_text (&first);
  g_autofree char *to = kith_date_dup_text (&last);
  /* Translators: the first and the last day of a week. */
  g_autofree char *title = g_strdup_printf (_("%s to %s"), from, to);

  gtk_label_set_text (self->week, title);
}

static void
show_reports (KithRotaPage *self)
{
  const KithDay today = kith_day_today ();
  KithRecord *plan = get_plan (self);
  KithDate started;
  KithDay first = today - REPORT_DAYS;
  g_autoptr(KithRota) rota = NULL;

  if (plan != NULL && kith_record_get_date (plan, KITH_PLAN_STARTED_ON, &started)
      && KITH_DAY_IS_KNOWN (started.earliest))
    first = CLAMP (started.earliest, first, today);
  rota = kith_rota_new (kith_desk_get_case (self->desk), plan, first, today);
  kith_rota_fill_reports (self->reports, self->desk, rota, today);
}

static void
show_view (KithRotaPage *self)
{
  const char *view = gtk_stack_get_visible_child_name (self->views);

  if (self->rota == NULL)
    return;
  if (g_strcmp0 (view, "list") == 0)
    kith_rota_fill_list (self->list, self->rota);
  else if (g_strcmp0 (view, "people") == 0)
    kith_rota_fill_people (self->people, self->rota);
  else if (g_strcmp0 (view, "reports") == 0)
    show_reports (self);
  else
    {
      kith_rota_grid_show (self->grid, self->rota, NULL);
      show_place (self);
      kith_rota_fill_questions (self->questions, self->rota, kith_day_today ());
      kith_rota_fill_helpers (self->helpers, self->desk);
    }
  kith_tidy (GTK_WIDGET (self->views));
}

static void
show_all (KithRotaPage *self)
{
  KithRecord *plan = get_plan (self);

  g_clear_pointer (&self->rota, kith_rota_free);
  self->rota = kith_rota_new (kith_desk_get_case (self->desk), plan, self->monday, self->monday + 6);
  gtk_stack_set_visible_child_name (self->whole, plan != NULL ? "rota" : "empty");
  show_week_title (self);
  show_view (self);
}

static gboolean
show_cb (gpointer data)
{
  KithRotaPage *self = data;

  self->source = 0;
  show_all (self);
  return G_SOURCE_REMOVE;
}

static void
case_changed_cb (KithRotaPage     *self,
                 const KithChange *change)
{
  static const KithRecordKind kinds[] = { KITH_RECORD_PLAN, KITH_RECORD_ROTA_SLOT, KITH_RECORD_ROTA_CHANGE,
                                          KITH_RECORD_ROTA_REPORT, KITH_RECORD_PERSON,
                                          KITH_RECORD_POLICY, KITH_RECORD_BUSY_TIME };

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (kith_change_touches (change, kinds[i]) && self->source == 0)
      self->source = g_timeout_add_full (G_PRIORITY_LOW, PAUSE_MS, show_cb, self, NULL);
}

static void
go_to_week (KithRotaPage *self,
            KithDay       monday)
{
  self->monday = monday;
  show_all (self);
}

static void
turned_cb (KithRotaPage *self,
           int           by)
{
  go_to_week (self, self->monday + 7 * by);
}

static void
before_clicked_cb (KithRotaPage *self)
{
  turned_cb (self, -1);
}

static void
after_clicked_cb (KithRotaPage *self)
{
  turned_cb (self, 1);
}

static void
today_clicked_cb (KithRotaPage *self)
{
  const KithDay today = kith_day_today ();

  go_to_week (self, today - kith_day_of_week (today));
}

/* Putting people in. */

/* The days that are marked in the row of the cursor, or its day alone. */
static guint
days_to_fill (KithRotaPage *self,
              int          *band)
{
  g_autoptr(GArray) marked = NULL;
  KithDay day;
  guint days = 0;

  kith_rota_grid_get_cursor (self->grid, &day, band);
  marked = kith_rota_grid_list_marked (self->grid, *band);
  for (guint i = 0; i < marked->len; i++)
    days |= 1u << kith_day_of_week (g_array_index (marked, KithDay, i));

  return days != 0 ? days : 1u << kith_day_of_week (day);
}

static gboolean
put_in (KithRotaPage *self,
        const char   *who)
{
  g_autoptr(GError) error = NULL;
  g_autofree char *slot = NULL;
  KithRecord *plan = get_plan (self);
  int band;
  const guint days = days_to_fill (self, &band);

  if (plan == NULL)
    return FALSE;

  slot = kith_desk_add_slot_at (self->desk, kith_record_get_id (plan), who, days, band, &error);
  if (slot == NULL)
    tell (self, error);
  else
    kith_rota_grid_clear_marks (self->grid);
  return slot != NULL;
}

static void
dropped_cb (KithRotaPage *self,
            const char   *who)
{
  put_in (self, who);
}

static void
focus_cursor (KithRotaPage *self)
{
  KithDay day;
  int band;

  kith_rota_grid_get_cursor (self->grid, &day, &band);
  kith_rota_grid_set_cursor (self->grid, day, band);
}

/* A name alone goes where the cursor is; a sentence says its own days. */
static void
said_activated_cb (KithRotaPage *self)
{
  const char *text = gtk_editable_get_text (self->said);
  KithRecord *person = kith_case_find_said (kith_desk_get_case (self->desk), text);
  KithRecord *plan = get_plan (self);
  g_autoptr(GError) error = NULL;
  g_autofree char *slot = NULL;

  if (plan == NULL)
    return;
  if (person != NULL)
    {
      if (!put_in (self, kith_record_get_id (person)))
        return;
    }
  else
    {
      slot = kith_desk_add_said_slot (self->desk, kith_record_get_id (plan), text, &error);
      if (slot == NULL)
        {
          tell (self, error);
          return;
        }
    }
  gtk_editable_set_text (self->said, "");
  focus_cursor (self);
}

static void
said_changed_cb (KithRotaPage *self)
{
  const char *text = gtk_editable_get_text (self->said);
  KithCase *family = kith_desk_get_case (self->desk);
  g_autoptr(KithRotaWords) words = kith_rota_words_parse (family, text);
  KithRecord *person = kith_case_find_said (family, text);
  g_autofree char *understood = NULL;

  if (words != NULL && person == NULL)
    understood = kith_rota_words_dup_understood (words);
  else if (person != NULL)
    /* Translators: a day and a part of it, into which somebody is put. */
    understood = g_strdup_printf (_("Into: %s"), gtk_label_get_text (self->place));
  gtk_label_set_text (self->understood, understood != NULL ? understood : "");
  gtk_widget_set_visible (GTK_WIDGET (self->understood), understood != NULL);
}

static void
typed_cb (KithRotaPage *self,
          const char   *letter)
{
  gtk_editable_set_text (self->said, letter);
  gtk_widget_grab_focus (GTK_WIDGET (self->said));
  gtk_editable_set_position (self->said, -1);
}

static gboolean
said_key_cb (KithRotaPage *self,
             guint         key)
{
  if (key != GDK_KEY_Escape)
    return FALSE;

  gtk_editable_set_text (self->said, "");
  focus_cursor (self);
  return TRUE;
}

static void
opened_cb (KithRotaPage *self)
{
  if (!gtk_widget_child_focus (GTK_WIDGET (self->turns), GTK_DIR_TAB_FORWARD))
    gtk_widget_grab_focus (GTK_WIDGET (self->said));
}

/* Takes the day of the week out of the slot's pattern; a slot without days is none. */
static gboolean
take_day_out (KithRotaPage        *self,
              const KithRotaTurn  *turn,
              GError             **error)
{
  const char *token = kith_weekdays.terms[kith_day_of_week (turn->day)].token;
  const char *days = kith_record_get_text (turn->slot, KITH_ROTA_SLOT_DAYS);
  g_autoptr(GString) left = g_string_new (NULL);
  g_autoptr(KithDraft) draft = NULL;

  for (guint i = 0; i < kith_weekdays.n_terms; i++)
    if ((days == NULL || kith_record_has_among (turn->slot, KITH_ROTA_SLOT_DAYS, kith_weekdays.terms[i].token))
        && !g_str_equal (kith_weekdays.terms[i].token, token))
      g_string_append_printf (left, "%s%s", left->len > 0 ? " " : "", kith_weekdays.terms[i].token);
  if (left->len == 0)
    return kith_desk_remove (self->desk, kith_record_get_id (turn->slot), error);

  draft = kith_draft_new_for (turn->slot);
  kith_draft_set_text (draft, KITH_ROTA_SLOT_DAYS, left->str);
  return kith_desk_edit (self->desk, draft, FALSE, error);
}

static void
taken_out_cb (KithRotaPage *self,
              gboolean      on_that_day)
{
  g_autoptr(GPtrArray) turns = NULL;
  g_autoptr(GError) error = NULL;
  const KithRotaTurn *turn;
  gboolean is_done;
  KithDay day;
  int band;

  kith_rota_grid_get_cursor (self->grid, &day, &band);
  turns = kith_rota_list_at (self->rota, day, band);
  if (turns->len == 0)
    return;

  turn = turns->pdata[turns->len - 1];
  is_done = on_that_day ? kith_desk_change_turn (self->desk, kith_record_get_id (turn->slot), day, "off",
                                                 NULL, NULL, kith_day_today (), &error)
                        : take_day_out (self, turn, &error);
  if (!is_done)
    tell (self, error);
  else
    kith_toast (GTK_WIDGET (self), on_that_day ? _("Left out on that day") : _("Taken out of the rota"),
                _("_Undo"), "win.undo");
}

/* Building. */

static GtkWidget *
new_view (GtkStack   *views,
          const char *name,
          const char *title,
          GtkWidget  *content)
{
  GtkWidget *scroller = gtk_scrolled_window_new ();

  gtk_widget_add_css_class (content, "kith-page-body");
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), content);
  gtk_widget_set_vexpand (scroller, TRUE);
  gtk_stack_add_titled (views, scroller, name, title);
  gtk_accessible_update_property (GTK_ACCESSIBLE (scroller), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  return content;
}

static GtkWidget *
new_said (KithRotaPage *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  GtkWidget *entry = gtk_entry_new ();
  GtkEventController *keys = gtk_event_controller_key_new ();

  gtk_entry_set_placeholder_text (GTK_ENTRY (entry), _("Who does what, when: gran rings every night at 7, uncle if she can’t"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Who does what, and when"), -1);
  g_signal_connect_swapped (entry, "activate", G_CALLBACK (said_activated_cb), self);
  g_signal_connect_swapped (entry, "changed", G_CALLBACK (said_changed_cb), self);
  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (said_key_cb), self);
  gtk_widget_add_controller (entry, keys);
  gtk_widget_set_sensitive (entry, !kith_desk_is_read_only (self->desk));
  self->said = GTK_EDITABLE (entry);
  self->understood = GTK_LABEL (kith_plan_text (NULL));
  gtk_widget_add_css_class (GTK_WIDGET (self->understood), "kith-help");
  gtk_widget_set_visible (GTK_WIDGET (self->understood), FALSE);
  gtk_box_append (GTK_BOX (box), entry);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->understood));
  return box;
}

static GtkBox *
add_column (GtkBox     *columns,
            const char *title)
{
  GtkWidget *column = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);

  gtk_widget_set_hexpand (column, TRUE);
  gtk_box_append (GTK_BOX (column), kith_plan_heading (title));
  gtk_box_append (GTK_BOX (column), box);
  gtk_box_append (columns, column);
  return GTK_BOX (box);
}

static GtkWidget *
new_grid (KithRotaPage *self)
{
  self->grid = KITH_ROTA_GRID (kith_rota_grid_new ());
  g_signal_connect_swapped (self->grid, "moved", G_CALLBACK (show_place), self);
  g_signal_connect_swapped (self->grid, "opened", G_CALLBACK (opened_cb), self);
  g_signal_connect_swapped (self->grid, "turned", G_CALLBACK (turned_cb), self);
  if (!kith_desk_is_read_only (self->desk))
    {
      g_signal_connect_swapped (self->grid, "typed", G_CALLBACK (typed_cb), self);
      g_signal_connect_swapped (self->grid, "taken-out", G_CALLBACK (taken_out_cb), self);
      g_signal_connect_swapped (self->grid, "dropped", G_CALLBACK (dropped_cb), self);
    }
  return GTK_WIDGET (self->grid);
}

static GtkWidget *
new_week_view (KithRotaPage *self)
{
  GtkWidget *content = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  GtkWidget *columns = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 18);
  GtkWidget *here;

  gtk_box_append (GTK_BOX (content), kith_notice_list_new (self->desk, "rota"));
  gtk_box_append (GTK_BOX (content), new_said (self));
  self->helpers = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 0));
  gtk_box_append (GTK_BOX (content), GTK_WIDGET (self->helpers));
  gtk_box_append (GTK_BOX (content), new_grid (self));
  gtk_box_set_homogeneous (GTK_BOX (columns), TRUE);
  self->turns = add_column (GTK_BOX (columns), "");
  here = gtk_widget_get_first_child (gtk_widget_get_first_child (columns));
  self->place = GTK_LABEL (here);
  self->questions = add_column (GTK_BOX (columns), _("To ask the network"));
  gtk_box_append (GTK_BOX (content), columns);
  return content;
}

static void
add_week_button (GtkBox       *bar,
                 const char   *icon,
                 const char   *label,
                 GCallback     clicked,
                 KithRotaPage *self)
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon);

  gtk_widget_set_tooltip_text (button, label);
  g_signal_connect_swapped (button, "clicked", clicked, self);
  gtk_box_append (bar, button);
}

static GtkWidget *
new_bar (KithRotaPage *self)
{
  GtkWidget *bar = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *today = gtk_button_new_with_mnemonic (_("This _Week"));

  add_week_button (GTK_BOX (bar), "go-previous-symbolic", _("The week before"),
                   G_CALLBACK (before_clicked_cb), self);
  g_signal_connect_swapped (today, "clicked", G_CALLBACK (today_clicked_cb), self);
  gtk_box_append (GTK_BOX (bar), today);
  add_week_button (GTK_BOX (bar), "go-next-symbolic", _("The week after"), G_CALLBACK (after_clicked_cb),
                   self);
  self->week = GTK_LABEL (kith_plan_text (NULL));
  gtk_widget_add_css_class (GTK_WIDGET (self->week), "heading");
  gtk_widget_set_hexpand (GTK_WIDGET (self->week), TRUE);
  gtk_box_append (GTK_BOX (bar), GTK_WIDGET (self->week));
  gtk_box_append (GTK_BOX (bar), kith_print_button_new ("rota"));
  return bar;
}

static GtkBox *
new_view_box (GtkStack   *views,
              const char *name,
              const char *title)
{
  GtkWidget *clamp = adw_clamp_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 9);

  adw_clamp_set_maximum_size (ADW_CLAMP (clamp), 760);
  adw_clamp_set_child (ADW_CLAMP (clamp), box);
  new_view (views, name, title, clamp);
  return GTK_BOX (box);
}

static GtkWidget *
new_rota_page (KithRotaPage *self)
{
  GtkWidget *page = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *top = gtk_box_new (GTK_ORIENTATION_VERTICAL, 9);
  GtkWidget *switcher = gtk_stack_switcher_new ();

  gtk_widget_add_css_class (top, "kith-page-head");
  gtk_box_append (GTK_BOX (top), new_bar (self));
  self->views = GTK_STACK (gtk_stack_new ());
  gtk_stack_switcher_set_stack (GTK_STACK_SWITCHER (switcher), self->views);
  gtk_widget_set_halign (switcher, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (top), switcher);
  gtk_box_append (GTK_BOX (page), top);
  new_view (self->views, "week", _("Week"), new_week_view (self));
  self->list = new_view_box (self->views, "list", _("List"));
  self->people = new_view_box (self->views, "people", _("Each Person"));
  self->reports = new_view_box (self->views, "reports", _("Reports"));
  g_signal_connect_swapped (self->views, "notify::visible-child", G_CALLBACK (show_view), self);
  gtk_box_append (GTK_BOX (page), GTK_WIDGET (self->views));
  return page;
}

static GtkWidget *
new_empty_page (void)
{
  GtkWidget *page = adw_status_page_new ();
  GtkWidget *button = gtk_button_new_with_mnemonic (_("Go to the _Plan"));

  adw_status_page_set_icon_name (ADW_STATUS_PAGE (page), "kith-rota-symbolic");
  adw_status_page_set_title (ADW_STATUS_PAGE (page), _("There is no rota yet"));
  adw_status_page_set_description (ADW_STATUS_PAGE (page), _("A rota belongs to the plan. Begin with the plan."));
  gtk_widget_set_halign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "pill");
  gtk_actionable_set_detailed_action_name (GTK_ACTIONABLE (button), "case.show-page::plan");
  adw_status_page_set_child (ADW_STATUS_PAGE (page), button);
  return page;
}

/**
 * kith_rota_page_new:
 * @desk: where the case is worked on
 *
 * Returns: (transfer floating): the page of the rota, at this week
 */
GtkWidget *
kith_rota_page_new (KithDesk *desk)
{
  KithRotaPage *self = g_object_new (KITH_TYPE_ROTA_PAGE, NULL);
  const KithDay today = kith_day_today ();

  self->desk = g_object_ref (desk);
  self->monday = today - kith_day_of_week (today);
  self->whole = GTK_STACK (gtk_stack_new ());
  gtk_stack_add_named (self->whole, new_rota_page (self), "rota");
  gtk_stack_add_named (self->whole, new_empty_page (), "empty");
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->whole));
  show_all (self);
  g_signal_connect_object (kith_desk_get_case (desk), "changed", G_CALLBACK (case_changed_cb), self,
                           G_CONNECT_SWAPPED);
  kith_tidy (GTK_WIDGET (self));
  return GTK_WIDGET (self);
}
