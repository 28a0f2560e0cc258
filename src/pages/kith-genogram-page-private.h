/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the files of the page of a drawing share: its struct, and what drawing by hand offers it. */

#pragma once

#include "canvas/kith-drawing.h"
#include "canvas/kith-legend-view.h"
#include "pages/kith-as-at-bar.h"
#include "pages/kith-chooser.h"
#include "pages/kith-genogram-page.h"
#include "pages/kith-inspector.h"
#include "pages/kith-name-card.h"
#include "pages/kith-tray.h"
#include "tools/kith-add-tool.h"

G_BEGIN_DECLS

/**
 * KithQuestionKind:
 * @KITH_QUESTION_NONE: nothing is asked
 * @KITH_QUESTION_WHO: who is to be related
 * @KITH_QUESTION_KIND: what two people are to each other
 * @KITH_QUESTION_OTHER_KIND: what a line says instead
 * @KITH_QUESTION_END: which end of a line leads elsewhere
 * @KITH_QUESTION_NEW_END: to whom
 *
 * What the list one types in is asking.
 */
typedef enum
{
  KITH_QUESTION_NONE,
  KITH_QUESTION_WHO,
  KITH_QUESTION_KIND,
  KITH_QUESTION_OTHER_KIND,
  KITH_QUESTION_END,
  KITH_QUESTION_NEW_END,
} KithQuestionKind;

/**
 * KithQuestion:
 * @one: (owned) (nullable): the id of a person
 * @other: (owned) (nullable): the id of another one
 * @relation: (owned) (nullable): the id of a line
 * @rows: (owned) (nullable): what the choices stand for: #KithRelating, or ids of people
 */
typedef struct
{
  KithQuestionKind  kind;
  char             *one;
  char             *other;
  char             *relation;
  GPtrArray        *rows;
} KithQuestion;

/**
 * KithFindingKind:
 * @KITH_FINDING_NOTHING: nothing is asked
 * @KITH_FINDING_SUBJECT: to whom or to what to go
 * @KITH_FINDING_DETAIL: to which detail of what is selected
 * @KITH_FINDING_TWIN: who was born together with somebody
 * @KITH_FINDING_BIRTH: what sort of twins they are
 *
 * What the list of the ways by typing is asking.
 */
typedef enum
{
  KITH_FINDING_NOTHING,
  KITH_FINDING_SUBJECT,
  KITH_FINDING_DETAIL,
  KITH_FINDING_TWIN,
  KITH_FINDING_BIRTH,
} KithFindingKind;

/**
 * KithFinding:
 * @ids: (owned) (nullable): what the choices stand for, or who is meant
 * @details: (owned) (nullable): what the choices stand for: #KithDetail
 * @chosen: which detail
 * @source: while the details are waited for
 */
typedef struct
{
  KithFindingKind  kind;
  GPtrArray       *ids;
  GPtrArray       *details;
  guint            chosen;
  guint            source;
  guint            tries;
} KithFinding;

typedef struct _KithPageKind KithPageKind;

struct _KithGenogramPage
{
  AdwBin              parent_instance;

  const KithPageKind *kind;
  gpointer            own;      /* owned by the kind, nullable */
  KithDesk           *desk;     /* owned */
  KithCase           *family;   /* owned */
  KithDrawing        *drawing;  /* owned */
  GPtrArray          *sheets;   /* owned; ids, as in the chooser */
  guint               zoom_source;
  guint               keep_source;
  guint               unfinished_source;
  guint               resume_source;
  guint               resume_tries;
  GSimpleActionGroup *drawing_actions; /* owned */
  GSimpleActionGroup *sheet_actions;   /* owned */
  KithAddTool         adding;
  GtkWidget          *card;     /* child */
  GtkWidget          *chooser;  /* child */
  GtkWidget          *menu;     /* child */
  KithQuestion        question;
  GtkWidget          *finder;   /* child */
  KithFinding         finding;

