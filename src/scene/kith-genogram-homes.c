/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Households as dotted outlines round the people who live together.
 *
 * An outline follows its members and never holds the symbol of somebody else: where a stranger
 * stands between two members, or no way leads from one to the other, a household has two outlines
 * with the same letter. */

#include "config.h"

#include "scene/kith-genogram-private.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <stdlib.h>

#include "base/kith-text.h"
#include "model/kith-presence.h"
#include "model/kith-records.h"
#include "scene/kith-outline.h"

#define CLEARANCE 0.35
#define ROUNDING 0.30
#define BAND 1.0        /* width of the way between two rows */

/* Members of one row with nobody else between them. */
typedef struct
{
  KithRect rect;
  int      row;
} Run;

typedef struct
{
  KithGenogram *genogram;
  KithRecord   *record;
  gboolean     *is_member;  /* owned; for each person of the layout */
  GArray       *members;    /* owned; guint, by row and then from left to right */
  GArray       *visitors;   /* owned; guint, who is here part of the week */
  GPtrArray    *visits;     /* owned; borrowed membership of each visitor */
  GArray       *rects;      /* owned; KithRect */
} Home;

static int
compare_members (gconstpointer a,
                 gconstpointer b,
                 gpointer      data)
{
  const KithLayout *layout = data;
  guint left = *(const guint *) a, right = *(const guint *) b;

  if (layout->generations[left] != layout->generations[right])
    return layout->generations[left] - layout->generations[right];

  return (layout->boxes[left].x > layout->boxes[right].x)
         - (layout->boxes[left].x < layout->boxes[right].x);
}

/* Who had left by then is no member, but of a home that is no more. */
static gboolean
lives_there (KithRecord *membership,
             KithDay     day,
             gboolean    is_former)
{
  KithPresence presence = kith_record_get_presence (membership, day);

  return presence == KITH_PRESENCE_THERE || (is_former && presence == KITH_PRESENCE_OVER);
}

static void
read_members (Home    *self,
              KithDay  day,
              gboolean is_former)
{
  KithGenogram *genogram = self->genogram;
  GPtrArray *referrers = kith_case_get_referrers (genogram->family,
                                                  kith_record_get_id (self->record));

  for (guint i = 0; i < referrers->len; i++)
    {
      KithRecord *membership = referrers->pdata[i];
      KithRecord *person;
      guint index;

      if (kith_record_get_kind (membership) != KITH_RECORD_HOUSEHOLD_MEMBER
          || !lives_there (membership, day, is_former))
        continue;
      person = kith_case_resolve (genogram->family, membership, KITH_HOUSEHOLD_MEMBER_PERSON);
      if (person == NULL || !kith_layout_family_find_person (genogram->people, person, &index)
          || self->is_member[index] || !kith_genogram_shows_person (genogram, index))
        continue;
      if (kith_record_has_token (membership, KITH_HOUSEHOLD_MEMBER_SHARE, "part_time"))
        {
          g_array_append_val (self->visitors, index);
          g_ptr_array_add (self->visits, membership);
          continue;
        }
      self->is_member[index] = TRUE;
      g_array_append_val (self->members, index);
    }
  g_array_sort_with_data (self->members, compare_members, (gpointer) genogram->layout);
}

/* Whether somebody who does not live here has the middle of his symbol in @area. */
static gboolean
holds_stranger (Home           *self,
                const KithRect *area)
{
  for (guint i = 0; i < self->genogram->layout->n_persons; i++)
    if (!self->is_member[i] && kith_rect_contains (area, &self->genogram->centres[i]))
      return TRUE;

  return FALSE;
}

static gboolean
covers_stranger (Home           *self,
                 const KithRect *area)
{
  for (guint i = 0; i < self->genogram->layout->n_persons; i++)
    if (!self->is_member[i] && kith_rect_overlaps (area, &self->genogram->layout->boxes[i]))
      return TRUE;

  return FALSE;
}

