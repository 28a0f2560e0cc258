/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What is drawn, as data: items in order of painting, in millimetres, and the subjects they show.
 *
 * Painter, pointer, legend, tests and screen readers all read the same scene. What is drawn never
 * changes once finished, so any thread may read it; only the sentences about thousands of people are
 * not made before somebody asks. How the case becomes a scene is told elsewhere. */

#include "config.h"

#include "scene/kith-scene-private.h"

static void
scene_clear (KithScene *self)
{
  if (self->describe_destroy != NULL)
    self->describe_destroy (self->describe_data);
  kith_box_tree_clear (&self->tree);
  g_free (self->owned_first);
  g_free (self->owned_items);
  g_free (self->item_bounds);
  g_hash_table_unref (self->subject_by_id);
  g_clear_pointer (&self->pictures, g_hash_table_unref);
  g_ptr_array_unref (self->kinds);
  g_array_unref (self->subjects);
  g_array_unref (self->texts);
  g_array_unref (self->styles);
  g_array_unref (self->points);
  g_array_unref (self->items);
  g_string_chunk_free (self->strings);
}

/**
 * kith_subject_kind_stands:
 *
 * Returns: whether such a subject stands at its anchor and can be put elsewhere, alone
 */
gboolean
kith_subject_kind_stands (KithSubjectKind kind)
{
  return kind <= KITH_SUBJECT_STICKER;
}

/**
 * kith_scene_ref:
 *
 * Returns: (transfer full): @self, held once more; may be called from any thread
 */
KithScene *
kith_scene_ref (KithScene *self)
{
  return g_atomic_rc_box_acquire (self);
}

/**
 * kith_scene_unref:
 *
 * Lets go of @self; may be called from any thread.
 */
void
kith_scene_unref (KithScene *self)
{
  g_atomic_rc_box_release_full (self, (GDestroyNotify) scene_clear);
}

/**
 * kith_scene_get_bounds:
 *
 * Returns: (transfer none): the smallest rectangle round everything drawn, empty for an empty scene
 */
const KithRect *
kith_scene_get_bounds (const KithScene *self)
{
  return &self->bounds;
}

/**
 * kith_scene_get_n_items:
 *
 * Returns: how many items the scene has
 */
guint
kith_scene_get_n_items (const KithScene *self)
{
  return self->items->len;
}

/**
 * kith_scene_get_items:
 *
 * Returns: (transfer none) (array): the items, in order of painting
 */
const KithItem *
kith_scene_get_items (const KithScene *self)
{
  return (const KithItem *) self->items->data;
}

/**
 * kith_scene_get_points:
 *
 * Returns: (transfer none) (array): the points of @item
 */
const KithPoint *
kith_scene_get_points (const KithScene *self,
                       const KithItem  *item)
{
  return &g_array_index (self->points, KithPoint, item->first_point);
}

/**
 * kith_scene_get_item_bounds:
 * @item: number of an item
 *
 * Returns: the box of the item with half the width of its stroke and its halo
 */
KithRect
kith_scene_get_item_bounds (const KithScene *self,
                            guint            item)
{
  const KithFloatRect *rect;

  g_return_val_if_fail (item < self->items->len, KITH_RECT_EMPTY);

  rect = &self->item_bounds[item];
  return (KithRect){ rect->left, rect->top, (double) rect->right - rect->left,
                     (double) rect->bottom - rect->top };
}

/**
 * kith_scene_get_item_box:
 *
 * Returns: the box round the points of @item, strokes left out
 */
KithRect
kith_scene_get_item_box (const KithScene *self,
                         const KithItem  *item)
{
  const KithPoint *points = kith_scene_get_points (self, item);
  guint n = item->shape == KITH_SHAPE_ROUND_RECT ? 2 : item->n_points;
  KithRect box = KITH_RECT_EMPTY;

  for (guint i = 0; i < n; i++)
    kith_rect_add_point (&box, &points[i]);

  return box;
}

/**
 * kith_scene_get_n_styles:
 *
 * Returns: how many looks the scene uses
 */
guint
kith_scene_get_n_styles (const KithScene *self)
{
  return self->styles->len;
}

/**
 * kith_scene_get_style:
 *
 * Returns: (transfer none): the look with that number
 */
const KithStyle *
kith_scene_get_style (const KithScene *self,
                      guint            style)
{
  g_return_val_if_fail (style < self->styles->len, NULL);

  return &g_array_index (self->styles, KithStyle, style);
}

