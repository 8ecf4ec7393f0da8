# SPDX-License-Identifier: GPL-2.0-or-later
"""Sparse numbers to runs that an array can hold.

Opcodes and statuses come in a few dense stretches far apart.  A number's slot
is found with one compare for each stretch, then one subtraction and shift.
"""
from __future__ import annotations

from dataclasses import dataclass
from math import gcd


@dataclass(frozen=True)
class Island:
    """Numbers first, first + step, ... last, which occupy slots from base."""

    first: int
    last: int
    shift: int
    base: int

    @property
    def span(self) -> int:
        """Distance between the ends."""
        return self.last - self.first

    @property
    def step(self) -> int:
        """Distance between two numbers."""
        return 1 << self.shift

    @property
    def slots(self) -> int:
        """Return the number of indexes."""
        return (self.span >> self.shift) + 1

    def numbers(self) -> range:
        """The number of every slot, in order."""
        return range(self.first, self.last + 1, self.step)


def _shift(run: list[int], widest: int) -> int:
    """Largest power of two, up to 1 << widest, that divides all distances."""
    divisor = gcd(*(number - run[0] for number in run)) or 1
    shift = 0
    while shift < widest and divisor % (2 << shift) == 0:
        shift += 1
    return shift


def split(numbers: list[int], gap: int, widest: int = 0) -> list[Island]:
    """Cut ascending numbers where the distance exceeds @gap."""
    runs: list[list[int]] = []
    for number in numbers:
        if runs and number - runs[-1][-1] <= gap:
            runs[-1].append(number)
        else:
            runs.append([number])
    islands: list[Island] = []
    for run in runs:
        base = islands[-1].base + islands[-1].slots if islands else 0
        islands.append(Island(run[0], run[-1], _shift(run, widest), base))
    return islands
