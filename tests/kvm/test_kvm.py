# SPDX-License-Identifier: GPL-2.0-or-later
"""Guests under Linux's own KVM: their statistics against KVM's trace.

QEMU emulates a POWER9 without a hypervisor; Debian's own kernel is the host
there, see scripts/lab/kvm.py.  A host without radix has guests with a hash page
table: the big-endian kernel and the bare guest of tests/baremetal.
"""

import collections
import itertools
import pathlib
import re
import struct

import pytest

import bareguest
import kernels
from elf64 import TRAP, Elf
from lab import hcalls, kvm, rootfs, tool
from lab.kernel import Kernel

TOP = pathlib.Path(__file__).resolve().parents[2]
MMU = {"le": "Radix", "be": "Hash"}
# Guests: name, CPUs, NVDIMMs.
GUESTS = (("one-cpu", 1, 0), ("two-cpus", 2, 1))
# Calls that each kernel makes at least once; with an NVDIMM, too.
CERTAIN = {"le": ("H_REGISTER_PROC_TBL", "H_INT_SET_QUEUE_CONFIG"), "be": ("H_ENTER",)}
ALWAYS = ("H_PUT_TERM_CHAR", "H_REGISTER_VPA")
NVDIMM = ("H_SCM_BIND_MEM", "H_SCM_READ_METADATA")

# Calls of a host that is a guest itself, and how many it makes at least.
NESTED = {"H_SET_PARTITION_TABLE": 1, "H_TLB_INVALIDATE": 1, "H_COPY_TOFROM_GUEST": 1}

# Instructions: return, store of a byte of the paca (r13), no operation.
RETURN, STORE_BYTE, NOP = 0x4e800020, 0x980d0000, 0x60000000
STORE_MASK = 0xfc1f0000
# Instructions behind a call in which the flag is cleared.
NEAR = 32
SRR = re.compile(r"SRR[01] was: ")

# Tests of the bare guest that fail under KVM, as patterns, and the reason.  A test of
# these that passes is a failure: KVM changed, and the pattern must go.
DIFFERS = {
    r"\w+: problem state gives H_PRIVILEGE":
        "KVM gives the guest a system call interrupt instead",
}
# Tests of the bare guest that pass or fail under KVM, by chance, and the reason.
EITHER = {r"an area that crosses a page is refused":
          "the linker decides whether the area crosses a page of the host, of 64 KiB"}


def check_linux(checks, result, endian, cpus, nvdimms):
    """Check a kernel with the layer: its console, and its statistics against KVM's trace."""
    boot, name = result.boot, result.name
    checks.result(f"{name}: the guest switches itself off",
                  result.ending == "exit 0" and "@end\n" in boot.console,
                  [result.ending, *boot.console.splitlines()[-20:]])
    checks.equal(f"{name}: the MMU is {MMU[endian]}", boot.said("mmu"), [MMU[endian]])
    checks.none(f"{name}: the kernel does not complain", boot.complaints())
    checks.none(f"{name}: the guest reports no error", boot.said("error"))
    checks.result(f"{name}: {nvdimms} NVDIMMs, healthy",
                  [line.split()[1] for line in boot.said("nvdimm")] ==
                  nvdimms * ["health=healthy"], boot.said("nvdimm"))
    compared = kvm.Comparison(result)
    # Two CPUs: a call can be in one count and not yet in the other.
    wanted = compared.readings if cpus == 1 else 1
    checks.result(f"{name}: statistics equal a prefix of KVM's trace, call by call",
                  not compared.problems and compared.agreeing >= wanted > 0,
                  [f"{compared.agreeing} of {compared.readings} readings agree",
                   *compared.problems])
    calls = {row.name: row.calls for row in compared.rows}
    print(f"# {name}: {sum(calls.values())} calls of {len(calls)} kinds, "
          f"{result.seconds:.1f} s, {compared.agreeing} of {compared.readings} readings agree")
    for call in (*ALWAYS, *CERTAIN[endian], *(NVDIMM if nvdimms else ())):
        checks.result(f"{name}: {call} is counted", calls.get(call), [str(calls)])


