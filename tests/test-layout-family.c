/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "kith-test-family.h"
#include "layout/kith-layout-family.h"
#include "model/kith-records.h"

static KithBox
same_box (KithRecord *person,
          gpointer    user_data)
{
  return (KithBox){ 22.0, 21.0, 6.0 };
}

static KithLayoutFamily *
read_family (KithCase   *family,
             const char *sheet)
{
  return kith_layout_family_new (family, kith_case_find (family, sheet), same_box, NULL);
}

static guint
index_of (KithLayoutFamily *self,
          KithCase         *family,
          const char       *id)
{
  guint index = 0;

  g_assert_true (kith_layout_family_find_person (self, kith_test_person (family, id), &index));
  return index;
}

/* "union-ref care" for each union the child hangs from. */
static char *
hangs_from (KithLayoutFamily *self,
            KithCase         *family,
            const char       *id)
{
  const KithLayoutInput *input = kith_layout_family_get_input (self);
  const guint person = index_of (self, family, id);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < input->n_children; i++)
    if (input->children[i].person == person)
      g_string_append_printf (text, "%s%s%s", text->len > 0 ? ", " : "",
                              kith_layout_family_get_union_ref (self, input->children[i].unity),
                              input->children[i].care ? " (care)" : "");

  return g_string_free (text, FALSE);
}

static guint
count_partners (KithLayoutFamily *self,
                const char       *ref)
{
  const KithLayoutInput *input = kith_layout_family_get_input (self);
  guint n = 0;

  for (guint i = 0; i < input->n_partners; i++)
    if (g_str_equal (kith_layout_family_get_union_ref (self, input->partners[i].unity), ref))
      n++;

  return n;
}

static const struct
{
  const char *id;
  const char *unions;
} sample_children[] = {
  { "maya", "leanne-kofi" },
  { "kai", "craig-shelley, ted-maurice (care)" },
  { "ashley", "alone-ashleys-parents (care), leanne-first" },
  { "nell", "ewa-kate, alone-paul (care)" },
  { "lee", "siblings-darren" },
  { "darren", "siblings-darren" },
  { "elsie", "" },
  { "biscuit", "leanne-darren" },
  { "big-mo", "" },
};

static void
test_children_hang_where_they_belong (void)
{
  g_autoptr(KithCase) family = kith_test_family_load ("family.txt");
  g_autoptr(KithLayoutFamily) self = read_family (family, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (sample_children); i++)
    {
      g_autofree char *unions = hangs_from (self, family, sample_children[i].id);

      g_assert_cmpstr (unions, ==, sample_children[i].unions);
    }
}

static void
test_both_parents_make_one_line (void)
{
  g_autoptr(KithCase) family = kith_test_family_load ("family.txt");
  g_autoptr(KithLayoutFamily) self = read_family (family, NULL);
  const KithLayoutInput *input = kith_layout_family_get_input (self);
  const guint maya = index_of (self, family, "maya");

  for (guint i = 0; i < input->n_children; i++)
    if (input->children[i].person == maya)
      g_assert_cmpuint (kith_layout_family_get_links (self, i)->len, ==, 2);
  g_assert_cmpuint (count_partners (self, "leanne-first"), ==, 1);
  g_assert_cmpuint (count_partners (self, "leanne-kofi"), ==, 2);
}

static void
test_parents_never_said_to_be_a_couple_share_a_union (void)
{
  g_autoptr(KithCase) family
    = kith_test_family_read ("[person a]\n[person b]\n[person c]\n[person d]\n"
                             "[parentage 1]\nchild=c\nparent=b\n[parentage 2]\nchild=c\nparent=a\n"
                             "[parentage 3]\nchild=d\nparent=a\n[parentage 4]\nchild=d\nparent=b\n");
  g_autoptr(KithLayoutFamily) self = read_family (family, NULL);
  g_autofree char *c = hangs_from (self, family, "c");
  g_autofree char *d = hangs_from (self, family, "d");

  g_assert_cmpstr (c, ==, "both-a-b");
  g_assert_cmpstr (d, ==, "both-a-b");
  g_assert_cmpuint (kith_layout_family_get_input (self)->n_partners, ==, 2);
}

static void
test_a_brother_keeps_the_parents_of_the_other (void)
{
  g_autoptr(KithCase) family
    = kith_test_family_read ("[person mum]\n[person finn]\n[person brother]\n"
                             "[parentage 1]\nchild=finn\nparent=mum\n"
                             "[sibship s1]\nperson_a=finn\nperson_b=brother\n");
  g_autoptr(KithLayoutFamily) self = read_family (family, NULL);
  g_autofree char *finn = hangs_from (self, family, "finn");
  g_autofree char *brother = hangs_from (self, family, "brother");

  g_assert_cmpstr (finn, ==, "alone-mum, siblings-brother (care)");
  g_assert_cmpstr (brother, ==, "siblings-brother");
}

