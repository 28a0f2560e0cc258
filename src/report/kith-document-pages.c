/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The strip of a document cut into pages, with a footer on each.
 *
 * What belongs together goes onto the next page together, if a page can hold it; a group that is
 * longer than a page is cut as if it were none. */

#include "config.h"

#include "report/kith-document-pages-private.h"

#include <string.h>

#define BOTTOM_MM 12.0 /* what printers need below the footer */
#define MM_PER_PT (25.4 / 72.0)
#define EPSILON 1e-6

static const KithSlab *
slab_at (const KithDocumentPages *self,
         guint                    slab)
{
  return &g_array_index (self->flow->slabs, KithSlab, slab);
}

static char *
join_words (const char *text)
{
  g_auto(GStrv) words = g_strsplit (text, " ", -1);

  return g_strjoinv ("\xC2\xA0", words);
}

/* As many facts on a line as go there; none is parted from itself. */
static char *
footer_text (const KithDocumentPages *self,
             const KithType          *type,
             double                   width_mm)
{
  const KithFooterText *footer = kith_document_get_footer (self->document);
  const char *facts[] = { footer->title, footer->version, footer->date, footer->reader };
  GString *text = g_string_new (NULL);
  gsize line = 0;

  for (guint i = 0; i < G_N_ELEMENTS (facts); i++)
    {
      g_autofree char *fact = facts[i] != NULL ? join_words (facts[i]) : NULL;
      g_autofree char *longer = NULL;

      if (fact == NULL || *fact == '\0')
        continue;
      longer = g_strconcat (text->str + line, " · ", fact, NULL);
      if (text->len == line)
        g_string_append (text, fact);
      else if (kith_typesetter_get_width_mm (self->typesetter, type, longer) <= width_mm)
        g_string_append_printf (text, " · %s", fact);
      else
        {
          g_string_append_c (text, '\n');
          line = text->len;
          g_string_append (text, fact);
        }
    }
  if (text->len > 0)
    g_string_append_c (text, '\n');
  g_string_append (text, kith_phrases_look_up (kith_document_get_phrases (self->document),
                                               "another-format"));
  return g_string_free (text, FALSE);
}

static char *
number_text (const KithDocumentPages *self,
             guint                    page,
             guint                    n_pages)
{
  g_autofree char *number = g_strdup_printf ("%u", page);
  g_autofree char *of = g_strdup_printf ("%u", n_pages);
  const char *words[] = { number, of, NULL };

  return kith_phrases_fill (kith_document_get_phrases (self->document), "page", words);
}

/* The number of the page stands beside the last line of the footer, in the size of the text. */
static void
set_footer (KithDocumentPages *self)
{
  KithType type = {
    .size_pt = self->rules->body_pt,
    .line_em = 1.3,
    .rtl = kith_document_is_rtl (self->document),
    .language = kith_document_get_language (self->document),
    .said_language = kith_document_get_said_language (self->document),
  };
  g_autofree char *number = number_text (self, 88, 88);
  double em = self->rules->body_pt * MM_PER_PT;
  double width = self->area.width - em
                 - kith_typesetter_get_width_mm (self->typesetter, &type, number);
  g_autofree char *text = footer_text (self, &type, width);

  self->footer = kith_typesetter_set (self->typesetter, &type, text, width);
  self->area.height = self->height_mm - self->area.y - BOTTOM_MM
                      - kith_typeset_get_n_lines (self->footer) * kith_typeset_get_line_mm (self->footer)
                      - 1.4 * em;
}

static void
set_numbers (KithDocumentPages *self)
{
  KithType type = { .size_pt = self->rules->body_pt, .line_em = 1.3,
                    .rtl = kith_document_is_rtl (self->document),
                    .language = kith_document_get_language (self->document) };

  for (guint i = 0; i < self->pages->len; i++)
    {
      g_autofree char *text = number_text (self, i + 1, self->pages->len);

      g_array_index (self->pages, KithDocumentPage, i).number
        = kith_typesetter_set (self->typesetter, &type, text, self->area.width);
    }
}

/* The slabs from @first on that must be on one page, as far as their own wish goes. */
static guint
end_of_kept (const KithDocumentPages *self,
             guint                    first,
             gboolean                 heed_groups)
{
  guint n = self->flow->slabs->len;
  guint end = first + 1;

  while (end < n && !slab_at (self, end)->new_page
         && (slab_at (self, end - 1)->keep
             || (heed_groups && slab_at (self, end)->group != 0
                 && slab_at (self, end)->group == slab_at (self, end - 1)->group)))
    end++;
  return end;
}

