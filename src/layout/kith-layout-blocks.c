/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What stands together in a row. Partners form a block: first partner left, later ones right in
 * order of time, a man left of a woman where nothing else decides. A line on its way down to a
 * far child is a block of its own in each row it passes. */

#include "config.h"

#include "layout/kith-layout-work.h"

#include <string.h>

/* Which persons have a partner on their row, and whom, in order of time, each once. */
static void
list_mates (KithLayoutWork *work)
{
  g_autoptr(GArray) owners = g_array_new (FALSE, FALSE, sizeof (int));
  g_autoptr(GArray) items = g_array_new (FALSE, FALSE, sizeof (int));
  g_autofree int *seen = g_new (int, work->n_persons + 1);

  memset (seen, -1, sizeof *seen * (work->n_persons + 1));
  for (int p = 0; p < work->n_persons; p++)
    {
      seen[p] = p;
      for KITH_LAYOUT_EACH (i, &work->unions_of, p)
        {
          int unity = work->unions_of.item[i];

          if (work->union_broken[unity])
            continue;
          for KITH_LAYOUT_EACH (j, &work->partners, unity)
            {
              int mate = work->partners.item[j];

              if (seen[mate] == p)
                continue;
              seen[mate] = p;
              g_array_append_val (owners, p);
              g_array_append_val (items, mate);
            }
        }
    }
  work->mates = kith_layout_lists_new (work, work->n_persons, (int *) owners->data,
                                       (int *) items->data, owners->len);
}

static int
count_mates (KithLayoutWork *work,
             int             person)
{
  return work->mates.first[person + 1] - work->mates.first[person];
}

/**
 * kith_layout_stands_left:
 *
 * Returns: whether @a stands left of @b where nothing more important decides: a man left of a
 *   woman, else the older one
 */
gboolean
kith_layout_stands_left (KithLayoutWork *work,
                         int             a,
                         int             b)
{
  const KithLayoutPerson *p = work->person[a], *q = work->person[b];

  if (p->gender == KITH_LAYOUT_MALE && q->gender == KITH_LAYOUT_FEMALE)
    return TRUE;
  if (p->gender == KITH_LAYOUT_FEMALE && q->gender == KITH_LAYOUT_MALE)
    return FALSE;
  if (p->birth_key != q->birth_key && p->birth_key != KITH_LAYOUT_UNKNOWN
      && q->birth_key != KITH_LAYOUT_UNKNOWN)
    return p->birth_key < q->birth_key;
  return a < b;
}

/* A line of partners growing at both ends. */
typedef struct
{
  KithLayoutWork *work;
  GArray         *side[2];  /* outwards; 0 left, 1 right */
  char           *placed;   /* person → whether in a line */
} Line;

static void
push_mate (Line *line,
           int   person,
           int   side)
{
  line->placed[person] = TRUE;
  g_array_append_val (line->side[side], person);
}

static gboolean
is_end (Line *line,
        int   person)
{
  for KITH_LAYOUT_EACH (i, &line->work->mates, person)
    if (!line->placed[line->work->mates.item[i]])
      return FALSE;
  return TRUE;
}

/* Those who have further partners themselves must stand outermost on their side. */
static void
push_mates (Line *line,
            int   person,
            int   side)
{
  const KithLayoutLists *mates = &line->work->mates;
  int first_end = line->side[side]->len;

  for KITH_LAYOUT_EACH (i, mates, person)
    if (!line->placed[mates->item[i]])
      push_mate (line, mates->item[i], side);
  for (int pass = 0, n = line->side[side]->len; pass < n - first_end; pass++)
    for (int i = first_end; i + 1 < n; i++)
      {
        int *at = &g_array_index (line->side[side], int, i);

        if (is_end (line, at[0]) || !is_end (line, at[1]))
          continue;
        at[0] ^= at[1];
        at[1] ^= at[0];
        at[0] ^= at[1];
      }
}

