# SPDX-License-Identifier: GPL-2.0-or-later
"""Compilers, sparse and objdump, without a kernel: the bare guest's headers."""
from __future__ import annotations

import re
import subprocess
from typing import NamedTuple

import captured
from bareguest import TARGETS as PREFIXES
from catalogue import TOP

# A kernel with a slow path: the static branch is a nop, or, as patched, a branch.
BOTH_PATHS = ["-DCONFIG_HCALL_SLOW_PATH"]
TAKE_SLOW_PATH = [*BOTH_PATHS, "-DJUMP_LABEL_TAKEN"]
# Kernels that check themselves: the compiler adds calls of functions.
SANITIZED = {
    "KCOV": ["-fsanitize-coverage=trace-pc"],
    "KASAN": ["-fsanitize=kernel-address", "-fasan-shadow-offset=0xa80e000000000000",
              "--param", "asan-instrumentation-with-call-threshold=0",
              "--param", "asan-stack=0", "--param", "asan-globals=0"],
    "KCSAN": ["-fsanitize=thread", "-fno-optimize-sibling-calls",
              "--param", "tsan-instrument-func-entry-exit=0",
              "--param", "tsan-distinguish-volatile=1"],
}


class Target(NamedTuple):
    """Byte order and ABI."""
    endian: str
    abi: str

    @property
    def prefix(self) -> str:
        """Prefix of the names of its programs."""
        return PREFIXES[self.endian, self.abi]

    @property
    def byte_order(self) -> str:
        """As Python calls it."""
        return "little" if self.endian == "le" else "big"

    @property
    def save_area(self) -> int:
        """Offset from r1, in the caller's frame, of the home of r3."""
        return 48 if self.abi == "elfv1" else 32

    @property
    def triple(self) -> str:
        """Name of the target for clang."""
        return "powerpc64le-linux-gnu" if self.endian == "le" else "powerpc64-linux-gnu"

    def __str__(self) -> str:
        return f"{self.endian} {self.abi}"


TARGETS = [Target("le", "elfv2"), Target("be", "elfv1"), Target("be", "elfv2")]

_INCLUDES = [f"-I{TOP / 'tests/baremetal/include'}", f"-I{TOP / 'arch/powerpc/include'}"]
_CONFIG = ["-D__KERNEL__", "-DCONFIG_PPC64", "-DCONFIG_PPC_PSERIES"]
_WARNINGS = ["-Wall", "-Wextra", "-Werror", "-Wno-unused-parameter",
             "-Wno-missing-field-initializers"]


def run(*command: str, text: str = "") -> subprocess.CompletedProcess[str]:
    """Run a program; its output and exit status."""
    try:
        return captured.run(*command, input=text)
    except FileNotFoundError:
        return subprocess.CompletedProcess(
            command, 127, "", f"{command[0]} is missing; type: scripts/install-deps")


def compile_c(target: Target, source: str, output: str,
              options: tuple[str, ...] | list[str] = ()) -> subprocess.CompletedProcess[str]:
    """Compile text as a kernel is compiled: r13 taken, no vectors."""
    return _compile([target.prefix + "gcc", "-ffixed-r13"], target, source, output, options)


def compile_clang(target: Target, source: str, output: str,
                  options: list[str]) -> subprocess.CompletedProcess[str]:
    """Compile text with clang, which keeps r13 for the register variable in paca.h."""
    return _compile(["clang", f"--target={target.triple}", "-fintegrated-as",
                     "-Wno-gnu"], target, source, output, options)


def _compile(compiler: list[str], target: Target, source: str, output: str,
             options: tuple[str, ...] | list[str]) -> subprocess.CompletedProcess[str]:
    system = run(*compiler, "-print-file-name=include").stdout.strip()
    return run(*compiler, "-m64", f"-mabi={target.abi}", "-mcpu=power8", "-mno-altivec",
               "-mno-vsx", "-msoft-float", "-O2", "-std=gnu11",
               "-ffreestanding", "-fno-stack-protector", "-fno-pic",
               "-fno-asynchronous-unwind-tables", "-ffunction-sections",
               "-fno-common", *_WARNINGS, "-nostdinc", "-isystem", system, *options,
               *_INCLUDES, *_CONFIG, "-x", "c", "-c", "-o", output, "-", text=source)


def sparse(path: str, options: list[str]) -> subprocess.CompletedProcess[str]:
    """Check a file with sparse."""
    return run("sparse", "-m64", "-std=gnu11", "-Wbitwise", "-Wsparse-error",
               "-D__powerpc64__", *options, *_INCLUDES, *_CONFIG, path)


_SECTION = re.compile(r"Disassembly of section \.text\.test_(\w+):")
_INSTRUCTION = re.compile(r"\s+[0-9a-f]+:\t(\S+)\s*([^<\n]*)")
_RELOCATION = re.compile(r"\s+[0-9a-f]+: R_PPC64_REL24\w*\s+\.?([A-Za-z_]\w*)")
INSTRUCTION_SIZE = 4


def disassemble(target: Target, path: str) -> dict[str, list[list[str]]]:
    """Instructions of every wrapper: [mnemonic, operand...].

    A call, or a jump out of the function, has the name of its target for its
    operand; a branch has the index of the instruction.
    """
    listing = run(target.prefix + "objdump", "-dr", "-M", "power8",
                  "--no-show-raw-insn", path).stdout
    found: dict[str, list[list[str]]] = {}
    code: list[list[str]] = []
    for line in listing.splitlines():
        if line.startswith("Disassembly of section"):
            code = []
            match = _SECTION.match(line)
            if match:
                found[match[1]] = code
        elif _RELOCATION.match(line):
            code[-1] = [code[-1][0], _RELOCATION.match(line)[1]]
        elif _INSTRUCTION.match(line):
            mnemonic, operands = _INSTRUCTION.match(line).groups()
            words = [*filter(None, re.split(r"[,()\s]+", operands))]
            if mnemonic == "b":
                words = [str(int(words[0], 16) // INSTRUCTION_SIZE)]
            code.append([mnemonic, *words])
    return found
