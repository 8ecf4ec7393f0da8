# SPDX-License-Identifier: GPL-2.0-or-later
"""The project's catalogue, read without the generator, and its outputs."""
from __future__ import annotations

import functools
import os
import shutil
import tempfile
from typing import Any

import yaml

from harness import ROOT, compile_c, done, hcallgen
from statuses import entry, status_errno

_SPECS = os.path.join(ROOT, "Documentation", "arch", "powerpc", "hcalls", "specs")
_ASM = os.path.join("arch", "powerpc", "include", "asm")
PLATFORM_OPCODES = 0xEF00


def _load(name: str) -> Any:
    with open(os.path.join(_SPECS, name), encoding="utf-8") as stream:
        return yaml.load(stream, getattr(yaml, "CSafeLoader", yaml.SafeLoader))


@functools.lru_cache(maxsize=None)
def calls() -> list[dict[str, Any]]:
    """Every call of every family, with the family's name."""
    found = [{**call, "family": name[:-len(".yaml")]} for name in sorted(os.listdir(_SPECS))
             if name.endswith(".yaml") and not name.endswith("schema.yaml")
             and name not in ("status.yaml", "ultracalls.yaml")
             for call in _load(name)["calls"]]
    assert found, "the catalogue has no calls"
    return found


def opcodes() -> dict[int, str]:
    """Name that each opcode decodes to, ascending."""
    names: dict[int, str] = {}
    for call in calls():
        if call["opcode"] not in names or "linux" in call["defined-by"]:
            names[call["opcode"]] = call["name"]
    return dict(sorted(names.items()))


def status_answer(value: int) -> str:
    """Errno and name that a value decodes to, "-" for no name."""
    return f"{status_errno(value)} {entry(value).get('name', '-')}"


@functools.lru_cache(maxsize=None)
def _out() -> tempfile.TemporaryDirectory[str]:
    """The outputs, generated once; beside them the header that they implement."""
    folder = tempfile.TemporaryDirectory()  # pylint: disable=consider-using-with
    done(hcallgen("--out", folder.name, "generate"))
    shutil.copy(os.path.join(ROOT, _ASM, "hvcall-names.h"),
                os.path.join(folder.name, _ASM))
    return folder


def out(*path: str) -> str:
    """A file or folder of the generated tree."""
    return os.path.join(_out().name, *path)


def include() -> str:
    """Where <asm/hvcall-gen.h> is."""
    return "-I" + out("arch", "powerpc", "include")


def compile_header(text: str) -> None:
    """Compile C that includes the header, with every warning an error."""
    compile_c("-std=gnu11", "-Wall", "-Wextra", "-Werror", "-fsyntax-only", include(),
       "-x", "c", "-", text="#include <asm/hvcall-gen.h>\n" + text)
