# SPDX-License-Identifier: GPL-2.0-or-later
"""Report the machine code around hypervisor calls as test results."""
from __future__ import annotations

import collections
from collections.abc import Iterable
from pathlib import Path

from callsites import noreturns, of_source, users
from families import calls
from ktap import Ktap
from machinecode import Code
from traprules import Checker


# Calls of functions that the compiler drops without an option: setup.c stops
# watchdogs before kdump.
_DROPPED = {"CONFIG_KEXEC_CORE": frozenset({"H_WATCHDOG"})}


class Traps:
    """Checks files of one kernel and adds up what it finds."""

    def __init__(self, ktap: Ktap, tree: Path, objdump: str):
        self._ktap, self._tree, self._objdump = ktap, tree, objdump
        self._noreturns = noreturns(tree)
        self._names = {call["opcode"]: call["name"] for call in calls()}
        self.count = self.bad = 0
        self.reasons: collections.Counter[str] = collections.Counter()

    def check(self, what: str, path: Path, sources: Iterable[str],
              options: frozenset[str] | None = None) -> None:
        """Check a file: registers hold, and each call of its sources is there.

        options     of the kernel, if known
        """
        checker = Checker(Code(path, self._objdump, self._noreturns))
        found = {self._names.get(opcode, hex(opcode))
                 for opcodes in checker.opcodes.values() for opcode in opcodes}
        wanted: frozenset[str] = frozenset().union(
            *(of_source(self._tree, source, options) for source in sources))
        for option, dropped in _DROPPED.items():
            if options is not None and option not in options:
                wanted -= dropped
        traps = len(checker.code.traps)
        self.count += traps
        self.bad += len({violation[:2] for violation in checker.violations})
        self.reasons.update(violation.reason for violation in checker.violations)
        if traps:
            self._ktap.result(f"{what}: registers hold at every hypervisor call",
                              not checker.violations, map(str, checker.violations))
        if wanted:
            self._ktap.result(f"{what}: every call of the source is found", wanted <= found,
                              [f"no trap for {', '.join(sorted(wanted - found))}"])

    def check_kernel(self, products: Path) -> None:
        """Check a vmlinux that the lab keeps."""
        linked = set((products / "objects.txt").read_text(encoding="ascii").split())
        options = frozenset(
            line.split("=")[0] for line in
            (products / ".config").read_text(encoding="utf-8").splitlines()
            if line.startswith("CONFIG_"))
        self.check("vmlinux", products / "vmlinux",
                   [source for source in users(self._tree) if f"{source[:-2]}.o" in linked],
                   options)

    def summary(self, name: str) -> None:
        """Print the sums as a comment."""
        print(f"# {name}: {self.count} traps, {self.bad} with violations", flush=True)
        for reason, count in self.reasons.most_common(8):
            print(f"# {count} times: {reason}")
