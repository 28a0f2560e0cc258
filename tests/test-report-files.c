/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Documents as files, read back by programs of others: poppler for PDF, libxml2 for the rest. */

#include "config.h"

#include <glib/gstdio.h>
#include <stdlib.h>
#include <string.h>

#include "kith-test-document.h"
#include "paint/kith-export.h"
#include "report/kith-document-write.h"
#include "report/kith-pictures.h"
#include "report/kith-zip.h"

static GBytes *
write_plan (const char       *language,
            KithPrintFormat   format,
            KithDocumentFile  file)
{
  g_autoptr(KithDocument) document = kith_test_document_new (language, NULL, FALSE);
  g_autoptr(GError) error = NULL;
  GBytes *bytes = kith_document_write (document, format, file, &error);

  g_assert_no_error (error);
  return bytes;
}

typedef struct
{
  char *folder;
  char *path;
} TemporaryFile;

static TemporaryFile
keep (GBytes     *bytes,
      const char *name)
{
  TemporaryFile file;
  g_autoptr(GError) error = NULL;
  gsize size;
  const char *data = g_bytes_get_data (bytes, &size);

  file.folder = g_dir_make_tmp ("kith-XXXXXX", &error);
  g_assert_no_error (error);
  file.path = g_build_filename (file.folder, name, NULL);
  g_file_set_contents (file.path, data, size, &error);
  g_assert_no_error (error);
  return file;
}

static void
remove_file (TemporaryFile *file)
{
  g_remove (file->path);
  g_rmdir (file->folder);
  g_free (file->path);
  g_free (file->folder);
}

static gboolean
is_there (const char *program)
{
  g_autofree char *path = g_find_program_in_path (program);

  return path != NULL;
}

/* What a program says of a file; "@" among the words stands for the file. */
static char *
ask (GBytes            *bytes,
     const char        *name,
     const char *const *words)
{
  TemporaryFile file = keep (bytes, name);
  g_autoptr(GPtrArray) arguments = g_ptr_array_new ();
  g_autoptr(GError) error = NULL;
  char *said = NULL;
  int status;

  for (guint i = 0; words[i] != NULL; i++)
    g_ptr_array_add (arguments, (gpointer) (strcmp (words[i], "@") == 0 ? file.path : words[i]));
  g_ptr_array_add (arguments, NULL);
  g_spawn_sync (NULL, (char **) arguments->pdata, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, &said, NULL,
                &status, &error);
  g_assert_no_error (error);
  g_spawn_check_wait_status (status, &error);
  g_assert_no_error (error);
  remove_file (&file);
  return said;
}

static gboolean
contains (GBytes     *bytes,
          const char *what)
{
  gsize size;
  const char *data = g_bytes_get_data (bytes, &size);

  return memmem (data, size, what, strlen (what)) != NULL;
}

static void
test_same_document_gives_the_same_bytes (void)
{
  for (guint format = 0; format < KITH_N_PRINT_FORMATS; format++)
    for (guint file = 0; file < KITH_N_DOCUMENT_FILES; file++)
      {
        g_autoptr(GBytes) first = write_plan ("en", format, file);
        g_autoptr(GBytes) second = write_plan ("en", format, file);

        g_assert_true (g_bytes_equal (first, second));
        g_assert_cmpuint (g_bytes_get_size (first), >, 2000);
      }
}

static void
test_pdf_is_tagged_titled_and_names_nobody (void)
{
  g_autoptr(GBytes) pdf = write_plan ("pl", KITH_PRINT_STANDARD, KITH_DOCUMENT_PDF);
  g_autofree char *info = NULL;

  if (!is_there ("pdfinfo"))
    {
      g_test_skip ("poppler-utils is not there");
      return;
    }
  info = ask (pdf, "plan.pdf", (const char *const[]){ "pdfinfo", "@", NULL });

  g_assert_nonnull (strstr (info, "Tagged:          yes"));
  g_assert_nonnull (strstr (info, "Nasz plan"));
  g_assert_nonnull (strstr (info, "A4"));
  g_assert_null (strstr (info, "Ines"));
  g_assert_null (strstr (info, "Author"));
  g_assert_null (strstr (info, "ModDate"));
  g_assert_true (contains (pdf, "/Lang (pl)"));
  g_assert_true (contains (pdf, "/Lang (en)")); /* somebody's own words */
  g_assert_true (contains (pdf, "/DisplayDocTitle true"));
}

