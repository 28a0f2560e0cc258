/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * One row of a form: the title of a field, the widget in which it is changed, and a line beneath
 * that says how what was typed is understood, or why it is not. A template names the field:
 *
 *   <object class="KithRow"><property name="field">born</property></object>
 *
 * and a KithForm, or whoever has a binder, calls kith_row_bind().
 */

#include "config.h"

#include "pages/kith-row.h"

#include "base/kith-text.h"
#include "pages/kith-choice-finder.h"
#include "pages/kith-in-sight.h"
#include "pages/kith-person-chooser.h"
#include "pages/kith-row-editors.h"
#include "pages/kith-tidy.h"

#include <glib/gi18n-lib.h>

struct _KithRow
{
  GtkBox               parent_instance;

  char                *field;      /* owned */
  char                *title;      /* owned, nullable: the field's own label is used */
  char                *help;       /* owned, nullable */
  char                *shown_when; /* owned, nullable: "life=died|stillbirth" */
  guint                n_lines;
  guint                n_steps;    /* above 0: a scale from 0 to this */
  gboolean             is_bare;    /* the title is spoken, not shown */

  KithBinder          *binder;     /* owned, nullable until it is bound */
  guint                number;
  const KithRowEditor *editor;
  GtkWidget           *widget;     /* borrowed child */
  GtkLabel            *message;    /* borrowed child */
};

G_DEFINE_FINAL_TYPE (KithRow, kith_row, GTK_TYPE_BOX)

enum { PROP_0, PROP_FIELD, PROP_TITLE, PROP_HELP, PROP_SHOWN_WHEN, PROP_LINES, PROP_STEPS, PROP_BARE, N_PROPS };
static GParamSpec *properties[N_PROPS];

static void
kith_row_dispose (GObject *object)
{
  KithRow *self = KITH_ROW (object);

  if (self->binder != NULL)
    g_signal_handlers_disconnect_by_data (self->binder, self);
  g_clear_object (&self->binder);

  G_OBJECT_CLASS (kith_row_parent_class)->dispose (object);
}

static void
kith_row_finalize (GObject *object)
{
  KithRow *self = KITH_ROW (object);

  g_free (self->field);
  g_free (self->title);
  g_free (self->help);
  g_free (self->shown_when);

  G_OBJECT_CLASS (kith_row_parent_class)->finalize (object);
}

static char **
text_of_property (KithRow *self,
                  guint    prop_id)
{
  switch (prop_id)
    {
    case PROP_FIELD:
      return &self->field;
    case PROP_TITLE:
      return &self->title;
    case PROP_HELP:
      return &self->help;
    case PROP_SHOWN_WHEN:
    default:
      return &self->shown_when;
    }
}

static void
kith_row_get_property (GObject    *object,
                       guint       prop_id,
                       GValue     *value,
                       GParamSpec *pspec)
{
  KithRow *self = KITH_ROW (object);

  if (prop_id == PROP_LINES)
    g_value_set_uint (value, self->n_lines);
  else if (prop_id == PROP_STEPS)
    g_value_set_uint (value, self->n_steps);
  else if (prop_id == PROP_BARE)
    g_value_set_boolean (value, self->is_bare);
  else
    g_value_set_string (value, *text_of_property (self, prop_id));
}

static void
kith_row_set_property (GObject      *object,
                       guint         prop_id,
                       const GValue *value,
                       GParamSpec   *pspec)
{
  KithRow *self = KITH_ROW (object);

  if (prop_id == PROP_LINES)
    self->n_lines = g_value_get_uint (value);
  else if (prop_id == PROP_STEPS)
    self->n_steps = g_value_get_uint (value);
  else if (prop_id == PROP_BARE)
    self->is_bare = g_value_get_boolean (value);
  else
    kith_set_string (text_of_property (self, prop_id), g_value_get_string (value));
}

