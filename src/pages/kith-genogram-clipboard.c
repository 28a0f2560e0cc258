/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * Cutting, copying and pasting people, and copying the drawing for other programs. People go with
 * all that is said about them and each other, and that stays in this program: other programs see
 * only a number in its place. What they may have is the picture, which goes into the register.
 */

#include "config.h"

#include "pages/kith-page-kinds.h"

#include "canvas/kith-canvas-snippet.h"
#include "desk/kith-fragment.h"
#include "desk/kith-verbs.h"
#include "model/kith-records.h"
#include "pages/kith-photo-giving.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static KithCanvas *
canvas_of (KithGenogramPage *self)
{
  return KITH_CANVAS (self->canvas);
}

static GPtrArray *
list_selected_people (KithGenogramPage *self)
{
  KithSelection *selection = kith_canvas_get_selection (canvas_of (self));
  GPtrArray *ids = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < kith_selection_get_size (selection); i++)
    if (kith_case_find_kind (self->family, KITH_RECORD_PERSON,
                             kith_selection_get_nth (selection, i)) != NULL)
      g_ptr_array_add (ids, g_strdup (kith_selection_get_nth (selection, i)));

  return ids;
}

static char *
dup_fragment (KithGenogramPage *self,
              GPtrArray        *ids)
{
  char *text;

  g_ptr_array_add (ids, NULL);
  text = kith_fragment_new (self->family, (const char *const *) ids->pdata);
  g_ptr_array_set_size (ids, (int) ids->len - 1);
  return text;
}

/* What was copied last, and the number that stands for it on the clipboard. */
static struct
{
  char *token;
  char *fragment;
} kept;

static GdkContentProvider *
provide_fragment (const char *fragment)
{
  g_autoptr(GBytes) bytes = NULL;

  g_free (kept.token);
  g_free (kept.fragment);
  kept.token = g_uuid_string_random ();
  kept.fragment = g_strdup (fragment);
  bytes = g_bytes_new (kept.token, strlen (kept.token));
  return gdk_content_provider_new_for_bytes (KITH_FRAGMENT_TYPE, bytes);
}

static void
put_on_clipboard (KithGenogramPage    *self,
                  GdkContentProvider **providers,
                  guint                n)
{
  g_autoptr(GdkContentProvider) all = gdk_content_provider_new_union (providers, n);

  gdk_clipboard_set_content (gtk_widget_get_clipboard (self->canvas), all);
}

/* Whether anybody was copied. */
static gboolean
copy_people (KithGenogramPage *self)
{
  g_autoptr(GPtrArray) ids = list_selected_people (self);
  g_autofree char *fragment = NULL;

  if (ids->len == 0)
    {
      kith_genogram_page_tell (self, _("Select somebody first, by a press or with the arrow keys."),
                               FALSE);
      return FALSE;
    }

  fragment = dup_fragment (self, ids);
  put_on_clipboard (self, (GdkContentProvider *[]){ provide_fragment (fragment) }, 1);
  return TRUE;
}

static void
copy_action (GSimpleAction *action,
             GVariant      *parameter,
             gpointer       data)
{
  copy_people (data);
}

static void
cut_action (GSimpleAction *action,
            GVariant      *parameter,
            gpointer       data)
{
  KithGenogramPage *self = data;

  if (copy_people (self))
    g_action_group_activate_action (G_ACTION_GROUP (self->drawing_actions), "remove", NULL);
}

/* A drawing on its way to the clipboard. A large one takes seconds to paint, and the window goes on
 * meanwhile; a scene never changes, so a thread may read it. */
typedef struct
{
  KithScene *scene; /* owned */
  GPtrArray *ids;   /* owned; who is chosen, or nobody for everything */
  char      *words; /* owned */
  GBytes    *svg;   /* owned, nullable until it is painted */
  GBytes    *png;   /* owned, nullable until it is painted */
} Copy;

static void
copy_free (gpointer data)
{
  Copy *copy = data;

  kith_scene_unref (copy->scene);
  g_ptr_array_unref (copy->ids);
  g_free (copy->words);
  g_clear_pointer (&copy->svg, g_bytes_unref);
  g_clear_pointer (&copy->png, g_bytes_unref);
  g_free (copy);
}

static void
paint_copy (GTask        *task,
            gpointer      source,
            gpointer      data,
            GCancellable *cancellable)
{
  Copy *copy = data;

  copy->svg = kith_snippet_new_svg (copy->scene, copy->ids);
  copy->png = kith_snippet_new_png (copy->scene, copy->ids);
  g_task_return_boolean (task, TRUE);
}

static void
copy_painted_cb (GObject      *source,
                 GAsyncResult *result,
                 gpointer      data)
{
  KithGenogramPage *self = KITH_GENOGRAM_PAGE (source);
  Copy *copy = g_task_get_task_data (G_TASK (result));

  /* The page may have gone meanwhile. */
  if (self->drawing_actions == NULL)
    return;

  put_on_clipboard (self, (GdkContentProvider *[]){
    gdk_content_provider_new_for_bytes ("image/svg+xml", copy->svg),
    gdk_content_provider_new_for_bytes ("image/png", copy->png),
    gdk_content_provider_new_typed (G_TYPE_STRING, copy->words) }, 3);
  gtk_widget_activate_action (self->canvas, "win.picture-copied", NULL);
  kith_genogram_page_tell (self, copy->ids->len > 0
                                   ? _("Who is selected was copied as a picture, for the service’s own file: nothing is left out")
                                   : _("The drawing was copied as a picture, for the service’s own file: nothing is left out"),
                           FALSE);
}

