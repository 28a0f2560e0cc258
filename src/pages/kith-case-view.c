/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * An open case: the sidebar with the pages there are, the page itself, and a header that says which
 * case it is, since when all of it is kept, and what can be undone.
 */

#include "config.h"

#include "pages/kith-case-view.h"

#include "pages/kith-copies-page.h"
#include "pages/kith-agreement-page.h"
#include "pages/kith-chooser.h"
#include "pages/kith-asking-page.h"
#include "pages/kith-finding-page.h"
#include "pages/kith-genogram-page.h"
#include "pages/kith-list-editor.h"
#include "pages/kith-meetings-page.h"
#include "pages/kith-overview-page.h"
#include "pages/kith-pages.h"
#include "pages/kith-people-page.h"
#include "pages/kith-plan-page.h"
#include "pages/kith-rota-page.h"
#include "pages/kith-tab-stop.h"
#include "pages/kith-tidy.h"
#include "pages/kith-toast.h"
#include "pages/kith-when.h"

#include <glib/gi18n-lib.h>

struct _KithCaseView
{
  AdwBin          parent_instance;

  KithDesk       *desk;     /* owned */
  gint64          kept_at;  /* seconds since 1970 */
  const char     *drawn;    /* name of the page whose drawing is printed and exported */
  GtkWidget      *finder;   /* child, nullable until it is needed; finds a page by typing */
  GArray         *found;    /* owned, nullable; the numbers of the pages in it */

  AdwFlap        *flap;          /* template child */
  GtkListBox     *sidebar;       /* template child */
  AdwWindowTitle *title;         /* template child */
  GtkWidget      *undo_button;   /* template child */
  GtkWidget      *redo_button;   /* template child */
  GtkInfoBar     *read_only_bar; /* template child */
  GtkStack       *pages;         /* template child */
};

G_DEFINE_FINAL_TYPE (KithCaseView, kith_case_view, ADW_TYPE_BIN)

/* The pages there are, in the order of the sidebar, under the headings of their groups. Each is made
 * when it is first shown. One that nothing makes is that of the drawings its name is the kind of. */
static const struct
{
  const char *name;
  const char *group;
  const char *label;
  const char *icon;
  GtkWidget *(*new_page) (KithDesk *desk);
  const char *prints; /* nullable; the documents that say what the page says; else it prints a drawing */
  gboolean is_for_worker; /* whether those who look on with the worker do not see it */
} page_kinds[] = {
  { "overview", N_("The family"), N_("Overview"), "kith-overview-symbolic", kith_overview_page_new, "plan",
    TRUE },
  { "people", N_("The family"), N_("People"), "kith-people-symbolic", kith_people_page_new, "network" },
  { "genogram", N_("The family"), N_("Genogram"), "kith-genogram-symbolic" },
  { "ecomap", N_("The family"), N_("Ecomap"), "kith-ecomap-symbolic" },
  { "safety_circles", N_("The network"), N_("Safety circles"), "kith-safety-circles-symbolic" },
  { "closeness_circles", N_("The network"), N_("Closeness"), "kith-closeness-circles-symbolic" },
  { "support_circles", N_("The network"), N_("Circles of support"), "kith-support-circles-symbolic" },
  { "mobility_map", N_("The network"), N_("Mobility map"), "kith-mobility-symbolic" },
  { "finding", N_("The network"), N_("Finding"), "kith-finding-symbolic", kith_finding_page_new, NULL,
    TRUE },
  { "asking", N_("The network"), N_("Asking in"), "kith-asking-symbolic", kith_asking_page_new, "network",
    TRUE },
  { "meetings", N_("Working together"), N_("Meetings"), "kith-meetings-symbolic", kith_meetings_page_new,
    "invitation" },
  { "plan", N_("Working together"), N_("Plan"), "kith-plan-symbolic", kith_plan_page_new, "plan" },
  { "rota", N_("Working together"), N_("Rota"), "kith-rota-symbolic", kith_rota_page_new, "rota" },
  { "agreement", N_("Record"), N_("Agreement"), "kith-agreement-symbolic", kith_agreement_page_new,
    NULL, TRUE },
  { "copies", N_("Record"), N_("Copies"), "folder-documents-symbolic", kith_copies_page_new, "register",
    TRUE },
};

