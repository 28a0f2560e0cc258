/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * Somebody in a ring, as a row of the list beside the drawing: opened, it changes the ring, what
 * they know, whether they are in the network, and the next step, so that the list can do all that
 * the drawing can. What is inside is made when the row is first opened.
 */

#include "config.h"

#include "pages/kith-circles-row.h"

#include "base/kith-text.h"
#include "desk/kith-verbs-circles.h"
#include "model/kith-records.h"
#include "pages/kith-form.h"
#include "pages/kith-tidy.h"
#include "pages/kith-toast.h"

#include <glib/gi18n-lib.h>

struct _KithCirclesRow
{
  AdwExpanderRow   parent_instance;

  KithDesk        *desk;     /* owned */
  char            *sheet;    /* owned; an id */
  char            *subject;  /* owned; an id */
  guint            ring;

  GtkWidget       *body;     /* child, made when it is opened */
  GtkDropDown     *chooser;  /* child of the body */
  GtkWidget       *placement_form; /* likewise; NULL where nothing more is asked */
  GtkWidget       *plan_button;
  GtkWidget       *step_box;
  GtkWidget       *step_form;
  GtkWidget       *past;
  gboolean         is_showing;
};

G_DEFINE_FINAL_TYPE (KithCirclesRow, kith_circles_row, ADW_TYPE_EXPANDER_ROW)

static KithCase *
get_case (KithCirclesRow *self)
{
  return kith_desk_get_case (self->desk);
}

static const KithRings *
get_rings (KithCirclesRow *self)
{
  KithRecord *sheet = kith_case_find_kind (get_case (self), KITH_RECORD_SHEET, self->sheet);

  return sheet != NULL ? kith_rings_find (kith_record_get_token (sheet, KITH_SHEET_KIND)) : NULL;
}

static void
tell (KithCirclesRow *self,
      GError         *error)
{
  kith_toast (GTK_WIDGET (self), error->message, NULL, NULL);
}

static void
ring_chosen_cb (KithCirclesRow *self)
{
  const KithRings *rings = get_rings (self);
  const guint chosen = gtk_drop_down_get_selected (self->chooser);
  const char *const subjects[] = { self->subject, NULL };
  g_autoptr(GError) error = NULL;

  if (self->is_showing || rings == NULL || chosen >= rings->n_rings || chosen == self->ring)
    return;

  if (!kith_desk_put_in_ring (self->desk, self->sheet, subjects, rings->rings[chosen].token,
                              kith_day_today (), &error))
    tell (self, error);
}

/* One ring further in; from the innermost it is a talk about knowing more all the same. */
static void
plan_cb (KithCirclesRow *self)
{
  const KithRings *rings = get_rings (self);
  KithStepPlan plan = { NULL, NULL, NULL, NULL, KITH_DAY_PAST };
  g_autofree char *step = NULL;
  g_autoptr(GError) error = NULL;

  if (rings == NULL || self->ring < 2)
    return;

  plan.to_ring = rings->rings[self->ring - 1].token;
  step = kith_desk_plan_step (self->desk, self->sheet, self->subject, &plan, kith_day_today (), &error);
  if (step == NULL)
    tell (self, error);
  else if (self->step_form != NULL)
    kith_form_focus_first (KITH_FORM (self->step_form));
}

static void
done_cb (KithCirclesRow *self)
{
  KithRecord *step = kith_circles_find_step (get_case (self), self->sheet, self->subject);
  g_autofree char *id = step != NULL ? g_strdup (kith_record_get_id (step)) : NULL;
  g_autofree char *went = NULL;
  g_autoptr(GError) error = NULL;

  if (step == NULL)
    return;

  went = g_strdup (kith_record_get_text (step, KITH_CIRCLE_MOVE_WENT));
  if (!kith_desk_finish_step (self->desk, id, went, kith_day_today (), &error))
    tell (self, error);
}

static void
take_off_cb (KithCirclesRow *self)
{
  const char *const subjects[] = { self->subject, NULL };
  g_autoptr(GError) error = NULL;

  if (!kith_desk_take_off_rings (self->desk, self->sheet, subjects, &error))
    tell (self, error);
}

static GtkWidget *
new_button (KithCirclesRow *self,
            const char     *label,
            GCallback       callback)
{
  GtkWidget *button = gtk_button_new_with_label (label);

  gtk_widget_set_halign (button, GTK_ALIGN_START);
  gtk_widget_set_sensitive (button, !kith_desk_is_read_only (self->desk));
  g_signal_connect_object (button, "clicked", callback, self, G_CONNECT_SWAPPED);
  return button;
}

