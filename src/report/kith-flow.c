/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Blocks as a strip of slabs: the strip knows nothing of pages, and a page cuts it only between
 * slabs.
 *
 * All is laid out as if the page ran from left to right; where it does not, each piece is turned to
 * the other side as it is added. */

#include "config.h"

#include "report/kith-flow.h"

#include <math.h>
#include <string.h>

#include "report/kith-text-runs.h"

#define MM_PER_PT (25.4 / 72.0)
#define LARGEST_SCALE 1.8 /* letters of a drawing need not be larger than a heading */

static void
tag_clear (KithTag *tag)
{
  g_free (tag->alternative);
}

/**
 * kith_flow_em:
 *
 * Returns: the size of the text
 */
double
kith_flow_em (const KithFlow *self)
{
  return self->rules->body_pt * MM_PER_PT;
}

/**
 * kith_flow_type:
 *
 * Returns: type of that size for the language of the document
 */
KithType
kith_flow_type (const KithFlow *self,
                double          size_pt,
                gboolean        bold)
{
  return (KithType){
    .size_pt = size_pt,
    .line_em = size_pt > self->rules->body_pt ? MIN (self->rules->line_em, 1.4)
                                              : self->rules->line_em,
    .letter_em = self->rules->letter_em,
    .bold = bold,
    .rtl = self->rtl,
    .language = kith_document_get_language (self->document),
    .said_language = kith_document_get_said_language (self->document),
  };
}

/**
 * kith_flow_set:
 *
 * Returns: (transfer none): @text as lines, which live as long as the flow
 */
KithTypeset *
kith_flow_set (KithFlow       *self,
               const KithType *type,
               const char     *text,
               double          width)
{
  KithTypeset *set = kith_typesetter_set (self->typesetter, type, text, MAX (width, 1.0));

  g_ptr_array_add (self->sets, set);
  return set;
}

/* Whether a text is nothing but somebody's own words. */
static gboolean
is_said (const char *text)
{
  return text != NULL && g_str_has_prefix (text, KITH_ISOLATE) && g_str_has_suffix (text, KITH_ISOLATE_END)
         && strstr (text + strlen (KITH_ISOLATE), KITH_ISOLATE) == NULL;
}

/**
 * kith_flow_tag:
 * @text: (nullable): what the element says, to find its language
 *
 * Returns: the number of a new element
 */
guint
kith_flow_tag (KithFlow   *self,
               const char *name,
               guint       parent,
               const char *text)
{
  KithTag tag = { name, parent };
  const char *said = kith_document_get_said_language (self->document);

  if (is_said (text) && strcmp (said, kith_document_get_language (self->document)) != 0)
    tag.language = said;
  g_array_append_val (self->tags, tag);
  return self->tags->len - 1;
}

/**
 * kith_flow_begin_slab:
 * @gap: room above it, unless it begins a page
 *
 * Returns: (transfer none): a slab, to which pieces are added until the next begins; it may move
 *   when another begins
 */
KithSlab *
kith_flow_begin_slab (KithFlow *self,
                      double    gap)
{
  KithSlab slab = { .gap = gap, .head = KITH_NO_SLAB, .first_piece = self->pieces->len };

  g_array_append_val (self->slabs, slab);
  return &g_array_index (self->slabs, KithSlab, self->slabs->len - 1);
}

static KithPiece *
append_piece (KithFlow     *self,
              KithPieceKind kind,
              KithRect      box,
              guint         tag)
{
  KithPiece piece = { kind, box, .tag = tag };

  if (self->rtl)
    piece.box.x = self->width - box.x - box.width;
  g_array_append_val (self->pieces, piece);
  g_array_index (self->slabs, KithSlab, self->slabs->len - 1).n_pieces++;
  return &g_array_index (self->pieces, KithPiece, self->pieces->len - 1);
}

/**
 * kith_flow_add_piece:
 *
 * Adds something to the slab that was begun last.
 */
void
kith_flow_add_piece (KithFlow     *self,
                     KithPieceKind kind,
                     double        x,
                     double        y,
                     double        width,
                     double        height,
                     guint         tag)
{
  append_piece (self, kind, (KithRect){ x, y, width, height }, tag);
}

