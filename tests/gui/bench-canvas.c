/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * Prints how much work a frame is while the sheet is moved and zoomed and while one person is
 * dragged, in a window of 1366 x 768:
 * from the moment the frame clock says a frame begins to the moment it is handed over. Needs a
 * display; tests/gui/start-headless.sh gives one.
 */

#include "config.h"

#include "base/kith-calendar.h"
#include "canvas/kith-canvas.h"
#include "kith-bench-around.h"
#include "model/kith-edit.h"
#include "model/kith-records.h"
#include "scene/kith-chart.h"

#include <math.h>
#include <stdlib.h>
#include <time.h>

#define WIDTH 1366
#define HEIGHT 768
#define N_FRAMES 240

typedef enum { PAN, ZOOM, DRAG, BLANK } Motion;

typedef struct
{
  const char *name;
  guint       n_people;
  gboolean    all_in_view;
  Motion      motion;
  double      limit_ms;
  const char *sheet;   /* of a case with people around; NULL for a family */
} Run;

/* A window of one colour, drawn anew: what no design can go below when everything moves. */
static const Run blank_run = { "nothing but one colour", 0, TRUE, BLANK, 0.0 };

static const Run runs[] = {
  { "300 people, all in view, pan", 300, TRUE, PAN, 16.0 },
  { "300 people, all in view, zoom", 300, TRUE, ZOOM, 16.0 },
  { "1000 people, working zoom, pan", 1000, FALSE, PAN, 16.0 },
  { "1000 people, working zoom, zoom", 1000, FALSE, ZOOM, 16.0 },
  { "1000 people, all in view, pan", 1000, TRUE, PAN, 25.0 },
  { "1000 people, all in view, zoom", 1000, TRUE, ZOOM, 25.0 },
  { "3000 people, all in view, pan", 3000, TRUE, PAN, 25.0 },
  { "3000 people, all in view, zoom", 3000, TRUE, ZOOM, 25.0 },
  { "3000 people, working zoom, pan", 3000, FALSE, PAN, 25.0 },
  { "1000 people, all in view, drag", 1000, TRUE, DRAG, 8.0 },
  { "1000 people, working zoom, drag", 1000, FALSE, DRAG, 8.0 },
  { "3000 people, all in view, drag", 3000, TRUE, DRAG, 8.0 },
  { "3000 people, working zoom, drag", 3000, FALSE, DRAG, 8.0 },
  { "300 on an ecomap, pan", 300, TRUE, PAN, 16.0, "eco" },
  { "300 on an ecomap, zoom", 300, TRUE, ZOOM, 16.0, "eco" },
  { "300 on an ecomap, drag", 300, TRUE, DRAG, 8.0, "eco" },
  { "300 in safety circles, pan", 300, TRUE, PAN, 16.0, "circles" },
  { "300 in safety circles, zoom", 300, TRUE, ZOOM, 16.0, "circles" },
  { "300 in safety circles, drag", 300, TRUE, DRAG, 8.0, "circles" },
};

typedef struct
{
  GtkWidget  *window;
  KithCanvas *canvas;
  const Run  *run;
  GArray     *times_ms;
  GArray     *cpu_ms;
  double      cpu_began;
  double      blank_ms;
  gint64      began;
  guint       frame;
  GMainLoop  *loop;
} Bench;

#define TYPE_BLANK (blank_get_type ())
G_DECLARE_FINAL_TYPE (Blank, blank, , BLANK, GtkWidget)

struct _Blank
{
  GtkWidget parent_instance;
  guint     frame;
};

G_DEFINE_FINAL_TYPE (Blank, blank, GTK_TYPE_WIDGET)

/* Another colour each time: what is the same as before is not drawn. */
static void
blank_snapshot (GtkWidget   *widget,
                GtkSnapshot *snapshot)
{
  Blank *self = (Blank *) widget;
  GdkRGBA colour = { 1.0f, 1.0f, self->frame++ % 2 ? 1.0f : 0.9f, 1.0f };

  gtk_snapshot_append_color (snapshot, &colour,
                             &GRAPHENE_RECT_INIT (0.0f, 0.0f, gtk_widget_get_width (widget),
                                                  gtk_widget_get_height (widget)));
}

static void
blank_class_init (BlankClass *klass)
{
  GTK_WIDGET_CLASS (klass)->snapshot = blank_snapshot;
}

static void
blank_init (Blank *self)
{
}

