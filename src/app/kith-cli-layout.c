/* SPDX-License-Identifier: GPL-3.0-or-later */

/* "kith layout": where everybody stands, in the neutral format that layouts are compared in. */

#include "config.h"

#include "app/kith-cli-source.h"
#include "app/kith-cli.h"
#include "base/kith-os.h"
#include "layout/kith-layout-csv.h"
#include "layout/kith-layout-family.h"
#include "model/kith-records.h"
#include "scene/kith-genogram.h"

#include <glib/gi18n-lib.h>
#include <stdio.h>
#include <string.h>

typedef struct
{
  double parse_ms;
  double graph_ms;
  double layout_ms;
  double write_ms;
  double total_ms;
} Times;

static double
lap_ms (GTimer *timer)
{
  const double ms = g_timer_elapsed (timer, NULL) * 1000.0;

  g_timer_start (timer);
  return ms;
}

/* Reads "100x60". */
static gboolean
read_pair (const char *text,
           double     *across,
           double     *down)
{
  char *end;

  *across = g_ascii_strtod (text, &end);
  if (end == text || *end != 'x')
    return FALSE;

  text = end + 1;
  *down = g_ascii_strtod (text, &end);
  return end != text && *end == '\0' && *across > 0.0 && *down > 0.0 && *across < 1e6
         && *down < 1e6;
}

static KithBox
same_box (KithRecord *person,
          gpointer    user_data)
{
  return *(const KithBox *) user_data;
}

static const char **
person_refs (KithLayoutFamily *family)
{
  const guint n = kith_layout_family_get_input (family)->n_persons;
  const char **refs = g_new (const char *, n + 1);

  for (guint i = 0; i < n; i++)
    {
      KithRecord *person = kith_layout_family_get_person (family, i);
      const char *ref = kith_record_get_text (person, KITH_PERSON_SOURCE_REF);

      refs[i] = ref != NULL ? ref : kith_record_get_id (person);
    }

  return refs;
}

static const char **
union_refs (KithLayoutFamily *family)
{
  const guint n = kith_layout_family_get_input (family)->n_unions;
  const char **refs = g_new (const char *, n + 1);

  for (guint i = 0; i < n; i++)
    refs[i] = kith_layout_family_get_union_ref (family, i);

  return refs;
}

static void
print_times (const Times           *times,
             const KithLayoutInput *input)
{
  /* Lines are routed by the same pass that places people, so they have no time of their own. */
  g_printerr ("{\"parse_ms\":%.2f,\"graph_ms\":%.2f,\"layout_ms\":%.2f,\"route_ms\":0,"
              "\"write_ms\":%.2f,\"total_ms\":%.2f,\"persons\":%u,\"families\":%u,"
              "\"peak_kb\":%" G_GUINT64_FORMAT "}\n",
              times->parse_ms, times->graph_ms, times->layout_ms, times->write_ms,
              times->total_ms, input->n_persons, input->n_unions, kith_os_get_peak_kb ());
}

/* What the user asked for; %NULL is what the drawing does. */
typedef struct
{
  const char              *sheet;
  const KithDay           *as_at;
  const KithBox           *box;
  const KithLayoutOptions *gaps;
  gboolean                 with_times;
} Wishes;

/* Boxes of one size need no day. */
static KithGenogram *
new_genogram (KithCliSource *source,
              KithRecord    *sheet,
              const Wishes  *wishes)
{
  KithGenogramOptions options = { .measurer = kith_measurer_fixed (), .as_at = KITH_DAY_PAST };

  options.is_asked = wishes->as_at != NULL;
  if (options.is_asked)
    options.as_at = *wishes->as_at;
  else if (wishes->box == NULL)
    options.as_at = kith_cli_source_find_day (source);

  return kith_genogram_new (source->family, sheet, &options);
}

