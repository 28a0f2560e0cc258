/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The styles of a document for a word processor: the numbers of a format once more, in its words. */

#include "config.h"

#include "report/kith-odt-styles.h"

#include <math.h>
#include <string.h>

#include "report/kith-write-private.h"

#define BREAK " fo:break-before=\"page\""

typedef struct
{
  GString              *out;
  KithDocument         *document;
  const KithPrintRules *rules;
} Styles;

/* A style and, where a page may begin with it, the same beginning a page. */
static void
add_style (Styles     *self,
           const char *name,
           const char *attributes,
           const char *paragraph,
           const char *text)
{
  for (guint broken = 0; broken < 2; broken++)
    g_string_append_printf (self->out,
                            "<style:style style:name=\"%s%s\"%s style:family=\"paragraph\""
                            " style:parent-style-name=\"Standard\">"
                            "<style:paragraph-properties %s%s/><style:text-properties %s/></style:style>\n",
                            name, broken ? "Break" : "", broken ? "" : attributes, paragraph,
                            broken ? BREAK : "", text);
}

static void
add_paragraph (Styles     *self,
               const char *name,
               const char *paragraph,
               const char *text)
{
  add_style (self, name, "", paragraph, text);
}

static void
add_default (Styles *self)
{
  const KithPrintRules *rules = self->rules;
  const char *language = kith_document_get_language (self->document);
  gboolean rtl = kith_document_is_rtl (self->document);
  double letter_pt = rules->letter_em * rules->body_pt;
  char letter[G_ASCII_DTOSTR_BUF_SIZE];

  g_ascii_formatd (letter, sizeof letter, "%.2f", letter_pt);
  g_string_append_printf (self->out,
    "<style:default-style style:family=\"paragraph\">"
    "<style:paragraph-properties fo:text-align=\"start\" style:writing-mode=\"%s\" fo:orphans=\"2\""
    " fo:widows=\"2\" fo:line-height=\"%d%%\" fo:hyphenation-ladder-count=\"no-limit\"/>"
    "<style:text-properties style:font-name=\"Noto Sans\" style:font-name-complex=\"Noto Sans Arabic\""
    " fo:font-size=\"%gpt\" style:font-size-complex=\"%gpt\" fo:letter-spacing=\"%spt\" fo:color=\"#000000\""
    " fo:hyphenate=\"false\" fo:language=\"%s\" fo:country=\"none\" style:language-complex=\"%s\""
    " style:country-complex=\"none\"/>"
    "</style:default-style>\n"
    "<style:style style:name=\"Standard\" style:family=\"paragraph\"/>\n",
    rtl ? "rl-tb" : "lr-tb", (int) lround (rules->line_em / 1.36 * 100.0), rules->body_pt, rules->body_pt,
    letter, language, rtl ? language : "none");
}

static char *
dup_size (double   size_pt,
          gboolean bold)
{
  const char *weight = bold ? " fo:font-weight=\"bold\" style:font-weight-complex=\"bold\"" : "";

  return g_strdup_printf ("fo:font-size=\"%gpt\" style:font-size-complex=\"%gpt\"%s", size_pt, size_pt,
                          weight);
}

/* By the names that word processors know: their outlines and tables of contents look for them. */
static void
add_headings (Styles *self)
{
  const double sizes[] = { self->rules->title_pt, self->rules->heading_pt[0], self->rules->heading_pt[1],
                           self->rules->heading_pt[2] };

  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      g_autofree char *name = g_strdup_printf ("Heading_20_%u", i + 1);
      g_autofree char *size = dup_size (sizes[i], TRUE);
      g_autofree char *attributes
        = g_strdup_printf (" style:display-name=\"Heading %u\" style:default-outline-level=\"%u\""
                           " style:next-style-name=\"Body\" style:class=\"text\"", i + 1, i + 1);

      add_style (self, name, attributes,
                 "fo:keep-with-next=\"always\" fo:margin-top=\"5mm\" fo:margin-bottom=\"2mm\"", size);
    }
}

