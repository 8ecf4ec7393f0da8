# SPDX-License-Identifier: GPL-2.0-or-later
"""Reads the hypervisor calls out of QEMU's log (-d int).

Each line of interest has r3 to r12 and the address of the "sc 1".  The
address tells who called: one of the layer's trampolines, other kernel text
(which must not happen), firmware, or the guest's program with its marks.
"""

import bisect
import collections
import re
import typing

from elf64 import Elf

_LINE = re.compile(r"hypercall" + "".join(
    rf" {name}=([0-9a-f]{{16}})"
    for name in (*(f"r{number}" for number in range(3, 13)), "nip")))


class Call(typing.NamedTuple):
    """One call: values of r3 to r12, and the address of the "sc 1"."""

    registers: tuple
    nip: int

    @property
    def opcode(self):
        """Number of the call, in r3."""
        return self.registers[0]


def calls(path):
    """Yield each call in QEMU's log."""
    with open(path, encoding="ascii", errors="replace") as file:
        for match in map(_LINE.match, file):
            if match:
                *registers, nip = (int(text, 16) for text in match.groups())
                yield Call(tuple(registers), nip)


# Value of r3 in scripts/lab/programs/say.c.
MARK = 0x4d41524b

# QEMU's Open Firmware makes this call from low memory, where the kernel's
# text is later on.
VOF_CLIENT = 0xf005

# Effective addresses of the kernel in both of its modes: the upper half has
# this offset; with translation off, addresses are low.
KERNEL_BASE = 0xc000000000000000

TRAMPOLINES = {
    "plpar_hcall_norets", "plpar_hcall", "plpar_hcall9",
    "plpar_hcall_norets_notrace", "plpar_hcall_raw", "plpar_hcall9_raw",
}
# The functions of hvcall_slow.c that have an "sc 1".
SLOW_PATH = {
    "hcall_general", "hcall_slow_norets", "hcall_slow", "hcall_slow9",
}


class Symbols:
    """Functions of a System.map, to be found by address.

    vmlinux     with it, only an "sc 1" of this kernel is a call of a function: SLOF
                makes calls from addresses where the kernel's text is later
    """

    def __init__(self, path, vmlinux=None):
        self.traps = {section.address + at
                      for section, at in (Elf(vmlinux).traps() if vmlinux else ())}
        symbols = []
        with open(path, encoding="ascii") as file:
            for line in file:
                address, kind, name = line.split()
                if kind in "tT":
                    symbols.append((int(address, 16), name.lstrip(".")))
                # Functions of the boot are behind the other text.
                if name in ("_etext", "_einittext"):
                    self.end = int(address, 16)
        symbols.sort()
        self.addresses = [address for address, _ in symbols]
        self.names = [name for _, name in symbols]

    def function(self, nip):
        """Name of the function around an address, None outside of text."""
        if nip < 1 << 60:
            nip |= KERNEL_BASE
        if not KERNEL_BASE <= nip < self.end or self.traps and nip not in self.traps:
            return None
        return self.names[bisect.bisect_right(self.addresses, nip) - 1]


class Log:
    """Counts of a whole log.

    trampolines  functions of the kernel whose calls are meant

    layer      Counter of opcodes that came through the trampolines or the slow path
    registers  r3 to r12 of each of these calls, in order
    inline     Counter of (opcode, function): from kernel text outside of them,
               as the layer's fast path does
    firmware   Counter of opcodes that firmware called
    marks      {(number, end): copies of layer and inline, and the length of
               registers, at that moment}
    """

    def __init__(self, path, symbols, trampolines=frozenset(TRAMPOLINES | SLOW_PATH)):
        self.trampolines = trampolines
        self.layer = collections.Counter()
        self.registers = []
        self.inline = collections.Counter()
        self.firmware = collections.Counter()
        self.marks = {}
        for call in calls(path):
            self._add(symbols, call.registers, call.nip)

    def made(self):
        """Counter of opcodes: all calls that come from kernel text."""
        total = self.layer.copy()
        for (opcode, _), number in self.inline.items():
            total[opcode] += number
        return total

    def _add(self, symbols, registers, nip):
        opcode, r4, r5 = registers[:3]
        function = symbols.function(nip)
        if opcode == MARK:
            self.marks[r4, r5] = (self.layer.copy(), self.inline.copy(),
                                  len(self.registers))
        elif opcode == VOF_CLIENT or function is None:
            self.firmware[opcode] += 1
        elif function in self.trampolines:
            self.layer[opcode] += 1
            self.registers.append(registers)
        else:
            self.inline[opcode, function] += 1
