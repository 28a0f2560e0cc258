/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What somebody has typed that is no value yet, and where it waits until it is one. */

#include "config.h"

#include "desk/kith-typing.h"

#include "desk/kith-desk-private.h"
#include "store/kith-half-typed.h"

static const char *
name_of (KithRecord *record,
         guint       field)
{
  return kith_record_get_record_type (record)->fields[field].name;
}

/**
 * kith_desk_get_half_typed:
 * @record: a record of the case
 * @field: one of its fields
 *
 * Returns: (nullable): what was typed there and makes no sense yet; "31 June", "May 20"
 */
const char *
kith_desk_get_half_typed (KithDesk   *self,
                          KithRecord *record,
                          guint       field)
{
  g_return_val_if_fail (KITH_IS_DESK (self), NULL);

  return kith_half_typed_get (kith_desk_get_file (self), kith_record_get_id (record),
                              name_of (record, field));
}

/**
 * kith_desk_keep_half_typed:
 * @record: a record of the case
 * @field: one of its fields
 * @text: (nullable): what was typed; %NULL when it has become a value, or was given up
 * @error: return location for a #GError
 *
 * Keeps it in the case file until somebody comes back to it. This is no step: it changes nothing
 * that is drawn, counted or given away, and undo knows nothing of it.
 *
 * Errors: what the disk says.
 *
 * Returns: %TRUE when it is on the disk
 */
gboolean
kith_desk_keep_half_typed (KithDesk    *self,
                           KithRecord  *record,
                           guint        field,
                           const char  *text,
                           GError     **error)
{
  g_return_val_if_fail (KITH_IS_DESK (self), FALSE);

  return kith_half_typed_keep (kith_desk_get_file (self), kith_record_get_id (record),
                               name_of (record, field), text, error);
}

/**
 * kith_desk_get_unfinished:
 * @what: which entry that belongs to no record yet
 *
 * Returns: (nullable): what was typed there and has become nothing yet
 */
const char *
kith_desk_get_unfinished (KithDesk   *self,
                          const char *what)
{
  g_return_val_if_fail (KITH_IS_DESK (self), NULL);

  return kith_half_typed_get (kith_desk_get_file (self), KITH_HALF_TYPED_NO_RECORD, what);
}

/**
 * kith_desk_keep_unfinished:
 * @what: which entry that belongs to no record yet
 * @text: (nullable): what was typed; %NULL or nothing when it has become something, or was given up
 * @error: return location for a #GError
 *
 * Keeps it as kith_desk_keep_half_typed() does.
 *
 * Errors: what the disk says.
 *
 * Returns: %TRUE when it is on the disk
 */
gboolean
kith_desk_keep_unfinished (KithDesk    *self,
                           const char  *what,
                           const char  *text,
                           GError     **error)
{
  g_return_val_if_fail (KITH_IS_DESK (self), FALSE);

  return kith_half_typed_keep (kith_desk_get_file (self), KITH_HALF_TYPED_NO_RECORD, what,
                               text != NULL && *text != '\0' ? text : NULL, error);
}