static KithExit
print_layout (const char   *path,
              const Wishes *wishes)
{
  g_autoptr(GTimer) timer = g_timer_new ();
  g_autoptr(GTimer) whole = g_timer_new ();
  g_autoptr(GError) error = NULL;
  g_autoptr(KithCliSource) source = kith_cli_source_open (path, &error);
  g_autoptr(KithGenogram) genogram = NULL;
  g_autoptr(KithLayoutFamily) family = NULL;
  g_autoptr(KithLayout) layout = NULL;
  KithLayoutOptions options;
  g_autoptr(GString) out = g_string_new (NULL);
  g_autofree const char **people = NULL;
  g_autofree const char **unions = NULL;
  KithRecord *sheet;
  Times times;

  if (source == NULL)
    return kith_cli_fail (error);

  sheet = kith_cli_source_find_sheet (source, wishes->sheet, &error);
  if (error != NULL)
    return kith_cli_fail (error);

  times.parse_ms = lap_ms (timer);
  genogram = new_genogram (source, sheet, wishes);
  family = kith_layout_family_new (source->family, sheet,
                                   wishes->box != NULL ? same_box : kith_genogram_box,
                                   wishes->box != NULL ? (gpointer) wishes->box : genogram);
  times.graph_ms = lap_ms (timer);
  options = wishes->gaps != NULL ? *wishes->gaps : kith_genogram_layout_options (genogram);
  layout = kith_layout_new (kith_layout_family_get_input (family), &options);
  times.layout_ms = lap_ms (timer);

  people = person_refs (family);
  unions = union_refs (family);
  kith_layout_write_csv (layout, people, unions, out);
  fwrite (out->str, 1, out->len, stdout);
  fflush (stdout);
  times.write_ms = lap_ms (timer);
  times.total_ms = lap_ms (whole);

  if (wishes->with_times)
    print_times (&times, kith_layout_family_get_input (family));
  kith_cli_keep (g_steal_pointer (&layout));
  kith_cli_keep (g_steal_pointer (&family));
  kith_cli_keep (g_steal_pointer (&genogram));
  kith_cli_keep (g_steal_pointer (&source));
  return KITH_EXIT_DONE;
}

/**
 * kith_cli_layout:
 *
 * kith layout FILE [--format csv] [--sheet NAME] [--as-at DATE] [--box WxH] [--gap XxY] [--time]
 *
 * Units: millimetres. Without --box everybody takes the room that the drawing gives them.
 *
 * Returns: the exit status
 */
KithExit
kith_cli_layout (int    argc,
                 char **argv)
{
  g_autofree char *format = NULL;
  g_autofree char *sheet = NULL;
  g_autofree char *as_at = NULL;
  g_autofree char *box_text = NULL;
  g_autofree char *gap_text = NULL;
  gboolean with_times = FALSE;
  const GOptionEntry entries[] = {
    { "format", 0, 0, G_OPTION_ARG_STRING, &format, N_("How to print it: csv"), "csv" },
    { "sheet", 0, 0, G_OPTION_ARG_STRING, &sheet, N_("Which sheet"), N_("NAME") },
    { "as-at", 0, 0, G_OPTION_ARG_STRING, &as_at, kith_cli_as_at_help, N_("DATE") },
    { "box", 0, 0, G_OPTION_ARG_STRING, &box_text, N_("Give everybody a box of this size"),
      "WxH" },
    { "gap", 0, 0, G_OPTION_ARG_STRING, &gap_text, N_("Least distance of boxes, and of rows"),
      "XxY" },
    { "time", 0, 0, G_OPTION_ARG_NONE, &with_times, N_("Tell the times on standard error"), NULL },
    G_OPTION_ENTRY_NULL
  };
  KithLayoutOptions gaps;
  KithBox box = { 0 };
  double gap_x, gap_y;
  KithDay day;
  KithExit status;

  if (!kith_cli_parse ("layout", entries, &argc, &argv, 1, 1, &status)
      || !kith_cli_read_day ("layout", as_at, &day, &status))
    return status;

  if (format != NULL && strcmp (format, "csv") != 0)
    return kith_cli_wrong_use ("layout", _("There is no format “%s”; use csv."), format);
  if (box_text != NULL && !read_pair (box_text, &box.width_mm, &box.height_mm))
    return kith_cli_wrong_use ("layout", _("“%s” is no size; write it as 100x60."), box_text);
  if (gap_text != NULL && !read_pair (gap_text, &gap_x, &gap_y))
    return kith_cli_wrong_use ("layout", _("“%s” is no size; write it as 20x60."), gap_text);
  if (gap_text != NULL)
    gaps = kith_layout_options_for_gaps (gap_x, gap_y);

  box.centre_mm = box.height_mm / 2.0;
  return print_layout (argv[1], &(Wishes){ .sheet = sheet,
                                           .as_at = as_at != NULL ? &day : NULL,
                                           .box = box_text != NULL ? &box : NULL,
                                           .gaps = gap_text != NULL ? &gaps : NULL,
                                           .with_times = with_times });
}
