/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * What is drawn on the pages of a print, from the copy for their reader, and planning them in a thread;
 * what is typed meanwhile is planned next.
 */

#include "config.h"

#include "app/kith-print-page-private.h"

#include "model/kith-records.h"
#include "pages/kith-tidy.h"

#include <glib/gi18n-lib.h>

/**
 * kith_print_page_find_sheet:
 *
 * Returns: (transfer none) (nullable): the sheet of the case that is looked at
 */
KithRecord *
kith_print_page_find_sheet (KithPrintPage *self)
{
  return kith_case_find_kind (kith_desk_get_case (self->desk), KITH_RECORD_SHEET,
                              kith_drawing_get_sheet (self->drawing));
}

/**
 * kith_print_page_get_share:
 *
 * Returns: (transfer none): what the reader may have
 */
KithShare *
kith_print_page_get_share (KithPrintPage *self)
{
  return kith_recipient_get_share (kith_reader_group_get_recipient (self->reader_group));
}

/**
 * kith_print_page_is_for_file:
 *
 * The service prints what it looks at; everybody else gets a drawing of their own copy, in which
 * nobody stands where they do because of somebody who is not there.
 *
 * Returns: whether it is for the service's own file, with everything in it
 */
gboolean
kith_print_page_is_for_file (KithPrintPage *self)
{
  return kith_print_page_get_share (self)->is_whole;
}

/**
 * kith_print_page_find_copied_sheet:
 *
 * Returns: (transfer none) (nullable): the sheet in the reader's copy
 */
KithRecord *
kith_print_page_find_copied_sheet (KithPrintPage *self)
{
  return kith_share_find (kith_print_page_get_share (self), kith_drawing_get_sheet (self->drawing));
}

/**
 * kith_print_page_is_withheld:
 *
 * Returns: whether the reader does not get the sheet at all
 */
gboolean
kith_print_page_is_withheld (KithPrintPage *self)
{
  return kith_drawing_get_sheet (self->drawing) != NULL && kith_print_page_find_sheet (self) != NULL
         && kith_print_page_find_copied_sheet (self) == NULL;
}

/* How it lies unless somebody chose otherwise. */
static KithPrintSettings
settings_for (KithPrintPage *self,
              KithChart     *chart)
{
  KithPrintSettings settings = self->settings;

  if (settings.orientation == KITH_ORIENTATION_AUTO
      && settings.paper == kith_chart_get_kind (chart)->paper)
    settings.orientation = kith_chart_get_kind (chart)->orientation;
  return settings;
}

/**
 * kith_print_page_new_given:
 *
 * Returns: (transfer full): what is drawn, but for the words round it
 */
KithGivenDrawing *
kith_print_page_new_given (KithPrintPage *self)
{
  KithGivenDrawing *given = g_new0 (KithGivenDrawing, 1);
  const KithDrawingView *view = kith_drawing_get_view (self->drawing);
  g_autoptr(KithChart) shown = kith_drawing_new_chart (self->drawing, FALSE);
  const KithPrintSettings settings = settings_for (self, shown);
  KithRecord *sheet = kith_print_page_find_copied_sheet (self);

  given->sheet = sheet != NULL ? g_strdup (kith_record_get_id (sheet)) : NULL;
  given->as_at = kith_chart_get_as_at (shown);
  given->is_asked = view->is_asked;
  given->is_compared = view->is_compared;
  given->compared = view->compared;
  given->ended = view->ended;
  given->theme = kith_print_settings_get_theme (&settings);
  given->setup = kith_print_settings_get_setup (&settings);
  if (kith_print_page_is_for_file (self) && kith_drawing_get_places (self->drawing) != NULL)
    given->places = g_hash_table_ref (kith_drawing_get_places (self->drawing));
  return given;
}

/**
 * kith_print_page_new_chart:
 *
 * Returns: (transfer full): the drawing, as the reader may have it
 */
KithChart *
kith_print_page_new_chart (KithPrintPage *self)
{
  g_autoptr(KithGivenDrawing) given = NULL;

  if (kith_print_page_is_for_file (self))
    return kith_drawing_new_chart (self->drawing, FALSE);

  given = kith_print_page_new_given (self);
  return kith_given_drawing_new_chart (given, kith_print_page_get_share (self)->copy,
                                       kith_painter_get_measurer (self->drawer));
}

/**
 * kith_print_page_dup_stamp:
 * @chart: the drawing
 *
 * Returns: (transfer full): the lines that stand below it
 */
GStrv
kith_print_page_dup_stamp (KithPrintPage *self,
                           KithChart     *chart)
{
  KithStampWords wanted = { .no_day = self->settings.no_day,
                            .drawn_with = gtk_editable_get_text (self->drawn_with_row),
                            .note = gtk_editable_get_text (self->note_row) };

  return kith_chart_dup_stamp (chart, &wanted);
}

