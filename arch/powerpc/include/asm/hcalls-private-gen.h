/* SPDX-License-Identifier: GPL-2.0-or-later OR BSD-2-Clause */
/*
 * Generated from the catalogue in Documentation/arch/powerpc/hcalls/specs/
 * by scripts/hcallgen; do not edit.  To update this file:
 *	make generate
 *
 * Private calls of QEMU, KVM and their firmware.
 * asm/hcalls-gen.h describes the functions.
 */
#ifndef _ASM_POWERPC_HCALLS_PRIVATE_GEN_H
#define _ASM_POWERPC_HCALLS_PRIVATE_GEN_H

#include <linux/compiler.h>
#include <linux/types.h>

#include <asm/hvcall.h>
#include <asm/hvcall-ra.h>

#ifdef CONFIG_PPC_PSERIES

/**
 * hcall_rtas() - run an RTAS service in the hypervisor
 * @args: the RTAS argument block (memory: read and written)
 *
 * Never busy.  Source: QEMU 7.2 docs/specs/ppc-spapr-hcalls.rst, H_RTAS.
 *
 * Context: See plpar_hcall(); not traced with translation off.  Has callers in
 * real mode, NMI, machine check or panic.
 * Return: Status:
 * * H_SUCCESS - the service was called; the block holds the status of the
 *   service
 * * H_PARAMETER - the token is unknown; the first ret is set to -3
 */
static __always_inline __must_check long hcall_rtas(hcall_ra_t args)
{
	return hcall_issue_norets(H_RTAS, (__force u64)args);
}

/**
 * hcall_rtas_raw() - hcall_rtas(), never traced
 * @args: see hcall_rtas()
 *
 * Context: Any, including real mode.
 * Return: See hcall_rtas().
 */
static __always_inline __must_check long hcall_rtas_raw(hcall_ra_t args)
{
	return hcall_issue_norets_notrace(H_RTAS, (__force u64)args);
}

/**
 * hcall_logical_memop() - copy or invert memory or I/O space by real
 *	address
 * @dst: destination, aligned to the element
 * @src: source, aligned like dst; may overlap dst
 * @esize: log2 of the element size
 * @count: elements, at most 0x80000000
 * @op: operation
 *
 * Never busy.  Source: QEMU 7.2 hw/ppc/spapr_hcall.c, h_logical_memop().
 *
 * Context: See plpar_hcall(); not traced with translation off.  Has callers in
 * real mode.
 * Return: Status:
 * * H_SUCCESS - done
 * * H_PARAMETER - an address is not aligned, or esize, count or op is out of
 *   range
 */
static __always_inline __must_check long
hcall_logical_memop(hcall_ra_t dst, hcall_ra_t src, u64 esize, u64 count,
		    u64 op)
{
	return hcall_issue_norets(H_LOGICAL_MEMOP, (__force u64)dst,
				  (__force u64)src, esize, count, op);
}

/**
 * hcall_logical_memop_raw() - hcall_logical_memop(), never traced
 * @dst: see hcall_logical_memop()
 * @src: see hcall_logical_memop()
 * @esize: see hcall_logical_memop()
 * @count: see hcall_logical_memop()
 * @op: see hcall_logical_memop()
 *
 * Context: Any, including real mode.
 * Return: See hcall_logical_memop().
 */
static __always_inline __must_check long
hcall_logical_memop_raw(hcall_ra_t dst, hcall_ra_t src, u64 esize, u64 count,
			u64 op)
{
	return hcall_issue_norets_notrace(H_LOGICAL_MEMOP, (__force u64)dst,
					  (__force u64)src, esize, count, op);
}

