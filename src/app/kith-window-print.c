/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The page for printing in front of the case, and what leaves by it: onto a printer, or as files. */

#include "config.h"

#include "app/kith-window-private.h"

#include "app/kith-print-job.h"
#include "base/kith-error.h"
#include "base/kith-text.h"
#include "paint/kith-export.h"

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>

/* Pages on their way to the disk. */
typedef struct
{
  KithPages        *pages;
  KithGivingLine   *giving;
  KithThemeKind     theme;
  KithExportFormat  format;
  const char       *title;
  char             *path;
} Saving;

/* Pages on their way to a printer. */
typedef struct
{
  KithWindow     *window; /* owned */
  KithGivingLine *giving; /* owned */
} Printing;

static const struct
{
  const char       *token;
  KithExportFormat  format;
} formats[] = {
  { "pdf", KITH_EXPORT_PDF },
  { "svg", KITH_EXPORT_SVG },
  { "png", KITH_EXPORT_PNG },
};

static void
saving_free (gpointer data)
{
  Saving *self = data;

  kith_pages_unref (self->pages);
  kith_giving_free (self->giving);
  g_free (self->path);
  g_free (self);
}

static void
printing_free (Printing *self)
{
  g_object_unref (self->window);
  kith_giving_free (self->giving);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Printing, printing_free)

static void
set_enabled (KithWindow *self,
             const char *name,
             gboolean    enabled)
{
  GAction *action = g_action_map_lookup_action (G_ACTION_MAP (self), name);

  g_simple_action_set_enabled (G_SIMPLE_ACTION (action), enabled);
}

static gboolean
is_drawing (KithWindow *self)
{
  return self->print_page != NULL
         && gtk_stack_get_visible_child (self->layers) == GTK_WIDGET (self->print_page);
}

/**
 * kith_window_is_printing:
 *
 * Returns: whether a page for printing is shown
 */
gboolean
kith_window_is_printing (KithWindow *self)
{
  return is_drawing (self) || kith_window_has_papers (self);
}

/**
 * kith_window_update_printing:
 *
 * To be called when another page is shown: only what can be done with it can be done.
 */
void
kith_window_update_printing (KithWindow *self)
{
  const gboolean has_papers = kith_window_has_papers (self);

  set_enabled (self, "print", self->view != NULL);
  set_enabled (self, "print-pages", is_drawing (self));
  set_enabled (self, "save-pages", is_drawing (self));
  set_enabled (self, "print-papers", has_papers);
  set_enabled (self, "save-papers", has_papers && self->saving == NULL);
  set_enabled (self, "save-paper", has_papers);
  set_enabled (self, "stop-saving", self->saving != NULL);
  set_enabled (self, "leave-print", kith_window_is_printing (self));
}

/**
 * kith_window_leave_print:
 *
 * Goes back from the page for printing to the case, if it is shown. What was written on it is there
 * the next time.
 */
void
kith_window_leave_print (KithWindow *self)
{
  const gboolean is_drawn = is_drawing (self);

  if (kith_window_is_printing (self))
    {
      gtk_stack_set_visible_child (self->layers, GTK_WIDGET (self->view));
      if (is_drawn)
        gtk_widget_grab_focus (GTK_WIDGET (kith_case_view_get_canvas (self->view)));
      else
        kith_case_view_take_focus (self->view);
    }
  kith_window_update_printing (self);
}

/* What is still being drawn by hand is drawn. */
static gboolean
has_drawing (KithWindow *self)
{
  return self->view != NULL
         && kith_canvas_get_scene (kith_case_view_get_canvas (self->view)) != NULL;
}

/* What cannot be written into the register is not given to anybody but the service's own file. */
static gboolean
can_give (KithWindow *self)
{
  if (!kith_desk_is_read_only (self->desk) || kith_print_page_is_for_file (self->print_page))
    return TRUE;

  kith_window_tell (self, _("This case cannot be written, so nothing can be noted in the register, and nothing is given from it."),
                    NULL, NULL);
  return FALSE;
}

