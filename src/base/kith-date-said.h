/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "base/kith-date-parts.h"

G_BEGIN_DECLS

#define KITH_TOKENS_MAX 32
#define KITH_TOKEN_LONGEST 32

typedef enum
{
  KITH_TOKEN_END,
  KITH_TOKEN_NUMBER,
  KITH_TOKEN_WORD,
  KITH_TOKEN_SIGN,
} KithTokenKind;

/**
 * KithToken:
 * @kind: what it is
 * @value: of a number; the character of a sign
 * @digits: of a number
 * @word: of a word, folded
 */
typedef struct
{
  KithTokenKind kind;
  int value;
  int digits;
  char word[KITH_TOKEN_LONGEST];
} KithToken;

typedef struct
{
  KithToken tokens[KITH_TOKENS_MAX];
  guint count;
  guint at;
} KithTokens;

/**
 * KithSaid:
 * @part: a date as far as it has been said
 * @until: the end of a part of a decade; else no date
 * @has_year: whether the year was said; it may follow with the second of two
 */
typedef struct
{
  KithDatePart part;
  KithDatePart until;
  gboolean has_year;
} KithSaid;

gboolean         kith_tokens_split            (const char      *text,
                                               KithTokens      *self);
const KithToken *kith_tokens_peek             (KithTokens      *self,
                                               guint            ahead);
gboolean         kith_token_is_sign           (const KithToken *token,
                                               char             sign);
gboolean         kith_tokens_take_sign        (KithTokens      *self,
                                               char             sign);
gboolean         kith_tokens_take             (KithTokens      *self,
                                               const char      *phrases);

guint8           kith_said_take_doubts        (KithTokens      *self);
guint8           kith_said_take_doubts_behind (KithTokens      *self);
gboolean         kith_said_take               (KithTokens      *self,
                                               KithSaid        *said);
void             kith_said_lend               (KithSaid        *first,
                                               const KithSaid  *second);

G_END_DECLS