static KithGenogramPage *
find_drawn (KithCaseView *self)
{
  return KITH_GENOGRAM_PAGE (gtk_stack_get_child_by_name (self->pages, self->drawn));
}

/* A heading above the first page of each group. */
static void
head_row_cb (GtkListBoxRow *row,
             GtkListBoxRow *before,
             gpointer       data)
{
  const char *group = page_kinds[gtk_list_box_row_get_index (row)].group;
  GtkWidget *label;

  if (before != NULL
      && g_str_equal (group, page_kinds[gtk_list_box_row_get_index (before)].group))
    {
      gtk_list_box_row_set_header (row, NULL);
      return;
    }

  label = gtk_label_new (_(group));
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, "sidebar-heading");
  gtk_list_box_row_set_header (row, label);
}

static GtkWidget *
new_row (const char *label,
         const char *icon)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *image = gtk_image_new_from_icon_name (icon);

  gtk_box_append (GTK_BOX (box), image);
  gtk_box_append (GTK_BOX (box), gtk_label_new (label));
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  return row;
}

/* Keys select a row without activating it. */
static void
row_selected_cb (KithCaseView  *self,
                 GtkListBoxRow *row)
{
  if (row != NULL && self->desk != NULL)
    kith_case_view_show_page (self, page_kinds[gtk_list_box_row_get_index (row)].name);
}

static void
row_activated_cb (KithCaseView  *self,
                  GtkListBoxRow *row)
{
  kith_case_view_show_page (self, page_kinds[gtk_list_box_row_get_index (row)].name);
  if (adw_flap_get_folded (self->flap))
    adw_flap_set_reveal_flap (self->flap, FALSE);
}

static void
name_button (GtkWidget  *button,
             const char *step,
             const char *nothing,
             const char *sentence)
{
  g_autofree char *text = step != NULL ? g_strdup_printf ("%s: %s", sentence, step)
                                       : g_strdup (nothing);

  gtk_widget_set_tooltip_text (button, text);
  kith_tidy (button);
}

static void
history_changed_cb (KithCaseView *self)
{
  name_button (self->undo_button, kith_desk_get_undo_label (self->desk), _("Nothing to undo"),
               _("Undo"));
  name_button (self->redo_button, kith_desk_get_redo_label (self->desk), _("Nothing to redo"),
               _("Redo"));
}

static void
show_title (KithCaseView *self)
{
  g_autofree char *kept = kith_desk_is_shown (self->desk) ? NULL : kith_when_dup_kept (self->kept_at);

  adw_window_title_set_title (self->title, kith_desk_get_title (self->desk));
  adw_window_title_set_subtitle (self->title, kept);
}

static void
case_changed_cb (KithCaseView *self)
{
  self->kept_at = g_get_real_time () / G_USEC_PER_SEC;
  show_title (self);
}

static gint64
file_kept_at (const char *path)
{
  g_autoptr(GFile) file = g_file_new_for_path (path);
  g_autoptr(GFileInfo) info = g_file_query_info (file, G_FILE_ATTRIBUTE_TIME_MODIFIED,
                                                 G_FILE_QUERY_INFO_NONE, NULL, NULL);

  return info != NULL
         ? (gint64) g_file_info_get_attribute_uint64 (info, G_FILE_ATTRIBUTE_TIME_MODIFIED)
         : g_get_real_time () / G_USEC_PER_SEC;
}

static void
enter_page (KithCaseView *self)
{
  GtkWidget *page = gtk_stack_get_visible_child (self->pages);

  if (KITH_IS_GENOGRAM_PAGE (page)
      && gtk_widget_grab_focus (GTK_WIDGET (kith_genogram_page_get_canvas (KITH_GENOGRAM_PAGE (page)))))
    return;
  if (page != NULL)
    gtk_widget_child_focus (page, GTK_DIR_TAB_FORWARD);
}

static void
page_found_cb (KithCaseView *self,
               guint         chosen)
{
  kith_case_view_show_page (self, page_kinds[g_array_index (self->found, guint, chosen)].name);
  enter_page (self);
}

