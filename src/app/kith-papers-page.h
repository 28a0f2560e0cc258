/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "app/kith-bundle.h"
#include "desk/kith-desk.h"

G_BEGIN_DECLS

#define KITH_TYPE_PAPERS_PAGE (kith_papers_page_get_type ())
G_DECLARE_FINAL_TYPE (KithPapersPage, kith_papers_page, KITH, PAPERS_PAGE, AdwBin)

GtkWidget  *kith_papers_page_new          (KithDesk       *desk);
void        kith_papers_page_set_wish     (KithPapersPage *self,
                                           guint           kinds,
                                           const char     *subject);
GPtrArray  *kith_papers_page_list_bundles (KithPapersPage *self);
KithLeaves *kith_papers_page_dup_leaves   (KithPapersPage *self);
guint       kith_papers_page_get_leaf     (KithPapersPage *self);
KithBundle *kith_papers_page_get_looked_at (KithPapersPage *self,
                                           guint          *number);
char       *kith_papers_page_dup_leaks    (KithPapersPage *self);
void        kith_papers_page_set_progress (KithPapersPage *self,
                                           guint           n_done,
                                           guint           n_all);
void        kith_papers_page_grab_focus   (KithPapersPage *self);

G_END_DECLS
