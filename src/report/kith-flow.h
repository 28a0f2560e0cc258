/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "base/kith-geometry.h"
#include "report/kith-document-private.h"
#include "report/kith-typesetter.h"

G_BEGIN_DECLS

#define KITH_NO_TAG G_MAXUINT
#define KITH_NO_SLAB G_MAXUINT

/**
 * KithPieceKind:
 * @KITH_PIECE_TEXT: one line of text
 * @KITH_PIECE_TINT: a pale ground; paper and a dotted outline where there is one ink
 * @KITH_PIECE_RULE: a fine line
 * @KITH_PIECE_STRONG_RULE: a line under what leads
 * @KITH_PIECE_WRITE: a line to write on
 * @KITH_PIECE_BOX: a box to tick
 * @KITH_PIECE_TICKED: a box with its tick
 * @KITH_PIECE_PICTURE: one of our pictures
 * @KITH_PIECE_SCENE: a drawing
 */
typedef enum
{
  KITH_PIECE_TEXT,
  KITH_PIECE_TINT,
  KITH_PIECE_RULE,
  KITH_PIECE_STRONG_RULE,
  KITH_PIECE_WRITE,
  KITH_PIECE_BOX,
  KITH_PIECE_TICKED,
  KITH_PIECE_PICTURE,
  KITH_PIECE_SCENE,
  KITH_N_PIECES,
} KithPieceKind;

/**
 * KithPiece:
 * @box: where it stands, from the left of the text area and the top of its slab
 * @set: (nullable): the text of which it is a line
 * @line: which line
 * @tag: what it is part of, or %KITH_NO_TAG for what only decorates
 */
typedef struct
{
  KithPieceKind      kind;
  KithRect           box;
  const KithTypeset *set;
  guint              line;
  guint              tag;
  KithScene         *scene;
  const char        *picture;
} KithPiece;

/**
 * KithTag:
 * @name: of the element, as PDF calls it
 * @parent: number of the element it stands in; %KITH_NO_TAG for the first
 * @alternative: (nullable): what a picture shows
 * @language: (nullable): where it differs from that of the document
 * @scope: (nullable): "Row" or "Column", for heads
 */
typedef struct
{
  const char *name;
  guint       parent;
  char       *alternative;
  const char *language;
  const char *scope;
} KithTag;

/**
 * KithSlab:
 * @gap: room above it, unless it begins a page
 * @keep: whether the next slab must be on the same page
 * @group: slabs of one group want one page; 0 for none
 * @new_page: whether it begins a page
 * @head: the slab that is repeated where a page begins with this one, or %KITH_NO_SLAB
 *
 * A piece of paper across the text area that the end of a page never cuts.
 */
typedef struct
{
  double   gap;
  double   height;
  gboolean keep;
  guint    group;
  gboolean new_page;
  guint    head;
  guint    first_piece;
  guint    n_pieces;
} KithSlab;

/**
 * KithFlow:
 * @width: of the text area
 * @height: of the text area, the most that a slab may have
 *
 * A document as one long strip of slabs, in millimetres.
 */
typedef struct
{
  const KithPrintRules *rules;
  const KithDocument   *document;
  KithTypesetter       *typesetter;
  double                width;
  double                height;
  gboolean              rtl;

  GPtrArray            *blocks;    /* owned; KithBlock */
  GPtrArray            *sets;      /* owned; KithTypeset */
  GArray               *slabs;     /* owned; KithSlab */
  GArray               *pieces;    /* owned; KithPiece */
  GArray               *tags;      /* owned; KithTag */
  guint                 at;        /* the block that is being added */
  guint                 list_tag;
  guint                 n_tables;
  KithBlockKind         last_kind;
} KithFlow;

KithFlow    *kith_flow_new            (const KithDocument   *document,
                                       const KithPrintRules *rules,
                                       KithTypesetter       *typesetter,
                                       double                width_mm,
                                       double                height_mm);
void         kith_flow_free           (KithFlow             *self);

/* For the files that lay blocks out. */
KithType     kith_flow_type           (const KithFlow       *self,
                                       double                size_pt,
                                       gboolean              bold);
KithTypeset *kith_flow_set            (KithFlow             *self,
                                       const KithType       *type,
                                       const char           *text,
                                       double                width);
guint        kith_flow_tag            (KithFlow             *self,
                                       const char           *name,
                                       guint                 parent,
                                       const char           *text);
KithSlab    *kith_flow_begin_slab     (KithFlow             *self,
                                       double                gap);
void         kith_flow_add_piece      (KithFlow             *self,
                                       KithPieceKind         kind,
                                       double                x,
                                       double                y,
                                       double                width,
                                       double                height,
                                       guint                 tag);
void         kith_flow_add_line       (KithFlow             *self,
                                       const KithTypeset    *set,
                                       guint                 line,
                                       double                x,
                                       double                y,
                                       double                width,
                                       guint                 tag);
double       kith_flow_em             (const KithFlow       *self);
void         kith_flow_add_block      (KithFlow             *self,
                                       const KithBlock      *block);
void         kith_flow_add_table      (KithFlow             *self,
                                       const KithBlock      *block,
                                       guint                 group);

G_END_DECLS
