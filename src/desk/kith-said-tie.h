/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * KithSaidTie:
 * @name: (owned): who or what; perhaps empty
 * @label: (owned) (nullable): a few words for the line
 * @system_kind: (nullable): a token of the kinds of system; %NULL for a person
 * @person_kind: (nullable): a token of the kinds of person; %NULL for a place, group or service
 * @strength: (nullable): a token; %NULL if nothing was said
 * @is_stressful: whether it was said to be
 * @flow: (nullable): a token
 * @state: (nullable): a token
 * @size: (nullable): a token
 * @support: (nullable): a token of the kinds of support
 *
 * A tie of an ecomap as it was told in one line: "Tae kwon do, Thursdays, strong".
 */
typedef struct
{
  char       *name;
  char       *label;
  const char *system_kind;
  const char *person_kind;
  const char *strength;
  gboolean    is_stressful;
  const char *flow;
  const char *state;
  const char *size;
  const char *support;
} KithSaidTie;

void kith_said_tie_read  (KithSaidTie *self,
                          const char  *text);
void kith_said_tie_clear (KithSaidTie *self);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (KithSaidTie, kith_said_tie_clear)

G_END_DECLS