/**
 * kith_flow_add_line:
 * @width: of the column in which it stands at the beginning
 *
 * Adds a line of text to the slab that was begun last.
 */
void
kith_flow_add_line (KithFlow          *self,
                    const KithTypeset *set,
                    guint              line,
                    double             x,
                    double             y,
                    double             width,
                    guint              tag)
{
  KithRect box = { x, y, kith_typeset_get_width_mm (set, line), kith_typeset_get_line_mm (set) };
  KithPiece *piece = append_piece (self, KITH_PIECE_TEXT, box, tag);

  piece->set = set;
  piece->line = line;
}

/* Puts a piece before the others of a slab, which need not be the last one. */
static void
insert_piece (KithFlow        *self,
              KithSlab        *slab,
              const KithPiece *piece)
{
  KithPiece turned = *piece;
  guint number = (guint) (slab - (KithSlab *) self->slabs->data);

  if (self->rtl)
    turned.box.x = self->width - piece->box.x - piece->box.width;
  g_array_insert_val (self->pieces, slab->first_piece, turned);
  slab->n_pieces++;
  for (guint i = number + 1; i < self->slabs->len; i++)
    g_array_index (self->slabs, KithSlab, i).first_piece++;
}

static double
gap_of (const KithFlow *self)
{
  return self->rules->gap_em * kith_flow_em (self);
}

/* Words stand right of the pictures, also where there is none. */
static double
indent_of (const KithFlow *self)
{
  return self->rules->picture_mm;
}

/* One slab a line. Neither the first nor the last line of a paragraph stands alone on a page. */
static void
add_lines (KithFlow          *self,
           const KithTypeset *set,
           double             x,
           double             gap,
           guint              group,
           gboolean           keep_all,
           guint              tag)
{
  guint n = kith_typeset_get_n_lines (set);

  for (guint i = 0; i < n; i++)
    {
      KithSlab *slab = kith_flow_begin_slab (self, i == 0 ? gap : 0.0);

      slab->height = kith_typeset_get_line_mm (set);
      slab->group = group;
      slab->keep = keep_all || (i + 1 < n && (i == 0 || i + 2 == n || n <= 3));
      kith_flow_add_line (self, set, i, x, 0.0, self->width - x, tag);
    }
}

/* Two languages side by side, line by line. */
static void
add_pair (KithFlow        *self,
          const KithBlock *block,
          const char      *element,
          const KithType  *type,
          double           x,
          double           gap,
          gboolean         keep_all)
{
  double apart = 1.5 * kith_flow_em (self);
  double width = (self->width - x - apart) / 2.0;
  KithType other = *type;
  const KithTypeset *sets[2];
  guint tags[2], n;

  other.language = kith_document_get_second_language (self->document);
  sets[0] = kith_flow_set (self, type, block->text, width);
  sets[1] = kith_flow_set (self, &other, block->other, width);
  tags[0] = kith_flow_tag (self, element, 0, block->text);
  tags[1] = kith_flow_tag (self, element, 0, NULL);
  g_array_index (self->tags, KithTag, tags[1]).language = other.language;
  n = MAX (kith_typeset_get_n_lines (sets[0]), kith_typeset_get_n_lines (sets[1]));

  /* One slab for both, or a page might part a language from the other. */
  kith_flow_begin_slab (self, gap);
  for (guint s = 0; s < 2; s++)
    for (guint i = 0; i < kith_typeset_get_n_lines (sets[s]); i++)
      kith_flow_add_line (self, sets[s], i, x + s * (width + apart),
                          i * kith_typeset_get_line_mm (sets[s]), width, tags[s]);
  g_array_index (self->slabs, KithSlab, self->slabs->len - 1).height
    = n * kith_typeset_get_line_mm (sets[0]);
  g_array_index (self->slabs, KithSlab, self->slabs->len - 1).keep = keep_all;
  g_array_index (self->slabs, KithSlab, self->slabs->len - 1).group = block->group;
}

