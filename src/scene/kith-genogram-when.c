/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What belongs on the drawing on its day, and how it stands out: who was not born yet is left out
 * with the room kept, what has ended may be dimmed or left out, and against another day what is
 * new is outlined and what is gone is dimmed. */

#include "config.h"

#include "scene/kith-genogram-private.h"

#include "model/kith-presence.h"

static gboolean
was_there (KithRecord *record,
           KithDay     day)
{
  return kith_record_get_presence (record, day) == KITH_PRESENCE_THERE;
}

static KithTone
compare (KithGenogram *self,
         KithRecord   *record)
{
  gboolean now = was_there (record, self->as_at);
  gboolean then = was_there (record, self->options.compared);

  return now == then ? KITH_TONE_NORMAL : now ? KITH_TONE_NEW : KITH_TONE_FAINT;
}

static gboolean
is_not_yet (KithGenogram *self,
            KithRecord   *record)
{
  return kith_record_get_presence (record, self->as_at) == KITH_PRESENCE_NOT_YET
         && (!self->options.is_compared || !was_there (record, self->options.compared));
}

/**
 * kith_genogram_shows:
 * @record: a person or a relation
 *
 * Returns: whether @record is drawn; if so the sketch has its tone from now on
 */
gboolean
kith_genogram_shows (KithGenogram *self,
                     KithRecord   *record)
{
  gboolean is_over = kith_record_get_presence (record, self->as_at) == KITH_PRESENCE_OVER;
  gboolean is_relation = kith_record_get_kind (record) != KITH_RECORD_PERSON;

  if (is_not_yet (self, record))
    return FALSE;

  self->sketch.tone = self->options.is_compared ? compare (self, record) : KITH_TONE_NORMAL;
  if (self->options.is_compared || !is_over || !is_relation)
    return TRUE;

  if (self->options.ended == KITH_ENDED_DIMMED)
    self->sketch.tone = KITH_TONE_FAINT;
  return self->options.ended != KITH_ENDED_HIDDEN;
}

/**
 * kith_genogram_shows_person:
 * @person: index in the layout
 *
 * Returns: whether that person is drawn
 */
gboolean
kith_genogram_shows_person (KithGenogram *self,
                            guint         person)
{
  return !is_not_yet (self, kith_layout_family_get_person (self->people, person));
}

/**
 * kith_genogram_shows_child:
 * @child: index of a child of the layout
 *
 * Returns: whether the line to that child is drawn: both are there, and at least one of the links
 *   it stands for; the sketch has its tone from now on
 */
gboolean
kith_genogram_shows_child (KithGenogram *self,
                           guint         child)
{
  GPtrArray *links = kith_layout_family_get_links (self->people, child);

  self->sketch.tone = KITH_TONE_NORMAL;
  if (!kith_genogram_shows_person (self, self->layout->child_lines[child].person))
    return FALSE;

  for (guint i = 0; i < links->len; i++)
    if (kith_genogram_shows (self, links->pdata[i]))
      break;
    else if (i + 1 == links->len)
      return FALSE;
  /* The line comes and goes with the child. */
  if (self->options.is_compared && self->sketch.tone == KITH_TONE_NORMAL)
    self->sketch.tone
      = compare (self, kith_layout_family_get_person (self->people,
                                                      self->layout->child_lines[child].person));
  return TRUE;
}
