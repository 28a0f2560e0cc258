#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The window used as a person uses it: by pointer, by keys, and by what a screen reader gets."""
import os
import sys
import tempfile

import tap

tap.skip_unless_possible()
from a11y import App, children, describe, extents, name, role, states, text  # noqa: E402

GEDCOM = """0 HEAD
1 GEDC
2 VERS 5.5.1
2 FORM LINEAGE-LINKED
1 CHAR UTF-8
0 @I1@ INDI
1 NAME Jan /Nowak/
1 SEX M
1 BIRT
2 DATE 1950
0 @I2@ INDI
1 NAME Ewa /Nowak/
1 SEX F
0 @I3@ INDI
1 NAME Ola /Nowak/
1 SEX F
0 @F1@ FAM
1 HUSB @I1@
1 WIFE @I2@
1 CHIL @I3@
0 TRLR
"""


def open_sample(program):
    app = App([program], timeout=30)
    try:
        app.press(app.find("push button", "Sample Family", timeout=20))
        app.find("panel", "Genogram", timeout=20)
        app.find("push button", "Maya", timeout=20)
        app.settle(0.4)
    except BaseException:
        app.close()
        raise
    return app


def middle(node):
    x, y, w, h = extents(node)
    return x + w / 2, y + h / 2


def person(app, called):
    return app.find("push button", called)


def selected(app):
    canvas = app.find("panel", "Genogram")
    return sorted(name(n) for n in app.find_all("push button", within=canvas, having=["selected"]))


def the_start_page_offers_ways_to_begin(program):
    with App([program]) as app:
        for wanted in ("New Case…", "Open…", "Import…", "Sample Family", "Main menu"):
            app.find("push button", wanted)
        tap.clean_end(app)


def a_case_that_was_open_is_on_the_start_page_next_time(program):
    open_sample(program).quit()
    with App([program]) as app:
        cards = [n for n in app.find_all("push button") if name(n).startswith("The sample family")]
        assert len(cards) == 1, [describe(n) for n in app.find_all("push button")]
        app.press(cards[0])
        app.find("panel", "Genogram")
        tap.clean_end(app)


def every_person_and_line_is_named(program):
    with open_sample(program) as app:
        canvas = app.find("panel", "Genogram")
        app.settle(1)
        items = [n for n in app.find_all("push button", within=canvas)]
        assert len(items) > 60, len(items)
        assert all(name(n) for n in items)
        for wanted in ("Maya", "Rowan", "Kai"):
            x, y, w, h = extents(person(app, wanted))
            assert w > 10 and h > 10, (wanted, w, h)
        tap.clean_end(app)


def arrows_walk_along_the_family(program):
    with open_sample(program) as app:
        app.key("Home")
        assert name(app.focused()) == "Maya", describe(app.focused())
        assert selected(app) == ["Maya"]
        app.key("Up")
        parent = name(app.focused())
        assert parent != "Maya"
        app.key("Down")
        assert name(app.focused()) == "Maya", "up and down do not undo each other"
        app.key("Escape")
        assert selected(app) == []
        app.key("Return")
        assert selected(app) == ["Maya"]
        app.key("Tab")
        canvas = app.find("panel", "Genogram")
        inside = app.find_all("push button", within=canvas, having=["focused"])
        assert not inside, "the drawing is more than one stop for Tab"
        tap.clean_end(app)


