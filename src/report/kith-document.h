/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "report/kith-phrases.h"
#include "scene/kith-scene.h"

G_BEGIN_DECLS

/**
 * KithColumn:
 * @title: what stands at its head
 * @weight: how much of the width it would like, against the others
 *
 * A column of a table.
 */
typedef struct
{
  const char *title;
  double      weight;
} KithColumn;

/**
 * KithTableFlags:
 * @KITH_TABLE_ROW_HEADS: the first cell of each row is its head, as the days of a rota are
 * @KITH_TABLE_WRITE: people write into it, so rows are high, and it stays a table in every format
 */
typedef enum
{
  KITH_TABLE_PLAIN = 0,
  KITH_TABLE_ROW_HEADS = 1 << 0,
  KITH_TABLE_WRITE = 1 << 1,
} KithTableFlags;

/**
 * KithFooter:
 * @title: which document
 * @version: (nullable): such as "Version 3"
 * @date: (nullable): the day it was made
 * @reader: (nullable): who it is for, such as "Copy for Ines"
 *
 * What stands at the foot of each page, beside the number of the page and where to ask for another
 * format.
 */
typedef struct
{
  const char *title;
  const char *version;
  const char *date;
  const char *reader;
} KithFooter;

typedef struct _KithDocument KithDocument;

KithDocument      *kith_document_new                 (const char         *language);
KithDocument      *kith_document_ref                 (KithDocument       *self);
void               kith_document_unref               (KithDocument       *self);

const char        *kith_document_get_language        (const KithDocument *self);
gboolean           kith_document_is_rtl              (const KithDocument *self);
const char        *kith_document_get_said_language   (const KithDocument *self);
void               kith_document_set_said_language   (KithDocument       *self,
                                                      const char         *language);
const char        *kith_document_get_second_language (const KithDocument *self);
void               kith_document_set_second_language (KithDocument       *self,
                                                      const char         *language);
const char        *kith_document_get_file_title      (const KithDocument *self);
void               kith_document_set_file_title      (KithDocument       *self,
                                                      const char         *title);
void               kith_document_set_landscape       (KithDocument       *self,
                                                      gboolean            landscape);
void               kith_document_set_large_paper     (KithDocument       *self,
                                                      gboolean            large);
void               kith_document_set_footer          (KithDocument       *self,
                                                      const KithFooter   *footer);

const char        *kith_document_phrase              (KithDocument       *self,
                                                      const char         *key);
const char        *kith_document_fill                (KithDocument       *self,
                                                      const char         *key,
                                                      ...) G_GNUC_NULL_TERMINATED;
const char        *kith_document_count               (KithDocument       *self,
                                                      const char         *key,
                                                      guint               n);
const char        *kith_document_day                 (KithDocument       *self,
                                                      KithDay             day,
                                                      KithDayForm         form);
const char        *kith_document_date                (KithDocument       *self,
                                                      const KithDate     *date);
const char        *kith_document_weekday             (KithDocument       *self,
                                                      guint               weekday);
const char        *kith_document_join                (KithDocument       *self,
                                                      const char         *first,
                                                      const char         *between,
                                                      const char         *second);
const char        *kith_document_name                (KithDocument       *self,
                                                      const char         *name);
const char        *kith_document_said                (KithDocument       *self,
                                                      const char         *text);

gboolean           kith_document_has_untranslated    (const KithDocument *self);

void               kith_document_add_title           (KithDocument       *self,
                                                      const char         *text);
void               kith_document_add_heading         (KithDocument       *self,
                                                      guint               level,
                                                      const char         *text);
void               kith_document_add_paragraph       (KithDocument       *self,
                                                      const char         *text);
void               kith_document_add_lead            (KithDocument       *self,
                                                      const char         *text);
void               kith_document_add_bullet          (KithDocument       *self,
                                                      const char         *text);
void               kith_document_add_number          (KithDocument       *self,
                                                      const char         *text);
void               kith_document_add_fact            (KithDocument       *self,
                                                      const char         *label,
                                                      const char         *value);
void               kith_document_add_key_fact        (KithDocument       *self,
                                                      const char         *label,
                                                      const char         *value);
void               kith_document_add_check           (KithDocument       *self,
                                                      const char         *text,
                                                      gboolean            ticked);
void               kith_document_add_picture         (KithDocument       *self,
                                                      const char         *picture,
                                                      const char         *text);
void               kith_document_add_drawing         (KithDocument       *self,
                                                      KithScene          *scene,
                                                      const char         *alternative);
void               kith_document_add_signature       (KithDocument       *self,
                                                      const char         *label);
void               kith_document_add_space           (KithDocument       *self,
                                                      const char         *label,
                                                      guint               n_lines);
void               kith_document_add_withheld        (KithDocument       *self,
                                                      const char         *reason);
void               kith_document_add_left_out        (KithDocument       *self);
void               kith_document_add_note            (KithDocument       *self,
                                                      const char         *text);
void               kith_document_add_page_break      (KithDocument       *self);

void               kith_document_begin_table         (KithDocument       *self,
                                                      const KithColumn   *columns,
                                                      guint               n_columns,
                                                      KithTableFlags      flags);
void               kith_document_add_row             (KithDocument       *self,
                                                      const char *const  *cells);
void               kith_document_end_table           (KithDocument       *self);
void               kith_document_add_rota            (KithDocument       *self,
                                                      const char         *corner,
                                                      const char *const  *days,
                                                      const char *const  *bands,
                                                      const char *const  *cells);

void               kith_document_begin_group         (KithDocument       *self);
void               kith_document_end_group           (KithDocument       *self);

char             **kith_document_list_long_sentences (const KithDocument *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KithDocument, kith_document_unref)

G_END_DECLS
