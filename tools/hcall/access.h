/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * Find what keeps a command from the kernel's files, and say what to do.
 */
#ifndef HCALL_ACCESS_H
#define HCALL_ACCESS_H

/* The kernel's lockdown; UNKNOWN without securityfs. */
enum lockdown { LOCKDOWN_NONE, LOCKDOWN_INTEGRITY, LOCKDOWN_CONFIDENTIALITY,
		LOCKDOWN_UNKNOWN };

enum lockdown lockdown_state(void);

/*
 * End the program: the errno of a file of debugfs or tracefs, why, what to do.
 * left says what works all the same, or is NULL.
 */
void fail_access(const char *path, int error, const char *left)
	__attribute__((noreturn));

/* End the program if debugfs or tracefs is not mounted there. */
void need_mount(const char *type, const char *place, unsigned long magic);

/* End the program if lockdown keeps everybody from the trace events. */
void need_unlocked_tracing(void);

#endif /* HCALL_ACCESS_H */
