# SPDX-License-Identifier: GPL-2.0-or-later
"""Tests that are programs of their own and print KTAP, as tests/suites.ini lists them."""
from __future__ import annotations

import configparser
import os
import shlex
import subprocess
import sys
from collections.abc import Iterator
from typing import Any

import pytest

import variants
from checks import BailOut, Check, Checks
from ktap import Parsed
from logs import TOP


class Programs(pytest.File):
    """Each section of suites.ini is a test."""

    def collect(self) -> Iterator[pytest.Item]:
        config = configparser.ConfigParser(interpolation=None)
        config.read(self.path, encoding="utf-8")
        for section in config.sections():
            yield Program.from_parent(self, name=section, part=config[section])


class Program(pytest.Item):
    """One section."""

    def __init__(self, part: configparser.SectionProxy, **more: Any):
        super().__init__(**more)
        self.part, self.checks = part, Checks()
        self.command = shlex.split(part["command"].format(python=sys.executable))
        self.add_marker(pytest.mark.limit(int(part["limit"])))
        for flag in ("full", "last"):
            if part.getboolean(flag, fallback=False):
                self.add_marker(flag)
        words = self.name.split("-")
        endian = [word for word in words if word in variants.DEFAULT_ABI]
        self.variant = variants.Variant(endian[0] if endian else None, None, "")

    @property
    def about(self) -> str:
        """Say what is tested."""
        return self.part["what"]

    def runtest(self) -> None:
        """Run the program and take over its results."""
        environment = {**os.environ, "PYTHONDONTWRITEBYTECODE": "1", "PYTHONPATH": os.pathsep.join(
            [str(TOP / "scripts"), str(TOP / "tests/lib")])}
        lines = []
        with subprocess.Popen(self.command, cwd=TOP, env=environment, text=True,
                              stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
                              errors="replace") as process:
            for line in process.stdout:
                print(line, end="", flush=True)
                lines.append(line.rstrip("\n"))
        parsed = Parsed(lines)
        self.checks.all = parsed.checks.all
        if process.returncode and not parsed.checks.count("failed"):
            raise BailOut("\n".join([f"ended with status {process.returncode}",
                                     *parsed.rest[-40:]]))
        if parsed.problems and not process.returncode:
            self.checks.all.append(Check("the program runs to its end", "failed",
                                         parsed.problems))

    def reportinfo(self) -> tuple[Any, int, str]:
        return self.path, 0, self.name
