/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * Who is here: a line for everybody on the list of a meeting, with a button for each way of taking
 * part that is pressed once, and the count of heads above.
 */

#include "config.h"

#include "pages/kith-sign-in.h"

#include "base/kith-text.h"
#include "desk/kith-verbs-meeting.h"
#include "model/kith-meetings.h"
#include "model/kith-naming.h"
#include "model/kith-records.h"
#include "pages/kith-tidy.h"
#include "pages/kith-toast.h"

#include <glib/gi18n-lib.h>

/* What is pressed at the door; the form of an invitation knows finer ways. */
static const struct
{
  const char *presence;
  const char *label;
} ways[] = {
  { "in_room", N_("Here") },
  { "phone", N_("By phone") },
  { "absent", N_("Not here") },
};

/* One line. */
typedef struct
{
  char            *id;      /* owned; of the invitation */
  GtkWidget       *box;     /* borrowed child */
  GtkLabel        *name;    /* borrowed child */
  GtkToggleButton *buttons[G_N_ELEMENTS (ways)]; /* borrowed children */
} Line;

struct _KithSignIn
{
  GtkBox      parent_instance;

  KithBinder *binder; /* owned, nullable until it is bound */
  gboolean    is_narrow; /* a line is two lines */
  GPtrArray  *lines;  /* owned; of Line */
  GtkLabel   *count;  /* borrowed child */
  GtkWidget  *list;   /* borrowed child */
  gboolean    is_showing;
};

G_DEFINE_FINAL_TYPE (KithSignIn, kith_sign_in, GTK_TYPE_BOX)

static void
line_free (gpointer data)
{
  Line *line = data;

  g_free (line->id);
  g_free (line);
}

static void
kith_sign_in_dispose (GObject *object)
{
  g_clear_object (&KITH_SIGN_IN (object)->binder);

  G_OBJECT_CLASS (kith_sign_in_parent_class)->dispose (object);
}

static void
kith_sign_in_finalize (GObject *object)
{
  g_ptr_array_unref (KITH_SIGN_IN (object)->lines);

  G_OBJECT_CLASS (kith_sign_in_parent_class)->finalize (object);
}

static void
kith_sign_in_class_init (KithSignInClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = kith_sign_in_dispose;
  G_OBJECT_CLASS (klass)->finalize = kith_sign_in_finalize;
}

static void
kith_sign_in_init (KithSignIn *self)
{
  GtkWidget *count = gtk_label_new (NULL);

  self->lines = g_ptr_array_new_with_free_func (line_free);
  self->list = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  self->count = GTK_LABEL (count);
  gtk_label_set_xalign (self->count, 0);
  gtk_label_set_wrap (self->count, TRUE);
  gtk_widget_add_css_class (count, "heading");
  gtk_widget_add_css_class (count, "kith-section");
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 6);
  gtk_box_append (GTK_BOX (self), count);
  gtk_box_append (GTK_BOX (self), self->list);
}

static KithCase *
get_case (KithSignIn *self)
{
  return kith_desk_get_case (kith_binder_get_desk (self->binder));
}

static void
toggled_cb (KithSignIn      *self,
            GtkToggleButton *button)
{
  const char *id = g_object_get_data (G_OBJECT (button), "id");
  const char *presence = g_object_get_data (G_OBJECT (button), "presence");
  g_autoptr(GError) error = NULL;

  if (self->is_showing)
    return;
  if (!kith_desk_note_presence (kith_binder_get_desk (self->binder), id,
                                gtk_toggle_button_get_active (button) ? presence : "not_said", &error))
    kith_toast (GTK_WIDGET (self), error->message, NULL, NULL);
}

static Line *
add_line (KithSignIn *self,
          KithRecord *attendance)
{
  Line *line = g_new0 (Line, 1);
  GtkWidget *buttons = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  line->id = g_strdup (kith_record_get_id (attendance));
  line->box = gtk_box_new (self->is_narrow ? GTK_ORIENTATION_VERTICAL : GTK_ORIENTATION_HORIZONTAL,
                           self->is_narrow ? 3 : 12);
  line->name = GTK_LABEL (gtk_label_new (NULL));
  gtk_label_set_xalign (line->name, 0);
  gtk_label_set_ellipsize (line->name, PANGO_ELLIPSIZE_END);
  gtk_widget_set_hexpand (GTK_WIDGET (line->name), TRUE);
  gtk_widget_add_css_class (buttons, "linked");
  for (guint i = 0; i < G_N_ELEMENTS (ways); i++)
    {
      line->buttons[i] = GTK_TOGGLE_BUTTON (gtk_toggle_button_new_with_label (_(ways[i].label)));
      g_object_set_data_full (G_OBJECT (line->buttons[i]), "id", g_strdup (line->id), g_free);
      g_object_set_data (G_OBJECT (line->buttons[i]), "presence", (gpointer) ways[i].presence);
      g_signal_connect_object (line->buttons[i], "toggled", G_CALLBACK (toggled_cb), self,
                               G_CONNECT_SWAPPED);
      gtk_box_append (GTK_BOX (buttons), GTK_WIDGET (line->buttons[i]));
    }
  gtk_box_append (GTK_BOX (line->box), GTK_WIDGET (line->name));
  gtk_box_append (GTK_BOX (line->box), buttons);
  gtk_box_append (GTK_BOX (self->list), line->box);
  g_ptr_array_add (self->lines, line);
  return line;
}

