# SPDX-License-Identifier: GPL-2.0-or-later
"""What Linux's own NVDIMM driver does wrong, as edits to the layer's; and other mistakes.

Each leaves a driver that compiles.  The case of KUnit that is named has to fail.
Documentation/arch/powerpc/hcalls/scm.rst lists Linux's, and names the same cases.
"""
from __future__ import annotations

from typing import NamedTuple


class Fault(NamedTuple):
    """The case that has to notice it, what it is, and (file, old text, new text)."""

    case: str
    what: str
    edits: tuple[tuple[str, str, str], ...]


LINUX = [
    Fault("hint_is_not_slept_through", "sleeping through the hint of a flush", (
        ("flush.c", "(patience ? HCALL_PATIENT : HCALL_SLEEP)", "HCALL_PATIENT"),)),
    Fault("long_busy_is_waited_for", "a long busy binding taken for a failure", (
        ("bind.c", "hcall_retry_init(&retry, HCALL_SLEEP, 0);",
         "hcall_retry_init(&retry, HCALL_SLEEP | HCALL_ON_BUSY, 0);"),)),
    Fault("bind_may_fail_half_way", "what was bound left bound when binding fails", (
        ("bind.c", "if (ret.status && retry.tries > 1)", "if (false)"),)),
    Fault("scattered_binding_is_bound_anew", "a look at the first and the last block only", (
        ("bind.c", "block < scm->blocks; block++)",
         "block < scm->blocks; block += scm->blocks - 1)"),)),
    Fault("address_is_not_believed", "any address of the hypervisor believed", (
        ("bind.c", "if (!address || !PAGE_ALIGNED(address) || last < address ||\n"
         "\t    last >> MAX_PHYSMEM_BITS)", "if (false)"),
        ("bind.c", "if (request_resource(&iomem_resource, &scm->res))", "if (false)"))),
    Fault("address_of_another_device", "the address of another device believed", (
        ("bind.c", "if (request_resource(&iomem_resource, &scm->res))", "if (false)"),)),
    Fault("failure_keeps_its_kind", "-ENXIO for every failure of a binding", (
        ("bind.c", "\tif (status)\n\t\treturn papr_scm_errno(status);",
         "\tif (status)\n\t\treturn -ENXIO;"),)),
    Fault("every_status", "-EIO for every failure of a flush", (
        ("flush.c", "return papr_scm_failed(scm, H_SCM_FLUSH, ret.status, scm->drc_index, sent);",
         "return -EIO;"),)),
    Fault("labels_failure_keeps_its_kind", "-EINVAL for every failure of the label area", (
        ("labels.c", "if (ret.status)\n", "if (ret.status)\n\t\treturn -EINVAL;\n\tif (false)\n"),
        ("labels.c", "if (status)\n", "if (status)\n\t\treturn -EINVAL;\n\tif (false)\n"))),
    Fault("labels_busy_is_waited_for", "a busy answer of the label area taken for a failure", (
        ("labels.c", "hcall_retry_init(&retry, HCALL_KILLABLE,",
         "hcall_retry_init(&retry, HCALL_KILLABLE | HCALL_ON_PARTIAL,"),)),
    Fault("labels_range_may_wrap", "offset and length of labels added in 32 bits", (
        ("labels.c", "offset <= scm->label_size && length <= scm->label_size - offset",
         "offset + length <= scm->label_size"),)),
    Fault("label_size_may_be_missing", "the stack for a size of labels that is missing", (
        ("devtree.c", '\tof_property_read_u32(node, "ibm,metadata-size"',
         '\tscm->label_size = 0x5a5a5a5a;\n'
         '\tof_property_read_u32(node, "ibm,metadata-size"'),)),
    Fault("uuid_may_be_none", "a UUID that is none taken for one", (
        ("devtree.c", "if (uuid_parse(text, &uuid))",
         "memset(&uuid, 0x5a, sizeof(uuid));\n\tuuid_parse(text, &uuid);\n\tif (false)"),)),
    Fault("size_may_overflow", "sizes multiplied without a look", (
        ("devtree.c", "check_mul_overflow(scm->blocks, scm->block_size, &scm->size) "
         "|| !scm->size ||",
         "(scm->size = scm->blocks * scm->block_size, !scm->blocks) ||"),)),
    Fault("any_pdsm_number_may_come", "the number of a PDSM cut to 32 bits", (
        ("pdsm.c", "pkg->nd_command", "(u32)pkg->nd_command"),)),
    Fault("fuel_gauge", "a fuel gauge that is no percentage", (
        ("pdsm.c", " && percent <= 100", ""),)),
    Fault("comes_and_goes_in_order", "the PMU taken away after its name", (
        ("driver.c", "\tpapr_scm_pmu_remove(scm);\n\tgive_up_memory(scm);",
         "\tgive_up_memory(scm);\n\tpapr_scm_pmu_remove(scm);"),)),
    Fault("shutdown_lets_go", "the device left bound at shutdown", (
        ("driver.c", "\t.shutdown = papr_scm_shutdown,\n", ""),)),
    Fault("statistics_count_is_not_believed", "any count of statistics believed", (
        ("stats.c", "if (count > room)", "if (false)"),)),
    Fault("statistics_size_is_not_believed", "any size of statistics believed", (
        ("stats.c", "ret.needed_size < sizeof(struct hcall_scm_stats) || "
         "ret.needed_size > most", "false"),)),
    Fault("statistic_with_interrupts_off", "memory allocated while perf counts", (
        ("stats.c", "\twrite_header(&request->header, 1);",
         "\tkfree(kzalloc(64, GFP_KERNEL));\n\twrite_header(&request->header, 1);"),)),
    Fault("machine_check_elsewhere", "a look for the page structure of any address", (
        ("mce.c", "\tmutex_lock(&regions_lock);\n\tscm = find(address);",
         "\tif (!is_zone_device_page(pfn_to_page(address >> PAGE_SHIFT)))\n"
         "\t\treturn NOTIFY_DONE;\n"
         "\tmutex_lock(&regions_lock);\n\tscm = find(address);"),)),
]

