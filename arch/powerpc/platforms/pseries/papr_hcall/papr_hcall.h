/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * Declare the functions that the files of papr_hcall.ko share.
 */
#ifndef _PAPR_HCALL_H
#define _PAPR_HCALL_H

/* papr_hcall_probe.c; call papr_hcall_probe_init() from the module's init function. */
int papr_hcall_probe_init(void);
void papr_hcall_probe_start(void);
void papr_hcall_probe_exit(void);

#endif /* _PAPR_HCALL_H */
