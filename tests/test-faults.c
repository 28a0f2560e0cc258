/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * Every verb is run once for each call it makes to the disk, and once for each SQL statement, with
 * that one failing. Each time either all of it has happened, in the file and in the live case, or
 * nothing; and when it is tried again with a working disk, it works.
 */

#include "config.h"

#include "desk/kith-typing.h"
#include "desk/kith-verbs-giving.h"
#include "desk/kith-verbs-finding.h"
#include "desk/kith-verbs-map-hand.h"
#include "desk/kith-verbs-mobility.h"
#include "desk/kith-verbs-paper.h"
#include "desk/kith-verbs-picture.h"
#include "desk/kith-verbs-plan.h"
#include "desk/kith-verbs-policy.h"
#include "kith-test-desk.h"
#include "kith-test-family.h"
#include "kith-test-faults.h"
#include "model/kith-records.h"

#include <string.h>

/* Each attempt under the sanitizer takes many times as long, and there a sample is enough. */
#ifdef __SANITIZE_ADDRESS__
#define STRIDE 9
#else
#define STRIDE 1
#endif

typedef struct _Scene Scene;
typedef gboolean (*Verb) (Scene   *scene,
                          GError **error);

struct _Scene
{
  KithTestFolder *folder;
  KithDesk       *desk;
  KithDraft      *draft; /* the same at each try, so that its id is */
  KithCase       *other;
  char           *copy;
};

static const char family_text[] =
  "[case_info case]\ntitle=Hartley\n"
  "[person mum]\nknown_as=Mum\nborn=1988-03-27\n"
  "[person dad]\nknown_as=Dad\n"
  "[person maya]\nknown_as=Maya\n"
  "[person gran]\nknown_as=Gran\n"
  "[partnership pair]\npartner_a=mum\npartner_b=dad\nkind=cohabiting\n"
  "[parentage maya-of-mum]\nchild=maya\nparent=mum\nfamily=pair\n"
  "[parentage maya-of-dad]\nchild=maya\nparent=dad\nfamily=pair\n"
  "[parentage mum-of-gran]\nchild=mum\nparent=gran\n"
  "[tie close]\ngiver=mum\nreceiver=gran\n"
  "[sheet now]\nkind=genogram\ncentre=mum\n"
  "[plan plan]\nstate=live\nversion=1\n"
  "[plan_line line]\nplan=plan\nwho=gran\nwhat=rings\n"
  "[rota_slot slot]\nplan=plan\nline=line\nwho=gran\n"
  "[sheet map]\nkind=mobility_map\ncentre=maya\n"
  "[place flat]\nsheet=map\nnumber=1\nlabel=The flat\n"
  "[place nans]\nsheet=map\nnumber=2\nlabel=Nan’s\n"
  "[place_person gran-there]\nplace=nans\nperson=gran\n"
  "[wish one]\nsheet=map\nnumber=1\ntext=a dog\n"
  "[wish two]\nsheet=map\nnumber=2\ntext=a garden\n"
  "[stroke line-one]\nsheet=map\nnumber=1\npoints=0,0 9,0\n"
  "[placement mum-there]\nsheet=now\nperson=mum\nx=10\ny=20\n";

static gboolean
add_person (Scene   *scene,
            GError **error)
{
  return kith_desk_add (scene->desk, scene->draft, error);
}

static gboolean
edit_person (Scene   *scene,
             GError **error)
{
  return kith_desk_edit (scene->desk, scene->draft, FALSE, error);
}

static gboolean
type_name (Scene   *scene,
           GError **error)
{
  return kith_desk_edit (scene->desk, scene->draft, TRUE, error);
}

static gboolean
remove_person (Scene   *scene,
               GError **error)
{
  return kith_desk_remove (scene->desk, "mum", error);
}

static gboolean
place_people (Scene   *scene,
              GError **error)
{
  const KithPlace places[] = { { "mum", 30, 40, TRUE }, { "dad", 60.5, 40, TRUE } };

  return kith_desk_place (scene->desk, "now", places, G_N_ELEMENTS (places), NULL, error);
}

static gboolean
import_family (Scene   *scene,
               GError **error)
{
  return kith_desk_import (scene->desk, scene->other, error);
}

