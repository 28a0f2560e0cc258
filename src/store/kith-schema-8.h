/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * What format 8 adds: whether the photo of a paper drawing is shown pale behind its sheet, and what
 * somebody would rather not speak of at a place. Once shipped it is never edited.
 */

#pragma once

#define KITH_SCHEMA_FORMAT_8 \
  "ALTER TABLE picture ADD COLUMN is_pale INTEGER NOT NULL DEFAULT 0;" \
  "ALTER TABLE place ADD COLUMN left_alone TEXT;"