/* As wide as may be: up to half way to the next stranger. */
static KithRect
clear_rect (Home           *self,
            const KithRect *tight)
{
  double clearance = CLEARANCE * self->genogram->sketch.unit_mm;
  KithRect rect = *tight;

  for (guint i = 0; i < 4; i++, clearance /= 2.0)
    {
      rect = *tight;
      kith_rect_grow (&rect, clearance);
      if (!covers_stranger (self, &rect))
        break;
    }

  return rect;
}

static GArray *
find_runs (Home *self)
{
  const KithLayout *layout = self->genogram->layout;
  GArray *runs = g_array_new (FALSE, FALSE, sizeof (Run));

  for (guint i = 0; i < self->members->len; i++)
    {
      guint member = g_array_index (self->members, guint, i);
      Run *last = runs->len > 0 ? &g_array_index (runs, Run, runs->len - 1) : NULL;
      Run run = { layout->boxes[member], layout->generations[member] };
      KithRect both = run.rect;

      if (last != NULL && last->row == run.row)
        {
          kith_rect_add_rect (&both, &last->rect);
          if (!holds_stranger (self, &both))
            {
              last->rect = both;
              continue;
            }
        }
      g_array_append_val (runs, run);
    }

  for (guint i = 0; i < runs->len; i++)
    g_array_index (runs, Run, i).rect = clear_rect (self, &g_array_index (runs, Run, i).rect);

  return runs;
}

static gboolean
try_ways (Home           *self,
          const KithRect *ways,
          guint           n_ways)
{
  for (guint i = 0; i < n_ways; i++)
    if (covers_stranger (self, &ways[i]))
      return FALSE;

  g_array_append_vals (self->rects, ways, n_ways);
  return TRUE;
}

/* Straight down where the two stand above each other, else along between the rows. */
static gboolean
connect (Home           *self,
         const KithRect *upper,
         const KithRect *lower)
{
  double band = BAND * self->genogram->sketch.unit_mm;
  double left = MAX (upper->x, lower->x);
  double right = MIN (upper->x + upper->width, lower->x + lower->width);
  double top = upper->y + upper->height, bottom = lower->y;
  double middle = (top + bottom) / 2.0;
  KithRect from, along, to;

  if (bottom <= top)
    return right > left;
  if (right - left >= band / 2.0)
    return try_ways (self, &(KithRect){ left, top - 0.1, right - left, bottom - top + 0.2 }, 1);

  from = (KithRect){ upper->x < lower->x ? upper->x + upper->width - band : upper->x, top - 0.1, band,
                     middle - top + band / 4.0 };
  to = (KithRect){ upper->x < lower->x ? lower->x : lower->x + lower->width - band,
                   middle - band / 4.0, band, bottom - middle + band / 4.0 + 0.1 };
  along = (KithRect){ MIN (from.x, to.x), middle - band / 4.0, 0.0, band / 2.0 };
  along.width = MAX (from.x, to.x) + band - along.x;
  return try_ways (self, (KithRect[]){ from, along, to }, 3);
}

static void
build_rects (Home *self)
{
  g_autoptr(GArray) runs = find_runs (self);

  for (guint i = 0; i < runs->len; i++)
    {
      const Run *run = &g_array_index (runs, Run, i);

      g_array_append_val (self->rects, run->rect);
      for (guint k = i; k > 0; k--)
        {
          const Run *above = &g_array_index (runs, Run, k - 1);

          if (above->row < run->row && connect (self, &above->rect, &run->rect))
            break;
        }
    }
}

static const KithLineKind *
kind_of_home (Home    *self,
              gboolean is_former)
{
  if (is_former)
    return kith_line_kind_find ("household_former");
  if (kith_record_has_token (self->record, KITH_HOUSEHOLD_KIND, "institution"))
    return kith_line_kind_find ("household_institution");
  if (self->members->len == 0)
    return kith_line_kind_find ("household_part_time");

  return kith_line_kind_find ("household_current");
}

/* The letter ties the outlines of one household together; a name that would tell the place stays
   away where the place must not be shown. */
