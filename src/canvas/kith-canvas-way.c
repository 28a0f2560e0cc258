/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * The way from one person to another, lit on the drawing until Escape or until something else is
 * selected: how the two are related, to be seen and, as the canvas says it, to be heard.
 */

#include "config.h"

#include "canvas/kith-canvas-private.h"

#include "model/kith-kin.h"
#include "model/kith-records.h"

static void
add (KithCanvas *self,
     const char *id)
{
  if (kith_scene_find_subject (self->scene, id) != KITH_NO_SUBJECT
      && !g_ptr_array_find_with_equal_func (self->way, id, g_str_equal, NULL))
    g_ptr_array_add (self->way, g_strdup (id));
}

/* Two parents who are a couple share one line down to their child, which belongs to one of the two
 * links; the other parent is reached along the line between them. */
static void
add_shared_line (KithCanvas *self,
                 KithRecord *link)
{
  const char *couple = kith_record_get_ref (link, KITH_PARENTAGE_FAMILY);
  GPtrArray *rows = kith_case_get_referrers (self->family,
                                             kith_record_get_ref (link, KITH_PARENTAGE_CHILD));

  for (guint i = 0; couple != NULL && i < rows->len; i++)
    if (kith_record_get_kind (rows->pdata[i]) == KITH_RECORD_PARENTAGE
        && g_strcmp0 (kith_record_get_ref (rows->pdata[i], KITH_PARENTAGE_CHILD),
                      kith_record_get_ref (link, KITH_PARENTAGE_CHILD)) == 0
        && g_strcmp0 (kith_record_get_ref (rows->pdata[i], KITH_PARENTAGE_FAMILY), couple) == 0)
      add (self, kith_record_get_id (rows->pdata[i]));
  if (couple != NULL)
    add (self, couple);
}

/**
 * kith_canvas_light_way:
 * @ids: (array zero-terminated=1): people and links, from one end to the other
 * @sentence: what the way says
 *
 * Lights the way.
 */
void
kith_canvas_light_way (KithCanvas         *self,
                       const char *const  *ids,
                       const char         *sentence)
{
  g_return_if_fail (KITH_IS_CANVAS (self));

  if (self->scene == NULL || self->family == NULL)
    return;

  g_ptr_array_set_size (self->way, 0);
  for (guint i = 0; ids[i] != NULL; i++)
    {
      KithRecord *record = kith_case_find (self->family, ids[i]);

      add (self, ids[i]);
      if (record != NULL && kith_record_get_kind (record) == KITH_RECORD_PARENTAGE)
        add_shared_line (self, record);
    }

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  sentence, -1);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * kith_canvas_clear_way:
 *
 * Lets the light out.
 *
 * Returns: whether there was any
 */
gboolean
kith_canvas_clear_way (KithCanvas *self)
{
  g_return_val_if_fail (KITH_IS_CANVAS (self), FALSE);

  if (self->way->len == 0)
    return FALSE;

  g_ptr_array_set_size (self->way, 0);
  gtk_accessible_reset_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION);
  gtk_widget_queue_draw (GTK_WIDGET (self));
  return TRUE;
}

/**
 * kith_canvas_count_way:
 *
 * Returns: how many people and lines are lit
 */
guint
kith_canvas_count_way (KithCanvas *self)
{
  g_return_val_if_fail (KITH_IS_CANVAS (self), 0);

  return self->way->len;
}
