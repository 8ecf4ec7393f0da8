# SPDX-License-Identifier: GPL-2.0-or-later
"""Mutants of the NVDIMM driver, each with the KUnit case that must fail.

LINUX puts the faults of Linux's own driver back; Documentation/arch/powerpc/hcalls/scm.rst
lists these faults with the same cases.
"""
from __future__ import annotations

from mutants import Mutant

DRIVER = "arch/powerpc/platforms/pseries/papr_scm/"


def _mutant(case: str, name: str, edits: tuple[tuple[str, str, str], ...]) -> Mutant:
    return Mutant(name, tuple((DRIVER + file, old, new) for file, old, new in edits), (case,))


LINUX = [
    _mutant("flush_polls_before_hint_ends", "a flush sleeps for the whole hint", (
        ("flush.c", "HCALL_POLICY(HCALL_SLEEP, .slow = &scm->flush_slow));",
         "HCALL_POLICY(HCALL_SLEEP, .slow = &scm->flush_slow));\n"
         "\tsim_now += ret.tries * 10000000000ULL;"),)),
    _mutant("driver_unbinds_after_partial_bind", "a failed binding leaves blocks bound", (
        ("bind.c", "if (ret.status && ret.status != H_OVERLAP && ret.tries > 1)", "if (false)"),)),
    _mutant("bind_rebinds_scattered_blocks", "only the first and the last block are queried", (
        ("bind.c", "block = min(block + step, last);", "block = last;"),)),
    _mutant("bind_rejects_bad_address", "any address of the hypervisor is accepted", (
        ("bind.c", "if (!address || !PAGE_ALIGNED(address) || last < address ||\n"
         "\t    last >> MAX_PHYSMEM_BITS)", "if (false)"),
        ("bind.c", "if (request_resource(&iomem_resource, &memory->res))", "if (false)"))),
    _mutant("bind_rejects_address_of_other_device", "the address of another device is accepted", (
        ("bind.c", "if (request_resource(&iomem_resource, &memory->res))", "if (false)"),)),
    _mutant("bind_keeps_unknown_binding", "a binding that may be in use is unbound", (
        ("bind.c", "(ret.status && ret.status != H_NOT_FOUND) ||", ""),)),
    _mutant("bind_returns_errno_of_status", "every failure of a binding is -ENXIO", (
        ("bind.c", "\t\trc = papr_scm_errno(status);", "\t\trc = status ? -ENXIO : 0;"),)),
    _mutant("flush_begins_with_barrier", "no barrier before the flush", (
        ("flush.c", "\tpmem_wmb();\n", ""),)),
    _mutant("labels_return_errno_of_status", "every failure of the label area is -EINVAL", (
        ("labels.c", "if (ret.status)\n", "if (ret.status)\n\t\treturn -EINVAL;\n\tif (false)\n"),
        ("labels.c", "return status ? ", "return status ? -EINVAL : false ? "))),
    _mutant("labels_reject_wrapping_range", "offset and length of labels are added in 32 bits", (
        ("labels.c", "offset <= scm->label_size && length <= scm->label_size - offset",
         "offset + length <= scm->label_size"),)),
    _mutant("devtree_accepts_missing_label_size", "a missing label size is noise from the stack", (
        ("devtree.c", '\tof_property_read_u32(node, "ibm,metadata-size"',
         '\tscm->label_size = 0x5a5a5a5a;\n'
         '\tof_property_read_u32(node, "ibm,metadata-size"'),)),
    _mutant("devtree_rejects_bad_uuid", "a malformed UUID is accepted", (
        ("devtree.c", "if (uuid_parse(text, &uuid))",
         "memset(&uuid, 0x5a, sizeof(uuid));\n\tuuid_parse(text, &uuid);\n\tif (false)"),)),
    _mutant("devtree_rejects_size_overflow", "a product of sizes overflows", (
        ("devtree.c", "check_mul_overflow(scm->blocks, scm->block_size, &scm->size) "
         "|| !scm->size ||",
         "(scm->size = scm->blocks * scm->block_size, !scm->blocks) ||"),)),
    _mutant("pdsm_rejects_unknown_number", "the number of a PDSM is cut to 32 bits", (
        ("pdsm.c", "pkg->nd_command", "(u32)pkg->nd_command"),)),
    _mutant("pdsm_masks_index", "an index from a program is not masked", (
        ("pdsm.c", "array_index_nospec(pkg->nd_command, ARRAY_SIZE(papr_scm_pdsms))",
         "pkg->nd_command"),)),
    _mutant("pdsm_reports_fuel_gauge", "a fuel gauge above 100 percent is reported", (
        ("pdsm.c", " && percent <= 100", ""),)),
    _mutant("driver_order_of_probe_and_remove", "the PMU is removed after its DIMM", (
        ("driver.c", "\tpapr_scm_pmu_remove(scm);\n\tpapr_scm_mce_remove(scm);\n"
         "\tpapr_scm_dimm_remove(scm);\n",
         "\tpapr_scm_mce_remove(scm);\n\tpapr_scm_dimm_remove(scm);\n"
         "\tpapr_scm_pmu_remove(scm);\n"),)),
    _mutant("stats_reject_bad_count", "any count of statistics is accepted", (
        ("stats.c", "if (count > room)", "if (false)"),)),
    _mutant("stats_reject_bad_size", "any size of statistics is accepted", (
        ("stats.c", "ret.needed_size < sizeof(struct hcall_scm_stats) || "
         "ret.needed_size > most", "false"),)),
    _mutant("stats_read_with_interrupts_off", "memory is allocated with interrupts off", (
        ("stats.c", "\tpapr_scm_stats_header(&request->header, 1);",
         "\tkfree(kzalloc(64, GFP_KERNEL));\n\tpapr_scm_stats_header(&request->header, 1);"),)),
    _mutant("mce_ignores_other_address", "the page structure of any address is read", (
        ("mce.c", "\tmutex_lock(&papr_scm_regions_lock);\n\tscm = papr_scm_find",
         "\tif (!is_zone_device_page(pfn_to_page(address >> PAGE_SHIFT)))\n"
         "\t\treturn NOTIFY_DONE;\n"
         "\tmutex_lock(&papr_scm_regions_lock);\n\tscm = papr_scm_find"),)),
    _mutant("unbind_keeps_memory_in_use", "memory in use is unbound", (
        ("bind.c", "if (memory->res.child || scm->disk_open)", "if (false)"),)),
    _mutant("bind_keeps_binding_in_use", "a binding in use is replaced", (
        ("bind.c", "!= REGION_DISJOINT", "== -1"),)),
    _mutant("driver_keeps_open_device", "a mounted device is removed", (
        ("driver.c", "if (papr_scm_dimm_is_open(scm))", "if (false)"),)),
    _mutant("bind_waits_for_long_busy", "a long busy binding is a failure", (
        ("bind.c", "\tif (ret.status && ret.status != H_OVERLAP)\n",
         "\tif (ret.waited_us)\n\t\treturn H_HARDWARE;\n"
         "\tif (ret.status && ret.status != H_OVERLAP)\n"),)),
]

