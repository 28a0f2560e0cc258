/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The structural lines: bars of couples, stems, sibship lines, links of children, forks of twins.
 *
 * The layout says where they run. Here they are joined up to the symbols, and pieces that several
 * children share are drawn once. */

#include "config.h"

#include "scene/kith-genogram-private.h"

#include <math.h>
#include <string.h>

#include "model/kith-presence.h"
#include "model/kith-records.h"
#include "scene/kith-hops.h"

#define DOUBLE_BAR 0.05

typedef struct
{
  KithGenogram *genogram;
  KithHops     *hops;      /* owned; the lines, to be drawn with gaps where they cross */
  guint        *first_partner; /* owned; partner lines of each union, n_unions + 1 */
  guint        *partners;  /* owned */
  guint        *first_child;   /* owned; child lines of each union, n_unions + 1 */
  guint        *children;  /* owned */
  guint        *owners;    /* owned; subject of each union */
  guint        *n_unions_of; /* owned; for each person */
  gboolean     *is_shown;    /* owned; for each child line, whether it is drawn */
} Lines;

static gboolean
same_place (const KithPoint *a,
            const KithPoint *b)
{
  return fabs (a->x - b->x) < 1e-6 && fabs (a->y - b->y) < 1e-6;
}

static void
add_line (Lines           *self,
          guint            unity,
          KithPart         part,
          guint            style,
          guint            owner,
          const KithPoint *corners,
          guint            n)
{
  kith_hops_add (self->hops, &(KithHopLine){ unity, style, owner, part }, corners, n);
}

/* Which lines belong to each union: counted, then filled in. */
static void
list_by_union (const KithLayoutLine *lines,
               guint                 n_lines,
               guint                 n_unions,
               guint               **first,
               guint               **members)
{
  g_autofree guint *next = NULL;

  *first = g_new0 (guint, n_unions + 2);
  *members = g_new (guint, n_lines + 1);
  for (guint i = 0; i < n_lines; i++)
    (*first)[lines[i].unity + 1]++;
  for (guint i = 0; i < n_unions; i++)
    (*first)[i + 1] += (*first)[i];
  next = g_memdup2 (*first, (n_unions + 1) * sizeof *next);
  for (guint i = 0; i < n_lines; i++)
    (*members)[next[lines[i].unity]++] = i;
}

/* From the edge of the partner's symbol to the point where the lines of the union meet. */
static GArray *
course_of_partner (Lines *self,
                   guint  partner)
{
  KithGenogram *genogram = self->genogram;
  const KithLayoutLine *line = &genogram->layout->partner_lines[partner];
  const KithPoint *corners = &genogram->layout->corners[line->first];
  const KithPoint *centre = &genogram->centres[line->person];
  const KithFigure *figure = &kith_genogram_view_at (genogram, line->person)->figure;
  GArray *course = g_array_new (FALSE, FALSE, sizeof (KithPoint));
  KithPoint start;

  g_array_append_vals (course, corners, line->n_points);
  if (line->n_points == 0)
    return course;

  start = corners[0];
  if (start.y >= centre->y)
    start.y = centre->y
              + kith_figure_get_bottom (figure, genogram->sketch.unit_mm, start.x - centre->x);
  g_array_prepend_val (course, start);
  return course;
}

/**
 * kith_genogram_course_of_child:
 * @child: index of a child of the layout
 *
 * Returns: (transfer full) (element-type KithPoint): the way from the point of the union to the edge
 *   of the child's symbol
 */
GArray *
kith_genogram_course_of_child (KithGenogram *genogram,
                               guint         child)
{
  const KithLayoutLine *line = &genogram->layout->child_lines[child];
  const KithPoint *corners = &genogram->layout->corners[line->first];
  const KithPoint *centre = &genogram->centres[line->person];
  const KithFigure *figure = &kith_genogram_view_at (genogram, line->person)->figure;
  GArray *course = g_array_new (FALSE, FALSE, sizeof (KithPoint));
  KithPoint end;

  g_array_append_vals (course, corners, line->n_points);
  if (line->n_points < 2)
    return course;

  end = corners[line->n_points - 1];
  if (end.y <= centre->y)
    end.y = centre->y - kith_figure_get_top (figure, genogram->sketch.unit_mm, end.x - centre->x);
  /* Whether it comes straight down or slants, as the leg of a twin does, it goes on to the symbol. */
  g_array_index (course, KithPoint, course->len - 1) = end;
  return course;
}

