/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "store/kith-case-file.h"

G_BEGIN_DECLS

/**
 * KithStep:
 *
 * What the user sees as one action, while it is being written. It remembers its first failure;
 * kith_step_commit() tells it.
 */
typedef struct _KithStep KithStep;

KithStep *kith_step_begin  (KithCaseFile      *file,
                            const char        *label,
                            const char        *selection,
                            const char        *join,
                            GError           **error);
void      kith_step_free   (KithStep          *self);

void      kith_step_insert (KithStep          *self,
                            KithRecord        *record);
void      kith_step_update (KithStep          *self,
                            KithRecord        *record,
                            guint              field,
                            const KithValue   *value);
void      kith_step_delete (KithStep          *self,
                            KithRecord        *record);
gboolean  kith_step_commit (KithStep          *self,
                            GError           **error);

gboolean  kith_step_undo   (KithCaseFile      *file,
                            char             **selection,
                            GError           **error);
gboolean  kith_step_redo   (KithCaseFile      *file,
                            char             **selection,
                            GError           **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KithStep, kith_step_free)

G_END_DECLS
