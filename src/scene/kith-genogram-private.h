/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "scene/kith-figure.h"
#include "scene/kith-genogram.h"
#include "scene/kith-kinds.h"
#include "scene/kith-mark.h"

G_BEGIN_DECLS

#define KITH_LABEL_GAP 0.12   /* from the symbol down to the name, in symbol sizes */
#define KITH_LABEL_WIDTH 2.0  /* widest line of a label, in symbol sizes */
#define KITH_MAX_KEYS 12

/**
 * KithLabelLine:
 * @text: one line
 * @cap: cap height in symbol sizes
 * @weight: how heavy
 */
typedef struct
{
  char       *text;
  double      cap;
  KithWeight  weight;
} KithLabelLine;

/**
 * KithPersonView:
 * @name: what they are called, in one line
 * @figure: the symbol
 * @centre: (nullable): what stands in its middle, kept for @figure
 * @picture: (nullable): what fills the symbol, kept for @figure
 * @lines: the label, from the top
 * @inside: (nullable): up to two lines inside a card or block
 * @inside_cap: cap height of @inside in symbol sizes
 * @place: (nullable): up to two lines above the symbol
 * @moved: (nullable): where from and when, beside the wave
 * @status: (nullable): care status, a token
 * @letter: (nullable): what stands to the right
 * @n_waves: 1 for who moved country, 2 for two cultures
 * @is_withheld: whether a padlock takes the place of the place
 * @has_bubble: whether somebody must help to talk with them
 * @has_pr: whether they hold parental responsibility for a child in focus
 * @has_doubt: whether a question mark stands beside the symbol
 * @keys: (array length=n_keys): what the legend must explain
 * @box: the room all of it takes, the symbol's centre being the origin
 *
 * How one person is drawn.
 */
typedef struct
{
  char        *name;
  KithFigure   figure;
  char        *centre;
  GBytes      *picture; /* owned, nullable; for @figure */
  GArray      *lines;
  char       **inside;
  double       inside_cap;
  char       **place;
  char        *moved;
  const char  *status;
  const char  *letter;
  guint        n_waves;
  gboolean     is_withheld;
  gboolean     has_bubble;
  gboolean     has_pr;
  gboolean     has_doubt;
  const char  *keys[KITH_MAX_KEYS];
  guint        n_keys;
  KithRect     box;
} KithPersonView;

struct _KithGenogram
{
  KithCase            *family;   /* owned */
  KithRecord          *sheet;    /* owned, may be NULL */
  KithGenogramOptions  options;
  KithDay              as_at;
  KithPersonViews     *own_views; /* owned, nullable; where nobody lends any */
  KithPersonViews     *store;    /* borrowed; where views are kept */
  GHashTable          *views;    /* owned; KithRecord to borrowed KithPersonView, known to hold */
  KithSketch           sketch;   /* its builder is set while a scene is drawn */
  KithLayoutFamily    *people;   /* borrowed while a scene is drawn */
  const KithLayout    *layout;   /* borrowed while a scene is drawn */
  KithPoint           *centres;  /* owned while a scene is drawn */
  GArray              *chips;    /* owned while a scene is drawn; KithRect, where a chip stands */
  double               head_mm;  /* from the top of a box to the symbol's middle; 0 until known */
};

void            kith_person_views_begin       (KithPersonViews  *self,
                                               KithGenogram     *genogram);
KithPersonView *kith_person_views_find        (KithPersonViews  *self,
                                               KithGenogram     *genogram,
                                               KithRecord       *person);
void            kith_person_views_take        (KithPersonViews  *self,
                                               KithRecord       *person,
                                               KithPersonView   *view);
KithPersonView *kith_genogram_get_view        (KithGenogram     *self,
                                               KithRecord       *person);
void            kith_person_view_free         (KithPersonView   *self);
void            kith_person_view_add_key      (KithPersonView   *self,
                                               const char       *key);
void            kith_genogram_read_figure     (KithGenogram     *self,
                                               KithRecord       *person,
                                               KithPersonView   *view);
void            kith_genogram_read_label      (KithGenogram     *self,
                                               KithRecord       *person,
                                               KithPersonView   *view);
void            kith_genogram_read_badges     (KithGenogram     *self,
                                               KithRecord       *person,
                                               KithPersonView   *view);
void            kith_person_view_measure      (KithPersonView   *self,
                                               const KithSketch *sketch);
KithRect        kith_person_view_get_label    (const KithPersonView *self,
                                               const KithSketch *sketch);
void            kith_person_view_draw         (KithPersonView   *self,
                                               const KithSketch *sketch,
                                               const KithPoint  *centre);

gboolean        kith_genogram_shows           (KithGenogram     *self,
                                               KithRecord       *record);
gboolean        kith_genogram_shows_person    (KithGenogram     *self,
                                               guint             person);
gboolean        kith_genogram_shows_child     (KithGenogram     *self,
                                               guint             child);
gboolean        kith_genogram_has_died        (KithGenogram     *self,
                                               KithRecord       *person);
gboolean        kith_genogram_is_over         (KithGenogram     *self,
                                               KithRecord       *record,
                                               guint             until);
KithPersonView *kith_genogram_view_at         (KithGenogram     *self,
                                               guint             person);

double          kith_genogram_covered_area    (KithGenogram     *self,
                                               const KithRect   *box);
void            kith_genogram_draw_chip_on    (KithGenogram     *self,
                                               const KithPath   *path,
                                               double            fraction,
                                               KithInk           ink,
                                               const char       *text,
                                               KithDash          outline);
void            kith_genogram_set_describer   (KithGenogram     *self);
void            kith_genogram_draw_lines      (KithGenogram     *self);
GArray         *kith_genogram_course_of_child (KithGenogram     *genogram,
                                               guint             child);
void            kith_genogram_draw_births     (KithGenogram     *genogram,
                                               const guint      *children,
                                               guint             n_children);
void            kith_genogram_draw_childless  (KithGenogram     *genogram,
                                               guint             unity,
                                               guint             owner);
void            kith_genogram_draw_couple_marks (KithGenogram   *self,
                                               KithRecord       *partnership,
                                               const KithLineKind *kind,
                                               const KithPoint  *left,
                                               const KithPoint  *right,
                                               double            stem_x,
                                               gboolean          dates_right);
void            kith_genogram_draw_child_marks (KithGenogram    *self,
                                               KithRecord       *parentage,
                                               const KithLineKind *kind,
                                               const KithPoint  *top,
                                               const KithPoint  *bottom);
void            kith_genogram_draw_homes      (KithGenogram     *self);
void            kith_genogram_draw_ties       (KithGenogram     *self);

G_END_DECLS
