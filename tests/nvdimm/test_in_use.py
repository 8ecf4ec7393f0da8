# SPDX-License-Identifier: GPL-2.0-or-later
"""Users of an NVDIMM while its driver is unbound, at reboot, at kexec and at power-off.

The users: memory online through kmem, a mounted filesystem with DAX, a pinned page of
it, an open event of perf.  The guest's node 1 has no CPU; both NVDIMMs are there.  QEMU
unmaps nothing when a device is unbound, so its log has to show that H_SCM_UNBIND_ALL is
not made for memory in use.
"""
from __future__ import annotations

import pathlib
import subprocess
import time

import pytest

import clients
import guestshell
from ktap import Ktap
from lab import guest, hcalls, qlog
from lab.kernel import PREFIX

HERE = pathlib.Path(__file__).resolve().parent
DRIVER = "/sys/bus/platform/drivers/papr_scm"
MEMORY, FLUSHED = "ibm,persistent-memory:ibm,pmemory@90000000", \
    "ibm,persistent-memory:ibm,pmemory@90000001"
DRCS = {"0x90000000": "memory", "0x90000001": "flushed"}
INJECT = "/sys/kernel/debug/powerpc/hcall/inject"
# Long for a driver that waits for a user, short for a slow machine.
SECONDS = 20
# The limit of the users' share of a reboot.
REBOOT_SECONDS = 5
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
    """A user that stays until end(NAME): print what it says first."""
    return (f"rm -f /tmp/{name} /tmp/{name}.end; "
            f"END=/tmp/{name}.end /init {command} >/tmp/{name} 2>&1 & {name}=$!; "
            f"{guestshell.wait(f'[ -s /tmp/{name} ]', 120)}; cat /tmp/{name}")


def end(name: str) -> str:
    """End it: print all that it says."""
    return f"touch /tmp/{name}.end; wait ${name}; cat /tmp/{name}"


# A node as hypervisors have it, without ibm,metadata-size; the DRC is that of the first.
NODE = ("printf 'add_node /ibm,persistent-memory/ibm,pmemory@unlabelled "
        "compatible 12 ibm,pmemory\\000 device_type 12 ibm,pmemory\\000 "
        "ibm,my-drc-index 4 \\220\\000\\000\\000 "
        "ibm,block-size 8 \\000\\000\\000\\000\\020\\000\\000\\000 "
        "ibm,number-of-blocks 8 \\000\\000\\000\\000\\000\\000\\000\\004 "
        "ibm,unit-guid 37 5a1b6d0c-6f0e-4e36-9a3a-0c2f4d1e7b99\\000' >/tmp/node && "
        "dd if=/tmp/node of=/proc/powerpc/ofdt bs=4096 2>/dev/null && echo added")

# Commands that make the users.
USERS = {
    "statistics": f"echo H_SCM_PERFORMANCE_STATS:status=H_SUCCESS:r4=64 >{INJECT}; "
                  f"for d in {MEMORY} {FLUSHED}; do echo $d >{DRIVER}/unbind; {bind('$d')}; done; "
                  "ls /sys/bus/event_source/devices | grep -c nmem",
    "event": background("hold nmem1 4", "event"),
    "mount": "ndctl create-namespace -r region1 -m fsdax >/dev/null; "
             "/sbin/mke2fs -q -F -t ext4 -b 65536 /dev/pmem1 2>/dev/null; mkdir /mnt; "
             "mount -t ext4 -o dax=always /dev/pmem1 /mnt && "
             "dd if=/dev/zero of=/mnt/file bs=64k count=32 2>/dev/null; sync; echo mounted",
    "pin": background("pin /mnt/file", "pin"),
    "kmem": "ndctl create-namespace -r region0 -m devdax >/dev/null; "
            "echo dax0.0 >/sys/bus/dax/drivers/device_dax/unbind; "
            "echo dax0.0 >/sys/bus/dax/drivers/kmem/new_id; "
            "for m in /sys/devices/system/memory/memory*; do "
            "grep -q offline $m/state && echo online_movable >$m/state; done; "
            "grep -c kmem /proc/iomem",
    "fill": background(f"fill 1 {FILL_MIB}", "fill"),
}
# The console, not the command's output, has to have the mark before the end.
REBOOT = "echo @end >/dev/console; reboot -f"

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
    "statistics": USERS["statistics"],
    "counts": "/init count nmem0 4; /init count nmem1 16",
    # An event that is open.
    "event": USERS["event"],
    "event, unbind": unbind(FLUSHED),
    "event, hotplug": "echo 0 >/sys/devices/system/cpu/cpu1/online && "
                      "echo 1 >/sys/devices/system/cpu/cpu1/online && echo done",
    "event, bind": f"{bind(FLUSHED)}; /init count nmem1 4",
    "mount": USERS["mount"],
    "pin": USERS["pin"],
    "mounted, unbind": unbind(FLUSHED) + "; echo more >/mnt/more; sync; cat /mnt/more; "
                       "dmesg | grep -c 'stays registered'",
    "mounted, bind": bind(FLUSHED) + "; ls /sys/bus/nd/devices | grep -c '^region1$'; "
                     f"/init count nmem1 4; {end('pin')}",
    "unmounted": f"umount /mnt; {unbind(FLUSHED)}; {bind(FLUSHED)}; "
                 "/sbin/e2fsck -f -n /dev/pmem1 >/dev/null 2>&1; echo $?",
    "kmem": USERS["kmem"],
    "fill": USERS["fill"],
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
    "unchanged": f"{end('fill')}; {end('event')}; dmesg | grep -c 'is still in use'",
    # All of them, for the reboot.
    "again": f"mount -t ext4 -o dax=always /dev/pmem1 /mnt; {USERS['pin']}; {USERS['event']}; "
             "grep -c kmem /proc/iomem",
    "reboot": REBOOT,
}

