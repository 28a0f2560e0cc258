#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Kills a program at work on a case file, again and again, and counts what is lost.

    crash.py CHILD [--runs N] [--seed N]

CHILD (tests/crash-child.c) says after each step what the case holds. After the kill the file must
hold what was said last, or one step more: the one that was on the disk but not yet said, which makes
the case what it never was before; only undo, redo and removal go back, and those are announced. Prints
runs=, steps=, lost=, torn= and left_behind=, and ends with 1 unless the last three are 0.
"""
import argparse
import os
import random
import subprocess
import sys
import tempfile
import time


def said(text):
    """The checksums that were said, whole lines only, and whether a step that may go back was
    under way."""
    lines = text.split("\n")[:-1]
    return [line.split()[1] for line in lines if line[0] != "?"], bool(lines) and lines[-1][0] == "?"


def kill_at_work(child, path, seed, chance):
    """Now and then it is killed while it opens the file, but mostly at work."""
    process = subprocess.Popen([child, "work", path, str(seed)], stdout=subprocess.PIPE)
    first = b"" if chance.random() < 0.1 else process.stdout.readline()
    time.sleep(chance.uniform(0, 0.06))
    process.kill()
    return said((first + process.communicate()[0]).decode())


def file_sum(child, path):
    done = subprocess.run([child, "sum", path], capture_output=True, text=True)
    if done.returncode != 0:
        print(done.stderr.strip(), file=sys.stderr)
        return None
    return said(done.stdout)[0][0]


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("child")
    parser.add_argument("--runs", type=int, default=30)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    chance = random.Random(options.seed)
    steps = lost = torn = left = 0

    with tempfile.TemporaryDirectory(prefix="kith-crash-") as folder:
        path = os.path.join(folder, "Family.kith")
        for run in range(options.runs):
            sums, goes_back = kill_at_work(options.child, path, run, chance)
            if not os.path.exists(path):
                continue
            now = file_sum(options.child, path)
            steps += max(0, len(sums) - 1)
            if now is None:
                torn += 1
                os.remove(path)
            elif sums and now != sums[-1] and now in sums and not goes_back:
                lost += 1
            left += sum(1 for name in os.listdir(folder) if name != "Family.kith"
                        and not name.endswith(".part"))
            if os.path.exists(path) and os.path.getsize(path) > 6000000:
                os.remove(path)

    print(f"runs={options.runs} steps={steps} lost={lost} torn={torn} left_behind={left}")
    return 1 if lost or torn or left or steps == 0 else 0


if __name__ == "__main__":
    sys.exit(main())
