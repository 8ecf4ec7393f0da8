# SPDX-License-Identifier: GPL-2.0-or-later
"""Split a sparse set of numbers into dense ranges for table lookup.

Opcodes and statuses lie in a few dense ranges with large gaps between them.
Generated code finds the table index of a number with one compare for each
range, one subtraction and one shift.
"""
from __future__ import annotations

from dataclasses import dataclass
from math import gcd


@dataclass(frozen=True)
class DenseRange:
    """Numbers first, first + step, ... last; base is the table index of first."""

    first: int
    last: int
    shift: int
    base: int

    @property
    def span(self) -> int:
        """Return the distance between first and last."""
        return self.last - self.first

    @property
    def step(self) -> int:
        """Return the distance between two numbers."""
        return 1 << self.shift

    @property
    def count(self) -> int:
        """Return the number of table indexes."""
        return (self.span >> self.shift) + 1

    def numbers(self) -> range:
        """Return the number of each table index, in order."""
        return range(self.first, self.last + 1, self.step)


def _shift(run: list[int], widest: int) -> int:
    """Return the largest shift, up to @widest, with distances divisible by 1 << shift."""
    divisor = gcd(*(number - run[0] for number in run)) or 1
    shift = 0
    while shift < widest and divisor % (2 << shift) == 0:
        shift += 1
    return shift


def split(numbers: list[int], gap: int, widest: int = 0) -> list[DenseRange]:
    """Split ascending numbers at each distance larger than @gap."""
    runs: list[list[int]] = []
    for number in numbers:
        if runs and number - runs[-1][-1] <= gap:
            runs[-1].append(number)
        else:
            runs.append([number])
    ranges: list[DenseRange] = []
    for run in runs:
        base = ranges[-1].base + ranges[-1].count if ranges else 0
        ranges.append(DenseRange(run[0], run[-1], _shift(run, widest), base))
    return ranges
