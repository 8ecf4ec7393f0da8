# SPDX-License-Identifier: GPL-2.0-or-later
"""Run the commands in the pages and compare the output."""
from __future__ import annotations

import re
import shlex

from ktap import Ktap

import blocks
import program


def _sessions() -> list[tuple[str, str, str]]:
    """Page, command and its output, of all pages."""
    found = []
    for block in blocks.blocks():
        if block.kind == "tool":
            for part in re.split(r"^\$ ", block.text, flags=re.M)[1:]:
                command, _, output = part.partition("\n")
                found.append((block.page, command, output.rstrip() + "\n"))
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
