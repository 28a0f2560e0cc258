/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define KITH_ERROR (kith_error_quark ())

/**
 * KithError:
 * @KITH_ERROR_FAILED: something failed that has no code of its own
 * @KITH_ERROR_NOT_A_CASE: the file is not a Kith case file
 * @KITH_ERROR_DAMAGED: the file is a case file but its content is not sound
 * @KITH_ERROR_NEWER_FILE: the file was saved by a newer format than this Kith knows
 * @KITH_ERROR_IN_USE: somebody else has the file open
 * @KITH_ERROR_READ_ONLY: the file or its folder cannot be written
 * @KITH_ERROR_NO_SPACE: the disk is full
 * @KITH_ERROR_NO_ACCESS: permission was denied
 * @KITH_ERROR_NOT_FOUND: a file or a record does not exist
 * @KITH_ERROR_EXISTS: a file stands where a new one was to be made
 * @KITH_ERROR_RULE: a step would break a rule of the model
 * @KITH_ERROR_FORMAT: text or a foreign file could not be understood
 * @KITH_ERROR_CANCELLED: the user asked to stop
 * @KITH_ERROR_USAGE: a command was called the wrong way
 *
 * Everything the world can do to us. A message is one or two sentences the user can act on, and
 * never holds a name from the case.
 */
typedef enum
{
  KITH_ERROR_FAILED,
  KITH_ERROR_NOT_A_CASE,
  KITH_ERROR_DAMAGED,
  KITH_ERROR_NEWER_FILE,
  KITH_ERROR_IN_USE,
  KITH_ERROR_READ_ONLY,
  KITH_ERROR_NO_SPACE,
  KITH_ERROR_NO_ACCESS,
  KITH_ERROR_NOT_FOUND,
  KITH_ERROR_EXISTS,
  KITH_ERROR_RULE,
  KITH_ERROR_FORMAT,
  KITH_ERROR_CANCELLED,
  KITH_ERROR_USAGE,
} KithError;

GQuark kith_error_quark (void);

G_END_DECLS
