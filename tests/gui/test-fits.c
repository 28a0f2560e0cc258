/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * Shows every page of the sample family, with each of its parts, and the meeting and the papers, in a
 * small window with large letters and right to left, and asks of every control and every word that is
 * shown whether it lies inside the window; then goes round by Tab. In one process, so that it does not
 * take minutes.
 *   test-fits FOLDER
 * leaves pictures there, in more looks, to be looked at.
 */

#include "config.h"

#include "app/kith-papers-page.h"
#include "exchange/kith-plain.h"
#include "kith-test-desk.h"
#include "kith-test-family.h"
#include "pages/kith-case-view.h"
#include "pages/kith-meeting-mode.h"
#include "pages/kith-pages.h"

#include <stdlib.h>
#include <string.h>

#define MOST_STOPS 200

typedef struct
{
  const char *name;
  int         width, height;
  double      letters; /* how many times as large as usual */
  gboolean    is_right_to_left;
  gboolean    is_dark;
  gboolean    is_for_eyes; /* not without somebody who looks at the pictures */
} Look;

/* What a window manager leaves of a screen of 1024 x 600 and one of 1366 x 768. */
static const Look looks[] = {
  { "small", 1014, 590, 1.0, FALSE, FALSE, TRUE },
  { "small-large-text", 1014, 590, 2.0, FALSE, FALSE, FALSE },
  { "right-to-left", 1356, 758, 1.0, TRUE, FALSE, TRUE },
  { "dark", 1356, 758, 1.0, FALSE, TRUE, TRUE },
  { "small-right-to-left", 1014, 590, 1.5, TRUE, FALSE, FALSE },
};

static const char *const pages[] = { "overview", "people", "genogram", "ecomap", "safety_circles",
                                     "closeness_circles", "support_circles", "mobility_map", "finding",
                                     "asking", "meetings", "plan", "rota", "agreement", "copies" };

static const char *pictures; /* nullable; a folder */

/* How many times longer everything takes than in a plain build; under a sanitizer, several. */
static guint
patience (void)
{
  const char *wanted = g_getenv ("KITH_TEST_PATIENCE");

  return wanted != NULL ? (guint) CLAMP (g_ascii_strtoull (wanted, NULL, 10), 1, 20) : 1;
}

/* What has not been laid out by then is not yet to be seen; pictures want all of it. */
static guint
settle_ms (void)
{
  return patience () * (pictures != NULL ? 200 : 80);
}

typedef struct
{
  KithTestFolder *folder;
  KithDesk       *desk;
  GtkWidget      *window;
  const Look     *look;
  char           *part;    /* what is looked at */
  GString        *outside; /* what lies outside, in words */
} Walk;

static void
run_for (guint ms)
{
  gint64 end = g_get_monotonic_time () + ms * 1000;

  while (g_get_monotonic_time () < end)
    if (!g_main_context_iteration (NULL, FALSE))
      g_usleep (500);
}

/* Lists are filled while nothing else is to be done: a page is there once that has an end. */
static void
settle (void)
{
  const gint64 last = g_get_monotonic_time () + 2 * G_USEC_PER_SEC * patience ();
  gint64 quiet_since;

  run_for (settle_ms ());
  quiet_since = g_get_monotonic_time ();
  while (g_get_monotonic_time () < MIN (last, quiet_since + 40000))
    if (g_main_context_iteration (NULL, FALSE))
      quiet_since = g_get_monotonic_time ();
    else
      g_usleep (500);
}

static void
leave_picture (Walk       *walk,
               GtkWidget  *window)
{
  g_autoptr(GdkPaintable) paintable = NULL;
  g_autofree char *path = NULL;
  GtkSnapshot *snapshot;
  GskRenderNode *node;
  g_autoptr(GdkTexture) texture = NULL;

  if (pictures == NULL)
    return;

  paintable = gtk_widget_paintable_new (window);
  snapshot = gtk_snapshot_new ();
  gdk_paintable_snapshot (paintable, snapshot, gtk_widget_get_width (window),
                          gtk_widget_get_height (window));
  node = gtk_snapshot_free_to_node (snapshot);
  if (node == NULL)
    return;

  texture = gsk_renderer_render_texture (gtk_native_get_renderer (GTK_NATIVE (window)), node, NULL);
  path = g_strdup_printf ("%s/%s-%s.png", pictures, walk->look->name, walk->part);
  gdk_texture_save_to_png (texture, path);
  gsk_render_node_unref (node);
}

