/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "base/kith-measurer.h"

#include <string.h>

/* At this cap height each letter of the fixed measurer is one millimetre wide. */
#define CAP (1.0 / 0.78)

static char *
dup_wrapped (const char *text,
             double      width_mm,
             guint       max_lines)
{
  g_auto(GStrv) lines = kith_measurer_wrap (kith_measurer_fixed (), text, CAP, KITH_WEIGHT_NORMAL,
                                            width_mm + 1e-6, max_lines);

  return g_strjoinv ("|", lines);
}

static void
test_text_is_broken_into_lines (void)
{
  static const struct
  {
    const char *text;
    double      width_mm;
    guint       max_lines;
    const char *expected;
  } cases[] = {
    { "", 10.0, 3, "" },
    { "   ", 10.0, 3, "" },
    { "Rowan", 10.0, 3, "Rowan" },
    { "Rowan Achterberg", 10.0, 3, "Rowan|Achterberg" },
    { "Rowan\n  Achterberg", 30.0, 3, "Rowan Achterberg" },
    { "Donaudampfschiff", 8.0, 3, "Donaudam|pfschiff" },
    { "to Donaudampfschiff is", 8.0, 4, "to|Donaudam|pfschiff|is" },
    { "one two three four", 5.0, 2, "one|two…" },
    { "abcdefghij", 4.0, 1, "abc…" },
    { "Anna-Maria", 8.0, 3, "Anna-|Maria" },
    { "Lower_Lorraine", 10.0, 3, "Lower_|Lorraine" },
    { "-abcdef", 4.0, 3, "-abc|def" },
    { "x", 0.1, 3, "x" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *lines = dup_wrapped (cases[i].text, cases[i].width_mm, cases[i].max_lines);

      g_assert_cmpstr (lines, ==, cases[i].expected);
    }
}

static void
test_marks_stay_with_their_letter (void)
{
  g_autofree char *lines = dup_wrapped ("ne\xcc\x81ne\xcc\x81ne\xcc\x81", 2.0, 9);

  g_assert_cmpstr (lines, ==, "ne\xcc\x81|ne\xcc\x81|ne\xcc\x81");
}

static void
test_no_line_is_wider_than_asked (void)
{
  g_autoptr(GString) name = g_string_new (NULL);
  g_auto(GStrv) lines = NULL;

  for (guint i = 0; i < 200; i++)
    g_string_append (name, i % 13 == 12 ? " " : "ż");
  lines = kith_measurer_wrap (kith_measurer_fixed (), name->str, CAP, KITH_WEIGHT_BOLD, 15.0, 4);

  g_assert_cmpuint (g_strv_length (lines), ==, 4);
  for (guint i = 0; lines[i] != NULL; i++)
    g_assert_cmpfloat (kith_measurer_width_mm (kith_measurer_fixed (), lines[i], CAP,
                                               KITH_WEIGHT_BOLD),
                       <=, 15.0);
  g_assert_true (g_str_has_suffix (lines[3], "…"));
}

/* Names of a megabyte come out of broken files. */
static void
test_what_no_line_can_hold_is_not_looked_at (void)
{
  g_autoptr(GString) name = g_string_new (NULL);
  g_autofree char *lines = NULL;

  for (guint i = 0; i < 4000000; i++)
    g_string_append_c (name, 'a' + (char) (i % 3));
  lines = dup_wrapped (name->str, 4.0, 3);

  g_assert_cmpstr (lines, ==, "abca|bcab|cab…");
  g_assert_cmpfloat (kith_measurer_width_mm (kith_measurer_fixed (), name->str, CAP,
                                             KITH_WEIGHT_NORMAL),
                     >, 1000.0);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/measurer/text-is-broken-into-lines", test_text_is_broken_into_lines);
  g_test_add_func ("/measurer/marks-stay-with-their-letter", test_marks_stay_with_their_letter);
  g_test_add_func ("/measurer/what-no-line-can-hold-is-not-looked-at",
                   test_what_no_line_can_hold_is_not_looked_at);
  g_test_add_func ("/measurer/no-line-is-wider-than-asked", test_no_line_is_wider_than_asked);

  return g_test_run ();
}
