/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * What is selected, as a form: a person, a couple, a child link, a household, a tie. It follows the
 * selection of the desk. One form of each kind is made when it is first needed and kept.
 */

#include "config.h"

#include "pages/kith-inspector.h"

#include "base/kith-text.h"
#include "model/kith-ecomap.h"
#include "model/kith-mobility.h"
#include "model/kith-naming.h"
#include "model/kith-records.h"
#include "pages/kith-form.h"
#include "pages/kith-pages.h"
#include "pages/kith-tidy.h"

#include <glib/gi18n-lib.h>

struct _KithInspector
{
  AdwBin             parent_instance;

  KithDesk          *desk;                        /* owned, nullable */
  KithForm          *forms[KITH_N_RECORD_KINDS];  /* borrowed children of stack, NULL until needed */

  GtkStack          *stack;       /* template child */
  GtkLabel          *heading;     /* template child */
  GtkLabel          *sentence;    /* template child */
  GtkLabel          *several;     /* template child */
  GtkScrolledWindow *scroller;    /* template child */
};

G_DEFINE_FINAL_TYPE (KithInspector, kith_inspector, ADW_TYPE_BIN)

static void
kith_inspector_dispose (GObject *object)
{
  g_clear_object (&KITH_INSPECTOR (object)->desk);

  G_OBJECT_CLASS (kith_inspector_parent_class)->dispose (object);
}

static void
kith_inspector_class_init (KithInspectorClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = kith_inspector_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, KITH_UI "kith-inspector.ui");
  gtk_widget_class_bind_template_child (widget_class, KithInspector, stack);
  gtk_widget_class_bind_template_child (widget_class, KithInspector, heading);
  gtk_widget_class_bind_template_child (widget_class, KithInspector, sentence);
  gtk_widget_class_bind_template_child (widget_class, KithInspector, several);
  gtk_widget_class_bind_template_child (widget_class, KithInspector, scroller);
}

static void
kith_inspector_init (KithInspector *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  kith_tidy (GTK_WIDGET (self));
}

static char *
dup_heading (KithCase   *family,
             KithRecord *record)
{
  if (kith_record_get_kind (record) == KITH_RECORD_PLACE)
    return kith_map_place_dup_name (record);
  if (kith_record_get_kind (record) == KITH_RECORD_PLACE_PERSON)
    return kith_place_person_dup_name (family, record);

  return kith_record_get_kind (record) == KITH_RECORD_PERSON
             || kith_record_get_kind (record) == KITH_RECORD_SYSTEM
         ? kith_eco_dup_name (record) : g_strdup (_(kith_record_get_record_type (record)->label));
}

/**
 * kith_inspector_dup_sentence:
 *
 * Returns: (transfer full): what @record says, in one sentence; "" for kinds that have none
 */
char *
kith_inspector_dup_sentence (KithCase   *family,
                             KithRecord *record)
{
  switch ((int) kith_record_get_kind (record))
    {
    case KITH_RECORD_PERSON:
      return kith_person_dup_sentence (family, record, kith_day_today ());
    case KITH_RECORD_PARTNERSHIP:
      return kith_partnership_dup_sentence (family, record, KITH_DAY_PAST);
    case KITH_RECORD_PARENTAGE:
      return kith_parentage_dup_sentence (family, record, KITH_DAY_PAST);
    case KITH_RECORD_ECO_TIE:
      return kith_eco_tie_dup_sentence (family, record);
    case KITH_RECORD_PLACE:
      return kith_map_place_dup_sentence (family, record);
    case KITH_RECORD_PLACE_PERSON:
      return kith_place_person_dup_sentence (family, record);
    case KITH_RECORD_TIE:
      return kith_tie_dup_sentence (family, record, KITH_DAY_PAST);
    case KITH_RECORD_HOUSEHOLD:
      return kith_household_dup_sentence (family, record, kith_day_today ());
    default:
      return g_strdup ("");
    }
}

static void
show_heading (KithInspector *self,
              KithRecord    *record)
{
  g_autofree char *heading = dup_heading (kith_desk_get_case (self->desk), record);
  g_autofree char *sentence = kith_inspector_dup_sentence (kith_desk_get_case (self->desk), record);

  gtk_label_set_label (self->heading, heading);
  gtk_label_set_label (self->sentence, sentence);
}