static void
add_person (KithSceneBuilder *builder,
            guint             number,
            double            x,
            double            y)
{
  KithStyle symbol = { KITH_INK_STRUCTURAL, KITH_DASH_SOLID, KITH_FILL_PAPER, FALSE, 0.5f, 9.0f };
  KithStyle label = { KITH_INK_STRUCTURAL, KITH_DASH_SOLID, KITH_FILL_NONE, FALSE, 0.0f, 9.0f };
  guint style = kith_scene_builder_add_style (builder, &symbol);
  guint text_style = kith_scene_builder_add_style (builder, &label);
  g_autofree char *id = g_strdup_printf ("p%u", number);
  g_autofree char *name = g_strdup_printf ("Person %u Kowalska", number);
  KithText lines[] = {
    { name, 2.0f, KITH_WEIGHT_BOLD, KITH_ALIGN_CENTRE },
    { "1950\342\200\2232012", 1.6f, KITH_WEIGHT_NORMAL, KITH_ALIGN_CENTRE },
  };

  kith_scene_builder_add_subject (builder, KITH_SUBJECT_PERSON, id, &(KithPoint){ x, y });
  kith_scene_builder_describe (builder, number, name, "Born 1950, died 2012.");
  kith_scene_builder_add_box (builder, number % 2 ? KITH_SHAPE_ELLIPSE : KITH_SHAPE_RECT,
                              KITH_PART_SYMBOL, style,
                              &(KithRect){ x - 4.5, y - 4.5, 9.0, 9.0 });
  for (guint i = 0; i < G_N_ELEMENTS (lines); i++)
    kith_scene_builder_add_text (builder, KITH_PART_LABEL, text_style,
                                 &(KithRect){ x - 13.0, y + 6.0 + 3.2 * i, 26.0, 3.0 }, &lines[i]);
}

static void
add_link (KithSceneBuilder *builder,
          guint             number,
          const KithPoint  *from,
          const KithPoint  *to)
{
  KithStyle line = { KITH_INK_STRUCTURAL, number % 7 ? KITH_DASH_SOLID : KITH_DASH_NORMAL,
                     KITH_FILL_NONE, TRUE, 0.4f, 9.0f };
  g_autofree char *id = g_strdup_printf ("l%u", number);
  double middle = (from->y + 14.0 + to->y - 6.0) / 2.0;
  KithPoint points[] = { { from->x, from->y + 14.0 }, { from->x, middle }, { to->x, middle },
                         { to->x, to->y - 4.5 } };

  kith_scene_builder_add_subject (builder, KITH_SUBJECT_CHILD_LINK, id, to);
  kith_scene_builder_add_points (builder, KITH_SHAPE_POLYLINE, KITH_PART_LINK,
                                 kith_scene_builder_add_style (builder, &line), points, 4);
}

/* Rows of people, each linked to somebody in the row above; about as wide as real families are. */
static KithScene *
new_family (guint n_people)
{
  g_autoptr(KithSceneBuilder) builder = kith_scene_builder_new ();
  guint across = (guint) ceil (sqrt (n_people * 2.5));
  g_autofree KithPoint *places = g_new (KithPoint, n_people);

  for (guint i = 0; i < n_people; i++)
    {
      places[i] = (KithPoint){ (i % across) * 30.0, (i / across) * 40.0 };
      add_person (builder, i, places[i].x, places[i].y);
    }
  for (guint i = across; i < n_people; i++)
    add_link (builder, i, &places[MIN (i - across + i % 5, i - 1)], &places[i]);

  return kith_scene_builder_finish (builder);
}

static void
take (KithCase   *family,
      KithRecord *record)
{
  kith_case_add (family, record);
  g_object_unref (record);
}

/* The same family as records: who is dragged has lines to those they belong to. */
static KithCase *
new_case (guint n_people)
{
  KithCase *family = kith_case_new ();
  guint across = (guint) ceil (sqrt (n_people * 2.5));

  kith_case_begin_change (family);
  for (guint i = 0; i < n_people; i++)
    {
      g_autofree char *id = g_strdup_printf ("p%u", i);

      take (family, kith_record_new (KITH_RECORD_PERSON, id));
    }
  for (guint i = across; i < n_people; i++)
    {
      g_autofree char *id = g_strdup_printf ("l%u", i);
      g_autofree char *child = g_strdup_printf ("p%u", i);
      g_autofree char *parent = g_strdup_printf ("p%u", MIN (i - across + i % 5, i - 1));
      KithRecord *link = kith_record_new (KITH_RECORD_PARENTAGE, id);

      kith_record_set_text (link, KITH_PARENTAGE_CHILD, child);
      kith_record_set_text (link, KITH_PARENTAGE_PARENT, parent);
      take (family, link);
    }
  kith_case_end_change (family);
  return family;
}

