# SPDX-License-Identifier: GPL-2.0-or-later
"""The NVDIMM driver as ndctl sees it: Debian's own, in a guest.

Two NVDIMMs, one of which is flushed by calls.  What the lab's kernel cannot do
is left out: to attach a namespace libnvdimm wants BTT or page structures.

With --upstream, the same on Linux's own driver: ndctl has to print the same.
"""
from __future__ import annotations

import json
import tempfile
from typing import Any

import pytest

import guestshell
from ktap import Ktap
from lab import foreign, guest
from lab.kernel import Kernel

DIMMS = ["nmem0", "nmem1"]
FLAGS = "cat /sys/bus/nd/devices/nmem0/papr/flags"

# Commands, by their names in check().
COMMANDS = {
    "all": "ndctl list -DHR",
    "fatal": "ndctl inject-smart --fatal nmem0",
    "fatal flags": FLAGS,
    "not fatal": "ndctl inject-smart --fatal-uninject nmem0",
    "unsafe": "ndctl inject-smart --unsafe-shutdown nmem0",
    "unsafe flags": FLAGS,
    "safe": "ndctl inject-smart --unsafe-shutdown-uninject nmem0",
    "disable": "ndctl disable-region all",
    "zero": "ndctl zero-labels all",
    "empty": "ndctl check-labels nmem0",
    "init": "ndctl init-labels all",
    "check": "ndctl check-labels all",
    "read": "ndctl read-labels -j nmem0 2>/dev/null",
    "save": "ndctl read-labels -o /tmp/labels nmem0 && wc -c </tmp/labels",
    "wipe": "ndctl zero-labels nmem0",
    "write": "ndctl write-labels -i /tmp/labels nmem0",
    "same": "ndctl read-labels -o /tmp/again nmem0 && cmp /tmp/labels /tmp/again && echo same",
    "enable": "ndctl enable-region all",
    "after": "ndctl list -DHR",
}
LABEL_SIZE = 128 << 10


def healthy(dimm: dict[str, Any]) -> bool:
    """Nothing is wrong with it, and nothing else is said."""
    return set(dimm) == {"dev", "health"} and dimm["health"] == {
        "health_state": "ok", "shutdown_state": "clean", "shutdown_count": 0}


def check_list(ktap: Ktap, what: str, output: list[str]) -> None:
    """A list of all modules and regions."""
    found = json.loads("\n".join(output))
    ktap.result(f"{what}: both modules are there and healthy",
                sorted(dimm["dev"] for dimm in found["dimms"]) == DIMMS
                and all(map(healthy, found["dimms"])), output)
    regions = found["regions"]
    ktap.result(f"{what}: a region of each, with the module's size",
                len(regions) == len(DIMMS) and all(
                    region["size"] == guest.NVDIMM_SIZE
                    and region["type"] == "pmem" for region in regions), output)


def check_health(ktap: Ktap, said: guestshell.Session) -> None:
    """Health that was injected, and taken back."""
    for what, health, flag, word in (
            ("fatal", {"health_state": "fatal"}, "flag_smart_event", "smart_notify"),
            ("unsafe", {"shutdown_state": "dirty"}, "flag_failed_flush", "flush_fail")):
        dimm = json.loads("\n".join(said[what]))[0]
        ktap.result(f"{what}: ndctl tells it as injected",
                    dimm.get(flag) is True and health.items() <= dimm["health"].items(),
                    said[what])
        ktap.equal(f"{what}: so do the driver's flags", said[f"{what} flags"], [word])
    for what in ("not fatal", "safe"):
        ktap.result(f"{what}: as before", healthy(json.loads("\n".join(said[what]))[0]),
                    said[what])


def check_labels(ktap: Ktap, said: guestshell.Session) -> None:
    """The label area: emptied, made anew, saved, lost, and restored."""
    for what, words in (("disable", "disabled 2 regions"), ("zero", "zeroed 2 nmems"),
                        ("empty", "successfully verified 0 nmem label"),
                        ("init", "initialized 2 nmems"),
                        ("check", "successfully verified 2 nmem labels"),
                        ("wipe", "zeroed 1 nmem"), ("write", "wrote 1 nmem"),
                        ("enable", "enabled 2 regions")):
        ktap.result(f"labels: {what}", said[what][-1:] == [words], said[what])
    index = json.loads("\n".join(said["read"]))[0]["index"]
    ktap.result("labels: two indexes, one the newer",
                [entry["signature"] for entry in index] == ["NAMESPACE_INDEX"] * 2
                and len({entry["seq"] for entry in index}) == 2, said["read"])
    ktap.result("labels: the whole area is read", str(LABEL_SIZE) in said["save"], said["save"])
    ktap.result("labels: what is written back is what was there",
                said["same"][-1:] == ["same"], said["same"])


def ask(kernel: Kernel) -> guestshell.Session:
    """Run all commands on new NVDIMMs."""
    files = foreign.program(foreign.fetch(["ndctl"]), "usr/bin/ndctl")
    with tempfile.TemporaryDirectory(prefix="hcall-lab-") as folder:
        return guestshell.run(kernel, COMMANDS, files,
                              nvdimms=guestshell.two_nvdimms(folder))


def check_all(ktap: Ktap, said: guestshell.Session) -> None:
    """Check what ndctl printed."""
    check_list(ktap, "at first", said["all"])
    check_health(ktap, said)
    check_labels(ktap, said)
    check_list(ktap, "at last", said["after"])
    ktap.none("the kernel has no complaint", said.complaints)


@pytest.mark.kernel("lab")
@pytest.mark.limit(900)
def test_ndctl(checks, kernel):
    """The NVDIMM driver as Debian's ndctl sees it."""
    check_all(checks, ask(kernel))


@pytest.mark.full
@pytest.mark.kernel("lab", upstream=True)
@pytest.mark.limit(1200)
def test_ndctl_upstream(checks, kernel):
    """ndctl prints the same on Linux's own driver."""
    ours, theirs = ask(kernel), ask(Kernel(kernel.kernel, kernel.endian, layer=False))
    for what, command in COMMANDS.items():
        checks.result(f"as on Linux's own driver: {command}", theirs[what] == ours[what],
                      ["Linux:", *theirs[what], "the layer:", *ours[what]])
