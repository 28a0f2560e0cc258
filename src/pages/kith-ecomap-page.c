/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * Drawing an ecomap by hand: a line one types, a palette of kinds to drop, a drag from the middle
 * outwards, keys for how strong a tie is; and the ecomap in words, with another sheet beside it.
 */

#include "config.h"

#include "pages/kith-ecomap-page.h"

#include "base/kith-text.h"
#include "desk/kith-verbs-ecomap.h"
#include "model/kith-ecomap.h"
#include "model/kith-records.h"
#include "pages/kith-menu-lines.h"
#include "pages/kith-pages.h"
#include "pages/kith-tidy.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* What the page has of its own. */
typedef struct
{
  GtkWidget *entry;    /* child of the strip */
  GtkWidget *palette;  /* child of the strip */
  GtkWidget *words;    /* the list view, child of a popover */
  GtkWidget *compared; /* which sheet is compared with */
  GPtrArray *sheets;   /* owned; ids, as in @compared; the first is empty */
  KithPoint  at_mm;    /* where the next tie shall lead to */
  gboolean   has_place;
  gboolean   is_filling;
} Own;

static Own *
own_of (KithGenogramPage *page)
{
  return page->own;
}

static KithRecord *
shown_sheet (KithGenogramPage *page)
{
  return kith_case_find_kind (page->family, KITH_RECORD_SHEET,
                              kith_drawing_get_sheet (page->drawing));
}

/* Whose tie it is alone: who is selected in the middle. */
static const char *
find_member (KithGenogramPage *page)
{
  KithCanvas *canvas = KITH_CANVAS (page->canvas);
  KithScene *scene = kith_canvas_get_scene (canvas);
  const char *id = kith_selection_get_current (kith_canvas_get_selection (canvas));
  guint number = scene != NULL && id != NULL ? kith_scene_find_subject (scene, id) : KITH_NO_SUBJECT;

  return number != KITH_NO_SUBJECT
         && kith_scene_get_subject (scene, number)->kind == KITH_SUBJECT_MEMBER ? id : NULL;
}

static gboolean
say (KithGenogramPage *page,
     const char       *text,
     const char       *kind,
     const KithPoint  *at)
{
  KithEcoWish wish = { text, kind, find_member (page), at, kith_day_today () };
  g_autoptr(GError) error = NULL;
  g_autofree char *id = kith_desk_say_eco_tie (page->desk, kith_drawing_get_sheet (page->drawing),
                                               &wish, &error);

  if (id == NULL)
    {
      kith_genogram_page_tell (page, error->message, FALSE);
      return FALSE;
    }

  kith_canvas_go_to (KITH_CANVAS (page->canvas), id);
  return TRUE;
}

static void
entry_activated_cb (KithGenogramPage *page)
{
  Own *own = own_of (page);
  g_autofree char *text = g_strdup (gtk_editable_get_text (GTK_EDITABLE (own->entry)));

  if (!say (page, text, NULL, own->has_place ? &own->at_mm : NULL))
    return;

  own->has_place = FALSE;
  gtk_editable_set_text (GTK_EDITABLE (own->entry), "");
  gtk_widget_grab_focus (own->entry);
}

/* Adding. */

static void
add_action (GSimpleAction *action,
            GVariant      *parameter,
            gpointer       data)
{
  KithGenogramPage *page = data;

  gtk_widget_grab_focus (own_of (page)->entry);
}

/* A line was drawn from the middle to empty paper: what it leads to is typed. */
static void
led_out_cb (KithGenogramPage *page,
            const char       *from,
            double            x,
            double            y)
{
  Own *own = own_of (page);

  kith_selection_select_only (kith_canvas_get_selection (KITH_CANVAS (page->canvas)), from);
  own->at_mm = (KithPoint){ x, y };
  own->has_place = TRUE;
  gtk_widget_grab_focus (own->entry);
  kith_genogram_page_tell (page, _("Type who or what the line leads to, then press Enter."), FALSE);
}

#define KIND_PREFIX "kind:"

