#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Photos of people as somebody at the table gives them: chosen, pasted, dropped, taken away."""
import os
import re
import shutil
import subprocess
import tempfile

import tap

tap.skip_unless_possible()
from a11y import App, extents, name  # noqa: E402



class Case:
    """A window on a small family, and a folder with photos."""

    def __init__(self, program):
        self.program = program
        self.folder = tempfile.TemporaryDirectory()
        self.path = self.inside("case.kith")
        gedcom = self.inside("family.ged")
        with open(gedcom, "w", encoding="utf-8") as out:
            out.write("0 HEAD\n1 GEDC\n2 VERS 5.5.1\n1 CHAR UTF-8\n0 @I1@ INDI\n1 NAME Maya\n"
                      "1 SEX F\n1 FAMC @F1@\n0 @I2@ INDI\n1 NAME Ann\n1 SEX F\n1 FAMS @F1@\n"
                      "0 @F1@ FAM\n1 WIFE @I2@\n1 CHIL @I1@\n0 TRLR\n")
        subprocess.run([program, "import", gedcom, self.path], check=True, stdout=subprocess.DEVNULL,
                       stderr=subprocess.DEVNULL)
        self.photo = self.draw("maya.jpg", "640x800", "gradient:tan-sienna")
        self.app = App([program, self.path], timeout=30, env={"G_DEBUG": "fatal-criticals"})
        self.app.find("push button", "Maya", timeout=20)
        self.app.settle(0.5)

    def inside(self, called):
        return os.path.join(self.folder.name, called)

    def draw(self, called, size, what):
        subprocess.run(["convert", "-size", size, what, self.inside(called)], check=True)
        return self.inside(called)

    def __enter__(self):
        return self

    def __exit__(self, *_exc):
        self.app.close()
        self.folder.cleanup()

    def select(self, called):
        self.app.click(self.app.find("push button", called), dy=-8)
        self.app.find("push button", "Photo…")
        self.app.settle(0.3)

    def choose(self, path):
        """Types the name of a file into the file chooser."""
        self.app.wait(lambda: any(name(w).startswith("A photo of") for w in self.app.windows()),
                      what="the file chooser")
        self.app.settle(0.5)
        self.app.key("ctrl+l")
        self.app.settle(0.2)
        self.app.type(path)
        self.app.settle(0.3)
        self.app.key("Return")

    def photos(self):
        """Whose photos are in the file, and whether the file is sound."""
        check = subprocess.run([self.program, "check", self.path], check=True,
                               stdout=subprocess.PIPE, text=True).stdout
        counts = dict(line.split("=") for line in check.split("\n") if "=" in line)
        assert counts["problems"] == "0", check
        return int(counts["picture"]), int(counts["picture_content"])


def a_photo_is_chosen_by_keys(program):
    with Case(program) as c:
        c.select("Maya")
        c.app.click(c.app.find("push button", "Maya"), dy=-8)
        c.app.key("o")
        c.choose(c.photo)
        c.app.find("label", "Photo of Maya")
        c.app.find("push button", "Undo: Add Photo")
        c.app.find("push button", "Remove Photo")
        assert c.photos() == (1, 1)
        c.app.key("ctrl+z")
        c.app.find("push button", "Redo: Add Photo")
        assert c.photos()[0] == 0
        c.app.key("ctrl+shift+z")
        c.app.find("push button", "Undo: Add Photo")
        c.app.press(c.app.find("push button", "Remove Photo"))
        c.app.find("label", "Removed the photo of Maya")
        tap.clean_end(c.app)
        assert c.photos()[0] == 0


def what_is_no_photo_is_told(program):
    with Case(program) as c:
        with open(c.inside("letter.jpg"), "w", encoding="utf-8") as out:
            out.write("Dear Nan")
        c.select("Maya")
        c.app.press(c.app.find("push button", "Photo…"))
        c.choose(c.inside("letter.jpg"))
        c.app.find("label", re.compile("^“letter.jpg” is not a photo that Kith can read"))
        tap.clean_end(c.app)
        assert c.photos() == (0, 0)


