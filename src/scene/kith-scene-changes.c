/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Where two scenes look different.
 *
 * Both are read in order of painting. What stands in both, in the same order, is painted the same
 * wherever nothing else lies; all the rest counts as changed. A step changes a few items among
 * thousands, so after each difference the next common item is looked for a little way ahead; where
 * none is found too much counts as changed, never too little. */

#include "config.h"

#include "scene/kith-scene-changes.h"

#include <string.h>

#include "scene/kith-scene-private.h"

#define AHEAD 48 /* items */

static guint64
mix (guint64     hash,
     const void *bytes,
     gsize       n)
{
  const guchar *byte = bytes;

  for (; n >= 8; n -= 8, byte += 8)
    {
      guint64 word;

      memcpy (&word, byte, 8);
      hash = (hash ^ word) * G_GUINT64_CONSTANT (0x9E3779B97F4A7C15);
      hash ^= hash >> 29;
    }
  for (; n > 0; n--, byte++)
    hash = (hash ^ *byte) * G_GUINT64_CONSTANT (0x100000001B3);

  return hash;
}

/* Of all that is seen of an item; whose it is does not show. */
static guint64
hash_item (const KithScene *self,
           const KithItem  *item)
{
  const KithText *text = item->text != KITH_NO_TEXT ? kith_scene_get_text (self, item->text) : NULL;
  guint64 hash = (guint64) item->shape << 8 | item->part;

  hash = mix (hash, kith_scene_get_points (self, item), item->n_points * sizeof (KithPoint));
  if (text != NULL)
    hash = mix (hash, text->text, strlen (text->text));

  return hash;
}

static guint64 *
hash_items (const KithScene *self)
{
  guint64 *hashes = g_new (guint64, self->items->len + 1);

  for (guint i = 0; i < self->items->len; i++)
    hashes[i] = hash_item (self, &g_array_index (self->items, KithItem, i));

  return hashes;
}

static gboolean
same_text (const KithText *a,
           const KithText *b)
{
  return a->cap_mm == b->cap_mm && a->weight == b->weight && a->align == b->align
         && strcmp (a->text, b->text) == 0;
}

static gboolean
same_item (const KithScene *before,
           const KithItem  *a,
           const KithScene *after,
           const KithItem  *b)
{
  return a->shape == b->shape && a->part == b->part && a->n_points == b->n_points
         && (a->text == KITH_NO_TEXT) == (b->text == KITH_NO_TEXT)
         && kith_style_equal (kith_scene_get_style (before, a->style),
                              kith_scene_get_style (after, b->style))
         && memcmp (kith_scene_get_points (before, a), kith_scene_get_points (after, b),
                    a->n_points * sizeof (KithPoint)) == 0
         && (a->text == KITH_NO_TEXT || same_text (kith_scene_get_text (before, a->text),
                                                   kith_scene_get_text (after, b->text)));
}

static void
add_items (const KithScene *self,
           guint            first,
           guint            n,
           GArray          *areas)
{
  for (guint i = first; i < first + n; i++)
    {
      KithRect area = kith_scene_get_item_bounds (self, i);

      g_array_append_val (areas, area);
    }
}

/* How far ahead the first of @hashes that is @hash lies, or @n. */
static guint
look_ahead (const guint64 *hashes,
            guint          n,
            guint64        hash)
{
  guint i = 0;

  while (i < n && hashes[i] != hash)
    i++;

  return i;
}

/**
 * kith_scene_collect_changes:
 * @before: what is painted
 * @after: what is to be seen
 * @areas: (element-type KithRect): filled with areas of the sheet outside of which both are painted
 *   the same, strokes and halos included
 */
void
kith_scene_collect_changes (const KithScene *before,
                            const KithScene *after,
                            GArray          *areas)
{
  g_autofree guint64 *old = hash_items (before);
  g_autofree guint64 *new = hash_items (after);
  const KithItem *old_items = kith_scene_get_items (before);
  const KithItem *new_items = kith_scene_get_items (after);
  guint n_old = before->items->len, n_new = after->items->len;
  guint i = 0, j = 0;

  while (i < n_old && j < n_new)
    {
      guint gone, come;

      if (old[i] == new[j] && same_item (before, &old_items[i], after, &new_items[j]))
        {
          i++;
          j++;
          continue;
        }

      gone = look_ahead (&old[i], MIN (AHEAD, n_old - i), new[j]);
      come = look_ahead (&new[j], MIN (AHEAD, n_new - j), old[i]);
      /* Neither is found, or the look of the same shape has changed: one for the other. */
      if (gone == come || gone == 0 || come == 0)
        gone = come = 1;
      else if (gone < come)
        come = 0;
      else
        gone = 0;
      add_items (before, i, gone, areas);
      add_items (after, j, come, areas);
      i += gone;
      j += come;
    }
  add_items (before, i, n_old - i, areas);
  add_items (after, j, n_new - j, areas);
}