static GtkWidget *
new_heading (const char *text)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_widget_add_css_class (label, "heading");
  return label;
}

static void
add_chooser (KithCirclesRow  *self,
             const KithRings *rings)
{
  GtkStringList *names = gtk_string_list_new (NULL);
  GtkWidget *chooser;

  for (guint i = 0; i < rings->n_rings; i++)
    gtk_string_list_append (names, _(rings->rings[i].name));
  chooser = gtk_drop_down_new (G_LIST_MODEL (names), NULL);
  self->chooser = GTK_DROP_DOWN (chooser);
  gtk_widget_set_tooltip_text (chooser, _("Ring"));
  gtk_widget_set_sensitive (chooser, !kith_desk_is_read_only (self->desk));
  g_signal_connect_object (chooser, "notify::selected", G_CALLBACK (ring_chosen_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (self->body), chooser);
}

static void
add_step (KithCirclesRow *self)
{
  self->plan_button = new_button (self, _("Agree a Next Step"), G_CALLBACK (plan_cb));
  self->step_box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  self->step_form = kith_form_new (self->desk, KITH_RECORD_CIRCLE_MOVE);
  self->past = new_heading ("");
  gtk_widget_remove_css_class (self->past, "heading");
  gtk_box_append (GTK_BOX (self->step_box), new_heading (_("Next step")));
  gtk_box_append (GTK_BOX (self->step_box), self->step_form);
  gtk_box_append (GTK_BOX (self->step_box), new_button (self, _("It Is Done Today"), G_CALLBACK (done_cb)));
  gtk_box_append (GTK_BOX (self->body), self->plan_button);
  gtk_box_append (GTK_BOX (self->body), self->step_box);
  gtk_box_append (GTK_BOX (self->body), self->past);
}

static void
make_body (KithCirclesRow *self)
{
  const KithRings *rings = get_rings (self);
  KithRecord *seat = kith_circles_find_seat (get_case (self), self->sheet, self->subject);

  if (self->body != NULL || rings == NULL)
    return;

  self->body = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  gtk_widget_add_css_class (self->body, "kith-circles-body");
  add_chooser (self, rings);
  if (rings->is_knowledge)
    {
      self->placement_form = kith_form_new (self->desk, KITH_RECORD_PLACEMENT);
      kith_form_set_record (KITH_FORM (self->placement_form), seat);
      gtk_box_append (GTK_BOX (self->body), self->placement_form);
      if (kith_case_find_kind (get_case (self), KITH_RECORD_PERSON, self->subject) != NULL)
        add_step (self);
    }
  gtk_box_append (GTK_BOX (self->body), new_button (self, _("Take Off These Circles"), G_CALLBACK (take_off_cb)));
  adw_expander_row_add_row (ADW_EXPANDER_ROW (self), self->body);
}

/* From where to where on which day, and how it went, the latest last. */
static char *
dup_past (KithCirclesRow  *self,
          const KithRings *rings)
{
  GPtrArray *referrers = kith_case_get_referrers (get_case (self), self->subject);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < referrers->len; i++)
    {
      KithRecord *step = referrers->pdata[i];
      g_autofree char *when = NULL;
      const char *went;
      int to;
      KithDate date;

      if (kith_record_get_kind (step) != KITH_RECORD_CIRCLE_MOVE
          || g_strcmp0 (kith_record_get_ref (step, KITH_CIRCLE_MOVE_SHEET), self->sheet) != 0
          || g_strcmp0 (kith_record_get_ref (step, KITH_CIRCLE_MOVE_PERSON), self->subject) != 0
          || !kith_record_get_date (step, KITH_CIRCLE_MOVE_DONE_ON, &date))
        continue;

      to = kith_rings_number (rings, kith_record_get_token (step, KITH_CIRCLE_MOVE_TO_RING));
      if (to < 0)
        continue;
      when = kith_date_dup_text (&date);
      went = kith_record_get_text (step, KITH_CIRCLE_MOVE_WENT);
      /* Translators: a day, the ring somebody came into on it, and how it went (may be empty) */
      g_string_append_printf (text, _("%s: %s. %s"), when, _(rings->rings[to].name), went != NULL ? went : "");
      g_string_append_c (text, '\n');
    }

  g_strchomp (text->str);
  return g_string_free (text, FALSE);
}

