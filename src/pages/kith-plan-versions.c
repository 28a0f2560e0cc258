/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Two versions of the plan side by side: what came, what went, and what is another, field by field. */

#include "config.h"

#include "pages/kith-plan-parts.h"

#include "base/kith-text.h"
#include "model/kith-naming.h"
#include "model/kith-plans.h"
#include "model/kith-records.h"
#include "pages/kith-tidy.h"

#include <glib/gi18n-lib.h>

/* What is compared; goes with the box. */
typedef struct
{
  GtkBox    *result;  /* borrowed child */
  KithDesk  *desk;    /* owned */
  GPtrArray *ids;     /* owned; the first version first */
  GtkWidget *earlier; /* borrowed child */
  GtkWidget *later;   /* borrowed child */
} Choice;

static void
choice_free (gpointer data)
{
  Choice *self = data;

  g_object_unref (self->desk);
  g_ptr_array_unref (self->ids);
  g_free (self);
}

static KithRecord *
chosen (Choice    *self,
        GtkWidget *chooser)
{
  const guint at = gtk_drop_down_get_selected (GTK_DROP_DOWN (chooser));

  return at < self->ids->len
           ? kith_case_find (kith_desk_get_case (self->desk), self->ids->pdata[at]) : NULL;
}

static char *
dup_what (KithCase   *family,
          KithRecord *record)
{
  if (kith_record_get_kind (record) == KITH_RECORD_PLAN_LINE)
    return kith_plan_line_dup_sentence (family, record);
  if (kith_record_get_kind (record) == KITH_RECORD_PLAN_SIGN)
    return kith_text_one_line (kith_record_get_text (record, KITH_PLAN_SIGN_SIGN));

  return g_strdup (_("The plan as a whole"));
}

static GtkWidget *
new_side (const char *text,
          gboolean    is_gone)
{
  GtkWidget *label = kith_plan_text (!kith_text_is_empty (text) ? text : _("not said"));

  gtk_widget_set_hexpand (label, TRUE);
  gtk_widget_set_valign (label, GTK_ALIGN_START);
  if (is_gone)
    gtk_widget_add_css_class (label, "dim-label");
  return label;
}

static void
add_pair (GtkGrid    *grid,
          int        *row,
          const char *what,
          const char *before,
          const char *after)
{
  GtkWidget *label = kith_plan_text (what);

  gtk_widget_add_css_class (label, "kith-help");
  gtk_grid_attach (grid, label, 0, (*row)++, 2, 1);
  gtk_grid_attach (grid, new_side (before, TRUE), 0, *row, 1, 1);
  gtk_grid_attach (grid, new_side (after, FALSE), 1, (*row)++, 1, 1);
}

static const struct
{
  KithPlanDifferenceKind  kind;
  const char             *label;
} kind_labels[] = {
  { KITH_PLAN_ADDED, N_("New") },
  { KITH_PLAN_GONE, N_("No longer there") },
  { KITH_PLAN_CHANGED, N_("Changed") },
};

static void
add_difference (GtkBox                   *box,
                KithCase                 *family,
                const KithPlanDifference *difference)
{
  KithRecord *record = difference->after != NULL ? difference->after : difference->before;
  g_autofree char *what = dup_what (family, record);
  g_autofree char *heading = g_strdup_printf ("%s: %s", _(kind_labels[difference->kind].label), what);
  GtkWidget *card = kith_plan_card (box);
  GtkWidget *title = kith_plan_text (heading);
  GtkWidget *grid = gtk_grid_new ();
  int row = 0;

  gtk_widget_add_css_class (title, "heading");
  gtk_box_append (GTK_BOX (card), title);
  gtk_grid_set_column_homogeneous (GTK_GRID (grid), TRUE);
  gtk_grid_set_column_spacing (GTK_GRID (grid), 18);
  gtk_grid_set_row_spacing (GTK_GRID (grid), 3);
  for (guint i = 0; i < difference->fields->len; i++)
    {
      const guint field = g_array_index (difference->fields, guint, i);
      g_autofree char *before = kith_record_dup_field_text (family, difference->before, field);
      g_autofree char *after = kith_record_dup_field_text (family, difference->after, field);

      add_pair (GTK_GRID (grid), &row, _(kith_record_get_record_type (record)->fields[field].label),
                before, after);
    }
  if (row > 0)
    gtk_box_append (GTK_BOX (card), grid);
}

