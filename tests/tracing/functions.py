# SPDX-License-Identifier: GPL-2.0-or-later
"""Find the functions of the layer and of its callers in objects and machine code.

There is no list of names: the layer's functions are the symbols of the
objects that its sources compile to, and callers are the functions of vmlinux
that hold an "sc 1" or a branch to one of the layer's functions.
"""
from __future__ import annotations

import pathlib
import re
import subprocess
from typing import Iterator, NamedTuple

from lab.errors import LabError
from lab.kernel import PREFIX, Kernel

TOP = pathlib.Path(__file__).resolve().parents[2]
PLATFORM = "arch/powerpc/platforms/pseries"

_HEAD = re.compile(r"^[0-9a-f]{16} <(\S+)>:$")
_INSN = re.compile(r"^[0-9a-f]+:\s+(\S+)(?:\s+(.*))?$")
_TARGET = re.compile(r"<([^>+]+)(?:\+0x[0-9a-f]+)?>$")


class Functions(NamedTuple):
    """Names of functions, without names that several functions have."""

    layer: set[str]
    callers: set[str]
    # Callers that never store a frame: they call nothing but the hypervisor.
    leaves: set[str]
    # Functions of the layer that are written in assembly.
    assembly: set[str]


def _run(kernel: Kernel, tool: str, *args: str) -> Iterator[str]:
    command = [PREFIX[kernel.endian] + tool, *args]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout
        yield from process.stdout
    if process.returncode:
        raise LabError(f"{' '.join(command)}: exit status {process.returncode}")


def _symbols(kernel: Kernel, path: pathlib.Path) -> list[str]:
    """List the text symbols of an object, without the dots of ELFv1."""
    return [line.split()[-1].lstrip(".") for line in _run(kernel, "nm", "--defined-only", str(path))
            if line.split()[-2] in "tTW"]


def _layer(kernel: Kernel, sources: str = "*.[cS]") -> set[str]:
    found: set[str] = set()
    for source in sorted((TOP / PLATFORM).glob(sources)):
        path = kernel.objects / PLATFORM / f"{source.stem}.o"
        if path.exists():
            found.update(_symbols(kernel, path))
    if not found:
        raise LabError(f"{kernel.objects / PLATFORM} has no object of the layer")
    return found


class _Caller:
    """Disassembly of one function: does it make a call, does it have a frame."""

    def __init__(self, layer: set[str]):
        self.layer = layer
        self.has_call = self.has_frame = False

    def read(self, name: str, operands: str) -> None:
        """Read one instruction."""
        if name == "sc" and operands.strip() == "1":
            self.has_call = True
        elif name == "stdu" and operands.startswith("r1,"):
            self.has_frame = True
        elif name in ("b", "bl"):
            target = _TARGET.search(operands)
            self.has_call |= bool(target) and target[1].lstrip(".") in self.layer


def _once(names: list[str]) -> set[str]:
    seen: set[str] = set()
    twice: set[str] = set()
    for name in names:
        (twice if name in seen else seen).add(name)
    return seen - twice


def _text(kernel: Kernel) -> set[str]:
    """List functions that stay after the boot and whose name is unique."""
    names, inside = [], False
    for line in (kernel.products / "System.map").read_text(encoding="ascii").splitlines():
        _, kind, name = line.split()
        inside = name not in ("_etext", "_sinittext") and (inside or name == "_stext")
        if inside and kind in "tTW":
            names.append(name.lstrip("."))
    return _once(names)


def find(kernel: Kernel) -> Functions:
    """Find the functions of a built kernel."""
    vmlinux = kernel.products / "vmlinux"
    single = _text(kernel)
    layer = _layer(kernel) & single
    found: dict[str, _Caller] = {}
    current = None
    for line in _run(kernel, "objdump", "-d", "--no-show-raw-insn", "-j.text", str(vmlinux)):
        head = _HEAD.match(line)
        if head:
            name = head[1].lstrip(".")
            current = _Caller(layer) if name in single and name not in layer else None
            if current:
                found[name] = current
        elif current:
            insn = _INSN.match(line.strip())
            if insn:
                current.read(insn[1], insn[2] or "")
    callers = {name for name, caller in found.items() if caller.has_call}
    return Functions(layer, callers,
                     {name for name in callers if not found[name].has_frame},
                     _layer(kernel, "*.S") & single)
