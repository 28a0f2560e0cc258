/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * A week of the rota: days from left to right, parts of the day from top to bottom. A cursor moves
 * with the arrows and is one stop for Tab; Space marks, Return opens, Delete takes out, and typing
 * puts somebody in. People can be dropped on a cell. What is done is up to the page.
 */

#include "config.h"

#include "pages/kith-rota-grid.h"

#include "model/kith-records.h"
#include "pages/kith-rota-cell.h"

#include <glib/gi18n-lib.h>

#define DAYS 7

struct _KithRotaGrid
{
  GtkBox        parent_instance;

  GtkGrid      *grid;   /* borrowed child */
  GtkLabel     *heads[DAYS];               /* borrowed children */
  GtkLabel     *bands[KITH_N_BANDS];       /* borrowed children */
  KithRotaCell *cells[KITH_N_BANDS][DAYS]; /* borrowed children */
  gboolean      marks[KITH_N_BANDS][DAYS];
  KithDay       first;
  int           day;    /* where the cursor is */
  int           band;
};

G_DEFINE_FINAL_TYPE (KithRotaGrid, kith_rota_grid, GTK_TYPE_BOX)

enum { MOVED, OPENED, TYPED, TAKEN_OUT, TURNED, DROPPED, N_SIGNALS };
static guint signals[N_SIGNALS];

static void
kith_rota_grid_class_init (KithRotaGridClass *klass)
{
  /* The cursor is somewhere else. */
  signals[MOVED] = g_signal_new ("moved", KITH_TYPE_ROTA_GRID, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                 G_TYPE_NONE, 0);
  /* Return, or two clicks. */
  signals[OPENED] = g_signal_new ("opened", KITH_TYPE_ROTA_GRID, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 0);
  /* The first letter of what somebody types. */
  signals[TYPED] = g_signal_new ("typed", KITH_TYPE_ROTA_GRID, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                 G_TYPE_NONE, 1, G_TYPE_STRING);
  /* Delete; with Shift on that day alone. */
  signals[TAKEN_OUT] = g_signal_new ("taken-out", KITH_TYPE_ROTA_GRID, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                     NULL, G_TYPE_NONE, 1, G_TYPE_BOOLEAN);
  /* Another week: -1 or 1. */
  signals[TURNED] = g_signal_new ("turned", KITH_TYPE_ROTA_GRID, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 1, G_TYPE_INT);
  /* Somebody, by id, was dropped where the cursor is now. */
  signals[DROPPED] = g_signal_new ("dropped", KITH_TYPE_ROTA_GRID, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 1, G_TYPE_STRING);
}

/* The cursor. */

static KithRotaCell *
at_cursor (KithRotaGrid *self)
{
  return self->cells[self->band][self->day];
}

static void
move_to (KithRotaGrid *self,
         int           day,
         int           band,
         gboolean      with_focus)
{
  KithRotaCell *old = at_cursor (self);

  self->day = CLAMP (day, 0, DAYS - 1);
  self->band = CLAMP (band, 0, KITH_N_BANDS - 1);
  gtk_widget_remove_css_class (GTK_WIDGET (old), "rota-cursor");
  gtk_widget_add_css_class (GTK_WIDGET (at_cursor (self)), "rota-cursor");
  gtk_widget_set_focusable (GTK_WIDGET (at_cursor (self)), TRUE);
  if (with_focus)
    gtk_widget_grab_focus (GTK_WIDGET (at_cursor (self)));
  if (old != at_cursor (self))
    gtk_widget_set_focusable (GTK_WIDGET (old), FALSE);
  g_signal_emit (self, signals[MOVED], 0);
}

static void
toggle_mark (KithRotaGrid *self)
{
  gboolean *mark = &self->marks[self->band][self->day];

  *mark = !*mark;
  kith_rota_cell_mark (at_cursor (self), *mark);
}

