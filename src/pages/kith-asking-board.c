/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * Everybody of the network as a card in the column of their stage. A card is moved by dragging it, or
 * with Alt and the arrows; pressing it asks for more about the person. The sides of the family differ
 * by the edge of the card and by words.
 */

#include "config.h"

#include "pages/kith-asking-board.h"

#include "base/kith-text.h"
#include "model/kith-vocabulary.h"
#include "pages/kith-tidy.h"

#include <glib/gi18n-lib.h>

/* More cards than this in one column are shown when one asks for them. */
#define MOST_CARDS 12

#define MOST_COLUMNS 8

struct _KithAskingBoard
{
  AdwBin      parent_instance;

  char       *signature;               /* owned; all that the cards say */
  GPtrArray  *cards;                   /* owned; of KithCard */
  gboolean    can_move;
  gboolean    shows_all[MOST_COLUMNS];
  GtkBox     *columns[MOST_COLUMNS];   /* borrowed children; the cards of one stage */
  GtkLabel   *headings[MOST_COLUMNS];  /* borrowed children */
};

G_DEFINE_FINAL_TYPE (KithAskingBoard, kith_asking_board, ADW_TYPE_BIN)

enum { CHOSEN, MOVED, N_SIGNALS };
static guint signals[N_SIGNALS];

static void
card_free (gpointer data)
{
  KithCard *card = data;

  g_free (card->id);
  g_free (card->name);
  g_free (card->detail);
  g_free (card);
}

static void
kith_asking_board_finalize (GObject *object)
{
  KithAskingBoard *self = KITH_ASKING_BOARD (object);

  g_free (self->signature);
  g_clear_pointer (&self->cards, g_ptr_array_unref);

  G_OBJECT_CLASS (kith_asking_board_parent_class)->finalize (object);
}

static void
kith_asking_board_class_init (KithAskingBoardClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = kith_asking_board_finalize;

  /**
   * KithAskingBoard::chosen:
   * @id: of a person
   */
  signals[CHOSEN] = g_signal_new ("chosen", KITH_TYPE_ASKING_BOARD, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                  NULL, G_TYPE_NONE, 1, G_TYPE_STRING);

  /**
   * KithAskingBoard::moved:
   * @id: of a person
   * @stage: a token
   */
  signals[MOVED] = g_signal_new ("moved", KITH_TYPE_ASKING_BOARD, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                 NULL, G_TYPE_NONE, 2, G_TYPE_STRING, G_TYPE_STRING);
}

static guint
column_of (const char *stage)
{
  for (guint i = 0; i < kith_network_stages.n_terms; i++)
    if (g_str_equal (kith_network_stages.terms[i].token, stage))
      return i;

  return 0;
}

static const KithCard *
find_card (KithAskingBoard *self,
           const char      *id)
{
  for (guint i = 0; self->cards != NULL && i < self->cards->len; i++)
    if (g_str_equal (((KithCard *) self->cards->pdata[i])->id, id))
      return self->cards->pdata[i];

  return NULL;
}

static gboolean
move_card (KithAskingBoard *self,
           const char      *id,
           guint            column)
{
  const KithCard *card = find_card (self, id);

  if (!self->can_move || card == NULL || column >= kith_network_stages.n_terms
      || column_of (card->stage) == column)
    return FALSE;

  g_signal_emit (self, signals[MOVED], 0, id, kith_network_stages.terms[column].token);
  return TRUE;
}

static const char *
id_of (gpointer controller)
{
  return g_object_get_data (
    G_OBJECT (gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (controller))), "id");
}

static void
clicked_cb (KithAskingBoard *self,
            GtkWidget       *button)
{
  g_signal_emit (self, signals[CHOSEN], 0, g_object_get_data (G_OBJECT (button), "id"));
}

/* The card that is moved keeps the focus in its new column. */
static void
focus_card (KithAskingBoard *self,
            const char      *id)
{
  for (guint i = 0; i < kith_network_stages.n_terms; i++)
    for (GtkWidget *card = gtk_widget_get_first_child (GTK_WIDGET (self->columns[i])); card != NULL;
         card = gtk_widget_get_next_sibling (card))
      if (g_strcmp0 (g_object_get_data (G_OBJECT (card), "id"), id) == 0)
        gtk_widget_grab_focus (card);
}

