/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * Define values of arguments and results of hypervisor calls: flags, sub-functions,
 * modes and states, by call family.
 *
 * A register holds a number and has no byte order.  HCALL_BIT() counts the bits of a
 * register from the most significant end, as PAPR does.
 *
 * hvcall-gen.h defines opcodes and statuses.  "LoPAPR" is the Linux on Power
 * Architecture Reference, version 2.9.  C and assembly may include this file.
 */
#ifndef _ASM_POWERPC_HVCALL_FLAGS_H
#define _ASM_POWERPC_HVCALL_FLAGS_H

#include <linux/const.h>

/* Get bit n of a 64-bit register; bit 0 is the most significant. */
#define HCALL_BIT(n)		(UL(1) << (63 - (n)))
#define HCALL_BIT_ULL(n)	(ULL(1) << (63 - (n)))

/*
 * Hashed page table, r4.  LoPAPR: "Page Frame Table Access flags field definition".
 * Each call uses some of the flags.
 */
#define H_LARGE_PAGE		HCALL_BIT(16)	/* Linux only; part of a field in LoPAPR */
#define H_EXACT			HCALL_BIT(24)	/* H_ENTER: use only this slot */
#define H_R_XLATE		HCALL_BIT(25)	/* H_READ: return logical page numbers */
#define H_READ_4		HCALL_BIT(26)	/* H_READ: four entries, index rounded down */
#define H_AVPN			HCALL_BIT(32)	/* proceed only if the AVPN argument matches */
#define H_ANDCOND		HCALL_BIT(33)	/* proceed only if AVPN argument & entry is 0 */
#define H_LOCAL			HCALL_BIT(35)	/* Linux only; reserved in LoPAPR */
#define H_ICACHE_INVALIDATE	HCALL_BIT(40)	/* icbi the page; not for I/O pages */
#define H_ICACHE_SYNCHRONIZE	HCALL_BIT(41)	/* dcbst and icbi the page; not for I/O pages */
#define H_COALESCE_CAND		HCALL_BIT(42)	/* worth merging with equal pages */
#define H_ZERO_PAGE		HCALL_BIT(48)	/* clear the page; not for I/O pages */
#define H_COPY_PAGE		HCALL_BIT(49)	/* H_PAGE_INIT: copy from the third argument */
#define H_N			HCALL_BIT(61)	/* H_PROTECT: no-execute bit of the entry */
#define H_PP1			HCALL_BIT(62)	/* H_PROTECT: page protection, middle bit */
#define H_PP2			HCALL_BIT(63)	/* H_PROTECT: page protection, low bit */

/* Hashed page table, r4.  LoPAPR: "CMO Page Usage State flags Definition". */
#define H_PAGE_STATE_CHANGE	HCALL_BIT(28)
#define H_PAGE_UNUSED		(HCALL_BIT(29) | HCALL_BIT(30))
#define H_PAGE_SET_ACTIVE	H_PAGE_STATE_CHANGE
#define H_PAGE_SET_UNUSED	(H_PAGE_STATE_CHANGE | H_PAGE_UNUSED)
#define H_PAGE_SET_LOANED	(H_PAGE_SET_UNUSED | HCALL_BIT(31))

/* H_REGISTER_VPA: bits 16 to 18 of r4 hold the sub-function. */
#define H_VPA_FUNC_SHIFT	(63 - 18)
#define H_VPA_FUNC_MASK		UL(7)
#define H_VPA_REG_VPA		UL(1)	/* virtual processor area */
#define H_VPA_REG_DTL		UL(2)	/* dispatch trace log */
#define H_VPA_REG_SLB		UL(3)	/* SLB shadow buffer */
#define H_VPA_DEREG_VPA		UL(5)
#define H_VPA_DEREG_DTL		UL(6)
#define H_VPA_DEREG_SLB		UL(7)

/*
 * H_REGISTER_PROC_TBL (LoPAPR: H_REGISTER_PROCESS_TABLE), r4.  Without an operation
 * bit the call keeps the table.  GTSE: the partition may execute tlbie.
 */
#define PROC_TABLE_OP_MASK	0x18
#define PROC_TABLE_DEREG	0x10
#define PROC_TABLE_NEW		0x18
#define PROC_TABLE_TYPE_MASK	0x06
#define PROC_TABLE_HPT_SLB	0x00	/* hash, segments by slbmte */
#define PROC_TABLE_HPT_PT	0x02	/* hash, segments by process table */
#define PROC_TABLE_RADIX	0x04
#define PROC_TABLE_GTSE		0x01

/*
 * H_RPT_INVALIDATE, r6: translations.  Not in LoPAPR; the reference is KVM's
 * implementation.  With NESTED, r4 is the id of a nested guest, else a PID.
 */
