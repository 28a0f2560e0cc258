/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * Joins the rows of a form with the fields of one record. A row tells what is typed into it and asks
 * what to show; the binder understands the text, writes it to the case after a short pause, and says
 * which row has to be looked at again when the case changes. It knows no widgets, so that it is
 * tested without a window; the row is KithRow.
 *
 * What is typed stands in one of three places, and so is never lost:
 *   typed: in memory, at most as long as the pause; any step, undo, closing or change of record
 *     writes it at once;
 *   half typed: in the case file but not in the case, because it makes no sense yet ("31 June");
 *   the field itself, with its step; the steps of one visit to a row are undone together.
 */

#include "config.h"

#include "pages/kith-binder.h"

#include "base/kith-age.h"
#include "base/kith-text.h"
#include "desk/kith-typing.h"
#include "desk/kith-verbs.h"
#include "model/kith-oddities.h"
#include "model/kith-records.h"
#include "model/kith-wording.h"
#include "pages/kith-binder-read.h"

#include <glib/gi18n-lib.h>

/* How long somebody has to stop typing before it is written, and the longest it may wait. */
#define PAUSE_MS 400
#define LONGEST_MS 2000

/* One row. */
typedef struct
{
  char    *typed;    /* owned; what stands in the entry while somebody is at it, or NULL */
  gboolean is_dirty; /* not written yet */
  char    *written;  /* owned; what the field held after that, or NULL */
  char    *problem;  /* owned; why it is no value, or could not be written */
} Row;

struct _KithBinder
{
  GObject               parent_instance;

  KithDesk             *desk;   /* owned */
  const KithRecordType *type;
  char                 *id;     /* owned; of the record, or NULL */
  Row                  *rows;   /* owned; one for each field */
  KithDay               today;
  guint                 source;
  gint64                first_typed_at; /* monotonic; 0 when nothing waits */
};

G_DEFINE_FINAL_TYPE (KithBinder, kith_binder, G_TYPE_OBJECT)

enum { ROW_CHANGED, RECORD_CHANGED, N_SIGNALS };
static guint signals[N_SIGNALS];

static void
clear_row (Row *row)
{
  g_clear_pointer (&row->typed, g_free);
  g_clear_pointer (&row->written, g_free);
  g_clear_pointer (&row->problem, g_free);
  row->is_dirty = FALSE;
}

static void
stop_waiting (KithBinder *self)
{
  g_clear_handle_id (&self->source, g_source_remove);
  self->first_typed_at = 0;
}

static void
kith_binder_dispose (GObject *object)
{
  KithBinder *self = KITH_BINDER (object);

  if (self->desk != NULL)
    kith_binder_save (self);
  stop_waiting (self);
  g_clear_object (&self->desk);

  G_OBJECT_CLASS (kith_binder_parent_class)->dispose (object);
}

static void
kith_binder_finalize (GObject *object)
{
  KithBinder *self = KITH_BINDER (object);

  for (guint i = 0; self->type != NULL && i < self->type->n_fields; i++)
    clear_row (&self->rows[i]);
  g_free (self->rows);
  g_free (self->id);

  G_OBJECT_CLASS (kith_binder_parent_class)->finalize (object);
}

