/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Puts a scene together, item by item, and finishes it: items in order of painting, bounds, index. */

#include "config.h"

#include "scene/kith-scene-private.h"

struct _KithSceneBuilder
{
  KithScene  *scene;      /* owned; NULL once finished */
  GHashTable *kinds_seen; /* owned; borrowed static strings */
  guint       owner;
};

/**
 * kith_scene_builder_new:
 *
 * Returns: (transfer full): a builder of a scene without items
 */
KithSceneBuilder *
kith_scene_builder_new (void)
{
  KithSceneBuilder *self = g_new0 (KithSceneBuilder, 1);
  KithScene *scene = g_atomic_rc_box_new0 (KithScene);

  scene->bounds = KITH_RECT_EMPTY;
  scene->items = g_array_new (FALSE, FALSE, sizeof (KithItem));
  scene->points = g_array_new (FALSE, FALSE, sizeof (KithPoint));
  scene->styles = g_array_new (FALSE, FALSE, sizeof (KithStyle));
  scene->texts = g_array_new (FALSE, FALSE, sizeof (KithText));
  scene->subjects = g_array_new (FALSE, FALSE, sizeof (KithSubject));
  scene->kinds = g_ptr_array_new ();
  scene->subject_by_id = g_hash_table_new (g_str_hash, g_str_equal);
  scene->strings = g_string_chunk_new (4096);

  self->scene = scene;
  self->kinds_seen = g_hash_table_new (g_str_hash, g_str_equal);
  self->owner = KITH_NO_SUBJECT;
  return self;
}

/**
 * kith_scene_builder_free:
 *
 * Drops the builder, and the scene if it was not finished.
 */
void
kith_scene_builder_free (KithSceneBuilder *self)
{
  g_clear_pointer (&self->scene, kith_scene_unref);
  g_hash_table_unref (self->kinds_seen);
  g_free (self);
}

/**
 * kith_scene_builder_add_style:
 *
 * Returns: the number of @style in the scene; the same look always has the same number
 */
guint
kith_scene_builder_add_style (KithSceneBuilder *self,
                              const KithStyle  *style)
{
  GArray *styles = self->scene->styles;

  for (guint i = 0; i < styles->len; i++)
    if (kith_style_equal (&g_array_index (styles, KithStyle, i), style))
      return i;

  g_return_val_if_fail (styles->len < G_MAXUINT16, 0);
  g_array_append_vals (styles, style, 1);
  return styles->len - 1;
}

/**
 * kith_scene_builder_add_subject:
 * @id: of the record that is drawn; a later subject of the same record is not found by it
 * @anchor: where a handle, a tooltip or a line's end belongs
 *
 * Adds something one can point at, and makes it the owner of the items that follow.
 *
 * Returns: the number of the subject
 */
guint
kith_scene_builder_add_subject (KithSceneBuilder *self,
                                KithSubjectKind   kind,
                                const char       *id,
                                const KithPoint  *anchor)
{
  KithScene *scene = self->scene;
  KithSubject subject = { 0 };
  guint number = scene->subjects->len;

  g_return_val_if_fail (id != NULL, KITH_NO_SUBJECT);

  subject.kind = kind;
  subject.id = g_string_chunk_insert (scene->strings, id);
  subject.name = subject.description = "";
  subject.anchor = *anchor;
  subject.bounds = KITH_RECT_EMPTY;
  g_array_append_val (scene->subjects, subject);

  if (!g_hash_table_contains (scene->subject_by_id, id))
    g_hash_table_insert (scene->subject_by_id, (gpointer) subject.id,
                         GUINT_TO_POINTER (number + 1));

  self->owner = number;
  return number;
}

/**
 * kith_scene_builder_describe:
 * @subject: number of a subject
 * @name: (nullable): what it is called
 * @description: (nullable): a sentence about it
 */
void
kith_scene_builder_describe (KithSceneBuilder *self,
                             guint             subject,
                             const char       *name,
                             const char       *description)
{
  KithSubject *entry;

  g_return_if_fail (subject < self->scene->subjects->len);

  entry = &g_array_index (self->scene->subjects, KithSubject, subject);
  if (name != NULL)
    entry->name = g_string_chunk_insert (self->scene->strings, name);
  if (description != NULL)
    entry->description = g_string_chunk_insert (self->scene->strings, description);
}

/**
 * kith_scene_builder_set_describer:
 * @describe: makes the sentence about a subject that has none
 * @data: for @describe
 * @destroy: (nullable): frees @data with the scene, in whatever thread that happens
 *
 * Leaves the sentences about subjects to be made when somebody asks for them.
 */
void
kith_scene_builder_set_describer (KithSceneBuilder *self,
                                  KithDescribeFunc  describe,
                                  gpointer          data,
                                  GDestroyNotify    destroy)
{
  g_return_if_fail (self->scene->describe == NULL);

  self->scene->describe = describe;
  self->scene->describe_data = data;
  self->scene->describe_destroy = destroy;
}

/**
 * kith_scene_builder_set_owner:
 * @subject: number of a subject, or %KITH_NO_SUBJECT
 *
 * Says whom the items that follow belong to.
 */
