/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * Reads a place typed in one line: first what it is called, then in any order when, who was there,
 * school, club and what was good, with commas between: "Nan's flat, 2019 to 2021, with Auntie Rin
 * and Big Mo". Whatever is not understood is kept as what was good, so that nothing typed is lost.
 */

#include "config.h"

#include "desk/kith-said-place.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "base/kith-date.h"
#include "base/kith-text.h"
#include "desk/kith-said-words.h"

static const KithSaidWords kinds[] = {
  { N_("foster|fostered|carers|foster carers"), "foster" },
  { N_("adoptive|adopted"), "adoptive" },
  { N_("hospital|ward|born"), "hospital" },
  { N_("unit|children’s home|children's home|residential|secure"), "unit" },
  { N_("nan|nans|nan’s|nan's|nana|nana’s|nana's|nanny|gran|gran’s|gran's|granny|granny’s|granny's|grandma|grandma’s|grandma's|grandad|grandad’s|grandad's|auntie|aunt|uncle|cousin|cousins"),
    "kin" },
  { N_("school|nursery|primary|high school|playgroup|academy"), "school" },
  { N_("church|mosque|temple|gurdwara|synagogue|chapel"), "faith" },
  { N_("club|scouts|guides|brownies|cubs|cadets|gym"), "club" },
  { N_("park|beach|playground"), "street" },
  { N_("want to live|would like to live|one day"), "hope" },
};

static const KithSaidWords schools[] = {
  { N_("school|nursery|primary|high school|playgroup|academy|college"), "school" },
};

static const KithSaidWords clubs[] = {
  { N_("club|scouts|guides|brownies|cubs|cadets|football|dance|dancing|gym|choir|drums|band|swimming|judo|karate"),
    "club" },
};

static const KithSaidWords faiths[] = {
  { N_("church|mosque|temple|gurdwara|synagogue|chapel|sunday school"), "faith" },
};

static const KithSaidWords streets[] = {
  { N_("street|road|lane|avenue|close|terrace|estate"), "street" },
};

static const KithSaidWords moves[] = {
  { N_("suddenly|sudden|all of a sudden|in the night|overnight|scary|frightening"), "sudden" },
  { N_("planned|wanted|wished for"), "planned" },
  { N_("don’t remember|don't remember|do not remember|cannot remember"), "not_remembered" },
};

static const KithSaidWords feelings[] = {
  { N_("happy|it was happy|felt happy"), "happy" }, { N_("ok|so-so|alright"), "flat" },
  { N_("sad|felt sad"), "sad" },   { N_("scared|frightened|felt scared"), "scared" },
  { N_("angry|felt angry"), "angry" }, { N_("mixed|happy and sad"), "mixed" },
};

#define FIND(part, table) kith_said_words_find (part, table, G_N_ELEMENTS (table))
#define WITHIN(text, table) kith_said_words_within (text, table, G_N_ELEMENTS (table))

/* How parts begin that say what they are; with | between, and what follows is meant. */
/* Translators: words before names; with | between, each with the space after it */
#define WITH_WORDS N_("with |there: |and |lived with ")
/* Translators: words before an age; with | between, each with the space after it */
#define AGE_WORDS N_("aged |age |when I was |I was ")
/* Translators: words before what was good; with | between, each with the space after it */
#define GOOD_WORDS N_("good: |the good thing was |I liked |we had ")

static const char *
after_words (const char *part,
             const char *words)
{
  g_auto(GStrv) list = g_strsplit (_(words), "|", -1);

  for (guint i = 0; list[i] != NULL; i++)
    if (*list[i] != '\0' && g_ascii_strncasecmp (part, list[i], strlen (list[i])) == 0)
      return part + strlen (list[i]);

  return NULL;
}

static void
add_to (char       **place,
        const char  *words)
{
  g_autofree char *before = *place;

  *place = before != NULL ? g_strdup_printf ("%s, %s", before, words) : g_strdup (words);
}

static gboolean
read_date (const char  *text,
           char       **edtf)
{
  KithDate date;

  if (kith_text_is_empty (text) || !kith_date_parse (text, &date, NULL) || !kith_date_is_known (&date))
    return FALSE;

  g_free (*edtf);
  *edtf = kith_date_dup_edtf (&date);
  return TRUE;
}

/* What stands between the two dates of a span. */
/* Translators: what stands between two dates of a span; with | between */
#define SPAN_WORDS N_(" to | until | till |–| - |-")

static gboolean
read_span (KithSaidPlace *self,
           const char    *part)
{
  g_auto(GStrv) between = g_strsplit (_(SPAN_WORDS), "|", -1);
  const char *until = after_words (part, N_("until |till |up to "));
  const char *since = after_words (part, N_("from |since "));

  if (until != NULL)
    return read_date (until, &self->until);

  since = since != NULL ? since : part;
  for (guint i = 0; between[i] != NULL; i++)
    {
      const char *at = *between[i] != '\0' ? strstr (since, between[i]) : NULL;
      g_autofree char *first = at != NULL ? g_strndup (since, (gsize) (at - since)) : NULL;
      g_autofree char *from = NULL;
      g_autofree char *to = NULL;

      if (first == NULL || !read_date (first, &from) || !read_date (at + strlen (between[i]), &to))
        continue;
      g_free (self->since);
      g_free (self->until);
      self->since = g_steal_pointer (&from);
      self->until = g_steal_pointer (&to);
      return TRUE;
    }

  return read_date (since, &self->since);
}

