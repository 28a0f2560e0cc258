/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "app/kith-cli-source.h"
#include "app/kith-giving.h"
#include "share/kith-share.h"

G_BEGIN_DECLS

/**
 * KithCliFor:
 * @who: (nullable): a person of the case or a kind of reader; %NULL for the service file
 * @without: (nullable): people to be left out with everything that names them
 * @choices: (nullable): a file with what was decided for this copy
 * @why: (nullable): why it is given
 * @by: (nullable): who gives it
 * @list: whether what is left out is listed on standard error
 *
 * The options by which a command is told for whom it works.
 */
typedef struct
{
  char      *who;
  char     **without;
  char      *choices;
  char      *why;
  char      *by;
  gboolean   list;
} KithCliFor;

#define KITH_CLI_FOR_ENTRIES(wish)                                                                \
  { "for", 0, 0, G_OPTION_ARG_STRING, &(wish).who,                                                \
    N_("Who gets it: somebody by name, or child, parent, other-parent, network, professional, file"), \
    N_("READER") },                                                                               \
  { "without", 0, 0, G_OPTION_ARG_STRING_ARRAY, &(wish).without,                                  \
    N_("Leave somebody out, with everything that names them"), N_("PERSON") },                    \
  { "choices", 0, 0, G_OPTION_ARG_FILENAME, &(wish).choices,                                      \
    N_("What was decided for this copy"), N_("FILE") },                                           \
  { "why", 0, 0, G_OPTION_ARG_STRING, &(wish).why, N_("Why it is given, for the register"), N_("TEXT") }, \
  { "by", 0, 0, G_OPTION_ARG_STRING, &(wish).by, N_("Who gives it, for the register"), N_("NAME") }, \
  { "list", 0, 0, G_OPTION_ARG_NONE, &(wish).list, N_("List what is left out and why"), NULL }

/**
 * KithCliShare:
 *
 * What a command may work with: the copy for its reader.
 */
typedef struct
{
  KithReader       *reader;
  KithShareChoices *choices;
  KithShare        *share;

  /*< private >*/
  gboolean          is_case;
  gboolean          is_told;
} KithCliShare;

void          kith_cli_for_clear      (KithCliFor         *wish);
KithCliShare *kith_cli_share_new      (KithCliSource      *source,
                                       const KithCliFor   *wish,
                                       GError            **error);
void          kith_cli_share_free     (KithCliShare       *self);
gboolean      kith_cli_share_register (KithCliShare       *self,
                                       const char         *path,
                                       const KithCliFor   *wish,
                                       const KithGift     *gift,
                                       GError            **error);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (KithCliFor, kith_cli_for_clear)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (KithCliShare, kith_cli_share_free)

G_END_DECLS
