/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * How the network has grown, as four lines anyone can read, each told from the others by its stroke
 * and by the words at its end; below it the same in sentences, with what moved it.
 */

#include "config.h"

#include "pages/kith-growth-view.h"

#include "base/kith-text.h"
#include "model/kith-growth.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* Of the chart, in lines of its letters; and the least, in dots. */
#define HEIGHT_LINES 14
#define HEIGHT 260
#define SAMPLE 24
#define GAP 8

/* Black first: the strokes differ without their colours. */
static const struct
{
  double dash[4];
  int    n_dashes;
  double width;
} strokes[KITH_N_GROWTH_STEPS] = {
  [KITH_GROWTH_KNOWN] = { { 0 }, 0, 1.5 },
  [KITH_GROWTH_TOLD] = { { 8, 4 }, 2, 2 },
  [KITH_GROWTH_MET] = { { 2, 3 }, 2, 2.5 },
  [KITH_GROWTH_COMMITTED] = { { 0 }, 0, 4 },
};

struct _KithGrowthView
{
  AdwBin          parent_instance;

  KithDesk       *desk;  /* owned */
  GArray         *days;  /* owned; of KithGrowthDay */
  KithDay         today;

  GtkStack       *stack; /* borrowed child */
  GtkLabel       *now;   /* borrowed child */
  GtkDrawingArea *chart; /* borrowed child */
  GtkBox         *list;  /* borrowed child */
};

G_DEFINE_FINAL_TYPE (KithGrowthView, kith_growth_view, ADW_TYPE_BIN)

static void
kith_growth_view_dispose (GObject *object)
{
  KithGrowthView *self = KITH_GROWTH_VIEW (object);

  g_clear_object (&self->desk);
  g_clear_pointer (&self->days, g_array_unref);

  G_OBJECT_CLASS (kith_growth_view_parent_class)->dispose (object);
}

static void
kith_growth_view_class_init (KithGrowthViewClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = kith_growth_view_dispose;
}

static void
kith_growth_view_init (KithGrowthView *self)
{
}

/* The chart. */

typedef struct
{
  KithGrowthView *view;
  cairo_t        *cr;
  double          left, top;     /* what the numbers and the uppermost label take */
  double          width, height; /* of the field of the lines */
  double          line;          /* from one line of letters to the next */
  KithDay         first, last;
  guint           most;
} Field;

static double
width_of (KithGrowthView *self,
          const char     *text,
          double         *height)
{
  g_autoptr(PangoLayout) layout = gtk_widget_create_pango_layout (GTK_WIDGET (self->chart), text);
  int w, h;

  pango_layout_get_pixel_size (layout, &w, &h);
  if (height != NULL)
    *height = h;
  return w;
}

static char *
dup_label (guint step,
           guint count)
{
  /* Translators: how far people came, as in "Told", and how many */
  return g_strdup_printf (_("%s: %u"), kith_growth_get_label (step), count);
}

/* The lines have what the words leave, however large those are. */
static void
make_room (Field               *field,
           const KithGrowthDay *last,
           int                  width,
           int                  height)
{
  g_autofree char *most = g_strdup_printf ("%u", field->most);
  double right = 0;

  field->left = width_of (field->view, most, &field->line) + 2 * GAP;
  field->line += 2;
  field->top = field->line;
  for (guint step = 0; step < KITH_N_GROWTH_STEPS; step++)
    {
      g_autofree char *text = dup_label (step, last->counts[step]);

      right = MAX (right, width_of (field->view, text, NULL));
    }
  field->width = MAX (40, width - field->left - right - SAMPLE - 3 * GAP);
  field->height = MAX (40, height - field->top - 1.5 * field->line);
}

static double
x_of (const Field *field,
      KithDay      day)
{
  return field->left + field->width * (double) (day - field->first) / (double) (field->last - field->first);
}

static double
y_of (const Field *field,
      guint        n)
{
  return field->top + field->height * (1.0 - (double) n / (double) field->most);
}

static void
draw_text (const Field *field,
           double       x,
           double       y,
           double       align,
           const char  *text)
{
  g_autoptr(PangoLayout) layout = gtk_widget_create_pango_layout (GTK_WIDGET (field->view->chart), text);
  int width, height;

  pango_layout_get_pixel_size (layout, &width, &height);
  cairo_move_to (field->cr, x - align * width, y - height / 2.0);
  pango_cairo_show_layout (field->cr, layout);
}