static gboolean
describe (Scene   *scene,
          GError **error)
{
  g_autoptr(KithDraft) draft = kith_draft_new (KITH_RECORD_CASE_INFO);

  kith_draft_set_text (draft, KITH_CASE_INFO_TITLE, "Hartley and Pell");
  return kith_desk_describe (scene->desk, draft, error);
}

static gboolean
take_policy (Scene   *scene,
             GError **error)
{
  return kith_desk_take_policy (scene->desk, error);
}

static gboolean
write_plan_version (Scene   *scene,
                    GError **error)
{
  g_autofree char *version = kith_desk_add_plan_version (scene->desk, "plan", NULL, "Sundays did not work",
                                                         kith_day_from_civil (2026, 11, 30), error);

  return version != NULL;
}

static gboolean
name_by_prompt (Scene   *scene,
                GError **error)
{
  const KithAskedPrompt asked = { "maya", "father", "past-good" };
  const KithMoment now = { .day = kith_day_from_civil (2026, 11, 27) };
  g_autofree char *person = kith_desk_name_by_prompt (scene->desk, &asked, "Auntie Rin", &now, error);

  return person != NULL;
}

static gboolean
ask_again (Scene   *scene,
           GError **error)
{
  const KithAskedPrompt asked = { "maya", "any", "past-good" };
  const KithMoment now = { .day = kith_day_from_civil (2026, 11, 27) };
  g_autofree char *answer = kith_desk_ask_again (scene->desk, &asked, &now, error);

  return answer != NULL;
}

static const KithDay map_day = 20000;

static gboolean
add_map (Scene   *scene,
         GError **error)
{
  g_autofree char *sheet = kith_desk_add_map (scene->desk, "Mine", "maya", error);

  return sheet != NULL;
}

static gboolean
say_place (Scene   *scene,
           GError **error)
{
  g_autofree char *place = kith_desk_say_place (scene->desk, "map", "Nan’s flat, 2019, with Auntie Rin and Big Mo",
                                                "nans", map_day, error);

  return place != NULL;
}

static gboolean
name_at_place (Scene   *scene,
               GError **error)
{
  g_autofree char *there = kith_desk_name_at_place (scene->desk, "flat", "Gran and Big Mo", map_day, error);

  return there != NULL;
}

static gboolean
put_at_place (Scene   *scene,
              GError **error)
{
  return kith_desk_put_at_place (scene->desk, "flat", "gran", map_day, error);
}

static gboolean
order_place (Scene   *scene,
             GError **error)
{
  return kith_desk_order_place (scene->desk, "nans", "flat", error);
}

static gboolean
put_place_by_hand (Scene   *scene,
                   GError **error)
{
  return kith_desk_place (scene->desk, "map", &(KithPlace){ "flat", 3, 4, TRUE }, 1, NULL, error);
}

static gboolean
mark_people (Scene   *scene,
             GError **error)
{
  const char *const ids[] = { "gran-there", NULL };

  return kith_desk_mark_people (scene->desk, ids, KITH_PLACE_PERSON_MARK, "safe", error);
}

static gboolean
add_wish (Scene   *scene,
          GError **error)
{
  g_autofree char *wish = kith_desk_add_wish (scene->desk, "map", "a quiet place", error);

  return wish != NULL;
}

static gboolean
order_wish (Scene   *scene,
            GError **error)
{
  return kith_desk_order_wish (scene->desk, "two", -1, error);
}

static gboolean
draw_stroke (Scene   *scene,
             GError **error)
{
  const KithPoint points[] = { { 0.0, 0.0 }, { 5.0, 5.0 } };
  g_autofree char *stroke = kith_desk_draw_stroke (scene->desk, "map",
                                                   &(KithPenWish){ "pen", "red", points, 2 }, error);

  return stroke != NULL;
}

static gboolean
erase_stroke (Scene   *scene,
              GError **error)
{
  return kith_desk_erase_strokes (scene->desk, "map", &(KithPoint){ 4.0, 0.0 }, 1, 2.0, error);
}

static gboolean
stick (Scene   *scene,
       GError **error)
{
  g_autofree char *sticker = kith_desk_stick (scene->desk, "map", "heart", &(KithPoint){ 1.0, 2.0 }, error);

  return sticker != NULL;
}

