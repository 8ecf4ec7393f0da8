// SPDX-License-Identifier: GPL-2.0-or-later OR BSD-2-Clause
/*
 * Generated from the catalogue in Documentation/arch/powerpc/hcalls/specs/
 * by scripts/hcallgen; do not edit.  To update this file:
 *	make generate
 *
 * Tables of asm/hvcall-args.h.  This file must not depend on the kernel,
 * because programs compile it, too.
 */
#include <asm/hvcall-args.h>

/* Offset 0 is the empty word */
const char hcall_words[] =
	"\0"
	"flags\0"
	"ptex\0"
	"avpn\0"
	"out\0"
	"out_len\0"
	"old_pte_hi\0"
	"old_pte_lo\0"
	"compressed_size\0"
	"pft\0"
	"pte_hi\0"
	"pte_lo\0"
	"in\0"
	"in_len\0"
	"slot\0"
	"pte1_hi\0"
	"pte1_lo\0"
	"pte2_hi\0"
	"pte2_lo\0"
	"pte3_hi\0"
	"pte3_lo\0"
	"liobn\0"
	"ioba\0"
	"tce\0"
	"mapped_delta\0"
	"value\0"
	"processor\0"
	"dest\0"
	"src\0"
	"mmu\0"
	"size\0"
	"addr\0"
	"termno\0"
	"len\0"
	"char0_7\0"
	"char8_15\0"
	"term\0"
	"control\0"
	"data0\0"
	"data1\0"
	"data2\0"
	"data3\0"
	"data4\0"
	"data5\0"
	"data6\0"
	"data7\0"
	"xirr\0"
	"xics\0"
	"cppr\0"
	"server\0"
	"mfrr\0"
	"newpage\0"
	"xlates\0"
	"length\0"
	"entry_index\0"
	"mode_set\0"
	"mode_reset\0"
	"modes\0"
	"proc_no\0"
	"area\0"
	"splpar\0"
	"proc\0"
	"dispatch\0"
	"entitled_capacity\0"
	"unallocated_capacity\0"
	"aggregation\0"
	"capacities\0"
	"virtualization\0"
	"entitled\0"
	"weight\0"
	"purr\0"
	"pool_idle_count\0"
	"pool_processors\0"
	"pool_timebase\0"
	"pool_purr\0"
	"pool_spurr\0"
	"pool_id\0"
	"virt_timebase\0"
	"virt_purr\0"
	"virt_spurr\0"
	"unit_address\0"
	"queue_ioba\0"
	"queue_len\0"
	"vio\0"
	"mode\0"
	"msg_high\0"
	"msg_low\0"
	"r_liobn\0"
	"r_ioba\0"
	"count\0"
	"loop_count\0"
	"src_liobn\0"
	"src_ioba\0"
	"dst_liobn\0"
	"dst_ioba\0"
	"buf_list_ioba\0"
	"rec_queue\0"
	"filter_list_ioba\0"
	"mac_address\0"
	"llan\0"
	"buf\0"
	"buf1\0"
	"buf2\0"
	"buf3\0"
	"buf4\0"
	"buf5\0"
	"buf6\0"
	"token\0"
	"mss\0"
	"next_token\0"
	"tsh1\0"
	"tsl1\0"
	"tsh2\0"
	"tsl2\0"
	"tsh3\0"
	"tsl3\0"
	"tsh4\0"
	"tsl4\0"
	"response1\0"
	"response2\0"
	"response3\0"
	"response4\0"
	"data8\0"
	"multicast_address\0"
	"state\0"
	"dabr\0"
	"dabrx\0"
	"tce_page\0"
	"list\0"
	"partner_partition_id\0"
	"partner_unit_address\0"
	"buffer\0"
	"adapter_handle\0"
	"eq_handle\0"
	"event_mask\0"
	"ehca\0"
	"alloc_control\0"
	"parameter1\0"
	"parameter2\0"
	"parameter3\0"
	"parameter4\0"
	"parameter5\0"
	"parameter6\0"
	"parameter7\0"
	"handle\0"
	"data_r5\0"
	"data_r6\0"
	"data_r7\0"
	"data_r8\0"
	"data_r9\0"
	"data_r10\0"
	"resource_handle\0"
	"force\0"
	"qp_handle\0"
	"update_mask\0"
	"control_block\0"
	"mr_handle\0"
	"vaddr\0"
	"access_pd\0"
	"page_list\0"
	"vaddr_out\0"
	"lkey\0"
	"rkey\0"
	"orig_mr_handle\0"
	"access\0"
	"pd\0"
	"keys\0"
	"mw_handle\0"
	"response_block\0"
	"port\0"
	"attributes\0"
	"pma_qp\0"
	"bma_qp\0"
	"mcg_dlid\0"
	"interface_id\0"
	"subnet_prefix\0"
	"page_address\0"
	"function\0"
	"next_send_wqe\0"
	"next_receive_wqe\0"
	"logical_hi\0"
	"logical_lo\0"
	"cookie\0"
	"memory\0"
	"character\0"
	"behaviour\0"
	"logical_address\0"
	"bufsize\0"
	"interrupt\0"
	"reset_mask\0"
	"set_mask\0"
	"buf7\0"
	"buf8\0"
	"category\0"
	"select_mask\0"
	"invalid_attr_id\0"
	"send_wqes\0"
	"receive_wqes\0"
	"proc_mask\0"
	"ehea\0"
	"port_info\0"
	"array_index\0"
	"reg_type\0"
	"mac\0"
	"vlan_id\0"
	"data_r11\0"
	"data_r12\0"
	"top_bottom_id\0"
	"partition\0"
	"signal_code\0"
	"reason_code\0"
	"subfunction\0"
	"parm1\0"
	"parm2\0"
	"parm3\0"
	"value2\0"
	"page_size_code\0"
	"em_status\0"
	"power_limit\0"
	"reserved\0"
	"processor_energy\0"
	"memory_energy\0"
	"io_energy\0"
	"platform\0"
	"page_faults\0"
	"fault_wait\0"
	"pool_memory\0"
	"entitlement\0"
	"io_mapped\0"
	"logical_memory\0"
	"mapped\0"
	"weights\0"
	"pool_size\0"
	"loan_request\0"
	"backing\0"
	"pool\0"
	"mem\0"
	"lows\0"
	"low_water_raise\0"
	"low_events\0"
	"sub_crq_num\0"
	"msg0\0"
	"msg1\0"
	"msg2\0"
	"msg3\0"
	"num_entries\0"
	"id\0"
	"assoc0\0"
	"assoc1\0"
	"assoc2\0"
	"assoc3\0"
	"assoc4\0"
	"assoc5\0"
	"eflags\0"
	"p2\0"
	"p3\0"
	"p4\0"
	"p5\0"
	"p6\0"
	"p7\0"
	"p8\0"
	"p9\0"
	"entry1\0"
	"entry2\0"
	"entry3\0"
	"entry4\0"
	"entry5\0"
	"entry6\0"
	"entry7\0"
	"entry8\0"
	"address\0"
	"timestamp\0"
	"random\0"
	"resource_id\0"
	"in_length\0"
	"out_length\0"
	"csbcpb\0"
	"vas\0"
	"coalesced\0"
	"pool_coalesced\0"
	"pool_in_use\0"
	"mflags\0"
	"resource\0"
	"value1\0"
	"start_logical\0"
	"end_logical\0"
	"start_ioba\0"
	"end_ioba\0"
	"logical\0"
	"ava\0"
	"ts0\0"
	"ts1\0"
	"ts2\0"
	"ts3\0"
	"ts4\0"
	"ts5\0"
	"ts6\0"
	"ts7\0"
	"response0\0"
	"response5\0"
	"response6\0"
	"response7\0"
	"config\0"
	"lpx1\0"
	"lpx2\0"
	"lpx3\0"
	"lpx4\0"
	"lpx5\0"
	"lpx6\0"
	"lpx0\0"
	"next_lpx0\0"
	"hba1\0"
	"hba2\0"
	"hba3\0"
	"hba4\0"
	"hba5\0"
	"hba6\0"
	"steps\0"
	"steps_to_min\0"
	"steps_to_max\0"
	"bank\0"
	"mask\0"
	"setting\0"
	"supported\0"
	"bank_value\0"
	"process_element\0"
	"continue_token\0"
	"process_token\0"
	"mmio_address\0"
	"mmio_length\0"
	"capi\0"
	"operation\0"
	"data\0"
	"dsisr\0"
	"dar\0"
	"dsr\0"
	"pid_tid\0"
	"afu_err\0"
	"errstat\0"
	"process_handle\0"
	"fault_state\0"
	"sg_list\0"
	"entries\0"
	"vmc_drc_index\0"
	"shift\0"
	"pid\0"
	"esid\0"
	"base\0"
	"page_size\0"
	"table_size\0"
	"target\0"
	"window_type\0"
	"credits\0"
	"domain0\0"
	"domain1\0"
	"domain2\0"
	"domain3\0"
	"domain4\0"
	"domain5\0"
	"window_id\0"
	"paste_address\0"
	"completion_irq\0"
	"fault_irq\0"
	"tid\0"
	"amr\0"
	"query\0"
	"result\0"
	"crb\0"
	"lisn\0"
	"source_flags\0"
	"eoi_page\0"
	"trigger_page\0"
	"page_shift\0"
	"xive\0"
	"priority\0"
	"eisn\0"
	"esn_page\0"
	"esn_shift\0"
	"queue\0"
	"queue_shift\0"
	"queue_flags\0"
	"offset\0"
	"line\0"
	"drc_index\0"
	"scm\0"
	"start_block\0"
	"num_blocks\0"
	"blocks\0"
	"block\0"
	"scope\0"
	"health\0"
	"valid\0"
	"partner_session_id\0"
	"console_token\0"
	"needed_size\0"
	"unknown_name\0"
	"pks\0"
	"consumer\0"
	"password\0"
	"auth\0"
	"label\0"
	"label_length\0"
	"policy\0"
	"data_length\0"
	"flushed\0"
	"type\0"
	"page_sizes\0"
	"start\0"
	"end\0"
	"first_id\0"
	"update_flags\0"
	"param1\0"
	"param2\0"
	"param3\0"
	"number\0"
	"timeout\0"
	"answer\0"
	"capabilities\0"
	"nested\0"
	"bad_bitmaps\0"
	"first_bad\0"
	"guest_id\0"
	"vcpu_id\0"
	"bad_element\0"
	"exit\0"
	"bad_offset\0"
	"wrap_flags\0"
	"guest_addr\0"
	"order\0"
	"svm\0"
	"op\0"
	"in_buffer\0"
	"in_size\0"
	"out_buffer\0"
	"out_size\0"
	"response_size\0"
	"args\0"
	"private\0"
	"dst\0"
	"esize\0"
	"vector\0"
	"fdt\0"
	"prom_args\0"
	"page\0"
	"version\0"
	"index\0"
	"perf\0"
	"request\0"
	"request_size\0"
	"result_size\0"
	"ptcr\0"
	"hv_state\0"
	"regs\0"
	"fields\0"
	"rs\0"
	"rb\0"
	"lpid\0"
	"to\0"
	"from\0";

/* Lists of status ranges; the member end marks the end of a list */
static const struct {
	short first;
	short last;
	short end;
} hcall_validity[] = {
	{ 0, 0, 1 },	/* H_SUCCESS */
	{ 0, 0, 0 },	/* H_SUCCESS */
	{ 5, 5, 0 },	/* H_PARTIAL */
	{ 4, 4, 1 },	/* H_CONSTRAINED */
	{ 0, 0, 0 },	/* H_SUCCESS */
	{ 5, 5, 1 },	/* H_PARTIAL */
	{ -2, -2, 1 },	/* H_FUNCTION */
	{ -15, -15, 0 },	/* H_REMOTE_PARM */
	{ -16, -16, 0 },	/* H_RESOURCE */
	{ -77, -77, 1 },	/* H_IN_USE */
	{ 1, 1, 1 },	/* H_BUSY */
	{ 0, 0, 0 },	/* H_SUCCESS */
	{ -4, -4, 0 },	/* H_PARAMETER */
	{ -1, -1, 1 },	/* H_HARDWARE */
	{ 0, 0, 0 },	/* H_SUCCESS */
	{ 4, 4, 0 },	/* H_CONSTRAINED */
	{ -7, -7, 1 },	/* H_NOT_FOUND */
	{ 0, 0, 0 },	/* H_SUCCESS */
	{ 4, 4, 1 },	/* H_CONSTRAINED */
	{ 0, 0, 0 },	/* H_SUCCESS */
	{ 2, 2, 1 },	/* H_CLOSED */
	{ 5, 5, 0 },	/* H_PARTIAL */
	{ 15, 15, 0 },	/* H_PAGE_REGISTERED */
	{ 14, 14, 1 },	/* H_IN_PROGRESS */
	{ 5, 5, 0 },	/* H_PARTIAL */
	{ 15, 15, 1 },	/* H_PAGE_REGISTERED */
	{ 0, 0, 0 },	/* H_SUCCESS */
	{ 5, 5, 0 },	/* H_PARTIAL */
	{ -1, -1, 1 },	/* H_HARDWARE */
	{ 0, 0, 0 },	/* H_SUCCESS */
	{ -22, -22, 1 },	/* H_RT_PARM */
	{ 0, 0, 0 },	/* H_SUCCESS */
	{ 18, 18, 1 },	/* H_CONTINUE */
	{ 18, 18, 1 },	/* H_CONTINUE */
	{ 1, 1, 0 },	/* H_BUSY */
	{ 9900, 9905, 1 },	/* H_LONG_BUSY */
	{ 1, 1, 0 },	/* H_BUSY */
	{ 9900, 9905, 0 },	/* H_LONG_BUSY */
	{ 18, 18, 1 },	/* H_CONTINUE */
	{ 0, 0, 0 },	/* H_SUCCESS */
	{ 1, 1, 0 },	/* H_BUSY */
	{ 9900, 9905, 1 },	/* H_LONG_BUSY */
	{ 5, 5, 1 },	/* H_PARTIAL */
	{ 0, 0, 0 },	/* H_SUCCESS */
	{ -7, -7, 1 },	/* H_NOT_FOUND */
	{ -55, -55, 1 },	/* H_P2 */
	{ -79, -79, 0 },	/* H_INVALID_ELEMENT_ID */
	{ -80, -80, 0 },	/* H_INVALID_ELEMENT_SIZE */
	{ -81, -81, 1 },	/* H_INVALID_ELEMENT_VALUE */
};

