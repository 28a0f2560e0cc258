/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * The default matrix and the rules of information sharing, read from the policy pack. What the pack
 * does not name is given to nobody but the service file.
 */

#include "config.h"

#include "share/kith-matrix.h"

#include "base/kith-error.h"
#include "model/kith-policy-pack.h"
#include "model/kith-records.h"

#include <glib/gi18n-lib.h>
#include <string.h>

typedef struct
{
  char *id;   /* owned */
  char *text; /* owned */
} Rule;

struct _KithMatrix
{
  char       *name;    /* owned */
  char       *version; /* owned */
  KithPermit  cells[KITH_N_DISCLOSURES][KITH_N_READERS];
  GArray     *rules;   /* owned; of Rule */
};

static const struct
{
  const char *token;
  const char *label;
} classes[] = {
  [KITH_DISCLOSE_UNSET] = { "", "" },
  [KITH_DISCLOSE_TECHNICAL] = { "technical", N_("Order and places on drawings") },
  [KITH_DISCLOSE_NAME] = { "name", N_("Names") },
  [KITH_DISCLOSE_KIN] = { "kin", N_("How people are related") },
  [KITH_DISCLOSE_BIRTH] = { "birth", N_("Full dates of birth and death") },
  [KITH_DISCLOSE_GENERAL] = { "general", N_("Work, town and the like") },
  [KITH_DISCLOSE_ADDRESS] = { "address", N_("Addresses") },
  [KITH_DISCLOSE_PHONE] = { "phone", N_("Phone numbers and other ways to reach people") },
  [KITH_DISCLOSE_HEALTH] = { "health", N_("Health, offending, immigration") },
  [KITH_DISCLOSE_IDENTITY] = { "identity", N_("Sex at birth and gender history") },
  [KITH_DISCLOSE_CARE] = { "care", N_("Care status and parental responsibility") },
  [KITH_DISCLOSE_LOSS] = { "loss", N_("Lost pregnancies") },
  [KITH_DISCLOSE_TIE] = { "tie", N_("Emotional lines") },
  [KITH_DISCLOSE_SAFETY] = { "safety", N_("Views of safety and restrictions") },
  [KITH_DISCLOSE_NEED] = { "need", N_("Language, reading and access needs") },
  [KITH_DISCLOSE_SOURCE] = { "source", N_("Who said so, and how sure it is") },
  [KITH_DISCLOSE_NOTE] = { "note", N_("The worker’s notes") },
  [KITH_DISCLOSE_SUPPORT] = { "support", N_("What people do for the family") },
  [KITH_DISCLOSE_CIRCLE] = { "circle", N_("Who knows what in the safety circles") },
  [KITH_DISCLOSE_NOT_TOLD] = { "not_told", N_("Who must not be told") },
  [KITH_DISCLOSE_CHILD_MAP] = { "child_map", N_("What somebody tells on their own map") },
  [KITH_DISCLOSE_CHILD_MARK] = { "child_mark", N_("A child’s marks on maps") },
  [KITH_DISCLOSE_CHILD_VIEW] = { "child_view", N_("What a child wants and thinks") },
  [KITH_DISCLOSE_OWN_WORDS] = { "own_words", N_("What one parent says of the other") },
  [KITH_DISCLOSE_FINDING] = { "finding", N_("What was asked, and who it brought") },
  [KITH_DISCLOSE_AGREEMENT] = { "agreement", N_("Agreement to take part") },
  [KITH_DISCLOSE_ENGAGEMENT] = { "engagement", N_("Contact tries and reasons for not coming") },
  [KITH_DISCLOSE_NOT_PURSUED] = { "not_pursued", N_("Why somebody is not looked for") },
  [KITH_DISCLOSE_MEETING] = { "meeting", N_("Meetings") },
  [KITH_DISCLOSE_VENUE] = { "venue", N_("Where meetings are") },
  [KITH_DISCLOSE_ATTENDANCE] = { "attendance", N_("Who is asked to meetings and who came") },
  [KITH_DISCLOSE_BOTTOM_LINE] = { "bottom_line", N_("Bottom line") },
  [KITH_DISCLOSE_HARM] = { "harm", N_("What has happened and what is feared") },
  [KITH_DISCLOSE_PLAN] = { "plan", N_("The plan and its rota") },
  [KITH_DISCLOSE_REPORT] = { "report", N_("What was seen on the rota") },
  [KITH_DISCLOSE_FEEDBACK] = { "feedback", N_("How people found a meeting") },
  [KITH_DISCLOSE_PICTURE] = { "picture", N_("Photos") },
  [KITH_DISCLOSE_REGISTER] = { "register", N_("What was given to others") },
};

