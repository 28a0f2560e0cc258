/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Tables: columns wide enough for their longest word, rows that no page cuts, and a head that is
 * repeated where a page begins. */

#include "config.h"

#include "report/kith-flow.h"

#define MOST_OF_PAGE 0.8  /* a row that is higher is told line by line */
#define FIRST_TABLE_GROUP (G_MAXUINT / 2)
#define WRITE_ROW_MM 12.0 /* hands need that much */

typedef struct
{
  KithFlow        *flow;
  const KithTable *table;
  double           pad;
  double          *x;      /* owned; left edges, and the right edge of the last column */
  guint            group;
  guint            head;   /* slab */
  guint            tag;
} Table;

static double
least_width (const Table *self,
             guint        column)
{
  KithType bold = kith_flow_type (self->flow, self->flow->rules->body_pt, TRUE);
  KithType plain = kith_flow_type (self->flow, self->flow->rules->body_pt, FALSE);
  gboolean heads = column == 0 && (self->table->flags & KITH_TABLE_ROW_HEADS);
  KithTypesetter *typesetter = self->flow->typesetter;
  double width = kith_typesetter_get_word_mm (typesetter, &bold, self->table->heads[column]);

  for (guint i = 0; i < self->table->rows->len; i++)
    width = MAX (width, kith_typesetter_get_word_mm (typesetter, heads ? &bold : &plain,
                                                     ((char **) self->table->rows->pdata[i])[column]));
  return width + 2.0 * self->pad + 0.5;
}

/* Shares the width by weight, but gives no column less than its longest word needs. */
static gboolean
place_columns (Table *self)
{
  guint n = self->table->n_columns;
  g_autofree double *least = g_new0 (double, n);
  g_autofree gboolean *fixed = g_new0 (gboolean, n);
  double room = self->flow->width, weights = 0.0;
  gboolean again = TRUE;

  for (guint i = 0; i < n; i++)
    {
      least[i] = least_width (self, i);
      weights += self->table->weights[i];
    }
  while (again)
    {
      again = FALSE;
      for (guint i = 0; i < n; i++)
        if (!fixed[i] && room * self->table->weights[i] / weights < least[i] && weights > 0.0)
          {
            fixed[i] = again = TRUE;
            room -= least[i];
            weights -= self->table->weights[i];
          }
    }
  if (room < -1e-6)
    return FALSE;

  for (guint i = 0; i < n; i++)
    self->x[i + 1] = self->x[i] + (fixed[i] ? least[i]
                                   : room * self->table->weights[i] / weights);
  return self->x[n] <= self->flow->width + 0.1;
}

static guint
cell_tag (Table      *self,
          guint       row_tag,
          guint       column,
          gboolean    is_head_row,
          const char *text)
{
  gboolean row_head = column == 0 && (self->table->flags & KITH_TABLE_ROW_HEADS);
  guint tag = kith_flow_tag (self->flow, is_head_row || row_head ? "TH" : "TD", row_tag, text);

  if (is_head_row || row_head)
    g_array_index (self->flow->tags, KithTag, tag).scope = is_head_row ? "Column" : "Row";
  return tag;
}

static void
add_cell (Table             *self,
          guint              column,
          const KithTypeset *set,
          guint              tag)
{
  double x = self->x[column] + self->pad;
  double width = self->x[column + 1] - self->x[column] - 2.0 * self->pad;

  for (guint i = 0; i < kith_typeset_get_n_lines (set); i++)
    kith_flow_add_line (self->flow, set, i, x, self->pad + i * kith_typeset_get_line_mm (set), width, tag);
}

static void
add_rules (Table        *self,
           double        height,
           KithPieceKind below)
{
  KithFlow *flow = self->flow;

  if (self->table->flags & (KITH_TABLE_ROW_HEADS | KITH_TABLE_WRITE))
    for (guint i = 1; i < self->table->n_columns; i++)
      kith_flow_add_piece (flow, KITH_PIECE_RULE, self->x[i], 0.0, 0.0, height, KITH_NO_TAG);
  kith_flow_add_piece (flow, below, 0.0, height, flow->width,
                       below == KITH_PIECE_STRONG_RULE ? 0.5 : 0.0, KITH_NO_TAG);
}

