/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * The few words one types beside somebody who is being added: name, age or birth, girl or boy. It
 * only fills the tool; whoever opened it makes the step when it answers. Closing it by a press
 * elsewhere keeps what was typed: only Escape throws it away.
 */

#include "config.h"

#include "pages/kith-name-card.h"

#include "pages/kith-pages.h"
#include "pages/kith-tidy.h"

#include <glib/gi18n-lib.h>

struct _KithNameCard
{
  GtkPopover       parent_instance;

  KithAddTool     *tool;        /* borrowed; outlives the card */
  gboolean         is_answered; /* since it was opened */
  gboolean         is_filling;

  GtkLabel        *heading;          /* template child */
  GtkEditable     *name_entry;       /* template child */
  GtkEditable     *age_entry;        /* template child */
  GtkWidget       *symbols;          /* template child */
  GtkToggleButton *female_button;    /* template child */
  GtkToggleButton *male_button;      /* template child */
  GtkToggleButton *nonbinary_button; /* template child */
  GtkToggleButton *unknown_button;   /* template child */
  GtkLabel        *hint;             /* template child */
};

G_DEFINE_FINAL_TYPE (KithNameCard, kith_name_card, GTK_TYPE_POPOVER)

enum { ANSWERED, TYPED, N_SIGNALS };
static guint signals[N_SIGNALS];

static const char *const symbols[] = { "female", "male", "nonbinary", "unknown" };

static GtkToggleButton *
nth_button (KithNameCard *self,
            guint         n)
{
  GtkToggleButton *buttons[] = { self->female_button, self->male_button, self->nonbinary_button,
                                 self->unknown_button };

  return buttons[n];
}

static guint
chosen_symbol (KithNameCard *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (symbols); i++)
    if (gtk_toggle_button_get_active (nth_button (self, i)))
      return i;

  return G_N_ELEMENTS (symbols);
}

/* The row of symbols is one stop for Tab: the one that is chosen, else the first. */
static void
set_stop (KithNameCard *self)
{
  guint chosen = chosen_symbol (self);

  for (guint i = 0; i < G_N_ELEMENTS (symbols); i++)
    gtk_widget_set_focusable (GTK_WIDGET (nth_button (self, i)), i == chosen % G_N_ELEMENTS (symbols));
}

static void
show_symbol (KithNameCard *self)
{
  const char *symbol = kith_add_tool_get_symbol (self->tool, kith_day_today ());

  self->is_filling = TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (symbols); i++)
    gtk_toggle_button_set_active (nth_button (self, i), g_strcmp0 (symbols[i], symbol) == 0);
  self->is_filling = FALSE;
  set_stop (self);
}

static void
show_hint (KithNameCard *self)
{
  gboolean known = kith_add_tool_knows_age (self->tool, kith_day_today ());

  if (known)
    gtk_widget_remove_css_class (GTK_WIDGET (self->age_entry), "warning");
  else
    gtk_widget_add_css_class (GTK_WIDGET (self->age_entry), "warning");
  gtk_label_set_label (self->hint,
                       known ? _("Enter: done · Tab: on · Shift+Enter: one more")
                             : _("Not an age yet; say 7, 18 months or May 2019"));
}

static void
name_changed_cb (KithNameCard *self)
{
  if (self->is_filling)
    return;

  kith_add_tool_say_name (self->tool, gtk_editable_get_text (self->name_entry));
  show_symbol (self);
  g_signal_emit (self, signals[TYPED], 0);
}

static void
age_changed_cb (KithNameCard *self)
{
  if (self->is_filling)
    return;

  kith_add_tool_say_age (self->tool, gtk_editable_get_text (self->age_entry));
  show_hint (self);
  g_signal_emit (self, signals[TYPED], 0);
}

static void
symbol_toggled_cb (KithNameCard    *self,
                   GtkToggleButton *button)
{
  if (self->is_filling)
    return;

  for (guint i = 0; i < G_N_ELEMENTS (symbols); i++)
    if (nth_button (self, i) == button)
      kith_add_tool_choose (self->tool, gtk_toggle_button_get_active (button) ? symbols[i] : NULL);
  show_symbol (self);
  gtk_widget_grab_focus (GTK_WIDGET (button));
  g_signal_emit (self, signals[TYPED], 0);
}

static void
answer (KithNameCard   *self,
        KithCardAnswer  answer)
{
  self->is_answered = TRUE;
  gtk_popover_popdown (GTK_POPOVER (self));
  g_signal_emit (self, signals[ANSWERED], 0, (int) answer);
}

static void
closed_cb (KithNameCard *self)
{
  if (self->is_answered)
    return;

  self->is_answered = TRUE;
  g_signal_emit (self, signals[ANSWERED], 0,
                 kith_add_tool_has_words (self->tool) ? KITH_CARD_DONE : KITH_CARD_LEFT);
}

static gboolean
is_at_symbols (KithNameCard *self)
{
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (GTK_WIDGET (self)));

  return focus != NULL && gtk_widget_is_ancestor (focus, self->symbols);
}

