/* SPDX-License-Identifier: GPL-2.0-or-later OR BSD-2-Clause */
/*
 * Generated from the catalogue in Documentation/arch/powerpc/hcalls/specs/
 * by scripts/hcallgen; do not edit.  To update this file:
 *	make generate
 *
 * Opcodes of hypervisor calls (r3 before a call) and statuses (r3 after it).
 * This file has only constants, because assembly includes it, too.
 */
#ifndef _ASM_POWERPC_HVCALL_GEN_H
#define _ASM_POWERPC_HVCALL_GEN_H

/* Statuses, r3 after the call */
#define H_SUCCESS			0	/* done */
#define H_BUSY				1	/* resource busy, nothing done; call again */
#define H_CLOSED			2	/* the virtual connection is closed */
#define H_NOT_AVAILABLE			3	/* the request is not available */
#define H_CONSTRAINED			4	/* granted, but less than requested */
#define H_PARTIAL			5	/* valid arguments, only partly done */
#define H_IN_PROGRESS			14	/* started earlier, still in progress */
#define H_PAGE_REGISTERED		15	/* page registered, see the call */
#define H_PARTIAL_STORE			16	/* stored in part */
#define H_PENDING			17	/* the platform has work waiting */
#define H_CONTINUE			18	/* last thread to join, or: call again */
#define H_LONG_BUSY_ORDER_1_MSEC	9900	/* busy, try again in 1 ms */
#define H_LONG_BUSY_ORDER_10_MSEC	9901	/* busy, try again in 10 ms */
#define H_LONG_BUSY_ORDER_100_MSEC	9902	/* busy, try again in 100 ms */
#define H_LONG_BUSY_ORDER_1_SEC		9903	/* busy, try again in 1 s */
#define H_LONG_BUSY_ORDER_10_SEC	9904	/* busy, try again in 10 s */
#define H_LONG_BUSY_ORDER_100_SEC	9905	/* busy, try again in 100 s */
#define H_TOO_HARD			9999	/* KVM, real mode: the kernel handles the call */
#define H_HARDWARE			-1	/* the platform failed */
#define H_FUNCTION			-2	/* the call does not exist */
#define H_PRIVILEGE			-3	/* called from problem state */
#define H_PARAMETER			-4	/* argument out of range or in conflict */
#define H_BAD_MODE			-5	/* the MSR has a bit the call forbids */
#define H_PTEG_FULL			-6	/* no free slot in the hash group */
#define H_NOT_FOUND			-7	/* no such entry */
#define H_RESERVED_DABR			-8	/* address reserved for the hypervisor */
#define H_NO_MEM			-9	/* out of memory */
#define H_AUTHORITY			-10	/* caller lacks the authority */
#define H_PERMISSION			-11	/* the mapping forbids this transfer */
#define H_DROPPED			-12	/* packets could not be delivered */
#define H_SOURCE_PARM			-13	/* bad source argument */
#define H_DEST_PARM			-14	/* bad destination argument */
#define H_REMOTE_PARM			-15	/* bad remote TCE mapping */
#define H_RESOURCE			-16	/* a needed resource is in use */
#define H_ADAPTER_PARM			-17	/* bad adapter handle */
#define H_RH_PARM			-18	/* bad resource handle */
#define H_RCQ_PARM			-19	/* bad receive completion queue */
#define H_SCQ_PARM			-20	/* bad send completion queue */
#define H_EQ_PARM			-21	/* bad event queue */
#define H_RT_PARM			-22	/* bad resource type */
#define H_ST_PARM			-23	/* bad service type */
#define H_SIGT_PARM			-24	/* bad signalling type */
#define H_TOKEN_PARM			-25	/* bad token */
#define H_MLENGTH_PARM			-27	/* bad memory length */
#define H_MEM_PARM			-28	/* bad I/O virtual address */
#define H_MEM_ACCESS_PARM		-29	/* bad memory access control */
#define H_ATTR_PARM			-30	/* bad attribute */
#define H_PORT_PARM			-31	/* bad port number */
#define H_MCG_PARM			-32	/* bad multicast group */
#define H_VL_PARM			-33	/* bad virtual lane */
#define H_TSIZE_PARM			-34	/* bad trace size */
#define H_TRACE_PARM			-35	/* bad trace buffer */
#define H_MASK_PARM			-37	/* bad mask */
#define H_MCG_FULL			-38	/* too many multicast attachments */
#define H_ALIAS_EXIST			-39	/* alias queue pair exists already */
#define H_P_COUNTER			-40	/* bad counter */
#define H_TABLE_FULL			-41	/* resource page table full */
#define H_ALT_TABLE			-42	/* alternate page table exists or is missing */
#define H_MR_CONDITION			-43	/* memory region in the wrong condition */
#define H_NOT_ENOUGH_RESOURCES		-44	/* not enough resources */
#define H_R_STATE			-45	/* resource in the wrong state */
#define H_RESCINDED			-46	/* shared resource withdrawn by its owner */
#define H_ABORTED			-54	/* aborted before completion */
#define H_P2				-55	/* bad argument 2 */
#define H_P3				-56	/* bad argument 3 */
#define H_P4				-57	/* bad argument 4 */
#define H_P5				-58	/* bad argument 5 */
#define H_P6				-59	/* bad argument 6 */
#define H_P7				-60	/* bad argument 7 */
#define H_P8				-61	/* bad argument 8 */
#define H_P9				-62	/* bad argument 9 */
#define H_NOOP				-63	/* nothing to do */
#define H_TOO_BIG			-64	/* too large for the call */
#define H_UNSUPPORTED			-67	/* value not supported here */
#define H_OVERLAP			-68	/* buffers overlap */
#define H_INTERRUPT			-69	/* bad interrupt */
#define H_BAD_DATA			-70	/* data wrong beyond repair */
#define H_NOT_ACTIVE			-71	/* no operation is active */
#define H_SG_LIST			-72	/* bad scatter-gather element */
#define H_OP_MODE			-73	/* subcommand and notification conflict */
#define H_COP_HW			-74	/* coprocessor fault */
#define H_STATE				-75	/* object in the wrong state */
#define H_RESERVED_VALUE		-76	/* a reserved value was passed */
#define H_IN_USE			-77	/* resource in use already */
#define H_INVALID_ELEMENT_ID		-79	/* element ID unknown */
#define H_INVALID_ELEMENT_SIZE		-80	/* element has the wrong size */
#define H_INVALID_ELEMENT_VALUE		-81	/* element has a bad value */
#define H_INPUT_BUFFER_NOT_DEFINED	-82	/* no input buffer set */
#define H_INPUT_BUFFER_TOO_SMALL	-83	/* input buffer too small */
#define H_OUTPUT_BUFFER_NOT_DEFINED	-84	/* no output buffer set */
#define H_OUTPUT_BUFFER_TOO_SMALL	-85	/* output buffer too small */
#define H_PARTITION_PAGE_TABLE_NOT_DEFINED	-86	/* guest has no page table */
#define H_GUEST_VCPU_STATE_NOT_HV_OWNED	-87	/* the hypervisor does not own the vcpu state */
#define H_MULTI_THREADS_ACTIVE		-9005	/* more than one thread is running */
#define H_OUTSTANDING_COP_OPS		-9006	/* coprocessor work is outstanding */

