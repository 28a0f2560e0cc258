/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * The page of the window on which a print is prepared: for whom and how on one side, the pages as
 * they will be on the other. What is on them is made in kith-print-page-plan.c.
 */

#include "config.h"

#include "app/kith-print-page-private.h"

#include <glib/gi18n-lib.h>

#include "desk/kith-verbs.h"
#include "model/kith-records.h"
#include "pages/kith-pages.h"
#include "pages/kith-tidy.h"
#include "pages/kith-toast.h"

G_DEFINE_FINAL_TYPE (KithPrintPage, kith_print_page, ADW_TYPE_BIN)

/* A screen reader stands on the button in a drop-down, and is to hear what is chosen. */
static void
name_choice (GtkDropDown *choice)
{
  GtkStringObject *chosen = gtk_drop_down_get_selected_item (choice);
  GtkWidget *row = gtk_widget_get_ancestor (GTK_WIDGET (choice), ADW_TYPE_ACTION_ROW);
  GtkWidget *button = gtk_widget_get_first_child (GTK_WIDGET (choice));
  g_autofree char *name
    = g_strdup_printf ("%s: %s", adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)),
                       chosen != NULL ? gtk_string_object_get_string (chosen) : "");

  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static void
name_choices (KithPrintPage *self)
{
  GtkDropDown *choices[] = { self->paper_choice, self->orientation_choice, self->fit_choice,
                             self->colour_choice };

  for (guint i = 0; i < G_N_ELEMENTS (choices); i++)
    name_choice (choices[i]);
}

static void
read_choices (KithPrintPage *self)
{
  KithPrintSettings *settings = &self->settings;

  settings->paper = gtk_drop_down_get_selected (self->paper_choice);
  settings->orientation = gtk_drop_down_get_selected (self->orientation_choice);
  settings->fit = gtk_drop_down_get_selected (self->fit_choice);
  settings->n_sheets = (guint) gtk_spin_button_get_value_as_int (self->sheets_spin);
  settings->in_black = gtk_drop_down_get_selected (self->colour_choice) == 1;
  settings->no_day = !gtk_switch_get_active (self->day_switch);
  settings->no_legend = !gtk_switch_get_active (self->legend_switch);
  gtk_widget_set_visible (self->sheets_row, settings->fit == KITH_FIT_SHEETS);
  name_choices (self);
}

static void
choice_changed_cb (KithPrintPage *self)
{
  gboolean was_black = self->settings.in_black;

  if (self->is_filling || self->drawing == NULL)
    return;

  read_choices (self);
  kith_print_settings_save (&self->settings);
  if (self->settings.in_black != was_black)
    g_clear_pointer (&self->scene, kith_scene_unref);
  kith_print_page_start_plan (self);
}

static void
words_changed_cb (KithPrintPage *self)
{
  if (!self->is_filling && self->drawing != NULL)
    kith_print_page_start_plan (self);
}

static void drawing_changed_cb (KithPrintPage *self);

static void
reader_changed_cb (KithPrintPage *self)
{
  if (self->drawing == NULL)
    return;

  /* What was written for one reader is not shown to another. */
  g_clear_pointer (&self->usual_title, g_free);
  drawing_changed_cb (self);
}

/* Who took part belongs to the sheet, and is kept there; without a sheet it is for this print. For
 * somebody else than the service it is the print's, too. */
static void
drawn_with_changed_cb (KithPrintPage *self)
{
  KithRecord *sheet;
  g_autoptr(KithDraft) draft = NULL;
  g_autoptr(GError) error = NULL;

  if (self->is_filling || self->drawing == NULL)
    return;

  sheet = kith_print_page_is_for_file (self) ? kith_print_page_find_sheet (self) : NULL;
  if (sheet != NULL && !kith_desk_is_read_only (self->desk))
    {
      draft = kith_draft_new_for (sheet);
      kith_draft_set_text (draft, KITH_SHEET_DRAWN_WITH,
                           gtk_editable_get_text (self->drawn_with_row));
      /* The print says what was typed even if it could not be kept. */
      if (!kith_desk_edit (self->desk, draft, TRUE, &error))
        kith_toast (GTK_WIDGET (self), error->message, NULL, NULL);
    }
  kith_print_page_start_plan (self);
}