/**
 * kith_print_page_new_plan:
 *
 * Returns: (transfer full): the pages as chosen just now, not planned yet
 */
KithPrintPlan *
kith_print_page_new_plan (KithPrintPage *self)
{
  g_autoptr(KithChart) chart = kith_print_page_new_chart (self);
  g_auto(GStrv) stamp = kith_print_page_dup_stamp (self, chart);
  const KithPrintSettings settings = settings_for (self, chart);

  if (self->scene == NULL)
    self->scene = kith_print_page_is_for_file (self) ? kith_drawing_new_scene (self->drawing, self->settings.in_black)
                                  : kith_chart_draw (chart);
  return kith_print_plan_new (self->scene, &settings,
                              gtk_editable_get_text (self->title_row),
                              (const char *const *) stamp);
}

static void
plan_thread (GTask        *task,
             gpointer      source,
             gpointer      data,
             GCancellable *cancellable)
{
  kith_print_plan_make (data, KITH_PRINT_PAGE (source)->painter);
  g_task_return_boolean (task, TRUE);
}

/* What came out: sheets, and how large. */
static void
tell_size (KithPrintPage *self)
{
  guint n = kith_pages_get_n_pages (self->pages);
  const char *paper = kith_paper_get_label (kith_pages_get_page (self->pages, 0)->paper);
  /* Translators: %1$u sheets of paper, %2$s is A4 or the like */
  g_autofree char *sheets = g_strdup_printf (ngettext ("%1$u sheet of %2$s", "%1$u sheets of %2$s",
                                                       n), n, paper);
  /* Translators: %1$s is "4 sheets of A3"; %2$.0f the size of letters in points */
  g_autofree char *text = g_strdup_printf (_("%1$s, names of %2$.0f pt"), sheets,
                                           kith_pages_get_name_pt (self->pages));

  adw_window_title_set_subtitle (self->title, text);
}

static void
tell_small (KithPrintPage *self)
{
  double points = kith_pages_get_name_pt (self->pages);
  g_autofree char *text = NULL;
  g_autofree char *button = NULL;

  gtk_info_bar_set_revealed (self->small_bar, self->n_readable > 0);
  if (self->n_readable == 0)
    return;

  text = g_strdup_printf (_("Names will be %.1f pt high, and hard to read: 8 pt is the least."),
                          points);
  button = g_strdup_printf (ngettext ("Use %u Sheet", "Use %u Sheets", self->n_readable),
                            self->n_readable);
  gtk_label_set_label (self->small_label, text);
  gtk_button_set_label (self->more_button, button);
  kith_tidy (GTK_WIDGET (self->more_button));
}

static void
take_plan (KithPrintPage *self,
           KithPrintPlan *plan)
{
  g_autoptr(KithLeaves) leaves = NULL;

  g_clear_pointer (&self->pages, kith_pages_unref);
  self->pages = kith_pages_ref (plan->pages);
  self->n_readable = plan->n_readable;
  leaves = kith_leaves_new ();
  kith_leaves_add_drawing (leaves, self->pages, plan->theme);
  kith_print_preview_set_leaves (self->preview, leaves);
  tell_size (self);
  tell_small (self);
}

static void
planned_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      data)
{
  KithPrintPage *self = KITH_PRINT_PAGE (source);

  self->is_busy = FALSE;
  if (self->drawing == NULL)
    return;

  /* What was planned for another reader is not looked at, either. */
  if (!self->is_stale)
    take_plan (self, g_task_get_task_data (G_TASK (result)));
  else
    kith_print_page_start_plan (self);
}

/**
 * kith_print_page_start_plan:
 *
 * Plans the pages anew, in a thread.
 */
void
kith_print_page_start_plan (KithPrintPage *self)
{
  g_autoptr(GTask) task = NULL;

  /* A page that nobody looks at is planned when somebody does. */
  self->is_stale = TRUE;
  if (self->is_busy || !gtk_widget_get_mapped (GTK_WIDGET (self)))
    return;

  self->is_stale = FALSE;
  if (kith_print_page_is_withheld (self))
    {
      g_clear_pointer (&self->pages, kith_pages_unref);
      kith_print_preview_set_leaves (self->preview, NULL);
      adw_window_title_set_subtitle (self->title, _("This drawing is not given to this reader"));
      return;
    }

  self->is_busy = TRUE;
  task = g_task_new (self, NULL, planned_cb, NULL);
  g_task_set_task_data (task, kith_print_page_new_plan (self), (GDestroyNotify) kith_print_plan_free);
  g_task_run_in_thread (task, plan_thread);
}
