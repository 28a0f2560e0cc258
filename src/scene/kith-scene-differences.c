/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * What two drawings say otherwise, by the sentences that say the same as the pictures: so it holds
 * for every kind of drawing, and nothing is listed that cannot be seen.
 *
 * Numbers alone are no difference. Between two days everybody is older, and a list of that would
 * hide what matters.
 */

#include "config.h"

#include "scene/kith-scene-differences.h"

static void
difference_free (KithDifference *self)
{
  g_free (self->id);
  g_free (self->name);
  g_free (self->one);
  g_free (self->other);
  g_free (self);
}

/* The rings and the middle are the frame, not what is said in it. A pen's line is like no other, and
 * what the lines of an ecomap say is told about who they lead to. */
static gboolean
is_told (const KithSubject *subject)
{
  return subject->kind != KITH_SUBJECT_RING && subject->kind != KITH_SUBJECT_STROKE
         && subject->kind != KITH_SUBJECT_CENTRE && subject->kind != KITH_SUBJECT_ECO_TIE;
}

static const KithSubject *
find_told (KithScene  *scene,
           const char *id)
{
  guint number = kith_scene_find_subject (scene, id);
  const KithSubject *subject = number != KITH_NO_SUBJECT
                                 ? kith_scene_get_described (scene, number) : NULL;

  return subject != NULL && is_told (subject) ? subject : NULL;
}

/* A sentence with each number as one sign, so that "7" and "18 months" ago are both just a number. */
static char *
dup_without_numbers (const char *sentence)
{
  GString *text = g_string_new (NULL);
  gboolean in_number = FALSE;

  for (const char *at = sentence; *at != '\0'; at = g_utf8_next_char (at))
    {
      gunichar letter = g_utf8_get_char (at);

      if (!g_unichar_isdigit (letter))
        g_string_append_unichar (text, letter);
      else if (!in_number)
        g_string_append_c (text, '#');
      in_number = g_unichar_isdigit (letter);
    }
  return g_string_free (text, FALSE);
}

static gboolean
is_same (const KithSubject *one,
         const KithSubject *other)
{
  g_autofree char *first = dup_without_numbers (one->description);
  g_autofree char *second = dup_without_numbers (other->description);

  return g_str_equal (first, second);
}

static void
add (GPtrArray          *differences,
     KithDifferenceKind  kind,
     const KithSubject  *one,
     const KithSubject  *other)
{
  KithDifference *self = g_new0 (KithDifference, 1);
  const KithSubject *any = one != NULL ? one : other;

  self->kind = kind;
  self->id = g_strdup (any->id);
  self->name = g_strdup (any->name);
  self->one = one != NULL ? g_strdup (one->description) : NULL;
  self->other = other != NULL ? g_strdup (other->description) : NULL;
  g_ptr_array_add (differences, self);
}

/* A subject that is drawn twice, as somebody in two homes, is told once. */
static gboolean
is_first (KithScene *scene,
          guint      number)
{
  return kith_scene_find_subject (scene, kith_scene_get_subject (scene, number)->id) == number;
}

/**
 * kith_scene_list_differences:
 * @one: a drawing
 * @other: another one of the same kind
 *
 * Returns: (transfer full) (element-type KithDifference): what only the one has, then what only the
 *   other has, then what both have and say otherwise, each in the order of the drawing
 */
GPtrArray *
kith_scene_list_differences (KithScene *one,
                             KithScene *other)
{
  GPtrArray *differences = g_ptr_array_new_with_free_func ((GDestroyNotify) difference_free);
  g_autoptr(GPtrArray) otherwise = g_ptr_array_new ();

  g_return_val_if_fail (one != NULL && other != NULL, differences);

  for (guint i = 0; i < kith_scene_get_n_subjects (one); i++)
    {
      const KithSubject *here = kith_scene_get_described (one, i);
      const KithSubject *there = find_told (other, here->id);

      if (!is_told (here) || !is_first (one, i))
        continue;
      if (there == NULL)
        add (differences, KITH_ONLY_ON_ONE, here, NULL);
      else if (!is_same (here, there))
        add (otherwise, KITH_SAID_OTHERWISE, here, there);
    }
  for (guint i = 0; i < kith_scene_get_n_subjects (other); i++)
    {
      const KithSubject *there = kith_scene_get_described (other, i);

      if (is_told (there) && is_first (other, i) && find_told (one, there->id) == NULL)
        add (differences, KITH_ONLY_ON_OTHER, NULL, there);
    }

  g_ptr_array_extend_and_steal (differences, g_steal_pointer (&otherwise));
  return differences;
}