static guint
count (const char *text,
       const char *what)
{
  guint n = 0;

  for (const char *p = text; (p = strstr (p, what)) != NULL; p++)
    n++;
  return n;
}

static void
test_pdf_keeps_the_structure (void)
{
  g_autoptr(GBytes) pdf = write_plan ("en", KITH_PRINT_STANDARD, KITH_DOCUMENT_PDF);
  g_autofree char *structure = NULL;

  if (!is_there ("pdfinfo"))
    {
      g_test_skip ("poppler-utils is not there");
      return;
    }
  structure = ask (pdf, "plan.pdf", (const char *const[]){ "pdfinfo", "-struct-text", "@", NULL });

  g_assert_true (g_str_has_prefix (structure, "Document\n  H1"));
  g_assert_cmpuint (count (structure, "  Table"), ==, 3);
  /* 15 lines of the plan, 7 days, 8 to sign, 3 heads: each once, though a head shows twice. */
  g_assert_cmpuint (count (structure, "    TR\n"), ==, 33);
  g_assert_cmpuint (count (structure, "/Scope /Column"), ==, 12);
  g_assert_cmpuint (count (structure, "/Scope /Row"), ==, 7);
  g_assert_cmpuint (count (structure, "    LI"), ==, 8);
  g_assert_cmpuint (count (structure, "Figure"), ==, 1);
  g_assert_true (contains (pdf, "/Alt <FEFF0044006100660079006400640020" /* "Dafydd " */));
  g_assert_null (strstr (structure, "another format")); /* a footer is not read on each page */
}

static void
test_pdf_embeds_its_fonts_and_no_slanted_one (void)
{
  for (guint format = 0; format < KITH_N_PRINT_FORMATS; format++)
    {
      g_autoptr(GBytes) pdf = write_plan ("ar", format, KITH_DOCUMENT_PDF);
      g_autofree char *fonts = NULL;
      g_auto(GStrv) lines = NULL;

      if (!is_there ("pdffonts"))
        {
          g_test_skip ("poppler-utils is not there");
          return;
        }
      fonts = ask (pdf, "plan.pdf", (const char *const[]){ "pdffonts", "@", NULL });
      lines = g_strsplit (fonts, "\n", -1);

      g_assert_null (strstr (fonts, "Italic"));
      g_assert_null (strstr (fonts, "Oblique"));
      for (guint i = 2; lines[i] != NULL && *lines[i] != '\0'; i++)
        g_assert_nonnull (strstr (lines[i], "yes yes"));
    }
}

/* The sizes as they came out: what pdftotext measures from the top to the bottom of a word. */
static void
test_letters_are_as_large_as_the_format_says (void)
{
  for (guint format = 0; format < KITH_N_PRINT_FORMATS; format++)
    {
      const KithPrintRules *rules = kith_print_format_get_rules (format);
      g_autoptr(GBytes) pdf = write_plan ("en", format, KITH_DOCUMENT_PDF);
      g_autofree char *boxes = NULL;
      double least = 1000.0, of_number = 0.0;

      if (!is_there ("pdftotext"))
        {
          g_test_skip ("poppler-utils is not there");
          return;
        }
      boxes = ask (pdf, "plan.pdf", (const char *const[]){ "pdftotext", "-bbox", "@", "-", NULL });

      for (const char *p = boxes; (p = strstr (p, "<word ")) != NULL; p++)
        {
          double top = g_ascii_strtod (strstr (p, "yMin=\"") + 6, NULL);
          double bottom = g_ascii_strtod (strstr (p, "yMax=\"") + 6, NULL);
          const char *word = strchr (p, '>') + 1;

          /* The drawing has sizes of its own. */
          if (g_str_has_prefix (word, "Dafydd") || g_str_has_prefix (word, "Ines<")
              || g_str_has_prefix (word, "Rosie<"))
            continue;
          least = MIN (least, bottom - top);
          if (g_str_has_prefix (word, "Page"))
            of_number = bottom - top;
        }

      /* Poppler's boxes are from ascent to descent: 1.36 sizes with Noto Sans. */
      g_assert_cmpfloat (least / 1.362, >, rules->body_pt - 0.2);
      g_assert_cmpfloat (ABS (of_number / 1.362 - rules->body_pt), <, 0.2);
    }
}

