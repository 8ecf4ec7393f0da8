# SPDX-License-Identifier: GPL-2.0-or-later
"""Check papr_hcalls.rst against tests/docs/rules.yaml.

Every requirement and fact has an entry with a source, and a test or a reason why
there is none.  tests/conftest.py records the results of each part; the named tests
must be among them.  For a part without recorded results, only its name is checked.
"""
from __future__ import annotations

import pathlib
import re

import listing
from ktap import Ktap

from docs import rules

TOP = pathlib.Path(__file__).resolve().parents[2]
BINDS = {"caller", "hypervisor", "layer"}
# Sections of the page in which every paragraph states a requirement or a fact.
FIRST, LAST = "\nThe instruction\n", "\nAn example for driver authors\n"


def _passed(part: str) -> list[str] | None:
    """Return the names of the results of the last run of a part, None without one."""
    try:
        return (TOP / f"build/results/{part}").read_text(encoding="utf-8").splitlines()
    except FileNotFoundError:
        return None


def _named(test: rules.Test, results: list[str]) -> bool:
    """Return True if a result has the test's name; a * matches anything."""
    pattern = ".*".join(map(re.escape, test.name.split("*")))
    return any(re.fullmatch(pattern, result) for result in results)


def _blocks(text: str) -> list[str]:
    """Split the sections between FIRST and LAST into paragraphs and items."""
    text = text[text.index(FIRST):text.index(LAST)]
    # Directives, literal blocks, tables and headings are not sentences.
    text = re.sub(r"^\.\. [^\n]*\n(?:[ \t]+[^\n]*\n|\n(?=[ \t]))*", "", text, flags=re.M)
    text = re.sub(r"::\n\n(?:[ \t]+[^\n]*\n|\n(?=[ \t]))+", ":\n\n", text)
    text = re.sub(r"^=+ +=+\n(?:.*\n)*?=+ +=+\n(?:.*\n)*?=+ +=+\n", "", text, flags=re.M)
    text = re.sub(r"^[^\n]+\n=+\n", "", text, flags=re.M)
    return [re.sub(r"\s+", " ", block).strip()
            for block in re.split(r"\n\s*\n|\n(?=- )", text) if block.strip()]


def _check_numbers(ktap: Ktap, sentences: dict[str, str], entries: dict[str, rules.Rule],
                   text: str) -> None:
    lacking = sorted(sentences.keys() ^ entries.keys())
    ktap.result(f"every sentence with a number has an entry, and no other has ({len(entries)})",
                len(sentences) > 90 and not lacking, lacking)
    for kind in "RF":
        found = [number for number in sentences if number[0] == kind]
        ktap.equal(f"the numbers {kind}-n have no gap", found,
                   [f"{kind}-{n + 1}" for n in range(len(found))])
    short = [f"[{number}] {sentence!r}" for number, sentence in sentences.items()
             if len(sentence) < 20]
    ktap.none("every number follows a sentence", short)
    allowed = tuple(rules.unnumbered(TOP))
    bare = [block for block in _blocks(text)
            if not rules.MARK.search(block) and not block.startswith(allowed)]
    ktap.none("every paragraph of the convention has a number", bare)
    unused = [start for start in allowed
              if not any(block.startswith(start) for block in _blocks(text))]
    ktap.none("every exception in rules.yaml is used", unused)


def check(ktap: Ktap) -> None:
    """Check numbers, entries and tests."""
    sentences, entries = rules.sentences(TOP), rules.rules(TOP)
    text = (TOP / f"Documentation/{rules.DOCUMENT}.rst").read_text(encoding="utf-8")
    _check_numbers(ktap, sentences, entries, text)
    strange = [number for number, rule in entries.items()
               if not rule.binds or not BINDS.issuperset(rule.binds) or not rule.source]
    ktap.none("every entry says whom it binds and its source", strange)
    both = [number for number, rule in entries.items()
            if bool(rule.tests) == bool(rule.untested)]
    ktap.none("every entry has a test, or a reason for none", both)
    tests = [(number, test) for number, rule in entries.items() for test in rule.tests]
    parts = {test.part for _, test in tests}
    strange = sorted(parts - listing.tests())
    ktap.none("every part that an entry names exists", strange)
    for part in sorted(parts):
        results = [one.name for one in ktap.all] if part == "docs" else _passed(part)
        if results is None:
            ktap.skip(f"tests of {part} that entries name exist",
                      f"no results yet; make check T={part}")
            continue
        missing = [f"[{number}] {test.name}" for number, test in tests
                   if test.part == part and not _named(test, results)]
        ktap.none(f"tests of {part} that entries name exist", missing)
