/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Who is in a ring, in words: for the drawing, its list and screen readers. */

#include "config.h"

#include "model/kith-circles-words.h"

#include "base/kith-text.h"
#include "model/kith-naming.h"
#include "model/kith-records.h"

#include <glib/gi18n-lib.h>

static gboolean
is_person (const KithSeat *self)
{
  return kith_record_get_kind (self->subject) == KITH_RECORD_PERSON;
}

/**
 * kith_seat_dup_name:
 *
 * Returns: (transfer full): what they are called
 */
char *
kith_seat_dup_name (const KithSeat *self)
{
  if (is_person (self))
    return kith_person_dup_name (self->subject);

  return g_strdup (kith_text_is_empty (kith_record_get_text (self->subject, KITH_SYSTEM_NAME))
                     ? kith_vocabulary_label (&kith_system_kinds,
                                              kith_record_get_token (self->subject, KITH_SYSTEM_KIND))
                     : kith_record_get_text (self->subject, KITH_SYSTEM_NAME));
}

/**
 * kith_seat_dup_kin:
 * @teller: (nullable): who says what people are to the child the circles are about
 * @as_at: the day of the drawing, or %KITH_DAY_PAST
 *
 * Returns: (transfer full) (nullable): what they are to that child; the age of a child in focus; the
 *   kind of a place or group
 */
char *
kith_seat_dup_kin (const KithSeat *self,
                   KithKinTeller  *teller,
                   KithDay         as_at)
{
  if (!is_person (self))
    return g_strdup (kith_vocabulary_label (&kith_system_kinds,
                                            kith_record_get_token (self->subject, KITH_SYSTEM_KIND)));
  if (kith_record_get_boolean (self->subject, KITH_PERSON_IS_FOCUS))
    return KITH_DAY_IS_KNOWN (as_at) ? kith_person_dup_age (self->subject, as_at) : NULL;

  return teller != NULL ? kith_kin_teller_dup_words (teller, self->subject) : NULL;
}

/**
 * kith_seat_dup_when:
 *
 * Returns: (transfer full) (nullable): by when the next step is to be done
 */
char *
kith_seat_dup_when (const KithSeat *self)
{
  KithDate date;

  return self->next != NULL && kith_record_get_date (self->next, KITH_CIRCLE_MOVE_BY_WHEN, &date)
           ? kith_date_dup_text (&date) : NULL;
}

static char *
dup_teller (const KithSeat *self,
            KithCase       *family)
{
  KithRecord *teller = kith_case_resolve (family, self->next, KITH_CIRCLE_MOVE_TELLER);

  return teller != NULL ? kith_person_dup_name (teller)
                        : g_strdup (kith_record_get_text (self->next, KITH_CIRCLE_MOVE_TELLER_WORDS));
}

static void
add_sentence (GString    *text,
              const char *format,
              const char *word)
{
  g_autofree char *sentence = NULL;

  if (kith_text_is_empty (word))
    return;

  sentence = kith_text_fill (format, word);
  g_string_append_printf (text, "%s%s", text->len > 0 ? " " : "", sentence);
}

/**
 * kith_seat_dup_step:
 *
 * Returns: (transfer full) (nullable): the step that is agreed, by when and who tells them; %NULL
 *   without one
 */
char *
kith_seat_dup_step (const KithSeat *self,
                    KithCase       *family)
{
  g_autofree char *when = kith_seat_dup_when (self);
  g_autoptr(GString) text = g_string_new (NULL);
  g_autofree char *teller = NULL;

  if (self->next == NULL)
    return NULL;

  teller = dup_teller (self, family);
  if (when != NULL)
    add_sentence (text, _("Next: to be told by %s."), when);
  else
    g_string_append (text, _("Next: to be told."));
  add_sentence (text, _("Who tells them: %s."), teller);
  return g_strdup (text->str);
}

/**
 * kith_seat_dup_sentence:
 * @rings: which circles they are in
 * @teller: (nullable): who says what people are to the child
 * @as_at: the day of the drawing
 *
 * Returns: (transfer full): who it is, in which ring, what they know and what is agreed
 */
char *
kith_seat_dup_sentence (const KithSeat  *self,
                        KithCase        *family,
                        const KithRings *rings,
                        KithKinTeller   *teller,
                        KithDay          as_at)
{
  g_autofree char *name = kith_seat_dup_name (self);
  g_autofree char *kin = kith_seat_dup_kin (self, teller, as_at);
  g_autofree char *step = kith_seat_dup_step (self, family);
  g_autoptr(GString) text = g_string_new (name);

  if (!kith_text_is_empty (kin))
    g_string_append_printf (text, ", %s", kin);
  g_string_append_printf (text, ". %s.", _(rings->rings[self->ring].name));
  add_sentence (text, _("What they know: %s."),
                kith_record_get_text (self->placement, KITH_PLACEMENT_KNOWS));
  if (rings->is_knowledge && self->ring > 0)
    add_sentence (text, _("In the network: %s."),
                  kith_vocabulary_label (&kith_network_answers,
                                         kith_record_get_token (self->placement,
                                                                KITH_PLACEMENT_IN_NETWORK)));
  if (step != NULL)
    g_string_append_printf (text, " %s", step);
  return g_strdup (text->str);
}
