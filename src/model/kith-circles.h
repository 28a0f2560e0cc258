/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/kith-case.h"

G_BEGIN_DECLS

/**
 * KithRing:
 * @token: of the vocabulary of rings
 * @name: as it is written on the ring, marked for translation
 * @question: what one asks to fill it, marked for translation
 *
 * One ring of a kind of circles. The first of a kind is the middle.
 */
typedef struct
{
  const char *token;
  const char *name;
  const char *question;
} KithRing;

/**
 * KithRings:
 * @kind: token of the kind of sheet
 * @rings: from the middle outwards
 * @n_rings: how many
 * @is_knowledge: whether the rings say what people know; there steps inward are planned and kept
 */
typedef struct
{
  const char     *kind;
  const KithRing *rings;
  guint           n_rings;
  gboolean        is_knowledge;
} KithRings;

/**
 * KithSeat:
 * @placement: that says so
 * @subject: (not nullable): a person, or a place, group or service
 * @ring: number of the ring, 0 for the middle
 * @next: (nullable): the step that is agreed and not done yet
 *
 * Where somebody is on a day.
 */
typedef struct
{
  KithRecord *placement;
  KithRecord *subject;
  guint       ring;
  KithRecord *next;
} KithSeat;

const KithRings *kith_rings_find           (const char      *kind);
int              kith_rings_number         (const KithRings *self,
                                            const char      *token);

GArray          *kith_circles_read         (KithCase        *self,
                                            KithRecord      *sheet,
                                            KithDay          day);
KithRecord      *kith_circles_find_seat    (KithCase        *self,
                                            const char      *sheet,
                                            const char      *subject);
KithRecord      *kith_circles_find_step    (KithCase        *self,
                                            const char      *sheet,
                                            const char      *person);
GArray          *kith_circles_list_days    (KithCase        *self,
                                            KithRecord      *sheet);
GPtrArray       *kith_circles_list_unplaced (KithCase       *self,
                                            KithRecord      *sheet);
GPtrArray       *kith_circles_list_professionals (KithCase  *self);
char            *kith_circles_dup_counts   (const KithRings *rings,
                                            GArray          *seats);

G_END_DECLS