/* What is meant to be moved through sideways may be wider than the window. */
static gboolean
moves_sideways (GtkWidget *widget)
{
  GtkPolicyType policy = GTK_POLICY_NEVER;

  if (!GTK_IS_SCROLLED_WINDOW (widget))
    return FALSE;

  gtk_scrolled_window_get_policy (GTK_SCROLLED_WINDOW (widget), &policy, NULL);
  return policy != GTK_POLICY_NEVER;
}

static void
look_at (Walk      *walk,
         GtkWidget *window,
         GtkWidget *widget)
{
  graphene_rect_t place;

  if (!gtk_widget_get_mapped (widget) || GTK_IS_POPOVER (widget) || KITH_IS_CANVAS (widget))
    return;

  if ((gtk_widget_get_focusable (widget) || GTK_IS_LABEL (widget))
      && gtk_widget_compute_bounds (widget, window, &place)
      && place.size.width > 0 && gtk_widget_get_width (gtk_widget_get_parent (widget)) > 0
      && (place.origin.x < -1 || place.origin.x + place.size.width > gtk_widget_get_width (window) + 1))
    g_string_append_printf (walk->outside, "%s %s: %s “%s” from %.0f to %.0f of %d\n", walk->look->name,
                            walk->part, G_OBJECT_TYPE_NAME (widget),
                            GTK_IS_LABEL (widget) ? gtk_label_get_label (GTK_LABEL (widget)) : "",
                            place.origin.x, place.origin.x + place.size.width,
                            gtk_widget_get_width (window));
  if (moves_sideways (widget))
    return;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    look_at (walk, window, child);
}

static int
least_width (GtkWidget *widget)
{
  int least = 0;

  gtk_widget_measure (widget, GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);
  return least;
}

static GtkWidget *
widest_child (GtkWidget *widget)
{
  GtkWidget *widest = NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (gtk_widget_get_mapped (child) && (widest == NULL || least_width (child) > least_width (widest)))
      widest = child;

  return widest;
}

/* What wants more than the window has, even if that has let itself be pushed, with the widest in it. */
static void
look_for_wide (Walk      *walk,
               GtkWidget *widget)
{
  g_autoptr(GString) path = g_string_new (NULL);

  if (least_width (widget) <= walk->look->width)
    return;

  for (; widget != NULL; widget = widest_child (widget))
    {
      /* A page that is not shown may have pushed the window; that was said when it was. */
      if (GTK_IS_STACK (widget) && least_width (widest_child (widget)) <= walk->look->width)
        return;
      g_string_append_printf (path, " %s %d", G_OBJECT_TYPE_NAME (widget), least_width (widget));
    }
  g_string_append_printf (walk->outside, "%s %s: of %d, wanted:%s\n", walk->look->name, walk->part,
                          walk->look->width, path->str);
}

/* The page that is shown, where @window shows pages. */
static GtkWidget *
shown_page (GtkWidget *widget)
{
  GtkWidget *page = NULL;

  if (GTK_IS_STACK (widget))
    page = gtk_stack_get_visible_child (GTK_STACK (widget));
  if (page != NULL && g_str_has_prefix (G_OBJECT_TYPE_NAME (page), "Kith"))
    return page;

  page = NULL;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && page == NULL;
       child = gtk_widget_get_next_sibling (child))
    page = shown_page (child);
  return page;
}

static gboolean
is_in_sight (GtkWidget *window,
             GtkWidget *focus)
{
  graphene_rect_t place;

  return !gtk_widget_compute_bounds (focus, window, &place)
         || (place.origin.y + MIN (place.size.height, 20) <= gtk_widget_get_height (window) + 1
             && place.origin.y + place.size.height >= 10);
}

static void
look_at_stop (Walk      *walk,
              GtkWidget *window,
              GtkWidget *focus)
{
  /* What is scrolled to is there with one of the next frames. */
  for (guint i = 0; i < 100 * patience () && !is_in_sight (window, focus); i++)
    run_for (30);
  if (!is_in_sight (window, focus))
    g_string_append_printf (walk->outside, "%s %s: Tab stops at %s, which cannot be seen\n",
                            walk->look->name, walk->part, G_OBJECT_TYPE_NAME (focus));
}