/* By keys the list of pages may be far, and arrows in it show every page on the way. */
static void
find_page_cb (GtkWidget  *widget,
              const char *action,
              GVariant   *parameter)
{
  KithCaseView *self = KITH_CASE_VIEW (widget);
  g_autoptr(GArray) choices = g_array_new (FALSE, TRUE, sizeof (KithChoice));
  GdkRectangle at = { gtk_widget_get_width (widget) / 2, 48, 1, 1 };

  if (self->finder == NULL)
    {
      self->finder = kith_chooser_new ();
      self->found = g_array_new (FALSE, FALSE, sizeof (guint));
      gtk_widget_set_parent (self->finder, widget);
      g_signal_connect_object (self->finder, "chosen", G_CALLBACK (page_found_cb), self,
                               G_CONNECT_SWAPPED);
      g_signal_connect_object (self->finder, "left", G_CALLBACK (enter_page), self,
                               G_CONNECT_SWAPPED);
    }

  g_array_set_size (self->found, 0);
  for (guint i = 0; i < G_N_ELEMENTS (page_kinds); i++)
    {
      GtkListBoxRow *row = gtk_list_box_get_row_at_index (self->sidebar, (int) i);
      KithChoice choice = { _(page_kinds[i].label), _(page_kinds[i].group) };

      if (!gtk_widget_get_visible (GTK_WIDGET (row)))
        continue;
      g_array_append_val (choices, choice);
      g_array_append_val (self->found, i);
    }
  kith_chooser_open (KITH_CHOOSER (self->finder), _("To which page?"),
                     (const KithChoice *) choices->data, choices->len, &at);
}

static void
show_page_cb (GtkWidget  *widget,
              const char *action,
              GVariant   *name)
{
  kith_case_view_show_page (KITH_CASE_VIEW (widget), g_variant_get_string (name, NULL));
}

/* The line of a list on the page that is shown; a page that is new has to be laid out first. */
static void
open_line_cb (GtkWidget  *widget,
              const char *action,
              GVariant   *id)
{
  GtkWidget *page = gtk_stack_get_visible_child (KITH_CASE_VIEW (widget)->pages);

  if (page != NULL)
    kith_list_editor_go_to (page, g_variant_get_string (id, NULL));
}

/* Places, groups and services stand on ecomaps; people are looked for among their kin. */
static const char *
find_page_for (KithCaseView *self,
               const char   *id)
{
  KithRecord *record = id != NULL ? kith_case_find (kith_desk_get_case (self->desk), id) : NULL;
  KithRecordKind kind = record != NULL ? kith_record_get_kind (record) : KITH_N_RECORD_KINDS;

  return kind == KITH_RECORD_SYSTEM || kind == KITH_RECORD_ECO_TIE ? "ecomap" : "genogram";
}

/* Shows a drawing with these selected, and the first of them in view. */
static void
show_on_drawing (KithCaseView       *self,
                 const char *const  *ids)
{
  g_autofree char *selection = g_strjoinv (" ", (char **) ids);

  kith_case_view_show_page (self, find_page_for (self, ids[0]));
  /* Going there selects the first alone. */
  if (ids[0] != NULL)
    kith_canvas_go_to (kith_case_view_get_canvas (self), ids[0]);
  kith_desk_set_selection (self->desk, *selection != '\0' ? selection : NULL);
  gtk_widget_grab_focus (GTK_WIDGET (kith_case_view_get_canvas (self)));
}

static void
go_to_cb (GtkWidget  *widget,
          const char *action,
          GVariant   *id)
{
  const char *const ids[] = { g_variant_get_string (id, NULL), NULL };

  show_on_drawing (KITH_CASE_VIEW (widget), ids);
}

static void
light_cb (GtkWidget  *widget,
          const char *action,
          GVariant   *parameter)
{
  KithCaseView *self = KITH_CASE_VIEW (widget);
  g_autoptr(GVariant) way = g_variant_get_child_value (parameter, 1);
  g_autofree const char **ids = g_variant_get_strv (way, NULL);
  const char *sentence;
  const char *const ends[] = { ids[0], NULL };

  g_variant_get_child (parameter, 0, "&s", &sentence);
  show_on_drawing (self, ends);
  kith_canvas_light_way (kith_case_view_get_canvas (self), ids, sentence);
  kith_toast (widget, sentence, NULL, NULL);
}