def reason(patterns, name):
    """Return the reason of the pattern that a test's name has, or None."""
    return next((why for pattern, why in patterns.items() if re.fullmatch(pattern, name)), None)


def check_bare(checks, result):
    """Check the tests of the bare guest."""
    trouble = "" if result.ending == "exit 0" else result.ending
    for test in bareguest.guest_results(result.boot.console, trouble):
        why, either = reason(DIFFERS, test.name), reason(EITHER, test.name)
        if why:
            checks.result(f"{result.name}: {test.name} fails: {why}", not test.passed,
                          ["the test passes; remove it from DIFFERS in test_kvm.py"])
        elif either:
            checks.skip(f"{result.name}: {test.name}", either)
        else:
            checks.result(f"{result.name}: {test.name}", test.passed, test.notes)


def check_host(checks, host, guests):
    """Check the host's own console."""
    checks.equal("the host runs every guest", sorted(host.guests),
                 sorted(one.name for one in guests))
    checks.none("the host reports no error", host.boot.said("error"))
    checks.none("the host's kernel does not complain", host.complaints())


def run_linux(checks, kernel, folder):
    """Boot the guests with the kernel and check them."""
    vmlinux = kernel.build() / "vmlinux"
    root = rootfs.build(kernels.chosen(), kernel.endian, files=[tool.build(kernel.endian)])
    guests = [kvm.linux(name, vmlinux, root, cpus, nvdimms) for name, cpus, nvdimms in GUESTS]
    host = kvm.boot(guests, folder, "disable_radix" if kernel.endian == "be" else "")
    check_host(checks, host, guests)
    for name, cpus, nvdimms in GUESTS:
        check_linux(checks, host.guests[name], kernel.endian, cpus, nvdimms)


@pytest.mark.variants(full="le be")
@pytest.mark.kernel("lab")
@pytest.mark.limit(1800)
def test_kvm(checks, kernel, folder):
    """Statistics of a guest of KVM equal KVM's trace"""
    run_linux(checks, kernel, folder)


@pytest.mark.variants(full="le")
@pytest.mark.kernel("users", also=("le-lab",))
@pytest.mark.limit(1800)
def test_kvm_nested(checks, kernel, folder):
    """A kernel with the layer is a host: it enters nested guests by H_ENTER_NESTED"""
    vmlinux = Kernel(kernel.kernel, "le", "lab").build() / "vmlinux"
    root = rootfs.build(kernels.chosen(), "le", files=[tool.build("le")])
    guests = [kvm.linux(name, vmlinux, root, cpus, nvdimms) for name, cpus, nvdimms in GUESTS]
    host = kvm.boot_nested(guests, kernel.build() / "vmlinux", folder)
    check_host(checks, host, guests)
    for name, cpus, nvdimms in GUESTS:
        check_linux(checks, host.guests[name], "le", cpus, nvdimms)
    calls = {row.name: row.calls for reading in hcalls.readings(host.boot.console)
             for row in reading.values()}
    print(f"# host: {sum(calls.values())} calls of {len(calls)} kinds")
    checks.none("KVM's trace lost no event",
                [result.name for result in host.guests.values() if result.lost])
    # Each call of a guest ends an entry; KVM traces entries that its timer forestalls, too.
    least = sum(sum(result.total().values()) for result in host.guests.values())
    most = sum(result.entries or 0 for result in host.guests.values())
    entered = calls.get("H_ENTER_NESTED", 0)
    checks.result("H_ENTER_NESTED: at least one for each call of a guest, at most one for each "
                  "entry", 0 < least <= entered <= most, [f"{least} <= {entered} <= {most}"])
    for name, least in NESTED.items():
        checks.result(f"the host made {name}", calls.get(name, 0) >= least, [str(calls)])


