/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * The table of what one can do on the page of each kind of drawing. Toolbar, list of sheets, day,
 * key, zoom, inspector, tray, arranging, printing, export, undo and selection are the same for all.
 *
 * To add a kind, write its own actions in a file beside this one (as kith-ecomap-page.c does) and
 * put a line here; see scene/kith-chart.c for the rest.
 */

#include "config.h"

#include "pages/kith-page-kinds.h"

#include "pages/kith-ecomap-page.h"
#include "pages/kith-mobility-page.h"

#include <glib/gi18n-lib.h>

#define CIRCLES(kind, sign, title, text)                                                            \
  { .token = kind, .icon = sign, .first_title = title, .first_text = text,                         \
    .first_button = N_("_Draw Circles"), .add = kith_circles_page_add,                              \
    .remove = kith_circles_page_remove, .new_menu = kith_circles_page_new_menu,                     \
    .put = kith_circles_page_put, .follow = kith_circles_page_follow,                               \
    .moved = kith_circles_page_moved, .new_sheet = kith_circles_page_new_sheet }

static const KithPageKind genogram_page_kind = {
  .token = "genogram",
  .icon = "kith-genogram-symbolic",
  .follows_kin = TRUE,
  .add = kith_genogram_page_add_kin,
  .remove = kith_genogram_page_remove_relating,
  .new_menu = kith_genogram_page_new_menu,
  .put = kith_genogram_page_put_back,
};

static const KithPageKind safety_circles_page_kind
  = CIRCLES ("safety_circles", "kith-safety-circles-symbolic", N_("Who Knows, and Who Can Help?"),
           N_("The family in the middle; round it who knows most of what has happened, who knows a little, and "
              "who does not know yet. It is a map of what people know, not of who is loved most."));

static const KithPageKind closeness_circles_page_kind
  = CIRCLES ("closeness_circles", "kith-closeness-circles-symbolic", N_("Who Is Close?"),
           N_("The child in the middle; round it the people, from the closest outwards."));

static const KithPageKind support_circles_page_kind
  = CIRCLES ("support_circles", "kith-support-circles-symbolic", N_("Who Is in Your Life?"),
           N_("Four circles: those one cannot imagine living without, friends, where one joins in, and those "
              "who are paid to help."));

static const KithPageKind *const kinds[] = { &genogram_page_kind, &kith_ecomap_page_kind,
                                             &safety_circles_page_kind, &closeness_circles_page_kind,
                                             &support_circles_page_kind, &kith_mobility_page_kind };

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
    if (g_str_equal (kinds[i]->token, token))
      return kinds[i];

  g_return_val_if_reached (kinds[0]);
}
