# SPDX-License-Identifier: GPL-2.0-or-later
"""Subsystems that make hypervisor calls at work: QEMU's devices, works, and answers to inject."""
from __future__ import annotations

import pathlib
from collections.abc import Callable
from typing import NamedTuple

import statuses
from families import every

# Bytes of a disk
DISK = 16 << 20
PCI_DISKS = 8
# Calls of interrupts, processors and the console, which any work may make.
AMBIENT = {"H_CEDE", "H_CONFER", "H_PROD", "H_PUT_TERM_CHAR", "H_GET_TERM_CHAR"}
NO_INTERRUPT = ("H_VIO_SIGNAL has no busy status; a driver that cannot enable its interrupt "
                "receives nothing")
NO_QUEUE = "H_PUT_TCE has no status H_BUSY; probe fails if the queue cannot be mapped"


class Answer(NamedTuple):
    """A status that a rule gives to some calls; hint: seconds that the status asks to wait."""

    status: str
    times: int
    hint: float = 0

    @property
    def busy(self) -> bool:
        """Return True if the caller must repeat the call."""
        return self.status == "H_BUSY" or "LONG_BUSY" in self.status

    def __str__(self) -> str:
        return f"{self.times} x {self.status}"


def _long_busy(order: str, times: int) -> Answer:
    first = statuses.values("H_LONG_BUSY_ORDER_1_MSEC")[0]
    name = f"H_LONG_BUSY_ORDER_{order}"
    return Answer(name, times, times * 10 ** (statuses.values(name)[0] - first) / 1000)


# Longer hints are not waited for.
BUSY = (Answer("H_BUSY", 3), _long_busy("1_MSEC", 3), _long_busy("10_MSEC", 3),
        _long_busy("100_MSEC", 3), _long_busy("1_SEC", 1))
FAILURE = Answer("H_HARDWARE", 1)


class Call(NamedTuple):
    """A hypervisor call that gets answers.

    first   number of the first call that gets the answer: 2 is in the middle of a transfer
    where   words of a rule that select the calls of the device
    never   reason for which the driver cannot go on after an answer that the call never gives
    """

    name: str
    first: int
    answers: tuple[Answer, ...]
    where: str = ""
    never: str = ""

    def rule(self, answer: Answer) -> str:
        """Return the rule that gives the answer."""
        last = self.first + answer.times - 1
        return f"{self.name}:status={answer.status}:when={self.first}..{last}{self.where}"


def _call(name: str, first: int = 1, where: str = "") -> Call:
    """Return a call that is busy, for each hint, and fails."""
    return Call(name, first, (*BUSY, FAILURE), where)


def _short(name: str, first: int = 2, never: str = "") -> Call:
    """Return a call that is busy without a hint, and fails."""
    return Call(name, first, (BUSY[0], FAILURE), never=never)


def _all(name: str, first: int = 2) -> Call:
    """Return a call that gives each status of the catalogue, too."""
    [entry] = [one for one in every() if one["name"] == name]
    return Call(name, first, (*BUSY, FAILURE, *(
        Answer(status, 1) for status in entry["statuses"]
        if status not in ("H_SUCCESS", FAILURE.status) and "BUSY" not in status)))


class Work(NamedTuple):
    """A work of a subsystem: the function work_NAME of work.sh.

    title   name in the page
    """

    name: str
    title: str
    calls: tuple[Call, ...]


class Subsystem(NamedTuple):
    """A subsystem: QEMU's options for a folder, words of the kernel's command line, works.

    recover     function of work.sh that binds the device again
    hangs       seconds after which a work hangs
    """

    options: Callable[[pathlib.Path], list[str]]
    append: str
    works: tuple[Work, ...]
    recover: str
    hangs: int = 30


def _disk(folder: pathlib.Path, name: str) -> str:
    """Return the path of a new disk."""
    path = folder / name
    with open(path, "wb") as file:
        file.truncate(DISK)
    return str(path)


def _vscsi(folder: pathlib.Path) -> list[str]:
    return ["-device", "spapr-vscsi,id=scsi0,reg=0x71000003",
            "-drive", f"file={_disk(folder, 'vscsi.img')},if=none,id=d0,format=raw",
            "-device", "scsi-hd,drive=d0,bus=scsi0.0"]


def _tce(folder: pathlib.Path) -> list[str]:
    # A disk that hangs is given up for the next one.
    options = ["-global", "spapr-pci-host-bridge.ddw=off"]
    for number in range(PCI_DISKS):
        options += ["-drive", f"file={_disk(folder, f'pci-{number}.img')},if=none,"
                    f"id=d{number},format=raw", "-device",
                    f"virtio-blk-pci,drive=d{number},disable-legacy=on,iommu_platform=on"]
    return options


SUBSYSTEMS = {
    # ibmvscsi
    "vscsi": Subsystem(
        _vscsi,
        # Without other targets the adapter is bound in less than a second.
        "ibmvscsi.max_id=1 ibmvscsi.max_channel=0",
        (Work("vscsi_transfer", "transfer", (
            _call("H_SEND_CRQ", 2), _short("H_VIO_SIGNAL", never=NO_INTERRUPT),
            _short("H_PUT_TCE_INDIRECT"), _short("H_STUFF_TCE"))),
         Work("vscsi_bind", "bind", (
             _call("H_FREE_CRQ"), _call("H_REG_CRQ"), _call("H_SEND_CRQ"),
             _short("H_VIO_SIGNAL", 1, NO_INTERRUPT), _call("H_INT_SET_SOURCE_CONFIG"),
             _short("H_PUT_TCE", 2, NO_QUEUE))),
         Work("vscsi_reset", "reset", (
             _call("H_FREE_CRQ"), _call("H_REG_CRQ"), _call("H_SEND_CRQ")))),
        "recover_vscsi"),
    # virtio-blk
    "tce": Subsystem(
        _tce, "disable_ddw",
        (Work("tce_read", "read", (
            # The first maps the header of a request, which names the sector.
            _all("H_PUT_TCE", 1), _all("H_PUT_TCE_INDIRECT"), _all("H_STUFF_TCE"))),
         Work("tce_write", "write", (
             _short("H_PUT_TCE", 1), _short("H_PUT_TCE_INDIRECT"), _short("H_STUFF_TCE")))),
        "recover_tce", hangs=10),
}
