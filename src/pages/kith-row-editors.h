/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "pages/kith-row.h"

G_BEGIN_DECLS

/**
 * KithRowEditor:
 * @make: makes the widget in which the field is changed, and has it tell the row's binder
 * @show: shows a text in it without telling anybody
 * @has_title_inside: whether the widget shows the title itself
 *
 * How fields of one kind are changed.
 */
typedef struct
{
  GtkWidget *(*make) (KithRow    *row);
  void       (*show) (KithRow    *row,
                      GtkWidget  *widget,
                      const char *text);
  gboolean     has_title_inside;
} KithRowEditor;

const KithRowEditor *kith_row_editor_for (KithRow       *row,
                                          KithFieldKind  kind);

extern const KithRowEditor kith_row_editor_several;
extern const KithRowEditor kith_row_editor_steps;
extern const KithRowEditor kith_row_editor_faces;

G_END_DECLS
