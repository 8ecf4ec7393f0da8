# SPDX-License-Identifier: GPL-2.0-or-later
"""Builds a Linux kernel with the layer, boots it, and looks at all it shows.

The references are QEMU's log of each hypervisor call, nm, sparse, and the
kernel's own tracing.
"""

import collections
import pathlib
import re
import shutil
import tempfile

import pytest

import captured
import functionsets
import kernels
from families import by_opcode
from lab import guest, hcalls, qlog, rootfs, tool
from lab.errors import Unavailable
from lab.kernel import PREFIX, Kernel
from overlay.plan import LAYER
from trapcheck import Traps

PSERIES = "arch/powerpc/platforms/pseries"
# Functions that the trampolines branch to.
SLOW_SHAPES = {f"hcall_slow{shape}_full{notrace}" for shape in ("_norets", "", "9")
               for notrace in ("", "_notrace")}
# Keyword that headers of 7.2 use and sparse 0.6.4 rejects.
NEWER_SPARSE = "__typeof_unqual__"
# Number of the marks around calls with nothing enabled; see init.c.
SNAPSHOTS = 8
EXPORTS = ("plpar_hcall", "plpar_hcall9", "plpar_hcall_norets",
           "hcall_slow_norets", "hcall_slow", "hcall_slow9",
           "hcall_slow_norets_full", "hcall_slow_norets_full_notrace",
           "hcall_slow_full", "hcall_slow9_full", "hcall_slow9_full_notrace")

# A kernel without statistics and tracing, and the files that it does not have.
BARE = "minimal"
ABSENT = re.compile(r"/sys/kernel/(debug/(powerpc/hcall/(stats|enable)|hcall_inst/)|tracing/)"
                    r".*: No such file or directory$")

# Calls that each boot makes, by endianness: the console on both, page table
# entries on hash, the process table on radix, the NVDIMM.
CERTAIN = {"le": ("H_PUT_TERM_CHAR", "H_CEDE", "H_REGISTER_PROC_TBL",
                  "H_SCM_HEALTH"),
           "be": ("H_PUT_TERM_CHAR", "H_CEDE", "H_ENTER", "H_SCM_HEALTH")}
MMU = {"le": "Radix", "be": "Hash"}


def check_build(ktap, kernel, products):
    """Each trampoline is linked once, and no function of upstream's."""
    symbols = captured.run(PREFIX[kernel.endian] + "nm", products / "vmlinux",
                           check=True).stdout.splitlines()
    text = collections.Counter(
        line.split()[2].lstrip(".") for line in symbols
        if len(line.split()) == 3 and line.split()[1] in "tT")
    for name in sorted(qlog.TRAMPOLINES | qlog.SLOW_PATH):
        ktap.result(f"vmlinux has {name} once", text[name] == 1,
                    [f"found {text[name]} times"])
    objects = (products / "objects.txt").read_text().split()
    for name, count in (("hvCall.o", 1), ("hvCall_inst.o", 0), ("hvcall_slow.o", 1),
                        ("hvcall_stats.o", 1),
                        ("hvcall_stats_show.o", 1), ("hvcall_trace.o", 1),
                        ("hvcall_inject.o", 1), ("hvcall_args-gen.o", 1),
                        ("papr_scm.o", 0), ("papr_scm/driver.o", 1)):
        found = objects.count(f"{PSERIES}/{name}")
        ktap.result(f"vmlinux is linked of {count} {name}", found == count,
                    [f"found {found}"])
    exported = {line.split()[2] for line in symbols if " __ksymtab_" in line}
    for name in EXPORTS:
        ktap.result(f"{name} is exported", f"__ksymtab_{name}" in exported)


def check_traps(ktap, kernel, products):
    """Check the machine code of every call that is compiled inline."""
    traps = Traps(ktap, kernel.tree_folder(), f"{PREFIX[kernel.endian]}objdump")
    traps.check_kernel(products)
    traps.summary(kernel.name)


def check_pcrel(ktap, kernel):
    """Check that branches from assembly into C have relocations without a TOC."""
    name = f"{PSERIES}/hvCall.o"
    kernel.run_make(name)
    said = captured.run(PREFIX[kernel.endian] + "objdump", "-dr", kernel.objects / name,
                        check=True).stdout
    branches = re.findall(r"R_PPC64_(REL24\w*)\s+(\w+)", said)
    ktap.result("hvCall.o: each branch into C is without a TOC",
                {target for _, target in branches} == SLOW_SHAPES
                and {kind for kind, _ in branches} == {"REL24_NOTOC"}, list(map(str, branches)))
    ktap.result("hvCall.o: no instruction uses the TOC pointer",
                not re.search(r"\(r2\)|\b(addis?|ld) +r2,", said), said.splitlines()[:40])


