/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * The day of a drawing: typed as people say it, slid along the years, or stepped from one change in
 * the family to the next; another day to compare with; and what becomes of relations that have
 * ended. Nothing here changes the case but "Keep", which gives the sheet this day.
 */

#include "config.h"

#include "pages/kith-as-at-bar.h"

#include "desk/kith-verbs.h"
#include "model/kith-presence.h"
#include "model/kith-records.h"
#include "pages/kith-pages.h"
#include "pages/kith-tidy.h"

#include <glib/gi18n-lib.h>

#define YEAR 366

struct _KithAsAtBar
{
  AdwBin          parent_instance;

  KithDesk       *desk;         /* owned, nullable */
  char           *sheet;        /* owned, nullable */
  KithDay         day;          /* asked for; KITH_DAY_PAST for the sheet's own */
  KithDay         compared;     /* KITH_DAY_PAST while nothing was entered */

  GtkEntry       *day_entry;      /* template child */
  GtkWidget      *earlier_button; /* template child */
  GtkWidget      *later_button;   /* template child */
  GtkAdjustment  *adjustment;     /* template child */
  GtkWidget      *slider;         /* template child */
  GtkWidget      *reset_button;   /* template child */
  GtkWidget      *keep_button;    /* template child */
  GtkCheckButton *compare_check;  /* template child */
  GtkEntry       *compare_entry;  /* template child */
  GtkLabel       *message;        /* template child */
  GtkDropDown    *ended_chooser;  /* template child */
};

G_DEFINE_FINAL_TYPE (KithAsAtBar, kith_as_at_bar, ADW_TYPE_BIN)

enum { CHANGED, RELABELLED, N_SIGNALS };
static guint signals[N_SIGNALS];

static KithRecord *
find_sheet (KithAsAtBar *self)
{
  return self->desk != NULL && self->sheet != NULL
           ? kith_case_find_kind (kith_desk_get_case (self->desk), KITH_RECORD_SHEET, self->sheet)
           : NULL;
}

static KithDay
day_of_sheet (KithAsAtBar *self)
{
  KithRecord *sheet = find_sheet (self);
  KithDate date;

  return sheet != NULL && kith_record_get_date (sheet, KITH_SHEET_AS_AT, &date)
             && date.latest != KITH_DAY_FUTURE
           ? date.latest
           : kith_day_today ();
}

static KithDay
shown_day (KithAsAtBar *self)
{
  return KITH_DAY_IS_KNOWN (self->day) ? self->day : day_of_sheet (self);
}

static char *
dup_day (KithDay day)
{
  KithDate date = kith_date_from_day (day);

  return kith_date_dup_text (&date);
}

static void
slider_moved_cb (KithAsAtBar *self);

/* Shows the day in all places that tell it, without taking that for a wish of somebody's. */
static void
show_day (KithAsAtBar *self)
{
  g_autofree char *text = dup_day (shown_day (self));
  gboolean is_asked = KITH_DAY_IS_KNOWN (self->day);

  gtk_editable_set_text (GTK_EDITABLE (self->day_entry), text);
  gtk_widget_remove_css_class (GTK_WIDGET (self->day_entry), "error");
  g_signal_handlers_block_by_func (self->adjustment, slider_moved_cb, self);
  gtk_adjustment_set_value (self->adjustment, shown_day (self));
  g_signal_handlers_unblock_by_func (self->adjustment, slider_moved_cb, self);
  gtk_widget_set_sensitive (self->reset_button, is_asked);
  gtk_widget_set_sensitive (self->keep_button,
                            is_asked && find_sheet (self) != NULL
                              && !kith_desk_is_read_only (self->desk));
}

static void
say (KithAsAtBar *self,
     const char  *sentence)
{
  gtk_label_set_label (self->message, sentence);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->message), *sentence != '\0' ? sentence : NULL);
}