static GParamSpec *
text_property (const char *name)
{
  return g_param_spec_string (name, NULL, NULL, NULL, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
}

static void
kith_row_class_init (KithRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = kith_row_dispose;
  object_class->finalize = kith_row_finalize;
  object_class->get_property = kith_row_get_property;
  object_class->set_property = kith_row_set_property;

  properties[PROP_FIELD] = text_property ("field");
  properties[PROP_TITLE] = text_property ("title");
  properties[PROP_HELP] = text_property ("help");
  properties[PROP_SHOWN_WHEN] = text_property ("shown-when");
  properties[PROP_LINES] = g_param_spec_uint ("lines", NULL, NULL, 1, 50, 1,
                                              G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  properties[PROP_STEPS] = g_param_spec_uint ("steps", NULL, NULL, 0, 20, 0,
                                              G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  properties[PROP_BARE] = g_param_spec_boolean ("bare", NULL, NULL, FALSE,
                                                G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
kith_row_init (KithRow *self)
{
  self->n_lines = 1;
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 3);
  gtk_widget_add_css_class (GTK_WIDGET (self), "kith-row");
}

/* Rows that matter only sometimes are shown then, and whenever they say something. */
static gboolean
is_wanted (KithRow *self)
{
  KithRecord *record = kith_binder_get_record (self->binder);
  g_auto(GStrv) rule = self->shown_when != NULL ? g_strsplit (self->shown_when, "=", 2) : NULL;
  g_auto(GStrv) tokens = NULL;
  int field;

  if (rule == NULL || record == NULL || kith_record_says_something (record, self->number)
      || kith_binder_get_problem (self->binder, self->number) != NULL)
    return TRUE;

  field = kith_record_type_field (kith_binder_get_type_of (self->binder), rule[0]);
  g_return_val_if_fail (field >= 0 && rule[1] != NULL, TRUE);

  tokens = g_strsplit (rule[1], "|", -1);
  return g_strv_contains ((const char *const *) tokens, kith_record_get_token (record, (guint) field));
}

static void
show_message (KithRow *self)
{
  const char *problem = kith_binder_get_problem (self->binder, self->number);
  g_autofree char *understood
    = problem == NULL ? kith_binder_dup_understood (self->binder, self->number) : NULL;
  const char *text = problem != NULL ? problem : understood != NULL ? understood : self->help;

  gtk_label_set_label (self->message, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (self->message), text != NULL);
  gtk_widget_remove_css_class (GTK_WIDGET (self->message), problem != NULL ? "kith-help" : "warning");
  gtk_widget_add_css_class (GTK_WIDGET (self->message), problem != NULL ? "warning" : "kith-help");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->widget), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  text != NULL ? text : "", -1);
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->widget), GTK_ACCESSIBLE_STATE_INVALID,
                               problem != NULL ? GTK_ACCESSIBLE_INVALID_TRUE
                                               : GTK_ACCESSIBLE_INVALID_FALSE, -1);
}

static void
show_row (KithRow *self)
{
  g_autofree char *text = kith_binder_dup_text (self->binder, self->number);

  self->editor->show (self, self->widget, text);
  gtk_widget_set_sensitive (self->widget, kith_binder_is_editable (self->binder));
  gtk_widget_set_visible (GTK_WIDGET (self), is_wanted (self));
  show_message (self);
}

static void
row_changed_cb (KithRow *self,
                guint    field)
{
  if (field == self->number)
    show_row (self);
}

static void
record_changed_cb (KithRow *self)
{
  gtk_widget_set_visible (GTK_WIDGET (self), is_wanted (self));
}

static void
focus_left_cb (KithRow *self)
{
  if (kith_binder_get_record (self->binder) != NULL)
    kith_binder_leave (self->binder, self->number);
}

static GtkWidget *
new_label (const char *text,
           const char *css_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_widget_add_css_class (label, "caption");
  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);
  return label;
}

