/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * How somebody likes their prints, kept for the next time in a small file of our own. It is about
 * paper and never about a case. Losing it costs nobody any work, so a failure to read or write it
 * is not told.
 */

#include "config.h"

#include "app/kith-print-settings.h"

#include <gio/gio.h>

#define GROUP "print"

static const char *const fits[] = {
  [KITH_FIT_READABLE] = "readable",
  [KITH_FIT_ONE_PAGE] = "one-page",
  [KITH_FIT_SHEETS] = "sheets",
};

static char *
settings_path (void)
{
  return g_build_filename (g_get_user_config_dir (), "kith", "print", NULL);
}

static void
read_fit (KithPrintSettings *self,
          GKeyFile          *file)
{
  g_autofree char *fit = g_key_file_get_string (file, GROUP, "fit", NULL);
  int n_sheets = g_key_file_get_integer (file, GROUP, "sheets", NULL);

  for (guint i = 0; i < G_N_ELEMENTS (fits); i++)
    if (g_strcmp0 (fits[i], fit) == 0)
      self->fit = i;
  if (n_sheets >= 1 && n_sheets <= KITH_MOST_SHEETS)
    self->n_sheets = n_sheets;
}

/**
 * kith_print_settings_load:
 * @self: (out): filled with what was liked last, else with the usual
 */
void
kith_print_settings_load (KithPrintSettings *self)
{
  g_autofree char *path = settings_path ();
  g_autoptr(GKeyFile) file = g_key_file_new ();
  g_autofree char *paper = NULL;
  g_autofree char *orientation = NULL;

  *self = (KithPrintSettings){ .n_sheets = KITH_USUAL_SHEETS };
  if (!g_key_file_load_from_file (file, path, G_KEY_FILE_NONE, NULL))
    return;

  paper = g_key_file_get_string (file, GROUP, "paper", NULL);
  orientation = g_key_file_get_string (file, GROUP, "orientation", NULL);
  if (paper != NULL && (!kith_paper_parse (paper, &self->paper) || self->paper > KITH_PAPER_LETTER))
    self->paper = KITH_PAPER_A4;
  if (orientation != NULL)
    kith_orientation_parse (orientation, &self->orientation);
  read_fit (self, file);
  self->in_black = g_key_file_get_boolean (file, GROUP, "black", NULL);
  self->no_legend = g_key_file_get_boolean (file, GROUP, "no-key", NULL);
  self->no_day = g_key_file_get_boolean (file, GROUP, "no-day", NULL);
}

/**
 * kith_print_settings_save:
 *
 * Keeps them for the next time.
 */
void
kith_print_settings_save (const KithPrintSettings *self)
{
  g_autofree char *path = settings_path ();
  g_autofree char *folder = g_path_get_dirname (path);
  g_autoptr(GKeyFile) file = g_key_file_new ();
  g_autofree char *text = NULL;
  gsize length;

  g_return_if_fail (self->fit < G_N_ELEMENTS (fits));

  g_key_file_set_string (file, GROUP, "paper", kith_paper_get_token (self->paper));
  g_key_file_set_string (file, GROUP, "orientation",
                         kith_orientation_get_token (self->orientation));
  g_key_file_set_string (file, GROUP, "fit", fits[self->fit]);
  g_key_file_set_integer (file, GROUP, "sheets", self->n_sheets);
  g_key_file_set_boolean (file, GROUP, "black", self->in_black);
  g_key_file_set_boolean (file, GROUP, "no-key", self->no_legend);
  g_key_file_set_boolean (file, GROUP, "no-day", self->no_day);

  text = g_key_file_to_data (file, &length, NULL);
  g_mkdir_with_parents (folder, 0700);
  g_file_set_contents_full (path, text, length, G_FILE_SET_CONTENTS_CONSISTENT, 0600, NULL);
}

/**
 * kith_print_settings_get_theme:
 *
 * Returns: the inks
 */
KithThemeKind
kith_print_settings_get_theme (const KithPrintSettings *self)
{
  return self->in_black ? KITH_THEME_PRINT_BLACK : KITH_THEME_PRINT_COLOUR;
}

/**
 * kith_print_settings_get_setup:
 *
 * Returns: how a drawing is put onto paper
 */
KithPageSetup
kith_print_settings_get_setup (const KithPrintSettings *self)
{
  return (KithPageSetup){ .paper = self->paper, .orientation = self->orientation,
                          .fit = self->fit, .n_sheets = self->n_sheets,
                          .no_legend = self->no_legend };
}