/* The longest level piece of a course. */
static gboolean
find_level_piece (const GArray *course,
                  KithPoint    *left,
                  KithPoint    *right)
{
  double longest = 0.0;

  for (guint i = 1; i < course->len; i++)
    {
      KithPoint a = g_array_index (course, KithPoint, i - 1);
      KithPoint b = g_array_index (course, KithPoint, i);

      if (fabs (a.y - b.y) > 1e-6 || fabs (a.x - b.x) <= longest)
        continue;
      longest = fabs (a.x - b.x);
      *left = a.x < b.x ? a : b;
      *right = a.x < b.x ? b : a;
    }

  return longest > 0.0;
}

/* Joins level pieces that meet in the point of the union into one bar. */
static void
straighten (GArray *course)
{
  for (guint i = 1; i + 1 < course->len; i++)
    {
      KithPoint a = g_array_index (course, KithPoint, i - 1);
      KithPoint b = g_array_index (course, KithPoint, i);
      KithPoint c = g_array_index (course, KithPoint, i + 1);

      if ((fabs (a.y - b.y) < 1e-6 && fabs (b.y - c.y) < 1e-6)
          || (fabs (a.x - b.x) < 1e-6 && fabs (b.x - c.x) < 1e-6))
        g_array_remove_index (course, i--);
    }
}

static void
add_double_bar (Lines              *self,
                guint               unity,
                const KithLineKind *kind,
                const GArray       *course)
{
  double aside = DOUBLE_BAR * self->genogram->sketch.unit_mm;
  guint style = kith_sketch_pen (&self->genogram->sketch, kind->ink, kind->pen, kind->dash);
  KithRect box = KITH_RECT_EMPTY;

  for (guint i = 0; i < course->len; i++)
    kith_rect_add_point (&box, &g_array_index (course, KithPoint, i));

  /* One bar runs outside the course and one inside. */
  for (int side = -1; side <= 1; side += 2)
    {
      g_autofree KithPoint *moved = g_new (KithPoint, course->len);

      for (guint i = 0; i < course->len; i++)
        {
          KithPoint at = g_array_index (course, KithPoint, i);
          gboolean is_left = at.x < box.x + box.width / 2.0;
          gboolean is_low = at.y > box.y + box.height - 1e-6;

          moved[i] = (KithPoint){ at.x + (is_left ? -side : side) * aside,
                                  at.y + (is_low ? side * aside : 0.0) };
        }
      add_line (self, unity, KITH_PART_BAR, style, self->owners[unity], moved, course->len);
    }
}

static const KithLineKind *
kind_of_couple (KithRecord *partnership)
{
  if (partnership == NULL)
    return kith_couple_kind_find ("other", FALSE);

  return kith_couple_kind_find (kith_record_get_token (partnership, KITH_PARTNERSHIP_KIND),
                                kith_record_get_boolean (partnership, KITH_PARTNERSHIP_IS_SECRET));
}

static gboolean
are_blood_relatives (KithRecord *partnership)
{
  const char *degree = partnership != NULL
                         ? kith_record_get_text (partnership, KITH_PARTNERSHIP_KINSHIP_DEGREE)
                         : NULL;

  return degree != NULL && *degree != '\0';
}

/* Whether any line to a child is drawn. */
static gboolean
has_children (Lines *self,
              guint  unity)
{
  for (guint i = self->first_child[unity]; i < self->first_child[unity + 1]; i++)
    if (self->is_shown[self->children[i]])
      return TRUE;

  return FALSE;
}

/* Whether a child is drawn that is known to have been born by then. */
static gboolean
has_born_children (Lines *self,
                   guint  unity)
{
  KithGenogram *genogram = self->genogram;
  KithDate born;

  for (guint i = self->first_child[unity]; i < self->first_child[unity + 1]; i++)
    {
      guint child = self->children[i];

      if (self->is_shown[child]
          && kith_record_get_date (kith_layout_family_get_person (
                                     genogram->people, genogram->layout->child_lines[child].person),
                                   KITH_PERSON_BORN, &born))
        return TRUE;
    }

  return FALSE;
}

