/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * Reads a tie typed in one line: first who or what, then words in any order, with commas between.
 * Words that say how the tie is are taken as that; all others are kept as the label, so that nothing
 * typed is lost. What kind of place it is, is guessed from words in its name; a guess is a wish that
 * the form can change.
 */

#include "config.h"

#include "desk/kith-said-tie.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "base/kith-text.h"
#include "desk/kith-said-words.h"

static const KithSaidWords strengths[] = {
  { N_("strong|very strong|close|very close|solid"), "strong" },
  { N_("weak|thin|tenuous|loose|now and then"), "weak" },
  { N_("broken|broken off|cut off|fell out|no longer speaking"), "broken" },
  { N_("not known|unknown|not sure|?"), "uncertain" },
  { N_("no contact|never"), "none" },
  { N_("ordinary|normal|ok"), "ordinary" },
};

static const KithSaidWords stresses[] = {
  { N_("stressful|stress|stressed|hard|difficult|tense|draining"), "yes" },
};

static const KithSaidWords flows[] = {
  { N_("helps|helps us|supports|supports us|gives|for us"), "to" },
  { N_("we help|from us|we support|takes|drains"), "from" },
  { N_("both ways|give and take|each other|both"), "both" },
};

static const KithSaidWords states[] = {
  { N_("planned|wished|wished for|hoped for|not yet|soon|waiting list"), "planned" },
  { N_("lost|ended|stopped|gone|used to"), "lost" },
};

static const KithSaidWords sizes[] = {
  { N_("matters most|important|very important|matters a lot"), "large" },
  { N_("matters less|small"), "small" },
};

/* In the middle of the first part: who, then what they do. The token is who is helped. */
static const KithSaidWords phrases[] = {
  { N_(" helps us with | helps with | helps out with | supports us with | looks after | fetches | minds "),
    "to" },
  { N_(" is helped with | gets help with | needs us for "), "from" },
};

static const KithSaidWords system_kinds[] = {
  { N_("school|nursery|college|teacher|preschool|playgroup|academy|primary|high school|university"),
    "school" },
  { N_("gp|doctor|surgery|hospital|nurse|health visitor|midwife|dentist|camhs|clinic|therapist|counsellor|physio"),
    "health" },
  { N_("church|mosque|temple|gurdwara|synagogue|chapel|faith|parish|imam|vicar|priest"), "faith" },
  { N_("social worker|social care|children’s services|social services|family practice|family worker|early help"),
    "social_care" },
  { N_("club|football|tae kwon do|karate|judo|swimming|scouts|guides|brownies|cubs|cadets|dance|dancing|gym|choir|drum|drums|band|library|park|rugby|netball|boxing|allotment"),
    "leisure" },
  { N_("universal credit|benefits|jobcentre|job centre|dwp|pip|child benefit|food bank"), "benefits" },
  { N_("landlord|housing|tenancy|rent|letting|homes"), "housing" },
  { N_("police|probation|court|solicitor|lawyer|prison|youth justice"), "justice" },
  { N_("work|job|shop|employer|boss|office|factory|shifts|bank"), "work" },
  { N_("whatsapp|online|discord|instagram|snapchat|game|gaming|roblox|minecraft"), "online" },
  { N_("neighbour|neighbours|next door|across the road"), "neighbours" },
  { N_("friends|mates"), "friends" },
  { N_("refuge|advice|charity|support group|home-start|citizens advice|women’s aid"), "services" },
};

static const KithSaidWords person_kinds[] = {
  { N_("aunt|auntie|aunty|uncle|nan|nana|nanny|gran|granny|grandma|grandad|grandpa|cousin|mum|dad|brother|sister|stepmum|stepdad|godmother|godfather"),
    "family" },
  { N_("friend|mate|best friend"), "friend" },
  { N_("dog|cat|rabbit|hamster|pony|horse"), "pet" },
  { N_("dr|mr|mrs|ms|miss"), "professional" },
};

static const KithSaidWords supports[] = {
  { N_("school run|lift|lifts|drives|transport|takes to school|picks up|fetches"), "transport" },
  { N_("overnight|at night|sleepover|sleeps over|nights"), "childcare_night" },
  { N_("childcare|babysits|minds|after school|breakfast club|looks after"), "childcare_day" },
  { N_("money|lends|pays|wages"), "money" },
  { N_("listens|talks|talk|a shoulder"), "emotional" },
  { N_("shopping|cooks|cooking|cleaning|washing|repairs"), "practical" },
};

