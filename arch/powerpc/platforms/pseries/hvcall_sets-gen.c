// SPDX-License-Identifier: GPL-2.0-or-later OR BSD-2-Clause
/*
 * Generated from the catalogue in Documentation/arch/powerpc/hcalls/specs/
 * by scripts/hcallgen; do not edit.  To update this file:
 *	make generate
 *
 * Tables of hvcall_available.c: names of function sets, and the calls that each
 * set announces.  A * at the end of a name matches any text.
 */
#include <linux/kernel.h>

#include "hvcall_sets.h"

/* Offset 0 is the empty name */
const char hcall_set_names[] =
	"\0"
	"hcall-pft\0"
	"hcall-tce\0"
	"hcall-sprg0\0"
	"hcall-dabr\0"
	"hcall-copy\0"
	"hcall-asr\0"
	"hcall-debug\0"
	"hcall-term\0"
	"hcall-dump\0"
	"hcall-interrupt\0"
	"hcall-migrate\0"
	"hcall-perfmon\0"
	"hcall-splpar\0"
	"SLB-Buffer\0"
	"hcall-pic\0"
	"hcall-crq\0"
	"hcall-vio\0"
	"hcall-rdma\0"
	"hcall-lLAN\0"
	"hcall-bulk\0"
	"hcall-xdabr\0"
	"hcall-multi-tce\0"
	"hcall-ILAN\0"
	"hcall-vty\0"
	"hcall-slr\0"
	"hcall-poll-pending\0"
	"hcall-liobn-attributes\0"
	"hcall-illan-options\0"
	"hcall-join\0"
	"hcall-vasi\0"
	"hcall-vioctl\0"
	"hcall-vrma\0"
	"hcall-suspend\0"
	"hcall-get-emparm\0"
	"hcall-cmo\0"
	"hcall-vpm-pstat\0"
	"hcall-sub-crq\0"
	"hcall-vphn\0"
	"hcall-best-energy-1*\0"
	"hcall-esn\0"
	"hcall-random\0"
	"hcall-cop\0"
	"hcall-cmo-x\0"
	"hcall-set-mode\0"
	"hcall-xlates-limited\0"
	"hcall-block-remove\0"
	"hcall-mui\0"
	"hcall-implementation-dependent-tuning\0"
	"hcall-ca\0"
	"hcall-clr-hpt\0"
	"hcall-hpt-resize\0"
	"hcall-imtt\0"
	"hcall-int-exploitation\0"
	"hcall-scm\0"
	"hcall-vsm\0"
	"hcall-pks\0"
	"hcall-rpt-invalidate\0"
	"hcall-energy-scale-info\0"
	"hcall-watchdog\0"
	"hcall-memop1\0";

