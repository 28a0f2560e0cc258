/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * Where the handles of a selected person stand, and where somebody who is about to be added would:
 * parents above, partners beside, children below, in the nearest place that nobody has. The layout
 * has the last word; this is where it is asked to begin.
 */

#include "config.h"

#include "tools/kith-handles.h"

#include <math.h>

#define CLEAR_PX 6.0    /* between the person and a handle */
#define STEP_MM 24.0    /* from one person to the next beside them */
#define ROW_MM 34.0     /* from one generation to the next */
#define ROOM_MM 20.0    /* that one person takes up */
#define MAX_STEPS 40

static const struct
{
  KithRole role;
  double   x;
  double   y;
} handles[KITH_N_HANDLES] = {
  [KITH_HANDLE_PARENT] = { KITH_ROLE_PARENT, 0.0, -1.0 },
  [KITH_HANDLE_PARTNER] = { KITH_ROLE_PARTNER, 1.0, 0.0 },
  [KITH_HANDLE_CHILD] = { KITH_ROLE_CHILD, 0.0, 1.0 },
  [KITH_HANDLE_SIBLING] = { KITH_ROLE_SIBLING, -1.0, 0.0 },
  [KITH_HANDLE_TIE] = { KITH_ROLE_ANYBODY, 1.0, -1.0 },
};

/* The first place tried, in generations down and persons to the right, and the way on from there. */
static const struct
{
  int rows;
  int across;
  int step;
} wishes[KITH_N_ROLES] = {
  [KITH_ROLE_ANYBODY] = { 0, 1, 1 },
  [KITH_ROLE_PARENT] = { -1, 0, 1 },
  [KITH_ROLE_PARTNER] = { 0, 1, 1 },
  [KITH_ROLE_CHILD] = { 1, 0, 1 },
  [KITH_ROLE_SIBLING] = { 0, 1, 1 },
  [KITH_ROLE_SIBLINGS] = { 0, 1, 1 },
  [KITH_ROLE_FRIEND] = { 0, 2, 1 },
  [KITH_ROLE_PROFESSIONAL] = { 0, 2, 1 },
  [KITH_ROLE_PET] = { 1, 0, 1 },
};

/**
 * kith_handle_place:
 * @box_px: what belongs to the person, on the screen
 * @size_px: how large a handle is: %KITH_HANDLE_PX, or %KITH_HANDLE_FINGER_PX
 *
 * Returns: the middle of the handle, on the screen
 */
KithPoint
kith_handle_place (KithHandle      handle,
                   const KithRect *box_px,
                   double          size_px)
{
  KithPoint middle = kith_rect_centre (box_px);
  double out = CLEAR_PX + size_px / 2.0;
  double half_width = MAX (box_px->width / 2.0, size_px / 2.0) + out;
  double half_height = MAX (box_px->height / 2.0, size_px / 2.0) + out;

  g_return_val_if_fail ((guint) handle < KITH_N_HANDLES, middle);

  return (KithPoint){ middle.x + handles[handle].x * half_width,
                      middle.y + handles[handle].y * half_height };
}

/**
 * kith_handle_get_role:
 *
 * Returns: what somebody added by that handle is; nothing for %KITH_HANDLE_TIE
 */
KithRole
kith_handle_get_role (KithHandle handle)
{
  g_return_val_if_fail ((guint) handle < KITH_N_HANDLES, KITH_ROLE_ANYBODY);

  return handles[handle].role;
}

static gboolean
is_free (const KithScene *scene,
         const KithPoint *at)
{
  KithRect room = { at->x - ROOM_MM / 2.0, at->y - ROOM_MM / 3.0, ROOM_MM, ROOM_MM };
  guint n = kith_scene_get_n_subjects (scene);

  for (guint i = 0; i < n; i++)
    {
      const KithSubject *subject = kith_scene_get_subject (scene, i);

      if (kith_subject_kind_stands (subject->kind) && kith_rect_overlaps (&room, &subject->bounds))
        return FALSE;
    }

  return TRUE;
}

/* 0, 1, -1, 2, -2 … for those who stand above or below, 0, 1, 2 … for those beside. */
static int
nth_step (int      n,
          gboolean both_ways)
{
  if (!both_ways)
    return n;

  return n % 2 != 0 ? (n + 1) / 2 : -n / 2;
}

/**
 * kith_ghost_place:
 * @of: number of the subject somebody is added to, or %KITH_NO_SUBJECT
 * @role: what they will be
 *
 * Returns: where they could stand without standing on anybody, in mm on the sheet
 */
KithPoint
kith_ghost_place (const KithScene *scene,
                  guint            of,
                  KithRole         role)
{
  const KithRect *bounds = kith_scene_get_bounds (scene);
  KithPoint from = { bounds->x + bounds->width + ROOM_MM / 2.0, bounds->y + ROOM_MM / 2.0 };
  KithPoint at;

  g_return_val_if_fail ((guint) role < KITH_N_ROLES, from);

  if (kith_rect_is_empty (bounds))
    return (KithPoint){ 0.0, 0.0 };
  if (of < kith_scene_get_n_subjects (scene))
    from = kith_scene_get_subject (scene, of)->anchor;

  at = (KithPoint){ from.x + wishes[role].across * STEP_MM, from.y + wishes[role].rows * ROW_MM };
  for (int i = 0; i < MAX_STEPS && !is_free (scene, &at); i++)
    at.x = from.x + STEP_MM / 2.0 * (2 * wishes[role].across
                                     + nth_step (i + 1, wishes[role].rows != 0));

  return at;
}
