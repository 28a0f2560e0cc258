/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Drawing freely on a mobility map: pen and eraser with their ink, and the stickers. */

#include "config.h"

#include "pages/kith-mobility-page.h"

#include "canvas/kith-sticker-picture.h"
#include "desk/kith-verbs-map-hand.h"
#include "model/kith-records.h"

#include <glib/gi18n-lib.h>

#define ERASER_MM 4.0
#define STICKER_PX 36
#define STICKERS_A_ROW 6

static KithCanvas *
canvas_of (KithGenogramPage *page)
{
  return KITH_CANVAS (page->canvas);
}

static const char *
chosen (GtkWidget            *drop_down,
        const KithVocabulary *vocabulary)
{
  const guint number = gtk_drop_down_get_selected (GTK_DROP_DOWN (drop_down));

  return vocabulary->terms[number < vocabulary->n_terms ? number : 0].token;
}

/* Only one of the two is in the hand, and only while there is a sheet to draw on. */
static void
take_up (KithGenogramPage *page)
{
  KithMobilityOwn *own = kith_mobility_page_get_own (page);
  const gboolean has_pen = gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (own->pen));
  const gboolean has_eraser = gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (own->eraser));

  gtk_widget_set_visible (own->pen_kind, has_pen);
  gtk_widget_set_visible (own->pen_ink, has_pen);
  if (has_eraser)
    kith_canvas_take_eraser (canvas_of (page), ERASER_MM);
  else if (has_pen)
    kith_canvas_take_pen (canvas_of (page), chosen (own->pen_kind, &kith_pens),
                          chosen (own->pen_ink, &kith_inks));
  else
    kith_canvas_put_pen_away (canvas_of (page));
}

static void
pen_toggled_cb (KithGenogramPage *page,
                GtkToggleButton  *button)
{
  KithMobilityOwn *own = kith_mobility_page_get_own (page);
  GtkWidget *other = GTK_WIDGET (button) == own->pen ? own->eraser : own->pen;

  if (gtk_toggle_button_get_active (button))
    gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (other), FALSE);
  take_up (page);
}

/**
 * kith_mobility_page_put_pen_away:
 *
 * Puts pen and eraser out of the hand.
 */
void
kith_mobility_page_put_pen_away (KithGenogramPage *page)
{
  KithMobilityOwn *own = kith_mobility_page_get_own (page);

  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (own->pen), FALSE);
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (own->eraser), FALSE);
}

static void
drawn_cb (KithGenogramPage *page,
          GArray           *points)
{
  KithMobilityOwn *own = kith_mobility_page_get_own (page);
  const char *sheet = kith_drawing_get_sheet (page->drawing);
  const KithPenWish wish = { chosen (own->pen_kind, &kith_pens), chosen (own->pen_ink, &kith_inks),
                             (const KithPoint *) points->data, points->len };
  g_autoptr(GError) error = NULL;
  g_autofree char *id = NULL;

  if (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (own->eraser)))
    kith_desk_erase_strokes (page->desk, sheet, wish.points, wish.n_points, ERASER_MM / 2.0, &error);
  else
    id = kith_desk_draw_stroke (page->desk, sheet, &wish, &error);
  if (error != NULL)
    kith_genogram_page_tell (page, error->message, FALSE);
}

static void
toggle (GtkWidget *button)
{
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (button),
                                !gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (button)));
}

static void
pen_action (GSimpleAction *action,
            GVariant      *parameter,
            gpointer       data)
{
  toggle (kith_mobility_page_get_own (data)->pen);
}

static void
eraser_action (GSimpleAction *action,
               GVariant      *parameter,
               gpointer       data)
{
  toggle (kith_mobility_page_get_own (data)->eraser);
}

/* Stickers. */

/**
 * kith_mobility_page_stick:
 * @picture: the token of a sticker
 * @at: (nullable): where; %NULL for the middle of what is shown
 * @error: return location for a #GError
 *
 * Returns: whether it was stuck on
 */
gboolean
kith_mobility_page_stick (KithGenogramPage  *page,
                          const char        *picture,
                          const KithPoint   *at,
                          GError           **error)
{
  const KithViewport *view = kith_canvas_get_viewport (canvas_of (page));
  const KithPoint middle = kith_viewport_to_mm (view, &(KithPoint){ view->width_px / 2.0,
                                                                    view->height_px / 2.0 });
  g_autofree char *id = kith_desk_stick (page->desk, kith_drawing_get_sheet (page->drawing), picture,
                                         at != NULL ? at : &middle, error);

  if (id == NULL)
    return FALSE;

  kith_canvas_go_to (canvas_of (page), id);
  return TRUE;
}

