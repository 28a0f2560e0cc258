/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <string.h>

#include "kith-test-document.h"
#include "report/kith-document-pages.h"

static char *
dump (KithDocument    *document,
      KithPrintFormat  format)
{
  g_autoptr(KithDocumentPages) pages = kith_document_pages_new_fixed (document, format);

  return kith_document_pages_dump (pages);
}

/* The part of a dump that belongs to one page. */
static char *
page_of (const char *text,
         guint       page)
{
  g_autofree char *head = g_strdup_printf ("page %u ", page);
  const char *start = strstr (text, head);
  const char *end = start != NULL ? strstr (start + 1, "\npage ") : NULL;

  g_assert_nonnull (start);
  return end != NULL ? g_strndup (start, end - start) : g_strdup (start);
}

static guint
page_with (const char *text,
           const char *what)
{
  const char *at = strstr (text, what);
  guint page = 0;

  g_assert_nonnull (at);
  for (const char *p = text; (p = strstr (p, "page ")) != NULL && p < at; p++)
    if (p == text || p[-1] == '\n')
      page++;
  return page;
}

static void
test_page_says_what_stands_where (void)
{
  g_autoptr(KithDocument) document = kith_document_new ("en");
  g_autofree char *text = NULL;

  kith_document_add_title (document, "Plan");
  kith_document_add_paragraph (document, "We walk.");
  kith_document_add_bullet (document, "Shoes");
  kith_document_add_check (document, "Coat", TRUE);
  text = dump (document, KITH_PRINT_STANDARD);

  g_assert_cmpstr (text, ==,
                   "page 1 210x297\n"
                   "  text 18.0,18.0 H1 22pt bold “Plan”\n"
                   "  strong-rule 18.0,29.9 174.0x0.8\n"
                   "  text 18.0,33.3 P 12pt “We walk.”\n"
                   "  text 18.8,40.6 Lbl 12pt “•”\n"
                   "  text 23.1,40.6 LBody 12pt “Shoes”\n"
                   "  ticked 18.4,49.0 Lbl 3.8x3.8\n"
                   "  text 25.6,48.0 LBody 12pt “Coat”\n");
}

static void
add_paragraphs (KithDocument *document,
                guint         n)
{
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *text = g_strdup_printf ("Paragraph %u.", i);

      kith_document_add_paragraph (document, text);
    }
}

static void
test_heading_goes_over_with_its_text (void)
{
  for (guint n = 20; n < 50; n++)
    {
      g_autoptr(KithDocument) document = kith_document_new ("en");
      g_autofree char *text = NULL;

      add_paragraphs (document, n);
      kith_document_add_heading (document, 1, "What we do");
      kith_document_add_paragraph (document, "We do it.");
      text = dump (document, KITH_PRINT_STANDARD);

      g_assert_cmpuint (page_with (text, "What we do"), ==, page_with (text, "We do it."));
    }
}

static void
test_no_line_of_a_paragraph_stands_alone (void)
{
  g_autoptr(GString) words = g_string_new (NULL);

  for (guint i = 0; i < 120; i++)
    g_string_append_printf (words, "word%u ", i);

  for (guint n = 20; n < 50; n++)
    {
      g_autoptr(KithDocument) document = kith_document_new ("en");
      g_autofree char *text = NULL;
      g_autofree char *first = NULL;
      guint on_first = 0, all = 0;

      add_paragraphs (document, n);
      kith_document_add_paragraph (document, words->str);
      text = dump (document, KITH_PRINT_STANDARD);
      first = page_of (text, 1);
      for (const char *p = text; (p = strstr (p, "“word")) != NULL; p++)
        all++;
      for (const char *p = first; (p = strstr (p, "“word")) != NULL; p++)
        on_first++;

      g_assert_cmpuint (all, >=, 6);
      g_assert_true (on_first != 1 && on_first != all - 1);
    }
}

static KithDocument *
new_table (guint n_rows)
{
  const KithColumn columns[] = { { "What", 3.0 }, { "Who", 1.0 } };
  KithDocument *document = kith_document_new ("en");

  kith_document_begin_table (document, columns, 2, KITH_TABLE_PLAIN);
  for (guint i = 0; i < n_rows; i++)
    {
      g_autofree char *what = g_strdup_printf ("Line %u has words enough that they take two lines in the"
                                               " column, the last of which is end%u", i, i);
      const char *cells[] = { what, "Ines" };

      kith_document_add_row (document, cells);
    }
  kith_document_end_table (document);
  return document;
}

static void
test_head_of_table_is_repeated_on_each_page (void)
{
  g_autoptr(KithDocument) document = new_table (60);
  g_autofree char *text = dump (document, KITH_PRINT_STANDARD);
  g_autofree char *first = page_of (text, 1);
  g_autofree char *second = page_of (text, 2);
  const char *head = strstr (second, "“What”");

  g_assert_nonnull (head);
  g_assert_true (head < strstr (second, "“Line"));
  g_assert_nonnull (strstr (second, " again 12pt bold “What”"));
  g_assert_null (strstr (first, "again"));
}

