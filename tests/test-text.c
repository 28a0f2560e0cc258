/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "base/kith-text.h"

#include <glib.h>

static const struct
{
  const char *text;
  const char *folded;
} folds[] = {
  { "Zofia Łęcka", "zofia lecka" }, { "ÅSA", "asa" },    { "Straße", "strasse" },
  { "Kofi’s mum", "kofi's mum" },
  { "José\u202e", "jose" },              { "مريم", "مريم" },  { "", "" },
};

static void
test_texts_are_folded_for_searching (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (folds); i++)
    {
      g_autofree char *folded = kith_text_fold (folds[i].text);

      g_assert_cmpstr (folded, ==, folds[i].folded);
    }
}

static const struct
{
  const char *text;
  const char *line;
} lines[] = {
  { "  Smith &\n Sons ", "Smith & Sons" },
  { "\u202eevil\u202c twin", "evil twin" },
  { "a\u2066b\u2069c", "abc" },
  { "مريم\tx", "مريم x" },
  { "\u200fمريم", "\u200fمريم" },
};

static void
test_a_line_holds_no_breaks_and_turns_nothing_round (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (lines); i++)
    {
      g_autofree char *line = kith_text_one_line (lines[i].text);

      g_assert_cmpstr (line, ==, lines[i].line);
    }
}

static void
test_long_texts_are_cut_between_letters (void)
{
  g_autofree char *whole = kith_text_shorten ("Łęcka", 5);
  g_autofree char *cut = kith_text_shorten ("Łęcka", 2);

  g_assert_cmpstr (whole, ==, "Łęcka");
  g_assert_cmpstr (cut, ==, "Łę…");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/text/folded-for-searching", test_texts_are_folded_for_searching);
  g_test_add_func ("/text/one-line", test_a_line_holds_no_breaks_and_turns_nothing_round);
  g_test_add_func ("/text/shortened", test_long_texts_are_cut_between_letters);

  return g_test_run ();
}
