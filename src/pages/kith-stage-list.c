/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * The stages of a meeting, in their order, each with when it began and ended, or for how long it has
 * been going on. Pressing one begins it and ends the one before.
 */

#include "config.h"

#include "pages/kith-stage-list.h"

#include "desk/kith-verbs-meeting.h"
#include "model/kith-meetings.h"
#include "model/kith-records.h"
#include "pages/kith-now.h"
#include "pages/kith-toast.h"

#include <glib/gi18n-lib.h>

#define MOST_STAGES 8

struct _KithStageList
{
  GtkBox      parent_instance;

  KithBinder *binder; /* owned, nullable until it is bound */
  gboolean    is_narrow; /* a line is two lines */
  guint       source;
  GtkWidget  *buttons[MOST_STAGES]; /* borrowed children */
  GtkLabel   *times[MOST_STAGES];   /* borrowed children */
  GtkWidget  *end;                  /* borrowed child */
};

G_DEFINE_FINAL_TYPE (KithStageList, kith_stage_list, GTK_TYPE_BOX)

static void
kith_stage_list_dispose (GObject *object)
{
  KithStageList *self = KITH_STAGE_LIST (object);

  g_clear_handle_id (&self->source, g_source_remove);
  g_clear_object (&self->binder);

  G_OBJECT_CLASS (kith_stage_list_parent_class)->dispose (object);
}

static void
kith_stage_list_class_init (KithStageListClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = kith_stage_list_dispose;
}

static void
kith_stage_list_init (KithStageList *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 3);
}

static KithDesk *
get_desk (KithStageList *self)
{
  return kith_binder_get_desk (self->binder);
}

static int
minutes_between (const KithMoment *from,
                 const KithMoment *to)
{
  return (to->day - from->day) * 24 * 60 + to->minute - from->minute;
}

/* "14:00–14:20", or "since 14:20, 12 minutes". */
static char *
dup_time (KithRecord *stage)
{
  g_autofree char *from = NULL;
  g_autofree char *to = NULL;
  KithMoment started, ended;
  int minutes;

  if (stage == NULL || !kith_record_get_moment (stage, KITH_MEETING_STAGE_STARTED_AT, &started))
    return g_strdup ("");

  from = kith_clock_dup_text (started.minute);
  if (kith_record_get_moment (stage, KITH_MEETING_STAGE_ENDED_AT, &ended))
    {
      to = kith_clock_dup_text (ended.minute);
      /* Translators: two times of one day */
      return g_strdup_printf (_("%s–%s"), from, to);
    }

  ended = kith_now ();
  minutes = MAX (minutes_between (&started, &ended), 0);
  /* Translators: a time of day, and for how long since */
  return g_strdup_printf (ngettext ("since %s, %d minute", "since %s, %d minutes", minutes), from, minutes);
}

static void
show (KithStageList *self)
{
  KithCase *family = kith_desk_get_case (get_desk (self));
  KithRecord *meeting = kith_binder_get_record (self->binder);
  KithRecord *running = meeting != NULL ? kith_meeting_running_stage (family, meeting) : NULL;

  for (guint i = 0; i < kith_meeting_stages.n_terms; i++)
    {
      KithRecord *stage
        = meeting != NULL
            ? kith_meeting_find_stage (family, meeting, kith_meeting_stages.terms[i].token) : NULL;
      g_autofree char *time = dup_time (stage);

      gtk_label_set_label (self->times[i], time);
      gtk_widget_set_visible (GTK_WIDGET (self->times[i]), !self->is_narrow || *time != '\0');
      gtk_widget_set_sensitive (self->buttons[i], kith_binder_is_editable (self->binder));
      if (stage != NULL && stage == running)
        gtk_widget_add_css_class (self->buttons[i], "suggested-action");
      else
        gtk_widget_remove_css_class (self->buttons[i], "suggested-action");
      gtk_accessible_update_property (GTK_ACCESSIBLE (self->buttons[i]), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                      time, -1);
    }
  gtk_widget_set_sensitive (self->end, running != NULL && kith_binder_is_editable (self->binder));
}

