# SPDX-License-Identifier: GPL-2.0-or-later
"""NVDIMMs that go from a little-endian kernel to a big-endian one, and back.

What is on an NVDIMM has no byte order of the kernel's, labels least of all, whose
bytes the hypervisor takes and gives as numbers.  Debian has no ndctl for
big-endian; there, Linux's libnvdimm reads the labels, and writes one.
"""
from __future__ import annotations

import json
import pathlib
from typing import Any

import pytest

import clients
import guestshell
import kernels
from ktap import Ktap
from lab import guest, hcalls, qlog, rootfs
from lab.kernel import Kernel

HERE = pathlib.Path(__file__).resolve().parent
BUS = "/sys/bus/nd"
LABELS = 128 << 10
# Beyond the last label, and such that each is of numbers of several lengths.
LITTLE, BIG = "little-endian", "written-by-big-endian"
LITTLE_AT, BIG_AT = LABELS - len(LITTLE), LABELS - 100 - len(BIG)
NAME = "named-by-big-endian"
# Fields of a namespace, in sysfs and in the output of ndctl.
FIELDS = ("uuid", "size", "mode")

FIRST = {
    "create": "for n in 0 1; do ndctl create-namespace -r region$n -m raw; done 2>&1",
    "list": "ndctl list -N",
    "write": "yes pattern | dd of=/dev/pmem1 bs=64k count=32 iflag=fullblock conv=fsync "
             "2>/dev/null && echo written",
    "disable": "ndctl disable-region all",
    "put": f"/init put /dev/nmem0 {LITTLE_AT} {LITTLE}",
}
# libnvdimm looks for namespaces in the background: until it has.
WAIT = f"show {BUS}/devices/ndbus{{}}/wait_probe"
MIDDLE = {
    **{f"ready {number}": WAIT.format(number) for number in range(2)},
    **{f"{field} {number}": f"show {BUS}/devices/namespace{number}.0/{field}"
       for number in range(2) for field in FIELDS},
    "get": f"get /dev/nmem0 {LITTLE_AT} {len(LITTLE)}",
    "name": f"store {BUS}/devices/namespace1.0/alt_name {NAME}",
    "flush": f"store {BUS}/devices/region1/deep_flush 1",
    "unbind": f"store {BUS}/drivers/nd_region/unbind region1",
    "put": f"put /dev/nmem1 {BIG_AT} {BIG}",
    "get again": f"get /dev/nmem1 {BIG_AT} {len(BIG)}",
    "bind": f"store {BUS}/drivers/nd_region/bind region1",
    "bound": WAIT.format(1),
    "named": f"show {BUS}/devices/namespace1.0/alt_name",
}
LAST = {
    "list": "ndctl list -N",
    "read": "yes pattern | dd bs=64k count=32 iflag=fullblock 2>/dev/null | "
            "cmp -n 2097152 - /dev/pmem1 && echo same",
    "disable": "ndctl disable-region all",
    "check": "ndctl check-labels all 2>&1",
    "get": f"/init get /dev/nmem1 {BIG_AT} {len(BIG)}",
}


def little(kernel: Kernel, folder: str, nvdimms: list[guest.Nvdimm],
           commands: dict[str, str]) -> guestshell.Session:
    """Run these on a little-endian kernel."""
    return guestshell.run_on(
        kernel.build() / "vmlinux", pathlib.Path(folder), commands,
        clients.files(), HERE / "device.c", nvdimms=nvdimms, log=False)


def big(kernel: Kernel, folder: str,
        nvdimms: list[guest.Nvdimm]) -> tuple[guestshell.Session, set[str]]:
    """Run what is in the middle on a big-endian kernel; the same, and calls in QEMU's log."""
    products = kernel.build()
    commands = pathlib.Path(folder, "commands")
    commands.write_text("".join(f"{command}\n" for command in MIDDLE.values()), encoding="ascii")
    root = rootfs.build(kernels.chosen(), "be", HERE / "device.c", [commands])
    said = guestshell.Session(
        guest.boot(products / "vmlinux", root, folder, nvdimms=nvdimms), MIDDLE)
    log = qlog.Log(said.boot.log, qlog.Symbols(products / "System.map"))
    names = hcalls.names()
    return said, {names[opcode] for opcode in log.made() if opcode in names}