/* A couple that is not drawn for its own sake is there as long as children hang from it. */
static gboolean
shows_couple (Lines *self,
              guint  unity)
{
  KithGenogram *genogram = self->genogram;
  KithRecord *partnership = kith_layout_family_get_partnership (genogram->people, unity);

  genogram->sketch.tone = KITH_TONE_NORMAL;
  for (guint i = self->first_partner[unity]; i < self->first_partner[unity + 1]; i++)
    if (!kith_genogram_shows_person (genogram,
                                     genogram->layout->partner_lines[self->partners[i]].person))
      return FALSE;
  if (partnership == NULL || kith_genogram_shows (genogram, partnership))
    return TRUE;

  genogram->sketch.tone = genogram->options.ended == KITH_ENDED_SHOWN ? KITH_TONE_NORMAL
                                                                       : KITH_TONE_FAINT;
  return kith_record_get_presence (partnership, genogram->as_at) == KITH_PRESENCE_NOT_YET
           ? has_born_children (self, unity)
           : has_children (self, unity);
}

/* Dates stand at the end of the partner with the fewer unions. */
static gboolean
has_dates_right (Lines       *self,
                 const guint *partners)
{
  const KithLayoutLine *a = &self->genogram->layout->partner_lines[partners[0]];
  const KithLayoutLine *b = &self->genogram->layout->partner_lines[partners[1]];
  gboolean a_is_left = self->genogram->centres[a->person].x < self->genogram->centres[b->person].x;
  guint left = self->n_unions_of[a_is_left ? a->person : b->person];
  guint right = self->n_unions_of[a_is_left ? b->person : a->person];

  return right < left;
}

static void
add_couple (Lines *self,
            guint  unity)
{
  KithGenogram *genogram = self->genogram;
  KithRecord *partnership = kith_layout_family_get_partnership (genogram->people, unity);
  const KithLineKind *kind = kind_of_couple (partnership);
  const guint *partners = &self->partners[self->first_partner[unity]];
  g_autoptr(GArray) course = course_of_partner (self, partners[0]);
  g_autoptr(GArray) back = course_of_partner (self, partners[1]);
  KithPoint left, right;

  for (guint i = back->len; i > 0; i--)
    g_array_append_val (course, g_array_index (back, KithPoint, i - 1));
  for (guint i = 1; i < course->len; i++)
    if (same_place (&g_array_index (course, KithPoint, i), &g_array_index (course, KithPoint, i - 1)))
      g_array_remove_index (course, i--);
  straighten (course);
  if (course->len < 2)
    return;

  if (are_blood_relatives (partnership))
    add_double_bar (self, unity, kind, course);
  else
    add_line (self, unity, KITH_PART_BAR,
              kith_sketch_pen (&genogram->sketch, kind->ink, kind->pen, kind->dash),
              self->owners[unity], (KithPoint *) course->data, course->len);

  kith_scene_builder_note_kind (genogram->sketch.builder, kind->key);
  if (partnership != NULL && find_level_piece (course, &left, &right))
    {
      kith_scene_builder_set_owner (genogram->sketch.builder, self->owners[unity]);
      kith_genogram_draw_couple_marks (genogram, partnership, kind, &left, &right,
                                       has_children (self, unity)
                                         ? genogram->layout->points[unity].x : NAN,
                                       has_dates_right (self, partners));
    }
}

static void
add_lone_stem (Lines *self,
               guint  unity)
{
  g_autoptr(GArray) course = course_of_partner (self, self->partners[self->first_partner[unity]]);

  if (course->len >= 2)
    add_line (self, unity, KITH_PART_LINK,
              kith_sketch_pen (&self->genogram->sketch, KITH_INK_STRUCTURAL, KITH_PEN_NORMAL,
                               KITH_DASH_SOLID),
              self->owners[unity], (KithPoint *) course->data, course->len);
}

typedef struct
{
  gboolean is_level;
  double   at;    /* y of a level piece, x of an upright one */
  double   from;
  double   to;
} Piece;

