/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/kith-kin-sides.h"
#include "model/kith-kin-words.h"

G_BEGIN_DECLS

/**
 * KithListedPlace:
 * @KITH_LISTED_BY_KITH: stands where Kith has put them
 * @KITH_LISTED_BY_HAND: stands where a hand has put them, on some drawing
 * @KITH_LISTED_LEFT_OFF: is left off some drawing
 */
typedef enum
{
  KITH_LISTED_BY_KITH,
  KITH_LISTED_BY_HAND,
  KITH_LISTED_LEFT_OFF,
} KithListedPlace;

#define KITH_TYPE_LISTED_PERSON (kith_listed_person_get_type ())
G_DECLARE_FINAL_TYPE (KithListedPerson, kith_listed_person, KITH, LISTED_PERSON, GObject)

KithListedPerson *kith_listed_person_new          (KithCase         *family,
                                                   KithRecord       *person,
                                                   KithDay           as_at);
void              kith_listed_person_set_kin      (KithListedPerson *self,
                                                   KithKinTeller    *teller,
                                                   KithKinSides     *sides);

KithRecord       *kith_listed_person_get_person   (KithListedPerson *self);
gboolean          kith_listed_person_is_drawn_alike (KithListedPerson *self);
const char       *kith_listed_person_get_name     (KithListedPerson *self);
const char       *kith_listed_person_get_age      (KithListedPerson *self);
const char       *kith_listed_person_get_kin      (KithListedPerson *self);
const char       *kith_listed_person_get_side     (KithListedPerson *self);
const char       *kith_listed_person_get_kind     (KithListedPerson *self);
KithListedPlace   kith_listed_person_get_place    (KithListedPerson *self);
const char       *kith_listed_place_get_label     (KithListedPlace   place);
gboolean          kith_listed_person_matches      (KithListedPerson *self,
                                                   char            **words);

int               kith_listed_person_compare_name (gconstpointer     a,
                                                   gconstpointer     b,
                                                   gpointer          data);
int               kith_listed_person_compare_kin  (gconstpointer     a,
                                                   gconstpointer     b,
                                                   gpointer          data);
int               kith_listed_person_compare_age  (gconstpointer     a,
                                                   gconstpointer     b,
                                                   gpointer          data);
int               kith_listed_person_compare_side (gconstpointer     a,
                                                   gconstpointer     b,
                                                   gpointer          data);
int               kith_listed_person_compare_kind (gconstpointer     a,
                                                   gconstpointer     b,
                                                   gpointer          data);
int               kith_listed_person_compare_place (gconstpointer    a,
                                                   gconstpointer     b,
                                                   gpointer          data);

G_END_DECLS
