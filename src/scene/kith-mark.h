/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "scene/kith-kinds.h"
#include "scene/kith-path.h"
#include "scene/kith-sketch.h"

G_BEGIN_DECLS

/**
 * KithMarkPart:
 * @part: of marks
 * @ink: of marks
 *
 * Where the marks of a line belong, and their colour.
 */
typedef struct
{
  KithPart part;
  KithInk  ink;
} KithMarkPart;

/**
 * KithMarkFunc:
 * @token: the mark, as "slash"
 * @text: (nullable): what a chip says
 * @where: "mid", "end", a fraction, or "" for a mark along the whole line
 *
 * Called for each mark of a line.
 */
typedef void (*KithMarkFunc) (const char *token,
                              const char *text,
                              const char *where,
                              gpointer    data);

void     kith_marks_foreach (const char         *marks,
                             KithMarkFunc        func,
                             gpointer            data);
double   kith_mark_get_fraction (const char     *where);
gboolean kith_mark_draw     (const KithSketch   *sketch,
                             const KithMarkPart *as,
                             const char         *token,
                             const KithPoint    *at,
                             const KithPoint    *direction);
void     kith_mark_draw_ticks (const KithSketch *sketch,
                             const KithMarkPart *as,
                             const char         *token,
                             const KithPath     *path,
                             double              pen);

G_END_DECLS