static gboolean
minute_cb (gpointer data)
{
  KithStageList *self = data;

  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    show (self);
  return G_SOURCE_CONTINUE;
}

static void
tell (KithStageList *self,
      gboolean       done,
      const GError  *error)
{
  if (!done)
    kith_toast (GTK_WIDGET (self), error->message, NULL, NULL);
}

static void
start_cb (KithStageList *self,
          GtkWidget     *button)
{
  KithRecord *meeting = kith_binder_get_record (self->binder);
  const KithMoment now = kith_now ();
  g_autoptr(GError) error = NULL;

  if (meeting != NULL)
    tell (self, kith_desk_start_stage (get_desk (self), kith_record_get_id (meeting),
                                       g_object_get_data (G_OBJECT (button), "stage"), &now, &error), error);
}

static void
end_cb (KithStageList *self)
{
  KithRecord *meeting = kith_binder_get_record (self->binder);
  const KithMoment now = kith_now ();
  g_autoptr(GError) error = NULL;

  if (meeting != NULL)
    tell (self, kith_desk_end_stage (get_desk (self), kith_record_get_id (meeting), &now, &error), error);
}

static void
add_stage (KithStageList *self,
           guint          number)
{
  GtkWidget *box = gtk_box_new (self->is_narrow ? GTK_ORIENTATION_VERTICAL : GTK_ORIENTATION_HORIZONTAL,
                                self->is_narrow ? 0 : 12);

  self->buttons[number] = gtk_button_new_with_label (_(kith_meeting_stages.terms[number].label));
  self->times[number] = GTK_LABEL (gtk_label_new (NULL));
  g_object_set_data (G_OBJECT (self->buttons[number]), "stage",
                     (gpointer) kith_meeting_stages.terms[number].token);
  gtk_widget_set_hexpand (self->buttons[number], TRUE);
  gtk_label_set_xalign (GTK_LABEL (gtk_button_get_child (GTK_BUTTON (self->buttons[number]))), 0);
  gtk_label_set_width_chars (self->times[number], self->is_narrow ? -1 : 22);
  gtk_label_set_xalign (self->times[number], 0);
  gtk_widget_add_css_class (GTK_WIDGET (self->times[number]), "numeric");
  g_signal_connect_object (self->buttons[number], "clicked", G_CALLBACK (start_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (box), self->buttons[number]);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->times[number]));
  gtk_box_append (GTK_BOX (self), box);
}

static void
case_changed_cb (KithStageList    *self,
                 const KithChange *change)
{
  if (kith_change_touches (change, KITH_RECORD_MEETING_STAGE))
    show (self);
}

/**
 * kith_stage_list_make_narrow:
 *
 * Gives each line two lines, for a narrow column. To be called before it is bound.
 */
void
kith_stage_list_make_narrow (KithStageList *self)
{
  self->is_narrow = TRUE;
}

/**
 * kith_stage_list_bind:
 * @binder: of a meeting
 *
 * Builds the list and lets it follow the meeting. To be called once.
 */
void
kith_stage_list_bind (KithStageList *self,
                      KithBinder    *binder)
{
  g_return_if_fail (self->binder == NULL);
  g_return_if_fail (kith_meeting_stages.n_terms <= MOST_STAGES);

  self->binder = g_object_ref (binder);
  for (guint i = 0; i < kith_meeting_stages.n_terms; i++)
    add_stage (self, i);
  self->end = gtk_button_new_with_mnemonic (_("_End the Stage"));
  gtk_widget_set_halign (self->end, GTK_ALIGN_START);
  g_signal_connect_object (self->end, "clicked", G_CALLBACK (end_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (self), self->end);
  g_signal_connect_object (binder, "record-changed", G_CALLBACK (show), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (kith_desk_get_case (get_desk (self)), "changed", G_CALLBACK (case_changed_cb),
                           self, G_CONNECT_SWAPPED);
  self->source = g_timeout_add_seconds (10, minute_cb, self);
  show (self);
}
