/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * KithOsKind:
 * @KITH_OS_FILE: an ordinary file
 * @KITH_OS_FOLDER: a folder
 * @KITH_OS_OTHER: a pipe, a device, a socket: reading it may wait for ever
 */
typedef enum
{
  KITH_OS_FILE,
  KITH_OS_FOLDER,
  KITH_OS_OTHER,
} KithOsKind;

/**
 * KithOsInfo:
 * @kind: what stands at the path
 * @size: in bytes
 * @device: with @inode, the same for all names of one file
 * @inode: see @device
 */
typedef struct
{
  KithOsKind kind;
  guint64    size;
  guint64    device;
  guint64    inode;
} KithOsInfo;

typedef struct _KithOsLock KithOsLock;

void        kith_os_set_error    (GError      **error,
                                  const char   *path,
                                  int           code);

char       *kith_os_real_path    (const char   *path,
                                  GError      **error);
gboolean    kith_os_look         (const char   *path,
                                  KithOsInfo   *info,
                                  GError      **error);
gboolean    kith_os_read_head    (const char   *path,
                                  guint8       *buffer,
                                  gsize         size,
                                  gsize        *n_read,
                                  GError      **error);
gboolean    kith_os_can_write    (const char   *path,
                                  GError      **error);

gboolean    kith_os_make_file    (const char   *path,
                                  const char   *shown,
                                  GError      **error);
gboolean    kith_os_sync_folder  (const char   *path,
                                  GError      **error);
gboolean    kith_os_move         (const char   *from,
                                  const char   *to,
                                  gboolean      replace,
                                  GError      **error);

KithOsLock *kith_os_lock_take    (const char   *path,
                                  const char   *shown,
                                  const char   *text,
                                  char        **holder,
                                  GError      **error);
void        kith_os_lock_release (KithOsLock   *self);
guint64     kith_os_process_id   (void);
guint64     kith_os_get_peak_kb  (void);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KithOsLock, kith_os_lock_release)

void      kith_os_outlive_full_files (void);

G_END_DECLS