static gboolean
attach_paper (Scene   *scene,
              GError **error)
{
  const KithMoment now = { .day = kith_day_from_civil (2026, 11, 27) };
  g_autoptr(GBytes) content = g_bytes_new_static ("\xff\xd8\xff on paper", 12);
  g_autofree char *picture = kith_desk_attach_paper (scene->desk, "ecomap", content, 30, 40, &now, error);

  return picture != NULL;
}

static KithRecord *
mum (Scene *scene)
{
  return kith_case_find (kith_desk_get_case (scene->desk), "mum");
}

static gboolean
keep_half_typed (Scene   *scene,
                 GError **error)
{
  return kith_desk_keep_half_typed (scene->desk, mum (scene), KITH_PERSON_BORN, "31 June", error);
}

static gboolean
set_photo (Scene   *scene,
           GError **error)
{
  g_autoptr(GBytes) content = g_bytes_new_static ("\xff\xd8\xff Mum", 7);

  return kith_desk_set_picture (scene->desk, "mum", content, 30, 40, error);
}

static gboolean
set_paper (Scene   *scene,
           GError **error)
{
  g_autoptr(GBytes) content = g_bytes_new_static ("\xff\xd8\xff Map", 7);

  return kith_desk_set_paper (scene->desk, "map", content, 40, 30, error);
}

static gboolean
give (Scene   *scene,
      GError **error)
{
  g_autoptr(KithDraft) giving = kith_draft_new (KITH_RECORD_GIVING);

  kith_draft_set_text (giving, KITH_GIVING_WHAT, "Plan");
  kith_draft_set_text (giving, KITH_GIVING_READER_KIND, "file");
  return kith_desk_give (scene->desk, giving, "theme=black", "what it was made from", error);
}

static gboolean
undo (Scene   *scene,
      GError **error)
{
  return kith_desk_undo (scene->desk, error);
}

static gboolean
redo (Scene   *scene,
      GError **error)
{
  return kith_desk_redo (scene->desk, error);
}

static void
draft_new_person (Scene *scene)
{
  scene->draft = kith_draft_new (KITH_RECORD_PERSON);
  kith_draft_set_text (scene->draft, KITH_PERSON_KNOWN_AS, "Auntie Rin");
}

static void
draft_edit (Scene *scene)
{
  scene->draft = kith_draft_new_for (kith_case_find (kith_desk_get_case (scene->desk), "mum"));
  kith_draft_set_text (scene->draft, KITH_PERSON_BORN, "1988-03");
  kith_draft_set_text (scene->draft, KITH_PERSON_KNOWN_AS, "Leanne");
}

static void
draft_typing (Scene *scene)
{
  scene->draft = kith_draft_new_for (kith_case_find (kith_desk_get_case (scene->desk), "mum"));
  kith_draft_set_text (scene->draft, KITH_PERSON_KNOWN_AS, "L");
  g_assert_true (type_name (scene, NULL));
  kith_draft_set_text (scene->draft, KITH_PERSON_KNOWN_AS, "Le");
}

static void
make_other_family (Scene *scene)
{
  scene->other = kith_test_big_family (9);
}

static void
edit_and_undo (Scene *scene)
{
  draft_edit (scene);
  g_assert_true (edit_person (scene, NULL));
  g_assert_true (undo (scene, NULL));
}

static const struct
{
  const char *name;
  Verb        verb;
  void      (*prepare) (Scene *scene);
} verbs[] = {
  { "add-person", add_person, draft_new_person },
  { "edit-person", edit_person, draft_edit },
  { "type-name", type_name, draft_typing },
  { "remove-person", remove_person },
  { "place-people", place_people },
  { "import-family", import_family, make_other_family },
  { "describe", describe },
  { "half-typed", keep_half_typed },
  { "set-photo", set_photo },
  { "take-policy", take_policy },
  { "write-plan-version", write_plan_version },
  { "name-by-prompt", name_by_prompt },
  { "ask-again", ask_again },
  { "add-map", add_map },
  { "say-place", say_place },
  { "name-at-place", name_at_place },
  { "put-at-place", put_at_place },
  { "order-place", order_place },
  { "put-place-by-hand", put_place_by_hand },
  { "mark-people", mark_people },
  { "add-wish", add_wish },
  { "order-wish", order_wish },
  { "draw-stroke", draw_stroke },
  { "erase-stroke", erase_stroke },
  { "stick", stick },
  { "attach-paper", attach_paper },
  { "set-paper", set_paper },
  { "give", give },
  { "undo", undo },
  { "redo", redo, edit_and_undo },
};

