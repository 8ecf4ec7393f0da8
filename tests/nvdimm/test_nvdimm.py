# SPDX-License-Identifier: GPL-2.0-or-later
"""Namespaces of NVDIMMs, made and used with Debian's ndctl, daxctl and e2fsprogs.

Four NVDIMMs: two sizes, two sizes of the label area, one of them flushed by
calls; one that is not armed; one whose file cannot be written to.  (QEMU 7.2 dies
of a write to the label area of that one.)

With --upstream, the same on Linux's own driver: what is printed has to be the
same, but for what DIFFERS names.
"""
from __future__ import annotations

import json
import pathlib
import re
import tempfile
from typing import Any

import pytest

import clients
import guestshell
from ktap import Ktap
from lab import guest
from lab.kernel import Kernel

HERE = pathlib.Path(__file__).resolve().parent
DEVICES = "/sys/bus/nd/devices"
MIB = 1 << 20
LABELS = 16 * MIB
# All checks of the kernel make it several times as slow.
TIMEOUT = 1600
# Text that differs each time: UUIDs, times, numbers of processes.
VARIES = re.compile(r'[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}|"timestamp":"[^"]*"|"pid":\d+')

# Modes of namespaces: options of ndctl, and the device that there is then.
MODES = {
    "raw": ("-m raw", "pmem0"),
    "sector": ("-m sector", "pmem0s"),
    "fsdax": ("-m fsdax", "pmem0"),
    "fsdax, pages in memory": ("-m fsdax -M mem", "pmem0"),
    "devdax": ("-m devdax", "dax0.0"),
}
BLOCK_WRITE = "dd if=/tmp/pattern of=/dev/{0} bs=64k conv=fsync 2>/dev/null && echo written"
BLOCK_READ = "dd if=/dev/{0} bs=64k count=32 2>/dev/null | cmp - /tmp/pattern && echo same"


def mode_commands(mode: str, options: str, device: str) -> dict[str, str]:
    """Return the commands for a namespace in a mode."""
    if device.startswith("dax"):
        write, read = "/init write /dev/{0}", "/init read /dev/{0}"
    else:
        write, read = BLOCK_WRITE, BLOCK_READ
    return {
        f"{mode}: create": f"ndctl create-namespace -r region0 {options}",
        f"{mode}: write": write.format(device),
        f"{mode}: take away": "ndctl disable-region region0",
        f"{mode}: bring back": "ndctl enable-region region0",
        f"{mode}: list": "ndctl list -N -r region0",
        f"{mode}: read": read.format(device),
        f"{mode}: check": "ndctl check-labels nmem0 2>&1 | tail -n 1",
        f"{mode}: destroy": "ndctl destroy-namespace -f namespace0.0 2>&1 | tail -n 1",
        f"{mode}: none is left": "ndctl list -N",
    }


# The driver lets all devices go; and takes them, in order of their slots.
UNBIND = "cd /sys/bus/platform/drivers/papr_scm; for d in ibm*; do echo $d >unbind; done"
BIND = "for n in 0 1 2 3; do echo ibm,persistent-memory:ibm,pmemory@9000000$n >bind; done"

