# SPDX-License-Identifier: GPL-2.0-or-later
"""Read KTAP, the kernel's own test protocol."""
from __future__ import annotations

import re
from collections.abc import Iterable

from checks import Check, Checks

# Subtests are indented; the line above them counts.
_RESULT = re.compile(r"(not )?ok (\d+) ?(?:- )?(.*?)(?: # SKIP ?(.*))?$")
_CASE = re.compile(r"(?:\[ *[\d.]+\])? +(not )?ok \d+ (?:- )?(\w+)(?: # SKIP ?(.*)| .*)?$")
_PLAN = re.compile(r"1\.\.(\d+)$")


class Parsed:
    """Results of a program, and whether they are all that it planned.

    problems    lines: no plan, another number of results than planned, a number
                out of turn
    rest        lines after the last result
    """

    def __init__(self, lines: Iterable[str]):
        self.checks = Checks()
        self.problems: list[str] = []
        self.rest: list[str] = []
        plan = None
        for line in lines:
            planned, result = _PLAN.match(line), _RESULT.match(line)
            if planned:
                plan = int(planned[1])
            elif result:
                self._result(result)
            elif line and line != "KTAP version 1":
                self.rest.append(line.removeprefix("# "))
        ran = len(self.checks.all)
        if plan is None:
            self.problems.append("printed no plan")
        elif plan != ran or not ran:
            self.problems.append(f"planned {plan} tests, ran {ran}")

    def _result(self, match: re.Match[str]) -> None:
        bad, number, name, reason = match.groups()
        if int(number) != len(self.checks.all) + 1:
            self.problems.append(f"result {len(self.checks.all) + 1} has number {number}")
        if reason is not None and not bad:
            self.checks.all.append(Check(name, "skipped", [reason]))
        else:
            self.checks.all.append(Check(name, "failed" if bad else "passed",
                                         self.rest if bad else []))
        self.rest = []


def cases(console: str) -> dict[str, Check]:
    """Return the results of KUnit's cases, by name, with the lines before each.

    KUnit indents the results of a suite's cases; printk may put a time before.
    """
    found, notes = {}, []
    for line in console.splitlines():
        match = _CASE.match(line)
        if match:
            bad, name, reason = match.groups()
            found[name] = Check(name, "failed" if bad else
                                "skipped" if reason is not None else "passed", notes)
            notes = []
        else:
            notes.append(line)
    return found


# Name of the results in modules that take them as an argument.
Ktap = Checks
