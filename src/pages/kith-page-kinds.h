/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What one can do on the page of each kind of drawing. */

#pragma once

#include "pages/kith-genogram-page-private.h"

G_BEGIN_DECLS

/**
 * KithPageKind:
 * @token: of the kind of sheet
 * @icon: of the page
 * @first_title: what the page says while there is no such sheet, marked for translation; %NULL for
 *   a kind that is drawn without a sheet too
 * @first_text: what it is good for, marked for translation
 * @first_button: what makes the first one, marked for translation
 * @follows_kin: whether arrow keys follow kin, and handles for kin stand round who is selected
 * @add: gives a new page its own actions, in "draw"
 * @remove: (nullable): takes back what @add made
 * @new_menu: what can be done with what is selected; %NULL for the empty paper
 * @put: (nullable): what it means to put somebody from the tray on the sheet; the point is %NULL
 *   for wherever Kith would place them
 * @follow: (nullable): called when the sheet or what is drawn has changed
 * @moved: (nullable): what it means that subjects were dragged; else they stay where they were put
 * @new_sheet: (nullable): makes a sheet that is not empty from the start
 */
typedef struct _KithPageKind KithPageKind;

struct _KithPageKind
{
  const char  *token;
  const char  *icon;
  const char  *first_title;
  const char  *first_text;
  const char  *first_button;
  gboolean     follows_kin;
  void       (*add)      (KithGenogramPage *page);
  void       (*remove)   (KithGenogramPage *page);
  GMenu     *(*new_menu) (KithRecord       *record);
  gboolean   (*put)      (KithGenogramPage *page,
                          const char       *id,
                          const KithPoint  *at,
                          GError          **error);
  void       (*follow)   (KithGenogramPage *page);
  void       (*moved)    (KithGenogramPage *page,
                          GArray           *moves);
  char      *(*new_sheet) (KithGenogramPage *page,
                          const char       *title,
                          GError          **error);
};

void     kith_circles_page_add       (KithGenogramPage  *self);
void     kith_circles_page_remove    (KithGenogramPage  *self);
GMenu   *kith_circles_page_new_menu  (KithRecord        *record);
gboolean kith_circles_page_put       (KithGenogramPage  *self,
                                      const char        *id,
                                      const KithPoint   *at,
                                      GError           **error);
void     kith_circles_page_follow    (KithGenogramPage  *self);
void     kith_circles_page_moved     (KithGenogramPage  *self,
                                      GArray            *moves);
char    *kith_circles_page_new_sheet (KithGenogramPage  *self,
                                      const char        *title,
                                      GError           **error);

const KithPageKind *kith_page_kind_find (const char *token);

G_END_DECLS
