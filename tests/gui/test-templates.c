/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * Makes one of every widget that has a template. With G_DEBUG=fatal-criticals a misspelt property
 * or a child that is not there ends the program.
 */

#include "config.h"

#include "app/kith-import-dialog.h"
#include "app/kith-papers-page.h"
#include "app/kith-print-page.h"
#include "desk/kith-desk.h"
#include "pages/kith-case-view.h"
#include "pages/kith-form.h"
#include "pages/kith-genogram-page.h"
#include "pages/kith-people-page.h"
#include "pages/kith-start-page.h"

#include <glib/gstdio.h>

typedef struct
{
  char     *folder;
  KithDesk *desk;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  g_autoptr(GError) error = NULL;
  g_autofree char *path = NULL;

  fixture->folder = g_dir_make_tmp ("kith-XXXXXX", &error);
  g_assert_no_error (error);
  path = g_build_filename (fixture->folder, "case.kith", NULL);
  fixture->desk = kith_desk_new (path, &error);
  g_assert_no_error (error);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_autofree char *path = g_strdup (kith_desk_get_path (fixture->desk));

  kith_desk_close (fixture->desk);
  g_clear_object (&fixture->desk);
  g_unlink (path);
  g_rmdir (fixture->folder);
  g_free (fixture->folder);
}

static void
show_and_drop (GtkWidget *child)
{
  GtkWidget *window = gtk_window_new ();

  gtk_window_set_child (GTK_WINDOW (window), child);
  gtk_window_present (GTK_WINDOW (window));
  while (g_main_context_iteration (NULL, FALSE))
    ;
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
test_the_start_page_can_be_made (void)
{
  show_and_drop (kith_start_page_new ());
}

static void
test_the_view_of_an_empty_case_can_be_made (Fixture       *fixture,
                                            gconstpointer  data)
{
  show_and_drop (kith_case_view_new (fixture->desk));
}

static void
test_the_genogram_page_can_be_made (Fixture       *fixture,
                                    gconstpointer  data)
{
  show_and_drop (kith_genogram_page_new (fixture->desk, "genogram"));
}

static void
test_the_people_page_can_be_made (Fixture       *fixture,
                                  gconstpointer  data)
{
  show_and_drop (kith_people_page_new (fixture->desk));
}

static void
test_every_form_can_be_made (Fixture       *fixture,
                             gconstpointer  data)
{
  guint n = 0;

  for (guint kind = 0; kind < KITH_N_RECORD_KINDS; kind++)
    if (kith_form_exists (kind))
      {
        show_and_drop (kith_form_new (fixture->desk, kind));
        n++;
      }

  g_assert_cmpuint (n, >=, 12);
}

static void
test_the_page_for_printing_can_be_made (Fixture       *fixture,
                                        gconstpointer  data)
{
  g_autoptr(KithDrawing) drawing = kith_drawing_new (kith_desk_get_case (fixture->desk),
                                                   kith_chart_kind_find (NULL));
  GtkWidget *page = g_object_ref_sink (kith_print_page_new (fixture->desk, drawing));
  g_autoptr(KithPages) pages = kith_print_page_dup_pages (KITH_PRINT_PAGE (page));

  g_assert_cmpuint (kith_pages_get_n_pages (pages), ==, 1);
  show_and_drop (page);
  g_object_unref (page);
}

static void
test_the_page_for_papers_can_be_made (Fixture       *fixture,
                                      gconstpointer  data)
{
  GtkWidget *page = g_object_ref_sink (kith_papers_page_new (fixture->desk));

  kith_papers_page_set_wish (KITH_PAPERS_PAGE (page), 1u << KITH_DOC_PLAN, NULL);
  show_and_drop (page);
  g_object_unref (page);
}

static void
test_the_import_dialog_can_be_made (void)
{
  g_autoptr(KithGedcomReport) report = kith_gedcom_report_new ();
  GtkWidget *dialog = kith_import_dialog_new (NULL, report, TRUE);

  gtk_window_present (GTK_WINDOW (dialog));
  while (g_main_context_iteration (NULL, FALSE))
    ;
  gtk_window_destroy (GTK_WINDOW (dialog));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_setenv ("GSK_RENDERER", "cairo", FALSE);
  adw_init ();

  g_test_add_func ("/templates/the-start-page-can-be-made", test_the_start_page_can_be_made);
  g_test_add ("/templates/the-view-of-an-empty-case-can-be-made", Fixture, NULL, set_up,
              test_the_view_of_an_empty_case_can_be_made, tear_down);
  g_test_add ("/templates/the-genogram-page-can-be-made", Fixture, NULL, set_up,
              test_the_genogram_page_can_be_made, tear_down);
  g_test_add ("/templates/the-people-page-can-be-made", Fixture, NULL, set_up,
              test_the_people_page_can_be_made, tear_down);
  g_test_add ("/templates/every-form-can-be-made", Fixture, NULL, set_up,
              test_every_form_can_be_made, tear_down);
  g_test_add ("/templates/the-page-for-printing-can-be-made", Fixture, NULL, set_up,
              test_the_page_for_printing_can_be_made, tear_down);
  g_test_add ("/templates/the-page-for-papers-can-be-made", Fixture, NULL, set_up,
              test_the_page_for_papers_can_be_made, tear_down);
  g_test_add_func ("/templates/the-import-dialog-can-be-made", test_the_import_dialog_can_be_made);

  return g_test_run ();
}
