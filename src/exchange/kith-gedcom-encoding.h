/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * KithGedcomEncoding:
 * @declared: what the file says it is written in, "" if it says nothing
 * @used: (transfer none): the name of what it was read as
 * @is_declared_wrong: whether the bytes contradict what the file says
 * @replaced: how many bytes stand for no character; each has become U+FFFD
 */
typedef struct
{
  char declared[32];
  const char *used;
  gboolean is_declared_wrong;
  guint replaced;
} KithGedcomEncoding;

char *kith_gedcom_decode (char               *bytes,
                          gsize               length,
                          gsize              *decoded_length,
                          KithGedcomEncoding *encoding);

G_END_DECLS