static gboolean
key_pressed_cb (GtkEventControllerKey *controller,
                guint                  key,
                guint                  code,
                GdkModifierType        state,
                KithAskingBoard       *self)
{
  g_autofree char *id = g_strdup (id_of (controller));
  const KithCard *card = find_card (self, id);
  guint column;

  if (card == NULL || (state & GDK_ALT_MASK) == 0 || (key != GDK_KEY_Left && key != GDK_KEY_Right))
    return FALSE;

  column = column_of (card->stage);
  if (key == GDK_KEY_Right ? move_card (self, id, column + 1) : column > 0 && move_card (self, id, column - 1))
    focus_card (self, id);
  return TRUE;
}

static GdkContentProvider *
drag_prepare_cb (GtkDragSource *source,
                 double         x,
                 double         y,
                 gpointer       data)
{
  return gdk_content_provider_new_typed (G_TYPE_STRING, id_of (source));
}

static void
drag_begin_cb (GtkDragSource *source,
               GdkDrag       *drag,
               gpointer       data)
{
  g_autoptr(GdkPaintable) picture
    = gtk_widget_paintable_new (gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (source)));

  gtk_drag_source_set_icon (source, picture, 12, 12);
}

static gboolean
drop_cb (GtkDropTarget   *target,
         const GValue    *value,
         double           x,
         double           y,
         KithAskingBoard *self)
{
  GtkWidget *column = gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (target));

  return move_card (self, g_value_get_string (value),
                    GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (column), "column")));
}

static GtkWidget *
new_label (const char *text,
           const char *css_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_width_chars (GTK_LABEL (label), 11);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 14);
  gtk_widget_add_css_class (label, css_class);
  return label;
}

static void
let_move (KithAskingBoard *self,
          GtkWidget       *button)
{
  GtkDragSource *source = gtk_drag_source_new ();
  GtkEventController *keys = gtk_event_controller_key_new ();

  gtk_drag_source_set_actions (source, GDK_ACTION_MOVE);
  /* Before the button takes the press for itself. */
  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (source), GTK_PHASE_CAPTURE);
  g_signal_connect (source, "prepare", G_CALLBACK (drag_prepare_cb), NULL);
  g_signal_connect (source, "drag-begin", G_CALLBACK (drag_begin_cb), NULL);
  gtk_widget_add_controller (button, GTK_EVENT_CONTROLLER (source));
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self, 0);
  gtk_widget_add_controller (button, keys);
}

static void
add_card (KithAskingBoard *self,
          GtkBox          *column,
          const KithCard  *card)
{
  static const char *const edges[] = { "kith-card", "kith-card-one", "kith-card-other" };
  GtkWidget *button = gtk_button_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  g_autofree char *spoken = g_strdup_printf ("%s, %s", card->name, card->detail);

  gtk_box_append (GTK_BOX (box), new_label (card->name, "kith-card-name"));
  if (*card->detail != '\0')
    gtk_box_append (GTK_BOX (box), new_label (card->detail, "caption"));
  gtk_button_set_child (GTK_BUTTON (button), box);
  gtk_widget_add_css_class (button, "kith-card");
  gtk_widget_add_css_class (button, edges[MIN (card->side, 2)]);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  _("Alt+← and Alt+→ change the stage"), -1);
  g_object_set_data_full (G_OBJECT (button), "id", g_strdup (card->id), g_free);
  g_signal_connect_object (button, "clicked", G_CALLBACK (clicked_cb), self, G_CONNECT_SWAPPED);
  let_move (self, button);
  gtk_box_append (column, button);
}

static void fill (KithAskingBoard *self);

static void
more_cb (KithAskingBoard *self,
         GtkWidget       *button)
{
  self->shows_all[GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (button), "column"))] = TRUE;
  fill (self);
}

static void
add_more_button (KithAskingBoard *self,
                 guint            column,
                 guint            n)
{
  g_autofree char *label = g_strdup_printf (ngettext ("%u more", "%u more", n), n);
  GtkWidget *button = gtk_button_new_with_label (label);

  gtk_widget_add_css_class (button, "flat");
  g_object_set_data (G_OBJECT (button), "column", GUINT_TO_POINTER (column));
  g_signal_connect_object (button, "clicked", G_CALLBACK (more_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (self->columns[column], button);
}

static void
fill_column (KithAskingBoard *self,
             guint            column)
{
  GtkWidget *child;
  g_autofree char *heading = NULL;
  guint n = 0;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->columns[column]))) != NULL)
    gtk_box_remove (self->columns[column], child);
  for (guint i = 0; i < self->cards->len; i++)
    {
      const KithCard *card = self->cards->pdata[i];

      if (column_of (card->stage) != column)
        continue;
      if (n++ < MOST_CARDS || self->shows_all[column])
        add_card (self, self->columns[column], card);
    }
  if (n > MOST_CARDS && !self->shows_all[column])
    add_more_button (self, column, n - MOST_CARDS);

  /* Translators: a stage of being asked in, and how many are there: "Contacted (4)" */
  heading = g_strdup_printf (_("%s (%u)"), _(kith_network_stages.terms[column].label), n);
  gtk_label_set_label (self->headings[column], heading);
}

