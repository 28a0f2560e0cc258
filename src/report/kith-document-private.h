/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "report/kith-document.h"
#include "report/kith-print-format.h"

G_BEGIN_DECLS

/**
 * KithBlockKind:
 *
 * What a block of a document is. %KITH_BLOCK_LEAD is a paragraph in bold that opens a few lines of
 * facts; %KITH_BLOCK_KEY a fact in large type.
 */
typedef enum
{
  KITH_BLOCK_TITLE,
  KITH_BLOCK_HEADING,
  KITH_BLOCK_PARAGRAPH,
  KITH_BLOCK_LEAD,
  KITH_BLOCK_BULLET,
  KITH_BLOCK_NUMBER,
  KITH_BLOCK_FACT,
  KITH_BLOCK_KEY,
  KITH_BLOCK_CHECK,
  KITH_BLOCK_PICTURE,
  KITH_BLOCK_DRAWING,
  KITH_BLOCK_SIGNATURE,
  KITH_BLOCK_SPACE,
  KITH_BLOCK_WITHHELD,
  KITH_BLOCK_NOTE,
  KITH_BLOCK_TABLE,
  KITH_BLOCK_PAGE_BREAK,
  KITH_N_BLOCKS,
} KithBlockKind;

/**
 * KithTable:
 * @n_columns: how many columns
 * @heads: (array length=n_columns): their titles
 * @weights: (array length=n_columns): how wide they would like to be
 * @rows: (element-type GStrv): the cells of each row
 */
typedef struct
{
  guint           n_columns;
  char          **heads;
  double         *weights;
  GPtrArray      *rows;
  KithTableFlags  flags;
} KithTable;

/**
 * KithBlock:
 * @level: of a heading, from 1; the number of a numbered item
 * @text: what it says; the value of a fact
 * @other: (nullable): the same in the second language
 * @label: (nullable): of a fact, a signature, a space
 * @picture: (nullable): name of a picture
 * @scene: (nullable): a drawing
 * @group: blocks of one group want one page; 0 for none
 * @n_lines: room to write, in lines
 * @ticked: whether a box is ticked
 */
typedef struct
{
  KithBlockKind  kind;
  guint          level;
  char          *text;
  char          *other;
  char          *label;
  char          *picture;
  KithScene     *scene;
  KithTable     *table;
  guint          group;
  guint          n_lines;
  gboolean       ticked;
} KithBlock;

/**
 * KithFooterText:
 *
 * The footer as the document keeps it.
 */
typedef struct
{
  char *title;
  char *version;
  char *date;
  char *reader;
} KithFooterText;

KithBlock            *kith_block_new              (KithBlockKind        kind,
                                                   const char          *text);
void                  kith_block_free             (KithBlock           *self);

guint                 kith_document_get_n_blocks  (const KithDocument  *self);
const KithBlock      *kith_document_get_block     (const KithDocument  *self,
                                                   guint                block);
const KithFooterText *kith_document_get_footer    (const KithDocument  *self);
double                kith_document_get_width_mm  (const KithDocument  *self);
double                kith_document_get_height_mm (const KithDocument  *self);
gboolean              kith_document_is_landscape  (const KithDocument  *self);
const KithPhrases    *kith_document_get_phrases   (const KithDocument  *self);
const char           *kith_document_find_other    (const KithDocument  *self,
                                                   const char          *text);

GPtrArray            *kith_document_adapt         (const KithDocument  *self,
                                                   const KithPrintRules *rules);
char                 *kith_document_in_one_line   (const char          *cell);

G_END_DECLS
