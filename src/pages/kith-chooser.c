/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * A list one finds something in by typing: kinds of relations, or people. What cannot be chosen
 * stays in sight with the reason. Only the first rows that match are made, so that three thousand
 * people open as fast as three.
 */

#include "config.h"

#include "pages/kith-chooser.h"

#include "base/kith-text.h"
#include "pages/kith-pages.h"
#include "pages/kith-tidy.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define MAX_ROWS 120

typedef struct
{
  char *label;
  char *folded; /* label, heading and further words, for searching */
  char *group;
  char *reason;
} Choice;

struct _KithChooser
{
  GtkPopover       parent_instance;

  GArray          *choices; /* owned; Choice */
  gboolean         is_answered;

  GtkLabel        *heading;      /* template child */
  GtkSearchEntry  *search_entry; /* template child */
  GtkWidget       *scroller;     /* template child */
  GtkListBox      *list;         /* template child */
};

G_DEFINE_FINAL_TYPE (KithChooser, kith_chooser, GTK_TYPE_POPOVER)

enum { CHOSEN, LEFT, N_SIGNALS };
static guint signals[N_SIGNALS];

static GQuark
choice_quark (void)
{
  return g_quark_from_static_string ("kith-choice");
}

static void
choice_clear (gpointer data)
{
  Choice *self = data;

  g_free (self->label);
  g_free (self->folded);
  g_free (self->group);
  g_free (self->reason);
}

static const Choice *
choice_of (KithChooser   *self,
           GtkListBoxRow *row)
{
  guint index = GPOINTER_TO_UINT (g_object_get_qdata (G_OBJECT (row), choice_quark ()));

  return &g_array_index (self->choices, Choice, index);
}

/* How near a choice comes to what was typed: "Pat" means Pat before Patrick, and both before the son
 * of Pat. */
typedef enum
{
  NEAR_NAME,
  NEAR_BEGINNING,
  NEAR_WORD,
  NEAR_ANYWHERE,
  N_NEARS,
} Near;

static gboolean
begins_a_word (const char *text,
               const char *at)
{
  return at == text || !g_unichar_isalnum (g_utf8_get_char (g_utf8_prev_char (at)));
}

/* Every word that was typed has to stand somewhere. */
static gboolean
matches (const Choice *choice,
         const char   *typed,
         char        **words,
         Near         *near)
{
  gsize length = strlen (typed);

  *near = NEAR_WORD;
  for (guint i = 0; words[i] != NULL; i++)
    {
      const char *at = strstr (choice->folded, words[i]);

      if (at == NULL)
        return FALSE;
      if (!begins_a_word (choice->folded, at))
        *near = NEAR_ANYWHERE;
    }
  if (length > 0 && g_str_has_prefix (choice->folded, typed))
    *near = g_unichar_isalnum (g_utf8_get_char (choice->folded + length)) ? NEAR_BEGINNING
                                                                          : NEAR_NAME;

  return TRUE;
}

static GtkWidget *
new_label (const char *text,
           const char *css_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0.0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);
  return label;
}

static GtkWidget *
new_row (const Choice *choice,
         guint         index)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  g_autofree char *name = choice->reason != NULL
                            ? g_strdup_printf ("%s. %s", choice->label, choice->reason) : NULL;

  gtk_box_append (GTK_BOX (box), new_label (choice->label, NULL));
  if (choice->reason != NULL)
    {
      gtk_box_append (GTK_BOX (box), new_label (choice->reason, "caption"));
      gtk_widget_set_sensitive (row, FALSE);
    }
  gtk_widget_set_valign (box, GTK_ALIGN_CENTER);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  name != NULL ? name : choice->label,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, choice->group, -1);
  g_object_set_qdata (G_OBJECT (row), choice_quark (), GUINT_TO_POINTER (index));
  return row;
}