/**
 * kith_said_names_read:
 * @text: names with commas or "and" between
 *
 * Returns: (transfer full) (element-type utf8): the names
 */
GPtrArray *
kith_said_names_read (const char *text)
{
  GPtrArray *names = g_ptr_array_new_with_free_func (g_free);
  g_auto(GStrv) parts = g_strsplit_set (text, ",;\n", -1);
  /* Translators: what stands before the last of several names, with both its spaces */
  const char *and = _(" and ");

  for (guint i = 0; parts[i] != NULL; i++)
    {
      g_auto(GStrv) pair = g_strsplit (parts[i], and, -1);

      for (guint j = 0; pair[j] != NULL; j++)
        if (*g_strstrip (pair[j]) != '\0')
          g_ptr_array_add (names, g_strdup (pair[j]));
    }
  return names;
}

static void
add_people (KithSaidPlace *self,
            const char    *text)
{
  g_autoptr(GPtrArray) names = kith_said_names_read (text);

  for (guint i = 0; i < names->len; i++)
    g_ptr_array_add (self->people, g_strdup (names->pdata[i]));
}

/* Names go on after a comma, as long as they look like names. */
static gboolean
looks_like_a_name (const char *part)
{
  g_auto(GStrv) words = g_strsplit (part, " ", -1);

  return g_unichar_isupper (g_utf8_get_char (part)) && g_strv_length (words) <= 3;
}

static gboolean
read_known (KithSaidPlace *self,
            const char    *part)
{
  const char *rest, *token;

  if (read_span (self, part))
    return TRUE;
  if ((rest = after_words (part, AGE_WORDS)) != NULL)
    add_to (&self->ages, rest);
  else if ((rest = after_words (part, GOOD_WORDS)) != NULL)
    add_to (&self->good, rest);
  else if ((token = FIND (part, moves)) != NULL)
    self->came_by = token;
  else if ((token = FIND (part, feelings)) != NULL)
    self->feeling = token;
  else if (WITHIN (part, schools) != NULL)
    add_to (&self->school, part);
  else if (WITHIN (part, faiths) != NULL)
    add_to (&self->faith, part);
  else if (WITHIN (part, clubs) != NULL)
    add_to (&self->club, part);
  else if (WITHIN (part, streets) != NULL)
    add_to (&self->street, part);
  else
    return FALSE;

  return TRUE;
}

static void
read_part (KithSaidPlace *self,
           const char    *part,
           gboolean      *is_naming)
{
  const char *rest = after_words (part, WITH_WORDS);

  if (rest != NULL)
    {
      add_people (self, rest);
      *is_naming = TRUE;
    }
  else if (read_known (self, part))
    *is_naming = FALSE;
  else if (*is_naming && looks_like_a_name (part))
    add_people (self, part);
  else if (self->town == NULL && looks_like_a_name (part))
    add_to (&self->town, part);
  else
    add_to (&self->good, part);
}

/* "Nan's flat with Auntie Rin": what comes after the word is who was there. */
static void
split_label (KithSaidPlace *self)
{
  /* Translators: in the middle of the name of a place: what comes after is who was there */
  const char *with = _(" with ");
  char *at = *with != '\0' ? strstr (self->label, with) : NULL;

  /* "The flat with the red door" is a name. */
  if (at == NULL || at == self->label || !g_unichar_isupper (g_utf8_get_char (at + strlen (with))))
    return;

  add_people (self, at + strlen (with));
  *at = '\0';
}

/**
 * kith_said_place_read:
 * @self: (out caller-allocates): what was said; to be cleared
 * @text: one line as it was typed
 *
 * Reads what is told of a place. A kind that is guessed from its name is a wish the form can change.
 */
void
kith_said_place_read (KithSaidPlace *self,
                      const char    *text)
{
  g_auto(GStrv) parts = g_strsplit_set (text, ",;\n", -1);
  gboolean is_naming = FALSE;
  guint i = 0;

  *self = (KithSaidPlace){ 0 };
  self->people = g_ptr_array_new_with_free_func (g_free);
  while (parts[i] != NULL && *g_strstrip (parts[i]) == '\0')
    i++;
  self->label = g_strdup (parts[i] != NULL ? parts[i] : "");
  split_label (self);
  is_naming = self->people->len > 0;
  self->kind = WITHIN (self->label, kinds);
  if (self->kind == NULL)
    self->kind = "home";
  for (i = parts[i] != NULL ? i + 1 : i; parts[i] != NULL; i++)
    if (*g_strstrip (parts[i]) != '\0')
      read_part (self, parts[i], &is_naming);
}

/**
 * kith_said_place_clear:
 *
 * Frees what was read.
 */
void
kith_said_place_clear (KithSaidPlace *self)
{
  g_free (self->label);
  g_free (self->since);
  g_free (self->until);
  g_free (self->ages);
  g_free (self->town);
  g_free (self->street);
  g_free (self->school);
  g_free (self->club);
  g_free (self->faith);
  g_free (self->good);
  g_clear_pointer (&self->people, g_ptr_array_unref);
}