static void
sticker_clicked_cb (GtkButton        *button,
                    KithGenogramPage *page)
{
  KithMobilityOwn *own = kith_mobility_page_get_own (page);
  g_autoptr(GError) error = NULL;

  gtk_menu_button_popdown (GTK_MENU_BUTTON (own->stickers));
  if (!kith_mobility_page_stick (page, g_object_get_data (G_OBJECT (button), "sticker"), NULL, &error))
    kith_genogram_page_tell (page, error->message, FALSE);
}

static GtkWidget *
new_sticker_button (KithGenogramPage      *page,
                    const KithStickerName *name)
{
  GtkWidget *button = gtk_button_new ();

  gtk_button_set_child (GTK_BUTTON (button), kith_sticker_picture_new (name->token, STICKER_PX));
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_tooltip_text (button, name->label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name->label,
                                  -1);
  g_object_set_data (G_OBJECT (button), "sticker", (gpointer) name->token);
  g_signal_connect (button, "clicked", G_CALLBACK (sticker_clicked_cb), page);
  return button;
}

static GtkWidget *
new_stickers_button (KithGenogramPage *page)
{
  GtkWidget *button = gtk_menu_button_new ();
  GtkWidget *popover = gtk_popover_new ();
  GtkWidget *grid = gtk_grid_new ();
  KithStickerName name;

  for (guint i = 0; kith_sticker_get_nth (i, &name); i++)
    gtk_grid_attach (GTK_GRID (grid), new_sticker_button (page, &name), (int) (i % STICKERS_A_ROW),
                     (int) (i / STICKERS_A_ROW), 1, 1);
  gtk_popover_set_child (GTK_POPOVER (popover), grid);
  gtk_menu_button_set_popover (GTK_MENU_BUTTON (button), popover);
  gtk_menu_button_set_label (GTK_MENU_BUTTON (button), _("_Stickers"));
  gtk_menu_button_set_use_underline (GTK_MENU_BUTTON (button), TRUE);
  gtk_menu_button_set_direction (GTK_MENU_BUTTON (button), GTK_ARROW_UP);
  return button;
}

static GtkWidget *
new_choice (KithGenogramPage     *page,
            const KithVocabulary *vocabulary,
            const char           *label)
{
  g_autoptr(GtkStringList) names = gtk_string_list_new (NULL);
  GtkWidget *choice;

  for (guint i = 0; i < vocabulary->n_terms; i++)
    gtk_string_list_append (names, _(vocabulary->terms[i].label));
  choice = gtk_drop_down_new (G_LIST_MODEL (g_steal_pointer (&names)), NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (gtk_widget_get_first_child (choice)),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  gtk_widget_set_tooltip_text (choice, label);
  gtk_widget_set_visible (choice, FALSE);
  g_signal_connect_object (choice, "notify::selected", G_CALLBACK (take_up), page, G_CONNECT_SWAPPED);
  return choice;
}

static GtkWidget *
new_toggle (KithGenogramPage *page,
            const char       *label,
            const char       *help)
{
  GtkWidget *button = gtk_toggle_button_new_with_mnemonic (label);

  gtk_widget_set_tooltip_text (button, help);
  g_signal_connect_object (button, "toggled", G_CALLBACK (pen_toggled_cb), page, G_CONNECT_SWAPPED);
  return button;
}

/**
 * kith_mobility_page_add_hand:
 * @row: where the controls go
 *
 * Gives a new page pen, eraser and stickers.
 */
void
kith_mobility_page_add_hand (KithGenogramPage *page,
                             GtkBox           *row)
{
  static const GActionEntry entries[] = {
    { "pen", pen_action },
    { "eraser", eraser_action },
  };
  KithMobilityOwn *own = kith_mobility_page_get_own (page);
  const gboolean may_change = !kith_desk_is_read_only (page->desk);

  g_action_map_add_action_entries (G_ACTION_MAP (page->drawing_actions), entries,
                                   G_N_ELEMENTS (entries), page);
  own->pen = new_toggle (page, _("_Pen"), _("Draw with mouse, pen or finger"));
  own->pen_kind = new_choice (page, &kith_pens, _("Which pen"));
  own->pen_ink = new_choice (page, &kith_inks, _("Which colour"));
  own->eraser = new_toggle (page, _("E_raser"), _("Take away pen lines"));
  own->stickers = new_stickers_button (page);
  gtk_box_append (row, own->pen);
  gtk_box_append (row, own->pen_kind);
  gtk_box_append (row, own->pen_ink);
  gtk_box_append (row, own->eraser);
  gtk_box_append (row, own->stickers);
  gtk_widget_set_sensitive (own->pen, may_change);
  gtk_widget_set_sensitive (own->eraser, may_change);
  gtk_widget_set_sensitive (own->stickers, may_change);
  g_signal_connect_object (page->canvas, "drawn", G_CALLBACK (drawn_cb), page, G_CONNECT_SWAPPED);
}
