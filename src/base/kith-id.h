/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* 9 letters of time, 8 of chance, 5 of count; all sort as they were made. */
#define KITH_ID_LENGTH 22

typedef struct _KithIdMaker KithIdMaker;

KithIdMaker *kith_id_maker_new          (void);
KithIdMaker *kith_id_maker_new_for_seed (const char  *seed);
void         kith_id_maker_free         (KithIdMaker *self);

char        *kith_id_maker_next         (KithIdMaker *self);
gboolean     kith_id_is_valid           (const char  *id);
guint        kith_id_hash               (gconstpointer id);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KithIdMaker, kith_id_maker_free)

G_END_DECLS
