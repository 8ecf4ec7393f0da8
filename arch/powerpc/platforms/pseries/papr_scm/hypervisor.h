/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * The hypervisor, as the files of this driver see it: typed calls, their forms
 * that go on until they have finished, and the retry engine.
 *
 * With the driver's tests compiled in, a model may answer for a device in the
 * hypervisor's place: the typed calls of asm/hcalls-gen.h, as compiled here, then
 * go to papr_scm_issue().  Otherwise they are the inline calls as ever.
 */
#ifndef _PAPR_SCM_HYPERVISOR_H
#define _PAPR_SCM_HYPERVISOR_H

#include <asm/hvcall.h>

#ifdef CONFIG_PAPR_SCM_KUNIT_TEST
#ifdef _ASM_POWERPC_HCALLS_GEN_H
#error "asm/hcalls-gen.h came first; its calls would pass the model by"
#endif

#define PAPR_SCM_ARGS	9

/**
 * typedef papr_scm_model - answers calls in the hypervisor's place
 * @context: context of the function that installed it
 * @opcode: H_*
 * @args: r4 to r12; those that the call does not have are 0
 * @regs: status and results, all written
 */
typedef void (*papr_scm_model)(void *context, unsigned long opcode,
			       const unsigned long args[static PAPR_SCM_ARGS],
			       struct hcall_regs *regs);

/**
 * papr_scm_set_model() - let a model answer for one device
 * @drc_index: the device; all others stay the hypervisor's
 * @model: answers from now on; NULL: the hypervisor does
 * @context: for @model
 *
 * Context: Process context, while no call is being made for the device.
 */
void papr_scm_set_model(u32 drc_index, papr_scm_model model, void *context);

/* Make one call, of the hypervisor or of the test's model. */
struct hcall_regs papr_scm_issue(unsigned long opcode,
				 const unsigned long args[static PAPR_SCM_ARGS]);

#undef hcall_issue
#define hcall_issue(op, ...)						\
	papr_scm_issue(op, (const unsigned long [PAPR_SCM_ARGS]) {	\
		       __HCALL_VALUES(__VA_ARGS__) })
#undef hcall_issue_norets
#define hcall_issue_norets(op, ...)	(hcall_issue(op, ##__VA_ARGS__).status)
#endif /* CONFIG_PAPR_SCM_KUNIT_TEST */

#include <asm/hcalls-sync-gen.h>
#include <asm/hcalls-gen.h>
#include <asm/hvcall-names.h>
#include <asm/hvcall-retry.h>

#endif /* _PAPR_SCM_HYPERVISOR_H */
