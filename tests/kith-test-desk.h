/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "desk/kith-desk.h"
#include "desk/kith-verbs.h"

G_BEGIN_DECLS

/**
 * KithTestFolder:
 * @path: an empty folder of this test alone
 * @file: the path of a case file in it, which is not there yet
 */
typedef struct
{
  char *path;
  char *file;
} KithTestFolder;

void            kith_test_add          (const char     *group,
                                        const char     *name,
                                        GTestFunc       test);

KithTestFolder *kith_test_folder_new   (void);
void            kith_test_folder_free  (KithTestFolder *self);
char           *kith_test_folder_path  (KithTestFolder *self,
                                        const char     *name);
char           *kith_test_folder_list  (KithTestFolder *self);

char           *kith_test_dump         (KithDesk       *desk);
void            kith_test_assert_same  (const char     *one,
                                        const char     *other);
char           *kith_test_dump_file    (const char     *path);
const char     *kith_test_add_person   (KithDesk       *desk,
                                        const char     *name);
const char     *kith_test_add_parent   (KithDesk       *desk,
                                        const char     *child,
                                        const char     *parent);
KithCase       *kith_test_big_family   (guint           n_people);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KithTestFolder, kith_test_folder_free)

G_END_DECLS