static double
height_of (const KithDocumentPages *self,
           guint                    first,
           guint                    end)
{
  double height = 0.0;

  for (guint i = first; i < end; i++)
    height += slab_at (self, i)->height + (i > first ? slab_at (self, i)->gap : 0.0);
  return height;
}

static double
head_height (const KithDocumentPages *self,
             guint                    slab)
{
  guint head = slab_at (self, slab)->head;

  return head != KITH_NO_SLAB ? slab_at (self, head)->height : 0.0;
}

typedef struct
{
  KithDocumentPages *pages;
  double             y;     /* how far the page is full */
  gboolean           empty; /* whether nothing stands on it */
} Cutting;

static void
place (Cutting *self,
       guint    slab,
       gboolean again)
{
  KithPlaced placed = { slab, self->y, again };
  KithDocumentPage *page = &g_array_index (self->pages->pages, KithDocumentPage,
                                           self->pages->pages->len - 1);

  if (!self->empty && !again)
    placed.top = self->y += slab_at (self->pages, slab)->gap;
  g_array_append_val (self->pages->placed, placed);
  page->n++;
  self->y += slab_at (self->pages, slab)->height;
  self->empty = FALSE;
}

static void
begin_page (Cutting *self)
{
  KithDocumentPage page = { .first = self->pages->placed->len };

  g_array_append_val (self->pages->pages, page);
  self->y = 0.0;
  self->empty = TRUE;
}

static void
place_kept (Cutting *self,
            guint    first,
            guint    end)
{
  for (guint i = first; i < end; i++)
    {
      guint head = slab_at (self->pages, i)->head;

      if (self->empty && head != KITH_NO_SLAB)
        place (self, head, TRUE);
      place (self, i, FALSE);
    }
}

static gboolean
fits (const Cutting *self,
      guint          first,
      guint          end)
{
  double gap = self->empty ? 0.0 : slab_at (self->pages, first)->gap;

  return self->y + gap + height_of (self->pages, first, end) <= self->pages->area.height + EPSILON;
}

/* Whether a page of their own could hold them. */
static gboolean
could_fit (const Cutting *self,
           guint          first,
           guint          end)
{
  return head_height (self->pages, first) + height_of (self->pages, first, end)
         <= self->pages->area.height + EPSILON;
}

static void
cut (KithDocumentPages *self)
{
  Cutting cutting = { self };
  guint n = self->flow->slabs->len;

  begin_page (&cutting);
  for (guint first = 0; first < n;)
    {
      guint end = end_of_kept (self, first, TRUE);

      if (!could_fit (&cutting, first, end))
        end = end_of_kept (self, first, FALSE);
      if (!could_fit (&cutting, first, end))
        end = first + 1;
      if (!cutting.empty && (slab_at (self, first)->new_page || !fits (&cutting, first, end)))
        begin_page (&cutting);
      place_kept (&cutting, first, end);
      first = end;
    }
}

static void
page_clear (KithDocumentPage *page)
{
  g_clear_pointer (&page->number, kith_typeset_free);
}

static KithDocumentPages *
new_pages (KithDocument    *document,
           KithPrintFormat  format,
           KithTypesetter  *typesetter)
{
  KithDocumentPages *self = g_new0 (KithDocumentPages, 1);

  self->ref_count = 1;
  self->document = kith_document_ref (document);
  self->rules = kith_print_format_get_rules (format);
  self->typesetter = typesetter;
  self->width_mm = kith_document_get_width_mm (document);
  self->height_mm = kith_document_get_height_mm (document);
  self->area = (KithRect){ self->rules->margin_mm, self->rules->margin_mm,
                           self->width_mm - 2.0 * self->rules->margin_mm, 0.0 };
  self->placed = g_array_new (FALSE, TRUE, sizeof (KithPlaced));
  self->pages = g_array_new (FALSE, TRUE, sizeof (KithDocumentPage));
  g_array_set_clear_func (self->pages, (GDestroyNotify) page_clear);
  set_footer (self);
  self->flow = kith_flow_new (document, self->rules, typesetter, self->area.width, self->area.height);
  cut (self);
  set_numbers (self);
  return self;
}