OTHERS = [
    Fault("slow_medium_is_asked_seldom", "no patience with a slow medium", (
        ("flush.c", "if (waited_us > hint_us)", "if (false)"),)),
    Fault("patience_ends", "patience that never ends", (
        ("flush.c", "\t\tpatience--;", "\t\t;"),)),
    Fault("generous_hint_is_no_slow_medium", "patience by time instead of hints", (
        ("flush.c", "waited_us > hint_us", "waited_us > 20000"),)),
    Fault("every_status", "what was bound left bound when binding fails", (
        ("bind.c", "if (ret.status && retry.tries > 1)", "if (false)"),)),
    Fault("comes_and_goes_in_order", "memory taken away that is in use", (
        ("driver.c", "\tpapr_scm_dimm_remove(scm);\n\tpapr_scm_unbind(scm);",
         "\tpapr_scm_unbind(scm);\n\tpapr_scm_dimm_remove(scm);"),)),
    Fault("comes_and_goes_in_order", "machine checks of a device that goes", (
        ("driver.c", "\tpapr_scm_mce_remove(scm);\n\tpapr_scm_dimm_remove(scm);",
         "\tpapr_scm_dimm_remove(scm);\n\tpapr_scm_mce_remove(scm);"),)),
    Fault("shutdown_lets_go", "a device let go twice", (
        ("driver.c", "\tif (!scm->bus)\n\t\treturn;\n", ""),)),
    Fault("shutdown_lets_go", "perf waited for at shutdown", (
        ("driver.c", "\tgive_up_memory(platform_get_drvdata(pdev));",
         "\tpapr_scm_pmu_remove(platform_get_drvdata(pdev));\n"
         "\tgive_up_memory(platform_get_drvdata(pdev));"),)),
    Fault("libnvdimm_may_refuse", "what was bound left bound when libnvdimm refuses", (
        ("driver.c", "\t\tpapr_scm_unbind(scm);\n", ""),)),
    Fault("every_status", "an end of binding taken for unfinished", (
        ("bind.c", "hcall_again(&retry, ret.status)", "hcall_again(&retry, ret.status) || "
         "(ret.status == H_P5 && retry.tries < 9)"),)),
    Fault("every_status", "the first token every time", (
        ("flush.c", "\t\ttoken = ret.next_token;", ""),)),
    Fault("random_busy", "the address of the last answer", (
        ("bind.c", "\t\tif (!*address)\n", ""),)),
    Fault("overlap_is_taken_over", "a binding that is good bound anew", (
        ("bind.c", "status == H_OVERLAP && find_binding(scm, &address)", "false"),)),
    Fault("binds_and_unbinds", "a range that stays claimed", (
        ("bind.c", "\trelease_resource(&scm->res);\n", ""),)),
    Fault("labels_any_place_any_length", "the label area's bytes in the processor's order", (
        ("labels.c", "put_unaligned_be32(data, to);", "memcpy(to, &data, 4);"),)),
    Fault("labels_buffer_too_small", "more labels than the buffer holds", (
        ("labels.c", "length > room ||", "length > room + 1 ||"),)),
    Fault("health_is_asked_once_a_minute", "health that is never fresh", (
        ("health.c", "fresh || !scm->health_known", "!scm->health_known"),)),
    Fault("health_of_each_bit", "bits of health that do not mean anything", (
        ("pdsm.c", "health & PAPR_SCM_LOCKED);\n\tanswer->dimm_locked",
         "health & PAPR_SCM_ENCRYPTED);\n\tanswer->dimm_locked"),)),
    Fault("statistics_are_shown", "whatever the hypervisor has for a name", (
        ("stats.c", "isascii(entry->id[i]) && isprint(entry->id[i])", "true"),)),
    Fault("bad_requests", "a request of the wrong size", (
        ("pdsm.c", "pkg->nd_size_out != ND_PDSM_HDR_SIZE + pdsm->size_out", "false"),)),
    Fault("property_may_be_missing", "a block size that is missing", (
        ("devtree.c", 'of_property_read_u64(node, "ibm,block-size", &scm->block_size) ||',
         'of_property_read_u64(node, "ibm,block-size", &scm->block_size) == 1 ||'),)),
]
