/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How long a layout takes, and how much paper: families made up from a seed, and one of them drawn
 * again after somebody was added. */

#include "config.h"

#include "layout/kith-layout.h"

#include <math.h>

typedef struct
{
  GArray *persons;
  GArray *unions;
  GArray *partners;
  GArray *children;
} Family;

static guint
add_person (Family           *self,
            KithLayoutGender  gender,
            int               born)
{
  KithLayoutPerson person = { 100.0, 60.0, gender, born, self->persons->len };

  g_array_append_val (self->persons, person);
  return self->persons->len - 1;
}

static void
add_child (Family *self,
           guint   unity,
           guint   person)
{
  KithLayoutChild child = { unity, person, FALSE, -1, 0 };

  g_array_append_val (self->children, child);
}

static void
marry (Family *self,
       GRand  *rand,
       guint   one)
{
  const KithLayoutPerson *p = &g_array_index (self->persons, KithLayoutPerson, one);
  KithLayoutGender other = p->gender == KITH_LAYOUT_MALE ? KITH_LAYOUT_FEMALE : KITH_LAYOUT_MALE;
  int born = (int) p->birth_key, n = g_rand_int_range (rand, 0, 6);
  KithLayoutUnion unity = { born + 22, self->unions->len };
  KithLayoutPartner partner = { self->unions->len, one };
  guint near = g_rand_int_range (rand, 0, self->persons->len);

  g_array_append_val (self->unions, unity);
  g_array_append_val (self->partners, partner);
  if (g_rand_int_range (rand, 0, 10) != 0
      || ABS (g_array_index (self->persons, KithLayoutPerson, near).birth_key - born) > 15
      || near == one)
    near = add_person (self, other, born + g_rand_int_range (rand, -5, 6));
  partner.person = near;
  g_array_append_val (self->partners, partner);
  for (int i = 0; i < n; i++)
    add_child (self, partner.unity,
               add_person (self, g_rand_boolean (rand) ? KITH_LAYOUT_MALE : KITH_LAYOUT_FEMALE,
                           born + 24 + 2 * i));
}

static void
grow (Family *self,
      int     n)
{
  g_autoptr(GRand) rand = g_rand_new_with_seed (n);

  add_person (self, KITH_LAYOUT_MALE, 0);
  for (guint next = 0; (int) self->persons->len < n; next = MIN (next + 1, self->persons->len - 1))
    if (next == 0 || g_rand_int_range (rand, 0, 3) > 0)
      marry (self, rand, next);
}

static KithLayout *
arrange (Family *self,
         int     runs,
         double *least_ms)
{
  KithLayoutOptions options = kith_layout_options_for_gaps (20.0, 60.0);
  KithLayoutInput input = {
    (KithLayoutPerson *) (void *) self->persons->data, self->persons->len,
    (KithLayoutUnion *) (void *) self->unions->data, self->unions->len,
    (KithLayoutPartner *) (void *) self->partners->data, self->partners->len,
    (KithLayoutChild *) (void *) self->children->data, self->children->len,
  };
  KithLayout *layout = NULL;

  *least_ms = G_MAXDOUBLE;
  for (int i = 0; i < runs; i++)
    {
      gint64 begin = g_get_monotonic_time ();

      g_clear_pointer (&layout, kith_layout_free);
      layout = kith_layout_new (&input, &options);
      *least_ms = MIN (*least_ms, (g_get_monotonic_time () - begin) / 1000.0);
    }
  return layout;
}

static double
share_moved (const KithLayout *before,
             const KithLayout *after)
{
  guint moved = 0;

  for (guint i = 0; i < before->n_persons; i++)
    moved += hypot (before->boxes[i].x - after->boxes[i].x,
                    before->boxes[i].y - after->boxes[i].y) > 50.0;
  return 100.0 * moved / before->n_persons;
}

static void
measure (int n)
{
  Family family = { g_array_new (FALSE, TRUE, sizeof (KithLayoutPerson)),
                    g_array_new (FALSE, TRUE, sizeof (KithLayoutUnion)),
                    g_array_new (FALSE, TRUE, sizeof (KithLayoutPartner)),
                    g_array_new (FALSE, TRUE, sizeof (KithLayoutChild)) };
  g_autoptr(KithLayout) first = NULL, again = NULL;
  double first_ms, again_ms;

  grow (&family, n);
  first = arrange (&family, n > 5000 ? 1 : 5, &first_ms);
  for (guint i = 0; i < family.persons->len; i++)
    {
      KithLayoutPerson *p = &g_array_index (family.persons, KithLayoutPerson, i);

      p->placed = TRUE;
      p->at = (KithPoint){ first->boxes[i].x, first->boxes[i].y };
    }
  add_child (&family, 0, add_person (&family, KITH_LAYOUT_FEMALE, 60));
  again = arrange (&family, n > 5000 ? 1 : 5, &again_ms);

  g_print ("%6u persons: %8.1f ms, %4.0f x %3.0f boxes; one more: %7.1f ms, %4.1f %% moved\n",
           first->n_persons, first_ms, first->bounds.width / 100.0, first->bounds.height / 60.0,
           again_ms, share_moved (first, again));
  g_array_unref (family.persons);
  g_array_unref (family.unions);
  g_array_unref (family.partners);
  g_array_unref (family.children);
}

int
main (void)
{
  static const int sizes[] = { 30, 300, 3000, 30000 };

  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    measure (sizes[i]);
  return 0;
}
