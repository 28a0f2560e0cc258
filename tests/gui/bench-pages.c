/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * What every page costs in a case after years of work: to open it for the first time, to come back to
 * it, and to type one key. Needs a display.
 */

#include "config.h"

#include "kith-bench-years.h"
#include "kith-test-desk.h"
#include "model/kith-records.h"
#include "pages/kith-case-view.h"
#include "pages/kith-form.h"
#include "pages/kith-pages.h"

#define N_KEYS 200
#define N_WRITES 20

static double
ms_since (gint64 start)
{
  return (double) (g_get_monotonic_time () - start) / 1000.0;
}

static KithDesk *
new_desk (KithTestFolder *folder)
{
  g_autoptr(KithCase) family = kith_bench_years_new ();
  g_autoptr(GError) error = NULL;
  KithDesk *desk = kith_desk_new (folder->file, &error);

  g_assert_no_error (error);
  kith_desk_import (desk, family, &error);
  g_assert_no_error (error);
  return desk;
}

/* Until the first frame with the page on it has been drawn. */
static void
draw (GtkWidget *window)
{
  GdkFrameClock *clock = gtk_widget_get_frame_clock (window);
  const gint64 before = gdk_frame_clock_get_frame_counter (clock);

  gtk_widget_queue_draw (window);
  while (gdk_frame_clock_get_frame_counter (clock) <= before + 1)
    {
      gdk_frame_clock_request_phase (clock, GDK_FRAME_CLOCK_PHASE_PAINT);
      g_main_context_iteration (NULL, TRUE);
    }
}

static void
measure_page (GtkWidget    *window,
              KithCaseView *view,
              const char   *name)
{
  gint64 start = g_get_monotonic_time ();
  double made;

  kith_case_view_show_page (view, name);
  made = ms_since (start);
  draw (window);
  g_print ("page=%s work_ms=%.1f shown_ms=%.1f ratio_to_100ms=%.2f\n", name, made, ms_since (start),
           ms_since (start) / 100.0);
}

/* What one key costs: the row takes it at once, and it is written after a pause. */
static void
measure_keys (KithDesk *desk)
{
  KithForm *form = KITH_FORM (g_object_ref_sink (kith_form_new (desk, KITH_RECORD_MEETING)));
  KithBinder *binder = kith_form_get_binder (form);
  GString *text = g_string_new (NULL);
  gint64 start;

  kith_form_set_record (form, kith_case_nth (kith_desk_get_case (desk), KITH_RECORD_MEETING, 3));
  start = g_get_monotonic_time ();
  for (guint i = 0; i < N_KEYS; i++)
    {
      g_string_append_c (text, (char) ('a' + i % 26));
      kith_binder_type (binder, KITH_MEETING_REASON, text->str);
    }
  g_print ("typing key_ms=%.3f\n", ms_since (start) / N_KEYS);

  start = g_get_monotonic_time ();
  for (guint i = 0; i < N_WRITES; i++)
    {
      g_string_append (text, " and more");
      kith_binder_type (binder, KITH_MEETING_REASON, text->str);
      kith_binder_save (binder);
    }
  g_print ("typing write_ms=%.2f, with every page of the window behind it\n", ms_since (start) / N_WRITES);
  g_string_free (text, TRUE);
  g_object_unref (form);
}

static GtkWidget *
measure_pages (KithDesk *desk)
{
  static const char *const pages[] = {
    "overview", "people", "genogram", "ecomap", "safety_circles", "closeness_circles", "support_circles",
    "mobility_map", "finding", "asking", "meetings", "plan", "rota", "agreement", "copies",
  };
  GtkWidget *window = gtk_window_new ();
  GtkWidget *view = kith_case_view_new (desk);

  gtk_window_set_default_size (GTK_WINDOW (window), 1366, 768);
  gtk_window_set_child (GTK_WINDOW (window), view);
  gtk_window_present (GTK_WINDOW (window));
  draw (window);
  for (guint round = 0; round < 2; round++)
    {
      g_print ("%s\n", round == 0 ? "for the first time" : "again");
      for (guint i = 0; i < G_N_ELEMENTS (pages); i++)
        measure_page (window, KITH_CASE_VIEW (view), pages[i]);
    }
  return window;
}

int
main (void)
{
  KithTestFolder *folder = kith_test_folder_new ();
  GtkWidget *window;
  KithDesk *desk;

  gtk_init ();
  adw_init ();
  desk = new_desk (folder);
  window = measure_pages (desk);
  measure_keys (desk);
  gtk_window_destroy (GTK_WINDOW (window));
  g_object_unref (desk);
  kith_test_folder_free (folder);
  return 0;
}
