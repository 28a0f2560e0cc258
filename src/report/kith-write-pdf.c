/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Pages as a tagged PDF: structure and outline by cairo, languages and descriptions added after it.
 *
 * The same document gives the same bytes: no clock and no names go into the properties. */

#include "config.h"

#include "report/kith-write-private.h"

#include <cairo-pdf.h>
#include <glib/gi18n-lib.h>
#include <string.h>

#include "base/kith-error.h"

#define PT_PER_MM (72.0 / 25.4)

typedef struct
{
  KithDocumentPages *pages;
  GArray            *open;     /* owned; tags that are open, from the outermost */
  GArray            *opened;   /* owned; every tag in the order in which it was opened */
  guint              leaf;     /* the one that holds what is drawn, or KITH_NO_TAG */
} PdfTags;

static const KithTag *
tag_at (const PdfTags *self,
        guint          tag)
{
  return &g_array_index (self->pages->flow->tags, KithTag, tag);
}

static void
begin_tag (PdfTags *self,
           cairo_t *cr,
           guint    tag)
{
  cairo_tag_begin (cr, tag_at (self, tag)->name, NULL);
  g_array_append_val (self->open, tag);
  g_array_append_val (self->opened, tag);
}

static void
end_last_tag (PdfTags *self,
              cairo_t *cr)
{
  guint tag = g_array_index (self->open, guint, self->open->len - 1);

  cairo_tag_end (cr, tag_at (self, tag)->name);
  g_array_set_size (self->open, self->open->len - 1);
}

static gboolean
stands_in (const PdfTags *self,
           guint          tag,
           guint          outer)
{
  while (tag != KITH_NO_TAG && tag != outer)
    tag = tag_at (self, tag)->parent;
  return tag == outer;
}

static void
begin_path (PdfTags *self,
            cairo_t *cr,
            guint    tag)
{
  guint last = self->open->len > 0 ? g_array_index (self->open, guint, self->open->len - 1) : KITH_NO_TAG;

  if (tag == last || tag == KITH_NO_TAG)
    return;

  begin_path (self, cr, tag_at (self, tag)->parent);
  begin_tag (self, cr, tag);
}

/* Closes what the next piece does not stand in, and opens what it does. */
static void
open_cb (gpointer data,
         cairo_t *cr,
         guint    tag)
{
  PdfTags *self = data;

  if (self->leaf == tag)
    return;

  while (self->open->len > 0
         && !stands_in (self, tag, g_array_index (self->open, guint, self->open->len - 1)))
    end_last_tag (self, cr);
  begin_path (self, cr, tag);
  self->leaf = tag;
}

/* The footer stands in no element; an element that goes on is opened again on the next page. */
static void
close_cb (gpointer data,
          cairo_t *cr,
          guint    page)
{
  PdfTags *self = data;

  if (self->leaf != KITH_NO_TAG)
    end_last_tag (self, cr);
  self->leaf = KITH_NO_TAG;
}

static void
add_outline (KithDocumentPages *self,
             cairo_surface_t   *surface)
{
  int parents[KITH_PRINT_N_HEADINGS + 1] = { CAIRO_PDF_OUTLINE_ROOT, CAIRO_PDF_OUTLINE_ROOT,
                                             CAIRO_PDF_OUTLINE_ROOT, CAIRO_PDF_OUTLINE_ROOT };
  guint last_tag = KITH_NO_TAG;

  for (guint page = 0; page < self->pages->len; page++)
    {
      const KithDocumentPage *sheet = &g_array_index (self->pages, KithDocumentPage, page);

      for (guint i = 0; i < sheet->n; i++)
        {
          const KithPlaced *placed = &g_array_index (self->placed, KithPlaced, sheet->first + i);
          const KithSlab *slab = &g_array_index (self->flow->slabs, KithSlab, placed->slab);
          const KithPiece *piece = &g_array_index (self->flow->pieces, KithPiece, slab->first_piece);
          const char *name;
          g_autofree char *text = NULL;
          g_autofree char *place = NULL;
          int level, item;

          if (slab->n_pieces == 0 || piece->kind != KITH_PIECE_TEXT || piece->tag == last_tag)
            continue;
          name = g_array_index (self->flow->tags, KithTag, piece->tag).name;
          if (name[0] != 'H' || !g_ascii_isdigit (name[1]))
            continue;
          last_tag = piece->tag;
          level = name[1] - '1';
          text = kith_typeset_dup_line (piece->set, 0);
          place = g_strdup_printf ("page=%u", page + 1);
          item = cairo_pdf_surface_add_outline (surface, level > 0 ? parents[level - 1]
                                                                   : CAIRO_PDF_OUTLINE_ROOT,
                                                text, place, CAIRO_PDF_OUTLINE_FLAG_OPEN);
          for (int l = level; l <= KITH_PRINT_N_HEADINGS; l++)
            parents[l] = item;
        }
    }
}