static void
test_words_come_out_of_a_pdf_as_they_went_in (void)
{
  g_autoptr(GBytes) pdf = write_plan ("en", KITH_PRINT_STANDARD, KITH_DOCUMENT_PDF);
  g_autofree char *text = NULL;

  if (!is_there ("pdftotext"))
    {
      g_test_skip ("poppler-utils is not there");
      return;
    }
  text = ask (pdf, "plan.pdf", (const char *const[]){ "pdftotext", "@", "-", NULL });

  g_assert_nonnull (strstr (text, "Rosie gets to school every day. <b>&amp;"));
  g_assert_nonnull (strstr (text, "Nan Gwen 01632 960123"));
  g_assert_nonnull (strstr (text, "Ask for this in another format."));
  g_assert_null (strstr (text, "\xE2\x81\xA8")); /* no marks come along */
}

static void
test_pdf_is_sound (void)
{
  g_autoptr(GBytes) pdf = write_plan ("uk", KITH_PRINT_EASY, KITH_DOCUMENT_PDF);
  g_autofree char *said = NULL;

  if (!is_there ("qpdf"))
    {
      g_test_skip ("qpdf is not there");
      return;
    }
  said = ask (pdf, "plan.pdf", (const char *const[]){ "qpdf", "--check", "@", NULL });

  g_assert_nonnull (strstr (said, "No syntax or stream encoding errors"));
}

static void
test_odt_is_told_by_its_first_bytes (void)
{
  g_autoptr(GBytes) odt = write_plan ("en", KITH_PRINT_STANDARD, KITH_DOCUMENT_ODT);
  const char *data = g_bytes_get_data (odt, NULL);

  g_assert_cmpint (memcmp (data, "PK\003\004", 4), ==, 0);
  g_assert_cmpint (memcmp (data + 30, "mimetypeapplication/vnd.oasis.opendocument.text", 47), ==, 0);
}

/* Cuts one file out of an archive whose files are stored as they are. */
static char *
dup_member (GBytes     *zip,
            const char *name)
{
  gsize size;
  const char *data = g_bytes_get_data (zip, &size);

  for (const char *p = data; (p = memmem (p, data + size - p, "PK\003\004", 4)) != NULL; p++)
    {
      guint32 length;
      guint16 name_length;

      memcpy (&length, p + 18, sizeof length);
      memcpy (&name_length, p + 26, sizeof name_length);
      if (name_length == strlen (name) && memcmp (p + 30, name, name_length) == 0)
        return g_strndup (p + 30 + name_length, GUINT32_FROM_LE (length));
    }

  g_assert_not_reached ();
}

static void
nothing_cb (GMarkupParseContext *context,
            const char          *element,
            const char         **names,
            const char         **values,
            gpointer             data,
            GError             **error)
{
  (*(guint *) data)++;
}

