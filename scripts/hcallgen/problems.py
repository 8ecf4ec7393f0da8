# SPDX-License-Identifier: GPL-2.0-or-later
"""Mistakes in the catalogue: one line each, all of them reported."""
from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, order=True)
class Problem:
    """One mistake: where, what, and what to do about it."""

    path: str
    line: int
    what: str
    fix: str

    def __str__(self) -> str:
        return f"{self.path}:{self.line}: error: {self.what}; {self.fix}"


class CatalogueError(Exception):
    """The catalogue cannot be used; carries every problem found."""

    def __init__(self, problems: list[Problem]) -> None:
        super().__init__(f"{len(problems)} problem(s)")
        # The same mistake may be seen from two sides; say it once.
        self.problems = sorted(set(problems))