static int
strict_side (KithLayoutWork *work,
             int             person)
{
  if (!work->options->strict_man_left)
    return -1;
  switch (work->person[person]->gender)
    {
    case KITH_LAYOUT_MALE:
      return 1;
    case KITH_LAYOUT_FEMALE:
      return 0;
    case KITH_LAYOUT_OTHER_GENDER:
    default:
      return -1;
    }
}

/* So many partners stand half left and half right, the first one leftmost: else bar would lie
 * under bar under bar. */
enum { MANY = 5 };

/* The person in the middle has the most partners. The first partner goes left, later ones
 * right; of two who have further partners, one goes to each side. */
static void
push_round_middle (Line *line,
                   int   middle)
{
  const KithLayoutLists *mates = &line->work->mates;
  int n = count_mates (line->work, middle), strict = strict_side (line->work, middle);
  int *mate = mates->item + mates->first[middle];
  int ends = 0, left = 0;

  line->placed[middle] = TRUE;
  for (int i = 0; i < n; i++)
    ends += is_end (line, mate[i]);
  if (strict >= 0 || n == 1)
    {
      push_mates (line, middle, strict >= 0 ? strict
                  : kith_layout_stands_left (line->work, middle, mate[0]) ? 1 : 0);
      return;
    }
  for (int i = n >= MANY ? n / 2 - 1 : 0; i > 0; i--)
    if (is_end (line, mate[i]))
      push_mate (line, mate[i], 0);
  if (is_end (line, mate[0]) && n - ends > 1)
    {
      push_mate (line, mate[0], 0);
      while (left < n && is_end (line, mate[left]))
        left++;
    }
  if (!line->placed[mate[left]])
    push_mate (line, mate[left], 0);
  push_mates (line, middle, 1);
}

static int
most_mates (KithLayoutWork *work,
            const int      *people,
            int             n)
{
  int best = people[0];

  for (int i = 1; i < n; i++)
    if (count_mates (work, people[i]) > count_mates (work, best))
      best = people[i];
  return best;
}

/* What a couple with a stranger between costs, in steps apart. */
enum { STRANGER = 1000 };

/* How badly @people stand: partners with a stranger between them, as the eye and rule 6 of
 * symbols.md 7.1 see it. */
static int
count_strangers_between (KithLayoutWork *work,
                         const int      *people,
                         int             n,
                         int            *place)
{
  int bad = 0;

  for (int i = 0; i < n; i++)
    place[people[i]] = i;
  for (int i = 0; i < n; i++)
    for KITH_LAYOUT_EACH (m, &work->mates, people[i])
      {
        int other = work->mates.item[m], j = place[other];

        for (int k = i + 1; k < j; k++)
          {
            gboolean known = FALSE;

            for KITH_LAYOUT_EACH (a, &work->mates, people[k])
              known = known || work->mates.item[a] == people[i] || work->mates.item[a] == other;
            if (!known)
              {
                bad += STRANGER;
                break;
              }
          }
        bad += MAX (0, j - i);
      }
  return bad;
}

/**
 * kith_layout_count_apart:
 * @people: (array length=n): partners in the order they stand
 *
 * Returns: how badly they stand: a thousand for each two with a stranger between, and the steps
 *   they are apart
 */
int
kith_layout_count_apart (KithLayoutWork *work,
                         const int      *people,
                         int             n)
{
  g_autofree int *place = g_new (int, work->n_persons + 1);

  return count_strangers_between (work, people, n, place);
}

static void
move_item (int *item,
           int  from,
           int  to)
{
  int moving = item[from];

  if (from < to)
    memmove (item + from, item + from + 1, sizeof *item * (to - from));
  else
    memmove (item + to + 1, item + to, sizeof *item * (from - to));
  item[to] = moving;
}

static void
turn_round (int *item,
            int  from,
            int  to)
{
  for (; from < to; from++, to--)
    {
      int kept = item[from];

      item[from] = item[to];
      item[to] = kept;
    }
}

/* Moves one person, or turns a stretch round, where that brings partners together.
 * Returns: whether it did */