static char *
dup_title (Home *self,
           guint number)
{
  const char *name = kith_record_get_text (self->record, KITH_HOUSEHOLD_NAME);
  gboolean is_withheld = kith_record_get_boolean (self->record, KITH_HOUSEHOLD_IS_PLACE_WITHHELD);
  char letter[] = { (char) ('A' + number % 26), '\0' };

  if (kith_text_is_empty (name) || is_withheld)
    /* Translators: a household without a name; %s is a letter */
    return g_strdup_printf (_("Household %s"), letter);

  return g_strdup_printf ("%s: %s", letter, name);
}

static char *
dup_tag (Home       *self,
         const char *title)
{
  g_autofree char *when = NULL;
  KithDate since;

  if (!kith_record_get_date (self->record, KITH_HOUSEHOLD_SINCE, &since))
    return g_strdup (title);

  when = kith_date_dup_short (&since);
  /* Translators: a household, and the year since when it has been as it is */
  return g_strdup_printf (_("%1$s, since %2$s"), title, when);
}

/* The upper edge from the first corner, or the lowest one: whichever leaves more to be read. */
static KithPoint
find_tag_edge (Home         *self,
               const GArray *corners,
               const char   *title,
               double       *room)
{
  const KithSketch *sketch = &self->genogram->sketch;
  const KithPoint *first = &g_array_index (corners, KithPoint, 0);
  const KithPoint *second = &g_array_index (corners, KithPoint, 1);
  KithPoint top = *first, low = { 0.0, -G_MAXDOUBLE };
  double low_room = 0.0;
  double width = kith_sketch_width_mm (sketch, title, KITH_CAP_CHIP, KITH_WEIGHT_BOLD);
  double height = kith_text_line_mm (KITH_CAP_CHIP * sketch->unit_mm);
  double hidden_top, hidden_low;

  *room = second->x - first->x;
  for (guint i = 0; i < corners->len; i++)
    {
      const KithPoint *a = &g_array_index (corners, KithPoint, i);
      const KithPoint *b = &g_array_index (corners, KithPoint, (i + 1) % corners->len);

      if (fabs (a->y - b->y) > 1e-6 || a->y < low.y || fabs (a->x - b->x) < *room - 1e-6)
        continue;
      low = (KithPoint){ MIN (a->x, b->x), a->y };
      low_room = fabs (a->x - b->x);
    }
  hidden_top = kith_genogram_covered_area (self->genogram, &(KithRect){
                                             top.x, top.y - height / 2.0, width, height });
  hidden_low = kith_genogram_covered_area (self->genogram, &(KithRect){
                                             low.x, low.y - height / 2.0, width, height });
  if (low_room <= 0.0 || hidden_low >= hidden_top)
    return top;

  *room = low_room;
  return low;
}

/* A name that is longer than the edge it stands on may run on beyond it where it hides nobody. */
static double
room_for (Home            *self,
          const KithPoint *corner,
          double           room,
          const char      *text)
{
  const KithSketch *sketch = &self->genogram->sketch;
  double width = kith_sketch_width_mm (sketch, text, KITH_CAP_CHIP, KITH_WEIGHT_BOLD);
  double height = kith_text_line_mm (KITH_CAP_CHIP * sketch->unit_mm);
  KithRect beyond = { corner->x + 0.25 * sketch->unit_mm + room, corner->y - height / 2.0,
                      width - room, height };

  return width > room && kith_genogram_covered_area (self->genogram, &beyond) <= 0.0 ? width + 0.01
                                                                                     : room;
}

/* The tag if there is room for it, else the title, as far as there is room for that. */
static void
draw_tag (Home               *self,
          const KithLineKind *kind,
          const KithPoint    *corner,
          double              room,
          const char         *title)
{
  const KithSketch *sketch = &self->genogram->sketch;
  KithRect box;
  g_autofree char *tag = *title != '\0' ? dup_tag (self, title) : g_strdup (title);
  gboolean fits = kith_sketch_width_mm (sketch, tag, KITH_CAP_CHIP, KITH_WEIGHT_BOLD) <= room;
  g_auto(GStrv) lines
    = kith_measurer_wrap (sketch->measurer, fits ? tag : title, KITH_CAP_CHIP * sketch->unit_mm,
                          KITH_WEIGHT_BOLD,
                          room_for (self, corner, room, fits ? tag : title), 1);

  if (lines[0] == NULL)
    return;

  box = kith_sketch_text (sketch, KITH_PART_HOUSEHOLD_TAG, kind->ink, lines[0], KITH_CAP_CHIP,
                          KITH_WEIGHT_BOLD, KITH_ALIGN_START,
                          &(KithPoint){ corner->x + 0.25 * sketch->unit_mm,
                                        corner->y - 0.17 * sketch->unit_mm },
                          0.05);
  g_array_append_val (self->genogram->chips, box);
}

