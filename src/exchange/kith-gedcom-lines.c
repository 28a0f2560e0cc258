/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Reads the lines of a GEDCOM file into a tree. What the lines mean is left to the importer. Time
 * and memory grow with the size of the file, whatever stands in it: values are joined where they
 * lie, and no depth of levels is followed by recursion. */

#include "config.h"

#include "exchange/kith-gedcom-lines.h"

#include "base/kith-error.h"
#include "exchange/kith-gedcom-tree-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define TAG_CACHE 256

typedef struct
{
  KithGedcomTree *tree;
  KithGedcomReport *report;
  guint line;
  guint last;              /* the structure read last */
  guint open;              /* the structure whose value may go on, 0 if none */
  char *open_end;          /* where it would go on */
  guint cached[TAG_CACHE]; /* numbers + 1 of tags, by a hash */
  guint cont, conc, vers, gedc;
} Parser;

/* The pieces of one line. */
typedef struct
{
  guint level;
  char *xref;
  char *tag;
  char *tag_end;
  char *value;      /* NULL if there is none */
  char *end;
} Line;

static KithGedcomNode *
node_at (KithGedcomTree *tree,
         guint           number)
{
  return &g_array_index (tree->nodes, KithGedcomNode, number);
}

/* Tags */

static guint
number_of_tag (Parser     *self,
               const char *tag)
{
  guint hash = 0, number;

  for (const char *at = tag; *at != '\0'; at++)
    hash = hash * 31 + (guint8) *at;

  number = self->cached[hash % TAG_CACHE];
  if (number > 0 && strcmp (self->tree->tags->pdata[number - 1], tag) == 0)
    return number - 1;

  number = kith_gedcom_tree_add_tag (self->tree, tag);
  self->cached[hash % TAG_CACHE] = number + 1;
  return number;
}

/* One line */

static gboolean
is_gap (char c)
{
  return c == ' ' || c == '\t';
}

static char *
skip_gap (char *at,
          char *end)
{
  while (at < end && is_gap (*at))
    at++;

  return at;
}

static char *
find_gap (char *at,
          char *end)
{
  while (at < end && !is_gap (*at))
    at++;

  return at;
}

static gboolean
is_blank (const char *at,
          const char *end)
{
  for (; at < end; at++)
    {
      if ((guint8) *at > ' ')
        return FALSE;
    }

  return TRUE;
}

static gboolean
read_level (char **at,
            char  *end,
            Line  *line)
{
  char *begin = *at;

  line->level = 0;
  for (; *at < end && g_ascii_isdigit (**at) && *at - begin < 8; (*at)++)
    line->level = 10 * line->level + (**at - '0');

  return *at > begin && *at < end && is_gap (**at);
}

static gboolean
is_tag (const char *tag,
        const char *end)
{
  for (const char *at = tag; at < end; at++)
    {
      if (!g_ascii_isalnum (*at) && *at != '_' && *at != '-')
        return FALSE;
    }

  return end > tag;
}

static gboolean
is_capital (const char *tag,
            const char *end)
{
  for (const char *at = tag; at < end; at++)
    {
      if (g_ascii_islower (*at))
        return FALSE;
    }

  return TRUE;
}

/* A line of a broken note may begin with a number too: then what follows is no tag in capitals, or
 * the level is one that cannot be. */
static gboolean
read_line (Parser *self,
           char   *at,
           char   *end,
           Line   *line)
{
  guint last_level = self->last > 0 ? node_at (self->tree, self->last)->level : 0;

  *line = (Line){ .end = end };
  at = skip_gap (at, end);
  if (!read_level (&at, end, line))
    return FALSE;

  at = skip_gap (at, end);
  if (at < end && *at == '@')
    {
      char *close = memchr (at + 1, '@', end - at - 1);

      if (close == NULL || close == at + 1 || close + 1 >= end || !is_gap (close[1]))
        return FALSE;
      line->xref = at + 1;
      *close = '\0';
      at = skip_gap (close + 1, end);
    }

  line->tag = at;
  line->tag_end = find_gap (at, end);
  if (!is_tag (line->tag, line->tag_end)
      || (!is_capital (line->tag, line->tag_end) && line->level > last_level + 1))
    {
      if (line->xref != NULL)
        line->xref[strlen (line->xref)] = '@';
      return FALSE;
    }

  if (line->tag_end + 1 < end)
    line->value = line->tag_end + 1;
  return TRUE;
}

/* Values */