static void
assert_well_formed (const char *xml)
{
  const GMarkupParser parser = { .start_element = nothing_cb };
  guint n = 0;
  g_autoptr(GMarkupParseContext) context = g_markup_parse_context_new (&parser, 0, &n, NULL);
  g_autoptr(GError) error = NULL;

  g_markup_parse_context_parse (context, xml, -1, &error);
  g_assert_no_error (error);
  g_markup_parse_context_end_parse (context, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (n, >, 3);
}

static void
test_odt_holds_real_headings_lists_and_tables (void)
{
  static const char *const files[] = { "content.xml", "styles.xml", "meta.xml", "META-INF/manifest.xml" };
  g_autoptr(GBytes) odt = write_plan ("ar", KITH_PRINT_STANDARD, KITH_DOCUMENT_ODT);
  g_autofree char *content = dup_member (odt, "content.xml");
  g_autofree char *styles = dup_member (odt, "styles.xml");
  g_autofree char *meta = dup_member (odt, "meta.xml");

  for (guint i = 0; i < G_N_ELEMENTS (files); i++)
    {
      g_autofree char *xml = dup_member (odt, files[i]);

      assert_well_formed (xml);
    }
  g_assert_nonnull (strstr (content, "\"Heading_20_1\" text:outline-level=\"1\""));
  g_assert_nonnull (strstr (content, "<text:list text:style-name=\"Bullets\">"));
  g_assert_nonnull (strstr (content, "<table:table-header-rows>"));
  g_assert_nonnull (strstr (content, "<svg:desc>Dafydd and Ines"));
  g_assert_nonnull (strstr (content, "&lt;b&gt;&amp;amp;"));
  g_assert_nonnull (strstr (styles, "<text:page-count>"));
  g_assert_nonnull (strstr (styles, "rl-tb"));
  g_assert_null (strstr (meta, "Ines"));
}

/* Every style that is used is there, or a word processor would fall back to its own. */
static void
test_odt_uses_no_style_it_lacks (void)
{
  for (guint format = 0; format < KITH_N_PRINT_FORMATS; format++)
    {
      g_autoptr(KithDocument) document = kith_test_document_new ("en", "pl", TRUE);
      g_autoptr(GError) error = NULL;
      g_autoptr(GBytes) odt = kith_document_write (document, format, KITH_DOCUMENT_ODT, &error);
      g_autofree char *content = NULL;
      g_autofree char *styles = NULL;

      g_assert_no_error (error);
      content = dup_member (odt, "content.xml");
      styles = dup_member (odt, "styles.xml");
      for (const char *p = content; (p = strstr (p, ":style-name=\"")) != NULL; p++)
        {
          const char *name = p + strlen (":style-name=\"");
          g_autofree char *style = g_strndup (name, strchr (name, '"') - name);
          g_autofree char *mark = g_strdup_printf ("style:name=\"%s\"", style);

          g_test_message ("%s", style);
          g_assert_true (strstr (styles, mark) != NULL || strstr (content, mark) != NULL);
        }
    }
}

static void
test_odt_opens_in_a_word_processor (void)
{
  g_autoptr(GBytes) odt = write_plan ("en", KITH_PRINT_STANDARD, KITH_DOCUMENT_ODT);
  g_autofree char *text = NULL;

  if (!is_there ("soffice"))
    {
      g_test_skip ("LibreOffice is not there");
      return;
    }
  text = ask (odt, "plan.odt", (const char *const[]){ "soffice", "--headless", "--cat", "@", NULL });
  g_assert_nonnull (strstr (text, "Nan Gwen 01632 960123"));
}

static void
test_html_can_be_walked (void)
{
  g_autoptr(GBytes) bytes = write_plan ("ar", KITH_PRINT_STANDARD, KITH_DOCUMENT_HTML);
  g_autofree char *html = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));

  g_assert_nonnull (strstr (html, "<html lang=\"ar\" dir=\"rtl\">"));
  g_assert_nonnull (strstr (html, "<meta charset=\"utf-8\">"));
  g_assert_cmpuint (count (html, "<h1"), ==, 1);
  g_assert_cmpuint (count (html, "scope=\"col\""), ==, 12);
  g_assert_cmpuint (count (html, "scope=\"row\""), ==, 7);
  g_assert_nonnull (strstr (html, "<bdi lang=\"en\">"));
  g_assert_nonnull (strstr (html, "alt=\"Dafydd and Ines with their child Rosie below them.\""));
  g_assert_nonnull (strstr (html, "&lt;b&gt;&amp;amp;"));
  g_assert_null (strstr (html, "<b>&"));
  /* It fetches nothing. */
  g_assert_null (strstr (html, "href"));
  g_assert_null (strstr (html, "src=\"http"));
  g_assert_null (strstr (html, "url("));
}

