/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "app/kith-cli.h"
#include "paint/kith-export.h"

G_BEGIN_DECLS

/**
 * KithCliPaper:
 *
 * What somebody asks of the pages of a drawing, as typed.
 */
typedef struct
{
  char     *paper;
  char     *orientation;
  int       pages;
  double    poster;
  char     *title;
  char     *took_part;
  char     *note;
  gboolean  no_legend;
  gboolean  no_date;
} KithCliPaper;

#define KITH_CLI_PAPER_ENTRIES(self)                                                              \
  { "paper", 0, 0, G_OPTION_ARG_STRING, &(self).paper,                                            \
    N_("Which paper; else A4 or A3 for a PDF, and one sheet for a picture"),                      \
    "a4, a3, letter, any, one" },                                                                 \
  { "orientation", 0, 0, G_OPTION_ARG_STRING, &(self).orientation,                                \
    N_("How the paper lies"), "auto, portrait, landscape" },                                      \
  { "pages", 0, 0, G_OPTION_ARG_INT, &(self).pages,                                               \
    N_("So many pages at most, and the drawing as large as they allow"), "N" },                   \
  { "poster", 0, 0, G_OPTION_ARG_DOUBLE, &(self).poster,                                          \
    N_("As many pages as that size takes; at 100 the symbol of a person is 9 mm wide"),           \
    N_("PERCENT") },                                                                              \
  { "title", 0, 0, G_OPTION_ARG_STRING, &(self).title, N_("What stands above the drawing"),       \
    N_("TEXT") },                                                                                 \
  { "took-part", 0, 0, G_OPTION_ARG_STRING, &(self).took_part,                                    \
    N_("Who took part in drawing; else what the sheet says"), N_("TEXT") },                       \
  { "note", 0, 0, G_OPTION_ARG_STRING, &(self).note,                                              \
    N_("What stands below, instead of “This is what we were told.”"), N_("TEXT") },               \
  { "no-legend", 0, 0, G_OPTION_ARG_NONE, &(self).no_legend, N_("Leave the key out"), NULL },     \
  { "no-date", 0, 0, G_OPTION_ARG_NONE, &(self).no_date,                                          \
    N_("Leave out for which day the drawing holds"), NULL }

gboolean kith_cli_paper_read  (const KithCliPaper *self,
                               const char         *command,
                               KithExportFormat    format,
                               KithPageSetup      *setup,
                               KithExit           *status);
void     kith_cli_paper_clear (KithCliPaper       *self);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (KithCliPaper, kith_cli_paper_clear)

G_END_DECLS
