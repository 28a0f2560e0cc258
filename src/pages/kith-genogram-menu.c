/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * The menu of what can be done with what is selected: by the second button, the Menu key or a long
 * press. Its lines are the same actions as the keys, which stand beside them.
 */

#include "config.h"

#include "pages/kith-genogram-page-private.h"

#include "desk/kith-relating.h"
#include "model/kith-pictures.h"
#include "model/kith-records.h"
#include "pages/kith-menu-lines.h"
#include "pages/kith-page-kinds.h"

#include <glib/gi18n-lib.h>

static const KithMenuLine adding[] = {
  { N_("_Parent"), "draw.add-parent", "p" },
  { N_("Pa_rtner"), "draw.add-partner", "r" },
  { N_("_Child"), "draw.add-child", "c" },
  { N_("Brother or _Sister"), "draw.add-sibling", "s" },
  { N_("Brothers or Sisters, _Number Not Known"), "draw.add-siblings" },
};

static const KithMenuLine adding_others[] = {
  { N_("_Friend or Other Person"), "draw.add-friend", "f" },
  { N_("Pr_ofessional"), "draw.add-professional" },
  { N_("P_et"), "draw.add-pet" },
};

static const KithMenuLine with_people[] = {
  { N_("Rela_te to Somebody…"), "draw.relate", "t" },
  { N_("Live Toget_her"), "draw.live-together", "h" },
  { N_("Lives Here No Lon_ger"), "draw.leave-home" },
  { N_("Ph_oto…"), "draw.photo", "o" },
  { N_("Detail_s…"), "draw.details", "d" },
};

static const KithMenuLine births[] = {
  { N_("T_wins or More…"), "draw.twins", "w" },
  { N_("_Not Twins"), "draw.not-twins" },
};

static const KithMenuLine with_photo[] = {
  { N_("Remo_ve Photo"), "draw.remove-photo" },
};

static const KithMenuLine places[] = {
  { N_("Stands Further _Left in the Row"), "draw.earlier", "<Control>bracketleft" },
  { N_("Stands Further Ri_ght in the Row"), "draw.later", "<Control>bracketright" },
  { N_("Let _Kith Place"), "draw.unpin", "u" },
  { N_("Take the _Branch Along"), "draw.with-family", "b" },
};

static const KithMenuLine of_lines[] = {
  { N_("Det_ails…"), "draw.details", "d" },
  { N_("Change the _Kind…"), "draw.change-kind", "k" },
  { N_("_Lead to Somebody Else…"), "draw.change-end" },
};

static const KithMenuLine of_couples[] = {
  { N_("_Together"), "draw.set-state::together" },
  { N_("_Separated"), "draw.set-state::separated" },
  { N_("_Divorced or Dissolved"), "draw.set-state::divorced" },
  { N_("_Widowed"), "draw.set-state::widowed" },
  { N_("_Ended"), "draw.set-state::ended" },
};

static const KithMenuLine of_others[] = {
  { N_("_Ended Today"), "draw.set-state::ended" },
  { N_("Not E_nded"), "draw.set-state::together" },
};

static const KithMenuLine of_doubt[] = {
  { N_("Mark as D_isputed"), "draw.dispute(true)" },
  { N_("Mark as A_greed"), "draw.dispute(false)" },
};

static const KithMenuLine copying[] = {
  { N_("C_ut"), "draw.cut", "<Control>x" },
  { N_("Cop_y"), "draw.copy", "<Control>c" },
  { N_("_Duplicate"), "draw.duplicate", "<Control>d" },
};

static const KithMenuLine pasting[] = {
  { N_("P_aste"), "draw.paste", "<Control>v" },
  { N_("Copy as a P_icture"), "draw.copy-picture", "<Control><Shift>c" },
};

static const KithMenuLine removing[] = {
  { N_("_Remove"), "draw.remove", "Delete" },
};

static const KithMenuLine on_paper[] = {
  { N_("Add a _Person"), "draw.add-person" },
  { N_("Select E_verybody"), "draw.select-all", "<Control>a" },
};

