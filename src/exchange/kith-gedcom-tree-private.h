/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "exchange/kith-gedcom-lines.h"

G_BEGIN_DECLS

struct _KithGedcomTree
{
  char *text;              /* owned; every value ends with a zero */
  GArray *nodes;           /* of KithGedcomNode; number 0 is the file */
  GPtrArray *tags;         /* of strings in words */
  GHashTable *tag_numbers; /* string to number + 1 */
  GStringChunk *words;     /* owned */
  guint lines;
  gboolean is_version_7;
};

KithGedcomTree *kith_gedcom_tree_new_for_text (char           *text);
guint           kith_gedcom_tree_add_tag      (KithGedcomTree *self,
                                               const char     *tag);

G_END_DECLS
