# SPDX-License-Identifier: GPL-2.0-or-later
"""The machine with the adversary in it: one of QEMU's powernv."""
from __future__ import annotations

import argparse
import pathlib
import subprocess
import tempfile
import threading

from bareguest import need

MACHINES = ("powernv8", "powernv9", "powernv10")

# layout.h
END = "# the adversary has ended"
SETTINGS_AT = 0x1ff000
GUEST_AT = 0x10000000
GUEST_BASE = 0x400000


def _command(args: argparse.Namespace, folder: pathlib.Path, settings: list[int]) -> list[str]:
    """QEMU, with everything in its place."""
    words = [need(args.qemu), "-machine", args.machine, "-accel", "tcg",
             "-m", "1G", "-display", "none", "-nodefaults", "-no-reboot",
             "-monitor", "none", "-serial", "stdio",
             "-bios", str(folder / "hypervisor.bin"),
             "-device", f"loader,file={folder / 'guest.bin'},"
                        f"addr={GUEST_AT + GUEST_BASE:#x},force-raw=on"]
    for number, value in enumerate(settings):
        words += ["-device", f"loader,addr={SETTINGS_AT + 8 * number:#x},"
                             f"data={value:#x},data-len=8,data-be=on"]
    return words


def boot(args: argparse.Namespace, folder: pathlib.Path,
         settings: list[int]) -> tuple[str, str]:
    """Console output, and what went wrong with QEMU itself.

    The machine cannot switch itself off, so it is ended by hand.
    """
    lines, trouble = [], "the guest ended"
    with tempfile.TemporaryFile() as errors, subprocess.Popen(
            _command(args, folder, settings), stdin=subprocess.DEVNULL, text=True,
            stdout=subprocess.PIPE, stderr=errors, errors="replace") as qemu:
        timer = threading.Timer(args.timeout, qemu.kill)
        timer.start()
        for line in qemu.stdout:
            if line.startswith(END):
                trouble = ""
                break
            lines.append(line.replace("\r", ""))
        if trouble and timer.is_alive():
            qemu.wait()
            errors.seek(0)
            trouble = "QEMU ended: " + errors.read().decode(errors="replace").strip()
        elif trouble:
            trouble = f"no end after {args.timeout:g} seconds"
        timer.cancel()
        qemu.kill()
    return "".join(lines), trouble