static void
more_sheets_cb (KithPrintPage *self)
{
  guint n = self->n_readable;

  self->is_filling = TRUE;
  gtk_spin_button_set_value (self->sheets_spin, n);
  gtk_drop_down_set_selected (self->fit_choice, KITH_FIT_SHEETS);
  self->is_filling = FALSE;
  choice_changed_cb (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->sheets_spin));
}

static void
set_enabled (KithPrintPage *self,
             const char    *name,
             gboolean       enabled)
{
  GAction *action = g_action_map_lookup_action (G_ACTION_MAP (self->actions), name);

  g_simple_action_set_enabled (G_SIMPLE_ACTION (action), enabled);
}

static void
preview_changed_cb (KithPrintPage *self)
{
  guint page = kith_print_preview_get_page (self->preview);
  guint n = kith_print_preview_get_n_pages (self->preview);
  /* Translators: the number of a page and how many there are */
  g_autofree char *text = g_strdup_printf (_("Page %1$u of %2$u"), page + 1, n);

  gtk_label_set_label (self->page_label, text);
  set_enabled (self, "previous-page", page > 0);
  set_enabled (self, "next-page", page + 1 < n);
  set_enabled (self, "zoom-in", kith_print_preview_can_zoom (self->preview, 1));
  set_enabled (self, "zoom-out", kith_print_preview_can_zoom (self->preview, -1));
  set_enabled (self, "zoom-fit", !kith_print_preview_is_fitted (self->preview));
}

/* A row is filled only if it says something else, so that the cursor stays where somebody types. */
static void
fill_text (KithPrintPage *self,
           GtkEditable   *row,
           const char    *text)
{
  if (g_strcmp0 (gtk_editable_get_text (row), text != NULL ? text : "") == 0)
    return;

  self->is_filling = TRUE;
  gtk_editable_set_text (row, text != NULL ? text : "");
  self->is_filling = FALSE;
}

static void
fill_day (KithPrintPage *self,
          KithChart     *chart)
{
  KithDay as_at = kith_chart_get_as_at (chart);
  KithDate date = kith_date_from_day (KITH_DAY_IS_KNOWN (as_at) ? as_at : 0);
  g_autofree char *day = kith_date_dup_text (&date);

  gtk_widget_set_visible (GTK_WIDGET (self->day_row), KITH_DAY_IS_KNOWN (as_at));
  adw_action_row_set_subtitle (self->day_row, day);
}

/* What the drawing says of itself; a title that somebody has written stays with its sheet. */
static void
fill_words (KithPrintPage *self)
{
  const char *shown = kith_drawing_get_sheet (self->drawing);
  g_autoptr(KithChart) chart = kith_print_page_new_chart (self);
  g_autofree char *title = kith_chart_dup_title (chart);
  KithRecord *sheet = kith_print_page_find_copied_sheet (self);

  if (self->usual_title == NULL || g_strcmp0 (shown, self->sheet) != 0
      || g_str_equal (gtk_editable_get_text (self->title_row), self->usual_title))
    fill_text (self, self->title_row, title);
  g_free (self->sheet);
  self->sheet = g_strdup (shown);
  g_free (self->usual_title);
  self->usual_title = g_steal_pointer (&title);
  if (sheet != NULL)
    fill_text (self, self->drawn_with_row, kith_record_get_text (sheet, KITH_SHEET_DRAWN_WITH));
  fill_day (self, chart);
}