COMMANDS = {
    # The device tree has them in no order, and names come from that.
    "order": f"{UNBIND}; {BIND}; cd /",
    "quiet": "dmesg | grep -i papr_scm",
    "all": "ndctl list -DHR",
    "read-only regions": f"cd {DEVICES}; grep . region*/read_only",
    "flags": "grep . nmem*/papr/flags; cd /",
    "pattern": "dd if=/dev/urandom of=/tmp/pattern bs=64k count=32 2>/dev/null && echo made",
    # Labels at any place, of any length, in areas of both sizes.
    "labels: disable": "ndctl disable-region all",
    "labels: end": f"/init put /dev/nmem1 {LABELS - 13} 'end of labels'",
    "labels: middle": "/init put /dev/nmem0 0x1ffef MIDDLE",
    "labels: read": f"/init get /dev/nmem1 {LABELS - 13} 13; /init get /dev/nmem0 0x1fff0 4",
    "labels: beyond": f"/init get /dev/nmem1 {LABELS - 1} 2",
    "labels: wrapped": "/init get /dev/nmem1 0xfffffff8 16",
    "labels: init": "ndctl init-labels nmem0 nmem1",
    "labels: enable": "ndctl enable-region all",
    **{name: command for mode, how in MODES.items()
       for name, command in mode_commands(mode, *how).items()},
    "daxctl: create": "ndctl create-namespace -r region0 -m devdax >/dev/null; daxctl list",
    "daxctl: disable": "daxctl disable-device dax0.0",
    # Its "enable-device" wants the folder of a kernel with modules.
    "daxctl: enable": "echo dax0.0 >/sys/bus/dax/drivers/device_dax/bind; "
                      "/init write /dev/dax0.0",
    "daxctl: destroy": "ndctl destroy-namespace -f namespace0.0 2>&1 | tail -n 1",
    "two: first": "ndctl create-namespace -r region1 -m raw -s 256M",
    "two: second": "ndctl create-namespace -r region1 -m sector -s 256M",
    "two: list": "ndctl list -N -r region1",
    "two: destroy": "ndctl destroy-namespace -f -r region1 all 2>&1 | tail -n 1",
    # A filesystem, on the one that is flushed by calls.
    "ext4: namespace": "ndctl create-namespace -r region1 -m fsdax -s 512M",
    "ext4: make": "/sbin/mke2fs -q -F -t ext4 -b 65536 /dev/pmem1 2>/dev/null && echo made",
    "ext4: mount": "mkdir /mnt; mount -t ext4 -o dax=always /dev/pmem1 /mnt; "
                   "grep /mnt /proc/mounts",
    "ext4: write": "cp /tmp/pattern /mnt && sync && umount /mnt && echo written",
    "ext4: again": "ndctl disable-region region1 && ndctl enable-region region1",
    "ext4: read": "mount -t ext4 -o dax=always /dev/pmem1 /mnt && "
                  "cmp /tmp/pattern /mnt/pattern && umount /mnt && echo same",
    "ext4: check": "/sbin/e2fsck -f -n /dev/pmem1 >/dev/null 2>&1; echo $?",
    "ext4: destroy": "ndctl destroy-namespace -f namespace1.0 2>&1 | tail -n 1",
    # A namespace on the one that is not armed.
    "not armed": "ndctl disable-region region2 >/dev/null; ndctl init-labels nmem2; "
                 "ndctl enable-region region2; ndctl create-namespace -r region2 -m raw 2>&1 | "
                 "tail -n 1",
    # It looks for changes once it waits, and may tell of one again before it is stopped.
    "monitor": "ndctl monitor -d nmem0 -p 1 -l /tmp/monitor & "
               "while [ -e /proc/$! ] && ! ls -l /proc/$!/fd 2>/dev/null | grep -q eventpoll; do "
               "sleep 1; done; "
               "ndctl inject-smart --fatal nmem0 >/dev/null; n=0; "
               "while [ ! -s /tmp/monitor ] && [ $((n += 1)) -lt 30 ]; do sleep 1; done; kill $!; "
               "ndctl inject-smart --fatal-uninject nmem0 >/dev/null; head -n 1 /tmp/monitor",
}

# Commands for the layer's driver only; --upstream skips them.
CYCLES = 100
CYCLES_IN_USE = 20
FLUSH = "/init flush /dev/pmem1"
# No ioctl: Linux 6.1 waits for ever when one meets the removal of its bus, since
# nd_bus_remove() waits for it with the lock that __nd_ioctl() wants.
READ = f"cat {DEVICES}/nmem*/papr/* {DEVICES}/region*/size"
PMUS = "ls /sys/bus/event_source/devices | grep nmem"
STATE = f"cat /proc/iomem; ls {DEVICES} /sys/bus/event_source/devices"
OURS = {
    "statistics": "echo H_SCM_PERFORMANCE_STATS:status=H_SUCCESS:r4=64 "
                  ">/sys/kernel/debug/powerpc/hcall/inject; "
                  f"{UNBIND}; {PMUS}; {BIND}; {PMUS}; stat -c '%a %n' {DEVICES}/nmem0/papr/*",
    "namespace": "ndctl create-namespace -r region0 -m fsdax >/dev/null && "
                 "ndctl create-namespace -r region1 -m raw -s 256M >/dev/null && echo made",
    # Devices are let go and taken while tasks write to them, flush, and read attributes.
    "in use": f"(while [ ! -e /tmp/enough ]; do {FLUSH}; done >/tmp/flushes) & "
              f"(while [ ! -e /tmp/enough ]; do {READ}; done >/tmp/read 2>&1) & "
              f"for i in $(seq {CYCLES_IN_USE}); do ({UNBIND}; {BIND}); sleep 0.2; done; "
              "touch /tmp/enough; sleep 1; echo done; "
              "grep -c 'flushed [1-9]' /tmp/flushes; grep -c not_armed /tmp/read",
    "cycles": f"({STATE}) >/tmp/before; echo clear >/sys/kernel/debug/kmemleak; "
              f"for i in $(seq {CYCLES}); do {UNBIND}; {BIND}; done; "
              f"({STATE}) >/tmp/after; cmp /tmp/before /tmp/after && echo same",
    "leaks": "for n in 1 2; do sleep 6; echo scan >/sys/kernel/debug/kmemleak; done; "
             "cat /sys/kernel/debug/kmemleak; echo looked",
}