static void
show_body (KithCirclesRow *self)
{
  const KithRings *rings = get_rings (self);
  KithRecord *step;
  g_autofree char *past = NULL;

  if (self->body == NULL || rings == NULL)
    return;

  gtk_drop_down_set_selected (self->chooser, self->ring);
  if (self->placement_form != NULL)
    kith_form_set_record (KITH_FORM (self->placement_form),
                          kith_circles_find_seat (get_case (self), self->sheet, self->subject));
  if (self->step_box == NULL)
    return;

  step = kith_circles_find_step (get_case (self), self->sheet, self->subject);
  past = dup_past (self, rings);
  gtk_widget_set_visible (self->plan_button, step == NULL && self->ring > 1);
  gtk_widget_set_visible (self->step_box, step != NULL);
  gtk_widget_set_visible (self->past, *past != '\0');
  gtk_label_set_label (GTK_LABEL (self->past), past);
  kith_form_set_record (KITH_FORM (self->step_form), step);
}

static void
expanded_cb (KithCirclesRow *self)
{
  if (!adw_expander_row_get_expanded (ADW_EXPANDER_ROW (self)))
    return;

  self->is_showing = TRUE;
  make_body (self);
  show_body (self);
  kith_tidy (GTK_WIDGET (self));
  self->is_showing = FALSE;
}

static void
kith_circles_row_dispose (GObject *object)
{
  KithCirclesRow *self = KITH_CIRCLES_ROW (object);

  g_clear_object (&self->desk);
  g_clear_pointer (&self->sheet, g_free);
  g_clear_pointer (&self->subject, g_free);

  G_OBJECT_CLASS (kith_circles_row_parent_class)->dispose (object);
}

static void
kith_circles_row_class_init (KithCirclesRowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = kith_circles_row_dispose;
}

static void
kith_circles_row_init (KithCirclesRow *self)
{
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (self), FALSE);
  g_signal_connect (self, "notify::expanded", G_CALLBACK (expanded_cb), NULL);
}

/**
 * kith_circles_row_new:
 * @desk: where the case is worked on
 * @sheet: id of circles
 * @subject: id of who is in a ring
 *
 * Returns: (transfer floating): the row; it says nothing before kith_circles_row_show()
 */
GtkWidget *
kith_circles_row_new (KithDesk   *desk,
                      const char *sheet,
                      const char *subject)
{
  KithCirclesRow *self = g_object_new (KITH_TYPE_CIRCLES_ROW, NULL);

  self->desk = g_object_ref (desk);
  self->sheet = g_strdup (sheet);
  self->subject = g_strdup (subject);
  return GTK_WIDGET (self);
}

/**
 * kith_circles_row_get_subject:
 *
 * Returns: the id of who it is about
 */
const char *
kith_circles_row_get_subject (KithCirclesRow *self)
{
  return self->subject;
}

/**
 * kith_circles_row_get_ring:
 *
 * Returns: the number of the ring they were last shown in
 */
guint
kith_circles_row_get_ring (KithCirclesRow *self)
{
  return self->ring;
}

/* What they are, what they know, whether they help, what is next: on as few lines as may be. */
static char *
dup_subtitle (KithCirclesRow *self,
              const KithSeat *seat,
              KithKinTeller  *teller)
{
  const KithRings *rings = get_rings (self);
  g_autofree char *kin = kith_seat_dup_kin (seat, teller, kith_day_today ());
  g_autofree char *step = kith_seat_dup_step (seat, get_case (self));
  const char *knows = kith_record_get_text (seat->placement, KITH_PLACEMENT_KNOWS);
  GString *text = g_string_new (kin);

  if (rings->is_knowledge && seat->ring > 0)
    {
      /* Translators: behind what somebody is to the child: whether they are in the network */
      g_autofree char *network
        = kith_text_fill (_("in the network: %s"),
                          kith_vocabulary_label (&kith_network_answers,
                                                 kith_record_get_token (seat->placement, KITH_PLACEMENT_IN_NETWORK)));

      g_string_append_printf (text, "%s%s", text->len > 0 ? " · " : "", network);
    }
  if (!kith_text_is_empty (knows))
    g_string_append_printf (text, "\n%s", knows);
  if (step != NULL)
    g_string_append_printf (text, "\n%s", step);
  return g_string_free (text, FALSE);
}

/**
 * kith_circles_row_show:
 * @seat: where they are
 * @teller: (nullable): who says what people are to the child
 *
 * Shows how things are now.
 */
void
kith_circles_row_show (KithCirclesRow *self,
                       const KithSeat *seat,
                       KithKinTeller  *teller)
{
  g_autofree char *name = kith_seat_dup_name (seat);
  g_autofree char *subtitle = dup_subtitle (self, seat, teller);

  self->is_showing = TRUE;
  self->ring = seat->ring;
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), name);
  adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (self), subtitle);
  show_body (self);
  kith_tidy (GTK_WIDGET (self));
  self->is_showing = FALSE;
}
