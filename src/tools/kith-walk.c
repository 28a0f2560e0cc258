/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * From one subject of a drawing to the next by keys: up to a parent, down to a child, sideways to
 * partners and siblings. Who is related comes from the case, where they stand from the scene, and
 * somebody who is not drawn is never stepped on.
 */

#include "config.h"

#include "tools/kith-walk.h"
#include "model/kith-records.h"

#include <math.h>

/* Adds who stands at the other end of every record of @kind that holds @id in field @from. */
static void
collect_across (KithCase       *family,
                const char     *id,
                KithRecordKind  kind,
                guint           from,
                guint           to,
                GPtrArray      *ids)
{
  GPtrArray *links = kith_case_get_referrers (family, id);

  for (guint i = 0; i < links->len; i++)
    {
      KithRecord *link = links->pdata[i];

      if (kith_record_get_kind (link) == kind
          && g_strcmp0 (kith_record_get_ref (link, from), id) == 0
          && kith_record_get_ref (link, to) != NULL)
        g_ptr_array_add (ids, (gpointer) kith_record_get_ref (link, to));
    }
}

static void
collect_parents (KithCase   *family,
                 const char *id,
                 GPtrArray  *ids)
{
  collect_across (family, id, KITH_RECORD_PARENTAGE, KITH_PARENTAGE_CHILD, KITH_PARENTAGE_PARENT,
                  ids);
}

static void
collect_children (KithCase   *family,
                  const char *id,
                  GPtrArray  *ids)
{
  collect_across (family, id, KITH_RECORD_PARENTAGE, KITH_PARENTAGE_PARENT, KITH_PARENTAGE_CHILD,
                  ids);
}

static void
collect_partners (KithCase   *family,
                  const char *id,
                  GPtrArray  *ids)
{
  collect_across (family, id, KITH_RECORD_PARTNERSHIP, KITH_PARTNERSHIP_PARTNER_A,
                  KITH_PARTNERSHIP_PARTNER_B, ids);
  collect_across (family, id, KITH_RECORD_PARTNERSHIP, KITH_PARTNERSHIP_PARTNER_B,
                  KITH_PARTNERSHIP_PARTNER_A, ids);
}

static void
collect_siblings (KithCase   *family,
                  const char *id,
                  GPtrArray  *ids)
{
  g_autoptr(GPtrArray) parents = g_ptr_array_new ();

  collect_parents (family, id, parents);
  for (guint i = 0; i < parents->len; i++)
    collect_children (family, parents->pdata[i], ids);
  collect_across (family, id, KITH_RECORD_SIBSHIP, KITH_SIBSHIP_PERSON_A, KITH_SIBSHIP_PERSON_B,
                  ids);
  collect_across (family, id, KITH_RECORD_SIBSHIP, KITH_SIBSHIP_PERSON_B, KITH_SIBSHIP_PERSON_A,
                  ids);
}

static void
collect_from_person (KithCase   *family,
                     const char *id,
                     KithWay     way,
                     GPtrArray  *ids)
{
  switch (way)
    {
    case KITH_WAY_UP:
      collect_parents (family, id, ids);
      break;
    case KITH_WAY_DOWN:
      collect_children (family, id, ids);
      break;
    case KITH_WAY_LEFT:
    case KITH_WAY_RIGHT:
    default:
      collect_partners (family, id, ids);
      collect_siblings (family, id, ids);
      break;
    }
}

static void
add_ref (KithRecord *record,
         guint       field,
         GPtrArray  *ids)
{
  if (kith_record_get_ref (record, field) != NULL)
    g_ptr_array_add (ids, (gpointer) kith_record_get_ref (record, field));
}

