/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The family as the steps of a layout see it: persons and unions numbered in entry order, links
 * as lists both ways, siblings eldest first. Whatever a caller may get wrong (a link told twice,
 * somebody who is their own child) is left out here, so that no later step meets it. */

#include "config.h"

#include "layout/kith-layout-work.h"

#include <string.h>

/**
 * kith_layout_work_alloc:
 * @n: how many
 * @size: of one
 *
 * Returns: (transfer none): zeroed memory that lives as long as @work
 */
gpointer
kith_layout_work_alloc (KithLayoutWork *work,
                        gsize           n,
                        gsize           size)
{
  gpointer memory = g_malloc0_n (n + 1, size);

  g_ptr_array_add (work->arena, memory);
  return memory;
}

/**
 * kith_layout_lists_new:
 * @owners: the owner of each item; -1 for an item nobody has
 * @items: the items
 *
 * Sorts @items to their owners and keeps their order otherwise.
 *
 * Returns: lists that live as long as @work
 */
KithLayoutLists
kith_layout_lists_new (KithLayoutWork *work,
                       int             n_owners,
                       const int      *owners,
                       const int      *items,
                       int             n_items)
{
  KithLayoutLists lists;

  lists.first = kith_layout_work_array (work, int, n_owners + 2);
  lists.item = kith_layout_work_array (work, int, n_items);
  for (int i = 0; i < n_items; i++)
    if (owners[i] >= 0)
      lists.first[owners[i] + 2]++;
  for (int i = 0; i < n_owners; i++)
    lists.first[i + 2] += lists.first[i + 1];
  for (int i = 0; i < n_items; i++)
    if (owners[i] >= 0)
      lists.item[lists.first[owners[i] + 1]++] = items[i];
  return lists;
}

static int
compare_entries (const void *a,
                 const void *b,
                 void       *data)
{
  const gint64 *entries = data;
  int i = *(const int *) a, j = *(const int *) b;

  if (entries[i] != entries[j])
    return entries[i] < entries[j] ? -1 : 1;
  return i - j;
}

static int *
sorted_by_entry (KithLayoutWork *work,
                 const gint64   *entries,
                 int             n)
{
  int *order = kith_layout_work_array (work, int, n);

  for (int i = 0; i < n; i++)
    order[i] = i;
  g_qsort_with_data (order, n, sizeof *order, compare_entries, (gpointer) entries);
  return order;
}

static int *
inverse_of (const int *order,
            int        n)
{
  int *inverse = g_new (int, n + 1);

  for (int i = 0; i < n; i++)
    inverse[order[i]] = i;
  return inverse;
}

static void
number_people (KithLayoutWork *work)
{
  const KithLayoutInput *input = work->input;
  g_autofree gint64 *entries = NULL;

  entries = g_new (gint64, MAX (input->n_persons, input->n_unions) + 1);
  for (guint i = 0; i < input->n_persons; i++)
    entries[i] = input->persons[i].entry;
  work->n_persons = input->n_persons;
  work->person_input = sorted_by_entry (work, entries, work->n_persons);

  for (guint i = 0; i < input->n_unions; i++)
    entries[i] = input->unions[i].entry;
  work->n_unions = input->n_unions;
  work->union_input = sorted_by_entry (work, entries, work->n_unions);

  work->person = kith_layout_work_array (work, const KithLayoutPerson *, work->n_persons);
  for (int i = 0; i < work->n_persons; i++)
    work->person[i] = &input->persons[work->person_input[i]];
}

static int
compare_unions (const void *a,
                const void *b,
                void       *data)
{
  KithLayoutWork *work = data;
  int i = *(const int *) a, j = *(const int *) b;
  gint64 x = work->input->unions[work->union_input[i]].order_key;
  gint64 y = work->input->unions[work->union_input[j]].order_key;

  if (x != y && x != KITH_LAYOUT_UNKNOWN && y != KITH_LAYOUT_UNKNOWN)
    return x < y ? -1 : 1;
  return i - j;
}

/* Bubbles are few: the unions of one person. A comparison that is not transitive (dates known
 * for some only) still gives one answer for one input. */
static void
sort_few (int              *item,
          int               n,
          GCompareDataFunc  compare,
          gpointer          data)
{
  if (n > 1000)
    {
      g_qsort_with_data (item, n, sizeof *item, compare, data);
      return;
    }
  for (int i = 1; i < n; i++)
    {
      int moving = item[i], j = i;

      for (; j > 0 && compare (&item[j - 1], &moving, data) > 0; j--)
        item[j] = item[j - 1];
      item[j] = moving;
    }
}

static void
list_partners (KithLayoutWork *work,
               const int      *person_of,
               const int      *union_of)
{
  const KithLayoutInput *input = work->input;
  g_autofree int *last = g_new (int, work->n_persons + 1);
  KithLayoutLists told;
  g_autofree int *owners = g_new (int, input->n_partners + 1);
  g_autofree int *items = g_new (int, input->n_partners + 1);
  int n = 0;

  for (guint i = 0; i < input->n_partners; i++)
    {
      owners[i] = union_of[input->partners[i].unity];
      items[i] = i;
    }
  told = kith_layout_lists_new (work, work->n_unions, owners, items, input->n_partners);

  memset (last, -1, sizeof *last * (work->n_persons + 1));
  work->partner_union = kith_layout_work_array (work, int, input->n_partners);
  work->partner_person = kith_layout_work_array (work, int, input->n_partners);
  work->partner_input = kith_layout_work_array (work, int, input->n_partners);
  for (int u = 0; u < work->n_unions; u++)
    for KITH_LAYOUT_EACH (i, &told, u)
      {
        int person = person_of[input->partners[told.item[i]].person];

        if (last[person] == u)
          continue;
        last[person] = u;
        work->partner_union[n] = u;
        work->partner_input[n] = told.item[i];
        work->partner_person[n++] = person;
      }
  work->n_partners = n;
  work->partners = kith_layout_lists_new (work, work->n_unions, work->partner_union,
                                          work->partner_person, n);
  work->unions_of = kith_layout_lists_new (work, work->n_persons, work->partner_person,
                                           work->partner_union, n);
  for (int p = 0; p < work->n_persons; p++)
    sort_few (work->unions_of.item + work->unions_of.first[p],
              work->unions_of.first[p + 1] - work->unions_of.first[p], compare_unions, work);
}

