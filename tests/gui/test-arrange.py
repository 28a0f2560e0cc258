#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Arranging a sheet: shown first, then one step; and several sheets of one family."""
import contextlib
import os
import subprocess
import tempfile

import tap

tap.skip_unless_possible()
from a11y import App, extents, name  # noqa: E402


@contextlib.contextmanager
def open_sample(program):
    """A sample of its own, for what is put by hand stays there."""
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, "case.kith")
        subprocess.run([program, "new", path, "--sample"], check=True)
        with App([program, path], timeout=30) as app:
            app.wait(lambda: [n for n in app.find_all("list item") if name(n) == "Genogram"], timeout=20)
            app.click(app.find("list item", "Genogram"))
            app.find("push button", "Kai", timeout=20)
            app.settle(0.4)
            yield app


def middle(app, called):
    x, y, w, h = extents(app.find("push button", called))
    return x + w / 2, y + h / 2


def gap(app):
    """Between two who do not stand together, whatever the window shows of the sheet."""
    a, b = middle(app, "Kai"), middle(app, "Rowan")
    return b[0] - a[0]


def push_kai_aside(app):
    app.click(app.find("push button", "Kai"))
    before = gap(app)
    for _ in range(15):
        app.key("alt+Left")
    app.wait(lambda: gap(app) > before + 10, 10, "Kai to be further left")
    return before


def what_would_move_is_shown_and_can_be_left(program):
    with open_sample(program) as app:
        push_kai_aside(app)
        pushed = gap(app)
        app.key("shift+a")
        app.click(app.find("check box", "Move also who was placed by hand"))
        app.wait(lambda: gap(app) < pushed - 10, 10, "the proposal")
        app.press(app.find("push button", "Leave as It Is"))
        app.wait(lambda: abs(gap(app) - pushed) < 3, 10, "everything as it was")
        tap.clean_end(app)


def an_arrangement_is_one_step(program):
    with open_sample(program) as app:
        push_kai_aside(app)
        pushed = gap(app)
        app.key("shift+a")
        app.click(app.find("check box", "Move also who was placed by hand"))
        app.wait(lambda: gap(app) < pushed - 10, 10, "the proposal")
        app.press(app.find("push button", "Arrange"))
        app.find("push button", "Undo: Arrange", timeout=10)
        assert gap(app) < pushed - 10
        app.key("ctrl+z")
        app.wait(lambda: abs(gap(app) - pushed) < 3, 10, "everything as it was")
        app.key("ctrl+shift+z")
        app.wait(lambda: gap(app) < pushed - 10, 10, "the arrangement again")
        tap.clean_end(app)


def escape_leaves_everything_as_it_is(program):
    with open_sample(program) as app:
        push_kai_aside(app)
        pushed = gap(app)
        app.key("shift+a")
        app.wait(lambda: (extents(app.find("push button", "Arrange")) or (0, 0, 0, 0))[2] > 20,
                 10, "the question")
        app.settle(1)
        app.key("Escape")
        app.wait(lambda: abs(gap(app) - pushed) < 3, 10, "everything as it was")
        app.find("push button", "Undo: Move")
        tap.clean_end(app)


def open_sheets(app):
    app.click([n for n in app.find_all("push button")
               if name(n).startswith("Which drawing") and (extents(n) or (0, 0, 0, 0))[2] > 20][-1])
    app.settle(0.5)


def a_sheet_is_copied_for_today_and_gone_again(program):
    with open_sample(program) as app:
        open_sheets(app)
        app.click(app.find("menu item", "Copy for Today"))
        app.find("push button", "As at today", timeout=10)
        app.find("push button", "Undo: Copy Sheet")
        app.key("ctrl+z")
        app.find("push button", "As at 14 November 2026", timeout=10)
        tap.clean_end(app)


tap.run([
    what_would_move_is_shown_and_can_be_left,
    an_arrangement_is_one_step,
    escape_leaves_everything_as_it_is,
    a_sheet_is_copied_for_today_and_gone_again,
])