static void
add_text (KithFlow        *self,
          const KithBlock *block,
          const char      *element,
          double           size_pt,
          gboolean         bold,
          double           x,
          double           gap,
          gboolean         keep_all)
{
  KithType type = kith_flow_type (self, size_pt, bold);
  const KithTypeset *set;

  if (block->other != NULL)
    {
      add_pair (self, block, element, &type, x, gap, keep_all);
      return;
    }

  set = kith_flow_set (self, &type, block->text, self->width - x);
  add_lines (self, set, x, gap, block->group, keep_all, kith_flow_tag (self, element, 0, block->text));
}

static void
add_title (KithFlow        *self,
           const KithBlock *block)
{
  KithSlab *slab;

  add_text (self, block, "H1", self->rules->title_pt, TRUE, 0.0, 0.0, TRUE);
  slab = kith_flow_begin_slab (self, 0.0);
  slab->height = 0.5 * kith_flow_em (self);
  slab->keep = TRUE;
  slab->group = block->group;
  kith_flow_add_piece (self, KITH_PIECE_STRONG_RULE, 0.0, 0.25 * kith_flow_em (self), self->width, 0.8,
                       KITH_NO_TAG);
}

static void
add_heading (KithFlow        *self,
             const KithBlock *block)
{
  static const char *const elements[] = { "H2", "H3", "H4" };
  static const double above[] = { 1.5, 1.2, 0.9 };
  guint level = CLAMP (block->level, 1, KITH_PRINT_N_HEADINGS) - 1;

  add_text (self, block, elements[level], self->rules->heading_pt[level], TRUE, 0.0,
            above[level] * kith_flow_em (self), TRUE);
}

static void
add_paragraph (KithFlow        *self,
               const KithBlock *block)
{
  add_text (self, block, "P", self->rules->body_pt, FALSE, indent_of (self), gap_of (self), FALSE);
}

static void
add_lead (KithFlow        *self,
          const KithBlock *block)
{
  gboolean first = self->last_kind == KITH_BLOCK_HEADING || self->slabs->len == 0;
  double gap = (first ? 0.6 : 2.2) * gap_of (self);
  guint slab = self->slabs->len;

  add_text (self, block, "P", self->rules->body_pt, TRUE, indent_of (self), gap, TRUE);
  if (first)
    return;
  /* A rule between one group of facts and the next, which goes where a page begins with it. */
  {
    KithPiece rule = { KITH_PIECE_RULE, .tag = KITH_NO_TAG };
    KithSlab *above = &g_array_index (self->slabs, KithSlab, slab);

    rule.box = (KithRect){ indent_of (self), -0.6 * gap_of (self), self->width - indent_of (self), 0.0 };
    insert_piece (self, above, &rule);
  }
}

/* Lines that stay together in front of something that sets them apart from the rest of the words. */
static void
add_set_apart (KithFlow        *self,
               const KithBlock *block,
               KithPieceKind    ground)
{
  KithType type = kith_flow_type (self, self->rules->body_pt, FALSE);
  double em = kith_flow_em (self);
  double x = indent_of (self);
  double inset = 0.8 * em;
  double pad = ground == KITH_PIECE_TINT ? 0.35 * em : 0.0;
  double width = self->width - x - 2.0 * inset;
  g_autofree char *both = block->other != NULL ? g_strconcat (block->text, "\n", block->other, NULL)
                                               : g_strdup (block->text);
  const KithTypeset *set = kith_flow_set (self, &type, both, width);
  double line_mm = kith_typeset_get_line_mm (set);
  KithSlab *slab = kith_flow_begin_slab (self, gap_of (self));
  guint tag = kith_flow_tag (self, "P", 0, block->text);
  double height = kith_typeset_get_n_lines (set) * line_mm + 2.0 * pad;

  slab->height = height;
  slab->group = block->group;
  kith_flow_add_piece (self, ground, x, 0.0, ground == KITH_PIECE_TINT ? self->width - x : 0.8, height,
                       KITH_NO_TAG);
  for (guint i = 0; i < kith_typeset_get_n_lines (set); i++)
    kith_flow_add_line (self, set, i, x + inset, pad + i * line_mm, width, tag);
}

