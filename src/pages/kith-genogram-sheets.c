/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * The sheets of the page: which one is shown, new ones, a copy for today, what is said about one.
 * The button at the top says which it is and opens the menu of all.
 */

#include "config.h"

#include "pages/kith-genogram-page-private.h"

#include "base/kith-text.h"
#include "desk/kith-verbs-sheet.h"
#include "desk/kith-verbs.h"
#include "model/kith-records.h"
#include "model/kith-sheets.h"
#include "pages/kith-form.h"
#include "pages/kith-page-kinds.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static const char *
title_of (KithGenogramPage *self,
          KithRecord       *sheet)
{
  const char *title = sheet != NULL ? kith_record_get_text (sheet, KITH_SHEET_TITLE) : NULL;

  return !kith_text_is_empty (title) ? title : _(kith_drawing_get_kind (self->drawing)->title);
}

static KithRecord *
shown_sheet (KithGenogramPage *self)
{
  return kith_case_find_kind (self->family, KITH_RECORD_SHEET,
                              kith_drawing_get_sheet (self->drawing));
}

static GAction *
find_action (KithGenogramPage *self,
             const char       *name)
{
  return g_action_map_lookup_action (G_ACTION_MAP (self->sheet_actions), name);
}

static void
show_sheet (KithGenogramPage *self,
            const char       *sheet)
{
  KithRecord *record = kith_case_find_kind (self->family, KITH_RECORD_SHEET, sheet);

  kith_genogram_page_keep_places (self);
  kith_drawing_set_sheet (self->drawing, sheet);
  kith_as_at_bar_set_sheet (self->as_at_bar, sheet);
  gtk_menu_button_set_label (self->sheet_button, title_of (self, record));
  g_simple_action_set_state (G_SIMPLE_ACTION (find_action (self, "show")),
                             g_variant_new_string (sheet != NULL ? sheet : ""));
  kith_genogram_page_follow_photos (self);
}

/* Titles are user text: an underscore in one is no key. */
static char *
dup_menu_label (KithGenogramPage *self,
                KithRecord       *sheet)
{
  GString *label = g_string_new (title_of (self, sheet));
  KithDate as_at;

  g_string_replace (label, "_", "__", 0);
  if (kith_record_get_date (sheet, KITH_SHEET_AS_AT, &as_at))
    {
      g_autofree char *day = kith_date_dup_text (&as_at);

      /* Translators: after the title of a sheet, its day */
      g_string_append_printf (label, _(" · as at %s"), day);
    }
  return g_string_free (label, FALSE);
}

static GMenu *
list_sheets (KithGenogramPage *self)
{
  GMenu *menu = g_menu_new ();
  g_autoptr(GPtrArray) list = kith_case_list_sheets (self->family, self->kind->token);

  g_ptr_array_set_size (self->sheets, 0);
  for (guint i = 0; i < list->len; i++)
    {
      KithRecord *sheet = list->pdata[i];
      g_autofree char *label = dup_menu_label (self, sheet);
      g_autoptr(GMenuItem) item = g_menu_item_new (label, NULL);

      g_ptr_array_add (self->sheets, g_strdup (kith_record_get_id (sheet)));
      g_menu_item_set_action_and_target (item, "sheet.show", "s", kith_record_get_id (sheet));
      g_menu_append_item (menu, item);
    }

  return menu;
}

static const struct
{
  const char *label;
  const char *action;
} menu_rows[] = {
  { N_("A_rrange…"), "draw.arrange" },
  { N_("Show _Photos"), "sheet.photos" },
  { N_("Another One _Beside It"), "sheet.beside" },
  { N_("_New Sheet"), "sheet.new" },
  { N_("_Copy for Today"), "sheet.copy" },
  { N_("_About This Sheet…"), "sheet.about" },
  { N_("_Remove This Sheet"), "sheet.remove" },
};

static void
make_menu (KithGenogramPage *self)
{
  g_autoptr(GMenu) menu = g_menu_new ();
  g_autoptr(GMenu) sheets = list_sheets (self);
  g_autoptr(GMenu) rest = g_menu_new ();

  for (guint i = 0; i < G_N_ELEMENTS (menu_rows); i++)
    g_menu_append (rest, _(menu_rows[i].label), menu_rows[i].action);
  if (self->sheets->len > 0)
    g_menu_append_section (menu, NULL, G_MENU_MODEL (sheets));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (rest));
  gtk_menu_button_set_menu_model (self->sheet_button, G_MENU_MODEL (menu));
}

