/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * Random drawing by hand, with undo and redo, against a plain model: lists of people and lines with
 * a stack of copies. After each step the case says the same as the model; now and then the file is
 * closed and opened again. KITH_RANDOM_STEPS says how many steps; 10,000 take about half a minute.
 */

#include "config.h"

#include "desk/kith-verbs-kin.h"
#include "desk/kith-verbs-relate.h"
#include "desk/kith-verbs.h"
#include "kith-test-desk.h"
#include "model/kith-records.h"

#include <stdlib.h>

#define USUAL_STEPS 500
#define MOST_PEOPLE 40
#define REOPEN_EVERY 400

typedef struct
{
  KithRecordKind  kind;
  const char     *id; /* interned, like all of them */
  const char     *a;
  const char     *b;
  const char     *token;
} Row;

typedef struct
{
  KithTestFolder *folder;
  KithDesk       *desk;
  GRand          *rand;
  GArray         *rows;   /* owned; Row */
  GPtrArray      *undone; /* owned; GArray of Row, the last on top */
  GPtrArray      *done;   /* owned; likewise */
} World;

/* The plain model. */

static GArray *
copy_rows (GArray *rows)
{
  GArray *copy = g_array_new (FALSE, FALSE, sizeof (Row));

  if (rows->len > 0)
    g_array_append_vals (copy, rows->data, rows->len);
  return copy;
}

static void
begin_step (World *world)
{
  g_ptr_array_add (world->done, copy_rows (world->rows));
  g_ptr_array_set_size (world->undone, 0);
}

static void
add_row (World          *world,
         KithRecordKind  kind,
         const char     *id,
         const char     *a,
         const char     *b,
         const char     *token)
{
  Row row = { kind, g_intern_string (id), g_intern_string (a), g_intern_string (b),
              g_intern_string (token) };

  g_array_append_val (world->rows, row);
}

static Row *
pick (World          *world,
      KithRecordKind  kind)
{
  guint n = 0, which;

  for (guint i = 0; i < world->rows->len; i++)
    n += g_array_index (world->rows, Row, i).kind == kind;
  if (n == 0)
    return NULL;

  which = (guint) g_rand_int_range (world->rand, 0, (int) n);
  for (guint i = 0; i < world->rows->len; i++)
    if (g_array_index (world->rows, Row, i).kind == kind && which-- == 0)
      return &g_array_index (world->rows, Row, i);

  g_assert_not_reached ();
}

static guint
count (World          *world,
       KithRecordKind  kind)
{
  guint n = 0;

  for (guint i = 0; i < world->rows->len; i++)
    n += g_array_index (world->rows, Row, i).kind == kind;

  return n;
}

/* A row and what means nothing without it. */
static void
drop_row (World      *world,
          const char *id)
{
  for (guint i = world->rows->len; i-- > 0;)
    {
      const Row *row = &g_array_index (world->rows, Row, i);

      if (row->id == id || row->a == id || row->b == id)
        g_array_remove_index (world->rows, i);
    }
}

/* What is compared. */

static const struct
{
  KithRecordKind kind;
  int            a;
  int            b;
  guint          token;
} tables[] = {
  { KITH_RECORD_PERSON, -1, -1, KITH_PERSON_KIND },
  { KITH_RECORD_PARTNERSHIP, KITH_PARTNERSHIP_PARTNER_A, KITH_PARTNERSHIP_PARTNER_B,
    KITH_PARTNERSHIP_KIND },
  { KITH_RECORD_TIE, KITH_TIE_GIVER, KITH_TIE_RECEIVER, KITH_TIE_KIND },
  { KITH_RECORD_PARENTAGE, KITH_PARENTAGE_PARENT, KITH_PARENTAGE_CHILD, KITH_PARENTAGE_KIND },
};

static int
compare_lines (gconstpointer a,
               gconstpointer b)
{
  return g_strcmp0 (*(char *const *) a, *(char *const *) b);
}

static char *
join (GPtrArray *lines)
{
  g_ptr_array_sort (lines, compare_lines);
  g_ptr_array_add (lines, NULL);
  return g_strjoinv ("\n", (char **) lines->pdata);
}

static char *
tell_model (World *world)
{
  g_autoptr(GPtrArray) lines = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < world->rows->len; i++)
    {
      const Row *row = &g_array_index (world->rows, Row, i);

      g_ptr_array_add (lines, g_strdup_printf ("%s %s %s %s", row->id, row->a != NULL ? row->a : "-",
                                               row->b != NULL ? row->b : "-", row->token));
    }
  return join (lines);
}

