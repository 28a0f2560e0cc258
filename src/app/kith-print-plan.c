/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The pages of a print, from a drawing and what somebody has chosen. */

#include "config.h"

#include "app/kith-print-plan.h"

/**
 * kith_print_plan_new:
 * @scene: what is printed
 * @settings: how
 * @title: the line above it; none if it is empty
 * @stamp: (array zero-terminated=1): the lines below it
 *
 * Returns: (transfer full): a plan that is not made yet
 */
KithPrintPlan *
kith_print_plan_new (KithScene               *scene,
                     const KithPrintSettings *settings,
                     const char              *title,
                     const char *const       *stamp)
{
  KithPrintPlan *self = g_new0 (KithPrintPlan, 1);

  self->scene = kith_scene_ref (scene);
  self->setup = kith_print_settings_get_setup (settings);
  self->theme = kith_print_settings_get_theme (settings);
  self->title = *title != '\0' ? g_strdup (title) : NULL;
  self->stamp = g_strdupv ((char **) stamp);
  return self;
}

/**
 * kith_print_plan_free:
 */
void
kith_print_plan_free (KithPrintPlan *self)
{
  kith_scene_unref (self->scene);
  g_free (self->title);
  g_strfreev (self->stamp);
  g_clear_pointer (&self->pages, kith_pages_unref);
  g_free (self);
}

static guint
count_readable (const KithPrintPlan *self,
                const KithPageWords *words,
                const KithMeasurer  *measurer)
{
  KithPageSetup readable = self->setup;
  g_autoptr(KithPages) pages = NULL;

  readable.fit = KITH_FIT_READABLE;
  pages = kith_pages_new (self->scene, &readable, words, measurer);
  return kith_pages_get_n_pages (pages);
}

/**
 * kith_print_plan_make:
 * @painter: whose measurer is used; by nobody else meanwhile
 *
 * Plans the pages, in any thread.
 */
void
kith_print_plan_make (KithPrintPlan *self,
                      KithPainter   *painter)
{
  KithPageWords words = { self->title, (const char *const *) self->stamp };
  const KithMeasurer *measurer = kith_painter_get_measurer (painter);

  g_return_if_fail (self->pages == NULL);

  self->pages = kith_pages_new (self->scene, &self->setup, &words, measurer);
  /* As large as can be read, but for rounding. */
  if (kith_pages_get_symbol_mm (self->pages) < KITH_LEAST_SYMBOL_MM * 0.999)
    self->n_readable = count_readable (self, &words, measurer);
}
