/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * What format 7 adds: a photo may be of a paper drawing, and belongs to the sheet it was drawn for.
 * Photos are written before sheets, so the sheet is looked for at the end of the step.
 * Once shipped it is never edited.
 */

#pragma once

#define KITH_SCHEMA_FORMAT_7 \
  "ALTER TABLE picture ADD COLUMN sheet TEXT REFERENCES sheet (id)" \
  "  DEFERRABLE INITIALLY DEFERRED;" \
  "CREATE INDEX picture_by_sheet ON picture (sheet) WHERE sheet IS NOT NULL;"
