/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "report/kith-document-private.h"

G_BEGIN_DECLS

/* What the files of a document share; what is written from it sees kith-document-private.h. */
struct _KithDocument
{
  int                ref_count;
  const KithPhrases *phrases;  /* borrowed */
  const KithPhrases *second;   /* borrowed; nullable */
  char              *said_language; /* owned */
  char              *file_title;    /* owned */
  GPtrArray         *blocks;   /* owned; KithBlock */
  GHashTable        *texts;    /* owned; text to the same in the second language, or to "" */
  KithFooterText     footer;   /* owned */
  KithTable         *table;    /* owned; while it is being filled */
  guint              n_groups;
  guint              group;
  guint              n_numbered;
  gboolean           landscape;
  gboolean           large_paper;
  gboolean           has_untranslated;
};

G_END_DECLS