static gboolean
move_by_key (KithRotaGrid *self,
             guint         key)
{
  const gboolean is_rtl = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
  int right = 0, down = 0;

  switch (key)
    {
    case GDK_KEY_Left:
    case GDK_KEY_KP_Left:
      right = -1;
      break;
    case GDK_KEY_Right:
    case GDK_KEY_KP_Right:
      right = 1;
      break;
    case GDK_KEY_Up:
    case GDK_KEY_KP_Up:
      down = -1;
      break;
    case GDK_KEY_Down:
    case GDK_KEY_KP_Down:
      down = 1;
      break;
    case GDK_KEY_Home:
      right = is_rtl ? DAYS : -DAYS;
      break;
    case GDK_KEY_End:
      right = is_rtl ? -DAYS : DAYS;
      break;
    default:
      return FALSE;
    }

  move_to (self, self->day + (is_rtl ? -right : right), self->band + down, TRUE);
  return TRUE;
}

static gboolean
type_letter (KithRotaGrid    *self,
             guint            key,
             GdkModifierType  state)
{
  const gunichar letter = gdk_keyval_to_unicode (key);
  char text[7] = { 0 };

  if ((state & (GDK_CONTROL_MASK | GDK_ALT_MASK | GDK_SUPER_MASK)) != 0 || !g_unichar_isgraph (letter))
    return FALSE;

  g_unichar_to_utf8 (letter, text);
  g_signal_emit (self, signals[TYPED], 0, text);
  return TRUE;
}

static gboolean
key_pressed_cb (KithRotaGrid    *self,
                guint            key,
                guint            code,
                GdkModifierType  state)
{
  if (move_by_key (self, key))
    return TRUE;

  switch (key)
    {
    case GDK_KEY_Page_Up:
      g_signal_emit (self, signals[TURNED], 0, -1);
      return TRUE;
    case GDK_KEY_Page_Down:
      g_signal_emit (self, signals[TURNED], 0, 1);
      return TRUE;
    case GDK_KEY_space:
    case GDK_KEY_KP_Space:
      toggle_mark (self);
      return TRUE;
    case GDK_KEY_Return:
    case GDK_KEY_KP_Enter:
    case GDK_KEY_Menu:
      g_signal_emit (self, signals[OPENED], 0);
      return TRUE;
    case GDK_KEY_Delete:
    case GDK_KEY_KP_Delete:
    case GDK_KEY_BackSpace:
      g_signal_emit (self, signals[TAKEN_OUT], 0, (state & GDK_SHIFT_MASK) != 0);
      return TRUE;
    case GDK_KEY_Escape:
      if (!kith_rota_grid_has_marks (self))
        return FALSE;
      kith_rota_grid_clear_marks (self);
      return TRUE;
    default:
      return type_letter (self, key, state);
    }
}

static gboolean
find_cell (KithRotaGrid *self,
           GtkWidget    *cell,
           int          *day,
           int          *band)
{
  for (*band = 0; *band < KITH_N_BANDS; (*band)++)
    for (*day = 0; *day < DAYS; (*day)++)
      if (GTK_WIDGET (self->cells[*band][*day]) == cell)
        return TRUE;

  return FALSE;
}

static void
pressed_cb (GtkGestureClick *gesture,
            int              n_press,
            double           x,
            double           y,
            KithRotaGrid    *self)
{
  const GdkModifierType state
    = gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (gesture));
  int day, band;

  if (!find_cell (self, gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (gesture)), &day, &band))
    return;

  move_to (self, day, band, TRUE);
  if ((state & GDK_CONTROL_MASK) != 0)
    toggle_mark (self);
  else if (n_press == 2)
    g_signal_emit (self, signals[OPENED], 0);
}

static gboolean
drop_cb (GtkDropTarget *target,
         const GValue  *value,
         double         x,
         double         y,
         KithRotaGrid  *self)
{
  int day, band;

  if (!find_cell (self, gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (target)), &day, &band))
    return FALSE;

  move_to (self, day, band, TRUE);
  g_signal_emit (self, signals[DROPPED], 0, g_value_get_string (value));
  return TRUE;
}

