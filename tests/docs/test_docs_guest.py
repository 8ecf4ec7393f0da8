# SPDX-License-Identifier: GPL-2.0-or-later
"""Compare the partition sessions in the pages with the output of a guest.

A block of a page whose lines begin with "# " holds commands that root types,
and what they print.  busybox, Debian's, runs all of them in one shell of a guest
that has ndctl and two NVDIMMs, the second one flushed by calls.  Times may differ, and
counts of four digits and more.  --write puts into the pages what comes out.
"""
from __future__ import annotations

import pathlib
import re
import textwrap
from dataclasses import dataclass

import pytest

import guestshell
from lab import foreign, tool

HERE = pathlib.Path(__file__).resolve().parent
TOP = HERE.parents[1]
PAGES = [TOP / "README.rst", *sorted((TOP / "Documentation").rglob("*.rst"))]

_BLOCK = re.compile(r"(?<=::\n\n)(?:[ \t]+# .*\n)(?:[ \t]+.*\n|\n(?=[ \t]))*")
# Text that differs between boots: times, and what the trace file has
# ahead of an event: process, CPU, and flags.
_VARIES = [(re.compile(r"^ *\S+-\d+ +\[\d+\] \S+ +[\d.]+: "), "TASK: "),
           (re.compile(r"\+0x[0-9a-f]+/0x[0-9a-f]+"), "+OFFSET"),
           (re.compile(r"\d+\.\d+|\b\d{4,}(?:ns)?\b"), "N"), (re.compile(r" +"), " ")]


@dataclass
class Step:
    """One command of a page and what is printed."""

    page: str
    command: str
    output: list[str]


def _steps(page: pathlib.Path, block: str) -> list[Step]:
    steps = []
    for part in re.split(r"^# ", textwrap.dedent(block), flags=re.M)[1:]:
        command, _, output = part.partition("\n")
        steps.append(Step(page.name, command, output.rstrip().splitlines()))
    return steps


def _blocks() -> dict[pathlib.Path, list[str]]:
    """Blocks of each page that shows a partition."""
    found = {page: _BLOCK.findall(page.read_text(encoding="utf-8")) for page in PAGES}
    return {page: blocks for page, blocks in found.items() if blocks}


def _masked(lines: list[str]) -> list[str]:
    for what, by in _VARIES:
        lines = [what.sub(by, line) for line in lines]
    return lines


def _write(blocks: dict[pathlib.Path, list[str]], outputs: list[list[str]]) -> None:
    """Put into the pages what came out."""
    for page, found in blocks.items():
        text = page.read_text(encoding="utf-8")
        for block in found:
            indent = re.match(r"[ \t]+", block)[0]
            lines = []
            for step in _steps(page, block):
                lines += [f"# {step.command}", *outputs.pop(0)]
            text = text.replace(block, "".join(f"{indent}{line}\n" for line in lines), 1)
        page.write_text(text, encoding="utf-8")


@pytest.mark.kernel("lab")
@pytest.mark.limit(900)
def test_docs_guest(checks, kernel, folder, request):
    """The pages show of a partition what a guest prints; --write updates them."""
    blocks = _blocks()
    shown = [step for page, found in blocks.items() for block in found
             for step in _steps(page, block)]
    checks.result("pages show a partition at work", len(shown) > 10)
    outputs = list(guestshell.run(
        kernel, {number: step.command for number, step in enumerate(shown)},
        {"hcall": tool.build("le"),
         **foreign.program(foreign.fetch(["ndctl"]), "usr/bin/ndctl")},
        nvdimms=guestshell.two_nvdimms(str(folder))).values())
    for step, output in zip(shown, outputs):
        checks.result(f"{step.page}: # {step.command}", _masked(output) == _masked(step.output),
                      ["shown:", *step.output, "comes out:", *output])
    if request.config.option.write:
        _write(blocks, outputs)