void
kith_scene_builder_set_owner (KithSceneBuilder *self,
                              guint             subject)
{
  g_return_if_fail (subject == KITH_NO_SUBJECT || subject < self->scene->subjects->len);

  self->owner = subject;
}

/**
 * kith_scene_builder_note_kind:
 * @key: (transfer none): a key of the table of symbols, static
 *
 * Notes that a kind of symbol, mark or line is used, so that the legend explains it.
 */
void
kith_scene_builder_note_kind (KithSceneBuilder *self,
                              const char       *key)
{
  if (g_hash_table_add (self->kinds_seen, (gpointer) key))
    g_ptr_array_add (self->scene->kinds, (gpointer) key);
}

static void
add_item (KithSceneBuilder *self,
          KithShape         shape,
          KithPart          part,
          guint             style,
          const KithPoint  *points,
          guint             n_points,
          guint32           text)
{
  KithItem item = { 0 };

  g_return_if_fail (style < self->scene->styles->len);

  item.shape = shape;
  item.part = part;
  item.style = style;
  item.n_points = n_points;
  item.first_point = self->scene->points->len;
  item.owner = self->owner;
  item.text = text;
  g_array_append_vals (self->scene->points, points, n_points);
  g_array_append_val (self->scene->items, item);
}

/**
 * kith_scene_builder_add_box:
 * @shape: a shape that fills a box
 * @box: on the centre lines of its strokes
 */
void
kith_scene_builder_add_box (KithSceneBuilder *self,
                            KithShape         shape,
                            KithPart          part,
                            guint             style,
                            const KithRect   *box)
{
  KithPoint corners[] = { { box->x, box->y }, { box->x + box->width, box->y + box->height } };

  g_return_if_fail (shape <= KITH_SHAPE_TRIANGLE && shape != KITH_SHAPE_ROUND_RECT);

  add_item (self, shape, part, style, corners, 2, KITH_NO_TEXT);
}

/**
 * kith_scene_builder_add_round_rect:
 * @radius_mm: of the corners
 */
void
kith_scene_builder_add_round_rect (KithSceneBuilder *self,
                                   KithPart          part,
                                   guint             style,
                                   const KithRect   *box,
                                   double            radius_mm)
{
  double radius = MIN (radius_mm, MIN (box->width, box->height) / 2.0);
  KithPoint points[] = {
    { box->x, box->y },
    { box->x + box->width, box->y + box->height },
    { radius, radius },
  };

  add_item (self, KITH_SHAPE_ROUND_RECT, part, style, points, 3, KITH_NO_TEXT);
}

/**
 * kith_scene_builder_add_points:
 * @shape: a shape made of points
 * @points: (array length=n_points): its points, as the shape asks for them
 */
void
kith_scene_builder_add_points (KithSceneBuilder *self,
                               KithShape         shape,
                               KithPart          part,
                               guint             style,
                               const KithPoint  *points,
                               guint             n_points)
{
  g_return_if_fail (shape >= KITH_SHAPE_POLYLINE && shape < KITH_SHAPE_TEXT);
  g_return_if_fail (n_points >= 2);

  add_item (self, shape, part, style, points, n_points, KITH_NO_TEXT);
}

/**
 * kith_scene_builder_add_text:
 * @box: the box of the line as measured
 * @text: what is written; an empty line adds nothing
 */
void
kith_scene_builder_add_text (KithSceneBuilder *self,
                             KithPart          part,
                             guint             style,
                             const KithRect   *box,
                             const KithText   *text)
{
  KithScene *scene = self->scene;
  KithPoint corners[] = { { box->x, box->y }, { box->x + box->width, box->y + box->height } };
  KithText copy = *text;

  if (*text->text == '\0')
    return;

  copy.text = g_string_chunk_insert (scene->strings, text->text);
  g_array_append_val (scene->texts, copy);
  add_item (self, KITH_SHAPE_TEXT, part, style, corners, 2, scene->texts->len - 1);
}

static void
add_content (KithSceneBuilder *self,
             KithShape         shape,
             KithPart          part,
             guint             style,
             const KithRect   *box,
             const char       *name,
             GBytes           *content)
{
  KithScene *scene = self->scene;
  KithPoint corners[] = { { box->x, box->y }, { box->x + box->width, box->y + box->height } };
  KithText text = { g_string_chunk_insert_const (scene->strings, name) };

  if (scene->pictures == NULL)
    scene->pictures = g_hash_table_new_full (g_str_hash, g_str_equal, NULL,
                                             (GDestroyNotify) g_bytes_unref);
  g_hash_table_replace (scene->pictures, (gpointer) text.text, g_bytes_ref (content));
  g_array_append_val (scene->texts, text);
  add_item (self, shape, part, style, corners, 2, scene->texts->len - 1);
}

/**
 * kith_scene_builder_add_picture:
 * @shape: a shape that fills a box; the picture is cut to it
 * @style: its ink tells whether the picture is faint
 * @box: what the picture fills
 * @name: the name of its content
 * @content: a JPEG file
 *
 * Adds a picture. The scene keeps @content once for each @name.
 */
