/* SPDX-License-Identifier: GPL-2.0-or-later OR BSD-2-Clause */
/*
 * Generated from the catalogue in Documentation/arch/powerpc/hcalls/specs/
 * by scripts/hcallgen; do not edit.  To update this file:
 *	make generate
 *
 * Secure virtual machines (ultravisor).
 * asm/hcalls-gen.h describes the functions.
 */
#ifndef _ASM_POWERPC_HCALLS_SVM_GEN_H
#define _ASM_POWERPC_HCALLS_SVM_GEN_H

#include <linux/compiler.h>
#include <linux/types.h>

#include <asm/hvcall.h>
#include <asm/hvcall-ra.h>

#ifdef CONFIG_PPC_PSERIES

/**
 * hcall_svm_page_in() - move a page of the guest into secure memory, or
 *	share the page
 * @guest_addr: the page's address in the guest
 * @flags: action on the page; 0 (H_PAGE_IN_NONSHARED) moves the page into
 *	secure memory
 * @order: log2 of the configured page size
 *
 * Never busy.  Source: Linux 6.1 Documentation/powerpc/ultravisor.rst,
 * H_SVM_PAGE_IN.
 *
 * Context: See plpar_hcall().
 * Return: Status:
 * * H_SUCCESS - the page is secure, or shared
 * * H_PARAMETER - guest_addr is not a page of the guest, or is already secure,
 *   or the copy failed
 * * H_P2 - an unknown flag is set
 * * H_P3 - order is not the configured page size
 * * H_UNSUPPORTED - the caller is not the ultravisor, or H_SVM_INIT_START is
 *   missing
 */
static __always_inline __must_check long
hcall_svm_page_in(hcall_ra_t guest_addr, u64 flags, u64 order)
{
	return hcall_issue_norets(H_SVM_PAGE_IN, (__force u64)guest_addr, flags,
				  order);
}

/**
 * hcall_svm_page_out() - move a page of the guest out to normal memory,
 *	encrypted
 * @guest_addr: the page's address in the guest
 * @flags: no flags are defined; must be 0
 * @order: log2 of the configured page size
 *
 * Never busy.  Source: Linux 6.1 Documentation/powerpc/ultravisor.rst,
 * H_SVM_PAGE_OUT.
 *
 * Context: See plpar_hcall().
 * Return: Status:
 * * H_SUCCESS - the page is in normal memory
 * * H_PARAMETER - guest_addr is not a page of the guest, or the copy failed
 * * H_P2 - flags is not 0
 * * H_P3 - order is not the configured page size
 * * H_UNSUPPORTED - the caller is not the ultravisor, or H_SVM_INIT_START is
 *   missing
 */
static __always_inline __must_check long
hcall_svm_page_out(hcall_ra_t guest_addr, u64 flags, u64 order)
{
	return hcall_issue_norets(H_SVM_PAGE_OUT, (__force u64)guest_addr,
				  flags, order);
}

/**
 * hcall_svm_init_start() - start to turn the guest into a secure guest
 *
 * Never busy.  Source: Linux 6.1 Documentation/powerpc/ultravisor.rst,
 * H_SVM_INIT_START.
 *
 * Context: See plpar_hcall().
 * Return: Status:
 * * H_SUCCESS - all memory of the guest is registered with the ultravisor
 * * H_STATE - the guest cannot become secure now (document only)
 * * H_UNSUPPORTED - no secure memory, a hash guest, or the caller is not the
 *   ultravisor
 * * H_AUTHORITY - the guest is not enabled to become secure
 * * H_PARAMETER - registering a part of the memory failed
 */
static __always_inline __must_check long hcall_svm_init_start(void)
{
	return hcall_issue_norets(H_SVM_INIT_START);
}

/**
 * hcall_svm_init_done() - finish turning the guest into a secure guest
 *
 * Never busy.  Source: Linux 6.1 Documentation/powerpc/ultravisor.rst,
 * H_SVM_INIT_DONE.
 *
 * Context: See plpar_hcall().
 * Return: Status:
 * * H_SUCCESS - all remaining pages are moved and the guest is secure
 * * H_UNSUPPORTED - the caller is not the ultravisor, or H_SVM_INIT_START is
 *   missing
 * * H_STATE - a page could not be moved; the caller must end the guest
 */