  GtkStack           *stack;         /* template child */
  GtkWidget          *canvas;        /* template child */
  GtkButton          *zoom_button;   /* template child */
  GtkMenuButton      *sheet_button;  /* template child */
  GtkRevealer        *arrange_revealer; /* template child */
  GtkLabel           *arrange_label;    /* template child */
  GtkCheckButton     *arrange_all;      /* template child */
  GtkWidget          *arrange_button;   /* template child */
  GtkToggleButton    *as_at_button;  /* template child */
  KithAsAtBar        *as_at_bar;     /* template child */
  GtkToggleButton    *legend_button; /* template child */
  KithLegendView     *legend;        /* template child */
  GtkEditable        *first_entry;   /* template child */
  AdwStatusPage      *first_sheet;   /* template child */
  GtkButton          *first_sheet_button; /* template child */
  GtkBox             *strip;         /* template child; for a kind's own controls */
  GtkBox             *top_controls;  /* template child; likewise, above the drawing */
  GtkRevealer        *side;          /* template child; for a kind's own panel */
  KithTray           *tray;          /* template child */
  GtkToggleButton    *tray_button;   /* template child */
  KithInspector      *inspector;     /* template child */
  AdwFlap            *details;       /* template child */
  GtkBox             *drawings;      /* template child; the drawing, and another one beside it */
  GtkWidget          *beside;        /* child, nullable */
};

gboolean kith_genogram_page_place        (KithGenogramPage *self,
                                         GArray           *places,
                                         const char       *join);
GPtrArray *kith_genogram_page_list_selected (KithGenogramPage *self);
char *kith_genogram_page_dup_neighbour  (KithGenogramPage *self,
                                         GPtrArray        *gone);
void  kith_genogram_page_beside         (GSimpleAction    *action,
                                         GVariant         *wanted,
                                         gpointer          data);
void  kith_genogram_page_add_kin        (KithGenogramPage *self);
GMenu *kith_genogram_page_new_menu      (KithRecord       *record);
gboolean kith_genogram_page_put_back    (KithGenogramPage *self,
                                         const char       *id,
                                         const KithPoint  *at,
                                         GError          **error);
void  kith_genogram_page_add_tray       (KithGenogramPage *self);
GtkWidget *kith_genogram_page_add_side  (KithGenogramPage *self,
                                         GtkWidget        *panel,
                                         const char       *label,
                                         const char       *help);
void  kith_genogram_page_follow_tray    (KithGenogramPage *self);
void  kith_genogram_page_add_drawing    (KithGenogramPage *self);
void  kith_genogram_page_add_arranging  (KithGenogramPage *self);
void  kith_genogram_page_add_relating   (KithGenogramPage *self);
void  kith_genogram_page_keep_inside    (KithGenogramPage *self,
                                         GdkRectangle     *at);
void  kith_genogram_page_open_list      (KithGenogramPage *self,
                                         GtkWidget        *list,
                                         const char       *heading,
                                         GArray           *choices,
                                         const char       *beside);
void  kith_genogram_page_add_way_back   (KithGenogramPage *self,
                                         GtkWidget        *from);
void  kith_genogram_page_add_finding    (KithGenogramPage *self);
void  kith_genogram_page_remove_finding (KithGenogramPage *self);
void  kith_genogram_page_ask_carer      (KithGenogramPage *self,
                                         const char       *link);
void  kith_genogram_page_remove_relating (KithGenogramPage *self);
void  kith_genogram_page_add_clipboard  (KithGenogramPage *self);
void  kith_genogram_page_add_photos     (KithGenogramPage *self);
void  kith_genogram_page_follow_photos  (KithGenogramPage *self);
const char *kith_genogram_page_get_selected_person (KithGenogramPage *self);
void  kith_genogram_page_add_unfinished (KithGenogramPage *self);
void  kith_genogram_page_keep_unfinished (KithGenogramPage *self);
void  kith_genogram_page_remove_unfinished (KithGenogramPage *self);
void  kith_genogram_page_resume_adding  (KithGenogramPage *self);
void  kith_genogram_page_add_menu       (KithGenogramPage *self);
void  kith_genogram_page_remove_drawing (KithGenogramPage *self);
void  kith_genogram_page_add_first      (KithGenogramPage *self);
void  kith_genogram_page_add_sheets     (KithGenogramPage *self);
void  kith_genogram_page_follow_sheets  (KithGenogramPage *self);
void  kith_genogram_page_keep_places    (KithGenogramPage *self);
void  kith_genogram_page_add_proposals  (KithGenogramPage *self);
void  kith_genogram_page_arrange_again  (KithGenogramPage *self);
void  kith_genogram_page_accept_arranging (KithGenogramPage *self);
void  kith_genogram_page_leave_arranging (KithGenogramPage *self);
void  kith_genogram_page_tell           (KithGenogramPage *self,
                                         const char       *text,
                                         gboolean          offers_undo);

G_END_DECLS
