/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * The prompt library: a key file of questions for finding people, which travels inside the program.
 * A question has a name that never changes its sense, so that what was answered years ago can still
 * be read; with the name a case keeps the version of the library from which it was asked. A file in
 * another language says the same questions again.
 */

#include "config.h"

#include "model/kith-prompts.h"

#include "base/kith-date.h"
#include "base/kith-error.h"
#include "base/kith-text.h"
#include "model/kith-prompts-resources.h"

#include <gio/gio.h>
#include <glib/gi18n-lib.h>
#include <string.h>

#define FOLDER "/org/kithfamilies/Kith/prompts/"
#define HEAD "library"

/* Between the name of a prompt and the version of the library it came from. */
#define VERSION_MARK '@'

static const KithTerm prompt_tools_terms[] = {
  { "occasion", N_("Occasions of the year") },
  { "online", N_("Social media and games") },
  { "past", N_("People who used to be around") },
  { "school", N_("School and clubs") },
  { "faith", N_("Faith and community") },
  { "week", N_("A walk through the week") },
  { "side", N_("Each side of the family") },
  { "father", N_("Fathers and men who care") },
  { "stuck", N_("When somebody is stuck") },
};

const KithVocabulary kith_prompt_tools = {
  "tools for finding people", prompt_tools_terms, G_N_ELEMENTS (prompt_tools_terms)
};

static const KithTerm prompt_audiences_terms[] = {
  { "anyone", N_("For anybody") },
  { "child", N_("For a child") },
  { "adult", N_("For an adult") },
};

const KithVocabulary kith_prompt_audiences = {
  "who a prompt is put to", prompt_audiences_terms, G_N_ELEMENTS (prompt_audiences_terms)
};

struct _KithPromptLibrary
{
  char       *language;      /* owned */
  char       *version;       /* owned */
  char       *in_force_from; /* owned; EDTF, or NULL */
  GPtrArray  *prompts;       /* owned; of KithPrompt, in the order of the file */
  GHashTable *by_id;         /* owned; borrows from prompts */
};

static void
free_prompt (gpointer data)
{
  KithPrompt *prompt = data;

  g_free (prompt->id);
  g_free (prompt->title);
  g_free (prompt->heard);
  g_free (prompt->ask);
  g_strfreev (prompt->then);
  g_free (prompt);
}

static gboolean
refuse (GError    **error,
        const char *group,
        const char *key,
        const char *why)
{
  g_set_error (error, KITH_ERROR, KITH_ERROR_FORMAT,
               /* Translators: a group and a key of a file, and what is wrong there. */
               _("The prompt library cannot be used: in [%s], “%s” %s."), group, key, why);
  return FALSE;
}

static GKeyFile *
load (const char  *text,
      GError     **error)
{
  g_autoptr(GKeyFile) file = g_key_file_new ();
  g_autoptr(GError) reason = NULL;

  if (g_utf8_validate (text, -1, NULL)
      && g_key_file_load_from_data (file, text, strlen (text), G_KEY_FILE_NONE, &reason))
    return g_steal_pointer (&file);

  g_set_error (error, KITH_ERROR, KITH_ERROR_FORMAT, _("The prompt library cannot be read: %s."),
               reason != NULL ? reason->message : _("it is not text in UTF-8"));
  return NULL;
}

static gboolean
read_head (KithPromptLibrary *self,
           GKeyFile          *file,
           GError           **error)
{
  KithDate date;

  self->language = g_key_file_get_string (file, HEAD, "language", NULL);
  self->version = g_key_file_get_string (file, HEAD, "version", NULL);
  self->in_force_from = g_key_file_get_string (file, HEAD, "in_force_from", NULL);
  if (kith_text_is_empty (self->language))
    return refuse (error, HEAD, "language", _("is missing"));
  if (kith_text_is_empty (self->version) || strchr (self->version, VERSION_MARK) != NULL)
    return refuse (error, HEAD, "version", _("is missing, or has an @ in it"));
  if (self->in_force_from != NULL && !kith_date_parse_edtf (self->in_force_from, &date, NULL))
    return refuse (error, HEAD, "in_force_from", _("is no date"));

  return TRUE;
}

