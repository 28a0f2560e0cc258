/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What is selected on a drawing is what is selected on the desk, and the other way round. */

#include "config.h"

#include "pages/kith-selection-link.h"

static char *
dup_ids (KithSelection *selection)
{
  GString *ids = g_string_new (NULL);

  for (guint i = 0; i < kith_selection_get_size (selection); i++)
    g_string_append_printf (ids, "%s%s", i > 0 ? " " : "", kith_selection_get_nth (selection, i));

  return g_string_free (ids, FALSE);
}

static void
selection_changed_cb (KithDesk      *desk,
                      KithSelection *selection)
{
  g_autofree char *ids = dup_ids (selection);

  kith_desk_set_selection (desk, *ids != '\0' ? ids : NULL);
}

static void
desk_changed_cb (KithSelection *selection,
                 GParamSpec    *pspec,
                 KithDesk      *desk)
{
  const char *wanted = kith_desk_get_selection (desk);
  g_autofree char *shown = dup_ids (selection);
  g_autoptr(GPtrArray) all = g_ptr_array_new ();
  g_auto(GStrv) ids = g_strsplit (wanted != NULL ? wanted : "", " ", -1);

  if (g_str_equal (shown, wanted != NULL ? wanted : ""))
    return;

  g_signal_handlers_block_by_func (selection, selection_changed_cb, desk);
  for (guint i = 0; ids[i] != NULL; i++)
    if (*ids[i] != '\0')
      g_ptr_array_add (all, ids[i]);
  kith_selection_add_all (selection, all, FALSE);
  g_signal_handlers_unblock_by_func (selection, selection_changed_cb, desk);
}

/**
 * kith_selection_link:
 * @selection: of a drawing
 * @desk: where the case is worked on
 *
 * Keeps the two selections the same for as long as both live.
 */
void
kith_selection_link (KithSelection *selection,
                     KithDesk      *desk)
{
  g_signal_connect_object (selection, "changed", G_CALLBACK (selection_changed_cb), desk,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (desk, "notify::selection", G_CALLBACK (desk_changed_cb), selection,
                           G_CONNECT_SWAPPED);
  desk_changed_cb (selection, NULL, desk);
}