static void
build (KithRow *self)
{
  GtkEventController *focus = gtk_event_controller_focus_new ();

  self->widget = self->editor->make (self);
  self->message = GTK_LABEL (new_label (NULL, NULL));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->widget), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  kith_row_get_title (self), -1);
  if (!self->editor->has_title_inside && !self->is_bare)
    {
      gtk_box_append (GTK_BOX (self), new_label (kith_row_get_title (self), "dim-label"));
      gtk_widget_set_tooltip_text (self->widget, GTK_IS_DROP_DOWN (self->widget)
                                                   ? kith_row_get_title (self) : NULL);
    }
  gtk_box_append (GTK_BOX (self), self->widget);
  gtk_box_append (GTK_BOX (self), GTK_WIDGET (self->message));
  kith_tidy (self->widget);

  g_signal_connect_object (focus, "leave", G_CALLBACK (focus_left_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (self->widget, focus);
}

/**
 * kith_row_new:
 * @field: the name of a field
 * @is_bare: whether its title is only spoken, because what stands around says it
 *
 * Returns: (transfer floating): a row for whoever lays out a form in code
 */
GtkWidget *
kith_row_new (const char *field,
              gboolean    is_bare)
{
  return g_object_new (KITH_TYPE_ROW, "field", field, "bare", is_bare, NULL);
}

/**
 * kith_row_bind:
 * @binder: of the record the form is about; it must have the field this row names
 *
 * Builds the row and joins it with its field. To be called once.
 */
void
kith_row_bind (KithRow    *self,
               KithBinder *binder)
{
  const KithRecordType *type = kith_binder_get_type_of (binder);
  const int number = self->field != NULL ? kith_record_type_field (type, self->field) : -1;

  g_return_if_fail (KITH_IS_ROW (self) && self->binder == NULL);
  g_return_if_fail (number >= 0);

  self->binder = g_object_ref (binder);
  self->number = (guint) number;
  self->editor = kith_row_editor_for (self, type->fields[number].kind);
  build (self);
  g_signal_connect_object (binder, "row-changed", G_CALLBACK (row_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (binder, "record-changed", G_CALLBACK (record_changed_cb), self,
                           G_CONNECT_SWAPPED);
  show_row (self);
}

/**
 * kith_row_get_binder:
 *
 * Returns: (transfer none): the binder
 */
KithBinder *
kith_row_get_binder (KithRow *self)
{
  return self->binder;
}

/**
 * kith_row_get_number:
 *
 * Returns: which field, as in the enumeration of its type
 */
guint
kith_row_get_number (KithRow *self)
{
  return self->number;
}

/**
 * kith_row_get_title:
 *
 * Returns: what the row is called: its own title, else the label of the field
 */
const char *
kith_row_get_title (KithRow *self)
{
  return self->title != NULL
         ? self->title : _(kith_binder_get_type_of (self->binder)->fields[self->number].label);
}

/**
 * kith_row_get_lines:
 *
 * Returns: how many lines of text are to be seen at once
 */
guint
kith_row_get_lines (KithRow *self)
{
  return self->n_lines;
}

/**
 * kith_row_get_steps:
 *
 * Returns: the highest step of a scale that begins at 0; 0 where the row is none
 */
guint
kith_row_get_steps (KithRow *self)
{
  return self->n_steps;
}

/**
 * kith_row_enter:
 *
 * Brings the keyboard here, to type at once: where one chooses, the list one finds things in opens.
 */
void
kith_row_enter (KithRow *self)
{
  g_return_if_fail (KITH_IS_ROW (self) && self->binder != NULL);

  gtk_widget_child_focus (GTK_WIDGET (self), GTK_DIR_TAB_FORWARD);
  if (GTK_IS_DROP_DOWN (self->widget))
    kith_choice_finder_open (GTK_DROP_DOWN (self->widget));
  else if (KITH_IS_PERSON_CHOOSER (self->widget))
    kith_person_chooser_open (KITH_PERSON_CHOOSER (self->widget));
  else
    kith_bring_into_sight (GTK_WIDGET (self), NULL);
}
