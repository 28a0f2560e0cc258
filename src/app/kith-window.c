/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * The window: the start page while no case is open, the case while one is, and the place where what
 * went wrong or is done is told.
 */

#include "config.h"

#include "app/kith-window-private.h"
#include "desk/kith-verbs-policy.h"

#include "base/kith-text.h"
#include "model/kith-records.h"
#include "pages/kith-recent.h"
#include "pages/kith-tidy.h"

#include <glib/gi18n-lib.h>

#define WIDTH 1366
#define HEIGHT 768

G_DEFINE_FINAL_TYPE (KithWindow, kith_window, ADW_TYPE_APPLICATION_WINDOW)

static void
show_start (KithWindow *self)
{
  GtkWidget *page = kith_start_page_new ();

  self->start = KITH_START_PAGE (page);
  self->view = NULL;
  self->layers = NULL;
  self->print_page = NULL;
  self->papers_page = NULL;
  self->family_view = NULL;
  adw_toast_overlay_set_child (self->toasts, page);
  kith_window_leave_print (self);
  gtk_window_set_title (GTK_WINDOW (self), "Kith");
}

static void
show_case (KithWindow *self)
{
  GtkWidget *view = kith_case_view_new (self->desk);

  self->view = KITH_CASE_VIEW (view);
  self->start = NULL;
  self->print_page = NULL;
  self->papers_page = NULL;
  self->family_view = NULL;
  self->layers = GTK_STACK (gtk_stack_new ());
  gtk_stack_add_child (self->layers, view);
  adw_toast_overlay_set_child (self->toasts, GTK_WIDGET (self->layers));
  kith_window_leave_print (self);
  gtk_widget_grab_focus (GTK_WIDGET (kith_case_view_get_canvas (self->view)));
}

static void
drop_desk (KithWindow *self)
{
  if (self->desk == NULL)
    return;

  g_clear_object (&self->shown_desk);
  g_clear_pointer (&self->disabled, g_strfreev);
  kith_desk_close (self->desk);
  g_clear_object (&self->desk);
}

static void
kith_window_dispose (GObject *object)
{
  KithWindow *self = KITH_WINDOW (object);

  g_clear_weak_pointer (&self->toast);
  drop_desk (self);

  G_OBJECT_CLASS (kith_window_parent_class)->dispose (object);
}

static void
kith_window_class_init (KithWindowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = kith_window_dispose;
}

static void
kith_window_init (KithWindow *self)
{
  self->toasts = ADW_TOAST_OVERLAY (adw_toast_overlay_new ());
  adw_application_window_set_content (ADW_APPLICATION_WINDOW (self), GTK_WIDGET (self->toasts));
  gtk_window_set_default_size (GTK_WINDOW (self), WIDTH, HEIGHT);
  gtk_widget_set_size_request (GTK_WIDGET (self), 360, 294);
  gtk_window_set_icon_name (GTK_WINDOW (self), KITH_APP_ID);
  kith_window_add_actions (self);
  kith_window_add_exports (self);
  kith_window_add_copies (self);
  kith_window_add_printing (self);
  kith_window_add_papers (self);
  kith_window_add_family (self);
  kith_window_add_meetings (self);
  kith_window_follow_desk (self);
}

/**
 * kith_window_new:
 *
 * Returns: (transfer none): a window that shows nothing yet; it is filled when it is given a case,
 *   or by kith_window_close_case()
 */
KithWindow *
kith_window_new (AdwApplication *application)
{
  return g_object_new (KITH_TYPE_WINDOW, "application", application, NULL);
}

/**
 * kith_window_get_desk:
 *
 * Returns: (transfer none) (nullable): where the open case is worked on
 */
KithDesk *
kith_window_get_desk (KithWindow *self)
{
  g_return_val_if_fail (KITH_IS_WINDOW (self), NULL);

  return self->desk;
}