/* Tab goes once round, comes to the page and shows no other, and wherever it stops can be seen. */
static void
walk_by_tab (Walk      *walk,
             GtkWidget *window)
{
  g_autoptr(GHashTable) seen = g_hash_table_new (NULL, NULL);
  GtkWidget *page = window == walk->window ? shown_page (window) : NULL;
  gboolean comes_to_page = page == NULL;

  gtk_window_set_focus (GTK_WINDOW (window), NULL);
  for (guint i = 0; i < MOST_STOPS && gtk_widget_child_focus (window, GTK_DIR_TAB_FORWARD); i++)
    {
      GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (window));

      if (focus == NULL || !g_hash_table_add (seen, focus))
        break;

      run_for (5 * patience ());
      comes_to_page = comes_to_page || gtk_widget_is_ancestor (focus, page);
      look_at_stop (walk, window, focus);
    }
  if (!comes_to_page || (page != NULL && page != shown_page (window)))
    g_string_append_printf (walk->outside, "%s %s: Tab does not come to the page, or leaves it\n",
                            walk->look->name, walk->part);
  gtk_window_set_focus (GTK_WINDOW (window), NULL);
}

static void
look (Walk       *walk,
      GtkWidget  *window,
      char       *part)
{
  g_free (walk->part);
  walk->part = part;
  settle ();
  look_at (walk, window, window);
  look_for_wide (walk, window);
  walk_by_tab (walk, window);
  leave_picture (walk, window);
}

/* The stack whose parts are chosen from above a page, if it has one. */
static GtkStack *
find_parts (GtkWidget *widget)
{
  GtkStack *found = NULL;

  if (GTK_IS_STACK_SWITCHER (widget) && gtk_widget_get_mapped (widget))
    return gtk_stack_switcher_get_stack (GTK_STACK_SWITCHER (widget));

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_parts (child);
  return found;
}

static GtkWidget *
find_button (GtkWidget  *widget,
             const char *label)
{
  GtkWidget *found = NULL;

  if (GTK_IS_TOGGLE_BUTTON (widget) && gtk_widget_get_mapped (widget)
      && g_strcmp0 (gtk_button_get_label (GTK_BUTTON (widget)), label) == 0)
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_button (child, label);
  return found;
}

static void
look_at_parts (Walk       *walk,
               const char *page,
               GtkStack   *stack)
{
  GListModel *parts = G_LIST_MODEL (gtk_stack_get_pages (stack));

  for (guint i = 0; i < g_list_model_get_n_items (parts); i++)
    {
      GtkStackPage *part = g_list_model_get_item (parts, i); /* borrowed from the stack */

      g_object_unref (part);

      if (!gtk_stack_page_get_visible (part))
        continue;

      gtk_stack_set_visible_child (stack, gtk_stack_page_get_child (part));
      look (walk, walk->window, g_strdup_printf ("%s-%s", page, gtk_stack_page_get_name (part)));
    }
  g_object_unref (parts);
}

static void
look_at_page (Walk         *walk,
              KithCaseView *view,
              const char   *page)
{
  static const char *const beside[] = { "List", "Needs" };
  GtkStack *stack;

  kith_case_view_show_page (view, page);
  settle ();
  stack = find_parts (walk->window);
  if (stack != NULL)
    {
      look_at_parts (walk, page, stack);
      return;
    }

  look (walk, walk->window, g_strdup (page));
  for (guint i = 0; i < G_N_ELEMENTS (beside); i++)
    {
      GtkWidget *button = find_button (walk->window, beside[i]);

      if (button == NULL)
        continue;
      gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (button), TRUE);
      look (walk, walk->window, g_strdup_printf ("%s-%s", page, beside[i]));
    }
}

static void
set_look (const Look *look)
{
  GtkSettings *settings = gtk_settings_get_default ();

  g_object_set (settings, "gtk-xft-dpi", (int) (96 * 1024 * look->letters), "gtk-enable-animations",
                FALSE, NULL);
  gtk_widget_set_default_direction (look->is_right_to_left ? GTK_TEXT_DIR_RTL : GTK_TEXT_DIR_LTR);
  adw_style_manager_set_color_scheme (adw_style_manager_get_default (),
                                      look->is_dark ? ADW_COLOR_SCHEME_FORCE_DARK
                                                    : ADW_COLOR_SCHEME_FORCE_LIGHT);
}

static GtkWidget *
open_window (const Look *look,
             GtkWidget  *content)
{
  GtkWidget *window = adw_window_new ();

  gtk_window_set_default_size (GTK_WINDOW (window), look->width, look->height);
  adw_window_set_content (ADW_WINDOW (window), content);
  gtk_window_present (GTK_WINDOW (window));
  settle ();
  return window;
}

