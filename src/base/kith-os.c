/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * What only POSIX knows: looking at a file without waiting for it, making its bytes and its name
 * durable, and a lock that ends with the process that holds it. A port to another system rewrites
 * this file and no other.
 */

#include "config.h"

#include "base/kith-os.h"

#include "base/kith-error.h"
#include "base/kith-text.h"

#include <signal.h>
#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/file.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

struct _KithOsLock
{
  char *path; /* owned */
  int   fd;   /* owned */
};

static const struct
{
  int         code;
  KithError   error;
  const char *sentence;
} failures[] = {
  { ENOENT, KITH_ERROR_NOT_FOUND, N_("“%s” does not exist; check its name and folder.") },
  { ENOTDIR, KITH_ERROR_NOT_FOUND, N_("“%s” does not exist; check its name and folder.") },
  { EEXIST, KITH_ERROR_EXISTS, N_("“%s” exists already; choose another name.") },
  { EISDIR, KITH_ERROR_FORMAT, N_("“%s” is a folder; choose a file in it.") },
  { EACCES, KITH_ERROR_NO_ACCESS,
    N_("You have no permission to use “%s”; ask its owner, or work with a copy of your own.") },
  { EPERM, KITH_ERROR_NO_ACCESS,
    N_("You have no permission to use “%s”; ask its owner, or work with a copy of your own.") },
  { EROFS, KITH_ERROR_READ_ONLY,
    N_("“%s” is in a place that can only be read; copy it to a folder of your own and use the copy.") },
  { ENOSPC, KITH_ERROR_NO_SPACE,
    N_("There is no room left on the disk for “%s”; free some space and try again.") },
  { EDQUOT, KITH_ERROR_NO_SPACE,
    N_("There is no room left on the disk for “%s”; free some space and try again.") },
  { EFBIG, KITH_ERROR_NO_SPACE,
    N_("There is no room left on the disk for “%s”; free some space and try again.") },
  { ENAMETOOLONG, KITH_ERROR_FAILED, N_("The name of “%s” is too long; choose a shorter one.") },
  { ELOOP, KITH_ERROR_FAILED, N_("“%s” is a link that leads back to itself; choose the file itself.") },
};

/**
 * kith_os_set_error:
 * @path: the file it is about; only its last part is named
 * @code: a value of errno
 *
 * Says in one sentence what the system has refused, and the way out.
 */
void
kith_os_set_error (GError     **error,
                   const char  *path,
                   int          code)
{
  g_autofree char *name = g_filename_display_basename (path);

  for (guint i = 0; i < G_N_ELEMENTS (failures); i++)
    if (failures[i].code == code)
      {
        g_autofree char *sentence = kith_text_fill (_(failures[i].sentence), name);

        g_set_error_literal (error, KITH_ERROR, failures[i].error, sentence);
        return;
      }

  g_set_error (error, KITH_ERROR, KITH_ERROR_FAILED,
               _("“%s” could not be used (%s); try again, or use another folder."),
               name, g_strerror (code));
}

/**
 * kith_os_real_path:
 * @path: a path, through links or not
 * @error: return location for a #GError
 *
 * Returns: (transfer full) (nullable): the one absolute path of what stands there
 */
char *
kith_os_real_path (const char  *path,
                   GError     **error)
{
  char *real = realpath (path, NULL);
  char *copy;

  if (real == NULL)
    {
      kith_os_set_error (error, path, errno);
      return NULL;
    }

  copy = g_strdup (real);
  free (real);
  return copy;
}

/**
 * kith_os_look:
 * @info: (out): what stands at @path, links followed
 * @error: return location for a #GError
 *
 * Looks without opening.
 *
 * Returns: %TRUE, or %FALSE if nothing could be found out
 */