/**
 * kith_document_pages_new:
 * @document: what to lay out; a later change of it does not show
 * @format: how
 *
 * Returns: (transfer full): the pages, for one thread at a time
 */
KithDocumentPages *
kith_document_pages_new (KithDocument    *document,
                         KithPrintFormat  format)
{
  KithDocumentPages *self;

  g_return_val_if_fail (document != NULL && format < KITH_N_PRINT_FORMATS, NULL);

  self = new_pages (document, format, kith_typesetter_new ());
  self->painter = kith_painter_new ();
  return self;
}

/**
 * kith_document_pages_new_fixed:
 *
 * For tests: lines are broken by a measurer that knows no font, so the pages are the same on every
 * computer; they cannot be drawn.
 *
 * Returns: (transfer full): the pages
 */
KithDocumentPages *
kith_document_pages_new_fixed (KithDocument    *document,
                               KithPrintFormat  format)
{
  g_return_val_if_fail (document != NULL && format < KITH_N_PRINT_FORMATS, NULL);

  return new_pages (document, format, kith_typesetter_new_fixed ());
}

/**
 * kith_document_pages_ref:
 *
 * Returns: (transfer full): @self
 */
KithDocumentPages *
kith_document_pages_ref (KithDocumentPages *self)
{
  g_atomic_int_inc (&self->ref_count);
  return self;
}

/**
 * kith_document_pages_unref:
 *
 * Drops one reference; the last one frees the pages.
 */
void
kith_document_pages_unref (KithDocumentPages *self)
{
  if (!g_atomic_int_dec_and_test (&self->ref_count))
    return;

  kith_flow_free (self->flow);
  g_clear_pointer (&self->footer, kith_typeset_free);
  g_array_unref (self->pages);
  g_array_unref (self->placed);
  g_clear_pointer (&self->painter, kith_painter_free);
  kith_typesetter_free (self->typesetter);
  kith_document_unref (self->document);
  g_free (self);
}

/**
 * kith_document_pages_get_n_pages:
 *
 * Returns: how many pages there are, at least one
 */
guint
kith_document_pages_get_n_pages (KithDocumentPages *self)
{
  return self->pages->len;
}

/**
 * kith_document_pages_get_width_mm:
 *
 * Returns: how wide the paper is
 */
double
kith_document_pages_get_width_mm (KithDocumentPages *self)
{
  return self->width_mm;
}

/**
 * kith_document_pages_get_height_mm:
 *
 * Returns: how high the paper is
 */
double
kith_document_pages_get_height_mm (KithDocumentPages *self)
{
  return self->height_mm;
}

/**
 * kith_document_pages_get_n_unknown:
 *
 * Returns: how many letters no font on this computer has; they come out as boxes
 */
guint
kith_document_pages_get_n_unknown (KithDocumentPages *self)
{
  guint n = 0;

  for (guint i = 0; i < self->flow->sets->len; i++)
    n += kith_typeset_get_n_unknown (self->flow->sets->pdata[i]);
  return n + kith_typeset_get_n_unknown (self->footer);
}

/**
 * kith_document_pages_set_ground:
 * @ground: what the pages are drawn on
 */
void
kith_document_pages_set_ground (KithDocumentPages *self,
                                KithGround         ground)
{
  self->ground = ground;
}

/**
 * kith_document_pages_draw_page:
 * @page: number of a page, from 0
 * @cr: with the corner of the page at its origin, in millimetres
 *
 * Draws a page, for a preview or a printer.
 */
void
kith_document_pages_draw_page (KithDocumentPages *self,
                               guint              page,
                               cairo_t           *cr)
{
  g_return_if_fail (page < self->pages->len);

  kith_document_pages_paint (self, page, cr, NULL);
}

static void
append_line (GString *out,
             char    *line)
{
  if (out->len > 0)
    g_string_append_c (out, '\n');
  g_string_append (out, line);
  g_free (line);
}

/**
 * kith_document_pages_dup_text:
 * @page: number of a page, from 0
 *
 * Returns: (transfer full): what the page says, line by line, for somebody who cannot see it
 */
