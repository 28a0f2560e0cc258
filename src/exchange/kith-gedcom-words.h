/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/kith-record.h"

G_BEGIN_DECLS

/* The fields that go over as words; of a person as facts. */
#define KITH_GEDCOM_N_PERSON_FACTS 3
#define KITH_GEDCOM_N_LINK_WORDS 5
#define KITH_GEDCOM_N_SIBSHIP_WORDS 4
#define KITH_GEDCOM_N_TIE_WORDS 6

extern const guint kith_gedcom_person_facts[KITH_GEDCOM_N_PERSON_FACTS];
extern const guint kith_gedcom_link_words[KITH_GEDCOM_N_LINK_WORDS];
extern const guint kith_gedcom_sibship_words[KITH_GEDCOM_N_SIBSHIP_WORDS];
extern const guint kith_gedcom_tie_words[KITH_GEDCOM_N_TIE_WORDS];

char     *kith_gedcom_words_write    (KithRecord            *record,
                                      guint                  field);
gboolean  kith_gedcom_words_read     (const char            *line,
                                      KithRecord            *record,
                                      const guint           *fields,
                                      gsize                  n_fields);
char     *kith_gedcom_words_take     (const char            *text,
                                      KithRecord            *record,
                                      const guint           *fields,
                                      gsize                  n_fields);

const KithTerm *kith_gedcom_words_find_term (const KithVocabulary  *vocabulary,
                                             const char            *words,
                                             gsize                  length);

G_END_DECLS
