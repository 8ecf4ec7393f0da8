/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * Between the parts of papr_hcall.ko.
 */
#ifndef _PAPR_HCALL_H
#define _PAPR_HCALL_H

/* Where calls are seen; papr_hcall_probe.c.  init_memory is __initdata. */
int papr_hcall_probe_init(const void *init_memory);
void papr_hcall_probe_start(void);
void papr_hcall_probe_exit(void);

#endif /* _PAPR_HCALL_H */
