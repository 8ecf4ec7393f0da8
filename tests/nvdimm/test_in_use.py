# SPDX-License-Identifier: GPL-2.0-or-later
"""Users of an NVDIMM that stay while its driver is unbound, and at power-off.

The guest's node 1 has no CPU; both NVDIMMs are there.  QEMU unmaps nothing when a
device is unbound, so its log has to show that H_SCM_UNBIND_ALL is not made for
memory in use.
"""
from __future__ import annotations

import pathlib
import time

import pytest

import clients
import guestshell
from lab import guest, hcalls, qlog
from lab.kernel import Kernel

HERE = pathlib.Path(__file__).resolve().parent
DRIVER = "/sys/bus/platform/drivers/papr_scm"
MEMORY, FLUSHED = "ibm,persistent-memory:ibm,pmemory@90000000", \
    "ibm,persistent-memory:ibm,pmemory@90000001"
DRCS = {"0x90000000": "memory", "0x90000001": "flushed"}
INJECT = "/sys/kernel/debug/powerpc/hcall/inject"
# Long for a driver that waits for a user, short for a slow machine.
SECONDS = 20
NUMA = ["-object", "memory-backend-ram,id=ram0,size=768M",
        "-object", "memory-backend-ram,id=ram1,size=256M",
        "-numa", "node,nodeid=0,cpus=0-1,memdev=ram0", "-numa", "node,nodeid=1,memdev=ram1",
        "-global", "pc-dimm.node=1"]
# More than node 1 has without the NVDIMM.
FILL_MIB = 320


def unbind(name: str) -> str:
    """Unbind a device, in bounded time; "unbound" if it is done by then."""
    return (f"(echo {name} >{DRIVER}/unbind; touch /tmp/unbound) & "
            f"{guestshell.wait('[ -e /tmp/unbound ]', SECONDS)}; "
            "rm /tmp/unbound && echo unbound")


def bind(name: str) -> str:
    """Bind it again."""
    return f"echo {name} >{DRIVER}/bind && wait_for_namespaces"


def background(command: str, name: str) -> str:
    """A user that stays: print what it says first."""
    return (f"/init {command} >/tmp/{name} 2>&1 & "
            f"{guestshell.wait(f'[ -s /tmp/{name} ]', 120)}; cat /tmp/{name}")


# A node as hypervisors have it, without ibm,metadata-size; the DRC is that of the first.
NODE = ("printf 'add_node /ibm,persistent-memory/ibm,pmemory@unlabelled "
        "compatible 12 ibm,pmemory\\000 device_type 12 ibm,pmemory\\000 "
        "ibm,my-drc-index 4 \\220\\000\\000\\000 "
        "ibm,block-size 8 \\000\\000\\000\\000\\020\\000\\000\\000 "
        "ibm,number-of-blocks 8 \\000\\000\\000\\000\\000\\000\\000\\004 "
        "ibm,unit-guid 37 5a1b6d0c-6f0e-4e36-9a3a-0c2f4d1e7b99\\000' >/tmp/node && "
        "dd if=/tmp/node of=/proc/powerpc/ofdt bs=4096 2>/dev/null && echo added")