# The first of two kernels leaves its users to the second, which has its own.
FIRST = {**USERS, "kexec": "echo kept >/mnt/kept; sync; "
                           "/init kexec /vmlinux /next \"$(sed s/first/next/ /proc/cmdline)\""}
NEXT = {
    "found": "wait_for_namespaces; mkdir /mnt; mount -t ext4 -o dax=always /dev/pmem1 /mnt; "
             "cat /mnt/kept; umount /mnt; dmesg | grep papr_scm",
    "next statistics": USERS["statistics"],
    "next event": USERS["event"],
    "next mount": "mount -t ext4 -o dax=always /dev/pmem1 /mnt && echo mounted",
    "next pin": USERS["pin"],
    "next kmem": USERS["kmem"].split("; ", 1)[1],
    "next fill": USERS["fill"],
}


# Unbindings of the commands above: for the node without labels, then before it is gone;
# for statistics; with an event open; when the filesystem is unmounted.
UNBOUND = ["memory", "memory", "memory", "flushed", "flushed", "flushed"]


class Boot:
    """One boot: what the commands printed, bindings in QEMU's log, and the time to end."""

    def __init__(self, vmlinux: pathlib.Path, folder: pathlib.Path, commands: dict[str, str],
                 following: dict[str, str] | None = None) -> None:
        self.ended = 0.0
        nvdimms = [guest.Nvdimm(folder / "memory.img", size=1 << 30),
                   guest.Nvdimm(folder / "flushed.img", device="spapr-nvdimm")]
        root = initramfs(vmlinux, folder, commands, following)
        boot = guest.boot(vmlinux, root, folder, append=guestshell.append("first"),
                          nvdimms=nvdimms, options=NUMA, timeout=900, watch=self._watch)
        self.seconds = time.monotonic() - self.ended
        self.bindings = bindings(boot.log)
        self.said = guestshell.Session(boot, [*commands, *(following or {})])

    def _watch(self, line: bytes) -> None:
        if line.startswith(b"@end"):
            self.ended = time.monotonic()

    def unbound(self) -> list[str]:
        """Devices for which H_SCM_UNBIND_ALL was made."""
        return [device for name, device in self.bindings if name == "H_SCM_UNBIND_ALL"]

    def expect(self, checks: Ktap, name: str, result: str, *lines: str) -> None:
        """A command printed these lines."""
        checks.result(result, self.said[name] == list(lines),
                      [f"{name}, expected: {list(lines)}", *self.said[name]])


def initramfs(vmlinux: pathlib.Path, folder: pathlib.Path, commands: dict[str, str],
              following: dict[str, str] | None) -> pathlib.Path:
    """One that runs the commands; with the kernel and initramfs of the following ones."""
    shows = [f"show {number} <<'COMMAND'\n{command}\nCOMMAND\n"
             for number, command in enumerate([*commands.values(), *(following or {}).values()])]
    script = "".join(["[ $1 = next ] || {\n", *shows[:len(commands)], "}\n",
                      *shows[len(commands):], "finish\n"])
    files = clients.files()
    if following:
        stripped = folder / "vmlinux"
        subprocess.run([PREFIX["le"] + "strip", "-o", str(stripped), str(vmlinux)], check=True)
        files = {**files, "next": guestshell.initramfs(script, files, HERE / "device.c"),
                 "vmlinux": stripped}
    return guestshell.initramfs(script, files, HERE / "device.c")


