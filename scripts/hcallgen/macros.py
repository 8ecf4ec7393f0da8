# SPDX-License-Identifier: GPL-2.0-or-later
"""Find Linux's names of values of arguments and results."""
from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from hcallgen.linkage import Item
from hcallgen.model import Call, is_number, items, part
from hcallgen.yamlsrc import Path


class Macro(NamedTuple):
    """Name of a mask (is_mask), of a value, or of a value of a field, shifted down."""

    name: str
    value: int
    is_mask: bool
    path: Path


def _named(item: Item, key: str, path: Path) -> Iterator[Macro]:
    name, value = item.get("macro"), item.get(key)
    if isinstance(name, str) and is_number(value):
        yield Macro(name, value, key == "mask", (*path, "macro"))


def _of_field(bit: Item, path: Path) -> Iterator[Macro]:
    for value, name in part(bit, "macros").items():
        if value in part(bit, "values") and isinstance(name, str):
            yield Macro(name, int(value, 0), False, (*path, "macros", value))


def _of_item(item: Item, path: Path) -> Iterator[Macro]:
    for index, bit in items(item, "bits"):
        yield from _named(bit, "mask", (*path, "bits", index))
        yield from _of_field(bit, (*path, "bits", index))
    for index, value in items(item, "values"):
        yield from _named(value, "value", (*path, "values", index))


def of_call(call: Call) -> Iterator[tuple[str, list[Macro]]]:
    """Yield each argument and result that has macros, with its macros."""
    for key in ("args", "results"):
        for index, item in items(call.data, key):
            found = list(_of_item(item, (key, index)))
            if found:
                yield str(item.get("name")), found
