/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * Random changes to anything in the sample family, with undo and redo: what is drawn with all that
 * was kept from the drawing before is what is drawn from nothing, dot by dot.
 */

#include "config.h"

#include "base/kith-calendar.h"
#include "canvas/kith-drawing.h"
#include "canvas/kith-plate.h"
#include "desk/kith-verbs.h"
#include "kith-test-desk.h"
#include "kith-test-family.h"
#include "model/kith-records.h"
#include "scene/kith-genogram.h"

#define STEPS 80
#define PAINTED_STEPS 40
#define SLIGHT 64 /* of 255, in one colour of a dot */
#define FEW 400   /* colours of dots, in a picture */

typedef struct
{
  KithTestFolder *folder; /* owned */
  KithDesk       *desk;   /* owned */
  GRand          *rand;   /* owned */
} World;

static World
world_new (guint32 seed)
{
  World world = { kith_test_folder_new () };
  g_autoptr(KithCase) family = kith_test_family_load ("family.txt");
  g_autoptr(GError) error = NULL;

  world.desk = kith_desk_new (world.folder->file, &error);
  g_assert_no_error (error);
  kith_desk_import (world.desk, family, &error);
  g_assert_no_error (error);
  world.rand = g_rand_new_with_seed (seed);
  return world;
}

static void
world_clear (World *world)
{
  kith_desk_close (world->desk);
  g_object_unref (world->desk);
  g_rand_free (world->rand);
  kith_test_folder_free (world->folder);
}

static KithRecord *
pick (World          *world,
      KithRecordKind  kind)
{
  KithCase *family = kith_desk_get_case (world->desk);
  guint n = kith_record_type_get (kind)->is_live ? kith_case_count (family, kind) : 0;

  return n > 0 ? kith_case_nth (family, kind, g_rand_int_range (world->rand, 0, n)) : NULL;
}

/* Somebody half of the time, so that enough of the picture changes. */
static KithRecord *
pick_any (World *world)
{
  KithRecord *record = g_rand_boolean (world->rand) ? pick (world, KITH_RECORD_PERSON) : NULL;

  while (record == NULL)
    record = pick (world, g_rand_int_range (world->rand, 0, KITH_N_RECORD_KINDS));
  return record;
}

static char *
dup_some_text (World           *world,
               const KithField *field)
{
  const KithRecordType *type;
  KithRecord *other;

  switch (field->kind)
    {
    case KITH_FIELD_TOKEN:
      return g_strdup (
        field->vocabulary->terms[g_rand_int_range (world->rand, 0, field->vocabulary->n_terms)].token);
    case KITH_FIELD_DATE:
      return g_strdup_printf ("%d", g_rand_int_range (world->rand, 1930, 2030));
    case KITH_FIELD_REF:
      type = kith_record_type_find (field->refers_to);
      other = type != NULL ? pick (world, type->kind) : NULL;
      return other != NULL ? g_strdup (kith_record_get_id (other)) : NULL;
    case KITH_FIELD_TEXT:
    case KITH_FIELD_BOOLEAN:
    case KITH_FIELD_INTEGER:
    case KITH_FIELD_REAL:
    case KITH_FIELD_BYTES:
    default:
      return g_strnfill (g_rand_int_range (world->rand, 0, 30), 'w');
    }
}

/* What the rules of the desk do not allow is not done; that is a step too. */
static void
change_something (World *world)
{
  KithRecord *record = pick_any (world);
  const KithRecordType *type = kith_record_get_record_type (record);
  guint field = g_rand_int_range (world->rand, 0, type->n_fields);
  g_autoptr(KithDraft) draft = kith_draft_new_for (record);
  g_autofree char *text = dup_some_text (world, &type->fields[field]);

  switch (type->fields[field].kind)
    {
    case KITH_FIELD_BOOLEAN:
    case KITH_FIELD_INTEGER:
      kith_draft_set_integer (draft, field, g_rand_int_range (world->rand, 0, 2));
      break;
    case KITH_FIELD_REAL:
      kith_draft_set_real (draft, field, g_rand_double_range (world->rand, 0.0, 200.0));
      break;
    case KITH_FIELD_TEXT:
    case KITH_FIELD_TOKEN:
    case KITH_FIELD_REF:
    case KITH_FIELD_DATE:
    case KITH_FIELD_BYTES:
    default:
      kith_draft_set_text (draft, field, text);
    }
  kith_desk_edit (world->desk, draft, FALSE, NULL);
}

