/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What people are called, and how old they are. */

#include "config.h"

#include "model/kith-naming.h"

#include "base/kith-age.h"
#include "base/kith-text.h"
#include "model/kith-records.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static void
add_word (GString    *text,
          const char *word)
{
  if (kith_text_is_empty (word))
    return;

  if (text->len > 0)
    g_string_append_c (text, ' ');
  g_string_append (text, word);
}

/**
 * kith_person_dup_full_name:
 *
 * Returns: (transfer full): the name in full, in the order in which it is written; "" if none is
 *   recorded
 */
char *
kith_person_dup_full_name (KithRecord *person)
{
  static const guint parts[] = { KITH_PERSON_NAME_PREFIX, KITH_PERSON_GIVEN_NAME,
                                 KITH_PERSON_FAMILY_NAME, KITH_PERSON_NAME_SUFFIX };
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    add_word (text, kith_record_get_text (person, parts[i]));

  return g_string_free (text, FALSE);
}

/* Losses and the unborn are often spoken of without a name. */
static const struct
{
  const char *life;
  const char *name;
} names_of_lives[] = {
  { "unborn", N_("Unborn child") },
  { "miscarriage", N_("Miscarriage") },
  { "stillbirth", N_("Stillborn child") },
  { "ectopic", N_("Ectopic pregnancy") },
  { "termination", N_("Termination") },
};

static const char *
name_without_name (KithRecord *person)
{
  const char *life = kith_record_get_token (person, KITH_PERSON_LIFE);

  for (guint i = 0; i < G_N_ELEMENTS (names_of_lives); i++)
    if (strcmp (names_of_lives[i].life, life) == 0)
      return _(names_of_lives[i].name);

  return _("Name not known");
}

/**
 * kith_person_dup_name:
 *
 * Returns: (transfer full): what to call @person: known-as first, else the full name, else words
 *   that say that no name is known; one line, never empty
 */
char *
kith_person_dup_name (KithRecord *person)
{
  g_autofree char *known_as
    = kith_text_one_line (kith_record_get_text (person, KITH_PERSON_KNOWN_AS));
  g_autofree char *full = NULL;
  g_autofree char *line = NULL;

  if (*known_as != '\0')
    return g_steal_pointer (&known_as);

  full = kith_person_dup_full_name (person);
  line = kith_text_one_line (full);
  return *line != '\0' ? g_steal_pointer (&line) : g_strdup (name_without_name (person));
}

/**
 * kith_person_has_died:
 *
 * Returns: whether it is said that @person has died, or when
 */
gboolean
kith_person_has_died (KithRecord *person)
{
  return kith_record_has_token (person, KITH_PERSON_LIFE, "died")
         || kith_record_get_text (person, KITH_PERSON_DIED) != NULL;
}

static gboolean
was_born (KithRecord *person)
{
  return kith_record_has_token (person, KITH_PERSON_LIFE, "living")
         || kith_record_has_token (person, KITH_PERSON_LIFE, "died");
}

/**
 * kith_person_dup_age:
 * @as_at: the day of the sheet
 *
 * Returns: (transfer full) (nullable): the age on that day, or at death for who has died by then;
 *   %NULL while it cannot be told, before birth, and for a loss
 */
char *
kith_person_dup_age (KithRecord *person,
                     KithDay     as_at)
{
  KithDate born, died;
  KithAge age;
  gboolean is_known;

  if (!was_born (person) || !kith_record_get_date (person, KITH_PERSON_BORN, &born))
    return NULL;

  if (kith_record_get_date (person, KITH_PERSON_DIED, &died) && died.earliest <= as_at)
    is_known = kith_age_between (&born, &died, &age);
  else if (kith_person_has_died (person))
    is_known = FALSE;
  else
    is_known = kith_age_on_day (&born, as_at, &age);

  return is_known ? kith_age_dup_text (&age) : NULL;
}
