# SPDX-License-Identifier: GPL-2.0-or-later
"""QEMU's powernv machine with the hostile hypervisor."""
from __future__ import annotations

import pathlib
from typing import NamedTuple

from bareguest import need
from lab import qemu

MACHINES = ("powernv8", "powernv9", "powernv10")

# layout.h
END = "# the hypervisor has ended"
SETTINGS_AT = 0x1ff000
GUEST_AT = 0x10000000
GUEST_BASE = 0x400000


class Target(NamedTuple):
    """Byte order and ABI of the guest, and QEMU's machine."""

    endian: str
    abi: str
    machine: str = MACHINES[0]
    timeout: float = 1500
    cache: str = "hostile-hv"


def _command(target: Target, folder: pathlib.Path, settings: list[int]) -> list[str]:
    """Return QEMU's command line."""
    words = [need(qemu.program()), "-machine", target.machine, "-accel", "tcg",
             "-m", "1G", "-display", "none", "-nodefaults", "-no-reboot",
             "-monitor", "none", "-serial", "stdio",
             "-bios", str(folder / "hypervisor.bin"),
             "-device", f"loader,file={folder / 'guest.bin'},"
                        f"addr={GUEST_AT + GUEST_BASE:#x},force-raw=on"]
    for number, value in enumerate(settings):
        words += ["-device", f"loader,addr={SETTINGS_AT + 8 * number:#x},"
                             f"data={value:#x},data-len=8,data-be=on"]
    return words


def boot(target: Target, folder: pathlib.Path,
         settings: list[int]) -> tuple[str, str]:
    """Console output, and what went wrong with QEMU itself.

    The machine cannot switch itself off, so it is ended by hand.
    """
    console, ending = qemu.run(_command(target, folder, settings), target.timeout,
                               watch=lambda line: line.startswith(END.encode()))
    output, end, _ = console.partition(END)
    return output, "" if end else f"QEMU: {ending}"
