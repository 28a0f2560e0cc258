/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Each holds the characters of the bytes 0x80 to 0xff. */
extern const guint16 kith_codepage_cp437[128];
extern const guint16 kith_codepage_cp850[128];
extern const guint16 kith_codepage_cp1250[128];
extern const guint16 kith_codepage_cp1251[128];
extern const guint16 kith_codepage_cp1252[128];
extern const guint16 kith_codepage_latin2[128];
extern const guint16 kith_codepage_mac[128];

G_END_DECLS
