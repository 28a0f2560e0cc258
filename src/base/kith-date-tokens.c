/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Cuts what somebody typed as a date into words, numbers and signs, and tells which came next. */

#include "config.h"

#include "base/kith-date-said.h"

#include <string.h>

static gboolean
add_token (KithTokens *self, const KithToken *token)
{
  if (self->count >= KITH_TOKENS_MAX - 1)
    return FALSE;

  self->tokens[self->count++] = *token;
  return TRUE;
}

static const char *
read_number (const char *at, KithToken *token)
{
  token->kind = KITH_TOKEN_NUMBER;
  for (; g_ascii_isdigit (*at) && token->digits < 7; at++, token->digits++)
    token->value = 10 * token->value + (*at - '0');

  return at;
}

static const char *
read_word (const char *at, KithToken *token)
{
  const char *end = at;

  token->kind = KITH_TOKEN_WORD;
  while (g_unichar_isalpha (g_utf8_get_char (end)) || g_unichar_ismark (g_utf8_get_char (end)))
    end = g_utf8_next_char (end);
  if (end - at < KITH_TOKEN_LONGEST)
    memcpy (token->word, at, end - at);
  else
    strcpy (token->word, "…");

  return end;
}

/* What is written in many ways becomes one sign; a space or a stop after a word says nothing. */
static int
plain_sign (gunichar c)
{
  if (c == 0x2010 || c == 0x2011 || c == 0x2012 || c == 0x2013 || c == 0x2014 || c == 0x2212)
    return '-';
  if (c == 0x2018 || c == 0x2019)
    return '\'';
  if (g_unichar_isspace (c) || c == ',' || c == '(' || c == ')' || c == 0xa0)
    return 0;

  return c < 0x80 ? (int)c : '!';
}

static const char *
read_sign (const char *at, KithToken *token)
{
  token->value = plain_sign (g_utf8_get_char (at));
  token->kind = token->value != 0 ? KITH_TOKEN_SIGN : KITH_TOKEN_END;
  return g_utf8_next_char (at);
}

/* B.C. and A.D. are one word each. */
static gboolean
joins_initials (KithTokens *self, const KithToken *token)
{
  KithToken *last = self->count > 0 ? &self->tokens[self->count - 1] : NULL;

  if (last == NULL || last->kind != KITH_TOKEN_WORD || last->word[1] != '\0'
      || token->kind != KITH_TOKEN_WORD || token->word[1] != '\0')
    return FALSE;

  last->word[1] = token->word[0];
  last->word[2] = '\0';
  return TRUE;
}

/**
 * kith_tokens_split:
 * @text: folded and normalised text
 * @self: zeroed tokens to fill
 *
 * Returns: whether @text is short enough to be a date
 */
gboolean
kith_tokens_split (const char *text, KithTokens *self)
{
  for (const char *at = text; *at != '\0';)
    {
      KithToken token = { KITH_TOKEN_END };
      gboolean after_word
          = self->count > 0 && self->tokens[self->count - 1].kind == KITH_TOKEN_WORD;

      if (g_ascii_isdigit (*at))
        at = read_number (at, &token);
      else if (g_unichar_isalpha (g_utf8_get_char (at)))
        at = read_word (at, &token);
      else
        at = read_sign (at, &token);

      if (token.kind == KITH_TOKEN_END
          || (token.value == '.' && token.kind == KITH_TOKEN_SIGN && after_word))
        continue;
      if (joins_initials (self, &token))
        continue;
      if (!add_token (self, &token))
        return FALSE;
    }

  return TRUE;
}

/**
 * kith_tokens_peek:
 *
 * Returns: (transfer none): the token @ahead of the next one; the end goes on for ever
 */
const KithToken *
kith_tokens_peek (KithTokens *self, guint ahead)
{
  return &self->tokens[MIN (self->at + ahead, self->count)];
}

/**
 * kith_token_is_sign:
 *
 * Returns: whether @token is the character @sign
 */
gboolean
kith_token_is_sign (const KithToken *token, char sign)
{
  return token->kind == KITH_TOKEN_SIGN && token->value == sign;
}

/**
 * kith_tokens_take_sign:
 *
 * Returns: whether the next token was @sign; it has been passed over then
 */
gboolean
kith_tokens_take_sign (KithTokens *self, char sign)
{
  if (!kith_token_is_sign (kith_tokens_peek (self, 0), sign))
    return FALSE;

  self->at++;
  return TRUE;
}

/* Whether the next words are those of @phrase, whose words are parted by single spaces. */
static gboolean
take_phrase (KithTokens *self, const char *phrase, gsize length)
{
  const char *end = phrase + length;
  guint at = self->at;

  while (phrase < end)
    {
      const KithToken *token = &self->tokens[at++];
      const char *space = memchr (phrase, ' ', end - phrase);
      gsize n = (space != NULL ? space : end) - phrase;

      if (token->kind == KITH_TOKEN_SIGN
              ? n != 1 || *phrase != token->value
              : token->kind != KITH_TOKEN_WORD || strlen (token->word) != n
                    || memcmp (token->word, phrase, n) != 0)
        return FALSE;
      phrase += n + (space != NULL);
    }

  self->at = at;
  return TRUE;
}

/**
 * kith_tokens_take:
 * @phrases: phrases parted by "|", their words and signs parted by single spaces
 *
 * Returns: whether one of @phrases came next; it has been passed over then
 */
gboolean
kith_tokens_take (KithTokens *self, const char *phrases)
{
  const char *at = phrases;

  for (;;)
    {
      const char *bar = strchr (at, '|');
      gsize length = bar != NULL ? (gsize)(bar - at) : strlen (at);

      if (length > 0 && take_phrase (self, at, length))
        return TRUE;
      if (bar == NULL)
        return FALSE;
      at = bar + 1;
    }
}
