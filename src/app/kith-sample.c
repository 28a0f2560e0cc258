/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The sample family, which travels inside the program. */

#include "config.h"

#include "app/kith-sample.h"

#include "exchange/kith-plain.h"

#define SAMPLE "/org/kithfamilies/Kith/sample/family.txt"

/**
 * kith_sample_new:
 *
 * Returns: (transfer full): the sample family; a test reads it, so that it cannot fail here
 */
KithCase *
kith_sample_new (void)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GBytes) bytes = g_resources_lookup_data (SAMPLE, G_RESOURCE_LOOKUP_FLAGS_NONE, &error);
  g_autofree char *text = NULL;
  KithCase *family;

  g_assert_no_error (error);
  text = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
  family = kith_plain_read (text, &error);
  g_assert_no_error (error);
  return family;
}
