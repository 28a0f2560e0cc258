/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * An ecomap in words: each tie as a sentence, how many are informal, what nobody is there for yet,
 * and what differs between two. They say the same as the picture; neither of two sheets is the true
 * one, and nothing is scored.
 */

#include "config.h"

#include "model/kith-ecomap.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "base/kith-text.h"
#include "model/kith-naming.h"
#include "model/kith-records.h"

/**
 * kith_eco_dup_name:
 * @record: a person, or a place, group or service
 *
 * Returns: (transfer full): what it is called
 */
char *
kith_eco_dup_name (KithRecord *record)
{
  const char *name;

  if (kith_record_get_kind (record) == KITH_RECORD_PERSON)
    return kith_person_dup_name (record);

  name = kith_record_get_text (record, KITH_SYSTEM_NAME);
  return g_strdup (!kith_text_is_empty (name)
                     ? name
                     : _(kith_vocabulary_label (&kith_system_kinds,
                                                kith_record_get_token (record, KITH_SYSTEM_KIND))));
}

/**
 * kith_eco_dup_centre_name:
 *
 * Returns: (transfer full): whom the middle of the ecomap stands for
 */
char *
kith_eco_dup_centre_name (KithCase   *self,
                          KithRecord *sheet)
{
  KithRecord *household = kith_ecomap_find_household (self, sheet);
  KithRecord *child = kith_ecomap_find_child (self, sheet);
  const char *name = household != NULL ? kith_record_get_text (household, KITH_HOUSEHOLD_NAME)
                                       : NULL;

  if (!kith_text_is_empty (name))
    return g_strdup (name);

  return child != NULL && household == NULL ? kith_person_dup_name (child)
                                            : g_strdup (_("The family"));
}

static void
add_word (GString    *words,
          const char *word)
{
  if (kith_text_is_empty (word))
    return;

  /* Translators: between the words that say what a tie is like */
  g_string_append_printf (words, "%s%s", words->len > 0 ? _(", ") : "", word);
}

static const char *
say_strength (KithRecord *tie)
{
  static const struct
  {
    const char *token;
    const char *word;
  } words[] = {
    { "ordinary", N_("an ordinary tie") }, { "strong", N_("a strong tie") },
    { "weak", N_("a weak tie") },          { "uncertain", N_("not yet explored") },
    { "broken", N_("broken off") },        { "none", N_("no contact") },
  };

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (kith_record_has_token (tie, KITH_ECO_TIE_STRENGTH, words[i].token))
      return _(words[i].word);

  return _(words[0].word);
}

static const char *
say_flow (KithRecord *tie)
{
  if (kith_record_has_token (tie, KITH_ECO_TIE_FLOW, "to"))
    return _("helps the family");
  if (kith_record_has_token (tie, KITH_ECO_TIE_FLOW, "from"))
    return _("the family helps");

  return kith_record_has_token (tie, KITH_ECO_TIE_FLOW, "both") ? _("give and take") : "";
}

static const char *
say_state (KithRecord *tie)
{
  if (kith_record_has_token (tie, KITH_ECO_TIE_STATE, "planned"))
    return _("planned");

  return kith_record_has_token (tie, KITH_ECO_TIE_STATE, "lost") ? _("lost") : "";
}

/**
 * kith_eco_tie_dup_words:
 *
 * Returns: (transfer full): what a tie is like: "a strong tie, stressful, helps the family, Thursdays"
 */
char *
kith_eco_tie_dup_words (KithRecord *tie)
{
  GString *words = g_string_new (say_strength (tie));

  if (kith_record_get_boolean (tie, KITH_ECO_TIE_IS_STRESSFUL))
    add_word (words, _("stressful"));
  add_word (words, say_flow (tie));
  add_word (words, say_state (tie));
  add_word (words, kith_record_get_text (tie, KITH_ECO_TIE_LABEL));
  return g_string_free (words, FALSE);
}

static KithRecord *
find_end (KithCase   *self,
          KithRecord *tie)
{
  KithRecord *end = kith_case_resolve (self, tie, KITH_ECO_TIE_PERSON);

  return end != NULL ? end : kith_case_resolve (self, tie, KITH_ECO_TIE_SYSTEM);
}

