/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * Linux's own trampolines under other names (linux-names.h), with the kernel's
 * prototypes.
 */
#ifndef _BENCH_LINUX_CALLS_H
#define _BENCH_LINUX_CALLS_H

long upstream_hcall_norets(unsigned long opcode, ...);
long upstream_hcall_norets_notrace(unsigned long opcode, ...);
long upstream_hcall(unsigned long opcode, unsigned long retbuf[static 4], ...);
long upstream_hcall_raw(unsigned long opcode, unsigned long retbuf[static 4], ...);
long upstream_hcall9(unsigned long opcode, unsigned long retbuf[static 9], ...);
long upstream_hcall9_raw(unsigned long opcode, unsigned long retbuf[static 9], ...);

#endif /* _BENCH_LINUX_CALLS_H */
