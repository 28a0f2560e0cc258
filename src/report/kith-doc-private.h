/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/kith-records.h"
#include "report/kith-doc.h"

G_BEGIN_DECLS

/**
 * KithDoc:
 *
 * A document that is being written.
 */
typedef struct
{
  const KithDocRequest *request;
  KithCase             *family;
  KithDocument         *document; /* owned */
  KithRecord           *subject;  /* nullable */
} KithDoc;

const char *kith_doc_name           (KithDoc        *self,
                                     KithRecord     *person);
const char *kith_doc_ref_name       (KithDoc        *self,
                                     KithRecord     *record,
                                     guint           field);
const char *kith_doc_who            (KithDoc        *self,
                                     KithRecord     *record,
                                     guint           who,
                                     guint           words);
const char *kith_doc_said           (KithDoc        *self,
                                     KithRecord     *record,
                                     guint           field);
const char *kith_doc_children       (KithDoc        *self);
GPtrArray  *kith_doc_list           (KithDoc        *self,
                                     KithRecordKind  kind,
                                     guint           field,
                                     KithRecord     *of);
void        kith_doc_add_section    (KithDoc        *self,
                                     const char     *heading,
                                     const char     *picture,
                                     const char     *text);
void        kith_doc_add_fact       (KithDoc        *self,
                                     const char     *label,
                                     const char     *value);
void        kith_doc_add_phone      (KithDoc        *self,
                                     KithRecord     *person);
void        kith_doc_add_phones     (KithDoc        *self);
const char *kith_doc_phone          (KithDoc        *self,
                                     KithRecord     *person);
const char *kith_doc_clock          (KithDoc        *self,
                                     int             minute);
KithRecord *kith_doc_find_invitation (KithDoc       *self);
gboolean    kith_doc_came           (KithRecord     *attendance);

void        kith_doc_write_plan         (KithDoc *self);
void        kith_doc_write_rota         (KithDoc *self);
void        kith_doc_write_my_part      (KithDoc *self);
void        kith_doc_write_invitation   (KithDoc *self);
void        kith_doc_write_agenda       (KithDoc *self);
void        kith_doc_write_bottom_line  (KithDoc *self);
void        kith_doc_write_questions    (KithDoc *self);
void        kith_doc_write_sign_in      (KithDoc *self);
void        kith_doc_write_thanks       (KithDoc *self);
void        kith_doc_write_network      (KithDoc *self);
void        kith_doc_write_genogram     (KithDoc *self);
void        kith_doc_write_paper_genogram  (KithDoc *self);
void        kith_doc_write_paper_ecomap    (KithDoc *self);
void        kith_doc_write_paper_circles   (KithDoc *self);
void        kith_doc_write_paper_mobility  (KithDoc *self);
void        kith_doc_write_paper_questions (KithDoc *self);
void        kith_doc_write_record       (KithDoc *self);
void        kith_doc_write_blanks       (KithDoc *self);
void        kith_doc_write_register     (KithDoc *self);

G_END_DECLS