static void
add_submenus (GMenu *menu)
{
  g_autoptr(GMenu) adding_menu = g_menu_new ();
  g_autoptr(GMenu) section = g_menu_new ();
  g_autoptr(GMenuModel) placing = kith_menu_lines_new_section (places, G_N_ELEMENTS (places));
  g_autoptr(GMenu) birth = g_menu_new ();
  g_autoptr(GMenu) clipboard = g_menu_new ();

  KITH_MENU_ADD (adding_menu, adding);
  KITH_MENU_ADD (adding_menu, adding_others);
  KITH_MENU_ADD (birth, births);
  KITH_MENU_ADD (clipboard, copying);
  KITH_MENU_ADD (clipboard, pasting);
  g_menu_append_submenu (section, _("_Add"), G_MENU_MODEL (adding_menu));
  g_menu_append_submenu (section, _("_Born Together"), G_MENU_MODEL (birth));
  g_menu_append_submenu (section, _("_Place"), placing);
  g_menu_append_submenu (section, _("_Clipboard"), G_MENU_MODEL (clipboard));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (section));
}

/**
 * kith_genogram_page_new_menu:
 * @record: (nullable): what is selected on a genogram
 *
 * Returns: (transfer full): what can be done with it
 */
GMenu *
kith_genogram_page_new_menu (KithRecord *record)
{
  GMenu *menu = g_menu_new ();
  KithRecordKind kind = record != NULL ? kith_record_get_kind (record) : KITH_N_RECORD_KINDS;
  guint one, other;

  if (kind == KITH_RECORD_PERSON)
    {
      add_submenus (menu);
      KITH_MENU_ADD (menu, with_people);
    }
  else if (kith_relating_get_ends (kind, &one, &other))
    {
      if (kind == KITH_RECORD_PARTNERSHIP)
        kith_menu_add_lines (menu, &adding[2], 1);
      KITH_MENU_ADD (menu, of_lines);
      if (kind == KITH_RECORD_PARTNERSHIP)
        KITH_MENU_ADD (menu, of_couples);
      else if (kind != KITH_RECORD_SIBSHIP)
        KITH_MENU_ADD (menu, of_others);
      KITH_MENU_ADD (menu, of_doubt);
    }
  if (record != NULL)
    KITH_MENU_ADD (menu, removing);
  else
    {
      KITH_MENU_ADD (menu, on_paper);
      KITH_MENU_ADD (menu, adding_others);
      KITH_MENU_ADD (menu, pasting);
    }

  return menu;
}

static void
menu_asked_cb (KithGenogramPage *self,
               double            x,
               double            y)
{
  const char *id
    = kith_selection_get_current (kith_canvas_get_selection (KITH_CANVAS (self->canvas)));
  g_autoptr(GMenu) menu = self->kind->new_menu (id != NULL ? kith_case_find (self->family, id)
                                                           : NULL);
  GdkRectangle at;

  if (self->kind->follows_kin && kith_person_find_picture (self->family, id) != NULL)
    KITH_MENU_ADD (menu, with_photo);

  gtk_widget_translate_coordinates (self->canvas, GTK_WIDGET (self), x, y, &x, &y);
  gtk_popover_menu_set_menu_model (GTK_POPOVER_MENU (self->menu), G_MENU_MODEL (menu));
  at = (GdkRectangle){ (int) x, (int) y, 1, 1 };
  kith_genogram_page_keep_inside (self, &at);
  gtk_popover_set_pointing_to (GTK_POPOVER (self->menu), &at);
  gtk_widget_set_has_tooltip (self->canvas, FALSE);
  gtk_popover_popup (GTK_POPOVER (self->menu));
}

/* A menu takes the focus to its grave. */
static void
menu_closed_cb (KithGenogramPage *self)
{
  gtk_widget_set_has_tooltip (self->canvas, TRUE);
  if ((self->card == NULL || !gtk_widget_get_visible (self->card))
      && (self->chooser == NULL || !gtk_widget_get_visible (self->chooser)))
    gtk_widget_grab_focus (self->canvas);
}

/**
 * kith_genogram_page_add_menu:
 *
 * Gives a new page its menu.
 */
void
kith_genogram_page_add_menu (KithGenogramPage *self)
{
  self->menu = gtk_popover_menu_new_from_model (NULL);
  gtk_popover_set_has_arrow (GTK_POPOVER (self->menu), FALSE);
  gtk_widget_set_halign (self->menu, GTK_ALIGN_START);
  gtk_widget_set_parent (self->menu, GTK_WIDGET (self));
  g_signal_connect_object (self->menu, "closed", G_CALLBACK (menu_closed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->canvas, "menu-asked", G_CALLBACK (menu_asked_cb), self,
                           G_CONNECT_SWAPPED);
}
