# SPDX-License-Identifier: GPL-3.0-or-later
"""What the window tests share: TAP lines, where the program is, and a clean way to skip."""
import contextlib
import os
import re
import shutil
import sys
import tempfile
import traceback

HERE = os.path.dirname(os.path.abspath(__file__))
WHOLE_STACKS = "fast_unwind_on_malloc=0:malloc_context_size=60"
TOOLS = ["Xvfb", "dbus-run-session", "xdotool", "xprop", "xwininfo", "import", "openbox"]


def skip_unless_possible():
    """Ends the test as skipped where a tool is missing; never because something is broken."""
    missing = [tool for tool in TOOLS if shutil.which(tool) is None]
    try:
        import gi
        gi.require_version("Atspi", "2.0")
    except (ImportError, ValueError):
        missing.append("gir1.2-atspi-2.0")
    if missing:
        print("1..0 # SKIP not installed: " + ", ".join(missing))
        sys.exit(0)


def trouble(test, program):
    """What went wrong, or nothing."""
    try:
        test(program)
    except Exception:
        return traceback.format_exc()
    return ""


def libraries_leak(log):
    """Whether all that is wrong is memory that a library has asked for by itself, from the main
    loop, and lost; GTK 4.8 does so when it sorts the files of its file chooser."""
    ours = re.compile(r" in (?!kith_window_main|main )\w+ \.\./src/")
    return WHOLE_STACKS in os.environ.get("ASAN_OPTIONS", "") and "ERROR: LeakSanitizer" in log \
        and "ERROR: AddressSanitizer" not in log and not ours.search(log)


@contextlib.contextmanager
def whole_stacks():
    """Lets the leak checker see who has asked for memory, down into libraries without frame
    pointers, so that it knows what to forgive. Everything is several times slower then, and what
    the test has left behind is out of the way."""
    import a11y
    before = dict(os.environ)
    os.environ["ASAN_OPTIONS"] = before.get("ASAN_OPTIONS", "") + ":" + WHOLE_STACKS
    a11y.PATIENCE *= 2
    with tempfile.TemporaryDirectory() as home:
        for place in ("HOME", "XDG_DATA_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME"):
            os.environ[place] = home
        try:
            yield
        finally:
            a11y.PATIENCE /= 2
            os.environ.clear()
            os.environ.update(before)


def run(tests):
    """Calls every function with the program's path; each is one line of TAP.

    Words after the path choose those functions whose names hold one of them.
    """
    program = sys.argv[1]
    if sys.argv[2:]:
        tests = [t for t in tests if any(word in t.__name__ for word in sys.argv[2:])]
    if not tests:
        sys.exit("no test has such a name")
    failed = 0
    print("1..%d" % len(tests))
    for number, test in enumerate(tests, 1):
        name = test.__name__.replace("_", " ")
        said = trouble(test, program)
        if "ERROR: LeakSanitizer" in said:
            with whole_stacks():
                said = trouble(test, program)
        for line in said.splitlines():
            print("# " + line)
        print("%sok %d %s" % ("not " if said else "", number, name), flush=True)
        failed += bool(said)
    sys.exit(1 if failed else 0)


def clean_end(app):
    """Closes the program as a person does: nothing grumbled, nothing nameless, status 0."""
    from a11y import describe
    bad = [describe(node) for node in app.nameless()]
    assert not bad, "nameless: %s" % bad
    status = app.quit()
    assert status == 0 or libraries_leak(app.log()), "exit status %s\n%s" % (status, app.log())
    assert not app.warnings(), app.warnings()
