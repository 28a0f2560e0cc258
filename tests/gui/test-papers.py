#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Papers for readers as a worker makes them: choose who gets a copy, look, print, save, be asked."""
import os
import re
import shutil
import subprocess
import tempfile

import tap

tap.skip_unless_possible()
from a11y import App, describe, description, name, states, text  # noqa: E402


def open_page(program, page, **options):
    app = App([os.path.abspath(program)], timeout=30, **options)
    try:
        app.press(app.find("push button", "Sample Family", timeout=20))
        app.find("push button", "Maya", timeout=20)
        app.choose_row([n for n in app.find_all("list item") if name(n) == page][0])
        app.settle(0.6)
        app.key("ctrl+p")
        app.find("check box", "Kofi", timeout=20)
        app.settle(0.4)
    except BaseException:
        app.close()
        raise
    return app


def tick(app, *readers):
    for reader in readers:
        app.press(app.find("check box", reader))
    app.settle(0.6)


def pages(app, pattern):
    return app.find("image", re.compile(pattern), timeout=20)


def words_of(path):
    if shutil.which("pdftotext") is None:
        return None
    return subprocess.run(["pdftotext", "-layout", path, "-"], check=True, stdout=subprocess.PIPE,
                          text=True).stdout


def open_save_menu(app, line):
    app.click(app.find("push button", "Save As"))
    app.settle(0.3)
    app.key(*(["Down"] * line + ["Return"]))
    app.settle(0.8)


def choose_file(app, path):
    app.key("ctrl+a")
    app.type(path)
    app.settle(0.3)
    app.key("Return")


def choose_folder(app, path):
    app.key("ctrl+l")
    app.settle(0.4)
    app.key("ctrl+a")
    app.type(path + "/")
    app.settle(0.4)
    app.press(app.find("push button", "Open", nth=-1))


def what_a_page_shows_is_what_is_printed(program):
    with open_page(program, "Rota") as app:
        assert app.find("label", "For whom is it?")
        tick(app, "Big Mo")
        image = pages(app, "Page 1 of")
        app.find("label", re.compile("Big Mo · page 1 of"))
        assert "Who is with us when" in description(image), description(image)
        assert "Copy for Big Mo" in description(image).replace("\u00a0", " "), description(image)
        app.key("Escape")
        app.settle(0.4)
        app.find("push button", "This Week")
        assert [name(n) for n in app.find_all("list item") if "selected" in states(n)] == ["Rota"]
        tap.clean_end(app)


def several_readers_make_one_stack_with_a_slip_for_each(program):
    with open_page(program, "Plan") as app:
        app.find("label", re.compile("Easy read · English"))
        tick(app, "Nan Joan", "Babcia Halina")
        first = pages(app, "Page 1 of")
        assert description(first).startswith("Copy for Nan Joan") \
            or "Babcia Halina" in description(first), description(first)
        said = [description(first)]
        n = int(name(first).split()[-1])
        for _ in range(n - 1):
            app.key("Page_Down")
            app.settle(0.3)
            said.append(description(pages(app, "Page .* of")))
        everything = "\n".join(said)
        assert "Nasz plan" in everything, everything
        assert "Our plan" in everything, everything
        tap.clean_end(app)


def copies_go_into_a_folder_with_names_that_name_nobody_and_into_the_register(program):
    with tempfile.TemporaryDirectory() as folder, open_page(program, "Plan") as app:
        tick(app, "Big Mo", "Nan Joan")
        pages(app, "Page 1 of")
        open_save_menu(app, 0)
        choose_folder(app, folder)
        app.wait(lambda: len([f for f in os.listdir(folder) if f.endswith(".pdf")]) == 2, timeout=30,
                 what="two copies")
        app.settle(0.5)
        assert sorted(os.listdir(folder)) == ["Copy 01 Plan.pdf", "Copy 02 Plan.pdf"], os.listdir(folder)
        words = [words_of(os.path.join(folder, f)) for f in sorted(os.listdir(folder))]
        if words[0] is not None:
            assert any("Copy for Big Mo" in w for w in words) and any("Copy for Nan Joan" in w for w in words)
        app.key("Escape")
        app.settle(0.4)
        app.click([n for n in app.find_all("list item") if name(n) == "Copies"][0])
        app.find("push button", re.compile("Make again: Big Mo: Plan"), timeout=20)
        app.find("push button", re.compile("Make again: Nan Joan: Plan"), timeout=20)
        tap.clean_end(app)


def words_that_would_tell_a_place_are_looked_at_first(program):
    with open_page(program, "Plan") as app:
        app.key("Escape")
        app.settle(0.4)
        app.click(app.find("text", re.compile("What it is for")))
        app.key("ctrl+Home")
        app.type("Harbour is where it is. ")
        app.settle(1)
        app.key("ctrl+p")
        tick(app, "Kofi")
        pages(app, "Page 1 of")
        app.settle(0.5)
        app.key("ctrl+p")
        app.find("label", "Would these words tell where somebody is?", timeout=10)
        app.find("label", re.compile("Kofi:\n“"))
        app.press(app.find("push button", "Back", nth=-1))
        app.settle(0.5)
        pages(app, "Page 1 of")
        tap.clean_end(app)


def the_people_in_the_room_see_what_all_of_them_may_see(program):
    app = App([os.path.abspath(program)], timeout=30)
    with app:
        app.press(app.find("push button", "Sample Family", timeout=20))
        app.find("push button", "Maya", timeout=20)
        app.key("shift+F5")
        app.press(app.find("check box", "Kofi", timeout=10))
        app.press(app.find("check box", "Mum"))
        app.press(app.find("push button", "Show", nth=-1))
        app.find("label", re.compile("Family view: only what all of these may see: Kofi, Mum"), timeout=20)
        shown = [name(n) for n in app.find_all("list item")]
        assert "Copies" not in shown and "Overview" not in shown and "Plan" in shown, shown
        app.click([n for n in app.find_all("list item") if name(n) == "Meetings"][0])
        for button in ("Copies for Readers…", "Calendar File…", "Remove", "New meeting"):
            assert any("sensitive" not in states(n) for n in app.find_all(None, button)), button
        assert not app.find_all("label", re.compile("^Asked: 0"))
        app.key("ctrl+p")
        app.settle(0.5)
        app.press(app.find("push button", "Leave the Family View…"))
        app.find("label", "Leave the family view?", timeout=10)
        app.press(app.find("push button", "Leave", nth=-1))
        app.settle(0.8)
        assert "Copies" in [name(n) for n in app.find_all("list item")]
        tap.clean_end(app)


tap.run([
    what_a_page_shows_is_what_is_printed,
    several_readers_make_one_stack_with_a_slip_for_each,
    copies_go_into_a_folder_with_names_that_name_nobody_and_into_the_register,
    words_that_would_tell_a_place_are_looked_at_first,
    the_people_in_the_room_see_what_all_of_them_may_see,
])