/**
 * kith_scene_get_n_texts:
 *
 * Returns: how many lines of text the scene has
 */
guint
kith_scene_get_n_texts (const KithScene *self)
{
  return self->texts->len;
}

/**
 * kith_scene_get_text:
 *
 * Returns: (transfer none): the line of text with that number
 */
const KithText *
kith_scene_get_text (const KithScene *self,
                     guint            text)
{
  g_return_val_if_fail (text < self->texts->len, NULL);

  return &g_array_index (self->texts, KithText, text);
}

/**
 * kith_scene_get_picture:
 * @item: an item of %KITH_PART_PICTURE
 *
 * Returns: (transfer none) (nullable): what it shows, a JPEG file
 */
GBytes *
kith_scene_get_picture (const KithScene *self,
                        const KithItem  *item)
{
  if (self->pictures == NULL || item->text == KITH_NO_TEXT)
    return NULL;

  return g_hash_table_lookup (self->pictures, kith_scene_get_text (self, item->text)->text);
}

/**
 * kith_scene_get_n_subjects:
 *
 * Returns: how many things one can point at
 */
guint
kith_scene_get_n_subjects (const KithScene *self)
{
  return self->subjects->len;
}

/**
 * kith_scene_get_subject:
 *
 * Returns: (transfer none): the subject with that number
 */
const KithSubject *
kith_scene_get_subject (const KithScene *self,
                        guint            subject)
{
  g_return_val_if_fail (subject < self->subjects->len, NULL);

  return &g_array_index (self->subjects, KithSubject, subject);
}

/**
 * kith_scene_get_described:
 *
 * Like kith_scene_get_subject(), and makes sure that it has a name and a description. Only for the
 * thread to which the case belongs.
 *
 * Returns: (transfer none): the subject with that number
 */
const KithSubject *
kith_scene_get_described (KithScene *self,
                          guint      subject)
{
  KithSubject *entry;
  g_autofree char *sentence = NULL;

  g_return_val_if_fail (subject < self->subjects->len, NULL);

  entry = &g_array_index (self->subjects, KithSubject, subject);
  if (*entry->description != '\0' || self->describe == NULL)
    return entry;

  sentence = self->describe (entry, self->describe_data);
  entry->description = g_string_chunk_insert (self->strings, sentence);
  if (*entry->name == '\0')
    entry->name = entry->description;
  return entry;
}

/**
 * kith_scene_find_subject:
 * @id: of a record
 *
 * Returns: the number of its subject, or %KITH_NO_SUBJECT if it is not drawn
 */
guint
kith_scene_find_subject (const KithScene *self,
                         const char      *id)
{
  gpointer number = g_hash_table_lookup (self->subject_by_id, id);

  return number == NULL ? KITH_NO_SUBJECT : GPOINTER_TO_UINT (number) - 1;
}

/**
 * kith_scene_get_subject_items:
 * @n_items: (out): how many there are
 *
 * Returns: (transfer none) (array length=n_items): the numbers of its items, in order of painting
 */
const guint32 *
kith_scene_get_subject_items (const KithScene *self,
                              guint            subject,
                              guint           *n_items)
{
  *n_items = 0;
  g_return_val_if_fail (subject < self->subjects->len, NULL);

  *n_items = self->owned_first[subject + 1] - self->owned_first[subject];
  return &self->owned_items[self->owned_first[subject]];
}

/**
 * kith_scene_get_n_kinds:
 *
 * Returns: how many kinds of symbol, mark and line the scene uses
 */
guint
kith_scene_get_n_kinds (const KithScene *self)
{
  return self->kinds->len;
}

/**
 * kith_scene_get_kind:
 *
 * Returns: (transfer none): a key of the table of symbols, in order of first use
 */
const char *
kith_scene_get_kind (const KithScene *self,
                     guint            kind)
{
  g_return_val_if_fail (kind < self->kinds->len, NULL);

  return self->kinds->pdata[kind];
}

/**
 * kith_scene_collect_items_in:
 * @area: a rectangle on the sheet
 * @items: (element-type guint32): filled with the numbers of the items that touch it, ascending,
 *   which is the order of painting
 */
void
kith_scene_collect_items_in (const KithScene *self,
                             const KithRect  *area,
                             GArray          *items)
{
  KithFloatRect edges = kith_float_rect_from_rect (area);

  kith_box_tree_collect (&self->tree, &edges, items);
}
