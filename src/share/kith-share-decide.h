/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "share/kith-share-private.h"

G_BEGIN_DECLS

/**
 * KithDecider:
 *
 * What is decided about every field and record of a case before a copy is made: for each field why it
 * is not given, and which records are not in the copy at all.
 */
typedef struct
{
  KithCase               *family;   /* borrowed */
  const KithReader       *reader;   /* borrowed */
  const KithMatrix       *matrix;   /* borrowed */
  const KithShareChoices *choices;  /* borrowed; may be NULL */
  GHashTable             *apart;    /* owned; ids of those whose place must not be told */
  GHashTable             *withheld; /* owned; KithRecord of a person -> KithWhy */
  GPtrArray              *names;    /* owned; words by which the withheld are called */
  GPtrArray              *kin_words; /* owned; words of kinship by which only the withheld can be meant */
  GHashTable             *fields;   /* owned; KithRecord -> array of KithWhy, one for each field */
  GHashTable             *gone;     /* owned; KithRecord -> Gone */
} KithDecider;

/**
 * KithGone:
 * @why: why the record is not in the copy
 * @field: the field for which it went; -1 for none
 */
typedef struct
{
  KithWhy why;
  int     field;
} KithGone;

KithDecider    *kith_decider_new       (KithCase               *family,
                                        const KithReader       *reader,
                                        const KithMatrix       *matrix,
                                        const KithShareChoices *choices);
void            kith_decider_join      (KithDecider            *self,
                                        KithDecider            *other);
void            kith_decider_free      (KithDecider            *self);
const KithGone *kith_decider_get_gone  (KithDecider            *self,
                                        KithRecord             *record);
KithWhy         kith_decider_get_field (KithDecider            *self,
                                        KithRecord             *record,
                                        guint                   field);

/* The parts of it. */
KithDisclosure  kith_decide_class      (KithRecord             *record,
                                        guint                   field);
KithWhy         kith_decide_field      (KithDecider            *self,
                                        KithRecord             *record,
                                        guint                   field);
void            kith_decide_records    (KithDecider            *self);
GHashTable     *kith_decide_holes      (KithDecider            *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KithDecider, kith_decider_free)

G_END_DECLS