static void
kith_case_view_dispose (GObject *object)
{
  KithCaseView *self = KITH_CASE_VIEW (object);

  g_clear_pointer (&self->finder, gtk_widget_unparent);
  g_clear_pointer (&self->found, g_array_unref);
  g_clear_object (&self->desk);

  G_OBJECT_CLASS (kith_case_view_parent_class)->dispose (object);
}

static void
kith_case_view_class_init (KithCaseViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = kith_case_view_dispose;

  g_type_ensure (KITH_TYPE_TAB_STOP);
  gtk_widget_class_set_template_from_resource (widget_class, KITH_UI "kith-case-view.ui");
  gtk_widget_class_bind_template_child (widget_class, KithCaseView, flap);
  gtk_widget_class_bind_template_child (widget_class, KithCaseView, sidebar);
  gtk_widget_class_bind_template_child (widget_class, KithCaseView, title);
  gtk_widget_class_bind_template_child (widget_class, KithCaseView, undo_button);
  gtk_widget_class_bind_template_child (widget_class, KithCaseView, redo_button);
  gtk_widget_class_bind_template_child (widget_class, KithCaseView, read_only_bar);
  gtk_widget_class_bind_template_child (widget_class, KithCaseView, pages);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_selected_cb);
  gtk_widget_class_install_action (widget_class, "case.show-page", "s", show_page_cb);
  gtk_widget_class_install_action (widget_class, "case.find-page", NULL, find_page_cb);
  gtk_widget_class_install_action (widget_class, "case.go-to", "s", go_to_cb);
  gtk_widget_class_install_action (widget_class, "case.open-line", "s", open_line_cb);
  gtk_widget_class_install_action (widget_class, "case.light", "(sas)", light_cb);
}

static void
kith_case_view_init (KithCaseView *self)
{
  GtkEventController *keys = gtk_shortcut_controller_new ();

  gtk_widget_init_template (GTK_WIDGET (self));
  /* Before an entry for searching, which goes to its next finding by this key, and has none. */
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  gtk_shortcut_controller_add_shortcut (
    GTK_SHORTCUT_CONTROLLER (keys),
    gtk_shortcut_new (gtk_keyval_trigger_new (GDK_KEY_g, GDK_CONTROL_MASK),
                      gtk_named_action_new ("case.find-page")));
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
  for (guint i = 0; i < G_N_ELEMENTS (page_kinds); i++)
    gtk_list_box_append (self->sidebar, new_row (_(page_kinds[i].label), page_kinds[i].icon));
  gtk_list_box_set_header_func (self->sidebar, head_row_cb, NULL, NULL);
  kith_tidy (GTK_WIDGET (self));
}

/* What is about the family, and not about the work with it, is for those who look on. */
static void
hide_pages (KithCaseView *self)
{
  for (guint i = 0; kith_desk_is_shown (self->desk) && i < G_N_ELEMENTS (page_kinds); i++)
    if (page_kinds[i].is_for_worker)
      gtk_widget_set_visible (GTK_WIDGET (gtk_list_box_get_row_at_index (self->sidebar, (int) i)), FALSE);
}

/**
 * kith_case_view_new:
 * @desk: where the case is worked on
 *
 * Returns: (transfer floating): a view of the case, at the genogram
 */
