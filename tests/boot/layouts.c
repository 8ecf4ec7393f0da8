// SPDX-License-Identifier: GPL-2.0-or-later
/*
 * Structures of the catalogue against Linux's own, as far as its headers show
 * them: compiling this with a kernel's flags is the test (run does it).
 */
#include <asm/dtl.h>
#include <asm/hvcall.h>
#include <asm/icswx.h>
#include <asm/lppaca.h>
#include <asm/vas.h>
#include "arch/powerpc/perf/hv-24x7.h"
#include "arch/powerpc/platforms/pseries/vas.h"

#define SAME_SIZE(ours, linux)						\
	static_assert(sizeof(struct ours) == sizeof(struct linux))
#define SAME(ours, a, linux, b)						\
	static_assert(offsetof(struct ours, a) == offsetof(struct linux, b) && \
		      sizeof_field(struct ours, a) == sizeof_field(struct linux, b))

SAME_SIZE(hcall_vpa, lppaca);
SAME(hcall_vpa, desc, lppaca, desc);
SAME(hcall_vpa, size, lppaca, size);
SAME(hcall_vpa, old_status, lppaca, __old_status);
SAME(hcall_vpa, hw_node_id, lppaca, dyn_hw_node_id);
SAME(hcall_vpa, hw_proc_id, lppaca, dyn_hw_proc_id);
SAME(hcall_vpa, vphn_counts, lppaca, vphn_assoc_counts);
SAME(hcall_vpa, cede_latency, lppaca, cede_latency_hint);
SAME(hcall_vpa, ebb_in_use, lppaca, ebb_regs_in_use);
SAME(hcall_vpa, dtl_mask, lppaca, dtl_enable_mask);
SAME(hcall_vpa, donate_dedicated, lppaca, donate_dedicated_cpu);
SAME(hcall_vpa, fpregs_in_use, lppaca, fpregs_in_use);
SAME(hcall_vpa, pmcregs_in_use, lppaca, pmcregs_in_use);
SAME(hcall_vpa, wait_cycles, lppaca, wait_state_cycles);
SAME(hcall_vpa, slb_count, lppaca, slb_count);
SAME(hcall_vpa, idle, lppaca, idle);
SAME(hcall_vpa, vmxregs_in_use, lppaca, vmxregs_in_use);
SAME(hcall_vpa, yield_count, lppaca, yield_count);
SAME(hcall_vpa, dispersion_count, lppaca, dispersion_count);
SAME(hcall_vpa, cmo_faults, lppaca, cmo_faults);
SAME(hcall_vpa, cmo_fault_time, lppaca, cmo_fault_time);
SAME(hcall_vpa, purr_spurr, lppaca, reserved10);
SAME(hcall_vpa, enqueue_dispatch_tb, lppaca, enqueue_dispatch_tb);
SAME(hcall_vpa, ready_enqueue_tb, lppaca, ready_enqueue_tb);
SAME(hcall_vpa, wait_ready_tb, lppaca, wait_ready_tb);
SAME(hcall_vpa, page_ins, lppaca, page_ins);
SAME(hcall_vpa, dtl_index, lppaca, dtl_idx);

SAME(hcall_slb_shadow, persistent, slb_shadow, persistent);
SAME(hcall_slb_shadow, length, slb_shadow, buffer_length);
static_assert(offsetof(struct hcall_slb_shadow, entries) ==
	      offsetof(struct slb_shadow, save_area));

SAME_SIZE(hcall_dtl_entry, dtl_entry);
SAME(hcall_dtl_entry, dispatch_reason, dtl_entry, dispatch_reason);
SAME(hcall_dtl_entry, preempt_reason, dtl_entry, preempt_reason);
SAME(hcall_dtl_entry, processor_id, dtl_entry, processor_id);
SAME(hcall_dtl_entry, enqueue_to_dispatch, dtl_entry, enqueue_to_dispatch_time);
SAME(hcall_dtl_entry, ready_to_enqueue, dtl_entry, ready_to_enqueue_time);
SAME(hcall_dtl_entry, waiting_to_ready, dtl_entry, waiting_to_ready_time);
SAME(hcall_dtl_entry, timebase, dtl_entry, timebase);
SAME(hcall_dtl_entry, fault_addr, dtl_entry, fault_addr);
SAME(hcall_dtl_entry, srr0, dtl_entry, srr0);
SAME(hcall_dtl_entry, srr1, dtl_entry, srr1);

SAME_SIZE(hcall_csb, coprocessor_status_block);
SAME(hcall_csb, flags, coprocessor_status_block, flags);
SAME(hcall_csb, sequence, coprocessor_status_block, cs);
SAME(hcall_csb, code, coprocessor_status_block, cc);
SAME(hcall_csb, extension, coprocessor_status_block, ce);
SAME(hcall_csb, count, coprocessor_status_block, count);
SAME(hcall_csb, address, coprocessor_status_block, address);