gboolean
kith_os_look (const char  *path,
              KithOsInfo  *info,
              GError     **error)
{
  struct stat found;

  if (stat (path, &found) != 0)
    {
      kith_os_set_error (error, path, errno);
      return FALSE;
    }

  info->kind = S_ISREG (found.st_mode) ? KITH_OS_FILE
               : S_ISDIR (found.st_mode) ? KITH_OS_FOLDER
                                         : KITH_OS_OTHER;
  info->size = (guint64) found.st_size;
  info->device = (guint64) found.st_dev;
  info->inode = (guint64) found.st_ino;
  return TRUE;
}

/**
 * kith_os_read_head:
 * @buffer: (out caller-allocates): room for @size bytes
 * @n_read: (out): how many were there
 * @error: return location for a #GError
 *
 * Reads the first bytes of a file. Never waits, whatever stands at @path. Closing drops the locks
 * this process holds on the file by fcntl(), so it is not for a file this process has open in
 * SQLite.
 *
 * Returns: %TRUE, or %FALSE if they could not be read
 */
gboolean
kith_os_read_head (const char  *path,
                   guint8      *buffer,
                   gsize        size,
                   gsize       *n_read,
                   GError     **error)
{
  int fd = open (path, O_RDONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC);
  ssize_t n = 0;
  int code = errno;

  *n_read = 0;
  if (fd >= 0)
    {
      do
        n = pread (fd, buffer + *n_read, size - *n_read, (off_t) *n_read);
      while (n > 0 && (*n_read += (gsize) n) < size);
      code = errno;
      close (fd);
    }

  if (fd >= 0 && n >= 0)
    return TRUE;

  kith_os_set_error (error, path, code);
  return FALSE;
}

/**
 * kith_os_can_write:
 * @path: a file or a folder
 * @error: return location for a #GError
 *
 * Returns: whether this user may change what stands at @path; for a folder, what lies in it
 */
gboolean
kith_os_can_write (const char  *path,
                   GError     **error)
{
  if (access (path, W_OK) == 0)
    return TRUE;

  /* What may be read but not written is, for whoever looks at it, a place that can only be read. */
  kith_os_set_error (error, path,
                     errno == EACCES && access (path, R_OK) == 0 ? EROFS : errno);
  return FALSE;
}

/**
 * kith_os_make_file:
 * @shown: the path that a failure names, when @path is only on the way to it
 * @error: return location for a #GError
 *
 * Makes an empty file that only this user may read, where nothing stands yet.
 *
 * Returns: %TRUE, or %FALSE if it was not made
 */
gboolean
kith_os_make_file (const char  *path,
                   const char  *shown,
                   GError     **error)
{
  int fd = open (path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);

  if (fd >= 0 && close (fd) == 0)
    return TRUE;

  kith_os_set_error (error, shown, errno);
  return FALSE;
}

/**
 * kith_os_sync_folder:
 * @path: a file
 * @error: return location for a #GError
 *
 * Returns when the name of the file, or that it has gone, is on the disk.
 *
 * Returns: %TRUE, or %FALSE if that is not sure
 */