GtkWidget *
kith_case_view_new (KithDesk *desk)
{
  KithCaseView *self = g_object_new (KITH_TYPE_CASE_VIEW, NULL);

  self->desk = g_object_ref (desk);
  self->kept_at = file_kept_at (kith_desk_get_path (desk));
  gtk_info_bar_set_revealed (self->read_only_bar,
                             kith_desk_is_read_only (desk) && !kith_desk_is_shown (desk));
  g_signal_connect_object (desk, "notify::undo-label", G_CALLBACK (history_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (desk, "notify::redo-label", G_CALLBACK (history_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (desk, "notify::title", G_CALLBACK (show_title), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (kith_desk_get_case (desk), "changed", G_CALLBACK (case_changed_cb),
                           self, G_CONNECT_SWAPPED);
  hide_pages (self);
  history_changed_cb (self);
  show_title (self);
  kith_case_view_show_page (self, "genogram");
  return GTK_WIDGET (self);
}

static GtkWidget *
new_page (KithCaseView *self,
          guint         i)
{
  return page_kinds[i].new_page != NULL ? page_kinds[i].new_page (self->desk)
                                        : kith_genogram_page_new (self->desk, page_kinds[i].name);
}

/**
 * kith_case_view_has_page:
 * @name: perhaps of a page
 *
 * Returns: whether there is a page of that name
 */
gboolean
kith_case_view_has_page (KithCaseView *self,
                         const char   *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (page_kinds); i++)
    if (g_str_equal (page_kinds[i].name, name))
      return TRUE;

  return FALSE;
}

/**
 * kith_case_view_show_page:
 * @name: of a page
 *
 * Shows the page, making it if it was never shown before.
 */
void
kith_case_view_show_page (KithCaseView *self,
                          const char   *name)
{
  g_return_if_fail (KITH_IS_CASE_VIEW (self));

  for (guint i = 0; i < G_N_ELEMENTS (page_kinds); i++)
    {
      if (!g_str_equal (page_kinds[i].name, name))
        continue;

      if (gtk_stack_get_child_by_name (self->pages, name) == NULL)
        gtk_stack_add_named (self->pages, new_page (self, i), name);
      if (page_kinds[i].new_page == NULL)
        self->drawn = page_kinds[i].name;
      gtk_stack_set_visible_child_name (self->pages, name);
      gtk_list_box_select_row (self->sidebar,
                               gtk_list_box_get_row_at_index (self->sidebar, (int) i));
    }
}

/**
 * kith_case_view_take_focus:
 *
 * Moves the keyboard to the page that is shown, in the list of pages or, where that is folded away,
 * on the page itself. Merely going on from where the focus was would choose the page below.
 */
void
kith_case_view_take_focus (KithCaseView *self)
{
  GtkListBoxRow *row;
  GtkWidget *page;

  g_return_if_fail (KITH_IS_CASE_VIEW (self));

  row = gtk_list_box_get_selected_row (self->sidebar);
  if (row != NULL && gtk_widget_get_mapped (GTK_WIDGET (row))
      && gtk_widget_grab_focus (GTK_WIDGET (row)))
    return;

  page = gtk_stack_get_visible_child (self->pages);
  if (page != NULL && gtk_widget_get_focus_child (page) == NULL)
    gtk_widget_child_focus (page, GTK_DIR_TAB_FORWARD);
}

/**
 * kith_case_view_get_canvas:
 *
 * Returns: (transfer none): the canvas of the drawing that was shown last
 */
KithCanvas *
kith_case_view_get_canvas (KithCaseView *self)
{
  g_return_val_if_fail (KITH_IS_CASE_VIEW (self), NULL);

  return kith_genogram_page_get_canvas (find_drawn (self));
}

/**
 * kith_case_view_get_drawing:
 *
 * Returns: (transfer none): the drawing that was shown last, as it is looked at
 */
KithDrawing *
kith_case_view_get_drawing (KithCaseView *self)
{
  g_return_val_if_fail (KITH_IS_CASE_VIEW (self), NULL);

  return kith_genogram_page_get_drawing (find_drawn (self));
}

/**
 * kith_case_view_get_prints:
 * @subject: (out) (transfer none) (nullable): the id of what is looked at, where it matters
 *
 * Returns: (nullable): tokens of the documents that say what the page says, with commas between, empty
 *   where it is to be chosen; %NULL if the page shows a drawing
 */
const char *
kith_case_view_get_prints (KithCaseView  *self,
                           const char   **subject)
{
  GtkWidget *page = gtk_stack_get_visible_child (self->pages);
  const char *name = gtk_stack_get_visible_child_name (self->pages);

  *subject = KITH_IS_MEETINGS_PAGE (page) ? kith_meetings_page_get_chosen (KITH_MEETINGS_PAGE (page))
                                          : NULL;
  for (guint i = 0; i < G_N_ELEMENTS (page_kinds); i++)
    if (g_str_equal (page_kinds[i].name, name))
      return page_kinds[i].prints;

  return NULL;
}
