# SPDX-License-Identifier: GPL-2.0-or-later
"""Add an NVDIMM to a running guest, and use it there.

QEMU notifies the guest; Linux's pmem.c adds a node to the device tree.
"""
from __future__ import annotations

import pathlib
import socket

import pytest

import clients
import guestshell
from lab import guest

HERE = pathlib.Path(__file__).resolve().parent


def add(monitor: pathlib.Path, nvdimm: guest.Nvdimm, number: int) -> None:
    """Add an NVDIMM through QEMU's monitor."""
    words = nvdimm.options(number)
    with socket.socket(socket.AF_UNIX) as connection:
        connection.connect(str(monitor))
        for option, value in zip(words[::2], words[1::2]):
            connection.sendall(f"{option[1:]}_add {value}\n".encode("ascii"))
        # QEMU has done all when it closes the connection.
        connection.shutdown(socket.SHUT_WR)
        while connection.recv(4096):
            pass


def boot(folder: pathlib.Path, vmlinux: pathlib.Path) -> guest.Boot:
    """Boot, and add an NVDIMM when the guest is ready for it."""
    first, second = guestshell.two_nvdimms(str(folder))
    monitor = folder / "monitor"

    def watch(line: bytes) -> None:
        if line.startswith(b"@ready"):
            add(monitor, second, 2)

    root = guestshell.initramfs((HERE / "added.sh").read_text(encoding="utf-8"), clients.files())
    return guest.boot(vmlinux, root, folder, append=guestshell.append(), nvdimms=[first],
                      options=["-monitor", f"unix:{monitor},server=on,wait=off"], log=False,
                      watch=watch)


@pytest.mark.variants("le", full="le-debug")
@pytest.mark.kernel("nvdimm")
@pytest.mark.limit(1200)
def test_nvdimm_added(checks, kernel, folder):
    """An NVDIMM is added to a guest that runs, and is used there."""
    done = boot(folder, kernel.build() / "vmlinux")
    counts = [*done.said("ready"), *done.said("dimms")]
    checks.equal("hotplug: nmem1 appears", counts, ["1", "2"])
    checks.equal("hotplug: region1 has the NVDIMM's size", done.said("size"),
                 [str(guest.NVDIMM_SIZE)])
    checks.result("hotplug: data written to pmem1 is read back", done.said("compared") == ["same"]
                  and not done.said("error"), [*done.said("compared"), *done.said("error")])
    checks.none("hotplug: the driver logs nothing", done.said("log"))
    checks.none("the kernel has no complaint", done.complaints())
