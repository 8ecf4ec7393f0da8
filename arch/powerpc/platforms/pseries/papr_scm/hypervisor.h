/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * Include the typed calls, their _sync forms and the retry engine.  For KUnit tests,
 * papr_scm_issue() makes the typed calls, and a model may answer the calls.  A KUnit
 * static stub would act only in the test's own task, but libnvdimm, perf and the tests'
 * threads call from other tasks.
 */
#ifndef _PAPR_SCM_HYPERVISOR_H
#define _PAPR_SCM_HYPERVISOR_H

#include <asm/hvcall.h>

#ifdef CONFIG_PAPR_SCM_KUNIT_TEST
#ifdef _ASM_POWERPC_HCALLS_SCM_GEN_H
#error "asm/hcalls-scm-gen.h is included before hypervisor.h; its calls would bypass the model"
#endif

#define PAPR_SCM_ARGS	9

/**
 * typedef papr_scm_model - answer a call in place of the hypervisor
 * @context: @context of papr_scm_set_model()
 * @opcode: H_*
 * @args: r4 to r12; 0 for an argument that the call lacks
 * @regs: status and results; the model must write all of them
 */
typedef void (*papr_scm_model)(void *context, unsigned long opcode,
			       const unsigned long args[static PAPR_SCM_ARGS],
			       struct hcall_regs *regs);

/**
 * papr_scm_set_model() - install a model that answers the calls for a device
 * @drc_index: DRC index of the device; the hypervisor answers for all other devices
 * @model: the model; NULL restores the hypervisor
 * @context: passed to @model
 *
 * Context: Process context; no call for the device may be in progress.
 */
void papr_scm_set_model(u32 drc_index, papr_scm_model model, void *context);

/* Make a call to the model or, for a device without a model, to the hypervisor. */
struct hcall_regs papr_scm_issue(unsigned long opcode,
				 const unsigned long args[static PAPR_SCM_ARGS]);

#undef hcall_issue
#define hcall_issue(op, ...)						\
	papr_scm_issue(op, (const unsigned long [PAPR_SCM_ARGS]) { __VA_ARGS__ })
#undef hcall_issue_norets
#define hcall_issue_norets(op, ...)	(hcall_issue(op, ##__VA_ARGS__).status)
#endif /* CONFIG_PAPR_SCM_KUNIT_TEST */

#include <asm/hcalls-scm-gen.h>
#include <asm/hcalls-scm-sync-gen.h>
#include <asm/hvcall-names.h>
#include <asm/hvcall-retry.h>

#endif /* _PAPR_SCM_HYPERVISOR_H */
