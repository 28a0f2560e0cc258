/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

char *kith_when_dup_text (gint64 seconds);
char *kith_when_dup_kept (gint64 seconds);

G_END_DECLS