/* Whoever types just what cannot be chosen, because it is so already, must not get the next best. */
static void
select_first (KithChooser *self)
{
  gboolean is_typed = *gtk_editable_get_text (GTK_EDITABLE (self->search_entry)) != '\0';
  GtkListBoxRow *row = gtk_list_box_get_row_at_index (self->list, 0);

  if (is_typed && row != NULL && !gtk_widget_get_sensitive (GTK_WIDGET (row)))
    return;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->list, i)) != NULL; i++)
    if (gtk_widget_get_sensitive (GTK_WIDGET (row)))
      {
        gtk_list_box_select_row (self->list, row);
        return;
      }
}

static void
fill (KithChooser *self)
{
  const char *typed = gtk_editable_get_text (GTK_EDITABLE (self->search_entry));
  g_autofree char *folded = kith_text_fold (typed);
  g_auto(GStrv) words = g_strsplit (folded, " ", -1);
  GtkListBoxRow *old;
  guint n = 0;

  while ((old = gtk_list_box_get_row_at_index (self->list, 0)) != NULL)
    gtk_list_box_remove (self->list, GTK_WIDGET (old));
  for (guint wanted = 0; wanted < N_NEARS; wanted++)
    for (guint i = 0; i < self->choices->len && n < MAX_ROWS; i++)
      {
        const Choice *choice = &g_array_index (self->choices, Choice, i);
        Near near;

        if (!matches (choice, g_strstrip (folded), words, &near) || near != wanted)
          continue;
        gtk_list_box_append (self->list, new_row (choice, i));
        n++;
      }
  select_first (self);
}

static void
search_changed_cb (KithChooser *self)
{
  fill (self);
}

static void
head_row (GtkListBoxRow *row,
          GtkListBoxRow *before,
          gpointer       data)
{
  KithChooser *self = data;
  const Choice *choice = choice_of (self, row);
  GtkWidget *header;

  if (choice->group == NULL || *choice->group == '\0'
      || (before != NULL && g_strcmp0 (choice_of (self, before)->group, choice->group) == 0))
    {
      gtk_list_box_row_set_header (row, NULL);
      return;
    }

  header = new_label (choice->group, "caption-heading");
  gtk_widget_set_margin_top (header, 9);
  gtk_widget_set_margin_start (header, 6);
  gtk_widget_set_margin_bottom (header, 3);
  gtk_list_box_row_set_header (row, header);
}

static void
choose (KithChooser   *self,
        GtkListBoxRow *row)
{
  guint index = GPOINTER_TO_UINT (g_object_get_qdata (G_OBJECT (row), choice_quark ()));

  self->is_answered = TRUE;
  gtk_popover_popdown (GTK_POPOVER (self));
  g_signal_emit (self, signals[CHOSEN], 0, index);
}

static void
row_activated_cb (KithChooser   *self,
                  GtkListBoxRow *row)
{
  choose (self, row);
}

static void
search_activated_cb (KithChooser *self)
{
  GtkListBoxRow *row = gtk_list_box_get_selected_row (self->list);

  if (row != NULL)
    choose (self, row);
  else
    gtk_widget_error_bell (GTK_WIDGET (self));
}

static void
step (KithChooser *self,
      int          by)
{
  GtkListBoxRow *row = gtk_list_box_get_selected_row (self->list);
  int at = row != NULL ? gtk_list_box_row_get_index (row) : -1;

  do
    row = gtk_list_box_get_row_at_index (self->list, at += by);
  while (row != NULL && !gtk_widget_get_sensitive (GTK_WIDGET (row)));
  if (row == NULL)
    return;

  gtk_list_box_select_row (self->list, row);
  gtk_widget_grab_focus (GTK_WIDGET (row));
  gtk_widget_grab_focus (GTK_WIDGET (self->search_entry));
}

/* The arrows go through the list while one types. */
static gboolean
key_pressed_cb (GtkEventControllerKey *controller,
                guint                  key,
                guint                  code,
                GdkModifierType        state,
                KithChooser           *self)
{
  switch (key)
    {
    case GDK_KEY_Down:
    case GDK_KEY_Up:
      step (self, key == GDK_KEY_Down ? 1 : -1);
      return TRUE;
    case GDK_KEY_Escape:
      gtk_popover_popdown (GTK_POPOVER (self));
      return TRUE;
    default:
      return FALSE;
    }
}

