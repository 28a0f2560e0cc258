/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How the case stands today: the next meeting and review with the days that are left, and all that
 * is worth noticing. */

#include "config.h"

#include "pages/kith-overview-page.h"

#include "base/kith-text.h"
#include "model/kith-plans.h"
#include "model/kith-policy-pack.h"
#include "model/kith-records.h"
#include "pages/kith-notice-list.h"
#include "pages/kith-plan-parts.h"
#include "pages/kith-tidy.h"

#include <glib/gi18n-lib.h>

#define PAUSE_MS 200

struct _KithOverviewPage
{
  AdwBin    parent_instance;

  KithDesk *desk;  /* owned */
  guint     source;
  GtkBox   *dates; /* borrowed child */
};

G_DEFINE_FINAL_TYPE (KithOverviewPage, kith_overview_page, ADW_TYPE_BIN)

static void
kith_overview_page_dispose (GObject *object)
{
  KithOverviewPage *self = KITH_OVERVIEW_PAGE (object);

  g_clear_handle_id (&self->source, g_source_remove);
  g_clear_object (&self->desk);

  G_OBJECT_CLASS (kith_overview_page_parent_class)->dispose (object);
}

static void
kith_overview_page_class_init (KithOverviewPageClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = kith_overview_page_dispose;
}

static void
kith_overview_page_init (KithOverviewPage *self)
{
}

static char *
dup_days_left (KithDay day,
               KithDay today)
{
  const int left = day - today;

  if (left == 0)
    return g_strdup (_("today"));
  if (left < 0)
    return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%d day ago", "%d days ago", (gulong) -left),
                            -left);

  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "in %d day", "in %d days", (gulong) left), left);
}

/* The planned meeting that comes first. */
static KithRecord *
find_next_meeting (KithCase   *family,
                   KithDay     today,
                   KithMoment *when)
{
  KithRecord *found = NULL;

  for (guint i = 0; i < kith_case_count (family, KITH_RECORD_MEETING); i++)
    {
      KithRecord *meeting = kith_case_nth (family, KITH_RECORD_MEETING, i);
      KithMoment moment;

      if (!kith_record_has_token (meeting, KITH_MEETING_STATE, "planned")
          || !kith_record_get_moment (meeting, KITH_MEETING_STARTS_AT, &moment) || moment.day < today
          || (found != NULL && kith_moment_compare (&moment, when) >= 0))
        continue;
      found = meeting;
      *when = moment;
    }

  return found;
}

static void
add_date (GtkBox     *box,
          const char *heading,
          const char *text)
{
  GtkBox *card = GTK_BOX (kith_plan_card (box));
  GtkWidget *label = kith_plan_text (heading);

  gtk_widget_set_hexpand (GTK_WIDGET (card), TRUE);
  gtk_widget_add_css_class (label, "heading");
  gtk_box_append (card, label);
  gtk_box_append (card, kith_plan_text (text));
}

static void
add_meeting (KithOverviewPage *self,
             KithDay           today)
{
  KithMoment when;
  KithRecord *meeting = find_next_meeting (kith_desk_get_case (self->desk), today, &when);
  g_autofree char *moment = NULL;
  g_autofree char *left = NULL;
  g_autofree char *text = NULL;

  if (meeting == NULL)
    {
      add_date (self->dates, _("Next meeting"), _("No meeting is planned"));
      return;
    }

  moment = kith_moment_dup_text (&when);
  left = dup_days_left (when.day, today);
  text = g_strdup_printf ("%s\n%s, %s",
                          kith_vocabulary_label (&kith_meeting_kinds,
                                                 kith_record_get_token (meeting, KITH_MEETING_KIND)),
                          moment, left);
  add_date (self->dates, _("Next meeting"), text);
}

static void
add_review (KithOverviewPage *self,
            KithDay           today)
{
  KithCase *family = kith_desk_get_case (self->desk);
  KithRecord *plan = kith_case_find_live_plan (family);
  KithDay due;
  KithDate date;
  g_autofree char *day = NULL;
  g_autofree char *left = NULL;
  g_autofree char *text = NULL;

  if (plan == NULL)
    {
      add_date (self->dates, _("Next review"), _("There is no live plan yet"));
      return;
    }
  if (!kith_plan_get_review_due (family, plan, &due))
    {
      add_date (self->dates, _("Next review"), _("No review is fixed yet"));
      return;
    }

  date = kith_date_from_day (due);
  day = kith_date_dup_text (&date);
  left = dup_days_left (due, today);
  text = g_strdup_printf ("%s\n%s, %s",
                          kith_vocabulary_label (&kith_plan_types,
                                                 kith_record_get_token (plan, KITH_PLAN_TYPE)), day, left);
  add_date (self->dates, _("Next review"), text);
}

static void
add_policy (KithOverviewPage *self)
{
  KithPolicyPack *policy = kith_case_get_policy (kith_desk_get_case (self->desk));
  g_autofree char *text = g_strdup_printf (_("%s, version %s"), kith_policy_pack_get_name (policy),
                                           kith_policy_pack_get_version (policy));

  add_date (self->dates, _("Policy pack in force"), text);
}

static void
show_dates (KithOverviewPage *self)
{
  const KithDay today = kith_day_today ();

  kith_plan_clear (self->dates);
  add_meeting (self, today);
  add_review (self, today);
  add_policy (self);
}

static gboolean
show_cb (gpointer data)
{
  KithOverviewPage *self = data;

  self->source = 0;
  show_dates (self);
  return G_SOURCE_REMOVE;
}

static void
case_changed_cb (KithOverviewPage *self)
{
  if (self->source == 0)
    self->source = g_timeout_add_full (G_PRIORITY_LOW, PAUSE_MS, show_cb, self, NULL);
}

/**
 * kith_overview_page_new:
 * @desk: where the case is worked on
 *
 * Returns: (transfer floating): the page that says how the case stands
 */
GtkWidget *
kith_overview_page_new (KithDesk *desk)
{
  KithOverviewPage *self = g_object_new (KITH_TYPE_OVERVIEW_PAGE, NULL);
  GtkWidget *scroller = gtk_scrolled_window_new ();
  GtkWidget *clamp = adw_clamp_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 18);

  self->desk = g_object_ref (desk);
  self->dates = GTK_BOX (gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12));
  gtk_box_set_homogeneous (self->dates, TRUE);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->dates));
  gtk_box_append (GTK_BOX (box), kith_notice_list_new (desk, NULL));
  adw_clamp_set_maximum_size (ADW_CLAMP (clamp), 860);
  adw_clamp_set_child (ADW_CLAMP (clamp), box);
  gtk_widget_add_css_class (clamp, "kith-page-head");
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), clamp);
  gtk_accessible_update_property (GTK_ACCESSIBLE (scroller), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Overview"), -1);
  adw_bin_set_child (ADW_BIN (self), scroller);
  show_dates (self);
  g_signal_connect_object (kith_desk_get_case (desk), "changed", G_CALLBACK (case_changed_cb), self,
                           G_CONNECT_SWAPPED);
  kith_tidy (GTK_WIDGET (self));
  return GTK_WIDGET (self);
}
