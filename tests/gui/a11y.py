#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Drive a GTK 4 program the way a person would, and look at what it offers.

Two ways in: the accessibility tree (what a screen reader gets: names, roles,
states, values, actions) and the X server (real pointer and key events).  Use it
inside start-headless.sh, with Debian's own interpreter (/usr/bin/python3), which
has python3-gi and gir1.2-atspi-2.0; xdotool, xprop, xwininfo and import do the rest.

    from a11y import App
    with App(["./_build/src/app/kith", "case.kith"]) as app:
        app.press(app.find("push button", "Add person"))
        app.set_text(app.find("text", "Family name"), "Nowak")
        app.drag(app.find("label", "Woman"), (600, 400))
        assert app.find("push button", "Nowak, woman")
        app.screenshot("after.png")
    assert not app.warnings()

Run by itself it prints the tree of a program:  a11y.py tree PROGRAM [ARGS...]
"""
import os
import re
import subprocess
import sys
import tempfile
import time

import bus
from bus import walk  # noqa: F401 - for the tests


# How many times longer everything takes than in a plain build; under a sanitizer, several.
PATIENCE = float(os.environ.get("KITH_TEST_PATIENCE", "1"))


class NotFound(AssertionError):
    pass


def role(node):
    return bus.roles_of_each([node])[0]


def name(node):
    """The name a screen reader gets, less a quirk of GTK 4.8.

    For a button made with a mnemonic 4.8 says "_Delete Delete"; this gives
    "Delete".  raw_name() gives what is really there.
    """
    return _plain(raw_name(node))


def _plain(raw):
    half = len(raw) // 2
    for cut in (half, half + 1):
        if raw[cut:cut + 1] == " " and raw[:cut].replace("_", "", 1) == raw[cut + 1:]:
            return raw[cut + 1:]
    return raw


def raw_name(node):
    return node.property(bus.ACCESSIBLE, "Name") or ""


def description(node):
    return node.property(bus.ACCESSIBLE, "Description") or ""


def states(node):
    return bus.states_of_each([node])[0]


def children(node):
    return bus.children_of_each([node])[0]


def extents(node):
    """x, y, width, height inside the toplevel window; None if it has no place."""
    return bus.extents_of_each([node])[0]


def _is_flat(place):
    return place is not None and (place[2] <= 0 or place[3] <= 0)


def actions(node):
    count = node.property(bus.ACTION, "NActions") or 0
    found = [node.ask(bus.ACTION, "GetName", bus.int_argument(i)) for i in range(count)]
    return [answer[0] if answer else "" for answer in found]


def text(node):
    """What an entry, text view or label holds."""
    count = node.property(bus.TEXT, "CharacterCount")
    if count is None:
        return name(node)
    answer = node.ask(bus.TEXT, "GetText", bus.int_argument(0, count))
    return answer[0] if answer else ""


def describe(node):
    parts = [role(node), repr(name(node))]
    if description(node):
        parts.append("(" + description(node) + ")")
    interesting = states(node) & {"focused", "checked", "selected", "expanded",
                                  "pressed", "editable", "invalid-entry"}
    if interesting:
        parts.append("[" + " ".join(sorted(interesting)) + "]")
    place = extents(node)
    if place:
        parts.append("@%d,%d %dx%d" % place)
    return " ".join(parts)


def _x(*argv):
    return subprocess.run(argv, check=True, stdout=subprocess.PIPE,
                          stderr=subprocess.DEVNULL, text=True).stdout


class App:
    """A program under test.  As a context manager it is ended on the way out."""

    def __init__(self, argv, timeout=15, env=None, cwd=None):
        self.timeout = 5
        self._out = tempfile.NamedTemporaryFile("w+", suffix=".log", delete=False,
                                                dir=os.environ.get("KITH_GUI_DIR"))
        full = dict(os.environ)
        full.setdefault("G_MESSAGES_PREFIXED", "all")
        full.update(env or {})
        self.proc = subprocess.Popen(argv, stdout=self._out, stderr=subprocess.STDOUT,
                                     env=full, cwd=cwd)
        self.pid = self.proc.pid
        self.bus = bus.Bus()
        self.root = None
        self.wait(self._attach, timeout, "the program to show up")
        self.wait(lambda: self.windows(), timeout, "a window")
        self.wait(lambda: self._xwindows(), timeout, "a window on the display")
        self.settle()

    def __enter__(self):
        return self

    def __exit__(self, *_exc):
        self.close()

    # --- starting, waiting, ending -------------------------------------------

    def _attach(self):
        if self.proc.poll() is not None:
            raise AssertionError("program ended with %d:\n%s"
                                 % (self.proc.returncode, self.log()))
        self.root = self.bus.program(self.pid)
        return self.root is not None

    def wait(self, condition, timeout=None, what="a condition"):
        """Call condition until it gives something true, and give that back."""
        end = time.monotonic() + (timeout or self.timeout) * PATIENCE
        while True:
            got = condition()
            if got:
                return got
            if time.monotonic() > end:
                raise NotFound("waited in vain for %s\n%s" % (what, self.log()[-2000:]))
            time.sleep(0.03)

    def settle(self, quiet=0.08):
        """Wait a moment, and until the program answers: a busy one is not done yet."""
        for pause in (quiet, 0.02):
            time.sleep(pause * PATIENCE)
            if self.root is not None:
                children(self.root)

    def log(self):
        with open(self._out.name, errors="replace") as f:
            return f.read()

    def warnings(self, ignore=()):
        """GLib warnings and criticals the program printed, as lines."""
        lines = re.findall(r"^.*-(?:WARNING|CRITICAL|ERROR) \*\*.*$", self.log(), re.M)
        return [s for s in lines if not any(re.search(i, s) for i in ignore)]

    def quit(self, grace=10):
        """Close every window as a person would and give back the exit status.

        Needed for leak checks and coverage data: close() only ends the process.
        """
        for window in reversed(self.windows()):
            # The close button first: asking a window for its list of actions
            # leaks inside GTK 4.8 and would show up in a leak check.
            button = self.find_all("push button", "Close", within=window)
            if button:
                self.press(button[0])
            else:
                self.press(window, "window.close")
        try:
            self.proc.wait(grace * PATIENCE)
        except subprocess.TimeoutExpired:
            raise AssertionError("program still runs after its windows were closed")
        return self.close()

    def close(self, grace=3):
        if self.proc.poll() is None:
            self.proc.terminate()
            try:
                self.proc.wait(grace * PATIENCE)
            except subprocess.TimeoutExpired:
                self.proc.kill()
                self.proc.wait()
        if not self._out.closed:
            self._out.close()
        return self.proc.returncode

    # --- looking --------------------------------------------------------------

    def windows(self):
        found = children(self.root)
        return [w for w, those in zip(found, bus.states_of_each(found)) if "visible" in those]

    def find_all(self, wanted_role=None, wanted_name=None, within=None, having=(),
                 hidden=False):
        """Nodes of a role whose name is equal to, or matched by, the given one.

        GTK 4.8 also lists what is not on screen at the moment (the other pages
        of a stack, the narrow half of a squeezer); such nodes have no size and
        are left out unless hidden is set.
        """
        hits = list(walk(within or self.root))
        if wanted_role:
            hits = [n for n, mine in zip(hits, bus.roles_of_each(hits)) if mine == wanted_role]
        if wanted_name is not None:
            same = wanted_name.search if hasattr(wanted_name, "search") else wanted_name.__eq__
            names = bus.property_of_each(hits, bus.ACCESSIBLE, "Name")
            hits = [n for n, mine in zip(hits, names) if same(_plain(mine or ""))]
        if having:
            hits = [n for n, mine in zip(hits, bus.states_of_each(hits)) if set(having) <= mine]
        if not hidden:
            hits = [n for n, place in zip(hits, bus.extents_of_each(hits)) if not _is_flat(place)]
        return hits

    def find(self, wanted_role=None, wanted_name=None, within=None, having=(),
             nth=0, timeout=None):
        def look():
            hits = self.find_all(wanted_role, wanted_name, within, having)
            return hits[nth] if len(hits) > nth else None
        return self.wait(look, timeout, "%s %r" % (wanted_role, wanted_name))

    def gone(self, wanted_role=None, wanted_name=None, timeout=None):
        self.wait(lambda: not self.find_all(wanted_role, wanted_name), timeout,
                  "%s %r to go away" % (wanted_role, wanted_name))

    def focused(self):
        hits = self.find_all(having=("focused",))
        return hits[-1] if hits else None

    def tree(self, out=sys.stdout):
        def show(node, depth):
            print("  " * depth + describe(node), file=out)
            for child in children(node):
                show(child, depth + 1)
        show(self.root, 0)

    def nameless(self):
        """Things a person can reach but a screen reader cannot tell apart."""
        nodes = list(walk(self.root))
        nodes = [n for n, mine in zip(nodes, bus.states_of_each(nodes)) if "focusable" in mine]
        nodes = [n for n, mine in zip(nodes, bus.roles_of_each(nodes))
                 if mine not in ("frame", "dialog")]
        nodes = [n for n, place in zip(nodes, bus.extents_of_each(nodes)) if not _is_flat(place)]
        names = bus.property_of_each(nodes, bus.ACCESSIBLE, "Name")
        # What has no answer has gone meanwhile; GtkListItemWidget stands inside a drop-down and
        # never gets the focus.
        return [n for n, mine in zip(nodes, names) if mine not in (None, "GtkListItemWidget")
                and (not mine or re.match(r"^(Gtk|Adw|Kith)[A-Z]\w+$", mine))]

    # --- acting through the accessibility tree ---------------------------------

    def press(self, node, action=None):
        """Activate through the accessibility tree; with the pointer where GTK 4.8
        offers no action (check buttons, drop-downs, list rows)."""
        known = actions(node)
        if not known and not action:
            return self.click(node)
        index = known.index(action) if action else 0
        if not node.action(index):
            raise AssertionError("action %r refused by %s" % (known[index], describe(node)))
        self.settle()

    def set_text(self, node, value):
        if not node.set_text(value):
            raise AssertionError("cannot set text of " + describe(node))
        self.settle()

    # --- acting with pointer and keys ------------------------------------------

    def _xwindows(self, popups=False):
        """The program's X windows on screen: top-levels, or menus and popovers."""
        found = []
        for wid in _quiet_x("xdotool", "search", "--onlyvisible", "--pid", str(self.pid)).split():
            props = _quiet_x("xprop", "-id", wid, "_NET_WM_NAME", "_GTK_FRAME_EXTENTS",
                             "_NET_WM_WINDOW_TYPE", "WM_STATE", "_GTK_APPLICATION_ID")
            # xwininfo, not xdotool: the latter counts a title bar drawn by the
            # window manager twice.
            info = _quiet_x("xwininfo", "-id", wid)
            geo = {k: int(v) for k, v in re.findall(
                r"(Absolute upper-left X|Absolute upper-left Y|Width|Height):\s+(-?\d+)", info)}
            if len(geo) != 4:
                continue
            title = re.search(r'_NET_WM_NAME\(\w+\) = "(.*)"', props)
            frame = re.search(r"_GTK_FRAME_EXTENTS\(CARDINAL\) = (\d+), (\d+), (\d+), (\d+)", props)
            toplevel = re.search(r"_NET_WM_WINDOW_TYPE_(NORMAL|DIALOG)", props)
            if bool(toplevel) == popups or geo["Width"] <= 1:
                continue
            found.append({"id": wid, "title": title.group(1) if title else "",
                          "x": geo["Absolute upper-left X"], "y": geo["Absolute upper-left Y"],
                          "w": geo["Width"], "h": geo["Height"],
                          "shadow": tuple(map(int, frame.groups())) if frame else (0,) * 4})
        return found

    def _toplevel(self, node):
        while True:
            up = node.parent()
            if up is None or role(up) in ("application", ""):
                return node
            node = up

    def _origin(self, window):
        """Where on the screen the (0, 0) of a window's accessible nodes lies.

        GTK reports places relative to the inside of the window, so the
        client-side border or shadow has to be added.
        """
        _, _, w, h = extents(window)
        fits = [x for x in self._xwindows() if x["w"] >= w and x["h"] >= h]
        if not fits:
            raise NotFound("no X window for " + describe(window))
        title = name(window)
        fits.sort(key=lambda x: (x["title"] != title, x["w"] - w + x["h"] - h))
        x = fits[0]
        left, right, top, bottom = x["shadow"]
        if not any(x["shadow"]):
            left, top = (x["w"] - w) // 2, (x["h"] - h) // 2
        return x["x"] + left, x["y"] + top

    def point(self, where, dx=0, dy=0):
        """Screen position of a node's middle, or of a pair given in screen terms."""
        if isinstance(where, tuple):
            return where[0] + dx, where[1] + dy
        x, y, w, h = extents(where)
        popover = self._popover(where)
        if popover:
            (px, py), xwindow = popover
            ox, oy = xwindow["x"] - px, xwindow["y"] - py
        else:
            ox, oy = self._origin(self._toplevel(where))
        return ox + x + w // 2 + dx, oy + y + h // 2 + dy

    def _popover(self, node):
        """A popover is an X window of its own, yet GTK 4.8 reports its insides as
        if its corner lay on the corner of the widget it belongs to."""
        popups = self._xwindows(popups=True)
        while popups and node is not None and role(node) not in ("application", "frame", "dialog", ""):
            place = extents(node)
            for popup in popups:
                if place and place[2:] == (popup["w"], popup["h"]):
                    return place[:2], popup
            node = node.parent()
        return None

    def at_rest(self, where, timeout=3):
        """Where something is once it stands still, as an eye waits for what slides in."""
        last, until = None, time.monotonic() + timeout
        while time.monotonic() < until:
            here = extents(where)
            if here == last and here and min(here[:2]) >= 0:
                break
            last = here
            time.sleep(0.06)
        return self.point(where)

    def move(self, where, dx=0, dy=0):
        x, y = where if isinstance(where, tuple) else self.at_rest(where)
        x, y = x + dx, y + dy
        # A hand never arrives in one jump. GDK on X lets go of a closed popover's grab with the event
        # after the next, so that a press after a single jump to where the popover was is lost.
        _x("xdotool", "mousemove", "--", str(x - 2), str(y - 2), "mousemove", "--", str(x), str(y))
        self.settle(0.03)
        return x, y

    def bring_up(self, node):
        """Where a node stands; what lies below the foot of the window is scrolled into it first, as
        a person would do."""
        window = self._toplevel(node)
        left, top = self._origin(window)
        _, _, _, height = extents(window)
        for _ in range(12):
            x, y = self.at_rest(node)
            if y < top + height - 8 or self._popover(node):
                break
            self.scroll((x, top + height // 2), 2)
        return x, y

    def click(self, where, button=1, times=1, dx=0, dy=0):
        self.move(where if isinstance(where, tuple) else self.bring_up(where), dx, dy)
        for _ in range(times):
            _x("xdotool", "click", str(button))
            time.sleep(0.04)
        self.settle()

    def choose_row(self, row):
        """Clicks a row and sees that it is chosen; a window that has just come may miss a click."""
        for _ in range(3):
            self.click(row)
            try:
                return self.wait(lambda: "selected" in states(row), 3, "a row to be chosen")
            except NotFound:
                continue
        raise NotFound("%s is not chosen" % describe(row))

    def drag(self, start, end, steps=12, pause=0.012, hold=0.05, button=1, keys=()):
        """Press at start, travel to end in small steps, let go there."""
        x0, y0 = start if isinstance(start, tuple) else self.at_rest(start)
        x1, y1 = end if isinstance(end, tuple) else self.at_rest(end)
        self.move((x0, y0))
        for k in keys:
            _x("xdotool", "keydown", k)
        _x("xdotool", "mousedown", str(button))
        time.sleep(hold)
        for i in range(1, steps + 1):
            _x("xdotool", "mousemove", str(x0 + (x1 - x0) * i // steps),
               str(y0 + (y1 - y0) * i // steps))
            time.sleep(pause)
        time.sleep(hold)
        _x("xdotool", "mouseup", str(button))
        for k in keys:
            _x("xdotool", "keyup", k)
        self.settle()

    def scroll(self, where, clicks, keys=()):
        self.move(where)
        for k in keys:
            _x("xdotool", "keydown", k)
        for _ in range(abs(clicks)):
            _x("xdotool", "click", "5" if clicks > 0 else "4")
        for k in keys:
            _x("xdotool", "keyup", k)
        self.settle()

    def key(self, *combos):
        """Key presses such as "Tab", "ctrl+z", "shift+F10"."""
        for combo in combos:
            _x("xdotool", "key", "--clearmodifiers", combo)
            time.sleep(0.03)
        self.settle()

    def type(self, value, delay_ms=12):
        _x("xdotool", "type", "--clearmodifiers", "--delay", str(delay_ms), value)
        self.settle()

    def activate(self, window=None):
        """Give the window the keyboard (needed when no window manager runs)."""
        mine = self._xwindows()
        wid = mine[-1]["id"] if window is None else next(
            x["id"] for x in mine if x["title"] == name(window))
        _x("xdotool", "windowfocus", "--sync", wid)
        self.settle()

    # --- pictures ---------------------------------------------------------------

    def screenshot(self, path, window=None):
        """The whole screen, or one toplevel window with what lies over it."""
        target = ["-window", "root"]
        if window is not None:
            _, _, w, h = extents(window)
            x, y = self._origin(window)
            target += ["-crop", "%dx%d+%d+%d" % (w, h, x, y), "+repage"]
        _x("import", *target, str(path))
        return path


def _quiet_x(*argv):
    return subprocess.run(argv, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL,
                          text=True).stdout


if __name__ == "__main__":
    if len(sys.argv) < 3 or sys.argv[1] not in ("tree", "nameless"):
        sys.exit(__doc__)
    with App(sys.argv[2:]) as under_test:
        if sys.argv[1] == "tree":
            under_test.tree()
        else:
            unnamed = under_test.nameless()
            for each in unnamed:
                print(describe(each))
            sys.exit(1 if unnamed else 0)
