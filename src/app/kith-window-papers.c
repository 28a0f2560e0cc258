/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * The page for papers in front of the case, and what leaves by it: onto a printer, as one file, or all
 * copies into a folder. Each copy is noted in the register in the act of giving it; what cannot be noted
 * is not given.
 */

#include "config.h"

#include "app/kith-window-private.h"

#include "app/kith-print-job.h"
#include "base/kith-error.h"
#include "base/kith-text.h"
#include "pages/kith-tidy.h"
#include "paint/kith-export.h"

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>

/* What goes on when somebody has looked at the words that were shown to them. */
typedef void (*Next) (KithWindow *self);

/* Copies on their way to a printer. */
typedef struct
{
  KithWindow *window;  /* owned */
  GPtrArray  *givings; /* owned; KithGivingLine */
} Printing;

/* A document on its way to the disk. */
typedef struct
{
  KithBundle       *bundle; /* owned */
  guint             number;
  KithDocumentFile  file;
  char             *path;   /* owned */
  KithGivingLine   *giving; /* owned */
} Saving;

/* All copies on their way into a folder, one after the other. */
typedef struct
{
  KithWindow   *window;  /* owned */
  GPtrArray    *savings; /* owned; Saving */
  guint         n_done;
  GCancellable *stop;    /* owned */
} Folder;

static const char *const endings[KITH_N_DOCUMENT_FILES] = { "pdf", "odt", "html", "txt" };

static void
saving_free (gpointer data)
{
  Saving *self = data;

  kith_bundle_unref (self->bundle);
  kith_giving_free (self->giving);
  g_free (self->path);
  g_free (self);
}

static Saving *
saving_new (KithBundle       *bundle,
            guint             number,
            KithDocumentFile  file,
            char             *path)
{
  Saving *self = g_new0 (Saving, 1);

  self->bundle = kith_bundle_ref (bundle);
  self->number = number;
  self->file = file;
  self->path = path;
  self->giving = kith_bundle_prepare_giving (bundle, number, "file", endings[file]);
  return self;
}

static void
printing_free (Printing *self)
{
  g_object_unref (self->window);
  g_ptr_array_unref (self->givings);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Printing, printing_free)

static void
folder_free (Folder *self)
{
  g_object_unref (self->window);
  g_ptr_array_unref (self->savings);
  g_object_unref (self->stop);
  g_free (self);
}

/**
 * kith_window_has_papers:
 *
 * Returns: whether the page for papers is shown
 */
gboolean
kith_window_has_papers (KithWindow *self)
{
  return self->papers_page != NULL
         && gtk_stack_get_visible_child (self->layers) == GTK_WIDGET (self->papers_page);
}

static guint
read_kinds (const char *documents)
{
  g_auto(GStrv) tokens = g_strsplit (documents, ",", -1);
  guint kinds = 0;

  for (guint i = 0; tokens[i] != NULL; i++)
    {
      KithDocKind kind;

      if (kith_doc_parse (tokens[i], &kind))
        kinds |= 1u << kind;
    }

  return kinds;
}

/**
 * kith_window_show_papers:
 * @documents: tokens of documents with commas between; empty to choose them there
 * @subject: (nullable): the id of the plan or meeting they are about
 *
 * Shows the page on which papers are prepared.
 */
void
kith_window_show_papers (KithWindow *self,
                         const char *documents,
                         const char *subject)
{
  if (self->view == NULL)
    return;

  kith_desk_settle (self->desk);
  if (self->papers_page == NULL)
    {
      GtkWidget *page = kith_papers_page_new (self->desk);

      self->papers_page = KITH_PAPERS_PAGE (page);
      gtk_stack_add_child (self->layers, page);
    }
  kith_papers_page_set_wish (self->papers_page, read_kinds (documents), subject);
  gtk_stack_set_visible_child (self->layers, GTK_WIDGET (self->papers_page));
  kith_window_update_printing (self);
  kith_papers_page_grab_focus (self->papers_page);
}

static void
print_documents_action (GSimpleAction *action,
                        GVariant      *parameter,
                        gpointer       data)
{
  const char *documents, *subject;

  g_variant_get (parameter, "(&s&s)", &documents, &subject);
  kith_window_show_papers (data, documents, *subject != '\0' ? subject : NULL);
}

/* What cannot be written into the register is not given to anybody but the service's own file. */
static gboolean
can_give (KithWindow *self,
          GPtrArray  *bundles)
{
  if (!kith_desk_is_read_only (self->desk))
    return TRUE;

  for (guint i = 0; i < bundles->len; i++)
    if (!kith_bundle_is_for_file (bundles->pdata[i]))
      {
        kith_window_tell (self, _("This case cannot be written, so nothing can be noted in the register, and nothing is given from it."),
                          NULL, NULL);
        return FALSE;
      }

  return TRUE;
}

