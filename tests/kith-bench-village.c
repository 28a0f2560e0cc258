/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * A family as large as one likes, for benchmarks: a few lines of descent whose grandchildren marry
 * each other now and then, second marriages, adopted children, ties and households. The same size
 * gives the same family. And what somebody does with it all day, one step each.
 */

#include "config.h"

#include "kith-bench-village.h"

#include "desk/kith-verbs-kin.h"
#include "desk/kith-verbs-relate.h"
#include "desk/kith-verbs.h"
#include "model/kith-edit.h"
#include "model/kith-records.h"

#define PER_LINE 1500   /* people in one line of descent */
#define GENERATION 28   /* years */

typedef struct
{
  KithCase *family;   /* borrowed */
  GRand    *dice;     /* owned */
  guint     n_people; /* wanted */
  guint     n;        /* there are */
  guint     n_couples;
  guint     n_links;
  GArray   *born;     /* owned; int, the year of each */
  GArray   *couple;   /* owned; guint, the last couple of each; G_MAXUINT32 for none */
} Village;

static const char *const given[] = { "Maya", "Tom", "Aisha", "Jakub", "Grace", "Owen", "Ngozi",
                                     "Piotr", "Rosalind", "Sami", "Bronwen", "Arjun" };
static const char *const surnames[] = { "Kowalska", "Okonkwo-Larsson", "Reid", "ap Rhys",
                                        "Fernandes", "Haddad", "Lindqvist" };

static void
take (Village    *self,
      KithRecord *record)
{
  kith_case_add (self->family, record);
  g_object_unref (record);
}

static char *
person_id (guint number)
{
  return g_strdup_printf ("p%06u", number);
}

static guint
add_person (Village *self,
            int      born,
            gboolean is_female)
{
  guint number = self->n++, none = G_MAXUINT32;
  g_autofree char *id = person_id (number);
  g_autofree char *name = g_strdup_printf ("%s %c.", given[number % G_N_ELEMENTS (given)],
                                           'A' + number % 26);
  g_autofree char *year = g_strdup_printf ("%d", born);
  g_autofree char *end = g_strdup_printf ("%d", born + 60 + number % 30);
  KithRecord *person = kith_record_new (KITH_RECORD_PERSON, id);

  kith_record_set_text (person, KITH_PERSON_GIVEN_NAME, name);
  kith_record_set_text (person, KITH_PERSON_FAMILY_NAME,
                        surnames[number / 7 % G_N_ELEMENTS (surnames)]);
  kith_record_set_text (person, KITH_PERSON_BORN, year);
  if (born + 60 + (int) (number % 30) < 2020)
    kith_record_set_text (person, KITH_PERSON_DIED, end);
  if (number % 6 == 0)
    kith_record_set_text (person, KITH_PERSON_OCCUPATION, "Works at the harbour");
  kith_record_set_text (person, KITH_PERSON_SYMBOL, is_female ? "female" : "male");
  take (self, person);
  g_array_append_val (self->born, born);
  g_array_append_val (self->couple, none);
  return number;
}

static void
add_couple (Village *self,
            guint    one,
            guint    other)
{
  guint number = self->n_couples++;
  g_autofree char *id = g_strdup_printf ("f%06u", number);
  g_autofree char *a = person_id (one);
  g_autofree char *b = person_id (other);
  KithRecord *couple = kith_record_new (KITH_RECORD_PARTNERSHIP, id);

  kith_record_set_text (couple, KITH_PARTNERSHIP_PARTNER_A, a);
  kith_record_set_text (couple, KITH_PARTNERSHIP_PARTNER_B, b);
  kith_record_set_text (couple, KITH_PARTNERSHIP_KIND, "married");
  take (self, couple);
  g_array_index (self->couple, guint, one) = g_array_index (self->couple, guint, other) = number;
}

