/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "share/kith-share.h"

G_BEGIN_DECLS

/* Whose a record is. */
gboolean    kith_share_is_own          (KithCase         *family,
                                        const KithReader *reader,
                                        KithRecord       *record,
                                        guint             field);
gboolean    kith_share_is_childs       (KithCase         *family,
                                        const KithReader *reader,
                                        KithRecord       *record,
                                        guint             field);
gboolean    kith_share_has_part        (KithCase         *family,
                                        const KithReader *reader,
                                        KithRecord       *record);

/* Who must not know where somebody is. */
GHashTable *kith_share_find_apart      (KithCase         *family,
                                        const KithReader *reader,
                                        const KithShareChoices *choices);
gboolean    kith_share_tells_place     (KithCase         *family,
                                        GHashTable       *apart,
                                        KithRecord       *record,
                                        guint             field);

/* People whom a text names. */
GPtrArray  *kith_share_list_names      (KithCase         *family,
                                        GPtrArray        *people);
GPtrArray  *kith_share_list_kin_words  (KithCase         *family,
                                        GPtrArray        *people);
gboolean    kith_share_has_word        (GPtrArray        *words,
                                        const char       *text);
gboolean    kith_share_names_somebody  (GPtrArray        *names,
                                        const char       *text);
GPtrArray  *kith_share_split_words     (const char       *text);

/* Of which area the telephone numbers in a text are: @code, and @number as it stands there. */
typedef struct
{
  char *code;
  char *number;
} KithArea;

GPtrArray  *kith_share_list_areas      (const char       *text);

gboolean    kith_share_is_confidential (KithRecord       *record,
                                        KithDisclosure    disclosure,
                                        KithWhy           why);
KithLeftOut *kith_left_out_new         (KithRecord       *record,
                                        int               field,
                                        KithDisclosure    disclosure,
                                        KithWhy           why,
                                        const char       *reason);
void        kith_left_out_free         (gpointer          data);

G_END_DECLS
