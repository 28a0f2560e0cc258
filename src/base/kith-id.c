/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * Names for records. An id is text that no other copy of a case can come upon by chance, and that
 * sorts in the order in which records were made, so that a table keeps its rows as they came and
 * a new row lands at its end.
 */

#include "config.h"

#include "base/kith-id.h"

#include <string.h>

/* Base 32 in the order of ASCII, without letters that are misread for others. */
static const char digits[] = "0123456789abcdefghjkmnpqrstvwxyz";

#define TIME_DIGITS 9
#define CHANCE_DIGITS 8
#define COUNT_DIGITS 5
#define COUNT_LIMIT (1u << (5 * COUNT_DIGITS))

G_STATIC_ASSERT (TIME_DIGITS + CHANCE_DIGITS + COUNT_DIGITS == KITH_ID_LENGTH);

struct _KithIdMaker
{
  guint64 time_ms; /* when this maker was made, or moved on */
  guint64 chance;  /* 40 bits */
  guint   count;
};

static void
write_digits (char    *place,
              guint    n_digits,
              guint64  value)
{
  for (guint i = n_digits; i > 0; i--, value >>= 5)
    place[i - 1] = digits[value & 31];
}

/* Chance comes from the same source as version 4 UUIDs. */
static guint64
random_chance (void)
{
  g_autofree char *uuid = g_uuid_string_random ();
  g_autofree char *sum = g_compute_checksum_for_string (G_CHECKSUM_SHA256, uuid, -1);

  sum[CHANCE_DIGITS * 5 / 4] = '\0';
  return g_ascii_strtoull (sum, NULL, 16);
}

/**
 * kith_id_maker_new:
 *
 * Returns: (transfer full): a maker whose ids no other maker will give
 */
KithIdMaker *
kith_id_maker_new (void)
{
  KithIdMaker *self = g_new0 (KithIdMaker, 1);

  self->time_ms = (guint64) g_get_real_time () / 1000;
  self->chance = random_chance ();
  return self;
}

/**
 * kith_id_maker_new_for_seed:
 * @seed: any text
 *
 * Makes the same ids for the same @seed each time, for the sample and for tests; never for a
 * case somebody works in.
 *
 * Returns: (transfer full): the maker
 */
KithIdMaker *
kith_id_maker_new_for_seed (const char *seed)
{
  KithIdMaker *self = g_new0 (KithIdMaker, 1);
  g_autofree char *sum = g_compute_checksum_for_string (G_CHECKSUM_SHA256, seed, -1);

  sum[CHANCE_DIGITS * 5 / 4] = '\0';
  self->chance = g_ascii_strtoull (sum, NULL, 16);
  return self;
}

/**
 * kith_id_maker_free:
 */
void
kith_id_maker_free (KithIdMaker *self)
{
  g_free (self);
}

/**
 * kith_id_maker_next:
 *
 * Returns: (transfer full): a new id, greater than all this maker gave before
 */
char *
kith_id_maker_next (KithIdMaker *self)
{
  char *id = g_malloc (KITH_ID_LENGTH + 1);

  if (self->count == COUNT_LIMIT)
    {
      self->count = 0;
      self->time_ms++;
    }

  write_digits (id, TIME_DIGITS, self->time_ms);
  write_digits (id + TIME_DIGITS, CHANCE_DIGITS, self->chance);
  write_digits (id + TIME_DIGITS + CHANCE_DIGITS, COUNT_DIGITS, self->count++);
  id[KITH_ID_LENGTH] = '\0';
  return id;
}

/**
 * kith_id_is_valid:
 * @id: (nullable):
 *
 * Ids of other makers than ours, such as those of a hand-written sample, may be any short text of
 * ASCII letters, digits, "-" and "_".
 *
 * Returns: whether @id can name a record
 */
gboolean
kith_id_is_valid (const char *id)
{
  gsize length;

  if (id == NULL)
    return FALSE;

  length = strspn (id, "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ-_");
  return length > 0 && length <= 64 && id[length] == '\0';
}

/**
 * kith_id_hash:
 * @id: (type utf8): an id
 *
 * For hash tables with ids as keys, beside g_str_equal(). The end of an id, its chance and its
 * count, tells it from all others.
 *
 * Returns: a number
 */
guint
kith_id_hash (gconstpointer id)
{
  const char *text = id;
  const gsize length = strlen (text);
  guint64 chance, count;

  if (length < 2 * sizeof (guint64))
    return g_str_hash (id);

  memcpy (&chance, text + length - 2 * sizeof chance, sizeof chance);
  memcpy (&count, text + length - sizeof count, sizeof count);
  chance = (chance ^ count * G_GUINT64_CONSTANT (0x9e3779b97f4a7c15))
           * G_GUINT64_CONSTANT (0xc2b2ae3d27d4eb4f);
  return (guint) (chance >> 32);
}