static gboolean
bring_nearer (KithLayoutWork *work,
              int            *people,
              int             n,
              int            *place,
              int            *bad)
{
  gboolean better = FALSE;

  for (int from = 0; from < n; from++)
    for (int to = 0; to < n; to++)
      {
        int now = *bad;

        if (from != to)
          {
            move_item (people, from, to);
            now = count_strangers_between (work, people, n, place);
            if (now >= *bad)
              move_item (people, to, from);
          }
        if (now >= *bad && from < to)
          {
            turn_round (people, from, to);
            now = count_strangers_between (work, people, n, place);
            if (now >= *bad)
              turn_round (people, from, to);
          }
        better = better || now < *bad;
        *bad = MIN (*bad, now);
      }
  return better;
}

static void
bring_together (KithLayoutWork *work,
                int            *people,
                int             n,
                int            *place)
{
  int bad = count_strangers_between (work, people, n, place);

  while (bad >= STRANGER && bring_nearer (work, people, n, place, &bad))
    ;
}

enum { FEW_ENOUGH_TO_TRY = 24 };

static void
arrange_block (KithLayoutWork *work,
               int            *people,
               int             n,
               Line           *line,
               int            *place)
{
  int k = 0, middle;
  guint done[2] = { 0, 0 };

  if (n == 1)
    {
      line->placed[people[0]] = TRUE;
      return;
    }
  middle = most_mates (work, people, n);
  g_array_set_size (line->side[0], 0);
  g_array_set_size (line->side[1], 0);
  push_round_middle (line, middle);
  while (done[0] < line->side[0]->len || done[1] < line->side[1]->len)
    for (int side = 0; side < 2; side++)
      if (done[side] < line->side[side]->len)
        push_mates (line, g_array_index (line->side[side], int, done[side]++), side);

  for (int i = (int) line->side[0]->len - 1; i >= 0; i--)
    people[k++] = g_array_index (line->side[0], int, i);
  people[k++] = middle;
  for (guint i = 0; i < line->side[1]->len; i++)
    people[k++] = g_array_index (line->side[1], int, i);
  g_assert (k == n);
  if (n > 3 && n <= FEW_ENOUGH_TO_TRY)
    bring_together (work, people, n, place);
}

/* Collects the partners of partners of @person into one new block. */
static void
fill_block (KithLayoutWork *work,
            int             person,
            int            *n_sequence)
{
  KithLayoutBlock *block = &work->blocks[work->n_blocks];

  block->first = *n_sequence;
  block->row = work->rank[person];
  block->home = block->pass = -1;
  work->block_of[person] = work->n_blocks;
  work->sequence[(*n_sequence)++] = person;
  for (int k = block->first; k < *n_sequence; k++)
    for KITH_LAYOUT_EACH (i, &work->mates, work->sequence[k])
      {
        int mate = work->mates.item[i];

        if (work->block_of[mate] >= 0)
          continue;
        work->block_of[mate] = work->n_blocks;
        work->sequence[(*n_sequence)++] = mate;
      }
  block->n = *n_sequence - block->first;
  work->n_blocks++;
}

/**
 * kith_layout_child_span:
 * @last: (out): the row of the lowest child of @unity
 *
 * Returns: whether @unity has a child below it
 */
gboolean
kith_layout_child_span (KithLayoutWork *work,
                        int             unity,
                        int            *last)
{
  *last = work->union_rank[unity];
  for KITH_LAYOUT_EACH (i, &work->children, unity)
    *last = MAX (*last, work->rank[work->link_child[work->children.item[i]]]);
  return *last > work->union_rank[unity];
}

/**
 * kith_layout_anchor:
 * @unity: a union that has partners
 *
 * Returns: its first partner who stands in its row
 */
int
kith_layout_anchor (KithLayoutWork *work,
                    int             unity)
{
  int i = work->partners.first[unity];

  while (work->rank[work->partners.item[i]] != work->union_rank[unity])
    i++;
  return work->partners.item[i];
}

