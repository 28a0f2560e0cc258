/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "exchange/kith-gedcom-import.h"

#include "base/kith-date.h"
#include "model/kith-edit.h"
#include "model/kith-records.h"

G_BEGIN_DECLS

#define KITH_NOBODY G_MAXUINT32

/* More than this no field holds; what comes then goes to the note, so that a file of nothing but
 * names is read in the time that its size asks for. */
#define KITH_GEDCOM_LONGEST_FIELD 4096

/* A person of the file. Numbers of people and families count from 0 in the order of the file. */
typedef struct
{
  const KithGedcomNode *node;
  KithRecord *record;  /* owned */
  GString *note;       /* owned; NULL while empty */
  gboolean is_named;
} KithGedcomPerson;

/* A family of the file; @record is a partnership, or NULL if nobody is named as partner. */
typedef struct
{
  const KithGedcomNode *node;
  KithRecord *record;   /* owned */
  GString *note;        /* owned */
  guint32 partners[2];  /* people, or KITH_NOBODY */
  gboolean is_husband[2];
  guint n_partners;
  guint n_children;
} KithGedcomFamily;

/* A child of a family, and what kind of child to each partner. */
typedef struct
{
  guint32 child;
  guint32 family;
  const KithGedcomNode *from_family;  /* CHIL; NULL if only the child names the family */
  const KithGedcomNode *from_child;   /* FAMC; likewise */
  const char *kinds[2];               /* tokens; NULL: born to them */
  const char *account;                /* token or NULL */
  GString *note;                      /* owned; NULL while empty */
  char *since;                        /* owned; EDTF */
  gboolean dropped[2];                /* it would make somebody their own ancestor */
} KithGedcomLink;

typedef struct
{
  const KithGedcomTree *tree;
  KithGedcomReport *report;
  KithIdMaker *ids;
  KithCase *made;
  GHashTable *xrefs;    /* name to number of structure */
  guint32 *numbers;     /* by number of structure: of the person or family, + 1 */
  guint8 *is_cited;     /* by number of structure: whether its words went over */
  guint *unused;        /* by number of tag: lines that Kith has no use for */
  const char **labels;  /* by number of tag: what it means, untranslated, or NULL */
  GArray *people;       /* of KithGedcomPerson */
  GArray *families;     /* of KithGedcomFamily */
  GArray *links;        /* of KithGedcomLink */
  GHashTable *link_of;  /* child and family to number of link + 1 */
  GPtrArray *records;   /* owned; what is to be added besides, in order */
  guint32 *names;       /* by number of structure: where its name stands, 0 if not looked for */
  gsize copied;         /* how much text was copied from shared notes */
} KithGedcomImport;

KithGedcomPerson     *kith_gedcom_import_person     (KithGedcomImport     *self,
                                                     guint                 number);
KithGedcomFamily     *kith_gedcom_import_family     (KithGedcomImport     *self,
                                                     guint                 number);
const KithGedcomNode *kith_gedcom_import_resolve    (KithGedcomImport     *self,
                                                     const KithGedcomNode *pointer);
guint32               kith_gedcom_import_pointed    (KithGedcomImport     *self,
                                                     const KithGedcomNode *pointer,
                                                     const char           *tag);
gboolean              kith_gedcom_import_is_void    (KithGedcomImport     *self,
                                                     const KithGedcomNode *pointer);
KithRecord           *kith_gedcom_import_record     (KithGedcomImport     *self,
                                                     KithRecordKind        kind);

void                  kith_gedcom_import_tell       (KithGedcomImport     *self,
                                                     const KithGedcomNode *node,
                                                     const char           *reason);
void                  kith_gedcom_import_lose       (KithGedcomImport     *self,
                                                     const KithGedcomNode *node,
                                                     const char           *reason);
void                  kith_gedcom_import_skip       (KithGedcomImport     *self,
                                                     const KithGedcomNode *node);

void                  kith_gedcom_import_find_words (KithGedcomImport     *self);
const char           *kith_gedcom_import_label_of   (KithGedcomImport     *self,
                                                     const KithGedcomNode *node);
char                 *kith_gedcom_import_dup_value  (KithGedcomImport     *self,
                                                     const KithGedcomNode *node);
gboolean              kith_gedcom_import_is_known   (KithGedcomImport     *self,
                                                     const KithGedcomNode *node);
gboolean              kith_gedcom_import_is_dull    (KithGedcomImport     *self,
                                                     const KithGedcomNode *node);
void                  kith_gedcom_import_describe   (KithGedcomImport     *self,
                                                     const KithGedcomNode *node,
                                                     const char           *before,
                                                     GString             **note);
void                  kith_gedcom_import_add_text   (GString             **note,
                                                     const char           *text);
char                 *kith_gedcom_import_date       (KithGedcomImport     *self,
                                                     const KithGedcomNode *node,
                                                     const char           *about,
                                                     GString             **note);
void                  kith_gedcom_import_event      (KithGedcomImport     *self,
                                                     KithRecord           *record,
                                                     const KithGedcomNode *node,
                                                     guint                 date_field,
                                                     guint                 place_field,
                                                     const char           *handled,
                                                     GString             **note);

void                  kith_gedcom_person_set        (KithGedcomPerson     *person,
                                                     guint                 field,
                                                     const char           *text);
gboolean              kith_gedcom_person_lacks      (KithGedcomPerson     *person,
                                                     guint                 field);
void                  kith_gedcom_person_append     (KithGedcomPerson     *person,
                                                     guint                 field,
                                                     const char           *text);
void                  kith_gedcom_import_name       (KithGedcomImport     *self,
                                                     KithGedcomPerson     *person,
                                                     const KithGedcomNode *node);
void                  kith_gedcom_import_other_name (KithGedcomImport     *self,
                                                     KithGedcomPerson     *person,
                                                     const KithGedcomNode *node);

void                  kith_gedcom_import_people     (KithGedcomImport     *self);
void                  kith_gedcom_import_couples    (KithGedcomImport     *self);
void                  kith_gedcom_import_families   (KithGedcomImport     *self);
void                  kith_gedcom_import_children_of_people
                                                    (KithGedcomImport     *self);
void                  kith_gedcom_import_links      (KithGedcomImport     *self);
void                  kith_gedcom_import_ties       (KithGedcomImport     *self);
void                  kith_gedcom_import_rest       (KithGedcomImport     *self);
KithRecord           *kith_gedcom_import_info       (KithGedcomImport     *self);

KithGedcomLink       *kith_gedcom_import_link       (KithGedcomImport     *self,
                                                     guint32               child,
                                                     guint32               family,
                                                     gboolean             *is_new);
KithGedcomLink       *kith_gedcom_import_link_at    (KithGedcomImport     *self,
                                                     guint                 number);
void                  kith_gedcom_import_child_line (KithGedcomImport     *self,
                                                     KithGedcomLink       *link);

G_END_DECLS