static void
add_link (Village *self,
          guint    child,
          guint    parent,
          guint    couple)
{
  g_autofree char *id = g_strdup_printf ("l%06u", self->n_links++);
  g_autofree char *family = g_strdup_printf ("f%06u", couple);
  g_autofree char *a = person_id (child);
  g_autofree char *b = person_id (parent);
  KithRecord *link = kith_record_new (KITH_RECORD_PARENTAGE, id);

  kith_record_set_text (link, KITH_PARENTAGE_CHILD, a);
  kith_record_set_text (link, KITH_PARENTAGE_PARENT, b);
  kith_record_set_text (link, KITH_PARENTAGE_FAMILY, family);
  if (child % 60 == 0)
    kith_record_set_text (link, KITH_PARENTAGE_KIND, "adopted");
  take (self, link);
}

/* Somebody from another line, single and of an age, or somebody new. */
static guint
find_partner (Village *self,
              guint    of)
{
  int born = g_array_index (self->born, int, of);

  for (guint i = 0; g_rand_int_range (self->dice, 0, 100) < 8 && i < 12; i++)
    {
      guint other = g_rand_int_range (self->dice, 0, self->n);

      if (other != of && g_array_index (self->couple, guint, other) == G_MAXUINT32
          && ABS (g_array_index (self->born, int, other) - born) < 8)
        return other;
    }

  return add_person (self, born + g_rand_int_range (self->dice, -5, 6), self->n % 2);
}

static void
add_children (Village *self,
              guint    mother,
              guint    father)
{
  guint couple = g_array_index (self->couple, guint, mother);
  guint n = g_rand_int_range (self->dice, 0, 6);

  for (guint i = 0; i < n && self->n < self->n_people; i++)
    {
      guint child = add_person (self, g_array_index (self->born, int, mother) + GENERATION - 4
                                        + 2 * i, g_rand_boolean (self->dice));

      add_link (self, child, mother, couple);
      add_link (self, child, father, couple);
    }
}

static void
add_ties (Village *self)
{
  static const char *const kinds[] = { "emo_close", "emo_hostile", "emo_distant" };

  for (guint i = 9; i + 3 < self->n; i += 40)
    {
      g_autofree char *id = g_strdup_printf ("t%06u", i);
      g_autofree char *from = person_id (i);
      g_autofree char *to = person_id (i + 2);
      KithRecord *tie = kith_record_new (KITH_RECORD_TIE, id);

      kith_record_set_text (tie, KITH_TIE_GIVER, from);
      kith_record_set_text (tie, KITH_TIE_RECEIVER, to);
      kith_record_set_text (tie, KITH_TIE_KIND, kinds[i / 40 % G_N_ELEMENTS (kinds)]);
      take (self, tie);
    }
}

/**
 * kith_bench_village_new:
 * @n_people: about how many
 *
 * Returns: (transfer full): a case with people "p000000" and so on, couples "f000000", lines from
 *   parent to child "l000000", and some ties
 */
KithCase *
kith_bench_village_new (guint n_people)
{
  Village self = { kith_case_new (), g_rand_new_with_seed (7), n_people };
  guint next = 0;

  self.born = g_array_new (FALSE, FALSE, sizeof (int));
  self.couple = g_array_new (FALSE, FALSE, sizeof (guint));
  kith_case_begin_change (self.family);
  for (guint i = 0; i <= n_people / PER_LINE; i++)
    add_person (&self, 1800, i % 2);
  for (; self.n < n_people; next = next + 1 < self.n ? next + 1 : 0)
    {
      guint other;

      if (g_array_index (self.couple, guint, next) != G_MAXUINT32
          && g_rand_int_range (self.dice, 0, 20) > 0)
        continue;
      other = find_partner (&self, next);
      add_couple (&self, next, other);
      add_children (&self, next, other);
    }
  add_ties (&self);
  kith_case_end_change (self.family);

  g_rand_free (self.dice);
  g_array_unref (self.born);
  g_array_unref (self.couple);
  return self.family;
}