static void
do_something (World *world)
{
  KithCase *family = kith_desk_get_case (world->desk);
  int what = g_rand_int_range (world->rand, 0, 20);

  /* The first step of all made the family. */
  if (kith_case_count (family, KITH_RECORD_PERSON) == 0)
    kith_desk_redo (world->desk, NULL);
  else if (what < 3 && kith_desk_can_undo (world->desk))
    kith_desk_undo (world->desk, NULL);
  else if (what < 5 && kith_desk_can_redo (world->desk))
    kith_desk_redo (world->desk, NULL);
  else if (what == 5 && kith_case_count (family, KITH_RECORD_PERSON) > 8)
    kith_desk_remove (world->desk, kith_record_get_id (pick (world, KITH_RECORD_PERSON)), NULL);
  else
    change_something (world);
}

static KithGenogram *
new_genogram (World           *world,
              KithPersonViews *views,
              int              year)
{
  KithCase *family = kith_desk_get_case (world->desk);
  KithRecord *sheet = kith_case_count (family, KITH_RECORD_SHEET) > 0
                        ? kith_case_nth (family, KITH_RECORD_SHEET, 0) : NULL;
  KithGenogramOptions options = { .measurer = kith_measurer_fixed (),
                                  .as_at = kith_day_from_civil (year, 9, 7),
                                  .is_asked = TRUE, .views = views };

  return kith_genogram_new (family, sheet, &options);
}

static KithLayoutFamily *
measure (World        *world,
         KithGenogram *genogram)
{
  return kith_layout_family_new (kith_desk_get_case (world->desk), NULL, kith_genogram_box,
                                 genogram);
}

static char *
dup_drawing (KithGenogram     *genogram,
             KithLayoutFamily *people,
             KithLayout       *layout)
{
  g_autoptr(KithScene) scene = kith_genogram_draw (genogram, people, layout);

  return kith_scene_dump (scene);
}

static void
compare_drawings (World           *world,
                  KithPersonViews *views,
                  int              year)
{
  g_autoptr(KithGenogram) kept = new_genogram (world, views, year);
  g_autoptr(KithGenogram) fresh = new_genogram (world, NULL, year);
  g_autoptr(KithLayoutFamily) kept_people = measure (world, kept);
  g_autoptr(KithLayoutFamily) fresh_people = measure (world, fresh);
  g_autoptr(KithLayout) layout = kith_genogram_lay_out (fresh, fresh_people);
  g_autofree char *kept_dump = NULL;
  g_autofree char *fresh_dump = NULL;

  g_assert_true (kith_layout_input_equal (kith_layout_family_get_input (kept_people),
                                          kith_layout_family_get_input (fresh_people)));
  kept_dump = dup_drawing (kept, kept_people, layout);
  fresh_dump = dup_drawing (fresh, fresh_people, layout);
  kith_test_assert_same (kept_dump, fresh_dump);
}

static void
test_kept_views_draw_as_new_ones (void)
{
  World world = world_new (11);
  g_autoptr(KithPersonViews) views = kith_person_views_new ();

  for (guint i = 0; i < STEPS; i++)
    {
      /* Three days, where the views of two are kept. */
      compare_drawings (&world, views, 2024 + i % 3 * (i % 7 == 0));
      do_something (&world);
    }

  world_clear (&world);
}

static KithScene *
draw_with_painter (World       *world,
                   KithPainter *painter,
                   KithLayout **layout)
{
  KithGenogramOptions options = { .measurer = kith_painter_get_measurer (painter),
                                  .as_at = kith_day_from_civil (2024, 9, 7) };
  g_autoptr(KithGenogram) genogram = kith_genogram_new (kith_desk_get_case (world->desk), NULL,
                                                        &options);
  g_autoptr(KithLayoutFamily) people = measure (world, genogram);

  g_clear_pointer (layout, kith_layout_free);
  *layout = kith_genogram_lay_out (genogram, people);
  return kith_genogram_draw (genogram, people, *layout);
}

/* At the edges of strokes a few dots are a little lighter or darker, for cairo rounds otherwise where
 * a curve is cut at the edge of a patch, and adds up the edges of lines that lie on each other but
 * are not painted in one go. Whatever is missing or left over differs in more dots, and far more.
 * The fourth byte of a dot means nothing. */
static void
assert_same_dots (const KithPlate *one,
                  const KithPlate *other)
{
  guint n = 0;

  for (int row = 0; row < one->height; row++)
    for (int i = 0; i < one->width * 4; i++)
      {
        int apart = i % 4 == 3 ? 0 : ABS (one->pixels[(gsize) row * one->stride + i]
                                          - other->pixels[(gsize) row * other->stride + i]);

        g_assert_cmpint (apart, <=, SLIGHT);
        n += apart != 0;
      }
  g_assert_cmpuint (n, <=, FEW);
}

