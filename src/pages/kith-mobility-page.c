/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * Drawing a mobility map: a place as one typed line, people dropped on it or typed after "with",
 * dragging along the path to reorder and off it to put a place somewhere by hand, marks by the
 * person themselves, and the map in words. The pen and the stickers are kith-mobility-hand.c's.
 */

#include "config.h"

#include "pages/kith-mobility-page.h"

#include "base/kith-text.h"
#include "desk/kith-verbs-mobility.h"
#include "desk/kith-verbs.h"
#include "model/kith-mobility.h"
#include "model/kith-records.h"
#include "pages/kith-menu-lines.h"
#include "pages/kith-mobility-panel.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

#define ON_PATH_MM 9.0   /* how near to the path a place must be dropped to take its turn there */
#define ON_PLACE_MM 30.0 /* how near to a place somebody must be dropped */

/**
 * kith_mobility_page_get_own:
 *
 * Returns: (transfer none): what the page of a mobility map has of its own
 */
KithMobilityOwn *
kith_mobility_page_get_own (KithGenogramPage *page)
{
  return page->own;
}

static KithCanvas *
canvas_of (KithGenogramPage *page)
{
  return KITH_CANVAS (page->canvas);
}

static KithRecord *
shown_sheet (KithGenogramPage *page)
{
  return kith_case_find_kind (page->family, KITH_RECORD_SHEET,
                              kith_drawing_get_sheet (page->drawing));
}

/* The place that is selected, or that of who is selected. */
static KithRecord *
find_place (KithGenogramPage *page)
{
  const char *id = kith_selection_get_current (kith_canvas_get_selection (canvas_of (page)));
  KithRecord *there = id != NULL ? kith_case_find_kind (page->family, KITH_RECORD_PLACE_PERSON, id)
                                 : NULL;

  if (there != NULL)
    return kith_case_resolve (page->family, there, KITH_PLACE_PERSON_PLACE);

  return id != NULL ? kith_case_find_kind (page->family, KITH_RECORD_PLACE, id) : NULL;
}

static void
go_to (KithGenogramPage *page,
       const char       *id)
{
  kith_canvas_go_to (canvas_of (page), id);
}

/* "with Auntie Rin" adds to the place that is selected; anything else is a place, after that. */
static const char *
after_with (const char *text)
{
  /* Translators: what a typed line begins with that names who else was at the selected place */
  g_auto(GStrv) words = g_strsplit (_("with |+"), "|", -1);

  for (guint i = 0; words[i] != NULL; i++)
    if (*words[i] != '\0' && g_str_has_prefix (text, words[i]))
      return text + strlen (words[i]);

  return NULL;
}

static void
entry_activated_cb (KithGenogramPage *page)
{
  KithMobilityOwn *own = page->own;
  g_autofree char *text = g_strdup (gtk_editable_get_text (GTK_EDITABLE (own->entry)));
  const char *names = after_with (text);
  KithRecord *place = find_place (page);
  g_autoptr(GError) error = NULL;
  g_autofree char *id
    = names != NULL && place != NULL
        ? kith_desk_name_at_place (page->desk, kith_record_get_id (place), names, kith_day_today (), &error)
        : kith_desk_say_place (page->desk, kith_drawing_get_sheet (page->drawing), text, NULL,
                               kith_day_today (), &error);

  if (id == NULL)
    {
      kith_genogram_page_tell (page, error->message, FALSE);
      return;
    }

  go_to (page, id);
  gtk_editable_set_text (GTK_EDITABLE (own->entry), "");
  gtk_widget_grab_focus (own->entry);
}

static void
add_action (GSimpleAction *action,
            GVariant      *parameter,
            gpointer       data)
{
  KithGenogramPage *page = data;

  gtk_widget_grab_focus (((KithMobilityOwn *) page->own)->entry);
}

/* Dropping and dragging. */

static const KithSubject *
subject_of (KithGenogramPage *page,
            KithRecord       *record)
{
  KithScene *scene = kith_canvas_get_scene (canvas_of (page));
  const guint number = scene != NULL ? kith_scene_find_subject (scene, kith_record_get_id (record))
                                     : KITH_NO_SUBJECT;

  return number != KITH_NO_SUBJECT ? kith_scene_get_subject (scene, number) : NULL;
}

