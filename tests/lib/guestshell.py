# SPDX-License-Identifier: GPL-2.0-or-later
"""Commands in a lab guest, little-endian, and what they print.

busybox, Debian's, runs all of them in one shell; guest.sh is ahead of them.
"""
from __future__ import annotations

import pathlib
import re
import tempfile
from collections.abc import Sequence
from typing import NamedTuple

from lab import foreign, guest, rootfs
from lab.kernel import Kernel

HERE = pathlib.Path(__file__).resolve().parent
_UUID = "7d0a9c55-2f0e-4b5e-9b1c-5f5d7c4a3e21"
_OUTPUT = re.compile(r"^@shown-(\d+) (.*)$", re.M)


class Session(NamedTuple):
    """What each command printed, in lines, and the boot that it was in."""

    outputs: list[list[str]]
    boot: guest.Boot


def flushed_nvdimm(image: pathlib.Path) -> list[str]:
    """Options of QEMU for a second NVDIMM, one that is flushed by calls."""
    with open(image, "wb") as stream:
        stream.truncate(guest.NVDIMM_SIZE)
    return ["-object", f"memory-backend-file,id=mem2,share=on,mem-path={image},"
            f"size={guest.NVDIMM_SIZE}",
            "-device", f"spapr-nvdimm,id=nv2,memdev=mem2,label-size=128K,uuid={_UUID}"]


def run(kernel: Kernel, commands: list[str], files: dict[str, pathlib.Path],
        options: Sequence[str] = ()) -> Session:
    """Run the commands, with these files in the initramfs and options of QEMU."""
    script = (HERE / "guest.sh").read_text(encoding="utf-8") + "".join(
        f"show {number} <<'COMMAND'\n{command}\nCOMMAND\n"
        for number, command in enumerate(commands)) + "finish\n"
    products = kernel.build()
    busybox = foreign.fetch(["busybox-static"], depends=False)
    with tempfile.TemporaryDirectory(prefix="hcall-lab-") as name:
        folder = pathlib.Path(name)
        (folder / "commands.sh").write_text(script, encoding="utf-8")
        root = rootfs.build("6.1", "le", files={
            **files, "busybox": busybox / "bin/busybox",
            "commands.sh": folder / "commands.sh"})
        boot = guest.boot(products / "vmlinux", root, folder,
                          append="rdinit=/busybox -- sh /commands.sh",
                          options=options)
    outputs: list[list[str]] = [[] for _ in commands]
    for number, line in _OUTPUT.findall(boot.console):
        outputs[int(number)].append(line.rstrip())
    return Session(outputs, boot)
