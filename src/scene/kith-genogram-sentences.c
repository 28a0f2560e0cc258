/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The sentences about people and lines, made when a screen reader or a tooltip asks for one: a large
 * family has thousands, and most are never heard. */

#include "config.h"

#include "scene/kith-genogram-private.h"

#include <glib/gi18n-lib.h>

#include "model/kith-kin.h"
#include "model/kith-naming.h"
#include "model/kith-records.h"

/* The case may go before the scene does, in another thread; so it is not held. */
typedef struct
{
  GWeakRef family;
  KithDay  as_at;
} Describer;

static void
describer_free (gpointer data)
{
  Describer *self = data;

  g_weak_ref_clear (&self->family);
  g_free (self);
}

/* One line may stand for the links to both parents. */
static char *
dup_link_sentence (KithCase   *family,
                   KithRecord *link,
                   KithDay     as_at)
{
  KithRecord *child = kith_case_resolve (family, link, KITH_PARENTAGE_CHILD);
  g_autoptr(GPtrArray) all = NULL;
  GString *sentence = g_string_new (NULL);

  if (child == NULL)
    return kith_parentage_dup_sentence (family, link, as_at);

  all = kith_kin_parentages_of (family, child, KITH_PARENTAGE_ANY);
  for (guint i = 0; i < all->len; i++)
    {
      g_autofree char *one = NULL;

      if (g_strcmp0 (kith_record_get_token (all->pdata[i], KITH_PARENTAGE_KIND),
                     kith_record_get_token (link, KITH_PARENTAGE_KIND)) != 0
          || g_strcmp0 (kith_record_get_ref (all->pdata[i], KITH_PARENTAGE_FAMILY),
                        kith_record_get_ref (link, KITH_PARENTAGE_FAMILY)) != 0)
        continue;
      one = kith_parentage_dup_sentence (family, all->pdata[i], as_at);
      if (sentence->len > 0)
        g_string_append_c (sentence, ' ');
      g_string_append (sentence, one);
    }

  return g_string_free (sentence, FALSE);
}

static char *
describe_cb (const KithSubject *subject,
             gpointer           data)
{
  Describer *self = data;
  g_autoptr(KithCase) family = g_weak_ref_get (&self->family);
  KithRecord *record = family != NULL ? kith_case_find (family, subject->id) : NULL;

  if (record == NULL)
    return g_strdup (subject->name);

  switch (kith_record_get_kind (record))
    {
    case KITH_RECORD_PERSON:
      return kith_person_dup_sentence (family, record, self->as_at);
    case KITH_RECORD_PARTNERSHIP:
      return kith_partnership_dup_sentence (family, record, self->as_at);
    case KITH_RECORD_PARENTAGE:
      return dup_link_sentence (family, record, self->as_at);
    case KITH_RECORD_TIE:
      return kith_tie_dup_sentence (family, record, self->as_at);
    case KITH_RECORD_HOUSEHOLD:
      return kith_household_dup_sentence (family, record, self->as_at);
    default:
      return g_strdup (subject->name);
    }
}

/**
 * kith_genogram_set_describer:
 *
 * Has the scene that is being drawn make its sentences from the case when they are asked for.
 */
void
kith_genogram_set_describer (KithGenogram *self)
{
  Describer *describer = g_new0 (Describer, 1);

  g_weak_ref_init (&describer->family, self->family);
  describer->as_at = self->as_at;
  kith_scene_builder_set_describer (self->sketch.builder, describe_cb, describer, describer_free);
}
