/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * Declare the functions that the files of papr_hcall.ko share.
 */
#ifndef _PAPR_HCALL_H
#define _PAPR_HCALL_H

/* papr_hcall_probe.c; init_memory is the address of an object in __initdata. */
int papr_hcall_probe_init(const void *init_memory);
void papr_hcall_probe_start(void);
void papr_hcall_probe_exit(void);

#endif /* _PAPR_HCALL_H */
