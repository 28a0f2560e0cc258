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
} KithGedcomChild;

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
} KithGedcomExport;

const char *kith_gedcom_export_xref         (KithGedcomExport  *self,
                                             KithRecord        *person);
void        kith_gedcom_export_text         (KithGedcomExport  *self,
                                             int                level,
                                             const char        *tag,
                                             KithRecord        *record,
                                             guint              field);
void        kith_gedcom_export_leave        (KithGedcomExport  *self,
                                             const char        *xref,
                                             KithRecord        *record,
                                             guint              field);
void        kith_gedcom_export_leave_others (KithGedcomExport  *self,
                                             const char        *xref,
                                             KithRecord        *record,
                                             const guint       *carried,
                                             gsize              n_carried);

void        kith_gedcom_export_find_unions  (KithGedcomExport  *self);
void        kith_gedcom_export_unions       (KithGedcomExport  *self);
void        kith_gedcom_export_kin_of       (KithGedcomExport  *self,
                                             KithRecord        *person);
void        kith_gedcom_export_people       (KithGedcomExport  *self);

G_END_DECLS
