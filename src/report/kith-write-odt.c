/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A document for a word processor, so that somebody can go on writing in it: real headings, lists,
 * tables and fields, no look painted by hand.
 *
 * Source: OASIS, Open Document Format for Office Applications 1.2, parts 1 and 3. */

#include "config.h"

#include "report/kith-write-private.h"

#include <string.h>

#include "paint/kith-export.h"
#include "report/kith-odt-styles.h"
#include "report/kith-pictures.h"
#include "report/kith-zip.h"

#define CONTENT_HEAD \
  "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" \
  "<office:document-content " KITH_ODT_NAMESPACES " office:version=\"1.2\">\n"
#define MIME "application/vnd.oasis.opendocument.text"

typedef struct
{
  GString              *body;
  GString              *manifest;
  KithZip              *zip;
  KithDocument         *document;
  const KithPrintRules *rules;
  KithPainter          *painter; /* owned; nullable */
  KithBlockKind         list;    /* the kind of the list that is open, or KITH_N_BLOCKS */
  gboolean              in_list;
  gboolean              break_page;
  guint                 n_pictures;
  guint                 n_tables;
  GString              *automatic; /* styles of columns */
  GError              **error;
} OdtFile;

static void
append_plain (GString    *out,
              const char *text,
              gsize       length)
{
  g_autofree char *piece = g_strndup (text, length);
  g_auto(GStrv) lines = g_strsplit (piece, "\n", -1);

  for (guint i = 0; lines[i] != NULL; i++)
    {
      if (i > 0)
        g_string_append (out, "<text:line-break/>");
      kith_append_escaped (out, lines[i], strlen (lines[i]));
    }
}

static void
append_run_cb (const char *text,
               gsize       length,
               gboolean    said,
               gpointer    data)
{
  GString *out = data;

  if (said)
    g_string_append (out, "<text:span text:style-name=\"Said\">");
  append_plain (out, text, length);
  if (said)
    g_string_append (out, "</text:span>");
}

static void
append_text (OdtFile    *self,
             const char *text)
{
  kith_text_for_each_run (text, append_run_cb, self->body);
}

static void
append_other (OdtFile    *self,
              const char *other)
{
  if (other == NULL)
    return;
  g_string_append (self->body, "<text:line-break/><text:span text:style-name=\"Other\">");
  append_text (self, other);
  g_string_append (self->body, "</text:span>");
}

/* A page that was asked for begins with the paragraph after it. */
static void
append_paragraph (OdtFile    *self,
                  const char *style,
                  const char *text,
                  const char *other)
{
  g_string_append_printf (self->body, "<text:p text:style-name=\"%s%s\">", style,
                          self->break_page ? "Break" : "");
  append_text (self, text);
  append_other (self, other);
  g_string_append (self->body, "</text:p>\n");
  self->break_page = FALSE;
}

static void
append_heading (OdtFile         *self,
                const KithBlock *block)
{
  guint level = block->kind == KITH_BLOCK_TITLE ? 1 : block->level + 1;

  g_string_append_printf (self->body, "<text:h text:style-name=\"Heading_20_%u%s\" text:outline-level=\"%u\">",
                          level, self->break_page ? "Break" : "", level);
  append_text (self, block->text);
  append_other (self, block->other);
  g_string_append (self->body, "</text:h>\n");
  self->break_page = FALSE;
}

static void
append_item (OdtFile         *self,
             const KithBlock *block)
{
  g_string_append (self->body, "<text:list-item>");
  append_paragraph (self, "Item", block->text, block->other);
  g_string_append (self->body, "</text:list-item>\n");
}

static void
append_labelled (OdtFile         *self,
                 const KithBlock *block,
                 const char      *style,
                 const char      *value_style)
{
  g_string_append_printf (self->body, "<text:p text:style-name=\"%s\"><text:span text:style-name=\"Strong\">",
                          style);
  append_text (self, block->label);
  g_string_append_printf (self->body, ":</text:span> <text:span text:style-name=\"%s\">", value_style);
  append_text (self, block->text);
  append_other (self, block->other);
  g_string_append (self->body, "</text:span></text:p>\n");
}

static void
add_file (OdtFile    *self,
          const char *name,
          const char *type,
          GBytes     *bytes)
{
  kith_zip_add (self->zip, name, bytes);
  g_string_append_printf (self->manifest,
                          "<manifest:file-entry manifest:full-path=\"%s\" manifest:media-type=\"%s\"/>\n",
                          name, type);
}

