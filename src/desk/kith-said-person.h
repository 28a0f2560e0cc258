/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "base/kith-calendar.h"

G_BEGIN_DECLS

/**
 * KithSaidPerson:
 * @name: what is left as the name; one line, perhaps empty
 * @born: (nullable): EDTF
 * @symbol: (nullable): a token
 * @has_died: whether it was said that they are dead
 * @is_group: whether several people are drawn as one
 * @count: how many; 0 when their number is not known
 *
 * Somebody as they were told in one line: "Maya, 7, girl".
 */
typedef struct
{
  char       *name;
  char       *born;
  const char *symbol;
  gboolean    has_died;
  gboolean    is_group;
  int         count;
} KithSaidPerson;

void     kith_said_person_read     (KithSaidPerson *self,
                                    const char     *text,
                                    KithDay         today);
gboolean kith_said_person_read_age (KithSaidPerson *self,
                                    const char     *text,
                                    KithDay         today);
void     kith_said_person_clear    (KithSaidPerson *self);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (KithSaidPerson, kith_said_person_clear)

G_END_DECLS
