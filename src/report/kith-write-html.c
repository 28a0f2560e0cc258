/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A document as one HTML file that needs nothing beside it: for a telephone, a browser, a screen
 * reader. It fetches nothing, so nobody hears that it was opened. */

#include "config.h"

#include "report/kith-write-private.h"

#include <math.h>
#include <string.h>

#include "paint/kith-export.h"
#include "report/kith-pictures.h"

typedef struct
{
  GString              *out;
  KithDocument         *document;
  const KithPrintRules *rules;
  KithPainter          *painter;   /* owned; nullable until a drawing asks for it */
  const char           *list;      /* the list that is open, or NULL */
  KithBlockKind         list_kind;
  GError              **error;
} HtmlFile;

typedef struct
{
  GString    *out;
  const char *language; /* of somebody's own words, if it is another */
} HtmlRuns;

static void
append_run_cb (const char *text,
               gsize       length,
               gboolean    said,
               gpointer    data)
{
  HtmlRuns *runs = data;
  g_autofree char *piece = g_strndup (text, length);
  g_auto(GStrv) lines = g_strsplit (piece, "\n", -1);

  if (said && runs->language != NULL)
    g_string_append_printf (runs->out, "<bdi lang=\"%s\">", runs->language);
  else if (said)
    g_string_append (runs->out, "<bdi>");
  for (guint i = 0; lines[i] != NULL; i++)
    {
      if (i > 0)
        g_string_append (runs->out, "<br>");
      kith_append_escaped (runs->out, lines[i], strlen (lines[i]));
    }
  if (said)
    g_string_append (runs->out, "</bdi>");
}

static void
append_text (HtmlFile   *self,
             const char *text)
{
  const char *said = kith_document_get_said_language (self->document);
  HtmlRuns runs = { self->out, strcmp (said, kith_document_get_language (self->document)) != 0 ? said : NULL };

  kith_text_for_each_run (text, append_run_cb, &runs);
}

static const char *
direction_of (const char *language)
{
  return kith_phrases_is_rtl (kith_phrases_get (language)) ? "rtl" : "ltr";
}

static void
append_other (HtmlFile   *self,
              const char *other)
{
  const char *language = kith_document_get_second_language (self->document);

  if (other == NULL)
    return;
  g_string_append_printf (self->out, "<span class=\"other\" lang=\"%s\" dir=\"%s\">", language,
                          direction_of (language));
  append_text (self, other);
  g_string_append (self->out, "</span>");
}

static void
append_both (HtmlFile        *self,
             const KithBlock *block)
{
  append_text (self, block->text);
  append_other (self, block->other);
}

static void
append_element (HtmlFile        *self,
                const char      *element,
                const char      *class,
                const KithBlock *block)
{
  g_string_append_printf (self->out, "<%s", element);
  if (class != NULL || block->other != NULL)
    g_string_append_printf (self->out, " class=\"%s%s\"", class != NULL ? class : "",
                            block->other != NULL ? " pair" : "");
  g_string_append_c (self->out, '>');
  if (block->other != NULL)
    {
      g_string_append (self->out, "<span>");
      append_text (self, block->text);
      g_string_append (self->out, "</span>");
      append_other (self, block->other);
    }
  else
    append_text (self, block->text);
  g_string_append_printf (self->out, "</%s>\n", element);
}

static void
append_base64 (HtmlFile   *self,
               GBytes     *bytes,
               const char *alternative,
               const char *class)
{
  gsize size;
  const guchar *data = g_bytes_get_data (bytes, &size);
  g_autofree char *text = g_base64_encode (data, size);
  g_autofree char *plain = kith_text_dup_plain (alternative);

  g_string_append_printf (self->out, "<img class=\"%s\" alt=\"", class);
  kith_append_escaped (self->out, plain, strlen (plain));
  g_string_append_printf (self->out, "\" src=\"data:image/svg+xml;base64,%s\">", text);
}

