/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * Asking people in: the whole network by how far each has come, as a board or as a list, with both
 * sides of the family told apart; each child's father with the answer that is known of him; and, for
 * whoever is chosen, every try to reach them, what they offer and what would help them come.
 */

#include "config.h"

#include "pages/kith-asking-page.h"

#include "base/kith-text.h"
#include "desk/kith-verbs-meeting.h"
#include "desk/kith-verbs.h"
#include "model/kith-engaging.h"
#include "model/kith-kin-sides.h"
#include "model/kith-kin-words.h"
#include "model/kith-kin.h"
#include "model/kith-naming.h"
#include "model/kith-records.h"
#include "pages/kith-asking-board.h"
#include "pages/kith-folio.h"
#include "pages/kith-form.h"
#include "pages/kith-now.h"
#include "pages/kith-tidy.h"
#include "pages/kith-toast.h"

#include <glib/gi18n-lib.h>

/* Lines about a child's father begin with this. */
#define FATHER "father "

struct _KithAskingPage
{
  AdwBin           parent_instance;

  KithDesk        *desk;       /* owned */
  gboolean         is_stale;   /* while nobody looks */
  gboolean         is_showing;

  GtkStack        *stack;      /* borrowed child */
  GtkLabel        *sides;      /* borrowed child */
  KithAskingBoard *board;      /* borrowed child */
  KithFolio       *folio;      /* borrowed child */
  GtkLabel        *name;       /* borrowed child */
  GtkLabel        *about;      /* borrowed child */
  GtkDropDown     *stage;      /* borrowed child */
  GtkWidget       *note;       /* borrowed child */
  KithForm        *tries;      /* borrowed child, NULL until it is needed */
  KithForm        *engagement; /* borrowed child, NULL until it is needed */
  KithForm        *father;     /* borrowed child, NULL until it is needed */
};

G_DEFINE_FINAL_TYPE (KithAskingPage, kith_asking_page, ADW_TYPE_BIN)

static void show (KithAskingPage *self);

static void
kith_asking_page_dispose (GObject *object)
{
  KithAskingPage *self = KITH_ASKING_PAGE (object);

  /* The parts of the page go after it, and have nothing more to say. */
  if (self->folio != NULL)
    g_signal_handlers_disconnect_by_data (self->folio, self);
  if (self->stack != NULL)
    g_signal_handlers_disconnect_by_data (self->stack, self);
  self->folio = NULL;
  self->stack = NULL;
  g_clear_object (&self->desk);

  G_OBJECT_CLASS (kith_asking_page_parent_class)->dispose (object);
}

static void
kith_asking_page_map (GtkWidget *widget)
{
  KithAskingPage *self = KITH_ASKING_PAGE (widget);

  if (self->is_stale)
    show (self);
  GTK_WIDGET_CLASS (kith_asking_page_parent_class)->map (widget);
}

static void
kith_asking_page_class_init (KithAskingPageClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = kith_asking_page_dispose;
  GTK_WIDGET_CLASS (klass)->map = kith_asking_page_map;
}

static void
kith_asking_page_init (KithAskingPage *self)
{
}

static KithCase *
get_case (KithAskingPage *self)
{
  return kith_desk_get_case (self->desk);
}

/* The network. */

static guint
side_of (KithKinSides *sides,
         KithRecord   *person)
{
  guint side = 0;

  for (guint i = 0; sides != NULL && i < kith_kin_sides_get_count (sides); i++)
    if (kith_kin_sides_has (sides, i, person))
      side = side == 0 ? i + 1 : G_MAXUINT;

  return side == G_MAXUINT ? 0 : side;
}

static char *
dup_detail (KithKinTeller *teller,
            KithKinSides  *sides,
            KithRecord    *person)
{
  g_autofree char *kin = teller != NULL ? kith_kin_teller_dup_words (teller, person) : NULL;
  g_autofree char *side = sides != NULL ? kith_kin_sides_dup_words (sides, person) : g_strdup ("");

  if (kin == NULL || *side == '\0')
    return g_strdup (kin != NULL ? kin : side);

  /* Translators: what somebody is to the child, and on which side of the family */
  return g_strdup_printf (_("%s · %s"), kin, side);
}

