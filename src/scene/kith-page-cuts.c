/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Where to cut a strip that is longer than a page, so that nothing is cut that must stay whole.
 *
 * A cut goes through a gap if there is one in the last two fifths of the page. If not, the strip
 * that cannot be cut is shown again on the next page. */

#include "config.h"

#include "scene/kith-page-cuts.h"

#include <stdlib.h>

#define LEAST_USE 0.6    /* of a page, before a cut through a gap is worth it */
#define LEAST_STEP 0.05  /* of a page; a thing wider than a page must be cut after all */

static int
compare_spans (gconstpointer a,
               gconstpointer b)
{
  const KithSpan *left = a, *right = b;

  return (left->from > right->from) - (left->from < right->from);
}

/* The middle of the last gap that lies between @least and @end; @end if there is none. */
static double
last_gap (const KithSpan *spans,
          guint           n_spans,
          double          least,
          double          end,
          gboolean       *found)
{
  double reach = -G_MAXDOUBLE;
  double cut = end;

  *found = FALSE;
  for (guint i = 0; i <= n_spans; i++)
    {
      double next = i < n_spans ? spans[i].from : G_MAXDOUBLE;

      if (next > reach && MIN (next, end) >= least && reach <= end)
        {
          double from = MAX (reach, least), to = MIN (next, end);

          if (to >= from)
            {
              cut = next > end ? end : (from + to) / 2.0;
              *found = TRUE;
            }
        }
      if (i == n_spans || spans[i].from >= end)
        break;
      reach = MAX (reach, spans[i].to);
    }

  return cut;
}

/* Where the first thing begins that a cut at @end would go through. */
static double
first_cut_through (const KithSpan *spans,
                   guint           n_spans,
                   double          end)
{
  double first = end;

  for (guint i = 0; i < n_spans && spans[i].from < end; i++)
    if (spans[i].to > end)
      first = MIN (first, spans[i].from);

  return first;
}

/**
 * kith_page_cuts:
 * @spans: (array length=n_spans): what must stay whole; sorted by this function
 * @whole: what is to be covered
 * @size_mm: how much goes onto a page
 *
 * Each of @spans that is no longer than a page lies wholly on one of the pages. Pages overlap where
 * there was no gap.
 *
 * Returns: (transfer full) (element-type KithSpan): what each page shows, in order
 */
GArray *
kith_page_cuts (const KithSpan *spans,
                guint           n_spans,
                const KithSpan *whole,
                double          size_mm)
{
  GArray *pages = g_array_new (FALSE, FALSE, sizeof (KithSpan));
  g_autofree KithSpan *sorted = g_memdup2 (spans, n_spans * sizeof *spans);
  double start = whole->from;
  KithSpan last;

  g_return_val_if_fail (size_mm > 0.0, pages);

  if (n_spans > 0)
    qsort (sorted, n_spans, sizeof *sorted, compare_spans);
  while (whole->to - start > size_mm + 1e-6)
    {
      KithSpan page = { start, start + size_mm };
      gboolean found;
      double cut = last_gap (sorted, n_spans, start + LEAST_USE * size_mm, page.to, &found);
      double next = cut;

      if (found)
        page.to = cut;
      else
        next = first_cut_through (sorted, n_spans, page.to);
      if (next <= start + LEAST_STEP * size_mm)
        next = page.to;
      g_array_append_val (pages, page);
      start = next;
    }
  last = (KithSpan){ start, whole->to };
  g_array_append_val (pages, last);

  return pages;
}
