# SPDX-License-Identifier: GPL-2.0-or-later
"""Read facts of the catalogue in the form that sources have."""
from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from hcallgen.model import Call, Catalogue, items, words

# Statuses that every call can return and that entries need not name.
ANY = {"H_SUCCESS", "H_HARDWARE", "H_FUNCTION", "H_PRIVILEGE"}


def parts(call: Call) -> Iterator[dict[str, Any]]:
    """Yield the call and its variants."""
    yield call.data
    for _, variant in items(call.data, "variants"):
        yield variant


def names(call: Call) -> list[str]:
    """Return the name and the aliases of a call."""
    return [call.name, *(alias for _, alias in words(call.data, "aliases"))]


def by_name(catalogue: Catalogue) -> dict[str, Call]:
    """Return the calls by each of their names."""
    return {name: call for call in catalogue.calls for name in names(call)}


def registers(call: Call, key: str) -> int:
    """Return the highest register of the args or results, 3 without args or results."""
    found = [int(item["reg"][1:]) for part in parts(call) for _, item in items(part, key)]
    return max(found, default=3)


def statuses(call: Call) -> set[str]:
    """Return the statuses that the entry names."""
    found: set[str] = set()
    for part in parts(call):
        found |= (part.get("statuses") or {}).keys()
        found |= {name for _, name in words(part.get("again"), "answers")}
    return found


def described(call: Call) -> bool:
    """Return True if the entry describes the linkage of the call."""
    return "undocumented" not in call.data
