/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * The table of what one can do on the page of each kind of drawing. Toolbar, list of sheets, day,
 * key, zoom, inspector, tray, arranging, printing, export, undo and selection are the same for all.
 *
 * To add a kind, write its own actions in a file beside this one (as kith-ecomap-draw.c does) and
 * put a line here; see scene/kith-chart.c for the rest.
 */

#include "config.h"

#include "pages/kith-page-kinds.h"

#include <glib/gi18n-lib.h>

static const KithPageKind kinds[] = {
  { .token = "genogram", .icon = "kith-genogram-symbolic", .follows_kin = TRUE,
    .add = kith_genogram_page_add_kin, .remove = kith_genogram_page_remove_relating,
    .new_menu = kith_genogram_page_new_menu, .put = kith_genogram_page_put_back },
};

/**
 * kith_page_kind_find:
 * @token: of the kind of sheet
 *
 * Returns: (transfer none): what its page does
 */
const KithPageKind *
kith_page_kind_find (const char *token)
{
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (g_str_equal (kinds[i].token, token))
      return &kinds[i];

  g_return_val_if_reached (&kinds[0]);
}
