# SPDX-License-Identifier: GPL-3.0-or-later
"""What the window tests share: TAP lines, where the program is, and a clean way to skip."""
import os
import shutil
import sys
import traceback

HERE = os.path.dirname(os.path.abspath(__file__))
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


def run(tests):
    """Calls every function with the program's path; each is one line of TAP."""
    program = sys.argv[1]
    failed = 0
    print("1..%d" % len(tests))
    for number, test in enumerate(tests, 1):
        name = test.__name__.replace("_", " ")
        try:
            test(program)
            print("ok %d %s" % (number, name), flush=True)
        except Exception:
            failed += 1
            for line in traceback.format_exc().splitlines():
                print("# " + line)
            print("not ok %d %s" % (number, name), flush=True)
    sys.exit(1 if failed else 0)


def clean_end(app):
    """Closes the program as a person does: nothing grumbled, nothing nameless, status 0."""
    from a11y import describe
    bad = [describe(node) for node in app.nameless()]
    assert not bad, "nameless: %s" % bad
    status = app.quit()
    assert status == 0, "exit status %s\n%s" % (status, app.log())
    assert not app.warnings(), app.warnings()
