# SPDX-License-Identifier: GPL-2.0-or-later
"""The faults of Linux's NVDIMM driver that scm.rst lists: they are there, and have tests."""
from __future__ import annotations

import pathlib
import re

import driver_mutants
import kernels
import listing
from ktap import Ktap
from lab import sources
from overlay import series

TOP = pathlib.Path(__file__).resolve().parents[2]
PAGE = "Documentation/arch/powerpc/hcalls/scm.rst"
HEADING = "Faults of Linux's driver"
PSERIES = "arch/powerpc/platforms/pseries"
CASE = re.compile(r"^\tKUNIT_CASE\((\w+)\)", re.M)
# A case whose comment says how upstream's driver behaves.
OTHERWISE = re.compile(r"^/\*((?:[^*]|\*(?!/))*)\*/\nstatic void (\w+)\(struct kunit", re.M)

PMU_LAST = r"drc_pmem_unbind\(p\);\s*if \(pdev->archdata\.priv\)\s*unregister_nvdimm_pmu"
# Where the fault is in Linux 6.1, for each test; but what has been mended there.
CODE = {
    "flush_polls_before_hint_ends": r"msleep\(get_longbusy_msecs\(rc\)\)",
    "bind_waits_for_long_busy":
        r"saved = ret\[1\];\s*cond_resched\(\);\s*\} while \(rc == H_BUSY\);",
    "driver_unbinds_after_partial_bind":
        r"while \(rc == H_BUSY\);\s*if \(rc\)\s*return rc;\s*p->bound_addr",
    "bind_rebinds_scattered_blocks": r"\(end_addr - start_addr\) != \(\(p->blocks - 1\)",
    "bind_rejects_bad_address": r"p->bound_addr = saved;\s*dev_dbg",
    "bind_rejects_address_of_other_device": r"p->bound_addr = saved;\s*dev_dbg",
    "unbind_keeps_memory_in_use": r"nvdimm_bus_unregister\(p->bus\);\s*drc_pmem_unbind\(p\);",
    "driver_keeps_online_memory": r"nvdimm_bus_unregister\(p->bus\);\s*drc_pmem_unbind\(p\);",
    "driver_keeps_open_device": r"nvdimm_bus_unregister\(p->bus\);\s*drc_pmem_unbind\(p\);",
    "bind_keeps_unknown_binding":
        r"trying an unbind followed by bind\"\);\s*drc_pmem_unbind\(p\);",
    "bind_keeps_binding_in_use":
        r"trying an unbind followed by bind\"\);\s*drc_pmem_unbind\(p\);",
    "flush_begins_with_barrier":
        r"dev_dbg\(&p->pdev->dev, \"flush drc 0x%x\", p->drc_index\);\s*do \{",
    "bind_returns_errno_of_status": r'"bind err: %d\\n", rc\);\s*rc = -ENXIO;',
    "labels_return_errno_of_status": r"return -EINVAL; /\* other invalid parameter \*/",
    "labels_reject_wrapping_range": r"\(hdr->in_offset \+ hdr->in_length\) > p->metadata_size",
    "devtree_accepts_missing_label_size": r"u32 drc_index, metadata_size;",
    "devtree_rejects_bad_uuid": r"\n\tuuid_parse\(uuid_str, &uuid\);",
    "devtree_rejects_size_overflow": r"mapping.size = p->blocks \* p->block_size;",
    "pdsm_rejects_unknown_number": r"cmd >= 0 \|\| cmd < ARRAY_SIZE",
    "pdsm_masks_index": r"return &__pdsm_cmd_descriptors\[cmd\];",
    "pdsm_sets_and_clears_injection":
        r"= supported_flags;\s*return sizeof\(struct nd_papr_pdsm_health\);",
    "pdsm_reports_fuel_gauge": r"dimm_fuel_gauge = statval;",
    "stats_reject_bad_count": r"index < be32_to_cpu\(stats->num_statistics\);",
    "stats_reject_bad_size": r"kzalloc\(p->stat_buffer_len, GFP_KERNEL\)",
    "stats_read_with_interrupts_off":
        r"if \(!p\)\s*return -EINVAL;\s*stats = kzalloc\(size, GFP_KERNEL\);",
    "driver_removes_pmu_before_dimm": PMU_LAST,
    "pmu_remove_does_not_wait_for_events": PMU_LAST,
    "mce_during_probe_and_remove": r"if \(list_empty\(&papr_nd_regions\)\)",
    "driver_order_of_probe_and_remove": PMU_LAST,
    "mce_ignores_other_address": r"is_zone_device_page\(pfn_to_page\(",
    "nvdimm": r'dev_err\(&p->pdev->dev,\s*"Failed to query performance stats',
}
MENDED = {"pmu_event_reads_its_statistic", "pmu_rejects_event_17"}
# Not visible in a result: two sizes are the same.
UNSEEN = {"pdsm_sets_and_clears_injection"}
# Suites that run in a kernel only, where no faults are tried.
IN_KERNEL = ("driver", "pmu")