/* The nearest place; NULL if none is near. */
static KithRecord *
place_near (KithGenogramPage *page,
            const KithPoint  *at)
{
  g_autoptr(GPtrArray) places = kith_mobility_list (
    page->family, kith_drawing_get_sheet (page->drawing), KITH_RECORD_PLACE);
  KithRecord *nearest = NULL;
  double distance = ON_PLACE_MM;

  for (guint i = 0; i < places->len; i++)
    {
      const KithSubject *subject = subject_of (page, places->pdata[i]);
      const KithRect *box = subject != NULL ? &subject->bounds : NULL;
      const double away = subject == NULL ? INFINITY
                          : kith_rect_contains (box, at) ? 0.0
                          : kith_point_distance (&subject->anchor, at);

      if (away < distance)
        {
          distance = away;
          nearest = places->pdata[i];
        }
    }

  return nearest;
}

static gboolean
put (KithGenogramPage  *page,
     const char        *what,
     const KithPoint   *at,
     GError           **error)
{
  KithRecord *place = at != NULL ? place_near (page, at) : find_place (page);

  if (g_str_has_prefix (what, KITH_STICKER_PREFIX))
    return kith_mobility_page_stick (page, what + strlen (KITH_STICKER_PREFIX), at, error);
  if (place == NULL)
    {
      kith_genogram_page_tell (page, at != NULL ? _("Drop people on the place they were at.")
                                                : _("Select the place they were at first."), FALSE);
      return TRUE;
    }

  return kith_desk_put_at_place (page->desk, kith_record_get_id (place), what, kith_day_today (), error);
}

static GPtrArray *
list_there (KithGenogramPage *page)
{
  g_autoptr(GPtrArray) selected = kith_genogram_page_list_selected (page);
  GPtrArray *there = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < selected->len; i++)
    if (kith_case_find_kind (page->family, KITH_RECORD_PLACE_PERSON, selected->pdata[i]) != NULL)
      g_ptr_array_add (there, g_strdup (selected->pdata[i]));
  return there;
}

/* Somebody was drawn from their place to another one. */
static void
led_out_cb (KithGenogramPage *page,
            const char       *there,
            double            x,
            double            y)
{
  KithRecord *record = kith_case_find_kind (page->family, KITH_RECORD_PLACE_PERSON, there);
  KithRecord *place = place_near (page, &(KithPoint){ x, y });
  g_autoptr(GError) error = NULL;

  if (record == NULL
      || (place != NULL && place == kith_case_resolve (page->family, record, KITH_PLACE_PERSON_PLACE)))
    return;
  if (place == NULL)
    kith_genogram_page_tell (page, _("Drop people on the place they were at."), FALSE);
  else if (!kith_desk_move_to_place (page->desk, there, kith_record_get_id (place), &error))
    kith_genogram_page_tell (page, error->message, FALSE);
  else
    go_to (page, there);
}

/* The same by keys: to the place before or after on the path. */
static void
other_place_action (GSimpleAction *action,
                    GVariant      *parameter,
                    gpointer       data)
{
  KithGenogramPage *page = data;
  const int by = g_str_equal (g_action_get_name (G_ACTION (action)), "to-earlier") ? -1 : 1;
  g_autoptr(GPtrArray) there = list_there (page);
  g_autoptr(GPtrArray) places = kith_mobility_list (
    page->family, kith_drawing_get_sheet (page->drawing), KITH_RECORD_PLACE);
  g_autoptr(GError) error = NULL;
  guint at;

  if (there->len == 0)
    {
      kith_genogram_page_tell (page, _("Select somebody at a place first."), FALSE);
      return;
    }
  if (!g_ptr_array_find (places, find_place (page), &at) || (by < 0 && at == 0) || at + by >= places->len)
    return;
  if (!kith_desk_move_to_place (page->desk, there->pdata[0], kith_record_get_id (places->pdata[at + by]),
                                &error))
    kith_genogram_page_tell (page, error->message, FALSE);
  else
    go_to (page, there->pdata[0]);
}

/* A place that is dropped on the path between two others comes between them; else NULL. */
static gboolean
find_turn (KithGenogramPage  *page,
           KithRecord        *place,
           const KithPoint   *at,
           const char       **before)
{
  g_autoptr(GPtrArray) places = kith_mobility_list (
    page->family, kith_drawing_get_sheet (page->drawing), KITH_RECORD_PLACE);

  for (guint i = 0; i + 1 < places->len; i++)
    {
      const KithSubject *one = subject_of (page, places->pdata[i]);
      const KithSubject *other = subject_of (page, places->pdata[i + 1]);

      if (places->pdata[i] == place || places->pdata[i + 1] == place || one == NULL || other == NULL
          || kith_point_to_line (at, &one->anchor, &other->anchor) > ON_PATH_MM)
        continue;
      *before = kith_record_get_id (places->pdata[i + 1]);
      return TRUE;
    }

  return FALSE;
}

