/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * Finding: for each child, for the family as one and for each side of it, which questions were asked
 * and whom they brought; what nobody has asked about yet; and how the network has grown.
 */

#include "config.h"

#include "pages/kith-finding-page.h"

#include "base/kith-text.h"
#include "model/kith-finding.h"
#include "model/kith-naming.h"
#include "model/kith-records.h"
#include "pages/kith-finding-card.h"
#include "pages/kith-folio.h"
#include "pages/kith-gap-list.h"
#include "pages/kith-growth-view.h"
#include "pages/kith-paper-view.h"
#include "pages/kith-tidy.h"

#include <glib/gi18n-lib.h>

#define N_SIDES 3

struct _KithFindingPage
{
  AdwBin           parent_instance;

  KithDesk        *desk;     /* owned */
  GPtrArray       *children; /* owned; ids, as they stand in the drop-down */
  char            *child;    /* owned; id, NULL while there is none */
  guint            side;     /* in the order of kith_family_sides */
  gboolean         is_stale; /* while nobody looks */
  gboolean         is_showing;

  GtkStack        *outer;    /* borrowed child */
  GtkDropDown     *chooser;  /* borrowed child */
  GtkToggleButton *sides[N_SIDES]; /* borrowed children */
  GtkLabel        *version;  /* borrowed child */
  GtkStack        *stack;    /* borrowed child */
  KithFolio       *folio;    /* borrowed child */
  KithFindingCard *card;     /* borrowed child */
  KithGapList     *gaps;     /* borrowed child */
  KithGrowthView  *growth;   /* borrowed child */
  KithPaperView   *paper;    /* borrowed child */
};

G_DEFINE_FINAL_TYPE (KithFindingPage, kith_finding_page, ADW_TYPE_BIN)

static void show (KithFindingPage *self);

static void
kith_finding_page_dispose (GObject *object)
{
  KithFindingPage *self = KITH_FINDING_PAGE (object);

  /* The parts of the page go after it, and have nothing more to say. */
  if (self->folio != NULL)
    g_signal_handlers_disconnect_by_data (self->folio, self);
  if (self->stack != NULL)
    g_signal_handlers_disconnect_by_data (self->stack, self);
  self->folio = NULL;
  self->stack = NULL;
  g_clear_object (&self->desk);
  g_clear_pointer (&self->children, g_ptr_array_unref);

  G_OBJECT_CLASS (kith_finding_page_parent_class)->dispose (object);
}

static void
kith_finding_page_finalize (GObject *object)
{
  g_free (KITH_FINDING_PAGE (object)->child);

  G_OBJECT_CLASS (kith_finding_page_parent_class)->finalize (object);
}

static void
kith_finding_page_map (GtkWidget *widget)
{
  KithFindingPage *self = KITH_FINDING_PAGE (widget);

  if (self->is_stale)
    show (self);
  GTK_WIDGET_CLASS (kith_finding_page_parent_class)->map (widget);
}

static void
kith_finding_page_class_init (KithFindingPageClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = kith_finding_page_dispose;
  G_OBJECT_CLASS (klass)->finalize = kith_finding_page_finalize;
  GTK_WIDGET_CLASS (klass)->map = kith_finding_page_map;
}

static void
kith_finding_page_init (KithFindingPage *self)
{
}

static KithCase *
get_case (KithFindingPage *self)
{
  return kith_desk_get_case (self->desk);
}

static const char *
get_side (KithFindingPage *self)
{
  return kith_family_sides.terms[self->side].token;
}

static KithRecord *
find_child (KithFindingPage *self)
{
  return self->child != NULL ? kith_case_find_kind (get_case (self), KITH_RECORD_PERSON, self->child) : NULL;
}

/* For whom. */

