# SPDX-License-Identifier: GPL-2.0-or-later
"""Define classes for calls, statuses and ultracalls.

A file with errors is also read, so that one run reports all errors: these
classes omit a value that is missing or has the wrong type, and the schema
reports the value.  Emitters get only a catalogue without errors.
"""
from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any, Optional

from hcallgen.problems import Problem
from hcallgen.yamlsrc import Document, Path


def items(data: Any, key: str) -> Iterator[tuple[int, dict[str, Any]]]:
    """Yield the mappings in the list data[key], with their indexes."""
    value = data.get(key) if isinstance(data, dict) else None
    if isinstance(value, list):
        for index, item in enumerate(value):
            if isinstance(item, dict):
                yield index, item


def part(data: Any, key: str) -> dict[str, Any]:
    """Return the mapping data[key], or an empty mapping."""
    value = data.get(key) if isinstance(data, dict) else None
    return value if isinstance(value, dict) else {}


def words(data: Any, key: str) -> Iterator[tuple[int, str]]:
    """Yield the texts in the list data[key], with their indexes."""
    value = data.get(key) if isinstance(data, dict) else None
    if isinstance(value, list):
        for index, item in enumerate(value):
            if isinstance(item, str):
                yield index, item


def is_number(value: Any) -> bool:
    """Return True for a number; a boolean, an int in Python, is no number here."""
    return isinstance(value, int) and not isinstance(value, bool)


@dataclass
class Entry:
    """Mapping in a document, with its path."""

    document: Document
    path: Path
    data: dict[str, Any]

    @property
    def name(self) -> str:
        """Return the name of the entry, empty without a name."""
        name = self.data.get("name")
        return name if isinstance(name, str) else ""

    @property
    def place(self) -> str:
        """Return FILE:LINE of the entry, for messages about another entry."""
        return f"{self.document.path}:{self.document.key_line(*self.path, 'name')}"

    def problem(self, path: Path, what: str, fix: str) -> Problem:
        """Return a problem with a value inside the entry."""
        return self.document.problem(self.path + path, what, fix)

    def key_problem(self, path: Path, what: str, fix: str) -> Problem:
        """Return a problem with a key inside the entry."""
        return self.document.key_problem(self.path + path, what, fix)


@dataclass
class Call(Entry):
    """One hypervisor call."""

    @property
    def opcode(self) -> Optional[int]:
        """Return the opcode of the call, None without an opcode."""
        opcode = self.data.get("opcode")
        return opcode if is_number(opcode) else None

    @property
    def family(self) -> str:
        """Return the name of the file; a check compares it with the field family."""
        return os.path.splitext(os.path.basename(self.document.path))[0]

    def defined_by(self, source: str) -> bool:
        """Return True if a text or program defines the call."""
        return source in [word for _, word in words(self.data, "defined-by")]

    def conflict_with(self, name: str) -> Optional[dict[str, Any]]:
        """Return the declared conflict about an opcode shared with the named call."""
        for _, conflict in items(self.data, "conflicts"):
            if conflict.get("shares-opcode-with") == name:
                return conflict
        return None


@dataclass
class Answer(Entry):
    """Status, or range of statuses."""

    @property
    def errno(self) -> str:
        """Return the name of the errno for the status, "0" for success."""
        return str(self.data.get("errno", ""))


@dataclass
class Status(Answer):
    """One status with a name."""

    @property
    def values(self) -> list[int]:
        """Return the value, then other values to which a source gives this name."""
        also = self.data.get("also")
        found = [self.data.get("value")] + (also if isinstance(also, list) else [])
        return [value for value in found if is_number(value)]


@dataclass
class Range(Answer):
    """Range of values with one meaning."""

    @property
    def ends(self) -> Optional[tuple[int, int]]:
        """Return the first and the last value, None if one of them is missing."""
        first, last = self.data.get("first"), self.data.get("last")
        return (first, last) if is_number(first) and is_number(last) else None

    @property
    def is_group(self) -> bool:
        """Return True if each value of the range has a name."""
        return self.data.get("names") == "each"


@dataclass
class Catalogue:
    """Contents of all files."""

    families: list[Document] = field(default_factory=list)
    calls: list[Call] = field(default_factory=list)
    statuses: list[Status] = field(default_factory=list)
    ranges: list[Range] = field(default_factory=list)
    ultracalls: list[Entry] = field(default_factory=list)
    structures: list[Entry] = field(default_factory=list)

    def add_family(self, document: Document) -> None:
        """Add the calls and structures of a family file."""
        self.families.append(document)
        self.calls += [Call(document, ("calls", index), call)
                       for index, call in items(document.data, "calls")]
        self.structures += [Entry(document, ("structures", index), structure)
                            for index, structure in items(document.data, "structures")]

    def add_statuses(self, document: Document) -> None:
        """Set the statuses and ranges to those of status.yaml."""
        self.statuses = [Status(document, ("statuses", index), status)
                         for index, status in items(document.data, "statuses")]
        self.ranges = [Range(document, ("ranges", index), item)
                       for index, item in items(document.data, "ranges")]

    def add_ultracalls(self, document: Document) -> None:
        """Set the ultracalls to those of ultracalls.yaml."""
        self.ultracalls = [Entry(document, ("ultracalls", index), call)
                           for index, call in items(document.data, "ultracalls")]

    def spans(self) -> dict[str, tuple[int, int]]:
        """Return the first and the last value of each status and range, by name."""
        found = {status.name: (status.values[0], status.values[0])
                 for status in self.statuses if status.values}
        found.update({span.name: span.ends for span in self.ranges if span.ends})
        return found

    def by_family(self) -> Iterator[tuple[Document, list[Call]]]:
        """Yield each family, by path, with its calls in the order of its file."""
        for document in sorted(self.families, key=lambda item: item.path):
            yield document, [call for call in self.calls if call.document is document]

    def by_opcode(self) -> dict[int, list[Call]]:
        """Return the calls of each opcode, by ascending opcode.

        If two sources give an opcode two meanings, the call defined by Linux
        comes first, because decoders show Linux's meaning.
        """
        table: dict[int, list[Call]] = {}
        for call in self.calls:
            if call.opcode is not None:
                table.setdefault(call.opcode, []).append(call)
        for calls in table.values():
            calls.sort(key=lambda call: (not call.defined_by("linux"), call.name))
        return dict(sorted(table.items()))