void
kith_scene_builder_add_picture (KithSceneBuilder *self,
                                KithShape         shape,
                                guint             style,
                                const KithRect   *box,
                                const char       *name,
                                GBytes           *content)
{
  g_return_if_fail (shape <= KITH_SHAPE_TRIANGLE && shape != KITH_SHAPE_ROUND_RECT);

  add_content (self, shape, KITH_PART_PICTURE, style, box, name, content);
}

/**
 * kith_scene_builder_add_paper:
 * @style: its ink tells whether the picture is faint
 * @box: what the picture fills
 * @name: the name of its content
 * @content: a JPEG file
 *
 * Adds a picture that lies behind everything else.
 */
void
kith_scene_builder_add_paper (KithSceneBuilder *self,
                              guint             style,
                              const KithRect   *box,
                              const char       *name,
                              GBytes           *content)
{
  add_content (self, KITH_SHAPE_RECT, KITH_PART_PAPER, style, box, name, content);
}

/* Marks consist of pieces that lie on each other, so their order stays as it was told. */
static gboolean
keeps_order (KithPart part)
{
  return part == KITH_PART_LINE_MARK || part == KITH_PART_TIE_MARK || part == KITH_PART_BADGE;
}

static guint
bucket_of (const KithScene *scene,
           const KithItem  *item)
{
  return item->part * scene->styles->len + (keeps_order (item->part) ? 0 : item->style);
}

/* By part, then by style, so that whoever paints changes the pen seldom; else as they were told.
 * Counted first, then put where they belong. */
static void
sort_items (KithScene *scene)
{
  guint n_buckets = KITH_N_PARTS * scene->styles->len, next = 0;
  g_autofree guint *first = g_new0 (guint, n_buckets + 1);
  GArray *sorted = g_array_sized_new (FALSE, FALSE, sizeof (KithItem), scene->items->len);

  for (guint i = 0; i < scene->items->len; i++)
    first[bucket_of (scene, &g_array_index (scene->items, KithItem, i))]++;
  for (guint i = 0; i < n_buckets; i++)
    {
      guint n = first[i];

      first[i] = next;
      next += n;
    }
  g_array_set_size (sorted, scene->items->len);
  for (guint i = 0; i < scene->items->len; i++)
    {
      const KithItem *item = &g_array_index (scene->items, KithItem, i);

      g_array_index (sorted, KithItem, first[bucket_of (scene, item)]++) = *item;
    }

  g_array_unref (scene->items);
  scene->items = sorted;
}

static void
measure_items (KithScene *scene)
{
  guint n = scene->items->len;

  scene->item_bounds = g_new (KithFloatRect, n + 1);
  for (guint i = 0; i < n; i++)
    {
      const KithItem *item = &g_array_index (scene->items, KithItem, i);
      const KithStyle *style = &g_array_index (scene->styles, KithStyle, item->style);
      KithRect box = kith_scene_get_item_box (scene, item);

      kith_rect_grow (&box, style->width_mm / 2.0 + style->halo_mm);
      scene->item_bounds[i] = kith_float_rect_from_rect (&box);
      kith_rect_add_rect (&scene->bounds, &box);
      if (item->owner != KITH_NO_SUBJECT)
        kith_rect_add_rect (&g_array_index (scene->subjects, KithSubject, item->owner).bounds,
                            &box);
    }
}

/* Which items belong to each subject: counted first, then filled in. */
static void
list_owned_items (KithScene *scene)
{
  guint n_subjects = scene->subjects->len;
  g_autofree guint32 *next = NULL;

  scene->owned_first = g_new0 (guint32, n_subjects + 1);
  scene->owned_items = g_new (guint32, scene->items->len + 1);
  for (guint i = 0; i < scene->items->len; i++)
    {
      guint32 owner = g_array_index (scene->items, KithItem, i).owner;

      if (owner != KITH_NO_SUBJECT)
        scene->owned_first[owner + 1]++;
    }
  for (guint i = 0; i < n_subjects; i++)
    scene->owned_first[i + 1] += scene->owned_first[i];

  next = g_memdup2 (scene->owned_first, (n_subjects + 1) * sizeof *next);
  for (guint i = 0; i < scene->items->len; i++)
    {
      guint32 owner = g_array_index (scene->items, KithItem, i).owner;

      if (owner != KITH_NO_SUBJECT)
        scene->owned_items[next[owner]++] = i;
    }
}

/**
 * kith_scene_builder_finish:
 *
 * Ends the building. The builder can only be freed after this.
 *
 * Returns: (transfer full): the scene, which never changes again
 */
KithScene *
kith_scene_builder_finish (KithSceneBuilder *self)
{
  KithScene *scene = g_steal_pointer (&self->scene);

  g_return_val_if_fail (scene != NULL, NULL);

  sort_items (scene);
  measure_items (scene);
  list_owned_items (scene);
  kith_box_tree_build (&scene->tree, scene->item_bounds, scene->items->len);
  return scene;
}
