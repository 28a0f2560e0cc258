#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A mobility map built by typing, by pointer, by keys and by the accessibility bus, and what of it the
child takes home."""
import subprocess
import sys
import tempfile
from pathlib import Path

import tap

tap.skip_unless_possible()
from a11y import App, description, extents, name  # noqa: E402

ENTRY = "A place, then when and who was there"
NEED = "Add what is needed"


def open_map(program, wait_for="Harbour house"):
    app = App([program], timeout=30)
    app.press(app.find("push button", "Sample Family", timeout=20))
    app.find("push button", "Maya", timeout=20)
    app.click(app.find("list item", "Mobility map"))
    app.find("push button", wait_for, timeout=20)
    app.settle(0.3)
    return app


def say(app, words):
    app.click(app.find("text", ENTRY))
    app.type(words)
    app.key("Return")


def says(app, who, words):
    app.wait(lambda: any(words in description(n) for n in app.find_all("push button", who)), 5,
             "%s: %s" % (who, words))


def middle(app, who):
    x, y, w, h = extents(app.find("push button", who))
    return x + w / 2, y + h / 2


def keys_and_pointer_build_a_map(program):
    with open_map(program) as app:
        # A typed line is a place with its people; undo takes both back.
        say(app, "Caravan, summer 2025, with Uncle Joe and Skye")
        says(app, "Caravan", "6. Caravan, from summer 2025.")
        app.find("push button", "Uncle Joe")
        app.find("push button", "Skye")
        app.click(app.find("push button", "Caravan"))
        app.click(app.find("text", ENTRY))
        app.type("with Old Tom")
        app.key("Return")
        says(app, "Old Tom", "at “Caravan”")

        # Keys give marks by shape and word, and the place another turn.
        app.click(app.find("push button", "Skye"))
        app.key("s")
        says(app, "Skye", "Felt safe with.")
        app.key("g")
        says(app, "Skye", "Would like to see them again.")
        app.key("x")
        says(app, "Skye", "Did not feel safe with.")
        app.click(app.find("push button", "Caravan"))
        app.key("ctrl+bracketleft")
        says(app, "Caravan", "5. Caravan")

        # Somebody who was elsewhere is drawn there, or sent along the path by keys.
        app.drag(app.find("push button", "Uncle Joe"), middle(app, "Nan Joan's"))
        says(app, "Uncle Joe", "at “Nan Joan's”")
        app.key("ctrl+z")
        says(app, "Uncle Joe", "at “Caravan”")
        app.click(app.find("push button", "Uncle Joe"))
        app.key("alt+bracketright")
        says(app, "Uncle Joe", "at “Harbour house”")
        app.key("ctrl+z")

        # Dragged onto the path between two others it comes between them; off the path it stays there.
        a = middle(app, "The flat with the red door")
        b = middle(app, "Nan Joan's")
        x, y, _w, _h = extents(app.find("push button", "Caravan"))
        top = min(extents(app.find("push button", "Nan Joan's"))[1],
                  extents(app.find("push button", "The flat with the red door"))[1]) + 22
        app.drag((x + _w / 2, y + 22), ((a[0] + b[0]) / 2, top))
        says(app, "Caravan", "2. Caravan")
        app.key("ctrl+z")
        says(app, "Caravan", "5. Caravan")
        tap.clean_end(app)


def turn_of(app, place):
    """The sample keeps what the tests before have added."""
    return int(description(app.find("push button", place)).split(".")[0])


def keys_alone_add_a_place_and_give_it_another_turn(program):
    with open_map(program) as app:
        app.key("ctrl+g")
        app.wait(lambda: name(app.focused()) == "Type to find", what="the list of pages")
        app.type("mobility")
        app.key("Return")
        # A page that has just come takes the focus itself.
        app.find("push button", "Harbour house", timeout=10)
        app.settle(1)
        app.key("n")
        app.wait(lambda: name(app.focused()) == ENTRY, what="the entry")
        app.type("Houseboat, summer 2025, with Uncle Joe")
        app.key("Return")
        says(app, "Houseboat", ". Houseboat, from summer 2025")
        turn = turn_of(app, "Houseboat")
        app.key("Escape", "ctrl+bracketleft")
        says(app, "Houseboat", "%d. Houseboat" % (turn - 1))
        tap.clean_end(app)


def pen_eraser_and_stickers_are_undone_one_by_one(program):
    with open_map(program) as app:
        before = len(app.find_all("push button", "Pen line"))
        x, y, w, h = extents(app.find("push button", "Harbour house"))
        start, end = (x - 110, y + 10), (x - 40, y + 60)
        app.click(app.find("push button", "Harbour house"))
        app.key("e")
        app.drag(start, end)
        app.wait(lambda: len(app.find_all("push button", "Pen line")) == before + 1, 5, "a pen line")
        app.key("ctrl+z")
        app.wait(lambda: len(app.find_all("push button", "Pen line")) == before, 5, "none")
        app.key("ctrl+shift+z")
        app.wait(lambda: len(app.find_all("push button", "Pen line")) == before + 1, 5, "it again")
        app.key("shift+e")
        app.drag((x - 75, y), (x - 75, y + 70))
        app.wait(lambda: len(app.find_all("push button", "Pen line")) == before, 5, "erased")
        app.key("shift+e")
        app.click(app.find(None, "Stickers", having=("focusable",)))
        app.press(app.find("push button", "Bike"))
        app.wait(lambda: len(app.find_all("push button", "Bike")) >= 1, 5, "a sticker")
        tap.clean_end(app)


def the_bus_alone_ranks_needs_and_finds_whom_to_follow_up(program):
    with open_map(program) as app:
        app.press(app.find(None, "Needs", having=("focusable",)))
        entry = app.find("text", NEED)
        app.click(entry)
        app.type("A dog that stays")
        app.key("Return")
        app.find("push button", "A dog that stays")
        up = app.find_all("push button", "Needed More")
        app.press(up[-1])
        app.wait(lambda: any(name(n).startswith("2. A dog") for n in app.find_all("label")), 5,
                 "the second rank")
        app.wait(lambda: any("Babcia (Babcia Halina)" in name(n) and "Ros Keane" in name(n)
                             for n in app.find_all("label")), 5, "whom to follow up")
        tap.clean_end(app)


def the_childs_copy_has_no_note_and_no_mark(program):
    with tempfile.TemporaryDirectory() as where:
        family = str(Path(where) / "s.kith")

        def run(*argv):
            return subprocess.run([program, *argv], check=True, capture_output=True, text=True).stdout

        run("new", family, "--sample")
        said = run("dump", family, "--sheet", "Where I have lived")
        given = run("dump", family, "--sheet", "Where I have lived", "--for", "Maya")
        for words in ("Did not feel safe", "Felt safe", "Better left alone"):
            assert words in said and words not in given, words
        assert "The flat with the red door" in given and "Winston" in given
        assert "bed and breakfast" not in given
        assert "felt pens" not in given


tap.run([
    keys_and_pointer_build_a_map,
    keys_alone_add_a_place_and_give_it_another_turn,
    pen_eraser_and_stickers_are_undone_one_by_one,
    the_bus_alone_ranks_needs_and_finds_whom_to_follow_up,
    the_childs_copy_has_no_note_and_no_mark,
])