static void
copy_picture_action (GSimpleAction *action,
                     GVariant      *parameter,
                     gpointer       data)
{
  KithGenogramPage *self = data;
  KithScene *scene = kith_canvas_get_scene (canvas_of (self));
  g_autoptr(GTask) task = NULL;
  Copy *copy;

  if (scene == NULL)
    return;

  copy = g_new0 (Copy, 1);
  copy->scene = kith_scene_ref (scene);
  copy->ids = list_selected_people (self);
  /* One person alone is hardly a picture. */
  if (copy->ids->len < 2)
    g_ptr_array_set_size (copy->ids, 0);
  /* Words are asked of the case, which is not the thread's. */
  copy->words = kith_snippet_dup_text (scene, copy->ids);
  task = g_task_new (self, NULL, copy_painted_cb, NULL);
  g_task_set_task_data (task, copy, copy_free);
  g_task_run_in_thread (task, paint_copy);
}

/* Pasting. */

static void
select_people (KithGenogramPage *self,
               GPtrArray        *people)
{
  kith_canvas_go_to (canvas_of (self), people->pdata[0]);
  kith_selection_add_all (kith_canvas_get_selection (canvas_of (self)), people, FALSE);
}

static void
take_text (KithGenogramPage *self,
           const char       *text,
           gsize             length,
           const char       *label)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) people = kith_fragment_paste (self->desk, text, length, label, &error);

  if (people == NULL)
    kith_genogram_page_tell (self, error->message, FALSE);
  else
    select_people (self, people);
}

static void
pasted_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      data)
{
  g_autoptr(KithGenogramPage) self = data;
  GMemoryOutputStream *memory = G_MEMORY_OUTPUT_STREAM (source);
  gboolean is_whole = g_output_stream_splice_finish (G_OUTPUT_STREAM (source), result, NULL) >= 0;

  gsize size = is_whole ? g_memory_output_stream_get_data_size (memory) : 0;
  const char *text = is_whole ? g_memory_output_stream_get_data (memory) : "";

  if (self->drawing_actions == NULL)
    return;
  if (kept.token != NULL && size == strlen (kept.token) && memcmp (text, kept.token, size) == 0)
    take_text (self, kept.fragment, strlen (kept.fragment), N_("Paste"));
  else
    take_text (self, text, size, N_("Paste"));
}

static void
clipboard_read_cb (GObject      *source,
                   GAsyncResult *result,
                   gpointer      data)
{
  g_autoptr(KithGenogramPage) self = data;
  const char *type = NULL;
  g_autoptr(GInputStream) stream
    = gdk_clipboard_read_finish (GDK_CLIPBOARD (source), result, &type, NULL);
  g_autoptr(GOutputStream) memory = g_memory_output_stream_new_resizable ();

  if (self->drawing_actions == NULL)
    return;
  if (stream == NULL)
    {
      take_text (self, "", 0, N_("Paste"));
      return;
    }

  g_output_stream_splice_async (memory, stream,
                                G_OUTPUT_STREAM_SPLICE_CLOSE_SOURCE
                                | G_OUTPUT_STREAM_SPLICE_CLOSE_TARGET, G_PRIORITY_DEFAULT, NULL,
                                pasted_cb, g_object_ref (self));
}

static void
paste_action (GSimpleAction *action,
              GVariant      *parameter,
              gpointer       data)
{
  KithGenogramPage *self = data;
  static const char *types[] = { KITH_FRAGMENT_TYPE, NULL };
  GdkClipboard *clipboard = gtk_widget_get_clipboard (self->canvas);
  const char *person = kith_genogram_page_get_selected_person (self);

  /* People go before a photo: whoever copied them wants them. */
  if (!gdk_content_formats_contain_mime_type (gdk_clipboard_get_formats (clipboard),
                                              KITH_FRAGMENT_TYPE)
      && person != NULL && kith_photo_paste (GTK_WIDGET (self), self->desk, person))
    return;

  gdk_clipboard_read_async (clipboard, types, G_PRIORITY_DEFAULT,
                            NULL, clipboard_read_cb, g_object_ref (self));
}

static void
duplicate_action (GSimpleAction *action,
                  GVariant      *parameter,
                  gpointer       data)
{
  KithGenogramPage *self = data;
  g_autoptr(GPtrArray) ids = list_selected_people (self);
  g_autofree char *text = NULL;

  if (ids->len == 0)
    return;

  text = dup_fragment (self, ids);
  take_text (self, text, strlen (text), N_("Duplicate"));
}

/**
 * kith_genogram_page_add_clipboard:
 *
 * Gives a new page the actions that cut, copy and paste.
 */
void
kith_genogram_page_add_clipboard (KithGenogramPage *self)
{
  static const GActionEntry entries[] = {
    { "copy", copy_action },
    { "copy-picture", copy_picture_action },
  };
  static const GActionEntry of_kin[] = {
    { "cut", cut_action },
    { "paste", paste_action },
    { "duplicate", duplicate_action },
  };

  g_action_map_add_action_entries (G_ACTION_MAP (self->drawing_actions), entries,
                                   G_N_ELEMENTS (entries), self);
  if (self->kind->follows_kin)
    g_action_map_add_action_entries (G_ACTION_MAP (self->drawing_actions), of_kin,
                                     G_N_ELEMENTS (of_kin), self);
}
