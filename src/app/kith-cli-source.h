/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "app/kith-cli.h"
#include "base/kith-id.h"
#include "desk/kith-desk.h"
#include "exchange/kith-gedcom-report.h"

G_BEGIN_DECLS

/**
 * KithCliSource:
 * @family: (transfer full): the case
 * @desk: (transfer full) (nullable): the case file it was read from
 * @report: (transfer full) (nullable): what the importer said, for a GEDCOM file
 *
 * Something to draw or to measure, from either kind of file.
 */
typedef struct
{
  KithCase         *family;
  KithDesk         *desk;
  KithGedcomReport *report;
} KithCliSource;

extern const char kith_cli_as_at_help[];

KithCase      *kith_cli_read_gedcom       (const char        *path,
                                           KithIdMaker       *ids,
                                           KithGedcomReport  *report,
                                           GError           **error);
KithCliSource *kith_cli_source_open       (const char     *path,
                                           GError        **error);
void           kith_cli_source_free       (KithCliSource  *self);
KithRecord    *kith_cli_source_find_sheet (KithCliSource  *self,
                                           const char     *name,
                                           GError        **error);
KithDay        kith_cli_source_find_day   (KithCliSource  *self);

gboolean       kith_cli_read_day          (const char     *command,
                                           const char     *text,
                                           KithDay        *day,
                                           KithExit       *status);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KithCliSource, kith_cli_source_free)

G_END_DECLS