/* A token of @vocabulary as it stands in the file; the first one if nothing is said. */
static const char *
read_token (GKeyFile              *file,
            const char            *group,
            const char            *key,
            const KithVocabulary  *vocabulary,
            GError               **error)
{
  g_autofree char *said = g_key_file_get_string (file, group, key, NULL);
  const KithTerm *term = said != NULL ? kith_vocabulary_find (vocabulary, said) : &vocabulary->terms[0];

  if (term == NULL)
    {
      refuse (error, group, key, _("is a word that Kith does not know there"));
      return NULL;
    }

  return term->token;
}

static gboolean
read_about (KithPrompt  *self,
            GKeyFile    *file,
            GError     **error)
{
  g_autofree char *about = g_key_file_get_string (file, self->id, "about", NULL);
  const gboolean is_each = g_strcmp0 (about, "each") == 0;

  self->is_of_whole = is_each || about == NULL || g_str_equal (about, "whole");
  self->is_of_side = is_each || g_strcmp0 (about, "side") == 0;
  return self->is_of_whole || self->is_of_side
         || refuse (error, self->id, "about", _("is neither “whole” nor “side” nor “each”"));
}

static char **
read_then (GKeyFile   *file,
           const char *group)
{
  g_autoptr(GStrvBuilder) then = g_strv_builder_new ();

  for (guint i = 1;; i++)
    {
      g_autofree char *key = g_strdup_printf ("then%u", i);
      g_autofree char *text = g_key_file_get_string (file, group, key, NULL);

      if (kith_text_is_empty (text))
        return g_strv_builder_end (then);
      g_strv_builder_add (then, text);
    }
}

/* What is said in one language. */
static gboolean
read_words (KithPrompt  *self,
            GKeyFile    *file,
            GError     **error)
{
  g_free (self->title);
  g_free (self->ask);
  g_free (self->heard);
  g_strfreev (self->then);
  self->title = g_key_file_get_string (file, self->id, "title", NULL);
  self->ask = g_key_file_get_string (file, self->id, "ask", NULL);
  self->heard = g_key_file_get_string (file, self->id, "heard", NULL);
  self->then = read_then (file, self->id);
  if (kith_text_is_empty (self->title))
    return refuse (error, self->id, "title", _("is missing"));
  if (kith_text_is_empty (self->ask))
    return refuse (error, self->id, "ask", _("is missing"));
  if (g_str_equal (self->tool, "stuck") && kith_text_is_empty (self->heard))
    return refuse (error, self->id, "heard", _("is missing"));

  return TRUE;
}

static gboolean
read_prompt (KithPromptLibrary  *self,
             GKeyFile           *file,
             const char         *id,
             GError            **error)
{
  const char *hyphen = strchr (id, '-');
  g_autofree char *tool = g_strndup (id, hyphen != NULL ? (gsize) (hyphen - id) : 0);
  const KithTerm *term = kith_vocabulary_find (&kith_prompt_tools, tool);
  KithPrompt *prompt;

  if (term == NULL || strchr (id, VERSION_MARK) != NULL)
    return refuse (error, id, id, _("does not begin with the name of a tool and a hyphen, or has an @ in it"));
  if (g_hash_table_contains (self->by_id, id))
    return TRUE;

  prompt = g_new0 (KithPrompt, 1);
  prompt->id = g_strdup (id);
  prompt->tool = term->token;
  g_ptr_array_add (self->prompts, prompt);
  g_hash_table_insert (self->by_id, prompt->id, prompt);
  prompt->to = read_token (file, id, "to", &kith_prompt_audiences, error);
  return prompt->to != NULL && read_about (prompt, file, error) && read_words (prompt, file, error);
}