/* Of this thread alone: what the frame would cost on a machine with nothing else to do. */
static double
cpu_ms (void)
{
  struct timespec now;

  clock_gettime (CLOCK_THREAD_CPUTIME_ID, &now);
  return now.tv_sec * 1000.0 + now.tv_nsec / 1e6;
}

static void
before_frame_cb (GdkFrameClock *clock,
                 gpointer       data)
{
  Bench *bench = data;

  bench->began = g_get_monotonic_time ();
  bench->cpu_began = cpu_ms ();
}

static void
after_frame_cb (GdkFrameClock *clock,
                gpointer       data)
{
  Bench *bench = data;
  double ms = (g_get_monotonic_time () - bench->began) / 1000.0;
  double cpu = cpu_ms () - bench->cpu_began;

  if (bench->frame > 2 && bench->frame <= N_FRAMES)
    {
      g_array_append_val (bench->times_ms, ms);
      g_array_append_val (bench->cpu_ms, cpu);
    }
}

static gboolean
move_cb (GtkWidget     *widget,
         GdkFrameClock *clock,
         gpointer       data)
{
  Bench *bench = data;
  const KithViewport *view = kith_canvas_get_viewport (bench->canvas);
  KithPoint at = { view->width_px * 0.4, view->height_px * 0.6 };
  double phase = 2.0 * G_PI * bench->frame / 120.0;

  if (bench->frame++ >= N_FRAMES)
    {
      g_main_loop_quit (bench->loop);
      return G_SOURCE_REMOVE;
    }

  if (bench->run->motion == BLANK)
    gtk_widget_queue_draw (widget);
  else if (bench->run->motion == DRAG)
    kith_canvas_continue_move (bench->canvas, &(KithPoint){ 40.0 * sin (phase),
                                                            30.0 * sin (2.0 * phase) }, FALSE);
  else if (bench->run->motion == PAN)
    kith_canvas_pan_by (bench->canvas, 14.0 * cos (phase), 9.0 * sin (2.0 * phase));
  else
    kith_canvas_zoom_at (bench->canvas, view->zoom * exp (0.02 * cos (phase)), &at);
  return G_SOURCE_CONTINUE;
}