static void
add_note (KithFlow        *self,
          const KithBlock *block)
{
  add_set_apart (self, block, KITH_PIECE_STRONG_RULE);
}

/* A list goes on while items of its kind follow each other. */
static guint
list_item (KithFlow        *self,
           const KithBlock *block)
{
  if (self->list_tag == KITH_NO_TAG || self->last_kind != block->kind)
    self->list_tag = kith_flow_tag (self, "L", 0, NULL);
  return kith_flow_tag (self, "LI", self->list_tag, NULL);
}

/* The bullet, number or box before an item, in the slab of its first line. */
static void
add_mark (KithFlow        *self,
          const KithBlock *block,
          guint            first,
          double           hang,
          guint            tag)
{
  const KithPhrases *phrases = kith_document_get_phrases (self->document);
  KithType type = kith_flow_type (self, self->rules->body_pt, FALSE);
  KithSlab *slab = &g_array_index (self->slabs, KithSlab, first);
  KithPiece mark = { KITH_PIECE_TEXT, .tag = tag };
  g_autofree char *number = g_strdup_printf ("%u.", block->level);
  double em = kith_flow_em (self);
  double x = indent_of (self);

  if (block->kind == KITH_BLOCK_CHECK)
    {
      mark.kind = block->ticked ? KITH_PIECE_TICKED : KITH_PIECE_BOX;
      mark.box = (KithRect){ x + 0.1 * em, 0.5 * slab->height - 0.45 * em, 0.9 * em, 0.9 * em };
      g_array_index (self->tags, KithTag, tag).alternative
        = g_strdup (kith_phrases_look_up (phrases, block->ticked ? "box-ticked" : "box-empty"));
    }
  else
    {
      mark.set = kith_flow_set (self, &type, block->kind == KITH_BLOCK_NUMBER ? number : "•", hang);
      mark.box = (KithRect){ x + 0.2 * em, 0.0, kith_typeset_get_width_mm (mark.set, 0), slab->height };
    }
  insert_piece (self, slab, &mark);
}

static void
add_item (KithFlow        *self,
          const KithBlock *block,
          double           hang_em)
{
  KithType type = kith_flow_type (self, self->rules->body_pt, FALSE);
  g_autofree char *both = block->other != NULL ? g_strconcat (block->text, "\n", block->other, NULL)
                                               : g_strdup (block->text);
  double hang = hang_em * kith_flow_em (self);
  double x = indent_of (self);
  guint item = list_item (self, block);
  guint label = kith_flow_tag (self, "Lbl", item, NULL);
  guint body = kith_flow_tag (self, "LBody", item, block->text);
  const KithTypeset *set = kith_flow_set (self, &type, both, self->width - x - hang);
  guint first = self->slabs->len;

  add_lines (self, set, x + hang, 0.6 * gap_of (self), block->group, block->other != NULL, body);
  if (block->other != NULL)
    g_array_index (self->slabs, KithSlab, self->slabs->len - 1).keep = FALSE;
  add_mark (self, block, first, hang, label);
}

static void
add_bullet (KithFlow        *self,
            const KithBlock *block)
{
  add_item (self, block, 1.2);
}

static void
add_number (KithFlow        *self,
            const KithBlock *block)
{
  add_item (self, block, 1.9);
}

static void
add_check (KithFlow        *self,
           const KithBlock *block)
{
  add_item (self, block, 1.8);
}

