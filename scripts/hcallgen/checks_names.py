# SPDX-License-Identifier: GPL-2.0-or-later
"""Check that names and numbers are unique across all files."""
from __future__ import annotations

import os
from collections.abc import Iterator
from typing import Any

from hcallgen import macros
from hcallgen.model import Call, Catalogue, Entry, items, part, words
from hcallgen.problems import Problem
from hcallgen.yamlsrc import Path


def family_names(catalogue: Catalogue) -> Iterator[Problem]:
    """Check that a family has the name of its file."""
    for document in catalogue.families:
        stem = os.path.splitext(os.path.basename(document.path))[0]
        name = document.data.get("family") if isinstance(document.data, dict) else stem
        if isinstance(name, str) and name != stem:
            yield document.problem(
                ("family",), f"family '{name}' is in a file named '{stem}'",
                f"write 'family: {stem}' or rename the file to {name}.yaml")


def unique_names(catalogue: Catalogue) -> Iterator[Problem]:
    """Check that names differ, because all names become macros of one header."""
    seen: dict[str, Entry] = {}
    for entry in [*catalogue.statuses, *catalogue.ranges, *catalogue.calls]:
        first = seen.setdefault(entry.name, entry) if entry.name else entry
        if first is not entry:
            yield entry.problem(
                ("name",), f"{entry.name} is defined twice",
                f"keep one entry, the first is at {first.place}")
    for span in catalogue.ranges:
        for index, marker in items(span.data, "markers"):
            name = marker.get("name")
            if isinstance(name, str) and seen.setdefault(name, span) is not span:
                yield span.problem(
                    ("markers", index, "name"), f"{name} is defined twice",
                    f"keep one entry, the first is at {seen[name].place}")


def unique_macros(catalogue: Catalogue) -> Iterator[Problem]:
    """Check that a macro for a value is defined once, and not as a call or status."""
    taken = {entry.name: entry.place
             for entry in [*catalogue.statuses, *catalogue.ranges, *catalogue.calls]}
    for call in catalogue.calls:
        for _, found in macros.of_call(call):
            for macro in found:
                place = (f"{call.document.path}:"
                         f"{call.document.line(*call.path, *macro.path)}")
                # Calls may share a list of bits, which has one place.
                if taken.setdefault(macro.name, place) != place:
                    yield call.problem(
                        macro.path, f"macro {macro.name} is defined twice",
                        f"keep one, the first is at {taken[macro.name]}")


def _fields(call: Call) -> Iterator[tuple[Path, dict[str, Any]]]:
    """Yield the fields of arguments and results, with their paths."""
    for key in ("args", "results"):
        for index, item in items(call.data, key):
            for bit, field in items(item, "bits"):
                yield (key, index, "bits", bit), field


def field_macros(catalogue: Catalogue) -> Iterator[Problem]:
    """Check that each macro for a value of a field has a value of the field."""
    for call in catalogue.calls:
        for path, field in _fields(call):
            for value in part(field, "macros"):
                if value not in part(field, "values"):
                    yield call.key_problem(
                        (*path, "macros", value),
                        f"'{value}' is not one of the field's values",
                        "write the value as in 'values', or add it there")


def _alias_declared(call: Call, other: Call) -> bool:
    """Return True if a conflict of the call has name or opcode of the other call."""
    return any(conflict.get("shares-opcode-with") == other.name
               or conflict.get("opcode") == other.opcode
               for _, conflict in items(call.data, "conflicts"))


def aliases(catalogue: Catalogue) -> Iterator[Problem]:
    """Check that an alias names one call."""
    named = {call.name: call for call in catalogue.calls if call.name}
    seen: dict[str, Call] = {}
    for call in catalogue.calls:
        for index, alias in words(call.data, "aliases"):
            path = ("aliases", index)
            other = named.get(alias)
            if other is call:
                yield call.problem(path, f"{call.name} is an alias of itself",
                                   "remove the alias")
            elif other and not _alias_declared(call, other):
                yield call.problem(
                    path, f"alias {alias} is the name of another call, {other.place}",
                    "remove the alias, or add an item to 'conflicts' with that "
                    "call's opcode, or with shares-opcode-with")
            if seen.setdefault(alias, call) is not call:
                yield call.problem(
                    path, f"alias {alias} is also an alias of {seen[alias].name}",
                    f"keep one alias, the first is at {seen[alias].place}")


def _sharing(calls: list[Call]) -> Iterator[Problem]:
    """Check the conflicts of calls that share one number."""
    for call in calls:
        others = [other for other in calls if other is not call
                  and other.name != call.name]
        for other in others:
            if not call.conflict_with(other.name):
                yield call.problem(
                    ("opcode",),
                    f"opcode {call.opcode:#x} of {call.name} is also the opcode of "
                    f"{other.name}, {other.place}",
                    "correct the opcode, or add to both calls an item of "
                    "'conflicts' with shares-opcode-with")
    owners = [call for call in calls if call.defined_by("linux")]
    if len(owners) != 1:
        names = " and ".join(call.name for call in calls)
        count = "none" if not owners else "more than one"
        yield calls[0].problem(
            ("opcode",), f"{names} share opcode {calls[0].opcode:#x} and "
            f"{count} of these calls is defined-by linux",
            "write linux into defined-by of exactly one call, the call that Linux "
            "makes with this opcode")
        return
    for other in calls:
        conflict = owners[0].conflict_with(other.name)
        if conflict and "Linux" not in str(conflict.get("follows")):
            yield owners[0].problem(
                ("conflicts",), f"{owners[0].name} shares its opcode and does "
                "not follow Linux", "write Linux in 'follows', because decoders use "
                "Linux's meaning of the opcode")


def opcodes(catalogue: Catalogue) -> Iterator[Problem]:
    """Check that a number belongs to one call, or that a conflict is declared."""
    ultra = {entry.data.get("opcode"): entry for entry in catalogue.ultracalls}
    for opcode, calls in catalogue.by_opcode().items():
        if len({call.name for call in calls}) > 1:
            yield from _sharing(calls)
        for call in calls:
            if opcode in ultra:
                yield call.problem(
                    ("opcode",), f"opcode {opcode:#x} is the ultracall "
                    f"{ultra[opcode].name}",
                    "keep ultracalls (sc 2, numbers 0xf1xx) in ultracalls.yaml")
    named = {call.name: call for call in catalogue.calls}
    for call in catalogue.calls:
        for index, conflict in items(call.data, "conflicts"):
            name = conflict.get("shares-opcode-with")
            if isinstance(name, str) and (
                    name not in named or named[name].opcode != call.opcode):
                yield call.problem(
                    ("conflicts", index, "shares-opcode-with"),
                    f"{name} does not share opcode {call.opcode or 0:#x}",
                    "name a call of the catalogue with this opcode")


CHECKS = (family_names, unique_names, unique_macros, field_macros, aliases, opcodes)
