# SPDX-License-Identifier: GPL-2.0-or-later
"""Check the values of statuses, and the statuses that calls name."""
from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from hcallgen.model import Call, Catalogue, Range, items, part, words
from hcallgen.problems import Problem
from hcallgen.yamlsrc import Path


def unique_values(catalogue: Catalogue) -> Iterator[Problem]:
    """Check that a value decodes to one status."""
    seen: dict[int, str] = {}
    for status in catalogue.statuses:
        for value in status.values:
            if seen.setdefault(value, status.name) != status.name:
                yield status.problem(
                    ("value",), f"value {value} of {status.name} is also the value of "
                    f"{seen[value]}", "correct one of the two")


def _range_values(span: Range, named: dict[int, str]) -> Iterator[Problem]:
    """Check that all values of a range are statuses, or that none is."""
    if not span.ends:
        return
    first, last = span.ends
    if first > last:
        yield span.problem(("first",), f"{span.name} starts at {first} and "
                           f"ends at {last}", "put the smaller number first")
        return
    inside = sorted(value for value in named if first <= value <= last)
    if span.is_group and len(inside) != last - first + 1:
        yield span.problem(
            ("names",), f"{len(inside)} of the {last - first + 1} values of "
            f"{span.name} are statuses",
            "define the other values, or write 'names: one'")
    if not span.is_group and inside:
        yield span.problem(
            ("names",), f"{named[inside[0]]} lies in the range {span.name}",
            "correct one of the two, or write 'names: each'")
    for index, marker in items(span.data, "markers"):
        if marker.get("value") not in (first, last):
            yield span.problem(
                ("markers", index, "value"),
                f"{marker.get('name')} is not an end of {span.name}",
                f"write {first} or {last}")


def ranges(catalogue: Catalogue) -> Iterator[Problem]:
    """Check that ranges do not overlap, and contain only statuses of their group."""
    named = {value: status.name for status in catalogue.statuses
             for value in status.values}
    before: list[Range] = []
    for span in catalogue.ranges:
        yield from _range_values(span, named)
        for other in before:
            if span.ends and other.ends and span.ends[0] <= other.ends[1] \
                    and other.ends[0] <= span.ends[1]:
                yield span.problem(("first",), f"{span.name} overlaps {other.name}",
                                   "correct one of the two")
        before.append(span)


def group_errnos(catalogue: Catalogue) -> Iterator[Problem]:
    """Check that a group has the errno of each of its members."""
    for span in catalogue.ranges:
        if not span.is_group or not span.ends:
            continue
        for status in catalogue.statuses:
            inside = any(span.ends[0] <= value <= span.ends[1] for value in status.values)
            if inside and status.errno != span.errno:
                yield status.problem(
                    ("errno",), f"errno {status.errno} of {status.name} differs from "
                    f"errno {span.errno} of its group {span.name}", "correct one of the two")


class _Names:  # pylint: disable=too-few-public-methods
    """Names that a call may use as a status."""

    def __init__(self, catalogue: Catalogue) -> None:
        entries = [*catalogue.statuses, *catalogue.ranges]
        self.known = {entry.name: entry.data.get("kind") for entry in entries}
        self.aliases = {alias: entry.name for entry in entries
                        for _, alias in words(entry.data, "aliases")}
        self.markers = {marker.get("name"): span.name for span in catalogue.ranges
                        for _, marker in items(span.data, "markers")}

    def complaint(self, name: str) -> tuple[str, str]:
        """Return the error in a name and its remedy, empty for a valid name."""
        if self.known.get(name) == "internal":
            return f"{name} is never returned to a caller", "remove the status"
        if name in self.known:
            return "", ""
        better = self.aliases.get(name) or self.markers.get(name)
        return (f"unknown status {name}",
                f"write {better}" if better else
                f"use a name of status.yaml, or define {name} there")


def _named_statuses(call: Call, data: Any, path: Path) -> Iterator[tuple[Path, str]]:
    """Yield path and name of every status that a call or variant names."""
    for name in part(data, "statuses"):
        yield path + ("statuses", name), name
    for index, result in items(data, "results"):
        for number, name in words(result, "valid"):
            yield path + ("results", index, "valid", number), name
    for key in ("answers", "caller-acts"):
        for number, name in words(part(data, "again"), key):
            yield path + ("again", key, number), name
    for number, name in words(data, "good"):
        yield path + ("good", number), name
    for index, variant in items(data, "variants"):
        yield from _named_statuses(call, variant, path + ("variants", index))


def known_statuses(catalogue: Catalogue) -> Iterator[Problem]:
    """Check that the statuses named by calls are in status.yaml."""
    names = _Names(catalogue)
    if not names.known:
        return  # status.yaml has an error, which another check reports
    for call in catalogue.calls:
        for path, name in _named_statuses(call, call.data, ()):
            what, fix = names.complaint(name)
            if what:
                yield call.key_problem(path, what, fix)


CHECKS = (unique_values, ranges, group_errnos, known_statuses)