static void
fill_choices (KithPrintPage *self)
{
  const KithPrintSettings *settings = &self->settings;

  self->is_filling = TRUE;
  for (guint i = KITH_PAPER_A4; i <= KITH_PAPER_LETTER; i++)
    gtk_string_list_append (self->papers, kith_paper_get_label (i));
  gtk_drop_down_set_selected (self->paper_choice, settings->paper);
  gtk_drop_down_set_selected (self->orientation_choice, settings->orientation);
  gtk_drop_down_set_selected (self->fit_choice, settings->fit);
  gtk_spin_button_set_value (self->sheets_spin, settings->n_sheets);
  gtk_drop_down_set_selected (self->colour_choice, settings->in_black ? 1 : 0);
  gtk_switch_set_active (self->day_switch, !settings->no_day);
  gtk_switch_set_active (self->legend_switch, !settings->no_legend);
  gtk_widget_set_visible (self->sheets_row, settings->fit == KITH_FIT_SHEETS);
  gtk_editable_set_text (self->note_row, _("This is what we were told."));
  self->is_filling = FALSE;
}

static void
drawing_changed_cb (KithPrintPage *self)
{
  g_clear_pointer (&self->scene, kith_scene_unref);
  fill_words (self);
  kith_print_page_start_plan (self);
}

static void
turn_page (KithPrintPage *self,
           int            by)
{
  int page = (int) kith_print_preview_get_page (self->preview) + by;

  if (page >= 0)
    kith_print_preview_set_page (self->preview, (guint) page);
}

static void
next_page_action (GSimpleAction *action,
                  GVariant      *parameter,
                  gpointer       data)
{
  turn_page (data, 1);
}

static void
previous_page_action (GSimpleAction *action,
                      GVariant      *parameter,
                      gpointer       data)
{
  turn_page (data, -1);
}

static void
zoom_in_action (GSimpleAction *action,
                GVariant      *parameter,
                gpointer       data)
{
  kith_print_preview_zoom (((KithPrintPage *) data)->preview, 1);
}

static void
zoom_out_action (GSimpleAction *action,
                 GVariant      *parameter,
                 gpointer       data)
{
  kith_print_preview_zoom (((KithPrintPage *) data)->preview, -1);
}

static void
zoom_fit_action (GSimpleAction *action,
                 GVariant      *parameter,
                 gpointer       data)
{
  kith_print_preview_zoom (((KithPrintPage *) data)->preview, 0);
}

static void
kith_print_page_map (GtkWidget *widget)
{
  KithPrintPage *self = KITH_PRINT_PAGE (widget);

  GTK_WIDGET_CLASS (kith_print_page_parent_class)->map (widget);
  if (self->is_stale)
    kith_print_page_start_plan (self);
}

static void
kith_print_page_dispose (GObject *object)
{
  KithPrintPage *self = KITH_PRINT_PAGE (object);

  g_clear_object (&self->drawing);
  g_clear_object (&self->desk);
  g_clear_object (&self->actions);
  g_clear_pointer (&self->scene, kith_scene_unref);
  g_clear_pointer (&self->pages, kith_pages_unref);

  G_OBJECT_CLASS (kith_print_page_parent_class)->dispose (object);
}