/* What can be done depends on whether there is a sheet, and on whether the case may change. */
static void
set_enabled (KithGenogramPage *self)
{
  gboolean may_change = !kith_desk_is_read_only (self->desk);
  gboolean has_sheet = shown_sheet (self) != NULL;

  g_simple_action_set_enabled (G_SIMPLE_ACTION (find_action (self, "new")), may_change);
  g_simple_action_set_enabled (G_SIMPLE_ACTION (find_action (self, "copy")), may_change && has_sheet);
  g_simple_action_set_enabled (G_SIMPLE_ACTION (find_action (self, "about")), has_sheet);
  g_simple_action_set_enabled (G_SIMPLE_ACTION (find_action (self, "remove")),
                               may_change && has_sheet
                               && (self->sheets->len > 1 || self->kind->first_title != NULL));
}

/**
 * kith_genogram_page_follow_sheets:
 *
 * Lists the sheets anew. The one that was shown stays if it is still there; else the first comes.
 */
void
kith_genogram_page_follow_sheets (KithGenogramPage *self)
{
  const char *shown = kith_drawing_get_sheet (self->drawing);
  guint at = 0;

  make_menu (self);
  if (shown != NULL)
    g_ptr_array_find_with_equal_func (self->sheets, shown, g_str_equal, &at);
  if (at >= self->sheets->len)
    at = 0;
  show_sheet (self, self->sheets->len > 0 ? self->sheets->pdata[at] : NULL);
  set_enabled (self);
}

static void
show_activated_cb (GSimpleAction *action,
                   GVariant      *id,
                   gpointer       data)
{
  kith_desk_end_joining (((KithGenogramPage *) data)->desk);
  show_sheet (data, g_variant_get_string (id, NULL));
  set_enabled (data);
}

static void
go_to_new (KithGenogramPage *self,
           const char       *sheet,
           const GError     *error)
{
  if (sheet == NULL)
    {
      kith_genogram_page_tell (self, error->message, FALSE);
      return;
    }

  show_sheet (self, sheet);
  set_enabled (self);
}

/* The first of its kind needs no number. */
static char *
dup_new_title (KithGenogramPage *self)
{
  const KithChartKind *kind = kith_drawing_get_kind (self->drawing);
  g_autofree char *number = NULL;

  if (self->sheets->len == 0 && self->kind->first_title != NULL)
    return g_strdup (_(kind->title));

  number = g_strdup_printf ("%u", self->sheets->len + 1);
  return kith_text_fill (_(kind->nth_title), number);
}

static void
new_activated_cb (GSimpleAction *action,
                  GVariant      *parameter,
                  gpointer       data)
{
  KithGenogramPage *self = data;
  g_autofree char *title = dup_new_title (self);
  g_autoptr(GError) error = NULL;
  g_autofree char *sheet = self->kind->new_sheet != NULL
                             ? self->kind->new_sheet (self, title, &error)
                             : kith_desk_add_sheet (self->desk, self->kind->token, title, &error);

  go_to_new (self, sheet, error);
  if (sheet != NULL)
    g_action_activate (find_action (self, "about"), NULL);
}

/* A copy of a copy is not called after both days. */
static char *
dup_copy_title (KithGenogramPage *self,
                KithRecord       *sheet)
{
  KithDate today = kith_date_from_day (kith_day_today ()), as_at;
  g_autofree char *day = kith_date_dup_text (&today);
  g_autofree char *title = g_strdup (title_of (self, sheet));

  if (kith_record_get_date (sheet, KITH_SHEET_AS_AT, &as_at))
    {
      g_autofree char *old_day = kith_date_dup_text (&as_at);
      char *at = g_strrstr (title, old_day);

      if (at != NULL && at > title + 2 && at[strlen (old_day)] == '\0')
        *g_utf8_prev_char (g_utf8_prev_char (at)) = '\0';
    }

  /* Translators: the title of a copied sheet: what the first was called, and the day of the copy */
  return g_strdup_printf (_("%1$s, %2$s"), title, day);
}