/* What is there to be given; tells why not. */
static GPtrArray *
list_ready (KithWindow *self)
{
  g_autoptr(GPtrArray) bundles = NULL;
  guint n = 0;

  bundles = kith_papers_page_list_bundles (self->papers_page);
  if (bundles == NULL)
    {
      kith_window_tell (self, _("The copies are still being laid out"), NULL, NULL);
      return NULL;
    }
  for (guint i = 0; i < bundles->len; i++)
    n += kith_bundle_get_n (bundles->pdata[i]);
  if (n == 0)
    {
      kith_window_tell (self, _("Choose what is printed, and for whom"), NULL, NULL);
      return NULL;
    }

  return can_give (self, bundles) ? g_steal_pointer (&bundles) : NULL;
}

/* Words that would tell where somebody is. */

static void
looked_cb (GtkWidget  *dialog,
           const char *response,
           gpointer    data)
{
  Next next = (Next) (gpointer) g_object_get_data (G_OBJECT (dialog), "kith-next");

  if (g_str_equal (response, "yes"))
    next (KITH_WINDOW (data));
}

/* What would give away a place that is kept from somebody is read before it is given. */
static void
look_first (KithWindow *self,
            Next        next)
{
  g_autofree char *leaks = kith_papers_page_dup_leaks (self->papers_page);
  GtkWidget *dialog, *scroller, *label;

  if (leaks == NULL)
    {
      next (self);
      return;
    }

  dialog = adw_message_dialog_new (GTK_WINDOW (self), _("Would these words tell where somebody is?"),
                                   _("Some of those who get copies must not learn of a place: an order keeps them apart, or it was marked. The copies were compared with what is known of it; these words may give it away."));
  label = gtk_label_new (leaks);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_selectable (GTK_LABEL (label), FALSE);
  scroller = gtk_scrolled_window_new ();
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), label);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (scroller), TRUE);
  gtk_scrolled_window_set_max_content_height (GTK_SCROLLED_WINDOW (scroller), 260);
  gtk_accessible_update_property (GTK_ACCESSIBLE (scroller), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Words to look at"), -1);
  adw_message_dialog_set_extra_child (ADW_MESSAGE_DIALOG (dialog), scroller);
  adw_message_dialog_add_responses (ADW_MESSAGE_DIALOG (dialog), "no", _("_Back"), "yes",
                                    _("_Give All the Same"), NULL);
  adw_message_dialog_set_response_appearance (ADW_MESSAGE_DIALOG (dialog), "yes",
                                              ADW_RESPONSE_DESTRUCTIVE);
  adw_message_dialog_set_default_response (ADW_MESSAGE_DIALOG (dialog), "no");
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (dialog), "no");
  g_object_set_data (G_OBJECT (dialog), "kith-next", (gpointer) next);
  g_signal_connect_object (dialog, "response", G_CALLBACK (looked_cb), self, 0);
  kith_tidy (dialog);
  gtk_window_present (GTK_WINDOW (dialog));
}

/* Onto a printer. */

static GPtrArray *
list_givings (GPtrArray *bundles)
{
  GPtrArray *givings = g_ptr_array_new_with_free_func ((GDestroyNotify) kith_giving_free);

  for (guint i = 0; i < bundles->len; i++)
    for (guint n = 0; n < kith_bundle_get_n (bundles->pdata[i]); n++)
      g_ptr_array_add (givings, kith_bundle_prepare_giving (bundles->pdata[i], n, "paper", NULL));
  return givings;
}

static void
printed_cb (gboolean      is_printed,
            const GError *error,
            gpointer      data)
{
  g_autoptr(Printing) printing = data;
  g_autoptr(GError) fault = NULL;
  g_autofree char *text = NULL;

  if (error != NULL)
    {
      text = kith_text_fill (_("The pages could not be printed: %s"), error->message);
      kith_window_tell (printing->window, text, NULL, NULL);
      return;
    }
  if (!is_printed)
    return;

  for (guint i = 0; i < printing->givings->len; i++)
    if (kith_giving_can_commit (printing->givings->pdata[i])
        && !kith_giving_commit (printing->givings->pdata[i], &fault))
      {
        kith_window_tell_error (printing->window,
                                _("The pages are with the printer, but could not be noted in the register"),
                                fault);
        return;
      }
  text = g_strdup_printf (ngettext ("%u document is with the printer, and in the register",
                                    "%u documents are with the printer, and in the register",
                                    printing->givings->len), printing->givings->len);
  kith_window_tell (printing->window, text, NULL, NULL);
}

