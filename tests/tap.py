# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs every function test_* of a module and speaks TAP; a raised Skip skips."""
import sys
import traceback


class Skip(Exception):
    """Raised with the reason why a test cannot run here."""


def run(namespace):
    tests = [(name, value) for name, value in namespace.items()
             if name.startswith("test_") and callable(value)]
    failed = 0
    print(f"1..{len(tests)}")
    for number, (name, test) in enumerate(tests, 1):
        title = name[len("test_"):].replace("_", "-")
        try:
            test()
        except Skip as reason:
            print(f"ok {number} {title} # SKIP {reason}")
        except Exception:  # noqa: BLE001 - every fault of a test is its failure
            failed += 1
            print(f"not ok {number} {title}")
            for line in traceback.format_exc().splitlines():
                print(f"# {line}")
        else:
            print(f"ok {number} {title}")
        sys.stdout.flush()
    sys.exit(1 if failed else 0)