static void
test_line_of_a_plan_stays_whole (void)
{
  g_autoptr(KithDocument) document = new_table (60);

  for (guint format = 0; format < KITH_N_PRINT_FORMATS; format++)
    {
      g_autofree char *text = dump (document, format);

      for (guint i = 0; i < 60; i++)
        {
          g_autofree char *start = g_strdup_printf ("“Line %u ", i);
          g_autofree char *end = g_strdup_printf ("end%u”", i);

          g_assert_cmpuint (page_with (text, start), ==, page_with (text, end));
        }
    }
}

static void
test_row_longer_than_a_page_loses_nothing (void)
{
  const KithColumn columns[] = { { "What", 1.0 }, { "Who", 1.0 } };
  g_autoptr(KithDocument) document = kith_document_new ("en");
  g_autoptr(GString) words = g_string_new (NULL);
  g_autofree char *text = NULL;
  const char *cells[] = { NULL, "Ines" };

  for (guint i = 0; i < 3000; i++)
    g_string_append_printf (words, "word%u ", i);
  cells[0] = words->str;
  kith_document_begin_table (document, columns, 2, KITH_TABLE_PLAIN);
  kith_document_add_row (document, cells);
  kith_document_end_table (document);
  text = dump (document, KITH_PRINT_STANDARD);

  for (guint i = 0; i < 3000; i += 7)
    {
      g_autofree char *word = g_strdup_printf ("word%u", i);

      g_assert_nonnull (strstr (text, word));
    }
  g_assert_nonnull (strstr (text, "“Ines”"));
}

static void
test_large_print_turns_tables_into_lists (void)
{
  g_autoptr(KithDocument) document = new_table (2);
  g_autofree char *standard = dump (document, KITH_PRINT_STANDARD);
  g_autofree char *large = dump (document, KITH_PRINT_LARGE);

  g_assert_nonnull (strstr (standard, " TD "));
  g_assert_null (strstr (large, " TD "));
  g_assert_null (strstr (large, "“What”"));
  g_assert_nonnull (strstr (large, "18pt bold “Line 0"));
  g_assert_nonnull (strstr (large, "“Who:”"));
}

static void
test_rota_is_read_day_by_day_in_large_print (void)
{
  static const char *const days[] = { "Monday", "Tuesday", NULL };
  static const char *const bands[] = { "Morning", "Night", NULL };
  static const char *const cells[] = { "Ines", "Gwen", "Tomos", NULL };
  g_autoptr(KithDocument) document = kith_document_new ("en");
  g_autofree char *text = NULL;
  const char *tuesday, *tomos;

  kith_document_add_rota (document, "When", days, bands, cells);
  text = dump (document, KITH_PRINT_LARGE);
  tuesday = strstr (text, "H4 18pt bold “Tuesday”");
  tomos = strstr (text, "“Tomos”");

  g_assert_nonnull (strstr (text, "“Night:”"));
  g_assert_true (tuesday != NULL && tomos > tuesday);
}

static void
test_group_stays_on_one_page (void)
{
  for (guint n = 20; n < 45; n++)
    {
      g_autoptr(KithDocument) document = kith_document_new ("en");
      g_autofree char *text = NULL;

      add_paragraphs (document, n);
      kith_document_begin_group (document);
      kith_document_add_paragraph (document, "First of the group.");
      add_paragraphs (document, 4);
      kith_document_add_paragraph (document, "Last of the group.");
      kith_document_end_group (document);
      text = dump (document, KITH_PRINT_STANDARD);

      g_assert_cmpuint (page_with (text, "First of"), ==, page_with (text, "Last of"));
    }
}

static void
test_easy_read_gives_each_sentence_a_paragraph (void)
{
  g_autoptr(KithDocument) document = kith_document_new ("en");
  g_autofree char *text = NULL;

  kith_document_add_picture (document, "home",
                             kith_document_said (document, "Nan comes. She stays all night."));
  text = dump (document, KITH_PRINT_EASY);

  g_assert_nonnull (strstr (text, "picture 18.0,"));
  g_assert_nonnull (strstr (text, "“Nan comes.”"));
  g_assert_nonnull (strstr (text, "“She stays all night.”"));
}

static void
test_page_of_arabic_runs_from_the_right (void)
{
  g_autoptr(KithDocument) document = kith_document_new ("ar");
  g_autofree char *text = NULL;

  kith_document_add_bullet (document, "Ines");
  text = dump (document, KITH_PRINT_STANDARD);

  /* The bullet comes first, and its place after "text". */
  g_assert_cmpfloat (g_ascii_strtod (strstr (text, "text ") + strlen ("text "), NULL), >, 180.0);
}

