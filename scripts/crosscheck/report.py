# SPDX-License-Identifier: GPL-2.0-or-later
"""Count facts and print differences."""
from __future__ import annotations

import pathlib

import yaml

ACCEPTED = pathlib.Path(__file__).with_name("accepted.yaml")


class Report:
    """Facts compared and differences found, by source and kind of fact."""

    def __init__(self, accepted: pathlib.Path = ACCEPTED) -> None:
        data = yaml.safe_load(accepted.read_text(encoding="utf-8")) or {}
        self.accepted = {(kind, name): reason for kind, names in data.items()
                         for name, reason in names.items()}
        self.compared: dict[str, int] = {}
        self.different: dict[str, list[str]] = {}
        self.used: set[tuple[str, str]] = set()

    def fact(self, kind: str, name: str, same: bool, text: str = "") -> None:
        """Record one fact; text describes the difference."""
        self.compared[kind] = self.compared.get(kind, 0) + 1
        self.different.setdefault(kind, [])
        if same:
            return
        if (kind, name) in self.accepted:
            self.used.add((kind, name))
        else:
            self.different[kind].append(f"{name}: {text}")

    def end(self) -> int:
        """Print the counts and the differences; return the exit status."""
        total = sum(self.compared.values())
        wrong = sum(map(len, self.different.values()))
        for kind, count in self.compared.items():
            excused = sum(used == kind for used, _ in self.used)
            found = self.different[kind]
            print(f"{kind}: {count} compared, {len(found)} different, {excused} accepted")
            for line in found:
                print(f"    {line}")
        # An entry without a difference would hide a later difference.
        stale = [f"{kind}: {name}" for kind, name in self.accepted
                 if kind in self.compared and (kind, name) not in self.used]
        for line in stale:
            print(f"accepted.yaml: entry without a difference: {line}; remove the entry")
        print(f"{total} facts compared, {wrong} different, {len(self.used)} accepted")
        return 1 if wrong or stale or not total else 0
