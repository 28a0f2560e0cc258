#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Printing as a person does it: look at the pages, choose, save, print to a file."""
import os
import re
import shutil
import subprocess
import tempfile

import tap

tap.skip_unless_possible()
from a11y import App, describe, extents, name, text  # noqa: E402


SEVERAL = re.compile(r"^Page 1 of [2-9]$")


def count_pages(app):
    """How many the sample takes on A4, which is for the layout to say."""
    return int(name(app.find("image", SEVERAL)).split()[-1])


def open_sample(program, **options):
    app = App([os.path.abspath(program)], timeout=30, **options)
    try:
        app.press(app.find("push button", "Sample Family", timeout=20))
        app.find("push button", "Maya", timeout=20)
        app.settle(0.4)
    except BaseException:
        app.close()
        raise
    return app


KEPT = os.path.join(os.environ["XDG_CONFIG_HOME"], "kith", "print")


def open_print(program, **options):
    """Printing as it is before anybody has chosen anything."""
    if os.path.exists(KEPT):
        os.unlink(KEPT)
    app = open_sample(program, **options)
    try:
        app.key("ctrl+p")
        app.find("image", SEVERAL, timeout=20)
        app.settle(0.4)
    except BaseException:
        app.close()
        raise
    return app


def choose(app, which, steps):
    """Opens a drop-down by keys and goes so many lines down; again if the machine was too busy."""
    def button():
        return next(n for n in app.find_all("push button") if name(n).startswith(which + ":"))
    before = name(button())
    for _ in range(3):
        app.click(button())
        app.settle(0.4)
        app.key(*(["Down"] * steps))
        app.settle(0.3)
        app.key("Return")
        app.settle(0.5)
        if name(button()) != before:
            return
    raise AssertionError("%s stays as it is" % before)


def pages_of(path):
    with open(path, "rb") as f:
        boxes = re.findall(rb"/MediaBox \[\s*0 0 ([\d.]+) ([\d.]+)", f.read())
    return [tuple(round(float(side) / 72 * 25.4) for side in box) for box in boxes]


def words_of(path):
    if shutil.which("pdftotext") is None:
        return None
    return subprocess.run(["pdftotext", "-layout", path, "-"], check=True, stdout=subprocess.PIPE,
                          text=True).stdout


def save_as(app, kind, path):
    app.click(app.find("push button", "Save As"))
    app.settle(0.3)
    app.key(*{"pdf": ["Return"], "svg": ["Down", "Return"], "png": ["Down", "Down", "Return"]}[kind])
    app.settle(0.8)
    app.key("ctrl+a")
    app.type(path)
    app.settle(0.3)
    app.key("Return")


def wait_for_file(app, path):
    app.wait(lambda: os.path.exists(path) and os.path.getsize(path) > 0, timeout=20, what=path)
    app.settle(0.3)


def the_pages_are_shown_in_the_window_and_can_be_turned(program):
    with open_print(program) as app:
        n = count_pages(app)
        app.key("Page_Down")
        app.find("image", "Page 2 of %d" % n)
        app.key(*["Page_Down"] * n)
        app.find("image", "Page %d of %d" % (n, n))
        app.key("Page_Up")
        app.find("image", "Page %d of %d" % (n - 1, n))
        app.press(app.find("push button", "Next page"))
        app.find("image", "Page %d of %d" % (n, n))
        app.key("Escape")
        app.settle(0.5)
        assert name(app.focused()) == "Maya", describe(app.focused())
        tap.clean_end(app)


def zooming_shows_the_page_larger_and_whole_again(program):
    with open_print(program) as app:
        before = extents(app.find("image", SEVERAL))
        app.key("ctrl+plus", "ctrl+plus")
        app.settle(0.6)
        after = extents(app.find("image", SEVERAL))
        assert after[2] > before[2] * 1.3, (before, after)
        app.key("ctrl+0")
        app.settle(0.6)
        assert abs(extents(app.find("image", SEVERAL))[2] - before[2]) < 4
        tap.clean_end(app)


def what_is_chosen_is_what_is_saved(program):
    with tempfile.TemporaryDirectory() as folder, open_print(program) as app:
        path = os.path.join(folder, "pages.pdf")
        choose(app, "Paper", 1)
        app.find("image", "Page 1 of 1", timeout=10)
        save_as(app, "pdf", path)
        wait_for_file(app, path)
        assert pages_of(path) == [(420, 297)], pages_of(path)
        words = words_of(path)
        if words is not None:
            for word in ("The family now", "Maya", "Page 1 of 1", "This is what we were told."):
                assert word in words, word
        app.find("label", re.compile("Saved as “pages.pdf”"), timeout=5)
        tap.clean_end(app)


