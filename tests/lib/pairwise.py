# SPDX-License-Identifier: GPL-2.0-or-later
"""Choose few combinations of factors in which each possible pair of values occurs."""
from __future__ import annotations

import itertools
from collections.abc import Callable

Row = dict[str, str]


def _pairs(row: Row) -> set[frozenset[tuple[str, str]]]:
    return {frozenset(pair) for pair in itertools.combinations(row.items(), 2)}


def rows(factors: dict[str, tuple[str, ...]], possible: Callable[[Row], bool]) -> list[Row]:
    """Return the rows, always the same for the same arguments.

    factors     values of each factor
    possible    tells whether a machine with the values of a row exists
    """
    every = [row for values in itertools.product(*factors.values())
             if possible(row := dict(zip(factors, values)))]
    pairs = {index: _pairs(row) for index, row in enumerate(every)}
    left = set().union(*pairs.values())
    chosen = []
    while left:
        best = max(pairs, key=lambda index: (len(pairs[index] & left), -index))
        chosen.append(every[best])
        left -= pairs.pop(best)
    return chosen
