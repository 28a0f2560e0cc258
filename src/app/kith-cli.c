/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * The command line: which commands there are, how their options are read, and how they end. It
 * runs before any display is opened. Answers go to standard output, everything else to standard
 * error.
 */

#include "config.h"

#include "app/kith-cli.h"

#include <glib/gi18n-lib.h>
#include <stdio.h>
#include <string.h>

static const KithCommand commands[] = {
  { "new", "FILE.kith [--sample]", N_("Make a case file"), kith_cli_new },
  { "import", "IN.ged FILE.kith", N_("Take the people of a GEDCOM file into a case file"),
    kith_cli_import },
  { "export", "FILE.kith OUT.ged|OUT.json", N_("Write the people of a case file for other programs"),
    kith_cli_export },
  { "draw", "FILE.kith|IN.ged OUT.svg|OUT.pdf|OUT.png", N_("Draw a sheet"), kith_cli_draw },
  { "print", "FILE.kith OUT.pdf|OUT.odt|OUT.html|OUT.txt", N_("Write a document as its reader may have it"),
    kith_cli_print },
  { "layout", "FILE.kith|IN.ged", N_("Print where everybody stands, for measuring"),
    kith_cli_layout },
  { "copies", "FILE.kith [OUT]", N_("List what was given to whom, or make a copy again"),
    kith_cli_copies },
  { "check", "FILE.kith", N_("Look whether a case file is sound, and count its rows"),
    kith_cli_check },
  { "dump", "FILE.kith", N_("Print the records, or the scene of a sheet, as text"),
    kith_cli_dump },
};

static const KithCommand *
find_command (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    if (strcmp (commands[i].name, name) == 0)
      return &commands[i];

  return NULL;
}

static void
print_help (void)
{
  g_print ("%s\n  kith\n  kith FILE.kith\n", _("Usage:"));
  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    g_print ("  kith %s %s\n", commands[i].name, commands[i].arguments);

  g_print ("\n%s\n", _("Without a command Kith opens its window, on a case file if one is named."));
  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    g_print ("  %-8s %s\n", commands[i].name, _(commands[i].summary));

  g_print ("\n%s\n", _("“kith COMMAND --help” tells more of one command."));
  g_print ("%s\n", _("Exit status: 0 done, 1 refused or failed, 2 wrong use."));
}

/**
 * kith_cli_is_command:
 *
 * Returns: whether the first argument asks for something that needs no window
 */
gboolean
kith_cli_is_command (int    argc,
                     char **argv)
{
  return argc > 1
         && (find_command (argv[1]) != NULL || strcmp (argv[1], "--help") == 0
             || strcmp (argv[1], "-h") == 0 || strcmp (argv[1], "--version") == 0);
}

/**
 * kith_cli_run:
 *
 * Runs the command that kith_cli_is_command() saw.
 *
 * Returns: the exit status
 */
KithExit
kith_cli_run (int    argc,
              char **argv)
{
  const KithCommand *command = find_command (argv[1]);

  if (command != NULL)
    return command->run (argc - 1, argv + 1);

  if (strcmp (argv[1], "--version") == 0)
    g_print ("kith %s\n", KITH_VERSION);
  else
    print_help ();
  return KITH_EXIT_DONE;
}

enum { LONG_LIST = 16, LINE = 76 };

static void
append_wrapped (GString    *text,
                const char *list)
{
  g_auto(GStrv) words = g_strsplit (list, " ", -1);
  gsize line = LINE;

  for (guint i = 0; words[i] != NULL; i++)
    {
      const gsize width = (gsize) g_utf8_strlen (words[i], -1) + 1;

      g_string_append (text, line + width > LINE ? "\n " : "");
      line = line + width > LINE ? 1 : line;
      g_string_append_printf (text, " %s", words[i]);
      line += width;
    }
  g_string_append (text, "\n");
}