/* H_LONG_BUSY: busy, with a hint for the next attempt */
#define H_LONG_BUSY_START_RANGE		9900
#define H_LONG_BUSY_END_RANGE		9905

/* H_SENSOR_STATUS: state of a sensor relative to its limits */
#define H_SENSOR_STATUS_START		9
#define H_SENSOR_STATUS_END		13

/* H_FUNCTION_IN_PROGRESS: in progress; pass this value to the check call */
#define H_FUNCTION_IN_PROGRESS_START	0x100000
#define H_FUNCTION_IN_PROGRESS_END	0xFFFFFFF

/* H_UNSUPPORTED_FLAG: a flag bit is not supported */
#define H_UNSUPPORTED_FLAG_START	-256
#define H_UNSUPPORTED_FLAG_END		-511

/* Coherent accelerators (CAPI) */
#define H_ATTACH_CA_PROCESS		0x344
#define H_CONTROL_CA_FUNCTION		0x348
#define H_DETACH_CA_PROCESS		0x34C
#define H_COLLECT_CA_INT_INFO		0x350
#define H_CONTROL_CA_FAULTS		0x354
#define H_DOWNLOAD_CA_FUNCTION		0x35C
#define H_DOWNLOAD_CA_FACILITY		0x364
#define H_CONTROL_CA_FACILITY		0x368