def without_clearing(vmlinux, mutant):
    """Write a kernel whose calls leave srr_valid set; number of calls, of stores taken out."""
    image, content = Elf(vmlinux), bytearray(vmlinux.read_bytes())
    words = {}                                              # offset in the file: instruction
    for section in image.sections:
        if section.has_code:
            words.update(zip(range(section.offset, section.offset + section.size, 4),
                             image.unpack(f"{section.size // 4}I", section.offset)))
    found = []                                              # for each call: offsets of stores
    for at in (section.offset + at for section, at in image.traps()):
        behind = itertools.takewhile(lambda one: words.get(one, TRAP) not in (TRAP, RETURN),
                                     range(at + 4, at + 4 * NEAR, 4))
        found.append([one for one in behind if words[one] & STORE_MASK == STORE_BYTE])
    # Nearly every call is followed by one store to the paca: that of the flag.
    place = collections.Counter(words[one] & 0xffff for stores in found
                                for one in stores).most_common(1)[0][0]
    taken = {one for stores in found for one in stores if words[one] & 0xffff == place}
    for one in taken:
        struct.pack_into(f"{image.order}I", content, one, NOP)
    mutant.write_bytes(content)
    return len(found), len(taken)


@pytest.mark.variants(full="le")
@pytest.mark.kernel("lab")
@pytest.mark.limit(1800)
def test_kvm_srr(checks, kernel, folder):
    """KVM changes SRR0 and SRR1: Linux notices calls that leave srr_valid set"""
    vmlinux, mutant = kernel.build() / "vmlinux", pathlib.Path(folder, "mutant")
    calls, stores = without_clearing(vmlinux, mutant)
    print(f"# {stores} stores taken out, behind {calls} calls")
    checks.result("the mutant lacks a store behind nearly every call", stores > 0.9 * calls > 20,
                  [f"{stores} stores, {calls} calls"])
    root = rootfs.build(kernels.chosen(), kernel.endian, files=[tool.build(kernel.endian)])
    # XICS has more calls in interrupts, whose return uses the flag.
    guests = [kvm.linux(name, path, root)._replace(machine="x-vof=on,nvdimm=on,ic-mode=xics")
              for name, path in (("intact", vmlinux), ("mutant", mutant))]
    host = kvm.boot(guests, folder)
    check_host(checks, host, guests)
    for name, count in (("intact", 0), ("mutant", 1)):
        said = [line for line in host.guests[name].boot.complaints() if SRR.search(line)]
        checks.result(f"{name}: Linux's check of SRR0 {'prints' if count else 'is silent'}",
                      bool(said) == bool(count), said or ["no line has SRR0"])


def test_kvm_console(checks):
    """The report of a host is read though its firmware prints in the middle of a line"""
    console = ("@guest one\n@traced yes\none| text\n"
               "@calls H_REMOVE*4 H_CE[  176.413216548,4] Spent 1157 msecs in OPAL call 1!\n"
               "DE*2\n@lost 0\n@ended one exit 0 1.5\n")
    calls = kvm.Host(console).guests["one"].calls
    checks.equal("calls are complete", calls,
                 [(kvm.opcode("H_REMOVE"), 4), (kvm.opcode("H_CEDE"), 2)])


@pytest.mark.limit(900)
def test_kvm_bare(checks, folder):
    """Trampolines in a bare guest of KVM, both byte orders"""
    guests = []
    for endian in ("le", "be"):
        target = bareguest.Target(endian, {"le": "elfv2", "be": "elfv1"}[endian], "guest", 60)
        source = str(TOP / "tests/baremetal")
        built = bareguest.build_folder(target, source)
        with bareguest.locked(built):
            bareguest.build(target, source, built, [])
        guests.append(kvm.bare(f"bare-{endian}", pathlib.Path(built)))
    host = kvm.boot(guests, folder, append="disable_radix")
    check_host(checks, host, guests)
    for result in host.guests.values():
        check_bare(checks, result)
