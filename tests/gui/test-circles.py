#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Safety circles in the window: by pointer, by keys, from the list, and over the weeks."""
import os
import subprocess
import tempfile

import tap

tap.skip_unless_possible()
from a11y import App, description, extents, name  # noqa: E402


FOLDER = tempfile.TemporaryDirectory()


def open_circles(program):
    """A sample family of its own, for what one test records is a day that the next would replay."""
    path = os.path.join(FOLDER.name, "%d.kith" % len(os.listdir(FOLDER.name)))
    subprocess.run([program, "new", path, "--sample"], check=True)
    app = App([program, path], timeout=30)
    app.find("push button", "Kai", timeout=20)
    app.click(app.find("list item", "Safety circles"))
    app.find("label", "Who knows, and who can help", timeout=20)
    app.wait(lambda: on_canvas(app, "Stacey"), 20, "Stacey on the drawing")
    app.settle(0.4)
    return app


def on_canvas(app, called):
    """The list beside the drawing has rows of the same names; on the canvas somebody is told whole."""
    for node in app.find_all("push button", called):
        if ". " in description(node):
            return node
    return None


def says(app, called, words):
    node = on_canvas(app, called)
    return node is not None and words in description(node)


def middle(node):
    x, y, w, h = extents(node)
    return x + w / 2, y + h / 2


def keys_place_who_is_selected(program):
    with open_circles(program) as app:
        app.click(on_canvas(app, "Imran"))
        app.key("2")
        app.wait(lambda: says(app, "Imran", "Knows a little"), 30, "Imran in the second ring")
        app.find("push button", "Undo: Place in Ring", timeout=30)
        app.key("ctrl+z")
        app.wait(lambda: says(app, "Imran", "Does not know yet"), 30, "Imran where he was")
        tap.clean_end(app)


def a_drag_into_another_ring_places(program):
    with open_circles(program) as app:
        start = middle(on_canvas(app, "Big Mo"))
        to = middle(on_canvas(app, "Winston"))
        app.drag(start, (to[0] - 70, to[1]))
        app.wait(lambda: says(app, "Big Mo", "Knows most of it"), 30, "Big Mo in the inner ring")
        tap.clean_end(app)


def a_step_that_is_done_moves_inward(program):
    with open_circles(program) as app:
        app.click(on_canvas(app, "Stacey"))
        app.key("l")
        app.press(app.find("push button", "It Is Done Today", timeout=30))
        app.wait(lambda: says(app, "Stacey", "Knows a little"), 30, "Stacey one ring further in")
        tap.clean_end(app)


def the_weeks_can_be_replayed(program):
    with open_circles(program) as app:
        app.click(app.find("push button", "List"))
        app.click(app.find("push button", "The day before that something changed", timeout=30))
        app.wait(lambda: says(app, "Babcia Halina", "Does not know yet"), 30, "Halina as she was")
        app.click(app.find("push button", "The next day on which something changed"))
        app.wait(lambda: says(app, "Babcia Halina", "Knows a little"), 30, "Halina as she is")
        tap.clean_end(app)


def who_waits_is_placed_from_the_list(program):
    with open_circles(program) as app:
        app.click(app.find("push button", "List"))
        app.press(app.find("push button", "Kofi: Knows a little", timeout=30))
        app.wait(lambda: says(app, "Kofi", "Knows a little"), 30, "Kofi in the second ring")
        tap.clean_end(app)


def who_waits_is_found_and_placed_by_keys(program):
    with open_circles(program) as app:
        app.key("ctrl+g")
        app.wait(lambda: app.focused() and name(app.focused()) == "Type to find", 10, "the list of pages")
        app.type("safety")
        app.key("Return")
        app.settle(0.5)
        app.key("alt+t")
        app.type("Kate")
        app.key("Return")
        app.find("label", "What does Kate know?", timeout=20)
        app.key("Tab", "Tab", "Return")
        app.wait(lambda: says(app, "Kate", "Knows a little"), 30, "Kate in the second ring")
        tap.clean_end(app)


def who_must_not_be_told_is_not_drawn(program):
    with open_circles(program) as app:
        assert on_canvas(app, "Derek") is None
        tap.clean_end(app)


tap.run([
    keys_place_who_is_selected,
    a_drag_into_another_ring_places,
    a_step_that_is_done_moves_inward,
    the_weeks_can_be_replayed,
    who_waits_is_placed_from_the_list,
    who_waits_is_found_and_placed_by_keys,
    who_must_not_be_told_is_not_drawn,
])