static void
print_now (KithWindow *self)
{
  g_autoptr(GPtrArray) bundles = list_ready (self);
  g_autoptr(KithLeaves) leaves = kith_papers_page_dup_leaves (self->papers_page);
  Printing *printing;

  if (bundles == NULL || leaves == NULL)
    return;

  printing = g_new0 (Printing, 1);
  printing->window = g_object_ref (self);
  printing->givings = list_givings (bundles);
  /* Translators: what the queue of a printer shows */
  kith_print_job_run (GTK_WINDOW (self), leaves, kith_papers_page_get_leaf (self->papers_page),
                      _("Papers"), printed_cb, printing);
}

/**
 * kith_window_print_papers:
 *
 * Prints the stack of all copies, when the words that have to be looked at were.
 */
void
kith_window_print_papers (KithWindow *self)
{
  g_autoptr(GPtrArray) bundles = list_ready (self);

  if (bundles != NULL)
    look_first (self, print_now);
}

static void
print_papers_action (GSimpleAction *action,
                     GVariant      *parameter,
                     gpointer       data)
{
  kith_window_print_papers (data);
}

/* Onto the disk. */

static gboolean
save (const Saving  *saving,
      GError       **error)
{
  g_autoptr(GBytes) bytes = kith_bundle_write (saving->bundle, saving->number, saving->file, error);

  return bytes != NULL && kith_export_save (bytes, saving->path, error);
}

