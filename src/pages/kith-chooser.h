/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * KithChoice:
 * @label: what it is called
 * @group: (nullable): the heading it stands under
 * @reason: (nullable): why it cannot be chosen
 * @words: (nullable): further words by which it is found
 *
 * One thing to choose.
 */
typedef struct
{
  const char *label;
  const char *group;
  const char *reason;
  const char *words;
} KithChoice;

#define KITH_TYPE_CHOOSER (kith_chooser_get_type ())
G_DECLARE_FINAL_TYPE (KithChooser, kith_chooser, KITH, CHOOSER, GtkPopover)

GtkWidget *kith_chooser_new  (void);

void       kith_chooser_open (KithChooser        *self,
                              const char         *heading,
                              const KithChoice   *choices,
                              guint               n_choices,
                              const GdkRectangle *at);
void       kith_chooser_type (KithChooser        *self,
                              const char         *text);

G_END_DECLS
