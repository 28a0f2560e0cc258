/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Drawings to be filled in by pen: who is known stands on them, inside the page, and nobody is lost. */

#include "config.h"

#include "scene/kith-blank.h"

#include <string.h>

static const char *const middle[] = { "Maya", "Rowan", NULL };
static const char *const labels[] = { "Knows most of it", "Knows a little", "Does not know yet", NULL };

static KithScene *
draw (KithBlankKind  kind,
      guint          n_names,
      guint         *n_written)
{
  g_autoptr(GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  KithBlankWords words = { middle, NULL, labels };

  for (guint i = 0; i < n_names; i++)
    g_ptr_array_add (names, g_strdup_printf ("Person with number %u", i));
  g_ptr_array_add (names, NULL);
  words.names = (const char *const *) names->pdata;
  return kith_blank_new_scene (kind, &words, kith_measurer_fixed (), n_written);
}

static guint
count_text (const KithScene *scene,
            const char      *begin)
{
  guint n = 0;

  for (guint i = 0; i < kith_scene_get_n_texts (scene); i++)
    n += g_str_has_prefix (kith_scene_get_text (scene, i)->text, begin) ? 1 : 0;

  return n;
}

static void
test_everything_stays_inside_the_edge (void)
{
  static const guint numbers[] = { 0, 1, 5, 18, 33, 300 };

  for (KithBlankKind kind = KITH_BLANK_ECOMAP; kind <= KITH_BLANK_MOBILITY; kind++)
    for (guint n = 0; n < G_N_ELEMENTS (numbers); n++)
      {
        guint n_written;
        g_autoptr(KithScene) scene = draw (kind, numbers[n], &n_written);
        const KithRect *bounds = kith_scene_get_bounds (scene);

        g_test_message ("kind %u, %u names", kind, numbers[n]);
        g_assert_cmpfloat (bounds->x, >=, -1.0);
        g_assert_cmpfloat (bounds->y, >=, -1.0);
        g_assert_cmpfloat (bounds->x + bounds->width, <=, 263.0);
        g_assert_cmpfloat (bounds->y + bounds->height, <=, 161.0);
      }
}

static void
test_who_is_known_stands_there_and_the_rest_is_told (void)
{
  for (KithBlankKind kind = KITH_BLANK_ECOMAP; kind <= KITH_BLANK_MOBILITY; kind++)
    {
      guint n_few, n_many;
      g_autoptr(KithScene) few = draw (kind, 9, &n_few);
      g_autoptr(KithScene) many = draw (kind, 300, &n_many);

      g_assert_cmpuint (n_few, ==, 9);
      g_assert_cmpuint (n_many, >, 0);
      g_assert_cmpuint (n_many, <, 300);
      g_assert_cmpuint (count_text (few, "Maya"), ==, kind == KITH_BLANK_MOBILITY ? 0 : 1);
      /* On an ecomap a name may need two lines. */
      g_assert_cmpuint (count_text (few, "Person"), ==, 9);
      g_assert_cmpuint (count_text (many, "Person"), ==, n_many);
    }
}

static void
test_circles_of_an_ecomap_do_not_touch (void)
{
  guint n_written;
  g_autoptr(KithScene) scene = draw (KITH_BLANK_ECOMAP, 60, &n_written);
  const KithItem *items = kith_scene_get_items (scene);

  for (guint i = 0; i < kith_scene_get_n_items (scene); i++)
    for (guint j = 0; j < i; j++)
      {
        const KithRect one = kith_scene_get_item_box (scene, &items[i]);
        const KithRect other = kith_scene_get_item_box (scene, &items[j]);
        const double dx = one.x + one.width / 2 - other.x - other.width / 2;
        const double dy = one.y + one.height / 2 - other.y - other.height / 2;

        if (items[i].shape == KITH_SHAPE_ELLIPSE && items[j].shape == KITH_SHAPE_ELLIPSE)
          g_assert_cmpfloat (dx * dx + dy * dy, >, (one.width + other.width) * (one.width + other.width) / 4);
      }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/blank/everything-stays-inside-the-edge", test_everything_stays_inside_the_edge);
  g_test_add_func ("/blank/who-is-known-stands-there-and-the-rest-is-told",
                   test_who_is_known_stands_there_and_the_rest_is_told);
  g_test_add_func ("/blank/circles-of-an-ecomap-do-not-touch", test_circles_of_an_ecomap_do_not_touch);
  return g_test_run ();
}
