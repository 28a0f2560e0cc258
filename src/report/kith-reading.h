/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/kith-case.h"
#include "report/kith-print-format.h"

G_BEGIN_DECLS

/**
 * KithReading:
 * @format: in which print they read
 * @language: ISO 639 code of the language they read, one of kith_phrases_list_languages()
 *
 * How somebody reads, as far as the case says.
 */
typedef struct
{
  KithPrintFormat  format;
  const char      *language;
} KithReading;

KithReading  kith_reading_of                 (KithCase   *family,
                                              const char *person);
const char  *kith_reading_get_language_label (const char *language);

G_END_DECLS
