/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * What one may ask about meetings: who counts as what, how many are asked and there, in which order
 * rules and questions stand, which stage is on.
 */

#include "config.h"

#include "model/kith-meetings.h"

#include "base/kith-text.h"
#include "model/kith-records.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* As what each part is counted. Source: the worker's guide on network against professionals; that
 * advocates and interpreters are neither is the house's own reading. */
static const struct
{
  const char *part;
  gsize       counted_in;
} parts[] = {
  { "network", offsetof (KithHeads, network) },
  { "professional", offsetof (KithHeads, professionals) },
  { "child", offsetof (KithHeads, children) },
  { "advocate", offsetof (KithHeads, neither) },
  { "interpreter", offsetof (KithHeads, neither) },
  { "coordinator", offsetof (KithHeads, professionals) },
  { "information_giver", offsetof (KithHeads, professionals) },
  { "note_taker", offsetof (KithHeads, professionals) },
};

static gboolean
is_paid (KithRecord *person)
{
  return kith_record_has_token (person, KITH_PERSON_KIND, "professional")
         || kith_record_has_token (person, KITH_PERSON_KIND, "organisation");
}

/**
 * kith_meeting_part_for:
 *
 * Returns: as what @person would be asked to a meeting, a token of kith_meeting_parts
 */
const char *
kith_meeting_part_for (KithRecord *person)
{
  if (kith_record_get_boolean (person, KITH_PERSON_IS_FOCUS))
    return "child";

  return is_paid (person) ? "professional" : "network";
}

/**
 * kith_attendance_is_here:
 *
 * Returns: whether they took part themselves, in the room, for a part of the time or from afar
 */
gboolean
kith_attendance_is_here (KithRecord *attendance)
{
  static const char *const here[] = { "in_room", "part", "phone", "video", NULL };

  return g_strv_contains (here, kith_record_get_token (attendance, KITH_ATTENDANCE_PRESENCE));
}

/* A note-taker of the family is of the family: what somebody is outweighs what they do that day. */
static void
count_one (KithHeads  *heads,
           KithRecord *attendance,
           KithRecord *person)
{
  const char *part = kith_record_get_token (attendance, KITH_ATTENDANCE_PART);

  if (g_str_equal (part, "note_taker") && person != NULL && !is_paid (person))
    part = "network";
  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    if (g_str_equal (parts[i].part, part))
      G_STRUCT_MEMBER (guint, heads, parts[i].counted_in)++;
}

/**
 * kith_meeting_count:
 * @invited: (out): everybody on the list who has not said no
 * @present: (out): those who took part themselves
 *
 * Counts heads; children apart from both sides.
 */
void
kith_meeting_count (KithCase   *self,
                    KithRecord *meeting,
                    KithHeads  *invited,
                    KithHeads  *present)
{
  g_autoptr(GPtrArray) rows = kith_meeting_rows (self, meeting, KITH_RECORD_ATTENDANCE);

  *invited = (KithHeads){ 0 };
  *present = (KithHeads){ 0 };
  for (guint i = 0; i < rows->len; i++)
    {
      KithRecord *person = kith_case_resolve (self, rows->pdata[i], KITH_ATTENDANCE_PERSON);

      if (!kith_record_has_token (rows->pdata[i], KITH_ATTENDANCE_REPLY, "no"))
        count_one (invited, rows->pdata[i], person);
      if (kith_attendance_is_here (rows->pdata[i]))
        count_one (present, rows->pdata[i], person);
    }
}

/**
 * kith_heads_are_family_led:
 *
 * Returns: whether the network is more than the professionals
 */
gboolean
kith_heads_are_family_led (const KithHeads *self)
{
  return self->network > self->professionals;
}

/**
 * kith_heads_dup_sentence:
 *
 * Returns: (transfer full): "6 of the network, 4 professionals, 1 child"
 */
char *
kith_heads_dup_sentence (const KithHeads *self)
{
  g_autofree char *network = g_strdup_printf (
    ngettext ("%u of the network", "%u of the network", self->network), self->network);
  g_autofree char *professionals = g_strdup_printf (
    ngettext ("%u professional", "%u professionals", self->professionals), self->professionals);
  g_autofree char *children = g_strdup_printf (
    ngettext ("%u child", "%u children", self->children), self->children);

  if (self->children == 0)
    /* Translators: a head count: "6 of the network, 4 professionals" */
    return g_strdup_printf (_("%s, %s"), network, professionals);

  /* Translators: a head count: "6 of the network, 4 professionals, 1 child" */
  return g_strdup_printf (_("%s, %s, %s"), network, professionals, children);
}

static int
compare_moments (KithRecord *a,
                 KithRecord *b,
                 guint       field)
{
  KithMoment one, other;
  const gboolean has_one = kith_record_get_moment (a, field, &one);
  const gboolean has_other = kith_record_get_moment (b, field, &other);

  if (has_one && has_other)
    return kith_moment_compare (&one, &other);
  return (int) has_one - (int) has_other;
}

/* The last first; what has no day yet stands above all, for it is still to come. */
static int
compare_meetings (gconstpointer a,
                  gconstpointer b)
{
  KithRecord *one = *(KithRecord *const *) a;
  KithRecord *other = *(KithRecord *const *) b;
  const gboolean is_open = !kith_record_says_something (one, KITH_MEETING_STARTS_AT);
  const gboolean other_is_open = !kith_record_says_something (other, KITH_MEETING_STARTS_AT);
  int order;

  if (is_open != other_is_open)
    return (int) other_is_open - (int) is_open;
  order = compare_moments (other, one, KITH_MEETING_STARTS_AT);
  return order != 0 ? order : strcmp (kith_record_get_id (one), kith_record_get_id (other));
}