static void
append_frame (OdtFile    *self,
              const char *file,
              double      width_mm,
              double      height_mm,
              const char *alternative)
{
  char width[G_ASCII_DTOSTR_BUF_SIZE], height[G_ASCII_DTOSTR_BUF_SIZE];
  g_autofree char *plain = kith_text_dup_plain (alternative);

  g_ascii_formatd (width, sizeof width, "%.2f", width_mm);
  g_ascii_formatd (height, sizeof height, "%.2f", height_mm);
  g_string_append_printf (self->body,
                          "<draw:frame draw:style-name=\"Picture\" draw:name=\"%s\""
                          " text:anchor-type=\"as-char\" svg:width=\"%smm\" svg:height=\"%smm\">"
                          "<draw:image xlink:href=\"%s\" xlink:type=\"simple\" xlink:show=\"embed\""
                          " xlink:actuate=\"onLoad\"/>", file, width, height, file);
  if (*plain != '\0')
    {
      g_string_append (self->body, "<svg:desc>");
      kith_append_escaped (self->body, plain, strlen (plain));
      g_string_append (self->body, "</svg:desc>");
    }
  g_string_append (self->body, "</draw:frame>");
}

/* As a PNG: not every word processor draws SVG well. */
static gboolean
append_drawing (OdtFile         *self,
                const KithBlock *block)
{
  KithExportOptions options = { self->rules->black ? KITH_THEME_PRINT_BLACK
                                                   : KITH_THEME_PRINT_COLOUR, 200.0 };
  double room_x = kith_document_get_width_mm (self->document) - 2.0 * self->rules->margin_mm;
  double room_y = kith_document_get_height_mm (self->document) - 2.0 * self->rules->margin_mm - 45.0;
  const KithRect *bounds = kith_scene_get_bounds (block->scene);
  double width = MAX (bounds->width, 1.0) + 2.0 * KITH_EXPORT_MARGIN_MM;
  double height = MAX (bounds->height, 1.0) + 2.0 * KITH_EXPORT_MARGIN_MM;
  double scale = MIN (1.0, MIN (room_x / width, room_y / height));
  g_autofree char *name = NULL;
  g_autoptr(GBytes) png = NULL;

  if (self->painter == NULL)
    self->painter = kith_painter_new ();
  png = kith_export_scene (self->painter, block->scene, KITH_EXPORT_PNG, &options, self->error);
  if (png == NULL)
    return FALSE;

  name = g_strdup_printf ("Pictures/drawing%u.png", ++self->n_pictures);
  add_file (self, name, "image/png", png);
  g_string_append (self->body, "<text:p text:style-name=\"Body\">");
  append_frame (self, name, width * scale, height * scale, block->text);
  g_string_append (self->body, "</text:p>\n");
  return TRUE;
}

static void
begin_table (OdtFile      *self,
             guint         n_columns,
             const double *weights)
{
  double room = kith_document_get_width_mm (self->document) - 2.0 * self->rules->margin_mm;
  double sum = 0.0;

  self->n_tables++;
  for (guint i = 0; i < n_columns; i++)
    sum += weights[i];
  g_string_append_printf (self->body, "<table:table table:name=\"Table%u\" table:style-name=\"Table\">\n",
                          self->n_tables);
  for (guint i = 0; i < n_columns; i++)
    {
      char width[G_ASCII_DTOSTR_BUF_SIZE];

      g_ascii_formatd (width, sizeof width, "%.2f", room * weights[i] / sum);
      g_string_append_printf (self->automatic,
                              "<style:style style:name=\"Column%u.%u\" style:family=\"table-column\">"
                              "<style:table-column-properties style:column-width=\"%smm\"/></style:style>\n",
                              self->n_tables, i, width);
      g_string_append_printf (self->body, "<table:table-column table:style-name=\"Column%u.%u\"/>\n",
                              self->n_tables, i);
    }
}

static void
append_cell (OdtFile    *self,
             const char *cell_style,
             const char *text_style,
             const char *text)
{
  g_string_append_printf (self->body, "<table:table-cell table:style-name=\"%s\""
                          " office:value-type=\"string\">", cell_style);
  append_paragraph (self, text_style, text, NULL);
  g_string_append (self->body, "</table:table-cell>\n");
}