static void
scene_open (Scene *scene)
{
  g_autoptr(KithCase) family = kith_test_family_read (family_text);
  g_autoptr(GError) error = NULL;

  *scene = (Scene){ kith_test_folder_new () };
  scene->copy = kith_test_folder_path (scene->folder, "Copy.kith");
  scene->desk = kith_desk_new (scene->folder->file, &error);
  g_assert_no_error (error);
  kith_desk_import (scene->desk, family, &error);
  g_assert_no_error (error);
}

static void
scene_close (Scene *scene)
{
  g_clear_object (&scene->desk);
  g_clear_object (&scene->other);
  g_clear_pointer (&scene->draft, kith_draft_free);
  g_free (scene->copy);
  kith_test_folder_free (scene->folder);
}

/* What the file itself says, by way of a copy, and how far undo and redo reach. */
static char *
dump_file (Scene *scene)
{
  g_autoptr(GError) error = NULL;
  g_autofree char *dump = NULL;
  gint64 n_steps;

  /* A disk that was quite dead says once that a step it was given has been kept. */
  if (!kith_desk_save_copy (scene->desk, scene->copy, TRUE, NULL))
    kith_desk_save_copy (scene->desk, scene->copy, TRUE, &error);
  g_assert_no_error (error);
  dump = kith_test_dump_file (scene->copy);
  kith_desk_count_rows (scene->desk, KITH_RECORD_HISTORY, &n_steps, &error);
  g_assert_no_error (error);

  return g_strdup_printf ("%s\nsteps=%d undo=%s redo=%s half=%s", dump, (int) n_steps,
                          kith_desk_get_undo_label (scene->desk),
                          kith_desk_get_redo_label (scene->desk),
                          mum (scene) != NULL
                            ? kith_desk_get_half_typed (scene->desk, mum (scene), KITH_PERSON_BORN)
                            : NULL);
}

static void
assert_live_is_file (Scene      *scene,
                     const char *file)
{
  g_autofree char *live = kith_test_dump (scene->desk);

  g_assert_true (g_str_has_prefix (file, live));
}

static void
sweep (gconstpointer data)
{
  const guint number = GPOINTER_TO_UINT (data);
  const KithFault fault = number % KITH_N_FAULTS;
  const guint which = number / KITH_N_FAULTS;
  gboolean failed_at_all = TRUE, is_done = FALSE;
  guint n_failed = 0;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  Scene scene;

  scene_open (&scene);
  if (verbs[which].prepare != NULL)
    verbs[which].prepare (&scene);
  before = dump_file (&scene);

  for (guint at = 1; failed_at_all && !is_done; at += STRIDE)
    {
      g_autoptr(GError) error = NULL;
      g_autofree char *now = NULL;

      kith_test_faults_arm (fault, at);
      is_done = verbs[which].verb (&scene, &error);
      failed_at_all = kith_test_faults_disarm ();
      g_assert_true (is_done == (error == NULL));

      now = dump_file (&scene);
      assert_live_is_file (&scene, now);
      if (!is_done && fault == KITH_FAULT_DEAD && strcmp (now, before) != 0)
        is_done = TRUE;
      if (!is_done)
        kith_test_assert_same (now, before);
      n_failed += is_done ? 0 : 1;
    }

  g_assert_true (is_done);
  g_assert_true (n_failed > 0 || STRIDE > 1);
  after = dump_file (&scene);
  g_assert_cmpstr (after, !=, before);
  g_clear_object (&scene.desk);
  scene.desk = kith_desk_open (scene.folder->file, NULL);
  g_free (before);
  before = dump_file (&scene);
  kith_test_assert_same (before, after);
  scene_close (&scene);
}

/* Making, opening and copying: either there is a whole file, or nothing has changed. */