/* Arguments, then results, call by call */
const struct hcall_value hcall_values[] = {
	{ 1, 4, 0, HCALL_FLAGS },	/* flags */
	{ 7, 5, 0, HCALL_NUMBER },	/* ptex */
	{ 12, 6, 0, HCALL_NUMBER },	/* avpn */
	{ 17, 7, 0, HCALL_RA | HCALL_OPTIONAL },	/* out */
	{ 21, 8, 0, HCALL_NUMBER | HCALL_OPTIONAL },	/* out_len */
	{ 29, 4, 1, HCALL_NUMBER },	/* old_pte_hi */
	{ 40, 5, 1, HCALL_NUMBER },	/* old_pte_lo */
	{ 51, 6, 0, HCALL_NUMBER | HCALL_OPTIONAL },	/* compressed_size */
	{ 1, 4, 0, HCALL_FLAGS },	/* flags */
	{ 7, 5, 0, HCALL_NUMBER },	/* ptex */
	{ 71, 6, 0, HCALL_NUMBER },	/* pte_hi */
	{ 78, 7, 0, HCALL_NUMBER },	/* pte_lo */
	{ 85, 8, 0, HCALL_RA | HCALL_OPTIONAL },	/* in */
	{ 88, 9, 0, HCALL_NUMBER | HCALL_OPTIONAL },	/* in_len */
	{ 95, 4, 0, HCALL_NUMBER },	/* slot */
	{ 1, 4, 0, HCALL_FLAGS },	/* flags */
	{ 7, 5, 0, HCALL_NUMBER },	/* ptex */
	{ 71, 4, 0, HCALL_NUMBER },	/* pte_hi */
	{ 78, 5, 0, HCALL_NUMBER },	/* pte_lo */
	{ 100, 6, 0, HCALL_NUMBER | HCALL_OPTIONAL },	/* pte1_hi */
	{ 108, 7, 0, HCALL_NUMBER | HCALL_OPTIONAL },	/* pte1_lo */
	{ 116, 8, 0, HCALL_NUMBER | HCALL_OPTIONAL },	/* pte2_hi */
	{ 124, 9, 0, HCALL_NUMBER | HCALL_OPTIONAL },	/* pte2_lo */
	{ 132, 10, 0, HCALL_NUMBER | HCALL_OPTIONAL },	/* pte3_hi */
	{ 140, 11, 0, HCALL_NUMBER | HCALL_OPTIONAL },	/* pte3_lo */
	{ 1, 4, 0, HCALL_FLAGS },	/* flags */
	{ 7, 5, 0, HCALL_NUMBER },	/* ptex */
	{ 40, 4, 0, HCALL_NUMBER },	/* old_pte_lo */
	{ 1, 4, 0, HCALL_FLAGS },	/* flags */
	{ 7, 5, 0, HCALL_NUMBER },	/* ptex */
	{ 40, 4, 0, HCALL_NUMBER },	/* old_pte_lo */
	{ 1, 4, 0, HCALL_FLAGS },	/* flags */
	{ 7, 5, 0, HCALL_NUMBER },	/* ptex */
	{ 12, 6, 0, HCALL_NUMBER },	/* avpn */
	{ 148, 4, 0, HCALL_NUMBER },	/* liobn */
	{ 154, 5, 0, HCALL_NUMBER },	/* ioba */
	{ 159, 4, 4, HCALL_FLAGS },	/* tce */
	{ 148, 4, 0, HCALL_NUMBER },	/* liobn */
	{ 154, 5, 0, HCALL_NUMBER },	/* ioba */
	{ 159, 6, 0, HCALL_FLAGS },	/* tce */
	{ 163, 4, 0, HCALL_NUMBER | HCALL_OPTIONAL },	/* mapped_delta */
	{ 176, 4, 0, HCALL_NUMBER },	/* value */
	{ 176, 4, 0, HCALL_FLAGS },	/* value */
	{ 1, 4, 0, HCALL_FLAGS },	/* flags */
	{ 192, 5, 0, HCALL_RA },	/* dest */
	{ 197, 6, 0, HCALL_RA },	/* src */
	{ 205, 4, 0, HCALL_NUMBER },	/* size */
	{ 210, 5, 0, HCALL_RA },	/* addr */
	{ 176, 4, 0, HCALL_NUMBER },	/* value */
	{ 205, 4, 0, HCALL_NUMBER },	/* size */
	{ 210, 5, 0, HCALL_RA },	/* addr */
	{ 176, 6, 0, HCALL_NUMBER },	/* value */
	{ 205, 4, 0, HCALL_NUMBER },	/* size */
	{ 210, 5, 0, HCALL_RA },	/* addr */
	{ 176, 4, 0, HCALL_NUMBER },	/* value */
	{ 205, 4, 0, HCALL_NUMBER },	/* size */
	{ 210, 5, 0, HCALL_RA },	/* addr */
	{ 176, 6, 0, HCALL_NUMBER },	/* value */
	{ 210, 4, 0, HCALL_RA },	/* addr */
	{ 210, 4, 0, HCALL_RA },	/* addr */
	{ 215, 4, 0, HCALL_NUMBER },	/* termno */
	{ 222, 4, 0, HCALL_NUMBER },	/* len */
	{ 226, 5, 0, HCALL_BYTES | HCALL_SENSITIVE },	/* char0_7 */
	{ 234, 6, 0, HCALL_BYTES | HCALL_SENSITIVE },	/* char8_15 */
	{ 215, 4, 0, HCALL_NUMBER },	/* termno */
	{ 222, 5, 0, HCALL_NUMBER },	/* len */
	{ 226, 6, 0, HCALL_BYTES },	/* char0_7 */
	{ 234, 7, 0, HCALL_BYTES },	/* char8_15 */
	{ 248, 4, 0, HCALL_TOKEN },	/* control */
	{ 256, 4, 0, HCALL_BYTES },	/* data0 */
	{ 262, 5, 0, HCALL_BYTES },	/* data1 */
	{ 268, 6, 0, HCALL_BYTES },	/* data2 */
	{ 274, 7, 0, HCALL_BYTES },	/* data3 */
	{ 280, 8, 0, HCALL_BYTES },	/* data4 */
	{ 286, 9, 0, HCALL_BYTES },	/* data5 */
	{ 292, 10, 0, HCALL_BYTES },	/* data6 */
	{ 298, 11, 0, HCALL_BYTES },	/* data7 */
	{ 304, 4, 0, HCALL_FLAGS },	/* xirr */
	{ 314, 4, 0, HCALL_NUMBER },	/* cppr */
	{ 319, 4, 0, HCALL_NUMBER },	/* server */
	{ 326, 5, 0, HCALL_NUMBER },	/* mfrr */
	{ 319, 4, 0, HCALL_NUMBER },	/* server */
	{ 304, 4, 0, HCALL_FLAGS },	/* xirr */
	{ 326, 5, 0, HCALL_NUMBER },	/* mfrr */
	{ 304, 4, 0, HCALL_FLAGS },	/* xirr */
	{ 331, 4, 0, HCALL_RA },	/* newpage */
	{ 339, 5, 0, HCALL_RA },	/* xlates */
	{ 346, 6, 0, HCALL_NUMBER },	/* length */
	{ 353, 4, 6, HCALL_NUMBER },	/* entry_index */
	{ 365, 4, 0, HCALL_FLAGS },	/* mode_set */
	{ 374, 5, 0, HCALL_FLAGS },	/* mode_reset */
	{ 385, 4, 0, HCALL_FLAGS },	/* modes */
	{ 1, 4, 0, HCALL_FLAGS },	/* flags */
	{ 391, 5, 0, HCALL_NUMBER },	/* proc_no */
	{ 399, 6, 0, HCALL_RA },	/* area */
	{ 411, 4, 0, HCALL_NUMBER },	/* proc */
	{ 416, 5, 0, HCALL_NUMBER },	/* dispatch */
	{ 411, 4, 0, HCALL_NUMBER },	/* proc */
	{ 425, 4, 0, HCALL_NUMBER },	/* entitled_capacity */
	{ 443, 5, 0, HCALL_NUMBER },	/* unallocated_capacity */
	{ 464, 6, 0, HCALL_FLAGS },	/* aggregation */
	{ 476, 7, 0, HCALL_FLAGS },	/* capacities */
	{ 487, 8, 0, HCALL_FLAGS | HCALL_OPTIONAL },	/* virtualization */
	{ 502, 4, 0, HCALL_NUMBER },	/* entitled */
	{ 511, 5, 0, HCALL_NUMBER },	/* weight */
	{ 518, 4, 0, HCALL_NUMBER },	/* purr */
	{ 523, 4, 0, HCALL_NUMBER },	/* pool_idle_count */
	{ 539, 5, 0, HCALL_NUMBER },	/* pool_processors */
	{ 555, 6, 0, HCALL_NUMBER | HCALL_OPTIONAL },	/* pool_timebase */
	{ 569, 7, 0, HCALL_NUMBER | HCALL_OPTIONAL },	/* pool_purr */
	{ 579, 8, 0, HCALL_NUMBER | HCALL_OPTIONAL },	/* pool_spurr */
	{ 590, 9, 0, HCALL_NUMBER | HCALL_OPTIONAL },	/* pool_id */
	{ 598, 10, 0, HCALL_NUMBER | HCALL_OPTIONAL },	/* virt_timebase */
	{ 612, 11, 0, HCALL_NUMBER | HCALL_OPTIONAL },	/* virt_purr */
	{ 622, 12, 0, HCALL_NUMBER | HCALL_OPTIONAL },	/* virt_spurr */
	{ 633, 4, 0, HCALL_NUMBER },	/* unit_address */
	{ 646, 5, 0, HCALL_NUMBER },	/* queue_ioba */
	{ 657, 6, 0, HCALL_NUMBER },	/* queue_len */
	{ 633, 4, 0, HCALL_NUMBER },	/* unit_address */
	{ 633, 4, 0, HCALL_NUMBER },	/* unit_address */
	{ 671, 5, 0, HCALL_FLAGS },	/* mode */
	{ 633, 4, 0, HCALL_NUMBER },	/* unit_address */
	{ 676, 5, 0, HCALL_BYTES },	/* msg_high */
	{ 685, 6, 0, HCALL_BYTES },	/* msg_low */
	{ 693, 4, 0, HCALL_NUMBER },	/* r_liobn */
	{ 701, 5, 0, HCALL_NUMBER },	/* r_ioba */
	{ 148, 6, 0, HCALL_NUMBER },	/* liobn */
	{ 154, 7, 0, HCALL_NUMBER },	/* ioba */
	{ 708, 8, 0, HCALL_NUMBER },	/* count */
	{ 714, 4, 7, HCALL_NUMBER },	/* loop_count */
	{ 222, 4, 0, HCALL_NUMBER },	/* len */
	{ 725, 5, 0, HCALL_NUMBER },	/* src_liobn */
	{ 735, 6, 0, HCALL_NUMBER },	/* src_ioba */
	{ 744, 7, 0, HCALL_NUMBER },	/* dst_liobn */
	{ 754, 8, 0, HCALL_NUMBER },	/* dst_ioba */
	{ 633, 4, 0, HCALL_NUMBER },	/* unit_address */
	{ 763, 5, 0, HCALL_NUMBER },	/* buf_list_ioba */
	{ 777, 6, 0, HCALL_FLAGS },	/* rec_queue */
	{ 787, 7, 0, HCALL_NUMBER },	/* filter_list_ioba */
	{ 804, 8, 0, HCALL_BYTES },	/* mac_address */
	{ 633, 4, 0, HCALL_NUMBER },	/* unit_address */
	{ 633, 4, 0, HCALL_NUMBER },	/* unit_address */
	{ 821, 5, 0, HCALL_FLAGS },	/* buf */
	{ 633, 4, 0, HCALL_NUMBER },	/* unit_address */
	{ 825, 5, 0, HCALL_FLAGS },	/* buf1 */
	{ 830, 6, 0, HCALL_FLAGS },	/* buf2 */
	{ 835, 7, 0, HCALL_FLAGS },	/* buf3 */
	{ 840, 8, 0, HCALL_FLAGS },	/* buf4 */
	{ 845, 9, 0, HCALL_FLAGS },	/* buf5 */
	{ 850, 10, 0, HCALL_FLAGS },	/* buf6 */
	{ 855, 11, 0, HCALL_TOKEN },	/* token */
	{ 861, 12, 0, HCALL_NUMBER | HCALL_OPTIONAL },	/* mss */
	{ 865, 4, 10, HCALL_TOKEN },	/* next_token */
	{ 876, 4, 0, HCALL_FLAGS },	/* tsh1 */
	{ 881, 5, 0, HCALL_NUMBER },	/* tsl1 */
	{ 886, 6, 0, HCALL_FLAGS },	/* tsh2 */
	{ 891, 7, 0, HCALL_NUMBER },	/* tsl2 */
	{ 896, 8, 0, HCALL_FLAGS },	/* tsh3 */
	{ 901, 9, 0, HCALL_NUMBER },	/* tsl3 */
	{ 906, 10, 0, HCALL_FLAGS },	/* tsh4 */
	{ 911, 11, 0, HCALL_NUMBER },	/* tsl4 */
	{ 916, 4, 11, HCALL_FLAGS },	/* response1 */
	{ 926, 6, 11, HCALL_FLAGS },	/* response2 */
	{ 936, 8, 11, HCALL_FLAGS },	/* response3 */
	{ 946, 10, 11, HCALL_FLAGS },	/* response4 */
	{ 222, 4, 0, HCALL_NUMBER },	/* len */
	{ 744, 5, 0, HCALL_NUMBER },	/* dst_liobn */
	{ 754, 6, 0, HCALL_NUMBER },	/* dst_ioba */
	{ 256, 7, 0, HCALL_BYTES },	/* data0 */
	{ 262, 8, 0, HCALL_BYTES },	/* data1 */
	{ 268, 9, 0, HCALL_BYTES },	/* data2 */
	{ 274, 10, 0, HCALL_BYTES },	/* data3 */
	{ 280, 11, 0, HCALL_BYTES },	/* data4 */
	{ 286, 12, 0, HCALL_BYTES },	/* data5 */
	{ 222, 4, 0, HCALL_NUMBER },	/* len */
	{ 725, 5, 0, HCALL_NUMBER },	/* src_liobn */
	{ 735, 6, 0, HCALL_NUMBER },	/* src_ioba */
	{ 256, 4, 0, HCALL_BYTES },	/* data0 */
	{ 262, 5, 0, HCALL_BYTES },	/* data1 */
	{ 268, 6, 0, HCALL_BYTES },	/* data2 */
	{ 274, 7, 0, HCALL_BYTES },	/* data3 */
	{ 280, 8, 0, HCALL_BYTES },	/* data4 */
	{ 286, 9, 0, HCALL_BYTES },	/* data5 */
	{ 292, 10, 0, HCALL_BYTES },	/* data6 */
	{ 298, 11, 0, HCALL_BYTES },	/* data7 */
	{ 956, 12, 0, HCALL_BYTES },	/* data8 */
	{ 633, 4, 0, HCALL_NUMBER },	/* unit_address */
	{ 1, 5, 0, HCALL_FLAGS },	/* flags */
	{ 962, 6, 0, HCALL_BYTES },	/* multicast_address */
	{ 980, 4, 14, HCALL_FLAGS },	/* state */
	{ 986, 4, 0, HCALL_FLAGS },	/* dabr */
	{ 991, 5, 0, HCALL_FLAGS },	/* dabrx */
	{ 148, 4, 0, HCALL_NUMBER },	/* liobn */
	{ 154, 5, 0, HCALL_NUMBER },	/* ioba */
	{ 159, 6, 0, HCALL_FLAGS },	/* tce */
	{ 708, 7, 0, HCALL_NUMBER },	/* count */
	{ 163, 4, 0, HCALL_NUMBER | HCALL_OPTIONAL },	/* mapped_delta */
	{ 148, 4, 0, HCALL_NUMBER },	/* liobn */
	{ 154, 5, 0, HCALL_NUMBER },	/* ioba */
	{ 997, 6, 0, HCALL_RA },	/* tce_page */
	{ 708, 7, 0, HCALL_NUMBER },	/* count */
	{ 163, 4, 0, HCALL_NUMBER | HCALL_OPTIONAL },	/* mapped_delta */
	{ 1006, 4, 0, HCALL_RA },	/* list */
	{ 693, 5, 0, HCALL_NUMBER },	/* r_liobn */
	{ 148, 6, 0, HCALL_NUMBER },	/* liobn */
	{ 154, 7, 0, HCALL_NUMBER },	/* ioba */
	{ 708, 8, 0, HCALL_NUMBER },	/* count */
	{ 714, 4, 7, HCALL_NUMBER },	/* loop_count */
	{ 633, 4, 0, HCALL_NUMBER },	/* unit_address */
	{ 804, 5, 0, HCALL_BYTES },	/* mac_address */
	{ 633, 4, 0, HCALL_NUMBER },	/* unit_address */
	{ 1011, 5, 0, HCALL_NUMBER },	/* partner_partition_id */
	{ 1032, 6, 0, HCALL_NUMBER },	/* partner_unit_address */
	{ 1053, 7, 0, HCALL_RA },	/* buffer */
	{ 633, 4, 0, HCALL_NUMBER },	/* unit_address */
	{ 1011, 5, 0, HCALL_NUMBER },	/* partner_partition_id */
	{ 1032, 6, 0, HCALL_NUMBER },	/* partner_unit_address */
	{ 633, 4, 0, HCALL_NUMBER },	/* unit_address */
	{ 1060, 4, 0, HCALL_TOKEN },	/* adapter_handle */
	{ 1075, 5, 0, HCALL_TOKEN },	/* eq_handle */
	{ 1085, 6, 0, HCALL_FLAGS },	/* event_mask */
	{ 1060, 4, 0, HCALL_TOKEN },	/* adapter_handle */
	{ 1101, 5, 0, HCALL_FLAGS },	/* alloc_control */
	{ 1115, 6, 0, HCALL_NUMBER },	/* parameter1 */
	{ 1126, 7, 0, HCALL_NUMBER },	/* parameter2 */
	{ 1137, 8, 0, HCALL_NUMBER },	/* parameter3 */
	{ 1148, 9, 0, HCALL_NUMBER },	/* parameter4 */
	{ 1159, 10, 0, HCALL_NUMBER },	/* parameter5 */
	{ 1170, 11, 0, HCALL_NUMBER },	/* parameter6 */
	{ 1181, 12, 0, HCALL_NUMBER },	/* parameter7 */
	{ 1192, 4, 0, HCALL_TOKEN },	/* handle */
	{ 1199, 5, 0, HCALL_NUMBER | HCALL_OPTIONAL },	/* data_r5 */
	{ 1207, 6, 0, HCALL_NUMBER | HCALL_OPTIONAL },	/* data_r6 */
	{ 1215, 7, 0, HCALL_NUMBER | HCALL_OPTIONAL },	/* data_r7 */
	{ 1223, 8, 0, HCALL_NUMBER | HCALL_OPTIONAL },	/* data_r8 */
	{ 1231, 9, 0, HCALL_NUMBER | HCALL_OPTIONAL },	/* data_r9 */
	{ 1239, 10, 0, HCALL_NUMBER | HCALL_OPTIONAL },	/* data_r10 */
	{ 1060, 4, 0, HCALL_TOKEN },	/* adapter_handle */
	{ 1248, 5, 0, HCALL_TOKEN },	/* resource_handle */
	{ 1264, 6, 0, HCALL_FLAGS },	/* force */
	{ 1060, 4, 0, HCALL_TOKEN },	/* adapter_handle */
	{ 1270, 5, 0, HCALL_TOKEN },	/* qp_handle */
	{ 1280, 6, 0, HCALL_NUMBER },	/* update_mask */
	{ 1292, 7, 0, HCALL_RA },	/* control_block */
	{ 1060, 4, 0, HCALL_TOKEN },	/* adapter_handle */
	{ 1270, 5, 0, HCALL_TOKEN },	/* qp_handle */
	{ 1292, 6, 0, HCALL_RA },	/* control_block */
	{ 1060, 4, 0, HCALL_TOKEN },	/* adapter_handle */
	{ 1306, 5, 0, HCALL_TOKEN },	/* mr_handle */
	{ 1316, 6, 0, HCALL_NUMBER },	/* vaddr */
	{ 346, 7, 0, HCALL_NUMBER },	/* length */
	{ 1322, 8, 0, HCALL_FLAGS },	/* access_pd */
	{ 1332, 9, 0, HCALL_RA },	/* page_list */
	{ 1342, 5, 0, HCALL_NUMBER },	/* vaddr_out */
	{ 1352, 6, 0, HCALL_NUMBER },	/* lkey */
	{ 1357, 7, 0, HCALL_NUMBER },	/* rkey */
	{ 1060, 4, 0, HCALL_TOKEN },	/* adapter_handle */
	{ 1362, 5, 0, HCALL_TOKEN },	/* orig_mr_handle */
	{ 1316, 6, 0, HCALL_NUMBER },	/* vaddr */
	{ 1377, 7, 0, HCALL_FLAGS },	/* access */
	{ 1384, 8, 0, HCALL_NUMBER },	/* pd */
	{ 1306, 4, 0, HCALL_TOKEN },	/* mr_handle */
	{ 1352, 6, 0, HCALL_NUMBER },	/* lkey */
	{ 1357, 7, 0, HCALL_NUMBER },	/* rkey */
	{ 1060, 4, 0, HCALL_TOKEN },	/* adapter_handle */
	{ 1306, 5, 0, HCALL_TOKEN },	/* mr_handle */
	{ 346, 4, 0, HCALL_NUMBER },	/* length */
	{ 1316, 5, 0, HCALL_NUMBER },	/* vaddr */
	{ 1377, 8, 0, HCALL_FLAGS },	/* access */
	{ 1387, 9, 0, HCALL_FLAGS },	/* keys */
	{ 1060, 4, 0, HCALL_TOKEN },	/* adapter_handle */
	{ 1392, 5, 0, HCALL_TOKEN },	/* mw_handle */
	{ 1357, 7, 0, HCALL_NUMBER },	/* rkey */
	{ 1060, 4, 0, HCALL_TOKEN },	/* adapter_handle */
	{ 1402, 5, 0, HCALL_RA },	/* response_block */
	{ 1060, 4, 0, HCALL_TOKEN },	/* adapter_handle */
	{ 1417, 5, 0, HCALL_NUMBER },	/* port */
	{ 1402, 6, 0, HCALL_RA },	/* response_block */
	{ 1060, 4, 0, HCALL_TOKEN },	/* adapter_handle */
	{ 1417, 5, 0, HCALL_NUMBER },	/* port */
	{ 1422, 6, 0, HCALL_FLAGS },	/* attributes */
	{ 1060, 4, 0, HCALL_TOKEN },	/* adapter_handle */
	{ 1270, 5, 0, HCALL_TOKEN },	/* qp_handle */
	{ 1417, 6, 0, HCALL_NUMBER },	/* port */
	{ 1433, 4, 0, HCALL_NUMBER },	/* pma_qp */
	{ 1440, 5, 0, HCALL_NUMBER },	/* bma_qp */
	{ 1060, 4, 0, HCALL_TOKEN },	/* adapter_handle */
	{ 1270, 5, 0, HCALL_TOKEN },	/* qp_handle */
	{ 1417, 6, 0, HCALL_NUMBER },	/* port */
	{ 1060, 4, 0, HCALL_TOKEN },	/* adapter_handle */
	{ 1270, 5, 0, HCALL_TOKEN },	/* qp_handle */
	{ 1447, 6, 0, HCALL_NUMBER },	/* mcg_dlid */
	{ 1456, 7, 0, HCALL_NUMBER },	/* interface_id */
	{ 1469, 8, 0, HCALL_NUMBER },	/* subnet_prefix */
	{ 1060, 4, 0, HCALL_TOKEN },	/* adapter_handle */
	{ 1270, 5, 0, HCALL_TOKEN },	/* qp_handle */
	{ 1447, 6, 0, HCALL_NUMBER },	/* mcg_dlid */
	{ 1456, 7, 0, HCALL_NUMBER },	/* interface_id */
	{ 1469, 8, 0, HCALL_NUMBER },	/* subnet_prefix */
	{ 1060, 4, 0, HCALL_TOKEN },	/* adapter_handle */
	{ 248, 5, 0, HCALL_FLAGS },	/* control */
	{ 1248, 6, 0, HCALL_TOKEN },	/* resource_handle */
	{ 1483, 7, 0, HCALL_RA },	/* page_address */
	{ 708, 8, 0, HCALL_NUMBER },	/* count */
	{ 1060, 4, 0, HCALL_TOKEN },	/* adapter_handle */
	{ 1496, 5, 0, HCALL_NUMBER },	/* function */
	{ 1270, 6, 0, HCALL_TOKEN },	/* qp_handle */
	{ 1505, 4, 0, HCALL_NUMBER },	/* next_send_wqe */
	{ 1519, 5, 0, HCALL_NUMBER },	/* next_receive_wqe */
	{ 1060, 4, 0, HCALL_TOKEN },	/* adapter_handle */
	{ 1248, 5, 0, HCALL_TOKEN },	/* resource_handle */
	{ 1402, 6, 0, HCALL_RA },	/* response_block */
	{ 1, 4, 0, HCALL_FLAGS },	/* flags */
	{ 1536, 5, 0, HCALL_NUMBER },	/* logical_hi */
	{ 1547, 6, 0, HCALL_NUMBER },	/* logical_lo */
	{ 346, 7, 0, HCALL_NUMBER },	/* length */
	{ 633, 8, 0, HCALL_NUMBER },	/* unit_address */
	{ 1558, 4, 0, HCALL_TOKEN },	/* cookie */
	{ 1572, 4, 0, HCALL_FLAGS },	/* character */
	{ 1582, 5, 0, HCALL_FLAGS },	/* behaviour */
	{ 1558, 4, 0, HCALL_TOKEN },	/* cookie */
	{ 1592, 4, 0, HCALL_NUMBER },	/* logical_address */
	{ 1558, 4, 0, HCALL_TOKEN },	/* cookie */
	{ 633, 4, 0, HCALL_NUMBER },	/* unit_address */
	{ 1608, 5, 0, HCALL_NUMBER },	/* bufsize */
	{ 1060, 4, 0, HCALL_TOKEN },	/* adapter_handle */
	{ 1616, 5, 0, HCALL_NUMBER },	/* interrupt */
	{ 148, 4, 0, HCALL_NUMBER },	/* liobn */
	{ 1626, 5, 0, HCALL_FLAGS },	/* reset_mask */
	{ 1637, 6, 0, HCALL_FLAGS },	/* set_mask */
	{ 1422, 4, 17, HCALL_FLAGS },	/* attributes */
	{ 633, 4, 0, HCALL_NUMBER },	/* unit_address */
	{ 1626, 5, 0, HCALL_FLAGS },	/* reset_mask */
	{ 1637, 6, 0, HCALL_FLAGS },	/* set_mask */
	{ 1422, 4, 17, HCALL_FLAGS },	/* attributes */
	{ 633, 4, 0, HCALL_NUMBER },	/* unit_address */
	{ 825, 5, 0, HCALL_FLAGS },	/* buf1 */
	{ 830, 6, 0, HCALL_FLAGS },	/* buf2 */
	{ 835, 7, 0, HCALL_FLAGS },	/* buf3 */
	{ 840, 8, 0, HCALL_FLAGS },	/* buf4 */
	{ 845, 9, 0, HCALL_FLAGS },	/* buf5 */
	{ 850, 10, 0, HCALL_FLAGS },	/* buf6 */
	{ 1646, 11, 0, HCALL_FLAGS },	/* buf7 */
	{ 1651, 12, 0, HCALL_FLAGS },	/* buf8 */
	{ 693, 4, 0, HCALL_NUMBER },	/* r_liobn */
	{ 701, 5, 0, HCALL_NUMBER },	/* r_ioba */
	{ 148, 6, 0, HCALL_NUMBER },	/* liobn */
	{ 154, 7, 0, HCALL_NUMBER },	/* ioba */
	{ 708, 8, 0, HCALL_NUMBER },	/* count */
	{ 159, 9, 0, HCALL_NUMBER },	/* tce */
	{ 1060, 4, 0, HCALL_TOKEN },	/* adapter_handle */
	{ 1656, 5, 0, HCALL_NUMBER },	/* category */
	{ 1270, 6, 0, HCALL_TOKEN },	/* qp_handle */
	{ 1665, 7, 0, HCALL_FLAGS },	/* select_mask */
	{ 1292, 8, 0, HCALL_RA },	/* control_block */
	{ 1677, 4, 0, HCALL_NUMBER },	/* invalid_attr_id */
	{ 1693, 7, 0, HCALL_NUMBER },	/* send_wqes */
	{ 1703, 8, 0, HCALL_NUMBER },	/* receive_wqes */
	{ 1716, 9, 0, HCALL_NUMBER },	/* proc_mask */
	{ 1060, 4, 0, HCALL_TOKEN },	/* adapter_handle */
	{ 1656, 5, 0, HCALL_NUMBER },	/* category */
	{ 1270, 6, 0, HCALL_TOKEN },	/* qp_handle */
	{ 1665, 7, 0, HCALL_FLAGS },	/* select_mask */
	{ 1292, 8, 0, HCALL_RA },	/* control_block */
	{ 1060, 4, 0, HCALL_TOKEN },	/* adapter_handle */
	{ 1292, 5, 0, HCALL_RA },	/* control_block */
	{ 1060, 4, 0, HCALL_TOKEN },	/* adapter_handle */
	{ 1731, 5, 0, HCALL_FLAGS },	/* port_info */
	{ 1665, 6, 0, HCALL_NUMBER },	/* select_mask */
	{ 1741, 7, 0, HCALL_NUMBER },	/* array_index */
	{ 1292, 8, 0, HCALL_RA },	/* control_block */
	{ 1060, 4, 0, HCALL_TOKEN },	/* adapter_handle */
	{ 1731, 5, 0, HCALL_FLAGS },	/* port_info */
	{ 1665, 6, 0, HCALL_NUMBER },	/* select_mask */
	{ 1741, 7, 0, HCALL_NUMBER },	/* array_index */
	{ 1292, 8, 0, HCALL_RA },	/* control_block */
	{ 1060, 4, 0, HCALL_TOKEN },	/* adapter_handle */
	{ 1417, 5, 0, HCALL_FLAGS },	/* port */
	{ 1753, 6, 0, HCALL_FLAGS },	/* reg_type */
	{ 1762, 7, 0, HCALL_BYTES },	/* mac */
	{ 1766, 8, 0, HCALL_NUMBER },	/* vlan_id */
	{ 1060, 4, 0, HCALL_TOKEN },	/* adapter_handle */
	{ 1417, 5, 0, HCALL_FLAGS },	/* port */
	{ 1753, 6, 0, HCALL_FLAGS },	/* reg_type */
	{ 1762, 7, 0, HCALL_BYTES },	/* mac */
	{ 1766, 8, 0, HCALL_NUMBER },	/* vlan_id */
	{ 1060, 4, 0, HCALL_TOKEN },	/* adapter_handle */
	{ 248, 5, 0, HCALL_FLAGS },	/* control */
	{ 1248, 6, 0, HCALL_TOKEN },	/* resource_handle */
	{ 1483, 7, 0, HCALL_RA },	/* page_address */
	{ 708, 8, 0, HCALL_NUMBER },	/* count */
	{ 1060, 4, 0, HCALL_TOKEN },	/* adapter_handle */
	{ 1496, 5, 0, HCALL_NUMBER },	/* function */
	{ 1270, 6, 0, HCALL_TOKEN },	/* qp_handle */
	{ 1060, 4, 0, HCALL_TOKEN },	/* adapter_handle */
	{ 1101, 5, 0, HCALL_FLAGS },	/* alloc_control */
	{ 1115, 6, 0, HCALL_NUMBER },	/* parameter1 */
	{ 1126, 7, 0, HCALL_NUMBER },	/* parameter2 */
	{ 1137, 8, 0, HCALL_NUMBER },	/* parameter3 */
	{ 1148, 9, 0, HCALL_NUMBER },	/* parameter4 */
	{ 1159, 10, 0, HCALL_NUMBER },	/* parameter5 */
	{ 1170, 11, 0, HCALL_NUMBER },	/* parameter6 */
	{ 1181, 12, 0, HCALL_NUMBER },	/* parameter7 */
	{ 1192, 4, 0, HCALL_TOKEN },	/* handle */
	{ 1199, 5, 0, HCALL_NUMBER | HCALL_OPTIONAL },	/* data_r5 */
	{ 1207, 6, 0, HCALL_NUMBER | HCALL_OPTIONAL },	/* data_r6 */
	{ 1215, 7, 0, HCALL_NUMBER | HCALL_OPTIONAL },	/* data_r7 */
	{ 1223, 8, 0, HCALL_NUMBER | HCALL_OPTIONAL },	/* data_r8 */
	{ 1231, 9, 0, HCALL_NUMBER | HCALL_OPTIONAL },	/* data_r9 */
	{ 1239, 10, 0, HCALL_NUMBER | HCALL_OPTIONAL },	/* data_r10 */
	{ 1774, 11, 0, HCALL_NUMBER | HCALL_OPTIONAL },	/* data_r11 */
	{ 1783, 12, 0, HCALL_NUMBER | HCALL_OPTIONAL },	/* data_r12 */
	{ 1792, 4, 0, HCALL_TOKEN },	/* top_bottom_id */
	{ 1192, 4, 0, HCALL_TOKEN },	/* handle */
	{ 1816, 5, 0, HCALL_NUMBER },	/* signal_code */
	{ 1828, 6, 0, HCALL_NUMBER },	/* reason_code */
	{ 1192, 4, 0, HCALL_TOKEN },	/* handle */
	{ 980, 4, 0, HCALL_NUMBER },	/* state */
	{ 633, 4, 0, HCALL_NUMBER },	/* unit_address */
	{ 1840, 5, 0, HCALL_NUMBER },	/* subfunction */
	{ 1852, 6, 0, HCALL_NUMBER },	/* parm1 */
	{ 1858, 7, 0, HCALL_NUMBER },	/* parm2 */
	{ 1864, 8, 0, HCALL_NUMBER },	/* parm3 */
	{ 176, 4, 0, HCALL_NUMBER | HCALL_OPTIONAL },	/* value */
	{ 1870, 5, 0, HCALL_NUMBER | HCALL_OPTIONAL },	/* value2 */
	{ 1877, 4, 0, HCALL_NUMBER },	/* page_size_code */
	{ 633, 4, 0, HCALL_NUMBER },	/* unit_address */
	{ 1892, 4, 0, HCALL_FLAGS },	/* em_status */
	{ 1902, 5, 0, HCALL_FLAGS },	/* power_limit */
	{ 1914, 6, 0, HCALL_NUMBER },	/* reserved */
	{ 1923, 7, 0, HCALL_NUMBER },	/* processor_energy */
	{ 1940, 8, 0, HCALL_NUMBER },	/* memory_energy */
	{ 1954, 9, 0, HCALL_NUMBER },	/* io_energy */
	{ 1973, 4, 0, HCALL_NUMBER },	/* page_faults */
	{ 1985, 5, 0, HCALL_NUMBER },	/* fault_wait */
	{ 1996, 6, 0, HCALL_NUMBER },	/* pool_memory */
	{ 2008, 7, 0, HCALL_NUMBER },	/* entitlement */
	{ 2020, 8, 0, HCALL_NUMBER },	/* io_mapped */
	{ 2030, 9, 0, HCALL_NUMBER },	/* logical_memory */
	{ 502, 4, 0, HCALL_NUMBER },	/* entitled */
	{ 511, 5, 0, HCALL_NUMBER },	/* weight */
	{ 502, 4, 0, HCALL_NUMBER },	/* entitled */
	{ 2045, 5, 0, HCALL_NUMBER },	/* mapped */
	{ 464, 6, 0, HCALL_FLAGS },	/* aggregation */
	{ 2052, 7, 0, HCALL_FLAGS },	/* weights */
	{ 2060, 8, 0, HCALL_NUMBER },	/* pool_size */
	{ 2070, 9, 0, HCALL_NUMBER },	/* loan_request */
	{ 2083, 10, 0, HCALL_NUMBER },	/* backing */
	{ 2091, 4, 0, HCALL_NUMBER },	/* pool */
	{ 2096, 5, 0, HCALL_NUMBER },	/* mem */
	{ 2100, 6, 0, HCALL_NUMBER },	/* lows */
	{ 2105, 4, 0, HCALL_NUMBER },	/* low_water_raise */
	{ 2121, 5, 0, HCALL_NUMBER },	/* low_events */
	{ 633, 4, 0, HCALL_NUMBER },	/* unit_address */
	{ 646, 5, 0, HCALL_NUMBER },	/* queue_ioba */
	{ 657, 6, 0, HCALL_NUMBER },	/* queue_len */
	{ 2132, 4, 19, HCALL_NUMBER },	/* sub_crq_num */
	{ 1616, 5, 19, HCALL_NUMBER },	/* interrupt */
	{ 633, 4, 0, HCALL_NUMBER },	/* unit_address */
	{ 2132, 5, 0, HCALL_NUMBER },	/* sub_crq_num */
	{ 633, 4, 0, HCALL_NUMBER },	/* unit_address */
	{ 2132, 5, 0, HCALL_NUMBER },	/* sub_crq_num */
	{ 2144, 6, 0, HCALL_BYTES },	/* msg0 */
	{ 2149, 7, 0, HCALL_BYTES },	/* msg1 */
	{ 2154, 8, 0, HCALL_BYTES },	/* msg2 */
	{ 2159, 9, 0, HCALL_BYTES },	/* msg3 */
	{ 633, 4, 0, HCALL_NUMBER },	/* unit_address */
	{ 2132, 5, 0, HCALL_NUMBER },	/* sub_crq_num */
	{ 154, 6, 0, HCALL_NUMBER },	/* ioba */
	{ 2164, 7, 0, HCALL_NUMBER },	/* num_entries */
	{ 1, 4, 0, HCALL_NUMBER },	/* flags */
	{ 2176, 5, 0, HCALL_NUMBER },	/* id */
	{ 2179, 4, 0, HCALL_BYTES },	/* assoc0 */
	{ 2186, 5, 0, HCALL_BYTES },	/* assoc1 */
	{ 2193, 6, 0, HCALL_BYTES },	/* assoc2 */
	{ 2200, 7, 0, HCALL_BYTES },	/* assoc3 */
	{ 2207, 8, 0, HCALL_BYTES },	/* assoc4 */
	{ 2214, 9, 0, HCALL_BYTES },	/* assoc5 */
	{ 2221, 4, 0, HCALL_FLAGS },	/* eflags */
	{ 2228, 5, 0, HCALL_NUMBER },	/* p2 */
	{ 2231, 6, 0, HCALL_NUMBER },	/* p3 */
	{ 2234, 7, 0, HCALL_NUMBER },	/* p4 */
	{ 2237, 8, 0, HCALL_NUMBER },	/* p5 */
	{ 2240, 9, 0, HCALL_NUMBER },	/* p6 */
	{ 2243, 10, 0, HCALL_NUMBER },	/* p7 */
	{ 2246, 11, 0, HCALL_NUMBER },	/* p8 */
	{ 2249, 12, 0, HCALL_NUMBER },	/* p9 */
	{ 708, 4, 0, HCALL_NUMBER },	/* count */
	{ 2252, 5, 0, HCALL_FLAGS | HCALL_OPTIONAL },	/* entry1 */
	{ 2259, 6, 0, HCALL_FLAGS | HCALL_OPTIONAL },	/* entry2 */
	{ 2266, 7, 0, HCALL_FLAGS | HCALL_OPTIONAL },	/* entry3 */
	{ 2273, 8, 0, HCALL_FLAGS | HCALL_OPTIONAL },	/* entry4 */
	{ 2280, 9, 0, HCALL_FLAGS | HCALL_OPTIONAL },	/* entry5 */
	{ 2287, 10, 0, HCALL_FLAGS | HCALL_OPTIONAL },	/* entry6 */
	{ 2294, 11, 0, HCALL_FLAGS | HCALL_OPTIONAL },	/* entry7 */
	{ 2301, 12, 0, HCALL_FLAGS | HCALL_OPTIONAL },	/* entry8 */
	{ 2308, 4, 0, HCALL_RA },	/* address */
	{ 346, 5, 0, HCALL_NUMBER },	/* length */
	{ 633, 4, 0, HCALL_TOKEN },	/* unit_address */
	{ 1616, 5, 0, HCALL_NUMBER },	/* interrupt */
	{ 314, 4, 0, HCALL_NUMBER },	/* cppr */
	{ 304, 4, 0, HCALL_FLAGS },	/* xirr */
	{ 2316, 5, 0, HCALL_NUMBER },	/* timestamp */
	{ 2326, 4, 0, HCALL_NUMBER | HCALL_SENSITIVE },	/* random */
	{ 1, 4, 0, HCALL_FLAGS },	/* flags */
	{ 2333, 5, 0, HCALL_NUMBER },	/* resource_id */
	{ 85, 6, 0, HCALL_RA },	/* in */
	{ 2345, 7, 0, HCALL_NUMBER },	/* in_length */
	{ 17, 8, 0, HCALL_RA },	/* out */
	{ 2355, 9, 0, HCALL_NUMBER },	/* out_length */
	{ 2366, 10, 0, HCALL_RA | HCALL_SENSITIVE },	/* csbcpb */
	{ 1, 4, 0, HCALL_FLAGS },	/* flags */
	{ 2333, 5, 0, HCALL_NUMBER },	/* resource_id */
	{ 2366, 6, 0, HCALL_RA | HCALL_SENSITIVE },	/* csbcpb */
	{ 2377, 4, 0, HCALL_NUMBER },	/* coalesced */
	{ 2387, 5, 0, HCALL_NUMBER },	/* pool_coalesced */
	{ 569, 6, 0, HCALL_NUMBER },	/* pool_purr */
	{ 579, 7, 0, HCALL_NUMBER },	/* pool_spurr */
	{ 2402, 8, 0, HCALL_NUMBER },	/* pool_in_use */
	{ 2414, 4, 0, HCALL_NUMBER },	/* mflags */
	{ 2421, 5, 0, HCALL_NUMBER },	/* resource */
	{ 2430, 6, 0, HCALL_NUMBER },	/* value1 */
	{ 1870, 7, 0, HCALL_NUMBER },	/* value2 */
	{ 148, 4, 0, HCALL_NUMBER },	/* liobn */
	{ 2437, 5, 0, HCALL_NUMBER },	/* start_logical */
	{ 2451, 6, 0, HCALL_NUMBER },	/* end_logical */
	{ 2463, 7, 0, HCALL_NUMBER },	/* start_ioba */
	{ 2474, 8, 0, HCALL_NUMBER },	/* end_ioba */
	{ 154, 4, 21, HCALL_NUMBER },	/* ioba */
	{ 2483, 5, 24, HCALL_NUMBER },	/* logical */
	{ 2491, 4, 0, HCALL_NUMBER },	/* ava */
	{ 2495, 5, 0, HCALL_FLAGS },	/* ts0 */
	{ 2499, 6, 0, HCALL_FLAGS },	/* ts1 */
	{ 2503, 7, 0, HCALL_FLAGS },	/* ts2 */
	{ 2507, 8, 0, HCALL_FLAGS },	/* ts3 */
	{ 2511, 9, 0, HCALL_FLAGS },	/* ts4 */
	{ 2515, 10, 0, HCALL_FLAGS },	/* ts5 */
	{ 2519, 11, 0, HCALL_FLAGS },	/* ts6 */
	{ 2523, 12, 0, HCALL_FLAGS },	/* ts7 */
	{ 2527, 4, 26, HCALL_FLAGS },	/* response0 */
	{ 916, 5, 26, HCALL_FLAGS },	/* response1 */
	{ 926, 6, 26, HCALL_FLAGS },	/* response2 */
	{ 936, 7, 26, HCALL_FLAGS },	/* response3 */
	{ 946, 8, 26, HCALL_FLAGS },	/* response4 */
	{ 2537, 9, 26, HCALL_FLAGS },	/* response5 */
	{ 2547, 10, 26, HCALL_FLAGS },	/* response6 */
	{ 2557, 11, 26, HCALL_FLAGS },	/* response7 */
	{ 1, 4, 0, HCALL_FLAGS },	/* flags */
	{ 2567, 4, 29, HCALL_FLAGS },	/* config */
	{ 1, 4, 0, HCALL_FLAGS },	/* flags */
	{ 2574, 5, 0, HCALL_NUMBER },	/* lpx1 */
	{ 2579, 6, 0, HCALL_NUMBER },	/* lpx2 */
	{ 2584, 7, 0, HCALL_NUMBER },	/* lpx3 */
	{ 2589, 8, 0, HCALL_NUMBER },	/* lpx4 */
	{ 2594, 9, 0, HCALL_NUMBER },	/* lpx5 */
	{ 2599, 10, 0, HCALL_NUMBER },	/* lpx6 */
	{ 1, 4, 0, HCALL_FLAGS },	/* flags */
	{ 1053, 5, 0, HCALL_RA },	/* buffer */
	{ 2604, 6, 0, HCALL_NUMBER },	/* lpx0 */
	{ 2574, 7, 0, HCALL_NUMBER },	/* lpx1 */
	{ 2579, 8, 0, HCALL_NUMBER },	/* lpx2 */
	{ 2584, 9, 0, HCALL_NUMBER },	/* lpx3 */
	{ 2589, 10, 0, HCALL_NUMBER },	/* lpx4 */
	{ 708, 4, 31, HCALL_NUMBER },	/* count */
	{ 2609, 5, 33, HCALL_NUMBER },	/* next_lpx0 */
	{ 1, 4, 0, HCALL_FLAGS },	/* flags */
	{ 2574, 5, 0, HCALL_NUMBER },	/* lpx1 */
	{ 2579, 6, 0, HCALL_NUMBER },	/* lpx2 */
	{ 2584, 7, 0, HCALL_NUMBER },	/* lpx3 */
	{ 2589, 8, 0, HCALL_NUMBER },	/* lpx4 */
	{ 2594, 9, 0, HCALL_NUMBER },	/* lpx5 */
	{ 2599, 10, 0, HCALL_NUMBER },	/* lpx6 */
	{ 2619, 5, 0, HCALL_NUMBER },	/* hba1 */
	{ 2624, 6, 0, HCALL_NUMBER },	/* hba2 */
	{ 2629, 7, 0, HCALL_NUMBER },	/* hba3 */
	{ 2634, 8, 0, HCALL_NUMBER },	/* hba4 */
	{ 2639, 9, 0, HCALL_NUMBER },	/* hba5 */
	{ 2644, 10, 0, HCALL_NUMBER },	/* hba6 */
	{ 2421, 4, 0, HCALL_NUMBER },	/* resource */
	{ 2649, 5, 0, HCALL_NUMBER },	/* steps */
	{ 176, 4, 17, HCALL_NUMBER },	/* value */
	{ 2655, 5, 17, HCALL_NUMBER },	/* steps_to_min */
	{ 2668, 6, 17, HCALL_NUMBER },	/* steps_to_max */
	{ 2681, 4, 0, HCALL_NUMBER },	/* bank */
	{ 2686, 5, 0, HCALL_NUMBER },	/* mask */
	{ 2691, 6, 0, HCALL_NUMBER },	/* setting */
	{ 2699, 4, 17, HCALL_NUMBER },	/* supported */
	{ 2709, 5, 17, HCALL_NUMBER },	/* bank_value */
	{ 633, 4, 0, HCALL_NUMBER },	/* unit_address */
	{ 2720, 5, 0, HCALL_RA },	/* process_element */
	{ 2736, 6, 0, HCALL_TOKEN },	/* continue_token */
	{ 2751, 4, 0, HCALL_TOKEN },	/* process_token */
	{ 865, 4, 34, HCALL_TOKEN },	/* next_token */
	{ 2765, 5, 0, HCALL_NUMBER | HCALL_OPTIONAL },	/* mmio_address */
	{ 2778, 6, 0, HCALL_NUMBER | HCALL_OPTIONAL },	/* mmio_length */
	{ 633, 4, 0, HCALL_NUMBER },	/* unit_address */
	{ 2795, 5, 0, HCALL_NUMBER },	/* operation */
	{ 1115, 6, 0, HCALL_NUMBER },	/* parameter1 */
	{ 1126, 7, 0, HCALL_NUMBER },	/* parameter2 */
	{ 1137, 8, 0, HCALL_NUMBER },	/* parameter3 */
	{ 1148, 9, 0, HCALL_NUMBER },	/* parameter4 */
	{ 2736, 10, 0, HCALL_TOKEN },	/* continue_token */
	{ 2805, 4, 0, HCALL_NUMBER | HCALL_OPTIONAL },	/* data */
	{ 865, 4, 34, HCALL_TOKEN },	/* next_token */
	{ 633, 4, 0, HCALL_NUMBER },	/* unit_address */
	{ 2751, 5, 0, HCALL_TOKEN },	/* process_token */
	{ 2736, 6, 0, HCALL_TOKEN },	/* continue_token */
	{ 865, 4, 34, HCALL_TOKEN },	/* next_token */
	{ 633, 4, 0, HCALL_NUMBER },	/* unit_address */
	{ 2751, 5, 0, HCALL_TOKEN },	/* process_token */
	{ 2810, 4, 0, HCALL_NUMBER },	/* dsisr */
	{ 2816, 5, 0, HCALL_NUMBER },	/* dar */
	{ 2820, 6, 0, HCALL_NUMBER },	/* dsr */
	{ 2824, 7, 0, HCALL_FLAGS },	/* pid_tid */
	{ 2832, 8, 0, HCALL_NUMBER },	/* afu_err */
	{ 2840, 9, 0, HCALL_NUMBER },	/* errstat */
	{ 2848, 10, 0, HCALL_TOKEN },	/* process_handle */
	{ 633, 4, 0, HCALL_NUMBER },	/* unit_address */
	{ 2795, 5, 0, HCALL_NUMBER },	/* operation */
	{ 2751, 6, 0, HCALL_TOKEN },	/* process_token */
	{ 1126, 7, 0, HCALL_NUMBER },	/* parameter2 */
	{ 1137, 8, 0, HCALL_NUMBER },	/* parameter3 */
	{ 1148, 9, 0, HCALL_NUMBER | HCALL_OPTIONAL },	/* parameter4 */
	{ 2863, 4, 0, HCALL_FLAGS | HCALL_OPTIONAL },	/* fault_state */
	{ 633, 4, 0, HCALL_NUMBER },	/* unit_address */
	{ 2795, 5, 0, HCALL_NUMBER },	/* operation */
	{ 2875, 6, 0, HCALL_RA },	/* sg_list */
	{ 2883, 7, 0, HCALL_NUMBER },	/* entries */
	{ 2736, 8, 0, HCALL_TOKEN },	/* continue_token */
	{ 865, 4, 36, HCALL_TOKEN },	/* next_token */
	{ 2891, 4, 0, HCALL_NUMBER },	/* vmc_drc_index */
	{ 633, 4, 0, HCALL_NUMBER },	/* unit_address */
	{ 2795, 5, 0, HCALL_NUMBER },	/* operation */
	{ 2875, 6, 0, HCALL_RA },	/* sg_list */
	{ 2883, 7, 0, HCALL_NUMBER },	/* entries */
	{ 2736, 8, 0, HCALL_TOKEN },	/* continue_token */
	{ 865, 4, 36, HCALL_TOKEN },	/* next_token */
	{ 633, 4, 0, HCALL_NUMBER },	/* unit_address */
	{ 2795, 5, 0, HCALL_NUMBER },	/* operation */
	{ 1115, 6, 0, HCALL_NUMBER },	/* parameter1 */
	{ 1126, 7, 0, HCALL_NUMBER },	/* parameter2 */
	{ 1137, 8, 0, HCALL_NUMBER },	/* parameter3 */
	{ 1148, 9, 0, HCALL_NUMBER },	/* parameter4 */
	{ 2736, 10, 0, HCALL_TOKEN },	/* continue_token */
	{ 2805, 4, 0, HCALL_NUMBER | HCALL_OPTIONAL },	/* data */
	{ 865, 4, 34, HCALL_TOKEN },	/* next_token */
	{ 1, 4, 0, HCALL_FLAGS },	/* flags */
	{ 2905, 5, 0, HCALL_NUMBER },	/* shift */
	{ 1, 4, 0, HCALL_FLAGS },	/* flags */
	{ 2905, 5, 0, HCALL_NUMBER },	/* shift */
	{ 1, 4, 0, HCALL_FLAGS },	/* flags */
	{ 2911, 5, 0, HCALL_NUMBER },	/* pid */
	{ 2915, 6, 0, HCALL_NUMBER },	/* esid */
	{ 1, 4, 0, HCALL_FLAGS },	/* flags */
	{ 2911, 5, 0, HCALL_NUMBER },	/* pid */
	{ 1, 4, 0, HCALL_FLAGS },	/* flags */
	{ 2920, 5, 0, HCALL_NUMBER },	/* base */
	{ 2925, 6, 0, HCALL_NUMBER },	/* page_size */
	{ 2935, 7, 0, HCALL_NUMBER },	/* table_size */
	{ 2946, 4, 0, HCALL_NUMBER },	/* target */
	{ 2953, 4, 0, HCALL_NUMBER },	/* window_type */
	{ 2965, 5, 0, HCALL_NUMBER },	/* credits */
	{ 2973, 6, 0, HCALL_NUMBER },	/* domain0 */
	{ 2981, 7, 0, HCALL_NUMBER },	/* domain1 */
	{ 2989, 8, 0, HCALL_NUMBER },	/* domain2 */
	{ 2997, 9, 0, HCALL_NUMBER },	/* domain3 */
	{ 3005, 10, 0, HCALL_NUMBER },	/* domain4 */
	{ 3013, 11, 0, HCALL_NUMBER },	/* domain5 */
	{ 3021, 4, 0, HCALL_NUMBER },	/* window_id */
	{ 3031, 5, 0, HCALL_NUMBER },	/* paste_address */
	{ 3045, 6, 0, HCALL_NUMBER },	/* completion_irq */
	{ 3060, 7, 0, HCALL_NUMBER },	/* fault_irq */
	{ 3021, 4, 0, HCALL_NUMBER },	/* window_id */
	{ 2911, 5, 0, HCALL_NUMBER },	/* pid */
	{ 3070, 6, 0, HCALL_NUMBER },	/* tid */
	{ 1, 7, 0, HCALL_FLAGS },	/* flags */
	{ 3074, 8, 0, HCALL_NUMBER },	/* amr */
	{ 3021, 4, 0, HCALL_NUMBER },	/* window_id */
	{ 3078, 4, 0, HCALL_NUMBER },	/* query */
	{ 3084, 5, 0, HCALL_RA },	/* result */
	{ 3078, 4, 0, HCALL_NUMBER },	/* query */
	{ 3084, 5, 0, HCALL_RA },	/* result */
	{ 3021, 4, 0, HCALL_NUMBER },	/* window_id */
	{ 3091, 5, 0, HCALL_RA },	/* crb */
	{ 1, 4, 0, HCALL_FLAGS },	/* flags */
	{ 3095, 5, 0, HCALL_NUMBER },	/* lisn */
	{ 3100, 4, 0, HCALL_FLAGS },	/* source_flags */
	{ 3113, 5, 0, HCALL_RA },	/* eoi_page */
	{ 3122, 6, 0, HCALL_RA },	/* trigger_page */
	{ 3135, 7, 0, HCALL_NUMBER },	/* page_shift */
	{ 1, 4, 0, HCALL_FLAGS },	/* flags */
	{ 3095, 5, 0, HCALL_NUMBER },	/* lisn */
	{ 2946, 6, 0, HCALL_NUMBER },	/* target */
	{ 3151, 7, 0, HCALL_NUMBER },	/* priority */
	{ 3160, 8, 0, HCALL_NUMBER | HCALL_OPTIONAL },	/* eisn */
	{ 1, 4, 0, HCALL_FLAGS },	/* flags */
	{ 3095, 5, 0, HCALL_NUMBER },	/* lisn */
	{ 2946, 4, 0, HCALL_NUMBER },	/* target */
	{ 3151, 5, 0, HCALL_NUMBER },	/* priority */
	{ 3160, 6, 0, HCALL_NUMBER },	/* eisn */
	{ 1, 4, 0, HCALL_FLAGS },	/* flags */
	{ 2946, 5, 0, HCALL_NUMBER },	/* target */
	{ 3151, 6, 0, HCALL_NUMBER },	/* priority */
	{ 3165, 4, 0, HCALL_RA },	/* esn_page */
	{ 3174, 5, 0, HCALL_NUMBER },	/* esn_shift */
	{ 1, 4, 0, HCALL_FLAGS },	/* flags */
	{ 2946, 5, 0, HCALL_NUMBER },	/* target */
	{ 3151, 6, 0, HCALL_NUMBER },	/* priority */
	{ 3184, 7, 0, HCALL_RA },	/* queue */
	{ 3190, 8, 0, HCALL_NUMBER },	/* queue_shift */
	{ 1, 4, 0, HCALL_FLAGS },	/* flags */
	{ 2946, 5, 0, HCALL_NUMBER },	/* target */
	{ 3151, 6, 0, HCALL_NUMBER },	/* priority */
	{ 3202, 4, 0, HCALL_FLAGS },	/* queue_flags */
	{ 3184, 5, 0, HCALL_RA },	/* queue */
	{ 3190, 6, 0, HCALL_NUMBER },	/* queue_shift */
	{ 3214, 7, 0, HCALL_NUMBER },	/* offset */
	{ 1, 4, 0, HCALL_FLAGS },	/* flags */
	{ 3221, 5, 0, HCALL_RA },	/* line */
	{ 1, 4, 0, HCALL_FLAGS },	/* flags */
	{ 2946, 5, 0, HCALL_NUMBER },	/* target */
	{ 3221, 4, 0, HCALL_RA },	/* line */
	{ 1, 4, 0, HCALL_FLAGS },	/* flags */
	{ 3095, 5, 0, HCALL_NUMBER },	/* lisn */
	{ 3214, 6, 0, HCALL_NUMBER },	/* offset */
	{ 2805, 7, 0, HCALL_NUMBER | HCALL_OPTIONAL },	/* data */
	{ 176, 4, 0, HCALL_NUMBER },	/* value */
	{ 1, 4, 0, HCALL_FLAGS },	/* flags */
	{ 3095, 5, 0, HCALL_NUMBER },	/* lisn */
	{ 1, 4, 0, HCALL_FLAGS },	/* flags */
	{ 3226, 4, 0, HCALL_NUMBER },	/* drc_index */
	{ 3214, 5, 0, HCALL_NUMBER },	/* offset */
	{ 346, 6, 0, HCALL_NUMBER },	/* length */
	{ 2805, 4, 0, HCALL_BYTES },	/* data */
	{ 3226, 4, 0, HCALL_NUMBER },	/* drc_index */
	{ 3214, 5, 0, HCALL_NUMBER },	/* offset */
	{ 2805, 6, 0, HCALL_BYTES },	/* data */
	{ 346, 7, 0, HCALL_NUMBER },	/* length */
	{ 3226, 4, 0, HCALL_NUMBER },	/* drc_index */
	{ 3240, 5, 0, HCALL_NUMBER },	/* start_block */
	{ 3252, 6, 0, HCALL_NUMBER },	/* num_blocks */
	{ 2946, 7, 0, HCALL_NUMBER },	/* target */
	{ 855, 8, 0, HCALL_TOKEN },	/* token */
	{ 865, 4, 34, HCALL_TOKEN },	/* next_token */
	{ 2308, 5, 39, HCALL_NUMBER },	/* address */
	{ 3263, 6, 0, HCALL_NUMBER },	/* blocks */
	{ 3226, 4, 0, HCALL_NUMBER },	/* drc_index */
	{ 2308, 5, 0, HCALL_NUMBER },	/* address */
	{ 3252, 6, 0, HCALL_NUMBER },	/* num_blocks */
	{ 855, 7, 0, HCALL_TOKEN },	/* token */
	{ 865, 4, 34, HCALL_TOKEN },	/* next_token */
	{ 3263, 5, 0, HCALL_NUMBER },	/* blocks */
	{ 3226, 4, 0, HCALL_NUMBER },	/* drc_index */
	{ 3270, 5, 0, HCALL_NUMBER },	/* block */
	{ 2308, 4, 0, HCALL_NUMBER },	/* address */
	{ 2308, 4, 0, HCALL_NUMBER },	/* address */
	{ 3226, 4, 0, HCALL_NUMBER },	/* drc_index */
	{ 3270, 5, 0, HCALL_NUMBER },	/* block */
	{ 3276, 4, 0, HCALL_NUMBER },	/* scope */
	{ 3226, 5, 0, HCALL_NUMBER },	/* drc_index */
	{ 855, 6, 0, HCALL_TOKEN },	/* token */
	{ 865, 4, 34, HCALL_TOKEN },	/* next_token */
	{ 3263, 5, 0, HCALL_NUMBER | HCALL_OPTIONAL },	/* blocks */
	{ 3226, 4, 0, HCALL_NUMBER },	/* drc_index */
	{ 3282, 4, 0, HCALL_FLAGS },	/* health */
	{ 3289, 5, 0, HCALL_FLAGS },	/* valid */
	{ 633, 4, 0, HCALL_NUMBER },	/* unit_address */
	{ 3295, 5, 0, HCALL_NUMBER },	/* partner_session_id */
	{ 1011, 6, 0, HCALL_NUMBER },	/* partner_partition_id */
	{ 3314, 4, 0, HCALL_NUMBER },	/* console_token */
	{ 633, 4, 0, HCALL_NUMBER },	/* unit_address */
	{ 3314, 5, 0, HCALL_NUMBER },	/* console_token */
	{ 222, 4, 0, HCALL_NUMBER },	/* len */
	{ 226, 5, 0, HCALL_BYTES | HCALL_SENSITIVE },	/* char0_7 */
	{ 234, 6, 0, HCALL_BYTES | HCALL_SENSITIVE },	/* char8_15 */
	{ 633, 4, 0, HCALL_NUMBER },	/* unit_address */
	{ 3314, 5, 0, HCALL_NUMBER },	/* console_token */
	{ 222, 6, 0, HCALL_NUMBER },	/* len */
	{ 226, 7, 0, HCALL_BYTES },	/* char0_7 */
	{ 234, 8, 0, HCALL_BYTES },	/* char8_15 */
	{ 633, 4, 0, HCALL_NUMBER },	/* unit_address */
	{ 3314, 5, 0, HCALL_NUMBER },	/* console_token */
	{ 3226, 4, 0, HCALL_NUMBER },	/* drc_index */
	{ 1053, 5, 0, HCALL_RA },	/* buffer */
	{ 205, 6, 0, HCALL_NUMBER },	/* size */
	{ 3328, 4, 0, HCALL_NUMBER | HCALL_OPTIONAL },	/* needed_size */
	{ 3340, 4, 42, HCALL_BYTES },	/* unknown_name */
	{ 2567, 4, 0, HCALL_RA },	/* config */
	{ 346, 5, 0, HCALL_NUMBER },	/* length */
	{ 3357, 4, 0, HCALL_NUMBER },	/* consumer */
	{ 1914, 5, 0, HCALL_NUMBER },	/* reserved */
	{ 3366, 6, 0, HCALL_RA | HCALL_SENSITIVE },	/* password */
	{ 346, 7, 0, HCALL_NUMBER },	/* length */
	{ 3375, 4, 0, HCALL_RA | HCALL_SENSITIVE },	/* auth */
	{ 3380, 5, 0, HCALL_RA },	/* label */
	{ 3386, 6, 0, HCALL_NUMBER },	/* label_length */
	{ 3399, 7, 0, HCALL_FLAGS },	/* policy */
	{ 2805, 8, 0, HCALL_RA | HCALL_SENSITIVE },	/* data */
	{ 3406, 9, 0, HCALL_NUMBER },	/* data_length */
	{ 3375, 4, 0, HCALL_RA | HCALL_SENSITIVE },	/* auth */
	{ 3380, 5, 0, HCALL_RA },	/* label */
	{ 3386, 6, 0, HCALL_NUMBER },	/* label_length */
	{ 3399, 7, 0, HCALL_FLAGS },	/* policy */
	{ 17, 8, 0, HCALL_RA | HCALL_SENSITIVE },	/* out */
	{ 2355, 9, 0, HCALL_NUMBER },	/* out_length */
	{ 3375, 4, 0, HCALL_RA | HCALL_SENSITIVE },	/* auth */
	{ 3380, 5, 0, HCALL_RA },	/* label */
	{ 3386, 6, 0, HCALL_NUMBER },	/* label_length */
	{ 17, 7, 0, HCALL_RA | HCALL_SENSITIVE },	/* out */
	{ 2355, 8, 0, HCALL_NUMBER },	/* out_length */
	{ 346, 4, 0, HCALL_NUMBER },	/* length */
	{ 3399, 5, 0, HCALL_FLAGS },	/* policy */
	{ 3375, 4, 0, HCALL_RA | HCALL_SENSITIVE },	/* auth */
	{ 3380, 5, 0, HCALL_RA },	/* label */
	{ 3386, 6, 0, HCALL_NUMBER },	/* label_length */
	{ 3375, 4, 0, HCALL_RA | HCALL_SENSITIVE },	/* auth */
	{ 3380, 5, 0, HCALL_RA },	/* label */
	{ 3386, 6, 0, HCALL_NUMBER },	/* label_length */
	{ 3418, 4, 43, HCALL_NUMBER },	/* flushed */
	{ 2176, 4, 0, HCALL_NUMBER },	/* id */
	{ 2946, 5, 0, HCALL_FLAGS },	/* target */
	{ 3426, 6, 0, HCALL_FLAGS },	/* type */
	{ 3431, 7, 0, HCALL_FLAGS },	/* page_sizes */
	{ 3442, 8, 0, HCALL_NUMBER },	/* start */
	{ 3448, 9, 0, HCALL_NUMBER },	/* end */
	{ 3226, 4, 0, HCALL_NUMBER },	/* drc_index */
	{ 855, 5, 0, HCALL_TOKEN },	/* token */
	{ 865, 4, 34, HCALL_TOKEN },	/* next_token */
	{ 1, 4, 0, HCALL_FLAGS },	/* flags */
	{ 3452, 5, 0, HCALL_NUMBER },	/* first_id */
	{ 1053, 6, 0, HCALL_RA },	/* buffer */
	{ 346, 7, 0, HCALL_NUMBER },	/* length */
	{ 3375, 4, 0, HCALL_RA | HCALL_SENSITIVE },	/* auth */
	{ 3380, 5, 0, HCALL_RA },	/* label */
	{ 3386, 6, 0, HCALL_NUMBER },	/* label_length */
	{ 3399, 7, 0, HCALL_FLAGS },	/* policy */
	{ 3461, 8, 0, HCALL_NUMBER },	/* update_flags */
	{ 2805, 9, 0, HCALL_RA | HCALL_SENSITIVE },	/* data */
	{ 3406, 10, 0, HCALL_NUMBER },	/* data_length */
	{ 855, 11, 0, HCALL_TOKEN },	/* token */
	{ 865, 4, 34, HCALL_TOKEN },	/* next_token */
	{ 1, 4, 0, HCALL_FLAGS },	/* flags */
	{ 2946, 5, 0, HCALL_FLAGS },	/* target */
	{ 2795, 6, 0, HCALL_FLAGS },	/* operation */
	{ 3474, 7, 0, HCALL_NUMBER },	/* param1 */
	{ 3481, 8, 0, HCALL_NUMBER },	/* param2 */
	{ 3488, 9, 0, HCALL_NUMBER },	/* param3 */
	{ 1, 4, 0, HCALL_FLAGS },	/* flags */
	{ 3495, 5, 0, HCALL_NUMBER | HCALL_OPTIONAL },	/* number */
	{ 3502, 6, 0, HCALL_NUMBER | HCALL_OPTIONAL },	/* timeout */
	{ 3510, 4, 0, HCALL_NUMBER | HCALL_OPTIONAL },	/* answer */
	{ 1, 4, 0, HCALL_FLAGS },	/* flags */
	{ 3517, 4, 0, HCALL_FLAGS },	/* capabilities */
	{ 1, 4, 0, HCALL_FLAGS },	/* flags */
	{ 3517, 5, 0, HCALL_FLAGS },	/* capabilities */
	{ 3537, 4, 45, HCALL_NUMBER },	/* bad_bitmaps */
	{ 3549, 5, 45, HCALL_NUMBER },	/* first_bad */
	{ 1, 4, 0, HCALL_FLAGS },	/* flags */
	{ 855, 5, 0, HCALL_TOKEN },	/* token */
	{ 3559, 4, 0, HCALL_NUMBER },	/* guest_id */
	{ 865, 4, 34, HCALL_TOKEN },	/* next_token */
	{ 1, 4, 0, HCALL_FLAGS },	/* flags */
	{ 3559, 5, 0, HCALL_NUMBER },	/* guest_id */
	{ 3568, 6, 0, HCALL_NUMBER },	/* vcpu_id */
	{ 1, 4, 0, HCALL_FLAGS },	/* flags */
	{ 3559, 5, 0, HCALL_NUMBER },	/* guest_id */
	{ 3568, 6, 0, HCALL_NUMBER },	/* vcpu_id */
	{ 1053, 7, 0, HCALL_RA },	/* buffer */
	{ 346, 8, 0, HCALL_NUMBER },	/* length */
	{ 3576, 4, 46, HCALL_NUMBER },	/* bad_element */
	{ 1, 4, 0, HCALL_FLAGS },	/* flags */
	{ 3559, 5, 0, HCALL_NUMBER },	/* guest_id */
	{ 3568, 6, 0, HCALL_NUMBER },	/* vcpu_id */
	{ 1053, 7, 0, HCALL_RA },	/* buffer */
	{ 346, 8, 0, HCALL_NUMBER },	/* length */
	{ 3576, 4, 46, HCALL_NUMBER },	/* bad_element */
	{ 1, 4, 0, HCALL_FLAGS },	/* flags */
	{ 3559, 5, 0, HCALL_NUMBER },	/* guest_id */
	{ 3568, 6, 0, HCALL_NUMBER },	/* vcpu_id */
	{ 3588, 4, 0, HCALL_NUMBER },	/* exit */
	{ 3593, 4, 46, HCALL_NUMBER },	/* bad_offset */
	{ 1, 4, 0, HCALL_FLAGS },	/* flags */
	{ 3559, 5, 0, HCALL_NUMBER },	/* guest_id */
	{ 3375, 4, 0, HCALL_RA | HCALL_SENSITIVE },	/* auth */
	{ 3380, 5, 0, HCALL_RA },	/* label */
	{ 3386, 6, 0, HCALL_NUMBER },	/* label_length */
	{ 3604, 7, 0, HCALL_FLAGS },	/* wrap_flags */
	{ 85, 8, 0, HCALL_RA | HCALL_SENSITIVE },	/* in */
	{ 2345, 9, 0, HCALL_NUMBER },	/* in_length */
	{ 17, 10, 0, HCALL_RA },	/* out */
	{ 2355, 11, 0, HCALL_NUMBER },	/* out_length */
	{ 855, 12, 0, HCALL_TOKEN },	/* token */
	{ 865, 4, 34, HCALL_TOKEN },	/* next_token */
	{ 346, 5, 0, HCALL_NUMBER },	/* length */
	{ 3375, 4, 0, HCALL_RA | HCALL_SENSITIVE },	/* auth */
	{ 3604, 5, 0, HCALL_NUMBER },	/* wrap_flags */
	{ 85, 6, 0, HCALL_RA },	/* in */
	{ 2345, 7, 0, HCALL_NUMBER },	/* in_length */
	{ 17, 8, 0, HCALL_RA | HCALL_SENSITIVE },	/* out */
	{ 2355, 9, 0, HCALL_NUMBER },	/* out_length */
	{ 855, 10, 0, HCALL_TOKEN },	/* token */
	{ 865, 4, 34, HCALL_TOKEN },	/* next_token */
	{ 346, 5, 0, HCALL_NUMBER },	/* length */
	{ 3615, 4, 0, HCALL_RA },	/* guest_addr */
	{ 1, 5, 0, HCALL_FLAGS },	/* flags */
	{ 3626, 6, 0, HCALL_NUMBER },	/* order */
	{ 3615, 4, 0, HCALL_RA },	/* guest_addr */
	{ 1, 5, 0, HCALL_FLAGS },	/* flags */
	{ 3626, 6, 0, HCALL_NUMBER },	/* order */
	{ 3636, 4, 0, HCALL_NUMBER },	/* op */
	{ 3639, 5, 0, HCALL_RA | HCALL_OPTIONAL },	/* in_buffer */
	{ 3649, 6, 0, HCALL_NUMBER | HCALL_OPTIONAL },	/* in_size */
	{ 3657, 7, 0, HCALL_RA | HCALL_OPTIONAL },	/* out_buffer */
	{ 3668, 8, 0, HCALL_NUMBER | HCALL_OPTIONAL },	/* out_size */
	{ 3677, 4, 0, HCALL_NUMBER | HCALL_OPTIONAL },	/* response_size */
	{ 3691, 4, 0, HCALL_RA },	/* args */
	{ 3704, 4, 0, HCALL_RA },	/* dst */
	{ 197, 5, 0, HCALL_RA },	/* src */
	{ 3708, 6, 0, HCALL_NUMBER },	/* esize */
	{ 708, 7, 0, HCALL_NUMBER },	/* count */
	{ 3636, 8, 0, HCALL_NUMBER },	/* op */
	{ 3714, 4, 0, HCALL_RA },	/* vector */
	{ 17, 5, 0, HCALL_RA },	/* out */
	{ 3668, 6, 0, HCALL_NUMBER },	/* out_size */
	{ 3721, 4, 0, HCALL_RA },	/* fdt */
	{ 3725, 4, 0, HCALL_RA },	/* prom_args */
	{ 3735, 4, 0, HCALL_RA },	/* page */
	{ 3740, 5, 0, HCALL_NUMBER },	/* version */
	{ 3748, 6, 0, HCALL_NUMBER },	/* index */
	{ 3759, 4, 0, HCALL_RA },	/* request */
	{ 3767, 5, 0, HCALL_NUMBER },	/* request_size */
	{ 3084, 6, 0, HCALL_RA },	/* result */
	{ 3780, 7, 0, HCALL_NUMBER },	/* result_size */
	{ 1053, 4, 0, HCALL_RA },	/* buffer */
	{ 205, 5, 0, HCALL_NUMBER },	/* size */
	{ 3792, 4, 0, HCALL_FLAGS },	/* ptcr */
	{ 3797, 4, 0, HCALL_RA },	/* hv_state */
	{ 3806, 5, 0, HCALL_RA },	/* regs */
	{ 3811, 4, 0, HCALL_FLAGS },	/* fields */
	{ 3818, 5, 0, HCALL_NUMBER },	/* rs */
	{ 3821, 6, 0, HCALL_FLAGS },	/* rb */
	{ 3824, 4, 0, HCALL_NUMBER },	/* lpid */
	{ 2911, 5, 0, HCALL_NUMBER },	/* pid */
	{ 2308, 6, 0, HCALL_NUMBER },	/* address */
	{ 3829, 7, 0, HCALL_RA },	/* to */
	{ 3832, 8, 0, HCALL_RA },	/* from */
	{ 346, 9, 0, HCALL_NUMBER },	/* length */
};