static void
printed_cb (gboolean      is_printed,
            const GError *error,
            gpointer      data)
{
  g_autoptr(Printing) printing = data;
  g_autoptr(GError) fault = NULL;

  if (error != NULL)
    {
      g_autofree char *text = kith_text_fill (_("The pages could not be printed: %s"),
                                              error->message);

      kith_window_tell (printing->window, text, NULL, NULL);
    }
  else if (!is_printed)
    return;
  else if (!kith_giving_can_commit (printing->giving))
    kith_window_tell (printing->window, _("The pages are with the printer"), NULL, NULL);
  else if (kith_giving_commit (printing->giving, &fault))
    kith_window_tell (printing->window, _("The pages are with the printer, and in the register"),
                      NULL, NULL);
  else
    kith_window_tell_error (printing->window,
                            _("The pages are with the printer, but could not be noted in the register"),
                            fault);
}

/* What the pages are called that name nobody. */
static const char *
title_of (KithWindow *self)
{
  return kith_drawing_get_kind (kith_print_page_get_drawing (self->print_page))->title;
}

static void
print_pages_action (GSimpleAction *action,
                    GVariant      *parameter,
                    gpointer       data)
{
  KithWindow *self = data;
  g_autoptr(KithPages) pages = NULL;
  g_autoptr(KithLeaves) leaves = NULL;
  Printing *printing;

  if (!is_drawing (self) || !can_give (self))
    return;

  pages = kith_print_page_dup_pages (self->print_page);
  if (pages == NULL)
    {
      kith_window_tell (self, _("This drawing is not given to this reader"), NULL, NULL);
      return;
    }

  printing = g_new0 (Printing, 1);
  printing->window = g_object_ref (self);
  printing->giving = kith_print_page_prepare_giving (self->print_page, "paper", NULL);
  leaves = kith_leaves_new ();
  kith_leaves_add_drawing (leaves, pages, kith_print_page_get_theme (self->print_page));
  kith_print_job_run (GTK_WINDOW (self), leaves, kith_print_page_get_page (self->print_page),
                      _(title_of (self)), printed_cb, printing);
}

static void
show_drawing (KithWindow *self)
{
  if (!has_drawing (self))
    {
      kith_window_tell (self, _("There is nobody to print yet"), NULL, NULL);
      return;
    }

  if (self->print_page != NULL
      && kith_print_page_get_drawing (self->print_page) != kith_case_view_get_drawing (self->view))
    {
      gtk_stack_remove (self->layers, GTK_WIDGET (self->print_page));
      self->print_page = NULL;
    }
  if (self->print_page == NULL)
    {
      GtkWidget *page = kith_print_page_new (self->desk, kith_case_view_get_drawing (self->view));

      self->print_page = KITH_PRINT_PAGE (page);
      gtk_stack_add_child (self->layers, page);
    }
  gtk_stack_set_visible_child (self->layers, GTK_WIDGET (self->print_page));
  kith_window_update_printing (self);
  kith_print_page_grab_focus (self->print_page);
}

/* The first time it shows the pages, the second time it prints them. What is printed is what the page
 * shows: a drawing, or the documents that say the same. */
static void
print_action (GSimpleAction *action,
              GVariant      *parameter,
              gpointer       data)
{
  KithWindow *self = data;
  const char *documents, *subject;

  if (is_drawing (self))
    print_pages_action (NULL, NULL, self);
  else if (kith_window_has_papers (self))
    kith_window_print_papers (self);
  else
    {
      documents = kith_case_view_get_prints (self->view, &subject);
      if (documents != NULL)
        kith_window_show_papers (self, documents, subject);
      else
        show_drawing (self);
    }
}

static void
leave_print_action (GSimpleAction *action,
                    GVariant      *parameter,
                    gpointer       data)
{
  kith_window_leave_print (data);
}

