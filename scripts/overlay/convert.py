# SPDX-License-Identifier: GPL-2.0-or-later
"""Convert the kernel's own callers to the retry engine (CONVERT=1).

conversions.yaml lists the steps: patches in conversions/, and files whose do-while
loops are replaced by one typed call each.
"""
from __future__ import annotations

import os
import pathlib
import re
import tempfile
from collections.abc import Callable, Iterator
from typing import NamedTuple

import yaml

import captured

from .errors import Refusal

TABLE = pathlib.Path(__file__).with_name("conversions.yaml")
PATCHES = pathlib.Path(__file__).with_name("conversions")
WIDTH = 100
_FILES = re.compile(r"^\+\+\+ b/(\S+)", re.M)
_LOOP = re.compile(r"""
    ^(?P<indent>\t+)do\ \{\n
    (?:\t+if\ \((?P<waits>\w+)\)\n\t+msleep\(100\);\n)?
    \t+(?P<rc>\w+)\ =\ (?:plpar_hcall_norets\((?P<call>H_\w+),\s*|(?P<function>h_\w+)\()
    (?P<args>[^;]*)\);\n
    (?P=indent)\}\ while\ \((?P<condition>[^;]*)\);\n""", re.M | re.X)


class Conversion(NamedTuple):
    """One commit: its message, and {path: new text}.

    name    of the patch; empty for loops
    """

    name: str
    subject: str
    body: str
    changes: dict[str, str]


class Patch:
    """A file with a patch: message, then a diff after a line of three dashes."""

    def __init__(self, path: pathlib.Path) -> None:
        text = path.read_text(encoding="utf-8")
        head, _, self.diff = text.partition("\n---\n")
        subject, _, self.body = head.partition("\n\n")
        self.subject = subject.removeprefix("Subject: ")
        self.files = _FILES.findall(self.diff)

    def apply(self, read: Callable[[str], str]) -> dict[str, str] | None:
        """Return {path: new text}; None if a hunk does not fit exactly."""
        with tempfile.TemporaryDirectory() as name:
            folder = pathlib.Path(name)
            for path in self.files:
                (folder / path).parent.mkdir(parents=True, exist_ok=True)
                (folder / path).write_text(read(path), encoding="utf-8")
            done = captured.run("patch", "-p1", "-s", "-F0", "--no-backup-if-mismatch", "-r", "-",
                                "-d", name, input=self.diff)
            if done.returncode:
                return None
            return {path: (folder / path).read_text(encoding="utf-8") for path in self.files}

    def size(self) -> int:
        """Return the number of lines that the diff adds or removes."""
        return len(re.findall(r"^[-+]", self.diff, re.M))


def variants(name: str, folder: pathlib.Path = PATCHES) -> list[Patch]:
    """Return the diffs of a patch for different kernels, the largest first.

    The diff for one kernel may be a part of the diff for another kernel; the larger one
    does not fit the kernel that the part is for.
    """
    paths = [path for path in folder.glob(f"{name}*.patch")
             if re.fullmatch(rf"{name}(-[0-9.]+)?", path.stem)]
    return sorted(map(Patch, paths), key=Patch.size, reverse=True)


def apply(step: dict, read: Callable[[str], str],
          folder: pathlib.Path = PATCHES) -> Conversion | None:
    """Return a step's patch, from a folder; None for a kernel that the step leaves out."""
    name = step["patch"]
    for patch in variants(name, folder):
        if "if" in step and not any(step["if"] in read(path) for path in patch.files):
            return None
        changes = patch.apply(read)
        if changes is not None:
            return Conversion(name, patch.subject, patch.body, changes)
    raise Refusal([f"{variants(name, folder)[0].files[0]}: {name}.patch does not fit; add "
                   f"{folder.name}/{name}-VERSION.patch for this kernel"])


def _is_busy_test(condition: str, status: str) -> bool:
    """Return True if a condition is true exactly for the unfinished statuses of a queue."""
    tests = {re.sub(r"[\s()]", "", test) for test in condition.split("||")}
    busy = {f"{status}==H_BUSY", f"H_IS_LONG_BUSY{status}"}
    return busy <= tests <= busy | {f"{status}==H_IN_PROGRESS"}


def _replace_loops(text: str, forms: dict[str, str], header: str) -> str:
    """Replace each loop around a call by a typed call of the header that repeats the call."""
    def replacement(loop: re.Match[str]) -> str:
        form = forms.get(loop["call"] or loop["function"])
        if not form or loop["waits"] not in (None, loop["rc"]) \
                or not _is_busy_test(loop["condition"], loop["rc"]):
            return loop[0]
        args = re.sub(r"\s+", " ", loop["args"])
        head = f"{loop['indent']}{loop['rc']} = {form}("
        line = f"{head}{args}, HCALL_POLICY(HCALL_SLEEP)).status;\n"
        if len(line.expandtabs(8)) > WIDTH:
            column = len(head.expandtabs(8))
            margin = "\t" * (column // 8) + " " * (column % 8)
            line = line.replace(", HCALL_POLICY", f",\n{margin}HCALL_POLICY")
        return line

    new = _LOOP.sub(replacement, text)
    if new == text:
        return text
    last = list(re.finditer(r"^#include <asm/.*>\n", new, re.M))[-1]
    return f"{new[:last.end()]}#include <{header}>\n{new[last.end():]}"


def _loops(step: dict, read: Callable[[str], str]) -> Conversion:
    changes = {}
    for path in step["files"]:
        changes[path] = _replace_loops(read(path), step["loops"], step["include"])
        if changes[path] == read(path):
            raise Refusal([f"{path}: no loop of {TABLE.name}; mend {TABLE.name}"])
    return Conversion("", step["subject"], step["why"].strip(), changes)


def conversions(read: Callable[[str], str], fixes: bool = False) -> Iterator[Conversion]:
    """Return the conversions of a tree, each on top of those before it.

    read    returns the text of a file of the tree with the layer
    fixes   return only the fixes of Linux; the tree may be without the layer
    """
    changed: dict[str, str] = {}

    def current(path: str) -> str:
        return changed[path] if path in changed else read(path)

    for step in yaml.safe_load(TABLE.read_text(encoding="utf-8")):
        if fixes and not step.get("patch", "").endswith("-fix"):
            continue
        conversion = apply(step, current) if "patch" in step else _loops(step, current)
        if conversion:
            changed.update(conversion.changes)
            yield conversion


def chosen() -> bool:
    """Return True if CONVERT= asks for conversions."""
    value = os.environ.get("CONVERT") or "0"
    if value not in ("0", "1"):
        raise Refusal([f"CONVERT={value}: unknown value; use CONVERT=1 or CONVERT=0"])
    return value == "1"
