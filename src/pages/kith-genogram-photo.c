/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Photos on the drawing: dropped on a person, chosen for who is selected, shown on a sheet or not. */

#include "config.h"

#include "pages/kith-genogram-page-private.h"

#include "desk/kith-verbs-picture.h"
#include "model/kith-pictures.h"
#include "model/kith-records.h"
#include "pages/kith-page-kinds.h"
#include "pages/kith-photo-giving.h"

#include <glib/gi18n-lib.h>

static KithCanvas *
canvas_of (KithGenogramPage *self)
{
  return KITH_CANVAS (self->canvas);
}

/**
 * kith_genogram_page_get_selected_person:
 *
 * Returns: (nullable): the id of the one person who is selected, if that is all
 */
const char *
kith_genogram_page_get_selected_person (KithGenogramPage *self)
{
  KithSelection *selection = kith_canvas_get_selection (canvas_of (self));
  const char *id = kith_selection_get_size (selection) == 1 ? kith_selection_get_nth (selection, 0)
                                                            : NULL;

  return kith_case_find_kind (self->family, KITH_RECORD_PERSON, id) != NULL ? id : NULL;
}

static void
photo_action (GSimpleAction *action,
              GVariant      *parameter,
              gpointer       data)
{
  KithGenogramPage *self = data;
  const char *person = kith_genogram_page_get_selected_person (self);

  if (person != NULL)
    kith_photo_choose (GTK_WIDGET (self), self->desk, person);
  else
    kith_genogram_page_tell (self, _("Select one person first, by a press or with the arrow keys."),
                             FALSE);
}

static void
remove_photo_action (GSimpleAction *action,
                     GVariant      *parameter,
                     gpointer       data)
{
  KithGenogramPage *self = data;
  const char *person = kith_genogram_page_get_selected_person (self);

  if (person != NULL)
    kith_photo_remove (GTK_WIDGET (self), self->desk, person);
}

/* Dropping. */

static GdkDragAction
drop_motion_cb (GtkDropTarget    *target,
                double            x,
                double            y,
                KithGenogramPage *self)
{
  kith_canvas_hover (canvas_of (self), &(KithPoint){ x, y });
  return GDK_ACTION_COPY;
}

static void
drop_leave_cb (GtkDropTarget    *target,
               KithGenogramPage *self)
{
  kith_canvas_hover (canvas_of (self), NULL);
}

static gboolean
dropped_cb (GtkDropTarget    *target,
            const GValue     *value,
            double            x,
            double            y,
            KithGenogramPage *self)
{
  g_autofree char *person = kith_canvas_dup_person_at (canvas_of (self), &(KithPoint){ x, y });

  kith_canvas_hover (canvas_of (self), NULL);
  if (person == NULL)
    {
      kith_genogram_page_tell (self, _("Drop a photo on the person whom it shows."), FALSE);
      return FALSE;
    }

  kith_selection_select_only (kith_canvas_get_selection (canvas_of (self)), person);
  return kith_photo_give_value (GTK_WIDGET (self), self->desk, person, value);
}

/* Shown or not. */

static KithRecord *
shown_sheet (KithGenogramPage *self)
{
  return kith_case_find_kind (self->family, KITH_RECORD_SHEET,
                              kith_drawing_get_sheet (self->drawing));
}

static void
photos_action (GSimpleAction *action,
               GVariant      *parameter,
               gpointer       data)
{
  KithGenogramPage *self = data;
  g_autoptr(GVariant) state = g_action_get_state (G_ACTION (action));
  g_autoptr(GError) error = NULL;

  if (!kith_desk_show_pictures (self->desk, kith_drawing_get_sheet (self->drawing),
                                !g_variant_get_boolean (state), &error))
    kith_genogram_page_tell (self, error->message, FALSE);
}

/**
 * kith_genogram_page_follow_photos:
 *
 * Ticks in the menu whether the sheet shows photos.
 */
void
kith_genogram_page_follow_photos (KithGenogramPage *self)
{
  KithRecord *sheet = shown_sheet (self);
  GAction *action = g_action_map_lookup_action (G_ACTION_MAP (self->sheet_actions), "photos");
  gboolean is_without = sheet != NULL
                        && kith_record_get_boolean (sheet, KITH_SHEET_IS_WITHOUT_PICTURES);

  g_simple_action_set_state (G_SIMPLE_ACTION (action), g_variant_new_boolean (!is_without));
  g_simple_action_set_enabled (G_SIMPLE_ACTION (action),
                               self->kind->follows_kin && !kith_desk_is_read_only (self->desk));
}

/**
 * kith_genogram_page_add_photos:
 *
 * Gives a new page all that has to do with photos.
 */
void
kith_genogram_page_add_photos (KithGenogramPage *self)
{
  static const GActionEntry of_people[] = {
    { "photo", photo_action },
    { "remove-photo", remove_photo_action },
  };
  static const GActionEntry of_sheets[] = {
    { "photos", photos_action, NULL, "true" },
  };
  GtkDropTarget *target = kith_photo_new_drop_target ();

  g_action_map_add_action_entries (G_ACTION_MAP (self->drawing_actions), of_people,
                                   G_N_ELEMENTS (of_people), self);
  g_action_map_add_action_entries (G_ACTION_MAP (self->sheet_actions), of_sheets,
                                   G_N_ELEMENTS (of_sheets), self);
  g_signal_connect_object (target, "motion", G_CALLBACK (drop_motion_cb), self, 0);
  g_signal_connect_object (target, "leave", G_CALLBACK (drop_leave_cb), self, 0);
  g_signal_connect_object (target, "drop", G_CALLBACK (dropped_cb), self, 0);
  gtk_widget_add_controller (self->canvas, GTK_EVENT_CONTROLLER (target));
}