def _rows() -> list[tuple[set[str], set[str], str]]:
    """Rows of the page's table: tests, fixes of Linux, and the text in place of a fix."""
    text = (TOP / PAGE).read_text(encoding="utf-8")
    section = text.partition(f"{HEADING}\n===")[2]
    # To the next heading.
    section = re.split(r"\n\n\n", section, maxsplit=1)[0]
    return [(set(re.findall(r"``([\w-]+)``", tests)), set(re.findall(r"``([\w-]+)``", fix)),
             re.sub(r"``[\w-]+``,? *", "", fix))
            for tests, fix in re.findall(r"^     - (``.*``)\n     - (.*)$", section, re.M)]


def _check_fixes(ktap: Ktap, rows: list[tuple[set[str], set[str], str]]) -> None:
    """Check that each fix of Linux in the series has a row, and each row a fix or a reason."""
    named = {name for _, fixes, _ in rows for name in fixes}
    wrong = sorted(named ^ series.fix_names())
    ktap.result(f"faults of Linux's NVDIMM driver: each fix has a row ({len(named)})",
                named and not wrong, wrong)
    neither = [sorted(tests) for tests, fixes, reason in rows if bool(fixes) == bool(reason)]
    ktap.result("faults of Linux's NVDIMM driver: each has a fix, or a reason for none",
                not neither, neither)


def _suites() -> dict[str, str]:
    """The driver's files of KUnit cases, by name, and those that are for the host only."""
    files = [*(TOP / PSERIES / "papr_scm").glob("*_kunit.c"), TOP / "tests/host/order.c"]
    return {path.stem.removesuffix("_kunit"): path.read_text(encoding="utf-8")
            for path in files}


def check(ktap: Ktap) -> None:
    """All of it."""
    rows, suites = _rows(), _suites()
    listed = {name for tests, _, _ in rows for name in tests}
    _check_fixes(ktap, rows)
    cases = {name for text in suites.values() for name in CASE.findall(text)}
    unknown = sorted(listed - cases - listing.tests())
    ktap.result("faults of Linux's NVDIMM driver: every test exists",
                len(listed) > 15 and not unknown, [f"{PAGE}: {name}" for name in unknown])

    tested = {name for text in suites.values() for comment, name in OTHERWISE.findall(text)
            if "pstream" in comment}
    left_out = sorted(tested - listed)
    ktap.result("faults of Linux's NVDIMM driver: every test's is listed", tested and not left_out,
                left_out)

    tried = {case for mutant in driver_mutants.LINUX for case in mutant.tests}
    on_host = {name for suite, text in suites.items() if suite not in IN_KERNEL
               for name in CASE.findall(text)}
    untried = sorted((listed & on_host - UNSEEN) ^ tried)
    ktap.none("faults of Linux's NVDIMM driver: each is a mutant (tests/host/driver_mutants.py)",
              untried)

    code = (sources.pristine(kernels.QUOTED) / PSERIES / "papr_scm.c").read_text(encoding="utf-8")
    gone = [name for name, pattern in CODE.items() if not re.search(pattern, code)]
    unnamed = sorted(cases & listed - CODE.keys() - MENDED)
    ktap.result("faults of Linux's NVDIMM driver: they are there", not gone and not unnamed,
                [*(f"not in its code: {name}" for name in gone),
                 *(f"no place: {name}" for name in unnamed)])