/* A class without its words here does not build. */
G_STATIC_ASSERT (G_N_ELEMENTS (classes) == KITH_N_DISCLOSURES);

static const struct
{
  const char *word;
  KithPermit  permit;
} words[] = {
  { "not", KITH_PERMIT_NOT },           { "print", KITH_PERMIT_PRINT },
  { "ask", KITH_PERMIT_ASK },           { "own", KITH_PERMIT_OWN },
  { "children", KITH_PERMIT_CHILDREN }, { "agreed", KITH_PERMIT_AGREED },
  { "attended", KITH_PERMIT_ATTENDED }, { "year", KITH_PERMIT_YEAR },
};

/**
 * kith_disclosure_get_token:
 *
 * Returns: the word by which the policy pack names @disclosure
 */
const char *
kith_disclosure_get_token (KithDisclosure disclosure)
{
  return classes[disclosure].token;
}

/**
 * kith_disclosure_get_label:
 *
 * Returns: what a list calls things of this sort, translated
 */
const char *
kith_disclosure_get_label (KithDisclosure disclosure)
{
  return _(classes[disclosure].label);
}

/**
 * kith_disclosure_parse:
 * @token: (nullable):
 * @disclosure: (out):
 *
 * Returns: whether @token names a class
 */
gboolean
kith_disclosure_parse (const char     *token,
                       KithDisclosure *disclosure)
{
  for (guint i = KITH_DISCLOSE_UNSET + 1; i < KITH_N_DISCLOSURES; i++)
    if (g_strcmp0 (classes[i].token, token) == 0)
      {
        *disclosure = i;
        return TRUE;
      }

  return FALSE;
}

static gboolean
read_word (const char *word,
           KithPermit *permit)
{
  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (g_str_equal (words[i].word, word))
      {
        *permit |= words[i].permit;
        return TRUE;
      }

  return FALSE;
}

static gboolean
read_cell (const char *text,
           KithPermit *permit)
{
  g_auto(GStrv) parts = g_strsplit (text, "+", -1);

  for (guint i = 0; parts[i] != NULL; i++)
    if (!read_word (g_strstrip (parts[i]), permit))
      return FALSE;

  return parts[0] != NULL;
}

static gboolean
read_row (KithMatrix  *self,
          GKeyFile    *file,
          const char  *key,
          GError     **error)
{
  g_auto(GStrv) cells = g_key_file_get_string_list (file, "matrix", key, NULL, NULL);
  KithDisclosure disclosure;
  gboolean is_whole = kith_disclosure_parse (key, &disclosure) && cells != NULL
                      && g_strv_length (cells) == KITH_N_READERS;

  for (guint i = 0; is_whole && i < KITH_N_READERS; i++)
    is_whole = read_cell (cells[i], &self->cells[disclosure][i]);
  if (!is_whole)
    g_set_error (error, KITH_ERROR, KITH_ERROR_FORMAT,
                 _("The row “%s” of the sharing matrix cannot be read; it needs a known name and %d cells."),
                 key, KITH_N_READERS);

  return is_whole;
}

static void
clear_rule (gpointer data)
{
  Rule *rule = data;

  g_free (rule->id);
  g_free (rule->text);
}

static void
read_rules (KithMatrix *self,
            GKeyFile   *file,
            const char *group)
{
  g_auto(GStrv) keys = g_key_file_get_keys (file, group, NULL, NULL);

  for (guint i = 0; keys != NULL && keys[i] != NULL; i++)
    {
      Rule rule = { g_strdup (keys[i]), g_key_file_get_string (file, group, keys[i], NULL) };

      g_array_append_val (self->rules, rule);
    }
}

/**
 * kith_matrix_parse:
 * @text: a policy pack; of it the groups [policy], [matrix], [sharing_rules] and [sharing_bases]
 * @error: return location for a #GError
 *
 * Errors: %KITH_ERROR_FORMAT if a row has a name or a cell that this Kith does not know.
 *
 * Returns: (transfer full) (nullable): the matrix
 */
