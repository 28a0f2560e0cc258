/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the pages of asking in, agreement and meetings cost in a case of hundreds of people and dozens
 * of meetings: to open them, and to type one key. Needs a display. */

#include "config.h"

#include "kith-test-desk.h"
#include "model/kith-records.h"
#include "pages/kith-agreement-page.h"
#include "pages/kith-asking-page.h"
#include "pages/kith-form.h"
#include "pages/kith-meetings-page.h"
#include "pages/kith-pages.h"

#define N_PEOPLE 300
#define N_MEETINGS 40
#define N_AT_A_MEETING 12
#define N_KEYS 200

static double
ms_since (gint64 start)
{
  return (double) (g_get_monotonic_time () - start) / 1000.0;
}

static void
add_rows (GPtrArray *drafts,
          KithCase  *family,
          guint      meeting)
{
  KithDraft *draft = kith_draft_new (KITH_RECORD_MEETING);
  g_autofree char *starts = g_strdup_printf ("2026-%02u-%02uT14:00", meeting % 12 + 1, meeting % 28 + 1);
  const char *id = kith_draft_get_id (draft);

  kith_draft_set_text (draft, KITH_MEETING_STARTS_AT, starts);
  g_ptr_array_add (drafts, draft);
  for (guint i = 0; i < N_AT_A_MEETING; i++)
    {
      KithRecord *person = kith_case_nth (family, KITH_RECORD_PERSON, (meeting * 7 + i) % N_PEOPLE);

      draft = kith_draft_new (KITH_RECORD_ATTENDANCE);
      kith_draft_set_text (draft, KITH_ATTENDANCE_MEETING, id);
      kith_draft_set_text (draft, KITH_ATTENDANCE_PERSON, kith_record_get_id (person));
      g_ptr_array_add (drafts, draft);
      draft = kith_draft_new (KITH_RECORD_CONTACT_TRY);
      kith_draft_set_text (draft, KITH_CONTACT_TRY_PERSON, kith_record_get_id (person));
      kith_draft_set_text (draft, KITH_CONTACT_TRY_ANSWER, "spoke");
      g_ptr_array_add (drafts, draft);
    }
}

static KithDesk *
new_desk (KithTestFolder *folder)
{
  g_autoptr(KithCase) family = kith_test_big_family (N_PEOPLE);
  g_autoptr(GPtrArray) drafts = g_ptr_array_new_with_free_func ((GDestroyNotify) kith_draft_free);
  g_autoptr(GError) error = NULL;
  KithDesk *desk = kith_desk_new (folder->file, &error);
  KithDraft *focus;

  g_assert_no_error (error);
  g_assert_true (kith_desk_import (desk, family, &error));
  focus = kith_draft_new_for (kith_case_nth (kith_desk_get_case (desk), KITH_RECORD_PERSON, N_PEOPLE - 1));
  kith_draft_set_integer (focus, KITH_PERSON_IS_FOCUS, 1);
  g_ptr_array_add (drafts, focus);
  for (guint i = 0; i < N_MEETINGS; i++)
    add_rows (drafts, kith_desk_get_case (desk), i);
  g_assert_true (kith_desk_record (desk, "Prepare", drafts, NULL, &error));
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

static const struct
{
  const char *name;
  GtkWidget *(*new_page) (KithDesk *desk);
} pages[] = {
  { "agreement", kith_agreement_page_new },
  { "asking", kith_asking_page_new },
  { "meetings", kith_meetings_page_new },
};

static void
measure_page (GtkWidget *window,
              KithDesk  *desk,
              guint      number)
{
  gint64 start = g_get_monotonic_time ();
  GtkWidget *page = pages[number].new_page (desk);
  const double made = ms_since (start);

  gtk_window_set_child (GTK_WINDOW (window), page);
  draw (window);
  g_print ("meetings page=%s made_ms=%.1f shown_ms=%.1f\n", pages[number].name, made, ms_since (start));
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
  g_print ("meetings key_ms=%.3f\n", ms_since (start) / N_KEYS);

  start = g_get_monotonic_time ();
  kith_binder_save (binder);
  g_print ("meetings write_ms=%.2f\n", ms_since (start));
  g_string_free (text, TRUE);
  g_object_unref (form);
}

int
main (void)
{
  KithTestFolder *folder = kith_test_folder_new ();
  KithDesk *desk;
  GtkWidget *window;

  gtk_init ();
  adw_init ();
  desk = new_desk (folder);
  window = gtk_window_new ();
  gtk_window_set_default_size (GTK_WINDOW (window), 1166, 720);
  gtk_window_present (GTK_WINDOW (window));
  draw (window);
  for (guint round = 0; round < 2; round++)
    for (guint i = 0; i < G_N_ELEMENTS (pages); i++)
      measure_page (window, desk, i);
  measure_keys (desk);
  gtk_window_destroy (GTK_WINDOW (window));
  g_object_unref (desk);
  kith_test_folder_free (folder);
  return 0;
}