static const char *
ref (KithRecord *record,
     int         field)
{
  const char *id = field >= 0 ? kith_record_get_ref (record, (guint) field) : NULL;

  return id != NULL ? id : "-";
}

static char *
tell_case (World *world)
{
  KithCase *live = kith_desk_get_case (world->desk);
  g_autoptr(GPtrArray) lines = g_ptr_array_new_with_free_func (g_free);

  for (guint t = 0; t < G_N_ELEMENTS (tables); t++)
    for (guint i = 0; i < kith_case_count (live, tables[t].kind); i++)
      {
        KithRecord *record = kith_case_nth (live, tables[t].kind, i);

        g_ptr_array_add (lines, g_strdup_printf ("%s %s %s %s", kith_record_get_id (record),
                                                 ref (record, tables[t].a),
                                                 ref (record, tables[t].b),
                                                 kith_record_get_token (record, tables[t].token)));
      }
  return join (lines);
}

static void
assert_same (World *world)
{
  g_autofree char *model = tell_model (world);
  g_autofree char *live = tell_case (world);

  kith_test_assert_same (live, model);
}

/* Steps. */

static void
add_somebody (World *world)
{
  static const KithRole roles[] = { KITH_ROLE_ANYBODY, KITH_ROLE_FRIEND, KITH_ROLE_PARTNER };
  KithRole role = roles[g_rand_int_range (world->rand, 0, G_N_ELEMENTS (roles))];
  const Row *of = pick (world, KITH_RECORD_PERSON);
  KithNewcomer newcomer = { role, "Somebody" };
  KithCase *live = kith_desk_get_case (world->desk);
  g_autoptr(GError) error = NULL;
  g_autofree char *id = NULL;

  if (count (world, KITH_RECORD_PERSON) >= MOST_PEOPLE || (of == NULL && role != KITH_ROLE_ANYBODY))
    return;

  begin_step (world);
  id = kith_desk_add_kin (world->desk, &newcomer, role != KITH_ROLE_ANYBODY ? of->id : NULL, &error);
  g_assert_no_error (error);
  if (role == KITH_ROLE_FRIEND)
    add_row (world, KITH_RECORD_TIE,
             kith_record_get_id (kith_case_nth (live, KITH_RECORD_TIE,
                                                kith_case_count (live, KITH_RECORD_TIE) - 1)),
             of->id, id, "social_friend");
  if (role == KITH_ROLE_PARTNER)
    add_row (world, KITH_RECORD_PARTNERSHIP,
             kith_record_get_id (kith_case_nth (live, KITH_RECORD_PARTNERSHIP,
                                                kith_case_count (live, KITH_RECORD_PARTNERSHIP) - 1)),
             of->id, id, "other");
  add_row (world, KITH_RECORD_PERSON, id, NULL, NULL,
           role == KITH_ROLE_FRIEND ? "friend" : "family");
}

static void
relate_two (World *world)
{
  const Row *one = pick (world, KITH_RECORD_PERSON);
  const Row *other = pick (world, KITH_RECORD_PERSON);
  KithCase *live = kith_desk_get_case (world->desk);
  g_autoptr(GPtrArray) list = NULL;
  const KithRelating *row;
  g_autoptr(GError) error = NULL;
  g_autofree char *id = NULL;

  if (one == NULL || one == other)
    return;

  list = kith_relating_list (live, kith_case_find (live, one->id), kith_case_find (live, other->id));
  row = list->pdata[g_rand_int_range (world->rand, 0, (int) list->len)];
  /* A second parent makes more than one line, and siblings are told in another test. */
  if (row->reason != NULL || row->kind == KITH_RECORD_SIBSHIP
      || (row->kind == KITH_RECORD_PARENTAGE && !g_str_equal (row->token, "other_carer")))
    return;

  begin_step (world);
  id = kith_desk_relate (world->desk, one->id, other->id, row, &error);
  g_assert_no_error (error);
  add_row (world, row->kind, id, row->is_reversed ? other->id : one->id,
           row->is_reversed ? one->id : other->id, row->token);
}

static const KithRecordKind line_kinds[] = { KITH_RECORD_TIE, KITH_RECORD_PARTNERSHIP };

static Row *
pick_line (World *world)
{
  return pick (world, line_kinds[g_rand_int_range (world->rand, 0, G_N_ELEMENTS (line_kinds))]);
}