static void
moved (KithGenogramPage *page,
       GArray           *moves)
{
  g_autoptr(GArray) places = g_array_new (FALSE, FALSE, sizeof (KithPlace));
  g_autoptr(GError) error = NULL;

  if (moves->len == 1)
    {
      const KithCanvasMove *move = &g_array_index (moves, KithCanvasMove, 0);
      KithRecord *place = kith_case_find_kind (page->family, KITH_RECORD_PLACE, move->id);
      const char *before = NULL;

      if (place != NULL && find_turn (page, place, &move->to_mm, &before))
        {
          if (!kith_desk_order_place (page->desk, kith_record_get_id (place), before, &error))
            kith_genogram_page_tell (page, error->message, FALSE);
          return;
        }
    }

  for (guint i = 0; i < moves->len; i++)
    {
      const KithCanvasMove *move = &g_array_index (moves, KithCanvasMove, i);
      const KithPlace at = { move->id, move->to_mm.x, move->to_mm.y, TRUE, FALSE };

      g_array_append_val (places, at);
    }
  kith_genogram_page_place (page, places, NULL);
}

/* One turn earlier or later on the path. */
static void
turn_action (GSimpleAction *action,
             GVariant      *parameter,
             gpointer       data)
{
  KithGenogramPage *page = data;
  const gboolean is_earlier = g_str_equal (g_action_get_name (G_ACTION (action)), "earlier");
  KithRecord *place = find_place (page);
  g_autoptr(GPtrArray) places = NULL;
  g_autoptr(GError) error = NULL;
  const char *before = NULL;
  guint at;

  if (place == NULL)
    {
      kith_genogram_page_tell (page, _("Select a place first."), FALSE);
      return;
    }

  places = kith_mobility_list (page->family, kith_drawing_get_sheet (page->drawing), KITH_RECORD_PLACE);
  g_ptr_array_find (places, place, &at);
  if (is_earlier ? at == 0 : at + 1 >= places->len)
    return;
  if (is_earlier)
    before = kith_record_get_id (places->pdata[at - 1]);
  else if (at + 2 < places->len)
    before = kith_record_get_id (places->pdata[at + 2]);
  if (!kith_desk_order_place (page->desk, kith_record_get_id (place), before, &error))
    kith_genogram_page_tell (page, error->message, FALSE);
}

/* Marks. */

static const struct
{
  const char *action;
  guint       field;
  const char *token;
  const char *none; /* what the same key says the second time */
} marks[] = {
  { "mark-safe", KITH_PLACE_PERSON_MARK, "safe", "no_mark" },
  { "mark-not-safe", KITH_PLACE_PERSON_MARK, "not_safe", "no_mark" },
  { "mark-none", KITH_PLACE_PERSON_MARK, "no_mark", "no_mark" },
  { "see-again", KITH_PLACE_PERSON_SEE_AGAIN, "yes", "not_said" },
  { "see-maybe", KITH_PLACE_PERSON_SEE_AGAIN, "maybe", "not_said" },
  { "see-not", KITH_PLACE_PERSON_SEE_AGAIN, "no", "not_said" },
};

static void
mark_action (GSimpleAction *action,
             GVariant      *parameter,
             gpointer       data)
{
  KithGenogramPage *page = data;
  g_autoptr(GPtrArray) there = list_there (page);
  g_autoptr(GError) error = NULL;

  if (there->len == 0)
    {
      kith_genogram_page_tell (page, _("Select somebody at a place first."), FALSE);
      return;
    }

  for (guint i = 0; i < G_N_ELEMENTS (marks); i++)
    if (g_str_equal (marks[i].action, g_action_get_name (G_ACTION (action))))
      {
        KithRecord *first = kith_case_find (page->family, there->pdata[0]);
        const char *token = kith_record_has_token (first, marks[i].field, marks[i].token)
                              ? marks[i].none : marks[i].token;

        g_ptr_array_add (there, NULL);
        if (!kith_desk_mark_people (page->desk, (const char *const *) there->pdata, marks[i].field,
                                    token, &error))
          kith_genogram_page_tell (page, error->message, FALSE);
        return;
      }
}

