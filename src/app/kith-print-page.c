/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * The page of the window on which a print is prepared: for whom and how on one side, the pages as
 * they will be on the other. They are drawn from the copy for the reader. Pages are planned in a
 * thread; what is typed meanwhile is planned next.
 */

#include "config.h"

#include "app/kith-print-page.h"

#include <glib/gi18n-lib.h>

#include "app/kith-given-drawing.h"
#include "app/kith-print-plan.h"
#include "app/kith-print-preview.h"
#include "desk/kith-verbs.h"
#include "model/kith-records.h"
#include "pages/kith-pages.h"
#include "pages/kith-reader-group.h"
#include "pages/kith-tidy.h"
#include "pages/kith-toast.h"

struct _KithPrintPage
{
  AdwBin             parent_instance;

  KithDesk          *desk;     /* owned */
  KithDrawing       *drawing;  /* owned */
  KithPrintSettings  settings;
  KithPainter       *painter;  /* owned; only for the thread */
  KithPainter       *drawer;   /* owned; measures for what is drawn here */
  KithScene         *scene;    /* owned, nullable while it is out of date */
  KithPages         *pages;    /* owned, nullable until the first is planned */
  guint              n_readable;
  char              *usual_title; /* owned; what the title is unless somebody writes another */
  char              *sheet;    /* owned, nullable; the id of the sheet it is the title of */
  gboolean           is_stale; /* whether the choices are others than those of the pages */
  gboolean           is_busy;  /* whether pages are being planned */
  gboolean           is_filling; /* whether the rows are changed by us */

  KithReaderGroup   *reader_group;    /* template child */
  AdwWindowTitle    *title;           /* template child */
  AdwFlap           *flap;            /* template child */
  GtkStringList     *papers;          /* template child */
  GtkDropDown       *paper_choice;       /* template child */
  GtkDropDown       *orientation_choice; /* template child */
  GtkDropDown       *fit_choice;         /* template child */
  GtkWidget         *sheets_row;      /* template child */
  GtkSpinButton     *sheets_spin;     /* template child */
  GtkDropDown       *colour_choice;      /* template child */
  GtkEditable       *title_row;       /* template child */
  GtkEditable       *drawn_with_row;  /* template child */
  GtkEditable       *note_row;        /* template child */
  AdwActionRow      *day_row;         /* template child */
  GtkSwitch         *day_switch;      /* template child */
  GtkSwitch         *legend_switch;   /* template child */
  GtkInfoBar        *small_bar;       /* template child */
  GtkLabel          *small_label;     /* template child */
  GtkButton         *more_button;     /* template child */
  KithPrintPreview  *preview;         /* template child */
  GtkLabel          *page_label;      /* template child */
  GtkWidget         *print_button;    /* template child */
  GSimpleActionGroup *actions;        /* owned */
};

G_DEFINE_FINAL_TYPE (KithPrintPage, kith_print_page, ADW_TYPE_BIN)

static void start_plan (KithPrintPage *self);

static KithRecord *
sheet_of (KithPrintPage *self)
{
  return kith_case_find_kind (kith_desk_get_case (self->desk), KITH_RECORD_SHEET,
                              kith_drawing_get_sheet (self->drawing));
}

static KithShare *
share_of (KithPrintPage *self)
{
  return kith_recipient_get_share (kith_reader_group_get_recipient (self->reader_group));
}

/* The service prints what it looks at; everybody else gets a drawing of their own copy, in which
 * nobody stands where they do because of somebody who is not there. */
static gboolean
is_whole (KithPrintPage *self)
{
  return share_of (self)->is_whole;
}

static KithRecord *
find_copied_sheet (KithPrintPage *self)
{
  return kith_share_find (share_of (self), kith_drawing_get_sheet (self->drawing));
}

/* A sheet that the reader does not get at all. */
static gboolean
is_withheld (KithPrintPage *self)
{
  return kith_drawing_get_sheet (self->drawing) != NULL && sheet_of (self) != NULL
         && find_copied_sheet (self) == NULL;
}

/* How it lies unless somebody chose otherwise. */
static KithPrintSettings
settings_for (KithPrintPage *self,
              KithChart     *chart)
{
  KithPrintSettings settings = self->settings;

  if (settings.orientation == KITH_ORIENTATION_AUTO
      && settings.paper == kith_chart_get_kind (chart)->paper)
    settings.orientation = kith_chart_get_kind (chart)->orientation;
  return settings;
}

