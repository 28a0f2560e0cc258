/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What stays on file of a meeting, sheets to write on at the table, and the register of what was given
 * out. */

#include "config.h"

#include "report/kith-doc-private.h"

#include <string.h>

#include "base/kith-moment.h"
#include "base/kith-text.h"
#include "model/kith-naming.h"

#define PHRASE(key) kith_document_phrase (self->document, key)
#define N_DAYS 7
#define N_BANDS 3
#define SPARE_ROWS 4

/**
 * kith_doc_came:
 * @attendance: somebody's, of a meeting
 *
 * Returns: whether they took part, in the room or not
 */
gboolean
kith_doc_came (KithRecord *attendance)
{
  static const char *const ways[] = { "in_room", "part", "phone", "video" };

  for (guint i = 0; i < G_N_ELEMENTS (ways); i++)
    if (kith_record_has_token (attendance, KITH_ATTENDANCE_PRESENCE, ways[i]))
      return TRUE;

  return FALSE;
}

/* Those who took part, or those of whom it is noted that they did not. */
static void
add_attendance (KithDoc    *self,
                gboolean    took_part,
                const char *heading)
{
  g_autoptr(GPtrArray) all = kith_doc_list (self, KITH_RECORD_ATTENDANCE, KITH_ATTENDANCE_MEETING,
                                            self->subject);
  gboolean begun = FALSE;

  for (guint i = 0; i < all->len; i++)
    {
      KithRecord *person = kith_case_resolve (self->family, all->pdata[i], KITH_ATTENDANCE_PERSON);

      if (person == NULL || kith_doc_came (all->pdata[i]) != took_part
          || kith_record_has_token (all->pdata[i], KITH_ATTENDANCE_PRESENCE, "not_said"))
        continue;
      if (!begun)
        kith_document_add_heading (self->document, 1, heading);
      begun = TRUE;
      kith_document_add_bullet (self->document,
                                kith_document_join (self->document, kith_doc_name (self, person), ", ",
                                                    kith_doc_said (self, person, KITH_PERSON_ROLE)));
    }
}

static void
add_offers (KithDoc *self)
{
  g_autoptr(GPtrArray) offers = kith_doc_list (self, KITH_RECORD_OFFER, KITH_OFFER_MEETING, self->subject);
  const KithColumn columns[] = { { PHRASE ("who"), 1.2 }, { PHRASE ("what"), 3.0 },
                                 { PHRASE ("when"), 1.6 } };

  if (offers->len == 0)
    return;

  kith_document_add_heading (self->document, 1, PHRASE ("how-they-help"));
  kith_document_begin_table (self->document, columns, G_N_ELEMENTS (columns), KITH_TABLE_PLAIN);
  for (guint i = 0; i < offers->len; i++)
    {
      const char *cells[G_N_ELEMENTS (columns)] = {
        kith_doc_ref_name (self, offers->pdata[i], KITH_OFFER_PERSON),
        kith_doc_said (self, offers->pdata[i], KITH_OFFER_WHAT),
        kith_doc_said (self, offers->pdata[i], KITH_OFFER_WHEN_WORDS),
      };

      kith_document_add_row (self->document, cells);
    }
  kith_document_end_table (self->document);
}

static void
add_rules (KithDoc *self)
{
  g_autoptr(GPtrArray) rules = kith_doc_list (self, KITH_RECORD_GROUND_RULE, KITH_GROUND_RULE_MEETING,
                                              self->subject);

  if (rules->len > 0)
    kith_document_add_heading (self->document, 1, PHRASE ("ground-rules"));
  for (guint i = 0; i < rules->len; i++)
    kith_document_add_bullet (self->document, kith_doc_said (self, rules->pdata[i], KITH_GROUND_RULE_TEXT));
}

/**
 * kith_doc_write_record:
 *
 * Writes for the file who was at a meeting, what it was for, what was said and what was agreed.
 */
void
kith_doc_write_record (KithDoc *self)
{
  static const struct
  {
    guint       field;
    const char *phrase;
  } parts[] = {
    { KITH_MEETING_REASON, "why-we-meet" },       { KITH_MEETING_BOTTOM_LINE, "bottom-line" },
    { KITH_MEETING_STRENGTHS, "working-well" },   { KITH_MEETING_WORRIES, "worried" },
    { KITH_MEETING_OUTCOME, "we-decided" },
  };
  KithMoment starts;

  kith_document_add_title (self->document, PHRASE ("meeting-record"));
  if (kith_record_get_moment (self->subject, KITH_MEETING_STARTS_AT, &starts))
    kith_doc_add_fact (self, PHRASE ("when"),
                       kith_document_join (self->document,
                                           kith_document_day (self->document, starts.day, KITH_DAY_LONG),
                                           ", ", kith_doc_clock (self, starts.minute)));
  if (!kith_record_get_boolean (self->subject, KITH_MEETING_IS_VENUE_WITHHELD))
    kith_doc_add_fact (self, PHRASE ("place"),
                       kith_document_name (self->document,
                                           kith_record_get_text (self->subject, KITH_MEETING_VENUE)));
  kith_doc_add_fact (self, PHRASE ("children"), kith_doc_children (self));
  add_attendance (self, TRUE, PHRASE ("who-came"));
  add_attendance (self, FALSE, PHRASE ("who-could-not-come"));
  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    kith_doc_add_section (self, PHRASE (parts[i].phrase), NULL,
                          kith_doc_said (self, self->subject, parts[i].field));
  add_rules (self);
  add_offers (self);
  kith_document_add_signature (self->document, PHRASE ("signed"));
}