gboolean
kith_os_sync_folder (const char  *path,
                     GError     **error)
{
  g_autofree char *folder = g_path_get_dirname (path);
  int fd = open (folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  gboolean is_synced = fd >= 0 && fsync (fd) == 0;
  int code = errno;

  if (fd >= 0)
    close (fd);

  /* A file system that cannot sync a folder has nothing to sync. */
  if (is_synced || (fd >= 0 && code == EINVAL))
    return TRUE;

  kith_os_set_error (error, path, code);
  return FALSE;
}

/* link() and unlink() serve file systems that cannot rename without replacing. */
static int
move_without_replacing (const char *from,
                        const char *to)
{
  if (renameat2 (AT_FDCWD, from, AT_FDCWD, to, RENAME_NOREPLACE) == 0)
    return 0;
  if (errno != EINVAL && errno != ENOSYS)
    return -1;

  return link (from, to) == 0 ? unlink (from) : -1;
}

/**
 * kith_os_move:
 * @from: a file
 * @to: its new path, in the same folder
 * @replace: whether a file that stands there may go
 * @error: return location for a #GError
 *
 * Gives a file another name in one go; at no time is there half a file at @to.
 *
 * Returns: %TRUE, or %FALSE if both are as they were
 */
gboolean
kith_os_move (const char  *from,
              const char  *to,
              gboolean     replace,
              GError     **error)
{
  if ((replace ? rename (from, to) : move_without_replacing (from, to)) == 0)
    return TRUE;

  kith_os_set_error (error, to, errno);
  return FALSE;
}

static char *
read_all (int fd)
{
  char text[1024];
  ssize_t n = pread (fd, text, sizeof text - 1, 0);

  return g_utf8_make_valid (text, n > 0 ? n : 0);
}

/* Somebody may have let go of the lock and removed its file while we waited for it; then what we
 * hold is a file without a name, and nobody else would see our lock. */
static gboolean
still_stands_at (int         fd,
                 const char *path)
{
  struct stat held, named;

  return fstat (fd, &held) == 0 && stat (path, &named) == 0
         && held.st_dev == named.st_dev && held.st_ino == named.st_ino;
}

/* Who holds the lock is a courtesy: without room for the text the lock itself still holds. */
static void
write_holder (int         fd,
              const char *text)
{
  if (ftruncate (fd, 0) != 0 || pwrite (fd, text, strlen (text), 0) < 0)
    errno = 0;
}

/**
 * kith_os_lock_take:
 * @path: the lock's own file; made if need be
 * @shown: the path that a failure names
 * @text: who takes it
 * @holder: (out) (transfer full): the text of whoever holds it, when the error is
 *   %KITH_ERROR_IN_USE
 * @error: return location for a #GError
 *
 * Takes a lock that lasts until it is released or its process ends, however it ends. A file that
 * was left behind by a process that is gone is taken over.
 *
 * Returns: (transfer full) (nullable): the lock
 */
KithOsLock *
kith_os_lock_take (const char  *path,
                   const char  *shown,
                   const char  *text,
                   char       **holder,
                   GError     **error)
{
  KithOsLock *self;
  int fd;

  while (TRUE)
    {
      fd = open (path, O_RDWR | O_CREAT | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC, 0600);
      if (fd < 0)
        {
          kith_os_set_error (error, shown, errno);
          return NULL;
        }
      if (flock (fd, LOCK_EX | LOCK_NB) != 0)
        {
          if (errno != EWOULDBLOCK)
            {
              kith_os_set_error (error, shown, errno);
              close (fd);
              return NULL;
            }
          *holder = read_all (fd);
          close (fd);
          g_set_error (error, KITH_ERROR, KITH_ERROR_IN_USE,
                       _("“%s” is in use; close it there and try again."), shown);
          return NULL;
        }
      if (still_stands_at (fd, path))
        break;
      close (fd);
    }

  write_holder (fd, text);
  self = g_new0 (KithOsLock, 1);
  self->path = g_strdup (path);
  self->fd = fd;
  return self;
}

/**
 * kith_os_lock_release:
 * @self: (transfer full):
 *
 * Removes the lock's file and lets go of the lock.
 */
void
kith_os_lock_release (KithOsLock *self)
{
  unlink (self->path);
  close (self->fd);
  g_free (self->path);
  g_free (self);
}

/**
 * kith_os_process_id:
 *
 * Returns: the number of this process
 */
guint64
kith_os_process_id (void)
{
  return (guint64) getpid ();
}

/**
 * kith_os_get_peak_kb:
 *
 * Returns: the most memory this process ever held at one time, in KiB; 0 where it cannot be told
 */
guint64
kith_os_get_peak_kb (void)
{
  struct rusage usage;

  return getrusage (RUSAGE_SELF, &usage) == 0 ? (guint64) usage.ru_maxrss : 0;
}

/**
 * kith_os_outlive_full_files:
 *
 * Makes a file that may not grow an error like a full disk, with a sentence, and no sudden end.
 */
void
kith_os_outlive_full_files (void)
{
  signal (SIGXFSZ, SIG_IGN);
}