static void
add_paragraphs (Styles *self)
{
  const KithPrintRules *rules = self->rules;
  g_autofree char *body = dup_size (rules->body_pt, FALSE);
  g_autofree char *bold = dup_size (rules->body_pt, TRUE);
  g_autofree char *tint = g_strdup_printf ("fo:padding=\"2mm\" fo:margin-bottom=\"2mm\" fo:margin-top=\"2mm\""
                                           " fo:border=\"0.3mm dotted #000000\"%s",
                                           rules->black ? "" : " fo:background-color=\"#f3f1ec\"");

  add_paragraph (self, "Body", "fo:margin-bottom=\"2.5mm\"", body);
  add_paragraph (self, "Item", "fo:margin-bottom=\"1.5mm\"", body);
  add_paragraph (self, "Check", "fo:margin-bottom=\"1.5mm\" fo:margin-left=\"8mm\" fo:text-indent=\"-8mm\"",
                 body);
  add_paragraph (self, "Lead", "fo:keep-with-next=\"always\" fo:margin-top=\"3mm\"", bold);
  add_paragraph (self, "CellText", "fo:margin-bottom=\"0mm\"", body);
  add_paragraph (self, "CellHead", "fo:margin-bottom=\"0mm\"", bold);
  add_paragraph (self, "Withheld", tint, body);
  add_paragraph (self, "Note", "fo:padding-left=\"3mm\" fo:margin-bottom=\"2mm\""
                               " fo:border-left=\"0.8mm solid #000000\"", body);
  add_paragraph (self, "Write", "fo:border-bottom=\"0.3mm solid #000000\" fo:margin-top=\"7mm\"", body);
  g_string_append (self->out, "<style:style style:name=\"Footer\" style:family=\"paragraph\""
                              " style:parent-style-name=\"Standard\"><style:paragraph-properties"
                              " fo:border-top=\"0.25mm solid #888888\" fo:padding-top=\"2mm\"/></style:style>\n");
}

static void
add_spans (Styles *self)
{
  const char *second = kith_document_get_second_language (self->document);
  g_autofree char *key = dup_size (self->rules->key_pt, TRUE);

  g_string_append_printf (self->out,
    "<style:style style:name=\"Said\" style:family=\"text\"><style:text-properties fo:language=\"%s\""
    " fo:country=\"none\"/></style:style>\n"
    "<style:style style:name=\"Other\" style:family=\"text\"><style:text-properties fo:language=\"%s\""
    " fo:country=\"none\"/></style:style>\n"
    "<style:style style:name=\"Strong\" style:family=\"text\"><style:text-properties"
    " fo:font-weight=\"bold\" style:font-weight-complex=\"bold\"/></style:style>\n"
    "<style:style style:name=\"Key\" style:family=\"text\"><style:text-properties %s/></style:style>\n",
    kith_document_get_said_language (self->document),
    second != NULL ? second : kith_document_get_language (self->document), key);
}

static void
add_lists (Styles *self)
{
  g_string_append (self->out,
    "<text:list-style style:name=\"Bullets\"><text:list-level-style-bullet text:level=\"1\""
    " text:bullet-char=\"•\"><style:list-level-properties"
    " text:list-level-position-and-space-mode=\"label-alignment\"><style:list-level-label-alignment"
    " text:label-followed-by=\"listtab\" fo:text-indent=\"-6mm\" fo:margin-left=\"8mm\"/>"
    "</style:list-level-properties></text:list-level-style-bullet></text:list-style>\n"
    "<text:list-style style:name=\"Numbers\"><text:list-level-style-number text:level=\"1\""
    " style:num-format=\"1\" style:num-suffix=\".\"><style:list-level-properties"
    " text:list-level-position-and-space-mode=\"label-alignment\"><style:list-level-label-alignment"
    " text:label-followed-by=\"listtab\" fo:text-indent=\"-9mm\" fo:margin-left=\"10mm\"/>"
    "</style:list-level-properties></text:list-level-style-number></text:list-style>\n");
}

static void
add_tables (Styles *self)
{
  g_string_append_printf (self->out,
    "<style:style style:name=\"Table\" style:family=\"table\"><style:table-properties table:align=\"margins\""
    " fo:margin-bottom=\"3mm\" style:writing-mode=\"%s\"/></style:style>\n"
    "<style:style style:name=\"Row\" style:family=\"table-row\"><style:table-row-properties"
    " fo:keep-together=\"always\"/></style:style>\n"
    "<style:style style:name=\"WriteRow\" style:family=\"table-row\"><style:table-row-properties"
    " style:min-row-height=\"12mm\" fo:keep-together=\"always\"/></style:style>\n"
    "<style:style style:name=\"HeadCell\" style:family=\"table-cell\"><style:table-cell-properties"
    " fo:padding=\"1.5mm\" fo:border-bottom=\"0.5mm solid #000000\"%s/></style:style>\n"
    "<style:style style:name=\"Cell\" style:family=\"table-cell\"><style:table-cell-properties"
    " fo:padding=\"1.5mm\" fo:border=\"0.25mm solid #888888\"/></style:style>\n"
    "<style:style style:name=\"BareCell\" style:family=\"table-cell\"><style:table-cell-properties"
    " fo:padding=\"1.5mm\" style:vertical-align=\"middle\"/></style:style>\n"
    "<style:style style:name=\"Picture\" style:family=\"graphic\"><style:graphic-properties"
    " style:vertical-pos=\"top\" style:vertical-rel=\"baseline\"/></style:style>\n",
    kith_document_is_rtl (self->document) ? "rl-tb" : "lr-tb",
    self->rules->black ? "" : " fo:background-color=\"#f3f1ec\"");
}