/**
 * kith_eco_tie_dup_sentence:
 *
 * Returns: (transfer full): "Drum club and Maya: a strong tie, Thursdays."
 */
char *
kith_eco_tie_dup_sentence (KithCase   *self,
                           KithRecord *tie)
{
  KithRecord *sheet = kith_case_resolve (self, tie, KITH_ECO_TIE_SHEET);
  KithRecord *member = kith_case_resolve (self, tie, KITH_ECO_TIE_MEMBER);
  KithRecord *end = find_end (self, tie);
  g_autofree char *name = end != NULL ? kith_eco_dup_name (end) : g_strdup ("");
  g_autofree char *centre = member != NULL ? kith_person_dup_name (member)
                            : sheet != NULL ? kith_eco_dup_centre_name (self, sheet)
                                            : g_strdup (_("The family"));
  g_autofree char *words = kith_eco_tie_dup_words (tie);

  /* Translators: a tie of an ecomap: who, whose, and what it is like */
  return g_strdup_printf (_("%1$s and %2$s: %3$s."), name, centre, words);
}

/**
 * kith_ecomap_list_sentences:
 *
 * Returns: (transfer full) (element-type utf8): the ecomap in words, a sentence for each tie and for
 *   who stands there without one
 */
GPtrArray *
kith_ecomap_list_sentences (KithCase   *self,
                            KithRecord *sheet)
{
  g_autoptr(GPtrArray) list = kith_ecomap_list (self, sheet);
  GPtrArray *sentences = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < list->len; i++)
    {
      const KithEcoSubject *subject = list->pdata[i];
      g_autofree char *name = kith_eco_dup_name (subject->record);

      for (guint t = 0; t < subject->ties->len; t++)
        g_ptr_array_add (sentences, kith_eco_tie_dup_sentence (self, subject->ties->pdata[t]));
      if (subject->ties->len == 0)
        g_ptr_array_add (sentences, kith_text_fill (_("%s: no tie is drawn."), name));
    }

  return sentences;
}

static gboolean
is_there (KithRecord *tie)
{
  return kith_record_has_token (tie, KITH_ECO_TIE_STATE, "there")
         && !kith_record_has_token (tie, KITH_ECO_TIE_STRENGTH, "broken")
         && !kith_record_has_token (tie, KITH_ECO_TIE_STRENGTH, "none");
}

/**
 * kith_ecomap_dup_counts:
 *
 * Returns: (transfer full): how many lines there are to people and groups the family has of its own,
 *   and how many to people who are paid to help; planned, lost and broken ones left out
 */
char *
kith_ecomap_dup_counts (KithCase   *self,
                        KithRecord *sheet)
{
  g_autoptr(GPtrArray) list = kith_ecomap_list (self, sheet);
  guint n[2] = { 0, 0 };
  g_autofree char *informal = NULL;
  g_autofree char *formal = NULL;

  for (guint i = 0; i < list->len; i++)
    {
      const KithEcoSubject *subject = list->pdata[i];

      for (guint t = 0; t < subject->ties->len; t++)
        if (is_there (subject->ties->pdata[t]))
          n[subject->is_formal ? 1 : 0]++;
    }

  informal = g_strdup_printf (ngettext ("%u line to the family’s own people and places",
                                        "%u lines to the family’s own people and places", n[0]),
                              n[0]);
  formal = g_strdup_printf (ngettext ("%u to people who are paid to help",
                                      "%u to people who are paid to help", n[1]), n[1]);
  /* Translators: how many lines to the family's own people, and how many to professionals */
  return g_strdup_printf (_("%1$s, %2$s."), informal, formal);
}