static void
draw_outline (Home               *self,
              const KithLineKind *kind,
              const GArray       *corners,
              const char         *title)
{
  const KithSketch *sketch = &self->genogram->sketch;
  guint pen = kith_sketch_pen (sketch, kind->ink, kind->pen, kind->dash);
  g_autoptr(GArray) curve = kith_outline_round (corners, ROUNDING * sketch->unit_mm);
  double room;
  KithPoint edge = find_tag_edge (self, corners, title, &room);

  if (kith_record_has_token (self->record, KITH_HOUSEHOLD_KIND, "institution"))
    kith_scene_builder_add_points (sketch->builder, KITH_SHAPE_POLYGON, KITH_PART_HOUSEHOLD, pen,
                                   (KithPoint *) corners->data, corners->len);
  else
    kith_scene_builder_add_points (sketch->builder, KITH_SHAPE_CLOSED_CURVE, KITH_PART_HOUSEHOLD,
                                   pen, (KithPoint *) curve->data, curve->len);
  draw_tag (self, kind, &edge, room - 0.4 * sketch->unit_mm, title);
}

/* The place on any of the outlines that is nearest to @from. */
static KithPoint
nearest_door (const GPtrArray *outlines,
              const KithPoint *from)
{
  KithPoint door = *from;
  double nearest = G_MAXDOUBLE;

  for (guint o = 0; o < outlines->len; o++)
    {
      const GArray *corners = outlines->pdata[o];

      for (guint c = 0; c < corners->len; c++)
        {
          KithPoint a = g_array_index (corners, KithPoint, c);
          KithPoint b = g_array_index (corners, KithPoint, (c + 1) % corners->len);
          KithPoint foot = { CLAMP (from->x, MIN (a.x, b.x), MAX (a.x, b.x)),
                             CLAMP (from->y, MIN (a.y, b.y), MAX (a.y, b.y)) };
          double distance = kith_point_distance (from, &foot);

          if (distance < nearest)
            {
              nearest = distance;
              door = foot;
            }
        }
    }

  return door;
}

/* A dotted leader from who has a second home to it, with how often. */
static void
draw_visits (Home            *self,
             const GPtrArray *outlines)
{
  const KithSketch *sketch = &self->genogram->sketch;

  for (guint i = 0; i < self->visitors->len; i++)
    {
      guint visitor = g_array_index (self->visitors, guint, i);
      const KithPoint *centre = &self->genogram->centres[visitor];
      const char *nights = kith_record_get_text (self->visits->pdata[i], KITH_HOUSEHOLD_MEMBER_NIGHTS);
      KithPoint ends[2] = { *centre, nearest_door (outlines, centre) };
      KithPath path;

      kith_scene_builder_add_points (sketch->builder, KITH_SHAPE_POLYLINE, KITH_PART_HOUSEHOLD,
                                     kith_sketch_pen (sketch, KITH_INK_STRUCTURAL, 0.06,
                                                      KITH_DASH_DOTS),
                                     ends, 2);
      kith_scene_builder_note_kind (sketch->builder, "household_part_time");
      if (kith_text_is_empty (nights))
        continue;
      kith_path_set_line (&path, &ends[0], &ends[1]);
      kith_genogram_draw_chip_on (self->genogram, &path, 0.7, KITH_INK_STRUCTURAL, nights,
                                  KITH_DASH_SOLID);
    }
}

