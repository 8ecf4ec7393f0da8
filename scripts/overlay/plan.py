# SPDX-License-Identifier: GPL-2.0-or-later
"""The list of changes that make up the layer in a Linux tree."""

import pathlib

import kernels

from . import cnames, compat, convert
from .errors import Refusal
from .steps import (Add, Expect, Forbid, RemoveConditional, Remove, Replace,
                    Substitute, Tree)

LAYER = pathlib.Path(__file__).resolve().parents[2]
ASM = "arch/powerpc/include/asm"
PSERIES = "arch/powerpc/platforms/pseries"

TRACE_EVENT = "include/trace/events/hcall.h"

# Where upstream keeps its document, newest place first.
DOCUMENTS = [f"{folder}/papr_hcalls.rst" for folder in
             dict.fromkeys(row.documents for row in reversed(kernels.TABLE.values()))]

GUIDE = "Documentation/arch/powerpc/hcalls"
# The user-visible files of the NVDIMM driver.
PMEM_ABI = "Documentation/ABI/testing/sysfs-bus-papr-pmem"

# Upstream's own hooks between hvCall.S and lpar.c, and its variant without
# jump labels; nothing else in the kernel uses them.
TRACE_HOOKS = ("hcall_tracepoint_key", "hcall_tracepoint_refcount",
               "__trace_hcall_entry", "__trace_hcall_exit")

# Functions of upstream's headers that no file of any kernel calls.
UNUSED = ("extended_cede_processor", "get_cede_latency_hint", "htm_call",
          "plpar_pte_read", "plpar_pte_read_raw", "poll_pending", "set_cede_latency_hint")


def _headers():
    """Headers of the layer, those first that replace one of upstream's."""
    return sorted((LAYER / ASM).glob("*.h"))


