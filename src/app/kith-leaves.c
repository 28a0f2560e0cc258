/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What is looked at and printed, sheet by sheet, wherever it comes from. The preview paints in a thread
 * while a printer may ask for the same sheet, and one document may lie in two stacks; painters serve one
 * at a time, so a lock goes round all of them. */

#include "config.h"

#include "app/kith-leaves.h"

#include "paint/kith-painter.h"

/* One sheet; either of both pages is there. */
typedef struct
{
  KithPages         *drawing;  /* borrowed */
  KithDocumentPages *document; /* borrowed */
  guint              number;   /* of the document, in the order in which they were added */
  guint              page;
  KithThemeKind      theme;
  gboolean           is_cream;
  gboolean           begins;
  char              *label;    /* owned, nullable */
} Leaf;

struct _KithLeaves
{
  int          ref_count;
  KithPainter *painter;   /* owned, nullable; for drawings */
  GPtrArray   *drawings;  /* owned; KithPages */
  GPtrArray   *documents; /* owned; KithDocumentPages */
  GArray      *leaves;    /* owned; Leaf */
};

static GMutex lock;

static void
clear_leaf (gpointer data)
{
  g_free (((Leaf *) data)->label);
}

/**
 * kith_leaves_new:
 *
 * Returns: (transfer full): no sheets yet
 */
KithLeaves *
kith_leaves_new (void)
{
  KithLeaves *self = g_new0 (KithLeaves, 1);

  self->ref_count = 1;
  self->drawings = g_ptr_array_new_with_free_func ((GDestroyNotify) kith_pages_unref);
  self->documents = g_ptr_array_new_with_free_func ((GDestroyNotify) kith_document_pages_unref);
  self->leaves = g_array_new (FALSE, TRUE, sizeof (Leaf));
  g_array_set_clear_func (self->leaves, clear_leaf);
  return self;
}

/**
 * kith_leaves_ref:
 *
 * Returns: (transfer full): @self
 */
KithLeaves *
kith_leaves_ref (KithLeaves *self)
{
  g_atomic_int_inc (&self->ref_count);
  return self;
}

/**
 * kith_leaves_unref:
 *
 * Drops one reference; the last one frees the sheets.
 */
void
kith_leaves_unref (KithLeaves *self)
{
  if (!g_atomic_int_dec_and_test (&self->ref_count))
    return;

  g_clear_pointer (&self->painter, kith_painter_free);
  g_array_unref (self->leaves);
  g_ptr_array_unref (self->drawings);
  g_ptr_array_unref (self->documents);
  g_free (self);
}

/**
 * kith_leaves_add_drawing:
 * @pages: the planned pages of a drawing
 * @theme: the inks
 */
void
kith_leaves_add_drawing (KithLeaves    *self,
                         KithPages     *pages,
                         KithThemeKind  theme)
{
  g_ptr_array_add (self->drawings, kith_pages_ref (pages));
  if (self->painter == NULL)
    self->painter = kith_painter_new ();
  for (guint i = 0; i < kith_pages_get_n_pages (pages); i++)
    {
      Leaf leaf = { .drawing = pages, .page = i, .theme = theme };

      g_array_append_val (self->leaves, leaf);
    }
}

/**
 * kith_leaves_add_document:
 * @pages: the pages of a document
 * @is_cream: whether its preview stands on cream; nothing of it is printed
 * @begins: whether somebody else's papers begin here
 * @label: (nullable): for whom it is
 */
void
kith_leaves_add_document (KithLeaves        *self,
                          KithDocumentPages *pages,
                          gboolean           is_cream,
                          gboolean           begins,
                          const char        *label)
{
  g_ptr_array_add (self->documents, kith_document_pages_ref (pages));
  for (guint i = 0; i < kith_document_pages_get_n_pages (pages); i++)
    {
      Leaf leaf = { .document = pages, .number = self->documents->len - 1, .page = i,
                    .theme = KITH_THEME_PRINT_COLOUR, .is_cream = is_cream,
                    .begins = begins && i == 0, .label = g_strdup (label) };

      g_array_append_val (self->leaves, leaf);
    }
}