static int
compare_cards (gconstpointer a,
               gconstpointer b)
{
  const KithCard *one = *(KithCard *const *) a;
  const KithCard *other = *(KithCard *const *) b;
  guint i = 0, j = 0;

  for (; !g_str_equal (kith_network_stages.terms[i].token, one->stage); i++);
  for (; !g_str_equal (kith_network_stages.terms[j].token, other->stage); j++);
  if (i != j)
    return i > j ? 1 : -1;
  return one->side != other->side ? (one->side > other->side ? 1 : -1) : g_utf8_collate (one->name, other->name);
}

static GPtrArray *
list_cards (KithAskingPage *self,
            KithKinSides   *sides)
{
  KithRecord *focus = kith_kin_find_focus (get_case (self));
  const KithDay today = kith_day_today ();
  g_autoptr(KithKinTeller) teller = focus != NULL ? kith_kin_teller_new (get_case (self), focus, today) : NULL;
  GPtrArray *cards = kith_asking_board_cards_new ();

  for (guint i = 0; i < kith_case_count (get_case (self), KITH_RECORD_PERSON); i++)
    {
      KithRecord *person = kith_case_nth (get_case (self), KITH_RECORD_PERSON, i);
      KithCard *card;

      if (!kith_network_has_member (get_case (self), person, today))
        continue;
      card = g_new0 (KithCard, 1);
      card->id = g_strdup (kith_record_get_id (person));
      card->name = kith_person_dup_name (person);
      card->detail = dup_detail (teller, sides, person);
      card->side = side_of (sides, person);
      card->stage = kith_network_get_stage (get_case (self), person);
      g_ptr_array_add (cards, card);
    }
  g_ptr_array_sort (cards, compare_cards);
  return cards;
}

/* How many there are of each side: an empty side is a question. */
static void
show_sides (KithAskingPage *self,
            KithKinSides   *sides,
            GPtrArray      *cards)
{
  g_autoptr(GString) text = g_string_new (NULL);

  for (guint side = 0; sides != NULL && side < kith_kin_sides_get_count (sides); side++)
    {
      g_autofree char *label = kith_kin_sides_dup_label (sides, side);
      guint n = 0, n_reached = 0;

      for (guint i = 0; i < cards->len; i++)
        {
          const KithCard *card = cards->pdata[i];

          if (card->side != side + 1)
            continue;
          n++;
          n_reached += !g_str_equal (card->stage, "named") && !g_str_equal (card->stage, "located") ? 1 : 0;
        }
      if (text->len > 0)
        g_string_append (text, "   ");
      /* Translators: a side of the family, how many are known there, how many of them were reached */
      g_string_append_printf (text, _("%s: %u known, %u reached"), label, n, n_reached);
    }
  gtk_label_set_label (self->sides, text->str);
  gtk_widget_set_visible (GTK_WIDGET (self->sides), text->len > 0);
}

/* The list. */

static char *
dup_father_line (const KithFather *father)
{
  const char *answer = kith_vocabulary_label (&kith_father_answers, father->answer);
  g_autofree char *name = father->father != NULL ? kith_person_dup_name (father->father) : NULL;
  const gboolean has_spoken
    = father->record != NULL && kith_record_says_something (father->record, KITH_FATHER_ANSWER_SPOKEN_ON);

  if (name == NULL)
    return g_strdup (answer);
  if (has_spoken)
    /* Translators: a father’s name; what is known of him, such as "Named" */
    return g_strdup_printf (_("%s · %s · spoken to"), name, answer);

  return g_strdup_printf (ngettext ("%s · %s · not spoken to, %u try", "%s · %s · not spoken to, %u tries",
                                    father->n_tries), name, answer, father->n_tries);
}

