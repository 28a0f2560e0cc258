/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * Understands an offer that is typed in one line while people speak: who, what, when, and who does it
 * otherwise. Who is found by name, or by what the child calls them ("gran"), among those at the
 * meeting before everybody else. What is not understood stays in the words as they were said.
 */

#include "config.h"

#include "desk/kith-said-offer.h"

#include "base/kith-text.h"
#include "model/kith-kin.h"
#include "model/kith-kin-words.h"
#include "model/kith-meetings.h"
#include "model/kith-naming.h"
#include "model/kith-records.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* What children call people, and what the kin words call them. */
static const struct
{
  const char *said;
  const char *kin;
} callings[] = {
  { N_("gran"), N_("grandmother") },     { N_("granny"), N_("grandmother") },
  { N_("grandma"), N_("grandmother") },  { N_("nan"), N_("grandmother") },
  { N_("nana"), N_("grandmother") },     { N_("grandmother"), N_("grandmother") },
  { N_("grandad"), N_("grandfather") },  { N_("granddad"), N_("grandfather") },
  { N_("grandpa"), N_("grandfather") },  { N_("grandfather"), N_("grandfather") },
  { N_("mum"), N_("mother") },           { N_("mam"), N_("mother") },
  { N_("mother"), N_("mother") },        { N_("dad"), N_("father") },
  { N_("father"), N_("father") },        { N_("auntie"), N_("aunt") },
  { N_("aunty"), N_("aunt") },           { N_("aunt"), N_("aunt") },
  { N_("uncle"), N_("uncle") },          { N_("sister"), N_("sister") },
  { N_("brother"), N_("brother") },      { N_("cousin"), N_("cousin") },
};

/* Words with which a time begins. */
static const char *const time_words[] = {
  N_("every"),   N_("each"),      N_("daily"),    N_("nightly"), N_("weekly"),   N_("on"),
  N_("at"),      N_("tonight"),   N_("tomorrow"), N_("until"),
  N_("mondays"), N_("tuesdays"),  N_("wednesdays"), N_("thursdays"), N_("fridays"), N_("saturdays"),
  N_("sundays"), N_("weekends"),
};

/* Somebody who may be meant. */
typedef struct
{
  KithRecord *person;
  char       *name;  /* folded */
  char       *first; /* folded; the first word of the name that was given */
  char       *kin;   /* folded, nullable; what they are to the child, in one word */
  gboolean    is_there;
} Candidate;

static void
candidate_free (gpointer data)
{
  Candidate *self = data;

  g_free (self->name);
  g_free (self->first);
  g_free (self->kin);
  g_free (self);
}

static char *
dup_first_word (const char *text)
{
  g_auto(GStrv) words = text != NULL ? g_strsplit_set (text, " ,(", 2) : NULL;

  return kith_text_fold (words != NULL && words[0] != NULL ? words[0] : "");
}

static GPtrArray *
list_candidates (KithCase   *family,
                 KithRecord *meeting)
{
  GPtrArray *candidates = g_ptr_array_new_with_free_func (candidate_free);
  KithRecord *focus = kith_kin_find_focus (family);
  g_autoptr(KithKinTeller) teller = focus != NULL ? kith_kin_teller_new (family, focus, 0) : NULL;

  for (guint i = 0; i < kith_case_count (family, KITH_RECORD_PERSON); i++)
    {
      KithRecord *person = kith_case_nth (family, KITH_RECORD_PERSON, i);
      g_autofree char *name = kith_person_dup_name (person);
      g_autofree char *kin = teller != NULL ? kith_kin_teller_dup_words (teller, person) : NULL;
      Candidate *candidate;

      if (kith_person_has_died (person))
        continue;
      candidate = g_new0 (Candidate, 1);
      candidate->person = person;
      candidate->name = kith_text_fold (name);
      candidate->first = dup_first_word (kith_record_get_text (person, KITH_PERSON_GIVEN_NAME));
      candidate->kin = kin != NULL ? dup_first_word (kin) : NULL;
      candidate->is_there = meeting != NULL && kith_meeting_find_person (family, meeting, person) != NULL;
      g_ptr_array_add (candidates, candidate);
    }

  return candidates;
}

/* How many bytes of @text, from its start, name this person; 0 for none. Folding may change lengths,
 * so words are counted. */
static guint
words_of_name (const char *folded,
               const char *name)
{
  const gsize n = strlen (name);
  guint words = 1;

  if (n == 0 || strncmp (folded, name, n) != 0 || (folded[n] != '\0' && strchr (" ,:;.'", folded[n]) == NULL))
    return 0;
  for (const char *at = name; *at != '\0'; at++)
    words += *at == ' ' ? 1 : 0;
  return words;
}

