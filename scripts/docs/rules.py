# SPDX-License-Identifier: GPL-2.0-or-later
"""Write the table of the requirements and facts of papr_hcalls.rst.

Each requirement of the document ends with a number [R-n], each fact with [F-n].
tests/docs/rules.yaml has one entry for each number: whom the sentence binds,
source, differences between hypervisors, tests.
"""
from __future__ import annotations

import pathlib
import re
from dataclasses import dataclass, field
from typing import Any

import yaml

from hcallgen import rst

# Names of the pages in Sphinx.
DOCUMENT = "arch/powerpc/papr_hcalls"
COVERAGE = "reference/coverage"

_FILE = "tests/docs/rules.yaml"
MARK = re.compile(r"\[([RF]-\d+)\]")
# Match the text before a sentence: the end of the previous sentence, a new
# paragraph or item, or the head of a table.
_START = re.compile(r"(?:\.\s+|:\s*\n\s*\n|\n\s*\n|\n\s*-\s+|\n=+[ =]*\n)(?=\S)")


@dataclass
class Test:
    """One result of one part of make check."""

    part: str
    name: str


@dataclass
class Rule:
    """Entry of one requirement or fact."""

    binds: list[str]
    source: list[str]
    differs: dict[str, str] = field(default_factory=dict)
    tests: list[Test] = field(default_factory=list)
    untested: str = ""


def _read(checkout: pathlib.Path) -> dict[str, Any]:
    with open(checkout / _FILE, encoding="utf-8") as stream:
        return dict(yaml.safe_load(stream))


def _parts(key: str) -> list[str]:
    """Return the parts of a key: guest-le and guest-be for guest-{le,be}."""
    match = re.fullmatch(r"(.*)\{(.*)\}", key)
    return [match[1] + end for end in match[2].split(",")] if match else [key]


def rules(checkout: pathlib.Path) -> dict[str, Rule]:
    """Return the entries by number."""
    found = {}
    for number, data in _read(checkout)["rules"].items():
        tests = [Test(part, name) for item in data.pop("tests", [])
                 for key, names in item.items() for part in _parts(key)
                 for name in ([names] if isinstance(names, str) else names)]
        found[number] = Rule(**data, tests=tests)
    return found


def unnumbered(checkout: pathlib.Path) -> list[str]:
    """Return the beginnings of the paragraphs without requirement or fact."""
    return list(_read(checkout)["unnumbered"])


def sentences(checkout: pathlib.Path) -> dict[str, str]:
    """Return the sentence of each number, in the order of the page."""
    text = (checkout / f"Documentation/{DOCUMENT}.rst").read_text(encoding="utf-8")
    found: dict[str, str] = {}
    end = 0
    for match in MARK.finditer(text):
        before = text[end:match.start()]
        starts = [start.end() for start in _START.finditer(before)]
        sentence = before[starts[-1] if starts else 0:].removeprefix("- ")
        if match[1] in found:
            raise ValueError(f"papr_hcalls.rst: two sentences have the number {match[1]}; "
                             "renumber one")
        found[match[1]] = re.sub(r"\s+", " ", sentence).strip()
        end = match.end()
    return found


def _list(items: list[str]) -> str:
    return "; ".join(map(rst.plain, items))


def page(checkout: pathlib.Path) -> str:
    """Return the page with the table."""
    entries, rows = rules(checkout), []
    for number, sentence in sentences(checkout).items():
        rule = entries[number]
        differs = [f"{name}: {text}" for name, text in rule.differs.items()]
        tests = "; ".join(f"{test.part}: *{rst.plain(test.name)}*" for test in rule.tests)
        source = _list(rule.source) + (f". Differences: {_list(differs)}" if differs else "")
        rows.append([f"[{number}] {', '.join(rule.binds)}", sentence, source,
                     tests or f"none: {rst.plain(rule.untested)}"])
    tested = sum(bool(rule.tests) for rule in entries.values())
    title = "Rules, sources and tests"
    return "\n".join([
        ".. SPDX-License-Identifier: GPL-2.0-or-later", "", *rst.title(title, "="),
        f"The table lists the requirements [R-n] and facts [F-n] of :doc:`/{DOCUMENT}`. A test "
        "is a part of ``make check`` (or ``make check-full``) and the name of a result that "
        f"fails when the sentence is false; {tested} of {len(entries)} sentences have a test. "
        "Numbers after a file name are lines. Linux 6.1 is Debian's source, and paths in Linux "
        "are below ``arch/powerpc`` or ``drivers``.", "",
        *rst.table(["Number, binds", "Sentence", "Source, differences", "Tests"], rows,
                   "records rules")]) + "\n"