static void
kith_print_page_finalize (GObject *object)
{
  KithPrintPage *self = KITH_PRINT_PAGE (object);

  kith_painter_free (self->painter);
  kith_painter_free (self->drawer);
  g_free (self->usual_title);
  g_free (self->sheet);

  G_OBJECT_CLASS (kith_print_page_parent_class)->finalize (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class, KITH_UI "kith-print-page.ui");
  gtk_widget_class_bind_template_child (widget_class, KithPrintPage, reader_group);
  gtk_widget_class_bind_template_child (widget_class, KithPrintPage, title);
  gtk_widget_class_bind_template_child (widget_class, KithPrintPage, flap);
  gtk_widget_class_bind_template_child (widget_class, KithPrintPage, papers);
  gtk_widget_class_bind_template_child (widget_class, KithPrintPage, paper_choice);
  gtk_widget_class_bind_template_child (widget_class, KithPrintPage, orientation_choice);
  gtk_widget_class_bind_template_child (widget_class, KithPrintPage, fit_choice);
  gtk_widget_class_bind_template_child (widget_class, KithPrintPage, sheets_row);
  gtk_widget_class_bind_template_child (widget_class, KithPrintPage, sheets_spin);
  gtk_widget_class_bind_template_child (widget_class, KithPrintPage, colour_choice);
  gtk_widget_class_bind_template_child (widget_class, KithPrintPage, title_row);
  gtk_widget_class_bind_template_child (widget_class, KithPrintPage, drawn_with_row);
  gtk_widget_class_bind_template_child (widget_class, KithPrintPage, note_row);
  gtk_widget_class_bind_template_child (widget_class, KithPrintPage, day_row);
  gtk_widget_class_bind_template_child (widget_class, KithPrintPage, day_switch);
  gtk_widget_class_bind_template_child (widget_class, KithPrintPage, legend_switch);
  gtk_widget_class_bind_template_child (widget_class, KithPrintPage, small_bar);
  gtk_widget_class_bind_template_child (widget_class, KithPrintPage, small_label);
  gtk_widget_class_bind_template_child (widget_class, KithPrintPage, more_button);
  gtk_widget_class_bind_template_child (widget_class, KithPrintPage, preview);
  gtk_widget_class_bind_template_child (widget_class, KithPrintPage, page_label);
  gtk_widget_class_bind_template_child (widget_class, KithPrintPage, print_button);
  gtk_widget_class_bind_template_callback (widget_class, reader_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, choice_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, words_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, drawn_with_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, more_sheets_cb);
  gtk_widget_class_bind_template_callback (widget_class, preview_changed_cb);
}

static void
kith_print_page_class_init (KithPrintPageClass *klass)
{
  static const struct
  {
    guint           key;
    GdkModifierType with;
    const char     *action;
  } keys[] = {
    { GDK_KEY_Page_Down, 0, "print.next-page" },
    { GDK_KEY_Page_Up, 0, "print.previous-page" },
    { GDK_KEY_plus, GDK_CONTROL_MASK, "print.zoom-in" },
    { GDK_KEY_equal, GDK_CONTROL_MASK, "print.zoom-in" },
    { GDK_KEY_minus, GDK_CONTROL_MASK, "print.zoom-out" },
    { GDK_KEY_0, GDK_CONTROL_MASK, "print.zoom-fit" },
    { GDK_KEY_Escape, 0, "win.leave-print" },
  };
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = kith_print_page_dispose;
  G_OBJECT_CLASS (klass)->finalize = kith_print_page_finalize;
  widget_class->map = kith_print_page_map;

  g_type_ensure (KITH_TYPE_PRINT_PREVIEW);
  g_type_ensure (KITH_TYPE_READER_GROUP);
  bind_template (widget_class);
  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    gtk_widget_class_add_binding_action (widget_class, keys[i].key, keys[i].with, keys[i].action,
                                         NULL);
}

static void
kith_print_page_init (KithPrintPage *self)
{
  static const GActionEntry entries[] = {
    { "next-page", next_page_action },
    { "previous-page", previous_page_action },
    { "zoom-in", zoom_in_action },
    { "zoom-out", zoom_out_action },
    { "zoom-fit", zoom_fit_action },
  };

  self->painter = kith_painter_new ();
  self->drawer = kith_painter_new ();
  self->actions = g_simple_action_group_new ();
  g_action_map_add_action_entries (G_ACTION_MAP (self->actions), entries, G_N_ELEMENTS (entries),
                                   self);
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_widget_insert_action_group (GTK_WIDGET (self), "print", G_ACTION_GROUP (self->actions));
}

/**
 * kith_print_page_new:
 * @desk: where the case is worked on
 * @drawing: what is to be printed, as it is looked at
 *
 * Returns: (transfer floating): the page
 */