static int
compare_pieces (gconstpointer a,
                gconstpointer b)
{
  const Piece *left = a, *right = b;

  if (left->is_level != right->is_level)
    return left->is_level ? -1 : 1;
  if (fabs (left->at - right->at) > 1e-6)
    return left->at < right->at ? -1 : 1;

  return (left->from > right->from) - (left->from < right->from);
}

static void
collect_piece (GArray          *pieces,
               const KithPoint *a,
               const KithPoint *b)
{
  Piece piece = { fabs (a->y - b->y) < 1e-6 };

  if (!piece.is_level && fabs (a->x - b->x) > 1e-6)
    return;

  piece.at = piece.is_level ? a->y : a->x;
  piece.from = piece.is_level ? MIN (a->x, b->x) : MIN (a->y, b->y);
  piece.to = piece.is_level ? MAX (a->x, b->x) : MAX (a->y, b->y);
  g_array_append_val (pieces, piece);
}

static void
add_piece (Lines       *self,
           guint        unity,
           const Piece *piece)
{
  guint style = kith_sketch_pen (&self->genogram->sketch, KITH_INK_STRUCTURAL, KITH_PEN_NORMAL,
                                 KITH_DASH_SOLID);
  /* Square corners where level and upright pieces meet. */
  double half = piece->is_level ? KITH_PEN_NORMAL * self->genogram->sketch.unit_mm / 2.0 : 0.0;
  KithPoint ends[] = { { piece->from - half, piece->at }, { piece->to + half, piece->at } };

  if (!piece->is_level)
    {
      ends[0] = (KithPoint){ piece->at, piece->from };
      ends[1] = (KithPoint){ piece->at, piece->to };
    }
  add_line (self, unity, KITH_PART_LINK, style, self->owners[unity], ends, 2);
}

/* What the children of a union share: the stem and the sibship line, each drawn once. */
static void
add_shared_pieces (Lines  *self,
                   guint   unity,
                   GArray *pieces)
{
  Piece piece;

  if (pieces->len == 0)
    return;

  g_array_sort (pieces, compare_pieces);
  piece = g_array_index (pieces, Piece, 0);
  for (guint i = 1; i < pieces->len; i++)
    {
      Piece *next = &g_array_index (pieces, Piece, i);

      if (next->is_level == piece.is_level && fabs (next->at - piece.at) < 1e-6
          && next->from <= piece.to + 1e-6)
        {
          piece.to = MAX (piece.to, next->to);
          continue;
        }
      add_piece (self, unity, &piece);
      piece = *next;
    }
  add_piece (self, unity, &piece);
}

static guint
add_link_subject (Lines     *self,
                  GPtrArray *links,
                  guint      unity,
                  KithPoint  anchor)
{
  if (links->len == 0)
    return self->owners[unity];

  return kith_scene_builder_add_subject (self->genogram->sketch.builder, KITH_SUBJECT_CHILD_LINK,
                                         kith_record_get_id (links->pdata[0]), &anchor);
}

static const KithLineKind *
kind_of_child (KithGenogram *genogram,
               GPtrArray    *links,
               guint         child)
{
  KithRecord *link = links->len > 0 ? links->pdata[0] : NULL;
  KithRecord *person = kith_layout_family_get_person (genogram->people,
                                                      genogram->layout->child_lines[child].person);

  if (kith_record_has_token (person, KITH_PERSON_KIND, "pet"))
    return kith_line_kind_find ("link_pet");
  if (link == NULL)
    return kith_line_kind_find ("child_birth");

  return kith_child_kind_find (kith_record_get_token (link, KITH_PARENTAGE_KIND),
                               kith_genogram_is_over (genogram, link, KITH_PARENTAGE_UNTIL));
}

static void
add_child (Lines  *self,
           guint   unity,
           guint   child,
           GArray *shared)
{
  KithGenogram *genogram = self->genogram;
  GPtrArray *links = kith_layout_family_get_links (genogram->people, child);
  const KithLineKind *kind = kind_of_child (genogram, links, child);
  g_autoptr(GArray) course = kith_genogram_course_of_child (genogram, child);
  guint from, owner;

  if (course->len < 2 || kind == NULL)
    return;

  straighten (course);
  from = course->len - 2;
  for (guint i = 1; i <= from; i++)
    collect_piece (shared, &g_array_index (course, KithPoint, i - 1),
                   &g_array_index (course, KithPoint, i));
  owner = add_link_subject (self, links, unity, g_array_index (course, KithPoint, from));
  add_line (self, unity, KITH_PART_LINK,
            kith_sketch_pen (&genogram->sketch, kind->ink, kind->pen, kind->dash), owner,
            &g_array_index (course, KithPoint, from), course->len - from);

  kith_scene_builder_note_kind (genogram->sketch.builder, kind->key);
  kith_scene_builder_set_owner (genogram->sketch.builder, owner);
  if (links->len > 0)
    kith_genogram_draw_child_marks (genogram, links->pdata[0], kind,
                                    &g_array_index (course, KithPoint, from),
                                    &g_array_index (course, KithPoint, course->len - 1));
}

