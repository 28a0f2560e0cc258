/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A past copy made again, just as it was given, from what the register keeps of it. */

#include "config.h"

#include "app/kith-window-private.h"

#include "app/kith-given-drawing.h"
#include "app/kith-giving.h"
#include "exchange/kith-gedcom-export.h"
#include "model/kith-records.h"
#include "paint/kith-export.h"

#include <glib/gi18n-lib.h>

static gboolean
draw_again (KithCase    *copy,
            const char  *options,
            const char  *path,
            GError     **error)
{
  g_autoptr(KithGivenDrawing) drawing = kith_given_drawing_parse (options, error);
  g_autoptr(KithPainter) painter = NULL;
  g_autoptr(KithPages) pages = NULL;

  if (drawing == NULL)
    return FALSE;

  painter = kith_painter_new ();
  pages = kith_given_drawing_new_pages (drawing, copy, painter);
  return kith_export_save_pages (painter, pages, KITH_EXPORT_PDF,
                                 &(KithExportOptions){ drawing->theme, 0.0,
                                                       kith_given_drawing_get_title (drawing, copy) },
                                 path, error);
}

/* What was given as data has no drawing; it is written as data again. */
static gboolean
write_again (KithCase    *copy,
             const char  *path,
             GError     **error)
{
  g_autoptr(KithGedcomReport) report = kith_gedcom_report_new ();
  g_autofree char *text = kith_gedcom_export (copy, KITH_GEDCOM_5_5_1, report);

  return g_file_set_contents_full (path, text, -1, G_FILE_SET_CONTENTS_CONSISTENT
                                   | G_FILE_SET_CONTENTS_DURABLE, 0600, error);
}

static void
make_again_to (KithWindow *self,
               const char *path,
               gpointer    data)
{
  g_autofree char *options = NULL;
  g_autoptr(GError) error = NULL;
  g_autoptr(KithCase) copy = NULL;

  if (self->desk == NULL)
    return;

  copy = kith_giving_read (self->desk, data, &options, &error);
  if (copy != NULL
      && (options != NULL ? draw_again (copy, options, path, &error)
                          : write_again (copy, path, &error)))
    kith_window_tell (self, _("The copy was made again as it was given"), NULL, NULL);
  else
    kith_window_tell_error (self, _("The copy could not be made again"), error);
}

static void
make_again_action (GSimpleAction *action,
                   GVariant      *parameter,
                   gpointer       data)
{
  KithWindow *self = data;
  const char *id = g_variant_get_string (parameter, NULL);
  KithRecord *giving = self->desk != NULL
                         ? kith_case_find_kind (kith_desk_get_case (self->desk), KITH_RECORD_GIVING, id)
                         : NULL;

  if (giving == NULL)
    return;

  kith_window_choose_save (self, _("Make the Copy Again"),
                           kith_record_has_token (giving, KITH_GIVING_WAY, "data")
                             ? _("Family.ged") : _("Copy.pdf"),
                           make_again_to, (gpointer) g_intern_string (id));
}

/**
 * kith_window_add_copies:
 *
 * Gives a new window the actions of the register.
 */
void
kith_window_add_copies (KithWindow *self)
{
  static const GActionEntry entries[] = {
    { "make-again", make_again_action, "s" },
  };

  g_action_map_add_action_entries (G_ACTION_MAP (self), entries, G_N_ELEMENTS (entries), self);
}
