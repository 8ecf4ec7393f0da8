# SPDX-License-Identifier: GPL-2.0-or-later
"""Rules of papr_hcalls.rst and the tests that hold them.

Each sentence of the document that a caller or a hypervisor has to obey ends
with a number, [R-12].  tests/docs/rules.yaml names the tests of each.
"""
from __future__ import annotations

import pathlib
import re
from dataclasses import dataclass

import yaml

from hcallgen import rst

# Names of the pages, as Sphinx has them.
DOCUMENT = "arch/powerpc/papr_hcalls"
COVERAGE = "reference/coverage"

_FILE = "tests/docs/rules.yaml"
_MARK = re.compile(r"\[R-(\d+)\]")
# What lies between a rule and the one before it: a sentence's end, a new
# paragraph or item, the head of a table.
_START = re.compile(r"(?:\.\s+|:\s*\n\s*\n|\n\s*\n|\n\s*-\s+|\n=+[ =]*\n)(?=\S)")


@dataclass
class Test:
    """One result of one part of make check."""

    part: str
    name: str


def tests(checkout: pathlib.Path) -> dict[str, list[Test]]:
    """Tests of each rule, by its number."""
    with open(checkout / _FILE, encoding="utf-8") as stream:
        data = yaml.safe_load(stream)
    return {str(number): [Test(part, name) for item in named for part, name in item.items()]
            for number, named in data["rules"].items()}


def sentences(checkout: pathlib.Path) -> dict[str, str]:
    """The sentence of each rule, by its number."""
    text = (checkout / f"Documentation/{DOCUMENT}.rst").read_text(encoding="utf-8")
    found: dict[str, str] = {}
    end = 0
    for match in _MARK.finditer(text):
        before = text[end:match.start()]
        starts = [start.end() for start in _START.finditer(before)]
        sentence = before[starts[-1] if starts else 0:].removeprefix("- ")
        if match[1] in found:
            raise ValueError(f"papr_hcalls.rst: two rules have the number {match[1]}")
        found[match[1]] = re.sub(r"\s+", " ", sentence).strip()
        end = match.end()
    return found


def page(checkout: pathlib.Path) -> str:
    """The table of rules and tests."""
    named, rows, open_rules = tests(checkout), [], []
    for number, sentence in sentences(checkout).items():
        held = named.get(number, [])
        if not held:
            open_rules.append(f"[R-{number}]")
        rows.append([f"[R-{number}]", sentence,
                     "; ".join(f"{test.part}: *{rst.plain(test.name)}*" for test in held)
                     or "**none**"])
    lacking = ("Every rule has one." if not open_rules else
               f"Without one: {', '.join(open_rules)}.")
    title = "Rules and their tests"
    return "\n".join([
        ".. SPDX-License-Identifier: GPL-2.0-or-later", "", *rst.title(title, "="),
        f"Each numbered sentence of :doc:`/{DOCUMENT}`, and the tests that fail when it is "
        "not true: the part of ``make check`` (or ``make check-full``) and the name of the "
        f"result. {lacking}", "",
        *rst.table(["Rule", "Sentence", "Tests"], rows, "records")]) + "\n"