COMMANDS = {
    # A refused fsync() is an error to the program, and a line in the log.
    "refused": f"echo H_SCM_FLUSH:status=H_UNSUPPORTED >{INJECT}; "
               "ndctl create-namespace -r region1 -m raw >/dev/null; "
               "dd if=/dev/zero of=/dev/pmem1 bs=64k count=1 conv=fsync 2>&1 | grep -c rror; "
               f"echo clear >{INJECT}; dmesg | grep -c 'H_SCM_FLUSH(0x90000001): H_UNSUPPORTED'; "
               "ndctl destroy-namespace -f namespace1.0 >/dev/null 2>&1",
    # Without a label area the region is one namespace.
    "unlabelled": f"echo {MEMORY} >{DRIVER}/unbind; {NODE}; "
                  "wait_for_namespaces; "
                  "for d in /sys/bus/nd/devices/namespace*; do cat $d/size; done | "
                  "grep 1073741824; "
                  f"ls {DRIVER} | grep -c unlabelled; "
                  f"for d in $(ls {DRIVER} | grep unlabelled); do echo $d >{DRIVER}/unbind; done; "
                  f"{bind(MEMORY)}; echo bound",
    # The node of both NVDIMMs has no CPU.
    "node": "cat /sys/bus/nd/devices/region*/target_node",
    "statistics": f"echo H_SCM_PERFORMANCE_STATS:status=H_SUCCESS:r4=64 >{INJECT}; "
                  f"for d in {MEMORY} {FLUSHED}; do echo $d >{DRIVER}/unbind; {bind('$d')}; done; "
                  "ls /sys/bus/event_source/devices | grep -c nmem",
    "counts": "/init count nmem0 4; /init count nmem1 16",
    # An event that is open.
    "event": background("hold nmem1 4", "event"),
    "event, unbind": unbind(FLUSHED),
    "event, hotplug": "echo 0 >/sys/devices/system/cpu/cpu1/online && "
                      "echo 1 >/sys/devices/system/cpu/cpu1/online && echo done",
    "event, bind": f"{bind(FLUSHED)}; /init count nmem1 4",
    # A filesystem with DAX, of which a program has a part mapped.
    "mount": "ndctl create-namespace -r region1 -m fsdax >/dev/null; "
             "/sbin/mke2fs -q -F -t ext4 -b 65536 /dev/pmem1 2>/dev/null; mkdir /mnt; "
             "mount -t ext4 -o dax=always /dev/pmem1 /mnt && "
             "dd if=/dev/zero of=/mnt/file bs=64k count=32 2>/dev/null; sync; echo mounted",
    "map": background("map /mnt/file", "map"),
    "mounted, unbind": unbind(FLUSHED) + "; umount -l /mnt",
    "mounted, bind": bind(FLUSHED) + "; /sbin/e2fsck -f -n /dev/pmem1 >/dev/null 2>&1; echo $?",
    # Memory of the system.
    "kmem": "ndctl create-namespace -r region0 -m devdax >/dev/null; "
            "echo dax0.0 >/sys/bus/dax/drivers/device_dax/unbind; "
            "echo dax0.0 >/sys/bus/dax/drivers/kmem/new_id; "
            "for m in /sys/devices/system/memory/memory*; do "
            "grep -q offline $m/state && echo online_movable >$m/state; done; "
            "grep -c kmem /proc/iomem",
    "fill": background(f"fill 1 {FILL_MIB}", "fill"),
    "kmem, unbind": "cat /proc/iomem >/tmp/iomem; " + unbind(MEMORY)
                    + "; grep -E 'pmemory|dax|kmem' /tmp/iomem | grep -F -x -v -f /proc/iomem; "
                    "grep -c kmem /proc/iomem",
    "kmem, bind": f"{bind(MEMORY)}; ls /sys/bus/nd/devices | grep -c 'region0$'; "
                  "ndctl destroy-namespace -f namespace0.0 >/dev/null 2>&1; "
                  "ndctl create-namespace -f -r region0 -m raw >/dev/null 2>&1; "
                  "ndctl create-namespace -r region0 -m raw -s 256M >/dev/null 2>&1; "
                  "[ -e /dev/pmem0 ] && dd if=/dev/zero of=/dev/pmem0 bs=1M count=900 2>/dev/null; "
                  "grep -E 'pmemory|dax|kmem' /tmp/iomem | grep -F -x -v -f /proc/iomem; "
                  "grep -c kmem /proc/iomem",
    "unchanged": "touch /tmp/enough; wait; cat /tmp/fill /tmp/event; rm /tmp/enough; "
                 "dmesg | grep -c 'still in use'",
    # All of it at once, for power-off.
    "again": f"mount -t ext4 -o dax=always /dev/pmem1 /mnt && echo mounted; "
             f"{background('hold nmem1 4', 'last')}; grep -c kmem /proc/iomem; "
             "echo off >/dev/kmsg",
}