static void
kith_binder_class_init (KithBinderClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = kith_binder_dispose;
  G_OBJECT_CLASS (klass)->finalize = kith_binder_finalize;

  /**
   * KithBinder::row-changed:
   * @field: which
   *
   * The row of this field has to be shown again.
   */
  signals[ROW_CHANGED] = g_signal_new ("row-changed", KITH_TYPE_BINDER, G_SIGNAL_RUN_LAST, 0, NULL,
                                       NULL, NULL, G_TYPE_NONE, 1, G_TYPE_UINT);

  /**
   * KithBinder::record-changed:
   *
   * It is another record, or something in it is another.
   */
  signals[RECORD_CHANGED] = g_signal_new ("record-changed", KITH_TYPE_BINDER, G_SIGNAL_RUN_LAST, 0,
                                          NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
kith_binder_init (KithBinder *self)
{
}

static void
tell_row (KithBinder *self,
          guint       field)
{
  g_signal_emit (self, signals[ROW_CHANGED], 0, field);
}

/* Writing. */

static void
set_problem (Row          *row,
             const GError *error)
{
  kith_set_string (&row->problem, error != NULL ? error->message : NULL);
}

/* What cannot be a value waits in the file. Were even that to fail, the row says so, and it is tried
 * again with the next step. */
static void
keep_for_later (KithBinder *self,
                KithRecord *record,
                guint       field,
                const char *text)
{
  g_autoptr(GError) failure = NULL;

  if (!kith_desk_keep_half_typed (self->desk, record, field, text, &failure))
    {
      set_problem (&self->rows[field], failure);
      self->rows[field].is_dirty = TRUE;
    }
}

static void
write_row (KithBinder *self,
           KithRecord *record,
           guint       field,
           gboolean    joins)
{
  Row *row = &self->rows[field];
  g_autoptr(KithDraft) draft = kith_draft_new_for (record);
  g_autoptr(GError) error = NULL;
  g_autofree char *text = g_strdup (row->typed);
  g_autofree char *value = NULL;
  gboolean is_value = kith_binder_read (draft, field, text, self->today, &error);

  /* A step settles everybody first, and then the case changes: by then this row is done. */
  row->is_dirty = FALSE;
  value = kith_binder_dup_value (kith_draft_get_record (draft), field);
  kith_set_string (&row->written, value);
  if (is_value && kith_desk_edit (self->desk, draft, joins, &error))
    {
      kith_set_string (&row->problem, NULL);
      keep_for_later (self, record, field, NULL);
    }
  else
    {
      set_problem (row, error);
      /* The record may have gone with what another program did to the file. */
      record = kith_binder_get_record (self);
      if (record != NULL)
        keep_for_later (self, record, field, text);
    }
  tell_row (self, field);
}

/**
 * kith_binder_save:
 *
 * Writes at once what was typed and waits.
 */
void
kith_binder_save (KithBinder *self)
{
  KithRecord *record;

  g_return_if_fail (KITH_IS_BINDER (self));

  stop_waiting (self);
  record = kith_binder_get_record (self);
  for (guint i = 0; record != NULL && i < self->type->n_fields; i++)
    if (self->rows[i].is_dirty)
      {
        write_row (self, record, i, TRUE);
        record = kith_binder_get_record (self);
      }
}

static gboolean
pause_cb (gpointer data)
{
  KithBinder *self = data;

  self->source = 0;
  kith_binder_save (self);
  return G_SOURCE_REMOVE;
}

static void
wait_for_pause (KithBinder *self)
{
  const gint64 now = g_get_monotonic_time ();
  gint64 left_ms;

  if (self->first_typed_at == 0)
    self->first_typed_at = now;
  left_ms = LONGEST_MS - (now - self->first_typed_at) / 1000;

  g_clear_handle_id (&self->source, g_source_remove);
  self->source = g_timeout_add ((guint) CLAMP (left_ms, 0, PAUSE_MS), pause_cb, self);
}

/**
 * kith_binder_type:
 * @field: of the row
 * @text: all that now stands in the entry
 *
 * Somebody is typing. It is written after a short pause, and joined with what else is typed in this
 * row until it is left.
 */
void
kith_binder_type (KithBinder *self,
                  guint       field,
                  const char *text)
{
  Row *row;

  g_return_if_fail (KITH_IS_BINDER (self));
  g_return_if_fail (self->id != NULL && field < self->type->n_fields);

  row = &self->rows[field];
  kith_set_string (&row->typed, text);
  row->is_dirty = TRUE;
  /* What was wrong before may be right now; whether it is will be seen after the pause. */
  kith_set_string (&row->problem, NULL);
  wait_for_pause (self);
  tell_row (self, field);
}

/**
 * kith_binder_choose:
 * @field: of the row
 * @text: a token, several with a space between, "1" or "0", or the id of a record
 *
 * Somebody has chosen. It is written at once, as a step of its own.
 */
void
kith_binder_choose (KithBinder *self,
                    guint       field,
                    const char *text)
{
  KithRecord *record;

  g_return_if_fail (KITH_IS_BINDER (self));
  g_return_if_fail (field < self->type->n_fields);

  kith_binder_save (self);
  record = kith_binder_get_record (self);
  if (record == NULL)
    return;

  kith_set_string (&self->rows[field].typed, text);
  write_row (self, record, field, FALSE);
  if (self->rows[field].problem == NULL)
    clear_row (&self->rows[field]);
  tell_row (self, field);
}

/**
 * kith_binder_leave:
 * @field: of the row
 *
 * Somebody has gone on to another row. What was typed is written, what has become a value is shown
 * as Kith says it, and what is typed next is another step.
 */
void
kith_binder_leave (KithBinder *self,
                   guint       field)
{
  Row *row;

  g_return_if_fail (KITH_IS_BINDER (self));
  g_return_if_fail (field < self->type->n_fields);

  row = &self->rows[field];
  if (row->typed == NULL)
    return;

  kith_binder_save (self);
  if (row->problem == NULL)
    clear_row (row);
  kith_desk_end_joining (self->desk);
  tell_row (self, field);
}

/* Following the case. */

static void
forget_typed (KithBinder *self)
{
  for (guint i = 0; i < self->type->n_fields; i++)
    clear_row (&self->rows[i]);
}

static void
tell_all (KithBinder *self)
{
  for (guint i = 0; i < self->type->n_fields; i++)
    tell_row (self, i);
  g_signal_emit (self, signals[RECORD_CHANGED], 0);
}

/* An entry that somebody is at keeps what they typed, unless the field has become something else
 * than what came of it: then somebody has undone it. */
static void
follow_record (KithBinder *self,
               KithRecord *record)
{
  for (guint i = 0; i < self->type->n_fields; i++)
    {
      Row *row = &self->rows[i];
      g_autofree char *value = NULL;

      if (row->typed == NULL || row->is_dirty || row->problem != NULL)
        continue;
      value = kith_binder_dup_value (record, i);
      if (g_strcmp0 (value, row->written) != 0)
        clear_row (row);
    }
}

static void
case_changed_cb (KithBinder       *self,
                 const KithChange *change)
{
  KithRecord *record = kith_binder_get_record (self);

  if (self->id == NULL || !kith_change_touches (change, self->type->kind))
    return;
  if (record == NULL)
    forget_typed (self);
  else if (g_ptr_array_find (change->changed, record, NULL)
           || g_ptr_array_find (change->added, record, NULL))
    follow_record (self, record);
  else
    return;

  tell_all (self);
}

/**
 * kith_binder_new:
 * @desk: where the case is worked on
 * @kind: the table the form is about
 *
 * Returns: (transfer full): a binder that is joined with no record yet
 */
KithBinder *
kith_binder_new (KithDesk       *desk,
                 KithRecordKind  kind)
{
  KithBinder *self = g_object_new (KITH_TYPE_BINDER, NULL);

  self->desk = g_object_ref (desk);
  self->type = kith_record_type_get (kind);
  self->rows = g_new0 (Row, self->type->n_fields);
  self->today = kith_day_today ();
  g_signal_connect_object (kith_desk_get_case (desk), "changed", G_CALLBACK (case_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (desk, "settle", G_CALLBACK (kith_binder_save), self, G_CONNECT_SWAPPED);
  return self;
}

/**
 * kith_binder_get_desk:
 *
 * Returns: (transfer none): where the case is worked on
 */
KithDesk *
kith_binder_get_desk (KithBinder *self)
{
  return self->desk;
}

/**
 * kith_binder_get_type_of:
 *
 * Returns: the table whose records the form is about
 */
const KithRecordType *
kith_binder_get_type_of (KithBinder *self)
{
  return self->type;
}

/**
 * kith_binder_set_today:
 * @today: the day ages are told for
 */
void
kith_binder_set_today (KithBinder *self,
                       KithDay     today)
{
  self->today = today;
}

/**
 * kith_binder_get_record:
 *
 * Returns: (transfer none) (nullable): the record, if one is joined and still in the case
 */
KithRecord *
kith_binder_get_record (KithBinder *self)
{
  g_return_val_if_fail (KITH_IS_BINDER (self), NULL);

  return self->id != NULL
         ? kith_case_find_kind (kith_desk_get_case (self->desk), self->type->kind, self->id) : NULL;
}

/**
 * kith_binder_set_record:
 * @record: (nullable): a record of the binder's table, or nothing
 *
 * Joins the form with another record. What was typed for the one before is written first.
 */
void
kith_binder_set_record (KithBinder *self,
                        KithRecord *record)
{
  const char *id = record != NULL ? kith_record_get_id (record) : NULL;

  g_return_if_fail (KITH_IS_BINDER (self));
  g_return_if_fail (record == NULL || kith_record_get_record_type (record) == self->type);

  if (g_strcmp0 (self->id, id) == 0)
    return;

  kith_binder_save (self);
  forget_typed (self);
  kith_desk_end_joining (self->desk);
  kith_set_string (&self->id, id);
  tell_all (self);
}

/**
 * kith_binder_is_editable:
 *
 * Returns: whether anything can be typed
 */
gboolean
kith_binder_is_editable (KithBinder *self)
{
  return !kith_desk_is_read_only (self->desk) && kith_binder_get_record (self) != NULL;
}

/* What to show. */

static const char *
half_typed (KithBinder *self,
            KithRecord *record,
            guint       field)
{
  return kith_desk_get_half_typed (self->desk, record, field);
}

/**
 * kith_binder_dup_text:
 * @field: of the row
 *
 * Returns: (transfer full): what the row shows: what is being typed, else what was half typed, else
 *   the value: a date as people say it, tokens, "1" or "0"
 */
char *
kith_binder_dup_text (KithBinder *self,
                      guint       field)
{
  KithRecord *record = kith_binder_get_record (self);

  if (record == NULL)
    return g_strdup ("");
  if (self->rows[field].typed != NULL)
    return g_strdup (self->rows[field].typed);
  if (half_typed (self, record, field) != NULL)
    return g_strdup (half_typed (self, record, field));

  return kith_binder_dup_shown (record, field);
}

/* Why the text that waits in the file is no value. */
static void
look_at_half_typed (KithBinder *self,
                    KithRecord *record,
                    guint       field)
{
  Row *row = &self->rows[field];
  const char *text = half_typed (self, record, field);
  g_autoptr(KithDraft) draft = NULL;
  g_autoptr(GError) error = NULL;

  if (row->typed != NULL || row->problem != NULL || text == NULL)
    return;

  draft = kith_draft_new_for (record);
  if (!kith_binder_read (draft, field, text, self->today, &error))
    set_problem (row, error);
}

/**
 * kith_binder_get_problem:
 * @field: of the row
 *
 * Returns: (nullable): why what stands in the row is not in the case
 */
const char *
kith_binder_get_problem (KithBinder *self,
                         guint       field)
{
  KithRecord *record = kith_binder_get_record (self);

  if (record == NULL)
    return NULL;

  look_at_half_typed (self, record, field);
  return self->rows[field].problem;
}

static gboolean
is_birth (KithBinder *self,
          guint       field)
{
  return self->type->kind == KITH_RECORD_PERSON && field == KITH_PERSON_BORN;
}

static char *
dup_age (KithBinder     *self,
         KithRecord     *record,
         const KithDate *born)
{
  KithDate died;
  KithAge age;
  g_autofree char *text = NULL;

  if (kith_record_has_token (record, KITH_PERSON_LIFE, "died")
      || kith_record_get_date (record, KITH_PERSON_DIED, &died)
      || !kith_age_on_day (born, self->today, &age))
    return NULL;

  text = kith_age_dup_text (&age);
  /* Translators: how old somebody is now, such as "about 12" */
  return g_strdup_printf (_("age %s"), text);
}

static char *
join_with_arrow (char *said,
                 char *age)
{
  char *joined;

  if (said == NULL || age == NULL)
    return said != NULL ? said : age;

  /* Translators: a date of birth as it was understood, and the age that follows from it */
  joined = g_strdup_printf (_("%s → %s"), said, age);
  g_free (said);
  g_free (age);
  return joined;
}

static char *
dup_date_understood (KithBinder *self,
                     KithRecord *record,
                     guint       field)
{
  g_autofree char *text = kith_binder_dup_text (self, field);
  g_autofree char *said = NULL;
  KithDate date = KITH_DATE_NOT_KNOWN;

  if (!kith_date_parse (text, &date, NULL) || !kith_date_is_known (&date))
    return NULL;

  said = kith_date_dup_text (&date);
  if (g_strcmp0 (said, text) == 0)
    g_clear_pointer (&said, g_free);
  return join_with_arrow (g_steal_pointer (&said),
                          is_birth (self, field) ? dup_age (self, record, &date) : NULL);
}

static char *
dup_moment_understood (KithBinder *self,
                       guint       field)
{
  g_autofree char *text = kith_binder_dup_text (self, field);
  g_autofree char *said = NULL;
  KithMoment moment;

  if (!kith_moment_parse (text, self->today, &moment, NULL))
    return NULL;

  said = kith_moment_dup_text (&moment);
  return g_strcmp0 (said, text) != 0 ? g_steal_pointer (&said) : NULL;
}

/**
 * kith_binder_looks_at_words:
 * @field: of the row
 *
 * What is read by families is said in plain words; a child's words and notes are left alone.
 *
 * Returns: whether it is told what could be said more plainly
 */
gboolean
kith_binder_looks_at_words (KithBinder *self,
                            guint       field)
{
  static const KithRecordKind kinds[] = { KITH_RECORD_PLAN, KITH_RECORD_PLAN_LINE,
                                          KITH_RECORD_PLAN_SIGN };
  const KithDisclosure disclosure = self->type->fields[field].disclosure;

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (kinds[i] == self->type->kind)
      return disclosure != KITH_DISCLOSE_CHILD_VIEW && disclosure != KITH_DISCLOSE_NOTE;

  return FALSE;
}

static char *
dup_plainer (KithBinder *self,
             guint       field)
{
  g_autofree char *text = NULL;
  g_autoptr(GArray) notes = NULL;

  if (!kith_binder_looks_at_words (self, field))
    return NULL;

  text = kith_binder_dup_text (self, field);
  notes = kith_wording_check (kith_case_get_policy (kith_desk_get_case (self->desk)), text);
  return notes->len > 0
           ? kith_wording_dup_sentence (&g_array_index (notes, KithWordingNote, 0), text) : NULL;
}

/**
 * kith_binder_dup_understood:
 * @field: of the row
 *
 * Returns: (transfer full) (nullable): how Kith understands what stands there, "about 2014 → age
 *   about 12", or what is odd about it; %NULL when there is nothing to say
 */
char *
kith_binder_dup_understood (KithBinder *self,
                            guint       field)
{
  KithRecord *record = kith_binder_get_record (self);
  char *odd;

  if (record == NULL)
    return NULL;

  odd = self->rows[field].is_dirty
        ? NULL : kith_oddity_dup_sentence (kith_desk_get_case (self->desk), record, field);
  if (odd != NULL)
    return odd;

  switch (self->type->fields[field].kind)
    {
    case KITH_FIELD_DATE:
      return dup_date_understood (self, record, field);
    case KITH_FIELD_MOMENT:
      return dup_moment_understood (self, field);
    case KITH_FIELD_TEXT:
      return dup_plainer (self, field);
    default:
      return NULL;
    }
}