def _steps(tree):
    replaced = ("hvcall.h", "plpar_wrappers.h")
    for name in replaced:
        yield Replace(LAYER / ASM / name, f"{ASM}/{name}", cnames.of_header,
                      _headers(), TRACE_HOOKS + UNUSED)
    for header in _headers():
        if header.name not in replaced:
            yield Add(header, f"{ASM}/{header.name}")

    yield Replace(LAYER / PSERIES / "hvCall.S", f"{PSERIES}/hvCall.S",
                  cnames.of_assembly, [LAYER / PSERIES / "hvCall.S"],
                  TRACE_HOOKS)
    for source in sorted((LAYER / PSERIES).iterdir()):
        if source.is_file() and source.name != "hvCall.S":
            yield Add(source, f"{PSERIES}/{source.name}")

    yield Add(LAYER / TRACE_EVENT, TRACE_EVENT)

    driver = sorted((LAYER / PSERIES / "papr_scm").rglob("*"))
    for source in driver:
        if source.is_file():
            yield Add(source, str(source.relative_to(LAYER)))
    yield Remove(f"{PSERIES}/papr_scm.c", "papr_scm_probe", cnames.of_driver,
                 [source for source in driver
                  if source.suffix == ".c" and "kunit" not in source.stem])

    # The attribute that shows a PMU's CPUs was never freed: one each time that
    # the driver lets a device go.
    yield Substitute(
        "drivers/nvdimm/nd_perf.c",
        (r"^\tif \(nd_pmu->pmu\.attr_groups\[NVDIMM_PMU_CPUMASK_ATTR\]\)\n"
         r"\t\tkfree\(nd_pmu->pmu\.attr_groups\[NVDIMM_PMU_CPUMASK_ATTR\]->attrs\);\n"
         r"\tkfree\(nd_pmu->pmu\.attr_groups\[NVDIMM_PMU_CPUMASK_ATTR\]\);\n",
         "\tconst struct attribute_group *group ="
         " nd_pmu->pmu.attr_groups[NVDIMM_PMU_CPUMASK_ATTR];\n\n"
         "\tif (group) {\n"
         "\t\tkfree(container_of(group->attrs[0], struct perf_pmu_events_attr, attr.attr));\n"
         "\t\tkfree(group->attrs);\n"
         "\t\tkfree(group);\n"
         "\t}\n"))

    yield Remove(f"{PSERIES}/hvCall_inst.c", "hcall_inst")
    yield RemoveConditional(
        f"{PSERIES}/lpar.c", "#ifdef CONFIG_TRACEPOINTS",
        TRACE_HOOKS + ("hcall_tracepoint_regfunc",
                       "hcall_tracepoint_unregfunc", "hcall_trace_depth"))
    yield Expect(f"{PSERIES}/lpar.c", r"EXPORT_SYMBOL\(plpar_hcall_norets\);",
                 "the layer relies on lpar.c to export the trampolines")
    yield Expect(f"{ASM}/trace.h", r"hcall_tracepoint_regfunc",
                 "the layer provides what its hcall events call")
    yield Forbid("arch/powerpc", TRACE_HOOKS,
                 {f"{ASM}/hvcall.h", f"{PSERIES}/hvCall.S",
                  f"{PSERIES}/lpar.c"})

    yield Substitute(
        f"{PSERIES}/Makefile",
        (r"^obj-\$\(CONFIG_HCALL_STATS\)\s*\+= hvCall_inst\.o\n",
         "obj-y\t\t\t+= hvcall_names-gen.o hvcall_retry.o hvcall_text.o\n"
         "obj-$(CONFIG_DEBUG_FS)\t\t+= hvcall_debugfs.o\n"
         "obj-$(CONFIG_HCALL_SLOW_PATH)\t+= hvcall_slow.o hvcall_args-gen.o\n"
         "obj-$(CONFIG_HCALL_STATS)\t+= hvcall_stats.o hvcall_stats_show.o\n"
         "obj-$(CONFIG_HCALL_FAULT_INJECTION) += hvcall_inject.o\n"
         "obj-$(CONFIG_TRACEPOINTS)\t+= hvcall_trace.o\n"
         "obj-$(CONFIG_TRACING)\t\t+= hvcall_select.o\n"
         "obj-$(CONFIG_HCALL_KUNIT_TEST)\t+= hvcall_retry_kunit.o\n"
         "# For people to read, made once, or waiting: small rather than fast\n"
         + "".join(f"CFLAGS_{name}.o\t+= -Os\n"
                   for name in ("hvcall_debugfs", "hvcall_inject", "hvcall_retry",
                                "hvcall_select", "hvcall_stats_show", "hvcall_text"))
         + "# Run from idle, in NMIs and with translation off: not instrumented\n"
         + "".join(f"CFLAGS_REMOVE_{name}.o\t= $(CC_FLAGS_FTRACE)\n"
                   + "".join(f"{what}_{name}.o\t:= n\n" for what in
                             ("KCOV_INSTRUMENT", "GCOV_PROFILE", "KASAN_SANITIZE",
                              "KCSAN_SANITIZE", "UBSAN_SANITIZE"))
                   for name in ("hvcall_names-gen", "hvcall_slow",
                                "hvcall_stats"))),
        (r"^(obj-\$\(CONFIG_PAPR_SCM\)\s*\+= )papr_scm\.o$",
         "obj-$(CONFIG_PAPR_SCM)\t\t+= papr_scm/"))
    # Included from within paca.h, where a call cannot be compiled yet; it
    # needs only flags.
    yield Substitute(f"{ASM}/book3s/64/tlbflush-radix.h",
                     (r"^#include <asm/hvcall\.h>$",
                      "#include <asm/hvcall-flags.h>"))
    yield Add(LAYER / "Kconfig", f"{PSERIES}/Kconfig.hcall")
    yield Substitute(
        "arch/powerpc/Kconfig.debug",
        (r"^config HCALL_STATS\n(?:[ \t][^\n]*\n|\n)*?(?=^\S)",
         f'source "{PSERIES}/Kconfig.hcall"\n\n'))

    document = next((d for d in DOCUMENTS if tree.exists(d)), None)
    if not document:
        raise Refusal([f"{DOCUMENTS[0]}: missing at all known paths; "
                       "use a source of Linux 6.1, 6.12 or the newest kernel"])
    yield Replace(LAYER / DOCUMENTS[0], document)
    yield from _guide(str(pathlib.PurePosixPath(document).parent))
    yield Replace(LAYER / PMEM_ABI, PMEM_ABI)
    # The convention once stood in this comment; it has to point here.
    yield Expect("arch/powerpc/kernel/exceptions-64s.S",
                 document.replace(".", r"\."),
                 "its comment on 0xc00 has to name the document")


def _guide(folder):
    """The guide, its samples and tables, into the folder of the document."""
    guide = LAYER / GUIDE
    for page in sorted([*guide.glob("*.rst"), *guide.glob("samples/*.c"),
                        *guide.glob("subsystems/*.txt")]):
        yield Add(page, f"{folder}/hcalls/{page.relative_to(guide)}")
    yield Substitute(f"{folder}/index.rst",
                     (r"^    papr_hcalls\n", "    papr_hcalls\n    hcalls/index\n"))


def converted(ksrc, changes):
    """Return the conversions of the kernel's own callers, on top of the layer's changes."""
    tree = Tree(pathlib.Path(ksrc))

    def read(path):
        return changes[path] if changes.get(path) else tree.read(path)

    return list(convert.conversions(read))


def plan(ksrc, convert_callers=False):
    """Changes that put the layer into the tree at ksrc.

    Returns {path relative to ksrc: new text, or None for a file that goes};
    raises Refusal with every reason when the tree does not fit.

    convert_callers     with the conversions of CONVERT=1
    """
    root = pathlib.Path(ksrc)
    if not (root / "arch/powerpc/Kconfig").is_file():
        raise Refusal([f"{root}: not a Linux source tree (no "
                       "arch/powerpc/Kconfig); unpack a kernel source and "
                       "name its folder"])
    tree, changes, reasons = Tree(root), {}, []
    for step in _steps(tree):
        try:
            changes.update(step.changes(tree))
        except Refusal as refusal:
            reasons += refusal.reasons
    if reasons:
        raise Refusal(reasons)
    compat.adapt(tree, changes)
    if convert_callers:
        for conversion in converted(root, changes):
            changes.update(conversion.changes)
    return changes
