/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/kith-case.h"

G_BEGIN_DECLS

/**
 * KithEcoSubject:
 * @record: a person, or a place, group or service; borrowed from the case
 * @kind: a token of the kinds of system: which neighbours it stands among
 * @is_formal: whether people there are paid to help
 * @ties: (owned) (element-type KithRecord): its ties on the sheet; none if it was only put there
 *
 * What stands round the middle of an ecomap.
 */
typedef struct
{
  KithRecord *record;
  const char *kind;
  gboolean    is_formal;
  GPtrArray  *ties;
} KithEcoSubject;

/**
 * KithEcoChange:
 * @KITH_ECO_SAME: nothing is otherwise
 * @KITH_ECO_NEW: only on the second
 * @KITH_ECO_GONE: only on the first
 * @KITH_ECO_THICKER: stronger on the second
 * @KITH_ECO_THINNER: weaker on the second
 * @KITH_ECO_OTHER: stressful, planned, lost or helping the other way on one of them
 *
 * How a subject on one ecomap differs from the same on another. Neither is the true one.
 */
typedef enum
{
  KITH_ECO_SAME,
  KITH_ECO_NEW,
  KITH_ECO_GONE,
  KITH_ECO_THICKER,
  KITH_ECO_THINNER,
  KITH_ECO_OTHER,
} KithEcoChange;

GPtrArray  *kith_ecomap_list           (KithCase       *self,
                                        KithRecord     *sheet);
KithRecord *kith_ecomap_find_household (KithCase       *self,
                                        KithRecord     *sheet);
KithRecord *kith_ecomap_find_child     (KithCase       *self,
                                        KithRecord     *sheet);
GPtrArray  *kith_ecomap_list_members   (KithCase       *self,
                                        KithRecord     *sheet,
                                        KithDay         as_at);

char       *kith_eco_dup_name          (KithRecord     *record);
char       *kith_eco_dup_centre_name   (KithCase       *self,
                                        KithRecord     *sheet);
char       *kith_eco_tie_dup_words     (KithRecord     *tie);
char       *kith_eco_tie_dup_sentence  (KithCase       *self,
                                        KithRecord     *tie);

GPtrArray  *kith_ecomap_list_sentences (KithCase       *self,
                                        KithRecord     *sheet);
char       *kith_ecomap_dup_counts     (KithCase       *self,
                                        KithRecord     *sheet);
char       *kith_ecomap_dup_gaps       (KithCase       *self,
                                        KithRecord     *sheet);
KithEcoChange kith_eco_compare         (GPtrArray      *before,
                                        GPtrArray      *after);
GHashTable *kith_ecomap_compare        (KithCase       *self,
                                        KithRecord     *one,
                                        KithRecord     *other);
GPtrArray  *kith_ecomap_list_differences (KithCase     *self,
                                        KithRecord     *one,
                                        KithRecord     *other);

G_END_DECLS
