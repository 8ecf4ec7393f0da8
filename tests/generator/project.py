# SPDX-License-Identifier: GPL-2.0-or-later
"""The project's catalogue, read without the generator, and its outputs."""
from __future__ import annotations

import functools
import os
import shutil
import tempfile

import families
from harness import ROOT, compile_c, done, hcallgen
from statuses import entry, status_errno

_ASM = os.path.join("arch", "powerpc", "include", "asm")
PLATFORM_OPCODES = 0xEF00


def opcodes() -> dict[int, str]:
    """Name that each opcode decodes to, ascending."""
    return {opcode: call["name"] for opcode, call in families.by_opcode().items()}


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