KithMatrix *
kith_matrix_parse (const char  *text,
                   GError     **error)
{
  g_autoptr(GKeyFile) file = g_key_file_new ();
  g_autoptr(KithMatrix) self = g_new0 (KithMatrix, 1);
  g_auto(GStrv) keys = NULL;

  self->rules = g_array_new (FALSE, FALSE, sizeof (Rule));
  g_array_set_clear_func (self->rules, clear_rule);
  for (guint i = 0; i < KITH_N_DISCLOSURES; i++)
    self->cells[i][KITH_READER_FILE] = KITH_PERMIT_PRINT;

  if (!g_key_file_load_from_data (file, text, strlen (text), G_KEY_FILE_NONE, error))
    return NULL;

  self->name = g_key_file_get_string (file, "policy", "name", NULL);
  self->version = g_key_file_get_string (file, "policy", "version", NULL);
  read_rules (self, file, "sharing_rules");
  read_rules (self, file, "sharing_bases");

  keys = g_key_file_get_keys (file, "matrix", NULL, error);
  for (guint i = 0; keys != NULL && keys[i] != NULL; i++)
    if (!read_row (self, file, keys[i], error))
      return NULL;

  return keys != NULL ? g_steal_pointer (&self) : NULL;
}

static KithMatrix *
read_default (void)
{
  g_autoptr(GError) error = NULL;
  KithMatrix *matrix = kith_matrix_parse (kith_policy_pack_get_england_text (), &error);

  g_assert_no_error (error);
  return matrix;
}

/**
 * kith_matrix_get_default:
 *
 * Returns: (transfer none): the matrix that travels inside the program; a test reads it, so that it
 *   cannot fail here
 */
const KithMatrix *
kith_matrix_get_default (void)
{
  static KithMatrix *matrix = NULL;

  if (g_once_init_enter (&matrix))
    g_once_init_leave (&matrix, read_default ());

  return matrix;
}

/**
 * kith_case_get_matrix:
 *
 * Returns: (transfer none): the matrix of the pack in force in this case; the default one where the
 *   pack has none, or it cannot be read. Lent until the case takes another pack
 */
const KithMatrix *
kith_case_get_matrix (KithCase *self)
{
  static const char key[] = "kith-matrix";
  KithRecord *policy = kith_case_find_policy (self);
  const char *content = policy != NULL ? kith_record_get_text (policy, KITH_POLICY_CONTENT) : NULL;
  KithMatrix *matrix;

  if (content == NULL)
    return kith_matrix_get_default ();

  matrix = g_object_get_data (G_OBJECT (policy), key);
  if (matrix == NULL)
    {
      matrix = kith_matrix_parse (content, NULL);
      if (matrix == NULL)
        return kith_matrix_get_default ();
      g_object_set_data_full (G_OBJECT (policy), key, matrix, (GDestroyNotify) kith_matrix_free);
    }

  return matrix;
}

/**
 * kith_matrix_free:
 */
void
kith_matrix_free (KithMatrix *self)
{
  g_array_unref (self->rules);
  g_free (self->name);
  g_free (self->version);
  g_free (self);
}

/**
 * kith_matrix_get_permit:
 *
 * Returns: what the cell says
 */
KithPermit
kith_matrix_get_permit (const KithMatrix *self,
                        KithDisclosure    disclosure,
                        KithReaderKind    reader)
{
  return self->cells[disclosure][reader];
}

/**
 * kith_matrix_get_name:
 *
 * Returns: (nullable): what the pack is called
 */
const char *
kith_matrix_get_name (const KithMatrix *self)
{
  return self->name;
}

/**
 * kith_matrix_get_version:
 *
 * Returns: (nullable): which version of the pack this is
 */
const char *
kith_matrix_get_version (const KithMatrix *self)
{
  return self->version;
}

/**
 * kith_matrix_count_rules:
 *
 * Returns: how many rules of sharing the pack has
 */
guint
kith_matrix_count_rules (const KithMatrix *self)
{
  return self->rules->len;
}

/**
 * kith_matrix_get_rule:
 * @number: less than kith_matrix_count_rules()
 * @text: (out) (optional): what it says
 *
 * Returns: the id by which a decision keeps the rule it rests on
 */
const char *
kith_matrix_get_rule (const KithMatrix  *self,
                      guint              number,
                      const char       **text)
{
  const Rule *rule = &g_array_index (self->rules, Rule, number);

  if (text != NULL)
    *text = rule->text;
  return rule->id;
}

/**
 * kith_matrix_find_rule:
 * @id: (nullable): what kith_matrix_get_rule() returned
 * @number: (out):
 *
 * Returns: whether the pack has that rule
 */
gboolean
kith_matrix_find_rule (const KithMatrix *self,
                       const char       *id,
                       guint            *number)
{
  for (guint i = 0; i < self->rules->len; i++)
    if (g_strcmp0 (g_array_index (self->rules, Rule, i).id, id) == 0)
      {
        *number = i;
        return TRUE;
      }

  return FALSE;
}
