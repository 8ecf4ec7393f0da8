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
    Fault("flush_polls_before_hint_ends", "sleeping through the hint of a flush", (
        ("flush.c", "HCALL_POLICY(HCALL_SLEEP, .slow = &scm->flush_slow));",
         "HCALL_POLICY(HCALL_SLEEP, .slow = &scm->flush_slow));\n"
         "\tsim_now += ret.tries * 10000000000ULL;"),)),
    Fault("driver_unbinds_after_partial_bind", "what was bound left bound when binding fails", (
        ("bind.c", "if (ret.status && ret.tries > 1)", "if (false)"),)),
    Fault("bind_rebinds_scattered_blocks", "a look at the first and the last block only", (
        ("bind.c", "block = min(block + step, last);", "block = last;"),)),
    Fault("bind_rejects_bad_address", "any address of the hypervisor accepted", (
        ("bind.c", "if (!address || !PAGE_ALIGNED(address) || last < address ||\n"
         "\t    last >> MAX_PHYSMEM_BITS)", "if (false)"),
        ("bind.c", "if (request_resource(&iomem_resource, &memory->res))", "if (false)"))),
    Fault("bind_rejects_address_of_other_device", "the address of another device accepted", (
        ("bind.c", "if (request_resource(&iomem_resource, &memory->res))", "if (false)"),)),
    Fault("bind_keeps_unknown_binding", "unbinding what may be in use", (
        ("bind.c", "ret.status == H_FUNCTION ||", ""),)),
    Fault("bind_returns_errno_of_status", "-ENXIO for every failure of a binding", (
        ("bind.c", "\t\trc = papr_scm_errno(status);", "\t\trc = status ? -ENXIO : 0;"),)),
    Fault("flush_begins_with_barrier", "no barrier before the flush", (
        ("flush.c", "\tpmem_wmb();\n", ""),)),
    Fault("labels_return_errno_of_status", "-EINVAL for every failure of the label area", (
        ("labels.c", "if (ret.status)\n", "if (ret.status)\n\t\treturn -EINVAL;\n\tif (false)\n"),
        ("labels.c", "return status ? ", "return status ? -EINVAL : false ? "))),
    Fault("labels_reject_wrapping_range", "offset and length of labels added in 32 bits", (
        ("labels.c", "offset <= scm->label_size && length <= scm->label_size - offset",
         "offset + length <= scm->label_size"),)),
    Fault("devtree_accepts_missing_label_size", "the stack for a size of labels that is missing", (
        ("devtree.c", '\tof_property_read_u32(node, "ibm,metadata-size"',
         '\tscm->label_size = 0x5a5a5a5a;\n'
         '\tof_property_read_u32(node, "ibm,metadata-size"'),)),
    Fault("devtree_rejects_bad_uuid", "a UUID that is none taken for one", (
        ("devtree.c", "if (uuid_parse(text, &uuid))",
         "memset(&uuid, 0x5a, sizeof(uuid));\n\tuuid_parse(text, &uuid);\n\tif (false)"),)),
    Fault("devtree_rejects_size_overflow", "sizes multiplied without a look", (
        ("devtree.c", "check_mul_overflow(scm->blocks, scm->block_size, &scm->size) "
         "|| !scm->size ||",
         "(scm->size = scm->blocks * scm->block_size, !scm->blocks) ||"),)),
    Fault("pdsm_rejects_unknown_number", "the number of a PDSM cut to 32 bits", (
        ("pdsm.c", "pkg->nd_command", "(u32)pkg->nd_command"),)),
    Fault("pdsm_reports_fuel_gauge", "a fuel gauge that is no percentage", (
        ("pdsm.c", " && percent <= 100", ""),)),
    Fault("driver_order_of_probe_and_remove", "the PMU taken away after its name", (
        ("driver.c", "\tpapr_scm_pmu_remove(scm);\n\tpapr_scm_mce_remove(scm);\n"
         "\tpapr_scm_dimm_remove(scm);\n",
         "\tpapr_scm_mce_remove(scm);\n\tpapr_scm_dimm_remove(scm);\n"
         "\tpapr_scm_pmu_remove(scm);\n"),)),
    Fault("stats_reject_bad_count", "any count of statistics accepted", (
        ("stats.c", "if (count > room)", "if (false)"),)),
    Fault("stats_reject_bad_size", "any size of statistics accepted", (
        ("stats.c", "ret.needed_size < sizeof(struct hcall_scm_stats) || "
         "ret.needed_size > most", "false"),)),
    Fault("stats_read_with_interrupts_off", "memory allocated while perf counts", (
        ("stats.c", "\tpapr_scm_stats_header(&request->header, 1);",
         "\tkfree(kzalloc(64, GFP_KERNEL));\n\tpapr_scm_stats_header(&request->header, 1);"),)),
    Fault("mce_ignores_other_address", "a look for the page structure of any address", (
        ("mce.c", "\tmutex_lock(&papr_scm_regions_lock);\n\tscm = papr_scm_find",
         "\tif (!is_zone_device_page(pfn_to_page(address >> PAGE_SHIFT)))\n"
         "\t\treturn NOTIFY_DONE;\n"
         "\tmutex_lock(&papr_scm_regions_lock);\n\tscm = papr_scm_find"),)),
    Fault("unbind_keeps_memory_in_use", "memory unbound that others use", (
        ("bind.c", "if (memory->res.child)", "if (false)"),)),
    Fault("bind_keeps_binding_in_use", "a binding that is in use rebound", (
        ("bind.c", "!= REGION_DISJOINT", "== -1"),)),
    Fault("driver_keeps_open_device", "a device removed that is mounted", (
        ("driver.c", "if (papr_scm_dimm_is_open(scm))", "if (false)"),)),
    Fault("bind_waits_for_long_busy", "a long busy binding taken for a failure", (
        ("bind.c", "\tif (ret.status && ret.status != H_OVERLAP)\n",
         "\tif (ret.waited_us)\n\t\treturn H_HARDWARE;\n"
         "\tif (ret.status && ret.status != H_OVERLAP)\n"),)),
]