static gboolean
put (KithGenogramPage  *page,
     const char        *what,
     const KithPoint   *at,
     GError           **error)
{
  const char *sheet = kith_drawing_get_sheet (page->drawing);
  KithEcoWish wish = { "", NULL, find_member (page), at, kith_day_today () };
  g_autofree char *id = NULL;

  if (!g_str_has_prefix (what, KIND_PREFIX))
    return kith_desk_put_on_ecomap (page->desk, sheet, what, at, error);

  wish.system_kind = what + strlen (KIND_PREFIX);
  id = kith_desk_say_eco_tie (page->desk, sheet, &wish, error);
  if (id == NULL)
    return FALSE;

  kith_canvas_go_to (KITH_CANVAS (page->canvas), id);
  adw_flap_set_reveal_flap (page->details, TRUE);
  kith_inspector_focus (page->inspector);
  return TRUE;
}

static void
kind_clicked_cb (GtkButton        *button,
                 KithGenogramPage *page)
{
  g_autoptr(GError) error = NULL;

  if (!put (page, g_object_get_data (G_OBJECT (button), "kind"), NULL, &error))
    kith_genogram_page_tell (page, error->message, FALSE);
}

/* Changing ties. */

/* What is selected, or the ties of what is selected. */
static GPtrArray *
list_ties (KithGenogramPage *page)
{
  g_autoptr(GPtrArray) selected = kith_genogram_page_list_selected (page);
  GPtrArray *ties = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < selected->len; i++)
    {
      GPtrArray *rows = kith_case_get_referrers (page->family, selected->pdata[i]);

      if (kith_case_find_kind (page->family, KITH_RECORD_ECO_TIE, selected->pdata[i]) != NULL)
        g_ptr_array_add (ties, g_strdup (selected->pdata[i]));
      for (guint r = 0; r < rows->len; r++)
        if (kith_record_get_kind (rows->pdata[r]) == KITH_RECORD_ECO_TIE
            && g_strcmp0 (kith_record_get_ref (rows->pdata[r], KITH_ECO_TIE_SHEET),
                          kith_drawing_get_sheet (page->drawing)) == 0)
          g_ptr_array_add (ties, g_strdup (kith_record_get_id (rows->pdata[r])));
    }
  return ties;
}

static const struct
{
  const char *action;
  guint       field;
  const char *token;
} settings[] = {
  { "tie-strong", KITH_ECO_TIE_STRENGTH, "strong" },
  { "tie-ordinary", KITH_ECO_TIE_STRENGTH, "ordinary" },
  { "tie-weak", KITH_ECO_TIE_STRENGTH, "weak" },
  { "tie-uncertain", KITH_ECO_TIE_STRENGTH, "uncertain" },
  { "tie-broken", KITH_ECO_TIE_STRENGTH, "broken" },
  { "tie-none", KITH_ECO_TIE_STRENGTH, "none" },
  { "tie-stressful", KITH_ECO_TIE_IS_STRESSFUL, "yes" },
  { "tie-calm", KITH_ECO_TIE_IS_STRESSFUL, "no" },
  { "tie-to", KITH_ECO_TIE_FLOW, "to" },
  { "tie-from", KITH_ECO_TIE_FLOW, "from" },
  { "tie-both", KITH_ECO_TIE_FLOW, "both" },
  { "tie-not-said", KITH_ECO_TIE_FLOW, "not_said" },
  { "tie-there", KITH_ECO_TIE_STATE, "there" },
  { "tie-planned", KITH_ECO_TIE_STATE, "planned" },
  { "tie-lost", KITH_ECO_TIE_STATE, "lost" },
  { "tie-small", KITH_ECO_TIE_SIZE, "small" },
  { "tie-usual", KITH_ECO_TIE_SIZE, "ordinary" },
  { "tie-large", KITH_ECO_TIE_SIZE, "large" },
};

/* One key makes a tie stressful and calm again. */
static const char *
turn_stress (KithGenogramPage *page,
             GPtrArray        *ties,
             const char       *token)
{
  KithRecord *first = kith_case_find (page->family, ties->pdata[0]);

  return g_str_equal (token, "yes") && kith_record_get_boolean (first, KITH_ECO_TIE_IS_STRESSFUL)
           ? "no" : token;
}