static gboolean
make_file (const char *path,
           GError    **error)
{
  g_autoptr(KithDesk) desk = kith_desk_new (path, error);

  return desk != NULL;
}

static gboolean
open_file (const char *path,
           GError    **error)
{
  g_autoptr(KithDesk) desk = kith_desk_open (path, error);

  return desk != NULL;
}

static gboolean
copy_file (const char *path,
           GError    **error)
{
  g_autoptr(KithDesk) desk = kith_desk_open (path, error);
  g_autofree char *copy = g_strconcat (path, "-copy.kith", NULL);

  return desk != NULL && kith_desk_save_copy (desk, copy, FALSE, error);
}

static const struct
{
  const char *name;
  gboolean  (*act) (const char *path,
                    GError    **error);
  gboolean    is_there;
  const char *list_after;
} acts[] = {
  { "new", make_file, FALSE, "Family.kith" },
  { "open", open_file, TRUE, "Family.kith" },
  { "copy", copy_file, TRUE, "Family.kith Family.kith-copy.kith" },
};

/* A whole file is hundreds of pages, one written like the other: of the calls in the middle a sample
 * is tried, of the first and the last every one. */
#define BEGINNING 60
#define MIDDLE_STRIDE 11

static KithTestFolder *
new_folder (guint which)
{
  KithTestFolder *folder = kith_test_folder_new ();

  if (acts[which].is_there)
    g_assert_true (make_file (folder->file, NULL));
  return folder;
}

static void
sweep_act (gconstpointer data)
{
  const guint which = GPOINTER_TO_UINT (data) / KITH_N_FAULTS;
  const KithFault fault = GPOINTER_TO_UINT (data) % KITH_N_FAULTS;
  g_autoptr(KithTestFolder) folder = new_folder (which);
  gboolean is_near_end = FALSE;
  gboolean is_done = FALSE;
  g_autofree char *list = NULL;

  for (guint at = 1; !is_done; at += at < BEGINNING || is_near_end ? STRIDE : MIDDLE_STRIDE)
    {
      g_autoptr(GError) error = NULL;
      g_autofree char *now = NULL;

      kith_test_faults_arm (fault, at);
      is_done = acts[which].act (folder->file, &error);
      kith_test_faults_disarm ();

      g_assert_true (is_done == (error == NULL));
      now = kith_test_folder_list (folder);
      if (!is_done && fault != KITH_FAULT_DEAD)
        g_assert_cmpstr (now, ==, acts[which].is_there ? "Family.kith" : "");

      if (is_done && !is_near_end && at > BEGINNING)
        {
          is_near_end = TRUE;
          is_done = FALSE;
          at = MAX (at, BEGINNING + 3 * MIDDLE_STRIDE) - 3 * MIDDLE_STRIDE;
          kith_test_folder_free (folder);
          folder = new_folder (which);
        }
    }

  list = kith_test_folder_list (folder);
  g_assert_cmpstr (list, ==, acts[which].list_after);
  g_assert_true (open_file (folder->file, NULL));
}

int
main (int    argc,
      char **argv)
{
  static const char *const fault_names[] = { "none", "once", "after", "full", "dead", "statement" };

  g_test_init (&argc, &argv, NULL);
  kith_test_faults_install ();

  for (guint i = 0; i < G_N_ELEMENTS (verbs); i++)
    for (guint fault = KITH_FAULT_ONCE; fault < KITH_N_FAULTS; fault++)
      {
        g_autofree char *path = g_strdup_printf ("/faults/%s/%s", verbs[i].name, fault_names[fault]);

        g_test_add_data_func (path, GUINT_TO_POINTER (i * KITH_N_FAULTS + fault), sweep);
      }

  for (guint i = 0; i < G_N_ELEMENTS (acts); i++)
    for (guint fault = KITH_FAULT_ONCE; fault < KITH_N_FAULTS; fault++)
      {
        g_autofree char *path = g_strdup_printf ("/faults/%s/%s", acts[i].name, fault_names[fault]);

        g_test_add_data_func (path, GUINT_TO_POINTER (i * KITH_N_FAULTS + fault), sweep_act);
      }

  return g_test_run ();
}