/* The label in bold, its value after it; under it where the label is long or there is little room. */
static void
add_labelled (KithFlow        *self,
              const KithBlock *block,
              double           value_pt,
              gboolean         value_bold)
{
  KithType bold = kith_flow_type (self, self->rules->body_pt, TRUE);
  KithType plain = kith_flow_type (self, value_pt, value_bold);
  g_autofree char *label = g_strconcat (block->label, ":", NULL);
  g_autofree char *value = block->other != NULL ? g_strconcat (block->text, " / ", block->other, NULL)
                                                : g_strdup (block->text);
  double em = kith_flow_em (self);
  double x = indent_of (self);
  double column = 0.34 * (self->width - x);
  const KithTypeset *label_set = kith_flow_set (self, &bold, label, self->width - x);
  guint label_tag = kith_flow_tag (self, "P", 0, block->label);
  double gap = 0.7 * gap_of (self);

  if (kith_typeset_get_width_mm (label_set, 0) <= column
      && kith_typeset_get_n_lines (label_set) == 1)
    {
      double left = x + column + 0.6 * em;
      const KithTypeset *set = kith_flow_set (self, &plain, value, self->width - left);
      guint first = self->slabs->len;
      KithPiece piece = { KITH_PIECE_TEXT, .set = label_set, .tag = label_tag };
      KithSlab *slab;

      add_lines (self, set, left, gap, block->group, FALSE, kith_flow_tag (self, "P", 0, block->text));
      slab = &g_array_index (self->slabs, KithSlab, first);
      piece.box = (KithRect){ x, 0.0, kith_typeset_get_width_mm (label_set, 0),
                              kith_typeset_get_line_mm (label_set) };
      piece.box.y = MAX (0.0, slab->height - piece.box.height) * 0.75;
      insert_piece (self, slab, &piece);
      return;
    }

  add_lines (self, label_set, x, gap, block->group, TRUE, label_tag);
  add_lines (self, kith_flow_set (self, &plain, value, self->width - x), x, 0.0, block->group, FALSE,
             kith_flow_tag (self, "P", 0, block->text));
}

static void
add_fact (KithFlow        *self,
          const KithBlock *block)
{
  add_labelled (self, block, self->rules->body_pt, FALSE);
}

static void
add_key (KithFlow        *self,
         const KithBlock *block)
{
  add_labelled (self, block, self->rules->key_pt, TRUE);
}

/* A picture stands left of its words; both stay on one page. */
static void
add_picture (KithFlow        *self,
             const KithBlock *block)
{
  KithType type = kith_flow_type (self, self->rules->body_pt, FALSE);
  double column = indent_of (self);
  double side = column - 0.5 * kith_flow_em (self);
  g_autofree char *both = block->other != NULL ? g_strconcat (block->text, "\n", block->other, NULL)
                                               : g_strdup (block->text);
  const KithTypeset *set = kith_flow_set (self, &type, both, self->width - column);
  double height = kith_typeset_get_n_lines (set) * kith_typeset_get_line_mm (set);
  KithSlab *slab = kith_flow_begin_slab (self, 1.2 * gap_of (self));
  double top = MAX (0.0, (side - height) / 2.0);
  guint tag;

  slab->height = MAX (side, height);
  slab->group = block->group;
  slab->keep = FALSE;
  append_piece (self, KITH_PIECE_PICTURE, (KithRect){ 0.0, 0.0, side, side }, KITH_NO_TAG)->picture
    = block->picture;
  tag = kith_flow_tag (self, "P", 0, block->text);
  for (guint i = 0; i < kith_typeset_get_n_lines (set); i++)
    kith_flow_add_line (self, set, i, column, top + i * kith_typeset_get_line_mm (set),
                        self->width - column, tag);
}

/* How far the page is full where this block begins, if it is the first page or one that was asked
   for; elsewhere nobody knows yet. */
static double
height_before (const KithFlow *self)
{
  double height = 0.0;

  for (guint i = self->slabs->len; i-- > 0;)
    {
      const KithSlab *slab = &g_array_index (self->slabs, KithSlab, i);

      height += slab->height + slab->gap;
      if (slab->new_page)
        break;
    }

  return height;
}

static double
scale_of (const KithFlow *self,
          KithScene      *scene,
          double          room)
{
  const KithRect *bounds = kith_scene_get_bounds (scene);
  double scale = MIN (self->width / MAX (bounds->width, 1.0), room / MAX (bounds->height, 1.0));

  return MIN (scale, LARGEST_SCALE);
}