/* What is drawn, but for the words round it. */
static KithGivenDrawing *
new_given (KithPrintPage *self)
{
  KithGivenDrawing *given = g_new0 (KithGivenDrawing, 1);
  const KithDrawingView *view = kith_drawing_get_view (self->drawing);
  g_autoptr(KithChart) shown = kith_drawing_new_chart (self->drawing, FALSE);
  const KithPrintSettings settings = settings_for (self, shown);
  KithRecord *sheet = find_copied_sheet (self);

  given->sheet = sheet != NULL ? g_strdup (kith_record_get_id (sheet)) : NULL;
  given->as_at = kith_chart_get_as_at (shown);
  given->is_asked = view->is_asked;
  given->is_compared = view->is_compared;
  given->compared = view->compared;
  given->ended = view->ended;
  given->theme = kith_print_settings_get_theme (&settings);
  given->setup = kith_print_settings_get_setup (&settings);
  if (is_whole (self) && kith_drawing_get_places (self->drawing) != NULL)
    given->places = g_hash_table_ref (kith_drawing_get_places (self->drawing));
  return given;
}

static KithChart *
new_chart (KithPrintPage *self)
{
  g_autoptr(KithGivenDrawing) given = NULL;

  if (is_whole (self))
    return kith_drawing_new_chart (self->drawing, FALSE);

  given = new_given (self);
  return kith_given_drawing_new_chart (given, share_of (self)->copy,
                                       kith_painter_get_measurer (self->drawer));
}

static GStrv
dup_stamp (KithPrintPage *self,
           KithChart     *chart)
{
  KithStampWords wanted = { .no_day = self->settings.no_day,
                            .drawn_with = gtk_editable_get_text (self->drawn_with_row),
                            .note = gtk_editable_get_text (self->note_row) };

  return kith_chart_dup_stamp (chart, &wanted);
}

static KithPrintPlan *
new_plan (KithPrintPage *self)
{
  g_autoptr(KithChart) chart = new_chart (self);
  g_auto(GStrv) stamp = dup_stamp (self, chart);
  const KithPrintSettings settings = settings_for (self, chart);

  if (self->scene == NULL)
    self->scene = is_whole (self) ? kith_drawing_new_scene (self->drawing, self->settings.in_black)
                                  : kith_chart_draw (chart);
  return kith_print_plan_new (self->scene, &settings,
                              gtk_editable_get_text (self->title_row),
                              (const char *const *) stamp);
}

static void
plan_thread (GTask        *task,
             gpointer      source,
             gpointer      data,
             GCancellable *cancellable)
{
  kith_print_plan_make (data, KITH_PRINT_PAGE (source)->painter);
  g_task_return_boolean (task, TRUE);
}

/* What came out: sheets, and how large. */
static void
tell_size (KithPrintPage *self)
{
  guint n = kith_pages_get_n_pages (self->pages);
  const char *paper = kith_paper_get_label (kith_pages_get_page (self->pages, 0)->paper);
  /* Translators: %1$u sheets of paper, %2$s is A4 or the like */
  g_autofree char *sheets = g_strdup_printf (ngettext ("%1$u sheet of %2$s", "%1$u sheets of %2$s",
                                                       n), n, paper);
  /* Translators: %1$s is "4 sheets of A3"; %2$.0f the size of letters in points */
  g_autofree char *text = g_strdup_printf (_("%1$s, names of %2$.0f pt"), sheets,
                                           kith_pages_get_name_pt (self->pages));

  adw_window_title_set_subtitle (self->title, text);
}

static void
tell_small (KithPrintPage *self)
{
  double points = kith_pages_get_name_pt (self->pages);
  g_autofree char *text = NULL;
  g_autofree char *button = NULL;

  gtk_info_bar_set_revealed (self->small_bar, self->n_readable > 0);
  if (self->n_readable == 0)
    return;

  text = g_strdup_printf (_("Names will be %.1f pt high, and hard to read: 8 pt is the least."),
                          points);
  button = g_strdup_printf (ngettext ("Use %u Sheet", "Use %u Sheets", self->n_readable),
                            self->n_readable);
  gtk_label_set_label (self->small_label, text);
  gtk_button_set_label (self->more_button, button);
  kith_tidy (GTK_WIDGET (self->more_button));
}