static void
remove_action (GSimpleAction *action,
               GVariant      *parameter,
               gpointer       data)
{
  KithGenogramPage *page = data;
  g_autoptr(GPtrArray) ids = kith_genogram_page_list_selected (page);
  g_autofree char *next = NULL;
  g_autoptr(GError) error = NULL;

  if (ids->len == 0)
    return;

  next = kith_genogram_page_dup_neighbour (page, ids);
  g_ptr_array_add (ids, NULL);
  if (!kith_desk_remove_all (page->desk, (const char *const *) ids->pdata, &error))
    {
      kith_genogram_page_tell (page, error->message, FALSE);
      return;
    }

  kith_genogram_page_tell (page, _("Taken off this map; everybody stays in the case"), TRUE);
  if (next != NULL)
    go_to (page, next);
}

/* Menu. */

static const KithMenuLine mark_lines[] = {
  { N_("_Felt Safe With"), "draw.mark-safe", "s" },
  { N_("_Did Not Feel Safe With"), "draw.mark-not-safe", "x" },
  { N_("N_o Mark"), "draw.mark-none" },
};

static const KithMenuLine again_lines[] = {
  { N_("Would _Like to See Again"), "draw.see-again", "g" },
  { N_("_May Want to See Again"), "draw.see-maybe" },
  { N_("Does Not _Want to See"), "draw.see-not" },
};

static const KithMenuLine other_place_lines[] = {
  { N_("To the Place _Before"), "draw.to-earlier", "<Alt>bracketleft" },
  { N_("To the Place A_fter"), "draw.to-later", "<Alt>bracketright" },
};

static const KithMenuLine place_lines[] = {
  { N_("_Earlier on the Path"), "draw.earlier", "<Control>bracketleft" },
  { N_("_Later on the Path"), "draw.later", "<Control>bracketright" },
  { N_("Let _Kith Place"), "draw.unpin", "u" },
};

static const KithMenuLine off_lines[] = {
  { N_("_Take Off This Map"), "draw.remove", "Delete" },
};

static const KithMenuLine paper_lines[] = {
  { N_("_Add a Place"), "draw.add-place", "n" },
  { N_("Take Up the _Pen, or Put It Away"), "draw.pen", "e" },
  { N_("Select All _Places"), "draw.select-all", "<Control>a" },
  { N_("Copy as a P_icture"), "draw.copy-picture", "<Control><Shift>c" },
};

static GMenu *
new_menu (KithRecord *record)
{
  GMenu *menu = g_menu_new ();

  if (record == NULL)
    {
      KITH_MENU_ADD (menu, paper_lines);
      return menu;
    }
  if (kith_record_get_kind (record) == KITH_RECORD_PLACE_PERSON)
    {
      KITH_MENU_ADD (menu, mark_lines);
      KITH_MENU_ADD (menu, again_lines);
      KITH_MENU_ADD (menu, other_place_lines);
    }
  if (kith_record_get_kind (record) == KITH_RECORD_PLACE)
    KITH_MENU_ADD (menu, place_lines);
  KITH_MENU_ADD (menu, off_lines);
  return menu;
}

/* In words. */

static void
follow (KithGenogramPage *page)
{
  KithMobilityOwn *own = page->own;
  KithRecord *sheet = shown_sheet (page);
  g_autoptr(GPtrArray) sentences = NULL;
  g_autoptr(GString) text = g_string_new (NULL);

  if (own == NULL)
    return;

  kith_mobility_panel_set_sheet (KITH_MOBILITY_PANEL (own->panel), kith_drawing_get_sheet (page->drawing));
  gtk_widget_set_sensitive (own->toggle, sheet != NULL);
  if (sheet == NULL)
    {
      kith_mobility_page_put_pen_away (page);
      return;
    }

  sentences = kith_mobility_list_sentences (page->family, sheet);
  for (guint i = 0; i < sentences->len; i++)
    g_string_append_printf (text, "%s%s", i > 0 ? "\n" : "", (const char *) sentences->pdata[i]);
  if (sentences->len == 0)
    g_string_append (text, _("Nothing is told yet. Where is the first place you remember?"));
  gtk_label_set_label (GTK_LABEL (own->words), text->str);
}

