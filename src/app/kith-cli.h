/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * KithExit:
 * @KITH_EXIT_DONE: the command did what it was asked
 * @KITH_EXIT_FAILED: it was refused or failed, and said so in one sentence
 * @KITH_EXIT_USAGE: it was called the wrong way
 */
typedef enum
{
  KITH_EXIT_DONE = 0,
  KITH_EXIT_FAILED = 1,
  KITH_EXIT_USAGE = 2,
} KithExit;

/**
 * KithCommand:
 * @name: the word after "kith"
 * @arguments: what stands after it, for --help
 * @summary: one line, marked for translation
 * @run: does it; @argv begins with the name
 */
typedef struct
{
  const char *name;
  const char *arguments;
  const char *summary;
  KithExit  (*run) (int    argc,
                    char **argv);
} KithCommand;

gboolean  kith_cli_is_command  (int                 argc,
                                char              **argv);
KithExit  kith_cli_run         (int                 argc,
                                char              **argv);

gboolean  kith_cli_parse       (const char         *command,
                                const GOptionEntry *entries,
                                int                *argc,
                                char             ***argv,
                                int                 n_least,
                                int                 n_most,
                                KithExit           *status);
void      kith_cli_keep        (gpointer            object);
KithExit  kith_cli_fail        (const GError       *error);
KithExit  kith_cli_wrong_use   (const char         *command,
                                const char         *format,
                                ...) G_GNUC_PRINTF (2, 3);

KithExit  kith_cli_new         (int                 argc,
                                char              **argv);
KithExit  kith_cli_import      (int                 argc,
                                char              **argv);
KithExit  kith_cli_export      (int                 argc,
                                char              **argv);
KithExit  kith_cli_draw        (int                 argc,
                                char              **argv);
KithExit  kith_cli_print       (int                 argc,
                                char              **argv);
KithExit  kith_cli_layout      (int                 argc,
                                char              **argv);
KithExit  kith_cli_check       (int                 argc,
                                char              **argv);
KithExit  kith_cli_copies      (int                 argc,
                                char              **argv);
KithExit  kith_cli_dump        (int                 argc,
                                char              **argv);

G_END_DECLS
