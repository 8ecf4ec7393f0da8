/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * One call of a trampoline with every register and the caller's frame set up
 * beforehand and recorded afterwards.  Offsets for probe.S.
 */
#ifndef _GUEST_PROBE_H
#define _GUEST_PROBE_H

#define PROBE_FRAME_WORDS	40

#define PROBE_ENTRY		0	/* function pointer, as C sees it */
#define PROBE_ARG		8	/* r3-r10 */
#define PROBE_GPR_IN		72	/* r2 and r13-r31 are used */
#define PROBE_CR_IN		328
#define PROBE_FRAME_IN		336	/* from 0(r1); word 0 is set by probe.S */
#define PROBE_GPR_OUT		656	/* r1-r3 and r13-r31 are set */
#define PROBE_CR_OUT		912
#define PROBE_FRAME_OUT		920
#define PROBE_R1_IN		1240
#define PROBE_LR_IN		1248	/* where the call is to return to */
#define PROBE_LR_OUT		1256
#define PROBE_MSR_IN		1264
#define PROBE_MSR_OUT		1272
#define PROBE_SAVE		1280	/* probe.S's own */
#define PROBE_SIZE		1536

#ifndef __ASSEMBLY__
struct probe {
	void *entry;
	unsigned long arg[8];
	unsigned long gpr_in[32];
	unsigned long cr_in;
	unsigned long frame_in[PROBE_FRAME_WORDS];
	unsigned long gpr_out[32];
	unsigned long cr_out;
	unsigned long frame_out[PROBE_FRAME_WORDS];
	unsigned long r1_in;
	unsigned long lr_in, lr_out;
	unsigned long msr_in, msr_out;
	unsigned long save[32];
};

void probe_run(struct probe *probe);
#endif

#endif /* _GUEST_PROBE_H */