static void
look_at_papers (Walk *walk)
{
  GtkWidget *page = kith_papers_page_new (walk->desk);
  GtkWidget *window = open_window (walk->look, page);

  kith_papers_page_set_wish (KITH_PAPERS_PAGE (page), 1u << KITH_DOC_PLAN, NULL);
  settle ();
  look (walk, window, g_strdup ("papers"));
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
look_at_meeting (Walk *walk)
{
  KithRecord *meeting = g_list_model_get_item (
    kith_case_get_list (kith_desk_get_case (walk->desk), KITH_RECORD_MEETING), 0);
  GtkWidget *window = kith_meeting_mode_new (walk->desk, kith_record_get_id (meeting),
                                             GTK_WINDOW (walk->window));

  gtk_window_set_default_size (GTK_WINDOW (window), walk->look->width, walk->look->height);
  gtk_window_present (GTK_WINDOW (window));
  gtk_window_unfullscreen (GTK_WINDOW (window));
  settle ();
  look (walk, window, g_strdup ("meeting-mode"));
  gtk_window_destroy (GTK_WINDOW (window));
  g_object_unref (meeting);
}

static void
test_everything_lies_inside_the_window (gconstpointer data)
{
  Walk walk = { .look = data };
  g_autoptr(KithCase) family = kith_test_family_load ("family.txt");
  g_autoptr(GError) error = NULL;
  GtkWidget *view;

  walk.folder = kith_test_folder_new ();
  walk.desk = kith_desk_new (walk.folder->file, &error);
  g_assert_no_error (error);
  g_assert_true (kith_desk_import (walk.desk, family, &error));
  walk.outside = g_string_new (NULL);
  set_look (walk.look);
  view = kith_case_view_new (walk.desk);
  walk.window = open_window (walk.look, view);

  for (guint i = 0; i < G_N_ELEMENTS (pages); i++)
    look_at_page (&walk, KITH_CASE_VIEW (view), pages[i]);
  look_at_meeting (&walk);
  gtk_window_destroy (GTK_WINDOW (walk.window));
  look_at_papers (&walk);

  if (walk.outside->len > 0)
    {
      g_test_message ("%s", walk.outside->str);
      g_test_fail_printf ("something lies outside the window");
    }
  g_string_free (walk.outside, TRUE);
  g_free (walk.part);
  kith_desk_close (walk.desk);
  g_object_unref (walk.desk);
  kith_test_folder_free (walk.folder);
}

/* As an application does by itself. */
static void
load_style (void)
{
  GtkCssProvider *style = gtk_css_provider_new ();

  gtk_css_provider_load_from_resource (style, KITH_RESOURCES "style.css");
  gtk_style_context_add_provider_for_display (gdk_display_get_default (), GTK_STYLE_PROVIDER (style),
                                              GTK_STYLE_PROVIDER_PRIORITY_APPLICATION);
  gtk_icon_theme_add_resource_path (gtk_icon_theme_get_for_display (gdk_display_get_default ()),
                                    KITH_RESOURCES "icons");
  g_object_unref (style);
}

/* A grumble ends the program, but for one: with letters of some sizes GTK 4.8 counts the line of a
 * label that may wrap as less high than it is. */
static GLogWriterOutput
write_log_cb (GLogLevelFlags   level,
              const GLogField *fields,
              gsize            n_fields,
              gpointer         data)
{
  const char *message = "";

  for (gsize i = 0; i < n_fields; i++)
    if (g_str_equal (fields[i].key, "MESSAGE"))
      message = fields[i].value;
  if ((level & (G_LOG_LEVEL_CRITICAL | G_LOG_LEVEL_WARNING)) == 0
      || strstr (message, "Expect overlapping widgets") != NULL)
    return G_LOG_WRITER_HANDLED;

  g_log_writer_standard_streams (level, fields, n_fields, NULL);
  abort ();
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_setenv ("GSK_RENDERER", "cairo", FALSE);
  adw_init ();
  load_style ();
  pictures = argc > 1 ? argv[1] : NULL;
  g_log_set_always_fatal (G_LOG_FATAL_MASK);
  g_log_set_writer_func (write_log_cb, NULL, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (looks); i++)
    if (pictures != NULL || !looks[i].is_for_eyes)
      {
        g_autofree char *path = g_strconcat ("/fits/everything-lies-inside-the-window/", looks[i].name,
                                             NULL);

        g_test_add_data_func (path, &looks[i], test_everything_lies_inside_the_window);
      }

  return g_test_run ();
}
