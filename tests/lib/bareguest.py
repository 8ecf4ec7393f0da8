# SPDX-License-Identifier: GPL-2.0-or-later
"""Code that all programs for the bare guest of tests/guest share.

Options, building, and reading what the guest reported.
"""
from __future__ import annotations

import argparse
import contextlib
import fcntl
import hashlib
import os
import pathlib
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from typing import NamedTuple, NoReturn

from lab import qemu

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

_RESULT = re.compile(r"(not )?ok (\d+) (.*)")
_PLAN = re.compile(r"1\.\.(\d+)$")
# Lines for the runner, which explain no result.
_FIGURES = re.compile(r"KTAP version 1$|# (trampolines|calls|witness) ")


class Result(NamedTuple):
    """One test, with the lines that explain it."""
    passed: bool
    name: str
    notes: list[str]


def stop(code: int, message: str) -> NoReturn:
    """End with a message for people."""
    program = os.path.relpath(os.path.realpath(sys.argv[0]), TOP)
    print(f"{program}: {message}", file=sys.stderr)
    sys.exit(code)


def need(tool: str) -> str:
    """Path of a program, or the end."""
    path = shutil.which(tool)
    if path:
        return path
    package = PACKAGES.get(os.path.basename(tool))
    if package and "/" not in tool:
        stop(2, f"{tool} is missing; apt install {package}")
    stop(2, f"{tool}: no such program")


def add_options(parser: argparse.ArgumentParser, cache: str, timeout: float) -> None:
    """Return the common options; builds go to the folder cache."""
    base = os.environ.get("XDG_CACHE_HOME") or os.path.expanduser("~/.cache")
    parser.add_argument("--endian", choices=("le", "be"), default="le",
                        help="byte order of the guest (default: le)")
    parser.add_argument("--abi", choices=("elfv1", "elfv2"),
                        help="ELF ABI (default: elfv2 for le, elfv1 for be)")
    parser.add_argument("--qemu", metavar="PATH", default=QEMU,
                        help="another qemu-system-ppc64")
    parser.add_argument("--cache", metavar="DIR",
                        default=os.path.join(base, "pseries-hcall", cache),
                        help="where to build (default: %(default)s)")
    parser.add_argument("--timeout", metavar="SECONDS", type=float, default=timeout,
                        help="give the guest so long (default: %(default)s)")


def check_options(parser: argparse.ArgumentParser, args: argparse.Namespace) -> None:
    """Fill in the ABI; refuse what there is no compiler for."""
    args.abi = args.abi or DEFAULT_ABI[args.endian]
    if (args.endian, args.abi) not in TARGETS:
        parser.error(f"no {args.endian} guest with {args.abi}")


def build_folder(args: argparse.Namespace, *sources: str) -> str:
    """One for each target, checkout, and what else differs; made if missing."""
    key = hashlib.sha256("\0".join(sources).encode()).hexdigest()[:8]
    folder = os.path.join(os.path.abspath(args.cache),
                          f"{args.endian}-{args.abi}-{key}")
    try:
        os.makedirs(folder, exist_ok=True)
    except OSError as error:
        stop(2, f"cannot build in {folder}: {error.strerror}; see --cache")
    return folder


@contextlib.contextmanager
def locked(folder: str) -> Iterator[None]:
    """Another run of the same target may be building or reading these files."""
    with open(os.path.join(folder, "lock"), "w", encoding="ascii") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield


def build(args: argparse.Namespace, source: str, folder: str,
          words: list[str]) -> None:
    """Call the Makefile in @source."""
    for tool in ("make", TARGETS[args.endian, args.abi] + "gcc", args.qemu):
        need(tool)
    command = [need("make"), "--no-print-directory", "-s", "-C", source, "-j2",
               f"O={folder}", f"ENDIAN={args.endian}", f"ABI={args.abi}", *words]
    done = subprocess.run(command, stdout=subprocess.PIPE, text=True,
                          stderr=subprocess.STDOUT, check=False)
    if done.returncode:
        print("\n".join(f"# {line}" for line in done.stdout.splitlines()))
        print("Bail out! the guest does not build")
        sys.exit(1)


def boot(args: argparse.Namespace, folder: str, *options: str) -> tuple[str, str]:
    """Run the guest in QEMU; return its console, and the fault of QEMU itself."""
    console, ending = qemu.run(
        [need(args.qemu), *QEMU_OPTIONS, "-bios", os.path.join(folder, "bootrom.bin"),
         "-kernel", os.path.join(folder, "guest.elf"), *options], args.timeout)
    return console, "" if ending == "exit status 0" else f"QEMU: {ending}"


def guest_results(output: str, trouble: str) -> list[Result]:
    """Return the results of the guest; a missing test counts as failed."""
    results, notes, planned = [], [], 0
    for line in output.splitlines():
        plan, result = _PLAN.match(line), _RESULT.match(line)
        if plan:
            planned = int(plan[1])
        elif result:
            if int(result[2]) != len(results) + 1:
                notes.append(f"the guest called this number {result[2]}")
            results.append(Result(not result[1], result[3], notes))
            notes = []
        elif line and not _FIGURES.match(line):
            notes.append(line.removeprefix("# "))
    if len(results) != planned or not planned or trouble or notes:
        notes.append(f"{trouble or 'the guest ended'}, {len(results)} of "
                     f"{planned} tests reported")
        results.append(Result(False, "the guest runs to its end", notes))
    else:
        results.append(Result(True, "the guest runs to its end", []))
    return results