static guint
words_of_kin (const char *folded,
              const char *kin)
{
  for (guint i = 0; kin != NULL && i < G_N_ELEMENTS (callings); i++)
    {
      g_autofree char *said = kith_text_fold (_(callings[i].said));
      g_autofree char *called = kith_text_fold (_(callings[i].kin));

      if (strcmp (kin, called) == 0 && words_of_name (folded, said) > 0)
        return 1;
    }

  return 0;
}

/* The longest name wins, then a name over what somebody is called, then who is at the meeting. Two
 * who are equally good are nobody: that is for people to say. */
static KithRecord *
find_person (GPtrArray  *candidates,
             const char *text,
             guint      *n_words)
{
  g_autofree char *folded = kith_text_fold (text);
  KithRecord *best = NULL;
  guint best_score = 0;
  gboolean is_tied = FALSE;

  *n_words = 0;
  for (guint i = 0; i < candidates->len; i++)
    {
      const Candidate *candidate = candidates->pdata[i];
      guint words = MAX (words_of_name (folded, candidate->name),
                         words_of_name (folded, candidate->first));
      guint score = words > 0 ? words * 4 + 2 : 0;

      if (words == 0)
        {
          words = words_of_kin (folded, candidate->kin);
          score = words * 4;
        }
      if (words == 0)
        continue;
      score += candidate->is_there ? 1 : 0;
      is_tied = score == best_score || (is_tied && score < best_score);
      if (score <= best_score)
        continue;
      best = candidate->person;
      best_score = score;
      *n_words = words;
    }

  if (is_tied)
    *n_words = 0;
  return is_tied ? NULL : best;
}

static const char *
skip_words (const char *text,
            guint       n_words)
{
  for (; n_words > 0; n_words--)
    {
      while (*text != '\0' && strchr (" ,:;.", *text) == NULL)
        text++;
      while (*text != '\0' && strchr (" ,:;.-", *text) != NULL)
        text++;
    }

  return text;
}

static gboolean
begins_a_time (const char *text)
{
  g_autofree char *folded = kith_text_fold (text);

  for (guint i = 0; i < G_N_ELEMENTS (time_words); i++)
    {
      g_autofree char *word = kith_text_fold (_(time_words[i]));

      if (words_of_name (folded, word) > 0)
        return TRUE;
    }

  return FALSE;
}

/* From the first word that begins a time to the next comma. */
static void
part_when (KithSaidOffer *self,
           const char    *sentence)
{
  for (const char *at = sentence; *at != '\0'; at++)
    if ((at == sentence || at[-1] == ' ') && *at != ' ' && begins_a_time (at))
      {
        self->when = g_strstrip (g_strdup (at));
        self->what = g_strstrip (g_strndup (sentence, (gsize) (at - sentence)));
        return;
      }

  self->what = g_strstrip (g_strdup (sentence));
}

/**
 * kith_said_offer_read:
 * @self: (out caller-allocates):
 * @meeting: (nullable): whose people are meant before others
 * @names_who: whether @text begins with who offers it
 * @text: as somebody typed it
 *
 * Understands what was said.
 */
void
kith_said_offer_read (KithSaidOffer *self,
                      KithCase      *family,
                      KithRecord    *meeting,
                      gboolean       names_who,
                      const char    *text)
{
  g_autoptr(GPtrArray) candidates = list_candidates (family, meeting);
  g_autofree char *line = kith_text_one_line (text);
  g_auto(GStrv) parts = NULL;
  guint n_words = 0;

  *self = (KithSaidOffer){ 0 };
  self->person = names_who ? find_person (candidates, line, &n_words) : NULL;
  self->words = g_strdup (skip_words (line, n_words));
  parts = g_strsplit (self->words, ",", 2);
  part_when (self, parts[0] != NULL ? parts[0] : "");
  if (parts[0] == NULL || parts[1] == NULL)
    return;

  self->what_if = g_strstrip (g_strdup (parts[1]));
  self->back_up = find_person (candidates, self->what_if, &n_words);
}

/**
 * kith_said_offer_clear:
 *
 * Lets go of all that @self holds.
 */
void
kith_said_offer_clear (KithSaidOffer *self)
{
  g_free (self->words);
  g_free (self->what);
  g_free (self->when);
  g_free (self->what_if);
  *self = (KithSaidOffer){ 0 };
}
