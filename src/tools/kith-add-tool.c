/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * Adding somebody while the family talks: who they are to whom, what was typed, and, once that is
 * done, who is most likely told of next. One step of the desk for each person, made at the end.
 */

#include "config.h"

#include "tools/kith-add-tool.h"

#include "base/kith-text.h"
#include "desk/kith-said-person.h"
#include "model/kith-kin.h"
#include "model/kith-records.h"

/**
 * kith_add_tool_begin:
 * @of: (nullable): the id of whom they are drawn beside
 *
 * Somebody is to be added. Whoever was being added before is given up.
 */
void
kith_add_tool_begin (KithAddTool *self,
                     KithRole     role,
                     const char  *of)
{
  kith_add_tool_cancel (self);
  self->is_naming = TRUE;
  self->role = role;
  self->of = g_strdup (of);
  self->name = g_strdup ("");
  self->age = g_strdup ("");
}

/**
 * kith_add_tool_say_name:
 * @name: all that stands in the entry now
 */
void
kith_add_tool_say_name (KithAddTool *self,
                        const char  *name)
{
  kith_set_string (&self->name, name);
}

/**
 * kith_add_tool_say_age:
 * @age: all that stands in the entry now: an age or a birth
 */
void
kith_add_tool_say_age (KithAddTool *self,
                       const char  *age)
{
  kith_set_string (&self->age, age);
}

/**
 * kith_add_tool_choose:
 * @symbol: (nullable): how to draw them; %NULL to go by what is typed
 */
void
kith_add_tool_choose (KithAddTool *self,
                      const char  *symbol)
{
  self->symbol = symbol;
}

/**
 * kith_add_tool_has_words:
 *
 * Returns: whether anything was typed that would be lost
 */
gboolean
kith_add_tool_has_words (KithAddTool *self)
{
  return self->is_naming
         && (!kith_text_is_empty (self->name) || !kith_text_is_empty (self->age));
}

/**
 * kith_add_tool_knows_age:
 *
 * Returns: whether what stands in the entry for the age is one, or nothing at all
 */
gboolean
kith_add_tool_knows_age (KithAddTool *self,
                         KithDay      today)
{
  g_auto(KithSaidPerson) said = { 0 };

  return kith_text_is_empty (self->age) || kith_said_person_read_age (&said, self->age, today);
}

/**
 * kith_add_tool_get_symbol:
 *
 * Returns: (nullable): how the ghost is drawn: as was chosen, else as was typed
 */
const char *
kith_add_tool_get_symbol (KithAddTool *self,
                          KithDay      today)
{
  g_auto(KithSaidPerson) said = { 0 };

  if (self->symbol != NULL || self->name == NULL)
    return self->symbol;

  kith_said_person_read (&said, self->name, today);
  return said.symbol;
}

/* An age nobody can read is kept with the name rather than lost. */
static char *
dup_name (KithAddTool          *self,
          const KithSaidPerson *said,
          gboolean              age_is_known)
{
  if (age_is_known || kith_text_is_empty (self->age))
    return g_strdup (said->name);

  return g_strdup_printf ("%s, %s", said->name, self->age);
}

/**
 * kith_add_tool_finish:
 * @today: the day on which it is said
 * @error: return location for a #GError
 *
 * Makes the step. If it fails the tool goes on naming, with all that was typed.
 *
 * Returns: (transfer full) (nullable): the id of the new person
 */
char *
kith_add_tool_finish (KithAddTool  *self,
                      KithDesk     *desk,
                      KithDay       today,
                      GError      **error)
{
  g_auto(KithSaidPerson) said = { 0 };
  g_autofree char *name = NULL;
  KithNewcomer newcomer = { self->role };
  char *id;

  g_return_val_if_fail (self->is_naming, NULL);

  kith_said_person_read (&said, self->name, today);
  name = dup_name (self, &said, kith_said_person_read_age (&said, self->age, today));
  newcomer.name = name;
  newcomer.born = said.born;
  newcomer.symbol = self->symbol != NULL ? self->symbol : said.symbol;
  newcomer.has_died = said.has_died;
  newcomer.is_group = said.is_group;
  newcomer.count = said.count;
  id = kith_desk_add_kin (desk, &newcomer, self->of, error);
  if (id != NULL)
    self->is_naming = FALSE;

  return id;
}

static guint
count_parents (KithCase   *family,
               const char *child)
{
  KithRecord *person = kith_case_find_kind (family, KITH_RECORD_PERSON, child);
  g_autoptr(GPtrArray) parents = NULL;

  if (person == NULL)
    return 2;

  parents = kith_kin_parents (family, person, KITH_PARENTAGE_BY_BIRTH);
  return parents->len;
}