/* A few whole numbers of people. */
static void
draw_scale (const Field   *field,
            const GdkRGBA *ink)
{
  const guint step = MAX (1, (field->most + 3) / 4);

  for (guint n = 0; n <= field->most; n += step)
    {
      g_autofree char *text = g_strdup_printf ("%u", n);

      cairo_set_source_rgba (field->cr, ink->red, ink->green, ink->blue, 0.15);
      cairo_set_line_width (field->cr, 1);
      cairo_move_to (field->cr, field->left, y_of (field, n));
      cairo_rel_line_to (field->cr, field->width, 0);
      cairo_stroke (field->cr);
      gdk_cairo_set_source_rgba (field->cr, ink);
      draw_text (field, field->left - GAP, y_of (field, n), 1, text);
    }
}

static void
draw_days (const Field *field)
{
  const KithDate dates[] = { kith_date_from_day (field->first), kith_date_from_day (field->last) };

  for (guint i = 0; i < G_N_ELEMENTS (dates); i++)
    {
      g_autofree char *text = kith_date_dup_text (&dates[i]);

      draw_text (field, x_of (field, i == 0 ? field->first : field->last),
                 field->top + field->height + 0.8 * field->line, i, text);
    }
}

static void
set_stroke (cairo_t        *cr,
            KithGrowthStep  step)
{
  cairo_set_line_width (cr, strokes[step].width);
  cairo_set_dash (cr, strokes[step].dash, strokes[step].n_dashes, 0);
}

static void
draw_line (const Field    *field,
           KithGrowthStep  step)
{
  GArray *days = field->view->days;
  guint before = 0;

  set_stroke (field->cr, step);
  for (guint i = 0; i < days->len; i++)
    {
      const KithGrowthDay *day = &g_array_index (days, KithGrowthDay, i);

      if (i == 0)
        cairo_move_to (field->cr, x_of (field, day->day), y_of (field, day->counts[step]));
      else
        cairo_line_to (field->cr, x_of (field, day->day), y_of (field, before));
      cairo_line_to (field->cr, x_of (field, day->day), y_of (field, day->counts[step]));
      before = day->counts[step];
    }
  cairo_line_to (field->cr, x_of (field, field->last), y_of (field, before));
  cairo_stroke (field->cr);
  cairo_set_dash (field->cr, NULL, 0, 0);
}

typedef struct
{
  guint count;
  guint step;
} Label;

/* The fewest first; of two alike, the one further on. */
static int
compare_labels (gconstpointer a,
                gconstpointer b)
{
  const Label *one = a, *other = b;

  if (one->count != other->count)
    return one->count < other->count ? -1 : 1;

  return one->step > other->step ? -1 : one->step < other->step;
}

/* At the ends of the lines, from below upwards, so that none lies on another, each with its stroke. */
static void
draw_labels (const Field   *field,
             const GdkRGBA *ink,
             const GdkRGBA *accent)
{
  const KithGrowthDay *last = &g_array_index (field->view->days, KithGrowthDay, field->view->days->len - 1);
  const double x = field->left + field->width + GAP;
  double lowest = field->top + field->height + field->line;
  Label labels[KITH_N_GROWTH_STEPS];

  for (guint step = 0; step < KITH_N_GROWTH_STEPS; step++)
    labels[step] = (Label){ last->counts[step], step };
  qsort (labels, KITH_N_GROWTH_STEPS, sizeof (Label), compare_labels);

  for (guint i = 0; i < KITH_N_GROWTH_STEPS; i++)
    {
      const guint step = labels[i].step;
      g_autofree char *text = dup_label (step, labels[i].count);
      const double y = MIN (y_of (field, labels[i].count), lowest - field->line);

      lowest = y;
      gdk_cairo_set_source_rgba (field->cr, step == KITH_GROWTH_KNOWN ? ink : accent);
      set_stroke (field->cr, step);
      cairo_move_to (field->cr, x, y);
      cairo_rel_line_to (field->cr, SAMPLE, 0);
      cairo_stroke (field->cr);
      cairo_set_dash (field->cr, NULL, 0, 0);
      gdk_cairo_set_source_rgba (field->cr, ink);
      draw_text (field, x + SAMPLE + GAP, y, 0, text);
    }
}

static void
draw_cb (GtkDrawingArea *area,
         cairo_t        *cr,
         int             width,
         int             height,
         gpointer        data)
{
  KithGrowthView *self = data;
  Field field = { .view = self, .cr = cr };
  GdkRGBA ink, accent = { 0 };
  const KithGrowthDay *last;

  if (self->days->len == 0)
    return;

  last = &g_array_index (self->days, KithGrowthDay, self->days->len - 1);
  field.first = g_array_index (self->days, KithGrowthDay, 0).day;
  field.last = MAX (self->today, field.first + 1);
  field.most = MAX (1, last->counts[KITH_GROWTH_KNOWN]);
  make_room (&field, last, width, height);
  gtk_style_context_get_color (gtk_widget_get_style_context (GTK_WIDGET (area)), &ink);
  if (!gtk_style_context_lookup_color (gtk_widget_get_style_context (GTK_WIDGET (area)), "accent_color", &accent))
    accent = ink;

  draw_scale (&field, &ink);
  draw_days (&field);
  draw_labels (&field, &ink, &accent);
  for (guint step = 0; step < KITH_N_GROWTH_STEPS; step++)
    {
      gdk_cairo_set_source_rgba (cr, step == KITH_GROWTH_KNOWN ? &ink : &accent);
      draw_line (&field, step);
    }
}

