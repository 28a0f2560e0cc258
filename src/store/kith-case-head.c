/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * Looking at what somebody calls a case file before SQLite is let near it, and the lock that tells
 * a second opener who was first. Nothing here changes the file, reads more than its first bytes,
 * or waits.
 */

#include "config.h"

#include "store/kith-case-head.h"

#include "base/kith-error.h"
#include "base/kith-text.h"
#include "store/kith-schema.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Source: sqlite.org/fileformat.html, 1.3 The Database Header. */
#define HEAD_SIZE 100
#define AT_PAGE_SIZE 16
#define AT_WRITE_VERSION 18
#define AT_CHANGE_COUNTER 24
#define AT_PAGE_COUNT 28
#define AT_USER_VERSION 60
#define AT_APPLICATION_ID 68
#define AT_VALID_FOR 92

static const char magic[16] = "SQLite format 3";

typedef enum
{
  HEAD_SOUND,
  HEAD_FOLDER,
  HEAD_DEVICE,
  HEAD_EMPTY,
  HEAD_FOREIGN,
  HEAD_OTHER_PROGRAM,
  HEAD_DAMAGED,
  HEAD_CUT_SHORT,
  HEAD_NEWER,
} Verdict;

static const struct
{
  KithError   error;
  const char *sentence;
} refusals[] = {
  [HEAD_FOLDER] = { KITH_ERROR_NOT_A_CASE, N_("“%s” is a folder; choose a case file in it.") },
  [HEAD_DEVICE] = { KITH_ERROR_NOT_A_CASE,
                    N_("“%s” is not a file but a device or a pipe; choose a case file.") },
  [HEAD_EMPTY] = { KITH_ERROR_NOT_A_CASE,
                   N_("“%s” is empty; choose another file, or a copy of this one from your backup.") },
  [HEAD_FOREIGN] = { KITH_ERROR_NOT_A_CASE,
                     N_("“%s” is not a Kith case file; choose another file.") },
  [HEAD_OTHER_PROGRAM] = { KITH_ERROR_NOT_A_CASE,
                           N_("“%s” is a database of another program; choose a Kith case file.") },
  [HEAD_DAMAGED] = { KITH_ERROR_DAMAGED,
                     N_("“%s” is damaged and was left as it is; open a copy of it, such as one from your backup.") },
  [HEAD_CUT_SHORT] = { KITH_ERROR_DAMAGED,
                       N_("“%s” is cut short, its end is missing; open a copy of it, such as one from your backup.") },
};

static guint32
number_at (const guint8 *head,
           gsize         place)
{
  guint32 number;

  memcpy (&number, head + place, sizeof number);
  return GUINT32_FROM_BE (number);
}

static gboolean
has_journal (const char *path)
{
  g_autofree char *journal = g_strconcat (path, "-journal", NULL);
  KithOsInfo info;

  return kith_os_look (journal, &info, NULL) && info.size > 0;
}

/* With a journal beside it the last step was cut off, and SQLite will put the file right; with a
 * write-ahead log the page count may be out of date. */
static gboolean
is_cut_short (const char   *path,
              const guint8 *head,
              guint64       size)
{
  const guint64 stored = ((guint64) head[AT_PAGE_SIZE] << 8) | head[AT_PAGE_SIZE + 1];
  const guint64 page_size = stored == 1 ? 65536 : stored;

  return head[AT_WRITE_VERSION] == 1
         && number_at (head, AT_CHANGE_COUNTER) == number_at (head, AT_VALID_FOR)
         && number_at (head, AT_PAGE_COUNT) * page_size > size
         && !has_journal (path);
}

static Verdict
judge_bytes (const char   *path,
             const guint8 *head,
             gsize         n_read,
             guint64       size)
{
  const gboolean has_magic = n_read >= sizeof magic && memcmp (head, magic, sizeof magic) == 0;
  const gboolean is_ours = n_read == HEAD_SIZE
                           && number_at (head, AT_APPLICATION_ID) == KITH_APPLICATION_ID;

  if (!has_magic)
    return is_ours ? HEAD_DAMAGED : HEAD_FOREIGN;
  if (n_read < HEAD_SIZE)
    return HEAD_CUT_SHORT;
  if (!is_ours)
    return HEAD_OTHER_PROGRAM;
  if (number_at (head, AT_USER_VERSION) > KITH_FORMAT)
    return number_at (head, AT_USER_VERSION) <= G_MAXINT16 ? HEAD_NEWER : HEAD_DAMAGED;
  if (number_at (head, AT_USER_VERSION) == 0)
    return HEAD_DAMAGED;

  return is_cut_short (path, head, size) ? HEAD_CUT_SHORT : HEAD_SOUND;
}

static gboolean
refuse (const char   *path,
        Verdict       verdict,
        const guint8 *head,
        GError      **error)
{
  g_autofree char *name = g_filename_display_basename (path);
  g_autofree char *sentence = NULL;

  if (verdict == HEAD_NEWER)
    {
      g_set_error (error, KITH_ERROR, KITH_ERROR_NEWER_FILE,
                   _("“%s” was saved by a newer Kith (format %u); update Kith to open it."), name,
                   number_at (head, AT_USER_VERSION));
      return FALSE;
    }

  sentence = kith_text_fill (_(refusals[verdict].sentence), name);
  g_set_error_literal (error, KITH_ERROR, refusals[verdict].error, sentence);
  return FALSE;
}

