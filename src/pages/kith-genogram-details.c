/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * To anybody and to anything by typing: from the drawing to who or what is drawn there, and from
 * what is selected to one of its details; Escape leads back to the drawing. Also who was born
 * together, which is asked in the same list.
 */

#include "config.h"

#include "pages/kith-genogram-page-private.h"

#include "base/kith-text.h"
#include "desk/kith-verbs-birth.h"
#include "model/kith-kin.h"
#include "model/kith-naming.h"
#include "model/kith-records.h"
#include "pages/kith-detail.h"
#include "pages/kith-page-kinds.h"

#include <glib/gi18n-lib.h>

/* Until the details are to be seen there is nothing to bring the keyboard to. */
#define ROOM_MS 20
#define MOST_TRIES 50

static KithCanvas *
canvas_of (KithGenogramPage *self)
{
  return KITH_CANVAS (self->canvas);
}

static void
forget (KithGenogramPage *self)
{
  self->finding.kind = KITH_FINDING_NOTHING;
  g_clear_pointer (&self->finding.ids, g_ptr_array_unref);
  g_clear_pointer (&self->finding.details, g_ptr_array_unref);
}

static void
add_choice (GArray     *choices,
            const char *label,
            const char *group,
            const char *reason)
{
  KithChoice choice = { label, group, reason };

  g_array_append_val (choices, choice);
}

static const char *
get_current (KithGenogramPage *self)
{
  return kith_selection_get_current (kith_canvas_get_selection (canvas_of (self)));
}

static void
ask (KithGenogramPage *self,
     KithFindingKind   kind,
     const char       *heading,
     GArray           *choices)
{
  self->finding.kind = kind;
  kith_genogram_page_open_list (self, self->finder, heading, choices, get_current (self));
}

/* To somebody. */

static char *
dup_subject_label (KithGenogramPage  *self,
                   const KithSubject *subject,
                   KithRecord        *record)
{
  g_autofree char *sentence = kith_inspector_dup_sentence (self->family, record);

  return kith_text_is_empty (sentence) ? g_strdup (subject->name) : g_steal_pointer (&sentence);
}

/* What sort of thing it is is said too, so that "couple Mum Kofi" is no child of theirs. */
static void
add_subjects (KithGenogramPage *self,
              gboolean          people,
              GArray           *choices,
              GPtrArray        *labels)
{
  KithScene *scene = kith_canvas_get_scene (canvas_of (self));

  for (guint i = 0; i < kith_scene_get_n_subjects (scene); i++)
    {
      const KithSubject *subject = kith_scene_get_subject (scene, i);
      KithRecord *record = kith_case_find (self->family, subject->id);
      char *label;

      if (record == NULL || (kith_record_get_kind (record) == KITH_RECORD_PERSON) != people)
        continue;
      label = dup_subject_label (self, subject, record);
      g_ptr_array_add (labels, label);
      if (*label == '\0')
        continue;
      g_ptr_array_add (self->finding.ids, g_strdup (subject->id));
      add_choice (choices, label, _(kith_record_get_record_type (record)->label), NULL);
    }
}

static void
find_action (GSimpleAction *action,
             GVariant      *parameter,
             gpointer       data)
{
  KithGenogramPage *self = data;
  g_autoptr(GArray) choices = g_array_new (FALSE, FALSE, sizeof (KithChoice));
  g_autoptr(GPtrArray) labels = g_ptr_array_new_with_free_func (g_free);

  if (kith_canvas_get_scene (canvas_of (self)) == NULL)
    return;

  forget (self);
  self->finding.ids = g_ptr_array_new_with_free_func (g_free);
  add_subjects (self, TRUE, choices, labels);
  add_subjects (self, FALSE, choices, labels);
  ask (self, KITH_FINDING_SUBJECT, _("Go to whom?"), choices);
}

/* To a detail. */

static void
enter_detail (KithGenogramPage *self)
{
  GPtrArray *details = self->finding.details;

  if (details != NULL && self->finding.chosen < details->len)
    kith_detail_go_to (details->pdata[self->finding.chosen]);
  else
    kith_inspector_focus (self->inspector);
  forget (self);
}

static gboolean
enter_cb (gpointer data)
{
  KithGenogramPage *self = data;

  if (!gtk_widget_get_mapped (GTK_WIDGET (self->inspector))
      && self->finding.tries++ < MOST_TRIES)
    return G_SOURCE_CONTINUE;

  self->finding.source = 0;
  if (gtk_widget_get_mapped (GTK_WIDGET (self->inspector)))
    enter_detail (self);
  return G_SOURCE_REMOVE;
}

