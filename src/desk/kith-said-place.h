/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * KithSaidPlace:
 * @label: (owned): what it is called
 * @kind: a token of the kinds of place
 * @since: (owned) (nullable): from when, as it is stored
 * @until: (owned) (nullable): until when, as it is stored
 * @ages: (owned) (nullable): how old they were
 * @town: (owned) (nullable): where it is
 * @street: (owned) (nullable): the street
 * @school: (owned) (nullable): the school
 * @club: (owned) (nullable): the club
 * @faith: (owned) (nullable): church, mosque …
 * @good: (owned) (nullable): what was good, and whatever else was said
 * @came_by: (nullable): a token of the kinds of move
 * @feeling: (nullable): a token of the feelings
 * @people: (owned) (element-type utf8): who was there
 *
 * A place as it was told in one line.
 */
typedef struct
{
  char       *label;
  const char *kind;
  char       *since;
  char       *until;
  char       *ages;
  char       *town;
  char       *street;
  char       *school;
  char       *club;
  char       *faith;
  char       *good;
  const char *came_by;
  const char *feeling;
  GPtrArray  *people;
} KithSaidPlace;

void       kith_said_place_read   (KithSaidPlace *self,
                                   const char    *text);
void       kith_said_place_clear  (KithSaidPlace *self);
GPtrArray *kith_said_names_read   (const char    *text);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (KithSaidPlace, kith_said_place_clear)

G_END_DECLS