GtkWidget *
kith_print_page_new (KithDesk    *desk,
                     KithDrawing *drawing)
{
  KithPrintPage *self = g_object_new (KITH_TYPE_PRINT_PAGE, NULL);

  kith_print_settings_load (&self->settings);
  fill_choices (self);
  self->desk = g_object_ref (desk);
  kith_reader_group_set_desk (self->reader_group, desk);
  self->drawing = g_object_ref (drawing);
  fill_words (self);
  g_signal_connect_object (drawing, "changed", G_CALLBACK (drawing_changed_cb), self,
                           G_CONNECT_SWAPPED);
  kith_print_page_start_plan (self);
  kith_tidy (GTK_WIDGET (self));
  name_choices (self);
  return GTK_WIDGET (self);
}

/**
 * kith_print_page_dup_pages:
 *
 * Returns: (transfer full) (nullable): the pages as chosen just now; %NULL where the reader does not
 *   get this drawing
 */
KithPages *
kith_print_page_dup_pages (KithPrintPage *self)
{
  g_return_val_if_fail (KITH_IS_PRINT_PAGE (self), NULL);

  if (kith_print_page_is_withheld (self))
    return NULL;

  /* What is being planned in the thread may be out of date. */
  if (self->is_stale || self->is_busy || self->pages == NULL)
    {
      g_autoptr(KithPainter) painter = kith_painter_new ();
      g_autoptr(KithPrintPlan) plan = kith_print_page_new_plan (self);

      kith_print_plan_make (plan, painter);
      return kith_pages_ref (plan->pages);
    }

  return kith_pages_ref (self->pages);
}

/**
 * kith_print_page_get_page:
 *
 * Returns: the number of the page that is looked at, from 0
 */
guint
kith_print_page_get_page (KithPrintPage *self)
{
  g_return_val_if_fail (KITH_IS_PRINT_PAGE (self), 0);

  return kith_print_preview_get_page (self->preview);
}

/**
 * kith_print_page_get_theme:
 *
 * Returns: the inks as chosen just now
 */
KithThemeKind
kith_print_page_get_theme (KithPrintPage *self)
{
  g_return_val_if_fail (KITH_IS_PRINT_PAGE (self), KITH_THEME_PRINT_COLOUR);

  return kith_print_settings_get_theme (&self->settings);
}

/**
 * kith_print_page_prepare_giving:
 * @way: a token of the ways of giving
 * @form: (nullable): "PDF" and the like
 *
 * Returns: (transfer full): the line of the register for the pages as chosen just now, not written yet
 */
KithGivingLine *
kith_print_page_prepare_giving (KithPrintPage *self,
                                const char    *way,
                                const char    *form)
{
  g_autoptr(KithGivenDrawing) given = kith_print_page_new_given (self);
  g_autoptr(KithChart) chart = kith_print_page_new_chart (self);
  KithRecipient *recipient = kith_reader_group_get_recipient (self->reader_group);
  g_autofree char *options = NULL;
  const char *title = gtk_editable_get_text (self->title_row);

  given->title = *title != '\0' ? g_strdup (title) : NULL;
  given->stamp = kith_print_page_dup_stamp (self, chart);
  options = kith_given_drawing_dup_text (given);
  return kith_giving_prepare (self->desk,
                              &(KithGift){
                                .reader = kith_recipient_get_reader (recipient),
                                .share = kith_print_page_get_share (self),
                                .choices = kith_recipient_get_choices (recipient),
                                .what = _(kith_chart_get_kind (chart)->title),
                                .way = way,
                                .form = form,
                                .sheet = kith_drawing_get_sheet (self->drawing),
                                .why = kith_reader_group_get_why (self->reader_group),
                                .options = options });
}

/**
 * kith_print_page_grab_focus:
 *
 * Puts the focus where one begins.
 */
void
kith_print_page_grab_focus (KithPrintPage *self)
{
  g_return_if_fail (KITH_IS_PRINT_PAGE (self));

  gtk_widget_grab_focus (self->print_button);
}

/**
 * kith_print_page_get_drawing:
 *
 * Returns: (transfer none): what is to be printed
 */
KithDrawing *
kith_print_page_get_drawing (KithPrintPage *self)
{
  g_return_val_if_fail (KITH_IS_PRINT_PAGE (self), NULL);

  return self->drawing;
}
