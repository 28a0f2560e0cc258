/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * What format 6 adds: the register of what was given to whom, with what each copy was made from, and
 * decisions about sharing. Once shipped it is never edited.
 */

#pragma once

#define KITH_SCHEMA_FORMAT_6 \
  "CREATE TABLE giving (" \
  "  id TEXT PRIMARY KEY NOT NULL," \
  "  what TEXT," \
  "  way TEXT," \
  "  reader TEXT," \
  "  reader_kind TEXT," \
  "  reader_name TEXT," \
  "  given_at TEXT," \
  "  form TEXT," \
  "  language TEXT," \
  "  why TEXT," \
  "  given_by TEXT," \
  "  withheld TEXT," \
  "  choices TEXT," \
  "  rules TEXT," \
  "  sheet TEXT," \
  "  plan TEXT" \
  ") STRICT, WITHOUT ROWID;" \
  "CREATE TABLE sharing_decision (" \
  "  id TEXT PRIMARY KEY NOT NULL," \
  "  what TEXT," \
  "  person TEXT REFERENCES person (id)," \
  "  with_whom TEXT," \
  "  answer TEXT," \
  "  why TEXT," \
  "  basis TEXT," \
  "  basis_version TEXT," \
  "  decided_by TEXT," \
  "  decided_on TEXT," \
  "  note TEXT" \
  ") STRICT, WITHOUT ROWID;" \
  "CREATE INDEX sharing_decision_by_person ON sharing_decision (person) WHERE person IS NOT NULL;" \
  "CREATE TABLE given_copy (" \
  "  id TEXT PRIMARY KEY NOT NULL," \
  "  options TEXT," \
  "  content BLOB NOT NULL" \
  ") STRICT, WITHOUT ROWID;"
