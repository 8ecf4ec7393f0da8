# SPDX-License-Identifier: GPL-2.0-or-later
"""Mutants: code broken on purpose, each with the test that must notice it."""
from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

from checks import Checks

TOP = Path(__file__).resolve().parents[2]


class MutantError(Exception):
    """The file does not have the text that a mutant replaces."""


class Mutant(NamedTuple):
    """One mutant.

    name    what the mutated code does wrong
    edits   (file, old text, new text) each; file: relative to the top folder
    tests   names of the tests or cases that must notice it, the quickest first
    named   text that the failure must contain
    """

    name: str
    edits: tuple[tuple[str, str, str], ...]
    tests: tuple[str, ...] = ()
    named: str = ""

    def texts(self, top: Path = TOP, once: bool = True) -> dict[Path, str]:
        """Return the mutated text of each file; once: the old text must be there once."""
        texts: dict[Path, str] = {}
        for name, old, new in self.edits:
            path = (top / name).resolve()
            text = texts.get(path) or path.read_text(encoding="utf-8")
            count = text.count(old)
            if not count or once and count > 1:
                raise MutantError(f"{self.name}: '{old}' is {count} times in {name}")
            texts[path] = text.replace(old, new)
        return texts

    def write(self, folder: Path, once: bool = True) -> dict[Path, Path]:
        """Write the mutated files to a folder; return the copy of each file."""
        folder.mkdir(parents=True, exist_ok=True)
        copies = {}
        for path, text in self.texts(once=once).items():
            copies[path] = folder / path.name
            copies[path].write_text(text, encoding="utf-8")
        return copies


def table(file: str, edits: dict[str, tuple[str, str]],
          tests: tuple[str, ...] = ()) -> list[Mutant]:
    """Return mutants of one file, each with one edit: {name: (old text, new text)}."""
    return [Mutant(name, ((file, *edit),), tests) for name, edit in edits.items()]


def check(checks: Checks, mutant: Mutant, notice: Callable[[Mutant], str]) -> None:
    """Add a result: notice() returns the failure of the test that notices the mutant."""
    try:
        by, why = notice(mutant), "every test passes"
    except MutantError as error:
        by, why = "", str(error)
    checks.result(f"notices: {mutant.name}", by, [why])
    if by:
        print(f"# by {by.splitlines()[0]}")
