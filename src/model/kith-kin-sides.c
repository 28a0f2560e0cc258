/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * The sides of a family. A parent's side is that parent, their forebears, all who descend from
 * those, and who is or was a partner of one of them; a partner's own family is not of that side.
 * Brothers and sisters by both parents stand on both.
 */

#include "config.h"

#include "model/kith-kin-sides.h"

#include "base/kith-text.h"
#include "model/kith-kin.h"
#include "model/kith-naming.h"
#include "model/kith-records.h"

#include <glib/gi18n-lib.h>

#define DESCENT (KITH_PARENTAGE_BY_BIRTH | KITH_PARENTAGE_BY_LAW)
#define MOST_SIDES 16

struct _KithKinSides
{
  KithCase   *family;  /* owned */
  KithRecord *centre;  /* owned */
  GPtrArray  *parents; /* owned; whose sides they are */
  GHashTable *sides;   /* owned; KithRecord → one bit for each side */
};

static gboolean
note (KithKinSides *self,
      KithRecord   *person,
      guint         side)
{
  const guint known = GPOINTER_TO_UINT (g_hash_table_lookup (self->sides, person));

  if (person == self->centre || (known >> side & 1) != 0
      || (g_ptr_array_find (self->parents, person, NULL) && person != self->parents->pdata[side]))
    return FALSE;

  g_hash_table_insert (self->sides, person, GUINT_TO_POINTER (known | 1u << side));
  return TRUE;
}

/* All who descend from those in @people, which grows, and their partners. */
static void
note_descendants (KithKinSides *self,
                  GPtrArray    *people,
                  guint         side)
{
  for (guint i = 0; i < people->len; i++)
    {
      g_autoptr(GPtrArray) children = kith_kin_children (self->family, people->pdata[i], DESCENT);

      for (guint j = 0; j < children->len; j++)
        if (note (self, children->pdata[j], side))
          g_ptr_array_add (people, children->pdata[j]);
    }

  for (guint i = 0; i < people->len; i++)
    {
      g_autoptr(GPtrArray) partners = kith_kin_partners (self->family, people->pdata[i]);

      for (guint j = 0; j < partners->len; j++)
        note (self, partners->pdata[j], side);
    }
}

static void
note_side (KithKinSides *self,
           guint         side)
{
  g_autoptr(GPtrArray) people = g_ptr_array_new ();

  g_ptr_array_add (people, self->parents->pdata[side]);
  note (self, self->parents->pdata[side], side);
  for (guint i = 0; i < people->len; i++)
    {
      g_autoptr(GPtrArray) above = kith_kin_parents (self->family, people->pdata[i], DESCENT);
      g_autoptr(GPtrArray) told = kith_kin_siblings (self->family, people->pdata[i], KITH_SIBLING_TOLD);

      for (guint j = 0; j < above->len; j++)
        if (note (self, above->pdata[j], side))
          g_ptr_array_add (people, above->pdata[j]);
      for (guint j = 0; j < told->len; j++)
        if (note (self, told->pdata[j], side))
          g_ptr_array_add (people, told->pdata[j]);
    }

  note_descendants (self, people, side);
}

/**
 * kith_kin_sides_new:
 * @centre: whose family it is
 *
 * Returns: (transfer full): the sides as they are now: one for each parent by birth or adoption; if
 *   none is known, one for each carer
 */
KithKinSides *
kith_kin_sides_new (KithCase   *self,
                    KithRecord *centre)
{
  KithKinSides *sides = g_new0 (KithKinSides, 1);

  sides->family = g_object_ref (self);
  sides->centre = g_object_ref (centre);
  sides->sides = g_hash_table_new (NULL, NULL);
  sides->parents = kith_kin_parents (self, centre, DESCENT);
  if (sides->parents->len == 0)
    {
      g_ptr_array_unref (sides->parents);
      sides->parents = kith_kin_parents (self, centre, KITH_PARENTAGE_ANY);
    }
  if (sides->parents->len > MOST_SIDES)
    g_ptr_array_set_size (sides->parents, MOST_SIDES);

  for (guint i = 0; i < sides->parents->len; i++)
    note_side (sides, i);
  return sides;
}

/**
 * kith_kin_sides_free:
 * @self: (transfer full):
 */
void
kith_kin_sides_free (KithKinSides *self)
{
  g_hash_table_unref (self->sides);
  g_ptr_array_unref (self->parents);
  g_object_unref (self->centre);
  g_object_unref (self->family);
  g_free (self);
}

/**
 * kith_kin_sides_get_count:
 *
 * Returns: how many sides there are
 */
guint
kith_kin_sides_get_count (KithKinSides *self)
{
  return self->parents->len;
}

static gboolean
is_only (KithKinSides *self,
         guint         side,
         const char   *symbol)
{
  for (guint i = 0; i < self->parents->len; i++)
    if (kith_record_has_token (self->parents->pdata[i], KITH_PERSON_SYMBOL, symbol) != (i == side))
      return FALSE;

  return TRUE;
}

/**
 * kith_kin_sides_dup_label:
 *
 * Returns: (transfer full): what the side is called: "Mother’s side"; with two mothers, "Amy’s side"
 */
char *
kith_kin_sides_dup_label (KithKinSides *self,
                          guint         side)
{
  g_autofree char *name = NULL;

  g_return_val_if_fail (side < self->parents->len, NULL);

  if (is_only (self, side, "female"))
    return g_strdup (_("Mother’s side"));
  if (is_only (self, side, "male"))
    return g_strdup (_("Father’s side"));

  name = kith_person_dup_name (self->parents->pdata[side]);
  return kith_text_fill (_("%s’s side"), name);
}

/**
 * kith_kin_sides_has:
 *
 * Returns: whether @person stands on this side, perhaps not only on this one
 */
gboolean
kith_kin_sides_has (KithKinSides *self,
                    guint         side,
                    KithRecord   *person)
{
  return (GPOINTER_TO_UINT (g_hash_table_lookup (self->sides, person)) >> side & 1) != 0;
}

/**
 * kith_kin_sides_dup_words:
 *
 * Returns: (transfer full): on which side @person stands; "" for who is on none
 */
char *
kith_kin_sides_dup_words (KithKinSides *self,
                          KithRecord   *person)
{
  const guint known = GPOINTER_TO_UINT (g_hash_table_lookup (self->sides, person));

  if (known == 0)
    return g_strdup ("");
  if ((known & (known - 1)) != 0)
    return g_strdup (_("Both sides"));

  return kith_kin_sides_dup_label (self, (guint) g_bit_nth_lsf (known, -1));
}
