/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * What the keyboard, a screen reader and a test get of one subject on a canvas: a widget with a
 * name that draws nothing, since the picture below it is drawn in one piece.
 */

#include "config.h"

#include "canvas/kith-canvas-item.h"

#include <glib/gi18n-lib.h>

struct _KithCanvasItem
{
  GtkWidget  parent_instance;

  char      *id;          /* owned */
  char      *name;        /* owned */
  char      *description; /* owned */
  gboolean   selected;
  GdkRectangle place;     /* of no size until it is put somewhere */
};

G_DEFINE_FINAL_TYPE (KithCanvasItem, kith_canvas_item, GTK_TYPE_WIDGET)

enum { ACTIVATED, N_SIGNALS };
static guint signals[N_SIGNALS];

static const char *const kind_names[KITH_N_SUBJECT_KINDS] = {
  [KITH_SUBJECT_PERSON] = N_("Person"),
  [KITH_SUBJECT_SYSTEM] = N_("Place, group or service"),
  [KITH_SUBJECT_PLACE] = N_("Place"),
  [KITH_SUBJECT_STICKER] = N_("Sticker"),
  [KITH_SUBJECT_MEMBER] = N_("Person in the middle"),
  [KITH_SUBJECT_TIE] = N_("Relationship"),
  [KITH_SUBJECT_ECO_TIE] = N_("Tie"),
  [KITH_SUBJECT_MOVE] = N_("Move"),
  [KITH_SUBJECT_COUPLE] = N_("Couple"),
  [KITH_SUBJECT_CHILD_LINK] = N_("Line from parent to child"),
  [KITH_SUBJECT_CENTRE] = N_("Middle of the drawing"),
  [KITH_SUBJECT_HOUSEHOLD] = N_("Household"),
  [KITH_SUBJECT_NOTE] = N_("Note"),
  [KITH_SUBJECT_STROKE] = N_("Pen line"),
  [KITH_SUBJECT_RING] = N_("Ring"),
};

static void
kith_canvas_item_measure (GtkWidget      *widget,
                          GtkOrientation  orientation,
                          int             for_size,
                          int            *minimum,
                          int            *natural,
                          int            *minimum_baseline,
                          int            *natural_baseline)
{
  *minimum = *natural = 1;
}

static void
kith_canvas_item_snapshot (GtkWidget   *widget,
                           GtkSnapshot *snapshot)
{
}

static void
select_action (GtkWidget  *widget,
               const char *action,
               GVariant   *parameter)
{
  g_signal_emit (widget, signals[ACTIVATED], 0);
}

static void
kith_canvas_item_finalize (GObject *object)
{
  KithCanvasItem *self = KITH_CANVAS_ITEM (object);

  g_free (self->id);
  g_free (self->name);
  g_free (self->description);

  G_OBJECT_CLASS (kith_canvas_item_parent_class)->finalize (object);
}

static void
kith_canvas_item_class_init (KithCanvasItemClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = kith_canvas_item_finalize;

  widget_class->measure = kith_canvas_item_measure;
  widget_class->snapshot = kith_canvas_item_snapshot;

  gtk_widget_class_set_css_name (widget_class, "canvasitem");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_BUTTON);
  gtk_widget_class_install_action (widget_class, "item.select", NULL, select_action);

  /**
   * KithCanvasItem::activated:
   *
   * Somebody without a pointer has pressed the item.
   */
  signals[ACTIVATED] = g_signal_new ("activated", KITH_TYPE_CANVAS_ITEM, G_SIGNAL_RUN_LAST, 0,
                                     NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
kith_canvas_item_init (KithCanvasItem *self)
{
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
}

/**
 * kith_canvas_item_new:
 * @subject: what it stands for; copied
 *
 * Returns: (transfer floating): the item
 */
GtkWidget *
kith_canvas_item_new (const KithSubject *subject)
{
  KithCanvasItem *self = g_object_new (KITH_TYPE_CANVAS_ITEM, NULL);

  self->id = g_strdup (subject->id);
  kith_canvas_item_describe (self, subject);
  gtk_accessible_update_state (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_STATE_SELECTED, FALSE, -1);
  return GTK_WIDGET (self);
}

/**
 * kith_canvas_item_get_id:
 *
 * Returns: the id of the record it stands for
 */
const char *
kith_canvas_item_get_id (KithCanvasItem *self)
{
  g_return_val_if_fail (KITH_IS_CANVAS_ITEM (self), NULL);

  return self->id;
}

/**
 * kith_canvas_item_put:
 * @place: in its parent
 *
 * Has it stand there; costs nothing where it stands there already.
 */
void
kith_canvas_item_put (KithCanvasItem     *self,
                      const GdkRectangle *place)
{
  graphene_point_t corner = { (float) place->x, (float) place->y };

  g_return_if_fail (KITH_IS_CANVAS_ITEM (self));

  if (gdk_rectangle_equal (&self->place, place))
    return;

  self->place = *place;
  gtk_widget_allocate (GTK_WIDGET (self), place->width, place->height, -1,
                       gsk_transform_translate (NULL, &corner));
}

/**
 * kith_canvas_item_describe:
 * @subject: the same subject in a newer drawing
 *
 * Takes over name and description.
 *
 * Returns: whether either is another one now
 */
gboolean
kith_canvas_item_describe (KithCanvasItem    *self,
                           const KithSubject *subject)
{
  const char *name = *subject->name != '\0' ? subject->name : _(kind_names[subject->kind]);

  g_return_val_if_fail (KITH_IS_CANVAS_ITEM (self), FALSE);

  if (g_strcmp0 (self->name, name) == 0
      && g_strcmp0 (self->description, subject->description) == 0)
    return FALSE;

  g_free (self->name);
  g_free (self->description);
  self->name = g_strdup (name);
  self->description = g_strdup (subject->description);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, self->name,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, self->description,
                                  -1);
  return TRUE;
}

/**
 * kith_canvas_item_set_selected:
 *
 * Says whether the subject is selected.
 */
void
kith_canvas_item_set_selected (KithCanvasItem *self,
                               gboolean        selected)
{
  g_return_if_fail (KITH_IS_CANVAS_ITEM (self));

  if (self->selected == selected)
    return;

  self->selected = selected;
  gtk_accessible_update_state (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_STATE_SELECTED, selected, -1);
}