static __always_inline __must_check long hcall_svm_init_done(void)
{
	return hcall_issue_norets(H_SVM_INIT_DONE);
}

/**
 * struct hcall_svm_tpm_comm_ret - return value of hcall_svm_tpm_comm()
 * @status: H_*; a result is valid only after the statuses in its brackets
 * @response_size: [after H_SUCCESS] bytes of the response (EXECUTE)
 */
struct hcall_svm_tpm_comm_ret {
	long status;
	u64 response_size;
};

/**
 * hcall_svm_tpm_comm() - pass a request to the host's TPM, or close the
 *	session with the TPM
 * @op: operation
 *
 * hcall_svm_tpm_comm_opt() also has in_buffer, in_size, out_buffer, out_size.
 * Never busy.  Source: QEMU 7.2 hw/ppc/spapr_tpm_proxy.c, h_tpm_comm() and
 * tpm_execute().
 *
 * Context: See plpar_hcall().
 * Return: Status and results:
 * * H_SUCCESS - done
 * * H_PARAMETER - op is not defined
 * * H_P2 - in_buffer is bad (document only)
 * * H_P3 - in_size is over 4096
 * * H_P4 - out_buffer is bad (document only)
 * * H_P5 - out_size is under 4096
 * * H_RESOURCE - the host cannot reach its TPM
 * * H_FUNCTION - QEMU has no spapr-tpm-proxy device
 */
static __always_inline __must_check struct hcall_svm_tpm_comm_ret
hcall_svm_tpm_comm(u64 op)
{
	const struct hcall_regs _r = hcall_issue(SVM_H_TPM_COMM, op);

	return (struct hcall_svm_tpm_comm_ret) { _r.status, _r.r4 };
}

/**
 * hcall_svm_tpm_comm_opt() - pass a request to the host's TPM, or close
 *	the session with the TPM
 * @op: operation
 * @in_buffer: the request (EXECUTE) (memory: read, @in_size bytes)
 * @in_size: bytes of in_buffer, 4096 or less (EXECUTE)
 * @out_buffer: receives the response; may equal in_buffer (EXECUTE)
 *	(memory: written, @out_size bytes)
 * @out_size: bytes of out_buffer, 4096 or more (EXECUTE)
 *
 * Never busy.  Source: QEMU 7.2 hw/ppc/spapr_tpm_proxy.c, h_tpm_comm() and
 * tpm_execute().
 *
 * Context: See plpar_hcall().
 * Return: Status and results, see hcall_svm_tpm_comm().
 */
static __always_inline __must_check struct hcall_svm_tpm_comm_ret
hcall_svm_tpm_comm_opt(u64 op, hcall_ra_t in_buffer, u64 in_size,
		       hcall_ra_t out_buffer, u64 out_size)
{
	const struct hcall_regs _r = hcall_issue(SVM_H_TPM_COMM, op,
						 (__force u64)in_buffer,
						 in_size,
						 (__force u64)out_buffer,
						 out_size);

	return (struct hcall_svm_tpm_comm_ret) { _r.status, _r.r4 };
}

/**
 * hcall_svm_init_abort() - abort turning the guest into a secure guest,
 *	and return to the guest
 *
 * Never busy.  Source: Linux 6.1 Documentation/powerpc/ultravisor.rst,
 * H_SVM_INIT_ABORT.
 *
 * Context: See plpar_hcall().
 * Return: Status:
 * * H_PARAMETER - all changes are undone; the guest receives the status as
 *   answer to its UV_ESM call
 * * H_STATE - H_SVM_INIT_DONE has already succeeded
 * * H_UNSUPPORTED - H_SVM_INIT_START is missing
 */
static __always_inline __must_check long hcall_svm_init_abort(void)
{
	return hcall_issue_norets(H_SVM_INIT_ABORT);
}

#endif /* CONFIG_PPC_PSERIES */

#endif /* _ASM_POWERPC_HCALLS_SVM_GEN_H */