/**
 * kith_meeting_list:
 *
 * Returns: (transfer full) (element-type KithRecord): every meeting, those to come first
 */
GPtrArray *
kith_meeting_list (KithCase *self)
{
  GPtrArray *meetings = g_ptr_array_new ();

  for (guint i = 0; i < kith_case_count (self, KITH_RECORD_MEETING); i++)
    g_ptr_array_add (meetings, kith_case_nth (self, KITH_RECORD_MEETING, i));
  g_ptr_array_sort (meetings, compare_meetings);
  return meetings;
}

/**
 * kith_meeting_find_next:
 *
 * Returns: (transfer none) (nullable): the meeting that is today or comes next, else the last one
 */
KithRecord *
kith_meeting_find_next (KithCase *self,
                        KithDay   today)
{
  g_autoptr(GPtrArray) meetings = kith_meeting_list (self);
  KithRecord *next = NULL;

  for (guint i = 0; i < meetings->len; i++)
    {
      KithMoment starts;

      if (!kith_record_has_token (meetings->pdata[i], KITH_MEETING_STATE, "cancelled")
          && kith_record_get_moment (meetings->pdata[i], KITH_MEETING_STARTS_AT, &starts)
          && starts.day >= today)
        next = meetings->pdata[i];
    }

  return next != NULL || meetings->len == 0 ? next : meetings->pdata[0];
}

/* By number where the table has one. */
static int
compare_rows (gconstpointer a,
              gconstpointer b)
{
  KithRecord *one = *(KithRecord *const *) a;
  KithRecord *other = *(KithRecord *const *) b;
  const int field = kith_record_type_field (kith_record_get_record_type (one), "number");
  const gint64 n = field >= 0 ? kith_record_get_integer (one, (guint) field) : 0;
  const gint64 m = field >= 0 ? kith_record_get_integer (other, (guint) field) : 0;

  return n != m ? (n > m) - (n < m) : strcmp (kith_record_get_id (one), kith_record_get_id (other));
}

/**
 * kith_meeting_rows:
 * @kind: a table of which each record belongs to a meeting
 *
 * Returns: (transfer full) (element-type KithRecord): those that belong to @meeting, in their order
 */
GPtrArray *
kith_meeting_rows (KithCase       *self,
                   KithRecord     *meeting,
                   KithRecordKind  kind)
{
  const int field = kith_record_type_field (kith_record_type_get (kind), "meeting");
  GPtrArray *referrers = kith_case_get_referrers (self, kith_record_get_id (meeting));
  GPtrArray *rows = g_ptr_array_new ();

  g_return_val_if_fail (field >= 0, rows);

  for (guint i = 0; i < referrers->len; i++)
    if (kith_record_get_kind (referrers->pdata[i]) == kind
        && kith_case_resolve (self, referrers->pdata[i], (guint) field) == meeting)
      g_ptr_array_add (rows, referrers->pdata[i]);
  g_ptr_array_sort (rows, compare_rows);
  return rows;
}

/**
 * kith_meeting_find_person:
 *
 * Returns: (transfer none) (nullable): the invitation of @person to @meeting
 */
KithRecord *
kith_meeting_find_person (KithCase   *self,
                          KithRecord *meeting,
                          KithRecord *person)
{
  g_autoptr(GPtrArray) rows = kith_meeting_rows (self, meeting, KITH_RECORD_ATTENDANCE);

  for (guint i = 0; i < rows->len; i++)
    if (kith_case_resolve (self, rows->pdata[i], KITH_ATTENDANCE_PERSON) == person)
      return rows->pdata[i];

  return NULL;
}

/**
 * kith_meeting_find_stage:
 * @kind: a token of kith_meeting_stages
 *
 * Returns: (transfer none) (nullable): what is noted of that stage
 */
KithRecord *
kith_meeting_find_stage (KithCase   *self,
                         KithRecord *meeting,
                         const char *kind)
{
  g_autoptr(GPtrArray) rows = kith_meeting_rows (self, meeting, KITH_RECORD_MEETING_STAGE);

  for (guint i = 0; i < rows->len; i++)
    if (kith_record_has_token (rows->pdata[i], KITH_MEETING_STAGE_KIND, kind))
      return rows->pdata[i];

  return NULL;
}

/**
 * kith_meeting_running_stage:
 *
 * Returns: (transfer none) (nullable): the stage that has begun and not ended
 */
KithRecord *
kith_meeting_running_stage (KithCase   *self,
                            KithRecord *meeting)
{
  g_autoptr(GPtrArray) rows = kith_meeting_rows (self, meeting, KITH_RECORD_MEETING_STAGE);

  for (guint i = 0; i < rows->len; i++)
    if (kith_record_says_something (rows->pdata[i], KITH_MEETING_STAGE_STARTED_AT)
        && !kith_record_says_something (rows->pdata[i], KITH_MEETING_STAGE_ENDED_AT))
      return rows->pdata[i];

  return NULL;
}

/**
 * kith_meeting_dup_name:
 *
 * Returns: (transfer full): what a meeting is called: its title, else its kind
 */
char *
kith_meeting_dup_name (KithRecord *meeting)
{
  if (kith_record_says_something (meeting, KITH_MEETING_TITLE))
    return kith_text_one_line (kith_record_get_text (meeting, KITH_MEETING_TITLE));

  return g_strdup (kith_vocabulary_label (&kith_meeting_kinds,
                                          kith_record_get_token (meeting, KITH_MEETING_KIND)));
}