static void
list_fathers (KithAskingPage *self,
              GPtrArray      *items)
{
  g_autoptr(GArray) fathers = kith_fathers_list (get_case (self));

  for (guint i = 0; i < fathers->len; i++)
    {
      const KithFather *father = &g_array_index (fathers, KithFather, i);
      g_autofree char *id = g_strconcat (FATHER, kith_record_get_id (father->child), NULL);
      g_autofree char *name = kith_person_dup_name (father->child);

      /* Translators: the name of a child */
      kith_folio_items_take (items, id, kith_text_fill (_("%s’s father"), name), dup_father_line (father),
                             _("Fathers"));
    }
}

static void
show_list (KithAskingPage *self,
           GPtrArray      *cards)
{
  g_autoptr(GPtrArray) items = kith_folio_items_new ();

  list_fathers (self, items);
  for (guint i = 0; i < cards->len; i++)
    {
      const KithCard *card = cards->pdata[i];

      kith_folio_items_take (items, card->id, g_strdup (card->name),
                             *card->detail != '\0' ? g_strdup (card->detail) : NULL,
                             kith_vocabulary_label (&kith_network_stages, card->stage));
    }
  kith_folio_set_items (self->folio, items);
}

/* Whoever is chosen. */

static KithForm *
get_form (KithAskingPage *self,
          KithForm      **form,
          KithRecordKind  kind,
          const char     *name)
{
  if (*form == NULL)
    {
      *form = KITH_FORM (kith_form_new_named (self->desk, kind, name));
      gtk_box_append (kith_folio_get_content (self->folio), GTK_WIDGET (*form));
    }

  gtk_widget_set_visible (GTK_WIDGET (*form), TRUE);
  return *form;
}

static void
hide_forms (KithAskingPage *self)
{
  GtkWidget *forms[] = { (GtkWidget *) self->tries, (GtkWidget *) self->engagement, (GtkWidget *) self->father };

  for (guint i = 0; i < G_N_ELEMENTS (forms); i++)
    if (forms[i] != NULL)
      gtk_widget_set_visible (forms[i], FALSE);
}

static void
show_person (KithAskingPage *self,
             KithRecord     *person,
             GPtrArray      *cards)
{
  KithRecord *engagement = kith_network_find_of (get_case (self), person, KITH_RECORD_ENGAGEMENT);
  const char *stage = kith_network_get_stage (get_case (self), person);
  g_autofree char *name = kith_person_dup_name (person);

  gtk_label_set_label (self->name, name);
  for (guint i = 0; i < cards->len; i++)
    if (g_str_equal (((KithCard *) cards->pdata[i])->id, kith_record_get_id (person)))
      gtk_label_set_label (self->about, ((KithCard *) cards->pdata[i])->detail);
  for (guint i = 0; i < kith_network_stages.n_terms; i++)
    if (g_str_equal (kith_network_stages.terms[i].token, stage))
      gtk_drop_down_set_selected (self->stage, i);
  gtk_widget_set_visible (GTK_WIDGET (self->stage), TRUE);
  gtk_widget_set_visible (self->note, engagement == NULL);
  gtk_button_set_label (GTK_BUTTON (self->note), _("Note What They _Offer and Need"));
  kith_tidy (self->note);

  hide_forms (self);
  kith_form_set_record (get_form (self, &self->tries, KITH_RECORD_PERSON, "asking"), person);
  if (engagement != NULL)
    kith_form_set_record (get_form (self, &self->engagement, KITH_RECORD_ENGAGEMENT, NULL), engagement);
}

static void
show_father (KithAskingPage *self,
             const char     *child)
{
  g_autoptr(GArray) fathers = kith_fathers_list (get_case (self));

  for (guint i = 0; i < fathers->len; i++)
    {
      const KithFather *father = &g_array_index (fathers, KithFather, i);
      g_autofree char *name = NULL;
      g_autofree char *title = NULL;
      g_autofree char *line = NULL;

      if (!g_str_equal (kith_record_get_id (father->child), child))
        continue;
      name = kith_person_dup_name (father->child);
      title = kith_text_fill (_("%s’s father"), name);
      line = dup_father_line (father);
      gtk_label_set_label (self->name, title);
      gtk_label_set_label (self->about, line);
      gtk_widget_set_visible (GTK_WIDGET (self->stage), FALSE);
      gtk_widget_set_visible (self->note, father->record == NULL);
      gtk_button_set_label (GTK_BUTTON (self->note), _("_Note What Is Known"));
      kith_tidy (self->note);
      hide_forms (self);
      if (father->record != NULL)
        kith_form_set_record (get_form (self, &self->father, KITH_RECORD_FATHER_ANSWER, NULL), father->record);
    }
}