static void
save_thread (GTask        *task,
             gpointer      source,
             gpointer      data,
             GCancellable *cancellable)
{
  const Saving *saving = data;
  g_autoptr(KithPainter) painter = kith_painter_new ();
  KithExportOptions options = { saving->theme, 0.0, _(saving->title) };
  GError *error = NULL;

  if (kith_export_save_pages (painter, saving->pages, saving->format, &options, saving->path,
                              &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void
saved_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      data)
{
  KithWindow *self = KITH_WINDOW (source);
  Saving *saving = g_task_get_task_data (G_TASK (result));
  g_auto(GStrv) files = kith_export_list_files (saving->pages, saving->format, saving->path);
  g_autofree char *first = g_filename_display_basename (files[0]);
  guint n = g_strv_length (files);
  g_autofree char *last = g_filename_display_basename (files[n - 1]);
  g_autofree char *text = NULL;
  g_autoptr(GError) error = NULL;

  if (!g_task_propagate_boolean (G_TASK (result), &error))
    {
      kith_window_tell_error (self, _("The pages could not be saved"), error);
      return;
    }
  if (kith_giving_can_commit (saving->giving) && !kith_giving_commit (saving->giving, &error))
    {
      for (guint i = 0; i < n; i++)
        g_remove (files[i]);
      kith_window_tell_error (self, _("The pages could not be noted in the register, and were not saved"),
                              error);
      return;
    }

  if (n == 1)
    /* Translators: %s is the name of a file */
    text = g_strdup_printf (_("Saved as “%s”"), first);
  else
    /* Translators: %1$u files, from "Genogram-1.svg" to "Genogram-4.svg" */
    text = g_strdup_printf (ngettext ("Saved as %1$u file, “%2$s” to “%3$s”",
                                      "Saved as %1$u files, “%2$s” to “%3$s”", n), n, first, last);
  kith_window_tell (self, text, NULL, NULL);
}

/* The dialog has asked about the one name it knows; the numbered ones must be free. */
static gboolean
check_free (Saving  *saving,
            GError **error)
{
  g_auto(GStrv) files = kith_export_list_files (saving->pages, saving->format, saving->path);

  for (guint i = 0; files[1] != NULL && files[i] != NULL; i++)
    if (g_file_test (files[i], G_FILE_TEST_EXISTS))
      {
        g_autofree char *name = g_filename_display_basename (files[i]);

        g_set_error (error, KITH_ERROR, KITH_ERROR_EXISTS,
                     _("There is a file “%s” already. Choose another name."), name);
        return FALSE;
      }

  return TRUE;
}

static char *
with_ending (const char       *path,
             KithExportFormat  format)
{
  KithExportFormat named;

  if (kith_export_find_format (path, &named) && named == format)
    return g_strdup (path);

  return g_strdup_printf ("%s.%s", path, formats[format].token);
}

static void
save_to (KithWindow *self,
         const char *path,
         gpointer    data)
{
  KithExportFormat format = GPOINTER_TO_UINT (data);
  g_autoptr(GTask) task = NULL;
  g_autoptr(GError) error = NULL;
  g_autoptr(KithPages) pages = NULL;
  Saving *saving;

  if (self->print_page == NULL || !can_give (self))
    return;

  pages = kith_print_page_dup_pages (self->print_page);
  if (pages == NULL)
    {
      kith_window_tell (self, _("This drawing is not given to this reader"), NULL, NULL);
      return;
    }

  saving = g_new0 (Saving, 1);
  saving->pages = g_steal_pointer (&pages);
  saving->giving = kith_print_page_prepare_giving (self->print_page, "file",
                                                   formats[format].token);
  saving->theme = kith_print_page_get_theme (self->print_page);
  saving->format = format;
  saving->title = title_of (self);
  saving->path = with_ending (path, format);
  if (!check_free (saving, &error))
    {
      kith_window_tell_error (self, _("The pages could not be saved"), error);
      saving_free (saving);
      return;
    }

  task = g_task_new (self, NULL, saved_cb, NULL);
  g_task_set_task_data (task, saving, saving_free);
  g_task_run_in_thread (task, save_thread);
}

static void
save_pages_action (GSimpleAction *action,
                   GVariant      *parameter,
                   gpointer       data)
{
  const char *token = g_variant_get_string (parameter, NULL);
  KithWindow *self = data;
  g_autoptr(GDateTime) now = g_date_time_new_now_local ();
  g_autofree char *day = g_date_time_format (now, "%Y-%m-%d");

  for (guint i = 0; self->print_page != NULL && i < G_N_ELEMENTS (formats); i++)
    if (g_str_equal (formats[i].token, token))
      {
        g_autofree char *name = g_strdup_printf ("%s %s.%s", _(title_of (self)), day, token);

        kith_window_choose_save (self, _("Save the Pages"), name, save_to,
                                 GUINT_TO_POINTER (formats[i].format));
      }
}

/**
 * kith_window_add_printing:
 *
 * Gives a new window the actions of printing.
 */
void
kith_window_add_printing (KithWindow *self)
{
  static const GActionEntry entries[] = {
    { "print", print_action },
    { "print-pages", print_pages_action },
    { "save-pages", save_pages_action, "s" },
    { "leave-print", leave_print_action },
  };

  g_action_map_add_action_entries (G_ACTION_MAP (self), entries, G_N_ELEMENTS (entries), self);
}