SAME_SIZE(hcall_dde, data_descriptor_entry);
SAME(hcall_dde, flags, data_descriptor_entry, flags);
SAME(hcall_dde, count, data_descriptor_entry, count);
SAME(hcall_dde, index, data_descriptor_entry, index);
SAME(hcall_dde, length, data_descriptor_entry, length);
SAME(hcall_dde, address, data_descriptor_entry, address);

SAME(hcall_crb, ccw, coprocessor_request_block, ccw);
SAME(hcall_crb, flags, coprocessor_request_block, flags);
SAME(hcall_crb, csb_address, coprocessor_request_block, csb_addr);
SAME(hcall_crb, source, coprocessor_request_block, source);
SAME(hcall_crb, target, coprocessor_request_block, target);
SAME(hcall_crb, ccb_value, coprocessor_request_block, ccb.value);
SAME(hcall_crb, ccb_address, coprocessor_request_block, ccb.address);
SAME(hcall_crb, fault_address, coprocessor_request_block, stamp.nx.fault_storage_addr);
SAME(hcall_crb, stamp_flags, coprocessor_request_block, stamp.nx.flags);
SAME(hcall_crb, fault_status, coprocessor_request_block, stamp.nx.fault_status);
SAME(hcall_crb, window_id, coprocessor_request_block, stamp.nx.pswid);
SAME(hcall_crb, csb, coprocessor_request_block, csb);

SAME(hcall_vas_capabilities, descriptor, hv_vas_all_caps, descriptor);
SAME(hcall_vas_capabilities, features, hv_vas_all_caps, feat_type);
SAME(hcall_vas_feature, descriptor, hv_vas_cop_feat_caps, descriptor);
SAME(hcall_vas_feature, win_type, hv_vas_cop_feat_caps, win_type);
SAME(hcall_vas_feature, user_mode, hv_vas_cop_feat_caps, user_mode);
SAME(hcall_vas_feature, max_lpar_credits, hv_vas_cop_feat_caps, max_lpar_creds);
SAME(hcall_vas_feature, max_window_credits, hv_vas_cop_feat_caps, max_win_creds);
SAME(hcall_vas_feature, default_lpar_credits, hv_vas_cop_feat_caps, def_lpar_creds);
SAME(hcall_vas_feature, target_lpar_credits, hv_vas_cop_feat_caps, target_lpar_creds);

SAME_SIZE(hcall_request_24x7_buffer, hv_24x7_request_buffer);
SAME(hcall_request_24x7_buffer, interface_version, hv_24x7_request_buffer, interface_version);
SAME(hcall_request_24x7_buffer, num_requests, hv_24x7_request_buffer, num_requests);
SAME_SIZE(hcall_request_24x7, hv_24x7_request);
SAME(hcall_request_24x7, domain, hv_24x7_request, performance_domain);
SAME(hcall_request_24x7, data_size, hv_24x7_request, data_size);
SAME(hcall_request_24x7, data_offset, hv_24x7_request, data_offset);
SAME(hcall_request_24x7, starting_lpar, hv_24x7_request, starting_lpar_ix);
SAME(hcall_request_24x7, max_lpars, hv_24x7_request, max_num_lpars);
SAME(hcall_request_24x7, starting_index, hv_24x7_request, starting_ix);
SAME(hcall_request_24x7, max_indexes, hv_24x7_request, max_ix);
SAME(hcall_request_24x7, starting_thread_group, hv_24x7_request, starting_thread_group_ix);
SAME(hcall_request_24x7, max_thread_groups, hv_24x7_request, max_num_thread_groups);
SAME_SIZE(hcall_result_24x7_buffer, hv_24x7_data_result_buffer);
SAME(hcall_result_24x7_buffer, num_results, hv_24x7_data_result_buffer, num_results);
SAME(hcall_result_24x7_buffer, failing_request, hv_24x7_data_result_buffer, failing_request_ix);
SAME(hcall_result_24x7_buffer, detailed_rc, hv_24x7_data_result_buffer, detailed_rc);
SAME(hcall_result_24x7_buffer, cec_config_instance,
	hv_24x7_data_result_buffer, cec_cfg_instance_id);
SAME(hcall_result_24x7_buffer, catalog_version, hv_24x7_data_result_buffer, catalog_version_num);
SAME_SIZE(hcall_result_24x7, hv_24x7_result);
SAME(hcall_result_24x7, request_index, hv_24x7_result, result_ix);
SAME(hcall_result_24x7, complete, hv_24x7_result, results_complete);
SAME(hcall_result_24x7, num_elements, hv_24x7_result, num_elements_returned);
SAME(hcall_result_24x7, data_size, hv_24x7_result, result_element_data_size);
SAME_SIZE(hcall_element_24x7, hv_24x7_result_element_v2);
SAME(hcall_element_24x7, lpar, hv_24x7_result_element_v2, lpar_ix);
SAME(hcall_element_24x7, domain_index, hv_24x7_result_element_v2, domain_ix);
SAME(hcall_element_24x7, lpar_config_instance, hv_24x7_result_element_v2, lpar_cfg_instance_id);
SAME(hcall_element_24x7, thread_group, hv_24x7_result_element_v2, thread_group_ix);