static void
show_chosen (KithAskingPage *self,
             GPtrArray      *cards)
{
  const char *id = kith_folio_get_chosen (self->folio);
  KithRecord *person = id != NULL ? kith_case_find_kind (get_case (self), KITH_RECORD_PERSON, id) : NULL;

  self->is_showing = TRUE;
  gtk_widget_set_sensitive (self->note, !kith_desk_is_read_only (self->desk));
  gtk_widget_set_sensitive (GTK_WIDGET (self->stage), !kith_desk_is_read_only (self->desk));
  if (id != NULL && g_str_has_prefix (id, FATHER))
    show_father (self, id + strlen (FATHER));
  else if (person != NULL)
    show_person (self, person, cards);
  self->is_showing = FALSE;
}

static void
show (KithAskingPage *self)
{
  KithRecord *focus = kith_kin_find_focus (get_case (self));
  g_autoptr(KithKinSides) sides = focus != NULL ? kith_kin_sides_new (get_case (self), focus) : NULL;
  g_autoptr(GPtrArray) cards = list_cards (self, sides);

  self->is_stale = FALSE;
  show_sides (self, sides, cards);
  if (g_strcmp0 (gtk_stack_get_visible_child_name (self->stack), "board") == 0)
    {
      kith_asking_board_set_cards (self->board, cards, !kith_desk_is_read_only (self->desk));
      return;
    }
  show_list (self, cards);
  show_chosen (self, cards);
}

static void
case_changed_cb (KithAskingPage   *self,
                 const KithChange *change)
{
  static const KithRecordKind kinds[] = {
    KITH_RECORD_PERSON,      KITH_RECORD_PARENTAGE,  KITH_RECORD_CONTACT_ROUTE, KITH_RECORD_CONTACT_TRY,
    KITH_RECORD_ENGAGEMENT,  KITH_RECORD_ATTENDANCE, KITH_RECORD_NETWORK_STEP,  KITH_RECORD_FATHER_ANSWER,
    KITH_RECORD_PARTNERSHIP,
  };

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (kith_change_touches (change, kinds[i]))
      {
        if (gtk_widget_get_mapped (GTK_WIDGET (self)))
          show (self);
        else
          self->is_stale = TRUE;
        return;
      }
}

static void
card_chosen_cb (KithAskingPage *self,
                const char     *id)
{
  /* The list is filled when it is looked at. */
  gtk_stack_set_visible_child_name (self->stack, "list");
  kith_folio_choose (self->folio, id);
}

static void
change_stage (KithAskingPage *self,
              const char     *person,
              const char     *stage)
{
  const KithMoment now = kith_now ();
  g_autoptr(GError) error = NULL;

  if (!kith_desk_change_stage (self->desk, person, stage, &now, &error))
    kith_toast (GTK_WIDGET (self), error->message, NULL, NULL);
}

static void
stage_chosen_cb (KithAskingPage *self)
{
  const guint chosen = gtk_drop_down_get_selected (self->stage);
  const char *id = kith_folio_get_chosen (self->folio);

  if (!self->is_showing && id != NULL && chosen < kith_network_stages.n_terms)
    change_stage (self, id, kith_network_stages.terms[chosen].token);
}

static void
note_clicked_cb (KithAskingPage *self)
{
  const char *id = kith_folio_get_chosen (self->folio);
  const gboolean of_father = id != NULL && g_str_has_prefix (id, FATHER);
  g_autoptr(KithDraft) draft
    = kith_draft_new (of_father ? KITH_RECORD_FATHER_ANSWER : KITH_RECORD_ENGAGEMENT);
  g_autoptr(GError) error = NULL;

  if (id == NULL)
    return;
  if (of_father)
    kith_draft_set_text (draft, KITH_FATHER_ANSWER_CHILD, id + strlen (FATHER));
  else
    kith_draft_set_text (draft, KITH_ENGAGEMENT_PERSON, id);
  if (!kith_desk_add (self->desk, draft, &error))
    kith_toast (GTK_WIDGET (self), error->message, NULL, NULL);
}

