/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "base/kith-calendar.h"
#include "desk/kith-verbs-kin.h"
#include "model/kith-case.h"

G_BEGIN_DECLS

/**
 * KithAddTool:
 * @is_naming: whether somebody is about to be added
 * @role: what they will be
 * @of: (owned) (nullable): the id of whom they are drawn beside
 * @name: (owned): what was typed as their name so far
 * @age: (owned): what was typed as their age or birth so far
 * @symbol: (nullable): what was chosen to draw them with
 *
 * Adding somebody, from the wish to the step. As long as it is naming, nobody is in the case: the
 * newcomer is a ghost on the screen, and giving up leaves nothing behind.
 */
typedef struct
{
  gboolean    is_naming;
  KithRole    role;
  char       *of;
  char       *name;
  char       *age;
  const char *symbol;
} KithAddTool;

void        kith_add_tool_begin      (KithAddTool  *self,
                                      KithRole      role,
                                      const char   *of);
void        kith_add_tool_say_name   (KithAddTool  *self,
                                      const char   *name);
void        kith_add_tool_say_age    (KithAddTool  *self,
                                      const char   *age);
void        kith_add_tool_choose     (KithAddTool  *self,
                                      const char   *symbol);
gboolean    kith_add_tool_has_words  (KithAddTool  *self);
gboolean    kith_add_tool_knows_age  (KithAddTool  *self,
                                      KithDay       today);
const char *kith_add_tool_get_symbol (KithAddTool  *self,
                                      KithDay       today);
char       *kith_add_tool_finish     (KithAddTool  *self,
                                      KithDesk     *desk,
                                      KithDay       today,
                                      GError      **error);
gboolean    kith_add_tool_find_next  (KithAddTool  *self,
                                      KithCase     *family,
                                      const char   *added,
                                      KithRole     *role,
                                      const char  **of);
char       *kith_add_tool_dup_text   (KithAddTool  *self);
gboolean    kith_add_tool_take_text  (KithAddTool  *self,
                                      KithCase     *family,
                                      const char   *text);
void        kith_add_tool_cancel     (KithAddTool  *self);

G_END_DECLS
