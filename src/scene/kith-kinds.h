/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "scene/kith-style.h"

G_BEGIN_DECLS

/**
 * KithTrack:
 *
 * The body of a line: how many strands it has and whether they run straight.
 */
typedef enum
{
  KITH_TRACK_X1,
  KITH_TRACK_X2,
  KITH_TRACK_X3,
  KITH_TRACK_ZIG,
  KITH_TRACK_ZIG_DENSE,
  KITH_TRACK_WAVE,
  KITH_TRACK_DASH_ZIG,
  KITH_TRACK_DASH_ZIG_DENSE,
  KITH_TRACK_X2_ZIG,
  KITH_TRACK_X3_ZIG,
  KITH_TRACK_X2_ZIG_DENSE,
  KITH_TRACK_X3_ZIG_DENSE,
  KITH_TRACK_UBAR,
  KITH_TRACK_UBAR_DOUBLE,
  KITH_TRACK_LINK,
  KITH_TRACK_OUTLINE,
} KithTrack;

/**
 * KithLineKind:
 * @key: the key of the table of symbols
 * @label: what the legend calls it, marked for translation
 * @track: the body
 * @ink: what it means
 * @pen: width in symbol sizes
 * @dash: the pattern
 * @marks: what stands on it, as "slash@0.3;chip:CP@0.5"
 * @code: two letters, or %NULL
 * @always_code: whether the code is printed in colour too
 *
 * How one kind of line is drawn: a new kind is one more row.
 */
typedef struct
{
  const char *key;
  const char *label;
  KithTrack   track;
  KithInk     ink;
  double      pen;
  KithDash    dash;
  const char *marks;
  const char *code;
  gboolean    always_code;
} KithLineKind;

/**
 * KithSignKind:
 * @key: the key of the table of symbols
 * @label: what the legend calls it, marked for translation
 *
 * A symbol or a mark that is not a line.
 */
typedef struct
{
  const char *key;
  const char *label;
} KithSignKind;

const KithLineKind *kith_line_kind_find     (const char *key);
const KithLineKind *kith_line_kinds_get_all (guint      *n_kinds);
const KithSignKind *kith_sign_kind_find     (const char *key);
const KithSignKind *kith_sign_kinds_get_all (guint      *n_kinds);

const KithLineKind *kith_couple_kind_find   (const char *kind,
                                             gboolean    is_secret);
char               *kith_couple_dup_marks   (const KithLineKind *line,
                                             const char  *state,
                                             const char **key);
const KithLineKind *kith_child_kind_find    (const char *kind,
                                             gboolean    has_ended);
const char         *kith_kind_get_key       (const char *key);

G_END_DECLS