static GtkLabel *
add_label (GtkBox     *box,
           const char *css_class)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_widget_add_css_class (label, css_class);
  gtk_box_append (box, label);
  return GTK_LABEL (label);
}

static void
build_details (KithAskingPage *self)
{
  GtkBox *content = kith_folio_get_content (self->folio);
  g_autoptr(GtkStringList) stages = gtk_string_list_new (NULL);

  for (guint i = 0; i < kith_network_stages.n_terms; i++)
    gtk_string_list_append (stages, _(kith_network_stages.terms[i].label));
  self->name = add_label (content, "title-2");
  self->about = add_label (content, "dim-label");
  self->stage = GTK_DROP_DOWN (gtk_drop_down_new (G_LIST_MODEL (g_steal_pointer (&stages)), NULL));
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->stage), _("How far they have come"));
  gtk_widget_set_halign (GTK_WIDGET (self->stage), GTK_ALIGN_START);
  g_signal_connect_object (self->stage, "notify::selected", G_CALLBACK (stage_chosen_cb), self,
                           G_CONNECT_SWAPPED);
  self->note = gtk_button_new_with_mnemonic ("");
  gtk_widget_set_halign (self->note, GTK_ALIGN_START);
  g_signal_connect_object (self->note, "clicked", G_CALLBACK (note_clicked_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (content, GTK_WIDGET (self->stage));
  gtk_box_append (content, self->note);
  kith_tidy (GTK_WIDGET (self->stage));
}

static void
build (KithAskingPage *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *switcher = gtk_stack_switcher_new ();

  self->stack = GTK_STACK (gtk_stack_new ());
  self->board = KITH_ASKING_BOARD (kith_asking_board_new ());
  self->folio = KITH_FOLIO (kith_folio_new (_("The network")));
  kith_folio_set_empty (self->folio, _("Asking people in"),
                        _("Choose somebody to note a try to reach them, what they offer, and what would help them come."));
  build_details (self);
  gtk_stack_add_titled (self->stack, GTK_WIDGET (self->board), "board", _("Board"));
  gtk_stack_add_titled (self->stack, GTK_WIDGET (self->folio), "list", _("List"));
  gtk_widget_set_vexpand (GTK_WIDGET (self->stack), TRUE);
  gtk_stack_switcher_set_stack (GTK_STACK_SWITCHER (switcher), self->stack);
  gtk_widget_set_halign (switcher, GTK_ALIGN_CENTER);
  gtk_widget_set_margin_top (switcher, 9);
  gtk_box_append (GTK_BOX (box), switcher);
  self->sides = add_label (GTK_BOX (box), "dim-label");
  gtk_label_set_justify (self->sides, GTK_JUSTIFY_CENTER);
  gtk_label_set_xalign (self->sides, 0.5f);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->stack));
  adw_bin_set_child (ADW_BIN (self), box);
}

/**
 * kith_asking_page_new:
 * @desk: where the case is worked on
 *
 * Returns: (transfer floating): the page
 */
GtkWidget *
kith_asking_page_new (KithDesk *desk)
{
  KithAskingPage *self = g_object_new (KITH_TYPE_ASKING_PAGE, NULL);

  self->desk = g_object_ref (desk);
  build (self);
  show (self);
  g_signal_connect_object (self->board, "chosen", G_CALLBACK (card_chosen_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->board, "moved", G_CALLBACK (change_stage), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->folio, "chosen", G_CALLBACK (show), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->stack, "notify::visible-child", G_CALLBACK (show), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (get_case (self), "changed", G_CALLBACK (case_changed_cb), self,
                           G_CONNECT_SWAPPED);
  return GTK_WIDGET (self);
}
