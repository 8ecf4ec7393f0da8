# SPDX-License-Identifier: GPL-2.0-or-later
"""Run Debian's bpftrace on Debian's kernel, and parse its output.

The event's format names the types of fields, such as u64.  This kernel has no BTF, so
bpftrace needs <linux/types.h> from the folder that modules are built against.
"""
from __future__ import annotations

import pathlib
import re

import captured
import reported
import statuses
from ktap import Ktap
from lab import foreign
from lab.errors import LabError
from lab.kernel import PREFIX
from lab.stock import Stock

# Prints three arguments and two results.
_PRINT = ('printf("called %lx %u %lx %lx %lx %ld %u %lx %lx %lu\\n", args->opcode, args->nargs, '
          "args->args[0], args->args[1], args->args[2], args->status, args->nresults, "
          "args->results[0], args->results[1], args->duration_ns);")
_EVENT = re.compile(r"called (\w+) (\d+) (\w+) (\w+) (\w+) (-?\d+) (\d+) (\w+) (\w+) (\d+)$")
_WANTED = reported.FILTERS[1]

CLIENT = "bpftrace"
COUNT = f"{CLIENT} {_WANTED.text}"


def commands(calls: str) -> dict[str, str]:
    """Return {name: command}; calls is a command that makes calls.

    bpftrace must start a program, and sh is a link to busybox.
    """
    return {
        CLIENT: f"echo \"{calls}\" >/tmp/load; "
                "bpftrace -c '/busybox sh /tmp/load' -e "
                f"'tracepoint:hcall:hcall_return {{ {_PRINT} }}'",
        COUNT: "bpftrace -c '/busybox sh /tmp/load' -e "
               f"'tracepoint:hcall:hcall_return /args->{_WANTED.text}/ {{ @passed = count(); }}'",
    }


def _headers(kernel: Stock) -> dict[str, pathlib.Path]:
    """Return {path in the guest: path here} of the headers of <linux/types.h>."""
    # Headers that several kernels share are in another folder.
    common = next(kernel.kdir.parent.glob("*-common"))
    folders = {"source": common, "build": kernel.kdir}
    options = [f"-I{folder / name}" for name in ("arch/powerpc/include", "include",
                                                "arch/powerpc/include/uapi", "include/uapi",
                                                "arch/powerpc/include/generated/uapi")
               for folder in folders.values()]
    listed = captured.run(PREFIX["le"] + "gcc", "-M", "-nostdinc", "-D__KERNEL__", *options,
                          "-include", common / "include/linux/kconfig.h", "-x", "c", "-",
                          input="#include <linux/types.h>\n")
    if listed.returncode:
        raise LabError(f"the kernel's headers: {listed.stderr}")
    # bpftrace's compiler needs one header more.
    paths = [common / "include/linux/compiler-clang.h",
             *map(pathlib.Path, re.findall(r"/\S+\.h", listed.stdout))]
    return {f"lib/modules/{kernel.release}/{name}/{path.relative_to(folder)}": path
            for path in paths for name, folder in folders.items()
            if path.is_relative_to(folder)}


def files(kernel: Stock) -> dict[str, pathlib.Path]:
    """Return {path in the guest: path here} of bpftrace and of the kernel's headers."""
    return {**foreign.program(foreign.fetch(["bpftrace"]), "usr/bin/bpftrace"),
            **_headers(kernel)}


def _values(count: str, *numbers: str) -> tuple[int, ...]:
    return tuple(int(number, 16) for number in numbers[:int(count)])


def events(lines: list[str]) -> list[reported.Event]:
    """Parse the output, for reported.check_all()."""
    found = []
    for match in filter(None, map(_EVENT.match, lines)):
        opcode, nargs, *args, status, nresults, first, second, duration = match.groups()
        found.append(reported.Event(
            int(opcode, 16), _values(nargs, *args), statuses.entry(int(status)).get("name", ""),
            _values(nresults, first, second), int(duration), ""))
    return reported.of_load(found)


def check_number(ktap: Ktap, lines: list[str], said: list[str]) -> None:
    """Check the number of counted events; said: output of load.c."""
    number = _WANTED.counts(reported.made(said))
    ktap.result(f"{CLIENT}: counts the events that pass a filter: {_WANTED.text}",
                f"@passed: {number}" in lines and number > 20, [*lines, f"load.c: {number}"])
