/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Slots and turns of a rota in words, for lists, screen readers and print. */

#include "config.h"

#include "model/kith-rota.h"

#include "base/kith-moment.h"
#include "base/kith-text.h"
#include "model/kith-naming.h"
#include "model/kith-records.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/**
 * kith_rota_band_label:
 * @on_free_day: whether there is no school on that day
 *
 * Returns: what that part of the day is called
 */
const char *
kith_rota_band_label (int      band,
                      gboolean on_free_day)
{
  g_return_val_if_fail (band >= 0 && band < KITH_N_BANDS, NULL);

  return on_free_day && band == KITH_BAND_AFTER_SCHOOL ? _("Afternoon")
                                                       : _(kith_time_bands.terms[band].label);
}

/**
 * kith_rota_slot_dup_task:
 * @slot: of a plan
 *
 * Returns: (transfer full): what is to be done, in the words that were used if there are any
 */
char *
kith_rota_slot_dup_task (KithRecord *slot)
{
  const char *words = kith_record_get_text (slot, KITH_ROTA_SLOT_TASK_WORDS);

  return !kith_text_is_empty (words)
           ? kith_text_one_line (words)
           : g_strdup (kith_vocabulary_label (&kith_rota_tasks,
                                              kith_record_get_token (slot, KITH_ROTA_SLOT_TASK)));
}

/**
 * kith_rota_slot_dup_times:
 * @slot: of a plan
 *
 * Returns: (transfer full): the part of the day, with its times if they are known: "Evening, 19:00"
 */
char *
kith_rota_slot_dup_times (KithRecord *slot)
{
  const char *from = kith_record_get_text (slot, KITH_ROTA_SLOT_FROM_TIME);
  const char *to = kith_record_get_text (slot, KITH_ROTA_SLOT_TO_TIME);
  const char *band = kith_rota_band_label (kith_rota_slot_get_band (slot), FALSE);

  if (kith_text_is_empty (from))
    return g_strdup (band);
  if (kith_text_is_empty (to))
    /* Translators: a part of the day and a time: "Evening, 19:00" */
    return g_strdup_printf (_("%s, %s"), band, from);

  /* Translators: a part of the day, from when, until when: "Evening, 19:00 to 20:00" */
  return g_strdup_printf (_("%s, %s to %s"), band, from, to);
}

/* The runs of days that have a name of their own. */
static const struct
{
  const char *days;
  const char *label;
} runs[] = {
  { "mon tue wed thu fri sat sun", N_("Every day") },
  { "mon tue wed thu fri", N_("Monday to Friday") },
  { "sat sun", N_("Saturday and Sunday") },
};

static char *
dup_days (KithRecord *slot)
{
  const char *days = kith_record_get_text (slot, KITH_ROTA_SLOT_DAYS);

  if (days == NULL)
    return g_strdup (_(runs[0].label));
  for (guint i = 0; i < G_N_ELEMENTS (runs); i++)
    if (strcmp (runs[i].days, days) == 0)
      return g_strdup (_(runs[i].label));

  return kith_vocabulary_dup_labels (&kith_weekdays, days);
}

/**
 * kith_rota_slot_dup_pattern:
 * @slot: of a plan
 *
 * Returns: (transfer full): on which days it falls: "Monday to Friday", "Sunday, every second week"
 */
char *
kith_rota_slot_dup_pattern (KithRecord *slot)
{
  const gint64 every = kith_record_get_integer (slot, KITH_ROTA_SLOT_EVERY);
  g_autofree char *days = dup_days (slot);

  if (every <= 1)
    return g_steal_pointer (&days);
  if (every == 2)
    /* Translators: days of the week: "Sunday, every second week" */
    return g_strdup_printf (_("%s, every second week"), days);

  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%s, every %d week", "%s, every %d weeks",
                                       (gulong) every), days, (int) every);
}

static char *
dup_who (const KithRotaTurn *turn)
{
  g_autofree char *name = turn->who != NULL ? kith_person_dup_name (turn->who) : NULL;

  if (name == NULL)
    return g_strdup (_("nobody yet"));
  if (turn->change != NULL && kith_record_has_token (turn->change, KITH_ROTA_CHANGE_KIND, "swap"))
    /* Translators: who stepped in for somebody else on one day. */
    return g_strdup_printf (_("%s, who steps in"), name);

  return g_steal_pointer (&name);
}

/**
 * kith_rota_turn_dup_sentence:
 *
 * Returns: (transfer full): "Phone call, Evening, 19:00: Nan Joan; back-up Ted"
 */
char *
kith_rota_turn_dup_sentence (const KithRotaTurn *turn)
{
  g_autofree char *task = kith_rota_slot_dup_task (turn->slot);
  g_autofree char *times = kith_rota_slot_dup_times (turn->slot);
  g_autofree char *who = dup_who (turn);
  g_autofree char *back_up = turn->back_up != NULL ? kith_person_dup_name (turn->back_up) : NULL;

  if (turn->is_off)
    /* Translators: a task of the rota and its time, on a day on which it is not needed. */
    return g_strdup_printf (_("%s, %s: not needed on this day"), task, times);
  if (back_up == NULL)
    /* Translators: a task of the rota, its time, and who does it. */
    return g_strdup_printf (_("%s, %s: %s"), task, times, who);

  /* Translators: a task of the rota, its time, who does it, and who steps in. */
  return g_strdup_printf (_("%s, %s: %s; back-up %s"), task, times, who, back_up);
}

/**
 * kith_rota_turn_dup_own:
 * @turn: that is needed, of somebody
 *
 * Returns: (transfer full): the same where it stands below the name of who does it: "Phone call,
 *   Evening, 19:00; back-up Ted"
 */
char *
kith_rota_turn_dup_own (const KithRotaTurn *turn)
{
  g_autofree char *task = kith_rota_slot_dup_task (turn->slot);
  g_autofree char *times = kith_rota_slot_dup_times (turn->slot);
  g_autofree char *back_up = turn->back_up != NULL ? kith_person_dup_name (turn->back_up) : NULL;

  if (turn->change != NULL && kith_record_has_token (turn->change, KITH_ROTA_CHANGE_KIND, "swap"))
    return kith_rota_turn_dup_sentence (turn);
  if (back_up == NULL)
    /* Translators: a task of the rota and its time. */
    return g_strdup_printf (_("%s, %s"), task, times);

  /* Translators: a task of the rota, its time, and who steps in. */
  return g_strdup_printf (_("%s, %s; back-up %s"), task, times, back_up);
}
