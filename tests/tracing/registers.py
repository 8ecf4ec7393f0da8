# SPDX-License-Identifier: GPL-2.0-or-later
"""QEMU's log with the registers of each call, divided at the guest's marks."""

import collections

from lab import qlog

# Calls until the first mark.
BOOT = "boot"
# Parts, by their numbers in init.c.
LOADED, TRACED, FILTERED, INJECTED, OFF = range(100, 105)


class Log:
    """Calls of the kernel and its modules until the first mark, and between two marks.

    calls   {part: list of (opcode, r4 to r12)}
    """

    def __init__(self, path):
        self.calls = collections.defaultdict(list)
        part = BOOT
        for call in qlog.calls(path):
            opcode, *values = call.registers
            if opcode == qlog.MARK:
                part = None if values[1] else values[0]
            elif part and call.nip >= qlog.KERNEL_BASE:
                self.calls[part].append((opcode, tuple(values)))

    def counts(self, part):
        """Return a Counter of the opcodes of a part."""
        return collections.Counter(opcode for opcode, _ in self.calls[part])