# Where Linux's own driver prints something else, and why that is worse.
DIFFERS = {
    "quiet": "it reports a missing call as an error",
    "labels: beyond": "it returns success and reads nothing",
    "labels: wrapped": "it returns success and reads nothing",
}


def nvdimms(folder: str) -> list[guest.Nvdimm]:
    """The four, as nmem0 and so on."""
    def make(name: str, **more: Any) -> guest.Nvdimm:
        return guest.Nvdimm(pathlib.Path(folder, name), **more)
    return [make("small"), make("large", size=1 << 30, label=LABELS, device="spapr-nvdimm"),
            make("unarmed", armed=False), make("readonly", armed=False, read_only=True)]


def boot(kernel: Kernel, commands: dict[str, str], append: str = "") -> guestshell.Session:
    """Run the commands on new NVDIMMs."""
    with tempfile.TemporaryDirectory(prefix="hcall-lab-") as folder:
        return guestshell.run(kernel, commands, clients.files(), HERE / "device.c",
                              nvdimms=nvdimms(folder), append=append, log=False,
                              timeout=TIMEOUT)


def fields(output: list[str]) -> Any:
    """Parse the JSON of ndctl or daxctl; None if the output is no JSON."""
    try:
        return json.loads("\n".join(output))
    except ValueError:
        return None


def contains(found: Any, wanted: dict[str, Any]) -> bool:
    """Return True if a JSON object has these members."""
    return isinstance(found, dict) and wanted.items() <= found.items()


def expect(ktap: Ktap, said: guestshell.Session, name: str, *lines: str) -> None:
    """A command prints these lines."""
    ktap.equal(name, said[name], list(lines))


def expect_json(ktap: Ktap, said: guestshell.Session, name: str, wanted: dict[str, Any]) -> None:
    """A command prints an object with these members, or a list of one."""
    found = fields(said[name])
    if isinstance(found, list) and len(found) == 1:
        found = found[0]
    ktap.result(name, contains(found, wanted), [f"wanted: {wanted}", *said[name]])


