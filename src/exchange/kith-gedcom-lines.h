/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "exchange/kith-gedcom-encoding.h"
#include "exchange/kith-gedcom-report.h"

G_BEGIN_DECLS

/* No family file comes near; it keeps every offset in 32 bits. */
#define KITH_GEDCOM_MAX_BYTES (256u << 20)

/**
 * KithGedcomNode:
 * @line: the line it begins at, from 1
 * @level: as written, which may skip levels
 * @parent: the number of the structure it belongs to
 * @next: the number of the next of the same parent, 0 if there is none
 * @child: the number of the first that belongs to it, 0 if there is none
 * @tag: the number of its tag
 * @xref: where its own name stands in the text, 0 if it has none
 * @value: where its value stands in the text, 0 if it has none
 *
 * One structure of the file, its continuation lines joined. Number 0 is the file itself; its
 * children are the records.
 */
typedef struct
{
  guint32 line;
  guint32 level;
  guint32 parent;
  guint32 next;
  guint32 child;
  guint32 tag : 31;
  guint32 is_pointer : 1;
  guint32 xref;
  guint32 value;
} KithGedcomNode;

/**
 * KithGedcomTree:
 *
 * A GEDCOM file as structures. All text lies in one piece of memory, which is the file itself.
 */
typedef struct _KithGedcomTree KithGedcomTree;

KithGedcomTree           *kith_gedcom_tree_new          (char                 *bytes,
                                                         gsize                 length,
                                                         KithGedcomReport     *report,
                                                         GError              **error);
KithGedcomTree           *kith_gedcom_tree_load         (GFile                *file,
                                                         KithGedcomReport     *report,
                                                         GCancellable         *cancellable,
                                                         GError              **error);
void                      kith_gedcom_tree_free         (KithGedcomTree       *self);

guint                     kith_gedcom_tree_count        (const KithGedcomTree *self);
guint                     kith_gedcom_tree_count_lines  (const KithGedcomTree *self);
const KithGedcomNode     *kith_gedcom_tree_get          (const KithGedcomTree *self,
                                                         guint                 number);
guint                     kith_gedcom_tree_number       (const KithGedcomTree *self,
                                                         const KithGedcomNode *node);
const KithGedcomNode     *kith_gedcom_tree_first        (const KithGedcomTree *self,
                                                         const KithGedcomNode *parent);
const KithGedcomNode     *kith_gedcom_tree_next         (const KithGedcomTree *self,
                                                         const KithGedcomNode *node);
const KithGedcomNode     *kith_gedcom_tree_find         (const KithGedcomTree *self,
                                                         const KithGedcomNode *parent,
                                                         const char           *tag);

const char               *kith_gedcom_tree_get_tag      (const KithGedcomTree *self,
                                                         const KithGedcomNode *node);
const char               *kith_gedcom_tree_get_xref     (const KithGedcomTree *self,
                                                         const KithGedcomNode *node);
const char               *kith_gedcom_tree_get_value    (const KithGedcomTree *self,
                                                         const KithGedcomNode *node);
gboolean                  kith_gedcom_tree_is           (const KithGedcomTree *self,
                                                         const KithGedcomNode *node,
                                                         const char           *tag);
guint                     kith_gedcom_tree_count_tags   (const KithGedcomTree *self);
const char               *kith_gedcom_tree_nth_tag      (const KithGedcomTree *self,
                                                         guint                 number);
gboolean                  kith_gedcom_tree_is_version_7 (const KithGedcomTree *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KithGedcomTree, kith_gedcom_tree_free)

G_END_DECLS