#define H_RPTI_TYPE_NESTED	0x0001
#define H_RPTI_TYPE_TLB		0x0002
#define H_RPTI_TYPE_PWC		0x0004	/* page walk cache */
#define H_RPTI_TYPE_PRT		0x0008
#define H_RPTI_TYPE_PAT		0x0008
#define H_RPTI_TYPE_ALL		(H_RPTI_TYPE_TLB | H_RPTI_TYPE_PWC | H_RPTI_TYPE_PRT)
#define H_RPTI_TYPE_NESTED_ALL	(H_RPTI_TYPE_TLB | H_RPTI_TYPE_PWC | H_RPTI_TYPE_PAT)

/* r5: units that must invalidate the translations */
#define H_RPTI_TARGET_CMMU		0x01	/* every processor of the partition */
#define H_RPTI_TARGET_CMMU_LOCAL	0x02	/* this processor only */
#define H_RPTI_TARGET_NMMU		0x04	/* accelerators that the partition uses */

/* r7: page sizes of the translations */
#define H_RPTI_PAGE_4K		0x01
#define H_RPTI_PAGE_64K		0x02
#define H_RPTI_PAGE_2M		0x04
#define H_RPTI_PAGE_1G		0x08
#define H_RPTI_PAGE_ALL		(-UL(1))

/* H_SET_MODE, r5: the resource.  LoPAPR: "H_SET_MODE Parameters per ISA Level". */
#define H_SET_MODE_RESOURCE_SET_CIABR		1	/* instruction breakpoint */
#define H_SET_MODE_RESOURCE_SET_DAWR0		2	/* data watchpoint */
#define H_SET_MODE_RESOURCE_ADDR_TRANS_MODE	3	/* location of interrupts */
#define H_SET_MODE_RESOURCE_LE			4	/* byte order of interrupts */
#define H_SET_MODE_RESOURCE_SET_DAWR1		5	/* second data watchpoint */

/* H_SIGNAL_SYS_RESET, r4: number of a processor, or one of these values */
#define H_SIGNAL_SYS_RESET_ALL			(-1)
#define H_SIGNAL_SYS_RESET_ALL_OTHERS		(-2)

/*
 * H_GET_CPU_CHARACTERISTICS, r4 and r5 of the result.  Not in LoPAPR.  The values have
 * 64 bits also on 32-bit kernels, because KVM passes them to user space.
 */
#define H_CPU_CHAR_SPEC_BAR_ORI31		HCALL_BIT_ULL(0)
#define H_CPU_CHAR_BCCTRL_SERIALISED		HCALL_BIT_ULL(1)
#define H_CPU_CHAR_L1D_FLUSH_ORI30		HCALL_BIT_ULL(2)
#define H_CPU_CHAR_L1D_FLUSH_TRIG2		HCALL_BIT_ULL(3)
#define H_CPU_CHAR_L1D_THREAD_PRIV		HCALL_BIT_ULL(4)
#define H_CPU_CHAR_BRANCH_HINTS_HONORED		HCALL_BIT_ULL(5)
#define H_CPU_CHAR_THREAD_RECONFIG_CTRL		HCALL_BIT_ULL(6)
#define H_CPU_CHAR_COUNT_CACHE_DISABLED		HCALL_BIT_ULL(7)
#define H_CPU_CHAR_BCCTR_FLUSH_ASSIST		HCALL_BIT_ULL(9)
#define H_CPU_CHAR_BCCTR_LINK_FLUSH_ASSIST	HCALL_BIT_ULL(11)

#define H_CPU_BEHAV_FAVOUR_SECURITY		HCALL_BIT_ULL(0)
#define H_CPU_BEHAV_L1D_FLUSH_PR		HCALL_BIT_ULL(1)
#define H_CPU_BEHAV_BNDS_CHK_SPEC_BAR		HCALL_BIT_ULL(2)
#define H_CPU_BEHAV_FAVOUR_SECURITY_H		HCALL_BIT_ULL(3)
#define H_CPU_BEHAV_FLUSH_COUNT_CACHE		HCALL_BIT_ULL(5)
#define H_CPU_BEHAV_FLUSH_LINK_STACK		HCALL_BIT_ULL(6)
#define H_CPU_BEHAV_NO_L1D_FLUSH_ENTRY		HCALL_BIT_ULL(7)
#define H_CPU_BEHAV_NO_L1D_FLUSH_UACCESS	HCALL_BIT_ULL(8)
#define H_CPU_BEHAV_NO_STF_BARRIER		HCALL_BIT_ULL(9)

/* H_VASI_STATE, r4 of the result; LoPAPR has other names for paging streams. */
#define H_VASI_INVALID		0
#define H_VASI_ENABLED		1
#define H_VASI_ABORTED		2
#define H_VASI_SUSPENDING	3
#define H_VASI_SUSPENDED	4
#define H_VASI_RESUMED		5
#define H_VASI_COMPLETED	6

/* H_VASI_SIGNAL, r5: callers may only send CANCEL; a CRQ delivers the other signals. */
#define H_VASI_SIGNAL_CANCEL	1
#define H_VASI_SIGNAL_ABORT	2
#define H_VASI_SIGNAL_SUSPEND	3
#define H_VASI_SIGNAL_COMPLETE	4
#define H_VASI_SIGNAL_ENABLE	5
#define H_VASI_SIGNAL_FAILOVER	6

