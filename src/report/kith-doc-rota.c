/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The usual week of a plan on one sheet, for the fridge. */

#include "config.h"

#include "report/kith-doc-private.h"

#include <string.h>

#define PHRASE(key) kith_document_phrase (self->document, key)
#define N_DAYS 7

static const struct { const char *token; const char *phrase; } bands[] = {
  { "morning", "morning" }, { "daytime", "daytime" }, { "after_school", "after-school" },
  { "evening", "evening" }, { "night", "night" },
};
static const char *const days[N_DAYS] = { "mon", "tue", "wed", "thu", "fri", "sat", "sun" };

static const char *
turn_text (KithDoc    *self,
           KithRecord *slot)
{
  KithDocument *document = self->document;
  const char *who = kith_doc_ref_name (self, slot, KITH_ROTA_SLOT_WHO);
  const char *from = kith_document_name (document, kith_record_get_text (slot, KITH_ROTA_SLOT_FROM_TIME));
  const char *to = kith_document_name (document, kith_record_get_text (slot, KITH_ROTA_SLOT_TO_TIME));
  gint64 every = kith_record_get_integer (slot, KITH_ROTA_SLOT_EVERY);
  const char *text = *who != '\0' ? who : PHRASE ("nobody-yet");

  text = kith_document_join (document, text, " ", kith_document_join (document, from, " – ", to));
  if (every > 1)
    text = kith_document_join (document, text, "\n",
                               kith_document_fill (document, "repeats",
                                                   kith_document_count (document, "weeks", (guint) every),
                                                   NULL));
  return text;
}

static const char *
cell_text (KithDoc   *self,
           GPtrArray *slots,
           guint      day,
           guint      band)
{
  const char *text = "";

  for (guint i = 0; i < slots->len; i++)
    if (kith_record_has_among (slots->pdata[i], KITH_ROTA_SLOT_DAYS, days[day])
        && kith_record_has_token (slots->pdata[i], KITH_ROTA_SLOT_BAND, bands[band].token))
      text = kith_document_join (self->document, text, "\n", turn_text (self, slots->pdata[i]));
  return text;
}

static gboolean
band_is_used (KithDoc   *self,
              GPtrArray *slots,
              guint      band)
{
  for (guint i = 0; i < slots->len; i++)
    if (kith_record_has_token (slots->pdata[i], KITH_ROTA_SLOT_BAND, bands[band].token))
      return TRUE;
  return FALSE;
}

static void
add_week (KithDoc   *self,
          GPtrArray *slots)
{
  const char *names[N_DAYS + 1] = { NULL };
  const char *heads[G_N_ELEMENTS (bands) + 1] = { NULL };
  const char *cells[N_DAYS * G_N_ELEMENTS (bands)];
  guint used[G_N_ELEMENTS (bands)], n = 0;

  for (guint band = 0; band < G_N_ELEMENTS (bands); band++)
    if (band_is_used (self, slots, band))
      {
        heads[n] = PHRASE (bands[band].phrase);
        used[n++] = band;
      }
  for (guint day = 0; day < N_DAYS; day++)
    {
      names[day] = kith_document_weekday (self->document, day);
      for (guint i = 0; i < n; i++)
        cells[day * n + i] = cell_text (self, slots, day, used[i]);
    }
  kith_document_add_rota (self->document, PHRASE ("when"), names, heads, cells);
}

/**
 * kith_doc_write_rota:
 *
 * Writes who is there when; parts of the day that the rota does not speak of are left out.
 */
void
kith_doc_write_rota (KithDoc *self)
{
  g_autoptr(GPtrArray) slots = kith_doc_list (self, KITH_RECORD_ROTA_SLOT, KITH_ROTA_SLOT_PLAN,
                                              self->subject);

  kith_document_add_title (self->document, PHRASE ("rota"));
  kith_doc_add_phones (self);
  if (slots->len > 0)
    add_week (self, slots);
  else
    kith_document_add_paragraph (self->document, PHRASE ("nobody-yet"));
  kith_doc_add_section (self, PHRASE ("if-somebody-cannot"), "ring",
                        kith_doc_said (self, self->subject, KITH_PLAN_BACK_UP));
}
