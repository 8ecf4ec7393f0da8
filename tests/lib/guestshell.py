# SPDX-License-Identifier: GPL-2.0-or-later
"""Commands in a lab guest, little-endian, and what they print.

busybox, Debian's, runs all of them in one shell; guest.sh is ahead of them.
"""
from __future__ import annotations

import pathlib
import re
import tempfile
from collections.abc import Iterable
from typing import Any

import kernels
from lab import foreign, guest, rootfs
from lab.kernel import Kernel

HERE = pathlib.Path(__file__).resolve().parent
_OUTPUT = re.compile(r"^@shown-(\d+)\.(\d+) (.*)$", re.M)


class Session(dict[Any, list[str]]):
    """Lines that each command printed, by its name, and their boot."""

    def __init__(self, boot: guest.Boot, names: Iterable[Any]):
        """Take the last copy of each output."""
        found = [(int(number), int(copy), line.rstrip())
                 for number, copy, line in _OUTPUT.findall(boot.console)]
        last = {number: copy for number, copy, _ in found}
        super().__init__((name, [line for number, copy, line in found
                                 if (number, copy) == (index, last[number])])
                         for index, name in enumerate(names))
        self.boot, self.complaints = boot, boot.complaints()


def two_nvdimms(folder: str) -> list[guest.Nvdimm]:
    """New NVDIMMs in this folder, of which the second is flushed by calls."""
    return [guest.Nvdimm(pathlib.Path(folder, "nvdimm.img")),
            guest.Nvdimm(pathlib.Path(folder, "flushed.img"), device="spapr-nvdimm")]


def initramfs(script: str, files: dict[str, pathlib.Path],
              program: pathlib.Path = rootfs.INIT) -> pathlib.Path:
    """One in which busybox runs this script, behind guest.sh; see append()."""
    busybox = foreign.fetch(["busybox-static"], depends=False)
    with tempfile.TemporaryDirectory(prefix="hcall-lab-") as folder:
        path = pathlib.Path(folder, "commands.sh")
        path.write_text((HERE / "guest.sh").read_text(encoding="utf-8") + script,
                        encoding="utf-8")
        return rootfs.build(kernels.chosen(), "le", program, {
            **files, "busybox": busybox / "bin/busybox", "commands.sh": path})


def wait(condition: str, seconds: int) -> str:
    """Return shell commands that wait for a condition, at most SECONDS."""
    return (f"tries={seconds * 10}; until {condition}; do tries=$((tries - 1)); "
            "[ $tries -gt 0 ] || break; usleep 100000; done")


def append(*words: str) -> str:
    """Command line of the kernel for it, with arguments for the script."""
    return " ".join(["rdinit=/busybox -- sh /commands.sh", *words])


def run_on(vmlinux: pathlib.Path, folder: pathlib.Path, commands: dict[Any, str],
           files: dict[str, pathlib.Path], program: pathlib.Path = rootfs.INIT,
           **how: Any) -> Session:
    """Run the commands, with these files and this /init in the initramfs.

    commands    by any names
    vmlinux     path of a kernel
    folder      where what the boot leaves behind goes
    how         of lab.guest.boot()
    """
    script = "".join(f"show {number} <<'COMMAND'\n{command}\nCOMMAND\n"
                     for number, command in enumerate(commands.values())) + "finish\n"
    how["append"] = f"{how.get('append', '')} {append()}".strip()
    return Session(guest.boot(vmlinux, initramfs(script, files, program), folder, **how),
                   commands)


def run(kernel: Kernel, commands: dict[Any, str], files: dict[str, pathlib.Path],
        program: pathlib.Path = rootfs.INIT, **how: Any) -> Session:
    """The same on a kernel of the lab, built if need be; nothing is left behind."""
    vmlinux = kernel.build() / "vmlinux"
    with tempfile.TemporaryDirectory(prefix="hcall-lab-") as folder:
        return run_on(vmlinux, pathlib.Path(folder), commands, files, program, **how)