/* InfiniBand Host Channel Adapter (eHCA) */
#define H_RESET_EVENTS			0x15C
#define H_ALLOC_RESOURCE		0x160
#define H_FREE_RESOURCE			0x164
#define H_MODIFY_QP			0x168
#define H_QUERY_QP			0x16C
#define H_REREGISTER_PMR		0x170
#define H_REGISTER_SMR			0x174
#define H_QUERY_MR			0x178
#define H_QUERY_MW			0x17C
#define H_QUERY_HCA			0x180
#define H_QUERY_PORT			0x184
#define H_MODIFY_PORT			0x188
#define H_DEFINE_AQP1			0x18C
#define H_GET_TRACE_BUFFER		0x190
#define H_DEFINE_AQP0			0x194
#define H_RESIZE_MR			0x198
#define H_ATTACH_MCQP			0x19C
#define H_DETACH_MCQP			0x1A0
#define H_CREATE_RPT			0x1A4
#define H_REMOVE_RPT			0x1A8
#define H_REGISTER_RPAGES		0x1AC
#define H_DISABLE_AND_GET		0x1B0
#define H_ERROR_DATA			0x1B4
#define H_GET_HCA_INFO			0x1B8
#define H_GET_PERF_COUNT		0x1BC
#define H_MANAGE_TRACE			0x1C0
#define H_QUERY_INT_STATE		0x1E4

/* Host Ethernet Adapter (eHEA) */
#define H_MODIFY_HEA_QP			0x250
#define H_QUERY_HEA_QP			0x254
#define H_QUERY_HEA			0x258
#define H_QUERY_HEA_PORT		0x25C
#define H_MODIFY_HEA_PORT		0x260
#define H_REG_BCMC			0x264
#define H_DEREG_BCMC			0x268
#define H_REGISTER_HEA_RPAGES		0x26C
#define H_DISABLE_AND_GET_HEA		0x270
#define H_GET_HEA_INFO			0x274
#define H_ALLOC_HEA_RESOURCE		0x278
#define H_ADD_CONN			0x284
#define H_DEL_CONN			0x288

/* Logical LAN */
#define H_REGISTER_LOGICAL_LAN		0x114
#define H_FREE_LOGICAL_LAN		0x118
#define H_ADD_LOGICAL_LAN_BUFFER	0x11C
#define H_SEND_LOGICAL_LAN		0x120
#define H_MULTICAST_CTRL		0x130
#define H_CHANGE_LOGICAL_LAN_MAC	0x14C
#define H_FREE_LOGICAL_LAN_BUFFER	0x1D4
#define H_ILLAN_ATTRIBUTES		0x244
#define H_ADD_LOGICAL_LAN_BUFFERS	0x248

/* Memory overcommitment, usage statistics and shared resources */
#define H_GRANT_LOGICAL			0x1C4
#define H_RESCIND_LOGICAL		0x1C8
#define H_ACCEPT_LOGICAL		0x1CC
#define H_RETURN_LOGICAL		0x1D0
#define H_VPM_PSTAT			0x2BC
#define H_SET_MPP			0x2D0
#define H_GET_MPP			0x2D4
#define H_MO_PERF			0x2D8
#define H_REG_SNS			0x2F8
#define H_GET_MPP_X			0x314
#define H_MEMSTAT_CTRL			0x32C
#define H_RESET_MEMSTATS		0x330
#define H_RETURN_PAGEINFO		0x334
#define H_BULK_READ_HBA			0x338

/* Address translation */
#define H_SET_ASR			0x30
#define H_ASR_ON			0x34
#define H_ASR_OFF			0x38
#define H_VRMASD			0x2AC
#define H_CLEAN_SLB			0x374
#define H_INVALIDATE_PID		0x378
#define H_REGISTER_PROC_TBL		0x37C
#define H_RPT_INVALIDATE		0x448

/* Nested virtualization */
#define H_GUEST_GET_CAPABILITIES	0x460
#define H_GUEST_SET_CAPABILITIES	0x464
#define H_GUEST_CREATE			0x470
#define H_GUEST_CREATE_VCPU		0x474
#define H_GUEST_GET_STATE		0x478
#define H_GUEST_SET_STATE		0x47C
#define H_GUEST_RUN_VCPU		0x480
#define H_GUEST_COPY_MEMORY		0x484
#define H_GUEST_DELETE			0x488
#define H_SET_PARTITION_TABLE		0xF800
#define H_ENTER_NESTED			0xF804
#define H_TLB_INVALIDATE		0xF808
#define H_COPY_TOFROM_GUEST		0xF80C

