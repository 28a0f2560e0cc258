/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "layout/kith-layout.h"

G_BEGIN_DECLS

/* Lists of numbers, one list for each owner: those of owner i are item[first[i]] up to, not
 * including, item[first[i + 1]]. */
typedef struct
{
  int *first;
  int *item;
} KithLayoutLists;

#define KITH_LAYOUT_EACH(i, lists, owner) \
  (int i = (lists)->first[owner]; i < (lists)->first[(owner) + 1]; i++)

/* What stands in a row as one piece: partners side by side, or a line on its way down. */
typedef struct
{
  int    first;   /* into sequence[]: its persons, left to right */
  int    n;       /* 0 for a line passing through */
  int    row;
  int    group;
  int    home;    /* the person whose siblings it stands with, or -1 */
  int    pass;    /* the union whose line passes, or -1 */
  double width;
} KithLayoutBlock;

/* Blocks that stay next to each other in one row: siblings and what is tied to them. */
typedef struct
{
  int first;      /* into group_blocks[] */
  int n;
  int row;        /* of its component; see first_row */
  int component;
} KithLayoutGroup;

/* In how many places between two people the stem of a union may leave its bar. */
enum { KITH_LAYOUT_STEM_PARTS = 6 };

/* The state all steps of one layout share. Persons and unions are numbered in entry order here,
 * so that nothing depends on the order of the input. Everything lives in one arena. */
typedef struct
{
  const KithLayoutInput   *input;
  const KithLayoutOptions *options;
  GPtrArray               *arena;        /* owned */

  int              n_persons;
  int              n_unions;
  int              n_partners;
  int              n_links;              /* child links */
  int             *person_input;         /* own number → input's */
  int             *union_input;
  const KithLayoutPerson **person;

  int             *partner_union;
  int             *partner_input;
  int             *partner_person;
  KithLayoutLists  partners;             /* union → persons, as told */
  KithLayoutLists  unions_of;            /* person → unions, in time order */

  int             *link_union;
  int             *link_child;
  int             *link_input;
  gboolean        *link_care;
  gboolean        *link_broken;          /* contradicts the rest: the child may stand above */
  gboolean        *union_broken;         /* its partners cannot share a row */
  KithLayoutLists  children;             /* union → links, eldest first */
  KithLayoutLists  parents;              /* person → links */

  int             *rank;                 /* person → row */
  int             *union_rank;
  int             *component;            /* person → connected piece of the family */
  int             *union_component;
  int              n_components;

  KithLayoutLists  mates;                /* person → partners on their row, in time order */
  KithLayoutBlock *blocks;
  int              n_blocks;
  int              first_pass;           /* blocks from here on are lines passing */
  int             *union_pass;           /* union → block of its line in the row below, or -1 */
  int             *sequence;             /* persons, block by block */
  int             *block_of;             /* person → block */
  double          *offset;               /* person → from the left edge of the block */
  int             *home_link;            /* person → the link they stand by, or -1 */
  int             *home_group;           /* person → the group of their sibship */
  int             *elder;                /* person → next elder sibling, or -1 */
  int             *younger;              /* person → next younger sibling, or -1 */
  int             *seat;                 /* person → place in the sibship */
  int             *stem_choice;          /* union → 0, or 1 + 6 × which gap between those over
                                            its bar + which sixth of it its stem leaves from */
  KithLayoutGroup *groups;
  int              n_groups;
  int             *group_blocks;
  int             *first_row;            /* component → its row 0 in rows */
  KithLayoutLists  rows;                 /* row of a component → groups, left to right */

  double          *block_x;              /* block → left edge */
  double          *goal;                 /* block → where it stood before; HUGE_VAL if unknown */
  gboolean         has_goals;
  int             *shift;                /* component → sheet row of its row 0 */
  int              n_rows;               /* of the sheet */
} KithLayoutWork;

KithLayoutWork  *kith_layout_work_new   (const KithLayoutInput   *input,
                                         const KithLayoutOptions *options);
void             kith_layout_work_free  (KithLayoutWork          *work);
gpointer         kith_layout_work_alloc (KithLayoutWork          *work,
                                         gsize                    n,
                                         gsize                    size);
KithLayoutLists  kith_layout_lists_new  (KithLayoutWork          *work,
                                         int                      n_owners,
                                         const int               *owners,
                                         const int               *items,
                                         int                      n_items);

#define kith_layout_work_array(work, type, n) \
  ((type *) kith_layout_work_alloc ((work), (n), sizeof (type)))

/* How near two neighbours in a row are to each other. */
typedef enum
{
  KITH_LAYOUT_NEAR_COUPLE,
  KITH_LAYOUT_NEAR_SIBLING,
  KITH_LAYOUT_NEAR_OTHER,
} KithLayoutNear;

void             kith_layout_ranks         (KithLayoutWork          *work);
void             kith_layout_blocks        (KithLayoutWork          *work);
gboolean         kith_layout_child_span    (KithLayoutWork          *work,
                                            int                      unity,
                                            int                     *last);
int              kith_layout_anchor        (KithLayoutWork          *work,
                                            int                      unity);
gboolean         kith_layout_stands_left   (KithLayoutWork          *work,
                                            int                      a,
                                            int                      b);
double           kith_layout_gap           (KithLayoutWork          *work,
                                            int                      a,
                                            int                      b,
                                            KithLayoutNear           near);
void             kith_layout_measure_block (KithLayoutWork          *work,
                                            int                      block);
int              kith_layout_count_apart   (KithLayoutWork          *work,
                                            const int               *people,
                                            int                      n);
void             kith_layout_groups        (KithLayoutWork          *work);
void             kith_layout_rehome        (KithLayoutWork          *work,
                                            int                      block,
                                            int                      person);
void             kith_layout_order         (KithLayoutWork          *work);
void             kith_layout_order_passes  (KithLayoutWork          *work);
gboolean         kith_layout_is_polished   (KithLayoutWork          *work);
void             kith_layout_polish        (KithLayoutWork          *work);
void             kith_layout_rows          (KithLayoutWork          *work,
                                            double                  *middle,
                                            double                  *bar);
void             kith_layout_bar_span      (KithLayoutWork          *work,
                                            int                      unity,
                                            int                     *first,
                                            int                     *last);
double           kith_layout_free_stretch  (KithLayoutWork          *work,
                                            int                      unity,
                                            double                  *left,
                                            double                  *right);
double           kith_layout_stem_x        (KithLayoutWork          *work,
                                            int                      unity);
void             kith_layout_goals         (KithLayoutWork          *work);
double           kith_layout_group_goal    (KithLayoutWork          *work,
                                            int                      group);
void             kith_layout_place         (KithLayoutWork          *work);
void             kith_layout_pack          (KithLayoutWork          *work);
void             kith_layout_routes        (KithLayoutWork          *work,
                                            KithLayout              *layout);

double           kith_layout_middle        (KithLayoutWork          *work,
                                            int                      person);
int              kith_layout_block_component (KithLayoutWork        *work,
                                            int                      block);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KithLayoutWork, kith_layout_work_free)

G_END_DECLS