static void
set_action (GSimpleAction *action,
            GVariant      *parameter,
            gpointer       data)
{
  KithGenogramPage *page = data;
  g_autoptr(GPtrArray) ties = list_ties (page);
  g_autoptr(GError) error = NULL;

  if (ties->len == 0)
    {
      kith_genogram_page_tell (page, _("Select a line first, or what it leads to."), FALSE);
      return;
    }

  for (guint i = 0; i < G_N_ELEMENTS (settings); i++)
    if (g_str_equal (settings[i].action, g_action_get_name (G_ACTION (action))))
      {
        const char *token = turn_stress (page, ties, settings[i].token);

        g_ptr_array_add (ties, NULL);
        if (!kith_desk_set_eco_ties (page->desk, (const char *const *) ties->pdata,
                                     settings[i].field, token, &error))
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
  if (!kith_desk_take_off_ecomap (page->desk, kith_drawing_get_sheet (page->drawing),
                                  (const char *const *) ids->pdata, &error))
    {
      kith_genogram_page_tell (page, error->message, FALSE);
      return;
    }

  kith_genogram_page_tell (page, _("Taken off this ecomap; nothing recorded is lost"), TRUE);
  if (next != NULL)
    kith_canvas_go_to (KITH_CANVAS (page->canvas), next);
}

/* Menu. */

static const KithMenuLine strength_lines[] = {
  { N_("_Strong"), "draw.tie-strong", "<Alt>1" },
  { N_("_Ordinary"), "draw.tie-ordinary", "<Alt>2" },
  { N_("_Weak"), "draw.tie-weak", "<Alt>3" },
  { N_("_Not Yet Explored"), "draw.tie-uncertain", "<Alt>4" },
  { N_("_Broken Off"), "draw.tie-broken", "<Alt>5" },
  { N_("No _Contact"), "draw.tie-none" },
};

static const KithMenuLine quality_lines[] = {
  { N_("Stress_ful, or Not"), "draw.tie-stressful", "x" },
  { N_("_Helps the Family"), "draw.tie-to" },
  { N_("The _Family Helps"), "draw.tie-from" },
  { N_("_Give and Take"), "draw.tie-both" },
  { N_("No _Arrows"), "draw.tie-not-said" },
};

static const KithMenuLine state_lines[] = {
  { N_("_There Now"), "draw.tie-there" },
  { N_("_Planned"), "draw.tie-planned" },
  { N_("_Lost"), "draw.tie-lost" },
  { N_("Matters _More"), "draw.tie-large" },
  { N_("Matters as _Usual"), "draw.tie-usual" },
  { N_("Matters L_ess"), "draw.tie-small" },
};

static const KithMenuLine place_lines[] = {
  { N_("Let _Kith Place"), "draw.unpin", "u" },
  { N_("_Take Off This Ecomap"), "draw.remove", "Delete" },
};

static const KithMenuLine paper_lines[] = {
  { N_("_Add Somebody or Something"), "draw.add-person", "n" },
  { N_("Select _Everything"), "draw.select-all", "<Control>a" },
  { N_("Copy as a P_icture"), "draw.copy-picture", "<Control><Shift>c" },
};

static GMenu *
new_menu (KithRecord *record)
{
  GMenu *menu = g_menu_new ();
  KithRecordKind kind = record != NULL ? kith_record_get_kind (record) : KITH_N_RECORD_KINDS;

  if (kind == KITH_RECORD_PERSON || kind == KITH_RECORD_SYSTEM || kind == KITH_RECORD_ECO_TIE)
    {
      KITH_MENU_ADD (menu, strength_lines);
      KITH_MENU_ADD (menu, quality_lines);
      KITH_MENU_ADD (menu, state_lines);
      KITH_MENU_ADD (menu, place_lines);
    }
  else
    KITH_MENU_ADD (menu, paper_lines);
  return menu;
}

/* In words. */

static void
append_list (GString    *text,
             const char *heading,
             GPtrArray  *sentences,
             const char *if_none)
{
  g_string_append_printf (text, "%s\n", heading);
  for (guint i = 0; i < sentences->len; i++)
    g_string_append_printf (text, "•\t%s\n", (const char *) sentences->pdata[i]);
  if (sentences->len == 0)
    g_string_append_printf (text, "%s\n", if_none);
}

static KithRecord *
find_compared (KithGenogramPage *page)
{
  Own *own = own_of (page);
  guint chosen = gtk_drop_down_get_selected (GTK_DROP_DOWN (own->compared));

  return chosen > 0 && chosen < own->sheets->len
           ? kith_case_find_kind (page->family, KITH_RECORD_SHEET, own->sheets->pdata[chosen]) : NULL;
}

static char *
dup_words (KithGenogramPage *page,
           KithRecord       *sheet)
{
  GString *text = g_string_new (NULL);
  g_autoptr(GPtrArray) sentences = kith_ecomap_list_sentences (page->family, sheet);
  g_autofree char *counts = kith_ecomap_dup_counts (page->family, sheet);
  g_autofree char *gaps = kith_ecomap_dup_gaps (page->family, sheet);
  KithRecord *compared = find_compared (page);

  append_list (text, _("What this ecomap says"), sentences, _("Nothing is drawn yet."));
  g_string_append_printf (text, "\n%s\n", counts);
  if (gaps != NULL)
    g_string_append_printf (text, "%s\n", gaps);
  if (compared != NULL)
    {
      g_autoptr(GPtrArray) said = kith_ecomap_list_differences (page->family, compared, sheet);

      g_string_append_c (text, '\n');
      append_list (text, _("What the two say otherwise"), said, _("Both say the same."));
    }
  return g_string_free (text, FALSE);
}

static void
fill_compared (KithGenogramPage *page)
{
  Own *own = own_of (page);
  g_autoptr(GtkStringList) names = gtk_string_list_new (NULL);
  KithRecord *before = find_compared (page);
  g_autofree char *kept = before != NULL ? g_strdup (kith_record_get_id (before)) : NULL;
  guint chosen = 0;

  own->is_filling = TRUE;
  g_ptr_array_set_size (own->sheets, 0);
  gtk_string_list_append (names, _("Compare with…"));
  g_ptr_array_add (own->sheets, g_strdup (""));
  for (guint i = 0; i < page->sheets->len; i++)
    {
      const char *id = page->sheets->pdata[i];
      KithRecord *sheet = kith_case_find_kind (page->family, KITH_RECORD_SHEET, id);
      const char *title = sheet != NULL ? kith_record_get_text (sheet, KITH_SHEET_TITLE) : NULL;

      if (sheet == NULL || g_strcmp0 (id, kith_drawing_get_sheet (page->drawing)) == 0)
        continue;
      if (g_strcmp0 (id, kept) == 0)
        chosen = own->sheets->len;
      g_ptr_array_add (own->sheets, g_strdup (id));
      gtk_string_list_append (names, !kith_text_is_empty (title) ? title : _("Ecomap"));
    }
  gtk_drop_down_set_model (GTK_DROP_DOWN (own->compared), G_LIST_MODEL (names));
  gtk_drop_down_set_selected (GTK_DROP_DOWN (own->compared), chosen);
  gtk_widget_set_visible (own->compared, own->sheets->len > 1);
  own->is_filling = FALSE;
}

static void
follow (KithGenogramPage *page)
{
  Own *own = own_of (page);
  KithRecord *sheet = shown_sheet (page);
  g_autofree char *words = NULL;

  if (own == NULL || sheet == NULL)
    return;

  fill_compared (page);
  words = dup_words (page, sheet);
  gtk_label_set_label (GTK_LABEL (own->words), words);
}

static void
compared_changed_cb (KithGenogramPage *page)
{
  KithRecord *compared = find_compared (page);

  if (own_of (page)->is_filling)
    return;

  kith_drawing_set_compared_sheet (page->drawing,
                                   compared != NULL ? kith_record_get_id (compared) : NULL);
  follow (page);
}

/* The page's own controls. */

static GtkWidget *
new_words_button (KithGenogramPage *page)
{
  GtkWidget *button = gtk_menu_button_new ();
  GtkWidget *popover = gtk_popover_new ();
  GtkWidget *scroller = gtk_scrolled_window_new ();
  Own *own = own_of (page);

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
                                  _("The ecomap in words"), -1);
  gtk_popover_set_child (GTK_POPOVER (popover), scroller);
  gtk_menu_button_set_popover (GTK_MENU_BUTTON (button), popover);
  gtk_menu_button_set_label (GTK_MENU_BUTTON (button), _("In _Words"));
  gtk_menu_button_set_use_underline (GTK_MENU_BUTTON (button), TRUE);
  gtk_menu_button_set_direction (GTK_MENU_BUTTON (button), GTK_ARROW_UP);
  return button;
}