static const char *
nth_person (KithDesk *desk,
            guint     n)
{
  KithCase *family = kith_desk_get_case (desk);

  return kith_record_get_id (kith_case_nth (family, KITH_RECORD_PERSON,
                                            n % kith_case_count (family, KITH_RECORD_PERSON)));
}

static void
edit (KithDesk   *desk,
      guint       field,
      guint       who,
      const char *text)
{
  KithRecord *person = kith_case_find (kith_desk_get_case (desk), nth_person (desk, who));
  g_autoptr(KithDraft) draft = kith_draft_new_for (person);

  kith_draft_set_text (draft, field, text);
  if (!kith_desk_edit (desk, draft, TRUE, NULL))
    g_error ("The step failed");
}

/* A letter more each time. */
static void
type_note (KithDesk *desk,
           guint     round,
           guint     n_people)
{
  g_autofree char *text = g_strnfill (1 + round % 14, 'e');

  edit (desk, KITH_PERSON_NOTE, n_people / 2, text);
}

static void
type_name (KithDesk *desk,
           guint     round,
           guint     n_people)
{
  g_autofree char *text = g_strnfill (1 + round % 8, 'e');

  edit (desk, KITH_PERSON_KNOWN_AS, n_people / 2, text);
}

static void
move_person (KithDesk *desk,
             guint     round,
             guint     n_people)
{
  KithPlace place = { nth_person (desk, n_people / 2 + 3), 100.0 + 2.0 * (round % 20),
                      80.0 + round % 7, TRUE, FALSE };

  if (!kith_desk_place (desk, kith_bench_village_get_sheet (desk), &place, 1, NULL, NULL))
    g_error ("The step failed");
}

static void
add_child (KithDesk *desk,
           guint     round,
           guint     n_people)
{
  KithNewcomer newcomer = { KITH_ROLE_CHILD, "Somebody New" };
  KithCase *family = kith_desk_get_case (desk);
  const guint n_couples = kith_case_count (family, KITH_RECORD_PARTNERSHIP);
  KithRecord *couple = kith_case_nth (family, KITH_RECORD_PARTNERSHIP,
                                      (n_people / 8 + round) % n_couples);
  g_autofree char *id = kith_desk_add_kin (desk, &newcomer, kith_record_get_id (couple), NULL);

  if (id == NULL)
    g_error ("The step failed");
}

static void
change_line (KithDesk *desk,
             guint     round,
             guint     n_people)
{
  KithRecord *couple = kith_case_nth (kith_desk_get_case (desk), KITH_RECORD_PARTNERSHIP,
                                      n_people / 8);

  if (!kith_desk_set_kind (desk, kith_record_get_id (couple),
                           round % 2 ? "married" : "cohabiting", NULL))
    g_error ("The step failed");
}

static void
undo (KithDesk *desk,
      guint     round,
      guint     n_people)
{
  if (!(round % 2 ? kith_desk_redo (desk, NULL) : kith_desk_undo (desk, NULL)))
    g_error ("The step failed");
}

/**
 * kith_bench_village_get_sheet:
 *
 * Returns: (nullable): the id of the first sheet there is
 */
const char *
kith_bench_village_get_sheet (KithDesk *desk)
{
  KithCase *family = kith_desk_get_case (desk);

  return kith_case_count (family, KITH_RECORD_SHEET) > 0
           ? kith_record_get_id (kith_case_nth (family, KITH_RECORD_SHEET, 0)) : NULL;
}

/**
 * kith_bench_village_get_steps:
 * @n_steps: (out): how many
 *
 * Returns: (transfer none): what somebody does, in the order in which it can be done
 */
const KithBenchStep *
kith_bench_village_get_steps (guint *n_steps)
{
  static const KithBenchStep steps[] = {
    { "a note is typed", type_note },
    { "a name is typed", type_name },
    { "a line's kind is changed", change_line },
    { "a child is added", add_child },
    { "somebody is moved", move_person },
    { "a step is undone, redone", undo },
  };

  *n_steps = G_N_ELEMENTS (steps);
  return steps;
}