/* A small drawing under a heading right after this one is its key, and belongs on the same page. */
static double
height_of_key (const KithFlow *self)
{
  const KithBlock *key = self->at + 2 < self->blocks->len ? self->blocks->pdata[self->at + 2] : NULL;
  double height;

  if (key == NULL || key->kind != KITH_BLOCK_DRAWING
      || ((const KithBlock *) self->blocks->pdata[self->at + 1])->kind != KITH_BLOCK_HEADING)
    return 0.0;

  height = kith_scene_get_bounds (key->scene)->height * scale_of (self, key->scene, self->height)
           + 6.0 * kith_flow_em (self);
  return height < 0.4 * self->height ? height : 0.0;
}

/* As large as the page allows with what stands above it and with its key. */
static void
add_drawing (KithFlow        *self,
             const KithBlock *block)
{
  const KithRect *bounds = kith_scene_get_bounds (block->scene);
  double before = height_before (self) + 2.0 * kith_flow_em (self);
  double room = self->height - (before < 0.35 * self->height ? before : 3.5 * kith_flow_em (self))
                - height_of_key (self);
  double scale, width, height;
  KithSlab *slab;
  guint tag;

  if (kith_rect_is_empty (bounds))
    return;

  scale = scale_of (self, block->scene, room);
  width = bounds->width * scale;
  height = bounds->height * scale;
  tag = kith_flow_tag (self, "Figure", 0, NULL);
  g_array_index (self->tags, KithTag, tag).alternative = kith_text_dup_plain (block->text);
  slab = kith_flow_begin_slab (self, gap_of (self));
  slab->height = height;
  slab->group = block->group;
  append_piece (self, KITH_PIECE_SCENE, (KithRect){ (self->width - width) / 2.0, 0.0, width, height },
                tag)->scene = block->scene;
}

/* Who signs stands under the line, the date beside it. */
static void
add_signature (KithFlow        *self,
               const KithBlock *block)
{
  KithType type = kith_flow_type (self, self->rules->body_pt, FALSE);
  double em = kith_flow_em (self);
  double date_width = 0.3 * self->width;
  double name_width = self->width - date_width - 2.0 * em;
  const KithTypeset *name = kith_flow_set (self, &type, block->label, name_width);
  const KithTypeset *date = kith_flow_set (self, &type, block->text, date_width);
  double line_mm = kith_typeset_get_line_mm (name);
  double top = 2.6 * em;
  KithSlab *slab = kith_flow_begin_slab (self, gap_of (self));
  guint tag;

  slab->height = top + 0.2 * em
                 + MAX (kith_typeset_get_n_lines (name), kith_typeset_get_n_lines (date)) * line_mm;
  slab->group = block->group;
  kith_flow_add_piece (self, KITH_PIECE_WRITE, 0.0, top, name_width, 0.0, KITH_NO_TAG);
  kith_flow_add_piece (self, KITH_PIECE_WRITE, name_width + 2.0 * em, top, date_width, 0.0, KITH_NO_TAG);
  tag = kith_flow_tag (self, "P", 0, block->label);
  for (guint i = 0; i < kith_typeset_get_n_lines (name); i++)
    kith_flow_add_line (self, name, i, 0.0, top + 0.2 * em + i * line_mm, name_width, tag);
  tag = kith_flow_tag (self, "P", 0, NULL);
  for (guint i = 0; i < kith_typeset_get_n_lines (date); i++)
    kith_flow_add_line (self, date, i, name_width + 2.0 * em, top + 0.2 * em + i * line_mm, date_width,
                        tag);
}

static void
add_space (KithFlow        *self,
           const KithBlock *block)
{
  double em = kith_flow_em (self);
  double step = MAX (9.0, 2.0 * em); /* hands need 9 mm */

  if (*block->text != '\0')
    add_text (self, block, "P", self->rules->body_pt, FALSE, 0.0, gap_of (self), TRUE);
  for (guint i = 0; i < block->n_lines; i++)
    {
      KithSlab *slab = kith_flow_begin_slab (self, 0.0);

      slab->height = step;
      slab->group = block->group;
      slab->keep = i == 0 && block->n_lines > 1;
      kith_flow_add_piece (self, KITH_PIECE_WRITE, 0.0, step - 0.5, self->width, 0.0, KITH_NO_TAG);
    }
}

