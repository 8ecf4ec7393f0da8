# SPDX-License-Identifier: GPL-2.0-or-later
"""Collect the results of one test: many checks, each of which counts."""
from __future__ import annotations

import json
import pathlib
from collections.abc import Iterable
from typing import Any, NamedTuple, NoReturn

NOTES = 40


class Check(NamedTuple):
    """One result.

    outcome     passed, failed, skipped or unavailable
    notes       lines that explain a failure, or why the check was skipped
    """

    name: str
    outcome: str
    notes: list[str]


class BailOut(Exception):
    """Nothing further can be tested."""


class Checks:
    """Results of one test."""

    def __init__(self) -> None:
        self.all: list[Check] = []
        # Number that random steps follow from, if there are any.
        self.seed: int | None = None

    def result(self, name: str, passed: Any, notes: Iterable[Any] = ()) -> None:
        """Add a result; the notes explain a failure."""
        lines = [] if passed else [line for note in notes for line in str(note).split("\n")]
        self.all.append(Check(name, "passed" if passed else "failed", lines))
        for line in lines:
            print(f"# {line}")
        print("ok" if passed else "not ok", len(self.all), name, flush=True)

    def none(self, name: str, found: Iterable[Any]) -> None:
        """Add a result: nothing was found."""
        lines = list(found)
        self.result(name, not lines, lines)

    def equal(self, name: str, found: Any, expected: Any) -> None:
        """Add a result: what was found is what was expected."""
        lines = found if isinstance(found, list) else [found]
        self.result(name, found == expected, [f"expected: {expected}", *lines])

    def skip(self, name: str, reason: str) -> None:
        """Add a check that cannot run here, and why."""
        self.all.append(Check(name, "skipped", [reason]))
        print(f"ok {len(self.all)} {name} # SKIP {reason}", flush=True)

    def unavailable(self, name: str, reason: object) -> None:
        """Skip the test as a whole: what it is about cannot be had here, and why."""
        why = " ".join(str(reason).split())
        self.all.append(Check(name, "unavailable", [why]))
        print(f"ok {len(self.all)} {name} # SKIP {why}", flush=True)

    def bail_out(self, why: object) -> NoReturn:
        """End the test because nothing further can be tested."""
        print(f"Bail out! {why}", flush=True)
        raise BailOut(str(why))

    def count(self, outcome: str) -> int:
        """Return the number of results with this outcome."""
        return sum(check.outcome == outcome for check in self.all)

    def failures(self) -> list[str]:
        """Return the lines that explain why the test as a whole fails."""
        lines: list[str] = []
        for check in self.all:
            if check.outcome == "failed":
                lines += [f"not ok: {check.name}", *(f"    {note}" for note in
                                                     check.notes[-NOTES:])]
        if not self.all:
            lines.append("the test made no check")
        elif not lines and not self.count("passed") and not self.count("unavailable"):
            lines += ["every check was skipped:",
                      *(f"    {check.name}: {' '.join(check.notes)}" for check in self.all)]
        return lines

    def write(self, path: pathlib.Path, error: str) -> None:
        """Keep the results for another process; error: why the test ended early."""
        path.write_text(json.dumps({"error": error, "seed": self.seed,
                                    "checks": self.all}), encoding="utf-8")

    @classmethod
    def read(cls, path: pathlib.Path) -> tuple[Checks, str]:
        """Return the results that write() has kept, and the error."""
        kept = json.loads(path.read_text(encoding="utf-8"))
        checks = cls.of(kept["checks"])
        checks.seed = kept["seed"]
        return checks, kept["error"]

    @classmethod
    def of(cls, results: Iterable[Iterable[Any]]) -> Checks:
        """Return the results that were read from JSON."""
        checks = cls()
        checks.all = [Check(*check) for check in results]
        return checks
