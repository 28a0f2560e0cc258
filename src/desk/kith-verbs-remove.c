/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * Removing a record with what hangs on it. Nothing is left to SQLite's cascades: each row that goes
 * is deleted by name, so that undo brings each of them back.
 */

#include "config.h"

#include "desk/kith-verbs.h"

#include "desk/kith-desk-private.h"
#include "desk/kith-labels.h"
#include "model/kith-references.h"

#include <glib/gi18n-lib.h>

typedef struct
{
  KithRecord *record;
  guint       field;
} Mention;

typedef struct
{
  KithCase   *live;
  GHashTable *gone;     /* owned; set of borrowed KithRecord */
  GPtrArray  *order;    /* owned; the same, as they were found */
  GArray     *mentions; /* owned; of Mention */
} Removal;

static void
take_out (Removal    *self,
          KithRecord *record)
{
  if (g_hash_table_add (self->gone, record))
    g_ptr_array_add (self->order, record);
}

static void
follow_reference (Removal    *self,
                  KithRecord *referrer,
                  const char *id)
{
  const KithRecordType *type = kith_record_get_record_type (referrer);

  for (guint i = 0; i < type->n_fields; i++)
    {
      Mention mention = { referrer, i };

      if (type->fields[i].kind != KITH_FIELD_REF
          || g_strcmp0 (kith_record_get_ref (referrer, i), id) != 0)
        continue;
      if (kith_reference_get_rule (type, i) == KITH_REFERENCE_OWNS)
        take_out (self, referrer);
      else
        g_array_append_val (self->mentions, mention);
    }
}

/* The list grows while it is walked: what goes takes along what hangs on it. */
static void
follow_references (Removal *self)
{
  for (guint i = 0; i < self->order->len; i++)
    {
      const char *id = kith_record_get_id (self->order->pdata[i]);
      GPtrArray *referrers = kith_case_get_referrers (self->live, id);

      for (guint j = 0; j < referrers->len; j++)
        follow_reference (self, referrers->pdata[j], id);
    }
}

static void
write_removal (Removal  *self,
               KithStep *step)
{
  for (guint i = 0; i < self->mentions->len; i++)
    {
      Mention *mention = &g_array_index (self->mentions, Mention, i);

      if (!g_hash_table_contains (self->gone, mention->record))
        kith_step_update (step, mention->record, mention->field, &(KithValue){ .text = NULL });
    }

  /* What refers comes before what is referred to. */
  for (guint kind = KITH_N_RECORD_KINDS; kind-- > 0;)
    for (guint i = 0; i < self->order->len; i++)
      if (kith_record_get_kind (self->order->pdata[i]) == kind)
        kith_step_delete (step, self->order->pdata[i]);
}

/* The name of a removal: of one kind of thing, or of several. */
static const char *
label_of (GPtrArray *records)
{
  KithRecordKind kind = kith_record_get_kind (records->pdata[0]);

  for (guint i = 1; i < records->len; i++)
    if (kith_record_get_kind (records->pdata[i]) != kind)
      return N_("Remove");
  if (kind == KITH_RECORD_PERSON && records->len > 1)
    return N_("Remove People");

  return kith_label_remove (kind);
}

static gboolean
remove_records (KithDesk   *self,
                GPtrArray  *records,
                GError    **error)
{
  g_autoptr(GHashTable) gone = g_hash_table_new (NULL, NULL);
  g_autoptr(GPtrArray) order = g_ptr_array_new ();
  g_autoptr(GArray) found = g_array_new (FALSE, FALSE, sizeof (Mention));
  g_autoptr(KithStep) step = NULL;
  Removal removal = { kith_desk_get_case (self), gone, order, found };

  for (guint i = 0; i < records->len; i++)
    take_out (&removal, records->pdata[i]);
  follow_references (&removal);

  step = kith_desk_begin (self, label_of (records), NULL, error);
  if (step == NULL)
    return FALSE;

  write_removal (&removal, step);
  return kith_desk_commit (self, step, error);
}

/**
 * kith_desk_remove:
 * @id: a record of the case
 * @error: return location for a #GError
 *
 * Removes a record and everything that means nothing without it: a person's couples, child links,
 * ties, contacts and places on sheets. What stands for itself only forgets it.
 *
 * Errors: %KITH_ERROR_NOT_FOUND if the record is no longer there.
 *
 * Returns: %TRUE when that is on the disk and in the live case
 */
gboolean
kith_desk_remove (KithDesk    *self,
                  const char  *id,
                  GError     **error)
{
  const char *const ids[] = { id, NULL };

  return kith_desk_remove_all (self, ids, error);
}

/**
 * kith_desk_remove_all:
 * @ids: (array zero-terminated=1): records of the case, one at least
 * @error: return location for a #GError
 *
 * Removes several records as one step, each as kith_desk_remove() does.
 *
 * Errors: %KITH_ERROR_NOT_FOUND if one of them is no longer there.
 *
 * Returns: %TRUE when that is on the disk and in the live case
 */
gboolean
kith_desk_remove_all (KithDesk           *self,
                      const char *const  *ids,
                      GError            **error)
{
  g_autoptr(GPtrArray) records = g_ptr_array_new ();

  for (guint i = 0; ids[i] != NULL; i++)
    {
      KithRecord *record = kith_case_find (kith_desk_get_case (self), ids[i]);

      if (record == NULL)
        return kith_verb_tell_gone (error);
      g_ptr_array_add (records, record);
    }

  g_return_val_if_fail (records->len > 0, FALSE);

  return remove_records (self, records, error);
}