static GtkWidget *
new_palette (KithGenogramPage *page)
{
  GtkWidget *scroller = gtk_scrolled_window_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  for (guint i = 0; i < kith_system_kinds.n_terms; i++)
    {
      const KithTerm *term = &kith_system_kinds.terms[i];
      g_autofree char *icon = g_strdup_printf ("kith-eco-%s-symbolic", term->token);
      g_autofree char *what = g_strconcat (KIND_PREFIX, term->token, NULL);
      GtkWidget *button = gtk_button_new_from_icon_name (g_strdelimit (icon, "_", '-'));

      gtk_widget_set_tooltip_text (button, _(term->label));
      gtk_widget_add_css_class (button, "flat");
      kith_carry_from (button, what);
      g_object_set_data_full (G_OBJECT (button), "kind", g_steal_pointer (&what), g_free);
      g_signal_connect (button, "clicked", G_CALLBACK (kind_clicked_cb), page);
      gtk_box_append (GTK_BOX (box), button);
    }
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), box);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_AUTOMATIC,
                                  GTK_POLICY_NEVER);
  gtk_widget_set_hexpand (scroller, TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (scroller), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Kinds of place, group or service"), -1);
  return scroller;
}

static void
add_controls (KithGenogramPage *page)
{
  Own *own = own_of (page);
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  own->entry = gtk_entry_new ();
  kith_genogram_page_add_way_back (page, own->entry);
  gtk_entry_set_placeholder_text (GTK_ENTRY (own->entry), _("Tae kwon do, Thursdays, strong"));
  gtk_editable_set_width_chars (GTK_EDITABLE (own->entry), 26);
  gtk_entry_set_max_length (GTK_ENTRY (own->entry), 2000);
  gtk_accessible_update_property (GTK_ACCESSIBLE (own->entry), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Who or what, then what the tie is like"), -1);
  g_signal_connect_object (own->entry, "activate", G_CALLBACK (entry_activated_cb), page,
                           G_CONNECT_SWAPPED);
  own->palette = new_palette (page);
  own->compared = gtk_drop_down_new (NULL, NULL);
  /* What takes the focus is the button inside. */
  gtk_accessible_update_property (GTK_ACCESSIBLE (gtk_widget_get_first_child (own->compared)),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, _("Compare with another ecomap"),
                                  -1);
  g_signal_connect_object (own->compared, "notify::selected", G_CALLBACK (compared_changed_cb), page,
                           G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (row), own->entry);
  gtk_box_append (GTK_BOX (row), own->palette);
  gtk_box_append (GTK_BOX (row), own->compared);
  gtk_box_append (GTK_BOX (row), new_words_button (page));
  gtk_widget_set_margin_start (row, 12);
  gtk_widget_set_margin_end (row, 12);
  gtk_widget_set_margin_top (row, 6);
  gtk_widget_set_margin_bottom (row, 6);
  gtk_box_append (page->strip, row);
  gtk_widget_set_sensitive (own->entry, !kith_desk_is_read_only (page->desk));
  gtk_widget_set_sensitive (own->palette, !kith_desk_is_read_only (page->desk));
}

static void
add (KithGenogramPage *page)
{
  static const GActionEntry entries[] = {
    { "add-person", add_action },
    { "remove", remove_action },
  };
  Own *own = g_new0 (Own, 1);

  page->own = own;
  own->sheets = g_ptr_array_new_with_free_func (g_free);
  g_action_map_add_action_entries (G_ACTION_MAP (page->drawing_actions), entries,
                                   G_N_ELEMENTS (entries), page);
  for (guint i = 0; i < G_N_ELEMENTS (settings); i++)
    g_action_map_add_action_entries (G_ACTION_MAP (page->drawing_actions),
                                     &(GActionEntry){ settings[i].action, set_action }, 1, page);
  add_controls (page);
  kith_canvas_set_leads_out (KITH_CANVAS (page->canvas), TRUE);
  g_signal_connect_object (page->canvas, "led-out", G_CALLBACK (led_out_cb), page,
                           G_CONNECT_SWAPPED);
}

static void
take_away (KithGenogramPage *page)
{
  Own *own = g_steal_pointer (&page->own);

  if (own != NULL)
    g_ptr_array_unref (own->sheets);
  g_free (own);
}

const KithPageKind kith_ecomap_page_kind = {
  .token = "ecomap",
  .icon = "kith-ecomap-symbolic",
  .first_title = N_("No ecomap is drawn yet"),
  .first_text = N_("Who and what is around the family now: what helps, what drains, and what is missing."),
  .first_button = N_("_Draw an Ecomap"),
  .add = add,
  .remove = take_away,
  .new_menu = new_menu,
  .put = put,
  .follow = follow,
};