static void
changed_cb (KithAsAtBar *self)
{
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
set_day (KithAsAtBar *self,
         KithDay      day)
{
  self->day = day;
  say (self, "");
  show_day (self);
  changed_cb (self);
}

static gboolean
is_today (const char *text)
{
  g_autofree char *said = g_utf8_casefold (text, -1);
  g_autofree char *today = g_utf8_casefold (_("today"), -1);

  return g_str_equal (g_strstrip (said), today);
}

/* The last day a date may mean; what is wrong with it stands in the bar, and the text stays. */
static gboolean
read_day (KithAsAtBar *self,
          GtkEntry    *entry,
          KithDay     *day)
{
  g_autoptr(GError) error = NULL;
  KithDate date;

  if (is_today (gtk_editable_get_text (GTK_EDITABLE (entry))))
    date = kith_date_from_day (kith_day_today ());
  else if (!kith_date_parse (gtk_editable_get_text (GTK_EDITABLE (entry)), &date, &error))
    {
      gtk_widget_add_css_class (GTK_WIDGET (entry), "error");
      say (self, error->message);
      return FALSE;
    }

  *day = date.latest != KITH_DAY_FUTURE ? date.latest : date.earliest;
  gtk_widget_remove_css_class (GTK_WIDGET (entry), "error");
  say (self, "");
  return KITH_DAY_IS_KNOWN (*day);
}

static void
day_entered_cb (KithAsAtBar *self)
{
  KithDay day;

  if (read_day (self, self->day_entry, &day) && day != shown_day (self))
    set_day (self, day);
}

static void
slider_moved_cb (KithAsAtBar *self)
{
  set_day (self, (KithDay) gtk_adjustment_get_value (self->adjustment));
}

static void
reset_cb (KithAsAtBar *self)
{
  set_day (self, KITH_DAY_PAST);
}

static void
step (KithAsAtBar *self,
      gboolean     later)
{
  g_autoptr(GArray) days = kith_case_list_turning_days (kith_desk_get_case (self->desk));
  KithDay now = shown_day (self), best = KITH_DAY_PAST;

  for (guint i = 0; i < days->len; i++)
    {
      KithDay day = g_array_index (days, KithDay, i);

      if (!later && day < now)
        best = day;
      else if (later && day > now)
        {
          best = day;
          break;
        }
    }
  if (KITH_DAY_IS_KNOWN (best))
    set_day (self, best);
  else
    say (self, later ? _("Nothing is known to change after this day.")
                     : _("Nothing is known to have changed before this day."));
}

static void
earlier_cb (KithAsAtBar *self)
{
  step (self, FALSE);
}

static void
later_cb (KithAsAtBar *self)
{
  step (self, TRUE);
}

static void
keep_cb (KithAsAtBar *self)
{
  g_autoptr(KithDraft) draft = kith_draft_new_for (find_sheet (self));
  g_autoptr(GError) error = NULL;
  KithDate date = kith_date_from_day (self->day);
  g_autofree char *edtf = kith_date_dup_edtf (&date);

  kith_draft_set_text (draft, KITH_SHEET_AS_AT, edtf);
  if (!kith_desk_edit (self->desk, draft, FALSE, &error))
    {
      say (self, error->message);
      return;
    }
  set_day (self, KITH_DAY_PAST);
  /* Not into a field, whose own undo would stand before that of the step. */
  gtk_widget_grab_focus (self->slider);
}

static void
compare_entered_cb (KithAsAtBar *self)
{
  KithDay day;

  if (!read_day (self, self->compare_entry, &day) || day == self->compared)
    return;

  self->compared = day;
  changed_cb (self);
}

/* The first time, against a year ago. */
static void
compare_toggled_cb (KithAsAtBar *self)
{
  gboolean active = gtk_check_button_get_active (self->compare_check);

  if (active && !KITH_DAY_IS_KNOWN (self->compared))
    {
      g_autofree char *text = NULL;

      self->compared = shown_day (self) - YEAR;
      text = dup_day (self->compared);
      gtk_editable_set_text (GTK_EDITABLE (self->compare_entry), text);
    }
  if (active)
    gtk_widget_grab_focus (GTK_WIDGET (self->compare_entry));
  changed_cb (self);
}

/* From the first change in the family to today, or to what is expected after that. */
static void
set_range (KithAsAtBar *self)
{
  g_autoptr(GArray) days = kith_case_list_turning_days (kith_desk_get_case (self->desk));
  KithDay first = kith_day_today () - YEAR, last = kith_day_today ();

  if (days->len > 0)
    {
      first = MIN (first, g_array_index (days, KithDay, 0));
      last = MAX (last, g_array_index (days, KithDay, days->len - 1));
    }
  first = MIN (first, day_of_sheet (self));
  g_signal_handlers_block_by_func (self->adjustment, slider_moved_cb, self);
  gtk_adjustment_set_lower (self->adjustment, first);
  gtk_adjustment_set_upper (self->adjustment, last);
  g_signal_handlers_unblock_by_func (self->adjustment, slider_moved_cb, self);
}

static void
case_changed_cb (KithAsAtBar *self)
{
  set_range (self);
  show_day (self);
  g_signal_emit (self, signals[RELABELLED], 0);
}

static void
kith_as_at_bar_dispose (GObject *object)
{
  KithAsAtBar *self = KITH_AS_AT_BAR (object);

  g_clear_object (&self->desk);
  g_clear_pointer (&self->sheet, g_free);

  G_OBJECT_CLASS (kith_as_at_bar_parent_class)->dispose (object);
}

static void
kith_as_at_bar_class_init (KithAsAtBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = kith_as_at_bar_dispose;

  /**
   * KithAsAtBar::changed:
   *
   * Somebody wants to see another day, another comparison, or ended relations otherwise.
   */
  signals[CHANGED] = g_signal_new ("changed", KITH_TYPE_AS_AT_BAR, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                   NULL, G_TYPE_NONE, 0);

  /**
   * KithAsAtBar::relabelled:
   *
   * The day that is shown may have another name, or be another one, for the case has changed.
   */
  signals[RELABELLED] = g_signal_new ("relabelled", KITH_TYPE_AS_AT_BAR, G_SIGNAL_RUN_LAST, 0, NULL,
                                      NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class, KITH_UI "kith-as-at-bar.ui");
  gtk_widget_class_bind_template_child (widget_class, KithAsAtBar, day_entry);
  gtk_widget_class_bind_template_child (widget_class, KithAsAtBar, earlier_button);
  gtk_widget_class_bind_template_child (widget_class, KithAsAtBar, later_button);
  gtk_widget_class_bind_template_child (widget_class, KithAsAtBar, adjustment);
  gtk_widget_class_bind_template_child (widget_class, KithAsAtBar, slider);
  gtk_widget_class_bind_template_child (widget_class, KithAsAtBar, reset_button);
  gtk_widget_class_bind_template_child (widget_class, KithAsAtBar, keep_button);
  gtk_widget_class_bind_template_child (widget_class, KithAsAtBar, compare_check);
  gtk_widget_class_bind_template_child (widget_class, KithAsAtBar, compare_entry);
  gtk_widget_class_bind_template_child (widget_class, KithAsAtBar, message);
  gtk_widget_class_bind_template_child (widget_class, KithAsAtBar, ended_chooser);
  gtk_widget_class_bind_template_callback (widget_class, day_entered_cb);
  gtk_widget_class_bind_template_callback (widget_class, slider_moved_cb);
  gtk_widget_class_bind_template_callback (widget_class, reset_cb);
  gtk_widget_class_bind_template_callback (widget_class, earlier_cb);
  gtk_widget_class_bind_template_callback (widget_class, later_cb);
  gtk_widget_class_bind_template_callback (widget_class, keep_cb);
  gtk_widget_class_bind_template_callback (widget_class, compare_entered_cb);
  gtk_widget_class_bind_template_callback (widget_class, compare_toggled_cb);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
}

static void
kith_as_at_bar_init (KithAsAtBar *self)
{
  self->day = self->compared = KITH_DAY_PAST;
  gtk_widget_init_template (GTK_WIDGET (self));
  kith_tidy (GTK_WIDGET (self));
}

/**
 * kith_as_at_bar_set_desk:
 * @desk: where the case is worked on
 *
 * Tells the bar what it is about; once.
 */
void
kith_as_at_bar_set_desk (KithAsAtBar *self,
                         KithDesk    *desk)
{
  g_return_if_fail (KITH_IS_AS_AT_BAR (self) && self->desk == NULL);

  self->desk = g_object_ref (desk);
  g_signal_connect_object (kith_desk_get_case (desk), "changed", G_CALLBACK (case_changed_cb), self,
                           G_CONNECT_SWAPPED);
  case_changed_cb (self);
}

/**
 * kith_as_at_bar_set_sheet:
 * @sheet: (nullable): the id of the sheet that is shown
 *
 * Goes back to the day of that sheet.
 */
void
kith_as_at_bar_set_sheet (KithAsAtBar *self,
                          const char  *sheet)
{
  g_return_if_fail (KITH_IS_AS_AT_BAR (self) && self->desk != NULL);

  if (g_strcmp0 (sheet, self->sheet) == 0)
    return;

  g_free (self->sheet);
  self->sheet = g_strdup (sheet);
  set_range (self);
  set_day (self, KITH_DAY_PAST);
}

/**
 * kith_as_at_bar_ask:
 * @day: the day that is wanted; %KITH_DAY_PAST for the sheet's own
 *
 * Goes to a day, as if somebody had entered it.
 */
void
kith_as_at_bar_ask (KithAsAtBar *self,
                    KithDay      day)
{
  g_return_if_fail (KITH_IS_AS_AT_BAR (self));

  if (day != self->day)
    set_day (self, day);
}

/**
 * kith_as_at_bar_get_view:
 *
 * Returns: what somebody asked for
 */
KithDrawingView
kith_as_at_bar_get_view (KithAsAtBar *self)
{
  g_return_val_if_fail (KITH_IS_AS_AT_BAR (self), (KithDrawingView){ 0 });

  return (KithDrawingView){
    .is_asked = KITH_DAY_IS_KNOWN (self->day),
    .as_at = self->day,
    .is_compared = gtk_check_button_get_active (self->compare_check)
                   && KITH_DAY_IS_KNOWN (self->compared),
    .compared = self->compared,
    .ended = (KithEnded) gtk_drop_down_get_selected (self->ended_chooser),
  };
}

/**
 * kith_as_at_bar_dup_label:
 *
 * Returns: (transfer full): which day is shown, for the button that opens the bar
 */
char *
kith_as_at_bar_dup_label (KithAsAtBar *self)
{
  g_autofree char *day = NULL;

  g_return_val_if_fail (KITH_IS_AS_AT_BAR (self), NULL);

  if (shown_day (self) == kith_day_today ())
    return g_strdup (_("As at today"));

  day = dup_day (shown_day (self));
  /* Translators: the day for which a drawing holds */
  return g_strdup_printf (_("As at %s"), day);
}