static void
test_lines_of_text_are_short (void)
{
  const char *const *languages = kith_phrases_list_languages ();

  for (guint i = 0; languages[i] != NULL; i++)
    {
      g_autoptr(GBytes) bytes = write_plan (languages[i], KITH_PRINT_STANDARD, KITH_DOCUMENT_TEXT);
      g_autofree char *text = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
      g_auto(GStrv) lines = g_strsplit (text, "\n", -1);

      g_assert_true (g_utf8_validate (text, -1, NULL));
      for (guint k = 0; lines[k] != NULL; k++)
        g_assert_cmpint (g_utf8_strlen (lines[k], -1), <=, 72);
      g_assert_nonnull (strstr (text, "Nan Gwen 01632 960123"));
      g_assert_null (strstr (text, KITH_ISOLATE));
    }
}

static void
test_ending_tells_the_kind_of_file (void)
{
  KithDocumentFile file;

  g_assert_true (kith_document_find_file ("/a/plan.PDF", &file));
  g_assert_cmpint (file, ==, KITH_DOCUMENT_PDF);
  g_assert_true (kith_document_find_file ("plan.odt", &file));
  g_assert_cmpint (file, ==, KITH_DOCUMENT_ODT);
  g_assert_false (kith_document_find_file ("plan.docx", &file));
}

static void
test_every_picture_is_there (void)
{
  const char *const *pictures = kith_pictures_list ();

  for (guint i = 0; pictures[i] != NULL; i++)
    {
      g_autoptr(GBytes) svg = kith_picture_load_svg (pictures[i]);
      cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_A8, 48, 48);
      cairo_t *cr = cairo_create (surface);
      guint dark = 0;

      g_assert_nonnull (svg);
      kith_picture_paint (pictures[i], cr, &(KithRect){ 0.0, 0.0, 48.0, 48.0 });
      cairo_surface_flush (surface);
      for (int p = 0; p < 48 * cairo_image_surface_get_stride (surface); p++)
        dark += cairo_image_surface_get_data (surface)[p] > 128;
      g_test_message ("%s", pictures[i]);
      g_assert_cmpuint (dark, >, 120);
      g_assert_cmpuint (dark, <, 1600);
      cairo_destroy (cr);
      cairo_surface_destroy (surface);
    }
  g_assert_null (kith_picture_load_svg ("unicorn"));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/report/files/same-document-gives-the-same-bytes",
                   test_same_document_gives_the_same_bytes);
  g_test_add_func ("/report/pdf/is-tagged-titled-and-names-nobody",
                   test_pdf_is_tagged_titled_and_names_nobody);
  g_test_add_func ("/report/pdf/keeps-the-structure", test_pdf_keeps_the_structure);
  g_test_add_func ("/report/pdf/embeds-its-fonts", test_pdf_embeds_its_fonts_and_no_slanted_one);
  g_test_add_func ("/report/pdf/letters-are-as-large-as-the-format-says",
                   test_letters_are_as_large_as_the_format_says);
  g_test_add_func ("/report/pdf/words-come-out-as-they-went-in",
                   test_words_come_out_of_a_pdf_as_they_went_in);
  g_test_add_func ("/report/pdf/is-sound", test_pdf_is_sound);
  g_test_add_func ("/report/odt/is-told-by-its-first-bytes", test_odt_is_told_by_its_first_bytes);
  g_test_add_func ("/report/odt/holds-real-headings-lists-and-tables",
                   test_odt_holds_real_headings_lists_and_tables);
  g_test_add_func ("/report/odt/uses-no-style-it-lacks", test_odt_uses_no_style_it_lacks);
  g_test_add_func ("/report/odt/opens-in-a-word-processor", test_odt_opens_in_a_word_processor);
  g_test_add_func ("/report/html/can-be-walked", test_html_can_be_walked);
  g_test_add_func ("/report/text/lines-are-short", test_lines_of_text_are_short);
  g_test_add_func ("/report/files/ending-tells-the-kind", test_ending_tells_the_kind_of_file);
  g_test_add_func ("/report/pictures/every-picture-is-there", test_every_picture_is_there);

  return g_test_run ();
}