/* Migration streams and platform tuning */
#define H_DONOR_OPERATION		0x29C
#define H_VASI_SIGNAL			0x2A0
#define H_VASI_STATE			0x2A4
#define H_ADJUST_RESOURCE		0x33C
#define H_SET_SWITCHES			0x340

/* Performance counters kept by the hypervisor */
#define H_GET_24X7_CATALOG_PAGE		0xF078
#define H_GET_24X7_DATA			0xF07C
#define H_GET_PERF_COUNTER_INFO		0xF080

/* Hash page table */
#define H_REMOVE			0x04
#define H_ENTER				0x08
#define H_READ				0x0C
#define H_CLEAR_MOD			0x10
#define H_CLEAR_REF			0x14
#define H_PROTECT			0x18
#define H_BULK_REMOVE			0x124
#define H_BLOCK_REMOVE			0x328
#define H_CLEAR_HPT			0x358
#define H_RESIZE_HPT_PREPARE		0x36C
#define H_RESIZE_HPT_COMMIT		0x370

/* Platform key store (PLPKS) */
#define H_PKS_GET_CONFIG		0x41C
#define H_PKS_SET_PASSWORD		0x420
#define H_PKS_GEN_PASSWORD		0x424
#define H_PKS_WRITE_OBJECT		0x42C
#define H_PKS_GEN_KEY			0x430
#define H_PKS_READ_OBJECT		0x434
#define H_PKS_REMOVE_OBJECT		0x438
#define H_PKS_CONFIRM_OBJECT_FLUSHED	0x43C
#define H_PKS_SIGNED_UPDATE		0x454
#define H_PKS_WRAP_OBJECT		0x490
#define H_PKS_UNWRAP_OBJECT		0x494

/* Platform services (watchdog, energy, trace) */
#define H_GET_EM_PARMS			0x2B8
#define H_BEST_ENERGY			0x2F4
#define H_GET_ENERGY_SCALE_INFO		0x450
#define H_HTM				0x458
#define H_WATCHDOG			0x45C

/* Private calls of QEMU, KVM and their firmware */
#define H_RTAS				0xF000
#define H_LOGICAL_MEMOP			0xF001
#define H_CAS				0xF002
#define H_UPDATE_DT			0xF003
#define KVMPPC_H_UPDATE_PHANDLE		0xF004
#define KVMPPC_H_VOF_CLIENT		0xF005

/* Processor registers, modes and small services */
#define H_SET_SPRG0			0x24
#define H_SET_DABR			0x28
#define H_PAGE_INIT			0x2C
#define H_LOGICAL_CI_LOAD		0x3C
#define H_LOGICAL_CI_STORE		0x40
#define H_LOGICAL_CACHE_LOAD		0x44
#define H_LOGICAL_CACHE_STORE		0x48
#define H_LOGICAL_ICBI			0x4C
#define H_LOGICAL_DCBF			0x50
#define H_REAL_TO_LOGICAL		0x5C
#define H_HYPERVISOR_DATA		0x60
#define H_PERFMON			0x7C
#define H_SET_XDABR			0x134
#define H_GET_CPU_CHARACTERISTICS	0x1C8
#define H_RANDOM			0x300
#define H_SET_MODE			0x31C
#define H_SIGNAL_SYS_RESET		0x380

/* Storage-class memory (NVDIMM) */
#define H_SCM_READ_METADATA		0x3E4
#define H_SCM_WRITE_METADATA		0x3E8
#define H_SCM_BIND_MEM			0x3EC
#define H_SCM_UNBIND_MEM		0x3F0
#define H_SCM_QUERY_BLOCK_MEM_BINDING	0x3F4
#define H_SCM_QUERY_LOGICAL_MEM_BINDING	0x3F8
#define H_SCM_UNBIND_ALL		0x3FC
#define H_SCM_HEALTH			0x400
#define H_SCM_PERFORMANCE_STATS		0x418
#define H_SCM_FLUSH			0x44C

/* Shared-processor logical partitioning */
#define H_REGISTER_VPA			0xDC
#define H_CEDE				0xE0
#define H_CONFER			0xE4
#define H_PROD				0xE8
#define H_GET_PPP			0xEC
#define H_SET_PPP			0xF0
#define H_PURR				0xF4
#define H_PIC				0xF8
#define H_POLL_PENDING			0x1D8
#define H_JOIN				0x298
#define H_HOME_NODE_ASSOCIATIVITY	0x2EC