/**
 * hcall_cas() - negotiate the guest's capabilities and get the device tree
 *	that follows
 * @vector: argument that the OS passed to ibm,client-architecture-support
 *	(memory: read)
 * @out: receives the new device tree (memory: written, @out_size bytes)
 * @out_size: bytes of out; SLOF passes 0x200000
 *
 * Never busy.  Source: QEMU 7.2 hw/ppc/spapr_hcall.c,
 * h_client_architecture_support().
 *
 * Context: See plpar_hcall(); not traced with translation off.  Has callers in
 * real mode.
 * Return: Status:
 * * H_SUCCESS - out is filled and the mode is set
 * * H_MULTI_THREADS_ACTIVE - a second virtual processor is running
 * * H_HARDWARE - no processor compatibility mode suits both the guest and QEMU
 * * H_PARAMETER - option vector 1 or 5 is missing
 */
static __always_inline __must_check long
hcall_cas(hcall_ra_t vector, hcall_ra_t out, u64 out_size)
{
	return hcall_issue_norets(H_CAS, (__force u64)vector, (__force u64)out,
				  out_size);
}

/**
 * hcall_cas_raw() - hcall_cas(), never traced
 * @vector: see hcall_cas()
 * @out: see hcall_cas()
 * @out_size: see hcall_cas()
 *
 * Context: Any, including real mode.
 * Return: See hcall_cas().
 */
static __always_inline __must_check long
hcall_cas_raw(hcall_ra_t vector, hcall_ra_t out, u64 out_size)
{
	return hcall_issue_norets_notrace(H_CAS, (__force u64)vector,
					  (__force u64)out, out_size);
}

/**
 * hcall_update_dt() - pass the firmware's device tree to QEMU
 * @fdt: flattened device tree (memory: read)
 *
 * Never busy.  Source: QEMU 7.2 hw/ppc/spapr_hcall.c, h_update_dt().
 *
 * Context: See plpar_hcall(); not traced with translation off.  Has callers in
 * real mode.
 * Return: Status:
 * * H_SUCCESS - the device tree is stored, or this machine type ignores it
 * * H_PARAMETER - the device tree is inconsistent, or more than twice as large
 *   as the first tree
 * * H_FUNCTION - QEMU is too old; SLOF continues without the call
 */
static __always_inline __must_check long hcall_update_dt(hcall_ra_t fdt)
{
	return hcall_issue_norets(H_UPDATE_DT, (__force u64)fdt);
}

/**
 * hcall_update_dt_raw() - hcall_update_dt(), never traced
 * @fdt: see hcall_update_dt()
 *
 * Context: Any, including real mode.
 * Return: See hcall_update_dt().
 */
static __always_inline __must_check long hcall_update_dt_raw(hcall_ra_t fdt)
{
	return hcall_issue_norets_notrace(H_UPDATE_DT, (__force u64)fdt);
}

/**
 * hcall_kvmppc_vof_client() - run an Open Firmware client service in QEMU
 * @prom_args: the client interface's argument array (memory: read and
 *	written, 52 bytes)
 *
 * Never busy.  Source: QEMU 7.2 hw/ppc/spapr_vof.c, spapr_h_vof_client().
 *
 * Context: See plpar_hcall(); not traced with translation off.  Has callers in
 * real mode.
 * Return: Status:
 * * H_SUCCESS - the service was called; the first ret holds its result
 * * H_PARAMETER - the array or name cannot be read, or nargs and nret do not
 *   fit
 */
static __always_inline __must_check long
hcall_kvmppc_vof_client(hcall_ra_t prom_args)
{
	return hcall_issue_norets(KVMPPC_H_VOF_CLIENT, (__force u64)prom_args);
}

/**
 * hcall_kvmppc_vof_client_raw() - hcall_kvmppc_vof_client(), never traced
 * @prom_args: see hcall_kvmppc_vof_client()
 *
 * Context: Any, including real mode.
 * Return: See hcall_kvmppc_vof_client().
 */
static __always_inline __must_check long
hcall_kvmppc_vof_client_raw(hcall_ra_t prom_args)
{
	return hcall_issue_norets_notrace(KVMPPC_H_VOF_CLIENT,
					  (__force u64)prom_args);
}

#endif /* CONFIG_PPC_PSERIES */

#endif /* _ASM_POWERPC_HCALLS_PRIVATE_GEN_H */