/* At once where they are to be seen, so that whoever types on types there. */
static void
enter_details (KithGenogramPage *self,
               guint             chosen)
{
  self->finding.chosen = chosen;
  self->finding.tries = 0;
  if (gtk_widget_get_mapped (GTK_WIDGET (self->inspector)))
    {
      enter_detail (self);
      return;
    }

  adw_flap_set_reveal_flap (self->details, TRUE);
  if (self->finding.source == 0)
    self->finding.source = g_timeout_add (ROOM_MS, enter_cb, self);
}

static void
details_action (GSimpleAction *action,
                GVariant      *parameter,
                gpointer       data)
{
  KithGenogramPage *self = data;
  GtkWidget *form = kith_inspector_get_form (self->inspector);
  g_autoptr(GArray) choices = g_array_new (FALSE, FALSE, sizeof (KithChoice));

  if (form == NULL)
    {
      kith_genogram_page_tell (self, _("Select somebody or a line first: press / and type."), FALSE);
      return;
    }

  forget (self);
  self->finding.details = kith_details_list (form);
  for (guint i = 0; i < self->finding.details->len; i++)
    {
      const KithDetail *detail = self->finding.details->pdata[i];

      add_choice (choices, detail->label, detail->group, NULL);
    }
  ask (self, KITH_FINDING_DETAIL, _("To which detail?"), choices);
}

/* Back to the drawing. */

static gboolean
way_back_cb (GtkEventControllerKey *controller,
             guint                  key,
             guint                  code,
             GdkModifierType        state,
             KithGenogramPage      *self)
{
  if (key != GDK_KEY_Escape)
    return FALSE;

  gtk_widget_grab_focus (self->canvas);
  if (adw_flap_get_folded (self->details))
    adw_flap_set_reveal_flap (self->details, FALSE);
  return TRUE;
}

/**
 * kith_genogram_page_add_way_back:
 * @from: what stands beside the drawing
 *
 * Lets Escape lead from there to the drawing.
 */
void
kith_genogram_page_add_way_back (KithGenogramPage *self,
                                 GtkWidget        *from)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (way_back_cb), self, 0);
  gtk_widget_add_controller (from, keys);
}

/* Born together. */

static GPtrArray *
list_selected_people (KithGenogramPage *self)
{
  GPtrArray *ids = kith_genogram_page_list_selected (self);

  for (guint i = ids->len; i-- > 0;)
    if (kith_case_find_kind (self->family, KITH_RECORD_PERSON, ids->pdata[i]) == NULL)
      g_ptr_array_remove_index (ids, i);

  return ids;
}

static void
ask_kind_of_birth (KithGenogramPage *self)
{
  g_autoptr(GArray) choices = g_array_new (FALSE, FALSE, sizeof (KithChoice));

  for (guint i = 0; i < kith_birth_group_kinds.n_terms; i++)
    add_choice (choices, _(kith_birth_group_kinds.terms[i].label), NULL, NULL);
  ask (self, KITH_FINDING_BIRTH, _("Born together: what sort of twins are they?"), choices);
}

/* Brothers and sisters come first, for it is one of them. */
static void
ask_twin (KithGenogramPage *self,
          const char       *of)
{
  KithRecord *person = kith_case_find_kind (self->family, KITH_RECORD_PERSON, of);
  g_autoptr(GPtrArray) siblings = kith_kin_siblings (self->family, person, KITH_SIBLING_ANY);
  g_autoptr(GArray) choices = g_array_new (FALSE, FALSE, sizeof (KithChoice));
  g_autoptr(GPtrArray) labels = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *name = kith_person_dup_name (person);
  g_autofree char *heading = kith_text_fill (_("Who was born together with %s?"), name);

  for (guint i = 0; i < siblings->len; i++)
    {
      char *label = kith_person_dup_sentence (self->family, siblings->pdata[i], kith_day_today ());

      g_ptr_array_add (labels, label);
      g_ptr_array_add (self->finding.ids, g_strdup (kith_record_get_id (siblings->pdata[i])));
      add_choice (choices, label, NULL, NULL);
    }
  if (siblings->len == 0)
    {
      kith_genogram_page_tell (self, _("Nobody is known yet who could be a twin: add a brother or "
                                       "sister first."), FALSE);
      return;
    }
  ask (self, KITH_FINDING_TWIN, heading, choices);
}