static gboolean
step_symbol (KithNameCard *self,
             int           by)
{
  guint n = G_N_ELEMENTS (symbols);
  guint chosen = chosen_symbol (self);
  guint next = chosen == n ? (by > 0 ? 0 : n - 1) : (chosen + n + by) % n;

  gtk_widget_set_focusable (GTK_WIDGET (nth_button (self, next)), TRUE);
  gtk_toggle_button_set_active (nth_button (self, next), TRUE);
  return TRUE;
}

static gboolean
key_pressed_cb (GtkEventControllerKey *controller,
                guint                  key,
                guint                  code,
                GdkModifierType        state,
                KithNameCard          *self)
{
  switch (key)
    {
    case GDK_KEY_Return:
    case GDK_KEY_KP_Enter:
    case GDK_KEY_ISO_Enter:
      answer (self, (state & GDK_SHIFT_MASK) != 0 ? KITH_CARD_AND_SAME : KITH_CARD_DONE);
      return TRUE;
    case GDK_KEY_Escape:
      answer (self, KITH_CARD_LEFT);
      return TRUE;
    case GDK_KEY_Tab:
      if (!is_at_symbols (self))
        return FALSE;
      answer (self, KITH_CARD_AND_NEXT);
      return TRUE;
    case GDK_KEY_Right:
    case GDK_KEY_Left:
      return is_at_symbols (self) && step_symbol (self, key == GDK_KEY_Right ? 1 : -1);
    default:
      return FALSE;
    }
}

static void
kith_name_card_class_init (KithNameCardClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  /**
   * KithNameCard::answered:
   * @answer: a #KithCardAnswer
   */
  signals[ANSWERED] = g_signal_new ("answered", KITH_TYPE_NAME_CARD, G_SIGNAL_RUN_LAST, 0, NULL,
                                    NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT);

  /**
   * KithNameCard::typed:
   *
   * The tool knows more now.
   */
  signals[TYPED] = g_signal_new ("typed", KITH_TYPE_NAME_CARD, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                 NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class, KITH_UI "kith-name-card.ui");
  gtk_widget_class_bind_template_child (widget_class, KithNameCard, heading);
  gtk_widget_class_bind_template_child (widget_class, KithNameCard, name_entry);
  gtk_widget_class_bind_template_child (widget_class, KithNameCard, age_entry);
  gtk_widget_class_bind_template_child (widget_class, KithNameCard, symbols);
  gtk_widget_class_bind_template_child (widget_class, KithNameCard, female_button);
  gtk_widget_class_bind_template_child (widget_class, KithNameCard, male_button);
  gtk_widget_class_bind_template_child (widget_class, KithNameCard, nonbinary_button);
  gtk_widget_class_bind_template_child (widget_class, KithNameCard, unknown_button);
  gtk_widget_class_bind_template_child (widget_class, KithNameCard, hint);
  gtk_widget_class_bind_template_callback (widget_class, name_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, age_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, symbol_toggled_cb);
}

static void
kith_name_card_init (KithNameCard *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  self->is_answered = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
  g_signal_connect (self, "closed", G_CALLBACK (closed_cb), NULL);
  kith_tidy (GTK_WIDGET (self));
}

/**
 * kith_name_card_new:
 * @tool: what it fills; must outlive the card
 *
 * Returns: (transfer floating): a card that is closed
 */
GtkWidget *
kith_name_card_new (KithAddTool *tool)
{
  KithNameCard *self = g_object_new (KITH_TYPE_NAME_CARD, NULL);

  self->tool = tool;
  return GTK_WIDGET (self);
}

/**
 * kith_name_card_open:
 * @heading: who is being added
 * @at: what it stands beside, in its parent
 * @above: whether it should stand above that, to leave in sight what is below
 *
 * Opens the card with what the tool knows already.
 */
void
kith_name_card_open (KithNameCard       *self,
                     const char         *heading,
                     const GdkRectangle *at,
                     gboolean            above)
{
  g_return_if_fail (KITH_IS_NAME_CARD (self));

  self->is_filling = TRUE;
  gtk_label_set_label (self->heading, heading);
  gtk_editable_set_text (self->name_entry, self->tool->name);
  gtk_editable_set_text (self->age_entry, self->tool->age);
  self->is_filling = FALSE;
  self->is_answered = FALSE;
  show_symbol (self);
  show_hint (self);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, heading,
                                  -1);
  gtk_popover_set_position (GTK_POPOVER (self), above ? GTK_POS_TOP : GTK_POS_BOTTOM);
  gtk_popover_set_pointing_to (GTK_POPOVER (self), at);
  gtk_popover_popup (GTK_POPOVER (self));
  gtk_widget_grab_focus (GTK_WIDGET (self->name_entry));
  gtk_editable_set_position (self->name_entry, -1);
}

/**
 * kith_name_card_tell:
 * @trouble: a sentence
 *
 * Says what is in the way, below the entries.
 */
void
kith_name_card_tell (KithNameCard *self,
                     const char   *trouble)
{
  g_return_if_fail (KITH_IS_NAME_CARD (self));

  gtk_label_set_label (self->hint, trouble);
}
