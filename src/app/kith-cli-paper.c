/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the options of a command say about paper. */

#include "config.h"

#include "app/kith-cli-paper.h"

#include "scene/kith-sketch.h"

#include <glib/gi18n-lib.h>

#define LEAST_PERCENT 5.0
#define MOST_PERCENT 1000.0

static gboolean
read_size (const KithCliPaper *self,
           const char         *command,
           KithPageSetup      *setup,
           KithExit           *status)
{
  if (self->pages != 0 && self->poster != 0.0)
    {
      *status = kith_cli_wrong_use (command, _("Take either --pages or --poster."));
      return FALSE;
    }
  if (self->pages < 0 || self->pages > KITH_MOST_SHEETS)
    {
      *status = kith_cli_wrong_use (command, _("Pages go from 1 to %d."), KITH_MOST_SHEETS);
      return FALSE;
    }
  if (self->poster != 0.0 && !(self->poster >= LEAST_PERCENT && self->poster <= MOST_PERCENT))
    {
      *status = kith_cli_wrong_use (command, _("The size of a poster goes from %d to %d percent."),
                                    (int) LEAST_PERCENT, (int) MOST_PERCENT);
      return FALSE;
    }

  if (self->pages != 0)
    setup->fit = KITH_FIT_SHEETS;
  else if (self->poster != 0.0)
    setup->fit = KITH_FIT_SYMBOL;
  setup->n_sheets = self->pages;
  setup->symbol_mm = self->poster / 100.0 * KITH_SYMBOL_MM;
  return TRUE;
}

/**
 * kith_cli_paper_read:
 * @command: whose options they are
 * @format: what is to be written
 * @setup: (out): what was asked for
 * @status: (out): the exit status when it makes no sense
 *
 * Returns: whether the command shall go on
 */
gboolean
kith_cli_paper_read (const KithCliPaper *self,
                     const char         *command,
                     KithExportFormat    format,
                     KithPageSetup      *setup,
                     KithExit           *status)
{
  gboolean is_cut = self->orientation != NULL || self->pages != 0 || self->poster != 0.0;

  *setup = (KithPageSetup){ .no_legend = self->no_legend };
  setup->paper = format == KITH_EXPORT_PDF || is_cut ? KITH_PAPER_ANY : KITH_PAPER_ONE;
  if (self->paper != NULL && !kith_paper_parse (self->paper, &setup->paper))
    {
      *status = kith_cli_wrong_use (command,
                                    _("There is no paper “%s”; choose from a4, a3, letter, any, one."),
                                    self->paper);
      return FALSE;
    }
  if (self->orientation != NULL && !kith_orientation_parse (self->orientation, &setup->orientation))
    {
      *status = kith_cli_wrong_use (command, _("Paper lies auto, portrait or landscape, not “%s”."),
                                    self->orientation);
      return FALSE;
    }
  if (setup->paper == KITH_PAPER_ONE && is_cut)
    {
      *status = kith_cli_wrong_use (command, _("One sheet as large as the drawing has no orientation"
                                               " and no pages."));
      return FALSE;
    }

  return read_size (self, command, setup, status);
}

/**
 * kith_cli_paper_clear:
 */
void
kith_cli_paper_clear (KithCliPaper *self)
{
  g_free (self->paper);
  g_free (self->orientation);
  g_free (self->title);
  g_free (self->took_part);
  g_free (self->note);
}