/* Building. */

static KithRotaCell *
new_cell (KithRotaGrid *self)
{
  GtkWidget *cell = kith_rota_cell_new ();
  GtkGesture *click = gtk_gesture_click_new ();
  GtkDropTarget *drop = gtk_drop_target_new (G_TYPE_STRING, GDK_ACTION_COPY);

  g_signal_connect (click, "pressed", G_CALLBACK (pressed_cb), self);
  gtk_widget_add_controller (cell, GTK_EVENT_CONTROLLER (click));
  g_signal_connect (drop, "drop", G_CALLBACK (drop_cb), self);
  gtk_widget_add_controller (cell, GTK_EVENT_CONTROLLER (drop));
  return KITH_ROTA_CELL (cell);
}

static GtkLabel *
new_head (void)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_width_chars (GTK_LABEL (label), 5);
  gtk_widget_add_css_class (label, "rota-head");
  return GTK_LABEL (label);
}

static void
kith_rota_grid_init (KithRotaGrid *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  self->grid = GTK_GRID (gtk_grid_new ());
  gtk_grid_set_column_spacing (self->grid, 3);
  gtk_grid_set_row_spacing (self->grid, 3);
  gtk_widget_set_hexpand (GTK_WIDGET (self->grid), TRUE);
  for (int day = 0; day < DAYS; day++)
    {
      self->heads[day] = new_head ();
      gtk_grid_attach (self->grid, GTK_WIDGET (self->heads[day]), day + 1, 0, 1, 1);
    }
  for (int band = 0; band < KITH_N_BANDS; band++)
    {
      self->bands[band] = new_head ();
      gtk_label_set_text (self->bands[band], kith_rota_band_label (band, FALSE));
      gtk_grid_attach (self->grid, GTK_WIDGET (self->bands[band]), 0, band + 1, 1, 1);
      for (int day = 0; day < DAYS; day++)
        {
          self->cells[band][day] = new_cell (self);
          gtk_grid_attach (self->grid, GTK_WIDGET (self->cells[band][day]), day + 1, band + 1, 1, 1);
        }
    }
  gtk_box_append (GTK_BOX (self), GTK_WIDGET (self->grid));
  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
  gtk_widget_set_focusable (GTK_WIDGET (at_cursor (self)), TRUE);
  gtk_widget_add_css_class (GTK_WIDGET (at_cursor (self)), "rota-cursor");
}

/**
 * kith_rota_grid_new:
 *
 * Returns: (transfer floating): a grid that shows no week yet
 */
GtkWidget *
kith_rota_grid_new (void)
{
  return g_object_new (KITH_TYPE_ROTA_GRID, NULL);
}

/**
 * kith_rota_grid_dup_place:
 * @holiday: (nullable): the holiday on that day
 *
 * Returns: (transfer full): "Sunday 29 November 2026, Afternoon"
 */
char *
kith_rota_grid_dup_place (KithDay     day,
                          int         band,
                          const char *holiday)
{
  const KithDate date = kith_date_from_day (day);
  const int weekday = kith_day_of_week (day);
  g_autofree char *text = kith_date_dup_text (&date);
  const char *part = kith_rota_band_label (band, weekday >= 5 || holiday != NULL);

  if (holiday != NULL)
    /* Translators: a weekday, its date, a holiday, and a part of the day. */
    return g_strdup_printf (_("%s %s (%s), %s"), _(kith_weekdays.terms[weekday].label), text, holiday,
                            part);

  /* Translators: a weekday, its date, and a part of the day. */
  return g_strdup_printf (_("%s %s, %s"), _(kith_weekdays.terms[weekday].label), text, part);
}