def check_dimms(ktap: Ktap, said: guestshell.Session) -> None:
    """Modules and regions."""
    expect(ktap, said, "order")
    expect(ktap, said, "quiet")
    found = fields(said["all"]) or {"dimms": [], "regions": []}
    dimms = {dimm["dev"]: dimm for dimm in found["dimms"]}
    ktap.result("all: four modules, of which two are not armed",
                {name: dimm.get("flag_failed_arm", False) for name, dimm in dimms.items()}
                == {"nmem0": False, "nmem1": False, "nmem2": True, "nmem3": True}, said["all"])
    ktap.result("all: none is in bad health otherwise",
                all(contains(dimm.get("health"), {"health_state": "ok"})
                    for dimm in dimms.values()), said["all"])
    ktap.result("all: a region of each, of its size",
                {region["dev"]: region["size"] // MIB for region in found["regions"]}
                == {"region0": 256, "region1": 1024, "region2": 256, "region3": 256}, said["all"])
    expect(ktap, said, "read-only regions", *(f"region{number}/read_only:{int(number > 1)}"
                                              for number in range(4)))
    expect(ktap, said, "flags", "nmem2/papr/flags:not_armed", "nmem3/papr/flags:not_armed")
    expect(ktap, said, "pattern", "made")


def check_labels(ktap: Ktap, said: guestshell.Session) -> None:
    """Label areas."""
    expect(ktap, said, "labels: disable", "disabled 4 regions")
    expect(ktap, said, "labels: end", "put 13")
    expect(ktap, said, "labels: middle", "put 6")
    expect(ktap, said, "labels: read", "got end of labels", "got IDDL")
    expect(ktap, said, "labels: beyond", "Invalid argument")
    expect(ktap, said, "labels: wrapped", "Invalid argument")
    expect(ktap, said, "labels: init", "initialized 2 nmems")
    expect(ktap, said, "labels: enable", "enabled 4 regions")


def check_mode(ktap: Ktap, said: guestshell.Session, mode: str) -> None:
    """A namespace of one mode."""
    options, device = MODES[mode]
    block = {"chardev": device} if device.startswith("dax") else {"blockdev": device}
    wanted = {"dev": "namespace0.0", "mode": options.split()[1]}
    dax = device.startswith("dax")
    expect_json(ktap, said, f"{mode}: create", {**wanted, **({} if dax else block)})
    expect(ktap, said, f"{mode}: write", "same" if dax else "written")
    expect(ktap, said, f"{mode}: take away", "disabled 1 region")
    expect(ktap, said, f"{mode}: bring back", "enabled 1 region")
    expect_json(ktap, said, f"{mode}: list", {**wanted, **block})
    expect(ktap, said, f"{mode}: read", "same")
    expect(ktap, said, f"{mode}: check", "successfully verified 1 nmem label")
    expect(ktap, said, f"{mode}: destroy", "destroyed 1 namespace")
    expect(ktap, said, f"{mode}: none is left")


def check_use(ktap: Ktap, said: guestshell.Session) -> None:
    """daxctl, two namespaces, a filesystem, the monitor."""
    expect_json(ktap, said, "daxctl: create", {"chardev": "dax0.0", "mode": "devdax"})
    expect(ktap, said, "daxctl: disable", "disabled 1 device")
    expect(ktap, said, "daxctl: enable", "same")
    expect(ktap, said, "daxctl: destroy", "destroyed 1 namespace")
    expect_json(ktap, said, "two: first", {"mode": "raw", "blockdev": "pmem1"})
    expect_json(ktap, said, "two: second", {"mode": "sector", "blockdev": "pmem1.1s"})
    ktap.result("two: list", len(fields(said["two: list"]) or []) == 2, said["two: list"])
    expect(ktap, said, "two: destroy", "destroyed 2 namespaces")
    expect_json(ktap, said, "ext4: namespace", {"mode": "fsdax", "blockdev": "pmem1"})
    expect(ktap, said, "ext4: make", "made")
    ktap.result("ext4: mount", "dax=always" in "".join(said["ext4: mount"]), said["ext4: mount"])
    expect(ktap, said, "ext4: write", "written")
    expect(ktap, said, "ext4: again", "disabled 1 region", "enabled 1 region")
    expect(ktap, said, "ext4: read", "same")
    expect(ktap, said, "ext4: check", "0")
    expect(ktap, said, "ext4: destroy", "destroyed 1 namespace")
    event = fields(said["monitor"]) or {"event": {}, "dimm": {}}
    ktap.result("monitor: reports bad health",
                contains(event["event"], {"dimm-health-state": True})
                and contains(event["dimm"].get("health"), {"health_state": "fatal"}),
                said["monitor"])


def check_ours(ktap: Ktap, said: guestshell.Session) -> None:
    """Devices that are let go and taken again."""
    names = [f"nmem{number}" for number in range(4)]
    expect(ktap, said, "statistics", *names, *(
        f"{mode} {DEVICES}/nmem0/papr/{name}" for mode, name in (
            (444, "dirty_shutdown"), (444, "flags"), (400, "health_bitmap_inject"),
            (400, "perf_stats"))))
    expect(ktap, said, "namespace", "made")
    counts = said["in use"][1:]
    ktap.result("let go and taken while in use, which goes on afterwards",
                said["in use"][:1] == ["done"] and len(counts) == 2
                and all(int(count) >= CYCLES_IN_USE / 2 for count in counts), said["in use"])
    ktap.equal(f"{CYCLES} times let go and taken again, all is as before", said["cycles"],
               ["same"])
    ktap.equal("nothing leaks", said["leaks"], ["looked"])


def compare(ktap: Ktap, said: guestshell.Session, theirs: guestshell.Session) -> None:
    """Compare the output with that of Linux's driver."""
    def masked(output: list[str]) -> list[str]:
        return [VARIES.sub("X", line) for line in output]
    for name in COMMANDS:
        same = masked(said[name]) == masked(theirs[name])
        lines = ["Linux:", *theirs[name], "the layer:", *said[name]]
        if name in DIFFERS:
            ktap.result(f"not as on Linux's own driver: {name}; {DIFFERS[name]}", not same, lines)
        else:
            ktap.result(f"as on Linux's own driver: {name}", same, lines)


@pytest.mark.variants("le", full="le-debug")
@pytest.mark.kernel("nvdimm")
@pytest.mark.limit(3000)
def test_nvdimm(checks, kernel):
    """Namespaces in every mode, labels, ext4 with DAX; bound and unbound 100 times."""
    said = boot(kernel, {**COMMANDS, **OURS}, "kmemleak=on")
    check_dimms(checks, said)
    check_labels(checks, said)
    for mode in MODES:
        check_mode(checks, said, mode)
    check_use(checks, said)
    check_ours(checks, said)
    checks.none("the kernel has no complaint", said.complaints)


@pytest.mark.full
@pytest.mark.kernel("nvdimm", upstream=True)
@pytest.mark.limit(2400)
def test_nvdimm_upstream(checks, kernel):
    """ndctl, daxctl and ext4 do the same on Linux's own driver."""
    theirs = Kernel(kernel.kernel, kernel.endian, "nvdimm", layer=False)
    compare(checks, boot(kernel, COMMANDS), boot(theirs, COMMANDS))