static void
begin_home (Home         *self,
            KithGenogram *genogram,
            KithRecord   *record,
            KithDay       day)
{
  *self = (Home){ genogram, record };
  self->is_member = g_new0 (gboolean, genogram->layout->n_persons + 1);
  self->members = g_array_new (FALSE, FALSE, sizeof (guint));
  self->visitors = g_array_new (FALSE, FALSE, sizeof (guint));
  self->visits = g_ptr_array_new ();
  self->rects = g_array_new (FALSE, FALSE, sizeof (KithRect));
  read_members (self, day, kith_record_get_presence (record, day) == KITH_PRESENCE_OVER);
}

static void
end_home (Home *self)
{
  g_clear_pointer (&self->is_member, g_free);
  g_clear_pointer (&self->members, g_array_unref);
  g_clear_pointer (&self->visitors, g_array_unref);
  g_clear_pointer (&self->visits, g_ptr_array_unref);
  g_clear_pointer (&self->rects, g_array_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Home, end_home)

static gboolean
have_same_members (const Home *a,
                   const Home *b)
{
  for (guint i = 0; i < a->members->len && a->members->len == b->members->len; i++)
    if (g_array_index (a->members, guint, i) != g_array_index (b->members, guint, i))
      return FALSE;

  return a->members->len == b->members->len;
}

/* Against another day: where somebody has come or gone, the outline of then stands dimmed behind. */
static void
draw_home_then (Home *now)
{
  KithGenogram *genogram = now->genogram;
  g_auto(Home) then = { 0 };
  const KithLineKind *kind = kind_of_home (now, FALSE);
  g_autoptr(GPtrArray) outlines = NULL;

  begin_home (&then, genogram, now->record, genogram->options.compared);
  if (kith_record_get_presence (now->record, genogram->options.compared) != KITH_PRESENCE_THERE
      || have_same_members (now, &then))
    return;

  genogram->sketch.tone = KITH_TONE_FAINT;
  build_rects (&then);
  outlines = kith_outline_of_rects ((KithRect *) then.rects->data, then.rects->len);
  for (guint i = 0; i < outlines->len; i++)
    draw_outline (&then, kind, outlines->pdata[i], "");
  genogram->sketch.tone = KITH_TONE_NEW;
}

static void
draw_home (Home    *self,
           gboolean is_former,
           guint    number)
{
  KithGenogram *genogram = self->genogram;
  const KithLineKind *kind = kind_of_home (self, is_former);
  g_autofree char *title = dup_title (self, number);
  g_autoptr(GPtrArray) outlines = NULL;
  guint subject;

  build_rects (self);
  outlines = kith_outline_of_rects ((KithRect *) self->rects->data, self->rects->len);
  if (outlines->len == 0)
    return;

  subject = kith_scene_builder_add_subject (genogram->sketch.builder, KITH_SUBJECT_HOUSEHOLD,
                                            kith_record_get_id (self->record),
                                            &g_array_index ((GArray *) outlines->pdata[0], KithPoint,
                                                            0));
  kith_scene_builder_describe (genogram->sketch.builder, subject, title, NULL);
  kith_scene_builder_note_kind (genogram->sketch.builder, kind->key);
  if (genogram->options.is_compared)
    draw_home_then (self);
  for (guint i = 0; i < outlines->len; i++)
    draw_outline (self, kind, outlines->pdata[i], title);
  draw_visits (self, outlines);
}

/**
 * kith_genogram_draw_homes:
 *
 * Draws the outline of each household of the day, and of earlier ones that are kept on record.
 */
void
kith_genogram_draw_homes (KithGenogram *self)
{
  guint n = kith_case_count (self->family, KITH_RECORD_HOUSEHOLD);
  guint number = 0;

  for (guint i = 0; i < n; i++)
    {
      KithRecord *record = kith_case_nth (self->family, KITH_RECORD_HOUSEHOLD, i);
      g_auto(Home) home = { 0 };

      if (!kith_genogram_shows (self, record))
        continue;
      begin_home (&home, self, record, self->as_at);
      if (home.members->len == 0)
        continue;
      draw_home (&home, kith_record_get_presence (record, self->as_at) == KITH_PRESENCE_OVER,
                 number++);
    }
}