def bindings(log: pathlib.Path) -> list[tuple[str, str]]:
    """Names and devices of the calls that bind and unbind, in QEMU's log."""
    names = hcalls.names()
    # Register of the DRC index, from r3.
    at = {"H_SCM_BIND_MEM": 1, "H_SCM_UNBIND_ALL": 2}
    made = [(names.get(call.opcode), call.registers) for call in qlog.calls(log)]
    return [(name, DRCS.get(hex(registers[at[name]]), "another"))
            for name, registers in made if name in at]


@pytest.mark.variants(full="le le-debug")
@pytest.mark.kernel("nvdimm")
@pytest.mark.limit(2400)
def test_nvdimm_in_use(checks, kernel, folder):
    """Memory online, a mounted filesystem, a pinned page, an open event: unbind, reboot."""
    vmlinux = kernel.build() / "vmlinux"
    boot = Boot(vmlinux, folder, COMMANDS)

    def expect(name: str, result: str, *lines: str) -> None:
        boot.expect(checks, name, result, *lines)

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
    expect("pin", "DAX: a program has a page of a file mapped and pinned", "pinned")
    expect("mounted, unbind", "DAX: unbinding does not wait for them, they stay usable",
           "unbound", "more", "1")
    expect("mounted, bind", "DAX: the driver takes the device back, the page is there",
           "1", "counted 0", "pinned", "written")
    expect("unmounted", "DAX: unmounted, the device is unbound, the filesystem is sound",
           "unbound", "0")
    expect("kmem", "kmem: memory of the NVDIMM is online", "1")
    expect("fill", "kmem: a program uses it", "filled")
    expect("kmem, unbind", "kmem: /proc/iomem keeps it when the driver is unbound",
           "unbound", "1")
    expect("kmem, bind", "kmem: and when the driver is bound again, and no namespace covers it",
           "1", "1")
    expect("unchanged", "kmem: its contents are unchanged", "filled", f"unchanged {FILL_MIB} MiB",
           "held", "read", "1")
    expect("again", "at reboot: memory online, a page pinned, an event open",
           "pinned", "held", "1")
    checks.equal("H_SCM_UNBIND_ALL: not for memory in use, nor at reboot", boot.unbound(), UNBOUND)
    without = Boot(vmlinux, folder, {"reboot": REBOOT})
    print(f"# reboot: {boot.seconds:.1f} s with users, {without.seconds:.1f} s without")
    checks.result(f"reboot takes less than {REBOOT_SECONDS} s more than without users",
                  boot.seconds < without.seconds + REBOOT_SECONDS,
                  [f"{boot.seconds:.1f} s, {without.seconds:.1f} s"])
    checks.none("the kernel has no complaint", boot.said.complaints)


@pytest.mark.variants(full="le le-debug")
@pytest.mark.kernel("nvdimm")
@pytest.mark.limit(2400)
def test_nvdimm_in_use_kexec(checks, kernel, folder):
    """Memory online, a mounted filesystem, a pinned page, an open event: kexec, power-off."""
    boot = Boot(kernel.build() / "vmlinux", folder, FIRST, NEXT)
    for name, users in (("kexec", ""), ("power-off", "next ")):
        for user, line in (("statistics", "2"), ("event", "held"), ("mount", "mounted"),
                           ("pin", "pinned"), ("kmem", "1"), ("fill", "filled")):
            boot.expect(checks, users + user, f"at {name}: {user}", line)
    checks.result("the next kernel finds the filesystem", boot.said["found"][:1] == ["kept"],
                  [*boot.said["kexec"], *boot.said["found"]])
    # Each kernel binds both; the statistics of both take a removal and a probe.
    each = [("H_SCM_BIND_MEM", "memory"), ("H_SCM_BIND_MEM", "flushed"),
            ("H_SCM_UNBIND_ALL", "memory"), ("H_SCM_BIND_MEM", "memory"),
            ("H_SCM_UNBIND_ALL", "flushed"), ("H_SCM_BIND_MEM", "flushed")]
    checks.equal("H_SCM_UNBIND_ALL: neither at kexec nor at power-off", boot.bindings, each * 2)
    checks.result("power-off waits for nothing", boot.seconds < SECONDS,
                  [f"{boot.seconds:.1f} s"])
    checks.none("the kernels have no complaint", boot.said.complaints)
