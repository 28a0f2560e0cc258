/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

#include "base/kith-geometry.h"

G_BEGIN_DECLS

/* What a birth or a union's beginning is when nobody knows it. */
#define KITH_LAYOUT_UNKNOWN G_MININT64

/**
 * KithLayoutGender:
 * @KITH_LAYOUT_MALE: stands left in a couple
 * @KITH_LAYOUT_FEMALE: stands right in a couple
 * @KITH_LAYOUT_OTHER_GENDER: stands by age
 *
 * The symbol a person is drawn with, for the rule "man left, woman right".
 */
typedef enum
{
  KITH_LAYOUT_MALE,
  KITH_LAYOUT_FEMALE,
  KITH_LAYOUT_OTHER_GENDER,
} KithLayoutGender;

/**
 * KithLayoutPerson:
 * @width_mm: width of the box of all that belongs to the person on paper
 * @height_mm: height of that box; lines enter at the middle of its top and leave at the middle
 *   of its bottom
 * @gender: the symbol
 * @birth_key: a number that sorts by birth, or %KITH_LAYOUT_UNKNOWN
 * @entry: a number that sorts by when the person was entered; breaks ties
 * @aside: a friend, professional or other person who is not kin: stands at the outer edge
 * @focus: one of the children the drawing is about
 * @pinned: stays at @at whatever happens
 * @placed: stood at @at in the drawing before this one, and should stay near
 * @at: top left corner of the box, for the pinned and the placed
 */
typedef struct
{
  double           width_mm;
  double           height_mm;
  KithLayoutGender gender;
  gint64           birth_key;
  gint64           entry;
  gboolean         aside;
  gboolean         focus;
  gboolean         pinned;
  gboolean         placed;
  KithPoint        at;
} KithLayoutPerson;

/**
 * KithLayoutUnion:
 * @order_key: a number that sorts several unions of one person in time, or %KITH_LAYOUT_UNKNOWN
 * @entry: a number that sorts by when the union was entered; breaks ties
 *
 * Two partners, one parent alone, or nobody: siblings whose parents are not known.
 */
typedef struct
{
  gint64 order_key;
  gint64 entry;
} KithLayoutUnion;

/**
 * KithLayoutPartner:
 * @unity: index of the union
 * @person: index of the person who is a partner or a parent in it
 */
typedef struct
{
  guint unity;
  guint person;
} KithLayoutPartner;

/**
 * KithLayoutChild:
 * @unity: index of the union the child hangs from
 * @person: index of the child
 * @care: adopted, fostered, step, donor and the like; a child may hang from several unions
 * @seat: place among the siblings that goes before birth order, 0 for the first; -1 for none
 * @twins: the same number, not 0, for children of one birth: they hang from one point
 */
typedef struct
{
  guint    unity;
  guint    person;
  gboolean care;
  int      seat;
  guint    twins;
} KithLayoutChild;

/**
 * KithLayoutInput:
 *
 * A family as plain arrays, owned by the caller. The order of the persons and unions means
 * nothing as long as their entry numbers differ; the order of partners and children within
 * one union does: it is the order in which they were told.
 */
typedef struct
{
  const KithLayoutPerson  *persons;
  guint                    n_persons;
  const KithLayoutUnion   *unions;
  guint                    n_unions;
  const KithLayoutPartner *partners;
  guint                    n_partners;
  const KithLayoutChild   *children;
  guint                    n_children;
} KithLayoutInput;

/**
 * KithLayoutOptions:
 * @gap_sibling_mm: between the boxes of siblings
 * @gap_couple_mm: between the boxes of partners
 * @gap_other_mm: between the boxes of people who are neither
 * @step_sibling_mm: least distance of the middles of siblings; likewise the next two
 * @gap_row_mm: least distance between the tallest box of a row and the next row
 * @bar_mm: from the tallest box of the row down to a couple's bar
 * @bar_step_mm: from one bar to the next deeper one
 * @sibship_mm: from the deepest bar down to the first sibship line
 * @track_mm: from one sibship line to the next
 * @drop_mm: least distance from a sibship line to the top of a child
 * @leg_mm: distance between two lines that meet one person
 * @clear_mm: least distance between lines of two families that run side by side
 * @strict_man_left: all partners of one person on the side of the other gender
 */
typedef struct
{
  double   gap_sibling_mm;
  double   gap_couple_mm;
  double   gap_other_mm;
  double   step_sibling_mm;
  double   step_couple_mm;
  double   step_other_mm;
  double   gap_row_mm;
  double   bar_mm;
  double   bar_step_mm;
  double   sibship_mm;
  double   track_mm;
  double   drop_mm;
  double   leg_mm;
  double   clear_mm;
  gboolean strict_man_left;
} KithLayoutOptions;

/**
 * KithLayoutLine:
 * @unity: index of the union the line belongs to
 * @person: index of the partner or child it leads to
 * @first: index of its first corner in the points of the layout
 * @n_points: how many corners it has
 * @bar_y: height of the couple's bar or of the sibship line it runs along
 * @depth: how many steps deep that bar or line lies, 0 for the first
 */
typedef struct
{
  guint  unity;
  guint  person;
  guint  first;
  guint  n_points;
  double bar_y;
  guint  depth;
} KithLayoutLine;

/**
 * KithLayout:
 * @boxes: where each person stands, one for each person of the input
 * @generations: the row of each person, 0 for the oldest
 * @points: where the lines of each union meet, one for each union of the input
 * @partner_lines: from a partner to the point, one for each partner of the input
 * @child_lines: from the point to a child, one for each child of the input
 * @corners: the corners of all lines
 * @bounds: all of it
 * @n_contradictions: how many links could not be obeyed
 * @contradictions: (array length=n_contradictions): for each, an index: below n_children a child
 *   that could not be put below its parents, above that (less n_children) a union whose
 *   partners could not share a row
 */
typedef struct
{
  guint           n_persons;
  guint           n_unions;
  guint           n_partners;
  guint           n_children;
  KithRect       *boxes;
  int            *generations;
  KithPoint      *points;
  KithLayoutLine *partner_lines;
  KithLayoutLine *child_lines;
  KithPoint      *corners;
  guint           n_corners;
  KithRect        bounds;
  guint          *contradictions;
  guint           n_contradictions;
} KithLayout;

KithLayoutOptions  kith_layout_options_for_symbol (double                   symbol_mm);
KithLayoutOptions  kith_layout_options_for_gaps   (double                   gap_x_mm,
                                                   double                   gap_y_mm);

KithLayout        *kith_layout_new                (const KithLayoutInput   *input,
                                                   const KithLayoutOptions *options);
void               kith_layout_free               (KithLayout              *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KithLayout, kith_layout_free)

G_END_DECLS