def a_photo_is_pasted_onto_who_is_selected(program):
    with Case(program) as c:
        png = c.draw("ann.png", "300x300", "gradient:navy-skyblue")
        c.select("Ann")
        c.app.click(c.app.find("push button", "Ann"), dy=-8)
        with open(png, "rb") as data:
            holder = subprocess.Popen(["xclip", "-selection", "clipboard", "-t", "image/png", "-i",
                                       "-quiet"], stdin=data, stderr=subprocess.DEVNULL)
        try:
            c.app.settle(0.5)
            c.app.key("ctrl+v")
            c.app.find("label", "Photo of Ann")
        finally:
            holder.kill()
            holder.wait()
        tap.clean_end(c.app)
        assert c.photos() == (1, 1)


DRAGGED = """
import sys, gi
gi.require_version("Gtk", "4.0")
from gi.repository import Gdk, Gio, Gtk
app = Gtk.Application(application_id="org.example.Files", flags=Gio.ApplicationFlags.NON_UNIQUE)
def begin(app):
    window = Gtk.ApplicationWindow(application=app, title="Files", decorated=False)
    label = Gtk.Label(label="a photo")
    label.set_size_request(120, 60)
    source = Gtk.DragSource()
    files = Gdk.FileList.new_from_list([Gio.File.new_for_path(sys.argv[1])])
    source.set_content(Gdk.ContentProvider.new_for_value(files))
    label.add_controller(source)
    window.set_child(label)
    window.present()
app.connect("activate", begin)
app.run([])
"""


def place(title, x, y):
    """Puts a window there once it is shown."""
    found = subprocess.run(["xdotool", "search", "--sync", "--name", "^%s$" % title], check=True,
                           stdout=subprocess.PIPE, text=True, timeout=30).stdout.split()
    subprocess.run(["xdotool", "windowmove", found[-1], str(x), str(y)], check=True)
    subprocess.run(["xdotool", "windowraise", found[-1]], check=True)


def a_photo_is_dropped_from_another_program(program):
    with Case(program) as c:
        files = subprocess.Popen(["/usr/bin/python3", "-c", DRAGGED, c.photo],
                                 stderr=subprocess.DEVNULL)
        try:
            place("Files", 700, 600)
            c.app.settle(0.5)
            start = (760, 630)
            end = c.app.point(c.app.find("push button", "Maya"), dy=-8)
            c.app.drag(start, end, steps=25, pause=0.03, hold=0.4)
            c.app.find("label", "Photo of Maya", timeout=20)
        finally:
            files.kill()
            files.wait()
        tap.clean_end(c.app)
        assert c.photos() == (1, 1)


def a_sheet_is_shown_without_photos(program):
    with Case(program) as c:
        c.select("Maya")
        c.app.press(c.app.find("push button", "Photo…"))
        c.choose(c.photo)
        c.app.find("push button", "Undo: Add Photo")
        c.app.click([n for n in c.app.find_all("push button")
                     if name(n).startswith("Which drawing")
                     and (extents(n) or (0, 0, 0, 0))[2] > 20][-1])
        c.app.settle(0.5)
        c.app.click(c.app.find(None, "Show Photos"))
        c.app.find("push button", "Undo: Hide Photos")
        tap.clean_end(c.app)
        dump = subprocess.run([c.program, "dump", c.path, "--sheet", "genogram"],
                              stdout=subprocess.PIPE, text=True).stdout
        assert "\npicture " not in dump, dump
        assert c.photos() == (1, 1)


def gtk4_can_be_driven():
    return subprocess.run(["/usr/bin/python3", "-c",
                           "import gi; gi.require_version('Gtk', '4.0')"],
                          stderr=subprocess.DEVNULL).returncode == 0


XCLIP = [a_photo_is_pasted_onto_who_is_selected] if shutil.which("xclip") else []
DROPPED = [a_photo_is_dropped_from_another_program] if gtk4_can_be_driven() else []

tap.run([
    a_photo_is_chosen_by_keys,
    what_is_no_photo_is_told,
    a_sheet_is_shown_without_photos,
] + XCLIP + DROPPED)