static void
take_plan (KithPrintPage *self,
           KithPrintPlan *plan)
{
  g_autoptr(KithLeaves) leaves = NULL;

  g_clear_pointer (&self->pages, kith_pages_unref);
  self->pages = kith_pages_ref (plan->pages);
  self->n_readable = plan->n_readable;
  leaves = kith_leaves_new ();
  kith_leaves_add_drawing (leaves, self->pages, plan->theme);
  kith_print_preview_set_leaves (self->preview, leaves);
  tell_size (self);
  tell_small (self);
}

static void
planned_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      data)
{
  KithPrintPage *self = KITH_PRINT_PAGE (source);

  self->is_busy = FALSE;
  if (self->drawing == NULL)
    return;

  /* What was planned for another reader is not looked at, either. */
  if (!self->is_stale)
    take_plan (self, g_task_get_task_data (G_TASK (result)));
  else
    start_plan (self);
}

static void
start_plan (KithPrintPage *self)
{
  g_autoptr(GTask) task = NULL;

  /* A page that nobody looks at is planned when somebody does. */
  self->is_stale = TRUE;
  if (self->is_busy || !gtk_widget_get_mapped (GTK_WIDGET (self)))
    return;

  self->is_stale = FALSE;
  if (is_withheld (self))
    {
      g_clear_pointer (&self->pages, kith_pages_unref);
      kith_print_preview_set_leaves (self->preview, NULL);
      adw_window_title_set_subtitle (self->title, _("This drawing is not given to this reader"));
      return;
    }

  self->is_busy = TRUE;
  task = g_task_new (self, NULL, planned_cb, NULL);
  g_task_set_task_data (task, new_plan (self), (GDestroyNotify) kith_print_plan_free);
  g_task_run_in_thread (task, plan_thread);
}

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
  start_plan (self);
}

static void
words_changed_cb (KithPrintPage *self)
{
  if (!self->is_filling && self->drawing != NULL)
    start_plan (self);
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

  sheet = is_whole (self) ? sheet_of (self) : NULL;
  if (sheet != NULL && !kith_desk_is_read_only (self->desk))
    {
      draft = kith_draft_new_for (sheet);
      kith_draft_set_text (draft, KITH_SHEET_DRAWN_WITH,
                           gtk_editable_get_text (self->drawn_with_row));
      /* The print says what was typed even if it could not be kept. */
      if (!kith_desk_edit (self->desk, draft, TRUE, &error))
        kith_toast (GTK_WIDGET (self), error->message, NULL, NULL);
    }
  start_plan (self);
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
  g_autoptr(KithChart) chart = new_chart (self);
  g_autofree char *title = kith_chart_dup_title (chart);
  KithRecord *sheet = find_copied_sheet (self);

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
  start_plan (self);
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
    start_plan (self);
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
  start_plan (self);
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

  if (is_withheld (self))
    return NULL;

  /* What is being planned in the thread may be out of date. */
  if (self->is_stale || self->is_busy || self->pages == NULL)
    {
      g_autoptr(KithPainter) painter = kith_painter_new ();
      g_autoptr(KithPrintPlan) plan = new_plan (self);

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
 * kith_print_page_is_for_file:
 *
 * Returns: whether it is for the service's own file, with everything in it
 */
gboolean
kith_print_page_is_for_file (KithPrintPage *self)
{
  g_return_val_if_fail (KITH_IS_PRINT_PAGE (self), FALSE);

  return is_whole (self);
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
  g_autoptr(KithGivenDrawing) given = new_given (self);
  g_autoptr(KithChart) chart = new_chart (self);
  KithRecipient *recipient = kith_reader_group_get_recipient (self->reader_group);
  g_autofree char *options = NULL;
  const char *title = gtk_editable_get_text (self->title_row);

  given->title = *title != '\0' ? g_strdup (title) : NULL;
  given->stamp = dup_stamp (self, chart);
  options = kith_given_drawing_dup_text (given);
  return kith_giving_prepare (self->desk,
                              &(KithGift){
                                .reader = kith_recipient_get_reader (recipient),
                                .share = share_of (self),
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
