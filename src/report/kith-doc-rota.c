/* SPDX-License-Identifier: GPL-3.0-or-later */

/* One week of a plan on one sheet, for the fridge: who is there on which day, swaps and all. */

#include "config.h"

#include "report/kith-doc-private.h"

#include "base/kith-moment.h"
#include "model/kith-rota.h"

#define PHRASE(key) kith_document_phrase (self->document, key)
#define N_DAYS 7

/* In the order of the bands of the rota. */
static const char *const bands[KITH_N_BANDS] = { "morning", "daytime", "after-school", "evening",
                                                 "night" };

static const char *
turn_text (KithDoc            *self,
           const KithRotaTurn *turn)
{
  KithDocument *document = self->document;
  const char *from = turn->from_minute >= 0 ? kith_doc_clock (self, turn->from_minute) : "";
  const char *to = turn->to_minute >= 0 ? kith_doc_clock (self, turn->to_minute) : "";
  const char *who = turn->who != NULL ? kith_doc_name (self, turn->who) : PHRASE ("nobody-yet");
  const char *text = kith_document_join (document, who, " ",
                                         kith_document_join (document, from, " – ", to));

  if (turn->back_up != NULL)
    text = kith_document_join (document, text, "\n",
                               kith_document_join (document, PHRASE ("backup"), ": ",
                                                   kith_doc_name (self, turn->back_up)));
  return text;
}

/* An empty part of the day is left white, unless somebody would expect that it is not. */
static const char *
cell_text (KithDoc  *self,
           KithRota *rota,
           KithDay   day,
           int       band)
{
  g_autoptr(GPtrArray) turns = kith_rota_list_at (rota, day, band);
  const char *text = "";

  for (guint i = 0; i < turns->len; i++)
    if (!((const KithRotaTurn *) turns->pdata[i])->is_off)
      text = kith_document_join (self->document, text, "\n", turn_text (self, turns->pdata[i]));
  if (*text == '\0' && kith_rota_get_gap (rota, day, band) != KITH_ROTA_GAP_NONE)
    return PHRASE ("gap");
  return text;
}

static gboolean
band_is_used (KithRota *rota,
              int       band)
{
  for (guint i = 0; i < kith_rota_get_n_turns (rota); i++)
    if (kith_rota_get_turn (rota, i)->band == band)
      return TRUE;
  return FALSE;
}

static void
add_week (KithDoc  *self,
          KithRota *rota)
{
  const char *names[N_DAYS + 1] = { NULL };
  const char *heads[KITH_N_BANDS + 1] = { NULL };
  const char *cells[N_DAYS * KITH_N_BANDS];
  int used[KITH_N_BANDS];
  guint n = 0;

  for (int band = 0; band < KITH_N_BANDS; band++)
    if (band_is_used (rota, band))
      {
        heads[n] = PHRASE (bands[band]);
        used[n++] = band;
      }
  for (guint day = 0; day < N_DAYS; day++)
    {
      KithDay on = kith_rota_get_first (rota) + (int) day;

      names[day] = kith_document_day (self->document, on, KITH_DAY_SOON);
      for (guint i = 0; i < n; i++)
        cells[day * n + i] = cell_text (self, rota, on, used[i]);
    }
  kith_document_add_rota (self->document, PHRASE ("when"), names, heads, cells);
}

/**
 * kith_doc_write_rota:
 *
 * Writes who is there in the week of the day of printing; parts of the day that the rota does not speak
 * of are left out.
 */
void
kith_doc_write_rota (KithDoc *self)
{
  KithDay monday = self->request->day - kith_day_of_week (self->request->day);
  g_autoptr(KithRota) rota = kith_rota_new (self->family, self->subject, monday, monday + N_DAYS - 1);

  kith_document_add_title (self->document, PHRASE ("rota"));
  kith_document_add_paragraph (self->document,
                               kith_document_fill (self->document, "week-of",
                                                   kith_document_day (self->document, monday,
                                                                      KITH_DAY_LONG), NULL));
  kith_doc_add_phones (self);
  if (kith_rota_get_n_turns (rota) > 0)
    add_week (self, rota);
  else
    kith_document_add_paragraph (self->document, PHRASE ("nobody-yet"));
  kith_doc_add_section (self, PHRASE ("if-somebody-cannot"), "ring",
                        kith_doc_said (self, self->subject, KITH_PLAN_BACK_UP));
}