static void
save_thread (GTask        *task,
             gpointer      source,
             gpointer      data,
             GCancellable *cancellable)
{
  GError *error = NULL;

  if (save (data, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

/* What is on the disk and cannot be noted does not stay there. */
static gboolean
finish_saving (GAsyncResult  *result,
               Saving        *saving,
               GError       **error)
{
  if (!g_task_propagate_boolean (G_TASK (result), error))
    return FALSE;
  if (!kith_giving_can_commit (saving->giving) || kith_giving_commit (saving->giving, error))
    return TRUE;

  g_remove (saving->path);
  return FALSE;
}

static void
saved_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      data)
{
  KithWindow *self = KITH_WINDOW (source);
  Saving *saving = data;
  g_autofree char *name = g_filename_display_basename (saving->path);
  g_autofree char *text = NULL;
  g_autoptr(GError) error = NULL;

  if (finish_saving (result, saving, &error))
    {
      /* Translators: %s is the name of a file */
      text = kith_text_fill (_("Saved as “%s”, and noted in the register"), name);
      kith_window_tell (self, text, NULL, NULL);
    }
  else
    kith_window_tell_error (self, _("The document could not be saved"), error);
  saving_free (saving);
}

static void
save_one_to (KithWindow *self,
             const char *path,
             gpointer    data)
{
  const KithDocumentFile file = GPOINTER_TO_UINT (data);
  g_autofree char *suffix = g_strconcat (".", endings[file], NULL);
  g_autoptr(GTask) task = NULL;
  KithBundle *bundle;
  Saving *saving;
  guint number;

  bundle = kith_window_has_papers (self) ? kith_papers_page_get_looked_at (self->papers_page, &number)
                                         : NULL;
  if (bundle == NULL)
    return;

  saving = saving_new (bundle, number, file, g_str_has_suffix (path, suffix)
                                               ? g_strdup (path) : g_strconcat (path, suffix, NULL));
  task = g_task_new (self, NULL, saved_cb, saving);
  g_task_set_task_data (task, saving, NULL);
  g_task_run_in_thread (task, save_thread);
}

static void
save_one (KithWindow *self)
{
  const char *wanted = g_object_get_data (G_OBJECT (self), "kith-save-as");
  guint number;
  KithBundle *bundle = kith_papers_page_get_looked_at (self->papers_page, &number);

  for (guint i = 0; bundle != NULL && i < G_N_ELEMENTS (endings); i++)
    if (g_strcmp0 (endings[i], wanted) == 0)
      {
        g_autofree char *name = g_strdup_printf ("%s.%s", kith_bundle_get_title (bundle, number),
                                                 endings[i]);

        kith_window_choose_save (self, _("Save the Document"), name, save_one_to, GUINT_TO_POINTER (i));
      }
}

static void
save_paper_action (GSimpleAction *action,
                   GVariant      *parameter,
                   gpointer       data)
{
  KithWindow *self = data;
  g_autoptr(GPtrArray) bundles = list_ready (self);

  if (bundles == NULL)
    return;

  g_object_set_data_full (G_OBJECT (self), "kith-save-as", g_variant_dup_string (parameter, NULL), g_free);
  look_first (self, save_one);
}

/* All of them. */

static void save_next (Folder *folder);

static void
end_folder (Folder *folder)
{
  KithWindow *self = folder->window;
  const guint n = folder->n_done;
  g_autofree char *text
    = g_strdup_printf (ngettext ("%u file is saved, and noted in the register",
                                 "%u files are saved, and noted in the register", n), n);

  g_clear_object (&self->saving);
  if (self->papers_page != NULL)
    kith_papers_page_set_progress (self->papers_page, 0, 0);
  kith_window_update_printing (self);
  kith_window_tell (self, text, NULL, NULL);
  folder_free (folder);
}

static void
saved_next_cb (GObject      *source,
               GAsyncResult *result,
               gpointer      data)
{
  Folder *folder = data;
  g_autoptr(GError) error = NULL;

  if (!finish_saving (result, folder->savings->pdata[folder->n_done], &error))
    {
      kith_window_tell_error (folder->window, _("A copy could not be saved, and none after it"), error);
      end_folder (folder);
      return;
    }

  folder->n_done++;
  save_next (folder);
}

/* The case may have been closed meanwhile; then there is no register any more. */
static void
save_next (Folder *folder)
{
  KithWindow *self = folder->window;
  g_autoptr(GTask) task = NULL;

  if (folder->n_done == folder->savings->len || g_cancellable_is_cancelled (folder->stop)
      || self->papers_page == NULL)
    {
      end_folder (folder);
      return;
    }

  kith_papers_page_set_progress (self->papers_page, folder->n_done, folder->savings->len);
  task = g_task_new (self, NULL, saved_next_cb, folder);
  g_task_set_task_data (task, folder->savings->pdata[folder->n_done], NULL);
  g_task_run_in_thread (task, save_thread);
}

/* A name that tells nobody whose copy it is: the number of the copy, and what it is. */
static char *
new_path (const char *path,
          guint       number,
          const char *title)
{
  g_autofree char *name = g_strdup_printf (_("Copy %1$02u %2$s.pdf"), number, title);

  g_strdelimit (name, "/", '-');
  return g_build_filename (path, name, NULL);
}

static gboolean
check_free (GPtrArray  *savings,
            GError    **error)
{
  for (guint i = 0; i < savings->len; i++)
    {
      const Saving *saving = savings->pdata[i];
      g_autofree char *name = g_filename_display_basename (saving->path);

      if (g_file_test (saving->path, G_FILE_TEST_EXISTS))
        {
          g_set_error (error, KITH_ERROR, KITH_ERROR_EXISTS,
                       _("There is a file “%s” already. Choose another folder."), name);
          return FALSE;
        }
    }

  return TRUE;
}

static void
save_all_to (KithWindow *self,
             const char *path,
             gpointer    data)
{
  g_autoptr(GPtrArray) bundles = kith_window_has_papers (self) ? list_ready (self) : NULL;
  g_autoptr(GError) error = NULL;
  Folder *folder;

  if (bundles == NULL || self->saving != NULL)
    return;

  folder = g_new0 (Folder, 1);
  folder->window = g_object_ref (self);
  folder->stop = g_cancellable_new ();
  folder->savings = g_ptr_array_new_with_free_func (saving_free);
  for (guint i = 0; i < bundles->len; i++)
    for (guint n = 0; n < kith_bundle_get_n (bundles->pdata[i]); n++)
      g_ptr_array_add (folder->savings,
                       saving_new (bundles->pdata[i], n, KITH_DOCUMENT_PDF,
                                   new_path (path, i + 1, kith_bundle_get_title (bundles->pdata[i], n))));
  if (!check_free (folder->savings, &error))
    {
      kith_window_tell_error (self, _("The copies could not be saved"), error);
      folder_free (folder);
      return;
    }

  self->saving = g_object_ref (folder->stop);
  kith_window_update_printing (self);
  save_next (folder);
}

static void
choose_folder (KithWindow *self)
{
  kith_window_choose_folder (self, _("Save All Copies into a Folder"), save_all_to);
}

static void
save_papers_action (GSimpleAction *action,
                    GVariant      *parameter,
                    gpointer       data)
{
  g_autoptr(GPtrArray) bundles = list_ready (data);

  if (bundles != NULL)
    look_first (data, choose_folder);
}

static void
stop_saving_action (GSimpleAction *action,
                    GVariant      *parameter,
                    gpointer       data)
{
  KithWindow *self = data;

  if (self->saving != NULL)
    g_cancellable_cancel (self->saving);
}

/**
 * kith_window_add_papers:
 *
 * Gives a new window the actions by which papers are prepared and given.
 */
void
kith_window_add_papers (KithWindow *self)
{
  static const GActionEntry entries[] = {
    { "print-documents", print_documents_action, "(ss)" },
    { "print-papers", print_papers_action },
    { "save-papers", save_papers_action },
    { "save-paper", save_paper_action, "s" },
    { "stop-saving", stop_saving_action },
  };

  g_action_map_add_action_entries (G_ACTION_MAP (self), entries, G_N_ELEMENTS (entries), self);
  kith_window_update_printing (self);
}
