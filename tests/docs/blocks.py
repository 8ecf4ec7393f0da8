# SPDX-License-Identifier: GPL-2.0-or-later
"""Every literal block of the pages is held by a test, and so is every command in a line.

transcripts.py and guest type what stands behind a prompt, code_samples.py compiles
what is C; the others are tried here.
"""
from __future__ import annotations

import pathlib
import re
import shlex
import shutil
import tempfile
import textwrap
from typing import NamedTuple

import captured
import listing
from hcallgen import catalogue
from hcallgen.problems import CatalogueError
from ktap import Ktap
from lab import qemu

TOP = pathlib.Path(__file__).resolve().parents[2]
PAGES = [TOP / "README.rst", *sorted((TOP / "Documentation").rglob("*.rst"))]

_BLOCK = re.compile(r"::\n\n((?:[ \t]+\S.*\n|\n(?=\n*[ \t]))+)")
_INLINE = re.compile(r"``((?:make|ndctl) [^`]+)``")
EVENT = TOP / "include/trace/events/hcall.h"
_FIELD = re.compile(r"__(?:field|array)\(\s*\w+,\s*(\w+)")
# Kind of a block, by its beginning.  Drawings, and commands of programs that the tests
# do not install, are not run.
_KINDS = {"$ hcall ": "tool", "# ": "guest", "make ": "make", "struct hcall_": "C",
          "- name: H_": "entry", "memory ": "bytes", "-M pseries": "QEMU",
          "trace-cmd ": "client", "bpftrace ": "client", "driver:  ": "drawing",
          "integrity# ": "lockdown", "openssl ": "signing", "/lib/modules/": "signing"}


class Block(NamedTuple):
    """A block of a page."""

    page: str
    kind: str | None
    text: str


def blocks() -> list[Block]:
    """All of them."""
    found = []
    for page in PAGES:
        for text in map(textwrap.dedent, _BLOCK.findall(page.read_text(encoding="utf-8"))):
            kind = next((kind for start, kind in _KINDS.items() if text.startswith(start)), None)
            found.append(Block(page.name, kind, text.rstrip() + "\n"))
    return found


def _inline(program: str) -> set[str]:
    """Commands in running text, those of one program."""
    return {re.sub(r"\s+", " ", command) for page in PAGES
            for command in _INLINE.findall(page.read_text(encoding="utf-8"))
            if command.startswith(program)}


def _check_make(ktap: Ktap, found: list[Block]) -> None:
    """Check each make command with make -n; a description may follow it."""
    commands = _inline("make") | {re.split(r"\s{2,}", line)[0] for block in found
                                  if block.kind == "make" for line in block.text.splitlines()}
    for command in sorted(commands):
        done = captured.run("sh", "-c", command.replace("make", "make -ns", 1), cwd=TOP)
        part = re.search(r"^make check.*\bT=(\w\S*)", command)
        ktap.result(f"can be typed: {command}", not done.returncode and (
            not part or listing.selects(part[1])),
                    done.stderr.splitlines())


def _check_entry(ktap: Ktap, text: str) -> None:
    """In the place of the catalogue's own entry."""
    name = re.match(r"- name: (\w+)\n", text)[1]
    with tempfile.TemporaryDirectory() as folder:
        shutil.copytree(TOP / catalogue.SPECS, folder, dirs_exist_ok=True)
        for file in pathlib.Path(folder).glob("*.yaml"):
            old = file.read_text(encoding="utf-8")
            file.write_text(re.sub(rf"^  - name: {name}\n(?:    .*\n|\n)*",
                                   lambda _: textwrap.indent(text, "  ") + "\n", old, flags=re.M),
                            encoding="utf-8")
        try:
            calls, problems = catalogue.read(folder).calls, []
        except CatalogueError as error:
            calls, problems = [], [str(problem) for problem in error.problems]
    ours = catalogue.read(str(TOP / catalogue.SPECS)).calls
    ktap.result(f"the catalogue takes the entry of {name} that is shown",
                not problems and len(calls) == len(ours) and calls != ours, problems)


def _check_bytes(ktap: Ktap, text: str) -> None:
    """Characters, the bytes that they are, and the registers that hold these."""
    rows = dict(line.split(None, 1) for line in text.splitlines())
    numbers, shown = re.fullmatch(r"((?:[0-9a-f]{2} )+)\s*\"(.*)\"", rows.pop("memory")).groups()
    data = bytes.fromhex(numbers)
    registers = b"".join(int(value, 16).to_bytes(8, "big") for value in rows.values())
    ktap.result("characters in registers are packed as they stand in memory",
                data == shown.encode() and len(rows) > 1
                and registers == data.ljust(len(registers), b"\0"), [text])


def _check_qemu(ktap: Ktap, text: str) -> None:
    """A machine that is made, asked for its NVDIMM, and never started."""
    with tempfile.TemporaryDirectory() as folder:
        image = pathlib.Path(folder, "image")
        with open(image, "wb") as stream:
            stream.truncate(int(re.search(r"\bsize=(\d+)", text)[1]))
        done = captured.run(qemu.program(), *text.replace("IMAGE", str(image)).split(), "-S",
                            "-nodefaults", "-display", "none", "-monitor", "stdio",
                            input="info memory-devices\nquit\n")
    ktap.result("QEMU takes the options for an NVDIMM",
                not done.returncode and "nv1" in done.stdout,
                (done.stdout + done.stderr).splitlines())


def _check_ndctl(ktap: Ktap, found: list[Block]) -> None:
    """Commands in running text: a test runs them, in a guest."""
    run = "\n".join([block.text for block in found if block.kind == "guest"] + [
        path.read_text(encoding="utf-8") for name in ("ndctl", "nvdimm")
        for path in (TOP / "tests" / name).rglob("*") if path.is_file()])
    lacking = [command for command in sorted(_inline("ndctl"))
               if not re.search(re.escape(command) + r"(?=[\s\"])", run)]
    ktap.none("every ndctl command is one that a guest types", lacking)


def _check_clients(ktap: Ktap, found: list[Block]) -> None:
    """Check commands of tracing tools: tests/tracing runs them, and the event has their fields."""
    run = "".join(path.read_text(encoding="utf-8")
                  for path in (TOP / "tests/tracing").iterdir() if path.is_file())
    typed = {"COMMAND", *re.findall(r"[\w:-]+", run.replace("{EVENT}", "hcall:hcall_return"))}
    fields = set(_FIELD.findall(EVENT.read_text(encoding="utf-8")))
    lines = [line for block in found if block.kind == "client" for line in block.text.splitlines()]
    lacking = []
    for word in [word for line in lines for word in shlex.split(line.replace(";", ""))]:
        if " " not in word:
            lacking += [word] if word not in typed else []
        else:
            # An expression: a filter, or a bpftrace program.
            named = re.findall(r"args->(\w+)", word) or re.findall(r"^\w+", word)
            lacking += [name for name in named if name not in fields]
    ktap.result("commands of tracing programs are those of tests/tracing",
                not lacking and len(lines) > 2, lacking)


def check(ktap: Ktap) -> None:
    """All of it."""
    found = blocks()
    unknown = [f"{block.page}: {block.text}" for block in found if not block.kind]
    ktap.result(f"a test knows every block ({len(found)})", not unknown and len(found) > 15,
                [line for text in unknown for line in text.splitlines()])
    _check_make(ktap, found)
    for kind, look in (("entry", _check_entry), ("bytes", _check_bytes), ("QEMU", _check_qemu)):
        for block in found:
            if block.kind == kind:
                look(ktap, block.text)
    _check_ndctl(ktap, found)
    _check_clients(ktap, found)
