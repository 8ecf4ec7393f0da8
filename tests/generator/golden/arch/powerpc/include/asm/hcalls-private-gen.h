/* SPDX-License-Identifier: GPL-2.0-or-later OR BSD-2-Clause */
/*
 * Generated from the catalogue in Documentation/arch/powerpc/hcalls/specs/
 * by scripts/hcallgen; do not edit.  To update this file:
 *	make generate
 *
 * Private calls.
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
 * hcall_ours() - decode, because Linux means this one
 *
 * Never busy.  Source: a text.
 *
 * Context: See plpar_hcall().
 * Return: Status:
 * * H_SUCCESS - done
 */
static __always_inline __must_check long hcall_ours(void)
{
	return hcall_issue_norets(H_OURS);
}

#endif /* CONFIG_PPC_PSERIES */

#endif /* _ASM_POWERPC_HCALLS_PRIVATE_GEN_H */