static void
twins_action (GSimpleAction *action,
              GVariant      *parameter,
              gpointer       data)
{
  KithGenogramPage *self = data;
  g_autoptr(GPtrArray) ids = list_selected_people (self);

  forget (self);
  if (ids->len == 0)
    {
      kith_genogram_page_tell (self, _("Select somebody first, by a press or with the arrow keys."),
                               FALSE);
      return;
    }
  if (ids->len > 1)
    {
      self->finding.ids = g_ptr_array_ref (ids);
      ask_kind_of_birth (self);
      return;
    }

  self->finding.ids = g_ptr_array_new_with_free_func (g_free);
  ask_twin (self, ids->pdata[0]);
}

static void
not_twins_action (GSimpleAction *action,
                  GVariant      *parameter,
                  gpointer       data)
{
  KithGenogramPage *self = data;
  g_autoptr(GPtrArray) ids = list_selected_people (self);
  g_autoptr(GError) error = NULL;

  g_ptr_array_add (ids, NULL);
  if (!kith_desk_separate_twins (self->desk, (const char *const *) ids->pdata, &error))
    kith_genogram_page_tell (self, error->message, FALSE);
}

static void
join_twins (KithGenogramPage *self,
            const char       *kind)
{
  g_autoptr(GPtrArray) ids = g_steal_pointer (&self->finding.ids);
  g_autoptr(GError) error = NULL;

  g_ptr_array_add (ids, NULL);
  if (!kith_desk_join_twins (self->desk, (const char *const *) ids->pdata, kind, &error))
    kith_genogram_page_tell (self, error->message, FALSE);
}

static void
take_twin (KithGenogramPage *self,
           guint             chosen)
{
  g_autofree char *twin = g_strdup (self->finding.ids->pdata[chosen]);

  forget (self);
  self->finding.ids = g_ptr_array_new_with_free_func (g_free);
  g_ptr_array_add (self->finding.ids, g_strdup (get_current (self)));
  g_ptr_array_add (self->finding.ids, g_steal_pointer (&twin));
  ask_kind_of_birth (self);
}

/* Answers. */

static void
chosen_cb (KithGenogramPage *self,
           guint             chosen)
{
  switch (self->finding.kind)
    {
    case KITH_FINDING_SUBJECT:
      kith_canvas_go_to (canvas_of (self), self->finding.ids->pdata[chosen]);
      break;
    case KITH_FINDING_DETAIL:
      enter_details (self, chosen);
      return;
    case KITH_FINDING_TWIN:
      take_twin (self, chosen);
      return;
    case KITH_FINDING_BIRTH:
      join_twins (self, kith_birth_group_kinds.terms[chosen].token);
      gtk_widget_grab_focus (self->canvas);
      break;
    case KITH_FINDING_NOTHING:
    default:
      break;
    }

  forget (self);
}

static void
left_cb (KithGenogramPage *self)
{
  forget (self);
  gtk_widget_grab_focus (self->canvas);
}

/**
 * kith_genogram_page_add_finding:
 *
 * Gives a new page of any kind the ways by typing; those of births where kin is drawn.
 */
void
kith_genogram_page_add_finding (KithGenogramPage *self)
{
  static const GActionEntry entries[] = {
    { "find", find_action },
    { "details", details_action },
    { "twins", twins_action },
    { "not-twins", not_twins_action },
  };

  g_action_map_add_action_entries (G_ACTION_MAP (self->drawing_actions), entries,
                                   self->kind->follows_kin ? G_N_ELEMENTS (entries) : 2, self);
  self->finder = kith_chooser_new ();
  gtk_widget_set_parent (self->finder, GTK_WIDGET (self));
  g_signal_connect_object (self->finder, "chosen", G_CALLBACK (chosen_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->finder, "left", G_CALLBACK (left_cb), self, G_CONNECT_SWAPPED);
  kith_genogram_page_add_way_back (self, GTK_WIDGET (self->inspector));
  kith_genogram_page_add_way_back (self, GTK_WIDGET (self->tray));
}

/**
 * kith_genogram_page_remove_finding:
 *
 * Takes that away again.
 */
void
kith_genogram_page_remove_finding (KithGenogramPage *self)
{
  g_clear_handle_id (&self->finding.source, g_source_remove);
  forget (self);
  g_clear_pointer (&self->finder, gtk_widget_unparent);
}