def check_sparse(ktap, kernel):
    """No warning of sparse that names a file of the layer."""
    names = [f"{PSERIES}/{name}.o" for name in
             ("hvcall_slow", "hvcall_stats",
              "hvcall_stats_show", "hvcall_trace", "hvcall_inject",
              "hvcall_debugfs", "hvcall_args-gen", "hvcall_names-gen",
              "iommu", "lpar", "setup",
              *(f"papr_scm/{path.stem}" for path in
                sorted((LAYER / PSERIES / "papr_scm").glob("*.c"))
                if "kunit" not in path.stem))]
    # Once more if they are built already: C=2 checks without compiling.
    result = kernel.run_make("C=2", "CF=-fdiagnostic-prefix", *names)
    ktap.result("sparse runs", NEWER_SPARSE in result.stderr or not result.returncode
                and result.stdout.count("  CHECK ") >= len(names),
                result.stderr.splitlines()[-10:])
    ours = re.compile(
        r"/(hcalls-[-\w]*|hvcall[-_\w]*|plpar_\w+|hvCall|papr_scm/\w+)\.[chS]:")
    said = result.stderr.splitlines()
    if NEWER_SPARSE in result.stderr:
        ktap.skip("sparse finds nothing in the layer's files",
                  f"this sparse does not know {NEWER_SPARSE}, which the kernel uses")
        return
    # Sparse 0.6.4 has no room for the names in the event's format.
    said = [line for line, after in zip(said, [*said[1:], ""])
            if not after.endswith("error: too long token expansion")]
    warnings = [line for line in said if ours.search(line)]
    ktap.result("sparse finds nothing in the layer's files", not warnings,
                warnings[:20])


def check_layouts(ktap, kernel):
    """The catalogue's structures against those in the kernel's headers."""
    source = pathlib.Path(__file__).with_name("layouts.c")
    with tempfile.TemporaryDirectory(prefix="hcall-lab-") as folder:
        shutil.copy(source, folder)
        pathlib.Path(folder, "Kbuild").write_text(
            "obj-m := layouts.o\nccflags-y := -I$(srctree)\n",
            encoding="ascii")
        result = kernel.run_make(f"M={folder}", "layouts.o")
    ktap.result("structures are laid out as Linux has them",
                not result.returncode and "layouts.o" in result.stdout,
                result.stderr.splitlines()[:20])


def check_guest(ktap, endian, boot, bare):
    """Check what the guest prints about itself; a bare one lacks some files."""
    mmu = boot.said("mmu")
    errors = [line for line in boot.said("error") if not (bare and ABSENT.match(line))]
    ktap.equal(f"the MMU is {MMU[endian]}", mmu, [MMU[endian]])
    ktap.none("the guest reports no error", errors)
    # The driver ends each flag with a blank; no flag is set on a new one.
    ktap.equal("one NVDIMM, healthy, without flags", boot.said("nvdimm"),
               ["nmem0 health=healthy flags="])
    ktap.equal("its region has the size that QEMU gave it", boot.said("region"),
               [f"region0 size={guest.NVDIMM_SIZE}"])
    ktap.none("the kernel has no complaint", boot.complaints())