static void
append_piece (Styles     *self,
              const char *text,
              gboolean   *begun)
{
  g_autofree char *plain = NULL;

  if (text == NULL || *text == '\0')
    return;
  plain = kith_text_dup_plain (text);
  if (*begun)
    g_string_append (self->out, " · ");
  kith_append_escaped (self->out, plain, strlen (plain));
  *begun = TRUE;
}

/* "Page {1} of {2}" with the fields of a word processor in its gaps. */
static void
append_number (Styles *self)
{
  const char *const fields[] = { "\001", "\002", NULL };
  g_autofree char *text = kith_phrases_fill (kith_document_get_phrases (self->document), "page", fields);

  for (const char *p = text; *p != '\0'; p++)
    if (*p == '\001')
      g_string_append (self->out, "<text:page-number text:select-page=\"current\">1</text:page-number>");
    else if (*p == '\002')
      g_string_append (self->out, "<text:page-count>1</text:page-count>");
    else
      kith_append_escaped (self->out, p, 1);
}

static void
add_page (Styles *self)
{
  gboolean landscape = kith_document_is_landscape (self->document);
  const KithFooterText *footer = kith_document_get_footer (self->document);
  gboolean begun = FALSE;

  g_string_append_printf (self->out,
    "</office:styles>\n<office:automatic-styles><style:page-layout style:name=\"Page\">"
    "<style:page-layout-properties fo:page-width=\"%gmm\" fo:page-height=\"%gmm\""
    " style:print-orientation=\"%s\" fo:margin-top=\"%gmm\" fo:margin-bottom=\"12mm\" fo:margin-left=\"%gmm\""
    " fo:margin-right=\"%gmm\" style:writing-mode=\"%s\"/><style:footer-style>"
    "<style:header-footer-properties fo:min-height=\"8mm\" fo:margin-top=\"4mm\"/></style:footer-style>"
    "</style:page-layout></office:automatic-styles>\n<office:master-styles>"
    "<style:master-page style:name=\"Standard\" style:page-layout-name=\"Page\"><style:footer>"
    "<text:p text:style-name=\"Footer\">",
    kith_document_get_width_mm (self->document), kith_document_get_height_mm (self->document),
    landscape ? "landscape" : "portrait",
    self->rules->margin_mm, self->rules->margin_mm, self->rules->margin_mm,
    kith_document_is_rtl (self->document) ? "rl-tb" : "lr-tb");
  append_piece (self, footer->title, &begun);
  append_piece (self, footer->version, &begun);
  append_piece (self, footer->date, &begun);
  append_piece (self, footer->reader, &begun);
  g_string_append (self->out, begun ? " · " : "");
  append_number (self);
  begun = FALSE;
  g_string_append (self->out, "</text:p><text:p>");
  append_piece (self, kith_phrases_look_up (kith_document_get_phrases (self->document), "another-format"),
                &begun);
  g_string_append (self->out, "</text:p></style:footer></style:master-page></office:master-styles>\n");
}

/**
 * kith_odt_styles:
 *
 * Returns: (transfer full): the file styles.xml
 */
GString *
kith_odt_styles (KithDocument         *document,
                 const KithPrintRules *rules)
{
  Styles self = { g_string_new ("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<office:document-styles "
                                KITH_ODT_NAMESPACES " office:version=\"1.2\">\n<office:font-face-decls>"
                                "<style:font-face style:name=\"Noto Sans\" svg:font-family=\"'Noto Sans'\""
                                " style:font-family-generic=\"swiss\"/>"
                                "<style:font-face style:name=\"Noto Sans Arabic\""
                                " svg:font-family=\"'Noto Sans Arabic'\"/></office:font-face-decls>\n"
                                "<office:styles>\n"), document, rules };

  add_default (&self);
  add_headings (&self);
  add_paragraphs (&self);
  add_spans (&self);
  add_lists (&self);
  add_tables (&self);
  add_page (&self);
  g_string_append (self.out, "</office:document-styles>\n");
  return self.out;
}
