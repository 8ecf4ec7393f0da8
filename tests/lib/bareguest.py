# SPDX-License-Identifier: GPL-2.0-or-later
"""Code that all programs for the bare guest of tests/baremetal share.

Options, building, and reading what the guest reported.
"""
from __future__ import annotations

import contextlib
import fcntl
import hashlib
import os
import pathlib
import re
import shutil
import subprocess
from collections.abc import Iterator
from typing import NamedTuple

import captured
import jobs
from ktap import Parsed
from lab import cache, qemu
from lab.errors import LabError

TOP = pathlib.Path(__file__).resolve().parents[2]

# Byte order and ABI, and the compiler for them.
TARGETS = {
    ("le", "elfv2"): "powerpc64le-linux-gnu-",
    ("be", "elfv1"): "powerpc64-linux-gnu-",
    ("be", "elfv2"): "powerpc64-linux-gnu-",
}
DEFAULT_ABI = {"le": "elfv2", "be": "elfv1"}

QEMU = qemu.program()
# The mitigations only make QEMU ask for what TCG does not have.
QEMU_OPTIONS = [
    "-machine", "pseries,cap-cfpc=broken,cap-sbbc=broken,cap-ibs=broken,"
                "cap-ccf-assist=off",
    "-accel", "tcg", "-cpu", qemu.cpu(), "-m", "256M", "-display", "none",
    "-nodefaults", "-no-reboot", "-monitor", "none", "-serial", "stdio",
]

# Debian's names.
PACKAGES = {
    "make": "make",
    "powerpc64le-linux-gnu-gcc": "gcc-powerpc64le-linux-gnu",
    "powerpc64-linux-gnu-gcc": "gcc-powerpc64-linux-gnu",
    "qemu-system-ppc64": "qemu-system-ppc",
}

# Lines for the runner, which explain no result.
_FIGURES = re.compile(r"KTAP version 1$|# (trampolines|calls|expected) ")


class Result(NamedTuple):
    """One test, with the lines that explain it."""
    passed: bool
    name: str
    notes: list[str]


class Target(NamedTuple):
    """Byte order and ABI of a guest, folder of the cache for it, and seconds for a run."""

    endian: str
    abi: str
    cache: str
    timeout: float


def need(tool: str) -> str:
    """Return the path of a program."""
    path = shutil.which(tool)
    if not path:
        package = PACKAGES.get(os.path.basename(tool))
        raise LabError(f"{tool} is missing; apt install {package}"
                       if package and "/" not in tool else f"{tool}: no such program")
    return path


def build_folder(target: Target, *sources: str) -> str:
    """One for each target, checkout, and what else differs; made if missing."""
    key = hashlib.sha256("\0".join(sources).encode()).hexdigest()[:8]
    return str(cache.folder(target.cache, f"{target.endian}-{target.abi}-{key}"))


@contextlib.contextmanager
def locked(folder: str) -> Iterator[None]:
    """Another run of the same target may be building or reading these files."""
    with open(os.path.join(folder, "lock"), "w", encoding="ascii") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield


def build(target: Target, source: str, folder: str,
          words: list[str]) -> None:
    """Call the Makefile in @source."""
    for tool in ("make", TARGETS[target.endian, target.abi] + "gcc", qemu.program()):
        need(tool)
    command = [need("make"), "--no-print-directory", "-s", "-C", source, f"-j{jobs.count()}",
               f"O={folder}", f"ENDIAN={target.endian}", f"ABI={target.abi}", *words]
    done = captured.run(*command, stderr=subprocess.STDOUT)
    if done.returncode:
        raise LabError("the guest does not build:\n" + done.stdout)


def boot(target: Target, folder: str, *options: str) -> tuple[str, str]:
    """Run the guest in QEMU; return its console, and the fault of QEMU itself."""
    console, ending = qemu.run(
        [need(qemu.program()), *QEMU_OPTIONS, "-bios", os.path.join(folder, "bootrom.bin"),
         "-kernel", os.path.join(folder, "guest.elf"), *options], target.timeout)
    return console, "" if ending == "exit status 0" else f"QEMU: {ending}"


def guest_results(output: str, trouble: str) -> list[Result]:
    """Return the results of the guest; a missing test counts as failed."""
    parsed = Parsed(line for line in output.splitlines() if not _FIGURES.match(line))
    results = [Result(check.outcome == "passed", check.name, check.notes)
               for check in parsed.checks.all]
    problems = [*parsed.problems, *([trouble] if trouble else []), *parsed.rest]
    return [*results, Result(not problems, "the guest runs to its end", problems)]