/* A list of all that an option may be would push everything else out of sight: it goes below. */
static GOptionEntry *
move_lists_down (const GOptionEntry *entries,
                 GString            *lists)
{
  g_autoptr(GArray) moved = g_array_new (TRUE, TRUE, sizeof *entries);

  for (const GOptionEntry *entry = entries; entry->long_name != NULL; entry++)
    {
      GOptionEntry row = *entry;

      if (row.arg_description != NULL && strlen (row.arg_description) > LONG_LIST)
        {
          g_string_append_printf (lists, "%s--%s:", lists->len > 0 ? "\n" : "", row.long_name);
          append_wrapped (lists, row.arg_description);
          row.arg_description = N_("NAME");
        }
      g_array_append_val (moved, row);
    }
  return (GOptionEntry *) g_array_free (g_steal_pointer (&moved), FALSE);
}

/**
 * kith_cli_parse:
 * @command: its name
 * @entries: its options
 * @argc: (inout): afterwards only the name and what is no option
 * @argv: (inout): likewise
 * @n_least: the least number of arguments
 * @n_most: the greatest
 * @status: (out): the exit status when there is nothing more to do
 *
 * Returns: whether the command shall go on
 */
gboolean
kith_cli_parse (const char           *command,
                const GOptionEntry   *entries,
                int                  *argc,
                char               ***argv,
                int                   n_least,
                int                   n_most,
                KithExit             *status)
{
  const KithCommand *row = find_command (command);
  g_autoptr(GOptionContext) context = g_option_context_new (row->arguments);
  g_autoptr(GError) error = NULL;
  g_autoptr(GString) lists = g_string_new (NULL);
  g_autofree GOptionEntry *shown = entries != NULL ? move_lists_down (entries, lists) : NULL;
  gboolean help = FALSE;
  const GOptionEntry help_entries[] = {
    { "help", 'h', 0, G_OPTION_ARG_NONE, &help, N_("Tell how the command is used"), NULL },
    G_OPTION_ENTRY_NULL
  };

  g_option_context_set_help_enabled (context, FALSE);
  g_option_context_set_summary (context, _(row->summary));
  g_option_context_set_translation_domain (context, GETTEXT_PACKAGE);
  if (shown != NULL)
    g_option_context_add_main_entries (context, shown, GETTEXT_PACKAGE);
  if (lists->len > 0)
    g_option_context_set_description (context, lists->str);
  g_option_context_add_main_entries (context, help_entries, GETTEXT_PACKAGE);

  if (!g_option_context_parse (context, argc, argv, &error))
    {
      *status = kith_cli_wrong_use (command, "%s", error->message);
      return FALSE;
    }

  if (help)
    {
      g_autofree char *text = g_option_context_get_help (context, TRUE, NULL);

      g_print ("%s", text);
      *status = KITH_EXIT_DONE;
      return FALSE;
    }

  if (*argc - 1 < n_least || *argc - 1 > n_most)
    {
      *status = kith_cli_wrong_use (command, _("It takes %s."), row->arguments);
      return FALSE;
    }

  return TRUE;
}

/**
 * kith_cli_keep:
 * @object: (transfer full) (nullable): what nobody needs any more
 *
 * Keeps @object until the process ends, which is just about to happen: to free a large case record
 * by record takes a tenth of the time of a whole command.
 */
void
kith_cli_keep (gpointer object)
{
  static GPtrArray *kept;

  if (kept == NULL)
    kept = g_ptr_array_new ();
  g_ptr_array_add (kept, object);
}

/**
 * kith_cli_fail:
 * @error: what happened
 *
 * Says it on standard error.
 *
 * Returns: %KITH_EXIT_FAILED
 */
KithExit
kith_cli_fail (const GError *error)
{
  g_printerr ("kith: %s\n", error->message);
  return KITH_EXIT_FAILED;
}

/**
 * kith_cli_wrong_use:
 * @format: what is wrong, one sentence
 *
 * Returns: %KITH_EXIT_USAGE
 */
KithExit
kith_cli_wrong_use (const char *command,
                    const char *format,
                    ...)
{
  g_autofree char *message = NULL;
  va_list args;

  va_start (args, format);
  message = g_strdup_vprintf (format, args);
  va_end (args);

  g_printerr ("kith %s: %s\n", command, message);
  g_printerr (_("“kith %s --help” tells how it is used.\n"), command);
  return KITH_EXIT_USAGE;
}