static gboolean
append_drawing (HtmlFile        *self,
                const KithBlock *block)
{
  KithExportOptions options = { self->rules->black ? KITH_THEME_PRINT_BLACK
                                                   : KITH_THEME_PRINT_COLOUR };
  g_autoptr(GBytes) svg = NULL;

  if (self->painter == NULL)
    self->painter = kith_painter_new ();
  svg = kith_export_scene (self->painter, block->scene, KITH_EXPORT_SVG, &options, self->error);
  if (svg == NULL)
    return FALSE;

  g_string_append (self->out, "<figure>");
  append_base64 (self, svg, block->text, "drawing");
  g_string_append (self->out, "</figure>\n");
  return TRUE;
}

static void
append_picture (HtmlFile        *self,
                const KithBlock *block)
{
  g_autoptr(GBytes) svg = block->picture != NULL ? kith_picture_load_svg (block->picture) : NULL;

  g_string_append (self->out, "<div class=\"picture\">");
  if (svg != NULL)
    append_base64 (self, svg, "", "icon");
  append_element (self, "p", NULL, block);
  g_string_append (self->out, "</div>\n");
}

static void
append_cell (HtmlFile   *self,
             const char *element,
             const char *scope,
             const char *text)
{
  g_string_append_printf (self->out, "<%s", element);
  if (scope != NULL)
    g_string_append_printf (self->out, " scope=\"%s\"", scope);
  g_string_append_c (self->out, '>');
  append_text (self, text);
  g_string_append_printf (self->out, "</%s>", element);
}

static void
append_table (HtmlFile        *self,
              const KithTable *table)
{
  double sum = 0.0;

  g_string_append_printf (self->out, "<table%s>\n<colgroup>",
                          table->flags & KITH_TABLE_WRITE ? " class=\"write\"" : "");
  for (guint i = 0; i < table->n_columns; i++)
    sum += table->weights[i];
  for (guint i = 0; i < table->n_columns; i++)
    g_string_append_printf (self->out, "<col style=\"width:%d%%\">",
                            (int) lround (100.0 * table->weights[i] / sum));
  g_string_append (self->out, "</colgroup>\n<thead><tr>");
  for (guint i = 0; i < table->n_columns; i++)
    append_cell (self, "th", "col", table->heads[i]);
  g_string_append (self->out, "</tr></thead>\n<tbody>\n");
  for (guint r = 0; r < table->rows->len; r++)
    {
      char **row = table->rows->pdata[r];

      g_string_append (self->out, "<tr>");
      for (guint i = 0; i < table->n_columns; i++)
        if (i == 0 && (table->flags & KITH_TABLE_ROW_HEADS))
          append_cell (self, "th", "row", row[i]);
        else
          append_cell (self, "td", NULL, row[i]);
      g_string_append (self->out, "</tr>\n");
    }
  g_string_append (self->out, "</tbody>\n</table>\n");
}

static void
append_labelled (HtmlFile        *self,
                 const KithBlock *block,
                 const char      *class)
{
  g_string_append_printf (self->out, "<p class=\"%s\"><b>", class);
  append_text (self, block->label);
  g_string_append (self->out, ":</b> <span class=\"value\">");
  append_text (self, block->text);
  if (block->other != NULL)
    g_string_append (self->out, " / ");
  append_other (self, block->other);
  g_string_append (self->out, "</span></p>\n");
}

static void
append_space (HtmlFile        *self,
              const KithBlock *block)
{
  if (*block->text != '\0')
    append_element (self, "p", NULL, block);
  g_string_append (self->out, "<div class=\"space\" aria-hidden=\"true\">");
  for (guint i = 0; i < block->n_lines; i++)
    g_string_append (self->out, "<div></div>");
  g_string_append (self->out, "</div>\n");
}

static void
append_signature (HtmlFile        *self,
                  const KithBlock *block)
{
  g_string_append (self->out, "<div class=\"signature\"><p>");
  append_text (self, block->label);
  g_string_append (self->out, "</p><p>");
  append_both (self, block);
  g_string_append (self->out, "</p></div>\n");
}

static const char *
list_of (KithBlockKind kind)
{
  if (kind == KITH_BLOCK_NUMBER)
    return "ol";
  return kind == KITH_BLOCK_BULLET || kind == KITH_BLOCK_CHECK ? "ul" : NULL;
}

