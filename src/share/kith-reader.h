/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "base/kith-calendar.h"
#include "model/kith-case.h"

G_BEGIN_DECLS

/**
 * KithReaderKind:
 *
 * The columns of the matrix: what somebody is to this case when something is given to them.
 */
typedef enum
{
  KITH_READER_CHILD,
  KITH_READER_PARENT,
  KITH_READER_OTHER_PARENT,
  KITH_READER_NETWORK,
  KITH_READER_PROFESSIONAL,
  KITH_READER_FILE,
  KITH_N_READERS,
} KithReaderKind;

/**
 * KithReader:
 * @kind: what they are to this case
 * @person: (nullable): the id of the person of the case; %NULL for anybody of that kind
 * @name: (nullable): what they are called
 * @day: the day on which something is given, so that what has ended is known to have; with
 *   %KITH_DAY_PAST no restriction has ended
 *
 * For whom something is printed, saved or copied out.
 */
typedef struct
{
  KithReaderKind  kind;
  char           *person;
  char           *name;
  KithDay         day;
} KithReader;

KithReader *kith_reader_new            (KithReaderKind    kind);
KithReader *kith_reader_new_for_person (KithCase         *family,
                                        KithRecord       *person);
KithReader *kith_reader_parse          (KithCase         *family,
                                        const char       *text,
                                        GError          **error);
KithReader *kith_reader_copy           (const KithReader *self);
void        kith_reader_free           (KithReader       *self);
gboolean    kith_reader_is             (const KithReader *self,
                                        const char       *person);
char       *kith_reader_dup_label      (const KithReader *self);

const char *kith_reader_kind_get_token (KithReaderKind    kind);
const char *kith_reader_kind_get_label (KithReaderKind    kind);
gboolean    kith_reader_kind_parse     (const char       *token,
                                        KithReaderKind   *kind);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KithReader, kith_reader_free)

G_END_DECLS
