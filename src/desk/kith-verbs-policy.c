/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How a case comes by the policy pack in force, and by another one. */

#include "config.h"

#include "desk/kith-verbs-policy.h"

#include "base/kith-os.h"
#include "desk/kith-desk-private.h"
#include "desk/kith-draft.h"
#include "desk/kith-verbs.h"
#include "model/kith-policy-pack.h"
#include "model/kith-records.h"
#include "store/kith-quiet.h"

#include <errno.h>
#include <glib/gi18n-lib.h>

static KithDraft *
draft_policy (KithPolicyPack *pack,
              const char     *text)
{
  KithDraft *draft = kith_draft_new (KITH_RECORD_POLICY);

  kith_draft_set_text (draft, KITH_POLICY_NAME, kith_policy_pack_get_name (pack));
  kith_draft_set_text (draft, KITH_POLICY_VERSION, kith_policy_pack_get_version (pack));
  kith_draft_set_text (draft, KITH_POLICY_IN_FORCE_FROM,
                       kith_policy_pack_get_in_force_from (pack));
  kith_draft_set_text (draft, KITH_POLICY_CONTENT, text);
  return draft;
}

/**
 * kith_desk_take_policy:
 * @error: return location for a #GError
 *
 * Writes the pack that came with Kith into a case that has none: when it is made, or opened for
 * editing for the first time. This is no step, because nobody has done anything; undo knows nothing
 * of it.
 *
 * Errors: what the disk says.
 *
 * Returns: %TRUE when the case has a pack
 */
gboolean
kith_desk_take_policy (KithDesk  *self,
                       GError   **error)
{
  g_autoptr(KithDraft) draft = NULL;

  g_return_val_if_fail (KITH_IS_DESK (self), FALSE);

  if (kith_case_find_policy (kith_desk_get_case (self)) != NULL)
    return TRUE;
  if (kith_desk_is_read_only (self))
    {
      kith_os_set_error (error, kith_desk_get_path (self), EROFS);
      return FALSE;
    }

  draft = draft_policy (kith_policy_pack_get_england (), kith_policy_pack_get_england_text ());
  return kith_case_file_add_quietly (kith_desk_get_file (self), kith_draft_get_record (draft),
                                     error);
}

/**
 * kith_desk_change_policy:
 * @text: a policy pack
 * @error: return location for a #GError
 *
 * Has another pack hold in this case from now on. The ones before stay in the file.
 *
 * Errors: %KITH_ERROR_FORMAT if @text is no pack, with the place that makes no sense.
 *
 * Returns: %TRUE when it is on the disk and in the live case
 */
gboolean
kith_desk_change_policy (KithDesk    *self,
                         const char  *text,
                         GError     **error)
{
  g_autoptr(KithPolicyPack) pack = kith_policy_pack_parse (text, error);
  g_autoptr(KithDraft) draft = NULL;
  g_autoptr(GPtrArray) drafts = g_ptr_array_new ();

  if (pack == NULL)
    return FALSE;

  draft = draft_policy (pack, text);
  g_ptr_array_add (drafts, draft);
  return kith_desk_record (self, N_("Change Policy Pack"), drafts, NULL, error);
}