/* Undoes doubled "@": all of them before version 7, only a leading one since. Gives the new end. */
static char *
undouble (char     *begin,
          char     *end,
          gboolean  all)
{
  char *at = memchr (begin, '@', end - begin), *to;

  if (!all)
    {
      if (end - begin < 2 || begin[0] != '@' || begin[1] != '@')
        return end;
      memmove (begin, begin + 1, end - begin - 1);
      return end - 1;
    }
  if (at == NULL)
    return end;

  for (to = at; at < end; at++)
    {
      *to++ = *at;
      if (at + 1 < end && at[0] == '@' && at[1] == '@')
        at++;
    }

  return to;
}

static gboolean
is_pointer (const char *begin,
            const char *end)
{
  return end - begin >= 3 && begin[0] == '@' && end[-1] == '@' && begin[1] != '@'
         && begin[1] != '#' && memchr (begin + 1, '@', end - begin - 2) == NULL;
}

static void
set_value (Parser         *self,
           KithGedcomNode *node,
           Line           *line)
{
  char *end = line->end;

  while (end > line->value && is_gap (end[-1]))
    end--;

  if (is_pointer (line->value, end))
    {
      end[-1] = '\0';
      node->is_pointer = TRUE;
      node->value = (guint32) (line->value + 1 - self->tree->text);
      self->open = 0;
      return;
    }

  end = undouble (line->value, line->end, !self->tree->is_version_7);
  *end = '\0';
  node->value = (guint32) (line->value - self->tree->text);
  self->open_end = end;
}

/* Puts @begin behind the open value. It never reaches further than where @begin lies now, for the
 * level and the tag before it are left out. */
static void
append_value (Parser     *self,
              char       *begin,
              char       *end,
              gboolean    on_new_line)
{
  KithGedcomNode *node = node_at (self->tree, self->open);

  if (node->value == 0)
    node->value = (guint32) (self->open_end - self->tree->text);
  if (on_new_line)
    *self->open_end++ = '\n';

  end = undouble (begin, end, !self->tree->is_version_7);
  memmove (self->open_end, begin, end - begin);
  self->open_end += end - begin;
  *self->open_end = '\0';
}

static gboolean
continue_value (Parser *self,
                Line   *line)
{
  guint tag;

  if (self->open == 0 || line->xref != NULL
      || line->level <= node_at (self->tree, self->open)->level)
    return FALSE;

  tag = number_of_tag (self, line->tag);
  if (tag != self->cont && tag != self->conc)
    return FALSE;

  append_value (self, line->value != NULL ? line->value : line->end, line->end,
                tag == self->cont);
  return TRUE;
}

/* A line without level or tag is most often the rest of a note that an editor has wrapped. */
static void
keep_broken_line (Parser *self,
                  char   *begin,
                  char   *end)
{
  if (self->open == 0)
    {
      kith_gedcom_report_add (self->report, self->line, NULL, 1,
                              _("The line has no level and no tag."));
      return;
    }

  if (node_at (self->tree, self->open)->value == 0)
    self->open_end = begin;
  append_value (self, begin, end, node_at (self->tree, self->open)->value != 0);
  kith_gedcom_report_add (self->report, self->line, NULL, 0,
                          _("The line has no level and no tag; it was added to the text before it."));
}

/* Structures */

static void
note_version (Parser               *self,
              const KithGedcomNode *node)
{
  KithGedcomTree *tree = self->tree;
  const char *version;

  if (node->tag != self->vers || node->value == 0 || node_at (tree, node->parent)->tag != self->gedc)
    return;

  version = tree->text + node->value;
  tree->is_version_7 = version[0] == '7';
  self->report->version = g_string_chunk_insert_const (self->report->words, version);
}

static void
add_node (Parser *self,
          Line   *line)
{
  KithGedcomTree *tree = self->tree;
  KithGedcomNode node = { .line = self->line, .level = line->level };
  guint number = tree->nodes->len, above = self->last, before = 0;

  while (above != 0 && node_at (tree, above)->level >= line->level)
    {
      before = above;
      above = node_at (tree, above)->parent;
    }

  node.parent = above;
  node.tag = number_of_tag (self, line->tag);
  if (line->xref != NULL)
    node.xref = (guint32) (line->xref - tree->text);
  if (before != 0)
    node_at (tree, before)->next = number;
  else
    node_at (tree, above)->child = number;

  if (above != 0 && line->level > node_at (tree, above)->level + 1)
    kith_gedcom_report_add (self->report, self->line, line->tag, 0,
                            _("The level skips one; the line was taken as part of the one above."));

  self->last = self->open = number;
  self->open_end = line->tag_end + 1;
  if (line->value != NULL)
    set_value (self, &node, line);
  g_array_append_val (tree->nodes, node);
  note_version (self, &node);
}