static void
test_a_patched_picture_is_the_painted_one (void)
{
  World world = world_new (5);
  g_autoptr(KithPainter) painter = kith_painter_new ();
  g_autoptr(KithPlate) before = NULL;
  KithLayout *layout = NULL;

  for (guint i = 0; i < PAINTED_STEPS; i++)
    {
      g_autoptr(KithScene) scene = draw_with_painter (&world, painter, &layout);
      KithPlateOrder order = { scene, KITH_THEME_LIGHT, i, i % 10 < 5 ? 2.3 : 0.8,
                               (int) i % 3 * 15 - 40, -30, 900, 600 };
      g_autoptr(KithPlate) patched = kith_plate_new (&order, painter, before);
      g_autoptr(KithPlate) painted = kith_plate_new (&order, painter, NULL);

      assert_same_dots (patched, painted);
      g_clear_pointer (&before, kith_plate_unref);
      before = g_steal_pointer (&patched);
      do_something (&world);
    }

  g_clear_pointer (&layout, kith_layout_free);
  world_clear (&world);
}

static void
test_a_need_is_drawn_once_it_is_recorded (void)
{
  World world = world_new (3);
  KithCase *family = kith_desk_get_case (world.desk);
  g_autoptr(KithDrawing) drawing = kith_drawing_new (family, kith_chart_kind_find (NULL));
  g_autofree char *before = kith_scene_dump (kith_drawing_get_scene (drawing));
  g_autoptr(KithDraft) draft = kith_draft_new (KITH_RECORD_NEED);
  g_autoptr(GError) error = NULL;
  g_autofree char *after = NULL;

  kith_draft_set_text (draft, KITH_NEED_PERSON,
                       kith_record_get_id (kith_case_nth (family, KITH_RECORD_PERSON, 0)));
  kith_draft_set_text (draft, KITH_NEED_KIND, "interpreter");
  kith_draft_set_text (draft, KITH_NEED_VALUE, "Polish");
  kith_desk_add (world.desk, draft, &error);
  g_assert_no_error (error);
  after = kith_scene_dump (kith_drawing_get_scene (drawing));

  g_assert_false (g_str_equal (before, after));
  world_clear (&world);
}

/* Kai's parents, his aunt and the partners of his aunt all hang together: who is nudged goes alone. */
static void
test_who_is_nudged_takes_nobody_along (void)
{
  World world = world_new (3);
  KithCase *family = kith_desk_get_case (world.desk);
  g_autoptr(KithDrawing) drawing = kith_drawing_new (family, kith_chart_kind_find (NULL));
  g_autoptr(GHashTable) before = NULL;
  const KithPoint *kai;
  GHashTableIter iter;
  gpointer id, at;
  KithPlace place = { "kai", 0.0, 0.0, TRUE, FALSE };
  g_autoptr(GError) error = NULL;

  kith_drawing_set_sheet (drawing, "family-now");
  kith_drawing_get_scene (drawing);
  before = kith_places_new ();
  g_hash_table_iter_init (&iter, kith_drawing_get_places (drawing));
  while (g_hash_table_iter_next (&iter, &id, &at))
    g_hash_table_insert (before, g_strdup (id), g_memdup2 (at, sizeof (KithPoint)));
  kai = g_hash_table_lookup (before, place.person);
  place.x = kai->x - 3.0;
  place.y = kai->y;
  kith_desk_place (world.desk, "family-now", &place, 1, NULL, &error);
  g_assert_no_error (error);
  kith_drawing_get_scene (drawing);

  g_hash_table_iter_init (&iter, kith_drawing_get_places (drawing));
  while (g_hash_table_iter_next (&iter, &id, &at))
    {
      const KithPoint *was = g_hash_table_lookup (before, id);

      /* Less than a symbol is wide: parents stay over the middle of their children. */
      g_assert_cmpfloat (kith_point_distance (was, at), <, 9.0);
    }
  world_clear (&world);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/redraw/kept-views-draw-as-new-ones", test_kept_views_draw_as_new_ones);

  g_test_add_func ("/redraw/who-is-nudged-takes-nobody-along",
                   test_who_is_nudged_takes_nobody_along);
  g_test_add_func ("/redraw/a-need-is-drawn-once-it-is-recorded",
                   test_a_need_is_drawn_once_it_is_recorded);
  g_test_add_func ("/redraw/a-patched-picture-is-the-painted-one",
                   test_a_patched_picture_is_the_painted_one);

  return g_test_run ();
}