static gboolean
is_given (KithCase   *self,
          GPtrArray  *list,
          const char *kind)
{
  for (guint i = 0; i < list->len; i++)
    {
      const KithEcoSubject *subject = list->pdata[i];

      for (guint t = 0; t < subject->ties->len; t++)
        if (is_there (subject->ties->pdata[t])
            && kith_record_has_among (subject->ties->pdata[t], KITH_ECO_TIE_KINDS, kind))
          return TRUE;
    }

  for (guint i = 0; i < kith_case_count (self, KITH_RECORD_SUPPORT); i++)
    {
      KithRecord *support = kith_case_nth (self, KITH_RECORD_SUPPORT, i);

      if (kith_record_has_token (support, KITH_SUPPORT_KIND, kind)
          && kith_record_has_token (support, KITH_SUPPORT_STATE, "there"))
        return TRUE;
    }

  return FALSE;
}

/**
 * kith_ecomap_dup_gaps:
 *
 * Returns: (transfer full) (nullable): for which kinds of support nobody was named yet, on this
 *   sheet or among what people give: a question, no verdict; %NULL if there is none
 */
char *
kith_ecomap_dup_gaps (KithCase   *self,
                      KithRecord *sheet)
{
  g_autoptr(GPtrArray) list = kith_ecomap_list (self, sheet);
  g_autoptr(GString) kinds = g_string_new (NULL);

  for (guint i = 0; i < kith_support_kinds.n_terms; i++)
    if (!is_given (self, list, kith_support_kinds.terms[i].token))
      {
        g_autofree char *label = g_utf8_strdown (_(kith_support_kinds.terms[i].label), -1);

        add_word (kinds, label);
      }

  /* Translators: %s lists kinds of support: childcare at night, transport */
  return kinds->len > 0 ? kith_text_fill (_("Nobody yet for: %s."), kinds->str) : NULL;
}

/* Comparing. */

/* How thick a line is, for saying which of two is thicker. */
static int
weight_of (KithRecord *tie)
{
  static const char *const order[] = { "none", "broken", "uncertain", "weak", "ordinary", "strong" };

  for (guint i = 0; i < G_N_ELEMENTS (order); i++)
    if (kith_record_has_token (tie, KITH_ECO_TIE_STRENGTH, order[i]))
      return (int) i;

  return 0;
}

static int
heaviest (GPtrArray *ties)
{
  int most = -1;

  for (guint i = 0; i < ties->len; i++)
    most = MAX (most, weight_of (ties->pdata[i]));

  return most;
}

static gboolean
is_otherwise (GPtrArray *before,
              GPtrArray *after)
{
  static const guint fields[] = { KITH_ECO_TIE_IS_STRESSFUL, KITH_ECO_TIE_FLOW, KITH_ECO_TIE_STATE };

  if (before->len != after->len)
    return TRUE;

  for (guint i = 0; i < before->len; i++)
    {
      KithRecord *one = before->pdata[i], *other = after->pdata[i];

      if (kith_record_get_boolean (one, fields[0]) != kith_record_get_boolean (other, fields[0])
          || kith_record_get_token (one, fields[1]) != kith_record_get_token (other, fields[1])
          || kith_record_get_token (one, fields[2]) != kith_record_get_token (other, fields[2]))
        return TRUE;
    }

  return FALSE;
}

/**
 * kith_eco_compare:
 * @before: (nullable) (element-type KithRecord): the ties of a subject on one ecomap; %NULL if it
 *   does not stand there
 * @after: (nullable) (element-type KithRecord): those on the other
 *
 * Returns: how they differ
 */
KithEcoChange
kith_eco_compare (GPtrArray *before,
                  GPtrArray *after)
{
  if (before == NULL)
    return KITH_ECO_NEW;
  if (after == NULL)
    return KITH_ECO_GONE;
  if (heaviest (before) != heaviest (after))
    return heaviest (after) > heaviest (before) ? KITH_ECO_THICKER : KITH_ECO_THINNER;

  return is_otherwise (before, after) ? KITH_ECO_OTHER : KITH_ECO_SAME;
}

static const KithEcoSubject *
find_subject (GPtrArray  *list,
              KithRecord *record)
{
  for (guint i = 0; i < list->len; i++)
    if (((KithEcoSubject *) list->pdata[i])->record == record)
      return list->pdata[i];

  return NULL;
}

/**
 * kith_ecomap_compare:
 *
 * Returns: (transfer full) (element-type utf8 KithEcoChange): by the id of each subject on either
 *   ecomap, how @other differs from @one
 */