static void
closed_cb (KithChooser *self)
{
  if (!self->is_answered)
    g_signal_emit (self, signals[LEFT], 0);
  self->is_answered = TRUE;
}

static void
kith_chooser_finalize (GObject *object)
{
  g_array_unref (KITH_CHOOSER (object)->choices);

  G_OBJECT_CLASS (kith_chooser_parent_class)->finalize (object);
}

static void
kith_chooser_class_init (KithChooserClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = kith_chooser_finalize;

  /**
   * KithChooser::chosen:
   * @choice: which of the choices, from 0
   */
  signals[CHOSEN] = g_signal_new ("chosen", KITH_TYPE_CHOOSER, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                  NULL, G_TYPE_NONE, 1, G_TYPE_UINT);

  /**
   * KithChooser::left:
   *
   * It was closed and nothing was chosen.
   */
  signals[LEFT] = g_signal_new ("left", KITH_TYPE_CHOOSER, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class, KITH_UI "kith-chooser.ui");
  gtk_widget_class_bind_template_child (widget_class, KithChooser, heading);
  gtk_widget_class_bind_template_child (widget_class, KithChooser, search_entry);
  gtk_widget_class_bind_template_child (widget_class, KithChooser, scroller);
  gtk_widget_class_bind_template_child (widget_class, KithChooser, list);
  gtk_widget_class_bind_template_callback (widget_class, search_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
}

static void
kith_chooser_init (KithChooser *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  self->is_answered = TRUE;
  self->choices = g_array_new (FALSE, FALSE, sizeof (Choice));
  g_array_set_clear_func (self->choices, choice_clear);
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_list_box_set_header_func (self->list, head_row, self, NULL);
  gtk_list_box_set_placeholder (self->list, new_label (_("Nothing fits"), "dim-label"));
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
  g_signal_connect (self, "closed", G_CALLBACK (closed_cb), NULL);
  kith_tidy (GTK_WIDGET (self));
}

/**
 * kith_chooser_new:
 *
 * Returns: (transfer floating): a chooser that is closed
 */
GtkWidget *
kith_chooser_new (void)
{
  return g_object_new (KITH_TYPE_CHOOSER, NULL);
}

/**
 * kith_chooser_open:
 * @heading: what is asked
 * @choices: (array length=n_choices): copied; those of one heading side by side
 * @at: what it stands beside, in its parent
 *
 * Asks.
 */
void
kith_chooser_open (KithChooser        *self,
                   const char         *heading,
                   const KithChoice   *choices,
                   guint               n_choices,
                   const GdkRectangle *at)
{
  g_return_if_fail (KITH_IS_CHOOSER (self));

  g_array_set_size (self->choices, 0);
  for (guint i = 0; i < n_choices; i++)
    {
      g_autofree char *all
        = g_strjoin (" ", choices[i].label, choices[i].group != NULL ? choices[i].group : "",
                     choices[i].words, NULL);
      Choice choice = { g_strdup (choices[i].label), kith_text_fold (all),
                        g_strdup (choices[i].group != NULL ? choices[i].group : ""),
                        g_strdup (choices[i].reason) };

      g_array_append_val (self->choices, choice);
    }

  self->is_answered = FALSE;
  gtk_label_set_label (self->heading, heading);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, heading,
                                  -1);
  gtk_editable_set_text (GTK_EDITABLE (self->search_entry), "");
  fill (self);
  gtk_popover_set_pointing_to (GTK_POPOVER (self), at);
  gtk_popover_popup (GTK_POPOVER (self));
  gtk_widget_grab_focus (GTK_WIDGET (self->search_entry));
}

/**
 * kith_chooser_type:
 * @text: what was typed already when the question was asked
 *
 * Goes on from there.
 */
void
kith_chooser_type (KithChooser *self,
                   const char  *text)
{
  g_return_if_fail (KITH_IS_CHOOSER (self));

  gtk_editable_set_text (GTK_EDITABLE (self->search_entry), text);
  gtk_editable_set_position (GTK_EDITABLE (self->search_entry), -1);
}