static void
compare_cb (Choice *self)
{
  KithCase *family = kith_desk_get_case (self->desk);
  KithRecord *earlier = chosen (self, self->earlier);
  KithRecord *later = chosen (self, self->later);
  g_autoptr(GPtrArray) differences = NULL;
  g_autofree char *why = NULL;
  guint n = 0;

  kith_plan_clear (self->result);
  if (earlier == NULL || later == NULL || earlier == later)
    {
      gtk_box_append (self->result, kith_plan_text (_("Choose two different versions.")));
      return;
    }

  why = kith_text_one_line (kith_record_get_text (later, KITH_PLAN_CHANGED_BECAUSE));
  if (*why != '\0')
    {
      g_autofree char *text = g_strdup_printf (_("What changed and why: %s"), why);

      gtk_box_append (self->result, kith_plan_text (text));
    }
  differences = kith_plan_compare (family, earlier, later);
  for (guint i = 0; i < differences->len; i++)
    {
      const KithPlanDifference *difference = differences->pdata[i];

      if (difference->kind == KITH_PLAN_SAME)
        continue;
      add_difference (self->result, family, difference);
      n++;
    }
  if (n == 0)
    gtk_box_append (self->result, kith_plan_text (_("The two versions say the same.")));
}

static GtkWidget *
new_chooser (Choice     *self,
             GPtrArray  *plans,
             guint       selected,
             const char *label)
{
  g_autoptr(GtkStringList) names = gtk_string_list_new (NULL);
  GtkWidget *chooser;

  for (guint i = 0; i < plans->len; i++)
    {
      g_autofree char *name = kith_plan_dup_version (plans->pdata[i]);

      gtk_string_list_append (names, name);
    }
  chooser = gtk_drop_down_new (G_LIST_MODEL (g_steal_pointer (&names)), NULL);
  gtk_drop_down_set_selected (GTK_DROP_DOWN (chooser), selected);
  gtk_widget_set_hexpand (chooser, TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (gtk_widget_get_first_child (chooser)),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  g_signal_connect_swapped (chooser, "notify::selected", G_CALLBACK (compare_cb), self);
  return chooser;
}

static char *
dup_span (KithRecord *plan)
{
  g_autofree char *version = kith_plan_dup_version (plan);
  KithDate since;
  g_autofree char *day = NULL;

  if (!kith_record_get_date (plan, KITH_PLAN_STARTED_ON, &since))
    return g_steal_pointer (&version);

  day = kith_date_dup_text (&since);
  /* Translators: a version of the plan, its type, and since when: "Version 2, live · … · from 3 May 2027" */
  return g_strdup_printf (_("%s · %s · from %s"), version,
                          kith_vocabulary_label (&kith_plan_types,
                                                 kith_record_get_token (plan, KITH_PLAN_TYPE)), day);
}

static void
list_versions (GtkBox    *box,
               GPtrArray *plans)
{
  GtkWidget *card;

  gtk_box_append (box, kith_plan_heading (_("All versions")));
  card = kith_plan_card (box);
  for (guint i = plans->len; i-- > 0;)
    {
      g_autofree char *span = dup_span (plans->pdata[i]);
      g_autofree char *why = kith_text_one_line (kith_record_get_text (plans->pdata[i],
                                                                       KITH_PLAN_CHANGED_BECAUSE));
      GtkWidget *label = kith_plan_text (span);

      gtk_box_append (GTK_BOX (card), label);
      if (*why == '\0')
        continue;
      label = kith_plan_text (why);
      gtk_widget_add_css_class (label, "kith-help");
      gtk_box_append (GTK_BOX (card), label);
    }
}

/**
 * kith_plan_fill_versions:
 *
 * Lists the versions there are, and compares two of them.
 */
void
kith_plan_fill_versions (GtkBox     *box,
                         KithDesk   *desk,
                         KithRecord *plan)
{
  g_autoptr(GPtrArray) plans = kith_case_list_plans (kith_desk_get_case (desk));
  GtkWidget *choosers = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 18);
  Choice *choice = g_new0 (Choice, 1);

  kith_plan_clear (box);
  choice->desk = g_object_ref (desk);
  choice->ids = g_ptr_array_new_with_free_func (g_free);
  for (guint i = 0; i < plans->len; i++)
    g_ptr_array_add (choice->ids, g_strdup (kith_record_get_id (plans->pdata[i])));
  g_object_set_data_full (G_OBJECT (choosers), "choice", choice, choice_free);

  list_versions (box, plans);
  if (plans->len < 2)
    {
      gtk_box_append (box, kith_plan_text (_("When the plan has a second version, the two are compared here, side by side.")));
      g_object_ref_sink (choosers);
      g_object_unref (choosers);
      return;
    }

  gtk_box_append (box, kith_plan_heading (_("Side by side")));
  choice->result = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 12));
  choice->earlier = new_chooser (choice, plans, plans->len - 2, _("Earlier version"));
  choice->later = new_chooser (choice, plans, plans->len - 1, _("Later version"));
  gtk_box_set_homogeneous (GTK_BOX (choosers), TRUE);
  gtk_box_append (GTK_BOX (choosers), choice->earlier);
  gtk_box_append (GTK_BOX (choosers), choice->later);
  gtk_box_append (box, choosers);
  gtk_box_append (box, GTK_WIDGET (choice->result));
  compare_cb (choice);
}