static void
show_children (KithFindingPage *self)
{
  g_autoptr(GPtrArray) children = kith_finding_list_children (get_case (self));
  g_autoptr(GtkStringList) names = gtk_string_list_new (NULL);
  guint chosen = 0;

  g_ptr_array_set_size (self->children, 0);
  for (guint i = 0; i < children->len; i++)
    {
      g_autofree char *name = kith_person_dup_name (children->pdata[i]);
      /* Translators: the name of a child */
      g_autofree char *label = kith_text_fill (_("For %s"), name);

      g_ptr_array_add (self->children, g_strdup (kith_record_get_id (children->pdata[i])));
      gtk_string_list_append (names, label);
      if (g_strcmp0 (self->child, self->children->pdata[i]) == 0)
        chosen = i;
    }
  kith_set_string (&self->child, children->len > 0 ? self->children->pdata[chosen] : NULL);
  gtk_drop_down_set_model (self->chooser, G_LIST_MODEL (names));
  gtk_drop_down_set_selected (self->chooser, chosen);
  gtk_stack_set_visible_child_name (self->outer, children->len > 0 ? "page" : "empty");
  kith_tidy (GTK_WIDGET (self->chooser));
}

static void
show_sides (KithFindingPage *self)
{
  for (guint i = 0; i < N_SIDES; i++)
    {
      g_autofree char *label = kith_finding_dup_side (get_case (self), find_child (self),
                                                      kith_family_sides.terms[i].token);

      gtk_button_set_label (GTK_BUTTON (self->sides[i]), label);
      gtk_toggle_button_set_active (self->sides[i], i == self->side);
    }
}

/* The questions. */

static void
show_list (KithFindingPage *self)
{
  g_autoptr(GPtrArray) items = kith_folio_items_new ();
  GPtrArray *all = kith_prompt_library_get_all (kith_prompt_library_get_own ());

  for (guint i = 0; i < all->len; i++)
    {
      const KithPrompt *prompt = all->pdata[i];
      KithRecord *answer;

      if (!kith_prompt_is_about (prompt, get_side (self)))
        continue;
      answer = kith_finding_find_answer (get_case (self), find_child (self), get_side (self), prompt->id);
      kith_folio_items_take (items, prompt->id, g_strdup (prompt->title),
                             kith_finding_dup_state (get_case (self), answer),
                             kith_vocabulary_label (&kith_prompt_tools, prompt->tool));
    }
  kith_folio_set_items (self->folio, items);
  if (kith_folio_get_chosen (self->folio) == NULL && items->len > 0)
    kith_folio_choose (self->folio, ((KithFolioItem *) items->pdata[0])->id);
}

static void
show_card (KithFindingPage *self)
{
  const char *id = kith_folio_get_chosen (self->folio);
  const KithPrompt *prompt = id != NULL ? kith_prompt_library_find (kith_prompt_library_get_own (), id) : NULL;

  if (prompt != NULL && self->child != NULL)
    kith_finding_card_set (self->card, self->child, get_side (self), prompt);
}

/* What is not looked at is not made ready. */
static void
show_view (KithFindingPage *self)
{
  const char *name = gtk_stack_get_visible_child_name (self->stack);

  if (self->child == NULL)
    return;
  /* Growth and paper are of the whole network. */
  gtk_widget_set_visible (GTK_WIDGET (self->chooser), g_str_equal (name, "questions") || g_str_equal (name, "missing"));
  if (g_str_equal (name, "missing"))
    kith_gap_list_show (self->gaps, get_case (self), find_child (self));
  else if (g_str_equal (name, "growth"))
    kith_growth_view_show (self->growth);
  else if (g_str_equal (name, "paper"))
    kith_paper_view_show (self->paper);
}

static void
show_all_but_card (KithFindingPage *self)
{
  self->is_stale = FALSE;
  self->is_showing = TRUE;
  show_children (self);
  if (self->child != NULL)
    {
      show_sides (self);
      show_list (self);
    }
  self->is_showing = FALSE;
  show_view (self);
}

static void
show (KithFindingPage *self)
{
  show_all_but_card (self);
  show_card (self);
}