static void
test_siblings_of_one_known_parent_hang_from_there_only (void)
{
  g_autoptr(KithCase) family
    = kith_test_family_read ("[person mum]\n[person finn]\n[person brother]\n"
                             "[parentage p1]\nchild=finn\nparent=mum\n"
                             "[parentage p2]\nchild=brother\nparent=mum\n"
                             "[sibship s1]\nperson_a=finn\nperson_b=brother\n");
  g_autoptr(KithLayoutFamily) people = read_family (family, NULL);
  const KithLayoutInput *input = kith_layout_family_get_input (people);

  g_assert_cmpuint (input->n_unions, ==, 1);
  g_assert_cmpuint (input->n_children, ==, 2);
}

static void
test_pins_are_places_of_the_symbol (void)
{
  g_autoptr(KithCase) family
    = kith_test_family_read ("[person a]\n[person b]\n[sheet s]\n"
                             "[placement 1]\nsheet=s\nperson=a\nx=100\ny=50\nis_pinned=true\n"
                             "[placement 2]\nsheet=s\nperson=b\nis_hidden=true\n");
  g_autoptr(KithLayoutFamily) self = read_family (family, "s");
  const KithLayoutInput *input = kith_layout_family_get_input (self);

  g_assert_cmpuint (input->n_persons, ==, 1);
  g_assert_true (input->persons[0].pinned);
  g_assert_cmpfloat (input->persons[0].at.x, ==, 89.0);
  g_assert_cmpfloat (input->persons[0].at.y, ==, 44.0);
}

static void
test_friends_stand_with_whom_they_are_known_by (void)
{
  g_autoptr(KithCase) family = kith_test_family_load ("family.txt");
  g_autoptr(KithLayoutFamily) self = read_family (family, NULL);
  const KithLayoutPerson *persons = kith_layout_family_get_input (self)->persons;

  g_assert_true (persons[index_of (self, family, "big-mo")].aside);
  g_assert_cmpint (persons[index_of (self, family, "big-mo")].birth_key, ==,
                   persons[index_of (self, family, "maya")].birth_key);
  g_assert_cmpint (persons[index_of (self, family, "ros")].birth_key, ==,
                   persons[index_of (self, family, "leanne")].birth_key);
}

static void
test_broken_references_are_passed_over (void)
{
  g_autoptr(KithCase) family
    = kith_test_family_read ("[person a]\n[partnership p]\npartner_a=gone\npartner_b=away\n"
                             "[partnership q]\npartner_a=a\npartner_b=a\n"
                             "[parentage 1]\nchild=a\nparent=gone\nfamily=p\n"
                             "[parentage 2]\nchild=gone\nparent=a\n"
                             "[sibship s1]\nperson_a=a\nperson_b=a\n");
  g_autoptr(KithLayoutFamily) self = read_family (family, NULL);
  const KithLayoutInput *input = kith_layout_family_get_input (self);
  g_autoptr(KithLayout) layout = NULL;
  KithLayoutOptions options = kith_layout_options_for_symbol (11.0);

  g_assert_cmpuint (input->n_persons, ==, 1);
  g_assert_cmpuint (input->n_children, ==, 0);
  layout = kith_layout_new (input, &options);
  g_assert_cmpuint (layout->n_persons, ==, 1);
}

static void
test_sample_is_laid_out_without_overlap (void)
{
  g_autoptr(KithCase) family = kith_test_family_load ("family.txt");
  g_autoptr(KithLayoutFamily) self = read_family (family, "family-now");
  g_autoptr(KithLayout) layout = NULL;
  KithLayoutOptions options = kith_layout_options_for_symbol (11.0);

  layout = kith_layout_new (kith_layout_family_get_input (self), &options);

  g_assert_cmpuint (layout->n_contradictions, ==, 0);
  for (guint i = 0; i < layout->n_persons; i++)
    for (guint j = i + 1; j < layout->n_persons; j++)
      g_assert_false (kith_rect_overlaps (&layout->boxes[i], &layout->boxes[j]));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/layout-family/children-hang-where-they-belong",
                   test_children_hang_where_they_belong);
  g_test_add_func ("/layout-family/both-parents-make-one-line", test_both_parents_make_one_line);
  g_test_add_func ("/layout-family/parents-never-said-to-be-a-couple-share-a-union",
                   test_parents_never_said_to_be_a_couple_share_a_union);
  g_test_add_func ("/layout-family/a-brother-keeps-the-parents-of-the-other",
                   test_a_brother_keeps_the_parents_of_the_other);
  g_test_add_func ("/layout-family/siblings-of-one-known-parent-hang-from-there-only",
                   test_siblings_of_one_known_parent_hang_from_there_only);
  g_test_add_func ("/layout-family/pins-are-places-of-the-symbol",
                   test_pins_are_places_of_the_symbol);
  g_test_add_func ("/layout-family/friends-stand-with-whom-they-are-known-by",
                   test_friends_stand_with_whom_they_are_known_by);
  g_test_add_func ("/layout-family/broken-references-are-passed-over",
                   test_broken_references_are_passed_over);
  g_test_add_func ("/layout-family/sample-is-laid-out-without-overlap",
                   test_sample_is_laid_out_without_overlap);

  return g_test_run ();
}