static void
copy_activated_cb (GSimpleAction *action,
                   GVariant      *parameter,
                   gpointer       data)
{
  KithGenogramPage *self = data;
  g_autofree char *title = dup_copy_title (self, shown_sheet (self));
  g_autoptr(GError) error = NULL;
  g_autofree char *sheet = NULL;

  kith_genogram_page_keep_places (self);
  sheet = kith_desk_copy_sheet (self->desk, kith_drawing_get_sheet (self->drawing), title,
                                kith_day_today (), &error);
  go_to_new (self, sheet, error);
}

static void
remove_activated_cb (GSimpleAction *action,
                     GVariant      *parameter,
                     gpointer       data)
{
  KithGenogramPage *self = data;
  g_autofree char *said = g_strdup_printf (_("Removed the sheet “%s”"), title_of (self, shown_sheet (self)));
  g_autoptr(GError) error = NULL;

  if (kith_desk_remove (self->desk, kith_drawing_get_sheet (self->drawing), &error))
    kith_genogram_page_tell (self, said, TRUE);
  else
    kith_genogram_page_tell (self, error->message, FALSE);
}

/* Some rows of the form are for sheets of one kind alone: their box has its name. */
static void
hide_others (GtkWidget  *widget,
             const char *kind)
{
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      const char *name = gtk_widget_get_name (child);

      if (kith_vocabulary_has (&kith_sheet_kinds, name))
        gtk_widget_set_visible (child, g_str_equal (name, kind));
      else
        hide_others (child, kind);
    }
}

static GtkWidget *
new_sheet_window (KithGenogramPage *self)
{
  GtkWidget *window = adw_window_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *scroller = gtk_scrolled_window_new ();
  GtkWidget *form = kith_form_new (self->desk, KITH_RECORD_SHEET);

  kith_form_set_record (KITH_FORM (form), shown_sheet (self));
  hide_others (form, self->kind->token);
  gtk_widget_set_margin_start (form, 18);
  gtk_widget_set_margin_end (form, 18);
  gtk_widget_set_margin_top (form, 12);
  gtk_widget_set_margin_bottom (form, 18);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), form);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (scroller), TRUE);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_widget_set_vexpand (scroller, TRUE);
  gtk_box_append (GTK_BOX (box), adw_header_bar_new ());
  gtk_box_append (GTK_BOX (box), scroller);
  adw_window_set_content (ADW_WINDOW (window), box);
  gtk_window_set_title (GTK_WINDOW (window), _("About This Sheet"));
  gtk_window_set_default_size (GTK_WINDOW (window), 420, 560);
  gtk_window_set_modal (GTK_WINDOW (window), TRUE);
  return window;
}

static gboolean
escape_cb (GtkWidget *window,
           GVariant  *args,
           gpointer   data)
{
  gtk_window_close (GTK_WINDOW (window));
  return TRUE;
}

static void
about_activated_cb (GSimpleAction *action,
                    GVariant      *parameter,
                    gpointer       data)
{
  KithGenogramPage *self = data;
  GtkWidget *window = new_sheet_window (self);
  GtkEventController *keys = gtk_shortcut_controller_new ();

  gtk_shortcut_controller_add_shortcut (
    GTK_SHORTCUT_CONTROLLER (keys),
    gtk_shortcut_new (gtk_keyval_trigger_new (GDK_KEY_Escape, 0),
                      gtk_callback_action_new (escape_cb, NULL, NULL)));
  gtk_widget_add_controller (window, keys);
  gtk_window_set_transient_for (GTK_WINDOW (window),
                                GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))));
  gtk_window_present (GTK_WINDOW (window));
}

/**
 * kith_genogram_page_add_sheets:
 *
 * Gives the page the actions of its sheets.
 */
void
kith_genogram_page_add_sheets (KithGenogramPage *self)
{
  static const GActionEntry entries[] = {
    { "show", show_activated_cb, "s", "''" },
    { "new", new_activated_cb },
    { "copy", copy_activated_cb },
    { "about", about_activated_cb },
    { "remove", remove_activated_cb },
    { "beside", NULL, NULL, "false", kith_genogram_page_beside },
  };

  self->sheet_actions = g_simple_action_group_new ();
  g_action_map_add_action_entries (G_ACTION_MAP (self->sheet_actions), entries,
                                   G_N_ELEMENTS (entries), self);
  gtk_widget_insert_action_group (GTK_WIDGET (self), "sheet", G_ACTION_GROUP (self->sheet_actions));
}
