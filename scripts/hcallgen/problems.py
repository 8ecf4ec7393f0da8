# SPDX-License-Identifier: GPL-2.0-or-later
"""Define classes for errors in the catalogue."""
from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, order=True)
class Problem:
    """One error in the catalogue, printed as one line: file, line, error and remedy."""

    path: str
    line: int
    what: str
    fix: str

    def __str__(self) -> str:
        return f"{self.path}:{self.line}: error: {self.what}; {self.fix}"


class CatalogueError(Exception):
    """Error with all problems of a catalogue."""

    def __init__(self, problems: list[Problem]) -> None:
        super().__init__(f"{len(problems)} problem(s)")
        # Two checks can report one problem; print it once.
        self.problems = sorted(set(problems))
