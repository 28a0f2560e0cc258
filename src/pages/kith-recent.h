/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * KithRecentCase:
 * @path: of the case file
 * @shown_as: what its owner chose to show of it
 * @opened_at: when, in seconds since 1970
 */
typedef struct
{
  char   *path;
  char   *shown_as;
  gint64  opened_at;
} KithRecentCase;

GPtrArray *kith_recent_load   (void);
void       kith_recent_note   (const char *path,
                               const char *shown_as);
void       kith_recent_forget (const char *path);

G_END_DECLS
