# SPDX-License-Identifier: GPL-2.0-or-later
"""Every typed call compiles in a module and finds what it needs in the kernel.

A module with a wrapper of each call is built against the lab's kernel, which
may be observed: each call's cold side is in it, and modpost refuses a symbol
that the kernel does not export.
"""
from __future__ import annotations

from pathlib import Path

import pytest

import captured
import catalogue
import wrappers
from lab.kernel import PREFIX, Kernel

TOP = Path(__file__).resolve().parents[2]

# The slow paths of all typed calls, one for each shape and kind.
COLD = {"hcall_slow_norets", "hcall_slow", "hcall_slow9", "hcall_slow_full",
        "hcall_slow9_full", "hcall_slow9_full_notrace"}


def write_module(folder: Path) -> int:
    """Its sources; the number of calls in it."""
    functions = catalogue.functions()
    text = wrappers.source(functions, wrappers.shuffled)
    (folder / "Kbuild").write_text("obj-m := typed_calls.o\n", encoding="ascii")
    (folder / "typed_calls.c").write_text(
        f'#include <linux/module.h>\n\n{text}\nMODULE_LICENSE("GPL");\n', encoding="utf-8")
    return len(functions)


def undefined(kernel: Kernel, module: Path) -> set[str]:
    """Return the undefined symbols of a module."""
    done = captured.run(PREFIX[kernel.endian] + "nm", "-u", module)
    return {line.split()[-1].lstrip(".") for line in done.stdout.splitlines()}


@pytest.mark.variants("le", full="be")
@pytest.mark.kernel("lab")
def test_modules(checks, kernel, folder):
    """Every typed call in a module finds its symbols."""
    kernel.build()
    done = kernel.run_make("vmlinux", "modules")
    checks.result("the kernel lists what it exports", not done.returncode,
                  done.stderr.splitlines()[-10:])
    count = write_module(folder)
    done = kernel.run_make(f"M={folder}", "modules")
    checks.result(f"a module with every typed call ({count}) links",
                  not done.returncode and count > 0, done.stderr.splitlines()[-20:])
    wanted = undefined(kernel, folder / "typed_calls.ko")
    checks.result("its calls have every exported slow path", COLD <= wanted,
                  sorted(COLD - wanted))