/**
 * kith_leaves_get_n:
 *
 * Returns: how many sheets there are
 */
guint
kith_leaves_get_n (const KithLeaves *self)
{
  return self->leaves->len;
}

static const Leaf *
leaf_at (const KithLeaves *self,
         guint             leaf)
{
  g_assert (leaf < self->leaves->len);

  return &g_array_index (self->leaves, Leaf, leaf);
}

/**
 * kith_leaves_get_size:
 * @leaf: which sheet, from 0
 * @width_mm: (out): how wide it is
 * @height_mm: (out): how high it is
 */
void
kith_leaves_get_size (const KithLeaves *self,
                      guint             leaf,
                      double           *width_mm,
                      double           *height_mm)
{
  const Leaf *sheet = leaf_at (self, leaf);

  if (sheet->drawing != NULL)
    {
      *width_mm = kith_pages_get_page (sheet->drawing, sheet->page)->width_mm;
      *height_mm = kith_pages_get_page (sheet->drawing, sheet->page)->height_mm;
      return;
    }

  *width_mm = kith_document_pages_get_width_mm (sheet->document);
  *height_mm = kith_document_pages_get_height_mm (sheet->document);
}

/**
 * kith_leaves_get_label:
 *
 * Returns: (nullable): for whom the sheet is
 */
const char *
kith_leaves_get_label (const KithLeaves *self,
                       guint             leaf)
{
  return leaf_at (self, leaf)->label;
}

/**
 * kith_leaves_get_document:
 *
 * Returns: the number of the document to which the sheet belongs, in the order in which they were added
 */
guint
kith_leaves_get_document (const KithLeaves *self,
                          guint             leaf)
{
  return leaf_at (self, leaf)->number;
}

/**
 * kith_leaves_begins:
 *
 * Returns: whether somebody else's papers begin with the sheet, so that it must not stand on the back of
 *   another
 */
gboolean
kith_leaves_begins (const KithLeaves *self,
                    guint             leaf)
{
  return leaf_at (self, leaf)->begins;
}

/**
 * kith_leaves_dup_text:
 *
 * Returns: (transfer full) (nullable): what the sheet of a document says, for somebody who cannot see it
 */
char *
kith_leaves_dup_text (KithLeaves *self,
                      guint       leaf)
{
  const Leaf *sheet = leaf_at (self, leaf);
  char *text = NULL;

  if (sheet->document == NULL)
    return NULL;

  g_mutex_lock (&lock);
  text = kith_document_pages_dup_text (sheet->document, sheet->page);
  g_mutex_unlock (&lock);
  return text;
}

/**
 * kith_leaves_paint:
 * @leaf: which sheet, from 0
 * @cr: with the corner of the sheet at its origin, in millimetres
 * @is_preview: whether it is looked at, not printed
 *
 * Paints the sheet, in any thread.
 */
void
kith_leaves_paint (KithLeaves *self,
                   guint       leaf,
                   cairo_t    *cr,
                   gboolean    is_preview)
{
  const Leaf *sheet = leaf_at (self, leaf);

  g_mutex_lock (&lock);
  if (is_preview)
    kith_painter_paint_sheet (cr, sheet->theme);
  if (sheet->drawing != NULL)
    kith_painter_paint_page (self->painter, cr, sheet->drawing, sheet->page, sheet->theme,
                             KITH_PAINT_PAPER);
  else
    {
      kith_document_pages_set_ground (sheet->document, is_preview && sheet->is_cream
                                                         ? KITH_GROUND_CREAM : KITH_GROUND_PAPER);
      kith_document_pages_draw_page (sheet->document, sheet->page, cr);
    }
  g_mutex_unlock (&lock);
}