static void
fill (KithAskingBoard *self)
{
  for (guint i = 0; i < kith_network_stages.n_terms; i++)
    fill_column (self, i);
}

static GtkWidget *
new_column (KithAskingBoard *self,
            guint            number)
{
  GtkWidget *column = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *scroller = gtk_scrolled_window_new ();
  GtkDropTarget *target = gtk_drop_target_new (G_TYPE_STRING, GDK_ACTION_MOVE);

  self->headings[number] = GTK_LABEL (new_label (NULL, "heading"));
  self->columns[number] = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 6));
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), GTK_WIDGET (self->columns[number]));
  gtk_widget_set_vexpand (scroller, TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (scroller), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _(kith_network_stages.terms[number].label), -1);
  gtk_box_append (GTK_BOX (column), GTK_WIDGET (self->headings[number]));
  gtk_box_append (GTK_BOX (column), scroller);
  gtk_widget_set_size_request (column, 124, -1);
  gtk_widget_set_hexpand (column, TRUE);
  gtk_widget_add_css_class (column, "kith-column");
  g_object_set_data (G_OBJECT (column), "column", GUINT_TO_POINTER (number));
  g_signal_connect_object (target, "drop", G_CALLBACK (drop_cb), self, 0);
  gtk_widget_add_controller (column, GTK_EVENT_CONTROLLER (target));
  return column;
}

static void
kith_asking_board_init (KithAskingBoard *self)
{
  GtkWidget *scroller = gtk_scrolled_window_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  g_assert (kith_network_stages.n_terms <= MOST_COLUMNS);
  for (guint i = 0; i < kith_network_stages.n_terms; i++)
    gtk_box_append (GTK_BOX (box), new_column (self, i));
  gtk_box_set_homogeneous (GTK_BOX (box), TRUE);
  gtk_widget_set_margin_start (box, 12);
  gtk_widget_set_margin_end (box, 12);
  gtk_widget_set_margin_bottom (box, 12);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_AUTOMATIC, GTK_POLICY_NEVER);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), box);
  gtk_accessible_update_property (GTK_ACCESSIBLE (scroller), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Board"), -1);
  adw_bin_set_child (ADW_BIN (self), scroller);
}

/**
 * kith_asking_board_new:
 *
 * Returns: (transfer floating): an empty board
 */
GtkWidget *
kith_asking_board_new (void)
{
  return g_object_new (KITH_TYPE_ASKING_BOARD, NULL);
}

/**
 * kith_asking_board_cards_new:
 *
 * Returns: (transfer full) (element-type KithCard): no cards yet; it owns what is put in
 */
GPtrArray *
kith_asking_board_cards_new (void)
{
  return g_ptr_array_new_with_free_func (card_free);
}

/* All that is shown, in one text: most steps change nothing of it. */
static char *
dup_signature (GPtrArray *cards,
               gboolean   can_move)
{
  GString *text = g_string_new (can_move ? "1" : "0");

  for (guint i = 0; i < cards->len; i++)
    {
      const KithCard *card = cards->pdata[i];

      g_string_append_printf (text, "\n%s\t%s\t%s\t%u\t%s", card->id, card->name, card->detail, card->side,
                              card->stage);
    }
  return g_string_free (text, FALSE);
}

/**
 * kith_asking_board_set_cards:
 * @cards: (element-type KithCard): everybody, in the order of each column
 * @can_move: whether they can be moved
 *
 * Shows these.
 */
void
kith_asking_board_set_cards (KithAskingBoard *self,
                             GPtrArray       *cards,
                             gboolean         can_move)
{
  g_autofree char *signature = dup_signature (cards, can_move);

  if (!kith_set_string (&self->signature, signature))
    return;

  g_clear_pointer (&self->cards, g_ptr_array_unref);
  self->cards = g_ptr_array_ref (cards);
  self->can_move = can_move;
  fill (self);
}
