# SPDX-License-Identifier: GPL-2.0-or-later
"""Compile every typed call with everything that compilers insert, and check it.

Needs no kernel: the headers beside the layer's are those of the bare guest.
"""
from __future__ import annotations

import subprocess
from pathlib import Path
from typing import NamedTuple

import catalogue
import toolchain
import wrappers
from catalogue import Function
from ktap import Ktap
from machinecode import Code
from toolchain import TARGETS, Target
from traprules import Checker

SLOW_PATH = ["-DCONFIG_HCALL_SLOW_PATH", "-DCONFIG_JUMP_LABEL", "-DJUMP_LABEL_TABLE"]


class Kind(NamedTuple):
    """A way to compile."""

    name: str
    compiler: str
    options: tuple[str, ...]
    # Prefixes of the functions that the compiler must insert calls of.
    inserts: tuple[str, ...] = ()


_KCOV = ("-fsanitize-coverage=trace-pc", "-fsanitize-coverage=trace-cmp")
_GCOV = ("-fprofile-arcs", "-ftest-coverage")
_UBSAN = ("-fsanitize=shift", "-fsanitize=bool", "-fsanitize=enum", "-fsanitize=alignment")
_KASAN = ("-fsanitize=kernel-address", "-fasan-shadow-offset=0xa80e000000000000",
          "--param", "asan-instrumentation-with-call-threshold=")
_KCSAN = ("-fsanitize=thread", "-fno-optimize-sibling-calls",
          "--param", "tsan-distinguish-volatile=1")
_CLANG_KCOV = ("-fsanitize-coverage=trace-pc,trace-cmp",)

KINDS = (
    Kind("plain", "gcc", ()),
    Kind("-Os", "gcc", ("-Os",)),
    Kind("KCOV", "gcc", _KCOV, ("__sanitizer_cov_trace_pc",)),
    Kind("KCOV, GCOV, UBSAN", "gcc", _KCOV + _GCOV + _UBSAN,
         ("__sanitizer_cov_trace_pc", "__gcov_init", "__ubsan_")),
    Kind("KCOV, KASAN outline", "gcc", (*_KCOV, *_KASAN[:-1], f"{_KASAN[-1]}0"),
         ("__sanitizer_cov_trace_pc", "__asan_store")),
    Kind("KCOV, KASAN inline", "gcc", (*_KCOV, *_KASAN[:-1], f"{_KASAN[-1]}10000"),
         ("__sanitizer_cov_trace_pc", "__asan_report_store")),
    Kind("KCSAN", "gcc", _KCSAN, ("__tsan_write",)),
    Kind("clang", "clang", ()),
    Kind("clang, KCOV, UBSAN", "clang", (*_CLANG_KCOV, *_UBSAN),
         ("__sanitizer_cov_trace_pc", "__ubsan_")),
    Kind("clang, KASAN", "clang", ("-fsanitize=kernel-address",), ("__asan_",)),
    Kind("clang, KCSAN", "clang", ("-fsanitize=thread",), ("__tsan_write",)),
)


def compile_kind(target: Target, kind: Kind, source: str,
                 product: Path) -> subprocess.CompletedProcess[str]:
    """Compile in one of the ways."""
    options = [*SLOW_PATH, *kind.options]
    if kind.compiler == "gcc":
        return toolchain.compile_c(target, source, str(product), options)
    return toolchain.compile_clang(target, source, str(product), options)


def registers(functions: list[Function]) -> dict[str, int]:
    """Last register of the arguments of each wrapper."""
    return {f"test_{function.name}": max((arg.number for arg in function.args), default=3)
            for function in functions}


def check_kind(ktap: Ktap, target: Target, kind: Kind, functions: list[Function],
               folder: Path) -> None:
    """Compile and check every typed call in one way."""
    title = f"{target}, {kind.name}"
    product = folder / "sites.o"
    done = compile_kind(target, kind, wrappers.source(functions, wrappers.shuffled), product)
    if done.returncode:
        ktap.result(f"{title}: compiles", False, done.stderr.splitlines()[:20])
        return
    code = Code(product, f"{target.prefix}objdump")
    checker = Checker(code, registers(functions))
    ktap.result(f"{title}: registers hold at {len(code.traps)} traps", not checker.violations,
                [str(violation) for violation in checker.violations][:40])
    made = {(code.function(trap)[0], opcode) for trap, opcodes in checker.opcodes.items()
            for opcode in opcodes}
    missing = [function.name for function in functions
               if (f"test_{function.name}", function.opcode) not in made]
    ktap.result(f"{title}: every typed call has its trap", made and not missing, missing[:40])
    names = [symbol.name.lstrip(".") for symbol in code.elf.symbols]
    absent = [word for word in kind.inserts
              if not any(name.startswith(word) for name in names)]
    if kind.inserts:
        ktap.none(f"{title}: the compiler inserts it", absent)


def check(ktap: Ktap, folder: Path) -> None:
    """Check every way for every byte order and ABI."""
    functions = catalogue.functions()
    for target in TARGETS:
        for kind in KINDS:
            check_kind(ktap, target, kind, functions, folder)