static void
collect_children_of_both (KithCase   *family,
                          KithRecord *couple,
                          GPtrArray  *ids)
{
  g_autoptr(GPtrArray) one = g_ptr_array_new ();
  g_autoptr(GPtrArray) other = g_ptr_array_new ();
  const char *a = kith_record_get_ref (couple, KITH_PARTNERSHIP_PARTNER_A);
  const char *b = kith_record_get_ref (couple, KITH_PARTNERSHIP_PARTNER_B);

  collect_children (family, a, one);
  collect_children (family, b, other);
  for (guint i = 0; i < one->len; i++)
    if (g_ptr_array_find_with_equal_func (other, one->pdata[i], g_str_equal, NULL))
      g_ptr_array_add (ids, one->pdata[i]);
}

/* From a line one steps on to whoever stands at its ends. */
static void
collect_from_line (KithCase   *family,
                   KithRecord *line,
                   KithWay     way,
                   GPtrArray  *ids)
{
  switch (kith_record_get_kind (line))
    {
    case KITH_RECORD_PARENTAGE:
      add_ref (line, way == KITH_WAY_DOWN ? KITH_PARENTAGE_CHILD : KITH_PARENTAGE_PARENT, ids);
      break;
    case KITH_RECORD_PARTNERSHIP:
      if (way == KITH_WAY_DOWN)
        collect_children_of_both (family, line, ids);
      else
        {
          add_ref (line, KITH_PARTNERSHIP_PARTNER_A, ids);
          add_ref (line, KITH_PARTNERSHIP_PARTNER_B, ids);
        }
      break;
    case KITH_RECORD_TIE:
      add_ref (line, KITH_TIE_GIVER, ids);
      add_ref (line, KITH_TIE_RECEIVER, ids);
      break;
    case KITH_RECORD_SIBSHIP:
      add_ref (line, KITH_SIBSHIP_PERSON_A, ids);
      add_ref (line, KITH_SIBSHIP_PERSON_B, ids);
      break;
    default:
      break;
    }
}

/* How far a step leads, or infinity where it would lead the other way. */
static double
step_length (const KithPoint *from,
             const KithPoint *to,
             KithWay          way)
{
  double along = to->x - from->x;

  if ((way == KITH_WAY_LEFT && along >= 0.0) || (way == KITH_WAY_RIGHT && along <= 0.0))
    return INFINITY;

  return kith_point_distance (from, to);
}

static guint
nearest_drawn (const KithScene *scene,
               guint            from,
               KithWay          way,
               GPtrArray       *ids)
{
  const KithPoint *here = &kith_scene_get_subject (scene, from)->anchor;
  guint best = KITH_NO_SUBJECT;
  double best_length = INFINITY;

  for (guint i = 0; i < ids->len; i++)
    {
      guint subject = kith_scene_find_subject (scene, ids->pdata[i]);
      double length;

      if (subject == KITH_NO_SUBJECT || subject == from)
        continue;

      length = step_length (here, &kith_scene_get_subject (scene, subject)->anchor, way);
      if (length < best_length)
        {
          best = subject;
          best_length = length;
        }
    }

  return best;
}

/**
 * kith_walk_step:
 * @family: who is related to whom
 * @scene: where they stand
 * @from: number of the subject one stands on
 * @came_from: (nullable): the id one came from by the step before; a step back up or down leads
 *   there again, so that up and down undo each other
 * @way: which way to go
 *
 * Returns: number of the subject one comes to, or %KITH_NO_SUBJECT where nobody is
 */
guint
kith_walk_step (KithCase        *family,
                const KithScene *scene,
                guint            from,
                const char      *came_from,
                KithWay          way)
{
  g_autoptr(GPtrArray) ids = g_ptr_array_new ();
  const char *id;
  KithRecord *record;

  g_return_val_if_fail (KITH_IS_CASE (family), KITH_NO_SUBJECT);
  g_return_val_if_fail (from < kith_scene_get_n_subjects (scene), KITH_NO_SUBJECT);

  id = kith_scene_get_subject (scene, from)->id;
  record = kith_case_find (family, id);
  if (record == NULL)
    return KITH_NO_SUBJECT;

  if (kith_record_get_kind (record) == KITH_RECORD_PERSON)
    collect_from_person (family, id, way, ids);
  else
    collect_from_line (family, record, way, ids);

  if (came_from != NULL && (way == KITH_WAY_UP || way == KITH_WAY_DOWN)
      && g_ptr_array_find_with_equal_func (ids, came_from, g_str_equal, NULL)
      && kith_scene_find_subject (scene, came_from) != KITH_NO_SUBJECT)
    return kith_scene_find_subject (scene, came_from);

  return nearest_drawn (scene, from, way, ids);
}