static void
show_line (KithSignIn *self,
           Line       *line,
           KithRecord *attendance)
{
  KithRecord *person = kith_case_resolve (get_case (self), attendance, KITH_ATTENDANCE_PERSON);
  g_autofree char *name = person != NULL ? kith_person_dup_name (person) : g_strdup ("");

  gtk_label_set_label (line->name, name);
  for (guint i = 0; i < G_N_ELEMENTS (ways); i++)
    {
      /* Translators: a person and how they take part: "Nan Joan: Here" */
      g_autofree char *spoken = g_strdup_printf (_("%s: %s"), name, _(ways[i].label));

      gtk_toggle_button_set_active (line->buttons[i],
                                    kith_record_has_token (attendance, KITH_ATTENDANCE_PRESENCE, ways[i].presence));
      gtk_accessible_update_property (GTK_ACCESSIBLE (line->buttons[i]), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                      spoken, -1);
      gtk_widget_set_sensitive (GTK_WIDGET (line->buttons[i]), kith_binder_is_editable (self->binder));
    }
}

static void
show_count (KithSignIn *self,
            KithRecord *meeting)
{
  KithHeads invited, present;
  g_autofree char *words = NULL;
  g_autofree char *text = NULL;

  kith_meeting_count (get_case (self), meeting, &invited, &present);
  words = kith_heads_dup_sentence (&present);
  /* Translators: a head count at a meeting */
  text = kith_text_fill (_("Who is here: %s"), words);
  gtk_label_set_label (self->count, text);
}

static Line *
find_line (KithSignIn *self,
           const char *id)
{
  for (guint i = 0; i < self->lines->len; i++)
    if (g_str_equal (((Line *) self->lines->pdata[i])->id, id))
      return self->lines->pdata[i];

  return NULL;
}

static void
drop_lines (KithSignIn *self,
            GPtrArray  *rows)
{
  for (guint i = self->lines->len; i-- > 0;)
    {
      Line *line = self->lines->pdata[i];
      KithRecord *record = kith_case_find_kind (get_case (self), KITH_RECORD_ATTENDANCE, line->id);

      if (record != NULL && g_ptr_array_find (rows, record, NULL))
        continue;
      gtk_box_remove (GTK_BOX (self->list), line->box);
      g_ptr_array_remove_index (self->lines, i);
    }
}

static void
show (KithSignIn *self)
{
  KithRecord *meeting = kith_binder_get_record (self->binder);
  g_autoptr(GPtrArray) rows
    = meeting != NULL ? kith_meeting_rows (get_case (self), meeting, KITH_RECORD_ATTENDANCE) : g_ptr_array_new ();

  self->is_showing = TRUE;
  drop_lines (self, rows);
  for (guint i = 0; i < rows->len; i++)
    {
      Line *line = find_line (self, kith_record_get_id (rows->pdata[i]));

      show_line (self, line != NULL ? line : add_line (self, rows->pdata[i]), rows->pdata[i]);
    }
  if (meeting != NULL)
    show_count (self, meeting);
  self->is_showing = FALSE;
}

static void
case_changed_cb (KithSignIn       *self,
                 const KithChange *change)
{
  if (kith_change_touches (change, KITH_RECORD_ATTENDANCE) || kith_change_touches (change, KITH_RECORD_PERSON))
    show (self);
}

/**
 * kith_sign_in_make_narrow:
 *
 * Gives each line two lines, for a narrow column. To be called before it is bound.
 */
void
kith_sign_in_make_narrow (KithSignIn *self)
{
  self->is_narrow = TRUE;
}

/**
 * kith_sign_in_bind:
 * @binder: of a meeting
 *
 * Lets the list follow the meeting. To be called once.
 */
void
kith_sign_in_bind (KithSignIn *self,
                   KithBinder *binder)
{
  g_return_if_fail (self->binder == NULL);

  self->binder = g_object_ref (binder);
  g_signal_connect_object (binder, "record-changed", G_CALLBACK (show), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (get_case (self), "changed", G_CALLBACK (case_changed_cb), self,
                           G_CONNECT_SWAPPED);
  show (self);
}