static void
append_table (OdtFile         *self,
              const KithTable *table)
{
  const char *row_style = table->flags & KITH_TABLE_WRITE ? "WriteRow" : "Row";

  begin_table (self, table->n_columns, table->weights);
  g_string_append (self->body, "<table:table-header-rows><table:table-row table:style-name=\"Row\">\n");
  for (guint i = 0; i < table->n_columns; i++)
    append_cell (self, "HeadCell", "CellHead", table->heads[i]);
  g_string_append (self->body, "</table:table-row></table:table-header-rows>\n");
  for (guint r = 0; r < table->rows->len; r++)
    {
      char **row = table->rows->pdata[r];

      g_string_append_printf (self->body, "<table:table-row table:style-name=\"%s\">\n", row_style);
      for (guint i = 0; i < table->n_columns; i++)
        append_cell (self, "Cell",
                     i == 0 && (table->flags & KITH_TABLE_ROW_HEADS) ? "CellHead" : "CellText", row[i]);
      g_string_append (self->body, "</table:table-row>\n");
    }
  g_string_append (self->body, "</table:table>\n");
}

static void
append_picture (OdtFile         *self,
                const KithBlock *block)
{
  const double weights[] = { 1.0, 5.0 };
  g_autofree char *name = g_strdup_printf ("Pictures/%s.svg", block->picture);
  g_autofree char *mark = g_strdup_printf ("\"%s\"", name);
  g_autoptr(GBytes) svg = kith_picture_load_svg (block->picture);

  if (svg != NULL && strstr (self->manifest->str, mark) == NULL)
    add_file (self, name, "image/svg+xml", svg);
  begin_table (self, 2, weights);
  g_string_append (self->body, "<table:table-row table:style-name=\"Row\">"
                               "<table:table-cell table:style-name=\"BareCell\">"
                               "<text:p text:style-name=\"CellText\">");
  if (svg != NULL)
    append_frame (self, name, 22.0, 22.0, "");
  g_string_append (self->body, "</text:p></table:table-cell>"
                               "<table:table-cell table:style-name=\"BareCell\">");
  append_paragraph (self, "CellText", block->text, block->other);
  g_string_append (self->body, "</table:table-cell></table:table-row></table:table>\n");
}

static void
append_space (OdtFile         *self,
              const KithBlock *block)
{
  if (*block->text != '\0')
    append_paragraph (self, "Body", block->text, block->other);
  for (guint i = 0; i < block->n_lines; i++)
    append_paragraph (self, "Write", "", NULL);
}

static void
append_signature (OdtFile         *self,
                  const KithBlock *block)
{
  append_paragraph (self, "Write", "", NULL);
  g_string_append (self->body, "<text:p text:style-name=\"Body\">");
  append_text (self, block->label);
  g_string_append (self->body, "<text:tab/>");
  append_text (self, block->text);
  g_string_append (self->body, "</text:p>\n");
}

static gboolean
is_item (KithBlockKind kind)
{
  return kind == KITH_BLOCK_BULLET || kind == KITH_BLOCK_NUMBER;
}

static void
switch_list (OdtFile       *self,
             KithBlockKind  kind)
{
  if (self->in_list && kind != self->list)
    {
      g_string_append (self->body, "</text:list>\n");
      self->in_list = FALSE;
    }
  if (!self->in_list && is_item (kind))
    {
      g_string_append_printf (self->body, "<text:list text:style-name=\"%s\">\n",
                              kind == KITH_BLOCK_NUMBER ? "Numbers" : "Bullets");
      self->in_list = TRUE;
      self->list = kind;
    }
}

