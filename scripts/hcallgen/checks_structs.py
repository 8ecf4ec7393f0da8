# SPDX-License-Identifier: GPL-2.0-or-later
"""Check that structures are consistent, and that calls use them."""
from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Optional

from hcallgen.model import Catalogue, Entry, is_number, items, part, words
from hcallgen.problems import Problem
from hcallgen.structs import number_size

_RESERVED = "reserved_"


def unique(catalogue: Catalogue) -> Iterator[Problem]:
    """Check that each name, in the catalogue and in C, is used by one structure."""
    for key in ("name", "c-name"):
        seen: dict[str, Entry] = {}
        for entry in catalogue.structures:
            name = entry.data.get(key)
            if isinstance(name, str) and seen.setdefault(name, entry) is not entry:
                yield entry.problem((key,), f"structure {name} is defined twice",
                                    f"keep one, the first is at {seen[name].place}")


def _sizes(catalogue: Catalogue) -> dict[str, Any]:
    return {entry.name: entry.data.get("size") for entry in catalogue.structures}


def _size(name: Any, sizes: dict[str, Any]) -> Optional[int]:
    """Return the size of a type in bytes; None for an unknown type."""
    if not isinstance(name, str):
        return None
    size = number_size(name) or sizes.get(name)
    return size if is_number(size) else None


def _type(entry: Entry, path: tuple, name: Any, sizes: dict[str, Any]) -> Iterator[Problem]:
    if isinstance(name, str) and _size(name, sizes) is None:
        yield entry.problem(path, f"type '{name}' is neither a number nor a structure",
                            "write u8, u16, u32, u64, s64 or the name of a structure")


def _fields(entry: Entry, sizes: dict[str, Any]) -> Iterator[Problem]:
    end, names = 0, set()
    for index, field in items(entry.data, "fields"):
        path = ("fields", index)
        name, at, size = field.get("name"), field.get("at"), _size(field.get("type"), sizes)
        yield from _type(entry, (*path, "type"), field.get("type"), sizes)
        if name in names:
            yield entry.problem((*path, "name"), f"field {name} appears twice",
                                "choose another name")
        names.add(name)
        if isinstance(name, str) and name.startswith(_RESERVED):
            yield entry.problem((*path, "name"), f"field {name} has a reserved member's name",
                                "remove the field, or choose another name")
        if not is_number(at) or size is None:
            continue
        if at < end:
            yield entry.problem((*path, "at"), f"field {name} begins at {at}, before the "
                                f"end of the previous field, {end}",
                                "correct the offset, or put the fields in order")
        count = field.get("count", 1)
        end = at + size * (count if is_number(count) else 1)
        for number, bit in items(field, "bits"):
            mask = bit.get("mask")
            if is_number(mask) and mask >> (8 * size):
                yield entry.problem((*path, "bits", number, "mask"),
                                    f"mask {mask:#x} does not fit into {field['type']}",
                                    "correct the mask or the type")
    whole = entry.data.get("size")
    if is_number(whole) and end > whole:
        yield entry.problem(("size",), f"{entry.name} has {whole} bytes, and its fields "
                            f"have {end}", "correct one of the two sizes")


def layout(catalogue: Catalogue) -> Iterator[Problem]:
    """Check that fields have known types, do not overlap, and fit into the structure."""
    sizes = _sizes(catalogue)
    for entry in catalogue.structures:
        yield from _fields(entry, sizes)
        yield from _type(entry, ("rest", "type"), part(entry.data, "rest").get("type"),
                         sizes)


def _contains(entry: Entry) -> list[Any]:
    return [field.get("type") for _, field in items(entry.data, "fields")] + [
        part(entry.data, "rest").get("type")]


def contained(catalogue: Catalogue) -> Iterator[Problem]:
    """Check that no structure contains itself."""
    inside = {entry.name: _contains(entry) for entry in catalogue.structures}
    for entry in catalogue.structures:
        found, stack = set(), list(inside.get(entry.name, []))
        while stack:
            name = stack.pop()
            if name not in found:
                found.add(name)
                stack += inside.get(name, [])
        if entry.name in found:
            yield entry.problem(("name",), f"structure {entry.name} is part of itself",
                                "correct the type of one of its fields")


def used(catalogue: Catalogue) -> Iterator[Problem]:
    """Check that buffers name defined structures, and that a buffer holds each structure."""
    known = {entry.name for entry in catalogue.structures}
    wanted = {name for entry in catalogue.structures for name in _contains(entry)}
    for call in catalogue.calls:
        holders = [((), call.data)] + [
            (("variants", index), variant) for index, variant in items(call.data, "variants")]
        for start, holder in holders:
            for index, arg in items(holder, "args"):
                for number, name in words(part(arg, "buffer"), "structures"):
                    wanted.add(name)
                    if name not in known:
                        yield call.problem(
                            (*start, "args", index, "buffer", "structures", number),
                            f"unknown structure '{name}'",
                            f"correct the name, or define {name} in 'structures'")
    for entry in catalogue.structures:
        if entry.name and entry.name not in wanted:
            yield entry.problem(("name",), f"no buffer holds structure {entry.name}",
                                "name the structure in 'structures' of a buffer, or "
                                "remove it")


CHECKS = (unique, layout, contained, used)