static void
wait_until_settled (Bench *bench)
{
  for (guint i = 0; i < 3000 && !kith_canvas_is_settled (bench->canvas); i++)
    {
      g_main_context_iteration (NULL, FALSE);
      g_usleep (1000);
    }
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

static int
compare_doubles (gconstpointer a,
                 gconstpointer b)
{
  double left = *(const double *) a, right = *(const double *) b;

  return (left > right) - (left < right);
}

static double
percentile (GArray *sorted,
            double  part)
{
  return g_array_index (sorted, double, (guint) ((sorted->len - 1) * part));
}

/* Who stands nearest to the middle of the window. */
static guint
find_middle (Bench *bench)
{
  KithScene *scene = kith_canvas_get_scene (bench->canvas);
  KithPoint middle = kith_viewport_to_mm (kith_canvas_get_viewport (bench->canvas),
                                          &(KithPoint){ WIDTH / 2.0, HEIGHT / 2.0 });
  double least = HUGE_VAL;
  guint found = 0;

  for (guint i = 0; i < kith_scene_get_n_subjects (scene); i++)
    {
      const KithSubject *subject = kith_scene_get_subject (scene, i);

      if (subject->kind != KITH_SUBJECT_PERSON
          || kith_point_distance (&subject->anchor, &middle) >= least)
        continue;
      found = i;
      least = kith_point_distance (&subject->anchor, &middle);
    }

  return found;
}

/* Counts the frames while something moves. */
static void
run_frames (Bench     *bench,
            GtkWidget *moved)
{
  GdkFrameClock *clock = gtk_widget_get_frame_clock (bench->window);
  gulong before, after;

  bench->frame = 0;
  g_array_set_size (bench->times_ms, 0);
  g_array_set_size (bench->cpu_ms, 0);
  before = g_signal_connect (clock, "before-paint", G_CALLBACK (before_frame_cb), bench);
  after = g_signal_connect_after (clock, "after-paint", G_CALLBACK (after_frame_cb), bench);
  gtk_widget_add_tick_callback (moved, move_cb, bench, NULL);
  g_main_loop_run (bench->loop);
  g_signal_handler_disconnect (clock, before);
  g_signal_handler_disconnect (clock, after);
  g_array_sort (bench->times_ms, compare_doubles);
  g_array_sort (bench->cpu_ms, compare_doubles);
}

static void
measure_blank (Bench *bench)
{
  GtkWidget *blank = g_object_new (TYPE_BLANK, NULL);

  bench->run = &blank_run;
  gtk_window_set_child (GTK_WINDOW (bench->window), blank);
  while (g_main_context_iteration (NULL, FALSE))
    ;
  run_frames (bench, blank);
  bench->blank_ms = percentile (bench->cpu_ms, 0.5);
  g_print ("%-32s of its own p50 %5.1f p99 %5.1f ms, by the clock p50 %5.1f p99 %5.1f ms\n",
           blank_run.name, percentile (bench->cpu_ms, 0.5), percentile (bench->cpu_ms, 0.99),
           percentile (bench->times_ms, 0.5), percentile (bench->times_ms, 0.99));
}

static KithScene *
draw_sheet (KithCase   *around,
            const char *id)
{
  KithRecord *sheet = kith_case_find_kind (around, KITH_RECORD_SHEET, id);
  const KithChartOptions options = { .measurer = kith_measurer_fixed (),
                                     .as_at = kith_day_from_civil (2026, 11, 27) };
  g_autoptr(KithChart) chart = kith_chart_new (kith_chart_kind_of (sheet), around, sheet, &options);

  return kith_chart_draw (chart);
}

static void
measure (Bench     *bench,
         const Run *run)
{
  g_autoptr(KithCase) family = run->sheet != NULL ? kith_bench_around_new (run->n_people)
                                                  : new_case (run->n_people);
  g_autoptr(KithScene) scene = run->sheet != NULL ? draw_sheet (family, run->sheet)
                                                  : new_family (run->n_people);

  bench->run = run;
  kith_canvas_set_scene (bench->canvas, scene, family);
  kith_canvas_fit (bench->canvas);
  if (!run->all_in_view)
    kith_canvas_zoom_at (bench->canvas, 0.9 * KITH_VIEWPORT_NORMAL,
                         &(KithPoint){ WIDTH / 2.0, HEIGHT / 2.0 });
  wait_until_settled (bench);
  if (run->motion == DRAG)
    kith_canvas_begin_move (bench->canvas, find_middle (bench), FALSE);

  run_frames (bench, GTK_WIDGET (bench->canvas));
  g_print ("%-32s of its own p50 %5.1f p99 %5.1f ms, by the clock p50 %5.1f p99 %5.1f ms"
           " (wanted at p99: %.0f), its own %.2f x nothing's\n", run->name,
           percentile (bench->cpu_ms, 0.5), percentile (bench->cpu_ms, 0.99),
           percentile (bench->times_ms, 0.5), percentile (bench->times_ms, 0.99), run->limit_ms,
           percentile (bench->cpu_ms, 0.5) / bench->blank_ms);
}

int
main (int    argc,
      char **argv)
{
  Bench bench = { 0 };

  g_setenv ("GSK_RENDERER", "cairo", FALSE);
  gtk_init ();
  bench.loop = g_main_loop_new (NULL, FALSE);
  bench.times_ms = g_array_new (FALSE, FALSE, sizeof (double));
  bench.cpu_ms = g_array_new (FALSE, FALSE, sizeof (double));
  bench.window = gtk_window_new ();
  bench.canvas = KITH_CANVAS (kith_canvas_new ());
  gtk_window_set_default_size (GTK_WINDOW (bench.window), WIDTH, HEIGHT);
  gtk_window_set_decorated (GTK_WINDOW (bench.window), FALSE);
  gtk_window_present (GTK_WINDOW (bench.window));
  measure_blank (&bench);
  gtk_window_set_child (GTK_WINDOW (bench.window), GTK_WIDGET (bench.canvas));

  for (guint i = 0; i < G_N_ELEMENTS (runs); i++)
    measure (&bench, &runs[i]);

  gtk_window_destroy (GTK_WINDOW (bench.window));
  g_array_unref (bench.times_ms);
  g_array_unref (bench.cpu_ms);
  g_main_loop_unref (bench.loop);
  return EXIT_SUCCESS;
}
