# SPDX-License-Identifier: GPL-2.0-or-later
"""What the pages show of a terminal is what comes out."""
from __future__ import annotations

import pathlib
import re
import shlex
import textwrap

from ktap import Ktap

import program

TOP = pathlib.Path(__file__).resolve().parents[2]
PAGES = [TOP / "README.rst", *sorted((TOP / "Documentation").rglob("*.rst"))]

# An indented block that begins with a prompt.
_BLOCK = re.compile(r"::\n\n((?:[ \t]+\$ hcall .*\n)(?:[ \t]+.*\n|\n(?=[ \t]))*)")


def _sessions() -> list[tuple[str, str, str]]:
    """Page, command and its output, of all pages."""
    found = []
    for page in PAGES:
        for block in _BLOCK.findall(page.read_text(encoding="utf-8")):
            for part in re.split(r"^\$ ", textwrap.dedent(block), flags=re.M)[1:]:
                command, _, output = part.partition("\n")
                found.append((page.name, command, output.rstrip() + "\n"))
    return found


def check(ktap: Ktap) -> None:
    """Build the program, run what is shown, compare."""
    made = program.make()
    sessions = _sessions()
    ktap.result("pages show the program at work, and it builds",
                not made.returncode and len(sessions) > 2, made.stderr.splitlines()[:20])
    for page, command, shown in sessions:
        done = program.run(*shlex.split(command)[1:], environment={"COLUMNS": "80"})
        ktap.result(f"{page}: $ {command}", done.stdout == shown,
                    ["shown:", *shown.splitlines(), "comes out:",
                     *(done.stdout + done.stderr).splitlines()])
