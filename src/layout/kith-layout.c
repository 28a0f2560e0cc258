/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * Genogram layout: a place for everybody and a way for every line.
 *
 * What others do, and where it hurts: general layered layouts draw everybody but pull couples and
 * sibships apart; family-tree libraries keep them together but leave people out or draw them
 * again as soon as two lines of a family meet. Here the pieces that must stay together are made
 * first, and the layered method works on whole pieces only.
 *
 *  1. ranks: partners share a row, children stand below, links are as short as they can be; circles are broken.
 *  2. blocks and groups: partners side by side; blocks of siblings one group, eldest left.
 *  3. order: groups are put into the rows where they cross least; whole branches are moved.
 *  4. place: rows settle so that parents stand over the middle of their children.
 *  5. pack: what no line connects stands side by side.
 *  6. polish: in families of some hundreds neighbours trade places where the links, as straight
 *     lines between the places found, cross less.
 *  7. bars, stems, nets, tracks, routes: every line gets a way of its own.
 *
 * Promised for every input: everybody is drawn once; no two boxes overlap, except two that were
 * both put by hand; who is pinned stays. Promised where the family does not contradict itself and
 * nobody is pinned: children stand below their parents, partners on one row with none but their
 * own partners between, siblings together with none but partners of siblings between (save one who
 * stands with a partner's siblings); no line runs along a line of another union or through the box
 * of a stranger. Siblings stand in order of birth save where one out of order spares nine crossings,
 * and as they were told where no births are known save where it spares four; a man left of a woman
 * save where turning them round spares one, the first partner left save where it spares two. A
 * contradiction is named, drawn, and never in the way of others.
 * The same family gives the same layout, in whatever order persons and unions are listed; nothing
 * depends on time. Who stood somewhere before stays near, and new people come in between.
 */

#include "config.h"

#include "layout/kith-layout.h"

#include "layout/kith-layout-work.h"

/**
 * kith_layout_options_for_symbol:
 * @symbol_mm: the side of the male square
 *
 * Returns: the distances of a genogram drawn with symbols of this size
 * Source: symbols.md 7.2
 */
KithLayoutOptions
kith_layout_options_for_symbol (double symbol_mm)
{
  return (KithLayoutOptions){
    .gap_sibling_mm = 0.30 * symbol_mm,
    .gap_couple_mm = 0.60 * symbol_mm,
    .gap_other_mm = 0.60 * symbol_mm,
    .step_sibling_mm = 1.9 * symbol_mm,
    .step_couple_mm = 2.6 * symbol_mm,
    .step_other_mm = 2.9 * symbol_mm,
    .gap_row_mm = 1.4 * symbol_mm,
    .bar_mm = 0.30 * symbol_mm,
    .bar_step_mm = 0.34 * symbol_mm,
    .sibship_mm = 0.45 * symbol_mm,
    .track_mm = 0.20 * symbol_mm,
    .drop_mm = 0.45 * symbol_mm,
    .leg_mm = 0.20 * symbol_mm,
    .clear_mm = 0.12 * symbol_mm,
  };
}

/**
 * kith_layout_options_for_gaps:
 * @gap_x_mm: between boxes of one row
 * @gap_y_mm: between rows
 *
 * Returns: distances for boxes of any size with these gaps at least
 */
KithLayoutOptions
kith_layout_options_for_gaps (double gap_x_mm,
                              double gap_y_mm)
{
  return (KithLayoutOptions){
    .gap_sibling_mm = gap_x_mm,
    .gap_couple_mm = gap_x_mm,
    .gap_other_mm = gap_x_mm,
    .gap_row_mm = gap_y_mm,
    .bar_mm = gap_y_mm / 6.0,
    .bar_step_mm = gap_y_mm / 10.0,
    .sibship_mm = gap_y_mm / 6.0,
    .track_mm = gap_y_mm / 15.0,
    .drop_mm = gap_y_mm / 6.0,
    .leg_mm = gap_x_mm / 4.0,
    .clear_mm = gap_x_mm / 7.0,
  };
}

static KithLayout *
new_result (const KithLayoutInput *input)
{
  KithLayout *self = g_new0 (KithLayout, 1);

  self->n_persons = input->n_persons;
  self->n_unions = input->n_unions;
  self->n_partners = input->n_partners;
  self->n_children = input->n_children;
  self->boxes = g_new0 (KithRect, input->n_persons + 1);
  self->generations = g_new0 (int, input->n_persons + 1);
  self->points = g_new0 (KithPoint, input->n_unions + 1);
  self->partner_lines = g_new0 (KithLayoutLine, input->n_partners + 1);
  self->child_lines = g_new0 (KithLayoutLine, input->n_children + 1);
  for (guint i = 0; i < input->n_partners; i++)
    {
      self->partner_lines[i].unity = input->partners[i].unity;
      self->partner_lines[i].person = input->partners[i].person;
    }
  for (guint i = 0; i < input->n_children; i++)
    {
      self->child_lines[i].unity = input->children[i].unity;
      self->child_lines[i].person = input->children[i].person;
    }
  return self;
}

static gboolean
is_sound (const KithLayoutInput *input)
{
  for (guint i = 0; i < input->n_partners; i++)
    if (input->partners[i].unity >= input->n_unions
        || input->partners[i].person >= input->n_persons)
      return FALSE;
  for (guint i = 0; i < input->n_children; i++)
    if (input->children[i].unity >= input->n_unions
        || input->children[i].person >= input->n_persons)
      return FALSE;
  return TRUE;
}

static void
list_contradictions (KithLayoutWork *work,
                     KithLayout     *self)
{
  g_autoptr(GArray) found = g_array_new (FALSE, FALSE, sizeof (guint));

  for (int i = 0; i < work->n_links; i++)
    if (work->link_broken[i]
        && work->rank[work->link_child[i]] <= work->union_rank[work->link_union[i]])
      g_array_append_val (found, work->link_input[i]);
  for (int u = 0; u < work->n_unions; u++)
    {
      guint number = self->n_children + work->union_input[u];

      if (work->union_broken[u])
        g_array_append_val (found, number);
    }
  self->n_contradictions = found->len;
  self->contradictions = (guint *) (void *) g_array_free (g_steal_pointer (&found), FALSE);
}

static void
measure_bounds (KithLayout *self)
{
  self->bounds = KITH_RECT_EMPTY;
  for (guint i = 0; i < self->n_persons; i++)
    kith_rect_add_rect (&self->bounds, &self->boxes[i]);
  for (guint i = 0; i < self->n_corners; i++)
    kith_rect_add_point (&self->bounds, &self->corners[i]);
}

/**
 * kith_layout_new:
 * @input: the family
 * @options: the distances
 *
 * Finds a place for everybody and a way for every line.
 *
 * Returns: (transfer full): the layout
 */
KithLayout *
kith_layout_new (const KithLayoutInput   *input,
                 const KithLayoutOptions *options)
{
  g_autoptr(KithLayoutWork) work = NULL;
  KithLayout *self;

  g_return_val_if_fail (is_sound (input), NULL);

  self = new_result (input);
  work = kith_layout_work_new (input, options);
  kith_layout_ranks (work);
  kith_layout_blocks (work);
  kith_layout_groups (work);
  kith_layout_goals (work);
  kith_layout_order (work);
  kith_layout_place (work);
  kith_layout_pack (work);
  if (kith_layout_is_polished (work))
    {
      kith_layout_polish (work);
      kith_layout_pack (work);
    }
  kith_layout_routes (work, self);
  list_contradictions (work, self);
  measure_bounds (self);
  return self;
}

/**
 * kith_layout_free:
 * @self: (transfer full):
 */
void
kith_layout_free (KithLayout *self)
{
  g_free (self->boxes);
  g_free (self->generations);
  g_free (self->points);
  g_free (self->partner_lines);
  g_free (self->child_lines);
  g_free (self->corners);
  g_free (self->contradictions);
  g_free (self);
}
