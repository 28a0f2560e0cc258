/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * KithFault:
 * @KITH_FAULT_NONE: the disk works
 * @KITH_FAULT_ONCE: one call to the disk fails without having done anything
 * @KITH_FAULT_AFTER: one call does its work and then says that it failed
 * @KITH_FAULT_FULL: from that call on there is no room left
 * @KITH_FAULT_DEAD: from that call on nothing works
 * @KITH_FAULT_STATEMENT: one SQL statement is stopped
 */
typedef enum
{
  KITH_FAULT_NONE,
  KITH_FAULT_ONCE,
  KITH_FAULT_AFTER,
  KITH_FAULT_FULL,
  KITH_FAULT_DEAD,
  KITH_FAULT_STATEMENT,
  KITH_N_FAULTS,
} KithFault;

void     kith_test_faults_install (void);
void     kith_test_faults_arm     (KithFault fault,
                                   guint     at);
gboolean kith_test_faults_disarm  (void);

G_END_DECLS