static void
switch_list (HtmlFile        *self,
             const KithBlock *block)
{
  const char *list = block != NULL ? list_of (block->kind) : NULL;

  if (self->list != NULL && (list == NULL || block->kind != self->list_kind))
    {
      g_string_append_printf (self->out, "</%s>\n", self->list);
      self->list = NULL;
    }
  if (list != NULL && self->list == NULL)
    {
      g_string_append_printf (self->out, "<%s%s>\n", list,
                              block->kind == KITH_BLOCK_CHECK ? " class=\"checks\"" : "");
      self->list = list;
      self->list_kind = block->kind;
    }
}

static void
append_check (HtmlFile        *self,
              const KithBlock *block)
{
  const char *alternative = kith_phrases_look_up (kith_document_get_phrases (self->document),
                                                  block->ticked ? "box-ticked" : "box-empty");

  g_string_append_printf (self->out, "<li><span class=\"box\" role=\"img\" aria-label=\"%s\">%s</span> ",
                          alternative, block->ticked ? "☑" : "☐");
  append_both (self, block);
  g_string_append (self->out, "</li>\n");
}

static gboolean
append_block (HtmlFile        *self,
              const KithBlock *block)
{
  static const char *const headings[] = { "h2", "h3", "h4" };

  switch_list (self, block);
  switch (block->kind)
    {
    case KITH_BLOCK_TITLE:
      append_element (self, "h1", NULL, block);
      break;
    case KITH_BLOCK_HEADING:
      append_element (self, headings[CLAMP (block->level, 1, KITH_PRINT_N_HEADINGS) - 1], NULL, block);
      break;
    case KITH_BLOCK_BULLET:
    case KITH_BLOCK_NUMBER:
      append_element (self, "li", NULL, block);
      break;
    case KITH_BLOCK_CHECK:
      append_check (self, block);
      break;
    case KITH_BLOCK_LEAD:
      append_element (self, "p", "lead", block);
      break;
    case KITH_BLOCK_FACT:
      append_labelled (self, block, "fact");
      break;
    case KITH_BLOCK_KEY:
      append_labelled (self, block, "fact key");
      break;
    case KITH_BLOCK_PICTURE:
      append_picture (self, block);
      break;
    case KITH_BLOCK_DRAWING:
      return append_drawing (self, block);
    case KITH_BLOCK_SIGNATURE:
      append_signature (self, block);
      break;
    case KITH_BLOCK_SPACE:
      append_space (self, block);
      break;
    case KITH_BLOCK_WITHHELD:
      append_element (self, "p", "withheld", block);
      break;
    case KITH_BLOCK_NOTE:
      append_element (self, "p", "note", block);
      break;
    case KITH_BLOCK_TABLE:
      append_table (self, block->table);
      break;
    case KITH_BLOCK_PAGE_BREAK:
      g_string_append (self->out, "<div class=\"page\"></div>\n");
      break;
    default:
      append_element (self, "p", NULL, block);
      break;
    }

  return TRUE;
}