static void
add_withheld (KithFlow        *self,
              const KithBlock *block)
{
  add_set_apart (self, block, KITH_PIECE_TINT);
}

static void
add_table (KithFlow        *self,
           const KithBlock *block)
{
  kith_flow_add_table (self, block, block->group);
}

/**
 * kith_flow_add_block:
 *
 * Adds a block to the end of the strip.
 */
void
kith_flow_add_block (KithFlow        *self,
                     const KithBlock *block)
{
  static void (*const adders[KITH_N_BLOCKS]) (KithFlow *, const KithBlock *) = {
    [KITH_BLOCK_TITLE] = add_title,         [KITH_BLOCK_HEADING] = add_heading,
    [KITH_BLOCK_PARAGRAPH] = add_paragraph, [KITH_BLOCK_LEAD] = add_lead,
    [KITH_BLOCK_BULLET] = add_bullet,       [KITH_BLOCK_NUMBER] = add_number,
    [KITH_BLOCK_FACT] = add_fact,           [KITH_BLOCK_KEY] = add_key,
    [KITH_BLOCK_CHECK] = add_check,         [KITH_BLOCK_PICTURE] = add_picture,
    [KITH_BLOCK_DRAWING] = add_drawing,     [KITH_BLOCK_SIGNATURE] = add_signature,
    [KITH_BLOCK_SPACE] = add_space,         [KITH_BLOCK_WITHHELD] = add_withheld,
    [KITH_BLOCK_NOTE] = add_note,           [KITH_BLOCK_TABLE] = add_table,
  };
  guint first = self->slabs->len;

  if (adders[block->kind] != NULL)
    adders[block->kind] (self, block);
  if (self->last_kind == KITH_BLOCK_PAGE_BREAK && self->slabs->len > first)
    g_array_index (self->slabs, KithSlab, first).new_page = TRUE;
  if (self->slabs->len > first || block->kind == KITH_BLOCK_PAGE_BREAK)
    self->last_kind = block->kind;
}

/**
 * kith_flow_new:
 * @document: to be laid out; must outlive the flow
 * @typesetter: who breaks the lines
 * @width_mm: of the text area
 * @height_mm: of the text area
 *
 * Returns: (transfer full): the strip
 */
KithFlow *
kith_flow_new (const KithDocument   *document,
               const KithPrintRules *rules,
               KithTypesetter       *typesetter,
               double                width_mm,
               double                height_mm)
{
  KithFlow *self = g_new0 (KithFlow, 1);

  self->rules = rules;
  self->document = document;
  self->typesetter = typesetter;
  self->width = width_mm;
  self->height = height_mm;
  self->rtl = kith_document_is_rtl (document);
  self->blocks = kith_document_adapt (document, rules);
  self->sets = g_ptr_array_new_with_free_func ((GDestroyNotify) kith_typeset_free);
  self->slabs = g_array_new (FALSE, TRUE, sizeof (KithSlab));
  self->pieces = g_array_new (FALSE, TRUE, sizeof (KithPiece));
  self->tags = g_array_new (FALSE, TRUE, sizeof (KithTag));
  g_array_set_clear_func (self->tags, (GDestroyNotify) tag_clear);
  self->list_tag = KITH_NO_TAG;
  self->last_kind = KITH_N_BLOCKS;
  kith_flow_tag (self, "Document", KITH_NO_TAG, NULL);
  for (self->at = 0; self->at < self->blocks->len; self->at++)
    kith_flow_add_block (self, self->blocks->pdata[self->at]);
  return self;
}

/**
 * kith_flow_free:
 *
 * Frees the strip with all that is set in it.
 */
void
kith_flow_free (KithFlow *self)
{
  g_array_unref (self->slabs);
  g_array_unref (self->pieces);
  g_array_unref (self->tags);
  g_ptr_array_unref (self->sets);
  g_ptr_array_unref (self->blocks);
  g_free (self);
}