static gboolean
read_own (KithPromptLibrary  *self,
          const char         *text,
          GError            **error)
{
  g_autoptr(GKeyFile) file = load (text, error);
  g_auto(GStrv) groups = NULL;

  if (file == NULL || !read_head (self, file, error))
    return FALSE;
  groups = g_key_file_get_groups (file, NULL);
  for (guint i = 0; groups[i] != NULL; i++)
    if (!g_str_equal (groups[i], HEAD) && !read_prompt (self, file, groups[i], error))
      return FALSE;
  if (self->prompts->len > 0)
    return TRUE;

  g_set_error_literal (error, KITH_ERROR, KITH_ERROR_FORMAT,
                       _("The prompt library cannot be used: there is no question in it."));
  return FALSE;
}

/* The same questions in another language; one that is missing there stays as it is. */
static gboolean
read_other (KithPromptLibrary  *self,
            const char         *text,
            GError            **error)
{
  g_autoptr(GKeyFile) file = load (text, error);
  g_autofree char *version = file != NULL ? g_key_file_get_string (file, HEAD, "version", NULL) : NULL;
  g_autofree char *language = file != NULL ? g_key_file_get_string (file, HEAD, "language", NULL) : NULL;

  if (file == NULL)
    return FALSE;
  if (kith_text_is_empty (language))
    return refuse (error, HEAD, "language", _("is missing"));
  if (g_strcmp0 (version, self->version) != 0)
    return refuse (error, HEAD, "version", _("is not that of the file it translates"));

  g_free (self->language);
  self->language = g_steal_pointer (&language);
  for (guint i = 0; i < self->prompts->len; i++)
    {
      KithPrompt *prompt = self->prompts->pdata[i];

      if (g_key_file_has_group (file, prompt->id) && !read_words (prompt, file, error))
        return FALSE;
    }

  return TRUE;
}

/**
 * kith_prompt_library_parse:
 * @text: a key file with the questions
 * @other: (nullable): a key file with the same questions in another language
 * @error: return location for a #GError
 *
 * Errors: %KITH_ERROR_FORMAT, which says in which group what is wrong.
 *
 * Returns: (transfer full) (nullable): the library
 */
KithPromptLibrary *
kith_prompt_library_parse (const char  *text,
                           const char  *other,
                           GError     **error)
{
  g_autoptr(KithPromptLibrary) self = g_new0 (KithPromptLibrary, 1);

  self->prompts = g_ptr_array_new_with_free_func (free_prompt);
  self->by_id = g_hash_table_new (g_str_hash, g_str_equal);
  if (!read_own (self, text, error) || (other != NULL && !read_other (self, other, error)))
    return NULL;

  return g_steal_pointer (&self);
}

/**
 * kith_prompt_library_free:
 * @self: (transfer full):
 */
void
kith_prompt_library_free (KithPromptLibrary *self)
{
  g_hash_table_unref (self->by_id);
  g_ptr_array_unref (self->prompts);
  g_free (self->language);
  g_free (self->version);
  g_free (self->in_force_from);
  g_free (self);
}

static char *
dup_resource (const char *language)
{
  g_autofree char *path = g_strconcat (FOLDER, language, ".ini", NULL);
  g_autoptr(GBytes) bytes = g_resource_lookup_data (kith_prompts_get_resource (), path,
                                                    G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);

  return bytes != NULL ? g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes)) : NULL;
}

static KithPromptLibrary *
new_in (const char *language)
{
  g_autofree char *text = dup_resource ("en");
  g_autofree char *other = dup_resource (language);
  g_autoptr(GError) error = NULL;
  KithPromptLibrary *library
    = kith_prompt_library_parse (text, g_str_equal (language, "en") ? NULL : other, &error);

  g_assert_no_error (error);
  return library;
}

