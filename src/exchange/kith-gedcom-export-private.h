/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "exchange/kith-gedcom-export.h"

#include "model/kith-records.h"

G_BEGIN_DECLS

/* A family of the file: a partnership, or people who stand together as parents, or siblings whose
 * parents nobody knows. */
typedef struct
{
  KithRecord *record;       /* borrowed; a partnership or NULL */
  KithRecord *partners[2];  /* borrowed; NULL where nobody is known */
  gboolean is_wife[2];
  GArray *children;         /* owned; of KithGedcomChild */
  char xref[16];
} KithGedcomUnion;

typedef struct
{
  KithRecord *child;        /* borrowed */
  KithRecord *links[2];     /* borrowed; to each partner, or NULL */
  KithRecord *sibship;      /* borrowed; to the first child, where there are no parents; or NULL */
} KithGedcomChild;

/* What is counted when it is not written: a field of a record, or a whole thing. */
typedef enum
{
  KITH_GEDCOM_LEFT_FIELD,
  KITH_GEDCOM_LEFT_BEING,
  KITH_GEDCOM_LEFT_ROUTE,
  KITH_GEDCOM_LEFT_TIE,
  KITH_GEDCOM_LEFT_SIBLINGS,
} KithGedcomLeft;

/* Where a child stands in a family. */
typedef struct
{
  KithGedcomUnion *one;
  guint row;
} KithGedcomSeat;

typedef struct
{
  KithGedcomWriter writer;
  KithGedcomReport *report;
  KithCase *family;
  GHashTable *xrefs;        /* owned; id of a person to name in the file */
  GPtrArray *unions;        /* owned; of KithGedcomUnion */
  GHashTable *by_key;       /* owned; ids of a partnership or of parents to union */
  GHashTable *as_partner;   /* owned; id of a person to GPtrArray of unions */
  GHashTable *as_child;     /* owned; id of a person to GArray of KithGedcomSeat */
  GArray *left;             /* owned; what was not written, counted */
} KithGedcomExport;

const char *kith_gedcom_export_xref         (KithGedcomExport  *self,
                                             KithRecord        *person);
void        kith_gedcom_export_text         (KithGedcomExport  *self,
                                             int                level,
                                             const char        *tag,
                                             KithRecord        *record,
                                             guint              field);
void        kith_gedcom_export_words        (KithGedcomExport  *self,
                                             int                level,
                                             KithRecord        *record,
                                             guint              field);

GArray     *kith_gedcom_export_leave_new    (void);
void        kith_gedcom_export_leave        (KithGedcomExport  *self,
                                             KithRecord        *record,
                                             guint              field);
void        kith_gedcom_export_leave_others (KithGedcomExport  *self,
                                             KithRecord        *record,
                                             const guint       *carried,
                                             gsize              n_carried);
void        kith_gedcom_export_leave_whole  (KithGedcomExport  *self,
                                             KithGedcomLeft     left);
void        kith_gedcom_export_tell_left    (KithGedcomExport  *self);

void        kith_gedcom_export_find_unions  (KithGedcomExport  *self);
void        kith_gedcom_export_unions       (KithGedcomExport  *self);
void        kith_gedcom_export_kin_of       (KithGedcomExport  *self,
                                             KithRecord        *person);
void        kith_gedcom_export_ties_of      (KithGedcomExport  *self,
                                             KithRecord        *person);
void        kith_gedcom_export_leave_ties   (KithGedcomExport  *self);
void        kith_gedcom_export_people       (KithGedcomExport  *self);

G_END_DECLS
