#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Takes pictures of the window in every look and looks whether they show what they should.

Usage: test-looks.py PROGRAM [FOLDER]. The pictures are left in FOLDER, to be looked at.
Each look needs a display with other settings, so this starts one for each.
"""
import os
import subprocess
import sys
import tempfile

import tap

LOOKS = {
    "light": ["--size", "1366x768"],
    "dark": ["--size", "1366x768", "--dark"],
    "contrast": ["--size", "1366x768", "--contrast"],
    "contrast-dark": ["--size", "1366x768", "--contrast", "--dark"],
    "large-text": ["--size", "1366x768", "--large-text"],
    "small": ["--size", "1024x600"],
    "small-large-text": ["--size", "1024x600", "--large-text"],
}
PAPER = {"light": "#FBF8F3", "small": "#FBF8F3"}


def colours(path, crop):
    """How many dots of the middle of a picture have which colour, the most frequent first."""
    out = subprocess.run(["convert", path, "-gravity", "center", "-crop", crop, "+repage",
                          "-format", "%c", "histogram:info:-"],
                         check=True, stdout=subprocess.PIPE, text=True).stdout
    found = []
    for line in out.splitlines():
        count, rest = line.strip().split(":", 1)
        found.append((int(count), rest[rest.index("#"):][:7]))
    return sorted(found, reverse=True)


def take(program, folder, look):
    """Runs inside a display: the start page, the sample family, and the list of keys."""
    from a11y import App, describe
    with App([program]) as app:
        app.settle(0.5)
        app.screenshot(os.path.join(folder, look + "-start.png"))
        app.press(app.find("push button", "Sample Family"))
        app.find("push button", "Maya", timeout=20)
        app.settle(1)
        app.key("Home")
        app.settle(0.3)
        app.screenshot(os.path.join(folder, look + "-family.png"))
        for wanted in ("Zoom in", "Zoom out", "Show everything", "Main menu", "Export"):
            button = app.find("push button", wanted)
            x, y, w, h = __import__("a11y").extents(button)
            frame = __import__("a11y").extents(app.windows()[0])
            assert 0 <= x and x + w <= frame[2] + 1 and y + h <= frame[3] + 1, describe(button)
        tap.clean_end(app)


def check(program, folder, look):
    subprocess.run([os.path.join(tap.HERE, "start-headless.sh"), *LOOKS[look], "--",
                    sys.executable, os.path.abspath(__file__), "--take", program, folder, look],
                   check=True)
    for part, least in (("start", 8), ("family", 12)):
        path = os.path.join(folder, "%s-%s.png" % (look, part))
        found = colours(path, "60%x60%+0+0")
        assert len(found) >= least, "%s shows next to nothing: %s" % (path, found[:4])
        assert found[0][0] < 0.995 * sum(n for n, _ in found), path + " is blank"
    if look in PAPER:
        found = colours(os.path.join(folder, look + "-family.png"), "60%x60%+0+0")
        assert found[0][1] == PAPER[look], (look, found[0])


if sys.argv[1] == "--take":
    take(*sys.argv[2:5])
    sys.exit(0)

tap.skip_unless_possible()
# What comes after the folder chooses looks.
pictures = sys.argv.pop(2) if len(sys.argv) > 2 else tempfile.mkdtemp(prefix="kith-looks.")
os.makedirs(pictures, exist_ok=True)
print("# pictures are in " + pictures)


def one_look(look):
    def test(program):
        check(program, pictures, look)
    test.__name__ = "the_window_in_" + look.replace("-", "_")
    return test


tap.run([one_look(look) for look in LOOKS])
