/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "base/kith-calendar.h"

G_BEGIN_DECLS

/**
 * KithGedcomNotice:
 * @line: the line of the file, from 1; 0 if it is about the whole
 * @tag: (transfer none): what the line is about, "" if it has no tag
 * @reason: (transfer none): one sentence, already translated
 * @lost: how many lines, from that one on, hold something that is nowhere in the case
 *
 * Something that did not go over as it was.
 */
typedef struct
{
  guint line;
  const char *tag;
  const char *reason;
  guint lost;
} KithGedcomNotice;

/**
 * KithGedcomTagCount:
 * @tag: (transfer none): a tag that GEDCOM does not know, or Kith has no use for
 * @count: how often it came
 */
typedef struct
{
  const char *tag;
  guint count;
} KithGedcomTagCount;

/**
 * KithGedcomReport:
 * @people: how many people went over
 * @families: how many families the file has
 * @lines: how many lines the file has
 * @replaced: bytes that stood for no character
 * @encoding: (transfer none): what the file was read as
 * @declared: what the file said it was
 * @is_declared_wrong: whether its bytes contradict that
 * @file: (nullable): what the file is called
 * @source: (nullable): @file and what it says of itself: the program, when, by whom, its note
 * @written: the day on which the file says it was written; %KITH_DAY_PAST if it does not say
 * @version: (transfer none): the version of GEDCOM that the file names, "" if none
 * @notices: (element-type KithGedcomNotice): in the order of the lines
 * @unlisted: how many notices came after there were too many to list
 * @tags: (element-type KithGedcomTagCount): by name
 */
typedef struct
{
  guint people;
  guint families;
  guint lines;
  guint replaced;
  const char *encoding;
  char declared[32];
  gboolean is_declared_wrong;
  char *file;
  char *source;
  KithDay written;
  const char *version;
  GArray *notices;
  guint unlisted;
  GArray *tags;

  /*< private >*/
  GStringChunk *words;
} KithGedcomReport;

KithGedcomReport *kith_gedcom_report_new        (void);
void              kith_gedcom_report_free       (KithGedcomReport       *self);

void              kith_gedcom_report_add        (KithGedcomReport       *self,
                                                 guint                   line,
                                                 const char             *tag,
                                                 guint                   lost,
                                                 const char             *reason);
void              kith_gedcom_report_count_tag  (KithGedcomReport       *self,
                                                 const char             *tag,
                                                 guint                   count);
void              kith_gedcom_report_sort       (KithGedcomReport       *self);
guint             kith_gedcom_report_count_lost (const KithGedcomReport *self);
char             *kith_gedcom_report_dup_text   (const KithGedcomReport *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KithGedcomReport, kith_gedcom_report_free)

G_END_DECLS
