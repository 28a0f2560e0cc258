/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * The drawing as a file, for the service's own records: everything that is on the sheet. It is
 * painted in a thread, so that a large family does not stop the window.
 */

#include "config.h"

#include "app/kith-window-private.h"

#include "app/kith-giving.h"

#include "paint/kith-export.h"
#include "scene/kith-chart.h"

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>

typedef struct
{
  KithScene        *scene;
  const KithChartKind *kind;
  char             *title;
  char            **stamp;
  char             *path;
  KithExportFormat  format;
} Export;

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
export_free (gpointer data)
{
  Export *export = data;

  kith_scene_unref (export->scene);
  g_free (export->title);
  g_strfreev (export->stamp);
  g_free (export->path);
  g_free (export);
}

static void
export_thread (GTask        *task,
               gpointer      source,
               gpointer      data,
               GCancellable *cancellable)
{
  const Export *export = data;
  g_autoptr(KithPainter) painter = kith_painter_new ();
  KithExportOptions options = { KITH_THEME_PRINT_COLOUR, 0.0, _(export->kind->title) };
  KithPageSetup setup = { export->format == KITH_EXPORT_PDF ? KITH_PAPER_ANY : KITH_PAPER_ONE };
  KithPageWords words = { export->title, (const char *const *) export->stamp };
  g_autoptr(KithPages) pages = kith_pages_new (export->scene, &setup, &words,
                                               kith_painter_get_measurer (painter));
  GError *error = NULL;

  if (!kith_export_save_pages (painter, pages, export->format, &options, export->path, &error))
    g_task_return_error (task, error);
  else
    g_task_return_boolean (task, TRUE);
}

static void
exported_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      data)
{
  KithWindow *self = KITH_WINDOW (source);
  const Export *export = g_task_get_task_data (G_TASK (result));
  g_autoptr(GError) error = NULL;
  g_autofree char *name = g_filename_display_basename (export->path);
  g_autofree char *text = NULL;

  if (!g_task_propagate_boolean (G_TASK (result), &error))
    {
      kith_window_tell_error (self, _("The drawing could not be exported"), error);
      return;
    }
  if (!kith_window_note_for_file (self, _(export->kind->title), "file", &error))
    {
      g_remove (export->path);
      kith_window_tell_error (self, _("The drawing could not be noted in the register, and was not exported"),
                              error);
      return;
    }

  /* Translators: %s is the name of a file */
  text = g_strdup_printf (_("The drawing is in “%s”"), name);
  kith_window_tell (self, text, NULL, NULL);
}

/* What is written round the drawing is read here, where nothing changes the case meanwhile. */
static void
read_words (KithWindow *self,
            Export     *export)
{
  g_autoptr(KithChart) chart
    = kith_drawing_new_chart (kith_case_view_get_drawing (self->view), FALSE);

  export->kind = kith_chart_get_kind (chart);
  export->title = kith_chart_dup_title (chart);
  export->stamp = kith_chart_dup_stamp (chart, NULL);
}

static void
export_to (KithWindow *self,
           const char *path,
           gpointer    data)
{
  guint which = GPOINTER_TO_UINT (data);
  g_autoptr(GTask) task = NULL;
  Export *export;

  if (self->view == NULL || kith_canvas_get_scene (kith_case_view_get_canvas (self->view)) == NULL)
    return;

  export = g_new0 (Export, 1);
  export->scene = kith_scene_ref (kith_canvas_get_scene (kith_case_view_get_canvas (self->view)));
  read_words (self, export);
  export->path = g_strdup (path);
  export->format = formats[which].format;
  task = g_task_new (self, NULL, exported_cb, NULL);
  g_task_set_task_data (task, export, export_free);
  g_task_run_in_thread (task, export_thread);
}

static void
export_drawing_action (GSimpleAction *action,
                       GVariant      *parameter,
                       gpointer       data)
{
  const char *token = g_variant_get_string (parameter, NULL);
  KithWindow *self = data;
  g_autofree char *name = NULL;

  if (self->view == NULL)
    return;

  name = g_strdup_printf (
    "%s.%s", _(kith_drawing_get_kind (kith_case_view_get_drawing (self->view))->title), token);
  for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
    if (g_str_equal (formats[i].token, token))
      kith_window_choose_save (self, _("Export the Drawing, for the Service File"), name, export_to,
                               GUINT_TO_POINTER (i));
}

static void
export_family_action (GSimpleAction *action,
                      GVariant      *parameter,
                      gpointer       data)
{
  kith_window_export_family (data);
}

/**
 * kith_window_note_for_file:
 * @what: what it is, without a name
 * @way: a token of the ways of giving
 * @error: return location for a #GError
 *
 * Writes into the register what was made for the service's own file. A case that cannot be written may
 * be read for it all the same.
 *
 * Returns: %TRUE when it is on the disk, or cannot be
 */
gboolean
kith_window_note_for_file (KithWindow  *self,
                           const char  *what,
                           const char  *way,
                           GError     **error)
{
  const char *sheet = self->view != NULL
                        ? kith_drawing_get_sheet (kith_case_view_get_drawing (self->view)) : NULL;

  return self->desk == NULL || kith_desk_is_read_only (self->desk)
         || kith_giving_register_for_file (self->desk, what, way, NULL, sheet, error);
}

/* The picture is on the clipboard when this is heard. */
static void
picture_copied_action (GSimpleAction *action,
                       GVariant      *parameter,
                       gpointer       data)
{
  KithWindow *self = data;
  g_autoptr(GError) error = NULL;

  if (kith_window_note_for_file (self, _("A drawing, as a picture"), "clipboard", &error))
    return;

  gdk_clipboard_set_content (gtk_widget_get_clipboard (GTK_WIDGET (self)), NULL);
  kith_window_tell_error (self, _("The picture could not be noted in the register, and was not copied"),
                          error);
}

/**
 * kith_window_add_exports:
 *
 * Gives a new window the actions by which something leaves as a file.
 */
void
kith_window_add_exports (KithWindow *self)
{
  static const GActionEntry entries[] = {
    { "export-drawing", export_drawing_action, "s" },
    { "export-family", export_family_action },
    { "picture-copied", picture_copied_action },
  };

  g_action_map_add_action_entries (G_ACTION_MAP (self), entries, G_N_ELEMENTS (entries), self);
}