/* By dense index; entry 0 is for unknown opcodes */
const struct hcall_form hcall_forms[HCALL_INDEX_MAX + 1] = {
	{ 0, 0, 0, 0, 0, 0, 9, 9 },
	{ 0, 0x0, 67, HCALL_DESCRIBED | HCALL_FATAL, 5, 3, 5, 3 },	/* H_REMOVE */
	{ 8, 0x0, 67, HCALL_DESCRIBED | HCALL_FATAL, 6, 1, 6, 1 },	/* H_ENTER */
	{ 15, 0x0, 67, HCALL_DESCRIBED | HCALL_FATAL, 2, 8, 2, 8 },	/* H_READ */
	{ 25, 0x0, 67, HCALL_DESCRIBED, 2, 1, 2, 1 },	/* H_CLEAR_MOD */
	{ 28, 0x0, 67, HCALL_DESCRIBED, 2, 1, 2, 1 },	/* H_CLEAR_REF */
	{ 31, 0x0, 67, HCALL_DESCRIBED | HCALL_FATAL, 3, 0, 3, 0 },	/* H_PROTECT */
	{ 34, 0x0, 159, HCALL_DESCRIBED, 2, 1, 2, 1 },	/* H_GET_TCE */
	{ 37, 0x0, 159, HCALL_DESCRIBED, 3, 1, 3, 1 },	/* H_PUT_TCE */
	{ 41, 0x0, 182, HCALL_DESCRIBED, 1, 0, 1, 0 },	/* H_SET_SPRG0 */
	{ 42, 0x0, 182, HCALL_DESCRIBED, 1, 0, 1, 0 },	/* H_SET_DABR */
	{ 43, 0x0, 182, HCALL_DESCRIBED, 3, 0, 3, 0 },	/* H_PAGE_INIT */
	{ 46, 0x0, 201, 0, 0, 0, 9, 9 },	/* H_SET_ASR */
	{ 46, 0x0, 201, 0, 0, 0, 9, 9 },	/* H_ASR_ON */
	{ 46, 0x0, 201, 0, 0, 0, 9, 9 },	/* H_ASR_OFF */
	{ 46, 0x0, 182, HCALL_DESCRIBED, 2, 1, 2, 1 },	/* H_LOGICAL_CI_LOAD */
	{ 49, 0x0, 182, HCALL_DESCRIBED, 3, 0, 3, 0 },	/* H_LOGICAL_CI_STORE */
	{ 52, 0x0, 182, HCALL_DESCRIBED, 2, 1, 2, 1 },	/* H_LOGICAL_CACHE_LOAD */
	{ 55, 0x0, 182, HCALL_DESCRIBED, 3, 0, 3, 0 },	/* H_LOGICAL_CACHE_STORE */
	{ 58, 0x0, 182, HCALL_DESCRIBED, 1, 0, 1, 0 },	/* H_LOGICAL_ICBI */
	{ 59, 0x0, 182, HCALL_DESCRIBED, 1, 0, 1, 0 },	/* H_LOGICAL_DCBF */
	{ 60, 0xc00, 243, HCALL_DESCRIBED, 1, 3, 1, 3 },	/* H_GET_TERM_CHAR */
	{ 64, 0x0, 243, HCALL_DESCRIBED, 4, 0, 4, 0 },	/* H_PUT_TERM_CHAR */
	{ 68, 0x0, 182, 0, 0, 0, 9, 9 },	/* H_REAL_TO_LOGICAL */
	{ 68, 0x0, 182, HCALL_DESCRIBED, 1, 8, 1, 8 },	/* H_HYPERVISOR_DATA */
	{ 77, 0x0, 309, HCALL_DESCRIBED | HCALL_FATAL, 1, 0, 1, 0 },	/* H_EOI */
	{ 78, 0x0, 309, HCALL_DESCRIBED | HCALL_FATAL, 1, 0, 1, 0 },	/* H_CPPR */
	{ 79, 0x0, 309, HCALL_DESCRIBED | HCALL_FATAL, 2, 0, 2, 0 },	/* H_IPI */
	{ 81, 0x0, 309, HCALL_DESCRIBED, 1, 2, 1, 2 },	/* H_IPOLL */
	{ 84, 0x0, 309, HCALL_DESCRIBED | HCALL_FATAL, 0, 1, 0, 1 },	/* H_XIRR */
	{ 85, 0x0, 159, HCALL_DESCRIBED, 3, 1, 3, 1 },	/* H_MIGRATE_DMA */
	{ 89, 0x0, 182, HCALL_DESCRIBED, 2, 1, 2, 1 },	/* H_PERFMON */
	{ 92, 0x0, 404, HCALL_DESCRIBED, 3, 0, 3, 0 },	/* H_REGISTER_VPA */
	{ 95, 0x0, 404, HCALL_DESCRIBED | HCALL_NOTRACE, 0, 0, 0, 0 },	/* H_CEDE */
	{ 95, 0x0, 404, HCALL_DESCRIBED | HCALL_NOTRACE, 2, 0, 2, 0 },	/* H_CONFER */
	{ 97, 0x0, 404, HCALL_DESCRIBED | HCALL_NOTRACE, 1, 0, 1, 0 },	/* H_PROD */
	{ 98, 0x0, 404, HCALL_DESCRIBED, 0, 5, 0, 5 },	/* H_GET_PPP */
	{ 103, 0x0, 404, HCALL_DESCRIBED, 2, 0, 2, 0 },	/* H_SET_PPP */
	{ 105, 0x0, 404, HCALL_DESCRIBED, 0, 1, 0, 1 },	/* H_PURR */
	{ 106, 0x0, 404, HCALL_DESCRIBED, 0, 9, 0, 9 },	/* H_PIC */
	{ 115, 0x0, 667, HCALL_DESCRIBED, 3, 0, 3, 0 },	/* H_REG_CRQ */
	{ 118, 0x0, 667, HCALL_DESCRIBED, 1, 0, 1, 0 },	/* H_FREE_CRQ */
	{ 119, 0x0, 667, HCALL_DESCRIBED, 2, 0, 2, 0 },	/* H_VIO_SIGNAL */
	{ 121, 0x0, 667, HCALL_DESCRIBED, 3, 0, 3, 0 },	/* H_SEND_CRQ */
	{ 124, 0x0, 159, HCALL_DESCRIBED, 5, 1, 5, 1 },	/* H_PUT_RTCE */
	{ 130, 0x0, 667, HCALL_DESCRIBED, 5, 0, 5, 0 },	/* H_COPY_RDMA */
	{ 135, 0x0, 816, HCALL_DESCRIBED, 5, 0, 5, 0 },	/* H_REGISTER_LOGICAL_LAN */
	{ 140, 0x0, 816, HCALL_DESCRIBED, 1, 0, 1, 0 },	/* H_FREE_LOGICAL_LAN */
	{ 141, 0x0, 816, HCALL_DESCRIBED, 2, 0, 2, 0 },	/* H_ADD_LOGICAL_LAN_BUFFER */
	{ 143, 0x0, 816, HCALL_DESCRIBED, 9, 1, 9, 1 },	/* H_SEND_LOGICAL_LAN */
	{ 153, 0x0, 67, HCALL_DESCRIBED | HCALL_FATAL, 8, 4, 8, 7 },	/* H_BULK_REMOVE */
	{ 165, 0x0, 667, HCALL_DESCRIBED, 9, 0, 9, 0 },	/* H_WRITE_RDMA */
	{ 174, 0x0, 667, HCALL_DESCRIBED, 3, 9, 3, 9 },	/* H_READ_RDMA */
	{ 186, 0x0, 816, HCALL_DESCRIBED, 3, 1, 3, 1 },	/* H_MULTICAST_CTRL */
	{ 190, 0x0, 182, HCALL_DESCRIBED, 2, 0, 2, 0 },	/* H_SET_XDABR */
	{ 192, 0x0, 159, HCALL_DESCRIBED, 4, 1, 4, 1 },	/* H_STUFF_TCE */
	{ 197, 0x0, 159, HCALL_DESCRIBED, 4, 1, 4, 1 },	/* H_PUT_TCE_INDIRECT */
	{ 202, 0x0, 159, HCALL_DESCRIBED, 5, 1, 5, 1 },	/* H_PUT_RTCE_INDIRECT */
	{ 208, 0x0, 159, 0, 0, 0, 9, 9 },	/* H_MASS_MAP_TCE */
	{ 208, 0x0, 159, 0, 0, 0, 9, 9 },	/* H_ALRDMA */
	{ 208, 0x0, 816, HCALL_DESCRIBED, 2, 0, 2, 0 },	/* H_CHANGE_LOGICAL_LAN_MAC */
	{ 210, 0x0, 243, HCALL_DESCRIBED, 4, 0, 4, 0 },	/* H_VTERM_PARTNER_INFO */
	{ 214, 0x0, 243, HCALL_DESCRIBED, 3, 0, 3, 0 },	/* H_REGISTER_VTERM */
	{ 217, 0x0, 243, HCALL_DESCRIBED, 1, 0, 1, 0 },	/* H_FREE_VTERM */
	{ 218, 0x0, 1096, HCALL_DESCRIBED, 3, 0, 3, 0 },	/* H_RESET_EVENTS */
	{ 221, 0x0, 1096, HCALL_DESCRIBED, 9, 7, 9, 7 },	/* H_ALLOC_RESOURCE */
	{ 237, 0x0, 1096, HCALL_DESCRIBED, 3, 0, 3, 0 },	/* H_FREE_RESOURCE */
	{ 240, 0x0, 1096, HCALL_DESCRIBED, 4, 0, 4, 0 },	/* H_MODIFY_QP */
	{ 244, 0x0, 1096, HCALL_DESCRIBED, 3, 0, 3, 0 },	/* H_QUERY_QP */
	{ 247, 0x0, 1096, HCALL_DESCRIBED, 6, 3, 6, 4 },	/* H_REREGISTER_PMR */
	{ 256, 0x0, 1096, HCALL_DESCRIBED, 5, 3, 5, 4 },	/* H_REGISTER_SMR */
	{ 264, 0x0, 1096, HCALL_DESCRIBED, 2, 4, 2, 6 },	/* H_QUERY_MR */
	{ 270, 0x0, 1096, HCALL_DESCRIBED, 2, 1, 2, 4 },	/* H_QUERY_MW */
	{ 273, 0x0, 1096, HCALL_DESCRIBED, 2, 0, 2, 0 },	/* H_QUERY_HCA */
	{ 275, 0x0, 1096, HCALL_DESCRIBED, 3, 0, 3, 0 },	/* H_QUERY_PORT */
	{ 278, 0x0, 1096, HCALL_DESCRIBED, 3, 0, 3, 0 },	/* H_MODIFY_PORT */
	{ 281, 0x0, 1096, HCALL_DESCRIBED, 3, 2, 3, 2 },	/* H_DEFINE_AQP1 */
	{ 286, 0x0, 1096, 0, 0, 0, 9, 9 },	/* H_GET_TRACE_BUFFER */
	{ 286, 0x0, 1096, HCALL_DESCRIBED, 3, 0, 3, 0 },	/* H_DEFINE_AQP0 */
	{ 289, 0x0, 1096, 0, 0, 0, 9, 9 },	/* H_RESIZE_MR */
	{ 289, 0x0, 1096, HCALL_DESCRIBED, 5, 0, 5, 0 },	/* H_ATTACH_MCQP */
	{ 294, 0x0, 1096, HCALL_DESCRIBED, 5, 0, 5, 0 },	/* H_DETACH_MCQP */
	{ 299, 0x0, 1096, 0, 0, 0, 9, 9 },	/* H_CREATE_RPT */
	{ 299, 0x0, 1096, 0, 0, 0, 9, 9 },	/* H_REMOVE_RPT */
	{ 299, 0x0, 1096, HCALL_DESCRIBED, 5, 0, 5, 0 },	/* H_REGISTER_RPAGES */
	{ 304, 0x0, 1096, HCALL_DESCRIBED, 3, 2, 3, 2 },	/* H_DISABLE_AND_GET */
	{ 309, 0x0, 1096, HCALL_DESCRIBED, 3, 0, 3, 0 },	/* H_ERROR_DATA */
	{ 312, 0x0, 1096, 0, 0, 0, 9, 9 },	/* H_GET_HCA_INFO */
	{ 312, 0x0, 1096, 0, 0, 0, 9, 9 },	/* H_GET_PERF_COUNT */
	{ 312, 0x0, 1096, 0, 0, 0, 9, 9 },	/* H_MANAGE_TRACE */
	{ 312, 0x0, 1565, HCALL_DESCRIBED, 5, 1, 5, 1 },	/* H_GRANT_LOGICAL */
	{ 318, 0x0, 182, HCALL_DESCRIBED, 0, 2, 2, 2 },	/* H_GET_CPU_CHARACTERISTICS */
	{ 320, 0x0, 1565, HCALL_DESCRIBED, 1, 1, 1, 1 },	/* H_ACCEPT_LOGICAL */
	{ 322, 0x0, 1565, HCALL_DESCRIBED, 1, 0, 1, 0 },	/* H_RETURN_LOGICAL */
	{ 323, 0x0, 816, HCALL_DESCRIBED, 2, 0, 2, 0 },	/* H_FREE_LOGICAL_LAN_BUFFER */
	{ 325, 0x0, 404, HCALL_DESCRIBED, 0, 0, 0, 0 },	/* H_POLL_PENDING */
	{ 325, 0x0, 1096, HCALL_DESCRIBED, 2, 0, 2, 0 },	/* H_QUERY_INT_STATE */
	{ 327, 0x0, 159, HCALL_DESCRIBED, 3, 1, 3, 1 },	/* H_LIOBN_ATTRIBUTES */
	{ 331, 0x0, 816, HCALL_DESCRIBED, 3, 1, 3, 1 },	/* H_ILLAN_ATTRIBUTES */
	{ 335, 0x0, 816, HCALL_DESCRIBED, 9, 0, 9, 0 },	/* H_ADD_LOGICAL_LAN_BUFFERS */
	{ 344, 0x0, 159, HCALL_DESCRIBED, 6, 0, 6, 0 },	/* H_REMOVE_RTCE */
	{ 350, 0x0, 1726, HCALL_DESCRIBED, 5, 4, 5, 6 },	/* H_MODIFY_HEA_QP */
	{ 359, 0x0, 1726, HCALL_DESCRIBED, 5, 0, 5, 0 },	/* H_QUERY_HEA_QP */
	{ 364, 0x0, 1726, HCALL_DESCRIBED, 2, 0, 2, 0 },	/* H_QUERY_HEA */
	{ 366, 0x0, 1726, HCALL_DESCRIBED, 5, 0, 5, 0 },	/* H_QUERY_HEA_PORT */
	{ 371, 0x0, 1726, HCALL_DESCRIBED, 5, 0, 5, 0 },	/* H_MODIFY_HEA_PORT */
	{ 376, 0x0, 1726, HCALL_DESCRIBED, 5, 0, 5, 0 },	/* H_REG_BCMC */
	{ 381, 0x0, 1726, HCALL_DESCRIBED, 5, 0, 5, 0 },	/* H_DEREG_BCMC */
	{ 386, 0x0, 1726, HCALL_DESCRIBED, 5, 0, 5, 0 },	/* H_REGISTER_HEA_RPAGES */
	{ 391, 0x0, 1726, HCALL_DESCRIBED, 3, 0, 3, 0 },	/* H_DISABLE_AND_GET_HEA */
	{ 394, 0x0, 1726, 0, 0, 0, 9, 9 },	/* H_GET_HEA_INFO */
	{ 394, 0x0, 1726, HCALL_DESCRIBED, 9, 9, 9, 9 },	/* H_ALLOC_HEA_RESOURCE */
	{ 412, 0x0, 1726, 0, 0, 0, 9, 9 },	/* H_ADD_CONN */
	{ 412, 0x0, 1726, 0, 0, 0, 9, 9 },	/* H_DEL_CONN */
	{ 412, 0x0, 404, HCALL_DESCRIBED | HCALL_FATAL, 0, 0, 0, 0 },	/* H_JOIN */
	{ 412, 0x0, 1806, HCALL_DESCRIBED, 1, 0, 1, 0 },	/* H_DONOR_OPERATION */
	{ 413, 0x0, 1806, HCALL_DESCRIBED, 3, 0, 3, 0 },	/* H_VASI_SIGNAL */
	{ 416, 0x0, 1806, HCALL_DESCRIBED, 1, 1, 1, 1 },	/* H_VASI_STATE */
	{ 418, 0x0, 667, HCALL_DESCRIBED, 5, 2, 5, 2 },	/* H_VIOCTL */
	{ 425, 0x0, 201, HCALL_DESCRIBED, 1, 0, 1, 0 },	/* H_VRMASD */
	{ 426, 0x0, 667, HCALL_DESCRIBED, 1, 0, 1, 0 },	/* H_ENABLE_CRQ */
	{ 427, 0x0, 1964, HCALL_DESCRIBED, 0, 6, 0, 6 },	/* H_GET_EM_PARMS */
	{ 433, 0x0, 1565, HCALL_DESCRIBED, 0, 6, 0, 6 },	/* H_VPM_PSTAT */
	{ 439, 0x0, 1565, HCALL_DESCRIBED, 2, 0, 2, 0 },	/* H_SET_MPP */
	{ 441, 0x0, 1565, HCALL_DESCRIBED, 0, 7, 0, 7 },	/* H_GET_MPP */
	{ 448, 0x0, 1565, HCALL_DESCRIBED, 3, 2, 3, 2 },	/* H_MO_PERF */
	{ 453, 0x0, 667, HCALL_DESCRIBED, 3, 2, 3, 2 },	/* H_REG_SUB_CRQ */
	{ 458, 0x0, 667, HCALL_DESCRIBED, 2, 0, 2, 0 },	/* H_FREE_SUB_CRQ */
	{ 460, 0x0, 667, HCALL_DESCRIBED, 6, 0, 6, 0 },	/* H_SEND_SUB_CRQ */
	{ 466, 0x0, 667, HCALL_DESCRIBED, 4, 0, 4, 0 },	/* H_SEND_SUB_CRQ_INDIRECT */
	{ 470, 0x0, 404, HCALL_DESCRIBED, 2, 6, 2, 6 },	/* H_HOME_NODE_ASSOCIATIVITY */
	{ 478, 0x0, 1964, HCALL_DESCRIBED, 9, 9, 9, 9 },	/* H_BEST_ENERGY */
	{ 496, 0x0, 1565, HCALL_DESCRIBED, 2, 2, 2, 2 },	/* H_REG_SNS */
	{ 500, 0x0, 309, HCALL_DESCRIBED | HCALL_FATAL, 1, 2, 1, 2 },	/* H_XIRR_X */
	{ 503, 0x200, 182, HCALL_DESCRIBED, 0, 1, 0, 1 },	/* H_RANDOM */
	{ 504, 0x40, 2373, HCALL_DESCRIBED, 7, 0, 7, 0 },	/* H_COP */
	{ 511, 0x4, 2373, HCALL_DESCRIBED, 3, 0, 3, 0 },	/* H_STOP_COP_OP */
	{ 514, 0x0, 1565, HCALL_DESCRIBED, 0, 5, 0, 5 },	/* H_GET_MPP_X */
	{ 519, 0x0, 182, HCALL_DESCRIBED, 4, 0, 4, 0 },	/* H_SET_MODE */
	{ 523, 0x0, 159, HCALL_DESCRIBED, 5, 2, 5, 2 },	/* H_GET_DMA_XLATES_LIMITED */
	{ 530, 0x0, 67, HCALL_DESCRIBED | HCALL_FATAL, 9, 8, 9, 8 },	/* H_BLOCK_REMOVE */
	{ 547, 0x0, 1565, HCALL_DESCRIBED, 1, 1, 1, 1 },	/* H_MEMSTAT_CTRL */
	{ 549, 0x0, 1565, HCALL_DESCRIBED, 7, 0, 7, 0 },	/* H_RESET_MEMSTATS */
	{ 556, 0x0, 1565, HCALL_DESCRIBED, 7, 2, 7, 2 },	/* H_RETURN_PAGEINFO */
	{ 565, 0x0, 1565, HCALL_DESCRIBED, 7, 6, 7, 7 },	/* H_BULK_READ_HBA */
	{ 578, 0x0, 1806, HCALL_DESCRIBED, 2, 3, 2, 3 },	/* H_ADJUST_RESOURCE */
	{ 583, 0x0, 1806, HCALL_DESCRIBED, 3, 2, 3, 2 },	/* H_SET_SWITCHES */
	{ 588, 0x0, 2790, HCALL_DESCRIBED, 3, 4, 3, 3 },	/* H_ATTACH_CA_PROCESS */
	{ 595, 0x0, 2790, HCALL_DESCRIBED, 7, 2, 7, 1 },	/* H_CONTROL_CA_FUNCTION */
	{ 604, 0x0, 2790, HCALL_DESCRIBED, 3, 1, 3, 1 },	/* H_DETACH_CA_PROCESS */
	{ 608, 0x0, 2790, HCALL_DESCRIBED, 2, 7, 2, 7 },	/* H_COLLECT_CA_INT_INFO */
	{ 617, 0x0, 2790, HCALL_DESCRIBED, 6, 1, 6, 1 },	/* H_CONTROL_CA_FAULTS */
	{ 624, 0x0, 67, HCALL_DESCRIBED | HCALL_NOTRACE, 0, 0, 0, 0 },	/* H_CLEAR_HPT */
	{ 624, 0x0, 2790, HCALL_DESCRIBED, 5, 1, 5, 1 },	/* H_DOWNLOAD_CA_FUNCTION */
	{ 630, 0x0, 667, HCALL_DESCRIBED, 0, 1, 0, 1 },	/* H_REQUEST_VMC */
	{ 631, 0x0, 2790, HCALL_DESCRIBED, 5, 1, 5, 1 },	/* H_DOWNLOAD_CA_FACILITY */
	{ 637, 0x0, 2790, HCALL_DESCRIBED, 7, 2, 7, 1 },	/* H_CONTROL_CA_FACILITY */
	{ 646, 0x0, 67, HCALL_DESCRIBED, 2, 0, 2, 0 },	/* H_RESIZE_HPT_PREPARE */
	{ 648, 0x0, 67, HCALL_DESCRIBED, 2, 0, 2, 0 },	/* H_RESIZE_HPT_COMMIT */
	{ 650, 0x0, 201, HCALL_DESCRIBED, 3, 0, 3, 0 },	/* H_CLEAN_SLB */
	{ 653, 0x0, 201, HCALL_DESCRIBED, 2, 0, 2, 0 },	/* H_INVALIDATE_PID */
	{ 655, 0x0, 201, HCALL_DESCRIBED | HCALL_FATAL, 4, 0, 4, 0 },	/* H_REGISTER_PROC_TBL */
	{ 659, 0x0, 182, HCALL_DESCRIBED, 1, 0, 1, 0 },	/* H_SIGNAL_SYS_RESET */
	{ 660, 0x0, 2373, HCALL_DESCRIBED, 8, 4, 8, 4 },	/* H_ALLOCATE_VAS_WINDOW */
	{ 672, 0x0, 2373, HCALL_DESCRIBED, 5, 0, 5, 0 },	/* H_MODIFY_VAS_WINDOW */
	{ 677, 0x0, 2373, HCALL_DESCRIBED, 1, 0, 1, 0 },	/* H_DEALLOCATE_VAS_WINDOW */
	{ 678, 0x0, 2373, 0, 0, 0, 9, 9 },	/* H_QUERY_VAS_WINDOW */
	{ 678, 0x0, 2373, HCALL_DESCRIBED, 2, 0, 2, 0 },	/* H_QUERY_VAS_CAPABILITIES */
	{ 680, 0x0, 2373, HCALL_DESCRIBED, 2, 0, 2, 0 },	/* H_QUERY_NX_CAPABILITIES */
	{ 682, 0x0, 2373, HCALL_DESCRIBED, 2, 0, 2, 0 },	/* H_GET_NX_FAULT */
	{ 684, 0x0, 3146, HCALL_DESCRIBED, 2, 4, 2, 4 },	/* H_INT_GET_SOURCE_INFO */
	{ 690, 0x0, 3146, HCALL_DESCRIBED, 5, 0, 5, 0 },	/* H_INT_SET_SOURCE_CONFIG */
	{ 695, 0x0, 3146, HCALL_DESCRIBED, 2, 3, 2, 3 },	/* H_INT_GET_SOURCE_CONFIG */
	{ 700, 0x0, 3146, HCALL_DESCRIBED, 3, 2, 3, 2 },	/* H_INT_GET_QUEUE_INFO */
	{ 705, 0x0, 3146, HCALL_DESCRIBED, 5, 0, 5, 0 },	/* H_INT_SET_QUEUE_CONFIG */
	{ 710, 0x0, 3146, HCALL_DESCRIBED, 3, 4, 3, 4 },	/* H_INT_GET_QUEUE_CONFIG */
	{ 717, 0x0, 3146, HCALL_DESCRIBED, 2, 0, 2, 0 },	/* H_INT_SET_OS_REPORTING_LINE */
	{ 719, 0x0, 3146, HCALL_DESCRIBED, 2, 1, 2, 1 },	/* H_INT_GET_OS_REPORTING_LINE */
	{ 722, 0x0, 3146, HCALL_DESCRIBED, 4, 1, 4, 1 },	/* H_INT_ESB */
	{ 727, 0x0, 3146, HCALL_DESCRIBED, 2, 0, 2, 0 },	/* H_INT_SYNC */
	{ 729, 0x0, 3146, HCALL_DESCRIBED, 1, 0, 1, 0 },	/* H_INT_RESET */
	{ 730, 0x0, 3236, HCALL_DESCRIBED, 3, 1, 3, 1 },	/* H_SCM_READ_METADATA */
	{ 734, 0x0, 3236, HCALL_DESCRIBED, 4, 0, 4, 0 },	/* H_SCM_WRITE_METADATA */
	{ 738, 0x0, 3236, HCALL_DESCRIBED, 5, 3, 5, 3 },	/* H_SCM_BIND_MEM */
	{ 746, 0x0, 3236, HCALL_DESCRIBED, 4, 2, 4, 2 },	/* H_SCM_UNBIND_MEM */
	{ 752, 0x0, 3236, HCALL_DESCRIBED, 2, 1, 2, 1 },	/* H_SCM_QUERY_BLOCK_MEM_BINDING */
	/* H_SCM_QUERY_LOGICAL_MEM_BINDING */
	{ 755, 0x0, 3236, HCALL_DESCRIBED, 1, 2, 1, 2 },
	{ 758, 0x0, 3236, HCALL_DESCRIBED, 3, 2, 3, 2 },	/* H_SCM_UNBIND_ALL */
	{ 763, 0x0, 3236, HCALL_DESCRIBED, 1, 2, 1, 2 },	/* H_SCM_HEALTH */
	{ 766, 0x0, 243, HCALL_DESCRIBED, 3, 1, 3, 1 },	/* H_OPEN_VTERM_LP */
	{ 770, 0xc00, 243, HCALL_DESCRIBED, 2, 3, 2, 3 },	/* H_GET_TERM_CHAR_LP */
	{ 775, 0x0, 243, HCALL_DESCRIBED, 5, 0, 5, 0 },	/* H_PUT_TERM_CHAR_LP */
	{ 780, 0x0, 243, HCALL_DESCRIBED, 2, 0, 2, 0 },	/* H_CLOSE_VTERM_LP */
	{ 782, 0x0, 3236, HCALL_DESCRIBED, 3, 2, 3, 1 },	/* H_SCM_PERFORMANCE_STATS */
	{ 787, 0x0, 3353, HCALL_DESCRIBED, 2, 0, 2, 0 },	/* H_PKS_GET_CONFIG */
	{ 789, 0xffff, 3353, 0, 0, 0, 9, 9 },	/* H_PKS_SET_PASSWORD */
	{ 789, 0x4, 3353, HCALL_DESCRIBED, 4, 0, 4, 0 },	/* H_PKS_GEN_PASSWORD */
	{ 793, 0x11, 3353, HCALL_DESCRIBED, 6, 0, 6, 0 },	/* H_PKS_WRITE_OBJECT */
	{ 799, 0x11, 3353, HCALL_DESCRIBED, 6, 0, 6, 0 },	/* H_PKS_GEN_KEY */
	{ 805, 0x9, 3353, HCALL_DESCRIBED, 5, 2, 5, 2 },	/* H_PKS_READ_OBJECT */
	{ 812, 0x1, 3353, HCALL_DESCRIBED, 3, 0, 3, 0 },	/* H_PKS_REMOVE_OBJECT */
	{ 815, 0x1, 3353, HCALL_DESCRIBED, 3, 1, 3, 1 },	/* H_PKS_CONFIRM_OBJECT_FLUSHED */
	{ 819, 0x0, 201, HCALL_DESCRIBED | HCALL_FATAL, 6, 0, 6, 0 },	/* H_RPT_INVALIDATE */
	{ 825, 0x0, 3236, HCALL_DESCRIBED, 2, 1, 2, 1 },	/* H_SCM_FLUSH */
	{ 828, 0x0, 1964, HCALL_DESCRIBED, 4, 0, 4, 0 },	/* H_GET_ENERGY_SCALE_INFO */
	{ 832, 0x21, 3353, HCALL_DESCRIBED, 8, 1, 8, 1 },	/* H_PKS_SIGNED_UPDATE */
	{ 841, 0x0, 1964, HCALL_DESCRIBED, 6, 0, 6, 0 },	/* H_HTM */
	{ 847, 0x0, 1964, HCALL_DESCRIBED, 3, 1, 3, 1 },	/* H_WATCHDOG */
	{ 851, 0x0, 3530, HCALL_DESCRIBED, 1, 1, 1, 1 },	/* H_GUEST_GET_CAPABILITIES */
	{ 853, 0x0, 3530, HCALL_DESCRIBED, 2, 2, 2, 2 },	/* H_GUEST_SET_CAPABILITIES */
	{ 857, 0x0, 3530, HCALL_DESCRIBED, 2, 2, 2, 1 },	/* H_GUEST_CREATE */
	{ 861, 0x0, 3530, HCALL_DESCRIBED, 3, 0, 3, 0 },	/* H_GUEST_CREATE_VCPU */
	{ 864, 0x0, 3530, HCALL_DESCRIBED, 5, 1, 5, 1 },	/* H_GUEST_GET_STATE */
	/* H_GUEST_SET_STATE */
	{ 870, 0x0, 3530, HCALL_DESCRIBED | HCALL_NOTRACE, 5, 1, 5, 1 },
	/* H_GUEST_RUN_VCPU */
	{ 876, 0x0, 3530, HCALL_DESCRIBED | HCALL_NOTRACE, 3, 2, 3, 1 },
	{ 881, 0x0, 3530, 0, 0, 0, 9, 9 },	/* H_GUEST_COPY_MEMORY */
	{ 881, 0x0, 3530, HCALL_DESCRIBED, 2, 0, 2, 0 },	/* H_GUEST_DELETE */
	{ 883, 0x11, 3353, HCALL_DESCRIBED, 9, 2, 9, 2 },	/* H_PKS_WRAP_OBJECT */
	{ 894, 0x11, 3353, HCALL_DESCRIBED, 7, 2, 7, 2 },	/* H_PKS_UNWRAP_OBJECT */
	{ 903, 0x0, 3632, HCALL_DESCRIBED, 3, 0, 3, 0 },	/* H_SVM_PAGE_IN */
	{ 906, 0x0, 3632, HCALL_DESCRIBED, 3, 0, 3, 0 },	/* H_SVM_PAGE_OUT */
	{ 909, 0x0, 3632, HCALL_DESCRIBED, 0, 0, 0, 0 },	/* H_SVM_INIT_START */
	{ 909, 0x0, 3632, HCALL_DESCRIBED, 0, 0, 0, 0 },	/* H_SVM_INIT_DONE */
	{ 909, 0x0, 3632, HCALL_DESCRIBED, 5, 1, 5, 1 },	/* SVM_H_TPM_COMM */
	{ 915, 0x0, 3632, HCALL_DESCRIBED, 0, 0, 0, 0 },	/* H_SVM_INIT_ABORT */
	{ 915, 0x0, 3696, HCALL_DESCRIBED, 1, 0, 1, 0 },	/* H_RTAS */
	{ 916, 0x0, 3696, HCALL_DESCRIBED, 5, 0, 5, 0 },	/* H_LOGICAL_MEMOP */
	{ 921, 0x0, 3696, HCALL_DESCRIBED, 3, 0, 3, 0 },	/* H_CAS */
	{ 924, 0x0, 3696, HCALL_DESCRIBED, 1, 0, 1, 0 },	/* H_UPDATE_DT */
	{ 925, 0x0, 3696, 0, 0, 0, 9, 9 },	/* KVMPPC_H_UPDATE_PHANDLE */
	{ 925, 0x0, 3696, HCALL_DESCRIBED, 1, 0, 1, 0 },	/* KVMPPC_H_VOF_CLIENT */
	{ 926, 0x0, 3754, HCALL_DESCRIBED, 3, 0, 3, 0 },	/* H_GET_24X7_CATALOG_PAGE */
	{ 929, 0x0, 3754, HCALL_DESCRIBED, 4, 0, 4, 0 },	/* H_GET_24X7_DATA */
	{ 933, 0x0, 3754, HCALL_DESCRIBED, 2, 0, 2, 0 },	/* H_GET_PERF_COUNTER_INFO */
	{ 935, 0x0, 3530, HCALL_DESCRIBED, 1, 0, 1, 0 },	/* H_SET_PARTITION_TABLE */
	{ 936, 0x0, 3530, HCALL_DESCRIBED | HCALL_NOTRACE, 2, 0, 2, 0 },	/* H_ENTER_NESTED */
	{ 938, 0x0, 3530, HCALL_DESCRIBED, 3, 0, 3, 0 },	/* H_TLB_INVALIDATE */
	{ 941, 0x0, 3530, HCALL_DESCRIBED, 6, 0, 6, 0 },	/* H_COPY_TOFROM_GUEST */
};

int hcall_value_valid(const struct hcall_value *value, long status)
{
	unsigned int i = value->valid;

	while (status < hcall_validity[i].first || status > hcall_validity[i].last)
		if (hcall_validity[i++].end)
			return 0;
	return 1;
}