/**
 * kith_case_head_check:
 * @path: what somebody wants to open; no file that this process has open in SQLite
 * @error: return location for a #GError
 *
 * Looks at the kind of file, its size and its first hundred bytes.
 *
 * Errors: %KITH_ERROR_NOT_FOUND, %KITH_ERROR_NO_ACCESS, %KITH_ERROR_NOT_A_CASE,
 *   %KITH_ERROR_DAMAGED, %KITH_ERROR_NEWER_FILE.
 *
 * Returns: whether it is worth opening
 */
gboolean
kith_case_head_check (const char  *path,
                      GError     **error)
{
  guint8 head[HEAD_SIZE] = { 0 };
  KithOsInfo info;
  Verdict verdict;
  gsize n_read;

  if (!kith_os_look (path, &info, error))
    return FALSE;
  if (info.kind == KITH_OS_FOLDER)
    return refuse (path, HEAD_FOLDER, head, error);
  if (info.kind == KITH_OS_OTHER)
    return refuse (path, HEAD_DEVICE, head, error);

  /* The size is asked for again after the head: a step may make the file longer between the two. */
  if (!kith_os_read_head (path, head, sizeof head, &n_read, error)
      || !kith_os_look (path, &info, error))
    return FALSE;
  if (n_read == 0)
    return refuse (path, HEAD_EMPTY, head, error);

  verdict = judge_bytes (path, head, n_read, info.size);
  return verdict == HEAD_SOUND || refuse (path, verdict, head, error);
}

static char *
lock_path (const char *path)
{
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *base = g_path_get_basename (path);
  g_autofree char *name = g_strdup_printf (".%s.lock", base);

  return g_build_filename (folder, name, NULL);
}

/* Written so that a person who finds the file can read it too. */
static char *
who_we_are (void)
{
  g_autoptr(GDateTime) now = g_date_time_new_now_local ();
  g_autofree char *since = g_date_time_format_iso8601 (now);
  const char *real_name = g_get_real_name ();
  const char *name = g_strcmp0 (real_name, "Unknown") != 0 && !kith_text_is_empty (real_name)
                       ? real_name : g_get_user_name ();

  return g_strdup_printf ("name=%s\nhost=%s\npid=%" G_GUINT64_FORMAT "\nsince=%s\n", name,
                          g_get_host_name (), kith_os_process_id (), since);
}

static char *
line_of (const char *text,
         const char *key)
{
  g_auto(GStrv) lines = g_strsplit (text, "\n", 8);
  g_autofree char *start = g_strconcat (key, "=", NULL);

  for (guint i = 0; lines[i] != NULL; i++)
    if (g_str_has_prefix (lines[i], start))
      return kith_text_one_line (lines[i] + strlen (start));

  return g_strdup ("");
}

static char *
spoken_time (const char *iso)
{
  g_autoptr(GTimeZone) zone = g_time_zone_new_local ();
  g_autoptr(GDateTime) then = g_date_time_new_from_iso8601 (iso, zone);
  g_autoptr(GDateTime) local = then != NULL ? g_date_time_to_timezone (then, zone) : NULL;

  /* Translators: when somebody opened a file: 4 March, 14:02. */
  return local != NULL ? g_date_time_format (local, _("%-d %B, %H:%M")) : g_strdup ("?");
}

static void
tell_holder (const char *path,
             const char *text,
             GError    **error)
{
  g_autofree char *shown = g_filename_display_basename (path);
  g_autofree char *who = line_of (text, "name");
  g_autofree char *host = line_of (text, "host");
  g_autofree char *iso = line_of (text, "since");
  g_autofree char *since = spoken_time (iso);

  if (*who == '\0' || *host == '\0')
    g_set_error (error, KITH_ERROR, KITH_ERROR_IN_USE,
                 _("“%s” is open in another Kith; close it there and try again."), shown);
  else
    g_set_error (error, KITH_ERROR, KITH_ERROR_IN_USE,
                 /* Translators: file, person, computer, day and time. */
                 _("“%s” has been open with %s on the computer “%s” since %s; close it there and try again."),
                 shown, who, host, since);
}

/**
 * kith_case_head_lock:
 * @path: the one path of the case file
 * @error: return location for a #GError
 *
 * Takes the lock that every Kith takes before it opens a case file for editing. A lock left behind
 * by a Kith that is no longer there is taken over in silence.
 *
 * Errors: %KITH_ERROR_IN_USE, saying who has it and since when.
 *
 * Returns: (transfer full) (nullable): the lock
 */
KithOsLock *
kith_case_head_lock (const char  *path,
                     GError     **error)
{
  g_autofree char *lock = lock_path (path);
  g_autofree char *text = who_we_are ();
  g_autofree char *holder = NULL;
  g_autoptr(GError) failure = NULL;
  KithOsLock *self = kith_os_lock_take (lock, path, text, &holder, &failure);

  if (self == NULL && holder != NULL)
    tell_holder (path, holder, error);
  else if (self == NULL)
    g_propagate_error (error, g_steal_pointer (&failure));

  return self;
}

/**
 * kith_case_head_tell_holder:
 * @path: the one path of a case file that somebody has open
 * @error: (inout): the error of that; says who it is if that can be found out
 *
 * Returns: %FALSE
 */
gboolean
kith_case_head_tell_holder (const char  *path,
                            GError     **error)
{
  g_autofree char *lock = lock_path (path);
  g_autofree char *text = NULL;
  guint8 head[1024];
  gsize n_read;

  if (!kith_os_read_head (lock, head, sizeof head, &n_read, NULL) || n_read == 0)
    return FALSE;

  text = g_utf8_make_valid ((const char *) head, (gssize) n_read);
  g_clear_error (error);
  tell_holder (path, text, error);
  return FALSE;
}
