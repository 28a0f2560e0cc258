/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * What the keyboard is brought to has to be seen, and only then may a list open on it: what was
 * unfolded a moment ago has no place until the next frame, so that nothing scrolls to it, and GTK
 * 4.8 knows no place for a popover beside what lies beyond the screen.
 */

#include "config.h"

#include "pages/kith-in-sight.h"

/* Somebody who goes elsewhere meanwhile is not followed for ever. */
#define MOST_FRAMES 30

typedef struct
{
  KithInSightFunc then;
  guint           n_frames;
} Waiting;

/* From the top of what scrolls to the top of the widget; FALSE while that has no place. */
static gboolean
get_place (GtkWidget *widget,
           GtkWidget *scroller,
           double    *y)
{
  return gtk_widget_get_mapped (widget) && gtk_widget_get_height (widget) > 0
         && gtk_widget_translate_coordinates (widget, scroller, 0.0, 0.0, NULL, y);
}

static GtkWidget *
find_scroller (GtkWidget *widget)
{
  GtkWidget *scroller = gtk_widget_get_ancestor (widget, GTK_TYPE_SCROLLED_WINDOW);

  return scroller != NULL ? scroller : GTK_WIDGET (gtk_widget_get_root (widget));
}

static gboolean
is_in_sight (GtkWidget *widget)
{
  GtkWidget *scroller = find_scroller (widget);
  double y;

  return scroller != NULL && get_place (widget, scroller, &y) && y >= 0.0
         && y + gtk_widget_get_height (widget) <= gtk_widget_get_height (scroller);
}

static void
scroll_to (GtkWidget *widget)
{
  GtkWidget *scroller = find_scroller (widget);
  GtkAdjustment *adjustment;
  double y, height, page;

  if (!GTK_IS_SCROLLED_WINDOW (scroller) || !get_place (widget, scroller, &y))
    return;

  adjustment = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scroller));
  height = gtk_widget_get_height (widget);
  page = gtk_widget_get_height (scroller);
  if (y < 0.0 || height > page)
    gtk_adjustment_set_value (adjustment, gtk_adjustment_get_value (adjustment) + y);
  else if (y + height > page)
    gtk_adjustment_set_value (adjustment, gtk_adjustment_get_value (adjustment) + y + height - page);
}

static gboolean
tick_cb (GtkWidget     *widget,
         GdkFrameClock *clock,
         gpointer       data)
{
  Waiting *waiting = data;

  waiting->n_frames++;
  if (waiting->n_frames < MOST_FRAMES && !is_in_sight (widget))
    {
      scroll_to (widget);
      return G_SOURCE_CONTINUE;
    }

  if (waiting->then != NULL && is_in_sight (widget))
    waiting->then (widget);
  return G_SOURCE_REMOVE;
}

/**
 * kith_bring_into_sight:
 * @widget: what the keyboard was brought to
 * @then: (nullable): called when it can be seen, perhaps at once
 *
 * Scrolls to it, as soon as it has a place.
 */
void
kith_bring_into_sight (GtkWidget       *widget,
                       KithInSightFunc  then)
{
  Waiting *waiting;

  if (is_in_sight (widget))
    {
      if (then != NULL)
        then (widget);
      return;
    }

  waiting = g_new0 (Waiting, 1);
  waiting->then = then;
  gtk_widget_add_tick_callback (widget, tick_cb, waiting, g_free);
}