#define FIND_TOKEN(part, table) kith_said_words_find (part, table, G_N_ELEMENTS (table))
#define FIND_WITHIN(text, table) kith_said_words_within (text, table, G_N_ELEMENTS (table))

static void
add_label (KithSaidTie *self,
           const char  *words)
{
  g_autofree char *before = self->label;

  self->label = before != NULL ? g_strdup_printf ("%s, %s", before, words) : g_strdup (words);
}

/* "Aunt Rin helps with school run": who comes before, what they do after. */
static void
split_phrase (KithSaidTie *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (phrases); i++)
    {
      g_auto(GStrv) words = g_strsplit (_(phrases[i].words), "|", -1);

      for (guint w = 0; words[w] != NULL; w++)
        {
          char *at = *words[w] != '\0' ? strstr (self->name, words[w]) : NULL;
          g_autofree char *rest = NULL;

          if (at == NULL || at == self->name)
            continue;
          rest = g_strdup (at + strlen (words[w]));
          *at = '\0';
          self->flow = phrases[i].token;
          if (strstr (words[w], "with") == NULL)
            {
              g_autofree char *whole = g_strdup_printf ("%s %s", g_strstrip (words[w]), rest);

              add_label (self, whole);
            }
          else
            add_label (self, g_strstrip (rest));
          return;
        }
    }
}

static void
read_part (KithSaidTie *self,
           const char  *part)
{
  const char *token;

  if ((token = FIND_TOKEN (part, strengths)) != NULL)
    self->strength = token;
  else if (FIND_TOKEN (part, stresses) != NULL)
    self->is_stressful = TRUE;
  else if ((token = FIND_TOKEN (part, flows)) != NULL)
    self->flow = token;
  else if ((token = FIND_TOKEN (part, states)) != NULL)
    self->state = token;
  else if ((token = FIND_TOKEN (part, sizes)) != NULL)
    self->size = token;
  else
    add_label (self, part);
}

/* One or two words that all begin large are most likely somebody's name. */
static gboolean
looks_like_a_person (const char *name)
{
  g_auto(GStrv) words = g_strsplit (name, " ", -1);
  guint n = 0;

  for (guint i = 0; words[i] != NULL; i++)
    {
      if (*words[i] == '\0')
        continue;
      if (!g_unichar_isupper (g_utf8_get_char (words[i])))
        return FALSE;
      n++;
    }

  return n >= 1 && n <= 2;
}

static void
guess_kind (KithSaidTie *self)
{
  self->person_kind = FIND_WITHIN (self->name, person_kinds);
  self->system_kind = FIND_WITHIN (self->name, system_kinds);
  if (self->system_kind != NULL)
    self->person_kind = NULL;
  else if (self->person_kind == NULL && looks_like_a_person (self->name))
    self->person_kind = "friend";
  else if (self->person_kind == NULL)
    self->system_kind = "other";
}

/**
 * kith_said_tie_read:
 * @self: (out caller-allocates): what was said
 * @text: one line as it was typed
 *
 * Reads a line. Nothing is refused: what is not understood is the label.
 */
void
kith_said_tie_read (KithSaidTie *self,
                    const char  *text)
{
  g_auto(GStrv) parts = g_strsplit_set (text, ",;\n", -1);

  *self = (KithSaidTie){ 0 };
  for (guint i = 0; parts[i] != NULL; i++)
    {
      g_strstrip (parts[i]);
      if (*parts[i] == '\0')
        continue;
      if (self->name == NULL)
        {
          self->name = g_strdup (parts[i]);
          split_phrase (self);
          g_strstrip (self->name);
        }
      else
        read_part (self, parts[i]);
    }

  if (self->name == NULL)
    self->name = g_strdup ("");
  guess_kind (self);
  if (self->label != NULL)
    self->support = FIND_WITHIN (self->label, supports);
}

/**
 * kith_said_tie_clear:
 *
 * Frees what it holds.
 */
void
kith_said_tie_clear (KithSaidTie *self)
{
  g_clear_pointer (&self->name, g_free);
  g_clear_pointer (&self->label, g_free);
}