static void
case_changed_cb (KithFindingPage  *self,
                 const KithChange *change)
{
  static const KithRecordKind kinds[] = {
    KITH_RECORD_PERSON,      KITH_RECORD_PARENTAGE,        KITH_RECORD_PROMPT_ANSWER, KITH_RECORD_MENTION,
    KITH_RECORD_CIRCLE_MOVE, KITH_RECORD_HOUSEHOLD_MEMBER, KITH_RECORD_FATHER_ANSWER, KITH_RECORD_PLACEMENT,
    KITH_RECORD_PICTURE,     KITH_RECORD_SHEET,            KITH_RECORD_SUPPORT,       KITH_RECORD_PARTNERSHIP,
    KITH_RECORD_ATTENDANCE,  KITH_RECORD_MEETING,          KITH_RECORD_PLAN_LINE,     KITH_RECORD_NETWORK_STEP,
  };

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (kith_change_touches (change, kinds[i]))
      {
        /* The card follows the case by itself, and keeps what is being typed. */
        if (gtk_widget_get_mapped (GTK_WIDGET (self)))
          show_all_but_card (self);
        else
          self->is_stale = TRUE;
        return;
      }
}

static void
chosen_cb (KithFindingPage *self)
{
  if (!self->is_showing)
    show_card (self);
}

static void
child_chosen_cb (KithFindingPage *self)
{
  const guint chosen = gtk_drop_down_get_selected (self->chooser);

  if (self->is_showing || chosen >= self->children->len
      || !kith_set_string (&self->child, self->children->pdata[chosen]))
    return;

  show (self);
}

static void
side_toggled_cb (KithFindingPage *self,
                 GtkToggleButton *button)
{
  if (self->is_showing || !gtk_toggle_button_get_active (button))
    return;

  for (guint i = 0; i < N_SIDES; i++)
    if (self->sides[i] == button)
      self->side = i;
  show (self);
}

static void
ask_cb (KithFindingPage *self,
        const char      *side,
        const char      *prompt)
{
  for (guint i = 0; i < N_SIDES; i++)
    if (g_str_equal (kith_family_sides.terms[i].token, side))
      self->side = i;
  gtk_stack_set_visible_child_name (self->stack, "questions");
  show (self);
  kith_folio_choose (self->folio, prompt);
}

static GtkWidget *
build_sides (KithFindingPage *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  gtk_widget_add_css_class (box, "linked");
  for (guint i = 0; i < N_SIDES; i++)
    {
      self->sides[i] = GTK_TOGGLE_BUTTON (gtk_toggle_button_new_with_label (""));
      gtk_toggle_button_set_group (self->sides[i], i > 0 ? self->sides[0] : NULL);
      g_signal_connect_object (self->sides[i], "toggled", G_CALLBACK (side_toggled_cb), self, G_CONNECT_SWAPPED);
      gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->sides[i]));
    }
  return box;
}

static GtkWidget *
build_bar (KithFindingPage *self)
{
  GtkWidget *bar = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *switcher = gtk_stack_switcher_new ();

  self->chooser = GTK_DROP_DOWN (gtk_drop_down_new (NULL, NULL));
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->chooser), _("For which child"));
  g_signal_connect_object (self->chooser, "notify::selected", G_CALLBACK (child_chosen_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_stack_switcher_set_stack (GTK_STACK_SWITCHER (switcher), self->stack);
  gtk_widget_set_hexpand (switcher, TRUE);
  gtk_widget_set_halign (switcher, GTK_ALIGN_END);
  gtk_widget_add_css_class (bar, "kith-page-head");
  gtk_box_append (GTK_BOX (bar), GTK_WIDGET (self->chooser));
  gtk_box_append (GTK_BOX (bar), switcher);
  return bar;
}

static void
build_questions (KithFindingPage *self)
{
  KithPromptLibrary *library = kith_prompt_library_get_own ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *sides = build_sides (self);
  g_autofree char *version = NULL;

  self->folio = KITH_FOLIO (kith_folio_new (_("Questions")));
  self->card = KITH_FINDING_CARD (kith_finding_card_new (self->desk));
  kith_folio_set_empty (self->folio, _("Questions"), _("Choose a question to note who was asked and whom it brought."));
  gtk_widget_add_css_class (sides, "kith-page-head");
  gtk_box_append (GTK_BOX (box), sides);
  gtk_widget_set_vexpand (GTK_WIDGET (self->folio), TRUE);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->folio));
  gtk_box_append (kith_folio_get_content (self->folio), GTK_WIDGET (self->card));
  kith_folio_add_notices (self->folio, self->desk, "finding");
  /* Translators: the version of the list of questions */
  version = kith_text_fill (_("Questions of version %s"), kith_prompt_library_get_version (library));
  self->version = GTK_LABEL (gtk_label_new (version));
  gtk_label_set_xalign (self->version, 0);
  gtk_widget_add_css_class (GTK_WIDGET (self->version), "dim-label");
  gtk_widget_add_css_class (GTK_WIDGET (self->version), "caption");
  gtk_box_append (kith_folio_get_content (self->folio), GTK_WIDGET (self->version));
  gtk_stack_add_titled (self->stack, box, "questions", _("Questions"));
}