/**
 * kith_add_tool_find_next:
 * @added: the id of the person who was just added
 * @role: (out): what the next one would be
 * @of: (out): the id of whom they would be drawn beside; lent by @self or @added
 *
 * Guesses who is told of next: after the child its mother, after one parent the other, after a
 * partner a child, and one more of the same after a child, a sibling or a friend.
 *
 * Returns: whether anybody is likely to be
 */
gboolean
kith_add_tool_find_next (KithAddTool  *self,
                         KithCase     *family,
                         const char   *added,
                         KithRole     *role,
                         const char  **of)
{
  *role = self->role;
  *of = self->of;

  switch (self->role)
    {
    case KITH_ROLE_ANYBODY:
      *role = KITH_ROLE_PARENT;
      *of = added;
      return count_parents (family, added) < 2;
    case KITH_ROLE_PARENT:
      if (count_parents (family, self->of) >= 2)
        *role = KITH_ROLE_SIBLING;
      return TRUE;
    case KITH_ROLE_PARTNER:
      *role = KITH_ROLE_CHILD;
      return TRUE;
    case KITH_ROLE_SIBLINGS:
      return FALSE;
    case KITH_ROLE_CHILD:
    case KITH_ROLE_SIBLING:
    case KITH_ROLE_FRIEND:
    case KITH_ROLE_PROFESSIONAL:
    case KITH_ROLE_PET:
    case KITH_N_ROLES:
    default:
      return TRUE;
    }
}

/* What is kept; never shown. */
static const char *const role_tokens[KITH_N_ROLES] = {
  [KITH_ROLE_ANYBODY] = "anybody",
  [KITH_ROLE_PARENT] = "parent",
  [KITH_ROLE_PARTNER] = "partner",
  [KITH_ROLE_CHILD] = "child",
  [KITH_ROLE_SIBLING] = "sibling",
  [KITH_ROLE_SIBLINGS] = "siblings",
  [KITH_ROLE_FRIEND] = "friend",
  [KITH_ROLE_PROFESSIONAL] = "professional",
  [KITH_ROLE_PET] = "pet",
};

enum { TEXT_ROLE, TEXT_OF, TEXT_SYMBOL, TEXT_AGE, TEXT_NAME, N_TEXTS };

/**
 * kith_add_tool_dup_text:
 *
 * Returns: (transfer full) (nullable): who is being added, for kith_add_tool_take_text(); %NULL if
 *   nothing was typed that would be lost
 */
char *
kith_add_tool_dup_text (KithAddTool *self)
{
  g_autofree char *age = NULL;
  g_autofree char *name = NULL;

  if (!kith_add_tool_has_words (self))
    return NULL;

  age = kith_text_one_line (self->age);
  name = kith_text_one_line (self->name);
  return g_strjoin ("\n", role_tokens[self->role], self->of != NULL ? self->of : "",
                    self->symbol != NULL ? self->symbol : "", age, name, NULL);
}

static KithRole
find_role (const char *token)
{
  for (guint i = 0; i < KITH_N_ROLES; i++)
    if (g_str_equal (role_tokens[i], token))
      return i;

  return KITH_ROLE_ANYBODY;
}

/**
 * kith_add_tool_take_text:
 * @family: the case
 * @text: (nullable): from kith_add_tool_dup_text(), perhaps of another day
 *
 * Goes on adding whoever was being added. If the one they were drawn beside has gone, they are
 * somebody of the family of whom nothing more is said.
 *
 * Returns: whether there is anybody to go on with
 */
gboolean
kith_add_tool_take_text (KithAddTool *self,
                         KithCase    *family,
                         const char  *text)
{
  g_auto(GStrv) lines = g_strsplit (text != NULL ? text : "", "\n", N_TEXTS);
  KithRecord *of;

  if (g_strv_length (lines) != N_TEXTS)
    return FALSE;

  of = kith_case_find (family, lines[TEXT_OF]);
  kith_add_tool_begin (self, of != NULL || *lines[TEXT_OF] == '\0' ? find_role (lines[TEXT_ROLE])
                                                                  : KITH_ROLE_ANYBODY,
                       of != NULL ? lines[TEXT_OF] : NULL);
  if (kith_vocabulary_has (&kith_person_symbols, lines[TEXT_SYMBOL]))
    kith_add_tool_choose (self, g_intern_string (lines[TEXT_SYMBOL]));
  kith_add_tool_say_age (self, lines[TEXT_AGE]);
  kith_add_tool_say_name (self, lines[TEXT_NAME]);
  return TRUE;
}

/**
 * kith_add_tool_cancel:
 *
 * Gives up; nothing is left behind. Frees what the tool holds.
 */
void
kith_add_tool_cancel (KithAddTool *self)
{
  self->is_naming = FALSE;
  self->symbol = NULL;
  g_clear_pointer (&self->of, g_free);
  g_clear_pointer (&self->name, g_free);
  g_clear_pointer (&self->age, g_free);
}
