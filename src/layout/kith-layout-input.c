/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Keeping what a layout was made of, to know whether another would come out any different. */

#include "config.h"

#include "layout/kith-layout-input.h"

#include <string.h>

/**
 * kith_layout_input_copy:
 *
 * Returns: (transfer full): a copy that owns its arrays
 */
KithLayoutInput *
kith_layout_input_copy (const KithLayoutInput *self)
{
  KithLayoutInput *copy = g_memdup2 (self, sizeof *self);

  copy->persons = g_memdup2 (self->persons, self->n_persons * sizeof *self->persons);
  copy->unions = g_memdup2 (self->unions, self->n_unions * sizeof *self->unions);
  copy->partners = g_memdup2 (self->partners, self->n_partners * sizeof *self->partners);
  copy->children = g_memdup2 (self->children, self->n_children * sizeof *self->children);
  return copy;
}

/**
 * kith_layout_input_free:
 * @self: (transfer full): made by kith_layout_input_copy()
 */
void
kith_layout_input_free (KithLayoutInput *self)
{
  g_free ((gpointer) self->persons);
  g_free ((gpointer) self->unions);
  g_free ((gpointer) self->partners);
  g_free ((gpointer) self->children);
  g_free (self);
}

/* Where somebody stood before is only a wish, unless a hand has put them there. */
static gboolean
are_equal (const KithLayoutPerson *a,
           const KithLayoutPerson *b)
{
  return a->width_mm == b->width_mm && a->height_mm == b->height_mm && a->gender == b->gender
         && a->birth_key == b->birth_key && a->entry == b->entry && a->aside == b->aside
         && a->focus == b->focus && a->pinned == b->pinned
         && (!a->pinned || (a->at.x == b->at.x && a->at.y == b->at.y));
}

/* Arrays of structs that have no holes. */
static gboolean
same_bytes (gconstpointer a,
            gconstpointer b,
            gsize         n_bytes)
{
  return n_bytes == 0 || memcmp (a, b, n_bytes) == 0;
}

G_STATIC_ASSERT (sizeof (KithLayoutUnion) == 2 * sizeof (gint64));
G_STATIC_ASSERT (sizeof (KithLayoutPartner) == 2 * sizeof (guint));
G_STATIC_ASSERT (sizeof (KithLayoutChild) == 5 * sizeof (guint));

/**
 * kith_layout_input_equal:
 *
 * Returns: whether a layout of @other would be one of @self, if everybody who stood somewhere still
 *   stands there
 */
gboolean
kith_layout_input_equal (const KithLayoutInput *self,
                         const KithLayoutInput *other)
{
  if (self->n_persons != other->n_persons || self->n_unions != other->n_unions
      || self->n_partners != other->n_partners || self->n_children != other->n_children)
    return FALSE;

  for (guint i = 0; i < self->n_persons; i++)
    if (!are_equal (&self->persons[i], &other->persons[i]))
      return FALSE;

  return same_bytes (self->unions, other->unions, self->n_unions * sizeof *self->unions)
         && same_bytes (self->partners, other->partners,
                        self->n_partners * sizeof *self->partners)
         && same_bytes (self->children, other->children,
                        self->n_children * sizeof *self->children);
}