def namespaces(output: list[str]) -> dict[str, dict[str, Any]]:
    """Return the namespaces that ndctl lists, by device."""
    return {entry["dev"]: entry for entry in json.loads("\n".join(output) or "[]")}


def check_middle(ktap: Ktap, first: guestshell.Session, said: guestshell.Session,
                 calls: set[str]) -> None:
    """Check the output of the big-endian kernel."""
    listed = namespaces(first["list"])
    for number in range(2):
        wanted = listed[f"namespace{number}.0"]
        found = [said[f"{field} {number}"] for field in FIELDS]
        ktap.result(f"big-endian: finds namespace {number} as it was made",
                    found == [[str(wanted[field])] for field in FIELDS],
                    [f"wanted: {wanted}", f"found: {found}"])
    for name, wanted in (("get", f"got {LITTLE}"), ("name", "stored"), ("flush", "stored"),
                         ("unbind", "stored"), ("put", f"put {len(BIG)}"),
                         ("get again", f"got {BIG}"), ("bind", "stored"), ("named", NAME)):
        ktap.equal(f"big-endian: {name}", said[name], [wanted])
    wanted = {"H_SCM_BIND_MEM", "H_SCM_READ_METADATA", "H_SCM_WRITE_METADATA", "H_SCM_FLUSH"}
    ktap.none("big-endian: QEMU's log has these calls", sorted(wanted - calls))
    ktap.none("big-endian: the kernel has no complaint", said.complaints)


def check_last(ktap: Ktap, first: guestshell.Session, said: guestshell.Session) -> None:
    """Check the output of the last little-endian kernel."""
    wanted = namespaces(first["list"])
    wanted["namespace1.0"]["name"] = NAME
    ktap.result("back: the namespaces are there, one with its new name",
                namespaces(said["list"]) == wanted, [f"wanted: {wanted}", *said["list"]])
    for name, line in (("read", "same"), ("check", "successfully verified 2 nmem labels"),
                       ("get", f"got {BIG}")):
        ktap.result(f"back: {name}", said[name][-1:] == [line], said[name])
    ktap.none("back: the kernel has no complaint", said.complaints)


@pytest.mark.variants("le", full="le-debug")
@pytest.mark.kernel("nvdimm", also=("be-lab",))
@pytest.mark.limit(1800)
def test_nvdimm_moved(checks, kernel, config, folder):
    """NVDIMMs go from a little-endian kernel to a big-endian one, and back."""
    # Without namespaces that are used, it needs less.
    big_kernel = Kernel(kernel.kernel, "be", "lab" if config == "nvdimm" else "debug")
    nvdimms = guestshell.two_nvdimms(str(folder))
    first = little(kernel, str(folder), nvdimms, FIRST)
    if len(namespaces(first["list"])) != len(nvdimms):
        checks.bail_out("ndctl made no namespaces: " + "\n".join(first["create"]))
    middle = big(big_kernel, str(folder), nvdimms)
    last = little(kernel, str(folder), nvdimms, LAST)
    checks.result("little-endian: two namespaces are made, and written to",
                  first["write"] == ["written"] and first["put"] == [f"put {len(LITTLE)}"],
                  [*first["write"], *first["put"]])
    check_middle(checks, first, *middle)
    with open(nvdimms[1].image, "rb") as file:
        file.seek(guest.NVDIMM_SIZE + BIG_AT)
        kept = file.read(len(BIG))
    checks.equal("QEMU's file has the label as it was written", kept, BIG.encode())
    check_last(checks, first, last)
