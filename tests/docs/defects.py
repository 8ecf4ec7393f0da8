# SPDX-License-Identifier: GPL-2.0-or-later
"""The faults of Linux's NVDIMM driver that scm.rst lists: they are there, and have tests."""
from __future__ import annotations

import configparser
import pathlib
import re

import faults
from ktap import Ktap
from lab import sources

TOP = pathlib.Path(__file__).resolve().parents[2]
PAGE = "Documentation/arch/powerpc/hcalls/scm.rst"
HEADING = "What is wrong in Linux's own"
PSERIES = "arch/powerpc/platforms/pseries"
CASE = re.compile(r"^\tKUNIT_CASE\((\w+)\)", re.M)
# A case whose comment says how upstream's driver behaves.
OTHERWISE = re.compile(r"^/\*((?:[^*]|\*(?!/))*)\*/\nstatic void (\w+)\(struct kunit", re.M)

PMU_LAST = r"drc_pmem_unbind\(p\);\s*if \(pdev->archdata\.priv\)\s*unregister_nvdimm_pmu"
# Where the fault is in Linux 6.1, for each test; but what has been mended there.
CODE = {
    "hint_is_not_slept_through": r"msleep\(get_longbusy_msecs\(rc\)\)",
    "long_busy_is_waited_for":
        r"saved = ret\[1\];\s*cond_resched\(\);\s*\} while \(rc == H_BUSY\);",
    "bind_may_fail_half_way":
        r"while \(rc == H_BUSY\);\s*if \(rc\)\s*return rc;\s*p->bound_addr",
    "scattered_binding_is_rebound": r"\(end_addr - start_addr\) != \(\(p->blocks - 1\)",
    "bad_address_is_refused": r"p->bound_addr = saved;\s*dev_dbg",
    "address_of_another_device": r"p->bound_addr = saved;\s*dev_dbg",
    "memory_in_use_stays_bound": r"nvdimm_bus_unregister\(p->bus\);\s*drc_pmem_unbind\(p\);",
    "memory_online_is_kept": r"nvdimm_bus_unregister\(p->bus\);\s*drc_pmem_unbind\(p\);",
    "unknown_binding_is_left_alone":
        r"trying an unbind followed by bind\"\);\s*drc_pmem_unbind\(p\);",
    "binding_in_use_is_left_alone":
        r"trying an unbind followed by bind\"\);\s*drc_pmem_unbind\(p\);",
    "flush_begins_with_a_barrier":
        r"dev_dbg\(&p->pdev->dev, \"flush drc 0x%x\", p->drc_index\);\s*do \{",
    "failure_keeps_its_kind": r'"bind err: %d\\n", rc\);\s*rc = -ENXIO;',
    "labels_failure_keeps_its_kind": r"return -EINVAL; /\* other invalid parameter \*/",
    "labels_range_may_wrap": r"\(hdr->in_offset \+ hdr->in_length\) > p->metadata_size",
    "label_size_may_be_missing": r"u32 drc_index, metadata_size;",
    "uuid_may_be_none": r"\n\tuuid_parse\(uuid_str, &uuid\);",
    "size_may_overflow": r"mapping.size = p->blocks \* p->block_size;",
    "any_pdsm_number_may_come": r"cmd >= 0 \|\| cmd < ARRAY_SIZE",
    "injects_and_takes_back":
        r"= supported_flags;\s*return sizeof\(struct nd_papr_pdsm_health\);",
    "fuel_gauge": r"dimm_fuel_gauge = statval;",
    "statistics_count_is_not_believed": r"index < be32_to_cpu\(stats->num_statistics\);",
    "statistics_size_is_not_believed": r"kzalloc\(p->stat_buffer_len, GFP_KERNEL\)",
    "statistic_with_interrupts_off":
        r"if \(!p\)\s*return -EINVAL;\s*stats = kzalloc\(size, GFP_KERNEL\);",
    "pmu_goes_before_its_name": PMU_LAST,
    "removal_does_not_wait_for_perf": PMU_LAST,
    "machine_check_during_probe_and_remove": r"if \(list_empty\(&papr_nd_regions\)\)",
    "probed_and_removed_in_order": PMU_LAST,
    "machine_check_elsewhere": r"is_zone_device_page\(pfn_to_page\(",
    "nvdimm": r'dev_err\(&p->pdev->dev,\s*"Failed to query performance stats',
}
MENDED = {"perf_counts_the_statistic_of_its_number", "perf_has_sixteen_numbers"}
# Not visible in a result: two sizes are the same.
UNSEEN = {"injects_and_takes_back"}
# Suites that run in a kernel only, where no faults are tried.
IN_KERNEL = ("driver", "pmu")


def _listed() -> set[str]:
    """Tests that the page names."""
    text = (TOP / PAGE).read_text(encoding="utf-8")
    section = text.partition(f"{HEADING}\n===")[2]
    # To the next heading.
    section = re.split(r"\n\n\n", section, maxsplit=1)[0]
    return {name for line in re.findall(r"^     - (.*``)$", section, re.M)
            for name in re.findall(r"``([\w-]+)``", line)}


def _suites() -> dict[str, str]:
    """The driver's files of KUnit cases, by name, and those that are for the host only."""
    files = [*(TOP / PSERIES / "papr_scm").glob("*_kunit.c"), TOP / "tests/scm/order.c"]
    return {path.stem.removesuffix("_kunit"): path.read_text(encoding="utf-8")
            for path in files}


def check(ktap: Ktap) -> None:
    """All of it."""
    listed, suites = _listed(), _suites()
    config = configparser.ConfigParser(interpolation=None)
    config.read(TOP / "tests/suites.ini", encoding="utf-8")
    cases = {name for text in suites.values() for name in CASE.findall(text)}
    unknown = sorted(listed - cases - set(config.sections()))
    ktap.result("faults of Linux's NVDIMM driver: every test exists",
                len(listed) > 15 and not unknown, [f"{PAGE}: {name}" for name in unknown])

    tested = {name for text in suites.values() for comment, name in OTHERWISE.findall(text)
            if "pstream" in comment}
    left_out = sorted(tested - listed)
    ktap.result("faults of Linux's NVDIMM driver: every test's is listed", tested and not left_out,
                left_out)

    tried = {fault.case for fault in faults.LINUX}
    on_host = {name for suite, text in suites.items() if suite not in IN_KERNEL
               for name in CASE.findall(text)}
    untried = sorted((listed & on_host - UNSEEN) ^ tried)
    ktap.result("faults of Linux's NVDIMM driver: each is tried (tests/scm/faults.py)",
                not untried, untried)

    code = (sources.pristine("6.1") / PSERIES / "papr_scm.c").read_text(encoding="utf-8")
    gone = [name for name, pattern in CODE.items() if not re.search(pattern, code)]
    unnamed = sorted(cases & listed - CODE.keys() - MENDED)
    ktap.result("faults of Linux's NVDIMM driver: they are there", not gone and not unnamed,
                [*(f"not in its code: {name}" for name in gone),
                 *(f"no place: {name}" for name in unnamed)])
