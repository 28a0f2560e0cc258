/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The plan, and what one person has to do with it. */

#include "config.h"

#include "report/kith-doc-private.h"

#define PHRASE(key) kith_document_phrase (self->document, key)

/**
 * kith_doc_add_phones:
 *
 * Adds in large type whom the plan says to ring, by day and at night.
 */
void
kith_doc_add_phones (KithDoc *self)
{
  static const struct { guint field; const char *label; } calls[] = {
    { KITH_PLAN_CALL_DAY, "ring-by-day" }, { KITH_PLAN_CALL_NIGHT, "ring-at-night" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (calls); i++)
    {
      const char *text = kith_record_get_text (self->subject, calls[i].field);

      if (text != NULL && *text != '\0')
        kith_document_add_key_fact (self->document, PHRASE (calls[i].label),
                                    kith_document_name (self->document, text));
    }
  kith_document_add_note (self->document, PHRASE ("emergency"));
}

static void
add_answer (KithDoc     *self,
            KithRecord  *record,
            guint        field,
            const char **text)
{
  static const struct { const char *token; const char *phrase; } answers[] = {
    { "not_asked", "not-asked" }, { "partly", "agreed-partly" }, { "no", "not-agreed" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (answers); i++)
    if (kith_record_has_token (record, field, answers[i].token))
      *text = kith_document_join (self->document, *text, "\n", PHRASE (answers[i].phrase));
}

/* What happens instead: what was agreed for that, and who steps in. */
static const char *
instead (KithDoc    *self,
         KithRecord *line)
{
  const char *back_up = kith_doc_ref_name (self, line, KITH_PLAN_LINE_BACK_UP);

  if (*back_up != '\0')
    back_up = kith_document_join (self->document, PHRASE ("backup"), ": ", back_up);
  return kith_document_join (self->document, kith_doc_said (self, line, KITH_PLAN_LINE_WHAT_IF), "\n",
                             back_up);
}

static const char *
when (KithDoc    *self,
      KithRecord *line)
{
  KithDate until;
  const char *text = kith_document_join (self->document, kith_doc_said (self, line, KITH_PLAN_LINE_WHEN_WORDS), ", ",
                                    kith_doc_said (self, line, KITH_PLAN_LINE_OFTEN));

  if (kith_record_get_date (line, KITH_PLAN_LINE_UNTIL, &until))
    text = kith_document_join (self->document, text, "\n", kith_document_fill (self->document, "until",
                                                                kith_document_date (self->document, &until),
                                                                NULL));
  return text;
}

static void
add_lines (KithDoc *self)
{
  g_autoptr(GPtrArray) lines = kith_doc_list (self, KITH_RECORD_PLAN_LINE, KITH_PLAN_LINE_PLAN,
                                              self->subject);
  const KithColumn columns[] = {
    { PHRASE ("what"), 2.6 }, { PHRASE ("who-does-it"), 1.3 }, { PHRASE ("when"), 1.5 },
    { PHRASE ("who-checks"), 1.2 }, { PHRASE ("if-not"), 1.8 },
  };

  if (lines->len == 0)
    return;

  kith_document_add_heading (self->document, 1, PHRASE ("what-agreed"));
  kith_document_begin_table (self->document, columns, G_N_ELEMENTS (columns), KITH_TABLE_PLAIN);
  for (guint i = 0; i < lines->len; i++)
    {
      KithRecord *line = lines->pdata[i];
      const char *cells[G_N_ELEMENTS (columns)] = {
        kith_doc_said (self, line, KITH_PLAN_LINE_WHAT),
        kith_doc_who (self, line, KITH_PLAN_LINE_WHO, KITH_PLAN_LINE_WHO_WORDS),
        when (self, line),
        kith_document_join (self->document, kith_doc_ref_name (self, line, KITH_PLAN_LINE_CHECKER), "\n",
                       kith_doc_said (self, line, KITH_PLAN_LINE_CHECKED_HOW)),
        instead (self, line),
      };

      add_answer (self, line, KITH_PLAN_LINE_AGREED, &cells[1]);
      kith_document_add_row (self->document, cells);
    }
  kith_document_end_table (self->document);
}

static void
add_signs (KithDoc *self)
{
  g_autoptr(GPtrArray) signs = kith_doc_list (self, KITH_RECORD_PLAN_SIGN, KITH_PLAN_SIGN_PLAN,
                                              self->subject);
  const KithColumn columns[] = { { PHRASE ("signs"), 2.0 }, { PHRASE ("what-to-do"), 2.0 },
                                 { PHRASE ("who"), 1.2 } };

  if (signs->len == 0)
    return;

  kith_document_add_heading (self->document, 1, PHRASE ("if-goes-wrong"));
  kith_document_begin_table (self->document, columns, G_N_ELEMENTS (columns), KITH_TABLE_PLAIN);
  for (guint i = 0; i < signs->len; i++)
    {
      const char *cells[] = { kith_doc_said (self, signs->pdata[i], KITH_PLAN_SIGN_SIGN),
                              kith_doc_said (self, signs->pdata[i], KITH_PLAN_SIGN_ACTION),
                              kith_doc_ref_name (self, signs->pdata[i], KITH_PLAN_SIGN_WHO) };

      kith_document_add_row (self->document, cells);
    }
  kith_document_end_table (self->document);
}

static void
add_review (KithDoc *self)
{
  KithDate review;
  const char *how = kith_doc_said (self, self->subject, KITH_PLAN_REVIEW_HOW);

  if (kith_record_get_date (self->subject, KITH_PLAN_REVIEW_ON, &review))
    {
      kith_document_add_heading (self->document, 1, PHRASE ("next-review"));
      kith_document_add_picture (self->document, "calendar", kith_document_date (self->document, &review));
      kith_document_add_paragraph (self->document, how);
    }
  else
    kith_doc_add_section (self, PHRASE ("next-review"), "calendar", how);
}

/* A line to sign on for each who was asked, and one to spare. */
static void
add_agreement (KithDoc *self)
{
  g_autoptr(GPtrArray) answers = kith_doc_list (self, KITH_RECORD_PLAN_AGREEMENT,
                                                KITH_PLAN_AGREEMENT_PLAN, self->subject);

  kith_document_begin_group (self->document);
  kith_document_add_heading (self->document, 1, PHRASE ("who-agreed"));
  for (guint i = 0; i < answers->len; i++)
    {
      const char *name = kith_doc_ref_name (self, answers->pdata[i], KITH_PLAN_AGREEMENT_PERSON);
      const char *text = name;

      if (*name == '\0')
        continue;
      add_answer (self, answers->pdata[i], KITH_PLAN_AGREEMENT_ANSWER, &text);
      if (kith_record_has_token (answers->pdata[i], KITH_PLAN_AGREEMENT_ANSWER, "agreed"))
        text = kith_document_join (self->document, name, "\n", PHRASE ("agreed"));
      kith_document_add_signature (self->document, text);
    }
  kith_document_add_signature (self->document, PHRASE ("name"));
  kith_document_end_group (self->document);
}

/**
 * kith_doc_write_plan:
 *
 * Writes the whole plan; numbers to ring stand first.
 */
void
kith_doc_write_plan (KithDoc *self)
{
  KithRecord *plan = self->subject;
  const char *children = kith_doc_children (self);

  kith_document_add_title (self->document, *children != '\0'
                                           ? kith_document_fill (self->document, "plan-for", children, NULL)
                                           : PHRASE ("plan"));
  kith_doc_add_phones (self);
  kith_doc_add_section (self, PHRASE ("why-plan"), "heart", kith_doc_said (self, plan, KITH_PLAN_PURPOSE));
  kith_doc_add_section (self, PHRASE ("worried"), "question", kith_doc_said (self, plan, KITH_PLAN_WORRIES));
  kith_doc_add_section (self, PHRASE ("hopes"), "sun", kith_doc_said (self, plan, KITH_PLAN_HOPES));
  kith_doc_add_section (self, PHRASE ("child-views"), "child",
                        kith_doc_said (self, plan, KITH_PLAN_CHILD_WORDS));
  kith_doc_add_section (self, PHRASE ("bottom-line"), "safe",
                        kith_doc_said (self, plan, KITH_PLAN_BOTTOM_LINE));
  add_lines (self);
  kith_doc_add_section (self, PHRASE ("if-somebody-cannot"), "ring",
                        kith_doc_said (self, plan, KITH_PLAN_BACK_UP));
  add_signs (self);
  add_review (self);
  if (kith_record_get_integer (plan, KITH_PLAN_VERSION) > 1)
    kith_doc_add_section (self, PHRASE ("what-changed"), "write",
                          kith_doc_said (self, plan, KITH_PLAN_CHANGED_BECAUSE));
  add_agreement (self);
}

static gboolean
is_reader (KithDoc    *self,
           KithRecord *record,
           guint       field)
{
  return g_strcmp0 (kith_record_get_ref (record, field), kith_record_get_id (self->request->reader)) == 0;
}

static gboolean
has_said_yes (KithRecord *line)
{
  return kith_record_has_token (line, KITH_PLAN_LINE_AGREED, "agreed")
         || kith_record_has_token (line, KITH_PLAN_LINE_AGREED, "partly");
}

static gboolean
has_not_said_yes (KithRecord *line)
{
  return !has_said_yes (line);
}

/* @test chooses among the lines; NULL takes them all. */
static guint
add_own_lines (KithDoc    *self,
               GPtrArray  *lines,
               guint       field,
               gboolean  (*test) (KithRecord *line),
               const char *lead,
               const char *picture)
{
  guint n = 0;

  for (guint i = 0; i < lines->len; i++)
    {
      KithRecord *line = lines->pdata[i];

      if (!is_reader (self, line, field) || (test != NULL && !test (line)))
        continue;
      if (n++ == 0)
        kith_document_add_heading (self->document, 1, lead);
      kith_document_begin_group (self->document);
      kith_document_add_picture (self->document, picture, kith_doc_said (self, line, KITH_PLAN_LINE_WHAT));
      kith_doc_add_fact (self, PHRASE ("when"), when (self, line));
      if (field == KITH_PLAN_LINE_WHO)
        kith_doc_add_fact (self, PHRASE ("if-not"), instead (self, line));
      else
        kith_doc_add_fact (self, PHRASE ("who-does-it"),
                           kith_doc_who (self, line, KITH_PLAN_LINE_WHO, KITH_PLAN_LINE_WHO_WORDS));
      kith_document_end_group (self->document);
    }

  return n;
}

static const char *
days_of (KithDoc    *self,
         KithRecord *slot)
{
  static const char *const tokens[] = { "mon", "tue", "wed", "thu", "fri", "sat", "sun" };
  const char *days = "";

  for (guint i = 0; i < G_N_ELEMENTS (tokens); i++)
    if (kith_record_has_among (slot, KITH_ROTA_SLOT_DAYS, tokens[i]))
      days = kith_document_join (self->document, days, ", ", kith_document_weekday (self->document, i));
  return days;
}

static const char *
task_of (KithDoc    *self,
         KithRecord *slot)
{
  const char *token = kith_record_get_token (slot, KITH_ROTA_SLOT_TASK);
  g_autofree char *key = g_strdelimit (g_strconcat ("task-", token, NULL), "_", '-');
  const char *words = kith_doc_said (self, slot, KITH_ROTA_SLOT_TASK_WORDS);

  if (*words != '\0' && kith_record_has_token (slot, KITH_ROTA_SLOT_TASK, "other"))
    return words;
  return kith_document_join (self->document, PHRASE (key), ": ", words);
}

static const char *
time_of (KithDoc    *self,
         KithRecord *slot)
{
  const char *token = kith_record_get_token (slot, KITH_ROTA_SLOT_BAND);
  g_autofree char *key = g_strdelimit (g_strdup (token), "_", '-');
  const char *from = kith_document_name (self->document, kith_record_get_text (slot, KITH_ROTA_SLOT_FROM_TIME));
  const char *to = kith_document_name (self->document, kith_record_get_text (slot, KITH_ROTA_SLOT_TO_TIME));

  return kith_document_join (self->document, PHRASE (key), ", ", kith_document_join (self->document, from, " – ", to));
}

static guint
add_own_turns (KithDoc    *self,
               guint       field,
               const char *lead)
{
  g_autoptr(GPtrArray) slots = kith_doc_list (self, KITH_RECORD_ROTA_SLOT, KITH_ROTA_SLOT_PLAN,
                                              self->subject);
  guint n = 0;

  for (guint i = 0; i < slots->len; i++)
    {
      KithRecord *slot = slots->pdata[i];
      gint64 every = kith_record_get_integer (slot, KITH_ROTA_SLOT_EVERY);
      const char *text;

      if (!is_reader (self, slot, field))
        continue;
      if (n++ == 0)
        kith_document_add_heading (self->document, 1, lead);
      text = kith_document_join (self->document, days_of (self, slot), ", ", time_of (self, slot));
      text = kith_document_join (self->document, text, ": ", task_of (self, slot));
      if (every > 1)
        text = kith_document_join (self->document, text, ". ",
                              kith_document_fill (self->document, "repeats",
                                                  kith_document_count (self->document, "weeks", (guint) every),
                                                  NULL));
      kith_document_add_bullet (self->document, text);
    }

  return n;
}

/**
 * kith_doc_write_my_part:
 *
 * Writes what the reader said they will do and what they are still asked, where they step in, and whom
 * they can ring.
 */
void
kith_doc_write_my_part (KithDoc *self)
{
  g_autoptr(GPtrArray) lines = kith_doc_list (self, KITH_RECORD_PLAN_LINE, KITH_PLAN_LINE_PLAN,
                                              self->subject);
  guint n;

  kith_document_add_title (self->document,
                           kith_document_fill (self->document, "my-part-of",
                                               kith_doc_name (self, self->request->reader), NULL));
  kith_doc_add_phones (self);
  n = add_own_lines (self, lines, KITH_PLAN_LINE_WHO, has_said_yes, PHRASE ("you-said-you-will"), "yes");
  n += add_own_lines (self, lines, KITH_PLAN_LINE_WHO, has_not_said_yes, PHRASE ("we-ask-you"), "question");
  n += add_own_turns (self, KITH_ROTA_SLOT_WHO, PHRASE ("your-turns"));
  n += add_own_lines (self, lines, KITH_PLAN_LINE_BACK_UP, NULL, PHRASE ("you-step-in"), "help");
  n += add_own_turns (self, KITH_ROTA_SLOT_BACK_UP, PHRASE ("backup"));
  if (n == 0)
    kith_document_add_paragraph (self->document, PHRASE ("nothing-yet"));
  kith_doc_add_section (self, PHRASE ("if-somebody-cannot"), "ring",
                        kith_doc_said (self, self->subject, KITH_PLAN_BACK_UP));
  add_review (self);
  if (n > 0)
    kith_document_add_picture (self->document, "heart", PHRASE ("thank-you-for-help"));
}
