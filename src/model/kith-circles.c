/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * Who is in which ring, on any day. Safety circles say what people know; circles of closeness and
 * of support are other kinds and never mix with them.
 *
 * A placement holds where somebody is now; each step that was done holds from where they came, so
 * that the circles of an earlier day are found by going back step by step.
 */

#include "config.h"

#include "model/kith-circles.h"

#include "base/kith-text.h"
#include "model/kith-presence.h"
#include "model/kith-records.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static const KithRing safety_rings[] = {
  { "centre", N_("The family"), NULL },
  { "knows_most", N_("Knows most of it"), N_("Who already knows what has happened?") },
  { "knows_some", N_("Knows a little"), N_("Who knows some of it?") },
  { "knows_nothing", N_("Does not know yet"), N_("Who cares and could be told?") },
};

static const KithRing closeness_rings[] = {
  { "centre", N_("Me"), NULL },
  { "closest", N_("Closest"), N_("Who is closest to you?") },
  { "close", N_("Close"), N_("Who is close?") },
  { "further", N_("Further off"), N_("Who is further off?") },
  { "furthest", N_("Far off"), N_("Who used to be closer?") },
};

static const KithRing support_rings[] = {
  { "centre", N_("Me"), NULL },
  { "intimacy", N_("Closest"), N_("Whom can you not imagine living without?") },
  { "friendship", N_("Friends"), N_("Whom do you see and call?") },
  { "participation", N_("Things I join"), N_("Where do you join in?") },
  { "exchange", N_("Paid to help"), N_("Who is paid to be there?") },
  { "possible", N_("Could be"), N_("Who or what is not there yet?") },
};

static const KithRings kinds[] = {
  { "safety_circles", safety_rings, G_N_ELEMENTS (safety_rings), TRUE },
  { "closeness_circles", closeness_rings, G_N_ELEMENTS (closeness_rings), FALSE },
  { "support_circles", support_rings, G_N_ELEMENTS (support_rings), FALSE },
};

/**
 * kith_rings_find:
 * @kind: token of a kind of sheet
 *
 * Returns: (nullable): its rings, or %NULL if such sheets have none
 */
const KithRings *
kith_rings_find (const char *kind)
{
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (strcmp (kinds[i].kind, kind) == 0)
      return &kinds[i];

  return NULL;
}

/**
 * kith_rings_number:
 * @token: (nullable): of a ring
 *
 * Returns: which ring that is, 0 for the middle, or -1 if these circles have no such ring
 */
int
kith_rings_number (const KithRings *self,
                   const char      *token)
{
  for (guint i = 0; token != NULL && i < self->n_rings; i++)
    if (strcmp (self->rings[i].token, token) == 0)
      return (int) i;

  return -1;
}

static gboolean
is_on_sheet (KithRecord *record,
             guint       field,
             const char *sheet)
{
  return g_strcmp0 (kith_record_get_ref (record, field), sheet) == 0;
}

/**
 * kith_circles_find_seat:
 * @sheet: id of a sheet
 * @subject: id of a person, or of a place, group or service
 *
 * Returns: (transfer none) (nullable): the placement that says where @subject is on @sheet
 */
KithRecord *
kith_circles_find_seat (KithCase   *self,
                        const char *sheet,
                        const char *subject)
{
  GPtrArray *referrers = kith_case_get_referrers (self, subject);

  for (guint i = 0; i < referrers->len; i++)
    if (kith_record_get_kind (referrers->pdata[i]) == KITH_RECORD_PLACEMENT
        && is_on_sheet (referrers->pdata[i], KITH_PLACEMENT_SHEET, sheet))
      return referrers->pdata[i];

  return NULL;
}

/**
 * kith_circles_find_step:
 * @sheet: id of a sheet
 * @person: id of a person
 *
 * Returns: (transfer none) (nullable): the step inward that is planned for @person and not done
 */
KithRecord *
kith_circles_find_step (KithCase   *self,
                        const char *sheet,
                        const char *person)
{
  GPtrArray *referrers = kith_case_get_referrers (self, person);

  for (guint i = 0; i < referrers->len; i++)
    {
      KithRecord *record = referrers->pdata[i];

      if (kith_record_get_kind (record) == KITH_RECORD_CIRCLE_MOVE
          && is_on_sheet (record, KITH_CIRCLE_MOVE_SHEET, sheet)
          && g_strcmp0 (kith_record_get_ref (record, KITH_CIRCLE_MOVE_PERSON), person) == 0
          && !kith_record_says_something (record, KITH_CIRCLE_MOVE_DONE_ON))
        return record;
    }

  return NULL;
}

/* The first day it can have been, so that what was done "in May" counts from then on. */
static KithDay
day_of (KithRecord *record,
        guint       field)
{
  KithDate date;

  return kith_record_get_date (record, field, &date) ? date.earliest : KITH_DAY_PAST;
}