static void
append_style (HtmlFile *self)
{
  const KithPrintRules *rules = self->rules;
  char line[G_ASCII_DTOSTR_BUF_SIZE], letter[G_ASCII_DTOSTR_BUF_SIZE];
  const char *accent = rules->black ? "#000" : "#1f6f6b";

  g_ascii_formatd (line, sizeof line, "%.2f", rules->line_em);
  g_ascii_formatd (letter, sizeof letter, "%.3f", rules->letter_em);
  g_string_append_printf (self->out,
    "<style>\n"
    "body{font:%gpt/%s \"Noto Sans\",\"Noto Sans Arabic\",Arial,sans-serif;letter-spacing:%sem;color:#000;"
    "background:#fff;max-width:46em;margin:1.5em auto;padding:0 1em;text-align:start}\n"
    "h1{font-size:%gpt;border-bottom:2px solid %s;line-height:1.3}h2{font-size:%gpt}h3{font-size:%gpt}"
    "h4{font-size:%gpt}h2,h3,h4{line-height:1.3;margin:1.2em 0 .4em;break-after:avoid}\n"
    "p,li{margin:0 0 .6em;hyphens:manual}.lead{font-weight:bold;margin:1em 0 .2em}\n"
    ".fact b{display:inline-block;min-width:30%%}.key .value{font-size:%gpt;font-weight:bold}\n"
    "table{border-collapse:collapse;width:100%%;margin:.8em 0}th,td{text-align:start;vertical-align:top;"
    "padding:.35em .5em;border-bottom:1px solid #888}thead th{border-bottom:2px solid %s}"
    "thead{display:table-header-group}tr{break-inside:avoid}.write td{height:12mm;border:1px solid #888}\n"
    ".checks{list-style:none;padding:0}.box{font-size:130%%}\n"
    ".picture{display:flex;gap:1em;align-items:center;margin:1em 0;break-inside:avoid}.icon{width:22mm;"
    "height:22mm;flex:none}figure{margin:1em 0}.drawing{max-width:100%%;height:auto}\n"
    ".withheld{background:%s;border:1px dotted #000;padding:.5em .8em}.note{border-inline-start:4px solid"
    " %s;padding-inline-start:.8em}\n"
    ".pair{display:flex;gap:1.5em}.pair>span{flex:1}.pair>.other{flex:1}\n"
    ".space div{border-bottom:1px solid #000;height:9mm}.signature{display:flex;gap:2em;margin-top:2.5em}"
    ".signature p{border-top:1px solid #000;flex:1;padding-top:.2em}.signature p:first-child{flex:2}\n"
    "footer{border-top:1px solid #888;margin-top:2em;padding-top:.5em}\n"
    "@media print{body{max-width:none;margin:0}.page{break-before:page}@page{size:%gmm %gmm;margin:18mm}}\n"
    "</style>\n",
    rules->body_pt, line, letter, rules->title_pt, accent, rules->heading_pt[0], rules->heading_pt[1],
    rules->heading_pt[2], rules->key_pt, accent, rules->black ? "#fff" : "#f3f1ec", accent,
    kith_document_get_width_mm (self->document), kith_document_get_height_mm (self->document));
}

static void
append_footer (HtmlFile *self)
{
  const KithFooterText *footer = kith_document_get_footer (self->document);
  const char *pieces[] = { footer->title, footer->version, footer->date, footer->reader };
  gboolean begun = FALSE;

  g_string_append (self->out, "<footer><p>");
  for (guint i = 0; i < G_N_ELEMENTS (pieces); i++)
    if (pieces[i] != NULL && *pieces[i] != '\0')
      {
        if (begun)
          g_string_append (self->out, " · ");
        append_text (self, pieces[i]);
        begun = TRUE;
      }
  g_string_append (self->out, "</p><p>");
  append_text (self, kith_phrases_look_up (kith_document_get_phrases (self->document), "another-format"));
  g_string_append (self->out, "</p></footer>\n");
}

/**
 * kith_write_html:
 * @error: return location for a #GError
 *
 * Errors: %KITH_ERROR_FAILED if a drawing could not be drawn.
 *
 * Returns: (transfer full) (nullable): the document as HTML
 */
GBytes *
kith_write_html (KithDocument         *document,
                 const KithPrintRules *rules,
                 GError              **error)
{
  HtmlFile file = { g_string_new (NULL), document, rules, .error = error };
  g_autoptr(GPtrArray) blocks = kith_document_adapt (document, rules);
  const char *language = kith_document_get_language (document);
  const char *title = kith_document_get_file_title (document);
  gboolean done = TRUE;

  g_string_append_printf (file.out, "<!DOCTYPE html>\n<html lang=\"%s\" dir=\"%s\">\n<head>\n"
                          "<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width\">\n"
                          "<title>", language, direction_of (language));
  kith_append_escaped (file.out, title, strlen (title));
  g_string_append (file.out, "</title>\n");
  append_style (&file);
  g_string_append (file.out, "</head>\n<body>\n<main>\n");
  for (guint i = 0; done && i < blocks->len; i++)
    done = append_block (&file, blocks->pdata[i]);
  switch_list (&file, NULL);
  g_string_append (file.out, "</main>\n");
  append_footer (&file);
  g_string_append (file.out, "</body>\n</html>\n");

  g_clear_pointer (&file.painter, kith_painter_free);
  if (!done)
    {
      g_string_free (file.out, TRUE);
      return NULL;
    }
  return g_string_free_to_bytes (file.out);
}