static gboolean
append_block (OdtFile         *self,
              const KithBlock *block)
{
  g_autofree char *check = NULL;

  switch_list (self, block->kind);
  switch (block->kind)
    {
    case KITH_BLOCK_TITLE:
    case KITH_BLOCK_HEADING:
      append_heading (self, block);
      break;
    case KITH_BLOCK_BULLET:
    case KITH_BLOCK_NUMBER:
      append_item (self, block);
      break;
    case KITH_BLOCK_LEAD:
      append_paragraph (self, "Lead", block->text, block->other);
      break;
    case KITH_BLOCK_FACT:
      append_labelled (self, block, "Body", "Said");
      break;
    case KITH_BLOCK_KEY:
      append_labelled (self, block, "Body", "Key");
      break;
    case KITH_BLOCK_CHECK:
      check = g_strconcat (block->ticked ? "☑ " : "☐ ", block->text, NULL);
      append_paragraph (self, "Check", check, block->other);
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
      append_paragraph (self, "Withheld", block->text, block->other);
      break;
    case KITH_BLOCK_NOTE:
      append_paragraph (self, "Note", block->text, block->other);
      break;
    case KITH_BLOCK_TABLE:
      append_table (self, block->table);
      break;
    case KITH_BLOCK_PAGE_BREAK:
      self->break_page = TRUE;
      break;
    default:
      append_paragraph (self, "Body", block->text, block->other);
      break;
    }

  return TRUE;
}

static GBytes *
take_bytes (GString *text)
{
  return g_string_free_to_bytes (text);
}

static void
add_text_file (OdtFile    *self,
               const char *name,
               GString    *text)
{
  g_autoptr(GBytes) bytes = take_bytes (text);

  add_file (self, name, "text/xml", bytes);
}

static void
add_content (OdtFile *self)
{
  GString *content = g_string_new (CONTENT_HEAD);

  g_string_append_printf (content, "<office:automatic-styles>\n%s</office:automatic-styles>\n"
                          "<office:body><office:text>\n%s</office:text></office:body>\n"
                          "</office:document-content>\n", self->automatic->str, self->body->str);
  add_text_file (self, "content.xml", content);
}

static void
add_meta (OdtFile *self)
{
  GString *meta = g_string_new ("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<office:document-meta "
                                KITH_ODT_NAMESPACES " office:version=\"1.2\"><office:meta>"
                                "<meta:generator>Kith</meta:generator><dc:title>");
  const char *title = kith_document_get_file_title (self->document);

  kith_append_escaped (meta, title, strlen (title));
  g_string_append_printf (meta, "</dc:title><dc:language>%s</dc:language></office:meta>"
                          "</office:document-meta>\n", kith_document_get_language (self->document));
  add_text_file (self, "meta.xml", meta);
}

static void
add_manifest (OdtFile *self)
{
  GString *text = g_string_new ("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<manifest:manifest"
                                " xmlns:manifest=\"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0\""
                                " manifest:version=\"1.2\">\n<manifest:file-entry"
                                " manifest:full-path=\"/\" manifest:version=\"1.2\""
                                " manifest:media-type=\"" MIME "\"/>\n");
  g_autoptr(GBytes) bytes = NULL;

  g_string_append (text, self->manifest->str);
  g_string_append (text, "</manifest:manifest>\n");
  bytes = take_bytes (text);
  kith_zip_add (self->zip, "META-INF/manifest.xml", bytes);
}

/**
 * kith_write_odt:
 * @error: return location for a #GError
 *
 * Errors: %KITH_ERROR_FAILED if a drawing could not be drawn.
 *
 * Returns: (transfer full) (nullable): the document for a word processor
 */
GBytes *
kith_write_odt (KithDocument         *document,
                const KithPrintRules *rules,
                GError              **error)
{
  OdtFile file = { g_string_new (NULL), g_string_new (NULL), kith_zip_new (), document, rules,
                   .list = KITH_N_BLOCKS, .automatic = g_string_new (NULL), .error = error };
  g_autoptr(GPtrArray) blocks = kith_document_adapt (document, rules);
  g_autoptr(GBytes) mime = g_bytes_new_static (MIME, strlen (MIME));
  gboolean done = TRUE;
  GBytes *bytes;

  /* First and as it is, so that a file manager can tell what it looks at. */
  kith_zip_add (file.zip, "mimetype", mime);
  for (guint i = 0; done && i < blocks->len; i++)
    done = append_block (&file, blocks->pdata[i]);
  switch_list (&file, KITH_N_BLOCKS);
  add_content (&file);
  add_text_file (&file, "styles.xml", kith_odt_styles (document, rules));
  add_meta (&file);
  add_manifest (&file);

  g_string_free (file.body, TRUE);
  g_string_free (file.manifest, TRUE);
  g_string_free (file.automatic, TRUE);
  g_clear_pointer (&file.painter, kith_painter_free);
  bytes = kith_zip_finish (file.zip);
  if (!done)
    g_clear_pointer (&bytes, g_bytes_unref);
  return bytes;
}
