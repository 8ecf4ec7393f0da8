# SPDX-License-Identifier: GPL-2.0-or-later
"""Every rule of papr_hcalls.rst has a test, and that test exists.

tests/run writes down the results of each part that it runs; a rule's test is
looked for there.  Of a part that has not run here, only its name is checked.
"""
from __future__ import annotations

import configparser
import pathlib
import re

from ktap import Ktap

from docs import rules

TOP = pathlib.Path(__file__).resolve().parents[2]


def _parts() -> set[str]:
    config = configparser.ConfigParser(interpolation=None)
    config.read(TOP / "tests/suites.ini", encoding="utf-8")
    return set(config.sections())


def _passed(part: str) -> list[str] | None:
    """Names of the results of the part's last run; None if it has not run."""
    try:
        return (TOP / f"build/results/{part}").read_text(encoding="utf-8").splitlines()
    except FileNotFoundError:
        return None


def _named(test: rules.Test, results: list[str]) -> bool:
    """Whether a result has the test's name; a * stands for anything."""
    pattern = ".*".join(map(re.escape, test.name.split("*")))
    return any(re.fullmatch(pattern, result) for result in results)


def check(ktap: Ktap) -> None:
    """All of it."""
    sentences, tests = rules.sentences(TOP), rules.tests(TOP)
    lacking = [number for number in sentences if not tests.get(number)]
    ktap.result("every rule names its tests", len(sentences) > 30 and not lacking,
                [f"[R-{number}] {sentences[number]}" for number in lacking])
    stale = sorted(tests.keys() - sentences.keys(), key=int)
    ktap.result("no test is named for a rule that is gone", not stale,
                [f"rules.yaml: {number}" for number in stale])
    ktap.result("rules are numbered from 1, without gaps",
                list(sentences) == [str(n + 1) for n in range(len(sentences))],
                [" ".join(sentences)])
    empty = [number for number, sentence in sentences.items() if len(sentence) < 20]
    ktap.result("every rule is a sentence", not empty,
                [f"[R-{number}] {sentences[number]!r}" for number in empty])
    text = (TOP / f"Documentation/{rules.DOCUMENT}.rst").read_text(encoding="utf-8")
    bare = [item for item in re.split(r"\n\s*\n|\n- ", text.split("\nCorrections to")[0])
            if re.search(r"\bmust\b", item) and "[R-" not in item]
    ktap.result("what must be has a number", not bare,
                [line for item in bare for line in item.splitlines()])
    strange = sorted({test.part for found in tests.values() for test in found} - _parts())
    ktap.result("every part that a rule names exists", not strange, strange)
    for part in sorted({test.part for found in tests.values() for test in found}):
        results = _passed(part)
        if results is None:
            ktap.skip(f"tests of {part} that rules name exist",
                      f"no results yet; make check T={part}")
            continue
        missing = [f"[R-{number}] {test.name}" for number, found in tests.items()
                   for test in found if test.part == part and not _named(test, results)]
        ktap.result(f"tests of {part} that rules name exist", not missing, missing)
