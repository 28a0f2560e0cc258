/* SPDX-License-Identifier: GPL-3.0-or-later */

/* "kith copies": the register of what was given, and a past copy made again. */

#include "config.h"

#include "app/kith-cli-source.h"
#include "app/kith-cli.h"
#include "app/kith-give-again.h"
#include "app/kith-giving.h"
#include "base/kith-text.h"
#include "model/kith-records.h"

#include <glib/gi18n-lib.h>

/* One line of the register for programs: fields that say something, with a tab between. */
static void
print_giving (KithRecord *giving)
{
  const KithRecordType *type = kith_record_get_record_type (giving);
  g_autoptr(GString) line = g_string_new (NULL);

  g_string_append_printf (line, "giving=%s", kith_record_get_id (giving));
  for (guint i = 0; i < type->n_fields; i++)
    if (kith_record_says_something (giving, i) && i != KITH_GIVING_CHOICES)
      {
        g_autofree char *text = kith_text_one_line (kith_record_get_text (giving, i));

        g_string_append_printf (line, "\t%s=%s", type->fields[i].name, text);
      }
  g_print ("%s\n", line->str);
}

static KithExit
make_again (KithDesk   *desk,
            const char *giving,
            const char *out)
{
  g_autofree char *options = NULL;
  g_autoptr(GError) error = NULL;
  g_autoptr(KithCase) copy = kith_giving_read (desk, giving, &options, &error);

  if (copy == NULL || !kith_give_again_save (copy, options, out, &error))
    return kith_cli_fail (error);

  return KITH_EXIT_DONE;
}

/**
 * kith_cli_copies:
 *
 * kith copies FILE.kith [OUT --again GIVING]
 *
 * Lists the register, oldest first; or makes a copy again just as it was given.
 *
 * Returns: the exit status
 */
KithExit
kith_cli_copies (int    argc,
                 char **argv)
{
  g_autofree char *again = NULL;
  const GOptionEntry entries[] = {
    { "again", 0, 0, G_OPTION_ARG_STRING, &again, N_("Which line of the register to make again"),
      N_("GIVING") },
    G_OPTION_ENTRY_NULL
  };
  g_autoptr(KithDesk) desk = NULL;
  g_autoptr(GError) error = NULL;
  KithCase *family;
  KithExit status;

  if (!kith_cli_parse ("copies", entries, &argc, &argv, 1, 2, &status))
    return status;
  if ((again != NULL) != (argc == 3))
    return kith_cli_wrong_use ("copies", _("A copy is made again with both --again and a file to write."));

  desk = kith_desk_open_to_read (argv[1], &error);
  if (desk == NULL)
    return kith_cli_fail (error);
  if (again != NULL)
    return make_again (desk, again, argv[2]);

  family = kith_desk_get_case (desk);
  for (guint i = 0; i < kith_case_count (family, KITH_RECORD_GIVING); i++)
    print_giving (kith_case_nth (family, KITH_RECORD_GIVING, i));
  return KITH_EXIT_DONE;
}