def check_hcalls(ktap, endian, boot, products):
    """The statistics against QEMU's log."""
    log = qlog.Log(boot.log, qlog.Symbols(products / "System.map"))
    comparison = hcalls.Comparison(boot.console, log, guest.CPUS)
    names = hcalls.names()
    ktap.none("statistics and QEMU's log agree on every call", comparison.problems)
    first, last = (log.marks[number, 1][1]
                   for number in (SNAPSHOTS - 1, SNAPSHOTS))
    ktap.result("counted, every call takes the slow path",
                not first and sum(log.layer.values()) > 100, [str(first)])
    unobserved = last - first
    ktap.result("not counted, calls are made inline",
                any(opcode == 0x58 for opcode, _ in unobserved)
                and all(opcode in names for opcode, _ in unobserved),
                [str(unobserved)])
    before, after = ({row.name: row.calls for row in
                      map(hcalls.parse_row, boot.said(f"unobserved-{when}"))
                      if row} for when in ("before", "after"))
    ktap.result("disabled, nothing is counted",
                before == after and "H_PUT_TERM_CHAR" in before,
                [f"before {before}", f"after {after}"])
    rows = {row.name: row for row in comparison.rows}
    for name in CERTAIN[endian]:
        ktap.result(f"{name} is counted and timed",
                    name in rows and rows[name].calls and rows[name].time_ns,
                    [str(rows.get(name))])
    ktap.result("every call has a name", "unknown" not in rows)
    unbound = sum(number for opcode, number in log.made().items()
                  if names.get(opcode) == "H_SCM_UNBIND_ALL")
    # Memory may still be mounted or online then.
    ktap.result("switched off, it unbinds no NVDIMM", not unbound,
                [f"{unbound} times H_SCM_UNBIND_ALL"])
    ktap.result("no more errors than calls",
                all(row.errors <= row.calls for row in comparison.rows))


def check_bare(ktap, endian, boot, products):
    """Check QEMU's log of a kernel that has no counters to compare with."""
    log = qlog.Log(boot.log, qlog.Symbols(products / "System.map"))
    names, made = hcalls.names(), log.made()
    ktap.result("every call has a name", made and all(opcode in names for opcode in made),
                [hex(opcode) for opcode in made if opcode not in names])
    called = {names.get(opcode) for opcode in made}
    for name in CERTAIN[endian]:
        ktap.result(f"{name} is called", name in called)
    inline = {names.get(opcode) for opcode, _ in log.inline}
    ktap.result("calls are made inline", set(CERTAIN[endian]) <= inline, sorted(map(str, inline)))


def check_hcall_inst(ktap, boot):
    """hcall_inst/cpuN, read between two readings of the new statistics."""
    reads = hcalls.readings(boot.console)
    before, after = reads[-2], reads[-1]
    totals = collections.Counter()
    lines = boot.said("hcall_inst")
    form = re.compile(r"\d+ \d+ \d+ \d+")
    ktap.result("hcall_inst has upstream's form",
                lines and all(form.fullmatch(line) for line in lines),
                lines[:5])
    for line in lines:
        opcode, calls, *_ = (int(word) for word in line.split())
        totals[opcode] += calls
    wrong = [f"{row.name}: {row.calls} <= {totals[opcode]} <= {after[opcode].calls}"
             for opcode, row in before.items()
             if not row.calls <= totals[opcode] <= after[opcode].calls]
    ktap.none("hcall_inst has the same numbers", wrong)


def check_trace(ktap, boot):
    """The trace events keep their names and fields."""
    lines = boot.said("trace")
    entry = [i for i, line in enumerate(lines)
             if re.search(r"hcall_entry: opcode=88$", line)]
    exits = [i for i, line in enumerate(lines)
             if re.search(r"hcall_exit: opcode=88 retval=0$", line)]
    ktap.result("an H_PUT_TERM_CHAR is traced, entry before exit",
                bool(entry and exits and entry[0] < exits[-1]), lines[:20])
    ktap.result("calls from idle are not traced",
                not any(re.search(r"opcode=22[48]\b", line)
                        for line in lines), lines[:20])


def check_available(ktap, boot, bare):
    """Compare the state of each call with the guest's device tree and statistics."""
    announced = boot.said("hypertas")
    ktap.result("the device tree announces function sets", len(announced) > 5, announced)
    lines = {name: " ".join(words) for name, *words in map(str.split, boot.said("available"))}
    wanted = functionsets.announced(announced)
    names = {opcode: call["name"] for opcode, call in by_opcode().items()}
    # Calls without an error were answered before the state was read.
    rows = hcalls.readings(boot.console)[-1].values()
    made = {row.name for row in rows if row.calls > row.errors}
    errors = {row.name for row in rows if row.calls and row.calls == row.errors}
    wrong = [f"{name}: {lines.get(name)}" for name in made
             if lines.get(name) != "yes answered"]
    if not bare:
        ktap.result("calls that succeeded are answered", len(made) > 10 and not wrong,
                    wrong[:20])
    wrong = [f"{name}: {lines.get(name)}" for opcode, name in names.items()
             if name not in made | errors and lines.get(name, "").split()[0]
             not in ("yes", "announced" if opcode in wanted else "unknown")]
    ktap.result("the calls of these sets are announced, the others unknown",
                wanted and not wrong, wrong[:20])
    ktap.equal("H_PURR is announced, and not answered", lines.get("H_PURR"),
               "announced hcall-splpar")


