/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Where the program begins: on the command line, or with a window. */

#include "config.h"

#include "app/kith-cli.h"
#include "app/kith-window-main.h"
#include "base/kith-os.h"

#include <glib/gi18n-lib.h>
#include <locale.h>

/* With a locale that is not installed the process would be in "C", and no translation and no
 * letter beyond ASCII would work. */
static void
set_up_language (void)
{
  if (setlocale (LC_ALL, "") == NULL)
    setlocale (LC_ALL, "C.UTF-8");

  bindtextdomain (GETTEXT_PACKAGE, KITH_LOCALE_DIR);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);
}

int
main (int    argc,
      char **argv)
{
  set_up_language ();
  kith_os_outlive_full_files ();

  if (kith_cli_is_command (argc, argv))
    return kith_cli_run (argc, argv);

  return kith_window_main (argc, argv);
}