static KithScene *
new_box (double width_mm,
         double height_mm)
{
  g_autoptr(KithSceneBuilder) builder = kith_scene_builder_new ();
  KithStyle style = { KITH_INK_STRUCTURAL, KITH_DASH_SOLID, KITH_FILL_PAPER, FALSE, 0.6f, 9.0f, 0.0f };

  kith_scene_builder_add_box (builder, KITH_SHAPE_RECT, KITH_PART_SYMBOL,
                              kith_scene_builder_add_style (builder, &style),
                              &(KithRect){ 0.0, 0.0, width_mm, height_mm });
  return kith_scene_builder_finish (builder);
}

static void
test_drawing_shares_its_page_with_title_and_key (void)
{
  static const double heights[] = { 20.0, 200.0, 2000.0 };

  for (guint i = 0; i < G_N_ELEMENTS (heights); i++)
    {
      g_autoptr(KithDocument) document = kith_document_new ("en");
      g_autoptr(KithScene) drawing = new_box (120.0, heights[i]);
      g_autoptr(KithScene) key = new_box (150.0, 30.0);
      g_autoptr(KithDocumentPages) pages = NULL;

      kith_document_add_title (document, "Our family");
      kith_document_add_drawing (document, drawing, "A family");
      kith_document_add_heading (document, 1, "Key");
      kith_document_add_drawing (document, key, "Key");
      pages = kith_document_pages_new_fixed (document, KITH_PRINT_STANDARD);

      g_assert_cmpuint (kith_document_pages_get_n_pages (pages), ==, 1);
    }
}

static void
test_whole_plan_flows_in_every_format (void)
{
  for (guint format = 0; format < KITH_N_PRINT_FORMATS; format++)
    {
      g_autoptr(KithDocument) document = kith_test_document_new ("en", "pl", format == KITH_PRINT_EASY);
      g_autoptr(KithDocumentPages) pages = kith_document_pages_new_fixed (document, format);
      g_autofree char *text = kith_document_pages_dump (pages);

      g_assert_cmpuint (kith_document_pages_get_n_pages (pages), >=, 4);
      g_assert_nonnull (strstr (text, "Tomos"));
      g_assert_nonnull (strstr (text, "drawing "));
    }
}

/* What a drawing says is said on the page. */
static void
test_words_of_a_drawing_are_words_of_its_page (void)
{
  g_autoptr(KithDocument) document = kith_document_new ("en");
  g_autoptr(KithScene) scene = kith_test_document_scene ();
  g_autoptr(KithDocumentPages) pages = NULL;
  g_autofree char *text = NULL;
  g_autofree char *words = NULL;

  kith_document_add_title (document, "Our family");
  kith_document_add_drawing (document, scene, "A family");
  pages = kith_document_pages_new_fixed (document, KITH_PRINT_STANDARD);
  text = kith_document_pages_dup_text (pages, 0);
  words = kith_document_pages_dup_words (pages, 0);

  g_assert_null (strstr (text, "Dafydd"));
  g_assert_nonnull (strstr (words, "Dafydd"));
  g_assert_nonnull (strstr (words, "A family"));
  g_assert_nonnull (strstr (words, "Our family"));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/report/pages/says-what-stands-where", test_page_says_what_stands_where);
  g_test_add_func ("/report/pages/heading-goes-over-with-its-text", test_heading_goes_over_with_its_text);
  g_test_add_func ("/report/pages/no-line-stands-alone", test_no_line_of_a_paragraph_stands_alone);
  g_test_add_func ("/report/pages/head-of-table-is-repeated", test_head_of_table_is_repeated_on_each_page);
  g_test_add_func ("/report/pages/line-of-a-plan-stays-whole", test_line_of_a_plan_stays_whole);
  g_test_add_func ("/report/pages/row-longer-than-a-page-loses-nothing",
                   test_row_longer_than_a_page_loses_nothing);
  g_test_add_func ("/report/pages/large-print-turns-tables-into-lists",
                   test_large_print_turns_tables_into_lists);
  g_test_add_func ("/report/pages/rota-is-read-day-by-day", test_rota_is_read_day_by_day_in_large_print);
  g_test_add_func ("/report/pages/group-stays-on-one-page", test_group_stays_on_one_page);
  g_test_add_func ("/report/pages/easy-read-gives-each-sentence-a-paragraph",
                   test_easy_read_gives_each_sentence_a_paragraph);
  g_test_add_func ("/report/pages/arabic-runs-from-the-right", test_page_of_arabic_runs_from_the_right);
  g_test_add_func ("/report/pages/words-of-a-drawing-are-words-of-its-page",
                   test_words_of_a_drawing_are_words_of_its_page);
  g_test_add_func ("/report/pages/drawing-shares-its-page",
                   test_drawing_shares_its_page_with_title_and_key);
  g_test_add_func ("/report/pages/whole-plan-flows-in-every-format",
                   test_whole_plan_flows_in_every_format);

  return g_test_run ();
}