static void
change_kind (World *world)
{
  Row *line = pick_line (world);
  KithRecord *record;
  g_autoptr(GPtrArray) kinds = NULL;
  const KithRelating *row;
  g_autoptr(GError) error = NULL;

  if (line == NULL)
    return;

  record = kith_case_find (kith_desk_get_case (world->desk), line->id);
  kinds = kith_relating_list_kinds (record);
  row = kinds->pdata[g_rand_int_range (world->rand, 0, (int) kinds->len)];
  if (row->reason != NULL || row->is_state)
    return;

  begin_step (world);
  kith_desk_set_kind (world->desk, line->id, row->token, &error);
  g_assert_no_error (error);
  line->token = g_intern_string (row->token);
}

static void
lead_elsewhere (World *world)
{
  Row *line = pick_line (world);
  const Row *to = pick (world, KITH_RECORD_PERSON);
  const char **end;
  g_autoptr(GError) error = NULL;

  if (line == NULL || to->id == line->a || to->id == line->b)
    return;

  begin_step (world);
  end = g_rand_boolean (world->rand) ? &line->a : &line->b;
  kith_desk_re_end (world->desk, line->id, *end, to->id, &error);
  g_assert_no_error (error);
  *end = to->id;
}

static void
remove_something (World *world)
{
  const Row *row = g_rand_int_range (world->rand, 0, 3) == 0 ? pick (world, KITH_RECORD_PERSON)
                                                             : pick_line (world);
  g_autoptr(GError) error = NULL;
  const char *id;

  if (row == NULL)
    return;

  id = row->id;
  begin_step (world);
  kith_desk_remove (world->desk, id, &error);
  g_assert_no_error (error);
  drop_row (world, id);
}

static void
undo (World *world)
{
  g_autoptr(GError) error = NULL;

  g_assert_cmpint (kith_desk_can_undo (world->desk), ==, world->done->len > 0);
  if (world->done->len == 0)
    return;

  kith_desk_undo (world->desk, &error);
  g_assert_no_error (error);
  g_ptr_array_add (world->undone, world->rows);
  world->rows = g_ptr_array_steal_index (world->done, world->done->len - 1);
}

static void
redo (World *world)
{
  g_autoptr(GError) error = NULL;

  g_assert_cmpint (kith_desk_can_redo (world->desk), ==, world->undone->len > 0);
  if (world->undone->len == 0)
    return;

  kith_desk_redo (world->desk, &error);
  g_assert_no_error (error);
  g_ptr_array_add (world->done, world->rows);
  world->rows = g_ptr_array_steal_index (world->undone, world->undone->len - 1);
}

static void
reopen (World *world)
{
  g_autoptr(GError) error = NULL;

  g_clear_object (&world->desk);
  world->desk = kith_desk_open (world->folder->file, &error);
  g_assert_no_error (error);
}

typedef void (*StepFunc) (World *world);

/* More comes than goes. */
static const StepFunc steps[] = {
  add_somebody, add_somebody, add_somebody, relate_two, relate_two, relate_two, relate_two,
  change_kind, lead_elsewhere, remove_something, undo, undo, undo, redo, redo,
};

static void
test_random_steps_against_a_plain_model (void)
{
  g_autoptr(KithTestFolder) folder = kith_test_folder_new ();
  const char *wanted = g_getenv ("KITH_RANDOM_STEPS");
  int n = wanted != NULL ? atoi (wanted) : USUAL_STEPS;
  World world = { folder, kith_desk_new (folder->file, NULL), g_rand_new_with_seed (7) };

  world.rows = g_array_new (FALSE, FALSE, sizeof (Row));
  world.done = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);
  world.undone = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);
  for (int i = 1; i <= n; i++)
    {
      steps[g_rand_int_range (world.rand, 0, G_N_ELEMENTS (steps))] (&world);
      if (i % REOPEN_EVERY == 0)
        reopen (&world);
      assert_same (&world);
    }

  g_test_message ("%d steps, %u rows at the end", n, world.rows->len);
  g_object_unref (world.desk);
  g_rand_free (world.rand);
  g_array_unref (world.rows);
  g_ptr_array_unref (world.done);
  g_ptr_array_unref (world.undone);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  kith_test_add ("desk-random", "random-steps-against-a-plain-model",
                 test_random_steps_against_a_plain_model);
  return g_test_run ();
}