static void
show_record (KithInspector *self,
             KithRecord    *record)
{
  const KithRecordKind kind = kith_record_get_kind (record);
  const char *table = kith_record_get_record_type (record)->table;

  if (self->forms[kind] == NULL)
    {
      self->forms[kind] = KITH_FORM (kith_form_new (self->desk, kind));
      gtk_stack_add_named (self->stack, GTK_WIDGET (self->forms[kind]), table);
    }

  kith_form_set_record (self->forms[kind], record);
  gtk_stack_set_visible_child_name (self->stack, table);
  show_heading (self, record);
}

static void
show_page (KithInspector *self,
           const char    *name)
{
  for (guint i = 0; i < KITH_N_RECORD_KINDS; i++)
    if (self->forms[i] != NULL)
      kith_form_set_record (self->forms[i], NULL);

  gtk_stack_set_visible_child_name (self->stack, name);
}

static void
show_several (KithInspector *self,
              guint          n)
{
  g_autofree char *text = g_strdup_printf (ngettext ("%u thing is selected.",
                                                     "%u things are selected.", n), n);

  show_page (self, "several");
  gtk_label_set_label (self->several, text);
}

/* What is selected and has a form; *@n is how many are in the case at all. */
static KithRecord *
find_selected (KithInspector *self,
               guint         *n)
{
  const char *selection = kith_desk_get_selection (self->desk);
  g_auto(GStrv) ids = g_strsplit (selection != NULL ? selection : "", " ", -1);
  KithRecord *found = NULL;

  *n = 0;
  for (guint i = 0; ids[i] != NULL; i++)
    {
      KithRecord *record = kith_case_find (kith_desk_get_case (self->desk), ids[i]);

      if (record == NULL || !kith_form_exists (kith_record_get_kind (record)))
        continue;
      found = record;
      (*n)++;
    }

  return found;
}

static void
selection_changed_cb (KithInspector *self)
{
  guint n;
  KithRecord *record = find_selected (self, &n);

  gtk_widget_set_visible (GTK_WIDGET (self->heading), n == 1);
  gtk_widget_set_visible (GTK_WIDGET (self->sentence), n == 1);
  if (n == 1)
    show_record (self, record);
  else if (n > 1)
    show_several (self, n);
  else
    show_page (self, "nothing");
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scroller), 0);
}

static void
case_changed_cb (KithInspector *self)
{
  guint n;
  KithRecord *record = find_selected (self, &n);

  if (n == 1)
    show_record (self, record);
  else
    selection_changed_cb (self);
}

/**
 * kith_inspector_set_desk:
 * @desk: where the case is worked on
 *
 * Lets the inspector follow what is selected there. To be called once.
 */
void
kith_inspector_set_desk (KithInspector *self,
                         KithDesk      *desk)
{
  g_return_if_fail (KITH_IS_INSPECTOR (self) && self->desk == NULL);

  self->desk = g_object_ref (desk);
  g_signal_connect_object (desk, "notify::selection", G_CALLBACK (selection_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (kith_desk_get_case (desk), "changed", G_CALLBACK (case_changed_cb), self,
                           G_CONNECT_SWAPPED);
  selection_changed_cb (self);
}

/**
 * kith_inspector_focus:
 *
 * Puts the focus into the first row of the form that is shown.
 */
void
kith_inspector_focus (KithInspector *self)
{
  GtkWidget *shown = gtk_stack_get_visible_child (self->stack);

  if (KITH_IS_FORM (shown))
    kith_form_focus_first (KITH_FORM (shown));
}

/**
 * kith_inspector_get_form:
 *
 * Returns: (transfer none) (nullable): the form that is shown; %NULL where no one thing that has a
 *   form is selected
 */
GtkWidget *
kith_inspector_get_form (KithInspector *self)
{
  GtkWidget *shown = gtk_stack_get_visible_child (self->stack);

  return KITH_IS_FORM (shown) ? shown : NULL;
}