char *
kith_document_pages_dup_text (KithDocumentPages *self,
                              guint              page)
{
  const KithDocumentPage *sheet = &g_array_index (self->pages, KithDocumentPage, page);
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < sheet->n; i++)
    {
      const KithPlaced *placed = &g_array_index (self->placed, KithPlaced, sheet->first + i);
      const KithSlab *slab = slab_at (self, placed->slab);

      for (guint p = 0; p < slab->n_pieces; p++)
        {
          const KithPiece *piece = &g_array_index (self->flow->pieces, KithPiece, slab->first_piece + p);

          if (piece->kind == KITH_PIECE_TEXT)
            append_line (out, kith_typeset_dup_line (piece->set, piece->line));
          else if (piece->kind == KITH_PIECE_SCENE)
            append_line (out, g_strdup (g_array_index (self->flow->tags, KithTag, piece->tag).alternative));
        }
    }
  for (guint i = 0; i < kith_typeset_get_n_lines (self->footer); i++)
    append_line (out, kith_typeset_dup_line (self->footer, i));
  append_line (out, kith_typeset_dup_line (sheet->number, 0));
  return g_string_free (out, FALSE);
}

/**
 * kith_document_pages_dup_words:
 * @page: number of a page, from 0
 *
 * Returns: (transfer full): every word that stands on the page, those in its drawings too, for whoever has to
 *   know whether some are among them
 */
char *
kith_document_pages_dup_words (KithDocumentPages *self,
                               guint              page)
{
  const KithDocumentPage *sheet = &g_array_index (self->pages, KithDocumentPage, page);
  GString *out = g_string_new (NULL);

  append_line (out, kith_document_pages_dup_text (self, page));
  for (guint i = 0; i < sheet->n; i++)
    {
      const KithSlab *slab = slab_at (self, g_array_index (self->placed, KithPlaced, sheet->first + i).slab);

      for (guint p = 0; p < slab->n_pieces; p++)
        {
          const KithPiece *piece = &g_array_index (self->flow->pieces, KithPiece, slab->first_piece + p);

          if (piece->kind == KITH_PIECE_SCENE)
            append_line (out, kith_scene_dump (piece->scene));
        }
    }

  return g_string_free (out, FALSE);
}

static void
dump_piece (const KithDocumentPages *self,
            const KithPlaced        *placed,
            const KithPiece         *piece,
            GString                 *out)
{
  static const char *const names[KITH_N_PIECES] = {
    "text", "tint", "rule", "strong-rule", "write", "box", "ticked", "picture", "drawing",
  };
  char x[32], y[32];

  g_ascii_formatd (x, sizeof x, "%.1f", self->area.x + piece->box.x);
  g_ascii_formatd (y, sizeof y, "%.1f", self->area.y + placed->top + piece->box.y);
  g_string_append_printf (out, "  %s %s,%s", names[piece->kind], x, y);
  if (placed->again)
    g_string_append (out, " again");
  else if (piece->tag != KITH_NO_TAG)
    g_string_append_printf (out, " %s", g_array_index (self->flow->tags, KithTag, piece->tag).name);
  if (piece->kind == KITH_PIECE_TEXT)
    {
      g_autofree char *line = kith_typeset_dup_line (piece->set, piece->line);

      g_string_append_printf (out, " %gpt%s “%s”", kith_typeset_get_size_pt (piece->set),
                              kith_typeset_is_bold (piece->set) ? " bold" : "", line);
    }
  else
    g_string_append_printf (out, " %.1fx%.1f%s%s", piece->box.width, piece->box.height,
                            piece->picture != NULL ? " " : "",
                            piece->picture != NULL ? piece->picture : "");
  g_string_append_c (out, '\n');
}

/**
 * kith_document_pages_dump:
 *
 * Returns: (transfer full): what stands where on each page, as text, for tests
 */
char *
kith_document_pages_dump (KithDocumentPages *self)
{
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < self->pages->len; i++)
    {
      const KithDocumentPage *page = &g_array_index (self->pages, KithDocumentPage, i);

      g_string_append_printf (out, "page %u %gx%g\n", i + 1, self->width_mm, self->height_mm);
      for (guint k = 0; k < page->n; k++)
        {
          const KithPlaced *placed = &g_array_index (self->placed, KithPlaced, page->first + k);
          const KithSlab *slab = slab_at (self, placed->slab);

          for (guint p = 0; p < slab->n_pieces; p++)
            dump_piece (self, placed,
                        &g_array_index (self->flow->pieces, KithPiece, slab->first_piece + p), out);
        }
    }

  return g_string_free (out, FALSE);
}
