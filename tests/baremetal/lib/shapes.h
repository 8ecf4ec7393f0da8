/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * The trampolines, as a table: everything that is tested of one is tested of
 * all.
 */
#ifndef _GUEST_SHAPES_H
#define _GUEST_SHAPES_H

#define SHAPE_MAX_ARGS		9
#define SHAPE_MAX_RESULTS	9

struct shape {
	const char *name;
	void *entry;		/* for probe_run() */
	int nargs;		/* the hypervisor gets r4 and up */
	int nresults;		/* 0: no buffer */
};

#define GUEST_SHAPES		6
extern const struct shape guest_shapes[GUEST_SHAPES];

/*
 * Number of calls of trampolines, which must be the number in QEMU's log.  A test that
 * does not use shape_call() must count its calls here.
 */
extern unsigned int shape_calls;

/*
 * One call through the C prototype with all arguments that the shape takes,
 * from @args.  @retbuf is not touched for a shape without results.
 */
long shape_call(const struct shape *shape, unsigned long opcode,
		unsigned long *retbuf, const unsigned long *args);

/*
 * A value to recognise: says itself which call and register it is for, and
 * has no two halves alike.
 */
unsigned long shape_pattern(unsigned long call, int reg);

/* An opcode that no hypervisor knows, different for each @n. */
#define SHAPE_UNKNOWN_OPCODE(n)	(0xbad0c0de00000000UL | (unsigned long)(n) << 4)
unsigned long shape_unknown_opcode(unsigned long n);

#endif /* _GUEST_SHAPES_H */