static void
take_line (Parser *self,
           char   *begin,
           char   *end)
{
  Line line;

  self->tree->lines++;
  if (is_blank (begin, end))
    return;

  if (!read_line (self, begin, end, &line))
    {
      keep_broken_line (self, begin, end);
      return;
    }

  *line.tag_end = '\0';
  *end = '\0';
  if (!continue_value (self, &line))
    add_node (self, &line);
}

/* Lines end with CR, LF, or both in either order; LF before CR is one end only where the first
 * line of the file has it. */
static char *
skip_line_end (char     *end,
               gboolean *has_lf_cr,
               gboolean  is_first)
{
  if (*end == '\0')
    return end;
  if (is_first && end[0] == '\n' && end[1] == '\r')
    *has_lf_cr = TRUE;

  return end[1] == (*end == '\r' ? '\n' : '\r') && (*end == '\r' || *has_lf_cr) ? end + 2 : end + 1;
}

static void
take_lines (Parser *self,
            char   *text)
{
  gboolean has_lf_cr = FALSE;
  char *at = text;

  while (*at != '\0')
    {
      char *end = at + strcspn (at, "\r\n");
      char *next = skip_line_end (end, &has_lf_cr, self->line == 0);

      self->line++;
      take_line (self, at, end);
      at = next;
    }
}

static gboolean
is_gedcom (const KithGedcomTree *self)
{
  static const char *const records[] = {
    "HEAD", "INDI", "FAM", "NOTE", "SNOTE", "SOUR", "REPO", "OBJE", "SUBM", "SUBN", "TRLR",
  };

  for (const KithGedcomNode *node = kith_gedcom_tree_first (self, NULL); node != NULL;
       node = kith_gedcom_tree_next (self, node))
    {
      for (gsize i = 0; i < G_N_ELEMENTS (records); i++)
        {
          if (node->level == 0 && kith_gedcom_tree_is (self, node, records[i]))
            return TRUE;
        }
    }

  return FALSE;
}

/**
 * kith_gedcom_tree_new:
 * @bytes: (transfer full): a file, from g_malloc ()
 * @length: the number of bytes
 * @report: takes what is wrong with the lines
 * @error: return location for a #GError
 *
 * Errors: %KITH_ERROR_FORMAT if there is no record of GEDCOM in it, or it is too big.
 *
 * Returns: (transfer full) (nullable): the file as structures
 */
KithGedcomTree *
kith_gedcom_tree_new (char              *bytes,
                      gsize              length,
                      KithGedcomReport  *report,
                      GError           **error)
{
  g_autoptr(KithGedcomTree) tree = NULL;
  KithGedcomEncoding encoding;
  Parser self = { 0 };

  if (length == 0)
    {
      g_free (bytes);
      g_set_error_literal (error, KITH_ERROR, KITH_ERROR_FORMAT,
                           _("The file is empty. Export it again from the family tree program."));
      return NULL;
    }
  if (length > KITH_GEDCOM_MAX_BYTES)
    {
      g_free (bytes);
      g_set_error_literal (error, KITH_ERROR, KITH_ERROR_FORMAT,
                           _("The file is too big for a family file. Choose another file."));
      return NULL;
    }

  bytes = kith_gedcom_decode (bytes, length, &length, &encoding);
  bytes = g_realloc (bytes, length + 1);
  bytes[length] = '\0';

  tree = kith_gedcom_tree_new_for_text (bytes);
  self = (Parser){ .tree = tree, .report = report };
  self.cont = number_of_tag (&self, "CONT");
  self.conc = number_of_tag (&self, "CONC");
  self.vers = number_of_tag (&self, "VERS");
  self.gedc = number_of_tag (&self, "GEDC");
  take_lines (&self, tree->text);

  report->lines = tree->lines;
  report->encoding = encoding.used;
  report->replaced = encoding.replaced;
  report->is_declared_wrong = encoding.is_declared_wrong;
  g_strlcpy (report->declared, encoding.declared, sizeof report->declared);
  if (!is_gedcom (tree))
    {
      g_set_error_literal (error, KITH_ERROR, KITH_ERROR_FORMAT,
                           _("The file is not a GEDCOM file. Choose a file that a family tree program has exported."));
      return NULL;
    }

  return g_steal_pointer (&tree);
}