const struct hcall_set_member hcall_set_members[] = {
	{ H_REMOVE, 1 },	/* hcall-pft */
	{ H_ENTER, 1 },	/* hcall-pft */
	{ H_READ, 1 },	/* hcall-pft */
	{ H_CLEAR_MOD, 1 },	/* hcall-pft */
	{ H_CLEAR_REF, 1 },	/* hcall-pft */
	{ H_PROTECT, 1 },	/* hcall-pft */
	{ H_GET_TCE, 11 },	/* hcall-tce */
	{ H_PUT_TCE, 11 },	/* hcall-tce */
	{ H_SET_SPRG0, 21 },	/* hcall-sprg0 */
	{ H_SET_DABR, 33 },	/* hcall-dabr */
	{ H_PAGE_INIT, 44 },	/* hcall-copy */
	{ H_SET_ASR, 55 },	/* hcall-asr */
	{ H_ASR_ON, 55 },	/* hcall-asr */
	{ H_ASR_OFF, 55 },	/* hcall-asr */
	{ H_LOGICAL_CI_LOAD, 65 },	/* hcall-debug */
	{ H_LOGICAL_CI_STORE, 65 },	/* hcall-debug */
	{ H_GET_TERM_CHAR, 77 },	/* hcall-term */
	{ H_PUT_TERM_CHAR, 77 },	/* hcall-term */
	{ H_HYPERVISOR_DATA, 88 },	/* hcall-dump */
	{ H_EOI, 99 },	/* hcall-interrupt */
	{ H_CPPR, 99 },	/* hcall-interrupt */
	{ H_IPI, 99 },	/* hcall-interrupt */
	{ H_IPOLL, 99 },	/* hcall-interrupt */
	{ H_XIRR, 99 },	/* hcall-interrupt */
	{ H_MIGRATE_DMA, 115 },	/* hcall-migrate */
	{ H_PERFMON, 129 },	/* hcall-perfmon */
	{ H_REGISTER_VPA, 143 },	/* hcall-splpar */
	{ H_REGISTER_VPA, 156 },	/* SLB-Buffer */
	{ H_CEDE, 143 },	/* hcall-splpar */
	{ H_CONFER, 143 },	/* hcall-splpar */
	{ H_PROD, 143 },	/* hcall-splpar */
	{ H_GET_PPP, 143 },	/* hcall-splpar */
	{ H_SET_PPP, 143 },	/* hcall-splpar */
	{ H_PURR, 143 },	/* hcall-splpar */
	{ H_PIC, 167 },	/* hcall-pic */
	{ H_REG_CRQ, 177 },	/* hcall-crq */
	{ H_FREE_CRQ, 177 },	/* hcall-crq */
	{ H_VIO_SIGNAL, 187 },	/* hcall-vio */
	{ H_SEND_CRQ, 177 },	/* hcall-crq */
	{ H_PUT_RTCE, 197 },	/* hcall-rdma */
	{ H_COPY_RDMA, 197 },	/* hcall-rdma */
	{ H_REGISTER_LOGICAL_LAN, 208 },	/* hcall-lLAN */
	{ H_FREE_LOGICAL_LAN, 208 },	/* hcall-lLAN */
	{ H_ADD_LOGICAL_LAN_BUFFER, 208 },	/* hcall-lLAN */
	{ H_SEND_LOGICAL_LAN, 208 },	/* hcall-lLAN */
	{ H_BULK_REMOVE, 219 },	/* hcall-bulk */
	{ H_WRITE_RDMA, 197 },	/* hcall-rdma */
	{ H_READ_RDMA, 197 },	/* hcall-rdma */
	{ H_MULTICAST_CTRL, 208 },	/* hcall-lLAN */
	{ H_SET_XDABR, 230 },	/* hcall-xdabr */
	{ H_STUFF_TCE, 242 },	/* hcall-multi-tce */
	{ H_PUT_TCE_INDIRECT, 242 },	/* hcall-multi-tce */
	{ H_PUT_RTCE_INDIRECT, 242 },	/* hcall-multi-tce */
	{ H_CHANGE_LOGICAL_LAN_MAC, 208 },	/* hcall-lLAN */
	{ H_CHANGE_LOGICAL_LAN_MAC, 258 },	/* hcall-ILAN */
	{ H_VTERM_PARTNER_INFO, 269 },	/* hcall-vty */
	{ H_REGISTER_VTERM, 269 },	/* hcall-vty */
	{ H_FREE_VTERM, 269 },	/* hcall-vty */
	{ H_GRANT_LOGICAL, 279 },	/* hcall-slr */
	{ H_ACCEPT_LOGICAL, 279 },	/* hcall-slr */
	{ H_RETURN_LOGICAL, 279 },	/* hcall-slr */
	{ H_FREE_LOGICAL_LAN_BUFFER, 208 },	/* hcall-lLAN */
	{ H_POLL_PENDING, 289 },	/* hcall-poll-pending */
	{ H_LIOBN_ATTRIBUTES, 308 },	/* hcall-liobn-attributes */
	{ H_ILLAN_ATTRIBUTES, 331 },	/* hcall-illan-options */
	{ H_REMOVE_RTCE, 197 },	/* hcall-rdma */
	{ H_JOIN, 351 },	/* hcall-join */
	{ H_DONOR_OPERATION, 362 },	/* hcall-vasi */
	{ H_VASI_SIGNAL, 362 },	/* hcall-vasi */
	{ H_VASI_STATE, 362 },	/* hcall-vasi */
	{ H_VIOCTL, 373 },	/* hcall-vioctl */
	{ H_VRMASD, 386 },	/* hcall-vrma */
	{ H_ENABLE_CRQ, 397 },	/* hcall-suspend */
	{ H_GET_EM_PARMS, 411 },	/* hcall-get-emparm */
	{ H_VPM_PSTAT, 428 },	/* hcall-cmo */
	{ H_VPM_PSTAT, 438 },	/* hcall-vpm-pstat */
	{ H_SET_MPP, 428 },	/* hcall-cmo */
	{ H_GET_MPP, 428 },	/* hcall-cmo */
	{ H_MO_PERF, 428 },	/* hcall-cmo */
	{ H_REG_SUB_CRQ, 454 },	/* hcall-sub-crq */
	{ H_FREE_SUB_CRQ, 454 },	/* hcall-sub-crq */
	{ H_SEND_SUB_CRQ, 454 },	/* hcall-sub-crq */
	{ H_SEND_SUB_CRQ_INDIRECT, 454 },	/* hcall-sub-crq */
	{ H_HOME_NODE_ASSOCIATIVITY, 468 },	/* hcall-vphn */
	{ H_BEST_ENERGY, 479 },	/* hcall-best-energy-1* */
	{ H_REG_SNS, 500 },	/* hcall-esn */
	{ H_XIRR_X, 99 },	/* hcall-interrupt */
	{ H_RANDOM, 510 },	/* hcall-random */
	{ H_COP, 523 },	/* hcall-cop */
	{ H_STOP_COP_OP, 523 },	/* hcall-cop */
	{ H_GET_MPP_X, 533 },	/* hcall-cmo-x */
	{ H_SET_MODE, 545 },	/* hcall-set-mode */
	{ H_GET_DMA_XLATES_LIMITED, 560 },	/* hcall-xlates-limited */
	{ H_BLOCK_REMOVE, 581 },	/* hcall-block-remove */
	{ H_MEMSTAT_CTRL, 600 },	/* hcall-mui */
	{ H_RESET_MEMSTATS, 600 },	/* hcall-mui */
	{ H_RETURN_PAGEINFO, 600 },	/* hcall-mui */
	{ H_BULK_READ_HBA, 600 },	/* hcall-mui */
	{ H_ADJUST_RESOURCE, 610 },	/* hcall-implementation-dependent-tuning */
	{ H_SET_SWITCHES, 610 },	/* hcall-implementation-dependent-tuning */
	{ H_ATTACH_CA_PROCESS, 648 },	/* hcall-ca */
	{ H_CONTROL_CA_FUNCTION, 648 },	/* hcall-ca */
	{ H_DETACH_CA_PROCESS, 648 },	/* hcall-ca */
	{ H_COLLECT_CA_INT_INFO, 648 },	/* hcall-ca */
	{ H_CONTROL_CA_FAULTS, 648 },	/* hcall-ca */
	{ H_CLEAR_HPT, 657 },	/* hcall-clr-hpt */
	{ H_DOWNLOAD_CA_FUNCTION, 648 },	/* hcall-ca */
	{ H_DOWNLOAD_CA_FACILITY, 648 },	/* hcall-ca */
	{ H_CONTROL_CA_FACILITY, 648 },	/* hcall-ca */
	{ H_RESIZE_HPT_PREPARE, 671 },	/* hcall-hpt-resize */
	{ H_RESIZE_HPT_COMMIT, 671 },	/* hcall-hpt-resize */
	{ H_CLEAN_SLB, 688 },	/* hcall-imtt */
	{ H_INVALIDATE_PID, 688 },	/* hcall-imtt */
	{ H_REGISTER_PROC_TBL, 688 },	/* hcall-imtt */
	{ H_INT_GET_SOURCE_INFO, 699 },	/* hcall-int-exploitation */
	{ H_INT_SET_SOURCE_CONFIG, 699 },	/* hcall-int-exploitation */
	{ H_INT_GET_SOURCE_CONFIG, 699 },	/* hcall-int-exploitation */
	{ H_INT_GET_QUEUE_INFO, 699 },	/* hcall-int-exploitation */
	{ H_INT_SET_QUEUE_CONFIG, 699 },	/* hcall-int-exploitation */
	{ H_INT_GET_QUEUE_CONFIG, 699 },	/* hcall-int-exploitation */
	{ H_INT_SET_OS_REPORTING_LINE, 699 },	/* hcall-int-exploitation */
	{ H_INT_GET_OS_REPORTING_LINE, 699 },	/* hcall-int-exploitation */
	{ H_INT_ESB, 699 },	/* hcall-int-exploitation */
	{ H_INT_SYNC, 699 },	/* hcall-int-exploitation */
	{ H_INT_RESET, 699 },	/* hcall-int-exploitation */
	{ H_SCM_READ_METADATA, 722 },	/* hcall-scm */
	{ H_SCM_WRITE_METADATA, 722 },	/* hcall-scm */
	{ H_SCM_BIND_MEM, 722 },	/* hcall-scm */
	{ H_SCM_UNBIND_MEM, 722 },	/* hcall-scm */
	{ H_SCM_QUERY_BLOCK_MEM_BINDING, 722 },	/* hcall-scm */
	{ H_SCM_QUERY_LOGICAL_MEM_BINDING, 722 },	/* hcall-scm */
	{ H_SCM_UNBIND_ALL, 722 },	/* hcall-scm */
	{ H_SCM_HEALTH, 722 },	/* hcall-scm */
	{ H_OPEN_VTERM_LP, 732 },	/* hcall-vsm */
	{ H_GET_TERM_CHAR_LP, 732 },	/* hcall-vsm */
	{ H_PUT_TERM_CHAR_LP, 732 },	/* hcall-vsm */
	{ H_CLOSE_VTERM_LP, 732 },	/* hcall-vsm */
	{ H_SCM_PERFORMANCE_STATS, 722 },	/* hcall-scm */
	{ H_PKS_GET_CONFIG, 742 },	/* hcall-pks */
	{ H_PKS_SET_PASSWORD, 742 },	/* hcall-pks */
	{ H_PKS_GEN_PASSWORD, 742 },	/* hcall-pks */
	{ H_PKS_WRITE_OBJECT, 742 },	/* hcall-pks */
	{ H_PKS_GEN_KEY, 742 },	/* hcall-pks */
	{ H_PKS_READ_OBJECT, 742 },	/* hcall-pks */
	{ H_PKS_REMOVE_OBJECT, 742 },	/* hcall-pks */
	{ H_PKS_CONFIRM_OBJECT_FLUSHED, 742 },	/* hcall-pks */
	{ H_RPT_INVALIDATE, 752 },	/* hcall-rpt-invalidate */
	{ H_SCM_FLUSH, 722 },	/* hcall-scm */
	{ H_GET_ENERGY_SCALE_INFO, 773 },	/* hcall-energy-scale-info */
	{ H_PKS_SIGNED_UPDATE, 742 },	/* hcall-pks */
	{ H_WATCHDOG, 797 },	/* hcall-watchdog */
	{ H_PKS_WRAP_OBJECT, 742 },	/* hcall-pks */
	{ H_PKS_UNWRAP_OBJECT, 742 },	/* hcall-pks */
	{ H_LOGICAL_MEMOP, 812 },	/* hcall-memop1 */
};

const unsigned int hcall_set_members_size = ARRAY_SIZE(hcall_set_members);
