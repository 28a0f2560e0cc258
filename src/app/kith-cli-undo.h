/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * KithCliUndo:
 *
 * What stood in some files before they were written.
 */
typedef struct _KithCliUndo KithCliUndo;

KithCliUndo *kith_cli_undo_new  (const char *const *paths);
void         kith_cli_undo_free (KithCliUndo       *self);
void         kith_cli_undo_run  (KithCliUndo       *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KithCliUndo, kith_cli_undo_free)

G_END_DECLS