/**
 * kith_prompt_library_get_in:
 * @language: as in "pl"
 *
 * Returns: (transfer none): the library that travels inside the program, in that language where it
 *   has been put into it, else in English
 */
KithPromptLibrary *
kith_prompt_library_get_in (const char *language)
{
  static GMutex mutex;
  static GHashTable *libraries = NULL;
  KithPromptLibrary *library;

  g_mutex_lock (&mutex);
  if (libraries == NULL)
    libraries = g_hash_table_new (g_str_hash, g_str_equal);
  library = g_hash_table_lookup (libraries, language);
  if (library == NULL)
    {
      library = new_in (language);
      g_hash_table_insert (libraries, g_strdup (language), library);
    }
  g_mutex_unlock (&mutex);

  return library;
}

/* The first of the user's languages there is a file for. */
static const char *
find_language (void)
{
  const char *const *languages = g_get_language_names ();

  for (guint i = 0; languages[i] != NULL; i++)
    {
      g_autofree char *text = dup_resource (languages[i]);

      if (text != NULL)
        return languages[i];
    }

  return "en";
}

/**
 * kith_prompt_library_get_own:
 *
 * Returns: (transfer none): the library that travels inside the program, in the user's language
 *   where it has been put into it
 */
KithPromptLibrary *
kith_prompt_library_get_own (void)
{
  return kith_prompt_library_get_in (find_language ());
}

/**
 * kith_prompt_library_get_language:
 *
 * Returns: the language of the questions, as in "en"
 */
const char *
kith_prompt_library_get_language (KithPromptLibrary *self)
{
  return self->language;
}

/**
 * kith_prompt_library_get_version:
 *
 * Returns: which version is in force
 */
const char *
kith_prompt_library_get_version (KithPromptLibrary *self)
{
  return self->version;
}

/**
 * kith_prompt_library_get_in_force_from:
 *
 * Returns: (nullable): since when it is in force, in EDTF
 */
const char *
kith_prompt_library_get_in_force_from (KithPromptLibrary *self)
{
  return self->in_force_from;
}

/**
 * kith_prompt_library_get_all:
 *
 * Returns: (transfer none) (element-type KithPrompt): every question, those of one tool together
 */
GPtrArray *
kith_prompt_library_get_all (KithPromptLibrary *self)
{
  return self->prompts;
}

/**
 * kith_prompt_library_find:
 * @id: of a prompt, perhaps
 *
 * Returns: (transfer none) (nullable): the prompt
 */
const KithPrompt *
kith_prompt_library_find (KithPromptLibrary *self,
                          const char        *id)
{
  return g_hash_table_lookup (self->by_id, id);
}

/**
 * kith_prompt_dup_stored:
 *
 * Returns: (transfer full): what an answer keeps of the prompt: its id and the version of the library
 */
char *
kith_prompt_dup_stored (KithPromptLibrary *self,
                        const KithPrompt  *prompt)
{
  return g_strdup_printf ("%s%c%s", prompt->id, VERSION_MARK, self->version);
}

/**
 * kith_prompt_dup_id:
 * @stored: (nullable): what an answer keeps
 *
 * Returns: (transfer full): the id of the prompt; empty if none is said
 */
char *
kith_prompt_dup_id (const char *stored)
{
  const char *mark = stored != NULL ? strchr (stored, VERSION_MARK) : NULL;

  return mark != NULL ? g_strndup (stored, (gsize) (mark - stored)) : g_strdup (stored != NULL ? stored : "");
}

/**
 * kith_prompt_dup_version:
 * @stored: (nullable): what an answer keeps
 *
 * Returns: (transfer full) (nullable): the version of the library from which it was asked
 */
char *
kith_prompt_dup_version (const char *stored)
{
  const char *mark = stored != NULL ? strchr (stored, VERSION_MARK) : NULL;

  return mark != NULL ? g_strdup (mark + 1) : NULL;
}
