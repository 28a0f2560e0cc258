/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "base/kith-date-parts.h"

G_BEGIN_DECLS

#define KITH_GEDCOM_DATE_WORDS 24

/* The value cut into words, in capitals, without what stands in brackets. */
typedef struct
{
  char *words[KITH_GEDCOM_DATE_WORDS];
  guint count;
  guint at;
} KithGedcomDateWords;

/* A date of any calendar: one part where it is one of ours, else the days it may mean. */
typedef struct
{
  KithDatePart first;
  KithDatePart last;
  gboolean is_dubious;  /* the value says more than could be read */
} KithGedcomDateSpan;

gboolean kith_gedcom_date_split     (char                *text,
                                     KithGedcomDateWords *words);
gboolean kith_gedcom_date_take      (KithGedcomDateWords *self,
                                     const char          *word);
gboolean kith_gedcom_date_is_done   (KithGedcomDateWords *self);
gboolean kith_gedcom_date_take_span (KithGedcomDateWords *self,
                                     KithGedcomDateSpan  *span);

G_END_DECLS
