# SPDX-License-Identifier: GPL-2.0-or-later
"""Check the files of one commit of the series quickly, for git bisect run.

usage: python3 faultcheck.py TREE VERSION

Opcodes are compared with the catalogue, the machine code of the typed calls of NVDIMMs
runs in a model of the processor, and Linux's papr_scm.c runs on this machine.  A file
that the commit does not have is left out.  Exit status 0: good, 1: bad.
"""
from __future__ import annotations

import pathlib
import sys
import tempfile

import catalogue
import test_scm_fixes
import test_typed
import toolchain
import wrappers
from lab import hcalls
from machine import Fault

ASM = "arch/powerpc/include/asm"


def opcodes(tree: pathlib.Path) -> list[str]:
    """Return what is wrong with the opcodes of hvcall-gen.h."""
    header = tree / ASM / "hvcall-gen.h"
    if not header.exists():
        return []
    found = hcalls.names(header)
    return [f"hvcall-gen.h lacks {function.opcode:#x} of {function.name}()"
            for function in catalogue.functions() if function.opcode not in found]


def typed_calls(tree: pathlib.Path, folder: str) -> list[str]:
    """Return what is wrong with the typed calls of NVDIMMs."""
    if not (tree / ASM / "hcalls-scm-gen.h").exists():
        return []
    functions = [function for function in catalogue.functions()
                 if function.name.startswith("hcall_scm_")]
    target, product = toolchain.TARGETS[0], f"{folder}/calls.o"
    # Headers of Linux have stubs, which must be found before those of the tree.
    options = [f"-I{catalogue.TOP / 'tests/baremetal/include'}",
               f"-I{tree / 'arch/powerpc/include'}"]
    done = toolchain.compile_c(target, wrappers.source(functions, wrappers.shuffled), product,
                               options)
    if done.returncode:
        return done.stderr.splitlines()
    code, wrong = toolchain.disassemble(target, product), []
    for function in functions:
        try:
            test_typed.inline(function, code.get(function.name, []), target)
        except Fault as fault:
            wrong.append(f"{function.name}(): {fault}")
    return wrong


def driver(tree: pathlib.Path, version: str) -> list[str]:
    """Return the cases of papr_scm.c that must pass with and without fixes, and fail."""
    source = tree / test_scm_fixes.DRIVER
    if not source.exists():
        return []
    kinds, wrong = test_scm_fixes.Driver(version).run(source.read_text(encoding="utf-8"))
    return [f"{name}: {text}" for name, text in wrong.items() if text and kinds[name] == "keep"]


def check(tree: pathlib.Path, version: str) -> list[str]:
    """Return all that is wrong with the files of a commit."""
    with tempfile.TemporaryDirectory() as folder:
        return [*opcodes(tree), *typed_calls(tree, folder), *driver(tree, version)]


if __name__ == "__main__":
    found_wrong = check(pathlib.Path(sys.argv[1]), sys.argv[2])
    print("\n".join(found_wrong))
    sys.exit(1 if found_wrong else 0)
