/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * KithPersonViews:
 *
 * How people were drawn last, for the next drawing of the same case.
 */
typedef struct _KithPersonViews KithPersonViews;

KithPersonViews *kith_person_views_new  (void);
void             kith_person_views_free (KithPersonViews *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KithPersonViews, kith_person_views_free)

G_END_DECLS