static int
compare_siblings (const void *a,
                  const void *b,
                  void       *data)
{
  KithLayoutWork *work = data;
  int i = *(const int *) a, j = *(const int *) b;
  const KithLayoutChild *p = &work->input->children[work->link_input[i]];
  const KithLayoutChild *q = &work->input->children[work->link_input[j]];
  gint64 x = work->input->persons[p->person].birth_key;
  gint64 y = work->input->persons[q->person].birth_key;

  if (p->seat >= 0 && q->seat >= 0 && p->seat != q->seat)
    return p->seat < q->seat ? -1 : 1;
  if (x != y && x != KITH_LAYOUT_UNKNOWN && y != KITH_LAYOUT_UNKNOWN)
    return x < y ? -1 : 1;
  return i - j;
}

/* Brings children of one birth next to the first of them. */
static void
join_twins (KithLayoutWork *work,
            int            *item,
            int             n)
{
  for (int i = 0; i < n; i++)
    {
      guint twins = work->input->children[work->link_input[item[i]]].twins;
      int next = i + 1;

      for (int j = i + 1; twins != 0 && j < n; j++)
        if (work->input->children[work->link_input[item[j]]].twins == twins)
          {
            int moving = item[j];

            memmove (item + next + 1, item + next, sizeof *item * (j - next));
            item[next++] = moving;
          }
      i = next - 1;
    }
}

static gboolean
is_partner (KithLayoutWork *work,
            int             unity,
            int             person)
{
  for KITH_LAYOUT_EACH (i, &work->partners, unity)
    if (work->partners.item[i] == person)
      return TRUE;
  return FALSE;
}

static void
list_children (KithLayoutWork *work,
               const int      *person_of,
               const int      *union_of)
{
  const KithLayoutInput *input = work->input;
  g_autofree int *last = g_new (int, work->n_persons + 1);
  g_autofree int *owners = g_new (int, input->n_children + 1);
  g_autofree int *items = g_new (int, input->n_children + 1);
  KithLayoutLists told;
  int n = 0;

  for (guint i = 0; i < input->n_children; i++)
    {
      owners[i] = union_of[input->children[i].unity];
      items[i] = i;
    }
  told = kith_layout_lists_new (work, work->n_unions, owners, items, input->n_children);

  memset (last, -1, sizeof *last * (work->n_persons + 1));
  work->link_union = kith_layout_work_array (work, int, input->n_children);
  work->link_child = kith_layout_work_array (work, int, input->n_children);
  work->link_input = kith_layout_work_array (work, int, input->n_children);
  work->link_care = kith_layout_work_array (work, gboolean, input->n_children);
  for (int u = 0; u < work->n_unions; u++)
    for KITH_LAYOUT_EACH (i, &told, u)
      {
        int child = person_of[input->children[told.item[i]].person];

        if (last[child] == u || is_partner (work, u, child))
          continue;
        last[child] = u;
        work->link_union[n] = u;
        work->link_child[n] = child;
        work->link_input[n] = told.item[i];
        work->link_care[n++] = input->children[told.item[i]].care;
      }
  work->n_links = n;
  for (int i = 0; i < n; i++)
    items[i] = i;
  work->children = kith_layout_lists_new (work, work->n_unions, work->link_union, items, n);
  work->parents = kith_layout_lists_new (work, work->n_persons, work->link_child, items, n);
  for (int u = 0; u < work->n_unions; u++)
    {
      int *first = work->children.item + work->children.first[u];
      int count = work->children.first[u + 1] - work->children.first[u];

      sort_few (first, count, compare_siblings, work);
      join_twins (work, first, count);
    }
}

/**
 * kith_layout_work_new:
 *
 * Returns: (transfer full): @input made ready for the steps; borrows @input and @options
 */
KithLayoutWork *
kith_layout_work_new (const KithLayoutInput   *input,
                      const KithLayoutOptions *options)
{
  KithLayoutWork *work = g_new0 (KithLayoutWork, 1);
  g_autofree int *person_of = NULL;
  g_autofree int *union_of = NULL;

  work->input = input;
  work->options = options;
  work->arena = g_ptr_array_new_with_free_func (g_free);
  number_people (work);
  person_of = inverse_of (work->person_input, work->n_persons);
  union_of = inverse_of (work->union_input, work->n_unions);
  list_partners (work, person_of, union_of);
  list_children (work, person_of, union_of);
  work->link_broken = kith_layout_work_array (work, gboolean, work->n_links);
  work->union_broken = kith_layout_work_array (work, gboolean, work->n_unions);
  work->rank = kith_layout_work_array (work, int, work->n_persons);
  work->union_rank = kith_layout_work_array (work, int, work->n_unions);
  return work;
}

/**
 * kith_layout_work_free:
 * @work: (transfer full):
 */
void
kith_layout_work_free (KithLayoutWork *work)
{
  g_ptr_array_unref (work->arena);
  g_free (work);
}