static char *
dup_day_of_month (KithDay day)
{
  int year, month, number;

  kith_day_to_civil (day, &year, &month, &number);
  /* Translators: a day and a month, above a column of the rota: "29 November" */
  return g_strdup_printf (_("%d %s"), number, kith_month_get_name (month, TRUE));
}

static void
show_head (KithRotaGrid *self,
           KithRota     *rota,
           int           day)
{
  const char *holiday = kith_rota_get_holiday (rota, self->first + day);
  g_autofree char *text = dup_day_of_month (self->first + day);
  g_autofree char *head = holiday != NULL
    ? g_strdup_printf ("%s\n%s\n%s", _(kith_weekdays.terms[kith_day_of_week (self->first + day)].label),
                       text, holiday)
    : g_strdup_printf ("%s\n%s", _(kith_weekdays.terms[kith_day_of_week (self->first + day)].label), text);

  gtk_label_set_text (self->heads[day], head);
}

/**
 * kith_rota_grid_show:
 * @rota: seven days
 * @only: (nullable): whose turns stand out
 *
 * Shows them; the cursor stays on its day of the week.
 */
void
kith_rota_grid_show (KithRotaGrid *self,
                     KithRota     *rota,
                     KithRecord   *only)
{
  if (self->first != kith_rota_get_first (rota))
    kith_rota_grid_clear_marks (self);
  self->first = kith_rota_get_first (rota);
  for (int day = 0; day < DAYS; day++)
    {
      show_head (self, rota, day);
      for (int band = 0; band < KITH_N_BANDS; band++)
        {
          g_autoptr(GPtrArray) turns = kith_rota_list_at (rota, self->first + day, band);
          g_autofree char *place
            = kith_rota_grid_dup_place (self->first + day, band,
                                        kith_rota_get_holiday (rota, self->first + day));

          kith_rota_cell_show (self->cells[band][day], place, turns,
                               kith_rota_get_gap (rota, self->first + day, band), only);
        }
    }
}

/**
 * kith_rota_grid_get_cursor:
 * @day: (out): on which day the cursor is
 * @band: (out): in which part of it
 */
void
kith_rota_grid_get_cursor (KithRotaGrid *self,
                           KithDay      *day,
                           int          *band)
{
  *day = self->first + self->day;
  *band = self->band;
}

/**
 * kith_rota_grid_set_cursor:
 * @day: a day of the week that is shown
 *
 * Puts the cursor there, and the focus with it.
 */
void
kith_rota_grid_set_cursor (KithRotaGrid *self,
                           KithDay       day,
                           int           band)
{
  move_to (self, day - self->first, band, TRUE);
}

/**
 * kith_rota_grid_has_marks:
 *
 * Returns: whether anything is marked
 */
gboolean
kith_rota_grid_has_marks (KithRotaGrid *self)
{
  for (int band = 0; band < KITH_N_BANDS; band++)
    for (int day = 0; day < DAYS; day++)
      if (self->marks[band][day])
        return TRUE;

  return FALSE;
}

/**
 * kith_rota_grid_list_marked:
 *
 * Returns: (transfer full) (element-type KithDay): the days on which @band is marked
 */
GArray *
kith_rota_grid_list_marked (KithRotaGrid *self,
                            int           band)
{
  GArray *days = g_array_new (FALSE, FALSE, sizeof (KithDay));

  for (int day = 0; day < DAYS; day++)
    if (self->marks[band][day])
      {
        const KithDay marked = self->first + day;

        g_array_append_val (days, marked);
      }

  return days;
}

/**
 * kith_rota_grid_clear_marks:
 *
 * Nothing is marked any more.
 */
void
kith_rota_grid_clear_marks (KithRotaGrid *self)
{
  for (int band = 0; band < KITH_N_BANDS; band++)
    for (int day = 0; day < DAYS; day++)
      {
        if (self->marks[band][day])
          kith_rota_cell_mark (self->cells[band][day], FALSE);
        self->marks[band][day] = FALSE;
      }
}
