#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Counts the results of a meson run, subtests singly, and prints "N passed, N failed, N skipped".

usage: count.py LOGS, the folder with testlog.json and testlog.junit.xml

A program that crashes or times out may leave no failing subtest; it counts as one failure then.
Ends with 1 if anything failed or nothing ran.
"""
import json
import pathlib
import sys
import xml.etree.ElementTree as ElementTree

BAD = {"FAIL", "ERROR", "TIMEOUT", "INTERRUPT", "UNEXPECTEDPASS"}


def kind(case):
    if case.find("failure") is not None or case.find("error") is not None:
        return "failed"
    return "skipped" if case.find("skipped") is not None else "passed"


def main(logs):
    counts = {"passed": 0, "failed": 0, "skipped": 0}
    for case in ElementTree.parse(logs / "testlog.junit.xml").getroot().iter("testcase"):
        counts[kind(case)] += 1

    results = [json.loads(line) for line in (logs / "testlog.json").read_text().splitlines()]
    bad = sum(result["result"] in BAD for result in results)
    counts["failed"] = max(counts["failed"], bad)

    print("{passed} passed, {failed} failed, {skipped} skipped".format(**counts))
    return 1 if counts["failed"] or not counts["passed"] else 0


if __name__ == "__main__":
    sys.exit(main(pathlib.Path(sys.argv[1])))
