/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * KithGedcomVersion:
 * @KITH_GEDCOM_7: FamilySearch GEDCOM 7.0
 * @KITH_GEDCOM_5_5_1: GEDCOM 5.5.1, for programs that know nothing newer
 */
typedef enum
{
  KITH_GEDCOM_7,
  KITH_GEDCOM_5_5_1,
} KithGedcomVersion;

/**
 * KithGedcomWriter:
 * @text: what has been written
 * @version: how it is written
 */
typedef struct
{
  GString *text;
  KithGedcomVersion version;
} KithGedcomWriter;

void kith_gedcom_write        (KithGedcomWriter *self,
                               int               level,
                               const char       *tag,
                               const char       *value);
void kith_gedcom_write_record (KithGedcomWriter *self,
                               const char       *xref,
                               const char       *tag);
void kith_gedcom_write_to     (KithGedcomWriter *self,
                               int               level,
                               const char       *tag,
                               const char       *xref);
void kith_gedcom_write_date   (KithGedcomWriter *self,
                               int               level,
                               const char       *edtf);

G_END_DECLS