/* What may be seen on the start page: what was chosen for that, else only the name of the file. */
static char *
name_to_show (KithDesk *desk)
{
  KithRecord *info = kith_case_get_info (kith_desk_get_case (desk));
  const char *shown = info != NULL ? kith_record_get_text (info, KITH_CASE_INFO_SHOWN_AS) : NULL;
  g_autofree char *name = NULL;

  if (!kith_text_is_empty (shown))
    return g_strdup (shown);

  name = g_filename_display_basename (kith_desk_get_path (desk));
  if (g_str_has_suffix (name, ".kith"))
    name[strlen (name) - strlen (".kith")] = '\0';
  return g_steal_pointer (&name);
}

/**
 * kith_window_take_desk:
 * @desk: (transfer full): of an open case
 *
 * Shows the case, in place of what was shown.
 */
void
kith_window_take_desk (KithWindow *self,
                       KithDesk   *desk)
{
  g_autofree char *shown = NULL;

  g_return_if_fail (KITH_IS_WINDOW (self));
  g_return_if_fail (KITH_IS_DESK (desk));

  /* Where that cannot be written now it is tried again the next time; meanwhile the pack that comes
   * with Kith holds all the same. */
  if (!kith_desk_is_read_only (desk))
    kith_desk_take_policy (desk, NULL);

  drop_desk (self);
  self->desk = desk;
  shown = name_to_show (desk);
  kith_recent_note (kith_desk_get_path (desk), shown);
  show_case (self);
  kith_window_follow_desk (self);
}

/**
 * kith_window_open:
 * @path: of a case file
 *
 * Opens a case. What is shown stays when that fails.
 *
 * Returns: whether it is open
 */
gboolean
kith_window_open (KithWindow  *self,
                  const char  *path,
                  GError     **error)
{
  KithDesk *desk;

  g_return_val_if_fail (KITH_IS_WINDOW (self), FALSE);
  g_return_val_if_fail (path != NULL, FALSE);

  desk = kith_desk_open (path, error);
  if (desk == NULL)
    return FALSE;

  kith_window_take_desk (self, desk);
  return TRUE;
}

/**
 * kith_window_close_case:
 *
 * Closes the case, if one is open, and shows the start page.
 */
void
kith_window_close_case (KithWindow *self)
{
  g_return_if_fail (KITH_IS_WINDOW (self));

  show_start (self);
  drop_desk (self);
  kith_window_follow_desk (self);
}

/**
 * kith_window_tell_error:
 * @heading: what could not be done
 * @error: why, and the way out
 *
 * Says so in a dialog.
 */
void
kith_window_tell_error (KithWindow   *self,
                        const char   *heading,
                        const GError *error)
{
  GtkWidget *dialog = adw_message_dialog_new (GTK_WINDOW (self), heading, error->message);

  adw_message_dialog_add_response (ADW_MESSAGE_DIALOG (dialog), "close", _("_Close"));
  adw_message_dialog_set_default_response (ADW_MESSAGE_DIALOG (dialog), "close");
  kith_tidy (dialog);
  gtk_window_present (GTK_WINDOW (dialog));
}

/**
 * kith_window_tell:
 * @text: what was done
 * @button: (nullable): what one may do about it
 * @action: (nullable): the action of the button
 *
 * Says so in passing.
 */
void
kith_window_tell (KithWindow *self,
                  const char *text,
                  const char *button,
                  const char *action)
{
  g_autofree char *escaped = g_markup_escape_text (text, -1);
  AdwToast *toast = adw_toast_new (escaped);

  if (button != NULL)
    {
      adw_toast_set_button_label (toast, button);
      adw_toast_set_action_name (toast, action);
    }

  /* What was told before is no longer news, and its button may not fit any more. */
  if (self->toast != NULL)
    adw_toast_dismiss (self->toast);
  g_set_weak_pointer (&self->toast, toast);
  adw_toast_overlay_add_toast (self->toasts, toast);
  kith_tidy (GTK_WIDGET (self->toasts));
}
