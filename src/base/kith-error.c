/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The one error domain of the program. */

#include "config.h"

#include "base/kith-error.h"

/**
 * kith_error_quark:
 *
 * Returns: the domain of every #GError that Kith itself sets
 */
G_DEFINE_QUARK (kith-error-quark, kith_error)