static void
draw_births (Lines *self,
             guint  unity)
{
  g_autofree guint *shown = g_new (guint, self->first_child[unity + 1]
                                            - self->first_child[unity] + 1);
  guint n = 0;

  for (guint i = self->first_child[unity]; i < self->first_child[unity + 1]; i++)
    if (self->is_shown[self->children[i]])
      shown[n++] = self->children[i];
  kith_genogram_draw_births (self->genogram, shown, n);
}

static guint
add_couple_subject (Lines *self,
                    guint  unity)
{
  KithGenogram *genogram = self->genogram;
  KithRecord *partnership = kith_layout_family_get_partnership (genogram->people, unity);

  if (partnership == NULL)
    return KITH_NO_SUBJECT;

  return kith_scene_builder_add_subject (genogram->sketch.builder, KITH_SUBJECT_COUPLE,
                                         kith_record_get_id (partnership),
                                         &genogram->layout->points[unity]);
}

static void
add_union (Lines *self,
           guint  unity)
{
  guint n_partners = self->first_partner[unity + 1] - self->first_partner[unity];
  g_autoptr(GArray) shared = g_array_new (FALSE, FALSE, sizeof (Piece));
  KithTone tone;

  self->owners[unity] = KITH_NO_SUBJECT;
  if (!shows_couple (self, unity))
    return;

  tone = self->genogram->sketch.tone;
  self->owners[unity] = add_couple_subject (self, unity);
  if (n_partners >= 2)
    add_couple (self, unity);
  else if (n_partners == 1 && has_children (self, unity))
    add_lone_stem (self, unity);

  for (guint i = self->first_child[unity]; i < self->first_child[unity + 1]; i++)
    if (kith_genogram_shows_child (self->genogram, self->children[i]))
      add_child (self, unity, self->children[i], shared);
  self->genogram->sketch.tone = tone;
  add_shared_pieces (self, unity, shared);
  draw_births (self, unity);
  if (!has_children (self, unity))
    kith_genogram_draw_childless (self->genogram, unity, self->owners[unity]);
}

/**
 * kith_genogram_draw_lines:
 *
 * Draws all bars, stems and links of the genogram.
 */
void
kith_genogram_draw_lines (KithGenogram *self)
{
  const KithLayout *layout = self->layout;
  Lines lines = { self };

  lines.hops = kith_hops_new (self->sketch.unit_mm);
  lines.owners = g_new0 (guint, layout->n_unions + 1);
  lines.n_unions_of = g_new0 (guint, layout->n_persons + 1);
  for (guint i = 0; i < layout->n_partners; i++)
    lines.n_unions_of[layout->partner_lines[i].person]++;
  list_by_union (layout->partner_lines, layout->n_partners, layout->n_unions, &lines.first_partner,
                 &lines.partners);
  list_by_union (layout->child_lines, layout->n_children, layout->n_unions, &lines.first_child,
                 &lines.children);

  lines.is_shown = g_new0 (gboolean, layout->n_children + 1);
  for (guint i = 0; i < layout->n_children; i++)
    lines.is_shown[i] = kith_genogram_shows_child (self, i);

  for (guint i = 0; i < layout->n_unions; i++)
    add_union (&lines, i);
  kith_hops_draw (lines.hops, self->sketch.builder);

  kith_hops_free (lines.hops);
  g_free (lines.owners);
  g_free (lines.n_unions_of);
  g_free (lines.is_shown);
  g_free (lines.first_partner);
  g_free (lines.partners);
  g_free (lines.first_child);
  g_free (lines.children);
}
