/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * Pictures of people. The live case holds who is on a picture and who agreed to it, and only the
 * name of its content: the dots lie in the case file until somebody wants to see them, so that a
 * case with many photos opens as quickly as one without.
 */

#include "config.h"

#include "model/kith-pictures.h"

#include "model/kith-records.h"

/* Hangs from the case. */
typedef struct
{
  KithPictureFunc  load;   /* NULL once the file is closed */
  gpointer         data;
  GHashTable      *loaded; /* owned; name → owned GBytes */
} Source;

static GQuark
source_quark (void)
{
  static GQuark quark;

  if (quark == 0)
    quark = g_quark_from_static_string ("kith-picture-source");
  return quark;
}

static void
source_free (gpointer data)
{
  Source *source = data;

  g_hash_table_unref (source->loaded);
  g_free (source);
}

/**
 * kith_case_set_picture_source:
 * @load: (nullable): who knows the pictures of the case; %NULL when nobody does any more
 * @data: for @load
 *
 * Says where pictures come from. What was loaded already stays at hand.
 */
void
kith_case_set_picture_source (KithCase        *self,
                              KithPictureFunc  load,
                              gpointer         data)
{
  Source *source = g_object_get_qdata (G_OBJECT (self), source_quark ());

  if (source == NULL)
    {
      source = g_new0 (Source, 1);
      source->loaded = g_hash_table_new_full (g_str_hash, g_str_equal, g_free,
                                              (GDestroyNotify) g_bytes_unref);
      g_object_set_qdata_full (G_OBJECT (self), source_quark (), source, source_free);
    }

  source->load = load;
  source->data = data;
}

/**
 * kith_case_load_picture:
 * @content: (nullable): the name of a picture's content
 *
 * Returns: (transfer full) (nullable): that content, a JPEG file; %NULL if the case has none of
 *   this name
 */
GBytes *
kith_case_load_picture (KithCase   *self,
                        const char *content)
{
  Source *source = g_object_get_qdata (G_OBJECT (self), source_quark ());
  GBytes *bytes;

  if (source == NULL || content == NULL)
    return NULL;

  bytes = g_hash_table_lookup (source->loaded, content);
  if (bytes != NULL)
    return g_bytes_ref (bytes);

  bytes = source->load != NULL ? source->load (content, source->data) : NULL;
  if (bytes != NULL)
    g_hash_table_insert (source->loaded, g_strdup (content), g_bytes_ref (bytes));
  return bytes;
}

/**
 * kith_case_load_pictures:
 *
 * Fetches every picture, so that they are there when the file they lie in is closed.
 */
void
kith_case_load_pictures (KithCase *self)
{
  for (guint i = 0; i < kith_case_count (self, KITH_RECORD_PICTURE); i++)
    {
      KithRecord *picture = kith_case_nth (self, KITH_RECORD_PICTURE, i);
      GBytes *bytes = kith_case_load_picture (self, kith_record_get_text (picture, KITH_PICTURE_CONTENT));

      g_clear_pointer (&bytes, g_bytes_unref);
    }
}

/**
 * kith_person_find_picture:
 * @person: the id of a person
 *
 * Returns: (transfer none) (nullable): the record of their picture, the first one if there are
 *   several
 */
KithRecord *
kith_person_find_picture (KithCase   *self,
                          const char *person)
{
  GPtrArray *rows = kith_case_get_referrers (self, person);

  for (guint i = 0; i < rows->len; i++)
    if (kith_record_get_kind (rows->pdata[i]) == KITH_RECORD_PICTURE)
      return rows->pdata[i];

  return NULL;
}
