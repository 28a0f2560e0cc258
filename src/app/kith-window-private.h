/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the files of the window share. */

#pragma once

#include "app/kith-papers-page.h"
#include "app/kith-print-page.h"
#include "app/kith-window.h"
#include "pages/kith-case-view.h"
#include "pages/kith-start-page.h"

G_BEGIN_DECLS

struct _KithWindow
{
  AdwApplicationWindow  parent_instance;

  KithDesk             *desk;   /* owned, nullable */
  KithCaseView         *view;   /* child, nullable; there while a case is open */
  GtkStack             *layers; /* child, nullable; the view, and what stands in front of it */
  KithPrintPage        *print_page; /* child, nullable; there once a print was prepared */
  KithPapersPage       *papers_page; /* child, nullable; there once papers were prepared */
  KithDesk             *shown_desk; /* owned, nullable; there while people look on */
  char                **disabled; /* owned, nullable; actions that are possible again afterwards */
  GtkWidget            *family_view; /* child, nullable; what they see */
  GCancellable         *saving; /* owned, nullable; there while copies are saved into a folder */
  KithStartPage        *start;  /* child, nullable; there while none is */
  AdwToastOverlay      *toasts; /* child */
  AdwToast             *toast;  /* weak, nullable; what was told last */
};

/**
 * KithPathFunc:
 * @path: what was chosen
 *
 * Goes on with a file somebody has chosen.
 */
typedef void (*KithPathFunc) (KithWindow *self,
                              const char *path,
                              gpointer    data);

void kith_window_add_actions (KithWindow           *self);
void kith_window_add_copies  (KithWindow           *self);
void kith_window_add_exports (KithWindow           *self);
void kith_window_add_printing (KithWindow          *self);
void kith_window_add_papers  (KithWindow           *self);
void kith_window_show_papers (KithWindow           *self,
                              const char           *documents,
                              const char           *subject);
void kith_window_print_papers (KithWindow          *self);
gboolean kith_window_has_papers (KithWindow        *self);
void kith_window_update_printing (KithWindow       *self);
void kith_window_add_family  (KithWindow           *self);
gboolean kith_window_is_shown (KithWindow          *self);
void kith_window_add_meetings (KithWindow          *self);
void kith_window_leave_print (KithWindow           *self);
gboolean kith_window_is_printing (KithWindow       *self);
void kith_window_follow_desk (KithWindow           *self);
void kith_window_show_title  (KithWindow           *self);

void kith_window_choose_open (KithWindow           *self,
                              const char           *title,
                              const char           *filter,
                              const char *const    *patterns,
                              KithPathFunc          chosen);
void kith_window_choose_folder (KithWindow         *self,
                              const char           *title,
                              KithPathFunc          chosen);
void kith_window_choose_save (KithWindow           *self,
                              const char           *title,
                              const char           *name,
                              KithPathFunc          chosen,
                              gpointer              data);

gboolean kith_window_note_for_file (KithWindow     *self,
                              const char           *what,
                              const char           *way,
                              GError              **error);
void kith_window_export_family (KithWindow         *self);
void kith_window_import      (KithWindow           *self,
                              const char           *path);

G_END_DECLS