static const char *
subject_of (KithRecord *placement)
{
  const char *person = kith_record_get_ref (placement, KITH_PLACEMENT_PERSON);

  return person != NULL ? person : kith_record_get_ref (placement, KITH_PLACEMENT_SYSTEM);
}

/* Back from where somebody is now, over the steps that were done after @day; of several on later
 * days the earliest tells where they were before all of them. */
static const char *
ring_on (KithCase   *self,
         KithRecord *placement,
         KithDay     day)
{
  GPtrArray *referrers = kith_case_get_referrers (self, subject_of (placement));
  const char *sheet = kith_record_get_ref (placement, KITH_PLACEMENT_SHEET);
  const char *ring = kith_record_get_token (placement, KITH_PLACEMENT_RING);
  KithDay earliest = KITH_DAY_FUTURE;

  for (guint i = 0; i < referrers->len; i++)
    {
      KithRecord *step = referrers->pdata[i];
      KithDay done;

      if (kith_record_get_kind (step) != KITH_RECORD_CIRCLE_MOVE
          || !is_on_sheet (step, KITH_CIRCLE_MOVE_SHEET, sheet)
          || g_strcmp0 (kith_record_get_ref (step, KITH_CIRCLE_MOVE_PERSON), subject_of (placement)) != 0)
        continue;

      done = day_of (step, KITH_CIRCLE_MOVE_DONE_ON);
      if (!KITH_DAY_IS_KNOWN (done) || done <= day || done >= earliest)
        continue;
      earliest = done;
      ring = kith_record_get_token (step, KITH_CIRCLE_MOVE_FROM_RING);
    }

  return ring;
}

static int
compare_seats (gconstpointer a,
               gconstpointer b)
{
  const KithSeat *one = a;
  const KithSeat *other = b;
  const gint64 seat = kith_record_get_integer (one->placement, KITH_PLACEMENT_SEAT);
  const gint64 other_seat = kith_record_get_integer (other->placement, KITH_PLACEMENT_SEAT);

  if (one->ring != other->ring)
    return one->ring < other->ring ? -1 : 1;
  if (seat != other_seat)
    return seat < other_seat ? -1 : 1;
  return strcmp (kith_record_get_id (one->placement), kith_record_get_id (other->placement));
}

static gboolean
read_seat (KithCase        *self,
           const KithRings *rings,
           KithRecord      *placement,
           KithDay          day,
           KithSeat        *seat)
{
  KithRecord *subject = kith_case_find (self, subject_of (placement));
  const KithDay placed = day_of (placement, KITH_PLACEMENT_PLACED_ON);
  int ring;

  if (subject == NULL || kith_record_get_boolean (placement, KITH_PLACEMENT_IS_HIDDEN)
      || (KITH_DAY_IS_KNOWN (placed) && KITH_DAY_IS_KNOWN (day) && placed > day))
    return FALSE;

  ring = kith_rings_number (rings, KITH_DAY_IS_KNOWN (day)
                                     ? ring_on (self, placement, day)
                                     : kith_record_get_token (placement, KITH_PLACEMENT_RING));
  if (ring < 0)
    return FALSE;

  *seat = (KithSeat){ placement, subject, (guint) ring, NULL };
  if (kith_record_get_kind (subject) == KITH_RECORD_PERSON)
    seat->next = kith_circles_find_step (self, kith_record_get_ref (placement, KITH_PLACEMENT_SHEET),
                                         kith_record_get_id (subject));
  return TRUE;
}

/**
 * kith_circles_read:
 * @sheet: circles of any kind
 * @day: as of when; %KITH_DAY_PAST for as it is now
 *
 * Returns: (transfer full) (element-type KithSeat): who is in a ring, from the middle outwards and
 *   by seat
 */
GArray *
kith_circles_read (KithCase   *self,
                   KithRecord *sheet,
                   KithDay     day)
{
  const KithRings *rings = kith_rings_find (kith_record_get_token (sheet, KITH_SHEET_KIND));
  GArray *seats = g_array_new (FALSE, FALSE, sizeof (KithSeat));
  GPtrArray *referrers = kith_case_get_referrers (self, kith_record_get_id (sheet));

  g_return_val_if_fail (rings != NULL, seats);

  for (guint i = 0; i < referrers->len; i++)
    {
      KithSeat seat;

      if (kith_record_get_kind (referrers->pdata[i]) == KITH_RECORD_PLACEMENT
          && read_seat (self, rings, referrers->pdata[i], day, &seat))
        g_array_append_val (seats, seat);
    }

  g_array_sort (seats, compare_seats);
  return seats;
}

static int
compare_days (gconstpointer a,
              gconstpointer b)
{
  const KithDay one = *(const KithDay *) a;
  const KithDay other = *(const KithDay *) b;

  return (one > other) - (one < other);
}

static void
note_day (GArray  *days,
          KithDay  day)
{
  for (guint i = 0; i < days->len; i++)
    if (g_array_index (days, KithDay, i) == day)
      return;

  if (KITH_DAY_IS_KNOWN (day))
    g_array_append_val (days, day);
}