/* H_VIOCTL, r5: the sub-function.  LoPAPR: "H_VIOCTL". */
#define H_GET_VIOA_DUMP_SIZE		0x01
#define H_GET_VIOA_DUMP			0x02
#define H_GET_ILLAN_NUM_VLAN_IDS	0x03
#define H_GET_ILLAN_VLAN_ID_LIST	0x04
#define H_GET_ILLAN_SWITCH_ID		0x05
#define H_DISABLE_MIGRATION		0x06
#define H_ENABLE_MIGRATION		0x07
#define H_GET_PARTNER_INFO		0x08
#define H_GET_PARTNER_WWPN_LIST		0x09
#define H_DISABLE_ALL_VIO_INTS		0x0A
#define H_DISABLE_VIO_INTERRUPT		0x0B	/* r6: interrupt number */
#define H_ENABLE_VIO_INTERRUPT		0x0C	/* r6: interrupt number */
#define H_GET_SESSION_TOKEN		0x19
#define H_SESSION_ERR_DETECTED		0x1A	/* r6: session token */

/* Alignment, in bytes, of control blocks for the InfiniBand and host Ethernet calls. */
#define H_CB_ALIGNMENT		4096

/* H_SCM_UNBIND_ALL, r4: all NVDIMMs, or the NVDIMM with the DRC index in r5 */
#define H_UNBIND_SCOPE_ALL	(0x1)
#define H_UNBIND_SCOPE_DRC	(0x2)

/*
 * Nested guests, second generation.  Not in LoPAPR; the reference is Linux's
 * kvm-nested document.
 *
 * H_GUEST_GET_STATE and H_GUEST_SET_STATE, r4: scope of the state.
 */
#define H_GUEST_FLAGS_WIDE	HCALL_BIT(0)	/* the whole guest */
#define H_GUEST_FLAGS_HOST_WIDE	HCALL_BIT(1)	/* the host */

/* H_GUEST_GET_CAPABILITIES, result; H_GUEST_SET_CAPABILITIES, r5 */
#define H_GUEST_CAP_COPY_MEM	HCALL_BIT(0)
#define H_GUEST_CAP_POWER9	HCALL_BIT(1)
#define H_GUEST_CAP_POWER10	HCALL_BIT(2)
#define H_GUEST_CAP_POWER11	HCALL_BIT(3)
#define H_GUEST_CAP_BITMAP2	HCALL_BIT(63)	/* a second bitmap exists */

/*
 * H_HTM, hardware trace macros.  Not in LoPAPR; the reference is Linux's htm
 * document.
 *
 * r4: form of the target; NOWRAP: stop when the trace buffer is full.
 */
#define H_HTM_FLAGS_HARDWARE_TARGET	HCALL_BIT(0)
#define H_HTM_FLAGS_LOGICAL_TARGET	HCALL_BIT(1)
#define H_HTM_FLAGS_PROCID_TARGET	HCALL_BIT(2)
#define H_HTM_FLAGS_NOWRAP		HCALL_BIT(3)

/* r5 for a hardware target: node, chip in the node, core on the chip, 16 bits each */
#define H_HTM_TARGET_NODE_INDEX(x)		((unsigned long)(x) << (63 - 15))
#define H_HTM_TARGET_NODAL_CHIP_INDEX(x)	((unsigned long)(x) << (63 - 31))
#define H_HTM_TARGET_CORE_INDEX_ON_CHIP(x)	((unsigned long)(x) << (63 - 47))

/* r6: operation in bits 0 to 15, kind of trace in bits 16 to 31. */
#define H_HTM_OP_SHIFT			(63 - 15)
#define H_HTM_OP(x)			((unsigned long)(x) << H_HTM_OP_SHIFT)
#define H_HTM_OP_CAPABILITIES		0x01
#define H_HTM_OP_STATUS			0x02
#define H_HTM_OP_SETUP			0x03
#define H_HTM_OP_CONFIGURE		0x04
#define H_HTM_OP_START			0x05
#define H_HTM_OP_STOP			0x06
#define H_HTM_OP_DECONFIGURE		0x07
#define H_HTM_OP_DUMP_DETAILS		0x08
#define H_HTM_OP_DUMP_DATA		0x09
#define H_HTM_OP_DUMP_SYSMEM_CONF	0x0a
#define H_HTM_OP_DUMP_SYSPROC_CONF	0x0b

#define H_HTM_TYPE_SHIFT		(63 - 31)
#define H_HTM_TYPE(x)			((unsigned long)(x) << H_HTM_TYPE_SHIFT)
#define H_HTM_TYPE_NEST			0x01
#define H_HTM_TYPE_CORE			0x02
#define H_HTM_TYPE_LLAT			0x03
#define H_HTM_TYPE_GLOBAL		0xff

/* H_SVM_PAGE_IN, r5: share the page instead of moving it into secure memory. */
#define H_PAGE_IN_SHARED	0x1

#endif /* _ASM_POWERPC_HVCALL_FLAGS_H */
