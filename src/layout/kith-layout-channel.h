/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "layout/kith-layout-work.h"

G_BEGIN_DECLS

/* All lines of one union, or of its passing line, between two rows: from one place above along a
 * level line to places below. */
typedef struct
{
  int      unity;
  int      row;        /* the sheet row above the channel; -1 for the channel above row 0 */
  gboolean has_top;
  double   top;        /* x of the stem */
  int      first_end;  /* into ends: x of each line that goes on downwards, sorted */
  int      n_ends;
  double   left;
  double   right;
  int      track;      /* 0 for the highest */
} KithLayoutNet;

/* What the steps of drawing lines share. */
typedef struct
{
  KithLayoutWork *work;
  KithLayoutNet  *nets;
  int             n_nets;
  double         *ends;
  int             n_ends;
  int            *union_net;    /* union → the net below its row, or -1 */
  int            *pass_net;     /* block less first_pass → the net below it, or -1 */
  int            *detour_net;   /* link → the net above a child it must go round to, or -1 */

  double         *leg_x;        /* partner → x where the line leaves the person */
  int            *depth;        /* union → depth of its bar */
  double         *point_x;      /* union */
  double         *free_left;    /* union → the stretch its stem may leave from */
  double         *free_right;
  double         *entry_x;      /* link → x where the line enters the child */
  double         *side_x;       /* link or n_links + partner → x of its way round, or 0 */
  double          side;         /* how far the sheet is filled to the right */

  int            *row_depths;   /* sheet row → how many depths of bars */
  int            *row_tracks;   /* sheet row + 1 → how many tracks below it */
  double         *row_top;      /* sheet row → top of its boxes */
  double         *row_height;
} KithLayoutChannels;

int  kith_layout_sheet_row   (KithLayoutWork     *work,
                              int                 person);
int  kith_layout_union_row   (KithLayoutWork     *work,
                              int                 unity);

double kith_layout_top       (KithLayoutChannels *self,
                              int                 person);
gboolean kith_layout_make_way (KithLayoutChannels *self);

void kith_layout_bars        (KithLayoutChannels *self);
void kith_layout_stems       (KithLayoutChannels *self);
void kith_layout_nets        (KithLayoutChannels *self);
void kith_layout_tracks      (KithLayoutChannels *self);

G_END_DECLS