def a_click_selects_and_control_adds(program):
    with open_sample(program) as app:
        app.click(person(app, "Kai"))
        assert selected(app) == ["Kai"], selected(app)
        app._toplevel(person(app, "Kai"))
        import subprocess
        subprocess.run(["xdotool", "keydown", "ctrl"], check=True)
        app.click(person(app, "Rowan"))
        subprocess.run(["xdotool", "keyup", "ctrl"], check=True)
        assert selected(app) == ["Kai", "Rowan"], selected(app)
        canvas = app.find("panel", "Genogram")
        x, y, w, h = extents(canvas)
        app.click(canvas, dx=-w // 2 + 12, dy=-h // 2 + 12)
        assert selected(app) == [], selected(app)
        tap.clean_end(app)


def a_screen_reader_can_press_a_person(program):
    with open_sample(program) as app:
        app.press(person(app, "Zosia"))
        app.wait(lambda: selected(app) == ["Zosia"], what="Zosia to be selected")
        # No clean end: GTK 4.8 leaks the names of the actions that were asked for.
        assert not app.warnings(), app.warnings()


def zooming_keeps_what_is_under_the_pointer(program):
    with open_sample(program) as app:
        before = middle(person(app, "Maya"))
        app.scroll(person(app, "Maya"), -3, keys=["ctrl"])
        app.settle(0.6)
        after = middle(person(app, "Maya"))
        x, y, w, h = extents(person(app, "Maya"))
        assert abs(before[0] - after[0]) < 4 and abs(before[1] - after[1]) < 4, (before, after)
        app.press(app.find("push button", "Show everything"))
        app.settle(0.6)
        assert extents(person(app, "Maya"))[2] < w, "fit did not zoom out again"
        tap.clean_end(app)


def dragging_with_the_middle_button_moves_the_sheet(program):
    with open_sample(program) as app:
        canvas = app.find("panel", "Genogram")
        x, y, w, h = extents(canvas)
        before = middle(person(app, "Maya"))
        below = app.point(canvas, dy=h // 2 - 110)  # on paper, off the buttons that float in corners
        app.drag(below, (below[0] + 90, below[1] + 50), button=2)
        app.settle(0.3)
        after = middle(person(app, "Maya"))
        assert abs(after[0] - before[0] - 90) < 4 and abs(after[1] - before[1] - 50) < 4, \
            (before, after)
        app.key("ctrl+Left")
        app.settle(0.3)
        assert middle(person(app, "Maya"))[0] > after[0] + 30, "Ctrl and an arrow did not move it"
        tap.clean_end(app)


def the_key_tells_what_is_used(program):
    with open_sample(program) as app:
        app.press(app.find("push button", "Key"))
        key = app.find("image", "Key")
        from a11y import description
        assert "Adopted" in description(key), description(key)
        app.press(app.find("push button", "Key"))
        tap.clean_end(app)


def choose_file(app, path):
    app.settle(0.6)
    app.key("ctrl+a")
    app.type(path)
    app.settle(0.3)
    app.key("Return")


def an_import_can_be_undone_and_done_again(program):
    with tempfile.TemporaryDirectory() as folder, open_sample(program) as app:
        path = os.path.join(folder, "nowak.ged")
        with open(path, "w") as f:
            f.write(GEDCOM)
        app.key("ctrl+i")
        choose_file(app, path)
        app.find("label", "3 people, 1 family", timeout=10)
        app.press(app.find("push button", "Import"))
        app.find("push button", "Ola Nowak", timeout=10)
        app.gone("label", "3 people, 1 family", timeout=10)  # keys go to the window again
        app.settle(0.4)
        app.key("ctrl+z")
        app.gone("push button", "Ola Nowak", timeout=10)
        person(app, "Maya")
        app.key("ctrl+shift+z")
        app.find("push button", "Ola Nowak", timeout=10)
        tap.clean_end(app)


def a_file_that_is_no_case_is_refused_in_words(program):
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, "letter.kith")
        with open(path, "w") as f:
            f.write("Dear all, this is only a letter.\n" * 50)
        with App([program, path]) as app:
            app.find("label", "The case could not be opened", timeout=10)
            app.press(app.find("push button", "Close", nth=-1))
            app.find("push button", "New Case…")


tap.run([
    the_start_page_offers_ways_to_begin,
    a_case_that_was_open_is_on_the_start_page_next_time,
    every_person_and_line_is_named,
    arrows_walk_along_the_family,
    a_click_selects_and_control_adds,
    a_screen_reader_can_press_a_person,
    zooming_keeps_what_is_under_the_pointer,
    dragging_with_the_middle_button_moves_the_sheet,
    the_key_tells_what_is_used,
    an_import_can_be_undone_and_done_again,
    a_file_that_is_no_case_is_refused_in_words,
])