static void
add_passes (KithLayoutWork *work)
{
  work->first_pass = work->n_blocks;
  work->union_pass = kith_layout_work_array (work, int, work->n_unions);
  for (int u = 0; u < work->n_unions; u++)
    {
      int last;

      work->union_pass[u] = -1;
      if (!kith_layout_child_span (work, u, &last))
        continue;
      for (int row = work->union_rank[u] + 1; row < last; row++)
        {
          KithLayoutBlock *block = &work->blocks[work->n_blocks++];

          *block = (KithLayoutBlock){ 0, 0, row, -1, -1, u, 0.0 };
          if (work->union_pass[u] < 0)
            work->union_pass[u] = work->n_blocks - 1;
        }
    }
}

static int
count_passes (KithLayoutWork *work)
{
  int count = 0, last;

  for (int u = 0; u < work->n_unions; u++)
    if (kith_layout_child_span (work, u, &last))
      count += last - work->union_rank[u] - 1;
  return count;
}

/**
 * kith_layout_gap:
 * @a: a person
 * @b: the person to the right of @a
 *
 * Returns: from the left edge of @a to the left edge of @b at least, in mm
 */
double
kith_layout_gap (KithLayoutWork *work,
                 int             a,
                 int             b,
                 KithLayoutNear  near)
{
  const KithLayoutOptions *o = work->options;
  double wa = work->person[a]->width_mm, wb = work->person[b]->width_mm;
  double gap, step;

  switch (near)
    {
    case KITH_LAYOUT_NEAR_COUPLE:
      gap = o->gap_couple_mm;
      step = o->step_couple_mm;
      break;
    case KITH_LAYOUT_NEAR_SIBLING:
      gap = o->gap_sibling_mm;
      step = o->step_sibling_mm;
      break;
    case KITH_LAYOUT_NEAR_OTHER:
    default:
      gap = o->gap_other_mm;
      step = o->step_other_mm;
      break;
    }
  return MAX (wa + gap, step + wa / 2.0 - wb / 2.0);
}

/**
 * kith_layout_measure_block:
 *
 * Works out how far the persons of @block stand from its left edge and how wide it is.
 */
void
kith_layout_measure_block (KithLayoutWork *work,
                           int             block)
{
  KithLayoutBlock *b = &work->blocks[block];
  double x = 0.0;

  for (int i = 0; i < b->n; i++)
    {
      int person = work->sequence[b->first + i];

      if (i > 0)
        x += kith_layout_gap (work, work->sequence[b->first + i - 1], person,
                              KITH_LAYOUT_NEAR_COUPLE);
      work->offset[person] = x;
      b->width = x + work->person[person]->width_mm;
    }
}

/**
 * kith_layout_blocks:
 *
 * Puts partners of one row side by side, and makes room for lines that pass a row.
 */
void
kith_layout_blocks (KithLayoutWork *work)
{
  g_autofree char *placed = g_new0 (char, work->n_persons + 1);
  g_autofree int *place = g_new (int, work->n_persons + 1);
  Line line = { work, { NULL, NULL }, placed };
  int n_sequence = 0;

  list_mates (work);
  work->blocks = kith_layout_work_array (work, KithLayoutBlock,
                                         work->n_persons + count_passes (work));
  work->sequence = kith_layout_work_array (work, int, work->n_persons);
  work->block_of = kith_layout_work_array (work, int, work->n_persons);
  work->offset = kith_layout_work_array (work, double, work->n_persons);
  work->stem_choice = kith_layout_work_array (work, int, work->n_unions);
  memset (work->block_of, -1, sizeof (int) * (work->n_persons + 1));
  line.side[0] = g_array_new (FALSE, FALSE, sizeof (int));
  line.side[1] = g_array_new (FALSE, FALSE, sizeof (int));
  for (int p = 0; p < work->n_persons; p++)
    {
      KithLayoutBlock *block = &work->blocks[work->n_blocks];

      if (work->block_of[p] >= 0)
        continue;
      fill_block (work, p, &n_sequence);
      arrange_block (work, work->sequence + block->first, block->n, &line, place);
      kith_layout_measure_block (work, work->block_of[p]);
    }
  add_passes (work);
  g_array_unref (line.side[0]);
  g_array_unref (line.side[1]);
}