OTHERS = [
    Fault("flush_slow_medium_few_calls", "early calls to a slow medium", (
        ("flush.c", ", .slow = &scm->flush_slow", ""),)),
    Fault("flush_slow_medium_few_calls", "a slow medium that is not noted", (
        ("../hvcall_retry.c", "if (retry->waited_us > retry->hint_us)", "if (false)"),)),
    Fault("flush_medium_becomes_fast", "a medium that stays slow for ever", (
        ("../hvcall_retry.c", "READ_ONCE(*retry->slow) - 1", "READ_ONCE(*retry->slow)"),)),
    Fault("flush_long_hint_is_not_slow_medium", "a medium taken for slow by any wait", (
        ("../hvcall_retry.c", "retry->waited_us > retry->hint_us", "retry->waited_us"),)),
    Fault("report_every_status", "a refused flush that the block layer takes for success", (
        ("flush.c", "\tpapr_scm_failed(scm, H_SCM_FLUSH, ret.status, scm->drc_index);\n",
         "\tif (ret.err == -EOPNOTSUPP)\n\t\treturn ret.err;\n"),)),
    Fault("unbind_keeps_memory_in_use", "memory in use given up in /proc/iomem", (
        ("bind.c", "\t\tlist_add_tail(&memory->list, &papr_scm_kept);",
         "\t\trelease_resource(&memory->res);"),)),
    Fault("unbind_keeps_memory_in_use", "kept memory bound a second time", (
        ("bind.c", "if (rc || scm->res)", "if (rc)"),)),
    Fault("bind_rejects_kept_memory_of_other_size",
          "kept memory given to a device of another size", (
        ("bind.c", "if (resource_size(&memory->res) != scm->size)", "if (false)"),)),
    Fault("bind_queries_at_most_64_blocks", "a query of every block", (
        ("bind.c", "DIV_ROUND_UP_ULL(last, PAPR_SCM_MOST_QUERIES - 1)",
         "last / (1 << 20)"),)),
    Fault("bind_rejects_bad_address_of_binding", "unbinding what another kernel bound", (
        ("bind.c", "if (rc && bound)", "if (rc)"),)),
    Fault("report_logs_refused_calls", "silence about what a hypervisor does not offer", (
        ("report.c", "if (!__ratelimit(&limit))",
         "if (status == H_FUNCTION || status == H_UNSUPPORTED || status == H_AUTHORITY)"),)),
    Fault("report_logs_refused_calls", "an error for health that is not offered", (
        ("health.c", "else if (ret.status != H_FUNCTION)", "else"),)),
    Fault("driver_rejects_kept_device_of_other_size",
          "a mounted device given to a node of another size", (
        ("driver.c", "kept->size != scm->size ||", ""),)),
    Fault("driver_keeps_open_device", "a module unloaded whose device is mounted", (
        ("driver.c", "\t__module_get(THIS_MODULE);\n", ""),)),
    Fault("stats_log_unknown_name", "the buffer's address in the log", (
        ("stats.c", "papr_scm_failed(scm, H_SCM_PERFORMANCE_STATS, ret.status,\n"
         "\t\t\t\t\t    scm->drc_index)",
         "papr_scm_failed(scm, H_SCM_PERFORMANCE_STATS, ret.status,\n"
         "\t\t\t\t\t    scm->drc_index, (unsigned long)buffer)"),)),
    Fault("stats_log_unknown_name", "a statistic that the hypervisor lacks, without its name", (
        ("stats.c", "papr_scm_stat_name(name, ret.unknown_name);", "name[0] = 0;"),)),
    Fault("pdsm_masks_index", "an index of a program without a mask", (
        ("pdsm.c", "array_index_nospec(pkg->nd_command, ARRAY_SIZE(papr_scm_pdsms))",
         "pkg->nd_command"),)),
    Fault("labels_transfer_ends_when_killed", "a transfer that a signal does not end", (
        ("labels.c", "if (!rc && fatal_signal_pending(current))", "if (false)"),)),
    Fault("labels_wait_ends_when_killed", "a wait for another transfer without a signal", (
        ("labels.c", "rc = mutex_lock_killable(&scm->label_lock);",
         "mutex_lock(&scm->label_lock);\n\trc = 0;"),)),
    Fault("labels_busy_is_an_error", "calls made again that are never busy", (
        ("labels.c", "\tret = hcall_scm_read_metadata(scm->drc_index, offset, size);",
         "\tdo {\n\t\tret = hcall_scm_read_metadata(scm->drc_index, offset, size);\n"
         "\t} while (ret.status > 0);"),)),
    Fault("report_every_status", "what was bound left bound when binding fails", (
        ("bind.c", "if (ret.status && ret.tries > 1)", "if (false)"),)),
    Fault("driver_order_of_probe_and_remove", "memory taken away that is in use", (
        ("driver.c", "\tpapr_scm_dimm_remove(scm);\n\tpapr_scm_unbind(scm);",
         "\tpapr_scm_unbind(scm);\n\tpapr_scm_dimm_remove(scm);"),)),
    Fault("driver_order_of_probe_and_remove", "machine checks of a device that goes", (
        ("driver.c", "\tpapr_scm_mce_remove(scm);\n\tpapr_scm_dimm_remove(scm);",
         "\tpapr_scm_dimm_remove(scm);\n\tpapr_scm_mce_remove(scm);"),)),
    Fault("driver_shutdown_makes_no_call", "the device removed at shutdown", (
        ("driver.c", "\t.remove = papr_scm_remove,",
         "\t.remove = papr_scm_remove,\n\t.shutdown = (void *)papr_scm_remove,"),)),
    Fault("driver_unbinds_if_libnvdimm_fails", "what was bound left bound when libnvdimm refuses", (
        ("driver.c", "\t\tpapr_scm_unbind(scm);\n", ""),)),
    Fault("bind_takes_over_overlap", "a binding that is good rebound", (
        ("bind.c", "rc = papr_scm_find_binding(scm, &address);",
         "rc = papr_scm_find_binding(scm, &address) ?: -ENXIO;"),)),
    Fault("bind_then_unbind", "a range that stays claimed", (
        ("bind.c", "\trelease_resource(&memory->res);\n", ""),)),
    Fault("labels_read_any_range", "the label area's bytes in the processor's order", (
        ("labels.c", "put_unaligned_be64(ret.data, bytes);", "memcpy(bytes, &ret.data, 8);"),)),
    Fault("labels_reject_small_buffer", "more labels than the buffer holds", (
        ("labels.c", "length > room ||", "length > room + 1 ||"),)),
    Fault("health_is_cached_60_seconds", "health that is never fresh", (
        ("health.c", "fresh || !scm->health_known", "!scm->health_known"),)),
    Fault("pdsm_reports_each_health_bit", "bits of health that do not mean anything", (
        ("pdsm.c", "health & PAPR_SCM_LOCKED);\n\tanswer->dimm_locked",
         "health & PAPR_SCM_ENCRYPTED);\n\tanswer->dimm_locked"),)),
    Fault("stats_show_values", "whatever the hypervisor has for a name", (
        ("stats.c", "if (!isascii(to[i]) || !isprint(to[i]))", "if (false)"),)),
    Fault("pdsm_rejects_bad_size", "a request of the wrong size", (
        ("pdsm.c", "pkg->nd_size_out != ND_PDSM_HDR_SIZE + pdsm->size_out", "false"),)),
    Fault("devtree_rejects_missing_property", "a block size that is missing", (
        ("devtree.c", 'of_property_read_u64(node, "ibm,block-size", &scm->block_size) ||',
         'of_property_read_u64(node, "ibm,block-size", &scm->block_size) == 1 ||'),)),
]