/* Secure virtual machines (ultravisor) */
#define H_SVM_PAGE_IN			0xEF00
#define H_SVM_PAGE_OUT			0xEF04
#define H_SVM_INIT_START		0xEF08
#define H_SVM_INIT_DONE			0xEF0C
#define SVM_H_TPM_COMM			0xEF10
#define H_SVM_INIT_ABORT		0xEF14

/* DMA translation (TCE tables) */
#define H_GET_TCE			0x1C
#define H_PUT_TCE			0x20
#define H_MIGRATE_DMA			0x78
#define H_PUT_RTCE			0x10C
#define H_STUFF_TCE			0x138
#define H_PUT_TCE_INDIRECT		0x13C
#define H_PUT_RTCE_INDIRECT		0x140
#define H_MASS_MAP_TCE			0x144
#define H_ALRDMA			0x148
#define H_LIOBN_ATTRIBUTES		0x240
#define H_REMOVE_RTCE			0x24C
#define H_GET_DMA_XLATES_LIMITED	0x324

/* Virtual terminals */
#define H_GET_TERM_CHAR			0x54
#define H_PUT_TERM_CHAR			0x58
#define H_VTERM_PARTNER_INFO		0x150
#define H_REGISTER_VTERM		0x154
#define H_FREE_VTERM			0x158
#define H_OPEN_VTERM_LP			0x408
#define H_GET_TERM_CHAR_LP		0x40C
#define H_PUT_TERM_CHAR_LP		0x410
#define H_CLOSE_VTERM_LP		0x414

/* Accelerators (VAS windows, NX, coprocessors) */
#define H_COP				0x304
#define H_STOP_COP_OP			0x308
#define H_ALLOCATE_VAS_WINDOW		0x388
#define H_MODIFY_VAS_WINDOW		0x38C
#define H_DEALLOCATE_VAS_WINDOW		0x390
#define H_QUERY_VAS_WINDOW		0x394
#define H_QUERY_VAS_CAPABILITIES	0x398
#define H_QUERY_NX_CAPABILITIES		0x39C
#define H_GET_NX_FAULT			0x3A0

/* Virtual adapters and their queues */
#define H_REG_CRQ			0xFC
#define H_FREE_CRQ			0x100
#define H_VIO_SIGNAL			0x104
#define H_SEND_CRQ			0x108
#define H_COPY_RDMA			0x110
#define H_WRITE_RDMA			0x128
#define H_READ_RDMA			0x12C
#define H_VIOCTL			0x2A8
#define H_ENABLE_CRQ			0x2B0
#define H_REG_SUB_CRQ			0x2DC
#define H_FREE_SUB_CRQ			0x2E0
#define H_SEND_SUB_CRQ			0x2E4
#define H_SEND_SUB_CRQ_INDIRECT		0x2E8
#define H_REQUEST_VMC			0x360

/* Interrupt presentation (XICS) */
#define H_EOI				0x64
#define H_CPPR				0x68
#define H_IPI				0x6C
#define H_IPOLL				0x70
#define H_XIRR				0x74
#define H_XIRR_X			0x2FC

/* XIVE interrupt exploitation */
#define H_INT_GET_SOURCE_INFO		0x3A8
#define H_INT_SET_SOURCE_CONFIG		0x3AC
#define H_INT_GET_SOURCE_CONFIG		0x3B0
#define H_INT_GET_QUEUE_INFO		0x3B4
#define H_INT_SET_QUEUE_CONFIG		0x3B8
#define H_INT_GET_QUEUE_CONFIG		0x3BC
#define H_INT_SET_OS_REPORTING_LINE	0x3C0
#define H_INT_GET_OS_REPORTING_LINE	0x3C4
#define H_INT_ESB			0x3C8
#define H_INT_SYNC			0x3CC
#define H_INT_RESET			0x3D0

/* Highest opcode of PAPR; private opcodes start at 0xEF00 */
#define MAX_HCALL_OPCODE		H_PKS_UNWRAP_OBJECT

/* Highest dense index of PAPR's opcodes, and of all opcodes */
#define HCALL_INDEX_STANDARD		218
#define HCALL_INDEX_MAX			237

#endif /* _ASM_POWERPC_HVCALL_GEN_H */