/* The same in words. */

static GtkLabel *
add_label (GtkBox     *box,
           const char *text,
           const char *css_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);
  gtk_box_append (box, label);
  return GTK_LABEL (label);
}

static void
show_days (KithGrowthView *self)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->list))) != NULL)
    gtk_box_remove (self->list, child);
  for (guint i = self->days->len; i-- > 0;)
    {
      const KithGrowthDay *day = &g_array_index (self->days, KithGrowthDay, i);
      g_autofree char *sentence = kith_growth_dup_sentence (day);
      g_autofree char *events = kith_growth_dup_events (kith_desk_get_case (self->desk), day->day, self->today);

      gtk_widget_set_margin_top (GTK_WIDGET (add_label (self->list, sentence, "heading")), 9);
      add_label (self->list, events, "dim-label");
    }
}

/**
 * kith_growth_view_show:
 *
 * Looks at the case anew.
 */
void
kith_growth_view_show (KithGrowthView *self)
{
  g_autofree char *sentence = NULL;
  g_autofree char *spoken = NULL;
  double line;

  g_clear_pointer (&self->days, g_array_unref);
  self->today = kith_day_today ();
  self->days = kith_growth_list (kith_desk_get_case (self->desk), self->today);
  gtk_stack_set_visible_child_name (self->stack, self->days->len > 0 ? "chart" : "empty");
  if (self->days->len == 0)
    return;

  sentence = kith_growth_dup_sentence (&g_array_index (self->days, KithGrowthDay, self->days->len - 1));
  /* Translators: how many people are known, told, met and committed */
  spoken = kith_text_fill (_("How the network has grown, as lines. %s"), sentence);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->chart), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);
  show_days (self);
  width_of (self, "0", &line);
  gtk_drawing_area_set_content_height (self->chart, (int) MAX (HEIGHT, HEIGHT_LINES * line));
  gtk_widget_queue_draw (GTK_WIDGET (self->chart));
}

static GtkWidget *
build_chart (KithGrowthView *self)
{
  GtkWidget *scroller = gtk_scrolled_window_new ();
  GtkWidget *clamp = adw_clamp_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);

  gtk_widget_add_css_class (box, "kith-page-body");
  add_label (GTK_BOX (box), _("How the Network Has Grown"), "title-2");
  self->now = add_label (GTK_BOX (box), _("From the dated facts in this case. There is no number to reach: a few who stay count for more than many who are written down."), "dim-label");
  self->chart = GTK_DRAWING_AREA (g_object_new (GTK_TYPE_DRAWING_AREA, "accessible-role", GTK_ACCESSIBLE_ROLE_IMG, NULL));
  gtk_drawing_area_set_content_height (self->chart, HEIGHT);
  gtk_drawing_area_set_draw_func (self->chart, draw_cb, self, NULL);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->chart));
  self->list = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 3));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->list));
  adw_clamp_set_maximum_size (ADW_CLAMP (clamp), 860);
  adw_clamp_set_child (ADW_CLAMP (clamp), box);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), clamp);
  gtk_accessible_update_property (GTK_ACCESSIBLE (scroller), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("How the Network Has Grown"), -1);
  return scroller;
}

/**
 * kith_growth_view_new:
 * @desk: where the case is worked on
 *
 * Returns: (transfer floating): a view that shows nothing yet
 */
GtkWidget *
kith_growth_view_new (KithDesk *desk)
{
  KithGrowthView *self = g_object_new (KITH_TYPE_GROWTH_VIEW, NULL);
  GtkWidget *empty = adw_status_page_new ();

  self->desk = g_object_ref (desk);
  self->days = g_array_new (FALSE, FALSE, sizeof (KithGrowthDay));
  self->stack = GTK_STACK (gtk_stack_new ());
  adw_status_page_set_title (ADW_STATUS_PAGE (empty), _("How the Network Has Grown"));
  adw_status_page_set_description (ADW_STATUS_PAGE (empty),
                                   _("Once people are named, told, met and have a part in the plan, each with its day, lines show here how the network grew."));
  gtk_stack_add_named (self->stack, build_chart (self), "chart");
  gtk_stack_add_named (self->stack, empty, "empty");
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->stack));
  return GTK_WIDGET (self);
}