def check_live(ktap, endian, boot, full):
    """Check the end of make run: the tool's trace and statistics.

    full    whether the kernel has the event that tells all of a call
    """
    lines = boot.said("live")
    calls = [line for line in lines if line.startswith("H_SCM_READ_METADATA(")]
    args = r"drc_index=0x[0-9a-f]+, offset={}, length=8" if full else r"\.\.\."
    form = r"H_SCM_READ_METADATA\({}\) = H_SUCCESS{} <0\.\d{{9}}>"
    wanted = [form.format(args.format(offset), " data=.*" if full else "")
              for offset in ("0", "8", "0x10")]
    if endian == "le":
        ktap.result("hcall traces a program", boot.said("live-status") == ["0"]
                    and len(calls) == 3
                    and all(map(re.fullmatch, wanted, calls)), lines)
    else:
        ktap.result("hcall says that it cannot trace here",
                    boot.said("live-status") == ["2"] and len(lines) == 1
                    and "build hcall with libtracefs" in lines[0], lines)
    rows = boot.said("stat")
    ktap.result("hcall prints statistics", len(rows) == 9
                and rows[0].startswith("hypervisor call"), rows)


@pytest.mark.variants("le", "be", full="le-debug be-debug le-coverage be-coverage le-preempt "
                      "be-preempt le-minimal be-minimal le-clang be-clang le-nojump be-nojump "
                      "be-elfv2 le-nosplpar")
@pytest.mark.kernel("lab")
@pytest.mark.limit(1200)
def test_kernel(checks, kernel, config, folder):
    """A kernel with the layer boots; its calls agree with QEMU's log."""
    products = kernel.build()
    checks.result("the kernel builds", True)
    check_traps(checks, kernel, products)
    bare = config == BARE
    if not bare:
        check_build(checks, kernel, products)
        check_sparse(checks, kernel)
        check_layouts(checks, kernel)
    endian = kernel.endian
    root = rootfs.build(kernel.kernel, endian, files=[tool.build(endian)])
    boot = guest.boot(products / "vmlinux", root, folder)
    checks.result("it boots and switches itself off", True)
    check_guest(checks, endian, boot, bare)
    check_available(checks, boot, bare)
    if bare:
        check_bare(checks, endian, boot, products)
        return
    check_hcalls(checks, endian, boot, products)
    check_hcall_inst(checks, boot)
    check_trace(checks, boot)
    full = " __tracepoint_hcall_return\n" in (
        products / "System.map").read_text(encoding="ascii")
    check_live(checks, endian, boot, full)


def other_kernel(checks, name, config="lab"):
    """Return a kernel that is not the default; None, with a skipped check, if there is none."""
    try:
        return Kernel(name, "le", config)
    except Unavailable as error:
        checks.unavailable(f"Linux {name} boots", error)
        return None


def check_boot(checks, kernel, products, folder, cpu=None):
    """Boot a little-endian kernel; compare its calls with QEMU's log."""
    root = rootfs.build(kernel.kernel, "le", files=[tool.build("le")])
    boot = guest.boot(products / "vmlinux", root, folder, cpu)
    checks.result("it boots and switches itself off", True)
    check_guest(checks, "le", boot, False)
    check_hcalls(checks, "le", boot, products)
    return boot


@pytest.mark.parametrize("name", [
    pytest.param(name, marks=pytest.mark.kernel("lab", version=name))
    for name in kernels.TABLE if name != kernels.DEFAULT])
def test_other_kernel(checks, name, folder):
    """Each other kernel of the table boots; its calls agree with QEMU's log."""
    kernel = other_kernel(checks, name)
    if kernel:
        check_boot(checks, kernel, kernel.build(), folder)


@pytest.mark.full
@pytest.mark.kernel("pcrel", version="newest")
def test_pcrel(checks, folder):
    """The newest kernel with PC-relative code: machine code, and a boot on POWER10."""
    kernel = other_kernel(checks, "newest", "pcrel")
    if not kernel:
        return
    products = kernel.build()
    check_pcrel(checks, kernel)
    boot = check_boot(checks, kernel, products, folder, "power10")
    check_hcall_inst(checks, boot)
    check_trace(checks, boot)
    check_live(checks, "le", boot, True)