/**
 * kith_circles_list_days:
 * @sheet: circles of any kind
 *
 * Returns: (transfer full) (element-type KithDay): the days on which somebody came onto the sheet
 *   or into another ring, the earliest first: what a replay stops at
 */
GArray *
kith_circles_list_days (KithCase   *self,
                        KithRecord *sheet)
{
  GPtrArray *referrers = kith_case_get_referrers (self, kith_record_get_id (sheet));
  GArray *days = g_array_new (FALSE, FALSE, sizeof (KithDay));

  for (guint i = 0; i < referrers->len; i++)
    {
      KithRecord *record = referrers->pdata[i];

      if (kith_record_get_kind (record) == KITH_RECORD_PLACEMENT)
        note_day (days, day_of (record, KITH_PLACEMENT_PLACED_ON));
      else if (kith_record_get_kind (record) == KITH_RECORD_CIRCLE_MOVE)
        note_day (days, day_of (record, KITH_CIRCLE_MOVE_DONE_ON));
    }

  g_array_sort (days, compare_days);
  return days;
}

static gboolean
is_professional (KithRecord *person)
{
  return kith_record_has_token (person, KITH_PERSON_KIND, "professional");
}

static gboolean
is_alive (KithRecord *person)
{
  return kith_record_has_token (person, KITH_PERSON_LIFE, "living")
         && !kith_record_says_something (person, KITH_PERSON_DIED);
}

/* Workers are not the network; animals and offices know nothing. */
static gboolean
can_be_told (KithRecord *person)
{
  return kith_record_has_token (person, KITH_PERSON_KIND, "family")
         || kith_record_has_token (person, KITH_PERSON_KIND, "friend")
         || kith_record_has_token (person, KITH_PERSON_KIND, "group");
}

/**
 * kith_circles_list_unplaced:
 * @sheet: circles of any kind
 *
 * Returns: (transfer container) (element-type KithRecord): who is recorded and could be in a ring
 *   but is in none yet: living people who are not paid to be there, and places and groups that
 *   count as part of the network
 */
GPtrArray *
kith_circles_list_unplaced (KithCase   *self,
                            KithRecord *sheet)
{
  const KithRings *rings = kith_rings_find (kith_record_get_token (sheet, KITH_SHEET_KIND));
  GPtrArray *unplaced = g_ptr_array_new ();
  const guint n_people = kith_case_count (self, KITH_RECORD_PERSON);
  const guint n_systems = kith_case_count (self, KITH_RECORD_SYSTEM);

  for (guint i = 0; i < n_people + n_systems; i++)
    {
      KithRecord *subject = i < n_people ? kith_case_nth (self, KITH_RECORD_PERSON, i)
                                         : kith_case_nth (self, KITH_RECORD_SYSTEM, i - n_people);
      KithRecord *seat = kith_circles_find_seat (self, kith_record_get_id (sheet),
                                                 kith_record_get_id (subject));
      const gboolean could_be
        = i < n_people ? is_alive (subject) && (!rings->is_knowledge || can_be_told (subject))
                       : kith_record_get_boolean (subject, KITH_SYSTEM_IS_NETWORK);

      if (could_be
          && (seat == NULL
              || kith_rings_number (rings, kith_record_get_token (seat, KITH_PLACEMENT_RING)) < 0))
        g_ptr_array_add (unplaced, subject);
    }

  return unplaced;
}

/**
 * kith_circles_list_professionals:
 *
 * Returns: (transfer container) (element-type KithRecord): people who are paid to be there; they
 *   are not the network, so they stand in no ring and are listed below
 */
GPtrArray *
kith_circles_list_professionals (KithCase *self)
{
  GPtrArray *people = g_ptr_array_new ();

  for (guint i = 0; i < kith_case_count (self, KITH_RECORD_PERSON); i++)
    if (is_professional (kith_case_nth (self, KITH_RECORD_PERSON, i))
        && is_alive (kith_case_nth (self, KITH_RECORD_PERSON, i)))
      g_ptr_array_add (people, kith_case_nth (self, KITH_RECORD_PERSON, i));

  return people;
}

/**
 * kith_circles_dup_counts:
 * @seats: (element-type KithSeat): who is where
 *
 * Returns: (transfer full): how many are in each ring, in words; the middle is not counted
 */
char *
kith_circles_dup_counts (const KithRings *rings,
                         GArray          *seats)
{
  g_autoptr(GString) words = g_string_new (NULL);

  for (guint ring = 1; ring < rings->n_rings; ring++)
    {
      guint n = 0;

      for (guint i = 0; i < seats->len; i++)
        n += g_array_index (seats, KithSeat, i).ring == ring;
      /* Translators: the name of a ring and how many people are in it: "Knows a little: 3" */
      g_string_append_printf (words, _("%s: %u"), _(rings->rings[ring].name), n);
      if (ring + 1 < rings->n_rings)
        /* Translators: what stands between two things in a list */
        g_string_append (words, _(", "));
    }

  return g_strdup (words->str);
}