OTHERS = [
    _mutant("flush_slow_medium_few_calls", "a slow medium is called early", (
        ("flush.c", ", .slow = &scm->flush_slow", ""),)),
    _mutant("flush_slow_medium_few_calls", "a slow medium is not recorded", (
        ("../hvcall_retry.c", "retry->waited_us > retry->hint_us", "false"),)),
    _mutant("flush_medium_becomes_fast", "a slow medium never becomes fast", (
        ("../hvcall_retry.c", "WRITE_ONCE(*retry->slow, slow - 1);",
         "WRITE_ONCE(*retry->slow, slow);"),)),
    _mutant("flush_slow_state_survives_race", "a race makes a medium slow forever", (
        ("../hvcall_retry.c", "WRITE_ONCE(*retry->slow, slow - 1);",
         "WRITE_ONCE(*retry->slow, READ_ONCE(*retry->slow) - 1);"),)),
    _mutant("flush_long_hint_is_not_slow_medium", "any wait makes a medium slow", (
        ("../hvcall_retry.c", "retry->waited_us > retry->hint_us", "retry->waited_us"),)),
    _mutant("report_every_status", "a refused flush is success for the block layer", (
        ("flush.c", "\tpapr_scm_failed(scm, H_SCM_FLUSH, ret.status, scm->drc_index);\n",
         "\tif (ret.err == -EOPNOTSUPP)\n\t\treturn ret.err;\n"),)),
    _mutant("unbind_keeps_memory_in_use", "memory in use is released in /proc/iomem", (
        ("bind.c", "\t\tlist_add_tail(&memory->list, &papr_scm_kept);",
         "\t\trelease_resource(&memory->res);"),)),
    _mutant("unbind_keeps_memory_in_use", "kept memory is bound a second time", (
        ("bind.c", "if (rc || scm->res)", "if (rc)"),)),
    _mutant("bind_rejects_kept_memory_of_other_size",
          "kept memory goes to a device of another size", (
        ("bind.c", "if (resource_size(&memory->res) != scm->size)", "if (false)"),)),
    _mutant("bind_queries_at_most_64_blocks", "every block is queried", (
        ("bind.c", "DIV_ROUND_UP_ULL(last, PAPR_SCM_MOST_QUERIES - 1)",
         "last / (1 << 20)"),)),
    _mutant("bind_keeps_overlap_after_busy", "an older binding is unbound unseen", (
        ("bind.c", "if (ret.status && ret.status != H_OVERLAP && ret.tries > 1)",
         "if (ret.status && ret.tries > 1)"),)),
    _mutant("bind_keeps_binding_after_failed_query", "a binding is unbound unseen", (
        ("bind.c", "ret.status && ret.status != H_NOT_FOUND", "ret.status == H_FUNCTION"),)),
    _mutant("bind_rejects_bad_address_of_binding", "a binding of another kernel is unbound", (
        ("bind.c", "if (rc && bound)", "if (rc)"),)),
    _mutant("report_logs_refused_calls", "a missing call is not logged", (
        ("report.c", "if (!__ratelimit(&limit))",
         "if (status == H_FUNCTION || status == H_UNSUPPORTED || status == H_AUTHORITY)"),)),
    _mutant("report_logs_refused_calls", "missing health is logged as an error", (
        ("health.c", "else if (ret.status != H_FUNCTION)", "else"),)),
    _mutant("driver_rejects_kept_device_of_other_size",
            "a mounted device goes to a node of another size", (
        ("driver.c", "kept->size != scm->size ||", ""),)),
    _mutant("driver_keeps_open_device", "the module of a mounted device is unloaded", (
        ("driver.c", "\t__module_get(THIS_MODULE);\n", ""),)),
    _mutant("driver_keeps_memory_opened_late", "a device opened during removal is unbound", (
        ("bind.c", "memory->res.child || scm->disk_open", "memory->res.child"),)),
    _mutant("stats_log_nothing_with_interrupts_off", "a console is woken below perf's locks", (
        ("stats.c", "if (ret.status && irqs_disabled())", "if (false)"),)),
    _mutant("stats_log_unknown_name", "the log has the buffer's address", (
        ("stats.c", "papr_scm_failed(scm, H_SCM_PERFORMANCE_STATS, ret.status,\n"
         "\t\t\t\t\t    scm->drc_index)",
         "papr_scm_failed(scm, H_SCM_PERFORMANCE_STATS, ret.status,\n"
         "\t\t\t\t\t    scm->drc_index, (unsigned long)buffer)"),)),
    _mutant("stats_log_unknown_name", "the log lacks the name of a missing statistic", (
        ("stats.c", "papr_scm_stat_name(name, ret.unknown_name);", "name[0] = 0;"),)),
    _mutant("labels_transfer_ends_when_killed", "a signal does not end a transfer", (
        ("labels.c", "if (!rc && fatal_signal_pending(current))", "if (false)"),)),
    _mutant("labels_wait_ends_when_killed", "a signal does not end the wait for a transfer", (
        ("labels.c", "rc = mutex_lock_killable(&scm->label_lock);",
         "mutex_lock(&scm->label_lock);\n\trc = 0;"),)),
    _mutant("labels_busy_is_an_error", "a call that is never busy is repeated", (
        ("labels.c", "\tret = hcall_scm_read_metadata(scm->drc_index, offset, size);",
         "\tdo {\n\t\tret = hcall_scm_read_metadata(scm->drc_index, offset, size);\n"
         "\t} while (ret.status > 0);"),)),
    _mutant("report_every_status", "a failed binding leaves blocks bound", (
        ("bind.c", "if (ret.status && ret.status != H_OVERLAP && ret.tries > 1)", "if (false)"),)),
    _mutant("driver_order_of_probe_and_remove", "memory is unbound before its DIMM is removed", (
        ("driver.c", "\tpapr_scm_dimm_remove(scm);\n\tpapr_scm_unbind(scm);",
         "\tpapr_scm_unbind(scm);\n\tpapr_scm_dimm_remove(scm);"),)),
    _mutant("driver_order_of_probe_and_remove", "machine checks are handled too long", (
        ("driver.c", "\tpapr_scm_mce_remove(scm);\n\tpapr_scm_dimm_remove(scm);",
         "\tpapr_scm_dimm_remove(scm);\n\tpapr_scm_mce_remove(scm);"),)),
    _mutant("driver_shutdown_makes_no_call", "the device is removed at shutdown", (
        ("driver.c", "\t.remove = papr_scm_remove,",
         "\t.remove = papr_scm_remove,\n\t.shutdown = (void *)papr_scm_remove,"),)),
    _mutant("driver_unbinds_if_libnvdimm_fails", "a refusal of libnvdimm leaves blocks bound", (
        ("driver.c", "\t\tpapr_scm_unbind(scm);\n", ""),)),
    _mutant("bind_takes_over_overlap", "a good binding is replaced", (
        ("bind.c", "rc = papr_scm_find_binding(scm, &address);",
         "rc = papr_scm_find_binding(scm, &address) ?: -ENXIO;"),)),
    _mutant("bind_then_unbind", "a range is not released", (
        ("bind.c", "\trelease_resource(&memory->res);\n", ""),)),
    _mutant("labels_read_any_range", "bytes of the label area are in the processor's order", (
        ("labels.c", "put_unaligned_be64(ret.data, bytes);", "memcpy(bytes, &ret.data, 8);"),)),
    _mutant("labels_reject_small_buffer", "more labels are read than the buffer holds", (
        ("labels.c", "length > room ||", "length > room + 1 ||"),)),
    _mutant("health_is_cached_60_seconds", "cached health is returned for a fresh reading", (
        ("health.c", "fresh || !scm->health_known", "!scm->health_known"),)),
    _mutant("pdsm_reports_each_health_bit", "a wrong health bit is reported", (
        ("pdsm.c", "health & PAPR_SCM_LOCKED);\n\tanswer->dimm_locked",
         "health & PAPR_SCM_ENCRYPTED);\n\tanswer->dimm_locked"),)),
    _mutant("stats_show_values", "any bytes are a statistic's name", (
        ("stats.c", "if (!isascii(to[i]) || !isprint(to[i]))", "if (false)"),)),
    _mutant("pdsm_rejects_bad_size", "a request of the wrong size is accepted", (
        ("pdsm.c", "pkg->nd_size_out != ND_PDSM_HDR_SIZE + pdsm->size_out", "false"),)),
    _mutant("devtree_rejects_missing_property", "a missing block size is accepted", (
        ("devtree.c", 'of_property_read_u64(node, "ibm,block-size", &scm->block_size) ||',
         'of_property_read_u64(node, "ibm,block-size", &scm->block_size) == 1 ||'),)),
]