/* How far a step to the side leads, or infinity where it would lead elsewhere. What lies straight
 * ahead is nearer than what lies aslant. */
static double
stride (const KithPoint *from,
        const KithPoint *to,
        KithWay          way)
{
  static const KithPoint ways[] = {
    [KITH_WAY_UP] = { 0.0, -1.0 },
    [KITH_WAY_DOWN] = { 0.0, 1.0 },
    [KITH_WAY_LEFT] = { -1.0, 0.0 },
    [KITH_WAY_RIGHT] = { 1.0, 0.0 },
  };
  double dx = to->x - from->x, dy = to->y - from->y;
  double along = dx * ways[way].x + dy * ways[way].y;
  double aside = fabs (dx * ways[way].y + dy * ways[way].x);

  return along > 0.0 && aside <= 2.0 * along ? along + 2.0 * aside : INFINITY;
}

/**
 * kith_walk_towards:
 * @from: number of the subject one stands on
 * @way: which way to go
 *
 * Steps to what stands there on the sheet, whoever is related to whom.
 *
 * Returns: number of the subject one comes to, or %KITH_NO_SUBJECT where nothing is
 */
guint
kith_walk_towards (const KithScene *scene,
                   guint            from,
                   KithWay          way)
{
  const KithPoint *here = &kith_scene_get_subject (scene, from)->anchor;
  guint best = KITH_NO_SUBJECT;
  double nearest = INFINITY;

  for (guint i = 0; i < kith_scene_get_n_subjects (scene); i++)
    {
      const KithSubject *subject = kith_scene_get_subject (scene, i);
      double length = stride (here, &subject->anchor, way);

      if (!kith_subject_kind_stands (subject->kind) && subject->kind != KITH_SUBJECT_CENTRE
          && subject->kind != KITH_SUBJECT_MEMBER)
        continue;
      if (length < nearest)
        {
          nearest = length;
          best = i;
        }
    }

  return best;
}

/**
 * kith_walk_home:
 * @family: (nullable): who is a focus child
 * @scene: who is drawn
 *
 * Returns: number of the middle of the drawing, else of the first focus child, else of the first
 *   who stands there, else %KITH_NO_SUBJECT
 */
guint
kith_walk_home (KithCase        *family,
                const KithScene *scene)
{
  guint n = kith_scene_get_n_subjects (scene);
  guint first = KITH_NO_SUBJECT;

  for (guint i = 0; i < n; i++)
    {
      const KithSubject *subject = kith_scene_get_subject (scene, i);
      KithRecord *person;

      if (subject->kind == KITH_SUBJECT_CENTRE)
        return i;
      if (!kith_subject_kind_stands (subject->kind))
        continue;
      if (first == KITH_NO_SUBJECT)
        first = i;

      person = family != NULL
               ? kith_case_find_kind (family, KITH_RECORD_PERSON, subject->id) : NULL;
      if (person != NULL && kith_record_get_boolean (person, KITH_PERSON_IS_FOCUS))
        return i;
    }

  return first;
}

/**
 * kith_walk_next:
 * @from: number of a subject, or %KITH_NO_SUBJECT for before the first
 * @by: 1 for the next, -1 for the one before
 *
 * Steps through everything that is drawn, lines included, in the order of the scene.
 *
 * Returns: number of the subject one comes to, or %KITH_NO_SUBJECT at the end
 */
guint
kith_walk_next (const KithScene *scene,
                guint            from,
                int              by)
{
  gint64 to = from == KITH_NO_SUBJECT ? (by > 0 ? 0 : -1) : (gint64) from + by;

  return to >= 0 && to < kith_scene_get_n_subjects (scene) ? (guint) to : KITH_NO_SUBJECT;
}
