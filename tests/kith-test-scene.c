/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Scenes of families told in a few lines, and what can be asked of them. */

#include "config.h"

#include "kith-test-scene.h"

#include <string.h>

#include "kith-test-family.h"

/**
 * kith_test_scene_on:
 * @text: a family, as kith_test_family_read() takes it
 * @year: the drawing is as at the middle of this year
 * @compared: the other year, or 0
 *
 * Returns: (transfer full): the genogram of it
 */
KithScene *
kith_test_scene_on (const char *text,
                    int         year,
                    int         compared,
                    KithEnded   ended)
{
  g_autoptr(KithCase) family = kith_test_family_read (text);
  KithGenogramOptions options = { .measurer = kith_measurer_fixed (),
                                  .as_at = kith_day_from_civil (year, 7, 1),
                                  .is_compared = compared != 0,
                                  .compared = kith_day_from_civil (MAX (compared, 1), 7, 1),
                                  .ended = ended };

  return kith_genogram_new_scene (family, NULL, &options);
}

/**
 * kith_test_scene_says:
 *
 * Returns: whether one line of the drawing is @text
 */
gboolean
kith_test_scene_says (KithScene  *scene,
                      const char *text)
{
  for (guint i = 0; i < kith_scene_get_n_texts (scene); i++)
    if (strcmp (kith_scene_get_text (scene, i)->text, text) == 0)
      return TRUE;

  return FALSE;
}

/**
 * kith_test_scene_count_ink:
 * @id: of a subject of the scene
 *
 * Returns: how many items of the subject are drawn in @ink
 */
guint
kith_test_scene_count_ink (KithScene  *scene,
                           const char *id,
                           KithInk     ink)
{
  guint subject = kith_scene_find_subject (scene, id), n_items, n = 0;
  const guint32 *items;

  g_assert_cmpuint (subject, !=, KITH_NO_SUBJECT);
  items = kith_scene_get_subject_items (scene, subject, &n_items);
  for (guint i = 0; i < n_items; i++)
    if (kith_scene_get_style (scene, kith_scene_get_items (scene)[items[i]].style)->ink == ink)
      n++;

  return n;
}