def small_names_are_told_and_mended_by_one_button(program):
    with open_print(program) as app:
        choose(app, "Size", 1)
        app.find("image", "Page 1 of 1", timeout=10)
        app.find("label", re.compile("hard to read"))
        app.press(app.find("push button", re.compile(r"^Use [2-9] Sheets$")))
        app.find("image", SEVERAL, timeout=10)
        app.find("spin button", "Sheets")
        tap.clean_end(app)


def who_took_part_is_kept_with_the_sheet_and_can_be_undone(program):
    with tempfile.TemporaryDirectory() as folder, open_print(program) as app:
        path = os.path.join(folder, "pages.pdf")
        entry = app.find("text", "Who took part")
        app.click(entry)
        app.key("ctrl+a")
        app.type("Maya and Gran")
        app.settle(0.6)
        save_as(app, "pdf", path)
        wait_for_file(app, path)
        words = words_of(path)
        assert words is None or "Drawn with Maya and Gran" in words, words
        app.key("Escape")
        app.settle(0.3)
        app.key("ctrl+p")
        app.settle(1)
        assert text(app.find("text", "Who took part")) == "Maya and Gran"
        app.key("Escape")
        app.key("ctrl+z")
        app.settle(0.3)
        app.key("ctrl+p")
        app.settle(1)
        assert text(app.find("text", "Who took part")) != "Maya and Gran"
        tap.clean_end(app)


def a_title_is_there_when_one_comes_back(program):
    with open_print(program) as app:
        app.click(app.find("text", "Title"))
        app.key("ctrl+a")
        app.type("For the flip chart")
        app.settle(0.5)
        app.key("Escape")
        app.settle(0.4)
        app.key("ctrl+p")
        app.find("image", SEVERAL, timeout=10)
        assert text(app.find("text", "Title")) == "For the flip chart"
        tap.clean_end(app)


def pictures_get_a_file_for_each_page_and_replace_none(program):
    with tempfile.TemporaryDirectory() as folder, open_print(program) as app:
        path = os.path.join(folder, "pages.svg")
        n = count_pages(app)
        with open(os.path.join(folder, "pages-2.svg"), "w") as f:
            f.write("mine")
        save_as(app, "svg", path)
        app.find("label", "The pages could not be saved", timeout=10)
        app.press(app.find("push button", "Close", nth=-1))
        app.settle(0.5)
        assert open(os.path.join(folder, "pages-2.svg")).read() == "mine"
        assert sorted(os.listdir(folder)) == ["pages-2.svg"], os.listdir(folder)
        other = os.path.join(folder, "other.svg")
        save_as(app, "svg", other)
        wait_for_file(app, os.path.join(folder, "other-%d.svg" % n))
        wanted = ["other-%d.svg" % (i + 1) for i in range(n)] + ["pages-2.svg"]
        assert sorted(os.listdir(folder)) == wanted, os.listdir(folder)


def the_choices_are_there_the_next_time(program):
    with open_print(program) as app:
        choose(app, "Paper", 1)
        choose(app, "Ink", 1)
        app.find("image", "Page 1 of 1", timeout=10)
        app.key("Escape")
        app.settle(0.3)
        app.quit()
    with open_sample(program) as app:
        app.key("ctrl+p")
        app.find("image", "Page 1 of 1", timeout=10)
        app.find("push button", "Paper: A3")
        app.find("push button", "Ink: Black and white")
        tap.clean_end(app)
    with open(KEPT) as f:
        kept = f.read()
    assert "Maya" not in kept and "family" not in kept, kept


def the_dialog_of_the_desktop_prints_the_same_pages(program):
    with tempfile.TemporaryDirectory() as folder, open_print(program, cwd=folder) as app:
        n = count_pages(app)
        app.key("ctrl+p")
        app.settle(1.5)
        app.click(app.find("label", "Print to File", timeout=10))
        app.settle(0.5)
        app.press(app.find("push button", "Print", nth=-1))
        path = os.path.join(folder, "output.pdf")
        wait_for_file(app, path)
        app.wait(lambda: len(pages_of(path)) == n, timeout=20, what="all pages")
        assert set(pages_of(path)) <= {(297, 210), (210, 297)}, pages_of(path)
        words = words_of(path)
        assert words is None or ("Page %d of %d" % (n, n) in words and "Maya" in words), words


tap.run([
    the_pages_are_shown_in_the_window_and_can_be_turned,
    zooming_shows_the_page_larger_and_whole_again,
    what_is_chosen_is_what_is_saved,
    small_names_are_told_and_mended_by_one_button,
    who_took_part_is_kept_with_the_sheet_and_can_be_undone,
    a_title_is_there_when_one_comes_back,
    pictures_get_a_file_for_each_page_and_replace_none,
    the_choices_are_there_the_next_time,
    the_dialog_of_the_desktop_prints_the_same_pages,
])