static cairo_status_t
write_cb (void                *data,
          const unsigned char *bytes,
          unsigned int         length)
{
  g_byte_array_append (data, bytes, length);
  return CAIRO_STATUS_SUCCESS;
}

static cairo_status_t
draw_pages (KithDocumentPages *self,
            GByteArray        *out,
            PdfTags           *tags)
{
  KithTagger tagger = { open_cb, close_cb, tags };
  cairo_surface_t *surface
    = cairo_pdf_surface_create_for_stream (write_cb, out, self->width_mm * PT_PER_MM,
                                           self->height_mm * PT_PER_MM);
  cairo_t *cr = cairo_create (surface);
  cairo_status_t status;

  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATE_DATE, "2000-01-01T00:00:00Z");
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATOR, "Kith");
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_TITLE,
                                  kith_document_get_file_title (self->document));
  cairo_scale (cr, PT_PER_MM, PT_PER_MM);
  for (guint page = 0; page < self->pages->len; page++)
    {
      kith_document_pages_paint (self, page, cr, &tagger);
      if (page + 1 == self->pages->len)
        while (tags->open->len > 0)
          end_last_tag (tags, cr);
      cairo_show_page (cr);
    }
  add_outline (self, surface);
  status = cairo_status (cr);
  cairo_destroy (cr);
  cairo_surface_finish (surface);
  if (status == CAIRO_STATUS_SUCCESS)
    status = cairo_surface_status (surface);
  cairo_surface_destroy (surface);
  return status;
}

/**
 * kith_document_write_pdf:
 * @pages: what to write; not the fixed pages of a test
 * @error: return location for a #GError
 *
 * Errors: %KITH_ERROR_FAILED if cairo could not draw, for want of memory.
 *
 * Returns: (transfer full) (nullable): the bytes of the file
 */
GBytes *
kith_document_write_pdf (KithDocumentPages *pages,
                         GError           **error)
{
  GByteArray *out = g_byte_array_new ();
  PdfTags tags = { pages, .leaf = KITH_NO_TAG };
  cairo_status_t status;
  gboolean described;

  tags.open = g_array_new (FALSE, FALSE, sizeof (guint));
  tags.opened = g_array_new (FALSE, FALSE, sizeof (guint));
  status = draw_pages (pages, out, &tags);
  if (status != CAIRO_STATUS_SUCCESS)
    g_set_error (error, KITH_ERROR, KITH_ERROR_FAILED, _("The document could not be made: %s."),
                 cairo_status_to_string (status));
  described = status == CAIRO_STATUS_SUCCESS
              && kith_pdf_describe (out, (const KithTag *) pages->flow->tags->data,
                                    (const guint *) tags.opened->data, tags.opened->len,
                                    kith_document_get_language (pages->document), error);
  g_array_unref (tags.open);
  g_array_unref (tags.opened);
  if (!described)
    {
      g_byte_array_unref (out);
      return NULL;
    }

  return g_byte_array_free_to_bytes (out);
}
