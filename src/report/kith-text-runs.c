/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Text in which somebody's own words stand between marks, run by run. */

#include "config.h"

#include "report/kith-text-runs.h"

#include <string.h>

#include "report/kith-phrases.h"

/**
 * kith_text_for_each_run:
 * @text: UTF-8 in which somebody's own words may stand between marks
 * @func: hears the runs of phrases and of somebody's own words, without the marks
 */
void
kith_text_for_each_run (const char     *text,
                        KithTextRunFunc func,
                        gpointer        data)
{
  gboolean said = FALSE;
  const char *start = text;

  for (;;)
    {
      const char *mark = strstr (start, said ? KITH_ISOLATE_END : KITH_ISOLATE);

      if (mark == NULL)
        break;
      if (mark > start)
        func (start, mark - start, said, data);
      start = mark + strlen (KITH_ISOLATE);
      said = !said;
    }
  if (*start != '\0')
    func (start, strlen (start), said, data);
}

static void
append_run_cb (const char *text,
               gsize       length,
               gboolean    said,
               gpointer    data)
{
  g_string_append_len (data, text, length);
}

/**
 * kith_text_dup_plain:
 *
 * Returns: (transfer full): @text without the marks round somebody's own words
 */
char *
kith_text_dup_plain (const char *text)
{
  GString *out = g_string_new (NULL);

  kith_text_for_each_run (text, append_run_cb, out);
  return g_string_free (out, FALSE);
}