static GtkWidget *
new_words_button (KithGenogramPage *page)
{
  KithMobilityOwn *own = page->own;
  GtkWidget *button = gtk_menu_button_new ();
  GtkWidget *popover = gtk_popover_new ();
  GtkWidget *scroller = gtk_scrolled_window_new ();

  own->words = gtk_label_new ("");
  gtk_label_set_wrap (GTK_LABEL (own->words), TRUE);
  gtk_label_set_xalign (GTK_LABEL (own->words), 0);
  gtk_label_set_selectable (GTK_LABEL (own->words), TRUE);
  gtk_label_set_max_width_chars (GTK_LABEL (own->words), 60);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), own->words);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (scroller), TRUE);
  gtk_scrolled_window_set_propagate_natural_width (GTK_SCROLLED_WINDOW (scroller), TRUE);
  gtk_scrolled_window_set_max_content_height (GTK_SCROLLED_WINDOW (scroller), 420);
  gtk_accessible_update_property (GTK_ACCESSIBLE (scroller), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("The mobility map in words"), -1);
  gtk_popover_set_child (GTK_POPOVER (popover), scroller);
  gtk_menu_button_set_popover (GTK_MENU_BUTTON (button), popover);
  gtk_menu_button_set_label (GTK_MENU_BUTTON (button), _("In _Words"));
  gtk_menu_button_set_use_underline (GTK_MENU_BUTTON (button), TRUE);
  gtk_menu_button_set_direction (GTK_MENU_BUTTON (button), GTK_ARROW_UP);
  return button;
}

/* The page's own controls. */

static void
add_controls (KithGenogramPage *page)
{
  KithMobilityOwn *own = page->own;
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  own->entry = gtk_entry_new ();
  kith_genogram_page_add_way_back (page, own->entry);
  gtk_entry_set_placeholder_text (GTK_ENTRY (own->entry),
                                  _("Nan’s flat, 2019, with Auntie Rin and Big Mo"));
  gtk_editable_set_width_chars (GTK_EDITABLE (own->entry), 18);
  gtk_widget_set_hexpand (own->entry, TRUE);
  gtk_entry_set_max_length (GTK_ENTRY (own->entry), 2000);
  gtk_accessible_update_property (GTK_ACCESSIBLE (own->entry), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("A place, then when and who was there"), -1);
  g_signal_connect_object (own->entry, "activate", G_CALLBACK (entry_activated_cb), page,
                           G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (row), own->entry);
  kith_mobility_page_add_hand (page, GTK_BOX (row));
  gtk_box_append (GTK_BOX (row), new_words_button (page));
  gtk_widget_set_margin_start (row, 12);
  gtk_widget_set_margin_end (row, 12);
  gtk_widget_set_margin_top (row, 6);
  gtk_widget_set_margin_bottom (row, 6);
  gtk_box_append (page->strip, row);
  gtk_widget_set_sensitive (own->entry, !kith_desk_is_read_only (page->desk));
}

static void
add (KithGenogramPage *page)
{
  static const GActionEntry entries[] = {
    { "add-place", add_action }, { "earlier", turn_action }, { "later", turn_action },
    { "remove", remove_action }, { "to-earlier", other_place_action },
    { "to-later", other_place_action },
  };
  KithMobilityOwn *own = g_new0 (KithMobilityOwn, 1);

  page->own = own;
  g_action_map_add_action_entries (G_ACTION_MAP (page->drawing_actions), entries,
                                   G_N_ELEMENTS (entries), page);
  for (guint i = 0; i < G_N_ELEMENTS (marks); i++)
    g_action_map_add_action_entries (G_ACTION_MAP (page->drawing_actions),
                                     &(GActionEntry){ marks[i].action, mark_action }, 1, page);
  own->panel = kith_mobility_panel_new (page->desk);
  own->toggle = kith_genogram_page_add_side (page, own->panel, _("_Needs"),
                                             _("What they need most, and whom to follow up"));
  g_signal_connect_object (own->panel, "chosen", G_CALLBACK (go_to), page, G_CONNECT_SWAPPED);
  kith_canvas_set_leads_out (canvas_of (page), TRUE);
  g_signal_connect_object (page->canvas, "led-out", G_CALLBACK (led_out_cb), page, G_CONNECT_SWAPPED);
  add_controls (page);
}

static void
take_away (KithGenogramPage *page)
{
  g_clear_pointer (&page->own, g_free);
}

static char *
new_sheet (KithGenogramPage  *page,
           const char        *title,
           GError           **error)
{
  return kith_desk_add_map (page->desk, title, NULL, error);
}

const KithPageKind kith_mobility_page_kind = {
  .token = "mobility_map",
  .icon = "kith-mobility-symbolic",
  .first_title = N_("Where Have You Lived?"),
  .first_text = N_("A path from the first place somebody remembers to now, with who was there. It belongs to the "
                   "person who tells it: they say where it begins, what is good to remember, and where to stop."),
  .first_button = N_("_Draw a Mobility Map"),
  .add = add,
  .remove = take_away,
  .new_menu = new_menu,
  .put = put,
  .follow = follow,
  .moved = moved,
  .new_sheet = new_sheet,
};
