# SPDX-License-Identifier: GPL-2.0-or-later
"""Remember the tests that passed, so that an interrupted make check-full goes on.

The record is for one state of the checkout, and goes when all tests have ended.
"""
from __future__ import annotations

import json
import os
from typing import Any

import checkout
from checks import Checks
from logs import TOP

PATH = TOP / "build/check-full.json"


class Record:
    """Results of the tests that passed."""

    def __init__(self, options: list[str]):
        """Read the record of the same checkout and options of pytest."""
        self._key = [checkout.digest(checkout.files()), *options]
        self._passed: dict[str, Any] = {}
        if PATH.exists():
            saved = json.loads(PATH.read_text(encoding="utf-8"))
            if saved["key"] == self._key:
                self._passed = saved["passed"]

    def known(self, nodeid: str) -> Checks | None:
        """Return the results of a test that passed; None for another one."""
        return Checks.of(self._passed[nodeid]) if nodeid in self._passed else None

    def add(self, nodeid: str, checks: Checks) -> None:
        """Remember a test that passed."""
        self._passed[nodeid] = checks.all
        partial = PATH.with_suffix(".partial")
        partial.parent.mkdir(parents=True, exist_ok=True)
        partial.write_text(json.dumps({"key": self._key, "passed": self._passed}),
                           encoding="utf-8")
        os.replace(partial, PATH)

    @staticmethod
    def end() -> None:
        """Forget all: the next run begins anew."""
        PATH.unlink(missing_ok=True)
