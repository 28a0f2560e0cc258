/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A disk that fails when it is told to: a SQLite VFS around the ordinary one. */

#include "config.h"

#include "kith-test-faults.h"

#include <sqlite3.h>
#include <stdlib.h>
#include <string.h>

typedef struct
{
  sqlite3_file  base;
  sqlite3_file *real;
} FaultyFile;

static sqlite3_vfs *real_vfs;
static sqlite3_vfs faulty_vfs;
static sqlite3_io_methods faulty_methods;
static KithFault armed;
static guint calls, fails_at;
static gboolean has_failed;

typedef enum { BEFORE, AFTER } Moment;

/* Whether the call that is now counted fails before, or after, its work. */
static gboolean
is_due (Moment   moment,
        gboolean takes_room)
{
  if (moment == BEFORE)
    calls++;

  switch (armed)
    {
    case KITH_FAULT_ONCE:
      has_failed = has_failed || (moment == BEFORE && calls == fails_at);
      return moment == BEFORE && calls == fails_at;
    case KITH_FAULT_AFTER:
      has_failed = has_failed || (moment == AFTER && calls == fails_at);
      return moment == AFTER && calls == fails_at;
    case KITH_FAULT_FULL:
      has_failed = has_failed || (moment == BEFORE && takes_room && calls >= fails_at);
      return moment == BEFORE && takes_room && calls >= fails_at;
    case KITH_FAULT_DEAD:
      has_failed = has_failed || (moment == BEFORE && calls >= fails_at);
      return moment == BEFORE && calls >= fails_at;
    case KITH_FAULT_NONE:
    case KITH_FAULT_STATEMENT:
    case KITH_N_FAULTS:
    default:
      return FALSE;
    }
}

#define REAL(file) (((FaultyFile *) (file))->real)
#define FAULTY(call, takes_room, failure)        \
  do                                             \
    {                                            \
      int code;                                  \
      if (is_due (BEFORE, takes_room))           \
        return failure;                          \
      code = call;                               \
      return is_due (AFTER, takes_room) ? failure : code; \
    }                                            \
  while (0)

static int
faulty_close (sqlite3_file *file)
{
  int code = REAL (file)->pMethods->xClose (REAL (file));

  free (REAL (file));
  return code;
}

static int
faulty_read (sqlite3_file *file, void *bytes, int n, sqlite3_int64 at)
{
  FAULTY (REAL (file)->pMethods->xRead (REAL (file), bytes, n, at), FALSE, SQLITE_IOERR_READ);
}

static int
faulty_write (sqlite3_file *file, const void *bytes, int n, sqlite3_int64 at)
{
  FAULTY (REAL (file)->pMethods->xWrite (REAL (file), bytes, n, at), TRUE,
          armed == KITH_FAULT_FULL ? SQLITE_FULL : SQLITE_IOERR_WRITE);
}

static int
faulty_truncate (sqlite3_file *file, sqlite3_int64 size)
{
  FAULTY (REAL (file)->pMethods->xTruncate (REAL (file), size), FALSE, SQLITE_IOERR_TRUNCATE);
}

static int
faulty_sync (sqlite3_file *file, int flags)
{
  FAULTY (REAL (file)->pMethods->xSync (REAL (file), flags), FALSE, SQLITE_IOERR_FSYNC);
}

static int
faulty_file_size (sqlite3_file *file, sqlite3_int64 *size)
{
  FAULTY (REAL (file)->pMethods->xFileSize (REAL (file), size), FALSE, SQLITE_IOERR_FSTAT);
}

static int
faulty_lock (sqlite3_file *file, int level)
{
  return REAL (file)->pMethods->xLock (REAL (file), level);
}

static int
faulty_unlock (sqlite3_file *file, int level)
{
  return REAL (file)->pMethods->xUnlock (REAL (file), level);
}

static int
faulty_check_lock (sqlite3_file *file, int *answer)
{
  return REAL (file)->pMethods->xCheckReservedLock (REAL (file), answer);
}

static int
faulty_control (sqlite3_file *file, int op, void *data)
{
  return REAL (file)->pMethods->xFileControl (REAL (file), op, data);
}

static int
faulty_sector_size (sqlite3_file *file)
{
  return REAL (file)->pMethods->xSectorSize (REAL (file));
}

static int
faulty_traits (sqlite3_file *file)
{
  return REAL (file)->pMethods->xDeviceCharacteristics (REAL (file));
}

static int
open_real (const char *name, FaultyFile *file, int flags, int *out_flags)
{
  int code;

  file->real = calloc (1, (size_t) real_vfs->szOsFile);
  code = real_vfs->xOpen (real_vfs, name, file->real, flags, out_flags);
  file->base.pMethods = code == SQLITE_OK ? &faulty_methods : NULL;
  if (code != SQLITE_OK)
    free (file->real);
  return code;
}

static int
faulty_open (sqlite3_vfs *vfs, const char *name, sqlite3_file *file, int flags, int *out_flags)
{
  file->pMethods = NULL;
  if (is_due (BEFORE, (flags & SQLITE_OPEN_CREATE) != 0))
    return armed == KITH_FAULT_FULL ? SQLITE_FULL : SQLITE_CANTOPEN;

  return open_real (name, (FaultyFile *) file, flags, out_flags);
}

static int
faulty_delete (sqlite3_vfs *vfs, const char *name, int sync)
{
  FAULTY (real_vfs->xDelete (real_vfs, name, sync), FALSE, SQLITE_IOERR_DELETE);
}

static int
trace_cb (unsigned type, void *db, void *statement, void *text)
{
  if (armed == KITH_FAULT_STATEMENT && ++calls == fails_at)
    {
      has_failed = TRUE;
      sqlite3_interrupt (db);
    }
  return 0;
}

static int
watch_statements (sqlite3 *db, char **message, const void *routines)
{
  return sqlite3_trace_v2 (db, SQLITE_TRACE_STMT, trace_cb, db);
}

void
kith_test_faults_install (void)
{
  sqlite3_initialize ();
  real_vfs = sqlite3_vfs_find (NULL);

  faulty_methods = (sqlite3_io_methods){
    1, faulty_close, faulty_read, faulty_write, faulty_truncate, faulty_sync, faulty_file_size,
    faulty_lock, faulty_unlock, faulty_check_lock, faulty_control, faulty_sector_size,
    faulty_traits,
  };
  faulty_vfs = *real_vfs;
  faulty_vfs.pNext = NULL;
  faulty_vfs.zName = "faulty";
  faulty_vfs.szOsFile = sizeof (FaultyFile);
  faulty_vfs.xOpen = faulty_open;
  faulty_vfs.xDelete = faulty_delete;
  sqlite3_vfs_register (&faulty_vfs, 1);
  sqlite3_auto_extension ((void (*) (void)) watch_statements);
}

void
kith_test_faults_arm (KithFault fault,
                      guint     at)
{
  armed = fault;
  fails_at = at;
  calls = 0;
  has_failed = FALSE;
}

/* Returns whether anything has failed since it was armed. */
gboolean
kith_test_faults_disarm (void)
{
  armed = KITH_FAULT_NONE;
  return has_failed;
}