static void
build (KithFindingPage *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *empty = adw_status_page_new ();
  GtkWidget *go = gtk_button_new_with_mnemonic (_("_Go to Genogram"));

  self->outer = GTK_STACK (gtk_stack_new ());
  self->stack = GTK_STACK (gtk_stack_new ());
  adw_status_page_set_icon_name (ADW_STATUS_PAGE (empty), "kith-finding-symbolic");
  adw_status_page_set_title (ADW_STATUS_PAGE (empty), _("Who Else Is There?"));
  adw_status_page_set_description (ADW_STATUS_PAGE (empty),
                                   _("Mark the child on the genogram as the one the case is about; then the questions stand here."));
  gtk_actionable_set_detailed_action_name (GTK_ACTIONABLE (go), "case.show-page::genogram");
  gtk_widget_add_css_class (go, "pill");
  gtk_widget_set_halign (go, GTK_ALIGN_CENTER);
  adw_status_page_set_child (ADW_STATUS_PAGE (empty), go);
  gtk_box_append (GTK_BOX (box), build_bar (self));
  build_questions (self);
  self->gaps = KITH_GAP_LIST (kith_gap_list_new ());
  self->growth = KITH_GROWTH_VIEW (kith_growth_view_new (self->desk));
  gtk_stack_add_titled (self->stack, GTK_WIDGET (self->gaps), "missing", _("Who Is Missing"));
  gtk_stack_add_titled (self->stack, GTK_WIDGET (self->growth), "growth", _("Growth"));
  self->paper = KITH_PAPER_VIEW (kith_paper_view_new (self->desk));
  gtk_stack_add_titled (self->stack, GTK_WIDGET (self->paper), "paper", _("Paper"));
  g_signal_connect_object (self->gaps, "ask", G_CALLBACK (ask_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_set_vexpand (GTK_WIDGET (self->stack), TRUE);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->stack));
  gtk_stack_add_named (self->outer, box, "page");
  gtk_stack_add_named (self->outer, empty, "empty");
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->outer));
  kith_tidy (GTK_WIDGET (self));
}

/**
 * kith_finding_page_new:
 * @desk: where the case is worked on
 *
 * Returns: (transfer floating): the page
 */
GtkWidget *
kith_finding_page_new (KithDesk *desk)
{
  KithFindingPage *self = g_object_new (KITH_TYPE_FINDING_PAGE, NULL);

  self->desk = g_object_ref (desk);
  self->children = g_ptr_array_new_with_free_func (g_free);
  build (self);
  show (self);
  g_signal_connect_object (self->folio, "chosen", G_CALLBACK (chosen_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->stack, "notify::visible-child", G_CALLBACK (show_view), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (get_case (self), "changed", G_CALLBACK (case_changed_cb), self, G_CONNECT_SWAPPED);
  return GTK_WIDGET (self);
}