GHashTable *
kith_ecomap_compare (KithCase   *self,
                     KithRecord *one,
                     KithRecord *other)
{
  g_autoptr(GPtrArray) before = kith_ecomap_list (self, one);
  g_autoptr(GPtrArray) after = kith_ecomap_list (self, other);
  GHashTable *changes = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < after->len; i++)
    {
      const KithEcoSubject *now = after->pdata[i];
      const KithEcoSubject *then = find_subject (before, now->record);

      g_hash_table_insert (changes, g_strdup (kith_record_get_id (now->record)),
                           GINT_TO_POINTER (kith_eco_compare (then != NULL ? then->ties : NULL,
                                                              now->ties)));
    }
  for (guint i = 0; i < before->len; i++)
    {
      const KithEcoSubject *then = before->pdata[i];

      if (find_subject (after, then->record) == NULL)
        g_hash_table_insert (changes, g_strdup (kith_record_get_id (then->record)),
                             GINT_TO_POINTER (KITH_ECO_GONE));
    }

  return changes;
}

static char *
dup_all_words (const KithEcoSubject *subject)
{
  g_autoptr(GString) words = g_string_new (NULL);

  if (subject == NULL)
    return g_strdup (_("not there"));
  if (subject->ties->len == 0)
    return g_strdup (_("no tie is drawn"));

  for (guint i = 0; i < subject->ties->len; i++)
    {
      g_autofree char *one = kith_eco_tie_dup_words (subject->ties->pdata[i]);

      g_string_append_printf (words, "%s%s", i > 0 ? _("; ") : "", one);
    }
  return g_string_free (g_steal_pointer (&words), FALSE);
}

static char *
dup_sheet_name (KithRecord *sheet)
{
  const char *voice = kith_record_get_text (sheet, KITH_SHEET_VOICE);
  const char *title = kith_record_get_text (sheet, KITH_SHEET_TITLE);
  const char *name = !kith_text_is_empty (title) ? title : _("Ecomap");

  /* Translators: the title of a sheet and whose view it is */
  return !kith_text_is_empty (voice) ? g_strdup_printf (_("%1$s (%2$s)"), name, voice)
                                     : g_strdup (name);
}

static void
add_difference (GPtrArray            *sentences,
                const KithEcoSubject *one,
                const KithEcoSubject *other,
                const char           *one_name,
                const char           *other_name)
{
  g_autofree char *name = kith_eco_dup_name (one != NULL ? one->record : other->record);
  g_autofree char *one_words = dup_all_words (one);
  g_autofree char *other_words = dup_all_words (other);

  if (kith_eco_compare (one != NULL ? one->ties : NULL, other != NULL ? other->ties : NULL)
      != KITH_ECO_SAME)
    /* Translators: a difference: who; one sheet, what it says; the other sheet, what it says */
    g_ptr_array_add (sentences, g_strdup_printf (_("%1$s. %2$s: %3$s. %4$s: %5$s."), name, one_name,
                                                 one_words, other_name, other_words));
}

/**
 * kith_ecomap_list_differences:
 *
 * Returns: (transfer full) (element-type utf8): what two ecomaps say otherwise, a sentence for each
 *   subject; each says what both say, and none is called true
 */
GPtrArray *
kith_ecomap_list_differences (KithCase   *self,
                              KithRecord *one,
                              KithRecord *other)
{
  g_autoptr(GPtrArray) ones = kith_ecomap_list (self, one);
  g_autoptr(GPtrArray) others = kith_ecomap_list (self, other);
  g_autofree char *one_name = dup_sheet_name (one);
  g_autofree char *other_name = dup_sheet_name (other);
  GPtrArray *sentences = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < ones->len; i++)
    {
      const KithEcoSubject *subject = ones->pdata[i];

      add_difference (sentences, subject, find_subject (others, subject->record), one_name,
                      other_name);
    }
  for (guint i = 0; i < others->len; i++)
    if (find_subject (ones, ((KithEcoSubject *) others->pdata[i])->record) == NULL)
      add_difference (sentences, NULL, others->pdata[i], one_name, other_name);

  return sentences;
}