# Unbindings of the commands above: for the node without labels, then before it is gone;
# for statistics; with an event open; with a filesystem mounted.
UNBOUND = ["memory", "memory", "memory", "flushed", "flushed", "flushed"]


class Boot:
    """One boot: what the commands printed, unbindings in QEMU's log, and the time to end."""

    def __init__(self, kernel: Kernel, folder: pathlib.Path) -> None:
        self.ended = 0.0
        session = guestshell.run_on(
            kernel.build() / "vmlinux", folder, list(COMMANDS.values()), clients.files(),
            HERE / "users.c",
            nvdimms=[guest.Nvdimm(folder / "memory.img", size=1 << 30),
                     guest.Nvdimm(folder / "flushed.img", device="spapr-nvdimm")],
            options=NUMA, timeout=900, watch=self._watch)
        self.seconds = time.monotonic() - self.ended
        self.unbound = unbound(session.boot.log)
        self.said = dict(zip(COMMANDS, session.outputs))
        self.complaints = session.boot.complaints()

    def _watch(self, line: bytes) -> None:
        if line.startswith(b"@end"):
            self.ended = time.monotonic()


def unbound(log: pathlib.Path) -> list[str]:
    """Devices for which H_SCM_UNBIND_ALL was made, in QEMU's log."""
    number = next(opcode for opcode, name in hcalls.names().items()
                  if name == "H_SCM_UNBIND_ALL")
    # r5 has the DRC index.
    return [DRCS.get(hex(call.registers[2]), "another") for call in qlog.calls(log)
            if call.opcode == number]


@pytest.mark.variants(full="le le-debug")
@pytest.mark.kernel("nvdimm")
@pytest.mark.limit(1800)
def test_nvdimm_in_use(checks, kernel, folder):
    """Memory online, a mounted filesystem, an open event: unbind and power-off."""
    boot = Boot(kernel, folder)

    def expect(name: str, result: str, *lines: str) -> None:
        checks.result(result, boot.said[name] == list(lines),
                      [f"{name}, expected: {list(lines)}", *boot.said[name]])

    expect("refused", "a refused flush: fsync() fails, the log has the call", "1", "1")
    expect("unlabelled", "no label area: one namespace of the region's size",
           "added", "1073741824", "1", "bound")
    expect("node", "both NVDIMMs are on node 1, which has no CPU", "1", "1")
    expect("statistics", "perf: both have a PMU", "2")
    expect("counts", "perf: counts on a node without CPUs", "counted 0", "counted 0")
    expect("event", "perf: an event is open", "held")
    expect("event, unbind", "perf: unbinding does not wait for it", "unbound")
    expect("event, hotplug", "perf: nor does CPU hotplug afterwards", "done")
    expect("event, bind", "perf: a device that is bound again counts", "counted 0")
    expect("mount", "DAX: a filesystem is mounted", "mounted")
    expect("map", "DAX: a program has a file mapped", "mapped")
    expect("mounted, unbind", "DAX: unbinding does not wait for them", "unbound")
    expect("mounted, bind", "DAX: the filesystem is sound afterwards", "0")
    expect("kmem", "kmem: memory of the NVDIMM is online", "1")
    expect("fill", "kmem: a program uses it", "filled")
    expect("kmem, unbind", "kmem: /proc/iomem keeps it when the driver is unbound",
           "unbound", "1")
    expect("kmem, bind", "kmem: and when the driver is bound again, and no namespace covers it",
           "1", "1")
    expect("unchanged", "kmem: its contents are unchanged", "filled", f"unchanged {FILL_MIB} MiB",
           "held", "read", "1")
    expect("again", "at power-off: memory online, a filesystem mounted, an event open",
           "mounted", "held", "1")
    checks.result("H_SCM_UNBIND_ALL: not for memory in use, nor at power-off",
                  boot.unbound == UNBOUND, [f"expected: {UNBOUND}", *boot.unbound])
    checks.result("power-off waits for nothing", boot.seconds < SECONDS,
                  [f"{boot.seconds:.1f} s"])
    checks.result("the kernel has no complaint", not boot.complaints, boot.complaints)