/* A row longer than a page is told as facts, which a page may part, below what it begins with. */
static void
add_as_facts (Table *self,
              char **row)
{
  for (guint i = 0; i < self->table->n_columns; i++)
    {
      g_autofree char *lead = i == 0 ? kith_document_in_one_line (row[i]) : NULL;
      KithBlock *block;

      if (*row[i] == '\0')
        continue;
      block = kith_block_new (i == 0 ? KITH_BLOCK_LEAD : KITH_BLOCK_FACT, i == 0 ? lead : row[i]);
      block->label = i > 0 ? kith_document_in_one_line (self->table->heads[i]) : NULL;
      kith_flow_add_block (self->flow, block);
      kith_block_free (block);
    }
}

static double
set_row (Table              *self,
         char              **row,
         gboolean            is_head_row,
         const KithTypeset **sets)
{
  KithFlow *flow = self->flow;
  double height = 0.0;

  for (guint i = 0; i < self->table->n_columns; i++)
    {
      gboolean bold = is_head_row || (i == 0 && (self->table->flags & KITH_TABLE_ROW_HEADS));
      KithType type = kith_flow_type (flow, flow->rules->body_pt, bold);

      sets[i] = kith_flow_set (flow, &type, row[i], self->x[i + 1] - self->x[i] - 2.0 * self->pad);
      height = MAX (height, kith_typeset_get_n_lines (sets[i]) * kith_typeset_get_line_mm (sets[i]));
    }

  return height + 2.0 * self->pad;
}

static void
add_row (Table    *self,
         char    **row,
         gboolean  is_head_row)
{
  KithFlow *flow = self->flow;
  g_autofree const KithTypeset **sets = g_new0 (const KithTypeset *, self->table->n_columns);
  double height = set_row (self, row, is_head_row, sets);
  guint row_tag;
  KithSlab *slab;

  if (!is_head_row && height > MOST_OF_PAGE * flow->height)
    {
      add_as_facts (self, row);
      return;
    }
  if (!is_head_row && (self->table->flags & KITH_TABLE_WRITE))
    height = MAX (height, WRITE_ROW_MM);

  row_tag = kith_flow_tag (flow, "TR", self->tag, NULL);
  slab = kith_flow_begin_slab (flow, is_head_row ? flow->rules->gap_em * kith_flow_em (flow) : 0.0);
  slab->height = height;
  slab->keep = is_head_row;
  slab->group = self->group;
  slab->head = is_head_row ? KITH_NO_SLAB : self->head;
  if (is_head_row)
    kith_flow_add_piece (flow, KITH_PIECE_TINT, 0.0, 0.0, flow->width, height, KITH_NO_TAG);
  for (guint i = 0; i < self->table->n_columns; i++)
    add_cell (self, i, sets[i], cell_tag (self, row_tag, i, is_head_row, row[i]));
  add_rules (self, height, is_head_row ? KITH_PIECE_STRONG_RULE : KITH_PIECE_RULE);
}

/**
 * kith_flow_add_table:
 * @group: to which the whole table belongs
 *
 * Adds a table to the end of the strip; as facts where its words are too long for its columns.
 */
void
kith_flow_add_table (KithFlow        *self,
                     const KithBlock *block,
                     guint            group)
{
  g_autofree double *x = g_new0 (double, block->table->n_columns + 1);
  Table table = { self, block->table, 0.32 * kith_flow_em (self), x, group };

  /* A rota is read as a whole. */
  if (group == 0 && (block->table->flags & KITH_TABLE_ROW_HEADS))
    table.group = ++self->n_tables + FIRST_TABLE_GROUP;

  if (!place_columns (&table))
    {
      for (guint i = 0; i < block->table->rows->len; i++)
        add_as_facts (&table, block->table->rows->pdata[i]);
      return;
    }

  /* What leads to a table stays with its head. */
  if (self->slabs->len > 0 && self->last_kind == KITH_BLOCK_PARAGRAPH)
    g_array_index (self->slabs, KithSlab, self->slabs->len - 1).keep = TRUE;
  table.tag = kith_flow_tag (self, "Table", 0, NULL);
  table.head = self->slabs->len;
  add_row (&table, block->table->heads, TRUE);
  for (guint i = 0; i < block->table->rows->len; i++)
    add_row (&table, block->table->rows->pdata[i], FALSE);
}