/* Everybody of the network who could write their part in, and rows for those who are named today. */
static void
add_blank_plan (KithDoc *self)
{
  const KithColumn columns[] = { { PHRASE ("who"), 1.4 }, { PHRASE ("what"), 3.0 },
                                 { PHRASE ("when"), 1.6 } };
  const char *empty[G_N_ELEMENTS (columns)] = { NULL };

  kith_document_add_page_break (self->document);
  kith_document_add_heading (self->document, 1, PHRASE ("make-plan"));
  kith_document_begin_table (self->document, columns, G_N_ELEMENTS (columns), KITH_TABLE_WRITE);
  for (guint i = 0; i < kith_case_count (self->family, KITH_RECORD_PERSON); i++)
    {
      KithRecord *person = kith_case_nth (self->family, KITH_RECORD_PERSON, i);
      g_autoptr(GPtrArray) asked = kith_doc_list (self, KITH_RECORD_ATTENDANCE, KITH_ATTENDANCE_PERSON,
                                                  person);
      const char *cells[G_N_ELEMENTS (columns)] = { kith_doc_name (self, person) };

      if (asked->len > 0 && *cells[0] != '\0' && !kith_person_has_died (person)
          && !kith_record_get_boolean (person, KITH_PERSON_IS_FOCUS))
        kith_document_add_row (self->document, cells);
    }
  for (guint i = 0; i < SPARE_ROWS; i++)
    kith_document_add_row (self->document, empty);
  kith_document_end_table (self->document);
}

static void
add_blank_week (KithDoc *self)
{
  static const char *const bands[N_BANDS] = { "morning", "after-school", "night" };
  const KithColumn columns[] = { { PHRASE ("when"), 1.6 }, { PHRASE ("morning"), 2.0 },
                                 { PHRASE ("after-school"), 2.0 }, { PHRASE ("night"), 2.0 } };

  G_STATIC_ASSERT (G_N_ELEMENTS (columns) == N_BANDS + 1);
  G_STATIC_ASSERT (G_N_ELEMENTS (bands) == N_BANDS);

  kith_document_add_page_break (self->document);
  kith_document_add_heading (self->document, 1, PHRASE ("rota"));
  kith_document_begin_table (self->document, columns, G_N_ELEMENTS (columns),
                             KITH_TABLE_WRITE | KITH_TABLE_ROW_HEADS);
  for (guint day = 0; day < N_DAYS; day++)
    {
      const char *cells[G_N_ELEMENTS (columns)] = { kith_document_weekday (self->document, day) };

      kith_document_add_row (self->document, cells);
    }
  kith_document_end_table (self->document);
}

/**
 * kith_doc_write_blanks:
 *
 * Writes sheets to be filled in by hand, with the names there are already on them.
 */
void
kith_doc_write_blanks (KithDoc *self)
{
  static const char *const columns[] = { "worried", "working-well", "must-happen" };

  kith_document_add_title (self->document, PHRASE ("blank-sheets"));
  kith_doc_add_fact (self, PHRASE ("children"), kith_doc_children (self));
  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    {
      kith_document_begin_group (self->document);
      kith_document_add_heading (self->document, 1, PHRASE (columns[i]));
      kith_document_add_space (self->document, NULL, 6);
      kith_document_end_group (self->document);
    }
  add_blank_plan (self);
  add_blank_week (self);
}

static const char *
name_of (KithDoc    *self,
         KithRecord *giving,
         guint       field)
{
  g_autofree char *line = NULL;
  const char *text = kith_record_get_text (giving, field);

  if (text == NULL)
    return "";

  line = kith_text_one_line (text);
  return kith_document_name (self->document, line);
}

/**
 * kith_doc_write_register:
 *
 * Writes what was given to whom, when, in which format and why, the newest first.
 */
void
kith_doc_write_register (KithDoc *self)
{
  const guint n = kith_case_count (self->family, KITH_RECORD_GIVING);
  const KithColumn columns[] = { { PHRASE ("when"), 1.5 }, { PHRASE ("who"), 1.4 },
                                 { PHRASE ("what"), 1.7 }, { PHRASE ("format"), 1.5 },
                                 { PHRASE ("why"), 1.7 } };

  kith_document_add_title (self->document, PHRASE ("register"));
  if (n == 0)
    {
      kith_document_add_paragraph (self->document, PHRASE ("nobody-yet"));
      return;
    }

  kith_document_begin_table (self->document, columns, G_N_ELEMENTS (columns), KITH_TABLE_PLAIN);
  for (guint i = n; i > 0; i--)
    {
      KithRecord *giving = kith_case_nth (self->family, KITH_RECORD_GIVING, i - 1);
      KithMoment at;
      const char *cells[G_N_ELEMENTS (columns)] = {
        kith_record_get_moment (giving, KITH_GIVING_GIVEN_AT, &at)
          ? kith_document_day (self->document, at.day, KITH_DAY_PLAIN) : "",
        name_of (self, giving, KITH_GIVING_READER_NAME),
        name_of (self, giving, KITH_GIVING_WHAT),
        name_of (self, giving, KITH_GIVING_FORM),
        name_of (self, giving, KITH_GIVING_WHY),
      };

      kith_document_add_row (self->document, cells);
    }
  kith_document_end_table (self->document);
}
